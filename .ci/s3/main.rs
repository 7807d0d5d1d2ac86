//! Uses a real S3 server, which checks signatures and checksums, as a program would use S3. Every step checks its result, so the
//! test passes if the program reaches its end.

mod keys;
mod large;
mod metadata;
mod objects;
mod parts;
mod presigned;
mod refused;
mod stream;

use std::error::Error;

use s3::Client;
use s3::config::Builder;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let client = Client::from_conf(config()?.build());
    match std::env::args().nth(1).as_deref() {
        // This runs in a process of its own, so that its peak memory is that of the two transfers.
        Some("large") => large::run(&client).await,
        _ => {
            objects::run(&client).await?;
            keys::run(&client).await?;
            metadata::run(&client).await?;
            parts::run(&client).await?;
            presigned::run(&client).await?;
            refused::run(&client).await
        }
    }
}

/// Returns the configuration for the server in the environment variables.
fn config() -> Outcome<Builder> {
    let url = std::env::var("AWS_ENDPOINT_URL")?;
    Ok(Builder::from_env().endpoint_url(url).force_path_style(true))
}

/// Creates a bucket.
async fn bucket(client: &Client, name: &str) -> Outcome {
    client.create_bucket().bucket(name).send().await?;
    Ok(())
}

/// Returns that many bytes, without a short period.
fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index / 251 + index) as u8).collect()
}

/// Reads an object.
async fn read(client: &Client, bucket: &str, key: &str) -> Outcome<Vec<u8>> {
    let object = client.get_object().bucket(bucket).key(key).send().await?;
    Ok(object.body.collect().await?.to_vec())
}
