//! Digests of content (blake3): what decides whether a thing changed. No time of a file does.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::io::{self, Read, Write};

/// The digest of some content: alike where the content is, whatever its place and its time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest(blake3::Hash);

impl Digest {
    /// The digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }

    /// The digest of bytes that are read piece by piece.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn of_reader(bytes: impl Read) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(bytes)?;
        Ok(Self(hasher.finalize()))
    }

    /// The digest of several parts in order; where one ends and the next begins counts.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut digester = Digester::default();
        parts.into_iter().for_each(|part| digester.part(part));
        digester.finish()
    }

    /// The digest of a value in its canonical form.
    ///
    /// # Errors
    /// It does not serialize.
    pub fn of_value(value: &impl Serialize) -> io::Result<Self> {
        let mut digester = Digester::default();
        digester.value(value)?;
        Ok(digester.finish())
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0.to_hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        blake3::Hash::from_hex(&text).map(Self).map_err(D::Error::custom)
    }
}

/// A digest in the making, part by part.
#[derive(Default)]
pub struct Digester(blake3::Hasher);

impl Digester {
    /// Adds a part, and where it ends: two parts never run into one.
    pub fn part(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    /// Adds a value in its canonical form.
    ///
    /// # Errors
    /// It does not serialize.
    pub fn value(&mut self, value: &impl Serialize) -> io::Result<()> {
        let mut buffered = io::BufWriter::with_capacity(64 * 1024, &mut self.0);
        serde_json::to_writer(&mut buffered, value)?;
        buffered.flush()
    }

    /// The digest of all parts.
    pub fn finish(&self) -> Digest {
        Digest(self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_never_run_into_one() {
        let of = |parts: &[&str]| Digest::of_parts(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab", ""]), of(&["ab"]));
    }

    #[test]
    fn a_digest_is_read_as_it_was_written() {
        let digest = Digest::of(b"words");
        let written = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&written).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"words\"").is_err());
    }
}
