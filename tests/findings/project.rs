//! A small sound project, in memory or in a folder of its own, and what is found in it.

use masthead::build::{Question, Settings, build};
use masthead::check::Strictness;
use masthead::diagnostic::{Diagnostic, Format, render};
use masthead::exchange;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::load::load;
use masthead::plan::{Outline, Plan, plan};
use masthead::read::read;
use masthead::selection::Selection;
use masthead::source::Sources;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What stands at a path.
#[derive(Clone)]
pub(crate) enum Content {
    /// A file.
    Bytes(Vec<u8>),
    /// A symbolic link to a target.
    Link(String),
}

/// A project: its files by their paths in it.
pub(crate) type Files = BTreeMap<String, Content>;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::for_languages(&[], &Language::ALL));

/// The project over which cases are laid: one session in English, one note.
pub(crate) fn base() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
    let entries = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        (path, Content::Bytes(fs::read(entry.path()).unwrap()))
    });
    files.collect()
}

/// Every face that is installed.
pub(crate) fn faces() -> &'static Faces {
    &FACES
}

/// A file of words.
pub(crate) fn words(text: &str) -> Content {
    Content::Bytes(text.as_bytes().to_vec())
}

/// What is found before a page is set.
pub(crate) fn check(files: Files) -> String {
    let (sources, mut plan) = planned(files);
    plan.hold_against(&FACES, &sources);
    shown(&plan.diagnostics, &sources)
}

/// The same where no face is installed.
pub(crate) fn check_without_fonts(files: Files) -> String {
    let (sources, mut plan) = planned(files);
    plan.hold_against(&Faces::default(), &sources);
    shown(&plan.diagnostics, &sources)
}

/// What is found in the wording by itself.
pub(crate) fn check_wording(files: Files) -> String {
    let sources = with_built_in(files);
    shown(&masthead::check::wording(&sources, "documents"), &sources)
}

/// What is found in `back.po` when it is imported into the other files.
pub(crate) fn import(mut files: Files) -> String {
    let Some(Content::Bytes(bytes)) = files.remove("back.po") else { panic!("there is no `back.po`") };
    let sources = with_built_in(files);
    let came_back = exchange::sources("back.po", &bytes);
    let (sessions, _) = load(&sources, "documents");
    let received = exchange::read(&came_back, came_back.find("back.po").unwrap(), None);
    let import = received.and_then(|received| exchange::import(&sources, "documents", &sessions, &received));
    shown(&import.map_or_else(|finding| vec![finding], |import| import.refused), &came_back)
}

/// The files with the tool's own under them, and what would be set of them.
pub(crate) fn planned(files: Files) -> (Sources, Plan) {
    let sources = with_built_in(files);
    let plan = plan(&sources, "documents", &Selection::default(), Strictness::default());
    (sources, plan)
}

fn with_built_in(files: Files) -> Sources {
    let built_in =
        masthead::defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let own = files.into_iter().map(|(path, content)| match content {
        Content::Bytes(bytes) => (path, bytes),
        Content::Link(target) => panic!("`{path}` leads to `{target}`: the case needs `# on disk`"),
    });
    Sources::new(built_in.chain(own))
}

/// Findings one a line, each with its hint under it.
pub(crate) fn shown(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let shown = |diagnostic: &Diagnostic| {
        let hint = diagnostic.hint.as_ref().map_or(String::new(), |hint| format!("  hint: {hint}\n"));
        render(diagnostic, sources, Format::Short, false) + &hint
    };
    diagnostics.iter().map(shown).collect()
}

/// A project in a folder of its own.
pub(crate) struct OnDisk {
    folder: tempfile::TempDir,
}

impl OnDisk {
    /// Writes a project.
    pub(crate) fn new(files: Files) -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap() };
        for (path, content) in files {
            project.write(&path, &content);
        }
        project
    }

    /// Writes one file.
    pub(crate) fn write(&self, path: &str, content: &Content) {
        let place = self.folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        match content {
            Content::Bytes(bytes) => fs::write(place, bytes).unwrap(),
            Content::Link(target) => link(target, &place),
        }
    }

    /// Builds all of it; what is found before and while pages are set.
    pub(crate) fn build(&self) -> String {
        let (sources, unread) = read(self.folder.path(), Path::new("documents"));
        let (selection, strictness) = (Selection::default(), Strictness::default());
        let outline = Outline::of(&sources, "documents", &selection, strictness);
        let question = Question { unread: &unread, documents: "documents", selection: &selection, strictness };
        let settings = Settings::new(self.out());
        let built = build(&outline, &question, &sources, &FACES, &settings, |_| ()).unwrap();
        let set = built.outcomes.into_iter().flat_map(|outcome| outcome.diagnostics);
        let found: Vec<Diagnostic> = built.findings.into_iter().chain(set).collect();
        shown(&found, &sources)
    }

    /// The folder of its outputs.
    pub(crate) fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }
}

#[cfg(unix)]
fn link(target: &str, place: &Path) {
    std::os::unix::fs::symlink(target, place).unwrap();
}

#[cfg(not(unix))]
fn link(_: &str, place: &Path) {
    panic!("no link can stand at {}", place.display());
}
