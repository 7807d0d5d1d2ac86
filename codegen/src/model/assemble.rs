//! Files -> model: versions, `apply` statements, conflicts between files; mixins flattened when a shape is read.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Kind, Members, Nested, Node, Source, member};

use super::ast::{self, Written};
use super::shape::{Member, Shape, ShapeType};
use super::shape_id::ShapeId;
use super::traits::Traits;
use super::{Entry, Model, apply, prelude, version};

const WHAT_TO_GIVE: &str = "give a Smithy JSON AST file, or the service-2.json of a botocore package";

pub fn assemble(sources: &[Source]) -> Result<Model<'_>> {
    let mut problems = Diagnostics::default();
    let mut model = Model {
        files: sources.iter().map(|source| source.name.as_str()).collect(),
        entries: BTreeMap::new(),
        applied: HashMap::new(),
        warnings: Vec::new(),
    };
    let mut metadata = Members::new();
    for source in std::iter::once(LazyLock::force(&prelude::SOURCE)).chain(sources) {
        problems.keep(add_file(&mut model, &mut metadata, source));
    }
    for (id, applied) in &model.applied {
        if let Err(problem) = find_applied(&model, id) {
            let place = applied.first().and_then(|traits| traits.first());
            problems.push(match place {
                Some((_, node)) => problem.at(node.file(), node.line()),
                None => problem,
            });
        }
    }
    problems.0.sort_by(|a, b| (&a.place, &a.shape).cmp(&(&b.place, &b.shape)));
    problems.into_result(model)
}

fn add_file<'a>(model: &mut Model<'a>, metadata: &mut Members<'a>, source: &'a Source) -> Result<()> {
    let mut problems = Diagnostics::default();
    let Nested { root, members, inner: shapes } = match Nested::read(source, "shapes") {
        Some(file) => file,
        None => read_in_steps(source, &mut problems)?,
    };
    let is_1_0 = read_version(root, &members)?;
    warn_of_unknown(model, root, &members);
    if let Some(node) = member(&members, "metadata") {
        problems.keep(super::metadata::add(metadata, node));
    }
    for (id, node) in shapes {
        problems.keep(add_shape(model, &id, node, is_1_0));
    }
    problems.into_result(())
}

/// Reads a file that has no shapes, or with which something is wrong.
fn read_in_steps<'a>(source: &'a Source, problems: &mut Diagnostics) -> Result<Nested<'a>> {
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
            problems.push(shapes.error(message, "write \"shapes\": {\"namespace#Name\": {...}}"));
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
        // What 2.1 adds is ways to write models in Smithy's own language; as JSON they are those of 2.0.
        "2" | "2.0" | "2.1" => Ok(false),
        other => Err(node
            .error(format!("unsupported Smithy version `{other}`"), "write \"1.0\", \"2.0\" or \"2.1\"")
            .into()),
    }
}

fn warn_of_unknown(model: &mut Model<'_>, root: Node<'_>, properties: &Members<'_>) {
    let mut unknown: Vec<_> = properties
        .iter()
        .map(|(key, _)| key.as_ref())
        .filter(|key| !["smithy", "metadata", "shapes"].contains(key))
        .collect();
    if !unknown.is_empty() {
        unknown.sort_unstable();
        let message = format!("unknown top-level properties `{}` are ignored", unknown.join("`, `"));
        let warning = Diagnostic::warning(message, "a model has `smithy`, `metadata` and `shapes`");
        model.warnings.push(warning.at(root.file(), root.line()));
    }
}

fn add_shape<'a>(model: &mut Model<'a>, text: &str, node: Node<'a>, is_1_0: bool) -> Result<()> {
    let id = ShapeId::parse(text).ok_or_else(|| {
        Diagnostics::from(node.error(format!("invalid shape ID `{text}`"), "write namespace#Name"))
    })?;
    if type_of(node) == Some("apply") {
        let properties = node.object()?;
        let Some(written) = member(&properties, "traits") else {
            let help = "write \"traits\": {...}, or take the statement away";
            return Err(node.error("it applies no `traits`", help).about(&id).into());
        };
        let traits = written.object().map_err(|found| found.within(&id))?;
        ast::read_traits(Some(written)).map_err(|found| found.within(&id))?;
        if traits.is_empty() {
            return Ok(());
        }
        if id.namespace() == prelude::NAMESPACE {
            let help = "define a shape of your own, and apply the traits to that";
            return Err(node
                .error("traits cannot be applied to what Smithy defines", help)
                .about(&id)
                .into());
        }
        model.applied.entry(id).or_default().push(traits);
        return Ok(());
    }
    if id.member().is_some() {
        let help = "define the member in its shape; only `apply` statements name members";
        return Err(node.error("a member cannot be a shape of its own", help).about(&id).into());
    }
    if let Some(earlier) = model.entries.get(&id) {
        // The same definition may come from several files; two different ones cannot both be right. Who writes
        // the prelude out gives its shapes the traits that ours need not have.
        let ours = id.namespace() == prelude::NAMESPACE && type_of(earlier.node) == type_of(node);
        if ours || earlier.node.value()? == node.value()? {
            return Ok(());
        }
        let message = format!("the shape is defined twice, and first in {}", earlier.node.place());
        return Err(node.error(message, "keep one of the definitions").about(&id).into());
    }
    model.entries.insert(id, Entry { node, is_1_0, shape: OnceCell::new() });
    Ok(())
}

