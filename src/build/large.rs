//! Large files outside the project: fonts and the tool itself. To read them on every run would take longer than all
//! else, so their digests are remembered with how the files stood.

use crate::digest::Digest;
use crate::fonts::Faces;
use crate::language::Language;
use crate::record::{Large, Stamp};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

/// Digests of large files by the digest of their paths.
pub(super) type Known = BTreeMap<String, Large>;

/// The digest of a file, remembered where it stands as it stood; else as it is `found`.
fn digest(path: &Path, known: &mut Known, found: impl FnOnce() -> Digest) -> Digest {
    let stamp = std::fs::metadata(path).map(|metadata| Stamp::of(&metadata)).ok();
    // No path of the machine is written down.
    let place = Digest::of(path.as_os_str().as_encoded_bytes()).to_string();
    if let (Some(known), Some(stamp)) = (known.get(&place), stamp)
        && known.stamp == stamp
    {
        return known.digest;
    }
    let digest = found();
    if let Some(stamp) = stamp {
        known.insert(place, Large { stamp, digest });
    }
    digest
}

/// The digest of the tool: of its executable, or of its version where that cannot be read.
pub(super) fn tool(known: &mut Known) -> Digest {
    let of_version = || Digest::of(env!("CARGO_PKG_VERSION").as_bytes());
    let of_file = |path: &Path| File::open(path).and_then(Digest::of_reader).unwrap_or_else(|_| of_version());
    match std::env::current_exe() {
        Ok(path) => digest(&path, known, || of_file(&path)),
        Err(_) => of_version(),
    }
}

/// The digests of the faces of each of these languages.
pub(super) fn faces(faces: &Faces, languages: &[Language], known: &mut Known) -> BTreeMap<Language, Digest> {
    let mut of_language = |language: &Language| {
        let parts = faces.of(*language).flat_map(|face| {
            // Faces whose digest is not known are about to be set with: they are read once for both.
            let file = digest(&face.file.path, known, || Digest::of(face.file.bytes()));
            let look = format!("{} {} {} {}", face.family, face.italic, face.weight, face.index);
            [look.into_bytes(), file.as_bytes().to_vec()]
        });
        let parts: Vec<Vec<u8>> = parts.collect();
        (*language, Digest::of_parts(parts.iter().map(Vec::as_slice)))
    };
    languages.iter().map(&mut of_language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_again_only_where_it_stands_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ttf");
        let mut known = Known::new();
        for text in ["one", "three"] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(digest(&path, &mut known, || Digest::of(text.as_bytes())), Digest::of(text.as_bytes()));
        }
        let false_memory = Digest::of(b"remembered");
        known.values_mut().for_each(|large| large.digest = false_memory);
        let unread = || unreachable!("what stands as it stood is not read");
        assert_eq!(digest(&path, &mut known, unread), false_memory);
        assert_eq!(digest(&folder.path().join("none"), &mut known, || Digest::of(b"none")), Digest::of(b"none"));
    }
}
