//! Tests a client of S3: storing objects, reading them, and uploading them in parts.

use std::time::Duration;

use objects::Store;
use s3::Client;
use s3::config::{BehaviorVersion, Config, Credentials, Region};
use s3::error::SdkError;
use s3::presigning::PresigningConfig;
use s3::primitives::{ByteStream, Length, SdkBody};
use s3::types::{CompletedMultipartUpload, CompletedPart};
use tokio::io::AsyncReadExt;

fn client(store: &Store) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"))
        .force_path_style(true)
        .endpoint_url(&store.url);
    Client::from_conf(config.build())
}

/// A temporary file whose parts all differ.
struct Source {
    path: std::path::PathBuf,
    bytes: Vec<u8>,
}

impl Source {
    fn new(name: &str, length: usize) -> Self {
        let path = std::env::temp_dir().join(format!("tinsmith-{name}-{}", std::process::id()));
        let bytes: Vec<u8> = (0..length).map(|index| (index / 251 + index) as u8).collect();
        std::fs::write(&path, &bytes).unwrap();
        Self { path, bytes }
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.path));
    }
}

#[tokio::test]
async fn directory_buckets_may_have_their_own_credentials() {
    let own = Credentials::new("EXPRESS", "SECRET", Some("session".to_owned()), None, "test");
    let config = Config::builder().region(Region::new("us-east-1")).express_credentials_provider(own);
    let client = Client::from_conf(config.build());
    let valid = || PresigningConfig::expires_in(Duration::from_secs(60)).unwrap();
    let object = |bucket: &str| client.get_object().bucket(bucket).key("k").presigned(valid());
    let request = object("b--use1-az4--x-s3").await.unwrap();
    let host = "https://b--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com/k?";
    assert!(request.uri().starts_with(host), "{}", request.uri());
    assert!(request.uri().contains("X-Amz-Credential=EXPRESS%2F"), "{}", request.uri());
    assert!(request.uri().contains("&X-Amz-S3session-Token=session"), "{}", request.uri());
    assert!(object("another").await.is_err());
}

#[tokio::test]
async fn lists_of_versions_are_presigned() {
    let config = Config::builder().region(Region::new("us-east-1"));
    let config = config.credentials_provider(Credentials::new("AKID", "SECRET", None, None, "test"));
    let list = Client::from_conf(config.build()).list_object_versions().bucket("bucket").prefix("a/");
    let valid = PresigningConfig::expires_in(Duration::from_secs(60)).unwrap();
    let request = list.presigned(valid).await.unwrap();
    let expected = "https://bucket.s3.us-east-1.amazonaws.com/?versions&prefix=a%2F&X-Amz-Algorithm=";
    assert!(request.uri().starts_with(expected), "{}", request.uri());
}

#[tokio::test]
async fn requests_that_would_be_those_of_other_operations_are_not_sent() {
    let store = Store::start();
    let client = client(&store);
    // Without the ID, the requests would be `DeleteObject` and `PutObject`.
    let abort = client.abort_multipart_upload().bucket("b").key("k");
    let error = abort.send().await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    let part = client.upload_part().bucket("b").key("k").upload_id("").part_number(1);
    let error = part.send().await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    // Without the source, the request would be `PutObject` with an empty body.
    let error = client.copy_object().bucket("b").key("k").send().await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
}

#[tokio::test]
async fn files_are_stored_and_objects_are_readers() {
    let (store, source) = (Store::start(), Source::new("object", 5 << 20));
    let client = client(&store);
    let body = ByteStream::from_path(&source.path).await.unwrap();
    let put = client.put_object().bucket("b").key("a/b c").body(body).content_type("text/plain");
    assert_eq!(put.send().await.unwrap().e_tag(), Some("\"object\""));
    let request = store.last();
    assert_eq!(request.path, "/b/a/b%20c");
    assert_eq!(request.header("content-type"), Some("text/plain"));
    assert!(request.header("x-amz-content-sha256").is_some() && request.header("authorization").is_some());
    assert!(request.body == source.bytes);

    let head = client.head_object().bucket("b").key("a/b c").send().await.unwrap();
    assert_eq!(head.content_length(), Some(5 << 20));
    let object = client.get_object().bucket("b").key("a/b c").send().await.unwrap();
    assert_eq!(object.content_length(), Some(5 << 20));
    assert_eq!(object.metadata().unwrap()["color"], "red");
    let mut read = Vec::new();
    object.body.into_async_read().read_to_end(&mut read).await.unwrap();
    assert!(read == source.bytes);

    let part = client.get_object().bucket("b").key("a/b c").range("bytes=10-19").send().await.unwrap();
    assert_eq!(part.body.collect().await.unwrap().into_bytes(), source.bytes[10..20]);
    client.delete_object().bucket("b").key("a/b c").send().await.unwrap();
    let error = client.get_object().bucket("b").key("a/b c").send().await.unwrap_err();
    assert!(error.as_service_error().unwrap().is_no_such_key(), "{error:?}");
}

#[tokio::test]
async fn a_file_is_uploaded_in_parts() {
    const PART: u64 = 5 << 20;
    let (store, source) = (Store::start(), Source::new("parts", (2 << 20) + 2 * PART as usize));
    let client = client(&store);
    let created = client.create_multipart_upload().bucket("b").key("k").send().await.unwrap();
    let upload = created.upload_id().unwrap();
    let mut parts = CompletedMultipartUpload::builder();
    for number in 1..=3 {
        let stream = ByteStream::read_from()
            .path(&source.path)
            .offset((number as u64 - 1) * PART)
            .length(Length::UpTo(PART))
            .build()
            .await
            .unwrap();
        let part = client.upload_part().bucket("b").key("k").upload_id(upload).part_number(number);
        let sent = part.body(stream).send().await.unwrap();
        let tag = sent.e_tag().unwrap();
        parts = parts.parts(CompletedPart::builder().part_number(number).e_tag(tag).build());
    }
    let complete = client.complete_multipart_upload().bucket("b").key("k").upload_id(upload);
    complete.multipart_upload(parts.build()).send().await.unwrap();
    let object = client.get_object().bucket("b").key("k").send().await.unwrap();
    assert!(object.body.collect().await.unwrap().to_vec() == source.bytes);
}

#[tokio::test]
async fn bytes_and_bodies_are_stored() {
    let store = Store::start();
    let client = client(&store);
    client.put_object().bucket("b").key("k").body(ByteStream::from_static(b"bytes")).send().await.unwrap();
    assert_eq!(store.last().body, b"bytes");
    client.put_object().bucket("b").key("k").send().await.unwrap();
    assert_eq!((store.last().header("content-length"), store.last().body.len()), (Some("0"), 0));
    // A body of known length that can only be read once.
    let body = ByteStream::from_body_1_x(SdkBody::from("body"));
    client.put_object().bucket("b").key("k").body(body).send().await.unwrap();
    assert_eq!(store.last().body, b"body");
}
