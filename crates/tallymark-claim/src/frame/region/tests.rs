use crate::claim::Scope;
use crate::document::{DocId, Document};
use crate::extract;
use tallymark_sentence::split;

/// The figure, its places and its scope.
fn check(text: &str, expected: &[(&str, &str, Scope)]) {
    let document = Document::new("test", text);
    let claims = extract(DocId(0), &document, &split(text));
    let found: Vec<(String, String, Scope)> = claims
        .iter()
        .map(|it| {
            let places: Vec<&str> = it.places.iter().map(|it| it.key.as_str()).collect();
            (it.quote.clone(), places.join(" "), it.scope)
        })
        .collect();
    let found: Vec<(&str, &str, Scope)> =
        found.iter().map(|it| (it.0.as_str(), it.1.as_str(), it.2)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn each_figure_of_a_list_has_its_own_place() {
    check(
        "The quake killed 117 people in Velm, 55 in Sarn and 39 in Orle.",
        &[("117", "velm", Scope::Site), ("55", "sarn", Scope::Site), ("39", "orle", Scope::Site)],
    );
}
