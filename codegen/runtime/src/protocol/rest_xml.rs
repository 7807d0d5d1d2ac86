//! REST XML: HTTP bindings around XML documents (Smithy, "AWS restXml protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{Method, Request, Response, StatusCode};

use super::event::EventCodec;
use super::http_binding::{self, DocumentCodec};
use super::{Protocol, ReadShape, ResponseError, xml_error};
use crate::body::Body;
use crate::codec::xml::{self, XmlDocument};
use crate::schema::{Binding, Member, OperationSchema, ServiceSchema, Target};
use crate::serde::{DeserializeError, SerializeShape};

/// `aws.protocols#restXml`
pub static REST_XML: RestXml = RestXml { errors: false };

/// The codec for errors, whose members are nested deeper in the document.
static ERRORS: RestXml = RestXml { errors: true };

/// The REST XML protocol.
#[derive(Debug)]
pub struct RestXml {
    errors: bool,
}

impl DocumentCodec for RestXml {
    fn media_type(&self) -> &'static str {
        "application/xml"
    }

    fn serialize_body(
        &self,
        operation: &OperationSchema,
        body: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        serialize(operation.service, None, body)
    }

    fn serialize_payload(
        &self,
        operation: &OperationSchema,
        member: &Member,
        value: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        serialize(operation.service, Some(member), value)
    }

    fn deserialize_empty(&self) -> Result<(), DeserializeError> {
        match self.errors {
            true => Ok(()),
            false => Err(xml_error::no_document()),
        }
    }

    fn deserialize(
        &self,
        operation: &OperationSchema,
        body: &[u8],
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        let document = XmlDocument::parse(body)?;
        read(&mut match self.errors {
            true => xml_error::element(document.root()),
            false if operation.unwrapped_xml_output => document.whole(),
            false => document.root(),
        })
    }
}

/// Serializes a shape. The name and namespace are those of the payload's member or else of the shape; the default
/// namespace is the service's.
fn serialize(
    service: &ServiceSchema,
    member: Option<&Member>,
    shape: &dyn SerializeShape,
) -> Result<Vec<u8>, BuildError> {
    let schema = shape.schema();
    let name = member.and_then(|member| member.xml_name).or(schema.xml_name).unwrap_or(schema.name);
    let namespace = member.and_then(|member| member.xml_namespace);
    let namespace = namespace.or(schema.xml_namespace).or(service.xml_namespace);
    xml::serialize(name, namespace, shape)
}

impl EventCodec for RestXml {
    fn media_type(&self) -> &'static str {
        DocumentCodec::media_type(self)
    }

    fn has_initial_messages(&self) -> bool {
        false
    }

    fn serialize(
        &self,
        service: &ServiceSchema,
        member: Option<&Member>,
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        serialize(service, member, shape)
    }

    fn deserialize(&self, payload: &[u8], read: ReadShape<'_>) -> Result<(), DeserializeError> {
        read(&mut xml_error::element(XmlDocument::parse(payload)?.root()))
    }

    fn error_texts(&self, payload: &[u8]) -> (Option<String>, Option<String>) {
        xml_error::texts(payload)
    }
}

impl Protocol for RestXml {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        http_binding::request(self, operation, input)
    }

    fn has_body(&self, operation: &OperationSchema) -> bool {
        http_binding::has_body(operation)
    }

    /// S3 sends the status of some operations before they have completed, so that an error may have the status 200.
    fn is_error(&self, operation: &OperationSchema, response: &Response<Body>) -> bool {
        !response.status().is_success() || has_document(operation) && is_error_document(response)
    }

    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        http_binding::read_output(self, operation, response, read)
    }

    fn error_metadata(&self, operation: &OperationSchema, response: &Response<Body>) -> ResponseError {
        // A response to a `HEAD` has no body, so the status is the only information.
        let is_head = operation.http.is_some_and(|http| http.method == Method::HEAD);
        let is_missing = is_head && response.status() == StatusCode::NOT_FOUND;
        xml_error::metadata(response, if is_missing { "NotFound" } else { "" })
    }

    fn error(
        &self,
        operation: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        http_binding::read_response(&ERRORS, operation, response, read)
    }

    fn events(&'static self) -> Option<&'static dyn EventCodec> {
        Some(self)
    }
}

