//! A catalogue of GNU gettext: entries as they stand in a PO file, written and read.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// One entry of a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Entry {
    /// `#.`: for the translator.
    pub(in crate::exchange) notes: Vec<String>,
    /// `#:`: where the source stands.
    pub(in crate::exchange) references: Vec<String>,
    /// `#, fuzzy`: not confirmed.
    pub(in crate::exchange) fuzzy: bool,
    /// `msgctxt`
    pub(in crate::exchange) context: Option<String>,
    /// `msgid`
    pub(in crate::exchange) id: String,
    /// `msgstr`
    pub(in crate::exchange) text: String,
    /// Where its `msgid` stands, and its `msgstr`; nothing while it is only written.
    pub(in crate::exchange) place: Option<(Span, Span)>,
}

/// A catalogue with its head, whose lines are `Key: value`.
pub(in crate::exchange) fn write(head: &[(&str, &str)], entries: &[Entry]) -> Vec<u8> {
    let head: String = head.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    let head = Entry { text: head, ..Entry::default() };
    let entries: Vec<String> = std::iter::once(&head).chain(entries).map(shown).collect();
    entries.join("\n").into_bytes()
}

fn shown(entry: &Entry) -> String {
    let mut text = String::new();
    for note in entry.notes.iter().flat_map(|note| note.lines()) {
        text += format!("#. {note}").trim_end();
        text += "\n";
    }
    for reference in &entry.references {
        text += &format!("#: {}\n", reference.replace('\n', " "));
    }
    if entry.fuzzy {
        text += "#, fuzzy\n";
    }
    if let Some(context) = &entry.context {
        text += &format!("msgctxt {}\n", quoted(context));
    }
    text + &format!("msgid {}\nmsgstr {}\n", quoted(&entry.id), quoted(&entry.text))
}

/// A text in quotation marks, line by line where it has several.
fn quoted(text: &str) -> String {
    let quote = |line: &str| {
        let line: String = line.chars().map(escaped).collect();
        format!("\"{line}\"")
    };
    if text.trim_end_matches('\n').contains('\n') || text.ends_with('\n') {
        let lines: Vec<String> = text.split_inclusive('\n').map(quote).collect();
        return format!("\"\"\n{}", lines.join("\n"));
    }
    quote(text)
}

fn escaped(c: char) -> String {
    match c {
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        c => c.to_string(),
    }
}

/// The entries of a catalogue, its head first; those that are commented out are left out.
///
/// # Errors
/// A line that belongs to none.
pub(in crate::exchange) fn read(sources: &Sources, file: FileId) -> Result<Vec<Entry>, Diagnostic> {
    let mut reader = Reader { file, entries: Vec::new(), entry: Entry::default(), last: Field::None };
    let mut start = 0;
    for line in sources.text(file).split_inclusive('\n') {
        reader.line(start, line.trim_end_matches(['\n', '\r']))?;
        start += line.len();
    }
    reader.finish(start)?;
    Ok(reader.entries)
}

/// What the line before belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Comment,
    Context,
    Id,
    /// Another form of a plural: its words are not used.
    Form,
    Text,
}

struct Reader {
    file: FileId,
    entries: Vec<Entry>,
    entry: Entry,
    last: Field,
}

impl Reader {
    fn line(&mut self, start: usize, line: &str) -> Result<(), Diagnostic> {
        let words = line.trim_start();
        let at = start + line.len() - words.len();
        let span = Span::new(self.file, at..at + words.trim_end().len());
        if words.trim_end().is_empty() {
            return Ok(());
        }
        if let Some(comment) = words.strip_prefix('#') {
            self.comment(comment, start)?;
            return Ok(());
        }
        if words.starts_with('"') {
            let text = self.string(span, words)?;
            match self.last {
                Field::Context => self.entry.context.get_or_insert_default().push_str(&text),
                Field::Id => self.entry.id.push_str(&text),
                Field::Text => {
                    self.entry.text.push_str(&text);
                    if let Some((_, place)) = &mut self.entry.place {
                        place.end = span.end;
                    }
                }
                Field::Form => {}
                Field::None | Field::Comment => return self.fault(span, "these words belong to no entry"),
            }
            return Ok(());
        }
        self.keyword(start, span, words)
    }

    fn comment(&mut self, comment: &str, start: usize) -> Result<(), Diagnostic> {
        // What is commented out is no part of the entry before it, nor of the one behind.
        if comment.starts_with('~') {
            return self.finish(start);
        }
        if self.last != Field::Comment {
            self.finish(start)?;
            self.last = Field::Comment;
        }
        if let Some(note) = comment.strip_prefix('.') {
            self.entry.notes.push(note.trim().to_owned());
        } else if let Some(reference) = comment.strip_prefix(':') {
            self.entry.references.push(reference.trim().to_owned());
        } else if let Some(flags) = comment.strip_prefix(',') {
            self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
        Ok(())
    }

    fn keyword(&mut self, start: usize, span: Span, words: &str) -> Result<(), Diagnostic> {
        let (keyword, rest) = words.split_at(words.find([' ', '\t', '"']).unwrap_or(words.len()));
        let string = rest.trim_start();
        let place = Span::new(self.file, span.end - string.trim_end().len().min(span.end)..span.end);
        let is_form = keyword.strip_prefix("msgstr[").is_some_and(|index| index.ends_with(']'));
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgid_plural" => Field::Form,
            "msgstr" | "msgstr[0]" => Field::Text,
            _ if is_form => Field::Form,
            _ => return self.fault(span, "this is no line of a catalogue"),
        };
        if !string.starts_with('"') {
            return self.fault(span, "words in quotation marks are missing");
        }
        let text = self.string(place, string)?;
        let begins = field == Field::Context || (field == Field::Id && self.last != Field::Context);
        if begins && self.last != Field::Comment {
            self.finish(start)?;
        }
        match (field, self.last) {
            (Field::Context, _) => self.entry.context = Some(text),
            (Field::Id, _) => {
                self.entry.id = text;
                self.entry.place = Some((span, span));
            }
            (Field::Text, Field::Id | Field::Form) => {
                self.entry.text = text;
                if let Some((_, place)) = &mut self.entry.place {
                    *place = span;
                }
            }
            (Field::Form, Field::Id | Field::Form | Field::Text) => {}
            _ => return self.fault(span, "this line stands where its entry has not begun"),
        }
        self.last = field;
        Ok(())
    }

