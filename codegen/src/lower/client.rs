//! What only a client needs: how requests are authenticated, and which parameters they pass to the endpoint rules.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::endpoint::ParamKind;
use crate::ir::{AuthScheme, BoundValue, ClientParam, Docs, EndpointBinding, ServiceAuth, Structure};
use crate::json::{Kind as Json, Node, member};
use crate::model::{Shape, ShapeId, auth};
use crate::{markdown, names};

use super::endpoint::{lower_kind, lower_value};
use super::{Context, check_name};

/// Returns the operation's authentication schemes that clients support. Operations without any of them have already
/// been left out.
pub fn auth(
    context: &Context<'_, '_>,
    service: &Shape<'_>,
    operation: &Shape<'_>,
) -> Result<Vec<AuthScheme>> {
    let takes = auth::auth(context.model, service, operation)?;
    let known = takes.schemes.iter().filter_map(|scheme| match scheme.as_str() {
        auth::SIGV4 => Some(AuthScheme::SigV4),
        auth::SIGV4A => Some(AuthScheme::SigV4a),
        auth::HTTP_BEARER => Some(AuthScheme::HttpBearer),
        auth::NO_AUTH => Some(AuthScheme::NoAuth),
        _ => None,
    });
    Ok(known.collect())
}

/// Returns which authentication schemes the service has.
pub fn service_auth(service: &Shape<'_>) -> ServiceAuth {
    let has = |id| service.traits.has(id);
    ServiceAuth { sigv4: has(auth::SIGV4), sigv4a: has(auth::SIGV4A), bearer: has(auth::HTTP_BEARER) }
}

/// The methods that a client has besides its operations. No operation gets a method with one of these names.
pub const METHODS: [&str; 4] = ["config", "from_conf", "new", "with_endpoint_discovery_enabled"];

/// The names of the methods of a client's configuration and its builder, without those for parameters of endpoint
/// rules.
const CONFIGURED: [&str; 39] = [
    "account_id_endpoint_mode",
    "app_name",
    "auth_scheme_preference",
    "aws_chunked_encoding_chunk_size",
    "bearer_token",
    "bearer_token_resolver",
    "behavior_version",
    "behavior_version_latest",
    "build_over",
    "clone",
    "credentials_provider",
    "disable_clock_skew_correction",
    "disable_request_compression",
    "endpoint",
    "endpoint_resolver",
    "endpoint_url",
    "framework_metadata",
    "from_env",
    "http_client",
    "identity_cache",
    "max_response_size",
    "new",
    "push_framework_metadata",
    "region",
    "request_checksum_calculation",
    "request_min_compression_size_bytes",
    "response_checksum_validation",
    "retry_config",
    "settings",
    "signing_name",
    "sigv4a_signing_region_set",
    "sleep_impl",
    "stalled_stream_protection",
    "time_source",
    "timeout_config",
    "to_builder",
    "token_provider",
    "use_dual_stack",
    "use_fips",
];

/// Returns the client settings that the service's endpoint rules use.
pub fn lower_client_params(service: &Shape<'_>) -> Result<Vec<ClientParam>> {
    let Some(node) = service.traits.get("smithy.rules#clientContextParams") else { return Ok(Vec::new()) };
    let mut problems = Diagnostics::default();
    let variables = match service.traits.client_param_variables() {
        Some(node) => problems.keep(node.object()).unwrap_or_default(),
        None => Vec::new(),
    };
    let mut params = Vec::new();
    for (wire, node) in node.object()? {
        let Some(mut param) = problems.keep(client_param(&wire, node)) else { continue };
        if let Some(node) = member(&variables, &wire) {
            param.variable = problems.keep(variable(node, param.kind));
        }
        if CONFIGURED.contains(&param.name.as_str()) {
            let name = &param.name;
            let message = format!(
                "the client's parameter `{wire}` would be called `{name}`, which every configuration has for itself"
            );
            problems.push(node.error(message, "rename the parameter in the model"));
        }
        params.push(param);
    }
    params.sort_by(|a: &ClientParam, b| a.name.cmp(&b.name));
    problems.into_result(params).map_err(|problems| problems.within(&service.id))
}

