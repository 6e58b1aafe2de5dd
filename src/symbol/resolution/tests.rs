use super::*;
use Language::{Ar, En, Es, Fr, Ru, Zh};
use proptest::prelude::*;

/// Each number as written, and its symbol or `-`.
#[track_caller]
fn check(language: Language, text: &str, expected: &[(&str, &str)]) {
    let found = find(text, language);
    let shown: Vec<_> = found
        .iter()
        .map(|found| (found.number.as_str(), found.symbol.as_ref().map_or("-".to_owned(), Symbol::to_string)))
        .collect();
    let shown: Vec<_> = shown.iter().map(|(number, symbol)| (*number, symbol.as_str())).collect();
    assert_eq!(shown, expected, "{text}");
    assert!(found.iter().all(|found| text[found.range.clone()] == found.number));
}

#[test]
fn a_number_is_found_beside_its_noun_in_six_languages() {
    let expected = &[("57/295", "A/RES/57/295")];
    check(En, "In its resolution 57/295, it asked for a plan.", expected);
    check(Fr, "Dans sa résolution 57/295, elle a demandé un plan.", expected);
    check(Es, "En su resolución 57/295 pidió un plan.", expected);
    check(Ru, "В своей резолюции 57/295 она просила составить план.", expected);
    check(Ar, "وطلبت في قرارها 57/295 وضع خطة.", expected);
    check(Zh, "第 57/295 号决议要求制订计划。", expected);
}

#[test]
fn the_year_tells_of_the_economic_and_social_council() {
    let expected = &[("2011/22", "E/RES/2011/22")];
    check(En, "Economic and Social Council resolution 2011/22", expected);
    check(Fr, "la résolution 2011/22 du Conseil économique et social", expected);
    check(Es, "la resolución 2011/22 del Consejo Económico y Social", expected);
    check(Ru, "резолюция 2011/22 Экономического и Социального Совета", expected);
    check(Ar, "قرار المجلس الاقتصادي والاجتماعي 2011/22", expected);
    check(Zh, "经济及社会理事会第2011/22号决议", expected);
}

#[test]
fn the_year_behind_a_number_tells_of_the_security_council() {
    check(En, "established pursuant to resolution 2048 (2012)", &[("2048 (2012)", "S/RES/2048 (2012)")]);
    check(Fr, "créé par la résolution 2048 (2012)", &[("2048 (2012)", "S/RES/2048 (2012)")]);
    check(Es, "en virtud de la resolución 2048 (2012) relativa a", &[("2048 (2012)", "S/RES/2048 (2012)")]);
    check(Ru, "учрежденный резолюцией 2048 (2012) по", &[("2048 (2012)", "S/RES/2048 (2012)")]);
    check(Ar, "لتنفيذ قرار مجلس الأمن 2048 (2012).", &[("2048 (2012)", "S/RES/2048 (2012)")]);
    check(Zh, "安全理事会第2048(2012)号决议", &[("2048(2012)", "S/RES/2048 (2012)")]);
}

#[test]
fn a_list_is_governed_by_its_plural() {
    let expected = &[("57/295", "A/RES/57/295"), ("58/21", "A/RES/58/21"), ("59/1", "A/RES/59/1")];
    check(En, "in resolutions 57/295, 58/21 and 59/1", expected);
    check(Fr, "dans ses résolutions 57/295, 58/21 et 59/1", expected);
    check(Es, "en las resoluciones 57/295, 58/21 y 59/1", expected);
    check(Ru, "в резолюциях 57/295, 58/21 и 59/1", expected);
    check(Ar, "في القرارات 57/295 و 58/21 و59/1", expected);
    check(Zh, "第57/295号、第58/21号和第59/1号决议", expected);
    check(En, "resolutions 57/295 of 20 December 2002, 58/21 of 3 December 2003 and 59/1", expected);
    check(Ru, "резолюциями 57/295 от 20 декабря 2002 года, 58/21 от 3 декабря 2003 года и 59/1", expected);
}

#[test]
fn titles_may_stand_in_a_list() {
    let expected = &[("57/295", "A/RES/57/295"), ("58/21", "A/RES/58/21")];
    check(En, "resolutions 57/295 on plain words and 58/21 on short ones", expected);
    check(Ru, "в резолюциях 57/295 – о ясных словах и 58/21 – о кратких", expected);
    check(En, "resolution 57/295 on the periods 2022/23 and 2023/24", &expected[..1]);
}

