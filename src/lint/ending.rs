//! How paragraphs, items and headings end.
//!
//! A colon introduces a list; its items end with semicolons and the last with a full stop; items that are sentences end
//! with full stops all; in English short bullets have nothing, and none has a semicolon (un-format 5.3, editorial
//! manual, paragraphs). A heading has no full stop (un-format 5.1).

use super::Reading;
use super::prose::{Place, Prose};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Kind;
use crate::language::Language;
use crate::source::Span;
use crate::text::{Block, BlockKind, Frame, Inline, InlineKind, Item};

const SEMICOLONS: [char; 3] = [';', '；', '؛'];
const STOPS: [char; 6] = ['.', '。', '?', '？', '!', '！'];

/// Every list that is introduced by a semicolon or a comma.
pub(super) fn leads(reading: &Reading) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    each_run(&reading.text.blocks, &mut |blocks| {
        for pair in blocks.windows(2) {
            let [Block { kind: BlockKind::Paragraph(words), .. }, list] = pair else { continue };
            if !matches!(list.kind, BlockKind::List(_) | BlockKind::Bullets(_)) {
                continue;
            }
            let Some(end) = End::of(words).filter(|end| is_open(end.mark)) else { continue };
            let message = format!("`{}` introduces a list", end.mark);
            let colon = colon(reading.text.language);
            let hint = format!("a list is introduced by a colon: `{}`", colon.trim_start());
            let finding = Diagnostic::at(end.span, Code::StyleListLead, message).hint(hint);
            let is_mark = end.span.end - end.span.start == end.mark.len_utf8();
            found.push(if is_mark { finding.fix(end.span, colon) } else { finding });
        }
    });
    found
}

/// Every paragraph that ends with a semicolon or a comma and no list goes on after it.
pub(super) fn paragraphs(reading: &Reading) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // The paragraphs of a draft are parts of one sentence.
    if matches!(reading.document.kind.value, Kind::DraftResolution | Kind::DraftDecision) {
        return found;
    }
    each_run(&reading.text.blocks, &mut |blocks| {
        for (index, block) in blocks.iter().enumerate() {
            let BlockKind::Paragraph(words) = &block.kind else { continue };
            let goes_on = blocks.get(index + 1).is_some_and(|next| {
                matches!(next.kind, BlockKind::List(_) | BlockKind::Bullets(_)) || next.attributes.has("continued")
            });
            let Some(end) = End::of(words).filter(|end| !goes_on && is_open(end.mark)) else { continue };
            if is_member(blocks, index) {
                continue;
            }
            let message = format!("a paragraph ends with `{}`", end.mark);
            found.push(Diagnostic::at(end.span, Code::StyleParagraphEnd, message).hint("end it with a full stop"));
        }
    });
    found
}

/// Whether a paragraph is one of several that make one sentence: those beside it end so too, as in a preamble; it begins
/// with a label; or the next one begins small.
fn is_member(blocks: &[Block], index: usize) -> bool {
    let paragraph = |at: Option<usize>| match at.and_then(|at| blocks.get(at)).map(|block| &block.kind) {
        Some(BlockKind::Paragraph(words)) => Some(words),
        _ => None,
    };
    let (before, after) = (paragraph(index.checked_sub(1)), paragraph(Some(index + 1)));
    let ends_so = |words: &Vec<Inline>| End::of(words).is_some_and(|end| is_open(end.mark));
    let begins_small = |words: &Vec<Inline>| Inline::words(words).trim_start().starts_with(char::is_lowercase);
    let own = paragraph(Some(index)).map(|words| Inline::words(words)).unwrap_or_default();
    [before, after].into_iter().flatten().any(ends_so) || after.is_some_and(begins_small) || is_labelled(&own)
}

/// `(a) To take note`, `а) принять к сведению`, `(أ) تحيط علما`
fn is_labelled(words: &str) -> bool {
    const LONGEST: usize = 5;
    let words = words.trim_start();
    let label = words.strip_prefix('(').unwrap_or(words);
    let Some((label, rest)) = label.split_once(')') else { return false };
    (1..=LONGEST).contains(&label.chars().count()) && label.chars().all(char::is_alphanumeric) && !rest.is_empty()
}

