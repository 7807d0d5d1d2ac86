//! Reads the JSON of one shape into a [`Shape`], before mixins and `apply` statements are resolved (Smithy 2.0
//! specification, "JSON AST").

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Members, Node, member};

use super::apply::{self, Applied};
use super::shape::{Links, Member, Shape, ShapeType};
use super::shape_id::ShapeId;
use super::traits::Traits;

/// A shape as defined in one file.
pub struct Written<'a> {
    pub shape: Shape<'a>,
    /// The type's name in the file, which may be one that only Smithy 1.0 has.
    pub type_name: Cow<'a, str>,
    pub mixins: Vec<ShapeId>,
}

/// Reads a shape from its properties. Problems are added to `found`, including warnings about unknown properties of a
/// faulty shape.
pub fn read_shape<'a>(
    id: &ShapeId,
    node: Node<'a>,
    properties: &Members<'a>,
    found: &mut Diagnostics,
) -> Option<Written<'a>> {
    let type_node = found.keep(type_node(node, properties).map_err(|problems| problems.within(id)))?;
    let type_name = found.keep(type_node.string().map_err(|problems| problems.within(id)))?;
    let Some(kind) = ShapeType::parse(&type_name) else {
        let message = format!("there is no shape type `{type_name}`");
        let help = "see the Smithy specification for the types of shapes";
        found.push(type_node.error(message, help).about(id));
        return None;
    };
    found.0.extend(unknown_properties(properties, allowed_properties(kind), node, id));
    let mut problems = Diagnostics::default();
    let members = problems.keep(read_members(id, kind, node, properties, found)).unwrap_or_default();
    let mut traits = problems.keep(read_traits(member(properties, "traits"))).unwrap_or_default();
    let links = problems.keep(read_links(kind, properties)).unwrap_or_default();
    let mixins = problems.keep(read_references(properties, "mixins")).unwrap_or_default();
    if type_name == "set" {
        traits.set("smithy.api#uniqueItems", type_node);
    }
    let shape = Shape { id: id.clone(), kind, traits, members, links, node };
    let written = problems.into_result(Written { shape, type_name, mixins });
    found.keep(written.map_err(|problems| problems.within(id)))
}

fn type_node<'a>(node: Node<'a>, properties: &Members<'a>) -> Result<Node<'a>> {
    let mut types = properties.iter().filter(|(name, _)| name == "type").map(|(_, node)| *node);
    let Some(first) = types.next() else {
        let help = "write \"type\": \"structure\" or another of Smithy's types";
        return Err(node.error("the shape has no `type`", help).into());
    };
    if types.any(|other| other.raw() != first.raw()) {
        let message = "the shape has two `type`s, and they differ";
        return Err(node.error(message, "remove one of them").into());
    }
    Ok(first)
}

fn allowed_properties(kind: ShapeType) -> &'static [&'static str] {
    match kind {
        ShapeType::List => &["type", "traits", "mixins", "member"],
        ShapeType::Map => &["type", "traits", "mixins", "key", "value"],
        ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum => {
            &["type", "traits", "mixins", "members"]
        }
        ShapeType::Operation => &["type", "traits", "mixins", "input", "output", "errors"],
        ShapeType::Resource => &[
            "type",
            "traits",
            "mixins",
            "identifiers",
            "properties",
            "create",
            "put",
            "read",
            "update",
            "delete",
            "list",
            "operations",
            "collectionOperations",
            "resources",
        ],
        ShapeType::Service => {
            &["type", "traits", "mixins", "version", "operations", "resources", "errors", "rename"]
        }
        _ => &["type", "traits", "mixins"],
    }
}

/// Returns a warning about the properties that Smithy does not define for the shape or member.
fn unknown_properties(
    properties: &Members<'_>,
    allowed: &[&str],
    node: Node<'_>,
    about: &ShapeId,
) -> Option<Diagnostic> {
    let mut unknown: Vec<_> =
        properties.iter().map(|(key, _)| key.as_ref()).filter(|key| !allowed.contains(key)).collect();
    if unknown.is_empty() {
        return None;
    }
    unknown.sort_unstable();
    let message = format!("the properties `{}` are unknown and ignored", unknown.join("`, `"));
    let help = format!("the known properties are `{}`", allowed.join("`, `"));
    Some(Diagnostic::warning(message, help).at(node.file(), node.line()).about(about))
}

