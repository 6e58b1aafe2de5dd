//! What the engine says, in our words, at the place that a person wrote.
//!
//! A span in the composed source is looked up in its map. A span in a template is the template keeper's: the finding
//! stands at the place whose setting failed, and names the line of the template in its hint.

use super::world::EditionWorld;
use crate::compose::Composed;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::Span;
use std::ops::Range;
use typst::diag::{Severity as Gravity, SourceDiagnostic};
use typst::layout::Axis;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

/// All findings, each once; that something did not settle only where nothing says what.
pub(super) fn diagnostics(found: &[SourceDiagnostic], world: &EditionWorld, composed: &Composed) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for diagnostic in found.iter().map(|found| diagnostic(found, world, composed)) {
        if !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }
    let says_what = |finding: &Diagnostic| finding.code == Code::TypesetUnsettled && finding.span.is_some();
    if diagnostics.iter().any(says_what) {
        diagnostics.retain(|finding| finding.code != Code::TypesetUnsettled || finding.span.is_some());
    }
    diagnostics
}

/// What runs off its page, once for each place that a person wrote.
pub(super) fn overflow(
    found: &[(Axis, typst::syntax::Span)],
    world: &EditionWorld,
    composed: &Composed,
) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for (axis, span) in found {
        let place = range_in_composed(DiagSpan::from(*span), world).and_then(|range| composed.map.lookup(range));
        let (message, hint) = match axis {
            Axis::X => (
                "this is too wide for its page and runs off it",
                "divide what cannot be broken, or give it fewer or wider columns",
            ),
            Axis::Y => (
                "this is too tall for one page and runs off it",
                "what stands here is kept together: make it shorter, or divide it",
            ),
        };
        let finding = match place {
            Some(place) => Diagnostic::at(place, Code::TypesetOverflow, message),
            None => Diagnostic::nowhere(Code::TypesetOverflow, message),
        };
        let finding = finding.hint(hint);
        if !diagnostics.contains(&finding) {
            diagnostics.push(finding);
        }
    }
    diagnostics
}

/// One finding.
fn diagnostic(found: &SourceDiagnostic, world: &EditionWorld, composed: &Composed) -> Diagnostic {
    let code = code(found);
    let template = template_place(found.span, world);
    let in_text = place_in_text(found, world, composed).or_else(|| place_of_subject(found, composed));
    let mut hints = remedies(found, code, world);
    if let Some((place, _)) = &template {
        hints.push(format!("raised at `{place}`"));
    }
    let severity = if found.severity == Gravity::Error { Severity::Error } else { code.severity() };
    let hint = (!hints.is_empty()).then(|| hints.join("; "));
    Diagnostic {
        code,
        severity,
        message: message(found),
        span: in_text.or(template.map(|(_, span)| span)),
        hint,
        fix: None,
    }
}

/// What to do about a finding: the engine's words, where they help the writer of a document or a template.
fn remedies(found: &SourceDiagnostic, code: Code, world: &EditionWorld) -> Vec<String> {
    let own = match code {
        Code::TypesetUnsettled => {
            "a template asks for what its answer changes: let it ask for something else".to_owned()
        }
        Code::TypesetGlyph => {
            "write it otherwise, or name a folder of fonts that have it with `--font-path`".to_owned()
        }
        Code::TypesetFamily => "`masthead fonts` lists the families that are there".to_owned(),
        Code::TypesetPicture => match found.span.id().and_then(|id| world.picture(id)) {
            Some(path) => remedy_of_picture(path),
            None => "save the picture anew as an svg, png or jpg file".to_owned(),
        },
        _ if found.message.contains("depth exceeded") => {
            "blocks stand too deep in one another: take some of them out".to_owned()
        }
        _ if found.message.contains("URL is too long") => "give a shorter address".to_owned(),
        _ => return found.hints.iter().map(|hint| hint.v.to_string()).collect(),
    };
    vec![own]
}

/// What to do about the picture at a path of the project.
pub(super) fn remedy_of_picture(path: &str) -> String {
    format!("save `{path}` anew as an svg, png or jpg file")
}

/// The first of the finding's own place and the calls that led to it which was printed from something. The finding's own
/// may stand between what was; a call that does is the template's, which imports and calls on behalf of the whole.
fn place_in_text(found: &SourceDiagnostic, world: &EditionWorld, composed: &Composed) -> Option<Span> {
    let own = range_in_composed(found.span, world).and_then(|range| composed.map.lookup(range));
    let calls = || found.trace.iter().filter_map(|call| range_in_composed(DiagSpan::from(call.span), world));
    own.or_else(|| calls().find_map(|range| composed.map.holding(range)))
}

/// Where the finding has no place in the composed source, that of what it is about: the picture in which it stands, or
/// the characters that it quotes.
fn place_of_subject(found: &SourceDiagnostic, composed: &Composed) -> Option<Span> {
    let shown =
        found.span.id().map(|id| id.get().vpath().get_with_slash()).filter(|path| composed.files.contains_key(*path));
    let quoted = || found.message.split("`\"").nth(1)?.split("\"`").next();
    let subject = match shown {
        Some(path) => path,
        None if code(found) == Code::TypesetGlyph => quoted().filter(|text| !text.is_empty())?,
        None => return None,
    };
    let start = composed.source.find(subject)?;
    composed.map.lookup(start..start + subject.len())
}

fn range_in_composed(span: DiagSpan, world: &EditionWorld) -> Option<Range<usize>> {
    (span.id()? == world.composed().id()).then(|| world.range(span)).flatten()
}

/// Path, line and span of a place in a template.
fn template_place(span: DiagSpan, world: &EditionWorld) -> Option<(String, Span)> {
    let id = span.id().filter(|id| *id != world.composed().id())?;
    let file = world.written(id)?;
    let range = world.range(span)?;
    let line = world.source(id).ok()?.lines().byte_to_line(range.start)? + 1;
    let path = id.get().vpath().get_without_slash();
    Some((format!("{path}:{line}"), Span::new(file, range)))
}

fn code(found: &SourceDiagnostic) -> Code {
    let message = found.message.as_str();
    match found.severity {
        Gravity::Warning if message.starts_with("unknown font family") => Code::TypesetFamily,
        Gravity::Warning if message.contains("did not converge") => Code::TypesetUnsettled,
        Gravity::Warning => Code::TypesetWarning,
        Gravity::Error if message.contains("could not be displayed with") => Code::TypesetGlyph,
        Gravity::Error if message.contains("PDF/A") || message.contains("PDF/UA") => Code::TypesetStandard,
        Gravity::Error if message.contains("image") || message.contains("SVG") => Code::TypesetPicture,
        Gravity::Error => Code::TypesetFailed,
    }
}

/// The engine's words, beginning as ours do, literals in backticks.
fn message(found: &SourceDiagnostic) -> String {
    let words = found.message.trim_end_matches('.').replace("`\"", "`").replace("\"`", "`");
    // "PDF/A-2a, PDF/UA-1 error: ..." names standards where the fact is enough.
    let words = words
        .split_once(" error: ")
        .filter(|(standards, _)| standards.starts_with("PDF/"))
        .map_or(&*words, |(_, fact)| fact);
    match words.split_once(": ") {
        Some((fact @ ("unknown variable" | "unknown font family"), name)) => format!("{fact} `{name}`"),
        _ => words.to_owned(),
    }
}
