//! The first page, held against the measures of official ones (geometry.md; un-format 1.2 to 1.5 for Geneva).

use super::frames::{Run, Sheet, sheets};
use super::{pages, sample};
use crate::duty_station::DutyStation;
use crate::edition::Edition;
use crate::language::Language;

/// How far off what is measured may stand, in points.
const NEAR: f64 = 0.5;

#[track_caller]
fn near(what: &str, found: f64, expected: f64) {
    assert!((found - expected).abs() <= NEAR, "{what} stands at {found:.2}, not at {expected:.2}");
}

/// Where the left edge and baseline of these words are, and how large they are.
#[track_caller]
fn begins(sheet: &Sheet, words: &str, (left, baseline, size): (f64, f64, f64)) {
    let run = sheet.run(words);
    near(&format!("the left edge of `{words}`"), run.left, left);
    near(&format!("the baseline of `{words}`"), run.baseline, baseline);
    near(&format!("the size of `{words}`"), run.size, size);
}

#[track_caller]
fn ends(sheet: &Sheet, words: &str, (right, baseline, size): (f64, f64, f64)) {
    let run = sheet.run(words);
    near(&format!("the right edge of `{words}`"), run.right, right);
    near(&format!("the baseline of `{words}`"), run.baseline, baseline);
    near(&format!("the size of `{words}`"), run.size, size);
}

#[track_caller]
fn rule(sheet: &Sheet, (left, right, y, thickness): (f64, f64, f64, f64)) {
    let near = |one: f64, other: f64| (one - other).abs() <= NEAR;
    let found = sheet.rules.iter().any(|rule| {
        near(rule.left, left) && near(rule.right, right) && near(rule.y, y) && (rule.thickness - thickness).abs() < 0.02
    });
    assert!(found, "no rule of {thickness} from {left} to {right} at {y}: {:?}", sheet.rules);
}

#[track_caller]
fn picture(sheet: &Sheet, (left, top, width, height): (f64, f64, f64, f64)) {
    let near = |one: f64, other: f64| (one - other).abs() <= NEAR;
    let found = sheet.pictures.iter().any(|picture| {
        near(picture.left, left) && near(picture.top, top) && near(picture.width, width) && near(picture.height, height)
    });
    assert!(found, "no picture of {width} by {height} at {left}, {top}: {:?}", sheet.pictures);
}

/// The first page with an emblem, one cover note and no body line, as a document of a principal organ has it.
fn first(language: Language, page: DutyStation) -> Sheet {
    let sources = sample::sources(&[]);
    let mut edition = Edition { page, ..sample::empty(language) };
    edition.masthead.emblem = Some(sample::picture(&sources));
    edition.masthead.body = None;
    edition.masthead.place = None;
    edition.cover_notes.truncate(1);
    edition.cover_notes[0].text = sample::text("A note.");
    sheets(&pages(&edition, &sources)).swap_remove(0)
}

/// The letters of the series, set large.
fn series(sheet: &Sheet) -> &Run {
    sheet.runs.iter().find(|run| run.text == "E").unwrap()
}

#[test]
fn the_first_page_of_new_york_stands_as_measured() {
    let page = first(Language::En, DutyStation::NewYork);
    begins(&page, "United Nations", (123.38, 57.84, 13.7));
    ends(&page, "/C.16/2099/2", (552.1, 56.52, 10.0));
    near("the series letter", series(&page).size, 20.0);
    rule(&page, (60.0, 552.0, 65.05, 0.5));
    // The sample picture is five times as wide as high, and stands in the middle of the place of an emblem.
    picture(&page, (64.7, 71.3 + 17.88, 56.2, 11.24));
    begins(&page, "Economic", (123.38, 86.42, 20.0));
    for (words, baseline) in [("Distr.:", 86.66), ("20 January", 98.42), ("Original:", 122.42)] {
        begins(&page, words, (397.03, baseline, 10.0));
    }
    rule(&page, (60.0, 552.0, 209.65, 1.5));
    begins(&page, "Ninety-eighth", (60.0, 222.26, 10.0));
    begins(&page, "Item 3 (a)", (60.0, 234.26, 10.0));
    begins(&page, "Plain language", (60.0, 246.26, 10.0));
    rule(&page, (110.8, 182.8, 711.75, 0.25));
    begins(&page, "A note.", (123.0, 721.9, 8.5));
    ends(&page, "*", (552.1, 56.52, 10.0));
    begins(&page, "99-00412*", (65.42, 747.46, 10.0));
    picture(&page, (498.1, 709.2, 54.7, 54.7));
}

#[test]
fn the_title_follows_the_last_item_as_measured() {
    let page = first(Language::En, DutyStation::NewYork);
    let item = page.runs.iter().filter(|run| run.left < 61.0 && (240.0..275.0).contains(&run.baseline));
    let item = item.map(|run| run.baseline).fold(0.0, f64::max);
    let title: Vec<f64> = page.runs.iter().filter(|run| run.size == 14.0).map(|run| run.baseline).collect();
    near("the title", title[0] - item, 32.4);
    near("the kind", page.run("Note by").baseline - title[title.len() - 1], 25.8);
}

#[test]
fn the_first_page_of_geneva_stands_as_measured() {
    let page = first(Language::En, DutyStation::Geneva);
    begins(&page, "United Nations", (120.5, 64.0, 13.7));
    ends(&page, "/C.16/2099/2", (538.7, 64.0, 10.0));
    rule(&page, (56.6, 538.7, 71.0, 0.5));
    begins(&page, "Economic", (120.5, 94.0, 20.0));
    for (words, baseline) in [("Distr.:", 93.0), ("20 January", 105.0), ("Original:", 129.0)] {
        begins(&page, words, (396.9, baseline, 10.0));
    }
    rule(&page, (56.6, 538.7, 213.0, 1.5));
    begins(&page, "99-00412*", (56.6, 741.0, 10.0));
}

#[test]
fn the_arabic_first_page_is_the_mirror_of_the_english() {
    let page = first(Language::Ar, DutyStation::NewYork);
    let mirrored = |x: f64| 612.0 - x;
    let organization = page.runs.iter().find(|run| (run.baseline - 57.84).abs() <= NEAR).unwrap();
    near("the organization", organization.right, mirrored(123.38));
    near("the series letter", series(&page).left, mirrored(552.1));
    rule(&page, (60.0, 552.0, 65.05, 0.5));
    picture(&page, (mirrored(64.7 + 56.2), 71.3 + 17.88, 56.2, 11.24));
    rule(&page, (60.0, 552.0, 209.65, 1.5));
    for (words, baseline) in [("Distr.:", 86.66), ("20 January", 98.42), ("Original:", 122.42)] {
        begins(&page, words, (60.0, baseline, 10.0));
    }
    picture(&page, (mirrored(498.1 + 54.7), 709.2, 54.7, 54.7));
    near("the job line", page.run("99-00412*").right, mirrored(65.42));
}
