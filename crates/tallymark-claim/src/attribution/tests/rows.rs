//! One row a phenomenon, in groups.

use super::check;

#[test]
fn order() {
    check(&[
        &["[Police]source [said]cue [at least 12 people died]content."],
        &["[At least 12 people died]content, [police]source [said]cue."],
        &["[At least 12 people died]content, [said]cue [the police]source."],
        &["[Police]source [said]cue on Monday that [at least 12 people died]content."],
        &["[Police in Norport]source [said]cue [12 people died in the fire]content."],
        &["[The ministry]source [said]cue in a statement that [40 houses burned down]content."],
        &["[The ministry]source [said]cue on Tuesday [it had counted 40 houses]content."],
        &["[The mayor, Ann Lee]source, [said]cue [40 houses burned down]content."],
        &["[Ann Lee, the mayor of Norport]source, [said]cue [40 houses burned down]content."],
        &["[Ann Lee, 47, of Norport]source, [said]cue [40 houses burned down]content."],
        &["[Rep. Ann Lee (D-Norland)]source [said]cue [40 houses burned down]content."],
        &["[Some 40 houses burned down]content, [Ann Lee, the mayor of Norport]source, [said]cue."],
        &["[Some 40 houses burned down]content, [said]cue [Ann Lee, the mayor of Norport]source."],
        &["[Some 40 houses]content, [the mayor]source [said]cue, [burned down on Monday]content."],
        &["[In the north]content, [the mayor]source [said]cue, [40 houses burned down]content."],
        &["[The mayor]source [told]cue reporters that [40 houses burned down]content."],
        &["[The mayor]source [told]cue the Norport Herald [40 houses burned down]content."],
        &["[The mayor]source [told]cue the Herald on Monday that [40 houses burned down]content."],
        &["[The mayor]source [also said]cue that [40 houses burned down]content."],
        &["[The mayor]source [has repeatedly said]cue that [40 houses burned down]content."],
        &["[The mayor]source [said]cue [40 houses burned down and 12 people died]content."],
        &[
            "[The mayor]source [said]cue [40 houses burned down]content, adding that 12 people died.",
            "[The mayor]source said 40 houses burned down, [adding]cue that [12 people died]content.",
        ],
        &[
            "[The mayor]source [said]cue [40 houses burned down]content and added that 12 people died.",
            "[The mayor]source said 40 houses burned down and [added]cue that [12 people died]content.",
        ],
        &[
            "[The mayor]source [said]cue [40 houses burned down]content, but the police said 30 did.",
            "The mayor said 40 houses burned down, but [the police]source [said]cue [30 did]content.",
        ],
        &[
            "[The mayor]source [said]cue [40 houses burned down]content, but nobody knows the cause.",
        ],
        &["[The mayor]source [confirmed]cue [40 deaths]content."],
        &["[The mayor]source [said]cue [about 40 houses burned down]content."],
        &["[The mayor]source [did not say]cue [how many houses burned down]content."],
        &["[The mayor]source [denied]cue that [40 houses burned down]content."],
        &["[The mayor]source [declined]cue [to say how many houses burned down]content."],
        &["[Officials]source who spoke to reporters [said]cue [12 people died]content."],
        &["[A doctor]source who treated the wounded [said]cue [12 people died]content."],
        &["[Officials of the ministry and the army]source [said]cue [12 people died]content."],
        &["[The army, which runs the camp]source, [said]cue [12 people died]content."],
        &["[The mayor of Norport, who visited the camp]source, [said]cue [12 people died]content."],
        &["[Some]source [said]cue [12 people died]content."],
        &["[He]source [said]cue [12 people died]content."],
        &["[They]source [say]cue [12 people died]content."],
    ]);
}

