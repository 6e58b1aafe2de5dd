//! Whole documents through the engine. With `MASTHEAD_PAGES=folder` the PDFs are left there to be looked at.

mod draft;
mod first_page;
mod frames;
mod official;
mod proof;
mod table;

use super::*;
use crate::compose::compose;
use crate::diagnostic::Code;
use crate::duty_station::DutyStation;
use crate::edition::{BlockKind, CoverNote, FigureContent, Inline, InlineKind, sample};
use crate::language::Language;
use crate::source::{Span, Spanned};
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::for_languages(&[], &Language::ALL));
static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new(&FACES));

fn typeset(name: &str, edition: &Edition, sources: &Sources) -> Result<Typeset, Vec<Diagnostic>> {
    let composed = compose(edition, sources, &FACES.families());
    let typeset = TYPESETTER.typeset(&composed, edition, sources);
    if let Some(folder) = std::env::var_os("MASTHEAD_PAGES") {
        let file = std::path::Path::new(&folder).join(format!("{name}-{}.typ", edition.language.code()));
        std::fs::write(&file, &composed.source).unwrap();
        if let Ok(typeset) = &typeset {
            std::fs::write(file.with_extension("pdf"), &typeset.pdf).unwrap();
        }
    }
    typeset
}

/// The edition as laid-out pages.
#[track_caller]
fn pages(edition: &Edition, sources: &Sources) -> typst_layout::PagedDocument {
    let composed = compose(edition, sources, &FACES.families());
    let world = TYPESETTER.world(&composed, edition, sources, world::main(&composed.source));
    typst::compile(&world).output.unwrap()
}

/// The edition is set without any finding.
#[track_caller]
fn check(name: &str, edition: &Edition, sources: &Sources) -> Vec<u8> {
    match typeset(name, edition, sources) {
        Ok(typeset) => {
            assert_eq!(typeset.warnings, []);
            assert!(typeset.pdf.starts_with(b"%PDF-1.7"));
            typeset.pdf
        }
        Err(findings) => panic!("{findings:#?}"),
    }
}

#[track_caller]
fn check_full(language: Language) {
    let sources = sample::sources(&[]);
    check("full", &sample::full(language, &sources), &sources);
}

/// The edition is refused with one finding: its code and the words at its place.
#[track_caller]
fn check_refused(edition: &Edition, sources: &Sources, expected: (Code, &str)) {
    let findings = typeset("refused", edition, sources).map(|typeset| typeset.warnings).unwrap_err();
    let found = |finding: &Diagnostic| (finding.code, finding.span.map(|span| sources.slice(span)).unwrap_or_default());
    assert_eq!(findings.iter().map(found).collect::<Vec<_>>(), [expected], "{findings:#?}");
}

/// A paragraph of the words at `range` of `en.md`.
fn paragraph(sources: &Sources, range: std::ops::Range<usize>, kind: InlineKind) -> crate::edition::Block {
    let origin = Some(Span::new(sources.find("en.md").unwrap(), range));
    let text = vec![Inline { kind, origin }, Inline::wording(" ")];
    sample::block("p", BlockKind::Paragraph { number: None, indent: crate::edition::Indent::Flush, text })
}

#[test]
fn every_construct_is_set_in_english() {
    check_full(Language::En);
}

#[test]
fn every_construct_is_set_in_french() {
    check_full(Language::Fr);
}

#[test]
fn every_construct_is_set_in_russian() {
    check_full(Language::Ru);
}

#[test]
fn every_construct_is_set_in_chinese() {
    check_full(Language::Zh);
}

#[test]
fn every_construct_is_set_in_arabic() {
    check_full(Language::Ar);
}

#[test]
fn a_crowded_first_page_flows() {
    let sources = sample::sources(&[]);
    for language in [Language::En, Language::Ar, Language::Zh] {
        let mut edition = sample::crowded(language);
        edition.masthead.emblem = Some(sample::picture(&sources));
        check("crowded", &edition, &sources);
    }
}

#[test]
fn a_geneva_page_is_set() {
    let sources = sample::sources(&[]);
    for language in [Language::Fr, Language::Ar] {
        let edition = Edition { page: DutyStation::Geneva, ..sample::full(language, &sources) };
        check("geneva", &edition, &sources);
    }
}

#[test]
fn what_is_empty_is_set() {
    let sources = sample::sources(&[]);
    let mut edition = sample::bare(Language::En);
    edition.masthead.items.clear();
    edition.masthead.distribution.clear();
    edition.cover_notes = vec![CoverNote { mark: String::new(), text: vec![] }];
    edition.foot.qr.rows.clear();
    (edition.foot.job_line, edition.foot.barcode) = (None, None);
    check("bare", &edition, &sources);
}

#[test]
fn the_same_edition_gives_the_same_bytes_on_any_thread() {
    let sources = sample::sources(&[]);
    let edition = sample::full(Language::En, &sources);
    let first = check("full", &edition, &sources);
    forget(0);
    let second = std::thread::scope(|scope| scope.spawn(|| check("full", &edition, &sources)).join().unwrap());
    assert!(first == second);
}

#[test]
fn a_missing_glyph_is_found_where_it_was_written() {
    let sources = sample::sources(&[("en.md", "plain words and ዐ there")]);
    let mut edition = sample::empty(Language::En);
    edition.blocks = vec![paragraph(&sources, 16..19, InlineKind::Text("ዐ".to_owned()))];
    check_refused(&edition, &sources, (Code::TypesetGlyph, "ዐ"));
}

#[test]
fn a_broken_picture_is_found_where_it_is_shown() {
    let sources = sample::sources(&[("flow.svg", "<svg"), ("en.md", "![flow](flow.svg)")]);
    let mut edition = sample::full(Language::En, &sources);
    edition.blocks.retain(|block| matches!(&block.key.0[..], "picture"));
    let BlockKind::Figure(figure) = &mut edition.blocks[0].kind else { panic!("no figure") };
    let place = Span::new(sources.find("en.md").unwrap(), 0..17);
    figure.content = FigureContent::Image(Spanned { span: place, ..sample::picture(&sources) });
    check_refused(&edition, &sources, (Code::TypesetPicture, "![flow](flow.svg)"));
}

#[test]
fn a_broken_emblem_is_found_where_it_is_named() {
    let sources = sample::sources(&[("flow.svg", "<svg"), ("session.toml", "emblem = 'flow.svg'")]);
    let mut edition = sample::bare(Language::En);
    let place = Span::new(sources.find("session.toml").unwrap(), 9..19);
    edition.masthead.emblem = Some(Spanned { span: place, ..sample::picture(&sources) });
    check_refused(&edition, &sources, (Code::TypesetPicture, "'flow.svg'"));
}

#[test]
fn a_mistake_in_a_template_is_found_in_the_template() {
    let sources = sample::sources(&[("templates/note.typ", "#let note = nothing")]);
    let edition = sample::empty(Language::En);
    check_refused(&edition, &sources, (Code::TypesetFailed, "nothing"));
}

#[test]
fn a_template_reads_nothing_of_the_project() {
    for path in ["/session.toml", "../Cargo.toml", "/etc/passwd", "@preview/cetz:0.1.0"] {
        let call =
            if path.starts_with('@') { format!("#import {path:?}: *") } else { format!("#let note = read({path:?})") };
        let sources = sample::sources(&[("templates/note.typ", call.as_str()), ("session.toml", "number = 98")]);
        let findings = typeset("outside", &sample::empty(Language::En), &sources).map(|_| ()).unwrap_err();
        assert_eq!(findings[0].code, Code::TypesetFailed, "{findings:#?}");
    }
}
