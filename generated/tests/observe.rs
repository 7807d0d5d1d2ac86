//! The log of a call, captured by a `tracing` subscriber that records everything.
//!
//! It is a separate program, because `tracing` would conclude from calls of other tests at the same time that there is
//! no subscriber.
#![cfg(feature = "client")]

#[path = "client/support.rs"]
#[allow(dead_code)]
mod support;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
use aws_smithy_runtime_api::client::result::ConnectorError;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::retry::RetryConfig;
use support::{HIDDEN, Scripted, client, replay, sign_in, timed};

/// All spans and events, one per line: name or message, level, fields.
#[derive(Clone, Default)]
struct Everything(Arc<Mutex<Vec<String>>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).expect("text takes text");
    }
}

impl Everything {
    fn keep(&self, metadata: &Metadata<'_>, record: impl FnOnce(&mut Line)) {
        let mut line = Line(format!("{} {}", metadata.level(), metadata.name()));
        record(&mut line);
        self.0.lock().expect("no test has failed with it").push(line.0);
    }
}

impl Subscriber for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.keep(span.metadata(), |line| span.record(line));
        Id::from_u64(1)
    }

    fn event(&self, event: &Event<'_>) {
        self.keep(event.metadata(), |line| event.record(line));
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_call_is_logged_without_its_secrets() {
    let log = Everything::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let body = r#"{"Session":"hidden-session","AuthenticationResult":{"AccessToken":"hidden-access"}}"#;
    let http = replay([
        (500, &[("x-amzn-requestid", "id-1")][..], r#"{"__type":"InternalErrorException"}"#),
        (200, &[("x-amzn-requestid", "id-2")], body),
    ]);
    sign_in(&client(&http)).await.expect("an output");
    let unreadable = replay([(200, &[][..], r#"{"Session":"hidden-session"#)]);
    sign_in(&client(&unreadable)).await.expect_err("an error");
    let reset = Scripted::new(|_| {
        let cause = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "reset by the other side");
        HttpConnectorFuture::ready(Err(ConnectorError::io(std::io::Error::other(cause).into())))
    });
    let retries = RetryConfig::disabled();
    let config = timed().0.retry_config(retries).http_client(reset).build();
    sign_in(&Client::from_conf(config)).await.expect_err("an error");
    drop(guard);
    let log = log.0.lock().expect("no test has failed with it").clone();
    let line = |parts: &[&str]| {
        let found = log.iter().any(|line| parts.iter().all(|part| line.contains(part)));
        assert!(found, "{parts:?} is missing:\n{}", log.join("\n"));
    };
    line(&["call", "operation=\"AdminInitiateAuth\"", "service=\"Cognito Identity Provider\""]);
    line(&["attempt=1", "status=500", "request_id=\"id-1\"", "code=\"InternalErrorException\"", "duration="]);
    line(&["trying again", "attempt=1", "pause="]);
    line(&["attempt=2", "status=200", "request_id=\"id-2\"", "duration="]);
    line(&["attempt failed", "attempt=1", "io error", "reset by the other side"]);
    for line in &log {
        assert!(!line.contains(HIDDEN), "{line}");
    }
}
