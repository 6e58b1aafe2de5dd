//! The segments of a session's own wording, in its `<lang>.ftl`: body, place, the titles of agenda items, annotations.

use super::form::Form;
use super::meaning::{Fingerprint, plain};
use super::{Segment, SegmentId, SegmentKind, TO_BE_WRITTEN};
use crate::language::Language;
use crate::load::Loaded;
use crate::source::{Sources, Span};
use crate::text::{Block, BlockKind, Inline, InlineKind};

/// What a session says in one language, in the order of its agenda. What only the tool's own wording has is none of it.
pub fn of_session(sources: &Sources, loaded: &Loaded, language: Language) -> Vec<Segment> {
    let Loaded { session, locales } = loaded;
    let file = sources.find(&format!("{}/{}.ftl", session.folder, language.code()));
    let (Some(words), Some(file)) = (session.words.get(&language), file) else { return Vec::new() };
    let locale = locales.get(language);
    let mut segments = Vec::new();
    let mut push = |id: String, kind: SegmentKind, span: Option<Span>, form: Form, words: &[Inline]| {
        if let Some(span) = span.filter(|span| span.file == file && !Inline::is_blank(words)) {
            let form = if form == Form::WithinFluent && covers_braces(sources, span) { Form::Fixed } else { form };
            let (id, fingerprint) = (SegmentId(id), Fingerprint::of(words));
            let (words, unwritten, units) = (words.to_vec(), plain(words) == TO_BE_WRITTEN, Vec::new());
            segments.push(Segment { id, named: true, kind, span, form, words, fingerprint, unwritten, units });
        }
    };
    if let Some(body) = &words.body {
        push("body".to_owned(), SegmentKind::Wording, locale.source("body"), Form::Fluent, body);
    }
    if let (Some(place), Some(span)) = (&words.place, locale.source("place")) {
        let place = [Inline { span, kind: InlineKind::Text(place.clone()) }];
        push("place".to_owned(), SegmentKind::Wording, Some(span), Form::FluentPlain, &place);
    }
    let mut paragraphs: Vec<(String, &Block)> = Vec::new();
    for (number, block) in (1..).zip(&words.introduction) {
        paragraphs.push((format!("agenda-introduction/p{number}"), block));
    }
    for (id, block) in paragraphs.drain(..) {
        if let BlockKind::Paragraph(words) = &block.kind {
            push(id, SegmentKind::Annotation, Some(block.span), Form::WithinFluent, words);
        }
    }
    for item in &session.agenda.items {
        let key = item.number.value.message();
        let Some(words) = words.items.get(&item.number.value) else { continue };
        push(key.clone(), SegmentKind::ItemTitle, locale.source(&key), Form::Fluent, &words.title);
        for (number, block) in (1..).zip(&words.annotation) {
            if let BlockKind::Paragraph(words) = &block.kind {
                let id = format!("{key}/annotation/p{number}");
                push(id, SegmentKind::Annotation, Some(block.span), Form::WithinFluent, words);
            }
        }
    }
    for segment in &mut segments {
        // Titles are called by their messages, paragraphs of annotations by their positions.
        segment.named = segment.kind != SegmentKind::Annotation;
    }
    segments
}

/// Whether a pattern is put together: then its paragraphs share one span.
fn covers_braces(sources: &Sources, span: Span) -> bool {
    sources.slice(span).contains(['{', '}'])
}
