//! A map that is sent: `tinsmith.api#variants` -> an enum and a structure for each of its variants.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::typed::{Choice, Computed, Key, KeyKind, TypedMap, Variant};
use crate::ir::{EnumVariant, Enumeration};
use crate::model::typed::{self as traits, Text};
use crate::model::{Shape, ShapeId, ShapeType};
use crate::names;

use super::super::{Context, lower_enumeration};
use super::check;

pub fn lower(context: &Context<'_, '_>, map: &Shape<'_>) -> Result<TypedMap> {
    read(context, map).map_err(|error| error.within(&map.id))
}

fn read(context: &Context<'_, '_>, map: &Shape<'_>) -> Result<TypedMap> {
    let Some(variants) = map.traits.variants()? else {
        let help = "give the map `tinsmith.api#variants`, or take `tinsmith.api#variantOf` off the member";
        return Err(map.node.error("which keys it has depends on an enum, but not said is how", help).into());
    };
    strings_to_strings(context, map)?;
    let enumeration = enumeration(context, &variants.by, variants.node)?;
    let mut problems = Diagnostics::default();
    problems.keep(check::type_name(&variants.name));
    problems.keep(check::module_name(&variants.module));
    check::distinct(variants.keys.iter().map(|key| &key.key), "key", &mut problems);
    let values: Vec<&Text<'_>> = variants.variants.iter().map(|variant| &variant.value).collect();
    every_value(&enumeration, &values, variants.node, &mut problems);
    let computed = computed(&variants, &mut problems);
    let mut lowered = Vec::new();
    for variant in &variants.variants {
        let found = enumeration.variants.iter().find(|known| known.value == variant.value.text);
        let Some(known) = found else { continue };
        let taken = [variants.name.text.as_str(), "Other", "Origin", "Secret", "Keys"];
        problems.keep(free_name(known, &taken, &variant.value));
        let Some(keys) = problems.keep(keys(&variants.keys, variant)) else { continue };
        if let Some(computed) = &computed
            && !keys.iter().any(|key| key.wire == computed.over)
        {
            let message =
                format!("it has no key `{}`, which `{}` is computed from", computed.over, computed.wire);
            let help = "add the key, `unsent` where the service does not take it";
            problems.push(variant.value.node.error(message, help));
        }
        lowered.push(Variant {
            ident: names::definition(&known.name),
            module: names::file(&known.name),
            name: known.name.clone(),
            value: known.value.clone(),
            docs: check::prose(&variant.documentation),
            keys,
        });
    }
    lowered.sort_by(|a, b| a.value.cmp(&b.value));
    problems.into_result(TypedMap {
        shape: map.id.to_string(),
        name: variants.name.text.clone(),
        module: variants.module.text.clone(),
        deprecated: enumeration.variants.iter().any(|variant| variant.docs.deprecated.is_some()),
        enumeration: enumeration.name,
        docs: check::prose(&variants.documentation),
        variants: lowered,
        computed,
        has_origin: false,
    })
}

pub fn strings_to_strings(context: &Context<'_, '_>, map: &Shape<'_>) -> Result<()> {
    for part in &map.members {
        let target = context.model.target(&part.target, &part.id, part.node)?;
        if target.kind != ShapeType::String || map.kind != ShapeType::Map {
            let help = "only a map of strings to strings can be typed";
            return Err(part.node.error(format!("`{}` is no string", part.target), help).into());
        }
    }
    Ok(())
}

/// The enum by whose values keys differ.
pub fn enumeration(
    context: &Context<'_, '_>,
    id: &ShapeId,
    node: crate::json::Node<'_>,
) -> Result<Enumeration> {
    let shape = context.model.target(id, id, node)?;
    match context.identities.types.get(id) {
        Some(name) if shape.kind == ShapeType::Enum => lower_enumeration(shape, name),
        _ => {
            let message = format!("`{id}` is no enum that the operation has");
            Err(node.error(message, "name the enum of the member beside the map").into())
        }
    }
}

