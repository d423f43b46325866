//! Work in pieces, on as many threads as are asked for, with results in the order of the pieces.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Pieces of work that a thread takes at a time, as a share of all of them.
const SHARES: usize = 128;

/// The results of `one` for 0 to `count`, in this order, found on `jobs` threads.
pub fn each<T: Send>(count: usize, jobs: NonZeroUsize, one: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let jobs = jobs.get().min(count);
    if jobs < 2 {
        return (0..count).map(one).collect();
    }
    let run = (count / (jobs * SHARES)).max(1);
    let next = AtomicUsize::new(0);
    // A thread takes the next few when it has done some, as articles differ in length.
    let work = || {
        let mut done = Vec::new();
        loop {
            let start = next.fetch_add(run, Ordering::Relaxed);
            if start >= count {
                return done;
            }
            done.push((start, (start..count.min(start + run)).map(&one).collect::<Vec<T>>()));
        }
    };
    let mut done: Vec<(usize, Vec<T>)> = thread::scope(|scope| {
        let threads: Vec<_> = (1..jobs).map(|_| scope.spawn(work)).collect();
        // This thread is one of them.
        let mut done = work();
        for it in threads {
            done.extend(it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(start, _)| *start);
    let mut out = Vec::with_capacity(count);
    done.into_iter().for_each(|(_, it)| out.extend(it));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_order_whatever_the_threads() {
        for count in [0, 1, 2, 3, 127, 128, 1_000, 10_001] {
            let expected: Vec<usize> = (0..count).map(|it| it * it).collect();
            for jobs in [1, 2, 3, 64] {
                let found = each(count, NonZeroUsize::new(jobs).unwrap(), |it| it * it);
                assert_eq!(found, expected, "{count} pieces on {jobs} threads");
            }
        }
    }
}
