use dynamodb::types::AttributeValue;
use lambda::primitives::Blob;

/// Creates a client of a crate.
macro_rules! client {
    ($service:ident) => {{
        use $service::config::{BehaviorVersion, Config, Credentials, Region};
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "example"))
            .endpoint_url("http://127.0.0.1:5000");
        $service::Client::from_conf(config.build())
    }};
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let identity = client!(sts).get_caller_identity().send().await?;
    println!("account {:?}", identity.account());

    let table = client!(dynamodb);
    let key = AttributeValue::S("alice".into());
    table.put_item().table_name("users").item("id", key.clone()).send().await?;
    let item = table.get_item().table_name("users").key("id", key).consistent_read(true).send().await?;
    println!("item {:?}", item.item());

    let queue = client!(sqs);
    let url = "https://sqs.us-east-1.amazonaws.com/123456789012/queue";
    queue.send_message().queue_url(url).message_body("hello").send().await?;
    let messages = queue.receive_message().queue_url(url).max_number_of_messages(10).send().await?;
    println!("{} messages", messages.messages().len());

    let response = client!(lambda).invoke().function_name("f").payload(Blob::new(*b"{}")).send().await?;
    println!("status {}", response.status_code());

    let topic = "arn:aws:sns:us-east-1:123456789012:topic";
    let published = client!(sns).publish().topic_arn(topic).message("hello").send().await?;
    println!("message {:?}", published.message_id());
    Ok(())
}
