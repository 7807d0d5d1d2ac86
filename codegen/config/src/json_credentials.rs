//! Credentials as JSON, from instance metadata, container endpoints and processes.

use std::fmt;
use std::time::SystemTime;

use serde_json::{Map, Value};
use tinsmith_runtime::aws_credential_types::{Credentials, CredentialsBuilder};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;

/// Why a document is invalid. Its content may be secret and is not shown.
#[derive(Debug)]
pub(crate) enum InvalidJson {
    Syntax { line: usize, column: usize },
    NotAnObject,
    Missing(&'static str),
    Invalid(&'static str),
}

impl fmt::Display for InvalidJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column } => write!(f, "it is not JSON, from line {line}, column {column}"),
            Self::NotAnObject => f.write_str("it is not a JSON object"),
            Self::Missing(field) => write!(f, "it has no `{field}`"),
            Self::Invalid(field) => write!(f, "its `{field}` is not valid"),
        }
    }
}

impl std::error::Error for InvalidJson {}

/// A JSON object. The case of names does not matter.
pub(crate) struct Document(Map<String, Value>);

impl Document {
    pub(crate) fn parse(json: &[u8]) -> Result<Self, InvalidJson> {
        match serde_json::from_slice(json) {
            Ok(Value::Object(object)) => Ok(Self(object)),
            Ok(_) => Err(InvalidJson::NotAnObject),
            Err(error) => Err(InvalidJson::Syntax { line: error.line(), column: error.column() }),
        }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        let same = |(found, _): &(&String, &Value)| found.eq_ignore_ascii_case(name);
        self.0.iter().find(same).map(|(_, value)| value)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// Returns a member that is an object.
    #[cfg(feature = "login")]
    pub(crate) fn object(&self, name: &str) -> Option<Self> {
        self.get(name)?.as_object().cloned().map(Self)
    }

    pub(crate) fn required(&self, name: &'static str) -> Result<&str, InvalidJson> {
        self.text(name).ok_or(InvalidJson::Missing(name))
    }

    pub(crate) fn time(&self, name: &'static str) -> Result<Option<SystemTime>, InvalidJson> {
        let parse =
            |text| SystemTime::try_from(DateTime::from_str(text, Format::DateTimeWithOffset).ok()?).ok();
        self.text(name).map(|text| parse(text).ok_or(InvalidJson::Invalid(name))).transpose()
    }

    fn keys(&self) -> Result<CredentialsBuilder, InvalidJson> {
        Ok(Credentials::builder()
            .access_key_id(self.required("AccessKeyId")?)
            .secret_access_key(self.required("SecretAccessKey")?))
    }
}

#[cfg(any(feature = "login", feature = "sso"))]
impl From<Document> for Map<String, Value> {
    fn from(document: Document) -> Self {
        document.0
    }
}

/// The document of an endpoint, with credentials or the reason why there are none.
pub(crate) enum EndpointDocument {
    Credentials(Credentials),
    Error { code: String, message: String },
}

impl EndpointDocument {
    /// Parses the document of an endpoint for instances or containers. Their credentials are always temporary.
    pub(crate) fn parse(json: &[u8], provider: &'static str) -> Result<Self, InvalidJson> {
        let document = Document::parse(json)?;
        if let Some(code) = document.text("Code").filter(|code| *code != "Success") {
            let message = document.text("Message").unwrap_or("no message").to_owned();
            return Ok(Self::Error { code: code.to_owned(), message });
        }
        let credentials = document.keys()?;
        let token = document.text("Token").or_else(|| document.text("SessionToken"));
        let mut credentials = credentials.session_token(token.ok_or(InvalidJson::Missing("Token"))?);
        let expiry = document.time("Expiration")?.ok_or(InvalidJson::Missing("Expiration"))?;
        credentials.set_account_id(document.text("AccountId").map(Into::into));
        Ok(Self::Credentials(credentials.expiry(expiry).provider_name(provider).build()))
    }
}

/// Parses the output of a `credential_process`. `account_id` is used if the output contains none.
#[cfg(feature = "process")]
pub(crate) fn parse_process_output(
    json: &[u8],
    account_id: Option<&str>,
) -> Result<Credentials, InvalidJson> {
    let document = Document::parse(json)?;
    match document.get("Version") {
        None => return Err(InvalidJson::Missing("Version")),
        Some(version) if version.as_u64() != Some(1) => return Err(InvalidJson::Invalid("Version")),
        Some(_) => {}
    }
    let mut credentials = document.keys()?;
    credentials.set_session_token(document.text("SessionToken").map(str::to_owned));
    credentials.set_expiry(document.time("Expiration")?);
    credentials.set_account_id(document.text("AccountId").or(account_id).map(Into::into));
    Ok(credentials.provider_name("CredentialProcess").build())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<Credentials, String> {
        match EndpointDocument::parse(json.as_bytes(), "test") {
            Ok(EndpointDocument::Credentials(credentials)) => Ok(credentials),
            Ok(EndpointDocument::Error { code, message }) => Err(format!("{code}: {message}")),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn names_of_members_are_case_insensitive() {
        let credentials = parse(
            r#"{"code": "Success", "ACCESSKEYID": "id", "secretAccessKey": "secret", "sessionToken": "token",
                "AccountID": "account", "expiration": "2009-02-13T23:31:30Z", "More": [{}]}"#,
        )
        .unwrap();
        assert_eq!(credentials.access_key_id(), "id");
        assert_eq!(credentials.secret_access_key(), "secret");
        assert_eq!(credentials.session_token(), Some("token"));
        assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("account"));
        let expiry = credentials.expiry().unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(expiry.as_secs(), 1_234_567_890);
    }

    #[test]
    fn errors_describe_the_problem_without_the_value() {
        for (json, expected) in [
            ("hunter2", "it is not JSON, from line 1, column 1"),
            (r#"["hunter2"]"#, "it is not a JSON object"),
            (r#"{"SecretAccessKey": "hunter2"}"#, "it has no `AccessKeyId`"),
            (r#"{"AccessKeyId": "a", "SecretAccessKey": 2}"#, "it has no `SecretAccessKey`"),
            (r#"{"AccessKeyId": "a", "SecretAccessKey": "hunter2"}"#, "it has no `Token`"),
            (r#"{"AccessKeyId": "a", "SecretAccessKey": "b", "Token": "c"}"#, "it has no `Expiration`"),
            (
                r#"{"AccessKeyId": "a", "SecretAccessKey": "b", "Token": "c", "Expiration": "hunter2"}"#,
                "its `Expiration` is not valid",
            ),
            (r#"{"Code": "AccessDenied", "Message": "no"}"#, "AccessDenied: no"),
            (r#"{"Code": "AccessDenied"}"#, "AccessDenied: no message"),
        ] {
            assert_eq!(parse(json).unwrap_err(), expected, "{json}");
        }
        let deep = "[".repeat(100_000);
        assert!(parse(&deep).is_err());
    }

    #[cfg(feature = "process")]
    #[test]
    fn other_versions_of_the_document_are_errors() {
        let parse = |json: &str| {
            let output = parse_process_output(json.as_bytes(), Some("profile"));
            output.map_err(|error| error.to_string())
        };
        let credentials = parse(
            r#"{"Version": 1, "AccessKeyId": "id", "SecretAccessKey": "secret", "Expiration": "2022-05-02T20:36:00+02:00"}"#,
        )
        .unwrap();
        let expiry = credentials.expiry().unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(expiry.as_secs(), 1_651_516_560);
        assert_eq!(credentials.session_token(), None);
        assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("profile"));
        let credentials =
            parse(r#"{"Version": 1, "AccessKeyId": "id", "SecretAccessKey": "secret", "AccountId": "own"}"#)
                .unwrap();
        assert_eq!(credentials.expiry(), None);
        assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("own"));
        for (json, expected) in [
            (r#"{"AccessKeyId": "id", "SecretAccessKey": "secret"}"#, "it has no `Version`"),
            (r#"{"Version": 2}"#, "its `Version` is not valid"),
            (r#"{"Version": "1"}"#, "its `Version` is not valid"),
            (r#"{"Version": 1}"#, "it has no `AccessKeyId`"),
        ] {
            assert_eq!(parse(json).unwrap_err(), expected, "{json}");
        }
    }
}
