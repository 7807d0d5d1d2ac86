//! Calls services of every AWS protocol. Every call checks its result, so the test passes if the program reaches its end.

use std::error::Error;
use std::time::Duration;

type Outcome = Result<(), Box<dyn Error>>;

/// Creates a client of that crate for the server in the environment variables.
macro_rules! client {
    ($service:ident) => {{
        let url = std::env::var("AWS_ENDPOINT_URL")?;
        $service::Client::from_conf($service::config::Builder::from_env().endpoint_url(url).build())
    }};
}

/// The time limit of a waiter.
const LIMIT: Duration = Duration::from_secs(60);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    sts().await?;
    sns().await?;
    iam().await?;
    lambda().await?;
    cloudwatch().await?;
    route53().await?;
    sesv2().await?;
    ec2().await
}

/// awsQuery
async fn sts() -> Outcome {
    let client = client!(sts);
    let identity = client.get_caller_identity().send().await?;
    assert_eq!(identity.account(), Some("123456789012"));
    let role = "arn:aws:iam::123456789012:role/reader";
    let assumed = client.assume_role().role_arn(role).role_session_name("session").send().await?;
    let credentials = assumed.credentials().ok_or("no credentials")?;
    assert!(!credentials.secret_access_key().is_empty());
    assert!(!format!("{assumed:?}").contains(credentials.secret_access_key()));
    println!("sts: {}", assumed.assumed_role_user().map(|user| user.arn()).unwrap_or_default());
    Ok(())
}

/// awsQuery, with maps and pages
async fn sns() -> Outcome {
    let client = client!(sns);
    for index in 0..120 {
        let topic = client.create_topic().name(format!("topic-{index}")).attributes("DisplayName", "Shop");
        topic.send().await?;
    }
    let mut names = Vec::new();
    let mut topics = client.list_topics().into_paginator().items().send();
    while let Some(topic) = topics.next().await {
        names.extend(topic?.topic_arn().map(str::to_owned));
    }
    assert_eq!(names.len(), 120);
    let read = client.get_topic_attributes().topic_arn(&names[0]).send().await?;
    let attributes = read.attributes().ok_or("no attributes")?;
    assert_eq!(attributes.get("DisplayName").map(String::as_str), Some("Shop"));
    let attribute =
        sns::types::MessageAttributeValue::builder().data_type("String").string_value("é & <").build()?;
    let sent = client.publish().topic_arn(&names[0]).message("a=b&c").message_attributes("kind", attribute);
    assert!(sent.send().await?.message_id().is_some());
    let missing = client.get_topic_attributes().topic_arn(format!("{}-none", names[0])).send().await;
    let error = missing.expect_err("there is no such topic").into_service_error();
    assert!(error.is_not_found_exception(), "{error:?}");
    println!("sns: {} topics, {error}", names.len());
    Ok(())
}

/// awsQuery, with a waiter
async fn iam() -> Outcome {
    use iam::client::Waiters;

    let client = client!(iam);
    for name in ["alice", "bob", "carol"] {
        client.create_user().user_name(name).path("/people/").send().await?;
    }
    client.wait_until_user_exists().user_name("alice").wait(LIMIT).await?;
    let mut names = Vec::new();
    // Other tests have created users as well.
    let mut users = client.list_users().path_prefix("/people/").into_paginator().page_size(2).items().send();
    while let Some(user) = users.next().await {
        names.push(user?.user_name().to_owned());
    }
    assert_eq!(names, ["alice", "bob", "carol"]);
    let user = client.get_user().user_name("bob").send().await?;
    let created = user.user().map(|user| *user.create_date()).ok_or("no user")?;
    assert!(created.secs() > 1_700_000_000);
    let error = client.get_user().user_name("nobody").send().await.expect_err("nobody").into_service_error();
    assert!(error.is_no_such_entity_exception(), "{error:?}");
    println!("iam: {names:?}, {error}");
    Ok(())
}

