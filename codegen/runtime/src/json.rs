//! JSON as the AWS JSON protocols write and read it.
//!
//! Writing goes straight into a buffer. Reading looks at one level of an answer at a time and leaves what
//! nobody asks for unread; it borrows from the body, keeps every digit of a number, and is bounded in depth.
//!
//! An answer must be JSON (RFC 8259) in UTF-8 from its first byte to its last: no byte order mark, nothing after
//! the value, no broken strings in members that nobody reads. What the JSON says is taken generously:
//!
//! | in an answer | read as |
//! | --- | --- |
//! | no body, or only white space | an object without members |
//! | members that the model does not know, however deep | skipped |
//! | `null` | absent, whatever was said under the same name before; in a document, a null |
//! | a member twice | the last one |
//! | `null` in a list or map | left out, unless these are `@sparse` or hold documents |
//! | a required member is missing | the stand-in that Smithy's "client error correction" has for its type |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two that are not `null` | an error |
//! | any text for an enum | an enum value |
//! | `3.0` or `3e0` for a whole number | 3; `3.5`, and what the member's type cannot hold, are errors |
//! | a number beyond the largest float | infinite, as when any other digits are rounded |
//! | `"NaN"`, `"Infinity"`, `"-Infinity"` | a float; no other string is a number |
//! | a string for a big integer or big decimal | its digits |
//! | a number where a time is text, text where it is a number | the time |
//! | a time that 64 bits of seconds cannot hold | an error |
//! | Base64 that is none | an error |
//! | half a surrogate pair in a string or name that is read | an error |
//! | more than 128 arrays and objects in each other | an error, unless they are skipped |
//!
//! The official clients differ in four of these. They let broken UTF-8 pass in what they skip, though it is no
//! JSON; they refuse whole numbers that are written with a point, though older versions did not; they refuse
//! null in dense lists and maps, which older versions left out, too, as Smithy's protocol tests have it for maps;
//! and where a member is said twice, a null does not take back the value before it.

mod document;
mod number;
mod raw;
mod read;
mod time;
mod write;

pub use document::default_document;
pub use read::{Object, ReadError, Value, default_blob};
#[cfg(feature = "typed")]
pub(crate) use write::sort;
pub use write::{ObjectWriter, ValueWriter, Writer, write_object};
