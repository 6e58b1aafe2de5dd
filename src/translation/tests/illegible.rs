//! What cannot be read counts as nothing: no text, record or source that is broken passes for translated.

use super::{DOCUMENT, FOLDER, Project, SESSION, three};
use crate::language::Language;
use crate::load::load;
use crate::source::Sources;
use crate::translation::{Subject, of_session};

/// The document as it is read where some of its files are broken: `None` for one that is there and cannot be read.
fn subject(project: &Project, broken: &[(&str, Option<&[u8]>)]) -> Subject {
    let mut files = vec![
        ("documents/s/session.toml".to_owned(), SESSION.as_bytes().to_vec()),
        (format!("{FOLDER}/document.toml"), DOCUMENT.as_bytes().to_vec()),
    ];
    files.extend(project.texts.iter().map(|(code, text)| (format!("{FOLDER}/{code}.md"), text.clone().into_bytes())));
    files.extend(project.record.iter().map(|record| (format!("{FOLDER}/translation.toml"), record.clone().into())));
    let mut unread = Vec::new();
    for (name, content) in broken {
        let path = format!("{FOLDER}/{name}");
        files.retain(|(known, _)| *known != path);
        match content {
            Some(content) => files.push((path, content.to_vec())),
            None => unread.push(path),
        }
    }
    let sources = Sources::new(files).without(unread);
    let (sessions, mut found) = load(&sources, "documents");
    let (mut subjects, of_records) = of_session(&sources, &sessions[0]);
    found.extend(of_records);
    let mut subject = subjects.pop().unwrap();
    subject.leave_out(&sources, &found);
    subject
}

/// Expected: the per cent of French and of Chinese, and the conditions of French without its title.
#[track_caller]
fn check(project: &Project, broken: &[(&str, Option<&[u8]>)], per_cent: [usize; 2], french: &str) {
    let subject = subject(project, broken);
    let found = [Language::Fr, Language::Zh].map(|language| subject.standing(language).per_cent());
    let standing = subject.standing(Language::Fr);
    let lines: Vec<&str> = standing.lines.iter().skip(1).map(|line| line.condition.as_str()).collect();
    assert_eq!((found, lines.join(" ")), (per_cent, french.to_owned()));
}

#[test]
fn a_text_that_cannot_be_read_is_not_translated_and_the_others_are() {
    let project = three();
    check(&project, &[], [100, 100], "final final final");
    check(&project, &[("fr.md", None)], [0, 100], "unread unread unread");
    check(&project, &[("fr.md", Some(b"+++\ntitle = \"T\xff\"\n+++\n\nUn.\n"))], [0, 100], "unread unread unread");
    check(&project, &[("fr.md", Some(b"+++\ntitle = \n+++\n\nUn.\n"))], [0, 100], "unread unread unread");
}

#[test]
fn a_mistake_within_a_block_leaves_that_one_out() {
    let project = three();
    let text = project.texts[1].1.replace("Le deuxième", "(a) Le deuxième");
    let french = &subject(&project, &[("fr.md", Some(text.as_bytes()))]);
    let standing = french.standing(Language::Fr);
    let lines: Vec<&str> = standing.lines.iter().map(|line| line.condition.as_str()).collect();
    assert_eq!(lines, ["final", "final", "unread", "final"]);
    assert!((1..100).contains(&standing.per_cent()));
}

#[test]
fn where_the_source_cannot_be_read_nothing_is_translated_from_it() {
    let project = three();
    check(&project, &[("en.md", None)], [0, 0], "");
    let text = project.texts[0].1.replace("The second", "(a) The second");
    let found = subject(&project, &[("en.md", Some(text.as_bytes()))]);
    assert_eq!(found.standing(Language::Zh).lines[2].condition.as_str(), "unread");
}

#[test]
fn a_record_that_cannot_be_read_vouches_for_nothing() {
    let project = three();
    check(&project, &[("translation.toml", None)], [0, 0], "unread unread unread");
    check(&project, &[("translation.toml", Some(b""))], [0, 0], "unread unread unread");
    check(&project, &[("translation.toml", Some(b"[[segment]]\nid = \n"))], [0, 0], "unread unread unread");
}
