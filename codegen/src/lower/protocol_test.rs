//! Converts `smithy.test#httpRequestTests` and `#httpResponseTests` into tests of the generated crate.

mod event;
mod value;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::protocol_test::{
    Body, Expected, Origin, ProtocolTests, RequestTest, ResponseTest, StructureValue,
};
use crate::ir::{Crate, ErrorVariant, Operation, Protocol, Structure};
use crate::json::{Members, Node, member};
use crate::model::{Model, Shape, ShapeId};
use crate::names;
use crate::select::Selection;

use super::base64;
use value::lower_structure_value;

const REQUEST_TESTS: &str = "smithy.test#httpRequestTests";
const RESPONSE_TESTS: &str = "smithy.test#httpResponseTests";

/// The host for tests that do not set one.
const HOST: &str = "example.com";

/// Returns the tests of the selected operations and of their errors that apply to clients with the service's protocol.
pub fn lower_protocol_tests(
    model: &Model<'_>,
    selection: &Selection<'_, '_>,
    lowered: &Crate,
) -> Result<ProtocolTests> {
    let mut problems = Diagnostics::default();
    let mut context = Context { lowered, functions: BTreeSet::new() };
    let mut tests = ProtocolTests::default();
    for shape in &selection.operations {
        let Some(operation) = lowered.operations.iter().find(|known| known.name == shape.id.name()) else {
            continue;
        };
        for case in problems.keep(context.cases(shape, REQUEST_TESTS)).unwrap_or_default() {
            let test = context.request_test(operation, &case).map_err(|found| case.blame(found, &shape.id));
            tests.requests.extend(problems.keep(test));
        }
        for case in problems.keep(context.cases(shape, RESPONSE_TESTS)).unwrap_or_default() {
            let test = context
                .response_test(operation, &case, Wanted::Output)
                .map_err(|found| case.blame(found, &shape.id));
            tests.responses.extend(problems.keep(test));
        }
        for case in problems.keep(context.cases(shape, event::EVENT_TESTS)).unwrap_or_default() {
            let test = context.event_test(operation, &case).map_err(|found| case.blame(found, &shape.id));
            tests.events.extend(problems.keep(test));
        }
        let errors: BTreeSet<&ShapeId> =
            shape.links.errors.iter().chain(&selection.service.links.errors).collect();
        for id in errors {
            let Some(error) = problems.keep(model.shape(id)) else { continue };
            let variant = operation.error.variants.iter().find(|variant| variant.codes[0] == id.name());
            let definition =
                lowered.errors.iter().find(|known| Some(&known.name) == variant.map(|v| &v.type_name));
            let (Some(variant), Some(definition)) = (variant, definition) else { continue };
            for case in problems.keep(context.cases(error, RESPONSE_TESTS)).unwrap_or_default() {
                let test = context
                    .response_test(operation, &case, Wanted::Error(error, variant, definition))
                    .map_err(|found| case.blame(found, id));
                tests.responses.extend(problems.keep(test));
            }
        }
    }
    problems.into_result(tests)
}

struct Context<'c> {
    lowered: &'c Crate,
    /// The names of the test functions so far.
    functions: BTreeSet<String>,
}

/// A test in the model.
struct Case<'a> {
    id: String,
    node: Node<'a>,
    members: Members<'a>,
}

/// The format of a test's body.
#[derive(Clone, Copy)]
enum MediaType {
    Json,
    Xml,
    Form,
    Cbor,
    Other,
}

/// The output or error that a response test reads.
enum Wanted<'c, 'a> {
    Output,
    Error(&'c Shape<'a>, &'c ErrorVariant, &'c Structure),
}

