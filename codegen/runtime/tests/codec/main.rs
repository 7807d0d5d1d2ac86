//! Tests of the codecs. They are one program, because that is faster to build than one for each codec.

mod cbor;
mod cbor_properties;
mod cbor_vectors;
mod cbor_writing;
mod event_frames;
mod event_messages;
mod event_writing;
mod events;
mod form;
mod hex;
mod json;
mod json_properties;
mod json_writing;
mod page;
mod shapes;
mod xml;
mod xml_properties;
mod xml_writing;
