//! Sentences with slots, each row in the order of [`super::Row`].
//!
//! `{x}` a link to what came before, `{b}` a body, `{o}` what is counted, `{t}` a time, `{l}` a place, `{g}` that place after
//! the French "de", `{c}` and `{k}`
//! statements, `{d}` a resolve, `{a}` and `{z}` actions, `{n}` and `{m}` numbers, `{s}` a symbol.

use super::Row;

/// Which numbers a pattern takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// Any of three figures.
    Any,
    /// Of two figures, such that Russian counts with the genitive plural and Arabic with the singular; `m` is the less.
    Counted,
}

/// Links.
pub(crate) const LINKS: [Row; 8] = [
    ["وبالإضافة إلى ذلك، ", "in addition, ", "además, ", "en outre, ", "кроме того, ", "此外，"],
    ["ومع ذلك، ", "nevertheless, ", "no obstante, ", "néanmoins, ", "тем не менее ", "尽管如此，"],
    ["ونتيجة لذلك، ", "as a result, ", "en consecuencia, ", "en conséquence, ", "в результате ", "因此，"],
    ["ومن الناحية العملية، ", "in practice, ", "en la práctica, ", "dans la pratique, ", "на практике ", "实际上，"],
    ["وفي المقابل، ", "by contrast, ", "en cambio, ", "en revanche, ", "напротив, ", "与此相反，"],
    ["", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["", "", "", "", "", ""],
];

/// Sentences of running text.
pub(crate) const SENTENCES: [(Numbers, Row); 13] = [
    (
        Numbers::Any,
        [
            "{x}ارتفع عدد {o} التي سجلتها {b} من {n} إلى {m} {t}، لأن {c}",
            "{x}the number of {o} recorded by {b} rose from {n} to {m} {t}, because {c}",
            "{x}el número de {o} que registra {b} pasó de {n} a {m} {t}, porque {c}",
            "{x}le nombre de {o} que recense {b} passe de {n} à {m} {t}, parce que {c}",
            "{x}число {o}, которые учитывает {b}, возросло с {n} до {m} {t}, поскольку {c}",
            "{x}{t}，{b}记录的{o}数量从{n}增至{m}，原因是{c}",
        ],
    ),
    (
        Numbers::Any,
        [
            "{d} {b} {a} بغية {z}، ما دامت {c}",
            "{b} {d} {a} in order to {z}, as long as {c}",
            "{b} {d} {a} a fin de {z}, mientras {c}",
            "{b} {d} {a} afin de {z}, tant que {c}",
            "{b} {d} {a}, с тем чтобы {z}, до тех пор пока {c}",
            "只要{c}，{b}{d}{a}，以便{z}",
        ],
    ),
    (
        Numbers::Counted,
        [
            "{x}{t}، انخفض عدد {o} في {l} بنسبة {n} في المائة، في حين أن {c}",
            "{x}{t}, the number of {o} in {l} fell by {n} per cent, while {c}",
            "{x}{t}, el número de {o} en {l} disminuyó un {n}%, mientras que {c}",
            "{x}{t}, le nombre de {o} dans {l} a baissé de {n} %, tandis que {c}",
            "{x}{t} число {o} на территории {l} сократилось на {n} процентов, тогда как {c}",
            "{x}{t}，{l}的{o}数量减少了{n}%，而{c}",
        ],
    ),
    (
        Numbers::Counted,
        [
            "{x}استغرق النظر في {o} لدى {b} {n} يوما في المتوسط {t}، مقابل {m} يوما قبل ذلك بسنة، و{c}",
            "{x}{b} dealt with {o} in {n} days on average {t}, against {m} days a year earlier, and {c}",
            "{x}la tramitación de {o} llevó a {b} {n} días en promedio {t}, frente a {m} días un año antes, y {c}",
            "{x}{t}, {b} a traité les {o} en {n} jours en moyenne, contre {m} jours un an plus tôt, et {c}",
            "{x}средний срок рассмотрения {o}, о котором сообщает {b}, составил {t} {n} рабочих дней против {m} дней годом ранее, и {c}",
            "{x}{t}，{b}处理{o}平均需要{n}天，而前一年为{m}天，并且{c}",
        ],
    ),
    (
        Numbers::Any,
        [
            "لعل اللجنة تود أن تنظر فيما إذا كان بوسع {b} {a}، بالنظر إلى أن {c}",
            "the Committee may wish to consider whether {b} can {a}, given that {c}",
            "el Comité tal vez desee examinar si {b} puede {a}, dado que {c}",
            "le Comité voudra peut-être examiner si {b} peut {a}, étant donné que {c}",
            "Комитет, возможно, пожелает рассмотреть вопрос о том, может ли {b} {a}, с учетом того, что {c}",
            "鉴于{c}，委员会不妨审议{b}能否{a}",
        ],
    ),
    (
        Numbers::Any,
        [
            "{x}ترى {b} أن {c} وأن {k}",
            "{x}{b} considers that {c} and that {k}",
            "{x}{b} considera que {c} y que {k}",
            "{x}{b} estime que {c} et que {k}",
            "{x}{b} считает, что {c} и что {k}",
            "{x}{b}认为，{c}，而且{k}",
        ],
    ),
    (
        Numbers::Any,
        [
            "أظهرت زيارة أجريت {t} أن {c}، مع أن {b} {d} {a}",
            "a visit made {t} showed that {c}, although {b} {d} {a}",
            "una visita efectuada {t} mostró que {c}, aunque {b} {d} {a}",
            "une visite effectuée {t} a montré que {c}, alors que {b} {d} {a}",
            "поездка, совершенная {t}, показала, что {c}, хотя {b} {d} {a}",
            "{t}进行的一次走访表明，{c}，尽管{b}{d}{a}",
        ],
    ),
    (
        Numbers::Counted,
        [
            "من بين {n} مكتبا شملها الاستبيان {t}، أجاب {m} مكتبا بأن {c}",
            "of {n} offices questioned {t}, {m} replied that {c}",
            "de {n} oficinas consultadas {t}, {m} respondieron que {c}",
            "sur {n} bureaux interrogés {t}, {m} ont répondu que {c}",
            "из {n} опрошенных {t} отделений {m} ответили, что {c}",
            "{t}接受调查的{n}个办公室中，有{m}个答复说，{c}",
        ],
    ),
    (
        Numbers::Counted,
        [
            "{x}من أجل {a}، تحتاج {b} إلى {n} ساعة عمل في الشهر، لأن {c}",
            "{x}in order to {a}, {b} would need {n} hours of work a month, since {c}",
            "{x}para {a}, {b} necesitaría {n} horas de trabajo al mes, ya que {c}",
            "{x}pour {a}, {b} aurait besoin de {n} heures de travail par mois, puisque {c}",
            "{x}для того чтобы {a}, {b} запрашивает {n} часов работы в месяц, так как {c}",
            "{x}为了{a}，{b}每月需要{n}个工时，因为{c}",
        ],
    ),
    (
        Numbers::Any,
        [
            "وفقا للاستقصاء الذي أجري {t}، فإن {c}، ذلك أن {k}",
            "according to the survey carried out {t}, {c}, for {k}",
            "según la encuesta realizada {t}, {c}, pues {k}",
            "d’après l’enquête menée {t}, {c}, car {k}",
            "согласно обследованию, проведенному {t}, {c}, ибо {k}",
            "根据{t}进行的调查，{c}，这是因为{k}",
        ],
    ),
    (
        Numbers::Any,
        [
            "ما دامت {c}، يمكن أن تعمل {b} على {a} و{z}",
            "where {c}, {b} can {a} and {z}",
            "cuando {c}, {b} puede {a} y {z}",
            "lorsque {c}, {b} peut {a} et {z}",
            "в тех случаях, когда {c}, {b} может {a} и {z}",
            "在{c}的情况下，{b}可以{a}，并{z}",
        ],
    ),
    (
        Numbers::Counted,
        [
            "{x}{t}، جاءت نسبة {n} في المائة من {o} من {l}، حيث إن {c}",
            "{x}{t}, {n} per cent of {o} came from {l}, where {c}",
            "{x}{t}, el {n}% del total de {o} procedía de {l}, donde {c}",
            "{x}{t}, {n} % des {o} provenaient {g}, où {c}",
            "{x}{t} {n} процентов {o} приходилось на жителей {l}, где {c}",
            "{x}{t}，{o}中有{n}%来自{l}，那里的{c}",
        ],
    ),
    (
        Numbers::Any,
        [
            "تبين {t} في {l} أن {c} وأن {k}",
            "it was found {t} in {l} that {c} and that {k}",
            "se comprobó {t} en {l} que {c} y que {k}",
            "il a été constaté {t} dans {l} que {c} et que {k}",
            "{t} по итогам проверки {l} было установлено, что {c} и что {k}",
            "{t}在{l}发现，{c}，而且{k}",
        ],
    ),
];

/// Notes.
pub(crate) const NOTES: [Row; 4] = [
    [
        "قدمت {b} الأرقام {t}",
        "{b} supplied the figures {t}",
        "{b} facilitó las cifras {t}",
        "{b} a communiqué les chiffres {t}",
        "данные, которые сообщает {b}, собраны {t}",
        "数字由{b}于{t}提供",
    ],
    [
        "انظر الوثيقة {s}، التي تبين أن {c}",
        "see {s}, which shows that {c}",
        "véase {s}, que muestra que {c}",
        "voir {s}, qui montre que {c}",
        "документ {s} показывает, что {c}",
        "见{s}，其中显示，{c}",
    ],
    [
        "لا يشمل ذلك {o} الواردة من {l} {t}",
        "not including {o} from {l} {t}",
        "no se incluye el número de {o} de {l} {t}",
        "non compris les {o} provenant {g} {t}",
        "без учета {o} с территории {l} {t}",
        "不包括{t}{l}的{o}",
    ],
    [
        "لا يشمل هذا المصطلح في {l} سوى {o}، حسبما تفيد به {b}",
        "in {l}, as {b} reports, the term covers {o} only",
        "en {l}, según informa {b}, el término abarca únicamente el conjunto de {o}",
        "dans {l}, comme l’indique {b}, ce terme ne désigne que les {o}",
        "в отношении {l}, как сообщает {b}, этот термин охватывает только совокупность {o}",
        "据{b}报告，该术语在{l}仅指{o}",
    ],
];

/// Words before a list of statements.
pub(crate) const FOUND: Row = [
    "أسفر الاستقصاء الذي أجري {t} في {l} عن النتائج التالية",
    "the survey carried out {t} in {l} had the following results",
    "la encuesta realizada {t} en {l} arrojó los siguientes resultados",
    "l’enquête menée {t} dans {l} a donné les résultats suivants",
    "обследование, проведенное {t} на территории {l}, дало следующие результаты",
    "{t}在{l}进行的调查得出以下结果",
];

/// Words before a list of measures.
pub(crate) const MEASURES: Row = [
    "في ضوء تجربة {l} {t}، لعل اللجنة تود أن توصي {b} باتخاذ التدابير التالية",
    "in the light of the experience of {l} {t}, the Committee may wish to recommend to {b} the following measures",
    "a la luz de la experiencia de {l} {t}, el Comité tal vez desee recomendar a {b} las medidas siguientes",
    "compte tenu de l’expérience acquise dans {l} {t}, le Comité voudra peut-être recommander les mesures suivantes, que propose {b}",
    "с учетом опыта {l}, накопленного {t}, Комитет, возможно, пожелает рекомендовать следующие меры, которые предлагает {b}",
    "根据{l}{t}的经验，委员会不妨建议{b}采取以下措施",
];

/// An item of measures.
pub(crate) const MEASURE: Row =
    ["{a}، لأن {c}", "{a}, because {c}", "{a}, porque {c}", "{a}, parce que {c}", "{a}, поскольку {c}", "{a}，因为{c}"];

/// An item under which there are others.
pub(crate) const EFFECTS: Row = [
    "{c}، مما يترتب عليه ما يلي",
    "{c}, with the following effects",
    "{c}, con los siguientes efectos",
    "{c}, avec les effets suivants",
    "{c}, что приводит к следующему",
    "{c}，其影响如下",
];

/// An item alone.
pub(crate) const STATEMENT: Row = ["{c}", "{c}", "{c}", "{c}", "{c}", "{c}"];

/// The sentence that mentions a table, whose number `{s}` is.
pub(crate) const TABLE: Row = [
    "يبين الجدول {s} الأرقام المتعلقة ب{o} التي جمعتها {b} {t}",
    "table {s} shows the figures on {o} that {b} collected {t}",
    "el cuadro {s} muestra las cifras sobre {o} que {b} reunió {t}",
    "le tableau {s} présente les chiffres que {b} a réunis {t} sur le nombre de {o}",
    "в таблице {s} приведены собранные {t} данные о динамике {o}, которые сообщает {b}",
    "表{s}列示{b}{t}收集的{o}数字",
];

/// The caption of a table, of the years that `{s}` is.
pub(crate) const CAPTION: Row = [
    "عدد {o} التي سجلتها {b}، حسب المناطق، {s}",
    "Number of {o} recorded by {b}, by locality, {s}",
    "Número de {o} que registra {b}, por localidad, {s}",
    "Nombre de {o} que recense {b}, par localité, {s}",
    "Число {o}, которые учитывает {b}, по населенным пунктам, {s} годы",
    "{s}年{b}按地方分列的{o}数量",
];

/// The source of a table.
pub(crate) const SOURCE: Row = [
    "أرقام نشرتها {b} {t}",
    "figures published by {b} {t}",
    "cifras que publicó {b} {t}",
    "chiffres que publie {b} {t}",
    "данные, которые публикует {b} {t}",
    "{b}{t}公布的数字",
];

/// The head of the first column.
pub(crate) const LOCALITY: Row = ["المنطقة", "Locality", "Localidad", "Localité", "Населенный пункт", "地方"];

/// Titles.
pub(crate) const TITLE: Row = [
    "الخدمات العامة و{o}: تجربة {l}",
    "Public services and {o}: experience of {l}",
    "Servicios públicos y {o}: experiencia de {l}",
    "Services publics et {o} : expérience {g}",
    "Государственные услуги и работа с потоком {o}: опыт {l}",
    "公共服务与{o}：{l}的经验",
];

/// Headings of sections.
pub(crate) const SECTION: Row = [
    "اتجاهات {o} في {l}",
    "Trends in {o} in {l}",
    "Evolución del número de {o} en {l}",
    "Évolution du nombre de {o} dans {l}",
    "Динамика {o} на территории {l}",
    "{l}{o}的趋势",
];

/// Headings under them.
pub(crate) const SUBSECTION: Row = [
    "مقترحات ترمي إلى {a}: {l}",
    "Proposals to {a}: {l}",
    "Propuestas para {a}: {l}",
    "Propositions visant à {a} : {l}",
    "Предложения о том, как {a}: опыт {l}",
    "关于{a}的建议：{l}",
];

/// The word before a reference.
pub(crate) const SEE: Row = ["انظر", "see", "véase", "voir", "см.", "见"];
