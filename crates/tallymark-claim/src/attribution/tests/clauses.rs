//! Cues inside other clauses, or without one of their own.

use super::check;

#[test]
fn as_somebody_said() {
    check(&[
        &["As [the mayor]source [said]cue, [12 people died]content."],
        &[
            "As [many experts, including Ann Lee]source, [have pointed out]cue, [12 people died]content.",
        ],
        &["[12 people died]content, as [police]source [have said]cue."],
        &["[Norport]content, as [the report]source [notes]cue, [lost 40 houses]content."],
        &["[The aim is “a cut of 40 percent,”]content as [the memo]source [put]cue it."],
        &["As she answered, 12 men came in."],
        &["As the army moved in, 40 people fled."],
    ]);
}

#[test]
fn who_said() {
    check(&[
        &["Residents [who]source [said]cue [12 people had died]content."],
        &[
            "The study -- [which]source [notes]cue that [58 towns would lose $212 million]content -- was a warning.",
        ],
        &["Officials [who]source in 2010 [said]cue [40 houses were unsafe]content."],
        &["The fire, which [officials]source [say]cue [killed 12]content, began in a kitchen."],
        &["The bomb, which [the army]source [said]cue [weighed 40 kilos]content, was defused."],
        &["He lives in a house that [police]source [say]cue [cost $2 million]content."],
        &["[A study]source that appeared in May [found]cue that [12 people died]content."],
    ]);
}

#[test]
fn asides() {
    check(&[
        &[
            "[Tom Lee]source -- an editor of the Herald -- [said]cue [40 houses burned down]content.",
        ],
        &["[The film]source — which draws on 40 interviews — [says]cue [12 people died]content."],
        &[
            "[The mayor]source [says]cue at a rally in Norport, Norland, that [40 houses burned down]content.",
        ],
        &["[Experts]source [cautioned]cue, as did the firm, that [40 people might die]content."],
        &[
            "[The ministry]source [said]cue in a statement, hours after the vote, that [26 men had been inside]content.",
        ],
        &["On the “Morning Talk,” [the mayor]source [said]cue [40 houses burned down]content."],
        &["In his book, “Rich Kids,” [Mr. Lee]source [suggested]cue [saving $40 a week]content."],
        &["[The panel]source in 2001 [found]cue that [40 people had died]content."],
    ]);
}

#[test]
fn shortened_relatives() {
    check(&[
        &["[Figures released]source on Monday [show]cue [40 people died]content."],
        &["[Satellite images analysed by the group]source [show]cue [38 new buildings]content."],
        &[
            "[The part of the law]source devoted to tax [proposed]cue [a rate of 40 percent]content.",
        ],
        &["[Witnesses interviewed at the scene]source [said]cue [7 shots were fired]content."],
        &["The plan, announced on Monday, would cost $40 million."],
        &["They met a man accused of 40 crimes."],
        &["The bar, called the Anchor, had 40 seats."],
        &["[Ann Lee, head of the union]source, [called for]cue [40 new schools]content."],
    ]);
}

#[test]
fn clauses_before_the_main_clause() {
    check(&[
        &[
            "If [the ministry]source [reports]cue [40 cases]content, schools will close and 300 teachers will stay home.",
        ],
        &[
            "When [the poll]source [asked about]cue [four parties]content, 42 percent were undecided.",
        ],
        &[
            "After [the poll]source [found]cue that [40 percent were undecided]content, the party changed its leader.",
        ],
        &["[For some, the 40 losses would outstrip the gains]content, [said]cue [Lee]source."],
    ]);
}

#[test]
fn quoted_by_another() {
    check(&[
        &["The agency quoted [a doctor]source [as saying]cue [12 people died]content."],
        &[
            "[“We counted 12 bodies,”]content the agency quoted [survivor Ann Lee]source [as saying]cue.",
        ],
        &["[Lee]source was quoted by the agency [as saying]cue that [12 people had died]content."],
        &["[Lee]source was quoted [as saying]cue: [“We lost 12 people.”]content"],
        &["[The Herald]source [quoted]cue [the price as 12 dollars]content."],
    ]);
}

#[test]
fn several_figures_in_one_breath() {
    check(&[
        &[
            "[The army]source [put]cue [its own dead at 12]content, the rebels at 40.",
            "The army [put]cue its own dead at 12, [the rebels]source at [40]content.",
        ],
        &["[Residents reached by telephone]source [gave]cue [a toll of 25]content."],
        &["She gave 12 dollars to each."],
        &["[The toll - 14]content [according to]cue [the ministry]source - is rising."],
    ]);
}

#[test]
fn headlines() {
    check(&[
        &["[Mayor]source[:]cue [40 dead in ferry fire]content"],
        &["[Poll]source[:]cue [60 percent back strike]content"],
        &["[12 killed in border clash]content [-]cue [ministry]source"],
        &["Norport: 40 dead in fire"],
        &["Update: 40 dead in fire"],
        &["Victims: 12 killed, 40 hurt"],
        &["Strike kills 12 - Herald"],
        &["[Lawmaker]source [Urges]cue [Cut Of 40 Percent]content"],
    ]);
}

#[test]
fn words_below_a_colon() {
    check(&[
        &[
            "The town is small.¶[The mayor]source [added]cue:¶[It was a bad day.]content [We lost 40 houses.]content¶The town has 900 houses.",
        ],
        &[
            "The town is small.¶[Police]source [said]cue:¶[• 12 people died]content¶[• 40 were hurt]content¶The road is closed.",
        ],
    ]);
}

#[test]
fn what_was_done_after_to() {
    check(&[
        &["[The mayor]source went on [to say]cue that [40 houses burned down]content."],
        &["[The mayor]source continues [to insist]cue that [40 houses burned down]content."],
        &["[The mayor]source [wants]cue [to say that 40 houses burned down]content."],
        &["No one has confirmed the 60 deaths."],
        &["Rescuers reached the valley and found 3 bodies."],
        &["[“No,”]content [he]source [said]cue, [but “Lee has 40 clients.”]content"],
        &["[Ann Lee]source moved on, despite [admitting]cue that [40 shots were fired]content."],
        &["Asked about [Lee's]source [declaration]cue that [40 had died]content, she left."],
    ]);
}
