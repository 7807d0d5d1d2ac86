//! The bytes of requests, and the results of reading responses, without network access.

use cognito_identity_provider::Error;
use cognito_identity_provider::error::ProvideErrorMetadata;
use cognito_identity_provider::http::Response;
use cognito_identity_provider::operation::admin_initiate_auth::{
    AdminInitiateAuth, AdminInitiateAuthError, AdminInitiateAuthInput,
};
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeError, AdminRespondToAuthChallengeInput,
};
use cognito_identity_provider::operation::{Operation, RequestId};
use cognito_identity_provider::types::{
    AnalyticsMetadataType, AuthFlowType, ChallengeNameType, ContextDataType, HttpHeader,
};

const ENDPOINT: &str = "https://cognito-idp.us-east-1.amazonaws.com";

fn http_response(status: u16, body: &str) -> Response<String> {
    Response::builder()
        .status(status)
        .header("x-amzn-requestid", "request-1")
        .body(body.to_owned())
        .expect("the parts are valid")
}

fn innermost<'e>(error: &'e (dyn std::error::Error + 'static)) -> &'e (dyn std::error::Error + 'static) {
    error.source().map_or(error, innermost)
}

#[test]
fn requests_have_the_bytes_that_the_protocol_requires() {
    let input = AdminRespondToAuthChallengeInput::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_id("client")
        .challenge_name(ChallengeNameType::SmsMfa)
        .challenge_responses("USERNAME", "alice")
        .challenge_responses("SMS_MFA_CODE", "123456")
        .session("a session \"with\" everything: \u{1F600}\n")
        .analytics_metadata(AnalyticsMetadataType::builder().analytics_endpoint_id("endpoint").build())
        .context_data(
            ContextDataType::builder()
                .ip_address("192.0.2.1")
                .server_name("example.com")
                .server_path("/login")
                .http_headers(HttpHeader::builder().header_name("a").header_value("b").build())
                .build()
                .expect("all required members are set"),
        )
        .build()
        .expect("all required members are set");
    let request = AdminRespondToAuthChallenge::request(&input, ENDPOINT).expect("the input is complete");
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://cognito-idp.us-east-1.amazonaws.com/");
    let headers: Vec<_> =
        request.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    assert_eq!(
        headers,
        [
            ("content-type", "application/x-amz-json-1.1"),
            ("x-amz-target", "AWSCognitoIdentityProviderService.AdminRespondToAuthChallenge"),
        ]
    );
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client","ChallengeName":"SMS_MFA","#,
            r#""ChallengeResponses":{"SMS_MFA_CODE":"123456","USERNAME":"alice"},"#,
            "\"Session\":\"a session \\\"with\\\" everything: \u{1F600}\\n\",",
            r#""AnalyticsMetadata":{"AnalyticsEndpointId":"endpoint"},"#,
            r#""ContextData":{"IpAddress":"192.0.2.1","ServerName":"example.com","ServerPath":"/login","#,
            r#""HttpHeaders":[{"headerName":"a","headerValue":"b"}]}}"#,
        )
    );
}

