//! Reissue for technical reasons: the same text under the same symbol, printed again in some languages; an asterisk, a
//! note of the first page and a new output date (un-format 3.1).

use super::release::thaw;
use super::table::{DocumentTable, codes, day};
use super::{Changes, Refusal};
use crate::document::{CoverNoteKind, Document};
use crate::language::Language;
use crate::release::is_kept;
use crate::session::Session;
use crate::source::Sources;
use jiff::civil::Date;
use toml_edit::{Table, value};

/// What is to be reissued.
#[derive(Debug, Clone)]
pub struct Reissue {
    /// The languages; empty: all in which it was issued.
    pub languages: Vec<Language>,
    /// The day.
    pub date: Date,
}

/// Reissues a document.
///
/// # Errors
/// It was not issued in a language, or was on a later day, or was reissued on that day already; or its text is not what
/// was released: a reissue must not pass a change off as the same text.
pub fn reissue<'s>(
    sources: &'s Sources,
    session: &Session,
    document: &Document,
    wanted: &Reissue,
) -> Result<Changes<'s>, Refusal> {
    let symbol = &document.symbol.value;
    let due = session.due(document);
    let languages: Vec<Language> = match &wanted.languages[..] {
        [] => due.iter().copied().filter(|language| document.issued.contains_key(language)).collect(),
        some => due.iter().copied().filter(|language| some.contains(language)).collect(),
    };
    if let Some(language) = wanted.languages.iter().find(|language| !due.contains(language)) {
        let known: Vec<String> = due.iter().map(|language| format!("`{}`", language.code())).collect();
        let message = format!("`{symbol}` is not issued in `{}`", language.code());
        return Err(Refusal::new(message, format!("its languages: {}", known.join(", "))));
    }
    if languages.is_empty() {
        return Err(not_issued(document, "any language"));
    }
    for language in &languages {
        may_be_reissued(document, *language, wanted.date)?;
        if !is_kept(sources, session, document, *language) {
            let message = format!("`{symbol}` in `{}` is not what was released", language.code());
            let hint =
                "take the change back and reissue it; a technical fault is mended after that, and released again";
            return Err(Refusal::new(message, hint));
        }
    }
    let mut table = DocumentTable::open(sources, document.file)?;
    note(&mut table, document, &due, &languages, wanted.date);
    for language in &languages {
        table.issue(*language, wanted.date);
    }
    let mut changes = Changes::new(sources);
    changes.write(sources.path(document.file), table.text());
    thaw(&mut changes, document, &languages);
    Ok(changes)
}

fn not_issued(document: &Document, language: &str) -> Refusal {
    let message = format!("`{}` has not been issued in {language}", document.symbol.value);
    Refusal::new(message, "change its text; when it is issued, write the output date under `[issued]`")
}

fn may_be_reissued(document: &Document, language: Language, date: Date) -> Result<(), Refusal> {
    let code = language.code();
    let symbol = &document.symbol.value;
    let issued = document.issued.get(&language).and_then(|dates| dates.last());
    let Some(last) = issued else { return Err(not_issued(document, &format!("`{code}`"))) };
    if date < *last {
        let message = format!("`{symbol}` was issued in `{code}` on {last}, after {date}");
        return Err(Refusal::new(message, "name a later day: `--date`"));
    }
    let already = document.cover_notes.iter().any(|note| {
        note.kind.value == CoverNoteKind::Reissued
            && note.date.as_ref().is_some_and(|known| known.value == date)
            && note.languages.as_ref().is_none_or(|known| known.iter().any(|known| known.value == language))
    });
    if already {
        let message = format!("`{symbol}` was reissued in `{code}` on {date} already");
        return Err(Refusal::new(message, "name another day: `--date`"));
    }
    Ok(())
}

