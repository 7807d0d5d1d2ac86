//! HTTP/2 servers: a complete one, with or without TLS, and one that sends arbitrary frames.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use h2::server::SendResponse;
use h2::{RecvStream, SendStream};
use http::{Request, Response};
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio_rustls::TlsAcceptor;

use super::server::Connection;

/// A server on a free local port with its own runtime. Both stop when it is dropped.
pub struct Http2Server {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
    closed: Arc<AtomicUsize>,
    runtime: Option<Runtime>,
}

/// A request and the stream for its response.
pub struct Call {
    /// The number of the connection, starting at 1.
    pub connection: usize,
    pub request: Request<RecvStream>,
    pub respond: SendResponse<Bytes>,
}

impl Http2Server {
    /// Starts a server that passes each request to `serve`, in its own task.
    pub fn start<F>(tls: Option<ServerConfig>, serve: impl Fn(Call) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free local port");
        let address = listener.local_addr().expect("a bound socket has an address");
        listener.set_nonblocking(true).expect("a socket can be set so");
        let (connections, closed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let closing = Arc::clone(&closed);
        let (count, serve) = (Arc::clone(&connections), Arc::new(serve));
        let acceptor = tls.map(|config| TlsAcceptor::from(Arc::new(config)));
        runtime.spawn(async move {
            let listener = TcpListener::from_std(listener).expect("a listening socket");
            while let Ok((socket, _)) = listener.accept().await {
                let number = count.fetch_add(1, Ordering::SeqCst) + 1;
                let (acceptor, serve) = (acceptor.clone(), Arc::clone(&serve));
                let closing = Arc::clone(&closing);
                tokio::spawn(async move {
                    match acceptor {
                        None => accept(socket, number, serve).await,
                        Some(acceptor) => {
                            let Ok(stream) = acceptor.accept(socket).await else { return };
                            accept(stream, number, serve).await;
                        }
                    }
                    closing.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, connections, closed, runtime: Some(runtime) }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Returns the number of connections so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Returns the number of connections that have ended.
    pub fn closed(&self) -> usize {
        self.closed.load(Ordering::SeqCst)
    }
}

impl Drop for Http2Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept<S, F>(stream: S, number: usize, serve: Arc<impl Fn(Call) -> F>)
where
    S: AsyncRead + AsyncWrite + Unpin,
    F: Future<Output = ()> + Send + 'static,
{
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, respond))) = connection.accept().await {
        tokio::spawn(serve(Call { connection: number, request, respond }));
    }
}

impl Call {
    /// Sends the head of a response, and returns the stream for its body.
    pub fn head(&mut self, status: u16) -> SendStream<Bytes> {
        let response = Response::builder().status(status).body(()).expect("a status");
        self.respond.send_response(response, false).expect("the stream is open")
    }

    /// Responds without waiting for the rest of the request.
    pub fn send_response(&mut self, status: u16, body: impl Into<Bytes>) {
        self.head(status).send_data(body.into(), true).expect("the stream is open");
    }

    /// Returns the next piece of the request's body.
    pub async fn data(&mut self) -> Option<Result<Bytes, h2::Error>> {
        let data = self.request.body_mut().data().await?;
        if let Ok(data) = &data {
            self.request.body_mut().flow_control().release_capacity(data.len()).expect("it was received");
        }
        Some(data)
    }

    /// Returns the rest of the request's body.
    pub async fn body(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        while let Some(Ok(data)) = self.data().await {
            body.extend_from_slice(&data);
        }
        body
    }
}

// Types and flags of frames (RFC 9113, section 6).
pub const DATA: u8 = 0;
pub const HEADERS: u8 = 1;
pub const RST_STREAM: u8 = 3;
pub const SETTINGS: u8 = 4;
pub const GOAWAY: u8 = 7;
pub const END_STREAM: u8 = 1;
const ACK: u8 = 1;
pub const END_HEADERS: u8 = 4;

/// Returns the bytes of a frame.
pub fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a short frame").to_be_bytes();
    let mut bytes = length[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// Returns a response with the status 200 and an unfinished body.
pub fn unfinished(stream: u32, body: &str) -> Vec<u8> {
    // The index of `:status: 200` (RFC 7541, appendix A).
    let mut bytes = frame(HEADERS, END_HEADERS, stream, &[0x88]);
    bytes.extend(frame(DATA, 0, stream, body.as_bytes()));
    bytes
}

/// Returns a complete response.
pub fn finished(stream: u32, body: &str) -> Vec<u8> {
    let mut bytes = unfinished(stream, body);
    bytes.extend(frame(DATA, END_STREAM, stream, &[]));
    bytes
}

/// Sends the server's connection preface, and reads the client's.
pub fn greet(connection: &mut Connection) -> Option<()> {
    connection.send(&frame(SETTINGS, 0, 0, &[])).ok()?;
    let preface = connection.bytes(24)?;
    assert_eq!(preface, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    Some(())
}

/// Reads a complete request, and returns its stream identifier.
pub fn request(connection: &mut Connection) -> Option<u32> {
    loop {
        let (kind, flags, stream) = next_frame(connection)?;
        if matches!(kind, DATA | HEADERS) && flags & END_STREAM != 0 {
            return Some(stream);
        }
    }
}

/// Reads the first request and the acknowledgement of the settings, which may come in any order. If the server then
/// closes the connection, there are no unread bytes, because of which the system would reset the connection, and the
/// client could lose the response.
pub fn first_request(connection: &mut Connection) -> Option<u32> {
    let (mut acknowledged, mut request) = (false, None);
    while !acknowledged || request.is_none() {
        let (kind, flags, stream) = next_frame(connection)?;
        acknowledged |= kind == SETTINGS && flags & ACK != 0;
        if matches!(kind, DATA | HEADERS) && flags & END_STREAM != 0 {
            request = Some(stream);
        }
    }
    request
}

/// Reads a frame, and returns its type, its flags and its stream identifier.
fn next_frame(connection: &mut Connection) -> Option<(u8, u8, u32)> {
    let head: [u8; 9] = connection.bytes(9)?.try_into().expect("nine bytes");
    let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
    connection.bytes(length as usize)?;
    Some((head[3], head[4], u32::from_be_bytes([head[5], head[6], head[7], head[8]])))
}
