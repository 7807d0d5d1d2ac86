//! The authentication schemes of an operation (Smithy 2.0 specification, "Authentication traits").

use crate::diagnostic::Result;
use crate::json::Node;

use super::{Model, Shape, ShapeId};

pub const SIGV4: &str = "aws.auth#sigv4";
pub const SIGV4A: &str = "aws.auth#sigv4a";
pub const HTTP_BEARER: &str = "smithy.api#httpBearerAuth";
pub const NO_AUTH: &str = "smithy.api#noAuth";

/// The schemes that Smithy and its AWS traits define, whose definitions a model need not contain.
const SCHEMES: [&str; 7] = [
    SIGV4,
    SIGV4A,
    "aws.auth#cognitoUserPools",
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    HTTP_BEARER,
    "smithy.api#httpDigestAuth",
];

/// The authentication of an operation.
pub struct Auth<'a> {
    /// The IDs of the schemes that requests may use, in the order in which clients try them. `smithy.api#noAuth` is one
    /// of them if authentication is optional.
    pub schemes: Vec<String>,
    /// The trait that lists the schemes, or else the operation.
    pub node: Node<'a>,
}

/// Returns the authentication of an operation: its own `@auth`, or else the service's, or else all schemes of the
/// service.
pub fn auth<'a>(model: &Model<'_>, service: &Shape<'a>, operation: &Shape<'a>) -> Result<Auth<'a>> {
    let chosen = [operation, service]
        .into_iter()
        .find_map(|shape| Some((shape, shape.traits.get("smithy.api#auth")?)));
    let (mut schemes, node) = match chosen {
        Some((shape, node)) => (listed(shape).map_err(|problems| problems.within(&shape.id))?, node),
        None => {
            let schemes = service.traits.iter().map(|(id, _)| id).filter(|id| is_scheme(model, id));
            let mut schemes: Vec<_> = schemes.map(str::to_owned).collect();
            schemes.sort();
            (schemes, operation.node)
        }
    };
    let optional = schemes.is_empty() || operation.traits.has("smithy.api#optionalAuth");
    if optional && !schemes.iter().any(|scheme| scheme == NO_AUTH) {
        schemes.push(NO_AUTH.to_owned());
    }
    Ok(Auth { schemes, node })
}

fn listed(shape: &Shape<'_>) -> Result<Vec<String>> {
    let mut schemes = Vec::new();
    for node in shape.traits.all("smithy.api#auth") {
        for item in node.array()? {
            let scheme = item.string()?.into_owned();
            if !schemes.contains(&scheme) {
                schemes.push(scheme);
            }
        }
    }
    Ok(schemes)
}

fn is_scheme(model: &Model<'_>, id: &str) -> bool {
    let definition = || model.get(&ShapeId::parse(id)?);
    SCHEMES.contains(&id) || definition().is_some_and(|shape| shape.traits.has("smithy.api#authDefinition"))
}
