//! Converts `smithy.test#eventStreamTests` into tests of the generated crate.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::protocol_test::{
    EventCheck, EventTest, Failure, Received, RequestTest, Response, SentMessage, StructureValue, Value,
};
use crate::ir::{Crate, EventStream, Operation, Place, Structure, TypeDefinition, TypeKind, TypeName, Union};
use crate::json::{Members, Node, member};

use super::super::{base64, identity};
use super::value::{lower_structure_value, lower_union};
use super::{Case, Context, HOST};

pub const EVENT_TESTS: &str = "smithy.test#eventStreamTests";

impl Context<'_> {
    /// Converts a test. It tests the request before its events, the response before its events, or the events in one
    /// direction.
    pub fn event_test(&mut self, operation: &Operation, case: &Case<'_>) -> Result<EventTest> {
        let origin = self.origin("event", operation, case);
        let check = if let Some(request) = case.get("initialRequest") {
            let params = params(case.get("initialRequestParams"))?;
            let input = lower_structure_value(self.lowered, &operation.input, case.node, &params)?;
            EventCheck::Request(Box::new(request_test(origin.clone(), case, request, input)?))
        } else if let Some(response) = case.get("initialResponse") {
            self.response(operation, case, response)?
        } else {
            self.events(operation, case)?
        };
        Ok(EventTest { origin, check })
    }

    fn events(&self, operation: &Operation, case: &Case<'_>) -> Result<EventCheck> {
        let events = case.get("events").ok_or_else(|| case.missing("events"))?.array()?;
        let (mut sent, mut received, mut frames) = (Vec::new(), Vec::new(), Vec::new());
        let failure = self.failure(operation, case, stream(self.lowered, &operation.output))?;
        for event in events {
            let members = event.object()?;
            let missing = |name: &str| {
                Diagnostics::from(event.error(format!("the event has no `{name}`"), format!("add `{name}`")))
            };
            let bytes = member(&members, "bytes").ok_or_else(|| missing("bytes"))?;
            let help = "write the frame in Base64";
            let frame = base64::decode(&bytes.string()?)
                .ok_or_else(|| Diagnostics::from(bytes.error("`bytes` is not Base64", help)))?;
            let type_ = member(&members, "type").ok_or_else(|| missing("type"))?;
            let is_request = type_.string()? == "request";
            let end = if is_request { &operation.input } else { &operation.output };
            let (union, stream) = stream(self.lowered, end).ok_or_else(|| {
                Diagnostics::from(type_.error("the operation has no such stream", "remove the event"))
            })?;
            let params = member(&members, "params");
            match params {
                _ if !is_request && failure.is_some() => frames.extend(frame),
                Some(params) if is_request => {
                    sent.push((self.sent(union, stream, params)?, frame));
                }
                Some(params) => {
                    received.push(lower_union(self.lowered, union, params)?);
                    frames.extend(frame);
                }
                None => return Err(missing("params")),
            }
        }
        Ok(match (sent.is_empty(), failure) {
            (false, _) => EventCheck::Sent(sent),
            (true, Some(failure)) => EventCheck::Received { frames, outcome: Received::Failure(failure) },
            (true, None) => EventCheck::Received { frames, outcome: Received::Events(received) },
        })
    }

    /// Converts a sent event: a value of the union, or one of the errors among the union's members in the model.
    fn sent(&self, union: &Union, stream: &EventStream, params: Node<'_>) -> Result<SentMessage> {
        let members = params.object()?;
        let error = members.iter().find_map(|(name, node)| {
            let is_meant = |code: &String| code == name;
            let variant = stream.variants.iter().find(|variant| variant.codes.iter().any(is_meant))?;
            Some((variant, *node))
        });
        let Some((variant, node)) = error else {
            return lower_union(self.lowered, union, params).map(SentMessage::Event);
        };
        let definition = self.lowered.errors.iter().find(|known| known.name == variant.type_name);
        let definition = definition.ok_or_else(|| {
            Diagnostics::from(
                node.error("there is no such error", "report this: it is the generator's fault"),
            )
        })?;
        Ok(SentMessage::Error {
            events: union.name.clone(),
            error: stream.error.clone(),
            variant: Box::new(variant.clone()),
            value: lower_structure_value(self.lowered, definition, node, &node.object()?)?,
        })
    }

    fn response(&self, operation: &Operation, case: &Case<'_>, node: Node<'_>) -> Result<EventCheck> {
        let members = node.object()?;
        let text = |name: &str| -> Result<String> {
            Ok(member(&members, name).map(Node::string).transpose()?.unwrap_or_default().into_owned())
        };
        let status = member(&members, "code").map(Node::number).transpose()?.and_then(|code| code.as_u64());
        let expected = match self.failure(operation, case, None)? {
            Some(failure) => Response::Failure(failure),
            None => {
                let params = params(case.get("initialResponseParams"))?;
                let mut value = lower_structure_value(self.lowered, &operation.output, case.node, &params)?;
                value.members.retain(|member| !matches!(member.value, Value::NoEvents));
                Response::Output(value)
            }
        };
        Ok(EventCheck::Response {
            status: status.and_then(|code| u16::try_from(code).ok()).unwrap_or(200),
            headers: headers(&members)?,
            body: text("body")?.into_bytes(),
            expected,
        })
    }

    /// Returns the failure that a test expects. It is one of the stream's errors if there is a stream, and otherwise
    /// one of the operation's.
    fn failure(
        &self,
        operation: &Operation,
        case: &Case<'_>,
        stream: Option<(&Union, &EventStream)>,
    ) -> Result<Option<Failure>> {
        let Some(expectation) = case.get("expectation") else { return Ok(None) };
        let Some(failure) = member(&expectation.object()?, "failure") else { return Ok(None) };
        let Some(id) = member(&failure.object()?, "errorId") else { return Ok(Some(Failure::Any)) };
        let text = id.string()?;
        let name = text.rsplit('#').next().unwrap_or_default();
        let (error, variants) = match stream {
            Some((_, stream)) => (stream.error.clone(), &stream.variants),
            None => {
                let error = identity::named(operation.error.name.clone(), Place::Operation);
                (error, &operation.error.variants)
            }
        };
        let has_name = |type_: &TypeName| {
            let definition = self.lowered.errors.iter().find(|known| known.name == *type_);
            definition.is_some_and(|known| known.shape.name == name)
        };
        match variants.iter().find(|variant| has_name(&variant.type_name)) {
            Some(variant) => Ok(Some(Failure::Modeled { error, variant: Box::new(variant.clone()) })),
            None => {
                Err(id.error("this error cannot occur here", "use one of the errors in the model").into())
            }
        }
    }
}

