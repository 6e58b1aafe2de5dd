//! Names of sessions: by their number, or by their year (un-format 4.3, 14 A).

use super::{Args, Locale};
use crate::diagnostic::Diagnostic;
use crate::session::Organ;

impl Locale {
    /// "Twelfth session". Spanish spells the sessions of the General Assembly out and gives those of other organs in
    /// figures from the eleventh on.
    pub fn session_name(&self, number: u32, organ: Organ) -> Result<String, Diagnostic> {
        let (assembly, others) = self.row().ordinal_words;
        let limit = if organ == Organ::GeneralAssembly { assembly } else { others };
        let form = if (1..=limit).contains(&number) { "words" } else { "figures" };
        let args = Args::new()
            .number("n", number)
            .text("form", form)
            .text("numeral", self.row().ordinal.nth(number))
            .number("unit", number % 10)
            .number("tail", number % 100)
            .number("hundreds", number / 100);
        let ordinal = self.text("ordinal", &args)?;
        self.text("session-name", &args.text("ordinal", ordinal))
    }

    /// "2019 session"
    pub fn annual_session(&self, year: u32) -> Result<String, Diagnostic> {
        self.text("session-annual", &Args::new().number("year", year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::locale::tests::tool;

    #[track_caller]
    fn check(language: Language, organ: Organ, expected: &[(u32, &str)]) {
        let locales = tool();
        for (number, name) in expected {
            assert_eq!(locales.get(language).session_name(*number, organ).unwrap(), *name);
        }
    }

    const OTHER: Organ = Organ::EconomicAndSocialCouncil;

    #[test]
    fn arabic_ordinals_are_feminine_and_definite() {
        let names = [
            (1, "الدورة الأولى"),
            (2, "الدورة الثانية"),
            (3, "الدورة الثالثة"),
            (11, "الدورة الحادية عشرة"),
            (12, "الدورة الثانية عشرة"),
            (21, "الدورة الحادية والعشرون"),
            (49, "الدورة التاسعة والأربعون"),
            (70, "الدورة السبعون"),
            (71, "الدورة الحادية والسبعون"),
            (99, "الدورة التاسعة والتسعون"),
            (100, "الدورة المائة"),
            (101, "الدورة الأولى بعد المائة"),
            (200, "الدورة 200"),
        ];
        check(Language::Ar, OTHER, &names);
    }

    #[test]
    fn english_ordinals_are_words_below_the_hundredth() {
        let names = [
            (1, "First session"),
            (2, "Second session"),
            (3, "Third session"),
            (11, "Eleventh session"),
            (12, "Twelfth session"),
            (21, "Twenty-first session"),
            (49, "Forty-ninth session"),
            (70, "Seventieth session"),
            (71, "Seventy-first session"),
            (99, "Ninety-ninth session"),
            (100, "100th session"),
            (101, "101st session"),
            (111, "111th session"),
        ];
        check(Language::En, OTHER, &names);
    }

    #[test]
    fn spanish_spells_out_the_sessions_of_the_assembly() {
        let names = [
            (1, "Primer período de sesiones"),
            (2, "Segundo período de sesiones"),
            (3, "Tercer período de sesiones"),
            (11, "Undécimo período de sesiones"),
            (12, "Duodécimo período de sesiones"),
            (21, "Vigésimo primer período de sesiones"),
            (49, "Cuadragésimo noveno período de sesiones"),
            (70, "Septuagésimo período de sesiones"),
            (71, "Septuagésimo primer período de sesiones"),
            (99, "Nonagésimo noveno período de sesiones"),
            (100, "100º período de sesiones"),
            (101, "101er período de sesiones"),
        ];
        check(Language::Es, Organ::GeneralAssembly, &names);
    }

    #[test]
    fn spanish_has_figures_from_the_eleventh_session_of_other_organs() {
        let names = [
            (3, "Tercer período de sesiones"),
            (10, "Décimo período de sesiones"),
            (11, "11º período de sesiones"),
            (12, "12º período de sesiones"),
            (13, "13er período de sesiones"),
            (21, "21er período de sesiones"),
            (98, "98º período de sesiones"),
            (111, "111º período de sesiones"),
        ];
        check(Language::Es, OTHER, &names);
    }

    #[test]
    fn french_ordinals_are_feminine() {
        let names = [
            (1, "Première session"),
            (2, "Deuxième session"),
            (3, "Troisième session"),
            (5, "Cinquième session"),
            (11, "Onzième session"),
            (12, "Douzième session"),
            (21, "Vingt et unième session"),
            (49, "Quarante-neuvième session"),
            (70, "Soixante-dixième session"),
            (71, "Soixante et onzième session"),
            (80, "Quatre-vingtième session"),
            (81, "Quatre-vingt-unième session"),
            (99, "Quatre-vingt-dix-neuvième session"),
            (100, "100e session"),
            (101, "101e session"),
        ];
        check(Language::Fr, OTHER, &names);
    }

    #[test]
    fn russian_ordinals_are_feminine() {
        let names = [
            (1, "Первая сессия"),
            (2, "Вторая сессия"),
            (3, "Третья сессия"),
            (11, "Одиннадцатая сессия"),
            (12, "Двенадцатая сессия"),
            (21, "Двадцать первая сессия"),
            (49, "Сорок девятая сессия"),
            (70, "Семидесятая сессия"),
            (71, "Семьдесят первая сессия"),
            (99, "Девяносто девятая сессия"),
            (100, "Сотая сессия"),
            (101, "101-я сессия"),
        ];
        check(Language::Ru, OTHER, &names);
    }

    #[test]
    fn chinese_counts_sessions_in_characters() {
        let names = [
            (1, "第一届会议"),
            (2, "第二届会议"),
            (11, "第十一届会议"),
            (21, "第二十一届会议"),
            (70, "第七十届会议"),
            (99, "第九十九届会议"),
            (100, "第一百届会议"),
            (101, "第一百零一届会议"),
        ];
        check(Language::Zh, OTHER, &names);
    }

    #[test]
    fn any_number_has_a_name() {
        for language in Language::ALL {
            assert!(tool().get(language).session_name(0, OTHER).is_ok());
            assert!(tool().get(language).session_name(u32::MAX, Organ::GeneralAssembly).is_ok());
        }
    }

    #[test]
    fn annual_sessions_are_named_by_their_year() {
        let names = Language::ALL.map(|language| tool().get(language).annual_session(2015).unwrap());
        let expected = [
            "دورة عام\u{a0}2015",
            "2015 session",
            "Período de sesiones de 2015",
            "Session de 2015",
            "Сессия 2015 года",
            "2015年届会",
        ];
        assert_eq!(names, expected);
    }
}
