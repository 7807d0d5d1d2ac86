//! The URL of an endpoint, which is validated once, when it is parsed.

use std::borrow::Cow;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use aws_smithy_types::error::operation::BuildError;
use http::Uri;
use http::uri::{Authority, Parts, PathAndQuery, Scheme};

/// The longest label of a host name (RFC 1035, section 2.3.4).
const MAX_LABEL: usize = 63;

/// The URL of a service: scheme, host, port, and a base path for the paths of operations.
///
/// ```
/// use tinsmith_runtime::endpoint::EndpointUrl;
///
/// let local: EndpointUrl = "http://127.0.0.1:4566".parse()?;
/// // Operations with a host prefix do not use it with this endpoint.
/// let local = local.without_host_prefix();
/// assert_eq!(local.to_string(), "http://127.0.0.1:4566/");
/// assert!("http://127.0.0.1:99999".parse::<EndpointUrl>().is_err());
/// # Ok::<(), tinsmith_runtime::endpoint::InvalidEndpointUrl>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointUrl {
    scheme: Scheme,
    authority: Authority,
    /// Ends with a slash and has no query.
    path: PathAndQuery,
    takes_host_prefix: bool,
}

impl EndpointUrl {
    /// Makes requests use the host as it is, without the prefix that the model has for some operations. The prefixed
    /// host often does not exist for local servers and VPC endpoints.
    #[must_use]
    pub fn without_host_prefix(self) -> Self {
        Self { takes_host_prefix: false, ..self }
    }

    /// Parses `other`, and takes over the setting for host prefixes. Without `other`, returns this endpoint.
    ///
    /// # Errors
    /// If `other` is not a valid endpoint URL.
    #[doc(hidden)]
    pub fn or_other(&self, other: Option<&str>) -> Result<Cow<'_, Self>, InvalidEndpointUrl> {
        let Some(other) = other else { return Ok(Cow::Borrowed(self)) };
        let other: Self = other.parse()?;
        Ok(Cow::Owned(Self { takes_host_prefix: self.takes_host_prefix, ..other }))
    }

    /// Returns the URI of a request to this endpoint, with `host_prefix` before the host. `relative` has the path and
    /// the query of the operation, which are appended to the endpoint's own path.
    ///
    /// # Errors
    /// If the host is an IP address, or is not valid with the prefix.
    pub fn uri(&self, host_prefix: &str, relative: &Uri) -> Result<Uri, InvalidEndpointUrl> {
        let authority = match host_prefix {
            "" => self.authority.clone(),
            _ if !self.takes_host_prefix => self.authority.clone(),
            prefix => self.prefixed(prefix)?,
        };
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(authority);
        let own = self.path.path().trim_end_matches('/');
        parts.path_and_query = match relative.path_and_query() {
            Some(relative) if own.is_empty() => Some(relative.clone()),
            relative => {
                let path = format!("{own}{}", relative.map_or("/", PathAndQuery::as_str));
                let path = PathAndQuery::try_from(path);
                Some(path.map_err(|_| self.invalid("has a path that is not valid"))?)
            }
        };
        Uri::from_parts(parts).map_err(|error| self.invalid(error.to_string()))
    }

    fn prefixed(&self, prefix: &str) -> Result<Authority, InvalidEndpointUrl> {
        if is_ip_address(self.authority.host()) {
            return Err(self.invalid(format!(
                "has an IP address, and the operation's host prefix `{prefix}` can only precede a name: leave the \
                 prefix out with `disable_host_prefix_injection(true)` in the configuration, \
                 AWS_DISABLE_HOST_PREFIX_INJECTION=true and `Builder::from_env()`, or \
                 `EndpointUrl::without_host_prefix`"
            )));
        }
        let prefixed = format!("{prefix}{}", self.authority).parse::<Authority>().ok();
        prefixed
            .filter(|authority| check_host(authority.host()).is_ok())
            .ok_or_else(|| self.invalid(format!("has a host that the prefix `{prefix}` cannot precede")))
    }

    fn invalid(&self, problem: impl Into<Cow<'static, str>>) -> InvalidEndpointUrl {
        InvalidEndpointUrl { shown: self.to_string(), problem: problem.into() }
    }
}

