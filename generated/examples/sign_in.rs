//! Signs in a user at a terminal, with a password or another method that the user chooses, and all further challenges.
//!
//! ```sh
//! export AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=... AWS_SECRET_ACCESS_KEY=...
//! export APP_CLIENT_SECRET=...                   # if the app client has one
//! export DEVICE_KEY=...                          # if the user's device is remembered
//! export AWS_ENDPOINT_URL=http://127.0.0.1:5000  # for moto; without it, AWS
//! cargo run --features srp --example sign_in -- us-east-1_EXAMPLE CLIENT_ID alice
//! ```
//!
//! With `--srp` before the pool, the password is proved without being sent. With `--choose`, Cognito lists the user's
//! methods. Secret input is not echoed. If the input is not a terminal, it is read line by line.

use std::io::{IsTerminal, Write, stdin, stdout};

use cognito_identity_provider::answer::Answer;
use cognito_identity_provider::challenge::{self, NextStep};
use cognito_identity_provider::config::Builder;
use cognito_identity_provider::flow::{AdminUserPasswordAuth, Flow, UserAuth, UserSrpAuth};
use cognito_identity_provider::srp::Ephemeral;
use cognito_identity_provider::types::{AuthenticationResultType, ChallengeNameType};
use cognito_identity_provider::{AppClient, Client};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const USAGE: &str = "usage: sign_in [--srp | --choose] USER_POOL_ID CLIENT_ID USERNAME";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match run().await {
        Ok(tokens) => println!("Signed in. The access token is valid for {} seconds.", tokens.expires_in()),
        Err(error) => {
            eprintln!("error: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because of: {error}");
                cause = error.source();
            }
            std::process::exit(1);
        }
    }
}

async fn run() -> Result<AuthenticationResultType> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = match arguments.first() {
        Some(first) if first.starts_with("--") => Some(arguments.remove(0)),
        _ => None,
    };
    let [pool, client_id, username] = <[String; 3]>::try_from(arguments).map_err(|_| USAGE)?;
    let mut app = AppClient::new(pool, client_id);
    if let Some(secret) = variable("APP_CLIENT_SECRET") {
        app = app.secret(secret);
    }
    let mut config = Builder::from_env();
    if let Some(url) = variable("AWS_ENDPOINT_URL") {
        config = config.endpoint_url(url);
    }
    let mut user = User { client: Client::from_conf(config.build()), app, username, ephemeral: None };
    let flow = user.flow(option.as_deref())?;
    user.sign_in(flow).await
}

/// Returns an environment variable. An empty one counts as not set.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The user, the pool and the app client.
struct User {
    client: Client,
    app: AppClient,
    username: String,
    /// The secret half of the ephemeral key pair whose public half has been sent.
    ephemeral: Option<Ephemeral>,
}

impl User {
    fn flow(&mut self, option: Option<&str>) -> Result<Flow> {
        let device_key = variable("DEVICE_KEY");
        Ok(match option {
            None => {
                let mut flow = AdminUserPasswordAuth::new(&self.username, hidden("Password")?);
                flow.device_key = device_key;
                flow.into()
            }
            Some("--choose") => {
                let mut flow = UserAuth::new(&self.username);
                flow.device_key = device_key;
                flow.into()
            }
            Some("--srp") => {
                let srp_a = self.begin_proof()?;
                let mut flow = UserSrpAuth::new(&self.username, srp_a);
                flow.device_key = device_key;
                flow.into()
            }
            Some(_) => return Err(USAGE.into()),
        })
    }

    /// Responds to challenges until there are tokens. Asks again after a wrong input.
    async fn sign_in(&mut self, flow: Flow) -> Result<AuthenticationResultType> {
        let begun = self.client.admin_initiate_auth().app_client(&self.app).flow(flow).send().await?;
        let mut step = begun.next_step(&self.app, &self.username)?;
        loop {
            if let NextStep::Authenticated(tokens) = step {
                return Ok(tokens);
            }
            let answer = self.answer(&step)?;
            let call = self.client.admin_respond_to_auth_challenge().challenge(answer);
            match call.send().await {
                Ok(answered) => step = answered.next_step(&self.app, &self.username)?,
                Err(error) => match error.as_service_error() {
                    Some(wrong)
                        if wrong.is_code_mismatch_exception() || wrong.is_invalid_password_exception() =>
                    {
                        println!("Once more, please: {wrong}");
                    }
                    _ => return Err(error.into()),
                },
            }
        }
    }

