use std::ops::Range;

use tallymark_sentence::split;

use super::*;

fn shown(prose: &Prose<'_>, range: Option<Range<usize>>) -> String {
    range.map_or(String::new(), |it| prose.text()[prose.span_of(it)].to_owned())
}

fn at(prose: &Prose<'_>, word: &str) -> usize {
    (0..prose.tokens().len()).find(|&it| prose.word(it) == word).expect("the word stands there")
}

#[test]
fn phrases_rightward() {
    let rows = [
        ("At least 22 Norland army soldiers died.", "Norland", "Norland army soldiers"),
        (
            "killed 22 law enforcement and security forces personnel",
            "law",
            "law enforcement and security forces personnel",
        ),
        ("some 40 badly damaged homes burned", "badly", "badly damaged homes"),
        ("two men and three boys drowned", "men", "men"),
        ("the 22-year-old student left", "the", "the 22-year-old student"),
        ("the fast-moving fire spread", "the", "the fast-moving fire"),
        ("the mayor's two aides fled", "the", "the mayor's two aides"),
        ("died on Tuesday", "on", ""),
        ("killed three people Tuesday", "people", "people"),
        ("small and large boats sank", "small", "small and large boats"),
    ];
    for (text, word, expected) in rows {
        let prose = Prose::of_text(text, &split(text));
        assert_eq!(shown(&prose, noun_phrase_from(&prose, at(&prose, word))), expected, "{text}");
    }
}

#[test]
fn phrases_leftward_and_heads() {
    let rows = [
        (
            "In May the Norland interior ministry said so.",
            "ministry",
            "the Norland interior ministry",
            "ministry",
        ),
        ("Police found the men's fishing boat.", "boat", "the men's fishing boat", "boat"),
        ("They left.", "They", "They", "They"),
    ];
    for (text, word, expected, head) in rows {
        let prose = Prose::of_text(text, &split(text));
        let phrase = noun_phrase_ending_at(&prose, at(&prose, word));
        assert_eq!(shown(&prose, phrase.clone()), expected, "{text}");
        assert_eq!(prose.word(head_of(&prose, phrase.unwrap())), head, "{text}");
    }
}

#[test]
fn clauses_subjects_and_verbs() {
    // Sentence, a word, its clause, the clause's subject and verb, the word's governing verb.
    let rows = [
        (
            "The mayor said 22 people died, and police arrested six men.",
            "six",
            "police arrested six men",
            "police",
            "arrested",
            "arrested",
        ),
        (
            "A blaze that killed 14 workers was put out.",
            "14",
            "that killed 14 workers was put out",
            "A blaze",
            "killed",
            "killed",
        ),
        (
            "The storm hit at dawn, killing four nurses and leaving 11 missing.",
            "11",
            "killing four nurses and leaving 11 missing",
            "",
            "",
            "leaving",
        ),
        (
            "Residents of the town were told after the dam burst that 30 had been hurt.",
            "30",
            "that 30 had been hurt",
            "30",
            "hurt",
            "hurt",
        ),
    ];
    for (text, word, clause, subject, verb, governing) in rows {
        let prose = Prose::of_text(text, &split(text));
        let token = at(&prose, word);
        let found = clause_of(&prose, token);
        assert_eq!(shown(&prose, Some(found.clone())).trim_end_matches('.'), clause, "{text}");
        assert_eq!(shown(&prose, subject_of(&prose, found.clone())), subject, "{text}");
        let word = |it: Option<usize>| it.map_or("", |it| prose.word(it));
        assert_eq!(word(verb_of(&prose, found)), verb, "{text}");
        let verb = governing_verb(&prose, &clause_of(&prose, token), token);
        assert_eq!(word(verb), governing, "{text}");
    }
}
