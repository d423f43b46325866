//! Figures told in different words that answer one question, and the verdict that they must get.
//! All happenings are invented; the verdicts were written down before anything was run.

use Verdict::{Agree, Compatible, Conflict, Disputed, Revised};
use tallymark::{Config, Date, Document, Period, Verdict, compare};

/// A report of a Sunday, one of the same or the next day, the quotes that must share a row, and the pair's verdict.
struct Row {
    name: &'static str,
    a: (&'static str, &'static str),
    b: (&'static str, &'static str),
    next_day: bool,
    verdict: Verdict,
}

const fn row(
    name: &'static str,
    a: (&'static str, &'static str),
    b: (&'static str, &'static str),
    verdict: Verdict,
) -> Row {
    Row { name, a, b, next_day: false, verdict }
}

impl Row {
    const fn next_day(self) -> Row {
        Row { next_day: true, ..self }
    }
}

const ROWS: &[Row] = &[
    row(
        "died and lost their lives",
        ("A fire in Orvale killed 12 people on Saturday.", "12 people"),
        ("Twelve people lost their lives when a fire broke out in Orvale on Saturday.", "Twelve people"),
        Agree,
    ),
    row(
        "two tolls of one day",
        ("A fire in a mill in Orvale killed 12 people on Saturday.", "12 people"),
        ("Saturday's fire in a mill in Orvale left 19 people dead.", "19 people"),
        Conflict,
    ),
    row(
        "a lower bound and a figure above it",
        ("At least 20 people drowned when a ferry sank off Marrow Bay on Saturday.", "At least 20 people"),
        ("A ferry sank off Marrow Bay on Saturday, and 22 people drowned.", "22 people"),
        Compatible,
    ),
    row(
        "dozens and a figure",
        ("Dozens of people were injured in clashes in Drava on Saturday.", "Dozens"),
        ("Clashes in Drava left 37 people injured on Saturday.", "37 people"),
        Compatible,
    ),
    row(
        "a toll that grows",
        ("The flood in the Lorn valley has killed 9 people, rescuers said on Sunday.", "9 people"),
        ("The death toll of the flood in the Lorn valley rose to 14 on Monday.", "14"),
        Revised,
    )
    .next_day(),
    row(
        "a toll that shrinks",
        ("The train crash at Sund killed 30 people, police said on Sunday.", "30 people"),
        ("Twenty-four people died in the train crash at Sund, fewer than had been feared, police said on Monday.", "Twenty-four people"),
        Revised,
    )
    .next_day(),
    row(
        "a lower bound that is overtaken",
        ("At least 40 people were killed by the cyclone in Estmark, officials said on Sunday.", "At least 40 people"),
        ("The cyclone killed 71 people in Estmark, officials said on Monday.", "71 people"),
        Revised,
    )
    .next_day(),
    row(
        "police and organizers",
        ("About 12,000 people marched in Drava against the water law on Saturday, police said.", "About 12,000 people"),
        ("Organizers said that 40,000 people marched in Drava on Saturday against the water law.", "40,000 people"),
        Disputed,
    ),
    row(
        "one source, two figures of one day",
        ("Police said 12 people were injured in the clashes in Senn on Saturday.", "12 people"),
        ("In the clashes in Senn on Saturday, 18 people were injured, police said.", "18 people"),
        Revised,
    ),
    row(
        "kilometers and miles deep",
        ("The earthquake on the Kolm ridge struck at a depth of 10 kilometers on Saturday.", "10 kilometers"),
        ("Saturday's earthquake on the Kolm ridge was 6 miles deep.", "6 miles"),
        Agree,
    ),
    row(
        "a border in kilometers and in miles",
        ("Norland and Estmark share a 2,590-km border.", "2,590-km"),
        ("The border between Norland and Estmark is 1,609 miles long.", "1,609 miles"),
        Agree,
    ),
    row(
        "a rounded length",
        ("Norland's border with Estmark is 2,600 kilometers long.", "2,600 kilometers"),
        ("Estmark and Norland are divided by a border of 2,590 kilometers.", "2,590 kilometers"),
        Compatible,
    ),
    row(
        "a length that was cut",
        ("The 1,900-mile border between Norland and Estmark is closed.", "1,900-mile"),
        ("Soldiers guard the 1,954-mile border between Norland and Estmark.", "1,954-mile"),
        Compatible,
    ),
    row(
        "a billion and a thousand million",
        ("Orvane will buy the software maker Quill for $1.2 billion.", "$1.2 billion"),
        ("Orvane is paying $1,200 million for Quill, a software maker.", "$1,200 million"),
        Agree,
    ),
    row(
        "two prices of one deal",
        ("Orvane will buy the software maker Quill for $2.4 billion.", "$2.4 billion"),
        ("Orvane agreed to pay $2.9 billion for the software maker Quill.", "$2.9 billion"),
        Conflict,
    ),
    row(
        "nearly",
        ("Nearly 30 people were arrested during a protest in Brack on Saturday.", "Nearly 30 people"),
        ("Officers arrested 28 people at Saturday's protest in Brack.", "28 people"),
        Compatible,
    ),
    row(
        "a range and a figure in it",
        ("Between 20 and 30 miners were trapped in a shaft in Tarn on Saturday.", "Between 20 and 30 miners"),
        ("Saturday's accident trapped 26 miners in a shaft in Tarn.", "26 miners"),
        Compatible,
    ),
    row(
        "homes and houses",
        ("The flood destroyed 1,200 homes in the Lorn valley.", "1,200 homes"),
        ("In the Lorn valley, 1,200 houses were destroyed by the flood.", "1,200 houses"),
        Agree,
    ),
    row(
        "half and 50 percent",
        ("Half of the houses in Aster were damaged by the quake.", "Half"),
        ("The quake damaged 50 percent of the houses in Aster.", "50 percent"),
        Agree,
    ),
    row(
        "a city of and a population of",
        ("Ostrel, a city of 240,000 people, is the capital of Lesk.", "240,000 people"),
        ("Ostrel has a population of about 240,000.", "about 240,000"),
        Agree,
    ),
    row(
        "a weekday and a date",
        ("The mill in Orvale burned down on Saturday.", "Saturday"),
        ("The mill in Orvale burned down on May 3.", "May 3"),
        Agree,
    ),
    row(
        "a year and a month of it",
        ("The bridge at Sund was opened in 1998.", "1998"),
        ("The bridge at Sund was opened in March 1998.", "March 1998"),
        Compatible,
    ),
    row(
        "two years of one opening",
        ("The bridge at Sund was opened in 1998.", "1998"),
        ("The bridge at Sund was opened in 2001.", "2001"),
        Conflict,
    ),
    row(
        "a night and the morning after",
        ("The mill in Orvale caught fire on Saturday night.", "Saturday night"),
        ("The mill in Orvale caught fire early on Sunday.", "early on Sunday"),
        Compatible,
    ),
    row(
        "two magnitudes",
        ("A magnitude 5.9 earthquake struck the Kolm ridge on Saturday.", "magnitude 5.9"),
        ("The Kolm ridge was shaken by a 6.1-magnitude quake on Saturday.", "6.1-magnitude"),
        Conflict,
    ),
    row(
        "magnitudes of two institutes",
        ("The Lesk Geological Survey put the magnitude of Saturday's quake on the Kolm ridge at 5.9.", "5.9"),
        ("Saturday's quake on the Kolm ridge had a magnitude of 6.1, the Seismic Institute of Drava said.", "6.1"),
        Disputed,
    ),
    row(
        "stated and denied",
        ("Police horses injured 23 protesters in Velmar on Saturday, the Water Alliance said.", "23 protesters"),
        ("Police denied that 23 protesters were injured in Velmar on Saturday.", "23 protesters"),
        Compatible,
    ),
    row(
        "arrested and detained",
        ("Police arrested 58 protesters in Velmar on Saturday.", "58 protesters"),
        ("In Velmar, 58 protesters were detained by police on Saturday.", "58 protesters"),
        Agree,
    ),
    row(
        "two rates of one month",
        ("Unemployment in Norland fell to 6.1 percent in April.", "6.1 percent"),
        ("The unemployment rate in Norland stood at 6.3 percent in April.", "6.3 percent"),
        Conflict,
    ),
    row(
        "a price behind and before its thing",
        ("The new stadium in Sund cost $400 million.", "$400 million"),
        ("Sund has opened its new $400 million stadium.", "$400 million"),
        Agree,
    ),
    row(
        "winds in two units",
        ("Cyclone Meda hit Estmark with winds of 150 km/h.", "150 km/h"),
        ("Cyclone Meda struck Estmark with winds of 93 mph.", "93 mph"),
        Agree,
    ),
    row(
        "degrees of two scales",
        ("The temperature in Senn reached 40 degrees Celsius on Saturday.", "40 degrees Celsius"),
        ("Temperatures in Senn climbed to 104 degrees Fahrenheit on Saturday.", "104 degrees Fahrenheit"),
        Agree,
    ),
    row(
        "hectares and acres",
        ("The Tarn fire has burned 1,800 hectares of forest.", "1,800 hectares"),
        ("The Tarn fire has burned 4,450 acres of forest.", "4,450 acres"),
        Agree,
    ),
    row(
        "missing and unaccounted for",
        ("After the ferry sank off Marrow Bay on Saturday, 24 people were missing.", "24 people"),
        ("Twenty people were unaccounted for after the ferry sank off Marrow Bay on Saturday.", "Twenty people"),
        Conflict,
    ),
    row(
        "two plans",
        ("Norvik Foods plans to cut 1,200 jobs in Sund.", "1,200 jobs"),
        ("Norvik Foods plans to shed 1,000 jobs in Sund.", "1,000 jobs"),
        Conflict,
    ),
    row(
        "what may come and what came",
        ("The dam in Senn could cost $70 million.", "$70 million"),
        ("The dam in Senn cost $50 million.", "$50 million"),
        Compatible,
    ),
    row(
        "survivors and rescued",
        ("Boats rescued 141 people from the burning ferry off Marrow Bay on Saturday.", "141 people"),
        ("On Saturday, 150 people were rescued from a burning ferry off Marrow Bay.", "150 people"),
        Conflict,
    ),
];

