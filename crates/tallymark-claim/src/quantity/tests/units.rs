use super::rows;

/// Units.
#[test]
#[rustfmt::skip]
fn measures() {
    rows(&[
        ("The reactor holds a maximum of 40 tonnes.", &["a maximum of 40 tonnes | at_most ..40 | t | -"]),
        ("The tower is just under 300 feet tall.", &["just under 300 feet | less_than ..300 | [ft_i] | -"]),
        ("The average temperature was minus 12 degrees Celsius.", &["minus 12 degrees Celsius | exact -12 | Cel | -"]),
        ("It reached 104 degrees Fahrenheit.", &["104 degrees Fahrenheit | exact 104 | [degF] | -"]),
        ("Winds of up to 120 mph hit the coast.", &["up to 120 mph | at_most ..120 | [mi_i]/h | -"]),
        ("The fence is 2,590 kilometers (1,609 miles) long.", &["2,590 kilometers | exact 2590 | km | -", "1,609 miles | exact 1609 | [mi_i] | -"]),
        ("The 6.2-magnitude quake struck at a depth of 10 kilometers.", &["6.2 | exact 6.2 | [mag] | quake", "10 kilometers | exact 10 | km | -"]),
        ("A magnitude 5.9 earthquake hit.", &["5.9 | exact 5.9 | [mag] | earthquake"]),
        ("The death rate is 12 per 100,000 people.", &["12 | exact 12 | /10*5 | -"]),
        ("The plant makes 500 tonnes a day.", &["500 tonnes a day | exact 500 | t/d | -"]),
        ("Some 40,000 m2 of forest burned.", &["Some 40,000 m2 | approx 40000 | m2 | forest"]),
        ("A 3 1/2-inch nail was found.", &["3 1/2-inch | exact 3.5 | [in_i] | nail"]),
        ("The road is 4.5 km long and 12 m wide.", &["4.5 km | exact 4.5 | km | -", "12 m | exact 12 | m | -"]),
        ("He runs 100m in 10.2 seconds.", &["100m | exact 100 | m | -", "10.2 seconds | exact 10.2 | s | -"]),
        ("Exports fell to 12 million tons from 20 million.", &["12 million tons | exact 12000000 | [ston_av] | -", "20 million | exact 20000000 | [ston_av] | -"]),
        ("The trial lasted three and a half years.", &["three and a half years | exact 3.5 | a | -"]),
        ("The storm dumped 10 inches of rain.", &["10 inches | exact 10 | [in_i] | rain"]),
        ("It took less than 20 minutes.", &["less than 20 minutes | less_than ..20 | min | -"]),
        ("The World War II bomb weighed 500 pounds.", &["500 pounds | exact 500 | [lb_av] | -"]),
        ("A 12-foot-high wall collapsed.", &["12-foot | exact 12 | [ft_i] | wall"]),
        ("The car was doing 80 km/h.", &["80 km/h | exact 80 | km/h | -"]),
        ("About 20 per week arrive.", &["About 20 | approx 20 | /wk | -"]),
        ("The 7.1 magnitude quake killed 12.", &["7.1 | exact 7.1 | [mag] | quake", "12 | exact 12 | - | -"]),
        ("It lies 30 miles south of Karven.", &["30 miles | exact 30 | [mi_i] | -"]),
        ("The lake covers 120 sq km.", &["120 sq km | exact 120 | km2 | -"]),
        ("The lake covers 120 square kilometres.", &["120 square kilometres | exact 120 | km2 | -"]),
        ("It produces 30 MW of power.", &["30 MW | exact 30 | MW | power"]),
        ("A 500-megawatt plant opened.", &["500-megawatt | exact 500 | MW | plant"]),
        ("The bomb weighed 2 tonnes.", &["2 tonnes | exact 2 | t | -"]),
        ("Snow up to 3 feet deep fell.", &["up to 3 feet | at_most ..3 | [ft_i] | -"]),
        ("The speed limit is 55mph.", &["55mph | exact 55 | [mi_i]/h | -"]),
        ("The ship is 1,000 ft long.", &["1,000 ft | exact 1000 | [ft_i] | -"]),
        ("The dam holds 3.5 million acre-feet of water.", &["3.5 million acre-feet | exact 3500000 | [acr_us].[ft_i] | water"]),
        ("Her fever reached 40°C.", &["40°C | exact 40 | Cel | -"]),
        ("It was -5C at dawn.", &["-5C | exact -5 | Cel | -"]),
        ("The 12-mile-long, 3-mile-wide island was evacuated.", &["12-mile | exact 12 | [mi_i] | -", "3-mile | exact 3 | [mi_i] | island"]),
        ("He ran 5km in 18:42.", &["5km | exact 5 | km | -"]),
        ("It lasted one hour.", &["one hour | exact 1 | h | -"]),
        ("He served 12 years, six months and 3 days.", &["12 years | exact 12 | a | -", "six months | exact 6 | mo | -", "3 days | exact 3 | d | -"]),
        ("He is 6ft 2in tall.", &["6ft 2in | exact 6.166667 | [ft_i] | -"]),
        ("He is 6 feet 2 inches tall.", &["6 feet 2 inches | exact 6.166667 | [ft_i] | -"]),
        ("She weighs 12 stone 4 pounds.", &["12 stone 4 pounds | exact 12.285714 | [stone_av] | -"]),
        ("She scored 30 points, 10 rebounds and 5 assists.", &["30 points | exact 30 | pt | -", "10 | exact 10 | - | rebounds", "5 | exact 5 | - | assists"]),
        ("A two-day summit opened.", &["A two-day | exact 2 | d | summit"]),
        ("The river rose 2.3 metres (7.5 ft) overnight.", &["2.3 metres | exact 2.3 | m | -", "7.5 ft | exact 7.5 | [ft_i] | -"]),
        ("It has an area of 1,400 km² and lies 3,000m above sea level.", &["1,400 km² | exact 1400 | km2 | -", "3,000m | exact 3000 | m | -"]),
        ("A 9mm pistol and 38 rounds were found.", &["9mm | exact 9 | mm | pistol", "38 | exact 38 | - | rounds"]),
        ("It was the worst in 25 years.", &["25 years | exact 25 | a | -"]),
        ("He was sentenced to 10 years in prison.", &["10 years | exact 10 | a | -"]),
        ("Temperatures fell to −15 °C (5 °F).", &["−15 °C | exact -15 | Cel | -", "5 °F | exact 5 | [degF] | -"]),
        ("The 400m hurdles final starts soon.", &["400m | exact 400 | m | hurdles final starts"]),
        ("The fire burned 4,500 ha.", &["4,500 ha | exact 4500 | har | -"]),
        ("The ship sailed at 20 knots.", &["20 knots | exact 20 | [kn_i] | -"]),
    ]);
}

