//! Translations that say the same, and translations that do not.

use crate::amend::accept;
use crate::check::Strictness;
use crate::diagnostic::Diagnostic;
use crate::load::load;
use crate::plan::plan;
use crate::selection::Selection;
use crate::source::Sources;
use crate::translation::{Acceptance, of_session};

fn project(english: &str, french: &str) -> Vec<(String, Vec<u8>)> {
    let session = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\"]\n";
    let document =
        "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\ndate = 2099-01-20\noriginal = [\"en\"]\n";
    let text = |words: &str| format!("+++\ntitle = \"A\"\n+++\n\n{words}\n").into_bytes();
    vec![
        ("documents/s/session.toml".to_owned(), session.into()),
        ("documents/s/note/document.toml".to_owned(), document.into()),
        ("documents/s/note/en.md".to_owned(), text(english)),
        ("documents/s/note/fr.md".to_owned(), text(french)),
    ]
}

/// What is found of alignment and translation in some files.
fn found(files: Vec<(String, Vec<u8>)>) -> (Sources, Vec<Diagnostic>) {
    let sources = Sources::new(files);
    let mut found = plan(&sources, "documents", &Selection::default(), Strictness::default()).diagnostics;
    found.retain(|finding| ["align-", "translation-"].iter().any(|area| finding.code.as_str().starts_with(area)));
    (sources, found)
}

