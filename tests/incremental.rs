//! What is set again when something changed, and why; and that what stands is what a build from nothing makes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use masthead::build::{Built, Event, Present, Question, SUMS, Settings, build, clean, stale, standing};
use masthead::check::Strictness;
use masthead::diagnostic::Diagnostic;
use masthead::digest::Digest;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::plan::{Outline, plan};
use masthead::read::read_in_place;
use masthead::selection::Selection;
use masthead::source::Sources;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::for_languages(&[], &Language::ALL));

/// A project of one note in six languages, and its outputs.
struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/init");
        for entry in walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap) {
            let place = project.path("documents").join(entry.path().strip_prefix(&root).unwrap());
            match entry.file_type().is_dir() {
                true => fs::create_dir_all(place).unwrap(),
                false => drop(fs::copy(entry.path(), place).unwrap()),
            }
        }
        project
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn edit(&self, path: &str, before: &str, after: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(before), "{path} has no {before:?}");
        fs::write(self.path(path), text.replacen(before, after, 1)).unwrap();
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), bytes).unwrap();
    }

    fn settings(&self) -> Settings {
        Settings { jobs: 2, ..Settings::new(self.path("out")) }
    }

    fn read(&self) -> (Sources, Vec<Diagnostic>) {
        read_in_place(self.0.path(), Path::new("documents"))
    }

    /// Builds what has changed.
    fn built(&self) -> Built {
        self.built_with(&self.settings())
    }

    fn built_with(&self, settings: &Settings) -> Built {
        self.built_of(&Selection::default(), settings, |_| ())
    }

    /// Builds what has changed, and does something at each step.
    fn built_while(&self, settings: &Settings, does: impl FnMut(&Event)) -> Built {
        self.built_of(&Selection::default(), settings, does)
    }

    /// Builds what has changed of what is asked for.
    fn built_of(&self, selection: &Selection, settings: &Settings, mut does: impl FnMut(&Event)) -> Built {
        let (sources, unread) = self.read();
        let outline = Outline::of(&sources, "documents", selection, Strictness::default());
        let question = Question { unread: &unread, ..question(selection) };
        build(&outline, &question, &sources, &FACES, settings, |event| does(&event)).unwrap()
    }

    /// Builds what has changed: the endings of the files that were set, each with why.
    fn build(&self) -> Vec<String> {
        told(&self.built())
    }

    /// Whether a run over what now stands in the files has its answer.
    fn stands(&self) -> bool {
        self.answers(&self.read().0)
    }

    fn answers(&self, sources: &Sources) -> bool {
        let selection = Selection::default();
        let answer = standing(&question(&selection), sources, &self.settings(), |_| Ok(FACES.clone()), || ()).unwrap();
        answer.is_some()
    }

    /// Every output by its path; those that SHA256SUMS names have the hashes that it names.
    fn outputs(&self) -> BTreeMap<String, Vec<u8>> {
        let out = self.path("out");
        let walk = walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap);
        let files = walk.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"));
        let path = |entry: walkdir::DirEntry| entry.path().strip_prefix(&out).unwrap().to_str().unwrap().to_owned();
        files.map(path).map(|path| (path.clone(), fs::read(out.join(path)).unwrap())).collect()
    }

    fn listed(&self) -> Vec<String> {
        let sums = fs::read_to_string(self.path("out").join(SUMS)).unwrap();
        sums.lines().map(|line| line.split_once("  ").unwrap().1.to_owned()).collect()
    }
}

fn question(selection: &Selection) -> Question<'_> {
    Question { unread: &[], documents: "documents", selection, strictness: Strictness::default() }
}

fn told(built: &Built) -> Vec<String> {
    assert_eq!(built.diagnostics, []);
    let set = built.outcomes.iter().filter(|outcome| !outcome.reasons.is_empty());
    set.map(|outcome| {
        assert!(outcome.built, "{}: {:?}", outcome.edition.file, outcome.diagnostics);
        let name = outcome.edition.file.rsplit('-').next().unwrap();
        let reasons: Vec<String> = outcome.reasons.iter().map(ToString::to_string).collect();
        format!("{name}: {}", reasons.join("; "))
    })
    .collect()
}

fn all(reason: &str) -> Vec<String> {
    ["AR", "EN", "ES", "FR", "RU", "ZH"].map(|language| format!("{language}.pdf: {reason}")).to_vec()
}

