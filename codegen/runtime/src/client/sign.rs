//! Signatures: AWS Signature Version 4, by `aws-sigv4`.

use std::time::SystemTime;

use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningParams, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::Document;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::endpoint::Endpoint;
use http::Request;

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
    /// When the endpoint wants a signature of another kind only, or when there is no region.
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
                endpoint.url(),
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
pub fn sign_request(
    request: &mut Request<SdkBody>,
    identity: &Identity,
    scope: &Scope,
    time: SystemTime,
) -> Result<(), BoxError> {
    let params = v4::SigningParams::builder()
        .identity(identity)
        .region(&scope.region)
        .name(&scope.name)
        .time(time)
        .settings(SigningSettings::default())
        .build()?;
    let uri = request.uri().to_string();
    let headers = request
        .headers()
        .iter()
        .map(|(name, value)| Ok((name.as_str(), value.to_str()?)))
        .collect::<Result<Vec<_>, http::header::ToStrError>>()?;
    let body = SignableBody::Bytes(request.body().bytes().unwrap_or_default());
    let signable = SignableRequest::new(request.method().as_str(), uri, headers.into_iter(), body)?;
    let (instructions, _) = sign(signable, &SigningParams::V4(params))?.into_parts();
    instructions.apply_to_request_http1x(request);
    Ok(())
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
}
