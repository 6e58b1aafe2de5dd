//! The account of a build: out/report.json for programs, out/report.html for people. It tells how long things took, and
//! so differs from run to run: it is no output, and SHA256SUMS does not name it.

use super::concern::Concerns;
use super::{Asked, Built, Folder, Outcome, Stages};
use crate::diagnostic::{Diagnostic, Format, counted, counts, render};
use crate::language::Language;
use crate::record::Blocked;
use crate::source::Sources;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};
use std::time::Duration;

/// The names of the account.
const JSON: &str = "report.json";
const HTML: &str = "report.html";
/// Its files.
pub(super) const FILES: [&str; 2] = [JSON, HTML];

/// What a build has done, edition by edition.
#[derive(Debug, Serialize)]
pub struct Account {
    /// The tool and its version.
    pub tool: &'static str,
    /// From start to end.
    pub seconds: f64,
    /// The pages of all that stands.
    pub pages: usize,
    /// The words of all that stands.
    pub words: usize,
    /// Errors, whatever they concern.
    pub errors: usize,
    /// Warnings, whatever they concern.
    pub warnings: usize,
    /// How many editions became what.
    pub states: BTreeMap<&'static str, usize>,
    /// The editions.
    pub editions: Vec<Line>,
}

/// One edition.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its document.
    pub symbol: String,
    /// Its language.
    pub language: Language,
    /// Its file, in the folder of outputs.
    pub file: String,
    /// What became of it: `built`, `unchanged`, `failed`, `blocked` by findings.
    pub state: &'static str,
    /// Its pages.
    pub pages: usize,
    /// Its words.
    pub words: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// The same stage by stage.
    pub stages: BTreeMap<&'static str, f64>,
    /// Errors that concern it: in its text, in its document's data, on its pages.
    pub errors: usize,
    /// Warnings that concern it.
    pub warnings: usize,
    /// The SHA-256 of the file; empty where nothing was put there.
    pub sha256: String,
    /// Why it was set; of one that could not be, the errors.
    pub why: Vec<String>,
}

impl Account {
    /// The account of a run that took `time`.
    pub fn of(built: &Built, sources: &Sources, time: Duration) -> Self {
        let Built { outcomes, blocked, findings, diagnostics } = built;
        let homes =
            outcomes.iter().map(|outcome| &outcome.edition.home).chain(blocked.iter().map(|blocked| &blocked.home));
        let homes: BTreeSet<&str> = homes.map(String::as_str).collect();
        let concerns = Concerns::of(findings, sources, &homes);
        let mut editions: Vec<Line> = outcomes.iter().map(|outcome| line(outcome, &concerns)).collect();
        editions.extend(blocked.iter().map(|blocked| kept_from(blocked, &concerns, sources)));
        editions.sort_by(|a, b| a.file.cmp(&b.file));
        let mut states = BTreeMap::new();
        editions.iter().for_each(|line| *states.entry(line.state).or_default() += 1);
        let of_setting = outcomes.iter().flat_map(|outcome| &outcome.diagnostics);
        let (errors, warnings) = counts(findings.iter().chain(diagnostics).chain(of_setting));
        Self {
            tool: concat!("masthead ", env!("CARGO_PKG_VERSION")),
            seconds: seconds(time),
            pages: editions.iter().map(|line| line.pages).sum(),
            words: editions.iter().map(|line| line.words).sum(),
            errors,
            warnings,
            states,
            editions,
        }
    }

    /// Writes it into the folder of outputs.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, out: &std::path::Path) -> io::Result<()> {
        let folder = Folder::open(out, || ())?;
        folder.put(JSON, |file| {
            let mut to = BufWriter::new(file);
            serde_json::to_writer_pretty(&mut to, self)?;
            to.flush()
        })?;
        folder.put(HTML, |file| {
            let mut to = BufWriter::new(file);
            self.html(&mut to)?;
            to.flush()
        })
    }

    fn html(&self, to: &mut impl Write) -> io::Result<()> {
        let states: Vec<String> = self.states.iter().map(|(state, count)| format!("{count} {state}")).collect();
        let Self { pages, words, errors, warnings, seconds, .. } = self;
        let states = states.join(", ");
        let (pages, words) = (counted(*pages, "page"), counted(*words, "word"));
        let (errors, warnings) = (counted(*errors, "error"), counted(*warnings, "warning"));
        let head = format!("{pages}, {words}; {states}; {errors}, {warnings}; {seconds:.1} s");
        write!(to, "{HEAD}<h1>{}</h1>\n<p>{head}</p>\n{TABLE}", self.tool)?;
        self.editions.iter().try_for_each(|line| to.write_all(row(line).as_bytes()))?;
        writeln!(to, "</tbody></table>")
    }
}

