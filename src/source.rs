//! What people wrote: files, and places in them.
//!
//! [`Sources`] may come from a folder, from an editor's buffer, from a test or from an archive; nothing behind this
//! module knows which. A [`Span`] is a byte range in one file; lines and columns are worked out only to be shown.

use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use unicode_normalization::{UnicodeNormalization, is_nfc};

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

/// One file: its path relative to the project, with `/` on every machine, and its bytes.
#[derive(Debug, Clone)]
pub struct File {
    /// The path, relative to the project, with `/`.
    pub path: String,
    /// The bytes as they were read.
    pub bytes: Arc<[u8]>,
    /// The bytes as text, without a byte order mark; what is not UTF-8 is replaced, so that the rest can still be
    /// understood. Where people write words, letters are composed (NFC), as the faces have them: a letter and its accent
    /// are one character.
    pub text: Arc<str>,
    /// Where in `text` the first byte stood that is not UTF-8.
    pub invalid_at: Option<usize>,
    /// Counted when a place is first shown: most files are shown in no finding.
    count: OnceLock<Count>,
}

impl File {
    fn new(path: String, bytes: Vec<u8>) -> Self {
        let content = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
        let valid = std::str::from_utf8(content).map_err(|error| error.valid_up_to()).err();
        let read = |bytes: &[u8]| read(&path, String::from_utf8_lossy(bytes).into_owned());
        let invalid_at = valid.map(|end| read(&content[..end]).len());
        let text: Arc<str> = read(content).into();
        // Nearly every text is its bytes: they are kept once.
        let bytes = if text.as_bytes() == bytes { Arc::from(text.clone()) } else { bytes.into() };
        Self { path, bytes, text, invalid_at, count: OnceLock::new() }
    }

    fn count(&self) -> &Count {
        self.count.get_or_init(|| Count::of(&self.text))
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Lines and characters of a text counted once, so that each of many places in it is found without counting from its
/// start.
#[derive(Debug, Clone)]
struct Count {
    /// Where lines begin.
    lines: Vec<usize>,
    /// How many characters begin before every [`STRIDE`]th byte.
    characters: Vec<usize>,
}

/// Bytes from one counted place to the next.
const STRIDE: usize = 1024;

impl Count {
    fn of(text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        let mut counted = 0;
        let mut characters = Vec::with_capacity(text.len() / STRIDE + 1);
        for chunk in text.as_bytes().chunks(STRIDE) {
            characters.push(counted);
            counted += beginning(chunk);
        }
        characters.push(counted);
        Self { lines, characters }
    }

    /// The line, from 0, in which the byte `offset` stands.
    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// How many characters begin before the byte `offset` of `text`.
    fn characters(&self, text: &str, offset: usize) -> usize {
        let counted = offset / STRIDE;
        let rest = text.as_bytes().get(counted * STRIDE..offset).unwrap_or_default();
        self.characters.get(counted).map_or(0, |before| before + beginning(rest))
    }
}

/// How many characters begin in these bytes of a text.
fn beginning(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// All files of a project, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<File>,
    by_path: BTreeMap<String, FileId>,
    /// The paths of what stands there and could not be read.
    unread: BTreeSet<String>,
}

impl Sources {
    /// The files given, put in order of their paths; of two with one path the later stays.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let sorted: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let files: Vec<File> = sorted.into_par_iter().map(|(path, bytes)| File::new(path, bytes)).collect();
        let ids = files.iter().enumerate().map(|(index, file)| (file.path.clone(), FileId(index as u32)));
        Self { by_path: ids.collect(), files, unread: BTreeSet::new() }
    }

    /// The same with the paths of what stands there and could not be read: none of it is among the files.
    pub fn without(mut self, unread: impl IntoIterator<Item = String>) -> Self {
        self.unread.extend(unread);
        self
    }

    /// The paths of what stands there and could not be read, in order.
    pub fn unread(&self) -> impl Iterator<Item = &str> {
        self.unread.iter().map(String::as_str)
    }

    /// Every file with its id, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// The file at `path`.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// One file.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The text of one file.
    pub fn text(&self, id: FileId) -> &str {
        &self.file(id).text
    }

    /// The path of one file.
    pub fn path(&self, id: FileId) -> &str {
        &self.file(id).path
    }

    /// The text at `span`; empty where it does not lie on characters.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// Line and column of the byte `offset` of a file.
    pub fn position(&self, file: FileId, offset: usize) -> Position {
        let File { text, .. } = self.file(file);
        let count = self.file(file).count();
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
        let count = self.file(file).count();
        let line = count.line(floor(text, offset));
        let start = count.lines.get(line).copied().unwrap_or_default();
        let end = count.lines.get(line + 1).copied().unwrap_or(text.len());
        let written = text.get(start..end).unwrap_or_default();
        let written = written.strip_suffix('\n').unwrap_or(written);
        start..start + written.trim_end_matches('\r').len()
    }
}

/// The kinds of files that hold words.
const OF_WORDS: [&str; 5] = ["md", "toml", "ftl", "csv", "tbx"];

/// The text of a file with its letters composed, if it holds words.
fn read(path: &str, text: String) -> String {
    let of_words = path.rsplit_once('.').is_some_and(|(_, ending)| OF_WORDS.contains(&ending));
    if of_words { composed(text) } else { text }
}

/// A text with its letters composed (NFC): what was written by escapes has not been.
pub(crate) fn composed(text: String) -> String {
    if is_nfc(&text) { text } else { text.nfc().collect() }
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
        let long = "章".repeat(2 * STRIDE);
        check(&format!("a\n{long}b"), 2 + long.len(), (2, 2 * STRIDE + 1, &format!("{long}b")));
    }

    #[test]
    fn letters_and_their_accents_are_one_where_words_are_written() {
        check("e\u{301}a\u{308} b", 5, (1, 4, "éä b"));
        let bytes = "e\u{301}".as_bytes();
        let sources =
            Sources::new([("a.svg".to_owned(), bytes.to_vec()), ("b.toml".to_owned(), [bytes, b"\xff"].concat())]);
        let read = |path| sources.file(sources.find(path).unwrap());
        assert_eq!((read("a.svg").text.len(), read("b.toml").invalid_at), (3, Some(2)));
    }

    #[test]
    fn files_stand_in_the_order_of_their_paths() {
        let sources = Sources::new([("b".to_owned(), vec![]), ("a".to_owned(), vec![])]);
        assert_eq!(sources.iter().map(|(_, file)| file.path.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
