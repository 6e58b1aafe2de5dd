//! What stands where on laid-out pages, in points from the upper left corner.

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

/// Words set in one go.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
}

/// A rule that lies, at its middle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rule {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
    pub(super) thickness: f64,
}

/// A rule that stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bar {
    pub(super) x: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// A picture, or a box of bars.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// What stands on a page, in the order in which it is drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) runs: Vec<Run>,
    pub(super) rules: Vec<Rule>,
    pub(super) bars: Vec<Bar>,
    pub(super) pictures: Vec<Picture>,
}

/// The pages of a document.
pub(super) fn sheets(document: &PagedDocument) -> Vec<Sheet> {
    let read = |page: &typst_layout::Page| {
        let mut sheet = Sheet::default();
        sheet.read(&page.frame, Transform::identity());
        sheet
    };
    document.pages().iter().map(read).collect()
}

impl Sheet {
    fn read(&mut self, frame: &Frame, around: Transform) {
        for (at, item) in frame.items() {
            let here = around.pre_concat(Transform::translate(at.x, at.y));
            let place = |point: Point| {
                let point = point.transform(here);
                (point.x.to_pt(), point.y.to_pt())
            };
            let (x, y) = place(Point::zero());
            match item {
                FrameItem::Group(group) => self.read(&group.frame, here.pre_concat(group.transform)),
                FrameItem::Text(text) => self.runs.push(Run {
                    text: text.text.to_string(),
                    left: x,
                    right: x + text.width().to_pt(),
                    baseline: y,
                    size: text.size.to_pt(),
                }),
                FrameItem::Shape(shape, _) => {
                    if let (Geometry::Line(to), Some(stroke)) = (&shape.geometry, &shape.stroke) {
                        let (end, below) = place(*to);
                        if (below - y).abs() < 0.01 {
                            let thickness = stroke.thickness.to_pt();
                            self.rules.push(Rule { left: x.min(end), right: x.max(end), y, thickness });
                        } else if (end - x).abs() < 0.01 {
                            self.bars.push(Bar { x, top: y.min(below), bottom: y.max(below) });
                        }
                    }
                }
                FrameItem::Image(_, size, _) => {
                    self.pictures.push(Picture { left: x, top: y, width: size.x.to_pt(), height: size.y.to_pt() });
                }
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    /// The run that holds these words.
    #[track_caller]
    pub(super) fn run(&self, words: &str) -> &Run {
        let found = self.runs.iter().find(|run| run.text.contains(words));
        found.unwrap_or_else(|| panic!("`{words}` is not on the page: {:#?}", self.runs))
    }

    /// The lines of the page from top to bottom: runs on one baseline, without spaces.
    pub(super) fn lines(&self) -> Vec<Run> {
        let mut runs = self.runs.clone();
        runs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline).then(a.left.total_cmp(&b.left)));
        let mut lines: Vec<Run> = Vec::new();
        for run in runs.into_iter().filter(|run| !run.text.trim().is_empty()) {
            match lines.last_mut().filter(|line| (line.baseline - run.baseline).abs() < 0.6) {
                Some(line) => {
                    line.text.push_str(&run.text);
                    line.left = line.left.min(run.left);
                    line.right = line.right.max(run.right);
                }
                None => lines.push(run),
            }
        }
        lines
            .iter_mut()
            .for_each(|line| line.text.retain(|c| !c.is_whitespace() && !matches!(c, '\u{2060}' | '\u{200b}')));
        lines
    }
}
