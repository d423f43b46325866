//! Sentences as news writes them, a phenomenon a row.

use super::rows;

#[test]
#[rustfmt::skip]
fn scale_and_mixed() {
    rows(&[
        ("The fund holds 1.2bn shares, worth $3.4bn.", &["1.2bn | exact 1200000000 | - | shares", "$3.4bn | exact 3400000000 | USD | -"]),
        ("Harlan Foods sold 4.5 million units in March.", &["4.5 million | exact 4500000 | - | units"]),
        ("The port handles a quarter of a million containers a year.", &["a quarter of a million | exact 250000 | /a | containers"]),
        ("The city of 3.2 million people has half a million cars.", &["3.2 million | exact 3200000 | - | people", "half a million | exact 500000 | - | cars"]),
        ("Nearly half a million homes lost power.", &["Nearly half a million | less_than ..500000 | - | homes"]),
        ("The state will borrow 2 1/2 trillion won.", &["2 1/2 trillion won | exact 2500000000000 | KRW | -"]),
        ("Two and a quarter million ballots were printed.", &["Two and a quarter million | exact 2250000 | - | ballots"]),
        ("Some three and a half thousand troops were sent.", &["Some three and a half thousand | approx 3500 | - | troops"]),
        ("The plant employs two dozen engineers.", &["two dozen | exact 24 | - | engineers"]),
        ("A couple hundred protesters gathered outside.", &["A couple hundred | exact 200 | - | protesters"]),
        ("More than two hundred thousand people fled.", &["More than two hundred thousand | more_than 200000.. | - | people"]),
        ("The bridge cost one hundred and twenty-five million euros.", &["one hundred and twenty-five million euros | exact 125000000 | EUR | -"]),
        ("The crowd of twelve hundred sang.", &["twelve hundred | exact 1200 | - | -"]),
        ("The grant pays 30k a year.", &["30k | exact 30000 | /a | -"]),
        ("A hundred or so villagers stayed behind.", &["A hundred or so | approx 100 | - | villagers"]),
        ("The budget rose by ₹2.5 crore.", &["₹2.5 crore | exact 25000000 | INR | -"]),
        ("About 3 lakh farmers applied.", &["About 3 lakh | approx 300000 | - | farmers"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn fractions() {
    rows(&[
        ("Seven-eighths of the harvest was lost.", &["Seven-eighths | exact 0.875 | - | harvest"]),
        ("Two-thirds of voters backed the plan.", &["Two-thirds | exact 0.666667 | - | voters"]),
        ("The trail is two and a quarter miles long.", &["two and a quarter miles | exact 2.25 | [mi_i] | -"]),
        ("Rescuers dug through three-quarters of a mile of mud.", &["three-quarters of a mile | exact 0.75 | [mi_i] | mud"]),
        ("Almost three-quarters of the houses burned.", &["Almost three-quarters | less_than ..0.75 | - | houses"]),
        ("One in five adults skipped breakfast.", &["One in five | exact 0.2 | - | adults"]),
        ("Eight out of ten drivers agreed.", &["Eight out of ten | exact 0.8 | - | drivers"]),
        ("About nine in 10 pupils returned.", &["About nine in 10 | approx 0.9 | - | pupils"]),
        ("More than a third of the crew was ill.", &["More than a third | more_than 0.333333.. | - | crew"]),
        ("Half of the 40 buses were empty.", &["Half | exact 0.5 | - | buses", "40 | exact 40 | - | buses"]),
        ("Roughly half the council resigned.", &["Roughly half | approx 0.5 | - | council"]),
        ("A fifth of its 1,500 staff will go.", &["A fifth | exact 0.2 | - | staff", "1,500 | exact 1500 | - | staff"]),
        ("The vote needs a two-thirds majority.", &["a two-thirds | exact 0.666667 | - | majority"]),
        ("He ran for 3½ hours.", &["3½ hours | exact 3.5 | h | -"]),
        ("The tank holds one-tenth of a gallon.", &["one-tenth of a gallon | exact 0.1 | [gal_us] | -"]),
        ("Less than one per cent of the fish survived.", &["Less than one per cent | less_than ..1 | % | fish"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn ranges() {
    rows(&[
        ("Between 20 and 30 sheep died.", &["Between 20 and 30 | range 20..30 | - | sheep"]),
        ("Repairs will take four to six weeks.", &["four to six weeks | range 4..6 | wk | -"]),
        ("The firm expects revenue of $3-5bn.", &["$3-5bn | range 3000000000..5000000000 | USD | -"]),
        ("It rains 5–8 inches a year there.", &["5–8 inches a year | range 5..8 | [in_i]/a | -"]),
        ("Tickets cost from £15 to £40.", &["from £15 to £40 | range 15..40 | GBP | -"]),
        ("The storm brought winds of 60 to 70 mph.", &["60 to 70 mph | range 60..70 | [mi_i]/h | -"]),
        ("Estimates range from 1,200 to 1,500 dead.", &["from 1,200 to 1,500 | range 1200..1500 | - | -"]),
        ("Somewhere between 500 and 700 fans came.", &["between 500 and 700 | range 500..700 | - | fans"]),
        ("Three or four men ran away.", &["Three or four | range 3..4 | - | men"]),
        ("The tower will be 80- to 90-meters tall.", &["80- to 90-meters | range 80..90 | m | -"]),
        ("Patients wait 8-12 hours.", &["8-12 hours | range 8..12 | h | -"]),
        ("It takes anywhere from two to five days.", &["from two to five days | range 2..5 | d | -"]),
        ("Temperatures will reach 30 to 35 degrees Celsius.", &["30 to 35 degrees Celsius | range 30..35 | Cel | -"]),
        ("The suspect is 25 to 30 years old.", &["25 to 30 years old | range 25..30 | a:age | -"]),
        ("Children aged 5 to 11 can be vaccinated.", &["5 to 11 | range 5..11 | a:age | -"]),
        ("Between 15 and 10 percent of the stock is gone.", &["Between 15 and 10 percent | range 10..15 | % | stock"]),
        ("They found 10-15 bodies and 1,200-1,500 shells.", &["10-15 | range 10..15 | - | bodies", "1,200-1,500 | range 1200..1500 | - | shells"]),
        ("The bill ran to 200 or 300 dollars.", &["200 or 300 dollars | range 200..300 | USD | -"]),
        ("Up to between 50 and 60 people were inside.", &["Up to between 50 and 60 | range 50..60 | - | people"]),
        ("A 10-to-15-minute delay is likely.", &["10-to-15-minute | range 10..15 | min | delay"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn vague() {
    rows(&[
        ("Dozens of passengers were hurt.", &["Dozens | vague 24.. | - | passengers"]),
        ("Hundreds of homes were flooded.", &["Hundreds | vague 200.. | - | homes"]),
        ("Tens of thousands of refugees crossed the river.", &["Tens of thousands | vague 20000.. | - | refugees"]),
        ("Several hundred students marched.", &["Several hundred | vague 200.. | - | students"]),
        ("Scores were arrested.", &["Scores | vague 40.. | - | -"]),
        ("A handful of shops opened.", &["A handful | vague 3.. | - | shops"]),
        ("Several thousand tonnes of rubble remain.", &["Several thousand tonnes | vague 2000.. | t | rubble"]),
        ("Hundreds of millions of dollars went missing.", &["Hundreds of millions of dollars | vague 200000000.. | USD | -"]),
        ("Police seized dozens of rifles and thousands of rounds.", &["dozens | vague 24.. | - | rifles", "thousands | vague 2000.. | - | rounds"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn hedges() {
    rows(&[
        ("At least 14 miners were killed.", &["At least 14 | at_least 14.. | - | miners"]),
        ("As many as 300 people may be trapped.", &["As many as 300 | at_most ..300 | - | people"]),
        ("Up to 50 boats sank.", &["Up to 50 | at_most ..50 | - | boats"]),
        ("No more than 12 guests are allowed.", &["No more than 12 | at_most ..12 | - | guests"]),
        ("No fewer than 20 bridges collapsed.", &["No fewer than 20 | at_least 20.. | - | bridges"]),
        ("Fewer than 100 of the birds remain.", &["Fewer than 100 | less_than ..100 | - | birds"]),
        ("Upwards of 4,000 runners took part.", &["Upwards of 4,000 | more_than 4000.. | - | runners"]),
        ("In excess of 900 claims were filed.", &["In excess of 900 | more_than 900.. | - | claims"]),
        ("Some 250 officers searched the woods.", &["Some 250 | approx 250 | - | officers"]),
        ("An estimated 6,000 people attended.", &["An estimated 6,000 | approx 6000 | - | people"]),
        ("Just under 40 seats were empty.", &["Just under 40 | less_than ..40 | - | seats"]),
        ("Just over 50 seats were taken.", &["Just over 50 | more_than 50.. | - | seats"]),
        ("Close to 700 animals were saved.", &["Close to 700 | less_than ..700 | - | animals"]),
        ("Around 1,000 marched, police said.", &["Around 1,000 | approx 1000 | - | -"]),
        ("Nearly 30 trucks were stuck.", &["Nearly 30 | less_than ..30 | - | trucks"]),
        ("The dam is 30 metres high or more.", &["30 metres high or more | at_least 30.. | m | -"]),
        ("Twelve or more ships were lost.", &["Twelve or more | at_least 12.. | - | ships"]),
        ("The company has 40-plus outlets.", &["40-plus | at_least 40.. | - | outlets"]),
        ("More than 60+ flights were canceled.", &["More than 60+ | more_than 60.. | - | flights"]),
        ("Thirty-odd goats escaped.", &["Thirty-odd | approx 30 | - | goats"]),
        ("It has sold 500 or so copies.", &["500 or so | approx 500 | - | copies"]),
        ("The toll stood at 80, give or take.", &["80, give or take | approx 80 | - | -"]),
        ("A minimum of 15 signatures is needed.", &["A minimum of 15 | at_least 15.. | - | signatures"]),
        ("A maximum of 25 people can enter.", &["A maximum of 25 | at_most ..25 | - | people"]),
        ("The mine lost not less than $5m.", &["not less than $5m | at_least 5000000.. | USD | -"]),
        ("Exactly 311 ballots were spoiled.", &["Exactly 311 | exact 311 | - | ballots"]),
        ("The blaze destroyed approximately 2,000 acres.", &["approximately 2,000 acres | approx 2000 | [acr_us] | -"]),
        ("The number of dead exceeded 70.", &["exceeded 70 | more_than 70.. | - | -"]),
        ("It was valued at below $10 a share.", &["below $10 a share | less_than ..10 | USD/share | -"]),
        ("The talks lasted well over six hours.", &["well over six hours | more_than 6.. | h | -"]),
        ("The walk takes about two minutes.", &["about two minutes | approx 2 | min | -"]),
        ("The strike lasted almost a week.", &[]),
        ("Not more than three of the 17 survived.", &["Not more than three | at_most ..3 | - | -", "17 | exact 17 | - | -"]),
        ("He is believed to be around 35 years old.", &["around 35 years old | approx 35 | a:age | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn ages() {
    rows(&[
        ("A 27-year-old man was held.", &["27-year-old | exact 27 | a:age | man"]),
        ("Maria Keller, 34, a nurse from Tarn, won.", &["34 | exact 34 | a:age | -"]),
        ("The victim, aged 61, died later.", &["61 | exact 61 | a:age | -"]),
        ("A six-month-old baby was rescued.", &["A six-month-old | exact 6 | mo:age | baby"]),
        ("Two boys, ages 9 and 12, were missing.", &["Two | exact 2 | - | boys", "9 | exact 9 | a:age | -", "12 | exact 12 | a:age | -"]),
        ("She turned 90 on Sunday.", &["90 | exact 90 | a:age | -"]),
        ("Anyone under the age of 18 pays nothing.", &["under the age of 18 | less_than ..18 | a:age | pays nothing"]),
        ("The 70-something singer retired.", &["70-something | vague 70..79 | a:age | singer"]),
        ("Men in their 20s were most at risk.", &[]),
    ]);
}

#[test]
#[rustfmt::skip]
fn measures() {
    rows(&[
        ("The pipe is 6 ft 2 in long.", &["6 ft 2 in | exact 6.166667 | [ft_i] | -"]),
        ("He stands 5-foot-11.", &["5-foot-11 | exact 5.916667 | [ft_i] | -"]),
        ("The car was traveling at 120 km/h.", &["120 km/h | exact 120 | km/h | -"]),
        ("The lake covers 450 square kilometers.", &["450 square kilometers | exact 450 | km2 | -"]),
        ("The peak is 8,126 metres (26,660 feet) high.", &["8,126 metres | exact 8126 | m | -", "26,660 feet | exact 26660 | [ft_i] | -"]),
        ("A magnitude-5.9 quake struck at a depth of 10 km.", &["5.9 | exact 5.9 | [mag] | quake", "10 km | exact 10 | km | -"]),
        ("The 6.1-magnitude quake was felt 200 miles away.", &["6.1 | exact 6.1 | [mag] | quake", "200 miles | exact 200 | [mi_i] | -"]),
        ("The plant makes 500 megawatts of power.", &["500 megawatts | exact 500 | MW | power"]),
        ("Temperatures fell to minus 20 degrees.", &["minus 20 degrees | exact -20 | deg | -"]),
        ("It was 38°C in the shade and 12 C in the cave.", &["38°C | exact 38 | Cel | -", "12 C | exact 12 | Cel | -"]),
        ("The truck carried 20 tonnes of grain.", &["20 tonnes | exact 20 | t | grain"]),
        ("The rate is 12 deaths per 100,000 people.", &["12 | exact 12 | /10*5 | deaths"]),
        ("Murders fell to 4.2 per 100,000 residents.", &["4.2 | exact 4.2 | /10*5 | -"]),
        ("The spill released 5,000 barrels of oil a day.", &["5,000 barrels | exact 5000 | [bbl_us]/d | oil"]),
        ("She drove at 90 miles per hour.", &["90 miles per hour | exact 90 | [mi_i]/h | -"]),
        ("A 120-page report and a 3,000-word letter were published.", &["120 | exact 120 | - | page", "3,000 | exact 3000 | - | word"]),
        ("The file is 4.5 gigabytes.", &["4.5 gigabytes | exact 4.5 | GBy | -"]),
        ("The team ran the 40-yard dash.", &["40-yard | exact 40 | [yd_i] | dash"]),
        ("He lost 12 pounds in a month.", &["12 pounds | exact 12 | [lb_av] | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn percent() {
    rows(&[
        ("Inflation rose 0.3 percentage points to 4.1 percent.", &["0.3 percentage points | exact 0.3 | [pp] | -", "4.1 percent | exact 4.1 | % | -"]),
        ("The bank cut its rate by 25 basis points.", &["25 basis points | exact 25 | [bp] | -"]),
        ("Turnout was 61.4%.", &["61.4% | exact 61.4 | % | -"]),
        ("Sales fell by a third.", &["a third | exact 0.333333 | - | -"]),
        ("Unemployment is down 2 points at 5 per cent.", &["2 points | exact 2 | pt | -", "5 per cent | exact 5 | % | -"]),
        ("Between 5% and 7% of births are early.", &["Between 5% and 7% | range 5..7 | % | births"]),
        ("Shares jumped more than ten percent.", &["more than ten percent | more_than 10.. | % | -"]),
        ("Exports grew by 12 to 15 percent.", &["12 to 15 percent | range 12..15 | % | -"]),
        ("It won 48.2 pc of the vote.", &["48.2 pc | exact 48.2 | % | vote"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn money() {
    rows(&[
        ("The fine was US$4.5m.", &["US$4.5m | exact 4500000 | USD | -"]),
        ("He owes A$300,000 and NZ$20.", &["A$300,000 | exact 300000 | AUD | -", "NZ$20 | exact 20 | NZD | -"]),
        ("The deal is worth 70 million pounds.", &["70 million pounds | exact 70000000 | GBP | -"]),
        ("It cost 1.5 billion yen ($10.2 million).", &["1.5 billion yen | exact 1500000000 | JPY | -", "$10.2 million | exact 10200000 | USD | -"]),
        ("They asked for 50,000 rupees.", &["50,000 rupees | exact 50000 | rupee | -"]),
        ("Aid of EUR 20 million was pledged.", &["EUR 20 million | exact 20000000 | EUR | -"]),
        ("A barrel cost $81.20, up 45 cents.", &["$81.20 | exact 81.2 | USD | -", "45 cents | exact 45 | cent | -"]),
        ("The tax is 20p a liter.", &["20p a liter | exact 20 | penny/l | -"]),
        ("A million-dollar painting and a $2-million boat were stolen.", &["A million-dollar | exact 1000000 | USD | painting", "$2-million | exact 2000000 | USD | boat"]),
        ("The loan is worth Rs 40,000.", &["Rs 40,000 | exact 40000 | rupee | -"]),
        ("She earned $20 an hour.", &["$20 an hour | exact 20 | USD/h | -"]),
        ("The club paid 30 million Swiss francs.", &["30 million Swiss francs | exact 30000000 | CHF | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn change() {
    rows(&[
        ("Arrests rose from 12 to 20.", &["12 | exact 12 | - | -", "20 | exact 20 | - | -"]),
        ("The toll climbed to 45, up from 38 on Monday.", &["45 | exact 45 | - | -", "38 | exact 38 | - | -"]),
        ("Complaints doubled to 400.", &["400 | exact 400 | - | -"]),
        ("Profit fell to $20m from $26m a year earlier.", &["$20m | exact 20000000 | USD | -", "$26m | exact 26000000 | USD | -"]),
        ("The index lost 1.2 percent to close at 4,310.5 points.", &["1.2 percent | exact 1.2 | % | -", "4,310.5 points | exact 4310.5 | pt | -"]),
        ("Visitors increased by 300, or 12 percent.", &["300 | exact 300 | - | -", "12 percent | exact 12 | % | -"]),
        ("Its output is three times that of Ravel.", &["three | exact 3 | - | times"]),
        ("Prices have tripled since May.", &[]),
        ("The population has shrunk fivefold.", &[]),
    ]);
}

#[test]
#[rustfmt::skip]
fn no_figure() {
    rows(&[
        ("Flight 752 from Tarn was late.", &[]),
        ("Resolution 1267 was adopted in 1999.", &[]),
        ("Two F-16 jets flew over Route 22.", &["Two | exact 2 | - | F-16 jets"]),
        ("Article 370 was revoked on August 5, 2019.", &[]),
        ("The 9/11 attacks changed everything.", &[]),
        ("COVID-19 spread quickly.", &[]),
        ("It was one of the worst storms on record.", &[]),
        ("The two sides met again.", &[]),
        ("He once lived there.", &[]),
        ("There is no third option.", &[]),
        ("The second attack came a second later.", &[]),
        ("Seven Network aired the interview.", &[]),
        ("Kelvar won 3-2 on Saturday.", &[]),
        ("Call 555-0143 or 020 7946 0123 for help.", &[]),
        ("The meeting starts at 10:30 a.m. on 3 May 2021.", &[]),
        ("See page 12 of the report.", &[]),
        ("Louis XIV built it.", &[]),
        ("She may march in May.", &[]),
        ("No one was hurt and no one else came.", &[]),
        ("They looked at one another.", &[]),
        ("The Group of Seven met in room 101.", &[]),
        ("The 1990s were kind to him.", &[]),
        ("It was the first of its kind.", &[]),
        ("The Boeing 737 took off at 6 p.m.", &[]),
        ("World War II ended in 1945.", &[]),
        ("Chapter 11 protection was granted.", &[]),
        ("Bus No. 14 hit a wall on Highway 61.", &[]),
        ("Apollo 11 landed; Formula One did not.", &[]),
        ("The G7 and the G20 agreed.", &[]),
        ("He works 24/7.", &[]),
        ("Which one do you want?", &[]),
        ("One wonders why.", &[]),
        ("The Fab Four sang on Channel 4.", &[]),
        ("The Big Ten met on Tuesday.", &[]),
        ("The house at 12 Mill Street burned.", &[]),
        ("First, the second team won.", &[]),
        ("Section 8 of the act applies.", &[]),
        ("Level 3 restrictions remain.", &[]),
        ("Storm Category 4 winds are feared.", &[]),
        ("The 16th century church stands.", &[]),
        ("He came in third.", &[]),
        ("On the one hand, it helps.", &[]),
    ]);
}

#[test]
#[rustfmt::skip]
fn several_at_once() {
    rows(&[
        ("Three people, including two children, died in 14 villages.", &["Three | exact 3 | - | people", "two | exact 2 | - | children", "14 | exact 14 | - | villages"]),
        ("Rebels killed 12 and wounded 30.", &["12 | exact 12 | - | -", "30 | exact 30 | - | -"]),
        ("The group has 59 members in 12 countries.", &["59 | exact 59 | - | members", "12 | exact 12 | - | countries"]),
        ("Twenty-three of the 54 passengers were Danes.", &["Twenty-three | exact 23 | - | passengers", "54 | exact 54 | - | passengers"]),
        ("The Senate voted 83-16 for the bill.", &["83 | exact 83 | - | -", "16 | exact 16 | - | -"]),
        ("The court ruled 5-4 against him.", &["5 | exact 5 | - | -", "4 | exact 4 | - | -"]),
        ("He scored 22 points in 31 minutes.", &["22 points | exact 22 | pt | -", "31 minutes | exact 31 | min | -"]),
        ("They have waited for 15 years.", &["15 years | exact 15 | a | -"]),
        ("The ban lasts 90 days.", &["90 days | exact 90 | d | -"]),
        ("It is the seventh death in three months.", &["three months | exact 3 | mo | -"]),
        ("Zero cases were reported.", &["Zero | exact 0 | - | cases"]),
        ("None of the nine crew members survived.", &["nine | exact 9 | - | crew members"]),
        ("A dozen eggs and half a dozen rolls were left.", &["A dozen | exact 12 | - | eggs", "half a dozen | exact 6 | - | rolls"]),
        ("Both of the 2 pilots lived.", &["2 | exact 2 | - | pilots"]),
        ("Fire crews from six towns battled the 1,300-hectare fire.", &["six | exact 6 | - | towns", "1,300-hectare | exact 1300 | har | fire"]),
        ("A 20-mile stretch of road is shut.", &["20-mile | exact 20 | [mi_i] | stretch"]),
        ("The 15-member council met.", &["15 | exact 15 | - | member"]),
        ("A three-day, 400-km march ended.", &["A three-day | exact 3 | d | -", "400-km | exact 400 | km | march"]),
        ("Two 500-pound bombs fell.", &["Two | exact 2 | - | bombs", "500-pound | exact 500 | [lb_av] | bombs"]),
        ("The army says 1,000-1,200 fighters of 3,000 remain.", &["1,000-1,200 | range 1000..1200 | - | fighters", "3,000 | exact 3000 | - | -"]),
        ("All 19 men died within 48 hours.", &["19 | exact 19 | - | men", "48 hours | exact 48 | h | -"]),
        ("One man died and one woman was hurt.", &["One | exact 1 | - | man", "one | exact 1 | - | woman"]),
        ("One of the four miners died.", &["four | exact 4 | - | miners"]),
        ("He has spent 30 of his 52 years in jail.", &["30 | exact 30 | a | -", "52 years | exact 52 | a | -"]),
    ]);
}
