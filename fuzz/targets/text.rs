//! The text of a document.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| masthead_fuzz::go_through("documents/session/note/en.md", bytes));
