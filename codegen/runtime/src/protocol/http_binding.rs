//! HTTP bindings (Smithy 2.0 specification, "HTTP bindings"): the part of a REST protocol that is the same whatever
//! its documents are. An input becomes method, URI, headers and body; a response becomes an output or an error.
//!
//! A protocol calls [`request`], [`has_body`], [`read_output`] and [`read_response`] with its [`DocumentCodec`].

mod body;
mod codec;
mod header_list;
mod header_value;
mod request;
mod response;
mod uri;

pub use codec::DocumentCodec;
pub use request::{has_body, request};
pub use response::{read_output, read_response};
