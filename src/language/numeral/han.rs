//! Chinese numbers: 一 to 九千九百九十九.

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const PLACES: [(u32, &str); 4] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];

/// The number in characters. One 零 stands for any gap between places; ten to nineteen begin with 十.
pub(super) fn number(n: u32) -> Option<String> {
    if !(1..=9999).contains(&n) {
        return None;
    }
    let mut words = String::new();
    let mut gap = false;
    for (value, place) in PLACES {
        match n / value % 10 {
            0 => gap = !words.is_empty(),
            digit => {
                if gap {
                    words.push_str(DIGITS[0]);
                    gap = false;
                }
                if !(words.is_empty() && value == 10 && digit == 1) {
                    words.push_str(DIGITS[digit as usize]);
                }
                words.push_str(place);
            }
        }
    }
    Some(words)
}

/// ㈠ to ㈩, which are characters of their own; from eleven on the parentheses are typed.
pub(super) fn in_parentheses(n: u32) -> Option<String> {
    match n {
        1..=10 => char::from_u32(0x321F + n).map(String::from),
        _ => number(n).map(|number| format!("({number})")),
    }
}
