//! A server that misbehaves on purpose, with threads and blocking sockets. It can send arbitrary bytes.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// The maximum time that a thread of the server waits for the other side.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server on a free local port, which stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    log: Arc<Log>,
}

#[derive(Default)]
struct Log {
    stopped: AtomicBool,
    connections: AtomicUsize,
    requests: Mutex<Vec<Request>>,
}

/// The byte stream of a connection: the socket itself, or TLS over it.
pub trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

impl Server {
    /// Starts a server that passes each connection to `serve`, on its own thread.
    pub fn start(serve: impl Fn(&mut Connection) + Send + Sync + 'static) -> Self {
        Self::start_over(|socket| Ok(Box::new(socket)), serve)
    }

    /// Starts a server that responds to each request with the next of these responses, on any connection. The last one
    /// is repeated.
    pub fn responding(responses: impl IntoIterator<Item = Response>) -> Self {
        let responses: Vec<Response> = responses.into_iter().collect();
        let next = AtomicUsize::new(0);
        Self::start(move |connection| {
            while connection.request().is_some() {
                let index = next.fetch_add(1, Ordering::SeqCst).min(responses.len() - 1);
                if connection.respond(&responses[index]).is_err() {
                    return;
                }
            }
        })
    }

    /// Like [`start`](Self::start), with a layer over the socket.
    pub fn start_over(
        wrap: impl Fn(TcpStream) -> io::Result<Box<dyn Stream>> + Send + Sync + 'static,
        serve: impl Fn(&mut Connection) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let log = Arc::new(Log::default());
        let shared = Arc::new((wrap, serve));
        let server = Self { address, log: Arc::clone(&log) };
        thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                if log.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (log, shared) = (Arc::clone(&log), Arc::clone(&shared));
                let number = log.connections.fetch_add(1, Ordering::SeqCst) + 1;
                thread::spawn(move || {
                    let Ok(mut connection) = Connection::new(number, socket, &shared.0, log) else { return };
                    (shared.1)(&mut connection);
                });
            }
        });
        server
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns `http://127.0.0.1:PORT` and the path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Returns the number of connections so far.
    pub fn connections(&self) -> usize {
        self.log.connections.load(Ordering::SeqCst)
    }

    /// Returns the requests that have been read completely, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.log.requests.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.log.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that is waiting for connections.
        drop(TcpStream::connect(self.address));
    }
}

/// Returns the address of a port on which nothing listens.
pub fn closed_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
    listener.local_addr().expect("a bound socket has an address")
}

/// A request as it was received.
#[derive(Clone, Debug)]
pub struct Request {
    /// `POST /path HTTP/1.1`
    pub line: String,
    /// The headers in the order in which they were received, with names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A valid response.
#[derive(Clone, Debug)]
pub struct Response {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Response {
    pub fn new(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Returns the status line, headers (with the length) and body as they are sent.
    pub fn bytes(&self) -> Vec<u8> {
        let mut text = format!("HTTP/1.1 {} Status\r\n", self.status);
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str(&format!("content-length: {}\r\n\r\n", self.body.len()));
        let mut bytes = text.into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// The server's end of one connection.
pub struct Connection {
    /// The number of the connection, starting at 1.
    pub number: usize,
    socket: TcpStream,
    stream: Box<dyn Stream>,
    buffer: Vec<u8>,
    log: Arc<Log>,
}

impl Connection {
    fn new(
        number: usize,
        socket: TcpStream,
        wrap: impl Fn(TcpStream) -> io::Result<Box<dyn Stream>>,
        log: Arc<Log>,
    ) -> io::Result<Self> {
        socket.set_nodelay(true)?;
        socket.set_read_timeout(Some(PATIENCE))?;
        socket.set_write_timeout(Some(PATIENCE))?;
        let stream = wrap(socket.try_clone()?)?;
        Ok(Self { number, socket, stream, buffer: Vec::new(), log })
    }

    /// Reads one request with its body. Returns `None` if the other side has closed the connection.
    pub fn request(&mut self) -> Option<Request> {
        let mut request = self.head()?;
        let length = request.header("content-length").map_or(0, |length| length.parse().expect("a length"));
        while self.buffer.len() < length {
            self.fill()?;
        }
        request.body = self.buffer.drain(..length).collect();
        self.log.requests.lock().unwrap().push(request.clone());
        Some(request)
    }

    /// Reads the head of a request, and leaves its body unread.
    pub fn head(&mut self) -> Option<Request> {
        let end = loop {
            match self.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(end) => break end,
                None => self.fill()?,
            }
        };
        let head = String::from_utf8(self.buffer.drain(..end + 4).collect()).expect("a head in UTF-8");
        let mut lines = head.trim_end().split("\r\n");
        let line = lines.next()?.to_owned();
        let headers = lines
            .map(|line| line.split_once(':').expect("a header has a colon"))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Some(Request { line, headers, body: Vec::new() })
    }

    /// Reads a body in chunks (RFC 9112, section 7.1) without trailers.
    pub fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                match self.buffer.windows(2).position(|window| window == b"\r\n") {
                    Some(end) => break end,
                    None => self.fill()?,
                }
            };
            let size = String::from_utf8(self.buffer[..end].to_vec()).ok()?;
            let size = usize::from_str_radix(&size, 16).ok()?;
            while self.buffer.len() < end + 2 + size + 2 {
                self.fill()?;
            }
            body.extend_from_slice(&self.buffer[end + 2..end + 2 + size]);
            self.buffer.drain(..end + 2 + size + 2);
            if size == 0 {
                return Some(body);
            }
        }
    }

