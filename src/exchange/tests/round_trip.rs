//! From the sources to a translator and back.

use super::project::{EN, FR, exported, file, imported, project, subjects, unrecorded};
use crate::exchange::{Format, Stage, write};
use crate::language::Language;
use crate::source::Sources;

const NONE: [String; 0] = [];

#[test]
fn what_comes_back_as_it_went_changes_nothing() {
    let changed = EN.replace("thirty", "forty");
    for sources in [unrecorded(EN, FR), project(FR, EN), project(FR, &changed)] {
        for format in [Format::Xliff, Format::Po, Format::Tmx, Format::DocxTable] {
            let (taken, refused, diff) = imported(&sources, &write(&exported(&sources, false), format)).unwrap();
            assert_eq!((taken, refused, diff), (0, NONE.to_vec(), String::new()), "{format:?}");
        }
    }
}

fn stages(sources: &Sources) -> Vec<Stage> {
    exported(sources, false).parts.iter().flat_map(|part| &part.units).map(|unit| unit.stage).collect()
}

/// A French text as an import of a changed file leaves it: what differs from what stood there, `+` and `-`.
#[track_caller]
fn check(sources: &Sources, stale: bool, format: Format, changes: &[(&str, &str)], refused: &[&str], expected: &str) {
    let mut exported = file(sources, stale, format);
    for (old, new) in changes {
        assert!(exported.contains(old), "{old} is not in {exported}");
        exported = exported.replacen(old, new, 1);
    }
    let (_, found, diff) = imported(sources, exported.as_bytes()).unwrap();
    assert_eq!(found, refused);
    let of_texts = diff.split("--- ").filter(|part| !part.contains("translation.toml"));
    let lines: Vec<&str> =
        of_texts.flat_map(str::lines).filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++")).collect();
    assert_eq!(lines.join("\n"), expected);
}

#[test]
fn a_stale_segment_goes_out_alone_and_comes_back_translated() {
    let sources = project(FR, &EN.replace("thirty", "forty"));
    assert_eq!(stages(&sources).iter().filter(|stage| **stage == Stage::Stale).count(), 1);
    let exported = file(&sources, true, Format::Xliff);
    assert_eq!(exported.matches("<unit ").count(), 1);
    check(
        &sources,
        true,
        Format::Xliff,
        &[(">trente</pc> ans", ">quarante</pc> ans"), ("state=\"initial\"", "state=\"final\"")],
        &[],
        "-Les dossiers sont conservés dans le document E/C.16/2099/1 pendant *trente* ans[^why]. {#kept}\n\
         +Les dossiers sont conservés dans le document E/C.16/2099/1 pendant *quarante* ans[^why]. {#kept}",
    );
    let exported = exported.replacen(">trente<", ">quarante<", 1).replacen("\"initial\"", "\"final\"", 1);
    let after = taken_in(&sources, &exported);
    assert!(stages(&after).iter().all(|stage| *stage == Stage::Final), "{:?}", stages(&after));
    assert!(subjects(&after).iter().all(|subject| subject.standing(Language::Fr).per_cent() == 100));
}

#[test]
fn a_table_filled_in_a_word_processor_comes_back() {
    let sources = project(FR, &EN.replace("thirty", "forty"));
    let bytes = write(&exported(&sources, true), Format::DocxTable);
    let document = String::from_utf8(crate::exchange::docx::unpacked(&bytes).unwrap()).unwrap();
    let filled = document.replace("&gt;trente&lt;", "&gt;qua</w:t></w:r><w:r><w:t>rante&lt;");
    assert_ne!(filled, document);
    let (taken, refused, diff) = imported(&sources, filled.as_bytes()).unwrap();
    assert_eq!((taken, refused), (1, NONE.to_vec()));
    assert!(diff.contains("pendant *quarante* ans[^why]"), "{diff}");
}

#[test]
fn a_document_that_is_translated_anew_from_end_to_end_is_known_in_all_its_parts() {
    let fr = FR.replace("[^why]: La", "Alinéa du seul français.\n\n[^why]: La");
    let sources = project(&fr, EN);
    let exported = file(&sources, false, Format::Po);
    let anew: String = exported
        .split_inclusive('\n')
        .map(|line| match line.strip_suffix("\"\n") {
            Some(line) if line.starts_with("msgstr \"") && line.len() > 8 => format!("{line} bis\"\n"),
            _ => line.to_owned(),
        })
        .collect();
    let after = taken_in(&sources, &anew);
    let standings: Vec<_> = subjects(&after).iter().map(|subject| subject.standing(Language::Fr).per_cent()).collect();
    assert_eq!(standings, [100, 100]);
    assert!(stages(&after).iter().all(|stage| *stage == Stage::Draft), "{:?}", stages(&after));
}

