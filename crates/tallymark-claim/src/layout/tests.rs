use proptest::prelude::*;

use super::*;

/// Each section of each article as `kind: first words`.
fn check(page: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, part) in Document::page("page", page).parts().iter().enumerate() {
        if at > 0 {
            out.push("----".to_owned());
        }
        for section in &part.sections {
            let words: Vec<_> = part.text[section.span].split_whitespace().take(4).collect();
            out.push(format!("{}: {}", section.kind.as_str(), words.join(" ")));
        }
    }
    out
}

/// The kind of `line` in the middle of an article.
fn kind_of(line: &str) -> &'static str {
    let page = format!(
        "Fire kills 12 in the market of Orvale\n\nA fire killed 12 people in the market of Orvale on Monday, the mayor said.\n\n\
         {line}\n\nTraders had asked for more hydrants for years, and none was ever built, they said.\n\n\
         The market opens again on Friday, with half of its stalls, the mayor told reporters."
    );
    let document = Document::new("page", page.as_str());
    let at = page.find(line).unwrap();
    document.sections.iter().find(|it| it.span.contains(at)).map_or("none", |it| it.kind.as_str())
}

#[test]
fn a_page_comes_apart() {
    let page = "Herald Logo\n\nFire kills dozens in Orvale market\n\nThe Herald\n\nWorld\n\nSunday, November 23\n\n\
        Our take on it\n\nFire kills dozens in Orvale market\n\n  • At least 22 people died, officials say\n  • 40 stalls burned down\n\n\
        ORVALE: A fire killed at least 22 people in the market of Orvale on Sunday, officials said.\n\n\
        It was the town's third fire in 2 years.\n\nNo hydrants\n\nTraders had asked for hydrants for 10 years, they said.\n\n\
        Rescuers stand before the market in Orvale, on November 23, 2014. (Jane Roe/AFP)\n\n\
        \"We lost it all,\" said a trader.\n\nGet the full experience in our app\n\nPick a town, read its news\n\n\
        20 towns, 300 reporters, 900 stories a day.\n\nLocal News, Wide View\n";
    assert_eq!(
        check(page),
        [
            "furniture: Herald Logo",
            "headline: Fire kills dozens in",
            "furniture: The Herald World Sunday,",
            "headline: Fire kills dozens in",
            "key_points: • At least 22",
            "dateline: ORVALE:",
            "body: A fire killed at",
            "headline: No hydrants",
            "body: Traders had asked for",
            "caption: Rescuers stand before the",
            "body: \"We lost it all,\"",
            "furniture: Get the full experience",
        ]
    );
    let document = Document::new("page", page);
    assert_eq!(document.published, None, "a date without its year is no date");
    assert_eq!(document.place.as_deref(), Some("Orvale"));
    assert_eq!(document.title.as_deref(), Some("Fire kills dozens in Orvale market"));
}

#[test]
fn two_articles_on_a_page_are_two_documents() {
    let story = "ORVALE: A fire killed 12 people last week, officials in Orvale said on Monday.\n\n\
        The market had no hydrants, said the mayor of the town, who came on Monday.\n\n";
    let page = format!(
        "Fire kills 12 in Orvale market\n\nShort Url\nUpdated 3 March 2014\nFollow\n\nFire kills 12 in Orvale market\n\n{story}\
         Orvale rebuilds its market at last\n\nUpdated 5 April 2016\nFollow\n\nOrvale rebuilds its market at last\n\n  • 40 stalls open\n\n{story}"
    );
    let parts = Document::page("page", page.as_str()).outlet("The Herald").parts();
    let told: Vec<_> = parts
        .iter()
        .map(|it| (it.id.as_str(), it.updated.unwrap().start_iso(), it.outlet.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("page", "2014-03-03".to_owned(), Some("The Herald")),
            ("page#2", "2016-04-05".to_owned(), Some("The Herald")),
        ]
    );
    assert_eq!(parts[0].extent.end(), parts[1].extent.start());
    assert!(page[parts[1].extent].starts_with("Orvale rebuilds"));
    // The page's own date is neither's.
    let dated = Document::page("page", page.as_str()).published(date_of("2020-01-01").unwrap());
    assert!(dated.parts().iter().all(|it| it.published.is_none()));
    // One that is asked for as a whole stays whole.
    assert_eq!(Document::new("page", page.as_str()).extent.len(), page.len());
}

