//! JSON-LD that joins W3C Web Annotation, PROV-O and schema.org: who said what
//! where, as a graph that a triple store can hold.
//!
//! The context stands inline, so that the file works offline and for ever. The
//! nodes say nothing that the texts do not: an unnamed speaker gets no name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};
use tallymark_claim::{Attribution, Claim, Document, Kind, Span, Value};

use super::Report;
use super::code_points::CodePoints;
use super::excerpt;
use super::hash::Sha256Hex;
use super::json::{claim_ids, context_of, unit, value_ends};
use super::names::name;

mod context;

/// The whole graph.
pub(crate) fn graph(report: &Report) -> String {
    let mut writer = Writer {
        report,
        ids: claim_ids(report),
        texts: Vec::new(),
        organizations: BTreeMap::new(),
        speakers: BTreeMap::new(),
        nodes: Vec::new(),
    };
    writer.articles();
    writer.claims();
    writer.findings();
    writer.people();
    writer.nodes.push(json!({
        "id": "urn:tallymark:run", "type": "Activity",
        "used": writer.texts, "wasAssociatedWith": "urn:tallymark:tool",
    }));
    writer.nodes.push(json!({
        "id": "urn:tallymark:tool", "type": "SoftwareAgent",
        "name": "tallymark", "softwareVersion": env!("CARGO_PKG_VERSION"),
    }));
    let whole = json!({ "@context": context::context(), "@graph": writer.nodes });
    let mut out = serde_json::to_string_pretty(&whole).unwrap_or_default();
    out.push('\n');
    out
}

struct Writer<'a> {
    report: &'a Report,
    ids: Vec<String>,
    /// The node of each document's text.
    texts: Vec<String>,
    /// Outlets and agencies by name.
    organizations: BTreeMap<String, String>,
    /// Speakers by name, with whether the name is their own.
    speakers: BTreeMap<String, (String, bool)>,
    nodes: Vec<Json>,
}

/// Words longer than this are told by their place alone: a speech over a whole page would be quoted
/// again beside each of its figures.
const LONGEST: usize = 2_000;

