//! `smithy.api#paginated`: combines the operation's trait with the service's defaults (Smithy specification, "Behavior
//! traits").

use crate::diagnostic::{Diagnostics, Result, nearest};
use crate::ir::paginator::Paginator;
use crate::ir::{Crate, Field, Operation, Structure, Type, TypeDefinition, TypeKind, TypeName};
use crate::json::{Node, member};
use crate::model::Shape;
use crate::names::upper_camel_case;
use crate::select::Selection;

const TRAIT: &str = "smithy.api#paginated";

/// Adds a paginator to every operation with the trait.
pub fn lower_paginators(selection: &Selection<'_, '_>, lowered: &mut Crate, problems: &mut Diagnostics) {
    for shape in &selection.operations {
        let Some(own) = shape.traits.get(TRAIT) else { continue };
        let found = lowered.operations.iter().position(|operation| operation.name == shape.id.name());
        let Some(index) = found else { continue };
        // A stream cannot be sent again for the next page.
        if lowered.operations[index].input.stream().is_some() {
            continue;
        }
        let paginated = Paginated { own, defaults: selection.service.traits.get(TRAIT), shape };
        let paginator = lower_paginator(&paginated, &lowered.types, &lowered.operations[index]);
        lowered.operations[index].paginator = problems.keep(paginator);
    }
}

/// The trait of one operation, with the service's defaults.
struct Paginated<'s, 'a> {
    own: Node<'a>,
    defaults: Option<Node<'a>>,
    shape: &'s Shape<'a>,
}

impl<'a> Paginated<'_, 'a> {
    /// Returns a property of the trait, with its node.
    fn property(&self, name: &str) -> Result<Option<(Node<'a>, String)>> {
        for node in std::iter::once(self.own).chain(self.defaults) {
            if let Some(node) = member(&node.object()?, name) {
                return Ok(Some((node, node.string()?.into_owned())));
            }
        }
        Ok(None)
    }

    fn required(&self, name: &str) -> Result<(Node<'a>, String)> {
        self.property(name)?.ok_or_else(|| {
            let message = format!("it is paginated, but neither it nor the service has an `{name}`");
            self.error(self.own, message, format!("add `{name}` to `{TRAIT}`"))
        })
    }

    fn error(&self, node: Node<'_>, message: String, help: impl Into<String>) -> Diagnostics {
        node.error(message, help).about(&self.shape.id).into()
    }
}

fn lower_paginator(
    paginated: &Paginated<'_, '_>,
    types: &[TypeDefinition],
    operation: &Operation,
) -> Result<Paginator> {
    let (node, name) = paginated.required("inputToken")?;
    let token = input_field(paginated, operation, node, "inputToken", &name)?;
    let (node, path) = paginated.required("outputToken")?;
    let (output_token, output_type) = output_path(paginated, types, operation, node, "outputToken", &path)?;
    if token.type_.kind != output_type.kind {
        let message = format!("the pages' tokens `{name}` and `{path}` are not of the same type");
        return Err(paginated.error(node, message, "name two members of one type"));
    }
    let can_be_empty = match token.type_.kind {
        TypeKind::String | TypeKind::Map { .. } | TypeKind::List { .. } => true,
        TypeKind::Boolean | TypeKind::Float | TypeKind::Double | TypeKind::Unit | TypeKind::Document => {
            let message = format!("`{name}` cannot be a token: it must be a string or a map");
            return Err(paginated.error(node, message, "name another member"));
        }
        _ => false,
    };
    let page_size = match paginated.property("pageSize")? {
        Some((node, name)) => {
            let field = input_field(paginated, operation, node, "pageSize", &name)?;
            let is_number = matches!(
                field.type_.kind,
                TypeKind::Byte | TypeKind::Short | TypeKind::Integer | TypeKind::Long
            );
            if !is_number {
                let message = format!("the size of a page, `{name}`, is no whole number");
                return Err(paginated.error(node, message, "name a member that is one"));
            }
            Some(field.plain_name.clone())
        }
        None => None,
    };
    let items = match paginated.property("items")? {
        Some((node, path)) => {
            let (items, type_) = output_path(paginated, types, operation, node, "items", &path)?;
            if !matches!(type_.kind, TypeKind::List { .. } | TypeKind::Map { .. }) {
                let message = format!("the items of a page, `{path}`, are neither a list nor a map");
                return Err(paginated.error(node, message, "name a list or a map"));
            }
            Some(items)
        }
        None => None,
    };
    let more_pages = match paginated.shape.traits.more_pages() {
        Some(node) => Some(more_pages(paginated, operation, node)?),
        None => None,
    };
    let input_token = token.plain_name.clone();
    // Unlike in the operation's other names, an acronym counts as a word in the name of the paginator.
    let name = format!("{}Paginator", upper_camel_case(&operation.name));
    Ok(Paginator { name, input_token, output_token, can_be_empty, more_pages, page_size, items })
}

