//! Pages as news sites of several kinds serve them, made up from a fixed seed.
//!
//! The stories, names and outlets are invented; the markup has the shape and the weight of real
//! pages: menus of some hundred links, style sheets and scripts in the page, the story once more
//! as JSON, pictures in eight sizes, drawings, related stories, comments.

#![expect(clippy::write_with_newline, reason = "the markup is written as its page has it")]

use std::fmt::Write;

mod markup;

use markup::{JSON_LD, STYLE, SVG, TRACKING};

/// A page and what kind of site serves it.
#[derive(Debug)]
pub(crate) struct Page {
    /// The kind of site.
    pub(crate) kind: &'static str,
    /// The page.
    pub(crate) html: String,
}

/// A generator of numbers with a fixed seed.
#[derive(Debug)]
pub(crate) struct Numbers(u64);

impl Numbers {
    /// Numbers that differ for each seed.
    pub(crate) fn new(seed: u64) -> Numbers {
        Numbers(seed * 2 + 1)
    }

    /// A number under `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// Sentences of the kinds that news is made of, with invented names.
const STOCK: &[&str] = &[
    "Officials in Ansby said on Tuesday that at least 22 people had died and 140 were hurt when the dam gave way before dawn.",
    "“We heard a roar. Then the lights went out,” said Gen. Tomas Okoro, who commands the 3rd Engineers.",
    "Varga Corp. put the cost at $4.25 billion, up from $3.9 billion in Sept. 2029.",
    "\"Nobody told us,\" she said. \"Nobody came. We walked to the bridge and waited there until it was light.\"",
    "The river fell by 1.5 meters overnight, but the U.S. Geological Survey warned that a second wave was possible.",
    "It was the worst flood in the U.S. The rest of the valley, home to some 30,000 people, was spared.",
    "Prime Minister Lena M. Brandt, who flew over the valley at 9 a.m. Wednesday, called it “a day of grief.”",
    "Rescuers were still looking for 37 people late on Wednesday, among them nine children, the ministry’s spokesman said.",
    "An earlier report by the inspectorate (No. 114, p. 12) had called the dam “sound in all its parts.”",
    "Who signed it? The ministry would not say.",
    "The northern road is closed as far as St. Brendan, and trains run every two hours instead of every 20 minutes.",
];

/// Words that are strewn in, so that no two sentences are alike.
const STREWN: &[&str] = &[
    "still",
    "at least",
    "2,400",
    "the old",
    "mayor’s",
    "about",
    "(again)",
    "nearly",
    "3.2",
    "northern",
    "so-called",
    "Lund’s",
    "by then,",
    "14",
    "more",
    "an",
    "half-built",
    "U.S.",
    "of",
    "reportedly",
    "late",
    "a",
    "second",
    "Mr. Holt,",
    "then",
    "less",
    "ill-kept",
];

const PLACES: &[&str] =
    &["Ansby", "Orvel", "Halvorn", "Kestrel Bay", "Ahn", "Port Lissen", "Dunmarra"];
const MATTERS: &[&str] =
    &["dam", "ferry", "budget", "strike", "inquiry", "storm", "rail line", "harvest", "vote"];
const HAPPENED: &[&str] = &[
    "reopens after weeks",
    "is put off again",
    "costs double what was planned",
    "draws thousands",
    "leaves 300 without homes",
    "divides the council",
];
const SECTIONS: &[&str] = &[
    "World", "Europe", "Politics", "Business", "Markets", "Science", "Health", "Sport", "Arts",
    "Opinion", "Travel", "Weather", "Video", "Audio", "Puzzles", "Local",
];

/// About `size` bytes of one paragraph.
pub(crate) fn paragraph(numbers: &mut Numbers, size: usize) -> String {
    let mut text = String::with_capacity(size + 200);
    while text.len() < size {
        let sentence = numbers.one_of(STOCK);
        for (i, word) in sentence.split(' ').enumerate() {
            if i > 0 && numbers.below(4) == 0 {
                text += numbers.one_of(STREWN);
                text.push(' ');
            }
            text += word;
            text.push(' ');
        }
    }
    text.pop();
    text
}

fn headline(numbers: &mut Numbers) -> String {
    format!("{} {} {}", numbers.one_of(PLACES), numbers.one_of(MATTERS), numbers.one_of(HAPPENED))
}

fn slug(headline: &str) -> String {
    headline.to_lowercase().replace(' ', "-")
}

/// A story's paragraphs.
fn story(numbers: &mut Numbers, paragraphs: usize) -> Vec<String> {
    (0..paragraphs)
        .map(|_| {
            let size = 120 + numbers.below(360);
            paragraph(numbers, size)
        })
        .collect()
}

fn json_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\u002F"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('’', "&rsquo;")
}

