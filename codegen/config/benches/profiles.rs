//! How long it takes to load a configuration and its credentials from files of 200 profiles.
//!
//! `cargo bench -p tinsmith-config --bench profiles` fails if it takes 1 ms or longer.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use tinsmith_runtime::aws_credential_types::provider::ProvideCredentials;
use tinsmith_runtime::aws_types::os_shim_internal::Env;

const PROFILES: usize = 200;
const ROUNDS: usize = 301;
const LIMIT: Duration = Duration::from_millis(1);

fn write_files(folder: &Path) -> std::io::Result<()> {
    let (mut config, mut credentials) = (String::new(), String::new());
    for number in 0..PROFILES {
        _ = write!(
            config,
            "# Account {number:012}\n[profile account-{number}]\nregion = eu-west-{number}\noutput = json\n\
             retry_mode = standard\nservices = services-{number}\n\n\
             [services services-{number}]\ns3 =\n  endpoint_url = http://localhost:{number}\n\n"
        );
        _ = write!(
            credentials,
            "[account-{number}]\naws_access_key_id = {number:020}\naws_secret_access_key = {number:040}\n"
        );
    }
    std::fs::create_dir_all(folder.join(".aws"))?;
    std::fs::write(folder.join(".aws/config"), config)?;
    std::fs::write(folder.join(".aws/credentials"), credentials)
}

async fn load(env: &Env) -> Duration {
    let started = Instant::now();
    let config = tinsmith_config::from_env().env(env.clone()).load().await;
    let provider = config.credentials_provider().expect("a profile can have credentials");
    let credentials = provider.provide_credentials().await.expect("the profile has keys");
    let time = started.elapsed();
    assert!(credentials.access_key_id().ends_with("000123"));
    assert_eq!(config.region().map(AsRef::as_ref), Some("eu-west-123"));
    time
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let folder = std::env::temp_dir().join(format!("tinsmith-config-profiles-{}", std::process::id()));
    write_files(&folder).expect("the folder for temporary files is writable");
    let home = folder.to_str().expect("the name of the folder is UTF-8");
    let env = Env::from_slice(&[("HOME", home), ("AWS_PROFILE", "account-123")]);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(load(&env).await);
    }
    _ = std::fs::remove_dir_all(&folder);
    times.sort();
    let median = times[ROUNDS / 2];
    println!("{median:?} to load one of {PROFILES} profiles, less than {LIMIT:?} are allowed");
    if median < LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
