//! The call that holds all: what stands on the first page and at the head and foot of the others.

use super::Composer;
use super::inline::{direction, families, run};
use super::literal::{array, optional, string};
use crate::duty_station::DutyStation;
use crate::edition::{Foot, Masthead, Metadata, Running};
use crate::fonts::Families;
use crate::language::Language;
use crate::lines::Measure;
use crate::policy::PageNumbers;

impl<'a> Composer<'a> {
    /// The whole edition.
    pub(super) fn edition(&mut self, chosen: &Families) {
        let edition = self.edition;
        let fonts = self.printer.nest("#let fonts = (", ")");
        for language in Language::ALL {
            self.printer.line(&format!("{}: {},", language.code(), families(chosen.of(language))));
        }
        self.printer.close(fonts);
        self.printer.line("");
        let call = self.printer.nest("#edition(", ")");
        self.printer.line(&format!("language: {},", string(edition.language.code())));
        self.printer.line(&format!("direction: {},", direction(edition.language)));
        self.printer.line("fonts: fonts,");
        self.printer.line(&format!("page-profile: {},", string(profile(edition.page))));
        self.metadata(&edition.metadata);
        self.masthead(&edition.masthead);
        let title = self.printer.nest("title: (", "),");
        self.content("title: ", &edition.title.title);
        self.contents("subtitles: ", edition.title.subtitles.iter().map(Vec::as_slice));
        self.printer.close(title);
        let notes = self.printer.nest("cover-notes: (", "),");
        for note in &edition.cover_notes {
            let entry = self.printer.nest("(", "),");
            self.printer.line(&format!("mark: {},", string(&note.mark)));
            self.content("text: ", &note.text);
            self.printer.close(entry);
        }
        self.printer.close(notes);
        self.foot(&edition.foot);
        self.running(&edition.running);
        self.printer.line(&format!("closing-rule: {},", edition.closing_rule));
        if edition.pending {
            self.printer.line("pending-words: true,");
        }
        let body = self.printer.nest("{", "},");
        self.blocks(&edition.blocks);
        self.printer.close(body);
        self.printer.close(call);
    }

    /// The function of paragraphs, once told how long the tabs of the edition are.
    pub(super) fn paragraphs(&mut self) {
        let (page, language) = (string(profile(self.edition.page)), string(self.edition.language.code()));
        self.printer.line(&format!("#let paragraph = paragraph.with(tab: tab-of({page}, {language}))"));
        self.printer.line("");
    }

    /// What ends a decided line: the templates drop it where their column is not the one for which it was decided.
    pub(super) fn line_end(&mut self) {
        let Some(Measure { column, size, tab }) = Measure::of(self.edition) else { return };
        let (page, language) = (string(profile(self.edition.page)), string(self.edition.language.code()));
        let measure = format!("column: {column:?}pt, size: {size:?}pt, tab: {tab:?}pt");
        self.printer.line(&format!("#let line-end = line-ends({page}, {language}, {measure})"));
        self.printer.line("");
    }

    fn metadata(&mut self, metadata: &Metadata) {
        let entry = self.printer.nest("metadata: (", "),");
        self.field("title", &metadata.title);
        self.field("author", &metadata.author);
        self.field("description", &metadata.description);
        self.printer.line(&format!("keywords: {},", array(metadata.keywords.iter().map(|word| string(word)))));
        let date = metadata.date;
        let date = format!("datetime(year: {}, month: {}, day: {})", date.year(), date.month(), date.day());
        self.printer.line(&format!("date: {date},"));
        self.printer.close(entry);
    }

    fn masthead(&mut self, masthead: &'a Masthead) {
        let edition = self.edition;
        let entry = self.printer.nest("masthead: (", "),");
        self.field("organization", &masthead.organization);
        self.field("series", &masthead.series);
        self.field("rest", &masthead.rest);
        self.field("marks", &masthead.marks);
        self.field("organ", &masthead.organ);
        let emblem = masthead.emblem.as_ref().map(|file| self.path(file.value));
        let start = self.printer.position();
        self.printer.line(&format!("emblem: {},", optional(emblem.as_deref())));
        self.printer.record(start, masthead.emblem.as_ref().map(|file| file.span));
        self.printer.line(&format!("advance: {},", optional(masthead.advance.as_deref())));
        let lines = self.printer.nest("distribution: (", "),");
        for phrase in &masthead.distribution {
            let words = string(&phrase.text);
            let own = phrase.language == edition.language;
            self.printer.line(&if own { format!("{words},") } else { format!("{}, {words}),", run(phrase.language)) });
        }
        self.printer.close(lines);
        for (name, line) in [("body: ", &masthead.body), ("session: ", &masthead.session), ("place: ", &masthead.place)]
        {
            self.content(name, line.as_deref().unwrap_or_default());
        }
        let items = self.printer.nest("items: (", "),");
        for item in &masthead.items {
            let entry = self.printer.nest("(", "),");
            self.content("line: ", &item.line);
            self.contents("titles: ", item.titles.iter().map(Vec::as_slice));
            self.printer.close(entry);
        }
        self.printer.close(items);
        self.printer.close(entry);
    }

    fn foot(&mut self, foot: &Foot) {
        let entry = self.printer.nest("foot: (", "),");
        self.printer.line(&format!("job-line: {},", optional(foot.job_line.as_deref())));
        self.printer.line(&format!("barcode: {},", optional(foot.barcode.as_deref())));
        self.field("recycle", &foot.recycle);
        self.field("qr-alt", &foot.qr.alt);
        self.printer.line(&format!("qr-modules: {},", foot.qr.rows.len()));
        self.field("qr-path", &outline(&foot.qr.rows));
        self.printer.close(entry);
    }

    fn running(&mut self, running: &Running) {
        let entry = self.printer.nest("running-lines: (", "),");
        self.field("symbol", &running.symbol);
        self.printer.line(&format!("job-number: {},", optional(running.job_number.as_deref())));
        self.printer.line(&format!("of-total: {},", running.page_numbers == PageNumbers::OfTotal));
        self.printer.line(&format!("specimen: {},", optional(running.specimen.as_deref())));
        self.printer.close(entry);
    }

    /// One named string.
    pub(super) fn field(&mut self, name: &str, text: &str) {
        self.printer.line(&format!("{name}: {},", string(text)));
    }
}

/// The dark modules of a QR code (`#`) as the path of an SVG: a box for each run of a row.
fn outline(rows: &[String]) -> String {
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        for run in row.split_inclusive('.') {
            let dark = run.trim_end_matches('.').len();
            if dark > 0 {
                path += &format!("M{x} {y}h{dark}v1h-{dark}z");
            }
            x += run.len();
        }
    }
    path
}

/// The name of a page profile in `templates/page.typ`.
fn profile(station: DutyStation) -> &'static str {
    match station {
        DutyStation::NewYork => "new-york",
        DutyStation::Geneva => "geneva",
    }
}
