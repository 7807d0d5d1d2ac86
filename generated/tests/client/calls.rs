//! The contents and destinations of requests.

use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Waker};

use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
use aws_smithy_types::retry::RetryConfig;
use aws_types::SdkConfig;
use cognito_identity_provider::config::endpoint::{Endpoint, EndpointFuture, Params, ResolveEndpoint};
use cognito_identity_provider::config::{
    AppName, Config, Credentials, FrameworkMetadata, Region, SharedCredentialsProvider,
};
use cognito_identity_provider::error::{DisplayErrorContext, SdkError};
use cognito_identity_provider::operation::RequestId;
use cognito_identity_provider::types::{AuthFlowType, ChallengeNameType};
use cognito_identity_provider::{Client, meta};

use crate::support::http::Never;
use crate::support::{Scripted, client, config, header, replay, sent, sign_in};

#[tokio::test]
async fn a_request_is_signed_and_the_response_is_read() {
    let body = r#"{"ChallengeName":"SMS_MFA","Session":"a session"}"#;
    let http = replay([(200, &[("x-amzn-requestid", "id-1")][..], body)]);
    let output = sign_in(&client(&http)).await.expect("an output");
    assert_eq!(output.challenge_name(), Some(&ChallengeNameType::SmsMfa));
    assert_eq!(output.request_id(), Some("id-1"));

    let requests: Vec<_> = http.requests();
    let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
    assert_eq!((request.method(), request.uri()), ("POST", "https://cognito-idp.eu-west-1.amazonaws.com/"));
    for (name, expected) in [
        ("x-amz-target", "AWSCognitoIdentityProviderService.AdminInitiateAuth"),
        ("content-type", "application/x-amz-json-1.1"),
        ("x-amz-security-token", "hidden-token"),
        ("x-amz-date", "20150830T123600Z"),
        ("amz-sdk-request", "attempt=1; max=3"),
    ] {
        assert_eq!(header(request, name), expected, "{name}");
    }
    let authorization = header(request, "authorization");
    let credential = "AWS4-HMAC-SHA256 Credential=AKID/20150830/eu-west-1/cognito-idp/aws4_request, ";
    assert!(authorization.starts_with(credential), "{authorization}");
}

/// The destination for each way to configure it.
#[tokio::test]
async fn the_configuration_determines_the_destination() {
    type Change =
        fn(cognito_identity_provider::config::Builder) -> cognito_identity_provider::config::Builder;
    for (change, expected) in [
        ((|config| config) as Change, "https://cognito-idp.eu-west-1.amazonaws.com/"),
        (|config| config.use_fips(true), "https://cognito-idp-fips.eu-west-1.amazonaws.com/"),
        (|config| config.use_dual_stack(true), "https://cognito-idp.eu-west-1.amazonaws.com/"),
        (
            |config| config.region(Region::new("cn-north-1")),
            "https://cognito-idp.cn-north-1.amazonaws.com.cn/",
        ),
        (|config| config.endpoint_url("http://127.0.0.1:5000/base"), "http://127.0.0.1:5000/base/"),
    ] {
        let http = replay([(200, &[][..], "{}")]);
        _ = sign_in(&Client::from_conf(change(config()).http_client(http.clone()).build())).await;
        assert_eq!(http.requests()[0].uri(), expected);
    }
}

#[tokio::test]
async fn an_invalid_endpoint_is_rejected_without_showing_its_secrets() {
    for (url, problem) in [
        ("http://127.0.0.1:99999", "port"),
        ("http://127.0.0.1:0", "port"),
        ("127.0.0.1:5001", "http://"),
        ("localhost:5001", "http://"),
        ("", "http://"),
        ("http://me:hidden@127.0.0.1:5001", "password"),
        ("http://hidden@127.0.0.1:5001", "user name"),
        ("me:hidden@127.0.0.1:5001", "http://"),
        ("http://me:hid/den@127.0.0.1:5001", "port"),
        ("http://127.0.0.1:5001x?key=hidden", "port"),
    ] {
        let http = Never::default();
        let client = Client::from_conf(config().endpoint_url(url).http_client(http.clone()).build());
        let error = sign_in(&client).await.expect_err(url);
        assert!(matches!(error, SdkError::DispatchFailure(_)), "{url}: {error:?}");
        let text = DisplayErrorContext(&error).to_string();
        assert!(text.contains(problem), "{url}: {text}");
        for shown in [text, format!("{error:?}"), format!("{:?}", client.config()), format!("{client:?}")] {
            assert!(!shown.contains("hidden") && !shown.contains("den@"), "{url}: {shown}");
        }
        assert_eq!(http.calls(), 0);
    }
}

