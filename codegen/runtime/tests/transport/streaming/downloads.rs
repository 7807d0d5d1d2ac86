//! Responses with a streaming body.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use super::{LONG, PIECE, SHORT, in_time};
use crate::chain;
use crate::support::server::{Connection, Response, Server};
use crate::support::store::Client;

fn head(length: usize) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\netag: one\r\ncontent-length: {length}\r\n\r\n").into_bytes()
}

/// Starts a server that handles the first request with `first`, and all others with a short body.
fn server(first: impl Fn(&mut Connection) + Send + Sync + 'static) -> Server {
    let begun = AtomicBool::new(false);
    Server::start(move |connection| {
        while connection.request().is_some() {
            if !begun.swap(true, Ordering::SeqCst) {
                return first(connection);
            }
            if connection.respond(&Response::new(200).body("next")).is_err() {
                return;
            }
        }
    })
}

async fn next_call_works(client: &Client) {
    let held = in_time(client.get()).await.unwrap();
    assert_eq!(in_time(held.body.collect()).await.unwrap().into_bytes(), "next");
}

#[tokio::test]
async fn the_output_is_there_before_its_body() {
    let (sent, received) = std::sync::mpsc::channel::<()>();
    let received = std::sync::Mutex::new(received);
    let server = server(move |connection| {
        connection.send(&head(4)).unwrap();
        // The body is sent only once the client has the output.
        received.lock().unwrap().recv().unwrap();
        connection.send(b"body").unwrap();
        while connection.request().is_some() {
            connection.respond(&Response::new(200).body("next")).unwrap();
        }
    });
    let client = Client::new(server.url(""), LONG);
    let held = in_time(client.get()).await.unwrap();
    assert_eq!(held.tag.as_deref(), Some("one"));
    assert_eq!(held.body.size_hint(), (4, Some(4)));
    sent.send(()).unwrap();
    assert_eq!(in_time(held.body.collect()).await.unwrap().into_bytes(), "body");
    // The connection of a body that was read completely is used for the next call.
    next_call_works(&client).await;
    assert_eq!(server.connections(), 1);
}

/// The client's `max_response_size` is 1 MiB.
#[tokio::test]
async fn a_stream_may_be_larger_than_the_limit_for_responses_in_memory() {
    const PIECES: usize = 64;
    let server = server(|connection| {
        connection.send(&head(PIECES * PIECE)).unwrap();
        (0..PIECES).for_each(|_| connection.send(&[b'p'; PIECE]).unwrap());
    });
    let client = Client::new(server.url(""), LONG);
    let mut held = in_time(client.get()).await.unwrap();
    let mut received = 0;
    while let Some(bytes) = in_time(held.body.try_next()).await.unwrap() {
        received += bytes.len();
    }
    assert_eq!(received, PIECES * PIECE);
}

