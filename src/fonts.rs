//! Faces, found by the names of their families.
//!
//! None is shipped. Of each list of alternatives in the table of languages the first family that is there is used.
//! The order is fixed: folders named by the user, the project's own `fonts/`, the system's; within a folder by path.

mod coverage;

use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use fontdb::{Database, Source, Style};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use coverage::Coverage;

/// One face of a family.
#[derive(Debug, Clone)]
pub struct Face {
    /// The family's name.
    pub family: String,
    /// Whether it is italic or slanted.
    pub italic: bool,
    /// 400 is regular, 700 bold.
    pub weight: u16,
    /// Its file.
    pub file: Arc<FontFile>,
    /// Which face of the file it is.
    pub index: u32,
}

/// A file of fonts, read when its bytes are first asked for: a collection of Chinese holds 26 MB.
#[derive(Debug)]
pub struct FontFile {
    /// Its path.
    pub path: PathBuf,
    bytes: OnceLock<Vec<u8>>,
}

impl FontFile {
    fn at(path: PathBuf) -> Self {
        Self { path, bytes: OnceLock::new() }
    }

    /// Its bytes; none, if it can no longer be read: then its faces have no character.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get_or_init(|| std::fs::read(&self.path).unwrap_or_default())
    }
}

/// The faces that were found, in a fixed order.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    faces: Vec<Face>,
    /// The characters of each language's families, worked out when first asked for.
    coverage: [OnceLock<Arc<Coverage>>; 6],
}

/// The families chosen for each language, best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Families(BTreeMap<Language, Vec<String>>);

impl Families {
    /// The first of all alternatives, whether they are there or not: for a source that is only printed.
    pub fn preferred() -> Self {
        Self::choose(|_| true)
    }

    fn choose(there: impl Fn(&str) -> bool) -> Self {
        let chosen = |language: &Language| {
            let lists = language.row().families.iter();
            let families = lists.filter_map(|list| list.iter().find(|family| there(family)));
            (*language, families.map(|family| (*family).to_owned()).collect())
        };
        Self(Language::ALL.iter().map(chosen).collect())
    }

    /// Those of one language.
    pub fn of(&self, language: Language) -> impl Iterator<Item = &str> {
        self.0.get(&language).into_iter().flatten().map(String::as_str)
    }
}

