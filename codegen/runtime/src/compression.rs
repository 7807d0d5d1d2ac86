//! `@requestCompression`: compresses large bodies with gzip.

use std::io::Write;

use aws_smithy_types::error::operation::BuildError;
use flate2::write::GzEncoder;
use http::{HeaderValue, Request, header};

use crate::body::Body;

/// The default for the smallest size of a body that is compressed, which is the same in all official SDKs (AWS SDKs and
/// Tools Reference Guide, `request_min_compression_size_bytes`).
const SMALLEST: u32 = 10_240;

/// The highest minimum size that may be set (same guide).
const HIGHEST: u32 = 10_485_760;

/// The settings that decide which bodies are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compression {
    disabled: bool,
    smallest: u32,
}

impl Default for Compression {
    fn default() -> Self {
        Self { disabled: false, smallest: SMALLEST }
    }
}

impl Compression {
    /// Creates the settings. `None` stands for the default.
    ///
    /// # Errors
    /// If the minimum size is above the limit of the official SDKs.
    pub fn new(disabled: Option<bool>, smallest: Option<u32>) -> Result<Self, BuildError> {
        let (disabled, smallest) = (disabled.unwrap_or(false), smallest.unwrap_or(SMALLEST));
        match smallest <= HIGHEST {
            true => Ok(Self { disabled, smallest }),
            false => {
                let reason = format!("{smallest} is more than {HIGHEST}, the highest value that may be set");
                Err(BuildError::invalid_field("request_min_compression_size_bytes", reason))
            }
        }
    }

    /// Compresses the body if it is large enough, and appends `gzip` to `Content-Encoding`.
    pub fn gzip(self, request: &mut Request<Body>) {
        let Some(body) = request.body().bytes() else { return };
        if self.disabled || body.len() < self.smallest as usize {
            return;
        }
        let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
        // Writing to a vector does not fail. If it did, the body would be sent uncompressed.
        let packed = encoder.write_all(body).and_then(|()| encoder.finish());
        if let Ok(packed) = packed {
            *request.body_mut() = packed.into();
            request.headers_mut().append(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn only_large_bodies_are_compressed() {
        let default = SMALLEST as usize;
        for (disabled, smallest, length, packed) in [
            (None, None, 0, false),
            (None, None, default - 1, false),
            (None, None, default, true),
            (None, None, default * 3, true),
            (Some(false), Some(100), 99, false),
            (Some(false), Some(100), 100, true),
            (None, Some(0), 0, true),
            (None, Some(HIGHEST), default * 3, false),
            (Some(true), None, default * 3, false),
            (Some(true), Some(0), default * 3, false),
        ] {
            let body = b"0123456789".iter().cycle().take(length).copied().collect::<Vec<u8>>();
            let mut request = Request::new(Body::from(body.clone()));
            Compression::new(disabled, smallest).unwrap().gzip(&mut request);
            assert_eq!(request.headers().contains_key("content-encoding"), packed, "{length}");
            let mut plain = Vec::new();
            match packed {
                true => GzDecoder::new(request.body().bytes().unwrap()).read_to_end(&mut plain).unwrap(),
                false => request.body().bytes().unwrap().read_to_end(&mut plain).unwrap(),
            };
            assert!(plain == body, "{length}");
        }
    }

    #[test]
    fn the_minimum_size_is_limited() {
        for disabled in [None, Some(true)] {
            assert!(Compression::new(disabled, Some(HIGHEST)).is_ok());
            let error = Compression::new(disabled, Some(HIGHEST + 1)).unwrap_err().to_string();
            assert!(error.contains("request_min_compression_size_bytes"), "{error}");
        }
    }

    #[test]
    fn other_encodings_stay() {
        let mut request = Request::new(Body::from(vec![0; SMALLEST as usize]));
        request.headers_mut().insert("content-encoding", HeaderValue::from_static("custom"));
        Compression::default().gzip(&mut request);
        let all: Vec<_> = request.headers().get_all("content-encoding").iter().collect();
        assert_eq!(all, ["custom", "gzip"]);
    }
}
