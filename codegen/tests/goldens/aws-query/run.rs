//! awsQuery: requests are forms, responses are XML, and errors have special codes.

use golden_aws_query::error::ProvideErrorMetadata;
use golden_aws_query::http::Response;
use golden_aws_query::operation::ask::{Ask, AskError, AskInput};
use golden_aws_query::operation::{Operation, RequestId};

#[test]
fn a_request_is_a_form() {
    let input = AskInput::builder().name("a b").tags("k", "v").filters("f").filters("g").build().unwrap();
    let request = Ask::request(&input, "https://example.com").unwrap();
    assert_eq!(
        (request.method().as_str(), request.uri().to_string()),
        ("POST", "https://example.com/".into())
    );
    assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded");
    let body = "Action=Ask&Version=2010-05-08&Name=a%20b&Tags.entry.1.Key=k&Tags.entry.1.Value=v&Filter.1=f&Filter.2=g";
    assert_eq!(String::from_utf8_lossy(request.body()), body);
}

#[test]
fn a_response_is_xml() {
    let body = "<AskResponse xmlns=\"https://example.com/doc/2010-05-08/\"><AskResult><Names><member>a</member>\
        <member>b</member></Names><Tags><entry><Key>k</Key><Value>v</Value></entry></Tags></AskResult>\
        <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AskResponse>";
    let output = Ask::response(&Response::new(body)).unwrap();
    assert_eq!(output.names(), ["a", "b"]);
    assert_eq!(output.tags().unwrap()["k"], "v");
}

#[test]
fn an_error_is_found_by_its_code_or_by_its_name() {
    for code in ["Thing.NotFound", "NoSuchThing"] {
        let body = format!(
            "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>none</Message><Thing>t</Thing>\
             </Error><RequestId>1</RequestId></ErrorResponse>"
        );
        let error = Ask::response(&Response::builder().status(404).body(body).unwrap()).unwrap_err();
        assert_eq!((error.code(), error.request_id()), (Some(code), Some("1")));
        match error {
            AskError::NoSuchThing(error) => {
                assert_eq!((error.thing(), error.message()), (Some("t"), Some("none")));
            }
            other => panic!("{other:?}"),
        }
    }
    let body = "<ErrorResponse><Error><Code>Other</Code></Error></ErrorResponse>";
    let error = Ask::response(&Response::builder().status(400).body(body).unwrap()).unwrap_err();
    assert_eq!((error.code(), matches!(error, AskError::NoSuchThing(_))), (Some("Other"), false));
}
