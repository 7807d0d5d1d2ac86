use CRATE as cognito;
use cognito::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use cognito::types::ChallengeNameType;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let config = cognito::Config::builder()
        .behavior_version(cognito::config::BehaviorVersion::latest())
        .region(cognito::config::Region::new("us-east-1"))
        .credentials_provider(cognito::config::Credentials::new("AKID", "SECRET", None, None, "example"))
        .endpoint_url("http://127.0.0.1:5000")
        .build();
    let client = cognito::Client::from_conf(config);
    let answer = client
        .admin_respond_to_auth_challenge()
        .user_pool_id("us-east-1_EXAMPLE")
        .client_id("client")
        .challenge_name(ChallengeNameType::SmsMfa)
        .challenge_responses("USERNAME", "alice")
        .challenge_responses("SMS_MFA_CODE", "123456")
        .session("a session of at least twenty characters")
        .send()
        .await;
    match answer {
        Ok(out) => match out.authentication_result() {
            Some(tokens) => println!("expires in {}", tokens.expires_in()),
            None => println!("next: {:?} {:?}", out.challenge_name(), out.session().is_some()),
        },
        Err(SdkError::ServiceError(e)) if e.err().is_code_mismatch_exception() => println!("wrong code"),
        Err(e) => println!("{:?} {}", e.code(), DisplayErrorContext(&e)),
    }
}