/// A shape's `type`, without reading the rest of the shape.
pub fn type_of<'a>(node: Node<'a>) -> Option<&'a str> {
    // Nearly every writer puts `type` first; a look at the first characters saves reading the shape.
    let text = node.raw().strip_prefix('{')?.trim_start();
    if let Some(rest) = text.strip_prefix("\"type\"") {
        let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        return rest.split('"').next();
    }
    match member(&node.object().ok()?, "type")?.string().ok()? {
        Cow::Borrowed(text) => Some(text),
        Cow::Owned(_) => None,
    }
}

/// Whether there is something that an `apply` statement for `id` could apply to.
fn find_applied(model: &Model<'_>, id: &ShapeId) -> Result<(), Diagnostic> {
    let missing = || {
        Diagnostic::error(
            format!("traits are applied to `{id}`, which does not exist"),
            "mend the ID or add the shape",
        )
    };
    let entry = model.entries.get(&id.container()).ok_or_else(missing)?;
    let Some(name) = id.member() else { return Ok(()) };
    let Ok(properties) = entry.node.object() else { return Ok(()) };
    let written = match member(&properties, "members") {
        Some(members) => members.object().is_ok_and(|members| member(&members, name).is_some()),
        None => member(&properties, name).is_some(),
    };
    // Only where mixins may have brought the member is the whole shape looked at.
    if written || (member(&properties, "mixins").is_none() && member(&properties, "traits").is_none()) {
        return if written { Ok(()) } else { Err(missing()) };
    }
    match model.shape(&id.container()) {
        Ok(shape) if shape.member(name).is_none() => Err(missing()),
        _ => Ok(()),
    }
}

/// More than any model has, and few enough to be followed recursively.
const LONGEST_MIXIN_CHAIN: usize = 64;

/// Reads a shape and makes it whole: mixins, `apply` statements and, in a 1.0 model, zero values.
pub fn flatten<'a>(model: &Model<'a>, id: &ShapeId, path: &mut Vec<ShapeId>) -> Result<Shape<'a>> {
    let Some(entry) = model.entries.get(id) else { return Err(model.no_such_shape(id).into()) };
    if path.contains(id) {
        let others: Vec<_> = path.iter().filter(|other| *other != id).map(ShapeId::as_str).collect();
        let message = format!("mixins cannot be resolved: they form a cycle with `{}`", others.join("`, `"));
        return Err(entry.node.error(message, "take one of the mixins away").about(id).into());
    }
    if path.len() >= LONGEST_MIXIN_CHAIN {
        let message = format!("mixins of mixins go on for more than {LONGEST_MIXIN_CHAIN} shapes");
        return Err(entry.node.error(message, "let the shapes have their mixins directly").about(id).into());
    }
    let Written { mut shape, mixins } = ast::read_shape(id, entry.node)?;
    if type_of(entry.node).is_some_and(|kind| ShapeType::parse(kind) != Some(shape.kind)) {
        let message = "the shape has two `type`s, and they differ";
        return Err(entry.node.error(message, "take one of them out").about(id).into());
    }
    version::check(&shape, !mixins.is_empty(), entry.is_1_0)?;
    path.push(id.clone());
    let mixed = mixins.iter().try_fold(None, |base: Option<Shape<'a>>, mixin| {
        let mixin = mixin_of(model, &shape, mixin, path)?;
        Ok::<_, Diagnostics>(Some(match base {
            Some(base) => mix(mixin, base, id)?,
            None => mixin,
        }))
    });
    path.pop();
    let mixed = mixed.map_err(|found| if path.is_empty() { also_about(found, &shape) } else { found })?;
    if let Some(base) = mixed {
        shape = mix(shape, base, id)?;
        for member in &mut shape.members {
            member.id = id.with_member(member.name());
        }
    }
    ast::check_fixed_members(&shape)?;
    apply::apply_to_shape(model, &mut shape)?;
    ast::enum_trait_to_members(&mut shape)?;
    apply::apply_to_members(model, &mut shape)?;
    if entry.is_1_0 {
        add_zero_values(model, &mut shape);
    }
    Ok(shape)
}

/// What is wrong with a mixin, and which shape cannot be read because of that.
fn also_about(mut found: Diagnostics, shape: &Shape<'_>) -> Diagnostics {
    if !found.0.iter().any(|problem| problem.shape.as_deref() == Some(shape.id.as_str())) {
        let message = "one of its mixins cannot be read";
        found.push(shape.node.error(message, "mend the mixin, or take it away").about(&shape.id));
    }
    found
}

