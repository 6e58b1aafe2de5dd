//! What stands around a table or a figure: its number, its caption, and the remarks under it.

use crate::body::Body;
use crate::schema::Block;

/// What remarks about abbreviations begin with.
const ABBREVIATIONS: [&str; 8] =
    ["简称", "缩写", "Abbreviation", "Abréviation", "Abreviacion", "Siglas", "Сокращени", "المختصرات"];

/// The line of a directive with these and its own attributes, and the caption.
pub(crate) fn open(body: &mut Body, name: &str, attributes: &str, number: Option<u32>, block: &Block) {
    let (label, mut caption) = (block.label.joined(), block.caption.joined());
    let mut attributes = vec![attributes.to_owned()];
    match number {
        Some(number) => attributes.push(format!("n={number}")),
        None => attributes.push(".unnumbered".to_owned()),
    }
    if number.is_none() && !label.is_empty() {
        body.warnings.push(format!("no number is read in `{label}`: it stands before the caption"));
        caption = format!("{label} {caption}");
    }
    body.push(&format!("::: {name} {{{}}}", attributes.join(" ").trim()));
    if !caption.is_empty() {
        let words = body.words(&caption);
        body.push(&words);
    }
}

/// What stands under it, and the end of the directive.
pub(crate) fn close(body: &mut Body, block: &Block) {
    let headnote = block.headnote.joined();
    if !headnote.is_empty() {
        let words = body.words(&headnote);
        body.push(&format!("{words} {{.headnote}}"));
    }
    for (class, text) in remarks(block) {
        let words = body.words(&text);
        // Each begins with the writer's own word.
        body.push(&format!("{words} {{.{class} .own-label}}"));
    }
    body.push(":::");
}

/// Source, notes and abbreviations, each as one paragraph.
fn remarks(block: &Block) -> Vec<(&'static str, String)> {
    let is_abbreviations = |text: &String| ABBREVIATIONS.iter().any(|word| text.starts_with(word));
    let (abbreviations, notes): (Vec<String>, Vec<String>) =
        [&block.note, &block.notes].into_iter().flat_map(|words| words.paragraphs()).partition(is_abbreviations);
    let remarks =
        [("source", block.source.joined()), ("note", notes.join(" ")), ("abbreviations", abbreviations.join(" "))];
    remarks.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}
