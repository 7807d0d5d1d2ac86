//! `aws-chunked`: a body in chunks, with its checksum at the end (Amazon S3 API Reference, "Signature calculations:
//! transferring a payload in multiple chunks").

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::{Buf, Bytes};
use http::uri::Scheme;
use http::{HeaderValue, Request, header};
use http_body::{Body, Frame, SizeHint};

use super::auth::AuthScheme;
use super::scope::Scope;
use super::sign::{CONTENT_HASH, ChunkSigner};
use crate::checksums::{Algorithm, Hasher, TRAILER};

/// The default size of chunks in bytes, except for the last one. It is the official clients'.
const CHUNK: usize = 64 << 10;

/// The smallest chunk size that S3 accepts.
const MIN_CHUNK: usize = 8 << 10;

/// The values of the header with the body's hash, for requests with and without signed chunks.
const SIGNED: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
const UNSIGNED: &str = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

/// The length of a signature in hexadecimal digits.
const SIGNATURE: u64 = 64;

/// The text between the size of a chunk and its signature.
const CHUNK_SIGNATURE: &str = ";chunk-signature=";

/// The trailer with the signature of the other trailers.
const TRAILER_SIGNATURE: &str = "x-amz-trailer-signature:";

/// The slot for the signer of a body's chunks, which is set once the request is signed.
pub type SignerSlot = Arc<OnceLock<ChunkSigner>>;

/// Encodes the body in chunks if the request announces a checksum in the trailer. Signed chunks depend on the signature
/// of the request, so the body must not be read before the returned slot is set.
///
/// `chunk_size` is the number of bytes in a chunk; `Some(None)` makes the whole body one chunk, which is kept in
/// memory.
///
/// # Errors
/// If the length of the body is unknown, which S3 does not accept, or if chunks are too small for S3.
pub fn encode(
    request: &mut Request<SdkBody>,
    scope: Option<&Scope>,
    chunk_size: Option<Option<usize>>,
) -> Result<Option<SignerSlot>, BoxError> {
    match chunk_size.unwrap_or(Some(CHUNK)) {
        Some(size) if size < MIN_CHUNK => Err(TooSmall { size }.into()),
        size => encode_in_chunks(request, scope, size),
    }
}

fn encode_in_chunks(
    request: &mut Request<SdkBody>,
    scope: Option<&Scope>,
    chunk_size: Option<usize>,
) -> Result<Option<SignerSlot>, BoxError> {
    let named = request.headers().get(TRAILER).and_then(Algorithm::of_header);
    let Some(algorithm) = named.filter(|_| request.body().bytes().is_none()) else { return Ok(None) };
    let stated = request.headers().get(header::CONTENT_LENGTH);
    let stated = || stated?.to_str().ok()?.parse().ok();
    let length = request.body().content_length().or_else(stated).ok_or(UnknownLength)?;
    let chunk_size = match chunk_size {
        Some(size) => size,
        None => usize::try_from(length)?.max(1),
    };
    // TLS protects the chunks as well as signatures do, which take long to compute.
    let is_plain = request.uri().scheme() == Some(&Scheme::HTTP);
    let signed = is_plain && scope.is_some_and(|scope| scope.scheme == AuthScheme::SigV4);
    let slot = signed.then(SignerSlot::default);
    let encoded = encoded_length(length, chunk_size as u64, algorithm, signed);
    let body = std::mem::replace(request.body_mut(), SdkBody::taken());
    let signer = slot.clone();
    *request.body_mut() = body.map(move |body| {
        SdkBody::from_body_1_x(Chunked {
            body,
            algorithm,
            hasher: Hasher::new(algorithm),
            chunk_size,
            slot: signer.clone(),
            signer: None,
            pending: Bytes::new(),
            buffer: Vec::new(),
            length,
            remaining: length,
            unsent: encoded,
            state: State::Chunks,
        })
    });
    let headers = request.headers_mut();
    headers.insert(CONTENT_HASH, HeaderValue::from_static(if signed { SIGNED } else { UNSIGNED }));
    headers.insert("x-amz-decoded-content-length", HeaderValue::from(length));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(encoded));
    headers.remove(header::TRANSFER_ENCODING);
    headers.append(header::CONTENT_ENCODING, HeaderValue::from_static("aws-chunked"));
    Ok(slot)
}

/// Returns the length of the encoded body.
fn encoded_length(length: u64, chunk_size: u64, algorithm: Algorithm, signed: bool) -> u64 {
    let signature = if signed { CHUNK_SIGNATURE.len() as u64 + SIGNATURE } else { 0 };
    let head = |size: u64| format!("{size:X}").len() as u64 + signature + 2;
    let chunk = |size: u64| head(size) + size + 2;
    let (whole, rest) = (length / chunk_size, length % chunk_size);
    let rest = if rest > 0 { chunk(rest) } else { 0 };
    let checksum = (algorithm.size() as u64).div_ceil(3) * 4;
    let trailer = algorithm.header().as_str().len() as u64 + 1 + checksum + 2;
    let trailer_signature = if signed { TRAILER_SIGNATURE.len() as u64 + SIGNATURE + 2 } else { 0 };
    whole * chunk(chunk_size) + rest + head(0) + trailer + trailer_signature + 2
}

/// The error for a body with a checksum whose length is unknown.
#[derive(Debug)]
struct UnknownLength;

impl fmt::Display for UnknownLength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the length of the body is not known, and a body in chunks needs one: take a body with a length, or set \
             `request_checksum_calculation` to `WhenRequired`",
        )
    }
}

impl std::error::Error for UnknownLength {}

