use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tallymark_claim::{Claim, DocId, Document, Span};

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

/// The claims of `documents` in their order, found on `jobs` threads; `watch` is called after each document.
pub(crate) fn claims(
    documents: &[Document],
    jobs: NonZeroUsize,
    watch: &(dyn Fn() + Sync),
) -> Vec<Claim> {
    let one = |at: usize| {
        let document = &documents[at];
        let claims = tallymark_claim::extract(DocId(at), document, &sentences(document));
        watch();
        claims
    };
    let jobs = jobs.get().min(documents.len());
    if jobs < 2 {
        return (0..documents.len()).flat_map(one).collect();
    }
    let next = AtomicUsize::new(0);
    // A thread takes the next document when it has done one, as articles differ in length.
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= documents.len() {
                return done;
            }
            done.push((at, one(at)));
        }
    };
    let mut done: Vec<(usize, Vec<Claim>)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().flat_map(|(_, claims)| claims).collect()
}
