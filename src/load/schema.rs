//! What may stand in the files of TOML, as JSON Schemas: editors complete and check with them. They are made from the
//! types that the files are read into, so that neither knows a key that the other does not.

use super::{document_file, markdown, session_file};
use serde_json::Value;

/// The name and the schema of every kind of file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    let schemas = [
        ("session", "session.toml: what all documents of a session share", session_file::schema()),
        ("document", "document.toml: what all languages of a document share", document_file::schema()),
        ("front-matter", "The front matter of a text, between two lines of `+++`", markdown::front_matter_schema()),
        ("table", "The data of a table or a chart in TOML", markdown::table_schema()),
        ("flow", "The description of a flow in TOML", markdown::flow_schema()),
    ];
    let named = schemas.into_iter().map(|(name, title, schema)| {
        let mut schema = schema.to_value();
        schema["title"] = title.into();
        (name, schema)
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a value a schema does not allow, as a path; as much of the standard as the schemas use.
    fn misfit(schema: &Value, value: &Value, root: &Value) -> Option<String> {
        if let Some(name) = schema["$ref"].as_str() {
            return misfit(root.pointer(name.strip_prefix('#').unwrap()).unwrap(), value, root);
        }
        for either in ["anyOf", "oneOf"] {
            if let Some(schemas) = schema[either].as_array() {
                let misfits: Vec<_> = schemas.iter().map(|schema| misfit(schema, value, root)).collect();
                return misfits.into_iter().min_by_key(|misfit| misfit.is_some()).flatten();
            }
        }
        let is_one = |kind: &str| match kind {
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => value.is_null(),
        };
        let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
        if !kinds.iter().any(|kind| kind.as_str().is_none_or(is_one)) {
            return Some(format!(": {value} is no {kinds:?}"));
        }
        let others = |words: &Value| words.as_array().is_some_and(|words| !words.contains(value));
        if others(&schema["enum"]) || (!schema["const"].is_null() && schema["const"] != *value) {
            return Some(format!(": {value}"));
        }
        for (key, value) in value.as_object().into_iter().flatten() {
            let schema = match &schema["properties"][key] {
                Value::Null => &schema["additionalProperties"],
                known => known,
            };
            if schema == &Value::Bool(false) {
                return Some(format!(".{key}"));
            }
            if let Some(misfit) = misfit(schema, value, root) {
                return Some(format!(".{key}{misfit}"));
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        if let Some(missing) = required.into_iter().find(|key| value.get(key).is_none()) {
            return Some(format!(" without {missing}"));
        }
        let items = value.as_array().into_iter().flatten();
        items.filter_map(|item| misfit(&schema["items"], item, root)).map(|misfit| format!("[]{misfit}")).next()
    }

    #[track_caller]
    fn check(name: &str, text: &str, expected: Option<&str>) {
        let (_, schema) = schemas().into_iter().find(|(known, _)| *known == name).unwrap();
        let table: toml::Table = text.parse().unwrap();
        let value = json(toml::Value::Table(table));
        assert_eq!(misfit(&schema, &value, &schema).as_deref(), expected, "{text}");
    }

    /// A value of TOML as editors hold it against a schema: dates are text.
    fn json(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, json(value))).collect(),
            toml::Value::Array(values) => values.into_iter().map(json).collect(),
            other => serde_json::to_value(other).unwrap(),
        }
    }

    #[test]
    fn the_files_of_the_specimen_session_fit() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("documents");
        let mut seen = 0;
        for entry in walkdir::WalkDir::new(root).into_iter().map(Result::unwrap) {
            let name = match entry.file_name().to_str().unwrap() {
                "session.toml" => "session",
                "document.toml" => "document",
                _ => continue,
            };
            check(name, &std::fs::read_to_string(entry.path()).unwrap(), None);
            seen += 1;
        }
        assert!(seen > 10);
    }

    #[test]
    fn what_no_file_may_say_does_not_fit() {
        check("document", "kind = \"letter\"", Some(".kind: \"letter\""));
        check("document", "kinds = \"report\"", Some(".kinds"));
        check("document", "issued = { en = 2099-01-02, fr = [2099-01-02] }", None);
        check("document", "issued = { en = 1 }", Some(".issued.en: 1 is no [String(\"string\")]"));
        check("document", "[[cover-note]]\nat = \"title\"", Some(".cover-note[] without kind"));
        check("session", "languages = [\"en\", \"de\"]", Some(".languages[]: \"de\""));
        check(
            "table",
            "columns = [\"A\", { head = \"B\", align = \"end\" }]\nrows = [[1, \"b\"], { total = true, cells = [3] }]",
            None,
        );
        check("flow", "[[box]]\nname = \"a\"\n[[link]]\nfrom = \"a\"", Some(".link[] without to"));
    }

    #[test]
    fn every_key_is_explained() {
        for (name, schema) in schemas() {
            let tables = schema["$defs"].as_object().into_iter().flatten().map(|(_, table)| table).chain([&schema]);
            for table in tables {
                for (key, value) in table["properties"].as_object().into_iter().flatten() {
                    assert!(value["description"].is_string(), "{name}: `{key}` has no description");
                }
            }
        }
    }
}
