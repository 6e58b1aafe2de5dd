//! From files to a session: understands TOML, Markdown and Fluent, keeps the place of every value, and never stops at the
//! first mistake.

pub mod date;
pub mod markdown;
pub mod toml_file;