/// The whole of a head: metas, links, style sheets, scripts.
fn head(out: &mut String, numbers: &mut Numbers, title: &str, styles: usize, scripts: usize) {
    let slug = slug(title);
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-US\" class=\"no-js desktop\" prefix=\"og: https://ogp.me/ns#\">\n<head>\n\
         <meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} | The Harbor Ledger</title>\n\
         <meta name=\"description\" content=\"{title}. What is known, and what is not.\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:site_name\" content=\"The Harbor Ledger\">\n\
         <meta property=\"og:image\" content=\"https://img.harborledger.example/{slug}-1200x630.jpg?quality=85&amp;strip=all\">\n\
         <meta property=\"article:published_time\" content=\"2029-09-04T06:12:00+00:00\">\n\
         <meta property=\"article:modified_time\" content=\"2029-09-04T17:40:12+00:00\">\n\
         <link rel=\"canonical\" href=\"https://www.harborledger.example/2029/09/04/{slug}/\">\n"
    );
    for at in 0..24 {
        let _ = writeln!(
            out,
            "<link rel=\"preload\" as=\"script\" href=\"https://static.harborledger.example/_next/chunks/{at}-{:08x}.js\" crossorigin=\"anonymous\">\n<meta name=\"sailthru.{at}\" content=\"{}\">",
            numbers.below(1 << 31),
            numbers.one_of(SECTIONS),
        );
    }
    out.push_str(&JSON_LD.replace("HEADLINE", title));
    for _ in 0..styles {
        let _ = write!(
            out,
            "<style data-href=\"main.{:x}.css\">{STYLE}</style>\n",
            numbers.below(1 << 30)
        );
    }
    for _ in 0..scripts {
        let _ = write!(out, "<script nonce=\"{:x}\">{TRACKING}</script>\n", numbers.below(1 << 30));
    }
    out.push_str("</head>\n");
}

/// A menu of `links` links.
fn menu(out: &mut String, numbers: &mut Numbers, links: usize) {
    let _ = write!(
        out,
        "<header class=\"site-header js-header\" id=\"masthead\" role=\"banner\"><div class=\"site-header__inner\">\
         <a class=\"site-logo\" href=\"/\" aria-label=\"Home\">{SVG}<span class=\"screen-reader-text\">The Harbor Ledger</span></a>\
         <button class=\"hamburger\" aria-expanded=\"false\">{SVG}<span>Menu</span></button>\n\
         <nav class=\"main-navigation primary-nav\" aria-label=\"Main\"><ul id=\"menu-main\" class=\"menu nav-menu\">\n"
    );
    for at in 0..links {
        let section = numbers.one_of(SECTIONS);
        let _ = writeln!(
            out,
            "<li id=\"menu-item-{0}\" class=\"menu-item menu-item-type-taxonomy menu-item-object-category menu-item-{0}\"><a href=\"https://www.harborledger.example/section/{1}/\" data-track=\"nav|{1}|{0}\" data-position=\"{at}\"><span class=\"menu-text\">{section}</span></a></li>",
            40_000 + at * 7,
            section.to_lowercase(),
        );
    }
    out.push_str("</ul></nav></div></header>\n");
}

/// A picture in eight sizes with its caption.
fn picture(out: &mut String, numbers: &mut Numbers, caption: &str) {
    let name = numbers.below(1 << 30);
    out.push_str("<figure class=\"wp-block-image size-large article__figure\" data-component=\"image\"><picture>");
    for width in [320, 480, 640, 960, 1280] {
        let _ = write!(
            out,
            "<source media=\"(max-width: {width}px)\" srcset=\"https://img.harborledger.example/{name:x}/{width}w.webp?q=75&amp;auto=format {width}w, https://img.harborledger.example/{name:x}/{width}w@2x.webp?q=60&amp;auto=format 2x\" type=\"image/webp\">"
        );
    }
    let _ = write!(
        out,
        "<img loading=\"lazy\" decoding=\"async\" width=\"1280\" height=\"853\" class=\"article__image wp-image-{name}\" alt=\"{0}\" src=\"https://img.harborledger.example/{name:x}/640w.jpg\"></picture>\
         <figcaption class=\"wp-element-caption caption\"><span class=\"caption__text\">{0}</span> <span class=\"caption__credit credit\">Ana Lund/The Harbor Ledger</span></figcaption></figure>\n",
        escaped(caption),
    );
}

