//! Values in a file, a line each: written one after the other, read one by one. No more of them is held than their places.

use crate::digest::Digest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    at: u64,
    length: usize,
}

/// Lines in a file. Each begins with the digest of its value, so that what was cut off is known for it.
#[derive(Debug)]
pub struct Lines(Mutex<Written>);

#[derive(Debug)]
struct Written {
    /// None: nothing is there yet, and nothing can be written.
    file: Option<File>,
    /// Where the next line begins.
    end: u64,
}

/// The bytes of a digest in hexadecimal figures, and of the space behind it.
const DIGEST: usize = 65;

impl Lines {
    /// Those of a file that begins with the line `form`, as far as they are whole; each is `told` with its value. What
    /// stands behind them is written over. A file that begins otherwise has none.
    pub fn of(file: Option<File>, form: &str, mut told: impl FnMut(Line, &str)) -> Self {
        let mut end = 0;
        if let Some(file) = &file {
            let mut from = BufReader::new(file);
            let mut text = Vec::new();
            // What cannot be read is as good as cut off.
            while let Ok(length @ 1..) = from.read_until(b'\n', &mut text) {
                let line = text.strip_suffix(b"\n").and_then(|line| std::str::from_utf8(line).ok());
                match line {
                    Some(line) if end == 0 && line == form => {}
                    Some(line) if end > 0 => {
                        let Some(value) = sound(line) else { break };
                        told(Line { at: end + DIGEST as u64, length: value.len() }, value);
                    }
                    _ => break,
                }
                end += length as u64;
                text.clear();
            }
        }
        Self(Mutex::new(Written { file, end }))
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a value behind the others; before the first, the line `form`.
    ///
    /// # Errors
    /// It cannot be written: then it is not there.
    pub fn put(&self, form: &str, value: &impl Serialize) -> io::Result<Line> {
        let Written { file, end } = &mut *self.written();
        let file = file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        let mut text = Vec::new();
        if *end == 0 {
            writeln!(text, "{form}")?;
        }
        let begin = text.len();
        write_line(&mut text, &serde_json::to_vec(value)?)?;
        file.set_len(*end)?;
        file.seek(SeekFrom::Start(*end))?;
        file.write_all(&text)?;
        let line = Line { at: *end + (begin + DIGEST) as u64, length: text.len() - begin - DIGEST - 1 };
        *end += text.len() as u64;
        Ok(line)
    }

    /// The bytes of a value; `None` where they cannot be read.
    pub fn bytes(&self, line: Line) -> Option<Vec<u8>> {
        let mut written = self.written();
        let file = written.file.as_mut()?;
        file.seek(SeekFrom::Start(line.at)).ok()?;
        let mut bytes = vec![0; line.length];
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    /// A value; `None` where it is none of these.
    pub fn get<T: DeserializeOwned>(&self, line: Line) -> Option<T> {
        serde_json::from_slice(&self.bytes(line)?).ok()
    }
}

/// Writes a line: the digest of a value, and the value.
///
/// # Errors
/// It cannot be written.
pub(super) fn write_line(mut to: impl Write, value: &[u8]) -> io::Result<()> {
    write!(to, "{} ", Digest::of(value))?;
    to.write_all(value)?;
    to.write_all(b"\n")
}

/// The value of a line that is as it was written.
fn sound(line: &str) -> Option<&str> {
    let (digest, value) = line.split_once(' ')?;
    (digest == Digest::of(value.as_bytes()).to_string()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "lines";

    fn told(file: &File) -> (Lines, Vec<String>) {
        let mut all = Vec::new();
        let mut again = file.try_clone().unwrap();
        again.rewind().unwrap();
        let lines = Lines::of(Some(again), FORM, |_, value| all.push(value.to_owned()));
        (lines, all)
    }

    /// What is told of the lines `one` and `two` after the file was changed, and again after `three` was written.
    #[track_caller]
    fn check(change: impl FnOnce(&mut Vec<u8>), expected: &[&str]) {
        let mut file = tempfile::tempfile().unwrap();
        let lines = told(&file).0;
        let [one, two] = ["one", "two"].map(|word| lines.put(FORM, &word).unwrap());
        assert_eq!([one, two].map(|line| lines.get::<String>(line).unwrap()), ["one", "two"]);
        let mut bytes = Vec::new();
        file.rewind().and_then(|()| file.read_to_end(&mut bytes)).unwrap();
        change(&mut bytes);
        file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(&bytes)).unwrap();
        let (lines, before) = told(&file);
        assert_eq!(before, expected);
        let three = lines.put(FORM, &"three").unwrap();
        assert_eq!(lines.get::<String>(three).unwrap(), "three");
        assert_eq!(told(&file).1, [expected, &["\"three\""]].concat());
    }

    #[test]
    fn lines_are_told_as_far_as_they_are_whole() {
        let both = ["\"one\"", "\"two\""];
        check(|_| (), &both);
        check(|bytes| bytes.extend(b"half a li"), &both);
        check(|bytes| bytes.truncate(bytes.len() - 1), &both[..1]);
        check(|bytes| *bytes.last_mut().unwrap() = b' ', &both[..1]);
        check(|bytes| bytes[FORM.len() + 2 + DIGEST] ^= 1, &[]);
        check(|bytes| bytes[0] ^= 1, &[]);
        check(Vec::clear, &[]);
    }

    #[test]
    fn what_cannot_be_written_is_not_there() {
        let lines = Lines::of(None, FORM, |_, _| unreachable!());
        assert!(lines.put(FORM, &"one").is_err());
    }
}