#[test]
fn according_to() {
    check(&[
        &["[According to]cue [the police]source, [12 people died]content."],
        &["[According to]cue [Ann Lee]source, [12 people died]content."],
        &["[According to]cue [Ann Lee, the mayor of Norport]source, [12 people died]content."],
        &["[12 people died]content, [according to]cue [the police]source."],
        &[
            "[12 people died on Monday]content, [according to]cue [Ann Lee, the mayor of Norport]source.",
        ],
        &["[The fire killed 12 people]content [according to]cue [the police]source."],
        &[
            "[The storm flooded 40 towns, killing over 50]content [as per]cue [official figures]source.",
        ],
        &[
            "[The storm flooded 40 towns]content, [according to]cue [a commander]source who spoke on condition of anonymity.",
        ],
        &["[Per]cue [the ministry]source, [12 people died]content."],
        &["[Unemployment fell to 4 percent]content, [per]cue [the ministry]source."],
        &["[In the words of]cue [the mayor]source, [12 people died for nothing]content."],
        &[
            "[The toll rose to 12]content, [Reuters]source [reported]cue, citing the ministry.",
            "[The toll rose to 12]content, Reuters reported, [citing]cue [the ministry]source.",
        ],
        &[
            "[The toll rose to 12]content, [the agency]source [said]cue, quoting a local doctor.",
            "[The toll rose to 12]content, the agency said, [quoting]cue [a local doctor]source.",
        ],
        &["[The fire killed 12 people]content, [as reported by]cue [the Herald]source."],
    ]);
}

#[test]
fn quotes() {
    check(&[
        &["[“We lost 12 people,”]content [she]source [said]cue."],
        &["[“We lost 12 people”]content, [she]source [said]cue."],
        &["[\"We lost 12 people,\"]content [said]cue [the mayor]source."],
        &["[''We lost 12 people,'']content [said]cue [the mayor]source."],
        &["['We lost 12 people,']content [said]cue [the mayor]source."],
        &["[‘We lost 12 people,’]content [said]cue [the mayor]source."],
        &["[«We lost 12 people,»]content [said]cue [the mayor]source."],
        &[
            "[“We lost 12 people,”]content [the mayor]source [said]cue on Monday. [“We will rebuild all 40 houses.”]content",
        ],
        &[
            "[“We lost 12 people,”]content [the mayor]source [said]cue, [“and we will rebuild all 40 houses.”]content",
        ],
        &["[“We lost 12 people. It was terrible,”]content [the mayor]source [said]cue."],
        &["[The mayor]source [said]cue, [“We lost 12 people.”]content"],
        &["[The mayor]source [said]cue: [“We lost 12 people.”]content"],
        &["[The mayor]source [said]cue [“we lost 12 people” in the fire]content."],
        &["[The mayor]source [said]cue [the town had lost “12 good people” in the fire]content."],
        &["[The mayor]source [called]cue [it “the worst fire in 30 years.”]content"],
        &[
            "[“We lost 12 people,”]content [the mayor]source [said]cue after the 40 houses had burned down.",
        ],
        &[
            "[“We lost 12 people,”]content [Ann Lee, who has been mayor for 20 years]source, [told]cue the Herald.",
        ],
        &[
            "[“We lost 12 people,”]content [said]cue [Ann Lee, the mayor]source, after visiting the camp.",
        ],
        &["Asked about the fire, [the mayor]source [said]cue: [“We lost 12 people.”]content"],
        &[
            "The mayor was clear. [“We lost 12 people,”]content [she]source [said]cue. [“It was terrible.”]content",
        ],
    ]);
}

#[test]
fn evidence() {
    check(&[
        &["[A poll]source [shows]cue that [40 percent of voters are undecided]content."],
        &["[A Herald poll]source [found]cue [40 percent of voters undecided]content."],
        &["[The report]source [found]cue that [12 people died]content."],
        &["[Data from the ministry]source [show]cue that [12 people died]content."],
        &["[Official figures]source [put]cue [the toll at 12]content."],
        &["[The agency]source [puts]cue [the number of dead at 12]content."],
        &["[The study]source, published in May, [found]cue that [12 people died]content."],
        &["[The survey]source [suggests]cue that [40 percent of voters are undecided]content."],
        &["[Leaked documents]source [show]cue [he paid 40 million dollars]content."],
        &["[The ministry]source [estimates]cue that [12 people died]content."],
    ]);
}

