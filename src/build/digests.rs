//! The digests of the files that people wrote, and of all that a document is surveyed from.

use super::Question;
use crate::digest::{Digest, Digester};
use crate::language::Language;
use crate::load::head_of;
use crate::plan::{Outline, Place};
use crate::record::Written;
use crate::selection::lies_in;
use crate::source::{File, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The digests of all files, by folder and path.
pub(super) struct Digests(BTreeMap<String, BTreeMap<String, Digest>>);

impl Digests {
    pub(super) fn of(sources: &Sources) -> Self {
        let mut folders: BTreeMap<String, BTreeMap<String, Digest>> = BTreeMap::new();
        for (_, file) in sources.iter() {
            let files = folders.entry(folder(file.path()).to_owned()).or_default();
            files.insert(file.path().to_owned(), file.digest());
        }
        Self(folders)
    }

    /// That of one file.
    pub(super) fn get(&self, path: &str) -> Option<&Digest> {
        self.0.get(folder(path))?.get(path)
    }

    /// Those of the files in a folder and in the folders in it.
    fn within<'d>(&'d self, home: &'d str) -> impl Iterator<Item = (&'d String, &'d Digest)> {
        let folders = self.0.range(home.to_owned()..).take_while(move |(folder, _)| folder.starts_with(home));
        folders.filter(move |(folder, _)| lies_in(folder, home)).flat_map(|(_, files)| files)
    }

    /// Those of the files that an edition is written in: beside it what its session and its language share.
    pub(super) fn written_for(&self, place: &Place, language: Language) -> Written {
        let is_others = |path: &str| {
            let mut parts = path.rsplit('/').next().unwrap_or(path).split('.');
            parts.any(|part| Language::from_code(part).is_some_and(|other| other != language))
        };
        let shared = [place.session_folder.clone(), format!("locales/{}", language.code())];
        let shared = shared.iter().filter_map(|folder| self.0.get(folder)).flatten();
        let its = |(path, digest): (&String, &Digest)| (!is_others(path)).then(|| (path.clone(), *digest));
        Written { own: self.within(&place.home).filter_map(its).collect(), shared: shared.filter_map(its).collect() }
    }
}

/// From what each document is surveyed: two surveys of one document with the same key find the same.
pub(super) struct Keys {
    /// What all documents share, and what they see of one another.
    common: Digest,
    /// All files of each document, by its folder.
    own: BTreeMap<String, Digest>,
    /// Documents whose files name others by their paths: nobody knows which they see.
    climbing: BTreeSet<String>,
}

impl Keys {
    pub(super) fn of(outline: &Outline, question: &Question, sources: &Sources, tool: Digest) -> Self {
        let homes: BTreeSet<&str> = outline.homes().collect();
        let home_of = |path: &str| {
            let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
            folders.find(|folder| homes.contains(folder)).map(str::to_owned)
        };
        let mut common = Digester::default();
        common.part(tool.as_bytes());
        common.part(question.asked().as_bytes());
        sources.unread().for_each(|path| common.part(path.as_bytes()));
        let mut own: BTreeMap<String, Digester> = BTreeMap::new();
        let mut climbing = BTreeSet::new();
        let seen = sources.of_each(|_, file| seen_by_others(file));
        for ((_, file), (seen, climbs)) in sources.iter().zip(seen) {
            common.part(file.path().as_bytes());
            match home_of(file.path()) {
                None => common.part(file.digest().as_bytes()),
                Some(home) => {
                    let digester = own.entry(home.clone()).or_default();
                    digester.part(file.path().as_bytes());
                    digester.part(file.digest().as_bytes());
                    common.part(seen.as_bytes());
                    if climbs {
                        climbing.insert(home);
                    }
                }
            }
        }
        let own = own.into_iter().map(|(home, digester)| (home, digester.finish())).collect();
        Self { common: common.finish(), own, climbing }
    }

    /// The key of a document that looks into the texts of those `reached`.
    pub(super) fn key(&self, home: &str, reached: &[String]) -> Digest {
        let of = |home: &String| self.own.get(home).map_or(&[][..], Digest::as_bytes);
        let mut parts = vec![self.common.as_bytes(), of(&home.to_owned())];
        match self.climbing.contains(home) {
            true => parts.extend(self.own.values().map(Digest::as_bytes)),
            false => parts.extend(reached.iter().map(of)),
        }
        Digest::of_parts(parts)
    }
}

/// What other documents see of a file of a document: of its data all, of a text the head, of the rest that it is there.
/// And whether it may name a file of another by its path, as data and texts can.
fn seen_by_others(file: File) -> (Digest, bool) {
    let nothing = || Digest::of(&[]);
    match file.path().rsplit('/').next() {
        Some("document.toml" | "release.toml") => (file.digest(), file.text().contains("../")),
        Some(name) if name.ends_with(".md") => {
            let text = file.text();
            (Digest::of(head_of(text).as_bytes()), text.contains("../"))
        }
        Some(name) if name.ends_with(".toml") => (nothing(), file.text().contains("../")),
        _ => (nothing(), false),
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
