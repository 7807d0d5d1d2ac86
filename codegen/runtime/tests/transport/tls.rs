//! TLS: which certificates the client trusts, and how it fails. The same tests run with each library.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::transport::{Builder, TlsProvider};

use crate::support::server::{Connection, Response, Server};
use crate::support::tls::Authority;
use crate::{
    call, chain, connect_timeout, in_time, post, read, read_timeout, send, send_with, tls_providers,
};

fn hello(connection: &mut Connection) {
    while connection.request().is_some() {
        let response = Response::new(200).body(format!("hello {}", connection.number));
        connection.respond(&response).unwrap();
    }
}

fn trusting(provider: TlsProvider, certificate: impl Into<Vec<u8>>) -> SharedHttpClient {
    let builder = Builder::new().tls_provider(provider).without_system_roots();
    builder.root_certificate(certificate).build().unwrap()
}

fn url(server: &Server, host: &str) -> String {
    format!("https://{host}:{}/", server.address().port())
}

#[tokio::test]
async fn a_root_certificate_makes_a_server_trusted() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("localhost", hello);
        let several = format!("{}\n{}", Authority::new().pem, authority.pem);
        let certificates = [authority.der.clone(), authority.pem.clone().into(), several.into()];
        for (number, certificate) in certificates.into_iter().enumerate() {
            let client = trusting(provider, certificate);
            for _ in 0..2 {
                let body = in_time(call(&client, &url(&server, "localhost"))).await.unwrap();
                assert_eq!(body, format!("hello {}", number + 1), "{provider:?}");
            }
        }
        assert_eq!(
            server.requests()[0].header("host"),
            Some(format!("localhost:{}", server.address().port()).as_str())
        );
    }
}

#[test]
#[cfg(all(feature = "native-tls", feature = "rustls"))]
fn rustls_is_the_default_where_there_are_both() {
    assert_eq!(TlsProvider::default(), TlsProvider::Rustls);
}

#[tokio::test]
async fn an_address_can_have_a_certificate_too() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("127.0.0.1", hello);
        let client = trusting(provider, authority.der);
        assert_eq!(in_time(call(&client, &url(&server, "127.0.0.1"))).await.unwrap(), "hello 1");
    }
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    for provider in tls_providers() {
        for (host, reason) in [
            ("localhost", ["not valid for name \"localhost\"", "hostname mismatch"]),
            ("127.0.0.1", ["not valid for name \"127.0.0.1\"", "IP address mismatch"]),
        ] {
            let authority = Authority::new();
            let server = authority.server("elsewhere.example", hello);
            let client = trusting(provider, authority.der);
            let error = in_time(call(&client, &url(&server, host))).await.unwrap_err();
            // Not "io", because another attempt would get the same certificate.
            assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
            let text = chain(&error);
            assert!(text.contains(&format!("TLS handshake with {host}")), "{text}");
            assert!(reason.iter().any(|reason| text.contains(reason)), "{text}");
            assert_eq!(server.requests().len(), 0);
        }
    }
}

#[tokio::test]
async fn a_certificate_from_an_unknown_authority_is_refused() {
    for provider in tls_providers() {
        let server = Authority::new().server("localhost", hello);
        let builder = Builder::new().tls_provider(provider);
        // A small machine may have no system certificates; then this is the only one.
        let with_system_roots = builder.root_certificate(Authority::new().der).build().unwrap();
        for client in [with_system_roots, trusting(provider, Authority::new().der)] {
            let error = in_time(call(&client, &url(&server, "localhost"))).await.unwrap_err();
            assert!(error.is_other() && error.as_other().is_none(), "{error:?}");
            let text = chain(&error);
            assert!(text.contains("UnknownIssuer") || text.contains("local issuer certificate"), "{text}");
        }
        assert_eq!(server.requests().len(), 0);
    }
}

