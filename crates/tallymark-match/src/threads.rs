//! Work in pieces, on as many threads as are asked for, with results in the order of the pieces.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
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

/// What `one` makes of each of `items`, in their order, on `jobs` threads.
pub fn each_of<S: Send, T: Send>(
    items: Vec<S>,
    jobs: NonZeroUsize,
    one: impl Fn(S) -> T + Sync,
) -> Vec<T> {
    if jobs.get() < 2 {
        return items.into_iter().map(one).collect();
    }
    let items: Vec<Mutex<Option<S>>> = items.into_iter().map(|it| Mutex::new(Some(it))).collect();
    // Each is taken once, by the thread that looks at it.
    let take = |at: usize| items[at].lock().unwrap_or_else(PoisonError::into_inner).take();
    each(items.len(), jobs, |at| take(at).map(&one)).into_iter().flatten().collect()
}

/// Hands the results of `one` for 0 to `count` to `then`, in this order, found on `jobs` threads.
///
/// This thread is one of them: it hands over what is ready, and finds some itself while nothing is.
/// At most `ahead` results a thread wait to be handed over.
pub fn in_order<T: Send, E>(
    count: usize,
    jobs: NonZeroUsize,
    ahead: usize,
    one: impl Fn(usize) -> T + Sync,
    mut then: impl FnMut(T) -> Result<(), E>,
) -> Result<(), E> {
    let jobs = jobs.get().min(count);
    if jobs < 2 {
        return (0..count).try_for_each(|at| then(one(at)));
    }
    let line = Line {
        state: Mutex::new(State { next: 0, handed: 0, ready: BTreeMap::new() }),
        moved: Condvar::new(),
        count,
        most: ahead.max(1) * jobs,
    };
    thread::scope(|scope| {
        // Whatever ends this, the others are let go.
        let end = End(&line);
        let work = || {
            let _end = End(&line);
            while let Some(at) = line.take() {
                line.put(at, one(at));
            }
        };
        let threads: Vec<_> = (1..jobs).map(|_| scope.spawn(work)).collect();
        let mut done = Ok(());
        while done.is_ok()
            && let Some(turn) = line.turn()
        {
            match turn {
                Turn::Hand(it) => done = then(it),
                Turn::Find(at) => line.put(at, one(at)),
            }
        }
        drop(end);
        for it in threads {
            it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        }
        done
    })
}

/// Results on their way to be handed over.
struct Line<T> {
    state: Mutex<State<T>>,
    /// Something was taken, put or handed over.
    moved: Condvar,
    count: usize,
    /// How many may wait or be looked for.
    most: usize,
}

struct State<T> {
    /// The next to look for, past the end where no more are wanted.
    next: usize,
    /// How many were handed over.
    handed: usize,
    ready: BTreeMap<usize, T>,
}

/// What the thread that hands over does next.
enum Turn<T> {
    Hand(T),
    Find(usize),
}

impl<T> Line<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next to look for, as soon as there is room for it; none at the end.
    fn take(&self) -> Option<usize> {
        let mut state = self.state();
        while state.next < self.count && state.next >= state.handed + self.most {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        (state.next < self.count).then(|| {
            state.next += 1;
            state.next - 1
        })
    }

    fn put(&self, at: usize, it: T) {
        self.state().ready.insert(at, it);
        self.moved.notify_all();
    }

    /// What to do next: hand over what is ready, else find some, else wait; none at the end.
    fn turn(&self) -> Option<Turn<T>> {
        let mut state = self.state();
        loop {
            let handed = state.handed;
            if let Some(it) = state.ready.remove(&handed) {
                state.handed += 1;
                self.moved.notify_all();
                return Some(Turn::Hand(it));
            }
            if handed >= self.count || state.next > self.count {
                return None;
            }
            if state.next < self.count && state.next < handed + self.most {
                state.next += 1;
                return Some(Turn::Find(state.next - 1));
            }
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Lets all go where a thread ends before the work does.
struct End<'a, T>(&'a Line<T>);

impl<T> Drop for End<'_, T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        // A helper that finds no more work leaves; what it took it has put.
        if thread::panicking() || state.handed < self.0.count && state.next < self.0.count {
            state.next = self.0.count + 1;
        }
        drop(state);
        self.0.moved.notify_all();
    }
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

    #[test]
    fn things_are_taken_in_order() {
        for jobs in [1, 2, 3] {
            let words = || "dam mill kiln quay loom".split(' ').map(str::to_owned);
            let of = |it: String| format!("{it}s");
            let found = each_of(words().collect(), NonZeroUsize::new(jobs).unwrap(), of);
            assert_eq!(found, words().map(of).collect::<Vec<_>>());
        }
    }

    #[test]
    fn results_are_handed_over_in_order_and_few_wait() {
        for count in [0, 1, 2, 9, 1_000] {
            for jobs in [1, 2, 3, 64] {
                let made = AtomicUsize::new(0);
                let mut found = Vec::new();
                let one = |it: usize| {
                    made.fetch_add(1, Ordering::Relaxed);
                    it * 3
                };
                let done: Result<(), ()> =
                    in_order(count, NonZeroUsize::new(jobs).unwrap(), 2, one, |it| {
                        found.push(it);
                        assert!(made.load(Ordering::Relaxed) <= found.len() + 2 * jobs);
                        Ok(())
                    });
                assert_eq!(done, Ok(()));
                let expected: Vec<usize> = (0..count).map(|it| it * 3).collect();
                assert_eq!(found, expected, "{count} pieces on {jobs} threads");
            }
        }
    }

    #[test]
    fn who_takes_no_more_ends_the_work() {
        for jobs in [1, 2, 5] {
            let mut taken = 0;
            let done = in_order(
                100,
                NonZeroUsize::new(jobs).unwrap(),
                2,
                |it| it,
                |it| {
                    taken += 1;
                    if it == 7 { Err("full") } else { Ok(()) }
                },
            );
            assert_eq!((done, taken), (Err("full"), 8));
        }
    }

    #[test]
    #[should_panic(expected = "piece")]
    fn a_panic_is_handed_on() {
        let _: Result<(), ()> = in_order(
            100,
            NonZeroUsize::new(2).unwrap(),
            2,
            |it| if it == 50 { panic!("piece") } else { it },
            |_| Ok(()),
        );
    }
}
