use cognito_identity_provider::answer;
use cognito_identity_provider::primitives::Secret;

fn main() {
    let _ = answer::SmsMfa { username: Secret::from("alice"), ..answer::SmsMfa::new("alice", "123456") };
}
