//! Sentences: patterns whose slots are filled, none twice in a session.

use crate::chance::Chance;
use crate::words::{
    ACTIONS, LINKS, Numbers, OBJECTS, OFFICES, PLACES, RESOLVES, Row, SIDES, STATEMENTS, SUBJECTS, TIMES, Words, YEARS,
};
use masthead::language::Language;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// After so many tries a pattern has nothing new to say.
const TRIES: usize = 200;

/// Who speaks, and what was said.
pub(crate) struct Speaker {
    chance: Chance,
    /// Marks of all that was said, language by language: a mark that falls together with another costs no more than a
    /// second try.
    said: HashSet<(usize, u64)>,
}

impl Speaker {
    pub(crate) fn new() -> Self {
        Self { chance: Chance::new(0), said: HashSet::new() }
    }

    /// Begins a document: what it says of the same number depends on nothing but what was said before.
    pub(crate) fn begin(&mut self, document: usize) -> &mut Chance {
        self.chance = Chance::new(document as u64 + 1);
        &mut self.chance
    }

    pub(crate) fn chance(&mut self) -> &mut Chance {
        &mut self.chance
    }

    /// A sentence that was never said before, without its capital and its stop.
    pub(crate) fn say(&mut self, pattern: &Row, numbers: Numbers, symbol: &Words) -> Words {
        let mut tries = 0;
        loop {
            let words = self.fill(pattern, numbers, symbol);
            // A long session says all that a short pattern can say, and goes on with years.
            let words = if tries < TRIES { words } else { self.dated(words) };
            let marks: Vec<(usize, u64)> = words.iter().enumerate().map(|(at, words)| (at, mark(words))).collect();
            if marks.iter().all(|mark| !self.said.contains(mark)) {
                self.said.extend(marks);
                return words;
            }
            tries += 1;
        }
    }

    /// Words with the years of which they tell.
    fn dated(&mut self, words: Words) -> Words {
        let first = self.chance.between(1900, 2080);
        let last = first + self.chance.between(1, 19);
        let mut at = 0..;
        words.map(|words| {
            let comma = match at.next().map(|at| Language::ALL[at]) {
                Some(Language::Ar) => "، ",
                Some(Language::Zh) => "，",
                _ => ", ",
            };
            format!("{words}{comma}{first}–{last}")
        })
    }

    /// A pattern with its slots filled.
    fn fill(&mut self, pattern: &Row, numbers: Numbers, symbol: &Words) -> Words {
        let chance = &mut self.chance;
        let link = chance.one(&LINKS).map(str::to_owned);
        let (body, object, time, place) = (body(chance), chance.one(&OBJECTS), time(chance), place(chance));
        let [first, second] = chance.two(&SUBJECTS);
        let [said, again] = chance.two(&STATEMENTS);
        let statements = [(first, said), (second, again)].map(|(subject, said)| statement(chance, subject, said));
        let resolve = chance.one(&RESOLVES);
        let actions = chance.two(&ACTIONS);
        let (more, less) = figures(chance, numbers);
        each(|at| {
            let mut words = pattern[at].to_owned();
            let slots = [
                ("{x}", &*link[at]),
                ("{b}", &body[at]),
                ("{o}", object[at]),
                ("{t}", &time[at]),
                ("{l}", &place.with_article[at]),
                ("{g}", &place.after_of[at]),
                ("{c}", &statements[0][at]),
                ("{k}", &statements[1][at]),
                ("{d}", resolve[at]),
                ("{a}", actions[0][at]),
                ("{z}", actions[1][at]),
                ("{n}", &more),
                ("{m}", &less),
                ("{s}", &symbol[at]),
            ];
            for (slot, filling) in slots {
                words = words.replace(slot, filling);
            }
            match Language::ALL[at] {
                Language::Fr => elided(&words),
                _ => words,
            }
        })
    }
}

/// The same for each language, by its place in `Language::ALL`.
pub(crate) fn each(make: impl Fn(usize) -> String) -> Words {
    std::array::from_fn(make)
}

