//! XML, as the protocols restXml, awsQuery and ec2Query use it.
//!
//! Serialization appends to a buffer. Deserialization first parses the body once, and records where each element begins
//! and ends; names and text are borrowed from the body. The depth of nesting is limited, and the time to read a body
//! only depends on its length.
//!
//! A body must be well-formed XML 1.0 in UTF-8 as a whole, without a document type declaration. The XML is interpreted
//! leniently:
//!
//! | in a response | read as |
//! | --- | --- |
//! | no body, or only white space | an element without content |
//! | white space in front of the XML declaration | skipped |
//! | elements and attributes that the model does not know | skipped |
//! | prefixes of names, and namespaces | skipped |
//! | comments and processing instructions | skipped, also within text |
//! | text next to elements | skipped |
//! | an element that occurs twice, unless it is a flattened list or map | the last one |
//! | items of a flattened list with other elements between them | one list |
//! | `<A/>` or `<A></A>` | an empty string, list, map or structure; an error for a number, boolean or time |
//! | a required member is missing | the default value that Smithy's "client error correction" defines for its type |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two | an error |
//! | an entry without a key | an error |
//! | an entry without a value | left out |
//! | white space around a number, a boolean, a time or Base64 | skipped; in strings it is kept |
//! | a line break in a string | `\n`, however it is encoded, unless it is a character reference |
//! | a reference to an entity that XML does not define | an error, if the text is read |
//! | elements in a string | an error |
//! | elements nested deeper than 128 levels | an error |

mod document;
mod escape;
mod read;
mod write;

use aws_smithy_types::error::operation::BuildError;

pub use document::{XmlDocument, root_name};
pub use read::XmlDeserializer;
pub use write::XmlSerializer;

use crate::schema::{Member, XmlNamespace};
use crate::serde::SerializeShape;

/// Serializes a shape as the root element of a document.
///
/// # Errors
/// If a value has no representation in XML: a union's unknown variant, a document, or a time outside the range of its
/// format. The first such value is reported.
pub fn serialize(
    root: &str,
    namespace: Option<XmlNamespace>,
    shape: &dyn SerializeShape,
) -> Result<Vec<u8>, BuildError> {
    let mut out = XmlSerializer::new();
    out.root(root, namespace, shape);
    out.finish()
}

/// The name of a member's element or attribute.
fn name(member: &Member) -> &'static str {
    member.xml_name.unwrap_or(member.name)
}