impl Writer<'_> {
    fn articles(&mut self) {
        let mut hash = Sha256Hex::default();
        let mut told = BTreeSet::new();
        for (at, document) in self.report.documents.iter().enumerate() {
            let sha256 = hash.of_document(document);
            let text = format!("urn:sha256:{sha256}");
            // Two articles on one page share the text: its node is told once.
            if told.insert(text.clone()) {
                self.nodes.push(json!({
                    "id": text, "type": "Entity", "sha256": sha256,
                    "normalisation": "text as read, UTF-8; positions are code points, byteStart and byteEnd are UTF-8 bytes",
                }));
            }
            let mut node = object(json!({
                "id": article(at), "type": ["NewsArticle", "Entity"], "identifier": document.id, "isExpressedIn": text,
            }));
            let outlet = document.outlet.clone().map(|it| self.organization(&it));
            let agency = document.agency.as_ref().map(|(it, _)| self.organization(it));
            put(&mut node, "headline", document.title.as_deref());
            put(&mut node, "url", document.url.as_deref().filter(|it| is_absolute(it)));
            put(&mut node, "publisher", outlet.as_deref());
            put(&mut node, "sourceOrganization", agency.as_deref());
            put(&mut node, "byline", document.byline.as_deref());
            put(&mut node, "dateline", document.place.as_deref());
            put(&mut node, "datePublished", document.published.map(|it| it.start_iso()).as_deref());
            put(&mut node, "dateModified", document.updated.map(|it| it.start_iso()).as_deref());
            self.nodes.push(Json::Object(node));
            self.texts.push(text);
        }
    }

    fn claims(&mut self) {
        let report = self.report;
        let mut points: Option<CodePoints> = None;
        for (at, it) in report.claims.iter().enumerate() {
            let document = report.document(it);
            let points = match &mut points {
                Some(points) if points.is_of(document) => points,
                other => other.insert(CodePoints::new(document)),
            };
            let node = self.claim(at, it, document);
            self.nodes.push(node);
            self.annotate(at, "quantity", it.span, document, points);
            if let Some(said) = &it.attribution {
                for (role, span) in [("source", said.source), ("cue", said.cue)] {
                    if let Some(span) = span {
                        self.annotate(at, role, span, document, points);
                    }
                }
                for span in &said.content {
                    self.annotate(at, "content", *span, document, points);
                }
            }
        }
    }

    fn claim(&mut self, at: usize, it: &Claim, document: &Document) -> Json {
        let [low, high] = value_ends(&it.value);
        let mut about =
            object(json!({ "type": "QuantitativeValue", "bound": it.value.bound().as_str() }));
        let (low_key, high_key) = match it.value {
            Value::Number(_) => ("low", "high"),
            Value::Date(_) => ("startDate", "endDate"),
        };
        for (key, end) in [(low_key, &low), (high_key, &high)] {
            if !end.is_null() {
                about.insert(key.to_owned(), end.clone());
            }
        }
        if matches!(it.value, Value::Number(_)) && low == high && !low.is_null() {
            about.insert("value".to_owned(), low);
        }
        put(&mut about, "unitText", unit(&it.value));
        put(&mut about, "counted", it.counted.as_ref().map(|term| document.words(term.span)));
        let mut node = object(json!({
            "id": claim(at), "type": ["Claim", "Entity"], "identifier": self.ids[at],
            "text": document.words(excerpt(document, it.sentence, it.span)), "measure": name(it.measure), "about": about,
            "modality": name(it.modality), "rule": it.rule, "appearance": article(it.provenance.document.0),
            "wasGeneratedBy": "urn:tallymark:run",
        }));
        if let Some(as_of) = it.as_of {
            put(&mut node, "asOfStart", Some(&as_of.period.start_iso()));
            put(&mut node, "asOfEnd", Some(&as_of.period.end_iso()));
        }
        match &it.attribution {
            Some(said) => self.said(&mut node, at, said, document),
            None => put(&mut node, "wasAttributedTo", self.outlet_of(document).as_deref()),
        }
        Json::Object(node)
    }

    /// The chain of a claim that somebody else makes: the claim, a statement, its speaker.
    fn said(
        &mut self,
        node: &mut Map<String, Json>,
        at: usize,
        said: &Attribution,
        document: &Document,
    ) {
        put(node, "attributionKind", Some(&name(said.kind)));
        put(node, "attributionBasis", Some(&name(said.basis)));
        let statement = format!("urn:tallymark:statement:{}", at + 1);
        let kind = if said.kind == Kind::Direct { "wasQuotedFrom" } else { "wasDerivedFrom" };
        put(node, kind, Some(&statement));
        put(node, "firstAppearance", Some(&statement));
        let words = said.name.clone().or(said.source.map(|span| document.words(span).to_owned()));
        let speaker = words.map(|it| self.speaker(&it, said.named));
        put(node, "author", speaker.as_deref());
        let mut it = object(
            json!({ "id": statement, "type": "Entity", "description": "What was said, as the outlet gives it" }),
        );
        put(&mut it, "wasAttributedTo", speaker.as_deref());
        let passed: Vec<Json> = said
            .chain
            .iter()
            .map(|link| json!({ "name": link.name, "relation": name(link.relation) }))
            .collect();
        if !passed.is_empty() {
            it.insert("passedOn".to_owned(), Json::Array(passed));
        }
        self.nodes.push(Json::Object(it));
    }

    fn annotate(
        &mut self,
        at: usize,
        role: &str,
        span: Span,
        document: &Document,
        points: &CodePoints<'_>,
    ) {
        let wide = points.span(span);
        let mut selectors = Vec::new();
        if span.len() <= LONGEST {
            let (prefix, exact, suffix) = context_of(document, span);
            selectors.push(json!({ "type": "TextQuoteSelector", "prefix": prefix, "exact": exact, "suffix": suffix }));
        }
        selectors.push(
            json!({ "type": "TextPositionSelector", "start": wide.start(), "end": wide.end() }),
        );
        let number = self.nodes.len();
        self.nodes.push(json!({
            "id": format!("urn:tallymark:annotation:{number}"), "type": "Annotation", "motivation": "identifying",
            "role": role, "body": claim(at),
            "target": {
                "type": "SpecificResource",
                "source": self.texts[self.report.claims[at].provenance.document.0],
                "selector": selectors,
                "byteStart": span.start(), "byteEnd": span.end(),
            },
        }));
    }

    fn findings(&mut self) {
        for finding in &self.report.findings {
            let cluster = self.report.cluster(finding);
            if cluster.claims.len() < 2 {
                continue;
            }
            let members: Vec<String> = cluster.claims.iter().map(|at| claim(*at)).collect();
            let reasons: Vec<&str> =
                finding.reasons.iter().map(tallymark_match::Reason::as_str).collect();
            self.nodes.push(json!({
                "id": format!("urn:tallymark:finding:{}", finding.cluster.0 + 1), "type": ["Finding", "Entity"],
                "name": cluster.label, "verdict": finding.verdict.as_str(), "reason": reasons,
                "description": finding.explanation, "compares": members, "wasGeneratedBy": "urn:tallymark:run",
            }));
        }
    }

    fn people(&mut self) {
        for (words, id) in &self.organizations {
            self.nodes.push(json!({ "id": id, "type": ["Organization", "Agent"], "name": words }));
        }
        for (words, (id, named)) in &self.speakers {
            // A role ("a senior official") is a description, never a name.
            let key = if *named { "name" } else { "description" };
            self.nodes.push(json!({ "id": id, "type": "Agent", "named": named, key: words }));
        }
    }

    fn organization(&mut self, words: &str) -> String {
        let number = self.organizations.len() + 1;
        let id = || format!("urn:tallymark:organization:{number}");
        self.organizations.entry(words.to_owned()).or_insert_with(id).clone()
    }

    fn speaker(&mut self, words: &str, named: bool) -> String {
        let number = self.speakers.len() + 1;
        let id = || (format!("urn:tallymark:speaker:{number}"), named);
        self.speakers.entry(words.to_owned()).or_insert_with(id).0.clone()
    }

    fn outlet_of(&self, document: &Document) -> Option<String> {
        self.organizations.get(document.outlet.as_ref()?).cloned()
    }
}

fn claim(at: usize) -> String {
    format!("urn:tallymark:claim:{}", at + 1)
}

fn article(at: usize) -> String {
    format!("urn:tallymark:article:{}", at + 1)
}

fn object(it: Json) -> Map<String, Json> {
    match it {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

fn put(node: &mut Map<String, Json>, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        node.insert(key.to_owned(), Json::from(value));
    }
}

/// A web address without blanks or controls: what may stand as an IRI.
fn is_absolute(url: &str) -> bool {
    let web = url.starts_with("https://") || url.starts_with("http://");
    web && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}

#[cfg(test)]
mod tests;
