//! All rows of a corpus.

use std::num::NonZeroUsize;

use tallymark_claim::Claim;

use super::{Name, Row};
use crate::context;
use crate::terms::{Rarity, TermId, Terms, holders};
use crate::threads::{each, each_of};

/// Pieces for each thread.
const PIECES: usize = 4;

/// The rows of some articles, with what numbers mean there.
struct Piece {
    rows: Vec<Row>,
    terms: Terms,
    /// How many of the articles hold each term.
    holders: Vec<u32>,
}

/// What the numbers of a piece are in the whole.
struct Numbers {
    terms: Vec<TermId>,
    names: Vec<Name>,
}

/// All rows with the rarity of their terms, made on `jobs` threads.
///
/// Terms have the numbers that one thread would give them, in order of first sight.
pub(crate) fn rows(claims: &[Claim], jobs: NonZeroUsize) -> (Vec<Row>, Rarity) {
    let articles = divided(claims, if jobs.get() == 1 { 1 } else { jobs.get() * PIECES });
    let mut pieces = each(articles.len(), jobs, |at| Piece::of(articles[at])).into_iter();
    let Some(Piece { mut rows, mut terms, mut holders }) = pieces.next() else {
        return (Vec::new(), Rarity::known(Vec::new(), Vec::new(), 0));
    };
    let mut others: Vec<(Vec<Row>, Numbers)> = Vec::new();
    for piece in pieces {
        let numbers = Numbers {
            terms: terms.learn(&piece.terms),
            names: terms.names.learn(&piece.terms.names),
        };
        holders.resize(terms.len(), 0);
        for (term, count) in numbers.terms.iter().zip(piece.holders) {
            holders[term.index()] += count;
        }
        others.push((piece.rows, numbers));
    }
    let documents = claims.iter().map(|it| it.provenance.document.0 as u32 + 1).max().unwrap_or(0);
    let rarity = Rarity::known(terms.keys(), holders, documents);
    drop(terms);
    context::fill_articles(&mut rows, &rarity);
    rows.reserve_exact(claims.len() - rows.len());
    let others = each_of(others, jobs, |(mut rows, numbers)| {
        rows.iter_mut().for_each(|it| it.renumber(&numbers));
        context::fill_articles(&mut rows, &rarity);
        rows
    });
    others.into_iter().for_each(|it| rows.extend(it));
    context::eras(&mut rows, &rarity);
    (rows, rarity)
}

/// The claims in about so many pieces, none of which ends within an article.
fn divided(claims: &[Claim], pieces: usize) -> Vec<&[Claim]> {
    let size = claims.len().div_ceil(pieces);
    let mut out = Vec::new();
    let mut rest = claims;
    while !rest.is_empty() {
        let document = |it: &Claim| it.provenance.document;
        let last = &rest[size.min(rest.len()) - 1];
        let more = rest[size.min(rest.len())..].iter();
        let end =
            size.min(rest.len()) + more.take_while(|it| document(it) == document(last)).count();
        out.push(&rest[..end]);
        rest = &rest[end..];
    }
    out
}

impl Piece {
    fn of(claims: &[Claim]) -> Piece {
        let mut terms = Terms::new();
        let rows: Vec<Row> = claims.iter().map(|claim| Row::of(claim, &mut terms)).collect();
        let held =
            rows.iter().flat_map(|row| row.sets.terms().iter().map(|term| (*term, row.document)));
        let holders = holders(terms.len(), held);
        Piece { rows, terms, holders }
    }
}

impl Row {
    /// Gives its terms and names their numbers in the whole.
    fn renumber(&mut self, numbers: &Numbers) {
        let term = |it: TermId| numbers.terms[it.index()];
        let name = |it: Name| it.in_other(&numbers.names);
        self.sets.renumber(term);
        for it in [&mut self.head, &mut self.event, &mut self.event_name] {
            *it = it.map(term);
        }
        for it in [&mut self.unit, &mut self.people, &mut self.gate.unit] {
            *it = it.map(name);
        }
    }
}

#[cfg(test)]
mod tests;
