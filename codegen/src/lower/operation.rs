//! Operations and the service: their inputs and outputs, their errors, and the protocol.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{ErrorVariant, Http, Operation, OperationError, Place, Protocol, Role, Service, Structure};
use crate::json::{Node, member};
use crate::model::{Shape, ShapeId};
use crate::{markdown, names};

use super::documentation::docs;
use super::{Context, checksum, client, event_stream, identity, lower_structure, wire};

pub fn lower_service_shape(shape: &Shape<'_>, protocol: Option<&str>) -> Result<Service> {
    let protocol = self::protocol(shape, protocol)?;
    let plain_title = shape.traits.title()?.unwrap_or_else(|| shape.id.name().to_owned());
    let title = markdown::escape(&plain_title);
    let (headers, labels) = requests(shape)?;
    let fallback = || format!("A client for {title}.");
    Ok(Service {
        sdk_id: shape.traits.sdk_id()?.unwrap_or_else(|| shape.id.name().to_owned()),
        signing_name: shape.traits.signing_name()?.unwrap_or_else(|| names::snake_case(shape.id.name())),
        auth: client::service_auth(shape),
        transient_errors: shape.traits.transient_errors()?,
        extended_request_id: shape.traits.extended_request_id(),
        payload_hash: shape.traits.payload_hash(),
        plain_path: shape.traits.plain_path(),
        client_params: client::lower_client_params(shape)?,
        shape_id: shape.id.to_string(),
        docs: docs(&shape.traits, &shape.id, fallback)?,
        title,
        plain_title,
        shape_name: shape.id.name().to_owned(),
        version: shape.links.version.clone(),
        protocol,
        xml_namespace: wire::xml_namespace(&shape.traits)?,
        query_compatible: shape.traits.has("aws.protocols#awsQueryCompatible"),
        headers,
        labels,
        discovery: None,
    })
}

/// Pairs of names and values.
type Pairs = Vec<(String, String)>;

/// Returns the headers and labels in `tinsmith.api#requests`.
fn requests(shape: &Shape<'_>) -> Result<(Pairs, Pairs)> {
    let Some(node) = shape.traits.requests() else { return Ok(<_>::default()) };
    let members = node.object()?;
    let pairs = |name: &str| -> Result<Pairs> {
        let Some(node) = member(&members, name) else { return Ok(Pairs::new()) };
        let entries = node.object()?.into_iter();
        entries.map(|(name, value)| Ok((name.into_owned(), value.string()?.into_owned()))).collect()
    };
    let mut headers = pairs("headers")?;
    headers.iter_mut().for_each(|(name, _)| name.make_ascii_lowercase());
    Ok((headers, pairs("labels")?))
}

/// Returns the forced protocol, or else the first supported one that the service has, in the order of preference of
/// AWS's own clients.
pub fn protocol(shape: &Shape<'_>, forced: Option<&str>) -> Result<Protocol> {
    let ids = |protocols: &[Protocol]| {
        protocols.iter().map(|protocol| format!("`{}`", protocol.id())).collect::<Vec<_>>().join(", ")
    };
    let spoken: Vec<Protocol> =
        Protocol::ALL.iter().copied().filter(|protocol| shape.traits.has(protocol.id())).collect();
    if let Some(forced) = forced {
        return spoken.iter().copied().find(|protocol| protocol.id() == forced).ok_or_else(|| {
            let message = format!("the service does not speak `{forced}`, or it is not supported");
            let help = match spoken.is_empty() {
                true => "remove the setting `protocol`".to_owned(),
                false => format!("the setting `protocol` can be one of {}", ids(&spoken)),
            };
            shape.node.error(message, help).about(&shape.id).into()
        });
    }
    if let Some(first) = spoken.first() {
        return Ok(*first);
    }
    let others: Vec<_> = shape
        .traits
        .iter()
        .map(|(id, _)| id)
        .filter(|id| id.starts_with("aws.protocols#") || id.starts_with("smithy.protocols#"))
        .collect();
    let message = match others.is_empty() {
        true => "the service names no protocol".to_owned(),
        false => format!("the service speaks `{}`, which is not supported", others.join("`, `")),
    };
    let help = format!("services that speak one of these can be generated: {}", ids(Protocol::ALL));
    Err(shape.node.error(message, help).about(&shape.id).into())
}

