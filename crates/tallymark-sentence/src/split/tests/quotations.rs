use super::check;

#[test]
fn sentences_inside_quotations() {
    check(&[
        "“It was dark.| We ran,” she said.",
        "\"It was dark.| We ran,\" she said.| \"Nobody followed.\"",
        "“We lost everything.| The house is gone.| The boat is gone,” said Okoro.| “But we live.”",
        "He said: “I never met him.| I never called him.”| The court did not believe him.",
        "\"I did not do it.| I was at home,\" Ames said.| \"Ask my wife.| She will tell you.\"",
        "‘They came at night.| They took my son,’ she said.",
        "«It is over.| We won,» he said.",
        "“Stop!| Go back!” he shouted.",
        "“Is it true?| Is he dead?” she asked.",
        "“We came to talk.| Mr. Ames came to shout,” he said.",
    ]);
}

#[test]
fn quotations_that_end_a_sentence() {
    check(&[
        "She said, “It is over.”| The crowd left.",
        "She said, \"It is over.\"| The crowd left.",
        "He called it “a farce.”| Critics agreed.",
        "They shouted “Out!”| Then they left.",
        "Who said “never”?| Nobody did.",
        "He asked, “Why now?”| Nobody answered.",
        "It was called ‘the pit.’| It stank.",
        "She wrote, “He told me, ‘Go home.’”| She did not.",
        "“It is over.”| “No, it is not.”",
        "\"It is over.\"| \"No, it is not.\"",
        "\"We will appeal.\"| Ames said the ruling was wrong.",
        "“Nobody is safe.”| That is what she said.",
        "He said \"no\".| She said \"yes\".",
        "It took a 6-inch\" pipe.| \"Nobody knew,\" she said.| \"Nobody.\"",
    ]);
}

#[test]
fn attributions_stay() {
    check(&[
        "“Is it over?” she asked.",
        "\"Is it over?\" she asked.| He nodded.",
        "“Get out!” he shouted.| They ran.",
        "“It is great.” she said.",
        "\"Why now?\" asked Okoro.| \"Why us?\"",
        "“Why now?” Okoro asked.| Nobody knew.",
        "“Never again!” Mayor Lena Brandt said.| She sat down.",
        "‘Who is there?’ said the guard.",
        "“How many?” the judge asked, twice.",
        "“What did they want?” Dr. Amadi wondered.",
        "“Really?”| Okoro said the law was clear.",
        "\"Fire!\" someone yelled.| Everybody ran.",
        "“Where is my son?” cried one woman.| “Where?”",
        "“Is it?” Mr. Holt asked.| Nobody knew.",
        "“Is it?” I asked.| Nobody knew.",
        "“Is it?”| The law says so.",
    ]);
}

#[test]
fn brackets() {
    check(&[
        "He left (he was ill).| She stayed.",
        "He left.| (She stayed.)| They wept.",
        "The town (it has one school.) is poor.",
        "The mayor (Ames) said no.| The council (all nine) said yes.",
        "It fell 4 percent (see Fig. 2).| It rose later.",
        "He said [the minister] lied.| She said [he] did not.",
        "“They [the rebels] came back.| We fled,” he said.",
        "The toll is 12.| (Reporting by Ana Holt; Editing by Omar Reyes)",
        "The bank (which one?) failed.",
        "He won (again!) in May.",
        "The firm (Varga Inc.) closed.| It had 40 workers.",
    ]);
}

#[test]
fn notes() {
    check(&[
        "It was built in 1890.[12]| It burned in 1911.[13]",
        "It was built in 1890. [12]| It burned in 1911.",
        "It was built in 1890.¹| It burned in 1911.²",
        "Prices rose.[1][2]| Wages did not.[note 3]",
        "The right of the few was kept. 4| Even so, they left.",
        "The mill shut. […]| It never opened again.",
        "Brandt found fewer [...] (Holt 12).| He said so.",
    ]);
}

#[test]
fn no_blank_after_the_stop() {
    check(&[
        "“at that time,” she said.|Okoro had left.",
        "The fire is out.|Nobody was hurt.|The mill is closed.",
        "He left.|“We will see,” she said.",
        "“We will see.”|The talks ended.",
        "He said \"no.\"|She left.",
        "Is it over?|Nobody knows.",
        "The toll rose to 12.|Officials blamed rain.",
        "It shut in 1999.|The town died.",
        "Go to example.com or mail Jane.Doe@example.org today.",
        "See Example.Com and node.js and Holt.Net for more.",
        "The file is Report.Final.Docx or notes.Txt.",
        "U.S.A. and N.Y.C. and Ph.D.s are fine.",
        "He won.|I lost.|It's fair.",
        "It rained (a lot).|The road flooded.",
        "They left.|Mr. Ames stayed.",
        "It is over.[4]|The town is quiet.",
        "He came to the U.S.|The trip was long.",
        "It rose 3.5.|But it fell later.",
        "He left Varga Inc.|It shut in May.",
        "The U.S.Army base and Gen.Okoro are known.",
        "He said it was at 5 p.m.|The train was late.",
        "It rose 3%.|The bank was pleased.",
    ]);
}