fn mixin_of<'a>(
    model: &Model<'a>,
    user: &Shape<'a>,
    id: &ShapeId,
    path: &mut Vec<ShapeId>,
) -> Result<Shape<'a>> {
    let node = user.node;
    if !model.entries.contains_key(id) {
        return Err(model.no_such_shape(id).at(node.file(), node.line()).about(&user.id).into());
    }
    let mut mixin = flatten(model, id, path)?;
    let Some(trait_node) = mixin.traits.get("smithy.api#mixin") else {
        let message = format!("`{id}` is used as a mixin, but has no `smithy.api#mixin` trait");
        let help = "give it the trait or take it out of `mixins`";
        return Err(node.error(message, help).about(&user.id).into());
    };
    // A string with the enum trait is an enum by now, but mixes with strings.
    let kind = |shape: &Shape<'_>| type_of(shape.node).and_then(ShapeType::parse).unwrap_or(shape.kind);
    if kind(&mixin) != kind(user) {
        let (mixin, kind) = (kind(&mixin).described(), kind(user).described());
        let message = format!("its mixin `{id}` is {mixin}, which cannot be mixed into {kind}");
        return Err(node.error(message, "mix in shapes of the same type").about(&user.id).into());
    }
    let local =
        member(&trait_node.object()?, "localTraits").map(Node::array).transpose()?.unwrap_or_default();
    for id in local {
        mixin.traits.remove(&id.string()?);
    }
    mixin.traits.remove("smithy.api#mixin");
    Ok(mixin)
}

/// `over` on top of `base`, as the shape `id` has them: the base's members come first, the upper one's traits win.
fn mix<'a>(over: Shape<'a>, base: Shape<'a>, id: &ShapeId) -> Result<Shape<'a>> {
    let mut members = base.members;
    for member in over.members {
        match members.iter_mut().find(|earlier| earlier.name() == member.name()) {
            Some(earlier) => {
                if earlier.target != member.target {
                    let message = format!(
                        "it targets `{}`, but `{}` of a mixin targets `{}`",
                        member.target, earlier.id, earlier.target
                    );
                    let problem = member.node.error(message, "let both target the same shape");
                    return Err(problem.about(id.with_member(member.name())).into());
                }
                let mut traits = std::mem::take(&mut earlier.traits);
                copy_traits(&mut traits, &member.traits);
                *earlier = Member { traits, ..member };
            }
            None => members.push(member),
        }
    }
    let mut traits = base.traits;
    copy_traits(&mut traits, &over.traits);
    let mut links = over.links;
    links.input = links.input.or(base.links.input);
    links.output = links.output.or(base.links.output);
    if links.version.is_empty() {
        links.version = base.links.version;
    }
    let merge = |base: Vec<ShapeId>, over: Vec<ShapeId>| {
        let mut merged = base;
        for id in over {
            if !merged.contains(&id) {
                merged.push(id);
            }
        }
        merged
    };
    links.errors = merge(base.links.errors, links.errors);
    links.operations = merge(base.links.operations, links.operations);
    links.resources = merge(base.links.resources, links.resources);
    links.rename.extend(base.links.rename);
    Ok(Shape { members, traits, links, ..over })
}

fn copy_traits<'a>(to: &mut Traits<'a>, from: &Traits<'a>) {
    for (id, _) in from.iter() {
        to.remove(id);
    }
    for (id, node) in from.iter() {
        to.add(id.to_owned(), node);
    }
}

static ZERO: LazyLock<Source> =
    LazyLock::new(|| Source { name: "Smithy 1.0".to_owned(), text: "0".to_owned() });
static FALSE: LazyLock<Source> =
    LazyLock::new(|| Source { name: "Smithy 1.0".to_owned(), text: "false".to_owned() });

/// In Smithy 1.0 a number or boolean that nobody boxed is zero rather than absent; 2.0 says that with `@default`.
/// A zero that the range does not allow is none (Smithy's own upgrade of models leaves it out, too).
fn add_zero_values<'a>(model: &Model<'a>, shape: &mut Shape<'a>) {
    if shape.kind != ShapeType::Structure {
        return;
    }
    for member in &mut shape.members {
        let Some(entry) = model.entries.get(&member.target) else { continue };
        let Some(kind) = type_of(entry.node).and_then(ShapeType::parse) else { continue };
        if !kind.has_zero_value()
            || member.traits.has("smithy.api#box")
            || member.traits.has("smithy.api#default")
        {
            continue;
        }
        // A number never leads back to the structure that is being read.
        let Some(target) = model.get(&member.target) else { continue };
        let primitive = match member.target.namespace() {
            prelude::NAMESPACE => prelude::is_primitive(member.target.name()),
            _ => !target.traits.has("smithy.api#box"),
        };
        let range = member.traits.get("smithy.api#range").or_else(|| target.traits.get("smithy.api#range"));
        if primitive && range.is_none_or(allows_zero) {
            let zero = if kind == ShapeType::Boolean { &FALSE } else { &ZERO };
            if let Ok(node) = Node::root(zero) {
                member.traits.set("smithy.api#default", node);
            }
        }
    }
}

fn allows_zero(range: Node<'_>) -> bool {
    let Ok(bounds) = range.object() else { return true };
    let bound = |name| member(&bounds, name)?.number().ok()?.as_f64();
    bound("min").is_none_or(|min| min <= 0.0) && bound("max").is_none_or(|max| max >= 0.0)
}
