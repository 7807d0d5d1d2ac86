//! JSON as the AWS JSON protocols write and read it.
//!
//! Writing goes straight into a buffer. Reading looks at one level of an answer at a time and leaves what
//! nobody asks for unread; it borrows from the body, keeps every digit of a number, and is bounded in depth.

mod read;
mod write;

pub use read::{Object, ReadError, Value, default_blob, default_document};
pub use write::{ObjectWriter, ValueWriter, Writer, write_object};
