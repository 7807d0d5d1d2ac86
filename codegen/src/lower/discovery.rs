//! `aws.api#clientEndpointDiscovery`: finds the members of the service's response that contain the endpoint (Smithy
//! specification, "Client endpoint discovery").

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::{Crate, Discovery, Field, Structure, TypeDefinition, TypeKind};
use crate::select::Selection;

const ENDPOINTS: &str = "Endpoints";
const ADDRESS: &str = "Address";
const MINUTES: &str = "CachePeriodInMinutes";

/// Adds endpoint discovery to the service if a selected operation needs it.
pub fn lower_discovery(selection: &Selection<'_, '_>, lowered: &mut Crate, problems: &mut Diagnostics) {
    lowered.service.discovery = problems.keep(discovery(selection, lowered)).flatten();
}

fn discovery(selection: &Selection<'_, '_>, lowered: &Crate) -> Result<Option<Discovery>> {
    let Some(id) = &selection.naming else { return Ok(None) };
    if lowered.endpoint.is_none() {
        // Without endpoint rules, the caller sets the endpoint, so there is nothing to discover.
        return Ok(None);
    }
    let shape = selection.operations.iter().find(|shape| shape.id == *id);
    let operation = lowered.operations.iter().find(|operation| operation.name == id.name());
    let Some((shape, operation)) = shape.zip(operation) else {
        let message = format!("`{id}` names endpoints, but cannot be generated");
        let help = "leave out the operations that need it, those with `aws.api#clientDiscoveredEndpoint`";
        return Err(selection.service.node.error(message, help).about(&selection.service.id).into());
    };
    let missing = |what: &str| -> Diagnostics {
        let message = format!("it discovers endpoints, but {what}");
        let help = format!(
            "its output needs a list `{ENDPOINTS}` of structures with a string `{ADDRESS}` and a long `{MINUTES}`"
        );
        shape.node.error(message, help).about(id).into()
    };
    let list = field(&operation.output, ENDPOINTS).ok_or_else(|| missing("its output has no `Endpoints`"))?;
    let named = match &list.type_.kind {
        TypeKind::List { member, .. } => structure(lowered, &member.kind),
        _ => None,
    };
    let named = named.ok_or_else(|| missing("`Endpoints` is not a list of structures"))?;
    let of_kind = |wire: &str, kind: TypeKind| field(named, wire).filter(|field| field.type_.kind == kind);
    let address =
        of_kind(ADDRESS, TypeKind::String).ok_or_else(|| missing("there is no string `Address`"))?;
    let minutes =
        of_kind(MINUTES, TypeKind::Long).ok_or_else(|| missing("there is no long `CachePeriodInMinutes`"))?;
    Ok(Some(Discovery {
        operation: operation.module.clone(),
        list: list.name.clone(),
        address: (address.name.clone(), address.optional),
        minutes: (minutes.name.clone(), minutes.optional),
    }))
}

fn field<'s>(structure: &'s Structure, wire: &str) -> Option<&'s Field> {
    structure.fields.iter().find(|field| field.wire == wire)
}

fn structure<'c>(lowered: &'c Crate, kind: &TypeKind) -> Option<&'c Structure> {
    let TypeKind::Structure(name) = kind else { return None };
    lowered.types.iter().find_map(|definition| match definition {
        TypeDefinition::Structure(structure) if structure.name == *name => Some(structure),
        _ => None,
    })
}
