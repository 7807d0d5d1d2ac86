//! Stage 1, load: Smithy JSON AST files -> one semantic model, whose shapes are read when they are asked for.

mod apply;
mod assemble;
mod ast;
pub mod auth;
mod metadata;
mod nullability;
mod prelude;
pub mod shape;
pub mod shape_id;
pub mod traits;
pub mod typed;
mod validate;
mod version;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Members, Node, Source};

pub use nullability::is_optional;
pub use shape::{Links, Member, Shape, ShapeType};
pub use shape_id::ShapeId;

/// A model of one or several files. Shapes are parsed, with mixins and `apply`, when somebody asks for them.
pub struct Model<'a> {
    /// The names of the files, for problems that no single line has.
    files: Vec<&'a str>,
    entries: BTreeMap<ShapeId, Entry<'a>>,
    /// By the ID of the shape or member that they are applied to.
    applied: HashMap<ShapeId, Vec<Members<'a>>>,
    /// What is odd but stops nothing.
    pub warnings: Vec<Diagnostic>,
}

struct Entry<'a> {
    node: Node<'a>,
    /// Whether the file is of Smithy 1.0, where numbers and booleans are zero unless boxed.
    is_1_0: bool,
    shape: OnceCell<Result<Shape<'a>>>,
}

/// Reads the files that `sources` hold and merges them. Nothing but their outlines is looked at.
pub fn load_model(sources: &[Source]) -> Result<Model<'_>> {
    assemble::assemble(sources)
}

impl<'a> Model<'a> {
    /// The shape of that ID, or every problem that it has.
    pub fn shape(&self, id: &ShapeId) -> Result<&Shape<'a>> {
        let entry = self.entries.get(id).ok_or_else(|| self.no_such_shape(id))?;
        entry
            .shape
            .get_or_init(|| assemble::flatten(self, id, &mut Vec::new()))
            .as_ref()
            .map_err(Clone::clone)
    }

    /// Like [`Model::shape`], for shapes that may be missing: it does not look for others of a similar name.
    pub fn get(&self, id: &ShapeId) -> Option<&Shape<'a>> {
        self.entries.contains_key(id).then(|| self.shape(id).ok()).flatten()
    }

    /// Like [`Model::shape`], for a shape that `from` refers to: the error says so.
    pub fn target(&self, id: &ShapeId, from: &ShapeId, node: Node<'_>) -> Result<&Shape<'a>> {
        if self.entries.contains_key(id) {
            return self.shape(id);
        }
        Err(self.no_such_shape(id).at(node.file(), node.line()).about(from).into())
    }

    fn no_such_shape(&self, id: &ShapeId) -> Diagnostic {
        // Namespaces are long and alike, so only the names tell how near two shapes are.
        let near = crate::diagnostic::nearest(id.name(), self.entries.keys().map(ShapeId::name));
        let near = near.first().and_then(|near| self.entries.keys().find(|id| id.name() == *near));
        let help = match near {
            Some(near) => format!("is `{near}` meant?"),
            None => "add the file that defines it".to_owned(),
        };
        Diagnostic::error(format!("there is no shape `{id}`"), help)
    }

    /// Whether there are shapes in the ID's namespace, but not this one.
    pub(crate) fn is_missing_in_known_namespace(&self, id: &ShapeId) -> bool {
        let first = format!("{}#", id.namespace());
        let mut namespace = self.entries.range(ShapeId::known(&first)..);
        !self.entries.contains_key(&id.container())
            && namespace.next().is_some_and(|(other, _)| other.namespace() == id.namespace())
    }

    /// The IDs of every shape that the files define, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &ShapeId> {
        self.entries.keys().filter(|id| id.namespace() != prelude::NAMESPACE)
    }

    /// The IDs of all services, sorted.
    pub fn services(&self) -> impl Iterator<Item = &ShapeId> {
        let all = self.entries.iter();
        all.filter(|(_, entry)| assemble::type_of(entry.node) == Some("service")).map(|(id, _)| id)
    }

    /// The model's service; `name` (an ID or a bare name) chooses where there are several.
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

    /// The IDs of every operation that a service or resource has, its resources' included, sorted.
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

    /// With all that is wrong with a model of which nothing can be generated, since it has no service: perhaps
    /// that is why.
    pub(crate) fn also_faults(&self, mut problems: Diagnostics) -> Diagnostics {
        if self.services().next().is_none() {
            problems.keep(self.validate());
        }
        problems
    }

    /// Parses every shape and checks what refers to what: for whoever wants to know all about a model.
    pub fn validate(&self) -> Result<Vec<Diagnostic>> {
        let found = validate::validate(self);
        let warnings = found.0.clone();
        found.into_result(warnings)
    }
}

impl Diagnostics {
    /// The same problems, said of `shape` where they name none.
    pub(crate) fn within(self, shape: &ShapeId) -> Self {
        Self(self.0.into_iter().map(|diagnostic| diagnostic.within(shape)).collect())
    }
}
