//! An operation whose responses may pause for any time.

use golden_may_stall::operation::Operation;
use golden_may_stall::operation::get::Get;

#[test]
fn the_schema_allows_stalls() {
    assert!(Get::SCHEMA.may_stall);
}
