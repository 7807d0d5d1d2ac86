//! Makes a call with our client and the configuration that `aws-config` loads: its region, credentials, endpoint and HTTP
//! client.

use ours::Client;
use ours::types::ChallengeNameType;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let client = Client::new(&aws_config::load_from_env().await);
    assert_eq!(client.config().region().map(|region| region.as_ref()), Some("eu-west-1"));
    let answer = client
        .admin_respond_to_auth_challenge()
        .user_pool_id("eu-west-1_EXAMPLE")
        .client_id("client")
        .challenge_name(ChallengeNameType::SmsMfa)
        .challenge_responses("USERNAME", "alice")
        .challenge_responses("SMS_MFA_CODE", "123456")
        .send()
        .await
        .expect("an answer");
    let tokens = answer.authentication_result().expect("tokens");
    println!("expires in {}", tokens.expires_in());
}
