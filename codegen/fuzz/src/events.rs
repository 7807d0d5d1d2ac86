//! The check of event streams, which the fuzz target shares with the test that replays the corpus.

use std::fmt::Debug;
use std::path::Path;

use tinsmith_runtime::aws_smithy_types::event_stream::Message;
use tinsmith_runtime::event_stream::FrameError;
use tinsmith_runtime::event_stream::decoder::Decoder;
use tinsmith_runtime::event_stream::frame::{OVERHEAD, encode};
use tinsmith_runtime::http::Response;
use tinsmith_runtime::operation::Operation;

/// Converts a fuzzer's input into a body. Because a fuzzer cannot guess checksums, the input contains the headers and
/// payloads of frames, each preceded by a byte with its length. If it begins with `!`, the rest is the body.
pub fn body(data: &[u8]) -> Vec<u8> {
    if let Some(raw) = data.strip_prefix(b"!") {
        return raw.to_vec();
    }
    let mut rest = data;
    let mut part = || {
        let (length, after) = rest.split_first()?;
        let (part, after) = after.split_at_checked(usize::from(*length))?;
        rest = after;
        Some(part)
    };
    let mut body = Vec::new();
    while let Some(headers) = part() {
        let payload = part().unwrap_or_default();
        body.extend(frame(headers, payload));
    }
    body
}

/// Creates a frame in which only the headers may be invalid.
fn frame(headers: &[u8], payload: &[u8]) -> Vec<u8> {
    // The checksums are those of a message without headers, except for the part in the middle.
    let total = u32::try_from(headers.len() + payload.len() + OVERHEAD).unwrap_or_default();
    let mut frame =
        [total.to_be_bytes(), u32::try_from(headers.len()).unwrap_or_default().to_be_bytes()].concat();
    frame.extend(crc32(&frame).to_be_bytes());
    frame.extend_from_slice(headers);
    frame.extend_from_slice(payload);
    frame.extend(crc32(&frame).to_be_bytes());
    frame
}

/// Computes the CRC-32 of frames, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// Reads the events of a response. `next` returns whether there is another event, or an error.
///
/// # Panics
/// If the reader panics, or returns anything after an error.
pub fn check<O: Operation<Output: Debug, Error: Debug>, E: Debug>(
    body: &[u8],
    next: impl Fn(&mut O::Output) -> Result<bool, E>,
) {
    let response = Response::builder().header("smithy-protocol", "rpc-v2-cbor").body(body).unwrap();
    let Ok(mut output) = O::response(&response) else { return };
    loop {
        match next(&mut output) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                drop(format!("{error:?}"));
                assert!(matches!(next(&mut output), Ok(false)), "there is something after the end");
                break;
            }
        }
    }
}

/// Checks that the messages are the same wherever the body is split, and that writing them gives the same bytes.
///
/// # Panics
/// If they are not.
pub fn check_frames(body: &[u8]) {
    let whole = messages(body.chunks(body.len().max(1)));
    for length in [1, 3, 17] {
        assert_eq!(messages(body.chunks(length)), whole);
    }
    let written: Vec<u8> = whole.0.iter().flat_map(|message| encode(message).unwrap_or_default()).collect();
    // Messages that are too long to be written can still be read.
    assert!(written.len() != body.len() || written == body || whole.1.is_some());
}

fn messages<'b>(pieces: impl Iterator<Item = &'b [u8]>) -> (Vec<Message>, Option<FrameError>) {
    let (mut decoder, mut messages) = (Decoder::new(1 << 20), Vec::new());
    for piece in pieces {
        decoder.push(piece);
        loop {
            match decoder.next_message() {
                Ok(Some(message)) => messages.push(message),
                Ok(None) => break,
                Err(error) => return (messages, Some(error)),
            }
        }
    }
    (messages, None)
}

/// Calls `check` with every body in the corpus.
///
/// # Panics
/// If the corpus is missing.
#[allow(dead_code, reason = "the fuzz target gets its bodies from libFuzzer")]
pub fn replay(check: impl Fn(&[u8])) {
    let folder = Path::new(file!()).with_file_name("../corpus/events");
    let folder = [folder.clone(), Path::new("..").join(&folder)].into_iter().find(|folder| folder.is_dir());
    let files = std::fs::read_dir(folder.expect("the corpus lies beside this file")).unwrap();
    let mut count = 0;
    for file in files {
        check(&body(&std::fs::read(file.unwrap().path()).unwrap()));
        count += 1;
    }
    assert!(count > 10, "the corpus got lost");
}
