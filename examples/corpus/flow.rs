//! The structure of a figure as a flow: chains of boxes with what stands around them.

use crate::body::Body;
use crate::schema::Words;
use serde::Serialize;

/// What of a structure is read; of other names there is a warning.
const KNOWN: [&str; 16] = [
    "panels",
    "label",
    "title",
    "example",
    "intro",
    "chain",
    "roles",
    "links",
    "bracket",
    "top",
    "bottom",
    "row_heads",
    "left",
    "vertical_label",
    "brace",
    "indicator",
];

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Flow {
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<String>,
    panel: Vec<Panel>,
}

#[derive(Debug, Default, Serialize)]
struct Panel {
    direction: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(rename = "box")]
    boxes: Vec<Boxed>,
    link: Vec<Link>,
    brace: Vec<Brace>,
}

#[derive(Debug, Default, Serialize)]
struct Boxed {
    name: String,
    column: usize,
    row: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outline: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    turned: Option<bool>,
}

#[derive(Debug, Default, Serialize)]
struct Link {
    from: String,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dashed: Option<bool>,
}

#[derive(Debug, Default, Serialize)]
struct Brace {
    boxes: Vec<String>,
    side: &'static str,
    text: String,
}

/// The flow that a structure describes and its words in order; `None` where it has no chain of boxes.
pub(crate) fn read(body: &mut Body, structure: &Words) -> Option<(String, Vec<String>)> {
    let panels = match structure.get("panels") {
        Some(panels) => panels.parts().into_iter().filter_map(|one| panel(one, "down")).collect(),
        None => vec![panel(structure, "across")?],
    };
    if let Words::Named(named) = structure {
        let strange = named.keys().filter(|key| !KNOWN.contains(&key.as_str()) && *key != "external");
        body.warnings.extend(strange.map(|key| format!("`{key}` of a structure is left out")));
    }
    let flow = Flow { above: words(structure, "top"), below: words(structure, "bottom"), panel: panels };
    let text = toml::to_string_pretty(&flow).ok()?;
    Some((format!("````toml\n{text}````"), structure.paragraphs()))
}

/// A chain, what is beside it before and after, and what hangs on it.
fn panel(structure: &Words, direction: &'static str) -> Option<Panel> {
    let chain = structure.get("chain").map(Words::parts).filter(|chain| !chain.is_empty())?;
    let roles = structure.get("roles").map(Words::paragraphs).unwrap_or_default();
    let heads = structure.get("row_heads").map(Words::paragraphs).unwrap_or_default();
    let title = [words(structure, "label"), words(structure, "title"), words(structure, "example")];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut panel = Panel {
        direction,
        title: Some(title).filter(|title| !title.is_empty()),
        text: words(structure, "intro"),
        ..Panel::default()
    };
    let rows = heads.len().max(1);
    for (at, head) in heads.into_iter().enumerate() {
        let name = format!("row-{}", at + 1);
        panel.boxes.push(Boxed {
            name,
            column: 1,
            row: at + 1,
            text: Some(head),
            outline: Some("none"),
            ..Boxed::default()
        });
    }
    let mut before = panel.boxes.len().min(1);
    // What is said of the chain as a whole stands before its results: its last two boxes.
    let results = chain.len().saturating_sub(2);
    let claim = words(structure, "vertical_label");
    let mut names = Vec::new();
    for (at, one) in chain.iter().enumerate() {
        if at == results && claim.is_some() {
            let text = claim.clone();
            let (column, rows) = (before + at + 1, Some(rows));
            let name = "claim".to_owned();
            panel.boxes.push(Boxed {
                name,
                column,
                row: 1,
                rows,
                text,
                outline: Some("none"),
                turned: Some(true),
                ..Boxed::default()
            });
            before += 1;
        }
        let (head, text) = match words(one, "box") {
            Some(head) => (Some(head), words(one, "text")),
            None => match roles.get(at) {
                Some(role) => (Some(one.joined()), Some(role.clone())),
                None => (None, Some(one.joined())),
            },
        };
        let name = format!("box-{}", at + 1);
        let (column, row) = if direction == "down" { (1, at + 1) } else { (before + at + 1, 1) };
        names.push(name.clone());
        panel.boxes.push(Boxed { name, column, row, head, text, ..Boxed::default() });
    }
    let links = structure.get("links").map(Words::parts).unwrap_or_default();
    for (at, pair) in names.windows(2).enumerate() {
        let link = links.get(at);
        let side = |name| link.and_then(|link| words(link, name));
        // A link would run over the claim that stands between.
        if claim.is_some() && at + 1 == results {
            continue;
        }
        let (from, to) = (pair[0].clone(), pair[1].clone());
        panel.link.push(Link { from, to, text: side("if"), then: side("then"), dashed: None });
    }
    hang(&mut panel, structure, &names, results, before);
    Some(panel)
}

/// Indicators under the box before the last, factors from outside under the first; braces.
fn hang(panel: &mut Panel, structure: &Words, names: &[String], results: usize, before: usize) {
    let mut below = |part: &str, at: usize, outline| {
        let Some(found) = structure.get(part) else { return };
        let (head, text) = match words(found, "box") {
            Some(head) => (Some(head), words(found, "text")),
            None => (None, Some(found.joined())),
        };
        let Some(to) = names.get(at) else { return };
        panel.boxes.push(Boxed {
            name: part.to_owned(),
            column: before + at + 1,
            row: 2,
            head,
            text,
            outline: Some(outline),
            ..Boxed::default()
        });
        panel.link.push(Link { from: part.to_owned(), to: to.clone(), dashed: Some(true), ..Link::default() });
    };
    below("indicator", results, "solid");
    below("external", results + 1, "dashed");
    let mut brace = |part: &str, boxes: &[String], side| {
        if let (Some(text), false) = (words(structure, part), boxes.is_empty()) {
            panel.brace.push(Brace { boxes: boxes.to_vec(), side, text });
        }
    };
    brace("bracket", names, "end");
    let (first, last) = names.split_at(results.min(names.len()));
    brace("left", first, "above");
    brace("brace", last, "above");
}

fn words(structure: &Words, name: &str) -> Option<String> {
    structure.get(name).map(Words::joined).filter(|words| !words.is_empty())
}
