//! HTTP/2 faults: the resulting errors, how soon they occur, and which connection the next call uses.

use std::time::{Duration, Instant};

use aws_smithy_runtime_api::client::connection::CaptureSmithyConnection;
use aws_smithy_runtime_api::client::http::HttpConnectorSettings;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use tinsmith_runtime::transport::Builder;

use crate::http2::{numbering, prior_knowledge, written};
use crate::support::http2::{
    Call, GOAWAY, Http2Server, RST_STREAM, finished, first_request, frame, greet, request, unfinished,
};
use crate::support::server::{Connection, Response, Server};
use crate::{call, chain, in_time, post, read, read_timeout, send, send_with};

// Error codes (RFC 9113, section 7).
const NO_ERROR: u32 = 0;
const INTERNAL_ERROR: u32 = 2;
const REFUSED_STREAM: u32 = 7;
const ENHANCE_YOUR_CALM: u32 = 11;

fn reset(stream: u32, code: u32) -> Vec<u8> {
    frame(RST_STREAM, 0, stream, &code.to_be_bytes())
}

fn go_away(last_stream: u32, code: u32) -> Vec<u8> {
    frame(GOAWAY, 0, 0, &[last_stream.to_be_bytes(), code.to_be_bytes()].concat())
}

/// Starts a server that serves `served` requests on each connection, and then calls `then` with the next one.
fn after(served: usize, then: impl Fn(&mut Connection, u32) + Send + Sync + 'static) -> Server {
    Server::start(move |connection| {
        if greet(connection).is_none() {
            return;
        }
        for turn in 0.. {
            let Some(stream) = request(connection) else { return };
            if turn == served {
                then(connection, stream);
                return;
            }
            let body = connection.number.to_string();
            connection.send(&finished(stream, &body)).unwrap();
        }
    })
}

fn send_and_wait(bytes: impl Fn(u32) -> Vec<u8>) -> impl Fn(&mut Connection, u32) {
    move |connection, stream| {
        connection.send(&bytes(stream)).unwrap();
        connection.closes_within(Duration::from_secs(2));
    }
}

fn assert_is_io(error: &ConnectorError, says: &str) {
    assert!(error.is_io(), "{error:?}");
    assert!(chain(error).contains(says), "{says:?} is not in {:?}", chain(error));
}

