//! A translator's day, command after command as they are typed, on the project that `masthead init` makes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

const NOTE: &str = "documents/session/note";
const SYMBOL: &str = "E/C.16/2099/2";
const OTHERS: [&str; 5] = ["ar", "es", "fr", "ru", "zh"];

/// A project of one note in six languages, whose translations are accepted.
struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        let files = project.command(&["init", "p"]).output().unwrap();
        assert!(files.status.success());
        fs::rename(project.0.path().join("p/documents"), project.0.path().join("documents")).unwrap();
        project.check(&["translate", "accept"], 0);
        project
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let fonts = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fonts");
        let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
        command.current_dir(self.0.path()).args(arguments);
        if fonts.is_dir() && std::env::var_os("MASTHEAD_FONTS").is_none() {
            command.env("MASTHEAD_FONTS", fonts);
        }
        command
    }

    /// Runs a command and holds its exit code against the one expected; what it says on both channels.
    #[track_caller]
    fn check(&self, arguments: &[&str], code: i32) -> String {
        let output = self.command(arguments).output().unwrap();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(code), "masthead {}\n{said}", arguments.join(" "));
        said
    }

    /// Changes a file as an editor does.
    #[track_caller]
    fn edit(&self, path: &str, before: &str, after: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(before), "{path} has no {before:?}");
        fs::write(self.path(path), text.replace(before, after)).unwrap();
    }

    /// The state of the note in each language: per cent, and what is not done.
    #[track_caller]
    fn status(&self) -> Vec<(String, u64, Vec<String>)> {
        let said = self.command(&["status", SYMBOL, "--format", "json"]).output().unwrap().stdout;
        let overviews: serde_json::Value = serde_json::from_slice(&said).unwrap();
        let translations = overviews[0]["translations"].as_object().unwrap().iter();
        let shown = translations.map(|(language, translation)| {
            let lines = translation["lines"].as_array().unwrap().iter();
            let word = |line: &serde_json::Value, key: &str| line[key].as_str().unwrap().to_owned();
            let lines = lines.map(|line| format!("{} {}", word(line, "segment"), word(line, "condition")));
            (language.clone(), translation["per-cent"].as_u64().unwrap(), lines.collect())
        });
        shown.collect()
    }

    /// Does a translator's work in what was exported.
    fn fill(&self, language: &str) {
        let file = format!("{language}.xlf");
        self.edit(&file, "state=\"initial\" subState=\"mh:stale\"", "state=\"final\"");
        self.edit(&file, "</target>", " (2099)</target>");
    }

    fn whole(&self) -> Vec<(String, u64, Vec<String>)> {
        OTHERS.map(|language| (language.to_owned(), 100, Vec::new())).to_vec()
    }
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}

