//! The style of news agencies: names with marks, ranks, notes.

use super::check;

#[test]
fn names_with_a_mark_of_their_own() {
    check(&[
        "The magazine Which? tested 40 kettles.| Two caught fire.",
        "The band Therapy? played first.| Who came?| Nobody.",
        "Shares of Toybox! Inc. fell.| Guessing? Corp. rose.",
        "Yum! Brands sold 40 shops.| Yahoo!| The name stays.",
        // A question ends, whatever follows.
        "Did you ask the man Which?| she did.",
    ]);
}

#[test]
fn speakers_and_ranks_behind_abbreviations() {
    check(&[
        "“Why?” U.S. Rep. Bo Tarrant asked.| “Why now?”",
        "Maj. Gen. (ret.) Abel Roos leads it.| He is 71.",
        "Ret. Col. Ada Finch came.| Others did not.",
        "The storm hit Galveston, Tex.| Winds reached 90 mph.",
        "Temperatures hit 104 F.| Winds rose.| John F. Winds lost.",
    ]);
}

#[test]
fn note_numbers_right_behind_the_stop() {
    check(&[
        "The mill was the first of the valley.1| The second came in 1890.",
        "They sold the mill.12| However, nobody paid.",
        "It runs release.4 of the tool.| He has version.1 Alpha.",
    ]);
}

#[test]
fn a_quotation_has_one_speaker() {
    check(&[
        "Sen. Vane asked, \"Why?\"| Gov. Roth said, \"Why not?\"",
        "Vane asked: “Is it over?”| Roth said.| “It is.”",
        "“Is it over?” Roth said.| “It is.”",
        "“What the hell?” Dell thought.| He ran.",
    ]);
}

#[test]
fn rows_in_the_style_of_agencies() {
    let fixture = include_str!("../../../fixtures/wire.txt");
    let rows: Vec<String> = fixture
        .lines()
        .filter(|it| !it.starts_with('#'))
        .map(|it| it.replace("\\n", "\n"))
        .collect();
    assert!(rows.len() > 450);
    check(&rows.iter().map(String::as_str).collect::<Vec<_>>());
}
