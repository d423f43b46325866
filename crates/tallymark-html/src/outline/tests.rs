use super::{Lean, outline};
use crate::Limits;

#[test]
fn the_lean_copy_is_closed_in_order_and_bare() {
    let rows = [
        (
            "<p onclick=x class=a>t<script>s</script><p id=b>u",
            "<p class=\"a\">t</p><p id=\"b\">u</p>",
        ),
        ("<div><b><p>t</div>u", "<div><p>t</p></div>u"),
        ("<font><font><i>t", "t"),
        ("<nav><p>n</p></nav><p>t</p>", "<p>t</p>"),
        ("<span>a</span><span class=credit>b</span>", "a<span class=\"credit\">b</span>"),
        ("<a href='#x'>a</a><a name=y>b</a>", "<a href=\"#a\">a</a>b"),
        ("<p class='a\"<b>&'>t", "<p class=\"ab\">t</p>"),
        ("a < b & c", "a \u{FDD1} b \u{FDD0} c"),
        ("<svg><p>s</p></svg>t", "t"),
        ("<table><tr><td>a</div><td>b</table>", "<table><tr><td>a</td><td>b</td></tr></table>"),
    ];
    for (html, expected) in rows {
        let out = outline(html, &Limits::default(), Lean::Write).expect("within the limits");
        assert_eq!(out.lean.strip_prefix("<html><body>"), Some(expected), "{html}");
    }
}
