//! `validate()` finds all violations, returns their paths, and never shows values.

use golden_validation::operation::check::builders::CheckInputBuilder;
use golden_validation::operation::check::{Check, CheckInput};
use golden_validation::primitives::Blob;
use golden_validation::types::{Choice, Color, Nested};

fn good() -> CheckInputBuilder {
    CheckInput::builder().id("abc")
}

fn violations(input: CheckInputBuilder) -> Vec<String> {
    match input.build().unwrap().validate() {
        Ok(()) => Vec::new(),
        Err(error) => error.violations().iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn allowed_values_are_valid() {
    let nested = Nested::builder().ids(None).id("abc").colors(Color::Red).build().unwrap();
    let input = good().bytes(Blob::new([1, 2])).number(-1).ratio(0.5).tags("abc").tags("abd");
    let input = input.labels("abc", 10).color(Color::Blue).look("a").nested(nested).tightened("ab");
    assert_eq!(violations(input), [""; 0]);
}

#[test]
fn each_violation_has_its_path() {
    let nested = Nested::builder().ids(Some("no".into())).id("ABC").colors("pink".into()).build().unwrap();
    let input = CheckInput::builder()
        .id("ab")
        .bytes(Blob::new([1, 2, 3]))
        .number(11)
        .ratio(0.25)
        .tags("abc")
        .tags("abc")
        .labels("abc", -2)
        .labels("x", 1)
        .color(Color::from("pink"))
        .look("aws:x")
        .nested(nested.clone())
        .choice(Choice::Nested(nested));
    let expected = [
        "`id` has 2 characters, but needs from 3 to 5",
        "`bytes` has 3 bytes, but needs at most 2",
        "`number` must be a number from -1 to 10",
        "`ratio` must be a number of at least 0.5",
        "`tags` has an item twice: the one at 1 occurs before it",
        "`labels` has 2 entries, but needs at most 1",
        "`labels[\"abc\"]` must be a number from -1 to 10",
        "`labels[\"x\"]` has 1 characters, but needs from 3 to 5",
        "`color` must be one of blue, red",
        "`look` does not match `^(?!aws:).*$`",
        "`nested.ids[0]` has 2 characters, but needs from 3 to 5",
        "`nested.id` does not match `^[a-z]+$`",
        "`nested.colors[0]` must be one of blue, red",
        "`choice.nested.ids[0]` has 2 characters, but needs from 3 to 5",
        "`choice.nested.id` does not match `^[a-z]+$`",
        "`choice.nested.colors[0]` must be one of blue, red",
    ];
    assert_eq!(violations(input), expected);
}

#[test]
fn validation_only_happens_by_request() {
    let input = CheckInput::builder().id("").build().unwrap();
    assert_eq!(run::body::<Check>(&input), r#"{"id":""}"#);
}
