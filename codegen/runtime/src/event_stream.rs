//! Event streams: a body that is a sequence of messages, each in a frame with checksums (Smithy,
//! `application/vnd.amazon.eventstream`).
//!
//! [`frame`] knows a single frame, and [`decoder`] finds the frames in a body that comes piece by piece. Messages are
//! the official types, so that they can be handed to and taken from what works with the official SDK.

pub mod decoder;
mod error;
pub mod frame;
mod header;

pub use error::FrameError;
