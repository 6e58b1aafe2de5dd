//! Pictures as they are read: an SVG that leads to what is not in it, or that has no size a page could show; and those
//! that hold more than any page could show, and would take all memory when they are set. What cannot be parsed is found
//! when it is set.

use super::folder::extension;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use data_url::DataUrl;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// Widths and heights, in units of an SVG, that a page can show: beyond them the numbers of a PDF end.
const SIZES: std::ops::RangeInclusive<f64> = 0.01..=1e6;

/// The most pixels of a picture: a page of A3 at 600 to the inch has 70 millions, each of four bytes when it is set.
const PIXELS: usize = 70_000_000;

/// The most elements of an SVG, those counted again that it shows again, and the most that stand in one another.
const ELEMENTS: u64 = 1_000_000;
const DEPTH: usize = 200;

/// How many pictures may stand in one another, each held by the one around it.
const HELD: usize = 3;

/// What is wrong with the picture in `file`, shown at `place`: `figure-013` to `figure-015`.
pub(super) fn check(sources: &Sources, file: FileId, place: Span) -> Vec<Diagnostic> {
    let name = sources.path(file).rsplit('/').next().unwrap_or_default();
    if extension(sources.path(file)) != "svg" {
        return pixels(sources.file(file).bytes(), name, place).into_iter().collect();
    }
    let text = sources.text(file);
    // The parser itself goes down as deep as the elements stand in one another.
    if deepest(text) > DEPTH {
        let message = format!("`{name}` has more than {DEPTH} elements in one another");
        return vec![too_many(message, place)];
    }
    let Ok(document) = Document::parse(text) else { return Vec::new() };
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
    if Parts::of(&document) > ELEMENTS {
        diagnostics.push(too_many(format!("`{name}` shows more than {ELEMENTS} elements"), place));
    }
    if held(&document, 0).is_none_or(|pixels| pixels > PIXELS) {
        diagnostics.push(too_many(format!("`{name}` holds pictures of more than {PIXELS} pixels"), place));
    }
    diagnostics
}

/// How many pixels the pictures have that an SVG holds itself (`data:`), and those that these hold; `None` where they are
/// too deep in one another or packed, so that nobody can tell.
fn held(document: &Document, deep: usize) -> Option<usize> {
    let hrefs =
        document.descendants().flat_map(|node| node.attributes()).filter(|attribute| attribute.name() == "href");
    let mut pixels = 0_usize;
    for href in hrefs.map(|href| href.value().trim()).filter(|href| href.starts_with("data:")) {
        let Some((bytes, _)) = DataUrl::process(href).ok().and_then(|url| url.decode_to_vec().ok()) else { continue };
        let own = match imagesize::blob_size(&bytes) {
            Ok(size) => size.width.saturating_mul(size.height),
            Err(_) if deep >= HELD || bytes.starts_with(PACKED) => return None,
            Err(_) => {
                let text = String::from_utf8_lossy(&bytes);
                if deepest(&text) > DEPTH {
                    return None;
                }
                match Document::parse(&text) {
                    Ok(inner) if Parts::of(&inner) > ELEMENTS => return None,
                    Ok(inner) => held(&inner, deep + 1)?,
                    // What is no picture is not shown.
                    Err(_) => 0,
                }
            }
        };
        pixels = pixels.saturating_add(own);
    }
    Some(pixels)
}

/// How a packed SVG begins.
const PACKED: &[u8] = b"\x1f\x8b";

fn too_many(message: String, place: Span) -> Diagnostic {
    Diagnostic::at(place, Code::FigureMany, message).hint("save it simplified, as a page shows it")
}

/// A picture of too many pixels, as its head tells: to count them otherwise would take the memory that is to be saved.
fn pixels(bytes: &[u8], name: &str, place: Span) -> Option<Diagnostic> {
    let size = imagesize::blob_size(bytes).ok()?;
    let message = format!("`{name}` measures {} by {} pixels", size.width, size.height);
    (size.width.saturating_mul(size.height) > PIXELS)
        .then(|| Diagnostic::at(place, Code::FigureMany, message).hint("save it smaller: 600 to the inch are enough"))
}

