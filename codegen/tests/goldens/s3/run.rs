//! What S3 does differently: the bucket is in the endpoint, an output is not wrapped, errors come with status 200 or
//! without a body.

use golden_s3::error::ProvideErrorMetadata;
use golden_s3::http::{Request, Response};
use golden_s3::operation::Operation;
use golden_s3::operation::copy_object::{CopyObject, CopyObjectInput};
use golden_s3::operation::delete_object::{DeleteObject, DeleteObjectInput};
use golden_s3::operation::get_bucket_location::{GetBucketLocation, GetBucketLocationInput};
use golden_s3::operation::head_object::{HeadObject, HeadObjectError};
use golden_s3::types::BucketLocationConstraint;

fn target(request: &Request<Vec<u8>>) -> String {
    format!("{} {}", request.method(), request.uri())
}

fn response(status: u16, body: &str) -> Response<&[u8]> {
    Response::builder().status(status).header("x-amz-request-id", "1").body(body.as_bytes()).unwrap()
}

#[test]
fn the_endpoint_has_the_bucket() {
    let input = DeleteObjectInput::builder().bucket("b").key("a b/c").build().unwrap();
    let request = DeleteObject::request(&input, "https://b.s3.amazonaws.com").unwrap();
    assert_eq!(target(&request), "DELETE https://b.s3.amazonaws.com/a%20b/c");
    let request = DeleteObject::request(&input, "https://s3.amazonaws.com/b").unwrap();
    assert_eq!(target(&request), "DELETE https://s3.amazonaws.com/b/a%20b/c");
    let input = GetBucketLocationInput::builder().bucket("b").build().unwrap();
    let request = GetBucketLocation::request(&input, "https://b.s3.amazonaws.com").unwrap();
    assert_eq!(target(&request), "GET https://b.s3.amazonaws.com/?location");
    let input = CopyObjectInput::builder().bucket("b").key("c").build().unwrap();
    let request = CopyObject::request(&input, "https://b.s3.amazonaws.com").unwrap();
    assert_eq!(target(&request), "PUT https://b.s3.amazonaws.com/c?x-id=CopyObject");
}

#[test]
fn nothing_is_sent_to_another_bucket_because_one_is_missing() {
    let input = DeleteObjectInput::builder().bucket("").key("b/c").build().unwrap();
    let error = DeleteObject::request(&input, "https://s3.amazonaws.com").unwrap_err();
    assert!(error.to_string().contains("bucket"), "{error}");
}

#[test]
fn a_location_is_the_root_of_its_document() {
    let location = |body: &str| {
        let output = GetBucketLocation::response(&response(200, body)).unwrap();
        output.location_constraint().cloned()
    };
    let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">eu-west-1</LocationConstraint>";
    assert_eq!(location(body), Some(BucketLocationConstraint::EuWest1));
    assert_eq!(location("<LocationConstraint/>"), Some(BucketLocationConstraint::from("")));
}

#[test]
fn an_error_may_have_status_200() {
    let body = "<?xml version=\"1.0\"?>\n\n<Error><Code>InternalError</Code><Message>again</Message></Error>";
    let error = CopyObject::response(&response(200, body)).unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("InternalError"), Some("again")));
    let output = CopyObject::response(&response(200, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>"));
    assert_eq!(output.unwrap().copy_object_result().unwrap().e_tag(), Some("e"));
}

#[test]
fn head_responses_give_the_modelled_error() {
    let error = HeadObject::response(&response(404, "")).unwrap_err();
    assert!(matches!(error, HeadObjectError::NotFound(_)), "{error:?}");
    let error = HeadObject::response(&response(403, "")).unwrap_err();
    assert_eq!(error.code(), None);
    assert!(format!("{error:?}").contains("\"1\""), "the request id is kept: {error:?}");
}