/// restJson1, with blobs and labels
async fn lambda() -> Outcome {
    use lambda::client::Waiters;
    use lambda::types::{FunctionCode, Runtime};

    let roles = client!(iam);
    let role = roles.create_role().role_name("runner").assume_role_policy_document("{}").send().await?;
    let role = role.role().map(|role| role.arn().to_owned()).ok_or("no role")?;
    let client = client!(lambda);
    let code = FunctionCode::builder().zip_file(lambda::primitives::Blob::new(EMPTY_ZIP)).build();
    let made = client
        .create_function()
        .function_name("greet")
        .runtime(Runtime::from("python3.12"))
        .role(role)
        .handler("main.greet")
        .code(code)
        .timeout(3)
        .send()
        .await?;
    assert_eq!(made.timeout(), Some(3));
    client.wait_until_function_active_v2().function_name("greet").wait(LIMIT).await?;
    let mut found = client.list_functions().into_paginator().items().send();
    let mut names = Vec::new();
    while let Some(function) = found.next().await {
        names.extend(function?.function_name().map(str::to_owned));
    }
    assert_eq!(names, ["greet"]);
    let error =
        client.get_function().function_name("none").send().await.expect_err("none").into_service_error();
    assert!(error.is_resource_not_found_exception(), "{error:?}");
    println!("lambda: {names:?}, {error}");
    Ok(())
}

/// An empty zip archive.
const EMPTY_ZIP: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// awsQuery, with floats and a compressed request
async fn cloudwatch() -> Outcome {
    use cloudwatch::client::Waiters;
    use cloudwatch::types::{ComparisonOperator, MetricDatum, Statistic};

    let client = client!(cloudwatch);
    let datum = |value| MetricDatum::builder().metric_name("orders").value(value).build();
    client
        .put_metric_data()
        .namespace("shop")
        .metric_data(datum(1.5))
        .metric_data(datum(-2.0))
        .send()
        .await?;
    let listed = client.list_metrics().namespace("shop").send().await?;
    assert_eq!(listed.metrics().first().and_then(|metric| metric.metric_name()), Some("orders"));
    client
        .put_metric_alarm()
        .alarm_name("few-orders")
        .comparison_operator(ComparisonOperator::LessThanThreshold)
        .evaluation_periods(1)
        .metric_name("orders")
        .namespace("shop")
        .period(60)
        .statistic(Statistic::Sum)
        .threshold(0.25)
        .send()
        .await?;
    client.wait_until_alarm_exists().alarm_names("few-orders").wait(LIMIT).await?;
    let alarms = client.describe_alarms().alarm_names("few-orders").send().await?;
    assert_eq!(alarms.metric_alarms().first().and_then(|alarm| alarm.threshold()), Some(0.25));
    let missing = client.get_dashboard().dashboard_name("none").send().await;
    let error = missing.expect_err("there is no dashboard").into_service_error();
    assert!(error.is_dashboard_not_found_error(), "{error:?}");
    println!("cloudwatch: an alarm, {error}");
    Ok(())
}

/// restXml
async fn route53() -> Outcome {
    use route53::client::Waiters;
    use route53::types::{Change, ChangeAction, ChangeBatch, ResourceRecord, ResourceRecordSet, RrType};

    let client = client!(route53);
    for name in ["a.example", "b.example", "c.example"] {
        client.create_hosted_zone().name(name).caller_reference(name).send().await?;
    }
    let mut ids = Vec::new();
    let mut zones = client.list_hosted_zones().into_paginator().page_size(2).items().send();
    while let Some(zone) = zones.next().await {
        ids.push(zone?.id().to_owned());
    }
    assert_eq!(ids.len(), 3);
    // The IDs in responses have a prefix, which must not be sent in requests.
    assert!(ids[0].starts_with("/hostedzone/"), "{ids:?}");
    let record = ResourceRecord::builder().value("192.0.2.1").build()?;
    let set =
        ResourceRecordSet::builder().name("www.a.example").r#type(RrType::A).ttl(60).resource_records(record);
    let change = Change::builder().action(ChangeAction::Create).resource_record_set(set.build()?).build()?;
    let batch = ChangeBatch::builder().changes(change).build()?;
    let changed =
        client.change_resource_record_sets().hosted_zone_id(&ids[0]).change_batch(batch).send().await?;
    let change = changed.change_info().map(|info| info.id().to_owned()).ok_or("no change")?;
    client.wait_until_resource_record_sets_changed().id(change).wait(LIMIT).await?;
    let sets = client.list_resource_record_sets().hosted_zone_id(&ids[0]).send().await?;
    assert!(sets.resource_record_sets().iter().any(|set| set.name() == "www.a.example."), "{sets:?}");
    let error = client.get_hosted_zone().id("NONE").send().await.expect_err("none").into_service_error();
    assert!(error.is_no_such_hosted_zone(), "{error:?}");
    println!("route53: {} zones, {error}", ids.len());
    Ok(())
}

