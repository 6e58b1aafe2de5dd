//! Directives: the lines that open and close them, and what each name is.

use super::Reader;
use super::block::Scope;
use super::construct::{Construct, list};
use super::key::Keys;
use super::passage::Passage;
use crate::diagnostic::{Code, nearest};
use crate::source::Span;
use crate::text::{Attributes, Block, BlockKind, Frame, Key};
use comrak::nodes::{Node, NodeBlockDirective, NodeValue};

/// What a directive is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Frame(Frame),
    ResultsFramework,
    Table,
    Figure,
    Chart,
    Flow,
}

const KINDS: [(&str, Kind); 12] = [
    ("summary", Kind::Frame(Frame::Summary)),
    ("transmittal", Kind::Frame(Frame::Transmittal)),
    ("unnumbered", Kind::Frame(Frame::Unnumbered)),
    ("box", Kind::Frame(Frame::Box)),
    ("quote", Kind::Frame(Frame::Quote)),
    ("decision", Kind::Frame(Frame::Decision)),
    ("correction", Kind::Frame(Frame::Correction)),
    ("results-framework", Kind::ResultsFramework),
    ("table", Kind::Table),
    ("figure", Kind::Figure),
    ("chart", Kind::Chart),
    ("flow", Kind::Flow),
];

impl Kind {
    /// By which row of the table of attributes it goes.
    fn construct(self) -> Construct {
        match self {
            Self::Frame(Frame::Box) => Construct::Box,
            Self::Frame(_) => Construct::Frame,
            Self::ResultsFramework => Construct::ResultsFramework,
            Self::Table => Construct::Table,
            Self::Figure => Construct::Figure,
            Self::Chart => Construct::Chart,
            Self::Flow => Construct::Flow,
        }
    }
}

/// A directive that is being read.
pub(super) struct Directive<'p, 'a> {
    /// The passage in which it stands.
    pub(super) passage: &'p Passage<'p>,
    /// What it holds.
    pub(super) node: Node<'a>,
    /// What stands on its line; a caption may add to it.
    pub(super) attributes: Attributes,
    /// Its key.
    pub(super) key: Key,
    /// Its line.
    pub(super) line: Span,
}

impl Reader<'_> {
    /// Adds what a directive is; of one that is none, what it holds.
    pub(super) fn directive<'a>(
        &mut self,
        passage: &Passage,
        node: Node<'a>,
        directive: &NodeBlockDirective,
        keys: &mut Keys,
        scope: Scope,
        blocks: &mut Vec<Block>,
    ) {
        let position = node.data().sourcepos;
        let line = self.first_line(passage, position);
        let written = passage.parsed.get(passage.range(position).start..passage.line(position.start.line).end);
        let written = written.unwrap_or_default().get(directive.fence_length..).unwrap_or_default().trim();
        let (name, rest) = written.split_once(char::is_whitespace).unwrap_or((written, ""));
        if name.is_empty() && self.stray_fences > 0 {
            self.stray_fences -= 1;
            blocks.extend(self.blocks(passage, node, keys, scope));
            return;
        }
        self.fence(passage, node, directive, name, line);
        if !rest.trim().is_empty() {
            let hint = format!("attributes stand in braces: `::: {name} {{#name}}`");
            self.report(line, Code::TextAttributes, format!("`{}` is no attribute", rest.trim()), hint);
        }
        let Some((name, kind)) = KINDS.into_iter().find(|(known, _)| *known == name) else {
            self.unknown(name, line);
            blocks.extend(self.blocks(passage, node, keys, scope));
            return;
        };
        let mut attributes = self.allowed(kind.construct(), passage.attributes_of(position));
        // Figures, charts and flows are counted as one.
        let is_figure = matches!(kind, Kind::Chart | Kind::Flow);
        let position_key = keys.next(if is_figure { "figure" } else { name });
        let key = self.key(&mut attributes, position_key);
        let mut directive = Directive { passage, node, attributes, key, line };
        let kind = match kind {
            Kind::Frame(frame) => self.frame(frame, &directive, scope),
            Kind::ResultsFramework => BlockKind::ResultsFramework(self.framework(&directive)),
            Kind::Table => BlockKind::Table(self.table(&mut directive)),
            Kind::Figure => BlockKind::Figure(self.figure(&mut directive)),
            Kind::Chart => BlockKind::Figure(self.chart(&mut directive)),
            Kind::Flow => BlockKind::Figure(self.flow(&mut directive)),
        };
        let Directive { key, attributes, .. } = directive;
        blocks.push(Block { key, attributes, span: passage.span_of(position), kind });
    }

    fn frame(&mut self, frame: Frame, directive: &Directive, scope: Scope) -> BlockKind {
        let scope = Scope { quoted: scope.quoted || frame == Frame::Quote, ..scope };
        let blocks = self.blocks(directive.passage, directive.node, &mut Keys::within(&directive.key), scope);
        if blocks.is_empty() && !matches!(frame, Frame::Box | Frame::Correction) {
            self.without_words(directive.line, "a directive");
        }
        let captioned = blocks.first().is_some_and(|block| matches!(block.kind, BlockKind::Paragraph(_)));
        if frame == Frame::Box && !captioned {
            let hint = "its first paragraph is its caption";
            self.report(directive.line, Code::TextBoxCaption, "a box without a caption", hint);
        }
        BlockKind::Frame(frame, blocks)
    }

    /// Whether a directive is closed, and by its own fence.
    fn fence(&mut self, passage: &Passage, node: Node, directive: &NodeBlockDirective, name: &str, line: Span) {
        // How the directives around it are called whose fence is not longer: its own would close them.
        let names: Vec<_> = node
            .ancestors()
            .skip(1)
            .filter_map(|outer| match &outer.data().value {
                NodeValue::BlockDirective(outer) if outer.fence_length <= directive.fence_length => {
                    Some(outer.info.clone())
                }
                _ => None,
            })
            .collect();
        if names.iter().any(|name| !name.is_empty()) {
            self.stray_fences += 1;
            let fence = ":".repeat(directive.fence_length + 1);
            let hint = format!("open and close the outer directive with more colons: `{fence}`");
            let message = format!("the fence around `{name}` is not longer than its own");
            self.report(line, Code::TextDirectiveFence, message, hint);
            return;
        }
        let position = node.data().sourcepos;
        let last = passage.slice(passage.line(position.end.line)).trim();
        let closed = position.end.line > position.start.line
            && last.len() >= directive.fence_length
            && last.chars().all(|c| c == ':');
        // A nameless one is a closing line left over: that this one closes it is no mistake of its own.
        if !closed && !name.is_empty() && names.is_empty() {
            let hint = format!("close it with a line of its own: `{}`", ":".repeat(directive.fence_length));
            self.report(line, Code::TextDirectiveOpen, format!("the directive `{name}` is never closed"), hint);
        }
    }

    fn unknown(&mut self, name: &str, line: Span) {
        let names = KINDS.map(|(name, _)| name);
        if name.is_empty() {
            let hint = format!("name it, or take the line out if it closes nothing; the names are {}", list(&names));
            self.report(line, Code::TextDirectiveNameless, "a directive without a name", hint);
            return;
        }
        let hint = match nearest(name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here: {}", list(&names)),
        };
        self.report(line, Code::TextDirectiveUnknown, format!("there is no directive `{name}`"), hint);
    }
}