/// A changed request that cannot be signed or sent is an error, too.
#[tokio::test]
async fn a_uri_without_a_host_is_an_error() {
    for uri in ["/", "http://127.0.0.1:99999/"] {
        let http = Never::default();
        let client = Client::from_conf(config().http_client(http.clone()).build());
        let call = client.admin_initiate_auth().user_pool_id("pool").client_id("client");
        let call = call.auth_flow(AuthFlowType::AdminNoSrpAuth).customize();
        let call = call.mutate_request(move |request| request.set_uri(uri).expect("a URI"));
        let error = call.send().await.expect_err(uri);
        assert!(matches!(error, SdkError::DispatchFailure(_)), "{uri}: {error:?}");
        assert_eq!(http.calls(), 0);
    }
}

/// Resolves every endpoint to the same URL.
#[derive(Debug)]
struct Elsewhere;

impl ResolveEndpoint for Elsewhere {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let region = params.region().unwrap_or_default();
        EndpointFuture::ready(Ok(Endpoint::builder()
            .url(format!("https://{region}.elsewhere.example"))
            .build()))
    }
}

#[tokio::test]
async fn an_endpoint_resolver_replaces_the_rules() {
    let mut shared = config();
    shared.set_endpoint_resolver(Some(Elsewhere.into_shared_resolver()));
    let again = config().build().endpoint_resolver();
    let mut rules = config();
    rules.set_endpoint_resolver(Some(again));
    for (config, expected) in [
        (config().endpoint_resolver(Elsewhere), "https://eu-west-1.elsewhere.example/"),
        (shared, "https://eu-west-1.elsewhere.example/"),
        (rules, "https://cognito-idp.eu-west-1.amazonaws.com/"),
    ] {
        let http = replay([(200, &[][..], "{}")]);
        _ = sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await;
        assert_eq!(http.requests()[0].uri(), expected);
    }
}

#[tokio::test]
async fn the_shared_configuration_is_used() {
    let http = replay([(500, &[][..], ""), (200, &[], "{}")]);
    let credentials = Credentials::new("OTHER", "hidden-key", None, None, "test");
    let shared = SdkConfig::builder()
        .region(Region::new("us-west-2"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .retry_config(RetryConfig::disabled())
        .http_client(http.clone())
        .app_name(AppName::new("shop").expect("a name"))
        .build();
    let client = Client::new(&shared);
    assert!(sign_in(&client).await.is_err());
    let from = Config::from(&shared);
    assert_eq!(from.region(), client.config().region());
    let requests: Vec<_> = http.requests();
    let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
    assert_eq!(request.uri(), "https://cognito-idp.us-west-2.amazonaws.com/");
    assert!(header(request, "authorization").contains("Credential=OTHER/"));
    assert!(header(request, "user-agent").ends_with(" app/shop"));
    assert_eq!(header(request, "amz-sdk-request"), "attempt=1; max=1");
}

#[tokio::test]
async fn the_user_agent_describes_the_client() {
    let http = replay([(200, &[][..], "{}")]);
    let config = config()
        .http_client(http.clone())
        .app_name(AppName::new("my-app").expect("a name"))
        .framework_metadata(FrameworkMetadata::new("axum", Some("0.9")).expect("a name"));
    sign_in(&Client::from_conf(config.build())).await.expect("an output");
    let agent = sent(&http, "user-agent").remove(0);
    assert_eq!(sent(&http, "x-amz-user-agent"), [agent.as_str()]);
    let parts: Vec<_> = agent.split(' ').collect();
    for expected in ["ua/2.1", "lib/axum/0.9", "app/my-app"] {
        assert!(parts.contains(&expected), "{expected}: {agent}");
    }
    let api = format!("api/cognitoidentityprovider/{}", meta::PKG_VERSION);
    assert!(parts.contains(&api.as_str()), "{agent}");
    assert!(parts[0].starts_with("tinsmith-rust/"), "{agent}");
}

#[tokio::test]
async fn missing_members_are_left_to_the_service() {
    let http = replay([(200, &[][..], "{}")]);
    let client = Client::from_conf(config().http_client(http.clone()).build());
    drop(client.admin_initiate_auth().client_id("client").send().await);
    assert_eq!(http.requests()[0].body().bytes(), Some(&br#"{"ClientId":"client"}"#[..]));
}

/// A dropped call has no task, timer or request left.
#[tokio::test]
async fn a_cancelled_call_leaves_nothing_behind() {
    let guard = Arc::new(());
    let held = guard.clone();
    let http = Scripted::new(move |_| {
        let held = held.clone();
        HttpConnectorFuture::new(async move {
            std::future::pending::<()>().await;
            drop(held);
            unreachable!("nobody waits for it")
        })
    });
    let client = Client::from_conf(config().http_client(http.clone()).build());
    let before = Arc::strong_count(&guard);
    let mut call = Box::pin(sign_in(&client));
    assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!((http.calls(), Arc::strong_count(&guard)), (1, before + 1));
    drop(call);
    assert_eq!(Arc::strong_count(&guard), before);
    assert_eq!(tokio::runtime::Handle::current().metrics().num_alive_tasks(), 0);
}
