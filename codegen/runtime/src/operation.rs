//! Operations without any I/O: an input becomes an HTTP request, an HTTP answer becomes an output or an error.

use aws_smithy_types::error::operation::BuildError;
use http::uri::PathAndQuery;
use http::{HeaderValue, Request, Response, Uri, header};

/// An operation of a service, as far as it needs no network.
///
/// Whoever has an HTTP client and a signer of their own needs nothing else: [`request`](Self::request) gives
/// what is to be signed and sent, [`response`](Self::response) understands what comes back.
pub trait Operation {
    /// What the service is given.
    type Input;
    /// What it answers.
    type Output;
    /// What it answers when something is wrong.
    type Error;

    /// The operation's name in the model.
    const NAME: &'static str;

    /// The request for `input`, to be signed and sent. `endpoint` is a URL such as
    /// `https://cognito-idp.us-east-1.amazonaws.com`.
    ///
    /// # Errors
    /// When required members are missing (all of them are named), when a value has no form on the wire, and
    /// when `endpoint` is not a URL.
    fn request(input: &Self::Input, endpoint: &str) -> Result<Request<Vec<u8>>, BuildError>;

    /// The output or the error that `response` is.
    ///
    /// # Errors
    /// What the service says went wrong; also an answer that cannot be understood.
    fn response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Output, Self::Error>;
}

/// What the AWS JSON protocols put around a body.
pub struct Envelope<'a> {
    /// `application/x-amz-json-1.0` or `-1.1`.
    pub content_type: &'static str,
    /// `Service.Operation`
    pub target: &'static str,
    /// What stands before the endpoint's host.
    pub host_prefix: &'a str,
    /// Whether errors are wanted with their codes of the query protocol, too.
    pub query_mode: bool,
}

/// Puts `body` into the request that the AWS JSON protocols send.
///
/// # Errors
/// When `endpoint` is no URL with a host.
pub fn request(
    endpoint: &str,
    envelope: &Envelope<'_>,
    body: Vec<u8>,
) -> Result<Request<Vec<u8>>, BuildError> {
    let uri = uri(endpoint, envelope.host_prefix)?;
    let mut request = Request::new(body);
    *request.method_mut() = http::Method::POST;
    *request.uri_mut() = uri;
    let headers = request.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(envelope.content_type));
    headers.insert("x-amz-target", HeaderValue::from_static(envelope.target));
    if envelope.query_mode {
        headers.insert("x-amzn-query-mode", HeaderValue::from_static("true"));
    }
    Ok(request)
}

fn uri(endpoint: &str, prefix: &str) -> Result<Uri, BuildError> {
    let wrong = |reason: String| BuildError::invalid_field("endpoint", format!("`{endpoint}` {reason}"));
    let mut parts =
        endpoint.parse::<Uri>().map_err(|error| wrong(format!("is not a URL: {error}")))?.into_parts();
    let authority = parts.authority.take().ok_or_else(|| wrong("has no host".to_owned()))?;
    if parts.scheme.is_none() {
        return Err(wrong("does not begin with https:// or http://".to_owned()));
    }
    parts.authority = Some(match prefix {
        "" => authority,
        _ => format!("{prefix}{authority}")
            .parse()
            .map_err(|_| wrong(format!("cannot be prefixed with `{prefix}`")))?,
    });
    let path = parts.path_and_query.unwrap_or_else(|| PathAndQuery::from_static("/"));
    parts.path_and_query = Some(match path.path() {
        whole if path.query().is_none() && whole.ends_with('/') => path,
        whole => format!("{whole}{}", if whole.ends_with('/') { "" } else { "/" })
            .parse()
            .map_err(|_| wrong("has a path that is not valid".to_owned()))?,
    });
    Uri::from_parts(parts).map_err(|error| wrong(format!("is not a URL: {error}")))
}

/// The value of a host label: what may stand between the dots of a host name (RFC 1123).
///
/// # Errors
/// When the value is missing, empty, longer than 63 characters, or has other characters than letters, digits
/// and hyphens.
pub fn host_label<'v>(field: &'static str, value: Option<&'v str>) -> Result<&'v str, BuildError> {
    let value = value.filter(|value| !value.is_empty());
    let value = value.ok_or_else(|| BuildError::missing_field(field, "it is part of the host name"))?;
    let valid = value.len() <= 63
        && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !value.starts_with('-')
        && !value.ends_with('-');
    match valid {
        true => Ok(value),
        false => Err(BuildError::invalid_field(
            field,
            "it is part of the host name: up to 63 letters, digits and hyphens",
        )),
    }
}

/// A random token (a version 4 UUID) that lets a service recognise a request that it has seen already.
pub fn idempotency_token() -> String {
    let bits =
        (u128::from(random()) << 64 | u128::from(random())) & !(0xf << 76) & !(0xc << 60) | 4 << 76 | 8 << 60;
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// A number that nobody needs to be unable to guess.
pub(crate) fn random() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    // Every `RandomState` has keys of its own, which come from the operating system's random numbers.
    RandomState::new().hash_one(0_u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endpoint_keeps_its_path_and_gets_the_prefix() {
        for (endpoint, prefix, expected) in [
            ("https://example.com", "", "https://example.com/"),
            ("https://example.com/", "", "https://example.com/"),
            ("http://127.0.0.1:5000/base", "", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000/base/", "", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000/base?a=b", "", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000/base/?a=b", "", "http://127.0.0.1:5000/base/"),
            ("https://example.com", "data-", "https://data-example.com/"),
        ] {
            assert_eq!(uri(endpoint, prefix).unwrap().to_string(), expected);
        }
        for endpoint in ["", "example.com", "/path", "https://", "::"] {
            assert!(uri(endpoint, "").is_err(), "{endpoint}");
        }
    }

    #[test]
    fn host_labels_are_checked() {
        assert_eq!(host_label("a", Some("my-label1")).unwrap(), "my-label1");
        for wrong in [None, Some(""), Some("a.b"), Some("a/b"), Some("-a"), Some("a-"), Some("a b")] {
            assert!(host_label("a", wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn tokens_are_version_4_uuids_and_differ() {
        let (one, other) = (idempotency_token(), idempotency_token());
        assert_ne!(one, other);
        for token in [one, other] {
            let parts: Vec<_> = token.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{token}");
            assert_eq!(&token[14..15], "4", "{token}");
            assert!("89ab".contains(&token[19..20]), "{token}");
        }
    }
}
