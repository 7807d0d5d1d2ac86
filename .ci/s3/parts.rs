//! Tests multipart uploads, with which a program stores a stream of unknown length.

use s3::Client;
use s3::primitives::{ByteStream, Length};
use s3::types::{CompletedMultipartUpload, CompletedPart};

use crate::{Outcome, bucket, pattern, read};

const BUCKET: &str = "parts";

/// The minimum size of all parts except the last.
const PART: usize = 5 << 20;

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    uploaded(client).await?;
    aborted(client).await?;
    println!("parts: uploaded from bytes, files and copies; listed; aborted");
    Ok(())
}

async fn uploaded(client: &Client) -> Outcome {
    let bytes = pattern(2 * PART + 100);
    let path = std::env::temp_dir().join(format!("tinsmith-s3-parts-{}", std::process::id()));
    std::fs::write(&path, &bytes)?;
    let created = client.create_multipart_upload().bucket(BUCKET).key("a key").metadata("color", "red");
    let created = created.send().await?;
    let upload = created.upload_id().ok_or("no upload")?;
    let part =
        |number| client.upload_part().bucket(BUCKET).key("a key").upload_id(upload).part_number(number);

    let from_file = ByteStream::read_from().path(&path).offset(0).length(Length::Exact(PART as u64));
    let first = part(1).body(from_file.build().await?).send().await;
    std::fs::remove_file(&path)?;
    let second = part(2).body(bytes[PART..2 * PART].to_vec().into()).send().await?;
    let tags = [first?.e_tag, second.e_tag];
    let put = client.put_object().bucket(BUCKET).key("end").body(bytes[2 * PART..].to_vec().into());
    put.send().await?;
    let copy = client.upload_part_copy().bucket(BUCKET).key("a key").upload_id(upload).part_number(3);
    let copied = copy.copy_source("parts/end").copy_source_range("bytes=0-99").send().await?;
    let copied = copied.copy_part_result.ok_or("no result")?.e_tag;

    let mut numbers = Vec::new();
    let list = client.list_parts().bucket(BUCKET).key("a key").upload_id(upload);
    let mut pages = list.into_paginator().page_size(2).send();
    while let Some(page) = pages.next().await {
        numbers.extend(page?.parts().iter().map(|part| (part.part_number(), part.size())));
    }
    let part_size = Some(PART as i64);
    assert_eq!(numbers, [(Some(1), part_size), (Some(2), part_size), (Some(3), Some(100))]);

    let mut parts = CompletedMultipartUpload::builder();
    for (tag, number) in tags.into_iter().chain([copied]).zip(1..) {
        parts = parts.parts(CompletedPart::builder().part_number(number).set_e_tag(tag).build());
    }
    let complete = client.complete_multipart_upload().bucket(BUCKET).key("a key").upload_id(upload);
    let completed = complete.multipart_upload(parts.build()).send().await?;
    assert!(completed.e_tag().is_some_and(|tag| tag.contains("-3")), "{completed:?}");
    assert!(read(client, BUCKET, "a key").await? == bytes);
    let head = client.head_object().bucket(BUCKET).key("a key").send().await?;
    assert_eq!(head.metadata().ok_or("no metadata")?["color"], "red");
    Ok(())
}

async fn aborted(client: &Client) -> Outcome {
    let created = client.create_multipart_upload().bucket(BUCKET).key("aborted").send().await?;
    let upload = created.upload_id().ok_or("no upload")?;
    let uploads = client.list_multipart_uploads().bucket(BUCKET).send().await?;
    assert!(uploads.uploads().iter().any(|listed| listed.upload_id() == Some(upload)));
    client.abort_multipart_upload().bucket(BUCKET).key("aborted").upload_id(upload).send().await?;
    let part = client.upload_part().bucket(BUCKET).key("aborted").upload_id(upload).part_number(1);
    let error = part.body(b"late".to_vec().into()).send().await.expect_err("it is aborted");
    assert_eq!(s3::error::ProvideErrorMetadata::code(&error), Some("NoSuchUpload"), "{error:?}");
    Ok(())
}
