//! Uploads and downloads an object of 5 GB, and checks that the process uses little memory.

use std::time::Instant;

use s3::Client;

use crate::stream::repeated;
use crate::{Outcome, bucket, pattern};

const BUCKET: &str = "large";

/// S3 accepts slightly more than this in one request.
const LENGTH: u64 = 5_000_000_000;

/// The limit of the process's peak memory.
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

/// Returns the peak memory of this process, in bytes.
fn peak_memory() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches("kB").trim_end().parse::<u64>()? << 10)
}
