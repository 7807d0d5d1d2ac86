//! Stores objects from bytes, files and streams, reads them completely and in part, and lists, copies and deletes them.

use std::collections::BTreeSet;

use s3::Client;
use s3::primitives::ByteStream;
use s3::types::{ChecksumAlgorithm, Delete, ObjectIdentifier};
use tokio::io::AsyncReadExt;

use crate::stream::repeated;
use crate::{Outcome, bucket, pattern, read};

const BUCKET: &str = "objects";

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    client.head_bucket().bucket(BUCKET).send().await?;
    let buckets = client.list_buckets().send().await?;
    assert!(buckets.buckets().iter().any(|bucket| bucket.name() == Some(BUCKET)));
    client.get_bucket_location().bucket(BUCKET).send().await?;

    bytes(client).await?;
    file(client).await?;
    stream(client).await?;
    checksums(client).await?;
    pages(client).await?;
    deleted(client).await?;
    println!("objects: bytes, files, streams, ranges, checksums, pages, copies");
    Ok(())
}

async fn bytes(client: &Client) -> Outcome {
    let put = client.put_object().bucket(BUCKET).key("bytes").body(ByteStream::from_static(b"some bytes"));
    let stored = put.send().await?;
    assert!(stored.e_tag().is_some());
    assert_eq!(read(client, BUCKET, "bytes").await?, b"some bytes");
    client.put_object().bucket(BUCKET).key("empty").body(ByteStream::from_static(b"")).send().await?;
    client.put_object().bucket(BUCKET).key("absent").send().await?;
    for key in ["empty", "absent"] {
        assert_eq!(client.head_object().bucket(BUCKET).key(key).send().await?.content_length(), Some(0));
        assert_eq!(read(client, BUCKET, key).await?, b"");
    }
    Ok(())
}

async fn file(client: &Client) -> Outcome {
    let path = std::env::temp_dir().join(format!("tinsmith-s3-{}", std::process::id()));
    let bytes = pattern((3 << 20) + 17);
    std::fs::write(&path, &bytes)?;
    let body = ByteStream::from_path(&path).await?;
    let put = client.put_object().bucket(BUCKET).key("file").body(body);
    let stored = put.content_type("text/plain").send().await;
    std::fs::remove_file(&path)?;
    stored?;
    let object = client.get_object().bucket(BUCKET).key("file").send().await?;
    assert_eq!(object.content_type(), Some("text/plain"));
    assert_eq!(object.content_length(), Some(bytes.len() as i64));
    let mut whole = Vec::new();
    object.body.into_async_read().read_to_end(&mut whole).await?;
    assert!(whole == bytes);

    for (range, expected, at) in [
        ("bytes=10-19", &bytes[10..20], "bytes 10-19/3145745"),
        ("bytes=3145740-", &bytes[3_145_740..], "bytes 3145740-3145744/3145745"),
        ("bytes=-3", &bytes[3_145_742..], "bytes 3145742-3145744/3145745"),
    ] {
        let part = client.get_object().bucket(BUCKET).key("file").range(range).send().await?;
        assert_eq!(part.content_range(), Some(at));
        assert_eq!(part.body.collect().await?.to_vec(), expected);
    }
    let beyond = client.get_object().bucket(BUCKET).key("file").range("bytes=9999999-").send().await;
    assert_eq!(
        beyond.expect_err("there are fewer bytes").raw_response().map(|r| r.status().as_u16()),
        Some(416)
    );

    // The client still works after a stream is dropped half-read.
    let mut object = client.get_object().bucket(BUCKET).key("file").send().await?;
    assert!(object.body.next().await.is_some());
    drop(object);
    assert_eq!(read(client, BUCKET, "bytes").await?, b"some bytes");
    Ok(())
}

/// Tests that a stream of unknown length is refused unless the program sets the length.
async fn stream(client: &Client) -> Outcome {
    let length = (1 << 20) + 3;
    let put = || client.put_object().bucket(BUCKET).key("stream");
    let unknown = put().body(repeated(pattern(1000), length)).send().await;
    let unknown = s3::error::DisplayErrorContext(unknown.expect_err("S3 needs a length")).to_string();
    assert!(unknown.contains("the length of the body is not known"), "{unknown}");
    put().body(repeated(pattern(1000), length)).content_length(length as i64).send().await?;
    let stored = read(client, BUCKET, "stream").await?;
    assert!(stored.len() as u64 == length && stored[..1000] == pattern(1000));

    let wrong = put().body(repeated(pattern(1000), length)).content_length(length as i64 + 1).send().await;
    let wrong = s3::error::DisplayErrorContext(wrong.expect_err("the length is wrong")).to_string();
    assert!(wrong.contains("fewer bytes"), "{wrong}");
    Ok(())
}

