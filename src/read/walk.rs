use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Folders deeper than this are left out.
const MAX_DEPTH: usize = 64;

/// The articles of a folder and its folders, sorted by name.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// What is still to be looked at, the next one last.
    left: Vec<Entry>,
    /// The folder itself, until an article was found in it.
    root: Option<PathBuf>,
}

#[derive(Debug)]
struct Entry {
    path: PathBuf,
    /// The real paths of the folders around it, so that no link leads back.
    around: Vec<PathBuf>,
}

impl Walk {
    pub(super) fn of(folder: PathBuf) -> Walk {
        Walk { left: vec![Entry { path: folder.clone(), around: Vec::new() }], root: Some(folder) }
    }

    /// The next article, or why something was left out.
    pub(super) fn next(&mut self) -> Option<Result<PathBuf, Error>> {
        while let Some(Entry { path, around }) = self.left.pop() {
            let shown = || path.display().to_string();
            let skipped = |reason| Some(Err(Error::Skipped { path: shown(), reason }));
            let Ok(metadata) = fs::metadata(&path) else {
                if is_article(&path) || !around.is_empty() && fs::read_link(&path).is_ok() {
                    return skipped("the link leads nowhere");
                }
                continue;
            };
            if metadata.is_dir() {
                if let Err(error) = self.enter(&path, around) {
                    return Some(Err(error));
                }
            } else if !is_article(&path) {
            } else if metadata.is_file() {
                self.root = None;
                return Some(Ok(path));
            } else {
                return skipped("it is a pipe, socket or device; name it itself to have it read");
            }
        }
        let path = self.root.take()?.display().to_string();
        Some(Err(Error::NoArticles { path }))
    }

    fn enter(&mut self, folder: &Path, mut around: Vec<PathBuf>) -> Result<(), Error> {
        let path = folder.display().to_string();
        let unreadable = |source| Error::Unreadable { path: path.clone(), source };
        let real = fs::canonicalize(folder).map_err(unreadable)?;
        if around.contains(&real) {
            return Err(Error::Skipped {
                path,
                reason: "the link leads back to a folder around it",
            });
        }
        if around.len() >= MAX_DEPTH {
            return Err(Error::Skipped { path, reason: "more than 64 folders deep" });
        }
        around.push(real);
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let name = entry.map_err(unreadable)?.file_name();
            if !name.to_string_lossy().starts_with('.') {
                inside.push(name);
            }
        }
        inside.sort();
        self.left.extend(
            inside
                .into_iter()
                .rev()
                .map(|name| Entry { path: folder.join(name), around: around.clone() }),
        );
        Ok(())
    }
}

/// Whether a file of a folder is read: by its ending, a README aside.
fn is_article(path: &Path) -> bool {
    let named =
        |it: Option<&std::ffi::OsStr>| it.and_then(|it| it.to_str()).map(str::to_ascii_lowercase);
    let ending = named(path.extension());
    let stem = named(path.file_stem());
    matches!(ending.as_deref(), Some("txt" | "md" | "html" | "htm" | "jsonl"))
        && stem.as_deref() != Some("readme")
}
