use super::check;

#[test]
fn blank_lines() {
    check(&[
        "Two dead in mill fire|\n\nPolice said so.| It burned.",
        "Gen.|\n\nOkoro left",
        "One, two|\r\n\r\nthree, four",
        "One|\n \t\nTwo|\n\n\n\nThree",
        "He went to the U.S.|\n\nofficials said",
        "Caption: A boat burns (AP)|\n\nThe boat burned.",
    ]);
}

#[test]
fn single_line_feeds() {
    check(&[
        "The mill in the north of the town\nburned down on Monday.| Nobody was hurt.",
        "Officials from the Ministry of\nForeign Affairs met.",
        "The prime minister, Anna\nKovacs, resigned.",
        "The talks between Lagos and\nAbuja went on, officials said on Monday.",
        "It was over.|\nThe crowd left.",
        "It was over.|\n\"We won,\" he said.",
        "He met Gen.\nOkoro and left.",
        "He lives in the U.S.\nand works there.",
        "It was a cold\nnight in the town.",
        "She said the law\nwould pass.| It did\nnot.",
        "Was it over?|\nNobody knew.",
        "“We won.”|\nThe crowd left.",
        "It fell by 3\npercent.| Then it rose.",
    ]);
}

#[test]
fn lines_that_are_paragraphs() {
    check(&[
        "Two dead in mill fire|\nPolice said on Tuesday that the fire broke out before dawn in a mill outside the town of Ansby.",
        "Updated 8 May 2031|\nShare|\nOfficials in the capital said on Friday that the dam, which was built in 1958, could not be repaired before winter.",
        "Guards stand at the gate of the mill in Ansby on Monday, a day after the fire that killed two and hurt nine others|\nShort link|\nFollow us",
        "HARBOR FIRE KILLS TWO|\nA fire swept through the old harbor on Monday and killed two.",
    ]);
}

#[test]
fn lists() {
    check(&[
        "Key points:|\n- Rents rose.|\n- Wages fell.",
        "Key points|\n• Rents rose|\n• Wages fell",
        "1. Rents rose.|\n2. Wages fell.",
        "1. Rents rose| 2. Wages fell| 3. Prices held",
        "1) Rents rose| 2) Wages fell",
        "1.) Rents rose.| 2.) Wages fell.",
        "a. Rents rose| b. Wages fell| c. Prices held",
        "• Rents rose| • Wages fell",
        "What we know:|\n* Two men died|\n* One fled",
        "1. Buy bread.| 2. Buy milk.",
        "(1) Rents rose|\n(2) Wages fell",
        "a) Rents rose|\nb) Wages fell",
        "The court ruled (1) that it erred and (2) that it mattered.",
        "He lost in Rounds 1 and 2.| She won.",
        "II. Methods",
        "12. The mill was shut.| Nobody knew.",
        "– Rents rose|\n– Wages fell",
        "Three demands: 1. Bread.| 2. Peace.| 3. Land.",
        "i. Rents|\nii. Wages",
        "Key points:| • Rents rose| • Wages fell",
        "A. Lund and B. Holt met.",
        "1. It lost rounds 1 and 2.| She won.",
        "Ana Holt · 4 May",
    ]);
}

#[test]
fn headlines_captions_datelines() {
    check(&[
        "ANSBY (AP) — Two men died on Monday.| One fled.",
        "WASHINGTON, D.C. — The vote failed.| Nobody wept.",
        "LAGOS: The bank shut.| Its owner fled.",
        "ST. BRENDAN, N.D. (AP) — The river rose.| The town fled.",
        "ANSBY, Ohio, Jan. 4 (Reuters) - A mill burned.| Two died.",
        "By Ana Holt|\n\nANSBY — A mill burned.",
        "A man walks past the mill in Ansby.| Photo: Omar Reyes",
        "A man walks past the mill.| (Omar Reyes/Holt Images)",
        "U.S., U.K. agree on mill|\n\nThe two agreed.",
        "Mill Fire Kills Two in Ansby|\n\nANSBY, March 3 — Two died.",
        "FT. HANLEY, Calif. – A mill burned.| Two died.",
        "File photo.| Credit: Ana Holt.",
        "Storm latest: two dead, Gov. Marlow says|\n\nTwo died.",
        "Nobody is safe here.| -- Ana Holt",
        "Nobody is safe – not here. – and not there.",
        "“Nobody is safe.”| — Ana Holt, mayor",
    ]);
}
