//! The command as it is typed: what it builds, and how it ends.

use crate::built::{edition, project};
use crate::reader::read;
use crate::same::copy_folder;
use masthead::language::Language;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs masthead in a folder.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let fonts = project().join("fonts");
    let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
    command.current_dir(folder).args(arguments);
    if fonts.is_dir() && std::env::var_os("MASTHEAD_FONTS").is_none() {
        command.env("MASTHEAD_FONTS", fonts);
    }
    command.output().unwrap()
}

/// Runs masthead and holds its exit code against the one expected.
#[track_caller]
fn check(folder: &Path, arguments: &[&str], code: i32) -> String {
    let output = run(folder, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "masthead {}\n{said}", arguments.join(" "));
    said
}

/// The outputs under a folder, in order, relative to it.
fn files(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file() && !is_of_the_tool(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned())
        .collect();
    found.sort();
    found
}

/// Whether a file is what the tool keeps of its outputs, not one of them.
fn is_of_the_tool(name: &str) -> bool {
    name.starts_with('.') || ["SHA256SUMS", "report.html", "report.json"].contains(&name)
}

/// A copy of the specimen session that a test may spoil.
fn copy() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&project().join("documents"), &copy.path().join("documents"));
    copy
}

#[test]
fn a_symbol_builds_that_document_alone_with_the_same_bytes() {
    let copy = copy();
    check(copy.path(), &["build", "E/C.16/2099/2/Corr.1"], 0);
    let expected = ["AR", "EN", "ES", "FR", "RU", "ZH"];
    let expected = expected.map(|language| format!("E_C.16_2099_2_Corr.1/E_C.16_2099_2_Corr.1-{language}.pdf"));
    assert_eq!(files(&copy.path().join("out")), expected);
    for (file, language) in expected.iter().zip(Language::ALL) {
        let bytes = fs::read(copy.path().join("out").join(file)).unwrap();
        assert!(bytes == fs::read(&edition("E/C.16/2099/2/Corr.1", language).pdf).unwrap(), "{file}");
    }
}

#[test]
fn languages_restrict_what_is_built() {
    let copy = copy();
    check(copy.path(), &["build", "E/C.16/2099/L.1", "--lang", "fr,ar", "--out", "pdf"], 0);
    let expected = ["E_C.16_2099_L.1/E_C.16_2099_L.1-AR.pdf", "E_C.16_2099_L.1/E_C.16_2099_L.1-FR.pdf"];
    assert_eq!(files(&copy.path().join("pdf")), expected);
}

#[test]
fn a_missing_language_is_an_error_for_a_final_build_alone() {
    let copy = copy();
    fs::remove_file(copy.path().join("documents/e-c16-2099/2-corr1/zh.md")).unwrap();
    let said = check(copy.path(), &["check"], 0);
    assert!(said.contains("`E/C.16/2099/2/Corr.1` has no text in `zh`"), "{said}");
    check(copy.path(), &["check", "--final"], 1);
    check(copy.path(), &["check", "--final", "E/C.16/2099/1"], 0);
}

#[test]
fn a_document_that_fails_leaves_its_last_pdf_alone_and_stops_no_other() {
    let copy = copy();
    let arguments = ["build", "E/C.16/2099/2/Corr.1", "E/C.16/2099/L.1", "--lang", "en"];
    check(copy.path(), &arguments, 0);
    let (failing, other) =
        ("out/E_C.16_2099_2_Corr.1/E_C.16_2099_2_Corr.1-EN.pdf", "out/E_C.16_2099_L.1/E_C.16_2099_L.1-EN.pdf");
    let before = fs::read(copy.path().join(failing)).unwrap();
    fs::remove_file(copy.path().join(other)).unwrap();
    let source = copy.path().join("documents/e-c16-2099/2-corr1/en.md");
    let text = fs::read_to_string(&source).unwrap();
    fs::write(&source, format!("{text}\nSee paragraph [](#nowhere).\n")).unwrap();
    let said = check(copy.path(), &arguments, 1);
    assert!(said.contains("documents/e-c16-2099/2-corr1/en.md:"), "{said}");
    assert!(said.contains("`#nowhere`"), "{said}");
    assert_eq!(fs::read(copy.path().join(failing)).unwrap(), before);
    assert!(copy.path().join(other).is_file());
}

#[test]
fn what_cannot_run_ends_with_two() {
    let empty = tempfile::tempdir().unwrap();
    check(empty.path(), &["build"], 2);
    check(empty.path(), &["build", "--language", "en"], 2);
    check(project(), &["build", "E/C.16/2099/77"], 2);
    check(project(), &["build", "--lang", "de"], 2);
}

#[test]
fn a_new_project_builds_at_once_in_six_languages() {
    let parent = tempfile::tempdir().unwrap();
    check(parent.path(), &["init", "session"], 0);
    let said = check(parent.path(), &["build", "--project", "session", "--final"], 0);
    for word in ["warning", "error"] {
        assert!(!said.contains(word), "{said}");
    }
    let built = files(&parent.path().join("session/out"));
    assert_eq!(built.len(), 6, "{built:?}");
    let page = read("pdfinfo", &[], &parent.path().join("session/out").join(&built[0]), &[]);
    assert!(page.contains("612 x 792 pts (letter)"), "{page}");
    check(parent.path(), &["init", "session"], 2);
}

#[test]
fn a_session_in_geneva_is_set_on_its_paper() {
    let parent = tempfile::tempdir().unwrap();
    check(parent.path(), &["init", "session"], 0);
    let file = parent.path().join("session/documents/session/session.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("\"new-york\"", "\"geneva\"")).unwrap();
    check(parent.path(), &["build", "--project", "session", "--lang", "en"], 0);
    let built = files(&parent.path().join("session/out"));
    let page = read("pdfinfo", &[], &parent.path().join("session/out").join(&built[0]), &[]);
    assert!(page.contains("(A4)"), "{page}");
}

#[test]
fn composed_sources_are_written_where_they_are_asked_for() {
    let copy = copy();
    check(copy.path(), &["build", "E/C.16/2099/L.1", "--lang", "en", "--emit", "typst"], 0);
    let expected = ["E_C.16_2099_L.1/E_C.16_2099_L.1-EN.typ"];
    assert_eq!(files(&copy.path().join("out")), expected);
    let source = fs::read_to_string(copy.path().join("out").join(expected[0])).unwrap();
    assert!(source.contains("E/C.16/2099/L.1") || source.contains("/C.16/2099/L.1"), "{source}");
}
