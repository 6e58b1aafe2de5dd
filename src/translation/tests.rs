use super::*;
use crate::language::Language;
use crate::load::load;
use crate::segment::SegmentId;
use crate::source::Sources;
use crate::text::{BlockKind, Pending};

mod illegible;
mod specimen;

const SESSION: &str = "symbol = \"E/C.16/2099\"\nlanguages = [\"en\", \"fr\", \"zh\"]\n";
const DOCUMENT: &str =
    "symbol = \"E/C.16/2099/2\"\nkind = \"note-by-the-secretariat\"\noriginal = [\"en\"]\ndate = 2099-01-20\n";
const FOLDER: &str = "documents/s/d";

/// A document in three languages and perhaps a record.
struct Project {
    texts: Vec<(&'static str, String)>,
    record: Option<String>,
}

impl Project {
    fn new(en: &str, fr: &str, zh: &str) -> Self {
        let text = |body: &str| format!("+++\ntitle = \"T\"\n+++\n\n{body}\n");
        Self { texts: vec![("en", text(en)), ("fr", text(fr)), ("zh", text(zh))], record: None }
    }

    fn change(&mut self, language: &str, from: &str, to: &str) {
        let text = &mut self.texts.iter_mut().find(|(code, _)| *code == language).unwrap().1;
        assert!(text.contains(from), "{from} in {text}");
        *text = text.replace(from, to);
    }

    fn sources(&self) -> Sources {
        let mut files = vec![
            ("documents/s/session.toml".to_owned(), SESSION.as_bytes().to_vec()),
            (format!("{FOLDER}/document.toml"), DOCUMENT.as_bytes().to_vec()),
        ];
        files.extend(self.texts.iter().map(|(code, text)| (format!("{FOLDER}/{code}.md"), text.clone().into_bytes())));
        files.extend(self.record.iter().map(|record| (format!("{FOLDER}/{FILE}"), record.clone().into_bytes())));
        Sources::new(files)
    }

    fn subject(&self) -> Subject {
        let sources = self.sources();
        let (sessions, _) = load(&sources, "documents");
        let (mut subjects, found) = of_session(&sources, &sessions[0]);
        assert_eq!(found, []);
        subjects.pop().unwrap()
    }

    fn accept(&mut self, acceptance: &Acceptance) {
        self.record = Some(renewed(&self.subject(), acceptance).to_toml());
    }