/// A client without the system's certificates does not trust them.
#[tokio::test]
async fn the_systems_certificates_are_trusted_unless_disabled() {
    const CHILD: &str = "TINSMITH_TEST_SYSTEM_ROOT";
    if std::env::var_os(CHILD).is_none() {
        let authority = Authority::new();
        let folder = std::env::temp_dir().join(format!("tinsmith-roots-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("root.pem");
        std::fs::write(&file, &authority.pem).unwrap();
        let server = authority.server("localhost", hello);
        // Both libraries read the variable once for the whole process, so this takes another process.
        let status = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tls::the_systems_certificates_are_trusted_unless_disabled"])
            .env("SSL_CERT_FILE", &file)
            .env(CHILD, url(&server, "localhost"))
            .status();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(status.unwrap().success());
        return;
    }
    let url = std::env::var(CHILD).unwrap();
    for provider in tls_providers() {
        let client = Builder::new().tls_provider(provider).build().unwrap();
        assert!(in_time(call(&client, &url)).await.unwrap().starts_with(b"hello"));
        let error = in_time(call(&trusting(provider, Authority::new().der), &url)).await.unwrap_err();
        assert!(error.is_other(), "{error:?}");
    }
}

#[tokio::test]
async fn a_server_without_tls_is_an_error() {
    for provider in tls_providers() {
        let server = Server::start(|connection| {
            connection.send(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").unwrap();
            connection.closes_within(Duration::from_secs(2));
        });
        let client = trusting(provider, Authority::new().der);
        let error = in_time(call(&client, &url(&server, "127.0.0.1"))).await.unwrap_err();
        assert!(error.is_io(), "{error:?}");
        assert!(chain(&error).contains("TLS handshake"), "{}", chain(&error));
    }
}

#[tokio::test]
async fn a_handshake_that_ends_early_is_a_retryable_error() {
    for provider in tls_providers() {
        for reset in [false, true] {
            let server = Server::start(move |connection| {
                connection.closes_within(Duration::from_millis(50));
                if reset {
                    connection.reset();
                }
            });
            let client = trusting(provider, Authority::new().der);
            let error = in_time(call(&client, &url(&server, "127.0.0.1"))).await.unwrap_err();
            assert!(error.is_io(), "{error:?}");
            assert!(chain(&error).contains("TLS handshake with 127.0.0.1"), "{}", chain(&error));
        }
    }
}

#[tokio::test]
async fn a_missing_handshake_is_a_connect_timeout() {
    for provider in tls_providers() {
        let server = Server::start(|connection| {
            connection.closes_within(Duration::from_secs(2));
        });
        let client = trusting(provider, Authority::new().der);
        let request = post(&url(&server, "127.0.0.1"), "");
        let settings = connect_timeout(Duration::from_millis(150));
        let error = in_time(send_with(&client, &settings, request)).await.unwrap_err();
        assert!(error.is_timeout(), "{error:?}");
        let text = chain(&error);
        assert!(text.contains("connect timeout") && text.contains("150ms"), "{text}");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_within_tls_is_a_retryable_error() {
    for provider in tls_providers() {
        for (half, reset) in [(false, false), (false, true), (true, false), (true, true)] {
            let authority = Authority::new();
            let server = authority.server("localhost", move |connection| {
                connection.request();
                if half {
                    connection.send(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf").unwrap();
                    std::thread::sleep(Duration::from_millis(50));
                }
                if reset {
                    connection.reset();
                }
            });
            let client = trusting(provider, authority.der);
            let sent = in_time(send(&client, &url(&server, "localhost"))).await;
            assert_eq!(sent.is_ok(), half, "{provider:?} {sent:?}");
            let error = match sent {
                Ok(response) => in_time(read(response)).await.unwrap_err(),
                Err(error) => error,
            };
            let transient = error.as_other() == Some(ErrorKind::TransientError);
            assert!(error.is_io() || transient, "{provider:?} {half} {reset} {error:?}");
        }
    }
}

#[tokio::test]
async fn a_response_that_stalls_within_tls_is_a_read_timeout() {
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("localhost", |connection| {
            connection.request();
            connection.closes_within(Duration::from_secs(2));
        });
        let client = trusting(provider, authority.der);
        let request = post(&url(&server, "localhost"), "");
        let settings = read_timeout(Duration::from_millis(150));
        let error = in_time(send_with(&client, &settings, request)).await.unwrap_err();
        assert!(error.is_timeout(), "{error:?}");
        assert!(chain(&error).contains("read timeout"), "{}", chain(&error));
    }
}

#[tokio::test]
async fn a_large_body_is_sent_and_received_over_tls() {
    const LENGTH: usize = 3 << 20;
    for provider in tls_providers() {
        let authority = Authority::new();
        let server = authority.server("localhost", |connection| {
            while let Some(request) = connection.request() {
                connection.respond(&Response::new(200).body(request.body)).unwrap();
            }
        });
        let client = trusting(provider, authority.der);
        let body: Vec<u8> = (0..LENGTH).map(|index| (index % 251) as u8).collect();
        let request = post(&url(&server, "localhost"), body.clone());
        let settings = read_timeout(Duration::from_secs(2));
        let response = send_with(&client, &settings, request).await.unwrap();
        assert!(read(response).await.unwrap() == body, "{provider:?}");
    }
}

#[test]
fn errors_identify_an_unreadable_certificate() {
    let pem = Authority::new().pem;
    for provider in tls_providers() {
        for (bad, problem) in [
            ("nothing of the kind".to_owned(), "not a usable certificate"),
            (pem.replace("END", "DNE"), "not readable as PEM"),
            (pem.replace("CERTIFICATE", "PRIVATE KEY"), "contains no certificate"),
        ] {
            let builder = Builder::new().tls_provider(provider).root_certificate(pem.clone());
            let text = builder.root_certificate(bad).build().unwrap_err().to_string();
            assert!(text.starts_with("root certificate 2: ") && text.contains(problem), "{text}");
        }
    }
    let error = Builder::new().without_system_roots().build().unwrap_err();
    assert!(error.to_string().contains("no root certificate to trust"), "{error}");
}
