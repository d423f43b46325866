use std::io::{self, Write as _};

/// What went wrong, with all that lies behind it.
pub(crate) type Failure = Box<dyn std::error::Error>;

pub(crate) fn is_closed_pipe(failure: &Failure) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::BrokenPipe)
}

/// Says on standard error what went wrong and what lies behind it.
pub(crate) fn complain(failure: &Failure) {
    let mut line = format!("tallymark: {failure}");
    let mut source = failure.source();
    while let Some(cause) = source {
        line.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    // Where standard error is closed, nobody can be told.
    let _ = writeln!(anstream::stderr(), "{line}");
}
