//! Makes calls that fail with both clients, and compares the errors' kinds and the number of requests.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_sdk_cognitoidentityprovider as official;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::{ConnectorError, SdkError};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use official::config::{Credentials, ProvideCredentials, Region};
use official::error::ProvideErrorMetadata;

type Answer = Result<(u16, &'static str), fn(BoxError) -> ConnectorError>;

/// Always gives the same answer, and counts the requests. Without an answer, it never responds.
#[derive(Clone, Debug)]
struct Same {
    answer: Option<Answer>,
    requests: Arc<AtomicUsize>,
}

impl HttpConnector for Same {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        self.requests.fetch_add(1, Ordering::SeqCst);
        match self.answer {
            Some(Ok((status, body))) => {
                let response = HttpResponse::new(status.try_into().unwrap(), SdkBody::from(body));
                HttpConnectorFuture::ready(Ok(response))
            }
            Some(Err(error)) => HttpConnectorFuture::ready(Err(error("no connection".into()))),
            None => HttpConnectorFuture::new(std::future::pending()),
        }
    }
}

impl HttpClient for Same {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

#[derive(Debug)]
struct NoCredentials;

impl ProvideCredentials for NoCredentials {
    fn provide_credentials<'a>(&'a self) -> aws_credential_types::provider::future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        let error = aws_credential_types::provider::error::CredentialsError::not_loaded("none today");
        aws_credential_types::provider::future::ProvideCredentials::ready(Err(error))
    }
}

fn kind<E: ProvideErrorMetadata, R: fmt::Debug>(result: Result<(), SdkError<E, R>>) -> String {
    match result {
        Ok(()) => "output".to_owned(),
        Err(SdkError::ConstructionFailure(_)) => "construction failure".to_owned(),
        Err(SdkError::TimeoutError(_)) => "timeout".to_owned(),
        Err(SdkError::DispatchFailure(failure)) => {
            let flags = [failure.is_io(), failure.is_timeout(), failure.is_user(), failure.is_other()];
            format!("dispatch failure {flags:?}")
        }
        Err(SdkError::ResponseError(_)) => "response error".to_owned(),
        Err(SdkError::ServiceError(error)) => format!("service error {:?}", error.err().code()),
        Err(_) => "another error".to_owned(),
    }
}

/// What makes a call fail.
#[derive(Clone, Copy, Debug)]
enum Cause {
    NoRegion,
    NoCredentialsProvider,
    NoCredentials,
    Url(&'static str),
    Resolver,
    Change,
    Answer(Answer),
    OperationTimeout,
    AttemptTimeout,
}

const CAUSES: [Cause; 19] = [
    Cause::NoRegion,
    Cause::NoCredentialsProvider,
    Cause::NoCredentials,
    Cause::Url("no URL"),
    Cause::Resolver,
    Cause::Change,
    Cause::Answer(Err(ConnectorError::io)),
    Cause::Answer(Err(ConnectorError::timeout)),
    Cause::Answer(Err(ConnectorError::user)),
    Cause::Answer(Err(|error| ConnectorError::other(error, None))),
    Cause::Answer(Ok((200, "no JSON"))),
    Cause::Answer(Ok((400, "no JSON"))),
    Cause::Answer(Ok((400, "{}"))),
    Cause::Answer(Ok((400, r#"{"__type":"NotAuthorizedException"}"#))),
    Cause::Answer(Ok((400, r#"{"__type":"UnheardOf"}"#))),
    Cause::Answer(Ok((400, r#"{"__type":"ThrottlingException"}"#))),
    Cause::Answer(Ok((503, ""))),
    Cause::OperationTimeout,
    Cause::AttemptTimeout,
];

/// Calls a client, and returns the kind of error and the number of requests.
macro_rules! call {
    ($client:ident, $cause:expr) => {{
        #[derive(Debug)]
        struct NoEndpoint;
        impl $client::config::endpoint::ResolveEndpoint for NoEndpoint {
            fn resolve_endpoint<'a>(
                &'a self,
                _: &'a $client::config::endpoint::Params,
            ) -> EndpointFuture<'a> {
                EndpointFuture::ready(Err("no endpoint today".into()))
            }
        }
        let cause = $cause;
        let requests = Arc::new(AtomicUsize::new(0));
        let mut answer = Some(Ok((200, "{}")));
        let mut config = $client::Config::builder()
            .behavior_version($client::config::BehaviorVersion::latest())
            .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)));
        let limit = Duration::from_millis(30);
        match cause {
            Cause::NoCredentials => config = config.credentials_provider(NoCredentials),
            Cause::Url(url) => config = config.endpoint_url(url),
            Cause::Resolver => config = config.endpoint_resolver(NoEndpoint),
            Cause::Answer(given) => answer = Some(given),
            Cause::OperationTimeout => {
                answer = None;
                config = config.timeout_config(TimeoutConfig::builder().operation_timeout(limit).build());
            }
            Cause::AttemptTimeout => {
                answer = None;
                config =
                    config.timeout_config(TimeoutConfig::builder().operation_attempt_timeout(limit).build());
            }
            Cause::NoRegion | Cause::NoCredentialsProvider | Cause::Change => {}
        }
        if !matches!(cause, Cause::NoRegion) {
            config = config.region(Region::new("eu-west-1"));
        }
        if !matches!(cause, Cause::NoCredentials | Cause::NoCredentialsProvider) {
            config = config.credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"));
        }
        let config = config.http_client(Same { answer, requests: requests.clone() }).build();
        let client = $client::Client::from_conf(config);
        let call = client.admin_get_user().user_pool_id("pool").username("name").customize();
        let call = call.map_request(move |request| match cause {
            Cause::Change => Err(std::io::Error::other("no change today")),
            _ => Ok(request),
        });
        (kind(call.send().await.map(drop)), requests.load(Ordering::SeqCst))
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for cause in CAUSES {
        let (theirs, mine) = (call!(official, cause), call!(ours, cause));
        assert_eq!(mine, theirs, "{cause:?}");
    }
    println!("failures: {} calls with the same errors", CAUSES.len());
}
