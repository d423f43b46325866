use tallymark_claim::steps::step;

/// Disjoint sets of the numbers below `len`; the root is the smallest member.
#[derive(Clone, Debug, Default)]
pub(crate) struct UnionFind {
    parent: Vec<u32>,
}

impl UnionFind {
    pub(crate) fn new(len: usize) -> UnionFind {
        let mut it = UnionFind::default();
        it.reset(len);
        it
    }

    /// Makes a set of each number below `len`.
    pub(crate) fn reset(&mut self, len: usize) {
        self.parent.clear();
        self.parent.extend(0..len as u32);
    }

    /// The smallest member of the set that holds `at`.
    pub(crate) fn find(&mut self, mut at: usize) -> usize {
        while self.parent[at] as usize != at {
            step(1);
            let up = self.parent[at] as usize;
            self.parent[at] = self.parent[up];
            at = up;
        }
        at
    }

    /// Joins the sets that hold `a` and `b`.
    pub(crate) fn union(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b)] = a.min(b) as u32;
    }
}
