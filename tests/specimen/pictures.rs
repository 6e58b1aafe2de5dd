//! Pages as small grey pictures, held against approved ones: a change of the look shows as a picture.
//!
//! `UPDATE=1 cargo test --test specimen pictures` approves what is; look at it first, with `make gallery`.

use crate::built::{Built, SPECIMEN, edition, project};
use masthead::language::Language;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many dots an inch of an approved picture has: lines show, letters do not.
const DOTS: u32 = 12;
/// How far a dot may be off, of 255: renderers do not draw edges alike.
const NEAR: u8 = 56;

/// Draws a page of a PDF into `file`, whose ending is added.
fn draw(built: &Built, page: usize, dots: u32, how: &[&str], file: &Path) {
    let page = page.to_string();
    let arguments = ["-gray", "-singlefile", "-r", &dots.to_string(), "-f", &page, "-l", &page].map(str::to_owned);
    let status = Command::new("pdftoppm").args(how).args(arguments).arg(&built.pdf).arg(file).status().unwrap();
    assert!(status.success(), "{}: page {page} cannot be drawn", built.name());
}

/// Whether two pictures are as large as one another, and each dot of one near that of the other.
fn alike(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) <= NEAR)
}

/// A page looks as it was approved; else it is left as a picture to be looked at.
fn check(pages: &[(&str, Language, usize)]) {
    let mut changed = Vec::new();
    for (symbol, language, page) in pages {
        let built = edition(symbol, *language);
        let name = format!("{}-{page}", built.name().trim_end_matches(".pdf"));
        let approved = project().join("tests/specimen/pictures").join(&name);
        let drawn = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name);
        draw(built, *page, DOTS, &[], &drawn);
        let found = std::fs::read(drawn.with_file_name(format!("{name}.pgm"))).unwrap();
        let approved = approved.with_file_name(format!("{name}.pgm"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&approved, &found).unwrap();
        }
        if !std::fs::read(&approved).is_ok_and(|approved| alike(&approved, &found)) {
            draw(built, *page, 80, &["-png"], &drawn);
            changed.push(drawn.with_file_name(format!("{name}.png")));
        }
    }
    assert_eq!(changed, Vec::<PathBuf>::new(), "these pages look otherwise than approved");
}

#[test]
fn first_pages_of_each_kind_and_language_look_as_approved() {
    let pages: Vec<(String, Language)> =
        SPECIMEN.iter().map(|built| (built.edition.symbol.to_string(), built.edition.language)).collect();
    check(&pages.iter().map(|(symbol, language)| (symbol.as_str(), *language, 1)).collect::<Vec<_>>());
}

#[test]
fn frameworks_tables_and_charts_look_as_approved() {
    let report = (2..=10).map(|page| ("E/C.16/2099/5", Language::En, page));
    let table = [("E/C.16/2099/5/Add.1", Language::En, 2)];
    check(&report.chain(table).collect::<Vec<_>>());
}

#[test]
fn grouped_heads_columns_and_panels_look_as_approved_in_each_direction() {
    let pages = ["E/C.16/2099/6", "E/C.16/2099/7"].into_iter();
    check(
        &pages
            .flat_map(|symbol| [Language::Ar, Language::En].map(|language| (symbol, language, 2)))
            .collect::<Vec<_>>(),
    );
}
