//! A service with restJson1: members are in the parts of messages that they are bound to, and no response causes a
//! panic.

#[path = "../../../fuzz/src/rest.rs"]
mod rest;

use golden_rest_json::error::ProvideErrorMetadata;
use golden_rest_json::operation::list_notes::{ListNotes, ListNotesError, ListNotesInput};
use golden_rest_json::operation::read_note::{ReadNote, ReadNoteInput};
use golden_rest_json::operation::{Operation, RequestId};
use golden_rest_json::primitives::{DateTime, Document};
use golden_rest_json::types::Note;
use tinsmith_runtime::http::Response;

const ENDPOINT: &str = "https://example.com/base";

fn response(text: &str) -> Response<&[u8]> {
    rest::parse(text.as_bytes()).unwrap()
}

#[test]
fn a_request_has_each_member_where_the_model_binds_it() {
    let input = ListNotesInput::builder().book("a/b").since(DateTime::from_secs(482_196_050)).limit(3);
    let request = ListNotes::request(&input.tags("one").tags("t&o").build().unwrap(), ENDPOINT).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "https://example.com/base/books/a%2Fb/notes?kind=note&tag=one&tag=t%26o");
    assert_eq!(request.headers().len(), 3);
    assert_eq!(request.headers()["x-version"], "2");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["x-since"], "Fri, 12 Apr 1985 23:20:50 GMT");
    assert_eq!(request.body(), br#"{"max":3}"#);

    // The document is in the order of the members' names in the model, not in the model's own.
    let input = ListNotesInput::builder().marker("m").limit(3).build().unwrap();
    let request = ListNotes::request(&input, ENDPOINT).unwrap();
    assert_eq!(request.body(), br#"{"max":3,"marker":"m"}"#);

    let request =
        ReadNote::request(&ReadNoteInput::builder().path("a/b c").build().unwrap(), ENDPOINT).unwrap();
    assert_eq!((request.method().as_str(), request.uri().path()), ("GET", "/base/notes/a/b%20c"));
    assert!(request.headers().len() == 1 && request.body().is_empty());
}

#[test]
fn a_label_has_its_default_or_must_be_set() {
    let request = ListNotes::request(&ListNotesInput::builder().build().unwrap(), ENDPOINT).unwrap();
    assert_eq!(request.uri().path(), "/base/books/-/notes");
    let error = ReadNote::request(&ReadNoteInput::builder().build().unwrap(), ENDPOINT).unwrap_err();
    assert!(error.to_string().contains("path"), "{error}");
}

#[test]
fn a_response_is_read_from_status_headers_and_body() {
    let output = ListNotes::response(&response(
        "206\nX-Amzn-RequestId: id-1\nX-Size: 12\nX-Tags: a, \"b, c\"\nX-Filter: eyJhIjoxfQ==\nX-Meta-Color: red\n\
         X-Changed: Fri, 12 Apr 1985 23:20:50 GMT, Thu, 01 Jan 1970 00:00:00 GMT\n\n\
         {\"items\": [{\"text\": \"t\"}, {\"parts\": [{\"at\": 5}]}], \"more\": [1], \"size\": 9}",
    ));
    let output = output.unwrap();
    assert_eq!((output.status(), output.size(), output.request_id()), (Some(206), Some(12), Some("id-1")));
    assert_eq!(output.changed(), [DateTime::from_secs(482_196_050), DateTime::from_secs(0)]);
    assert_eq!(
        (output.tags(), output.filter()),
        (&["a".to_owned(), "b, c".to_owned()][..], Some(r#"{"a":1}"#))
    );
    assert_eq!(output.metadata().unwrap()["color"], "red");
    let notes = [Note::Text("t".to_owned()), Note::Notes(vec![Note::At(DateTime::from_secs(5))])];
    assert_eq!(output.notes(), notes);
    assert_eq!(output.more(), Some(&Document::Array(vec![Document::from(1_u64)])));

    let output = ReadNote::response(&response("200\nX-Weight: -Infinity\n\n{\"text\": \"t\"}")).unwrap();
    assert_eq!(
        (output.weight(), output.note()),
        (Some(f64::NEG_INFINITY), Some(&Note::Text("t".to_owned())))
    );
    assert_eq!(ReadNote::response(&response("200\n\n")).unwrap().note(), None);
}

#[test]
fn an_error_has_members_in_headers_as_well() {
    let error = ListNotes::response(&response(
        "503\nX-Amzn-ErrorType: Busy:http://example.com/\nRetry-After: 30\n\n{\"Message\": \"later\"}",
    ));
    let error = error.unwrap_err();
    let ListNotesError::Busy(busy) = &error else { panic!("{error:?}") };
    assert_eq!((busy.seconds(), busy.message()), (Some(30), Some("later")));
    assert_eq!(error.code(), Some("Busy"));
}

#[test]
fn no_response_from_fuzzing_causes_a_panic() {
    rest::replay(|response| {
        rest::check::<ListNotes>(response);
        rest::check::<ReadNote>(response);
    });
}