    fn answer(&mut self, step: &NextStep) -> Result<Answer> {
        Ok(match step {
            NextStep::NewPasswordRequired(asked) => new_password(asked)?,
            NextStep::SoftwareTokenMfa(asked) => {
                let device = asked.device_name.as_deref().unwrap_or("your authenticator app");
                asked.answer(hidden(&format!("Code of {device}"))?).into()
            }
            NextStep::SmsMfa(asked) => asked.answer(code(asked.destination.as_deref())?).into(),
            NextStep::SmsOtp(asked) => asked.answer(code(asked.destination.as_deref())?).into(),
            NextStep::EmailOtp(asked) => asked.answer(code(asked.destination.as_deref())?).into(),
            NextStep::SelectMfaType(asked) => {
                let available: Vec<_> = asked.available.iter().map(String::as_str).collect();
                asked.answer_other(choose("Which second factor?", &available)?).into()
            }
            NextStep::SelectChallenge(asked) => self.select(asked)?,
            NextStep::Password(asked) => asked.answer(hidden("Password")?).into(),
            NextStep::AdminNoSrpAuth(asked) => asked.answer(hidden("Password")?).into(),
            NextStep::PasswordSrp(asked) => asked.answer(self.begin_proof()?).into(),
            NextStep::PasswordVerifier(asked) => {
                let password = hidden("Password")?;
                asked.answer_with_password(self.ephemeral()?, password)?.into()
            }
            NextStep::DeviceSrpAuth(asked) => {
                let key = asked.common.device_key.clone();
                let key = key.map_or_else(|| shown("Key of this device"), Ok)?;
                asked.answer(key, self.begin_proof()?).into()
            }
            NextStep::DevicePasswordVerifier(asked) => {
                let (group, password) =
                    (shown("Group key of this device")?, hidden("Password of this device")?);
                asked.answer_with_password(self.ephemeral()?, &group, password)?.into()
            }
            NextStep::MfaSetup(asked) => {
                println!("A second factor must be set up first: {}.", asked.available.join(", "));
                println!(
                    "Register it with AssociateSoftwareToken and VerifySoftwareToken. Begin with the session"
                );
                println!(
                    "  {}",
                    asked.common.session.as_ref().map_or("no session", |session| session.as_str())
                );
                asked.answer(hidden("Session of VerifySoftwareToken")?).into()
            }
            NextStep::WebAuthn(asked) => {
                println!("{}", asked.request_options.as_deref().unwrap_or("(no options for the passkey)"));
                asked.answer(hidden("Credential of the passkey, as JSON")?).into()
            }
            NextStep::CustomChallenge(asked) => {
                println!("Challenge of this user pool: {:?}", asked.common.parameters);
                asked.answer(hidden("Answer")?).into()
            }
            // AWS documents this name, but its model has only `EMAIL_OTP`.
            NextStep::Other(asked) if asked.name.as_str() == "EMAIL_MFA" => {
                let destination = asked.common.parameters.get("CODE_DELIVERY_DESTINATION");
                asked.answer([("EMAIL_MFA_CODE", code(destination.map(String::as_str))?)]).into()
            }
            NextStep::Other(asked) => {
                println!(
                    "This challenge is newer than this program: {} {:?}",
                    asked.name, asked.common.parameters
                );
                asked.answer([(shown("Key of the response")?, hidden("Response")?)]).into()
            }
            step => return Err(format!("this program cannot respond to {step:?}").into()),
        })
    }

    fn begin_proof(&mut self) -> Result<String> {
        Ok(self.ephemeral.insert(Ephemeral::generate()?).srp_a())
    }

    fn ephemeral(&mut self) -> Result<Ephemeral> {
        Ok(self.ephemeral.take().ok_or("the sign-in did not begin with SRP")?)
    }

    fn select(&mut self, asked: &challenge::SelectChallenge) -> Result<Answer> {
        let available: Vec<_> = asked.available.iter().map(ChallengeNameType::as_str).collect();
        let choice = choose("How do you want to sign in?", &available)?;
        Ok(match choice {
            "PASSWORD" => asked.answer_password(hidden("Password")?),
            "PASSWORD_SRP" => asked.answer_password_srp(self.begin_proof()?),
            // A passkey or a code is requested by the next challenge.
            other => asked.answer_other(other),
        }
        .into())
    }
}

fn new_password(asked: &challenge::NewPasswordRequired) -> Result<Answer> {
    let mut answer = asked.answer(hidden("New password")?);
    for attribute in &asked.required_attributes {
        answer = answer.user_attribute(attribute, shown(attribute)?);
    }
    Ok(answer.into())
}

fn code(destination: Option<&str>) -> Result<String> {
    hidden(&format!("Code that went to {}", destination.unwrap_or("you")))
}

fn choose<'a>(question: &str, available: &[&'a str]) -> Result<&'a str> {
    println!("{question}");
    for (number, name) in available.iter().enumerate() {
        println!("  {}. {name}", number + 1);
    }
    loop {
        let number = shown("Number")?.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(name) = number.and_then(|number| available.get(number)) {
            return Ok(name);
        }
    }
}

/// Prompts for visible input.
fn shown(what: &str) -> Result<String> {
    print!("{what}: ");
    stdout().flush()?;
    line()
}

/// Prompts for secret input.
fn hidden(what: &str) -> Result<String> {
    if stdin().is_terminal() {
        return Ok(rpassword::prompt_password(format!("{what}: "))?);
    }
    shown(what)
}

fn line() -> Result<String> {
    let mut line = String::new();
    if stdin().read_line(&mut line)? == 0 {
        return Err("the input ended before the sign-in was complete".into());
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
