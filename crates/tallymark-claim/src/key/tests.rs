use proptest::prelude::*;

use super::Key;

/// The longest word that needs no memory of its own, in bytes.
const SHORT: usize = 24;

#[test]
fn a_key_takes_the_room_of_a_string() {
    assert_eq!(size_of::<Key>(), size_of::<String>());
}

#[test]
fn short_and_long_letters_are_kept() {
    for len in [0, 1, SHORT - 1, SHORT, SHORT + 1, 100] {
        let letters = "x".repeat(len);
        assert_eq!(Key::new(&letters).as_str(), letters);
    }
    // A letter that does not end within the short ones.
    let letters = "x".repeat(SHORT - 1) + "é";
    assert_eq!(Key::new(&letters).as_str(), letters);
}

proptest! {
    /// A key is equal, ordered and shown as its letters are, wherever they lie.
    #[test]
    fn a_key_is_its_letters(a in ".{0,30}", b in "[a-c ]{0,30}") {
        let listed: &'static str = String::leak(b.clone());
        let (x, y) = (Key::new(&a), Key::listed(listed));
        prop_assert_eq!(&*x, &a);
        prop_assert_eq!(Key::from(b.clone()), y.clone());
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x == y, a == b);
        prop_assert_eq!(format!("{x} {y:?}"), format!("{a} {b:?}"));
    }
}
