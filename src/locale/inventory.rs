//! What stands in the files of one language, message by message: what it says, which variables it prints and by which it
//! chooses, what it refers to, and whether it was inferred.

use super::place;
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// One message, or one attribute of it, as `key.attribute`; or a term, as `-key`.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where its key stands.
    pub key: Span,
    /// Where its text stands.
    pub text: Span,
    /// The variables whose values it shows.
    pub shown: BTreeSet<String>,
    /// The variables by which it chooses among its forms, shown or not.
    pub choosing: BTreeSet<String>,
    /// The messages, and terms as `-key`, that it refers to.
    pub refers: BTreeSet<String>,
    /// Whether a comment with `°` says that it was inferred and not seen in print.
    pub inferred: bool,
}

impl Line {
    /// Every variable that it names.
    pub fn variables(&self) -> BTreeSet<&str> {
        self.shown.iter().chain(&self.choosing).map(String::as_str).collect()
    }
}

/// The messages of one language by key; of two with one key the later, as when a page is set.
pub type Inventory = BTreeMap<String, Line>;

/// What stands in the tool's files of a language, the project's in place of the built-in ones.
pub fn of_tool(sources: &Sources, language: Language) -> Inventory {
    let folder = format!("locales/{}/", language.code());
    let files = sources.iter().filter(|(_, file)| {
        file.path().strip_prefix(&folder).is_some_and(|name| name.ends_with(".ftl") && !name.contains('/'))
    });
    files.flat_map(|(file, _)| of_file(sources, file)).collect()
}

/// What the sessions of a project say in a language, file by file.
pub(super) fn of_sessions(sources: &Sources, language: Language) -> Vec<Inventory> {
    let name = format!("/{}.ftl", language.code());
    let files = sources.iter().filter(|(_, file)| file.path().ends_with(&name) && !file.path().starts_with("locales/"));
    files.map(|(file, _)| of_file(sources, file)).collect()
}

/// What stands in one file.
pub(super) fn of_file(sources: &Sources, file: FileId) -> Inventory {
    let text = sources.text(file);
    if super::messages::too_deep(text).is_some() {
        return Inventory::new();
    }
    let resource = match parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut inventory = Inventory::new();
    for entry in &resource.body {
        let reader = Reader { text, file };
        match entry {
            Entry::Message(message) => {
                let inferred = message.comment.as_ref().is_some_and(is_inferred);
                let key = message.id.name;
                inventory.extend(
                    reader.line(message.id.name, message.value.as_ref(), inferred).map(|line| (key.to_owned(), line)),
                );
                for attribute in &message.attributes {
                    let line = reader.line(attribute.id.name, Some(&attribute.value), inferred);
                    inventory.extend(line.map(|line| (format!("{key}.{}", attribute.id.name), line)));
                }
            }
            Entry::Term(term) => {
                let inferred = term.comment.as_ref().is_some_and(is_inferred);
                let line = reader.line(term.id.name, Some(&term.value), inferred);
                inventory.extend(line.map(|line| (format!("-{}", term.id.name), line)));
            }
            _ => {}
        }
    }
    inventory
}

fn is_inferred(comment: &ast::Comment<&str>) -> bool {
    comment.content.iter().any(|line| line.contains('°'))
}

struct Reader<'s> {
    text: &'s str,
    file: FileId,
}

impl Reader<'_> {
    fn line(&self, key: &str, value: Option<&Pattern<&str>>, inferred: bool) -> Option<Line> {
        let value = value?;
        let span = |range| Span::new(self.file, range);
        let mut line = Line {
            key: place::of_slice(self.text, key).map(span)?,
            text: place::of_pattern(self.text, value).map(span)?,
            shown: BTreeSet::new(),
            choosing: BTreeSet::new(),
            refers: BTreeSet::new(),
            inferred,
        };
        pattern(value, &mut line);
        Some(line)
    }
}

fn pattern(pattern: &Pattern<&str>, line: &mut Line) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            self::expression(expression, line);
        }
    }
}

fn expression(expression: &Expression<&str>, line: &mut Line) {
    match expression {
        Expression::Inline(shown) => inline(shown, line, false),
        Expression::Select { selector, variants } => {
            inline(selector, line, true);
            variants.iter().for_each(|variant| pattern(&variant.value, line));
        }
    }
}

fn inline(inline: &InlineExpression<&str>, line: &mut Line, chooses: bool) {
    let arguments = match inline {
        InlineExpression::VariableReference { id } => {
            let variables = if chooses { &mut line.choosing } else { &mut line.shown };
            variables.insert(id.name.to_owned());
            None
        }
        InlineExpression::MessageReference { id, attribute } => {
            let name = match attribute {
                Some(attribute) => format!("{}.{}", id.name, attribute.name),
                None => id.name.to_owned(),
            };
            line.refers.insert(name);
            None
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            line.refers.insert(format!("-{}", id.name));
            arguments.as_ref()
        }
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::Placeable { expression } => {
            self::expression(expression, line);
            None
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => None,
    };
    let Some(arguments) = arguments else { return };
    let named = arguments.named.iter().map(|argument| &argument.value);
    arguments.positional.iter().chain(named).for_each(|argument| self::inline(argument, line, chooses));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sources = Sources::new([("a.ftl".to_owned(), text.into())]);
        let inventory = of_file(&sources, sources.find("a.ftl").unwrap());
        let joined = |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let shown = |(key, line): (&String, &Line)| {
            let mark = if line.inferred { "°" } else { "" };
            let (shown, choosing, refers) = (joined(&line.shown), joined(&line.choosing), joined(&line.refers));
            format!("{key}{mark} [{shown}] [{choosing}] [{refers}] {}", sources.slice(line.text))
        };
        assert_eq!(inventory.iter().map(shown).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_a_message_needs_is_known_in_all_its_forms() {
        check(
            "# ° inferred\na = one { $x ->\n    [1] { $y }\n   *[other] { b } { -t(case: \"x\") } { NUMBER($z) }\n }\n    .t = two\n\n-t = three\n",
            &[
                "-t [] [] [] three",
                "a° [y z] [x] [-t b] one { $x ->\n    [1] { $y }\n   *[other] { b } { -t(case: \"x\") } { NUMBER($z) }\n }",
                "a.t° [] [] [] two",
            ],
        );
    }

    #[test]
    fn a_comment_of_the_file_is_none_of_its_messages() {
        check("# ° marks what is inferred\n\na = one\n", &["a [] [] [] one"]);
    }
}
