use proptest::prelude::*;

use super::*;

mod figures;
mod hard;
mod idioms;
mod news;
mod none;
mod units;
mod whole;
mod writings;

/// The quantities of a text with the words that carry them.
fn read(text: &str) -> Vec<Quantity> {
    let sentences = tallymark_sentence::split(text);
    let prose = Prose::of_text(text, &sentences);
    find(&prose, &crate::time::find(&prose, None))
}

fn number(value: Option<Decimal>) -> String {
    value.map_or(String::new(), |it| it.round_dp(6).normalize().to_string())
}

/// "words | bound low..high | unit | counted" of one quantity.
fn row(text: &str, it: &Quantity) -> String {
    let (low, high) = (number(it.read.low), number(it.read.high));
    let value = if low == high { low } else { format!("{low}..{high}") };
    let counted = it.counted.map_or("-", |span| &text[span]);
    let unit = it.unit.map_or("-", |unit| unit.code);
    format!("{} | {} {value} | {unit} | {counted}", &text[it.span], it.bound.as_str())
}

/// Each text has these quantities and no others.
fn rows(table: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, want) in table {
        let found: Vec<String> =
            read(text).iter().filter(|it| it.is_quantity()).map(|it| row(text, it)).collect();
        if found != *want {
            wrong.push(format!("{text}\n  want {want:?}\n  have {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// Low and high of the three intervals, read, entailed and expected.
#[test]
fn intervals() {
    let table = [
        ("6,012 died", "6012 6012 6012"),
        ("6,000 died", "6000 5500..6500 6000"),
        ("about 6,000 died", "6000 4800..7500 5400..6600"),
        ("nearly 30 died", "..30 15..30 25..30"),
        ("close to 30 died", "..30 15..60 25..30"),
        ("just over 50 died", "50.. 50..100 50..55"),
        ("more than 100 died", "100.. 100.. 100..200"),
        ("at least 12 died", "12.. 12.. 12..13.2"),
        ("12 or more died", "12.. 12.. 12..13.2"),
        ("no more than 15 died", "..15 0..15 14..15"),
        ("fewer than 50 died", "..50 0..50 40..50"),
        ("up to 400 died", "..400 0.. 200..400"),
        ("between 200 and 300 died", "200..300 200..300 200..300"),
        ("four or five died", "4..5 3..6 4..5"),
        ("a dozen died", "12 10..15 12"),
        ("half a dozen died", "6 5..8 6"),
        ("a handful died", "3.. 2..24 3..9"),
        ("dozens died", "24.. 12.. 24..99"),
        ("scores died", "40.. 20.. 40..99"),
        ("hundreds died", "200.. 100.. 200..1000"),
        ("several hundred died", "200.. 200.. 300..1000"),
        ("tens of thousands died", "20000.. 10000.. 20000..100000"),
        ("the mid-teens", "14..16 14..16 14..16"),
    ];
    let mut wrong = Vec::new();
    for (text, want) in table {
        // "scores died" is "scores of people died" by the letter.
        let text = &text.replace("scores died", "scores of people died");
        let found = read(text);
        let have: Vec<String> = found
            .iter()
            .flat_map(|it| [it.read, it.entailed, it.expected])
            .map(|it| {
                let (low, high) = (number(it.low), number(it.high));
                if low == high { low } else { format!("{low}..{high}") }
            })
            .collect();
        if have.join(" ") != want {
            wrong.push(format!("{text}: want {want}, have {}", have.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn precision_is_the_last_digit_that_is_vouched_for() {
    let table = [
        ("2,600 people", "100"),
        ("5.9 percent", "0.1"),
        ("5.0 percent", "0.1"),
        ("2.5 million people", "100000"),
        ("2 million people", "1000000"),
        ("37 people", "1"),
        ("thirty people", "10"),
        ("two dozen people", "12"),
        ("$1.25bn", "10000000"),
    ];
    for (text, want) in table {
        assert_eq!(number(Some(read(text)[0].precision)), want, "{text}");
    }
}

#[test]
fn changes() {
    let table = [
        ("Sales rose 5 percent.", Some(Change::Up)),
        ("Sales were up by about 5 percent.", Some(Change::Up)),
        ("Sales fell a further 5 percent.", Some(Change::Down)),
        ("The index gained +0.2%.", Some(Change::Up)),
        ("Sales rose to 5 percent.", None),
        ("The fund raised $5 million.", None),
        ("The army lost 12 tanks.", None),
        ("It took 5 percent.", None),
        ("It would free up 42 million euros.", None),
        ("They signed up 5 million people.", None),
        ("Prices shot up 5 percent.", Some(Change::Up)),
        ("The rate dropped below 20 percent.", None),
        ("The haul surged past $1 billion.", None),
    ];
    for (text, want) in table {
        assert_eq!(read(text)[0].change, want, "{text}");
    }
}

#[test]
fn concepts() {
    let table = [
        ("The steel index rose 5 percent.", "steel index"),
        ("Workers paid $5.", "Workers"),
        ("About 60 percent of the miners left.", "miners"),
        ("It signed a $150,000 contract.", "contract"),
        ("They saw winds of at least 74 mph.", "winds"),
        ("He paid $5.", ""),
        ("Some 12 miners died.", ""),
        ("The TA-35 rose 0.1 percent.", "TA-35"),
        ("Ticket price: $72.", "Ticket price"),
        ("A four-cylinder engine was fitted.", "engine"),
        ("The 10-member council met.", "council"),
        ("The S&P 500 fell 0.9 percent.", "S&P 500"),
        ("The Pelm 40 rose 2 percent.", "Pelm 40"),
        ("A 1.8-mile (2.9-km) fence was built.", "fence"),
        ("Pelm Air is expected to announce it will drop 300 staff.", "Pelm Air"),
        ("It trades at 6.5 times earnings.", "earnings"),
    ];
    for (text, want) in table {
        let found = read(text);
        let have: Vec<&str> = found[0].concept.iter().map(|span| &text[*span]).collect();
        assert_eq!(have.join(", "), want, "{text}");
    }
}

#[test]
fn echoes_repeat_the_figure_before_them() {
    let found = read("They walked more than 10 kilometers (6.2 miles) and 3 tents stood there.");
    assert_eq!(found[1].echo_of, Some(0));
    assert_eq!(found[1].bound, Bound::MoreThan);
    assert_eq!(found[2].echo_of, None);
}

#[test]
fn ranks_scores_and_multiples_are_read_and_not_listed() {
    for (text, kind, value) in [
        ("The 16th victim was found.", QuantityKind::Ordinal, "16"),
        ("It was the third quake.", QuantityKind::Ordinal, "3"),
        ("The toll doubled.", QuantityKind::Multiple, "2"),
        ("Harl won 3-2.", QuantityKind::Score, "2..3"),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].kind, kind, "{text}");
        assert!(!found[0].is_quantity());
        assert_eq!(found[0].read.to_string(), value, "{text}");
    }
}

#[test]
fn a_misprint_keeps_its_words_and_is_flagged() {
    let found = read("It cost 2,50,00 coins.");
    assert!(found[0].misprint);
    assert_eq!(found[0].read.low, Some(Decimal::from(25_000)));
    // A lakh is written so.
    assert!(!read("It cost 2,50,000 coins.")[0].misprint);
}

/// Exact decimals: the same amount from different writings compares equal.
#[test]
fn writings_of_one_amount_are_equal() {
    let forms = [
        "$1.2bn",
        "$1.2 billion",
        "$1,200 million",
        "$1,200,000,000",
        "1.2 billion dollars",
        "US$1.2bn",
    ];
    for form in forms {
        assert_eq!(read(form)[0].read, read(forms[0])[0].read, "{form}");
    }
}

proptest! {
    /// Any text: no panic, spans on boundaries, in order, apart, and holding their number.
    #[test]
    fn any_text(text in "[ a-z0-9,.$%€½²°'’\"()/:+~-]{0,60}|\\PC{0,60}") {
        check_laws(&text)?;
    }

    /// Words of figures in any order.
    #[test]
    fn any_words(words in proptest::collection::vec(prop_oneof![
        "[0-9]{1,4}", Just("2,50,00".to_owned()), Just("hundred".to_owned()), Just("million".to_owned()),
        Just("half".to_owned()), Just("a".to_owned()), Just("of".to_owned()), Just("and".to_owned()),
        Just("to".to_owned()), Just("-".to_owned()), Just("dozens".to_owned()), Just("point".to_owned()),
        Just("three".to_owned()), Just("fifths".to_owned()), Just("$".to_owned()), Just("percent".to_owned()),
        Just("in".to_owned()), Just("more".to_owned()), Just("than".to_owned()), Just("(".to_owned()),
        Just("x10^9".to_owned()), Just("quadrillion".to_owned()), Just("ft".to_owned()), Just("or".to_owned()),
    ], 0..14), glue in any::<u16>()) {
        let mut text = String::new();
        for (at, word) in words.iter().enumerate() {
            if glue >> (at % 16) & 1 == 0 {
                text.push(' ');
            }
            text.push_str(word);
        }
        check_laws(&text)?;
    }
}

fn check_laws(text: &str) -> Result<(), TestCaseError> {
    let found = read(text);
    let mut end = 0;
    for it in &found {
        prop_assert!(text.get(it.span.range()).is_some());
        prop_assert!(it.span.start() >= end, "{text:?}");
        prop_assert!(it.span.covers(it.number), "{text:?}");
        if let (Some(low), Some(high)) = (it.read.low, it.read.high) {
            prop_assert!(low <= high, "{text:?}");
        }
        end = it.span.end();
    }
    Ok(())
}

/// Ten times the text takes about ten times the work: no figure looks back or ahead without bound.
#[test]
fn long_rows_of_numbers_end() {
    for unit in
        ["1 ", "one ", "1-", "a half of ", "1,", "million ", "more than ", "(1", "$", "twenty-"]
    {
        let text = unit.repeat(20_000);
        let _ = read(&text);
    }
}
