//! A server that sends the same response to every request, and keeps connections open.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// Starts the server, which ends with the program. It sends `body` with `headers`, each of which ends with CRLF.
pub fn start(headers: &str, body: &[u8]) -> Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = listener.local_addr()?;
    let head = format!(
        "HTTP/1.1 200 OK\r\nDate: Mon, 23 Nov 2026 12:00:00 GMT\r\n\
         x-amzn-RequestId: 00000000-0000-4000-8000-000000000000\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    let response: Arc<[u8]> = [head.as_bytes(), body].concat().into();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let response = Arc::clone(&response);
            // Errors are ignored, because clients may disconnect at any time.
            thread::spawn(move || drop(serve(stream, &response)));
        }
    });
    Ok(address)
}

fn serve(mut stream: TcpStream, response: &[u8]) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut length = 0;
        let mut line = String::new();
        loop {
            line.clear();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
            if line.is_empty() {
                break;
            }
        }
        std::io::copy(&mut std::io::Read::take(&mut reader, length), &mut std::io::sink())?;
        stream.write_all(response)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::net::Shutdown;

    #[test]
    fn a_connection_serves_many_requests() {
        let address = start("Content-Type: text/plain\r\n", b"text").expect("a server");
        let mut stream = TcpStream::connect(address).expect("a connection");
        let request = "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
        stream.write_all(request.repeat(2).as_bytes()).expect("requests");
        stream.shutdown(Shutdown::Write).expect("an end");
        let mut received = String::new();
        stream.read_to_string(&mut received).expect("responses");
        let response = "\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\ntext";
        assert_eq!(received.matches(response).count(), 2, "{received}");
    }
}