#[test]
fn a_changed_paragraph_goes_out_and_comes_back_and_nothing_else_moves() {
    let project = Project::new();
    assert_eq!(project.status(), project.whole());
    project.check(&["check", "--final"], 0);
    project.edit(&format!("{NOTE}/en.md"), "with its own.", "with its own in 2099.");
    for (language, per_cent, lines) in project.status() {
        assert_eq!((per_cent < 100, lines), (true, vec!["p2 stale".to_owned()]), "{language}");
    }
    let refused = project.check(&["build", SYMBOL, "--lang", "fr", "--final"], 1);
    assert!(refused.contains("error[translation-001]: `p2` was translated from words that have changed"), "{refused}");
    assert!(!project.path("out/E_C.16_2099_2").exists(), "a final edition is refused, not set");

    for language in OTHERS {
        let file = format!("{language}.xlf");
        let export = ["translate", "export", SYMBOL, "--to", language, "--stale", "-o", &file];
        assert_eq!(project.check(&export, 0), format!("new {file} (1 segment)\n"));
        project.fill(language);
        let kept = project.check(&export, 2);
        assert!(kept.contains("holds a translation that was not taken in"), "{kept}");
    }
    // All at once: none is lost.
    let import = |language: &&str| {
        let mut command = project.command(&["translate", "import", &format!("{language}.xlf")]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let imports: Vec<Child> = OTHERS.iter().map(import).collect();
    for import in imports {
        let output = import.wait_with_output().unwrap();
        let said = said(&output);
        assert!(output.status.success() && said.contains("1 taken in, 0 as they stood, 0 refused"), "{said}");
    }
    assert_eq!(project.status(), project.whole());
    project.check(&["check", "--final", "--format", "short"], 0);
    let again = project.check(&["translate", "export", SYMBOL, "--to", "fr", "--stale", "-o", "fr.xlf"], 0);
    assert!(again.contains("nothing is missing or stale from `en` into `fr`: no file was written"), "{again}");
}

#[test]
fn what_cannot_be_read_is_told_and_counts_as_nothing() {
    let project = Project::new();
    let (text, record) = (format!("{NOTE}/fr.md"), format!("{NOTE}/translation.toml"));
    let before = fs::read(project.path(&record)).unwrap();

    fs::write(project.path(&text), "+++\ntitle = \n+++\n\nMots.\n").unwrap();
    let told = project.check(&["status"], 1);
    assert!(told.contains("error[toml-001]") && told.contains("not read"), "{told}");
    let told = project.check(&["translate", "accept"], 1);
    assert!(told.contains(&format!("refused: `{SYMBOL}` has mistakes in `fr`")), "{told}");
    let told = project.check(&["translate", "export", "--to", "fr", SYMBOL], 1);
    assert!(told.contains(&format!("`{SYMBOL}` is left out")) && told.contains("no file was written"), "{told}");
    assert_eq!(fs::read(project.path(&record)).unwrap(), before);

    for damage in [true, false] {
        fs::remove_file(project.path(&record)).unwrap();
        if damage {
            fs::create_dir(project.path(&record)).unwrap();
        } else {
            fs::remove_dir(project.path(&record)).unwrap_or_default();
            fs::write(project.path(&record), "").unwrap();
        }
        let told = project.check(&["status", SYMBOL, "--lang", "es"], 1);
        assert!(told.contains("0 % (") && !told.contains("100 %"), "{told}");
        project.check(&["translate", "accept", SYMBOL, "--lang", "es"], 1);
        if damage {
            fs::remove_dir(project.path(&record)).unwrap();
            fs::write(project.path(&record), "x").unwrap();
        }
    }
}

#[test]
fn an_export_replaces_nothing_that_is_not_its_own() {
    let project = Project::new();
    let export = |file: &str, code: i32| project.check(&["translate", "export", "--to", "fr", "-o", file], code);
    let text = format!("{NOTE}/en.md");
    let before = fs::read(project.path(&text)).unwrap();
    let refused = export(&text, 2);
    assert!(refused.contains("among the sources"), "{refused}");
    assert_eq!(fs::read(project.path(&text)).unwrap(), before);
    fs::write(project.path("notes.txt"), "mine").unwrap();
    assert!(export("notes.txt", 2).contains("is no export"));
    assert!(export("gone/fr.xlf", 2).contains("there is no folder"));
    assert!(export("fr.xlf", 0).starts_with("new fr.xlf"));
    assert!(export("fr.xlf", 0).starts_with("unchanged fr.xlf"));
    project.edit(&text, "with its own.", "with its own in 2099.");
    assert!(export("fr.xlf", 0).starts_with("replaced fr.xlf"));
    let forced = project.check(&["translate", "export", "--to", "fr", "-o", "notes.txt", "--force"], 0);
    assert!(forced.starts_with("replaced notes.txt"), "{forced}");
    for out in ["documents", "documents/session/out", ".", "templates"] {
        project.check(&["build", "--out", out], 2);
        project.check(&["status", "--format", "html", "--out", out], 2);
    }
}

#[test]
fn acceptance_tells_what_it_took_in_and_what_it_left_out() {
    let project = Project::new();
    assert!(project.check(&["translate", "accept", SYMBOL], 0).contains("nothing is accepted that was not before"));
    project.edit(&format!("{NOTE}/en.md"), "# Conclusion", "A paragraph that is new here.\n\n# Conclusion");
    project.edit(&format!("{NOTE}/en.md"), "with its own.", "with its own in 2099.");
    let told = project.check(&["translate", "accept", SYMBOL, "--lang", "fr"], 0);
    assert!(told.contains(&format!("{SYMBOL} fr: 1 accepted (1 final), ")), "{told}");
    assert!(told.contains("1 left out\n  p2 is not translated\n"), "{told}");
    project.check(&["translate", "accept", SYMBOL, "p2", "--lang", "fr"], 1);
}

#[test]
fn nothing_that_moves_the_pen_of_a_terminal_is_taken_in_or_printed() {
    let project = Project::new();
    let refused = project.check(&["translate", "ask", SYMBOL, "p1", "a\u{1b}[2Jb"], 1);
    assert!(refused.contains("control character: `U+001B`") && !refused.contains('\u{1b}'), "{refused}");
    project.check(&["translate", "ask", SYMBOL, "p1", "Which?"], 0);
    project.edit(&format!("{NOTE}/translation.toml"), "Which?", "Which\\u001B[2J?");
    let told = project.check(&["status", SYMBOL], 0);
    assert!(told.contains("Which<U+001B>[2J?") && !told.contains('\u{1b}'), "{told}");
    #[cfg(unix)]
    {
        fs::rename(project.path(NOTE), project.path("documents/session/no\u{1b}te")).unwrap();
        fs::remove_file(project.path("documents/session/no\u{1b}te/fr.md")).unwrap();
        for format in ["human", "short"] {
            let told = project.check(&["check", "--format", format], 0);
            assert!(told.contains("no<U+001B>te") && !told.contains('\u{1b}'), "{told}");
        }
    }
}
