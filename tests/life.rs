//! The life of a document, command after command, on the project that `masthead init` makes: each leaves a session that
//! checks clean and builds in six languages, and changes the lines that it means and no other.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use jiff::civil::Date;
use masthead::amend::{
    Changes, Draft, Refusal, Reissue, Successor, corrigendum, document, draft, reissue, release, renumber, revise,
    session,
};
use masthead::build::{Settings, build};
use masthead::check::Strictness;
use masthead::document::Kind;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::load::{Loaded, load};
use masthead::plan::plan;
use masthead::selection::Selection;
use masthead::source::Sources;
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

    /// Checks clean, and every edition is set.
    #[track_caller]
    fn is_sound(&self) {
        let mut plan = plan(&self.sources, "documents", &Selection::default(), Strictness { last: true });
        plan.hold_against(&self.faces, &self.sources);
        assert_eq!(plan.diagnostics, []);
        let out = tempfile::tempdir().unwrap();
        let settings = Settings { jobs: 2, ..Settings::new(out.path().to_owned()) };
        let outcomes = build(&plan, &self.sources, &self.faces, &settings, |_| ()).unwrap().outcomes;
        assert!(outcomes.iter().all(|outcome| outcome.built && outcome.diagnostics.is_empty()));
        assert_eq!(outcomes.len() % 6, 0);
    }

    /// Does by hand what no command does.
    #[track_caller]
    fn edit(&mut self, path: &str, before: &str, after: &str) {
        let files = self.sources.iter().map(|(_, file)| match file.path == path {
            true => {
                assert!(file.text.contains(before), "{path} has no {before:?}");
                (file.path.clone(), file.text.replacen(before, after, 1).into_bytes())
            }
            false => (file.path.clone(), file.bytes.to_vec()),
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
    assert_eq!(lines.iter().filter(|line| line.starts_with("+++ ")).count(), 7);
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    assert!(lines.contains(&"+symbol = \"E/C.16/2099/3\"".to_owned()), "{lines:#?}");

    for language in Language::ALL {
        let path = format!("{NEW}/{}.md", language.code());
        project.edit(&path, "[…]", "[…] {#first n=1}\n\n[…][^1] {n=\"1 bis\"}\n\n[…] {n=2}\n\n[^1]: […]");
    }
    project.is_sound();
    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        renumber(sources, &loaded.session, document)
    });
    let mut meant = Vec::new();
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        meant.push(format!("+++ {NEW}/{language}.md"));
        meant.push("-[…] {#first n=1}".to_owned());
        meant.push("+[…] {#first}".to_owned());
        meant.push("-[…][^1] {n=\"1 bis\"}".to_owned());
        meant.push("+[…][^1]".to_owned());
        meant.push("-[…] {n=2}".to_owned());
        meant.push("+[…]".to_owned());
    }
    assert_eq!(sorted(lines), sorted(meant));

    let lines = project.run(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        release(sources, "documents", &loaded.session, document, day("2099-02-08"))
    });
    assert!(lines.contains(&"+zh = 2099-02-08".to_owned()), "{lines:#?}");
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    let refused = project.refused(|sources, sessions| {
        let (loaded, document) = document(sessions, &symbol)?;
        renumber(sources, &loaded.session, document)
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

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}
