//! How long each stage takes: the specimen session through read, load, check and plan; one long report of it, in three
//! scripts, through lines, compose and typeset.
//!
//!     cargo bench --bench stages
//!     cargo bench --bench stages -- typeset

#![expect(clippy::unwrap_used, reason = "a bench that is run by hand; what it cannot read ends it")]

use criterion::{Criterion, criterion_group, criterion_main};
use masthead::check::{Strictness, check_document};
use masthead::compose::compose;
use masthead::edition::Edition;
use masthead::fonts::Faces;
use masthead::language::Language;
use masthead::lines::{Advances, with_line_ends};
use masthead::load::load;
use masthead::plan::{Plan, plan};
use masthead::read::read;
use masthead::selection::Selection;
use masthead::source::Sources;
use masthead::typeset::{Typesetter, forget};
use std::hint::black_box;
use std::path::Path;

/// The report that is set by itself.
const REPORT: &str = "E/C.16/2099/5";

fn planned(sources: &Sources) -> Plan {
    plan(sources, "documents", &Selection::default(), Strictness::default())
}

fn report(plan: &Plan, language: Language) -> &Edition {
    let is_it = |edition: &&Edition| edition.language == language && edition.symbol.to_string() == REPORT;
    plan.editions.iter().map(|planned| &planned.edition).find(is_it).unwrap()
}

fn stages(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, _) = read(root, &root.join("documents"));
    let (sessions, _) = load(&sources, "documents");
    criterion.bench_function("read", |bench| bench.iter(|| black_box(read(root, &root.join("documents")))));
    criterion.bench_function("load", |bench| bench.iter(|| black_box(load(&sources, "documents"))));
    criterion.bench_function("check", |bench| {
        let session = &sessions[0].session;
        bench.iter(|| {
            let of_document = |document| {
                check_document(
                    session,
                    document,
                    &sources,
                    Strictness::default(),
                    &[],
                    &masthead::lint::Known::default(),
                )
            };
            black_box(session.documents().flat_map(of_document).collect::<Vec<_>>())
        });
    });
    criterion.bench_function("load, check and decide", |bench| bench.iter(|| black_box(planned(&sources))));
    criterion.bench_function("fonts", |bench| bench.iter(|| black_box(Faces::for_languages(&[], &Language::ALL))));

    let plan = planned(&sources);
    let faces = Faces::for_languages(&[], &Language::ALL);
    let (families, advances) = (faces.families(), Advances::of(&faces));
    let typesetter = Typesetter::new(&faces);
    for language in [Language::Ar, Language::En, Language::Zh] {
        let edition = report(&plan, language);
        let code = language.code();
        criterion.bench_function(&format!("lines {code}"), |bench| {
            bench.iter(|| black_box(with_line_ends(edition, &advances)));
        });
        let edition = with_line_ends(edition, &advances);
        criterion.bench_function(&format!("compose {code}"), |bench| {
            bench.iter(|| black_box(compose(&edition, &sources, &families)));
        });
        let composed = compose(&edition, &sources, &families);
        criterion.bench_function(&format!("typeset {code}"), |bench| {
            bench.iter(|| {
                // What the engine remembers of the last time is not the time of a cold build.
                forget(0);
                black_box(typesetter.typeset(&composed, &edition, &sources).unwrap())
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = stages
}
criterion_main!(benches);
