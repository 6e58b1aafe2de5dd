//! Wording: a session's own, and a project's in the place of the built-in one. The first byte says which.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else { return };
    let path = if which % 2 == 0 { "documents/session/en.ftl" } else { "locales/en/kinds.ftl" };
    masthead_fuzz::go_through(path, rest);
});