#[test]
fn nouns() {
    check(&[
        &["[The ministry's]source [estimate]cue of [40 dead]content was too low."],
        &["[The mayor's]source [claim]cue that [12 people died]content was false."],
        &["A [claim]cue by [the mayor]source that [12 people died]content was false."],
        &["[His]source [claim]cue that [12 people died]content was false."],
        &["[A Herald]source [report]cue that [12 people died]content was false."],
        &["[The mayor]source made the following [statement]cue: [“We lost 12 people.”]content"],
    ]);
}

#[test]
fn hearsay() {
    check(&[
        &["[The attack [reportedly]cue killed three people]content."],
        &["[Two strikes [reportedly]cue killed three fighters in the north]content."],
        &["[The men [allegedly]cue stole 40 cars]content."],
        &["[Reportedly]cue, [three people died]content."],
        &["[Three people [are said]cue to have died]content."],
        &["It [was reported]cue that [three people died]content."],
        &["[The toll]content [was first reported]cue by [the Herald]source."],
        &["[At least 12 people [were reported]cue dead]content."],
    ]);
}

#[test]
fn participles() {
    check(&[
        &["[The mayor]source spoke on Monday, [saying]cue that [12 people died]content."],
        &["[The ministry]source issued a statement [saying]cue [12 people died]content."],
        &[
            "[The mayor]source resigned on Monday, [warning]cue that [40 more houses were at risk]content.",
        ],
        &[
            "[The mayor]source [called for]cue [calm]content, telling reporters that 12 people died.",
            "[The mayor]source called for calm, [telling]cue reporters that [12 people died]content.",
        ],
        &["In a letter urging calm, [the mayor]source [said]cue [12 people died]content."],
    ]);
}

#[test]
fn chain() {
    check(&[
        &[
            "[The Herald]source [says]cue [the mayor said 12 people died]content.",
            "The Herald says [the mayor]source [said]cue [12 people died]content.",
        ],
        &[
            "[The mayor]source [said]cue [the police had told her 12 people died]content.",
            "The mayor said [the police]source [had told]cue her [12 people died]content.",
        ],
    ]);
}

#[test]
fn plans() {
    check(&[
        &["[The mayor]source [called for]cue [40 new houses]content."],
        &["[The mayor]source [vowed]cue [to build 40 new houses]content."],
        &["[The mayor]source [plans]cue [to build 40 new houses]content."],
        &["[The mayor]source [hopes]cue [to build 40 new houses]content."],
        &["[The mayor]source [believes]cue [12 people died]content."],
        &["[The mayor]source [said]cue [she expects to build 40 new houses]content."],
        &["[The mayor]source [urged]cue residents [to leave 40 towns]content."],
    ]);
}

#[test]
fn denial() {
    check(&[
        &["[The mayor]source [rejected]cue [reports of 12 deaths]content."],
        &["[The army]source [denies]cue [killing 12 people]content."],
        &["[The army]source [dismissed]cue [the claim that it had killed 12 people]content."],
    ]);
}

#[test]
fn no_attribution() {
    check(&[
        &["The fire claimed 12 lives."],
        &["A bar called the Anchor burned down."],
        &["A dozen people, including two children, died."],
        &["The United States sent 40 planes."],
        &["Clean air rules that could cost 40 million dollars are due in May."],
        &["The tax plans of the two parties differ."],
    ]);
}

