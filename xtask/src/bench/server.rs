//! A server that sends the same successful sign-in response to every request, and keeps connections open.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// Starts the server, which ends with the program.
pub fn start() -> Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Errors are ignored, because clients may disconnect at any time.
            thread::spawn(move || drop(serve(stream)));
        }
    });
    Ok(address)
}

fn serve(mut stream: TcpStream) -> Result<()> {
    stream.set_nodelay(true)?;
    let response = response();
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
        stream.write_all(response.as_bytes())?;
    }
}

/// Returns a response with three tokens of typical size.
fn response() -> String {
    let token = "t".repeat(1000);
    let body = format!(
        r#"{{"ChallengeParameters":{{}},"AuthenticationResult":{{"AccessToken":"{token}","ExpiresIn":3600,"TokenType":"Bearer","RefreshToken":"{token}","IdToken":"{token}"}}}}"#
    );
    format!(
        "HTTP/1.1 200 OK\r\nDate: Mon, 23 Nov 2026 12:00:00 GMT\r\nContent-Type: application/x-amz-json-1.1\r\n\
         x-amzn-RequestId: 00000000-0000-4000-8000-000000000000\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_connection_serves_many_requests() {
        let mut stream = TcpStream::connect(start().expect("a server")).expect("a connection");
        for _ in 0..2 {
            stream.write_all(b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}").expect("a request");
            let mut received = vec![0; response().len()];
            stream.read_exact(&mut received).expect("a response");
            assert_eq!(received, response().into_bytes());
        }
    }
}
