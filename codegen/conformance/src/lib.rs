//! The library of generated conformance tests: compares requests with the expected ones in Smithy's tests.
//!
//! The rules of comparison are those of Smithy's specification, "HTTP protocol compliance tests".

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod cbor;
mod tree;

use std::collections::BTreeMap;

use http::{Request, Response};
use serde_json::Value;

use tree::Tree;

pub use http;

/// The idempotency token that Smithy's tests expect for an unset one. Clients generate a random token, so every version
/// 4 UUID is accepted in its place.
const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// Creates the response of a service.
///
/// # Panics
/// If the status or a header is not valid in an HTTP response.
pub fn answer<'b, B: AsRef<[u8]> + ?Sized>(
    status: u16,
    headers: &[(&str, &str)],
    body: &'b B,
) -> Response<&'b [u8]> {
    let builder = Response::builder().status(status);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder
        .body(body.as_ref())
        .unwrap_or_else(|error| panic!("the test's response is not valid in HTTP: {error}"))
}

/// Checks that a number is NaN, and replaces it with zero, so that the value that contains it can be compared.
///
/// # Panics
/// If it is another number.
#[track_caller]
pub fn take_nan<T: PartialEq + Default + std::fmt::Debug>(number: &mut T) {
    #[expect(clippy::eq_op, reason = "NaN is the one number that is not equal to itself")]
    let is_nan = *number != *number;
    assert!(is_nan, "expected NaN, but found {number:?}");
    *number = T::default();
}

/// Checks that a frame of an event stream has the expected headers, in any order, and the expected payload.
///
/// # Panics
/// If it does not.
#[track_caller]
pub fn same_frame(found: &[u8], expected: &[u8]) {
    let same = found == expected || frame(found).is_some_and(|found| Some(found) == frame(expected));
    assert!(same, "found    {}\nexpected {}", found.escape_ascii(), expected.escape_ascii());
}

/// Returns the sorted headers of a frame, and the payload; `None` if the bytes are not a frame.
fn frame(bytes: &[u8]) -> Option<(Vec<&[u8]>, &[u8])> {
    let length = u32::from_be_bytes(bytes.get(4..8)?.try_into().ok()?);
    let (mut rest, payload) = bytes.get(12..bytes.len() - 4)?.split_at_checked(length.try_into().ok()?)?;
    let mut headers = Vec::new();
    while let Some(name) = rest.first() {
        let value = usize::from(*name) + 2;
        let counted =
            || Some(2 + usize::from(u16::from_be_bytes(rest.get(value..value + 2)?.try_into().ok()?)));
        // The size depends on the type of the value.
        let size = match rest.get(value - 1)? {
            0 | 1 => 0,
            2 => 1,
            3 => 2,
            4 => 4,
            5 | 8 => 8,
            6 | 7 => counted()?,
            _ => 16,
        };
        let (header, after) = rest.split_at_checked(value + size)?;
        headers.push(header);
        rest = after;
    }
    headers.sort_unstable();
    Some((headers, payload))
}

/// A request that is compared part by part. The first difference causes a panic.
pub struct Checked<'r> {
    request: &'r Request<Vec<u8>>,
}

/// Starts the comparison of a request.
pub fn check(request: &Request<Vec<u8>>) -> Checked<'_> {
    Checked { request }
}

