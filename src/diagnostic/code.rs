//! The table of all codes. A code is an area and three digits, fixed for ever: what falls out of use is not given again.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $summary:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What kind of finding: an area and three digits, such as `note-014`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $summary])+ $name,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$name),+];

            /// The code as it is printed.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// How grave a finding of this code is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // ---- read: files
    /// A file is not UTF-8.
    ReadNotUtf8 = "read-001", Error;
    /// A file or folder could not be read.
    ReadFailed = "read-002", Error;
    /// A path leads out of the project.
    ReadOutside = "read-003", Error;
    /// A file that is none of a session's.
    ReadStray = "read-004", Warning;

    // ---- toml: session.toml, document.toml, front matter, data
    /// TOML that cannot be parsed.
    TomlSyntax = "toml-001", Error;
    /// A key that this file does not have.
    TomlUnknownKey = "toml-002", Error;
    /// A value of the wrong type, or none of the words allowed.
    TomlValue = "toml-003", Error;
    /// A key that must be there.
    TomlMissing = "toml-004", Error;

    // ---- locale: wording in locales/<lang>/*.ftl and a session's <lang>.ftl
    /// Fluent that cannot be parsed.
    LocaleSyntax = "locale-001", Error;
    /// A message that stands twice.
    LocaleDoubled = "locale-002", Error;
    /// A message that a language lacks.
    LocaleMissing = "locale-003", Error;
    /// A message that one language alone holds.
    LocaleAlone = "locale-004", Error;
    /// A message that names what is not there.
    LocaleFormat = "locale-005", Error;
    /// A language in which a session is due and has no wording.
    LocaleNoFile = "locale-006", Warning;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_an_area_and_three_digits_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let (area, number) = code.as_str().split_once('-').unwrap();
            assert!(area.chars().all(|c| c.is_ascii_lowercase()), "{}", code.as_str());
            assert!(number.len() == 3 && number.chars().all(|c| c.is_ascii_digit()), "{}", code.as_str());
            assert!(seen.insert(code.as_str()), "{} stands twice", code.as_str());
        }
    }
}
