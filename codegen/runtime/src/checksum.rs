//! `@httpChecksumRequired`: sends the MD5 of the body in a header.

use aws_smithy_types::base64;
use http::{HeaderValue, Request};
use md5::{Digest, Md5};

use crate::body::Body;

/// Sets `Content-MD5` (RFC 1864) for the present body, unless the header is set already.
pub fn content_md5(request: &mut Request<Body>) {
    let Some(body) = request.body().bytes() else { return };
    let text = base64::encode(Md5::digest(body));
    // Base64 is always a valid header value.
    if let Ok(value) = HeaderValue::from_str(&text) {
        request.headers_mut().entry("content-md5").or_insert(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_of_the_body() {
        // The test suite of RFC 1321, in Base64.
        for (body, expected) in [("", "1B2M2Y8AsgTpgAmY7PhCfg=="), ("abc", "kAFQmDzST7DWlj99KOF/cg==")] {
            let mut request = Request::new(Body::from(body.as_bytes().to_vec()));
            content_md5(&mut request);
            assert_eq!(request.headers()["content-md5"], expected);
        }
        let mut request = Request::new(Body::empty());
        request.headers_mut().insert("content-md5", HeaderValue::from_static("own"));
        content_md5(&mut request);
        assert_eq!(request.headers()["content-md5"], "own");
    }
}
