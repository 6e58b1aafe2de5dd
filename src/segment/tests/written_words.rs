//! Whatever words are written, they are read again as the same words.

use super::*;

fn inline(kind: InlineKind) -> Inline {
    let (sources, _) = read("x\n");
    Inline { span: Span::new(sources.find("d/en.md").unwrap(), 0..0), kind }
}

fn segment(kind: SegmentKind, form: Form) -> Segment {
    let words = vec![inline(InlineKind::Text("x".to_owned()))];
    let (id, span) = (SegmentId("p1".to_owned()), words[0].span);
    let (fingerprint, units) = (Fingerprint::of(&words), Vec::new());
    Segment { id, named: false, kind, span, form, fingerprint, words, unwritten: false, units }
}

fn text(words: &str) -> Inline {
    inline(InlineKind::Text(words.to_owned()))
}

#[track_caller]
fn check(words: &str, form: Form, expected: Result<&str, &str>) {
    let found = written(&segment(SegmentKind::Paragraph, form), &[text(words)]);
    assert_eq!(found.as_deref().map_err(|error| error.0.as_str()), expected);
}

#[test]
fn words_are_escaped_where_they_would_read_as_more_and_nowhere_else() {
    check("Plain words: 62 per cent (see below).", Form::Markdown, Ok("Plain words: 62 per cent (see below)."));
    check("a_b *c* [d] <e>", Form::Markdown, Ok("a_b \\*c\\* \\[d\\] \\<e>"));
    check("12. May", Form::Markdown, Ok("12\\. May"));
    check("(a) first", Form::Markdown, Ok("\\(a) first"));
    check("（一）总则", Form::Markdown, Ok("&#xFF08;一）总则"));
    check("){ .", Form::Markdown, Ok("\\)\\{ \\."));
    check("- no bullet", Form::Markdown, Ok("\\- no bullet"));
    check("- no bullet", Form::Pipe, Ok("- no bullet"));
    check("a | b", Form::Pipe, Ok("a \\| b"));
    check("a, \"b\"", Form::Csv, Ok("\"a, \"\"b\"\"\""));
    check("a \"b\"", Form::Toml, Ok("'a \"b\"'"));
    check("a \"b\"", Form::Attribute, Err("an attribute can hold no quotation mark `\"`"));
    check(".a {b}", Form::FluentPlain, Ok("{\".\"}a {\"{\"}b{\"}\"}"));
    check("  two   spaces ", Form::Markdown, Ok("two spaces"));
    check("\u{1}", Form::Markdown, Err("there is a control character, U+0001"));
    check(" ", Form::Markdown, Err("there are no words"));
}

fn leaf() -> impl Strategy<Value = InlineKind> {
    let symbol = || "E/C.16/2099/1".parse().unwrap();
    let of_block = move |document| Reference {
        document,
        target: Target::Block(crate::text::Key("a-b".to_owned())),
        words: Vec::new(),
        worded: false,
    };
    prop_oneof![
        4 => "[a-zA-Zéя章أ0-9 .,;:()*_#|<>&\\[\\]^~`{}\\\\!'+=/-]{1,12}".prop_map(InlineKind::Text),
        1 => Just(InlineKind::Note("why".to_owned())),
        1 => Just(InlineKind::Symbol(symbol())),
        1 => Just(InlineKind::Url("https://example.org/a_b".to_owned())),
        1 => Just(InlineKind::Reference(of_block(None))),
        1 => Just(InlineKind::Reference(of_block(Some(symbol())))),
    ]
}