    /// The words between quotation marks.
    fn string(&self, place: Span, words: &str) -> Result<String, Diagnostic> {
        let inner = words.trim_end().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let Some(inner) = inner else { return self.fault(place, "a quotation mark is not closed") };
        let mut text = String::with_capacity(inner.len());
        let mut characters = inner.chars();
        while let Some(c) = characters.next() {
            match c {
                '"' => return self.fault(place, "a quotation mark within words lacks its `\\`"),
                '\\' => text.push(match characters.next() {
                    Some('n') => '\n',
                    Some('t') => '\t',
                    Some('r') => '\r',
                    Some(c @ ('"' | '\\')) => c,
                    _ => return self.fault(place, "a `\\` begins no escape that a catalogue of words has"),
                }),
                c => text.push(c),
            }
        }
        Ok(text)
    }

    /// Ends the entry that was begun.
    fn finish(&mut self, at: usize) -> Result<(), Diagnostic> {
        let entry = std::mem::take(&mut self.entry);
        let last = std::mem::replace(&mut self.last, Field::None);
        match last {
            Field::None | Field::Comment => {}
            Field::Text | Field::Form => self.entries.push(entry),
            Field::Context | Field::Id => {
                let span = entry.place.map_or(Span::new(self.file, at..at), |(span, _)| span);
                return self.fault(span, "an entry has no `msgstr`");
            }
        }
        Ok(())
    }

    fn fault<T>(&self, span: Span, message: &str) -> Result<T, Diagnostic> {
        Err(Diagnostic::at(span, Code::ExchangeSyntax, message)
            .hint("an entry is `msgid \"words\"` and `msgstr \"words\"`, with `msgctxt` before them"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<Vec<Entry>, String> {
        let sources = crate::exchange::sources("a.po", text.as_bytes());
        let file = sources.find("a.po").unwrap();
        read(&sources, file).map_err(|finding| {
            let at = sources.position(file, finding.span.unwrap().start);
            format!("{}:{}: {}", at.line, at.column, finding.message)
        })
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let entries = parse(text).unwrap();
        let found: Vec<_> = entries.iter().map(|entry| (entry.id.as_str(), entry.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[track_caller]
    fn check_refused(text: &str, expected: &str) {
        assert_eq!(parse(text).unwrap_err(), expected);
    }

    #[test]
    fn entries_are_read_as_tools_write_them() {
        check(
            "# a\n\nmsgid \"\"\nmsgstr \"\"\r\n\"Language: fr\\n\"\n\n#~ msgid \"old\"\n#~ msgstr \"vieux\"\n\nmsgid \"a\"\nmsgstr \"b\"\nmsgid \"c \"\n\"d\"\nmsgstr \"\"\n\"\\\"e\\\"\"\n",
            &[("", "Language: fr\n"), ("a", "b"), ("c d", "\"e\"")],
        );
        check("msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"bs\"\n", &[("a", "b")]);
        let entries =
            parse("#. note\n#: a b\n#, fuzzy, c-format\n#| msgid \"b\"\nmsgctxt \"x\"\nmsgid \"a\"\nmsgstr \"\"")
                .unwrap();
        assert_eq!((entries[0].fuzzy, entries[0].context.as_deref()), (true, Some("x")));
        assert_eq!((&entries[0].notes[0], &entries[0].references[0]), (&"note".to_owned(), &"a b".to_owned()));
    }

    #[test]
    fn what_is_no_catalogue_is_told_at_its_place() {
        check_refused("msgid \"a\"\nmsgstr \"b\n", "2:8: a quotation mark is not closed");
        check_refused("msgid \"a\"\nmsgid \"b\"\n", "1:1: an entry has no `msgstr`");
        check_refused("  words\n", "1:3: this is no line of a catalogue");
        check_refused("\"words\"\n", "1:1: these words belong to no entry");
        check_refused("msgstr \"words\"\n", "1:1: this line stands where its entry has not begun");
        check_refused("msgid words\n", "1:1: words in quotation marks are missing");
        check_refused("msgid \"a\\q\"\n", "1:7: a `\\` begins no escape that a catalogue of words has");
        check_refused("msgid \"a\"b\"\n", "1:7: a quotation mark within words lacks its `\\`");
    }

    proptest! {
        #[test]
        fn entries_come_back_whole(words in "[a\\\\\"\n\t\réß]{0,12}", context in "[a/#\"]{1,6}", fuzzy: bool) {
            let entry = Entry { fuzzy, context: Some(context), id: words.clone(), text: words, ..Entry::default() };
            let text = String::from_utf8(write(&[("Language", "fr")], std::slice::from_ref(&entry))).unwrap();
            let mut entries = parse(&text).unwrap();
            entries[1].place = None;
            prop_assert_eq!(&entries[1..], std::slice::from_ref(&entry));
        }
    }
}
