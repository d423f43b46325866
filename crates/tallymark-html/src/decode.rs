//! Bytes to text: which encoding, and how it is known.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Error;

/// How far into a page the standard lets its encoding be declared.
const DECLARATION_WINDOW: usize = 1024;
/// Bytes looked at to tell text from binary data.
const SNIFF_WINDOW: usize = 8192;
/// Bytes that the detector sees; more has never changed its mind and costs time.
const DETECT_WINDOW: usize = 1 << 20;

/// How the encoding of some bytes became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodingSource {
    /// A byte order mark at the beginning.
    Bom,
    /// A `<meta charset>` or an XML declaration in the first 1,024 bytes.
    Declared,
    /// Guessed from the bytes.
    Detected,
    /// The bytes are UTF-8, and nothing says otherwise.
    Utf8,
}

/// Text, with the decoder that made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. Spans point into this.
    pub text: String,
    /// The standard's name of the encoding, as "windows-1252".
    pub encoding: &'static str,
    /// Whether some bytes were none of the encoding and became U+FFFD.
    pub malformed: bool,
    /// How the encoding became known.
    pub source: EncodingSource,
}

/// Decodes a page or a plain text file: by its byte order mark, its declaration, as UTF-8 where
/// it is that, else by detection.
///
/// Two departures from browsers keep figures readable in saved pages: bytes that are UTF-8 win
/// over a stale single-byte declaration, and a page that says UTF-8 but has no single valid
/// character of it goes to detection. NUL bytes stay.
///
/// ```
/// let page = b"<meta charset=windows-1252><p>\x93At least 12\x94</p>";
/// let decoded = tallymark_html::decode(page)?;
/// assert!(decoded.text.contains("“At least 12”"));
/// assert_eq!(decoded.encoding, "windows-1252");
/// # Ok::<(), tallymark_html::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::Binary`] for archives, images, PDFs and other data that is no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Error> {
    if let Some((encoding, bom)) = Encoding::for_bom(bytes)
        && !bytes.starts_with(&[0xFF, 0xFE, 0, 0])
    {
        return Ok(with(encoding, &bytes[bom..], EncodingSource::Bom));
    }
    if let Some(encoding) = bare_utf16(bytes) {
        return Ok(with(encoding, bytes, EncodingSource::Detected));
    }
    reject_binary(bytes)?;
    let declared = declaration(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let stale = declared.is_none_or(|d| d == UTF_8 || d.is_single_byte()) || text.is_ascii();
        // All-ASCII ISO-2022-JP is not ASCII text.
        if stale && declared.is_none_or(Encoding::is_ascii_compatible) {
            let source = if declared == Some(UTF_8) {
                EncodingSource::Declared
            } else {
                EncodingSource::Utf8
            };
            return Ok(Decoded {
                text: text.to_owned(),
                encoding: "UTF-8",
                malformed: false,
                source,
            });
        }
    }
    if let Some(encoding) = declared
        && (encoding != UTF_8 || mostly_utf8(bytes))
    {
        return Ok(with(encoding, bytes, EncodingSource::Declared));
    }
    if mostly_utf8(bytes) {
        return Ok(with(UTF_8, bytes, EncodingSource::Utf8));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let window = &bytes[..bytes.len().min(DETECT_WINDOW)];
    detector.feed(window, window.len() == bytes.len());
    Ok(with(detector.guess(None, Utf8Detection::Deny), bytes, EncodingSource::Detected))
}

fn with(encoding: &'static Encoding, bytes: &[u8], source: EncodingSource) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), malformed, source }
}

/// UTF-16 without a byte order mark: nearly all NULs at every second byte.
fn bare_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let window = &bytes[..bytes.len().min(SNIFF_WINDOW) & !1];
    if window.len() < 8 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let pairs = window.len() / 2;
    let high = window.iter().step_by(2).filter(|b| **b == 0).count();
    let low = window.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    if low * 10 >= pairs * 7 && high * 50 <= pairs {
        Some(UTF_16LE)
    } else if high * 10 >= pairs * 7 && low * 50 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The first bytes of files that people take for pages ("report.html" is a gzip of it).
