//! The URI of a container's endpoint, and whether it is allowed.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_smithy_runtime_api::client::dns::{ResolveDns, ResolveDnsError, SharedDnsResolver};
use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;
use tinsmith_runtime::http::Uri;

const RELATIVE: &str = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const FULL: &str = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

/// The ECS agent. Relative URIs are resolved against its address.
const ECS: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);
const EKS_V4: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 23);
const EKS_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23);

/// Why a URI cannot be used.
#[derive(Debug)]
enum Problem {
    NotAPath,
    NotAUri,
    Scheme,
    NoHost,
    Address(IpAddr),
    NoAddress,
    Lookup(ResolveDnsError),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPath => f.write_str("it is not a path that begins with a slash"),
            Self::NotAUri => f.write_str("it is not a URI"),
            Self::Scheme => f.write_str("it begins neither with https:// nor with http://"),
            Self::NoHost => f.write_str("it has no host"),
            Self::Address(address) => {
                write!(f, "{address} is neither a loopback address nor one of a container's agent")
            }
            Self::NoAddress => f.write_str("there is no address for its host"),
            Self::Lookup(_) => f.write_str("its host cannot be resolved"),
        }
    }
}

/// The error for an invalid URI in a variable.
#[derive(Debug)]
struct InvalidUri {
    variable: &'static str,
    problem: Problem,
}

impl fmt::Display for InvalidUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the URI in {} cannot be used: {}", self.variable, self.problem)
    }
}

impl std::error::Error for InvalidUri {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Lookup(error) => Some(error),
            _ => None,
        }
    }
}

/// Finds the URI in the environment.
///
/// # Errors
/// `CredentialsNotLoaded` if there is none, `InvalidConfiguration` if it is not allowed.
pub(super) async fn find(env: &Env, dns: Option<&SharedDnsResolver>) -> Result<Uri, CredentialsError> {
    let (variable, found) = match (variable(env, RELATIVE), variable(env, FULL)) {
        (Some(path), _) => (RELATIVE, relative(&path)),
        (None, Some(uri)) => (FULL, full(&uri, dns).await),
        (None, None) => {
            return Err(CredentialsError::not_loaded(format!("neither {RELATIVE} nor {FULL} is set")));
        }
    };
    found.map_err(|problem| CredentialsError::invalid_configuration(InvalidUri { variable, problem }))
}

fn relative(path: &str) -> Result<Uri, Problem> {
    if !path.starts_with('/') {
        return Err(Problem::NotAPath);
    }
    format!("http://{ECS}{path}").parse().map_err(|_| Problem::NotAUri)
}

async fn full(text: &str, dns: Option<&SharedDnsResolver>) -> Result<Uri, Problem> {
    let uri: Uri = text.parse().map_err(|_| Problem::NotAUri)?;
    let host = uri.host().filter(|host| !host.is_empty()).ok_or(Problem::NoHost)?;
    match uri.scheme_str() {
        Some("https") => return Ok(uri),
        Some("http") => {}
        _ => return Err(Problem::Scheme),
    }
    let addresses = match host.trim_start_matches('[').trim_end_matches(']').parse() {
        Ok(address) => vec![address],
        Err(_) => match dns {
            Some(dns) => dns.resolve_dns(host).await.map_err(Problem::Lookup)?,
            None => look_up(host).await.map_err(|error| Problem::Lookup(ResolveDnsError::new(error)))?,
        },
    };
    if addresses.is_empty() {
        return Err(Problem::NoAddress);
    }
    match addresses.into_iter().find(|address| !is_allowed(*address)) {
        Some(address) => Err(Problem::Address(address)),
        None => Ok(uri),
    }
}

fn is_allowed(address: IpAddr) -> bool {
    address.is_loopback() || [ECS.into(), EKS_V4.into(), EKS_V6.into()].contains(&address)
}

