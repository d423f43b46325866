//! Files that are whole or not there, and the list of them.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::error::Error;

pub(super) const NAME: &str = "manifest.json";
const VERSION: u32 = 1;

/// What a folder holds, and what it was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    manifest_version: u32,
    /// "claims" or "findings".
    kind: String,
    tallymark: String,
    pub(super) format: String,
    /// Articles a part; 0 for findings.
    chunk: usize,
    /// Whether all of the input is in it.
    pub(super) complete: bool,
    pub(super) parts: Vec<Part>,
}

/// Some files that were made at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) name: String,
    /// Hash of what it was made of.
    pub(super) input: String,
    pub(super) articles: u64,
    pub(super) rows: u64,
    pub(super) bad: u64,
    pub(super) files: Vec<Listed>,
}

/// A file with its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Listed {
    pub(super) block: String,
    pub(super) path: String,
    pub(super) sha256: String,
    pub(super) rows: u64,
}

impl Manifest {
    /// The manifest of a folder, which is made where there is none.
    ///
    /// What was made by another version, or another way, is left alone with an error.
    pub(super) fn begin(
        folder: &Path,
        kind: &str,
        format: &str,
        chunk: usize,
    ) -> Result<Manifest, Error> {
        fs::create_dir_all(folder).map_err(Error::io(folder))?;
        let fresh = Manifest {
            manifest_version: VERSION,
            kind: kind.to_owned(),
            tallymark: env!("CARGO_PKG_VERSION").to_owned(),
            format: format.to_owned(),
            chunk,
            complete: false,
            parts: Vec::new(),
        };
        let Some(mut known) = Manifest::find(folder)? else {
            if fs::read_dir(folder)
                .map_err(Error::io(folder))?
                .any(|it| it.is_ok_and(|it| !is_ours(&it.path())))
            {
                return Err(wrong(
                    folder,
                    "the folder holds other files and no manifest; name an empty one",
                ));
            }
            return Ok(fresh);
        };
        known.complete = false;
        let parts = std::mem::take(&mut known.parts);
        if known != fresh {
            let what = format!(
                "the folder was made by tallymark {} as {} in {}, {} articles a part; name another folder",
                known.tallymark, known.kind, known.format, known.chunk
            );
            return Err(wrong(folder, &what));
        }
        Ok(Manifest { parts, ..fresh })
    }

    /// The manifest of a whole folder of claims.
    pub(super) fn whole(folder: &Path) -> Result<Manifest, Error> {
        let Some(known) = Manifest::find(folder)? else {
            return Err(wrong(folder, "there is no manifest.json, so this is no folder of claims"));
        };
        if known.kind != "claims" {
            return Err(wrong(folder, "the folder holds findings, no claims"));
        }
        if known.tallymark != env!("CARGO_PKG_VERSION") {
            let what = format!("the claims were made by tallymark {}", known.tallymark);
            return Err(wrong(folder, &what));
        }
        if !known.complete {
            return Err(wrong(folder, "the extraction was not finished"));
        }
        Ok(known)
    }

    fn find(folder: &Path) -> Result<Option<Manifest>, Error> {
        let path = folder.join(NAME);
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::io(&path)(error)),
        };
        match serde_json::from_slice::<Manifest>(&text) {
            Ok(it) if it.manifest_version == VERSION => Ok(Some(it)),
            Ok(it) => {
                let what = format!(
                    "its manifest has version {}, and only 1 is known",
                    it.manifest_version
                );
                Err(wrong(folder, &what))
            }
            Err(error) => {
                Err(wrong(folder, &format!("its manifest.json cannot be read ({error})")))
            }
        }
    }

    /// Whether a part is there as it would be made again.
    pub(super) fn holds(&self, folder: &Path, at: usize, input: &str) -> bool {
        self.parts
            .get(at)
            .is_some_and(|it| it.input == input && it.files.iter().all(|it| is_whole(folder, it)))
    }

    /// Writes the list down, so that it is on the disk when this returns.
    pub(super) fn save(&self, folder: &Path) -> Result<(), Error> {
        // Strings, numbers and lists: nothing that JSON cannot say.
        let mut text = serde_json::to_vec_pretty(self).unwrap_or_default();
        text.push(b'\n');
        write(&folder.join(NAME), &text)
    }

    /// Takes the files of the parts after the first `count` away.
    pub(super) fn cut(&mut self, folder: &Path, count: usize) -> Result<(), Error> {
        let rest = self.parts.split_off(count.min(self.parts.len()));
        if rest.is_empty() {
            return Ok(());
        }
        self.save(folder)?;
        let kept: Vec<&str> =
            self.parts.iter().flat_map(|it| &it.files).map(|it| &*it.path).collect();
        for file in rest.iter().flat_map(|it| &it.files).filter(|it| !kept.contains(&&*it.path)) {
            let _ = fs::remove_file(folder.join(&file.path));
        }
        Ok(())
    }
}

impl Listed {
    /// Writes a file of `folder`, so that it is whole and on the disk when this returns.
    pub(super) fn write(
        folder: &Path,
        block: &str,
        path: String,
        bytes: &[u8],
        rows: usize,
    ) -> Result<Listed, Error> {
        write(&folder.join(&path), bytes)?;
        Ok(Listed { block: block.to_owned(), path, sha256: hex(bytes), rows: rows as u64 })
    }
}

/// Whether a file is there, with the bytes that were written.
pub(super) fn is_whole(folder: &Path, file: &Listed) -> bool {
    fs::read(folder.join(&file.path)).is_ok_and(|bytes| hex(&bytes) == file.sha256)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Under another name first: a file is there whole or not at all.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = Error::io(path);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(&failed)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".tmp");
    let temporary: PathBuf = folder.join(name);
    let written = File::create(&temporary).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written {
        let _ = fs::remove_file(&temporary);
        return Err(failed(error));
    }
    fs::rename(&temporary, path).map_err(&failed)?;
    // The new name is on the disk when its folder is.
    File::open(folder).and_then(|it| it.sync_all()).map_err(&failed)
}

/// Whether a run that was killed before its first manifest may have left it.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with("block=") || name == "findings" || name.ends_with(".tmp")
}

fn wrong(folder: &Path, what: &str) -> Error {
    Error::Manifest { path: folder.display().to_string(), what: what.to_owned() }
}
