//! Fuzzes responses: status, headers and body.

#![no_main]

#[path = "../src/response.rs"]
mod response;

use cognito_identity_provider::operation::{
    admin_initiate_auth::AdminInitiateAuth, admin_respond_to_auth_challenge::AdminRespondToAuthChallenge,
};
use golden_every_kind::operation::echo::Echo;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (status, code, body) = response::split(data);
    response::check::<Echo>(status, &code, body);
    response::check::<AdminInitiateAuth>(status, &code, body);
    response::check::<AdminRespondToAuthChallenge>(status, &code, body);
});
