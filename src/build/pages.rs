//! How long the documents are that stand in out/.

use std::path::Path;

/// The pages of a PDF that this tool has written: the count of its page tree.
pub fn pages(file: &Path) -> Option<u32> {
    const TREE: &[u8] = b"/Type/Pages/Count ";
    let bytes = std::fs::read(file).ok()?;
    let at = bytes.windows(TREE.len()).position(|window| window == TREE)? + TREE.len();
    let figures: Vec<u8> = bytes.get(at..)?.iter().copied().take_while(u8::is_ascii_digit).collect();
    String::from_utf8(figures).ok()?.parse().ok()
}