/// Whether the body of an output is a document of the service, rather than arbitrary bytes or text.
fn has_document(operation: &OperationSchema) -> bool {
    let is_raw = |member: &&Member| {
        member.binding == Binding::Payload && matches!(member.target, Target::Blob | Target::String)
    };
    !operation.output.members.iter().any(|member| is_raw(&member))
}

fn is_error_document(response: &Response<Body>) -> bool {
    response.body().bytes().and_then(xml::root_name) == Some("Error")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;
    use crate::serde::{ShapeDeserializer, ShapeSerializer};

    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static HELD: Schema = Schema::structure(
        "Held",
        &[Member::string("Tag", "tag").bound(Binding::Header("etag")), Member::string("Text", "text")],
    );
    static RAW: Schema = Schema::structure("Raw", &[Member::blob("Body", "body").bound(Binding::Payload)]);
    static SERVICE: ServiceSchema =
        ServiceSchema::new("Service", "1", &REST_XML).xml_namespace("urn:service", None);
    static PUT: OperationSchema =
        OperationSchema::new("Put", &SERVICE, &HELD, &HELD).http("PUT", "/put", 200);

    /// Reads the members of `Held` from a response.
    fn held(operation: &OperationSchema, is_error: bool, body: &str) -> (Option<String>, Option<String>) {
        let response = Response::builder().header("etag", "e").body(Body::from(body.as_bytes().to_vec()));
        let (mut tag, mut text) = (None, None);
        let mut read = |input: &mut dyn ShapeDeserializer| {
            input.structure(&HELD, &mut |index, member, input| {
                let value = Some(input.string(member)?.into_owned());
                if index == 0 {
                    tag = value
                } else {
                    text = value
                }
                Ok(())
            })
        };
        let outcome = match is_error {
            true => REST_XML.error(operation, &response.unwrap(), &mut read),
            false => REST_XML.output(operation, &mut response.unwrap(), &mut read),
        };
        outcome.unwrap();
        (tag, text)
    }

    fn both(text: &str) -> (Option<String>, Option<String>) {
        (Some("e".to_owned()), Some(text.to_owned()))
    }

    #[test]
    fn outputs_and_errors_are_documents_with_headers() {
        assert_eq!(held(&PUT, false, "<Held><Tag>x</Tag><Text>a</Text></Held>"), both("a"));
        for wrapped in
            ["<ErrorResponse><Error><Text>a</Text></Error></ErrorResponse>", "<Error><Text>a</Text></Error>"]
        {
            assert_eq!(held(&PUT, true, wrapped), both("a"));
        }
        assert_eq!(held(&PUT, true, ""), (Some("e".to_owned()), None));
    }

    #[test]
    fn an_output_without_its_document_is_an_error() {
        static HEADERS: Schema =
            Schema::structure("Headers", &[Member::string("Tag", "tag").bound(Binding::Header("etag"))]);
        static HEAD: OperationSchema = OperationSchema::new("Head", &SERVICE, &EMPTY, &HEADERS);
        let output = |operation: &OperationSchema, schema: &'static Schema| {
            let mut response = Response::new(Body::default());
            REST_XML
                .output(operation, &mut response, &mut |input| input.structure(schema, &mut |_, _, _| Ok(())))
        };
        let error = output(&PUT, &HELD).unwrap_err().to_string();
        assert!(error.contains("empty"), "{error}");
        output(&HEAD, &HEADERS).unwrap();
    }

    #[test]
    fn an_unwrapped_output_is_its_only_member() {
        static GET: OperationSchema =
            OperationSchema::new("Get", &SERVICE, &EMPTY, &HELD).unwrapped_xml_output();
        assert_eq!(held(&GET, false, "<?xml version='1.0'?><Text xmlns='urn:s3'>a</Text>"), both("a"));
        assert_eq!(held(&GET, false, "<Text/>"), both(""));
        assert_eq!(held(&GET, true, "<Error><Text>a</Text></Error>"), both("a"));
    }

    #[test]
    fn a_successful_response_with_an_error_inside_is_an_error() {
        static GET: OperationSchema = OperationSchema::new("Get", &SERVICE, &EMPTY, &RAW);
        for (operation, status, body, expected) in [
            (&PUT, 200, "<Held/>", false),
            (&PUT, 200, "", false),
            (&PUT, 200, "{}", false),
            (&PUT, 200, "<Err", false),
            (&PUT, 200, "<Held><Error/></Held>", false),
            (&PUT, 200, "<?xml version='1.0'?>\n  \n<!-- --><Error><Code>InternalError</Code></Error>", true),
            (&PUT, 200, " <Error xmlns='urn:s3'>", true),
            (&PUT, 404, "<Held/>", true),
            // The bytes of a user's file.
            (&GET, 200, "<Error/>", false),
            (&GET, 500, "<Error/>", true),
        ] {
            let response = Response::builder().status(status).body(Body::from(body.as_bytes().to_vec()));
            assert_eq!(REST_XML.is_error(operation, &response.unwrap()), expected, "{status} {body}");
        }
    }

    #[test]
    fn head_responses_have_an_error_code_without_a_body() {
        static HEAD: OperationSchema =
            OperationSchema::new("Head", &SERVICE, &EMPTY, &EMPTY).http("HEAD", "/", 200);
        for (operation, status, body, expected) in [
            (&HEAD, 404, "", "NotFound"),
            (&HEAD, 403, "", ""),
            (&PUT, 404, "", ""),
            (&HEAD, 404, "<Error><Code>NoSuchKey</Code></Error>", "NoSuchKey"),
        ] {
            let response = Response::builder().status(status).body(Body::from(body.as_bytes().to_vec()));
            let error = REST_XML.error_metadata(operation, &response.unwrap());
            assert_eq!((&*error.code, error.meta.code().unwrap_or_default()), (expected, expected));
        }
    }

    #[test]
    fn documents_have_the_name_and_the_namespace_that_are_nearest() {
        struct Bare(&'static Schema);
        impl SerializeShape for Bare {
            fn schema(&self) -> &'static Schema {
                self.0
            }

            fn serialize(&self, _: &mut dyn ShapeSerializer) {}
        }
        static OWN: Schema = Schema::structure("Bare", &[]).xml_name("Own").xml_namespace("urn:own", None);
        static MEMBER: Member =
            Member::structure("Held", "held").xml_name("Member").xml_namespace("urn:member", Some("m"));
        static PLAIN: Member = Member::structure("Held", "held");
        let text = |document: Result<Vec<u8>, BuildError>| String::from_utf8(document.unwrap()).unwrap();
        let body = |schema| text(REST_XML.serialize_body(&PUT, &Bare(schema)));
        let payload = |member, schema| text(REST_XML.serialize_payload(&PUT, member, &Bare(schema)));
        assert_eq!(body(&EMPTY), "<Empty xmlns=\"urn:service\"></Empty>");
        assert_eq!(body(&OWN), "<Own xmlns=\"urn:own\"></Own>");
        assert_eq!(payload(&PLAIN, &EMPTY), "<Empty xmlns=\"urn:service\"></Empty>");
        assert_eq!(payload(&PLAIN, &OWN), "<Own xmlns=\"urn:own\"></Own>");
        assert_eq!(payload(&MEMBER, &OWN), "<Member xmlns:m=\"urn:member\"></Member>");
    }
}
