//! What a message is given: its variables.

use fluent::{FluentArgs, FluentValue};

/// The variables of a message, by name.
#[derive(Debug, Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// These and a text.
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.set(name, FluentValue::from(value.into()));
        self
    }

    /// These and a number, by which a message may choose among its forms.
    pub fn number(mut self, name: &'static str, value: impl Into<f64>) -> Self {
        self.0.set(name, FluentValue::from(value.into()));
        self
    }

    pub(super) fn fluent(&self) -> &FluentArgs<'static> {
        &self.0
    }

    /// The variables that there are, for who used another.
    pub(super) fn hint(&self) -> String {
        let names: Vec<String> = self.0.iter().map(|(name, _)| format!("`${name}`")).collect();
        match names.len() {
            0 => "this message has no variables".to_owned(),
            _ => format!("its variables are {}", names.join(", ")),
        }
    }
}
