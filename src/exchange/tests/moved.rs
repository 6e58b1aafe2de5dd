//! Segments that only moved between an export and an import.

use super::project::{EN, FR, exported, file, imported, subjects, unrecorded};
use crate::exchange::{Format, write};
use crate::source::Sources;

/// What an import does to French sources of an export that was made before the English text was changed.
#[track_caller]
fn check_moved(en: &str, format: Format, changes: &[(&str, &str)], refused: &[&str], expected: &[&str]) {
    let unnamed = |text: &str| text.replace(" {#kept}", "").replace("[](#kept)", "12");
    let before = unrecorded(&unnamed(EN), &unnamed(FR));
    let bytes = write(&exported(&before, false), format);
    let mut file = match format {
        Format::DocxTable => String::from_utf8(crate::exchange::docx::unpacked(&bytes).unwrap()).unwrap(),
        _ => String::from_utf8(bytes).unwrap(),
    };
    for (old, new) in changes {
        assert!(file.contains(old), "{old} is not in {file}");
        file = file.replacen(old, new, 1);
    }
    let now = unrecorded(&unnamed(en), &unnamed(FR));
    let recorded = {
        let subjects = subjects(&before);
        let changes: Vec<_> = subjects
            .iter()
            .map(|subject| crate::amend::accept(&before, subject, &crate::translation::Acceptance::default()).unwrap())
            .collect();
        let records = changes.iter().flat_map(|changes| changes.iter());
        let records = records.map(|change| (change.path.to_owned(), change.after.to_vec()));
        Sources::new(
            now.iter().map(|(_, file)| (file.path().to_owned(), file.text().as_bytes().to_vec())).chain(records),
        )
    };
    let (_, found, diff) = imported(&recorded, file.as_bytes()).unwrap();
    assert_eq!(found, refused, "{format:?}");
    let of_texts = diff.split("--- ").filter(|part| !part.contains("translation.toml"));
    let lines: Vec<&str> =
        of_texts.flat_map(str::lines).filter(|line| line.starts_with('+') && !line.starts_with("+++")).collect();
    assert_eq!(lines, expected, "{format:?}");
}

const FORMATS: [Format; 3] = [Format::Xliff, Format::Po, Format::DocxTable];

#[test]
fn a_segment_that_only_moved_takes_in_what_was_made_of_it_before() {
    let moved = EN
        .replace("Records are kept", "A new paragraph.\n\nRecords are kept")
        .replace("| Registry |", "| Library | Tower |\n| Registry |");
    for format in FORMATS {
        check_moved(
            &moved,
            format,
            &[("Chacun des 12 bureaux conserve", "Chacun des 12 services conserve"), ("Cave", "Sous-sol")],
            &[],
            &["+Chacun des 12 services conserve\u{a0}:", "+| Archives | Sous-sol |"],
        );
    }
}

#[test]
fn a_segment_is_found_by_its_words_where_a_tool_dropped_the_fingerprint() {
    let moved = EN.replace("Records are kept", "A new paragraph.\n\nRecords are kept");
    let hash = crate::segment::Fingerprint::of(&[]).0;
    assert_eq!(hash.len(), 12);
    let unnamed = |text: &str| text.replace(" {#kept}", "").replace("[](#kept)", "12");
    let exported = file(&unrecorded(&unnamed(EN), &unnamed(FR)), false, Format::Xliff);
    let hashes: Vec<String> =
        exported.split(" mh:hash=\"").skip(1).map(|rest| format!(" mh:hash=\"{}\"", &rest[..12])).collect();
    let mut changes: Vec<(&str, &str)> = hashes.iter().map(|hash| (hash.as_str(), "")).collect();
    changes.push(("Chacun des 12 bureaux conserve", "Chacun des 12 services conserve"));
    let expected = ["+Chacun des 12 services conserve\u{a0}:"];
    check_moved(&moved, Format::Xliff, &changes, &[], &expected);
}

#[test]
fn segments_that_say_the_same_are_told_apart_by_their_order_or_refused() {
    let two = |text: &str, said: &str| text.replace("| Archive |", said);
    // As many as there were: in their order.
    check_moved(
        &two(EN, "| New | Old |\n| Archive |"),
        Format::Po,
        &[("msgstr \"Greffe\"", "msgstr \"Le greffe\"")],
        &[],
        &["+| Le greffe | Rez-de-chaussée |"],
    );
    // One before, two now, and its own name says something else: the record knows which it is.
    let twice = EN
        .replace("Each of the 12", "A new paragraph.\n\nEach of the 12")
        .replace("::: table", "Each of the 12 offices keeps:\n\n::: table");
    check_moved(
        &twice,
        Format::Po,
        &[("Chacun des 12", "Chacun de ces 12")],
        &[],
        &["+Chacun de ces 12 bureaux conserve\u{a0}:"],
    );
    // Two before with two translations, one now.
    let sources = |en: &str, fr: &str| {
        let front = |text: &str, title: &str| format!("+++\ntitle = \"{title}\"\n+++\n\n{text}\n");
        unrecorded(&front(en, "A"), &front(fr, "B"))
    };
    let exported = file(&sources("First.\n\nAlike.\n\nAlike.", "Un.\n\nPareil.\n\nIdem."), false, Format::Xliff);
    let (_, refused, diff) = imported(&sources("Alike.\n\nFirst.", "Idem.\n\nUn."), exported.as_bytes()).unwrap();
    let told = refused.iter().map(|refused| refused.split_once(": ").unwrap().1).collect::<Vec<_>>();
    assert_eq!(
        (told, diff.as_str()),
        (
            vec![
                "exchange-004: nothing tells which segment `p2` is now: `p1`",
                "exchange-004: nothing tells which segment `p3` is now: `p1`"
            ],
            ""
        )
    );
}
