//! HTTP/2 without faults: requests, responses, and sharing of connections.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{HttpConnectorSettings, SharedHttpClient};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body_util::BodyExt;
use tinsmith_runtime::transport::Builder;
use tokio::sync::{Barrier, mpsc};

use crate::support::http2::{Call, Http2Server};
use crate::support::server::{Connection, Response, Server};
use crate::support::tls::Authority;
use crate::{call, client, in_time, post, read, send, send_with, tls_providers};

struct Written(mpsc::Receiver<io::Result<Bytes>>);

/// Creates a body that the test writes while it is being sent.
pub fn written() -> (mpsc::Sender<io::Result<Bytes>>, SdkBody) {
    let (sender, receiver) = mpsc::channel(1);
    (sender, SdkBody::from_body_1_x(Written(receiver)))
}

impl http_body::Body for Written {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<http_body::Frame<Bytes>>>> {
        self.0.poll_recv(cx).map(|data| data.map(|data| data.map(http_body::Frame::data)))
    }
}

pub fn prior_knowledge() -> SharedHttpClient {
    Builder::new().http2_prior_knowledge().build().unwrap()
}

/// Starts a server that responds with the number of the connection.
pub fn numbering(tls: Option<rustls::ServerConfig>) -> Http2Server {
    Http2Server::start(tls, |mut call: Call| async move {
        call.body().await;
        call.send_response(200, call.connection.to_string());
    })
}

#[tokio::test]
async fn a_server_with_tls_chooses_the_protocol() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let trusting = || {
            let builder = Builder::new().tls_provider(provider).without_system_roots();
            builder.root_certificate(authority.der.clone()).build().unwrap()
        };
        let server = numbering(Some(authority.config_for("localhost", &["h2"])));
        let (client, url) = (trusting(), format!("https://localhost:{}/", server.address().port()));
        for _ in 0..3 {
            assert_eq!(in_time(call(&client, &url)).await.unwrap(), "1", "{provider:?}");
        }
        assert_eq!(server.connections(), 1);

        let hello = |connection: &mut Connection| {
            while connection.request().is_some() {
                connection.respond(&Response::new(200).body("by HTTP/1.1")).unwrap();
            }
        };
        let server = authority.server("localhost", hello);
        let url = format!("https://localhost:{}/", server.address().port());
        assert_eq!(in_time(call(&trusting(), &url)).await.unwrap(), "by HTTP/1.1");
    }
}

#[tokio::test]
async fn http2_works_through_a_tunnel() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = numbering(Some(authority.config_for("service.invalid", &["h2", "http/1.1"])));
        let address = server.address();
        let serve = move |connection: &mut Connection| {
            connection.request();
            connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
            drop(connection.tunnel(address));
        };
        let proxys = Authority::new();
        let plain = Server::start(serve);
        let secure = proxys.server("localhost", serve);
        let urls = [plain.url(""), format!("https://localhost:{}", secure.address().port())];
        for (index, url) in urls.into_iter().enumerate() {
            let builder = Builder::new().tls_provider(provider).without_system_roots().proxy(url, "");
            let builder = builder.root_certificate(authority.der.clone());
            let client = builder.root_certificate(proxys.der.clone()).build().unwrap();
            for _ in 0..2 {
                let body = in_time(call(&client, "https://service.invalid/")).await.unwrap();
                assert_eq!(body, (index + 1).to_string(), "{provider:?}");
            }
        }
    }
}

#[tokio::test]
async fn without_tls_http2_is_used_only_with_prior_knowledge() {
    let server = Server::responding([Response::new(200).body("by HTTP/1.1")]);
    assert_eq!(in_time(call(&client(), &server.url("/"))).await.unwrap(), "by HTTP/1.1");
    let server = numbering(None);
    assert_eq!(in_time(call(&prior_knowledge(), &server.url("/"))).await.unwrap(), "1");
    // A client that sends requests to a proxy does not know the protocol of the server.
    let proxy = Server::responding([Response::new(200).body("by HTTP/1.1")]);
    let client = Builder::new().http2_prior_knowledge().proxy(proxy.url(""), "").build().unwrap();
    assert_eq!(in_time(call(&client, "http://service.invalid/")).await.unwrap(), "by HTTP/1.1");
}

