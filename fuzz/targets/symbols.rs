//! Symbols: read, printed, found in running text.

#![no_main]

use masthead::language::Language;
use masthead::symbol::Symbol;
use std::str::from_utf8;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = from_utf8(bytes) else { return };
    if let Ok(symbol) = text.parse::<Symbol>() {
        assert_eq!(symbol.to_string().parse::<Symbol>().as_ref(), Ok(&symbol), "what is printed is read as the same");
        let _ = (symbol.suffixes(), symbol.predecessor(), symbol.file_name());
        let mut parent = symbol.parent();
        while let Some(next) = parent {
            parent = next.parent();
        }
    }
    for (range, symbol) in masthead::symbol::find(text) {
        assert!(text.get(range).is_some(), "{symbol}");
    }
    for language in Language::ALL {
        let _ = masthead::symbol::find_resolutions(text, language);
    }
});
