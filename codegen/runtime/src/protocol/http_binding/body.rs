//! Determines which members of an input are in its document.

use crate::schema::{Binding, Member};

/// Whether a member of an input is in the document. `@httpResponseCode` has no effect in requests.
pub(super) fn is_in_document(member: &Member) -> bool {
    matches!(member.binding, Binding::Body | Binding::ResponseCode)
}