pub fn lower_operation(
    context: &Context<'_, '_>,
    service: &Shape<'_>,
    shape: &Shape<'_>,
) -> Result<Operation> {
    let mut problems = Diagnostics::default();
    let name = shape.id.name().to_owned();
    let camel = names::type_name(&name);
    let own = names::operation(&name);
    let input =
        problems.keep(end(context, shape, shape.links.input.as_ref(), Role::Input, format!("{camel}Input")));
    let output = problems.keep(end(
        context,
        shape,
        shape.links.output.as_ref(),
        Role::Output,
        format!("{camel}Output"),
    ));
    let mut errors: Vec<&ShapeId> = shape.links.errors.iter().chain(&service.links.errors).collect();
    // The errors of an output's event stream are the operation's as well, as in official crates.
    errors.extend(event_stream::errors(context, shape.links.output.as_ref()));
    errors.sort();
    errors.dedup();
    let mut variants = Vec::new();
    for id in errors {
        variants.extend(problems.keep(error_variant(context, service, shape, id)));
    }
    let docs = problems.keep(docs(&shape.traits, &shape.id, || format!("The operation `{name}`.")));
    let host_prefix =
        input.as_ref().and_then(|input| problems.keep(host_prefix(context, shape, input))).flatten();
    let auth = problems.keep(client::auth(context, service, shape));
    let endpoint_params =
        input.as_ref().and_then(|input| problems.keep(client::endpoint_params(context, shape, input)));
    let (Some(input), Some(output), Some(auth)) = (input, output, auth) else { return Err(problems) };
    let http = problems.keep(http(service, shape)).flatten();
    let compressed = problems.keep(is_compressed(shape)).unwrap_or_default();
    let presignable = problems.keep(shape.traits.presignable()).flatten();
    let http_checksum = problems.keep(checksum::http_checksum(context.model, shape)).flatten();
    // There is no limit on the time until the next event.
    let waits_for_events = input.event_stream().is_some() || output.event_stream().is_some();
    let requires_http2 = problems.keep(requires_http2(service));
    problems.into_result(Operation {
        auth,
        endpoint_params: endpoint_params.unwrap_or_default(),
        marker: names::definition(&own),
        module: context.identities.modules.get(&shape.id).cloned().unwrap_or_else(|| names::module(&name)),
        error: OperationError { name: format!("{own}Error"), variants },
        input,
        output,
        http,
        host_prefix,
        paginator: None,
        waiters: Vec::new(),
        compressed,
        checksum: shape.traits.has("smithy.api#httpChecksumRequired"),
        http_checksum,
        unsigned_payload: shape.traits.has("aws.auth#unsignedPayload"),
        tree_hash: shape.traits.tree_hash(),
        may_stall: shape.traits.may_stall() || waits_for_events,
        requires_http2: waits_for_events && requires_http2.unwrap_or_default(),
        optional_payload_signing: shape.traits.optional_payload_signing(),
        presignable,
        unwrapped_xml_output: shape.traits.has("aws.customizations#s3UnwrappedXmlOutput"),
        docs: docs.unwrap_or_default(),
        name,
    })
}

/// Lowers an input or output, which gets a name from the operation. An operation without one gets an empty structure.
fn end(
    context: &Context<'_, '_>,
    operation: &Shape<'_>,
    target: Option<&ShapeId>,
    role: Role,
    public: String,
) -> Result<Structure> {
    let name = identity::named(public, Place::Operation);
    let is_input = role == Role::Input;
    let kind = if is_input { "input" } else { "output" };
    let shape = match target {
        Some(id) => context.model.target(id, &operation.id, operation.node)?,
        None => context.model.shape(&ShapeId::known("smithy.api#Unit"))?,
    };
    let mut structure = lower_structure(context, shape, name, role)?;
    if !shape.traits.has("smithy.api#documentation") {
        structure.docs.text = format!("The {kind} of `{}`.", operation.id.name());
    }
    Ok(structure)
}

/// Returns the codes of an error, beginning with its own name.
fn codes(service: &Shape<'_>, error: &Shape<'_>) -> Result<Vec<String>> {
    let mut codes = vec![error.id.name().to_owned()];
    let has_query_codes = ["aws.protocols#awsQueryCompatible", "aws.protocols#awsQuery"];
    if has_query_codes.iter().any(|id| service.traits.has(id))
        && let Some(node) = error.traits.get("aws.protocols#awsQueryError")
        && let Some(code) = member(&node.object()?, "code")
    {
        let code = code.string()?.into_owned();
        codes.extend((!codes.contains(&code)).then_some(code));
    }
    Ok(codes)
}

fn error_variant(
    context: &Context<'_, '_>,
    service: &Shape<'_>,
    operation: &Shape<'_>,
    id: &ShapeId,
) -> Result<ErrorVariant> {
    if let Some(known) = context.error_variants.borrow().get(id) {
        return Ok(known.clone());
    }
    let shape = context.model.target(id, &operation.id, operation.node)?;
    if !shape.traits.has("smithy.api#error") {
        let message = format!("`{id}` is listed as an error, but has no `smithy.api#error` trait");
        return Err(operation
            .node
            .error(message, "give it the trait or take it out of `errors`")
            .about(&operation.id)
            .into());
    }
    let type_name = context
        .identities
        .errors
        .get(id)
        .cloned()
        .ok_or_else(|| context.model.shape(id).err().unwrap_or_default())?;
    let fallback = || format!("The error `{}`.", id.name());
    let variant = ErrorVariant {
        method: names::snake_case(&type_name.public),
        codes: codes(service, shape)?,
        docs: docs(&shape.traits, &shape.id, fallback)?,
        type_name,
    };
    context.error_variants.borrow_mut().insert(id.clone(), variant.clone());
    Ok(variant)
}