/// Each of the enum's values has one variant, and each variant has a value.
pub fn every_value(
    enumeration: &Enumeration,
    values: &[&Text<'_>],
    node: crate::json::Node<'_>,
    problems: &mut Diagnostics,
) {
    check::distinct(values.iter().copied(), "value", problems);
    for value in values {
        if !enumeration.variants.iter().any(|known| known.value == value.text) {
            let known = enumeration.variants.iter().map(|known| known.value.as_str());
            problems.push(check::unknown(value, "value", known));
        }
    }
    let lacking: Vec<&str> = enumeration
        .variants
        .iter()
        .map(|known| known.value.as_str())
        .filter(|known| !values.iter().any(|value| value.text == *known))
        .collect();
    if !lacking.is_empty() {
        let message = format!("`{}` has no variant here", lacking.join("`, `"));
        problems.push(node.error(message, "add one for each value of the enum"));
    }
}

/// What the variant will be called must not be called so already.
pub fn free_name(known: &EnumVariant, taken: &[&str], value: &Text<'_>) -> Result<()> {
    if !taken.contains(&known.name.as_str()) {
        return Ok(());
    }
    let message = format!("it would get the Rust name `{}`, which its module has already", known.name);
    let help = "give the enum's member another name with `tinsmith.api#name`";
    Err(value.node.error(message, help).into())
}

fn computed(variants: &traits::Variants<'_>, problems: &mut Diagnostics) -> Option<Computed> {
    let mut found = None;
    for key in variants.keys.iter().chain(variants.variants.iter().flat_map(|variant| &variant.keys)) {
        let Some(computed) = &key.computed else { continue };
        let is_shared = variants.keys.iter().any(|shared| std::ptr::eq(shared, key));
        if found.is_some() || !is_shared || key.required || key.name.is_some() {
            let message =
                "one key at most is computed; all variants share it, it has no name and is not required";
            problems.push(key.key.node.error(message, "make the key an ordinary one"));
        }
        found = Some(Computed {
            wire: key.key.text.clone(),
            over: computed.key.text.clone(),
            member: computed.member.text.clone(),
        });
    }
    found
}

/// The keys of a variant: those that all share, unless it says more of them, then its own.
fn keys(shared: &[traits::Key<'_>], variant: &traits::Variant<'_>) -> Result<Vec<Key>> {
    let mut problems = Diagnostics::default();
    let (mut lowered, mut last) = (Vec::new(), Vec::new());
    let own = |key: &traits::Key<'_>| variant.keys.iter().find(|own| own.key.text == key.key.text);
    for key in shared.iter().filter(|key| key.computed.is_none()) {
        match own(key) {
            // What may be left out stands behind what the variant is about.
            None if key.required => lower_key(key, &mut lowered, &mut problems),
            None => lower_key(key, &mut last, &mut problems),
            Some(own) if own.required && !key.required => {}
            Some(own) => {
                let message = format!("all variants have the key `{}` already", own.key.text);
                let help = "take it out; only to make it required may it stand here again";
                problems.push(own.key.node.error(message, help));
            }
        }
    }
    for key in variant.keys.iter().filter(|key| key.computed.is_none()) {
        lower_key(key, &mut lowered, &mut problems);
    }
    lowered.append(&mut last);
    let all = || shared.iter().filter(|key| own(key).is_none()).chain(&variant.keys).flat_map(with_choices);
    check::distinct(all().map(|key| &key.key), "key", &mut problems);
    check::distinct(all().filter_map(|key| key.name.as_ref()), "name", &mut problems);
    for (index, key) in variant.keys.iter().enumerate() {
        let required = |key: &traits::Key<'_>| key.choices.is_some() && key.required;
        if required(key) && variant.keys[..index].iter().any(required) {
            let message = "a variant has one required choice at most";
            problems.push(key.key.node.error(message, "make one of them a key without choices"));
        }
    }
    problems.into_result(lowered)
}

/// A key and those that its choices bring along.
fn with_choices<'k, 'a>(key: &'k traits::Key<'a>) -> impl Iterator<Item = &'k traits::Key<'a>> {
    std::iter::once(key).chain(key.choices.iter().flatten().flat_map(|choice| &choice.keys))
}

fn lower_key(key: &traits::Key<'_>, lowered: &mut Vec<Key>, problems: &mut Diagnostics) {
    let Some(name) = &key.name else {
        problems.push(
            key.key.node.error(format!("the key `{}` has no name", key.key.text), "write \"name\": ..."),
        );
        return;
    };
    problems.keep(check::key_name(name, false));
    let special = [key.prefix, key.unsent, key.choices.is_some(), key.integer];
    let contradicts = special.into_iter().filter(|flag| *flag).count() > 1
        || (key.required && (key.prefix || key.unsent))
        || (key.sensitive && (key.integer || key.choices.is_some()));
    if contradicts {
        let message = format!("what is said of the key `{}` cannot all be true", key.key.text);
        problems.push(key.key.node.error(message, "prefix, unsent, integer and choices exclude each other; the first two are never required, the last two never sensitive"));
    }
    let mut chosen = Vec::new();
    let kind = match &key.choices {
        Some(choices) => {
            check::distinct(choices.iter().map(|choice| &choice.name), "name", problems);
            check::distinct(choices.iter().map(|choice| &choice.value), "value", problems);
            let choices = choices.iter().map(|choice| lower_choice(choice, &mut chosen, problems)).collect();
            KeyKind::Choice { required: key.required, choices }
        }
        None if key.prefix => KeyKind::Prefix,
        None if key.unsent => KeyKind::Unsent,
        None if key.required => KeyKind::Required,
        None => KeyKind::Optional,
    };
    lowered.push(Key {
        name: name.text.clone(),
        wire: key.key.text.clone(),
        docs: check::prose(&key.documentation),
        sensitive: key.sensitive,
        integer: key.integer,
        kind,
    });
    lowered.append(&mut chosen);
}

fn lower_choice(choice: &traits::Choice<'_>, lowered: &mut Vec<Key>, problems: &mut Diagnostics) -> Choice {
    problems.keep(check::key_name(&choice.name, false));
    let before = lowered.len();
    for key in &choice.keys {
        if key.prefix || key.unsent || key.choices.is_some() || key.computed.is_some() {
            let message = format!("the choice's key `{}` can only have a value", key.key.text);
            problems.push(key.key.node.error(message, "take prefix, unsent, choices and computed out"));
            continue;
        }
        lower_key(key, lowered, problems);
    }
    for key in &mut lowered[before..] {
        key.kind = KeyKind::Chosen;
    }
    Choice {
        name: choice.name.text.clone(),
        value: choice.value.text.clone(),
        docs: check::prose(&choice.documentation),
        keys: lowered[before..].iter().map(|key| key.name.clone()).collect(),
    }
}
