//! The first page as it will be read: masthead, title, cover notes, foot; and the heads and feet of the later pages.

use super::Inline;
use crate::language::Language;
use crate::policy::PageNumbers;
use crate::source::{FileId, Spanned};
use serde::Serialize;

/// The head of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct Masthead {
    /// "United Nations"
    pub organization: String,
    /// What stands before the first slash of the symbol, set large: `E`.
    pub series: String,
    /// The rest of the symbol: `/C.16/2099/2`.
    pub rest: String,
    /// The asterisks on the symbol; empty where no cover note hangs on it.
    pub marks: String,
    /// "Economic and Social Council"
    pub organ: String,
    /// The user's emblem: the file that is shown, and where it is named.
    #[serde(skip)]
    pub emblem: Option<Spanned<FileId>>,
    /// "Advance unedited version", above the distribution.
    pub advance: Option<String>,
    /// Distribution, date, language, original: four lines, of which one may be empty. Arabic, Chinese and Russian
    /// versions have them in English (un-format 4.1): the language of each line stands with it.
    pub distribution: Vec<Phrase>,
    /// "Committee of Experts on Public Administration"
    pub body: Option<Vec<Inline>>,
    /// "Twelfth session"
    pub session: Option<Vec<Inline>>,
    /// "New York, 15–19 April 2013"
    pub place: Option<Vec<Inline>>,
    /// "Item 3 (a) of the provisional agenda*" and the titles of its items.
    pub items: Vec<ItemLine>,
}

/// Words in a language that need not be the edition's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// Its language.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// The line that names agenda items, and their titles.
#[derive(Debug, Clone, Serialize)]
pub struct ItemLine {
    /// "Item 3 (a) of the provisional agenda*"
    pub line: Vec<Inline>,
    /// "Compendium of basic terminology in governance"
    pub titles: Vec<Vec<Inline>>,
}

/// The title and the lines under it.
#[derive(Debug, Clone, Serialize)]
pub struct TitleArea {
    /// The title.
    pub title: Vec<Inline>,
    /// "Note by the Secretariat", "Addendum".
    pub subtitles: Vec<Vec<Inline>>,
}

/// A note at the foot of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct CoverNote {
    /// Its asterisks.
    pub mark: String,
    /// What it says, with its full stop.
    pub text: Vec<Inline>,
}

/// The foot of the first page.
#[derive(Debug, Clone, Serialize)]
pub struct Foot {
    /// `99-00412* (E)    220199`: number, mark, letter of the language, output dates.
    pub job_line: Option<String>,
    /// What the Code 39 bars say, stars included: `*9900412*`.
    pub barcode: Option<String>,
    /// "Please recycle"
    pub recycle: String,
    /// Where the QR code leads.
    pub qr: QrCode,
}

/// A QR code, decided: its modules, row by row.
#[derive(Debug, Clone, Serialize)]
pub struct QrCode {
    /// What it says.
    pub payload: String,
    /// The modules of each row, `#` dark and `.` light, without the quiet zone.
    pub rows: Vec<String>,
    /// What it is, for who does not see it.
    pub alt: String,
}

/// The heads and feet of the later pages.
#[derive(Debug, Clone, Serialize)]
pub struct Running {
    /// The symbol, without asterisks.
    pub symbol: String,
    /// The job number, without letter and asterisk; none at the foot of later pages in Geneva.
    pub job_number: Option<String>,
    /// `2/24` or `2`.
    pub page_numbers: PageNumbers,
    /// "SPECIMEN", where the session is one.
    pub specimen: Option<String>,
}
