//! Words in five languages, enough to fill pages.

use crate::language::Language;

/// What differs between the samples: a few words in the language.
pub(super) struct Words {
    pub(super) organization: &'static str,
    pub(super) organ: &'static str,
    pub(super) body: &'static str,
    pub(super) session: &'static str,
    pub(super) place: &'static str,
    pub(super) item: &'static str,
    pub(super) title: &'static str,
    pub(super) subtitle: &'static str,
    pub(super) sentence: &'static str,
    pub(super) paragraph_label: fn(u32) -> String,
    pub(super) items: [&'static str; 3],
    pub(super) roman: [&'static str; 2],
    pub(super) sections: [&'static str; 3],
    pub(super) mark: fn(u32) -> String,
    pub(super) recycle: &'static str,
}

const EN: Words = Words {
    organization: "United Nations",
    organ: "Economic and Social Council",
    body: "Committee of Experts on Public Administration",
    session: "Ninety-eighth session",
    place: "New York, 13–17 April 2099",
    item: "Item 3 (a) of the provisional agenda",
    title: "Plain language in the public service: what a reader may ask of an office, and what an office may ask of a reader",
    subtitle: "Note by the Secretariat",
    sentence: "An office that writes to be understood is asked fewer questions, and the answers that it gives are the same in every language in which it is read; what is saved in this way is time, on both sides of the counter. ",
    paragraph_label: |n| format!("{n}."),
    items: ["(a)", "(b)", "(c)"],
    roman: ["(i)", "(ii)"],
    sections: ["I.", "A.", "1."],
    mark: |n| n.to_string(),
    recycle: "Please recycle",
};

const FR: Words = Words {
    organization: "Nations Unies",
    organ: "Conseil économique et social",
    body: "Comité d’experts de l’administration publique",
    session: "Quatre-vingt-dix-huitième session",
    place: "New York, 13-17 avril 2099",
    item: "Point 3 a) de l’ordre du jour provisoire",
    title: "Un langage clair dans la fonction publique",
    subtitle: "Note du Secrétariat",
    sentence: "Un service qui écrit pour être compris reçoit moins de questions, et les réponses qu’il donne sont les mêmes dans toutes les langues\u{a0}: le temps ainsi gagné l’est de part et d’autre du guichet. ",
    items: ["a)", "b)", "c)"],
    roman: ["i)", "ii)"],
    recycle: "Merci de recycler",
    ..EN
};

const RU: Words = Words {
    organization: "Организация Объединенных Наций",
    organ: "Экономический и Социальный Совет",
    body: "Комитет экспертов по государственному управлению",
    session: "Девяносто восьмая сессия",
    place: "Нью-Йорк, 13–17 апреля 2099 года",
    item: "Пункт 3(a) предварительной повестки дня",
    title: "Ясный язык на государственной службе",
    subtitle: "Записка Секретариата",
    sentence: "Учреждение, которое пишет так, чтобы его понимали, получает меньше вопросов, а ответы, которые оно дает, одинаковы на всех языках; сбереженное таким образом время сберегают обе стороны. ",
    items: ["a)", "b)", "c)"],
    roman: ["i)", "ii)"],
    recycle: "Просьба отправить на вторичную переработку",
    ..EN
};

const ZH: Words = Words {
    organization: "联合国",
    organ: "经济及社会理事会",
    body: "公共行政专家委员会",
    session: "第九十八届会议",
    place: "2099年4月13日至17日，纽约",
    item: "临时议程",
    title: "公共服务中的平实语言",
    subtitle: "秘书处的说明",
    sentence: "写得让人看得懂的机关，收到的询问就少；它用各种语文作出的答复也都一致，例如“平实语言”和《公文手册》所说，2098年节省时间18.20小时，柜台内外都得益。",
    items: ["(a)", "(b)", "(c)"],
    roman: ["㈠", "㈡"],
    sections: ["一.", "A.", "1."],
    recycle: "请回收",
    ..EN
};

const AR: Words = Words {
    organization: "الأمم المتحدة",
    organ: "المجلس الاقتصادي والاجتماعي",
    body: "لجنة الخبراء المعنية بالإدارة العامة",
    session: "الدورة الثامنة والتسعون",
    place: "نيويورك، 13-17 نيسان/أبريل 2099",
    item: "البند 3 (أ) من جدول الأعمال المؤقت",
    title: "اللغة الواضحة في الخدمة العامة",
    subtitle: "مذكرة من الأمانة العامة",
    sentence: "إن الإدارة التي تكتب لكي تُفهم تُطرح عليها أسئلة أقل، وتكون إجاباتها واحدة في جميع اللغات التي تُقرأ بها؛ وما يُدَّخر بذلك هو الوقت، على جانبي النافذة (انظر الفقرة 3 (أ)، والصفحات 15-19). ",
    paragraph_label: |n| format!("{n} -"),
    items: ["(أ)", "(ب)", "(ج)"],
    roman: ["'1'", "'2'"],
    sections: ["أولا -", "ألف -", "1 -"],
    mark: |n| format!("({n})"),
    recycle: "يرجى إعادة التدوير",
};

/// The words of a language; Spanish borrows the French.
pub(super) fn words(language: Language) -> Words {
    match language {
        Language::Ar => AR,
        Language::En => EN,
        Language::Es | Language::Fr => FR,
        Language::Ru => RU,
        Language::Zh => ZH,
    }
}
