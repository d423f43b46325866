//! Verbs and nouns that come with a figure, and what merely looks like them.

use super::check;

#[test]
fn figures_told() {
    check(&[
        &["[The coast guard]source [later revised]cue [that to 462]content."],
        &["[The bank]source [cut]cue [its forecast for growth to 2 percent]content."],
        &["[The ministry]source [raised]cue [the toll to 40]content."],
        &["The bank raised its stake to 40 percent."],
        &["The blast cut power to 40 homes."],
        &["[An exit poll]source [gave]cue [him 53 percent]content."],
        &["The mayor gave him 53 percent of the money."],
        &["[Court records]source [show]cue [he was arrested in 2009]content."],
        &["[Critics]source [point out]cue that [60 percent went to 3 firms]content."],
        &["[Voters]source [point to]cue [the 1994 law]content."],
        &["Growth rose by 0.1 percentage points to 4 percent."],
        &["2010 said 12 people died."],
    ]);
}

#[test]
fn by_a_count() {
    check(&[
        &["[By]cue [the ministry's]source own count, [12 people died]content."],
        &["[12 people died]content, [by]cue [the ministry's]source count."],
        &["[The dispute has cost $50 million]content, [by]cue [some estimates]source."],
    ]);
}

#[test]
fn dead_is_dead() {
    check(&[
        &[
            "[She]source [said]cue [41 people had been found dead, and that 6 were children]content.",
        ],
        &["[At least 12 people [were feared]cue dead]content."],
        &["12 people were found dead."],
    ]);
}

#[test]
fn subjects_with_clauses() {
    check(&[
        &[
            "[The Observatory, which is based abroad and tracks the war]source, [reported]cue [27 deaths]content.",
        ],
        &[
            "There was no comment from the army, [which]source [says]cue [it has lost 450 men]content.",
        ],
        &["[She and her colleagues]source [estimate]cue [12 people died]content."],
        &["Lee fled and [police]source [said]cue [12 people died]content."],
        &["A set of rules that promise to save $40 million is due."],
    ]);
}

#[test]
fn names_before_a_colon() {
    check(&[
        &["[Prime Minister Ann Lee]source[:]cue [“Three families have lost someone”]content"],
        &["The question: “Did 40 people die?”"],
        &["[Mayor Lee]source [recently put]cue it, [“We lost 40.”]content"],
        &["BREAKING: [Toll now 5]content, [says]cue [hospital]source"],
    ]);
}

#[test]
fn what_was_not_said() {
    check(&[
        &["[Lawmakers]source [have not said]cue [when the 40 seats will be filled]content."],
        &["Norport is near. He said when he came that all was well, an hour after 40 left."],
    ]);
}

#[test]
fn who_goes_on() {
    check(&[
        &[
            "[Ann Lee]source [says]cue [Tom Marsh promised to send 40 trucks]content and said she would come.",
            "[Ann Lee]source says Tom Marsh promised to send 40 trucks and [said]cue [she would come]content.",
        ],
        &[
            "[Protesters]source [said]cue [they want 40 trucks]content, but pledged to go home.",
            "[Protesters]source said they want 40 trucks, but [pledged]cue [to go home]content.",
        ],
        &[
            "[The mayor, who said 40 had come]source, [said]cue [12 would go]content.",
            "The mayor, [who]source [said]cue [40 had come]content, said 12 would go.",
        ],
        &["[She]source [said]cue [she had 40 trucks, but she needed 60]content."],
        &[
            "Ann Lee came home after [he]source appeared [to suggest]cue that [40 men had fled]content.",
        ],
        &["[He]source['s claiming]cue that [40 houses burned down]content."],
        &["The rebels, [who]source only [said]cue [40 had come]content."],
    ]);
}

#[test]
fn lines_with_capitals() {
    check(&[
        &["[Town Hid 40 Past Health Problems]content, [Former Doctor]source [Says]cue"],
        &["[Ann Lee]source [Calls]cue [Tom Marsh A Disgrace Over 40 Shots]content"],
        &["The United States Names 40 Envoys"],
    ]);
}

#[test]
fn nothing_told() {
    check(&[
        &["She told the story 3 times."],
        &["[Hospital chief]source [tells]cue NRT [9 patients critical]content"],
        &["The president said nothing about the 40 missing."],
        &["He fled in a car reported stolen 2 days earlier."],
        &["The film, called “Ten Men”, cost $4 million."],
        &["[The mayor]source [called]cue [it “a cut of 40 percent”]content."],
        &["The sign was clear: “No entry for 40 days.”"],
        &["A tally by the agency, based on statements, stands at 33."],
    ]);
}

#[test]
fn quotations_behind_other_marks() {
    check(&[
        &[
            "[“We were 10 in the house,”]content [one woman]source [said]cue through tears; [“seven are dead.”]content",
        ],
        &["[Not so]content, [says]cue [the bank]source: [profits rose 4 percent]content."],
        &["[She]source was blunt[:]cue [“We lost 12 men.”]content"],
    ]);
}

#[test]
fn marks_of_two_kinds() {
    check(&[
        &[
            "The “no evidence\" claim is old. [\"We lost 12 men,\"]content [the mayor]source [said]cue.",
        ],
        &["[“He said \"no\" to 12 men,”]content [the mayor]source [said]cue."],
        &["[\"We lost 12 men,”]content [said]cue [Lee]source. [“We lost 40 houses.”]content"],
        &["[Said]cue [Lee]source: [“We lost 12 men.”]content"],
        &[
            "[The council]source [pledged]cue [to impose 12 sanctions as a deterrence to raids]content.",
        ],
    ]);
}

#[test]
fn what_the_outlet_adds() {
    check(&[
        &[
            "[The agency]source [estimates]cue that [the top 1 percent]content -- those who earn $750,000 -- [would pay $40,000 more]content.",
        ],
        &["[Police]source [said]cue [three men -- two of them soldiers -- died]content."],
    ]);
}