#[test]
fn hedges_and_figures() {
    check(&[
        &["[Police]source [said]cue [nearly 30 people died]content."],
        &["[Police]source [said]cue [at most 30 people died]content."],
        &["[Police]source [said]cue [as many as 30 people died]content."],
        &["[Police]source [said]cue [more than 30 people died]content."],
        &["[Police]source [said]cue [30 people died]content."],
        &["[Police]source [said]cue [up to 30 people died]content."],
        &["[Police]source [said]cue [over $40 million was lost]content."],
        &["[Police]source [said]cue [around 30 people died]content."],
        &["[Police]source [told]cue reporters [at least 30 people died]content."],
        &["[The toll]content, [police]source [said]cue, [was at least 30]content."],
    ]);
}

#[test]
fn subjects() {
    check(&[
        &["[The Norland army and the police]source [said]cue [12 people died]content."],
        &["[Two doctors and a nurse]source [said]cue [12 people died]content."],
        &["[Ann Lee and Tom Marsh]source [said]cue [12 people died]content."],
        &["[Norland's army]source [said]cue [12 people died]content."],
        &["[The head of the agency]source [said]cue [12 people died]content."],
        &["[A spokesman for the army]source [said]cue [12 people died]content."],
        &["[A spokeswoman for Norport police, Ann Lee]source, [said]cue [12 people died]content."],
        &["[Mr. Lee]source [said]cue [12 people died]content."],
        &["[Dr. Ann Lee of Norport University]source [said]cue [12 people died]content."],
        &["[Foreign Minister Ann Lee]source [said]cue [12 people died]content."],
        &["[The prime minister]source on Monday [said]cue [12 people died]content."],
        &["[The prime minister]source late Monday [said]cue [12 people died]content."],
        &["[Both sides]source [said]cue [12 people died]content."],
        &["[One survivor]source [said]cue [12 people died]content."],
        &["[Many in the town]source [said]cue [12 people died]content."],
        &["[Residents fleeing the town]source [said]cue [12 people died]content."],
        &["[Three officials, who asked not to be named]source, [said]cue [12 people died]content."],
        &[
            "[A senior official, speaking on condition of anonymity]source, [said]cue [12 people died]content.",
        ],
        &["However, [the mayor]source [said]cue [12 people died]content."],
        &["Meanwhile, [police]source [said]cue [12 people died]content."],
        &["On Monday, [police]source [said]cue [12 people died]content."],
        &["On Monday [police]source [said]cue [12 people died]content."],
        &["In Norport, [officials]source [said]cue [12 people died]content."],
        &["After the fire, [the mayor]source [said]cue [12 people died]content."],
        &["When asked, [the mayor]source [said]cue [12 people died]content."],
        &["But [police]source [said]cue [12 people died]content."],
        &["NORPORT, Norland (AP) — [Police]source [said]cue [12 people died]content."],
        &["NORPORT: [Twelve people died]content, [police]source [said]cue on Monday."],
    ]);
}

