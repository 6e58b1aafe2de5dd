//! session.toml, document.toml and release.toml: the first byte says which.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else { return };
    let path = match which % 3 {
        0 => "documents/session/session.toml",
        1 => "documents/session/note/document.toml",
        _ => "documents/session/note/release.toml",
    };
    masthead_fuzz::go_through(path, rest);
});
