//! What a command would change: whole files, new or in place of old ones, shown as a difference of lines.

use crate::source::{FileId, Sources};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::ops::Range;

/// The changes of one command, by path.
#[derive(Debug, Clone)]
pub struct Changes<'s> {
    sources: &'s Sources,
    files: BTreeMap<String, Vec<u8>>,
}

/// One file that is changed or new.
#[derive(Debug, Clone, Copy)]
pub struct Change<'c> {
    /// Its path, relative to the project.
    pub path: &'c str,
    /// What stands there; `None`: nothing.
    pub before: Option<&'c [u8]>,
    /// What will stand there.
    pub after: &'c [u8],
}

impl<'s> Changes<'s> {
    /// None yet.
    pub fn new(sources: &'s Sources) -> Self {
        Self { sources, files: BTreeMap::new() }
    }

    /// Writes a file whole.
    pub fn write(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), content.into());
    }

    /// Puts words in place of ranges of a file, which do not overlap.
    pub fn splice(&mut self, file: FileId, mut edits: Vec<(Range<usize>, String)>) {
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let text = self.sources.text(file);
        let mut spliced = String::with_capacity(text.len());
        let mut end = 0;
        for (range, words) in edits {
            // What overlaps or lies on no characters would lose words of a person: it is left as it stands.
            let (Some(between), Some(_)) = (text.get(end..range.start), text.get(range.clone())) else { continue };
            spliced += between;
            spliced += &words;
            end = range.end;
        }
        spliced += text.get(end..).unwrap_or_default();
        self.write(self.sources.path(file), spliced);
    }

    /// The files that differ from what stands there.
    pub fn iter(&self) -> impl Iterator<Item = Change<'_>> {
        let changes = self.files.iter().map(|(path, after)| Change {
            path,
            before: self.sources.find(path).map(|file| self.sources.file(file).bytes()),
            after,
        });
        changes.filter(|change| change.before != Some(change.after))
    }

    /// A path that would be written, at which something stands that could not be read: it would be lost unseen.
    pub fn over_unread(&self) -> Option<&str> {
        self.sources.unread().find(|path| self.files.contains_key(*path))
    }

    /// The sources as they would be.
    pub fn applied(&self) -> Sources {
        let there = self.sources.iter().map(|(_, file)| (file.path().to_owned(), file.bytes().to_vec()));
        Sources::new(there.chain(self.files.clone())).without(self.sources.unread().map(str::to_owned))
    }

    /// The lines that change, as `diff -u` shows them.
    pub fn diff(&self) -> String {
        self.iter().map(shown).collect()
    }
}

fn shown(change: Change) -> String {
    let before = change.before.map_or(Ok(""), std::str::from_utf8);
    let (Ok(before), Ok(after)) = (before, std::str::from_utf8(change.after)) else {
        return format!("{}: not text\n", change.path);
    };
    let old = if change.before.is_some() { change.path } else { "/dev/null" };
    TextDiff::from_lines(before, after).unified_diff().context_radius(3).header(old, change.path).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, edits: &[(Range<usize>, &str)], expected: &str) {
        let sources = Sources::new([("a.md".to_owned(), text.into())]);
        let mut changes = Changes::new(&sources);
        let edits = edits.iter().map(|(range, words)| (range.clone(), (*words).to_owned())).collect();
        changes.splice(sources.find("a.md").unwrap(), edits);
        let after = changes.applied();
        assert_eq!(after.text(after.find("a.md").unwrap()), expected);
    }

    #[test]
    fn words_take_the_place_of_ranges_in_any_order() {
        check("one two three", &[(8..13, "3"), (0..3, "1")], "1 two 3");
        check("one", &[(3..3, " two")], "one two");
    }

    #[test]
    fn a_range_that_lies_on_no_characters_changes_nothing() {
        check("第一", &[(1..2, "x"), (3..9, "y")], "第一");
        check("one", &[(0..2, "x"), (1..3, "y")], "xe");
    }

    #[test]
    fn what_could_not_be_read_is_not_written_over() {
        let sources = Sources::new([]).without(["a.md".to_owned()]);
        let mut changes = Changes::new(&sources);
        changes.write("b.md", "new");
        assert_eq!(changes.over_unread(), None);
        changes.write("a.md", "new");
        assert_eq!(changes.over_unread(), Some("a.md"));
    }

    #[test]
    fn only_lines_that_change_are_shown() {
        let sources = Sources::new([("a.md".to_owned(), "one\ntwo\n".into()), ("b.md".to_owned(), "same\n".into())]);
        let mut changes = Changes::new(&sources);
        changes.write("a.md", "one\n2\n");
        changes.write("b.md", "same\n");
        changes.write("c.md", "new\n");
        let expected = "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n\
                        --- /dev/null\n+++ c.md\n@@ -0,0 +1 @@\n+new\n";
        assert_eq!(changes.diff(), expected);
    }
}
