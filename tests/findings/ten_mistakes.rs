//! Ten mistakes in one text: one run finds them all, and the documents beside it are built.

use crate::project::{self, OnDisk, words};
use std::fs;

const NOTE: &str = "documents/session/note/en.md";

const TEN_MISTAKES: &str = "\
+++
title = \"Records\"
+++

# Records {.chaptre}

39. Records are kept.

Records are<br>kept in boxes.

See paragraph [](#kept).

Records are read.[^boxes]

::: sumary
Records are lent.
:::

(a) Records are returned.

| Unit | Posts |
|---|--:|
| Archive | 12 |

***

> Records are missed.
";

const FOUND: &str = "\
documents/session/note/en.md:5:13: error[text-004]: a heading has no class `.chaptre`
  hint: did you mean `.chapter`?
documents/session/note/en.md:7:1: error[text-012]: `39.` begins a list here
  hint: a list begins at 1; to give a paragraph this number, write `{n=39}` at its end; otherwise write `39\\.`
documents/session/note/en.md:9:12: error[text-013]: HTML has no place in a document
  hint: write Markdown; a `<` that is meant is `\\<`
documents/session/note/en.md:11:15: error[reference-001]: there is no `#kept`
  hint: name the block with `{#...}` at its end
documents/session/note/en.md:13:18: error[note-001]: the note `boxes` is not defined
  hint: define it on a line of its own: `[^boxes]: words`
documents/session/note/en.md:15:1: error[text-009]: there is no directive `sumary`
  hint: did you mean `summary`?
documents/session/note/en.md:19:1: error[text-017]: the label `(a)` is typed
  hint: labels come by themselves: write a list, `1.`; words that begin so are written `\\(a)`
documents/session/note/en.md:21:1: error[table-001]: a table outside its directive
  hint: put it between `::: table` and `:::`
documents/session/note/en.md:25:1: error[text-015]: a line between paragraphs
  hint: take it out; the rule that closes a document comes by itself
documents/session/note/en.md:27:1: error[text-016]: a quotation marked by `>`
  hint: fence it: `::: quote`
";

#[test]
fn one_run_finds_ten_mistakes_of_one_text_and_builds_the_others() {
    let mut files = project::base();
    for file in ["document.toml", "en.md"] {
        let copied = files[&format!("documents/session/note/{file}")].clone();
        files.insert(format!("documents/session/report/{file}"), copied);
    }
    let report = "symbol = \"E/C.16/2099/3\"\nkind = \"report\"\nagenda-items = [\"2\"]\ndate = 2099-01-20\n";
    files.insert("documents/session/report/document.toml".to_owned(), words(report));
    let project = OnDisk::new(files);
    assert_eq!(project.build(), "");
    let note = project.out().join("E_C.16_2099_2/E_C.16_2099_2-EN.pdf");
    let report = project.out().join("E_C.16_2099_3/E_C.16_2099_3-EN.pdf");
    let earlier = fs::metadata(&note).unwrap().modified().unwrap();
    let earlier_bytes = fs::read(&note).unwrap();
    fs::remove_file(&report).unwrap();

    project.write(NOTE, &words(TEN_MISTAKES));
    assert_eq!(project.build(), FOUND);
    assert!(fs::read(&report).unwrap().starts_with(b"%PDF"));
    assert!(fs::read(&note).unwrap() == earlier_bytes);
    assert_eq!(fs::metadata(&note).unwrap().modified().unwrap(), earlier);
}
