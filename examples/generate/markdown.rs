//! A document printed in one language.

use crate::paper::{Block, Item, Paper, Sentence, Table};
use crate::words;
use masthead::language::Language;
use std::fmt::Write;

/// The whole file.
pub(crate) fn markdown(paper: &Paper, language: usize) -> String {
    let page = Page { language: Language::ALL[language], at: language };
    let mut out = format!("+++\ntitle = \"{}\"\n+++\n\n", capital(&paper.title[language]));
    if !paper.summary.is_empty() {
        out += "::: summary\n";
        let paragraphs: Vec<String> = paper.summary.iter().map(|sentences| page.prose(sentences)).collect();
        out += &paragraphs.join("\n\n");
        out += "\n:::\n\n";
    }
    for block in &paper.blocks {
        out += &page.block(block);
        out += "\n\n";
    }
    for (index, note) in paper.notes.iter().enumerate() {
        let _ = writeln!(out, "[^n{}]: {}{}\n", index + 1, capital(&note[language]), page.stop());
    }
    out
}

/// How one language prints.
struct Page {
    language: Language,
    at: usize,
}

impl Page {
    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(rank, words) => format!("{} {}", "#".repeat(*rank), capital(&words[self.at])),
            Block::Paragraph(name, sentences) => format!("{} {{#p{name}}}", self.prose(sentences)),
            Block::List { name, lead, items, bold } => {
                let mut out = format!("{}{} {{#p{name}}}\n", capital(&lead[self.at]), self.colon());
                self.items(&mut out, items, *bold, 0);
                out.trim_end().to_owned()
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn items(&self, out: &mut String, items: &[Item], bold: bool, depth: usize) {
        for (index, item) in items.iter().enumerate() {
            let end = match () {
                () if !item.items.is_empty() => self.colon(),
                () if index + 1 < items.len() => self.semicolon(),
                () => self.stop(),
            };
            let words = match self.language {
                Language::Ru => item.words[self.at].clone(),
                _ => capital(&item.words[self.at]),
            };
            let words = if bold { format!("**{words}{end}**") } else { format!("{words}{end}") };
            let _ = write!(out, "\n{}1. {words}\n", "   ".repeat(depth));
            self.items(out, &item.items, bold, depth + 1);
        }
    }

    fn table(&self, table: &Table) -> String {
        let years: Vec<String> = table.years.iter().map(u32::to_string).collect();
        let mut out = format!("::: table {{#t{}}}\n{}\n\n", table.name, capital(&table.caption[self.at]));
        let _ = writeln!(out, "```csv\n{},{}", words::LOCALITY[self.at], years.join(","));
        for (place, figures) in &table.rows {
            let figures: Vec<String> = figures.iter().map(usize::to_string).collect();
            let _ = writeln!(out, "{},{}", capital(&place[self.at]), figures.join(","));
        }
        let _ = write!(out, "```\n\n{}{} {{.source}}\n:::", capital(&table.source[self.at]), self.stop());
        out
    }

    /// The sentences of a paragraph.
    fn prose(&self, sentences: &[Sentence]) -> String {
        let space = if self.language == Language::Zh { "" } else { " " };
        let printed = sentences.iter().enumerate().map(|(index, sentence)| {
            let words = &sentence.words[self.at];
            // In Arabic each sentence but the first is joined to the one before.
            let joined = self.language == Language::Ar && index > 0 && !words.starts_with('و');
            let words = if joined { format!("و{words}") } else { capital(words) };
            words + &self.ending(sentence)
        });
        printed.collect::<Vec<_>>().join(space)
    }

    /// What ends a sentence: the paragraph to which it refers, its note and its stop.
    fn ending(&self, sentence: &Sentence) -> String {
        let mut end = String::new();
        if let Some(to) = sentence.refers {
            let space = if self.language == Language::Zh { "" } else { " " };
            let _ = write!(end, "{space}({}{space}[](#p{to}){{.worded}})", words::SEE[self.at]);
        }
        let mark = sentence.note.map(|note| format!("[^n{note}]")).unwrap_or_default();
        match self.language {
            Language::En | Language::Zh => end + self.stop() + &mark,
            _ => end + &mark + self.stop(),
        }
    }

    fn stop(&self) -> &'static str {
        if self.language == Language::Zh { "。" } else { "." }
    }

    fn semicolon(&self) -> &'static str {
        match self.language {
            Language::Ar => "؛",
            Language::Zh => "；",
            Language::Fr => "\u{a0};",
            _ => ";",
        }
    }

    fn colon(&self) -> &'static str {
        match self.language {
            Language::Zh => "：",
            Language::Fr => "\u{a0}:",
            _ => ":",
        }
    }
}

/// Words that begin a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
