use s3::Client;
use s3::config::{Config, Credentials, Region};
use s3::primitives::ByteStream;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("a URL");
    let direction = arguments.next().expect("a direction");
    let path = arguments.next().expect("a file");
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "example"))
        .force_path_style(true)
        .endpoint_url(url);
    let client = Client::from_conf(config.build());
    if direction == "put" {
        let body = ByteStream::from_path(&path).await.expect("a file");
        client.put_object().bucket("b").key("k").body(body).send().await.expect("an output");
        return;
    }
    let mut object = client.get_object().bucket("b").key("k").send().await.expect("an output");
    let mut received = 0;
    while let Some(bytes) = object.body.try_next().await.expect("the whole body") {
        received += bytes.len();
    }
    assert_eq!(received as i64, object.content_length().expect("a length"));
}