impl fmt::Display for EndpointUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

impl FromStr for EndpointUrl {
    type Err = InvalidEndpointUrl;

    /// Parses a URL such as `https://cognito-idp.us-east-1.amazonaws.com`. A query is ignored, as in the official
    /// clients.
    fn from_str(text: &str) -> Result<Self, InvalidEndpointUrl> {
        parse(text).map_err(|problem| InvalidEndpointUrl { shown: redacted(text).into_owned(), problem })
    }
}

fn parse(text: &str) -> Result<EndpointUrl, Cow<'static, str>> {
    let scheme = match text.split_once("://") {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => Scheme::HTTPS,
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("http") => Scheme::HTTP,
        _ => return Err("does not begin with https:// or http://".into()),
    };
    let uri: Uri = text.parse().map_err(|error| format!("is not a URL: {error}"))?;
    let parts = uri.into_parts();
    let authority = parts.authority.ok_or("has no host")?;
    if authority.as_str().contains('@') {
        return Err(
            "has a user name or a password, which are never sent: remove everything before the `@`".into()
        );
    }
    let authority = request_authority(&scheme, &authority)?;
    check_host(authority.host())?;
    let path = parts.path_and_query.as_ref().map_or("/", PathAndQuery::path);
    let slash = if path.ends_with('/') { "" } else { "/" };
    let path = format!("{path}{slash}").parse().map_err(|error| format!("has an invalid path: {error}"))?;
    Ok(EndpointUrl { scheme, authority, path, takes_host_prefix: true })
}

/// Returns the host, with the port unless it is the scheme's default, and never a user name (RFC 9110, sections 4.2.3
/// and 4.2.4). This is the request's `Host` header, so it must be what the signature covers.
pub(crate) fn request_authority(scheme: &Scheme, authority: &Authority) -> Result<Authority, &'static str> {
    let host = authority.host();
    if host.is_empty() {
        return Err("has no host");
    }
    let text = authority.as_str();
    let place = text.rsplit_once('@').map_or(text, |(_, place)| place);
    let port = place.strip_prefix(host).ok_or("has an invalid host")?;
    let sent = match port {
        "" => host.to_owned(),
        _ => {
            let port = port.strip_prefix(':').ok_or("has an invalid host")?;
            let digits = port.bytes().all(|byte| byte.is_ascii_digit());
            let number = port.parse::<u16>().ok().filter(|number| digits && *number > 0);
            let number = number.ok_or("has a port that is not a number from 1 to 65535")?;
            let default = if *scheme == Scheme::HTTPS { 443 } else { 80 };
            if number == default { host.to_owned() } else { format!("{host}:{number}") }
        }
    };
    // Usually the authority is the same. It is not parsed again, because every request calls this several times.
    match sent == text {
        true => Ok(authority.clone()),
        false => sent.parse().map_err(|_| "has an invalid host"),
    }
}

fn check_host(host: &str) -> Result<(), &'static str> {
    if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']').and_then(|address| address.parse::<Ipv6Addr>().ok());
        return address.map(drop).ok_or("has a host in brackets that is not an IPv6 address");
    }
    // A trailing dot keeps resolvers from using their search lists. Underscores are not allowed in DNS host names, but
    // they are used in the names of containers.
    let name = host.strip_suffix('.').unwrap_or(host);
    let is_label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    match name.split('.').all(is_label) {
        true => Ok(()),
        false => {
            Err("has an invalid host: its labels must have up to 63 letters, digits, hyphens and underscores")
        }
    }
}

fn is_ip_address(host: &str) -> bool {
    host.starts_with('[') || host.strip_suffix('.').unwrap_or(host).parse::<Ipv4Addr>().is_ok()
}

