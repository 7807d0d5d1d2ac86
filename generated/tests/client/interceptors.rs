//! Interceptors and retry classifiers.

use std::time::Duration;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::HttpConnectorFuture;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::retries::RequestAttempts;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::retry::ErrorKind;
use cognito_identity_provider::Client;
use cognito_identity_provider::config::interceptors::{
    BeforeDeserializationInterceptorContextMut, BeforeSerializationInterceptorContextMut,
    BeforeTransmitInterceptorContextMut, FinalizerInterceptorContextMut, InterceptorContext,
};
use cognito_identity_provider::config::retry::{ClassifyRetry, RetryAction, RetryConfig};
use cognito_identity_provider::config::timeout::TimeoutConfig;
use cognito_identity_provider::config::{Builder, ConfigBag, Intercept, RuntimeComponents};
use cognito_identity_provider::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use cognito_identity_provider::operation::admin_initiate_auth::{
    AdminInitiateAuthError, AdminInitiateAuthInput, AdminInitiateAuthOutput,
};

use crate::support::http::{Never, Replay};
use crate::support::recorder::Recorder;
use crate::support::{Outcome, Scripted, config, header, replay, sent, sign_in, timed};

const OK: (u16, &[(&str, &str)], &str) = (200, &[], r#"{"Session":"the session of the response"}"#);
const FAILED: (u16, &[(&str, &str)], &str) = (500, &[], "");
const REFUSED: (u16, &[(&str, &str)], &str) = (400, &[], r#"{"__type":"NotAuthorizedException"}"#);

/// Calls with this configuration.
async fn call(config: Builder, http: &Replay) -> Outcome {
    sign_in(&Client::from_conf(config.http_client(http.clone()).build())).await
}

const BEFORE: [&str; 5] = [
    "read_before_execution i",
    "modify_before_serialization i",
    "read_before_serialization i",
    "read_after_serialization q",
    "modify_before_retry_loop q",
];

const ATTEMPT: [&str; 9] = [
    "read_before_attempt q",
    "modify_before_signing q",
    "read_before_signing q",
    "read_after_signing q",
    "modify_before_transmit q",
    "read_before_transmit q",
    "read_after_transmit r",
    "modify_before_deserialization r",
    "read_before_deserialization r",
];

/// The official client calls the same hooks: `.ci/official` compares them.
#[tokio::test]
async fn each_hook_is_called_at_its_stage_and_attempts_are_repeated() {
    let http = replay([FAILED, OK]);
    let recorder = Recorder::default();
    let output = call(timed().0.interceptor(recorder.clone()), &http).await.expect("an output");
    assert_eq!(output.session(), Some("the session of the response"));
    let failed =
        ["read_after_deserialization re", "modify_before_attempt_completion re", "read_after_attempt re"];
    let done =
        ["read_after_deserialization ro", "modify_before_attempt_completion ro", "read_after_attempt ro"];
    let end = ["modify_before_completion ro", "read_after_execution ro"];
    let expected = [&BEFORE[..], &ATTEMPT, &failed, &ATTEMPT, &done, &end].concat();
    assert_eq!(recorder.notes(), expected);
}

#[tokio::test]
async fn a_hook_that_fails_ends_the_call_and_the_last_hooks_are_called_nevertheless() {
    let hooks: Vec<_> = BEFORE.iter().chain(&ATTEMPT).map(|note| note.split(' ').next().unwrap()).collect();
    let late = [
        "read_after_deserialization",
        "modify_before_attempt_completion",
        "read_after_attempt",
        "modify_before_completion",
        "read_after_execution",
    ];
    for (number, hook) in hooks.into_iter().chain(late).enumerate() {
        let http = replay([OK]);
        let recorder = Recorder::failing(hook);
        let error = call(timed().0.interceptor(recorder.clone()), &http).await.expect_err(hook);
        let is_expected = match number {
            0..3 => matches!(error, SdkError::ConstructionFailure(_)),
            3..11 => matches!(error, SdkError::DispatchFailure(_)),
            _ => matches!(error, SdkError::ResponseError(_)),
        };
        assert!(is_expected, "{hook}: {error:?}");
        let text = DisplayErrorContext(&error).to_string();
        assert!(text.contains(&format!("{hook} does not want to")) && text.contains("Recorder"), "{text}");
        let notes = recorder.notes();
        let called = |hook| notes.iter().filter(|note| note.split(' ').next() == Some(hook)).count();
        assert_eq!((called("modify_before_completion"), called("read_after_execution")), (1, 1), "{notes:?}");
        let attempts = usize::from(number >= 5);
        assert_eq!(called("read_after_attempt"), attempts, "{hook}: {notes:?}");
        assert_eq!(http.requests().len(), usize::from(number > 10), "{hook}");
    }
}

#[tokio::test]
async fn the_last_hooks_see_an_attempt_that_timed_out() {
    let (config, _, _) = timed();
    let recorder = Recorder::default();
    let limit = TimeoutConfig::builder().operation_timeout(Duration::from_secs(1)).build();
    let config = config.interceptor(recorder.clone()).timeout_config(limit).http_client(Never::default());
    let error = sign_in(&Client::from_conf(config.build())).await.expect_err("no response");
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    let end = [
        "modify_before_attempt_completion e",
        "read_after_attempt e",
        "modify_before_completion e",
        "read_after_execution e",
    ];
    assert_eq!(recorder.notes(), [&BEFORE[..], &ATTEMPT[..6], &end].concat());
}

/// Changes everything that can be changed.
#[derive(Debug)]
struct Changer;

impl Intercept for Changer {
    fn name(&self) -> &'static str {
        "Changer"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let input: &mut AdminInitiateAuthInput = context.input_mut().downcast_mut().expect("the input");
        input.user_pool_id = Some("another pool".to_owned());
        Ok(())
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context.request_mut().headers_mut().insert("x-all", "1");
        Ok(())
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        bag: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let attempt = bag.load::<RequestAttempts>().expect("the number of the attempt").attempts();
        context.request_mut().headers_mut().append("x-signed", attempt.to_string());
        Ok(())
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context.request_mut().headers_mut().insert("x-unsigned", "1");
        Ok(())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if context.response().status().is_success() {
            *context.response_mut().body_mut() =
                SdkBody::from(r#"{"Session":"a session of the interceptor"}"#);
        }
        Ok(())
    }

    fn modify_before_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(Ok(output)) = context.output_or_error_mut() {
            let output: &mut AdminInitiateAuthOutput = output.downcast_mut().expect("the output");
            output.session.as_mut().expect("a session").push_str(", changed");
        }
        Ok(())
    }
}

#[tokio::test]
async fn interceptors_change_input_request_response_and_output() {
    let http = replay([FAILED, OK]);
    let output = call(timed().0.interceptor(Changer), &http).await.expect("an output");
    assert_eq!(output.session(), Some("a session of the interceptor, changed"));
    let requests = http.requests();
    let body = requests[0].body().bytes().expect("a body");
    assert!(String::from_utf8_lossy(body).contains("another pool"));
    assert_eq!(sent(&http, "x-all"), ["1", "1"]);
    // The second attempt begins with the request as it was before the first one.
    assert_eq!(sent(&http, "x-signed"), ["1", "2"]);
    assert_eq!(sent(&http, "x-unsigned"), ["1", "1"]);
    let authorization = header(&requests[1], "authorization");
    assert!(
        authorization.contains("x-all;x-amz-date") && authorization.contains("x-signed"),
        "{authorization}"
    );
    assert!(!authorization.contains("x-unsigned"), "{authorization}");
}

#[tokio::test]
async fn interceptors_of_a_call_follow_those_of_its_client() {
    #[derive(Debug)]
    struct Tag(&'static str);
    impl Intercept for Tag {
        fn name(&self) -> &'static str {
            "Tag"
        }

        fn modify_before_signing(
            &self,
            context: &mut BeforeTransmitInterceptorContextMut<'_>,
            _: &RuntimeComponents,
            _: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            let headers = context.request_mut().headers_mut();
            let tags = headers.get("x-tags").unwrap_or_default().to_owned();
            headers.insert("x-tags", tags + self.0);
            Ok(())
        }
    }
    let http = replay([OK, OK]);
    let client = Client::from_conf(config().http_client(http.clone()).interceptor(Tag("a")).build());
    let more = client.config().to_builder();
    assert_eq!((client.config().interceptors().count(), more.build().interceptors().count()), (1, 1));
    let call = client.admin_initiate_auth().user_pool_id("pool").client_id("client").auth_flow("X".into());
    let changed = call.clone().customize().interceptor(Tag("c")).mutate_request(|request| {
        let tags = request.headers().get("x-tags").unwrap_or_default().to_owned();
        request.headers_mut().insert("x-tags", tags + "d");
    });
    changed
        .config_override(cognito_identity_provider::Config::builder().interceptor(Tag("b")))
        .send()
        .await
        .unwrap();
    call.send().await.unwrap();
    assert_eq!(sent(&http, "x-tags"), ["abcd", "a"]);
}

/// Replaces the outcome of each attempt.
#[derive(Debug)]
struct Replacing(fn() -> Result<Output, OrchestratorError<Error>>);

impl Intercept for Replacing {
    fn name(&self) -> &'static str {
        "Replacing"
    }

    fn modify_before_attempt_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context.inner_mut().set_output_or_error((self.0)());
        Ok(())
    }
}

