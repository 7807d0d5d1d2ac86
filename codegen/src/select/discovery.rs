//! Selects the operation that discovers endpoints for operations that require it (Smithy specification, "Client
//! endpoint discovery").

use crate::diagnostic::{Diagnostics, Result};
use crate::json::member;
use crate::model::{Model, Shape, ShapeId};

const SERVICE_TRAIT: &str = "aws.api#clientEndpointDiscovery";
const OPERATION_TRAIT: &str = "aws.api#clientDiscoveredEndpoint";

/// Returns the operation that discovers endpoints, if one of these operations requires endpoint discovery.
pub fn naming_operation(model: &Model<'_>, service: &Shape<'_>, ids: &[ShapeId]) -> Result<Option<ShapeId>> {
    let Some(node) = service.traits.get(SERVICE_TRAIT) else { return Ok(None) };
    let mut problems = Diagnostics::default();
    let mut needed = false;
    for id in ids {
        // Missing operations are reported when they are selected.
        let Some(operation) = model.get(id) else { continue };
        let Some(node) = operation.traits.get(OPERATION_TRAIT) else { continue };
        let required = node.object().and_then(|members| match member(&members, "required") {
            Some(required) => required.boolean(),
            None => Ok(false),
        });
        needed |= problems.keep(required.map_err(|problems| problems.within(id))).unwrap_or_default();
    }
    if !needed {
        return problems.into_result(None);
    }
    let named = || {
        let members = node.object()?;
        let Some(operation) = member(&members, "operation") else {
            return Err(node
                .error("`operation` is missing", "name the operation that discovers endpoints")
                .into());
        };
        let text = operation.string()?;
        ShapeId::parse(&text).ok_or_else(|| {
            operation.error(format!("`{text}` is not a shape ID"), "name an operation of the service").into()
        })
    };
    let named = problems.keep(named().map_err(|problems: Diagnostics| problems.within(&service.id)));
    problems.into_result(named)
}
