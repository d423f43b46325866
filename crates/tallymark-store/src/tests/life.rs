//! A story over some days: what is added, told as changed, and drawn.

use tallymark::{Config, Document};

use super::{Folder, page};
use crate::{Added, Store};

const HERALD: &str = "https://herald.example/fire";
const COURIER: &str = "https://courier.example/fire";

fn first(text: &str) -> Document {
    page(HERALD, "Port Herald", 3, text)
}

const TWELVE: &str = "The fire in Orvale killed 12 people on Monday, the mayor said. The blaze destroyed 40 homes.\n";
const FOURTEEN: &str = "The fire in Orvale killed 14 people on Monday, the mayor said. The blaze destroyed 40 homes.\n";

#[test]
fn versions_of_one_page_are_kept_side_by_side() {
    let folder = Folder::new("versions");
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    assert_eq!(store.add(&first(TWELVE)).expect("added"), Added::Page);
    assert_eq!(store.add(&first(TWELVE)).expect("added"), Added::Known);
    let added = store.add(&first(FOURTEEN)).expect("added");
    let restated = added.restated();
    assert_eq!(restated.len(), 1, "{restated:?}");
    assert_eq!((restated[0].was.as_str(), restated[0].now.as_deref()), ("12", Some("14")));
    // Told again, both are known.
    assert_eq!(store.add(&first(TWELVE)).expect("added"), Added::Known);
    let versions = store.versions().expect("versions");
    assert_eq!(versions.iter().map(|it| (it.number, it.of)).collect::<Vec<_>>(), [(1, 2), (2, 2)]);
    assert_eq!(&*versions[0].document.text, TWELVE);
    assert_eq!(&*versions[1].document.text, FOURTEEN);
}

#[test]
fn a_document_comes_back_as_it_was() {
    let folder = Folder::new("back");
    let text = "Fire kills 12 in Orvale\n\nUpdated 3 March 2031\n\nORVALE (AP) — A fire killed 12 people on Monday, the mayor said.\n";
    let mut document =
        Document::new("fire", text).title("Fire").byline("Ida Voss").path("fire.txt");
    document.outlet = Some("Port Herald".into());
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&document).expect("added");
    let back = store.versions().expect("versions").remove(0).document;
    assert_eq!(format!("{back:?}"), format!("{document:?}"));
}

#[test]
fn an_old_copy_found_late_is_no_correction() {
    let folder = Folder::new("late");
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&page(HERALD, "Port Herald", 5, FOURTEEN)).expect("added");
    store.add(&page(HERALD, "Port Herald", 3, TWELVE)).expect("added");
    let versions = store.versions().expect("versions");
    assert!(versions[0].document.text.contains("12 people"));
    assert!(versions[1].document.text.contains("14 people") && versions[1].is_latest());
}

#[test]
fn two_articles_of_one_page_are_two_pages() {
    let folder = Folder::new("parts");
    let text: std::sync::Arc<str> = format!("{TWELVE}\n{FOURTEEN}").into();
    let mut one = Document::new("one", text.clone()).url(HERALD);
    one.extent = tallymark::Span::new(0, TWELVE.len());
    let mut two = Document::new("two", text.clone()).url(HERALD);
    two.extent = tallymark::Span::new(TWELVE.len() + 1, text.len());
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    assert_eq!(store.add(&one).expect("added"), Added::Page);
    assert_eq!(store.add(&two).expect("added"), Added::Page);
}

#[test]
fn the_fragment_of_an_address_is_no_other_page() {
    let folder = Folder::new("fragment");
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&page("https://herald.example/fire#top", "Herald", 3, TWELVE)).expect("added");
    let again = page("https://herald.example/fire#comments", "Herald", 3, FOURTEEN);
    assert!(matches!(store.add(&again).expect("added"), Added::Version { of: 2, .. }));
}

