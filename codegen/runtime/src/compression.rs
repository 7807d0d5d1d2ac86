//! `@requestCompression`: large bodies are sent as gzip.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use http::{HeaderValue, Request, header};

/// Bodies of fewer bytes are sent as they are: the default of every official SDK (AWS SDKs and Tools Reference Guide,
/// `request_min_compression_size_bytes`).
pub const SMALLEST: usize = 10_240;

/// Compresses the body if that is worth it, and says so in `Content-Encoding`, after whatever that says already.
pub fn gzip(request: &mut Request<Vec<u8>>) {
    if request.body().len() < SMALLEST {
        return;
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to a vector does not fail; if it did, the body would go as it is.
    let packed = encoder.write_all(request.body()).and_then(|()| encoder.finish());
    if let Ok(packed) = packed {
        *request.body_mut() = packed;
        request.headers_mut().append(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn only_what_is_large_is_packed() {
        for (length, packed) in [(0, false), (SMALLEST - 1, false), (SMALLEST, true), (SMALLEST * 3, true)] {
            let body = b"0123456789".iter().cycle().take(length).copied().collect::<Vec<u8>>();
            let mut request = Request::new(body.clone());
            gzip(&mut request);
            assert_eq!(request.headers().contains_key("content-encoding"), packed, "{length}");
            let mut plain = Vec::new();
            match packed {
                true => GzDecoder::new(request.body().as_slice()).read_to_end(&mut plain).unwrap(),
                false => request.body().as_slice().read_to_end(&mut plain).unwrap(),
            };
            assert!(plain == body, "{length}");
        }
    }

    #[test]
    fn other_encodings_stay() {
        let mut request = Request::new(vec![0; SMALLEST]);
        request.headers_mut().insert("content-encoding", HeaderValue::from_static("custom"));
        gzip(&mut request);
        let all: Vec<_> = request.headers().get_all("content-encoding").iter().collect();
        assert_eq!(all, ["custom", "gzip"]);
    }
}
