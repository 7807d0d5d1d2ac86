//! Responses that are errors, or that cannot be read: code, message and request ID of the error, without secrets.

use std::error::Error as _;

use cognito_identity_provider::Error;
use cognito_identity_provider::config::retry::RetryConfig;
use cognito_identity_provider::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use cognito_identity_provider::operation::RequestId;
use cognito_identity_provider::operation::admin_initiate_auth::AdminInitiateAuthError;
use cognito_identity_provider::{Client, config::http::HttpResponse};

use crate::support::{HIDDEN, Outcome, Scripted, config, replay, sign_in};

type Failed = SdkError<AdminInitiateAuthError, HttpResponse>;

/// Returns the client's error for a response, to which a request ID is added.
async fn failed(status: u16, headers: &[(&str, &str)], body: &str) -> Failed {
    let headers = [headers, &[("x-amzn-requestid", "id-1")]].concat();
    let http = replay([(status, &headers[..], body)]);
    let config = config().retry_config(RetryConfig::disabled()).http_client(http);
    sign_in(&Client::from_conf(config.build())).await.expect_err("an error")
}

struct Row {
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
    code: Option<&'static str>,
    message: Option<&'static str>,
    /// Whether the error is the modeled `NotAuthorizedException`.
    modeled: bool,
}

const fn row(
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
    code: Option<&'static str>,
    message: Option<&'static str>,
) -> Row {
    Row { status, headers, body, code, message, modeled: false }
}

const fn refused(headers: &'static [(&'static str, &'static str)], body: &'static str) -> Row {
    Row { modeled: true, ..row(400, headers, body, Some("NotAuthorizedException"), Some("No.")) }
}

const JSON: &[(&str, &str)] = &[("content-type", "application/x-amz-json-1.1")];
const HTML: &[(&str, &str)] = &[("content-type", "text/html")];

