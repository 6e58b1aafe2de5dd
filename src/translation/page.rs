//! The overview as a page: languages across, documents down, each cell leading to what is left to do. One file, without
//! scripts, to be read in a browser or printed.

use super::overview::{Left, Overview, Translation, changed};
use crate::language::Language;
use std::fmt::Write;

const STYLE: &str = "\
:root { color-scheme: light; }
body { font: 15px/1.45 'Liberation Serif', 'Noto Serif CJK SC', Amiri, 'Times New Roman', serif; margin: 2rem auto; max-width: 76rem; padding: 0 1.5rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 .2rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; border-top: 2px solid #1a1a1a; padding-top: .5rem; }
h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
p { margin: .2rem 0 .8rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .28rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
thead th { border-bottom: 2px solid #1a1a1a; }
td.figure, th.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.figure a { color: inherit; display: block; }
td.done { background: #eef5ee; } td.part { background: #fdf3dc; } td.none { background: #f9e3e0; }
td small { color: #555; display: block; }
td.source { color: #777; }
.stale { color: #8a5a00; } .missing, .unread, .orphan { color: #9c1c10; } .condition { white-space: nowrap; }
code { font: .85em 'Liberation Mono', monospace; overflow-wrap: anywhere; }
del { color: #9c1c10; } ins { color: #14652a; text-decoration: underline; }
td.words { width: 55%; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; padding: 0; } a { color: inherit; text-decoration: none; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } td { print-color-adjust: exact; } @page { size: A4 landscape; margin: 15mm; } }
";

/// The page.
pub fn page(overviews: &[Overview], languages: &[Language]) -> String {
    let mut page = Page(String::new());
    page.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    page.put(&format!(
        "<title>Translations</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>Translations</h1>\n"
    ));
    let documents = overviews.len();
    let whole = overviews.iter().filter(|one| one.translations.values().all(|one| one.per_cent == 100)).count();
    page.put(&format!("<p>{documents} texts, {whole} of them whole in every language. A figure is the share of words that are translated and current.</p>\n"));
    page.matrix(overviews, languages);
    for (number, overview) in overviews.iter().enumerate() {
        page.document(number, overview);
    }
    page.put("</body>\n</html>\n");
    page.0
}

struct Page(String);

impl Page {
    fn put(&mut self, html: &str) {
        self.0.push_str(html);
    }

    fn cell(&mut self, class: &str, html: &str) {
        // Writing to a string cannot fail.
        write!(self.0, "<td class=\"{class}\">{html}</td>").unwrap_or_default();
    }

    fn matrix(&mut self, overviews: &[Overview], languages: &[Language]) {
        self.put("<table>\n<thead><tr><th>Document</th><th class=\"figure\">Words</th>");
        for language in languages {
            self.put(&format!("<th class=\"figure\">{}</th>", language.code()));
        }
        self.put("</tr></thead>\n<tbody>\n");
        for (number, overview) in overviews.iter().enumerate() {
            let remark = if overview.recorded || overview.translations.is_empty() {
                ""
            } else {
                "<small>no record: taken as it stands</small>"
            };
            let asked = match overview.queries.len() {
                0 => String::new(),
                1 => format!("<small><a href=\"#d{number}\">1 query</a></small>"),
                count => format!("<small><a href=\"#d{number}\">{count} queries</a></small>"),
            };
            self.put(&format!("<tr><td><a href=\"#d{number}\">{}</a>{remark}{asked}</td>", escaped(&overview.name)));
            self.cell("figure", &overview.words.to_string());
            for language in languages {
                match overview.translations.get(language.code()) {
                    Some(translation) => {
                        let link = format!("#d{number}-{}", language.code());
                        self.cell(&format!("figure {}", class(translation)), &figure(translation, &link));
                    }
                    None if *language == overview.source => self.cell("figure source", "source"),
                    None => self.cell("figure source", "–"),
                }
            }
            self.put("</tr>\n");
        }
        self.put("</tbody>\n</table>\n");
    }

    fn document(&mut self, number: usize, overview: &Overview) {
        self.put(&format!("<h2 id=\"d{number}\">{}</h2>\n", escaped(&overview.name)));
        let source = overview.source.code();
        self.put(&format!(
            "<p><code>{}</code>: {} segments, {} words in {source}.</p>\n",
            escaped(&overview.folder),
            overview.segments,
            overview.words
        ));
        if !overview.queries.is_empty() {
            self.put("<h3>Queries</h3>\n<table><tbody>\n");
            for asked in &overview.queries {
                self.put("<tr>");
                self.cell("", &format!("<code>{}</code>", escaped(&asked.segment)));
                self.cell("words", &format!("<span dir=\"auto\">{}</span>", escaped(&asked.query)));
                self.cell("", &format!("<code>{}</code>", escaped(asked.at.as_deref().unwrap_or("gone"))));
                self.put("</tr>\n");
            }
            self.put("</tbody></table>\n");
        }
        for (code, translation) in &overview.translations {
            let counts = translation.counts;
            self.put(&format!(
                "<h3 id=\"d{number}-{code}\">{code}: {} per cent</h3>\n<p>{} final, {} revised, {} draft, {} stale, {} missing, {} unread, {} left behind; {} words to turn.</p>\n",
                translation.per_cent, counts.r#final, counts.revised, counts.draft, counts.stale, counts.missing, counts.unread, counts.orphans, translation.words_left
            ));
            if !translation.lines.is_empty() {
                self.put("<table><thead><tr><th>Segment</th><th>State</th><th>Translation</th><th>Source</th><th>Words</th></tr></thead><tbody>\n");
                translation.lines.iter().for_each(|line| self.line(line));
                self.put("</tbody></table>\n");
            }
        }
    }

    fn line(&mut self, line: &Left) {
        let code = |text: &Option<String>| match text {
            Some(text) => format!("<code>{}</code>", escaped(text)),
            None => "–".to_owned(),
        };
        self.put("<tr>");
        self.cell("", &format!("<code>{}</code><small>{}</small>", escaped(&line.segment), line.kind));
        self.cell(&format!("condition {}", line.condition), line.condition);
        self.cell("", &code(&line.at));
        self.cell("", &code(&line.source_at));
        let words = match &line.before {
            Some(before) => difference(before, &line.words),
            None => escaped(&line.words),
        };
        self.cell("words", &format!("<span lang=\"{}\" dir=\"auto\">{words}</span>", line.from.code()));
        self.put("</tr>\n");
    }
}

fn class(translation: &Translation) -> &'static str {
    match translation.per_cent {
        100 => "done",
        0 => "none",
        _ => "part",
    }
}

fn figure(translation: &Translation, link: &str) -> String {
    let Translation { per_cent, words_left, counts, .. } = translation;
    if translation.unread {
        return format!("<a href=\"{link}\">not read</a>");
    }
    let stale = if counts.stale > 0 { format!(", {} stale", counts.stale) } else { String::new() };
    let left = if *words_left > 0 { format!("<small>{words_left} words{stale}</small>") } else { String::new() };
    format!("<a href=\"{link}\">{per_cent}</a>{left}")
}

fn difference(before: &str, after: &str) -> String {
    let shown = |(tag, words): (Option<bool>, String)| {
        let words = escaped(&words);
        match tag {
            None => words,
            Some(false) => format!("<del>{words}</del>"),
            Some(true) => format!("<ins>{words}</ins>"),
        }
    };
    changed(before, after).into_iter().map(shown).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text_and_no_markup() {
        assert_eq!(escaped("<a> & \"b\""), "&lt;a&gt; &amp; &quot;b&quot;");
        assert_eq!(difference("one <b> three", "one two three"), "one <del>&lt;b&gt;</del><ins>two</ins> three");
    }
}
