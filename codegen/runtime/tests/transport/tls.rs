//! TLS: whom the client believes.

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use tinsmith_runtime::transport::Builder;

use crate::support::server::{Answer, Connection, Server};
use crate::support::tls::Authority;
use crate::{call, chain, in_time};

fn hello(connection: &mut Connection) {
    while connection.request().is_some() {
        let answer = Answer::new(200).body(format!("hello {}", connection.number));
        connection.answer(&answer).unwrap();
    }
}

fn trusting(certificate: impl Into<Vec<u8>>) -> SharedHttpClient {
    Builder::new().without_system_roots().root_certificate(certificate).build().unwrap()
}

fn url(server: &Server, host: &str) -> String {
    format!("https://{host}:{}/", server.address().port())
}

#[tokio::test]
async fn a_root_certificate_makes_a_server_trusted() {
    let authority = Authority::new();
    let server = authority.server("localhost", hello);
    let several = format!("{}\n{}", Authority::new().pem, authority.pem);
    for (number, client) in
        [trusting(authority.der.clone()), trusting(authority.pem.clone()), trusting(several)]
            .iter()
            .enumerate()
    {
        for _ in 0..2 {
            let body = in_time(call(client, &url(&server, "localhost"))).await.unwrap();
            assert_eq!(body, format!("hello {}", number + 1));
        }
    }
    assert_eq!(
        server.requests()[0].header("host"),
        Some(format!("localhost:{}", server.address().port()).as_str())
    );
}

#[tokio::test]
async fn an_address_can_have_a_certificate_too() {
    let authority = Authority::new();
    let server = authority.server("127.0.0.1", hello);
    let body = in_time(call(&trusting(authority.der), &url(&server, "127.0.0.1"))).await.unwrap();
    assert_eq!(body, "hello 1");
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let authority = Authority::new();
    let server = authority.server("elsewhere.example", hello);
    let error = in_time(call(&trusting(authority.der), &url(&server, "localhost"))).await.unwrap_err();
    // Not "io": another attempt would meet the same certificate.
    assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
    let text = chain(&error);
    assert!(text.contains("TLS handshake with localhost"), "{text}");
    assert!(text.contains("not valid for name \"localhost\""), "{text}");
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn a_certificate_from_a_stranger_is_refused() {
    let server = Authority::new().server("localhost", hello);
    // The system's own certificates may be none, on a small machine; then there is still one.
    let with_system_roots = Builder::new().root_certificate(Authority::new().der).build().unwrap();
    for client in [with_system_roots, trusting(Authority::new().der)] {
        let error = in_time(call(&client, &url(&server, "localhost"))).await.unwrap_err();
        assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
        assert!(chain(&error).contains("UnknownIssuer"), "{}", chain(&error));
    }
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn a_server_without_tls_is_an_error() {
    let server = Server::start(|connection| {
        connection.send(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").unwrap();
        connection.closes_within(std::time::Duration::from_secs(2));
    });
    let error = in_time(call(&trusting(Authority::new().der), &url(&server, "127.0.0.1"))).await.unwrap_err();
    assert!(error.is_io(), "{error:?}");
    assert!(chain(&error).contains("TLS handshake"), "{}", chain(&error));
}

#[test]
fn a_certificate_that_cannot_be_read_is_named() {
    let pem = Authority::new().pem;
    let key = pem.replace("CERTIFICATE", "PRIVATE KEY");
    for (bad, problem) in [
        (b"nothing of the kind".to_vec(), "not a usable certificate"),
        (pem.replace("END", "DNE").into_bytes(), "not readable as PEM"),
        (key.into_bytes(), "holds no certificate"),
    ] {
        let error = Builder::new().root_certificate(pem.clone()).root_certificate(bad).build().unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("root certificate 2: ") && text.contains(problem), "{text}");
    }
    let error = Builder::new().without_system_roots().build().unwrap_err();
    assert!(error.to_string().contains("no root certificate to trust"), "{error}");
}