#[test]
fn headings_and_repeats_are_no_second_article() {
    let paragraph = "The mayor said on Monday that 12 people had died in the fire in Orvale.\n\n";
    let page = format!(
        "Fire kills 12 in Orvale\n\n{paragraph}{paragraph}What the mayor said about it\n\n{paragraph}What the mayor said about it\n\n{paragraph}"
    );
    assert_eq!(Document::page("page", page).parts().len(), 1);
}

#[test]
fn stamps_are_read() {
    for (line, published, updated) in [
        ("Updated 08 November 2023", "", "2023-11-08"),
        ("Updated 5/5/2010 1:41 PM", "", "2010-05-05"),
        ("Posted 11/27/2005 7:21 AM", "2005-11-27", ""),
        ("Published: November 28, 2005", "2005-11-28", ""),
        (
            "Posted: Nov 27, 2005 8:20 AM ET Last Updated: Nov 28, 2005 8:10 PM ET",
            "2005-11-27",
            "2005-11-28",
        ),
        (
            "PUBLISHED: 10:21 GMT, 3 March 2014 | UPDATED: 11:40 GMT, 4 March 2014",
            "2014-03-03",
            "2014-03-04",
        ),
        ("Last Updated: Monday, 28 November 2005, 02:24 GMT", "", "2005-11-28"),
        ("Published On 3 Mar 2014", "2014-03-03", ""),
        ("Updated 1:20 PM EST, Mon March 3, 2014", "", "2014-03-03"),
        ("Updated - March 03, 2014 10:20 am IST - ORVALE", "", "2014-03-03"),
        ("Issued on: 13/03/2014 - 10:20", "2014-03-13", ""),
        ("2014-03-03T10:20:00Z", "2014-03-03", ""),
        ("November 28th, 2005, 09:11 GMT", "2005-11-28", ""),
        ("Wed May 5, 2010 7:12pm BST", "2010-05-05", ""),
        ("AFP, Monday 3 May 2010", "2010-05-03", ""),
        ("By Jane Roe | Published March 3, 2014", "2014-03-03", ""),
        // March to some, April to others.
        ("Posted 3/4/2010", "", ""),
        ("Updated 2 hours ago", "", ""),
        ("Sunday, November 23", "", ""),
    ] {
        let page = format!(
            "Fire kills 12 in Orvale market\n\n{line}\n\nA fire killed 12 people in the market of Orvale, the mayor said."
        );
        let document = Document::new("page", page.as_str());
        let iso = |it: Option<Period>| it.map_or(String::new(), Period::start_iso);
        assert_eq!(
            (iso(document.published).as_str(), iso(document.updated).as_str()),
            (published, updated),
            "{line}"
        );
        assert!(
            check(&page)[1].starts_with("furniture") || line.starts_with("Posted 3/4"),
            "{line}: {:?}",
            check(&page)
        );
        for stamp in &document.stamps {
            assert!(line.contains(&page[stamp.span]));
        }
    }
    for line in [
        "In May 2010 the toll rose to 12.",
        "Published in 2013, the report of the ministry counts 12 dead",
        "3 March 2014 was the day that the market of Orvale burned",
    ] {
        assert!(stamp::read(line, Span::new(0, line.len())).is_none(), "{line}");
    }
}

