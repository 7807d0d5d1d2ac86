//! Tests presigned requests, which a plain HTTP client sends.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use s3::Client;
use s3::presigning::{PresignedRequest, PresigningConfig};

use crate::{Outcome, bucket, read};

const BUCKET: &str = "presigned";

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    let valid = || PresigningConfig::expires_in(Duration::from_secs(60));
    let put = client.put_object().bucket(BUCKET).key("a b/c+d é").content_type("text/plain");
    let put = put.metadata("color", "red").presigned(valid()?).await?;
    assert_eq!(sent(&put, b"from elsewhere")?, (200, Vec::new()));
    assert_eq!(read(client, BUCKET, "a b/c+d é").await?, b"from elsewhere");
    let head = client.head_object().bucket(BUCKET).key("a b/c+d é").send().await?;
    assert_eq!((head.content_type(), head.metadata().map(|all| all.len())), (Some("text/plain"), Some(1)));

    let get = client.get_object().bucket(BUCKET).key("a b/c+d é");
    let whole = get.clone().presigned(valid()?).await?;
    assert_eq!(sent(&whole, b"")?, (200, b"from elsewhere".to_vec()));
    let part = get.clone().range("bytes=0-3").response_content_type("a/b; c=d").presigned(valid()?).await?;
    assert_eq!(sent(&part, b"")?, (206, b"from".to_vec()));
    let head = client.head_object().bucket(BUCKET).key("a b/c+d é").presigned(valid()?).await?;
    assert_eq!(sent(&head, b"")?.0, 200);

    let past = std::time::SystemTime::now() - Duration::from_secs(120);
    let expired = PresigningConfig::builder().start_time(past).expires_in(Duration::from_secs(60)).build()?;
    let (status, body) = sent(&get.presigned(expired).await?, b"")?;
    assert_eq!(status, 403, "{}", String::from_utf8_lossy(&body));
    println!("presigned: stored, read and looked at by another HTTP client");
    Ok(())
}

/// Sends a request with Python's HTTP client, and returns the status and the body of the response.
fn sent(request: &PresignedRequest, body: &[u8]) -> Outcome<(u16, Vec<u8>)> {
    let mut command = Command::new("python3");
    command.arg(std::env::var("TINSMITH_S3_SEND")?).args([request.method(), request.uri()]);
    command.args(request.headers().map(|(name, value)| format!("{name}:{value}")));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    child.stdin.take().ok_or("no input")?.write_all(body)?;
    let output = child.wait_with_output()?;
    let end = output.stdout.iter().position(|byte| *byte == b'\n').ok_or("no status")?;
    let status = std::str::from_utf8(&output.stdout[..end])?.parse()?;
    Ok((status, output.stdout[end + 1..].to_vec()))
}
