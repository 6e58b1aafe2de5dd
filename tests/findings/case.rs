//! The format of a case: what is wrong in a line of words; files, each under a line `=== path`; what is found.
//!
//! The files are laid over the small sound project in `base/`. After its path a file may say in brackets
//! - `(removed)`: it is taken away;
//! - `(bytes)`: `\xFF` in it is the byte FF;
//! - `(repeated N)`: its words stand there N times;
//! - `(link to target)`: a symbolic link stands there;
//! - `(added)`: it is the built-in file of that path with these lines at its end, where what they define goes before;
//!   in what is found these lines count from `+1`, so that no case changes with the templates.
//!
//! `masthead explain` shows a case as the page of its code: `why:`, `source:` and `right:` in the lines before the first
//! file are for that. A file as it should be stands behind the bad ones, with `good` first in its brackets; a case without
//! one says under `right:` why no file can show it. Other lines there say how the case is run, where it is not checked in memory against the fonts that there
//! are: `# on disk`, written into a folder, read from there and built; `# without fonts`.

use crate::project::{self, Content, Files, OnDisk};
use std::fs;
use std::path::{Path, PathBuf};

/// One case.
pub(crate) struct Case {
    /// The code that it is for.
    pub(crate) name: String,
    /// Whether it is written into a folder and built.
    pub(crate) on_disk: bool,
    /// What it expects to be found.
    pub(crate) expected: String,
    /// The file up to what is expected.
    input: String,
    without_fonts: bool,
    wording: bool,
    import: bool,
    files: Files,
    /// The files as they should be, where the case shows it.
    good: Option<Files>,
}

const FINDINGS: &str = "=== findings\n";

/// Every case, by name.
pub(crate) fn all() -> Vec<Case> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    let cases = paths.iter().map(|path| Case::read(path));
    cases.filter(|case| !case.input.contains("\n# no input provokes it\n")).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings")
}

impl Case {
    fn read(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(path).unwrap();
        let (input, expected) = text.split_once(FINDINGS).unwrap_or_else(|| panic!("{name} has no `{FINDINGS}`"));
        let mut parts = input.split("\n=== ");
        let head = parts.next().unwrap_or_default();
        let mut files = project::base();
        let mut right: Vec<(String, Option<Content>)> = Vec::new();
        for part in parts {
            let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
            match as_good(heading) {
                Some(heading) => right.push(content(&heading, body)),
                None => lay(&mut files, content(heading, body)),
            }
        }
        let good = (!right.is_empty()).then(|| {
            let mut good = files.clone();
            right.into_iter().for_each(|file| lay(&mut good, file));
            good
        });
        let says = |mode: &str| head.lines().any(|line| line == mode);
        Self {
            name,
            on_disk: says("# on disk"),
            without_fonts: says("# without fonts"),
            wording: says("# wording"),
            import: says("# import"),
            expected: expected.to_owned(),
            input: input.to_owned(),
            files,
            good,
        }
    }

    /// What is found.
    pub(crate) fn run(&self) -> String {
        self.run_over(&self.files)
    }

    /// What is found where all is as it should be; nothing where the case does not show that.
    pub(crate) fn run_good(&self) -> String {
        self.good.as_ref().map_or(String::new(), |good| self.run_over(good))
    }

    fn run_over(&self, files: &Files) -> String {
        let found = match (self.on_disk, self.without_fonts) {
            _ if self.wording => project::check_wording(files.clone()),
            _ if self.import => project::import(files.clone()),
            (true, _) => OnDisk::new(files.clone()).build(),
            (false, true) => project::check_without_fonts(files.clone()),
            (false, false) => project::check(files.clone()),
        };
        let added = self.input.lines().filter_map(|line| line.strip_prefix("=== ")?.strip_suffix(" (added)"));
        added.fold(found, |found, path| from_the_added_lines(&found, path))
    }

    /// Writes `found` as what is expected.
    pub(crate) fn write(&self, found: &str) {
        let path = folder().join(format!("{}.txt", self.name));
        fs::write(path, format!("{}{FINDINGS}{found}", self.input)).unwrap();
    }
}

/// The heading without its `good`; nothing where it has none.
fn as_good(heading: &str) -> Option<String> {
    match heading.strip_suffix(" (good)") {
        Some(path) => Some(path.to_owned()),
        None => heading.contains(" (good, ").then(|| heading.replace(" (good, ", " (")),
    }
}

fn lay(files: &mut Files, (path, content): (String, Option<Content>)) {
    match content {
        Some(content) => files.insert(path, content),
        None => files.remove(&path),
    };
}

/// The path of a file and what it holds; nothing where it is taken away. Blank lines at its end are the case's.
fn content(heading: &str, body: &str) -> (String, Option<Content>) {
    let (path, how) = match heading.strip_suffix(')').and_then(|heading| heading.split_once(" (")) {
        Some((path, how)) => (path, how),
        None => (heading, ""),
    };
    let body = format!("{}\n", body.trim_end());
    let content = match how {
        "" => Some(Content::Bytes(body.into_bytes())),
        "bytes" => Some(Content::Bytes(bytes(&body))),
        "removed" => None,
        "added" => Some(Content::Bytes(format!("{}{body}", built_in(path)).into_bytes())),
        _ if how.starts_with("repeated ") => {
            let times = how["repeated ".len()..].parse().unwrap();
            Some(Content::Bytes(body.repeat(times).into_bytes()))
        }
        _ => {
            let target = how.strip_prefix("link to ").unwrap_or_else(|| panic!("a file cannot be `({how})`"));
            Some(Content::Link(target.to_owned()))
        }
    };
    (path.to_owned(), content)
}

/// Places in the lines added to a built-in file, counted from the first of them.
fn from_the_added_lines(found: &str, path: &str) -> String {
    let before = built_in(path).lines().count();
    let mut counted = found.to_owned();
    for line in 1..20 {
        for end in [":", "`"] {
            counted = counted.replace(&format!("{path}:{}{end}", before + line), &format!("{path}:+{line}{end}"));
        }
    }
    counted
}

fn built_in(path: &str) -> &'static str {
    let files = masthead::defaults::files();
    files.iter().find(|(known, _)| *known == path).unwrap_or_else(|| panic!("`{path}` is not built in")).1
}

fn bytes(body: &str) -> Vec<u8> {
    let mut parts = body.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    bytes
}
