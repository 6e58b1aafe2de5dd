//! The head of the first page, and the title under it (un-format 1.2 to 1.4).

use super::cover::Cover;
use super::slot::slot;
use super::writer::Writer;
use crate::agenda::ItemNumber;
use crate::document::{Advance, CoverNotePlace, Distribution, Kind};
use crate::edition::{Inline, InlineKind, ItemLine, Masthead, Phrase, TitleArea};
use crate::language::Language;
use crate::locale::Args;
use crate::session::Organ;
use crate::source::Spanned;
use crate::text;

impl<'a> Writer<'a> {
    pub(super) fn masthead(&mut self, cover: &Cover) -> Masthead {
        let symbol = &self.document.symbol.value;
        Masthead {
            organization: self.term("organization"),
            series: symbol.series().to_owned(),
            rest: symbol.rest().to_owned(),
            marks: cover.at(CoverNotePlace::Symbol),
            organ: self.organ(),
            emblem: self.session.emblem.clone(),
            advance: self.document.advance.map(|advance| match advance {
                Advance::Unedited => self.term("advance-unedited"),
                Advance::Edited => self.term("advance-edited"),
            }),
            distribution: self.distribution(),
            body: self.words().and_then(|words| words.body.as_deref()).map(|body| self.text_without_marks(body)),
            session: self.session_line(cover),
            place: self.place_line(),
            items: self.item_lines(cover),
        }
    }

    fn organ(&mut self) -> String {
        let key = match self.session.organ {
            Organ::GeneralAssembly => "organ-general-assembly",
            Organ::SecurityCouncil => "organ-security-council",
            Organ::EconomicAndSocialCouncil => "organ-economic-and-social-council",
            Organ::Other => "organ",
        };
        self.term(key)
    }

    /// Distribution, date, language, original: four lines, the third empty in the language of the original.
    fn distribution(&mut self) -> Vec<Phrase> {
        let document = self.document;
        let distribution = self.term(match document.distribution {
            Distribution::General => "distribution-general",
            Distribution::Limited => "distribution-limited",
            Distribution::Restricted => "distribution-restricted",
        });
        let date = document.date.as_ref().map_or(String::new(), |date| {
            let locale = if self.row.english_distribution { self.locales.get(Language::En) } else { self.locale };
            let date = locale.date(date.value);
            self.found(date)
        });
        let is_original = document.original.iter().any(|original| original.value == self.language);
        let is_only = document.languages.as_ref().is_some_and(|languages| languages.len() == 1);
        let language = match (is_only, is_original) {
            (true, _) => self.term("language-only"),
            (false, true) => String::new(),
            (false, false) => self.term("language-name"),
        };
        let original = if document.original.is_empty() {
            String::new()
        } else {
            let separator = self.term("original-separator");
            let names: Vec<String> = document
                .original
                .iter()
                .map(|original| self.term(&format!("original-{}", original.value.code())))
                .collect();
            self.word("original", &Args::new().text("languages", names.join(&separator)))
        };
        let language_of_lines = if self.row.english_distribution { Language::En } else { self.language };
        [distribution, date, language, original]
            .into_iter()
            .map(|text| Phrase { language: language_of_lines, text })
            .collect()
    }

    fn session_line(&mut self, cover: &Cover) -> Option<Vec<Inline>> {
        let name = match (&self.session.number, &self.session.year) {
            (Some(number), _) => self.locale.session_name(number.value, self.session.organ),
            (None, Some(year)) => self.locale.annual_session(year.value),
            (None, None) => return None,
        };
        let name = self.found(name);
        let mut line = self.wording(&name);
        line.extend(cover_mark(cover, CoverNotePlace::Session));
        Some(line)
    }

    fn place_line(&mut self) -> Option<Vec<Inline>> {
        let (first, last) = self.session.dates.as_ref()?;
        let dates = self.locale.dates(first.value, last.value, self.document.policy.ranges);
        let dates = self.found(dates);
        let line = match self.words().and_then(|words| words.place.clone()) {
            Some(place) => self.word("place-and-dates", &Args::new().text("place", place).text("dates", dates)),
            None => dates,
        };
        Some(self.wording(&line))
    }

    /// One line for all items, and the title of each.
    fn item_lines(&mut self, cover: &Cover) -> Vec<ItemLine> {
        let numbers: Vec<_> = self.document.agenda_items.iter().map(|item| item.value.clone()).collect();
        if numbers.is_empty() {
            return Vec::new();
        }
        let line = self.locale.item_line(&numbers, self.session.agenda.status, &slot(0).to_string());
        let line = self.found(line);
        let mark = cover_mark(cover, CoverNotePlace::Item).into_iter().collect();
        let line = self.fill(&line, &[mark]);
        let titles = numbers.iter().filter_map(|number| self.item_title(number)).collect();
        vec![ItemLine { line, titles }]
    }

    /// The title of an item; that of a subitem after its item's.
    fn item_title(&mut self, number: &ItemNumber) -> Option<Vec<Inline>> {
        let items = &self.words()?.items;
        let title = self.text_without_marks(&items.get(number)?.title);
        let over = number.letter.and_then(|_| items.get(&ItemNumber { item: number.item, letter: None }));
        let Some(over) = over else { return Some(title) };
        let over = self.text_without_marks(&over.title);
        Some(self.filled("item-and-subitem", [("item", over), ("subitem", title)]))
    }

    pub(super) fn title_area(&mut self, cover: &Cover) -> TitleArea {
        let mut title = self.title();
        title.extend(cover_mark(cover, CoverNotePlace::Title));
        let mut subtitles: Vec<Vec<Inline>> = self.author_line().into_iter().collect();
        if let Some(last) = subtitles.last_mut() {
            last.extend(cover_mark(cover, CoverNotePlace::Author));
        }
        TitleArea { title, subtitles }
    }

    /// The title without marks; that of a generated agenda is fixed wording where the front matter has none.
    pub(super) fn title(&mut self) -> Vec<Inline> {
        let written = self.document.texts.get(&self.language).and_then(|text| text.front.title.as_ref());
        match written {
            Some(title) => self.text(&title.value),
            None => {
                let words = self.generated_title(self.document);
                self.wording(&words)
            }
        }
    }

    /// The writer's own line, else the fixed one of the kind.
    fn author_line(&mut self) -> Option<Vec<Inline>> {
        if !self.has_author_line() {
            return None;
        }
        match self.written_author() {
            Some(author) => Some(self.text_without_marks(&author.value)),
            None => {
                let words = self.term(&format!("kind-{}", self.document.kind.value.as_str()));
                Some(self.wording(&words))
            }
        }
    }

    /// Whether a line stands under the title. A report without an author's has nothing to say there, and a generated
    /// agenda says it in its title; an empty one is none.
    pub(super) fn has_author_line(&self) -> bool {
        match self.written_author() {
            Some(author) => !author.value.is_empty(),
            None => !self.document.kind.value.is_generated() && self.document.kind.value != Kind::Report,
        }
    }

    fn written_author(&self) -> Option<&'a Spanned<Vec<text::Inline>>> {
        self.document.texts.get(&self.language)?.front.author.as_ref()
    }
}

fn cover_mark(cover: &Cover, place: CoverNotePlace) -> Option<Inline> {
    let mark = cover.at(place);
    (!mark.is_empty()).then_some(Inline { kind: InlineKind::CoverMark(mark), origin: None })
}
