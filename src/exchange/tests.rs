//! Every format gives back what it was given, and refuses what it cannot understand.

mod insertion;
mod moved;
mod mutation;
mod project;
mod round_trip;

use super::*;
use proptest::prelude::*;

fn id(name: &str) -> CodeId {
    CodeId(name.to_owned())
}

/// Words that every format has to protect.
fn words() -> impl Strategy<Value = Piece> {
    "[a-cé中\u{a0}<>&\"'\\\\%{}]{1,3}( [a-c.;])?".prop_map(Piece::Words)
}

fn codes() -> BTreeMap<CodeId, Mark> {
    let mark =
        |kind, open: &str, close: &str| Mark { kind, open: open.into(), close: close.into(), shown: kind.into() };
    [
        (id("note-why"), mark("note", "[^why]", "")),
        (id("symbol-A-1"), mark("symbol", "A/1", "")),
        (id("em-1"), mark("emphasis", "*", "*")),
        (id("link-x"), mark("link", "[", "](https://example.org/?a=1&b)")),
    ]
    .into()
}

/// Pieces with each of some codes once.
fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    (proptest::collection::vec(words(), 6), 0..3_u8).prop_map(|(words, form)| {
        let [a, b, c, d, e, f] = words.try_into().unwrap();
        let note = Piece::Alone(id("note-why"));
        let pieces = match form {
            0 => vec![a],
            1 => vec![a, note, b, Piece::Open(id("em-1")), c, Piece::Close, d],
            _ => vec![
                Piece::Alone(id("symbol-A-1")),
                a,
                Piece::Open(id("link-x")),
                b,
                Piece::Open(id("em-1")),
                c,
                note,
                Piece::Close,
                d,
                Piece::Close,
                e,
                f,
            ],
        };
        tidy::tidied(pieces)
    })
}

fn stage() -> impl Strategy<Value = Stage> {
    prop_oneof![Just(Stage::Stale), Just(Stage::Draft), Just(Stage::Revised), Just(Stage::Final)]
}

fn unit() -> impl Strategy<Value = Unit> {
    let id = prop_oneof!["p[0-9]", "\\^why/p[1-3]", "t-[a-é_:]/2/é"];
    let target = proptest::option::of(pieces());
    (id, "[0-9a-f]{12}", stage(), proptest::collection::vec("[a-z<&\"é ]{1,9}", 0..3), pieces(), target).prop_map(
        |(id, hash, stage, notes, source, target)| {
            let stage = if target.is_some() { stage } else { Stage::Missing };
            Unit { id, hash, stage, notes, codes: codes(), source, target }
        },
    )
}

fn exchange() -> impl Strategy<Value = Exchange> {
    let part = ("documents/[a-z&]{1,5}/d", "[A-Z/<&]{1,6}", proptest::collection::vec(unit(), 1..4))
        .prop_map(|(folder, title, units)| Part { folder, title, units });
    proptest::collection::vec(part, 0..3).prop_map(|parts| Exchange { from: Language::En, to: Language::Fr, parts })
}

fn received(bytes: &[u8]) -> Received {
    let sources = sources("a.xlf", bytes);
    read(&sources, sources.find("a.xlf").unwrap(), None).unwrap()
}

