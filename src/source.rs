//! What people wrote: files, and places in them.
//!
//! [`Sources`] may come from a folder, from an editor's buffer, from a test or from an archive; nothing behind this
//! module knows which. A [`Span`] is a byte range in one file; lines and columns are worked out only to be shown.

mod content;
mod contents;

use crate::digest::Digest;
use content::Content;
use contents::Contents;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub(crate) use content::composed;

/// One file of a [`Sources`], by its place in the order of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A byte range in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The bytes `range` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end }
    }

    /// The byte range.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The part `range` of this span, counted from its start.
    pub fn part(self, range: Range<usize>) -> Self {
        Self { file: self.file, start: self.start + range.start, end: (self.start + range.end).min(self.end) }
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A place as people count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where the files lie whose content is read when it is asked for.
pub trait Store: Debug + Send + Sync {
    /// The bytes of the file at a path; `None` where it cannot be read.
    fn bytes(&self, path: &str) -> Option<Vec<u8>>;
}

/// What is known of a file whatever becomes of its content.
#[derive(Debug)]
struct Known {
    path: String,
    digest: Digest,
    length: usize,
}

/// One file of some sources.
#[derive(Debug, Clone, Copy)]
pub struct File<'s> {
    known: &'s Known,
    sources: &'s Sources,
    id: FileId,
}

impl<'s> File<'s> {
    /// Its path, relative to the project, with `/` on every machine.
    pub fn path(self) -> &'s str {
        &self.known.path
    }

    /// The digest of its bytes.
    pub fn digest(self) -> Digest {
        self.known.digest
    }

    /// How many bytes it has.
    pub fn length(self) -> usize {
        self.known.length
    }

    /// Its bytes.
    pub fn bytes(self) -> &'s [u8] {
        &self.content().bytes
    }

    /// Its bytes as text, without a byte order mark; what is not UTF-8 is replaced, so that the rest can still be
    /// understood. Where people write words, letters are composed (NFC), as the faces have them.
    pub fn text(self) -> &'s str {
        &self.content().text
    }

    /// Where in its text the first byte stood that is not UTF-8.
    pub fn invalid_at(self) -> Option<usize> {
        self.content().invalid_at
    }

    fn content(self) -> &'s Content {
        self.sources.contents.place(self.id).get_or_init(|| {
            let bytes = self.sources.store.as_ref().and_then(|store| store.bytes(&self.known.path));
            Arc::new(Content::again(&self.known.path, bytes, self.known.digest))
        })
    }
}

/// How many files are held at once while something is asked of each.
const AT_ONCE: usize = 16;

/// All files of a project, in the order of their paths.
///
/// The content of files that are kept in a [`Store`] is read when it is asked for, and let go with the sources: a clone
/// that is used for one document and dropped holds no more than that document.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Arc<Vec<Known>>,
    /// The paths of what stands there and could not be read.
    unread: Arc<BTreeSet<String>>,
    store: Option<Arc<dyn Store>>,
    contents: Contents,
}

