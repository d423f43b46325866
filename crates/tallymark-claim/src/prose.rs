use std::ops::Range;
use std::sync::OnceLock;

use tallymark_sentence::Span;
use tallymark_sentence::steps::step;

use crate::chunk::Cuts;
use crate::document::{Document, Section, SectionKind};
use crate::index::Index;
use crate::lexicon::{Class, Lexicon, lexicon};
use crate::tag::{self, Tag};
use crate::token::{self, Asked, Token, Tokens};

/// A sentence with its tokens and the section that it stands in.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, in bytes of the document's text.
    pub span: Span,
    /// Its tokens, as a range of [`Prose::tokens`]; empty for furniture.
    pub tokens: Range<usize>,
    /// The section that it starts in.
    pub section: SectionKind,
    /// Paragraph of the document, counted from 0; line breaks end one.
    pub paragraph: usize,
}

/// Sentences are looked up by so many bytes: about as many as one of them has.
const BLOCK: usize = 128;

/// A document's sentences and tokens, made once and read by every stage.
#[derive(Clone, Debug)]
pub struct Prose<'a> {
    text: &'a str,
    lexicon: &'static Lexicon,
    sentences: Vec<Sentence>,
    tokens: Tokens,
    cuts: OnceLock<Cuts>,
    /// The sentence of each token.
    holders: Vec<u32>,
    /// For each [`BLOCK`] bytes the first sentence that ends behind their start.
    blocks: Vec<u32>,
    index: Index,
}

