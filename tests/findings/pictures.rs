//! Pictures that cannot be read stand at the line that asks for them, and name their file.

use crate::project::{self, Content, OnDisk, words};

const TEXT: &str = "\
+++
title = \"Records\"
+++

Records are kept, as figure I shows.

::: figure
The archive

![Boxes on shelves](PICTURE)
:::
";

/// A picture of these bytes; the message about it, in the text and as an emblem.
#[track_caller]
fn check(picture: &str, bytes: &[u8], message: &str) {
    let hint = |folder: &str| format!("  hint: save `{folder}/{picture}` anew as an svg, png or jpg file\n");
    let folder = "documents/session/note";
    let mut files = project::base();
    files.insert(format!("{folder}/en.md"), words(&TEXT.replace("PICTURE", picture)));
    files.insert(format!("{folder}/{picture}"), Content::Bytes(bytes.to_vec()));
    let expected = format!("{folder}/en.md:10:1: error[typeset-002]: {message}\n{}", hint(folder));
    assert_eq!(OnDisk::new(files).build(), expected);

    let folder = "documents/session";
    let mut files = project::base();
    let Content::Bytes(session) = &files["documents/session/session.toml"] else { panic!("no session") };
    let session = format!("emblem = {picture:?}\n{}", String::from_utf8_lossy(session));
    files.insert(format!("{folder}/session.toml"), words(&session));
    files.insert(format!("{folder}/{picture}"), Content::Bytes(bytes.to_vec()));
    let expected = format!("{folder}/session.toml:1:10: error[typeset-002]: {message}\n{}", hint(folder));
    assert_eq!(OnDisk::new(files).build(), expected);
}

#[test]
fn an_svg_that_ends_too_early() {
    check("archive.svg", b"<svg", "failed to parse SVG (missing root node)");
}

#[test]
fn an_svg_that_is_none() {
    check("archive.svg", b"boxes", "failed to parse SVG (unknown token at 1:1)");
}

#[test]
fn a_png_that_ends_too_early() {
    check("archive.png", b"\x89PNG\r\n\x1a\n", "failed to decode image (unexpected end of file)");
}

#[test]
fn a_jpg_that_is_none() {
    let message = "failed to decode image (Format error decoding Jpeg: Error parsing image. Illegal start bytes:626F)";
    check("archive.jpg", b"boxes", message);
}

#[test]
fn an_empty_file() {
    check("archive.png", b"", "failed to decode image (unexpected end of file)");
}
