//! Operations without I/O: converts an input into an HTTP request, and an HTTP response into an output or an error.

use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::operation::BuildError;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, header};

use crate::body::Body;
#[cfg(feature = "checksums")]
use crate::checksums::ChecksumSettings;
#[cfg(feature = "compression")]
use crate::compression::Compression;
use crate::endpoint::{EndpointUrl, ToEndpointUrl};
use crate::error::{OperationError, Unhandled, extended_request_id, read_error, request_id, with_request_id};
use crate::protocol::ReadShape;
use crate::schema::OperationSchema;
use crate::serde::{DeserializeShape, SerializeShape, member_text};

/// An operation of a service, without network access.
///
/// It is sufficient for programs with their own HTTP client and signer: [`request`](Self::request) creates the request
/// to be signed and sent, and [`response`](Self::response) reads the response.
pub trait Operation {
    /// The operation's input.
    type Input: SerializeShape;
    /// The operation's output.
    type Output: OutputShape;
    /// The operation's error.
    type Error: OperationError;

    /// The schema of the operation.
    const SCHEMA: &'static OperationSchema;

    /// Creates the request for `input`, which has yet to be signed and sent. `endpoint` is a URL such as
    /// `https://cognito-idp.us-east-1.amazonaws.com`, or an [`EndpointUrl`], which can also disable the host prefixes
    /// of some operations.
    ///
    /// # Errors
    /// If a value of the input cannot be encoded, if a value that the request requires is missing, if a stream is not
    /// in memory, or if `endpoint` is not a valid endpoint URL or cannot have the operation's host prefix.
    fn request<E: ToEndpointUrl + ?Sized>(
        input: &Self::Input,
        endpoint: &E,
    ) -> Result<Request<Vec<u8>>, BuildError> {
        request_in_memory(Self::SCHEMA, input, &*endpoint.to_endpoint_url()?)
    }

    /// Reads the output or the error in a response.
    ///
    /// # Errors
    /// The service's error, or an error about a response that cannot be read.
    fn response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Output, Self::Error> {
        #[cfg(feature = "checksums")]
        if let Some(checksum) = &Self::SCHEMA.http_checksum {
            let body = response.body().as_ref();
            crate::checksums::validate(response.headers(), body, checksum.response_algorithms)
                .map_err(|mismatch| Unhandled::new(mismatch, None))?;
        }
        let mut copy = Response::new(Body::Bytes(Bytes::copy_from_slice(response.body().as_ref())));
        *copy.status_mut() = response.status();
        *copy.headers_mut() = response.headers().clone();
        response_with_body::<Self>(&mut copy)
    }
}

/// The output of an operation.
pub trait OutputShape: DeserializeShape {
    /// Sets the request ID.
    fn set_request_id(&mut self, id: Option<String>);

    /// Sets the extended request ID, if the service has one.
    fn set_extended_request_id(&mut self, _id: Option<String>) {}
}

/// The settings of a client that influence how requests are encoded.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestSettings {
    /// Whether the request is presigned, so that its body is not known yet.
    pub presigned: bool,
    /// Which bodies are compressed.
    #[cfg(feature = "compression")]
    pub compression: Compression,
    /// Which requests get a checksum, and which responses are validated.
    #[cfg(feature = "checksums")]
    pub checksums: ChecksumSettings,
}

fn request_in_memory(
    operation: &OperationSchema,
    input: &dyn SerializeShape,
    endpoint: &EndpointUrl,
) -> Result<Request<Vec<u8>>, BuildError> {
    let (head, body) = request(operation, input, None, endpoint, &RequestSettings::default())?.into_parts();
    match body {
        Body::Bytes(bytes) => Ok(Request::from_parts(head, bytes.into())),
        Body::Stream(_) => Err(BuildError::other("the body is a stream, which only the client can send")),
    }
}

/// Creates the request of an operation for its input. `stream` is the body that has been taken out of the input.
///
/// # Errors
/// As with [`Operation::request`], and if the service requires the length of the stream, which is unknown.
pub fn request(
    operation: &OperationSchema,
    input: &dyn SerializeShape,
    stream: Option<SdkBody>,
    endpoint: &EndpointUrl,
    settings: &RequestSettings,
) -> Result<Request<Body>, BuildError> {
    let mut request = operation.service.protocol.request(operation, input)?;
    if let Some(stream) = stream {
        *request.body_mut() = Body::Stream(stream);
        check_length(operation, &request)?;
    }
    for (name, value) in operation.service.headers {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(BuildError::other)?;
        let value = HeaderValue::from_str(value).map_err(BuildError::other)?;
        request.headers_mut().entry(name).or_insert(value);
    }
    let own = operation.input.members.iter().find(|member| member.endpoint);
    let own = own.and_then(|member| member_text(input, member.name));
    let prefix = host_prefix(operation, input)?;
    *request.uri_mut() = endpoint.or_other(own.as_deref())?.uri(&prefix, request.uri())?;
    // The checksum covers the compressed body, so it is computed last.
    #[cfg(feature = "compression")]
    if operation.compressed && !settings.presigned {
        settings.compression.gzip(&mut request);
    }
    let _ = settings;
    #[cfg(feature = "checksum")]
    if operation.checksum_required {
        crate::checksum::content_md5(&mut request);
    }
    #[cfg(feature = "checksums")]
    if !settings.presigned {
        crate::checksums::add(&mut request, operation, input, settings.checksums)?;
    }
    #[cfg(feature = "tree-hash")]
    if operation.tree_hash {
        crate::tree_hash::add(&mut request);
    }
    Ok(request)
}