#[test]
fn verbs() {
    check(&[
        &["[The mayor]source [announced]cue that [12 people had died]content."],
        &["[The mayor]source [added]cue that [12 people had died]content."],
        &["[The mayor]source [noted]cue that [12 people had died]content."],
        &["[The mayor]source [warned]cue that [12 people might die]content."],
        &["[The mayor]source [claimed]cue that [12 people had died]content."],
        &["[The mayor]source [confirmed]cue that [12 people had died]content."],
        &["[The mayor]source [acknowledged]cue that [12 people had died]content."],
        &["[The mayor]source [estimated]cue that [12 people had died]content."],
        &["[The mayor]source [reported]cue [12 deaths]content."],
        &["[The mayor]source [insisted]cue [12 people had died]content."],
        &["[The mayor]source [alleged]cue [12 people had died]content."],
        &["[The mayor]source [wrote]cue that [12 people had died]content."],
        &["[The mayor]source [tweeted]cue that [12 people had died]content."],
        &["[The mayor]source [testified]cue that [12 people had died]content."],
        &["[The mayor]source [predicted]cue that [prices would rise by 12 percent]content."],
        &["[The mayor]source [said]cue that, [in all, 12 people had died]content."],
        &["[The mayor]source [explained]cue [why 12 people had died]content."],
        &["[The mayor]source [pointed out]cue that [12 people had died]content."],
        &["[The mayor]source [complained about]cue [12 broken windows]content."],
        &["[The mayor]source [accused]cue [the police of shooting 12 people]content."],
        &["[The mayor]source [blamed]cue [the fire for 12 deaths]content."],
        &["[The mayor]source [cited]cue [12 deaths]content."],
        &["[The mayor]source [described]cue [12 deaths]content."],
        &["[The mayor]source [pledged]cue [$40 million for the town]content."],
        &["[The mayor]source [proposed]cue [a tax of 4 percent]content."],
        &["[The mayor]source [demanded]cue [$40 million]content."],
        &["[The mayor]source [agreed]cue [to pay $40 million]content."],
        &["[The mayor]source [refused]cue [to pay $40 million]content."],
        &["[The mayor]source [threatened]cue [to close 40 schools]content."],
        &["[The mayor]source [says]cue [12 people died]content."],
        &["[The mayor]source [is saying]cue [12 people died]content."],
        &["[The mayor]source [had said]cue [12 people would come]content."],
        &["[Mayors]source [say]cue [12 people died]content."],
    ]);
}

#[test]
fn unlisted_or_not_verbs() {
    check(&[
        &["The state has 12 counties."],
        &["The order was for 40 planes."],
        &["He put 40 chairs in the hall."],
        &["The band found 40 fans outside."],
        &["The film shows at 12 cinemas."],
        &["The United States estimates are wrong."],
        &["[He]source [wants]cue [to know what the mayor says it costs]content."],
        &["The 40 million dollars he says he raised is gone."],
        &["You said 12 people died."],
        &["Nobody said 12 people died."],
        &["The reported deaths rose to 12."],
        &["A tax cut proposed in May would cost $40 million."],
    ]);
}

#[test]
fn more_quotes() {
    check(&[
        &["[“Twelve people died,”]content [Lee]source [said]cue, [“and 40 were hurt.”]content"],
        &[
            "[“Twelve people died,”]content [Lee]source [said]cue. [“It was a bad day. We lost 40 houses.”]content The town has 900 houses.",
        ],
        &["“Twelve people died.” That was all she would say."],
        &["[Lee]source [said]cue [the fire “killed 12 people” and “burned 40 houses.”]content"],
        &[
            "[“Twelve people died,”]content [Lee, the mayor]source, [said]cue, pointing at the ruins, [“and nobody helped.”]content",
        ],
        &["[“Twelve people died,”]content [Lee]source [told]cue the Herald in an interview."],
        &["[“Twelve people died!”]content [shouted]cue [Lee]source."],
        &["[“Did 12 people die?”]content [asked]cue [Lee]source."],
        &["[“Twelve people died,”]content [according to]cue [Lee]source."],
        &[
            "[\"Twelve people died,\"]content [Lee]source [said]cue. [\"It's the worst I've seen in 40 years.\"]content",
        ],
        &["[Lee]source [said]cue: [“Twelve people died. Forty were hurt.”]content"],
        &["[Lee]source [said]cue, [“Twelve people died,”]content and left."],
        &["[The “Iron Lady”]source [said]cue [12 people died]content."],
        &["[In the '90s]content, [police]source [said]cue, [12 people died]content."],
        &["[The workers' union]source [said]cue [12 people died]content."],
    ]);
}

