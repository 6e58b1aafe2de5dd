//! What files were, to tell which of them changed.

use crate::digest::Digest;
use serde::{Deserialize, Serialize};

/// What each of some files was, in the order of their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Files(Box<[(String, Digest)]>);

impl FromIterator<(String, Digest)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, Digest)>>(files: I) -> Self {
        let mut files: Vec<(String, Digest)> = files.into_iter().collect();
        files.sort_by(|one, other| one.0.cmp(&other.0));
        Self(files.into())
    }
}

impl Files {
    /// What the file at `path` was.
    pub fn get(&self, path: &str) -> Option<&Digest> {
        let at = self.0.binary_search_by(|(known, _)| known.as_str().cmp(path)).ok()?;
        self.0.get(at).map(|(_, digest)| digest)
    }

    /// Each file, and what it was.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Digest)> {
        self.0.iter().map(|(path, digest)| (path.as_str(), digest))
    }

    /// The digest of them all.
    pub fn digest(&self) -> Digest {
        Digest::of_parts(self.iter().flat_map(|(path, digest)| [path.as_bytes(), digest.as_bytes()]))
    }

    /// The paths that are there no more in `now`, or newly, or hold something else; in order.
    pub fn changed(&self, now: &Self) -> Vec<String> {
        let gone = self.iter().filter(|(path, _)| now.get(path).is_none());
        let other = now.iter().filter(|(path, digest)| self.get(path) != Some(digest));
        let mut paths: Vec<String> = gone.chain(other).map(|(path, _)| path.to_owned()).collect();
        paths.sort();
        paths
    }
}

/// The files that people wrote for an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Those of its document.
    pub own: Files,
    /// Those that its session and its language share.
    pub shared: Files,
}

impl Written {
    /// What the file at `path` is, if it is one of them.
    pub fn get(&self, path: &str) -> Option<&Digest> {
        self.own.get(path).or_else(|| self.shared.get(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &[(&str, &str)]) -> Files {
        text.iter().map(|(path, text)| ((*path).to_owned(), Digest::of(text.as_bytes()))).collect()
    }

    #[track_caller]
    fn check(before: &[(&str, &str)], now: &[(&str, &str)], expected: &[&str]) {
        let (before, now) = (files(before), files(now));
        assert_eq!(before.changed(&now), expected);
        assert_eq!(before.digest() == now.digest(), expected.is_empty());
    }

    #[test]
    fn what_is_gone_or_new_or_another_changed() {
        check(&[("b", "1"), ("a", "2")], &[("a", "2"), ("b", "1")], &[]);
        check(&[("a", "1"), ("b", "1"), ("c", "1")], &[("b", "2"), ("c", "1"), ("d", "1")], &["a", "b", "d"]);
    }
}