/// The project after an import.
fn taken_in(sources: &Sources, file: &str) -> Sources {
    let came_back = crate::exchange::sources("a.xlf", file.as_bytes());
    let received = crate::exchange::read(&came_back, came_back.find("a.xlf").unwrap(), None).unwrap();
    let (sessions, _) = crate::load::load(sources, "documents");
    let import = crate::exchange::import(sources, "documents", &sessions, &received).unwrap();
    import.changes.applied()
}

#[test]
fn a_translation_that_holds_is_confirmed_without_a_change_of_its_words() {
    let sources = project(FR, &EN.replace("thirty", "forty"));
    check(
        &sources,
        true,
        Format::Xliff,
        &[("state=\"initial\" subState=\"mh:stale\"", "state=\"translated\"")],
        &[],
        "",
    );
    check(&sources, true, Format::Po, &[("#, fuzzy\n", "")], &[], "");
}

#[test]
fn what_is_confirmed_is_held_to_its_source_as_what_is_written_is() {
    let sources = project(FR, &EN.replace("thirty", "thirty (A/70/80)"));
    let lost = ["21: exchange-006: `kept`: the code `symbol-A-70-80` of the source is not in the translation"];
    let confirmed = [("state=\"initial\" subState=\"mh:stale\"", "state=\"final\"")];
    check(&sources, true, Format::Xliff, &confirmed, &lost, "");
}

#[test]
fn each_way_of_losing_something_is_refused_with_the_reason_and_the_rest_goes_in() {
    let sources = project(FR, EN);
    check(
        &sources,
        false,
        Format::Po,
        &[
            ("ans<note-why/>.\"", "ans.\""),
            ("msgstr \"Cave\"", "msgstr \"Sous-sol\""),
            ("msgstr \"Greffe\"", "msgstr \"Greffe<note-why/>\""),
            ("paragraphe <ref-kept/>", "paragraphe <ref-kept/><ref-kept/>"),
            ("#offices/note", "#offices/nowhere"),
        ],
        &[
            "46: exchange-006: `kept`: the code `note-why` of the source is not in the translation",
            "68: exchange-007: `list1/2/p1`: the code `ref-kept` stands 2 times",
            "96: exchange-008: `offices/1/1/p1`: the source has no code `note-why`",
            "123: exchange-004: `E/C.16/2099/2` has no segment `offices/nowhere` to be translated",
        ],
        "-| Archives | Cave |\n+| Archives | Sous-sol |",
    );
}

#[test]
fn what_was_made_of_an_older_source_is_refused() {
    let exported = file(&project(FR, EN), false, Format::Xliff).replacen(">trente<", ">quarante<", 1);
    let sources = project(FR, &EN.replace("thirty", "forty"));
    let (taken, refused, diff) = imported(&sources, exported.as_bytes()).unwrap();
    assert_eq!((taken, diff.as_str()), (0, ""));
    assert_eq!(refused, ["48: exchange-005: the source of `kept` has changed since it was exported"]);
}

#[test]
fn what_is_refused_for_its_source_is_told_how_it_comes_back() {
    let hint = |sources: &Sources, exported: &str| {
        let came_back = crate::exchange::sources("a.xlf", exported.as_bytes());
        let received = crate::exchange::read(&came_back, came_back.find("a.xlf").unwrap(), None).unwrap();
        let (sessions, _) = crate::load::load(sources, "documents");
        let import = crate::exchange::import(sources, "documents", &sessions, &received).unwrap();
        import.refused.into_iter().map(|finding| finding.hint.unwrap_or_default()).collect::<Vec<_>>()
    };
    let exported = file(&unrecorded(EN, FR), false, Format::Xliff).replacen(">trente<", ">quarante<", 1);
    let anew = "export it anew: `masthead translate export E/C.16/2099/2 --to fr";
    // Without a record nothing is stale, and `--stale` would export nothing.
    assert_eq!(hint(&unrecorded(&EN.replace("thirty", "forty"), FR), &exported), [format!("{anew}`")]);
    assert_eq!(hint(&project(FR, &EN.replace("thirty", "forty")), &exported), [format!("{anew} --stale`")]);
    let gone = EN.replace("\n1. A key, as paragraph [](#kept) asks.\n", "");
    let lost = format!("none is called so, or says what it was made from; {anew}`");
    assert!(hint(&unrecorded(&gone, FR), &exported).contains(&lost));
}

#[test]
fn a_paragraph_that_was_missing_is_put_where_it_belongs() {
    let added = EN.replace("Each of", "A new paragraph stands here.\n\nEach of");
    let sources = project(FR, &added);
    check(
        &sources,
        true,
        Format::Po,
        &[(
            "msgid \"A new paragraph stands here.\"\nmsgstr \"\"",
            "msgid \"A new paragraph stands here.\"\nmsgstr \"Un alinéa nouveau figure ici.\"",
        )],
        &[],
        "+Un alinéa nouveau figure ici.\n+",
    );
}

