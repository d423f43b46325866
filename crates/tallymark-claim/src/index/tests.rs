use tallymark_sentence::split;

use super::*;
use crate::prose::Prose;

/// Wherever the eights begin and end, the tokens are those of the tags.
#[test]
fn tokens_of_a_sort_are_found_between_any_two() {
    let text = "On Monday Ann Marsh of Norport, the mayor, said 12 people and no child had died in \
        the fire at Velm; the Norland army, which has 40 men there, denied it in April.";
    let prose = Prose::of_text(text, &split(text));
    let index = prose.index();
    let len = prose.tokens().len();
    let names: Vec<usize> = (0..len).filter(|&at| prose.tag(at) == Tag::Proper).collect();
    assert!(names.len() >= 5);
    assert_eq!(index.all(Sought::Name).collect::<Vec<_>>(), names);
    for start in 0..len + 3 {
        for end in start..len + 3 {
            let within: Vec<usize> = index.within(Sought::Name, start, end).collect();
            let expected: Vec<usize> =
                names.iter().copied().filter(|at| (start..end).contains(at)).collect();
            assert_eq!(within, expected, "{start}..{end}");
            assert_eq!(index.next(Sought::Name, start, end), expected.first().copied());
        }
    }
    let figures: Vec<&str> = index
        .all(Sought::Figure)
        .map(|at| prose.word(at))
        .filter(|it| it.starts_with(['1', '4']))
        .collect();
    assert_eq!(figures, ["12", "40"]);
}

/// However long sentences are, and between them.
#[test]
fn tokens_and_sentences_are_found_by_any_byte() {
    let long = "The mayor of Norport said so, and said it again. ".repeat(9);
    let text = format!("No. Yes!\n\n{long}\n\n  A. B. C. D. E. F. {long}Stop.  \n");
    let prose = Prose::of_text(&text, &split(&text));
    for offset in 0..text.len() + 200 {
        let after = prose.tokens().iter().position(|it| it.end() > offset);
        assert_eq!(prose.token_at(offset), after.unwrap_or(prose.tokens().len()), "{offset}");
        let holds = prose.sentences().iter().position(|it| it.span.contains(offset));
        assert_eq!(prose.sentence_at(offset), holds, "{offset}");
    }
    for (at, token) in prose.tokens().iter().enumerate() {
        assert_eq!(prose.holder(at), prose.sentence_at(token.start()));
    }
    assert_eq!(prose.holder(prose.tokens().len()), None);
}
