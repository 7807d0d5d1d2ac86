//! What a signature covers. The endpoint decides; the client's settings fill the gaps.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::Document;
use aws_smithy_types::endpoint::{Endpoint, EndpointAuthScheme};
use http::HeaderValue;

use super::auth::{AuthScheme, by_preference};
use super::{Service, Settings};
use crate::endpoint::redacted;

const NO_REGION: &str = "there is no region to sign for: set `region` in the configuration, or AWS_REGION and \
                         `Builder::from_env()`";

/// The scheme of endpoints that only accept signatures with the credentials of a session.
const SESSION: &str = "sigv4-s3express";

/// What a signature covers, and how it is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// [`AuthScheme::SigV4`] or [`AuthScheme::SigV4a`].
    pub scheme: AuthScheme,
    /// The service's signing name.
    pub name: String,
    /// The region; for SigV4a the regions, separated by commas.
    pub region: String,
    /// Whether the path is percent-encoded a second time before it is signed.
    pub double_encoding: bool,
    /// Whether `.` and `..` are resolved in the path before it is signed.
    pub normalize_path: bool,
    /// Whether the hash of the body is sent in a header.
    pub payload_hash: bool,
    /// Whether the signature does not cover the body.
    pub unsigned_payload: bool,
    /// Whether the credentials are those of a session with a directory bucket of S3 Express One Zone.
    pub session: bool,
    /// Whether the body consists of events, which have their own signatures. The request is then signed as if it had no
    /// body.
    pub events: bool,
}

impl Scope {
    /// Determines the scope of signatures for requests to `endpoint`. `schemes` are those of the operation, in order of
    /// preference; `unsigned_payload` is the operation's `@unsignedPayload`.
    ///
    /// # Errors
    /// If the client supports none of the endpoint's schemes, if there is no region, or if the region or the name is
    /// not a valid header value.
    pub fn of(
        endpoint: &Endpoint,
        schemes: &[AuthScheme],
        unsigned_payload: bool,
        service: &Service,
        settings: &Settings,
    ) -> Result<Self, BoxError> {
        let own = choose(endpoint, settings)?;
        let session = own.as_ref().is_some_and(|(_, entry)| entry.name() == SESSION);
        let scheme = match &own {
            Some((scheme, _)) => *scheme,
            None => {
                let mut built = schemes.iter().filter(|scheme| scheme.is_signature() && scheme.is_built());
                *built.next().ok_or("the operation takes no signature")?
            }
        };
        let own = own.map(|(_, entry)| entry);
        let text = |key| own.as_ref().and_then(|entry| entry.get(key)).and_then(Document::as_string);
        let flag = |key| own.as_ref().and_then(|entry| entry.get(key)).and_then(Document::as_bool);
        let region = match scheme {
            AuthScheme::SigV4a => region_set(own.as_ref(), settings),
            _ => text("signingRegion").map(str::to_owned).or_else(|| region(settings)),
        };
        let scope = Self {
            scheme,
            name: text("signingName").unwrap_or(service.signing_name).to_owned(),
            region: region.ok_or(NO_REGION)?,
            double_encoding: !flag("disableDoubleEncoding").unwrap_or(service.plain_path),
            normalize_path: !flag("disableNormalizePath").unwrap_or(service.plain_path),
            payload_hash: service.payload_hash || unsigned_payload,
            unsigned_payload,
            session,
            events: false,
        };
        for (what, value) in [("region", &scope.region), ("service name", &scope.name)] {
            if HeaderValue::from_str(value).is_err() {
                return Err(format!(
                    "the {what} to sign for is not a valid HTTP header value: it has a control character, such as a \
                     line break at its end"
                )
                .into());
            }
        }
        Ok(scope)
    }
}

fn region(settings: &Settings) -> Option<String> {
    settings.region.as_ref().map(ToString::to_string)
}

/// Returns the regions of a SigV4a signature. The program's setting has priority over the endpoint, as in official
/// clients.
fn region_set(own: Option<&Entry<'_>>, settings: &Settings) -> Option<String> {
    let set = settings.sigv4a_signing_region_set.as_ref().map(|set| set.as_ref().to_owned());
    let listed = || {
        let regions = own?.get("signingRegionSet")?.as_array()?;
        let regions: Vec<_> = regions.iter().filter_map(Document::as_string).collect();
        (!regions.is_empty()).then(|| regions.join(","))
    };
    set.or_else(listed).or_else(|| region(settings))
}