    /// Reads and discards up to `length` bytes. Returns how many there were.
    pub fn count(&mut self, length: usize) -> Option<usize> {
        let mut count = self.buffer.len();
        self.buffer.clear();
        while count < length {
            self.fill()?;
            count += self.buffer.len();
            self.buffer.clear();
        }
        Some(count)
    }

    fn fill(&mut self) -> Option<()> {
        let mut chunk = [0; 16 * 1024];
        match self.stream.read(&mut chunk) {
            Ok(0) | Err(_) => None,
            Ok(count) => {
                self.buffer.extend_from_slice(&chunk[..count]);
                Some(())
            }
        }
    }

    /// Reads `count` bytes. Returns `None` if the other side closes the connection before that.
    pub fn bytes(&mut self, count: usize) -> Option<Vec<u8>> {
        while self.buffer.len() < count {
            self.fill()?;
        }
        Some(self.buffer.drain(..count).collect())
    }

    pub fn respond(&mut self, response: &Response) -> io::Result<()> {
        self.send(&response.bytes())
    }

    pub fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes)?;
        self.stream.flush()
    }

    /// Copies bytes in both directions between the other side and a server, until one of them closes the connection.
    pub fn tunnel(&mut self, server: SocketAddr) -> io::Result<()> {
        let mut other = TcpStream::connect(server)?;
        let turn = Some(Duration::from_millis(5));
        self.socket.set_read_timeout(turn)?;
        other.set_read_timeout(turn)?;
        other.write_all(&std::mem::take(&mut self.buffer))?;
        let mut chunk = [0; 16 * 1024];
        loop {
            for outward in [true, false] {
                let read = if outward { self.stream.read(&mut chunk) } else { other.read(&mut chunk) };
                match read {
                    Ok(0) => return Ok(()),
                    Ok(count) if outward => other.write_all(&chunk[..count])?,
                    Ok(count) => self.send(&chunk[..count])?,
                    Err(error)
                        if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {}
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// Resets the socket instead of closing it when `serve` returns.
    pub fn reset(&self) {
        socket2::SockRef::from(&self.socket).set_linger(Some(Duration::ZERO)).expect("linger can be set");
    }

    /// Whether the other side closes the connection within `limit`. Data from it is discarded.
    pub fn closes_within(&mut self, limit: Duration) -> bool {
        let end = Instant::now() + limit;
        self.socket.set_read_timeout(Some(Duration::from_millis(20))).expect("a timeout can be set");
        let mut chunk = [0; 16 * 1024];
        while Instant::now() < end {
            match self.stream.read(&mut chunk) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                }
                Err(_) => return true,
            }
        }
        false
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // Otherwise the connection would remain open until the clone of the socket in the TLS stream is dropped.
        if socket2::SockRef::from(&self.socket).linger().ok().flatten().is_none() {
            drop(self.socket.shutdown(Shutdown::Write));
        }
    }
}
