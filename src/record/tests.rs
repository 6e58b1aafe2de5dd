use super::*;
use crate::edition::sample;
use crate::source::Sources;
use std::collections::BTreeMap;
use std::io::{Seek, Write};

fn entry(inputs: Inputs, files: &[(&str, &str)]) -> Entry {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Digest::of(text.as_bytes()))).collect();
    let shared = Files::default().digest();
    let stamp = Stamp { size: 1, modified: 2, changed: 3 };
    let (home, sha256) = ("documents/s/d".to_owned(), "00".repeat(32));
    let (symbol, language) = ("E/1".to_owned(), Language::En);
    Entry { symbol, language, inputs, files, shared, home, stamp, sha256, pages: 1, words: 2, findings: Vec::new() }
}

fn empty() -> Record {
    Record::of(tempfile::tempfile().ok())
}

fn of_bytes(bytes: &[u8]) -> Record {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).and_then(|()| file.rewind()).unwrap();
    Record::of(Some(file))
}

fn sources(template: &str, picture: &str) -> Sources {
    let files = [("templates/note.typ", template), ("flow.svg", picture)];
    Sources::new(files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())))
}

fn inputs(sources: &Sources, common: &Common, face: &str, title: &str) -> Inputs {
    let mut edition = sample::bare(Language::En);
    edition.metadata.title = title.to_owned();
    edition.masthead.emblem = Some(sample::picture(sources));
    let faces = BTreeMap::from([(Language::En, Digest::of(face.as_bytes()))]);
    Inputs::of(&edition, &faces, common, sources).unwrap()
}

fn common(sources: &Sources, tool: &str) -> Common {
    Common::of(Digest::of(tool.as_bytes()), sources)
}

/// What is said of an output set before from `words`, `templates`, ... when it is asked for with the last of each pair.
#[track_caller]
fn check(tool: [&str; 2], template: [&str; 2], face: [&str; 2], picture: [&str; 2], title: [&str; 2], told: &[&str]) {
    let [before, now] = [0, 1].map(|at| {
        let sources = sources(template[at], picture[at]);
        let common = common(&sources, tool[at]);
        let inputs = inputs(&sources, &common, face[at], title[at]);
        (inputs, common)
    });
    let [known, asked] =
        [0, 1].map(|at| entry(before.0.clone(), &[("s/d/en.md", title[at]), ("s/d/a.svg", picture[at])]));
    let mut record = empty();
    record.share(&before.1.each_template).unwrap();
    let reasons =
        Reason::of_inputs(&known, &now.0, &Written { own: asked.files, shared: Files::default() }, &record, &now.1);
    assert_eq!(reasons.iter().map(Reason::to_string).collect::<Vec<_>>(), told);
}

#[test]
fn what_is_told_is_what_changed() {
    let same = ["a", "a"];
    check(same, same, same, same, same, &[]);
    check(["a", "b"], same, same, same, same, &["the tool is another"]);
    check(same, ["a", "b"], same, same, same, &["`templates/note.typ` changed"]);
    check(same, same, ["a", "b"], same, same, &["its faces changed"]);
    check(same, same, same, ["a", "b"], same, &["`s/d/a.svg` changed"]);
    check(same, same, same, same, ["a", "b"], &["`s/d/en.md` changed"]);
    check(same, ["a", "b"], ["a", "b"], same, same, &["`templates/note.typ` changed", "its faces changed"]);
}

