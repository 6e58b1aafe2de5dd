//! What is printed, and where it leads back to.

use super::*;
use crate::edition::{BlockKind, Footnote, Indent, Inline, InlineKind, sample};
use crate::language::Language;
use crate::source::Span;

/// The blocks and notes of an edition, as printed.
#[track_caller]
fn check(blocks: Vec<crate::edition::Block>, notes: Vec<Footnote>, expected: &str) {
    let sources = sample::sources(&[]);
    let edition = Edition { blocks, notes, ..sample::empty(Language::En) };
    let composed = compose(&edition, &sources, &Families::preferred());
    let body = composed.source.split_once("closing-rule: true,\n").unwrap().1;
    assert_eq!(body, format!("  {{\n{expected}  }},\n)\n"));
}

fn of(kind: InlineKind) -> Inline {
    Inline { kind, origin: None }
}

fn paragraph(key: &str, text: Vec<Inline>) -> crate::edition::Block {
    sample::block(key, BlockKind::Paragraph { number: Some("1.".to_owned()), indent: Indent::Numbered, text })
}

#[test]
fn the_first_page_is_printed_a_construct_a_line() {
    let sources = sample::sources(&[]);
    let mut edition = sample::empty(Language::Fr);
    edition.foot.qr.rows = vec!["##".to_owned(), ".#".to_owned()];
    let composed = compose(&edition, &sources, &Families::preferred());
    insta::assert_snapshot!(composed.source, @r###"
    #import "/templates/edition.typ": *

    #let paragraph = paragraph.with(tab: tab-of("new-york", "fr"))

    #let fonts = (
      ar: ("Amiri", "Liberation Serif"),
      en: ("Liberation Serif",),
      es: ("Liberation Serif",),
      fr: ("Liberation Serif",),
      ru: ("Liberation Serif",),
      zh: ("Liberation Serif", "Noto Serif CJK SC"),
    )

    #edition(
      language: "fr",
      direction: ltr,
      fonts: fonts,
      page-profile: "new-york",
      metadata: (
        title: "E/C.16/2099/2 Un langage clair dans la fonction publique",
        author: "Nations Unies",
        description: "Quatre-vingt-dix-huitième session",
        keywords: ("Comité d’experts de l’administration publique",),
        date: datetime(year: 2099, month: 1, day: 20),
      ),
      masthead: (
        organization: "Nations Unies",
        series: "E",
        rest: "/C.16/2099/2",
        marks: "*",
        organ: "Conseil économique et social",
        emblem: none,
        advance: none,
        distribution: (
          run("en", ltr, fonts, "Distr.: General"),
          run("en", ltr, fonts, "20 January 2099"),
          run("en", ltr, fonts, ""),
          run("en", ltr, fonts, "Original: English"),
        ),
        body: text("Comité d’experts de l’administration publique"),
        session: text("Quatre-vingt-dix-huitième session"),
        place: text("New York, 13-17 avril 2099"),
        items: (
          (
            line: {
              text("Point 3 a) de l’ordre du jour provisoire")
              cover-mark("**")
            },
            titles: (
              text("Un langage clair dans la fonction publique"),
            ),
          ),
        ),
      ),
      title: (
        title: text("Un langage clair dans la fonction publique"),
        subtitles: (
          text("Note du Secrétariat"),
        ),
      ),
      cover-notes: (
        (
          mark: "*",
          text: text("Un service qui écrit pour être compris reçoit moins de questions, et les réponses qu’il donne sont les mêmes dans toutes les langues\u{a0}: le temps ainsi gagné l’est de part et d’autre du guichet."),
        ),
        (
          mark: "**",
          text: {
            document-symbol("E/C.16/2099/1", url: "https://docs.un.org/en/E/C.16/2099/1")
            text(".")
          },
        ),
      ),
      foot: (
        job-line: "99-00412* (E)    220199",
        barcode: "*9900412*",
        recycle: "Merci de recycler",
        qr-alt: "QR: https://example.org/E/C.16/2099/2",
        qr-modules: 2,
        qr-path: "M0 0h2v1h-2zM1 1h1v1h-1z",
      ),
      running-lines: (
        symbol: "E/C.16/2099/2",
        job-number: "99-00412",
        of-total: true,
        specimen: "SPECIMEN",
      ),
      closing-rule: true,
      {
      },
    )
    "###);
}

