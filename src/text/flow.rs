//! A flow diagram: boxes on a grid, links between them, braces along them.
//!
//! `Words` are those of the writer with their places, or what an edition prints. Every index leads to a box: whoever
//! builds a flow sees to that.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A flow diagram.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flow<Words> {
    /// Words over all of it.
    pub above: Option<Words>,
    /// Words under all of it.
    pub below: Option<Words>,
    /// Its parts, side by side; a single one may have no frame.
    pub panels: Vec<Panel<Words>>,
}

/// A part with a grid of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Panel<Words> {
    /// Whether a frame is drawn around it.
    pub framed: bool,
    /// Its title.
    pub title: Option<Words>,
    /// Words under its title.
    pub text: Option<Words>,
    /// Its boxes, in the order in which they are read.
    pub boxes: Vec<FlowBox<Words>>,
    /// Its links.
    pub links: Vec<Link<Words>>,
    /// Its braces.
    pub braces: Vec<Brace<Words>>,
}

/// Words with a place on the grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FlowBox<Words> {
    /// Where it stands.
    pub cells: Cells,
    /// Its first line, which stands out.
    pub head: Option<Words>,
    /// What it says.
    pub text: Option<Words>,
    /// What is drawn around it.
    pub outline: Outline,
    /// Its words run upwards; in Chinese they stand one under the other.
    pub turned: bool,
}

/// A stretch of the grid, columns and rows from 0, counted from where reading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cells {
    /// The first column.
    pub column: usize,
    /// The first row.
    pub row: usize,
    /// How many columns.
    pub columns: usize,
    /// How many rows.
    pub rows: usize,
}

impl Cells {
    /// Whether the two have a cell in common.
    pub fn meet(&self, other: &Self) -> bool {
        self.share_column(other) && self.share_row(other)
    }

    /// The ways from here to another box, the better first: straight ones where they share a row or a column.
    pub fn ways_to(&self, other: &Self) -> &'static [Way] {
        match (self.share_row(other), self.share_column(other)) {
            (true, _) => &[Way::Across],
            (false, true) => &[Way::Down],
            (false, false) => &[Way::AcrossThenDown, Way::DownThenAcross],
        }
    }

    /// Whether a link that goes from `from` to `to` runs over this box.
    pub fn lies_on(&self, way: Way, from: &Self, to: &Self) -> bool {
        let across =
            |one: &Self, row: &Self| self.share_row(row) && self.share_row(one) && self.between_columns(from, to);
        let down = |one: &Self, column: &Self| {
            self.share_column(column) && self.share_column(one) && self.between_rows(from, to)
        };
        match way {
            Way::Across => across(from, to),
            Way::Down => down(from, to),
            Way::AcrossThenDown => {
                let corner = Self { column: to.column, columns: to.columns, ..*from };
                across(from, from) || down(to, to) || self.meet(&corner)
            }
            Way::DownThenAcross => {
                let corner = Self { column: from.column, columns: from.columns, ..*to };
                down(from, from) || across(to, to) || self.meet(&corner)
            }
        }
    }

    fn share_column(&self, other: &Self) -> bool {
        self.column < other.column + other.columns && other.column < self.column + self.columns
    }

    fn share_row(&self, other: &Self) -> bool {
        self.row < other.row + other.rows && other.row < self.row + self.rows
    }

    fn between_columns(&self, one: &Self, other: &Self) -> bool {
        let (left, right) = if one.column < other.column { (one, other) } else { (other, one) };
        self.column >= left.column + left.columns && self.column + self.columns <= right.column
    }

    fn between_rows(&self, one: &Self, other: &Self) -> bool {
        let (upper, lower) = if one.row < other.row { (one, other) } else { (other, one) };
        self.row >= upper.row + upper.rows && self.row + self.rows <= lower.row
    }
}

/// What is drawn around a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outline {
    /// A line.
    #[default]
    Solid,
    /// A broken line.
    Dashed,
    /// Nothing: heads of rows, remarks.
    None,
}

/// A line from one box to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link<Words> {
    /// The box where it begins.
    pub from: usize,
    /// The box where it ends.
    pub to: usize,
    /// Which way it goes.
    pub way: Way,
    /// Words on the one side of it: above, or before.
    pub text: Option<Words>,
    /// Words on the other side of it.
    pub then: Option<Words>,
    /// Whether it is broken.
    pub dashed: bool,
    /// Which of its ends are arrows.
    pub arrows: Arrows,
}

/// Which way a link goes from box to box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Straight, from column to column.
    Across,
    /// Straight, from row to row.
    Down,
    /// Along its row, then round a corner.
    AcrossThenDown,
    /// Along its column, then round a corner.
    DownThenAcross,
}

/// Which ends of a link are arrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Arrows {
    /// Where it ends.
    #[default]
    End,
    /// Both.
    Both,
    /// None.
    None,
}

/// A brace along some boxes, at the edge of the grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Brace<Words> {
    /// The boxes it holds together; at least one.
    pub boxes: Vec<usize>,
    /// The edge.
    pub side: Side,
    /// What it says.
    pub text: Option<Words>,
}

/// An edge of the grid, in the direction of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Over it.
    Above,
    /// Under it.
    Below,
    /// Where lines begin.
    Start,
    /// Where lines end.
    #[default]
    End,
}

impl<Words> Flow<Words> {
    /// The same with other words.
    pub fn map<Others>(&self, mut turn: impl FnMut(&Words) -> Others) -> Flow<Others> {
        let mut turn = |words: &Option<Words>| words.as_ref().map(&mut turn);
        Flow {
            above: turn(&self.above),
            panels: self.panels.iter().map(|panel| panel.map(&mut turn)).collect(),
            below: turn(&self.below),
        }
    }

    /// All its words, in the order in which they are read.
    pub fn words(&self) -> Vec<&Words> {
        let panels = self.panels.iter().flat_map(Panel::words);
        self.above.iter().chain(panels).chain(&self.below).collect()
    }
}

impl<Words> Panel<Words> {
    fn map<Others>(&self, turn: &mut impl FnMut(&Option<Words>) -> Option<Others>) -> Panel<Others> {
        Panel {
            framed: self.framed,
            title: turn(&self.title),
            text: turn(&self.text),
            boxes: self
                .boxes
                .iter()
                .map(|one| FlowBox {
                    cells: one.cells,
                    head: turn(&one.head),
                    text: turn(&one.text),
                    outline: one.outline,
                    turned: one.turned,
                })
                .collect(),
            links: self
                .links
                .iter()
                .map(|link| Link {
                    from: link.from,
                    to: link.to,
                    way: link.way,
                    text: turn(&link.text),
                    then: turn(&link.then),
                    dashed: link.dashed,
                    arrows: link.arrows,
                })
                .collect(),
            braces: self
                .braces
                .iter()
                .map(|brace| Brace { boxes: brace.boxes.clone(), side: brace.side, text: turn(&brace.text) })
                .collect(),
        }
    }

    fn words(&self) -> Vec<&Words> {
        let boxes = self.boxes.iter().flat_map(|one| one.head.iter().chain(&one.text));
        let links = self.links.iter().flat_map(|link| link.text.iter().chain(&link.then));
        let braces = self.braces.iter().flat_map(|brace| &brace.text);
        self.title.iter().chain(&self.text).chain(boxes).chain(links).chain(braces).collect()
    }
}
