//! Lines that define a note.

/// How a note is defined, for hints.
pub(super) const DEFINITION: &str = "begin a line with `[^name]:`, without spaces before it, after a blank line";

/// The name of the note that a line defines.
pub(super) fn defined_name(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().strip_prefix("[^")?.split_once("]:")?;
    (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(name)
}