#[test]
fn a_record_is_read_as_it_was_written_up_to_the_byte_that_is_another() {
    let sources = sources("a", "b");
    let common = common(&sources, "tool");
    let known = entry(inputs(&sources, &common, "face", "title"), &[("a", "b")]);
    let mut record = empty();
    let names = ["E_1/E_1-AR.pdf", "E_1/E_1-EN.pdf"];
    for file in names {
        record.put_output(file, &Entry { pages: 9, ..known.clone() }).unwrap();
        record.put_output(file, &known).unwrap();
    }
    let mut bytes = Vec::new();
    record.write(&mut bytes).unwrap();
    let again = of_bytes(&bytes);
    assert_eq!(again.outputs().collect::<Vec<_>>(), names);
    assert_eq!(names.map(|file| again.output(file)), [Some(known.clone()), Some(known.clone())]);
    let mut ordered = Vec::new();
    again.write(&mut ordered).unwrap();
    assert_eq!(ordered, bytes);
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        for (act, bytes) in [("another", &damaged[..]), ("cut", &bytes[..at])] {
            let record = of_bytes(bytes);
            let there: Vec<&str> = record.outputs().collect();
            assert!(there.len() < names.len() && names.starts_with(&there), "{act} at {at}: {there:?}");
            assert!(there.iter().all(|file| record.output(file).as_ref() == Some(&known)), "{act} at {at}");
        }
    }
}

#[test]
fn what_is_put_into_a_clone_stays_in_it() {
    let sources = sources("a", "b");
    let known = entry(inputs(&sources, &common(&sources, "tool"), "face", "title"), &[]);
    let mut before = empty();
    before.put_output("E_1/E_1-EN.pdf", &known).unwrap();
    let mut now = before.clone();
    now.put_output("E_1/E_1-EN.pdf", &Entry { pages: 9, ..known.clone() }).unwrap();
    let pages = |record: &Record| record.output("E_1/E_1-EN.pdf").map(|known| known.pages);
    assert_eq!((pages(&before), pages(&now)), (Some(1), Some(9)));
    now.forget_output("E_1/E_1-EN.pdf");
    assert_eq!((pages(&before), pages(&now)), (Some(1), None));
}

#[test]
fn what_is_of_no_use_is_forgotten() {
    let sources = sources("a", "b");
    let common = common(&sources, "tool");
    let mut record = empty();
    let [used, unused] =
        [("a", "b"), ("c", "d")].map(|(path, text)| Files::from_iter([(path.to_owned(), Digest::of(text.as_bytes()))]));
    let [used, unused] = [used, unused].map(|files| record.share(&files).unwrap());
    let known = Entry { shared: used, ..entry(inputs(&sources, &common, "face", "title"), &[]) };
    record.put_output("E_1/E_1-EN.pdf", &known).unwrap();
    for file in ["E_1/E_1-EN.pdf", "E_1/E_1-FR.pdf"] {
        let known = Known {
            key: used,
            reached: Vec::new(),
            languages: BTreeSet::new(),
            faces: used,
            outputs: BTreeMap::from([(file.to_owned(), used)]),
            blocked: Vec::new(),
            findings: Vec::new(),
        };
        record.put_document(file, &known).unwrap();
    }
    record.tidy();
    assert_eq!((record.set(used).is_some(), record.set(unused)), (true, None));
    assert!(record.document("E_1/E_1-EN.pdf").is_some() && record.document("E_1/E_1-FR.pdf").is_none());
}

#[test]
fn a_record_tells_of_outputs_and_of_no_other_files() {
    #[track_caller]
    fn check(file: &str, sha256: &str, expected: bool) {
        let sources = sources("a", "b");
        let known =
            Entry { sha256: sha256.to_owned(), ..entry(inputs(&sources, &common(&sources, "tool"), "", ""), &[]) };
        let mut record = empty();
        record.put_output(file, &known).unwrap();
        let mut bytes = Vec::new();
        record.write(&mut bytes).unwrap();
        assert_eq!(of_bytes(&bytes).output(file).is_some(), expected, "{file} {sha256}");
    }
    let hash = "0f".repeat(32);
    check("E_1/E_1-EN.pdf", &hash, true);
    for file in ["a.pdf", "../a.pdf", "/tmp/a.pdf", "a/../../b.pdf", "a/..", "./a.pdf", "a/b/c.pdf", "a\\b/c", ""] {
        check(file, &hash, false);
    }
    check("E_1/E_1-EN.pdf", "zz\nxx", false);
    check("E_1/E_1-EN.pdf", "", false);
}
