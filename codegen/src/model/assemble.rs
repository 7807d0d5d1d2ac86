//! Assembles the model from its files: reads the shapes, and then resolves mixins and `apply` statements and converts
//! what differs in Smithy 1.0.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Kind, Members, Nested, Node, Source, member};

use super::apply::{self, Applied};
use super::ast::{self, Written};
use super::shape_id::ShapeId;
use super::{Model, fixups, mixin, prelude, version, zero};

const WHAT_TO_GIVE: &str = "give a Smithy JSON AST file, or the service-2.json of a botocore package";

/// The content of the files.
#[derive(Default)]
struct Files<'a> {
    metadata: Members<'a>,
    shapes: BTreeMap<ShapeId, Written<'a>>,
    /// The shapes from files of Smithy 1.0.
    of_1_0: Vec<ShapeId>,
    applied: Applied<'a>,
}

pub fn assemble(sources: &[Source]) -> Result<Model<'_>> {
    let mut files = Files::default();
    let mut found = Diagnostics::default();
    for source in std::iter::once(LazyLock::force(&prelude::SOURCE)).chain(sources) {
        let outcome = add_file(&mut files, source, &mut found);
        found.keep(outcome);
    }
    // Without the faulty shapes, the next steps would only report follow-on problems.
    let mut found = sorted(found)?;
    let Files { shapes, of_1_0, applied, .. } = files;
    let mut shapes = mixin::resolve(shapes, &applied, &mut found);
    let mut found = sorted(found)?;
    for shape in shapes.values_mut() {
        found.keep(ast::enum_trait_to_members(shape, &applied));
    }
    zero::add_zero_values(&mut shapes, &of_1_0);
    fixups::apply(&fixups::SOURCE, &mut shapes, &mut found);
    apply::check_all_used(&applied, &shapes, &mut found);
    let found = sorted(found)?;
    let names = sources.iter().map(|source| source.name.as_str()).collect();
    Ok(Model { files: names, shapes, warnings: found.0 })
}

/// Returns all problems that were found so far, in the order of the files, as `Err` if one of them is an error.
fn sorted(mut found: Diagnostics) -> Result<Diagnostics> {
    found.0.sort_by(|a, b| (&a.place, &a.shape).cmp(&(&b.place, &b.shape)));
    if found.has_errors() { Err(found) } else { Ok(found) }
}

fn add_file<'a>(files: &mut Files<'a>, source: &'a Source, found: &mut Diagnostics) -> Result<()> {
    let mut problems = Diagnostics::default();
    let Nested { root, members, inner: shapes } = match Nested::read(source, "shapes") {
        Some(file) => file,
        None => read_in_steps(source, &mut problems)?,
    };
    // If the file is not a model, only that is reported, not the problems in its shapes.
    let is_1_0 = read_version(root, &members)?;
    found.keep(problems.into_result(()));
    warn_of_unknown(root, &members, found);
    if let Some(node) = member(&members, "metadata") {
        found.keep(super::metadata::add(&mut files.metadata, node));
    }
    for (id, node) in shapes {
        let outcome = add_shape(files, &id, node, is_1_0, found);
        found.keep(outcome);
    }
    Ok(())
}

/// Reads a file that has no shapes or is faulty.
fn read_in_steps<'a>(source: &'a Source, found: &mut Diagnostics) -> Result<Nested<'a>> {
    let root = Node::root(source)?;
    if root.kind() != Kind::Object {
        let message = format!("this is not a Smithy model: it is a JSON {}", root.kind());
        return Err(root.error(message, WHAT_TO_GIVE).into());
    }
    let members = root.object()?;
    let inner = match member(&members, "shapes") {
        None => Members::new(),
        Some(shapes) if shapes.kind() == Kind::Object => shapes.object()?,
        Some(shapes) => {
            let message = format!("`shapes` must be an object, but found {}", shapes.kind());
            found.push(shapes.error(message, "write \"shapes\": {\"namespace#Name\": {...}}"));
            Members::new()
        }
    };
    Ok(Nested { root, members, inner })
}

