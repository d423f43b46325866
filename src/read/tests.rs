use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

/// A folder of its own for each test, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("tallymark-read-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const STORY: &str = "A fire in Orvale killed 12 people on Monday, the mayor said.\n";

/// The documents' ids and the errors' words, the folder's own path left out.
fn check(folder: &Folder, inputs: &[&Path], options: &Options) -> Vec<String> {
    let root = format!("{}/", folder.0.display());
    documents(inputs.iter().map(|it| it.to_path_buf()), options)
        .map(|item| match item {
            Ok(document) => document.id.replace(&root, ""),
            Err(error) => format!("! {error}").replace(&root, ""),
        })
        .collect()
}

fn read_one(folder: &Folder, name: &str, bytes: impl AsRef<[u8]>) -> Vec<String> {
    let path = folder.file(name, bytes);
    check(folder, &[&path], &Options::new())
}

#[test]
fn one_bad_file_leaves_the_others_be() {
    let folder = Folder::new("bad");
    let good = folder.file("good.txt", STORY);
    let empty = folder.file("empty.txt", "");
    let blank = folder.file("blank.txt", " \n\n\u{FEFF}\n");
    let header = folder.file("header.txt", "---\noutlet: Herald\n---\n\n");
    let missing = folder.0.join("missing.txt");
    let zip = folder.file("packed.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xff");
    let gzip = folder.file("page.html", b"\x1F\x8B\x08\x00\x00");
    let late = folder.file("late.txt", STORY);
    let found = check(
        &folder,
        &[&good, &empty, &blank, &header, &missing, &zip, &gzip, &late],
        &Options::new(),
    );
    assert_eq!(
        found,
        [
            "good.txt",
            "! empty.txt: the file is empty; give it the article's text",
            "! blank.txt: the file is empty; give it the article's text",
            "! header.txt: the file is empty; give it the article's text",
            "! missing.txt: no such file or folder; check the name",
            "! packed.txt: this is a zip archive (or a .docx or .epub file), not text; unpack or convert it first",
            "! page.html: this is gzip data, not text; unpack or convert it first",
            "late.txt",
        ]
    );
}

#[test]
fn bytes_that_are_no_utf8_are_named() {
    let folder = Folder::new("utf8");
    assert_eq!(
        read_one(&folder, "latin.txt", b"A fire.\nCaf\xE9 owners fled."),
        [
            "! latin.txt:2: byte 11 of the file is not UTF-8; save it as UTF-8 (of a page named .html the encoding is found)"
        ]
    );
}

#[cfg(feature = "html")]
#[test]
fn utf16_with_its_mark_is_decoded() {
    let folder = Folder::new("encoding");
    let wide: Vec<u8> =
        "\u{FEFF}A fire killed 12.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = folder.file("wide.txt", wide);
    let texts: Vec<_> =
        documents([wide], &Options::new()).map(|it| it.unwrap().text.to_string()).collect();
    assert_eq!(texts, ["A fire killed 12."]);
}

#[test]
fn utf16_that_is_not_decoded_is_named() {
    let folder = Folder::new("wide");
    let wide = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    };
    let unmarked = ["! wide.txt: this is UTF-16 without its byte order mark; save it as UTF-8"];
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes = wide("A fire killed 12 in “Orvale”.", order);
        assert_eq!(read_one(&folder, "wide.txt", bytes), unmarked);
        let lines =
            wide("\u{FEFF}{\"text\": \"A fire killed 12.\"}\n{\"text\": \"Two died.\"}\n", order);
        assert_eq!(
            read_one(&folder, "wide.jsonl", lines),
            ["! wide.jsonl: this is UTF-16, and JSON Lines are UTF-8; save it as UTF-8"]
        );
    }
    // A text may hold a NUL or two.
    assert_eq!(read_one(&folder, "nul.txt", "A\0fire\0killed 12\0people.").len(), 1);
}

