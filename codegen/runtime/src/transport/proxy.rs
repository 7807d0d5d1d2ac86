//! Selects the proxy for a request, and opens tunnels through proxies.
//!
//! The environment variables are those of curl and the official client. An upper-case name takes precedence over the
//! same name in lower case.

use std::fmt;
use std::io;
use std::net::IpAddr;

use http::uri::{Authority, Scheme};
use http::{HeaderValue, Uri};
use percent_encoding::percent_decode_str;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::error::Failure;
use super::pool::Origin;
use crate::endpoint::request_authority;

/// The largest size of a proxy's response to `CONNECT`, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;

/// The proxies of a client.
#[derive(Clone, Debug, Default)]
pub(super) struct Proxies {
    http: Option<Setting>,
    https: Option<Setting>,
    bypassed: Bypassed,
}

/// A proxy, or the error in the setting for it.
type Setting = Result<Proxy, &'static str>;

/// The address of a proxy and its credentials.
#[derive(Clone)]
pub(super) struct Proxy {
    pub(super) https: bool,
    pub(super) authority: Authority,
    /// The value of `Proxy-Authorization`.
    pub(super) authorization: Option<HeaderValue>,
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy").field("authority", &self.authority).finish_non_exhaustive()
    }
}

impl Proxies {
    /// Reads the proxies in environment variables; `variable` returns the value of one.
    pub(super) fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |names: [&str; 2]| {
            let value = names.into_iter().find_map(&variable)?;
            Some(value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let setting = |names, problem| first(names).map(|url| Proxy::parse(&url).ok_or(problem));
        let all = setting(["ALL_PROXY", "all_proxy"], "ALL_PROXY is not the URL of an HTTP proxy");
        // In CGI programs, this variable contains the request's header `Proxy` (CVE-2016-5385).
        let http = match variable("REQUEST_METHOD") {
            Some(_) => None,
            None => setting(["HTTP_PROXY", "http_proxy"], "HTTP_PROXY is not the URL of an HTTP proxy"),
        };
        let https = setting(["HTTPS_PROXY", "https_proxy"], "HTTPS_PROXY is not the URL of an HTTP proxy");
        let bypassed = first(["NO_PROXY", "no_proxy"]);
        Self {
            http: http.or_else(|| all.clone()),
            https: https.or(all),
            bypassed: Bypassed::parse(&bypassed.unwrap_or_default()),
        }
    }

    /// Reads the proxies in this process's environment.
    pub(super) fn from_environment() -> Self {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Returns the setting of one proxy for all requests.
    pub(super) fn all(url: &str) -> Option<Self> {
        let proxy = Some(Ok(Proxy::parse(url)?));
        Some(Self { http: proxy.clone(), https: proxy, bypassed: Bypassed::default() })
    }

    /// Sets the hosts that are connected to directly, in the format of `NO_PROXY`.
    pub(super) fn bypass(&mut self, hosts: &str) {
        self.bypassed = Bypassed::parse(hosts);
    }

    /// Returns the proxy for requests to this origin.
    ///
    /// # Errors
    /// If the setting for the proxy is invalid.
    pub(super) fn find(&self, origin: &Origin) -> Result<Option<&Proxy>, Failure> {
        match if origin.https { &self.https } else { &self.http } {
            None => Ok(None),
            Some(_) if self.bypassed.contains(origin.host()) => Ok(None),
            Some(Ok(proxy)) => Ok(Some(proxy)),
            Some(Err(problem)) => Err(Failure::ProxySetting(problem)),
        }
    }
}

impl Proxy {
    fn parse(url: &str) -> Option<Self> {
        let url = if url.contains("://") { url.to_owned() } else { format!("http://{url}") };
        let uri: Uri = url.parse().ok()?;
        let https = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTP => false,
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            _ => return None,
        };
        let whole = uri.authority()?;
        let authority = request_authority(uri.scheme()?, whole).ok()?;
        let authorization = match whole.as_str().rsplit_once('@') {
            None => None,
            Some((user, _)) => Some(basic(user)?),
        };
        Some(Self { https, authority, authorization })
    }

    /// Returns the proxy as the origin of a connection.
    pub(super) fn origin(&self, runtime: tokio::runtime::Id) -> Origin {
        Origin { https: self.https, authority: self.authority.clone(), runtime }
    }

    /// Opens a tunnel to the origin.
    pub(super) async fn tunnel<S>(&self, mut stream: S, origin: &Origin) -> Result<S, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let broken = |source| Failure::Proxy { authority: self.authority.clone(), source };
        let place = match origin.authority.port() {
            Some(_) => origin.authority.to_string(),
            None => format!("{}:{}", origin.authority, origin.port()),
        };
        let mut head = format!("CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n").into_bytes();
        if let Some(authorization) = &self.authorization {
            head.extend_from_slice(b"Proxy-Authorization: ");
            head.extend_from_slice(authorization.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        stream.write_all(&head).await.map_err(broken)?;
        stream.flush().await.map_err(broken)?;
        let status = read_status(&mut stream).await.map_err(broken)?;
        match status {
            200..=299 => Ok(stream),
            status => Err(Failure::ProxyRefused { authority: self.authority.clone(), status }),
        }
    }
}

/// Returns the header for basic authentication (RFC 7617) with the user and password of a URL.
fn basic(user: &str) -> Option<HeaderValue> {
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let decoded = [user, ":", password].map(|part| percent_decode_str(part).collect::<Vec<u8>>()).concat();
    let mut value =
        HeaderValue::try_from(format!("Basic {}", aws_smithy_types::base64::encode(decoded))).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Reads the head of the response to `CONNECT`, without reading any bytes after it.
async fn read_status(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<u16> {
    let invalid = |message: &str| io::Error::new(io::ErrorKind::InvalidData, message.to_owned());
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == LONGEST_HEAD {
            return Err(invalid("the response to CONNECT is too long"));
        }
        head.push(stream.read_u8().await?);
    }
    let status = head.strip_prefix(b"HTTP/1.").and_then(|rest| std::str::from_utf8(rest.get(2..5)?).ok());
    let status = status.and_then(|status| status.parse().ok());
    status.ok_or_else(|| invalid("the response to CONNECT is not HTTP"))
}

/// The hosts in `NO_PROXY`.
#[derive(Clone, Debug, Default)]
struct Bypassed(Vec<Pattern>);

#[derive(Clone, Debug, PartialEq)]
enum Pattern {
    Everything,
    /// A domain, with its subdomains.
    Domain(String),
    /// All addresses that have the first bits in common with this one.
    Network(IpAddr, u32),
}

impl Bypassed {
    fn parse(list: &str) -> Self {
        let entries = list.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        Self(entries.map(Pattern::parse).collect())
    }

    fn contains(&self, host: &str) -> bool {
        let host = host.strip_suffix('.').unwrap_or(host);
        let address = host.parse::<IpAddr>().ok();
        self.0.iter().any(|pattern| match (pattern, address) {
            (Pattern::Everything, _) => true,
            (Pattern::Domain(domain), None) => is_within(host, domain),
            (Pattern::Network(network, bits), Some(address)) => is_in_network(address, *network, *bits),
            _ => false,
        })
    }
}

impl Pattern {
    fn parse(entry: &str) -> Self {
        let network = |(address, bits): (&str, &str)| {
            let address: IpAddr = address.parse().ok()?;
            let bits = bits.parse().ok().filter(|bits| *bits <= length(address))?;
            Some(Self::Network(address, bits))
        };
        if entry == "*" {
            Self::Everything
        } else if let Ok(address) = entry.parse::<IpAddr>() {
            Self::Network(address, length(address))
        } else if let Some(network) = entry.split_once('/').and_then(network) {
            network
        } else {
            Self::Domain(entry.strip_prefix('.').unwrap_or(entry).to_ascii_lowercase())
        }
    }
}

fn is_within(host: &str, domain: &str) -> bool {
    let Some(start) = host.len().checked_sub(domain.len()) else { return false };
    let ends = host.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(domain));
    ends && (start == 0 || host.as_bytes()[start - 1] == b'.')
}

fn length(address: IpAddr) -> u32 {
    if address.is_ipv4() { 32 } else { 128 }
}

fn is_in_network(address: IpAddr, network: IpAddr, bits: u32) -> bool {
    let number = |address: IpAddr| match address {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits(),
    };
    let different = number(address) ^ number(network);
    length(address) == length(network) && different.checked_shr(length(network) - bits).unwrap_or(0) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(variables: &[(&str, &str)]) -> Proxies {
        Proxies::from_variables(|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    /// Returns the proxy for a URL, as `scheme authority`.
    fn found(proxies: &Proxies, https: bool, host: &str) -> Option<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let origin = Origin { https, authority: host.parse().unwrap(), runtime: runtime.handle().id() };
        let proxy = proxies.find(&origin).unwrap()?;
        Some(format!("{} {}", if proxy.https { "https" } else { "http" }, proxy.authority))
    }

    #[test]
    fn each_scheme_has_its_variable() {
        let both = proxies(&[("HTTP_PROXY", "http://plain:1"), ("https_proxy", "https://secure:2")]);
        assert_eq!(found(&both, false, "a.example").unwrap(), "http plain:1");
        assert_eq!(found(&both, true, "a.example").unwrap(), "https secure:2");
        let all = proxies(&[("ALL_PROXY", "any:3"), ("HTTPS_PROXY", " ")]);
        assert_eq!(found(&all, false, "a.example").unwrap(), "http any:3");
        assert_eq!(found(&all, true, "a.example").unwrap(), "http any:3");
        let first = proxies(&[("HTTP_PROXY", "a:1"), ("http_proxy", "b:1"), ("ALL_PROXY", "c:1")]);
        assert_eq!(found(&first, false, "a.example").unwrap(), "http a:1");
        assert_eq!(found(&proxies(&[]), true, "a.example"), None);
        let cgi = proxies(&[("HTTP_PROXY", "a:1"), ("REQUEST_METHOD", "GET")]);
        assert_eq!(found(&cgi, false, "a.example"), None);
    }

    #[test]
    fn some_hosts_are_reached_without_a_proxy() {
        let list = "internal, .dot.example,10.0.0.0/8 ,192.168.1.7,fd00::/8,::1,bad/99";
        let proxies = proxies(&[("ALL_PROXY", "p:1"), ("NO_PROXY", list)]);
        for direct in [
            "internal",
            "a.INTERNAL:8080",
            "dot.example",
            "b.dot.example",
            "10.200.0.1",
            "192.168.1.7",
            "[fd12::1]",
            "[::1]:80",
            "internal.",
        ] {
            assert_eq!(found(&proxies, true, direct), None, "{direct}");
        }
        for proxied in ["notinternal", "example", "11.0.0.1", "192.168.1.8", "[fe00::1]", "[::2]", "nal"] {
            assert!(found(&proxies, true, proxied).is_some(), "{proxied}");
        }
        let mut none = proxies.clone();
        none.bypass("*");
        assert_eq!(found(&none, true, "example"), None);
        none.bypass("0.0.0.0/0");
        assert_eq!(found(&none, true, "1.2.3.4"), None);
        assert!(found(&none, true, "[::1]").is_some());
    }

    #[test]
    fn a_setting_that_is_not_a_proxy_is_an_error_without_its_value() {
        for wrong in ["socks5://u:hunter2@p:1", "http://", "http://u:hunter2@p:99999", "ftp://p", "a b"] {
            let proxies = proxies(&[("HTTPS_PROXY", wrong)]);
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let authority: Authority = "a.example".parse().unwrap();
            let mut origin = Origin { https: true, authority, runtime: runtime.handle().id() };
            let error = proxies.find(&origin).unwrap_err().to_string();
            assert!(error.contains("HTTPS_PROXY") && !error.contains("hunter2"), "{wrong}: {error}");
            origin.https = false;
            assert!(proxies.find(&origin).unwrap().is_none());
        }
    }

    #[test]
    fn a_password_is_decoded_and_hidden() {
        let proxy = Proxy::parse("http://us%40er:pa%3Ass@p:1").unwrap();
        let expected = format!("Basic {}", aws_smithy_types::base64::encode("us@er:pa:ss"));
        assert_eq!(proxy.authorization.as_ref().unwrap(), &expected);
        assert!(!format!("{proxy:?}").contains("pa"), "{proxy:?}");
    }
}
