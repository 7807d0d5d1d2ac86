//! Document formats: a shape becomes a document and comes from one. No codec knows of HTTP.

#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "xml")]
mod text;
#[cfg(feature = "xml")]
pub mod xml;
