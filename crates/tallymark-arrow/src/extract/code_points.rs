/// Counts the code points before ever later bytes of one text.
pub(super) struct Counter<'a> {
    text: &'a str,
    byte: usize,
    points: usize,
}

impl Counter<'_> {
    pub(super) fn new(text: &str) -> Counter<'_> {
        Counter { text, byte: 0, points: 0 }
    }

    /// How many code points stand before `byte`, which is not before the one asked for last.
    pub(super) fn at(&mut self, byte: usize) -> i64 {
        let passed = self.text.as_bytes().get(self.byte..byte).unwrap_or_default();
        self.points += passed.iter().filter(|it| **it & 0xC0 != 0x80).count();
        self.byte = byte;
        self.points as i64
    }
}