/// Percent and points.
#[test]
#[rustfmt::skip]
fn percent() {
    rows(&[
        ("Inflation rose 0.5 percentage points to 4.25 percent.", &["0.5 percentage points | exact 0.5 | [pp] | -", "4.25 percent | exact 4.25 | % | -"]),
        ("The Fed raised rates by 25 basis points.", &["25 basis points | exact 25 | [bp] | -"]),
        ("Unemployment is 5.6 per cent.", &["5.6 per cent | exact 5.6 | % | -"]),
        ("The vaccine is 95% effective.", &["95% | exact 95 | % | -"]),
        ("She won 52.3 percent of the vote.", &["52.3 percent | exact 52.3 | % | vote"]),
        ("The fund returned 7.25% last year, down from 9%.", &["7.25% | exact 7.25 | % | -", "9% | exact 9 | % | -"]),
        ("Over 90 per cent agreed.", &["Over 90 per cent | more_than 90.. | % | -"]),
        ("The index fell 120 points, or 1.2 percent, to 9,880.", &["120 points | exact 120 | pt | -", "1.2 percent | exact 1.2 | % | -", "9,880 | exact 9880 | pt | -"]),
        ("5G networks cover 60 percent of the city.", &["60 percent | exact 60 | % | city"]),
        ("The minister said 1.2 million people, or 15 percent of the population, need aid.", &["1.2 million | exact 1200000 | - | people", "15 percent | exact 15 | % | population"]),
        ("Just 3 percent remain.", &["Just 3 percent | exact 3 | % | -"]),
        ("By 2030, 60 percent of cars will be electric.", &["60 percent | exact 60 | % | cars"]),
        ("The deficit was 3.5% of GDP.", &["3.5% | exact 3.5 | % | GDP"]),
        ("The company, which has 45,000 staff in 12 countries, lost 8% of its value.", &["45,000 | exact 45000 | - | staff", "12 | exact 12 | - | countries", "8% | exact 8 | % | value"]),
        ("The tax rose to 17.5% from 15%.", &["17.5% | exact 17.5 | % | -", "15% | exact 15 | % | -"]),
        ("The Dow rose 1.5 percent to 24,000.12.", &["1.5 percent | exact 1.5 | % | -", "24,000.12 | exact 24000.12 | - | -"]),
        ("The poll has a margin of error of plus or minus 3 percentage points.", &["plus or minus 3 percentage points | approx 3 | [pp] | -"]),
        ("They want a 10 per cent pay rise over three years.", &["10 per cent | exact 10 | % | pay rise", "three years | exact 3 | a | -"]),
    ]);
}