const NOTE: &str = "documents/session/note";
const PDF: &str = "out/E_C.16_2099_2/E_C.16_2099_2-EN.pdf";

#[test]
fn what_changes_while_a_session_is_built_stops_its_document_and_is_built_the_next_time() {
    let project = Project::new();
    project.build();
    let before = project.outputs();
    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows again how");
    let saved = |event: &Event| {
        if let Event::Queued(..) = event {
            project.edit(&format!("{NOTE}/en.md"), "shows again how", "shows once more how");
        }
    };
    let built = project.built_while(&project.settings(), saved);
    let told: Vec<String> = built.findings.iter().map(|finding| finding.message.clone()).collect();
    assert_eq!(told, [format!("`{NOTE}/en.md` changed after it was read")]);
    assert_eq!((built.outcomes.len(), built.blocked.len()), (0, 6));
    assert_eq!(project.outputs(), before);
    // What is put back as it was when it was read is no longer a fault.
    project.edit(&format!("{NOTE}/en.md"), "shows once more how", "shows again how");
    assert!(!project.stands());
    assert_eq!(project.build(), [format!("EN.pdf: `{NOTE}/en.md` changed")]);
}

#[test]
fn what_changes_before_a_session_is_understood_stops_it_and_nothing_of_it_is_remembered() {
    let project = Project::new();
    project.build();
    let before = project.outputs();
    project.edit("documents/session/session.toml", "# One", "# Another");
    let (sources, unread) = project.read();
    project.edit("documents/session/session.toml", "# Another", "# Yet another");
    let selection = Selection::default();
    let outline = Outline::of(&sources, "documents", &selection, Strictness::default());
    let question = Question { unread: &unread, ..question(&selection) };
    let built = build(&outline, &question, &sources, &FACES, &project.settings(), |_| ()).unwrap();
    let told: Vec<String> = built.findings.iter().map(|finding| finding.message.clone()).collect();
    assert_eq!(told, ["`documents/session/session.toml` changed after it was read"]);
    assert_eq!((built.outcomes.len(), project.outputs()), (0, before));
    project.edit("documents/session/session.toml", "# Yet another", "# Another");
    assert!(!project.stands());
    assert_eq!(project.build(), Vec::<String>::new());
}

#[test]
fn outputs_that_are_taken_away_while_others_are_set_are_missed() {
    let project = Project::new();
    let mut done = 0;
    let built = project.built_while(&Settings { jobs: 1, ..project.settings() }, |event| {
        if let Event::Done(_) = event {
            done += 1;
            if done == 3 {
                fs::remove_dir_all(project.path("out/E_C.16_2099_2")).unwrap();
            }
        }
    });
    let gone: Vec<_> = built.outcomes.iter().filter(|outcome| !outcome.built).collect();
    assert_eq!((gone.len(), gone[0].diagnostics.len()), (3, 1));
    assert_eq!(project.listed(), project.outputs().into_keys().collect::<Vec<_>>());
    assert_eq!(project.build().len(), 3);
}

#[test]
fn what_changed_is_set_again_and_nothing_else() {
    let project = Project::new();
    #[track_caller]
    fn check(project: &Project, expected: &[String]) {
        assert_eq!(project.build(), expected);
        assert_eq!(project.build(), Vec::<String>::new(), "nothing has changed since");
        assert_eq!(project.listed(), project.outputs().into_keys().collect::<Vec<_>>());
    }
    let one = |told: &str| vec![told.to_owned()];
    check(&project, &all("it was not built before"));

    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows again how");
    check(&project, &one(&format!("EN.pdf: `{NOTE}/en.md` changed")));
    project.edit(&format!("{NOTE}/en.md"), "A paragraph", "<!-- -->A paragraph");
    project.edit(&format!("{NOTE}/en.md"), "<!-- -->", "");
    check(&project, &[]);
    project.edit("documents/session/fr.ftl", "item-2 =", "item-2 = Autres");
    check(&project, &one("FR.pdf: `documents/session/fr.ftl` changed"));
    project.edit("documents/session/session.toml", "# One", "# Another");
    check(&project, &[]);
    project.edit(&format!("{NOTE}/document.toml"), "date = 2099", "date = 2098");
    check(&project, &all(&format!("`{NOTE}/document.toml` changed")));

    fs::write(project.path(PDF), "no PDF").unwrap();
    check(&project, &one("EN.pdf: its file was altered"));
    fs::remove_file(project.path(PDF)).unwrap();
    check(&project, &one("EN.pdf: its file is not there"));
    let bytes = fs::read(project.path(PDF)).unwrap();
    fs::write(project.path(PDF), bytes).unwrap();
    check(&project, &[]);

    let built_in = masthead::defaults::files().iter().find(|(path, _)| *path == "templates/note.typ").unwrap();
    project.write("templates/note.typ", format!("{}\n// Ours.\n", built_in.1).as_bytes());
    check(&project, &all("`templates/note.typ` changed"));
    let before = project.outputs();
    fs::write(project.path("out/.masthead-record"), "no record").unwrap();
    check(&project, &all("it was not built before"));
    assert_eq!(project.outputs(), before);
}

