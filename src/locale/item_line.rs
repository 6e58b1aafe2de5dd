//! The line of the masthead that names agenda items, and lists in general (un-format 1.3, 4.3, 14 B).

use super::{Args, Locale};
use crate::agenda::{AgendaStatus, ItemNumber};
use crate::diagnostic::Diagnostic;

impl Locale {
    /// "Items 132 and 17 (c) of the provisional agenda*". `mark` is the mark of the agenda's cover note and stands
    /// where the language puts it; empty, there is none. An adopted agenda has no mark in any case.
    pub fn item_line(&self, items: &[ItemNumber], status: AgendaStatus, mark: &str) -> Result<String, Diagnostic> {
        let numbers: Vec<String> = items.iter().map(|item| self.item_number(item)).collect::<Result<_, _>>()?;
        let key = match status {
            AgendaStatus::PreliminaryList => "item-preliminary-list",
            AgendaStatus::Provisional => "item-provisional",
            AgendaStatus::Adopted => "item-adopted",
        };
        let args = Args::new()
            .number("count", u32::try_from(items.len()).unwrap_or(u32::MAX))
            .text("items", self.list(&numbers)?)
            .text("mark", mark)
            .text("marked", if mark.is_empty() { "no" } else { "yes" });
        self.text(key, &args)
    }

    /// "3", "3 (a)", "3 a)", "3(a)", "3 (أ)"
    pub fn item_number(&self, item: &ItemNumber) -> Result<String, Diagnostic> {
        let Some(letter) = item.letter else { return Ok(item.item.to_string()) };
        let nth = u32::from(letter).saturating_sub(u32::from('a')).saturating_add(1);
        let args = Args::new().number("item", item.item).text("letter", self.row().subitem.nth(nth));
        self.text("item-with-letter", &args)
    }

    /// Members joined as the language joins them: "1, 2 and 3".
    pub fn list(&self, members: &[String]) -> Result<String, Diagnostic> {
        let Some((last, rest)) = members.split_last() else { return Ok(String::new()) };
        let Some((first, between)) = rest.split_first() else { return Ok(last.clone()) };
        let mut joined = first.clone();
        for member in between {
            joined = self.text("list-comma", &Args::new().text("first", joined).text("last", member))?;
        }
        self.text("list-pair", &Args::new().text("first", joined).text("last", last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::locale::tests::tool;

    /// Expectations in the order of codes: ar en es fr ru zh; `~` is a no-break space.
    #[track_caller]
    fn check(items: &[&str], status: AgendaStatus, mark: &str, expected: [&str; 6]) {
        let items: Vec<ItemNumber> = items.iter().map(|item| item.parse().unwrap()).collect();
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let line = tool().get(language).item_line(&items, status, mark).unwrap();
            assert_eq!(line.replace('\u{a0}', "~"), expected);
        }
    }

    #[test]
    fn one_item_of_a_provisional_agenda() {
        check(
            &["3 (a)"],
            AgendaStatus::Provisional,
            "*",
            [
                "البند 3~(أ) من جدول الأعمال المؤقت*",
                "Item 3~(a) of the provisional agenda*",
                "Tema 3~a) del programa provisional*",
                "Point 3~a) de l’ordre du jour provisoire*",
                "Пункт 3(a) предварительной повестки дня*",
                "临时议程* 项目3(a)",
            ],
        );
    }

    #[test]
    fn two_items_are_dual_in_arabic() {
        check(
            &["132", "17 (c)"],
            AgendaStatus::Adopted,
            "",
            [
                "البندان 132 و~17~(ج) من جدول الأعمال",
                "Agenda items 132 and 17~(c)",
                "Temas 132 y 17~c) del programa",
                "Points 132 et 17~c) de l’ordre du jour",
                "Пункты 132 и 17(c) повестки дня",
                "议程项目132和17(c)",
            ],
        );
    }

    #[test]
    fn three_items_of_a_preliminary_list() {
        check(
            &["3", "5 (e)", "21"],
            AgendaStatus::PreliminaryList,
            "**",
            [
                "البنود 3 و~5~(هـ) و~21 من القائمة الأولية**",
                "Items 3, 5~(e) and 21 of the preliminary list**",
                "Temas 3, 5~e) y 21 de la lista preliminar**",
                "Points 3, 5~e) et 21 de la liste préliminaire**",
                "Пункты 3, 5(e) и 21 первоначального перечня**",
                "暂定项目表** 项目3、5(e)和21",
            ],
        );
    }

    #[test]
    fn without_a_mark_the_chinese_line_is_closed() {
        let line = tool().get(Language::Zh).item_line(&["3".parse().unwrap()], AgendaStatus::Provisional, "").unwrap();
        assert_eq!(line, "临时议程项目3");
    }
}