#[tokio::test]
async fn a_request_is_sent_unchanged() {
    let seen = Arc::new(Mutex::new(None));
    let saved = Arc::clone(&seen);
    let server = Http2Server::start(None, move |mut call: Call| {
        let seen = Arc::clone(&saved);
        async move {
            let body = call.body().await;
            let (parts, _) = call.request.into_parts();
            *seen.lock().unwrap() = Some((parts, body));
            let response = http::Response::builder().header("x-amzn-requestid", "abc").body(()).unwrap();
            call.respond.send_response(response, true).unwrap();
        }
    });
    let client = prior_knowledge();
    for host in [None, Some("sqs.eu-west-1.amazonaws.com")] {
        let mut request = post(&server.url("/some/path?a=b"), r#"{"A":1}"#);
        request.headers_mut().insert("x-amz-target", "Service.Operation");
        if let Some(host) = host {
            request.headers_mut().insert("host", host);
        }
        let settings = HttpConnectorSettings::builder().build();
        let response = in_time(send_with(&client, &settings, request)).await.unwrap();
        assert_eq!(response.headers().get("x-amzn-requestid"), Some("abc"));
        assert_eq!(in_time(read(response)).await.unwrap(), "");

        let (parts, body) = seen.lock().unwrap().take().unwrap();
        // The host that was signed, in the pseudo-header of HTTP/2.
        let authority = host.map_or_else(|| server.address().to_string(), str::to_owned);
        assert_eq!(parts.uri.to_string(), format!("http://{authority}/some/path?a=b"));
        assert_eq!(parts.headers.get("host"), None);
        assert_eq!(parts.headers["x-amz-target"], "Service.Operation");
        assert_eq!(parts.headers["content-length"], "7");
        assert_eq!(body, br#"{"A":1}"#);
    }
    assert_eq!(server.connections(), 1);
}

/// Starts a server that responds once it has received all requests.
async fn all_at_once(count: usize) -> Http2Server {
    let barrier = Arc::new(Barrier::new(count));
    let server = Http2Server::start(None, move |mut call: Call| {
        let barrier = Arc::clone(&barrier);
        async move {
            if call.request.uri().path() != "/first" {
                barrier.wait().await;
            }
            let path = call.request.uri().path().to_owned();
            call.send_response(200, path);
        }
    });
    let client = prior_knowledge();
    in_time(call(&client, &server.url("/first"))).await.unwrap();
    let calls: Vec<_> = (0..count)
        .map(|index| {
            let (client, url) = (client.clone(), server.url(&format!("/{index}")));
            tokio::spawn(async move { call(&client, &url).await })
        })
        .collect();
    for (index, call) in calls.into_iter().enumerate() {
        assert_eq!(in_time(call).await.unwrap().unwrap(), format!("/{index}"));
    }
    server
}

#[tokio::test]
async fn calls_share_a_connection_at_the_same_time() {
    assert_eq!(all_at_once(50).await.connections(), 1);
}

#[tokio::test]
async fn more_calls_than_fit_on_a_connection_get_another() {
    assert!(all_at_once(130).await.connections() > 1);
}

#[tokio::test]
async fn concurrent_calls_leave_one_connection() {
    let server = numbering(None);
    let (client, url) = (prior_knowledge(), server.url("/"));
    let (a, b, c) = tokio::join!(call(&client, &url), call(&client, &url), call(&client, &url));
    for body in [a, b, c] {
        body.unwrap();
    }
    let opened = server.connections();
    in_time(async {
        while server.closed() + 1 < opened {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    let one = in_time(call(&client, &url)).await.unwrap();
    for _ in 0..5 {
        assert_eq!(in_time(call(&client, &url)).await.unwrap(), one);
    }
    assert_eq!(server.connections(), opened);
}

#[tokio::test]
async fn a_response_is_read_while_the_request_is_still_written() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let config = authority.config_for("localhost", &["h2"]);
        let server = Http2Server::start(Some(config), |mut call: Call| async move {
            let mut body = call.head(200);
            while let Some(data) = call.data().await {
                body.send_data(data.unwrap(), false).unwrap();
            }
            body.send_data("end".into(), true).unwrap();
        });
        let builder = Builder::new().tls_provider(provider).without_system_roots();
        let client = builder.root_certificate(authority.der).build().unwrap();
        let (sender, body) = written();
        let request = post(&format!("https://localhost:{}/", server.address().port()), body);
        let settings = HttpConnectorSettings::builder().build();
        let response = in_time(send_with(&client, &settings, request)).await.unwrap();
        let mut body = response.into_body();
        let mut next = async || {
            let frame = in_time(body.frame()).await?;
            Some(frame.unwrap().into_data().unwrap())
        };
        for index in 0..5 {
            let text = Bytes::from(format!("event {index}"));
            sender.send(Ok(text.clone())).await.unwrap();
            assert_eq!(next().await.unwrap(), text);
            // Another call on the same connection is not affected.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        drop(sender);
        assert_eq!(next().await.unwrap(), "end");
        assert_eq!(next().await, None);
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn a_large_body_is_sent_and_received() {
    let server = Http2Server::start(None, |mut call: Call| async move {
        let body = call.body().await;
        call.send_response(200, body);
    });
    let body: Vec<u8> = (0..6 << 20).map(|index| (index % 251) as u8).collect();
    let settings = HttpConnectorSettings::builder().build();
    let sending = send_with(&prior_knowledge(), &settings, post(&server.url("/"), body.clone()));
    assert!(read(sending.await.unwrap()).await.unwrap() == body);
}

/// The rest of the request is not needed once the response has arrived.
#[tokio::test]
async fn an_early_response_is_returned() {
    let (reset, mut notified) = tokio::sync::mpsc::unbounded_channel();
    let server = Http2Server::start(None, move |mut call: Call| {
        let reset = reset.clone();
        async move {
            call.send_response(413, "");
            // Nothing is read, so the flow-control window fills up.
            tokio::time::sleep(Duration::from_millis(100)).await;
            while let Some(Ok(_)) = call.data().await {}
            reset.send(()).unwrap();
        }
    });
    let (client, large) = (prior_knowledge(), vec![b'x'; 20 << 20]);
    let settings = HttpConnectorSettings::builder().build();
    for _ in 0..2 {
        let request = post(&server.url("/"), large.clone());
        let response = in_time(send_with(&client, &settings, request)).await.unwrap();
        assert_eq!(response.status().as_u16(), 413);
        assert_eq!(in_time(read(response)).await.unwrap(), "");
        in_time(notified.recv()).await.unwrap();
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_large_response_waits_for_its_reader() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    const TOTAL: usize = 64 << 20;
    let sent = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&sent);
    let server = Http2Server::start(None, move |mut call: Call| {
        let counter = Arc::clone(&counter);
        async move {
            let mut body = call.head(200);
            let mut left = TOTAL;
            while left > 0 {
                body.reserve_capacity(left.min(64 << 10));
                let Some(Ok(room)) = std::future::poll_fn(|cx| body.poll_capacity(cx)).await else { return };
                let room = room.min(left);
                left -= room;
                body.send_data(vec![b'x'; room].into(), left == 0).unwrap();
                counter.fetch_add(room, Ordering::SeqCst);
            }
        }
    });
    let mut body = in_time(send(&prior_knowledge(), &server.url("/"))).await.unwrap().into_body();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let early = sent.load(Ordering::SeqCst);
    assert!(early < 8 << 20, "{early} bytes went out before anybody read");
    let mut total = 0;
    while let Some(frame) = in_time(body.frame()).await {
        total += frame.unwrap().into_data().unwrap().len();
    }
    assert_eq!(total, TOTAL);
}