/// Every item that ends otherwise than its list does.
pub(super) fn items(reading: &Reading) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    each_list(&reading.text.blocks, &mut |items, lettered, outer| {
        let form = if lettered || reading.text.language != Language::En { Form::Clauses } else { Form::Bullets };
        found.extend(list(items, form, outer));
    });
    found
}

/// The heading that ends with a full stop.
pub(super) fn headings(prose: &Prose) -> Vec<Diagnostic> {
    let words = prose.words.trim_end();
    let ends = prose.place == Place::Heading && words.ends_with(['.', '。']) && !words.ends_with("..");
    // An abbreviation keeps its point.
    let word = words.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_abbreviation = words.ends_with('.') && (word.contains('.') || word.chars().count() < 4);
    if !ends || is_abbreviation {
        return Vec::new();
    }
    let stop = words.char_indices().next_back().map_or(0, |(at, _)| at);
    let span = prose.span(stop..words.len());
    vec![
        Diagnostic::at(span, Code::StyleHeadingStop, "a heading ends with a full stop")
            .hint("a heading has none; take it out")
            .fix(span, ""),
    ]
}

/// How the items of a list end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With semicolons, the last with a full stop.
    Clauses,
    /// With nothing, or with full stops.
    Bullets,
}

fn list(items: &[Item], form: Form, outer: bool) -> Vec<Diagnostic> {
    let ends: Vec<Option<End>> = items.iter().map(end_of).collect();
    let divided = ends.iter().flatten().any(|end| SEMICOLONS.contains(&end.mark));
    if !divided {
        return Vec::new();
    }
    let mut found = Vec::new();
    let report =
        |end: &End, message: String, hint: &str| Diagnostic::at(end.span, Code::StyleItemEnd, message).hint(hint);
    if form == Form::Bullets {
        let semicolons = ends.iter().flatten().filter(|end| SEMICOLONS.contains(&end.mark));
        let hint = "short bullets have nothing there, sentences a full stop";
        return semicolons.map(|end| report(end, format!("a bullet ends with `{}`", end.mark), hint)).collect();
    }
    let last = ends.len() - 1;
    for (index, (item, end)) in items.iter().zip(&ends).enumerate() {
        let Some(end) = end else { continue };
        let is_semicolon = SEMICOLONS.contains(&end.mark);
        // The last item of a list within a list ends as its place in the outer one does.
        if index == last && is_semicolon && !outer {
            found.push(report(
                end,
                format!("the last item ends with `{}`", end.mark),
                "the last ends with a full stop",
            ));
        } else if index < last && !is_semicolon && is_single(item) {
            let message = match STOPS.contains(&end.mark) {
                true => format!("an item ends with `{}` among items that end with semicolons", end.mark),
                false => "an item without a mark among items that end with semicolons".to_owned(),
            };
            found.push(report(end, message, "let all items but the last end alike"));
        }
    }
    found
}

fn is_single(item: &Item) -> bool {
    matches!(&item.blocks[..], [Block { kind: BlockKind::Paragraph(_), .. }])
}

/// The end of an item: that of its last paragraph, but not of a list in it.
fn end_of(item: &Item) -> Option<End> {
    match item.blocks.last() {
        Some(Block { kind: BlockKind::Paragraph(words), .. }) => End::of(words),
        _ => None,
    }
}

/// The last mark of a stretch of words.
struct End {
    mark: char,
    span: Span,
}

