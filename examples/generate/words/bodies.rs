//! Who acts, and where. Each row in the order of [`super::Row`].

use super::Row;

/// Offices, as the subject of a sentence. In Arabic all are feminine, so that one verb serves them.
pub(crate) const OFFICES: [Row; 16] = [
    [
        "إدارة التسجيل",
        "the Registration Office",
        "la Oficina de Registro",
        "le Bureau de l’enregistrement",
        "управление регистрации",
        "登记局",
    ],
    [
        "وكالة التراخيص",
        "the Licensing Agency",
        "la Agencia de Licencias",
        "l’Agence des licences",
        "агентство по лицензированию",
        "许可证署",
    ],
    [
        "مديرية المحفوظات",
        "the Archives Directorate",
        "la Dirección de Archivos",
        "la Direction des archives",
        "дирекция архивов",
        "档案司",
    ],
    [
        "هيئة المياه",
        "the Water Authority",
        "la Autoridad del Agua",
        "l’Autorité de l’eau",
        "ведомство водоснабжения",
        "水务管理局",
    ],
    [
        "لجنة الأراضي",
        "the Land Commission",
        "la Comisión de Tierras",
        "la Commission foncière",
        "земельная комиссия",
        "土地委员会",
    ],
    [
        "دائرة مراجعة الحسابات",
        "the Audit Chamber",
        "la Cámara de Cuentas",
        "la Chambre des comptes",
        "счетная палата",
        "审计院",
    ],
    [
        "وحدة المشتريات",
        "the Procurement Unit",
        "la Dependencia de Adquisiciones",
        "le Groupe des achats",
        "группа закупок",
        "采购科",
    ],
    [
        "دائرة الإسكان",
        "the Housing Service",
        "la Sección de Vivienda",
        "le Service du logement",
        "жилищная служба",
        "住房服务处",
    ],
    [
        "هيئة النقل",
        "the Transport Board",
        "la Junta de Transportes",
        "la Régie des transports",
        "транспортный совет",
        "交通局",
    ],
    [
        "دائرة الترجمة",
        "the Translation Service",
        "la Sección de Traducción",
        "le Service de traduction",
        "служба переводов",
        "翻译处",
    ],
    [
        "مفتشية المباني",
        "the Buildings Inspectorate",
        "la Inspección de Edificios",
        "l’Inspection des bâtiments",
        "инспекция зданий",
        "建筑监察局",
    ],
    [
        "إدارة الإحصاءات",
        "the Statistical Office",
        "la Oficina de Estadística",
        "le Bureau de statistique",
        "статистическое управление",
        "统计局",
    ],
    [
        "أكاديمية التدريب",
        "the Training Academy",
        "la Academia de Capacitación",
        "l’Académie de formation",
        "учебная академия",
        "培训学院",
    ],
    [
        "مؤسسة المعاشات",
        "the Pension Office",
        "la Caja de Pensiones",
        "la Caisse de pensions",
        "пенсионная касса",
        "养恤金局",
    ],
    [
        "هيئة الخدمات الصحية",
        "the Health Services Council",
        "la Junta de Servicios Sanitarios",
        "le Conseil des services de santé",
        "совет медицинских служб",
        "卫生服务委员会",
    ],
    [
        "لجنة الشكاوى",
        "the Complaints Panel",
        "la Oficina de Reclamaciones",
        "la Commission des réclamations",
        "комиссия по жалобам",
        "申诉委员会",
    ],
];

