//! The examples in the documentation: a call with a client, and a request without one.

use crate::ir::endpoint::EndpointRules;
use crate::ir::{Crate, Field, Operation, Protocol, TypeDefinition, TypeKind, TypeName};

/// Returns the example that comes with hand-written files, or a call of the first operation whose required members are
/// simple.
pub fn client_example(lowered: &Crate) -> String {
    let krate = lowered.package.name.replace('-', "_");
    if let Some(example) = lowered.inlined.example {
        return example.trim_end().replace("KRATE", &krate);
    }
    let Some(operation) = lowered.operations.iter().find(simple) else { return String::new() };
    let output = &operation.output.name.public;
    let module = &operation.module;
    let by_token = !lowered.service.auth.takes_credentials();
    let token = if by_token { ", Token" } else { "" };
    let mut lines = vec!["```no_run".to_owned(), format!("use {krate}::config::{{Builder, Region{token}}};")];
    lines.push(format!("use {krate}::operation::{module}::{output};"));
    let types = enums(operation);
    lines.extend(types.iter().map(|name| format!("use {krate}::types::{name};")));
    lines.push(format!("use {krate}::{{Client, Error}};"));
    lines.push(String::new());
    lines.push(format!("# async fn call() -> Result<{output}, Error> {{"));
    let region = ".region(Region::new(\"us-east-1\"))";
    lines.push(match by_token {
        true => format!("let config = Builder::new(){region}.bearer_token(Token::from(\"...\")).build();"),
        false => format!(
            "// Reads the credentials from environment variables.\nlet config = Builder::from_env(){region}.build();"
        ),
    });
    lines.push("let client = Client::from_conf(config);".to_owned());
    lines.push(format!("let output = client\n    .{module}()"));
    lines.extend(setters(lowered, operation));
    lines.push("    .send()\n    .await?;".to_owned());
    lines.push("# Ok(output)\n# }\n```".to_owned());
    lines.join("\n")
}

fn simple(operation: &&Operation) -> bool {
    // The value of a label in the host must be valid in a host name, which `...` is not.
    let has_label =
        |operation: &Operation| operation.host_prefix.as_ref().is_some_and(|prefix| prefix.contains('{'));
    let mut required = operation.input.fields.iter().filter(|field| field.required);
    !has_label(operation) && required.all(|field| value(field).is_some())
}

/// Returns the enum types of the required members.
fn enums(operation: &Operation) -> Vec<&str> {
    let required = operation.input.fields.iter().filter(|field| field.required);
    let mut types: Vec<&str> = required
        .filter_map(|field| match &field.type_.kind {
            TypeKind::Enumeration(name) => Some(name.public.as_str()),
            _ => None,
        })
        .collect();
    types.sort_unstable();
    types.dedup();
    types
}

/// Returns a line for each required member.
fn setters(lowered: &Crate, operation: &Operation) -> Vec<String> {
    let required = operation.input.fields.iter().filter(|field| field.required);
    required
        .map(|field| {
            let value = match &field.type_.kind {
                TypeKind::Enumeration(name) => enum_value(lowered, name),
                _ => value(field),
            };
            format!("    .{}({})", field.name, value.unwrap_or_default())
        })
        .collect()
}

