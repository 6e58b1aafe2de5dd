//! `masthead watch` without a browser: what is told after a save, and to whom. `tests/watch/preview.mjs` has the browser.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use masthead::check::Strictness;
use masthead::selection::Selection;
use masthead::watch::{Keeper, Settings, Stopper, Watch};
use serde_json::Value;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::Duration;

/// A project that is being watched; it ends with the test.
struct Watched {
    folder: tempfile::TempDir,
    address: SocketAddr,
    stopper: Stopper,
    thread: Option<JoinHandle<()>>,
}

impl Watched {
    fn starter(poll: Option<Duration>) -> Self {
        Self::kept(poll, |_| None)
    }

    /// With something that keeps the outputs of the project.
    fn kept(poll: Option<Duration>, keeper: impl Fn(&Path) -> Option<Keeper>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/init");
        for entry in walkdir::WalkDir::new(&starter).into_iter().map(Result::unwrap) {
            let place = root.join("documents").join(entry.path().strip_prefix(&starter).unwrap());
            match entry.file_type().is_dir() {
                true => fs::create_dir_all(place).unwrap(),
                false => drop(fs::copy(entry.path(), place).unwrap()),
            }
        }
        let keeper = keeper(&root);
        let watch = Watch::open(Settings {
            root,
            documents: "documents".to_owned(),
            selection: Selection::default(),
            strictness: Strictness::default(),
            fonts: Vec::new(),
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            poll,
            keeper,
        })
        .unwrap();
        let (address, stopper) = (watch.address(), watch.stopper());
        let thread = std::thread::spawn(move || watch.run(&mut |_| Ok(())).unwrap());
        Self { folder, address, stopper, thread: Some(thread) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join("documents/session").join(name)
    }

    /// Saves a file with a change.
    fn save(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(self.path(name), text.replace(from, to)).unwrap();
    }

    /// What is answered to a request, head and body.
    fn ask(&self, request: &str) -> String {
        let mut server = TcpStream::connect(self.address).unwrap();
        server.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(server, "{request}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        server.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}", self.address))
    }

    /// The news of an edition, as a browser hears them.
    fn listen(&self, name: &str) -> News {
        let mut server = TcpStream::connect(self.address).unwrap();
        server.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(server, "GET /events?edition={name} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).unwrap();
        News(BufReader::new(server))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.stopper.stop();
        let ended = self.thread.take().unwrap().join();
        assert!(ended.is_ok() || std::thread::panicking());
    }
}

struct News(BufReader<TcpStream>);

impl News {
    /// The next news of a kind of which something holds.
    fn until(&mut self, kind: &str, holds: impl Fn(&Value) -> bool) -> Value {
        let (mut line, mut event) = (String::new(), String::new());
        loop {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "nothing more is told");
            if let Some(name) = line.strip_prefix("event: ") {
                event = name.trim().to_owned();
            }
            if let Some(data) = line.strip_prefix("data: ").filter(|_| event == kind) {
                let news: Value = serde_json::from_str(data).unwrap();
                if holds(&news) {
                    return news;
                }
            }
        }
    }

    /// The edition as it is when its pages have been set and read.
    fn set(&mut self) -> Value {
        self.until("edition", |news| news["pdf"] == true && news["kept"] == false)
    }
}

fn marks(news: &Value) -> Vec<String> {
    let pages = news["pages"].as_array().unwrap();
    pages.iter().map(|page| page["mark"].as_str().unwrap().to_owned()).collect()
}

const EN: &str = "E_C.16_2099_2-EN";

#[test]
fn a_save_brings_new_pages_and_leaves_other_editions_as_they_are() {
    let watched = Watched::starter(None);
    let (mut en, mut fr) = (watched.listen(EN), watched.listen("E_C.16_2099_2-FR"));
    let (before, of_fr) = (marks(&en.set()), marks(&fr.set()));
    watched.save("note/en.md", "how a document is written", "how a document is set");
    let after = marks(&en.set());
    assert_ne!(before, after);
    let picture = watched.get(&format!("/editions/{EN}/{}.svg", after[0]));
    assert!(picture.contains("image/svg+xml") && picture.contains("<svg"), "{picture:.300}");
    assert!(watched.get(&format!("/editions/{EN}.pdf")).contains("%PDF-1.7"));
    // The next that is told of the French edition is its own change.
    watched.save("note/fr.md", "title = \"", "title = \"Encore : ");
    assert_ne!(marks(&fr.set()), of_fr);
}

#[test]
fn a_change_of_the_session_sets_what_it_is_seen_in() {
    let watched = Watched::starter(None);
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    watched.save("session.toml", "duty-station = \"new-york\"", "duty-station = \"geneva\"");
    let after = news.set();
    assert_ne!(marks(&after), before);
    assert!(after["pages"][0]["height"].as_f64().unwrap() > 800.0, "Geneva has A4");
}

#[test]
fn an_error_keeps_the_pages_and_names_the_line() {
    let watched = Watched::starter(None);
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    watched.save("note/en.md", "[^why]\n", "[^other]\n");
    let stopped = news.until("edition", |news| news["kept"] == true);
    assert_eq!(marks(&stopped), before);
    let error = &stopped["findings"][0];
    assert_eq!((&error["code"], &error["severity"]), (&Value::from("note-001"), &Value::from("error")));
    let place = &error["place"];
    assert_eq!(place["path"], "documents/session/note/en.md");
    assert_eq!(place["source"], "2. A note is called where it is needed.[^other]");
    watched.save("note/en.md", "[^other]\n", "[^why]\n");
    assert_eq!(marks(&news.until("edition", |news| news["kept"] == false)), before);
}

