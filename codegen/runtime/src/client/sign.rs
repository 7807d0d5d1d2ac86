//! Signatures: AWS Signature Version 4, by `aws-sigv4`.

use std::time::SystemTime;

use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningParams, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::Document;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::endpoint::Endpoint;
use http::{HeaderName, HeaderValue, Request, header};

use super::clock::can_be_signed;
use crate::endpoint::{redacted, request_authority};

/// What a signature is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The service's name in signatures.
    pub name: String,
    pub region: String,
}

impl Scope {
    /// What the endpoint says, and what the client says where the endpoint is silent.
    ///
    /// # Errors
    /// When the endpoint wants a signature of another kind only, when there is no region, and when the region or the
    /// name cannot be in a header.
    pub fn of(endpoint: &Endpoint, name: &str, region: Option<&str>) -> Result<Self, BoxError> {
        let (mut name, mut region) = (name.to_owned(), region.map(str::to_owned));
        let scheme = Scheme::choose(endpoint)?;
        if let Some(scheme) = scheme {
            if let Some(own) = scheme.text("signingName") {
                name = own.to_owned();
            }
            if let Some(own) = scheme.text("signingRegion") {
                region = Some(own.to_owned());
            }
        }
        let region = region.ok_or(
            "there is no region to sign for: set `region` in the configuration, or AWS_REGION and \
             `Builder::from_env()`",
        )?;
        for (what, value) in [("region", &region), ("service name", &name)] {
            if HeaderValue::from_str(value).is_err() {
                return Err(format!(
                    "the {what} to sign for cannot be in an HTTP header: it has a control character, such as a line \
                     break at its end"
                )
                .into());
            }
        }
        Ok(Self { name, region })
    }
}

