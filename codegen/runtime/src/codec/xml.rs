//! XML, as the protocols restXml, awsQuery and ec2Query use it.
//!
//! Writing goes straight into a buffer. Reading goes through a body once and notes where each of its elements begins
//! and ends; names and texts stay in the body. Depth is bounded, and the time to read a body grows with its length
//! alone.
//!
//! A body must be well-formed XML 1.0 in UTF-8 from its first byte to its last, without a document type declaration.
//! What the XML says is read generously:
//!
//! | in a response | read as |
//! | --- | --- |
//! | no body, or only white space | an element without content |
//! | white space in front of the XML declaration | skipped |
//! | elements and attributes that the model does not know | skipped |
//! | prefixes of names, and namespaces | skipped |
//! | comments and processing instructions | skipped, inside of texts as well |
//! | text beside elements | skipped |
//! | an element twice, where the model has no flattened list or map | the last one |
//! | the items of a flattened list, with other elements between them | one list |
//! | `<A/>` or `<A></A>` | an empty string, list, map or structure; an error where a number, boolean or time is due |
//! | a required member is missing | the stand-in that Smithy's "client error correction" has for its type |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two | an error |
//! | an entry without a key | an error |
//! | an entry without a value | left out |
//! | white space around a number, a boolean, a time or Base64 | skipped; in strings it counts |
//! | a line break in a string | `\n`, however it is encoded, unless it is a character reference |
//! | a reference to an entity that XML does not define | an error, if the text is read |
//! | elements in a string | an error |
//! | more than 128 elements in each other | an error |

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

/// The document whose root element is a shape.
///
/// # Errors
/// The first value that XML cannot express: a union's unknown variant, a document, a time that its format cannot hold.
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
