//! A first sign-in, from an empty service to the tokens, against `cognitox` in this process: a third-party
//! implementation of Cognito, which checks sessions, passwords and secret hashes.

use axum::Router;
use axum::body::{Body, to_bytes};
use cognito::Client;
use cognito::config::http::{HttpRequest, HttpResponse};
use cognito::config::{Config, Credentials, HttpClient, Region};
use cognito::types::{AuthFlowType, ChallengeNameType};
use cognitox::storage::Storage;
use sign_in::{App, PASSWORD, TEMPORARY, code_at};
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::result::ConnectorError;
use tinsmith_runtime::aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tower::ServiceExt;

/// The service as an HTTP client, which passes requests to its router directly.
#[derive(Clone, Debug)]
struct Service(Router);

async fn answer(
    router: Router,
    request: HttpRequest,
) -> Result<HttpResponse, Box<dyn std::error::Error + Send + Sync>> {
    let request =
        request.try_into_http1x()?.map(|body| Body::from(body.bytes().unwrap_or_default().to_vec()));
    let (head, body) = router.oneshot(request).await?.into_parts();
    let body = to_bytes(body, usize::MAX).await?;
    Ok(HttpResponse::try_from(tinsmith_runtime::http::Response::from_parts(head, SdkBody::from(body)))?)
}

impl HttpConnector for Service {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let router = self.0.clone();
        HttpConnectorFuture::new(async move {
            answer(router, request).await.map_err(|error| ConnectorError::other(error, None))
        })
    }
}

impl HttpClient for Service {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

fn client() -> Client {
    let service = Service(cognitox::api::create_router(Storage::new()));
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "key", None, None, "test"))
        .http_client(service);
    Client::from_conf(config.build())
}

#[tokio::test]
async fn a_new_user_signs_in() {
    for with_secret in [false, true] {
        let app = App::create(client(), with_secret).await;
        app.create_user("alice").await;
        let error = app.begin("alice", "Wrong-3!").await.expect_err("a wrong password");
        assert!(error.is_not_authorized_exception(), "{error}");

        let tokens = app.first_sign_in("alice").await;
        let error = app.begin("alice", TEMPORARY).await.expect_err("an old password");
        assert!(error.is_not_authorized_exception(), "{error}");
        let again = app.begin("alice", PASSWORD).await.expect("tokens");
        sign_in::tokens(again.authentication_result());

        let refreshed = app
            .client
            .admin_initiate_auth()
            .user_pool_id(&app.pool_id)
            .client_id(&app.client_id)
            .auth_flow(AuthFlowType::RefreshTokenAuth)
            .auth_parameters("REFRESH_TOKEN", tokens.refresh_token().expect("a refresh token"));
        let refreshed = match app.hash("alice") {
            Some(hash) => refreshed.auth_parameters("SECRET_HASH", hash),
            None => refreshed,
        };
        let refreshed = refreshed.send().await.expect("tokens");
        assert!(refreshed.authentication_result().and_then(|tokens| tokens.access_token()).is_some());
    }
}

#[tokio::test]
async fn invalid_answers_have_specific_errors() {
    let app = App::create(client(), true).await;
    app.create_user("alice").await;
    let begun = app.begin("alice", TEMPORARY).await.expect("a challenge");
    let session = begun.session().expect("a session");
    let new_password = || ChallengeNameType::NewPasswordRequired;

    let forged = Some("bm90IHRoZSBoYXNo".to_owned());
    let answer = app.answer_with_hash("alice", new_password(), session, "NEW_PASSWORD", PASSWORD, forged);
    let error = answer.await.expect_err("a wrong hash");
    assert!(error.is_not_authorized_exception(), "{error}");

    // Cognito itself has a special error for weak passwords.
    let answer = app.answer("alice", new_password(), session, "NEW_PASSWORD", "short");
    let error = answer.await.expect_err("a weak password");
    assert!(error.is_invalid_parameter_exception(), "{error}");

    let nobody = app.begin("nobody", TEMPORARY).await.expect_err("an unknown user");
    assert!(nobody.is_user_not_found_exception(), "{nobody}");
    let elsewhere = App { pool_id: "us-east-1_NOWHERE".to_owned(), ..app };
    let error = elsewhere.begin("alice", TEMPORARY).await.expect_err("an unknown pool");
    assert!(error.is_resource_not_found_exception(), "{error}");
}

/// The codes are the last six digits of those in RFC 6238, appendix B.
#[test]
fn codes_match_the_specification() {
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    for (seconds, expected) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
        assert_eq!(code_at(secret, seconds), expected);
    }
}
