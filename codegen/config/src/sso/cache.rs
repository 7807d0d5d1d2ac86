//! The files that tokens are kept in.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use sha1::{Digest, Sha1};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;

use crate::home::{self, Platform};
use crate::json_credentials::{Document, InvalidJson};
use crate::provider_config::ProviderConfig;

/// A token and what it is renewed with.
#[derive(Clone)]
pub(super) struct CachedToken {
    pub(super) access_token: String,
    pub(super) expires_at: SystemTime,
    pub(super) renewal: Option<Renewal>,
    /// The whole document, which others may have written more into.
    document: Map<String, Value>,
}

/// What a token is renewed with.
#[derive(Clone)]
pub(super) struct Renewal {
    pub(super) client_id: String,
    pub(super) client_secret: String,
    pub(super) refresh_token: String,
    pub(super) registration_expires_at: SystemTime,
}

impl fmt::Debug for CachedToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CachedToken").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// What is wrong with the file of a token.
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
            Self::NoHome => f.write_str("the home directory is not known: set HOME"),
            Self::Read(path, _) => write!(f, "the token file `{}` cannot be read", path.display()),
            Self::Write(path, _) => write!(f, "the token file `{}` cannot be written", path.display()),
            Self::Invalid(path, _) => write!(f, "the token file `{}` is not one", path.display()),
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

/// The file of the token for a session, or for a start URL where there is no session.
fn path(config: &ProviderConfig, identifier: &str) -> Result<PathBuf, CacheError> {
    let name: String = Sha1::digest(identifier).iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [".aws", "sso", "cache", &format!("{name}.json")];
    home::below(config.env(), Platform::current(), &parts).ok_or(CacheError::NoHome)
}

/// Reads the token of a session or start URL.
pub(super) async fn read(config: &ProviderConfig, identifier: &str) -> Result<CachedToken, CacheError> {
    let path = path(config, identifier)?;
    match config.read(&path).await {
        Ok(json) => CachedToken::parse(&json).map_err(|error| CacheError::Invalid(path, error)),
        Err(error) => Err(CacheError::Read(path, error)),
    }
}

/// Replaces the file of a session.
pub(super) async fn write(
    config: &ProviderConfig,
    identifier: &str,
    token: &CachedToken,
) -> Result<(), CacheError> {
    let path = path(config, identifier)?;
    let json = Value::Object(token.document.clone()).to_string();
    config.replace(&path, json.as_bytes()).await.map_err(|error| CacheError::Write(path, error))
}

impl CachedToken {
    fn parse(json: &[u8]) -> Result<Self, InvalidJson> {
        let document = Document::parse(json)?;
        let time =
            |name| document.text(name).map(|text| time(text).ok_or(InvalidJson::Invalid(name))).transpose();
        let renewal = || {
            Some(Renewal {
                client_id: document.text("clientId")?.to_owned(),
                client_secret: document.text("clientSecret")?.to_owned(),
                refresh_token: document.text("refreshToken")?.to_owned(),
                registration_expires_at: time("registrationExpiresAt").ok()??,
            })
        };
        time("registrationExpiresAt")?;
        Ok(Self {
            access_token: document.text("accessToken").ok_or(InvalidJson::Missing("accessToken"))?.to_owned(),
            expires_at: time("expiresAt")?.ok_or(InvalidJson::Missing("expiresAt"))?,
            renewal: renewal(),
            document: document.into(),
        })
    }

    /// The token that has come for this one, and lasts so long from `now` on.
    pub(super) fn renewed(
        &self,
        access_token: &str,
        refresh_token: Option<&str>,
        now: SystemTime,
        life: Duration,
        region: &str,
        start_url: &str,
    ) -> Self {
        let end = now.checked_add(life).unwrap_or(now);
        let seconds = end.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let expires_at = UNIX_EPOCH.checked_add(Duration::from_secs(seconds)).unwrap_or(end);
        let mut renewed = Self { access_token: access_token.to_owned(), expires_at, ..self.clone() };
        if let (Some(renewal), Some(refresh_token)) = (&mut renewed.renewal, refresh_token) {
            refresh_token.clone_into(&mut renewal.refresh_token);
        }
        let time = DateTime::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX)).fmt(Format::DateTime);
        let entries = [
            ("accessToken", Some(access_token)),
            ("expiresAt", time.as_deref().ok()),
            ("refreshToken", refresh_token),
            ("region", Some(region)),
            ("startUrl", Some(start_url)),
        ];
        for (name, value) in entries {
            if let Some(value) = value {
                // Who has written it in other letters should find one value, not two.
                renewed.document.retain(|known, _| !known.eq_ignore_ascii_case(name));
                renewed.document.insert(name.to_owned(), value.into());
            }
        }
        renewed
    }
}

fn time(text: &str) -> Option<SystemTime> {
    // Older versions of the command line interface have written it so.
    let text = text.strip_suffix("UTC").map_or_else(|| text.to_owned(), |time| format!("{time}Z"));
    SystemTime::try_from(DateTime::from_str(&text, Format::DateTimeWithOffset).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<CachedToken, String> {
        CachedToken::parse(json.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_token_can_be_renewed_if_all_is_there_for_it() {
        let all = r#"{"accessToken": "a", "expiresAt": "2020-01-01T00:00:00UTC", "clientId": "b", "ClientSecret": "c",
                      "refreshToken": "d", "registrationExpiresAt": "2021-01-01T00:00:00Z"}"#;
        let token = parse(all).unwrap();
        assert_eq!(token.expires_at, UNIX_EPOCH + Duration::from_secs(1_577_836_800));
        assert_eq!(token.renewal.unwrap().client_secret, "c");
        for name in ["clientId", "ClientSecret", "refreshToken", "registrationExpiresAt"] {
            assert!(parse(&all.replace(name, "other")).unwrap().renewal.is_none(), "{name}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_not_shown() {
        for (json, expected) in [
            (r#"{"accessToken": "hunter2"}"#, "it has no `expiresAt`"),
            (r#"{"expiresAt": "2020-01-01T00:00:00Z"}"#, "it has no `accessToken`"),
            (r#"{"accessToken": "a", "expiresAt": "hunter2"}"#, "its `expiresAt` is not valid"),
            (
                r#"{"accessToken": "a", "expiresAt": "2020-01-01T00:00:00Z", "registrationExpiresAt": "hunter2"}"#,
                "its `registrationExpiresAt` is not valid",
            ),
            ("hunter2", "it is not JSON, from line 1, column 1"),
        ] {
            assert_eq!(parse(json).unwrap_err(), expected);
        }
        let token = parse(r#"{"accessToken": "hunter2", "expiresAt": "2020-01-01T00:00:00Z"}"#).unwrap();
        assert!(!format!("{token:?}").contains("hunter2"));
    }

    #[test]
    fn a_renewed_token_keeps_what_others_have_written() {
        let token =
            parse(r#"{"accesstoken": "a", "expiresAt": "2020-01-01T00:00:00Z", "more": [1]}"#).unwrap();
        let now = UNIX_EPOCH + Duration::from_millis(1_577_836_800_999);
        let renewed = token.renewed("b", None, now, Duration::from_secs(60), "eu-west-7", "https://start");
        assert_eq!(
            Value::Object(renewed.document.clone()),
            serde_json::json!({
                "accessToken": "b",
                "expiresAt": "2020-01-01T00:01:00Z",
                "region": "eu-west-7",
                "startUrl": "https://start",
                "more": [1],
            })
        );
        assert_eq!(
            parse(&Value::Object(renewed.document).to_string()).unwrap().expires_at,
            renewed.expires_at
        );
    }
}
