//! An object of 5 GB goes through the process in both directions, in little memory.

use std::time::Instant;

use s3::Client;

use crate::stream::repeated;
use crate::{Outcome, bucket, pattern};

const BUCKET: &str = "large";

/// The largest size that S3 takes in one request is a little more.
const LENGTH: u64 = 5_000_000_000;

/// What the process may have had in memory at once.
const MAX_MEMORY: u64 = 64 << 20;

pub async fn run(client: &Client) -> Outcome {
    bucket(client, BUCKET).await?;
    let begin = Instant::now();
    let piece = pattern(100_000);
    let body = repeated(piece.clone(), LENGTH);
    let put = client.put_object().bucket(BUCKET).key("k").content_length(LENGTH as i64);
    put.body(body).send().await?;
    let uploaded = begin.elapsed();

    let mut object = client.get_object().bucket(BUCKET).key("k").send().await?;
    assert_eq!(object.content_length(), Some(LENGTH as i64));
    let mut position = 0;
    while let Some(bytes) = object.body.next().await {
        let mut bytes = &bytes?[..];
        while !bytes.is_empty() {
            let expected = &piece[(position % piece.len() as u64) as usize..];
            let length = expected.len().min(bytes.len());
            assert!(bytes[..length] == expected[..length], "at {position}");
            position += length as u64;
            bytes = &bytes[length..];
        }
    }
    assert_eq!(position, LENGTH);
    let downloaded = begin.elapsed() - uploaded;
    client.delete_object().bucket(BUCKET).key("k").send().await?;

    let peak = peak_memory()?;
    println!(
        "large: 5 GB sent in {} s, received in {} s, {} MiB of memory at most",
        uploaded.as_secs(),
        downloaded.as_secs(),
        peak >> 20
    );
    assert!(peak < MAX_MEMORY, "{peak} bytes of memory");
    Ok(())
}

/// The most memory that this process has had, in bytes.
fn peak_memory() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches("kB").trim_end().parse::<u64>()? << 10)
}
