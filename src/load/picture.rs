//! Pictures as they are read: an SVG that leads to what is not in it, or that has no size a page could show. What cannot
//! be parsed is found when it is set.

use super::folder::extension;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use roxmltree::{Document, Node};

/// Widths and heights, in units of an SVG, that a page can show: beyond them the numbers of a PDF end.
const SIZES: std::ops::RangeInclusive<f64> = 0.01..=1e6;

/// What is wrong with the picture in `file`, shown at `place`: `figure-013`, `figure-014`.
pub(super) fn check(sources: &Sources, file: FileId, place: Span) -> Vec<Diagnostic> {
    if extension(sources.path(file)) != "svg" {
        return Vec::new();
    }
    let Ok(document) = Document::parse(sources.text(file)) else { return Vec::new() };
    let name = sources.path(file).rsplit('/').next().unwrap_or_default();
    let mut diagnostics = Vec::new();
    if let Some(reference) = document.descendants().find_map(elsewhere) {
        let message = format!("`{name}` shows `{reference}`, which is not in it");
        let hint = "put what it shows into the file itself";
        diagnostics.push(Diagnostic::at(place, Code::FigureElsewhere, message).hint(hint));
    }
    if let Some(size) = sizes(document.root_element()).into_iter().find(|size| !SIZES.contains(size)) {
        let message = format!("`{name}` measures `{size:?}`");
        let hint = "save it with a width and a height that a page can show";
        diagnostics.push(Diagnostic::at(place, Code::FigureSize, message).hint(hint));
    }
    diagnostics
}

/// What a `use` asks for of another file.
fn elsewhere<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let href = node.attributes().find(|attribute| attribute.name() == "href")?.value();
    (node.tag_name().name() == "use" && !href.trim_start().starts_with('#')).then_some(href)
}

/// Width and height as far as they are numbers, in whatever unit; a share of the page is none.
fn sizes(root: Node) -> Vec<f64> {
    let written = ["width", "height"].into_iter().filter_map(|name| root.attribute(name));
    let number = |text: &str| text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<f64>().ok();
    written.filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(attributes: &str, content: &str, expected: &[&str]) {
        let svg = format!("<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" {attributes}>{content}</svg>");
        let sources = Sources::new([("a/b.svg".to_owned(), svg.into_bytes())]);
        let file = sources.find("a/b.svg").unwrap();
        let found = super::check(&sources, file, Span::new(file, 0..0));
        assert_eq!(found.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_part_of_another_file_is_not_there() {
        check("", "<use xlink:href=\"other.svg#x\"/>", &["`b.svg` shows `other.svg#x`, which is not in it"]);
        check("", "<g id=\"x\"/><use href=\"#x\"/>", &[]);
    }

    #[test]
    fn a_picture_has_a_size_that_can_be_shown() {
        check("width=\"1e-30\" height=\"9\"", "", &["`b.svg` measures `1e-30`"]);
        check("width=\"9\" height=\"9e9mm\"", "", &["`b.svg` measures `9000000000.0`"]);
        check("width=\"20cm\" height=\"100%\"", "", &[]);
    }
}
