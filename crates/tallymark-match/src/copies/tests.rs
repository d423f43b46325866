use super::*;

const WIRE: &str = "A ferry with some 240 people on board ran aground off the island of Tarsk in heavy fog on Monday night, \
    and rescuers took off most of the passengers by morning. The harbor master of Tarsk said the vessel had left its lane. \
    Two fishing boats were the first to reach the ferry, whose captain had sent a call for help shortly before midnight.";

fn check(a: &str, b: &str) -> Vec<Copied> {
    copies(&[Document::new("a", a), Document::new("b", b)])
}

#[test]
fn a_shortened_wire_story_is_a_copy() {
    let paper = format!("Our own correspondent writes from the harbor.\n{}", &WIRE[..210]);
    let found = check(WIRE, &paper);
    assert_eq!(found.len(), 1);
    assert!(found[0].share > 0.8, "{found:?}");
    assert!(WIRE[found[0].spans_a[0]].starts_with("A ferry"));
    assert!(paper[found[0].spans_b[0]].starts_with("A ferry"));
}

#[test]
fn two_reports_of_one_speech_are_no_copies() {
    let quote = "“We shall rebuild every house in the valley before the first snow falls on it, whatever that may cost \
        the treasury, and we shall do so without a single new tax on those who lost their homes in the flood,”";
    let a = format!("{quote} the premier told a crowd on the market square of Ostrel.");
    let b = format!("Reading from a prepared text, she said: {quote}. Nobody clapped.");
    assert_eq!(check(&a, &b), []);
}

#[test]
fn unrelated_reports_are_no_copies() {
    assert_eq!(
        check(
            WIRE,
            "Shares in the mill rose on Tuesday after it sold its paper business to a rival."
        ),
        []
    );
}

/// Sentences that no other seed gives, each ended.
fn story(seed: u64, sentences: u64) -> String {
    let words = [
        "river", "harbor", "mayor", "bridge", "storm", "market", "valley", "ferry", "school",
        "tower", "winter", "road",
    ];
    let mut state = seed;
    let mut word = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{}{} ", words[(state >> 33) as usize % words.len()], (state >> 40) % 50)
    };
    (0..sentences).map(|_| (0..10).map(|_| word()).collect::<String>() + "it was. ").collect()
}

#[test]
fn long_texts_are_thinned_out_and_their_copies_are_found() {
    let long = story(1, 3_000);
    let wire = story(2, 60);
    let book = format!("{long}{wire}");
    let print = |text: &str| Fingerprint::of(&Document::new("a", text));
    assert!(print(&book).grams.len() <= MOST_GRAMS && print(&book).zeros > 0);
    assert_eq!(print(&wire).zeros, 0);
    // A long text and an edition of it; a short one in a long one, whichever comes first.
    for (a, b) in [(&*long, &*book), (&wire, &book), (&book, &wire)] {
        let found = check(a, b);
        assert_eq!(found.len(), 1, "{} and {} bytes", a.len(), b.len());
        assert!(found[0].share > 0.8, "{}", found[0].share);
    }
    assert_eq!(check(&long, &wire), []);
    assert_eq!(check(&long, &story(3, 3_000)), []);
}

#[test]
fn pairs_are_the_same_on_any_number_of_threads() {
    let prints: Vec<Fingerprint> = (0..40)
        .map(|at| Fingerprint::of(&Document::new("a", story(at / 3, 20) + &story(100 + at, 10))))
        .collect();
    let one = alike(&prints, NonZeroUsize::MIN);
    assert_eq!(one.len(), 13 * 3);
    for jobs in [2, 3, 64, 100] {
        assert_eq!(alike(&prints, NonZeroUsize::new(jobs).unwrap()), one);
    }
}

#[test]
fn counts_add_up() {
    let mut noted = vec![3, 1, 3, 2, 3];
    assert_eq!(counted(&mut noted), [(1, 1), (2, 1), (3, 3)]);
    assert_eq!(summed(vec![(1, 1), (4, 2), (1, 2), (2, 1)]), [(1, 3), (2, 1), (4, 2)]);
    assert_eq!(summed(vec![(2, 1)]), [(2, 1)]);
}