/// An authentication scheme of an endpoint, in either of the two representations that an endpoint may have.
enum Entry<'e> {
    Typed(&'e EndpointAuthScheme),
    Document(&'e Document),
}

impl<'e> Entry<'e> {
    fn name(&self) -> &str {
        match self {
            Self::Typed(scheme) => scheme.name(),
            Self::Document(_) => self.get("name").and_then(Document::as_string).unwrap_or("?"),
        }
    }

    fn get(&self, key: &str) -> Option<&Document> {
        match self {
            Self::Typed(scheme) => scheme.get(key),
            Self::Document(scheme) => scheme.as_object().and_then(|scheme| scheme.get(key)),
        }
    }
}

/// Selects the first signature among the endpoint's schemes that the client can make; `None` if the endpoint has no
/// schemes.
fn choose<'e>(
    endpoint: &'e Endpoint,
    settings: &Settings,
) -> Result<Option<(AuthScheme, Entry<'e>)>, BoxError> {
    let typed = endpoint.auth_schemes().iter().map(Entry::Typed);
    let documents = match endpoint.properties().get("authSchemes") {
        Some(Document::Array(schemes)) => schemes.as_slice(),
        _ => &[],
    };
    let mut entries: Vec<_> = typed.chain(documents.iter().map(Entry::Document)).collect();
    if entries.is_empty() {
        return Ok(None);
    }
    by_preference(&mut entries, settings.auth_scheme_preference.as_ref(), Entry::name);
    let known = |name: &str| {
        let all = [AuthScheme::SigV4, AuthScheme::SigV4a];
        let session = (cfg!(feature = "s3-express") && name == SESSION).then_some(AuthScheme::SigV4);
        session.or_else(|| all.into_iter().find(|scheme| scheme.name() == name))
    };
    let mut names = Vec::new();
    for entry in entries {
        match known(entry.name()) {
            Some(scheme) if scheme.is_built() => return Ok(Some((scheme, entry))),
            Some(_) => names.push(format!("{} (for which the crate has the feature `sigv4a`)", entry.name())),
            None => names.push(entry.name().to_owned()),
        }
    }
    let names = names.join(", ");
    let url = redacted(endpoint.url());
    Err(format!("the endpoint {url} takes only signatures of kinds that this client does not have: {names}")
        .into())
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "sigv4a")]
    use aws_smithy_runtime_api::client::auth::AuthSchemeId;
    use aws_types::region::Region;
    #[cfg(feature = "sigv4a")]
    use aws_types::region::SigningRegionSet;

    use super::AuthScheme::{SigV4, SigV4a};
    use super::*;

    fn settings() -> Settings {
        Settings { region: Some(Region::from_static("here")), ..Settings::default() }
    }

    static OWN: Service = Service::new("Own", "own", "1");

    fn scope(endpoint: &Endpoint) -> Result<Scope, String> {
        Scope::of(endpoint, &[SigV4, SigV4a], false, &OWN, &settings()).map_err(|error| error.to_string())
    }

    fn v4(name: &str, region: &str) -> Scope {
        let (name, region) = (name.to_owned(), region.to_owned());
        Scope {
            scheme: SigV4,
            name,
            region,
            double_encoding: true,
            normalize_path: true,
            payload_hash: false,
            unsigned_payload: false,
            session: false,
            events: false,
        }
    }

    fn scheme(name: &'static str) -> EndpointAuthScheme {
        EndpointAuthScheme::with_capacity(name, 4)
    }

    fn with(schemes: impl IntoIterator<Item = EndpointAuthScheme>) -> Endpoint {
        let endpoint = Endpoint::builder().url("https://me:hidden@a.b");
        schemes.into_iter().fold(endpoint, |endpoint, scheme| endpoint.auth_scheme(scheme)).build()
    }

    #[test]
    fn an_endpoint_may_name_another_scope() {
        assert_eq!(scope(&with([])).unwrap(), v4("own", "here"));
        let other = scheme("sigv4").put("signingName", "other").put("signingRegion", "there");
        assert_eq!(scope(&with([other])).unwrap(), v4("other", "there"));
        let map = [("name", "sigv4"), ("signingRegion", "there")];
        let map = map.into_iter().map(|(key, value)| (key.to_owned(), Document::from(value))).collect();
        let list = vec![Document::Object(map)];
        let untyped = Endpoint::builder().url("https://a").property("authSchemes", list).build();
        assert_eq!(scope(&untyped).unwrap(), v4("own", "there"));
    }

    #[test]
    fn an_endpoint_may_disable_double_encoding_and_normalization() {
        let plain = scheme("sigv4").put("disableDoubleEncoding", true).put("disableNormalizePath", true);
        let scope = scope(&with([plain])).unwrap();
        assert!(!scope.double_encoding && !scope.normalize_path);
    }

    #[test]
    fn a_service_may_want_more_or_less_in_its_signatures() {
        static STORE: Service = Service::new("Store", "own", "1").payload_hash().plain_path();
        let of = |service, unsigned| Scope::of(&with([]), &[SigV4], unsigned, service, &settings()).unwrap();
        let store = of(&STORE, false);
        assert!(store.payload_hash && !store.double_encoding && !store.normalize_path);
        assert!(!store.unsigned_payload);
        let unsigned = of(&OWN, true);
        assert!(unsigned.payload_hash && unsigned.unsigned_payload && unsigned.double_encoding);
    }

    #[test]
    fn unknown_schemes_of_an_endpoint_are_skipped() {
        let found = scope(&with([scheme("beta-sigv4"), scheme("sigv4").put("signingRegion", "there")]));
        assert_eq!(found.unwrap(), v4("own", "there"));
    }

    #[test]
    fn an_endpoint_without_a_known_scheme_is_an_error_that_names_its_schemes() {
        let error = scope(&with([scheme("beta-sigv4"), scheme("gamma-sigv4")])).unwrap_err();
        assert!(error.contains("a.b") && error.contains("beta-sigv4, gamma-sigv4"), "{error}");
        assert!(!error.contains("hidden"), "{error}");
    }

    #[cfg(feature = "s3-express")]
    #[test]
    fn an_endpoint_may_want_a_session() {
        let found = scope(&with([scheme("sigv4-s3express").put("signingName", "s3express")])).unwrap();
        assert_eq!(found, Scope { session: true, ..v4("s3express", "here") });
    }

    #[cfg(not(feature = "sigv4a"))]
    #[test]
    fn without_the_feature_the_error_names_it() {
        let error = scope(&with([scheme("sigv4a")])).unwrap_err();
        assert!(error.contains("feature `sigv4a`"), "{error}");
        assert_eq!(scope(&with([scheme("sigv4a"), scheme("sigv4")])).unwrap(), v4("own", "here"));
    }

    #[cfg(feature = "sigv4a")]
    #[test]
    fn the_endpoint_chooses_the_kind_of_signature() {
        let list = ["eu-1", "*"].map(Document::from).to_vec();
        let several = || scheme("sigv4a").put("signingRegionSet", list.clone());
        let v4a = |region: &str| Scope { scheme: SigV4a, ..v4("own", region) };
        assert_eq!(scope(&with([several()])).unwrap(), v4a("eu-1,*"));
        assert_eq!(scope(&with([scheme("sigv4a")])).unwrap(), v4a("here"));
        assert_eq!(scope(&with([several(), scheme("sigv4")])).unwrap(), v4a("eu-1,*"));
        assert_eq!(scope(&with([scheme("sigv4"), several()])).unwrap(), v4("own", "here"));
        let mut settings = settings();
        let mut of = |endpoint: &Endpoint, change: &dyn Fn(&mut Settings)| {
            change(&mut settings);
            Scope::of(endpoint, &[SigV4, SigV4a], false, &OWN, &settings).unwrap()
        };
        let set: SigningRegionSet = ["us-1", "us-2"].into_iter().collect();
        let own = |settings: &mut Settings| settings.sigv4a_signing_region_set = Some(set.clone());
        assert_eq!(of(&with([several()]), &own), v4a("us-1,us-2"));
        // A preference only counts if the endpoint has the scheme.
        let prefer = |settings: &mut Settings| {
            settings.auth_scheme_preference = Some([AuthSchemeId::new("sigv4a")].into());
        };
        assert_eq!(of(&with([scheme("sigv4"), several()]), &prefer), v4a("us-1,us-2"));
        assert_eq!(of(&with([scheme("sigv4")]), &prefer), v4("own", "here"));
    }

    #[test]
    fn a_scope_with_invalid_header_values_is_an_error() {
        let none = Scope::of(&with([]), &[SigV4], false, &OWN, &Settings::default()).unwrap_err().to_string();
        assert!(none.contains("region"), "{none}");
        for region in ["a\n", "a\rb", "\0"] {
            let settings = Settings { region: Some(Region::new(region)), ..Settings::default() };
            let error = Scope::of(&with([]), &[SigV4], false, &OWN, &settings).unwrap_err().to_string();
            assert!(error.contains("the region"), "{error}");
        }
    }
}
