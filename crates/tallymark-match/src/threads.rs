//! Work in pieces, on as many threads as are asked for, with results in the order of the pieces.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Sorts by a key that no two have alike, on `jobs` threads.
pub(crate) fn sort_unique<T: Send, K: Ord>(
    list: &mut [T],
    jobs: NonZeroUsize,
    key: impl Fn(&T) -> K + Sync,
) {
    let piece = list.len().div_ceil(jobs.get());
    if jobs.get() == 1 || piece < LEAST {
        list.sort_unstable_by_key(key);
        return;
    }
    let key = &key;
    thread::scope(|scope| {
        let mut pieces = list.chunks_mut(piece);
        let first = pieces.next();
        for it in pieces {
            scope.spawn(move || it.sort_unstable_by_key(key));
        }
        if let Some(it) = first {
            it.sort_unstable_by_key(key);
        }
    });
    // This sort finds the pieces as they are, and only merges them.
    list.sort_by_key(key);
}

/// A shorter list is sorted before a thread begins.
const LEAST: usize = 4096;

/// The results of `one` for 0 to `count`, in this order, found on `jobs` threads.
pub fn each<T: Send>(count: usize, jobs: NonZeroUsize, one: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let jobs = jobs.get().min(count);
    if jobs < 2 {
        return (0..count).map(one).collect();
    }
    let next = AtomicUsize::new(0);
    // A thread takes the next piece when it has done one, as articles differ in length.
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return done;
            }
            done.push((at, one(at)));
        }
    };
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let threads: Vec<_> = (1..jobs).map(|_| scope.spawn(work)).collect();
        // This thread is one of them.
        let mut done = work();
        for it in threads {
            done.extend(it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, it)| it).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_sorted_whatever_the_threads() {
        let list: Vec<u64> =
            (0..20_000).map(|it: u64| it.wrapping_mul(0x9E37_79B9) % 1_000_003).collect();
        let mut sorted = list.clone();
        sorted.sort_unstable();
        sorted.dedup();
        for jobs in [1, 2, 3, 64] {
            let mut list = list.clone();
            sort_unique(&mut list, NonZeroUsize::new(jobs).unwrap(), |it| *it);
            list.dedup();
            assert_eq!(list, sorted, "{jobs} threads");
        }
        sort_unique(&mut [] as &mut [u64], NonZeroUsize::MIN, |it| *it);
    }
}
