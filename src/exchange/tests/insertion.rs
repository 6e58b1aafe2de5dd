//! What is missing is put where it belongs, and the record says of every segment what is true.

use super::project::{EN, FR, exported, project, subjects, unrecorded};
use super::*;
use crate::load::load;

/// Takes in `french` for each segment that is missing or stale, in their order, and checks the French text and what is
/// left to be done after it.
#[track_caller]
fn check(sources: &Sources, french: &[&str], expected: &str, undone: &[&str]) {
    let mut exchange =
        export(sources, &subjects(sources), Wanted { from: Language::En, to: Language::Fr, stale: true });
    let units = exchange.parts.iter_mut().flat_map(|part| &mut part.units);
    let mut words = french.iter();
    for unit in units {
        unit.target = Some(vec![Piece::Words((*words.next().unwrap()).to_owned())]);
        unit.stage = Stage::Final;
    }
    assert_eq!(words.next(), None);
    let came_back = super::sources("back.xlf", &write(&exchange, Format::Xliff));
    let received = read(&came_back, came_back.find("back.xlf").unwrap(), None).unwrap();
    let (sessions, _) = load(sources, "documents");
    let Import { changes, refused, .. } = import(sources, "documents", &sessions, &received).unwrap();
    assert_eq!(refused.iter().map(|finding| &finding.message).collect::<Vec<_>>(), Vec::<&String>::new());
    let now = changes.applied();
    assert_eq!(now.text(now.find("documents/s/d/fr.md").unwrap()), expected);
    let left: Vec<String> = subjects(&now)
        .iter()
        .flat_map(|subject| {
            let standing = subject.standing(Language::Fr);
            let undone = standing.lines.iter().filter(|line| line.condition.as_str() != "final");
            undone.map(|line| format!("{} {}", line.source.id, line.condition.as_str())).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(left, undone);
}

#[test]
fn what_stands_after_a_new_paragraph_stays_as_it_was_translated() {
    let english = EN.replace("Each of the 12", "A paragraph is new.\n\nEach of the 12");
    let french = FR.replace("Chacun des 12", "Un paragraphe est nouveau.\n\nChacun des 12");
    check(&project(FR, &english), &["Un paragraphe est nouveau."], &french, &[]);
}

#[test]
fn a_name_on_its_own_line_stays_with_the_item_above_it() {
    let french = FR.replace("[](#kept).\n\n:::", "[](#kept).\n   {#key}\n\n:::");
    let english = EN.replace("asks.\n\n:::", "asks. {#key}\n\nA paragraph is new.\n\n:::");
    let now = french.replace("{#key}\n", "{#key}\n\nUn paragraphe est nouveau.\n");
    check(&project(&french, &english), &["Un paragraphe est nouveau."], &now, &["key/p1 draft"]);
}

#[test]
fn a_text_that_is_only_begun_is_filled_from_top_to_bottom() {
    let begun = "+++\ntitle = \"Les dossiers\"\n+++\n";
    let english = "+++\ntitle = \"Records\"\n+++\n\n# One\n\nWords stand here. {#a}\n\n- Some;\n\n- Others.\n";
    let recorded = {
        let sources = unrecorded(english, begun);
        let subjects = subjects(&sources);
        let documents = subjects.iter().filter(|subject| subject.document.is_some());
        let accept = |subject| crate::amend::accept(&sources, subject, &Default::default()).unwrap().applied();
        documents.map(accept).next_back().unwrap()
    };
    let words = ["Un", "Il y a des mots.", "Certains\u{a0};", "D’autres."];
    let whole = format!("{begun}\n# Un\n\nIl y a des mots. {{#a}}\n\n- Certains\u{a0};\n\n- D’autres.\n");
    let open = export(&recorded, &subjects(&recorded), Wanted { from: Language::En, to: Language::Fr, stale: true });
    let session = open.parts.iter().filter(|part| part.folder == "documents/s").flat_map(|part| &part.units).count();
    let words: Vec<&str> = ["Comité", "Dossiers"].into_iter().take(session).chain(words).collect();
    check(&recorded, &words, &whole, &[]);
}

/// What is said where a translation has these words after the code of the symbol in the first paragraph.
#[track_caller]
fn check_beside_symbol(words: &str, refused: bool) {
    let sources = project(FR, EN);
    let mut exchange = exported(&sources, false);
    let unit = exchange.parts.iter_mut().flat_map(|part| &mut part.units).find(|unit| unit.id == "kept").unwrap();
    let target = unit.target.as_mut().unwrap();
    let code = target.iter().position(|piece| matches!(piece, Piece::Alone(id) if id.0.starts_with("symbol"))).unwrap();
    target.insert(code + 1, Piece::Words(words.to_owned()));
    unit.target = Some(tidy::tidied(unit.target.take().unwrap()));
    let came_back = super::sources("back.xlf", &write(&exchange, Format::Xliff));
    let received = read(&came_back, came_back.find("back.xlf").unwrap(), None).unwrap();
    let (sessions, _) = load(&sources, "documents");
    let import = import(&sources, "documents", &sessions, &received).unwrap();
    assert_eq!((import.refused.len(), import.taken), if refused { (1, 0) } else { (0, 1) }, "{words}");
}

#[test]
fn words_that_make_another_symbol_of_one_are_refused() {
    check_beside_symbol("/Rev.1", true);
    check_beside_symbol("2", true);
    check_beside_symbol(", enfin", false);
    check_beside_symbol("。", false);
}