fn mark(words: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// A place in the forms that it takes.
pub(crate) struct Place {
    with_article: Words,
    after_of: Words,
    /// By itself, as in a table.
    pub(crate) alone: Words,
}

pub(crate) fn place(chance: &mut Chance) -> Place {
    placed(chance.below(PLACES.len()), chance.below(SIDES.len()))
}

/// The place of a kind on a side.
pub(crate) fn placed(kind: usize, side: usize) -> Place {
    let ((kind, kinds), (side, sides)) = (PLACES[kind], SIDES[side]);
    let bare = |at: usize| match Language::ALL[at] {
        Language::En | Language::Ru => format!("{} {}", side[at], kind[at]),
        Language::Zh => format!("{}{}", side[at], kind[at]),
        _ => format!("{} {}", kind[at], side[at]),
    };
    Place {
        with_article: each(|at| match Language::ALL[at] {
            Language::En => format!("the {}", bare(at)),
            Language::Fr => format!("les {}", bare(at)),
            _ => bare(at),
        }),
        after_of: each(|at| format!("des {}", bare(at))),
        alone: each(|at| match Language::ALL[at] {
            Language::Ru => format!("{sides} {kinds}"),
            Language::Es => bare(at).split_once(' ').map(|(_, words)| words.to_owned()).unwrap_or_default(),
            _ => bare(at),
        }),
    }
}

fn body(chance: &mut Chance) -> Words {
    let (office, place) = (chance.one(&OFFICES), place(chance));
    each(|at| {
        let (office, of) = (office[at], &place.with_article[at]);
        match Language::ALL[at] {
            Language::Ar => format!("{office} في {of}"),
            Language::En => format!("{office} of {of}"),
            Language::Es => format!("{office} de {of}"),
            Language::Fr => format!("{office} {}", place.after_of[at]),
            Language::Ru => format!("{office} {of}"),
            Language::Zh => format!("{of}{office}"),
        }
    })
}

fn time(chance: &mut Chance) -> Words {
    let (first, count) = YEARS;
    let time = chance.one(&TIMES);
    let year = first as usize + chance.below(count as usize);
    each(|at| time[at].replace('@', &year.to_string()))
}

/// What is said of things, every other time of those in one place.
fn statement(chance: &mut Chance, subject: &Row, said: &Row) -> Words {
    let local = chance.below(2) == 0;
    let place = place(chance);
    each(|at| {
        let (subject, said, of) = (subject[at], said[at], &place.with_article[at]);
        match Language::ALL[at] {
            Language::Zh if local => format!("{of}的{subject}{said}"),
            Language::Zh => format!("{subject}{said}"),
            _ if !local => format!("{subject} {said}"),
            Language::Ar => format!("{subject} في {of} {said}"),
            Language::En => format!("{subject} of {of} {said}"),
            Language::Es => format!("{subject} de {of} {said}"),
            Language::Fr => format!("{subject} {} {said}", place.after_of[at]),
            Language::Ru => format!("{subject} {of} {said}"),
        }
    })
}

/// Two numbers, the second not the first.
fn figures(chance: &mut Chance, numbers: Numbers) -> (String, String) {
    let (a, b) = match numbers {
        Numbers::Any => (chance.between(101, 540), chance.between(541, 989)),
        Numbers::Counted => {
            let counted: Vec<usize> = (12..100).filter(|number| matches!(number % 10, 0 | 5..=9)).collect();
            let [a, b] = chance.two(&counted).map(|number| *number);
            (a.max(b), a.min(b))
        }
    };
    (a.to_string(), b.to_string())
}

/// "de" and "que" before a vowel.
fn elided(words: &str) -> String {
    let mut written = words.to_owned();
    for (whole, short) in [(" de ", " d’"), (" que ", " qu’"), ("lorsque ", "lorsqu’"), ("puisque ", "puisqu’")]
    {
        for vowel in ["a", "e", "i", "o", "u", "é", "ê", "à"] {
            written = written.replace(&format!("{whole}{vowel}"), &format!("{short}{vowel}"));
        }
    }
    written
}