/// Tests every checksum algorithm, in a header for bytes and in a trailer for a stream, and the validation of downloads.
async fn checksums(client: &Client) -> Outcome {
    let bytes = pattern(200_000);
    for algorithm in [
        ChecksumAlgorithm::Crc32,
        ChecksumAlgorithm::Crc32C,
        ChecksumAlgorithm::Crc64Nvme,
        ChecksumAlgorithm::Sha1,
        ChecksumAlgorithm::Sha256,
    ] {
        let put = || {
            let put = client.put_object().bucket(BUCKET).key("checked");
            put.checksum_algorithm(algorithm.clone())
        };
        put().body(bytes.clone().into()).send().await?;
        assert!(read(client, BUCKET, "checked").await? == bytes);
        let length = bytes.len();
        put().body(repeated(bytes.clone(), length as u64)).content_length(length as i64).send().await?;
        let head = client.head_object().bucket(BUCKET).key("checked");
        let head = head.checksum_mode(s3::types::ChecksumMode::Enabled).send().await?;
        let stored = match algorithm {
            ChecksumAlgorithm::Crc32 => head.checksum_crc32(),
            ChecksumAlgorithm::Crc32C => head.checksum_crc32_c(),
            ChecksumAlgorithm::Crc64Nvme => head.checksum_crc64_nvme(),
            ChecksumAlgorithm::Sha1 => head.checksum_sha1(),
            _ => head.checksum_sha256(),
        };
        assert!(stored.is_some(), "{algorithm}: {head:?}");
        assert!(read(client, BUCKET, "checked").await? == bytes);
    }
    Ok(())
}

async fn pages(client: &Client) -> Outcome {
    for index in 0..25 {
        let put = client.put_object().bucket(BUCKET).key(format!("pages/{index:02}"));
        put.body(ByteStream::from_static(b"x")).send().await?;
    }
    let list = client.list_objects_v2().bucket(BUCKET).prefix("pages/");
    let (mut keys, mut count) = (Vec::new(), 0);
    let mut pages = list.clone().into_paginator().page_size(10).send();
    while let Some(page) = pages.next().await {
        let page = page?;
        count += 1;
        keys.extend(page.contents().iter().filter_map(|object| object.key().map(str::to_owned)));
    }
    assert_eq!((keys.len(), count), (25, 3));
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 25);
    let groups = client.list_objects_v2().bucket(BUCKET).delimiter("/").send().await?;
    let groups: Vec<_> = groups.common_prefixes().iter().filter_map(|group| group.prefix()).collect();
    assert_eq!(groups, ["pages/"]);
    Ok(())
}

async fn deleted(client: &Client) -> Outcome {
    let copy = client.copy_object().bucket(BUCKET).key("copy of it").copy_source("objects/bytes");
    let copied = copy.send().await?;
    assert!(copied.copy_object_result().is_some_and(|result| result.e_tag().is_some()));
    assert_eq!(read(client, BUCKET, "copy of it").await?, b"some bytes");
    client.delete_object().bucket(BUCKET).key("copy of it").send().await?;
    let gone = client.head_object().bucket(BUCKET).key("copy of it").send().await;
    assert!(gone.expect_err("it is deleted").into_service_error().is_not_found());

    let objects = (0..25).map(|index| ObjectIdentifier::builder().key(format!("pages/{index:02}")).build());
    let delete = Delete::builder().set_objects(Some(objects.collect::<Result<_, _>>()?)).build()?;
    let outcome = client.delete_objects().bucket(BUCKET).delete(delete).send().await?;
    assert_eq!((outcome.deleted().len(), outcome.errors().len()), (25, 0));
    let left = client.list_objects_v2().bucket(BUCKET).prefix("pages/").send().await?;
    assert_eq!(left.key_count(), Some(0));
    Ok(())
}
