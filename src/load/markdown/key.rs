//! Keys of blocks: the writer's own name, else kind and position. No two blocks of a file have the same.

use super::Reader;
use crate::diagnostic::Code;
use crate::source::{Span, Spanned};
use crate::text::{Attributes, Key};
use std::collections::{BTreeMap, BTreeSet};

/// Counts the blocks in one place, kind by kind.
#[derive(Debug, Clone)]
pub(super) struct Keys {
    prefix: String,
    counts: BTreeMap<&'static str, usize>,
}

impl Keys {
    /// The blocks of the text itself.
    pub(super) fn top() -> Self {
        Self { prefix: String::new(), counts: BTreeMap::new() }
    }

    /// The blocks in another.
    pub(super) fn within(key: &Key) -> Self {
        Self { prefix: format!("{key}/"), counts: BTreeMap::new() }
    }

    /// The items of a list that goes on after `count` of them.
    pub(super) fn after(list: &Key, count: usize) -> Self {
        Self { counts: BTreeMap::from([("", count)]), ..Self::within(list) }
    }

    /// The next of a kind: `p3`; of the kind `""`: `3`.
    pub(super) fn next(&mut self, kind: &'static str) -> String {
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        format!("{}{kind}{count}", self.prefix)
    }
}

/// The names that the writer gave.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// All of the file, found before any key is given: a key by position yields to a name wherever that stands.
    reserved: BTreeSet<String>,
    /// Those met so far.
    met: BTreeMap<String, Span>,
}

impl Names {
    /// Takes note of all names of a file.
    pub(super) fn reserve<'a>(&mut self, attributes: impl Iterator<Item = &'a Attributes>) {
        self.reserved.extend(attributes.filter_map(|attributes| Some(attributes.id.as_ref()?.value.clone())));
    }

    /// Every name and where it stands.
    pub(super) fn into_met(self) -> BTreeMap<String, Span> {
        self.met
    }

    /// A key by position, told apart from every name.
    pub(super) fn key(&self, mut position: String) -> Key {
        while self.reserved.contains(&position) {
            position.push('~');
        }
        Key(position)
    }
}

impl Reader<'_> {
    /// The key of a block whose place by position is `position`.
    pub(super) fn key(&mut self, attributes: &mut Attributes, position: String) -> Key {
        let Some(Spanned { value, span }) = attributes.id.clone() else { return self.names.key(position) };
        if let Some(first) = self.names.met.get(&value) {
            let line = self.sources.position(first.file, first.start).line;
            let hint = format!("the first is in line {line}; give one of them another name");
            self.report(span, Code::TextNameTwice, format!("`#{value}` names two blocks"), hint);
            attributes.id = None;
            return self.names.key(position);
        }
        self.names.met.insert(value.clone(), span);
        Key(value)
    }
}
