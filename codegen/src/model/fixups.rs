//! Corrections to the models of single services, from `models/fixups.json`.
//!
//! The file has a list of corrections for each namespace with a service. A correction has a reason, the shapes and
//! members that it changes, the traits that it adds or removes, and the type that the shapes get. It is an error if a
//! correction finds nothing to change in a model of its service, so that corrections are removed when their reason is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::diagnostic::{Diagnostic, Diagnostics, Result};
use crate::json::{Kind, Members, Node, Source, member};

use super::apply::add_trait;
use super::shape::{Shape, ShapeType};
use super::shape_id::ShapeId;
use super::traits::Traits;

pub static SOURCE: LazyLock<Source> = LazyLock::new(|| Source {
    name: "models/fixups.json".to_owned(),
    text: include_str!("../../../models/fixups.json").to_owned(),
});

const DEFAULT: &str = "smithy.api#default";

/// The value of `@default` for a member without a default whose target has one.
static NO_DEFAULT: LazyLock<Source> =
    LazyLock::new(|| Source { name: "models/fixups.json".to_owned(), text: "null".to_owned() });

/// A correction.
struct Fixup<'a> {
    node: Node<'a>,
    targets: Targets,
    add: Members<'a>,
    remove: Vec<String>,
    /// The type that the shapes get.
    kind: Option<ShapeType>,
    /// Whether it is allowed that a model has none of the shapes.
    optional: bool,
}

/// The shapes and members that a correction changes.
enum Targets {
    /// The service, regardless of its name.
    Service,
    /// Names of shapes, or of members after a `$`. A `*` matches any name.
    Named(Vec<String>),
}

/// Corrects the services of a model.
pub fn apply<'a>(source: &'a Source, shapes: &mut BTreeMap<ShapeId, Shape<'a>>, found: &mut Diagnostics) {
    let services = shapes.values().filter(|shape| shape.kind == ShapeType::Service);
    let namespaces: BTreeSet<_> = services.map(|service| service.id.namespace().to_owned()).collect();
    for (namespace, list) in found.keep(Node::root(source).and_then(Node::object)).unwrap_or_default() {
        if !namespaces.contains(namespace.as_ref()) {
            continue;
        }
        for node in found.keep(list.array()).unwrap_or_default() {
            let Some(fixup) = found.keep(read(node)) else { continue };
            apply_one(&namespace, &fixup, shapes, found);
        }
    }
}

fn read(node: Node<'_>) -> Result<Fixup<'_>> {
    let members = node.object()?;
    let known = ["reason", "to", "add", "remove", "type", "optional"];
    if let Some((key, node)) = members.iter().find(|(key, _)| !known.contains(&key.as_ref())) {
        return Err(node
            .error(format!("unknown key `{key}`"), format!("use `{}`", known.join("`, `")))
            .into());
    }
    let required = |name: &str| -> Result<Node<'_>> {
        let missing = || node.error(format!("the correction has no `{name}`"), "write it").into();
        member(&members, name).ok_or_else(missing)
    };
    required("reason")?.string()?;
    let to = required("to")?;
    let targets = match to.kind() {
        Kind::String if to.string()? == "service" => Targets::Service,
        _ => Targets::Named(strings(to)?),
    };
    Ok(Fixup {
        node,
        targets,
        add: member(&members, "add").map(Node::object).transpose()?.unwrap_or_default(),
        remove: member(&members, "remove").map(strings).transpose()?.unwrap_or_default(),
        kind: member(&members, "type").map(simple_type).transpose()?,
        optional: member(&members, "optional").map(Node::boolean).transpose()?.unwrap_or_default(),
    })
}

/// A type whose shapes have no members: what else would a shape without them become?
fn simple_type(node: Node<'_>) -> Result<ShapeType> {
    let found = ShapeType::parse(&node.string()?).filter(|kind| kind.is_simple());
    found.ok_or_else(|| node.error("no simple type has this name", "name a type such as `timestamp`").into())
}

fn strings(node: Node<'_>) -> Result<Vec<String>> {
    node.array()?.into_iter().map(|item| Ok(item.string()?.into_owned())).collect()
}

fn apply_one<'a>(
    namespace: &str,
    fixup: &Fixup<'a>,
    shapes: &mut BTreeMap<ShapeId, Shape<'a>>,
    found: &mut Diagnostics,
) {
    let mut changed = false;
    let (mut bare, mut bare_members) = (BTreeSet::new(), BTreeSet::new());
    let first = ShapeId::known(&format!("{namespace}#"));
    let own = shapes.range_mut(first..).take_while(|(id, _)| id.namespace() == namespace);
    for (_, shape) in own {
        if fixup.targets.matches(shape.kind, shape.id.name(), None) {
            changed |= change(fixup, &shape.id, &mut shape.traits, found);
            if let Some(kind) = fixup.kind.filter(|_| shape.kind.is_simple()) {
                shape.kind = kind;
            }
            bare.insert(shape.id.clone());
        }
        for member in &mut shape.members {
            if fixup.targets.matches(shape.kind, shape.id.name(), Some(member.name())) {
                changed |= change(fixup, &member.id, &mut member.traits, found);
                bare_members.insert(member.id.clone());
            }
        }
    }
    // Members may repeat a trait of their target. Defaults must be repeated.
    for member in shapes.values_mut().flat_map(|shape| &mut shape.members) {
        if bare.contains(&member.target) {
            fixup.remove.iter().for_each(|id| member.traits.remove(id));
        }
    }
    if fixup.remove.iter().any(|id| id == DEFAULT) {
        hide_defaults(&bare_members, shapes);
    }
    if !changed && !fixup.optional {
        found.push(unused(namespace, fixup));
    }
}