#[test]
fn datelines_are_read() {
    for (line, place, agency) in [
        ("DALLAS (AP) — The toll rose.", "Dallas", "AP"),
        ("KABUL, Afghanistan — The toll rose.", "Kabul, Afghanistan", ""),
        ("ISLAMABAD: The toll rose.", "Islamabad", ""),
        ("WASHINGTON (Reuters) - The toll rose.", "Washington", "Reuters"),
        ("(Reuters) - The toll rose.", "", "Reuters"),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) — The toll rose.", "Hempstead, N.Y.", "UPI"),
        ("NEWPORT NEWS, Va. - In a first, the toll fell.", "Newport News, Va.", ""),
        ("PORT-AU-PRINCE, Haiti (AP) -- The toll rose.", "Port-Au-Prince, Haiti", "AP"),
        ("New Delhi, Mar 3 (PTI) The toll rose.", "New Delhi", "PTI"),
        ("Kabul (AFP) – The toll rose.", "Kabul", "AFP"),
        ("MOSCOW, March 3. /TASS/. The toll rose.", "Moscow", "TASS"),
        ("MOSCOW. March 3 (Interfax) - The toll rose.", "Moscow", "Interfax"),
        ("BEIRUT/GENEVA (Reuters) - The toll rose.", "Beirut/Geneva", "Reuters"),
        ("BRUSSELS - NATO ministers met.", "Brussels", ""),
        ("THE HAGUE, Netherlands (AP) — The court met.", "The Hague, Netherlands", "AP"),
        ("WASHINGTON — “We lost it all,” she said.", "Washington", ""),
        ("(CNN)The toll rose.", "", "CNN"),
        ("Orvale, Narvia (CNN)The toll rose.", "Orvale, Narvia", "CNN"),
        ("WASHINGTON D.C. - The toll rose.", "Washington D.C.", ""),
    ] {
        let found =
            dateline::read(line, Span::new(0, line.len())).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(found.place.as_deref().unwrap_or(""), place, "{line}");
        assert_eq!(found.agency.map_or("", |it| it.0), agency, "{line}");
        assert!(
            line[found.span.end()..].starts_with(|c: char| c.is_uppercase() || c == '“'),
            "{line}"
        );
    }
    for line in [
        "A FIRE - BOMB attack on a bank left 3 dead.",
        "FILE PHOTO: Police stand guard.",
        "BREAKING NEWS-3 DEAD in a fire.",
        "The United States (AP) said - no.",
        "In the town (Reuters says) - the toll rose.",
        "UPDATE: The toll rose.",
        "Police said - and the mayor agreed - that 12 died.",
        "HE SAID: The toll rose.",
        "10:30 The toll rose.",
        "The Herald: The toll rose.",
    ] {
        assert!(dateline::read(line, Span::new(0, line.len())).is_none(), "{line}");
    }
}

#[test]
fn capitals_before_a_colon_may_be_who_speaks() {
    let page = "Talk with the mayor of Orvale\n\nHOST: How many people died in the fire in Orvale on Monday, mayor?\n\n\
        MAYOR: We count 12 people as of today, and the search goes on.\n\nHOST: And how many were hurt in the fire that day?";
    assert!(!check(page).iter().any(|it| it.starts_with("dateline")), "{:?}", check(page));
}

#[test]
fn agencies_sign() {
    let body = "A fire killed 12 people in the market of Orvale on Monday, the mayor said.";
    for (head, tail, agency) in [
        ("By Jane Roe, Associated Press", "", "AP"),
        ("By JANE ROE\nAssociated Press Writer", "", "AP"),
        ("By Jane Roe Reuters", "", "Reuters"),
        ("By The Associated Press", "", "AP"),
        ("By Jane Roe and John Doe of The Associated Press", "", "AP"),
        ("Reuters", "", "Reuters"),
        ("AFP, Monday 3 May 2010", "", "AFP"),
        ("Agence France-Presse | Orvale", "", "AFP"),
        ("", "(Reporting by Jane Roe; Editing by John Doe)", "Reuters"),
        ("", "Source: AFP", "AFP"),
        ("", "© 2014 AFP", "AFP"),
        ("", "Copyright 2014 The Associated Press. All rights reserved.", "AP"),
        ("", "The mayor of the town was not there, officials said. (PTI)", "PTI"),
        ("", "The mayor of the town was not there, officials said. — Reuters", "Reuters"),
        // Mentions and helpers sign nothing.
        ("By Jane Roe", "", ""),
        ("", "The Associated Press contributed to this report.", ""),
        ("", "The mayor told Reuters that the toll would rise.", ""),
        ("", "The toll of 12 was first given by AP, and then by AFP.", ""),
        ("", "Copyright 2014 The Orvale Herald", ""),
    ] {
        let page = format!(
            "Fire kills 12 in Orvale market\n\n{head}\n\n{body}\n\nTraders had asked for hydrants for years, they said.\n\n{tail}\n"
        );
        let document = Document::new("page", page.as_str());
        let found = document.agency.as_ref().map_or("", |it| it.0.as_str());
        assert_eq!(found, agency, "{head:?} {tail:?} {:?}", check(&page));
    }
}

