//! A small project in two languages with the record of its translation.

use crate::amend::accept;
use crate::exchange::{Exchange, Format, Import, Wanted, export, import, read, sources, write};
use crate::language::Language;
use crate::load::load;
use crate::source::Sources;
use crate::translation::{Acceptance, Subject, of_session};

const SESSION: &str = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\"]\n\n[agenda]\n\n[[agenda.item]]\nnumber = \"2\"\n";
const DOCUMENT: &str = "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\nagenda-items = [\"2\"]\ndate = 2099-01-20\noriginal = [\"en\"]\n";

pub(super) const EN: &str = "\
+++
title = \"Records and their keeping\"
+++

# Records {#records}

Records are kept in document E/C.16/2099/1 for *thirty* years.[^why] {#kept}

Each of the 12 offices keeps:

1. A list of \"files\" & folders <sic>;

1. A key, as paragraph [](#kept) asks.

::: table {#offices}
Offices by floor

| Office | Floor |
|:--|--:|
| Registry | Ground floor |
| Archive | Cellar |

Both have a lift. {.note}
:::

[^why]: The reason stands in the report of 2098.
";

pub(super) const FR: &str = "\
+++
title = \"Les dossiers et leur conservation\"
+++

# Dossiers {#records}

Les dossiers sont conservés dans le document E/C.16/2099/1 pendant *trente* ans[^why]. {#kept}

Chacun des 12 bureaux conserve\u{a0}:

1. Une liste de «\u{a0}fichiers\u{a0}» & de chemises\u{a0};

1. Une clef, comme le veut le paragraphe [](#kept).

::: table {#offices}
Bureaux par étage

| Bureau | Étage |
|:--|--:|
| Greffe | Rez-de-chaussée |
| Archives | Cave |

Les deux ont un ascenseur. {.note}
:::

[^why]: La raison figure dans le rapport de 2098.
";

/// The project with these texts and no record.
pub(super) fn unrecorded(en: &str, fr: &str) -> Sources {
    let files = [
        ("documents/s/session.toml", SESSION),
        ("documents/s/en.ftl", "body = Committee\nitem-2 = Records\n"),
        ("documents/s/fr.ftl", "body = Comité\nitem-2 = Dossiers\n"),
        ("documents/s/d/document.toml", DOCUMENT),
        ("documents/s/d/en.md", en),
        ("documents/s/d/fr.md", fr),
    ];
    Sources::new(files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())))
}

/// The same in which every translation was accepted, and afterwards the English text was changed.
pub(super) fn project(fr: &str, en_now: &str) -> Sources {
    let mut sources = unrecorded(EN, fr);
    for place in 0..subjects(&sources).len() {
        let applied = {
            let subjects = subjects(&sources);
            accept(&sources, &subjects[place], &Acceptance::default()).unwrap().applied()
        };
        sources = applied;
    }
    let files = sources.iter().map(|(_, file)| {
        let text = if file.path().ends_with("en.md") { en_now } else { file.text() };
        (file.path().to_owned(), text.as_bytes().to_vec())
    });
    Sources::new(files)
}

pub(super) fn subjects(sources: &Sources) -> Vec<Subject> {
    load(sources, "documents").0.iter().flat_map(|loaded| of_session(sources, loaded).0).collect()
}

pub(super) fn exported(sources: &Sources, stale: bool) -> Exchange {
    export(sources, &subjects(sources), Wanted { from: Language::En, to: Language::Fr, stale })
}

pub(super) fn file(sources: &Sources, stale: bool, format: Format) -> String {
    String::from_utf8(write(&exported(sources, stale), format)).unwrap()
}

/// What an import of a file does: `taken`, its refusals (`line: code: message`), and the difference.
pub(super) fn imported(project: &Sources, bytes: &[u8]) -> Result<(usize, Vec<String>, String), String> {
    let came_back = sources("back.xlf", bytes);
    let file = came_back.find("back.xlf").unwrap();
    let shown = |finding: &crate::diagnostic::Diagnostic| {
        let line = finding.span.map_or(0, |span| came_back.position(span.file, span.start).line);
        format!("{line}: {}: {}", finding.code.as_str(), finding.message)
    };
    let received = read(&came_back, file, None).map_err(|finding| shown(&finding))?;
    let (sessions, _) = load(project, "documents");
    let Import { changes, refused, taken, .. } =
        import(project, "documents", &sessions, &received).map_err(|finding| shown(&finding))?;
    Ok((taken, refused.iter().map(shown).collect(), changes.diff()))
}
