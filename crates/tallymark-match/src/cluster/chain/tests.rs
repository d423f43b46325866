use proptest::prelude::*;

use super::*;

/// What [`Linkage::join`] does, each pair of groups looked at each time.
fn joined_slowly(scores: &[Vec<f64>], least: f64) -> Vec<(usize, usize)> {
    let mut sums = scores.to_vec();
    let mut sizes = vec![1.0; sums.len()];
    let mut alive: Vec<usize> = (0..sums.len()).collect();
    let mut joined = Vec::new();
    loop {
        let mut best: Option<(f64, usize, usize)> = None;
        for (at, &x) in alive.iter().enumerate() {
            for &y in &alive[at + 1..] {
                let mean = sums[x][y] / (sizes[x] * sizes[y]);
                if mean >= least && best.is_none_or(|it| mean > it.0) {
                    best = Some((mean, x, y));
                }
            }
        }
        let Some((_, x, y)) = best else { return joined };
        alive.retain(|it| *it != y);
        for &other in alive.iter().filter(|it| **it != x) {
            let sum = sums[x][other] + sums[y][other];
            sums[x][other] = sum;
            sums[other][x] = sum;
        }
        sizes[x] += sizes[y];
        joined.push((x, y));
    }
}

proptest! {
    #[test]
    fn the_closest_are_joined_first(
        count in 1_usize..14,
        // Few values, so that many pairs are equally close.
        values in prop::collection::vec(0_u8..8, 14 * 14),
        least in 0_u8..5,
    ) {
        let mut scores = vec![vec![0.0; count]; count];
        let mut linkage = Linkage::default();
        linkage.reset(count);
        for a in 0..count {
            for b in a + 1..count {
                let score = f64::from(values[a * 14 + b]) / 7.0;
                scores[a][b] = score;
                scores[b][a] = score;
                linkage.set(a, b, score);
            }
        }
        let least = f64::from(least) / 7.0;
        let mut joined = Vec::new();
        linkage.join(least, |a, b| joined.push((a, b)));
        prop_assert_eq!(joined, joined_slowly(&scores, least));
    }
}