/// Returns the members that every shape of this type must have.
fn fixed_members(kind: ShapeType) -> &'static [&'static str] {
    match kind {
        ShapeType::List => &["member"],
        ShapeType::Map => &["key", "value"],
        _ => &[],
    }
}

fn check_fixed(kind: ShapeType, node: Node<'_>, has: impl Fn(&str) -> bool) -> Result<()> {
    let missing: Vec<_> = fixed_members(kind).iter().filter(|name| !has(name)).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    let message = format!("the {} has no `{}`", kind.name(), missing.join("` and no `"));
    Err(node.error(message, format!("write \"{}\": {{\"target\": ...}}", missing[0])).into())
}

/// Checks that a shape, after its mixins are resolved, has the members that its type requires.
pub fn check_fixed_members(shape: &Shape<'_>) -> Result<()> {
    check_fixed(shape.kind, shape.node, |name| shape.member(name).is_some())
        .map_err(|found| found.within(&shape.id))
}

fn read_members<'a>(
    id: &ShapeId,
    kind: ShapeType,
    node: Node<'a>,
    properties: &Members<'a>,
    warnings: &mut Diagnostics,
) -> Result<Vec<Member<'a>>> {
    let fixed = fixed_members(kind);
    let mut problems = Diagnostics::default();
    let mut members = Vec::new();
    // A shape with mixins may have the members from them, so it is checked later.
    if member(properties, "mixins").is_none() {
        problems.keep(check_fixed(kind, node, |name| member(properties, name).is_some()));
    }
    for name in fixed {
        if let Some(node) = member(properties, name) {
            members.extend(problems.keep(read_member(id, name, node, warnings)));
        }
    }
    if kind.has_named_members()
        && let Some(node) = member(properties, "members")
    {
        for (name, node) in node.object()? {
            if !super::shape_id::is_identifier(&name) {
                problems.push(node.error(
                    format!("`{name}` is not a valid member name"),
                    "use letters, digits and underscores, and no digit first",
                ));
                continue;
            }
            members.extend(problems.keep(read_member(id, &name, node, warnings)));
        }
    }
    problems.into_result(members)
}

fn read_member<'a>(
    container: &ShapeId,
    name: &str,
    node: Node<'a>,
    warnings: &mut Diagnostics,
) -> Result<Member<'a>> {
    let id = container.with_member(name);
    let mut read = || {
        let properties = node.object()?;
        warnings.0.extend(unknown_properties(&properties, &["target", "traits"], node, &id));
        let target = member(&properties, "target").ok_or_else(|| {
            Diagnostics::from(node.error("the member has no `target`", "name the shape that it targets"))
        })?;
        Ok(Member {
            id: id.clone(),
            target: read_id(target)?,
            traits: read_traits(member(&properties, "traits"))?,
            node,
        })
    };
    read().map_err(|problems: Diagnostics| problems.within(&id))
}

pub fn read_traits<'a>(node: Option<Node<'a>>) -> Result<Traits<'a>> {
    let Some(node) = node else { return Ok(Traits::default()) };
    let mut problems = Diagnostics::default();
    let traits: Vec<(Cow<'a, str>, Node<'a>)> = node.object()?;
    for (id, value) in &traits {
        if ShapeId::parse(id).is_none() {
            problems.push(value.error(
                format!("`{id}` is not an absolute shape ID"),
                format!("name the trait with its namespace, as in \"smithy.api#{id}\""),
            ));
        }
    }
    problems.into_result(traits.into_iter().collect())
}

pub fn read_id(node: Node<'_>) -> Result<ShapeId> {
    let text = node.string()?;
    ShapeId::parse(&text).ok_or_else(|| {
        node.error(format!("`{text}` is not an absolute shape ID"), "write namespace#Name").into()
    })
}

/// Reads `{"target": ID}`, the form of all references other than members.
pub fn read_reference(node: Node<'_>) -> Result<ShapeId> {
    let properties = node.object()?;
    let target = member(&properties, "target").ok_or_else(|| {
        Diagnostics::from(
            node.error("the reference has no `target`", "write {\"target\": \"namespace#Name\"}"),
        )
    })?;
    read_id(target)
}

