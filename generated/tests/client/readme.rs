//! The README's sign-in with a temporary password and an authenticator app, with canned responses.
#![cfg(feature = "secret-hash")]

use aws_smithy_types::body::SdkBody;
use cognito_identity_provider::config::{Config, Credentials, Region};

use crate::support::http::Replay;

include!("../readme/sign_in.rs");

/// Simulates the user's input.
fn prompt(what: &str) -> String {
    match what {
        "password" => "Temporary-1",
        "new password" => "Of-my-own-2",
        _ => "123456",
    }
    .to_owned()
}

fn event(response: &str) -> http::Response<SdkBody> {
    http::Response::new(SdkBody::from(response))
}

#[tokio::test]
async fn a_temporary_password_and_an_authenticator_app() {
    let http = Replay::new([
        event(
            r#"{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"first session","ChallengeParameters":
               {"USER_ID_FOR_SRP":"alice","requiredAttributes":"[]","userAttributes":"{}"}}"#,
        ),
        event(
            r#"{"ChallengeName":"SOFTWARE_TOKEN_MFA","Session":"second session","ChallengeParameters":
               {"USER_ID_FOR_SRP":"alice"}}"#,
        ),
        event(r#"{"AuthenticationResult":{"AccessToken":"token","ExpiresIn":3600}}"#),
    ]);
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "key", None, None, "test"))
        .http_client(http.clone())
        .build();
    let app = AppClient::new("us-east-1_EXAMPLE", "client ID").secret("client secret");
    let tokens = sign_in(&Client::from_conf(config), &app, "alice@example.com").await.expect("tokens");
    assert_eq!(tokens.access_token(), Some("token"));
    let bodies: Vec<_> = http
        .requests()
        .iter()
        .map(|request| String::from_utf8_lossy(request.body().bytes().expect("bytes")).into_owned())
        .collect();
    // Each hash is that of the name beside it, computed with Python's `hmac`.
    assert_eq!(
        bodies,
        [
            concat!(
                r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client ID","AuthFlow":"ADMIN_USER_PASSWORD_AUTH","#,
                r#""AuthParameters":{"PASSWORD":"Temporary-1","SECRET_HASH":"6HyNTLcvGbGs681Ls8QwRkxmuYhcj9DvoX4gdyl0+zY=","#,
                r#""USERNAME":"alice@example.com"}}"#
            ),
            concat!(
                r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client ID","ChallengeName":"NEW_PASSWORD_REQUIRED","#,
                r#""ChallengeResponses":{"NEW_PASSWORD":"Of-my-own-2","#,
                r#""SECRET_HASH":"pqfeyztY7IfeSNq6X2jLEssyMCbeYmGdmQEOtjyUa5I=","USERNAME":"alice"},"Session":"first session"}"#
            ),
            concat!(
                r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"client ID","ChallengeName":"SOFTWARE_TOKEN_MFA","#,
                r#""ChallengeResponses":{"SECRET_HASH":"pqfeyztY7IfeSNq6X2jLEssyMCbeYmGdmQEOtjyUa5I=","#,
                r#""SOFTWARE_TOKEN_MFA_CODE":"123456","USERNAME":"alice"},"Session":"second session"}"#
            ),
        ]
    );
}
