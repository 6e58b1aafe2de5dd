//! What is asked of a file that came back before a format looks at it: that it is text, and not beyond all measure.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};

/// The largest file that is taken in, in bytes: thousands of documents.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// The bytes as UTF-8 where they are UTF-16 with its mark, as some tools write; what is neither stays wrong.
pub(super) fn decoded(bytes: &[u8]) -> Vec<u8> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return bytes.to_vec(),
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    let mut text = Vec::with_capacity(bytes.len());
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match c {
            Ok(c) => text.extend(c.encode_utf8(&mut [0; 4]).bytes()),
            Err(_) => text.push(0xFF),
        }
    }
    if !rest.is_empty() {
        text.push(0xFF);
    }
    text
}

/// Whether a file is text that can be read.
pub(super) fn check(sources: &Sources, file: FileId) -> Result<(), Diagnostic> {
    let source = sources.file(file);
    let text = &source.text();
    let refused = |at: usize, message: String, hint: &str| {
        let end = text.ceil_char_boundary(at + 1);
        Err(Diagnostic::at(Span::new(file, at..end), Code::ExchangeEncoding, message).hint(hint))
    };
    if source.bytes().len() as u64 > LARGEST {
        let message = format!("the file has more than {} megabytes", LARGEST / 1024 / 1024);
        return refused(0, message, "export fewer documents at a time");
    }
    if let Some(at) = source.invalid_at() {
        return refused(at, "this is not UTF-8".to_owned(), "save the file with the encoding UTF-8, or export it anew");
    }
    if let Some(at) = text.find('\0') {
        return refused(
            at,
            "this is not text".to_owned(),
            "import the file that the tool exported, not its project file",
        );
    }
    if let Some((at, encoding)) = declared(text)
        && !["utf-8", "utf-16", "us-ascii", "utf8"].contains(&encoding.to_ascii_lowercase().as_str())
        && !text.is_ascii()
    {
        let message = format!("the file says that its encoding is `{encoding}`");
        return refused(at, message, "save the file with the encoding UTF-8, and say so");
    }
    Ok(())
}

/// The encoding that an XML declaration names, and where.
fn declared(text: &str) -> Option<(usize, &str)> {
    let end = text.strip_prefix("<?xml")?.find("?>")? + 5;
    let head = text.get(..end)?;
    let at = head.find("encoding")?;
    let quote = head.get(at..)?.find(['"', '\''])? + at;
    let mark = head.get(quote..)?.chars().next()?;
    let value = head.get(quote + 1..)?;
    Some((quote + 1, value.split(mark).next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_bytes(bytes: &[u8], expected: Result<&str, &str>) {
        let sources = super::super::sources("a.xlf", bytes);
        let file = sources.find("a.xlf").unwrap();
        let found = check(&sources, file).map(|()| sources.text(file)).map_err(|finding| {
            let at = sources.position(file, finding.span.unwrap().start);
            format!("{}:{}: {}", at.line, at.column, finding.message)
        });
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_in_each_of_its_encodings() {
        check_bytes("a é".as_bytes(), Ok("a é"));
        check_bytes("\u{feff}a é\r\n".as_bytes(), Ok("a é\r\n"));
        check_bytes(&utf_16("\u{feff}a é 😀", u16::to_le_bytes), Ok("a é 😀"));
        check_bytes(&utf_16("\u{feff}a é", u16::to_be_bytes), Ok("a é"));
    }

    #[test]
    fn what_is_no_text_is_refused_at_its_place() {
        check_bytes(b"a\nb\xE9", Err("2:2: this is not UTF-8"));
        check_bytes(b"a\0", Err("1:2: this is not text"));
        check_bytes(&[0xFF, 0xFE, 0x00, 0xD8, 0x20], Err("1:1: this is not UTF-8"));
        check_bytes(
            "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".as_bytes(),
            Err("1:31: the file says that its encoding is `ISO-8859-1`"),
        );
        check_bytes(
            b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
            Ok("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
        );
    }

    #[test]
    fn a_file_beyond_all_measure_is_refused() {
        check_bytes(&vec![b'a'; LARGEST as usize + 1], Err("1:1: the file has more than 64 megabytes"));
    }
}
