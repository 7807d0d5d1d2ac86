//! AWS query: requests are forms, responses are XML (Smithy, "AWS query protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{Request, Response};

use super::{Protocol, ReadShape, ResponseError, query, xml_error};
use crate::body::Body;
use crate::codec::form::FormCodec;
use crate::schema::OperationSchema;
use crate::serde::{DeserializeError, SerializeShape};

/// `aws.protocols#awsQuery`
pub static AWS_QUERY: AwsQuery = AwsQuery;

/// The AWS query protocol.
#[derive(Debug)]
pub struct AwsQuery;

impl Protocol for AwsQuery {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        query::request(FormCodec::AwsQuery, operation, input)
    }

    /// Reads the output from `{Operation}Response/{Operation}Result`. An operation without output has no such element.
    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        let document = query::output(operation, response)?;
        let root = document.root();
        read(&mut root.child(&format!("{}Result", operation.name)).unwrap_or(root))
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        xml_error::metadata(response, "")
    }

    fn error(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        query::error(response, read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Member, Schema, ServiceSchema};
    use crate::serde::ShapeDeserializer;

    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static OUTPUT: Schema = Schema::structure("Output", &[Member::string("Held", "held")]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "2010-01-01", &AWS_QUERY);
    static DO: OperationSchema = OperationSchema::new("Do", &SERVICE, &EMPTY, &OUTPUT);

    #[test]
    fn the_output_is_in_the_result() {
        for (body, expected) in [
            ("<DoResponse><DoResult><Held>a</Held></DoResult></DoResponse>", Some("a")),
            ("<DoResponse><ResponseMetadata/><DoResult/></DoResponse>", None),
            ("<DoResponse><ResponseMetadata><Held>a</Held></ResponseMetadata></DoResponse>", None),
            ("<DoResponse><Held>a</Held></DoResponse>", Some("a")),
        ] {
            let mut held = None;
            let mut response = Response::new(Body::from(body.as_bytes().to_vec()));
            let outcome = AWS_QUERY.output(&DO, &mut response, &mut |input| {
                input.structure(&OUTPUT, &mut |_, member, input| {
                    held = Some(input.string(member)?.into_owned());
                    Ok(())
                })
            });
            assert_eq!((outcome.is_ok(), held.as_deref()), (true, expected), "{body}");
        }
    }

    #[test]
    fn an_output_with_members_is_never_empty() {
        static NOTHING: OperationSchema = OperationSchema::new("Nothing", &SERVICE, &EMPTY, &EMPTY);
        for (operation, schema, expected) in [(&DO, &OUTPUT, false), (&NOTHING, &EMPTY, true)] {
            let mut read = |input: &mut dyn ShapeDeserializer| input.structure(schema, &mut |_, _, _| Ok(()));
            let outcome = AWS_QUERY.output(operation, &mut Response::new(Body::default()), &mut read);
            assert_eq!(outcome.is_ok(), expected, "{}", operation.name);
        }
    }
}