#[tokio::test]
async fn chunked_bodies_are_streamed() {
    let server = server(|connection| {
        connection.send(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n").unwrap();
        connection.send(b"2\r\nde\r\n0\r\n\r\n").unwrap();
    });
    let held = in_time(Client::new(server.url(""), LONG).get()).await.unwrap();
    assert_eq!(in_time(held.body.collect()).await.unwrap().into_bytes(), "abcde");
}

#[tokio::test]
async fn error_responses_are_read_completely_and_retried() {
    let responses = [
        Response::new(500).body("{\"__type\": \"Broken\"}"),
        Response::new(200).header("etag", "two").body("bytes"),
    ];
    let server = Server::responding(responses);
    let held = in_time(Client::new(server.url(""), LONG).get()).await.unwrap();
    assert_eq!(held.tag.as_deref(), Some("two"));
    let server =
        Server::responding([Response::new(404).body("{\"__type\": \"Missing\", \"message\": \"no\"}")]);
    let client = Client::new(server.url(""), LONG);
    match in_time(client.get()).await.unwrap_err() {
        SdkError::ServiceError(error) => {
            assert_eq!((error.err().code(), error.err().message()), (Some("Missing"), Some("no")));
        }
        other => panic!("{other:?}"),
    }
    let server = Server::responding([Response::new(404).body(vec![b' '; 2 << 20])]);
    let error = in_time(Client::new(server.url(""), LONG).get()).await.unwrap_err();
    assert!(chain(&error).contains("max_response_size"), "{error:?}");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error() {
    for (is_reset, begin) in [(true, head(100)), (false, head(100)), {
        let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n";
        (false, chunked.as_bytes().to_vec())
    }] {
        let server = server(move |connection| {
            connection.send(&begin).unwrap();
            connection.send(b"not all").unwrap();
            std::thread::sleep(Duration::from_millis(50));
            if is_reset {
                connection.reset();
            }
        });
        let client = Client::new(server.url(""), LONG);
        let mut held = in_time(client.get()).await.unwrap();
        assert_eq!(in_time(held.body.next()).await.unwrap().unwrap(), "not all");
        let error = in_time(held.body.next()).await.unwrap().unwrap_err();
        assert!(chain(&error).contains("could not be read to its end"), "{}", chain(&error));
        assert!(in_time(held.body.next()).await.is_none());
        next_call_works(&client).await;
    }
}

#[tokio::test]
async fn a_stalled_body_is_an_error() {
    let closed = Arc::new(AtomicBool::new(false));
    let noted = Arc::clone(&closed);
    let server = server(move |connection| {
        connection.send(&head(100)).unwrap();
        connection.send(b"and then").unwrap();
        noted.store(connection.closes_within(Duration::from_secs(5)), Ordering::SeqCst);
    });
    let client = Client::new(server.url(""), SHORT);
    let mut held = in_time(client.get()).await.unwrap();
    assert_eq!(in_time(held.body.next()).await.unwrap().unwrap(), "and then");
    let begun = Instant::now();
    let error = in_time(held.body.next()).await.unwrap().unwrap_err();
    assert!(chain(&error).contains("stalled"), "{}", chain(&error));
    assert!((SHORT..SHORT * 4).contains(&begun.elapsed()), "{:?}", begun.elapsed());
    // The connection is closed although the stream still exists.
    next_call_works(&client).await;
    let waited = Instant::now();
    while !closed.load(Ordering::SeqCst) && waited.elapsed() < LONG {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(closed.load(Ordering::SeqCst));
    drop(held);
}

/// Unread data stays at the service: neither this process nor the system buffers much of it.
#[tokio::test]
async fn a_slow_reader_slows_the_service_down() {
    const PIECES: usize = 1_024;
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&sent);
    let server = server(move |connection| {
        connection.send(&head(PIECES * PIECE)).unwrap();
        for _ in 0..PIECES {
            connection.send(&[b'p'; PIECE]).unwrap();
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    let client = Client::new(server.url(""), SHORT);
    let mut held = in_time(client.get()).await.unwrap();
    let mut received = in_time(held.body.next()).await.unwrap().unwrap().len();
    // This is longer than a stream may stall, but the caller is slow, not the service.
    tokio::time::sleep(SHORT * 3).await;
    let ahead = sent.load(Ordering::SeqCst) * PIECE;
    assert!(ahead < 16 << 20, "{ahead} bytes were sent ahead");
    while let Some(bytes) = in_time(held.body.try_next()).await.unwrap() {
        received += bytes.len();
    }
    assert_eq!(received, PIECES * PIECE);
}

#[tokio::test]
async fn a_stream_that_is_dropped_closes_its_connection() {
    let closed = Arc::new(AtomicBool::new(false));
    let noted = Arc::clone(&closed);
    let server = server(move |connection| {
        connection.send(&head(1 << 30)).unwrap();
        // Ends when the other side closes the connection.
        while connection.send(&[b'p'; PIECE]).is_ok() {}
        noted.store(true, Ordering::SeqCst);
    });
    let client = Client::new(server.url(""), LONG);
    let mut held = in_time(client.get()).await.unwrap();
    in_time(held.body.next()).await.unwrap().unwrap();
    drop(held);
    let begun = Instant::now();
    next_call_works(&client).await;
    assert_eq!(server.connections(), 2);
    while !closed.load(Ordering::SeqCst) && begun.elapsed() < LONG {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(closed.load(Ordering::SeqCst));
}