proptest! {
    #[test]
    fn xliff_gives_back_what_it_was_given(exchange in exchange()) {
        let received = received(&write(&exchange, Format::Xliff));
        prop_assert_eq!((received.from, received.to, received.is_memory), (Some(Language::En), Some(Language::Fr), false));
        let units: Vec<_> = exchange.parts.iter().flat_map(|part| part.units.iter().map(move |unit| (part, unit))).collect();
        prop_assert_eq!(received.units.len(), units.len());
        for (found, (part, unit)) in received.units.iter().zip(units) {
            prop_assert_eq!((&found.folder, &found.id), (&part.folder, &unit.id));
            prop_assert_eq!(found.hash.as_ref(), Some(&unit.hash));
            prop_assert_eq!(found.stage, (unit.stage != Stage::Missing).then_some(unit.stage));
            prop_assert_eq!(found.source.as_ref(), Ok(&unit.source));
            prop_assert_eq!(found.target.clone(), unit.target.clone().map(Ok));
        }
    }

    #[test]
    fn po_gives_back_what_it_was_given(exchange in exchange()) {
        let received = received(&write(&exchange, Format::Po));
        let units: Vec<_> = exchange.parts.iter().flat_map(|part| part.units.iter().map(move |unit| (part, unit))).collect();
        prop_assert_eq!(received.units.len(), units.len());
        for (found, (part, unit)) in received.units.iter().zip(units) {
            prop_assert_eq!((&found.folder, &found.id), (&part.folder, &unit.id));
            prop_assert_eq!(found.hash.as_ref(), Some(&unit.hash));
            prop_assert_eq!(found.stage, (unit.stage == Stage::Stale).then_some(Stage::Stale));
            prop_assert_eq!(found.source.as_ref(), Ok(&unit.source));
            prop_assert_eq!(found.target.clone(), unit.target.clone().map(Ok));
        }
    }

    #[test]
    fn a_memory_gives_back_final_pairs_with_their_codes_by_number(exchange in exchange()) {
        let bytes = write(&exchange, Format::Tmx);
        let units: Vec<_> = exchange.parts.iter().flat_map(|part| &part.units).filter(|unit| unit.stage == Stage::Final).collect();
        if units.is_empty() {
            return Ok(());
        }
        let received = received(&bytes);
        prop_assert!(received.is_memory);
        prop_assert_eq!(received.units.len(), units.len());
        for (found, unit) in received.units.iter().zip(units) {
            let source = found.source.clone().unwrap();
            let (words, shape) = (plain(&source), source.len());
            prop_assert_eq!((words, shape), (plain(&unit.source), unit.source.len()));
            let target = found.target.clone().unwrap().unwrap();
            prop_assert_eq!(plain(&target), plain(unit.target.as_ref().unwrap()));
        }
    }

    #[test]
    fn whatever_comes_back_is_read_or_refused_with_the_reason(mut bytes in exchange().prop_map(|exchange| write(&exchange, Format::Xliff)), at: prop::sample::Index, byte: u8) {
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let sources = sources("a.xlf", &bytes);
        let file = sources.find("a.xlf").unwrap();
        if let Err(finding) = read(&sources, file, None) {
            prop_assert!(finding.span.is_some() && finding.hint.is_some());
        }
    }
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if let Piece::Words(words) = piece { words.as_str() } else { "|" }).collect()
}

#[track_caller]
fn check_refused(text: &str, expected: &str) {
    let sources = sources("a.xlf", text.as_bytes());
    let file = sources.find("a.xlf").unwrap();
    let found = read(&sources, file, None).map_err(|finding| {
        let at = sources.position(file, finding.span.unwrap().start);
        format!("{}:{}: {}: {}", at.line, at.column, finding.code.as_str(), finding.message)
    });
    assert_eq!(found.unwrap_err(), expected);
}

#[test]
fn a_file_of_another_kind_or_language_is_refused() {
    check_refused("<html/>", "1:1: exchange-003: `<html>` begins no file of translations");
    check_refused("\n<xliff version='1.2'/>", "2:1: exchange-003: this is XLIFF `1.2`");
    check_refused(
        "<xliff version='2.1' srcLang='en' trgLang='de'/>",
        "1:35: exchange-003: `trgLang` is `de`, which is none of the six languages",
    );
    check_refused("<xliff version='2.1'/>", "1:1: exchange-003: `srcLang` is ``, which is none of the six languages");
    check_refused("<tmx/>", "1:1: exchange-003: the memory has no `<header>`");
    check_refused(
        "<tmx><header srclang='en'/><body/></tmx>",
        "1:28: exchange-003: the memory has no pair in two of the six languages",
    );
    check_refused("msgid \"a\"\nmsgstr \"b\"\n", "1:1: exchange-003: the file has no head that names its languages");
    check_refused(
        "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
        "2:1: exchange-003: `X-Source-Language` is ``, which is none of the six languages",
    );
}

/// The target of the only unit of an XLIFF file, as marks, or why it cannot be understood.
#[track_caller]
fn check_target(segments: &str, expected: &str) {
    let file = format!(
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en' trgLang='fr-CH'>\
         <file id='f'><group id='g'><unit id='p1'>{segments}</unit></group></file></xliff>"
    );
    let received = received(file.as_bytes());
    let target = received.units[0].target.clone().unwrap();
    assert_eq!(target.map(|pieces| marks::write(&pieces)).unwrap_or_else(|fault| fault.message), expected);
}

