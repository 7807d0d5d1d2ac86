//! Which members of an input are in its document.

use crate::schema::{Binding, Member};

/// Whether a member of an input is in the document. A response code means nothing in a request.
pub(super) fn is_in_document(member: &Member) -> bool {
    matches!(member.binding, Binding::Body | Binding::ResponseCode)
}
