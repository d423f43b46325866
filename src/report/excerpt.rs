use tallymark_claim::{Document, Span};

/// A sentence up to this many bytes is quoted whole; the longest of prose are not half as long.
const LONGEST: usize = 1_000;
/// Of a longer one, so many bytes on either side of the figure.
const BESIDE: usize = 400;

/// The part of `sentence` that is quoted beside the figure at `figure`: all of it, unless it never ends.
///
/// A table without stops is one sentence of a thousand figures; quoted whole beside each, a page of
/// 40 kB would come to a report of 500 MB.
pub fn excerpt(document: &Document, sentence: Span, figure: Span) -> Span {
    let sentence = sentence.join(figure);
    if sentence.len() <= LONGEST {
        return sentence;
    }
    // Offsets of the sentence.
    let text = document.words(sentence);
    let first = sentence.start();
    let figure_at = (figure.start() - first, figure.end() - first);
    let start = figure_at.0.saturating_sub(BESIDE);
    let end = (figure_at.1 + BESIDE).min(sentence.len());
    let start = (start..=figure_at.0).find(|at| text.is_char_boundary(*at)).map(|it| it + first);
    let end = (figure_at.1..=end).rev().find(|at| text.is_char_boundary(*at)).map(|it| it + first);
    Span::new(start.unwrap_or(figure.start()), end.unwrap_or(figure.end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_whole_unless_it_never_ends() {
        let text = "The fire killed 12 people.";
        let all = Span::new(0, text.len());
        let document = Document::page("a", text);
        assert_eq!(excerpt(&document, all, Span::new(16, 18)), all);
        // Characters of three bytes, so that the cuts fall into one.
        let text = "…".repeat(2_000);
        let all = Span::new(0, text.len());
        let document = Document::page("a", text.as_str());
        for at in [0, 300, 3_000, 5_997] {
            let figure = Span::new(at, at + 3);
            let found = excerpt(&document, all, figure);
            assert!(found.covers(figure) && found.len() <= 803 && found.len() >= 402, "{found:?}");
            assert!(text.get(found.range()).is_some());
        }
    }
}
