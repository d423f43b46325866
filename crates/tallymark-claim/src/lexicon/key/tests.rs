use super::*;

/// The key as a loop over the letters makes it.
fn plain(word: &str) -> Option<Key> {
    let word = word.replace('’', "'").to_ascii_lowercase();
    let mut letters = [0; LONGEST];
    letters.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    Some(Key([eight(&letters, 0), eight(&letters, 8), eight(&letters, 16)]))
}

#[test]
fn keys_are_the_letters_in_lower_case() {
    let letters = "aZ@[`{Az'zQx.yWk-BcdefgHijkL";
    for len in 0..=LONGEST {
        assert_eq!(Key::of(&letters[..len]), plain(&letters[..len]), "{len}");
    }
    assert_eq!(Key::of(letters), None);
    for word in ["didn’t", "O’Brien’s", "Škoda", "ÉTÉ", "naïveté", "’"] {
        assert_eq!(Key::of(word), plain(word), "{word}");
    }
    // A word that is longer than any listed one only by its apostrophe.
    assert_eq!(Key::of("abcdefghijklmnopqrstuvw’"), None);
}

#[test]
fn words_that_differ_have_other_keys() {
    let words = ["a", "aa", "ab", "abcd", "abcde", "abcdefgh", "abcdefghi", "abcdefghabcdefgh"];
    for (at, word) in words.iter().enumerate() {
        assert!(words[at + 1..].iter().all(|it| Key::of(it) != Key::of(word)), "{word}");
    }
}

#[test]
fn runs_are_letters_up_to_the_first_other_byte() {
    let run = |text: &str, at| {
        let first = Letters::at(text.as_bytes(), at);
        Run::from(text.as_bytes(), at, first)
    };
    let letters = "CountersIgnaturesOfLetters";
    for len in 0..LONGEST {
        for after in ["", " ", "é", ".", "@abcdefgh", "[abcdefgh", "{abcdefgh", "`abcdefgh", "1"] {
            let text = format!("x{}{after}", &letters[..len]);
            let first = Letters::at(text.as_bytes(), 1);
            let capital = match len {
                0 => Capital::Lower,
                1 => Capital::Upper,
                _ => Capital::Title,
            };
            assert_eq!(first.len, len.min(8), "{text}");
            assert_eq!(first.capital(), capital, "{text}");
            if len < 8 {
                assert_eq!(Some(Key([first.small, 0, 0])), plain(&letters[..len]), "{text}");
                assert_eq!(Key([first.small, 0, 0]).head(), first.small);
                continue;
            }
            let run = run(&text, 1).expect("short enough");
            assert_eq!(run.len, len, "{text}");
            assert_eq!(Some(run.key), plain(&letters[..len]), "{text}");
            assert_eq!(run.capital(), Capital::Title, "{text}");
            assert_eq!(run.key.head(), first.small, "{text}");
        }
    }
    assert_eq!(run(letters, 0), None);
    assert_eq!(Letters::at(b"NATO", 0).capital(), Capital::Upper);
    assert_eq!(Letters::at(b"eBay", 0).capital(), Capital::Mixed);
    assert_eq!(run("lowercaseD", 0).map(|it| it.capital()), Some(Capital::Mixed));
    assert_eq!(run("UPPERCASED", 0).map(|it| it.capital()), Some(Capital::Upper));
}
