//! A server with a large and a small object, which accepts uploads and discards them.

use std::io::{BufRead, BufReader, Read, Result, Write, copy, sink};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// The sizes of the objects, in bytes.
pub const LARGE: u64 = 1 << 30;
const SMALL: u64 = 1 << 10;

/// The size of each write of the large object, in bytes.
const PIECE: u64 = 1 << 18;

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
    let mut reader = BufReader::with_capacity(PIECE as usize, stream.try_clone()?);
    let piece = vec![0; PIECE as usize];
    loop {
        let (mut first, mut line, mut length) = (String::new(), String::new(), 0);
        if reader.read_line(&mut first)? == 0 {
            return Ok(());
        }
        while reader.read_line(&mut line)? > 2 {
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
            line.clear();
        }
        copy(&mut reader.by_ref().take(length), &mut sink())?;
        let mut left = match first.split(['?', ' ']).take(2).collect::<Vec<_>>()[..] {
            ["GET", path] if path.ends_with("/large") => LARGE,
            ["GET", _] => SMALL,
            _ => 0,
        };
        let mut response =
            format!("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: {left}\r\n\r\n").into_bytes();
        // The head and a small object are sent in one write, as by a server that has the object in memory.
        response.extend_from_slice(&piece[..left.min(SMALL) as usize]);
        left -= left.min(SMALL);
        stream.write_all(&response)?;
        while left > 0 {
            let length = left.min(PIECE);
            stream.write_all(&piece[..length as usize])?;
            left -= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_have_their_lengths() {
        let address = start().unwrap();
        for (key, length) in [("large", LARGE), ("small", SMALL)] {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET /b/{key}?x-id=GetObject HTTP/1.1\r\n\r\n").unwrap();
            stream.shutdown(std::net::Shutdown::Write).unwrap();
            let mut reader = BufReader::new(stream);
            let mut line = String::new();
            while line != "\r\n" {
                line.clear();
                reader.read_line(&mut line).unwrap();
            }
            assert_eq!(copy(&mut reader, &mut sink()).unwrap(), length, "{key}");
        }
    }
}
