//! The traits of a shape or member, with typed accessors.

use std::borrow::Cow;

use serde_json::{Number, Value};

use crate::diagnostic::Result;
use crate::json::{Node, member};

/// The traits of one shape or member.
#[derive(Clone, Debug, Default)]
pub struct Traits<'a>(Vec<(Cow<'a, str>, Node<'a>)>);

/// `@length`: the bounds of a string's length in characters, of a blob's in bytes, or of a list's or map's in entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    pub min: Option<u64>,
    pub max: Option<u64>,
}

/// `@range`: the bounds of a number, both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    pub min: Option<Number>,
    pub max: Option<Number>,
}

/// `@deprecated`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deprecated {
    pub message: Option<String>,
    pub since: Option<String>,
}

/// The side that causes an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    Client,
    Server,
}

/// The format of a timestamp on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    EpochSeconds,
    DateTime,
    HttpDate,
}

impl<'a> Traits<'a> {
    pub fn get(&self, id: &str) -> Option<Node<'a>> {
        self.0.iter().find(|(key, _)| key == id).map(|(_, node)| *node)
    }

    pub fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, Node<'a>)> {
        self.0.iter().map(|(key, node)| (key.as_ref(), *node))
    }

    /// Sets a trait, and replaces an earlier value.
    pub fn set(&mut self, id: impl Into<Cow<'a, str>>, value: Node<'a>) {
        let id = id.into();
        match self.0.iter_mut().find(|(key, _)| *key == id) {
            Some((_, node)) => *node = value,
            None => self.0.push((id, value)),
        }
    }

    /// Adds a part to a trait that is a list, as several `apply` statements can do. The parts are kept separately.
    pub fn add(&mut self, id: impl Into<Cow<'a, str>>, value: Node<'a>) {
        self.0.push((id.into(), value));
    }

    /// Returns all parts of a trait that is a list, in the order in which they were applied.
    pub fn all(&self, id: &str) -> impl Iterator<Item = Node<'a>> {
        self.0.iter().filter(move |(key, _)| key == id).map(|(_, node)| *node)
    }

    pub fn remove(&mut self, id: &str) {
        self.0.retain(|(key, _)| key != id);
    }

    /// Returns the value of a trait that is a string.
    pub fn text(&self, id: &str) -> Result<Option<String>> {
        self.get(id).map(|node| Ok(node.string()?.into_owned())).transpose()
    }

    pub fn documentation(&self) -> Result<Option<String>> {
        self.text("smithy.api#documentation")
    }

    pub fn title(&self) -> Result<Option<String>> {
        self.text("smithy.api#title")
    }

    /// Returns `sdkId`, from which all AWS SDKs derive their names of the service.
    pub fn sdk_id(&self) -> Result<Option<String>> {
        let Some(node) = self.get("aws.api#service") else { return Ok(None) };
        let members = node.object()?;
        member(&members, "sdkId").map(|node| Ok(node.string()?.into_owned())).transpose()
    }

    /// Returns the service's name in signatures: that of `aws.auth#sigv4`, or else the name in ARNs.
    pub fn signing_name(&self) -> Result<Option<String>> {
        for (id, key) in [("aws.auth#sigv4", "name"), ("aws.api#service", "arnNamespace")] {
            let Some(node) = self.get(id) else { continue };
            if let Some(name) = crate::json::member(&node.object()?, key) {
                return Ok(Some(name.string()?.into_owned()));
            }
        }
        Ok(None)
    }

    /// Our own `tinsmith.api#endpointMember`: the member's value is the URL that the request is sent to.
    pub fn endpoint_member(&self) -> bool {
        self.has("tinsmith.api#endpointMember")
    }

    /// Our own `tinsmith.api#endpointLabel`: the label that is part of the endpoint, and thus removed from the
    /// beginning of URIs.
    pub fn endpoint_label(&self) -> Result<Option<String>> {
        self.text("tinsmith.api#endpointLabel")
    }

    /// Our own `tinsmith.api#textMember`: the name of an additional member that contains the unparsed text of this
    /// member's header.
    pub fn text_member(&self) -> Result<Option<String>> {
        self.text("tinsmith.api#textMember")
    }

    /// Our own `tinsmith.api#clientParamVariables`: the environment variables and profile keys that set client
    /// parameters of endpoint rules.
    pub fn client_param_variables(&self) -> Option<Node<'a>> {
        self.get("tinsmith.api#clientParamVariables")
    }

    /// Our own `tinsmith.api#optionalPayloadSigning`: callers can choose a signature that does not cover the body.
    pub fn optional_payload_signing(&self) -> bool {
        self.has("tinsmith.api#optionalPayloadSigning")
    }

    /// Our own `tinsmith.api#presignable`: requests can be presigned. The value says whether they are sent with `GET`.
    pub fn presignable(&self) -> Result<Option<bool>> {
        let Some(node) = self.get("tinsmith.api#presignable") else { return Ok(None) };
        let members = node.object()?;
        Ok(Some(member(&members, "get").map(Node::boolean).transpose()?.unwrap_or_default()))
    }

    /// Our own `tinsmith.api#requests`: headers that all requests of a service have, and default values of labels.
    pub fn requests(&self) -> Option<Node<'a>> {
        self.get("tinsmith.api#requests")
    }

    /// Our own `tinsmith.api#labelPrefixes`: prefixes that are removed from the values of labels.
    pub fn label_prefixes(&self) -> Result<Vec<String>> {
        self.texts("tinsmith.api#labelPrefixes")
    }

    /// Our own `tinsmith.api#transientErrors`: codes of errors after which a retry may succeed.
    pub fn transient_errors(&self) -> Result<Vec<String>> {
        self.texts("tinsmith.api#transientErrors")
    }

    /// Our own `tinsmith.api#mayStall`: a response may pause for any time, so it has no stalled stream protection.
    pub fn may_stall(&self) -> bool {
        self.has("tinsmith.api#mayStall")
    }

    /// Our own `tinsmith.api#morePages`: the member of the output that says whether there are more pages.
    pub fn more_pages(&self) -> Option<Node<'a>> {
        self.get("tinsmith.api#morePages")
    }

    /// Our own `tinsmith.api#treeHash`: requests have a header with the tree hash of the body.
    pub fn tree_hash(&self) -> bool {
        self.has("tinsmith.api#treeHash")
    }

    /// Our own `tinsmith.api#extendedRequestId`: responses have an extended request ID.
    pub fn extended_request_id(&self) -> bool {
        self.has("tinsmith.api#extendedRequestId")
    }

    /// Our own `tinsmith.api#payloadHash`: signed requests have a header with the hash of the body.
    pub fn payload_hash(&self) -> bool {
        self.has("tinsmith.api#payloadHash")
    }

    /// Our own `tinsmith.api#plainPath`: the path is signed as it is sent, without a second encoding or normalization.
    pub fn plain_path(&self) -> bool {
        self.has("tinsmith.api#plainPath")
    }

    fn texts(&self, id: &str) -> Result<Vec<String>> {
        let Some(node) = self.get(id) else { return Ok(Vec::new()) };
        node.array()?.into_iter().map(|item| Ok(item.string()?.into_owned())).collect()
    }

    /// Our own `tinsmith.api#inlineable`: the folder with hand-written code for crates of the service.
    pub fn inlineable(&self) -> Option<Node<'a>> {
        self.get("tinsmith.api#inlineable")
    }

    pub fn pattern(&self) -> Result<Option<String>> {
        self.text("smithy.api#pattern")
    }

    pub fn required(&self) -> bool {
        self.has("smithy.api#required")
    }

    pub fn sensitive(&self) -> bool {
        self.has("smithy.api#sensitive")
    }

    pub fn sparse(&self) -> bool {
        self.has("smithy.api#sparse")
    }

    pub fn streaming(&self) -> bool {
        self.has("smithy.api#streaming")
    }

    pub fn unique_items(&self) -> bool {
        self.has("smithy.api#uniqueItems")
    }

    pub fn idempotency_token(&self) -> bool {
        self.has("smithy.api#idempotencyToken")
    }

    /// Returns the value of `@default`. `Value::Null` explicitly sets no default.
    pub fn default_value(&self) -> Result<Option<Value>> {
        self.get("smithy.api#default").map(Node::value).transpose()
    }

    /// Whether `@default` has a value other than null.
    pub fn has_default(&self) -> bool {
        self.get("smithy.api#default").is_some_and(|node| !node.is_null())
    }

    pub fn enum_value(&self) -> Result<Option<Value>> {
        self.get("smithy.api#enumValue").map(Node::value).transpose()
    }

    pub fn length(&self) -> Result<Option<Length>> {
        let Some(node) = self.get("smithy.api#length") else { return Ok(None) };
        let members = node.object()?;
        let bound = |name| member(&members, name).map(whole_number).transpose();
        Ok(Some(Length { min: bound("min")?, max: bound("max")? }))
    }

    pub fn range(&self) -> Result<Option<Range>> {
        let Some(node) = self.get("smithy.api#range") else { return Ok(None) };
        let members = node.object()?;
        let bound = |name| member(&members, name).map(Node::number).transpose();
        Ok(Some(Range { min: bound("min")?, max: bound("max")? }))
    }

    pub fn deprecated(&self) -> Result<Option<Deprecated>> {
        let Some(node) = self.get("smithy.api#deprecated") else { return Ok(None) };
        // In the enum trait of Smithy 1.0, `deprecated` is a boolean.
        if node.kind() != crate::json::Kind::Object {
            return Ok(node.boolean()?.then(Deprecated::default));
        }
        let members = node.object()?;
        let text = |name| {
            let value = member(&members, name).map(Node::string).transpose();
            value.map(|value| value.map(Cow::into_owned))
        };
        Ok(Some(Deprecated { message: text("message")?, since: text("since")? }))
    }

    pub fn error_kind(&self) -> Result<Option<ErrorKind>> {
        let Some(node) = self.get("smithy.api#error") else { return Ok(None) };
        match node.string()?.as_ref() {
            "client" => Ok(Some(ErrorKind::Client)),
            "server" => Ok(Some(ErrorKind::Server)),
            other => Err(node
                .error(format!("`@error` cannot be `{other}`"), "write \"client\" or \"server\"")
                .into()),
        }
    }

    /// `@retryable`. The value says whether the error is a throttling error.
    pub fn retryable(&self) -> Result<Option<bool>> {
        let Some(node) = self.get("smithy.api#retryable") else { return Ok(None) };
        let members = node.object()?;
        Ok(Some(member(&members, "throttling").map(Node::boolean).transpose()?.unwrap_or(false)))
    }

    pub fn timestamp_format(&self) -> Result<Option<TimestampFormat>> {
        let Some(node) = self.get("smithy.api#timestampFormat") else { return Ok(None) };
        match node.string()?.as_ref() {
            "epoch-seconds" => Ok(Some(TimestampFormat::EpochSeconds)),
            "date-time" => Ok(Some(TimestampFormat::DateTime)),
            "http-date" => Ok(Some(TimestampFormat::HttpDate)),
            other => Err(node
                .error(
                    format!("`@timestampFormat` cannot be `{other}`"),
                    "write \"epoch-seconds\", \"date-time\" or \"http-date\"",
                )
                .into()),
        }
    }
}

fn whole_number(node: Node<'_>) -> Result<u64> {
    node.number()?.as_u64().ok_or_else(|| {
        node.error("a length must be a whole number that is not negative", "correct the bound").into()
    })
}

impl<'a> FromIterator<(Cow<'a, str>, Node<'a>)> for Traits<'a> {
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Node<'a>)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}
