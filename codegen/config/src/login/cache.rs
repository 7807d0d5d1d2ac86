//! The files that contain console sessions.

use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use tinsmith_config_signin::types::CreateOAuth2TokenResponseBody;
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::client::environment::variable;

use crate::home::{self, Platform};
use crate::json_credentials::{Document, InvalidJson};
use crate::provider_config::ProviderConfig;
use crate::token_file::{self, TokenFileError};

/// A session: its credentials, and the data for renewing them.
#[derive(Clone)]
pub(super) struct Session {
    access_key_id: String,
    secret_access_key: String,
    session_token: String,
    account_id: String,
    pub(super) expires_at: SystemTime,
    pub(super) client_id: String,
    pub(super) refresh_token: String,
    pub(super) dpop_key: String,
    /// The whole document, because it may have more members.
    document: Map<String, Value>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

fn path(config: &ProviderConfig, session_arn: &str) -> Option<PathBuf> {
    let name = token_file::name(&Sha256::digest(session_arn.trim()));
    match variable(config.env(), "AWS_LOGIN_CACHE_DIRECTORY") {
        Some(directory) => Some(home::expand(&directory, config.env(), Platform::current()).join(name)),
        None => home::below(config.env(), Platform::current(), &[".aws", "login", "cache", &name]),
    }
}

/// Reads a session.
pub(super) async fn read(config: &ProviderConfig, session_arn: &str) -> Result<Session, TokenFileError> {
    token_file::read(config, path(config, session_arn), Session::parse).await
}

/// Replaces the file of a session.
pub(super) async fn write(
    config: &ProviderConfig,
    session_arn: &str,
    session: &Session,
) -> Result<(), TokenFileError> {
    token_file::write(config, path(config, session_arn), session.document.clone()).await
}

impl Session {
    fn parse(document: Document) -> Result<Self, InvalidJson> {
        let credentials = document.object("accessToken").ok_or(InvalidJson::Missing("accessToken"))?;
        let expires_at = credentials.time("expiresAt")?.ok_or(InvalidJson::Missing("expiresAt"))?;
        Ok(Self {
            access_key_id: credentials.required("accessKeyId")?.to_owned(),
            secret_access_key: credentials.required("secretAccessKey")?.to_owned(),
            session_token: credentials.required("sessionToken")?.to_owned(),
            account_id: credentials.required("accountId")?.to_owned(),
            expires_at,
            client_id: document.required("clientId")?.to_owned(),
            refresh_token: document.required("refreshToken")?.to_owned(),
            dpop_key: document.required("dpopKey")?.to_owned(),
            document: document.into(),
        })
    }

    pub(super) fn credentials(&self) -> Credentials {
        Credentials::builder()
            .access_key_id(&self.access_key_id)
            .secret_access_key(&self.secret_access_key)
            .session_token(&self.session_token)
            .account_id(self.account_id.as_str())
            .expiry(self.expires_at)
            .provider_name("Login")
            .build()
    }

    /// Returns this session after its renewal; `None` if the response has no credentials.
    pub(super) fn renewed(&self, output: &CreateOAuth2TokenResponseBody, now: SystemTime) -> Option<Self> {
        let credentials = output.access_token()?;
        let life = Duration::from_secs(u64::try_from(output.expires_in()).ok()?);
        let (expires_at, end) = token_file::end(now, life)?;
        let mut renewed = Self {
            access_key_id: credentials.access_key_id().to_owned(),
            secret_access_key: credentials.secret_access_key().to_owned(),
            session_token: credentials.session_token().to_owned(),
            expires_at,
            refresh_token: output.refresh_token().to_owned(),
            ..self.clone()
        };
        let text = |value: &str| (!value.is_empty()).then(|| Value::from(value));
        let mut access_token = Map::new();
        token_file::set(
            &mut access_token,
            [
                ("accessKeyId", text(&renewed.access_key_id)),
                ("secretAccessKey", text(&renewed.secret_access_key)),
                ("sessionToken", text(&renewed.session_token)),
                ("accountId", text(&renewed.account_id)),
                ("expiresAt", text(&end)),
            ],
        );
        token_file::set(
            &mut renewed.document,
            [
                ("accessToken", Some(Value::Object(access_token))),
                ("refreshToken", text(&renewed.refresh_token)),
                ("idToken", output.id_token().and_then(text)),
                ("tokenType", text(output.token_type())),
            ],
        );
        Some(renewed)
    }
}
