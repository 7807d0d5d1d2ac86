//! Document formats: a shape becomes a document and comes from one. No codec knows of HTTP.

#[cfg(feature = "cbor")]
pub mod cbor;
#[cfg(feature = "form")]
pub mod form;
#[cfg(feature = "json")]
pub mod json;
#[cfg(any(feature = "form", feature = "xml"))]
mod text;
#[cfg(feature = "xml")]
pub mod xml;
