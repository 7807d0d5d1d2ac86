//! The calls, which compile with either crate because both have the same names.

macro_rules! calls {
    ($module:ident, $krate:ident) => {
        pub mod $module {
            use std::time::{Duration, SystemTime};

            use aws_smithy_async::time::StaticTimeSource;
            use aws_smithy_http_client::test_util::capture_request;
            use cognito::config::{BehaviorVersion, Builder, Config, Credentials, Region};
            use cognito::types::{
                AttributeType, AuthFlowType, ChallengeNameType, ExplicitAuthFlowsType, MessageActionType,
                UserPoolMfaType,
            };
            use $krate as cognito;

            use crate::compare::{Requests, give_headers};

            fn base() -> Builder {
                let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000);
                Config::builder()
                    .behavior_version(BehaviorVersion::latest())
                    .region(Region::new("eu-west-1"))
                    .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"))
                    .time_source(StaticTimeSource::new(time))
            }

            /// Returns every request with a name.
            pub async fn requests() -> Requests {
                let mut requests = Requests::new();
                macro_rules! call {
                    ($name:literal, $config:expr, |$client:ident| $operation:expr) => {{
                        let (http, captured) = capture_request(None);
                        let $client = cognito::Client::from_conf($config.http_client(http).build());
                        // The result of the canned response does not matter.
                        _ = $operation.customize().mutate_request(give_headers).send().await;
                        requests.push(($name.to_owned(), captured.expect_request()));
                    }};
                }
                call!("AdminInitiateAuth", base(), |client| client
                    .admin_initiate_auth()
                    .user_pool_id("eu-west-1_a")
                    .client_id("client")
                    .auth_flow(AuthFlowType::AdminUserPasswordAuth)
                    .auth_parameters("USERNAME", "alice \u{e9}\u{1f600} \"quoted\" \\ / \u{1}")
                    .client_metadata("key", "value"));
                call!("AdminRespondToAuthChallenge", base(), |client| client
                    .admin_respond_to_auth_challenge()
                    .user_pool_id("eu-west-1_a")
                    .client_id("client")
                    .challenge_name(ChallengeNameType::SmsMfa)
                    .challenge_responses("SMS_MFA_CODE", "123456")
                    .session("a session of at least twenty characters"));
                call!("AdminCreateUser", base(), |client| client
                    .admin_create_user()
                    .user_pool_id("eu-west-1_a")
                    .username("alice")
                    .message_action(MessageActionType::Suppress)
                    .force_alias_creation(false)
                    .user_attributes(
                        AttributeType::builder()
                            .name("email")
                            .value("a@example.com")
                            .build()
                            .expect("a name")
                    ));
                call!("AdminGetUser", base(), |client| client
                    .admin_get_user()
                    .user_pool_id("eu-west-1_a")
                    .username("alice"));
                call!("AdminSetUserPassword", base(), |client| client
                    .admin_set_user_password()
                    .user_pool_id("eu-west-1_a")
                    .username("alice")
                    .password("secret")
                    .permanent(true));
                call!("AdminDeleteUser", base(), |client| client
                    .admin_delete_user()
                    .user_pool_id("eu-west-1_a")
                    .username("alice"));
                call!("CreateUserPool", base(), |client| client
                    .create_user_pool()
                    .pool_name("pool")
                    .mfa_configuration(UserPoolMfaType::Optional)
                    .user_pool_tags("tag", "value"));
                call!("CreateUserPoolClient", base(), |client| client
                    .create_user_pool_client()
                    .user_pool_id("eu-west-1_a")
                    .client_name("client")
                    .generate_secret(true)
                    .refresh_token_validity(30)
                    .explicit_auth_flows(ExplicitAuthFlowsType::AllowAdminUserPasswordAuth)
                    .explicit_auth_flows(ExplicitAuthFlowsType::from("A_FLOW_FROM_THE_FUTURE")));
                call!("DescribeUserPool", base(), |client| client
                    .describe_user_pool()
                    .user_pool_id("eu-west-1_a"));
                call!("ListUsers", base(), |client| client
                    .list_users()
                    .user_pool_id("eu-west-1_a")
                    .limit(10)
                    .attributes_to_get("email")
                    .filter("status = \"Enabled\""));
                call!("ListUserPools", base(), |client| client.list_user_pools().max_results(60));
                call!("unsigned InitiateAuth", base(), |client| client
                    .initiate_auth()
                    .client_id("client")
                    .auth_flow(AuthFlowType::UserPasswordAuth)
                    .auth_parameters("USERNAME", "alice"));
                call!("unsigned RespondToAuthChallenge", base(), |client| client
                    .respond_to_auth_challenge()
                    .client_id("client")
                    .challenge_name(ChallengeNameType::NewPasswordRequired)
                    .challenge_responses("NEW_PASSWORD", "new"));
                call!("unsigned GetUser", base(), |client| client.get_user().access_token("token"));
                call!("unsigned SignUp", base(), |client| client
                    .sign_up()
                    .client_id("client")
                    .username("alice")
                    .password("secret"));
                let temporary =
                    || Credentials::new("AKID", "SECRET", Some("session/token+=".into()), None, "test");
                call!("a session token", base().credentials_provider(temporary()), |client| client
                    .describe_user_pool()
                    .user_pool_id("eu-west-1_a"));
                call!("FIPS", base().region(Region::new("us-east-2")).use_fips(true), |client| client
                    .describe_user_pool()
                    .user_pool_id("us-east-2_a"));
                call!("dual stack", base().use_dual_stack(true), |client| client
                    .describe_user_pool()
                    .user_pool_id("eu-west-1_a"));
                call!(
                    "both",
                    base().region(Region::new("us-gov-west-1")).use_fips(true).use_dual_stack(true),
                    |client| { client.describe_user_pool().user_pool_id("us-gov-west-1_a") }
                );
                call!("China", base().region(Region::new("cn-north-1")), |client| client
                    .describe_user_pool()
                    .user_pool_id("cn-north-1_a"));
                call!("an endpoint of one's own", base().endpoint_url("http://127.0.0.1:5000"), |client| {
                    client.describe_user_pool().user_pool_id("eu-west-1_a")
                });
                call!(
                    "an endpoint with a path",
                    base().endpoint_url("https://proxy.example.com/cognito/"),
                    |client| { client.describe_user_pool().user_pool_id("eu-west-1_a") }
                );
                requests
            }
        }
    };
}

calls!(official, aws_sdk_cognitoidentityprovider);
calls!(ours, ours);