/// Returns the lines that create an empty response.
fn response(krate: &str, operation: &Operation, protocol: Protocol) -> Vec<String> {
    let name = &operation.name;
    let body = match protocol {
        Protocol::RpcV2Cbor => return named_response(krate, "rpc-v2-cbor", r#"b"\xa0""#),
        Protocol::RpcV2Json => return named_response(krate, "rpc-v2-json", r#""{}""#),
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 | Protocol::RestJson1 => "{}".to_owned(),
        Protocol::RestXml => String::new(),
        Protocol::AwsQuery => format!("<{name}Response><{name}Result/></{name}Response>"),
        Protocol::Ec2Query => format!("<{name}Response/>"),
    };
    vec![format!("let response = {krate}::http::Response::new(\"{body}\"); // stands in for the service")]
}

/// Returns the lines that create a response which names its protocol.
fn named_response(krate: &str, protocol: &str, body: &str) -> Vec<String> {
    vec![
        "// Stands in for the service.".to_owned(),
        format!(
            "let response = {krate}::http::Response::builder().header(\"smithy-protocol\", \"{protocol}\");"
        ),
        format!("let response = response.body({body})?;"),
    ]
}

/// Returns a documentation test for the first operation whose required members are simple.
pub fn example(lowered: &Crate) -> String {
    let Some(operation) = lowered.operations.iter().find(simple) else { return String::new() };
    let krate = lowered.package.name.replace('-', "_");
    let (module, name) = (&operation.module, &operation.marker);
    let input = &operation.input.name.public;
    let mut lines = vec![
        "```".to_owned(),
        format!("use {krate}::operation::Operation;"),
        format!("use {krate}::operation::{module}::{{{name}, {input}}};"),
    ];
    let by_region = lowered.endpoint.as_ref().is_some_and(region_suffices);
    if by_region {
        lines.insert(1, format!("use {krate}::config::endpoint::{{self, Params}};"));
    }
    lines.extend(enums(operation).iter().map(|name| format!("use {krate}::types::{name};")));
    lines.push(String::new());
    lines.push("# fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    lines.push(format!("let input = {input}::builder()"));
    lines.extend(setters(lowered, operation));
    lines.push("    .build()?;".to_owned());
    if by_region {
        lines.push(
            "let endpoint = endpoint::resolve(&Params::builder().region(\"us-east-1\").build()?)?;"
                .to_owned(),
        );
        lines.push(format!("let request = {name}::request(&input, endpoint.url())?;"));
    } else {
        lines.push(format!("let request = {name}::request(&input, \"https://example.com\")?;"));
    }
    let method = match (&operation.http, lowered.service.protocol) {
        (Some(http), Protocol::RestJson1 | Protocol::RestXml) => http.method.as_str(),
        _ => "POST",
    };
    lines.push(format!("assert_eq!(request.method(), \"{method}\");"));
    lines.push(String::new());
    lines.extend(response(&krate, operation, lowered.service.protocol));
    lines.push(format!("let output = {name}::response(&response)?;"));
    lines.push("println!(\"{output:?}\");".to_owned());
    lines.push("# Ok(())".to_owned());
    lines.push("# }".to_owned());
    lines.push("```".to_owned());
    lines.join("\n")
}

/// Whether the region is the only parameter that must be set to resolve an endpoint.
fn region_suffices(endpoint: &EndpointRules) -> bool {
    endpoint.params.iter().any(|param| param.name == "region")
        && endpoint.params.iter().all(|param| param.is_region() || !param.required || param.default.is_some())
}

/// Returns the argument of a setter in the example, or `None` if the type is too complex for an example.
fn value(field: &Field) -> Option<String> {
    Some(match &field.type_.kind {
        TypeKind::String => "\"...\"".to_owned(),
        TypeKind::Boolean => "true".to_owned(),
        TypeKind::Byte | TypeKind::Short | TypeKind::Integer | TypeKind::Long => "1".to_owned(),
        TypeKind::Float | TypeKind::Double => "1.0".to_owned(),
        TypeKind::List { member, .. } if member.kind == TypeKind::String => "\"...\"".to_owned(),
        TypeKind::Map { key, value, .. }
            if key.kind == TypeKind::String && value.kind == TypeKind::String =>
        {
            "\"...\", \"...\"".to_owned()
        }
        TypeKind::Enumeration(_) => String::new(),
        _ => return None,
    })
}

fn enum_value(lowered: &Crate, name: &TypeName) -> Option<String> {
    lowered.types.iter().find_map(|definition| match definition {
        TypeDefinition::Enumeration(enumeration) if enumeration.name == *name => {
            let first = enumeration.variants.iter().find(|variant| variant.docs.deprecated.is_none());
            Some(match first {
                Some(first) => format!("{}::{}", name.public, first.name),
                None => format!("{}::from(\"...\")", name.public),
            })
        }
        _ => None,
    })
}
