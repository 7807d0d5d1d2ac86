//! Compares console sessions with the official crates' test cases.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};
use tinsmith_runtime::aws_smithy_async::time::StaticTimeSource;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::aws_smithy_types::date_time::Format;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};
use tinsmith_runtime::aws_types::region::Region;

use super::*;
use crate::fixtures;
use crate::profile::ProfileFileCredentialsProvider;

/// The time in the official cases.
const NOW: &str = "2025-11-19T00:00:00Z";

/// Simulates the service: checks that each call is the expected one and has a proof.
#[derive(Clone, Debug)]
struct Signin(Arc<Mutex<Vec<Value>>>);

impl HttpConnector for Signin {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let call = self.0.lock().unwrap().pop().expect("a call that is expected");
        assert_eq!(
            (request.method(), request.uri().ends_with("/v1/token")),
            ("POST", true),
            "{}",
            request.uri()
        );
        let proof = request.headers().get("dpop").expect("a proof");
        assert!(proof.split('.').count() == 3 && request.headers().get("authorization").is_none());
        let body: Value = serde_json::from_slice(request.body().bytes().unwrap()).unwrap();
        assert_eq!(body, call["request"]["tokenInput"]);
        let status = u16::try_from(call["responseCode"].as_u64().unwrap_or(200)).unwrap();
        let text = match &call["response"]["tokenOutput"] {
            Value::Null => r#"{"error": "TOKEN_EXPIRED", "message": "m"}"#.to_owned(),
            output => output.to_string(),
        };
        let mut response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(text));
        response.headers_mut().insert("x-amzn-errortype", "AccessDeniedException");
        HttpConnectorFuture::ready(Ok(response))
    }
}

/// Creates a configuration with a profile, the files of its session, and the expected calls.
fn config(profile: &str, cache: &Value, calls: &Value, fs: &mut Option<Fs>) -> ProviderConfig {
    let mut files: HashMap<String, Vec<u8>> = HashMap::from([("/.aws/config".to_owned(), profile.into())]);
    for (name, contents) in cache.as_object().into_iter().flatten() {
        files.insert(format!("/.aws/login/cache/{name}"), contents.to_string().into());
    }
    let mut calls = calls.as_array().cloned().unwrap_or_default();
    calls.reverse();
    let connector = SharedHttpConnector::new(Signin(Arc::new(Mutex::new(calls))));
    let now = SystemTime::try_from(DateTime::from_str(NOW, Format::DateTime).unwrap()).unwrap();
    let fs = fs.insert(Fs::from_map(files)).clone();
    ProviderConfig::empty()
        .with_env(Env::from_slice(&[("HOME", "/"), ("AWS_PROFILE", "signin")]))
        .with_fs(fs)
        .with_region(Some(Region::from_static("us-east-1")))
        .with_time_source(StaticTimeSource::new(now))
        .with_http_client(SharedHttpClient::new(http_client_fn(move |_, _| connector.clone())))
}

fn expiry(credentials: &Credentials) -> Option<String> {
    DateTime::from(credentials.expiry()?).fmt(Format::DateTime).ok()
}

#[tokio::test]
async fn sessions_have_the_official_credentials_and_files() {
    for case in fixtures::cases("login-provider-test-cases.json") {
        let documentation = &case["documentation"];
        let mut fs = None;
        let profile = case["configContents"].as_str().unwrap();
        let config = config(profile, &case["cacheContents"], &case["mockApiCalls"], &mut fs);
        let provider = ProfileFileCredentialsProvider::builder().configure(&config).build();
        let result = provider.provide_credentials().await;
        for outcome in case["outcomes"].as_array().unwrap() {
            match (outcome["result"].as_str().unwrap(), &result) {
                ("credentials", Ok(found)) => {
                    let found = json!({
                        "result": "credentials",
                        "accessKeyId": found.access_key_id(),
                        "secretAccessKey": found.secret_access_key(),
                        "sessionToken": found.session_token(),
                        "accountId": found.account_id().map(|id| id.as_str()),
                        "expiresAt": expiry(found),
                    });
                    assert_eq!(&found, outcome, "{documentation}");
                }
                ("cacheContents", _) => {
                    let expected = outcome.as_object().unwrap().iter().filter(|(name, _)| *name != "result");
                    for (name, contents) in expected {
                        let path = format!("/.aws/login/cache/{name}");
                        let kept = fs.as_ref().unwrap().read_to_end(Path::new(&path)).await.unwrap();
                        assert_eq!(
                            &serde_json::from_slice::<Value>(&kept).unwrap(),
                            contents,
                            "{documentation}"
                        );
                    }
                }
                ("error", Err(error)) => {
                    let text = format!("{error:?} {}", DisplayErrorContext(error));
                    for secret in
                        ["BEGIN EC", "oldExpiredSecretKey", "refresh_token", "hunter2", "wJalrXUtnFEMI"]
                    {
                        assert!(!text.contains(secret), "{documentation}: {text}");
                    }
                }
                _ => panic!("{documentation}: {result:?} instead of {outcome}"),
            }
        }
    }
}

/// Creates a session that expires after so many seconds.
fn session(seconds: u64) -> Value {
    let now = SystemTime::try_from(DateTime::from_str(NOW, Format::DateTime).unwrap()).unwrap();
    let end = (now + Duration::from_secs(seconds)).duration_since(UNIX_EPOCH).unwrap().as_secs();
    let end = DateTime::from_secs(end.try_into().unwrap()).fmt(Format::DateTime).unwrap();
    json!({
        "accessToken": { "accessKeyId": "old", "secretAccessKey": "s", "sessionToken": "t", "accountId": "a", "expiresAt": end },
        "clientId": "c", "refreshToken": "r", "dpopKey": "hunter2", "more": 1,
    })
}

async fn provide(session: &Value) -> provider::Result {
    // SHA-256 of `me`.
    let name = "2744ccd10c7533bd736ad890f9dd5cab2adb27b07d500b9493f29cdc420cb2e0.json";
    let config = config("", &json!({ name: session }), &json!([]), &mut None);
    LoginCredentialsProvider::builder(" me ").configure(&config).build().provide_credentials().await
}

#[tokio::test]
async fn a_session_that_cannot_be_renewed_is_used_until_it_expires() {
    for (seconds, expected) in [(3_600, true), (100, true), (0, false)] {
        match provide(&session(seconds)).await {
            Ok(credentials) => assert_eq!((credentials.access_key_id(), expected), ("old", true)),
            Err(error) => {
                let text = format!("{error:?} {}", DisplayErrorContext(&error));
                assert!(
                    !expected && text.contains("is not a private P-256 key") && !text.contains("hunter2"),
                    "{text}"
                );
            }
        }
    }
}

#[tokio::test]
async fn missing_properties_of_a_session_are_named() {
    for name in ["accessToken", "clientId", "refreshToken", "dpopKey"] {
        let mut session = session(3_600);
        session.as_object_mut().unwrap().remove(name);
        let error = DisplayErrorContext(&provide(&session).await.unwrap_err()).to_string();
        assert!(error.contains(&format!("it has no `{name}`")) && error.contains("aws login"), "{error}");
    }
}