/// Money.
#[test]
#[rustfmt::skip]
fn money() {
    rows(&[
        ("The firm lost $1.2bn last year.", &["$1.2bn | exact 1200000000 | USD | -"]),
        ("The bank set aside 3.4 billion euros.", &["3.4 billion euros | exact 3400000000 | EUR | -"]),
        ("Profit rose to £2.5m.", &["£2.5m | exact 2500000 | GBP | -"]),
        ("It costs between $3-5bn to build.", &["between $3-5bn | range 3000000000..5000000000 | USD | -"]),
        ("Gold rose $12 to $1,850 an ounce.", &["$12 | exact 12 | USD | -", "$1,850 an ounce | exact 1850 | USD/[oz_av] | -"]),
        ("Oil fell 3% to $72.40 a barrel.", &["3% | exact 3 | % | -", "$72.40 a barrel | exact 72.4 | USD/[bbl_us] | -"]),
        ("He paid 35 lakh rupees.", &["35 lakh rupees | exact 3500000 | rupee | -"]),
        ("The deal is worth 2 crore rupees.", &["2 crore rupees | exact 20000000 | rupee | -"]),
        ("The country needs $70 million in aid.", &["$70 million | exact 70000000 | USD | -"]),
        ("The euro fell to $1.08.", &["$1.08 | exact 1.08 | USD | -"]),
        ("The house sold for 450,000 Australian dollars.", &["450,000 Australian dollars | exact 450000 | AUD | -"]),
        ("The project cost Rs 500 crore.", &["Rs 500 crore | exact 5000000000 | rupee | -"]),
        ("It sold for A$3.2m and NZ$400,000.", &["A$3.2m | exact 3200000 | AUD | -", "NZ$400,000 | exact 400000 | NZD | -"]),
        ("He earned 30,000 yen (US$200).", &["30,000 yen | exact 30000 | JPY | -", "US$200 | exact 200 | USD | -"]),
        ("They need up to $5 billion.", &["up to $5 billion | at_most ..5000000000 | USD | -"]),
        ("Tickets cost $20 or more.", &["$20 or more | at_least 20.. | USD | -"]),
        ("The ship carried 5,000 tons of grain worth $2 million.", &["5,000 tons | exact 5000 | [ston_av] | grain", "$2 million | exact 2000000 | USD | -"]),
        ("They raised £1,000,000.", &["£1,000,000 | exact 1000000 | GBP | -"]),
        ("The budget is $2 trillion.", &["$2 trillion | exact 2000000000000 | USD | -"]),
        ("Lot 49 sold for 1.5 million pounds.", &["1.5 million pounds | exact 1500000 | GBP | -"]),
        ("It costs 99p.", &["99p | exact 99 | penny | -"]),
        ("It costs 50 cents.", &["50 cents | exact 50 | cent | -"]),
        ("He was fined 500 Swiss francs.", &["500 Swiss francs | exact 500 | CHF | -"]),
        ("They hold 1.5 trillion rubles in reserves.", &["1.5 trillion rubles | exact 1500000000000 | RUB | -"]),
        ("Millions of dollars were stolen.", &["Millions of dollars | vague 2000000.. | USD | -"]),
        ("The debt is close to $1 trillion.", &["close to $1 trillion | less_than ..1000000000000 | USD | -"]),
        ("It needs $5.7 billion for 234 miles of wall.", &["$5.7 billion | exact 5700000000 | USD | -", "234 miles | exact 234 | [mi_i] | wall"]),
        ("The cost would be $25 billion or more.", &["$25 billion or more | at_least 25000000000.. | USD | -"]),
        ("A 15-minute delay cost $2,000 a minute.", &["15-minute | exact 15 | min | delay", "$2,000 a minute | exact 2000 | USD/min | -"]),
        ("The price rose from $10 to $15.", &["$10 | exact 10 | USD | -", "$15 | exact 15 | USD | -"]),
        ("It is worth an estimated $3 billion.", &["an estimated $3 billion | approx 3000000000 | USD | -"]),
        ("It is worth some $3 billion.", &["some $3 billion | approx 3000000000 | USD | -"]),
        ("Millions of dollars were stolen, hundreds of miles away.", &["Millions of dollars | vague 2000000.. | USD | -", "hundreds of miles | vague 200.. | [mi_i] | -"]),
        ("The cost is $1 million per mile.", &["$1 million per mile | exact 1000000 | USD/[mi_i] | -"]),
        ("The €1.5bn ($1.7bn) deal closed.", &["€1.5bn | exact 1500000000 | EUR | -", "$1.7bn | exact 1700000000 | USD | -"]),
        ("The US$3 million prize went to 2 teams.", &["US$3 million | exact 3000000 | USD | prize", "2 | exact 2 | - | teams"]),
        ("Not less than $5 million was spent.", &["Not less than $5 million | at_least 5000000.. | USD | -"]),
        ("The bridge cost 1.2 billion kronor ($140 million).", &["1.2 billion kronor | exact 1200000000 | SEK | -", "$140 million | exact 140000000 | USD | -"]),
    ]);
}

