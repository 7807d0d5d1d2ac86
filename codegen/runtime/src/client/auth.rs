//! Selects the authentication scheme of a request, among those of its operation that the client has an identity for.

use std::cmp::Reverse;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemePreference;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::endpoint::Endpoint;
#[cfg(feature = "streaming")]
use http::Request;
#[cfg(feature = "streaming")]
use http::uri::Scheme;

use super::scope::Scope;
use super::{Service, Settings};

/// A way to authenticate requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthScheme {
    /// `@sigv4`: AWS Signature Version 4.
    SigV4,
    /// `@sigv4a`: AWS Signature Version 4A, whose signatures are valid in several regions.
    SigV4a,
    /// `@httpBearerAuth`: a bearer token (RFC 6750).
    HttpBearer,
    /// `@noAuth`: no authentication.
    NoAuth,
}

impl AuthScheme {
    /// Returns the scheme's name in `authSchemes` of endpoints and in preferences.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::SigV4 => "sigv4",
            Self::SigV4a => "sigv4a",
            Self::HttpBearer => "httpBearerAuth",
            Self::NoAuth => "noAuth",
        }
    }

    /// Whether this build of the crate supports the scheme.
    pub(super) fn is_built(self) -> bool {
        self != Self::SigV4a || cfg!(feature = "sigv4a")
    }

    /// Whether the scheme is a signature, which is made with credentials.
    pub(super) fn is_signature(self) -> bool {
        matches!(self, Self::SigV4 | Self::SigV4a)
    }

    /// Whether the client has the identity that the scheme needs.
    fn has_identity(self, settings: &Settings) -> bool {
        match self {
            #[cfg(feature = "s3-express")]
            Self::SigV4 if settings.express_credentials_provider.is_some() => true,
            Self::SigV4 | Self::SigV4a => settings.credentials_provider.is_some(),
            Self::HttpBearer => settings.bearer_token_resolver.is_some(),
            Self::NoAuth => true,
        }
    }
}

/// How the requests of a call are authenticated.
pub struct Authorization {
    pub scheme: AuthScheme,
    /// The caller's identity; `None` without authentication.
    pub identity: Option<Identity>,
    /// What a signature covers, if there is one.
    pub scope: Option<Scope>,
}

#[cfg(feature = "streaming")]
impl Authorization {
    /// Whether the signature must cover the request's body even if the body is a stream. Services that want the hash of
    /// the body in a header accept a header without a hash over TLS, which protects the body. A body with a trailer is
    /// sent in chunks, which have their own signatures if they need any.
    pub fn covers_body<B>(&self, request: &Request<B>) -> bool {
        let is_private = request.uri().scheme() == Some(&Scheme::HTTPS);
        let leaves_out =
            |scope: &Scope| scope.unsigned_payload || scope.events || scope.payload_hash && is_private;
        let is_chunked = request.headers().contains_key("x-amz-trailer");
        self.identity.is_some() && !is_chunked && !self.scope.as_ref().is_none_or(leaves_out)
    }
}

/// The schemes of an operation, in order of preference.
pub struct Choice {
    schemes: Vec<AuthScheme>,
    chosen: AuthScheme,
}

impl Choice {
    /// Selects the first scheme that the client has an identity for.
    ///
    /// # Errors
    /// If there is none. The error says what to set.
    pub fn of(schemes: &[AuthScheme], settings: &Settings) -> Result<Self, BoxError> {
        let mut schemes = schemes.to_vec();
        if settings.allow_no_auth && !schemes.contains(&AuthScheme::NoAuth) {
            schemes.push(AuthScheme::NoAuth);
        }
        by_preference(&mut schemes, settings.auth_scheme_preference.as_ref(), |scheme| scheme.name());
        let usable = |scheme: &&AuthScheme| scheme.is_built() && scheme.has_identity(settings);
        match schemes.iter().find(usable) {
            Some(&chosen) => Ok(Self { schemes, chosen }),
            None => Err(nothing_usable(&schemes, settings).into()),
        }
    }

    /// Returns the scheme that was selected. The endpoint may still change the kind of signature.
    pub fn scheme(&self) -> AuthScheme {
        self.chosen
    }

    /// Returns how requests to `endpoint` are authenticated. The endpoint may decide the kind of signature.
    ///
    /// # Errors
    /// As with [`Scope::of`].
    pub fn authorization(
        self,
        identity: Option<Identity>,
        endpoint: &Endpoint,
        unsigned_payload: bool,
        service: &Service,
        settings: &Settings,
    ) -> Result<Authorization, BoxError> {
        let scope = match self.chosen.is_signature() {
            true => Some(Scope::of(endpoint, &self.schemes, unsigned_payload, service, settings)?),
            false => None,
        };
        Ok(Authorization { scheme: self.chosen, identity, scope })
    }
}

/// Moves the schemes that the preference names to the front, in its order. The others follow in the order that they
/// had.
pub(super) fn by_preference<T>(
    schemes: &mut [T],
    preference: Option<&AuthSchemePreference>,
    name: impl Fn(&T) -> &str,
) {
    let Some(preference) = preference else { return };
    let preferred: Vec<_> = preference.clone().into_iter().collect();
    schemes.sort_by_key(|scheme| {
        let place = preferred.iter().position(|id| id.inner() == name(scheme));
        Reverse(place.map(|place| preferred.len() - place))
    });
}

