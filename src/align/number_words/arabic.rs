//! Arabic, as texts are read: without vowel signs, alif without hamza, ta marbuta as ha.

use super::Lexicon;
use super::Part::{self, Hundred, Implied, Scale, Ten, Unit};
use std::sync::LazyLock;

const WORDS: &[(&str, Part)] = &[
    ("صفر", Unit(0)),
    ("واحد", Unit(1)),
    ("واحده", Unit(1)),
    ("احد", Unit(1)),
    ("احدي", Unit(1)),
    ("حادي", Unit(1)),
    ("حاديه", Unit(1)),
    ("اول", Unit(1)),
    ("اولي", Unit(1)),
    ("اولا", Unit(1)),
    ("وحيد", Implied(&[10])),
    ("وحيده", Implied(&[10])),
    ("اثنان", Unit(2)),
    ("اثنين", Unit(2)),
    ("اثنتان", Unit(2)),
    ("اثنتين", Unit(2)),
    ("اثنا", Unit(2)),
    ("اثني", Unit(2)),
    ("اثنتا", Unit(2)),
    ("اثنتي", Unit(2)),
    ("ثان", Unit(2)),
    ("ثاني", Unit(2)),
    ("ثانيه", Unit(2)),
    ("ثانيا", Unit(2)),
    ("كلا", Implied(&[20])),
    ("كلتا", Implied(&[20])),
    ("ثنائي", Implied(&[20])),
    ("ثنائيه", Implied(&[20])),
    ("ضعف", Implied(&[20])),
    ("ثلاث", Unit(3)),
    ("ثلاثه", Unit(3)),
    ("ثالث", Unit(3)),
    ("ثالثه", Unit(3)),
    ("ثالثا", Unit(3)),
    ("ثلث", Implied(&[30])),
    ("ثلثي", Implied(&[30, 20])),
    ("ثلثا", Implied(&[30, 20])),
    ("ثلثين", Implied(&[30, 20])),
    ("ثلاثي", Implied(&[30])),
    ("ثلاثيه", Implied(&[30])),
    ("اربع", Unit(4)),
    ("اربعه", Unit(4)),
    ("رابع", Unit(4)),
    ("رابعه", Unit(4)),
    ("رابعا", Unit(4)),
    ("رباعي", Implied(&[40])),
    ("رباعيه", Implied(&[40])),
    ("ربع", Implied(&[40, 250])),
    ("ارباع", Implied(&[40, 750])),
    ("خمس", Unit(5)),
    ("خمسه", Unit(5)),
    ("خامس", Unit(5)),
    ("خامسه", Unit(5)),
    ("خامسا", Unit(5)),
    ("خمسي", Implied(&[50])),
    ("خمسيه", Implied(&[50])),
    ("خماسي", Implied(&[50])),
    ("خماسيه", Implied(&[50])),
    ("ست", Unit(6)),
    ("سته", Unit(6)),
    ("سادس", Unit(6)),
    ("سادسه", Unit(6)),
    ("سادسا", Unit(6)),
    ("سبع", Unit(7)),
    ("سبعه", Unit(7)),
    ("سابع", Unit(7)),
    ("سابعه", Unit(7)),
    ("سابعا", Unit(7)),
    ("ثمان", Unit(8)),
    ("ثماني", Unit(8)),
    ("ثمانيه", Unit(8)),
    ("ثامن", Unit(8)),
    ("ثامنه", Unit(8)),
    ("ثامنا", Unit(8)),
    ("تسع", Unit(9)),
    ("تسعه", Unit(9)),
    ("تاسع", Unit(9)),
    ("تاسعه", Unit(9)),
    ("تاسعا", Unit(9)),
    ("عشر", Unit(10)),
    ("عشره", Unit(10)),
    ("عاشر", Unit(10)),
    ("عاشره", Unit(10)),
    ("عاشرا", Unit(10)),
    ("عقد", Implied(&[100])),
    ("عقود", Implied(&[100])),
    ("عشريه", Implied(&[100])),
    ("عشرون", Ten(20)),
    ("عشرين", Ten(20)),
    ("ثلاثون", Ten(30)),
    ("ثلاثين", Ten(30)),
    ("اربعون", Ten(40)),
    ("اربعين", Ten(40)),
    ("خمسون", Ten(50)),
    ("خمسين", Ten(50)),
    ("ستون", Ten(60)),
    ("ستين", Ten(60)),
    ("سبعون", Ten(70)),
    ("سبعين", Ten(70)),
    ("ثمانون", Ten(80)),
    ("ثمانين", Ten(80)),
    ("تسعون", Ten(90)),
    ("تسعين", Ten(90)),
    ("مائه", Hundred(100)),
    ("مئه", Hundred(100)),
    ("ميه", Hundred(100)),
    ("مئات", Implied(&[1000])),
    ("مئويه", Implied(&[1000])),
    ("مائتان", Hundred(200)),
    ("مائتين", Hundred(200)),
    ("مائتا", Hundred(200)),
    ("مائتي", Hundred(200)),
    ("مئتان", Hundred(200)),
    ("مئتين", Hundred(200)),
    ("مئتا", Hundred(200)),
    ("مئتي", Hundred(200)),
    ("الف", Scale(3)),
    ("الفا", Scale(3)),
    ("الاف", Scale(3)),
    ("الفان", Implied(&[20_000])),
    ("الفين", Implied(&[20_000])),
    ("الفي", Implied(&[20_000])),
    ("مليوني", Implied(&[20_000_000])),
    ("مليونا", Implied(&[20_000_000, 10_000_000])),
    ("مليونان", Implied(&[20_000_000])),
    ("مليونين", Implied(&[20_000_000])),
    ("قرن", Implied(&[1000])),
    ("نصف", Implied(&[5, 20, 500, 60, 300, 15])),
    ("ظهرا", Implied(&[120])),
    ("عشرينات", Implied(&[200, 19200, 20200])),
    ("ثلاثينات", Implied(&[300, 19300])),
    ("اربعينات", Implied(&[400, 19400])),
    ("خمسينات", Implied(&[500, 19500])),
    ("ستينات", Implied(&[600, 19600])),
    ("سبعينات", Implied(&[700, 19700])),
    ("ثمانينات", Implied(&[800, 19800])),
    ("تسعينات", Implied(&[900, 19900])),
];

