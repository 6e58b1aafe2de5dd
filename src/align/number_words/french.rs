//! French.

use super::Part::{self, Hundred, Implied, Scale, Ten, Unit};

/// Masculine and singular, without accents, in order, so that it can be searched.
const WORDS: &[(&str, Part)] = &[
    ("biennal", Implied(&[20])),
    ("bilateral", Implied(&[20])),
    ("bilateraux", Implied(&[20])),
    ("bimestriel", Implied(&[20])),
    ("bisannuel", Implied(&[20])),
    ("cent", Hundred(100)),
    ("centaine", Implied(&[1000])),
    ("centenaire", Implied(&[1000])),
    ("centieme", Hundred(100)),
    ("cinq", Unit(5)),
    ("cinquantaine", Implied(&[500])),
    ("cinquante", Ten(50)),
    ("cinquantenaire", Implied(&[500])),
    ("cinquantieme", Ten(50)),
    ("cinquieme", Unit(5)),
    ("decennal", Implied(&[100])),
    ("decennie", Implied(&[100])),
    ("demi", Implied(&[5, 20, 500, 300])),
    ("demie", Implied(&[5, 20, 500, 300])),
    ("deux", Unit(2)),
    ("deuxieme", Unit(2)),
    ("dix", Unit(10)),
    ("dixieme", Unit(10)),
    ("dizaine", Implied(&[100])),
    ("double", Implied(&[20])),
    ("douzaine", Implied(&[120])),
    ("douze", Unit(12)),
    ("douzieme", Unit(12)),
    ("huit", Unit(8)),
    ("huitieme", Unit(8)),
    ("mensuel", Implied(&[10])),
    ("midi", Implied(&[120])),
    ("mille", Scale(3)),
    ("millenaire", Implied(&[10_000])),
    ("millieme", Scale(3)),
    ("minuit", Implied(&[0, 240])),
    ("moitie", Implied(&[5, 20, 500])),
    ("neuf", Unit(9)),
    ("neuvieme", Unit(9)),
    ("nonante", Ten(90)),
    ("octante", Ten(80)),
    ("onze", Unit(11)),
    ("onzieme", Unit(11)),
    ("premier", Unit(1)),
    ("premiere", Unit(1)),
    ("quadriennal", Implied(&[40])),
    ("quadruple", Implied(&[40])),
    ("quarantaine", Implied(&[400])),
    ("quarante", Ten(40)),
    ("quarantieme", Ten(40)),
    ("quart", Implied(&[40, 250, 750, 150])),
    ("quatorze", Unit(14)),
    ("quatorzieme", Unit(14)),
    ("quatre", Unit(4)),
    ("quatrieme", Unit(4)),
    ("quinquennal", Implied(&[50])),
    ("quinzaine", Implied(&[150, 140, 20])),
    ("quinze", Unit(15)),
    ("quinzieme", Unit(15)),
    ("second", Unit(2)),
    ("seconde", Unit(2)),
    ("seize", Unit(16)),
    ("seizieme", Unit(16)),
    ("semestre", Implied(&[60, 20])),
    ("semestriel", Implied(&[60, 20])),
    ("sept", Unit(7)),
    ("septante", Ten(70)),
    ("septieme", Unit(7)),
    ("siecle", Implied(&[1000])),
    ("six", Unit(6)),
    ("sixieme", Unit(6)),
    ("soixantaine", Implied(&[600])),
    ("soixante", Ten(60)),
    ("soixantieme", Ten(60)),
    ("tier", Implied(&[30, 330])),
    ("treize", Unit(13)),
    ("treizieme", Unit(13)),
    ("trentaine", Implied(&[300])),
    ("trente", Ten(30)),
    ("trentieme", Ten(30)),
    ("triennal", Implied(&[30])),
    ("trilateral", Implied(&[30])),
    ("trimestre", Implied(&[30, 40])),
    ("trimestriel", Implied(&[30, 40])),
    ("tripl", Implied(&[30])),
    ("triple", Implied(&[30])),
    ("triplet", Implied(&[30])),
    ("troi", Unit(3)),
    ("troisieme", Unit(3)),
    ("un", Unit(1)),
    ("une", Unit(1)),
    ("unieme", Unit(1)),
    ("unique", Implied(&[10])),
    ("vingt", Ten(20)),
    ("vingtaine", Implied(&[200])),
    ("vingtieme", Ten(20)),
    ("zero", Unit(0)),
];

pub(super) fn part(word: &str) -> Option<Part> {
    let known = |word: &str| WORDS.binary_search_by_key(&word, |(known, _)| known).ok().map(|at| WORDS[at].1);
    // -s of the plural, -e and -le of the feminine.
    let singular = word.strip_suffix('s').unwrap_or(word);
    known(word)
        .or_else(|| known(singular))
        .or_else(|| known(singular.strip_suffix('e')?))
        .or_else(|| known(singular.strip_suffix("le")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order_so_that_they_can_be_searched() {
        assert!(WORDS.is_sorted_by_key(|(word, _)| word));
        assert_eq!(part("cinquièmes".replace('è', "e").as_str()), Some(Unit(5)));
    }
}
