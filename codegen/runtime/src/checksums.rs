//! `@httpChecksum`: checksums of the bodies of requests and responses (Smithy, "AWS HTTP checksums").

mod algorithm;
mod validate;

use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_smithy_types::error::operation::BuildError;
use http::{HeaderMap, HeaderName, HeaderValue, Request};

pub use algorithm::{Algorithm, Checksum, Hasher};
#[cfg(feature = "client")]
pub use validate::validated;
pub use validate::{ChecksumMismatch, validate};

use crate::body::Body;
use crate::schema::{Binding, HttpChecksum, OperationSchema};
use crate::serde::{SerializeShape, member_text};

/// The prefix of all headers with checksums.
const PREFIX: &str = "x-amz-checksum-";

/// The header with the name of the trailer that contains the checksum.
pub(crate) const TRAILER: HeaderName = HeaderName::from_static("x-amz-trailer");

/// The value of a validation mode that asks the service for checksums.
const ENABLED: &str = "ENABLED";

/// The checksum settings of a client.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChecksumSettings {
    /// Which requests get a checksum.
    pub calculation: RequestChecksumCalculation,
    /// Which responses are validated.
    pub validation: ResponseChecksumValidation,
}

/// Adds the checksum of the body, unless the caller has set one, and asks for a checksum of the response.
///
/// The checksum of a stream is not known before the stream has been read. Its request gets the header `x-amz-trailer`,
/// and the client sends the checksum after the body.
///
/// # Errors
/// If the input has an algorithm that is not supported.
pub fn add(
    request: &mut Request<Body>,
    operation: &OperationSchema,
    input: &dyn SerializeShape,
    settings: ChecksumSettings,
) -> Result<(), BuildError> {
    let Some(checksum) = &operation.http_checksum else { return Ok(()) };
    let has_own = request.headers().keys().any(|name| name.as_str().starts_with(PREFIX));
    if !has_own && let Some(algorithm) = algorithm(checksum, input, settings)? {
        set_default(request.headers_mut(), operation, checksum.request_algorithm, algorithm.name());
        match request.body().bytes() {
            Some(bytes) => {
                let value = HeaderValue::try_from(algorithm.checksum(bytes).encode());
                request.headers_mut().insert(algorithm.header(), value.map_err(BuildError::other)?);
            }
            None => {
                let name = HeaderValue::from_name(algorithm.header());
                request.headers_mut().insert(TRAILER, name);
            }
        }
    }
    if settings.validation != ResponseChecksumValidation::WhenRequired {
        set_default(request.headers_mut(), operation, checksum.validation_mode, ENABLED);
    }
    Ok(())
}

/// Returns the algorithm for the request's body, if it needs a checksum.
fn algorithm(
    checksum: &HttpChecksum,
    input: &dyn SerializeShape,
    settings: ChecksumSettings,
) -> Result<Option<Algorithm>, BuildError> {
    if let Some(member) = checksum.request_algorithm
        && let Some(name) = member_text(input, member)
    {
        return match Algorithm::named(&name) {
            Some(algorithm) => Ok(Some(algorithm)),
            None => {
                let fields = input.schema().members.iter();
                let field = fields.into_iter().find(|field| field.name == member);
                let known = Algorithm::ALL.map(Algorithm::name).join(", ");
                let reason = format!("only these algorithms are supported: {known}");
                Err(BuildError::invalid_field(
                    field.map_or("checksum algorithm", |field| field.field),
                    reason,
                ))
            }
        };
    }
    let supported = checksum.request_algorithm.is_some()
        && settings.calculation != RequestChecksumCalculation::WhenRequired;
    Ok((supported || checksum.request_required).then_some(Algorithm::Crc32))
}