/// Sets the default of members to null whose default was removed, but whose target has one: a member must not lack the
/// default of its target (Smithy 2.0 specification, "default trait").
fn hide_defaults(members: &BTreeSet<ShapeId>, shapes: &mut BTreeMap<ShapeId, Shape<'_>>) {
    let with_default = shapes.values().filter(|shape| shape.traits.has_default());
    let with_default: BTreeSet<_> = with_default.map(|shape| shape.id.clone()).collect();
    for member in shapes.values_mut().flat_map(|shape| &mut shape.members) {
        if members.contains(&member.id)
            && with_default.contains(&member.target)
            && let Ok(null) = Node::root(&NO_DEFAULT)
        {
            member.traits.set(DEFAULT, null);
        }
    }
}

impl Targets {
    fn matches(&self, kind: ShapeType, shape: &str, member: Option<&str>) -> bool {
        match self {
            Self::Service => kind == ShapeType::Service && member.is_none(),
            Self::Named(names) => names.iter().any(|name| {
                let (shape_name, member_name) = match name.split_once('$') {
                    Some((shape, member)) => (shape, Some(member)),
                    None => (name.as_str(), None),
                };
                let fits = |pattern: &str, name: &str| pattern == "*" || pattern == name;
                fits(shape_name, shape)
                    && match (member_name, member) {
                        (Some(pattern), Some(name)) => fits(pattern, name),
                        (pattern, name) => pattern.is_none() && name.is_none(),
                    }
            }),
        }
    }

    /// Whether the names contain wildcards. Then it is normal that some matching shapes do not have the trait to
    /// remove.
    fn is_open(&self) -> bool {
        matches!(self, Self::Named(names) if names.iter().any(|name| name.contains('*')))
    }
}

/// Applies a correction to a matching shape or member. Returns whether the correction is needed here: it adds traits, it
/// removed one, or it names the shape without a wildcard, because then the model may be correct already.
fn change<'a>(fixup: &Fixup<'a>, id: &ShapeId, traits: &mut Traits<'a>, found: &mut Diagnostics) -> bool {
    let has_any = fixup.remove.iter().any(|removed| traits.has(removed));
    fixup.remove.iter().for_each(|removed| traits.remove(removed));
    for (added, node) in &fixup.add {
        if let Some(conflict) = add_trait(traits, added.clone(), *node) {
            found.push(conflict.about(id));
        }
    }
    has_any || !fixup.add.is_empty() || !fixup.targets.is_open()
}

