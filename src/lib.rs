//! masthead sets the documents of an intergovernmental session as typeset, archival, accessible PDFs in six languages.
//!
//! The modules, in the order in which a paragraph walks through them; ARCHITECTURE.md has the same at more length.
//! Layers point one way: a module knows those above it, never those below.

pub mod digest;
pub mod source;

pub mod diagnostic;

pub mod address;
pub mod duty_station;
pub mod language;
pub mod policy;
pub mod symbol;

pub mod align;

pub mod agenda;
pub mod text;

pub mod correction;
pub mod document;

pub mod calendar;
pub mod session;

pub mod defaults;
pub mod read;

pub mod locale;

pub mod lint;

pub mod explain;

pub mod load;

pub mod segment;

pub mod translation;

pub mod glossary;

pub mod fonts;

pub mod edition;

pub mod check;

pub mod decide;

pub mod release;

pub mod register;

pub mod selection;

pub mod plan;

pub mod record;

pub mod amend;

pub mod exchange;

pub mod lines;

pub mod compose;
#[cfg(feature = "typeset")]
pub mod typeset;

#[cfg(feature = "typeset")]
pub mod build;
#[cfg(feature = "typeset")]
pub mod cli;
#[cfg(feature = "typeset")]
pub mod watch;