/// Returns the field that says whether there are more pages (`tinsmith.api#morePages`), and whether it is optional.
fn more_pages(
    paginated: &Paginated<'_, '_>,
    operation: &Operation,
    node: Node<'_>,
) -> Result<(String, bool)> {
    let name = node.string()?;
    let Some(field) = operation.output.fields.iter().find(|field| field.wire == name) else {
        let message = format!("its `tinsmith.api#morePages` is `{name}`, which the output does not have");
        return Err(paginated.error(node, message, help(&operation.output, &name)));
    };
    match field.type_.kind {
        TypeKind::Boolean => Ok((field.name.clone(), field.optional)),
        _ => {
            let message = format!("its `tinsmith.api#morePages` is `{name}`, which is not a boolean");
            Err(paginated.error(node, message, "name a member that is one"))
        }
    }
}

fn input_field<'o>(
    paginated: &Paginated<'_, '_>,
    operation: &'o Operation,
    node: Node<'_>,
    property: &str,
    name: &str,
) -> Result<&'o Field> {
    operation.input.fields.iter().find(|field| field.wire == name).ok_or_else(|| {
        let message = format!("its `{property}` is `{name}`, which the input does not have");
        paginated.error(node, message, help(&operation.input, name))
    })
}

/// Returns the fields in a path such as `a.b`, and the type of the last one.
fn output_path<'o>(
    paginated: &Paginated<'_, '_>,
    types: &'o [TypeDefinition],
    operation: &'o Operation,
    node: Node<'_>,
    property: &str,
    path: &str,
) -> Result<(Vec<String>, &'o Type)> {
    let mut structure = Some(&operation.output);
    let mut names = Vec::new();
    let mut last = None;
    for part in path.split('.') {
        let Some(owner) = structure else {
            let message =
                format!("its `{property}` is `{path}`, but what comes before `{part}` is no structure");
            return Err(paginated.error(node, message, "write a path through structures"));
        };
        let Some(field) = owner.fields.iter().find(|field| field.wire == part) else {
            let message = format!("its `{property}` is `{path}`, but there is no `{part}` in the output");
            return Err(paginated.error(node, message, help(owner, part)));
        };
        names.push(field.name.clone());
        structure = match &field.type_.kind {
            TypeKind::Structure(name) => structure_of(types, name),
            _ => None,
        };
        last = Some(&field.type_);
    }
    last.map(|type_| (names, type_))
        .ok_or_else(|| paginated.error(node, format!("its `{property}` is empty"), "write a path"))
}

/// Returns the definition of a structure.
fn structure_of<'t>(types: &'t [TypeDefinition], name: &TypeName) -> Option<&'t Structure> {
    let index = types.binary_search_by(|definition| definition.name().cmp(name)).ok()?;
    match &types[index] {
        TypeDefinition::Structure(structure) => Some(structure),
        _ => None,
    }
}

fn help(structure: &Structure, name: &str) -> String {
    let near = nearest(name, structure.fields.iter().map(|field| field.wire.as_str()));
    match near.first() {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name a member that it has".to_owned(),
    }
}
