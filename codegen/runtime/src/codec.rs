//! Document formats. Each codec writes shapes to documents and reads them from documents, without any HTTP.

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
