//! The page that shows the others: its own files, compiled in. What differs by language comes from the table.

use crate::language::{Direction, Language};
use serde_json::json;

const PAGE: &str = include_str!("preview/page.html");
const STYLE: &str = include_str!("preview/style.css");
const SCRIPT: &str = include_str!("preview/script.js");

/// The kind and the text of one of its files.
pub(super) fn file(path: &str) -> Option<(&'static str, String)> {
    Some(match path {
        "/" => ("text/html; charset=utf-8", PAGE.to_owned()),
        "/style.css" => ("text/css; charset=utf-8", STYLE.to_owned()),
        "/script.js" => ("text/javascript; charset=utf-8", SCRIPT.to_owned()),
        "/languages.js" => ("text/javascript; charset=utf-8", languages()),
        _ => return None,
    })
}

/// Code, name and direction of each language.
fn languages() -> String {
    let languages = Language::ALL.map(|language| {
        let row = language.row();
        let direction = match row.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        json!({ "code": row.code, "name": row.name, "direction": direction })
    });
    format!("export const languages = {};\n", serde_json::Value::from(languages.to_vec()))
}
