//! What led to a finding that stands in no text: templates set most of what they are given later, when nothing tells any
//! more which block it was. The edition is set again with fewer of its blocks, until the one is known without which the
//! finding is not there. Only a document that failed pays for that.

use super::{Typesetter, diagnose};
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Block, BlockKind, Edition, FigureContent};
use crate::source::{FileId, Sources, Span, Spanned};

/// How many findings of one document are traced so; each costs a setting for every halving of its blocks.
const MOST: usize = 4;

/// Where the templates stand in a project.
const TEMPLATES: &str = "templates/";

/// What led to a finding.
enum Culprit<'e> {
    /// The first page.
    FirstPage,
    /// A block of the text.
    Block(&'e Block),
}

impl Typesetter {
    /// Findings, those in templates at the block that led to them. One that every document provokes stays where it is.
    pub(super) fn traced(&self, found: Vec<Diagnostic>, edition: &Edition, sources: &Sources) -> Vec<Diagnostic> {
        let mut left = MOST;
        let mut traced: Vec<Diagnostic> = Vec::new();
        for mut finding in found {
            let in_template = finding.span.is_none_or(|span| sources.path(span.file).starts_with(TEMPLATES));
            if in_template && left > 0 {
                left -= 1;
                let culprit = self.culprit(&finding, edition, sources);
                blame(&mut finding, &culprit, edition, sources);
            }
            if finding.code == Code::TypesetGlyph
                && let Some(picture) = finding.span.and_then(|place| picture_at(place, &edition.blocks))
            {
                finding.span = Some(picture.span);
                finding.hint = Some("turn the words of the picture into shapes, or name a folder of fonts that have them with `--font-path`".to_owned());
            }
            if !traced.contains(&finding) {
                traced.push(finding);
            }
        }
        traced
    }

    /// The first block with which an edition has a finding; the first page where it has it without any.
    fn culprit<'e>(&self, finding: &Diagnostic, edition: &'e Edition, sources: &Sources) -> Culprit<'e> {
        let has_with = |count: usize| {
            let blocks = edition.blocks.iter().take(count).cloned().collect();
            let part = Edition { blocks, ..edition.clone() };
            self.set_alone(&part, sources).is_err_and(|found| found.contains(finding))
        };
        if has_with(0) {
            return Culprit::FirstPage;
        }
        let (mut without, mut with) = (0, edition.blocks.len());
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if has_with(middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
        edition.blocks.get(without).map_or(Culprit::FirstPage, Culprit::Block)
    }
}

/// Moves a finding to what led to it: the block, or the picture if it is about one.
fn blame(finding: &mut Diagnostic, culprit: &Culprit, edition: &Edition, sources: &Sources) {
    let (origin, pictures) = match culprit {
        Culprit::FirstPage => (None, edition.masthead.emblem.iter().collect()),
        Culprit::Block(block) => (block.origin, pictures(block)),
    };
    match pictures[..] {
        [picture] if finding.code == Code::TypesetPicture => {
            finding.span = Some(picture.span);
            finding.hint = Some(diagnose::remedy_of_picture(sources.path(picture.value)));
        }
        _ => finding.span = origin.or(finding.span),
    }
}

/// The one picture of the block that stands at a place. The characters of its caption were held against the faces before.
fn picture_at(place: Span, blocks: &[Block]) -> Option<&Spanned<FileId>> {
    blocks.iter().find_map(|block| match (&block.kind, &pictures(block)[..]) {
        (BlockKind::Frame { blocks, .. }, _) => picture_at(place, blocks),
        (_, [picture]) if block.origin == Some(place) => Some(picture),
        _ => None,
    })
}

/// The pictures that a block shows.
fn pictures(block: &Block) -> Vec<&Spanned<FileId>> {
    match &block.kind {
        BlockKind::Frame { blocks, .. } => blocks.iter().flat_map(pictures).collect(),
        BlockKind::Figure(figure) => match &figure.content {
            FigureContent::Image(picture) => vec![picture],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
