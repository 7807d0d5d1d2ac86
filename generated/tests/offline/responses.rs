//! Replays the fuzzer's corpus of responses with this crate's operations.

#[path = "../../../codegen/fuzz/src/response.rs"]
mod response;

use cognito_identity_provider::operation::admin_initiate_auth::AdminInitiateAuth;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::AdminRespondToAuthChallenge;

#[test]
fn no_response_from_fuzzing_causes_a_panic() {
    response::replay("response", |status, code, body| {
        response::check::<AdminInitiateAuth>(status, code, body);
        response::check::<AdminRespondToAuthChallenge>(status, code, body);
    });
}
