use anstyle::{AnsiColor, Style};
use tallymark_match::Verdict;

use crate::report::safe::{CLOSE, OPEN};

/// Whether a text is written with colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paint {
    /// Words only.
    #[default]
    Plain,
    /// With ANSI escape sequences.
    Ansi,
}

/// What a stretch of the report is for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    Verdict(Verdict),
    Title,
    Figure,
    Faint,
}

impl Role {
    fn style(self) -> Style {
        match self {
            Role::Verdict(verdict) => verdict_style(verdict),
            Role::Title | Role::Figure => Style::new().bold(),
            Role::Faint => Style::new().dimmed(),
        }
    }
}

fn verdict_style(verdict: Verdict) -> Style {
    let color = match verdict {
        Verdict::Conflict => AnsiColor::Red,
        Verdict::Disputed => AnsiColor::Magenta,
        Verdict::Revised => AnsiColor::Yellow,
        Verdict::Compatible => AnsiColor::Cyan,
        Verdict::Agree => AnsiColor::Green,
        _ => return Style::new().dimmed(),
    };
    color.on_default().bold()
}

impl Paint {
    pub(super) fn with(self, role: Role, words: &str) -> String {
        self.styled(role.style(), words)
    }

    fn styled(self, style: Style, words: &str) -> String {
        match self {
            Paint::Plain => words.to_owned(),
            Paint::Ansi => format!("{style}{words}{style:#}"),
        }
    }

    /// A line of a sentence with what is marked in brackets, and in bold where there are colors.
    ///
    /// The marked words may go on over several lines: `inside` says whether
    /// the line starts within them.
    pub(super) fn marked(self, line: &str, inside: &mut bool) -> String {
        let style = Style::new().bold().underline();
        let mut out = String::new();
        for piece in line.split_inclusive([OPEN, CLOSE]) {
            let opens = piece.ends_with(OPEN);
            let closes = piece.ends_with(CLOSE);
            let words = piece.trim_end_matches([OPEN, CLOSE]);
            let words = if *inside { self.styled(style, words) } else { words.to_owned() };
            out.push_str(&words);
            out.push_str(if opens {
                "["
            } else if closes {
                "]"
            } else {
                ""
            });
            *inside = (*inside || opens) && !closes;
        }
        out
    }
}
