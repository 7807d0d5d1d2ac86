//! Tests keys with characters that paths, queries and XML treat specially.

use s3::Client;
use s3::types::{Delete, EncodingType, ObjectIdentifier};

use crate::{Outcome, bucket, read};

const BUCKET: &str = "keys";

/// No key has empty segments, segments of dots alone or backslashes, because SeaweedFS stores objects as files and changes
/// these paths.
const KEYS: [&str; 14] = [
    "with space",
    "a+b",
    "a&b=c?d#e",
    "100%25",
    "naïve/日本語/🦀",
    "tilde~under_score-dash.dot",
    "quote\"'<>",
    "semi;colon:at@dollar$comma,",
    "parens()[]{}!*",
    "pipe|caret^tick`",
    "tab\there",
    "deep/er/and/deep/er",
    "...",
    "a/.b/..c/d",
];

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    for key in KEYS {
        let put = client.put_object().bucket(BUCKET).key(key).body(key.as_bytes().to_vec().into());
        put.send().await.map_err(|error| format!("{key}: {error:?}"))?;
        let stored = read(client, BUCKET, key).await.map_err(|error| format!("{key}: {error:?}"))?;
        assert_eq!(stored, key.as_bytes(), "{key}");
    }
    let listed = client.list_objects_v2().bucket(BUCKET).send().await?;
    let mut listed: Vec<_> = listed.contents().iter().filter_map(|object| object.key()).collect();
    listed.sort_unstable();
    let mut keys = KEYS;
    keys.sort_unstable();
    assert_eq!(listed, keys);
    let encoded = client.list_objects_v2().bucket(BUCKET).prefix("with ").encoding_type(EncodingType::Url);
    let encoded = encoded.send().await?;
    assert!(matches!(encoded.contents()[0].key(), Some("with+space" | "with%20space")), "{encoded:?}");

    for key in KEYS {
        let source = format!("{BUCKET}/{}", urlencode(key));
        let copy = client.copy_object().bucket(BUCKET).key(format!("copies/{key}")).copy_source(source);
        copy.send().await.map_err(|error| format!("{key}: {error:?}"))?;
    }
    let all = KEYS.iter().flat_map(|key| [(*key).to_owned(), format!("copies/{key}")]);
    let objects = all.map(|key| ObjectIdentifier::builder().key(key).build()).collect::<Result<_, _>>()?;
    let delete = Delete::builder().set_objects(Some(objects)).build()?;
    let outcome = client.delete_objects().bucket(BUCKET).delete(delete).send().await?;
    assert_eq!((outcome.deleted().len(), outcome.errors().len()), (2 * KEYS.len(), 0));
    let left = client.list_objects_v2().bucket(BUCKET).send().await?;
    assert_eq!(left.contents().len(), 0, "{left:?}");
    client.delete_bucket().bucket(BUCKET).send().await?;
    println!("keys: {} with letters of every kind", KEYS.len());
    Ok(())
}

/// Tests copying: the source is in a header, and programs have to encode its key.
fn urlencode(key: &str) -> String {
    key.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
