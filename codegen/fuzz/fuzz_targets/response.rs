//! Any answer of any operation: status, headers and body.

#![no_main]

#[path = "../src/answer.rs"]
mod answer;

use cognito_identity_provider::operation::{
    admin_initiate_auth::AdminInitiateAuth, admin_respond_to_auth_challenge::AdminRespondToAuthChallenge,
};
use golden_every_kind::operation::echo::Echo;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (status, code, body) = answer::split(data);
    answer::check::<Echo>(status, &code, body);
    answer::check::<AdminInitiateAuth>(status, &code, body);
    answer::check::<AdminRespondToAuthChallenge>(status, &code, body);
});
