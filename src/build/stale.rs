//! Outputs of what is no longer there: of documents that were taken away, of languages in which they are no longer due.

use super::folder::{Folder, outputs_in};
use super::output;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Plan;
use crate::record::Record;
use crate::source::Sources;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

/// The outputs in a folder that a plan over everything no longer has, by their paths in it. A document whose own file
/// is still there and cannot be understood keeps its outputs; all keep them where something could not be read.
///
/// # Errors
/// The folder cannot be read or written to.
pub fn stale(plan: &Plan, sources: &Sources, out: &Path) -> io::Result<Vec<String>> {
    if !out.is_dir() {
        return Ok(Vec::new());
    }
    let folder = Folder::open(out, || ())?;
    Ok(found(plan, sources, &folder, &folder.record()))
}

/// Takes those outputs away, first from the list of hashes; what they are called.
///
/// # Errors
/// The folder cannot be read or written to, or an output not taken away.
pub fn clean(plan: &Plan, sources: &Sources, out: &Path) -> io::Result<Vec<String>> {
    if !out.is_dir() {
        return Ok(Vec::new());
    }
    let folder = Folder::open(out, || ())?;
    folder.sweep();
    let mut record = folder.record();
    let files = found(plan, sources, &folder, &record);
    if files.is_empty() {
        return Ok(files);
    }
    files.iter().for_each(|file| drop(record.outputs.remove(file)));
    record.tidy();
    folder.list(&record.sums(|file, known| folder.stamp(file) == Some(known.stamp)))?;
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
    folder.remember(&record)?;
    Ok(files)
}

fn found(plan: &Plan, sources: &Sources, folder: &Folder, record: &Record) -> Vec<String> {
    let planned: BTreeSet<String> = plan.editions.iter().map(|planned| output(&planned.edition)).collect();
    let understood: BTreeSet<&str> = plan.editions.iter().map(|planned| planned.home.as_str()).collect();
    let is_whole = !plan.diagnostics.iter().any(Diagnostic::is_error);
    let unread = [Code::ReadFailed, Code::ReadOutside, Code::ReadLong];
    if plan.diagnostics.iter().any(|found| unread.contains(&found.code)) {
        return Vec::new();
    }
    let of_nothing = |file: &str| match record.outputs.get(file) {
        Some(known) => {
            understood.contains(known.home.as_str()) || sources.find(&format!("{}/document.toml", known.home)).is_none()
        }
        // Of an output that is not remembered nobody knows whose it is: it goes only where all is understood.
        None => is_whole,
    };
    let known = record.outputs.keys().cloned();
    let files: BTreeSet<String> = known.chain(outputs_in(folder.path())).collect();
    let pdf = |file: &str| file.strip_suffix(".typ").map_or(file.to_owned(), |stem| format!("{stem}.pdf"));
    files.into_iter().filter(|file| !planned.contains(&pdf(file)) && of_nothing(&pdf(file))).collect()
}
