//! Hands out what there is to look at. It reads no file, writes nothing, and answers nobody but browsers on this machine
//! unless it is asked to.

use super::desk::Desk;
use super::stream;
use super::{STACK_BYTES, preview};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response};

/// Requests answered at the same time; a page is a picture each.
const SERVERS: usize = 4;

/// What every answer says: nothing comes from elsewhere, and nothing elsewhere may show it or look into it.
const GUARDS: [(&str, &str); 5] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The server of the preview.
pub(super) struct Server {
    http: Arc<tiny_http::Server>,
    address: SocketAddr,
    desk: Arc<Desk>,
}

/// What a request is answered.
enum Answer {
    /// A body of a kind, which may be kept for ever.
    Lasting(&'static str, Vec<u8>),
    /// A body of a kind, to be asked for anew each time.
    Passing(&'static str, Vec<u8>),
    /// The news of an edition, as they come.
    Stream(String),
    /// A status other than 200, and why.
    Refusal(u16, &'static str),
}

impl Server {
    /// Takes an address; nothing is answered yet.
    ///
    /// # Errors
    /// The address cannot be taken.
    pub(super) fn bind(address: SocketAddr, desk: Arc<Desk>) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let address = listener.local_addr()?;
        let http = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
        Ok(Self { http: Arc::new(http), address, desk })
    }

    /// The address, with the port that was free.
    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Begins to answer, in threads of its own.
    ///
    /// # Errors
    /// A thread cannot be started.
    pub(super) fn start(&self) -> io::Result<()> {
        for number in 0..SERVERS {
            let (http, desk) = (self.http.clone(), self.desk.clone());
            let thread = std::thread::Builder::new().name(format!("server {number}")).stack_size(STACK_BYTES);
            thread.spawn(move || {
                while let Ok(request) = http.recv() {
                    // Who has gone away misses nothing.
                    let _gone = answer(request, &desk);
                }
            })?;
        }
        Ok(())
    }

    /// Answers no more.
    pub(super) fn stop(&self) {
        (0..SERVERS).for_each(|_| self.http.unblock());
    }
}

fn answer(request: Request, desk: &Arc<Desk>) -> io::Result<()> {
    let answer = match refused(&request) {
        Some(refusal) => refusal,
        None => route(request.url(), desk),
    };
    let (status, kind, lasting, body) = match answer {
        Answer::Lasting(kind, body) => (200, kind, true, body),
        Answer::Passing(kind, body) => (200, kind, false, body),
        Answer::Refusal(status, why) => (status, "text/plain; charset=utf-8", false, why.into()),
        Answer::Stream(name) => {
            let desk = desk.clone();
            std::thread::Builder::new().spawn(move || stream::send(request.into_writer(), &desk, &name))?;
            return Ok(());
        }
    };
    let keep = if lasting { "private, max-age=31536000, immutable" } else { "no-store" };
    let headers = GUARDS.into_iter().chain([("Content-Type", kind), ("Cache-Control", keep)]);
    let mut response = Response::from_data(body).with_status_code(status).with_chunked_threshold(usize::MAX);
    for header in headers.filter_map(|(name, value)| Header::from_bytes(name, value).ok()) {
        response.add_header(header);
    }
    request.respond(response)
}

/// Why a request is not answered.
fn refused(request: &Request) -> Option<Answer> {
    let mut hosts = request.headers().iter().filter(|header| header.field.equiv("Host")).peekable();
    if hosts.peek().is_none() || !hosts.all(|host| is_own(host.value.as_str())) {
        return Some(Answer::Refusal(421, "open this preview by the address that `masthead watch` prints\n"));
    }
    let reads = matches!(request.method(), Method::Get | Method::Head);
    (!reads).then_some(Answer::Refusal(405, "nothing can be written here\n"))
}

/// Whether a host is named as nobody else can name it: by its number, or as this machine. A name of the network may be
/// made to lead here by whoever owns it, and his pages would then count as ours.
fn is_own(host: &str) -> bool {
    if host.parse::<SocketAddr>().is_ok() || host.parse::<IpAddr>().is_ok() {
        return true;
    }
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(name, _)| name);
    let number = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    name.eq_ignore_ascii_case("localhost") || number.parse::<IpAddr>().is_ok()
}

/// What stands at an address: names are looked up on the desk, never in a folder.
fn route(url: &str, desk: &Desk) -> Answer {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    if let Some((kind, body)) = preview::file(path) {
        return Answer::Passing(kind, body.into());
    }
    let found = match path.strip_prefix("/editions/").map(|rest| rest.split('/').collect::<Vec<_>>()).as_deref() {
        Some([name, picture]) => picture.strip_suffix(".svg").and_then(|mark| {
            let svg = desk.pages(name)?.svg(u128::from_str_radix(mark, 16).ok()?)?;
            Some(Answer::Lasting("image/svg+xml", svg.into_bytes()))
        }),
        Some([file]) => file.strip_suffix(".pdf").and_then(|name| {
            let pdf = desk.pdf(name)?;
            Some(Answer::Passing("application/pdf", pdf.to_vec()))
        }),
        _ if path == "/events" => {
            let name = query.strip_prefix("edition=").unwrap_or_default();
            Some(Answer::Stream(name.to_owned()))
        }
        _ => None,
    };
    found.unwrap_or(Answer::Refusal(404, "there is nothing here\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(host: &str, expected: bool) {
        assert_eq!(is_own(host), expected);
    }

    #[test]
    fn a_host_is_a_number_or_this_machine() {
        for host in ["127.0.0.1", "127.0.0.1:3000", "[::1]:3000", "[::1]", "localhost", "LocalHost:80", "10.0.0.7:1"] {
            check(host, true);
        }
    }

    #[test]
    fn a_name_that_somebody_owns_is_none() {
        for host in ["", "example.org", "example.org:3000", "localhost.example.org", "127.0.0.1.example.org", "[x]:1"] {
            check(host, false);
        }
    }
}
