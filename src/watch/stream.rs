//! Tells a browser what is new, as it comes: server-sent events.

use super::desk::{Desk, Known};
use serde::Serialize;
use std::io::{self, Write};
use std::time::Duration;

/// How long nothing may be said: a browser that has gone away is noticed by writing to it.
const SILENCE: Duration = Duration::from_secs(10);

/// Every answer of a server says what it is; the guards of the page hold for it too.
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\nX-Content-Type-Options: nosniff\r\n\r\n";

/// Tells of the documents, and of the edition that is looked at, until the browser goes away or the watch ends.
pub(super) fn send(mut browser: Box<dyn Write + Send>, desk: &Desk, name: &str) {
    let viewer = desk.enter(name);
    let _gone = tell(&mut *browser, desk, name);
    desk.leave(viewer);
}

fn tell(browser: &mut dyn Write, desk: &Desk, name: &str) -> io::Result<()> {
    say(browser, HEAD)?;
    let mut known = Known::default();
    while let Some(news) = desk.news(name, &mut known, SILENCE) {
        // The pages are waited for; the list is not.
        let edition = news.edition.map(|edition| event("edition", &edition)).unwrap_or_default();
        let listing = news.listing.map(|listing| event("listing", &*listing)).unwrap_or_default();
        let made = news.made.map(|made| event("made", &*made)).unwrap_or_default();
        let words = edition + &listing + &made;
        say(browser, if words.is_empty() { ":\n\n" } else { &words })?;
    }
    say(browser, "event: end\ndata:\n\n")
}

/// All at once: what is written piece by piece waits for the browser after each.
fn say(browser: &mut dyn Write, words: &str) -> io::Result<()> {
    browser.write_all(words.as_bytes())?;
    browser.flush()
}

fn event(name: &str, data: &impl Serialize) -> String {
    serde_json::to_string(data).map_or_else(|_| String::new(), |data| format!("event: {name}\ndata: {data}\n\n"))
}