const HEAD: &str = "<!doctype html>
<html lang=\"en\"><meta charset=\"utf-8\"><title>Report of the build</title>
<style>
body { font: 15px/1.4 sans-serif; margin: 2rem; color: #111; background: #fff }
table { border-collapse: collapse } th, td { padding: .15rem .7rem; text-align: left; border-bottom: 1px solid #ddd }
td.n { text-align: right; font-variant-numeric: tabular-nums } code { font-size: 12px }
tr.failed, tr.blocked { background: #fdd } tr.unchanged { color: #555 }
</style>
";
const TABLE: &str = "<table><thead><tr><th>Document<th>Language<th>State<th>Pages<th>Words<th>Seconds<th>Errors<th>\
                     Warnings<th>SHA-256<th>Why</thead><tbody>\n";

fn row(line: &Line) -> String {
    let Line { language, state, pages, words, seconds, errors, warnings, .. } = line;
    let stands = !line.sha256.is_empty();
    let symbol = escaped(&line.symbol);
    let name = if stands { format!("<a href=\"{}\">{symbol}</a>", escaped(&line.file)) } else { symbol };
    let numbers =
        [pages.to_string(), words.to_string(), format!("{seconds:.2}"), errors.to_string(), warnings.to_string()];
    let numbers: String = numbers.iter().map(|number| format!("<td class=\"n\">{number}")).collect();
    let (sha256, why) = (line.sha256.get(..12).unwrap_or_default(), escaped(&line.why.join("; ")));
    let code = language.code();
    format!("<tr class=\"{state}\"><td>{name}<td>{code}<td>{state}{numbers}<td><code>{sha256}</code><td>{why}\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// An edition that findings kept from being set.
fn kept_from(blocked: &Blocked, concerns: &Concerns, sources: &Sources) -> Line {
    let Blocked { symbol, language, home, file } = blocked;
    let about = concerns.about(home, *language);
    let (errors, warnings) = counts(about.iter().copied());
    // The lines of the errors are read for this edition, and let go.
    let own = sources.clone();
    let told = |found: &Diagnostic| render(found, &own, Format::Short, false).trim_end().to_owned();
    let mut why: Vec<String> = about.into_iter().filter(|found| found.is_error()).map(told).collect();
    if why.is_empty() {
        why.push("errors stand in what documents share".to_owned());
    }
    Line {
        symbol: symbol.clone(),
        language: *language,
        file: file.clone(),
        state: "blocked",
        pages: 0,
        words: 0,
        seconds: 0.0,
        stages: BTreeMap::new(),
        errors,
        warnings,
        sha256: String::new(),
        why,
    }
}

fn line(outcome: &Outcome, concerns: &Concerns) -> Line {
    let Stages { compose, typeset, write } = outcome.stages;
    let stages = [("compose", compose), ("typeset", typeset), ("write", write)];
    let Asked { symbol, language, home, file, .. } = &*outcome.edition;
    let (errors, warnings) = counts(concerns.about(home, *language).into_iter().chain(&outcome.diagnostics));
    Line {
        symbol: symbol.clone(),
        language: *language,
        file: file.clone(),
        state: match (outcome.built, outcome.reasons.is_empty()) {
            (false, _) => "failed",
            (true, true) => "unchanged",
            (true, false) => "built",
        },
        pages: outcome.pages,
        words: outcome.words,
        seconds: seconds(outcome.stages.total()),
        stages: stages.into_iter().map(|(name, time)| (name, seconds(time))).collect(),
        errors,
        warnings,
        sha256: outcome.sha256.clone(),
        why: outcome.reasons.iter().map(ToString::to_string).collect(),
    }
}

/// To the millisecond.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::record::Reason;
    use crate::source::Span;
    use std::sync::Arc;

    fn outcome(file: &str, built: bool, reasons: Vec<Reason>) -> Outcome {
        let nothing = Outcome::of_nothing("E/<2>");
        Outcome {
            edition: Arc::new(Asked { file: file.to_owned(), ..Asked::clone(&nothing.edition) }),
            built,
            reasons,
            stages: Stages { compose: Duration::from_micros(1500), ..Stages::default() },
            pages: 3,
            words: 40,
            sha256: if built { "00ff".repeat(16) } else { String::new() },
            ..nothing
        }
    }

    #[test]
    fn every_edition_is_accounted_for() {
        let outcomes = [
            outcome("b.pdf", true, vec![Reason::New]),
            outcome("a.pdf", true, Vec::new()),
            outcome("c.pdf", false, vec![Reason::Tool]),
        ];
        let (symbol, home, file) = ("E/3".to_owned(), "d/note".to_owned(), "d.pdf".to_owned());
        let blocked = vec![Blocked { symbol, language: Language::Zh, home, file }];
        let sources = Sources::new([("d/note/zh.md".to_owned(), b"one\ntwo".to_vec())]);
        let place = Span::new(sources.find("d/note/zh.md").unwrap(), 4..7);
        let findings = vec![Diagnostic::at(place, Code::NoteUndefined, "no note")];
        let built = Built { outcomes: outcomes.into(), blocked, findings, diagnostics: Vec::new() };
        let account = Account::of(&built, &sources, Duration::from_secs(2));
        let states: Vec<_> = account.editions.iter().map(|line| (line.file.as_str(), line.state)).collect();
        let expected = [("a.pdf", "unchanged"), ("b.pdf", "built"), ("c.pdf", "failed"), ("d.pdf", "blocked")];
        assert_eq!(states, expected);
        assert_eq!((account.pages, account.words, account.seconds), (9, 120, 2.0));
        assert_eq!(account.editions[0].seconds, 0.002);
        let last = &account.editions[3];
        assert_eq!((account.errors, last.errors, last.warnings), (1, 1, 0));
        assert_eq!(last.why, ["d/note/zh.md:2:1: error[note-001]: no note"]);
    }

    #[test]
    fn what_people_wrote_is_words_in_the_page() {
        let mut page = Vec::new();
        let built = Built { outcomes: vec![outcome("a.pdf", true, Vec::new())], ..Built::default() };
        Account::of(&built, &Sources::default(), Duration::ZERO).html(&mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("<a href=\"a.pdf\">E/&lt;2></a>"), "{page}");
        assert!(page.contains("<code>00ff00ff00ff</code>"), "{page}");
    }
}
