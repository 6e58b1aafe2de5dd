//! The tool's own wording, to know which lines of an original it would print by itself.

use masthead::locale::Locales;
use masthead::source::Sources;

macro_rules! files {
    ($($language:literal)*) => {
        [$(
            (concat!("locales/", $language, "/kinds.ftl"), include_str!(concat!("../../locales/", $language, "/kinds.ftl"))),
            (
                concat!("locales/", $language, "/masthead.ftl"),
                include_str!(concat!("../../locales/", $language, "/masthead.ftl")),
            ),
            (
                concat!("locales/", $language, "/ordinals.ftl"),
                include_str!(concat!("../../locales/", $language, "/ordinals.ftl")),
            ),
        )*]
    };
}

const FILES: [(&str, &str); 18] = files!("ar" "en" "es" "fr" "ru" "zh");

/// The wording of kinds, mastheads and sessions.
pub(crate) fn locales() -> Locales {
    let files = FILES.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    // Findings would be about the files that are left out here; the library's own tests hold all of them.
    Locales::load(&Sources::new(files), None).0
}
