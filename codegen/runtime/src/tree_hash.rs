//! Tree hashes: the SHA-256 hashes of a body's pieces, which are combined in pairs (Amazon S3 Glacier Developer Guide,
//! "Computing checksums").

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::error::operation::BuildError;
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use sha2::{Digest, Sha256};

use crate::body::Body;

const TREE_HASH: HeaderName = HeaderName::from_static("x-amz-sha256-tree-hash");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// The size of all pieces except for the last.
const PIECE: usize = 1 << 20;

type Hash = [u8; 32];

/// Adds the headers for a body in memory. For streams, use [`add_to_stream`].
pub fn add(request: &mut Request<Body>) {
    let Some(body) = request.body().bytes() else { return };
    let mut hashes = Hashes::default();
    hashes.update(body);
    hashes.finish(request.headers_mut());
}

/// Adds the headers for a stream, which is read for that. A stream that cannot be read twice is then kept in memory.
///
/// # Errors
/// If the stream cannot be read.
pub async fn add_to_stream(request: &mut Request<Body>) -> Result<(), BuildError> {
    let original = match request.body() {
        Body::Stream(stream) if stream.bytes().is_none() => stream.try_clone(),
        _ => return Ok(()),
    };
    let keep = original.is_none();
    let stream = original.unwrap_or_else(|| std::mem::take(request.body_mut()).into());
    let (mut hashes, mut kept) = (Hashes::default(), Vec::new());
    let mut stream = ByteStream::new(stream);
    while let Some(bytes) = stream.next().await {
        let bytes = bytes.map_err(BuildError::other)?;
        hashes.update(&bytes);
        if keep {
            kept.extend_from_slice(&bytes);
        }
    }
    if keep {
        *request.body_mut() = kept.into();
    }
    hashes.finish(request.headers_mut());
    Ok(())
}

/// The hashes of the bytes that have been read so far.
#[derive(Default)]
struct Hashes {
    whole: Sha256,
    piece: Sha256,
    /// The number of bytes in the present piece.
    length: usize,
    finished: Vec<Hash>,
}

impl Hashes {
    fn update(&mut self, mut bytes: &[u8]) {
        self.whole.update(bytes);
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.length));
            self.piece.update(now);
            self.length += now.len();
            if self.length == PIECE {
                self.finished.push(self.piece.finalize_reset().into());
                self.length = 0;
            }
            bytes = later;
        }
    }

    /// Sets the headers, unless the caller has set them.
    fn finish(mut self, headers: &mut HeaderMap) {
        // An empty body has one empty piece.
        if self.length > 0 || self.finished.is_empty() {
            self.finished.push(self.piece.finalize().into());
        }
        let whole: Hash = self.whole.finalize().into();
        for (name, hash) in [(TREE_HASH, root(self.finished)), (CONTENT_HASH, whole)] {
            let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            if let Ok(value) = HeaderValue::try_from(hex) {
                headers.entry(name).or_insert(value);
            }
        }
    }
}

/// Computes the root of the tree. A hash without a neighbor is moved to the next level unchanged.
fn root(mut hashes: Vec<Hash>) -> Hash {
    while hashes.len() > 1 {
        let parent = |pair: &[Hash]| match pair {
            [one, other] => Sha256::new().chain_update(one).chain_update(other).finalize().into(),
            _ => pair[0],
        };
        hashes = hashes.chunks(2).map(parent).collect();
    }
    hashes.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::body::SdkBody;

    use super::*;

    fn headers(body: Vec<u8>) -> (String, String) {
        let mut request = Request::new(Body::from(body));
        add(&mut request);
        let text = |name| request.headers()[name].to_str().unwrap().to_owned();
        (text(TREE_HASH), text(CONTENT_HASH))
    }

    #[test]
    fn one_piece_is_its_own_tree() {
        let hello = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
        assert_eq!(headers(b"hello world".to_vec()), (hello.to_owned(), hello.to_owned()));
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(headers(Vec::new()), (nothing.to_owned(), nothing.to_owned()));
    }

    fn repeated(length: usize) -> Vec<u8> {
        b"abc".iter().copied().cycle().take(length).collect()
    }

    /// Results of a recursive implementation in another language.
    #[test]
    fn pieces_are_combined_two_by_two() {
        for (length, tree) in [
            (PIECE, "97b48ba7a8a34283bc8ad8e16d6f1ab40e57e8c493c5edf137de1f7b148b1966"),
            (PIECE + 1, "86c9d7fba13e71bd792fcb95a18db355b03d08954513a4e4f537f4a97869563f"),
            (3 * PIECE, "50f4053e183d688a0ba51ae08e5bcef045a801c423e36e24abca97fa3b463742"),
            (5 * PIECE + 7, "d08ee05008bc25e9c78427afff3c8da9d4a4c7a641b6e09b3ccdf8a2c6c28495"),
        ] {
            assert_eq!(headers(repeated(length)).0, tree, "{length}");
        }
    }

    #[test]
    fn headers_of_the_callers_own_stay() {
        let mut request = Request::new(Body::from(b"a".to_vec()));
        request.headers_mut().insert(TREE_HASH, HeaderValue::from_static("own"));
        add(&mut request);
        assert_eq!(request.headers()[TREE_HASH], "own");
        assert!(request.headers().contains_key(CONTENT_HASH));
    }

    #[tokio::test]
    async fn a_stream_is_hashed_and_still_there() {
        let bytes = repeated(PIECE + 1);
        let expected = headers(bytes.clone());
        let stream =
            move || SdkBody::from_body_1_x(http_body_util::Full::new(bytes::Bytes::from(bytes.clone())));
        for stream in [SdkBody::retryable(stream.clone()), stream()] {
            let mut request = Request::new(Body::Stream(stream));
            add(&mut request);
            assert!(request.headers().is_empty());
            add_to_stream(&mut request).await.unwrap();
            assert_eq!(request.headers()[TREE_HASH], expected.0);
            assert_eq!(request.headers()[CONTENT_HASH], expected.1);
            let sent = ByteStream::new(request.into_body().into()).collect().await.unwrap().into_bytes();
            assert_eq!(sent, repeated(PIECE + 1));
        }
    }
}
