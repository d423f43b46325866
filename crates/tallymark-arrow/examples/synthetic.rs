//! Writes invented articles, to measure with: `synthetic COUNT [SEED] > news.jsonl`.
//!
//! A fixed seed gives the same bytes on every machine. Fires, floods and
//! marches in invented towns are told by several outlets over twelve months, with tolls that
//! grow, hedges, sources, and paragraphs of background around them: some 2.5 KB an article.

use std::io::{self, BufWriter, Write as _};

/// A linear congruential generator: the same numbers on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len() as u64) as usize]
    }
}

const HEADS: [&str; 24] = [
    "Or", "San", "Vel", "Tar", "Ost", "Mar", "Bel", "Kor", "Lun", "Dra", "Fen", "Gal", "Hol",
    "Ist", "Jar", "Kel", "Lor", "Mor", "Nar", "Pel", "Quen", "Ros", "Sel", "Tor",
];
const TAILS: [&str; 16] = [
    "vale", "drea", "mar", "mark", "burg", "ton", "field", "stad", "wick", "ford", "haven",
    "mouth", "by", "holm", "gate", "ridge",
];
const OUTLETS: [&str; 9] = [
    "Herald",
    "Courier",
    "Echo",
    "Tribune",
    "Observer",
    "Gazette",
    "Post",
    "Chronicle",
    "Sentinel",
];
const SOURCES: [&str; 6] = [
    "the mayor said",
    "police said",
    "the health ministry said",
    "a hospital official said",
    "rescue workers said",
    "according to the fire service",
];
const HEDGES: [&str; 6] = ["", "", "at least ", "about ", "more than ", "nearly "];
const FILLERS: [&str; 10] = [
    "Residents stood in the street through the night and watched as crews carried hoses up the hill.",
    "The market on the lower square stayed closed, and buses were sent another way around the river.",
    "Schools are to open again next week, the council said in a short statement to parents.",
    "It was not clear what had caused it, and an inquiry is to report to the regional parliament.",
    "Neighbors brought blankets and soup, while a choir that had come to rehearse helped at the tables.",
    "The region has seen little rain this season, and farmers have asked for help with their wells.",
    "A spokesman for the railway asked travelers to stay at home until the line had been looked at.",
    "Some of the older houses near the quay were built of timber and stood close to each other.",
    "The governor thanked the volunteers and said that their work would not be forgotten.",
    "Shops along the main road sold out of candles and bottled water in the course of the evening.",
];

struct Story {
    town: String,
    happening: &'static str,
    verb: &'static str,
    toll: u64,
    injured: u64,
    homes: u64,
    day: u64,
}

const HAPPENINGS: [(&str, &str); 5] = [
    ("fire", "killed"),
    ("flood", "killed"),
    ("explosion", "killed"),
    ("storm", "killed"),
    ("landslide", "killed"),
];

fn story(numbers: &mut Numbers, day: u64) -> Story {
    let (happening, verb) = HAPPENINGS[numbers.below(5) as usize];
    Story {
        town: format!("{}{}", numbers.pick(&HEADS), numbers.pick(&TAILS)),
        happening,
        verb,
        toll: 2 + numbers.below(60),
        injured: 5 + numbers.below(300),
        homes: 10 + numbers.below(900),
        day,
    }
}

fn date(day: u64) -> String {
    const DAYS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut rest = day % 365;
    let mut month = 0;
    while rest >= DAYS[month] {
        rest -= DAYS[month];
        month += 1;
    }
    format!("{}-{:02}-{:02}", 2031 + day / 365, month + 1, rest + 1)
}

fn article(numbers: &mut Numbers, story: &Story, later: u64) -> String {
    let Story { town, happening, verb, .. } = story;
    // One in eight outlets has it wrong or old.
    let slip = if numbers.below(8) == 0 { 1 + numbers.below(9) } else { 0 };
    let toll = story.toll + later * 3 + slip;
    let mut text = format!(
        "{}{toll} dead in {town} {happening}\n\n{} — A {happening} in {town} {verb} {}{toll} people, {}.\n\n",
        if later > 0 { "Now " } else { "" },
        town.to_uppercase(),
        numbers.pick(&HEDGES),
        numbers.pick(&SOURCES),
    );
    let injured = story.injured + numbers.below(3);
    text.push_str(&format!(
        "The {happening} injured {}{injured} others, {}. It damaged {} homes and caused losses of ${} million.\n\n",
        numbers.pick(&HEDGES),
        numbers.pick(&SOURCES),
        story.homes,
        1 + story.homes / 7,
    ));
    for at in 0..12 + numbers.below(10) {
        text.push_str(numbers.pick(&FILLERS));
        text.push_str(if at % 3 == 2 { "\n\n" } else { " " });
    }
    text.push_str(&format!(
        "\n\nSome {} people were evacuated, {}. The town has a population of {},000.\n",
        story.homes * 3,
        numbers.pick(&SOURCES),
        8 + story.injured,
    ));
    text
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1).map(|it| it.parse::<u64>());
    let count = arguments.next().and_then(Result::ok).unwrap_or(1_000);
    let mut numbers = Numbers(arguments.next().and_then(Result::ok).unwrap_or(7));
    let mut out = BufWriter::new(io::stdout().lock());
    let mut written = 0;
    while written < count {
        // Happenings in order of the year, as archives are; each is told by two to nine articles.
        let one = story(&mut numbers, written * 365 / count);
        for at in 0..2 + numbers.below(8) {
            if written == count {
                break;
            }
            let later = at / 3;
            let line = serde_json::json!({
                "id": format!("article-{written:07}"),
                "outlet": OUTLETS[(at as usize + numbers.below(2) as usize) % OUTLETS.len()],
                "published": date(one.day + later),
                "url": format!("https://news.example/{}/{written}", one.town.to_lowercase()),
                "text": article(&mut numbers, &one, later),
            });
            writeln!(out, "{line}")?;
            written += 1;
        }
    }
    out.flush()
}