/// A list of other stories.
fn related(out: &mut String, numbers: &mut Numbers, title: &str, stories: usize) {
    let _ = write!(
        out,
        "<section class=\"related-stories module module--related\" aria-label=\"{title}\"><h2 class=\"module__title\">{title}</h2><ul class=\"card-list\">\n"
    );
    for at in 0..stories {
        let headline = headline(numbers);
        let slug = slug(&headline);
        let _ = write!(
            out,
            "<li class=\"card card--compact js-card\" data-id=\"{:x}\"><article class=\"card__inner\"><a class=\"card__link\" href=\"/2029/08/{:02}/{slug}/?ref=related&amp;pos={at}\">\
             <div class=\"card__media\"><img class=\"lazyload\" data-src=\"https://img.harborledger.example/{slug}-300x200.jpg\" src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\" alt=\"\"></div>\
             <div class=\"card__body\"><span class=\"card__kicker\">{}</span><h3 class=\"card__headline\">{headline}</h3><time class=\"card__time\" datetime=\"2029-08-{:02}T08:00:00Z\">{} Aug</time></div></a></article></li>\n",
            numbers.below(1 << 31),
            at % 28 + 1,
            numbers.one_of(SECTIONS),
            at % 28 + 1,
            at % 28 + 1,
        );
    }
    out.push_str("</ul></section>\n");
}

fn share(out: &mut String) {
    out.push_str("<div class=\"social-share share-tools\" role=\"list\">");
    for name in ["Facebook", "X", "WhatsApp", "Email", "Copy link"] {
        let _ = write!(
            out,
            "<a class=\"share-tools__item share-{}\" href=\"https://share.example/?u=https%3A%2F%2Fwww.harborledger.example%2F2029\" rel=\"nofollow noopener\" target=\"_blank\">{SVG}<span class=\"sr-only\">Share on {name}</span></a>",
            name.to_lowercase().replace(' ', "-")
        );
    }
    out.push_str("</div>\n");
}

fn comments(out: &mut String, numbers: &mut Numbers, count: usize) {
    out.push_str("<div id=\"comments\" class=\"comments-area\"><h2 class=\"comments-title\">Comments</h2><ol class=\"comment-list\">\n");
    for at in 0..count {
        let text = paragraph(numbers, 150);
        let _ = write!(
            out,
            "<li id=\"comment-{0}\" class=\"comment even thread-even depth-1\"><article id=\"div-comment-{0}\" class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><img alt=\"\" src=\"https://secure.gravatar.example/{0:x}?s=56\" class=\"avatar avatar-56 photo\" height=\"56\" width=\"56\"><b class=\"fn\">Reader {at}</b></div><time datetime=\"2029-09-05T10:00:00+00:00\">September 5, 2029</time></footer><div class=\"comment-content\"><p>{text}</p></div><div class=\"reply\"><a rel=\"nofollow\" class=\"comment-reply-link\" href=\"#comment-{0}\">Reply</a></div></article></li>\n",
            9_000 + at,
        );
    }
    out.push_str("</ol></div>\n");
}

fn footer(out: &mut String, numbers: &mut Numbers, links: usize) {
    out.push_str(
        "<footer class=\"site-footer\" role=\"contentinfo\"><div class=\"site-footer__columns\">",
    );
    for at in 0..links {
        let section = numbers.one_of(SECTIONS);
        let _ = write!(
            out,
            "<div class=\"footer__col\"><a class=\"footer__link\" href=\"/{}/{at}\">{section} {at}</a></div>",
            section.to_lowercase()
        );
    }
    let _ = write!(
        out,
        "</div><p class=\"copyright\">© 2029 Harbor Ledger Media. All rights reserved.</p></footer>\n"
    );
}

