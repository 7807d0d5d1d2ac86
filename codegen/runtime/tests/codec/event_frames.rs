//! Frames of event streams: valid ones are read, and all others are rejected without a panic.

use std::fs;
use std::path::Path;

use crate::hex::hex;
use aws_smithy_types::DateTime;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use bytes::Bytes;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tinsmith_runtime::event_stream::FrameError;
use tinsmith_runtime::event_stream::decoder::Decoder;
use tinsmith_runtime::event_stream::frame::{MAX_HEADERS, OVERHEAD, decode, encode};

/// A frame with a header of every type, created by another program.
const EVERY_TYPE: &str = "00000081 0000006a 44c3ce0d \
    03796573 00 026e6f 01 0462797465 02fe 0573686f7274 03fed4 03696e74 0400011170 046c6f6e67 05fffffffed5fa0e00 \
    056279746573 06000300ff10 0474657874 07000461c3b162 0474696d65 08fffffffffffffa24 \
    026964 09000102030405060708090a0b0c0d0e0f 7061796c6f6164 7b244837";

fn with_every_type() -> Message {
    Message::new("payload")
        .add_header(Header::new("yes", HeaderValue::Bool(true)))
        .add_header(Header::new("no", HeaderValue::Bool(false)))
        .add_header(Header::new("byte", HeaderValue::Byte(-2)))
        .add_header(Header::new("short", HeaderValue::Int16(-300)))
        .add_header(Header::new("int", HeaderValue::Int32(70_000)))
        .add_header(Header::new("long", HeaderValue::Int64(-5_000_000_000)))
        .add_header(Header::new("bytes", HeaderValue::ByteArray(Bytes::from_static(b"\0\xff\x10"))))
        .add_header(Header::new("text", HeaderValue::String("a\u{f1}b".to_owned().into())))
        .add_header(Header::new("time", HeaderValue::Timestamp(DateTime::from_millis(-1500))))
        .add_header(Header::new("id", HeaderValue::Uuid(0x0001_0203_0405_0607_0809_0a0b_0c0d_0e0f)))
}

#[test]
fn every_type_of_header_is_read_and_written() {
    let frame = hex(EVERY_TYPE);
    assert_eq!(decode(frame.clone().into()), Ok(with_every_type()));
    assert_eq!(encode(&with_every_type()), Ok(frame));
}

#[test]
fn a_message_may_be_empty() {
    let frame = hex("00000010 00000000 05c248eb 7d98c8ff");
    assert_eq!(decode(frame.clone().into()), Ok(Message::new("")));
    assert_eq!(encode(&Message::new("")), Ok(frame));
}

/// Returns a frame with these headers, unchecked, and with correct checksums.
fn with_headers(headers: &[u8]) -> Bytes {
    let total = (headers.len() + OVERHEAD) as u32;
    let mut frame = [total.to_be_bytes(), (headers.len() as u32).to_be_bytes()].concat();
    frame.extend(crc32fast::hash(&frame).to_be_bytes());
    frame.extend(headers);
    frame.extend(crc32fast::hash(&frame).to_be_bytes());
    frame.into()
}

#[test]
fn headers_are_checked() {
    for (headers, expected) in [
        (&b"\x01a"[..], FrameError::HeaderCutOff),
        (b"\x02a", FrameError::HeaderCutOff),
        (b"\x00\x00", FrameError::HeaderName),
        (b"\x01\xff\x00", FrameError::HeaderName),
        (b"\x01a\x0a", FrameError::HeaderType(10)),
        (b"\x01a\x02", FrameError::HeaderCutOff),
        (b"\x01a\x03\0", FrameError::HeaderCutOff),
        (b"\x01a\x04\0\0\0", FrameError::HeaderCutOff),
        (b"\x01a\x05\0\0\0\0\0\0\0", FrameError::HeaderCutOff),
        (b"\x01a\x06\0", FrameError::HeaderCutOff),
        (b"\x01a\x06\0\x02x", FrameError::HeaderCutOff),
        (b"\x01a\x07\xff\xffx", FrameError::HeaderCutOff),
        (b"\x01a\x07\0\x01\xff", FrameError::HeaderValue),
        (b"\x01a\x08\0\0\0\0\0\0\0", FrameError::HeaderCutOff),
        (b"\x01a\x09\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", FrameError::HeaderCutOff),
    ] {
        assert_eq!(decode(with_headers(headers)), Err(expected), "{}", headers.escape_ascii());
    }
    assert!(decode(with_headers(b"\x01a\x00")).is_ok());
}

#[test]
fn checksums_and_lengths_are_checked() {
    let frame = hex(EVERY_TYPE);
    for (index, expected) in [
        (0, FrameError::PreludeChecksum),
        (11, FrameError::PreludeChecksum),
        (12, FrameError::MessageChecksum),
    ] {
        let mut wrong = frame.clone();
        wrong[index] ^= 1;
        assert_eq!(decode(wrong.into()), Err(expected), "{index}");
    }
    let prelude = |total: u32, headers: u32| {
        let mut prelude = [total.to_be_bytes(), headers.to_be_bytes()].concat();
        prelude.extend(crc32fast::hash(&prelude).to_be_bytes());
        prelude
    };
    let refused = |total, headers| {
        let mut decoder = Decoder::new(1 << 20);
        decoder.push(&prelude(total, headers));
        decoder.next_message().unwrap_err()
    };
    assert_eq!(refused(15, 0), FrameError::Length);
    assert_eq!(refused(0, 0), FrameError::Length);
    assert_eq!(refused(20, 5), FrameError::Length);
    assert_eq!(refused(20, u32::MAX), FrameError::Length);
    assert_eq!(refused(1 << 20, MAX_HEADERS as u32 + 1), FrameError::HeadersTooLong);
    assert_eq!(refused((1 << 20) + 1, 0), FrameError::TooLong { max: 1 << 20 });
    assert_eq!(refused(u32::MAX, 0), FrameError::TooLong { max: 1 << 20 });
    assert_eq!(decode(frame[..40].to_vec().into()), Err(FrameError::Length));
    assert_eq!(decode(frame[..4].to_vec().into()), Err(FrameError::Truncated));
}

