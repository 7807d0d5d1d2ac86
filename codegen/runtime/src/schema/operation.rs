//! Schemas of operations.

use super::{HttpChecksum, Schema, ServiceSchema};

/// An operation of a service.
#[derive(Clone, Copy, Debug)]
pub struct OperationSchema {
    /// The operation's name in the model.
    pub name: &'static str,
    /// The service of the operation.
    pub service: &'static ServiceSchema,
    /// The operation's input.
    pub input: &'static Schema,
    /// The operation's output.
    pub output: &'static Schema,
    /// `@http`, if the operation has it.
    pub http: Option<Http>,
    /// `@endpoint`: the prefix of the endpoint's host, with labels in braces. It may be empty.
    pub host_prefix: &'static str,
    /// `@requestCompression`, with gzip.
    pub compressed: bool,
    /// `@httpChecksumRequired`
    pub checksum_required: bool,
    /// `@httpChecksum`
    pub http_checksum: Option<HttpChecksum>,
    /// `@s3UnwrappedXmlOutput`: the root element of the response is a member of the output, not the output itself.
    pub unwrapped_xml_output: bool,
    /// `@unsignedPayload`: the signature does not cover the body.
    pub unsigned_payload: bool,
    /// Whether the tree hash of the body is sent in a header.
    pub tree_hash: bool,
    /// Whether a response may pause for any length of time.
    pub may_stall: bool,
    /// Whether presigned requests use `GET`, with the members of the body in the query string.
    pub presigned_as_get: bool,
    /// Whether the members of the body are sent in the query string.
    pub body_in_query: bool,
    /// Whether the service only accepts requests of this operation over HTTP/2.
    pub requires_http2: bool,
}

/// `@http`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Http {
    /// The HTTP method.
    pub method: &'static str,
    /// The URI template, such as `/users/{UserId}?active`.
    pub uri: &'static str,
    /// The status code of a successful response.
    pub code: u16,
}

impl OperationSchema {
    /// Creates an operation without HTTP bindings.
    pub const fn new(
        name: &'static str,
        service: &'static ServiceSchema,
        input: &'static Schema,
        output: &'static Schema,
    ) -> Self {
        Self {
            name,
            service,
            input,
            output,
            http: None,
            host_prefix: "",
            compressed: false,
            checksum_required: false,
            http_checksum: None,
            unwrapped_xml_output: false,
            unsigned_payload: false,
            tree_hash: false,
            may_stall: false,
            presigned_as_get: false,
            body_in_query: false,
            requires_http2: false,
        }
    }

    /// Whether the output has members besides a stream of events, which are sent in an initial message.
    pub fn has_initial_response(&self) -> bool {
        let in_message = || self.service.protocol.events().is_some_and(|codec| codec.has_initial_messages());
        self.output.event_stream().is_some() && self.output.members.len() > 1 && in_message()
    }

    /// Adds `@http`.
    pub const fn http(mut self, method: &'static str, uri: &'static str, code: u16) -> Self {
        self.http = Some(Http { method, uri, code });
        self
    }

    /// Adds the `hostPrefix` of `@endpoint`.
    pub const fn host_prefix(mut self, prefix: &'static str) -> Self {
        self.host_prefix = prefix;
        self
    }

    /// Adds `@requestCompression`, with gzip.
    pub const fn compressed(mut self) -> Self {
        self.compressed = true;
        self
    }

    /// Adds `@httpChecksumRequired`.
    pub const fn checksum_required(mut self) -> Self {
        self.checksum_required = true;
        self
    }

    /// Adds `@httpChecksum`.
    pub const fn http_checksum(mut self, checksum: HttpChecksum) -> Self {
        self.http_checksum = Some(checksum);
        self
    }

    /// Adds `@unsignedPayload`.
    pub const fn unsigned_payload(mut self) -> Self {
        self.unsigned_payload = true;
        self
    }

    /// Sends the tree hash of the body in a header.
    pub const fn tree_hash(mut self) -> Self {
        self.tree_hash = true;
        self
    }

    /// Allows responses to pause for any length of time.
    pub const fn may_stall(mut self) -> Self {
        self.may_stall = true;
        self
    }

    /// Makes presigned requests use `GET`, with the members of the body in the query string.
    pub const fn presigned_as_get(mut self) -> Self {
        self.presigned_as_get = true;
        self
    }

    /// Returns the operation with the changes for presigning.
    pub const fn presigned(self) -> Self {
        match self.http {
            Some(http) if self.presigned_as_get => {
                let http = Some(Http { method: "GET", ..http });
                Self { http, body_in_query: true, ..self }
            }
            _ => self,
        }
    }

    /// Requires HTTP/2.
    pub const fn requires_http2(mut self) -> Self {
        self.requires_http2 = true;
        self
    }

    /// Adds `@s3UnwrappedXmlOutput`.
    pub const fn unwrapped_xml_output(mut self) -> Self {
        self.unwrapped_xml_output = true;
        self
    }
}