fn nothing_usable(schemes: &[AuthScheme], settings: &Settings) -> String {
    let mut reasons = Vec::new();
    let signed = |scheme: &AuthScheme| scheme.is_signature();
    if schemes.iter().any(signed) && settings.credentials_provider.is_none() {
        reasons.push(
            "there are no credentials: set `credentials_provider` in the configuration, or AWS_ACCESS_KEY_ID and \
             AWS_SECRET_ACCESS_KEY and `Builder::from_env()`",
        );
    } else if schemes.iter().any(signed) {
        reasons.push("the operation accepts only SigV4a signatures: enable the crate's feature `sigv4a`");
    }
    if schemes.contains(&AuthScheme::HttpBearer) {
        reasons.push("there is no bearer token: set `token_provider` in the configuration");
    }
    reasons.join("; and ")
}

#[cfg(test)]
mod tests {
    use aws_credential_types::provider::SharedCredentialsProvider;
    use aws_credential_types::provider::token::SharedTokenProvider;
    use aws_credential_types::{Credentials, Token};
    use aws_smithy_runtime_api::client::auth::AuthSchemeId;
    use aws_smithy_runtime_api::client::identity::SharedIdentityResolver;

    use super::AuthScheme::{HttpBearer, NoAuth, SigV4, SigV4a};
    use super::*;

    fn settings(credentials: bool, token: bool) -> Settings {
        let own = Credentials::new("AKID", "secret", None, None, "test");
        Settings {
            credentials_provider: credentials.then(|| SharedCredentialsProvider::new(own)),
            bearer_token_resolver: token
                .then(|| SharedIdentityResolver::new(SharedTokenProvider::new(Token::new("token", None)))),
            ..Settings::default()
        }
    }

    fn preferring(mut settings: Settings, names: &[&'static str]) -> Settings {
        let ids: Vec<_> = names.iter().map(|name| AuthSchemeId::new(name)).collect();
        settings.auth_scheme_preference = Some(ids.into());
        settings
    }

    #[test]
    fn the_first_scheme_with_an_identity_is_taken() {
        for (schemes, credentials, token, expected) in [
            (&[SigV4, HttpBearer][..], true, true, SigV4),
            (&[HttpBearer, SigV4], true, true, HttpBearer),
            (&[SigV4, HttpBearer], false, true, HttpBearer),
            (&[HttpBearer, SigV4], true, false, SigV4),
            (&[HttpBearer, NoAuth], true, false, NoAuth),
            (&[NoAuth, SigV4], true, true, NoAuth),
            (&[NoAuth], true, true, NoAuth),
        ] {
            let choice = Choice::of(schemes, &settings(credentials, token)).unwrap();
            assert_eq!(choice.scheme(), expected, "{schemes:?}, {credentials}, {token}");
        }
    }

    #[test]
    fn a_preference_changes_the_order_and_nothing_else() {
        for (names, token, expected) in [
            (&["httpBearerAuth"][..], true, HttpBearer),
            (&["httpBearerAuth"], false, SigV4),
            (&["unheard-of", "httpBearerAuth", "sigv4"], true, HttpBearer),
            (&["unheard-of"], true, SigV4),
            (&["noAuth"], true, SigV4),
            (&[], true, SigV4),
        ] {
            let settings = preferring(settings(true, token), names);
            assert_eq!(Choice::of(&[SigV4, HttpBearer], &settings).unwrap().scheme(), expected, "{names:?}");
        }
        let mut schemes = [SigV4, SigV4a, HttpBearer, NoAuth];
        let preference = preferring(settings(true, true), &["httpBearerAuth", "sigv4a"]);
        by_preference(&mut schemes, preference.auth_scheme_preference.as_ref(), |scheme| scheme.name());
        assert_eq!(schemes, [HttpBearer, SigV4a, SigV4, NoAuth]);
    }

    #[test]
    fn no_authentication_may_be_allowed_where_nothing_else_is_possible() {
        for (credentials, expected) in [(true, SigV4), (false, NoAuth)] {
            let settings = Settings { allow_no_auth: true, ..settings(credentials, false) };
            assert_eq!(Choice::of(&[SigV4, HttpBearer], &settings).unwrap().scheme(), expected);
            let preferring = preferring(settings, &["noAuth"]);
            assert_eq!(Choice::of(&[SigV4, HttpBearer], &preferring).unwrap().scheme(), NoAuth);
        }
    }

    #[test]
    fn without_an_identity_the_error_says_what_to_set() {
        let problem = |schemes: &[AuthScheme], credentials| {
            Choice::of(schemes, &settings(credentials, false)).err().map(|error| error.to_string())
        };
        let text = problem(&[SigV4], false).unwrap();
        assert!(text.contains("`credentials_provider`") && text.contains("AWS_ACCESS_KEY_ID"), "{text}");
        assert!(!text.contains("token_provider"), "{text}");
        let text = problem(&[HttpBearer], true).unwrap();
        assert!(text.contains("`token_provider`") && !text.contains("credentials"), "{text}");
        let text = problem(&[SigV4, HttpBearer], false).unwrap();
        assert!(text.contains("`credentials_provider`") && text.contains("`token_provider`"), "{text}");
        let unbuilt = problem(&[SigV4a], true);
        assert_eq!(unbuilt.is_none(), cfg!(feature = "sigv4a"));
        assert!(unbuilt.is_none_or(|text| text.contains("feature `sigv4a`")));
    }
}
