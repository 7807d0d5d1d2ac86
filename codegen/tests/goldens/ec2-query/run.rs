//! ec2Query: members have different names in requests and responses.

use golden_ec2_query::error::ProvideErrorMetadata;
use golden_ec2_query::http::Response;
use golden_ec2_query::operation::ask::{Ask, AskInput};
use golden_ec2_query::operation::{Operation, RequestId};
use golden_ec2_query::types::Thing;

#[test]
fn a_request_is_a_form_whose_lists_are_flat() {
    let things = ["t-1", "t-2"].map(|id| Thing::builder().thing_id(id).build());
    let input = AskInput::builder().dry_run(true).set_things(Some(things.to_vec())).build().unwrap();
    let request = Ask::request(&input, "https://example.com").unwrap();
    let body = "Action=Ask&Version=2016-11-15&Try=true&ThingSet.1.ThingId=t-1&ThingSet.2.ThingId=t-2";
    assert_eq!(String::from_utf8_lossy(request.body()), body);
    let input = AskInput::builder().set_things(Some(vec![])).build().unwrap();
    let request = Ask::request(&input, "https://example.com").unwrap();
    assert_eq!(String::from_utf8_lossy(request.body()), "Action=Ask&Version=2016-11-15");
}

#[test]
fn a_response_is_xml() {
    let body = "<AskResponse xmlns=\"https://example.com/doc/2016-11-15/\"><requestId>1</requestId>\
        <dryRun>false</dryRun><thingSet><item><thingId>t-1</thingId></item></thingSet></AskResponse>";
    let output = Ask::response(&Response::new(body)).unwrap();
    assert_eq!((output.dry_run(), output.things()[0].thing_id()), (Some(false), Some("t-1")));
}

#[test]
fn an_error_is_read_from_a_list() {
    let body = "<Response><Errors><Error><Code>Thing.NotFound</Code><Message>none</Message></Error></Errors>\
        <RequestID>1</RequestID></Response>";
    let error = Ask::response(&Response::builder().status(400).body(body).unwrap()).unwrap_err();
    assert_eq!(
        (error.code(), error.message(), error.request_id()),
        (Some("Thing.NotFound"), Some("none"), Some("1"))
    );
}
