//! Tests calls whose input and output are both event streams, as a program uses them.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use conversation::{Call, REGION, Received, Service, credentials, event};
use futures_core::Stream;
use h2::SendStream;
use talk::Client;
use talk::config::http::HttpClientBuilder;
use talk::config::{Config, Region};
use talk::operation::talk::TalkOutput;
use talk::primitives::event_stream::EventStreamSender;
use talk::types::error::SaidError;
use talk::types::{Heard, Said, Words};
use tokio::sync::mpsc;

type Sender = mpsc::Sender<Result<Said, SaidError>>;

struct Events(mpsc::Receiver<Result<Said, SaidError>>);

impl Stream for Events {
    type Item = Result<Said, SaidError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

fn client(service: &Service) -> Client {
    let http = HttpClientBuilder::new().http2_prior_knowledge().build().unwrap();
    let config = Config::builder().region(Region::new(REGION)).credentials_provider(credentials());
    Client::from_conf(config.endpoint_url(service.url()).http_client(http).build())
}

/// Begins a call. Returns both sides of it: the client's sender and output, and the server's call and response stream.
async fn begin(client: &Client, service: &mut Service) -> (Sender, TalkOutput, Call, SendStream<Bytes>) {
    let (sender, receiver) = mpsc::channel(8);
    let said = EventStreamSender::from(Events(receiver));
    let send = client.talk().topic("t").said(said).send();
    let serve = async {
        let mut call = service.call().await;
        let responses = call.accept();
        (call, responses)
    };
    let (output, (call, responses)) = in_time(async { tokio::join!(send, serve) }).await;
    (sender, output.unwrap(), call, responses)
}

fn words(text: &str) -> Result<Said, SaidError> {
    Ok(Said::Words(Words::builder().text(text).build()))
}

fn heard(text: &str) -> Bytes {
    event("words", format!(r#"{{"text":"{text}"}}"#))
}

fn received(text: &str) -> Received {
    Received::Event("words".to_owned(), format!(r#"{{"text":"{text}"}}"#).into())
}

async fn next(output: &mut TalkOutput) -> Option<String> {
    match in_time(output.heard.recv()).await.unwrap()? {
        Heard::Words(words) => words.text,
        other => panic!("{other:?}"),
    }
}

/// Waits for a future, but panics after five seconds, so that no test hangs.
async fn in_time<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(5), future).await.expect("the future completes in time")
}

#[tokio::test]
async fn both_sides_send_events_in_turns() {
    let mut service = Service::start().await;
    let (sender, mut output, mut call, mut responses) = begin(&client(&service), &mut service).await;
    // The service can send an event before it has received one.
    responses.send_data(heard("hello"), false).unwrap();
    assert_eq!(next(&mut output).await.as_deref(), Some("hello"));
    for round in 0..20 {
        sender.send(words(&format!("question {round}"))).await.unwrap();
        assert_eq!(in_time(call.next()).await, received(&format!("question {round}")));
        // The pieces of two frames are cut regardless of where the frames begin.
        let frames = [heard(&format!("answer {round}")), heard("and more")].concat();
        for piece in frames.chunks(50) {
            responses.send_data(Bytes::copy_from_slice(piece), false).unwrap();
        }
        assert_eq!(next(&mut output).await, Some(format!("answer {round}")));
        assert_eq!(next(&mut output).await.as_deref(), Some("and more"));
    }
    drop(sender);
    assert_eq!(in_time(call.next()).await, Received::End);
    assert_eq!(in_time(call.next()).await, Received::Nothing);
    // The service can still send events after the client has ended its side.
    responses.send_data(heard("goodbye"), true).unwrap();
    assert_eq!(next(&mut output).await.as_deref(), Some("goodbye"));
    assert_eq!(next(&mut output).await, None);
}

#[tokio::test]
async fn a_call_ends_when_the_service_ends_its_side() {
    let mut service = Service::start().await;
    let (sender, mut output, mut call, mut responses) = begin(&client(&service), &mut service).await;
    sender.send(words("a")).await.unwrap();
    assert_eq!(in_time(call.next()).await, received("a"));
    responses.send_data(heard("enough"), true).unwrap();
    assert_eq!(next(&mut output).await.as_deref(), Some("enough"));
    assert_eq!(next(&mut output).await, None);
    assert_eq!(in_time(call.next()).await, Received::Reset);
    in_time(sender.closed()).await;
}

#[tokio::test]
async fn dropping_a_half_read_output_resets_the_call() {
    let mut service = Service::start().await;
    let client = client(&service);
    let (sender, mut output, mut call, mut responses) = begin(&client, &mut service).await;
    sender.send(words("a")).await.unwrap();
    assert_eq!(in_time(call.next()).await, received("a"));
    responses.send_data([heard("b"), heard("c")].concat().into(), false).unwrap();
    assert_eq!(next(&mut output).await.as_deref(), Some("b"));
    drop(output);
    assert_eq!(in_time(call.next()).await, Received::Reset);
    in_time(std::future::poll_fn(|context| responses.poll_reset(context))).await.unwrap();
    in_time(sender.closed()).await;

    // The connection stays open, and the next call uses it.
    let (sender, _output, mut call, _responses) = begin(&client, &mut service).await;
    assert_eq!(call.connection, 1);
    sender.send(words("again")).await.unwrap();
    assert_eq!(in_time(call.next()).await, received("again"));
}

#[tokio::test]
async fn a_failing_input_resets_the_call() {
    let mut service = Service::start().await;
    let (sender, _output, mut call, _responses) = begin(&client(&service), &mut service).await;
    sender.send(words("a")).await.unwrap();
    assert_eq!(in_time(call.next()).await, received("a"));
    sender.send(Err(SaidError::unhandled("no event"))).await.unwrap();
    assert_eq!(in_time(call.next()).await, Received::Reset);
    in_time(sender.closed()).await;
}