#[test]
fn what_is_taken_in_stands_in_lines_as_the_sources_do() {
    let long = "conservés dans le document E/C.16/2099/1 et dans tous les registres que tiennent les bureaux pendant";
    check(
        &project(FR, EN),
        false,
        Format::Po,
        &[
            (
                "conservés dans le document <symbol-E-C.16-2099-1/> pendant",
                &long.replace("E/C.16/2099/1", "<symbol-E-C.16-2099-1/>"),
            ),
            (
                "La raison figure dans le rapport de 2098.",
                "La raison figure dans le rapport de 2098, où elle est donnée en détail, avec les tableaux et les cartes.",
            ),
        ],
        &[],
        "-Les dossiers sont conservés dans le document E/C.16/2099/1 pendant *trente* ans[^why]. {#kept}\n\
         +Les dossiers sont conservés dans le document E/C.16/2099/1 et dans tous les registres que tiennent les bureaux\n\
         +pendant *trente* ans[^why]. {#kept}\n\
         -[^why]: La raison figure dans le rapport de 2098.\n\
         +[^why]: La raison figure dans le rapport de 2098, où elle est donnée en détail, avec les tableaux et les\n\
         +cartes.",
    );
}

#[test]
fn a_row_that_was_missing_is_put_in_its_table() {
    let added = EN.replace("| Archive |", "| Library | Tower |\n| Archive |");
    let sources = project(FR, &added);
    check(
        &sources,
        true,
        Format::Po,
        &[
            ("\"Library\"\nmsgstr \"\"", "\"Library\"\nmsgstr \"Bibliothèque\""),
            ("\"Tower\"\nmsgstr \"\"", "\"Tower\"\nmsgstr \"Tour\""),
        ],
        &[],
        "+| Bibliothèque | Tour |",
    );
}

#[test]
fn a_memory_gives_what_is_missing_the_translation_that_it_had() {
    let memory = file(&project(FR, EN), false, Format::Tmx);
    let fr = FR.replace("| Archives | Cave |\n", "");
    let sources = project(&fr, EN);
    let (taken, refused, diff) = imported(&sources, memory.as_bytes()).unwrap();
    assert_eq!(refused, NONE);
    assert_eq!(taken, 2, "{diff}");
    assert!(diff.contains("+| Archives | Cave |"), "{diff}");
}

#[test]
fn a_memory_of_segments_that_are_not_there_says_so_and_serves_all_the_same() {
    let memory = file(&project(FR, EN), false, Format::Tmx)
        .replacen("documents/s/d#records<", "documents/s/d#nowhere<", 1)
        .replace("documents/s#", "documents/gone#");
    let sources = project(&FR.replace("| Archives | Cave |\n", ""), EN);
    let (taken, refused, _) = imported(&sources, memory.as_bytes()).unwrap();
    assert_eq!(
        refused,
        [
            "6: exchange-013: there is no document in `documents/gone`",
            "33: exchange-013: there is no segment `nowhere` in `documents/s/d`"
        ]
    );
    assert_eq!(taken, 2);
}

#[test]
fn emphasis_that_a_translation_does_without_is_told_of_and_what_is_new_is_asked_for() {
    let plain = FR.replace("*trente*", "trente");
    let changed = [("pendant trente ans", "durant trente ans")];
    let told = "exchange-012: `kept`: the source has `em-1`, and the translation none";
    let to = "+Les dossiers sont conservés dans le document E/C.16/2099/1 durant trente ans[^why]. {#kept}";
    let from = to.replacen('+', "-", 1).replace("durant", "pendant");
    let taken = format!("{from}\n{to}");
    check(&project(&plain, EN), false, Format::Po, &changed, &[&format!("46: {told}")], &taken);
    // Stale for its words alone.
    let longer = EN.replace("thirty", "forty");
    let confirmed = [changed[0], ("#, fuzzy\n", "")];
    check(&project(&plain, &longer), true, Format::Po, &confirmed, &[&format!("19: {told}")], &taken);
    // Stale since the source has emphasis that it had not.
    let more = EN.replace("Records are kept", "Records *are* kept");
    let lost = "20: exchange-006: `kept`: the code `em-1` of the source is not in the translation";
    check(&project(&plain, &more), true, Format::Po, &confirmed, &[lost], "");
}

#[test]
fn a_file_as_a_whole_that_is_none_changes_nothing() {
    let sources = project(FR, EN);
    let exported = file(&sources, false, Format::Xliff);
    let cut = &exported[..exported.len() / 2];
    assert!(imported(&sources, cut.as_bytes()).is_err());
    let other = exported.replacen("trgLang=\"fr\"", "trgLang=\"de\"", 1);
    assert_eq!(
        imported(&sources, other.as_bytes()).unwrap_err(),
        "2: exchange-003: `trgLang` is `de`, which is none of the six languages"
    );
}
