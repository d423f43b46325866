use serde_json::{Map, Value as Json, json};

/// Terms whose values are words.
const WORDS: &[(&str, &str)] = &[
    ("oa", "http://www.w3.org/ns/oa#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "https://schema.org/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("cp", "urn:tallymark:term:"),
    ("id", "@id"),
    ("type", "@type"),
    ("Annotation", "oa:Annotation"),
    ("SpecificResource", "oa:SpecificResource"),
    ("TextQuoteSelector", "oa:TextQuoteSelector"),
    ("TextPositionSelector", "oa:TextPositionSelector"),
    ("identifying", "oa:identifying"),
    ("target", "oa:hasTarget"),
    ("selector", "oa:hasSelector"),
    ("exact", "oa:exact"),
    ("prefix", "oa:prefix"),
    ("suffix", "oa:suffix"),
    ("byteStart", "cp:byteStart"),
    ("byteEnd", "cp:byteEnd"),
    ("role", "cp:role"),
    ("Entity", "prov:Entity"),
    ("Activity", "prov:Activity"),
    ("Agent", "prov:Agent"),
    ("SoftwareAgent", "prov:SoftwareAgent"),
    ("Claim", "schema:Claim"),
    ("NewsArticle", "schema:NewsArticle"),
    ("Organization", "schema:Organization"),
    ("QuantitativeValue", "schema:QuantitativeValue"),
    ("text", "schema:text"),
    ("name", "schema:name"),
    ("description", "schema:description"),
    ("identifier", "schema:identifier"),
    ("headline", "schema:headline"),
    ("dateline", "schema:dateline"),
    ("byline", "cp:byline"),
    ("about", "schema:about"),
    ("value", "schema:value"),
    ("low", "schema:minValue"),
    ("high", "schema:maxValue"),
    ("unitText", "schema:unitText"),
    ("softwareVersion", "schema:softwareVersion"),
    ("sha256", "schema:sha256"),
    ("normalisation", "cp:normalisation"),
    ("bound", "cp:bound"),
    ("counted", "cp:counted"),
    ("measure", "cp:measure"),
    ("modality", "cp:modality"),
    ("rule", "cp:rule"),
    ("attributionKind", "cp:attributionKind"),
    ("attributionBasis", "cp:attributionBasis"),
    ("named", "cp:named"),
    ("passedOn", "cp:passedOn"),
    ("relation", "cp:relation"),
    ("Finding", "cp:Finding"),
    ("verdict", "cp:verdict"),
    ("reason", "cp:reason"),
];

/// Terms whose values are other nodes.
const NODES: &[(&str, &str)] = &[
    ("body", "oa:hasBody"),
    ("source", "oa:hasSource"),
    ("wasQuotedFrom", "prov:wasQuotedFrom"),
    ("wasDerivedFrom", "prov:wasDerivedFrom"),
    ("wasAttributedTo", "prov:wasAttributedTo"),
    ("wasGeneratedBy", "prov:wasGeneratedBy"),
    ("wasAssociatedWith", "prov:wasAssociatedWith"),
    ("used", "prov:used"),
    ("url", "schema:url"),
    ("author", "schema:author"),
    ("publisher", "schema:publisher"),
    ("sourceOrganization", "schema:sourceOrganization"),
    ("appearance", "schema:appearance"),
    ("firstAppearance", "schema:firstAppearance"),
    ("isExpressedIn", "cp:isExpressedIn"),
    ("compares", "cp:compares"),
];

/// Terms whose values are dates at the grain stated.
const DATES: &[(&str, &str)] = &[
    ("datePublished", "schema:datePublished"),
    ("dateModified", "schema:dateModified"),
    ("startDate", "schema:startDate"),
    ("endDate", "schema:endDate"),
    ("asOfStart", "cp:asOfStart"),
    ("asOfEnd", "cp:asOfEnd"),
];

/// Terms whose values are offsets.
const OFFSETS: &[(&str, &str)] = &[("start", "oa:start"), ("end", "oa:end")];

/// The terms of the graph. "cp:" are our own, where the three vocabularies have none.
pub(super) fn context() -> Json {
    let mut out = Map::new();
    out.insert("@version".to_owned(), json!(1.1));
    for (term, id) in WORDS {
        out.insert((*term).to_owned(), json!(id));
    }
    let typed = [(NODES, "@id"), (DATES, "schema:Date"), (OFFSETS, "xsd:nonNegativeInteger")];
    for (terms, kind) in typed {
        for (term, id) in terms {
            out.insert((*term).to_owned(), json!({ "@id": id, "@type": kind }));
        }
    }
    out.insert("motivation".to_owned(), json!({ "@id": "oa:motivatedBy", "@type": "@vocab" }));
    Json::Object(out)
}
