use super::{Outline, outline};
use crate::Limits;

/// The blocks as the test reads them: "div(p 0..1 p 1..2)".
fn show(page: &Outline<'_>, at: usize) -> String {
    let node = &page.nodes[at];
    let mut out = format!("{:?} {}..{}", node.tag, node.lines.0, node.lines.1).to_lowercase();
    let mut inside = at + 1;
    if inside < node.end {
        out.push('(');
        while inside < node.end {
            assert_eq!(page.nodes[inside].parent, at);
            out += &show(page, inside);
            inside = page.nodes[inside].end;
            out.push(if inside < node.end { ' ' } else { ')' });
        }
    }
    out
}

#[test]
fn blocks_have_the_lines_inside_of_them() {
    let rows = [
        ("<p>t<script>s</script><p>u", "body 0..2(p 0..1 p 1..2)"),
        ("<div><b><p>t</div>u", "body 0..2(div 0..1(p 0..1))"),
        ("<font><font><i>t", "body 0..1"),
        ("<div>a<div>b</div>c</div>", "body 0..3(div 0..3(div 1..2))"),
        ("<span>a</span><span class=credit>b</span>", "body 0..1"),
        ("<div hidden><p>s</p></div>t", "body 0..1"),
        ("<svg><p>s</p></svg>t", "body 0..1"),
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            "body 0..2(table 0..2(row 0..1(cell 0..1 cell 0..1) row 1..2(cell 1..2)))",
        ),
    ];
    for (html, expected) in rows {
        let page = outline(html, &Limits::default()).expect("within the limits");
        assert_eq!(show(&page, 0), expected, "{html}");
    }
}