    /// Expected: the conditions of all segments but the title; then each orphan.
    #[track_caller]
    fn check(&self, language: Language, expected: &str) {
        let subject = self.subject();
        let standing = subject.standing(language);
        let lines =
            standing.lines.iter().skip(1).map(|line| format!("{}: {}", line.source.id, line.condition.as_str()));
        let orphans = standing
            .orphans
            .iter()
            .map(|orphan| format!("{}: {}", orphan.target.id, if orphan.recorded { "orphan" } else { "extra" }));
        assert_eq!(lines.chain(orphans).collect::<Vec<_>>().join(", "), expected);
    }
}

/// The first document as a draft, if it is one.
fn draft_of(sources: &Sources) -> Option<crate::document::Document> {
    let (sessions, _) = load(sources, "documents");
    let session = &sessions[0].session;
    let (subject, _) = of_document(sources, session, &session.documents[0]);
    drafted(&session.documents[0], &subject.unwrap())
}

/// Expected: the blocks of the French draft in order, with a `!` before what is stale and a `+` before what is missing.
#[track_caller]
fn check_draft(project: &Project, expected: &[&str]) {
    let sources = project.sources();
    let draft = draft_of(&sources).unwrap();
    let text = &draft.texts[&Language::Fr];
    let shown = |block: &&crate::text::Block| {
        let BlockKind::Paragraph(words) = &block.kind else { return None };
        let sign = match text.pending.get(&words[0].span) {
            None => "",
            Some(Pending::Stale) => "!",
            Some(Pending::Missing(Language::En)) => "+",
            Some(Pending::Missing(_)) => "?",
        };
        Some(format!("{sign}{}", crate::segment::plain(words)))
    };
    assert_eq!(text.all_blocks().iter().filter_map(shown).collect::<Vec<_>>(), expected);
}

fn three() -> Project {
    let mut project = Project::new(
        "The first paragraph says this.\n\nThe second one says that.\n\nThe third one ends it.",
        "Le premier paragraphe dit ceci.\n\nLe deuxième dit cela.\n\nLe troisième est le dernier.",
        "第一段。\n\n第二段。\n\n第三段。",
    );
    project.accept(&Acceptance::default());
    project
}

#[test]
fn all_that_is_there_is_accepted_as_final() {
    let project = three();
    project.check(Language::Fr, "p1: final, p2: final, p3: final");
    assert_eq!(project.subject().standing(Language::Fr).per_cent(), 100);
    assert_eq!(project.subject().standing(Language::Fr).words_left(), 0);
}

#[test]
fn a_change_of_one_paragraph_makes_that_one_stale_and_shows_what_it_was() {
    let mut project = three();
    project.change("en", "says that", "says something else");
    project.check(Language::Fr, "p1: final, p2: stale, p3: final");
    project.check(Language::Zh, "p1: final, p2: stale, p3: final");
    let subject = project.subject();
    let standing = subject.standing(Language::Fr);
    assert_eq!(standing.lines[2].words_before(), Some("The second one says that."));
    assert_eq!(standing.words_left(), 6);
}

#[test]
fn where_lines_end_and_what_is_escaped_makes_nothing_stale() {
    let mut project = three();
    project.change("en", "The second one says", "The second\none says");
    project.change("en", "ends it.", "ends it\\.");
    project.check(Language::Fr, "p1: final, p2: final, p3: final");
}

#[test]
fn an_insertion_is_missing_and_a_deletion_left_behind_and_none_is_stale() {
    let mut project = three();
    project.change("en", "The second", "A paragraph that is new.\n\nThe second");
    project.check(Language::Fr, "p1: final, p2: missing, p3: final, p4: final");
    let mut project = three();
    project.change("en", "The second one says that.\n\n", "");
    project.check(Language::Fr, "p1: final, p2: final, p2: orphan");
}

#[test]
fn what_a_translator_writes_where_it_is_missed_is_a_draft_until_it_is_accepted() {
    let mut project = three();
    project.change("en", "The second", "A paragraph that is new.\n\nThe second");
    project.change("fr", "Le deuxième", "Un paragraphe nouveau.\n\nLe deuxième");
    project.check(Language::Fr, "p1: final, p2: draft, p3: final, p4: final");
    project.accept(&Acceptance { languages: vec![Language::Fr], ..Acceptance::default() });
    project.check(Language::Fr, "p1: final, p2: final, p3: final, p4: final");
    project.check(Language::Zh, "p1: final, p2: missing, p3: final, p4: final");
}

#[test]
fn a_copy_of_the_source_is_not_translated() {
    let mut project = three();
    project.change("en", "The second", "A paragraph that is new.\n\nThe second");
    project.change("fr", "Le deuxième", "A paragraph that is new.\n\nLe deuxième");
    project.check(Language::Fr, "p1: final, p2: missing, p3: final, p4: final");
    project.accept(&Acceptance::default());
    project.check(Language::Fr, "p1: final, p2: missing, p3: final, p4: final");
}

#[test]
fn a_short_copy_is_none_where_it_may_be_a_name_or_a_figure() {
    for (words, expected) in
        [("Use of forms", "missing"), ("Births;", "draft"), ("UNESCO, 2098", "draft"), ("Skip notes.", "missing")]
    {
        let mut project = three();
        project.change("en", "The second", &format!("{words}\n\nThe second"));
        project.change("fr", "Le deuxième", &format!("{words}\n\nLe deuxième"));
        project.check(Language::Fr, &format!("p1: final, p2: {expected}, p3: final, p4: final"));
    }
}

#[test]
fn only_what_is_named_is_accepted() {
    let mut project = three();
    project.change("en", "says this", "says more");
    project.change("en", "says that", "says less");
    let second = SegmentId("p2".to_owned());
    let acceptance = Acceptance { languages: vec![Language::Fr], segments: vec![second], ..Acceptance::default() };
    project.accept(&Acceptance { state: Some(State::Revised), ..acceptance });
    project.check(Language::Fr, "p1: stale, p2: revised, p3: final");
    project.check(Language::Zh, "p1: stale, p2: stale, p3: final");
    let subject = project.subject();
    assert_eq!(subject.standing(Language::Zh).lines[2].words_before(), Some("The second one says that."));
}

#[test]
fn what_was_translated_from_a_stale_translation_is_stale_too() {
    let mut project = three();
    project.accept(&Acceptance { languages: vec![Language::Zh], from: Some(Language::Fr), ..Acceptance::default() });
    project.check(Language::Zh, "p1: final, p2: final, p3: final");
    project.change("en", "says that", "says something else");
    project.check(Language::Fr, "p1: final, p2: stale, p3: final");
    project.check(Language::Zh, "p1: final, p2: stale, p3: final");
    project.change("fr", "dit cela", "dit autre chose");
    project.accept(&Acceptance { languages: vec![Language::Fr], ..Acceptance::default() });
    project.check(Language::Fr, "p1: final, p2: final, p3: final");
    project.check(Language::Zh, "p1: final, p2: stale, p3: final");
    let subject = project.subject();
    assert_eq!(subject.standing(Language::Zh).lines[2].words_before(), Some("Le deuxième dit cela."));
}

#[test]
fn a_paragraph_lost_in_a_translation_is_missed() {
    let mut project = three();
    project.change("fr", "Le deuxième dit cela.\n\n", "");
    project.check(Language::Fr, "p1: final, p2: missing, p3: final");
}

#[test]
fn a_document_without_a_record_is_taken_as_it_stands() {
    let mut project = three();
    project.record = None;
    project.change("fr", "Le deuxième dit cela.\n\n", "");
    project.check(Language::Fr, "p1: final, p2: final, p3: missing");
    assert!(!project.subject().standing(Language::Fr).recorded);
}

#[test]
fn a_record_is_read_as_it_was_written() {
    let mut project = three();
    project.change("en", "says that", "says \\\"that\\\" \\\\");
    project.accept(&Acceptance { from: None, state: Some(State::Draft), ..Acceptance::default() });
    let written = project.record.clone().unwrap();
    let record = project.subject().record.unwrap();
    assert_eq!(record.to_toml(), written);
    project.accept(&Acceptance { languages: vec![Language::En], ..Acceptance::default() });
    assert_eq!(project.record.unwrap(), written);
}

#[test]
fn the_record_of_an_unchanged_document_differs_in_the_lines_of_what_was_accepted_alone() {
    let mut project = three();
    let before = project.record.clone().unwrap();
    project.change("en", "says that", "says something else");
    project.change("fr", "dit cela", "dit autre chose");
    project.accept(&Acceptance { languages: vec![Language::Fr], ..Acceptance::default() });
    let after = project.record.unwrap();
    let changed: Vec<&str> = after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert!(changed[0].contains("says something else") && changed[1].starts_with("in.fr"));
}

#[test]
fn a_draft_marks_what_is_stale_and_has_the_source_where_a_translation_is_missing() {
    let mut project = three();
    project.change("en", "says that", "says something else");
    project.change("en", "The third", "A paragraph that is new.[^a]\n\n[^a]: A note.\n\nThe third");
    check_draft(
        &project,
        &[
            "Le premier paragraphe dit ceci.",
            "!Le deuxième dit cela.",
            "+A paragraph that is new.[^a]",
            "Le troisième est le dernier.",
            "+A note.",
        ],
    );
}

#[test]
fn a_draft_has_the_items_that_are_missing_in_their_places() {
    let mut project =
        Project::new("Two:\n\n1. One.\n\n2. Two.", "Deux :\n\n1. Un.\n\n2. Deux.", "二：\n\n1. 一。\n\n2. 二。");
    project.accept(&Acceptance::default());
    project.change("en", "1. One.\n\n2. Two.", "1. One.\n\n2. New as a whole.\n\n3. Two.");
    check_draft(&project, &["Deux :", "Un.", "+New as a whole.", "Deux."]);
}

#[test]
fn what_is_to_be_written_is_missing_in_every_language_and_accepted_in_none() {
    let mut project = Project::new("[…]\n\nTwo.", "[…]\n\nDeux.", "[…]\n\n二。");
    project.check(Language::Fr, "p1: missing, p2: final");
    project.accept(&Acceptance::default());
    project.check(Language::Fr, "p1: missing, p2: final");
    project.change("en", "[…]", "One.");
    project.accept(&Acceptance { segments: vec![SegmentId("p1".to_owned())], ..Acceptance::default() });
    project.check(Language::Fr, "p1: missing, p2: final");
    project.change("fr", "[…]", "Un.");
    project.check(Language::Fr, "p1: draft, p2: final");
    let mut quoted = Project::new("> x", "> x", "> x");
    for (_, text) in &mut quoted.texts {
        *text = text.replace("> x", "::: quote\n[…]\n:::");
    }
    assert_eq!(quoted.subject().standing(Language::Fr).per_cent(), 100);
}

#[test]
fn what_the_record_knows_of_a_translation_that_was_taken_out_is_kept() {
    let mut project = three();
    project.change("fr", "Le deuxième dit cela.\n\n", "");
    project.accept(&Acceptance { languages: vec![Language::Fr], ..Acceptance::default() });
    project.change("fr", "Le troisième", "Le deuxième dit cela.\n\nLe troisième");
    project.check(Language::Fr, "p1: final, p2: final, p3: final");
}

#[test]
fn it_is_told_what_is_accepted_and_what_is_left_out() {
    let mut project = three();
    project.change("en", "says that", "says something else");
    project.change("fr", "Le troisième est le dernier.", "");
    let acceptance = Acceptance { languages: vec![Language::Fr], ..Acceptance::default() };
    let [tally] = &tallies(&project.subject(), &acceptance)[..] else { panic!("one language was asked for") };
    assert_eq!(tally.taken.iter().collect::<Vec<_>>(), [(&State::Final, &1)]);
    assert_eq!(tally.same, 2);
    assert_eq!(tally.left, [(SegmentId("p3".to_owned()), "is not translated")]);
    project.accept(&acceptance);
    assert!(tallies(&project.subject(), &acceptance)[0].taken.is_empty());
}

#[test]
fn what_is_whole_is_no_draft() {
    let project = three();
    let sources = project.sources();
    assert!(draft_of(&sources).is_none());
}

#[test]
fn queries_of_one_language_are_listed_where_it_is_asked_for() {
    let mut project = Project::new("One.", "Un.", "一。");
    project.accept(&Acceptance::default());
    let mut record = project.record.take().unwrap();
    record += "queries = [\n  \"all: of none\",\n  \"fr: of French\",\n]\n";
    project.record = Some(record);
    let sources = project.sources();
    let asked = |languages: &[Language]| -> Vec<String> {
        overview(&sources, &project.subject(), languages, false).queries.into_iter().map(|asked| asked.query).collect()
    };
    assert_eq!(asked(&[]), ["all: of none", "fr: of French"]);
    assert_eq!(asked(&[Language::Fr]), ["all: of none", "fr: of French"]);
    assert_eq!(asked(&[Language::Zh]), ["all: of none"]);
}
