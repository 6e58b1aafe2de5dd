//! What all workers set with: the faces and the engine, made when the first edition is due.
//!
//! The faces of the languages that are asked for serve nearly every edition; one with foreign words in others takes all.

use super::large;
use crate::digest::Digest;
use crate::fonts::{Faces, Families};
use crate::language::Language;
use crate::lines::Advances;
use crate::typeset::Typesetter;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock, PoisonError};

/// What all workers set with.
pub(super) struct Bench<'a> {
    /// All faces that were found.
    faces: &'a Faces,
    /// The languages that are asked for, and those whose families are among theirs.
    usual: BTreeSet<Language>,
    usual_tools: OnceLock<Tools>,
    all_tools: OnceLock<Tools>,
    large: Mutex<large::Known>,
}

/// The engine with some faces.
pub(super) struct Tools {
    pub(super) typesetter: Typesetter,
    pub(super) families: Families,
    pub(super) advances: Advances,
}

impl Tools {
    fn of(faces: &Faces) -> Self {
        Self { typesetter: Typesetter::new(faces), families: faces.families(), advances: Advances::of(faces) }
    }
}

impl<'a> Bench<'a> {
    /// One for languages that are asked for; `large` is what is remembered of large files.
    pub(super) fn new(faces: &'a Faces, asked: BTreeSet<Language>, large: large::Known) -> Self {
        let usual = served(&asked);
        let (usual_tools, all_tools) = (OnceLock::new(), OnceLock::new());
        Self { faces, usual, usual_tools, all_tools, large: Mutex::new(large) }
    }

    /// The engine for an edition that shows something in these languages.
    pub(super) fn tools(&self, languages: &BTreeSet<Language>) -> &Tools {
        if languages.is_subset(&self.usual) {
            let usual: Vec<Language> = self.usual.iter().copied().collect();
            return self.usual_tools.get_or_init(|| Tools::of(&self.faces.speaking(&usual)));
        }
        self.all_tools.get_or_init(|| Tools::of(self.faces))
    }

    /// Makes ready what nearly every edition needs.
    pub(super) fn prepare(&self) {
        self.digests(&self.usual);
        self.tools(&self.usual);
    }

    /// All faces.
    pub(super) fn faces(&self) -> &'a Faces {
        self.faces
    }

    /// The digests of the faces of at least these languages.
    pub(super) fn digests(&self, languages: &BTreeSet<Language>) -> BTreeMap<Language, Digest> {
        let mut large = self.large.lock().unwrap_or_else(PoisonError::into_inner);
        let languages: Vec<Language> = languages.iter().copied().collect();
        large::faces(self.faces, &languages, &mut large)
    }

    /// What is now known of large files.
    pub(super) fn large(self) -> large::Known {
        self.large.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The languages whose families are all among those of some languages: of Arabic, which has the Latin ones too, all but
/// Chinese.
fn served(languages: &BTreeSet<Language>) -> BTreeSet<Language> {
    let families = |language: &Language| language.row().families.iter().flat_map(|list| list.iter().copied());
    let there: BTreeSet<&str> = languages.iter().flat_map(families).collect();
    Language::ALL.into_iter().filter(|language| families(language).all(|family| there.contains(family))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Ar, En, Es, Fr, Ru, Zh};

    #[track_caller]
    fn check(asked: &[Language], expected: &[Language]) {
        assert_eq!(served(&asked.iter().copied().collect()), expected.iter().copied().collect());
    }

    #[test]
    fn words_of_a_language_with_the_same_families_need_no_other_faces() {
        check(&[Ar], &[Ar, En, Es, Fr, Ru]);
        check(&[Ru], &[En, Es, Fr, Ru]);
        check(&[Zh], &[Zh, En, Es, Fr, Ru]);
        check(&[], &[]);
    }
}
