//! The peculiarities of S3: the bucket is in the endpoint, an output is not wrapped, and errors may have the status 200
//! or no body.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use golden_s3::Client;
use golden_s3::config::Config;
use golden_s3::config::http::{HttpRequest, HttpResponse};
use golden_s3::error::ProvideErrorMetadata;
use golden_s3::http::{Request, Response};
use golden_s3::operation::copy_object::{CopyObject, CopyObjectInput};
use golden_s3::operation::delete_object::{DeleteObject, DeleteObjectInput};
use golden_s3::operation::get_bucket_location::{GetBucketLocation, GetBucketLocationInput};
use golden_s3::operation::head_object::{HeadObject, HeadObjectError};
use golden_s3::operation::{Operation, RequestIdExt};
use golden_s3::types::BucketLocationConstraint;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use tinsmith_runtime::aws_smithy_types::body::SdkBody;

fn target(request: &Request<Vec<u8>>) -> String {
    format!("{} {}", request.method(), request.uri())
}

fn response(status: u16, body: &str) -> Response<&[u8]> {
    Response::builder().status(status).header("x-amz-request-id", "1").body(body.as_bytes()).unwrap()
}

#[test]
fn the_bucket_is_in_the_endpoint() {
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
fn a_missing_bucket_is_an_error() {
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

#[test]
fn there_are_two_request_ids() {
    let response = |status, body| {
        Response::builder().status(status).header("x-amz-id-2", "extended").body(body).unwrap()
    };
    let output = CopyObject::response(&response(200, ""));
    assert_eq!(output.extended_request_id(), Some("extended"));
    let error = HeadObject::response(&response(404, "")).unwrap_err();
    assert_eq!(error.extended_request_id(), Some("extended"));
    let HeadObjectError::NotFound(inner) = &error else { panic!("{error:?}") };
    assert_eq!(inner.extended_request_id(), Some("extended"));
    assert_eq!(golden_s3::Error::from(error).extended_request_id(), Some("extended"));
    assert_eq!(CopyObject::response(&Response::new("")).extended_request_id(), None);
}

#[test]
#[allow(deprecated)]
fn an_expiry_that_is_not_a_time_is_text() {
    let output = |text: &str| {
        let response = Response::builder().header("expires", text).header("etag", "e").body("").unwrap();
        HeadObject::response(&response).unwrap()
    };
    let date = output("Tue, 29 Apr 2014 18:30:38 GMT");
    assert_eq!(date.expires().unwrap().secs(), 1_398_796_238);
    assert_eq!(date.expires_string(), Some("Tue, 29 Apr 2014 18:30:38 GMT"));
    let text = output("in a while");
    assert_eq!((text.expires(), text.expires_string(), text.e_tag()), (None, Some("in a while"), Some("e")));
}

/// Responds with these pages one after another.
#[derive(Clone, Debug)]
struct Pages(Arc<Mutex<Vec<&'static str>>>);

impl HttpConnector for Pages {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let page = self.0.lock().unwrap().remove(0);
        HttpConnectorFuture::ready(Ok(HttpResponse::new(200.try_into().unwrap(), SdkBody::from(page))))
    }
}

#[test]
fn the_last_page_of_parts_may_have_a_token() {
    let pages = Pages(Arc::new(Mutex::new(vec![
        "<R><NextPartNumberMarker>1</NextPartNumberMarker><IsTruncated>true</IsTruncated><Part><ETag>a</ETag></Part></R>",
        "<R><NextPartNumberMarker>2</NextPartNumberMarker><IsTruncated>false</IsTruncated><Part><ETag>b</ETag></Part></R>",
    ])));
    let http = http_client_fn(move |_, _| SharedHttpConnector::new(pages.clone()));
    let config = Config::builder().endpoint_url("https://s3.amazonaws.com").http_client(http).build();
    let parts = Client::from_conf(config).list_parts().bucket("b").key("k").into_paginator().items().send();
    let mut parts = pin!(parts.collect::<Result<Vec<_>, _>>());
    let found = loop {
        let polled = parts.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        if let Poll::Ready(found) = polled {
            break found.unwrap();
        }
    };
    let found: Vec<_> = found.iter().map(|part| part.e_tag().unwrap()).collect();
    assert_eq!(found, ["a", "b"]);
}
