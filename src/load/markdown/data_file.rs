//! Files beside the text: data of tables and charts, images. Their paths stay in the document's folder.

use super::Reader;
use crate::diagnostic::{Code, nearest};
use crate::source::{FileId, Spanned};

impl Reader<'_> {
    /// The file that `path` names, `{lang}` in it being the code of the text's language.
    pub(super) fn file_beside(&mut self, path: &Spanned<String>, code: Code) -> Option<FileId> {
        let name = path.value.replace("{lang}", self.language.code());
        let name = name.strip_prefix("./").unwrap_or(&name);
        let leads_out = name.starts_with('/')
            || name.contains(['\\', ':'])
            || name.split('/').any(|part| part.is_empty() || part == "." || part == "..");
        if leads_out {
            let message = format!("`{}` leads out of the document's folder", path.value);
            self.report(path.span, code, message, "name a file beside the text, such as `staff.csv`");
            return None;
        }
        let folder = format!("{}/", self.folder);
        let found = self.sources.find(&format!("{folder}{name}"));
        if found.is_none() {
            let beside = self.sources.iter().filter_map(|(_, file)| file.path.strip_prefix(&folder));
            let hint = match nearest(name, beside) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("put it there: `{folder}{name}`"),
            };
            self.report(path.span, code, format!("there is no file `{name}` beside the text"), hint);
        }
        found
    }
}
