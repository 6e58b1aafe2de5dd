//! Where in a Fluent file its parts stand.
//!
//! The parser gives parts without places, but as slices of the very text it read: their addresses tell where they
//! stand. What is no slice of that text has no place.

use fluent_syntax::ast::{CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement};
use std::ops::Range;

/// Where `part`, a slice of `source`, stands in it.
pub(super) fn of_slice(source: &str, part: &str) -> Option<Range<usize>> {
    let start = (part.as_ptr() as usize).checked_sub(source.as_ptr() as usize)?;
    let range = start..start.checked_add(part.len())?;
    (source.get(range.clone()) == Some(part)).then_some(range)
}

/// Where a pattern stands: from its first character or brace to its last.
pub(super) fn of_pattern(source: &str, pattern: &Pattern<&str>) -> Option<Range<usize>> {
    let start = pattern.elements.iter().find_map(|element| match element {
        PatternElement::TextElement { value } => Some(of_slice(source, value)?.start),
        PatternElement::Placeable { expression } => source.get(..start_of(source, expression)?)?.rfind('{'),
    })?;
    Some(start..end_of_pattern(source, pattern)?)
}

fn end_of_pattern(source: &str, pattern: &Pattern<&str>) -> Option<usize> {
    pattern.elements.iter().rev().find_map(|element| match element {
        PatternElement::TextElement { value } => Some(of_slice(source, value)?.end),
        PatternElement::Placeable { expression } => end_of_placeable(source, expression),
    })
}

fn start_of(source: &str, expression: &Expression<&str>) -> Option<usize> {
    let inline = match expression {
        Expression::Select { selector, .. } => selector,
        Expression::Inline(inline) => inline,
    };
    let first = match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => &id.name,
        InlineExpression::Placeable { expression } => {
            return source.get(..start_of(source, expression)?)?.rfind('{');
        }
    };
    Some(of_slice(source, first)?.start)
}

/// The byte after the brace that closes a placeable.
fn end_of_placeable(source: &str, expression: &Expression<&str>) -> Option<usize> {
    let end = match expression {
        Expression::Select { variants, .. } => end_of_pattern(source, &variants.last()?.value)?,
        Expression::Inline(inline) => end_of_inline(source, inline)?,
    };
    Some(end + source.get(end..)?.find('}')? + 1)
}

fn end_of_inline(source: &str, inline: &InlineExpression<&str>) -> Option<usize> {
    let end_of_name = |id: &Identifier<&str>| Some(of_slice(source, id.name)?.end);
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Some(of_slice(source, value)?.end)
        }
        InlineExpression::VariableReference { id } => end_of_name(id),
        InlineExpression::MessageReference { id, attribute } => end_of_name(attribute.as_ref().unwrap_or(id)),
        InlineExpression::FunctionReference { id, arguments } => {
            end_of_arguments(source, arguments).or_else(|| end_of_name(id))
        }
        InlineExpression::TermReference { id, attribute, arguments } => arguments
            .as_ref()
            .and_then(|arguments| end_of_arguments(source, arguments))
            .or_else(|| end_of_name(attribute.as_ref().unwrap_or(id))),
        InlineExpression::Placeable { expression } => end_of_placeable(source, expression),
    }
}

fn end_of_arguments(source: &str, arguments: &CallArguments<&str>) -> Option<usize> {
    let last = arguments.named.last().map(|argument| &argument.value).or_else(|| arguments.positional.last())?;
    end_of_inline(source, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser;

    /// `expected` is the text that the pattern of the last message spans.
    #[track_caller]
    fn check(source: &str, expected: &str) {
        let resource = parser::parse_runtime(source).unwrap();
        let Some(Entry::Message(message)) = resource.body.last() else { panic!("no message") };
        let range = of_pattern(source, message.value.as_ref().unwrap()).unwrap();
        assert_eq!(&source[range], expected);
    }

    #[test]
    fn a_text_spans_its_words_without_the_space_around() {
        check("a = b\nkey =   words of 联合国  \n", "words of 联合国");
        check("key =\n    one\n\n    two\n", "one\n\n    two");
    }

    #[test]
    fn a_placeable_spans_its_braces() {
        check("key = { $a } and { $b }\n", "{ $a } and { $b }");
        check("key = {\"}\"}\n", "{\"}\"}");
        check("key = { NUMBER($n, type: \"ordinal\") }\n", "{ NUMBER($n, type: \"ordinal\") }");
        check("key = {{ $a }}\n", "{{ $a }}");
    }

    #[test]
    fn a_selection_spans_all_its_variants() {
        let select =
            "{ $n ->\n    [one] { $n } day\n   *[other] { $n ->\n        [2] two\n       *[other] { $n }\n    }\n }";
        check(&format!("key = {select}\n"), select);
    }

    #[test]
    fn a_slice_of_another_text_has_no_place() {
        assert_eq!(of_slice("one", "two"), None);
        let text = String::from("ab");
        assert_eq!(of_slice(&text, &text[1..]), Some(1..2));
    }
}
