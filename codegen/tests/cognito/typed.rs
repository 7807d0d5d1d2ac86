//! Sign-ins to moto that only use typed flows, answers and challenges, without any keys of maps.

use cognito::answer::Answer;
use cognito::challenge::NextStep;
use cognito::config::{Config, Credentials, Region};
use cognito::flow::{AdminUserPasswordAuth, RefreshTokenAuth, UserSrpAuth};
use cognito::srp::Ephemeral;
use cognito::types::{AuthenticationResultType, SmsMfaSettingsType, SoftwareTokenMfaSettingsType};
use cognito::{AppClient, Client};
use sign_in::{App, PASSWORD, TEMPORARY, code, tokens};

const ALICE: &str = "alice@example.com";

fn client() -> Client {
    let url = std::env::var("TINSMITH_MOTO").expect("TINSMITH_MOTO");
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "key", None, None, "test"))
        .endpoint_url(url);
    Client::from_conf(config.build())
}

/// Returns the typed app client, with its secret.
fn app_client(app: &App) -> AppClient {
    let client = AppClient::new(&app.pool_id, &app.client_id);
    match &app.secret {
        Some(secret) => client.secret(secret),
        None => client,
    }
}

/// A simulated user, with the responses to challenges.
struct User {
    name: &'static str,
    password: &'static str,
    new_password: &'static str,
    authenticator: Option<String>,
    asked: Vec<&'static str>,
}

impl User {
    fn answer(&mut self, step: &NextStep) -> Answer {
        let (what, answer) = match step {
            NextStep::NewPasswordRequired(asked) => ("new password", asked.answer(self.new_password).into()),
            NextStep::SmsMfa(asked) => ("text message", asked.answer("123456").into()),
            NextStep::SoftwareTokenMfa(asked) => {
                let secret = self.authenticator.as_deref().expect("an authenticator app");
                ("authenticator app", asked.answer(code(secret)).into())
            }
            other => panic!("nothing else is asked for: {other:?}"),
        };
        self.asked.push(what);
        answer
    }

    /// Signs the user in, as a server does.
    async fn sign_in(&mut self, client: &Client, app: &AppClient) -> AuthenticationResultType {
        let flow = AdminUserPasswordAuth::new(self.name, self.password);
        let begun = client.admin_initiate_auth().app_client(app).flow(flow).send().await.expect("a step");
        let mut step = begun.next_step(app, self.name).expect("a step that is known");
        loop {
            if let NextStep::Authenticated(tokens) = step {
                return tokens;
            }
            let call = client.admin_respond_to_auth_challenge().challenge(self.answer(&step));
            step =
                call.send().await.expect("a step").next_step(app, self.name).expect("a step that is known");
        }
    }
}

#[tokio::test]
async fn a_new_password_then_second_factors() {
    for with_secret in [false, true] {
        let app = App::create(client(), with_secret).await;
        app.create_user("alice").await;
        let typed = app_client(&app);
        let mut alice = User {
            name: "alice",
            password: TEMPORARY,
            new_password: PASSWORD,
            authenticator: None,
            asked: Vec::new(),
        };
        let first = alice.sign_in(&app.client, &typed).await;
        assert_eq!(std::mem::take(&mut alice.asked), ["new password"]);
        tokens(Some(&first));

        // The user registers an authenticator app.
        let access = first.access_token().expect("an access token");
        let associated = app.client.associate_software_token().access_token(access).send().await;
        let secret = associated.expect("a secret").secret_code().expect("a secret").to_owned();
        let verify = app.client.verify_software_token().access_token(access).user_code(code(&secret));
        verify.send().await.expect("a right code");
        let preference =
            || app.client.admin_set_user_mfa_preference().user_pool_id(&app.pool_id).username("alice");
        let on = SoftwareTokenMfaSettingsType::builder().enabled(true).preferred_mfa(true).build();
        preference().software_token_mfa_settings(on).send().await.expect("a preference");
        (alice.password, alice.authenticator) = (PASSWORD, Some(secret));
        let second = alice.sign_in(&app.client, &typed).await;
        assert_eq!(std::mem::take(&mut alice.asked), ["authenticator app"]);
        tokens(Some(&second));

        // A refresh has no challenges.
        let flow = RefreshTokenAuth::new(second.refresh_token().expect("a refresh token"));
        let flow = flow.internal_username("alice");
        let call = app.client.admin_initiate_auth().app_client(&typed).flow(flow);
        let refreshed = call.send().await.expect("tokens").next_step(&typed, "alice").expect("a step");
        assert!(matches!(refreshed, NextStep::Authenticated(_)), "{refreshed:?}");

        let on = SmsMfaSettingsType::builder().enabled(true).preferred_mfa(true).build();
        preference().sms_mfa_settings(on).send().await.expect("a preference");
        tokens(Some(&alice.sign_in(&app.client, &typed).await));
        assert_eq!(alice.asked, ["text message"]);
    }
}

/// Signs a user in as an app does. moto sends a random salt and a random `SRP_B`, and only checks that there is a
/// proof. This tests the messages, their order, and that answers contain the real name instead of the email address.
/// The generated crate's `tests/srp.rs` and `.ci/srp` test that proofs are correct.
#[tokio::test]
async fn a_password_that_is_not_sent() {
    for with_secret in [false, true] {
        let app = App::create_for_email(client(), with_secret).await;
        app.create_user(ALICE).await;
        let typed = app_client(&app);
        for asked_for_password in [true, false] {
            let ephemeral = Ephemeral::generate().expect("randomness");
            let flow = UserSrpAuth::new(ALICE, ephemeral.srp_a());
            let begun =
                app.client.initiate_auth().app_client(&typed).flow(flow).send().await.expect("a step");
            let NextStep::PasswordVerifier(asked) = begun.next_step(&typed, ALICE).expect("a step") else {
                panic!("{begun:?}")
            };
            let answer = asked.answer_with_password(ephemeral, PASSWORD).expect("a proof");
            let call = app.client.respond_to_auth_challenge().challenge(answer);
            let mut step = call.send().await.expect("a step").next_step(&typed, ALICE).expect("a step");
            if asked_for_password {
                let NextStep::NewPasswordRequired(asked) = step else { panic!("{step:?}") };
                let call = app.client.respond_to_auth_challenge().challenge(asked.answer(PASSWORD));
                step = call.send().await.expect("a step").next_step(&typed, ALICE).expect("a step");
            }
            let NextStep::Authenticated(result) = step else { panic!("{step:?}") };
            tokens(Some(&result));
        }
    }
}