/// The note of the day: one more, or the one of that day with more languages.
fn note(table: &mut DocumentTable, document: &Document, due: &[Language], languages: &[Language], date: Date) {
    let same_day = document.cover_notes.iter().position(|note| {
        note.kind.value == CoverNoteKind::Reissued && note.date.as_ref().is_some_and(|known| known.value == date)
    });
    let Some(notes) = table.cover_notes() else { return };
    let mut named: Vec<Language> = languages.to_vec();
    if let Some(same_day) = same_day {
        let known = document.cover_notes[same_day].languages.iter().flatten();
        named.extend(known.map(|language| language.value));
    }
    named.sort_by_key(|language| due.iter().position(|known| known == language));
    let is_all = due.iter().all(|language| named.contains(language));
    let mut fresh = Table::new();
    let is_fresh = same_day.is_none();
    let note = match same_day.and_then(|index| notes.get_mut(index)) {
        Some(note) => note,
        None => &mut fresh,
    };
    if is_fresh {
        note["kind"] = value("reissued");
        note["at"] = value("symbol");
        note["date"] = value(day(date));
    }
    match is_all {
        true => {
            note.remove("languages");
        }
        false => note["languages"] = value(codes(&named)),
    }
    if is_fresh {
        notes.push(fresh);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    const SESSION: &str = "symbol = \"E/C.16/2099\"\nnumber = 98\nlanguages = [\"en\", \"fr\", \"zh\"]\n";
    const DOCUMENT: &str = "\
# Kept.
symbol = \"E/C.16/2099/2\" # kept
kind = \"report\"

[issued] # kept
en = 2099-01-22
zh = [2099-01-25, 2099-02-01] # kept

[policy]
ranges = \"hyphen\"
";

    #[track_caller]
    fn check(document: &str, languages: &[Language], date: &str, expected: &str) {
        let files = [("documents/s/session.toml", SESSION), ("documents/s/d/document.toml", document)];
        let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.into())));
        let (sessions, _) = load(&sources, "documents");
        let session = &sessions[0].session;
        let wanted = Reissue { languages: languages.to_vec(), date: date.parse().unwrap() };
        let found = match reissue(&sources, session, &session.documents[0], &wanted) {
            Ok(changes) => {
                let added =
                    |line: &&str| line.starts_with(['+', '-']) && !line.starts_with("+++") && !line.starts_with("---");
                changes.diff().lines().filter(added).collect::<Vec<_>>().join("\n")
            }
            Err(refusal) => refusal.message,
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn a_reissue_adds_a_note_and_an_output_date_and_touches_nothing_else() {
        check(
            DOCUMENT,
            &[Language::Zh],
            "2099-02-11",
            "-zh = [2099-01-25, 2099-02-01] # kept\n\
             +zh = [2099-01-25, 2099-02-01, 2099-02-11] # kept\n\
             +\n+[[cover-note]]\n+kind = \"reissued\"\n+at = \"symbol\"\n+date = 2099-02-11\n+languages = [\"zh\"]",
        );
        check(
            DOCUMENT,
            &[],
            "2099-02-11",
            "-en = 2099-01-22\n-zh = [2099-01-25, 2099-02-01] # kept\n\
             +en = [2099-01-22, 2099-02-11]\n+zh = [2099-01-25, 2099-02-01, 2099-02-11] # kept\n\
             +\n+[[cover-note]]\n+kind = \"reissued\"\n+at = \"symbol\"\n+date = 2099-02-11\n+languages = [\"en\", \"zh\"]",
        );
    }

    #[test]
    fn a_second_language_on_the_same_day_shares_the_note() {
        let document = format!(
            "{DOCUMENT}\n[[cover-note]]\nkind = \"reissued\"\ndate = 2099-02-11\nlanguages = [\"zh\"] # kept\n"
        );
        check(
            &document,
            &[Language::En],
            "2099-02-11",
            "-en = 2099-01-22\n+en = [2099-01-22, 2099-02-11]\n\
             -languages = [\"zh\"] # kept\n+languages = [\"en\", \"zh\"]",
        );
    }

    #[test]
    fn a_text_that_was_changed_after_its_release_is_not_reissued() {
        let texts = ["released", "changed"].map(|words| format!("+++\ntitle = \"T\"\n+++\n\n{words}\n"));
        let files = |text: &str, release: &str| {
            let files = [
                ("documents/s/session.toml", SESSION),
                ("documents/s/d/document.toml", DOCUMENT),
                ("documents/s/d/zh.md", text),
                ("documents/s/d/release.toml", release),
            ];
            Sources::new(files.map(|(path, text)| (path.to_owned(), text.into())))
        };
        let wanted = Reissue { languages: vec![Language::Zh], date: "2099-02-11".parse().unwrap() };
        let sources = files(&texts[0], "");
        let session = &load(&sources, "documents").0[0].session;
        let frozen = crate::release::freeze(&sources, session, &session.documents[0], Language::Zh);
        let release = format!("[zh]\ntext = \"{}\"\nnumbers = \"{}\"\n", frozen.text, frozen.numbers);
        for (text, expected) in texts.iter().zip([None, Some("`E/C.16/2099/2` in `zh` is not what was released")]) {
            let sources = files(text, &release);
            let session = &load(&sources, "documents").0[0].session;
            let refused = reissue(&sources, session, &session.documents[0], &wanted).err();
            assert_eq!(refused.map(|refusal| refusal.message).as_deref(), expected);
        }
    }

    #[test]
    fn what_the_rules_forbid_is_refused_with_the_reason() {
        check(DOCUMENT, &[Language::Fr], "2099-02-11", "`E/C.16/2099/2` has not been issued in `fr`");
        check(DOCUMENT, &[Language::Ru], "2099-02-11", "`E/C.16/2099/2` is not issued in `ru`");
        check(
            DOCUMENT,
            &[Language::Zh],
            "2099-01-30",
            "`E/C.16/2099/2` was issued in `zh` on 2099-02-01, after 2099-01-30",
        );
        let again = format!("{DOCUMENT}\n[[cover-note]]\nkind = \"reissued\"\ndate = 2099-02-11\n");
        check(&again, &[Language::Zh], "2099-02-11", "`E/C.16/2099/2` was reissued in `zh` on 2099-02-11 already");
    }
}