#[test]
fn a_build_that_was_cut_off_goes_on_after_the_last_output_that_it_remembered() {
    let project = Project::new();
    let languages = project.build().len();
    let before = project.outputs();
    let record = project.path("out/.masthead-record");
    let written = fs::read_to_string(&record).unwrap();
    let lines: Vec<&str> = written.split_inclusive('\n').collect();
    for remembered in [languages, languages - 2, 0] {
        let begun = lines.get(remembered + 1).map_or("", |line| &line[..line.len() / 2]);
        fs::write(&record, lines[..=remembered].concat() + begun).unwrap();
        let set = project.build();
        assert_eq!(set.len(), languages - remembered, "{set:?}");
        assert!(set.iter().all(|reason| reason.ends_with("it was not built before")), "{set:?}");
        assert_eq!(project.outputs(), before);
        assert_eq!(fs::read_to_string(&record).unwrap().lines().count(), lines.len());
    }
}

#[test]
fn an_output_that_was_set_again_since_is_not_what_its_document_was_remembered_with() {
    let project = Project::new();
    let english = Selection { languages: vec![Language::En], ..Selection::default() };
    let build = |selection: &Selection| told(&project.built_of(selection, &project.settings(), |_| ()));
    build(&english);
    let before = fs::read(project.path(PDF)).unwrap();
    let change = |before, after| project.edit(&format!("{NOTE}/en.md"), before, after);
    change("\n# ", "\nA new paragraph.\n\n# ");
    build(&Selection::default());
    assert_ne!(fs::read(project.path(PDF)).unwrap(), before);
    change("\nA new paragraph.\n\n# ", "\n# ");
    assert_eq!(build(&english), [format!("EN.pdf: `{NOTE}/en.md` changed")]);
    assert_eq!(fs::read(project.path(PDF)).unwrap(), before);
}

#[test]
fn what_an_older_record_says_of_documents_and_runs_does_not_hold_beside_newer_outputs() {
    let project = Project::new();
    project.build();
    let before = project.outputs();
    let record = project.path("out/.masthead-record");
    let older = fs::read_to_string(&record).unwrap();
    let change = |before, after| project.edit(&format!("{NOTE}/en.md"), before, after);
    change("\n# ", "\nA new paragraph.\n\n# ");
    project.build();
    change("\nA new paragraph.\n\n# ", "\n# ");
    let is_stale = |line: &&str| line.contains("[\"document\"") || line.contains("[\"run\"");
    let stale: String = older.split_inclusive('\n').filter(is_stale).collect();
    assert!(!stale.is_empty());
    fs::write(&record, fs::read_to_string(&record).unwrap() + &stale).unwrap();
    assert!(!project.stands());
    project.build();
    assert_eq!(project.outputs(), before);
}

#[test]
fn a_list_of_hashes_that_is_not_what_stands_is_mended_where_nothing_else_is_to_be_done() {
    let project = Project::new();
    project.build();
    let list = project.path("out").join(SUMS);
    let before = fs::read_to_string(&list).unwrap();
    for other in [before.lines().skip(1).map(|line| format!("{line}\n")).collect(), String::new()] {
        fs::write(&list, other).unwrap();
        assert!(project.stands());
        assert_eq!(fs::read_to_string(&list).unwrap(), before);
    }
    fs::remove_file(&list).unwrap();
    assert!(project.stands());
    assert_eq!(fs::read_to_string(&list).unwrap(), before);
}

