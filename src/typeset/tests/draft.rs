//! The bars of a draft, from the sources to the page: one beside every line of what is stale, two beside what is missing,
//! none beside anything else, and none across words.

use super::frames::{Run, Sheet, sheets};
use super::pages;
use crate::check::Strictness;
use crate::language::Language;
use crate::load::load;
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;
use crate::translation::{Acceptance, of_session, renewed};
use std::collections::BTreeMap;

const NOTE: &str = "documents/session/note";

/// The project that `masthead init` makes, its translations accepted; then its original is changed.
fn changed() -> Sources {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/init");
    let walk = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let own = walk.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        (format!("documents/{path}"), std::fs::read(entry.path()).unwrap())
    });
    let built_in = crate::defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let mut files: BTreeMap<String, Vec<u8>> = built_in.chain(own).collect();
    let sources = Sources::new(files.clone());
    let (subjects, _) = of_session(&sources, &load(&sources, "documents").0[0]);
    let record = renewed(subjects.last().unwrap(), &Acceptance::default()).to_toml();
    files.insert(format!("{NOTE}/translation.toml"), record.into_bytes());
    let text = files.get_mut(&format!("{NOTE}/en.md")).unwrap();
    let mut words = String::from_utf8(text.clone()).unwrap();
    for (before, after) in [
        ("# Introduction", "# Introduction to the note"),
        ("The present note shows", "The present note will show"),
        ("# Conclusion", "A paragraph that is new.[^new]\n\n# Conclusion"),
        ("[^why]:", "[^new]: A note that is new.\n\n[^why]:"),
    ] {
        assert!(words.contains(before));
        words = words.replace(before, after);
    }
    *text = words.into_bytes();
    Sources::new(files)
}

/// How many bars stand beside the line of some words.
fn beside(sheet: &Sheet, run: &Run) -> usize {
    sheet.bars.iter().filter(|bar| (bar.top..=bar.bottom).contains(&run.baseline)).count()
}

/// Whether a bar crosses words.
fn crossed(sheet: &Sheet) -> Option<&Run> {
    sheet.runs.iter().filter(|run| !run.text.trim().is_empty()).find(|run| {
        sheet.bars.iter().any(|bar| {
            (run.left - 1.0..run.right + 1.0).contains(&bar.x) && (bar.top..=bar.bottom).contains(&run.baseline)
        })
    })
}

/// Expected: words of the stale heading, of the first and last line of the stale paragraph, of one that is current; and
/// where the bar nearest to the text stands.
#[track_caller]
fn check(language: Language, stale: [&str; 3], current: &str, x: f64) {
    let sources = changed();
    let selection = Selection { languages: vec![language], ..Selection::default() };
    let plan = plan(&sources, "documents", &selection, Strictness::default());
    let [planned] = plan.editions.as_slice() else { panic!("one edition was asked for") };
    let sheets = sheets(&pages(&planned.edition, &sources));
    let sheet = &sheets[0];
    for words in stale {
        assert_eq!(beside(sheet, sheet.run(words)), 1, "{words}");
    }
    for words in ["A paragraph that is new", "A note that is new"] {
        assert_eq!(beside(sheet, sheet.run(words)), 2, "{words}");
    }
    assert_eq!(beside(sheet, sheet.run(current)), 0, "{current}");
    assert_eq!(sheet.bars.len(), 6);
    assert_eq!(crossed(sheet), None);
    let nearest = sheet.bars.iter().map(|bar| (bar.x - x).abs()).fold(f64::MAX, f64::min);
    let furthest = sheet.bars.iter().map(|bar| (bar.x - x).abs()).fold(0.0, f64::max);
    assert!(nearest < 0.01 && (furthest - 3.0).abs() < 0.01, "{:?}", sheet.bars);
}

#[test]
fn bars_stand_at_the_left_of_what_is_stale_or_missing_in_french() {
    check(Language::Fr, ["Introduction", "La présente", "qui la précède"], "souhaitera", 51.0);
}

#[test]
fn bars_stand_at_the_right_of_what_is_stale_or_missing_in_arabic() {
    check(Language::Ar, ["مقدمة", "تبين", "تسبقها"], "لعل", 561.0);
}
