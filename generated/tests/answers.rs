//! What fuzzing found among answers, read by this crate's operations.

#[path = "../../codegen/fuzz/src/answer.rs"]
mod answer;

use cognito_identity_provider::operation::admin_initiate_auth::AdminInitiateAuth;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::AdminRespondToAuthChallenge;

#[test]
fn every_answer_that_fuzzing_found_is_survived() {
    answer::replay(|status, code, body| {
        answer::check::<AdminInitiateAuth>(status, code, body);
        answer::check::<AdminRespondToAuthChallenge>(status, code, body);
    });
}
