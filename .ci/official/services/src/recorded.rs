//! The recorded requests of the official clients.

use std::fs;

use sha2::{Digest, Sha256};

use crate::compare::Shown;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/recorded.json");

/// Longer bodies are recorded as hashes.
const MAX_BODY: usize = 1_000;

/// Replaces long bodies by hashes, as in the recording.
pub fn shorten(mut requests: Shown) -> Shown {
    for (_, parts) in &mut requests {
        let body = &parts["body"];
        if body.len() > MAX_BODY {
            let hash: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
            let short = format!("{} characters, SHA-256 {hash}", body.len());
            parts.insert("body".to_owned(), short);
        }
    }
    requests
}

pub fn read() -> Shown {
    let text = fs::read_to_string(PATH).unwrap_or_else(|error| panic!("{PATH}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{PATH}: {error}"))
}

#[cfg(feature = "official")]
pub fn write(requests: &Shown) {
    let text = serde_json::to_string_pretty(requests).expect("JSON");
    fs::write(PATH, text + "\n").unwrap_or_else(|error| panic!("{PATH}: {error}"));
}
