//! The life of a document, command after command, on the project that `masthead init` makes: each leaves a session that
//! checks clean and builds in six languages, and changes the lines that it means and no other.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use jiff::civil::Date;
use masthead::amend::{
    Changes, Draft, Refusal, Reissue, Successor, addendum, corrigendum, document, draft, elsewhere, reissue, release,
    renumber, revise, session,
};
use masthead::build::{Question, Settings, build};
use masthead::check::Strictness;
use masthead::diagnostic::{Code, Diagnostic};
use masthead::document::Kind;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::load::{Loaded, load};
use masthead::plan::{Plan, plan};
use masthead::selection::Selection;
use masthead::source::Sources;
use masthead::translation::of_session;
use std::fs;
use std::path::Path;

/// The project as it stands.
struct Project {
    sources: Sources,
    faces: Faces,
}

impl Project {
    fn starter() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/init");
        let files = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            (format!("documents/{path}"), fs::read(entry.path()).unwrap())
        });
        let built_in = masthead::defaults::files();
        let built_in = built_in.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let sources = Sources::new(built_in.chain(files));
        Self { sources, faces: Faces::for_languages(&[], &Language::ALL) }
    }

    /// Carries a command out; the lines that it took away and put in, by path.
    #[track_caller]
    fn run(&mut self, command: impl for<'s> Fn(&'s Sources, &[Loaded]) -> Result<Changes<'s>, Refusal>) -> Vec<String> {
        let (sessions, _) = load(&self.sources, "documents");
        let changes = command(&self.sources, &sessions).unwrap();
        let diff = changes.diff();
        self.sources = changes.applied();
        self.is_sound();
        diff.lines()
            .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("---"))
            .map(str::to_owned)
            .collect()
    }

    #[track_caller]
    fn refused(&self, command: impl for<'s> Fn(&'s Sources, &[Loaded]) -> Result<Changes<'s>, Refusal>) -> String {
        let (sessions, _) = load(&self.sources, "documents");
        command(&self.sources, &sessions).unwrap_err().message
    }

    /// Checks clean but for words that are still to be written, and every edition is set; a final build where none are.
    #[track_caller]
    fn is_sound(&self) {
        let waits = |finding: &&Diagnostic| finding.code == Code::TextToBeWritten;
        let last = self.planned(true).diagnostics;
        assert_eq!(last.iter().filter(|finding| !waits(finding)).collect::<Vec<_>>(), Vec::<&Diagnostic>::new());
        assert!(last.iter().all(Diagnostic::is_error), "a final build refuses what is not written");
        let mut plan = self.planned(last.is_empty());
        plan.hold_against(&self.faces, &self.sources);
        assert_eq!(plan.diagnostics.iter().filter(|finding| !waits(finding)).count(), 0);
        let out = tempfile::tempdir().unwrap();
        let settings = Settings { jobs: 2, ..Settings::new(out.path().to_owned()) };
        let (selection, strictness) = (Selection::default(), Strictness { last: last.is_empty() });
        let question = Question { unread: &[], documents: "documents", selection: &selection, strictness };
        let outcomes = build(&plan.outline, &question, &self.sources, &self.faces, &settings, |_| ()).unwrap().outcomes;
        assert!(outcomes.iter().all(|outcome| outcome.built && outcome.diagnostics.is_empty()));
        assert_eq!(outcomes.len(), plan.editions.len());
    }

    fn planned(&self, last: bool) -> Plan {
        plan(&self.sources, "documents", &Selection::default(), Strictness { last })
    }

    /// How far a document is translated, and what is missing, in one language.
    fn translated(&self, symbol: &str, language: Language) -> (usize, Vec<String>) {
        let (sessions, _) = load(&self.sources, "documents");
        let (subjects, _) = of_session(&self.sources, &sessions[0]);
        let subject = subjects.iter().find(|subject| subject.name == symbol).unwrap();
        let standing = subject.standing(language);
        let open = standing.lines.iter().filter(|line| !line.condition.is_done());
        (standing.per_cent(), open.map(|line| line.source.id.to_string()).collect())
    }

    /// Does by hand what no command does.
    #[track_caller]
    fn edit(&mut self, path: &str, before: &str, after: &str) {
        let files = self.sources.iter().map(|(_, file)| match file.path() == path {
            true => {
                assert!(file.text().contains(before), "{path} has no {before:?}");
                (file.path().to_owned(), file.text().replacen(before, after, 1).into_bytes())
            }
            false => (file.path().to_owned(), file.bytes().to_vec()),
        });
        self.sources = Sources::new(files.collect::<Vec<_>>());
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn note() -> Draft {
    Draft {
        kind: Kind::NoteByTheSecretariat,
        items: vec!["2".parse().unwrap()],
        title: None,
        original: Language::En,
        languages: Vec::new(),
        date: day("2099-02-01"),
    }
}

const NEW: &str = "documents/session/3-note-by-the-secretariat";

#[test]
fn a_document_goes_through_its_whole_life() {
    let mut project = Project::starter();
    project.is_sound();

    let symbol = "E/C.16/2099/3".parse().unwrap();
    let lines = project.run(|sources, sessions| draft(sources, session(sessions, None)?, &note()));
    assert_eq!(lines.iter().filter(|line| line.starts_with("+++ ")).count(), 8);
    assert_eq!(project.planned(true).diagnostics.len(), 6);
    let (per_cent, open) = project.translated("E/C.16/2099/3", Language::Fr);
    assert!(per_cent < 100, "{per_cent}");
    assert_eq!(open, ["p1"]);
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    assert!(lines.contains(&"+symbol = \"E/C.16/2099/3\"".to_owned()), "{lines:#?}");

    let release_it = |sources: &Sources, sessions: &[Loaded]| {
        let (loaded, document) = document(sessions, &symbol)?;
        release(sources, "documents", &loaded.session, document, day("2099-02-08")).map(|_| ())
    };
    let (sessions, _) = load(&project.sources, "documents");
    let refused = release_it(&project.sources, &sessions).unwrap_err().message;
    assert_eq!(refused, format!("`E/C.16/2099/3` is not written: `[…]` stands at {NEW}/ar.md:5"));

    for language in Language::ALL {
        let path = format!("{NEW}/{}.md", language.code());
        project.edit(&path, "[…]", "CEPA {#first n=1}\n\nCEPA[^1] {n=\"1 bis\"}\n\nCEPA {n=4}\n\n[^1]: CEPA");
    }
    let kept = "original = [\"en\"]\n\n[allow]\nnumber-001 = \"the draft has them\"";
    project.edit(&format!("{NEW}/document.toml"), "original = [\"en\"]", kept);
    project.is_sound();
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        renumber(sources, "documents", &loaded.session, document)
    });
    let mut meant = Vec::new();
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        meant.push(format!("+++ {NEW}/{language}.md"));
        meant.push("-CEPA {#first n=1}".to_owned());
        meant.push("+CEPA {#first}".to_owned());
        meant.push("-CEPA[^1] {n=\"1 bis\"}".to_owned());
        meant.push("+CEPA[^1]".to_owned());
        meant.push("-CEPA {n=4}".to_owned());
        meant.push("+CEPA".to_owned());
    }
    // Without the gap there is nothing to allow.
    meant.extend([format!("+++ {NEW}/document.toml")]);
    meant.extend(["-", "-[allow]", "-number-001 = \"the draft has them\""].map(str::to_owned));
    assert_eq!(sorted(lines), sorted(meant));

    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        release(sources, "documents", &loaded.session, document, day("2099-02-08"))
    });
    assert!(lines.contains(&"+zh = 2099-02-08".to_owned()), "{lines:#?}");
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    let refused = project.refused(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        renumber(sources, "documents", &loaded.session, document)
    });
    assert_eq!(refused, "`E/C.16/2099/3` has been released");

    let again = Reissue { languages: vec![Language::Zh], date: day("2099-02-15") };
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        reissue(sources, &loaded.session, document, &again)
    });
    let of_document: Vec<&str> =
        lines.iter().map(String::as_str).take_while(|line| !line.ends_with("release.toml")).collect();
    assert_eq!(
        of_document,
        [
            "+++ documents/session/3-note-by-the-secretariat/document.toml",
            "-zh = 2099-02-08",
            "+zh = [2099-02-08, 2099-02-15]",
            "+",
            "+[[cover-note]]",
            "+kind = \"reissued\"",
            "+at = \"symbol\"",
            "+date = 2099-02-15",
            "+languages = [\"zh\"]",
        ]
    );

    let next = Successor { languages: Vec::new(), date: day("2099-02-20") };
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        corrigendum(sources, &loaded.session, document, &next)
    });
    assert!(lines.contains(&"+corrects = \"E/C.16/2099/3\"".to_owned()), "{lines:#?}");
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");

    let some = Successor { languages: vec![Language::Fr, Language::Es], date: day("2099-02-21") };
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        corrigendum(sources, &loaded.session, document, &some)
    });
    assert!(lines.contains(&"+symbol = \"E/C.16/2099/3/Corr.2\"".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"+languages = [\"es\", \"fr\"]".to_owned()), "{lines:#?}");

    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        revise(sources, &loaded.session, document, &next)
    });
    assert!(lines.contains(&"+revises = \"E/C.16/2099/3\"".to_owned()), "{lines:#?}");
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    let refused = project.refused(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        corrigendum(sources, &loaded.session, document, &next)
    });
    assert_eq!(refused, "`E/C.16/2099/3` has been revised");
}

