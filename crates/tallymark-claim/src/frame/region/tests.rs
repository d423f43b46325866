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
            (it.quote.to_string(), places.join(" "), it.scope)
        })
        .collect();
    let found: Vec<(&str, &str, Scope)> =
        found.iter().map(|it| (it.0.as_str(), it.1.as_str(), it.2)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn an_article_goes_from_place_to_place() {
    check(
        "The fires killed 40.\n\nIn Velm 12 people are dead. Some 200 houses burned.\n\n\
         Sarn: nine people dead.\n\nOrle has lost two houses.",
        &[
            ("40", "", Scope::Whole),
            ("12", "velm", Scope::Site),
            ("Some 200", "velm", Scope::Site),
            ("nine", "sarn", Scope::Site),
            ("two", "orle", Scope::Site),
        ],
    );
    // One label is the topic of all, and no place among others.
    check("Velm: 40 people dead in fires.", &[("40", "", Scope::Whole)]);
}

#[test]
fn each_figure_of_a_list_has_its_own_place() {
    check(
        "The quake killed 117 people in Velm, 55 in Sarn and 39 in Orle.",
        &[("117", "velm", Scope::Site), ("55", "sarn", Scope::Site), ("39", "orle", Scope::Site)],
    );
}

#[test]
fn countries_are_places_wherever_they_stand() {
    check(
        "The fever killed 2,453 people. Guinea has reported 595 deaths; Sierra Leone had 562. \
         The tally for Liberia, a week old, has 1,224 deaths.",
        &[
            ("2,453", "", Scope::Whole),
            ("595", "guinea", Scope::Site),
            ("562", "sierra leone", Scope::Site),
            ("1,224", "liberia", Scope::Site),
        ],
    );
    // Of both, and of neither alone.
    check(
        "Guinea had 12 deaths. Liberia and Kenya could see 50,000 deaths.",
        &[("12", "", Scope::Whole), ("50,000", "", Scope::Whole)],
    );
}

#[test]
fn smaller_tolls_elsewhere() {
    check(
        "A quake killed 48 people in Norland. It hurt 900. The ground shook for a minute.\n\n\
         Some 17 people also died in Sarn. In Velm, where nine died, no house stands.",
        &[
            ("48", "norland", Scope::Whole),
            ("900", "", Scope::Whole),
            ("Some 17", "sarn", Scope::Site),
            ("nine", "velm", Scope::Site),
        ],
    );
    // The only toll is the toll.
    check(
        "A quake shook the coast. Walls fell. Roofs fell.\n\nSome 17 people died in Sarn.",
        &[("Some 17", "sarn", Scope::Whole)],
    );
    check(
        "Of the dead, 12 were in Velm and 30 were in Sarn.",
        &[("12", "velm", Scope::Site), ("30", "sarn", Scope::Site)],
    );
    // Whence they came is not where they died.
    check(
        "Of the dead, 12 were from Velm and 30 were from Sarn.",
        &[("12", "velm", Scope::Part), ("30", "sarn", Scope::Part)],
    );
}

#[test]
fn places_that_lead_or_account() {
    check(
        "A quake killed 48 people. It hurt 900. Roofs fell.\n\n\
         In northern Velm, 16 people were reported dead. Sarn accounts for 12 of the deaths.",
        &[
            ("48", "", Scope::Whole),
            ("900", "", Scope::Whole),
            ("16", "velm", Scope::Site),
            ("12", "sarn", Scope::Site),
        ],
    );
    // Whose floods they are is all that is said.
    check(
        "Norland's floods have killed 1,200 people. Sarn's floods have killed 12.",
        &[("1,200", "", Scope::Whole), ("12", "", Scope::Whole)],
    );
}
