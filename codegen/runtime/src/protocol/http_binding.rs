//! HTTP bindings (Smithy 2.0 specification, "HTTP bindings"), which are the same in all REST protocols, whatever format
//! their documents have. They map an input to a method, URI, headers and body, and a response to an output or an error.
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
