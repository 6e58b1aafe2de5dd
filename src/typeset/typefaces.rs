//! Faces as the engine wants them.

use crate::fonts::{Face, Faces, FontFile};
use std::sync::Arc;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Fonts and the book that lists them, in one order.
pub(super) struct Typefaces {
    /// What the engine chooses from.
    pub(super) book: LazyHash<FontBook>,
    /// What it has chosen from.
    pub(super) fonts: Vec<Font>,
}

impl Typefaces {
    pub(super) fn new(faces: &Faces) -> Self {
        let fonts: Vec<Font> = faces.iter().filter_map(font).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }
}

/// Bytes shared with the other faces of the file: a collection of Chinese holds 26 MB.
struct Shared(Arc<FontFile>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        self.0.bytes()
    }
}

fn font(face: &Face) -> Option<Font> {
    Font::new(Bytes::new(Shared(face.file.clone())), face.index)
}
