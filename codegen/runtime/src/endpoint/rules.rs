//! The functions of Smithy's rules engine, and AWS's additions to them, except for those that compile to a single
//! expression.
//!
//! The functions are specified in <https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html> and
//! <https://smithy.io/2.0/aws/rules-engine/library-functions.html>.

use std::borrow::Cow;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::{Endpoint, ResolveEndpointError};

pub use super::partition::{Partition, partition};

/// The longest label of a host name.
const LABEL: usize = 63;

/// The parts of a URL, as returned by [`parse_url`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url<'a> {
    /// `http` or `https`
    pub scheme: &'a str,
    /// The host, and the port if there is one.
    pub authority: &'a str,
    /// The path, which may be empty.
    pub path: &'a str,
    /// The path, with a slash at its beginning and at its end.
    pub normalized_path: String,
    /// Whether the host is an IPv4 or IPv6 address.
    pub is_ip: bool,
}

/// The parts of an Amazon Resource Name, as returned by [`parse_arn`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arn<'a> {
    /// The partition, such as `aws`.
    pub partition: &'a str,
    /// The service, such as `dynamodb`.
    pub service: &'a str,
    /// The region, which may be empty.
    pub region: &'a str,
    /// The account, which may be empty.
    pub account_id: &'a str,
    /// The rest, split at each `:` and `/`.
    pub resource_id: Vec<&'a str>,
}

/// Creates an endpoint with only a URL.
///
/// # Errors
/// If the URL is empty, which is possible if it comes from a parameter.
pub fn endpoint(url: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    let url = url.into();
    // The builder panics on an empty URL.
    if url.is_empty() {
        return Err(ResolveEndpointError::message("the endpoint's URL is an empty string"));
    }
    Ok(Endpoint::builder().url(url).build())
}

/// Returns an error with a message from the rules.
///
/// # Errors
/// Always.
pub fn error(message: impl Into<Cow<'static, str>>) -> Result<Endpoint, ResolveEndpointError> {
    Err(ResolveEndpointError::message(message))
}

/// `parseURL`: splits a URL without a query into its parts.
pub fn parse_url(url: &str) -> Option<Url<'_>> {
    let (scheme, rest) = url.split_once("://")?;
    // Schemes are case-insensitive.
    let scheme = ["http", "https"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
    let odd = |c: char| matches!(c, '?' | '#') || c.is_whitespace() || c.is_control();
    if rest.contains(odd) {
        return None;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    // An IPv6 address has colons in its brackets.
    let after_address = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    let (host, port) = match authority[after_address..].find(':') {
        Some(colon) => (&authority[..after_address + colon], Some(&authority[after_address + colon + 1..])),
        None => (authority, None),
    };
    if host.is_empty() || port.is_some_and(|port| port.parse::<u16>().is_err() || port.starts_with('+')) {
        return None;
    }
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let is_ip = match address {
        Some(address) => Some(address.parse::<Ipv6Addr>().is_ok()).filter(|valid| *valid)?,
        None => host.parse::<Ipv4Addr>().is_ok(),
    };
    let slash = if path.ends_with('/') { "" } else { "/" };
    Some(Url { scheme, authority, path, normalized_path: format!("{path}{slash}"), is_ip })
}

/// `aws.parseArn`: splits an Amazon Resource Name into its parts.
pub fn parse_arn(arn: &str) -> Option<Arn<'_>> {
    let mut parts = arn.splitn(6, ':');
    if parts.next()? != "arn" {
        return None;
    }
    let (partition, service) = (parts.next()?, parts.next()?);
    let (region, account_id, resource) = (parts.next()?, parts.next()?, parts.next()?);
    if partition.is_empty() || service.is_empty() || resource.is_empty() {
        return None;
    }
    Some(Arn { partition, service, region, account_id, resource_id: resource.split([':', '/']).collect() })
}

