//! Requests and responses without faults.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::HttpConnectorSettings;
use http_body_util::BodyExt;

use crate::support::server::{Response, Server};
use crate::{call, chain, client, in_time, post, read, read_timeout, send, send_with};

#[tokio::test]
async fn a_request_is_sent_unchanged() {
    let server = Server::responding([Response::new(200).header("x-amzn-requestid", "abc").body("hello")]);
    let mut request = post(&server.url("/some/path?a=b"), r#"{"A":1}"#);
    request.headers_mut().insert("x-amz-target", "Service.Operation");
    let response =
        in_time(send_with(&client(), &HttpConnectorSettings::builder().build(), request)).await.unwrap();
    assert_eq!(response.status().as_u16(), 200);
    assert_eq!(response.headers().get("x-amzn-requestid"), Some("abc"));
    assert_eq!(in_time(read(response)).await.unwrap(), "hello");

    let [request] = <[_; 1]>::try_from(server.requests()).unwrap();
    assert_eq!(request.line, "POST /some/path?a=b HTTP/1.1");
    assert_eq!(request.header("host"), Some(server.address().to_string().as_str()));
    assert_eq!(request.header("x-amz-target"), Some("Service.Operation"));
    assert_eq!(request.header("content-length"), Some("7"));
    assert_eq!(request.body, br#"{"A":1}"#);
}

#[tokio::test]
async fn a_host_header_that_was_signed_stays() {
    let server = Server::responding([Response::new(200)]);
    let mut request = post(&server.url("/"), "");
    request.headers_mut().insert("host", "cognito-idp.eu-west-1.amazonaws.com");
    in_time(send_with(&client(), &HttpConnectorSettings::builder().build(), request)).await.unwrap();
    assert_eq!(server.requests()[0].header("host"), Some("cognito-idp.eu-west-1.amazonaws.com"));
}

#[tokio::test]
async fn a_user_name_in_the_uri_is_not_shown() {
    let server = Server::responding([Response::new(200)]);
    in_time(call(&client(), &format!("http://me:secret@{}/", server.address()))).await.unwrap();
    assert_eq!(server.requests()[0].header("host"), Some(server.address().to_string().as_str()));
    assert!(!format!("{:?}", server.requests()).contains("secret"));

    let closed = crate::support::server::closed_address();
    let error = in_time(call(&client(), &format!("http://me:secret@{closed}/"))).await.unwrap_err();
    assert!(!chain(&error).contains("secret"), "{}", chain(&error));
}

#[tokio::test]
async fn an_invalid_uri_is_a_user_error() {
    for (uri, problem) in [
        ("/just/a/path", "no scheme"),
        ("ftp://localhost/", "neither http nor https"),
        ("http://:80/", "no host"),
        ("http://127.0.0.1:99999/", "port"),
        ("http://127.0.0.1:/", "port"),
    ] {
        let error = in_time(send(&client(), uri)).await.unwrap_err();
        assert!(error.is_user(), "{uri}: {error:?}");
        assert!(chain(&error).contains(problem), "{uri}: {}", chain(&error));
    }
}

#[tokio::test]
async fn a_head_in_many_packets_is_read() {
    let server = Server::start(|connection| {
        connection.request();
        for byte in Response::new(200).header("x-one", "1").body("done").bytes() {
            connection.send(&[byte]).unwrap();
            std::thread::sleep(Duration::from_micros(500));
        }
    });
    let response = in_time(send(&client(), &server.url("/"))).await.unwrap();
    assert_eq!(response.headers().get("x-one"), Some("1"));
    assert_eq!(in_time(read(response)).await.unwrap(), "done");
}

#[tokio::test]
async fn a_slow_body_is_read_while_it_makes_progress() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n").unwrap();
        for _ in 0..10 {
            std::thread::sleep(Duration::from_millis(60));
            connection.send(b"x").unwrap();
        }
    });
    // 600 ms in total, but never 300 ms without a byte.
    let settings = read_timeout(Duration::from_millis(300));
    let response = in_time(send_with(&client(), &settings, post(&server.url("/"), ""))).await.unwrap();
    assert_eq!(in_time(read(response)).await.unwrap(), "xxxxxxxxxx");
}

#[tokio::test]
async fn an_early_response_is_returned() {
    let (done, wait) = std::sync::mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let server = Server::start(move |connection| {
        connection.head();
        connection.respond(&Response::new(413)).unwrap();
        // The body, which does not fit into the sockets' buffers, is never read.
        let _ = wait.lock().unwrap().recv_timeout(Duration::from_secs(2));
    });
    let (client, large) = (client(), vec![b'x'; 20 << 20]);
    let settings = HttpConnectorSettings::builder().build();
    let response = in_time(send_with(&client, &settings, post(&server.url("/"), large))).await.unwrap();
    assert_eq!(response.status().as_u16(), 413);
    // That connection has half a request, so the next call needs another one.
    drop(response);
    in_time(send(&client, &server.url("/"))).await.unwrap();
    assert_eq!(server.connections(), 2);
    drop(done);
}

#[tokio::test]
async fn a_large_response_is_streamed() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const CHUNK: usize = 64 << 10;
    const CHUNKS: usize = 1600;
    let sent = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&sent);
    let server = Server::start(move |connection| {
        connection.request();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", CHUNK * CHUNKS);
        connection.send(head.as_bytes()).unwrap();
        for _ in 0..CHUNKS {
            connection.send(&[b'x'; CHUNK]).unwrap();
            counter.fetch_add(CHUNK, Ordering::SeqCst);
        }
    });
    let mut body = in_time(send(&client(), &server.url("/"))).await.unwrap().into_body();
    // If the body is not read, the server cannot send more than fits into the buffers of sockets and one read.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let early = sent.load(Ordering::SeqCst);
    assert!(early < 32 << 20, "{early} bytes went out before anybody read");

    let (mut total, mut largest) = (0, 0);
    while let Some(frame) = in_time(body.frame()).await {
        let data = frame.unwrap().into_data().unwrap();
        total += data.len();
        largest = largest.max(data.len());
    }
    assert_eq!(total, CHUNK * CHUNKS);
    assert!(largest <= 1 << 20, "{largest} bytes in one piece");
}
