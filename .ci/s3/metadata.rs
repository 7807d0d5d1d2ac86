//! Tests headers, metadata and tags of objects, and conditional reads.

use std::time::{Duration, SystemTime};

use s3::Client;
use s3::error::ProvideErrorMetadata;
use s3::primitives::DateTime;
use s3::types::{MetadataDirective, ObjectAttributes, Tag, Tagging};

use crate::{Outcome, bucket, read};

const BUCKET: &str = "metadata";

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    headers(client).await?;
    conditions(client).await?;
    tags(client).await?;
    println!("metadata: headers, conditions, tags");
    Ok(())
}

async fn headers(client: &Client) -> Outcome {
    let put = client.put_object().bucket(BUCKET).key("object").body(b"text".to_vec().into());
    let put = put
        .metadata("color", "red")
        .metadata("spaces", "in  the middle")
        .metadata("Sum", "a+b=c; d, e")
        .content_type("text/plain; charset=utf-8")
        .content_language("en")
        .content_disposition("attachment; filename=\"a b.txt\"")
        .content_encoding("identity")
        .cache_control("max-age=60")
        .expires(DateTime::from_secs(1_893_456_000));
    put.send().await?;
    let object = client.get_object().bucket(BUCKET).key("object").send().await?;
    let metadata = object.metadata().ok_or("no metadata")?;
    assert_eq!(metadata["color"], "red");
    assert_eq!(metadata["sum"], "a+b=c; d, e");
    assert_eq!(metadata.len(), 3, "{metadata:?}");
    assert_eq!(object.content_type(), Some("text/plain; charset=utf-8"));
    assert_eq!(object.content_language(), Some("en"));
    assert_eq!(object.content_disposition(), Some("attachment; filename=\"a b.txt\""));
    assert_eq!(object.cache_control(), Some("max-age=60"));
    assert_eq!(object.expires_string(), Some("Tue, 01 Jan 2030 00:00:00 GMT"));
    let modified = SystemTime::try_from(*object.last_modified().ok_or("no time")?)?;
    assert!(modified.elapsed().unwrap_or_default() < Duration::from_secs(60));

    // Headers that replace those of the response.
    let get = client.get_object().bucket(BUCKET).key("object");
    let object = get.response_content_type("text/html").send().await?;
    assert_eq!(object.content_type(), Some("text/html"));

    let copy = client.copy_object().bucket(BUCKET).key("recolored").copy_source("metadata/object");
    let copy = copy.metadata_directive(MetadataDirective::Replace).metadata("color", "blue");
    copy.send().await?;
    let head = client.head_object().bucket(BUCKET).key("recolored").send().await?;
    assert_eq!(head.metadata().ok_or("no metadata")?["color"], "blue");
    Ok(())
}

async fn conditions(client: &Client) -> Outcome {
    let head = client.head_object().bucket(BUCKET).key("object").send().await?;
    let tag = head.e_tag().ok_or("no tag")?;
    let get = || client.get_object().bucket(BUCKET).key("object");
    get().if_match(tag).send().await?;
    let unchanged = get().if_none_match(tag).send().await.expect_err("it has not changed");
    assert_eq!(unchanged.raw_response().map(|response| response.status().as_u16()), Some(304));
    let unchanged = get().if_modified_since(DateTime::from(SystemTime::now())).send().await;
    let unchanged = unchanged.expect_err("it has not changed");
    assert_eq!(unchanged.raw_response().map(|response| response.status().as_u16()), Some(304));
    let other = get().if_match("\"0123\"").send().await.expect_err("it is another");
    assert_eq!(other.code(), Some("PreconditionFailed"));
    let put = client.put_object().bucket(BUCKET).key("object").if_none_match("*");
    let exists = put.body(b"other".to_vec().into()).send().await.expect_err("it exists");
    assert_eq!(exists.code(), Some("PreconditionFailed"));
    assert_eq!(read(client, BUCKET, "object").await?, b"text");
    Ok(())
}

async fn tags(client: &Client) -> Outcome {
    let put = client.put_object().bucket(BUCKET).key("tagged").tagging("kind=a%20b&empty=");
    put.body(b"text".to_vec().into()).send().await?;
    let tags = client.get_object_tagging().bucket(BUCKET).key("tagged").send().await?;
    let mut tags: Vec<_> = tags.tag_set().iter().map(|tag| (tag.key(), tag.value())).collect();
    tags.sort_unstable();
    assert_eq!(tags, [("empty", ""), ("kind", "a b")]);
    let tag = Tag::builder().key("size").value("a + b:c@d").build()?;
    let tagging = Tagging::builder().tag_set(tag).build()?;
    client.put_object_tagging().bucket(BUCKET).key("tagged").tagging(tagging).send().await?;
    let tags = client.get_object_tagging().bucket(BUCKET).key("tagged").send().await?;
    assert_eq!(tags.tag_set().len(), 1);
    assert_eq!(tags.tag_set()[0].value(), "a + b:c@d");
    client.delete_object_tagging().bucket(BUCKET).key("tagged").send().await?;
    let tags = client.get_object_tagging().bucket(BUCKET).key("tagged").send().await?;
    assert_eq!(tags.tag_set().len(), 0);

    let attributes = client.get_object_attributes().bucket(BUCKET).key("object");
    let attributes = attributes.object_attributes(ObjectAttributes::ObjectSize);
    let attributes = attributes.object_attributes(ObjectAttributes::Etag).send().await?;
    assert_eq!(attributes.object_size(), Some(4));
    assert!(attributes.e_tag().is_some());
    Ok(())
}