/// The state of the page's scripts: the story once more, and a hundred others, as JSON.
fn state(out: &mut String, numbers: &mut Numbers, story: &[String], others: usize) {
    out.push_str("<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"article\":{\"body\":[");
    for (at, text) in story.iter().enumerate() {
        let _ = write!(
            out,
            "{}{{\"__typename\":\"ParagraphBlock\",\"id\":{at},\"html\":{}}}",
            if at > 0 { "," } else { "" },
            json_string(text)
        );
    }
    out.push_str("]},\"feeds\":[");
    for at in 0..others {
        let headline = headline(numbers);
        let _ = write!(
            out,
            "{}{{\"__typename\":\"Story\",\"uri\":\"nyt:\\u002F\\u002Fstory\\u002F{:x}\",\"headline\":{},\"summary\":{},\"flags\":[\"a\",\"b\",\"c\"],\"crops\":[{{\"name\":\"square\",\"width\":320,\"height\":320,\"url\":\"https:\\u002F\\u002Fimg.harborledger.example\\u002F{at}.jpg\"}}]}}",
            if at > 0 { "," } else { "" },
            numbers.below(1 << 31),
            json_string(&headline),
            json_string(&paragraph(numbers, 120)),
        );
    }
    out.push_str("]}}}</script>\n");
}

/// A local paper's blog software: classes on all, a sidebar, comments. Some 120 KB.
pub(crate) fn local_paper(seed: u64) -> Page {
    let mut numbers = Numbers::new(seed);
    let title = headline(&mut numbers);
    let story = story(&mut numbers, 24);
    let mut out = String::new();
    head(&mut out, &mut numbers, &title, 4, 6);
    out.push_str("<body class=\"post-template-default single single-post postid-88231 single-format-standard wp-embed-responsive\">\n<div id=\"page\" class=\"site\">\n");
    menu(&mut out, &mut numbers, 70);
    let _ = write!(
        out,
        "<div id=\"content\" class=\"site-content\"><div id=\"primary\" class=\"content-area\"><main id=\"main\" class=\"site-main\">\
         <article id=\"post-88231\" class=\"post-88231 post type-post status-publish has-post-thumbnail hentry category-news\">\n\
         <header class=\"entry-header\"><div class=\"cat-links\"><a href=\"/section/news/\" rel=\"category tag\">News</a></div><h1 class=\"entry-title\">{title}</h1>\
         <div class=\"entry-meta\"><span class=\"byline\">By <a class=\"url fn n\" href=\"/author/ana-lund/\" rel=\"author\">Ana Lund</a></span> <span class=\"posted-on\"><time class=\"entry-date published\" datetime=\"2029-09-04T06:12:00+00:00\">September 4, 2029</time></span></div></header>\n"
    );
    share(&mut out);
    out.push_str("<div class=\"entry-content\">\n");
    for (at, text) in story.iter().enumerate() {
        let _ = writeln!(out, "<p>{}</p>", escaped(text));
        if at % 8 == 3 {
            picture(&mut out, &mut numbers, "The valley below the dam on Tuesday");
        }
        if at % 7 == 5 {
            out.push_str("<div class=\"code-block code-block-3\" style=\"margin: 8px auto; text-align: center;\"><div id=\"div-gpt-ad-1620912345-0\" class=\"ad-slot\" style=\"min-width: 300px; min-height: 250px;\"><script>googletag.cmd.push(function() { googletag.display('div-gpt-ad-1620912345-0'); });</script></div></div>\n");
        }
    }
    out.push_str("</div>\n");
    related(&mut out, &mut numbers, "You may also like", 8);
    out.push_str("</article>\n");
    comments(&mut out, &mut numbers, 20);
    out.push_str("</main></div>\n<aside id=\"secondary\" class=\"widget-area\">");
    related(&mut out, &mut numbers, "Most read", 20);
    out.push_str("</aside></div>\n");
    footer(&mut out, &mut numbers, 50);
    out.push_str("</div></body></html>\n");
    Page { kind: "local paper", html: out }
}

