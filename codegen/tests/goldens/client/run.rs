//! The endpoints of requests, and which requests are signed.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use golden_client::Client;
use golden_client::config::http::{HttpRequest, HttpResponse};
use golden_client::config::{Builder, Config, Credentials, Region, SharedHttpClient};
use golden_client::error::{DisplayErrorContext, SdkError};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

/// Records requests, and responds with an empty object.
#[derive(Clone, Debug, Default)]
struct Keeping(Arc<Mutex<Vec<HttpRequest>>>);

impl HttpConnector for Keeping {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.0.lock().unwrap().push(request);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), SdkBody::from("{}"))))
    }
}

impl Keeping {
    fn http(&self) -> SharedHttpClient {
        let connector = self.clone();
        http_client_fn(move |_, _| SharedHttpConnector::new(connector.clone()))
    }

    /// Returns the URL and the signature of the only request.
    fn only(&self) -> (String, Option<String>) {
        let requests = std::mem::take(&mut *self.0.lock().unwrap());
        let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
        (request.uri().to_owned(), request.headers().get("authorization").map(str::to_owned))
    }
}

fn base(kept: &Keeping) -> Builder {
    Config::builder().region(Region::new("eu-west-1")).http_client(kept.http())
}

fn credentials() -> Credentials {
    let credentials = Credentials::builder().access_key_id("AKID").secret_access_key("secret");
    credentials.account_id("123456789012").provider_name("test").build()
}

/// Returns the output of a future. The futures in these tests never wait.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn the_endpoint_depends_on_the_input_and_the_operation() {
    let kept = Keeping::default();
    let client = Client::from_conf(base(&kept).credentials_provider(credentials()).build());
    now(client.get().shelf("upper").send()).unwrap();
    let (url, signature) = kept.only();
    assert_eq!(url, "https://upper.books.eu-west-1.example.com/");
    assert!(signature.unwrap().contains("/eu-west-1/golden-signing/aws4_request"));
}

#[test]
fn the_endpoint_depends_on_the_account_and_the_client() {
    let kept = Keeping::default();
    let base = || base(&kept).credentials_provider(credentials());
    now(Client::from_conf(base().build()).list().send()).unwrap();
    assert_eq!(kept.only().0, "https://123456789012.prod.eu-west-1.example.com/");
    now(Client::from_conf(base().stage("beta").build()).list().send()).unwrap();
    assert_eq!(kept.only().0, "https://123456789012.beta.eu-west-1.example.com/");
    now(Client::from_conf(base().endpoint_url("http://127.0.0.1:1/x").build()).list().send()).unwrap();
    assert_eq!(kept.only().0, "http://127.0.0.1:1/x/");
    now(Client::from_conf(base().stage("beta").mirror(true).build()).list().send()).unwrap();
    let kept_stage = kept.0.lock().unwrap()[0].headers().get("x-stage").map(str::to_owned);
    assert_eq!(kept_stage.as_deref(), Some("beta"));
    let (url, signature) = kept.only();
    assert_eq!(url, "https://mirror.beta.example.com/");
    assert!(signature.unwrap().contains("/us-mirror-1/mirror/aws4_request"));
}

#[test]
fn an_unset_input_member_leaves_the_choice_to_the_client() {
    let kept = Keeping::default();
    let config = base(&kept).credentials_provider(credentials()).mirror(true).build();
    let client = Client::from_conf(config);
    now(client.get().shelf("upper").send()).unwrap();
    assert_eq!(kept.only().0, "https://mirror.prod.example.com/");
    now(client.get().shelf("upper").mirrored(false).send()).unwrap();
    assert_eq!(kept.only().0, "https://upper.books.eu-west-1.example.com/");
}

#[test]
fn the_model_determines_which_requests_are_signed() {
    let kept = Keeping::default();
    let with = Client::from_conf(base(&kept).credentials_provider(credentials()).build());
    let without = Client::from_conf(base(&kept).build());
    now(with.ping().send()).unwrap();
    assert_eq!(kept.only().1, None);
    now(without.ping().send()).unwrap();
    assert_eq!(kept.only().1, None);
    now(with.list().send()).unwrap();
    assert!(kept.only().1.is_some());
    now(without.list().send()).unwrap();
    assert_eq!(kept.only().1, None);
    let error = now(without.get().shelf("upper").send()).unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)));
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("`credentials_provider`") && text.contains("AWS_ACCESS_KEY_ID"), "{text}");
    assert!(kept.0.lock().unwrap().is_empty());
}

#[test]
fn missing_members_are_reported_before_sending() {
    let kept = Keeping::default();
    let config = Config::builder().http_client(kept.http()).credentials_provider(credentials()).build();
    let error = now(Client::from_conf(config).get().shelf("upper").send()).unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("`region`") && text.contains("AWS_REGION"), "{text}");
    assert!(kept.0.lock().unwrap().is_empty());
}

#[test]
fn one_call_may_differ_from_the_others() {
    let kept = Keeping::default();
    let client = Client::from_conf(base(&kept).credentials_provider(credentials()).build());
    let changed = client
        .list()
        .customize()
        .mutate_request(|request| {
            request.headers_mut().insert("x-extra", "1");
        })
        .config_override(Config::builder().stage("beta").region(Region::new("eu-west-2")));
    now(changed.send()).unwrap();
    let extra = kept.0.lock().unwrap()[0].headers().get("x-extra").map(str::to_owned);
    assert_eq!(extra.as_deref(), Some("1"));
    let (url, signature) = kept.only();
    assert_eq!(url, "https://123456789012.beta.eu-west-2.example.com/");
    // The header is covered by the signature.
    assert!(signature.unwrap().contains("x-extra"));
    now(client.list().send()).unwrap();
    assert_eq!(kept.only().0, "https://123456789012.prod.eu-west-1.example.com/");
}

/// Environment variables are global to a process, so each case runs this test again in a child process.
#[test]
fn the_account_and_its_mode_come_from_the_environment() {
    const CHILD: &str = "TINSMITH_TEST_EXPECTS";
    if let Ok(expected) = std::env::var(CHILD) {
        let kept = Keeping::default();
        let outcome =
            now(Client::from_conf(Builder::from_env().http_client(kept.http()).build()).list().send());
        match outcome {
            Ok(_) => assert_eq!(kept.only().0, expected),
            Err(error) => {
                let text = DisplayErrorContext(&error).to_string();
                assert!(text.contains(&expected), "{text}");
            }
        }
        return;
    }
    let with_account = "https://123456789012.prod.eu-west-1.example.com/";
    let without_account = "https://prod.eu-west-1.example.com/";
    let test = std::thread::current().name().unwrap().to_owned();
    for (variables, expected) in [
        (&[][..], without_account),
        (&[("AWS_ACCOUNT_ID", "123456789012")], with_account),
        (&[("AWS_ACCOUNT_ID", "123456789012"), ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "preferred")], with_account),
        (
            &[("AWS_ACCOUNT_ID", "123456789012"), ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "Disabled")],
            without_account,
        ),
        (&[("AWS_ACCOUNT_ID", "123456789012"), ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "sometimes")], with_account),
        (&[("AWS_ACCOUNT_ID_ENDPOINT_MODE", "required")], "account"),
    ] {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        let output = child
            .args(["--exact", &test])
            .env_clear()
            .envs([
                ("AWS_REGION", "eu-west-1"),
                ("AWS_ACCESS_KEY_ID", "AKID"),
                ("AWS_SECRET_ACCESS_KEY", "secret"),
            ])
            .envs(variables.iter().copied())
            .env(CHILD, expected)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{variables:?}: {text}");
    }
}
