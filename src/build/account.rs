//! The account of a build: out/report.json for programs, out/report.html for people. It tells how long things took, and
//! so differs from run to run: it is no output, and SHA256SUMS does not name it.

use super::{Folder, Outcome, Stages};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::record::Blocked;
use serde::Serialize;
use std::collections::BTreeMap;
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
    /// Errors that were found while it was set.
    pub errors: usize,
    /// Warnings that were found while it was set.
    pub warnings: usize,
    /// The SHA-256 of the file; empty where nothing was put there.
    pub sha256: String,
    /// Why it was set.
    pub why: Vec<String>,
}

impl Account {
    /// The account of a run that took `time`; `blocked` are editions that findings kept from being set.
    pub fn of(outcomes: &[Outcome], blocked: &[Blocked], time: Duration) -> Self {
        let mut editions: Vec<Line> = outcomes.iter().map(line).collect();
        editions.extend(blocked.iter().cloned().map(|Blocked { symbol, language, file }| Line {
            symbol,
            language,
            file,
            state: "blocked",
            pages: 0,
            words: 0,
            seconds: 0.0,
            stages: BTreeMap::new(),
            errors: 0,
            warnings: 0,
            sha256: String::new(),
            why: Vec::new(),
        }));
        editions.sort_by(|a, b| a.file.cmp(&b.file));
        let mut states = BTreeMap::new();
        editions.iter().for_each(|line| *states.entry(line.state).or_default() += 1);
        Self {
            tool: concat!("masthead ", env!("CARGO_PKG_VERSION")),
            seconds: seconds(time),
            pages: editions.iter().map(|line| line.pages).sum(),
            words: editions.iter().map(|line| line.words).sum(),
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
        let head = format!("{} pages, {} words; {}; {:.1} s", self.pages, self.words, states.join(", "), self.seconds);
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

fn line(outcome: &Outcome) -> Line {
    let Stages { compose, typeset, write } = outcome.stages;
    let stages = [("compose", compose), ("typeset", typeset), ("write", write)];
    let errors = outcome.diagnostics.iter().filter(|found| Diagnostic::is_error(found)).count();
    Line {
        symbol: outcome.symbol.clone(),
        language: outcome.language,
        file: outcome.file.clone(),
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
        warnings: outcome.diagnostics.len() - errors,
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
    use crate::record::Reason;

    fn outcome(file: &str, built: bool, reasons: Vec<Reason>) -> Outcome {
        Outcome {
            file: file.to_owned(),
            built,
            reasons,
            stages: Stages { compose: Duration::from_micros(1500), ..Stages::default() },
            pages: 3,
            words: 40,
            sha256: if built { "00ff".repeat(16) } else { String::new() },
            ..Outcome::of_nothing("E/<2>")
        }
    }

    #[test]
    fn every_edition_is_accounted_for() {
        let outcomes = [
            outcome("b.pdf", true, vec![Reason::New]),
            outcome("a.pdf", true, Vec::new()),
            outcome("c.pdf", false, vec![Reason::Tool]),
        ];
        let blocked = [Blocked { symbol: "E/3".to_owned(), language: Language::Zh, file: "d.pdf".to_owned() }];
        let account = Account::of(&outcomes, &blocked, Duration::from_secs(2));
        let states: Vec<_> = account.editions.iter().map(|line| (line.file.as_str(), line.state)).collect();
        let expected = [("a.pdf", "unchanged"), ("b.pdf", "built"), ("c.pdf", "failed"), ("d.pdf", "blocked")];
        assert_eq!(states, expected);
        assert_eq!((account.pages, account.words, account.seconds), (9, 120, 2.0));
        assert_eq!(account.editions[0].seconds, 0.002);
    }

    #[test]
    fn what_people_wrote_is_words_in_the_page() {
        let mut page = Vec::new();
        Account::of(&[outcome("a.pdf", true, Vec::new())], &[], Duration::ZERO).html(&mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("<a href=\"a.pdf\">E/&lt;2></a>"), "{page}");
        assert!(page.contains("<code>00ff00ff00ff</code>"), "{page}");
    }
}
