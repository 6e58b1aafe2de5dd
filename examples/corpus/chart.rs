//! The data of a figure as a chart: groups, categories, series.

use crate::body::Body;
use crate::schema::Words;
use serde::Serialize;

/// A chart without its caption.
pub(crate) struct Chart {
    /// What stands on the line of the directive.
    pub(crate) attributes: String,
    /// The fenced block of its data, and the titles that stood in the drawing.
    pub(crate) data: String,
}

/// The data of a chart, as in the fenced block.
#[derive(Serialize)]
struct Data {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The chart that the data describes; `None` where there are no values.
pub(crate) fn read(body: &mut Body, data: &Words) -> Option<Chart> {
    let Some(Words::Many(series)) = data.get("series") else { return None };
    let names: Vec<String> = series.iter().map(|one| one.get("name").map(Words::joined).unwrap_or_default()).collect();
    let values: Vec<Vec<String>> =
        series.iter().map(|one| one.get("values").map(Words::paragraphs).unwrap_or_default()).collect();
    let count = values.iter().map(Vec::len).max().filter(|count| *count > 0)?;
    let mut categories = data.get("categories").map(Words::paragraphs).unwrap_or_default();
    categories.resize(count, String::new());
    let groups = in_all_languages(data, "groups");
    let is_grouped = !groups.is_empty() && count.is_multiple_of(groups.len());
    let kind = data.get("kind").map(Words::joined).unwrap_or_default();
    let mut attributes = match ["stacked", "line", "pie"].into_iter().find(|known| kind.contains(known)) {
        Some(known) => format!("kind=\"{known}\""),
        None => "kind=\"columns\"".to_owned(),
    };
    if kind.contains("pct") || kind.contains("percent") {
        attributes.push_str(" .percent");
    }
    let mut columns = vec![String::new()];
    if is_grouped {
        attributes.push_str(" .grouped");
        columns.push(String::new());
    }
    columns.extend(names.iter().map(|name| body.words(name)));
    let row = |(at, category): (usize, &String)| {
        let mut row = Vec::new();
        if is_grouped {
            row.push(groups[at * groups.len() / count].clone());
        }
        row.push(category.clone());
        row.extend(values.iter().map(|values| values.get(at).cloned().unwrap_or_else(|| "0".to_owned())));
        row
    };
    let rows: Vec<Vec<String>> = categories.iter().enumerate().map(row).collect();
    let rows = rows.iter().map(|row| row.iter().map(|cell| body.words(cell)).collect()).collect();
    let table = toml::to_string_pretty(&Data { columns, rows }).ok()?;
    let mut data_block = format!("````toml\n{table}````");
    let titles = in_all_languages(data, "title").join(" ");
    if !titles.is_empty() {
        data_block.push_str(&format!("\n\n{} {{.note .own-label}}", body.words(&titles)));
    }
    Some(Chart { attributes, data: data_block })
}

/// What stands under `name_en`, `name_zh` and so on, put together: the drawing may hold words in more than one language.
fn in_all_languages(data: &Words, name: &str) -> Vec<String> {
    let Words::Named(named) = data else { return Vec::new() };
    let is_one = |key: &str| key.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
    let mut all: Vec<String> = Vec::new();
    for (_, words) in named.iter().rev().filter(|(key, _)| is_one(key)) {
        for (at, part) in words.paragraphs().into_iter().enumerate() {
            match all.get_mut(at) {
                Some(before) => *before = format!("{before} {part}"),
                None => all.push(part),
            }
        }
    }
    all
}
