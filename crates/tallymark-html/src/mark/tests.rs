use super::{Mark, TABLE, judge, list};

#[test]
fn class_words() {
    let rows = [
        ("story-byline", Some(Mark::Byline)),
        ("articleByline", Some(Mark::Byline)),
        ("meta post-date", Some(Mark::Stamp)),
        ("candidate update", None),
        ("wp-caption-text", Some(Mark::Caption)),
        ("has-sidebar", None),
        ("main sidebar", Some(Mark::Furniture)),
        ("comments byline", Some(Mark::Furniture)),
        ("adventure", None),
        ("you_may_also_like", Some(Mark::Furniture)),
        ("", None),
        ("---", None),
        ("é ü", None),
    ];
    for (names, expected) in rows {
        assert_eq!(judge(names), expected, "{names}");
    }
    assert_eq!(judge(&"x-".repeat(10_000)), None);
}

#[test]
fn lists_are_sorted_lower_case_and_disjoint() {
    for file in [
        include_str!("../../lexicon/class_byline.txt"),
        include_str!("../../lexicon/class_caption.txt"),
        include_str!("../../lexicon/class_deck.txt"),
        include_str!("../../lexicon/class_furniture.txt"),
        include_str!("../../lexicon/class_stamp.txt"),
    ] {
        let entries = list(file);
        assert!(file.starts_with("# ") && entries.is_sorted(), "{}", &file[..60]);
        assert!(entries.iter().all(|e| e.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }
    assert!(TABLE.windows(2).all(|w| w[0].0 != w[1].0), "an entry is in two lists");
}
