//! Proxies: requests sent to them, tunnels through them, and rejected tunnels.

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use tinsmith_runtime::transport::Builder;

use crate::support::server::{Connection, Response, Server, closed_address};
use crate::support::tls::Authority;
use crate::{call, chain, in_time, tls_providers};

fn through(url: impl Into<String>, no_proxy: &str) -> SharedHttpClient {
    Builder::new().proxy(url, no_proxy).build().unwrap()
}

/// Returns a proxy that connects all tunnels to one server, whatever host is requested.
fn tunnel_to(server: &Server) -> impl Fn(&mut Connection) + Send + Sync + 'static {
    let address = server.address();
    move |connection| {
        if connection.request().is_some() {
            connection.send(b"HTTP/1.1 200 Connection established\r\nvia: test\r\n\r\n").unwrap();
            // The outcome of the tunnelled connection does not matter.
            drop(connection.tunnel(address));
        }
    }
}

fn hello(connection: &mut Connection) {
    while connection.request().is_some() {
        connection.respond(&Response::new(200).body(format!("hello {}", connection.number))).unwrap();
    }
}

#[tokio::test]
async fn a_proxy_gets_the_whole_url_of_an_http_request() {
    let proxy = Server::responding([Response::new(200).body("from the proxy")]);
    let client = through(format!("http://us%40er:secret@{}", proxy.address()), "");
    let body = in_time(call(&client, "http://service.invalid:8080/path?a=b")).await.unwrap();
    assert_eq!(body, "from the proxy");
    let [request] = <[_; 1]>::try_from(proxy.requests()).unwrap();
    assert_eq!(request.line, "POST http://service.invalid:8080/path?a=b HTTP/1.1");
    assert_eq!(request.header("host"), Some("service.invalid:8080"));
    let expected = format!("Basic {}", aws_smithy_types::base64::encode("us@er:secret"));
    assert_eq!(request.header("proxy-authorization"), Some(expected.as_str()));
}

#[tokio::test]
async fn an_https_request_goes_through_a_tunnel_that_is_reused() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("service.invalid", hello);
        let proxy = Server::start(tunnel_to(&server));
        let client = Builder::new()
            .tls_provider(provider)
            .without_system_roots()
            .root_certificate(authority.der)
            .proxy(format!("http://user:secret@{}", proxy.address()), "")
            .build()
            .unwrap();
        for _ in 0..2 {
            assert_eq!(in_time(call(&client, "https://service.invalid/")).await.unwrap(), "hello 1");
        }
        let [connect] = <[_; 1]>::try_from(proxy.requests()).unwrap();
        assert_eq!(connect.line, "CONNECT service.invalid:443 HTTP/1.1");
        assert_eq!(connect.header("host"), Some("service.invalid:443"));
        assert!(connect.header("proxy-authorization").is_some());
        // The service must not get the proxy's password.
        let requests = server.requests();
        assert_eq!(
            (requests[0].line.as_str(), requests[0].header("host")),
            ("POST / HTTP/1.1", Some("service.invalid"))
        );
        assert_eq!(requests[0].header("proxy-authorization"), None);
    }
}

/// The trailing dot is only for resolvers, and a tunnel does not use one.
#[tokio::test]
async fn a_certificate_for_a_name_is_also_for_the_name_with_a_dot() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("service.invalid", hello);
        let proxy = Server::start(tunnel_to(&server));
        let builder = Builder::new().tls_provider(provider).without_system_roots();
        let client = builder.root_certificate(authority.der).proxy(proxy.url(""), "").build().unwrap();
        assert_eq!(in_time(call(&client, "https://service.invalid./")).await.unwrap(), "hello 1");
    }
}

#[tokio::test]
async fn a_tunnel_does_not_make_a_server_trusted() {
    for provider in tls_providers() {
        let (authority, stranger) = (Authority::new(), Authority::new());
        for server in [stranger.server("service.invalid", hello), authority.server("another.invalid", hello)]
        {
            let proxy = Server::start(tunnel_to(&server));
            let builder = Builder::new().tls_provider(provider).without_system_roots();
            let builder = builder.root_certificate(authority.der.clone()).proxy(proxy.url(""), "");
            let client = builder.build().unwrap();
            let error = in_time(call(&client, "https://service.invalid/")).await.unwrap_err();
            assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
            assert!(chain(&error).contains("TLS handshake with service.invalid"), "{}", chain(&error));
        }
    }
}

