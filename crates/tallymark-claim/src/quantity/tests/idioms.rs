//! Longer sentences, names that hold numbers, idioms.

use super::rows;

#[test]
#[rustfmt::skip]
fn spelled() {
    rows(&[
        ("One hundred and forty-three thousand two hundred and six ballots were counted.", &["One hundred and forty-three thousand two hundred and six | exact 143206 | - | ballots"]),
        ("Twenty one soldiers and ninety-nine mules crossed the pass.", &["Twenty one | exact 21 | - | soldiers", "ninety-nine | exact 99 | - | mules"]),
        ("Fifty-seven days later, he was freed.", &[]),
        ("Seventeen hundred workers walked out.", &["Seventeen hundred | exact 1700 | - | workers"]),
        ("Six hundred thirty-two thousand dollars went missing.", &["Six hundred thirty-two thousand dollars | exact 632000 | USD | -"]),
        ("Two point five million people live there.", &["Two point five million | exact 2500000 | - | people"]),
        ("A hundred and one balloons were released.", &["A hundred and one | exact 101 | - | balloons"]),
        ("A thousand or more pilgrims came.", &["A thousand or more | at_least 1000.. | - | pilgrims"]),
        ("Half a dozen cows and a dozen and a half goats died.", &["Half a dozen | exact 6 | - | cows", "a dozen and a half | exact 18 | - | goats"]),
        ("He paid two hundred bucks.", &["two hundred bucks | exact 200 | USD | -"]),
        ("Thirty-second ads cost a lot.", &[]),
        ("The nine-member panel ruled seven to two.", &["nine | exact 9 | - | member", "seven | exact 7 | - | -", "two | exact 2 | - | -"]),
        ("Four-fifths of the 1.1-million-strong army is deployed.", &["Four-fifths | exact 0.8 | - | -", "1.1-million | exact 1100000 | - | army"]),
        ("It is a two-hour, 40-minute drive.", &["a two-hour | exact 2 | h | -", "40-minute | exact 40 | min | drive"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn big_numbers() {
    rows(&[
        ("The stock closed at $1,234.56, giving it a market value of $2.1tn.", &["$1,234.56 | exact 1234.56 | USD | -", "$2.1tn | exact 2100000000000 | USD | -"]),
        ("The fund has 12.5 mln subscribers.", &["12.5 mln | exact 12500000 | - | subscribers"]),
        ("Debt stands at 350bn euros.", &["350bn euros | exact 350000000000 | EUR | -"]),
        ("Work began on a 353m-euro wall and a 40m-pound fund.", &["353m-euro | exact 353000000 | EUR | wall", "40m-pound | exact 40000000 | GBP | fund"]),
        ("The wall runs along 186 of the 400 kilometres.", &["186 | exact 186 | km | -", "400 kilometres | exact 400 | km | -"]),
        ("A 7-billion-euro bailout was agreed.", &["7-billion-euro | exact 7000000000 | EUR | bailout"]),
        ("A $1.5 million-a-year contract was signed.", &["$1.5 million-a-year | exact 1500000 | USD/a | contract"]),
        ("The group lost EUR1.3bn in the first half.", &["EUR1.3bn | exact 1300000000 | EUR | -"]),
        ("It has 1.3 billion users and earns 20 cents on each.", &["1.3 billion | exact 1300000000 | - | users", "20 cents | exact 20 | cent | -"]),
        ("The vaccine reached 5m people.", &["5m | exact 5000000 | - | people"]),
        ("The reservoir holds 3.2 million cubic meters of water.", &["3.2 million cubic meters | exact 3200000 | m3 | water"]),
        ("The country exports 900,000 b/d of crude.", &["900,000 b/d | exact 900000 | [bbl_us]/d | crude"]),
        ("Some 4.7 million hectares of forest burned in 2019-20.", &["Some 4.7 million hectares | approx 4700000 | har | forest"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn sums() {
    rows(&[
        ("The minister asked for £250 million, about $310 million.", &["£250 million | exact 250000000 | GBP | -", "about $310 million | approx 310000000 | USD | -"]),
        ("Farmers get 12 shillings a kilo.", &["12 shillings a kilo | exact 12 | shilling/kg | -"]),
        ("Petrol costs 1.85 Australian dollars a litre.", &["1.85 Australian dollars a litre | exact 1.85 | AUD/l | -"]),
        ("The firm was fined 4 million Danish kroner.", &["4 million Danish kroner | exact 4000000 | DKK | -"]),
        ("The ransom was one million dollars in cash.", &["one million dollars | exact 1000000 | USD | -"]),
        ("She won a six-figure sum and $10,000 in prizes.", &["$10,000 | exact 10000 | USD | -"]),
        ("A cent-per-share dividend and a $0.35 bonus were paid.", &["$0.35 | exact 0.35 | USD | bonus"]),
        ("It sold for between $40 and $60 each.", &["between $40 and $60 | range 40..60 | USD | -"]),
        ("They paid $3 million to $4 million for it.", &["$3 million to $4 million | range 3000000..4000000 | USD | -"]),
        ("The $64,000 question is open.", &["$64,000 | exact 64000 | USD | question"]),
        ("Oil rose $1.20, or 1.6%, to $76.45 a barrel.", &["$1.20 | exact 1.2 | USD | -", "1.6% | exact 1.6 | % | -", "$76.45 a barrel | exact 76.45 | USD/[bbl_us] | -"]),
        ("Rates went from 2.5% to 2.75%.", &["2.5% | exact 2.5 | % | -", "2.75% | exact 2.75 | % | -"]),
        ("The lira fell to 18.6 to the dollar.", &["18.6 | exact 18.6 | - | -"]),
        ("It is worth C$75 million (US$55 million).", &["C$75 million | exact 75000000 | CAD | -", "US$55 million | exact 55000000 | USD | -"]),
        ("The 500-rupee note and the £5 coin were withdrawn.", &["500-rupee | exact 500 | rupee | note", "£5 | exact 5 | GBP | coin"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn shares() {
    rows(&[
        ("Support dropped to 38 percent from 45 percent, with a margin of error of plus or minus 3 points.", &["38 percent | exact 38 | % | -", "45 percent | exact 45 | % | -", "plus or minus 3 points | approx 3 | pt | -"]),
        ("Three percent of 2,000 people polled had no view.", &["Three percent | exact 3 | % | people", "2,000 | exact 2000 | - | people"]),
        ("A 0.25 percentage-point rise is expected.", &["0.25 percentage-point | exact 0.25 | [pp] | rise"]),
        ("Growth slowed to between 2 and 2.5 per cent.", &["between 2 and 2.5 per cent | range 2..2.5 | % | -"]),
        ("Yields fell four basis points to 1.62%.", &["four basis points | exact 4 | [bp] | -", "1.62% | exact 1.62 | % | -"]),
        ("Approval is in the mid-40s.", &[]),
        ("He has a 50-50 chance.", &[]),
        ("A whopping 98 percent agreed.", &["98 percent | exact 98 | % | -"]),
        ("The price is 30-40% higher.", &["30-40% | range 30..40 | % | -"]),
        ("The rate hit a 40-year high of 9.1 percent.", &["40-year | exact 40 | a | -", "9.1 percent | exact 9.1 | % | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn ranges_and_hedges() {
    rows(&[
        ("Anywhere from 15 to 20 people may be missing.", &["from 15 to 20 | range 15..20 | - | people"]),
        ("Between 8 p.m. and 10 p.m., 12 shots were heard.", &["12 | exact 12 | - | shots"]),
        ("Some 20 to 30 gunmen attacked.", &["Some 20 to 30 | range 20..30 | - | gunmen"]),
        ("The group has 2,000 to 3,000 fighters.", &["2,000 to 3,000 | range 2000..3000 | - | fighters"]),
        ("At least two and possibly three climbers died.", &["At least two | at_least 2.. | - | climbers", "possibly three | approx 3 | - | climbers"]),
        ("More than 1,000 but fewer than 1,500 houses were lost.", &["More than 1,000 but fewer than 1,500 | range 1000..1500 | - | houses"]),
        ("Police put the crowd at 4,000; organizers said 10,000 or more.", &["4,000 | exact 4000 | - | -", "10,000 or more | at_least 10000.. | - | -"]),
        ("The victims were aged between 17 and 23.", &["between 17 and 23 | range 17..23 | a:age | -"]),
        ("It could take up to three years and cost as much as $2 billion.", &["up to three years | at_most ..3 | a | -", "as much as $2 billion | at_most ..2000000000 | USD | -"]),
        ("Fewer than one in 10 people agreed.", &["Fewer than one in 10 | less_than ..0.1 | - | people"]),
        ("Not one of the 40 seats was free.", &["40 | exact 40 | - | seats"]),
        ("At least a dozen shells hit the town.", &["At least a dozen | at_least 12.. | - | shells"]),
        ("Over a hundred families left.", &["Over a hundred | more_than 100.. | - | families"]),
        ("Nearly two-thirds of the 90 members quit.", &["Nearly two-thirds | less_than ..0.666667 | - | members", "90 | exact 90 | - | members"]),
        ("As few as 15 votes decided it.", &["As few as 15 | at_least 15.. | - | votes"]),
        ("Not fewer than 12 but no more than 15 seats are at stake.", &["Not fewer than 12 but no more than 15 | range 12..15 | - | seats"]),
        ("Roughly 6,000-7,000 birds nest there.", &["Roughly 6,000-7,000 | range 6000..7000 | - | birds nest"]),
        ("Well under half the money was spent.", &["Well under half | less_than ..0.5 | - | money"]),
        ("The death toll passed 2,000.", &["passed 2,000 | more_than 2000.. | - | -"]),
        ("The death toll could top 300.", &["could top 300 | more_than 300.. | - | -"]),
        ("More than a million and a half people were displaced.", &["More than a million and a half | more_than 1500000.. | - | people"]),
        ("Just 12 of nearly 400 applicants were chosen.", &["Just 12 | exact 12 | - | -", "nearly 400 | less_than ..400 | - | applicants"]),
        ("An unverified 35 people died.", &["35 | exact 35 | - | people"]),
        ("The mine is about 1.2 kilometers deep.", &["about 1.2 kilometers | approx 1.2 | km | -"]),
        ("At 6 feet 7 inches, he towers over them.", &["6 feet 7 inches | exact 6.583333 | [ft_i] | -"]),
        ("It weighs 12 pounds, 4 ounces.", &["12 pounds, 4 ounces | exact 12.25 | [lb_av] | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn loose_amounts() {
    rows(&[
        ("Tens of people were hurt.", &["Tens | vague 20.. | - | people"]),
        ("Many hundreds of people were hurt.", &["Many hundreds | vague 200.. | - | people"]),
        ("Thousands upon thousands marched.", &["Thousands upon thousands | vague 2000.. | - | -"]),
        ("Thousands and Thousands marched.", &["Thousands and Thousands | vague 2000.. | - | -"]),
        ("A few dozen reporters waited.", &["A few dozen | vague 24.. | - | reporters"]),
        ("Millions of barrels leaked over decades.", &["Millions of barrels | vague 2000000.. | [bbl_us] | -"]),
        ("Dozens more were wounded.", &["Dozens | vague 24.. | - | -"]),
        ("Hundreds if not thousands died.", &["Hundreds if not thousands | vague 200.. | - | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn ages_told() {
    rows(&[
        ("The 2-year-old and her 8-month-old sister were found.", &["2-year-old | exact 2 | a:age | -", "8-month-old | exact 8 | mo:age | sister"]),
        ("Two 19-year-olds and a man in his 60s were held.", &["Two | exact 2 | - | -", "19-year-olds | exact 19 | a:age | -"]),
        ("Lena Vogt (44) and Per Aas, 51, wed.", &["44 | exact 44 | a:age | -", "51 | exact 51 | a:age | -"]),
        ("He was 17 when he joined.", &["17 | exact 17 | a:age | -"]),
        ("At age 12, she left school.", &["12 | exact 12 | a:age | -"]),
        ("A 100-year-old tree and a 3,000-year-old tomb were damaged.", &["100-year-old | exact 100 | a:age | tree", "3,000-year-old | exact 3000 | a:age | tomb"]),
        ("The suspect, believed to be 24, fled.", &["24 | exact 24 | a:age | -"]),
        ("He died at 92.", &["92 | exact 92 | a:age | -"]),
        ("He is 6-foot-5 and 230 pounds.", &["6-foot-5 | exact 6.416667 | [ft_i] | -", "230 pounds | exact 230 | [lb_av] | -"]),
        ("Adults over 65 are at risk.", &["over 65 | more_than 65.. | a:age | -"]),
        ("People aged 65 and over are at risk.", &["65 and over | at_least 65.. | a:age | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn sizes() {
    rows(&[
        ("The quake measured 7.2 on the Richter scale and was 10 miles deep.", &["7.2 | exact 7.2 | [mag] | -", "10 miles | exact 10 | [mi_i] | -"]),
        ("Gusts hit 140 mph (225 kph).", &["140 mph | exact 140 | [mi_i]/h | -", "225 kph | exact 225 | km/h | -"]),
        ("The asteroid is 30 to 60 meters wide.", &["30 to 60 meters | range 30..60 | m | -"]),
        ("It fell 300 ft. into the sea.", &["300 ft | exact 300 | [ft_i] | -"]),
        ("The 5km-long, 300m-wide slick drifted.", &["5km | exact 5 | km | -", "300m | exact 300 | m | slick"]),
        ("Rainfall of 120 millimetres fell in 12 hours.", &["120 millimetres | exact 120 | mm | -", "12 hours | exact 12 | h | -"]),
        ("The ship, 1,100 nautical miles off the coast, sank.", &["1,100 nautical miles | exact 1100 | [nmi_i] | -"]),
        ("A 9mm pistol and two 81-mm mortars were found.", &["9mm | exact 9 | mm | pistol", "two | exact 2 | - | mortars", "81-mm | exact 81 | mm | mortars"]),
        ("The satellite orbits at 17,500 mph, 250 miles up.", &["17,500 mph | exact 17500 | [mi_i]/h | -", "250 miles | exact 250 | [mi_i] | -"]),
        ("The farm covers 2,000 sq km.", &["2,000 sq km | exact 2000 | km2 | -"]),
        ("The house is 1,800 square feet.", &["1,800 square feet | exact 1800 | [sft_i] | -"]),
        ("Emissions fell by 1.2 gigatons.", &["1.2 gigatons | exact 1.2 | Gt | -"]),
        ("The dam makes 6,000 MW, or 15 gigawatt-hours a day.", &["6,000 MW | exact 6000 | MW | -", "15 gigawatt-hours a day | exact 15 | GW.h/d | -"]),
        ("He ran 100m in 9.58 seconds.", &["100m | exact 100 | m | -", "9.58 seconds | exact 9.58 | s | -"]),
        ("Blood alcohol was 0.08 percent.", &["0.08 percent | exact 0.08 | % | -"]),
        ("A 4x4 truck and two F-150 pickups crashed.", &["two | exact 2 | - | F-150 pickups"]),
        ("At -40C, nothing works.", &["-40C | exact -40 | Cel | -"]),
        ("The fire is 45% contained at 12,000 acres.", &["45% | exact 45 | % | -", "12,000 acres | exact 12000 | [acr_us] | -"]),
        ("It needs 40 liters per minute.", &["40 liters per minute | exact 40 | l/min | -"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn rates() {
    rows(&[
        ("The infection rate is 250 per million inhabitants.", &["250 | exact 250 | /10*6 | -"]),
        ("It kills 3 in every 1,000 patients.", &["3 in every 1,000 | exact 0.003 | - | patients"]),
        ("There were 11.2 suicides per 100,000 people in 2018.", &["11.2 | exact 11.2 | /10*5 | suicides"]),
        ("He makes $12.50 an hour and works 60 hours a week.", &["$12.50 an hour | exact 12.5 | USD/h | -", "60 hours a week | exact 60 | h/wk | -"]),
        ("They smoke 20 cigarettes a day.", &["20 | exact 20 | /d | cigarettes"]),
    ]);
}

#[test]
#[rustfmt::skip]
fn games_and_votes() {
    rows(&[
        ("Lund had 24 points and 11 rebounds in a 98-91 win.", &["24 points | exact 24 | pt | -", "11 | exact 11 | - | rebounds"]),
        ("Mira beat Tarn 4-1, with two goals by Holt.", &["two | exact 2 | - | goals"]),
        ("She won 6-3, 6-4 in 82 minutes.", &["82 minutes | exact 82 | min | -"]),
        ("The House passed it 230-199, with 3 abstentions.", &["230 | exact 230 | - | -", "199 | exact 199 | - | -", "3 | exact 3 | - | abstentions"]),
        ("Parliament voted 312 to 240 in favor.", &["312 | exact 312 | - | -", "240 | exact 240 | - | -"]),
        ("The Hawks are 12-4 this season.", &[]),
    ]);
}

#[test]
#[rustfmt::skip]
fn identifiers() {
    rows(&[
        ("The MH-60 crashed near Highway 1; all 5 aboard died.", &["5 | exact 5 | - | -"]),
        ("Case No. 23-1456 was filed in District 9.", &[]),
        ("Flight MH370 carried 239 people.", &["239 | exact 239 | - | people"]),
        ("The A320 left Gate B12 at 07:45.", &[]),
        ("Charter 77 and Solidarity inspired him.", &[]),
        ("UN Security Council Resolution 2254 calls for talks.", &[]),
        ("The H1N1 and H5N1 viruses differ.", &[]),
        ("The Type 26 frigate cost more.", &[]),
        ("Interstate 95 and U.S. 1 were shut.", &[]),
        ("He joined the 82nd Airborne and the 3rd Battalion.", &[]),
        ("Title IX and Article 5 were cited.", &[]),
        ("Area 51 and Studio 54 are famous.", &[]),
        ("The 747 landed safely.", &[]),
        ("Ocean's Eleven and Se7en are films.", &[]),
        ("Camp 14 is closed.", &[]),
        ("It aired on BBC One and Radio 4.", &[]),
        ("Local 1199 struck.", &[]),
        ("Catch-22 is a novel.", &[]),
        ("Juan Carlos I and Henry VIII were kings.", &[]),
        ("The S-400 and Patriot PAC-3 systems were sold.", &[]),
        ("Dial 911 in an emergency.", &[]),
        ("The postcode is SW1A 1AA.", &[]),
        ("At 11 Downing Street, no one spoke.", &[]),
        ("Number 10 declined to comment.", &[]),
        ("The Fortune 500 firm and the FTSE 100 fell.", &[]),
        ("He wore No. 23.", &[]),
        ("The April 15 deadline and the Oct. 7 attack loom.", &[]),
        ("It opened on 21/06/2018.", &[]),
        ("The 2024 budget was passed at 2 a.m.", &[]),
        ("Between 1939 and 1945 the town was empty.", &[]),
        ("In the 1980s and '90s it grew.", &[]),
        ("The 20th-century painter died.", &[]),
        ("She was second to none.", &[]),
        ("It took a second or two.", &[]),
        ("The third-largest bank failed.", &[]),
        ("He came second and she came first.", &[]),
        ("One might think so.", &[]),
        ("One by one they left.", &[]),
        ("One day he will return.", &[]),
        ("One after another, they fell.", &[]),
        ("For one thing, it is late.", &[]),
        ("Neither one is right.", &[]),
        ("The one-time star and one-way ticket holder left.", &[]),
        ("They won once and twice lost.", &[]),
        ("Two-way trade and two-faced talk hurt.", &[]),
        ("He has no second chance.", &[]),
        ("It is the number one cause of death.", &[]),
    ]);
}

#[test]
#[rustfmt::skip]
fn many_figures() {
    rows(&[
        ("The blaze killed 12 of the 15 crew, injured three others and forced 4,500 residents from their homes.", &["12 | exact 12 | - | crew", "15 | exact 15 | - | crew", "three | exact 3 | - | others", "4,500 | exact 4500 | - | residents"]),
        ("Of the 3,400 tested, 212 were positive.", &["3,400 | exact 3400 | - | -", "212 | exact 212 | - | -"]),
        ("Officials reported 1,204 new cases, 37 deaths and 940 recoveries.", &["1,204 | exact 1204 | - | new cases", "37 | exact 37 | - | deaths", "940 | exact 940 | - | recoveries"]),
        ("Five people, three of them children, drowned.", &["Five | exact 5 | - | people", "three | exact 3 | - | children"]),
        ("They counted 30 boats, 12 of them carrying migrants.", &["30 | exact 30 | - | boats", "12 | exact 12 | - | -"]),
        ("The number of displaced stood at 1.3 million, half of them children.", &["1.3 million | exact 1300000 | - | -", "half | exact 0.5 | - | children"]),
        ("The club has 80 members in 62 towns, up from 55 a year ago.", &["80 | exact 80 | - | members", "62 | exact 62 | - | towns", "55 | exact 55 | - | members"]),
        ("Officials closed 370 of the country's 2,300 schools.", &["370 | exact 370 | - | schools", "2,300 | exact 2300 | - | schools"]),
        ("Rents rose 9 percent year on year.", &["9 percent | exact 9 | % | -"]),
        ("The convoy of 14 trucks carried 280 tons of flour for 60,000 people.", &["14 | exact 14 | - | trucks", "280 tons | exact 280 | [ston_av] | flour", "60,000 | exact 60000 | - | people"]),
        ("The four-story, 120-room hotel burned for nine hours.", &["four | exact 4 | - | story", "120 | exact 120 | - | room", "nine hours | exact 9 | h | -"]),
        ("Two of the three gunmen were shot by the 15 police officers.", &["Two | exact 2 | - | gunmen", "three | exact 3 | - | gunmen", "15 | exact 15 | - | police officers"]),
        ("Twelve died Monday, four Tuesday.", &["Twelve | exact 12 | - | -", "four | exact 4 | - | -"]),
        ("The U.N. says 2 out of every 3 children there are hungry.", &["2 out of every 3 | exact 0.666667 | - | children"]),
        ("They lost 400 of their 1,200 sheep in 2 days.", &["400 | exact 400 | - | sheep", "1,200 | exact 1200 | - | sheep", "2 days | exact 2 | d | -"]),
    ]);
}
