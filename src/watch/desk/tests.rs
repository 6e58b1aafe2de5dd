//! The desk without an engine: who gets what, and when.

use super::*;
use crate::edition::sample;
use crate::language::Language;

fn planned(round: u64) -> Planned {
    let work = Work {
        edition: Arc::new(sample::bare(Language::En)),
        sources: Arc::new(Sources::default()),
        stages: Stages::default(),
        decided: Instant::now(),
        round,
    };
    Planned { work: Some(work), findings: Vec::new() }
}

fn desk(names: &[&str], round: u64) -> Desk {
    let desk = Desk::new();
    let planned = names.iter().map(|name| ((*name).to_owned(), planned(round))).collect();
    desk.plan(round, planned, Listing::default());
    desk
}

/// What is taken, one after another, and put back as it is.
#[track_caller]
fn check(desk: &Desk, expected: &[&str]) {
    let mut taken = Vec::new();
    while let Some(Taken { name, standing, .. }) = desk.state().take() {
        taken.push((name, standing));
    }
    assert_eq!(taken.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), expected);
    taken.into_iter().for_each(|(name, standing)| desk.put_back(&name, standing, None));
}

#[test]
fn what_nobody_looks_at_is_not_set() {
    check(&desk(&["a", "b"], 1), &[]);
}

#[test]
fn who_came_last_is_served_first_and_once() {
    let desk = desk(&["a", "b", "c"], 1);
    for name in ["b", "c", "b"] {
        desk.enter(name);
    }
    check(&desk, &["b", "c"]);
    check(&desk, &[]);
}

#[test]
fn every_reading_of_the_files_is_set_anew() {
    let desk = desk(&["a"], 1);
    desk.enter("a");
    check(&desk, &["a"]);
    desk.plan(2, [("a".to_owned(), planned(2))].into(), Listing::default());
    check(&desk, &["a"]);
}

#[test]
fn a_change_during_the_setting_is_not_lost() {
    let desk = desk(&["a"], 1);
    desk.enter("a");
    let taken = desk.take().unwrap();
    assert!(!desk.is_outdated("a"));
    desk.plan(2, [("a".to_owned(), planned(2))].into(), Listing::default());
    assert!(desk.is_outdated("a"));
    check(&desk, &[]);
    desk.put_back("a", taken.standing, None);
    check(&desk, &["a"]);
}

#[test]
fn who_has_left_is_not_waited_for() {
    let desk = desk(&["a"], 1);
    let viewer = desk.enter("a");
    desk.leave(viewer);
    check(&desk, &[]);
}

#[test]
fn nothing_is_told_twice() {
    let desk = desk(&["a"], 1);
    let mut known = Known::default();
    let mut news =
        || desk.news("a", &mut known, Duration::ZERO).map(|news| (news.listing.is_some(), news.edition.is_some()));
    assert_eq!(news(), Some((true, true)));
    assert_eq!(news(), Some((false, false)));
    desk.show("a", Set { pages: None, findings: Vec::new(), stages: Stages::default(), round: 1 });
    assert_eq!(news(), Some((false, true)));
    desk.close();
    assert_eq!(news(), None);
}

#[test]
fn a_document_that_is_gone_is_told_of() {
    let desk = desk(&["a"], 1);
    let mut known = Known::default();
    desk.news("a", &mut known, Duration::ZERO);
    desk.plan(2, BTreeMap::new(), Listing::default());
    let news = desk.news("a", &mut known, Duration::ZERO).unwrap();
    assert!(news.edition.is_some() && news.listing.is_none());
}

#[test]
fn a_survey_that_was_overtaken_changes_nothing() {
    let desk = desk(&["a"], 1);
    desk.enter("a");
    check(&desk, &["a"]);
    let Planned { work: Some(ahead), .. } = planned(3) else { return };
    desk.go_ahead("a", ahead);
    check(&desk, &["a"]);
    desk.plan(2, BTreeMap::new(), Listing::default());
    assert_eq!(desk.looked_at(), ["a"]);
    desk.plan(3, [("a".to_owned(), planned(3))].into(), Listing::default());
    check(&desk, &[]);
}
