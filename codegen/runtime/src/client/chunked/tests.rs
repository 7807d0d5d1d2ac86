use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_smithy_types::byte_stream::ByteStream;

use super::super::sign::sign_request;
use super::*;

/// A body whose pieces are not ready at the first poll.
struct Pieces {
    pieces: VecDeque<Result<Bytes, BoxError>>,
    length: Option<u64>,
    ready: bool,
    /// How many pieces have been read.
    taken: Arc<AtomicUsize>,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.ready = !self.ready && !self.pieces.is_empty();
        if self.ready {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.taken.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(self.pieces.pop_front().map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

fn pieces(pieces: &[&str], length: Option<u64>) -> Pieces {
    let pieces = pieces.iter().map(|piece| Ok(Bytes::copy_from_slice(piece.as_bytes()))).collect();
    Pieces { pieces, length, ready: false, taken: Arc::default() }
}

fn request(scheme: &str, body: Pieces) -> Request<SdkBody> {
    Request::put(format!("{scheme}://s3.amazonaws.com/examplebucket/chunkObject.txt"))
        .header("x-amz-trailer", "x-amz-checksum-crc32c")
        .body(SdkBody::from_body_1_x(body))
        .unwrap()
}

fn scope() -> Scope {
    Scope {
        scheme: AuthScheme::SigV4,
        name: "s3".to_owned(),
        region: "us-east-1".to_owned(),
        double_encoding: false,
        normalize_path: false,
        payload_hash: true,
        unsigned_payload: false,
        session: false,
        events: false,
    }
}

async fn text(request: Request<SdkBody>) -> Result<String, BoxError> {
    let bytes = ByteStream::new(request.into_body()).collect().await?.to_vec();
    Ok(String::from_utf8(bytes).unwrap())
}

#[tokio::test]
async fn a_checksum_follows_the_chunks() {
    for whole in [&["abcdefghi"][..], &["a", "", "bcdefg", "hi"]] {
        let mut request = request("https", pieces(whole, Some(9)));
        assert!(encode_in_chunks(&mut request, Some(&scope()), Some(4)).unwrap().is_none());
        let header = |name| request.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("x-amz-content-sha256"), "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
        assert_eq!(header("x-amz-decoded-content-length"), "9");
        assert_eq!(header("content-encoding"), "aws-chunked");
        let length: u64 = header("content-length").parse().unwrap();
        assert_eq!(request.body().content_length(), Some(length));
        let checksum = Algorithm::Crc32c.checksum(b"abcdefghi").encode();
        let expected =
            format!("4\r\nabcd\r\n4\r\nefgh\r\n1\r\ni\r\n0\r\nx-amz-checksum-crc32c:{checksum}\r\n\r\n");
        let text = text(request).await.unwrap();
        assert_eq!((text.len() as u64, text), (length, expected));
    }
}

/// As in official clients, although services accept both.
#[tokio::test]
async fn sizes_are_in_upper_case() {
    let mut request = request("https", pieces(&["Hello world"], Some(11)));
    encode_in_chunks(&mut request, Some(&scope()), Some(64)).unwrap();
    assert!(text(request).await.unwrap().starts_with("B\r\nHello world\r\n0\r\n"));
}

#[tokio::test]
async fn nothing_is_a_trailer_alone() {
    let mut request = request("https", pieces(&[], Some(0)));
    encode(&mut request, None, None).unwrap();
    let length = request.body().content_length().unwrap();
    let text = text(request).await.unwrap();
    assert_eq!(text, "0\r\nx-amz-checksum-crc32c:AAAAAA==\r\n\r\n");
    assert_eq!(text.len() as u64, length);
}

#[test]
fn the_length_is_that_of_the_encoded_body() {
    for (length, size, expected) in [
        (0_u64, 64_u64, "0\r\n".len()),
        (16, 16, "10\r\n\r\n0\r\n".len() + 16),
        (17, 16, "10\r\n\r\n1\r\n\r\n0\r\n".len() + 17),
    ] {
        let trailer = "x-amz-checksum-crc64nvme:rosUhgp5mIg=\r\n\r\n".len();
        let found = encoded_length(length, size, Algorithm::Crc64Nvme, false);
        assert_eq!(found, (expected + trailer) as u64, "{length}");
    }
}

/// The body is not read further than the next chunk requires.
#[tokio::test]
async fn the_body_is_read_while_it_is_sent() {
    let body = pieces(&["abcd", "ef", "ghij"], Some(10));
    let taken = body.taken.clone();
    let mut request = request("https", body);
    encode_in_chunks(&mut request, None, Some(4)).unwrap();
    assert_eq!(taken.load(Ordering::Relaxed), 0);
    let mut stream = ByteStream::new(request.into_body());
    for (chunk, read) in [("4\r\nabcd\r\n", 1), ("4\r\nefgh\r\n", 3), ("2\r\nij\r\n", 3)] {
        assert_eq!(stream.next().await.unwrap().unwrap(), chunk);
        assert_eq!(taken.load(Ordering::Relaxed), read, "{chunk}");
    }
}

#[tokio::test]
async fn a_body_has_the_length_that_was_announced() {
    for (announced, problem) in [(8, "more bytes than the 8"), (10, "fewer bytes than the 10")] {
        let mut request = request("https", pieces(&["abcd", "efghi"], Some(announced)));
        encode_in_chunks(&mut request, None, Some(4)).unwrap();
        let error = text(request).await.unwrap_err();
        let error = error.source().unwrap().to_string();
        assert!(error.contains(problem), "{error}");
    }
    let mut unknown = request("https", pieces(&["abcd"], None));
    let error = encode_in_chunks(&mut unknown, None, Some(4)).err().unwrap().to_string();
    assert!(error.contains("length") && error.contains("request_checksum_calculation"), "{error}");
}

#[tokio::test]
async fn an_error_of_the_body_ends_it() {
    let mut body = pieces(&["abcd"], Some(8));
    body.pieces.push_back(Err("broken".into()));
    let mut request = request("https", body);
    encode_in_chunks(&mut request, None, Some(4)).unwrap();
    let mut stream = ByteStream::new(request.into_body());
    stream.next().await.unwrap().unwrap();
    stream.next().await.unwrap().unwrap_err();
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn a_body_that_can_begin_again_still_can() {
    let body = SdkBody::retryable(|| SdkBody::from_body_1_x(pieces(&["ab"], Some(2))));
    let mut request = request("https", pieces(&[], None)).map(|_| body);
    encode_in_chunks(&mut request, None, Some(4)).unwrap();
    let again = request.body().try_clone().unwrap();
    let again = request.map(|_| again);
    assert!(text(again).await.unwrap().starts_with("2\r\nab\r\n0\r\n"));
}

#[test]
fn only_a_stream_with_a_trailer_is_encoded() {
    let mut in_memory = request("https", pieces(&[], None)).map(|_| SdkBody::from("abc"));
    encode_in_chunks(&mut in_memory, None, Some(4)).unwrap();
    let mut without = request("https", pieces(&["a"], Some(1)));
    without.headers_mut().remove("x-amz-trailer");
    encode_in_chunks(&mut without, None, Some(4)).unwrap();
    for request in [in_memory, without] {
        assert!(!request.headers().contains_key("content-encoding"));
    }
}

/// The example of the Amazon S3 API Reference, "Signature calculations: including trailing headers".
#[tokio::test]
async fn without_tls_chunks_have_the_signatures_that_are_published() {
    let whole = "a".repeat(66_560);
    let mut request = request("http", pieces(&[&whole], Some(66_560)));
    request.headers_mut().insert("x-amz-storage-class", HeaderValue::from_static("REDUCED_REDUNDANCY"));
    let slot = encode(&mut request, Some(&scope()), None).unwrap().unwrap();
    let length: usize = request.headers()["content-length"].to_str().unwrap().parse().unwrap();
    assert_eq!(request.headers()["x-amz-content-sha256"], "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    let credentials = Credentials::new(
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        None,
        None,
        "test",
    );
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_369_353_600);
    // The example's signature does not cover the length of the body.
    request.headers_mut().remove("content-length");
    let signer = sign_request(&mut request, &credentials.into(), &scope(), time).unwrap();
    let authorization = request.headers()["authorization"].to_str().unwrap();
    let seed = "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e";
    assert!(authorization.ends_with(seed), "{authorization}");
    assert!(slot.set(signer).is_ok());
    let text = text(request).await.unwrap();
    assert_eq!(text.len(), length);
    let signatures: Vec<_> = text
        .split("\r\n")
        .filter_map(|line| line.split_once(";chunk-signature=").or_else(|| line.split_once("signature:")))
        .collect();
    assert_eq!(
        signatures,
        [
            ("10000", "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2"),
            ("400", "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7"),
            ("0", "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992"),
            ("x-amz-trailer-", "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"),
        ]
    );
    assert!(text.contains("\r\nx-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:"));
}

#[tokio::test]
async fn a_body_is_not_read_before_its_request_is_signed() {
    let mut request = request("http", pieces(&["ab"], Some(2)));
    encode(&mut request, Some(&scope()), None).unwrap().unwrap();
    assert!(text(request).await.is_err());
}

#[tokio::test]
async fn chunks_have_the_size_that_is_set() {
    let whole = "a".repeat(9_000);
    for (size, chunks) in
        [(None, &["2328"][..]), (Some(None), &["2328"]), (Some(Some(8_192)), &["2000", "328"])]
    {
        let mut request = request("https", pieces(&[&whole], Some(9_000)));
        encode(&mut request, None, size).unwrap();
        let text = text(request).await.unwrap();
        let found: Vec<_> = text.split("\r\n").filter(|line| line.len() == 4 || line.len() == 3).collect();
        assert_eq!(found, chunks);
    }
    let mut request = request("https", pieces(&[&whole], Some(9_000)));
    let error = encode(&mut request, None, Some(Some(8_191))).err().unwrap().to_string();
    assert!(error.contains("aws_chunked_encoding_chunk_size") && error.contains("8191"), "{error}");
}

#[test]
fn only_sigv4_signs_chunks() {
    let v4a = Scope { scheme: AuthScheme::SigV4a, ..scope() };
    for scope in [None, Some(&v4a)] {
        let mut request = request("http", pieces(&["ab"], Some(2)));
        assert!(encode(&mut request, scope, None).unwrap().is_none());
        assert_eq!(request.headers()["x-amz-content-sha256"], "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    }
}