/// Whether the service only supports event streams over HTTP/2, according to its protocol's trait.
fn requires_http2(service: &Shape<'_>) -> Result<bool> {
    for protocol in Protocol::ALL {
        let Some(node) = service.traits.get(protocol.id()) else { continue };
        let members = node.object()?;
        let Some(versions) = member(&members, "eventStreamHttp").or_else(|| member(&members, "http")) else {
            continue;
        };
        let versions = versions.array()?.into_iter().map(Node::string).collect::<Result<Vec<_>>>()?;
        return Ok(!versions.is_empty() && !versions.iter().any(|version| version == "http/1.1"));
    }
    Ok(false)
}

/// Whether `@requestCompression` allows gzip. Clients ignore unknown encodings (Smithy 2.0 specification).
fn is_compressed(shape: &Shape<'_>) -> Result<bool> {
    let Some(node) = shape.traits.get("smithy.api#requestCompression") else { return Ok(false) };
    let members = node.object().map_err(|found| found.within(&shape.id))?;
    let encodings = member(&members, "encodings").map(Node::array).transpose()?.unwrap_or_default();
    let names = encodings.into_iter().map(Node::string).collect::<Result<Vec<_>>>()?;
    Ok(names.iter().any(|name| name.eq_ignore_ascii_case("gzip")))
}

/// Returns the host prefix, as in `@endpoint(hostPrefix: "{label}.data.")`. Its labels must be `@hostLabel` members of
/// the input.
fn host_prefix(context: &Context<'_, '_>, shape: &Shape<'_>, input: &Structure) -> Result<Option<String>> {
    let Some(node) = shape.traits.get("smithy.api#endpoint") else { return Ok(None) };
    let properties = node.object()?;
    let Some(prefix) = member(&properties, "hostPrefix") else { return Ok(None) };
    let text = prefix.string()?;
    let mut rest = text.as_ref();
    while let Some((_, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}').ok_or_else(|| {
            Diagnostics::from(
                prefix
                    .error(format!("the host prefix `{text}` has an unclosed `{{`"), "close the label")
                    .about(&shape.id),
            )
        })?;
        check_label(context, shape, prefix, input, label)?;
        rest = after;
    }
    Ok(Some(text.into_owned()))
}

fn check_label(
    context: &Context<'_, '_>,
    shape: &Shape<'_>,
    node: Node<'_>,
    input: &Structure,
    label: &str,
) -> Result<()> {
    let bound = shape
        .links
        .input
        .as_ref()
        .and_then(|id| context.model.get(id))
        .and_then(|input| input.member(label))
        .is_some_and(|member| member.traits.has("smithy.api#hostLabel"));
    if bound && input.fields.iter().any(|field| field.wire == label) {
        return Ok(());
    }
    let message =
        format!("the host prefix needs `{label}`, which is not an `@hostLabel` member of the input");
    Err(node.error(message, "mark the member with `smithy.api#hostLabel`").about(&shape.id).into())
}

/// Returns the `@http` trait of an operation. A label at the beginning of the URI that is already part of the endpoint
/// is left out.
fn http(service: &Shape<'_>, shape: &Shape<'_>) -> Result<Option<Http>> {
    let Some(node) = shape.traits.get("smithy.api#http") else { return Ok(None) };
    let properties = node.object().map_err(|found| found.within(&shape.id))?;
    let text = |name: &str| -> Result<String> {
        let found = member(&properties, name).map(Node::string).transpose()?;
        Ok(found.unwrap_or_default().into_owned())
    };
    let code = match member(&properties, "code") {
        Some(code) => code.raw().parse().map_err(|_| {
            Diagnostics::from(
                code.error("a status code is a number", "write a number from 100 to 999").about(&shape.id),
            )
        })?,
        None => 200,
    };
    let mut uri = text("uri")?;
    if let Some(label) = service.traits.endpoint_label()?
        && let Some(rest) = uri.strip_prefix(&format!("/{{{label}}}"))
    {
        uri = format!("/{}", rest.strip_prefix('/').unwrap_or(rest));
    }
    Ok(Some(Http { method: text("method")?, uri, code }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Source;
    use crate::model::load_model;

    #[test]
    fn a_protocol_is_preferred_unless_another_one_is_forced() {
        let text = r#"{"smithy": "2.0", "shapes": {"a#Both": {"type": "service", "version": "1", "traits": {
            "aws.protocols#awsJson1_1": {}, "aws.protocols#awsJson1_0": {}}}}}"#;
        let sources = [Source { name: "m.json".into(), text: text.into() }];
        let model = load_model(&sources).unwrap();
        let service = model.service(None).unwrap();
        assert_eq!(protocol(service, None).unwrap(), Protocol::AwsJson1_0);
        assert_eq!(protocol(service, Some("aws.protocols#awsJson1_1")).unwrap(), Protocol::AwsJson1_1);
        let problem = protocol(service, Some("aws.protocols#restXml")).unwrap_err().to_string();
        for part in
            ["m.json:1", "a#Both", "does not speak `aws.protocols#restXml`", "`aws.protocols#awsJson1_1`"]
        {
            assert!(problem.contains(part), "{problem}");
        }
    }
}