/// Ages.
#[test]
#[rustfmt::skip]
fn ages() {
    rows(&[
        ("Maria Holt, 34, was arrested.", &["34 | exact 34 | a:age | -"]),
        ("A 27-year-old man and his six-month-old son died.", &["27-year-old | exact 27 | a:age | man", "six-month-old | exact 6 | mo:age | son"]),
        ("Children aged 5 to 11 can be vaccinated.", &["5 to 11 | range 5..11 | a:age | -"]),
        ("Children under 5 are at risk.", &["under 5 | less_than ..5 | a:age | -"]),
        ("He was 72.", &["72 | exact 72 | a:age | -"]),
        ("The suspect, 19, fled.", &["19 | exact 19 | a:age | -"]),
        ("The suspect, 19, fled. In his 40s he left.", &["19 | exact 19 | a:age | -"]),
        ("The 3-year-old mare won by two lengths.", &["3-year-old | exact 3 | a:age | mare", "two | exact 2 | - | lengths"]),
        ("He was 72. She will be 35 in June.", &["72 | exact 72 | a:age | -", "35 | exact 35 | a:age | -"]),
        ("The 35-year-old's record fell.", &["35-year-old | exact 35 | a:age | -"]),
        ("Two 17-year-olds and a 4-month-old baby were found.", &["Two | exact 2 | - | -", "17-year-olds | exact 17 | a:age | -", "4-month-old | exact 4 | mo:age | baby"]),
        ("People aged 65 and over get it first.", &["65 and over | at_least 65.. | a:age | -"]),
        ("It is 1,200 years old.", &["1,200 years old | exact 1200 | a:age | -"]),
    ]);
}
