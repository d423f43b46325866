use super::check;

#[test]
fn ellipses() {
    check(&[
        "He waited...| Then he left.",
        "I never knew....| She left.",
        "It was ... strange, she said.",
        "“It was … strange,” she said.",
        "“More people borrow … While that helps, it costs,” he said.",
        "He thought . . . and left.",
        "Well…| The end came fast.",
        "“I don't know...” she said.",
        "“I don't know ...”| She wept.",
        "...and then it fell.| Nobody was hurt.",
        "... Then it fell.| Nobody was hurt.",
        "It rained.| . . . The road was gone.",
        "She paused…and left.",
        "The end . . . .| The next.",
        "To be continued…",
        "“I... I never knew,” he said.",
        "“No… no,” he said.",
    ]);
}

#[test]
fn strong_marks() {
    check(&[
        "What?!| Nobody told me.",
        "Hello!!| Who is there??| Nobody.",
        "He works at Yahoo! in Dublin.| She left Yahoo!| The firm shrank.",
        "Yahoo! Finance and Jeopardy! champions met.",
        "Is it 5 or 6?| 7 is too many.",
        "Really?| Yes.| When?| Now.",
        "He won!| (She lost.)",
        "Why?—nobody knows.",
        "How many died?| “Dozens,” he said.",
        "Go!| 20 men ran.",
        "He spoke on Morning Now! and left.",
        "The late (?) Ana Holt called.",
        "“Never!” Brandt told reporters.| “Never.”",
    ]);
}

#[test]
fn figures() {
    check(&[
        "It rose 3.5 percent to $4.25.| It fell later.",
        "It cost $100.| He paid.",
        "Version 2.0.1 is out.| Version 3.0 is not.",
        "The .38 and the .45 were found.| No. 9 was not.",
        "It is 4.| It was 5.",
        "In 2010.| 12 men died.",
        "It fell to 1,000.| That is low.",
        "The ratio was 1.5:1.| Nobody cared.",
        "He scored 7.5.| She scored 8.",
        "Call 202.555.0143.| Ask for Ana.",
        "The index fell 1.2%.| Oil rose 3%.",
        "It happened in 1999.| 40 homes burned.",
        "The rate was .5 percent.| It is 1.0 now.",
        "Section 4.2.1 applies.| Section 5 does not.",
    ]);
}

#[test]
fn addresses() {
    check(&[
        "See https://www.example.org/a.b/c.html.| It is long.",
        "Write to ana.holt@example.org.| She answers.",
        "www.example.com is down.| Example.org is not.",
        "Open report.final.pdf.| Read it.",
        "Go to example.com/About.Us?Id=3.| Click there.",
        "Follow @holt.ana.| She posts daily.",
        "It runs on .NET and Node.js.| It is slow.",
        "The site (example.org) is new.| It works.",
    ]);
}

#[test]
fn unicode_punctuation() {
    check(&[
        "火事です。|二人が死亡しました。",
        "「火事です。」|二人が死亡した。",
        "本当？|はい！|分かりました。",
        "Really‽| Yes.",
        "Wow‼️| It works.",
        "What⁉| Nobody knows.",
        "It is over.|\u{a0} Nobody won.",
        "It is over.|\u{2003} Nobody won.",
        "„Es ist vorbei.“| Niemand kam.",
        "« C’est fini. »| Il partit.",
        "यह आग है।| दो लोग मरे।",
        "هل انتهى؟| نعم.",
        "¿Quién es?| ¡Nadie!",
        "It’s over.| ’Twas late.",
        "Él murió.| Ángela vive.",
        "The café.| Émile left.",
        "Ends here.|\u{2028}Goes on.",
        "「行く。」と彼は言った。|「行こう。」",
        "It is over.\u{200b}| Nobody won.",
        "Πού είναι\u{37e}| Εδώ.",
    ]);
}

#[test]
fn lower_case_next() {
    check(&[
        "it is over.| nobody came.",
        "is it over?| yes.",
        "He bought an iPhone.| iPhones cost more.",
        "They met at Holt Inc. in May, on Elm Ave. in Salem.",
        "The shop.| eBay sold it.",
        "He left Ames Corp. for good.",
    ]);
}
