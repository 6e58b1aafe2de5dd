//! `masthead explain`: the page of a code; without one, every house rule in a line.

use super::{End, ExplainArguments};
use crate::diagnostic::{Code, nearest};
use crate::explain::{code, page, rules};
use std::io::{self, Write};

pub(super) fn run(arguments: &ExplainArguments) -> io::Result<End> {
    let Some(written) = &arguments.code else {
        io::stdout().write_all(rules().as_bytes())?;
        return Ok(End::Clean);
    };
    if let Some(code) = code(written) {
        io::stdout().write_all(page(code).as_bytes())?;
        return Ok(End::Clean);
    }
    let hint = match nearest(written, Code::ALL.iter().map(|code| code.as_str())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "a code stands in brackets in each finding; `masthead explain` lists the house rules".to_owned(),
    };
    Err(io::Error::other(format!("there is no code `{written}`\n  hint: {hint}")))
}