/// restJson1
async fn sesv2() -> Outcome {
    use sesv2::types::{Body, Content, Destination, EmailContent, Message};

    let client = client!(sesv2);
    client.create_email_identity().email_identity("shop@example.com").send().await?;
    let read = client.get_email_identity().email_identity("shop@example.com").send().await?;
    assert!(read.identity_type().is_some());
    let text = |text: &str| Content::builder().data(text).build();
    let message =
        Message::builder().subject(text("Hello")?).body(Body::builder().text(text("ünïcode")?).build());
    let sent = client
        .send_email()
        .from_email_address("shop@example.com")
        .destination(Destination::builder().to_addresses("alice@example.com").build())
        .content(EmailContent::builder().simple(message.build()).build())
        .send()
        .await?;
    assert!(sent.message_id().is_some());
    let missing = client.get_email_identity().email_identity("none@example.com").send().await;
    let error = missing.expect_err("there is no identity").into_service_error();
    assert!(error.is_not_found_exception(), "{error:?}");
    println!("sesv2: a message, {error}");
    Ok(())
}

/// ec2Query
async fn ec2() -> Outcome {
    use ec2::client::Waiters;
    use ec2::error::ProvideErrorMetadata;
    use ec2::types::{InstanceStateName, InstanceType, ResourceType, Tag, TagSpecification};

    let client = client!(ec2);
    let tag = Tag::builder().key("team").value("blue & green").build();
    let tags = TagSpecification::builder().resource_type(ResourceType::Instance).tags(tag).build();
    let mut ids = Vec::new();
    for _ in 0..2 {
        let run = client
            .run_instances()
            .image_id("ami-12c6146b")
            .instance_type(InstanceType::T3Micro)
            .min_count(1)
            .max_count(1)
            .tag_specifications(tags.clone())
            .send()
            .await?;
        ids.extend(run.instances().iter().filter_map(|instance| instance.instance_id().map(str::to_owned)));
    }
    client.wait_until_instance_running().set_instance_ids(Some(ids.clone())).wait(LIMIT).await?;
    let mut found = Vec::new();
    let mut reservations = client.describe_instances().into_paginator().page_size(1).items().send();
    while let Some(reservation) = reservations.next().await {
        for instance in reservation?.instances() {
            assert_eq!(instance.tags().first().and_then(Tag::value), Some("blue & green"));
            found.extend(instance.instance_id().map(str::to_owned));
        }
    }
    found.sort();
    ids.sort();
    assert_eq!(found, ids);
    let ended = client.terminate_instances().instance_ids(&ids[0]).send().await?;
    let state = ended.terminating_instances().first().and_then(|change| change.current_state());
    let state = state.and_then(|state| state.name()).ok_or("no state")?;
    assert!([InstanceStateName::ShuttingDown, InstanceStateName::Terminated].contains(state), "{state:?}");
    // EC2's model contains no errors, so an error has only a code.
    let missing = client.describe_instances().instance_ids("i-0123456789abcdef0").send().await;
    let error = missing.expect_err("there is no instance").into_service_error();
    assert_eq!(error.code(), Some("InvalidInstanceID.NotFound"));
    println!("ec2: {} instances, {error}", ids.len());
    Ok(())
}