#[tokio::test]
async fn reset_streams_and_closed_connections_are_retryable_errors() {
    for code in [INTERNAL_ERROR, REFUSED_STREAM, ENHANCE_YOUR_CALM] {
        let server = after(0, send_and_wait(move |stream| reset(stream, code)));
        let error = in_time(call(&prior_knowledge(), &server.url("/"))).await.unwrap_err();
        assert_is_io(&error, "before there was a response");
        // Only one, because the retry strategy handles failures of new connections.
        assert_eq!(server.connections(), 1);
    }
    for code in [NO_ERROR, ENHANCE_YOUR_CALM] {
        let server = after(0, send_and_wait(move |_| go_away(0, code)));
        let error = in_time(call(&prior_knowledge(), &server.url("/"))).await.unwrap_err();
        assert_is_io(&error, "before there was a response");
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn a_request_that_was_not_processed_is_sent_over_a_new_connection() {
    let refusals: [fn(u32) -> Vec<u8>; 2] =
        [|stream| reset(stream, REFUSED_STREAM), |_| go_away(1, NO_ERROR)];
    for refusal in refusals {
        let (server, client) = (after(1, send_and_wait(refusal)), prior_knowledge());
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn a_request_that_may_have_been_processed_is_not_resent() {
    let server = after(1, send_and_wait(|stream| reset(stream, INTERNAL_ERROR)));
    let client = prior_knowledge();
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    assert_is_io(&in_time(call(&client, &server.url("/"))).await.unwrap_err(), "before there was a response");
    assert_eq!(server.connections(), 1);
}

/// The server announces with GOAWAY that it will complete the current stream, and does so.
#[tokio::test]
async fn a_connection_finishes_its_calls_after_goaway_and_gets_no_new_ones() {
    let server = Server::start(|connection| {
        if greet(connection).is_none() {
            return;
        }
        while let Some(stream) = request(connection) {
            connection.send(&go_away(stream, NO_ERROR)).unwrap();
            std::thread::sleep(Duration::from_millis(30));
            let body = connection.number.to_string();
            connection.send(&finished(stream, &body)).unwrap();
        }
    });
    let client = prior_knowledge();
    for number in ["1", "2", "3"] {
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), number);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_truncated_body_is_a_retryable_error() {
    type Cut = fn(&mut Connection, u32);
    let cuts: [Cut; 4] = [
        |connection, stream| connection.send(&reset(stream, INTERNAL_ERROR)).unwrap(),
        |connection, _| connection.send(&go_away(0, INTERNAL_ERROR)).unwrap(),
        |_, _| {},
        |connection, _| connection.reset(),
    ];
    for (index, cut) in cuts.into_iter().enumerate() {
        let server = after(0, move |connection, stream| {
            connection.send(&unfinished(stream, "half")).unwrap();
            std::thread::sleep(Duration::from_millis(50));
            cut(connection, stream);
        });
        let response = in_time(send(&prior_knowledge(), &server.url("/"))).await.unwrap();
        let error = in_time(read(response)).await.unwrap_err();
        assert!(error.is_io(), "{index} {error:?}");
        assert!(chain(&error).contains("could not be read to its end"), "{}", chain(&error));
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_a_response_is_a_retryable_error() {
    for broken in [false, true] {
        let server = after(0, move |connection, _| {
            if broken {
                connection.reset();
            }
        });
        let error = in_time(call(&prior_knowledge(), &server.url("/"))).await.unwrap_err();
        assert_is_io(&error, "before there was a response");
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn a_server_with_another_protocol_is_an_error() {
    let server = Server::start(|connection| {
        // Reads the client's preface and request first, so that the request is what fails.
        connection.bytes(24);
        request(connection);
        connection.send(&Response::new(400).bytes()).unwrap();
        connection.closes_within(Duration::from_secs(2));
    });
    let error = in_time(call(&prior_knowledge(), &server.url("/"))).await.unwrap_err();
    assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
}

#[tokio::test]
async fn a_silent_server_is_a_timeout_and_gets_no_further_calls() {
    let settings = read_timeout(Duration::from_millis(150));
    let server = after(1, |connection, _| _ = connection.closes_within(Duration::from_secs(2)));
    let client = prior_knowledge();
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    let start = Instant::now();
    let sending = send_with(&client, &settings, post(&server.url("/"), "{}"));
    let error = in_time(sending).await.unwrap_err();
    assert!(error.is_timeout() && chain(&error).contains("read timeout: no response"), "{error:?}");
    assert!((150..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");

    let server = after(0, |connection, _| _ = connection.closes_within(Duration::from_secs(2)));
    let client = prior_knowledge();
    for connections in 1..=2 {
        let sending = send_with(&client, &settings, post(&server.url("/"), "{}"));
        assert!(in_time(sending).await.unwrap_err().is_timeout());
        assert_eq!(server.connections(), connections);
    }

    let server = after(0, send_and_wait(|stream| unfinished(stream, "half")));
    let client = prior_knowledge();
    for connections in 1..=2 {
        let sending = send_with(&client, &settings, post(&server.url("/"), "{}"));
        let error = in_time(read(in_time(sending).await.unwrap())).await.unwrap_err();
        assert!(error.is_timeout() && chain(&error).contains("nothing more of the body"), "{error:?}");
        assert_eq!(server.connections(), connections);
    }
}

/// How a connection dies while it is idle.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Death {
    Fin,
    Reset,
    Silent,
}

/// Starts a server that serves one request on each connection, and closes it at once or at the second request.
fn mortal_server(death: Death, at_once: bool) -> Server {
    let die = move |connection: &mut Connection| match death {
        Death::Fin => {}
        Death::Reset => connection.reset(),
        Death::Silent => drop(connection.closes_within(Duration::from_secs(2))),
    };
    Server::start(move |connection| {
        let Some(stream) = greet(connection).and_then(|()| first_request(connection)) else { return };
        let body = connection.number.to_string();
        connection.send(&finished(stream, &body)).unwrap();
        if !at_once {
            request(connection);
        }
        die(connection);
    })
}

#[tokio::test]
async fn no_connection_survives_an_idle_hour() {
    for death in [Death::Fin, Death::Reset, Death::Silent] {
        for at_once in [false, true] {
            let (server, client) = (mortal_server(death, at_once), prior_knowledge());
            assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
            tokio::time::pause();
            tokio::time::advance(Duration::from_secs(3_600)).await;
            tokio::time::resume();
            assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2", "{death:?}");
        }
    }
}

#[tokio::test]
async fn a_dead_connection_does_not_fail_the_next_call() {
    for death in [Death::Fin, Death::Reset] {
        for at_once in [false, true] {
            let (server, client) = (mortal_server(death, at_once), prior_knowledge());
            for number in ["1", "2", "3", "4"] {
                assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), number, "{death:?}");
                if at_once {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
        }
    }
}

/// The runtime runs only during the calls, so it cannot notice that the connection closes. The body is a stream, so a
/// request on the dead connection could not be sent again.
#[test]
fn a_connection_that_was_closed_while_the_runtime_slept_is_not_used() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (server, client) = (mortal_server(Death::Fin, true), prior_knowledge());
    for number in 1..=5 {
        let body = SdkBody::from_body_1_x(http_body_util::Full::new(Bytes::from("{}")));
        let settings = HttpConnectorSettings::builder().build();
        let sending = send_with(&client, &settings, post(&server.url("/"), body));
        let body = runtime.block_on(async { in_time(read(in_time(sending).await?)).await });
        assert_eq!(body.unwrap(), number.to_string());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn an_idle_connection_expires_but_not_one_that_is_used() {
    let server = Http2Server::start(None, |mut call: Call| async move {
        let path = call.request.uri().path().to_owned();
        let mut body = call.head(200);
        if path == "/slow" {
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        body.send_data(call.connection.to_string().into(), true).unwrap();
    });
    let builder = Builder::new().http2_prior_knowledge();
    let client = builder.idle_timeout(Duration::from_millis(100)).build().unwrap();
    let slow = in_time(send(&client, &server.url("/slow"))).await.unwrap();
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    assert_eq!(in_time(read(slow)).await.unwrap(), "1");
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");
}

#[tokio::test]
async fn connections_are_not_kept_if_that_is_disabled() {
    let none = [Builder::new().max_idle_connections(0), Builder::new().idle_timeout(Duration::ZERO)];
    for builder in none {
        let (server, client) = (numbering(None), builder.http2_prior_knowledge().build().unwrap());
        for expected in ["1", "2", "3"] {
            assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), expected);
        }
    }
}

#[tokio::test]
async fn a_connection_is_not_kept_after_a_server_error() {
    for (status, kept) in [(200, true), (400, true), (500, false), (503, false)] {
        let server = Http2Server::start(None, move |mut call: Call| async move {
            call.send_response(status, call.connection.to_string());
        });
        let client = prior_knowledge();
        for number in 1..=3 {
            let expected = if kept { 1 } else { number };
            let body = in_time(call(&client, &server.url("/"))).await.unwrap();
            assert_eq!(body, expected.to_string(), "{status}");
        }
    }
}

#[tokio::test]
async fn callers_may_discard_the_connection_of_a_request() {
    let (server, client) = (numbering(None), prior_knowledge());
    for number in 1..=3 {
        let watcher = CaptureSmithyConnection::new();
        let mut request = post(&server.url("/"), "{}");
        request.add_extension(watcher.clone());
        let settings = HttpConnectorSettings::builder().build();
        let response = in_time(send_with(&client, &settings, request)).await.unwrap();
        assert_eq!(in_time(read(response)).await.unwrap(), number.to_string());
        watcher.get().expect("the connection").poison();
    }
}

/// What the server notices when a call is dropped, and whether the connection stays open.
#[tokio::test]
async fn dropping_a_call_only_resets_its_stream() {
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Dropped {
        Call,
        Body,
        BodyWhileSending,
    }
    for dropped in [Dropped::Call, Dropped::Body, Dropped::BodyWhileSending] {
        let (reset, mut notified) = tokio::sync::mpsc::unbounded_channel();
        let server = Http2Server::start(None, move |mut call: Call| {
            let reset = reset.clone();
            async move {
                if call.request.uri().path() == "/next" {
                    return call.send_response(200, call.connection.to_string());
                }
                let mut body = (dropped != Dropped::Call).then(|| {
                    let mut body = call.head(200);
                    body.send_data("half".into(), false).unwrap();
                    body
                });
                let seen = std::future::poll_fn(|cx| match &mut body {
                    Some(body) => body.poll_reset(cx),
                    None => call.respond.poll_reset(cx),
                });
                reset.send(seen.await.is_ok()).unwrap();
            }
        });
        let client = prior_knowledge();
        let (sender, body) = written();
        let body = match dropped {
            Dropped::BodyWhileSending => body,
            _ => SdkBody::from("{}"),
        };
        let settings = HttpConnectorSettings::builder().build();
        let mut sending = Box::pin(send_with(&client, &settings, post(&server.url("/"), body)));
        match dropped {
            Dropped::Call => {
                tokio::time::timeout(Duration::from_millis(100), &mut sending).await.unwrap_err();
                drop(sending);
            }
            Dropped::Body | Dropped::BodyWhileSending => drop(in_time(sending).await.unwrap()),
        }
        assert!(in_time(notified.recv()).await.unwrap(), "{dropped:?}");
        drop(sender);
        assert_eq!(in_time(call(&client, &server.url("/next"))).await.unwrap(), "1", "{dropped:?}");
    }
}

#[tokio::test]
async fn a_failing_request_body_is_a_user_error() {
    let server = Http2Server::start(None, |mut call: Call| async move {
        call.body().await;
        // The stream has been reset, so nothing can be sent.
        let response = http::Response::builder().body(()).unwrap();
        drop(call.respond.send_response(response, true));
    });
    let (sender, body) = written();
    let settings = HttpConnectorSettings::builder().build();
    let client = prior_knowledge();
    let sending = send_with(&client, &settings, post(&server.url("/"), body));
    let failing = async {
        sender.send(Ok("half".into())).await.unwrap();
        sender.send(Err(std::io::Error::other("no more"))).await.unwrap();
    };
    let error = in_time(async { tokio::join!(sending, failing).0 }).await.unwrap_err();
    assert!(error.is_user(), "{error:?}");
}