#[tokio::test]
async fn a_proxy_can_be_reached_over_tls() {
    let (authority, proxys) = (Authority::new(), Authority::new());
    let server = authority.server("service.invalid", hello);
    let proxy = proxys.server("localhost", tunnel_to(&server));
    let plain = proxys.server("localhost", hello);
    let client = |provider, proxy: &Server| {
        let url = format!("https://localhost:{}", proxy.address().port());
        let builder = Builder::new().tls_provider(provider).without_system_roots().proxy(url, "");
        let builder = builder.root_certificate(authority.der.clone());
        builder.root_certificate(proxys.der.clone()).build().unwrap()
    };
    for (index, provider) in tls_providers().into_iter().enumerate() {
        let hello = format!("hello {}", index + 1);
        let client = |proxy| client(provider, proxy);
        assert_eq!(in_time(call(&client(&proxy), "https://service.invalid/")).await.unwrap(), hello);
        assert_eq!(in_time(call(&client(&plain), "http://service.invalid/")).await.unwrap(), hello);
    }
    assert_eq!(plain.requests()[0].line, "POST http://service.invalid/ HTTP/1.1");
}

#[tokio::test]
async fn a_host_can_be_reached_without_the_proxy() {
    let server = Server::responding([Response::new(200).body("direct")]);
    let client = through(format!("http://{}", closed_address()), "127.0.0.0/8");
    assert_eq!(in_time(call(&client, &server.url("/"))).await.unwrap(), "direct");
    assert_eq!(server.requests()[0].line, "POST / HTTP/1.1");
}

#[tokio::test]
async fn errors_about_an_unreachable_proxy_name_it_without_its_password() {
    let address = closed_address();
    let client = through(format!("http://user:hunter2@{address}"), "");
    for url in ["http://service.invalid/", "https://service.invalid/"] {
        let error = in_time(call(&client, url)).await.unwrap_err();
        assert!(error.is_io(), "{error:?}");
        let text = chain(&error);
        assert!(text.contains(&format!("through the proxy {address}")), "{text}");
        assert!(!text.contains("hunter2") && !format!("{error:?}").contains("hunter2"), "{text}");
    }
}

#[tokio::test]
async fn refusals_of_a_proxy_are_errors_with_its_status() {
    for (status, is_io, said) in
        [(407, false, "user name and password"), (403, false, "status 403"), (502, true, "status 502")]
    {
        let proxy = Server::responding([Response::new(status)]);
        let client = through(proxy.url(""), "");
        let error = in_time(call(&client, "https://service.invalid/")).await.unwrap_err();
        assert_eq!(error.is_io(), is_io, "{status} {error:?}");
        assert!(chain(&error).contains(said), "{}", chain(&error));
    }
}

#[tokio::test]
async fn a_proxy_that_does_not_speak_http_is_an_error() {
    let endless = "x".repeat(40_000).into_bytes();
    for (sent, said) in [
        (b"SSH-2.0-server\r\n\r\n".to_vec(), "not HTTP"),
        (endless, "too long"),
        (b"HTTP/1.1 2".to_vec(), "through the proxy"),
    ] {
        let proxy = Server::start(move |connection| {
            connection.request();
            // The client may have closed the connection before the end.
            drop(connection.send(&sent));
        });
        let error = in_time(call(&through(proxy.url(""), ""), "https://service.invalid/")).await.unwrap_err();
        assert!(chain(&error).contains(said), "{}", chain(&error));
    }
}

#[test]
fn a_url_that_is_not_a_proxys_is_refused_without_being_shown() {
    let error = Builder::new().proxy("socks5://u:hunter2@p", "").build().unwrap_err().to_string();
    assert!(error.contains("proxy's URL") && !error.contains("hunter2"), "{error}");
    let builder = Builder::new().proxy("http://u:hunter2@p", "");
    assert!(!format!("{builder:?}").contains("hunter2"));
}

/// `.ci/proxy` starts a proxy and sets this variable to its URL.
#[tokio::test]
async fn a_real_proxy() {
    let Ok(url) = std::env::var("TINSMITH_PROXY") else {
        println!("skipped: TINSMITH_PROXY names no proxy");
        return;
    };
    let authority = Authority::new();
    let secure = authority.server("localhost", hello);
    let plain = Server::start(hello);
    let secure_url = format!("https://localhost:{}/", secure.address().port());
    for (index, provider) in tls_providers().into_iter().enumerate() {
        let builder = || {
            let builder = Builder::new().tls_provider(provider).without_system_roots();
            builder.root_certificate(authority.der.clone())
        };
        let client = builder().proxy(url.clone(), "").build().unwrap();
        for _ in 0..2 {
            let expected = format!("hello {}", index + 1);
            assert_eq!(in_time(call(&client, &secure_url)).await.unwrap(), expected);
            assert!(in_time(call(&client, &plain.url("/"))).await.unwrap().starts_with(b"hello"));
        }
        assert!(plain.requests()[0].header("via").is_some(), "{:?}", plain.requests());

        let stranger = builder().proxy(url.replace("://", "://not-"), "").build().unwrap();
        let error = in_time(call(&stranger, &secure_url)).await.unwrap_err();
        assert!(chain(&error).contains("the proxy") && !chain(&error).contains("not-"), "{}", chain(&error));
    }
}