impl Sources {
    /// The files given, put in order of their paths; of two with one path the later stays.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self::kept(files, BTreeMap::new(), None)
    }

    /// The same files, beside others that stay in a store: of those no more is kept than the digest and the length.
    pub fn stored(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        stored: BTreeMap<String, (Digest, usize)>,
        store: Arc<dyn Store>,
    ) -> Self {
        Self::kept(files, stored, Some(store))
    }

    fn kept(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        stored: BTreeMap<String, (Digest, usize)>,
        store: Option<Arc<dyn Store>>,
    ) -> Self {
        let held: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let held = held.into_par_iter().map(|(path, bytes)| {
            let (digest, length) = (Digest::of(&bytes), bytes.len());
            let content = OnceLock::from(Arc::new(Content::of(&path, bytes)));
            (Known { path, digest, length }, content)
        });
        let mut all: Vec<(Known, OnceLock<Arc<Content>>)> = held.collect();
        let stored =
            stored.into_iter().map(|(path, (digest, length))| (Known { path, digest, length }, OnceLock::new()));
        all.extend(stored);
        all.sort_by(|(one, _), (other, _)| one.path.cmp(&other.path));
        let (files, contents): (Vec<Known>, Vec<_>) = all.into_iter().unzip();
        let contents = Contents::of(contents);
        Self { files: Arc::new(files), unread: Arc::default(), store, contents }
    }

    /// The same with the paths of what stands there and could not be read: none of it is among the files.
    pub fn without(mut self, unread: impl IntoIterator<Item = String>) -> Self {
        let all = self.unread.iter().cloned().chain(unread);
        self.unread = Arc::new(all.collect());
        self
    }

    /// The paths of what stands there and could not be read, in order.
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        self.unread.iter().map(String::as_str)
    }

    /// The paths of files that were asked for and are no longer what they were, in order: they read as empty.
    pub fn altered(&self) -> impl Iterator<Item = &str> {
        let altered = self.contents.there().filter(|(_, content)| content.altered);
        altered.map(|(id, _)| self.path(id))
    }

    /// Every file with its id, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, File<'_>)> {
        (0..self.files.len()).map(|index| {
            let id = FileId(index as u32);
            (id, self.file(id))
        })
    }

    /// What is asked of every file, in the order of paths; content that is read for it is let go again.
    pub fn of_each<T: Send>(&self, ask: impl Fn(FileId, File<'_>) -> T + Sync) -> Vec<T> {
        let ids: Vec<FileId> = (0..self.files.len()).map(|index| FileId(index as u32)).collect();
        let of_some = |ids: &[FileId]| {
            let own = self.clone();
            ids.iter().map(|id| ask(*id, own.file(*id))).collect::<Vec<T>>()
        };
        ids.par_chunks(AT_ONCE).flat_map_iter(of_some).collect()
    }

    /// The file at `path`.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some(FileId(at as u32))
    }

    /// The files in a folder and in the folders in it, in the order of paths.
    pub fn within(&self, folder: &str) -> impl Iterator<Item = File<'_>> {
        let inside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let first = self.files.partition_point(|file| file.path < inside);
        let files = (first..self.files.len()).map(|at| self.file(FileId(at as u32)));
        files.take_while(move |file| file.path().starts_with(&inside))
    }

    /// One file.
    pub fn file(&self, id: FileId) -> File<'_> {
        File { known: &self.files[id.0 as usize], sources: self, id }
    }

    /// The text of one file.
    pub fn text(&self, id: FileId) -> &str {
        self.file(id).text()
    }

    /// The path of one file.
    pub fn path(&self, id: FileId) -> &str {
        self.file(id).path()
    }

    /// The text at `span`; empty where it does not lie on characters.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// Line and column of the byte `offset` of a file.
    pub fn position(&self, file: FileId, offset: usize) -> Position {
        let Content { text, .. } = self.file(file).content();
        let count = self.file(file).content().count();
        let offset = floor(text, offset);
        let line = count.line(offset);
        let start = count.lines.get(line).copied().unwrap_or_default();
        Position { line: line + 1, column: count.characters(text, offset) - count.characters(text, start) + 1 }
    }

    /// The whole line in which the byte `offset` of a file stands, without its end.
    pub fn line(&self, file: FileId, offset: usize) -> &str {
        self.slice(Span::new(file, self.line_range(file, offset)))
    }

    /// The bytes of the line in which the byte `offset` of a file stands, without its end.
    pub fn line_range(&self, file: FileId, offset: usize) -> Range<usize> {
        let text = self.text(file);
        let count = self.file(file).content().count();
        let line = count.line(floor(text, offset));
        let start = count.lines.get(line).copied().unwrap_or_default();
        let end = count.lines.get(line + 1).copied().unwrap_or(text.len());
        let written = text.get(start..end).unwrap_or_default();
        let written = written.strip_suffix('\n').unwrap_or(written);
        start..start + written.trim_end_matches('\r').len()
    }
}

/// The nearest place at or before `offset` where a character begins.
fn floor(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, offset: usize, expected: (usize, usize, &str)) {
        let sources = Sources::new([("a.md".to_owned(), text.as_bytes().to_vec())]);
        let file = sources.find("a.md").unwrap();
        let Position { line, column } = sources.position(file, offset);
        assert_eq!((line, column, sources.line(file, offset)), expected);
    }

    #[test]
    fn columns_count_characters_from_one() {
        check("a\n第一章 b", 2, (2, 1, "第一章 b"));
        check("a\n第一章 b", 2 + 3 + 3, (2, 3, "第一章 b"));
    }

    #[test]
    fn a_place_after_the_end_is_the_end() {
        check("ab", 99, (1, 3, "ab"));
        check("", 0, (1, 1, ""));
    }

    #[test]
    fn a_line_is_shown_without_its_carriage_return() {
        check("one\r\ntwo\r\n", 1, (1, 2, "one"));
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        check("\u{feff}one", 1, (1, 2, "one"));
    }

    #[test]
    fn a_place_far_down_a_long_line_is_counted_in_characters() {
        let long = "章".repeat(2048);
        check(&format!("a\n{long}b"), 2 + long.len(), (2, 2049, &format!("{long}b")));
    }

    #[test]
    fn letters_and_their_accents_are_one_where_words_are_written() {
        check("e\u{301}a\u{308} b", 5, (1, 4, "éä b"));
        let bytes = "e\u{301}".as_bytes();
        let sources =
            Sources::new([("a.svg".to_owned(), bytes.to_vec()), ("b.toml".to_owned(), [bytes, b"\xff"].concat())]);
        let read = |path| sources.file(sources.find(path).unwrap());
        assert_eq!((read("a.svg").text().len(), read("b.toml").invalid_at()), (3, Some(2)));
    }

    #[test]
    fn files_stand_in_the_order_of_their_paths() {
        let sources = Sources::new([("b".to_owned(), vec![]), ("a".to_owned(), vec![])]);
        assert_eq!(sources.iter().map(|(_, file)| file.path()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
