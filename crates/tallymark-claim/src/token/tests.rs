use tallymark_sentence::Span;

use super::Tokens;
use crate::lexicon::lexicon;

fn tokens(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    super::scan(text, Span::new(0, text.len()), lexicon(), &mut tokens, &mut Vec::new());
    tokens
}

/// The tokens of `text`, glued ones joined by `+`.
fn check(text: &str, expected: &str) {
    let mut shown = String::new();
    for (i, token) in tokens(text).list.iter().enumerate() {
        if i > 0 {
            shown.push(if token.spaced { ' ' } else { '+' });
        }
        shown.push_str(&text[token.span()]);
    }
    assert_eq!(shown, expected);
}

#[test]
fn words_numbers_and_marks() {
    check("The U.S. paid $1.2bn.", "The U.S. paid $+1.2+bn+.");
    check("Norland’s 2,590-kilometre-long fence", "Norland+’s 2,590+-+kilometre+-+long fence");
    check("on Oct. 19, at 10:30", "on Oct. 19+, at 10+:+30");
    check("didn't, O’Hara's", "didn't+, O’Hara+'s");
    check("816\u{a0}000 t, 1'200'000", "816\u{a0}000 t+, 1'200'000");
    check("“3½ miles,” he said", "“+3+½ miles+,+” he said");
    check("in the U.S.", "in the U.S.");
    check("i.e. so", "i.e. so");
    check("up .5 percent", "up .5 percent");
    check("the '90s", "the '+90+s");
    // What a terminal would act on, and what nobody sees in a number.
    check(
        "a \u{1b}[31mred\u{1b}[0m \u{9b}12m9 \u{1b}",
        "a \u{1b}[31m+red+\u{1b}[0m \u{9b}12m+9 \u{1b}",
    );
    check(
        "1\u{200b}0 1\u{301}2\u{308} 5\u{200d} 3\u{ad}0",
        "1\u{200b}0 1\u{301}2\u{308} 5+\u{200d} 3\u{ad}0",
    );
}

#[test]
fn a_word_is_asked_for_by_its_letters() {
    let text = "Oct. Officials officials’ OFFICIAL of ofF naïve NAÏVE “ — : 12 evacuations.";
    let asked = [
        "oct.",
        "oct",
        "official",
        "officials",
        "official\0",
        "of",
        "off",
        "naïve",
        "“",
        "—",
        ":",
        "12",
        "evacuatio",
        "evacuations",
        "evacuation",
        "evacuateons",
        ".",
    ];
    for token in &tokens(text).list {
        let own = &text[token.span()];
        for word in asked {
            let same = own.eq_ignore_ascii_case(word);
            assert_eq!(token.is_word(text, word), same, "{own} {word}");
            assert_eq!(token.is_one_of(text, &["zorb", word]), same, "{own} {word}");
            assert_eq!(token.is_one_of(text, ["zorb", word].as_slice()), same, "{own} {word}");
        }
        for other in &tokens(text).list {
            let same = own.eq_ignore_ascii_case(&text[other.span()]);
            assert_eq!(token.is_same(other, text), same, "{own}");
        }
        let byte =
            if let [byte @ 1..=127] = own.as_bytes() { byte.to_ascii_lowercase() } else { 0 };
        assert_eq!(token.byte(), byte, "{own}");
        assert_eq!(
            token.is_one_of(text, &asked),
            asked.iter().any(|it| own.eq_ignore_ascii_case(it))
        );
    }
}
