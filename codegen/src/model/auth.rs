//! Which kinds of authentication an operation takes (Smithy 2.0 specification, "Authentication traits").

use crate::diagnostic::Result;
use crate::json::Node;

use super::{Model, Shape, ShapeId};

const SIGV4: &str = "aws.auth#sigv4";
const NO_AUTH: &str = "smithy.api#noAuth";

/// The schemes that Smithy and its AWS traits define; a model file need not repeat their definitions.
const SCHEMES: [&str; 7] = [
    SIGV4,
    "aws.auth#sigv4a",
    "aws.auth#cognitoUserPools",
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    "smithy.api#httpBearerAuth",
    "smithy.api#httpDigestAuth",
];

/// What an operation takes.
pub struct Auth<'a> {
    /// The IDs of the schemes that requests may use.
    pub schemes: Vec<String>,
    /// Whether a request may do without any.
    pub optional: bool,
    /// Where the model says so.
    pub node: Node<'a>,
}

impl Auth<'_> {
    /// Whether a request may be signed.
    pub fn signature(&self) -> bool {
        self.schemes.iter().any(|scheme| scheme == SIGV4)
    }
}

/// The operation's own `@auth` comes first, then the service's, then all schemes that the service has.
pub fn auth<'a>(model: &Model<'_>, service: &Shape<'a>, operation: &Shape<'a>) -> Result<Auth<'a>> {
    let chosen = [operation, service]
        .into_iter()
        .find_map(|shape| Some((shape, shape.traits.get("smithy.api#auth")?)));
    let (mut schemes, node) = match chosen {
        Some((shape, node)) => (listed(shape).map_err(|problems| problems.within(&shape.id))?, node),
        None => {
            let schemes = service.traits.iter().map(|(id, _)| id).filter(|id| is_scheme(model, id));
            (schemes.map(str::to_owned).collect(), operation.node)
        }
    };
    let all = schemes.len();
    schemes.retain(|scheme| scheme != NO_AUTH);
    let optional = all == 0 || schemes.len() < all || operation.traits.has("smithy.api#optionalAuth");
    Ok(Auth { schemes, optional, node })
}

fn listed(shape: &Shape<'_>) -> Result<Vec<String>> {
    let mut schemes = Vec::new();
    for node in shape.traits.all("smithy.api#auth") {
        for item in node.array()? {
            schemes.push(item.string()?.into_owned());
        }
    }
    Ok(schemes)
}

fn is_scheme(model: &Model<'_>, id: &str) -> bool {
    let definition = || model.get(&ShapeId::parse(id)?);
    SCHEMES.contains(&id) || definition().is_some_and(|shape| shape.traits.has("smithy.api#authDefinition"))
}
