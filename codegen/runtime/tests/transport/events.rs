//! Event streams from a server that misbehaves: each fault ends the stream with the right error, in time.

use std::sync::mpsc;
use std::thread::sleep;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::HttpConnectorSettings;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message, RawMessage};
use tinsmith_runtime::event_stream::frame::encode;
use tinsmith_runtime::event_stream::{EventReceiver, FrameError};

use crate::events::{Happening, Over, WatchError};
use crate::support::server::{Connection, Server};
use crate::{chain, client, in_time, post, read_timeout, send_with};

type Receiver = EventReceiver<Happening<0>, WatchError>;

/// Returns a valid frame.
fn frame() -> Vec<u8> {
    let text = |value: &'static str| HeaderValue::String(value.into());
    let message = Message::new("{}").add_header(Header::new(":message-type", text("event")));
    encode(&message.add_header(Header::new(":event-type", text("over")))).unwrap()
}

/// Sends the head of a response with a chunked body.
fn begin(connection: &mut Connection) {
    connection.request();
    connection.send(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").unwrap();
}

fn chunk(connection: &mut Connection, bytes: &[u8]) {
    let head = format!("{:x}\r\n", bytes.len());
    connection.send(&[head.as_bytes(), bytes, b"\r\n"].concat()).unwrap();
}

async fn receive(server: &Server, settings: &HttpConnectorSettings) -> Receiver {
    let response = in_time(send_with(&client(), settings, post(&server.url("/"), "{}"))).await.unwrap();
    Receiver::new(ByteStream::new(response.into_body()))
}

fn no_limit() -> HttpConnectorSettings {
    HttpConnectorSettings::builder().build()
}

#[tokio::test]
async fn events_are_received_as_soon_as_they_are_complete() {
    let (ask, asked) = mpsc::channel();
    let asked = std::sync::Mutex::new(asked);
    let server = Server::start(move |connection| {
        begin(connection);
        for piece in frame().chunks(7) {
            chunk(connection, piece);
        }
        // The second event is sent only once the client has the first.
        asked.lock().unwrap().recv().unwrap();
        chunk(connection, &[frame(), frame()].concat());
        chunk(connection, b"");
    });
    let mut events = receive(&server, &no_limit()).await;
    assert_eq!(in_time(events.recv()).await.unwrap(), Some(Happening::Over(Over {})));
    ask.send(()).unwrap();
    for _ in 0..2 {
        assert_eq!(in_time(events.recv()).await.unwrap(), Some(Happening::Over(Over {})));
    }
    assert_eq!(in_time(events.recv()).await.unwrap(), None);
}

#[tokio::test]
async fn an_event_is_not_lost_when_the_future_is_dropped() {
    let server = Server::start(|connection| {
        begin(connection);
        chunk(connection, &frame()[..10]);
        sleep(Duration::from_millis(100));
        chunk(connection, &frame()[10..]);
        chunk(connection, b"");
    });
    let mut events = receive(&server, &no_limit()).await;
    let early = tokio::time::timeout(Duration::from_millis(20), events.recv()).await;
    assert!(early.is_err(), "{early:?}");
    assert_eq!(in_time(events.recv()).await.unwrap(), Some(Happening::Over(Over {})));
}

#[tokio::test]
async fn a_frame_is_cut_off_by_the_end_of_the_body() {
    let server = Server::start(|connection| {
        begin(connection);
        chunk(connection, &[&frame()[..], &frame()[..20]].concat());
        chunk(connection, b"");
    });
    let mut events = receive(&server, &no_limit()).await;
    assert!(in_time(events.recv()).await.unwrap().is_some());
    match in_time(events.recv()).await.unwrap_err() {
        SdkError::ResponseError(error) => match error.raw() {
            RawMessage::Invalid(Some(rest)) => assert_eq!(rest, &frame()[..20]),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
    assert_eq!(in_time(events.recv()).await.unwrap(), None);
}

#[tokio::test]
async fn a_frame_is_cut_off_by_the_end_of_the_connection() {
    for resets in [false, true] {
        let server = Server::start(move |connection| {
            begin(connection);
            chunk(connection, &frame()[..20]);
            sleep(Duration::from_millis(20));
            if resets {
                connection.reset();
            }
        });
        let mut events = receive(&server, &no_limit()).await;
        match in_time(events.recv()).await.unwrap_err() {
            SdkError::DispatchFailure(failure) => assert!(failure.is_io(), "{failure:?}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(in_time(events.recv()).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_wrong_checksum_ends_the_stream_and_the_connection() {
    let (closed, is_closed) = mpsc::channel();
    let server = Server::start(move |connection| {
        begin(connection);
        let mut wrong = frame();
        *wrong.last_mut().unwrap() ^= 1;
        chunk(connection, &[wrong, frame()].concat());
        closed.send(connection.closes_within(Duration::from_secs(2))).unwrap();
    });
    let mut events = receive(&server, &no_limit()).await;
    match in_time(events.recv()).await.unwrap_err() {
        SdkError::ResponseError(error) => {
            let frame_error = std::error::Error::source(&SdkError::<WatchError, _>::ResponseError(error))
                .and_then(|source| source.downcast_ref::<FrameError>().copied());
            assert_eq!(frame_error, Some(FrameError::MessageChecksum));
        }
        other => panic!("{other:?}"),
    }
    assert!(is_closed.recv().unwrap(), "the connection stays open");
    assert_eq!(in_time(events.recv()).await.unwrap(), None);
}

#[tokio::test]
async fn a_stall_is_a_timeout_if_there_is_one() {
    let server = Server::start(|connection| {
        begin(connection);
        chunk(connection, &[&frame()[..], &frame()[..20]].concat());
        connection.closes_within(Duration::from_secs(5));
    });
    let mut events = receive(&server, &read_timeout(Duration::from_millis(50))).await;
    assert!(in_time(events.recv()).await.unwrap().is_some());
    match in_time(events.recv()).await.unwrap_err() {
        SdkError::DispatchFailure(failure) => {
            assert!(failure.is_timeout(), "{failure:?}");
            let text = chain(failure.as_connector_error().unwrap());
            assert!(text.contains("read timeout"), "{text}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_stream_that_is_dropped_closes_its_connection() {
    let (closed, is_closed) = mpsc::channel();
    let server = Server::start(move |connection| {
        begin(connection);
        chunk(connection, &[&frame()[..], &frame()[..20]].concat());
        closed.send(connection.closes_within(Duration::from_secs(2))).unwrap();
    });
    let mut events = receive(&server, &no_limit()).await;
    assert!(in_time(events.recv()).await.unwrap().is_some());
    drop(events);
    assert!(is_closed.recv().unwrap(), "the connection stays open");
}
