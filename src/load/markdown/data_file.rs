//! Files beside the text: data of tables and charts, images. Their paths stay in the document's folder.

use super::Reader;
use crate::diagnostic::{Code, nearest};
use crate::source::{FileId, Spanned};

/// A kind of file that a text names: its endings, what a hint calls them, and one for an example.
pub(super) struct FileKind {
    code: Code,
    endings: &'static [&'static str],
    name: &'static str,
    example: &'static str,
}

/// Data of tables and charts.
pub(super) const DATA: FileKind =
    FileKind { code: Code::TableFile, endings: &["csv", "toml"], name: "file of data", example: "staff.csv" };

/// Descriptions of flows.
pub(super) const FLOW: FileKind =
    FileKind { code: Code::FigureFile, endings: &["toml"], name: "description of a flow", example: "cycle.toml" };

/// Pictures of figures. Their endings may be written in capitals.
pub(super) const PICTURE: FileKind = FileKind {
    code: Code::FigureFile,
    endings: &["svg", "png", "jpg", "jpeg", "SVG", "PNG", "JPG", "JPEG"],
    name: "picture",
    example: "chart.svg",
};

impl Reader<'_> {
    /// The file that `path` names, `{lang}` in it being the code of the text's language.
    pub(super) fn file_beside(&mut self, path: &Spanned<String>, kind: &FileKind) -> Option<FileId> {
        let code = kind.code;
        let name = path.value.replace("{lang}", self.language.code());
        let name = name.strip_prefix("./").unwrap_or(&name);
        let leads_out = name.starts_with('/')
            || name.contains(['\\', ':'])
            || name.split('/').any(|part| part.is_empty() || part == "." || part == "..");
        if leads_out {
            let message = format!("`{}` leads out of the document's folder", path.value);
            let hint = format!("name a file beside the text, such as `{}`", kind.example);
            self.report(path.span, code, message, hint);
            return None;
        }
        if !name.rsplit_once('.').is_some_and(|(_, ending)| kind.endings.contains(&ending)) {
            let endings: Vec<_> =
                kind.endings.iter().filter(|ending| **ending == ending.to_ascii_lowercase()).collect();
            let endings = endings.iter().map(|ending| format!("`.{ending}`")).collect::<Vec<_>>().join(", ");
            let hint = format!("its name ends with one of {endings}");
            self.report(path.span, code, format!("`{name}` is no {}", kind.name), hint);
            return None;
        }
        let folder = format!("{}/", self.folder);
        let found = self.sources.find(&format!("{folder}{name}"));
        if found.is_none() {
            let beside = self.sources.iter().filter_map(|(_, file)| file.path().strip_prefix(&folder));
            let hint = match nearest(name, beside) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("put it there: `{folder}{name}`"),
            };
            self.report(path.span, code, format!("there is no file `{name}` beside the text"), hint);
        }
        found
    }
}
