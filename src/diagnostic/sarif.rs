//! Findings as SARIF 2.1.0, which code reviews and editors read.

use super::{Code, Diagnostic, Severity};
use crate::source::{Sources, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many findings are told of together.
const SOME: usize = 100;

/// All findings of a run as one log.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|found| found.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| {
            json!({
                "id": code.as_str(),
                "shortDescription": { "text": code.summary() },
                "defaultConfiguration": { "level": code.severity().as_str() },
            })
        })
        .collect();
    // The lines that are counted are read for some findings at a time, and let go.
    let of_some = |some: &[Diagnostic]| {
        let own = sources.clone();
        some.iter().map(|found| result(found, &codes, &own)).collect::<Vec<Value>>()
    };
    let results: Vec<Value> = diagnostics.chunks(SOME).flat_map(of_some).collect();
    let driver = json!({
        "name": "masthead",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    });
    let run = json!({
        "tool": { "driver": driver },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": { "PROJECT": { "description": { "text": "the folder above documents/" } } },
        "results": results,
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    format!("{log:#}\n")
}

fn result(found: &Diagnostic, codes: &[Code], sources: &Sources) -> Value {
    let text = match &found.hint {
        Some(hint) => format!("{}; {hint}", found.message),
        None => found.message.clone(),
    };
    let mut result = json!({
        "ruleId": found.code.as_str(),
        "ruleIndex": codes.iter().position(|code| *code == found.code),
        "level": match found.severity { Severity::Error => "error", Severity::Warning => "warning" },
        "message": { "text": text },
        "locations": found.span.map(|span| location(span, sources)).into_iter().collect::<Vec<_>>(),
    });
    if let Some(fix) = &found.fix {
        let change = json!({
            "artifactLocation": artifact(fix.span, sources),
            "replacements": [{ "deletedRegion": region(fix.span, sources), "insertedContent": { "text": fix.text } }],
        });
        result["fixes"] = json!([{ "artifactChanges": [change] }]);
    }
    result
}

fn location(span: Span, sources: &Sources) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(span, sources), "region": region(span, sources) } })
}

fn artifact(span: Span, sources: &Sources) -> Value {
    json!({ "uri": uri(sources.path(span.file)), "uriBaseId": "PROJECT" })
}

fn region(span: Span, sources: &Sources) -> Value {
    let (start, end) = (sources.position(span.file, span.start), sources.position(span.file, span.end));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// A path as a relative address: what may not stand in one is written in hexadecimal figures.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_has_its_rule_its_place_and_its_remedy() {
        let sources = Sources::new([("a b/en.md".to_owned(), "第一 x\n".as_bytes().to_vec())]);
        let file = sources.find("a b/en.md").unwrap();
        let found = Diagnostic::at(Span::new(file, 7..8), Code::NoteUndefined, "one")
            .hint("two")
            .fix(Span::new(file, 7..8), "y");
        let log: Value =
            serde_json::from_str(&sarif(&[found, Diagnostic::nowhere(Code::FontMissing, "x")], &sources)).unwrap();
        let run = &log["runs"][0];
        let (result, rules) = (&run["results"][0], &run["tool"]["driver"]["rules"]);
        assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], "note-001");
        assert_eq!((&result["level"], &result["message"]["text"]), (&json!("error"), &json!("one; two")));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b/en.md");
        let region = json!({ "startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 5 });
        assert_eq!(place["region"], region);
        let change = &result["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["replacements"][0], json!({ "deletedRegion": region, "insertedContent": { "text": "y" } }));
        assert_eq!(run["results"][1]["locations"], json!([]));
    }
}
