//! Rows are the same on any number of threads.

use tallymark_claim::{DocId, Document};

use super::*;

#[test]
fn rows_are_the_same_on_any_number_of_threads() {
    let mut claims: Vec<Claim> = Vec::new();
    for at in 0..23 {
        let text = format!(
            "A fire in Velmar killed {} people on Monday, Mayor Lena Brandt said. \
             The {} burned for {} hours, {} kilometers from Tarn, and {}0 officers came. \
             In 2019 {}0 people died there in a storm. It cost ${at}.5 million.",
            at + 2,
            ["mill", "quay", "barn", "ferry"][at % 4],
            at % 5 + 2,
            at + 11,
            at + 1,
            at % 3 + 1,
        );
        let document = Document::new(format!("d{at:02}"), text.as_str());
        let sentences = tallymark_sentence::split(&text);
        claims.extend(tallymark_claim::extract(DocId(at), &document, &sentences));
    }
    let (one, rarity) = rows(&claims, NonZeroUsize::MIN);
    assert!(one.len() > 100 && one.iter().any(|it| it.era.is_some()));
    for jobs in [2, 3, 8] {
        let (several, other) = rows(&claims, NonZeroUsize::new(jobs).unwrap());
        assert_eq!(format!("{several:?}"), format!("{one:?}"), "{jobs} threads");
        assert_eq!(format!("{other:?}"), format!("{rarity:?}"), "{jobs} threads");
    }
    assert!(rows(&[], NonZeroUsize::MIN).0.is_empty());
}
