//! Percentages whose two figures stand beside them: "61 of 120 seats, or 51 percent".

use tallymark_claim::{Claim, Decimal, Document, Interval, Quantity, Span, Value};

use super::{Cluster, parts};

/// A percentage and the two claims that it follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareOf {
    /// Index of the percentage.
    pub share: usize,
    /// Index of the part, or of what something changed from.
    pub from: usize,
    /// Index of the whole, or of what it changed to.
    pub to: usize,
    /// Whether it is a change: "from 80 to 100".
    pub change: bool,
}

impl ShareOf {
    /// The percentage that the two figures come to, as an interval of what their words entail.
    pub(crate) fn computed(self, claims: &[Claim]) -> Option<Interval> {
        let (a, b) = (number(&claims[self.from])?.entailed, number(&claims[self.to])?.entailed);
        let positive = |it: Decimal| (it > Decimal::ZERO).then_some(it);
        let (a, b) =
            ((positive(a.low?)?, positive(a.high?)?), (positive(b.low?)?, positive(b.high?)?));
        let percent = |x: Decimal, y: Decimal| x.checked_div(y)?.checked_mul(Decimal::ONE_HUNDRED);
        let (low, high) = if self.change {
            // A fall of 20 percent is told as 20 percent, which way it went stands in the verb.
            let change = |x: Decimal, y: Decimal| Some(percent(y, x)? - Decimal::ONE_HUNDRED);
            let (least, most) = (change(a.1, b.0)?, change(a.0, b.1)?);
            if most < Decimal::ZERO { (-most, -least) } else { (least.max(Decimal::ZERO), most) }
        } else {
            (percent(a.0, b.1)?, percent(a.1, b.0)?)
        };
        let round = |it: Decimal| it.round_dp(2).normalize();
        Some(Interval::new(Some(round(low)), Some(round(high))))
    }
}

/// The number of a claim.
fn number(claim: &Claim) -> Option<&Quantity> {
    match &claim.value {
        Value::Number(it) => Some(it),
        Value::Date(_) => None,
    }
}

/// Gives each cluster what the text beside its figures lets anyone compute again: percentages, and parts of a whole.
///
/// Of percentages, only three wordings are read, in which the two figures can be no others:
/// "61 of the 120 seats, or 51 percent", "from 80 to 100, or 25 percent" and "25 percent to 100 from 80".
pub fn attach_shares(clusters: &mut [Cluster], claims: &[Claim], documents: &[Document]) {
    let mut cluster_of = vec![usize::MAX; claims.len()];
    for (id, cluster) in clusters.iter().enumerate() {
        cluster.claims.iter().for_each(|at| cluster_of[*at] = id);
    }
    for (part, claim) in claims.iter().enumerate() {
        if let Some(document) = documents.get(claim.provenance.document.0)
            && let Some(whole) = parts::container(part, claims, document)
            && let Some(cluster) = clusters.get_mut(cluster_of[whole])
        {
            cluster.contained.push((part, whole));
        }
    }
    for at in 0..claims.len().saturating_sub(2) {
        let three = [at, at + 1, at + 2];
        let Some(document) = documents.get(claims[at].provenance.document.0) else { continue };
        if let Some(found) = read(three, claims, document)
            && let Some(cluster) = clusters.get_mut(cluster_of[found.share])
        {
            cluster.shares.push(found);
        }
    }
}

/// Longer words between two figures are none of the wordings.
const LONGEST: usize = 40;

fn read([a, b, c]: [usize; 3], claims: &[Claim], document: &Document) -> Option<ShareOf> {
    let one = |x: &Claim, y: &Claim| {
        x.provenance.document == y.provenance.document && x.sentence == y.sentence
    };
    if !one(&claims[a], &claims[b]) || !one(&claims[b], &claims[c]) {
        return None;
    }
    let between = |x: usize, y: usize| {
        let (start, end) = (claims[x].span.end(), claims[y].span.start());
        let near = start <= end && end - start <= LONGEST;
        near.then(|| document.words(Span::new(start, end)).trim())
    };
    let before = |at: usize, word: &str| {
        let (sentence, start) = (claims[at].sentence.start(), claims[at].span.start());
        let head = document.words(Span::new(sentence.min(start), start)).trim_end();
        head.ends_with(word) && !head[..head.len() - word.len()].ends_with(char::is_alphanumeric)
    };
    let is_percent = |at: usize| {
        number(&claims[at]).is_some_and(|it| it.unit.is_some_and(|unit| unit.code == "%"))
    };
    let alike = |x: usize, y: usize| {
        matches!((number(&claims[x]), number(&claims[y])), (Some(x), Some(y))
            if x.unit.map(|it| it.code) == y.unit.map(|it| it.code) && x.kind == y.kind)
    };
    if is_percent(c) && !is_percent(a) && alike(a, b) {
        let joined = between(b, c)?;
        let again =
            joined.ends_with(", or") || joined.ends_with('(') || joined.ends_with(", about");
        if again
            && matches!(
                between(a, b)?,
                "of" | "of the" | "out of" | "out of the" | "of its" | "of their"
            )
        {
            return Some(ShareOf { share: c, from: a, to: b, change: false });
        }
        if again && between(a, b)? == "to" && before(a, "from") {
            return Some(ShareOf { share: c, from: a, to: b, change: true });
        }
    }
    let rises = is_percent(a) && !is_percent(b) && alike(b, c);
    (rises && between(a, b)? == "to" && between(b, c)? == "from").then_some(ShareOf {
        share: a,
        from: c,
        to: b,
        change: true,
    })
}
