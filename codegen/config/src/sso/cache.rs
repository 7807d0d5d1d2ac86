//! The files that contain SSO tokens.

use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};
use sha1::{Digest, Sha1};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;

use crate::home::{self, Platform};
use crate::json_credentials::{Document, InvalidJson};
use crate::provider_config::ProviderConfig;
use crate::token_file::{self, TokenFileError};

/// A token, and the data for renewing it.
#[derive(Clone)]
pub(super) struct CachedToken {
    pub(super) access_token: String,
    pub(super) expires_at: SystemTime,
    pub(super) renewal: Option<Renewal>,
    /// The whole document, because it may have more members.
    document: Map<String, Value>,
}

/// The data for renewing a token.
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

/// Returns the path of the file for a session, or for a start URL without a session.
fn path(config: &ProviderConfig, identifier: &str) -> Option<PathBuf> {
    let name = token_file::name(&Sha1::digest(identifier));
    home::below(config.env(), Platform::current(), &[".aws", "sso", "cache", &name])
}

/// Reads the token of a session or start URL.
pub(super) async fn read(config: &ProviderConfig, identifier: &str) -> Result<CachedToken, TokenFileError> {
    token_file::read(config, path(config, identifier), CachedToken::parse).await
}

/// Replaces the file of a session.
pub(super) async fn write(
    config: &ProviderConfig,
    identifier: &str,
    token: &CachedToken,
) -> Result<(), TokenFileError> {
    token_file::write(config, path(config, identifier), token.document.clone()).await
}

impl CachedToken {
    fn parse(document: Document) -> Result<Self, InvalidJson> {
        let time =
            |name| document.text(name).map(|text| time(text).ok_or(InvalidJson::Invalid(name))).transpose();
        let registration_expires_at = time("registrationExpiresAt")?;
        let renewal = || {
            Some(Renewal {
                client_id: document.text("clientId")?.to_owned(),
                client_secret: document.text("clientSecret")?.to_owned(),
                refresh_token: document.text("refreshToken")?.to_owned(),
                registration_expires_at: registration_expires_at?,
            })
        };
        Ok(Self {
            access_token: document.required("accessToken")?.to_owned(),
            expires_at: time("expiresAt")?.ok_or(InvalidJson::Missing("expiresAt"))?,
            renewal: renewal(),
            document: document.into(),
        })
    }

    /// Returns this token after its renewal; `None` if its end is not a valid time.
    pub(super) fn renewed(
        &self,
        access_token: &str,
        refresh_token: Option<&str>,
        now: SystemTime,
        life: Duration,
        region: &str,
        start_url: &str,
    ) -> Option<Self> {
        let (expires_at, end) = token_file::end(now, life)?;
        let mut renewed = Self { access_token: access_token.to_owned(), expires_at, ..self.clone() };
        if let (Some(renewal), Some(refresh_token)) = (&mut renewed.renewal, refresh_token) {
            refresh_token.clone_into(&mut renewal.refresh_token);
        }
        let members = [
            ("accessToken", Some(access_token)),
            ("expiresAt", Some(end.as_str())),
            ("refreshToken", refresh_token),
            ("region", Some(region)),
            ("startUrl", Some(start_url)),
        ];
        token_file::set(&mut renewed.document, members.map(|(name, value)| (name, value.map(Value::from))));
        Some(renewed)
    }
}

fn time(text: &str) -> Option<SystemTime> {
    // Older versions of the AWS CLI write `UTC` instead of `Z`.
    let text = text.strip_suffix("UTC").map_or_else(|| text.to_owned(), |time| format!("{time}Z"));
    SystemTime::try_from(DateTime::from_str(&text, Format::DateTimeWithOffset).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn parse(json: &str) -> Result<CachedToken, String> {
        let document = Document::parse(json.as_bytes());
        document.and_then(CachedToken::parse).map_err(|error| error.to_string())
    }

    #[test]
    fn a_token_can_be_renewed_if_its_file_is_complete() {
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
    fn errors_name_the_problem_and_do_not_show_the_content() {
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
    fn a_renewed_token_keeps_other_members() {
        let token =
            parse(r#"{"accesstoken": "a", "expiresAt": "2020-01-01T00:00:00Z", "more": [1]}"#).unwrap();
        let now = UNIX_EPOCH + Duration::from_millis(1_577_836_800_999);
        let renewed =
            token.renewed("b", None, now, Duration::from_secs(60), "eu-west-7", "https://start").unwrap();
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