/// `isValidHostLabel`: whether the text is a host label or, with `allow_dots`, several that are separated by dots.
pub fn is_valid_host_label(label: &str, allow_dots: bool) -> bool {
    match allow_dots {
        true => label.split('.').all(is_label),
        false => is_label(label),
    }
}

fn is_label(label: &str) -> bool {
    (1..=LABEL).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// `aws.isVirtualHostableS3Bucket`: whether a bucket's name can be part of a host name.
pub fn is_virtual_hostable_s3_bucket(bucket: &str, allow_dots: bool) -> bool {
    (3..=LABEL).contains(&bucket.len())
        && !bucket.bytes().any(|byte| byte.is_ascii_uppercase())
        && is_valid_host_label(bucket, allow_dots)
        && bucket.parse::<Ipv4Addr>().is_err()
}

/// `substring`: returns the characters from `start` to `stop`, counted from the end if `reverse` is set. Returns `None`
/// if the text is too short or not ASCII.
pub fn substring(text: &str, start: usize, stop: usize, reverse: bool) -> Option<&str> {
    if start >= stop || stop > text.len() || !text.is_ascii() {
        return None;
    }
    match reverse {
        true => text.get(text.len() - stop..text.len() - start),
        false => text.get(start..stop),
    }
}

/// `split`: splits the text at the delimiters, into at most `limit` parts unless that is 0.
pub fn split<'t>(text: &'t str, delimiter: &str, limit: usize) -> Vec<&'t str> {
    match (delimiter, limit) {
        ("", _) => vec![text],
        (_, 0) => text.split(delimiter).collect(),
        _ => text.splitn(limit, delimiter).collect(),
    }
}

/// `uriEncode`: percent-encodes everything except letters, digits and `-_.~`.
pub fn uri_encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => {
                let digit = |value: u8| char::from(HEX[usize::from(value)]);
                encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    encoded
}

/// `getAttr` with an index: returns an item of a parameter. A negative index counts from the end.
pub fn item(list: &[String], index: isize) -> Option<&str> {
    list.get(position(list.len(), index)?).map(String::as_str)
}

/// `getAttr` with an index: returns a part of a split text. A negative index counts from the end.
pub fn part<'t>(parts: &[&'t str], index: isize) -> Option<&'t str> {
    parts.get(position(parts.len(), index)?).copied()
}

