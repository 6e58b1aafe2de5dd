//! The specimen session: whole in six languages, and what a change of one paragraph does to it.

use super::super::{Acceptance, Condition, FILE, Subject, of_session, renewed};
use crate::language::Language;
use crate::load::load;
use crate::segment::written;
use crate::source::Sources;
use crate::text::{Inline, InlineKind};
use std::collections::BTreeMap;

type Files = BTreeMap<String, Vec<u8>>;

fn files() -> Files {
    let root = env!("CARGO_MANIFEST_DIR");
    let walk = walkdir::WalkDir::new(format!("{root}/documents")).into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        (path, std::fs::read(entry.path()).unwrap())
    });
    let defaults = crate::defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    files.chain(defaults).collect()
}

fn subjects(files: &Files) -> Vec<Subject> {
    let sources = Sources::new(files.clone());
    let (sessions, _) = load(&sources, "documents");
    let (subjects, found) = of_session(&sources, &sessions[0]);
    assert_eq!(found, []);
    subjects
}

/// Each language of each document that is not whole, with the segments that are not done.
fn left(subjects: &[Subject]) -> Vec<(String, Language, Vec<String>)> {
    let mut left = Vec::new();
    for subject in subjects {
        for language in &subject.targets {
            let standing = subject.standing(*language);
            assert!(standing.recorded, "{}", subject.name);
            assert_eq!(standing.orphans.iter().filter(|orphan| orphan.recorded).count(), 0);
            let open = standing.lines.iter().filter(|line| !line.condition.is_done());
            let open: Vec<String> =
                open.map(|line| format!("{} {}", line.source.id, line.condition.as_str())).collect();
            assert_eq!(open.is_empty(), standing.per_cent() == 100);
            if !open.is_empty() {
                left.push((subject.name.clone(), *language, open));
            }
        }
    }
    left
}

#[test]
fn it_is_whole_in_six_languages_until_a_paragraph_changes_and_whole_again_when_that_is_translated() {
    let mut files = files();
    assert_eq!(left(&subjects(&files)), []);
    let path = "documents/e-c16-2099/3-note-records/en.md";
    let text = String::from_utf8(files[path].clone()).unwrap();
    let changed = text.replacen("is kept for a reader", "is to be kept for a reader", 1);
    assert_ne!(changed, text);
    files.insert(path.to_owned(), changed.into_bytes());
    let others = [Language::Ar, Language::Es, Language::Fr, Language::Ru, Language::Zh];
    let stale = others.map(|language| ("E/C.16/2099/3".to_owned(), language, vec!["reader stale".to_owned()]));
    assert_eq!(left(&subjects(&files)), stale);

    let sources = Sources::new(files.clone());
    let all = subjects(&files);
    let subject = all.iter().find(|subject| subject.name == "E/C.16/2099/3").unwrap();
    for language in others {
        let standing = subject.standing(language);
        let line = standing.lines.iter().find(|line| line.condition == Condition::Stale).unwrap();
        let target = line.target.unwrap();
        // As a translator would: other words in the same place, nothing else touched.
        let mut words = target.words.clone();
        words.push(Inline { kind: InlineKind::Text(" (+)".to_owned()), ..words[0].clone() });
        let mut text = sources.text(target.span.file).to_owned();
        text.replace_range(target.span.range(), &written(target, &words).unwrap());
        files.insert(sources.path(target.span.file).to_owned(), text.into_bytes());
    }
    assert_eq!(left(&subjects(&files)), stale);
    let all = subjects(&files);
    let subject = all.iter().find(|subject| subject.name == "E/C.16/2099/3").unwrap();
    let record = renewed(subject, &Acceptance::default()).to_toml();
    let path = format!("{}/{FILE}", subject.folder);
    let before = String::from_utf8(files[&path].clone()).unwrap();
    let lines: Vec<&str> = record.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    assert_eq!(lines.len(), 1 + others.len(), "the words and a line for each language: {lines:?}");
    files.insert(path, record.into_bytes());
    assert_eq!(left(&subjects(&files)), []);
}

#[test]
fn an_insertion_anywhere_in_it_is_missing_and_makes_nothing_stale() {
    let files = files();
    let path = "documents/e-c16-2099/5-programme-review/en.md";
    let text = String::from_utf8(files[path].clone()).unwrap();
    let places: Vec<usize> = text.match_indices("\n\nThe ").map(|(at, _)| at).collect();
    assert!(places.len() > 5);
    for at in places {
        let mut files = files.clone();
        let changed = format!("{}\n\nQuite another thing, which nobody has said before.{}", &text[..at], &text[at..]);
        files.insert(path.to_owned(), changed.into_bytes());
        for (name, language, open) in left(&subjects(&files)) {
            let missing = open.iter().filter(|segment| segment.ends_with("missing")).count();
            assert_eq!((missing, open.len()), (1, 1), "{name} {language:?} {open:?}");
        }
    }
}
