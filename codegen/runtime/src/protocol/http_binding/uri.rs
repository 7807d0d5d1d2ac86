//! Request URIs: the labels of an operation's template, and percent-encoding.

use aws_smithy_types::error::operation::BuildError;

use crate::schema::OperationSchema;

/// Fills in the labels of a template. The result is a path, with the template's own query.
///
/// # Errors
/// If a label has no value. The path would be that of another operation.
pub(super) fn fill_in<'l>(
    template: &str,
    operation: &OperationSchema,
    value_of: impl Fn(&str) -> Option<&'l str>,
) -> Result<String, BuildError> {
    let mut uri = String::with_capacity(template.len() + 64);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, greedy) = label.strip_suffix('+').map_or((label, false), |name| (name, true));
        let Some(value) = value_of(name) else {
            let member = operation.input.members.iter().find(|member| member.name == name);
            let field = member.map_or("label", |member| member.field);
            return Err(BuildError::missing_field(field, "it is part of the path and cannot be empty"));
        };
        uri.push_str(before);
        encode(&mut uri, value, greedy);
        rest = after;
    }
    uri.push_str(rest);
    Ok(uri)
}

/// Appends `text`, percent-encoded except for unreserved characters (RFC 3986, section 2.3) and, with `keep_slashes`,
/// the slashes that separate the segments of a greedy label.
pub(super) fn encode(out: &mut String, text: &str, keep_slashes: bool) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut rest = text;
    while let Some(reserved) = rest.bytes().position(|byte| !stays(byte, keep_slashes)) {
        let (before, after) = rest.split_at(reserved);
        out.push_str(before);
        // Each byte of a reserved character is encoded.
        let mut chars = after.chars();
        if let Some(c) = chars.next() {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)].into());
                out.push(HEX[usize::from(byte & 15)].into());
            }
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

fn stays(byte: u8, keep_slashes: bool) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~')
        || (keep_slashes && byte == b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, keep_slashes: bool) -> String {
        let mut out = String::new();
        encode(&mut out, text, keep_slashes);
        out
    }

    #[test]
    fn everything_is_encoded_that_has_a_meaning_in_a_uri() {
        assert_eq!(encoded("azAZ09-._~", false), "azAZ09-._~");
        assert_eq!(encoded("a b/c?d&e=f%g#h+", false), "a%20b%2Fc%3Fd%26e%3Df%25g%23h%2B");
        assert_eq!(encoded("ü/€/😹\0", false), "%C3%BC%2F%E2%82%AC%2F%F0%9F%98%B9%00");
        assert_eq!(encoded("a//b c/", true), "a//b%20c/");
    }
}
