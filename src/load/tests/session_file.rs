//! session.toml: each mistake that it may hold.

use super::*;

#[test]
fn a_session_is_named_by_its_number_or_its_year() {
    check_session("year = 2099", &[]);
    check_session("", &["toml-004 s/session.toml:1 <> `number` is missing"]);
    check_session(
        "number = 'x'",
        &["toml-003 s/session.toml:1 <'x'> `number` must be a whole number from 0, not text in quotes"],
    );
    check_session(
        "number = 1\nyear = 2099",
        &["session-002 s/session.toml:2 <2099> a session has a number or a year, not both"],
    );
    check_session("number = 0", &["session-003 s/session.toml:1 <0> `0` is no number of a session"]);
    check_session("year = 99", &["session-003 s/session.toml:1 <99> `99` is no year"]);
}

#[test]
fn the_first_day_stands_before_the_last() {
    check_session("number = 1\ndates = { first = 2099-04-13, last = 2099-04-13 }", &[]);
    check_session(
        "number = 1\ndates = { first = 2099-04-17, last = 2099-04-13 }",
        &["session-004 s/session.toml:2 <2099-04-13> the last day stands before the first"],
    );
    check_session(
        "number = 1\ndates = { first = 2099-04-17 }",
        &["toml-004 s/session.toml:2 <{ first = 2099-04-17 }> `last` is missing"],
    );
}

#[test]
fn languages_are_known_and_stand_once() {
    check_session(
        "number = 1\nlanguages = []",
        &["session-005 s/session.toml:2 <[]> a session has at least one language"],
    );
    check_session(
        "number = 1\nlanguages = ['en', 'de', 'en']",
        &[
            "toml-006 s/session.toml:2 <'de'> `de` is no language of the sources",
            "toml-007 s/session.toml:2 <'en'> `en` is named twice",
        ],
    );
}

#[test]
fn agenda_items_stand_once_and_under_their_item() {
    let items = "number = 1\n[[agenda.item]]\nnumber = '3 (a)'\n[[agenda.item]]\nnumber = '4'\n[[agenda.item]]\n\
        number = '4'\n[[agenda.item]]\nnumber = 'five'\n[[agenda.item]]\n";
    check_session(
        items,
        &[
            "session-007 s/session.toml:3 <'3 (a)'> subitem `3 (a)` stands before its item",
            "session-006 s/session.toml:7 <'4'> item `4` stands twice on the agenda",
            "toml-008 s/session.toml:9 <'five'> `five` is not the number of an agenda item",
            "toml-004 s/session.toml:10 <[[agenda.item]]> `number` is missing",
        ],
    );
}

#[test]
fn an_emblem_is_a_file_of_the_project() {
    check_session(
        "number = 1\nemblem = '../../../etc/e.svg'",
        &["session-008 s/session.toml:2 <'../../../etc/e.svg'> there is no file `../../../etc/e.svg`"],
    );
}
