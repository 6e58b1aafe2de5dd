//! Editions made by hand, for tests of what comes after: what their parts are made of, and the first page, in any
//! language.

mod extremes;
mod figures;
mod full;
mod words;

use super::*;
use crate::document::{Distribution, Kind};
use crate::policy::PageNumbers;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::text::{ChartShape, FigureKind, Flow, Frame, Key, Width};
pub(crate) use extremes::{bare, crowded};
pub(crate) use full::full;
use qrcode::QrCode as Code;
use words::words;

/// The templates of this package, one picture, `flow.svg`, and other files, which stand in the place of these.
pub(crate) fn sources(others: &[(&str, &str)]) -> Sources {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (format!("templates/{}", entry.file_name().to_str().unwrap()), std::fs::read(entry.path()).unwrap())
        })
        .collect();
    let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='60'><rect x='10' y='10' width='80' height='40' fill='none' stroke='black'/><path d='M90 30h120'  stroke='black'/><rect x='210' y='10' width='80' height='40' fill='none' stroke='black'/></svg>";
    files.push(("flow.svg".to_owned(), picture.as_bytes().to_vec()));
    files.extend(others.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    Sources::new(files)
}

/// The picture of the sources, named nowhere but in itself.
pub(crate) fn picture(sources: &Sources) -> Spanned<FileId> {
    let file = sources.find("flow.svg").unwrap();
    Spanned::new(file, Span::new(file, 0..0))
}

/// Running text of one piece.
pub(crate) fn text(words: &str) -> Vec<Inline> {
    vec![Inline::wording(words)]
}

fn of(kind: InlineKind) -> Inline {
    Inline { kind, origin: None }
}

/// A block under a key.
pub(crate) fn block(key: &str, kind: BlockKind) -> Block {
    Block { key: Key(key.to_owned()), origin: None, kind }
}

fn item(key: &str, label: &str, blocks: Vec<Block>) -> Item {
    Item { key: Key(key.to_owned()), origin: None, label: label.to_owned(), blocks }
}

fn plain(key: &str, words: &str) -> Block {
    block(key, BlockKind::Paragraph { number: None, indent: Indent::Flush, text: text(words) })
}

/// An edition with nothing in it but its first page.
pub(crate) fn empty(language: Language) -> Edition {
    let words = words(language);
    let code = Code::new(b"https://example.org/E/C.16/2099/2").unwrap();
    let modules = code.to_colors();
    let rows = modules.chunks(code.width()).map(|row| row.iter().map(|module| module.select('#', '.')).collect());
    let english = |text: &str| Phrase { language: Language::En, text: text.to_owned() };
    Edition {
        symbol: "E/C.16/2099/2".parse().unwrap(),
        language,
        kind: Kind::NoteByTheSecretariat,
        distribution: Distribution::General,
        page: DutyStation::NewYork,
        metadata: Metadata {
            title: format!("E/C.16/2099/2 {}", words.title),
            author: words.organization.to_owned(),
            description: words.session.to_owned(),
            keywords: vec![words.body.to_owned()],
            date: jiff::civil::date(2099, 1, 20),
        },
        masthead: Masthead {
            organization: words.organization.to_owned(),
            series: "E".to_owned(),
            rest: "/C.16/2099/2".to_owned(),
            marks: "*".to_owned(),
            organ: words.organ.to_owned(),
            emblem: None,
            advance: None,
            distribution: vec![
                english("Distr.: General"),
                english("20 January 2099"),
                english(""),
                english("Original: English"),
            ],
            body: Some(text(words.body)),
            session: Some(text(words.session)),
            place: Some(text(words.place)),
            items: vec![ItemLine {
                line: vec![Inline::wording(words.item), of(InlineKind::CoverMark("**".to_owned()))],
                titles: vec![text(words.title)],
            }],
        },
        title: TitleArea { title: text(words.title), subtitles: vec![text(words.subtitle)] },
        cover_notes: vec![
            CoverNote { mark: "*".to_owned(), text: text(words.sentence.trim()) },
            CoverNote { mark: "**".to_owned(), text: vec![symbol("E/C.16/2099/1"), Inline::wording(".")] },
        ],
        foot: Foot {
            job_line: Some("99-00412* (E)    220199".to_owned()),
            barcode: Some("*9900412*".to_owned()),
            recycle: words.recycle.to_owned(),
            qr: QrCode {
                payload: "https://example.org/E/C.16/2099/2".to_owned(),
                rows: rows.collect(),
                alt: "QR: https://example.org/E/C.16/2099/2".to_owned(),
            },
        },
        running: Running {
            symbol: "E/C.16/2099/2".to_owned(),
            job_number: Some("99-00412".to_owned()),
            page_numbers: PageNumbers::OfTotal,
            specimen: Some("SPECIMEN".to_owned()),
        },
        blocks: vec![],
        notes: vec![],
        closing_rule: true,
        disguised: false,
        pending: false,
    }
}

fn symbol(text: &str) -> Inline {
    of(InlineKind::Symbol { text: text.to_owned(), url: Some(format!("https://docs.un.org/en/{text}")) })
}