fn position(length: usize, index: isize) -> Option<usize> {
    match usize::try_from(index) {
        Ok(index) => Some(index),
        Err(_) => length.checked_sub(index.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_cut_into_parts() {
        for (text, scheme, authority, path, normalized_path, is_ip) in [
            ("https://example.com", "https", "example.com", "", "/", false),
            ("https://example.com/", "https", "example.com", "/", "/", false),
            ("HTTPS://Example.com/A", "https", "Example.com", "/A", "/A/", false),
            ("http://example.com:80/foo/bar", "http", "example.com:80", "/foo/bar", "/foo/bar/", false),
            ("https://127.0.0.1", "https", "127.0.0.1", "", "/", true),
            ("https://127.0.0.1:8443/a/", "https", "127.0.0.1:8443", "/a/", "/a/", true),
            ("https://[fe80::1]", "https", "[fe80::1]", "", "/", true),
            ("https://[fe80::1]:443/", "https", "[fe80::1]:443", "/", "/", true),
            ("https://user:secret@example.com/", "https", "example.com", "/", "/", false),
            ("https://999.1.1.1", "https", "999.1.1.1", "", "/", false),
        ] {
            let expected =
                Url { scheme, authority, path, normalized_path: normalized_path.to_owned(), is_ip };
            assert_eq!(parse_url(text), Some(expected), "{text}");
        }
        for text in [
            "",
            "example.com",
            "https://",
            "https:///path",
            "ftp://example.com",
            "https://example.com?a=b",
            "https://example.com/#a",
            "https://example.com:a",
            "https://example.com:65536",
            "https://example.com:",
            "https://[fe80::g]",
            "https://]:[",
            "https://exa mple.com",
        ] {
            assert_eq!(parse_url(text), None, "{text}");
        }
    }

    #[test]
    fn arns_are_cut_into_parts() {
        let arn = parse_arn("arn:aws:s3:us-east-2:012345678:outpost/op-1:x").unwrap();
        assert_eq!(
            (arn.partition, arn.service, arn.region, arn.account_id),
            ("aws", "s3", "us-east-2", "012345678")
        );
        assert_eq!(arn.resource_id, ["outpost", "op-1", "x"]);
        assert_eq!(parse_arn("arn:aws:s3:::bucket").unwrap().resource_id, ["bucket"]);
        for text in
            ["", "arn", "arn:aws:s3:::", "arn::s3:::a", "arn:aws::::a", "urn:aws:s3:::a", "arn:aws:s3:a"]
        {
            assert_eq!(parse_arn(text), None, "{text}");
        }
    }

    #[test]
    fn host_labels_are_classified() {
        for label in ["a", "3aws4", "a-b", &"a".repeat(63)] {
            assert!(is_valid_host_label(label, false) && is_valid_host_label(label, true), "{label}");
        }
        assert!(is_valid_host_label("a.b-c.d", true) && !is_valid_host_label("a.b-c.d", false));
        for label in ["", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a_b", "a b", "é", &"a".repeat(64)] {
            assert!(!is_valid_host_label(label, true), "{label}");
        }
    }

    #[test]
    fn bucket_names_are_classified() {
        assert!(is_virtual_hostable_s3_bucket("bucket-1", false));
        assert!(
            is_virtual_hostable_s3_bucket("a.bucket", true)
                && !is_virtual_hostable_s3_bucket("a.bucket", false)
        );
        for bucket in ["aa", "Bucket", "192.168.5.4", "a.-b", "bucket_1", &"a".repeat(64)] {
            assert!(!is_virtual_hostable_s3_bucket(bucket, true), "{bucket}");
        }
    }

    #[test]
    fn substrings_are_whole_or_none() {
        assert_eq!(substring("abcdefg", 0, 4, false), Some("abcd"));
        assert_eq!(substring("abcdefg", 0, 4, true), Some("defg"));
        assert_eq!(substring("abcdefg", 1, 3, true), Some("ef"));
        for (text, start, stop) in [("abc", 0, 4), ("", 0, 1), ("abc", 2, 2), ("abc", 3, 1), ("añc", 0, 1)] {
            assert_eq!(substring(text, start, stop, false), None, "{text}");
        }
    }

    #[test]
    fn texts_are_split() {
        assert_eq!(split("a--b--c", "--", 0), ["a", "b", "c"]);
        assert_eq!(split("a--b--c", "--", 1), ["a--b--c"]);
        assert_eq!(split("a--b--c", "--", 2), ["a", "b--c"]);
        assert_eq!(split("", "--", 0), [""]);
        assert_eq!(split("--a--", "--", 0), ["", "a", ""]);
        assert_eq!(split("abc", "", 0), ["abc"]);
    }

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(uri_encode("aZ09-_.~"), "aZ09-_.~");
        assert_eq!(uri_encode("a b/%😹"), "a%20b%2F%25%F0%9F%98%B9");
    }

    #[test]
    fn items_are_counted_from_both_ends() {
        let parts = ["a", "b", "c"];
        let list = parts.map(str::to_owned);
        for (index, expected) in
            [(0, Some("a")), (2, Some("c")), (3, None), (-1, Some("c")), (-3, Some("a")), (-4, None)]
        {
            assert_eq!((part(&parts, index), item(&list, index)), (expected, expected), "{index}");
        }
        assert_eq!(part(&[], isize::MIN), None);
    }

    #[test]
    fn an_empty_url_is_an_error() {
        assert_eq!(endpoint("https://example.com").unwrap().url(), "https://example.com");
        assert!(endpoint(String::new()).is_err());
    }
}
