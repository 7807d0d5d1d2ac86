//! An object store that supports as much of S3's protocol as the tests need, with path-style URLs.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A store on a free local port.
pub struct Store {
    pub url: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    objects: HashMap<String, Vec<u8>>,
    parts: BTreeMap<u32, Vec<u8>>,
    requests: Vec<Request>,
}

/// A request as received, but with a decoded body.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: HashMap<String, String>,
    pub headers: HashMap<String, String>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

impl Store {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
        let url = format!("http://{}", listener.local_addr().expect("a bound socket has an address"));
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&shared);
                // Errors are ignored, because clients may disconnect at any time.
                thread::spawn(move || drop(serve(socket, &shared)));
            }
        });
        Self { url, state }
    }

    /// Returns the last complete request.
    pub fn last(&self) -> Request {
        self.state.lock().unwrap().requests.last().expect("a request").clone()
    }
}

fn serve(mut socket: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut reader = BufReader::new(socket.try_clone()?);
    while let Some(request) = request(&mut reader)? {
        let is_head = request.method == "HEAD";
        let (status, headers, body) = respond(&mut state.lock().unwrap(), &request);
        state.lock().unwrap().requests.push(request);
        let mut head = format!("HTTP/1.1 {status} Status\r\nx-amz-request-id: R1\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        socket.write_all(head.as_bytes())?;
        if !is_head {
            socket.write_all(&body)?;
        }
    }
    Ok(())
}

fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = reader.read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim_end().to_owned()))
}

fn request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let Some(first) = line(reader)? else { return Ok(None) };
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let query = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut headers = HashMap::new();
    while let Some(line) = line(reader)?.filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let chunked = headers.get("transfer-encoding").is_some_and(|encoding| encoding == "chunked");
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = match chunked {
        true => chunks(reader)?,
        false => exactly(reader, length)?,
    };
    if headers.get("content-encoding").is_some_and(|encoding| encoding.contains("aws-chunked")) {
        body = chunks(&mut body.as_slice())?;
    }
    Ok(Some(Request { method: method.to_owned(), path: path.to_owned(), query, headers, body }))
}

fn exactly(reader: &mut impl BufRead, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Reads a body in chunks, of HTTP or of `aws-chunked`, up to the empty line after the trailers.
fn chunks(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let head = line(reader)?.unwrap_or_default();
        let size = usize::from_str_radix(head.split(';').next().unwrap_or_default(), 16)
            .map_err(io::Error::other)?;
        if size == 0 {
            while line(reader)?.is_some_and(|line| !line.is_empty()) {}
            return Ok(body);
        }
        body.extend(exactly(reader, size)?);
        line(reader)?;
    }
}

type Response = (u16, Vec<(&'static str, String)>, Vec<u8>);

fn respond(state: &mut State, request: &Request) -> Response {
    let has = |name: &str| request.query.contains_key(name);
    let missing = || {
        let body = "<Error><Code>NoSuchKey</Code><Message>nothing is there</Message></Error>";
        (404, Vec::new(), body.as_bytes().to_vec())
    };
    let key = request.path.clone();
    match request.method.as_str() {
        "PUT" if has("partNumber") => {
            let number = request.query["partNumber"].parse().expect("a number");
            state.parts.insert(number, request.body.clone());
            (200, vec![("etag", format!("\"part-{number}\""))], Vec::new())
        }
        "PUT" => {
            state.objects.insert(key, request.body.clone());
            (200, vec![("etag", "\"object\"".to_owned())], Vec::new())
        }
        "POST" if has("uploads") => {
            state.parts.clear();
            let body =
                "<InitiateMultipartUploadResult><UploadId>U1</UploadId></InitiateMultipartUploadResult>";
            (200, Vec::new(), body.as_bytes().to_vec())
        }
        "POST" => {
            let object = std::mem::take(&mut state.parts).into_values().flatten().collect();
            state.objects.insert(key, object);
            let body =
                "<CompleteMultipartUploadResult><ETag>\"object\"</ETag></CompleteMultipartUploadResult>";
            (200, Vec::new(), body.as_bytes().to_vec())
        }
        "GET" | "HEAD" => match state.objects.get(&key) {
            Some(object) => {
                let mut headers = vec![
                    ("etag", "\"object\"".to_owned()),
                    ("content-type", "application/octet-stream".to_owned()),
                    ("x-amz-meta-color", "red".to_owned()),
                ];
                let range = request.header("range").and_then(|range| range.strip_prefix("bytes="));
                match range.and_then(|range| range.split_once('-')) {
                    Some((first, last)) => {
                        let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
                        headers.push(("content-range", format!("bytes {first}-{last}/{}", object.len())));
                        (206, headers, object[first..=last].to_vec())
                    }
                    None => (200, headers, object.clone()),
                }
            }
            None => missing(),
        },
        "DELETE" => {
            state.objects.remove(&key);
            (204, Vec::new(), Vec::new())
        }
        _ => (405, Vec::new(), Vec::new()),
    }
}
