//! The table of all codes. A code is an area and three digits, fixed for ever: what falls out of use is not given again.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $summary:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// What kind of finding: an area and three digits, such as `note-014`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $summary])+ $name,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$name),+];

            /// The code as it is printed.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// What kind of finding it is, in a sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Code::$name => concat!($($summary),+).trim_ascii(),)+ }
            }

            /// Its case in tests/findings/: why it is a mistake, a bad example and a good one. A code without a case
            /// does not compile.
            pub fn case(self) -> &'static str {
                match self { $(Code::$name => include_str!(concat!("../../tests/findings/", $text, ".txt")),)+ }
            }

            /// How grave a finding of this code is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    // ---- read: files
    /// A file is not UTF-8.
    ReadNotUtf8 = "read-001", Error;
    /// A file or folder could not be read.
    ReadFailed = "read-002", Error;
    /// A path leads out of the project.
    ReadOutside = "read-003", Error;
    /// A file that is none of a session's.
    ReadStray = "read-004", Warning;
    /// A file that is longer than any of its kind need be.
    ReadLong = "read-005", Error;

    // ---- toml: session.toml, document.toml, front matter, data
    /// TOML that cannot be parsed.
    TomlSyntax = "toml-001", Error;
    /// A key that this file does not have.
    TomlUnknownKey = "toml-002", Error;
    /// A value of the wrong type, or none of the words allowed.
    TomlValue = "toml-003", Error;
    /// A key that must be there.
    TomlMissing = "toml-004", Error;

    // ---- text: what stands in <lang>.md
    /// A text without a title.
    TextTitle = "text-001", Error;
    /// Front matter that is never closed.
    TextFrontMatter = "text-002", Error;
    /// Attributes that cannot be understood.
    TextAttributes = "text-003", Error;
    /// A class or key that this construct does not have.
    TextAttributeUnknown = "text-004", Error;
    /// An attribute with a value that it cannot have.
    TextAttributeValue = "text-005", Error;
    /// A name given to two blocks.
    TextNameTwice = "text-006", Error;
    /// Attributes that belong to nothing.
    TextAttributesAlone = "text-007", Error;
    /// A directive without a name.
    TextDirectiveNameless = "text-008", Error;
    /// A directive that does not exist.
    TextDirectiveUnknown = "text-009", Error;
    /// A directive that is never closed.
    TextDirectiveOpen = "text-010", Error;
    /// A directive in another whose fence is not longer.
    TextDirectiveFence = "text-011", Error;
    /// An ordered list that does not begin at 1: mostly a typed paragraph number.
    TextListStart = "text-012", Error;
    /// HTML.
    TextHtml = "text-013", Error;
    /// Code: indented, fenced outside a table, or in backticks.
    TextCode = "text-014", Error;
    /// A thematic break.
    TextThematicBreak = "text-015", Error;
    /// A block quote.
    TextBlockQuote = "text-016", Error;
    /// A label typed at the start of a paragraph or item.
    TextTypedLabel = "text-017", Error;
    /// An image outside a figure.
    TextImage = "text-018", Error;
    /// A heading marked by underlining.
    TextSetext = "text-019", Error;
    /// A task list.
    TextTask = "text-020", Error;
    /// A list deeper than three levels.
    TextListDeep = "text-021", Error;
    /// A heading without words.
    TextHeadingEmpty = "text-022", Error;
    /// A link that leads nowhere that a document may lead.
    TextLink = "text-023", Error;
    /// A link definition: Markdown would take it out of the text.
    TextLinkDefinition = "text-024", Error;
    /// A block where none of its kind may stand.
    TextMisplaced = "text-025", Error;
    /// A results framework that is not built as one.
    TextFramework = "text-026", Error;
    /// A box without a caption.
    TextBoxCaption = "text-027", Error;
    /// Blocks or marks within one another, deeper than a text can mean.
    TextNested = "text-028", Error;
    /// A character that is not seen and changes what is.
    TextControl = "text-029", Error;
    /// Attributes that do not go together.
    TextAttributesConflict = "text-030", Error;
    /// An item, a directive, a label, a cover note without words.
    TextWithoutWords = "text-031", Error;
    /// Words that are still to be written.
    TextToBeWritten = "text-032", Warning;

    // ---- note: footnotes
    /// A note called and never defined.
    NoteUndefined = "note-001", Error;
    /// A note defined twice.
    NoteTwice = "note-002", Error;
    /// A note defined and never called.
    NoteUncalled = "note-003", Warning;
    /// A note without words.
    NoteEmpty = "note-004", Error;
    /// More notes than a document can be set with.
    NoteMany = "note-005", Error;

    // ---- table: tables and their data
    /// A table outside `::: table`.
    TableOutside = "table-001", Error;
    /// A table without data.
    TableNoData = "table-002", Error;
    /// A table with more than one set of data.
    TableTwice = "table-003", Error;
    /// A file of data that is not there or may not be read.
    TableFile = "table-004", Error;
    /// Comma-separated values that cannot be read.
    TableCsv = "table-005", Error;
    /// A row with too few or too many cells.
    TableRagged = "table-006", Error;
    /// A cell that covers no column or row, another cell, or what is outside the table.
    TableSpan = "table-007", Error;
    /// A paragraph of a table or figure that is none of those it has, or is there twice.
    TableParagraph = "table-008", Error;

    // ---- figure: figures and charts
    /// A figure without a description in words.
    FigureAlt = "figure-001", Error;
    /// A figure without a caption.
    FigureCaption = "figure-002", Error;
    /// A figure that shows nothing, or two things.
    FigureContent = "figure-003", Error;
    /// An image that is not there or may not be read.
    FigureFile = "figure-004", Error;
    /// A value of a chart that is no number.
    FigureNumber = "figure-005", Error;
    /// A chart without groups or without series.
    FigureSeries = "figure-006", Error;
    /// A negative value, or nothing at all, where parts of a whole are drawn.
    FigurePart = "figure-007", Error;
    /// Per cents that do not add up to 100.
    FigurePercent = "figure-008", Error;
    /// A flow without boxes, or a box without words.
    FigureFlowBox = "figure-009", Error;
    /// A name that no box of a flow has, or two.
    FigureFlowName = "figure-010", Error;
    /// A box of a flow at no place, or at that of another.
    FigureFlowPlace = "figure-011", Error;
    /// A link that runs over a box.
    FigureFlowRoute = "figure-012", Error;
    /// A picture that shows what is in another file.
    FigureElsewhere = "figure-013", Error;
    /// A picture of a size that no page can show.
    FigureSize = "figure-014", Error;
    /// A picture of more pixels or parts than a page can show.
    FigureMany = "figure-015", Error;
    /// A text that is no symbol where one belongs.
    TomlSymbol = "toml-005", Error;
    /// A language that the sources do not have.
    TomlLanguage = "toml-006", Error;
    /// A language named twice in one list.
    TomlLanguageTwice = "toml-007", Error;
    /// A text that is no number of an agenda item where one belongs.
    TomlItemNumber = "toml-008", Error;

    // ---- session: session.toml
    /// A session.toml where no session can be.
    SessionPlace = "session-001", Error;
    /// A session with a number and a year.
    SessionNamedTwice = "session-002", Error;
    /// A number or a year that no session can have.
    SessionNumber = "session-003", Error;
    /// A session that ends before it begins.
    SessionDates = "session-004", Error;
    /// A session without languages.
    SessionNoLanguage = "session-005", Error;
    /// An item that stands twice on the agenda.
    SessionItemTwice = "session-006", Error;
    /// A subitem before its item.
    SessionSubitem = "session-007", Error;
    /// An emblem that is not there.
    SessionEmblem = "session-008", Error;
    /// A folder of documents without a session.
    SessionNone = "session-009", Error;

    // ---- document: document.toml, and the files beside it
    /// A document.toml outside a session.
    DocumentPlace = "document-001", Error;
    /// A text without a document.toml beside it.
    DocumentTextAlone = "document-002", Error;
    /// A document without text in any language.
    DocumentNoText = "document-003", Error;
    /// A text in a language in which the document is not issued.
    DocumentTextNotDue = "document-004", Warning;
    /// A symbol that another document has.
    DocumentSymbolTwice = "document-005", Error;
    /// A document without languages.
    DocumentNoLanguage = "document-006", Error;
    /// A language in which the document is not issued.
    DocumentLanguageNotDue = "document-007", Error;
    /// A job number of the wrong form.
    DocumentJobNumber = "document-008", Error;
    /// A corrigendum, addendum or revision of which the parent is not known.
    DocumentParentMissing = "document-009", Error;
    /// A parent of a document that can have none.
    DocumentParentWithout = "document-010", Error;
    /// A document that names itself as its parent.
    DocumentParentSelf = "document-011", Error;
    /// A cover note without a key that its kind needs.
    DocumentNoteNeeds = "document-012", Error;
    /// A cover note with a key of which its kind says nothing.
    DocumentNoteUnused = "document-013", Warning;

    /// A text that is due and not there; an error in a final build.
    DocumentLanguageMissing = "document-014", Warning;
    /// A corrigendum, addendum or revision of what is not there.
    DocumentParentUnknown = "document-015", Error;
    /// A symbol that does not begin with its session's.
    DocumentSymbolOutside = "document-016", Warning;
    /// A cover note of the writer's own whose words are missing in a language.
    DocumentCoverNoteWords = "document-017", Error;
    /// A document without a date.
    DocumentDate = "document-018", Warning;
    /// A cover note at a place that the first page does not have.
    DocumentNotePlace = "document-019", Error;
    /// A name that one language has and another lacks.
    DocumentNameMissing = "document-020", Warning;
    /// Something that is named twice in document.toml.
    DocumentTwice = "document-021", Warning;

    // ---- chain: what corrects, revises and adds to what
    /// A second revision without the first, a third addendum without the second.
    ChainGap = "chain-001", Error;
    /// A symbol that says one thing and its document another.
    ChainContradiction = "chain-002", Error;
    /// A corrigendum in a language in which what it corrects is not issued.
    ChainLanguage = "chain-003", Error;
    /// A reason for a gap where there is none.
    ChainReasonUnused = "chain-004", Warning;

    // ---- correction: the entries of a corrigendum
    /// A correction without words in a language that it concerns.
    CorrectionWithoutWords = "correction-001", Error;
    /// The words of no correction.
    CorrectionUnknown = "correction-002", Error;
    /// A correction of a place that is not there.
    CorrectionPlace = "correction-003", Error;
    /// A correction of a sentence or row that is not there.
    CorrectionPart = "correction-004", Error;
    /// Old words that do not stand in the corrected document.
    CorrectionOldWords = "correction-005", Error;
    /// Words that are not those that the change needs.
    CorrectionWords = "correction-006", Error;
    /// Corrections in a document that corrects none.
    CorrectionWithoutDocument = "correction-007", Error;
    /// Two corrections of one name.
    CorrectionTwice = "correction-008", Error;

    // ---- release: what was issued
    /// An edition that is not what was released.
    ReleaseText = "release-001", Error;
    /// An edition whose numbers are not those released.
    ReleaseNumbers = "release-002", Error;

    // ---- agenda: the agenda, and documents against it
    /// An item that is not on the agenda.
    AgendaItemUnknown = "agenda-001", Error;
    /// An item whose title is missing in a language.
    AgendaItemWithoutTitle = "agenda-002", Error;
    /// The document of the agenda is not there.
    AgendaDocumentUnknown = "agenda-003", Warning;
    /// A document under another item than its parent or its annotation.
    AgendaItemOther = "agenda-004", Warning;

    // ---- note: notes of the text
    /// A mark on the wrong side of punctuation.
    NoteSide = "note-101", Warning;
    /// A note that calls a note.
    NoteInNote = "note-102", Error;
    /// Notes named by numbers and called in another order.
    NoteOrder = "note-103", Warning;

    // ---- number: numbers that a writer pinned
    /// A number left out.
    NumberGap = "number-001", Warning;
    /// A number that has been there.
    NumberRestart = "number-002", Warning;

    // ---- date: dates that contradict one another
    /// A document for a session that is dated after it.
    DateAfterSession = "date-001", Warning;
    /// A year that is not the session's.
    DateYear = "date-002", Warning;
    /// A date before what it follows from.
    DateOrder = "date-003", Warning;

    // ---- style: the house rules of each language
    /// A bracket without its partner.
    StyleBracket = "style-001", Warning;
    /// A bracket closed by one of another width.
    StyleBracketWidth = "style-002", Warning;
    /// A quotation mark without its partner.
    StyleQuote = "style-003", Warning;
    /// A word or character that stands twice.
    StyleDoubled = "style-004", Warning;
    /// Half-width punctuation after a Chinese character.
    StyleHalfWidth = "style-005", Warning;
    /// Full-width punctuation between words that are not Chinese.
    StyleFullWidth = "style-006", Warning;
    /// A space too many or too few beside punctuation.
    StyleSpace = "style-007", Warning;
    /// Thousands grouped otherwise than the policy groups them.
    StyleThousands = "style-008", Warning;
    /// A range with the wrong dash.
    StyleRange = "style-009", Warning;
    /// Per cent written otherwise than the language writes it.
    StylePerCent = "style-010", Warning;
    /// An address with a space in it.
    StyleAddress = "style-011", Warning;
    /// A list introduced by a semicolon or a comma.
    StyleListLead = "style-012", Warning;
    /// A paragraph that ends with a semicolon or a comma.
    StyleParagraphEnd = "style-013", Warning;
    /// An item that ends otherwise than its list.
    StyleItemEnd = "style-014", Warning;
    /// A heading that ends with a full stop.
    StyleHeadingStop = "style-015", Warning;
    /// Latin and Cyrillic letters that look alike and are mixed.
    StyleAlphabet = "style-016", Warning;
    /// Two names for one number.
    StyleTwoNames = "style-017", Warning;
    /// A table or figure that is mentioned nowhere.
    StyleUnmentioned = "style-018", Warning;
    /// A heading alone under another.
    StyleSubheading = "style-019", Warning;
    /// More words than a document may have.
    StyleLength = "style-020", Warning;
    /// Marks of quotation or apostrophes that are not those of French.
    StyleFrench = "style-021", Warning;

    // ---- align: a translation against its original; errors in a final build
    /// A block of the original that a translation lacks.
    AlignMissing = "align-001", Warning;
    /// A block of a translation that the original lacks.
    AlignExtra = "align-002", Warning;
    /// A block that is built otherwise than in the original.
    AlignShape = "align-003", Warning;
    /// A note called in one language and not in the other.
    AlignNote = "align-004", Warning;
    /// A reference that one language has and the other lacks.
    AlignReference = "align-005", Warning;
    /// A symbol that is not that of the original.
    AlignSymbol = "align-006", Warning;
    /// A number of a resolution that is not that of the original.
    AlignResolution = "align-007", Warning;
    /// An address or link that is not that of the original.
    AlignAddress = "align-008", Warning;
    /// A number that is not that of the original.
    AlignNumber = "align-009", Warning;
    /// A date or time that is not that of the original.
    AlignDate = "align-010", Warning;
    /// A share of a hundred on one side, a plain number on the other.
    AlignPerCent = "align-011", Warning;
    /// A symbol, number or address that the original does not have.
    AlignAdded = "align-012", Warning;

    // ---- allow: rules that a document allows
    /// A rule that is none, or may not be allowed.
    AllowUnknown = "allow-001", Error;
    /// A rule allowed, or a limit waived, without a reason.
    AllowReason = "allow-002", Error;
    /// A rule allowed that finds nothing.
    AllowIdle = "allow-003", Warning;

    // ---- reference: references
    /// A reference to what is not there.
    ReferenceDead = "reference-001", Error;
    /// A reference to a document that is not there.
    ReferenceUnknownDocument = "reference-002", Error;
    /// A reference by number to what has none.
    ReferenceWithoutNumber = "reference-003", Error;
    /// A range from one kind of place to another.
    ReferenceMixedRange = "reference-004", Error;
    /// A range that goes back, or nowhere.
    ReferenceBackwards = "reference-005", Error;

    // ---- build: outputs
    /// An output could not be written.
    BuildNotWritten = "build-001", Error;
    /// Setting an edition broke off.
    BuildBrokeOff = "build-002", Error;

    // ---- locale: wording in locales/<lang>/*.ftl and a session's <lang>.ftl
    /// Fluent that cannot be parsed.
    LocaleSyntax = "locale-001", Error;
    /// A message that stands twice.
    LocaleDoubled = "locale-002", Error;
    /// A message that a language lacks.
    LocaleMissing = "locale-003", Error;
    /// A message that one language alone holds.
    LocaleAlone = "locale-004", Error;
    /// A message that names what is not there.
    LocaleFormat = "locale-005", Error;
    /// A language in which a session is due and has no wording.
    LocaleNoFile = "locale-006", Warning;
    /// A message of a session that says nothing.
    LocaleEmpty = "locale-007", Error;
    /// A message of a session that nothing asks for.
    LocaleUnknown = "locale-008", Warning;
    /// A message without a variable that every other language shows.
    LocaleVariable = "locale-009", Warning;
    /// A term that no message uses.
    LocaleTerm = "locale-010", Warning;
    /// A message of `locales/` that nothing asks for.
    LocaleUnasked = "locale-011", Warning;

    // ---- translation: segments held against the words from which they were translated
    /// A translation of words that have changed since.
    TranslationStale = "translation-001", Warning;
    /// A segment that is not translated.
    TranslationMissing = "translation-002", Warning;
    /// A translation of what is no longer there.
    TranslationOrphan = "translation-003", Warning;
    /// A record of translations that cannot be understood.
    TranslationRecord = "translation-004", Error;

    // ---- exchange: what came back from translators
    /// A file of translations that is not text that can be read.
    ExchangeEncoding = "exchange-001", Error;
    /// A file of translations that is not built as its format has it.
    ExchangeSyntax = "exchange-002", Error;
    /// A file that is none of translations, or of other languages.
    ExchangeUnknown = "exchange-003", Error;
    /// A segment that is not in the sources.
    ExchangeSegment = "exchange-004", Error;
    /// A translation of an older source.
    ExchangeOlder = "exchange-005", Error;
    /// A code that a translation dropped.
    ExchangeDropped = "exchange-006", Error;
    /// A code that a translation doubled.
    ExchangeDoubled = "exchange-007", Error;
    /// A code that a translation invented.
    ExchangeInvented = "exchange-008", Error;
    /// A translation whose words or codes cannot be read, or cannot be written where they are to stand.
    ExchangeWords = "exchange-009", Error;
    /// A segment that stands twice in a file of translations.
    ExchangeTwice = "exchange-010", Error;
    /// A translation that is marked as not confirmed.
    ExchangeFuzzy = "exchange-011", Warning;
    /// A translation taken in without the emphasis that its source has.
    ExchangeForm = "exchange-012", Warning;
    /// Something in a file of translations that is not known and was passed over.
    ExchangePassedOver = "exchange-013", Warning;

    // ---- glossary: terms and their equivalents, lists in each language's order
    /// A translation without the equivalent of a term that its source has.
    GlossaryAbsent = "glossary-001", Warning;
    /// A name that is used no longer.
    GlossaryOutdated = "glossary-002", Warning;
    /// A list that is to stand in the order of its language and does not.
    GlossaryOrder = "glossary-003", Warning;
    /// A glossary that cannot be understood.
    GlossaryFile = "glossary-004", Error;

    // ---- font: faces
    /// No family of a list of alternatives is installed.
    FontMissing = "font-001", Error;
    /// A character that no face has.
    FontUncovered = "font-002", Error;

    // ---- typeset: what the layout engine finds
    /// The engine could not set the document.
    TypesetFailed = "typeset-001", Error;
    /// A picture could not be read.
    TypesetPicture = "typeset-002", Error;
    /// A character that no face has.
    TypesetGlyph = "typeset-003", Error;
    /// The pages did not settle.
    TypesetUnsettled = "typeset-004", Error;
    /// The engine did not find a family.
    TypesetFamily = "typeset-005", Error;
    /// The document would not be archival or accessible.
    TypesetStandard = "typeset-006", Error;
    /// Something the engine warns of.
    TypesetWarning = "typeset-007", Warning;
    /// Something that is larger than its page.
    TypesetOverflow = "typeset-008", Error;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_an_area_and_three_digits_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let (area, number) = code.as_str().split_once('-').unwrap();
            assert!(area.chars().all(|c| c.is_ascii_lowercase()), "{}", code.as_str());
            assert!(number.len() == 3 && number.chars().all(|c| c.is_ascii_digit()), "{}", code.as_str());
            assert!(seen.insert(code.as_str()), "{} stands twice", code.as_str());
        }
    }
}
