// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types for streams of events, and for the messages that events come in.

pub use tinsmith_runtime::aws_smithy_types::event_stream::{
    Header, HeaderValue, Message, RawMessage,
};
pub use tinsmith_runtime::aws_smithy_types::str_bytes::StrBytes;
pub use tinsmith_runtime::event_stream::{EventError, EventReceiver, EventStreamSender};
pub use tinsmith_runtime::event_stream::{error_frame, event_frame};