/// Checks that the length is known if the service requires it. The input may contain the length, too.
fn check_length(operation: &OperationSchema, request: &Request<Body>) -> Result<(), BuildError> {
    let is_known =
        request.body().content_length().is_some() || request.headers().contains_key(header::CONTENT_LENGTH);
    match operation.input.stream().filter(|member| member.requires_length && !is_known) {
        Some(member) => Err(BuildError::invalid_field(
            member.field,
            "the service requires the length of the stream, which is unknown: use a stream of known length",
        )),
        None => Ok(()),
    }
}

/// Reads the output or the error in a response. If the output has a stream, that takes the body out of the response.
///
/// # Errors
/// As with [`Operation::response`].
pub fn response_with_body<O: Operation + ?Sized>(
    response: &mut Response<Body>,
) -> Result<O::Output, O::Error> {
    let protocol = O::SCHEMA.service.protocol;
    if protocol.is_error(O::SCHEMA, response) {
        return Err(read_error(O::SCHEMA, response));
    }
    let mut output: Option<O::Output> = None;
    read_output(O::SCHEMA, response, &mut |input| {
        output = Some(O::Output::deserialize(input)?);
        Ok(())
    })?;
    match output {
        Some(mut output) => {
            output.set_request_id(request_id(response.headers()).map(str::to_owned));
            output.set_extended_request_id(extended_request_id(response.headers()).map(str::to_owned));
            Ok(output)
        }
        None => Err(Unhandled::new("the protocol read nothing", None).into()),
    }
}

/// The part that does not depend on the operation's type, so that it is compiled once.
fn read_output(
    operation: &OperationSchema,
    response: &mut Response<Body>,
    read: ReadShape<'_>,
) -> Result<(), Unhandled> {
    let outcome = operation.service.protocol.output(operation, response, read);
    outcome
        .map_err(|error| Unhandled::new(error, Some(with_request_id(Default::default(), response.headers()))))
}

/// Returns the prefix of the endpoint's host, with its labels filled in.
fn host_prefix(operation: &OperationSchema, input: &dyn SerializeShape) -> Result<String, BuildError> {
    let mut prefix = String::new();
    let mut rest = operation.host_prefix;
    while let Some((before, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}').unwrap_or((after, ""));
        let member = operation.input.members.iter().find(|member| member.name == label);
        let field = member.map_or("host label", |member| member.field);
        prefix.push_str(before);
        prefix.push_str(host_label(field, member_text(input, label).as_deref())?);
        rest = after;
    }
    prefix.push_str(rest);
    Ok(prefix)
}

/// Returns the value of a host label, which must be a valid label of a host name (RFC 1123).
///
/// # Errors
/// If the value is missing, empty, longer than 63 characters, or has characters other than letters, digits and hyphens.
fn host_label<'v>(field: &'static str, value: Option<&'v str>) -> Result<&'v str, BuildError> {
    let value = value.filter(|value| !value.is_empty());
    let value = value.ok_or_else(|| BuildError::missing_field(field, "it is part of the host name"))?;
    let valid = value.len() <= 63
        && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !value.starts_with('-')
        && !value.ends_with('-');
    match valid {
        true => Ok(value),
        false => Err(BuildError::invalid_field(
            field,
            "it is part of the host name: up to 63 letters, digits and hyphens",
        )),
    }
}