/// A national paper's application: styles and state in the page, hashed classes. Some 300 KB.
pub(crate) fn application(seed: u64) -> Page {
    let mut numbers = Numbers::new(seed);
    let title = headline(&mut numbers);
    let story = story(&mut numbers, 38);
    let mut out = String::new();
    head(&mut out, &mut numbers, &title, 12, 10);
    out.push_str("<body><div id=\"app\"><div class=\"css-1xhr2k\"><div class=\"css-2yv9k1\" data-testid=\"vi-shell\">\n");
    menu(&mut out, &mut numbers, 90);
    let _ = write!(
        out,
        "<main id=\"site-content\"><div><article id=\"story\" class=\"css-1vxca1d e1lmdhsb0\"><div class=\"css-53u6y8\"><header class=\"css-z9xcq9 euiyums1\"><div class=\"css-1vkm6nb ehdk2mb0\"><h1 id=\"link-5b2c9f3a\" class=\"css-1l8buln e1h9rw200\" data-testid=\"headline\">{title}</h1></div>\
         <p id=\"article-summary\" class=\"css-w6ymp8 e1wiw3jv0\">What is known of the night on which the water came.</p></header>\n"
    );
    picture(&mut out, &mut numbers, "A road that ended in the water on Tuesday");
    out.push_str("<div class=\"css-1ho5u4o\"><div class=\"css-vp77d3 epjyd6m0\"><div class=\"css-1baulvz last-byline\" itemprop=\"name\">By <a href=\"/by/ana-lund\" class=\"css-mjbmy7\">Ana Lund</a></div></div><time class=\"css-1sbuyqj e16638kd3\" datetime=\"2029-09-04T06:12:00-04:00\">Sept. 4, 2029</time></div>\n");
    share(&mut out);
    out.push_str("<section name=\"articleBody\" class=\"meteredContent css-1r7ky0e\">\n");
    for (at, text) in story.iter().enumerate() {
        if at % 4 == 0 {
            out.push_str("<div class=\"css-s99gbd StoryBodyCompanionColumn\" data-testid=\"companionColumn-0\"><div class=\"css-53u6y8\">");
        }
        let linked = text.replacen("the ministry", "<a class=\"css-yywogo\" href=\"https://www.harborledger.example/topic/ministry\" title=\"\">the ministry</a>", 1);
        let _ = write!(out, "<p class=\"css-at9mc1 evys1bk0\">{linked}</p>");
        if at % 4 == 3 || at + 1 == story.len() {
            out.push_str("</div><aside class=\"css-ew4tgv\" aria-label=\"companion column\"></aside></div>\n<div><div class=\"css-1336jft ea6swf00\" data-testid=\"ad-wrapper\"><a class=\"css-777zgl\" href=\"#after-dfp-ad-mid1\">Skip advertisement</a></div></div>");
        }
        if at % 12 == 6 {
            picture(&mut out, &mut numbers, "Engineers at the wall a day later");
        }
    }
    out.push_str("</section></div></article></div>\n");
    related(&mut out, &mut numbers, "Related Content", 30);
    out.push_str("</main>");
    footer(&mut out, &mut numbers, 60);
    out.push_str("</div></div></div>\n");
    state(&mut out, &mut numbers, &story, 160);
    out.push_str("</body></html>\n");
    Page { kind: "application", html: out }
}

/// A page of utility classes and deep divisions, little script. Some 150 KB.
pub(crate) fn utility_classes(seed: u64) -> Page {
    let mut numbers = Numbers::new(seed);
    let title = headline(&mut numbers);
    let story = story(&mut numbers, 30);
    let mut out = String::new();
    head(&mut out, &mut numbers, &title, 2, 2);
    out.push_str("<body class=\"bg-white text-gray-900 antialiased\"><div class=\"min-h-screen flex flex-col\"><div class=\"relative z-10\">\n");
    menu(&mut out, &mut numbers, 120);
    let _ = write!(
        out,
        "</div><div class=\"container mx-auto px-4 md:px-6 lg:px-8 max-w-7xl grid grid-cols-12 gap-x-6\"><div class=\"col-span-12 lg:col-span-8 space-y-6\"><div class=\"flex flex-col gap-2\"><h1 class=\"text-3xl md:text-5xl font-serif font-bold leading-tight tracking-tight\">{title}</h1></div>\n"
    );
    for (at, text) in story.iter().enumerate() {
        let _ = write!(
            out,
            "<div class=\"w-full max-w-[680px] mx-auto my-4 first:mt-0\"><div class=\"relative\"><div class=\"prose prose-lg dark:prose-invert\"><p class=\"text-lg leading-8 text-gray-800 dark:text-gray-200 mb-4 [&amp;_a]:underline\">{text}</p></div></div></div>\n"
        );
        if at % 6 == 2 {
            picture(&mut out, &mut numbers, "Boats tied up at Port Lissen");
        }
        if at % 9 == 4 {
            related(&mut out, &mut numbers, "More on this", 3);
        }
    }
    out.push_str("</div><div class=\"hidden lg:block lg:col-span-4\">");
    for _ in 0..4 {
        related(&mut out, &mut numbers, "Trending", 12);
    }
    out.push_str("</div></div>\n");
    footer(&mut out, &mut numbers, 90);
    out.push_str("</div></body></html>\n");
    Page { kind: "utility classes", html: out }
}