#[test]
fn what_an_edition_shows_is_what_it_depends_on() {
    let project = Project::new();
    let svg = |width: u8| format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='9'/>");
    project.write(&format!("{NOTE}/a.svg"), svg(9).as_bytes());
    project.edit(&format!("{NOTE}/es.md"), "\n# ", "\n::: figure\nCaja\n\n![Cajas](a.svg)\n:::\n\n# ");
    project.build();
    project.write(&format!("{NOTE}/a.svg"), svg(8).as_bytes());
    assert_eq!(project.build(), [format!("ES.pdf: `{NOTE}/a.svg` changed")]);
}

#[test]
fn a_document_that_fails_keeps_its_last_good_output_and_is_tried_again() {
    let project = Project::new();
    project.build();
    let before = project.outputs();
    let folder = project.path("out/E_C.16_2099_2");
    let text = fs::read_to_string(project.path(&format!("{NOTE}/en.md"))).unwrap();
    project.write(&format!("{NOTE}/a.png"), b"no picture");
    fs::write(project.path(&format!("{NOTE}/en.md")), format!("{text}\n::: figure\nBoxes\n\n![Boxes](a.png)\n:::\n"))
        .unwrap();
    for _ in 0..2 {
        let built = project.built();
        let failed: Vec<_> = built.outcomes.iter().filter(|outcome| !outcome.built).collect();
        assert_eq!(failed.len() + built.blocked.len(), 1);
        assert_eq!(project.outputs(), before);
        assert_eq!(project.listed().len(), 6);
    }
    project.write(&format!("{NOTE}/en.md"), text.as_bytes());
    assert_eq!(project.build(), Vec::<String>::new());
    assert!(folder.is_dir());
}

#[test]
fn a_run_that_asks_the_same_again_is_answered_from_the_record() {
    let project = Project::new();
    assert!(!project.stands(), "nobody has asked yet");
    project.build();
    assert!(project.stands());

    fs::write(project.path(PDF), "no PDF").unwrap();
    assert!(!project.stands(), "an output was altered");
    project.build();
    assert!(project.stands());
    let (before, _) = project.read();
    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows again how");
    assert!(!project.stands(), "a text changed");
    project.build();
    assert!(!project.answers(&before), "the output is that of another text");
}

#[test]
fn what_a_run_found_is_told_again_as_it_was() {
    let project = Project::new();
    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows shows how");
    project.edit(&format!("{NOTE}/fr.md"), "+++\n\n", "+++\n\n# Un seul\n\n## Un seul\n\n");
    project.write("documents/session/stray.toml", b"");
    let built = project.built();
    assert!(built.findings.len() > 2, "{:?}", built.findings);
    let (sources, unread) = project.read();
    let selection = Selection::default();
    let question = Question { unread: &unread, ..question(&selection) };
    let again = standing(&question, &sources, &project.settings(), |_| Ok(FACES.clone()), || ()).unwrap().unwrap();
    let told =
        |found: &[Diagnostic]| found.iter().map(|one| (one.code, one.span, one.message.clone())).collect::<Vec<_>>();
    assert_eq!(told(&again.diagnostics), told(&built.findings));
}

#[test]
fn nothing_is_begun_after_an_error_where_that_is_asked_and_the_rest_is_built_the_next_time() {
    let project = Project::new();
    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows how[^none]");
    let built = project.built_with(&Settings { fail_fast: true, jobs: 1, ..project.settings() });
    assert_eq!((built.outcomes.len(), built.blocked.len()), (0, 1));
    assert!(!project.stands(), "five editions were not reached");
    assert_eq!(project.build().len(), 5);
}

/// What a build found and what stands after it, shortly.
fn account(built: &Built, out: &Path) -> (Vec<String>, BTreeMap<String, Digest>) {
    let told = |found: &Diagnostic| format!("{:?} {:?} {} {:?}", found.code, found.span, found.message, found.hint);
    let digest = |file: &String| (file.clone(), Digest::of(&fs::read(out.join(file)).unwrap()));
    let outputs = built.outcomes.iter().map(|outcome| digest(&outcome.edition.file)).collect();
    (built.findings.iter().map(told).collect(), outputs)
}

