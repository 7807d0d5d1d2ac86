//! Passwords for databases. The expected token is from the tests of the official crate.

use std::time::{Duration, UNIX_EPOCH};

use golden_auth_token_rds::auth_token::{AuthTokenGenerator, Config, ConfigBuilder};
use golden_auth_token_rds::config::{Credentials, Region, SharedCredentialsProvider, SharedTimeSource};
use run::now;
use tinsmith_runtime::aws_smithy_async::time::StaticTimeSource;
use tinsmith_runtime::aws_types::SdkConfig;

const TOKEN: &str = "prod-instance.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=peccy&\
    X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=akid%2F20240826%2Fus-east-1%2Frds-db%2Faws4_request&\
    X-Amz-Date=20240826T220000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&\
    X-Amz-Signature=dd0cba843009474347af724090233265628ace491ea17ce3eb3da098b983ad89";

fn shared() -> SdkConfig {
    let time = StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(1_724_709_600));
    let credentials = Credentials::new("akid", "secret", None, None, "test");
    SdkConfig::builder()
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .time_source(SharedTimeSource::new(time))
        .build()
}

fn database() -> ConfigBuilder {
    Config::builder().hostname("prod-instance.us-east-1.rds.amazonaws.com").port(3306).username("peccy")
}

fn token(config: ConfigBuilder, shared: &SdkConfig) -> String {
    now(AuthTokenGenerator::new(config.build().unwrap()).auth_token(shared)).unwrap().to_string()
}

#[test]
fn a_token_equals_that_of_the_official_crate() {
    assert_eq!(token(database().region(Region::new("us-east-1")), &shared()), TOKEN);
    // The region is the default, and the lifetime the maximum.
    assert_eq!(token(database().expires_in(901), &shared()), TOKEN);
}

#[test]
fn missing_settings_are_taken_from_the_shared_configuration() {
    let there = shared().into_builder().region(Region::new("eu-west-1")).build();
    assert!(token(database(), &there).contains("%2Feu-west-1%2F"));
    assert_eq!(token(database().region(Region::new("us-east-1")), &there), TOKEN);
    let own = Credentials::new("own", "secret", None, None, "test");
    assert!(token(database().credentials(own).expires_in(60), &there).contains("Credential=own%2F"));
    let config = database().expires_in(60).build().unwrap();
    assert_eq!((config.port(), config.username(), config.expires_in()), (3306, "peccy", Some(60)));
}

#[test]
fn missing_settings_are_errors() {
    let missing = |config: ConfigBuilder| config.build().unwrap_err().to_string();
    assert!(missing(Config::builder().port(1).username("a")).contains("`hostname`"));
    assert!(missing(Config::builder().hostname("a").username("a")).contains("`port`"));
    assert!(missing(Config::builder().hostname("a").port(1)).contains("`username`"));
    let generator = AuthTokenGenerator::new(database().build().unwrap());
    let error = now(generator.auth_token(&SdkConfig::builder().build())).unwrap_err().to_string();
    assert!(error.contains("credentials"), "{error}");
}
