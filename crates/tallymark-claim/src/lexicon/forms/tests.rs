use super::*;
use crate::lexicon::lexicon;

#[test]
fn forms_point_to_their_lemma() {
    let rows = [
        ("killed", "kill", Forms::PAST),
        ("killing", "kill", Forms::ING),
        ("stopped", "stop", Forms::PAST),
        ("dying", "die", Forms::ING),
        ("died", "die", Forms::PAST),
        ("carries", "carry", Forms::THIRD),
        ("occurring", "occur", Forms::ING),
        ("visited", "visit", Forms::PARTICIPLE),
        ("began", "begin", Forms::PAST),
        ("beginning", "begin", Forms::ING),
        ("slain", "slay", Forms::PARTICIPLE),
        ("found", "find", Forms::PAST),
        ("fell", "fall", Forms::PAST),
        ("men", "man", Forms::PLURAL),
        ("attacks", "attack", Forms::PLURAL),
        ("attacks", "attack", Forms::THIRD),
        ("authorities", "authority", Forms::PLURAL),
        ("quitting", "quit", Forms::ING),
        ("fleeing", "flee", Forms::ING),
        ("crashes", "crash", Forms::THIRD),
    ];
    for (word, lemma, form) in rows {
        let forms = lexicon().forms(lexicon().look_up(word).0);
        assert_eq!(lexicon().letters(forms.lemma), lemma, "{word}");
        assert!(forms.can(form), "{word}");
    }
}