impl<'a> Case<'a> {
    fn get(&self, name: &str) -> Option<Node<'a>> {
        member(&self.members, name).filter(|node| !node.is_null())
    }

    fn text(&self, name: &str) -> Result<Option<String>> {
        self.get(name).map(|node| Ok(node.string()?.into_owned())).transpose()
    }

    fn texts(&self, name: &str) -> Result<Vec<String>> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        node.array()?.into_iter().map(|item| Ok(item.string()?.into_owned())).collect()
    }

    fn headers(&self) -> Result<Vec<(String, String)>> {
        let Some(node) = self.get("headers") else { return Ok(Vec::new()) };
        let entries = node.object()?.into_iter();
        entries.map(|(name, value)| Ok((name.into_owned(), value.string()?.into_owned()))).collect()
    }

    fn media_type(&self) -> Result<MediaType> {
        let media_type = self.text("bodyMediaType")?.unwrap_or_default();
        let bare = media_type.split(';').next().unwrap_or_default().trim();
        Ok(match bare {
            "application/cbor" => MediaType::Cbor,
            "application/x-www-form-urlencoded" => MediaType::Form,
            "application/json" => MediaType::Json,
            "application/xml" => MediaType::Xml,
            _ if bare.ends_with("+json") || bare.starts_with("application/x-amz-json-") => MediaType::Json,
            _ if bare.ends_with("+xml") => MediaType::Xml,
            _ => MediaType::Other,
        })
    }

    /// Decodes a binary body, which is in Base64.
    fn bytes(&self, body: &str) -> Result<Vec<u8>> {
        let problem = || self.node.error("the test's `body` is not Base64", "write it in Base64").into();
        base64::decode(body).ok_or_else(problem)
    }

    fn missing(&self, name: &str) -> Diagnostics {
        self.node.error(format!("the test has no `{name}`"), format!("add `{name}`")).into()
    }

    /// Adds the test's ID to its errors.
    fn blame(&self, found: Diagnostics, shape: &ShapeId) -> Diagnostics {
        let named = found.0.into_iter().map(|problem| {
            let message = format!("test `{}`: {}", self.id, problem.message);
            crate::diagnostic::Diagnostic { message, ..problem }
        });
        Diagnostics(named.collect()).within(shape)
    }
}