/// How many elements of an XML stand in one another at most, counted without understanding them: too many rather than
/// too few.
fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in text.split('<').skip(1) {
        match tag.as_bytes().first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') | None => {}
            Some(_) if tag.split('>').next().is_some_and(|tag| tag.ends_with('/')) => {}
            Some(_) => depth += 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// How many elements an SVG shows: what is shown by `use` once more for every time.
struct Parts<'d, 'i> {
    named: BTreeMap<&'d str, Node<'d, 'i>>,
    counted: BTreeMap<usize, Option<u64>>,
}

impl<'d, 'i> Parts<'d, 'i> {
    fn of(document: &'d Document<'i>) -> u64 {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
        let mut parts = Parts { named: named.collect(), counted: BTreeMap::new() };
        parts.count(document.root_element(), 0)
    }

    /// An element that shows itself is refused where it is set, and counts for nothing here.
    fn count(&mut self, node: Node<'d, 'i>, deep: usize) -> u64 {
        match self.counted.get(&node.id().get_usize()) {
            Some(counted) => return counted.unwrap_or(0),
            None if deep > DEPTH * 4 => return ELEMENTS + 1,
            None => self.counted.insert(node.id().get_usize(), None),
        };
        let shown = node.attributes().find(|attribute| attribute.name() == "href" && node.tag_name().name() == "use");
        let shown = shown.and_then(|href| self.named.get(href.value().trim().strip_prefix('#')?).copied());
        let parts: Vec<Node> = node.children().filter(Node::is_element).chain(shown).collect();
        let count = parts.into_iter().fold(1_u64, |count, part| count.saturating_add(self.count(part, deep + 1)));
        self.counted.insert(node.id().get_usize(), Some(count));
        count
    }
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
    fn a_picture_that_shows_itself_again_and_again_is_not_shown() {
        let twice =
            |level: usize| format!("<g id=\"a{level}\"><use href=\"#a{0}\"/><use href=\"#a{0}\"/></g>", level - 1);
        let bomb = |levels| "<g id=\"a0\"><path/></g>".to_owned() + &(1..levels).map(twice).collect::<String>();
        check("", &bomb(5), &[]);
        check("", &bomb(60), &["`b.svg` shows more than 1000000 elements"]);
        check("", "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>", &[]);
        let deep = |count| "<g>".repeat(count) + &"</g>".repeat(count);
        check("", &deep(150), &[]);
        check("", &deep(100_000), &["`b.svg` has more than 200 elements in one another"]);
        check("", &"<path d=\"M0 0\" />".repeat(1000), &[]);
    }

    #[test]
    fn a_picture_has_no_more_pixels_than_a_page() {
        let png = |width: u32| {
            let size = [width.to_be_bytes(), 60_000_u32.to_be_bytes()].concat();
            [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &size, b"\x08\x06\0\0\0\0\0\0\0"].concat()
        };
        for (bytes, expected) in [(png(1000), None), (png(60_000), Some("`a.png` measures 60000 by 60000 pixels"))] {
            let sources = Sources::new([("a.png".to_owned(), bytes)]);
            let file = sources.find("a.png").unwrap();
            let found = super::check(&sources, file, Span::new(file, 0..0));
            assert_eq!(found.first().map(|finding| finding.message.as_str()), expected);
        }
    }

    #[test]
    fn pictures_that_an_svg_holds_have_no_more_pixels_than_a_page() {
        let written = |bytes: &[u8]| bytes.iter().map(|byte| format!("%{byte:02x}")).collect::<String>();
        let png = |width: u32| {
            let size = [width.to_be_bytes(), 10_000_u32.to_be_bytes()].concat();
            [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &size, b"\x08\x06\0\0\0\0\0\0\0"].concat()
        };
        let image = |kind: &str, bytes: &[u8]| format!("<image xlink:href=\"data:image/{kind},{}\"/>", written(bytes));
        let within = |content: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{content}</svg>"
            )
        };
        let nested = |content: &str| image("svg+xml", within(content).as_bytes());
        let refused = ["`b.svg` holds pictures of more than 70000000 pixels"];
        check("", &image("png", &png(100)), &[]);
        check("", &image("png", &png(7_001)), &refused);
        check("", &(image("png", &png(4_000)) + &image("png", &png(4_000))), &refused);
        check("", &nested(&image("png", &png(100))), &[]);
        check("", &nested(&image("png", &png(7_001))), &refused);
        check("", &nested(&nested(&nested(&nested("")))), &refused);
        check("", &image("svg+xml", b"\x1f\x8b\x08"), &refused);
        check("", &image("png", b"nothing that can be shown"), &[]);
    }

    #[test]
    fn a_picture_has_a_size_that_can_be_shown() {
        check("width=\"1e-30\" height=\"9\"", "", &["`b.svg` measures `1e-30`"]);
        check("width=\"9\" height=\"9e9mm\"", "", &["`b.svg` measures `9000000000.0`"]);
        check("width=\"20cm\" height=\"100%\"", "", &[]);
    }
}
