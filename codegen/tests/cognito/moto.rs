//! Sign-ins against moto over HTTP, with the default HTTP client. The environment variable `TINSMITH_MOTO` has moto's
//! URL. moto checks codes of authenticator apps and, together with them, secret hashes.

use cognito::Client;
use cognito::config::{Config, Credentials, Region};
use cognito::error::ProvideErrorMetadata;
use cognito::types::{ChallengeNameType, SmsMfaSettingsType, SoftwareTokenMfaSettingsType};
use sign_in::{App, PASSWORD, TEMPORARY, code, tokens};

fn client() -> Client {
    let url = std::env::var("TINSMITH_MOTO").expect("TINSMITH_MOTO");
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "key", None, None, "test"))
        .endpoint_url(url);
    Client::from_conf(config.build())
}

/// Creates an app and the user alice, who has signed in once.
async fn app_and_user(with_secret: bool) -> (App, String) {
    let app = App::create(client(), with_secret).await;
    app.create_user("alice").await;
    let tokens = app.first_sign_in("alice").await;
    let access = tokens.access_token().expect("an access token").to_owned();
    (app, access)
}

#[tokio::test]
async fn a_new_password() {
    for with_secret in [false, true] {
        let (app, _) = app_and_user(with_secret).await;
        let begun = app.begin("alice", PASSWORD).await.expect("tokens");
        tokens(begun.authentication_result());
        let error = app.begin("alice", TEMPORARY).await.expect_err("an old password");
        assert!(error.is_not_authorized_exception(), "{error}");
    }
}

#[tokio::test]
async fn a_password_that_the_policy_does_not_allow() {
    let app = App::create(client(), false).await;
    app.create_user("alice").await;
    let begun = app.begin("alice", TEMPORARY).await.expect("a challenge");
    let session = begun.session().expect("a session");
    let answer =
        app.answer("alice", ChallengeNameType::NewPasswordRequired, session, "NEW_PASSWORD", "short");
    let error = answer.await.expect_err("a weak password");
    assert!(error.is_invalid_password_exception(), "{error}");
}

#[tokio::test]
async fn a_code_by_sms() {
    for with_secret in [false, true] {
        let (app, _) = app_and_user(with_secret).await;
        let settings = SmsMfaSettingsType::builder().enabled(true).preferred_mfa(true).build();
        let call = app.client.admin_set_user_mfa_preference().user_pool_id(&app.pool_id).username("alice");
        call.sms_mfa_settings(settings).send().await.expect("a preference");
        let begun = app.begin("alice", PASSWORD).await.expect("a challenge");
        assert_eq!(begun.challenge_name(), Some(&ChallengeNameType::SmsMfa));
        let session = begun.session().expect("a session");
        if with_secret {
            wrong_hash(&app, ChallengeNameType::SmsMfa, session, "SMS_MFA_CODE", "123456").await;
        }
        let answer = app.answer("alice", ChallengeNameType::SmsMfa, session, "SMS_MFA_CODE", "123456");
        tokens(answer.await.expect("tokens").authentication_result());
    }
}

#[tokio::test]
async fn a_code_of_an_authenticator_app() {
    for with_secret in [false, true] {
        let (app, access) = app_and_user(with_secret).await;
        let associated = app.client.associate_software_token().access_token(&access).send().await;
        let associated = associated.expect("a secret");
        let secret = associated.secret_code().expect("a secret");
        let verify = || app.client.verify_software_token().access_token(&access);
        let error = verify().user_code(wrong(&code(secret))).send().await.expect_err("a wrong code");
        let error = error.into_service_error();
        assert!(error.is_code_mismatch_exception() && error.message().is_some(), "{error}");
        let verified = verify().user_code(code(secret)).send().await.expect("a right code");
        assert_eq!(verified.status().map(|status| status.as_str()), Some("SUCCESS"));
        let settings = SoftwareTokenMfaSettingsType::builder().enabled(true).preferred_mfa(true).build();
        let call = app.client.admin_set_user_mfa_preference().user_pool_id(&app.pool_id).username("alice");
        call.software_token_mfa_settings(settings).send().await.expect("a preference");

        let begun = app.begin("alice", PASSWORD).await.expect("a challenge");
        let challenge = || ChallengeNameType::SoftwareTokenMfa;
        assert_eq!(begun.challenge_name(), Some(&challenge()));
        let session = begun.session().expect("a session");
        let key = "SOFTWARE_TOKEN_MFA_CODE";
        let error = app.answer("alice", challenge(), session, key, &wrong(&code(secret))).await;
        let error = error.expect_err("a wrong code");
        assert!(error.is_code_mismatch_exception(), "{error}");
        if with_secret {
            wrong_hash(&app, challenge(), session, key, &code(secret)).await;
        }
        let answered = app.answer("alice", challenge(), session, key, &code(secret)).await.expect("tokens");
        tokens(answered.authentication_result());
    }
}

#[tokio::test]
async fn unknown_users_sessions_and_pools_are_errors() {
    let (app, _) = app_and_user(false).await;
    let error = app.begin("nobody", PASSWORD).await.expect_err("an unknown user");
    assert!(error.is_user_not_found_exception(), "{error}");
    let answer =
        app.answer("alice", ChallengeNameType::SmsMfa, "a session that is not known", "SMS_MFA_CODE", "1");
    assert!(answer.await.is_err());
    let elsewhere = App { pool_id: "us-east-1_NOWHERE".to_owned(), ..app };
    let error = elsewhere.begin("alice", PASSWORD).await.expect_err("an unknown pool");
    assert!(error.is_resource_not_found_exception(), "{error}");
    assert!(error.message().is_some_and(|message| message.contains("us-east-1_NOWHERE")), "{error}");
}

async fn wrong_hash(app: &App, challenge: ChallengeNameType, session: &str, key: &str, value: &str) {
    for hash in [Some("bm90IHRoZSBoYXNo".to_owned()), None] {
        let answer = app.answer_with_hash("alice", challenge.clone(), session, key, value, hash);
        let error = answer.await.expect_err("a wrong hash");
        assert!(error.is_not_authorized_exception(), "{error}");
    }
}

/// Returns another code of six digits.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().expect("digits");
    format!("{:06}", (number + 500_000) % 1_000_000)
}
