//! Dates as they stand in TOML: a local date, without quotes and without a time.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// A day of the calendar: `2099-01-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub jiff::civil::Date);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        let wrong =
            |what: &str| D::Error::custom(format!("`{written}` {what}\na date is year, month and day: `2099-01-20`"));
        if written.time.is_some() || written.offset.is_some() {
            return Err(wrong("has a time"));
        }
        let date = written.date.ok_or_else(|| wrong("is not a date"))?;
        // The parser has kept months to 12 and days to their month: no number here is cut short.
        jiff::civil::Date::new(date.year as i16, date.month as i8, date.day as i8)
            .map(Self)
            .map_err(|_| wrong("is not a date"))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A date without quotes: 2099-01-20" })
    }
}

/// One date, or several in brackets.
#[derive(Debug, Clone, Default)]
pub struct Dates(pub Vec<Date>);

impl JsonSchema for Dates {
    fn schema_name() -> Cow<'static, str> {
        "OneOrMoreDates".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let date = generator.subschema_for::<Date>();
        json_schema!({ "anyOf": [date, { "type": "array", "items": date, "minItems": 1 }] })
    }
}

impl<'de> Deserialize<'de> for Dates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl<'de> Visitor<'de> for Written {
            type Value = Dates;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a date without quotes, or several in brackets")
            }

            // To serde a date of TOML is a map.
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Dates, A::Error> {
                let date = Date::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Dates(vec![date]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Dates, A::Error> {
                let mut dates = Vec::new();
                while let Some(date) = sequence.next_element()? {
                    dates.push(date);
                }
                Ok(Dates(dates))
            }
        }

        deserializer.deserialize_any(Written)
    }
}
