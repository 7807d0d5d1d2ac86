//! Wrong answers that the compiler refuses, each with what it says.
//!
//! After a change that is meant: `TRYBUILD=overwrite cargo test -p cognito-identity-provider --test must_not_compile`.

#[test]
fn wrong_answers_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/must_not_compile/*.rs");
}