fn read_references(properties: &Members<'_>, name: &str) -> Result<Vec<ShapeId>> {
    let Some(node) = member(properties, name) else { return Ok(Vec::new()) };
    let mut problems = Diagnostics::default();
    let ids = node.array()?.into_iter().filter_map(|item| problems.keep(read_reference(item))).collect();
    problems.into_result(ids)
}

fn read_links(kind: ShapeType, properties: &Members<'_>) -> Result<Links> {
    let one = |name| member(properties, name).map(read_reference).transpose();
    let mut links = Links::default();
    match kind {
        ShapeType::Operation => {
            links.input = one("input")?;
            links.output = one("output")?;
            links.errors = read_references(properties, "errors")?;
        }
        ShapeType::Resource => {
            for name in ["create", "put", "read", "update", "delete", "list"] {
                links.operations.extend(one(name)?);
            }
            links.operations.extend(read_references(properties, "operations")?);
            links.operations.extend(read_references(properties, "collectionOperations")?);
            links.resources = read_references(properties, "resources")?;
        }
        ShapeType::Service => {
            if let Some(version) = member(properties, "version") {
                links.version = version.string()?.into_owned();
            }
            links.operations = read_references(properties, "operations")?;
            links.resources = read_references(properties, "resources")?;
            links.errors = read_references(properties, "errors")?;
            if let Some(rename) = member(properties, "rename") {
                for (from, to) in rename.object()? {
                    let id = ShapeId::parse(&from).ok_or_else(|| {
                        Diagnostics::from(
                            to.error(format!("`{from}` is not an absolute shape ID"), "write namespace#Name"),
                        )
                    })?;
                    let name = to.string()?.into_owned();
                    if !super::shape_id::is_identifier(&name) {
                        let message = format!("`{name}`, the new name of `{id}`, is not a valid shape name");
                        return Err(to
                            .error(message, "use letters, digits and underscores, and no digit first")
                            .into());
                    }
                    links.rename.push((id, name));
                }
            }
        }
        _ => {}
    }
    Ok(links)
}

/// Converts a string with the trait `@enum` of Smithy 1.0 into an enum shape of 2.0. The shape stays a string if a
/// value has no name and cannot be converted into one (Smithy 2.0 specification, "Migrating from IDL 1.0").
pub fn enum_trait_to_members<'a>(shape: &mut Shape<'a>, applied: &Applied<'a>) -> Result<()> {
    if shape.kind != ShapeType::String || !shape.traits.has("smithy.api#enum") {
        return Ok(());
    }
    let Some(members) = members_of_enum_trait(shape).map_err(|found| found.within(&shape.id))? else {
        return Ok(());
    };
    shape.kind = ShapeType::Enum;
    shape.members = members;
    let mut problems = Diagnostics::default();
    for member in &mut shape.members {
        apply::apply(applied, &member.id, &mut member.traits, &mut problems);
    }
    problems.into_result(())
}

fn members_of_enum_trait<'a>(shape: &Shape<'a>) -> Result<Option<Vec<Member<'a>>>> {
    let mut members = Vec::new();
    let mut definitions = Vec::new();
    for node in shape.traits.all("smithy.api#enum") {
        definitions.extend(node.array()?);
    }
    for definition in definitions {
        let properties = definition.object()?;
        let value = member(&properties, "value").ok_or_else(|| {
            Diagnostics::from(
                definition.error("the enum definition has no `value`", "write \"value\": \"...\""),
            )
        })?;
        let name = match member(&properties, "name") {
            Some(name) => name.string()?.into_owned(),
            None => {
                value.string()?.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
            }
        };
        if !super::shape_id::is_identifier(&name) {
            return Ok(None);
        }
        let mut traits = Traits::default();
        traits.set("smithy.api#enumValue", value);
        for (property, id) in [
            ("documentation", "smithy.api#documentation"),
            ("deprecated", "smithy.api#deprecated"),
            ("tags", "smithy.api#tags"),
        ] {
            if let Some(node) = member(&properties, property) {
                traits.set(id, node);
            }
        }
        members.push(Member {
            id: shape.id.with_member(&name),
            target: ShapeId::known("smithy.api#Unit"),
            traits,
            node: definition,
        });
    }
    Ok(Some(members))
}
