use CRATE as s3;
use s3::Client;
use s3::config::{BehaviorVersion, Config, Credentials, Region};
use s3::primitives::ByteStream;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("a URL");
    let what = arguments.next().expect("what to do");
    let with = arguments.next().expect("a file, or a number of calls");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "example"))
        .force_path_style(true)
        .endpoint_url(url);
    let client = Client::from_conf(config.build());
    match what.as_str() {
        "put" => {
            let body = ByteStream::from_path(&with).await.expect("a file");
            client.put_object().bucket("b").key("large").body(body).send().await.expect("an output");
        }
        "get" => read(&client, "large").await,
        _ => {
            for _ in 0..with.parse().expect("a number") {
                read(&client, "small").await;
            }
        }
    }
}

async fn read(client: &Client, key: &str) {
    let mut object = client.get_object().bucket("b").key(key).send().await.expect("an output");
    let mut received = 0;
    while let Some(bytes) = object.body.try_next().await.expect("the whole body") {
        received += bytes.len();
    }
    assert_eq!(received as i64, object.content_length().expect("a length"));
}