/// Sets the header that the member is bound to, unless it is set already.
fn set_default(
    headers: &mut HeaderMap,
    operation: &OperationSchema,
    member: Option<&str>,
    value: &'static str,
) {
    let member = operation.input.members.iter().find(|known| Some(known.name) == member);
    if let Some(Binding::Header(name)) = member.map(|member| member.binding)
        && let Ok(name) = HeaderName::from_bytes(name.as_bytes())
    {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

/// Returns the algorithms by which the response to the request is validated; none if it is not validated.
pub fn response_algorithms(
    operation: &'static OperationSchema,
    headers: &HeaderMap,
    validation: ResponseChecksumValidation,
) -> &'static [&'static str] {
    let Some(checksum) = &operation.http_checksum else { return &[] };
    let mode = operation.input.members.iter().find(|member| Some(member.name) == checksum.validation_mode);
    let enabled = match mode.map(|member| member.binding) {
        Some(Binding::Header(name)) => headers.get(name).is_some_and(|mode| mode == ENABLED),
        _ => validation != ResponseChecksumValidation::WhenRequired,
    };
    if enabled { checksum.response_algorithms } else { &[] }
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::body::SdkBody;

    use super::*;
    use crate::protocol::rest_xml::REST_XML;
    use crate::schema::{Member, Schema, ServiceSchema};
    use crate::serde::ShapeSerializer;

    static INPUT: Schema = Schema::structure(
        "Input",
        &[
            Member::string("Algorithm", "algorithm").bound(Binding::Header("x-amz-sdk-checksum-algorithm")),
            Member::string("Mode", "mode").bound(Binding::Header("x-amz-checksum-mode")),
        ],
    );
    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &REST_XML);

    /// An input with an algorithm.
    struct Input(Option<&'static str>);

    impl SerializeShape for Input {
        fn schema(&self) -> &'static Schema {
            &INPUT
        }

        fn serialize(&self, out: &mut dyn ShapeSerializer) {
            match self.0 {
                Some(name) => out.string(&INPUT.members[0], name),
                None => out.null(&INPUT.members[0]),
            }
            out.null(&INPUT.members[1]);
        }
    }

    const PLAIN: HttpChecksum = HttpChecksum::new();
    static OPTIONAL: OperationSchema = OperationSchema::new("Optional", &SERVICE, &INPUT, &EMPTY)
        .http_checksum(PLAIN.algorithm("Algorithm"));
    static REQUIRED: OperationSchema = OperationSchema::new("Required", &SERVICE, &INPUT, &EMPTY)
        .http_checksum(PLAIN.algorithm("Algorithm").required());
    static WITHOUT_MEMBER: OperationSchema =
        OperationSchema::new("WithoutMember", &SERVICE, &INPUT, &EMPTY).http_checksum(PLAIN.required());
    static CHECKED: OperationSchema = OperationSchema::new("Checked", &SERVICE, &INPUT, &EMPTY)
        .http_checksum(PLAIN.validation_mode("Mode").response(&["CRC32"]));

    fn when_required() -> ChecksumSettings {
        ChecksumSettings {
            calculation: RequestChecksumCalculation::WhenRequired,
            validation: ResponseChecksumValidation::WhenRequired,
        }
    }

    /// The headers of a request with the body `123456789`.
    fn headers(
        operation: &OperationSchema,
        name: Option<&'static str>,
        settings: ChecksumSettings,
    ) -> Vec<String> {
        let mut request = Request::new(Body::from(b"123456789".to_vec()));
        if let Some(name) = name {
            request.headers_mut().insert("x-amz-sdk-checksum-algorithm", HeaderValue::from_static(name));
        }
        add(&mut request, operation, &Input(name), settings).unwrap();
        request.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect()
    }

    #[test]
    fn settings_and_the_input_decide_which_checksum_there_is() {
        let crc32 = ["x-amz-sdk-checksum-algorithm: CRC32", "x-amz-checksum-crc32: y/Q5Jg=="];
        let sha1 =
            ["x-amz-sdk-checksum-algorithm: SHA1", "x-amz-checksum-sha1: 98O8HYCOBHMq32eZZczDTKeuNEE="];
        let default = ChecksumSettings::default();
        assert_eq!(headers(&OPTIONAL, None, default), crc32);
        assert!(headers(&OPTIONAL, None, when_required()).is_empty());
        assert_eq!(headers(&REQUIRED, None, when_required()), crc32);
        assert_eq!(headers(&WITHOUT_MEMBER, None, when_required()), crc32[1..]);
        for (operation, settings) in
            [(&OPTIONAL, default), (&OPTIONAL, when_required()), (&REQUIRED, default)]
        {
            assert_eq!(headers(operation, Some("SHA1"), settings), sha1);
        }
        assert_eq!(headers(&CHECKED, None, default), ["x-amz-checksum-mode: ENABLED"]);
        assert!(headers(&CHECKED, None, when_required()).is_empty());
    }

    #[test]
    fn a_checksum_of_the_caller_wins() {
        let mut request = Request::new(Body::empty());
        request.headers_mut().insert("x-amz-checksum-sha256", HeaderValue::from_static("own"));
        add(&mut request, &REQUIRED, &Input(None), ChecksumSettings::default()).unwrap();
        assert_eq!(request.headers().len(), 1);
    }

    #[test]
    fn the_checksum_of_a_stream_follows_it() {
        let stream = Body::Stream(SdkBody::taken());
        let mut request = Request::new(stream);
        add(&mut request, &OPTIONAL, &Input(None), ChecksumSettings::default()).unwrap();
        assert_eq!(request.headers()["x-amz-trailer"], "x-amz-checksum-crc32");
        assert!(!request.headers().contains_key("x-amz-checksum-crc32"));
        assert_eq!(request.headers()["x-amz-sdk-checksum-algorithm"], "CRC32");
    }

    #[test]
    fn an_algorithm_that_is_not_supported_is_an_error() {
        let mut request = Request::new(Body::empty());
        let error =
            add(&mut request, &OPTIONAL, &Input(Some("XXHASH3")), ChecksumSettings::default()).unwrap_err();
        let text = error.to_string();
        assert!(
            text.contains("algorithm") && text.contains("CRC64NVME, CRC32C, CRC32, SHA1, SHA256"),
            "{text}"
        );
    }

    #[test]
    fn responses_are_checked_where_a_checksum_was_asked_for() {
        let (supported, required) =
            (ResponseChecksumValidation::WhenSupported, ResponseChecksumValidation::WhenRequired);
        let mut headers = HeaderMap::new();
        let none: &[&str] = &[];
        assert_eq!(response_algorithms(&CHECKED, &headers, supported), none);
        headers.insert("x-amz-checksum-mode", HeaderValue::from_static("ENABLED"));
        assert_eq!(response_algorithms(&CHECKED, &headers, required), ["CRC32"]);
        static WITHOUT_MODE: OperationSchema = OperationSchema::new("WithoutMode", &SERVICE, &INPUT, &EMPTY)
            .http_checksum(PLAIN.response(&["SHA1"]));
        assert_eq!(response_algorithms(&WITHOUT_MODE, &HeaderMap::new(), supported), ["SHA1"]);
        assert_eq!(response_algorithms(&WITHOUT_MODE, &HeaderMap::new(), required), none);
        assert_eq!(response_algorithms(&OPTIONAL, &HeaderMap::new(), supported), none);
    }
}
