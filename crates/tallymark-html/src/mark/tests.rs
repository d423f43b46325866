use super::{Mark, Names, TABLE, judge, list, start};

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
        assert_eq!(judge(names).mark, expected, "{names}");
    }
    assert_eq!(judge(&"x-".repeat(10_000)), Names::default());
}

#[test]
fn words_of_the_story() {
    for names in ["entry-content", "storyBody", "l-main article__text", "post"] {
        assert!(judge(names).story, "{names}");
    }
    for names in ["site", "postal", "has-content", "sidebar"] {
        assert!(!judge(names).story, "{names}");
    }
}

#[test]
fn lists_are_sorted_lower_case_and_disjoint() {
    for file in [
        include_str!("../../lexicon/class_byline.txt"),
        include_str!("../../lexicon/class_caption.txt"),
        include_str!("../../lexicon/class_deck.txt"),
        include_str!("../../lexicon/class_furniture.txt"),
        include_str!("../../lexicon/class_stamp.txt"),
        include_str!("../../lexicon/class_story.txt"),
        include_str!("../../lexicon/class_talk.txt"),
    ] {
        let entries = list(file);
        assert!(file.starts_with("# ") && entries.is_sorted(), "{}", &file[..60]);
        assert!(entries.iter().all(|e| e.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }
    assert!(TABLE.entries.windows(2).all(|w| w[0].0 != w[1].0), "an entry is in two lists");
    assert!(TABLE.entries.iter().all(|(entry, _)| start(entry).is_some()), "it is never looked up");
}