/// Errors in every form that services send.
const ERRORS: [Row; 9] = [
    refused(JSON, r#"{"__type":"NotAuthorizedException","message":"No."}"#),
    refused(JSON, r#"{"__type":"com.amazonaws.cognito#NotAuthorizedException","Message":"No."}"#),
    refused(JSON, r#"{"__type":"com.amazonaws.cognito#NotAuthorizedException:http://x/y/","message":"No."}"#),
    refused(JSON, r#"{"code":"NotAuthorizedException","message":"No."}"#),
    refused(&[("x-amzn-errortype", "NotAuthorizedException:http://x/y/")], r#"{"message":"No."}"#),
    // The header takes precedence over the body, whose error is ignored.
    refused(
        &[("x-amzn-errortype", "NotAuthorizedException")],
        r#"{"__type":"OldException","message":"No."}"#,
    ),
    // The content of the body counts, not its content type.
    refused(HTML, r#"{"__type":"NotAuthorizedException","message":"No."}"#),
    row(
        403,
        JSON,
        r#"{"__type":"ExpiredTokenException","message":"Late."}"#,
        Some("ExpiredTokenException"),
        Some("Late."),
    ),
    row(403, &[("x-amzn-errortype", "AccessDeniedException")], "", Some("AccessDeniedException"), None),
];

/// Status, headers, body, and the text of the error.
type Printed = (u16, &'static [(&'static str, &'static str)], &'static str, &'static str);

/// Error responses that do not name an error.
const NO_ERRORS: [Printed; 9] = [
    (400, JSON, r#"{"message":"What?"}"#, "What?"),
    (400, JSON, r#"{"__type":"NotAuthorizedException","mess"#, "JSON"),
    (400, JSON, r#"{"__type":"NotAuthorizedException","message":5}"#, "message"),
    (400, JSON, r#"["NotAuthorizedException"]"#, "expected an object"),
    (400, JSON, "no JSON", "JSON"),
    (502, HTML, "<html><body><h1>502 Bad Gateway</h1></body></html>", "JSON"),
    (503, &[], "", "id-1"),
    (403, &[("x-amzn-errortype", "AccessDeniedException")], "<html></html>", "JSON"),
    (403, &[("x-amzn-errortype", "NotAuthorizedException")], "<html></html>", "JSON"),
];

#[tokio::test]
async fn errors_are_read_in_every_form() {
    for Row { status, headers, body, code, message, modeled } in ERRORS {
        let error = failed(status, headers, body).await;
        let about = format!("{headers:?} {body}");
        let SdkError::ServiceError(context) = &error else { panic!("{about}: {error:?}") };
        assert_eq!(context.raw().status().as_u16(), status, "{about}");
        assert_eq!(context.raw().body().bytes(), Some(body.as_bytes()), "{about}");
        assert_eq!((error.code(), error.message()), (code, message), "{about}");
        assert_eq!(error.request_id(), Some("id-1"), "{about}");
        let inner = error.as_service_error().expect("a service error");
        assert_eq!(inner.is_not_authorized_exception(), modeled, "{about}");
        assert_eq!((inner.request_id(), inner.meta().code()), (Some("id-1"), code), "{about}");
        let shown = DisplayErrorContext(&error).to_string();
        for part in ["service error"].into_iter().chain(code).chain(message) {
            assert!(shown.contains(part), "{about}: {part} is missing: {shown}");
        }
    }
}

/// A response without the form of the service's errors may come from elsewhere, such as a proxy.
#[tokio::test]
async fn a_response_without_an_error_code_is_not_a_service_error() {
    for (status, headers, body, part) in NO_ERRORS {
        let error = failed(status, headers, body).await;
        let about = format!("{headers:?} {body}");
        assert!(matches!(&error, SdkError::ResponseError(_)), "{about}: {error:?}");
        let raw = error.raw_response().expect("the response");
        assert_eq!((raw.status().as_u16(), raw.body().bytes()), (status, Some(body.as_bytes())), "{about}");
        assert_eq!((error.code(), error.message()), (None, None), "{about}");
        assert_eq!(error.request_id(), Some("id-1"), "{about}");
        let shown = DisplayErrorContext(&error).to_string();
        let chain = shown.split(" (ResponseError").next().unwrap_or_default();
        assert!(chain.starts_with("response error: unhandled error"), "{about}: {shown}");
        assert!(chain.contains(part), "{about}: {part} is missing: {shown}");
    }
}

/// Compares the text of errors with the official client's, except for the end with the internal structure.
#[tokio::test]
async fn errors_have_the_official_text() {
    for (body, chain) in [
        (
            r#"{"__type":"NotAuthorizedException","message":"No."}"#,
            "service error: NotAuthorizedException: No.: NotAuthorizedException: No.",
        ),
        (
            r#"{"__type":"New"}"#,
            r#"service error: unhandled error (New): Error { code: "New", aws_request_id: "id-1" }"#,
        ),
        (
            r#"{"message":"What?"}"#,
            r#"response error: unhandled error: Error { message: "What?", aws_request_id: "id-1" }"#,
        ),
    ] {
        let error = failed(400, JSON, body).await;
        let shown = DisplayErrorContext(&error).to_string();
        assert!(shown.starts_with(&format!("{chain} (")), "{shown}");
    }
}

/// A successful response that cannot be read is an error, which does not show tokens in it.
#[tokio::test]
async fn an_unreadable_response_is_an_error() {
    for (headers, body, place) in [
        (JSON, r#"{"AuthenticationResult":{"AccessToken":"hidden-access"#, "JSON"),
        (HTML, "<html>hidden, says a proxy</html>", "JSON"),
        (JSON, r#"{"AuthenticationResult":{"AccessToken":"hidden","ExpiresIn":"soon"}}"#, "ExpiresIn"),
    ] {
        let error = failed(200, headers, body).await;
        assert!(matches!(&error, SdkError::ResponseError(_)), "{body}: {error:?}");
        let raw = error.raw_response().expect("the response");
        assert_eq!(raw.body().bytes(), Some(body.as_bytes()), "{body}");
        assert_eq!(error.request_id(), Some("id-1"), "{body}");
        let shown = DisplayErrorContext(&error).to_string();
        assert!(shown.contains(place), "{body}: {shown}");
        for shown in [shown, format!("{error}"), format!("{error:?}"), format!("{error:#?}")] {
            assert!(!shown.contains(HIDDEN), "{shown}");
        }
    }
}

#[tokio::test]
async fn errors_do_not_show_the_request() {
    let mut errors = Vec::new();
    for row in ERRORS {
        errors.push(failed(row.status, row.headers, row.body).await);
    }
    for (status, headers, body, _) in NO_ERRORS {
        errors.push(failed(status, headers, body).await);
    }
    let no_region = cognito_identity_provider::Config::builder().http_client(replay([]));
    errors.push(sign_in(&Client::from_conf(no_region.build())).await.expect_err("no region"));
    for error in errors {
        for shown in [format!("{error:?}"), format!("{error}"), DisplayErrorContext(&error).to_string()] {
            assert!(!shown.contains(HIDDEN), "{shown}");
        }
    }
    let client = Client::from_conf(config().build());
    for shown in [format!("{client:?}"), format!("{:?}", client.config()), format!("{:?}", config())] {
        assert!(!shown.contains(HIDDEN), "{shown}");
    }
}

#[tokio::test]
async fn the_whole_chain_of_a_failure_is_printed() {
    let http = Scripted::new(|_| {
        use aws_smithy_runtime_api::client::{http::HttpConnectorFuture, result::ConnectorError};
        let inner = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "the innermost");
        HttpConnectorFuture::ready(Err(ConnectorError::io(inner.into())))
    });
    let config = config().retry_config(RetryConfig::disabled()).http_client(http);
    let error = sign_in(&Client::from_conf(config.build())).await.expect_err("an error");
    assert!(matches!(&error, SdkError::DispatchFailure(failure) if failure.is_io()), "{error:?}");
    let shown = DisplayErrorContext(&error).to_string();
    let places: Vec<_> = ["dispatch failure", "io error", "the innermost"]
        .map(|part| shown.find(part).unwrap_or_else(|| panic!("{part} is missing: {shown}")))
        .into();
    assert!(places.is_sorted(), "{shown}");
    assert_eq!((error.code(), error.request_id()), (None, None));
}

/// `?` converts every error into the crate's error without losing information.
#[tokio::test]
async fn every_error_converts_into_the_error_of_the_crate() {
    async fn ask(outcome: Outcome) -> Result<(), Error> {
        outcome?;
        Ok(())
    }
    let error = failed(400, JSON, r#"{"__type":"UserNotFoundException","message":"Who?"}"#).await;
    let error = ask(Err(error)).await.expect_err("an error");
    assert!(matches!(&error, Error::UserNotFoundException(inner) if inner.message() == Some("Who?")));
    assert_eq!((error.code(), error.request_id()), (Some("UserNotFoundException"), Some("id-1")));

    let error = Error::from(failed(400, JSON, r#"{"__type":"Other","message":"Hm."}"#).await);
    assert!(matches!(&error, Error::Unhandled(_)));
    assert_eq!((error.code(), error.message()), (Some("Other"), Some("Hm.")));

    let error = Error::from(failed(200, JSON, "{").await);
    assert_eq!(error.request_id(), Some("id-1"));
    let source = error.source().expect("a source");
    assert!(source.downcast_ref::<Failed>().is_some(), "{source:?}");
}