#[test]
fn a_body_is_named_before_between_or_behind() {
    let expected = &[("25/1", "A/HRC/RES/25/1")];
    check(En, "Human Rights Council resolution 25/1", expected);
    check(En, "The Human Rights Council adopted resolution 25/1", expected);
    check(Fr, "la résolution 25/1 du Conseil des droits de l’homme", expected);
    check(Es, "la resolución 25/1 del Consejo de Derechos Humanos", expected);
    check(Ru, "в резолюции 25/1 Совета по правам человека", expected);
    check(Ar, "قرار مجلس حقوق الإنسان 25/1", expected);
    check(Zh, "人权理事会第25/1号决议", expected);
    check(Ar, "قرار الجمعية العامة للأمم المتحدة رقم 60/251", &[("60/251", "A/RES/60/251")]);
    check(Es, "resolución de la Asamblea General 60/251", &[("60/251", "A/RES/60/251")]);
}

#[test]
fn what_another_body_adopted_is_not_linked() {
    check(En, "Commission on Narcotic Drugs resolution 55/1", &[("55/1", "-")]);
    check(Fr, "la résolution 55/1 de la Commission des stupéfiants", &[("55/1", "-")]);
    check(Ru, "резолюция 55/1 Комиссии по наркотическим средствам", &[("55/1", "-")]);
    check(Ar, "قرار لجنة المخدرات 55/1", &[("55/1", "-")]);
    check(Zh, "麻醉药品委员会第55/1号决议", &[("55/1", "-")]);
    check(En, "resolution 25/1", &[("25/1", "-")]);
}

#[test]
fn its_resolution_is_of_the_subject() {
    check(En, "The Commission on Narcotic Drugs, in its resolution 55/1, asked.", &[("55/1", "-")]);
    check(
        En,
        "The Committee recalls that, in its resolution 57/295, the Assembly asked.",
        &[("57/295", "A/RES/57/295")],
    );
    check(En, "The Committee met. By its resolution 57/295, a plan was asked.", &[("57/295", "A/RES/57/295")]);
    check(En, "In its resolution 25/1, the Human Rights Council asked.", &[("25/1", "A/HRC/RES/25/1")]);
    check(Fr, "Dans sa résolution 55/1, la Commission des stupéfiants a demandé", &[("55/1", "-")]);
    check(Ru, "В своей резолюции 25/1 Совет по правам человека просил", &[("25/1", "A/HRC/RES/25/1")]);
    check(Ru, "Комиссия в своей резолюции 55/1 просила", &[("55/1", "-")]);
}

#[test]
fn sessions_and_years_that_do_not_exist_are_not_linked() {
    check(En, "resolutions 86/1, 2094/17 and 9999 (2099)", &[("86/1", "-"), ("2094/17", "-"), ("9999 (2099)", "-")]);
}

#[test]
fn old_numbers_bear_the_session_in_roman_figures() {
    check(En, "General Assembly resolution 1514 (XV)", &[("1514 (XV)", "A/RES/1514 (XV)")]);
    check(Fr, "la résolution 92 (I) de l’Assemblée générale", &[("92 (I)", "A/RES/92 (I)")]);
    check(
        Es,
        "la resolución 1503 (XLVIII) del Consejo Económico y Social",
        &[("1503 (XLVIII)", "E/RES/1503 (XLVIII)")],
    );
    check(Ar, "القرار 1514 (د-15) المؤرخ 14 أيار/مايو 1960", &[("1514 (د-15)", "A/RES/1514 (XV)")]);
    check(Ru, "резолюция 1514 (XV)", &[("1514 (XV)", "A/RES/1514 (XV)")]);
    check(Zh, "西亚经济社会委员会第315(XXVIII)号决议", &[("315(XXVIII)", "-")]);
}

#[test]
fn letters_and_special_sessions_belong_to_the_number() {
    check(En, "resolution 78/250 B, and A/99/1", &[("78/250 B", "A/RES/78/250B")]);
    check(
        En,
        "resolutions 58/269 A and B and ES-10/24",
        &[("58/269 A", "A/RES/58/269A"), ("ES-10/24", "A/RES/ES-10/24")],
    );
    let lettered = &[("41/60 J", "A/RES/41/60J"), ("52/220", "A/RES/52/220"), ("42/39 K", "A/RES/42/39K")];
    check(Es, "sus resoluciones 41/60 J, de 3 de mayo de 1986, 52/220, de 2 de junio de 1997, y 42/39 K", lettered);
    check(Ru, "резолюция 78/250 В", &[("78/250 В", "A/RES/78/250B")]);
    check(Ar, "القرار 78/250 باء", &[("78/250 باء", "A/RES/78/250B")]);
}

#[test]
fn decisions_are_found_and_lead_nowhere() {
    check(En, "decision 2009/201", &[("2009/201", "-")]);
    check(Zh, "理事会第 2009/201 C 号决定", &[("2009/201 C", "-")]);
}

