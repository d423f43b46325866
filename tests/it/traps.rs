//! Where matchers fail: figures that look alike and answer two questions, and
//! figures that look different and answer one. All happenings are invented.

use tallymark::{Config, Date, Document, Period, compare};

/// Reports of the same day by "a", "b", "c"; then quotes that must share a row, and quotes that must not.
struct Trap {
    name: &'static str,
    reports: &'static [&'static str],
    together: &'static [(&'static str, &'static str)],
    apart: &'static [(&'static str, &'static str)],
}

const TRAPS: &[Trap] = &[
    Trap {
        name: "this quake and an earlier one",
        reports: &[
            "A powerful earthquake struck the island of Tarsk on Sunday, killing at least 14 people, officials said. \
             In 2003, a quake in the nearby city of Velm killed 2,100 people.",
            "The death toll from the quake on Tarsk rose to 17 on Sunday. A tremor in Velm left more than 2,000 people dead in 2003.",
        ],
        together: &[("at least 14 people", "17"), ("2,100 people", "more than 2,000 people")],
        apart: &[("at least 14 people", "more than 2,000 people"), ("2,100 people", "17")],
    },
    Trap {
        name: "a quake of the day before elsewhere",
        reports: &[
            "A quake struck southern Norland on Sunday, killing 10 people, officials said.",
            "A quake hit southern Norland on Sunday, killing at least 10 people. On Saturday, more than a dozen people were killed by a quake in eastern Sarn.",
        ],
        together: &[("10 people", "at least 10 people")],
        apart: &[("10 people", "more than a dozen people")],
    },
    Trap {
        name: "a quake and what any can do",
        reports: &[
            "A magnitude-5.9 earthquake struck Velm on Sunday, the geological survey said. A magnitude-6.0 quake can cause severe damage.",
            "The earthquake in Velm on Sunday had a magnitude of 6.1, the geological survey said. An aftershock had a magnitude of 3.8.",
        ],
        together: &[("5.9", "6.1")],
        apart: &[("6.0", "6.1"), ("5.9", "3.8")],
    },
    Trap {
        name: "people of two towns",
        reports: &[
            "The storm struck Sund Island, home to 120,000 people, on Monday.",
            "Helicopters flew the injured of the storm to Norport, a city of 500,000 people, on Monday. Sund Island, home to 110,000 people, was hit worst.",
        ],
        together: &[("120,000", "110,000")],
        apart: &[("120,000", "500,000")],
    },
    Trap {
        name: "minutes and years",
        reports: &[
            "The fire at the hall in Velm lasted 90 minutes and killed 12 people.",
            "Over the fire at the hall in Velm, which killed 12 people, the owner was jailed for 11 years.",
        ],
        together: &[("12 people", "12 people")],
        apart: &[("90 minutes", "11 years")],
    },
    Trap {
        name: "dead and injured",
        reports: &[
            "A fire in a hotel in Ostrel killed 12 people and injured 40 others on Monday, police said.",
            "Fifteen people died and 38 were hurt when a blaze swept through a hotel in Ostrel, police said on Monday.",
        ],
        together: &[("12 people", "Fifteen people"), ("40 others", "38")],
        apart: &[("12 people", "38"), ("40 others", "Fifteen people")],
    },
    Trap {
        name: "soldiers and all dead",
        reports: &[
            "An ambush near Karsin killed 23 people on Friday, the governor said. Seven soldiers were among the dead.",
            "At least 21 people were killed in an ambush near Karsin on Friday, including nine soldiers.",
        ],
        together: &[("23 people", "At least 21 people"), ("Seven soldiers", "nine soldiers")],
        apart: &[("23 people", "nine soldiers"), ("Seven soldiers", "At least 21 people")],
    },
    Trap {
        name: "magnitude and depth and distance",
        reports: &[
            "The magnitude 5.9 quake struck 60 km southwest of Port Velm at a depth of 10 km on Sunday.",
            "A 6.1-magnitude earthquake hit at a depth of about 12 kilometers on Sunday, 38 miles from Port Velm.",
        ],
        together: &[
            ("magnitude 5.9", "6.1-magnitude"),
            ("60 km", "38 miles"),
            ("10 km", "about 12 kilometers"),
        ],
        apart: &[("60 km", "about 12 kilometers"), ("10 km", "38 miles")],
    },
    Trap {
        name: "the price of a deal and its cash part",
        reports: &[
            "Norvik Foods will buy the bakery chain Brotal for $2.4 billion, including $900 million in cash.",
            "Norvik Foods agreed to pay $2.5 billion for Brotal, of which $900 million is in cash.",
        ],
        together: &[("$2.4 billion", "$2.5 billion"), ("$900 million", "$900 million")],
        apart: &[("$2.4 billion", "$900 million"), ("$900 million", "$2.5 billion")],
    },
    Trap {
        name: "police and protesters hurt",
        reports: &[
            "Clashes in the capital Drava left 30 police officers and 120 protesters injured on Saturday.",
            "At least 34 police officers were injured in Drava on Saturday, and about 100 protesters were hurt.",
        ],
        together: &[
            ("30 police officers", "At least 34 police officers"),
            ("120 protesters", "about 100 protesters"),
        ],
        apart: &[
            ("30 police officers", "about 100 protesters"),
            ("120 protesters", "At least 34 police officers"),
        ],
    },
    Trap {
        name: "border and fence, population and toll",
        reports: &[
            "Norland has built a fence along its 1,480-kilometer border with Estmark. The border province has 300,000 people.",
            "The 1,500-kilometer border between Norland and Estmark is closed. Some 280,000 people live in the border province.",
        ],
        together: &[
            ("1,480-kilometer", "1,500-kilometer"),
            ("300,000 people", "Some 280,000 people"),
        ],
        apart: &[("1,480-kilometer", "Some 280,000 people")],
    },
    Trap {
        name: "houses and villages",
        reports: &[
            "The flood in the Lorn valley destroyed 1,200 houses in seven villages on Tuesday.",
            "About 900 homes were destroyed and five villages were cut off by the flood in the Lorn valley on Tuesday.",
        ],
        together: &[("1,200 houses", "About 900 homes")],
        apart: &[("1,200 houses", "five villages"), ("seven villages", "About 900 homes")],
    },
    Trap {
        name: "the province and the whole country",
        reports: &[
            "Floods have killed 31 people in the province of Lesk, the governor said on Sunday. Across Norland, the floods have left 118 people dead.",
            "The floods claimed 29 lives in Lesk province, rescuers said on Sunday. Nationwide, 120 people have died in the floods.",
        ],
        together: &[("31 people", "29"), ("118 people", "120 people")],
        apart: &[("31 people", "120 people"), ("118 people", "29")],
    },
    Trap {
        name: "one site and all sites",
        reports: &[
            "Bombs went off at three hotels in Marrow on Saturday. Police said 14 people died at the Hotel Astra and 41 people in all three blasts.",
            "At least 15 people were killed at the Hotel Astra when bombs hit three hotels in Marrow on Saturday. The three attacks killed 43 people in total.",
        ],
        together: &[("14 people", "At least 15 people"), ("41 people", "43 people")],
        apart: &[("14 people", "43 people"), ("41 people", "At least 15 people")],
    },
    Trap {
        name: "the day's count and the total since",
        reports: &[
            "Shelling killed six people in Drenn on Saturday, the mayor said. Since the siege began in January, 412 people have been killed in the town.",
            "Seven people were killed by shells in Drenn on Saturday. More than 400 have died since the siege began in January.",
        ],
        together: &[("six people", "Seven people"), ("412 people", "More than 400")],
        apart: &[("six people", "More than 400"), ("412 people", "Seven people")],
    },
    Trap {
        name: "the main shock and an aftershock",
        reports: &[
            "An earthquake of magnitude 6.4 struck the Kolm ridge on Saturday. An aftershock of magnitude 4.8 followed an hour later.",
            "A 6.2-magnitude quake shook the Kolm ridge on Saturday, followed by a 4.9-magnitude aftershock.",
        ],
        together: &[("magnitude 6.4", "6.2-magnitude"), ("magnitude 4.8", "4.9-magnitude")],
        apart: &[("magnitude 6.4", "4.9-magnitude"), ("magnitude 4.8", "6.2-magnitude")],
    },
    Trap {
        name: "two denied counts",
        reports: &[
            "The army denied that 40 soldiers had been captured at Port Velm on Saturday.",
            "The rebels denied that 25 of their fighters had been captured at Port Velm on Saturday.",
        ],
        together: &[],
        apart: &[("40 soldiers", "25")],
    },
    Trap {
        name: "this year's figure and last year's",
        reports: &[
            "Norvik Foods earned $310 million in 2030, up from $260 million in 2029.",
            "Profit at Norvik Foods rose to $315 million in 2030. It had been $255 million in 2029.",
        ],
        together: &[("$310 million", "$315 million"), ("$260 million", "$255 million")],
        apart: &[("$310 million", "$255 million"), ("$260 million", "$315 million")],
    },
    Trap {
        name: "the target and what was done",
        reports: &[
            "The city of Orvale planted 12,000 trees last year. Its target was 20,000 trees.",
            "Orvale planted 11,500 trees last year, short of its target of 20,000 trees.",
        ],
        together: &[("12,000 trees", "11,500 trees"), ("20,000 trees", "20,000 trees")],
        apart: &[("12,000 trees", "20,000 trees"), ("20,000 trees", "11,500 trees")],
    },
    Trap {
        name: "the forecast and the outcome",
        reports: &[
            "Analysts had forecast that Brotal would lose $40 million in the first quarter. It lost $65 million.",
            "Brotal lost $63 million in the first quarter, more than the $40 million that analysts had expected.",
        ],
        together: &[("$65 million", "$63 million"), ("$40 million", "$40 million")],
        apart: &[("$40 million", "$63 million"), ("$65 million", "$40 million")],
    },
    Trap {
        name: "dead and injured, without their nouns",
        reports: &[
            "The landslide in Tarn left 9 dead and 16 injured on Saturday.",
            "A landslide in Tarn injured 18 people and killed 8 on Saturday.",
        ],
        together: &[("9", "8"), ("16", "18 people")],
        apart: &[("9", "18 people"), ("16", "8")],
    },
    Trap {
        name: "dead and missing",
        reports: &[
            "Eleven people are dead and 24 missing after a ferry sank off Marrow Bay on Saturday.",
            "Divers have found 13 bodies and 20 people are missing after a ferry sank off Marrow Bay on Saturday.",
        ],
        together: &[("Eleven people", "13"), ("24", "20 people")],
        apart: &[("Eleven people", "20 people"), ("24", "13")],
    },
    Trap {
        name: "children among the dead",
        reports: &[
            "A bus fell into a ravine near Karsin on Saturday, killing 27 people. Among the dead were eight children.",
            "Twenty-five people, nine of them children, were killed when a bus fell into a ravine near Karsin on Saturday.",
        ],
        together: &[("27 people", "Twenty-five people"), ("eight children", "nine")],
        apart: &[("27 people", "nine"), ("eight children", "Twenty-five people")],
    },
    Trap {
        name: "civilians and fighters",
        reports: &[
            "An air strike on Velm killed 18 civilians and 5 fighters on Saturday, doctors said.",
            "Saturday's air strike on Velm killed 20 civilians and 7 fighters, the town council said.",
        ],
        together: &[("18 civilians", "20 civilians"), ("5 fighters", "7 fighters")],
        apart: &[("18 civilians", "7 fighters"), ("5 fighters", "20 civilians")],
    },
    Trap {
        name: "aboard and dead",
        reports: &[
            "A plane with 92 people aboard crashed near Ostrel on Saturday, killing 71 people.",
            "Seventy people died when a plane carrying 94 people crashed near Ostrel on Saturday.",
        ],
        together: &[("92 people", "94 people"), ("71 people", "Seventy people")],
        apart: &[("92 people", "Seventy people"), ("71 people", "94 people")],
    },
    Trap {
        name: "evacuated and homeless",
        reports: &[
            "Some 4,000 people were evacuated from the Lorn valley on Saturday, and the flood left 650 people homeless.",
            "Rescuers evacuated 4,500 people from the Lorn valley on Saturday. About 700 people were made homeless by the flood.",
        ],
        together: &[("Some 4,000 people", "4,500 people"), ("650 people", "About 700 people")],
        apart: &[("Some 4,000 people", "About 700 people"), ("650 people", "4,500 people")],
    },
    Trap {
        name: "marches in two cities",
        reports: &[
            "About 30,000 people marched in Drava on Saturday. In Sund, 8,000 people took part in a march.",
            "Some 25,000 people marched through Drava on Saturday, and 9,000 people marched in Sund.",
        ],
        together: &[
            ("About 30,000 people", "Some 25,000 people"),
            ("8,000 people", "9,000 people"),
        ],
        apart: &[("About 30,000 people", "9,000 people"), ("8,000 people", "Some 25,000 people")],
    },
    Trap {
        name: "length and width",
        reports: &[
            "The new bridge at Sund is 2,400 meters long and 30 meters wide.",
            "The bridge at Sund, which is 32 meters wide, has a length of 2,450 meters.",
        ],
        together: &[("2,400 meters", "2,450 meters"), ("30 meters", "32 meters")],
        apart: &[("2,400 meters", "32 meters"), ("30 meters", "2,450 meters")],
    },
    Trap {
        name: "people of a city and of its region",
        reports: &[
            "Ostrel has 240,000 inhabitants. The Lesk region, of which it is the capital, has 1.2 million inhabitants.",
            "The city of Ostrel has a population of 250,000. Some 1.1 million people live in the Lesk region.",
        ],
        together: &[
            ("240,000 inhabitants", "250,000"),
            ("1.2 million inhabitants", "Some 1.1 million people"),
        ],
        apart: &[
            ("240,000 inhabitants", "Some 1.1 million people"),
            ("1.2 million inhabitants", "250,000"),
        ],
    },
    Trap {
        name: "a rate now and a year before",
        reports: &[
            "Unemployment in Norland fell to 6.1 percent in April from 7.4 percent a year earlier.",
            "The unemployment rate in Norland was 6.3 percent in April, down from 7.5 percent in April last year.",
        ],
        together: &[("6.1 percent", "6.3 percent"), ("7.4 percent", "7.5 percent")],
        apart: &[("6.1 percent", "7.5 percent"), ("7.4 percent", "6.3 percent")],
    },
    Trap {
        name: "votes for and against",
        reports: &[
            "Parliament passed the water law on Saturday with 61 votes in favor and 38 votes against.",
            "The water law got 63 votes in favor and 36 votes against in parliament on Saturday.",
        ],
        together: &[("61 votes", "63 votes"), ("38 votes", "36 votes")],
        apart: &[("61 votes", "36 votes"), ("38 votes", "63 votes")],
    },
    Trap {
        name: "prices of two goods",
        reports: &[
            "Oil rose to $94 a barrel on Saturday. Gold fell to $2,310 an ounce.",
            "The price of oil climbed to $92 a barrel on Saturday, while gold fell to $2,340 an ounce.",
        ],
        together: &[("$94", "$92"), ("$2,310", "$2,340")],
        apart: &[("$94", "$2,340"), ("$2,310", "$92")],
    },
    Trap {
        name: "jobs of two companies",
        reports: &[
            "Norvik Foods will cut 1,200 jobs. Its rival Brotal is to cut 900 jobs.",
            "Norvik Foods plans to cut 1,000 jobs, the company said. Brotal will cut 950 jobs.",
        ],
        together: &[("1,200 jobs", "1,000 jobs"), ("900 jobs", "950 jobs")],
        apart: &[("1,200 jobs", "950 jobs"), ("900 jobs", "1,000 jobs")],
    },
    Trap {
        name: "this storm and one of years ago",
        reports: &[
            "Cyclone Meda killed 44 people in Estmark this week. Cyclone Orla killed 310 people there in 2024.",
            "At least 46 people died in Estmark when Cyclone Meda struck this week. In 2024 Cyclone Orla left 300 people dead in the country.",
        ],
        together: &[("44 people", "At least 46 people"), ("310 people", "300 people")],
        apart: &[("44 people", "300 people"), ("310 people", "At least 46 people")],
    },
    Trap {
        name: "winds and gusts",
        reports: &[
            "Cyclone Meda hit the coast with sustained winds of 150 km/h and gusts of 190 km/h on Saturday.",
            "Cyclone Meda came ashore on Saturday with sustained winds of 145 km/h. Gusts reached 200 km/h.",
        ],
        together: &[("150 km/h", "145 km/h"), ("190 km/h", "200 km/h")],
        apart: &[("150 km/h", "200 km/h"), ("190 km/h", "145 km/h")],
    },
    Trap {
        name: "two fires",
        reports: &[
            "The Tarn fire has burned 1,800 hectares and the Lesk fire 450 hectares, officials said on Saturday.",
            "The Tarn fire has burned 2,000 hectares of forest. The Lesk fire covers 500 hectares, officials said on Saturday.",
        ],
        together: &[("1,800 hectares", "2,000 hectares"), ("450 hectares", "500 hectares")],
        apart: &[("1,800 hectares", "500 hectares"), ("450 hectares", "2,000 hectares")],
    },
    Trap {
        name: "new cases and all cases",
        reports: &[
            "Estmark reported 1,300 new cases of dune fever on Saturday, bringing the total to 48,000 cases since March.",
            "There were 1,250 new cases of dune fever in Estmark on Saturday. In all, 47,500 cases have been reported since March.",
        ],
        together: &[("1,300 new cases", "1,250 new cases"), ("48,000 cases", "47,500 cases")],
        apart: &[("1,300 new cases", "47,500 cases"), ("48,000 cases", "1,250 new cases")],
    },
    Trap {
        name: "aid of two states",
        reports: &[
            "Norland pledged $20 million to the victims of the quake on Tarsk. Estmark pledged $5 million.",
            "Norland promised $25 million for the victims of the Tarsk quake, and Estmark will give $6 million.",
        ],
        together: &[("$20 million", "$25 million"), ("$5 million", "$6 million")],
        apart: &[("$20 million", "$6 million"), ("$5 million", "$25 million")],
    },
    Trap {
        name: "age and sentence",
        reports: &[
            "A 34-year-old man was sentenced to 12 years in prison on Saturday for the hotel fire in Orvale.",
            "A court in Orvale sentenced the man, who is 35 years old, to 14 years in prison for the hotel fire on Saturday.",
        ],
        together: &[("34-year-old", "35 years old"), ("12 years", "14 years")],
        apart: &[("34-year-old", "14 years"), ("12 years", "35 years old")],
    },
    Trap {
        name: "a year's budget and a plan of five years",
        reports: &[
            "Norland will spend $300 million on roads this year and $1.8 billion on roads over five years.",
            "Norland's road plan is worth $1.7 billion over five years. This year, $310 million will be spent on roads.",
        ],
        together: &[("$300 million", "$310 million"), ("$1.8 billion", "$1.7 billion")],
        apart: &[("$300 million", "$1.7 billion"), ("$1.8 billion", "$310 million")],
    },
    Trap {
        name: "hurt in hospital and hurt in all",
        reports: &[
            "The train crash at Sund injured 85 people on Saturday. Twelve of them are in hospital in serious condition.",
            "Eighty people were injured in the train crash at Sund on Saturday, 14 of them seriously.",
        ],
        together: &[("85 people", "Eighty people"), ("Twelve", "14")],
        apart: &[("85 people", "14"), ("Twelve", "Eighty people")],
    },
    Trap {
        name: "arrested and injured",
        reports: &[
            "Police arrested 58 people during the march in Drava on Saturday. Twenty people were injured.",
            "At least 22 people were injured and 60 people arrested in the march in Drava on Saturday.",
        ],
        together: &[("58 people", "60 people"), ("Twenty people", "At least 22 people")],
        apart: &[("58 people", "At least 22 people"), ("Twenty people", "60 people")],
    },
    Trap {
        name: "two attacks of one day",
        reports: &[
            "A car bomb killed 16 people at a market in Senn on Saturday. In Brack, gunmen shot dead four policemen.",
            "Gunmen killed five policemen in Brack on Saturday. A car bomb at a market in Senn left 18 people dead.",
        ],
        together: &[("16 people", "18 people"), ("four policemen", "five policemen")],
        apart: &[("16 people", "five policemen"), ("four policemen", "18 people")],
    },
    Trap {
        name: "the dead of three provinces",
        reports: &[
            "The quake killed 117 people in Velm, 55 in Sarn and 39 in Orle, the governor said on Saturday.",
            "Officials said on Saturday that the quake had killed 120 people in Velm, 61 in Sarn and 40 in Orle.",
            "The death toll from the quake rose to 221 on Saturday, the government said.",
        ],
        together: &[("117 people", "120 people"), ("55", "61"), ("39", "40")],
        apart: &[
            ("117 people", "61"),
            ("55", "120 people"),
            ("117 people", "221"),
            ("55", "221"),
            ("39", "221"),
        ],
    },
    Trap {
        name: "new cases a day and all cases",
        reports: &[
            "Cholera has infected 115,000 people in Norland, with 5,000 new cases a day, doctors said on Saturday.",
            "In Norland 120,000 people have been infected with cholera. There are 5,500 new cases a day, doctors said on Saturday.",
        ],
        together: &[("115,000 people", "120,000 people")],
        apart: &[("115,000 people", "5,500 new cases"), ("5,000 new cases", "120,000 people")],
    },
    Trap {
        name: "the dead and those added",
        reports: &[
            "Officials confirmed 16 more deaths from the flood in Tarn on Saturday, which brought the toll to 65.",
            "The death toll from the flood in Tarn rose to 70 on Saturday.",
        ],
        together: &[("65", "70")],
        apart: &[("16 more deaths", "70")],
    },
    Trap {
        name: "people and animals",
        reports: &[
            "Bushfires near Karsin have killed 33 people and 9,000 koalas, officials said on Saturday.",
            "At least 31 people died in the bushfires near Karsin, officials said on Saturday. Some 8,000 koalas were killed.",
        ],
        together: &[("33 people", "At least 31 people"), ("9,000 koalas", "Some 8,000 koalas")],
        apart: &[("33 people", "Some 8,000 koalas"), ("9,000 koalas", "At least 31 people")],
    },
];

