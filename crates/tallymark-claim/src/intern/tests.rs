use super::Interner;

/// Words of all lengths around the eight bytes that a hash reads at once, more than the first table holds.
#[test]
fn words_keep_their_numbers() {
    let words: Vec<String> =
        (0..200_usize).map(|it| format!("{}{it}", "norport ".repeat(it % 4))).collect();
    let mut all = Interner::default();
    for round in 0..2 {
        for (at, word) in words.iter().enumerate() {
            assert_eq!(all.find(word), (round > 0).then_some(at as u32), "{word}");
            assert_eq!(all.add(word), at as u32, "{word}");
            assert_eq!(all.get(at as u32), word);
        }
    }
    assert_eq!(all.len(), words.len());
    assert!(all.all().map(|it| it.1).eq(&words));
    assert_eq!(all.find("Norport"), None);
    assert_eq!(all.add(""), 200);
    assert_eq!(all.add("\0"), 201);
}