#[tokio::test]
async fn an_outcome_that_was_replaced_decides_about_retries() {
    let http = replay([FAILED]);
    let replacing =
        Replacing(|| Ok(Output::erase(AdminInitiateAuthOutput::builder().session("mocked").build())));
    let output = call(timed().0.interceptor(replacing), &http).await.expect("an output");
    assert_eq!((output.session(), http.requests().len()), (Some("mocked"), 1));

    let throttled = Replacing(|| {
        let meta = ErrorMetadata::builder().code("ThrottlingException").build();
        Err(OrchestratorError::operation(Error::erase(AdminInitiateAuthError::generic(meta))))
    });
    let http = replay([OK, OK, OK]);
    let error = call(timed().0.interceptor(throttled), &http).await.expect_err("an error");
    assert!(matches!(error, SdkError::ServiceError(_)), "{error:?}");
    assert_eq!((error.code(), http.requests().len()), (Some("ThrottlingException"), 3));

    let foreign = Replacing(|| Err(OrchestratorError::operation(Error::erase(std::fmt::Error))));
    let error = call(timed().0.interceptor(foreign), &replay([OK])).await.expect_err("an error");
    assert!(matches!(error, SdkError::ServiceError(_)), "{error:?}");

    let foreign = Replacing(|| Ok(Output::erase("no output of this operation")));
    let error = call(timed().0.interceptor(foreign), &replay([OK])).await.expect_err("an error");
    assert!(DisplayErrorContext(&error).to_string().contains("type of the output"), "{error:?}");
}

