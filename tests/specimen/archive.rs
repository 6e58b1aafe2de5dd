//! What an archive and an assistive reader ask of a PDF: language, title, tags, standards, fonts.

use crate::built::{Built, SPECIMEN};
use crate::reader::read;
use masthead::edition::BlockKind;

/// The value of a line of pdfinfo.
fn field<'a>(information: &'a str, name: &str) -> &'a str {
    let line = information.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_default().trim()
}

fn bytes(built: &Built) -> Vec<u8> {
    std::fs::read(&built.pdf).unwrap()
}

fn has(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

#[test]
fn a_pdf_says_its_language_and_what_it_is() {
    for built in SPECIMEN.iter() {
        let name = built.name();
        let edition = &built.edition;
        let specimen = edition.running.specimen.clone().unwrap();
        let information = read("pdfinfo", &["-enc", "UTF-8"], &built.pdf, &[]);
        let title = field(&information, "Title");
        assert!(title.starts_with(&format!("{specimen} – {} – ", edition.symbol)), "{name}: {title}");
        assert_eq!(field(&information, "Author"), edition.masthead.organization, "{name}");
        assert_eq!(field(&information, "Tagged"), "yes", "{name}");
        assert_eq!(field(&information, "Page size"), "612 x 792 pts (letter)", "{name}");
        let bytes = bytes(built);
        assert!(has(&bytes, &format!("/Lang({})", edition.language.code())), "{name} says no language");
        assert!(has(&bytes, "/DisplayDocTitle true"), "{name}: a window would show the name of the file");
    }
}

#[test]
fn the_date_of_a_pdf_is_that_of_its_masthead() {
    for built in SPECIMEN.iter() {
        let information = read("pdfinfo", &["-isodates"], &built.pdf, &[]);
        let date = built.edition.metadata.date.to_string();
        assert!(field(&information, "CreationDate").starts_with(&date), "{}", built.name());
        assert!(field(&information, "ModDate").starts_with(&date), "{}", built.name());
    }
}

#[test]
fn a_pdf_claims_the_archival_and_the_accessible_standard() {
    for built in SPECIMEN.iter() {
        let metadata = read("pdfinfo", &["-meta"], &built.pdf, &[]);
        let claims = [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ];
        for claim in claims {
            assert!(metadata.contains(claim), "{}: {claim}", built.name());
        }
    }
}

#[test]
fn every_font_is_embedded_as_a_subset_that_gives_back_its_characters() {
    for built in SPECIMEN.iter() {
        let fonts = read("pdffonts", &[], &built.pdf, &[]);
        let mut fonts = fonts.lines().skip(2).peekable();
        assert!(fonts.peek().is_some(), "{} has no font", built.name());
        for font in fonts {
            // From the end, since names of types hold spaces: object, generation, uni, sub, emb.
            let columns: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes", "yes", "yes"], "{}: {font}", built.name());
        }
    }
}

#[test]
fn no_character_is_lost_on_the_way_to_the_page() {
    for built in SPECIMEN.iter() {
        let lost = |c: &char| {
            *c == '\u{fffd}' || matches!(c, '\u{e000}'..='\u{f8ff}') || (c.is_control() && !matches!(c, '\n' | '\r'))
        };
        let lost: Vec<char> = built.pages.iter().flat_map(|page| page.chars()).filter(lost).collect();
        assert_eq!(lost, Vec::<char>::new(), "{}", built.name());
    }
}

#[test]
fn only_an_edition_with_figures_has_more_pictures_than_its_code() {
    for built in SPECIMEN.iter() {
        let bytes = bytes(built);
        // In brackets where Latin letters are enough, in angles where not.
        let described = bytes.windows(5).filter(|window| *window == b"/Alt(" || *window == b"/Alt<").count();
        let figures = built.edition.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Figure(_))).count();
        assert_eq!(described, figures + 1, "{}: pictures with words in place of them", built.name());
    }
}