/// The account of a build that remembers nothing.
fn from_nothing(project: &Project) -> (Vec<String>, BTreeMap<String, Digest>) {
    let fresh = tempfile::tempdir().unwrap();
    let built = project.built_with(&Settings::new(fresh.path().to_owned()));
    account(&built, fresh.path())
}

#[test]
fn what_one_document_says_of_another_follows_it_and_all_is_told_as_from_nothing() {
    let project = Project::new();
    let other = "documents/session/other";
    let document = fs::read_to_string(project.path(&format!("{NOTE}/document.toml"))).unwrap();
    project.write(&format!("{other}/document.toml"), document.replace("2099/2\"", "2099/9\"").as_bytes());
    let text = "+++\ntitle = \"Other\"\n+++\n\nSee paragraph [](<E/C.16/2099/2#end>) , twice .\n";
    project.write(&format!("{other}/en.md"), text.as_bytes());
    project.edit(&format!("{NOTE}/en.md"), "its own.", "its own. {#end}");
    #[track_caller]
    fn check(project: &Project, expected: &[&str]) {
        let built = project.built();
        assert_eq!(told(&built), expected);
        assert_eq!(account(&built, &project.path("out")), from_nothing(project));
    }
    project.built();
    check(&project, &[]);
    let changed = format!("EN.pdf: `{NOTE}/en.md` changed");
    project.edit(&format!("{NOTE}/en.md"), "shows how", "shows again how");
    check(&project, &[&changed]);
    project.edit(&format!("{NOTE}/en.md"), "# Conclusion\n", "# Conclusion\n\nOne more paragraph stands here.\n");
    check(&project, &[&changed, "EN.pdf: its original changed, or what another document says of it"]);
    project.edit(&format!("{other}/en.md"), "twice .", "twice.");
    check(&project, &[&format!("EN.pdf: `{other}/en.md` changed")]);
    // A reference that leads nowhere any more is found in the document that did not change.
    project.edit(&format!("{NOTE}/en.md"), " {#end}", "");
    for _ in 0..2 {
        let built = project.built();
        assert!(built.findings.iter().any(Diagnostic::is_error));
        assert_eq!(built.blocked.len(), 1);
        assert_eq!(account(&built, &project.path("out")), from_nothing(&project));
    }
}

#[test]
fn a_document_that_was_taken_away_takes_its_outputs_with_it() {
    let project = Project::new();
    let other = "documents/session/other";
    for name in ["document.toml", "en.md"] {
        let text = fs::read_to_string(project.path(&format!("{NOTE}/{name}"))).unwrap();
        project.write(&format!("{other}/{name}"), text.replace("E/C.16/2099/2", "E/C.16/2099/9").as_bytes());
    }
    project.build();
    #[track_caller]
    fn check(project: &Project, expected: &[&str]) {
        let (sources, unread) = project.read();
        let plan = plan(&sources, "documents", &Selection::default(), Strictness::default());
        let found: Vec<Diagnostic> = plan.diagnostics.into_iter().chain(unread).collect();
        let present = Present::of(&plan.outline, &found);
        assert_eq!(stale(&present, &sources, &project.path("out")).unwrap(), expected);
        assert_eq!(clean(&present, &sources, &project.path("out")).unwrap(), expected);
        assert_eq!(stale(&present, &sources, &project.path("out")).unwrap(), Vec::<String>::new());
        assert_eq!(project.listed(), project.outputs().into_keys().collect::<Vec<_>>());
    }
    check(&project, &[]);
    project.edit(&format!("{other}/document.toml"), "symbol =", "symbol");
    check(&project, &[]);
    project.edit("documents/session/session.toml", "symbol =", "symbol");
    check(&project, &[]);
    project.edit("documents/session/session.toml", "symbol", "symbol =");
    fs::rename(project.path(&format!("{other}/en.md")), project.path("en.md")).unwrap();
    project.write(&format!("{other}/en.md"), &vec![b'a'; 5_000_000]);
    check(&project, &[]);
    fs::remove_dir_all(project.path(other)).unwrap();
    check(&project, &["E_C.16_2099_9/E_C.16_2099_9-EN.pdf"]);
    assert!(!project.path("out/E_C.16_2099_9").exists());
    fs::remove_file(project.path(&format!("{NOTE}/ru.md"))).unwrap();
    check(&project, &["E_C.16_2099_2/E_C.16_2099_2-RU.pdf"]);
}
