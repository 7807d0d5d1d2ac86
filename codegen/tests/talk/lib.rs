//! An HTTP/2 server for calls with event streams. It verifies signatures, and tests decide what it receives and sends.

use std::net::SocketAddr;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::event_stream::{SigningParams, sign_empty_message, sign_message};
use aws_sigv4::http_request::{PayloadChecksumKind, SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_eventstream::frame::{DecodedFrame, MessageFrameDecoder, read_message_from, write_message_to};
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use bytes::{Bytes, BytesMut};
use h2::server::SendResponse;
use h2::{RecvStream, SendStream};
use http::{Request, Response};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

pub const REGION: &str = "eu-west-1";
pub const SERVICE: &str = "golden";

pub fn credentials() -> Credentials {
    Credentials::new("AKID", "secret", None, None, "test")
}

/// A server on a free local port, which runs in tasks on the test's runtime.
pub struct Service {
    address: SocketAddr,
    calls: mpsc::Receiver<Call>,
}

impl Service {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free local port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let (sender, calls) = mpsc::channel(8);
        tokio::spawn(async move {
            let mut connection = 0;
            while let Ok((socket, _)) = listener.accept().await {
                connection += 1;
                let sender = sender.clone();
                tokio::spawn(async move {
                    let Ok(mut requests) = h2::server::handshake(socket).await else { return };
                    while let Some(Ok((request, respond))) = requests.accept().await {
                        let _ = sender.send(Call::new(connection, request, respond)).await;
                    }
                });
            }
        });
        Self { address, calls }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits for the next call, whose signature has been verified.
    pub async fn call(&mut self) -> Call {
        self.calls.recv().await.expect("the server runs")
    }
}

/// A call that has begun, in which both sides can send events.
pub struct Call {
    /// The number of the connection, starting at 1.
    pub connection: usize,
    body: RecvStream,
    respond: SendResponse<Bytes>,
    decoder: MessageFrameDecoder,
    received: BytesMut,
    /// The signature of the previous message, or of the request, on which that of the next message depends.
    previous: String,
}

/// One thing that the server received from the client.
#[derive(Debug, PartialEq)]
pub enum Received {
    /// An event, with its name and its payload.
    Event(String, Bytes),
    /// The empty message at the end, which is also signed.
    End,
    /// The end of the body.
    Nothing,
    /// The client has reset the stream.
    Reset,
}

impl Call {
    fn new(connection: usize, request: Request<RecvStream>, respond: SendResponse<Bytes>) -> Self {
        let previous = verified(&request);
        let (decoder, received) = (MessageFrameDecoder::new(), BytesMut::new());
        Self { connection, body: request.into_body(), respond, decoder, received, previous }
    }

    /// Begins the response. Returns the stream for its events.
    pub fn accept(&mut self) -> SendStream<Bytes> {
        let response = Response::builder().header("content-type", "application/vnd.amazon.eventstream");
        self.respond.send_response(response.body(()).expect("a response"), false).expect("the call is open")
    }

    /// Waits for the next event. Panics if its signature does not follow from the previous one.
    pub async fn next(&mut self) -> Received {
        loop {
            match self.decoder.decode_frame(&mut self.received).expect("a frame") {
                DecodedFrame::Complete(message) => return self.verify(&message),
                DecodedFrame::Incomplete => match self.body.data().await {
                    Some(Ok(data)) => {
                        self.body.flow_control().release_capacity(data.len()).expect("it was received");
                        self.received.extend_from_slice(&data);
                    }
                    Some(Err(_)) => return Received::Reset,
                    None => {
                        assert!(self.received.is_empty(), "the last frame is cut off");
                        return Received::Nothing;
                    }
                },
            }
        }
    }

    /// Verifies the signature of a message, and returns the event in it.
    fn verify(&mut self, message: &Message) -> Received {
        let [date, signature] = message.headers() else { panic!("{message:?}") };
        assert_eq!((date.name().as_str(), signature.name().as_str()), (":date", ":chunk-signature"));
        let time = SystemTime::try_from(date.value().as_timestamp().expect("a time")).expect("a time");
        let age = SystemTime::now().duration_since(time).unwrap_or_default();
        assert!(age.as_secs() < 60, "the event was not signed just now: {age:?}");
        let identity = Identity::from(credentials());
        let params: SigningParams<'_> = v4::SigningParams::builder()
            .identity(&identity)
            .region(REGION)
            .name(SERVICE)
            .time(time)
            .settings(())
            .build()
            .expect("all parameters");
        let inner = (!message.payload().is_empty())
            .then(|| read_message_from(&mut message.payload().clone()).expect("a frame"));
        let expected = match &inner {
            Some(inner) => sign_message(inner, &self.previous, &params),
            None => sign_empty_message(&self.previous, &params),
        };
        let (expected, previous) = expected.expect("a signature").into_parts();
        // The official signer writes the same headers in another order.
        let follows = expected.headers().contains(signature) && expected.headers().contains(date);
        assert!(follows, "the signature does not follow from the previous one");
        assert_eq!(message.payload(), expected.payload());
        self.previous = previous;
        inner.map_or(Received::End, |event| {
            let kind = event.headers().iter().find(|header| header.name().as_str() == ":event-type");
            let kind = kind.and_then(|kind| kind.value().as_string().ok()).expect("a kind");
            Received::Event(kind.as_str().to_owned(), event.payload().clone())
        })
    }
}

/// Returns the frame of an event.
pub fn event(kind: &'static str, payload: String) -> Bytes {
    let text = |value: &'static str| HeaderValue::String(value.into());
    let message = Message::new(payload)
        .add_header(Header::new(":message-type", text("event")))
        .add_header(Header::new(":event-type", text(kind)))
        .add_header(Header::new(":content-type", text("application/json")));
    let mut frame = Vec::new();
    write_message_to(&message, &mut frame).expect("a message");
    frame.into()
}

/// Verifies the signature of a request and returns it. Panics if it is wrong.
fn verified(request: &Request<RecvStream>) -> String {
    let header = |name: &str| request.headers()[name].to_str().expect("text");
    let (_, signature) = header("authorization").rsplit_once("Signature=").expect("a signature");
    let (_, signed) = header("authorization").split_once("SignedHeaders=").expect("names of headers");
    let (signed, _) = signed.split_once(',').expect("a signature after the names");
    let names = signed.split(';').filter(|name| !matches!(*name, "host" | "x-amz-date"));
    let headers: Vec<_> = names.map(|name| (name, header(name))).collect();
    let authority = request.uri().authority().expect("an authority").as_str();
    let uri = format!("http://{authority}{}", request.uri().path());
    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::NoHeader;
    let identity = Identity::from(credentials());
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region(REGION)
        .name(SERVICE)
        .time(time(header("x-amz-date")))
        .settings(settings)
        .build()
        .expect("all parameters");
    let body = SignableBody::Bytes(b"");
    let signable = SignableRequest::new("POST", uri, headers.into_iter(), body).expect("a request");
    let expected = sign(signable, &params.into()).expect("a signature").into_parts().1;
    assert_eq!(signature, expected, "the signature of the request is wrong");
    expected
}

/// Parses a time in the format of signatures, such as `20261128T193000Z`.
fn time(text: &str) -> SystemTime {
    let text = format!(
        "{}-{}-{}T{}:{}:{}Z",
        &text[..4],
        &text[4..6],
        &text[6..8],
        &text[9..11],
        &text[11..13],
        &text[13..15]
    );
    let time = aws_smithy_types::DateTime::from_str(&text, aws_smithy_types::date_time::Format::DateTime);
    time.expect("a time").try_into().expect("a time after 1970")
}
