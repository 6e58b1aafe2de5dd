//! The same sources give the same bytes: on every run, with any number of workers, in any folder.

use crate::built::{SPECIMEN, build_into, project};
use std::fs;
use std::path::Path;

/// The PDFs in `out` that differ from those built first.
fn differing(out: &Path) -> Vec<String> {
    let same = |pdf: &Path, other: &Path| fs::read(pdf).unwrap() == fs::read(other).unwrap();
    let other = |pdf: &Path| out.join(pdf.strip_prefix(crate::built::out()).unwrap());
    SPECIMEN.iter().filter(|built| !same(&built.pdf, &other(&built.pdf))).map(|built| built.name()).collect()
}

#[test]
fn two_workers_give_the_same_bytes_as_one() {
    let out = tempfile::tempdir().unwrap();
    build_into(project(), out.path(), 2);
    assert_eq!(differing(out.path()), Vec::<String>::new());
}

#[test]
fn the_place_of_the_project_leaves_no_trace() {
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&project().join("documents"), &copy.path().join("documents"));
    let out = copy.path().join("elsewhere");
    build_into(copy.path(), &out, 1);
    assert_eq!(differing(&out), Vec::<String>::new());
    let place = copy.path().to_str().unwrap().as_bytes();
    for built in SPECIMEN.iter() {
        let bytes = fs::read(&built.pdf).unwrap();
        for trace in [place, project().to_str().unwrap().as_bytes()] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace), "{}", built.name());
        }
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
