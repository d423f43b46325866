use super::{decode_into, decode_value};

#[test]
fn references() {
    let rows = [
        ("&amp;lt;", "&lt;"),
        ("&nbsp;", "\u{A0}"),
        ("&#8211;&#x2014;", "–—"),
        ("&#0;", "\u{FFFD}"),
        ("&#x110000;", "\u{FFFD}"),
        ("&#xD800;", "\u{FFFD}"),
        ("&#99999999999999;", "\u{FFFD}"),
        ("&#147;12&#148;", "“12”"),
        ("&copy 2014", "© 2014"),
        ("&copycat", "©cat"),
        ("&notin;", "∉"),
        ("&notit;", "¬it;"),
        ("&hellip", "&hellip"),
        ("AT&T & R&D;", "AT&T & R&D;"),
        ("&", "&"),
        ("&#;&#x;", "&#;&#x;"),
        ("&é;", "&é;"),
        ("&NotEqualTilde;", "≂̸"),
    ];
    for (raw, expected) in rows {
        let mut out = String::new();
        decode_into(raw, false, &mut out);
        assert_eq!(out, expected, "{raw}");
    }
    assert_eq!(decode_value("a?x=1&copy=2&amp;y=3"), "a?x=1&copy=2&y=3");
}