impl Faces {
    /// The faces of `families` in `folders`, in this order, else among the system's. A family is taken whole from the
    /// first place that has it. What cannot be read or is no font is passed over.
    pub fn find<'a>(folders: &[PathBuf], families: impl IntoIterator<Item = &'a str>) -> Self {
        let mut wanted: BTreeSet<&str> = families.into_iter().collect();
        let mut found = Self::default();
        for folder in folders {
            let mut database = Database::new();
            database.load_fonts_dir(folder);
            found.take(&database, &mut wanted);
        }
        if !wanted.is_empty() {
            let mut database = Database::new();
            database.load_system_fonts();
            found.take(&database, &mut wanted);
        }
        found
    }

    /// The faces of every family that some of these languages can use.
    pub fn for_languages(folders: &[PathBuf], languages: &[Language]) -> Self {
        let families = languages.iter().flat_map(|language| language.row().families).flat_map(|list| list.iter());
        Self::find(folders, families.copied())
    }

    fn take(&mut self, database: &Database, wanted: &mut BTreeSet<&str>) {
        let mut listed = BTreeMap::new();
        for info in database.faces() {
            let Some((family, _)) = info.families.iter().find(|(name, _)| wanted.contains(name.as_str())) else {
                continue;
            };
            let Some(path) = path(&info.source) else { continue };
            // Two packages may install one family: of faces that are alike the last path stays, which is the
            // newer of Debian's `liberation` and `liberation2`.
            let alike = (family.clone(), info.style != Style::Normal, info.weight.0, info.stretch.to_number());
            let place = (path.to_owned(), info.index);
            let last = listed.entry(alike).or_insert_with(|| place.clone());
            *last = place.max(last.clone());
        }
        let mut files: BTreeMap<PathBuf, Arc<FontFile>> = BTreeMap::new();
        for ((family, italic, weight, _), (path, index)) in listed {
            let file = files.entry(path.clone()).or_insert_with(|| Arc::new(FontFile::at(path))).clone();
            wanted.remove(family.as_str());
            self.faces.push(Face { family, italic, weight, file, index });
        }
    }

    /// Every face, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &Face> {
        self.faces.iter()
    }

    /// Those that some of these languages can use.
    pub fn speaking(&self, languages: &[Language]) -> Self {
        let families: BTreeSet<&str> = languages
            .iter()
            .flat_map(|language| language.row().families)
            .flat_map(|list| list.iter().copied())
            .collect();
        let faces = self.faces.iter().filter(|face| families.contains(face.family.as_str()));
        Self { faces: faces.cloned().collect(), ..Self::default() }
    }

    /// The families that are used for each language.
    pub fn families(&self) -> Families {
        Families::choose(|family| self.has(family))
    }

    fn has(&self, family: &str) -> bool {
        self.faces.iter().any(|face| face.family == family)
    }

    /// Which lists of alternatives have no member here, one finding a list.
    pub fn missing_families(&self, languages: &[Language]) -> Vec<Diagnostic> {
        let mut missing: BTreeMap<&[&str], BTreeSet<Language>> = BTreeMap::new();
        for language in languages {
            for list in language.row().families.iter().filter(|list| !list.iter().any(|family| self.has(family))) {
                missing.entry(list).or_default().insert(*language);
            }
        }
        missing.into_iter().map(|(list, languages)| missing_family(list, &languages)).collect()
    }

    /// The faces of the families that are used for a language, in a fixed order.
    pub fn of(&self, language: Language) -> impl Iterator<Item = &Face> {
        let families = self.families();
        self.faces.iter().filter(move |face| families.of(language).any(|family| family == face.family))
    }

    /// The characters of `text` that no face chosen for `language` has, each once, in their order.
    pub fn uncovered(&self, language: Language, text: &str) -> Vec<char> {
        let coverage = self.coverage[language as usize]
            .get_or_init(|| Arc::new(Coverage::of(self.of(language).map(|face| (face.file.bytes(), face.index)))));
        // The hyphen that keeps a line together is drawn as the other where a face has none of its own.
        let is_drawn = |c: char| coverage.has(c) || (c == '\u{2011}' && coverage.has('\u{2010}'));
        let missing: BTreeSet<char> = text.chars().filter(|c| !is_drawn(*c) && !is_layout(*c)).collect();
        missing.into_iter().collect()
    }
}

/// Characters that are laid out and never drawn.
fn is_layout(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

fn path(source: &Source) -> Option<&Path> {
    match source {
        Source::File(path) | Source::SharedFile(path, _) => Some(path),
        Source::Binary(_) => None,
    }
}

fn missing_family(list: &[&str], languages: &BTreeSet<Language>) -> Diagnostic {
    let codes: Vec<String> = languages.iter().map(|language| format!("`{}`", language.code())).collect();
    let names: Vec<String> = list.iter().map(|family| format!("`{family}`")).collect();
    let message = format!("no face of {} is installed; needed for {}", names.join(" or "), codes.join(", "));
    let hint = match list.iter().find_map(|family| package(family)) {
        Some(package) => format!("install it with `apt-get install {package}`, or name its folder with `--font-path`"),
        None => "name the folder that holds it with `--font-path`".to_owned(),
    };
    Diagnostic::nowhere(Code::FontMissing, message).hint(hint)
}

/// The Debian package that holds a family.
fn package(family: &str) -> Option<&'static str> {
    Some(match family {
        "Liberation Serif" => "fonts-liberation2",
        "Amiri" => "fonts-hosny-amiri",
        "Noto Serif CJK SC" => "fonts-noto-cjk",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(languages: &[Language], expected: &[(&str, &str)]) {
        let found = Faces::default().missing_families(languages);
        let found: Vec<_> = found.iter().map(|finding| (finding.message.as_str(), finding.hint.as_deref())).collect();
        let expected: Vec<_> = expected.iter().map(|(message, hint)| (*message, Some(*hint))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_missing_family_names_the_languages_and_the_remedy() {
        check(
            &[Language::Fr, Language::En],
            &[(
                "no face of `Liberation Serif` or `Tinos` or `Times New Roman` is installed; needed for `en`, `fr`",
                "install it with `apt-get install fonts-liberation2`, or name its folder with `--font-path`",
            )],
        );
    }

    #[test]
    fn what_is_never_drawn_needs_no_face() {
        assert_eq!(Faces::default().uncovered(Language::En, "a\u{a0}\u{2067}b\n a"), ['a', 'b']);
    }
}
