//! Mixins: members, traits and references that a shape takes from others (Smithy 2.0 specification, "Mixins").

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diagnostic::{Diagnostics, Result};
use crate::json::{Node, member};

use super::apply::{self, Applied};
use super::ast::{self, Written};
use super::no_such_shape;
use super::shape::{Member, Shape};
use super::shape_id::ShapeId;
use super::traits::Traits;

/// Returns all shapes with their mixins and `apply` statements resolved. Shapes that cannot be resolved are left out.
pub fn resolve<'a>(
    mut written: BTreeMap<ShapeId, Written<'a>>,
    applied: &Applied<'a>,
    found: &mut Diagnostics,
) -> BTreeMap<ShapeId, Shape<'a>> {
    let mut failed = BTreeSet::new();
    let mut shapes = BTreeMap::new();
    for id in mixins_first(&written, &mut failed, found) {
        let Some(Written { mut shape, mixins, .. }) = written.remove(&id) else { continue };
        apply::apply_to_shape(applied, &mut shape, found);
        if !mixins.is_empty() {
            let base = merged(&shape, &mixins, &shapes, &failed);
            let mixed = base.and_then(|base| mix_in(shape, base, applied, found));
            let Some(mixed) = found.keep(mixed) else {
                failed.insert(id);
                continue;
            };
            shape = mixed;
        }
        found.keep(ast::check_fixed_members(&shape));
        shapes.insert(id, shape);
    }
    shapes
}

/// Returns the IDs of all shapes in an order in which mixins come before the shapes that use them. Shapes in a cycle
/// are reported and added to `failed`.
fn mixins_first(
    written: &BTreeMap<ShapeId, Written<'_>>,
    failed: &mut BTreeSet<ShapeId>,
    found: &mut Diagnostics,
) -> Vec<ShapeId> {
    let mut order = Vec::new();
    let mut visited = HashSet::new();
    for start in written.keys() {
        let mut path = if visited.contains(start) { Vec::new() } else { vec![start] };
        while let Some(id) = path.last().copied() {
            let is_next = |mixin: &&ShapeId| written.contains_key(*mixin) && !visited.contains(*mixin);
            match written[id].mixins.iter().find(is_next) {
                None => {
                    visited.insert(id);
                    order.push(id.clone());
                    path.pop();
                }
                Some(mixin) => match path.iter().position(|earlier| *earlier == mixin) {
                    None => path.push(mixin),
                    Some(first) => {
                        let cycle = path.split_off(first);
                        report_cycle(written, &cycle, found);
                        failed.extend(cycle.iter().map(|id| (*id).clone()));
                        visited.extend(cycle);
                    }
                },
            }
        }
    }
    order
}

fn report_cycle(written: &BTreeMap<ShapeId, Written<'_>>, cycle: &[&ShapeId], found: &mut Diagnostics) {
    for id in cycle {
        let others: Vec<_> = cycle.iter().filter(|other| *other != id).map(|id| id.as_str()).collect();
        let message = match others.is_empty() {
            true => "the shape is a mixin of itself".to_owned(),
            false => format!("its mixins form a cycle with `{}`", others.join("`, `")),
        };
        found.push(written[*id].shape.node.error(message, "remove one of the mixins").about(id));
    }
}

/// Returns the merged mixins of a shape. Later ones override earlier ones.
fn merged<'a>(
    user: &Shape<'a>,
    mixins: &[ShapeId],
    shapes: &BTreeMap<ShapeId, Shape<'a>>,
    failed: &BTreeSet<ShapeId>,
) -> Result<Option<Shape<'a>>> {
    let mut base: Option<Shape<'a>> = None;
    for id in mixins {
        if failed.contains(id) {
            let message = format!("its mixin `{id}` cannot be resolved");
            return Err(user.node.error(message, "correct the mixin, or remove it").about(&user.id).into());
        }
        let mixin = as_mixin(user, id, shapes)?;
        base = Some(match base {
            Some(base) => mix(mixin, base, &user.id)?,
            None => mixin,
        });
    }
    Ok(base)
}

/// Returns a mixin without its local traits, which its users do not get.
fn as_mixin<'a>(user: &Shape<'a>, id: &ShapeId, shapes: &BTreeMap<ShapeId, Shape<'a>>) -> Result<Shape<'a>> {
    let node = user.node;
    let Some(mut mixin) = shapes.get(id).cloned() else {
        return Err(no_such_shape(id, shapes.keys()).at(node.file(), node.line()).about(&user.id).into());
    };
    let Some(trait_node) = mixin.traits.get("smithy.api#mixin") else {
        let message = format!("`{id}` is used as a mixin, but has no `smithy.api#mixin` trait");
        let help = "give it the trait, or remove it from `mixins`";
        return Err(node.error(message, help).about(&user.id).into());
    };
    if mixin.kind != user.kind {
        let (mixin, kind) = (mixin.kind.described(), user.kind.described());
        let message = format!("its mixin `{id}` is {mixin}, which cannot be mixed into {kind}");
        return Err(node.error(message, "use mixins of the same type").about(&user.id).into());
    }
    let local =
        member(&trait_node.object()?, "localTraits").map(Node::array).transpose()?.unwrap_or_default();
    for id in local {
        mixin.traits.remove(&id.string()?);
    }
    mixin.traits.remove("smithy.api#mixin");
    Ok(mixin)
}

/// Merges a shape with its mixins, which are `base`.
fn mix_in<'a>(
    shape: Shape<'a>,
    base: Option<Shape<'a>>,
    applied: &Applied<'a>,
    found: &mut Diagnostics,
) -> Result<Shape<'a>> {
    let Some(mut base) = base else { return Ok(shape) };
    for member in &mut base.members {
        member.id = shape.id.with_member(member.name());
    }
    // `apply` statements override traits from mixins even if the shape does not define the member itself.
    for member in base.members.iter_mut().filter(|member| shape.member(member.name()).is_none()) {
        let mut own = Traits::default();
        apply::apply(applied, &member.id, &mut own, found);
        copy_traits(&mut member.traits, &own);
    }
    let id = shape.id.clone();
    mix(shape, base, &id)
}

/// Merges `over` into `base` for the shape `id`: the members of `base` come first, and the traits of `over` take
/// precedence.
fn mix<'a>(over: Shape<'a>, base: Shape<'a>, id: &ShapeId) -> Result<Shape<'a>> {
    let mut members = base.members;
    for member in over.members {
        match members.iter_mut().find(|earlier| earlier.name() == member.name()) {
            Some(earlier) => {
                if earlier.target != member.target {
                    let message = format!(
                        "it targets `{}`, but the member that a mixin has targets `{}`",
                        member.target, earlier.target
                    );
                    let problem = member.node.error(message, "make both target the same shape");
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