const MAGIC: &[(&[u8], &str, &str)] = &[
    (&[0x1F, 0x8B], "a gzip archive", "unpack it first (gunzip)"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save it as plain text"),
    (b"%PDF-", "a PDF", "turn it into text first (pdftotext)"),
    (b"BZh", "a bzip2 archive", "unpack it first (bunzip2)"),
    (&[0xFD, b'7', b'z', b'X', b'Z', 0], "an xz archive", "unpack it first (unxz)"),
    (&[0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "unpack it first (unzstd)"),
    (&[b'7', b'z', 0xBC, 0xAF], "a 7z archive", "unpack it first"),
    (b"Rar!\x1A", "a rar archive", "unpack it first"),
    (&[0x89, b'P', b'N', b'G'], "a PNG image", "give the text of the article"),
    (&[0xFF, 0xD8, 0xFF], "a JPEG image", "give the text of the article"),
    (b"GIF8", "a GIF image", "give the text of the article"),
    (&[0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save it as plain text"),
    (b"SQLite format 3\0", "an SQLite database", "export the articles as JSON Lines"),
    (b"\x7FELF", "a program", "give the text of the article"),
    (b"bplist00", "a Safari web archive or property list", "save the page as HTML"),
    (&[0xFF, 0xFE, 0, 0], "UTF-32 text", "save it as UTF-8"),
    (&[0, 0, 0xFE, 0xFF], "UTF-32 text", "save it as UTF-8"),
];

fn reject_binary(bytes: &[u8]) -> Result<(), Error> {
    for &(magic, kind, advice) in MAGIC {
        // "BZh" and "GIF8" could begin a sentence: the bytes after must not be text.
        let printable = magic.iter().all(u8::is_ascii_graphic) && magic != b"%PDF-";
        let head = &bytes[..bytes.len().min(64)];
        if bytes.starts_with(magic) && !(printable && head.iter().all(|b| !is_control(*b))) {
            return Err(Error::Binary { kind, advice });
        }
    }
    let window = &bytes[..bytes.len().min(SNIFF_WINDOW)];
    let controls = window.iter().filter(|b| is_control(**b)).count();
    // A stray NUL is text ("12\0 dead"); one byte in twenty is not, but four of them say nothing.
    if controls >= 16 && controls * 20 > window.len() {
        return Err(Error::Binary {
            kind: "binary data",
            advice: "give a text, HTML or JSON Lines file",
        });
    }
    Ok(())
}

/// Control characters that text does not have; tab, line ends, form feed and escape it may.
fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F)
}

/// Whether most that is not ASCII is UTF-8: a text cut inside its last character still is.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad, mut seen) = (0usize, 0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        seen += chunk.valid().len() + chunk.invalid().len();
        bad += usize::from(!chunk.invalid().is_empty() && seen < bytes.len());
    }
    good > bad.saturating_mul(4)
}

/// The encoding that the first bytes declare.
fn declaration(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(DECLARATION_WINDOW)].to_ascii_lowercase();
    let mut found = None;
    if head.starts_with(b"<?xml") {
        let end = memchr::memchr(b'>', &head).unwrap_or(head.len());
        found = label_after(&head[..end], b"encoding");
    }
    let mut from = 0;
    while found.is_none() {
        let Some(at) = memchr::memmem::find(&head[from..], b"<meta") else { break };
        let start = from + at + 5;
        let end = memchr::memchr(b'>', &head[start..]).map_or(head.len(), |n| start + n);
        found = label_after(&head[start..end], b"charset");
        from = end;
    }
    let encoding = found?;
    // A declaration that could be read is in no UTF-16, whatever it says.
    if encoding == UTF_16LE || encoding == UTF_16BE {
        Some(UTF_8)
    } else if encoding.name() == "x-user-defined" {
        Some(WINDOWS_1252)
    } else {
        Some(encoding)
    }
}

/// The encoding whose label follows `key` and an equals sign.
fn label_after(tag: &[u8], key: &[u8]) -> Option<&'static Encoding> {
    let at = memchr::memmem::find(tag, key)? + key.len();
    let rest = tag[at..].trim_ascii_start().strip_prefix(b"=")?;
    let rest = rest.trim_ascii_start();
    let rest =
        rest.strip_prefix(b"\"").or(rest.strip_prefix(b"'")).unwrap_or(rest).trim_ascii_start();
    let end = rest
        .iter()
        .position(|b| matches!(b, b'"' | b'\'' | b';' | b'/') || b.is_ascii_whitespace())
        .unwrap_or(rest.len());
    Encoding::for_label(&rest[..end])
}

#[cfg(test)]
mod tests;
