use super::*;

/// Letters read sixteen at a time show what letters read one by one do, wherever the sixteens begin.
#[test]
fn marks_are_those_of_the_characters() {
    let text =
        "The MAYOR said:\u{a0}“12 of 300 died”—so @desk, #fire | 5\tpm.  Ça va, ‘naïve’ \u{1}x~";
    let ends: Vec<usize> = text.char_indices().map(|it| it.0).chain([text.len()]).collect();
    for (at, &start) in ends.iter().enumerate() {
        for &end in &ends[at..] {
            let line = &text[start..end];
            let marks = Marks::of(line);
            let kind = |c: char| match c {
                '0'..='9' => DIGIT,
                '"' => QUOTE,
                '|' | '@' | '#' => SIGN,
                _ if c.is_ascii() => 0,
                _ => kind_of(c) & !BLANK,
            };
            let seen = line.chars().fold(0, |seen, c| seen | kind(c));
            assert_eq!(marks.words, line.split_whitespace().count(), "{line:?}");
            assert_eq!(marks.seen, seen, "{line:?}");
            assert_eq!(marks.open, line.chars().last().is_some_and(|c| !c.is_whitespace()));
        }
    }
}

/// More sixteens than a byte counts.
#[test]
fn words_of_a_long_line_are_counted() {
    for word in ["a ", "ab cd  efg\t", "abcdefghijklmno "] {
        for len in [254, 255, 256, 1000] {
            let line = word.repeat(len * 16 / word.len() + 3);
            assert_eq!(Marks::of(&line).words, line.split_whitespace().count(), "{word:?} {len}");
        }
    }
}
