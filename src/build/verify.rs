//! The outputs held against the list of their hashes.

use super::folder::{SUMS, outputs_in, sha256_of_file};
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

/// What is wrong with an output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// It is on the list and is not there.
    Missing(String),
    /// It is not what it was when it was listed.
    Altered(String),
    /// It is there and on no list: a build was cut off, or it was put there by hand.
    Unlisted(String),
    /// A line of the list cannot be read.
    Line(usize),
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Missing(file) => write!(formatter, "{file}: not there"),
            Self::Altered(file) => write!(formatter, "{file}: altered"),
            Self::Unlisted(file) => write!(formatter, "{file}: not on the list"),
            Self::Line(line) => write!(formatter, "{SUMS}:{line}: neither a hash nor a file"),
        }
    }
}

/// How many outputs of a folder are as they were listed, and what is wrong with the others. Every byte is read.
///
/// # Errors
/// There is no list.
pub fn verify(out: &Path) -> io::Result<(usize, Vec<Flaw>)> {
    let list = fs::read_to_string(out.join(SUMS))?;
    let mut listed = BTreeSet::new();
    let mut flaws = Vec::new();
    for (index, line) in list.lines().enumerate() {
        let Some((sha256, file)) = line.split_once("  ").filter(|(sha256, _)| sha256.len() == 64) else {
            flaws.push(Flaw::Line(index + 1));
            continue;
        };
        match sha256_of_file(&out.join(file)) {
            Ok(found) if found == sha256 => {}
            Ok(_) => flaws.push(Flaw::Altered(file.to_owned())),
            Err(_) => flaws.push(Flaw::Missing(file.to_owned())),
        }
        listed.insert(file.to_owned());
    }
    let sound = listed.len() - flaws.iter().filter(|flaw| !matches!(flaw, Flaw::Line(_))).count();
    let there = outputs_in(out).into_iter().filter(|file| file.ends_with(".pdf"));
    flaws.extend(there.filter(|file| !listed.contains(file)).map(Flaw::Unlisted));
    Ok((sound, flaws))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::folder::sha256;

    const GOOD: &str = "a/a-EN.pdf";

    #[track_caller]
    fn check(does: impl FnOnce(&Path), expected: &[Flaw]) {
        let out = tempfile::tempdir().unwrap();
        fs::create_dir(out.path().join("a")).unwrap();
        fs::write(out.path().join(GOOD), "words").unwrap();
        fs::write(out.path().join(SUMS), format!("{}  {GOOD}\n", sha256(b"words"))).unwrap();
        does(out.path());
        let (sound, flaws) = verify(out.path()).unwrap();
        assert_eq!(flaws, expected);
        let unsound = flaws.iter().any(|flaw| matches!(flaw, Flaw::Missing(_) | Flaw::Altered(_)));
        assert_eq!(sound, usize::from(!unsound));
    }

    #[test]
    fn every_output_is_what_the_list_says() {
        check(|_| (), &[]);
        check(|out| fs::write(out.join(GOOD), "sword").unwrap(), &[Flaw::Altered(GOOD.to_owned())]);
        check(|out| fs::remove_file(out.join(GOOD)).unwrap(), &[Flaw::Missing(GOOD.to_owned())]);
        let other = "a/a-FR.pdf";
        check(|out| fs::write(out.join(other), "mots").unwrap(), &[Flaw::Unlisted(other.to_owned())]);
        let add = |out: &Path| {
            let list = fs::read_to_string(out.join(SUMS)).unwrap();
            fs::write(out.join(SUMS), list + "words\n").unwrap();
        };
        check(add, &[Flaw::Line(2)]);
    }

    #[test]
    fn without_a_list_there_is_nothing_to_hold_against() {
        assert!(verify(tempfile::tempdir().unwrap().path()).is_err());
    }
}
