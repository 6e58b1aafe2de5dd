use super::*;
use crate::edition::sample;
use crate::source::Sources;

fn entry(inputs: Inputs, files: &[(&str, &str)]) -> Entry {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Digest::of(text.as_bytes()))).collect();
    let shared = Files::default().digest();
    let stamp = Stamp { size: 1, modified: 2, changed: 3 };
    let (home, sha256) = ("documents/s/d".to_owned(), "00".repeat(32));
    let (symbol, language) = ("E/1".to_owned(), Language::En);
    Entry { symbol, language, inputs, files, shared, home, stamp, sha256, pages: 1, words: 2, findings: Vec::new() }
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
    let mut record = Record::default();
    record.share(&before.1.each_template);
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
fn a_record_is_read_as_it_was_written_and_not_at_all_where_a_byte_is_another() {
    let sources = sources("a", "b");
    let common = common(&sources, "tool");
    let mut record = Record::default();
    record
        .outputs
        .insert("E_1/E_1-EN.pdf".to_owned(), entry(inputs(&sources, &common, "face", "title"), &[("a", "b")]));
    let mut bytes = Vec::new();
    record.write(&mut bytes).unwrap();
    assert_eq!(Record::read(&bytes), Some(record));
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert_eq!(Record::read(&damaged), None, "byte {at}");
        assert_eq!(Record::read(&bytes[..at]), None, "cut at {at}");
    }
}

#[test]
fn a_record_that_tells_of_other_files_than_outputs_is_not_read() {
    #[track_caller]
    fn check(file: &str, sha256: &str, expected: bool) {
        let sources = sources("a", "b");
        let common = common(&sources, "tool");
        let known = Entry { sha256: sha256.to_owned(), ..entry(inputs(&sources, &common, "face", "title"), &[]) };
        let record = Record { outputs: BTreeMap::from([(file.to_owned(), known)]), ..Record::default() };
        let mut bytes = Vec::new();
        record.write(&mut bytes).unwrap();
        assert_eq!(Record::read(&bytes).is_some(), expected, "{file} {sha256}");
    }
    let hash = "0f".repeat(32);
    check("E_1/E_1-EN.pdf", &hash, true);
    for file in ["a.pdf", "../a.pdf", "/tmp/a.pdf", "a/../../b.pdf", "a/..", "./a.pdf", "a/b/c.pdf", "a\\b/c", ""] {
        check(file, &hash, false);
    }
    check("E_1/E_1-EN.pdf", "zz\nxx", false);
    check("E_1/E_1-EN.pdf", "", false);
}
