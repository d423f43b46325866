use super::*;

/// Whether the first line feed of `text` ends a sentence.
fn breaks(text: &str) -> bool {
    let end = text.find('\n').expect("a line feed");
    Block::default().breaks(text, end, end + 1)
}

#[test]
fn a_line_that_had_room_was_meant_to_end() {
    assert!(breaks("Two dead in mill fire\nPolice said on Tuesday that it broke out before dawn."));
    assert!(!breaks("The head of the opposition said that\nAnsby would vote in May."));
}

#[test]
fn no_line_is_meant_to_end_in_a_connector() {
    assert!(!breaks(
        "The talks with the\nMinistry of Finance went on for most of the second week of May."
    ));
    assert!(!breaks(
        "He met the mayor,\nAna Holt, on the second day of the strike, and they shook hands."
    ));
}

#[test]
fn lower_case_goes_on() {
    assert!(!breaks(
        "It was a cold\nnight in the small town beside the river, and nobody had slept at all."
    ));
}

#[test]
fn a_page_that_nobody_wrapped() {
    let long = "Officials said the dam, which was built in 1958, could not be repaired before the winter, or ever again.";
    assert!(breaks(&format!("Share\n{long}")));
    assert!(breaks(&format!("{long}\nShare")));
    assert!(breaks(&format!("4 May\nShare\n{long}")));
}

#[test]
fn earlier_lines_tell_the_width() {
    let text = "Ansby\nBrandt";
    let mut block = Block::default();
    assert!(!block.breaks(text, 5, 6));
    block.feed(60);
    assert!(block.breaks(text, 5, 6));
}
