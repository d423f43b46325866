//! What hangs together: each claim with the smallest of its component.

use arrow_array::RecordBatch;

use super::by_block;
use super::line::{self, Line};
use crate::error::Error;

/// Things by their numbers, those joined under the smallest (union-find with halved paths).
pub(super) struct Forest(Vec<u32>);

impl Forest {
    /// As many things, each alone.
    pub(super) fn new(things: usize) -> Forest {
        Forest((0..things as u32).collect())
    }

    /// The smallest thing that this one hangs together with.
    pub(super) fn root(&mut self, of: u32) -> u32 {
        let mut at = of;
        while self.0[at as usize] != at {
            let up = self.0[self.0[at as usize] as usize];
            self.0[at as usize] = up;
            at = up;
        }
        at
    }

    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// Each claim at `a` with the smallest at `b` that it hangs together with, as far as these rows tell.
///
/// What [`super::links`] tells of some keys is such a forest already, and forests together come to one again, in
/// any grouping: of all of a block's it is that of the whole block. Rows without `b` are passed over.
///
/// # Errors
///
/// [`Error::ColumnType`] for what no stage wrote.
pub fn forest(given: &[RecordBatch]) -> Result<Vec<RecordBatch>, Error> {
    let mut given = line::read(given, &["block", "a", "b"], "the links")?;
    given.retain(|it| it.a.is_some() && it.b.is_some());
    let mut out = Vec::new();
    for of_one in by_block(&mut given, |_| ()) {
        let ends = || of_one.iter().flat_map(|it| [it.a, it.b]).flatten();
        let mut places: Vec<&[u8]> = ends().collect();
        places.sort_unstable();
        places.dedup();
        let number = |place: Option<&[u8]>| places.binary_search(&place?).ok();
        let mut forest = Forest::new(places.len());
        for it in of_one {
            if let (Some(a), Some(b)) = (number(it.a), number(it.b)) {
                forest.join(a as u32, b as u32);
            }
        }
        out.extend(places.iter().zip(0..).map(|(place, number)| Line {
            block: of_one[0].block.to_owned(),
            a: Some(place.to_vec()),
            b: Some(places[forest.root(number) as usize].to_vec()),
            ..Line::default()
        }));
    }
    line::batches(line::FOREST, &out)
}
