use cognito_identity_provider::answer::Answer;
use cognito_identity_provider::challenge::NextStep;
use cognito_identity_provider::flow::AdminUserPasswordAuth;
use cognito_identity_provider::types::AuthenticationResultType;
use cognito_identity_provider::{AppClient, Client};

async fn sign_in(
    client: &Client,
    app: &AppClient,
    name: &str,
) -> Result<AuthenticationResultType, Box<dyn std::error::Error>> {
    let flow = AdminUserPasswordAuth::new(name, prompt("password"));
    let begun = client.admin_initiate_auth().app_client(app).flow(flow).send().await?;
    let mut step = begun.next_step(app, name)?;
    loop {
        let answer: Answer = match step {
            NextStep::Authenticated(tokens) => return Ok(tokens),
            NextStep::NewPasswordRequired(asked) => asked.answer(prompt("new password")).into(),
            NextStep::SoftwareTokenMfa(asked) => asked.answer(prompt("code of the app")).into(),
            other => return Err(format!("not expected here: {other:?}").into()),
        };
        let answered = client.admin_respond_to_auth_challenge().challenge(answer).send().await?;
        step = answered.next_step(app, name)?;
    }
}
