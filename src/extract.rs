use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tallymark_claim::{Claim, DocId, Document, Span};
use tallymark_match::Copied;

/// The sentences of `document`, as spans into its whole text.
///
/// Only its own extent is read, so that the parts of a page cost no more than the page.
pub fn sentences(document: &Document) -> Vec<Span> {
    let mut sentences = tallymark_sentence::split(&document.text[document.extent]);
    for span in &mut sentences {
        *span = span.shifted(document.extent.start());
    }
    sentences
}

/// The claims of `documents` in their order, and which documents carry the same text, found on `jobs` threads.
///
/// `watch` is called after each document.
pub(crate) fn claims(
    documents: &[Document],
    jobs: NonZeroUsize,
    watch: &(dyn Fn() + Sync),
) -> (Vec<Claim>, Vec<Copied>) {
    // What the copies are is found first, as it takes longer than any article.
    let mut copied = Vec::new();
    let mut claims = Vec::new();
    let found = each(documents.len() + 1, jobs, |at| match at.checked_sub(1) {
        None => Found::Copies(tallymark_match::copies(documents)),
        Some(at) => {
            let document = &documents[at];
            let claims = tallymark_claim::extract(DocId(at), document, &sentences(document));
            watch();
            Found::Claims(claims)
        }
    });
    for found in found {
        match found {
            Found::Copies(it) => copied = it,
            Found::Claims(it) => claims.extend(it),
        }
    }
    (claims, copied)
}

/// What one piece of work finds.
enum Found {
    Copies(Vec<Copied>),
    Claims(Vec<Claim>),
}

/// The results of `one` for 0 to `count`, in this order, found on `jobs` threads.
pub(crate) fn each<T: Send>(
    count: usize,
    jobs: NonZeroUsize,
    one: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
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
