//! Tests requests that the server refuses, and the errors that a program gets.

use s3::Client;
use s3::config::Credentials;
use s3::error::ProvideErrorMetadata;
use s3::operation::RequestId;

use crate::stream::repeated;
use crate::{Outcome, bucket, config};

const BUCKET: &str = "refused";

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    checksums(client).await?;
    signatures().await?;
    missing(client).await?;
    println!("refused: wrong checksums, wrong keys, missing objects");
    Ok(())
}

/// Tests wrong checksums that the program sets, for bytes and for a stream.
async fn checksums(client: &Client) -> Outcome {
    let put = client.put_object().bucket(BUCKET).key("k").body(b"bytes".to_vec().into());
    let error = put.checksum_crc32("AAAAAA==").send().await.expect_err("the checksum is wrong");
    assert_eq!(error.code(), Some("BadDigest"), "{error:?}");
    let put = client.put_object().bucket(BUCKET).key("k").body(b"bytes".to_vec().into());
    let error = put.content_md5("AAAAAAAAAAAAAAAAAAAAAA==").send().await.expect_err("the hash is wrong");
    assert_eq!(error.code(), Some("BadDigest"), "{error:?}");
    let put = client.put_object().bucket(BUCKET).key("k").body(repeated(b"bytes".to_vec(), 50_000));
    let put = put.content_length(50_000).checksum_crc32("AAAAAA==");
    let error = put.send().await.expect_err("the checksum is wrong");
    assert_eq!(error.code(), Some("BadDigest"), "{error:?}");
    let head = client.head_object().bucket(BUCKET).key("k").send().await;
    assert!(head.expect_err("nothing is stored").into_service_error().is_not_found());
    Ok(())
}

async fn signatures() -> Outcome {
    let wrong = |id, secret| {
        let credentials = Credentials::new(id, secret, None, None, "wrong");
        Outcome::Ok(Client::from_conf(config()?.credentials_provider(credentials).build()))
    };
    let client = wrong("AKID", "another secret")?;
    let error = client.list_objects_v2().bucket(BUCKET).send().await.expect_err("the secret is wrong");
    assert_eq!(error.code(), Some("SignatureDoesNotMatch"), "{error:?}");
    assert!(error.request_id().is_some(), "{error:?}");
    let put = client.put_object().bucket(BUCKET).key("k").content_length(100_000);
    let error = put.body(repeated(vec![7; 1000], 100_000)).send().await.expect_err("the secret is wrong");
    assert_eq!(error.code(), Some("SignatureDoesNotMatch"), "{error:?}");
    let error = wrong("AKIDX", "SECRET")?.list_buckets().send().await.expect_err("the key is unknown");
    assert_eq!(error.code(), Some("InvalidAccessKeyId"), "{error:?}");
    Ok(())
}

async fn missing(client: &Client) -> Outcome {
    let error = client.get_object().bucket(BUCKET).key("none").send().await.expect_err("there is none");
    assert!(error.request_id().is_some(), "{error:?}");
    let error = error.into_service_error();
    assert!(error.is_no_such_key(), "{error:?}");
    let error = client.head_object().bucket(BUCKET).key("none").send().await.expect_err("there is none");
    assert!(error.into_service_error().is_not_found());
    let error = client.list_objects_v2().bucket("no-such-bucket").send().await.expect_err("there is none");
    assert!(error.into_service_error().is_no_such_bucket());
    Ok(())
}
