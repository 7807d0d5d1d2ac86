//! Signatures: AWS Signature Version 4 and 4A, by `aws-sigv4`.

use std::time::{Duration, SystemTime};

#[cfg(feature = "checksums")]
use aws_sigv4::SigningOutput;
#[cfg(feature = "checksums")]
use aws_sigv4::http_request::SigningError;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation,
    SigningInstructions, SigningParams, SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
#[cfg(feature = "sigv4a")]
use aws_sigv4::sign::v4a;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
#[cfg(feature = "checksums")]
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::body::SdkBody;
#[cfg(feature = "checksums")]
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, header};

use super::clock::can_be_signed;
use super::scope::Scope;
use crate::endpoint::request_authority;
use crate::endpoint::rules::uri_encode;

/// The header with the hash of the body that a signature covers.
pub(super) const CONTENT_HASH: &str = "x-amz-content-sha256";

/// Signs the request. The signature does not cover a body that is not in memory. Returns the signer for the chunks of
/// such a body.
///
/// # Errors
/// If a value cannot be signed, or is not a valid header value.
pub fn sign_request(
    request: &mut Request<SdkBody>,
    identity: &Identity,
    scope: &Scope,
    time: SystemTime,
) -> Result<ChunkSigner, BoxError> {
    check_time(time)?;
    let params = params(identity, scope, time, None)?;
    let (instructions, signature) = instructions(request, scope, &params)?;
    // The signer's own method for this panics if a value is not a valid header value.
    for header in instructions.into_parts().0 {
        let name = header.name();
        let mut value = HeaderValue::from_str(header.value())
            .map_err(|_| format!("the signature's header `{name}` would contain a control character"))?;
        value.set_sensitive(header.sensitive());
        request.headers_mut().insert(name, value);
    }
    Ok(ChunkSigner { identity: identity.clone(), scope: scope.clone(), time, previous: signature })
}

/// Signs the request in its URI. The request is valid from `time` on, for `expires_in`.
///
/// # Errors
/// As with [`sign_request`].
pub fn presign_request(
    request: &mut Request<SdkBody>,
    identity: &Identity,
    scope: &Scope,
    time: SystemTime,
    expires_in: Duration,
) -> Result<(), BoxError> {
    check_time(time)?;
    let params = params(identity, scope, time, Some(expires_in))?;
    let (instructions, _) = instructions(request, scope, &params)?;
    let mut uri = request.uri().to_string();
    let mut separator = if uri.contains('?') { '&' } else { '?' };
    for (name, value) in instructions.into_parts().1 {
        uri.push(separator);
        uri.push_str(&format!("{name}={}", uri_encode(&value)));
        separator = '&';
    }
    *request.uri_mut() = uri.parse()?;
    Ok(())
}

fn check_time(time: SystemTime) -> Result<(), BoxError> {
    match can_be_signed(time) {
        true => Ok(()),
        false => {
            Err("the time source returns a time that cannot be signed: it is not between 1970 and 9999"
                .into())
        }
    }
}

/// Returns the headers and query parameters that the signature adds to the request, and the signature itself.
fn instructions(
    request: &Request<SdkBody>,
    scope: &Scope,
    params: &SigningParams<'_>,
) -> Result<(SigningInstructions, String), BoxError> {
    let uri = request.uri().to_string();
    let host = host(request)?;
    let mut headers = vec![(header::HOST.as_str(), host)];
    for (name, value) in request.headers().iter().filter(|(name, _)| **name != header::HOST) {
        // A tab is white space, too, but the signer only collapses spaces.
        headers.push((name.as_str(), utf8(name, value)?.replace('\t', " ")));
    }
    let headers = headers.iter().map(|(name, value)| (*name, value.as_str()));
    let stated = request.headers().get(CONTENT_HASH).and_then(|hash| hash.to_str().ok());
    let body = match (stated, request.body().bytes()) {
        _ if scope.events => SignableBody::Bytes(&[]),
        (Some(hash), _) => SignableBody::Precomputed(hash.to_owned()),
        _ if scope.unsigned_payload => SignableBody::UnsignedPayload,
        (None, Some(bytes)) => SignableBody::Bytes(bytes),
        (None, None) => SignableBody::UnsignedPayload,
    };
    let signable = SignableRequest::new(request.method().as_str(), uri, headers, body)?;
    Ok(sign(signable, params)?.into_parts())
}

