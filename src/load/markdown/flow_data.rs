//! TOML as the description of a flow: boxes on a grid, links, braces, panels.

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::load::toml_file::{self, Origin};
use crate::source::{FileId, Sources, Span, Spanned};
use crate::text::{Arrows, Brace, Cells, Flow, FlowBox, Link, Outline, Panel, Side, Way};
use schemars::JsonSchema;
use serde::Deserialize;
use std::ops::Range;

/// How many columns, or rows, a grid may have.
const LARGEST: u32 = 24;

/// Words where they were written.
type Words = Option<toml::Spanned<String>>;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Written {
    /// Which way boxes follow one another.
    direction: Direction,
    /// Words over all of it.
    #[schemars(with = "Option<String>")]
    above: Words,
    /// Words under all of it.
    #[schemars(with = "Option<String>")]
    below: Words,
    /// The boxes.
    #[serde(rename = "box")]
    #[schemars(with = "Vec<WrittenBox>")]
    boxes: Vec<toml::Spanned<WrittenBox>>,
    /// Lines from one box to another.
    #[serde(rename = "link")]
    links: Vec<WrittenLink>,
    /// Braces along boxes.
    #[serde(rename = "brace")]
    #[schemars(with = "Vec<WrittenBrace>")]
    braces: Vec<toml::Spanned<WrittenBrace>>,
    /// Parts side by side, each in a frame.
    #[serde(rename = "panel")]
    panels: Vec<WrittenPanel>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct WrittenPanel {
    /// Which way its boxes follow one another.
    direction: Option<Direction>,
    /// Its title.
    #[schemars(with = "Option<String>")]
    title: Words,
    /// Its words.
    #[schemars(with = "Option<String>")]
    text: Words,
    /// Its boxes.
    #[serde(rename = "box")]
    #[schemars(with = "Vec<WrittenBox>")]
    boxes: Vec<toml::Spanned<WrittenBox>>,
    /// Its lines.
    #[serde(rename = "link")]
    links: Vec<WrittenLink>,
    /// Its braces.
    #[serde(rename = "brace")]
    #[schemars(with = "Vec<WrittenBrace>")]
    braces: Vec<toml::Spanned<WrittenBrace>>,
}

/// Which way boxes follow one another.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Direction {
    #[default]
    Across,
    Down,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct WrittenBox {
    /// The name by which lines and braces call it.
    #[schemars(with = "Option<String>")]
    name: Option<toml::Spanned<String>>,
    /// Its head.
    #[schemars(with = "Option<String>")]
    head: Words,
    /// Its words.
    #[schemars(with = "Option<String>")]
    text: Words,
    /// Its column, from 1.
    #[schemars(with = "Option<u32>")]
    column: Option<toml::Spanned<u32>>,
    /// Its row, from 1.
    #[schemars(with = "Option<u32>")]
    row: Option<toml::Spanned<u32>>,
    /// How many columns it covers.
    #[schemars(with = "Option<u32>")]
    columns: Option<toml::Spanned<u32>>,
    /// How many rows it covers.
    #[schemars(with = "Option<u32>")]
    rows: Option<toml::Spanned<u32>>,
    /// The line around it.
    outline: Outline,
    /// Whether its words are turned.
    turned: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenLink {
    /// The box from which it leads.
    #[schemars(with = "String")]
    from: toml::Spanned<String>,
    /// The box to which it leads.
    #[schemars(with = "String")]
    to: toml::Spanned<String>,
    /// Words on it.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    text: Words,
    /// Words where it ends.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    then: Words,
    /// Whether it is broken.
    #[serde(default)]
    dashed: bool,
    /// Where it has arrows.
    #[serde(default)]
    arrows: Arrows,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenBrace {
    /// The boxes along which it runs.
    #[schemars(with = "Vec<String>")]
    boxes: Vec<toml::Spanned<String>>,
    /// On which side of them.
    #[serde(default)]
    side: Side,
    /// Its words.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    text: Words,
}

/// What may stand in it, for editors.
pub(in crate::load) fn schema() -> schemars::Schema {
    schemars::schema_for!(Written)
}

/// The flow in a part of a file; `line` is that of its directive.
pub(super) fn read(
    sources: &Sources,
    file: FileId,
    range: Range<usize>,
    line: Span,
) -> (Flow<Spanned<String>>, Vec<Diagnostic>) {
    let (written, diagnostics) = toml_file::read::<Written>(sources, file, range.clone());
    let sound = diagnostics.is_empty();
    let mut reader = Reader { origin: Origin::new(file, range.start), diagnostics };
    let own = WrittenPanel {
        direction: None,
        title: None,
        text: None,
        boxes: written.boxes,
        links: written.links,
        braces: written.braces,
    };
    let direction = written.direction;
    let mut panels: Vec<_> = if own.is_empty() { Vec::new() } else { vec![reader.panel(own, false, direction)] };
    panels.extend(written.panels.into_iter().map(|panel| reader.panel(panel, true, direction)));
    if sound && panels.iter().all(|panel| panel.boxes.is_empty()) {
        let hint = "write a `[[box]]` with its `text` for each box";
        reader.diagnostics.push(Diagnostic::at(line, Code::FigureFlowBox, "a flow without boxes").hint(hint));
    }
    let (above, below) = (reader.words(written.above), reader.words(written.below));
    (Flow { above, below, panels }, reader.diagnostics)
}

impl WrittenPanel {
    fn is_empty(&self) -> bool {
        self.boxes.is_empty() && self.links.is_empty() && self.braces.is_empty()
    }
}

struct Reader {
    origin: Origin,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn report(&mut self, range: Range<usize>, code: Code, message: impl Into<String>, hint: impl Into<String>) {
        self.diagnostics.push(Diagnostic::at(self.origin.span(range), code, message).hint(hint));
    }

    fn words(&self, words: Words) -> Option<Spanned<String>> {
        words.map(|words| self.origin.spanned(words)).filter(|words| !words.value.trim().is_empty())
    }

    fn panel(&mut self, written: WrittenPanel, framed: bool, around: Direction) -> Panel<Spanned<String>> {
        let direction = written.direction.unwrap_or(around);
        let mut boxes: Vec<FlowBox<Spanned<String>>> = Vec::new();
        let mut names: Vec<Option<String>> = Vec::new();
        for one in written.boxes {
            let range = one.span();
            let one = one.into_inner();
            let cells = self.cells(&one, direction, boxes.last().map(|last| last.cells));
            if boxes.iter().any(|other| other.cells.meet(&cells)) {
                let hint = "give it a `column` and a `row` of its own";
                self.report(range.clone(), Code::FigureFlowPlace, "a box where another stands", hint);
            }
            if let Some(name) = one.name.as_ref()
                && names.iter().flatten().any(|known| known == name.get_ref())
            {
                let message = format!("`{}` is the name of another box of this panel", name.get_ref());
                self.report(name.span(), Code::FigureFlowName, message, "give each box a name of its own");
            }
            let (head, text) = (self.words(one.head), self.words(one.text));
            if head.is_none() && text.is_none() {
                let hint = "write its `text`, its `head` or both";
                self.report(range, Code::FigureFlowBox, "a box without words", hint);
            }
            names.push(one.name.map(toml::Spanned::into_inner));
            boxes.push(FlowBox { cells, head, text, outline: one.outline, turned: one.turned });
        }
        let (mut links, mut braces) = (Vec::new(), Vec::new());
        for link in written.links {
            links.extend(self.link(link, &names, &boxes));
        }
        for brace in written.braces {
            braces.extend(self.brace(brace, &names));
        }
        let (title, text) = (self.words(written.title), self.words(written.text));
        Panel { framed, title, text, boxes, links, braces }
    }

    /// Where a box stands: where it says, else after the one before it. One that begins a new row, or column, begins it
    /// at its start.
    fn cells(&mut self, one: &WrittenBox, direction: Direction, before: Option<Cells>) -> Cells {
        let column = one.column.as_ref().and_then(|place| self.place(place)).map(|place| place - 1);
        let row = one.row.as_ref().and_then(|place| self.place(place)).map(|place| place - 1);
        let columns = one.columns.as_ref().and_then(|count| self.place(count)).unwrap_or(1);
        let rows = one.rows.as_ref().and_then(|count| self.place(count)).unwrap_or(1);
        let (column, row) = match (column, row, before, direction) {
            (Some(column), Some(row), ..) => (column, row),
            (None, None, None, _) => (0, 0),
            (None, None, Some(last), Direction::Across) => (last.column + last.columns, last.row),
            (None, None, Some(last), Direction::Down) => (last.column, last.row + last.rows),
            (Some(column), None, last, Direction::Across) => (column, last.map_or(0, |last| last.row)),
            (None, Some(row), last, Direction::Down) => (last.map_or(0, |last| last.column), row),
            (Some(column), None, _, Direction::Down) => (column, 0),
            (None, Some(row), _, Direction::Across) => (0, row),
        };
        Cells { column, row, columns, rows }
    }

    fn place(&mut self, written: &toml::Spanned<u32>) -> Option<usize> {
        let fits = (1..=LARGEST).contains(written.get_ref());
        if !fits {
            let message = format!("`{}` is no place on a grid", written.get_ref());
            self.report(written.span(), Code::FigureFlowPlace, message, format!("write a number from 1 to {LARGEST}"));
        }
        fits.then_some(*written.get_ref() as usize)
    }

    fn link(
        &mut self,
        written: WrittenLink,
        names: &[Option<String>],
        boxes: &[FlowBox<Spanned<String>>],
    ) -> Option<Link<Spanned<String>>> {
        let range = written.from.span().start..written.to.span().end.max(written.from.span().end);
        let (from, to) = (self.named(&written.from, names), self.named(&written.to, names));
        let (from, to) = (from?, to?);
        if from == to {
            let hint = "name two boxes in `from` and `to`";
            self.report(written.to.span(), Code::FigureFlowName, "a link that leads back to its own box", hint);
            return None;
        }
        let (way, crossed) = way(boxes, from, to)?;
        if let Some(between) = crossed {
            let words = boxes.get(between).and_then(|one| one.head.as_ref().or(one.text.as_ref()));
            let words = words.map_or("", |words| words.value.trim());
            let hint = "give the boxes other places, or link them through it";
            self.report(range, Code::FigureFlowRoute, format!("a link that runs over the box `{words}`"), hint);
        }
        let (text, then) = (self.words(written.text), self.words(written.then));
        Some(Link { from, to, way, text, then, dashed: written.dashed, arrows: written.arrows })
    }

    fn brace(
        &mut self,
        written: toml::Spanned<WrittenBrace>,
        names: &[Option<String>],
    ) -> Option<Brace<Spanned<String>>> {
        let range = written.span();
        let written = written.into_inner();
        if written.boxes.is_empty() {
            let hint = "name the boxes: `boxes = [\"first\", \"last\"]`";
            self.report(range, Code::FigureFlowName, "a brace along no box", hint);
        }
        let boxes: Vec<usize> = written.boxes.iter().filter_map(|name| self.named(name, names)).collect();
        (!boxes.is_empty()).then(|| Brace { boxes, side: written.side, text: self.words(written.text) })
    }

    /// The box of a name.
    fn named(&mut self, name: &toml::Spanned<String>, names: &[Option<String>]) -> Option<usize> {
        let found = names.iter().position(|known| known.as_ref() == Some(name.get_ref()));
        if found.is_none() {
            let known = names.iter().flatten().map(String::as_str);
            let hint = match nearest(name.get_ref(), known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write `name = \"{}\"` in the box that is meant", name.get_ref()),
            };
            let message = format!("no box of this panel is named `{}`", name.get_ref());
            self.report(name.span(), Code::FigureFlowName, message, hint);
        }
        found
    }
}

/// The way of a link that runs over no box, or the best one and the box over which it runs.
fn way(boxes: &[FlowBox<Spanned<String>>], from: usize, to: usize) -> Option<(Way, Option<usize>)> {
    let (start, end) = (boxes.get(from)?.cells, boxes.get(to)?.cells);
    let ways = start.ways_to(&end).iter().map(|way| {
        let is_crossed =
            |(index, one): (usize, &FlowBox<_>)| index != from && index != to && one.cells.lies_on(*way, &start, &end);
        (*way, boxes.iter().enumerate().position(is_crossed))
    });
    ways.min_by_key(|(_, crossed)| crossed.is_some())
}
