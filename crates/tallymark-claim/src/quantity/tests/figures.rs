use super::rows;

/// Counts and number words.
#[test]
#[rustfmt::skip]
fn counts() {
    rows(&[
        ("Twenty-three miners were trapped underground.", &["Twenty-three | exact 23 | - | miners"]),
        ("Three hundred and forty people slept outside.", &["Three hundred and forty | exact 340 | - | people"]),
        ("One hundred fifty thousand voters stayed home.", &["One hundred fifty thousand | exact 150000 | - | voters"]),
        ("Half a million residents lost power.", &["Half a million | exact 500000 | - | residents"]),
        ("The flood displaced a quarter of a million people.", &["a quarter of a million | exact 250000 | - | people"]),
        ("The F-16 and two Mi-17 helicopters returned.", &["two | exact 2 | - | Mi-17 helicopters"]),
        ("COVID-19 killed 41 people there.", &["41 | exact 41 | - | people"]),
        ("The Senate voted 83-16 to pass the bill.", &["83 | exact 83 | - | -", "16 | exact 16 | - | -"]),
        ("The court ruled 5-4 against him.", &["5 | exact 5 | - | -", "4 | exact 4 | - | -"]),
        ("The toll doubled to 40.", &["40 | exact 40 | - | -"]),
        ("It is three times larger than the old one.", &["three | exact 3 | - | times"]),
        ("The company has 12 million users, up from 9 million.", &["12 million | exact 12000000 | - | users", "9 million | exact 9000000 | - | users"]),
        ("A dozen people died and half a dozen were hurt.", &["A dozen | exact 12 | - | people", "half a dozen | exact 6 | - | -"]),
        ("Two dozen more were wounded.", &["Two dozen | exact 24 | - | -"]),
        ("Only 5 of the 12 survivors spoke.", &["Only 5 | exact 5 | - | survivors", "12 | exact 12 | - | survivors"]),
        ("Five of 12 jurors agreed.", &["Five | exact 5 | - | jurors", "12 | exact 12 | - | jurors"]),
        ("The strike killed 12 civilians, including three children.", &["12 | exact 12 | - | civilians", "three | exact 3 | - | children"]),
        ("A record 11,000 people ran.", &["A record 11,000 | exact 11000 | - | people"]),
        ("He owes 1.5 million.", &["1.5 million | exact 1500000 | - | -"]),
        ("The 10-member council met.", &["10 | exact 10 | - | member"]),
        ("It grew by 2,50,00 last year.", &["2,50,00 | exact 25000 | - | -"]),
        ("Exactly 400 people came.", &["Exactly 400 | exact 400 | - | people"]),
        ("The toll could exceed 500.", &["exceed 500 | more_than 500.. | - | -"]),
        ("The toll has topped 500.", &["topped 500 | more_than 500.. | - | -"]),
        ("The death toll rose to 45 on Monday from 39.", &["45 | exact 45 | - | -", "39 | exact 39 | - | -"]),
        ("A total of 73 bodies were found.", &["A total of 73 | exact 73 | - | bodies"]),
        ("The bill passed 218 to 212.", &["218 | exact 218 | - | -", "212 | exact 212 | - | -"]),
        ("Lawmakers approved it by a vote of 52 to 48.", &["52 | exact 52 | - | -", "48 | exact 48 | - | -"]),
        ("His BMI is 32.", &["32 | exact 32 | - | -"]),
        ("The virus spread at 1.2 times the rate.", &["1.2 | exact 1.2 | - | times"]),
        ("Output is five times higher.", &["five | exact 5 | - | times"]),
        ("A couple of hundred people came.", &["A couple of hundred | exact 200 | - | people"]),
        ("In 2015, 1,200 people died.", &["1,200 | exact 1200 | - | people"]),
        ("On July 4, 30 people were hurt.", &["30 | exact 30 | - | people"]),
        ("I have one question for you.", &["one | exact 1 | - | question"]),
        ("Everyone but one survived.", &["one | exact 1 | - | -"]),
        ("One person died.", &["One | exact 1 | - | person"]),
        ("One man was killed and two others hurt.", &["One | exact 1 | - | man", "two | exact 2 | - | others"]),
        ("Only one survivor was found.", &["Only one | exact 1 | - | survivor"]),
        ("There were zero deaths.", &["zero | exact 0 | - | deaths"]),
        ("Of the 176 people on board, 82 were Iranian.", &["176 | exact 176 | - | people", "82 | exact 82 | - | -"]),
        ("Police detained 32 men and 14 women.", &["32 | exact 32 | - | men", "14 | exact 14 | - | women"]),
        ("Three-quarters of a million people fled.", &["Three-quarters of a million | exact 750000 | - | people"]),
        ("The agency said 2,975 people died, up from the official count of 64.", &["2,975 | exact 2975 | - | people", "64 | exact 64 | - | -"]),
        ("Police said 1 person was killed and 24 others were wounded.", &["1 | exact 1 | - | person", "24 | exact 24 | - | others"]),
        ("\"We have 3,000 men,\" he said.", &["3,000 | exact 3000 | - | men"]),
        ("The estimate was revised from 1,200 to 1,500.", &["1,200 | exact 1200 | - | -", "1,500 | exact 1500 | - | -"]),
        ("It carried passengers from 12 nations.", &["12 | exact 12 | - | nations"]),
        ("The 1.5-million-member union struck.", &["1.5-million | exact 1500000 | - | member"]),
        ("Attendance was 61,023.", &["61,023 | exact 61023 | - | -"]),
        ("The plane carried 176 passengers and crew.", &["176 | exact 176 | - | passengers"]),
        ("The hospital has 1,000-bed capacity.", &["1,000 | exact 1000 | - | bed"]),
        ("It was their third win in 5 games.", &["5 | exact 5 | - | games"]),
    ]);
}