fn unused(namespace: &str, fixup: &Fixup<'_>) -> Diagnostic {
    let what = match &fixup.targets {
        Targets::Service => namespace.to_owned(),
        Targets::Named(names) => {
            let ids: Vec<_> = names.iter().map(|name| format!("{namespace}#{name}")).collect();
            ids.join("`, `")
        }
    };
    let help = "correct the names in models/fixups.json, or remove the correction";
    fixup.node.error(format!("there is nothing to correct for `{what}`"), help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::load_model;

    #[test]
    fn all_corrections_are_well_formed() {
        let mut count = 0;
        for (namespace, list) in Node::root(&SOURCE).unwrap().object().unwrap() {
            for node in list.array().unwrap() {
                let fixup = read(node).unwrap_or_else(|problems| panic!("{namespace}: {problems}"));
                let changes = !fixup.add.is_empty() || !fixup.remove.is_empty() || fixup.kind.is_some();
                assert!(changes, "{namespace}");
                count += 1;
            }
        }
        assert!(count > 10);
    }

    const MODEL: &str = r#"{"smithy": "2.0", "shapes": {
        "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Get"}]},
        "a#Get": {"type": "operation", "input": {"target": "a#In"}, "traits": {"smithy.api#endpoint": {"hostPrefix": "x."}}},
        "a#In": {"type": "structure", "members": {
            "count": {"target": "a#Count", "traits": {"smithy.api#default": 0}},
            "other": {"target": "a#Count", "traits": {"smithy.api#default": 0}}}},
        "a#Count": {"type": "integer", "traits": {"smithy.api#default": 0}}}}"#;

    /// Returns the traits of all shapes and members after this correction, or its problems.
    fn corrected(fixup: &str) -> std::result::Result<Vec<String>, String> {
        let sources = [Source { name: "m.json".into(), text: MODEL.into() }];
        let mut shapes = load_model(&sources).unwrap().shapes;
        let source =
            Source { name: "fixups.json".into(), text: format!("{{\"a\": [{fixup}], \"b\": [{{}}]}}") };
        let mut found = Diagnostics::default();
        apply(&source, &mut shapes, &mut found);
        found.into_result(()).map_err(|problems| problems.to_string())?;
        let mut traits = Vec::new();
        for shape in shapes.values().filter(|shape| shape.id.namespace() == "a") {
            traits.extend(shape.traits.iter().map(|(id, _)| format!("{} {id}", shape.id)));
            for member in &shape.members {
                traits.extend(member.traits.iter().map(|(id, node)| {
                    let no = if node.is_null() { "no " } else { "" };
                    format!("{} {no}{id}", member.id)
                }));
            }
        }
        Ok(traits)
    }

    #[test]
    fn traits_are_added() {
        let added = |to: &str| {
            let fixup = format!(r#"{{"reason": "r", "to": {to}, "add": {{"smithy.api#sensitive": {{}}}}}}"#);
            let mut traits = corrected(&fixup)?;
            traits.retain(|line| line.ends_with("sensitive"));
            Ok::<_, String>(traits.join(", "))
        };
        assert_eq!(added("\"service\"").unwrap(), "a#Service smithy.api#sensitive");
        let both = "a#Get smithy.api#sensitive, a#In$count smithy.api#sensitive";
        assert_eq!(added(r#"["Get", "In$count", "Missing"]"#).unwrap(), both);
        assert_eq!(added(r#"["*$other"]"#).unwrap(), "a#In$other smithy.api#sensitive");
        let error = added(r#"["Missing", "In$missing"]"#).unwrap_err();
        assert!(error.contains("fixups.json") && error.contains("`a#Missing`, `a#In$missing`"), "{error}");
    }

    #[test]
    fn an_optional_correction_may_find_nothing() {
        let fixup = |optional| {
            format!(
                r#"{{"reason": "r", "to": ["Missing"], "add": {{"smithy.api#sensitive": {{}}}}, "optional": {optional}}}"#
            )
        };
        assert!(corrected(&fixup(true)).is_ok());
        assert!(corrected(&fixup(false)).is_err());
    }

    #[test]
    fn traits_are_removed_from_shapes_and_from_members_that_target_them() {
        let removed = |to: &str, id: &str| {
            corrected(&format!(r#"{{"reason": "r", "to": [{to}], "remove": ["smithy.api#{id}"]}}"#))
        };
        let lines = removed("\"Count\"", "default").unwrap();
        assert_eq!(lines, ["a#Get smithy.api#endpoint"]);
        let lines = removed("\"In$count\"", "default").unwrap().join(", ");
        let expected = "a#Count smithy.api#default, a#Get smithy.api#endpoint, \
                        a#In$count no smithy.api#default, a#In$other smithy.api#default";
        assert_eq!(lines, expected);
        assert!(!removed("\"*\", \"*$*\"", "endpoint").unwrap().join(", ").contains("endpoint"));
        // A named shape need not have the trait, because the model may be correct already.
        removed("\"Get\"", "default").unwrap();
        let error = removed("\"*\", \"*$*\"", "box").unwrap_err();
        assert!(error.contains("there is nothing to correct"), "{error}");
    }

    #[test]
    fn a_simple_shape_gets_another_type() {
        let sources = [Source { name: "m.json".into(), text: MODEL.into() }];
        let mut shapes = load_model(&sources).unwrap().shapes;
        let text = r#"{"a": [{"reason": "r", "to": ["Count", "In"], "type": "timestamp"}]}"#;
        let source = Source { name: "fixups.json".into(), text: text.into() };
        let mut found = Diagnostics::default();
        apply(&source, &mut shapes, &mut found);
        found.into_result(()).unwrap();
        let kind = |id| shapes[&ShapeId::known(id)].kind;
        assert_eq!((kind("a#Count"), kind("a#In")), (ShapeType::Timestamp, ShapeType::Structure));
        let error = corrected(r#"{"reason": "r", "to": ["Count"], "type": "map"}"#).unwrap_err();
        assert!(error.contains("no simple type"), "{error}");
    }

    #[test]
    fn a_different_value_in_the_model_is_an_error() {
        let fixup = |value| {
            format!(r#"{{"reason": "r", "to": ["Count"], "add": {{"smithy.api#default": {value}}}}}"#)
        };
        assert!(corrected(&fixup(0)).is_ok());
        assert!(corrected(&fixup(1)).unwrap_err().contains("another value"));
    }

    #[test]
    fn malformed_corrections_are_refused() {
        for (fixup, problem) in [
            (r#"{"to": ["Get"], "remove": []}"#, "no `reason`"),
            (r#"{"reason": "r", "remove": []}"#, "no `to`"),
            (r#"{"reason": "r", "to": ["Get"], "set": {}}"#, "unknown key `set`"),
        ] {
            let error = corrected(fixup).unwrap_err();
            assert!(error.contains(problem), "{error}");
        }
    }
}
