use std::path::Path;

use arrow_array::RecordBatch;

use super::format::FileFormat;
use super::manifest::{self, Listed, Manifest, Part};
use super::{Event, Options, Summary};
use crate::error::Error;
use crate::table::required;

/// What matching reads of a claim.
const COLUMNS: [&str; 4] = ["claim_id", "block", "next_block", "record"];
/// What joining reads of a finding.
const JOINED: [&str; 3] = ["block", "cluster_id", "claims"];

/// Matches the claims of the folder `claims`, block by block, into the folder `out`.
///
/// `findings/block=MONTH` has the questions that an article of the month
/// answers, and `components` says which of two months' go on from each other.
///
/// # Errors
///
/// [`Error::Manifest`] when `claims` is no whole folder that [`super::extract`] made.
pub fn match_claims(
    claims: &Path,
    out: &Path,
    options: &Options,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<Summary, Error> {
    let source = Manifest::whole(claims)?;
    let format = FileFormat::of_name(&source.format).unwrap_or_default();
    let mut files: Vec<&Listed> =
        source.parts.iter().flat_map(|it| &it.files).filter(|it| it.block != "errors").collect();
    files.sort_by(|a, b| (&a.block, &a.path).cmp(&(&b.block, &b.path)));
    let mut blocks: Vec<&str> = files.iter().map(|it| &*it.block).collect();
    blocks.dedup();
    let mut made = Manifest::begin(out, "findings", options.format.extension(), 0)?;
    let mut summary = Summary { of_blocks: blocks.len() as u64, ..Summary::default() };
    for (at, block) in blocks.iter().enumerate() {
        let before = month_before(block);
        let of = |name: &str| -> Vec<&Listed> {
            files.iter().filter(|it| it.block == name).copied().collect()
        };
        let (own, week) = (of(block), before.as_deref().map(of).unwrap_or_default());
        let told: String =
            own.iter().chain(&week).map(|it| format!("{} {}\n", it.path, it.sha256)).collect();
        let input = manifest::hex(format!("{:?}\n{told}", options.config).as_bytes());
        if made.holds(out, at, &input) {
            summary.kept += 1;
        } else {
            let rows: u64 = own.iter().map(|it| it.rows).sum();
            if rows > options.max_claims {
                let (block, most) = ((*block).to_owned(), options.max_claims);
                return Err(Error::Month { block, claims: rows, most });
            }
            // One file after the other, so that only what is made of it stays.
            let files = own.iter().chain(&week);
            let tables = files.flat_map(|file| {
                let (read, failed) = match table(claims, format, block, file) {
                    Ok(batches) => (batches, None),
                    Err(error) => (Vec::new(), Some(error)),
                };
                read.into_iter().map(Ok).chain(failed.map(Err))
            });
            let (findings, rows) =
                crate::matching::match_each(tables, Some(block), &options.config)?;
            let part = write(out, options, block, input, rows, &findings)?;
            summary.written += 1;
            let rest = made.parts.split_off(made.parts.len().min(at));
            made.parts.push(part);
            made.parts.extend(rest.into_iter().skip(1));
            made.save(out)?;
        }
        summary.findings +=
            made.parts.get(at).map_or(0, |it| it.files.iter().map(|it| it.rows).sum());
        summary.claims += made.parts.get(at).map_or(0, |it| it.rows);
        summary.blocks += 1;
        tell(Event::Progress(&summary));
    }
    made.cut(out, blocks.len())?;
    join(out, options, &mut made)?;
    made.complete = true;
    made.save(out)?;
    Ok(summary)
}

/// The claims of one file that belong to a block: all of its own, and those of the week before it.
fn table(
    claims: &Path,
    format: FileFormat,
    block: &str,
    file: &Listed,
) -> Result<Vec<RecordBatch>, Error> {
    if !manifest::is_whole(claims, file) {
        let what = format!("{} is not the file that was written", file.path);
        return Err(Error::Manifest { path: claims.display().to_string(), what });
    }
    let batches = format.read(&claims.join(&file.path), &COLUMNS)?;
    if file.block == block {
        return Ok(batches);
    }
    let mut out = Vec::new();
    for batch in batches {
        let next = required(&batch, "next_block", &file.path)?;
        let meets: arrow_array::BooleanArray = (0..batch.num_rows())
            .map(|row| Some(next.get(row).ok().flatten() == Some(block)))
            .collect();
        out.push(arrow_select::filter::filter_record_batch(&batch, &meets)?);
    }
    Ok(out)
}

fn write(
    out: &Path,
    options: &Options,
    block: &str,
    input: String,
    rows: u64,
    findings: &RecordBatch,
) -> Result<Part, Error> {
    let path = format!("findings/block={block}.{}", options.format.extension());
    let bytes = options.format.bytes(findings, &out.join(&path))?;
    Ok(Part {
        name: block.to_owned(),
        input,
        articles: 0,
        rows,
        bad: 0,
        files: vec![Listed::write(out, block, path, &bytes, findings.num_rows())?],
    })
}

/// Writes which findings of two blocks belong together.
fn join(out: &Path, options: &Options, made: &mut Manifest) -> Result<(), Error> {
    let mut tables = Vec::new();
    for file in made.parts.iter().flat_map(|it| &it.files).filter(|it| it.rows > 0) {
        tables.extend(options.format.read(&out.join(&file.path), &JOINED)?);
    }
    let joined = crate::components(&tables)?;
    let path = format!("components.{}", options.format.extension());
    let bytes = options.format.bytes(&joined, &out.join(&path))?;
    Listed::write(out, "", path, &bytes, joined.num_rows()).map(|_| ())
}

/// "2031-02" of "2031-03"; `None` of "undated".
fn month_before(block: &str) -> Option<String> {
    let (year, month) = block.split_once('-')?;
    let (year, month): (i32, i32) = (year.parse().ok()?, month.parse().ok()?);
    Some(match month {
        1 => format!("{:04}-12", year - 1),
        _ => format!("{year:04}-{:02}", month - 1),
    })
}
