//! Idle connections: when they are reused, and when they are not.

use std::time::Duration;

use aws_smithy_runtime_api::client::connection::CaptureSmithyConnection;
use aws_smithy_runtime_api::client::http::{HttpConnectorSettings, SharedHttpClient};
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use tinsmith_runtime::transport::Builder;

use crate::support::server::{Response, Server};
use crate::{call, client, in_time, post, read, read_timeout, send, send_with};

/// Starts a server that responds with the number of the connection.
fn numbering_server() -> Server {
    Server::start(|connection| {
        while connection.request().is_some() {
            let response = Response::new(200).body(connection.number.to_string());
            connection.respond(&response).unwrap();
        }
    })
}

#[tokio::test]
async fn calls_share_a_connection() {
    let chunked: &[u8] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    let no_content: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";
    let sized: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
    let server = Server::start(move |connection| {
        for response in [chunked, no_content, sized].iter().cycle() {
            if connection.request().is_none() {
                return;
            }
            connection.send(response).unwrap();
        }
    });
    let client = client();
    for expected in ["abc", "", "{}", "abc", "", "{}"] {
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), expected);
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_connection_that_the_server_announces_to_close_is_not_kept() {
    let server = Server::responding([Response::new(200).header("connection", "close").body("bye")]);
    let client = client();
    for _ in 0..3 {
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "bye");
    }
    assert_eq!(server.connections(), 3);
}

#[tokio::test]
async fn a_connection_is_not_kept_after_a_server_error() {
    for (status, kept) in [
        (200, true),
        (400, true),
        (429, true),
        (500, false),
        (501, true),
        (502, false),
        (503, false),
        (504, false),
    ] {
        for body in ["", "{}"] {
            let server = Server::responding([Response::new(status).body(body)]);
            let client = client();
            for _ in 0..3 {
                assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), body);
            }
            assert_eq!(server.connections(), if kept { 1 } else { 3 }, "{status}");
        }
    }
}

/// The official clients do this once they have parsed the response, when the connection is in the pool again.
#[tokio::test]
async fn callers_may_discard_the_connection_of_a_request() {
    for (status, poison, connections) in [(200, false, 1), (200, true, 3), (500, false, 1), (500, true, 3)] {
        let server = Server::responding([Response::new(status).body("{}")]);
        let client = client();
        for _ in 0..3 {
            let watcher = CaptureSmithyConnection::new();
            let mut request = post(&server.url("/"), "{}");
            request.add_extension(watcher.clone());
            let settings = HttpConnectorSettings::builder().build();
            let response = in_time(send_with(&client, &settings, request)).await.unwrap();
            assert_eq!(in_time(read(response)).await.unwrap(), "{}");
            let connection = watcher.get().expect("the connection");
            if poison {
                connection.poison();
            }
        }
        assert_eq!(server.connections(), connections, "{status} {poison}");
    }
}

/// Starts a server that handles one request on each connection, and then closes it.
fn closing_server() -> Server {
    Server::start(|connection| {
        connection.request();
        connection.respond(&Response::new(200).body("once")).unwrap();
    })
}

#[tokio::test]
async fn a_connection_that_was_closed_between_calls_does_not_fail_the_next() {
    let (server, client) = (closing_server(), client());
    for _ in 0..5 {
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "once");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(server.connections(), 5);
    assert_eq!(server.requests().len(), 5);
}

/// The runtime runs only during the calls, so it cannot notice that the connection closes.
#[test]
fn a_connection_that_was_closed_while_the_runtime_slept_does_not_fail_the_next_call() {
    let mut multi_thread = tokio::runtime::Builder::new_multi_thread();
    for builder in [&mut tokio::runtime::Builder::new_current_thread(), multi_thread.worker_threads(1)] {
        let runtime = builder.enable_all().build().unwrap();
        let (server, client) = (closing_server(), client());
        for _ in 0..5 {
            let body = runtime.block_on(in_time(call(&client, &server.url("/"))));
            assert_eq!(body.unwrap(), "once");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(server.connections(), 5);
    }
}

#[tokio::test]
async fn an_idle_connection_expires() {
    let server = numbering_server();
    let client = Builder::new().idle_timeout(Duration::from_millis(100)).build().unwrap();
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "1");
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");
}

/// How a connection dies while it is idle.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Death {
    Fin,
    Reset,
    /// The other side never responds again, as when a router has forgotten the connection.
    Silent,
}

/// Starts a server that handles one request on each connection, and not the second one.
fn mortal_server(death: Death) -> Server {
    Server::start(move |connection| {
        connection.request();
        connection.respond(&Response::new(200).body(connection.number.to_string())).unwrap();
        connection.request();
        match death {
            Death::Fin => {}
            Death::Reset => connection.reset(),
            Death::Silent => drop(connection.closes_within(Duration::from_secs(2))),
        }
    })
}

/// Leaves that many idle connections in the pool.
async fn warm(client: &SharedHttpClient, server: &Server, count: usize) {
    let mut responses = Vec::new();
    for _ in 0..count {
        responses.push(in_time(send(client, &server.url("/"))).await.unwrap());
    }
    for response in responses {
        in_time(read(response)).await.unwrap();
    }
    assert_eq!(server.connections(), count);
}

#[tokio::test]
async fn a_request_on_a_dead_connection_is_sent_over_a_new_one() {
    for death in [Death::Fin, Death::Reset] {
        let (server, client) = (mortal_server(death), client());
        warm(&client, &server, 4).await;
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "5", "{death:?}");
        let requests = server.requests();
        assert_eq!(requests.len(), 6, "the other idle connections are not tried: {death:?}");
        assert_eq!((&requests[4].headers, &requests[4].body), (&requests[5].headers, &requests[5].body));
    }
}