/// Kinds of places: plural. The Spanish with its article; the Russian in the genitive, then in the nominative.
pub(crate) const PLACES: [(Row, &str); 10] = [
    (["المقاطعات", "districts", "los distritos", "districts", "округов", "各区"], "округа"),
    (["المحافظات", "provinces", "las provincias", "provinces", "провинций", "各省"], "провинции"),
    (["الموانئ", "ports", "los puertos", "ports", "портов", "各港口"], "порты"),
    (["المدن", "towns", "las ciudades", "villes", "городов", "各市"], "города"),
    (["الأودية", "valleys", "los valles", "vallées", "долин", "各河谷"], "долины"),
    (["الجزر", "islands", "las islas", "îles", "островов", "各岛"], "острова"),
    (["البلديات", "municipalities", "los municipios", "communes", "муниципалитетов", "各市镇"], "муниципалитеты"),
    (["القرى", "villages", "las aldeas", "villages", "деревень", "各村"], "деревни"),
    (["الأقاليم", "regions", "las regiones", "régions", "регионов", "各地区"], "регионы"),
    (["الأحياء", "neighbourhoods", "los barrios", "quartiers", "кварталов", "各街区"], "кварталы"),
];

/// Where such places lie. The Russian in the genitive, then in the nominative.
pub(crate) const SIDES: [(Row, &str); 11] = [
    (["الشمالية", "northern", "del norte", "du nord", "северных", "北部"], "северные"),
    (["الجنوبية", "southern", "del sur", "du sud", "южных", "南部"], "южные"),
    (["الشرقية", "eastern", "del este", "de l’est", "восточных", "东部"], "восточные"),
    (["الغربية", "western", "del oeste", "de l’ouest", "западных", "西部"], "западные"),
    (["الوسطى", "central", "del centro", "du centre", "центральных", "中部"], "центральные"),
    (["الساحلية", "coastal", "de la costa", "du littoral", "прибрежных", "沿海"], "прибрежные"),
    (["الحدودية", "border", "de la frontera", "de la frontière", "пограничных", "边境"], "пограничные"),
    (
        ["الشمالية الشرقية", "north-eastern", "del noreste", "du nord-est", "северо-восточных", "东北部"],
        "северо-восточные",
    ),
    (
        ["الشمالية الغربية", "north-western", "del noroeste", "du nord-ouest", "северо-западных", "西北部"],
        "северо-западные",
    ),
    (["الجنوبية الشرقية", "south-eastern", "del sureste", "du sud-est", "юго-восточных", "东南部"], "юго-восточные"),
    (["الجنوبية الغربية", "south-western", "del suroeste", "du sud-ouest", "юго-западных", "西南部"], "юго-западные"),
];

/// Times; `@` stands for a year.
pub(crate) const TIMES: [Row; 8] = [
    [
        "في الربع الأول من عام @",
        "in the first quarter of @",
        "en el primer trimestre de @",
        "au premier trimestre de @",
        "в первом квартале @ года",
        "@年第一季度",
    ],
    [
        "في الربع الثاني من عام @",
        "in the second quarter of @",
        "en el segundo trimestre de @",
        "au deuxième trimestre de @",
        "во втором квартале @ года",
        "@年第二季度",
    ],
    [
        "في الربع الثالث من عام @",
        "in the third quarter of @",
        "en el tercer trimestre de @",
        "au troisième trimestre de @",
        "в третьем квартале @ года",
        "@年第三季度",
    ],
    [
        "في الربع الأخير من عام @",
        "in the last quarter of @",
        "en el último trimestre de @",
        "au dernier trimestre de @",
        "в последнем квартале @ года",
        "@年最后一个季度",
    ],
    [
        "في النصف الأول من عام @",
        "in the first half of @",
        "en el primer semestre de @",
        "au premier semestre de @",
        "в первом полугодии @ года",
        "@年上半年",
    ],
    [
        "في النصف الثاني من عام @",
        "in the second half of @",
        "en el segundo semestre de @",
        "au second semestre de @",
        "во втором полугодии @ года",
        "@年下半年",
    ],
    ["في عام @", "in @", "en @", "en @", "в @ году", "@年"],
    ["في نهاية عام @", "at the end of @", "a finales de @", "à la fin de @", "в конце @ года", "@年底"],
];

/// The first of the years that are written about, and how many there are.
pub(crate) const YEARS: (u32, u32) = (2089, 9);
