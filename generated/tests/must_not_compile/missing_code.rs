use cognito_identity_provider::answer;
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::AdminRespondToAuthChallengeInput;

fn main() {
    let builder = AdminRespondToAuthChallengeInput::builder();
    let _ = builder.challenge(answer::SmsMfa::new("alice"));
}
