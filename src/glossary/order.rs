//! Lists that stand in each language's own order: `sort="by-language"`.

use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::text::{Block, BlockKind, Inline, Item, Text};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// The rule by which a language puts words in order: Chinese by their sound.
fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.code().parse().ok()?;
    Collator::try_new((&locale).into(), CollatorOptions::default()).ok()
}

/// The items of lists that are asked to stand in the language's own order and do not.
pub fn unsorted(text: &Text) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let Some(collator) = collator(text.language) else { return found };
    for block in text.all_blocks() {
        let is_asked = block.attributes.get("sort").is_some_and(|sort| sort.value == "by-language");
        if let (true, BlockKind::Frame(_, blocks)) = (is_asked, &block.kind) {
            blocks.iter().for_each(|block| list(block, &collator, &mut found));
        }
    }
    found
}

fn list(block: &Block, collator: &CollatorBorrowed, found: &mut Vec<Diagnostic>) {
    let (BlockKind::List(items) | BlockKind::Bullets(items)) = &block.kind else { return };
    for pair in items.windows(2) {
        let [before, after] = pair else { continue };
        let (first, second) = (said(before), said(after));
        if collator.compare(bare(&first), bare(&second)).is_gt() {
            let message = format!("`{second}` stands after `{first}`");
            found.push(
                Diagnostic::at(after.span, Code::GlossaryOrder, message)
                    .hint("the list is to stand in the order of its language: move the item before it"),
            );
        }
    }
}

/// A name without the article of Arabic, which does not count in lists of names.
fn bare(name: &str) -> &str {
    name.strip_prefix("ال").unwrap_or(name)
}

/// What an item says, without its marks.
fn said(item: &Item) -> String {
    let first = item.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(words) => Some(Inline::words(words)),
        _ => None,
    });
    first.unwrap_or_default().trim().trim_end_matches([';', '.', '；', '。', '؛', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cmp::Ordering;

    /// Countries in the order of each language's rule.
    #[test]
    fn names_of_countries_stand_in_the_order_of_each_language() {
        let orders: [(Language, &[&str]); 6] = [
            (Language::Ar, &["الأردن", "إسبانيا", "البرازيل", "تونس", "مصر"]),
            (Language::En, &["Algeria", "Côte d’Ivoire", "Cuba", "Türkiye", "Uganda"]),
            (Language::Es, &["Andorra", "Canadá", "Chad", "Níger", "Noruega", "Omán"]),
            (Language::Fr, &["Allemagne", "Égypte", "Espagne", "États-Unis", "Zambie"]),
            (Language::Ru, &["Австрия", "Египет", "Италия", "Йемен", "Япония"]),
            (Language::Zh, &["阿根廷", "巴西", "德国", "法国", "中国"]),
        ];
        for (language, names) in orders {
            let collator = collator(language).unwrap();
            for pair in names.windows(2) {
                let order = collator.compare(bare(pair[0]), bare(pair[1]));
                assert_ne!(order, Ordering::Greater, "{}: {pair:?}", language.code());
            }
        }
    }
}
