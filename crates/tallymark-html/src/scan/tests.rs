use super::{Scanner, Token};

fn check(html: &str, expected: &str) {
    let mut scanner = Scanner::new(html, 8);
    let mut out = Vec::new();
    while let Some(token) = scanner.next_token() {
        out.push(match token {
            Token::Text(text) => format!("{text:?}"),
            Token::End(name) => format!("/{name}"),
            Token::Start { name, self_closing } => {
                let attributes: String =
                    scanner.attributes().iter().map(|(k, v)| format!(" {k}={v}")).collect();
                format!("{name}{attributes}{}", if self_closing { " /" } else { "" })
            }
        });
    }
    assert_eq!(out.join(" | "), expected, "{html}");
}

#[test]
fn tokens() {
    let rows = [
        ("<p>a</p>", "p | \"a\" | /p"),
        ("<P CLASS=a id='b c' x=\"d>e\" y>", "P CLASS=a id=b c x=d>e y="),
        ("<br/><img src=a/b />", "br / | img src=a/b /"),
        ("a<b", "\"a\""),
        ("a < b <3", "\"a \" | \"< b \" | \"<3\""),
        ("<!-- <p> -->x", "\"x\""),
        ("<!-- <p>", ""),
        ("<!-->x", "\"x\""),
        ("<!doctype html>x", "\"x\""),
        ("<![CDATA[<p>]]>x", "\"x\""),
        ("<![CDATA[a>x", "\"x\""),
        ("</>x</ p>y", "\"x\" | \"y\""),
        ("<p a=\"unclosed>x", ""),
        ("<p =a==b>", "p =a==b"),
        ("<p a=>x", "p a= | \"x\""),
        ("<", "\"<\""),
        ("</", "\"</\""),
        ("é<é", "\"é\" | \"<é\""),
        ("<p é=ü>", "p é=ü"),
    ];
    for (html, expected) in rows {
        check(html, expected);
    }
}

#[test]
fn raw_text_ends_at_its_own_tag() {
    let rows = [
        ("a<b</script>x", "a<b"),
        ("a</scripty>b</SCRIPT >x", "a</scripty>b"),
        ("never closed", "never closed"),
        ("a</script", "a"),
    ];
    for (html, expected) in rows {
        assert_eq!(Scanner::new(html, 8).raw_text("script"), expected, "{html}");
    }
}
