//! Outputs of what is no longer there: of documents that were taken away, of languages in which they are no longer due.

use super::folder::{Folder, outputs_in};
use super::output;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Outline;
use crate::record::Record;
use crate::source::Sources;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

/// What is there, seen from its outputs.
#[derive(Debug)]
pub struct Present {
    /// The outputs of all that is asked for.
    files: BTreeSet<String>,
    /// The folders of the documents of which they are.
    homes: BTreeSet<String>,
    /// Whether nothing is wrong.
    whole: bool,
    /// Whether all could be read.
    read: bool,
}

impl Present {
    /// What an outline of everything has, about which these findings were made.
    pub fn of(outline: &Outline, findings: &[Diagnostic]) -> Self {
        let unread = [Code::ReadFailed, Code::ReadOutside, Code::ReadLong];
        let documents = outline.documents.iter().filter(|place| !place.languages.is_empty());
        let files =
            documents.clone().flat_map(|place| place.languages.iter().map(|one| output(&place.symbol, *one, false)));
        Self {
            files: files.collect(),
            homes: documents.map(|place| place.home.clone()).collect(),
            whole: !findings.iter().any(Diagnostic::is_error),
            read: !findings.iter().any(|found| unread.contains(&found.code)),
        }
    }
}

/// The outputs in a folder that are of nothing present, by their paths in it. A document whose own file
/// is still there and cannot be understood keeps its outputs; all keep them where something could not be read.
///
/// # Errors
/// The folder cannot be read or written to.
pub fn stale(present: &Present, sources: &Sources, out: &Path) -> io::Result<Vec<String>> {
    if !out.is_dir() {
        return Ok(Vec::new());
    }
    let folder = Folder::open(out, || ())?;
    Ok(found(present, sources, &folder, &folder.record()))
}

/// Takes those outputs away, first from the list of hashes; what they are called.
///
/// # Errors
/// The folder cannot be read or written to, or an output not taken away.
pub fn clean(present: &Present, sources: &Sources, out: &Path) -> io::Result<Vec<String>> {
    if !out.is_dir() {
        return Ok(Vec::new());
    }
    let folder = Folder::open(out, || ())?;
    folder.sweep();
    let mut record = folder.growing_record();
    let files = found(present, sources, &folder, &record);
    if files.is_empty() {
        return Ok(files);
    }
    files.iter().for_each(|file| record.forget_output(file));
    record.tidy();
    folder.list(record.sums(|file, known| folder.stamp(file) == Some(known.stamp)))?;
    for file in &files {
        match fs::remove_file(out.join(file)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        if let Some(folder) = out.join(file).parent() {
            // A folder in which other things stand stays.
            let _stays = fs::remove_dir(folder);
        }
    }
    folder.remember(record)?;
    Ok(files)
}

fn found(present: &Present, sources: &Sources, folder: &Folder, record: &Record) -> Vec<String> {
    let Present { files: there, homes, whole, read } = present;
    if !read {
        return Vec::new();
    }
    let of_nothing = |file: &str| match record.output(file) {
        Some(known) => homes.contains(&known.home) || sources.find(&format!("{}/document.toml", known.home)).is_none(),
        // Of an output that is not remembered nobody knows whose it is: it goes only where all is understood.
        None => *whole,
    };
    let known = record.outputs().map(str::to_owned);
    let files: BTreeSet<String> = known.chain(outputs_in(folder.path())).collect();
    let pdf = |file: &str| file.strip_suffix(".typ").map_or(file.to_owned(), |stem| format!("{stem}.pdf"));
    files.into_iter().filter(|file| !there.contains(&pdf(file)) && of_nothing(&pdf(file))).collect()
}