/// Hedges.
#[test]
#[rustfmt::skip]
fn hedges() {
    rows(&[
        ("At least two dozen homes burned in Karven.", &["At least two dozen | at_least 24.. | - | homes"]),
        ("Some 200 people were evacuated.", &["Some 200 | approx 200 | - | people"]),
        ("An estimated 4,000 fighters crossed the river.", &["An estimated 4,000 | approx 4000 | - | fighters"]),
        ("Upwards of 300 shops closed.", &["Upwards of 300 | more_than 300.. | - | shops"]),
        ("No fewer than 12 boats sank.", &["No fewer than 12 | at_least 12.. | - | boats"]),
        ("Not more than 15 patients remain.", &["Not more than 15 | at_most ..15 | - | patients"]),
        ("Just over 1,000 tickets were sold.", &["Just over 1,000 | more_than 1000.. | - | tickets"]),
        ("It has 300-plus employees.", &["300-plus | at_least 300.. | - | employees"]),
        ("The school has 20-odd teachers.", &["20-odd | approx 20 | - | teachers"]),
        ("There are 50 or so left.", &["50 or so | approx 50 | - | -"]),
        ("Thirty-odd people stayed.", &["Thirty-odd | approx 30 | - | people"]),
        ("As many as 2,000 people may have died.", &["As many as 2,000 | at_most ..2000 | - | people"]),
        ("More than a dozen people and at least 3 dogs died.", &["More than a dozen | more_than 12.. | - | people", "at least 3 | at_least 3.. | - | dogs"]),
        ("Fewer than 50 rhinos survive.", &["Fewer than 50 | less_than ..50 | - | rhinos"]),
        ("Around half a dozen shots were fired.", &["Around half a dozen | approx 6 | - | shots"]),
        ("The company employs over 10k people.", &["over 10k | more_than 10000.. | - | people"]),
        ("The total is nearly 12.5 million.", &["nearly 12.5 million | less_than ..12500000 | - | -"]),
        ("A minimum of 20 people is needed.", &["A minimum of 20 | at_least 20.. | - | people"]),
        ("They found 30 or more graves.", &["30 or more | at_least 30.. | - | graves"]),
        ("Nobody knows how 1,400 or so people vanished.", &["1,400 or so | approx 1400 | - | people"]),
        ("It holds 20ish people.", &["20ish | approx 20 | - | people"]),
        ("It holds 20+ people.", &["20+ | at_least 20.. | - | people"]),
        ("There are ~300 left.", &["~300 | approx 300 | - | -"]),
        ("In excess of 10,000 tickets were sold.", &["In excess of 10,000 | more_than 10000.. | - | tickets"]),
        ("Close to 400 died. Almost 400 died. Barely 400 came.", &["Close to 400 | less_than ..400 | - | -", "Almost 400 | less_than ..400 | - | -", "Barely 400 | approx 400 | - | -"]),
        ("As few as 20 rhinos remain.", &["As few as 20 | at_least 20.. | - | rhinos"]),
        ("Some 1.3m refugees arrived.", &["Some 1.3m | approx 1300000 | - | refugees"]),
    ]);
}

/// Vague amounts.
#[test]
#[rustfmt::skip]
fn vague() {
    rows(&[
        ("Dozens were hurt.", &["Dozens | vague 24.. | - | -"]),
        ("Hundreds of thousands of people fled.", &["Hundreds of thousands | vague 200000.. | - | people"]),
        ("Scores of villagers were killed.", &["Scores | vague 40.. | - | villagers"]),
        ("A handful of protesters remained.", &["A handful | vague 3.. | - | protesters"]),
        ("Several hundred soldiers deserted.", &["Several hundred | vague 200.. | - | soldiers"]),
        ("A few thousand people marched.", &["A few thousand | vague 2000.. | - | people"]),
        ("Tens of thousands marched.", &["Tens of thousands | vague 20000.. | - | -"]),
        ("Thousands more are missing.", &["Thousands | vague 2000.. | - | -"]),
        ("Hundreds were arrested, scores injured.", &["Hundreds | vague 200.. | - | -", "scores | vague 40.. | - | -"]),
        ("Billions in aid were lost.", &["Billions | vague 2000000000.. | - | -"]),
        ("The town has few hundred people.", &["few hundred | vague 200.. | - | people"]),
        ("Many thousands died.", &["Many thousands | vague 2000.. | - | -"]),
    ]);
}

