//! How wide characters are, by the faces that the engine will take for them.

use crate::fonts::Faces;
use crate::language::Language;
use std::collections::BTreeMap;

/// Advances in the Chinese text's own faces, in units of its size. A character that no face has is as wide as it is high.
#[derive(Debug, Clone, Default)]
pub struct Advances {
    /// Characters below U+2000 of the Latin face: regular, bold, italic.
    latin: [BTreeMap<char, f64>; 3],
    /// Punctuation that the Chinese face draws although the Latin one has it.
    han: BTreeMap<char, f64>,
}

/// A look of the Latin face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Regular,
    Bold,
    Italic,
}

/// What the engine takes from the Chinese face in Chinese text (`latin-in-cjk` in `templates/style.typ`).
const CHINESE: [char; 12] = [
    '\u{b7}', '\u{2013}', '\u{2014}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2025}', '\u{2026}',
    '\u{2027}', '\u{2e3a}', '\u{2e3b}',
];

impl Advances {
    /// The advances of the faces that were found.
    pub fn of(faces: &Faces) -> Self {
        let families = faces.families();
        let mut chosen = families.of(Language::Zh);
        let (latin, han) = (chosen.next().unwrap_or_default(), chosen.next().unwrap_or_default());
        let of = |family: &str, bold: bool, italic: bool, characters: &mut dyn Iterator<Item = char>| {
            let face = faces
                .iter()
                .find(|face| face.family == family && (face.weight >= 600) == bold && face.italic == italic);
            let parsed = face.and_then(|face| ttf_parser::Face::parse(face.file.bytes(), face.index).ok());
            let Some(face) = parsed else { return BTreeMap::new() };
            let unit = f64::from(face.units_per_em());
            characters
                .filter_map(|c| Some((c, f64::from(face.glyph_hor_advance(face.glyph_index(c)?)?) / unit)))
                .collect()
        };
        let letters = || ('\u{20}'..'\u{2100}').filter(|c| !CHINESE.contains(c));
        Self {
            latin: [(false, false), (true, false), (false, true)]
                .map(|(bold, italic)| of(latin, bold, italic, &mut letters())),
            han: of(han, false, false, &mut CHINESE.into_iter()),
        }
    }

    /// The advance of a character in regular letters; `None` for one that is not drawn.
    pub(super) fn regular(&self, c: char) -> Option<f64> {
        self.of_look(c, Look::Regular)
    }

    pub(super) fn of_look(&self, c: char, look: Look) -> Option<f64> {
        if c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}') {
            return None;
        }
        let latin = match look {
            Look::Regular => &self.latin[0],
            Look::Bold => &self.latin[1],
            Look::Italic => &self.latin[2],
        };
        Some(latin.get(&c).or_else(|| self.han.get(&c)).copied().unwrap_or(1.0))
    }
}
