//! Helpers for sign-ins against third-party implementations of Cognito: pools, app clients, users and codes.
//!
//! This file is the library of a package that `tests/cognito.rs` writes beside the generated crate `cognito`.

use std::time::{SystemTime, UNIX_EPOCH};

use cognito::Client;
use cognito::operation::admin_initiate_auth::{AdminInitiateAuthError, AdminInitiateAuthOutput};
use cognito::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallengeError, AdminRespondToAuthChallengeOutput,
};
use cognito::operation::create_user_pool::builders::CreateUserPoolFluentBuilder;
use cognito::types::{
    AuthFlowType, AuthenticationResultType, ChallengeNameType, ExplicitAuthFlowsType, UsernameAttributeType,
};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

pub const TEMPORARY: &str = "Temporary-1!";
pub const PASSWORD: &str = "Of-my-own-2!";

/// An app client of a pool that was created for one test.
pub struct App {
    pub client: Client,
    pub pool_id: String,
    pub client_id: String,
    pub secret: Option<String>,
}

impl App {
    /// Creates a pool with an app client.
    pub async fn create(client: Client, with_secret: bool) -> Self {
        Self::create_in(client.create_user_pool(), client, with_secret).await
    }

    /// Creates a pool whose users sign in with email addresses and have generated names, with an app client.
    pub async fn create_for_email(client: Client, with_secret: bool) -> Self {
        let pool = client.create_user_pool().username_attributes(UsernameAttributeType::Email);
        Self::create_in(pool, client, with_secret).await
    }

    async fn create_in(pool: CreateUserPoolFluentBuilder, client: Client, with_secret: bool) -> Self {
        let pool = pool.pool_name("people").send().await.expect("a pool");
        let pool_id = pool.user_pool().and_then(|pool| pool.id()).expect("the pool's id").to_owned();
        let app = client
            .create_user_pool_client()
            .user_pool_id(&pool_id)
            .client_name("shop")
            .generate_secret(with_secret)
            .explicit_auth_flows(ExplicitAuthFlowsType::AllowAdminUserPasswordAuth)
            .explicit_auth_flows(ExplicitAuthFlowsType::AllowRefreshTokenAuth)
            .send()
            .await
            .expect("an app client");
        let app = app.user_pool_client().expect("an app client");
        let client_id = app.client_id().expect("the app client's id").to_owned();
        let secret = app.client_secret().map(str::to_owned);
        assert_eq!(secret.is_some(), with_secret);
        Self { client, pool_id, client_id, secret }
    }

    /// Creates a user with a temporary password.
    pub async fn create_user(&self, name: &str) {
        let call = self.client.admin_create_user().user_pool_id(&self.pool_id).username(name);
        let output = call.temporary_password(TEMPORARY).send().await.expect("a user");
        let status = output.user().and_then(|user| user.user_status()).expect("a status");
        assert_eq!(status.as_str(), "FORCE_CHANGE_PASSWORD");
    }

    /// Begins a sign-in with a password.
    pub async fn begin(
        &self,
        name: &str,
        password: &str,
    ) -> Result<AdminInitiateAuthOutput, AdminInitiateAuthError> {
        let mut call = self
            .client
            .admin_initiate_auth()
            .user_pool_id(&self.pool_id)
            .client_id(&self.client_id)
            .auth_flow(AuthFlowType::AdminUserPasswordAuth)
            .auth_parameters("USERNAME", name)
            .auth_parameters("PASSWORD", password);
        if let Some(hash) = self.hash(name) {
            call = call.auth_parameters("SECRET_HASH", hash);
        }
        call.send().await.map_err(|error| error.into_service_error())
    }

    /// Answers a challenge. `key` is the key of the response.
    pub async fn answer(
        &self,
        name: &str,
        challenge: ChallengeNameType,
        session: &str,
        key: &str,
        value: &str,
    ) -> Result<AdminRespondToAuthChallengeOutput, AdminRespondToAuthChallengeError> {
        self.answer_with_hash(name, challenge, session, key, value, self.hash(name)).await
    }

    /// Answers a challenge with this `SECRET_HASH`.
    pub async fn answer_with_hash(
        &self,
        name: &str,
        challenge: ChallengeNameType,
        session: &str,
        key: &str,
        value: &str,
        hash: Option<String>,
    ) -> Result<AdminRespondToAuthChallengeOutput, AdminRespondToAuthChallengeError> {
        let mut call = self
            .client
            .admin_respond_to_auth_challenge()
            .user_pool_id(&self.pool_id)
            .client_id(&self.client_id)
            .challenge_name(challenge)
            .session(session)
            .challenge_responses("USERNAME", name)
            .challenge_responses(key, value);
        if let Some(hash) = hash {
            call = call.challenge_responses("SECRET_HASH", hash);
        }
        call.send().await.map_err(|error| error.into_service_error())
    }

    /// Signs a new user in for the first time, with a new password.
    pub async fn first_sign_in(&self, name: &str) -> AuthenticationResultType {
        let begun = self.begin(name, TEMPORARY).await.expect("a challenge");
        assert_eq!(begun.challenge_name(), Some(&ChallengeNameType::NewPasswordRequired));
        let session = begun.session().expect("a session");
        let answer =
            self.answer(name, ChallengeNameType::NewPasswordRequired, session, "NEW_PASSWORD", PASSWORD);
        tokens(answer.await.expect("tokens").authentication_result())
    }

    /// Returns the hash that proves that the app knows its secret: the HMAC-SHA-256 of user name and client ID in
    /// Base64.
    pub fn hash(&self, name: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_ref()?.as_bytes()).expect("any length");
        mac.update(name.as_bytes());
        mac.update(self.client_id.as_bytes());
        Some(base64(&mac.finalize().into_bytes()))
    }
}

/// Returns the tokens, all of which must be present.
///
/// # Panics
/// Panics if a token is missing.
pub fn tokens(result: Option<&AuthenticationResultType>) -> AuthenticationResultType {
    let tokens = result.expect("tokens").clone();
    for token in [tokens.access_token(), tokens.id_token(), tokens.refresh_token()] {
        assert!(token.is_some_and(|token| token.len() > 20), "{tokens:?}");
    }
    assert!(tokens.expires_in() > 0 && tokens.token_type() == Some("Bearer"), "{tokens:?}");
    tokens
}

/// Returns the current code of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds).
pub fn code(secret: &str) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock that is set").as_secs();
    code_at(secret, seconds)
}

/// Returns the code at a time.
pub fn code_at(secret: &str, seconds: u64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(&from_base32(secret)).expect("any length");
    mac.update(&(seconds / 30).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let start = usize::from(hash[19] & 15);
    let number = hash[start..start + 4].iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:06}", (number & 0x7fff_ffff) % 1_000_000)
}

fn from_base32(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for digit in text.trim_end_matches('=').bytes() {
        let value = match digit.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' => letter - b'A',
            digit @ b'2'..=b'7' => digit - b'2' + 26,
            other => panic!("`{}` is no digit of Base32", char::from(other)),
        };
        (bits, count) = (bits << 5 | u32::from(value), count + 5);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]);
            text.push(if place <= chunk.len() { digit } else { '=' });
        }
    }
    text
}