#[test]
fn lines_inside_an_article() {
    for (line, kind) in [
        ("SEE ALSO: Mayor of Orvale resigns", "furniture"),
        ("PHOTOS: 12 views of the burned market", "furniture"),
        ("Mayor calls for an inquiry into 12 deaths Read more", "furniture"),
        ("JUST WATCHED Who are the 12 dead? Replay More Videos ... MUST WATCH 02:50", "furniture"),
        ("Sign up for our newsletter, read by 50,000 people.", "furniture"),
        ("Copyright © 2014 The Orvale Herald, LLC. Click here for reprints.", "furniture"),
        ("[audio-clip]", "furniture"),
        ("12 comments", "furniture"),
        ("Share 40", "furniture"),
        ("Advertisement", "furniture"),
        ("Play Video 0:31 Smoke over the market – video", "furniture"),
        ("Police stand guard at the market in Orvale, on March 3, 2014. (PID)", "caption"),
        ("FILE PHOTO: The market in Orvale, June 3, 2012. REUTERS/Jane Roe/File Photo", "caption"),
        ("FILE - Traders walk past stalls in Orvale, June 3, 2012.", "caption"),
        ("Smoke over the market in Orvale. Photograph: Jane Roe/AFP/Getty Images", "caption"),
        ("Smoke rises over 40 burned stalls [Jane Roe/AFP]", "caption"),
        ("Jane Roe | AFP | Getty Images", "caption"),
        ("Enlarge this image toggle caption Jane Roe for The Herald", "caption"),
        ("Image caption Rescuers found 12 bodies", "caption"),
        ("Follow The Orvale Herald on Twitter", "furniture"),
        ("MAYOR OF ORVALE RESIGNS AFTER 12 DEATHS", "furniture"),
        ("NO HYDRANTS", "headline"),
        ("A new plan", "headline"),
        ("‘We lost it all’", "headline"),
        // What must stay: figures in paragraphs that only resemble page text.
        ("More than 40 people were hurt.", "body"),
        ("The mayor, in her first talk since the fire, added:", "body"),
        ("Share prices of the firm fell 12 percent.", "body"),
        ("Sources put the toll at 12 (AFP counted 14).", "body"),
        ("Image processing showed 12 craters, the ministry said.", "body"),
        ("“Sign up for help if you lost a stall,” said the mayor to 40 traders.", "body"),
        ("He ruled until protests ended his 29 years in power on Feb. 11, 2011.", "body"),
        ("Read aloud, the 12 names took a minute.", "body"),
        ("Related deaths rose to 20, doctors said.", "body"),
        ("Watch groups counted 12 dead, they said.", "body"),
        ("- 12 in Orvale", "body"),
        ("By Tuesday, 12 people had died.", "body"),
        ("Updated figures put the toll at 12, the mayor said.", "body"),
        (
            "The minister, who watches over 12 towns, was in Orvale on March 3, 2014, aides said.",
            "body",
        ),
    ] {
        assert_eq!(kind_of(line), kind, "{line}");
    }
}

#[test]
fn key_points_are_found() {
    for page in [
        "KEY POINTS:\n- Twelve people died.\n- Forty stalls burned.\nORVALE: A fire killed 12 people in the market of Orvale on Monday.",
        "Fire in Orvale: what do we know?\n\nStory highlights Twelve people died, officials say\n\nForty stalls burned down\n\nA fire killed 12 people in the market of Orvale on Monday.",
        "Fire kills 12 in Orvale\n\nKey takeaways\n\n1. Twelve people died\n2. Forty stalls burned\n\nA fire killed 12 people in the market of Orvale on Monday.",
    ] {
        let found = check(page);
        assert!(found.iter().any(|it| it.starts_with("key_points")), "{found:?}");
        let body = found.iter().find(|it| it.starts_with("body")).unwrap();
        assert!(body.starts_with("body: A fire killed"), "{found:?}");
    }
}

#[test]
fn first_lines_that_end_as_sentences() {
    for (line, kind) in [
        ("Orvale Mayor Vows To Rebuild Burned Market.", "headline"),
        ("Are there more victims of the Orvale fire?", "headline"),
        ("Ex-mayor calls for fire inquiry in Orvale.", "headline"),
        ("The fire was put out on Monday.", "body"),
    ] {
        let page = format!(
            "{line}\n\nA fire killed 12 people in the market of Orvale on Monday, the mayor of the town said."
        );
        assert!(check(&page)[0].starts_with(kind), "{line}: {:?}", check(&page));
    }
    // A text of one line is what it is for.
    for line in ["Fire kills 12", "Updated 3 March 2014", "Share", "12 comments"] {
        let found = check(line);
        assert!(found[0].starts_with("body") || found[0].starts_with("headline"), "{found:?}");
    }
}

