//! The files that console sessions are kept in.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use tinsmith_config_signin::types::CreateOAuth2TokenResponseBody;
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;
use tinsmith_runtime::client::environment::variable;

use crate::home::{self, Platform};
use crate::json_credentials::{Document, InvalidJson};
use crate::provider_config::ProviderConfig;

const DIRECTORY: &str = "AWS_LOGIN_CACHE_DIRECTORY";

/// A session: its credentials, and what they are renewed with.
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
    /// The whole document, which others may have written more into.
    document: Map<String, Value>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// What is wrong with the file of a session.
#[derive(Debug)]
pub(super) enum CacheError {
    NoHome,
    Read(PathBuf, io::Error),
    Write(PathBuf, io::Error),
    Invalid(PathBuf, InvalidJson),
}

impl fmt::Display for CacheError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHome => write!(f, "the home directory is not known: set HOME or {DIRECTORY}"),
            Self::Read(path, _) => write!(f, "the session's file `{}` cannot be read", path.display()),
            Self::Write(path, _) => write!(f, "the session's file `{}` cannot be written", path.display()),
            Self::Invalid(path, _) => write!(f, "the file `{}` is not that of a session", path.display()),
        }
    }
}

impl std::error::Error for CacheError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoHome => None,
            Self::Read(_, error) | Self::Write(_, error) => Some(error),
            Self::Invalid(_, error) => Some(error),
        }
    }
}

fn path(config: &ProviderConfig, session_arn: &str) -> Result<PathBuf, CacheError> {
    let name: String = Sha256::digest(session_arn.trim()).iter().map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{name}.json");
    match variable(config.env(), DIRECTORY) {
        Some(directory) => Ok(home::expand(&directory, config.env(), Platform::current()).join(name)),
        None => {
            let parts = [".aws", "login", "cache", &name];
            home::below(config.env(), Platform::current(), &parts).ok_or(CacheError::NoHome)
        }
    }
}

/// Reads a session.
pub(super) async fn read(config: &ProviderConfig, session_arn: &str) -> Result<Session, CacheError> {
    let path = path(config, session_arn)?;
    match config.read(&path).await {
        Ok(json) => Session::parse(&json).map_err(|error| CacheError::Invalid(path, error)),
        Err(error) => Err(CacheError::Read(path, error)),
    }
}

/// Replaces the file of a session.
pub(super) async fn write(
    config: &ProviderConfig,
    session_arn: &str,
    session: &Session,
) -> Result<(), CacheError> {
    let path = path(config, session_arn)?;
    let json = Value::Object(session.document.clone()).to_string();
    config.replace(&path, json.as_bytes()).await.map_err(|error| CacheError::Write(path, error))
}

impl Session {
    fn parse(json: &[u8]) -> Result<Self, InvalidJson> {
        let document = Document::parse(json)?;
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

    /// The session with the credentials that have come for it; `None` where none have.
    pub(super) fn renewed(&self, output: &CreateOAuth2TokenResponseBody, now: SystemTime) -> Option<Self> {
        let credentials = output.access_token()?;
        let life = Duration::from_secs(u64::try_from(output.expires_in()).ok()?);
        let seconds = now.checked_add(life)?.duration_since(UNIX_EPOCH).ok()?.as_secs();
        let mut renewed = Self {
            access_key_id: credentials.access_key_id().to_owned(),
            secret_access_key: credentials.secret_access_key().to_owned(),
            session_token: credentials.session_token().to_owned(),
            expires_at: UNIX_EPOCH.checked_add(Duration::from_secs(seconds))?,
            refresh_token: output.refresh_token().to_owned(),
            ..self.clone()
        };
        let time = DateTime::from_secs(i64::try_from(seconds).ok()?).fmt(Format::DateTime).ok()?;
        let mut own = Map::new();
        for (name, value) in [
            ("accessKeyId", &renewed.access_key_id),
            ("secretAccessKey", &renewed.secret_access_key),
            ("sessionToken", &renewed.session_token),
            ("accountId", &renewed.account_id),
            ("expiresAt", &time),
        ] {
            own.insert(name.to_owned(), value.as_str().into());
        }
        let text = |value: &str| (!value.is_empty()).then(|| Value::from(value));
        for (name, value) in [
            ("accessToken", Some(Value::Object(own))),
            ("refreshToken", text(&renewed.refresh_token)),
            ("idToken", output.id_token().and_then(text)),
            ("tokenType", text(output.token_type())),
        ] {
            if let Some(value) = value {
                // Who has written it in other letters should find one value, not two.
                renewed.document.retain(|known, _| !known.eq_ignore_ascii_case(name));
                renewed.document.insert(name.to_owned(), value);
            }
        }
        Some(renewed)
    }
}