/// Rows that do not come out so: what is mended is taken out here.
const KNOWN: &[&str] = &[
    "two prices of one deal", // "will buy for" and "agreed to pay" share a row, but not surely
    "magnitudes of two institutes", // "put the magnitude at" is not read as speech
    "two plans",              // 1,000 may be any figure from 500 to 1,500, says its writing
];

/// What went wrong: the row and what was found instead.
fn wrong() -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    for row in ROWS {
        let document = |at: usize, text: &str| {
            let mut document = Document::new(format!("{at}"), text).outlet(format!("Outlet {at}"));
            let day = if at == 1 && row.next_day { 5 } else { 4 };
            document.published = Date::new(2031, 5, day).map(Period::day);
            document
        };
        let report = compare(vec![document(0, row.a.0), document(1, row.b.0)], &Config::new());
        let claim = |document: usize, quote: &str| {
            report.claims.iter().position(|it| {
                it.provenance.document.0 == document
                    && (it.quote.contains(quote) || quote.contains(&*it.quote))
            })
        };
        let (a, b) = (claim(0, row.a.1), claim(1, row.b.1));
        let pair =
            report.findings.iter().flat_map(|it| &it.pairs).find(|it| {
                (Some(it.a), Some(it.b)) == (a, b) || (Some(it.b), Some(it.a)) == (a, b)
            });
        match pair {
            None => wrong.push((row.name, format!("no row ({a:?}, {b:?})"))),
            Some(pair) if pair.verdict != row.verdict => {
                wrong.push((
                    row.name,
                    format!("{:?}, not {:?}: {:?}", pair.verdict, row.verdict, pair.reasons),
                ));
            }
            Some(_) => {}
        }
    }
    wrong
}

#[test]
fn one_question_in_other_words() {
    let new: Vec<_> = wrong().into_iter().filter(|it| !KNOWN.contains(&it.0)).collect();
    assert!(new.is_empty(), "{} of {}:\n{new:#?}", new.len(), ROWS.len());
}

/// A mend is noticed: what is no longer missed leaves [`KNOWN`].
#[test]
fn known_misses_are_still_missed() {
    let wrong = wrong();
    let mended: Vec<_> =
        KNOWN.iter().filter(|name| !wrong.iter().any(|it| it.0 == **name)).collect();
    assert!(mended.is_empty(), "mended, so take them out of the list:\n{mended:#?}");
}
