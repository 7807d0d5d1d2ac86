//! Makes the same calls to services of all other protocols through both clients, and checks that the requests are equal.
//!
//! The official crates take minutes to compile. Without the feature `official`, the requests of the official clients come from
//! a recording.

#[path = "../../src/compare.rs"]
mod compare;
mod recorded;
mod s3;

use std::process::ExitCode;

/// The least number of calls to compare.
const CALLS: usize = 107;

macro_rules! calls {
    ($module:ident: $($service:ident = $krate:ident),*) => {
        mod $module {
            use std::time::{Duration, SystemTime};

            $(use $krate as $service;)*
            use aws_smithy_async::time::StaticTimeSource;
            use aws_smithy_http_client::test_util::capture_request;

            use crate::compare::{Requests, give_headers};

            fn now() -> SystemTime {
                SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000)
            }

            /// Returns every request with a name.
            pub async fn requests() -> Requests {
                let mut requests = Requests::new();
                macro_rules! call {
                    ($name:literal, $crate_name:ident, |$client:ident| $operation:expr) => {{
                        use $crate_name::config::retry::RetryConfig;
                        use $crate_name::config::{BehaviorVersion, Config, Credentials, Region};
                        let (http, captured) = capture_request(None);
                        let config = Config::builder()
                            .behavior_version(BehaviorVersion::latest())
                            .region(Region::new("eu-west-1"))
                            .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"))
                            .time_source(StaticTimeSource::new(now()))
                            // The official clients of 2025 use the default of their runtime, which has changed since.
                            .retry_config(RetryConfig::standard())
                            .http_client(http);
                        let $client = $crate_name::Client::from_conf(config.build());
                        // The result of the canned response does not matter.
                        _ = $operation.customize().mutate_request(give_headers).send().await;
                        requests.push(($name.to_owned(), captured.expect_request()));
                    }};
                }

                call!("STS GetCallerIdentity", sts, |client| client.get_caller_identity());
                call!("STS AssumeRole", sts, |client| client
                    .assume_role()
                    .role_arn("arn:aws:iam::123456789012:role/path/role")
                    .role_session_name("session=,.@-")
                    .duration_seconds(900)
                    .policy("{\"Version\": \"2012-10-17\", \"Statement\": [] }")
                    .transitive_tag_keys("team")
                    .tags(sts::types::Tag::builder().key("team").value("blue & ü").build().expect("a tag")));
                call!("STS unsigned AssumeRoleWithWebIdentity", sts, |client| client
                    .assume_role_with_web_identity()
                    .role_arn("arn:aws:iam::123456789012:role/role")
                    .role_session_name("session")
                    .web_identity_token("a.b.c"));

                call!("SNS CreateTopic", sns, |client| client
                    .create_topic()
                    .name("topic")
                    .attributes("DisplayName", "a topic")
                    .tags(sns::types::Tag::builder().key("a").value("").build().expect("a tag")));
                call!("SNS Publish", sns, |client| client
                    .publish()
                    .topic_arn("arn:aws:sns:eu-west-1:123456789012:topic")
                    .message("line\r\nline \u{1f600} + = & ~*")
                    .message_attributes(
                        "binary",
                        sns::types::MessageAttributeValue::builder()
                            .data_type("Binary")
                            .binary_value(sns::primitives::Blob::new([0, 255, 1]))
                            .build()
                            .expect("an attribute")
                    ));
                call!("SNS ListTopics", sns, |client| client.list_topics().next_token("next"));

                call!("IAM CreateUser", iam, |client| client.create_user().path("/a/b/").user_name("alice"));
                call!("IAM ListUsers", iam, |client| client.list_users().path_prefix("/").max_items(10));
                call!("IAM CreateRole", iam, |client| client
                    .create_role()
                    .role_name("role")
                    .assume_role_policy_document("{\"Statement\":[{\"Effect\":\"Allow\"}]}")
                    .max_session_duration(3600));
                call!("IAM SimulateCustomPolicy", iam, |client| client
                    .simulate_custom_policy()
                    .policy_input_list("{}")
                    .action_names("s3:GetObject")
                    .action_names("s3:PutObject"));

                call!("Lambda ListFunctions", lambda, |client| client.list_functions().max_items(7).marker("a/b=&"));
                call!("Lambda GetFunction", lambda, |client| client
                    .get_function()
                    .function_name("arn:aws:lambda:eu-west-1:123456789012:function:f")
                    .qualifier("$LATEST"));
                call!("Lambda CreateFunction", lambda, |client| client
                    .create_function()
                    .function_name("f")
                    .runtime(lambda::types::Runtime::from("python3.13"))
                    .role("arn:aws:iam::123456789012:role/r")
                    .handler("a.b")
                    .memory_size(256)
                    .publish(true)
                    .code(
                        lambda::types::FunctionCode::builder()
                            .zip_file(lambda::primitives::Blob::new(*b"PK\x05\x06"))
                            .build()
                    )
                    .tags("team", "blue"));
                call!("Lambda Invoke", lambda, |client| client
                    .invoke()
                    .function_name("f")
                    .invocation_type(lambda::types::InvocationType::Event)
                    .client_context("e30=")
                    .payload(lambda::primitives::Blob::new(*b"{\"a\": 1}")));
                call!("Lambda Invoke without a payload", lambda, |client| client.invoke().function_name("f"));

                call!("Route 53 GetHostedZone", route53, |client| client.get_hosted_zone().id("/hostedzone/Z1"));
                call!("Route 53 ListHostedZones", route53, |client| client.list_hosted_zones().max_items(3));
                call!("Route 53 CreateHostedZone", route53, |client| client
                    .create_hosted_zone()
                    .name("example.com")
                    .caller_reference("once")
                    .vpc(
                        route53::types::Vpc::builder()
                            .vpc_region(route53::types::VpcRegion::EuWest1)
                            .vpc_id("vpc-1")
                            .build()
                    )
                    .hosted_zone_config(
                        route53::types::HostedZoneConfig::builder().comment("ours").private_zone(true).build()
                    ));
                call!("Route 53 ChangeResourceRecordSets", route53, |client| {
                    let record = route53::types::ResourceRecord::builder().value("\"a & b < c\"").build();
                    let records = route53::types::ResourceRecordSet::builder()
                        .name("a.example.com")
                        .r#type(route53::types::RrType::Txt)
                        .ttl(60)
                        .resource_records(record.expect("a record"));
                    let change = route53::types::Change::builder()
                        .action(route53::types::ChangeAction::Upsert)
                        .resource_record_set(records.build().expect("records"));
                    let batch = route53::types::ChangeBatch::builder()
                        .comment("why")
                        .changes(change.build().expect("a change"));
                    client
                        .change_resource_record_sets()
                        .hosted_zone_id("Z1")
                        .change_batch(batch.build().expect("a batch"))
                });

                call!("EC2 DescribeInstances", ec2, |client| client
                    .describe_instances()
                    .filters(ec2::types::Filter::builder().name("tag:a").values("b").values("c d").build())
                    .max_results(5));
                call!("EC2 RunInstances", ec2, |client| client
                    .run_instances()
                    .image_id("ami-1")
                    .instance_type(ec2::types::InstanceType::from("t4g.nano"))
                    .min_count(1)
                    .max_count(2)
                    .client_token("token")
                    .ebs_optimized(false)
                    .block_device_mappings(
                        ec2::types::BlockDeviceMapping::builder()
                            .device_name("/dev/xvda")
                            .ebs(ec2::types::EbsBlockDevice::builder().volume_size(8).encrypted(true).build())
                            .build()
                    ));
                call!("EC2 CreateTags", ec2, |client| client
                    .create_tags()
                    .resources("i-1")
                    .tags(ec2::types::Tag::builder().key("Name").value("a+b").build()));

                call!("CloudWatch PutMetricData", cloudwatch, |client| client
                    .put_metric_data()
                    .namespace("a/b")
                    .metric_data(
                        cloudwatch::types::MetricDatum::builder()
                            .metric_name("m")
                            .value(1.5)
                            .timestamp(cloudwatch::primitives::DateTime::from_secs(1_700_000_000))
                            .dimensions(cloudwatch::types::Dimension::builder().name("d").value("v").build())
                            .build()
                    ));
                call!("CloudWatch PutMetricData, compressed", cloudwatch, |client| client
                    .put_metric_data()
                    .namespace("a/b")
                    .set_metric_data(Some(vec![
                        cloudwatch::types::MetricDatum::builder().metric_name("m").value(1.5).build();
                        500
                    ])));
                call!("CloudWatch ListMetrics", cloudwatch, |client| client.list_metrics().namespace("a/b"));
                call!("CloudWatch GetMetricStatistics", cloudwatch, |client| client
                    .get_metric_statistics()
                    .namespace("a/b")
                    .metric_name("m")
                    .start_time(cloudwatch::primitives::DateTime::from_millis(1_700_000_000_250))
                    .end_time(cloudwatch::primitives::DateTime::from_secs(1_700_003_600))
                    .period(60)
                    .statistics(cloudwatch::types::Statistic::Average));
                requests
            }
        }
    };
}