#[tokio::test]
async fn an_error_about_a_response_needs_no_response() {
    let http = Scripted::new(|_| HttpConnectorFuture::ready(Err(ConnectorError::user("offline".into()))));
    let replacing = Replacing(|| Err(OrchestratorError::response("made up".into())));
    let client = Client::from_conf(timed().0.http_client(http).interceptor(replacing).build());
    let error = sign_in(&client).await.expect_err("an error");
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert!(DisplayErrorContext(&error).to_string().contains("made up"), "{error:?}");
}

/// Decides about errors with this code.
#[derive(Debug)]
struct Classifier(&'static str, RetryAction);

impl ClassifyRetry for Classifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else { return RetryAction::NoActionIndicated };
        let error =
            error.as_operation_error().and_then(|error| error.downcast_ref::<AdminInitiateAuthError>());
        match error.and_then(ProvideErrorMetadata::code) {
            Some(code) if code == self.0 => self.1.clone(),
            _ => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        "Classifier"
    }
}

#[tokio::test]
async fn classifiers_overrule_the_client() {
    let refused = "NotAuthorizedException";
    let indicated = RetryAction::retryable_error_with_explicit_delay(
        ErrorKind::ClientError,
        Duration::from_millis(1_234),
    );
    let (config, _, sleep) = timed();
    let http = replay([REFUSED, OK]);
    let config = config.retry_classifier(Classifier(refused, indicated));
    assert_eq!(config.clone().build().retry_classifiers().count(), 1);
    call(config, &http).await.expect("an output");
    assert_eq!(sleep.logs(), [Duration::from_millis(1_234)]);

    let throttled = (400, &[][..], r#"{"__type":"ThrottlingException"}"#);
    for (classifier, attempts) in [
        (Classifier("ThrottlingException", RetryAction::RetryForbidden), 1),
        (Classifier("Another", RetryAction::RetryForbidden), 3),
    ] {
        let http = replay([throttled, throttled, throttled]);
        let config = timed().0.retry_config(RetryConfig::standard()).retry_classifier(classifier);
        call(config, &http).await.expect_err("an error");
        assert_eq!(http.requests().len(), attempts);
    }
}