#[test]
fn a_document_that_cannot_be_understood_keeps_its_pages() {
    let watched = Watched::starter(None);
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    watched.save("note/document.toml", "symbol = \"E/C.16/2099/2\"", "symbol = ");
    let stopped = news.until("edition", |news| news["kept"] == true);
    assert_eq!(marks(&stopped), before);
    assert_ne!(stopped["findings"], Value::from(Vec::<Value>::new()));
}

#[test]
fn folders_that_come_later_are_watched_too() {
    let watched = Watched::starter(None);
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    let templates = watched.folder.path().join("templates");
    fs::create_dir(&templates).unwrap();
    let style = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/paragraph.typ")).unwrap();
    fs::write(templates.join("paragraph.typ"), format!("#assert(false)\n{style}")).unwrap();
    let stopped = news.until("edition", |news| news["kept"] == true);
    assert_eq!(marks(&stopped), before);
    fs::write(templates.join("paragraph.typ"), style).unwrap();
    assert_eq!(marks(&news.set()), before);
}

#[test]
fn where_the_drive_tells_nothing_it_is_looked_at() {
    let watched = Watched::starter(Some(Duration::from_millis(50)));
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    watched.save("note/en.md", "how a document is written", "how a document is set");
    assert_ne!(marks(&news.set()), before);
}

#[test]
fn a_text_that_is_emptied_before_it_is_written_is_never_shown_empty() {
    let watched = Watched::starter(None);
    let mut news = watched.listen(EN);
    let before = marks(&news.set());
    let text = fs::read_to_string(watched.path("note/en.md")).unwrap();
    fs::write(watched.path("note/en.md"), "").unwrap();
    std::thread::sleep(Duration::from_millis(60));
    fs::write(watched.path("note/en.md"), text.replace("is written", "is set")).unwrap();
    let after = news.until("edition", |news| marks(news) != before);
    assert_eq!((&after["findings"], &after["kept"]), (&Value::from(Vec::<Value>::new()), &Value::from(false)));
}

#[test]
fn documents_are_listed_as_they_come_and_go() {
    let watched = Watched::starter(None);
    let mut news = watched.listen("");
    let symbols = |news: &Value| -> Vec<String> {
        let documents = news["documents"].as_array().unwrap().iter();
        documents.map(|document| document["symbol"].as_str().unwrap().to_owned()).collect()
    };
    news.until("listing", |news| symbols(news) == ["E/C.16/2099/2"]);
    fs::create_dir(watched.path("other")).unwrap();
    fs::copy(watched.path("note/en.md"), watched.path("other/en.md")).unwrap();
    let data = fs::read_to_string(watched.path("note/document.toml")).unwrap();
    fs::write(watched.path("other/document.toml"), data.replace("2099/2\"", "2099/3\"")).unwrap();
    news.until("listing", |news| symbols(news) == ["E/C.16/2099/2", "E/C.16/2099/3"]);
    fs::remove_dir_all(watched.path("other")).unwrap();
    news.until("listing", |news| symbols(news) == ["E/C.16/2099/2"]);
}

#[test]
fn nobody_else_is_answered_and_nothing_else_is_handed_out() {
    let watched = Watched::starter(None);
    watched.listen(EN).set();
    let check = |request: &str, status: &str| {
        let answer = watched.ask(request);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
    };
    let own = format!("Host: {}", watched.address);
    check(&format!("GET / HTTP/1.1\r\n{own}"), "200");
    check("GET / HTTP/1.1\r\nHost: preview.example.org", "421");
    check("GET / HTTP/1.1\r\nX-Nothing: at all", "421");
    check(&format!("GET / HTTP/1.1\r\n{own}\r\nHost: example.org"), "421");
    check(&format!("GET /events HTTP/1.1\r\nHost: example.org\r\n{own}"), "421");
    check(&format!("POST / HTTP/1.1\r\n{own}\r\nContent-Length: 0"), "405");
    check(&format!("PUT /editions/{EN}.pdf HTTP/1.1\r\n{own}\r\nContent-Length: 0"), "405");
    for path in
        ["/../Cargo.toml", "/editions/../../etc/passwd.pdf", "/editions/%2e%2e/en.md", "//etc/passwd", "/documents"]
    {
        check(&format!("GET {path} HTTP/1.1\r\n{own}"), "404");
    }
    check(&format!("GET /editions/{EN}/0.svg HTTP/1.1\r\n{own}"), "404");
    check(&format!("GET /editions/{EN}/xyz.svg HTTP/1.1\r\n{own}"), "404");
    assert!(watched.get("/").contains("Content-Security-Policy: default-src 'none'"));
}

#[test]
fn out_is_kept_as_a_build_leaves_it() {
    let watched = Watched::kept(None, |root| {
        let words = ["build", "--format", "json", "--lang", "en", "--project"].map(OsString::from);
        let arguments = words.into_iter().chain([root.as_os_str().to_owned()]).collect();
        Some(Keeper { program: env!("CARGO_BIN_EXE_masthead").into(), arguments, out: root.join("out") })
    });
    let mut news = watched.listen("");
    let built = news.until("made", |news| news["state"] == "whole");
    assert_eq!(built["pages"], serde_json::json!({ EN: 1 }));
    let pdf = watched.folder.path().join(format!("out/E_C.16_2099_2/{EN}.pdf"));
    let before = fs::read(&pdf).unwrap();
    watched.save("note/en.md", "how a document is written", "how a document is set");
    news.until("made", |news| news["state"] == "building");
    news.until("made", |news| news["state"] == "whole");
    assert_ne!(fs::read(&pdf).unwrap(), before);
    watched.save("note/en.md", "[^why]\n", "[^other]\n");
    let after = fs::read(&pdf).unwrap();
    news.until("made", |news| news["state"] == "stopped");
    assert_eq!(fs::read(&pdf).unwrap(), after, "the last good one stays");
}
