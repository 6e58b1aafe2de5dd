//! Proofs: what is set again and again.

use super::*;

/// Sixty paragraphs in which nothing is remarkable but the number `n`, which stands in one of them.
fn draft(n: u32) -> Edition {
    let words = |at: u32| {
        let sentence =
            format!("Sentence {at} of this paragraph says that it is one of many which all look much alike. ");
        let last = if at == 31 { n } else { 0 };
        format!("{}It ends with {last}.", sentence.repeat(8))
    };
    let paragraph = |at: u32| {
        let text = sample::text(&words(at));
        sample::block(
            &format!("p{at}"),
            BlockKind::Paragraph { number: None, indent: crate::edition::Indent::Flush, text },
        )
    };
    Edition { blocks: (0..60).map(paragraph).collect(), ..sample::bare(Language::En) }
}

/// The pages that look otherwise after each change.
#[track_caller]
fn check(changes: &[u32], expected: &[usize]) {
    let sources = sample::sources(&[]);
    let mut standing = Standing::default();
    let mut looks = |n: u32| {
        let edition = draft(n);
        let composed = compose(&edition, &sources, &FACES.families());
        assert!(!standing.stands(&composed, &sources));
        let proof = TYPESETTER.proof(&composed, &edition, &sources, &mut standing);
        assert_eq!(proof.diagnostics, []);
        assert!(standing.stands(&composed, &sources));
        proof.pages.unwrap().looks().to_vec()
    };
    let mut before = looks(0);
    assert!(before.len() > 5, "{} pages", before.len());
    let changed = changes.iter().map(|n| {
        let after = looks(*n);
        let count = before.iter().zip(&after).filter(|(one, other)| one != other).count();
        before = after;
        count
    });
    assert_eq!(changed.collect::<Vec<_>>(), expected);
}

#[test]
fn a_change_of_one_paragraph_changes_its_page_alone() {
    check(&[1, 22, 3], &[1, 1, 1]);
}

#[test]
fn a_proof_shows_its_pages_and_becomes_a_pdf() {
    let (sources, edition) = (sample::sources(&[]), draft(0));
    let composed = compose(&edition, &sources, &FACES.families());
    let mut standing = Standing::default();
    let proof = TYPESETTER.proof(&composed, &edition, &sources, &mut standing);
    let pages = proof.pages.as_ref().unwrap();
    assert!(pages.svg(pages.looks()[1].mark).unwrap().starts_with("<svg"));
    assert_eq!(pages.svg(0), None);
    let (pdf, found) = TYPESETTER.proof_read(&proof, &composed, &edition, &sources, &mut standing);
    assert_eq!(found, []);
    assert_eq!(pdf, Some(TYPESETTER.typeset(&composed, &edition, &sources).unwrap().pdf));
}