/// Returns a random token (a version 4 UUID), by which a service recognizes a repeated request.
pub fn idempotency_token() -> String {
    let bits =
        (u128::from(random()) << 64 | u128::from(random())) & !(0xf << 76) & !(0xc << 60) | 4 << 76 | 8 << 60;
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Returns a random number that is not cryptographically secure.
pub fn random() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    // Each `RandomState` has different keys, which are derived from the operating system's randomness.
    RandomState::new().hash_one(0_u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> EndpointUrl {
        text.parse().unwrap()
    }
    use crate::protocol::aws_json::AWS_JSON_1_1;
    use crate::schema::{Member, Schema, ServiceSchema};
    use crate::serde::ShapeSerializer;

    #[test]
    fn host_labels_are_checked() {
        assert_eq!(host_label("a", Some("my-label1")).unwrap(), "my-label1");
        for wrong in [None, Some(""), Some("a.b"), Some("a/b"), Some("-a"), Some("a-"), Some("a b")] {
            assert!(host_label("a", wrong).is_err(), "{wrong:?}");
        }
    }

    /// An input whose members are strings, in the order of its schema.
    struct Input(&'static Schema, Vec<Option<&'static str>>);

    impl SerializeShape for Input {
        fn schema(&self) -> &'static Schema {
            self.0
        }

        fn serialize(&self, out: &mut dyn ShapeSerializer) {
            for (member, value) in self.0.members.iter().zip(&self.1) {
                match value {
                    Some(value) => out.string(member, value),
                    None => out.null(member),
                }
            }
        }
    }

    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &AWS_JSON_1_1);
    static EMPTY: Schema = Schema::structure("Empty", &[]);

    static LABELS: Schema =
        Schema::structure("Labels", &[Member::string("Bucket", "bucket"), Member::string("Kind", "kind")]);
    static LABELED: OperationSchema =
        OperationSchema::new("Labeled", &SERVICE, &LABELS, &EMPTY).host_prefix("{Bucket}.{Kind}-data.");

    #[test]
    fn the_host_prefix_gets_its_labels_from_the_input() {
        let input = Input(&LABELS, vec![Some("b-1"), Some("hot")]);
        let request = request_in_memory(&LABELED, &input, &url("https://example.com/base")).unwrap();
        assert_eq!(request.uri(), "https://b-1.hot-data.example.com/base/");
        assert_eq!(request.body(), br#"{"Bucket":"b-1","Kind":"hot"}"#);
        static FIXED: OperationSchema =
            OperationSchema::new("Fixed", &SERVICE, &EMPTY, &EMPTY).host_prefix("data-");
        let request = request_in_memory(&FIXED, &Input(&EMPTY, vec![]), &url("https://example.com")).unwrap();
        assert_eq!(request.uri(), "https://data-example.com/");
    }

    #[test]
    fn a_host_label_that_is_missing_or_wrong_is_an_error_with_the_name_of_its_field() {
        for (labels, field) in [
            (vec![None, Some("hot")], "bucket"),
            (vec![Some("b"), None], "kind"),
            (vec![Some("b"), Some("")], "kind"),
            (vec![Some("evil.example/"), Some("hot")], "bucket"),
        ] {
            let input = Input(&LABELS, labels);
            let error =
                request_in_memory(&LABELED, &input, &url("https://example.com")).unwrap_err().to_string();
            assert!(error.contains(field) && !error.contains("evil"), "{error}");
        }
    }

    #[test]
    fn a_member_that_is_the_endpoint_wins() {
        static INPUT: Schema = Schema::structure(
            "Predict",
            &[Member::string("Model", "model"), Member::string("Endpoint", "endpoint").endpoint()],
        );
        static PREDICT: OperationSchema = OperationSchema::new("Predict", &SERVICE, &INPUT, &EMPTY);
        let uri = |endpoint| {
            let input = Input(&INPUT, vec![Some("https://wrong.example.com"), endpoint]);
            request_in_memory(&PREDICT, &input, &url("https://example.com"))
                .map(|request| request.uri().to_string())
        };
        assert_eq!(uri(Some("https://own.example.com/a/")).unwrap(), "https://own.example.com/a/");
        assert_eq!(uri(None).unwrap(), "https://example.com/");
        assert!(uri(Some("own.example.com")).unwrap_err().to_string().contains("`own.example.com`"));
    }

    #[test]
    fn a_service_has_headers_of_its_own() {
        static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &AWS_JSON_1_1)
            .headers(&[("x-version", "7"), ("content-type", "no")]);
        static PLAIN: OperationSchema = OperationSchema::new("Plain", &SERVICE, &EMPTY, &EMPTY);
        let input = Input(&EMPTY, vec![]);
        let request = request_in_memory(&PLAIN, &input, &url("https://example.com")).unwrap();
        assert_eq!(request.headers()["x-version"], "7");
        assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.1");
    }

    #[test]
    fn a_request_that_cannot_be_written_is_an_error() {
        static CHOICE: Schema = Schema::union("Choice", &[]);
        struct Unknown;
        impl SerializeShape for Unknown {
            fn schema(&self) -> &'static Schema {
                &EMPTY
            }

            fn serialize(&self, out: &mut dyn ShapeSerializer) {
                out.unknown_variant(&CHOICE);
            }
        }
        static PLAIN: OperationSchema = OperationSchema::new("Plain", &SERVICE, &EMPTY, &EMPTY);
        let error = request_in_memory(&PLAIN, &Unknown, &url("https://example.com")).unwrap_err();
        assert!(format!("{error:?}").contains("Choice"), "{error:?}");
    }

    #[test]
    fn tokens_are_version_4_uuids_and_differ() {
        let (one, other) = (idempotency_token(), idempotency_token());
        assert_ne!(one, other);
        for token in [one, other] {
            let parts: Vec<_> = token.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{token}");
            assert_eq!(&token[14..15], "4", "{token}");
            assert!("89ab".contains(&token[19..20]), "{token}");
        }
    }
}
