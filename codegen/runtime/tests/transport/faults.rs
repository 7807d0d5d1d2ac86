//! Faults: the resulting errors, and how soon they occur.

use std::time::{Duration, Instant};

use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::retry::ErrorKind;

use crate::support::server::{Response, Server, closed_address};
use crate::{call, chain, client, in_time, post, read, read_timeout, send, send_with};

const HALF_A_RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nnot a hundred bytes";

fn assert_says(error: &ConnectorError, parts: &[&str]) {
    let text = chain(error);
    for part in parts {
        assert!(text.contains(part), "{part:?} is not in {text:?}");
    }
}

#[tokio::test]
async fn a_closed_port_is_an_io_error() {
    let address = closed_address();
    let error = in_time(call(&client(), &format!("http://{address}/"))).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
    assert_says(&error, &["no connection to", &address.to_string(), "refused"]);
}

#[tokio::test]
async fn an_unknown_host_is_an_error() {
    // A label of more than 63 characters is invalid, so this does not depend on a resolver.
    let host = format!("{}.invalid", "x".repeat(64));
    let error = in_time(call(&client(), &format!("http://{host}/"))).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
    assert_says(&error, &["could not be looked up", &host]);
}

#[tokio::test]
async fn the_connection_is_reset_before_a_response() {
    let server = Server::start(|connection| {
        connection.request();
        connection.reset();
    });
    let error = in_time(call(&client(), &server.url("/"))).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
    assert_says(&error, &["before there was a response", "reset"]);
}

#[tokio::test]
async fn the_connection_is_closed_before_a_response() {
    let server = Server::start(|connection| {
        connection.request();
    });
    let error = in_time(call(&client(), &server.url("/"))).await.unwrap_err();
    assert_eq!(error.as_other(), Some(ErrorKind::TransientError), "{error:?}");
    assert_says(&error, &["before there was a response", "closed"]);
    // The request may have been processed, so the transport must not send it again.
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn the_connection_is_closed_within_the_head() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-le").unwrap();
    });
    let error = in_time(call(&client(), &server.url("/"))).await.unwrap_err();
    assert_eq!(error.as_other(), Some(ErrorKind::TransientError), "{error:?}");
}

#[tokio::test]
async fn the_connection_is_reset_within_the_body() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(HALF_A_RESPONSE).unwrap();
        std::thread::sleep(Duration::from_millis(50));
        connection.reset();
    });
    let response = in_time(send(&client(), &server.url("/"))).await.unwrap();
    let error = in_time(read(response)).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
    assert_says(&error, &["could not be read to its end", "reset"]);
}

#[tokio::test]
async fn the_connection_is_closed_within_the_body() {
    let chunked: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nnot 255";
    for half in [HALF_A_RESPONSE, chunked] {
        let server = Server::start(move |connection| {
            connection.request();
            connection.send(half).unwrap();
        });
        let response = in_time(send(&client(), &server.url("/"))).await.unwrap();
        let error = in_time(read(response)).await.unwrap_err();
        assert!(error.is_io(), "{error:?}");
        assert_says(&error, &["could not be read to its end"]);
    }
}

#[tokio::test]
async fn a_missing_response_is_a_timeout() {
    let server = Server::start(|connection| {
        connection.request();
        connection.closes_within(Duration::from_secs(2));
    });
    let start = Instant::now();
    let settings = read_timeout(Duration::from_millis(150));
    let error = in_time(send_with(&client(), &settings, post(&server.url("/"), ""))).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_says(&error, &["read timeout: no response", "150ms"]);
    assert!((150..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_stalled_body_is_a_timeout() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(HALF_A_RESPONSE).unwrap();
        connection.closes_within(Duration::from_secs(2));
    });
    let start = Instant::now();
    let settings = read_timeout(Duration::from_millis(150));
    let response = in_time(send_with(&client(), &settings, post(&server.url("/"), ""))).await.unwrap();
    let error = in_time(read(response)).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_says(&error, &["read timeout: nothing more of the body", "150ms"]);
    assert!((150..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test]
async fn the_response_is_not_http() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(b"220 mail.example.com ESMTP\r\n\r\n").unwrap();
    });
    let error = in_time(call(&client(), &server.url("/"))).await.unwrap_err();
    assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
    assert_says(&error, &["invalid HTTP version"]);
}

#[tokio::test]
async fn an_endless_head_is_an_error() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(b"HTTP/1.1 200 OK\r\n").unwrap();
        while connection.send(format!("x-{}: y\r\n", "x".repeat(1000)).as_bytes()).is_ok() {}
    });
    let error = in_time(call(&client(), &server.url("/"))).await.unwrap_err();
    assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
}

#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection() {
    let (closed, notified) = std::sync::mpsc::channel();
    let server = Server::start(move |connection| {
        connection.request();
        closed.send(connection.closes_within(Duration::from_secs(2))).unwrap();
    });
    let (client, url) = (client(), server.url("/"));
    tokio::time::timeout(Duration::from_millis(100), call(&client, &url)).await.unwrap_err();
    // The runtime does not run in the meantime, because the drop alone must be sufficient.
    assert!(notified.recv_timeout(Duration::from_secs(3)).unwrap(), "the socket is still open");
}

#[tokio::test]
async fn a_body_that_is_dropped_closes_its_connection() {
    let (closed, notified) = std::sync::mpsc::channel();
    let server = Server::start(move |connection| {
        connection.request();
        connection.send(HALF_A_RESPONSE).unwrap();
        closed.send(connection.closes_within(Duration::from_secs(2))).unwrap();
    });
    let client = client();
    drop(in_time(send(&client, &server.url("/"))).await.unwrap());
    assert!(notified.recv_timeout(Duration::from_secs(3)).unwrap(), "the socket is still open");
}

#[tokio::test]
async fn an_unsolicited_response_invalidates_the_connection() {
    let server = Server::start(|connection| {
        while connection.request().is_some() {
            let response = Response::new(200).body(connection.number.to_string());
            connection.respond(&response).unwrap();
            connection.respond(&Response::new(200).body("to nobody")).unwrap();
        }
    });
    let client = client();
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    std::thread::sleep(Duration::from_millis(20));
    // It must not be mistaken for the response to the next request.
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");
}
