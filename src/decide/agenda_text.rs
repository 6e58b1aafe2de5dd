//! The provisional agenda and its annotations, out of the session's data: nothing about the agenda is typed twice.

use super::body::Room;
use super::running_text::Marks;
use super::writer::Writer;
use crate::agenda::{AgendaItem, AgendaStatus};
use crate::document::{Document, Kind};
use crate::edition::{Block, BlockKind, Heading, Indent, Inline, Item, Rank};
use crate::policy::Annotations;
use crate::session::ItemWords;
use crate::source::Span;
use crate::text::Key;

impl<'a> Writer<'a> {
    /// The title of a generated document whose front matter has none.
    pub(super) fn generated_title(&mut self, document: &Document) -> String {
        let key = match (document.kind.value, document.policy.annotations) {
            (Kind::ListOfDocuments, _) => "kind-list-of-documents",
            (Kind::AnnotatedProvisionalAgenda, _) => "agenda-title-annotated",
            (Kind::ProvisionalAgenda, Annotations::Combined) => "agenda-title-combined",
            (Kind::ProvisionalAgenda, Annotations::Separate) => self.list_title(),
            // A missing title has been told of; nothing is set in its place.
            _ => return String::new(),
        };
        self.term(key)
    }

    fn list_title(&self) -> &'static str {
        match self.session.agenda.status {
            AgendaStatus::PreliminaryList => "agenda-title-preliminary-list",
            AgendaStatus::Provisional => "agenda-title-provisional",
            AgendaStatus::Adopted => "agenda-title-adopted",
        }
    }

    /// The text of an agenda, after what its own file says.
    pub(super) fn agenda_text(&mut self) -> Vec<Block> {
        let annotated = self.document.kind.value == Kind::AnnotatedProvisionalAgenda
            || self.document.policy.annotations == Annotations::Combined;
        let mut set = Vec::new();
        // A list alone has this title on the first page already.
        if annotated {
            let title = self.term(self.list_title());
            set.push(self.title_line("agenda", title, Rank::Section(1)));
        }
        set.extend(self.items());
        if annotated {
            let annotations = self.term("agenda-annotations");
            set.push(self.title_line("annotations", annotations, Rank::Section(1)));
            if let Some(words) = self.words() {
                set.extend(self.inside(&words.introduction, Room::Unnumbered, &mut Marks::None));
            }
            for item in &self.session.agenda.items {
                set.extend(self.annotation(item));
            }
        }
        set
    }

    fn title_line(&mut self, key: &str, title: String, rank: Rank) -> Block {
        let heading = Heading { depth: 1, rank, label: None, remark: None, text: self.wording(&title) };
        self.generated(key, BlockKind::Heading(heading))
    }

    /// The items with their subitems, as a numbered list.
    fn items(&mut self) -> Vec<Block> {
        let mut set = Vec::new();
        let mut subitems: Vec<Item> = Vec::new();
        for item in &self.session.agenda.items {
            let Some((words, origin)) = self.item_words(item) else { continue };
            let text = self.text_without_marks(&words.title);
            let key = item.number.value.message();
            match item.number.value.letter {
                None => {
                    set.extend(self.list_of(&mut subitems));
                    let number = Some(self.row.paragraph.label(item.number.value.item));
                    let kind = BlockKind::Paragraph { number, indent: Indent::Numbered, text };
                    set.push(Block { key: Key(format!("agenda/{key}")), origin, kind });
                }
                Some(letter) => {
                    let kind = BlockKind::Paragraph { number: None, indent: Indent::Flush, text };
                    let words = Block { key: Key(format!("agenda/{key}/p")), origin, kind };
                    let label = self.row.lists[0].label(place_of(letter));
                    subitems.push(Item { key: Key(format!("agenda/{key}")), origin, label, blocks: vec![words] });
                }
            }
        }
        set.extend(self.list_of(&mut subitems));
        set
    }

    fn list_of(&self, items: &mut Vec<Item>) -> Option<Block> {
        let first = items.first()?.key.0.clone();
        let items = std::mem::take(items);
        Some(self.generated(&format!("{first}/list"), BlockKind::List { level: 1, items }))
    }

    fn item_words(&self, item: &AgendaItem) -> Option<(&'a ItemWords, Option<Span>)> {
        // A title that is missing in this language has been told of by the locales.
        let words = self.words()?.items.get(&item.number.value)?;
        Some((words, words.title.first().map(|inline| inline.span)))
    }

    /// One item again, with what the Committee will have before it.
    fn annotation(&mut self, item: &'a AgendaItem) -> Vec<Block> {
        let Some((words, origin)) = self.item_words(item) else { return Vec::new() };
        let number = &item.number.value;
        let key = format!("annotation/{}", number.message());
        let (label, rank, depth) = match number.letter {
            None => (self.row.headings[2].label(number.item), Rank::Section(3), 2),
            Some(letter) => (self.row.headings[3].label(place_of(letter)), Rank::Section(4), 3),
        };
        let heading =
            Heading { depth, rank, label: Some(label), remark: None, text: self.text_without_marks(&words.title) };
        let mut set = vec![Block { key: Key(key.clone()), origin, kind: BlockKind::Heading(heading) }];
        set.extend(self.inside(&words.annotation, Room::Unnumbered, &mut Marks::None));
        set.extend(self.documentation(item, &key, depth));
        set
    }

    /// The documents issued under an item.
    fn documentation(&mut self, item: &AgendaItem, key: &str, depth: u8) -> Vec<Block> {
        let documents: Vec<&'a Document> = self
            .session
            .documents()
            .filter(|document| document.agenda_items.iter().any(|under| under.value == item.number.value))
            .filter(|document| !document.kind.value.is_generated() && !self.comes_later(document))
            .collect();
        if documents.is_empty() {
            return Vec::new();
        }
        let words = self.term("agenda-documentation");
        let text = self.wording(&words);
        let head = Heading { depth: depth + 1, rank: Rank::Section(5), label: None, remark: None, text };
        let mut set = vec![self.generated(&format!("{key}/documentation"), BlockKind::Heading(head))];
        for document in documents {
            let text = self.document_line(document);
            let kind = BlockKind::Paragraph { number: None, indent: Indent::Flush, text };
            set.push(self.generated(&format!("{key}/{}", document.symbol.value), kind));
        }
        set
    }

    /// Whether another document comes up when this agenda is out: corrections, proposals tabled at the session, and
    /// revisions of a later date.
    fn comes_later(&self, document: &Document) -> bool {
        match document.kind.value {
            Kind::Corrigendum | Kind::DraftResolution | Kind::DraftDecision => true,
            Kind::Revision => {
                let date = |document: &Document| document.date.as_ref().map(|date| date.value);
                date(document) > date(self.document)
            }
            _ => false,
        }
    }

    /// The title of another document, generated where it is; in a language into which it is not translated yet, that of
    /// its original.
    pub(super) fn title_in_list(&mut self, document: &'a Document) -> Vec<Inline> {
        let languages = std::iter::once(self.language).chain(document.original.iter().map(|original| original.value));
        let title = languages.filter_map(|language| document.texts.get(&language)?.front.title.as_ref()).next();
        match title {
            Some(title) => self.text_without_marks(&title.value),
            None => {
                let words = self.generated_title(document);
                self.wording(&words)
            }
        }
    }

    /// "Plain language in the public service (E/C.16/2099/2)"
    fn document_line(&mut self, document: &'a Document) -> Vec<Inline> {
        let title = self.title_in_list(document);
        let symbol = vec![Inline { kind: self.symbol(&document.symbol.value), origin: None }];
        self.filled("agenda-document", [("title", title), ("symbol", symbol)])
    }
}

/// The place of a letter in its alphabet: `a` is 1.
fn place_of(letter: char) -> u32 {
    u32::from(letter).saturating_sub(u32::from('a')) + 1
}
