use CRATE as cognito;
use cognito::types::ChallengeNameType;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("a URL");
    let calls: usize = arguments.next().expect("a number of calls").parse().expect("a number");
    let config = cognito::Config::builder()
        .behavior_version(cognito::config::BehaviorVersion::latest())
        .region(cognito::config::Region::new("us-east-1"))
        .credentials_provider(cognito::config::Credentials::new("AKID", "SECRET", None, None, "example"))
        .endpoint_url(url)
        .build();
    let client = cognito::Client::from_conf(config);
    for _ in 0..calls {
        let output = client
            .admin_respond_to_auth_challenge()
            .user_pool_id("us-east-1_EXAMPLE")
            .client_id("client")
            .challenge_name(ChallengeNameType::SmsMfa)
            .challenge_responses("USERNAME", "alice")
            .challenge_responses("SMS_MFA_CODE", "123456")
            .session("a session of at least twenty characters")
            .send()
            .await
            .expect("an output");
        assert!(output.authentication_result().is_some_and(|tokens| tokens.id_token().is_some()));
    }
}