/// Traps that still catch us, by name and quotes: a row that is mended is taken out here.
const KNOWN: &[(&str, &str, &str)] = &[
    ("soldiers and all dead", "23 people", "nine soldiers"),
    ("soldiers and all dead", "Seven soldiers", "At least 21 people"),
    ("the price of a deal and its cash part", "$2.4 billion", "$2.5 billion"),
    ("the province and the whole country", "31 people", "120 people"),
    ("the province and the whole country", "118 people", "29"),
    ("one site and all sites", "41 people", "43 people"),
    ("one site and all sites", "14 people", "43 people"),
    ("the forecast and the outcome", "$40 million", "$63 million"),
    ("the forecast and the outcome", "$65 million", "$40 million"),
    ("dead and injured, without their nouns", "16", "18 people"),
    ("dead and injured, without their nouns", "9", "18 people"),
    ("marches in two cities", "About 30,000 people", "9,000 people"),
    ("marches in two cities", "8,000 people", "Some 25,000 people"),
    ("people of a city and of its region", "1.2 million inhabitants", "Some 1.1 million people"),
    ("votes for and against", "61 votes", "36 votes"),
    ("votes for and against", "38 votes", "63 votes"),
    ("prices of two goods", "$94", "$92"),
    ("jobs of two companies", "1,200 jobs", "950 jobs"),
    ("jobs of two companies", "900 jobs", "1,000 jobs"),
    ("winds and gusts", "150 km/h", "200 km/h"),
    ("winds and gusts", "190 km/h", "145 km/h"),
    ("two fires", "1,800 hectares", "500 hectares"),
    ("two fires", "450 hectares", "2,000 hectares"),
    ("new cases and all cases", "1,300 new cases", "47,500 cases"),
    ("aid of two states", "$5 million", "$6 million"),
    ("aid of two states", "$20 million", "$6 million"),
    ("a year's budget and a plan of five years", "$300 million", "$1.7 billion"),
    ("a year's budget and a plan of five years", "$1.8 billion", "$310 million"),
    ("new cases and all cases", "48,000 cases", "1,250 new cases"),
];

