//! Requests with a streaming body.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use aws_smithy_types::byte_stream::ByteStream;

use super::{Broken, Counted, LONG, Late, PIECE, SHORT, in_time, once, repeatable};
use crate::chain;
use crate::support::server::{Response, Server};
use crate::support::store::Client;

async fn next_call_works(client: &Client) {
    in_time(client.put(ByteStream::from_static(b"next"))).await.unwrap();
}

#[tokio::test]
async fn a_known_length_is_sent() {
    let server = Server::responding([Response::new(200)]);
    let client = Client::new(server.url(""), LONG);
    for stream in [ByteStream::from_static(b"abc"), once(2, true), repeatable(2)] {
        let expected = stream.size_hint().1.unwrap();
        in_time(client.put(stream)).await.unwrap();
        let request = server.requests().pop().unwrap();
        assert_eq!(request.header("content-length"), Some(expected.to_string().as_str()));
        assert_eq!(request.header("transfer-encoding"), None);
        assert_eq!(request.header("content-type"), Some("application/octet-stream"));
        assert_eq!(request.body.len() as u64, expected);
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_body_of_unknown_length_is_chunked() {
    let server = Server::start(|connection| {
        while let Some(request) = connection.head() {
            assert_eq!(request.header("transfer-encoding"), Some("chunked"));
            assert_eq!(request.header("content-length"), None);
            let body = connection.chunks().unwrap();
            assert_eq!(body.len(), 3 * PIECE);
            connection.respond(&Response::new(200)).unwrap();
        }
    });
    let client = Client::new(server.url(""), LONG);
    in_time(client.put(once(3, false))).await.unwrap();
    in_time(client.put(once(3, false))).await.unwrap();
}

#[cfg(feature = "rt-tokio")]
#[tokio::test]
async fn a_part_of_a_file_is_sent_and_resent() {
    use aws_smithy_types::byte_stream::Length;

    let path = std::env::temp_dir().join(format!("tinsmith-upload-{}", std::process::id()));
    std::fs::write(&path, "0123456789").unwrap();
    let stream =
        ByteStream::read_from().path(&path).offset(2).length(Length::Exact(5)).build().await.unwrap();
    let server = Server::responding([Response::new(503), Response::new(200)]);
    in_time(Client::new(server.url(""), LONG).put(stream)).await.unwrap();
    let bodies: Vec<_> = server.requests().into_iter().map(|request| request.body).collect();
    assert_eq!(bodies, [b"23456", b"23456"]);
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn only_repeatable_streams_are_retried() {
    for (stream, attempts) in [(once(1, true), 1), (repeatable(1), 3), (ByteStream::from_static(b"a"), 3)] {
        let server = Server::responding([Response::new(503)]);
        let error = in_time(Client::new(server.url(""), LONG).put(stream)).await.unwrap_err();
        assert_eq!(error.raw_response().unwrap().status().as_u16(), 503);
        assert_eq!(server.requests().len(), attempts);
    }
}

/// Starts a server that rejects the first upload in the middle, and accepts the others.
fn refusing(is_reset: bool) -> (Server, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let server = Server::start(move |connection| {
        if counted.fetch_add(1, Ordering::SeqCst) == 0 {
            connection.head().unwrap();
            if is_reset {
                connection.reset();
            }
            return;
        }
        while connection.request().is_some() {
            connection.respond(&Response::new(200)).unwrap();
        }
    });
    (server, count)
}

#[tokio::test]
async fn a_connection_that_breaks_during_an_upload() {
    for is_reset in [true, false] {
        let (server, count) = refusing(is_reset);
        let client = Client::new(server.url(""), LONG);
        in_time(client.put(repeatable(256))).await.unwrap();
        assert_eq!(count.load(Ordering::SeqCst), 2);
        let (server, count) = refusing(is_reset);
        let client = Client::new(server.url(""), LONG);
        in_time(client.put(once(256, true))).await.unwrap_err();
        assert_eq!(count.load(Ordering::SeqCst), 1);
        next_call_works(&client).await;
    }
}

/// A service may respond without waiting for the end of the body.
#[tokio::test]
async fn a_response_may_come_before_the_end_of_an_upload() {
    let server = Server::start(|connection| {
        if connection.number == 1 {
            connection.head().unwrap();
            connection.respond(&Response::new(403).body("{\"__type\": \"Denied\"}")).unwrap();
            connection.closes_within(Duration::from_secs(5));
            return;
        }
        while connection.request().is_some() {
            connection.respond(&Response::new(200)).unwrap();
        }
    });
    let client = Client::new(server.url(""), LONG);
    let error = in_time(client.put(once(1_024, true))).await.unwrap_err();
    assert_eq!(error.raw_response().unwrap().status().as_u16(), 403);
    next_call_works(&client).await;
}

#[tokio::test]
async fn an_upload_that_the_service_does_not_read_is_an_error() {
    let server = Server::start(|connection| {
        if connection.number == 1 {
            connection.head().unwrap();
            std::thread::sleep(Duration::from_secs(3));
            return;
        }
        while connection.request().is_some() {
            connection.respond(&Response::new(200)).unwrap();
        }
    });
    let client = Client::new(server.url(""), SHORT);
    let begun = Instant::now();
    let error = in_time(client.put(once(1_024, true))).await.unwrap_err();
    assert!(chain(&error).contains("take more of the request's body"), "{}", chain(&error));
    assert!((SHORT..SHORT * 6).contains(&begun.elapsed()), "{:?}", begun.elapsed());
    next_call_works(&client).await;
}

/// The source is not read faster than the service receives.
#[tokio::test]
async fn a_slow_service_slows_the_stream_down() {
    const PIECES: usize = 1_024;
    let server = Server::start(|connection| {
        connection.head().unwrap();
        std::thread::sleep(SHORT);
        let received = connection.count(PIECES * PIECE).unwrap();
        assert_eq!(received, PIECES * PIECE);
        connection.respond(&Response::new(200)).unwrap();
    });
    let made = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&made);
    let stream = once(PIECES, true);
    let body = stream.into_inner();
    let stream = ByteStream::from_body_1_x(Counted { body, count: counted });
    let client = Client::new(server.url(""), LONG);
    let look = async {
        tokio::time::sleep(SHORT / 2).await;
        made.load(Ordering::SeqCst) * PIECE
    };
    let (outcome, ahead) = in_time(async { tokio::join!(client.put(stream), look) }).await;
    outcome.unwrap();
    assert!(ahead < 16 << 20, "{ahead} bytes were made ahead");
}

/// The source of the stream is slower than the stall limit for the service.
#[tokio::test]
async fn a_slow_source_does_not_count_as_a_stall() {
    let server = Server::responding([Response::new(200)]);
    let stream = ByteStream::from_body_1_x(Late { pause: None, left: 2 });
    in_time(Client::new(server.url(""), SHORT).put(stream)).await.unwrap();
}

#[tokio::test]
async fn an_error_of_the_stream_is_the_error_of_the_call() {
    let server = Server::responding([Response::new(200)]);
    let client = Client::new(server.url(""), LONG);
    let error = in_time(client.put(ByteStream::from_body_1_x(Broken))).await.unwrap_err();
    assert!(chain(&error).contains("the source is broken"), "{}", chain(&error));
    next_call_works(&client).await;
}
