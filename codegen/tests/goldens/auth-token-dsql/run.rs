//! Passwords for clusters. The expected tokens are from the tests of the official crate.

use std::time::{Duration, UNIX_EPOCH};

use golden_auth_token_dsql::auth_token::{AuthTokenGenerator, Config, ConfigBuilder};
use golden_auth_token_dsql::config::{Credentials, Region, SharedCredentialsProvider, SharedTimeSource};
use run::now;
use tinsmith_runtime::aws_smithy_async::time::StaticTimeSource;
use tinsmith_runtime::aws_types::SdkConfig;

const SIGNED: &str = "&X-Amz-Algorithm=AWS4-HMAC-SHA256&\
    X-Amz-Credential=akid%2F20240827%2Fus-east-1%2Fdsql%2Faws4_request&X-Amz-Date=20240827T000000Z&\
    X-Amz-Expires=450&X-Amz-SignedHeaders=host&X-Amz-Signature=";

fn shared() -> SdkConfig {
    let time = StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(1_724_716_800));
    let credentials = Credentials::new("akid", "secret", None, None, "test");
    SdkConfig::builder()
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .time_source(SharedTimeSource::new(time))
        .build()
}

fn cluster() -> ConfigBuilder {
    Config::builder().hostname("peccy.dsql.us-east-1.on.aws")
}

#[test]
fn tokens_equal_those_of_the_official_crate() {
    let config = cluster().region(Region::new("us-east-1")).expires_in(450).build().unwrap();
    let generator = AuthTokenGenerator::new(config);
    let user = now(generator.db_connect_auth_token(&shared())).unwrap();
    let signature = "f5f2ad764ca5df44045d4ab6ccecba0eef941b0007e5765885a0b6ed3702a3f8";
    assert_eq!(user.as_str(), format!("peccy.dsql.us-east-1.on.aws/?Action=DbConnect{SIGNED}{signature}"));
    let admin = now(generator.db_connect_admin_auth_token(&shared())).unwrap();
    let signature = "267cf8d04d84444f7a62d5bdb40c44bfc6cb13dd6c64fa7f772df6bbaa90fff1";
    assert_eq!(
        admin.as_str(),
        format!("peccy.dsql.us-east-1.on.aws/?Action=DbConnectAdmin{SIGNED}{signature}")
    );
}

#[test]
fn a_missing_region_is_an_error() {
    let generator = AuthTokenGenerator::new(cluster().build().unwrap());
    let error = now(generator.db_connect_auth_token(&shared())).unwrap_err().to_string();
    assert!(error.contains("region"), "{error}");
    let there = shared().into_builder().region(Region::new("eu-west-1")).build();
    let token = now(generator.db_connect_auth_token(&there)).unwrap();
    assert!(
        token.as_str().contains("%2Feu-west-1%2F") && token.as_str().contains("X-Amz-Expires=900"),
        "{token}"
    );
    assert!(Config::builder().build().unwrap_err().to_string().contains("`hostname`"));
}
