//! Times of day and their zones.

/// A time of day, with its offset from UTC where the page states one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clock {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// "Z" or "+02:00".
    pub(crate) zone: Option<String>,
}

impl Clock {
    pub(crate) fn new(hour: u32, minute: u32, second: Option<u32>) -> Option<Self> {
        // A leap second is read as the last ordinary one.
        let second = second.map(|s| if s == 60 { 59 } else { s });
        (hour < 24 && minute < 60 && second.is_none_or(|s| s < 60)).then_some(Self {
            hour: hour as u8,
            minute: minute as u8,
            second: second.map(|s| s as u8),
            zone: None,
        })
    }

    pub(crate) fn write(&self, out: &mut String) {
        out.push_str(&format!("T{:02}:{:02}", self.hour, self.minute));
        if let Some(second) = self.second {
            out.push_str(&format!(":{second:02}"));
        }
        if let Some(zone) = &self.zone {
            out.push_str(zone);
        }
    }
}

/// How far from the date its time may stand ("March 5, 2014 — Updated at 10:15 a.m. ET").
const REACH: usize = 24;

/// The time after a date: "T10:00:00+0200", " 02:24 GMT", ", at 10:15 a.m. EDT".
pub(crate) fn clock_after(rest: &str) -> Option<Clock> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at < bytes.len().min(REACH) && !bytes[at].is_ascii_digit() {
        // A new sentence or another date is past the time ("2014. On 12 May").
        if bytes[at] == b'.' || bytes[at] == b'\n' || bytes[at] == b'(' {
            return None;
        }
        at += 1;
    }
    // "T100000Z"
    let compact = bytes.get(at..at + 6).is_some_and(|b| b.iter().all(u8::is_ascii_digit));
    if compact && at == 1 && bytes[0] == b'T' {
        let two = |n: usize| u32::from(bytes[n] - b'0') * 10 + u32::from(bytes[n + 1] - b'0');
        let mut clock = Clock::new(two(1), two(3), Some(two(5)))?;
        clock.zone = zone(rest.get(7..)?);
        return Some(clock);
    }
    read(rest.get(at..)?).map(|(clock, _)| clock)
}

/// The time before a date: "02:24 GMT, Monday, 28 November 2005".
pub(crate) fn clock_before(head: &str) -> Option<Clock> {
    let mut from = head.len().saturating_sub(40);
    while !head.is_char_boundary(from) {
        from += 1;
    }
    let tail = &head[from..];
    if let Some(clock) = four_digits(tail) {
        return Some(clock);
    }
    let colon = tail.rfind(':')?;
    let start = tail[..colon]
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |n| n + tail[n..].chars().next().map_or(1, char::len_utf8));
    read(&tail[start..]).map(|(clock, _)| clock)
}

/// "0021 GMT (0821 HKT)": the time of day of broadcasters, which always has its zone.
fn four_digits(text: &str) -> Option<Clock> {
    let at = text.find(" GMT")?;
    let digits = text.get(at.checked_sub(4)?..at)?;
    let free = text[..at - 4].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != ':');
    if !free || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut clock = Clock::new(digits[..2].parse().ok()?, digits[2..].parse().ok()?, None)?;
    clock.zone = Some("Z".to_owned());
    Some(clock)
}

/// "10:15:30", "10:15 a.m.", "10.15am", "7 pm", then a zone.
fn read(text: &str) -> Option<(Clock, usize)> {
    let bytes = text.as_bytes();
    let number = |at: usize| {
        let len = bytes.get(at..)?.iter().take(3).take_while(|b| b.is_ascii_digit()).count();
        let value =
            (1..=2).contains(&len).then(|| text[at..at + len].parse::<u32>().ok()).flatten()?;
        Some((value, at + len))
    };
    let (mut hour, mut at) = number(0)?;
    let (mut minute, mut second, mut colon) = (0, None, false);
    if matches!(bytes.get(at), Some(b':' | b'.' | b'h'))
        && let Some((m, end)) = number(at + 1).filter(|(_, end)| end - at == 3)
    {
        colon = bytes[at] != b'.';
        (minute, at) = (m, end);
        if bytes.get(at) == Some(&b':')
            && let Some((s, end)) = number(at + 1).filter(|(_, end)| end - at == 3)
        {
            (second, at) = (Some(s), end);
            if matches!(bytes.get(at), Some(b'.' | b',')) {
                let fraction = bytes[at + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
                at += if fraction > 0 { 1 + fraction } else { 0 };
            }
        }
    }
    let rest = text[at..].trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let lower: String =
        rest.chars().take(4).flat_map(char::to_lowercase).filter(|c| *c != '.').collect();
    let half =
        if lower.starts_with("am") { Some(0) } else { lower.starts_with("pm").then_some(12) };
    if let Some(add) = half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + add;
        let skip = if rest.as_bytes().get(1) == Some(&b'.') { 4 } else { 2 };
        at = text.len() - rest.get(skip..).unwrap_or("").len();
    }
    let zone = zone(text.get(at..)?);
    // "02.24 GMT" is a time, "02.24" may be an amount.
    if half.is_none() && !colon && (zone.is_none() || at < 4) {
        return None;
    }
    let mut clock = Clock::new(hour, minute, second)?;
    clock.zone = zone;
    Some((clock, at))
}

/// "Z", "+0200", " +02:00", " GMT", " (EDT)"; letters that several zones share give none.
fn zone(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches([' ', '(', '\u{A0}']);
    let bytes = rest.as_bytes();
    if let Some(sign @ (b'+' | b'-')) = bytes.first() {
        let digits: Vec<u8> = bytes[1..]
            .iter()
            .take(5)
            .filter(|b| **b != b':')
            .copied()
            .take_while(u8::is_ascii_digit)
            .collect();
        let (hours, minutes) = match digits.as_slice() {
            [a, b] => ([*a, *b], *b"00"),
            [a, b, c, d] => ([*a, *b], [*c, *d]),
            _ => return None,
        };
        let valid = hours <= *b"14" && minutes <= *b"59";
        return valid.then(|| {
            format!(
                "{}{}{}:{}{}",
                char::from(*sign),
                char::from(hours[0]),
                char::from(hours[1]),
                char::from(minutes[0]),
                char::from(minutes[1])
            )
        });
    }
    let word: String = rest.chars().take_while(char::is_ascii_alphabetic).take(6).collect();
    Some(
        match word.as_str() {
            "Z" | "UTC" | "GMT" | "UT" => "Z",
            "EDT" => "-04:00",
            "EST" | "CDT" => "-05:00",
            "MDT" => "-06:00",
            "PDT" | "MST" => "-07:00",
            "PST" => "-08:00",
            "CET" | "MEZ" => "+01:00",
            "CEST" | "MESZ" | "EET" | "SAST" | "CAT" => "+02:00",
            "EEST" | "MSK" | "EAT" | "TRT" => "+03:00",
            "PKT" => "+05:00",
            "WIB" => "+07:00",
            "HKT" | "SGT" | "PHT" => "+08:00",
            "JST" | "KST" => "+09:00",
            "AEST" => "+10:00",
            "AEDT" => "+11:00",
            "NZST" => "+12:00",
            "NZDT" => "+13:00",
            // IST, BST, CST, ET and their like mean several zones.
            _ => return None,
        }
        .to_owned(),
    )
}