#[test]
fn headers_that_are_invalid_in_a_frame_are_errors() {
    let text = |length| HeaderValue::String("x".repeat(length).into());
    let one = |name: String, value| encode(&Message::new("").add_header(Header::new(name, value)));
    assert_eq!(one(String::new(), text(1)), Err(FrameError::HeaderName));
    assert_eq!(one("x".repeat(256), text(1)), Err(FrameError::HeaderName));
    assert_eq!(one("x".repeat(255), text(0x7fff)).unwrap().len(), OVERHEAD + 255 + 0x7fff + 4);
    assert_eq!(one("x".to_owned(), text(0x8000)), Err(FrameError::HeaderValue));
    let far = HeaderValue::Timestamp(DateTime::from_secs(i64::MAX));
    assert_eq!(one("x".to_owned(), far), Err(FrameError::HeaderValue));
    let many = (0..5).fold(Message::new(""), |message, _| message.add_header(Header::new("x", text(0x7fff))));
    assert_eq!(encode(&many), Err(FrameError::HeadersTooLong));
}

#[test]
fn errors_do_not_show_the_content_of_the_stream() {
    let error = decode(with_headers(b"\x06secret\x0a")).unwrap_err().to_string();
    assert_eq!(error, "the event stream is damaged: a header has the unknown type 10");
}

/// The official SDK's own test frames, if they are in a directory beside the repository.
#[test]
fn the_official_frames_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/event-streams");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is missing", folder.display());
        return;
    };
    let (mut valid, mut invalid) = (0, 0);
    for entry in entries {
        let path = entry.unwrap().path();
        let frame = fs::read(&path).unwrap();
        let outcome = decode(frame.clone().into());
        match path.file_name().unwrap().to_string_lossy().starts_with("valid_") {
            true => {
                assert_eq!(encode(&outcome.unwrap()), Ok(frame), "{}", path.display());
                valid += 1;
            }
            false => {
                assert!(outcome.is_err(), "{}", path.display());
                invalid += 1;
            }
        }
    }
    assert!(valid >= 3 && invalid >= 8, "{valid} valid frames and {invalid} invalid ones");
}

/// The cases are the same in each run, so that failures can be reproduced.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..<_>::default() }
}

fn message() -> impl Strategy<Value = Message> {
    let value = prop_oneof![
        any::<bool>().prop_map(HeaderValue::Bool),
        any::<i8>().prop_map(HeaderValue::Byte),
        any::<i16>().prop_map(HeaderValue::Int16),
        any::<i32>().prop_map(HeaderValue::Int32),
        any::<i64>().prop_map(HeaderValue::Int64),
        vec(any::<u8>(), 0..20).prop_map(|bytes| HeaderValue::ByteArray(bytes.into())),
        any::<String>().prop_map(|text| HeaderValue::String(text.into())),
        any::<i64>().prop_map(|time| HeaderValue::Timestamp(DateTime::from_millis(time))),
        any::<u128>().prop_map(HeaderValue::Uuid),
    ];
    let header = ("[^\0]{1,20}", value).prop_map(|(name, value)| Header::new(name, value));
    (vec(header, 0..5), vec(any::<u8>(), 0..100))
        .prop_map(|(headers, payload)| Message::new_from_parts(headers, payload))
}

/// Passes the body to a decoder in pieces of these lengths, and then the rest.
fn decode_in_pieces(body: &[u8], lengths: &[usize]) -> Result<(Vec<Message>, usize), FrameError> {
    let mut decoder = Decoder::new(1 << 16);
    let (mut messages, mut rest) = (Vec::new(), body);
    for length in lengths.iter().copied().chain([usize::MAX]) {
        let (piece, after) = rest.split_at(length.min(rest.len()));
        decoder.push(piece);
        while let Some(message) = decoder.next_message()? {
            messages.push(message);
        }
        rest = after;
    }
    Ok((messages, decoder.take_rest().len()))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn written_frames_are_read_again_in_pieces_of_any_size(
        messages in vec(message(), 0..5),
        lengths in vec(0_usize..40, 0..40),
    ) {
        let body: Vec<u8> = messages.iter().flat_map(|message| encode(message).unwrap()).collect();
        prop_assert_eq!(decode_in_pieces(&body, &lengths), Ok((messages, 0)));
        let cut = body.len() - body.len().min(3);
        if cut < body.len() {
            let (_, rest) = decode_in_pieces(&body[..cut], &lengths).unwrap();
            prop_assert!(rest > 0);
        }
    }

    #[test]
    fn a_wrong_byte_is_noticed(message in message(), at in any::<prop::sample::Index>(), bits in 1_u8..) {
        let mut frame = encode(&message).unwrap();
        let at = at.index(frame.len());
        frame[at] ^= bits;
        prop_assert!(decode(frame.into()).is_err());
    }

    #[test]
    fn headers_of_any_bytes_are_read_or_refused(headers in vec(any::<u8>(), 0..60)) {
        if let Ok(message) = decode(with_headers(&headers)) {
            prop_assert_eq!(encode(&message), Ok(with_headers(&headers).to_vec()));
        }
    }
}