/// Signs the chunks of a body. Each signature covers the one before.
#[derive(Clone)]
#[cfg_attr(
    not(feature = "checksums"),
    expect(dead_code, reason = "only bodies with checksums are sent in chunks")
)]
pub struct ChunkSigner {
    pub identity: Identity,
    pub scope: Scope,
    pub time: SystemTime,
    /// The signature of the request, or of the previous chunk.
    pub previous: String,
}

#[cfg(feature = "checksums")]
impl ChunkSigner {
    /// Returns the signature of the next chunk.
    pub fn chunk(&mut self, data: &Bytes) -> Result<String, BoxError> {
        self.next(|previous, params| v4::sign_chunk(data, previous, params))
    }

    /// Returns the signature of the trailer that follows the last chunk.
    pub fn trailer(&mut self, name: String, value: String) -> Result<String, BoxError> {
        let mut headers = Headers::new();
        headers.try_insert(name, value)?;
        self.next(|previous, params| v4::sign_trailer(&headers, previous, params))
    }

    fn next(
        &mut self,
        sign: impl FnOnce(&str, &v4::SigningParams<'_, ()>) -> Result<SigningOutput<()>, SigningError>,
    ) -> Result<String, BoxError> {
        let params = v4::SigningParams::builder().identity(&self.identity).region(&self.scope.region);
        let params = params.name(&self.scope.name).time(self.time).settings(()).build()?;
        let (_, signature) = sign(&self.previous, &params)?.into_parts();
        self.previous.clone_from(&signature);
        Ok(signature)
    }
}

fn params<'p>(
    identity: &'p Identity,
    scope: &'p Scope,
    time: SystemTime,
    expires_in: Option<Duration>,
) -> Result<SigningParams<'p>, BoxError> {
    let mut settings = SigningSettings::default();
    if expires_in.is_some() {
        settings.expires_in = expires_in;
        settings.signature_location = SignatureLocation::QueryParams;
    }
    if !scope.double_encoding {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
    }
    if !scope.normalize_path {
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    if scope.session {
        settings.session_token_name_override = Some(match settings.signature_location {
            SignatureLocation::QueryParams => "X-Amz-S3session-Token",
            _ => "x-amz-s3session-token",
        });
    }
    if scope.payload_hash {
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    }
    #[cfg(feature = "sigv4a")]
    if scope.scheme == super::AuthScheme::SigV4a {
        let params = v4a::SigningParams::builder().identity(identity).region_set(&scope.region);
        return Ok(params.name(&scope.name).time(time).settings(settings).build()?.into());
    }
    let params = v4::SigningParams::builder().identity(identity).region(&scope.region);
    Ok(params.name(&scope.name).time(time).settings(settings).build()?.into())
}

/// Returns the `Host` that the request will be sent with.
fn host(request: &Request<SdkBody>) -> Result<String, BoxError> {
    if let Some(host) = request.headers().get(header::HOST) {
        return Ok(utf8(&header::HOST, host)?.to_owned());
    }
    let (Some(scheme), Some(authority)) = (request.uri().scheme(), request.uri().authority()) else {
        return Err("the request's URI must have a scheme and a host".into());
    };
    let host =
        request_authority(scheme, authority).map_err(|problem| format!("the request's URI {problem}"))?;
    Ok(host.to_string())
}

