//! The line that names agenda items, and their titles.

use crate::note::{Note, without_marks};
use crate::schema::Document;
use crate::sources::{AgendaTable, Cover, ItemTable, message};
use masthead::agenda::{AgendaStatus, ItemNumber};
use std::collections::BTreeSet;

/// The items into session.toml, document.toml and the words of the session.
pub(crate) fn read(document: &Document, notes: &[Note], cover: &mut Cover, warnings: &mut Vec<String>) {
    let agenda = notes.iter().find_map(Note::agenda).cloned();
    let line = document.or_inferred(&document.agenda_item, "agenda_item");
    // The line is taken over word for word, and the original has one title for all its items: the first bears it.
    let items: Vec<ItemNumber> = numbers(&without_marks(&line)).into_iter().take(1).collect();
    // A subitem stands under its item, also where only the subitem is named.
    let on_agenda: BTreeSet<ItemNumber> =
        items.iter().flat_map(|item| [ItemNumber { letter: None, ..item.clone() }, item.clone()]).collect();
    if line.is_empty() {
        warnings.push("no agenda item".to_owned());
    } else if items.is_empty() {
        warnings.push(format!("no item is read in `{line}`: the line is left out"));
    }
    let preliminary = ["preliminary", "préliminaire", "preliminar", "предварительного перечня", "الأولية", "项目表"];
    let (status, key) = match () {
        () if preliminary.iter().any(|word| line.contains(word)) => {
            (AgendaStatus::PreliminaryList, "item-preliminary-list")
        }
        () if agenda.is_some() => (AgendaStatus::Provisional, "item-provisional"),
        () => (AgendaStatus::Adopted, "item-adopted"),
    };
    if !items.is_empty() {
        // The line as the original has it, with the place of its mark.
        cover.messages.push((key.to_owned(), with_mark(&line)));
        let mut title = without_marks(&document.or_inferred(&document.agenda_item_title, "agenda_item_title"));
        if title.trim().is_empty() {
            warnings.push("no title of the agenda item: a dash stands for it".to_owned());
            title = "–".to_owned();
        }
        if items.iter().any(|item| item.letter.is_some()) {
            // The title of a subitem's item is unknown: the subitem's own stands there too, and is printed once.
            cover.messages.push(("item-and-subitem".to_owned(), "{ $subitem }".to_owned()));
        }
        cover.messages.extend(on_agenda.iter().map(|item| (item.message(), message(&title))));
    }
    cover.document.agenda_items = items.iter().map(ItemNumber::to_string).collect();
    if !items.is_empty() || agenda.is_some() {
        let item = on_agenda.iter().map(|item| ItemTable { number: item.to_string() }).collect();
        cover.session.agenda = Some(AgendaTable { document: agenda, status, item });
    }
}

/// The words of a line, with `{ $mark }` where its asterisks stand.
fn with_mark(line: &str) -> String {
    let Some((before, after)) = line.split_once("{fn:") else { return message(line) };
    let after = after.split_once('}').map_or("", |(_, after)| after);
    format!("{}{{ $mark }}{}", message(before), without_marks_kept(after))
}

/// What follows the mark, which may be nothing.
fn without_marks_kept(after: &str) -> String {
    let rest = without_marks(after);
    let space = if after.starts_with(' ') && !rest.is_empty() { " " } else { "" };
    if rest.is_empty() { rest } else { format!("{space}{}", message(&rest)) }
}

/// The numbers of items in a line, in any language: `3(a)`, `3 a)`, `3 (أ)`.
fn numbers(line: &str) -> Vec<ItemNumber> {
    let mut items: Vec<ItemNumber> = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[start..];
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        rest = &digits[end..];
        let letter = subitem(rest);
        let item = digits[..end].parse().ok().map(|item| ItemNumber { item, letter });
        items.extend(item.filter(|item| !items.contains(item)));
    }
    items
}

/// The letter in `(a)`, ` a)`, ` (أ)`, as in the sources: the first is always `a`.
fn subitem(text: &str) -> Option<char> {
    let text = text.trim_start();
    let inner = text.strip_prefix('(').unwrap_or(text).split_once(')')?.0;
    let mut characters = inner.chars();
    let letter = characters.next().filter(|_| characters.all(|c| c == 'ـ'))?;
    // Cyrillic letters slip in where Latin ones of the same shape are meant (un-format 14 A).
    let abjad = "أبجدهوزحطي".chars().position(|member| member == letter);
    let cyrillic = [('а', 'a'), ('с', 'c'), ('е', 'e')].into_iter().find(|(slip, _)| *slip == letter);
    match (letter, abjad, cyrillic) {
        ('a'..='z', ..) => Some(letter),
        (_, Some(index), _) => ('a'..='z').nth(index),
        (_, _, Some((_, latin))) => Some(latin),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, items: &[&str], shown: &str) {
        let numbers: Vec<_> = numbers(&without_marks(line)).iter().map(ItemNumber::to_string).collect();
        assert_eq!(numbers, items);
        assert_eq!(with_mark(line), shown);
    }

    #[test]
    fn items_are_read_in_all_languages() {
        check("临时议程{fn:**} 项目 3(a)", &["3 (a)"], "临时议程{ $mark } 项目 3(a)");
        check("Item 5 of the agenda{fn:*}", &["5"], "Item 5 of the agenda{ $mark }");
        check("Points 132 et 17 c) de l'ordre du jour", &["132", "17 (c)"], "Points 132 et 17 c) de l'ordre du jour");
        check("Пункт 3(с) повестки дня", &["3 (c)"], "Пункт 3(с) повестки дня");
        check("البند 3 (هـ) من جدول الأعمال", &["3 (e)"], "البند 3 (هـ) من جدول الأعمال");
    }
}