#[test]
fn a_look_tells_what_is_new_and_only_once() {
    let folder = Folder::new("look");
    let config = Config::new();
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&first(TWELVE)).expect("added");
    store
        .add(&page(COURIER, "Courier", 3, "The fire in Orvale killed 12 people on Monday.\n"))
        .expect("added");
    let changes = store.changes(&config).expect("changes");
    assert_eq!((changes.since, changes.upto, changes.pages.len()), (0, 2, 2));
    assert!(!changes.has_new_conflict());
    store.look(&changes).expect("looked");
    let quiet = store.changes(&config).expect("changes");
    assert!(quiet.is_empty(), "{}", quiet.text());
    assert_eq!(quiet.text(), "Nothing changed since the last look.\n");

    // The courier is corrected on the same day: the two now contradict each other.
    store
        .add(&page(COURIER, "Courier", 3, "The fire in Orvale killed 31 people on Monday.\n"))
        .expect("added");
    let changes = store.changes(&config).expect("changes");
    assert_eq!(changes.pages.len(), 1);
    assert!(!changes.pages[0].is_new);
    assert_eq!(changes.pages[0].restated[0].now.as_deref(), Some("31"));
    let killed = changes.questions.iter().find(|it| it.label.contains("killed")).expect("the toll");
    assert_ne!(killed.before.as_ref().map(|it| it.verdict), Some(killed.after.verdict));
    assert_eq!(killed.new.len(), 0, "a restated figure is no new one: {:?}", killed.new);
    assert_eq!(killed.after.high.as_deref(), Some("31"));
    let text = changes.text();
    assert!(text.contains("restated: “12”, now “31”"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&changes.json()).expect("JSON");
    assert_eq!(json["schema_version"], 1);
    assert_eq!(json["pages"][0]["restated"][0]["was"], "12");
}

#[test]
fn a_toll_that_grows_is_told_as_moved() {
    let folder = Folder::new("moved");
    let config = Config::new();
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&first(TWELVE)).expect("added");
    store.look(&store.changes(&config).expect("changes")).expect("looked");
    let later = "The fire in Orvale on Monday has now killed 15 people, the mayor said.\n";
    store.add(&page(COURIER, "Courier", 6, later)).expect("added");
    let changes = store.changes(&config).expect("changes");
    let toll = changes.questions.iter().find(|it| it.label.contains("killed")).expect("the toll");
    let moved = toll.moved.as_ref().expect("it moved");
    assert_eq!((moved.from.as_str(), moved.to.as_str()), ("12", "15"));
    assert_eq!(toll.new.len(), 1);
}

#[test]
fn the_timeline_shows_what_a_page_said_before() {
    let folder = Folder::new("timeline");
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&page(HERALD, "<b>Herald</b>", 3, TWELVE)).expect("added");
    store.add(&page(HERALD, "<b>Herald</b>", 4, FOURTEEN)).expect("added");
    let later = "The fire in Orvale on Monday has now killed 15 people, the mayor said.\n";
    store.add(&page(COURIER, "=Courier", 6, later)).expect("added");
    let timeline = store.timeline(&Config::new()).expect("a timeline");
    let track = timeline.tracks.iter().find(|it| it.label.contains("killed")).expect("the toll");
    let steps: Vec<_> = track
        .steps
        .iter()
        .map(|it| (it.day.to_string(), it.quote.as_str(), it.restated.as_deref()))
        .collect();
    assert_eq!(
        steps,
        [
            ("2031-03-03".to_owned(), "12", Some("14")),
            ("2031-03-04".to_owned(), "14", None),
            ("2031-03-06".to_owned(), "15", None),
        ]
    );
    assert!(timeline.text().contains("restated: now “14”"), "{}", timeline.text());
    let csv = timeline.csv();
    assert!(csv.contains(",'=Courier,"), "{csv}");
    let html = timeline.html("The Orvale fire");
    assert!(html.contains("class=\"step\" d=\"M") && html.contains("&lt;b&gt;Herald"), "{html}");
    assert!(!html.contains("<b>Herald") && !html.contains("http://") && !html.contains("<script"));
}

#[test]
fn what_is_exported_makes_the_same_story() {
    let folder = Folder::new("export");
    let mut store = Store::create(folder.file("a.story")).expect("a story");
    store.add(&first(TWELVE)).expect("added");
    store.add(&first(FOURTEEN)).expect("added");
    store.add(&page(COURIER, "Courier", 4, TWELVE)).expect("added");
    let lines = store.json_lines(false).expect("lines");
    assert_eq!(lines.lines().count(), 3);
    assert_eq!(store.json_lines(true).expect("lines").lines().count(), 2);
    let file = folder.file("all.jsonl");
    std::fs::write(&file, &lines).expect("written");
    let mut again = Store::create(folder.file("b.story")).expect("a story");
    for document in tallymark::read::documents([&file], &tallymark::read::Options::new()) {
        again.add(&document.expect("a document")).expect("added");
    }
    assert_eq!(again.json_lines(false).expect("lines"), lines);
}