#[test]
fn documents_issued_elsewhere_are_corrected_and_added_to() {
    let mut project = Project::starter();
    let session_file = "documents/session/session.toml";
    project.edit(session_file, "symbol = ", "issued = [\"E/2098/44\"]\nsymbol = ");
    project.is_sound();
    let symbol = "E/2098/44".parse().unwrap();
    let next = Successor { languages: Vec::new(), date: day("2099-02-20") };
    for (kind, expected) in [(Kind::Corrigendum, "E/2098/44/Corr.1"), (Kind::Addendum, "E/2098/44/Add.1")] {
        let lines = project
            .run(|sources, sessions| elsewhere(sources, &session(sessions, None)?.session, &symbol, &next, kind));
        assert!(lines.contains(&format!("+symbol = \"{expected}\"")), "{lines:#?}");
        assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    }
    let refused = project.refused(|sources, sessions| {
        elsewhere(sources, &session(sessions, None)?.session, &symbol, &next, Kind::Revision)
    });
    assert_eq!(refused, "the text of `E/2098/44` is not here to be revised");
}

#[test]
fn what_is_generated_is_added_to_under_a_title_to_be_written() {
    let mut project = Project::starter();
    let agenda = Draft { kind: Kind::ListOfDocuments, ..note() };
    project.run(|sources, sessions| draft(sources, session(sessions, None)?, &agenda));
    let symbol = "E/C.16/2099/INF/1".parse().unwrap();
    let next = Successor { languages: Vec::new(), date: day("2099-02-20") };
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        addendum(sources, &loaded.session, document, &next)
    });
    assert!(lines.contains(&"+symbol = \"E/C.16/2099/INF/1/Add.1\"".to_owned()), "{lines:#?}");
}

#[test]
fn a_title_given_in_one_language_is_to_be_translated_into_the_others() {
    let mut project = Project::starter();
    let titled = Draft { title: Some("Archives of the session".to_owned()), ..note() };
    project.run(|sources, sessions| draft(sources, session(sessions, None)?, &titled));
    let symbol = "E/C.16/2099/3".parse().unwrap();
    assert_eq!(project.translated("E/C.16/2099/3", Language::Fr).1, ["front/title", "p1"]);
    project.edit(&format!("{NEW}/fr.md"), "\\[…\\]", "Archives de la session");
    assert_eq!(project.translated("E/C.16/2099/3", Language::Fr).1, ["p1"]);

    // An addendum has the titles of its document, as far as they are translated there.
    let next = Successor { languages: Vec::new(), date: day("2099-02-20") };
    project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        addendum(sources, &loaded.session, document, &next)
    });
    assert_eq!(project.translated("E/C.16/2099/3/Add.1", Language::Fr).1, ["p1"]);
    assert_eq!(project.translated("E/C.16/2099/3/Add.1", Language::Es).1, ["front/title", "p1"]);
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}
