//! What is taken away is named, exactly and before a page is set: a message of a locale, the fonts of a language.

use crate::project::{self, Content, Files, words};
use masthead::fonts::Faces;
use masthead::language::Language;

/// The small project in these languages, whose texts are words of each.
fn in_languages(texts: &[(&str, &str)]) -> Files {
    let mut files = project::base();
    let codes: Vec<String> = texts.iter().map(|(code, _)| format!("{code:?}")).collect();
    let Content::Bytes(session) = &files["documents/session/session.toml"] else { panic!("no session") };
    let session = String::from_utf8(session.clone()).unwrap();
    let session = session.replace("languages = [\"en\"]", &format!("languages = [{}]", codes.join(", ")));
    files.insert("documents/session/session.toml".to_owned(), words(&session));
    for (code, word) in texts {
        let wording = format!("body = {word}\nplace = {word}\nitem-2 = {word}\n");
        files.insert(format!("documents/session/{code}.ftl"), words(&wording));
        let text = format!("+++\ntitle = \"{word}\"\n+++\n\n{word}\n");
        files.insert(format!("documents/session/note/{code}.md"), words(&text));
    }
    files
}

/// Everything is found by planning, which sets no page; the editions of `blocked` alone are not to be set.
#[track_caller]
fn check(files: Files, faces: &Faces, expected: &str, blocked: &[Language]) {
    let (sources, mut plan) = project::planned(files);
    plan.hold_against(faces, &sources);
    assert_eq!(project::shown(&plan.diagnostics, &sources), expected);
    let stopped: Vec<Language> =
        plan.editions.iter().filter(|planned| planned.blocked).map(|planned| planned.edition.language).collect();
    assert_eq!(stopped, blocked);
}

#[test]
fn a_message_taken_from_one_locale_is_named_and_blocks_its_language_alone() {
    let mut files = in_languages(&[("en", "Records"), ("fr", "Archives")]);
    let path = "locales/fr/masthead.ftl";
    let (_, whole) = masthead::defaults::files().iter().find(|(known, _)| *known == path).unwrap();
    let without: Vec<&str> = whole.lines().filter(|line| !line.starts_with("organization =")).collect();
    assert_eq!(without.len() + 1, whole.lines().count());
    files.insert(path.to_owned(), words(&(without.join("\n") + "\n")));
    let expected = "\
locales/fr/masthead.ftl:1:1: error[locale-003]: `fr` has no message `organization`
  hint: add it to `locales/fr/masthead.ftl`; `locales/ar/masthead.ftl` has it
";
    check(files, project::faces(), expected, &[Language::Fr]);
}

#[test]
fn fonts_that_are_not_installed_are_named_with_their_package_and_block_the_languages_that_need_them() {
    let files = in_languages(&[("ar", "سجلات"), ("en", "Records"), ("zh", "记录")]);
    let without = |family: &str| {
        let families = ["Liberation Serif", "Amiri", "Noto Serif CJK SC"];
        Faces::find(&[], families.into_iter().filter(|known| *known != family))
    };
    let expected = "\
error[font-001]: no face of `Amiri` is installed; needed for `ar`
  hint: install it with `apt-get install fonts-hosny-amiri`, or name its folder with `--font-path`
";
    check(files.clone(), &without("Amiri"), expected, &[Language::Ar]);
    let expected = "\
error[font-001]: no face of `Noto Serif CJK SC` or `Noto Serif SC` or `Source Han Serif SC` is installed; needed for `zh`
  hint: install it with `apt-get install fonts-noto-cjk`, or name its folder with `--font-path`
";
    check(files.clone(), &without("Noto Serif CJK SC"), expected, &[Language::Zh]);
    let expected = "\
error[font-001]: no face of `Liberation Serif` or `Tinos` or `Times New Roman` is installed; needed for `ar`, `en`, `zh`
  hint: install it with `apt-get install fonts-liberation2`, or name its folder with `--font-path`
";
    check(files, &without("Liberation Serif"), expected, &[Language::Ar, Language::En, Language::Zh]);
}
