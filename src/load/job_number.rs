//! Job numbers: `99-00412`, one for all languages or, as in older years, one a language (un-format 14 A, 11).

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// What `job-number` holds.
#[derive(Debug)]
pub(super) enum JobNumber {
    /// One for all languages.
    One(String),
    /// One a language, by its code.
    Each(BTreeMap<toml::Spanned<String>, toml::Spanned<String>>),
}

impl<'de> Deserialize<'de> for JobNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl<'de> Visitor<'de> for Written {
            type Value = JobNumber;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("text in quotes or a table by language")
            }

            fn visit_str<E>(self, number: &str) -> Result<JobNumber, E> {
                Ok(JobNumber::One(number.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<JobNumber, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(map)).map(JobNumber::Each)
            }
        }

        deserializer.deserialize_any(Written)
    }
}

impl JsonSchema for JobNumber {
    fn schema_name() -> Cow<'static, str> {
        "JobNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let number = json_schema!({ "type": "string", "pattern": "^[0-9]{2}-[0-9]{5}$" });
        json_schema!({ "anyOf": [number, { "type": "object", "additionalProperties": number }] })
    }
}

/// Whether a job number is two digits, a hyphen and five digits (un-format 1.5). The letters of a duty station come by
/// themselves.
pub(super) fn is_well_formed(number: &str) -> bool {
    let is_digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    number.split_once('-').is_some_and(|(year, rest)| is_digits(year, 2) && is_digits(rest, 5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: bool) {
        assert_eq!(is_well_formed(input), expected);
    }

    #[test]
    fn a_job_number_is_two_digits_a_hyphen_and_five() {
        check("99-00412", true);
        check("9900412", false);
        check("99-412", false);
        check("99-00412 (E)", false);
        check("99-٠٠٤١٢", false);
    }
}
