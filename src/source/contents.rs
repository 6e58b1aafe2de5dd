//! The content of many files, most of which nobody asks for.

use super::FileId;
use super::content::Content;
use std::sync::{Arc, OnceLock};

/// How many files lie in one drawer.
const DRAWER: usize = 64;

type Place = OnceLock<Arc<Content>>;

/// The content of each file that was asked for. A drawer is made when something of it is: a clone of sources takes next to
/// nothing for the files that it does not ask for.
#[derive(Debug, Clone, Default)]
pub(super) struct Contents(Vec<OnceLock<Box<[Place]>>>);

impl Contents {
    /// That of files in their order, where it is at hand.
    pub(super) fn of(contents: Vec<Place>) -> Self {
        let drawer = |files: &[Place]| match files.iter().any(|content| content.get().is_some()) {
            true => OnceLock::from(Box::from(files)),
            false => OnceLock::new(),
        };
        Self(contents.chunks(DRAWER).map(drawer).collect())
    }

    /// The place of the content of a file of these sources.
    pub(super) fn place(&self, FileId(file): FileId) -> &Place {
        let at = file as usize;
        &self.0[at / DRAWER].get_or_init(|| vec![Place::new(); DRAWER].into())[at % DRAWER]
    }

    /// What was asked for, in the order of files.
    pub(super) fn there(&self) -> impl Iterator<Item = (FileId, &Content)> {
        let drawers = self.0.iter().enumerate().filter_map(|(at, drawer)| Some((at * DRAWER, drawer.get()?)));
        let places = drawers.flat_map(|(first, drawer)| (first..).zip(drawer));
        places.filter_map(|(at, content)| Some((FileId(at as u32), &**content.get()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_told_with_its_file() {
        let content = |text: &str| Arc::new(Content::of("a", text.into()));
        let last = DRAWER * 2 + 1;
        let mut all = vec![Place::new(); last + 1];
        all[1] = OnceLock::from(content("one"));
        let contents = Contents::of(all).clone();
        contents.place(FileId(last as u32)).get_or_init(|| content("two"));
        let there = contents.there().map(|(FileId(at), content)| (at as usize, &*content.text));
        assert_eq!(there.collect::<Vec<_>>(), [(1, "one"), (last, "two")]);
    }
}
