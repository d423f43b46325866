//! Figures that would stay open: their noun, or what they measure, stands elsewhere.

use super::check;

#[test]
fn a_headline_counts_no_verb() {
    check("Velm Motors' 11 million cars face scrutiny", &["11 million: Count car Whole"]);
    check(
        "They plan to send more than 650,000 Velmans home.",
        &["more than 650,000: Count velman Whole"],
    );
    // What is many in the singular stays.
    check(
        "The store has 300 sales staff and 40 women police.",
        &["300: Jobs sale staff Whole", "40: Count woman police Whole"],
    );
}

#[test]
fn parts_count_what_their_whole_counts() {
    check(
        "It will recall 11 million vehicles, 8.5 million of which are in Norland and 1.2 million in Sarn.",
        &[
            "11 million: Count vehicle Whole",
            "8.5 million: Count vehicle Part",
            "1.2 million: Count vehicle Whole",
        ],
    );
    check(
        "Thirty-five orders went out. Nine of them were stopped.",
        &["Thirty-five: Count order Whole", "Nine: Count order Part"],
    );
    check(
        "It has 40 guards, of whom 12 are armed.",
        &["40: Count guard Whole", "12: Count guard Part"],
    );
    // A share has no noun.
    check(
        "Some 2,200 people voted, 43% of those entitled.",
        &["Some 2,200: Count people Whole", "43%: Share - Part"],
    );
    // "of" after "the" and a figure tells whose or when.
    check(
        "The line recorded 970 trips, short of the 1,120 of Adam Marsh's first year.",
        &["970: Count trip Whole", "short of the 1,120: Count trip Whole"],
    );
}

#[test]
fn crowds_by_the_news_alone() {
    check(
        "More than 50,000 attended, officials say.",
        &["More than 50,000: Attendance people Whole"],
    );
    check(
        "The march filled the town. Police claimed 80,000. It looked like 90,000 people.",
        &["80,000: Attendance people Whole", "90,000: Attendance people Whole"],
    );
    check(
        "The march in figures: Velm: 45,000; Sarn: 40,000; Orle: 20,000.",
        &[
            "45,000: Attendance people Site",
            "40,000: Attendance people Site",
            "20,000: Attendance people Site",
        ],
    );
}