fn tree() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = leaf().prop_map(|kind| vec![inline(kind)]);
    let words = leaf.prop_recursive(2, 12, 4, |inner| {
        let group = prop::collection::vec(inner, 1..4).prop_map(|parts| parts.concat());
        prop_oneof![
            group.clone(),
            group.clone().prop_map(|inner| vec![inline(InlineKind::Emphasis(inner))]),
            group.clone().prop_map(|inner| vec![inline(InlineKind::Strong(inner))]),
            group.prop_map(|text| vec![inline(InlineKind::Link { url: "https://example.org/x".to_owned(), text })]),
        ]
    });
    prop::collection::vec(words, 1..5).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_written_reads_as_the_same_words(words in tree()) {
        let segment = segment(SegmentKind::Paragraph, Form::Markdown);
        if let Ok(text) = written(&segment, &words) {
            let (sources, read) = read(&format!("{text}\n{}", if text.contains("[^why]") { "\n[^why]: x\n" } else { "" }));
            prop_assert_eq!(meaning(&of_text(&sources, &read)[0].words), meaning(&words));
        }
    }

    #[test]
    fn plain_words_can_always_be_written(words in "[a-zA-Zéя章0-9 .,;:()*_#|<>&\\[\\]^~`{}\\\\!'\"+=/-]{1,24}") {
        prop_assume!(!words.trim().is_empty());
        for (kind, form) in [
            (SegmentKind::Paragraph, Form::Markdown),
            (SegmentKind::Heading, Form::Markdown),
            (SegmentKind::Cell, Form::Pipe),
            (SegmentKind::Title, Form::Toml),
        ] {
            let result = written(&segment(kind, form), &[text(&words)]);
            prop_assert!(result.is_ok(), "{:?} {:?}", form, result);
        }
    }

    #[test]
    fn pieces_give_any_words_back(words in tree()) {
        let back = joined(&pieces(&words), &codes(&words), words[0].span).unwrap();
        prop_assert_eq!(meaning(&back), meaning(&words));
    }
}

/// Every segment of the specimen session, written in its own place, reads as it did, and so do all the others.
#[test]
fn the_specimen_session_is_the_same_after_every_segment_was_written_anew() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/documents");
    let files =
        walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let files = files.map(|entry| {
        let path = entry.path().strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap().to_owned();
        (path, std::fs::read(entry.path()).unwrap())
    });
    let defaults = crate::defaults::files().iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let sources = Sources::new(files.chain(defaults));
    let before = all(&sources);
    assert!(before.len() > 3000, "{}", before.len());
    let ids: std::collections::BTreeSet<_> = before.iter().map(|(name, segment)| (name, &segment.id)).collect();
    assert_eq!(ids.len(), before.len());
    let mut edits: std::collections::BTreeMap<FileId, Vec<(std::ops::Range<usize>, String)>> = Default::default();
    for (name, segment) in &before {
        if segment.form == Form::Fixed {
            panic!("{name} {}", segment.id);
        }
        match written(segment, &segment.words) {
            Ok(text) => edits.entry(segment.span.file).or_default().push((segment.span.range(), text)),
            Err(error) => panic!("{name} {}: {error}", segment.id),
        }
    }
    let mut changed: std::collections::BTreeMap<String, Vec<u8>> =
        sources.iter().map(|(_, file)| (file.path().to_owned(), file.bytes().to_vec())).collect();
    for (file, mut edits) in edits {
        let mut text = sources.text(file).to_owned();
        edits.sort_by_key(|(range, _)| range.start);
        for pair in edits.windows(2) {
            assert!(pair[0].0.end <= pair[1].0.start, "{} {:?}", sources.path(file), pair);
        }
        edits.into_iter().rev().for_each(|(range, words)| text.replace_range(range, &words));
        changed.insert(sources.path(file).to_owned(), text.into_bytes());
    }
    let sources = Sources::new(changed);
    let after = all(&sources);
    assert_eq!(before.len(), after.len());
    for ((name, before), (_, after)) in before.iter().zip(&after) {
        assert_eq!((name, &before.id, meaning(&before.words)), (name, &after.id, meaning(&after.words)));
    }
}

fn all(sources: &Sources) -> Vec<(String, Segment)> {
    let (sessions, _) = load(sources, "documents");
    let mut segments = Vec::new();
    for loaded in &sessions {
        for language in Language::ALL {
            let own = of_session(sources, loaded, language);
            segments.extend(own.into_iter().map(|segment| (format!("session {}", language.code()), segment)));
        }
        for document in loaded.session.documents() {
            for (language, text) in &document.texts {
                let name = format!("{} {}", document.symbol.value, language.code());
                segments.extend(of_text(sources, text).into_iter().map(|segment| (name.clone(), segment)));
            }
        }
    }
    segments
}
