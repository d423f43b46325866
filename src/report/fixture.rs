//! A small report made by hand, so that the tests of rendering do not hang on any rule of a stage.

use std::sync::Arc;

use tallymark_claim::quantity::unit::Unit;
use tallymark_claim::{
    AsOf, AsOfBasis, Attribution, Basis, Bound, Claim, Date, Decimal, Dimension, DocId, Document,
    Interval, Kind, Measure, Modality, Origin, Period, Provenance, Quantity, QuantityKind, Scope,
    SectionKind, Span, Term, TimeExpression, Value,
};
use tallymark_match::{Cluster, ClusterId, Extreme, Finding, Pair, Reason, Severity, Verdict};

use crate::Report;

const HERALD: &str = "The dam at Ost is 1.2 km long. At least 22 people drowned, Mayor Ida Voss \
                      said.\nIt opened on 4 May 1998.";
const COURIER: &str = "“The crest — 1,250 meters of it — held.” Floods drowned 31\u{1b}[2J people.";

fn span_of(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the words of a fixture stand in its text");
    Span::new(start, start + words.len())
}

fn document(id: &str, outlet: &str, text: &str, day: i8) -> Document {
    let mut document = Document::new(id, text);
    document.outlet = Some(outlet.into());
    document.published = Date::new(2031, 5, day).map(Period::day);
    document
}

fn claim(documents: &[Document], at: usize, quote: &str, measure: Measure, value: Value) -> Claim {
    let document = &documents[at];
    let text = &document.text;
    let span = span_of(text, quote);
    let sentences = tallymark_sentence::split(text);
    Claim {
        provenance: Arc::new(Provenance {
            document: DocId(at),
            id: document.id.clone(),
            outlet: document.outlet.clone(),
            published: document.published,
            updated: None,
            agency: None,
        }),
        span,
        quote: quote.into(),
        sentence: sentences.into_iter().find(|it| it.covers(span)).expect("a sentence"),
        section: SectionKind::Body,
        value,
        measure,
        counted: None,
        about: Vec::new(),
        names: Vec::new(),
        places: Vec::new(),
        words: Vec::new(),
        as_of: document.published.map(|period| AsOf { period, basis: AsOfBasis::Published }),
        happened: None,
        background: false,
        by_place: false,
        attribution: None,
        modality: Modality::Stated,
        scope: Scope::Whole,
        origin: Origin::Document(DocId(at)),
        rule: "made_by_hand",
    }
}

fn number(span: Span, low: &str, high: Option<&str>, bound: Bound, unit: Option<Unit>) -> Value {
    let decimal = |it: &str| it.parse::<Decimal>().expect("a decimal");
    let read = Interval::new(Some(decimal(low)), high.map(decimal));
    Value::Number(Quantity {
        span,
        number: span,
        hedge: None,
        unit_span: None,
        read,
        entailed: read,
        expected: read,
        bound,
        precision: decimal("1"),
        unit,
        kind: QuantityKind::Measure,
        counted: None,
        counted_head: None,
        concept: Vec::new(),
        change: None,
        echo_of: None,
        misprint: false,
    })
}

fn length(code: &'static str, factor: &str) -> Unit {
    Unit {
        code,
        dimension: Dimension::Length,
        factor: factor.parse().expect("a decimal"),
        offset: Decimal::ZERO,
        ambiguous: false,
    }
}

/// Two outlets on one flood: a conflict, an agreement over units, and a date alone.
pub(crate) fn report() -> Report {
    let documents = vec![
        document("courier.txt", "Courier", COURIER, 3),
        document("herald.txt", "Ost Herald", HERALD, 2),
    ];
    let km =
        number(Span::new(0, 0), "1.20", Some("1.20"), Bound::Exact, Some(length("km", "1000")));
    let m = number(Span::new(0, 0), "1250", Some("1250"), Bound::Exact, Some(length("m", "1")));
    let least = number(Span::new(0, 0), "22", None, Bound::AtLeast, None);
    let exact = number(Span::new(0, 0), "31", Some("31"), Bound::Exact, None);
    let opened = Date::new(1998, 5, 4).map(Period::day).expect("a day");
    let day = Value::Date(TimeExpression::stated(span_of(HERALD, "4 May 1998"), opened));
    let mut claims = vec![
        claim(&documents, 0, "1,250 meters", Measure::Length, m),
        claim(&documents, 0, "31", Measure::Killed, exact),
        claim(&documents, 1, "1.2 km", Measure::Length, km),
        claim(&documents, 1, "At least 22", Measure::Killed, least),
        claim(&documents, 1, "4 May 1998", Measure::DateOf, day),
    ];
    claims[3].attribution = Some(Attribution {
        source: Some(span_of(HERALD, "Mayor Ida Voss")),
        cue: Some(span_of(HERALD, "said")),
        content: vec![span_of(HERALD, "At least 22 people drowned")],
        kind: Kind::Indirect,
        basis: Basis::Stated,
        name: Some("Ida Voss".into()),
        resolved: None,
        named: true,
        denied: false,
        speech: true,
        chain: Vec::new(),
    });
    claims[3].modality = Modality::Reported;
    claims[3].counted = Some(Term { span: span_of(HERALD, "people"), key: "person".into() });
    let clusters = vec![
        cluster(0, "length, dam", vec![0, 2]),
        cluster(1, "killed, flood", vec![1, 3]),
        cluster(2, "date of opening, dam", vec![4]),
    ];
    let within = Reason::WithinRounding {
        finer: Decimal::new(1250, 0),
        coarser: Decimal::new(1200, 0),
        precision: Decimal::new(100, 0),
        percent_apart: Decimal::new(40, 1),
    };
    let ends =
        (Interval::point(Decimal::new(31, 0)), Interval::new(Some(Decimal::new(22, 0)), None));
    let apart = Reason::Disjoint { a: ends.0, b: ends.1, percent_apart: Decimal::new(290, 1) };
    let findings = vec![
        finding(1, Verdict::Conflict, 0.29, vec![apart], "Made by hand: 22 or more beside 31."),
        finding(0, Verdict::Agree, 0.0, vec![within], "Made by hand: 1,250 m rounds to 1.2 km."),
        finding(2, Verdict::Single, 0.0, Vec::new(), ""),
    ];
    Report { documents, claims, clusters, findings }
}

fn cluster(at: usize, label: &str, claims: Vec<usize>) -> Cluster {
    let low = Some(Extreme { value: Decimal::new(22, 0), claim: claims[claims.len() - 1] });
    let high = Some(Extreme { value: Decimal::new(31, 0), claim: claims[0] });
    Cluster {
        id: ClusterId(at),
        label: label.into(),
        outlets: claims.len(),
        origins: claims.len(),
        claims,
        sure: Vec::new(),
        parts: Vec::new(),
        contained: Vec::new(),
        shares: Vec::new(),
        cut: None,
        low,
        high,
        best: None,
    }
}

fn finding(at: usize, verdict: Verdict, gap: f64, reasons: Vec<Reason>, why: &str) -> Finding {
    let pairs = match verdict {
        Verdict::Single => Vec::new(),
        _ => {
            let (a, b) = if at == 0 { (0, 2) } else { (1, 3) };
            vec![Pair { a, b, verdict, reasons: reasons.clone() }]
        }
    };
    Finding {
        cluster: ClusterId(at),
        verdict,
        severity: Severity(gap),
        reasons,
        explanation: why.into(),
        pairs,
    }
}
