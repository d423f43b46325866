use tallymark_sentence::split;

use crate::prose::Prose;
use crate::tag::Tag;

/// The sentence with its open-class tags: n noun, p plural, N name, d date, b base, f finite,
/// v participle, i ing, a adjective, r adverb, # number; the others by their sign.
fn check(text: &str, expected: &str) {
    let prose = Prose::of_text(text, &split(text));
    let shown: Vec<String> = (0..prose.tokens().len())
        .map(|at| {
            let sign = match prose.tag(at) {
                Tag::Noun => "n",
                Tag::Plural => "p",
                Tag::Proper => "N",
                Tag::Date => "d",
                Tag::Base => "b",
                Tag::Finite => "f",
                Tag::Participle => "v",
                Tag::Ing => "i",
                Tag::Adjective => "a",
                Tag::Adverb => "r",
                Tag::Preposition => "in",
                Tag::Determiner => "the",
                Tag::Pronoun => "it",
                Tag::Relative => "who",
                Tag::Conjunction => "and",
                Tag::Subordinator => "that",
                Tag::Auxiliary => "be",
                Tag::Modal => "can",
                Tag::Not => "not",
                Tag::To => "to",
                Tag::Number => "#",
                Tag::Possessive => "'s",
                _ => ".",
            };
            sign.to_owned()
        })
        .collect();
    assert_eq!(shown.join(" "), expected, "{text}");
}

#[test]
fn pasts_and_participles() {
    check("The blaze killed 22 people.", "the n f # p .");
    check("People killed in the blaze were buried.", "p v in the n be v .");
    check("The blaze was quickly contained.", "the n be r v .");
    check("At least 14 people were killed and injured.", "in r # p be v and v .");
    check("The damaged homes stood empty.", "the a p f a .");
    check("Police said 22 people died in the blaze.", "p f # p f in the n .");
    check("22 killed in Norland blaze", "# v in N n");
    check("The quake struck at noon.", "the n f in n .");
    check("The toll includes 14 workers killed in Norport.", "the n f # p v in N .");
    check("It has displaced 3,000 families.", "it be v # p .");
    check("The quake that struck Norland", "the n who f N");
}

#[test]
fn nouns_and_verbs_of_one_form() {
    check("Officials fear 40 may be dead.", "p f # can be a .");
    check("They vowed to attack the town.", "it f to b the n .");
    check("The attack on the town", "the n in the n");
    check("Quake strikes Norland", "n f N");
    check("The air strikes killed six.", "the n p f # .");
    check("The building was shooting flames.", "the n be i p .");
    check("a shooting in Norport", "the n in N");
    check("the dead included 36 civilians", "the p f # p");
}

#[test]
fn words_that_join() {
    check("He said that the mayor left after the vote.", "it f that the n f in the n .");
    check("He left after the mayor resigned.", "it f that the n f .");
    check("As many as 22 people died.", "in it in # p f .");
    check("on May 3 and may fall", "in d # and can b");
}
