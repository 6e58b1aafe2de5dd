//! The specimen session, built once for all tests.

use crate::reader;
use masthead::build::{Outcome, Question, Settings, build};
use masthead::check::Strictness;
use masthead::edition::Edition;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::plan::{Plan, plan};
use masthead::read::read;
use masthead::selection::Selection;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// An edition, its PDF, and the text of its pages.
pub(crate) struct Built {
    pub(crate) edition: Edition,
    pub(crate) pdf: PathBuf,
    pub(crate) pages: Vec<String>,
    /// The same in the order in which it is drawn: a loose line, and a number before its tab, look like columns to who
    /// goes by places. Arabic can only be read by places.
    pub(crate) drawn: Vec<String>,
}

impl Built {
    /// What to call it when a test fails.
    pub(crate) fn name(&self) -> String {
        self.edition.file_name()
    }
}

/// The project that holds the specimen session: this one.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the PDFs that all tests read are put.
pub(crate) fn out() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("specimen")
}

/// Every edition of the specimen session, in the order of symbols and languages.
pub(crate) static SPECIMEN: LazyLock<Vec<Built>> = LazyLock::new(|| {
    let out = out();
    // What an earlier run has left would pass for built.
    let _absent = std::fs::remove_dir_all(&out);
    let (plan, outcomes) = build_into(project(), &out, 1);
    let editions = plan.editions.into_iter().map(|planned| planned.edition);
    let built = editions.zip(outcomes).map(|(edition, outcome)| {
        let pdf = out.join(&outcome.edition.file);
        let pages = reader::pages(&pdf, &[]);
        let drawn = if edition.language == Language::Ar { pages.clone() } else { reader::pages(&pdf, &["-raw"]) };
        Built { edition, pdf, pages, drawn }
    });
    built.collect()
});

/// One edition of the specimen session.
pub(crate) fn edition(symbol: &str, language: Language) -> &'static Built {
    let is_meant = |built: &&Built| built.edition.symbol.to_string() == symbol && built.edition.language == language;
    SPECIMEN.iter().find(is_meant).unwrap_or_else(|| panic!("there is no {symbol} in {}", language.code()))
}

/// Builds every edition of a project; all must succeed, with nothing to say.
pub(crate) fn build_into(project: &Path, out: &Path, jobs: usize) -> (Plan, Vec<Outcome>) {
    let (sources, unread) = read(project, Path::new("documents"));
    let mut plan = plan(&sources, "documents", &Selection::default(), Strictness { last: true });
    plan.found(unread, &sources);
    let faces = Faces::for_languages(&[self::project().join("fonts")], &plan.languages());
    plan.hold_against(&faces, &sources);
    assert_eq!(plan.diagnostics, [], "the specimen session is without fault");
    let settings = Settings { jobs, ..Settings::new(out.to_owned()) };
    let (selection, strictness) = (Selection::default(), Strictness { last: true });
    let question = Question { unread: &[], documents: "documents", selection: &selection, strictness };
    let built = build(&plan.outline, &question, &sources, &faces, &settings, |_| {}).unwrap();
    assert_eq!(built.findings, [], "the specimen session is without fault");
    let outcomes = built.outcomes;
    for outcome in &outcomes {
        assert!(outcome.built, "{}: {:?}", outcome.edition.file, outcome.diagnostics);
        assert_eq!(outcome.diagnostics, [], "{}", outcome.edition.file);
    }
    assert_eq!(outcomes.len(), plan.editions.len());
    (plan, outcomes)
}
