//! What generated conformance tests call: requests are compared with what Smithy's own tests expect.
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

/// The idempotency token of every Smithy test that leaves one to be made up. Clients make up another one each time,
/// so any version 4 UUID is as good as this one.
const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// The answer of a service.
///
/// # Panics
/// When the status or a header cannot be in an HTTP response.
pub fn answer<'b, B: AsRef<[u8]> + ?Sized>(
    status: u16,
    headers: &[(&str, &str)],
    body: &'b B,
) -> Response<&'b [u8]> {
    let builder = Response::builder().status(status);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    builder
        .body(body.as_ref())
        .unwrap_or_else(|error| panic!("the test's answer is no HTTP response: {error}"))
}

/// Checks that a number is NaN, and makes it zero, so that what holds it can be compared.
///
/// # Panics
/// When it is another number.
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
/// When it does not.
#[track_caller]
pub fn same_frame(found: &[u8], expected: &[u8]) {
    let same = found == expected || frame(found).is_some_and(|found| Some(found) == frame(expected));
    assert!(same, "found    {}\nexpected {}", found.escape_ascii(), expected.escape_ascii());
}

/// The headers of a frame, sorted, and what comes after them but for the checksum; `None` if it is no frame.
fn frame(bytes: &[u8]) -> Option<(Vec<&[u8]>, &[u8])> {
    let length = u32::from_be_bytes(bytes.get(4..8)?.try_into().ok()?);
    let (mut rest, payload) = bytes.get(12..bytes.len() - 4)?.split_at_checked(length.try_into().ok()?)?;
    let mut headers = Vec::new();
    while let Some(name) = rest.first() {
        let value = usize::from(*name) + 2;
        let counted =
            || Some(2 + usize::from(u16::from_be_bytes(rest.get(value..value + 2)?.try_into().ok()?)));
        // By the number of the value's type.
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

/// A request that is compared piece by piece; the first difference panics.
pub struct Checked<'r> {
    request: &'r Request<Vec<u8>>,
}

/// Begins to compare a request.
pub fn check(request: &Request<Vec<u8>>) -> Checked<'_> {
    Checked { request }
}

impl Checked<'_> {
    /// The method and the path.
    #[track_caller]
    pub fn goes(self, method: &str, path: &str) -> Self {
        assert_eq!((self.request.method().as_str(), self.request.uri().path()), (method, path));
        self
    }

    /// The host that it goes to.
    #[track_caller]
    pub fn to_host(self, host: &str) -> Self {
        assert_eq!(self.request.uri().authority().map(|authority| authority.as_str()), Some(host));
        self
    }

    /// A header with its value.
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let found: Vec<&str> =
            self.request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or("?")).collect();
        assert!(!found.is_empty(), "there is no header {name}");
        let found = found.join(", ");
        assert!(same_text(&found, value), "the header {name}: found `{found}`, expected `{value}`");
        self
    }

    /// A header with any value. `Content-Length` is what every HTTP client says of a body whose end is known, as it
    /// is here, so it need not be there yet.
    #[track_caller]
    pub fn has_header(self, name: &str) -> Self {
        let comes_later = name.eq_ignore_ascii_case("content-length");
        assert!(comes_later || self.request.headers().contains_key(name), "there is no header {name}");
        self
    }

    /// A header that must not be there.
    #[track_caller]
    pub fn has_no_header(self, name: &str) -> Self {
        let found = self.request.headers().get(name);
        assert!(found.is_none(), "there is a header {name}: {found:?}");
        self
    }

    /// A parameter of the query as it stands in the URL, such as `a=b`.
    #[track_caller]
    pub fn query(self, pair: &str) -> Self {
        let is_same = |found: &str| match (found.split_once('='), pair.split_once('=')) {
            (Some((name, found)), Some((wanted, value))) => name == wanted && same_text(found, value),
            _ => found == pair,
        };
        assert!(self.pairs().any(is_same), "`{pair}` is not in {}", self.request.uri());
        self
    }

    /// A parameter of the query with any value.
    #[track_caller]
    pub fn has_query(self, name: &str) -> Self {
        assert!(self.names().any(|found| found == name), "`{name}` is not in {}", self.request.uri());
        self
    }

    /// A parameter of the query that must not be there.
    #[track_caller]
    pub fn has_no_query(self, name: &str) -> Self {
        assert!(!self.names().any(|found| found == name), "`{name}` is in {}", self.request.uri());
        self
    }

    /// The body, byte for byte.
    #[track_caller]
    pub fn body(self, expected: &str) -> Self {
        assert_eq!(String::from_utf8_lossy(self.request.body()), expected);
        self
    }

    /// The body as JSON: spaces, the order of members and the way to write a number make no difference.
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

    /// The body as XML: spaces between elements and the order of map entries make no difference.
    #[track_caller]
    pub fn xml(self, expected: &str) -> Self {
        self.tree(expected, Tree::of_xml)
    }

    /// The body as the parameters of a form, in any order.
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
        assert!(found == wanted, "found    {text}\nexpected {expected}");
        self
    }

    /// The body as CBOR: the order of members and the way to write a number make no difference.
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

/// Whether a text is what RFC 9562 calls a UUID of version 4.
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
