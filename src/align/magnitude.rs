//! Words and signs that follow a number in digits and make it larger: million, 亿, млрд, in six languages.

use super::reading::Reading;
use crate::language::Language;

/// A word and the power of ten that it stands for, in the form of [`Reading`].
type Table = &'static [(&'static str, i32)];

const ENGLISH: Table = &[
    ("hundred", 2),
    ("hundreds", 2),
    ("thousand", 3),
    ("thousands", 3),
    ("million", 6),
    ("millions", 6),
    ("mn", 6),
    ("billion", 9),
    ("billions", 9),
    ("bn", 9),
    ("trillion", 12),
    ("trillions", 12),
];

/// The long scale: a *billion* has twelve noughts.
const FRENCH: Table = &[
    ("cents", 2),
    ("mille", 3),
    ("milliers", 3),
    ("millier", 3),
    ("million", 6),
    ("millions", 6),
    ("milliard", 9),
    ("milliards", 9),
    ("billion", 12),
    ("billions", 12),
];

const SPANISH: Table = &[
    ("cientos", 2),
    ("mil", 3),
    ("miles", 3),
    ("miles de", 3),
    ("millar", 3),
    ("millares", 3),
    ("millon", 6),
    ("millones", 6),
    ("millardo", 9),
    ("millardos", 9),
    ("billon", 12),
    ("billones", 12),
];

const RUSSIAN: Table = &[
    ("тыс", 3),
    ("тысяча", 3),
    ("тысячи", 3),
    ("тысячу", 3),
    ("тысяче", 3),
    ("тысяч", 3),
    ("тысячам", 3),
    ("тысячами", 3),
    ("тысячах", 3),
    ("млн", 6),
    ("миллион", 6),
    ("миллиона", 6),
    ("миллионе", 6),
    ("миллионом", 6),
    ("миллионов", 6),
    ("миллионам", 6),
    ("миллионами", 6),
    ("миллионах", 6),
    ("млрд", 9),
    ("миллиард", 9),
    ("миллиарда", 9),
    ("миллиарде", 9),
    ("миллиардов", 9),
    ("миллиардам", 9),
    ("миллиардами", 9),
    ("миллиардах", 9),
    ("трлн", 12),
    ("триллион", 12),
    ("триллиона", 12),
    ("триллионов", 12),
];

const ARABIC: Table = &[
    ("مائه", 2),
    ("مئه", 2),
    ("الف", 3),
    ("الفا", 3),
    ("الفي", 3),
    ("الاف", 3),
    ("مليون", 6),
    ("مليونا", 6),
    ("مليوني", 6),
    ("ملايين", 6),
    ("بليون", 9),
    ("بليونا", 9),
    ("بلايين", 9),
    ("مليار", 9),
    ("مليارا", 9),
    ("مليارات", 9),
    ("بليونات", 9),
    ("تريليون", 12),
    ("تريليونا", 12),
    ("تريليونات", 12),
    ("ترليون", 12),
];

const CHINESE: Table = &[
    ("百", 2),
    ("千", 3),
    ("万", 4),
    ("萬", 4),
    ("十万", 5),
    ("百万", 6),
    ("千万", 7),
    ("亿", 8),
    ("億", 8),
    ("十亿", 9),
    ("百亿", 10),
    ("千亿", 11),
    ("万亿", 12),
];

/// What 千, 百 begin that are units and no magnitudes: 千米, 百分点.
const CHINESE_UNITS: &str = "米克瓦卡赫帕伏焦分";

/// What stands between a number and its magnitude and says "more than": 200多万.
const CHINESE_MORE: &str = "多余几来";

fn table(language: Language) -> Table {
    match language {
        Language::Ar => ARABIC,
        Language::En => ENGLISH,
        Language::Es => SPANISH,
        Language::Fr => FRENCH,
        Language::Ru => RUSSIAN,
        Language::Zh => CHINESE,
    }
}

/// The end and the power of the magnitude that follows a number: of several, "mil millones", the product.
pub(super) fn after(reading: &Reading, end: usize) -> Option<(usize, i32)> {
    let mut found = None;
    let mut from = end;
    while let Some((end, power)) = one(reading, from) {
        found = Some((end, found.map_or(0, |(_, power)| power) + power));
        from = end;
    }
    found
}

fn one(reading: &Reading, end: usize) -> Option<(usize, i32)> {
    let mut at = reading.past_spaces(end);
    let words = table(reading.language);
    if reading.language == Language::Zh {
        if reading.free(at).is_some_and(|c| CHINESE_MORE.contains(c)) {
            at += 1;
        }
        let (end, power) = reading.longest(words, at)?;
        let unit = power < 4 && reading.free(end).is_some_and(|c| CHINESE_UNITS.contains(c));
        return (!unit).then_some((end, power));
    }
    if reading.free(at) == Some('-') {
        at += 1;
    }
    if reading.language == Language::Ar {
        at = reading.stands("من ال", at).unwrap_or(at);
    }
    // "тыс. млн.": the stop shortens the word.
    let (end, power) = reading.longest(words, at)?;
    let stop = reading.language == Language::Ru && reading.free(end) == Some('.') && power > 0;
    let goes_on = stop && one(reading, end + 1).is_some();
    Some((if goes_on { end + 1 } else { end }, power))
}

/// The power of a magnitude that stands at a place alone, as in "millions of"; for words after words.
pub(super) fn scale(word: &str, language: Language) -> Option<i32> {
    table(language).iter().find(|(known, _)| *known == word).map(|(_, power)| *power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expected: Option<i32>) {
        assert_eq!(after(&Reading::new(text, language), 0).map(|(_, power)| power), expected);
    }

    #[test]
    fn a_magnitude_follows_its_number() {
        check(Language::En, " million", Some(6));
        check(Language::En, "-billion", Some(9));
        check(Language::En, " millionaires", None);
        check(Language::Es, " mil millones de", Some(9));
        check(Language::Es, " miles de millones", Some(9));
        check(Language::Fr, " milliards", Some(9));
        check(Language::Ru, " млрд. долл. США", Some(9));
        check(Language::Ru, " тыс. человек", Some(3));
        check(Language::Ar, " ملايين دولار", Some(6));
        check(Language::Ar, " آلاف", Some(3));
        check(Language::Zh, "多万人", Some(4));
        check(Language::Zh, " 亿", Some(8));
        check(Language::Zh, "千米", None);
        check(Language::Zh, "万亿", Some(12));
    }

    #[test]
    fn every_word_is_in_the_form_in_which_texts_are_read() {
        for language in Language::ALL {
            for (word, _) in table(language) {
                assert_eq!(Reading::new(word, language).chars.iter().collect::<String>(), *word);
            }
        }
    }
}
