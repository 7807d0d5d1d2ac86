//! Credentials from an external process.

use std::fmt;
use std::process::Output;

use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tokio::process::Command;

use crate::json_credentials::parse_process_output;

/// How many characters of standard error are shown in an error.
const MAX_MESSAGE: usize = 1_000;

/// Provides the credentials that a command prints, like a profile's `credential_process`.
///
/// The command is run with `sh -c`, or on Windows with `cmd.exe /C`, each time credentials are needed. It prints a JSON
/// object:
///
/// ```json
/// {
///     "Version": 1,
///     "AccessKeyId": "required",
///     "SecretAccessKey": "required",
///     "SessionToken": "for temporary credentials",
///     "Expiration": "2026-11-28T12:00:00Z",
///     "AccountId": "123456789012"
/// }
/// ```
///
/// If it fails, the error contains what it has printed to standard error.
#[derive(Clone)]
pub struct CredentialProcessProvider {
    command: String,
    account_id: Option<String>,
}

/// Arguments may be secret.
impl fmt::Debug for CredentialProcessProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialProcessProvider").field("program", &self.program()).finish_non_exhaustive()
    }
}

impl CredentialProcessProvider {
    /// Creates a provider that runs this command.
    pub fn new(command: String) -> Self {
        Self { command, account_id: None }
    }

    /// Sets the account for the case that the process does not print one.
    pub(crate) fn with_account_id(self, account_id: Option<String>) -> Self {
        Self { account_id, ..self }
    }

    fn program(&self) -> &str {
        self.command.split_whitespace().next().unwrap_or_default()
    }

    async fn credentials(&self) -> provider::Result {
        let failed =
            |why: String| CredentialsError::provider_error(format!("the process `{}` {why}", self.program()));
        let output = shell(&self.command).kill_on_drop(true).output().await;
        let Output { status, stdout, stderr } =
            output.map_err(|error| failed(format!("cannot be run: {error}")))?;
        if !status.success() {
            let message = String::from_utf8_lossy(&stderr);
            let message: String = message.trim().chars().take(MAX_MESSAGE).collect();
            return Err(failed(format!("failed ({status}): {message}")));
        }
        parse_process_output(&stdout, self.account_id.as_deref())
            .map_err(|error| failed(format!("printed an invalid document: {error}")))
    }
}

#[cfg(not(windows))]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]);
    shell
}

/// `cmd.exe` has its own quoting rules: it removes one pair of quotes and keeps the rest.
#[cfg(windows)]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("cmd.exe");
    shell.arg("/C").raw_arg(format!("\"{command}\""));
    shell
}

impl ProvideCredentials for CredentialProcessProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::{Duration, Instant};

    use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;

    use super::*;

    async fn error(command: &str) -> String {
        let provider = CredentialProcessProvider::new(command.to_owned());
        DisplayErrorContext(&provider.provide_credentials().await.unwrap_err()).to_string()
    }

    #[tokio::test]
    async fn a_process_provides_credentials() {
        let json = r#"{"Version": 1, "AccessKeyId": "id", "SecretAccessKey": "secret"}"#;
        let provider = CredentialProcessProvider::new(format!("echo '{json}'; echo hello >&2"));
        let credentials = provider.provide_credentials().await.unwrap();
        assert_eq!((credentials.access_key_id(), credentials.secret_access_key()), ("id", "secret"));
    }

    #[tokio::test]
    async fn errors_show_the_program_and_its_message_but_no_secrets() {
        for (command, expected) in [
            ("echo hunter2", "it is not JSON"),
            ("echo hunter2; echo no network >&2; exit 3 # hunter2", "(exit status: 3): no network"),
            ("/no/such/program hunter2", "(exit status: 127)"),
        ] {
            let error = error(command).await;
            let program = command.split(' ').next().unwrap();
            assert!(error.contains(expected) && error.contains(&format!("`{program}`")), "{error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
        let provider = CredentialProcessProvider::new("get --password hunter2".to_owned());
        assert!(!format!("{provider:?}").contains("hunter2"));
    }

    #[tokio::test]
    async fn long_messages_are_truncated() {
        let error = error("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1").await;
        assert!(error.len() < 3_000, "{}", error.len());
    }

    #[tokio::test]
    async fn a_process_that_times_out_is_killed() {
        let folder = std::env::temp_dir();
        let file = folder.join(format!("tinsmith-config-process-{}", std::process::id()));
        let provider =
            CredentialProcessProvider::new(format!("exec sh -c 'sleep 1; touch {}'", file.display()));
        let begun = Instant::now();
        let given_up = tokio::time::timeout(Duration::from_millis(200), provider.provide_credentials()).await;
        assert!(given_up.is_err() && begun.elapsed() < Duration::from_millis(900));
        tokio::time::sleep(Duration::from_millis(1_300)).await;
        assert!(!file.exists());
    }
}