#[cfg(feature = "html")]
#[test]
fn files_that_are_no_pages_are_named() {
    let folder = Folder::new("bad-pages");
    let deep = format!("<html><body>{}A fire killed 12.", "<div>".repeat(100_000));
    // What `gzip` writes, cut off in its first block.
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xb3\xc9\x28\xc9\xcd";
    let binary: Vec<u8> = (0..4096_u32).map(|n| (n * n % 251) as u8 % 32).collect();
    for (name, bytes, expected) in [
        ("deep.html", deep.as_bytes(), "past the limit of 512"),
        ("cut.html", &gzip[..], "gzip"),
        ("blob.html", &binary[..], "binary data"),
    ] {
        let path = folder.file(name, bytes);
        let read: Vec<_> = documents([path], &Options::new()).collect();
        let [Err(error)] = &read[..] else { panic!("{name} was read: {read:?}") };
        // A page's own fault is the error's source, which the command line prints too.
        let source = std::error::Error::source(error).map(ToString::to_string);
        let told = format!("{error}: {}", source.unwrap_or_default());
        assert!(told.contains(name) && told.contains(expected), "{told}");
    }
    // A NUL is a character like another; half a file of UTF-16 is still one.
    assert_eq!(read_one(&folder, "nul.html", "<p>A fire killed 12\0 people.</p>"), ["nul.html"]);
    let half: Vec<u8> =
        "<p>A fire killed 12.</p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_one(&folder, "half.html", &half[..half.len() - 1]).len(), 1);
}

#[test]
fn too_much_is_refused() {
    // 200 MB are past the default; the limit is the file's, however it is made.
    const { assert!(MAX_BYTES < 200_000_000) };

    let folder = Folder::new("large");
    let path = folder.file("large.txt", "a".repeat(101));
    let fits = folder.file("fits.txt", "a".repeat(100));
    let lines = folder.file(
        "lines.jsonl",
        format!(
            "{{\"id\":\"a\",\"text\":\"{}\"}}\n{{\"id\":\"b\",\"text\":\"fits\"}}\n",
            "a".repeat(200)
        ),
    );
    let options = Options::new().max_bytes(100);
    assert_eq!(
        check(&folder, &[&path, &fits, &lines], &options),
        [
            "! large.txt: more than 100 bytes; raise the limit (--max-bytes) or divide the file",
            "fits.txt",
            "! lines.jsonl:1: more than 100 bytes; raise the limit (--max-bytes) or divide the file",
            "b",
        ]
    );
}