#[test]
fn wrapped_paragraphs_are_one_line() {
    let page = "Fire kills 12 in Orvale\n\nA fire killed 12 people in the market of the town of Orvale on\nMonday, the mayor said. Traders had asked for hydrants, and none was\nbuilt. More than 40 stalls burned down in the fire, which the police of\nOrvale blame on a stove.\n\nShare this\n";
    assert_eq!(
        check(page),
        ["headline: Fire kills 12 in", "body: A fire killed 12", "furniture: Share this"]
    );
}

#[test]
fn blocks_of_a_markup_are_taken_as_told() {
    let text = "Fire kills 12\n\nWorld\n\nTwelve died\n\nIt burned.\n\nMore stories\n\nIt was the third fire in Orvale in 12 years.";
    let span = |words: &str| {
        let at = text.find(words).unwrap();
        Span::new(at, at + words.len())
    };
    let blocks = [
        (span("Fire kills 12"), Block::Known(SectionKind::Headline)),
        (span("World"), Block::Known(SectionKind::Furniture)),
        (span("Twelve died"), Block::Item),
        (span("It burned."), Block::Known(SectionKind::Body)),
        (span("More stories"), Block::Known(SectionKind::Furniture)),
        (span("It was the third fire in Orvale in 12 years."), Block::Paragraph),
    ];
    let parts = parts_of_blocks(&Document::page("page", text), &blocks);
    let kinds: Vec<_> = parts[0].sections.iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["headline", "furniture", "key_points", "body", "furniture", "body"]);
}

#[test]
fn long_pages_take_time_in_proportion() {
    for unit in [
        ".",
        ". ",
        "((((",
        "A B\n",
        "- ",
        "(AP) - ",
        "Read more\n",
        "Fire in the town of Orvale\nUpdated 3 March 2014\n",
        "/",
        "By ",
        "1/1/",
        "|AFP ",
    ] {
        let steps = |bytes: usize| {
            let page = unit.repeat(bytes / unit.len());
            let before = tallymark_sentence::steps::taken();
            assert!(!Document::page("page", page.as_str()).parts().is_empty());
            tallymark_sentence::steps::taken() - before
        };
        let (one, two) = (steps(50_000), steps(100_000));
        assert!(two <= 2 * one + one / 8 + 1_000, "{unit:?}: {one} steps, then {two}");
    }
}

fn line_of_a_page() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,60}",
        "\\PC{0,30}",
        Just("Fire kills 12 in Orvale market".to_owned()),
        Just("Updated 3 March 2014".to_owned()),
        Just("ORVALE (AP) — A fire killed 12 people in the market on Monday.".to_owned()),
        Just("• Twelve died".to_owned()),
        Just("Traders had asked for hydrants for years, they said on Monday.".to_owned()),
        Just("Related stories".to_owned()),
        Just("By Jane Roe, Reuters".to_owned()),
        Just("Smoke over Orvale. (Jane Roe/AFP)".to_owned()),
        Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Parts cover the page in order; sections are sorted, disjoint, inside their part, and cover all words.
    #[test]
    fn parts_and_sections_are_in_order(lines in prop::collection::vec(line_of_a_page(), 0..40), end in prop::sample::select(vec!["\n", "\r\n", "\n\n", "\r"])) {
        let page = lines.join(end);
        let parts = Document::page("page", page.as_str()).parts();
        let mut at = 0;
        for part in &parts {
            prop_assert_eq!(part.extent.start(), at);
            at = part.extent.end();
            let mut from = part.extent.start();
            for section in &part.sections {
                prop_assert!(from <= section.span.start() && !section.span.is_empty());
                let between = &page[from..section.span.start()];
                let trimmed = line::trimmed(between, Span::new(0, between.len()));
                prop_assert!(trimmed.is_empty(), "left out: {:?}", between);
                from = section.span.end();
            }
            prop_assert!(from <= part.extent.end());
            for span in part.agency.iter().filter_map(|it| it.1).chain(part.stamps.iter().map(|it| it.span)) {
                prop_assert!(part.extent.covers(span) && page.get(span.range()).is_some());
            }
        }
        prop_assert_eq!(at, page.len());
    }
}

#[test]
fn openings_of_bylines_are_told_by_their_first_letters() {
    use super::credit::{REPORTING, may_report};
    let missed: Vec<_> = REPORTING.iter().filter(|it| !may_report(it)).collect();
    assert!(missed.is_empty(), "{missed:?}");
}