/// What an endpoint says about signatures, in either of the forms that an endpoint may have.
enum Scheme<'e> {
    Typed(&'e aws_smithy_types::endpoint::EndpointAuthScheme),
    Document(&'e Document),
}

impl<'e> Scheme<'e> {
    /// The first scheme that is AWS Signature Version 4; `None` where the endpoint has no opinion.
    fn choose(endpoint: &'e Endpoint) -> Result<Option<Self>, BoxError> {
        let typed = endpoint.auth_schemes().iter().map(Self::Typed);
        let documents = match endpoint.properties().get("authSchemes") {
            Some(Document::Array(schemes)) => schemes.as_slice(),
            _ => &[],
        };
        let mut names = Vec::new();
        for scheme in typed.chain(documents.iter().map(Self::Document)) {
            match scheme.name() {
                Some("sigv4") => return Ok(Some(scheme)),
                name => names.push(name.unwrap_or("?").to_owned()),
            }
        }
        match names.is_empty() {
            true => Ok(None),
            false => Err(format!(
                "the endpoint {} takes only signatures of other kinds than sigv4: {}",
                redacted(endpoint.url()),
                names.join(", ")
            )
            .into()),
        }
    }

    fn name(&self) -> Option<&str> {
        match self {
            Self::Typed(scheme) => Some(scheme.name()),
            Self::Document(_) => self.text("name"),
        }
    }

    fn text(&self, key: &str) -> Option<&str> {
        let value = match self {
            Self::Typed(scheme) => scheme.get(key),
            Self::Document(scheme) => scheme.as_object().and_then(|scheme| scheme.get(key)),
        };
        value.and_then(Document::as_string)
    }
}

/// Signs the request, whose body must be in memory.
///
/// # Errors
/// When something of it has no place in a signature or in a header.
pub fn sign_request(
    request: &mut Request<SdkBody>,
    identity: &Identity,
    scope: &Scope,
    time: SystemTime,
) -> Result<(), BoxError> {
    if !can_be_signed(time) {
        return Err(
            "the time source returns a time that no signature can have: it is not from 1970 to 9999".into()
        );
    }
    let params = v4::SigningParams::builder()
        .identity(identity)
        .region(&scope.region)
        .name(&scope.name)
        .time(time)
        .settings(SigningSettings::default())
        .build()?;
    let uri = request.uri().to_string();
    let host = host(request)?;
    let mut headers = vec![(header::HOST.as_str(), host)];
    for (name, value) in request.headers().iter().filter(|(name, _)| **name != header::HOST) {
        // A tab is white space as well, but the signer takes only spaces together.
        headers.push((name.as_str(), utf8(name, value)?.replace('\t', " ")));
    }
    let headers = headers.iter().map(|(name, value)| (*name, value.as_str()));
    let body = SignableBody::Bytes(request.body().bytes().unwrap_or_default());
    let signable = SignableRequest::new(request.method().as_str(), uri, headers, body)?;
    let (instructions, _) = sign(signable, &SigningParams::V4(params))?.into_parts();
    // The signer's own way of applying them panics where a value cannot be in a header.
    for header in instructions.into_parts().0 {
        let name = header.name();
        let mut value = HeaderValue::from_str(header.value())
            .map_err(|_| format!("the signature's header `{name}` would have a control character"))?;
        value.set_sensitive(header.sensitive());
        request.headers_mut().insert(name, value);
    }
    Ok(())
}

/// The `Host` that the request will be sent with.
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

/// Signatures are made of UTF-8, whatever the alphabet.
fn utf8<'v>(name: &HeaderName, value: &'v HeaderValue) -> Result<&'v str, BoxError> {
    std::str::from_utf8(value.as_bytes())
        .map_err(|_| format!("the header `{name}` cannot be signed: its value is not UTF-8").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::time::Duration;

    use aws_credential_types::Credentials;
    use aws_smithy_types::endpoint::EndpointAuthScheme;

    #[test]
    fn an_endpoint_may_name_another_scope() {
        let plain = Endpoint::builder().url("https://a").build();
        let scope = |endpoint: &Endpoint| Scope::of(endpoint, "own", Some("here"));
        assert_eq!(scope(&plain).unwrap(), Scope { name: "own".into(), region: "here".into() });
        let scheme = EndpointAuthScheme::with_capacity("sigv4", 2)
            .put("signingName", "other")
            .put("signingRegion", "there");
        let typed = Endpoint::builder().url("https://a").auth_scheme(scheme).build();
        assert_eq!(scope(&typed).unwrap(), Scope { name: "other".into(), region: "there".into() });
        let map = [("name", "sigv4"), ("signingRegion", "there")];
        let map = map.into_iter().map(|(key, value)| (key.to_owned(), Document::from(value))).collect();
        let list = vec![Document::Object(map)];
        let untyped = Endpoint::builder().url("https://a").property("authSchemes", list).build();
        assert_eq!(scope(&untyped).unwrap(), Scope { name: "own".into(), region: "there".into() });
    }

    #[test]
    fn what_cannot_be_signed_says_why() {
        let plain = Endpoint::builder().url("https://a").build();
        assert!(Scope::of(&plain, "own", None).unwrap_err().to_string().contains("region"));
        let other = EndpointAuthScheme::with_capacity("sigv4a", 0);
        let other = Endpoint::builder().url("https://a").auth_scheme(other).build();
        assert!(Scope::of(&other, "own", Some("here")).unwrap_err().to_string().contains("sigv4a"));
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
        let scope = Scope { name: "service".into(), region: "us-east-1".into() };
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        sign_request(&mut request, &credentials.into(), &scope, time).unwrap();
        assert_eq!(
            request.headers()["authorization"],
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, \
             Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        );
    }

    fn signed(request: &mut Request<SdkBody>, time: u64) -> Result<(), String> {
        let credentials = Credentials::new("AKID", "secret", None, None, "test");
        let scope = Scope { name: "service".into(), region: "us-east-1".into() };
        let time = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(time)).unwrap();
        sign_request(request, &credentials.into(), &scope, time).map_err(|error| error.to_string())
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
    fn what_has_no_signature_is_an_error_and_no_panic() {
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
        for region in ["a\n", "a\rb", "\0"] {
            let endpoint = Endpoint::builder().url("https://a").build();
            let error = Scope::of(&endpoint, "name", Some(region)).unwrap_err().to_string();
            assert!(error.contains("the region"), "{error}");
        }
    }
}
