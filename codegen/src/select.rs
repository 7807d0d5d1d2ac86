//! Stage 2, select: the operations that were asked for -> the shapes that they reach, and no others.

mod discovery;
mod nesting;
mod refusal;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Result, Severity, nearest};
use crate::model::{Model, Shape, ShapeId, ShapeType};

/// Which of a service's operations are generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// By their names in the model, such as `AdminInitiateAuth`.
    Named(Vec<String>),
}

/// A service, the chosen operations and every data shape that these reach, all sorted by ID.
pub struct Selection<'m, 'a> {
    pub service: &'m Shape<'a>,
    pub operations: Vec<&'m Shape<'a>>,
    pub shapes: BTreeMap<ShapeId, &'m Shape<'a>>,
    /// The operation that names endpoints for those that cannot be called without.
    pub naming: Option<ShapeId>,
    /// Why operations are missing that would have been wanted.
    pub left_out: Vec<Diagnostic>,
}

impl Selection<'_, '_> {
    /// The names of the operations that are missing, with the reasons.
    pub fn refused(&self) -> Vec<(String, String)> {
        let named = self.left_out.iter().map(|found| {
            let id = found.shape.as_deref().unwrap_or_default();
            let reason = found.message.strip_prefix(refusal::PREFIX).unwrap_or(&found.message);
            (id.rsplit('#').next().unwrap_or(id).to_owned(), reason.to_owned())
        });
        named.collect()
    }
}

/// Chooses operations of the model's service (`service` names it where there are several).
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
    let mut selection =
        Selection { service, operations: Vec::new(), shapes: BTreeMap::new(), naming, left_out: Vec::new() };
    for id in ids {
        let Some(operation) = problems.keep(model.target(&id, &service.id, service.node)) else { continue };
        if operation.kind != ShapeType::Operation {
            let message = format!("it is listed as an operation, but is {}", operation.kind.described());
            problems.push(operation.node.error(message, "list operations only").about(&id));
            continue;
        }
        if let Err(refused) = refusal::check(model, service, operation) {
            match wanted {
                // Whoever wants all gets all that there are; whoever names one must hear that it is not among them.
                Wanted::All => selection.left_out.extend(refused.0.into_iter().map(|found| Diagnostic {
                    severity: Severity::Warning,
                    help: "the other operations are generated without it".to_owned(),
                    ..found
                })),
                Wanted::Named(_) => drop(problems.keep::<()>(Err(refused))),
            }
            continue;
        }
        selection.operations.push(operation);
        let ends = operation.links.input.iter().chain(&operation.links.output);
        for target in ends.chain(&operation.links.errors).chain(&service.links.errors) {
            reach(model, &mut selection.shapes, target, operation, &mut problems);
        }
    }
    problems.into_result(selection)
}

/// The IDs of the wanted operations, sorted; an unknown name is an error that suggests its neighbours.
fn chosen<'a>(model: &Model<'a>, service: &Shape<'a>, wanted: &Wanted) -> Result<Vec<ShapeId>> {
    let all = model.operations(service)?;
    let Wanted::Named(names) = wanted else { return Ok(all) };
    let mut problems = Diagnostics::default();
    let mut ids = Vec::new();
    for name in names {
        match all.iter().find(|id| id.name() == name || id.as_str() == name) {
            Some(id) => ids.push(id.clone()),
            None => problems.push(unknown_operation(service, name, &all)),
        }
    }
    if names.is_empty() {
        let message = "no operation was asked for";
        problems.push(Diagnostic::error(message, "name some, or ask for all of them").about(&service.id));
    }
    ids.sort();
    ids.dedup();
    problems.into_result(ids)
}

fn unknown_operation(service: &Shape<'_>, name: &str, all: &[ShapeId]) -> Diagnostic {
    let near = nearest(name, all.iter().map(ShapeId::name));
    let help = match near.is_empty() {
        true => format!("the service has {} operations; none has a name like this", all.len()),
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
