//! Stages 1 and 2, load and validate: reads Smithy JSON AST files into one semantic model, with mixins and `apply`
//! statements resolved.

mod apply;
mod assemble;
mod ast;
pub mod auth;
mod fixups;
mod metadata;
mod mixin;
mod nullability;
mod prelude;
pub mod shape;
pub mod shape_id;
pub mod traits;
mod validate;
mod version;
mod zero;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Node, Source};

pub use nullability::is_optional;
pub use shape::{Links, Member, Shape, ShapeType};
pub use shape_id::ShapeId;

/// A model from one or several files. Mixins and `apply` statements are resolved.
pub struct Model<'a> {
    /// The names of the files, for problems that do not belong to a single line.
    files: Vec<&'a str>,
    shapes: BTreeMap<ShapeId, Shape<'a>>,
    /// The warnings from reading the files.
    warnings: Vec<Diagnostic>,
}

/// Reads the files in `sources` and merges them.
///
/// # Errors
/// Returns all problems that prevent shapes from being read. [`Model::validate`] reports problems between shapes.
pub fn load_model(sources: &[Source]) -> Result<Model<'_>> {
    assemble::assemble(sources)
}

impl<'a> Model<'a> {
    /// Returns the shape with this ID.
    ///
    /// # Errors
    /// Returns an error if the model has no such shape.
    pub fn shape(&self, id: &ShapeId) -> Result<&Shape<'a>> {
        Ok(self.get(id).ok_or_else(|| no_such_shape(id, self.shapes.keys()))?)
    }

    /// Like [`Model::shape`], for shapes that may be missing.
    pub fn get(&self, id: &ShapeId) -> Option<&Shape<'a>> {
        self.shapes.get(id)
    }

    /// Like [`Model::shape`], for a shape that `from` refers to. The error also names `from`.
    pub fn target(&self, id: &ShapeId, from: &ShapeId, node: Node<'_>) -> Result<&Shape<'a>> {
        let missing = || no_such_shape(id, self.shapes.keys()).at(node.file(), node.line()).about(from);
        Ok(self.get(id).ok_or_else(missing)?)
    }

    /// Whether the model defines a shape in this namespace.
    pub(crate) fn has_namespace(&self, namespace: &str) -> bool {
        let first = ShapeId::known(&format!("{namespace}#"));
        self.shapes.range(first..).next().is_some_and(|(id, _)| id.namespace() == namespace)
    }

    /// Returns the IDs of all shapes that the files define, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &ShapeId> {
        self.shapes.keys().filter(|id| id.namespace() != prelude::NAMESPACE)
    }

    /// Returns the IDs of all services, sorted.
    pub fn services(&self) -> impl Iterator<Item = &ShapeId> {
        self.shapes.values().filter(|shape| shape.kind == ShapeType::Service).map(|shape| &shape.id)
    }

    /// Returns the model's service. If there are several, `name` (an ID, or a name without namespace) selects one.
    pub fn service(&self, name: Option<&str>) -> Result<&Shape<'a>> {
        let services: Vec<_> = self.services().collect();
        let named: Vec<_> = match name {
            Some(name) => {
                services.iter().filter(|id| id.as_str() == name || id.name() == name).copied().collect()
            }
            None => services.clone(),
        };
        match named.as_slice() {
            [id] => self.shape(id),
            _ => {
                let list = services.iter().map(|id| id.as_str()).collect::<Vec<_>>().join("`, `");
                let message = match name {
                    Some(name) => format!("the model has no service `{name}`"),
                    None if services.is_empty() => "the model has no service".to_owned(),
                    None => "the model has several services".to_owned(),
                };
                let help = match services.is_empty() {
                    true => "give a model with a service shape".to_owned(),
                    false => format!("choose one of `{list}`"),
                };
                Err(Diagnostic::error(message, help).at(self.files.join(", "), None).into())
            }
        }
    }

    /// Returns the IDs of all operations of a service or resource, including those of its resources, sorted.
    pub fn operations(&self, owner: &Shape<'a>) -> Result<Vec<ShapeId>> {
        let mut found = owner.links.operations.clone();
        let mut resources = owner.links.resources.iter().map(|id| (id, owner)).collect::<Vec<_>>();
        let mut seen = BTreeSet::new();
        while let Some((id, owner)) = resources.pop() {
            if seen.insert(id) {
                let resource = self.target(id, &owner.id, owner.node)?;
                found.extend(resource.links.operations.iter().cloned());
                resources.extend(resource.links.resources.iter().map(|id| (id, resource)));
            }
        }
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// Checks the whole model against Smithy's rules, and returns the warnings.
    ///
    /// # Errors
    /// Returns everything that Smithy does not allow, and the warnings.
    pub fn validate(&self) -> Result<Vec<Diagnostic>> {
        let found = validate::validate(self);
        let warnings = found.0.clone();
        found.into_result(warnings)
    }
}

fn no_such_shape<'i>(id: &ShapeId, known: impl Iterator<Item = &'i ShapeId> + Clone) -> Diagnostic {
    // Only the names are compared, because namespaces are long and similar.
    let near = crate::diagnostic::nearest(id.name(), known.clone().map(ShapeId::name));
    let near = near.first().and_then(|near| known.clone().find(|id| id.name() == *near));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add the file that defines it".to_owned(),
    };
    Diagnostic::error(format!("there is no shape `{id}`"), help)
}

impl Diagnostics {
    /// Sets the shape of the problems that do not have one.
    pub(crate) fn within(self, shape: &ShapeId) -> Self {
        Self(self.0.into_iter().map(|diagnostic| diagnostic.within(shape)).collect())
    }
}
