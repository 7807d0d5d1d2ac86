//! Operations without input or output have empty ones.

use golden_unit::operation::empty::{Empty, EmptyInput};
use golden_unit::operation::explicit::{Explicit, ExplicitInput};
use golden_unit::operation::nothing::{Nothing, NothingInput};

#[test]
fn nothing_is_an_empty_object() {
    assert_eq!(run::body::<Nothing>(&NothingInput::builder().build().unwrap()), "{}");
    assert_eq!(run::body::<Explicit>(&ExplicitInput::builder().build().unwrap()), "{}");
    assert_eq!(run::body::<Empty>(&EmptyInput::builder().build().unwrap()), "{}");
    for answer in ["", "{}", r#"{"unknown":1}"#] {
        run::output::<Nothing>(answer);
        run::output::<Explicit>(answer);
        run::output::<Empty>(answer);
    }
}