#[tokio::test]
async fn no_connection_survives_an_idle_hour() {
    for death in [Death::Fin, Death::Reset, Death::Silent] {
        let (server, client) = (mortal_server(death), client());
        warm(&client, &server, 3).await;
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(3_600)).await;
        tokio::time::resume();
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "4", "{death:?}");
        assert_eq!(server.requests().len(), 4, "{death:?}");
    }
}

/// The service may be processing the request, so the retry strategy decides whether to send it again. The retry must
/// not use a connection that is just as old.
#[tokio::test]
async fn a_read_timeout_on_an_idle_connection_is_an_error_and_removes_the_others() {
    let (server, client) = (mortal_server(Death::Silent), client());
    warm(&client, &server, 3).await;
    let settings = read_timeout(Duration::from_millis(100));
    let sending = send_with(&client, &settings, post(&server.url("/"), "{}"));
    assert!(in_time(sending).await.unwrap_err().is_timeout());
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "4");
}

#[tokio::test]
async fn a_new_connection_that_breaks_is_an_error() {
    let server = Server::start(|connection| {
        connection.request();
        if connection.number == 1 {
            connection.respond(&Response::new(200).body("1")).unwrap();
            connection.request();
        }
    });
    let client = client();
    warm(&client, &server, 1).await;
    assert!(in_time(call(&client, &server.url("/"))).await.is_err());
    assert_eq!((server.connections(), server.requests().len()), (2, 3));
}

#[tokio::test]
async fn a_request_is_not_repeated_once_a_response_has_begun() {
    let server = Server::start(|connection| {
        connection.request();
        connection.respond(&Response::new(200).body("1")).unwrap();
        connection.request();
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-le").unwrap();
    });
    let client = client();
    warm(&client, &server, 1).await;
    assert!(in_time(call(&client, &server.url("/"))).await.is_err());
    assert_eq!((server.connections(), server.requests().len()), (1, 2));
}

#[tokio::test]
async fn a_body_that_cannot_be_read_again_is_not_resent() {
    let (server, client) = (mortal_server(Death::Fin), client());
    warm(&client, &server, 1).await;
    let stream = SdkBody::from_body_1_x(http_body_util::Full::new(Bytes::from("{}")));
    let settings = HttpConnectorSettings::builder().build();
    assert!(in_time(send_with(&client, &settings, post(&server.url("/"), stream))).await.is_err());
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_endless_timeout_is_ignored_on_a_reused_connection() {
    let (server, client) = (numbering_server(), client());
    for endless in [Duration::MAX, Duration::from_secs(u64::MAX), Duration::from_secs(1 << 40)] {
        let settings =
            HttpConnectorSettings::builder().connect_timeout(endless).read_timeout(endless).build();
        for _ in 0..3 {
            let response = send_with(&client, &settings, post(&server.url("/"), "{}"));
            assert_eq!(in_time(read(in_time(response).await.unwrap())).await.unwrap(), "1");
        }
    }
    let client = Builder::new().idle_timeout(Duration::MAX).max_idle_connections(usize::MAX).build().unwrap();
    for _ in 0..3 {
        assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "2");
    }
}

#[tokio::test]
async fn connections_are_not_kept_if_that_is_disabled() {
    for builder in [Builder::new().max_idle_connections(0), Builder::new().idle_timeout(Duration::ZERO)] {
        let (server, client) = (numbering_server(), builder.build().unwrap());
        for expected in ["1", "2", "3"] {
            assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), expected);
        }
    }
}

#[tokio::test]
async fn a_full_pool_closes_its_oldest_connection() {
    let (first, second) = (numbering_server(), numbering_server());
    let client = Builder::new().max_idle_connections(1).build().unwrap();
    assert_eq!(in_time(call(&client, &first.url("/"))).await.unwrap(), "1");
    assert_eq!(in_time(call(&client, &second.url("/"))).await.unwrap(), "1");
    assert_eq!(in_time(call(&client, &second.url("/"))).await.unwrap(), "1");
    assert_eq!(in_time(call(&client, &first.url("/"))).await.unwrap(), "2");
}

#[tokio::test]
async fn hosts_do_not_share_connections() {
    let (first, second) = (numbering_server(), numbering_server());
    let client = client();
    for _ in 0..3 {
        assert_eq!(in_time(call(&client, &first.url("/"))).await.unwrap(), "1");
        assert_eq!(in_time(call(&client, &second.url("/"))).await.unwrap(), "1");
    }
    assert_eq!((first.connections(), second.connections()), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_calls_get_their_own_responses() {
    let server = Server::start(|connection| {
        while let Some(request) = connection.request() {
            let path = request.line.split(' ').nth(1).unwrap();
            connection.respond(&Response::new(200).body(path)).unwrap();
        }
    });
    let client = client();
    let calls: Vec<_> = (0..40)
        .map(|caller| {
            let (client, address) = (client.clone(), server.address());
            tokio::spawn(async move {
                for turn in 0..10 {
                    let path = format!("/{caller}/{turn}");
                    let body = call(&client, &format!("http://{address}{path}")).await.unwrap();
                    assert_eq!(body, path);
                }
            })
        })
        .collect();
    for call in calls {
        in_time(call).await.unwrap();
    }
    assert_eq!(server.requests().len(), 400);
    assert!(server.connections() <= 40, "{} connections for 40 callers", server.connections());
}