/// The units before مائة, written in one word with it.
const HUNDREDS: &[(&str, u32)] = &[
    ("ثلاث", 300),
    ("اربع", 400),
    ("خمس", 500),
    ("ست", 600),
    ("سبع", 700),
    ("ثمان", 800),
    ("ثماني", 800),
    ("تسع", 900),
];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(WORDS));

/// What a word contributes, and whether "and" is written with it.
pub(super) fn part(word: &str) -> (Option<Part>, bool) {
    let joined = word.starts_with('و');
    let forms = std::iter::successors(Some(word), |word| word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']));
    for form in forms.take(3) {
        for bare in [form, form.strip_prefix("ال").unwrap_or(form), form.strip_prefix('ل').unwrap_or(form)] {
            if let Some(part) = known(bare) {
                return (Some(part), joined && form != word);
            }
        }
    }
    (dual(word), false)
}

fn known(word: &str) -> Option<Part> {
    // التسعينيات is another spelling of التسعينات.
    let decade = word.strip_suffix("يات").map(|stem| format!("{stem}ات"));
    let word = decade.as_deref().unwrap_or(word);
    LEXICON.part(word).or_else(|| {
        let unit = word.strip_suffix("مائه").or_else(|| word.strip_suffix("مئه"))?;
        HUNDREDS.iter().find(|(known, _)| *known == unit).map(|(_, hundreds)| Hundred(*hundreds))
    })
}

/// سنتين, شهرين, فقرتان: the ending says two. Plurals that end alike do no harm.
fn dual(word: &str) -> Option<Part> {
    const LEAST: usize = 5;
    let two = word.ends_with("ين") || word.ends_with("ان") || word.ends_with("تا") || word.ends_with("تي");
    (two && word.chars().count() >= LEAST).then_some(Implied(&[20]))
}

#[cfg(test)]
mod tests {
    use super::super::super::reading::Reading;
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_word_is_in_the_form_in_which_texts_are_read() {
        for (word, _) in WORDS {
            assert_eq!(Reading::new(word, Language::Ar).chars.iter().collect::<String>(), *word);
        }
    }
}
