//! Whole documents through the engine. With `MASTHEAD_PAGES=folder` the PDFs are left there to be looked at.

use super::*;
use crate::compose::compose;
use crate::edition::sample;
use crate::language::Language;
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::for_languages(&[], &Language::ALL));
static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new(&FACES));

fn typeset(edition: &Edition, sources: &Sources) -> Result<Typeset, Vec<Diagnostic>> {
    let composed = compose(edition, sources, &FACES.families());
    if let Some(folder) = std::env::var_os("MASTHEAD_PAGES") {
        let name = std::path::Path::new(&folder).join(edition.file_name());
        std::fs::write(name.with_extension("typ"), &composed.source).unwrap();
    }
    let typeset = TYPESETTER.typeset(&composed, edition, sources);
    if let (Some(folder), Ok(typeset)) = (std::env::var_os("MASTHEAD_PAGES"), &typeset) {
        std::fs::write(std::path::Path::new(&folder).join(edition.file_name()), &typeset.pdf).unwrap();
    }
    typeset
}

/// The full sample in one language is set without any finding.
#[track_caller]
fn check(language: Language) {
    let sources = sample::sources();
    let edition = sample::full(language, &sources);
    match typeset(&edition, &sources) {
        Ok(typeset) => {
            assert_eq!(typeset.warnings, []);
            assert!(typeset.pdf.starts_with(b"%PDF-1.7"));
        }
        Err(findings) => panic!("{findings:#?}"),
    }
}

#[test]
fn every_construct_is_set_in_english() {
    check(Language::En);
}

#[test]
fn every_construct_is_set_in_french() {
    check(Language::Fr);
}

#[test]
fn every_construct_is_set_in_russian() {
    check(Language::Ru);
}

#[test]
fn every_construct_is_set_in_chinese() {
    check(Language::Zh);
}

#[test]
fn every_construct_is_set_in_arabic() {
    check(Language::Ar);
}
