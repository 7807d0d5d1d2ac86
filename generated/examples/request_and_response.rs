//! Creates a request and reads a response, without network access.

use cognito_identity_provider::config::endpoint::{self, Params};
use cognito_identity_provider::http;
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput,
};
use cognito_identity_provider::types::ChallengeNameType;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let input = AdminRespondToAuthChallengeInput::builder()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_id("client")
        .challenge_name(ChallengeNameType::SmsMfa)
        .challenge_responses("USERNAME", "alice")
        .challenge_responses("SMS_MFA_CODE", "123456")
        .session("as AdminInitiateAuth returned it")
        .build()?;
    let endpoint = endpoint::resolve(&Params::builder().region("us-east-1").build()?)?;
    let request = AdminRespondToAuthChallenge::request(&input, endpoint.url())?;
    println!("{} {}", request.uri(), String::from_utf8_lossy(request.body()));

    let response = http::Response::builder()
        .status(400)
        .body(r#"{"__type":"CodeMismatchException","message":"Invalid code"}"#)?;
    match AdminRespondToAuthChallenge::response(&response) {
        Ok(output) => println!("next: {:?}", output.challenge_name()),
        Err(error) if error.is_code_mismatch_exception() => println!("wrong code"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
