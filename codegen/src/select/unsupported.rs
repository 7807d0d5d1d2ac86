//! Detects operations that need unsupported features, without which requests or responses would not follow the model.

use crate::diagnostic::{Diagnostic, Place, Result};
use crate::json::Node;
use crate::model::{Model, Shape, ShapeId, ShapeType, auth};

/// An operation that cannot be generated, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    pub id: ShapeId,
    pub reason: String,
    /// The position in the model that needs the unsupported feature.
    pub place: Place,
}

impl Unsupported {
    fn new(operation: &Shape<'_>, node: Node<'_>, reason: String) -> Self {
        Self { id: operation.id.clone(), reason, place: node.place() }
    }

    /// Returns the error if the operation was requested by name.
    pub fn error(&self) -> Diagnostic {
        self.place(Diagnostic::error(self.message(), "leave the operation out"))
    }

    /// Returns the warning if all operations were requested.
    pub fn warning(&self) -> Diagnostic {
        self.place(Diagnostic::warning(self.message(), "the other operations are generated without it"))
    }

    fn message(&self) -> String {
        format!("the operation cannot be generated: {}", self.reason)
    }

    fn place(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.at(&self.place.file, self.place.line).about(&self.id)
    }
}

/// Returns the unsupported features of an operation.
pub fn features(model: &Model<'_>, service: &Shape<'_>, operation: &Shape<'_>) -> Result<Vec<Unsupported>> {
    let mut found = Vec::new();
    found.extend(authentication(model, service, operation)?);
    for id in operation.links.input.iter().chain(&operation.links.output) {
        found.extend(stream(model, service, operation, id)?);
    }
    Ok(found)
}

/// The supported authentication schemes.
const SCHEMES: [&str; 4] = [auth::SIGV4, auth::SIGV4A, auth::HTTP_BEARER, auth::NO_AUTH];

/// Checks that one of the operation's authentication schemes is supported.
fn authentication(
    model: &Model<'_>,
    service: &Shape<'_>,
    operation: &Shape<'_>,
) -> Result<Option<Unsupported>> {
    let auth = auth::auth(model, service, operation)?;
    if auth.schemes.iter().any(|scheme| SCHEMES.contains(&scheme.as_str())) {
        return Ok(None);
    }
    let schemes = auth.schemes.join("`, `");
    let reason = format!("it only accepts authentication by `{schemes}`, which is not supported");
    Ok(Some(Unsupported::new(operation, auth.node, reason)))
}

/// The protocols that support streams of bytes.
const WITH_BODIES: [&str; 2] = ["aws.protocols#restJson1", "aws.protocols#restXml"];

/// The protocols that support streams of events.
const WITH_EVENTS: [&str; 6] = [
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
];

/// Returns a stream that no protocol of the service supports.
fn stream(
    model: &Model<'_>,
    service: &Shape<'_>,
    operation: &Shape<'_>,
    id: &ShapeId,
) -> Result<Option<Unsupported>> {
    let shape = model.target(id, &operation.id, operation.node)?;
    let speaks = |protocols: &[&str]| protocols.iter().any(|protocol| service.traits.has(protocol));
    let streaming = shape.members.iter().find(|member| {
        let target = model.get(&member.target).filter(|target| target.traits.streaming());
        target.is_some_and(|target| match target.kind {
            ShapeType::Blob => !speaks(&WITH_BODIES),
            _ => !speaks(&WITH_EVENTS),
        })
    });
    Ok(streaming.map(|member| {
        let reason = format!("its member `{}` is a stream", member.name());
        Unsupported::new(operation, member.node, reason)
    }))
}
