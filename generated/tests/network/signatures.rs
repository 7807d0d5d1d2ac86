//! The signature covers what the server receives, for unusual headers, hosts and paths.

use crate::server::{Request, Response, Server};
use cognito::Client;
use cognito::config::retry::RetryConfig;
use cognito::config::{Config, Credentials, Region};
use cognito::error::DisplayErrorContext;
use cognito::types::AuthFlowType;
use cognito_identity_provider as cognito;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

const SECRET: &str = "example-secret";

fn client(endpoint: &str) -> Client {
    Client::from_conf(
        Config::builder()
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKID", SECRET, None, None, "test"))
            .endpoint_url(endpoint)
            .retry_config(RetryConfig::disabled())
            .build(),
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// Computes the signature as the service does (AWS Signature Version 4, "Create a signed AWS API request").
fn expected_signature(request: &Request) -> (String, String) {
    let authorization = request.header("authorization").expect("it is signed");
    let part = |name: &str| {
        let from = authorization.find(name).unwrap() + name.len();
        authorization[from..].split(", ").next().unwrap()
    };
    let (credential, names, signature) = (part("Credential="), part("SignedHeaders="), part("Signature="));
    let (_, scope) = credential.split_once('/').unwrap();
    let path = request.line.split(' ').nth(1).unwrap().replace('%', "%25");
    let mut canonical = format!("POST\n{path}\n\n");
    for name in names.split(';') {
        let value = request.header(name).unwrap_or_else(|| panic!("{name} is signed and not sent"));
        let words: Vec<_> = value.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
        canonical.push_str(&format!("{name}:{}\n", words.join(" ")));
    }
    canonical.push_str(&format!("\n{names}\n{}", hex(&Sha256::digest(&request.body))));
    let date = request.header("x-amz-date").unwrap();
    let hash = hex(&Sha256::digest(canonical.as_bytes()));
    let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{hash}");
    let key = scope.split('/').fold(format!("AWS4{SECRET}").into_bytes(), |key, part| mac(&key, part));
    (signature.to_owned(), hex(&mac(&key, &to_sign)))
}

async fn send(
    client: &Client,
    change: impl Fn(&mut cognito::config::http::HttpRequest) + Send + Sync + 'static,
) {
    let call = client.admin_initiate_auth().user_pool_id("us-east-1_EXAMPLE").client_id("client");
    let call = call.auth_flow(AuthFlowType::AdminUserPasswordAuth).customize().mutate_request(change);
    call.send().await.unwrap_or_else(|error| panic!("{}", DisplayErrorContext(&error)));
}

#[tokio::test]
async fn headers_may_contain_any_text() {
    let server = Server::responding([Response::new(200).body("{}")]);
    let client = client(&server.url("/"));
    let values =
        ["plain", "Zürich", "dilbert\u{2019}s day", "東京", "😹", "a   b", "  padded  ", "a\tb", "\ta\t", ""];
    for value in values {
        send(&client, move |request| {
            request.headers_mut().insert("x-tenant", value.to_owned());
        })
        .await;
        let request = server.requests().pop().unwrap();
        assert_eq!(request.header("x-tenant"), Some(value.trim()), "{value:?}");
        assert!(request.header("authorization").unwrap().contains(";x-tenant"), "{value:?}");
        let (signature, expected) = expected_signature(&request);
        assert_eq!(signature, expected, "{value:?}");
    }
}

#[tokio::test]
async fn unusual_hosts_and_paths_are_signed() {
    let server = Server::responding([Response::new(200).body("{}")]);
    let port = server.address().port();
    for (endpoint, host, path) in [
        (format!("http://127.0.0.1:{port}"), format!("127.0.0.1:{port}"), "/"),
        (format!("http://127.0.0.1:{port}/"), format!("127.0.0.1:{port}"), "/"),
        (format!("http://127.0.0.1:{port}/base"), format!("127.0.0.1:{port}"), "/base/"),
        (format!("http://127.0.0.1:{port}/two%20words"), format!("127.0.0.1:{port}"), "/two%20words/"),
        (format!("http://127.0.0.1:{port}?x=1"), format!("127.0.0.1:{port}"), "/"),
        (format!("http://127.0.0.1:0{port}"), format!("127.0.0.1:{port}"), "/"),
        (format!("HTTP://LOCALHOST:{port}"), format!("LOCALHOST:{port}"), "/"),
    ] {
        send(&client(&endpoint), |_| {}).await;
        let request = server.requests().pop().unwrap();
        assert_eq!(request.header("host"), Some(host.as_str()), "{endpoint}");
        assert_eq!(request.line, format!("POST {path} HTTP/1.1"), "{endpoint}");
        let (signature, expected) = expected_signature(&request);
        assert_eq!(signature, expected, "{endpoint}");
    }
}

/// If a change sets the URI or the host, both the connection and the signature use it.
#[tokio::test]
async fn a_change_may_redirect_a_request() {
    let server = Server::responding([Response::new(200).body("{}")]);
    let port = server.address().port();
    let client = client("http://service.invalid");
    for uri in [
        format!("http://127.0.0.1:{port}/"),
        format!("http://me:pw@127.0.0.1:{port}/"),
        format!("http://127.0.0.1:{port}/a/b"),
    ] {
        send(&client, move |request| request.set_uri(uri.clone()).unwrap()).await;
        let request = server.requests().pop().unwrap();
        assert_eq!(request.header("host"), Some(format!("127.0.0.1:{port}").as_str()));
        let (signature, expected) = expected_signature(&request);
        assert_eq!(signature, expected);
    }
    send(&client, move |request| {
        request.set_uri(format!("http://127.0.0.1:{port}/")).unwrap();
        request.headers_mut().insert("host", "service.example");
    })
    .await;
    let request = server.requests().pop().unwrap();
    assert_eq!(request.header("host"), Some("service.example"));
    let (signature, expected) = expected_signature(&request);
    assert_eq!(signature, expected);
}