impl<'a> Prose<'a> {
    /// Reads the tokens of `document`, whose sentences are `sentences`.
    ///
    /// Sentences outside the document's extent are left out; those in
    /// furniture keep their span and have no tokens.
    pub fn new(document: &'a Document, sentences: &[Span]) -> Prose<'a> {
        Prose::of(&document.text, document.extent, &document.sections, sentences)
    }

    /// Reads plain text that is all body, for callers without a document.
    pub fn of_text(text: &'a str, sentences: &[Span]) -> Prose<'a> {
        let whole = Span::new(0, text.len());
        Prose::of(text, whole, &[Section { kind: SectionKind::Body, span: whole }], sentences)
    }

    fn of(text: &'a str, extent: Span, sections: &[Section], sentences: &[Span]) -> Prose<'a> {
        let lexicon = lexicon();
        let room = extent.len() / 5;
        let mut it = Prose {
            text,
            lexicon,
            sentences: Vec::with_capacity(sentences.len()),
            tokens: Tokens { list: Vec::with_capacity(room), tags: Vec::with_capacity(room) },
            cuts: OnceLock::new(),
            holders: Vec::with_capacity(room),
            blocks: Vec::with_capacity(extent.end() / BLOCK + 1),
            index: Index::with_capacity(room),
        };
        let mut loose = tag::Loose::new();
        let mut section = 0;
        let mut paragraph = 0;
        let mut last_end = extent.start();
        for &span in sentences.iter().filter(|span| extent.covers(**span)) {
            while section < sections.len()
                && (sections[section].span.end() <= span.start()
                    || sections[section].kind == SectionKind::Dateline)
            {
                section += 1;
            }
            let kind = sections
                .get(section)
                .filter(|it| it.span.start() < span.end())
                .map_or(SectionKind::Body, |it| it.kind);
            paragraph += usize::from(text.as_bytes()[last_end..span.start()].contains(&b'\n'));
            last_end = span.end();
            it.blocks.resize(span.end().div_ceil(BLOCK), it.sentences.len() as u32);
            let first = it.tokens.list.len();
            if kind != SectionKind::Furniture {
                token::scan(text, span, lexicon, &mut it.tokens, &mut loose.open);
                let Tokens { list, tags } = &mut it.tokens;
                tag::read(text, &list[first..], &mut tags[first..], &mut loose);
                it.index.add(&list[first..], &tags[first..]);
                it.holders.resize(list.len(), it.sentences.len() as u32);
            }
            it.sentences.push(Sentence {
                span,
                tokens: first..it.tokens.list.len(),
                section: kind,
                paragraph,
            });
        }
        it.index.end();
        it
    }

    /// The whole text that every span points into.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The sentences in order.
    pub fn sentences(&self) -> &[Sentence] {
        step(1);
        &self.sentences
    }

    /// The tokens of all sentences in order.
    pub fn tokens(&self) -> &[Token] {
        step(1);
        &self.tokens.list
    }

    /// Parts of speech, one a token.
    #[inline]
    pub(crate) fn tags(&self) -> &[Tag] {
        step(1);
        &self.tokens.tags
    }

    /// The word lists.
    #[inline]
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        self.lexicon
    }

    /// Where clauses are cut, read at the first call.
    #[inline]
    pub(crate) fn cuts(&self) -> &Cuts {
        self.cuts.get_or_init(|| Cuts::of(self))
    }

    /// Where the tokens stand that stages look for.
    #[inline]
    pub(crate) fn index(&self) -> &Index {
        &self.index
    }

    /// The sentence that holds the token at `at`; `None` outside the text.
    #[inline]
    pub(crate) fn holder(&self, at: usize) -> Option<usize> {
        step(1);
        self.holders.get(at).map(|&it| it as usize)
    }

    /// The first sentence that ends behind the byte at `offset`.
    #[inline]
    fn sentence_from(&self, offset: usize) -> usize {
        let first = self.blocks.get(offset / BLOCK);
        let mut at = first.map_or(self.sentences.len(), |&it| it as usize);
        // No more than end in one block.
        while self.sentences.get(at).is_some_and(|it| it.span.end() <= offset) {
            step(1);
            at += 1;
        }
        at
    }

    /// The words of one token.
    #[inline]
    pub fn word(&self, token: usize) -> &'a str {
        step(1);
        &self.text[self.tokens.list[token].span()]
    }

    /// Whether the token at `at` is the word `word`, which is given in lower case; false outside the text.
    #[inline(always)]
    pub fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.is_word(self.text, word))
    }

    /// Whether the token at `at` is one of `words`, capitals or not; false outside the text.
    #[inline(always)]
    pub(crate) fn is_one_of(&self, at: usize, words: &(impl Asked + ?Sized)) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.is_one_of(self.text, words))
    }

    /// Whether the lexicon lists the token at `at` under `class`; false outside the text.
    #[inline]
    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        step(1);
        self.tokens.list.get(at).is_some_and(|token| token.is(class))
    }

    /// The span from the first to the last token of a range that is not empty.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        self.tokens.list[tokens.start].span().join(self.tokens.list[tokens.end - 1].span())
    }

    /// Index of the sentence that holds the byte at `offset`.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        step(1);
        let at = self.sentence_from(offset);
        self.sentences.get(at).is_some_and(|sentence| sentence.span.contains(offset)).then_some(at)
    }

    /// The same as [`Prose::token_at`], quicker where it is one of the tokens from `from` on.
    pub(crate) fn token_near(&self, from: usize, offset: usize) -> usize {
        const NEAR: usize = 12;
        let before = from.checked_sub(1).and_then(|it| self.tokens.list.get(it));
        if before.is_none_or(|it| it.end() <= offset)
            && let Some(near) = self.tokens.list.get(from..self.tokens.list.len().min(from + NEAR))
            && let Some(after) = near.iter().position(|it| it.end() > offset)
        {
            return from + after;
        }
        self.token_at(offset)
    }

    /// The tokens of a span, from the one that holds its first byte to the one that holds its last.
    pub(crate) fn tokens_of(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start());
        start..self.token_near(start, span.end().saturating_sub(1)) + 1
    }

    /// Index of the first token that ends after the byte at `offset`.
    pub fn token_at(&self, offset: usize) -> usize {
        step(1);
        let Some(sentence) = self.sentences.get(self.sentence_from(offset)) else {
            return self.tokens.list.len();
        };
        let tokens = sentence.tokens.clone();
        tokens.start + self.tokens.list[tokens].partition_point(|token| token.end() <= offset)
    }
}
