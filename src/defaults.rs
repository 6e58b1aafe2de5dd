//! The templates and locales that are compiled in. A project's own files take their place one by one.

macro_rules! built_in {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)))),+]
    };
}

/// Path and text of every file compiled in, paths relative to a project.
pub fn files() -> &'static [(&'static str, &'static str)] {
    FILES
}

const FILES: &[(&str, &str)] = built_in![
    "locales/ar/agenda.ftl",
    "locales/ar/corrections.ftl",
    "locales/ar/cover-notes.ftl",
    "locales/ar/dates.ftl",
    "locales/ar/kinds.ftl",
    "locales/ar/masthead.ftl",
    "locales/ar/ordinals.ftl",
    "locales/ar/references.ftl",
    "locales/ar/structure.ftl",
    "locales/en/agenda.ftl",
    "locales/en/corrections.ftl",
    "locales/en/cover-notes.ftl",
    "locales/en/dates.ftl",
    "locales/en/kinds.ftl",
    "locales/en/masthead.ftl",
    "locales/en/ordinals.ftl",
    "locales/en/references.ftl",
    "locales/en/structure.ftl",
    "locales/es/agenda.ftl",
    "locales/es/corrections.ftl",
    "locales/es/cover-notes.ftl",
    "locales/es/dates.ftl",
    "locales/es/kinds.ftl",
    "locales/es/masthead.ftl",
    "locales/es/ordinals.ftl",
    "locales/es/references.ftl",
    "locales/es/structure.ftl",
    "locales/fr/agenda.ftl",
    "locales/fr/corrections.ftl",
    "locales/fr/cover-notes.ftl",
    "locales/fr/dates.ftl",
    "locales/fr/kinds.ftl",
    "locales/fr/masthead.ftl",
    "locales/fr/ordinals.ftl",
    "locales/fr/references.ftl",
    "locales/fr/structure.ftl",
    "locales/ru/agenda.ftl",
    "locales/ru/corrections.ftl",
    "locales/ru/cover-notes.ftl",
    "locales/ru/dates.ftl",
    "locales/ru/kinds.ftl",
    "locales/ru/masthead.ftl",
    "locales/ru/ordinals.ftl",
    "locales/ru/references.ftl",
    "locales/ru/structure.ftl",
    "locales/zh/agenda.ftl",
    "locales/zh/corrections.ftl",
    "locales/zh/cover-notes.ftl",
    "locales/zh/dates.ftl",
    "locales/zh/kinds.ftl",
    "locales/zh/masthead.ftl",
    "locales/zh/ordinals.ftl",
    "locales/zh/references.ftl",
    "locales/zh/structure.ftl",
    "templates/barcode.typ",
    "templates/bars.typ",
    "templates/chart.typ",
    "templates/columns.typ",
    "templates/contents.typ",
    "templates/cover.typ",
    "templates/edition.typ",
    "templates/figure.typ",
    "templates/flow.typ",
    "templates/frame.typ",
    "templates/framework.typ",
    "templates/heading.typ",
    "templates/line.typ",
    "templates/list.typ",
    "templates/masthead.typ",
    "templates/note.typ",
    "templates/notes-area.typ",
    "templates/page.typ",
    "templates/paragraph.typ",
    "templates/pie.typ",
    "templates/qr.typ",
    "templates/style.typ",
    "templates/table-size.typ",
    "templates/table.typ",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_template_and_locale_is_compiled_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut there: Vec<String> = ["templates", "locales"]
            .into_iter()
            .flat_map(|folder| walkdir::WalkDir::new(root.join(folder)))
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"))
            .collect();
        there.sort();
        let mut built_in: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        built_in.sort_unstable();
        assert_eq!(built_in, there);
    }
}