impl End {
    /// The last character; `and` and its like after a semicolon are passed over, as are marks of notes.
    fn of(words: &[Inline]) -> Option<Self> {
        let last = words.iter().rev().find(|inline| !matches!(inline.kind, InlineKind::Note(_)))?;
        let text = match &last.kind {
            InlineKind::Text(text) => text.trim_end(),
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) => return Self::of(inner),
            _ => return Some(Self { mark: ' ', span: last.span }),
        };
        let text = CONJUNCTIONS.iter().find_map(|word| {
            let before = text.strip_suffix(word)?.trim_end();
            before.ends_with(SEMICOLONS).then_some(before)
        });
        let InlineKind::Text(whole) = &last.kind else { return None };
        let text = text.unwrap_or(whole.trim_end());
        let mark = text.chars().next_back()?;
        // Words that are not written as they are read are shown as a whole, and mended by hand.
        if last.span.end - last.span.start != whole.len() {
            return Some(Self { mark, span: last.span });
        }
        let after = whole.len() - text.len();
        let end = last.span.end.saturating_sub(after).max(last.span.start);
        let start = end.saturating_sub(mark.len_utf8()).max(last.span.start);
        Some(Self { mark, span: Span { file: last.span.file, start, end } })
    }
}

const CONJUNCTIONS: [&str; 9] = ["and", "or", "et", "ou", "y", "o", "и", "или", "и/или"];

fn is_open(mark: char) -> bool {
    SEMICOLONS.contains(&mark) || matches!(mark, ',' | '，' | '、' | '،')
}

fn colon(language: Language) -> &'static str {
    match language {
        Language::Zh => "：",
        Language::Fr => "\u{a0}:",
        _ => ":",
    }
}

/// Every run of blocks of running text: the text itself, and what its frames hold. A quotation and the text of a
/// decision end as they do elsewhere.
fn each_run(blocks: &[Block], see: &mut impl FnMut(&[Block])) {
    see(blocks);
    for block in blocks {
        if let BlockKind::Frame(frame, inner) = &block.kind
            && !matches!(frame, Frame::Quote | Frame::Decision)
        {
            each_run(inner, see);
        }
    }
}

/// Every list with whether it is lettered and whether it stands in another; not those of quotations and decisions.
fn each_list(blocks: &[Block], see: &mut impl FnMut(&[Item], bool, bool)) {
    fn walk(blocks: &[Block], outer: bool, see: &mut impl FnMut(&[Item], bool, bool)) {
        for block in blocks {
            let (BlockKind::List(items) | BlockKind::Bullets(items)) = &block.kind else { continue };
            see(items, matches!(block.kind, BlockKind::List(_)), outer);
            items.iter().for_each(|item| walk(&item.blocks, true, see));
        }
    }
    each_run(blocks, &mut |run| walk(run, false, see));
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::lint::fixture::found;

    #[track_caller]
    fn check(language: &str, text: &str, expected: &[&str]) {
        assert_eq!(found(Code::StyleItemEnd, language, text), expected);
    }

    #[test]
    fn items_end_alike_and_the_last_with_a_full_stop() {
        check("en", "Here:\n\n1. One;\n2. Two.\n3. Three;", &[".", ";"]);
        check("en", "Here:\n\n1. One.\n2. Two.", &[]);
        check("en", "Here:\n\n1. One; and\n2. Two.", &[]);
        check("en", "Here:\n\n- one;\n- two", &[";"]);
        check("ru", "Здесь:\n\n- один;\n- два.", &[]);
    }

    #[test]
    fn paragraphs_that_make_one_sentence_end_as_its_parts_do() {
        let check = |language, text, expected: &[&str]| {
            assert_eq!(found(Code::StyleParagraphEnd, language, text), expected);
        };
        check("en", "Recalling the one,\n\nNoting the other,\n\nIt ends.", &[]);
        check("fr", "Noms ;\n\nsuite des noms.", &[]);
        check("en", "\\(a) One;\n\nTwo.", &[]);
        check("en", "One.\n\nTwo;\n\nThree.", &[";"]);
    }

    #[test]
    fn a_list_is_introduced_by_a_colon_and_a_paragraph_ends_with_a_stop() {
        assert_eq!(found(Code::StyleListLead, "zh", "以下建议；\n\n1. 一；\n2. 二。"), ["；"]);
        assert_eq!(found(Code::StyleParagraphEnd, "zh", "行动纲领；\n\n行动：\n\n1. 一。"), ["；"]);
        assert_eq!(found(Code::StyleHeadingStop, "en", "# Letters.\n\n# Co.\n\n# Plans"), ["."]);
    }
}
