use CRATE as cognito;
use cognito::error::DisplayErrorContext;
use cognito::types::ChallengeNameType;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let config = CONFIG::load_defaults(CONFIG::BehaviorVersion::latest()).await;
    let client = cognito::Client::new(&config);
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
        Ok(out) => println!("next: {:?}", out.challenge_name()),
        Err(e) => println!("{}", DisplayErrorContext(&e)),
    }
}
