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
];

/// Traps that still catch us, by name and quotes: a row that is mended is taken out here.
const KNOWN: &[(&str, &str, &str)] = &[
    ("soldiers and all dead", "23 people", "nine soldiers"),
    ("soldiers and all dead", "Seven soldiers", "At least 21 people"),
    ("the price of a deal and its cash part", "$2.4 billion", "$2.5 billion"),
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
                        && (claim.quote.contains(quote) || quote.contains(&claim.quote))
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
