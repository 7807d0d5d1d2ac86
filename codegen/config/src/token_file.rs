//! The files in which the AWS CLI keeps the tokens of a sign-in.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use tinsmith_runtime::aws_smithy_types::DateTime;
use tinsmith_runtime::aws_smithy_types::date_time::Format;

use crate::json_credentials::{Document, InvalidJson};
use crate::provider_config::ProviderConfig;

/// How long before its end a token is renewed.
pub(crate) const BUFFER: Duration = Duration::from_secs(5 * 60);

/// The shortest time between two renewals.
const PAUSE: Duration = Duration::from_secs(30);

/// The error for a token file that cannot be used.
#[derive(Debug)]
pub(crate) enum TokenFileError {
    NoHome,
    Read(PathBuf, io::Error),
    Write(PathBuf, io::Error),
    Invalid(PathBuf, InvalidJson),
}

impl fmt::Display for TokenFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHome => f.write_str("the home directory is unknown; set HOME"),
            Self::Read(path, _) => write!(f, "the token file `{}` cannot be read", path.display()),
            Self::Write(path, _) => write!(f, "the token file `{}` cannot be written", path.display()),
            Self::Invalid(path, _) => write!(f, "the token file `{}` is not valid", path.display()),
        }
    }
}

impl std::error::Error for TokenFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoHome => None,
            Self::Read(_, error) | Self::Write(_, error) => Some(error),
            Self::Invalid(_, error) => Some(error),
        }
    }
}

/// Returns the name of a file, which is the hash of what the token is for.
pub(crate) fn name(hash: &[u8]) -> String {
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hash}.json")
}

/// Reads and parses a file.
pub(crate) async fn read<T>(
    config: &ProviderConfig,
    path: Option<PathBuf>,
    parse: impl FnOnce(Document) -> Result<T, InvalidJson>,
) -> Result<T, TokenFileError> {
    let path = path.ok_or(TokenFileError::NoHome)?;
    match config.read(&path).await {
        Ok(json) => {
            let parsed = Document::parse(&json).and_then(parse);
            parsed.map_err(|error| TokenFileError::Invalid(path, error))
        }
        Err(error) => Err(TokenFileError::Read(path, error)),
    }
}

/// Replaces a file.
pub(crate) async fn write(
    config: &ProviderConfig,
    path: Option<PathBuf>,
    document: Map<String, Value>,
) -> Result<(), TokenFileError> {
    let path = path.ok_or(TokenFileError::NoHome)?;
    let json = Value::Object(document).to_string();
    config.replace(&path, json.as_bytes()).await.map_err(|error| TokenFileError::Write(path, error))
}

/// Sets members of a document. A member with the same name in another case is replaced.
pub(crate) fn set<'n>(
    document: &mut Map<String, Value>,
    members: impl IntoIterator<Item = (&'n str, Option<Value>)>,
) {
    for (name, value) in members {
        if let Some(value) = value {
            document.retain(|known, _| !known.eq_ignore_ascii_case(name));
            document.insert(name.to_owned(), value);
        }
    }
}

/// Returns the end of something that lasts for `life` from `now` on, in whole seconds, as a time and as text.
pub(crate) fn end(now: SystemTime, life: Duration) -> Option<(SystemTime, String)> {
    let seconds = now.checked_add(life)?.duration_since(UNIX_EPOCH).ok()?.as_secs();
    let text = DateTime::from_secs(i64::try_from(seconds).ok()?).fmt(Format::DateTime).ok()?;
    Some((UNIX_EPOCH.checked_add(Duration::from_secs(seconds))?, text))
}

/// Limits how often a token is renewed.
#[derive(Debug, Default)]
pub(crate) struct Renewals {
    last: Mutex<Option<SystemTime>>,
}

impl Renewals {
    /// Whether to renew a token with this end now. If so, records `now` as the time of the last renewal.
    pub(crate) fn is_due(&self, end: SystemTime, now: SystemTime) -> bool {
        let mut last = self.last.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let ends_soon = end.duration_since(now).unwrap_or_default() <= BUFFER;
        // A last renewal in the future means that the clock was set back.
        let too_early = last.is_some_and(|last| now.duration_since(last).is_ok_and(|since| since < PAUSE));
        let due = ends_soon && !too_early;
        if due {
            *last = Some(now);
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renewals_are_limited_even_if_the_clock_is_set_back() {
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let (renewals, end) = (Renewals::default(), at(10_000));
        for (now, due) in [
            (9_699, false),
            (9_700, true),
            (9_729, false),
            (9_730, true),
            (9_710, true),
            (9_739, false),
            (20_000, true),
        ] {
            assert_eq!(renewals.is_due(end, at(now)), due, "{now}");
        }
    }

    #[test]
    fn members_are_replaced_in_any_case() {
        let Value::Object(mut document) = serde_json::json!({ "ACCESSTOKEN": 1, "more": 2 }) else {
            panic!()
        };
        set(&mut document, [("accessToken", Some(Value::from(3))), ("other", None)]);
        assert_eq!(Value::Object(document), serde_json::json!({ "accessToken": 3, "more": 2 }));
    }

    #[test]
    fn expiry_times_have_whole_seconds_and_do_not_overflow() {
        let now = UNIX_EPOCH + Duration::from_millis(1_577_836_800_999);
        let (time, text) = end(now, Duration::from_secs(60)).unwrap();
        assert_eq!(time, UNIX_EPOCH + Duration::from_secs(1_577_836_860));
        assert_eq!(text, "2020-01-01T00:01:00Z");
        assert!(end(now, Duration::MAX).is_none());
    }
}