fn client_param(wire: &str, node: Node<'_>) -> Result<ClientParam> {
    check_name("a client's parameter", wire, node)?;
    let members = node.object()?;
    let Some(type_) = member(&members, "type") else {
        let message = format!("the client's parameter `{wire}` has no type");
        return Err(node.error(message, "add a `type`").into());
    };
    let text = member(&members, "documentation").map(Node::string).transpose()?;
    let text = text.map(|text| markdown::rustdoc(&text)).filter(|text| !text.is_empty());
    Ok(ClientParam {
        name: names::field(wire),
        plain_name: names::snake_case(wire),
        kind: lower_kind(type_, wire)?,
        variable: None,
        docs: Docs {
            text: text.unwrap_or_else(|| format!("The parameter `{wire}` of the service's endpoint rules.")),
            deprecated: None,
        },
    })
}

/// Returns the environment variable and the profile key of a flag.
fn variable(node: Node<'_>, kind: ParamKind) -> Result<(String, String)> {
    if kind != ParamKind::Boolean {
        return Err(node.error("only booleans can have a variable", "remove the variable").into());
    }
    let members = node.object()?;
    let text = |name: &str| -> Result<String> {
        let missing = || Diagnostics::from(node.error(format!("there is no `{name}`"), "write it"));
        Ok(member(&members, name).ok_or_else(missing)?.string()?.into_owned())
    };
    Ok((text("env")?, text("profile")?))
}

/// Returns the endpoint parameters that the operation and its input set. The operation's own come last, so they take
/// precedence.
pub fn endpoint_params(
    context: &Context<'_, '_>,
    shape: &Shape<'_>,
    input: &Structure,
) -> Result<Vec<EndpointBinding>> {
    let mut bindings = Vec::new();
    if let Some(target) = &shape.links.input {
        bindings.extend(from_members(context, target, input)?);
    }
    if let Some(node) = shape.traits.get("smithy.rules#staticContextParams") {
        let mut values = node.object()?;
        values.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (wire, node) in values {
            bindings.push(EndpointBinding {
                param: names::snake_case(&wire),
                value: BoundValue::Static(
                    static_value(&wire, node).map_err(|problems| problems.within(&shape.id))?,
                ),
            });
        }
    }
    Ok(bindings)
}

fn from_members(
    context: &Context<'_, '_>,
    input: &ShapeId,
    lowered: &Structure,
) -> Result<Vec<EndpointBinding>> {
    let mut bindings = Vec::new();
    for member_ in &context.model.shape(input)?.members {
        let Some(node) = member_.traits.get("smithy.rules#contextParam") else { continue };
        let members = node.object()?;
        let Some(name) = member(&members, "name") else {
            let message = format!("the member `{}` has a context parameter without a name", member_.name());
            return Err(node.error(message, "add a `name`").about(input).into());
        };
        let field = lowered.fields.iter().find(|field| field.wire == member_.name());
        if let Some(field) = field {
            bindings.push(EndpointBinding {
                param: names::snake_case(&name.string()?),
                value: BoundValue::Field(field.name.clone()),
            });
        }
    }
    Ok(bindings)
}

fn static_value(wire: &str, node: Node<'_>) -> Result<crate::ir::endpoint::ParamValue> {
    let members = node.object()?;
    let Some(value) = member(&members, "value") else {
        return Err(node.error(format!("the parameter `{wire}` has no value"), "add a `value`").into());
    };
    let kind = match value.kind() {
        Json::Boolean => ParamKind::Boolean,
        Json::Array => ParamKind::StringArray,
        _ => ParamKind::Text,
    };
    lower_value(value, wire, kind)
}
