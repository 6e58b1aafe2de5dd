//! The templates and locales that come with the tool.

/// Path and text of every default, in the order of paths.
pub fn files() -> &'static [(&'static str, &'static str)] {
    &[]
}
