//! Labels: of figures, of the groups and series of charts. They are drawn, and hold words alone.

use super::Reader;
use crate::diagnostic::Code;
use crate::text::{Inline, InlineKind};

impl Reader<'_> {
    /// The words of a label; what is more than words is reported.
    pub(super) fn words_alone(&mut self, label: &[Inline]) -> String {
        for inline in label {
            let is_words = matches!(
                inline.kind,
                InlineKind::Text(_)
                    | InlineKind::Symbol(_)
                    | InlineKind::Resolution { .. }
                    | InlineKind::Url(_)
                    | InlineKind::Break
            );
            if !is_words {
                let hint = "write plain words; notes and links stand in the caption or in a remark under it";
                self.report(inline.span, Code::TextMisplaced, "a label holds words alone", hint);
            }
        }
        Inline::words(label)
    }
}