#[test]
fn paragraphs() {
    check(&[
        &[
            "[“Twelve people died,”]content [she]source [said]cue.¶“We lost 40 houses in one night.”",
            "“Twelve people died,” [she]source said.¶[“We lost 40 houses in one night.”]content",
        ],
        &[
            "[“Twelve people died,”]content [she]source [said]cue.¶The town is small.¶“We lost 40 houses in one night.”",
        ],
        &["[“Twelve people died.]content¶[“We lost 40 houses,”]content [she]source [said]cue."],
        &[
            "[Lee]source made it clear in a letter to the town[:]cue¶[“We lost 40 houses in one night.”]content",
        ],
        &["[The Herald]source [reports]cue:¶[“Twelve people died and 40 houses burned.”]content"],
        &[
            "[She]source [said]cue on Monday:¶[“Twelve people died.]content¶[“We lost 40 houses.”]content",
        ],
        &[
            "[Norland]source [claims]cue [killing dozens]content¶Norland's army said Monday that it had killed 30 rebels.",
            "Norland claims killing dozens¶[Norland's army]source [said]cue Monday that [it had killed 30 rebels]content.",
        ],
        &[
            "[Twelve dead in fire]content, [police]source [say]cue¶Police said Monday that 12 people died.",
            "Twelve dead in fire, police say¶[Police]source [said]cue Monday that [12 people died]content.",
        ],
    ]);
}

#[test]
fn several() {
    check(&[
        &[
            "[Police]source [said]cue [12 people died]content and the hospital said 14 did.",
            "Police said 12 people died and [the hospital]source [said]cue [14 did]content.",
        ],
        &[
            "[Police]source [said]cue [12 people died]content; the hospital said 14 did.",
            "Police said 12 people died; [the hospital]source [said]cue [14 did]content.",
        ],
        &[
            "[Police]source [said]cue [12 people died]content, while the hospital put the toll at 14.",
            "Police said 12 people died, while [the hospital]source [put]cue [the toll at 14]content.",
        ],
        &[
            "[Police]source [said]cue [12 people died, and 40 were hurt]content, according to the hospital.",
            "Police said 12 people died, and [40 were hurt]content, [according to]cue [the hospital]source.",
        ],
        &[
            "[Police]source [said]cue [12 people died]content, although the hospital counted 14.",
            "Police said 12 people died, although [the hospital]source [counted]cue [14]content.",
        ],
        &["[The army]source [said]cue [it killed 30 rebels, a claim the rebels deny]content."],
        &[
            "[Officials]source [said]cue [12 people died]content. They said 40 were hurt.",
            "Officials said 12 people died. [They]source [said]cue [40 were hurt]content.",
        ],
    ]);
}

#[test]
fn polls_and_documents() {
    check(&[
        &["[Forty percent of voters are undecided]content, [a poll]source [shows]cue."],
        &["[Forty percent of voters are undecided]content, [the Herald poll]source [found]cue."],
        &["[Forty percent of voters are undecided]content, [according to]cue [the poll]source."],
        &[
            "[Forty percent of voters]source [said]cue [they were undecided]content, according to the poll.",
            "[Forty percent of voters said they were undecided]content, [according to]cue [the poll]source.",
        ],
        &["[The census]source [counted]cue [40,000 people]content."],
        &["[The indictment]source [says]cue [he stole $40 million]content."],
        &["[The letter]source [said]cue [12 people died]content."],
        &["[Records]source [show]cue [he paid $40 million]content."],
        &["[A review of records]source [found]cue [12 errors]content."],
        &[
            "[The report]source, which the ministry released on Monday, [said]cue [12 people died]content.",
        ],
        &["[The ministry's report]source [says]cue [12 people died]content."],
        &["[Preliminary figures]source [suggest]cue [12 people died]content."],
    ]);
}

#[test]
fn passives() {
    check(&[
        &["[The deaths]content [were confirmed]cue by [the police]source."],
        &["[The plan]content [was announced]cue by [the mayor]source on Monday."],
        &["It [was announced]cue that [12 people had died]content."],
        &["It [is believed]cue that [12 people died]content."],
        &["[The bridge [is said]cue to be 40 meters long]content."],
        &["[The bridge [is believed]cue to be 40 meters long]content."],
        &["[The rebels [are reported]cue to have killed 12 people]content."],
    ]);
}