/// Returns the event stream of an input or output.
fn stream<'c>(lowered: &'c Crate, end: &Structure) -> Option<(&'c Union, &'c EventStream)> {
    let (TypeKind::EventReceiver { events, .. } | TypeKind::EventSender { events, .. }) =
        &end.event_stream()?.type_.kind
    else {
        return None;
    };
    lowered.types.iter().find_map(|definition| match definition {
        TypeDefinition::Union(union) if union.name == *events => Some((union, union.stream.as_ref()?)),
        _ => None,
    })
}

fn params<'a>(node: Option<Node<'a>>) -> Result<Members<'a>> {
    Ok(node.map(Node::object).transpose()?.unwrap_or_default())
}

fn headers(members: &Members<'_>) -> Result<Vec<(String, String)>> {
    let Some(node) = member(members, "headers") else { return Ok(Vec::new()) };
    let entries = node.object()?.into_iter();
    entries.map(|(name, value)| Ok((name.into_owned(), value.string()?.into_owned()))).collect()
}

fn request_test(
    origin: crate::ir::protocol_test::Origin,
    case: &Case<'_>,
    request: Node<'_>,
    input: StructureValue,
) -> Result<RequestTest> {
    let members = request.object()?;
    let text = |name: &str| -> Result<String> {
        let node = member(&members, name).ok_or_else(|| case.missing(name))?;
        Ok(node.string()?.into_owned())
    };
    Ok(RequestTest {
        origin,
        input,
        endpoint: format!("https://{HOST}"),
        method: text("method")?,
        uri: text("uri")?,
        host: None,
        headers: headers(&members)?,
        forbidden_headers: Vec::new(),
        required_headers: Vec::new(),
        query: Vec::new(),
        forbidden_query: Vec::new(),
        required_query: Vec::new(),
        body: None,
    })
}