/// What went wrong: the trap and the two figures.
fn caught() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut caught = Vec::new();
    for trap in TRAPS {
        let documents = trap.reports.iter().enumerate().map(|(at, text)| {
            let mut document = Document::new(format!("{at}"), *text);
            document.outlet = Some(format!("Outlet {at}"));
            document.published = Date::new(2031, 5, 4).map(Period::day);
            document
        });
        let report = compare(documents.collect(), &Config::new());
        let row = |document: usize, quote: &str| {
            report.clusters.iter().position(|it| {
                it.claims.iter().any(|&at| {
                    let claim = &report.claims[at];
                    claim.provenance.document.0 == document
                        && (claim.quote.contains(quote) || quote.contains(&*claim.quote))
                })
            })
        };
        for (a, b) in trap.together {
            if row(0, a).is_none() || row(0, a) != row(1, b) {
                caught.push((trap.name, *a, *b));
            }
        }
        for (a, b) in trap.apart {
            if row(0, a).is_some() && row(0, a) == row(1, b) {
                caught.push((trap.name, *a, *b));
            }
        }
    }
    caught
}

#[test]
fn no_new_trap_catches_us() {
    let new: Vec<_> = caught().into_iter().filter(|it| !KNOWN.contains(it)).collect();
    assert!(new.is_empty(), "{} traps caught:\n{new:#?}", new.len());
}

/// A mend is noticed: what is no longer missed leaves [`KNOWN`].
#[test]
fn known_misses_are_still_missed() {
    let caught = caught();
    let mended: Vec<_> = KNOWN.iter().filter(|it| !caught.contains(it)).collect();
    assert!(mended.is_empty(), "mended, so take them out of the list:\n{mended:#?}");
}