/// What is found of alignment in French against English: each code, line and the place as it is written.
#[track_caller]
fn check(english: &str, french: &str, expected: &[&str]) {
    let (sources, found) = found(project(english, french));
    let shown = found.into_iter().map(|finding| {
        let span = finding.span.unwrap();
        format!("{} {}", finding.code.as_str(), sources.slice(span))
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

/// What is found where all was accepted before the texts became these; code and message.
#[track_caller]
fn check_recorded(before: (&str, &str), now: (&str, &str), expected: &[&str]) {
    let sources = Sources::new(project(before.0, before.1));
    let (sessions, _) = load(&sources, "documents");
    let (subjects, _) = of_session(&sources, &sessions[0]);
    let subject = subjects.iter().find(|subject| subject.document.is_some()).unwrap();
    let record = accept(&sources, subject, &Acceptance::default()).unwrap();
    let record = record.iter().map(|change| (change.path.to_owned(), change.after.to_vec()));
    let files = project(now.0, now.1).into_iter().chain(record).collect();
    let told = found(files).1.into_iter().map(|finding| format!("{} {}", finding.code.as_str(), finding.message));
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn what_says_the_same_is_not_told_of() {
    check(
        "# Introduction\n\nThe archive keeps 31,000 records.[^a]\n\n- One\n- Two\n\n[^a]: See A/99/3.",
        "# Introduction\n\nLe service conserve 31 000 dossiers[^a].\n\n- Un\n- Deux\n\n[^a]: Voir A/99/3.",
        &[],
    );
}

#[test]
fn parts_of_a_display_that_stand_in_one_place_are_told_apart() {
    let display = |title: &str, head: &str, remark: &str| {
        format!(
            "See table 1.\n\n::: table {{#t}}\n{title} 2093–2097\n\n```csv\n{head},2093,2097\nA,1,2\n```\n\n{remark} 2092. {{.source}}\n:::\n"
        )
    };
    check(&display("Offices,", "Region", "Figures of"), &display("Bureaux,", "Région", "Chiffres de"), &[]);
}

#[test]
fn a_lost_paragraph_is_one_finding() {
    check(
        "The first paragraph has 12 words.\n\nThe second is much, much longer and has 15 words.\n\nA third, 16.",
        "Le premier paragraphe a 12 mots.\n\nUn troisième, 16.",
        &["align-001 Le premier paragraphe a 12 mots."],
    );
}

#[test]
fn a_paragraph_too_many_is_told_of_where_it_stands() {
    check("A sentence of some length.", "Une phrase assez longue.\n\nDeux.", &["align-002 Deux."]);
}

#[test]
fn the_paragraph_that_is_lost_is_known_by_what_it_states_whatever_the_lengths() {
    check(
        "It has 12 rooms.\n\nThe archive keeps 31 files, as all archives do.\n\nIt has 13 doors. See [](#one).\n\nEnd. {#one}",
        "Il a 12 salles.\n\nIl a 13 portes, soit une de plus que toujours. Voir [](#one).\n\nFin. {#one}",
        &["align-001 Il a 12 salles."],
    );
}

#[test]
fn what_is_lost_is_quoted_with_its_references() {
    let (_, found) = found(project("One. {#one}\n\nSee [](#one), *now*.", "Un. {#one}"));
    let messages: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, ["a paragraph is missing after this: `See [](#one), now.`"]);
}

const BOTH: (&str, &str) = (
    "The first says one.\n\nThe second says two.\n\nThe third says three.",
    "Le premier dit un.\n\nLe deuxième dit deux.\n\nLe troisième dit trois.",
);

#[test]
fn what_the_record_tells_of_is_told_once() {
    let lost = BOTH.1.replace("Le deuxième dit deux.\n\n", "");
    check_recorded(
        BOTH,
        (BOTH.0, &lost),
        &["translation-002 after this `p2` is not translated: “The second says two.”"],
    );
    let gone = BOTH.0.replace("The second says two.\n\n", "");
    check_recorded(BOTH, (&gone, BOTH.1), &["translation-003 `p2` translates what is no longer there"]);
    // What the record has never seen is told of by the texts.
    let added = BOTH.1.replace("Le deuxième", "En français seulement.\n\nLe deuxième");
    check_recorded(BOTH, (BOTH.0, &added), &["align-002 a paragraph stands here and not in the original"]);
    check_recorded(BOTH, BOTH, &[]);
}

#[test]
fn paragraphs_are_held_together_as_the_record_has_them() {
    let longer = BOTH
        .0
        .replace("The second says two.", "A new one that is quite long, and says 77 things.\n\nThe second says two.");
    check_recorded(
        BOTH,
        (&longer, BOTH.1),
        &["translation-002 after this `p2` is not translated: “A new one that is quite long, and says 77 things.”"],
    );
}

#[test]
fn a_number_is_told_of_at_its_place() {
    check("It keeps 31,000 records.", "Il conserve 32 000 dossiers.", &["align-009 32 000"]);
    check("It keeps 31,000 records.", "Il conserve des dossiers.", &["align-009 Il conserve des dossiers."]);
    check("on 13 August", "le 13 septembre", &["align-010 septembre"]);
    check("See A/99/3.", "Voir A/99/4.", &["align-006 A/99/4"]);
    check("resolution 57/295", "résolution 58/295", &["align-007 58"]);
    check("24 per cent", "24", &["align-011 24"]);
}

#[test]
fn notes_references_and_links_are_told_of() {
    check("One.[^a]\n\n[^a]: Why.", "Un.\n\n[^a]: Pourquoi.", &["align-004 Un."]);
    check("One {#one}\n\nSee [](#one).", "Un {#one}\n\nVoir.", &["align-005 Voir."]);
    check(
        "See [it](https://example.org/a).",
        "Voir [ceci](https://example.org/b).",
        &["align-008 Voir [ceci](https://example.org/b).", "align-008 [ceci](https://example.org/b)"],
    );
}

#[test]
fn tables_are_held_against_each_other_cell_by_cell() {
    let table =
        |value: &str| format!("See table.\n\n::: table\nA\n\n| a | b |\n|---|---|\n| x | {value} |\n| y | 4 |\n:::");
    check(&table("31,000"), &table("32 000"), &["align-009 32 000"]);
}

#[test]
fn labels_and_descriptions_of_figures_are_held_against_each_other() {
    let chart = |alt: &str, label: &str| {
        format!("See the figure.\n\n::: chart {{alt=\"{alt}\"}}\nA\n\n```csv\nYear,{label}\n2095,1\n2096,2\n```\n:::")
    };
    check(&chart("Two bars of 12", "In 3 rooms"), &chart("Deux barres de 12", "Dans 3 salles"), &[]);
    check(
        &chart("Two bars of 12", "In 3 rooms"),
        &chart("Deux barres de 13", "Dans 4 salles"),
        &["align-009 13", "align-009 4"],
    );
    let flow = |labels: &str| format!("See the figure.\n\n::: flow {{alt=\"x\"}}\nA\n\n```toml\n{labels}\n```\n:::");
    let boxes = |words: &[&str]| words.iter().map(|text| format!("[[box]]\ntext = \"{text}\"\n")).collect::<String>();
    check(&flow(&boxes(&["In 12 days", "End"])), &flow(&boxes(&["En 12 jours", "Fin"])), &[]);
    check(&flow(&boxes(&["In 12 days", "End"])), &flow(&boxes(&["En 14 jours", "Fin"])), &["align-009 14"]);
}

#[test]
fn what_stands_in_the_order_of_each_language_is_compared_as_a_whole() {
    let list = |items: &str| format!("::: unnumbered {{sort=\"by-language\"}}\n{items}\n:::");
    check(&list("Albania 12\n\nZambia 13"), &list("Zambie 13\n\nAlbanie 12"), &[]);
    check(&list("Albania 12\n\nZambia 13"), &list("Zambie 13\n\nAlbanie 14"), &["align-009 14"]);
}

#[test]
fn a_paragraph_without_measure_is_told_of_in_time_and_not_number_by_number() {
    let numbers = |from: usize| (from..from + 20_000).map(|number| format!("{number}, ")).collect::<String>();
    let (_, found) = found(project(&format!("{}.", numbers(100_000)), &format!("{}.", numbers(200_000))));
    assert_eq!(found.len(), 51);
    assert!(
        found
            .iter()
            .any(|finding| finding.message == "19950 more things that are stated here and in the original differ")
    );
}

#[test]
fn a_call_that_no_note_answers_is_not_told_of_in_translations() {
    let defined = "\n\n[^a]: A note.";
    check("A word.[^a]", &format!("Un mot[^a].{defined}"), &["align-002 a"]);
    check(&format!("A word.[^a]{defined}"), "Un mot[^a].", &["align-001 "]);
    check(&format!("A word.[^a]{defined}"), &format!("Un mot.{defined}"), &["align-004 Un mot."]);
}
