use std::error::Error;
use std::io::{self, Write as _};

/// What went wrong, with all that lies behind it.
pub(crate) type Failure = Box<dyn Error>;

pub(crate) fn is_closed_pipe(failure: &Failure) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
}

/// Says on standard error what went wrong and what lies behind it.
pub(crate) fn complain(error: &dyn Error) {
    say(&format!("error: {}", whole(error)));
}

/// Says on standard error what the user should know though nothing failed.
pub(crate) fn remark(error: &dyn Error) {
    say(&format!("note: {}", whole(error)));
}

pub(crate) fn say(words: &str) {
    // A path or a field may hold what a terminal would act on.
    let words: Vec<String> = words.split('\n').map(printable).collect();
    // Where standard error is closed, nobody can be told.
    let _ = writeln!(anstream::stderr(), "tallymark: {}", words.join("\n"));
}

/// Without what a terminal would act on.
pub(crate) fn printable(text: &str) -> String {
    let hostile =
        |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if hostile(c) { '\u{FFFD}' } else { c }).collect()
}

fn whole(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    line
}