#[test]
fn what_tools_make_of_a_segment_is_understood() {
    check_target("<segment><source>a</source><target>b <ph id='x'/>\n</target></segment>", "b <x/>");
    check_target(
        "<segment><source>a</source><target order='3'>c</target></segment><ignorable><source> </source><target> </target></ignorable><segment><source>b</source><target order='1'>d</target></segment>",
        "d c",
    );
    check_target("<segment><source>a</source><target>a<sc id='x'/>b<ec startRef='x'/></target></segment>", "a<x>b</x>");
    check_target(
        "<segment><source>a</source><target><mrk id='m'>a</mrk><![CDATA[<&]]></target></segment>",
        "a&lt;&amp;",
    );
    check_target("<segment><source>a</source><target><sc id='x'/>a</target></segment>", "the code `x` is not closed");
    check_target(
        "<segment><source>a</source><target><ec id='x'/>a</target></segment>",
        "the code `x` is closed where it is not open last",
    );
    check_target("<segment><source>a</source><target><b>a</b></target></segment>", "`<b>` is no code");
    let deep = format!(
        "<segment><source>a</source><target>{}{}</target></segment>",
        "<pc id='x'>".repeat(99),
        "</pc>".repeat(99)
    );
    check_target(&deep, "codes stand too deep in one another");
}

/// What is said of a file that can be understood.
#[track_caller]
fn check_said(text: &str, expected: &[&str]) {
    let sources = sources("a.xlf", text.as_bytes());
    let received = read(&sources, sources.find("a.xlf").unwrap(), None).unwrap();
    let said = received.remarks.iter().map(|finding| {
        let at = sources.position(finding.span.unwrap().file, finding.span.unwrap().start);
        format!("{}:{}: {}: {}", at.line, at.column, finding.code.as_str(), finding.message)
    });
    assert_eq!(said.collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_passed_over_is_said() {
    let xliff = |state: &str| {
        format!(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='fr'>\n\
             <file id='f'><unit id='p1'><segment{state}><source>a</source></segment></unit></file></xliff>"
        )
    };
    check_said(&xliff(""), &[]);
    check_said(&xliff(" state='reviewed'"), &[]);
    check_said(&xliff(" state='done'"), &["2:37: exchange-013: `done` is no state of XLIFF, and was passed over"]);
    let tmx = |srclang: &str, texts: &str| {
        let pair = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='fr-CH'><seg>b</seg></tuv></tu>";
        format!("<tmx><header srclang='{srclang}'/><body>\n{pair}\n<tu>{texts}</tu></body></tmx>")
    };
    let of = |code: &str| format!("<tuv xml:lang='{code}'><seg>c</seg></tuv>");
    check_said(&tmx("*all*", &[of("en"), of("fr")].concat()), &[]);
    check_said(
        &tmx("xx", &[of("en"), of("fr")].concat()),
        &["1:14: exchange-013: `srclang` is `xx`, which is none of the six languages"],
    );
    check_said(
        &tmx("en", &[of("en"), of("zz-top"), of("zz-top")].concat()),
        &["3:47: exchange-013: `xml:lang` is `zz-top`, which is none of the six languages"],
    );
    check_said(
        &tmx("en", "<tuv xml:lang='fr'><seg>c</seg></tuv><tuv><seg>c</seg></tuv>"),
        &[
            "3:42: exchange-013: a text of the memory names no language",
            "3:1: exchange-013: a pair of the memory has no text in the language of its sources",
        ],
    );
}

#[test]
fn the_same_file_is_written_in_all_its_parts() {
    let source = vec![
        Piece::Words("One".into()),
        Piece::Alone(id("note-why")),
        Piece::Words(" & ".into()),
        Piece::Open(id("em-1")),
        Piece::Words("two".into()),
        Piece::Close,
    ];
    let unit = Unit {
        id: "^a_b/p1".into(),
        hash: "0123456789ab".into(),
        stage: Stage::Stale,
        notes: vec!["a note".into()],
        codes: codes(),
        source: source.clone(),
        target: Some(source),
    };
    let part = Part { folder: "documents/s/d".into(), title: "E/C.16/2099/2".into(), units: vec![unit] };
    let exchange = Exchange { from: Language::En, to: Language::Ar, parts: vec![part] };
    let shown: Vec<String> = [Format::Xliff, Format::Po]
        .into_iter()
        .map(|format| String::from_utf8(write(&exchange, format)).unwrap())
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}
