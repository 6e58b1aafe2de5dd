//! `::: figure`: an image, or the labels of a drawing that is not there.

use super::Reader;
use super::caption::holds_image;
use super::construct::Construct;
use super::data_file::PICTURE;
use super::directive::Directive;
use super::inline::Recognise;
use crate::diagnostic::Code;
use crate::load::picture;
use crate::source::{Span, Spanned};
use crate::text::{Caption, Figure, FigureContent, FigureKind, Inline};
use comrak::nodes::{Node, NodeValue};

impl Reader<'_> {
    /// A figure.
    pub(super) fn figure(&mut self, directive: &mut Directive) -> Figure {
        let (caption, nodes) = self.caption(directive);
        let mut alt = directive.attributes.get("alt").cloned();
        let mut contents = Vec::new();
        let attempted = !nodes.is_empty();
        for node in nodes {
            let line = self.first_line(directive.passage, node.data().sourcepos);
            match self.content(directive, node, &mut alt) {
                Some(_) if !contents.is_empty() => {
                    let hint = "a figure has one image or one list of labels; make two figures of it";
                    self.report(line, Code::FigureContent, "a second content of a figure", hint);
                }
                content => contents.extend(content),
            }
        }
        if !attempted {
            let hint = "write an image, `![words](file.svg)`, or a list of its labels, `- label`";
            self.report(directive.line, Code::FigureContent, "a figure that shows nothing", hint);
        }
        let content = contents.into_iter().next().unwrap_or_else(|| FigureContent::Labels(Vec::new()));
        let kind = if directive.attributes.has("chart") { FigureKind::Chart } else { FigureKind::Diagram };
        self.captioned(directive, &caption, alt.is_some());
        Figure { caption, alt, kind, content }
    }

    /// Reports what every figure must have and this one has not.
    pub(super) fn captioned(&mut self, directive: &Directive, caption: &Caption, has_alt: bool) {
        if !has_alt {
            let hint = "say in words what it shows: `{alt=\"...\"}` on this line";
            self.report(directive.line, Code::FigureAlt, "a figure without a description", hint);
        }
        if caption.title.is_empty() && !directive.attributes.has("unnumbered") {
            let hint = "its first paragraph is its caption; `{.unnumbered}` on this line: it has none";
            self.report(directive.line, Code::FigureCaption, "a figure without a caption", hint);
        }
    }

    fn content<'a>(
        &mut self,
        directive: &Directive,
        node: Node<'a>,
        alt: &mut Option<Spanned<String>>,
    ) -> Option<FigureContent> {
        let passage = directive.passage;
        match &node.data().value {
            NodeValue::Paragraph if holds_image(node) => {
                let mut images = node.children().filter(|child| matches!(child.data().value, NodeValue::Image(_)));
                let image = images.next()?;
                self.bare(Construct::Image, passage, node);
                let span = passage.span_of(image.data().sourcepos);
                if node.children().count() > 1 {
                    let hint = "an image stands alone in its paragraph";
                    self.report(span, Code::FigureContent, "an image among words", hint);
                }
                let words = Inline::words(&self.inlines(passage, image, Recognise::Words));
                if alt.is_none() && !words.trim().is_empty() {
                    *alt = Some(Spanned::new(words, span));
                }
                let NodeValue::Image(link) = &image.data().value else { return None };
                let path = Spanned::new(link.url.clone(), span);
                let file = self.file_beside(&path, &PICTURE)?;
                self.diagnostics.extend(picture::check(self.sources, file, span));
                Some(FigureContent::Image(Spanned::new(file, span)))
            }
            NodeValue::List(_) => {
                let labels = node.children().filter_map(|item| self.label(directive, item)).collect();
                Some(FigureContent::Labels(labels))
            }
            _ => {
                let hint =
                    "a figure holds an image or a list of labels; data stands in `::: chart`, boxes in `::: flow`";
                let line: Span = self.first_line(passage, node.data().sourcepos);
                self.report(line, Code::FigureContent, "this is no content of a figure", hint);
                None
            }
        }
    }

    fn label<'a>(&mut self, directive: &Directive, item: Node<'a>) -> Option<Spanned<String>> {
        let passage = directive.passage;
        let Some(first) = item.first_child() else {
            self.without_words(self.first_line(passage, item.data().sourcepos), "a label");
            return None;
        };
        self.bare(Construct::Label, passage, first);
        let span = passage.span_of(first.data().sourcepos);
        if !matches!(first.data().value, NodeValue::Paragraph) || first.next_sibling().is_some() {
            let hint = "write the labels one after the other, in the order in which they are read";
            self.report(span, Code::FigureContent, "a label of more than one paragraph", hint);
        }
        let words = self.inlines(passage, first, Recognise::Words);
        // The parser ends the last item of a list early where a fence follows.
        let span = match words.as_slice() {
            [only] => only.span,
            [first, .., last] => Span { end: last.span.end, ..first.span },
            [] => span,
        };
        Some(Spanned::new(self.words_alone(&words), span))
    }
}
