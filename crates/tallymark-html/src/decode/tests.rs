use super::{EncodingSource, decode};
use crate::Error;

fn utf16(text: &str, little: bool, bom: bool) -> Vec<u8> {
    let bom = bom.then_some(0xFEFF);
    let units = bom.into_iter().chain(text.encode_utf16());
    units.flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
}

/// Name, bytes, and what is to become of them: text, encoding, source, malformed.
type Row = (&'static str, Vec<u8>, &'static str, &'static str, EncodingSource, bool);

#[test]
fn encodings() {
    use EncodingSource::*;
    let long = "At least 12 people died. ";
    #[rustfmt::skip]
    let rows: Vec<Row> = vec![
        ("empty", vec![], "", "UTF-8", Utf8, false),
        ("only a mark", b"\xEF\xBB\xBF".to_vec(), "", "UTF-8", Bom, false),
        ("UTF-8", "“12”".into(), "“12”", "UTF-8", Utf8, false),
        ("UTF-8 declared", "<meta charset=utf-8>“12”".into(), "<meta charset=utf-8>“12”", "UTF-8", Declared, false),
        ("UTF-16LE marked", utf16("“12” died", true, true), "“12” died", "UTF-16LE", Bom, false),
        ("UTF-16BE marked", utf16("“12” died", false, true), "“12” died", "UTF-16BE", Bom, false),
        ("UTF-16LE unmarked", utf16(long, true, false), long, "UTF-16LE", Detected, false),
        ("UTF-16BE unmarked", utf16(long, false, false), long, "UTF-16BE", Detected, false),
        ("lone surrogate in UTF-16", b"\xFF\xFEa\0\x00\xD8b\0".to_vec(), "a\u{FFFD}b", "UTF-16LE", Bom, true),
        ("smart quotes", b"\x93At least 12 died,\x94 he said.".to_vec(), "“At least 12 died,” he said.", "windows-1252", Detected, false),
        ("declared latin 1 is windows-1252", b"<meta charset=iso-8859-1>\x9312\x94".to_vec(), "<meta charset=iso-8859-1>“12”", "windows-1252", Declared, false),
        ("http-equiv", b"<meta http-equiv=content-type content='text/html; charset=windows-1251'>\xcf\xff".to_vec(),
            "<meta http-equiv=content-type content='text/html; charset=windows-1251'>Пя", "windows-1251", Declared, false),
        ("stale declaration over UTF-8", "<meta charset=iso-8859-1>“12”".into(), "<meta charset=iso-8859-1>“12”", "UTF-8", Utf8, false),
        ("UTF-8 declared, is not", b"<meta charset=utf-8>\x9312 died\x94 on Tuesday".to_vec(), "<meta charset=utf-8>“12 died” on Tuesday", "windows-1252", Detected, false),
        ("cut in its last character", "“12” died, “he” said …".as_bytes()[..30].to_vec(), "“12” died, “he” said \u{FFFD}", "UTF-8", Utf8, true),
        ("one bad byte among many good", b"\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x9C\xE2\x80\x9D\xC3(".to_vec(), "“”“”“”\u{FFFD}(", "UTF-8", Utf8, true),
        ("NUL bytes", b"At least 12\0 people died.".to_vec(), "At least 12\0 people died.", "UTF-8", Utf8, false),
        ("XML declaration", b"<?xml version='1.0' encoding='windows-1250'?>\x9A".to_vec(), "<?xml version='1.0' encoding='windows-1250'?>š", "windows-1250", Declared, false),
        ("starts like a magic word", b"BZhang said 12 died. PK".to_vec(), "BZhang said 12 died. PK", "UTF-8", Utf8, false),
    ];
    for (name, bytes, text, encoding, source, malformed) in rows {
        let decoded = decode(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let found = (decoded.text.as_str(), decoded.encoding, decoded.source, decoded.malformed);
        assert_eq!(found, (text, encoding, source, malformed), "{name}");
    }
}

#[test]
fn binary_files_are_named() {
    let rows: [(&[u8], &str); 6] = [
        (b"\x1F\x8B\x08\0\0\0\0\0\0\x03trunc", "gzip"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0", "zip"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "PNG"),
        (b"\xFF\xFE\0\0a\0\0\0", "UTF-32"),
        (&[0u8; 4096], "binary data"),
    ];
    for (bytes, what) in rows {
        let Err(Error::Binary { kind, advice }) = decode(bytes) else { panic!("{what} was read") };
        assert!(kind.contains(what) && !advice.is_empty(), "{kind}");
    }
}