impl Checked<'_> {
    /// Checks the method and the path.
    #[track_caller]
    pub fn goes(self, method: &str, path: &str) -> Self {
        assert_eq!((self.request.method().as_str(), self.request.uri().path()), (method, path));
        self
    }

    /// Checks the host.
    #[track_caller]
    pub fn to_host(self, host: &str) -> Self {
        assert_eq!(self.request.uri().authority().map(|authority| authority.as_str()), Some(host));
        self
    }

    /// Checks the value of a header.
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let found: Vec<&str> =
            self.request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or("?")).collect();
        assert!(!found.is_empty(), "there is no header {name}");
        let found = found.join(", ");
        assert!(same_text(&found, value), "the header {name}: found `{found}`, expected `{value}`");
        self
    }

    /// Checks that a header is set. `Content-Length` may be missing, because HTTP clients add it for bodies of known
    /// length, such as this one.
    #[track_caller]
    pub fn has_header(self, name: &str) -> Self {
        let comes_later = name.eq_ignore_ascii_case("content-length");
        assert!(comes_later || self.request.headers().contains_key(name), "there is no header {name}");
        self
    }

    /// Checks that a header is not set.
    #[track_caller]
    pub fn has_no_header(self, name: &str) -> Self {
        let found = self.request.headers().get(name);
        assert!(found.is_none(), "there is a header {name}: {found:?}");
        self
    }

    /// Checks a parameter of the query as it is in the URL, such as `a=b`.
    #[track_caller]
    pub fn query(self, pair: &str) -> Self {
        let is_same = |found: &str| match (found.split_once('='), pair.split_once('=')) {
            (Some((name, found)), Some((wanted, value))) => name == wanted && same_text(found, value),
            _ => found == pair,
        };
        assert!(self.pairs().any(is_same), "`{pair}` is not in {}", self.request.uri());
        self
    }

    /// Checks that a parameter is in the query.
    #[track_caller]
    pub fn has_query(self, name: &str) -> Self {
        assert!(self.names().any(|found| found == name), "`{name}` is not in {}", self.request.uri());
        self
    }

    /// Checks that a parameter is not in the query.
    #[track_caller]
    pub fn has_no_query(self, name: &str) -> Self {
        assert!(!self.names().any(|found| found == name), "`{name}` is in {}", self.request.uri());
        self
    }

    /// Checks the bytes of the body.
    #[track_caller]
    pub fn body(self, expected: &str) -> Self {
        assert_eq!(String::from_utf8_lossy(self.request.body()), expected);
        self
    }

    /// Checks the body as JSON. White space, the order of members and the notation of numbers do not matter.
    #[track_caller]
    pub fn json(self, expected: &str) -> Self {
        let text = String::from_utf8_lossy(self.request.body());
        let parse = |what: &str, text: &str| -> Value {
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{what} is not JSON: {error}\n{text}"))
        };
        let (found, wanted) = (parse("the request's body", &text), parse("the expected body", expected));
        assert!(same(&found, &wanted), "found    {found}\nexpected {wanted}");
        self
    }

    /// Checks the body as XML. White space between elements and the order of map entries do not matter.
    #[track_caller]
    pub fn xml(self, expected: &str) -> Self {
        self.tree(expected, Tree::of_xml)
    }

    /// Checks the body as the parameters of a form, in any order.
    #[track_caller]
    pub fn form(self, expected: &str) -> Self {
        self.tree(expected, Tree::of_form)
    }

    #[track_caller]
    fn tree(self, expected: &str, read: fn(&str) -> Result<Tree, String>) -> Self {
        let text = String::from_utf8_lossy(self.request.body());
        let parse = |what: &str, text: &str| {
            read(text).unwrap_or_else(|error| panic!("{what} cannot be read: {error}\n{text}")).canonical()
        };
        let (found, wanted) = (parse("the request's body", &text), parse("the expected body", expected));
        assert!(found.same(&wanted), "found    {text}\nexpected {expected}");
        self
    }

    /// Checks the body as CBOR. The order of members and the encoding of numbers do not matter.
    #[track_caller]
    pub fn cbor(self, expected: &[u8]) -> Self {
        let parse = |what: &str, bytes: &[u8]| {
            cbor::parse(bytes).unwrap_or_else(|error| panic!("{what} is not CBOR: {error}"))
        };
        let found = parse("the request's body", self.request.body());
        let wanted = parse("the expected body", expected);
        assert!(cbor::same(&found, &wanted), "found    {found:?}\nexpected {wanted:?}");
        self
    }

    fn pairs(&self) -> impl Iterator<Item = &str> {
        self.request.uri().query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs().map(|pair| pair.split('=').next().unwrap_or(pair))
    }
}

fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let whole = |number: &serde_json::Number| {
                number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
            };
            match (whole(found), whole(expected)) {
                (Some(found), Some(expected)) => found == expected,
                _ => found.as_f64() == expected.as_f64(),
            }
        }
        (Value::String(found), Value::String(expected)) => same_text(found, expected),
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| same(a, b))
        }
        (Value::Object(found), Value::Object(expected)) => {
            let sorted = |object: &serde_json::Map<String, Value>| -> BTreeMap<String, Value> {
                object.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
            };
            let (found, expected) = (sorted(found), sorted(expected));
            found.keys().eq(expected.keys()) && found.values().zip(expected.values()).all(|(a, b)| same(a, b))
        }
        (found, expected) => found == expected,
    }
}

fn same_text(found: &str, expected: &str) -> bool {
    found == expected || (expected == TOKEN && is_uuid_4(found))
}

/// Whether a text is a version 4 UUID of RFC 9562.
fn is_uuid_4(text: &str) -> bool {
    text.len() == TOKEN.len()
        && text.chars().zip(TOKEN.chars()).enumerate().all(|(index, (c, pattern))| match (index, pattern) {
            (_, '-') => c == '-',
            (14, _) => c == '4',
            (19, _) => matches!(c, '8' | '9' | 'a' | 'b'),
            _ => c.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests;
