//! TOML, read so that one run reports every mistake.
//!
//! The parser recovers from mistakes of syntax. What serde refuses is reported at its place, cut out of the tree, and the
//! rest is tried again, until it is understood: a value comes back whatever was written, with what could be read of it.
//! Types derive `Deserialize` with `#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]` and keep places in
//! [`toml::Spanned`]; [`Origin`] turns those into places of the file. A key without which an entry of a list means
//! nothing may be left without `default`: the entry is then reported and left out.

mod entry;
mod mistake;
mod syntax;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span, Spanned};
use entry::Entry;
use serde::de::DeserializeOwned;
use std::ops::Range;
use toml::de::DeTable;

/// How many mistakes of one file are reported before the rest of it is given up.
const MOST_MISTAKES: usize = 100;

/// Where in its file a piece of TOML begins; the parser counts from there.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    file: FileId,
    start: usize,
}

impl Origin {
    /// TOML that begins at the byte `start` of `file`: 0, but in front matter and fenced blocks.
    pub fn new(file: FileId, start: usize) -> Self {
        Self { file, start }
    }

    /// The place of a range of the parser.
    pub fn span(self, range: Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start..self.start + range.end)
    }

    /// A value with its place in the file.
    pub fn spanned<T>(self, value: toml::Spanned<T>) -> Spanned<T> {
        let span = self.span(value.span());
        Spanned::new(value.into_inner(), span)
    }
}

/// What stands in the bytes `range` of a file, and every mistake in it: `toml-001` to `toml-004`.
///
/// The ranges in the value are counted from the start of `range`, see [`Origin`].
pub fn read<T: DeserializeOwned + Default>(
    sources: &Sources,
    file: FileId,
    range: Range<usize>,
) -> (T, Vec<Diagnostic>) {
    let origin = Origin::new(file, range.start);
    let written = sources.text(file).get(range).unwrap_or_default();
    let (text, unseen) = syntax::without_controls(written);
    let (mended, lost) = syntax::mend(&text);
    let (mut table, errors) = DeTable::parse_recoverable(&mended);
    let broken = syntax::Broken::new(&text, lost.into_iter().chain(errors));
    let mut diagnostics = broken.diagnostics(origin);
    diagnostics.extend(unseen.into_iter().map(|at| syntax::control(written, origin, at)));
    let mut cuts: Vec<Cut> = Vec::new();
    for _ in 0..MOST_MISTAKES {
        let error = match T::deserialize(toml::de::Deserializer::from(table.clone())) {
            Ok(value) => return (value, in_order(diagnostics)),
            Err(error) => error,
        };
        let place = error.span().unwrap_or_default();
        let Some(entry) = entry::at(table.get_ref(), &place) else {
            if broken.is_empty() {
                diagnostics.push(mistake::of_value(&text, origin, &error, None));
            }
            break;
        };
        let follows = broken.explains(&place, &error) || cuts.iter().any(|cut| cut.explains(&entry, &error));
        if !follows {
            diagnostics.push(mistake::of_value(&text, origin, &error, Some(&entry)));
        }
        entry::cut(table.get_mut(), &entry.path);
        cuts.push(Cut { parent: entry.parent, key: entry.key });
    }
    (T::default(), in_order(diagnostics))
}

/// Whether `key` is written at the top of the bytes `range` of a file, with whatever value. Of a file that cannot be
/// parsed every key is taken to be written: what is missing cannot be told.
pub fn has_key(sources: &Sources, file: FileId, range: Range<usize>, key: &str) -> bool {
    let text = sources.text(file).get(range).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(text);
    !errors.is_empty() || table.get_ref().contains_key(key)
}

/// What was taken out of the tree: the table or list it stood in, and its key.
struct Cut {
    parent: Range<usize>,
    key: String,
}

impl Cut {
    /// Whether an error at `entry` comes of this cut alone and is no mistake of the writer.
    fn explains(&self, entry: &Entry, error: &toml::de::Error) -> bool {
        self.parent == entry.span && mistake::missing_key(error).is_none_or(|key| key == self.key)
    }
}

fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// A finding that a key must be there, at the start of the file.
pub fn missing(file: FileId, key: &str, hint: impl Into<String>) -> Diagnostic {
    Diagnostic::at(Span::new(file, 0..0), Code::TomlMissing, format!("`{key}` is missing")).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::date::Date;
    use serde::Deserialize;

    #[derive(Debug, Default, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
    struct Sheet {
        title: Option<toml::Spanned<String>>,
        number: Option<toml::Spanned<u32>>,
        date: Option<toml::Spanned<Date>>,
        colour: Option<toml::Spanned<Colour>>,
        names: Vec<toml::Spanned<String>>,
        part: Vec<Part>,
        page: Page,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Colour {
        DarkBlue,
        White,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Part {
        name: toml::Spanned<String>,
        #[serde(default)]
        depth: Option<toml::Spanned<u32>>,
    }

    #[derive(Debug, Default, Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Page {
        width: Option<toml::Spanned<f64>>,
    }

    fn sources(text: &str) -> (Sources, FileId) {
        let sources = Sources::new([("a.toml".to_owned(), text.as_bytes().to_vec())]);
        let file = sources.find("a.toml").unwrap();
        (sources, file)
    }

    fn sheet(text: &str) -> (Sheet, Vec<String>) {
        let (sources, file) = sources(text);
        let (sheet, diagnostics) = read(&sources, file, 0..text.len());
        let shown = diagnostics.iter().map(|diagnostic| {
            let span = diagnostic.span.unwrap();
            let line = sources.position(file, span.start).line;
            let hint = diagnostic.hint.as_deref().unwrap_or("-");
            let at = sources.slice(span);
            format!("{} {line} <{at}> {} | {hint}", diagnostic.code.as_str(), diagnostic.message)
        });
        let shown = shown.collect();
        (sheet, shown)
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(sheet(text).1, expected);
    }

    #[test]
    fn a_key_that_is_not_known_gets_the_nearest() {
        check("titel = 'a'", &["toml-002 1 <titel> `titel` is not a key of this table | did you mean `title`?"]);
        check("[pagge]\nwidth = 1", &["toml-002 1 <pagge> `pagge` is not a key of this table | did you mean `page`?"]);
        check("[page]\nq = 1", &["toml-002 2 <q> `q` is not a key of this table | known here: `width`"]);
    }

    #[test]
    fn a_word_that_is_not_allowed_gets_the_nearest() {
        check(
            "colour = 'drak-blue'",
            &["toml-003 1 <'drak-blue'> `colour` has no value `drak-blue` | did you mean `dark-blue`?"],
        );
        check(
            "colour = 'darkest'",
            &["toml-003 1 <'darkest'> `colour` has no value `darkest` | did you mean `dark-blue`?"],
        );
        check("colour = 'x'", &["toml-003 1 <'x'> `colour` has no value `x` | known here: `dark-blue`, `white`"]);
        check(
            "colour = 3",
            &["toml-003 1 <3> `colour` must be text in quotes, not a whole number | put it in quotes: `\"3\"`"],
        );
    }

    #[test]
    fn a_value_of_the_wrong_type_is_said_in_words() {
        check(
            "title = 3",
            &["toml-003 1 <3> `title` must be text in quotes, not a whole number | put it in quotes: `\"3\"`"],
        );
        check(
            "number = 'x'",
            &["toml-003 1 <'x'> `number` must be a whole number from 0, not text in quotes | leave out the quotes"],
        );
        check("number = -1", &["toml-003 1 <-1> `-1` is no value of `number` | a whole number from 0 belongs here"]);
        check(
            "names = 'a'",
            &["toml-003 1 <'a'> `names` must be a list in brackets, not text in quotes | put it in brackets: `['a']`"],
        );
        check(
            "page = 1",
            &["toml-003 1 <1> `page` must be a table, not a whole number | write its keys under `[page]`"],
        );
        check(
            "names = ['a', 3]",
            &[
                "toml-003 1 <3> an entry of `names` must be text in quotes, not a whole number | put it in quotes: `\"3\"`",
            ],
        );
    }

    #[test]
    fn a_value_that_cannot_be_held_has_a_remedy() {
        check(
            "number = 99999999999999999999",
            &[
                "toml-003 1 <99999999999999999999> `99999999999999999999` is too large for `number` | write a smaller number",
            ],
        );
        check(
            "part = { name = 'a' }",
            &[
                "toml-003 1 <{ name = 'a' }> `part` must be a list in brackets, not a table | put it in double brackets: `[[part]]`",
            ],
        );
        check(
            "title = ['a']",
            &[
                "toml-003 1 <['a']> `title` must be text in quotes, not a list in brackets | one value belongs here: text in quotes",
            ],
        );
        check(
            "number = true",
            &[
                "toml-003 1 <true> `number` must be a whole number from 0, not `true` or `false` | a whole number from 0 belongs here",
            ],
        );
    }

    #[test]
    fn a_control_character_stands_where_it_was_written() {
        check("title = 'a'\0", &["toml-001 1 <\0> a control character stands here (U+0000) | take it away"]);
        check("title = 'a\u{1}b'", &["toml-001 1 <\u{1}> a control character stands here (U+0001) | take it away"]);
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar_without_quotes() {
        let hint = "a date is year, month and day: `2099-01-20`";
        check("date = 2099-02-28", &[]);
        check(
            "date = 2099-02-30\ntitle = 'a'",
            &[&format!("toml-003 1 <2099-02-30> `2099-02-30` is not a date | {hint}")],
        );
        check("date = 2099-1-2", &[&format!("toml-003 1 <2099-1-2> `2099-1-2` is not a date | {hint}")]);
        check(
            "date = 2099-01-20T10:00:00",
            &[&format!("toml-003 1 <2099-01-20T10:00:00> `2099-01-20T10:00:00` has a time | {hint}")],
        );
        check("date = 10:00:00", &[&format!("toml-003 1 <10:00:00> `10:00:00` has a time | {hint}")]);
        check(
            "date = '2099-01-20'",
            &[
                "toml-003 1 <'2099-01-20'> `date` must be a date without quotes, not text in quotes | leave out the quotes",
            ],
        );
    }

    #[test]
    fn one_run_reports_every_mistake() {
        let (sheet, diagnostics) = sheet(
            "titel = 1\nnumber = 'x'\nnames = [1, 'b', 2]\n\n[[part]]\nname = 'a'\ndepht = 3\n\n[[part]]\nname = 4\n\n[[part]]\ndepth = 1\n\n[[part]]\nname='z'\ndepth = 2\n",
        );
        assert_eq!(
            diagnostics.iter().map(|shown| shown.split(" <").next().unwrap()).collect::<Vec<_>>(),
            ["toml-002 1", "toml-003 2", "toml-003 3", "toml-003 3", "toml-002 7", "toml-003 10", "toml-004 12"]
        );
        assert_eq!(sheet.names.len(), 1);
        assert_eq!(sheet.part.iter().map(|part| part.name.get_ref().as_str()).collect::<Vec<_>>(), ["a", "z"]);
        assert_eq!(sheet.part[1].depth.as_ref().map(|depth| *depth.get_ref()), Some(2));
    }

    #[test]
    fn a_mistake_of_syntax_does_not_hide_the_rest() {
        let number =
            "toml-003 2 <'x'> `number` must be a whole number from 0, not text in quotes | leave out the quotes";
        check("title = \nnumber = 'x'", &["toml-001 1 <> a value is missing | write it after the equals sign", number]);
        check("title\nnumber = 'x'", &["toml-001 1 <> a key has no value | write `key = value`", number]);
        check("title = a b\nnumber = 'x'", &["toml-001 1 <a b> `a b` is no value | put text in quotes", number]);
        check(
            "title = 'a\nnumber = 'x'",
            &["toml-001 1 <> a text in quotes is never closed | close it on its line with `'`", number],
        );
        check(
            "names = ['a' 'b']\nnumber = 'x'",
            &["toml-001 1 <> missing comma between array elements | expected here: `,`", number],
        );
    }

    #[test]
    fn a_mistake_of_syntax_is_said_in_words() {
        check("[page\nwidth = 1", &["toml-001 1 <> unclosed table | expected here: `]`"]);
        check("title 'a'", &["toml-001 1 <> a key has no value | write `key = value`"]);
        check("title = 99-00412", &["toml-001 1 <99-00412> `99-00412` is no value | put text in quotes"]);
        check("page = { date = 2099-01-20", &["toml-001 1 <> unclosed inline table | expected here: `}`"]);
        check("title = 'a'\ntitle = 'b'", &["toml-001 2 <title> `title` is written twice | keep one of the two"]);
        check("title = 'a' number = 2", &["toml-001 1 <> two entries stand on one line | begin a new line here"]);
    }

    #[test]
    fn what_comes_of_a_mistake_is_not_reported_again() {
        check(
            "[[part]]\nname = 3",
            &["toml-003 2 <3> `name` must be text in quotes, not a whole number | put it in quotes: `\"3\"`"],
        );
        check("[[part]]\nname =", &["toml-001 2 <> a value is missing | write it after the equals sign"]);
    }

    #[test]
    fn nothing_that_is_written_stops_the_reader() {
        let deep = "a.".repeat(50_000);
        for text in
            ["=", "[[]]", "[", "a = [[[[", "\u{feff}title = 'a'", &deep, &"[".repeat(50_000), "a = \u{0}", "'é'='"]
        {
            sheet(text);
        }
    }

    #[test]
    fn a_key_missing_at_the_top_costs_no_other_key_its_finding() {
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Strict {
            #[serde(default)]
            #[expect(dead_code, reason = "it is only read for its mistakes")]
            first: Option<String>,
            #[expect(dead_code, reason = "it is only missed")]
            second: String,
        }
        let (sources, file) = sources("first = 'a'");
        let (_, diagnostics) = read::<Strict>(&sources, file, 0..11);
        let messages: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        assert_eq!(messages, ["`second` is missing"]);
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_something_is_read(text in "([a-z]{1,6}|[\\[\\]{}=,.\"'#\n -]|[0-9]{1,4}|é|title|date|part|page){0,40}") {
            sheet(&text);
        }
    }

    #[test]
    fn places_are_counted_in_the_file() {
        let text = "+++\ntitle = \"Çà\"\nnumber = 7\n+++\n";
        let (sources, file) = sources(text);
        let (sheet, diagnostics) = read::<Sheet>(&sources, file, 4..30);
        assert_eq!(diagnostics, []);
        let origin = Origin::new(file, 4);
        assert_eq!(sources.slice(origin.spanned(sheet.title.unwrap()).span), "\"Çà\"");
        assert_eq!(sources.slice(origin.spanned(sheet.number.unwrap()).span), "7");
    }
}