#[test]
fn every_construct_is_composed_alike_every_time() {
    let sources = sample::sources(&[]);
    for language in Language::ALL {
        for edition in [sample::full(language, &sources), sample::crowded(language), sample::bare(language)] {
            let print = || compose(&edition, &sources, &Families::preferred()).source;
            assert_eq!(print(), print());
        }
    }
}

#[test]
fn words_are_literals_whatever_they_hold() {
    check(
        vec![paragraph("p1", sample::text("#let \"x\" = [*a* \\ `b`]"))],
        vec![],
        r##"    paragraph(number: "1.", indent: "numbered",
      text("#let \"x\" = [*a* \\ `b`]"),
    )
"##,
    );
}

#[test]
fn a_note_called_twice_is_printed_once() {
    let mark = |first| of(InlineKind::Mark { note: 0, label: "7".to_owned(), first });
    let note = Footnote { number: "7".to_owned(), paragraphs: vec![sample::text("A note.")], origin: None };
    check(
        vec![paragraph("p1", vec![mark(true), mark(true), mark(false)])],
        vec![note],
        r##"    paragraph(number: "1.", noted: true, indent: "numbered",
      {
        note("7", "7", "note:1", (
          text("A note."),
        ))
        note-again("7", "note:1")
        note-again("7", "note:1")
      },
    )
"##,
    );
}

#[test]
fn only_what_is_led_to_has_an_anchor() {
    let jump = |key: &str| of(InlineKind::Jump { key: Key(key.to_owned()), text: sample::text("2") });
    check(
        vec![paragraph("p1", vec![jump("p2"), jump("nowhere")]), paragraph("p2", vec![])],
        vec![],
        r##"    paragraph(number: "1.", indent: "numbered",
      {
        jump("block:p2", text("2"))
        words(text("2"))
      },
    )
    paragraph(key: "block:p2", number: "1.", indent: "numbered",
      none,
    )
"##,
    );
}

#[test]
fn every_word_leads_back_to_where_it_was_written() {
    let sources = sample::sources(&[("en.md", "Plain *words*.")]);
    let span = |range| Some(Span::new(sources.find("en.md").unwrap(), range));
    let words = Inline { kind: InlineKind::Text("words".to_owned()), origin: span(7..12) };
    let emphasis = Inline { kind: InlineKind::Emphasis(vec![words]), origin: span(6..13) };
    let mut block = paragraph("p1", vec![Inline::wording("Plain "), emphasis]);
    block.origin = span(0..14);
    let edition = Edition { blocks: vec![block], ..sample::empty(Language::En) };
    let composed = compose(&edition, &sources, &Families::preferred());
    let found = |printed: &str| {
        let start = composed.source.find(printed).unwrap();
        sources.slice(composed.map.lookup(start..start + printed.len()).unwrap())
    };
    assert_eq!(found("emphasis("), "*words*");
    assert_eq!(found("text(\"Plain"), "Plain *words*.");
}

#[test]
fn a_chapter_stands_on_the_page_of_the_title_over_it() {
    let heading = |rank| {
        BlockKind::Heading(crate::edition::Heading {
            depth: 1,
            rank,
            label: None,
            remark: None,
            text: sample::text("A"),
        })
    };
    let composed = |rank| {
        let blocks = vec![
            sample::block("title", BlockKind::RepeatedTitle { text: sample::text("T") }),
            sample::block("one", heading(rank)),
            sample::block("two", heading(rank)),
        ];
        let edition = Edition { blocks, ..sample::empty(Language::En) };
        compose(&edition, &sample::sources(&[]), &Families::preferred()).source
    };
    use crate::edition::Rank;
    let chapter = composed(Rank::Chapter);
    assert_eq!((chapter.matches("new-page()").count(), chapter.matches("on-new-page: false").count()), (1, 1));
    let section = composed(Rank::Section(1));
    assert_eq!((section.matches("new-page()").count(), section.matches("on-new-page").count()), (0, 0));
}