#[test]
fn an_unknown_enum_value_is_sent_and_received_unchanged() {
    let input = AdminInitiateAuthInput::builder()
        .user_pool_id("pool")
        .client_id("client")
        .auth_flow(AuthFlowType::from("TELEPATHY"))
        .build()
        .expect("all required members are set");
    let request = AdminInitiateAuth::request(&input, ENDPOINT).expect("the input is complete");
    assert!(String::from_utf8_lossy(request.body()).contains(r#""AuthFlow":"TELEPATHY""#));
    let output = AdminInitiateAuth::response(&http_response(200, r#"{"ChallengeName":"TELEPATHY"}"#))
        .expect("an output");
    assert_eq!(output.challenge_name().map(ChallengeNameType::as_str), Some("TELEPATHY"));
    assert!(ChallengeNameType::try_parse("TELEPATHY").is_err());
    assert_eq!(ChallengeNameType::try_parse("SMS_MFA").ok(), Some(ChallengeNameType::SmsMfa));
}

/// The service decides: it may have stopped requiring a member since the client was generated.
#[test]
fn a_missing_required_member_is_left_to_the_service() {
    let input = AdminInitiateAuthInput::builder().client_id("client").build().expect("an input");
    let request = AdminInitiateAuth::request(&input, ENDPOINT).expect("a request");
    assert_eq!(String::from_utf8_lossy(request.body()), r#"{"ClientId":"client"}"#);
}

/// A structure with fields that are not options cannot be built without them.
#[test]
fn a_builder_names_a_missing_member() {
    let error = ContextDataType::builder().server_name("a").build().expect_err("members are missing");
    assert!(error.to_string().contains("ip_address"), "{error}");
}

#[test]
fn a_response_becomes_an_output() {
    let body = r#"{
        "AuthenticationResult": {
            "AccessToken": "access", "ExpiresIn": 3600, "TokenType": "Bearer", "Unknown": {"a": [1, null]},
            "NewDeviceMetadata": {"DeviceKey": "key", "DeviceGroupKey": null}
        },
        "ChallengeParameters": {"USER_ID_FOR_SRP": "alice", "NOTHING": null},
        "AvailableChallenges": ["PASSWORD", null, "WEB_AUTHN"]
    }"#;
    let output = AdminRespondToAuthChallenge::response(&http_response(200, body)).expect("an output");
    let tokens = output.authentication_result().expect("tokens");
    assert_eq!((tokens.access_token(), tokens.expires_in(), tokens.id_token()), (Some("access"), 3600, None));
    assert_eq!(tokens.new_device_metadata().and_then(|device| device.device_key()), Some("key"));
    let parameters = output.challenge_parameters().expect("parameters");
    assert_eq!((parameters.len(), parameters["USER_ID_FOR_SRP"].as_str()), (1, "alice"));
    assert_eq!(output.available_challenges(), [ChallengeNameType::Password, ChallengeNameType::WebAuthn]);
    assert_eq!(output.request_id(), Some("request-1"));
    let empty =
        AdminRespondToAuthChallenge::response(&http_response(200, "")).expect("an output without members");
    assert!(empty.available_challenges.is_none() && empty.available_challenges().is_empty());
}

#[test]
fn modeled_and_unmodeled_errors_are_distinguished() {
    let body = r#"{"__type":"com.amazonaws.cognito#CodeMismatchException","message":"Invalid code"}"#;
    let error = AdminRespondToAuthChallenge::response(&http_response(400, body)).expect_err("an error");
    assert!(error.is_code_mismatch_exception() && !error.is_expired_code_exception());
    assert_eq!(error.to_string(), "CodeMismatchException: Invalid code");
    assert_eq!((error.code(), error.message()), (Some("CodeMismatchException"), Some("Invalid code")));
    assert_eq!(error.request_id(), Some("request-1"));
    let AdminRespondToAuthChallengeError::CodeMismatchException(inner) = &error else {
        panic!("another error: {error}")
    };
    assert_eq!(inner.message(), Some("Invalid code"));
    let any = Error::from(error);
    assert!(matches!(&any, Error::CodeMismatchException(_)));
    assert_eq!((any.code(), any.request_id()), (Some("CodeMismatchException"), Some("request-1")));
}

#[test]
fn an_unmodeled_error_keeps_its_metadata() {
    for (body, code, message) in [
        (r#"{"__type":"AccessDeniedException","Message":"no"}"#, Some("AccessDeniedException"), Some("no")),
        ("<html>502 Bad Gateway</html>", None, None),
        ("", None, None),
        (r#"{"__type":"Code"#, None, None),
    ] {
        let error = AdminInitiateAuth::response(&http_response(502, body)).expect_err("an error");
        assert!(matches!(error, AdminInitiateAuthError::Unhandled(_)), "{body}: {error}");
        assert_eq!(
            (error.code(), error.message(), error.request_id()),
            (code, message, Some("request-1")),
            "{body}"
        );
    }
}

#[test]
fn an_error_about_an_unreadable_response_has_the_path_but_no_secrets() {
    for (body, place) in [
        (r#"{"AuthenticationResult":{"ExpiresIn":"topsecret"}}"#, "AuthenticationResult.ExpiresIn"),
        (r#"{"AvailableChallenges":[7,"topsecret"]}"#, "AvailableChallenges[0]"),
        // The key may be secret.
        (r#"{"ChallengeParameters":{"topsecret":7}}"#, "ChallengeParameters[0]"),
        (r#"{"Session":"topsecret"#, "JSON"),
        (r#"{"Session":"topsecret"} topsecret"#, "JSON"),
        (r#"["topsecret"]"#, "expected an object"),
        ("\"\\ud800topsecret\"", "JSON"),
    ] {
        let error = AdminInitiateAuth::response(&http_response(200, body)).expect_err("an error");
        let source = innermost(&error);
        assert!(source.to_string().contains(place), "{body}: {source}");
        assert_eq!(error.request_id(), Some("request-1"), "{body}");
        assert!(!format!("{error:?} {source:?} {source}").contains("topsecret"), "{body}: {error:?}");
    }
}

#[test]
fn secrets_do_not_show() {
    let builder = AdminRespondToAuthChallengeInput::builder()
        .user_pool_id("visible-pool")
        .client_id("hidden-client")
        .challenge_name(ChallengeNameType::NewPasswordRequired)
        .challenge_responses("NEW_PASSWORD", "hidden-password")
        .session("hidden-session");
    let input = builder.clone().build().expect("all required members are set");
    let body = r#"{"Session":"hidden-session","AuthenticationResult":{"AccessToken":"hidden-token","IdToken":"hidden-token","RefreshToken":"hidden-token"}}"#;
    let output = AdminInitiateAuth::response(&http_response(200, body)).expect("an output");
    for shown in [format!("{builder:?}"), format!("{input:?}"), format!("{output:?}"), format!("{output:#?}")]
    {
        assert!(!shown.contains("hidden-"), "{shown}");
        assert!(shown.contains("Redacted"), "{shown}");
    }
    assert!(format!("{input:?}").contains("visible-pool"));
}

#[cfg(feature = "validation")]
mod validation {
    use super::*;

    #[test]
    fn every_violation_is_found_with_its_path_and_without_its_value() {
        let input = AdminInitiateAuthInput::builder()
            .user_pool_id("no underscore!")
            .client_id("")
            .auth_flow(AuthFlowType::from("TELEPATHY"))
            .session("short")
            .build()
            .expect("all required members are set");
        let error = input.validate().expect_err("violations");
        let found: Vec<_> = error.violations().iter().map(|violation| violation.path()).collect();
        assert_eq!(found, ["UserPoolId", "ClientId", "ClientId", "AuthFlow", "Session"]);
        assert!(!error.to_string().contains("no underscore!"), "{error}");
    }

    #[test]
    fn allowed_values_pass() {
        let input = AdminInitiateAuthInput::builder()
            .user_pool_id("us-east-1_EXAMPLE")
            .client_id("abc")
            .auth_flow(AuthFlowType::UserAuth)
            .build()
            .expect("all required members are set");
        assert_eq!(input.validate(), Ok(()));
    }
}
