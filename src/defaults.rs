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
@@
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
