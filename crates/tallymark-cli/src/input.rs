use std::io::{self, IsTerminal as _};
use std::num::NonZeroUsize;

use tallymark::{Document, Error, read};

use crate::args::{InputKind, Inputs};
use crate::output::{self, Failure};

/// Hands over the documents of all inputs, one by one, in order; whether all could be read.
///
/// What cannot be read is told on standard error, and the others are still read.
pub(crate) fn each(
    inputs: &Inputs,
    then: impl FnMut(Document) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    each_on(inputs, NonZeroUsize::MIN, then)
}

/// As [`each`], read on `jobs` threads, which waits for some megabytes of the inputs.
pub(crate) fn each_on(
    inputs: &Inputs,
    jobs: NonZeroUsize,
    mut then: impl FnMut(Document) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    if inputs.paths.iter().any(|it| it.as_os_str() == "-") && io::stdin().is_terminal() {
        return Err(
            "-: standard input is the keyboard; pipe an article or JSON Lines into it".into()
        );
    }
    let options = read::Options::new().input(match inputs.input {
        InputKind::Auto => read::Input::Auto,
        InputKind::Jsonl => read::Input::JsonLines,
        InputKind::Html => read::Input::Html,
        InputKind::Text => read::Input::Text,
    });
    let options = options.max_bytes(inputs.max_bytes).jobs(jobs);
    let options = options.max_documents(inputs.max_documents.unwrap_or(read::MAX_DOCUMENTS));
    let (mut read, mut failed) = (0usize, 0usize);
    for item in read::documents(&inputs.paths, &options) {
        match item {
            Ok(document) => {
                read += 1;
                then(document)?;
            }
            // What is left out of a folder or a header spoils no result.
            Err(note @ (Error::Skipped { .. } | Error::Date { .. })) => output::remark(&note),
            Err(error) => {
                failed += 1;
                output::complain(&error);
            }
        }
    }
    if failed > 0 && read > 0 {
        output::say(&format!("the result is partial: {failed} of the inputs could not be read"));
    }
    Ok(failed == 0)
}
