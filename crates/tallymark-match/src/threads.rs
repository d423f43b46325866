//! Work in pieces, on as many threads as are asked for, with results in the order of the pieces.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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
