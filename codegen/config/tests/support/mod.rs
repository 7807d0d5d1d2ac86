//! Helpers that the tests share: an HTTP server, a clock and temporary folders.

// No test file uses all of this module.
#![allow(dead_code)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, Sleep, TokioSleep};
use tinsmith_runtime::aws_smithy_async::time::TimeSource;

/// Sleeps for a hundredth of the given time, which shortens time limits.
#[derive(Debug)]
pub struct Short;

impl AsyncSleep for Short {
    fn sleep(&self, duration: Duration) -> Sleep {
        TokioSleep::new().sleep(duration / 100)
    }
}

/// A clock that tests set, in seconds.
#[derive(Clone, Debug)]
pub struct Clock(Arc<AtomicU64>);

impl Clock {
    pub fn at(seconds: u64) -> Self {
        Self(Arc::new(AtomicU64::new(seconds)))
    }

    pub fn set(&self, seconds: u64) {
        self.0.store(seconds, Ordering::SeqCst);
    }
}

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

/// Returns the cases in a file of the folder that `src/fixtures.rs` describes. If it does not exist, prints a message and
/// returns none.
pub fn cases(file: &str) -> Vec<Value> {
    let folder = std::env::var_os("TINSMITH_CREDENTIAL_FIXTURES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/credentials"),
        PathBuf::from,
    );
    let path = folder.join(file);
    let Ok(json) = std::fs::read(&path) else {
        eprintln!("skipped: there is no {}", path.display());
        return Vec::new();
    };
    match serde_json::from_slice(&json).unwrap() {
        Value::Array(cases) => cases,
        mut object => match object["tests"].take() {
            Value::Array(cases) => cases,
            other => panic!("a list of tests, not {other:?}"),
        },
    }
}

/// A temporary folder, which is removed when it is dropped.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tinsmith-config-{name}-{}", std::process::id()));
        _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file and creates its parent folders.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A request that was received.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub body: String,
    headers: Vec<(String, String)>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// A response to send.
#[derive(Clone, Debug)]
pub struct Response {
    status: Option<u16>,
    headers: Vec<(String, String)>,
    text: String,
}

impl Response {
    pub fn ok(text: &str) -> Self {
        Self::status(200).text(text)
    }

    pub fn status(status: u16) -> Self {
        Self { status: Some(status), headers: Vec::new(), text: String::new() }
    }

    /// Sends no response. The connection stays open.
    pub fn never() -> Self {
        Self { status: None, headers: Vec::new(), text: String::new() }
    }

    pub fn text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// A server on a free local port, which handles one request per connection, and stops when it is dropped.
pub struct Server {
    address: std::net::SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    pub fn start(respond: impl Fn(&Request) -> Response + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (requests, stopped) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let server = Self { address, requests: Arc::clone(&requests), stopped: Arc::clone(&stopped) };
        let respond = Arc::new(respond);
        thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (requests, respond) = (Arc::clone(&requests), Arc::clone(&respond));
                thread::spawn(move || serve(&socket, &requests, &*respond));
            }
        });
        server
    }

    /// Returns the URL of this path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for connections.
        _ = TcpStream::connect(self.address);
    }
}

fn serve(socket: &TcpStream, requests: &Mutex<Vec<Request>>, respond: &dyn Fn(&Request) -> Response) {
    let mut reader = BufReader::new(socket);
    let mut line = || {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        Some(line.trim_end().to_owned())
    };
    let Some(first) = line() else { return };
    let mut words = first.split(' ').map(str::to_owned);
    let (Some(method), Some(path)) = (words.next(), words.next()) else { return };
    let mut headers = Vec::new();
    while let Some(header) = line().filter(|line| !line.is_empty()) {
        headers
            .extend(header.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned())));
    }
    let mut request = Request { method, path, body: String::new(), headers };
    let length = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    if reader.take(length).read_to_string(&mut request.body).is_err() {
        return;
    }
    let response = respond(&request);
    requests.lock().unwrap().push(request);
    let Some(status) = response.status else {
        return thread::sleep(Duration::from_secs(20));
    };
    let length = response.text.len();
    let mut text = format!("HTTP/1.1 {status} Any\r\nconnection: close\r\ncontent-length: {length}\r\n");
    for (name, value) in &response.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("\r\n{}", response.text));
    let mut socket = socket;
    _ = socket.write_all(text.as_bytes());
}