fn read_version(root: Node<'_>, properties: &Members<'_>) -> Result<bool> {
    let Some(node) = member(properties, "smithy") else {
        let message = "this is not a Smithy model: it has no \"smithy\" version";
        return Err(root.error(message, WHAT_TO_GIVE).into());
    };
    match node.string()?.as_ref() {
        "1" | "1.0" => Ok(true),
        // Smithy 2.1 only changes the syntax of the IDL. The JSON AST is the same as in 2.0.
        "2" | "2.0" | "2.1" => Ok(false),
        other => Err(node
            .error(format!("unsupported Smithy version `{other}`"), "write \"1.0\", \"2.0\" or \"2.1\"")
            .into()),
    }
}

fn warn_of_unknown(root: Node<'_>, properties: &Members<'_>, found: &mut Diagnostics) {
    let mut unknown: Vec<_> = properties
        .iter()
        .map(|(key, _)| key.as_ref())
        .filter(|key| !["smithy", "metadata", "shapes"].contains(key))
        .collect();
    if !unknown.is_empty() {
        unknown.sort_unstable();
        let message = format!("unknown top-level properties `{}` are ignored", unknown.join("`, `"));
        let warning = Diagnostic::warning(message, "a model has `smithy`, `metadata` and `shapes`");
        found.push(warning.at(root.file(), root.line()));
    }
}

fn add_shape<'a>(
    files: &mut Files<'a>,
    text: &str,
    node: Node<'a>,
    is_1_0: bool,
    found: &mut Diagnostics,
) -> Result<()> {
    let id = ShapeId::parse(text).ok_or_else(|| {
        Diagnostics::from(node.error(format!("invalid shape ID `{text}`"), "write namespace#Name"))
    })?;
    let properties = node.object().map_err(|problems| problems.within(&id))?;
    let type_node = member(&properties, "type").filter(|node| node.kind() == Kind::String);
    if type_node.and_then(|node| node.string().ok()).is_some_and(|name| name == "apply") {
        return add_apply(files, id, node, &properties);
    }
    if id.member().is_some() {
        let help = "define the member in its shape; only `apply` statements name members";
        return Err(node.error("a member cannot be a shape of its own", help).about(&id).into());
    }
    let Some(written) = ast::read_shape(&id, node, &properties, found) else { return Ok(()) };
    if let Some(earlier) = files.shapes.get(&id) {
        // Several files may contain the same definition, but not different ones. The prelude in a model may have traits
        // that our prelude does not have.
        let prelude = id.namespace() == prelude::NAMESPACE && earlier.shape.kind == written.shape.kind;
        if prelude || earlier.shape.node.value()? == node.value()? {
            return Ok(());
        }
        let message = format!("the shape is defined twice, first in {}", earlier.shape.node.place());
        return Err(node.error(message, "keep one of the definitions").about(&id).into());
    }
    found.keep(version::check(&written, is_1_0));
    if is_1_0 {
        files.of_1_0.push(id.clone());
    }
    files.shapes.insert(id, written);
    Ok(())
}

fn add_apply<'a>(files: &mut Files<'a>, id: ShapeId, node: Node<'a>, properties: &Members<'a>) -> Result<()> {
    let Some(written) = member(properties, "traits") else {
        let help = "write \"traits\": {...}, or remove the statement";
        return Err(node.error("the statement has no `traits`", help).about(&id).into());
    };
    let traits = written.object().map_err(|found| found.within(&id))?;
    ast::read_traits(Some(written)).map_err(|found| found.within(&id))?;
    if traits.is_empty() {
        return Ok(());
    }
    if id.namespace() == prelude::NAMESPACE {
        let help = "define a shape of your own, and apply the traits to that";
        return Err(node
            .error("traits cannot be applied to shapes of Smithy itself", help)
            .about(&id)
            .into());
    }
    files.applied.entry(id).or_default().push(traits);
    Ok(())
}
