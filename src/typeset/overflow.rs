//! What runs off its page: the engine keeps together what may not be broken, and sets it over the edge without a word
//! where it is too large for any page.

use typst::layout::{Abs, Axis, Frame, FrameItem, Point, Size};
use typst::syntax::Span;
use typst_layout::PagedDocument;

/// How far ink may stand over an edge: descenders do.
const TOLERANCE: Abs = Abs::raw(6.0);

/// The first thing on each page that runs off it: the side over which it does, and the place in the composed source.
pub(super) fn find(document: &PagedDocument) -> Vec<(Axis, Span)> {
    document.pages().iter().enumerate().filter_map(|(index, page)| over(&page.frame, index == 0)).collect()
}

fn over(page: &Frame, is_first: bool) -> Option<(Axis, Span)> {
    let whole = Edge { right: page.width(), bottom: page.height() };
    page.items().find_map(|(at, item)| match item {
        // The text of a page is the one frame that takes most of it; it may reach out to the sides, not into the foot.
        // Only that of the first page holds its foot itself.
        FrameItem::Group(group) if !is_first && is_text(&group.frame, page.size()) => {
            let edge = Edge { bottom: at.y + group.frame.height(), ..whole };
            edge.over_in_frame(&group.frame, *at)
        }
        item => whole.over(item, *at),
    })
}

fn is_text(frame: &Frame, page: Size) -> bool {
    frame.height() < page.y && frame.height() > page.y / 2.0
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