/// Parts and shares.
#[test]
#[rustfmt::skip]
fn parts() {
    rows(&[
        ("About two-thirds of the crops failed.", &["About two-thirds | approx 0.666667 | - | crops"]),
        ("Nearly half of the voters stayed home.", &["Nearly half | less_than ..0.5 | - | voters"]),
        ("Eight in 10 pupils passed.", &["Eight in 10 | exact 0.8 | - | pupils"]),
        ("One in five adults smokes.", &["One in five | exact 0.2 | - | adults smokes"]),
        ("More than 1 in 4 people are poor.", &["More than 1 in 4 | more_than 0.25.. | - | people"]),
        ("Almost a third of pupils were absent.", &["Almost a third | less_than ..0.333333 | - | pupils"]),
        ("Two-thirds majority is required.", &["Two-thirds | exact 0.666667 | - | majority"]),
        ("Roughly one in three residents left.", &["Roughly one in three | approx 0.333333 | - | residents"]),
        ("Fewer than one in ten cases is solved.", &["Fewer than one in ten | less_than ..0.1 | - | cases"]),
        ("Seven out of 10 doctors agree.", &["Seven out of 10 | exact 0.7 | - | doctors"]),
        ("Two thirds of them left.", &["Two thirds | exact 0.666667 | - | -"]),
        ("A quarter of the budget is gone.", &["A quarter | exact 0.25 | - | budget"]),
        ("Sales fell by a third.", &["a third | exact 0.333333 | - | -"]),
        ("Sales fell a quarter.", &["a quarter | exact 0.25 | - | -"]),
        ("One quarter of pupils left.", &["One quarter | exact 0.25 | - | pupils"]),
        ("Up to three dozen fighters, more than half of them foreigners, died.", &["Up to three dozen | at_most ..36 | - | fighters", "more than half | more_than 0.5.. | - | foreigners"]),
    ]);
}

/// Ranges.
#[test]
#[rustfmt::skip]
fn ranges() {
    rows(&[
        ("Rents rose 5 to 7 percent.", &["5 to 7 percent | range 5..7 | % | -"]),
        ("The army sent 1,200-1,500 soldiers.", &["1,200-1,500 | range 1200..1500 | - | soldiers"]),
        ("He waited for four or five hours.", &["four or five hours | range 4..5 | h | -"]),
        ("Police arrested 30-40 people.", &["30-40 | range 30..40 | - | people"]),
        ("Between 50 and 60 trucks arrived.", &["Between 50 and 60 | range 50..60 | - | trucks"]),
        ("Anywhere from 10 to 20 people were inside.", &["from 10 to 20 | range 10..20 | - | people"]),
        ("Some 15,000-20,000 refugees crossed.", &["Some 15,000-20,000 | range 15000..20000 | - | refugees"]),
        ("Around 5,000 to 6,000 people attended.", &["Around 5,000 to 6,000 | range 5000..6000 | - | people"]),
        ("From 8,194 to 13,249 deaths were counted.", &["From 8,194 to 13,249 | range 8194..13249 | - | deaths"]),
        ("They counted 8,194–13,249 deaths.", &["8,194–13,249 | range 8194..13249 | - | deaths"]),
        ("It took two to three weeks.", &["two to three weeks | range 2..3 | wk | -"]),
        ("The army has 20,000 to 31,500 fighters.", &["20,000 to 31,500 | range 20000..31500 | - | fighters"]),
        ("The wall will be 18 to 30 feet tall.", &["18 to 30 feet | range 18..30 | [ft_i] | -"]),
        ("Prices rose between 5% and 10%.", &["between 5% and 10% | range 5..10 | % | -"]),
        ("Temperatures between -5 and 3 degrees are expected.", &["between -5 and 3 degrees | range -5..3 | deg | -"]),
        ("They found more than 30 but fewer than 40 graves.", &["more than 30 but fewer than 40 | range 30..40 | - | graves"]),
        ("The bus carried 50-60 people at 90 kilometers per hour.", &["50-60 | range 50..60 | - | people", "90 kilometers per hour | exact 90 | km/h | -"]),
        ("Around 80-90% of homes burned.", &["Around 80-90% | range 80..90 | % | homes"]),
        ("At least 5-10 people were hurt.", &["At least 5-10 | range 5..10 | - | people"]),
        ("The storm had winds of 75-80 mph (120-130 kph).", &["75-80 mph | range 75..80 | [mi_i]/h | -", "120-130 kph | range 120..130 | km/h | -"]),
    ]);
}
