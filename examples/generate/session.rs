//! What stands around the documents: the session's own files.

use crate::words::Row;
use masthead::language::Language;
use std::fmt::Write;

/// The words that every session has, in the order of [`Row`].
const WORDING: [(&str, Row); 8] = [
    (
        "body",
        [
            "لجنة الخبراء المعنية بالإدارة العامة",
            "Committee of Experts on Public Administration",
            "Comité de Expertos en Administración Pública",
            "Comité d’experts de l’administration publique",
            "Комитет экспертов по государственному управлению",
            "公共行政专家委员会",
        ],
    ),
    ("place", ["نيويورك", "New York", "Nueva York", "New York", "Нью-Йорк", "纽约"]),
    (
        "item-1",
        [
            "إقرار جدول الأعمال ومسائل تنظيمية أخرى",
            "Adoption of the agenda and other organizational matters",
            "Aprobación del programa y otras cuestiones de organización",
            "Adoption de l’ordre du jour et autres questions d’organisation",
            "Утверждение повестки дня и другие организационные вопросы",
            "通过议程和其他组织事项",
        ],
    ),
    (
        "item-2",
        [
            "السجلات العامة وحفظها",
            "Public registers and their keeping",
            "Los registros públicos y su conservación",
            "Les registres publics et leur conservation",
            "Государственные реестры и их ведение",
            "公共登记册及其保管",
        ],
    ),
    (
        "item-3",
        [
            "اللغة الواضحة في الخدمة العامة",
            "Plain language in the public service",
            "El lenguaje claro en la administración pública",
            "Le langage clair dans le service public",
            "Ясный язык на государственной службе",
            "公共服务中的简明语言",
        ],
    ),
    (
        "item-4",
        [
            "خدمات البلديات وقياسها",
            "Municipal services and their measurement",
            "Los servicios municipales y su medición",
            "Les services municipaux et leur mesure",
            "Муниципальные услуги и их измерение",
            "市政服务及其衡量",
        ],
    ),
    (
        "item-5",
        [
            "الموظفون والميزانيات",
            "Staff and budgets",
            "Personal y presupuestos",
            "Personnel et budgets",
            "Персонал и бюджеты",
            "工作人员和预算",
        ],
    ),
    (
        "item-6",
        [
            "اعتماد تقرير اللجنة",
            "Adoption of the report of the Committee",
            "Aprobación del informe del Comité",
            "Adoption du rapport du Comité",
            "Утверждение доклада Комитета",
            "通过委员会的报告",
        ],
    ),
];

/// The symbol of the document at a place of the session.
pub(crate) fn symbol(place: usize) -> String {
    format!("E/C.16/2099/{}", place + 2)
}

/// session.toml.
pub(crate) fn session_toml() -> String {
    let mut out = "symbol = \"E/C.16/2099\"\nnumber = 98\ndates = { first = 2099-04-13, last = 2099-04-17 }\n\
        duty-station = \"new-york\"\norgan = \"economic-and-social-council\"\nspecimen = true\n\
        issued = [\"E/C.16/2099/1\"]\n\n[agenda]\ndocument = \"E/C.16/2099/1\"\nstatus = \"provisional\"\n"
        .to_owned();
    for item in 1..=6 {
        let _ = write!(out, "\n[[agenda.item]]\nnumber = \"{item}\"\n");
    }
    out
}

/// The session's wording in one language.
pub(crate) fn wording(language: usize) -> String {
    WORDING.iter().map(|(key, row)| format!("{key} = {}\n", row[language])).collect()
}

/// document.toml of the document at a place.
pub(crate) fn document_toml(place: usize) -> String {
    let kind =
        ["note-by-the-secretariat", "report-of-the-secretary-general", "note-by-the-secretary-general"][place % 3];
    let (item, day) = (2 + place % 4, 1 + place % 27);
    let mut out = format!(
        "symbol = \"{}\"\nkind = \"{kind}\"\nagenda-items = [\"{item}\"]\ndistribution = \"general\"\n\
         date = 2099-01-{day:02}\noriginal = [\"en\"]\njob-number = \"99-{:05}\"\n\n[issued]\n",
        symbol(place),
        400 + place,
    );
    for language in Language::ALL {
        let _ = writeln!(out, "{} = 2099-02-{day:02}", language.code());
    }
    out
}