#[test]
fn places_within_a_resolution_do_not_end_a_list() {
    let three = &[("48/162", "A/RES/48/162"), ("50/227", "A/RES/50/227"), ("52/12 B", "A/RES/52/12B")];
    check(En, "General Assembly resolutions 48/162, sect. II, and 50/227, annex I, and 52/12 B", three);
    check(Fr, "les résolutions 48/162, sect. II, 50/227, annexe I, et 52/12 B de l’Assemblée générale", three);
    check(Es, "las resoluciones 48/162, secc. II, 50/227, anexo, y 52/12 B de la Asamblea General", three);
    check(
        Ru,
        "резолюции 48/162, раздел II, 50/227, приложение I, и 52/12 В Генеральной Ассамблеи",
        &[("48/162", "A/RES/48/162"), ("50/227", "A/RES/50/227"), ("52/12 В", "A/RES/52/12B")],
    );
    check(
        Ar,
        "قراري الجمعية العامة 48/162، الفرع الثاني، و 50/227",
        &[("48/162", "A/RES/48/162"), ("50/227", "A/RES/50/227")],
    );
    check(En, "resolution 48/162, part of 2/3 of all", &[("48/162", "A/RES/48/162")]);
}

#[test]
fn numbers_of_conferences_have_letters_or_roman_figures() {
    check(En, "decisions 24/CP.18, 1/CMP.8 and SC-6/11", &[("24/CP.18", "-"), ("1/CMP.8", "-"), ("SC-6/11", "-")]);
    check(Fr, "la décision BC-10/3 et la décision VI/12", &[("BC-10/3", "-"), ("VI/12", "-")]);
    check(Zh, "第24/CP.18号决定", &[("24/CP.18", "-")]);
    check(Ru, "решение 24/CP.18", &[("24/CP.18", "-")]);
    check(En, "the decision of UN/CEFACT, 24/CP.18 and CO-2/3; a decision A/99/1, 1/CP.18.5", &[]);
}

#[test]
fn numbers_without_the_noun_are_no_resolutions() {
    check(En, "24/7, 3/4, pp. 57/295, 15/4/2013, the 2023/24 period and 1325 (2000)", &[]);
    check(En, "a resolution. 57/295 of them; resolution 15/4/2013; resolution 57/295.5; resolution A/RES/57/295", &[]);
    check(En, "A resolution was adopted by 57/295 members in 2023/24", &[]);
    check(Fr, "la résolution a été adoptée en 2023/24", &[]);
    check(Ru, "решение Комитета, принятое в 2023/24 году", &[]);
    check(Ar, "وفي 1 كانون الأول/ديسمبر 2012 صدر القرار.", &[]);
    check(Zh, "2023/24年度决定编制预算，第3/4段", &[]);
}

#[test]
fn a_period_before_a_list_is_none_of_it() {
    check(En, "in 2023/24, resolution 57/295", &[("57/295", "A/RES/57/295")]);
    check(En, "resolution 57/295, and in the 2023/24 period", &[("57/295", "A/RES/57/295")]);
    check(Zh, "2023/24年度，第57/295号决议", &[("57/295", "A/RES/57/295")]);
}

#[test]
fn arabic_figures_are_figures() {
    check(Ar, "قرار الجمعية العامة ٥٧/٢٩٥", &[("٥٧/٢٩٥", "A/RES/57/295")]);
}

fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL.to_vec())
}

proptest! {
    #[test]
    fn nothing_panics_and_ranges_lie_on_characters(text in "\\PC*", language in language()) {
        for found in find(&text, language) {
            prop_assert_eq!(text.get(found.range.clone()), Some(found.number.as_str()));
        }
    }

    #[test]
    fn words_in_any_order_are_cut_at_characters_and_in_order(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "resolution ", "résolutions ", "резолюции ", "القرار ", "第", "号决议", "决定", "和", "و", " and ", "57/295", "٥٧/٢",
                " (", "XV", "2000", ")", "（", "）", "1325", "S-", "ES-", "/", " B", " باء", ", ", "of the Council ", " of 3 May 2003",
                "的", "٬", "İ", "0", "99999", "Commission on ", "لجنة ", "\u{64b}",
            ]),
            0..24,
        ),
        language in language(),
    ) {
        let text = pieces.concat();
        let mut end = 0;
        for found in find(&text, language) {
            prop_assert!(found.range.start >= end);
            prop_assert_eq!(text.get(found.range.clone()), Some(found.number.as_str()));
            end = found.range.end;
        }
    }
}