/// Removes the parts of a URL that may be secret: user name, password and query. The URL need not be valid.
pub fn redacted(url: &str) -> Cow<'_, str> {
    let without_query = url.split(['?', '#']).next().unwrap_or_default();
    // A password that is not percent-encoded may contain any character, so everything up to the last `@` is removed.
    let Some((user, place)) = url.rsplit_once('@') else { return Cow::Borrowed(without_query) };
    let place = place.split(['?', '#']).next().unwrap_or_default();
    match user.split_once("://") {
        Some((scheme, _)) if matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") => {
            Cow::Owned(format!("{scheme}://***@{place}"))
        }
        _ => Cow::Owned(format!("***@{place}")),
    }
}

/// The error for an invalid endpoint URL. It does not show a user name, password or query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidEndpointUrl {
    shown: String,
    problem: Cow<'static, str>,
}

impl fmt::Display for InvalidEndpointUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the endpoint `{}` {}", self.shown, self.problem)
    }
}

impl std::error::Error for InvalidEndpointUrl {}

impl From<InvalidEndpointUrl> for BuildError {
    fn from(error: InvalidEndpointUrl) -> Self {
        Self::invalid_field("endpoint", error.to_string())
    }
}

/// A type that can be converted into an endpoint: a URL as text, or a parsed one.
pub trait ToEndpointUrl {
    /// Returns the endpoint.
    ///
    /// # Errors
    /// If the text is not a valid endpoint URL.
    fn to_endpoint_url(&self) -> Result<Cow<'_, EndpointUrl>, InvalidEndpointUrl>;
}

impl ToEndpointUrl for EndpointUrl {
    fn to_endpoint_url(&self) -> Result<Cow<'_, EndpointUrl>, InvalidEndpointUrl> {
        Ok(Cow::Borrowed(self))
    }
}

impl ToEndpointUrl for str {
    fn to_endpoint_url(&self) -> Result<Cow<'_, EndpointUrl>, InvalidEndpointUrl> {
        self.parse().map(Cow::Owned)
    }
}