/// Returns a header's value as text, because the signer takes only UTF-8.
fn utf8<'v>(name: &HeaderName, value: &'v HeaderValue) -> Result<&'v str, BoxError> {
    std::str::from_utf8(value.as_bytes())
        .map_err(|_| format!("the header `{name}` cannot be signed: its value is not UTF-8").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    use aws_credential_types::Credentials;

    use crate::client::AuthScheme;

    fn scope() -> Scope {
        Scope {
            scheme: AuthScheme::SigV4,
            name: "service".into(),
            region: "us-east-1".into(),
            double_encoding: true,
            normalize_path: true,
            payload_hash: false,
            unsigned_payload: false,
            session: false,
            events: false,
        }
    }

    /// The example "post-x-www-form-urlencoded" of AWS's signature test suite.
    #[test]
    fn a_published_request_gets_its_published_signature() {
        let mut request = Request::post("https://example.amazonaws.com/")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(SdkBody::from("Param1=value1"))
            .unwrap();
        let credentials =
            Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", None, None, "test");
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        sign_request(&mut request, &credentials.into(), &scope(), time).unwrap();
        assert_eq!(
            request.headers()["authorization"],
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, \
             Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        );
    }

    fn signed(request: &mut Request<SdkBody>, time: u64) -> Result<(), String> {
        let credentials = Credentials::new("AKID", "secret", None, None, "test");
        let time = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(time)).unwrap();
        sign_request(request, &credentials.into(), &scope(), time)
            .map(drop)
            .map_err(|error| error.to_string())
    }

    fn signature(uri: &str) -> Result<String, String> {
        let mut request = Request::post(uri).body(SdkBody::empty()).unwrap();
        signed(&mut request, 1_440_938_160)?;
        Ok(request.headers()["authorization"].to_str().unwrap().to_owned())
    }

    #[test]
    fn the_host_that_is_signed_is_the_one_that_is_sent() {
        let plain = signature("https://example.com/").unwrap();
        for same in ["https://example.com:443/", "https://me:pw@example.com/", "HTTPS://example.com:443/"] {
            assert_eq!(signature(same).unwrap(), plain, "{same}");
        }
        for other in ["https://example.com:80/", "https://example.com./"] {
            assert_ne!(signature(other).unwrap(), plain, "{other}");
        }
    }

    #[test]
    fn unsignable_requests_are_errors() {
        for (uri, problem) in [("/", "scheme and a host"), ("https://example.com:99999/", "port")] {
            let error = signature(uri).unwrap_err();
            assert!(error.contains(problem), "{uri}: {error}");
        }
        let mut request = Request::post("https://a/").body(SdkBody::empty()).unwrap();
        assert!(signed(&mut request, 253_402_300_799).is_ok());
        for time in [253_402_300_800, 1 << 40, i64::MAX as u64] {
            assert!(signed(&mut request, time).unwrap_err().contains("time"), "{time}");
        }
        request.headers_mut().insert("x-odd", HeaderValue::from_bytes(b"\xff").unwrap());
        assert!(signed(&mut request, 0).unwrap_err().contains("`x-odd`"));
    }

    fn signature_in(scope: &Scope, path: &str) -> String {
        let mut request = Request::get(format!("https://a.b{path}")).body(SdkBody::empty()).unwrap();
        let credentials = Credentials::new("AKID", "secret", None, None, "test");
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        sign_request(&mut request, &credentials.into(), scope, time).unwrap();
        request.headers()["authorization"].to_str().unwrap().to_owned()
    }

    #[test]
    fn an_endpoint_decides_how_the_path_is_signed() {
        let (once, verbatim) =
            (Scope { double_encoding: false, ..scope() }, Scope { normalize_path: false, ..scope() });
        assert_eq!(signature_in(&once, "/a"), signature_in(&scope(), "/a"));
        assert_ne!(signature_in(&once, "/a%20b"), signature_in(&scope(), "/a%20b"));
        assert_eq!(signature_in(&verbatim, "/a%20b"), signature_in(&scope(), "/a%20b"));
        assert_ne!(signature_in(&verbatim, "/a/../b"), signature_in(&scope(), "/a/../b"));
        assert_eq!(signature_in(&scope(), "/a/../b"), signature_in(&scope(), "/b"));
    }

    #[test]
    fn the_hash_of_the_body_is_sent_where_it_is_wanted() {
        let sent = |scope: &Scope, body: SdkBody| {
            let mut request = Request::put("https://a.b/").body(body).unwrap();
            let credentials = Credentials::new("AKID", "secret", None, None, "test");
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
            sign_request(&mut request, &credentials.into(), scope, time).unwrap();
            let hash = request.headers().get("x-amz-content-sha256");
            hash.map(|hash| hash.to_str().unwrap().to_owned())
        };
        let hashing = Scope { payload_hash: true, ..scope() };
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sent(&scope(), SdkBody::from("abc")), None);
        assert_eq!(sent(&hashing, SdkBody::from("abc")).as_deref(), Some(abc));
        let stream = SdkBody::from("abc").map_preserve_contents(SdkBody::from_body_1_x);
        let stream = SdkBody::from_body_1_x(stream);
        assert_eq!(sent(&hashing, stream).as_deref(), Some("UNSIGNED-PAYLOAD"));
        let unsigned = Scope { unsigned_payload: true, ..hashing.clone() };
        assert_eq!(sent(&unsigned, SdkBody::from("abc")).as_deref(), Some("UNSIGNED-PAYLOAD"));
    }

    /// The example of the Amazon S3 API Reference, "Authenticating requests: using query parameters".
    #[test]
    fn a_presigned_request_has_its_published_signature() {
        let mut request =
            Request::get("https://examplebucket.s3.amazonaws.com/test.txt").body(SdkBody::empty()).unwrap();
        let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        let credentials = Credentials::new("AKIAIOSFODNN7EXAMPLE", secret, None, None, "test");
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_369_353_600);
        let scope = Scope { name: "s3".into(), double_encoding: false, unsigned_payload: true, ..scope() };
        let day = Duration::from_secs(86_400);
        presign_request(&mut request, &credentials.into(), &scope, time, day).unwrap();
        let uri = request.uri().to_string();
        for part in [
            "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&",
            "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&",
            "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&",
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
        ] {
            assert!(uri.contains(part), "{uri}");
        }
        assert!(request.headers().is_empty());
    }

    #[test]
    fn the_token_of_a_session_has_a_header_and_a_parameter_of_its_own() {
        let scope = Scope { session: true, ..scope() };
        let mut request = Request::get("https://a.b/").body(SdkBody::empty()).unwrap();
        let credentials = Credentials::new("AKID", "secret", Some("token".to_owned()), None, "test");
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        sign_request(&mut request, &credentials.clone().into(), &scope, time).unwrap();
        assert_eq!(request.headers()["x-amz-s3session-token"], "token");
        assert!(!request.headers().contains_key("x-amz-security-token"));

        let mut request = Request::get("https://a.b/").body(SdkBody::empty()).unwrap();
        presign_request(&mut request, &credentials.into(), &scope, time, Duration::from_secs(30)).unwrap();
        let query = request.uri().query().unwrap();
        assert!(query.contains("&X-Amz-S3session-Token=token"), "{query}");
        assert!(!query.to_lowercase().contains("security-token"), "{query}");
    }

    /// A hash that the request already contains is not computed again.
    #[test]
    fn a_hash_that_is_there_is_signed() {
        let signed = |hash: &'static str, body: &'static str| {
            let mut request = Request::put("https://a.b/").body(SdkBody::from(body)).unwrap();
            request.headers_mut().insert(CONTENT_HASH, HeaderValue::from_static(hash));
            signed(&mut request, 1_440_938_160).unwrap();
            assert_eq!(request.headers()[CONTENT_HASH], hash);
            request.headers()["authorization"].to_str().unwrap().to_owned()
        };
        assert_eq!(signed("00", "abc"), signed("00", "def"));
        assert_ne!(signed("00", "abc"), signed("01", "abc"));
    }

    #[cfg(feature = "sigv4a")]
    #[test]
    fn sigv4a_signs_for_a_set_of_regions() {
        let scope = Scope { scheme: AuthScheme::SigV4a, region: "us-east-1,eu-*".into(), ..scope() };
        let mut request = Request::get("https://a.b/").body(SdkBody::empty()).unwrap();
        let credentials = Credentials::new("AKID", "secret", Some("token".to_owned()), None, "test");
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        sign_request(&mut request, &credentials.into(), &scope, time).unwrap();
        assert_eq!(request.headers()["x-amz-region-set"], "us-east-1,eu-*");
        let authorization = request.headers()["authorization"].to_str().unwrap();
        let expected = "AWS4-ECDSA-P256-SHA256 Credential=AKID/20150830/service/aws4_request, \
                        SignedHeaders=host;x-amz-date;x-amz-region-set;x-amz-security-token, Signature=";
        assert!(authorization.starts_with(expected), "{authorization}");
    }
}
