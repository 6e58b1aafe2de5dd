//! Verdicts over pairs that somebody else made.

use masthead::align;
use masthead::language::Language;

/// Whether a translation has lost or changed something that its source states.
pub(super) fn alarms(source: &str, target: &str, language: Language) -> bool {
    align::compare((source, Language::En), (target, language)).iter().any(|difference| difference.certain)
}

/// A verdict for each line of language, source, target: `ok`, `alarm`, or what is wrong with the line.
pub(super) fn judge(lines: &str) -> Vec<&'static str> {
    lines.lines().map(verdict).collect()
}

fn verdict(line: &str) -> &'static str {
    let mut fields = line.split('\t');
    let (Some(language), Some(source), Some(target)) = (fields.next(), fields.next(), fields.next()) else {
        return "not three fields";
    };
    match Language::from_code(language.trim()) {
        Some(language) if alarms(source, target, language) => "alarm",
        Some(_) => "ok",
        None => "unknown language",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_its_verdict() {
        let lines = "fr\t12 forms\t12 formulaires\nru\t12 forms\t13 бланков\nxx\ta\tb\nfr\n";
        assert_eq!(judge(lines), ["ok", "alarm", "unknown language", "not three fields"]);
    }
}
