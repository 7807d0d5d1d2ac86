//! Checks that answers with type errors do not compile, and compares the compiler's messages.
//!
//! After an intended change: `TRYBUILD=overwrite cargo test -p cognito-identity-provider --test must_not_compile`.

#[test]
fn wrong_answers_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/must_not_compile/*.rs");
}
