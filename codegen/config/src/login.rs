//! Credentials of a console session.
//!
//! `aws login` stores them in `~/.aws/login/cache`, or in the folder that `AWS_LOGIN_CACHE_DIRECTORY` names. Shortly
//! before they expire, they are renewed. The file is then replaced atomically, and only its owner can read it.

mod cache;
mod dpop;

use std::fmt;
use std::time::SystemTime;

use tinsmith_config_signin::Client;
use tinsmith_config_signin::operation::create_o_auth2_token::CreateOAuth2TokenError;
use tinsmith_config_signin::types::{CreateOAuth2TokenRequestBody, OAuth2ErrorCode};
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::client::cache::ExpiringCache;
use tracing::warn;

use self::cache::Session;
use self::dpop::{InvalidKey, Key};
use crate::provider_config::ProviderConfig;
use crate::token_file::{BUFFER, Renewals, TokenFileError};

/// Provides the credentials of a console session.
#[derive(Debug)]
pub struct LoginCredentialsProvider {
    session_arn: String,
    config: ProviderConfig,
    credentials: ExpiringCache<Credentials, LoginError>,
    renewals: Renewals,
}

impl LoginCredentialsProvider {
    /// Creates a builder for the session of the user or role with this ARN.
    pub fn builder(session_arn: impl Into<String>) -> Builder {
        Builder { session_arn: session_arn.into(), config: ProviderConfig::default() }
    }

    async fn load(&self) -> Result<(Credentials, SystemTime), LoginError> {
        let mut session = cache::read(&self.config, &self.session_arn).await.map_err(LoginError::File)?;
        let now = self.config.time_source().now();
        let left = session.expires_at.duration_since(now).unwrap_or_default();
        if self.renewals.is_due(session.expires_at, now) {
            match self.renew(&session, now).await {
                Ok(renewed) => session = renewed,
                Err(error) if left.is_zero() => return Err(error),
                Err(error) => {
                    warn!(error = %DisplayErrorContext(&error), "the console session could not be renewed");
                }
            }
        }
        match session.expires_at <= now {
            true => Err(LoginError::Expired),
            false => Ok((session.credentials(), session.expires_at)),
        }
    }

    async fn renew(&self, session: &Session, now: SystemTime) -> Result<Session, LoginError> {
        let key = Key::parse(&session.dpop_key).map_err(LoginError::Key)?;
        let input = CreateOAuth2TokenRequestBody::builder()
            .client_id(&session.client_id)
            .grant_type("refresh_token")
            .refresh_token(&session.refresh_token)
            .build()
            .map_err(|error| LoginError::Refused(None, error.into()))?;
        let time = self.config.time_source().clone();
        let response = Client::new(&self.config.sdk_config().await)
            .create_o_auth2_token()
            .token_input(input)
            .customize()
            .mutate_request(move |request| {
                let proof = key.proof(request.uri(), time.now());
                request.headers_mut().insert("dpop", proof);
            })
            .send()
            .await
            .map_err(|error| {
                let hint = error.as_service_error().and_then(hint);
                LoginError::Refused(hint, error.into())
            })?;
        let output = response.token_output();
        let output = output.ok_or_else(|| LoginError::Refused(None, "the response has no token".into()))?;
        let renewed = session.renewed(output, now);
        let renewed =
            renewed.ok_or_else(|| LoginError::Refused(None, "the response has no credentials".into()))?;
        if let Err(error) = cache::write(&self.config, &self.session_arn, &renewed).await {
            warn!(error = %DisplayErrorContext(&error), "the renewed console session could not be saved");
        }
        Ok(renewed)
    }
}

/// Returns what the user can do about an error.
fn hint(error: &CreateOAuth2TokenError) -> Option<&'static str> {
    let CreateOAuth2TokenError::AccessDeniedException(denied) = error else { return None };
    match &denied.error {
        OAuth2ErrorCode::TokenExpired => Some("it has expired; sign in with `aws login`"),
        OAuth2ErrorCode::UserCredentialsChanged => {
            Some("the password has changed; sign in again with `aws login`")
        }
        OAuth2ErrorCode::InsufficientPermissions => {
            Some("the permission for the action `CreateOAuth2Token` is missing")
        }
        _ => None,
    }
}

/// Why there are no valid credentials.
#[derive(Debug)]
enum LoginError {
    File(TokenFileError),
    Key(InvalidKey),
    Refused(Option<&'static str>, BoxError),
    Expired,
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(_) => f.write_str("there is no console session; sign in with `aws login`"),
            Self::Key(_) | Self::Refused(None, _) => f.write_str("the console session could not be renewed"),
            Self::Refused(Some(hint), _) => write!(f, "the console session could not be renewed: {hint}"),
            Self::Expired => f.write_str("the console session has expired; sign in with `aws login`"),
        }
    }
}

impl std::error::Error for LoginError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::Key(error) => Some(error),
            Self::Refused(_, error) => Some(error.as_ref()),
            Self::Expired => None,
        }
    }
}

impl ProvideCredentials for LoginCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            let now = || self.config.time_source().now();
            let credentials: provider::Result =
                self.credentials.get(now, || self.load()).await.map_err(CredentialsError::provider_error);
            credentials
        })
    }
}

/// Builds a [`LoginCredentialsProvider`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    session_arn: String,
    config: ProviderConfig,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Builds the provider.
    pub fn build(self) -> LoginCredentialsProvider {
        LoginCredentialsProvider {
            session_arn: self.session_arn,
            config: self.config,
            credentials: ExpiringCache::new(BUFFER),
            renewals: Renewals::default(),
        }
    }
}

#[cfg(test)]
mod tests;
