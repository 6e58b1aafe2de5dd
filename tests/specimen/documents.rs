//! Which PDFs there are.

use crate::built::{SPECIMEN, out};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The PDFs in the folder of outputs: the name of each folder, and the languages in it.
fn there() -> BTreeMap<String, BTreeSet<String>> {
    assert!(!SPECIMEN.is_empty());
    let entries = fs::read_dir(out()).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.file_type().unwrap().is_dir());
    let languages = |folder: &fs::DirEntry| {
        let name = folder.file_name().into_string().unwrap();
        let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let languages = files.map(|file| file.replace(&format!("{name}-"), "").replace(".pdf", ""));
        (name.clone(), languages.collect())
    };
    folders.map(|folder| languages(&folder)).collect()
}

#[test]
fn every_document_has_a_pdf_in_each_language_in_which_it_is_due() {
    let six = ["AR", "EN", "ES", "FR", "RU", "ZH"].map(str::to_owned);
    let documents = [
        "1", "1_Add.1", "2", "2_Corr.1", "3", "4", "4_Rev.1", "5", "5_Add.1", "6", "7", "INF_1", "INF_2", "L.1", "L.2",
    ];
    let mut expected: BTreeMap<String, BTreeSet<String>> =
        documents.iter().map(|document| (format!("E_C.16_2099_{document}"), six.clone().into())).collect();
    expected.insert("E_C.16_2099_CRP.1".to_owned(), ["EN".to_owned()].into());
    assert_eq!(there(), expected);
}
