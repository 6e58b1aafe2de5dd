//! `::: flow`: diagrams of boxes and arrows. Where the boxes stand and what the links mean is in `flow_data`.

use super::Reader;
use super::data_file::FLOW;
use super::directive::Directive;
use super::flow_data;
use crate::diagnostic::Code;
use crate::source::{FileId, Spanned};
use crate::text::{Figure, FigureContent, FigureKind, Flow};
use comrak::nodes::Node;
use std::ops::Range;

impl Reader<'_> {
    /// A flow diagram.
    pub(super) fn flow(&mut self, directive: &mut Directive) -> Figure {
        let (caption, nodes) = self.caption(directive);
        let alt = directive.attributes.get("alt").cloned();
        self.captioned(directive, &caption, alt.is_some());
        let described = self.described(directive, &nodes);
        let flow = described.map(|(file, range)| {
            let (flow, mistakes) = flow_data::read(self.sources, file, range, directive.line);
            self.diagnostics.extend(mistakes);
            flow
        });
        let flow = flow.unwrap_or_else(|| Flow { above: None, below: None, panels: Vec::new() });
        Figure { caption, alt, kind: FigureKind::Diagram, content: FigureContent::Flow(flow) }
    }

    /// The TOML of a flow: that of its file or of its one fenced block.
    fn described<'a>(&mut self, directive: &Directive<'_, 'a>, nodes: &[Node<'a>]) -> Option<(FileId, Range<usize>)> {
        let file = directive.attributes.get("file").cloned();
        let mut sets = Vec::new();
        let mut written = usize::from(file.is_some());
        sets.extend(file.and_then(|path| self.toml_beside(&path)));
        for node in nodes {
            written += 1;
            let line = self.first_line(directive.passage, node.data().sourcepos);
            let fenced = self.fenced(directive.passage, node).filter(|(language, _)| language == "toml");
            match fenced {
                _ if written > 1 => {
                    let hint = "a flow has one description: a fenced block marked `toml`, or a file";
                    self.report(line, Code::FigureContent, "a second content of a figure", hint);
                }
                Some((_, range)) => sets.push((self.file, range)),
                None => {
                    let hint = "a flow holds a fenced block marked `toml`, or names a file";
                    self.report(line, Code::FigureContent, "this is no description of a flow", hint);
                }
            }
        }
        if written == 0 {
            let hint = "write a fenced block marked `toml` with its boxes, or `{file=\"...\"}` on this line";
            self.report(directive.line, Code::FigureContent, "a figure that shows nothing", hint);
        }
        sets.into_iter().next()
    }

    fn toml_beside(&mut self, path: &Spanned<String>) -> Option<(FileId, Range<usize>)> {
        let file = self.file_beside(path, &FLOW)?;
        Some((file, 0..self.sources.text(file).len()))
    }
}
