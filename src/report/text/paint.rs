use anstyle::{AnsiColor, Style};
use tallymark_match::Verdict;

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
pub(crate) enum Role {
    /// A verdict's word, and the figures that it is about.
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
    pub(crate) fn with(self, role: Role, words: &str) -> String {
        let style = role.style();
        match self {
            _ if words.is_empty() => String::new(),
            Paint::Plain => words.to_owned(),
            Paint::Ansi => format!("{style}{words}{style:#}"),
        }
    }
}
