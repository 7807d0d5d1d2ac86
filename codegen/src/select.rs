//! Stage 3, select: determines the selected operations and the shapes that they reach.

mod discovery;
mod nesting;
mod unsupported;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Result, nearest};
use crate::model::{Model, Shape, ShapeId, ShapeType};

pub use unsupported::Unsupported;

/// The operations of a service to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// The operations with these names in the model, such as `AdminInitiateAuth`.
    Named(Vec<String>),
}

/// A service, the selected operations and all data shapes that they reach, sorted by ID.
pub struct Selection<'m, 'a> {
    pub service: &'m Shape<'a>,
    pub operations: Vec<&'m Shape<'a>>,
    pub shapes: BTreeMap<ShapeId, &'m Shape<'a>>,
    /// The operation that discovers endpoints, if a selected operation requires it.
    pub naming: Option<ShapeId>,
    /// The operations that are left out although all were requested.
    pub unsupported: Vec<Unsupported>,
}

/// Selects operations of the model's service. If there are several services, `service` names one.
pub fn select_operations<'m, 'a>(
    model: &'m Model<'a>,
    service: Option<&str>,
    wanted: &Wanted,
) -> Result<Selection<'m, 'a>> {
    let service = model.service(service)?;
    let mut ids = chosen(model, service, wanted)?;
    let naming = discovery::naming_operation(model, service, &ids)?;
    if let Some(naming) = &naming
        && let Err(place) = ids.binary_search(naming)
    {
        ids.insert(place, naming.clone());
    }
    let mut problems = Diagnostics::default();
    let mut selection = Selection {
        service,
        operations: Vec::new(),
        shapes: BTreeMap::new(),
        naming,
        unsupported: Vec::new(),
    };
    for id in ids {
        let Some(operation) = problems.keep(model.target(&id, &service.id, service.node)) else { continue };
        let found = problems.keep(unsupported::features(model, service, operation)).unwrap_or_default();
        if !found.is_empty() {
            selection.unsupported.extend(found);
            continue;
        }
        selection.operations.push(operation);
        let input_and_output = operation.links.input.iter().chain(&operation.links.output);
        for target in input_and_output.chain(&operation.links.errors).chain(&service.links.errors) {
            reach(model, &mut selection.shapes, target, operation, &mut problems);
        }
    }
    // If all operations are requested, unsupported ones are left out. If they are requested by name, that is an error.
    if *wanted != Wanted::All || selection.operations.is_empty() {
        selection.unsupported.iter().for_each(|operation| problems.push(operation.error()));
    }
    problems.into_result(selection)
}

/// Returns the IDs of the requested operations, sorted. The error for an unknown name suggests similar ones.
fn chosen<'a>(model: &Model<'a>, service: &Shape<'a>, wanted: &Wanted) -> Result<Vec<ShapeId>> {
    let all = model.operations(service)?;
    let Wanted::Named(names) = wanted else {
        if all.is_empty() {
            let help = "give a model whose service has operations";
            return Err(service.node.error("the service has no operations", help).about(&service.id).into());
        }
        return Ok(all);
    };
    let mut problems = Diagnostics::default();
    let mut ids = Vec::new();
    for name in names {
        match all.iter().find(|id| id.name() == name || id.as_str() == name) {
            Some(id) => ids.push(id.clone()),
            None => problems.push(unknown_operation(service, name, &all)),
        }
    }
    if names.is_empty() {
        let message = "no operation was requested";
        problems.push(Diagnostic::error(message, "name some, or request all of them").about(&service.id));
    }
    ids.sort();
    ids.dedup();
    problems.into_result(ids)
}

fn unknown_operation(service: &Shape<'_>, name: &str, all: &[ShapeId]) -> Diagnostic {
    let near = nearest(name, all.iter().map(ShapeId::name));
    let help = match near.is_empty() {
        true => format!("the service has {} operations, but none with a similar name", all.len()),
        false => format!("the nearest names are `{}`", near.join("`, `")),
    };
    service.node.error(format!("there is no operation `{name}`"), help).about(&service.id)
}

fn reach<'m, 'a>(
    model: &'m Model<'a>,
    reached: &mut BTreeMap<ShapeId, &'m Shape<'a>>,
    target: &ShapeId,
    from: &Shape<'a>,
    problems: &mut Diagnostics,
) {
    let mut pending = vec![(target.clone(), from.id.clone(), from.node)];
    while let Some((id, from, node)) = pending.pop() {
        if reached.contains_key(&id) {
            continue;
        }
        let Some(shape) = problems.keep(model.target(&id, &from, node)) else { continue };
        reached.insert(id, shape);
        if matches!(shape.kind, ShapeType::Enum | ShapeType::IntEnum)
            || nesting::is_collection(shape) && problems.keep(nesting::check(model, shape)).is_none()
        {
            continue;
        }
        for member in &shape.members {
            pending.push((member.target.clone(), member.id.clone(), member.node));
        }
    }
}