/// A live page: a hundred posts, each with its time and its share line. Some 200 KB.
pub(crate) fn live(seed: u64) -> Page {
    let mut numbers = Numbers::new(seed);
    let title = headline(&mut numbers);
    let mut out = String::new();
    head(&mut out, &mut numbers, &title, 3, 4);
    out.push_str("<body class=\"live-blog\">\n");
    menu(&mut out, &mut numbers, 60);
    let _ = write!(
        out,
        "<main class=\"live-blog__main\"><h1 class=\"live-blog__headline\">{title} - as it happened</h1><div class=\"live-blog__posts\">\n"
    );
    for at in 0..90 {
        let head = headline(&mut numbers);
        let _ = write!(
            out,
            "<article id=\"post-{at}\" class=\"live-blog__post\" data-post-id=\"{:x}\"><header class=\"post__header\"><time class=\"post__time\" datetime=\"2029-09-04T{:02}:{:02}:00Z\">{:02}:{:02}</time><h2 class=\"post__headline\">{head}</h2></header><div class=\"post__body\">",
            numbers.below(1 << 31),
            23 - at / 4,
            59 - at % 4 * 15,
            23 - at / 4,
            59 - at % 4 * 15,
        );
        for text in story_of(&mut numbers) {
            let _ = write!(out, "<p class=\"post__text\">{text}</p>");
        }
        out.push_str("</div>");
        share(&mut out);
        out.push_str("</article>\n");
    }
    out.push_str("</div></main>");
    related(&mut out, &mut numbers, "Related", 20);
    footer(&mut out, &mut numbers, 40);
    out.push_str("</body></html>\n");
    Page { kind: "live page", html: out }
}

fn story_of(numbers: &mut Numbers) -> Vec<String> {
    let paragraphs = 1 + numbers.below(3);
    story(numbers, paragraphs)
}

/// A page of tables and line breaks from before style sheets, nearly all of it text. Some 50 KB.
pub(crate) fn old_table(seed: u64) -> Page {
    let mut numbers = Numbers::new(seed);
    let title = headline(&mut numbers);
    let story = story(&mut numbers, 60);
    let mut out = String::new();
    let _ = write!(
        out,
        "<HTML><HEAD><TITLE>{title} - Kestrel Bay Courier</TITLE></HEAD>\n<BODY BGCOLOR=\"#FFFFFF\" LINK=\"#000099\"><TABLE WIDTH=760 BORDER=0 CELLPADDING=0 CELLSPACING=0><TR><TD WIDTH=150 VALIGN=TOP>\n"
    );
    for _ in 0..60 {
        let section = numbers.one_of(SECTIONS);
        let _ = writeln!(
            out,
            "<FONT FACE=\"Arial\" SIZE=1><A HREF=\"/{}.html\">{section}</A></FONT><BR>",
            section.to_lowercase()
        );
    }
    let _ = write!(
        out,
        "</TD><TD VALIGN=TOP><FONT FACE=\"Times\" SIZE=5><B>{title}</B></FONT><BR><FONT SIZE=2>September 4, 2009</FONT><P>\n"
    );
    for text in &story {
        let _ = writeln!(out, "{text}<BR><BR>");
    }
    out.push_str("</TD></TR></TABLE></BODY></HTML>\n");
    Page { kind: "old tables", html: out }
}

/// One page of each kind.
pub(crate) fn pages() -> Vec<Page> {
    vec![local_paper(1), application(2), utility_classes(3), live(4), old_table(5)]
}
