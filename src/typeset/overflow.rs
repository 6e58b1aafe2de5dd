//! What runs off its page: the engine keeps together what may not be broken, and sets it over the edge without a word
//! where it is too large for any page.

use typst::layout::{Abs, Axis, Frame, FrameItem, Point};
use typst::syntax::Span;
use typst_layout::{Page, PagedDocument};

/// How far ink may stand over an edge: descenders do.
const TOLERANCE: Abs = Abs::raw(6.0);

/// The first thing on each page that runs off it: the side over which it does, and the place in the composed source.
///
/// The edges are those of the paper: templates set notes and running feet under the text on purpose.
pub(super) fn find(document: &PagedDocument) -> Vec<(Axis, Span)> {
    let over = |page: &Page| {
        let edge = Edge { right: page.frame.width(), bottom: page.frame.height() };
        edge.over_in_frame(&page.frame, Point::zero())
    };
    document.pages().iter().filter_map(over).collect()
}

/// How far a page goes.
struct Edge {
    right: Abs,
    bottom: Abs,
}

impl Edge {
    fn over_in_frame(&self, frame: &Frame, at: Point) -> Option<(Axis, Span)> {
        frame.items().find_map(|(place, item)| self.over(item, at + *place))
    }

    fn over(&self, item: &FrameItem, at: Point) -> Option<(Axis, Span)> {
        match item {
            // What is turned stands across the page on purpose.
            FrameItem::Group(group) if !group.transform.is_only_translate() => None,
            FrameItem::Group(group) => {
                let shift = Point::new(group.transform.tx, group.transform.ty);
                self.over_in_frame(&group.frame, at + shift)
            }
            FrameItem::Text(text) => {
                let mut x = at.x;
                text.glyphs.iter().find_map(|glyph| {
                    let from = x;
                    x += glyph.x_advance.at(text.size);
                    Some((self.side(Point::new(from, at.y), Point::new(x, at.y))?, glyph.span.0))
                })
            }
            FrameItem::Image(_, size, span) => Some((self.side(at, at + size.to_point())?, *span)),
            _ => None,
        }
    }

    /// The side over which a box from its upper left to its lower right corner stands.
    fn side(&self, from: Point, to: Point) -> Option<Axis> {
        if from.y < -TOLERANCE || to.y > self.bottom + TOLERANCE {
            return Some(Axis::Y);
        }
        (from.x < -TOLERANCE || to.x > self.right + TOLERANCE).then_some(Axis::X)
    }
}
