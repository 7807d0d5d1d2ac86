//! One client in several runtimes, or without one.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use tinsmith_runtime::transport::default_http_client;
use tokio::runtime::{Builder, Runtime};

use crate::support::server::{Response, Server};
use crate::{call, chain, client, in_time, send};

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn multi_thread() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn a_client_outlives_a_runtime() {
    let server = Server::responding([Response::new(200).body("still here")]);
    let client = default_http_client();
    for new_runtime in [current_thread, multi_thread, current_thread, multi_thread] {
        let runtime = new_runtime();
        for _ in 0..2 {
            let body = runtime.block_on(in_time(call(&client, &server.url("/"))));
            assert_eq!(body.unwrap(), "still here");
        }
    }
    // One for each runtime, although each makes two calls.
    assert_eq!(server.connections(), 4);
}

#[test]
fn a_client_serves_runtimes_in_turns() {
    let server = Server::responding([Response::new(200).body("any time")]);
    let client = client();
    // While one runtime runs, the others, which drive their own sockets, are suspended.
    let runtimes = [current_thread(), current_thread(), multi_thread()];
    for _ in 0..3 {
        for runtime in &runtimes {
            let body = runtime.block_on(in_time(call(&client, &server.url("/"))));
            assert_eq!(body.unwrap(), "any time");
        }
    }
    assert_eq!(server.connections(), 3);
}

#[test]
fn a_body_outlives_its_runtime_without_a_panic() {
    let server = Server::start(|connection| {
        connection.request();
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nand then").unwrap();
        connection.closes_within(std::time::Duration::from_secs(2));
    });
    let response = current_thread().block_on(in_time(send(&client(), &server.url("/")))).unwrap();
    let error = current_thread().block_on(in_time(crate::read(response))).unwrap_err();
    assert!(error.is_io(), "{error:?}");
}

#[test]
fn without_a_runtime_there_is_an_error() {
    let client = client();
    let mut call = pin!(send(&client, "http://localhost/"));
    let Poll::Ready(Err(error)) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("an error at once")
    };
    assert!(error.is_user(), "{error:?}");
    assert!(chain(&error).contains("no Tokio runtime is running"), "{}", chain(&error));
}
