//! document.toml: each mistake that it may hold.

use super::*;

#[test]
fn a_document_has_a_symbol_and_a_kind() {
    check_whole_document(
        "",
        &["toml-004 s/d/document.toml:1 <> `symbol` is missing", "toml-004 s/d/document.toml:1 <> `kind` is missing"],
    );
    check_whole_document(
        "symbol = 'e/c.16'\nkind = 'notee'",
        &[
            "toml-005 s/d/document.toml:1 <'e/c.16'> `e/c.16` does not begin with a series in capital letters, such as `E` or `ST`",
            "toml-003 s/d/document.toml:2 <'notee'> `kind` has no value `notee`",
        ],
    );
}

#[test]
fn a_language_must_be_due() {
    check_document(
        "languages = []",
        &["document-006 s/d/document.toml:3 <[]> a document is issued in at least one language"],
    );
    check_document("languages = ['en', 'zh']", &["document-007 s/d/document.toml:3 <'zh'> the session has no `zh`"]);
    check_document(
        "[issued]\nen = 2099-01-22\nzh = 2099-01-22\nxx = 2099-01-22",
        &[
            "document-007 s/d/document.toml:5 <zh> the document is not issued in `zh`",
            "toml-006 s/d/document.toml:6 <xx> `xx` is no language of the sources",
        ],
    );
    check_document("languages = ['fr']", &["document-004 s/d/en.md:1 <> the document is not issued in `en`"]);
}

#[test]
fn a_date_of_issue_is_a_date_or_several() {
    check_document(
        "[issued]\nen = '2099-01-22'\nfr = [2099-01-22, 3]",
        &[
            "toml-003 s/d/document.toml:4 <'2099-01-22'> `en` must be a date without quotes, or several in brackets, not text in quotes",
            "toml-003 s/d/document.toml:5 <3> an entry of `fr` must be a date without quotes, not a whole number",
        ],
    );
}

#[test]
fn a_job_number_has_one_form() {
    check_document("job-number = '99-412'", &["document-008 s/d/document.toml:3 <'99-412'> `99-412` is no job number"]);
    check_document(
        "job-number = { en = '99-00412', fr = 'x', zh = '99-00413' }",
        &[
            "document-008 s/d/document.toml:3 <'x'> `x` is no job number",
            "document-007 s/d/document.toml:3 <zh> the document is not issued in `zh`",
        ],
    );
    check_document(
        "job-number = 3",
        &[
            "toml-003 s/d/document.toml:3 <3> `job-number` must be text in quotes or a table by language, not a whole number",
        ],
    );
}

#[test]
fn a_parent_is_named_or_told_by_the_symbol() {
    check_document(
        "corrects = 'E/C.16/2099/1'",
        &["document-010 s/d/document.toml:3 <'E/C.16/2099/1'> a document of kind `report` has no `corrects`"],
    );
    check_whole_document(
        "symbol = 'E/C.16/2099/2'\nkind = 'addendum'",
        &[
            "document-009 s/d/document.toml:1 <'E/C.16/2099/2'> `E/C.16/2099/2` does not tell which document it belongs to",
        ],
    );
    check_whole_document(
        "symbol = 'E/C.16/2099/2'\nkind = 'revision'\nrevises = 'E/C.16/2099/2'",
        &["document-011 s/d/document.toml:3 <'E/C.16/2099/2'> a document is not its own parent"],
    );
    check_whole_document("symbol = 'E/C.16/2099/L.3'\nkind = 'revision'\nrevises = 'E/C.16/2099/L.2'", &[]);
    check_whole_document("symbol = 'E/C.16/2099/2/Rev.1'\nkind = 'report'\nrevises = 'E/C.16/2099/2'", &[]);
}

#[test]
fn a_cover_note_has_what_its_kind_needs() {
    check_document(
        "[[cover-note]]\nkind = 'text'\n[[cover-note]]\nkind = 'replaces'\n[[cover-note]]\nat = 'title'",
        &[
            "document-012 s/d/document.toml:4 <'text'> this note needs `name`",
            "document-012 s/d/document.toml:6 <'replaces'> this note needs `documents`",
            "toml-004 s/d/document.toml:7 <[[cover-note]]> `kind` is missing",
        ],
    );
    check_document(
        "[[cover-note]]\nkind = 'as-received'\nname = 'a'\ndate = 2099-01-01\ndocuments = ['A/1']",
        &[
            "document-013 s/d/document.toml:5 <'a'> this note says nothing of `name`",
            "document-013 s/d/document.toml:6 <2099-01-01> this note says nothing of `date`",
            "document-013 s/d/document.toml:7 <'A/1'> this note says nothing of `documents`",
        ],
    );
    check_document(
        "[[cover-note]]\nkind = 'textt'",
        &["toml-003 s/d/document.toml:4 <'textt'> `kind` has no value `textt`"],
    );
}