impl ToEndpointUrl for String {
    fn to_endpoint_url(&self) -> Result<Cow<'_, EndpointUrl>, InvalidEndpointUrl> {
        self.as_str().to_endpoint_url()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> EndpointUrl {
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn an_endpoint_has_one_form() {
        for (text, expected) in [
            ("https://example.com", "https://example.com/"),
            ("https://example.com/", "https://example.com/"),
            ("https://example.com:443", "https://example.com/"),
            ("https://example.com:80", "https://example.com:80/"),
            ("http://example.com:80", "http://example.com/"),
            ("http://example.com:080", "http://example.com/"),
            ("http://example.com:443", "http://example.com:443/"),
            ("HTTP://LOCALHOST:5001", "http://LOCALHOST:5001/"),
            ("http://127.0.0.1:5000/base", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000/base/", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000/two%20words", "http://127.0.0.1:5000/two%20words/"),
            ("http://127.0.0.1:5000/base?a=b", "http://127.0.0.1:5000/base/"),
            ("http://127.0.0.1:5000?a=b", "http://127.0.0.1:5000/"),
            ("http://[::1]:80", "http://[::1]/"),
            ("http://[::1]:5001", "http://[::1]:5001/"),
            ("http://localhost.:5001", "http://localhost.:5001/"),
            ("http://dynamodb_local:8000", "http://dynamodb_local:8000/"),
            ("http://a:65535", "http://a:65535/"),
        ] {
            assert_eq!(parsed(text).uri("", &Uri::from_static("/")).unwrap().to_string(), expected, "{text}");
            assert_eq!(parsed(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn invalid_endpoints_are_refused() {
        for (text, problem) in [
            ("", "https:// or http://"),
            ("example.com", "https:// or http://"),
            ("localhost:5001", "https:// or http://"),
            ("127.0.0.1:5001", "https:// or http://"),
            ("/path", "https:// or http://"),
            ("ftp://example.com", "https:// or http://"),
            ("://example.com", "https:// or http://"),
            (" https://example.com", "https:// or http://"),
            ("https://", "is not a URL"),
            ("https:///path", "is not a URL"),
            ("https://:80", "no host"),
            ("https://exa mple.com", "is not a URL"),
            ("https://example.com\n", "is not a URL"),
            ("https://exämple.com", "is not a URL"),
            ("http://127.0.0.1:99999", "port"),
            ("http://127.0.0.1:65536", "port"),
            ("http://127.0.0.1:0", "port"),
            ("http://127.0.0.1:", "port"),
            ("http://127.0.0.1:+80", "port"),
            ("http://127.0.0.1:http", "port"),
            ("http://[::1]:99999", "port"),
            ("http://[::g]", "IPv6"),
            ("http://a..b", "labels"),
            ("http://.", "labels"),
            ("http://exa%6Dple.com", "is not a URL"),
            ("http://a~b", "labels"),
            ("http://a,b", "labels"),
            (&format!("http://{}.com", "a".repeat(64)), "labels"),
        ] {
            let error = text.parse::<EndpointUrl>().expect_err(text).to_string();
            assert!(error.contains(problem), "{text}: {error}");
        }
    }

    #[test]
    fn user_names_and_passwords_are_refused_and_not_shown() {
        for text in [
            "https://me:hidden@example.com",
            "https://hidden@example.com:443/path",
            "https://me:hid/hidden@example.com",
            "https://me:hidden@hidden@example.com",
            "HTTPS://me:hidden@example.com",
            "me:hidden@example.com",
            "ftp://me:hidden@example.com",
            "https://me:hidden ü@example.com",
            "https://me:hidden?#@example.com",
            "https://example.com:x?key=hidden",
            "https://example.com:x#hidden",
            "https://me:hidden@example.com:99999?hidden=hidden",
        ] {
            let error = text.parse::<EndpointUrl>().expect_err(text);
            for shown in [error.to_string(), format!("{error:?}"), redacted(text).into_owned()] {
                assert!(!shown.contains("hidden") && shown.contains("example.com"), "{text}: {shown}");
            }
        }
        let error = "https://me:pw@example.com".parse::<EndpointUrl>().unwrap_err().to_string();
        assert!(error.starts_with("the endpoint `https://***@example.com` has a user name"), "{error}");
    }

    #[test]
    fn a_host_prefix_precedes_names_alone() {
        for (text, prefix, expected) in [
            (
                "https://states.us-east-1.amazonaws.com",
                "sync-",
                "https://sync-states.us-east-1.amazonaws.com/",
            ),
            ("http://localhost:8083", "sync-", "http://sync-localhost:8083/"),
            ("https://example.com", "a.data.", "https://a.data.example.com/"),
        ] {
            assert_eq!(parsed(text).uri(prefix, &Uri::from_static("/")).unwrap().to_string(), expected);
            let without = parsed(text).without_host_prefix();
            assert_eq!(
                without.uri(prefix, &Uri::from_static("/")).unwrap(),
                without.uri("", &Uri::from_static("/")).unwrap()
            );
        }
        for text in ["http://127.0.0.1:8083", "http://[::1]:8083", "http://127.0.0.1.:8083"] {
            let error = parsed(text).uri("sync-", &Uri::from_static("/")).unwrap_err().to_string();
            for part in ["`sync-`", "disable_host_prefix_injection", "AWS_DISABLE_HOST_PREFIX_INJECTION"] {
                assert!(error.contains(part), "{part}: {error}");
            }
            let uri = parsed(text).without_host_prefix().uri("sync-", &Uri::from_static("/")).unwrap();
            assert_eq!(uri.to_string(), format!("{text}/"));
        }
        let long = format!("http://{}", "a".repeat(60));
        assert!(
            parsed(&long).uri("data-", &Uri::from_static("/")).unwrap_err().to_string().contains("`data-`")
        );
    }

    #[test]
    fn another_endpoint_keeps_the_choice_about_prefixes() {
        let endpoint = parsed("https://example.com").without_host_prefix();
        assert_eq!(*endpoint.or_other(None).unwrap(), endpoint);
        let other = endpoint.or_other(Some("https://other.example")).unwrap();
        assert_eq!(other.uri("data-", &Uri::from_static("/")).unwrap().to_string(), "https://other.example/");
        assert!(endpoint.or_other(Some("other.example")).is_err());
    }
}
