//! The currency of sums that leave it out: "The bridge cost 24 billion crowns. The bill is now [31 billion]."

use crate::prose::Prose;
use crate::quantity::unit::Unit;
use crate::quantity::{Quantity, QuantityKind};

/// How far before a figure the people whom it counts may stand, in tokens.
const BACK: usize = 10;

/// Gives bare billions the currency of an article that tells all its sums in one.
///
/// Hardly anything else is told in bare billions there: barrels and trees stand with their noun,
/// and people are told before ("The world's population passed 8 billion").
pub(crate) fn with_currency(prose: &Prose<'_>, quantities: &mut [Quantity]) {
    let billions = |it: &Quantity| {
        let number = &prose.text()[it.number];
        ["billion", "trillion", "bn", "bln"].iter().any(|scale| number.ends_with(scale))
    };
    let mut currency: Option<Unit> = None;
    let mut told = false;
    let money = |it: &&Quantity| it.kind == QuantityKind::Money && it.echo_of.is_none();
    for it in quantities.iter().filter(money) {
        let Some(unit) = it.unit.filter(|it| !it.code.contains('/')) else { continue };
        if currency.is_some_and(|it| it.code != unit.code) {
            return;
        }
        currency = Some(unit);
        told |= billions(it);
    }
    if !told {
        return;
    }
    let people = |it: &Quantity| {
        let at = prose.token_at(it.number.start());
        (at.saturating_sub(BACK)..at).any(|at| {
            matches!(
                prose.lemma_letters(at),
                "population" | "people" | "person" | "user" | "inhabitant" | "human" | "customer"
            )
        })
    };
    for it in quantities.iter_mut() {
        let bare = it.kind == QuantityKind::Count && it.unit.is_none() && it.counted.is_none();
        if bare && billions(it) && !people(it) {
            it.unit = currency;
            it.kind = QuantityKind::Money;
        }
    }
}