async fn look_up(host: &str) -> std::io::Result<Vec<IpAddr>> {
    Ok(tokio::net::lookup_host((host, 0)).await?.map(|address| address.ip()).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::Value;
    use tinsmith_runtime::aws_smithy_runtime_api::client::dns::DnsFuture;
    use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;

    use super::*;
    use crate::fixtures;

    /// Resolves `localhost` to loopback addresses, `mixed` to a loopback and a public one, `nowhere` to none, and other
    /// names to a public one. Fails for `unknown`.
    #[derive(Debug)]
    struct Names;

    impl ResolveDns for Names {
        fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
            let (here, elsewhere) = (IpAddr::V6(Ipv6Addr::LOCALHOST), IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8)));
            DnsFuture::ready(match name {
                "localhost" => Ok(vec![Ipv4Addr::LOCALHOST.into(), here]),
                "mixed" => Ok(vec![here, elsewhere]),
                "nowhere" => Ok(Vec::new()),
                "unknown" => Err(ResolveDnsError::new("there is no such name")),
                _ => Ok(vec![elsewhere]),
            })
        }
    }

    async fn found(env: Env) -> Result<String, String> {
        let uri = find(&env, Some(&SharedDnsResolver::new(Names))).await;
        uri.map(|uri| uri.to_string()).map_err(|error| DisplayErrorContext(&error).to_string())
    }

    #[tokio::test]
    async fn the_official_uris_are_found() {
        for case in fixtures::cases("ecs-tests.json") {
            let env: HashMap<String, String> = serde_json::from_value(case["env"].clone()).unwrap();
            match (found(env.into()).await, &case["result"]["Ok"]) {
                (Ok(uri), Value::String(expected)) => assert_eq!(&uri, expected, "{case}"),
                (Err(error), Value::Null) => {
                    let expected = case["result"]["ErrorContains"].as_str().unwrap();
                    assert!(fixtures::is_same_kind(expected, &error), "{error}: {case}");
                }
                (result, _) => panic!("{result:?} instead of {case}"),
            }
        }
    }

    #[tokio::test]
    async fn http_is_allowed_only_for_local_addresses() {
        for (uri, expected) in [
            ("https://example.com/a", None),
            ("http://127.0.0.1:8080/a", None),
            ("http://127.1.2.3/a", None),
            ("http://[::1]:8080/a", None),
            ("http://169.254.170.2/a", None),
            ("http://169.254.170.23/a", None),
            ("http://[fd00:ec2::23]/a", None),
            ("http://localhost/a", None),
            ("http://169.254.170.3/a", Some("169.254.170.3 is neither")),
            ("http://169.254.169.254/a", Some("169.254.169.254 is neither")),
            ("http://[fd00:ec2::24]/a", Some("fd00:ec2::24 is neither")),
            ("http://[::ffff:127.0.0.1]/a", Some("is neither")),
            ("http://0.0.0.0/a", Some("0.0.0.0 is neither")),
            ("http://mixed/a", Some("8.8.8.8 is neither")),
            ("http://127.0.0.1@example.com/a", Some("8.8.8.8 is neither")),
            ("http://nowhere/a", Some("there is no address")),
            ("http://unknown/a", Some("there is no such name")),
            ("ftp://127.0.0.1/a", Some("neither with https:// nor")),
            ("http:///a", Some("it is not a URI")),
            ("/a", Some("no host")),
            ("a b", Some("it is not a URI")),
        ] {
            match (found(Env::from_slice(&[(FULL, uri)])).await, expected) {
                (Ok(found), None) => assert_eq!(found, uri),
                (Err(error), Some(expected)) => {
                    assert!(
                        error.contains("not properly configured") && error.contains(expected),
                        "{uri}: {error}"
                    );
                }
                (result, _) => panic!("{uri}: {result:?}"),
            }
        }
    }

    #[tokio::test]
    async fn a_relative_uri_cannot_change_the_host() {
        for path in ["@example.com/a", ".example.com/a", ":80@example.com", "a", "http://example.com/a"] {
            let error = found(Env::from_slice(&[(RELATIVE, path)])).await.unwrap_err();
            assert!(error.contains("not a path"), "{path}: {error}");
        }
        let uri = found(Env::from_slice(&[(RELATIVE, "//example.com/a")])).await.unwrap();
        assert_eq!(uri, "http://169.254.170.2//example.com/a");
    }
}