#[cfg(feature = "official")]
calls!(official: cloudwatch = aws_sdk_cloudwatch, ec2 = aws_sdk_ec2, iam = aws_sdk_iam, lambda = aws_sdk_lambda,
    route53 = aws_sdk_route53, sns = aws_sdk_sns, sts = aws_sdk_sts);
calls!(ours: cloudwatch = our_cloudwatch, ec2 = our_ec2, iam = our_iam, lambda = our_lambda, route53 = our_route53,
    sns = our_sns, sts = our_sts);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut ours = ours::requests().await;
    ours.extend(s3::ours::requests().await);
    let ours = compare::show(ours).await;
    compare_with_official(ours).await
}

/// Compares our requests with the official clients', and checks that the recording is up to date, or updates it.
#[cfg(feature = "official")]
async fn compare_with_official(ours: compare::Shown) -> ExitCode {
    let mut official = official::requests().await;
    official.extend(s3::official::requests().await);
    let official = compare::show(official).await;
    let recording = recorded::shorten(official.clone());
    if std::env::args().nth(1).as_deref() == Some("--record") {
        recorded::write(&recording);
    }
    assert!(
        recorded::read() == recording,
        "the recording differs from the official clients: run .ci/official_services.sh --record"
    );
    compare::compare(&official, &ours, CALLS)
}

/// Compares our requests with the recording.
#[cfg(not(feature = "official"))]
async fn compare_with_official(ours: compare::Shown) -> ExitCode {
    compare::compare(&recorded::read(), &recorded::shorten(ours), CALLS)
}