#[test]
fn folders_are_read_in_order() {
    let folder = Folder::new("folder");
    for name in ["b.txt", "a/z.md", "a/y.TXT", "c.jsonl", "README.md", ".hidden/x.txt", "notes.csv"]
    {
        let text = if name.ends_with("jsonl") { "{\"id\":\"line\",\"text\":\"x\"}" } else { STORY };
        folder.file(name, text);
    }
    let empty = folder.0.join("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(
        check(&folder, &[&folder.0], &Options::new()),
        ["a/y.TXT", "a/z.md", "b.txt", "line"]
    );
    assert_eq!(
        check(&folder, &[&empty], &Options::new()),
        [
            "! empty: the folder holds no article; articles are .txt, .md, .html, .htm or .jsonl files"
        ]
    );
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_are_left_out() {
    let folder = Folder::new("links");
    folder.file("a/story.txt", STORY);
    std::os::unix::fs::symlink(&folder.0, folder.0.join("a/back")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("nowhere"), folder.0.join("b.txt")).unwrap();
    assert_eq!(
        check(&folder, &[&folder.0], &Options::new()),
        [
            "! a/back: skipped, the link leads back to a folder around it",
            "a/story.txt",
            "! b.txt: skipped, the link leads nowhere",
        ]
    );
}

#[test]
fn names_are_given_once() {
    let folder = Folder::new("names");
    let story = folder.file("story.txt", STORY);
    assert_eq!(
        check(&folder, &[&story, &story, &story], &Options::new()),
        ["story.txt", "story.txt (2)", "story.txt (3)"]
    );
}

#[test]
fn json_lines_name_their_faults() {
    let folder = Folder::new("jsonl");
    let lines = [
        "\u{FEFF}{\"id\":\"one\",\"text\":\"The toll is 12.\",\"more\":[1,2]}",
        "",
        "{\"text\":\"No name.\",\"published\":2013}",
        "{\"id\":7,\"text\":\"A number for a name.\"}\r",
        "{\"text\": oops}",
        "[1]",
        "{\"id\":\"x\"}",
        "{\"text\":12}",
        "{\"text\":\"\\ud800\"}",
        "{\"id\":\"day\",\"text\":\"A day.\",\"published\":\"soon\",\"updated\":null}",
        "{\"id\":\"empty\",\"text\":\"\"}",
    ];
    let mut bytes = lines.join("\n").into_bytes();
    bytes.extend(b"\n{\"text\":\"\xFF\"}\n");
    let offset = bytes.len() - 4;
    assert_eq!(
        read_one(&folder, "a.jsonl", bytes),
        [
            "one",
            "a.jsonl:3",
            "7",
            "! a.jsonl:5:10: the line is not JSON; each line must hold one object such as {\"text\": \"…\"}",
            "! a.jsonl:6: the line is JSON but no object; each line must hold one object such as {\"text\": \"…\"}",
            "! a.jsonl:7: the object has no \"text\"; each line must hold one object such as {\"text\": \"…\"}",
            "! a.jsonl:8: \"text\" is no string; each line must hold one object such as {\"text\": \"…\"}",
            "! a.jsonl:9:16: the line is not JSON; each line must hold one object such as {\"text\": \"…\"}",
            "day",
            "! a.jsonl:10: published is \"soon\", which is no date; write 2013-07-02, 2013-07 or 2013",
            "empty",
            &format!(
                "! a.jsonl:12: byte {offset} of the file is not UTF-8; save it as UTF-8 (of a page named .html the encoding is found)"
            ),
        ]
    );
    assert_eq!(
        read_one(&folder, "none.jsonl", ""),
        ["! none.jsonl: the file is empty; give it the article's text"]
    );
}

#[test]
fn a_header_fills_the_fields() {
    let folder = Folder::new("header");
    let text = "\u{FEFF}---\r\noutlet: The Orvale Herald\r\n# a remark\r\ntitle: \"Fire: 12 dead\"\r\ndate: 2013-07\r\nnumber: 9\r\n---\r\nA fire in Orvale killed 12 people on Monday.\r\n";
    let path = folder.file("a.txt", text);
    let document = documents([path], &Options::new()).next().unwrap().unwrap();
    assert_eq!(&*document.text, text, "the text is never rewritten");
    assert_eq!(
        document.text[document.extent].trim(),
        "A fire in Orvale killed 12 people on Monday."
    );
    assert_eq!(document.outlet.as_deref(), Some("The Orvale Herald"));
    assert_eq!(document.title.as_deref(), Some("Fire: 12 dead"));
    assert_eq!(document.published.unwrap().start_iso(), "2013-07");
}

#[test]
fn what_only_looks_like_a_header_is_text() {
    for text in [
        "---\nThe toll rose: 12 dead, said the mayor of the town.\n---\n",
        "---\noutlet: Herald\n",
        "--- \nx\n",
        "A line.\n---\na: b\n---\n",
    ] {
        assert_eq!(front_matter::read(text), front_matter::FrontMatter::default(), "{text:?}");
    }
}

#[test]
fn the_texts_own_date_wins() {
    let folder = Folder::new("dates");
    let text = "---\ndate: 2014-03-09\n---\nFire kills 12 in Orvale\n\nPublished 3 March 2014\n\nA fire in Orvale killed 12 people on Monday, the mayor said.\n";
    let path = folder.file("a.txt", text);
    let document = documents([path], &Options::new()).next().unwrap().unwrap();
    assert_eq!(document.published.unwrap().start_iso(), "2014-03-03");
    assert_eq!(&document.text[document.stamps[0].span], "3 March 2014");
}

#[cfg(feature = "html")]
#[test]
fn a_page_of_html_keeps_its_blocks() {
    let folder = Folder::new("html");
    let html = "<!doctype html><html lang=en><head><title>Fire kills 12 | The Herald</title>\
        <meta property='og:site_name' content='The Herald'>\
        <meta property='article:published_time' content='2014-03-03T10:00:00Z'></head><body><main><article>\
        <h1>Fire kills 12 in Orvale market</h1><p>By Ana Lund</p>\
        <p>ORVALE (AP) — A fire in the market of Orvale killed 12 people on Monday, the mayor of the town said, and 30 were hurt.</p>\
        <figure><img src=a.jpg><figcaption>Smoke over the market with its 40 stalls.</figcaption></figure>\
        <p>It was the worst fire in Orvale in more than 20 years, and hundreds of traders lost all that they had, officials said.</p>\
        </article></main></body></html>";
    let path = folder.file("a.html", html);
    let document = documents([path], &Options::new()).next().unwrap().unwrap();
    assert_eq!(document.outlet.as_deref(), Some("The Herald"));
    assert_eq!(document.published.unwrap().start_iso(), "2014-03-03");
    assert_eq!(document.agency.as_ref().unwrap().0, "AP");
    assert_eq!(document.place.as_deref(), Some("Orvale"));
    let kinds: Vec<_> = document.sections.iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["headline", "byline", "dateline", "body", "caption", "body"]);
    let line = serde_json::json!({"id": "page", "outlet": "The Courier", "html": html}).to_string();
    let path = folder.file("a.jsonl", line);
    let document = documents([path], &Options::new()).next().unwrap().unwrap();
    assert_eq!((document.id.as_str(), document.outlet.as_deref()), ("page", Some("The Courier")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A header that was written is read back, and the text after it is whole.
    #[test]
    fn headers_come_back(values in prop::collection::vec("[A-Za-z0-9:#'é ]{0,20}", 0..5), text in "[a-z\n]{0,40}") {
        let mut page = String::from("---\n");
        for (at, value) in values.iter().enumerate() {
            page.push_str(&format!("key{at}: \"{value}\"\n"));
        }
        page.push_str("---\n");
        let start = page.len();
        page.push_str(&text);
        let header = front_matter::read(&page);
        prop_assert_eq!(header.end, start);
        let read: Vec<_> = header.fields.iter().map(|it| it.value.clone()).collect();
        prop_assert_eq!(read, values);
    }

    /// Any bytes are read or refused, under any name, without a panic.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), name in prop::sample::select(vec!["a.txt", "a.jsonl", "a.html"])) {
        let folder = Folder::new("any");
        let path = folder.file(name, &bytes);
        for document in documents([path], &Options::new()).flatten() {
            for section in &document.sections {
                prop_assert!(document.text.get(section.span.range()).is_some());
            }
        }
    }
}

#[test]
fn documents_are_the_same_on_any_number_of_threads() {
    let folder = Folder::new("jobs");
    let lines: String = (0..40)
        .map(|it| format!("{{\"id\":\"l{it}\",\"text\":\"The toll is {it}.\"}}\n"))
        .collect();
    folder.file("a/few.jsonl", format!("\n{lines}oops\n\n[1]\n"));
    folder.file("a/one.txt", STORY);
    folder.file("b.txt", "");
    folder.file("c.jsonl", lines);
    let (missing, again) = (folder.0.join("missing.txt"), folder.0.join("a/one.txt"));
    let paths = [folder.0.as_path(), &missing, &again];
    let one = check(&folder, &paths, &Options::new().max_documents(70));
    assert!(one.len() > 70, "{one:?}");
    for jobs in [2, 3, 16] {
        let options = Options::new().max_documents(70).jobs(NonZeroUsize::new(jobs).unwrap());
        assert_eq!(check(&folder, &paths, &options), one, "{jobs} threads");
    }
}
