//! The digests of the files that people wrote, and of all that a document is surveyed from.

use super::Question;
use crate::digest::{Digest, Digester};
use crate::language::Language;
use crate::load::head_of;
use crate::plan::{Outline, Place};
use crate::record::Written;
use crate::source::{File, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The files that editions share, their session's and their language's, by folder.
pub(super) struct SharedFiles<'s>(BTreeMap<&'s str, Vec<File<'s>>>);

impl<'s> SharedFiles<'s> {
    pub(super) fn of(outline: &Outline, sources: &'s Sources) -> Self {
        let sessions: BTreeSet<&str> = outline.documents.iter().map(|place| place.session_folder.as_str()).collect();
        let mut folders: BTreeMap<&str, Vec<File>> = BTreeMap::new();
        for (_, file) in sources.iter() {
            let folder = folder(file.path());
            if folder.starts_with("locales/") || sessions.contains(folder) {
                folders.entry(folder).or_default().push(file);
            }
        }
        Self(folders)
    }

    /// The digests of the files that an edition is written in.
    pub(super) fn written_for(&self, sources: &Sources, place: &Place, language: Language) -> Written {
        let is_others = |path: &str| {
            let mut parts = path.rsplit('/').next().unwrap_or(path).split('.');
            parts.any(|part| Language::from_code(part).is_some_and(|other| other != language))
        };
        let its = |file: File| (!is_others(file.path())).then(|| (file.path().to_owned(), file.digest()));
        let shared = [&place.session_folder, &format!("locales/{}", language.code())];
        let shared = shared.into_iter().filter_map(|folder| self.0.get(folder.as_str())).flatten();
        Written {
            own: sources.within(&place.home).filter_map(its).collect(),
            shared: shared.copied().filter_map(its).collect(),
        }
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
