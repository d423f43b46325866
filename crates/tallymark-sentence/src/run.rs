//! Runs of marks: one full stop, "?!", an ellipsis with or without blanks in it.

use crate::scan::{self, Mark, Next};

/// A run of marks: "." or "?!" or ". . .".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// Where the first mark is.
    pub(crate) start: usize,
    /// Where the run ends.
    pub(crate) end: usize,
    /// Whether it is one full stop.
    pub(crate) single: bool,
    /// Whether a mark that abbreviates nothing is in it.
    pub(crate) strong: bool,
    /// Whether its script writes no blank behind it.
    pub(crate) wide: bool,
    /// Whether an ellipsis with blanks in it begins behind it.
    pub(crate) before_ellipsis: bool,
    /// Whether three points stand free between words: "rose … While".
    pub(crate) free: bool,
}

/// Reads the run of marks at `at`.
pub(crate) fn read(text: &str, at: usize) -> Option<Run> {
    let bytes = text.as_bytes();
    let mut run = Run {
        start: at,
        end: at,
        single: false,
        strong: false,
        wide: false,
        before_ellipsis: false,
        free: false,
    };
    let (mut dots, mut last) = (0, at);
    while let Some((mark, len)) = scan::mark_at(bytes, run.end) {
        last = run.end;
        run.end += len;
        match mark {
            Mark::Dot => dots += 1,
            Mark::Ellipsis => dots += 3,
            Mark::Strong => run.strong = true,
            Mark::Wide => run.wide = true,
        }
    }
    if run.end == at {
        return None;
    }
    if !run.wide && !run.strong {
        let single = run.end;
        let attached = at > 0 && scan::blank_at(bytes, at - 1) == 0;
        // ". . ." is one run; ".5" and ".NET" after it are not part of it.
        while bytes.get(run.end) == Some(&b' ')
            && bytes.get(run.end + 1) == Some(&b'.')
            && !bytes.get(run.end + 2).is_some_and(u8::is_ascii_alphanumeric)
        {
            last = run.end + 1;
            run.end += 2;
            dots += 1;
        }
        // "It rained. . . . The road": a full stop, and an ellipsis that begins the next sentence.
        if attached
            && dots == 4
            && run.end - at == 7
            && matches!(bytes.get(run.end), Some(b' '))
            && scan::next_at(text, run.end + 1) == Next::Upper
        {
            run.end = single;
            dots = 1;
            run.before_ellipsis = true;
        }
        run.free = !attached && dots == 3;
    }
    run.single = dots == 1 && !run.strong && !run.wide;
    run.end = scan::cluster_end(text, last, run.end);
    Some(run)
}

#[cfg(test)]
mod tests;
