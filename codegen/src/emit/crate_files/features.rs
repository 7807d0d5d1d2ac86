//! The features of a generated crate, as listed in its `Cargo.toml`, its README and its documentation.

use crate::ir::endpoint::{EndpointParts, Node, Outcome, Rule};
use crate::ir::{AuthScheme, Crate, Feature};

fn features(lowered: &Crate) -> Vec<Feature> {
    let streams = lowered.streams();
    let mut features = vec![
        Feature {
            name: "client",
            is_default: true,
            enables: if streams {
                &["tinsmith-runtime/client", "tinsmith-runtime/streaming"]
            } else {
                &["tinsmith-runtime/client"]
            },
            docs: "`Client`, `Config` and `send()`. Without this feature, the crate does no I/O.",
        },
        Feature {
            name: "rustls",
            is_default: true,
            enables: &["client", "tinsmith-runtime/rustls"],
            docs: "An HTTP client with TLS by rustls. Without this feature and `native-tls`, set one in `Config`.",
        },
        Feature {
            name: "native-tls",
            is_default: false,
            enables: &["client", "tinsmith-runtime/native-tls"],
            docs: "An HTTP client with TLS by the system's library, which is OpenSSL on Linux. It compiles sooner.",
        },
        Feature {
            name: "http2",
            is_default: lowered.operations.iter().any(|operation| operation.requires_http2),
            enables: &["client", "tinsmith-runtime/http2"],
            docs: "HTTP/2 with services that accept it, in the HTTP client of `rustls` or `native-tls`.",
        },
        Feature {
            name: "validation",
            is_default: false,
            enables: &["tinsmith-runtime/validation"],
            docs: "`validate()`, which checks an input against the lengths, ranges and patterns of the model.",
        },
    ];
    features.push(Feature {
        name: "test-util",
        is_default: false,
        enables: &["client"],
        docs: "`config::Builder::with_test_defaults`, for tests with canned responses.",
    });
    if lowered.byte_streams() {
        features.push(Feature {
            name: "rt-tokio",
            is_default: true,
            enables: &["tinsmith-runtime/rt-tokio"],
            docs: "Streams out of files and into readers: `ByteStream::from_path`, `read_from` and `into_async_read`.",
        });
    }
    if lowered.service.auth.sigv4a {
        features.push(Feature {
            name: "sigv4a",
            is_default: requires_sigv4a(lowered),
            enables: &["client", "tinsmith-runtime/sigv4a"],
            docs: "Signatures for several regions at once (SigV4a). Endpoints that take no others need it.",
        });
    }
    features.extend(&lowered.inlined.features);
    features
}

/// Whether SigV4a is the only authentication of some operation, or of all endpoints. In other crates the feature is
/// optional, because the elliptic curve for these signatures takes long to compile.
fn requires_sigv4a(lowered: &Crate) -> bool {
    let by_operation = lowered.operations.iter().any(|operation| operation.auth == [AuthScheme::SigV4a]);
    let mut endpoints = Vec::new();
    if let Some(rules) = &lowered.endpoint {
        find_endpoints(&rules.rules, &mut endpoints);
    }
    let only_sigv4a = |endpoint: &&EndpointParts| {
        let mut schemes = endpoint.auth_schemes.iter();
        !endpoint.auth_schemes.is_empty()
            && schemes.all(|scheme| matches!(&scheme.name.node, Node::Text(name) if name == "sigv4a"))
    };
    by_operation || !endpoints.is_empty() && endpoints.iter().all(only_sigv4a)
}

/// The authentication scheme of endpoints that require the credentials of a session with a bucket.
pub const SESSION: &str = "sigv4-s3express";

/// Whether some endpoint accepts the authentication scheme.
pub fn has_scheme(lowered: &Crate, scheme: &str) -> bool {
    let mut endpoints = Vec::new();
    if let Some(rules) = &lowered.endpoint {
        find_endpoints(&rules.rules, &mut endpoints);
    }
    let mut schemes = endpoints.iter().flat_map(|endpoint| &endpoint.auth_schemes);
    schemes.any(|known| matches!(&known.name.node, Node::Text(name) if name == scheme))
}

fn find_endpoints<'r>(rules: &'r [Rule], found: &mut Vec<&'r EndpointParts>) {
    for rule in rules {
        match &rule.outcome {
            Outcome::Endpoint(endpoint) => found.push(endpoint),
            Outcome::Rules(rules) => find_endpoints(rules, found),
            Outcome::Error(_) => {}
        }
    }
}

/// Returns the lines below `[features]` in `Cargo.toml`.
pub fn toml(lowered: &Crate) -> String {
    let features = features(lowered);
    let default: Vec<_> =
        features.iter().filter(|feature| feature.is_default).map(|feature| feature.name).collect();
    let mut text = format!("default = {default:?}\n");
    for Feature { name, enables, docs, .. } in features {
        text.push_str(&format!("# {docs}\n{name} = {enables:?}\n"));
    }
    text
}

/// Returns the features as a list in Markdown.
pub fn list(lowered: &Crate) -> String {
    let line = |feature: Feature| {
        let default = if feature.is_default { " (default)" } else { "" };
        format!("- `{}`{default}: {}\n", feature.name, feature.docs)
    };
    features(lowered).into_iter().map(line).collect()
}
