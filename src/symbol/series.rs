//! The series that prose is searched for (un-format 2.3).

/// The letters with which symbols begin, in alphabetical order. One that is missing is still found where the rest of a
/// symbol leaves no doubt.
const SERIES: &[&str] = &[
    "A", "ACC", "BWC", "CAC", "CAT", "CBD", "CCPR", "CCW", "CD", "CEB", "CED", "CEDAW", "CERD", "CES", "CLCS", "CMW",
    "CPR", "CRC", "CRPD", "CTOC", "DP", "E", "EB", "EC", "ECA", "ECE", "ECLAC", "ESCAP", "ESCWA", "FCCC", "GC", "HRI",
    "HS", "HSP", "ICC-ASP", "ICCD", "ICEF", "ID", "IDB", "IPBES", "IPCC", "ISBA", "ITC", "JIU", "LC", "LOS", "NPT",
    "PBC", "PCNICC", "S", "SAICM", "SPLOS", "ST", "T", "TD", "UNCTAD", "UNDP", "UNEP", "UNFPA", "UNHCR", "UNIDO",
    "UNITAR", "UNODC", "UNU", "UNW", "WFP",
];

/// Whether symbols are known to begin with these letters.
pub(super) fn is_known(letters: &str) -> bool {
    SERIES.binary_search(&letters).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_so_that_it_can_be_searched() {
        assert!(SERIES.is_sorted());
        assert!(SERIES.iter().all(|series| is_known(series)));
    }
}