/// The error for a chunk size that S3 does not accept.
#[derive(Debug)]
struct TooSmall {
    size: usize,
}

impl fmt::Display for TooSmall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "chunks have at least {MIN_CHUNK} bytes: `aws_chunked_encoding_chunk_size` cannot be {}",
            self.size
        )
    }
}

impl std::error::Error for TooSmall {}

/// The error for a body with more or fewer bytes than announced.
#[derive(Debug)]
struct WrongLength {
    announced: u64,
    more: bool,
}

impl fmt::Display for WrongLength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comparison = if self.more { "more" } else { "fewer" };
        write!(f, "the body has {comparison} bytes than the {} that were announced", self.announced)
    }
}

impl std::error::Error for WrongLength {}

struct Chunked {
    body: SdkBody,
    algorithm: Algorithm,
    hasher: Hasher,
    chunk_size: usize,
    /// The slot for the signer, if chunks are signed.
    slot: Option<SignerSlot>,
    /// The signer, with the signature of the last chunk.
    signer: Option<ChunkSigner>,
    /// Bytes that were read from the body and are not in a chunk yet.
    pending: Bytes,
    /// The encoded beginning of the next chunk.
    buffer: Vec<u8>,
    /// The length of the body.
    length: u64,
    /// How many of its bytes are not in a chunk yet.
    remaining: u64,
    /// How many encoded bytes have yet to be sent.
    unsent: u64,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Chunks,
    Trailer,
    Done,
}

impl Chunked {
    /// Reads from the body until the next chunk is complete.
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, BoxError>> {
        let size = self.remaining.min(self.chunk_size as u64) as usize;
        while self.buffer.len() < size {
            if self.pending.is_empty() && !ready!(self.poll_body(context))? {
                return Poll::Ready(Err(WrongLength { announced: self.length, more: false }.into()));
            }
            let wanted = (size - self.buffer.len()).min(self.pending.len());
            self.buffer.extend_from_slice(&self.pending[..wanted]);
            self.pending.advance(wanted);
        }
        let data = Bytes::from(std::mem::take(&mut self.buffer));
        self.remaining -= size as u64;
        self.hasher.update(&data);
        Poll::Ready(self.chunk(&data))
    }

    /// Whether the body has given bytes, which are pending then.
    fn poll_body(&mut self, context: &mut Context<'_>) -> Poll<Result<bool, BoxError>> {
        while self.pending.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(frame) => self.pending = frame?.into_data().unwrap_or_default(),
                None => return Poll::Ready(Ok(false)),
            }
        }
        Poll::Ready(Ok(true))
    }

    /// Encodes a chunk. The last one is empty, and ends with the trailer.
    fn chunk(&mut self, data: &Bytes) -> Result<Bytes, BoxError> {
        let mut encoded = Vec::with_capacity(data.len() + 128);
        encoded.extend_from_slice(format!("{:X}", data.len()).as_bytes());
        if let Some(signer) = self.signer()? {
            let signature = signer.chunk(data)?;
            encoded.extend_from_slice(CHUNK_SIGNATURE.as_bytes());
            encoded.extend_from_slice(signature.as_bytes());
        }
        encoded.extend_from_slice(b"\r\n");
        if !data.is_empty() {
            encoded.extend_from_slice(data);
            encoded.extend_from_slice(b"\r\n");
        }
        Ok(encoded.into())
    }

    fn poll_trailer(&mut self, context: &mut Context<'_>) -> Poll<Result<Bytes, BoxError>> {
        if ready!(self.poll_body(context))? {
            return Poll::Ready(Err(WrongLength { announced: self.length, more: true }.into()));
        }
        Poll::Ready(self.trailer())
    }

    /// Encodes the last chunk and the trailer with the checksum.
    fn trailer(&mut self) -> Result<Bytes, BoxError> {
        let mut encoded = self.chunk(&Bytes::new())?.to_vec();
        let hasher = std::mem::replace(&mut self.hasher, Hasher::new(self.algorithm));
        let (name, value) = (self.algorithm.header().to_string(), hasher.finish().encode());
        encoded.extend_from_slice(format!("{name}:{value}\r\n").as_bytes());
        if let Some(signer) = self.signer()? {
            let signature = signer.trailer(name, value)?;
            encoded.extend_from_slice(format!("{TRAILER_SIGNATURE}{signature}\r\n").as_bytes());
        }
        encoded.extend_from_slice(b"\r\n");
        Ok(encoded.into())
    }

    fn signer(&mut self) -> Result<Option<&mut ChunkSigner>, BoxError> {
        if let Some(slot) = &self.slot
            && self.signer.is_none()
        {
            let signer = slot.get().ok_or("the body is read before the request is signed")?;
            self.signer = Some(signer.clone());
        }
        Ok(self.signer.as_mut())
    }
}

impl Body for Chunked {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        if this.state == State::Chunks && this.remaining == 0 {
            this.state = State::Trailer;
        }
        let outcome = match this.state {
            State::Chunks => ready!(this.poll_chunk(context)),
            State::Trailer => ready!(this.poll_trailer(context)),
            State::Done => return Poll::Ready(None),
        };
        if this.state == State::Trailer || outcome.is_err() {
            this.state = State::Done;
        }
        Poll::Ready(Some(outcome.map(|bytes| {
            this.unsent = this.unsent.saturating_sub(bytes.len() as u64);
            Frame::data(bytes)
        })))
    }

    fn is_end_stream(&self) -> bool {
        self.state == State::Done
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.unsent)
    }
}

#[cfg(test)]
mod tests;
