use std::io::{self, BufWriter, Write as _};

use tallymark::{Format, Stage};

use crate::args::{Inspect, InspectFormat, StageName};
use crate::input;
use crate::output::Failure;
use crate::{FAILED, QUIET};

pub(crate) fn run(args: &Inspect) -> Result<u8, Failure> {
    let stage = match args.stage {
        StageName::Sentences => Stage::Sentences,
        StageName::Quantities => Stage::Quantities,
        StageName::Attributions => Stage::Attributions,
        StageName::Claims => Stage::Claims,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut inputs = args.inputs.clone();
    // One document after the other is read, told and forgotten.
    inputs.max_documents = inputs.max_documents.or(Some(usize::MAX));
    let whole = input::each(&inputs, |document| {
        match args.format {
            InspectFormat::Jsonl => {
                out.write_all(tallymark::inspect(&document, stage, Format::Json).as_bytes())?;
                out.write_all(b"\n")?;
            }
            InspectFormat::Text => {
                writeln!(out, "# {}", document.id)?;
                out.write_all(tallymark::inspect(&document, stage, Format::Text).as_bytes())?;
            }
        }
        Ok(())
    })?;
    out.flush()?;
    Ok(if whole { QUIET } else { FAILED })
}