impl Context<'_> {
    /// Returns the shape's tests in this trait that apply to clients with the service's protocol.
    fn cases<'a>(&self, shape: &Shape<'a>, kind: &str) -> Result<Vec<Case<'a>>> {
        let protocol = self.lowered.service.protocol.id();
        let mut cases = Vec::new();
        let mut listed = Vec::new();
        for node in shape.traits.all(kind) {
            listed.extend(node.array()?);
        }
        for node in listed {
            let members = node.object()?;
            let text = |name| member(&members, name).map(Node::string).transpose();
            let (id, tested, side) = (text("id")?, text("protocol")?, text("appliesTo")?);
            if tested.as_deref() != Some(protocol) || side.is_some_and(|side| side != "client") {
                continue;
            }
            let help = "give it one that no other test has";
            let id =
                id.ok_or_else(|| Diagnostics::from(node.error("a test has no `id`", help)))?.into_owned();
            cases.push(Case { id, node, members });
        }
        Ok(cases)
    }

    /// Returns the origin of a test, with a unique name for its function. A test of an error is generated for every
    /// operation that has the error, so its ID alone is not unique.
    fn origin(&mut self, kind: &str, operation: &Operation, case: &Case<'_>) -> Origin {
        let plain = format!("{kind}_{}", names::snake_case(&case.id));
        let longer = format!("{plain}_{}", names::snake_case(&operation.name));
        let numbered = (2..).map(|number| format!("{longer}_{number}"));
        let mut candidates = [plain, longer.clone()].into_iter().chain(numbered);
        let function = candidates.find(|name| !self.functions.contains(name)).unwrap_or(longer);
        self.functions.insert(function.clone());
        Origin { id: case.id.clone(), operation: operation.name.clone(), function }
    }

    fn request_test(&mut self, operation: &Operation, case: &Case<'_>) -> Result<RequestTest> {
        let host = case.text("host")?;
        let body = match (case.text("body")?, case.media_type()?) {
            (Some(body), MediaType::Json) => Some(Body::Json(body)),
            (Some(body), MediaType::Xml) if !body.is_empty() => Some(Body::Xml(body)),
            (Some(body), MediaType::Form) => Some(Body::Form(body)),
            (Some(body), MediaType::Cbor) if !body.is_empty() => Some(Body::Cbor(case.bytes(&body)?)),
            (Some(body), _) => Some(Body::Text(body)),
            (None, _) => None,
        };
        Ok(RequestTest {
            origin: self.origin("request", operation, case),
            input: self.value(&operation.input, case)?,
            endpoint: format!("https://{}", host.as_deref().unwrap_or(HOST)),
            method: case.text("method")?.ok_or_else(|| case.missing("method"))?,
            uri: case.text("uri")?.ok_or_else(|| case.missing("uri"))?,
            host: case.text("resolvedHost")?,
            headers: case.headers()?,
            forbidden_headers: case.texts("forbidHeaders")?,
            required_headers: case.texts("requireHeaders")?,
            query: case.texts("queryParams")?,
            forbidden_query: case.texts("forbidQueryParams")?,
            required_query: case.texts("requireQueryParams")?,
            body,
        })
    }

    fn response_test(
        &mut self,
        operation: &Operation,
        case: &Case<'_>,
        wanted: Wanted<'_, '_>,
    ) -> Result<ResponseTest> {
        let node = case.get("code").ok_or_else(|| case.missing("code"))?;
        let status = node.number()?.as_u64().and_then(|code| u16::try_from(code).ok());
        let status = status.filter(|status| (100..1000).contains(status)).ok_or_else(|| {
            Diagnostics::from(node.error("this is no status code of HTTP", "write one from 100 to 999"))
        })?;
        let headers = case.headers()?;
        let header = |names: &[&str]| {
            let found =
                headers.iter().find(|(name, _)| names.iter().any(|known| name.eq_ignore_ascii_case(known)));
            found.map(|(_, value)| value.clone())
        };
        let expected = match wanted {
            Wanted::Output => Expected::Output(self.value(&operation.output, case)?),
            Wanted::Error(shape, variant, definition) => {
                let query_code =
                    header(&["x-amzn-query-error"]).filter(|_| self.lowered.service.query_compatible);
                let query_code = query_code.and_then(|code| Some(code.split_once(';')?.0.to_owned()));
                let mut value = self.value(definition, case)?;
                // The generated error has a message even if the model has no member for it. Then the test does not
                // expect one.
                value.fields.retain(|name| {
                    let field = definition.fields.iter().find(|field| field.name == *name);
                    field.is_some_and(|field| shape.member(&field.wire).is_some())
                });
                // With awsQuery, services identify errors by the codes that the model declares.
                let own_code = match self.lowered.service.protocol {
                    Protocol::AwsQuery => variant.codes.last(),
                    _ => variant.codes.first(),
                };
                Expected::Error {
                    code: query_code.or_else(|| own_code.cloned()).unwrap_or_default(),
                    variant: Box::new(variant.clone()),
                    value,
                }
            }
        };
        Ok(ResponseTest {
            origin: self.origin("response", operation, case),
            status,
            request_id: header(&["x-amzn-requestid", "x-amz-request-id"]),
            headers,
            body: match (case.text("body")?.unwrap_or_default(), case.media_type()?) {
                (body, MediaType::Cbor) => case.bytes(&body)?,
                (body, _) => body.into_bytes(),
            },
            expected,
        })
    }

    fn value(&self, structure: &Structure, case: &Case<'_>) -> Result<StructureValue> {
        let members = case.get("params").map(Node::object).transpose()?.unwrap_or_default();
        lower_structure_value(self.lowered, structure, case.node, &members)
    }
}
