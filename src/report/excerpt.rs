use tallymark_claim::Span;

/// A sentence up to this many bytes is quoted whole; the longest of prose are not half as long.
const LONGEST: usize = 1_000;
/// Of a longer one, so many bytes on either side of the figure.
const BESIDE: usize = 400;

/// The part of `sentence` that is quoted beside the figure at `figure`: all of it, unless it never ends.
///
/// A table without stops is one sentence of a thousand figures; quoted whole beside each, a page of
/// 40 kB would come to a report of 500 MB.
pub(crate) fn excerpt(text: &str, sentence: Span, figure: Span) -> Span {
    let sentence = sentence.join(figure);
    if sentence.len() <= LONGEST {
        return sentence;
    }
    let start = figure.start().saturating_sub(BESIDE).max(sentence.start());
    let end = (figure.end() + BESIDE).min(sentence.end());
    let start = (start..=figure.start()).find(|at| text.is_char_boundary(*at));
    let end = (figure.end()..=end).rev().find(|at| text.is_char_boundary(*at));
    Span::new(start.unwrap_or(figure.start()), end.unwrap_or(figure.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_whole_unless_it_never_ends() {
        let text = "The fire killed 12 people.";
        let all = Span::new(0, text.len());
        assert_eq!(excerpt(text, all, Span::new(16, 18)), all);
        // Characters of three bytes, so that the cuts fall into one.
        let text = "…".repeat(2_000);
        let all = Span::new(0, text.len());
        for at in [0, 300, 3_000, 5_997] {
            let figure = Span::new(at, at + 3);
            let found = excerpt(&text, all, figure);
            assert!(found.covers(figure) && found.len() <= 803 && found.len() >= 402, "{found:?}");
            assert!(text.get(found.range()).is_some());
        }
    }
}
