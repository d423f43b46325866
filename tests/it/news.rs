//! Invented news to try laws on.

use proptest::prelude::*;
use tallymark::{Date, Document, Period};

const PLACES: &[&str] = &[
    "Orvale",
    "Port Senn",
    "the Lomar valley",
    "Aster",
    "Çelmé-sur-Rü",
    "Ñandara",
    "Дверск",
    "大川",
];
const HEDGES: &[&str] =
    &["", "at least ", "about ", "more than ", "nearly ", "up to ", "dozens of "];
const NOUNS: &[&str] = &["people", "soldiers", "houses", "miners", "children", "fiancés"];
const SOURCES: &[&str] = &[
    "Mayor Ida Voss said",
    "police said",
    "according to the ministry",
    "he said",
    "officials say",
    "Gov. Zoë Peñasco told reporters",
];

/// Letters with their marks, in one character and in two.
const ACCENTS: &[(&str, &str)] = &[
    ("ç", "c\u{327}"),
    ("Ç", "C\u{327}"),
    ("é", "e\u{301}"),
    ("ë", "e\u{308}"),
    ("ñ", "n\u{303}"),
    ("Ñ", "N\u{303}"),
    ("ü", "u\u{308}"),
    ("å", "a\u{30a}"),
    ("İ", "I\u{307}"),
];

/// The text with every letter and its mark in two characters.
pub(crate) fn apart(text: &str) -> String {
    ACCENTS.iter().fold(text.to_owned(), |text, (one, two)| text.replace(one, two))
}

/// The text with every letter and its mark in one character.
pub(crate) fn together(text: &str) -> String {
    ACCENTS.iter().fold(text.to_owned(), |text, (one, two)| text.replace(two, one))
}

const SCALES: &[&str] =
    &["kilometers", "miles", "percent", "million dollars", "km/h", "°C", "tons"];

/// One sentence of the kind that news is made of.
fn sentence() -> impl Strategy<Value = String> {
    let pick = prop::sample::select::<&'static str>;
    let (place, hedge, noun) = (pick(PLACES), pick(HEDGES), pick(NOUNS));
    let (source, scale) = (pick(SOURCES), pick(SCALES));
    let figure = prop_oneof![0u32..60, 60u32..3_000, 3_000u32..9_000_000];
    (place, hedge, noun, source, scale, figure, 0..7u8).prop_map(
        |(place, hedge, noun, source, scale, figure, shape)| match shape {
            0 => format!("The flood in {place} killed {hedge}{figure} {noun}, {source}."),
            1 => format!("“{hedge}{figure} {noun} were hurt in {place},” {source}."),
            2 => format!("The wall near {place} is {hedge}{figure} {scale} long."),
            3 => format!("It cost {hedge}${figure} on {} May 2031, {source}.", figure % 31 + 1),
            4 => format!("{figure} of {} {noun} left {place} last week.", figure.saturating_mul(2)),
            5 => format!("Police denied that {hedge}{figure} {noun} were arrested in {place}."),
            _ => format!(
                "In {} the {place} quake measured {}.{}.",
                figure % 3000,
                figure % 9,
                figure % 10
            ),
        },
    )
}

/// A text: mostly news, sometimes anything at all.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let article =
        prop::collection::vec((sentence(), prop::sample::select(vec![" ", "\n", "\n\n"])), 1..7)
            .prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b.to_owned()]).collect());
    let anything = prop::collection::vec(
        prop_oneof![
            3 => any::<char>().prop_map(String::from),
            2 => "[0-9,.%$€–-]{1,8}",
            2 => prop::sample::select(vec!["\n", "“", "said", " dozens of ", "½", "\r\n", "\u{202e}", "2021"])
                .prop_map(str::to_owned),
        ],
        0..60,
    )
    .prop_map(|parts| parts.concat());
    prop_oneof![6 => article, 1 => anything, 1 => hostile(), 1 => enormous()]
}

/// Numbers past all use, in figures and in words, one of them of up to a million digits.
pub(crate) fn enormous() -> impl Strategy<Value = String> {
    let digits = prop_oneof![8 => 20..60usize, 4 => 60..3_000usize, 1 => 999_000..1_000_001usize];
    let figure = (digits, 0..10u8, prop::option::of(1..7usize)).prop_map(|(len, digit, group)| {
        let digit = char::from(b'0' + digit);
        let mut out = String::with_capacity(len);
        for at in 0..len {
            if at > 0 && group.is_some_and(|it| at % it == 0) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    });
    let words =
        prop::sample::select(vec!["nine ", "hundred ", "million ", "trillion ", "twenty-", "and "]);
    let words = prop::collection::vec(words, 1..40).prop_map(|it| it.concat());
    let power = (1..5_000u32, any::<bool>())
        .prop_map(|(power, less)| format!("1e{}{power}", if less { "-" } else { "" }));
    prop_oneof![figure, words, power].prop_map(|it| {
        format!("The flood in Orvale killed {it} people and cost ${it}, police said.")
    })
}

/// A text that nobody writes in good faith: pieces of news among what breaks readers.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let long =
        prop::sample::select(vec!["9", "million ", "“", "(", "said ", ". ", "1,", "e\u{301}"])
            .prop_flat_map(|unit| (0..400usize).prop_map(move |times| unit.repeat(times)));
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            // Blanks and line ends.
            " ", "\n", "\r\n", "\r", "\t", "\n\n", "\u{a0}", "\u{2028}", "\u{feff}",
            // Controls, marks, scripts, letters that change their length.
            "\0", "\u{1b}[2J", "\u{85}", "\u{202e}", "\u{2066}", "\u{200b}", "\u{200d}", "\u{301}",
            "e\u{301}", "é", "İ", "ß", "ŉ", "漢字", "שלום", "١٢", "１２", "🇦🇧", "👩‍🚒", "½", "m²", "\u{1e}",
            // Marks of speech and brackets.
            "“", "”", "\"", "'", "’", "‘", "«", "(", ")", "[", "—", "–", "-", "…", ". ", "?!", ", ", "; ", ": ",
            // Figures.
            "1e309", "1,23,456", "1.234.567,89", "5.9-magnitude", "$70 million", "€", "%", "two-thirds",
            "between 5 and ", "dozens of ", "at least ", "30 February 2031", "13/13/2024", "last Friday",
            "2031-05", "0000-00-00", "million ", "a hundred hundred ",
            // Words that open something.
            "said ", "he ", "according to ", "Ida Voss ", "denied that ", "killed ", "people ", "of which ",
            "including ", "<p>", "</script>", "---\n", "outlet: ", "Updated ", "By ", "| ", "• ", "&#0;",
        ])
        .prop_map(str::to_owned),
        2 => sentence(),
        2 => any::<char>().prop_map(String::from),
        2 => "[0-9]{1,45}",
        1 => long,
    ];
    prop::collection::vec(piece, 0..40).prop_map(|it| it.concat())
}

/// Documents of several outlets, some dated.
pub(crate) fn documents() -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec((text(), 0..3u8, prop::option::of(1..28i8)), 1..5).prop_map(|parts| {
        let one = |(at, (text, outlet, day)): (usize, (String, u8, Option<i8>))| {
            let mut document = Document::new(format!("d{at}"), text);
            document.outlet = Some(format!("Outlet {outlet}"));
            document.published = day.and_then(|day| Date::new(2031, 5, day)).map(Period::day);
            document
        };
        parts.into_iter().enumerate().map(one).collect()
    })
}
