//! Typed maps: which operations have them, and what those operations' inputs and outputs do with them.

mod check;
mod map;
mod questions;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::typed::{
    GivenMember, GivenOnce, GivenSecret, NextStep, Questions, Typed, TypedInput, TypedMap,
};
use crate::ir::{Field, Operation, Structure, TypeKind};
use crate::model::typed::{self as traits, Text};
use crate::model::{Member, Shape, ShapeId};
use crate::names;
use crate::select::Selection;

use super::Context;

/// Lowers what our own traits say, and tells the operations what of it is theirs.
pub fn lower_typed<'m, 'a>(
    context: &Context<'m, 'a>,
    selection: &Selection<'m, 'a>,
    operations: &mut [Operation],
) -> Result<Typed> {
    let mut problems = Diagnostics::default();
    let inputs = inputs(context, selection, &mut problems);
    if inputs.is_empty() && !problems.has_errors() {
        return problems.into_result(Typed::default());
    }
    let outputs = outputs(context, selection, &mut problems);
    let mut given_once = problems.keep(given_once(selection.service)).flatten();
    for member in given_once.iter_mut().flat_map(|given_once| &mut given_once.members) {
        let mut fields = operations.iter().flat_map(|operation| &operation.input.fields);
        member.sensitive = fields.any(|field| field.wire == member.wire && field.redacted);
    }
    let mut maps = BTreeMap::new();
    for Taken { map, .. } in inputs.values() {
        if !maps.contains_key(&map.id) {
            maps.extend(problems.keep(map::lower(context, map)).map(|lowered| (map.id.clone(), lowered)));
        }
    }
    let mut questions = BTreeMap::new();
    for Told { parameters, .. } in outputs.values() {
        if !questions.contains_key(&parameters.id) {
            let lowered = problems
                .keep(questions::lower(context, parameters, given_once.as_ref(), &mut maps))
                .flatten();
            questions.extend(lowered.map(|lowered| (parameters.id.clone(), lowered)));
        }
    }
    let mut typed = Typed {
        given_once,
        maps: maps.into_values().collect(),
        questions: questions.into_values().collect(),
    };
    settle(&mut typed);
    for operation in operations {
        if let Some(taken) = inputs.get(&operation.name) {
            operation.typed = problems.keep(input(&typed, taken, &operation.input));
        }
        if let Some(told) = outputs.get(&operation.name) {
            operation.next_step = problems.keep(output(&typed, told, &operation.output)).flatten();
        }
    }
    check::modules(selection.service, &typed, &mut problems);
    problems.into_result(typed)
}

/// Sorts by module; the answers of questions keep their places.
fn settle(typed: &mut Typed) {
    let shapes: Vec<String> = typed.maps.iter().map(|map| map.shape.clone()).collect();
    typed.maps.sort_by(|a, b| a.module.cmp(&b.module));
    for questions in &mut typed.questions {
        let answers = &shapes[questions.answers];
        questions.answers = typed.maps.iter().position(|map| map.shape == *answers).unwrap_or_default();
    }
    typed.questions.sort_by(|a, b| a.module.cmp(&b.module));
}

/// An input with a typed map.
struct Taken<'m, 'a> {
    shape: &'m Shape<'a>,
    member: &'m Member<'a>,
    variant_of: traits::VariantOf<'a>,
    map: &'m Shape<'a>,
}

/// By the operation's name.
fn inputs<'m, 'a>(
    context: &Context<'m, 'a>,
    selection: &Selection<'m, 'a>,
    problems: &mut Diagnostics,
) -> BTreeMap<String, Taken<'m, 'a>> {
    let mut found = BTreeMap::new();
    for operation in &selection.operations {
        let Some(id) = &operation.links.input else { continue };
        let Some(shape) = problems.keep(context.model.target(id, &operation.id, operation.node)) else {
            continue;
        };
        for member in &shape.members {
            let trait_ = problems.keep(member.traits.variant_of().map_err(|error| error.within(&member.id)));
            let Some(variant_of) = trait_.flatten() else { continue };
            let map = context.model.target(&member.target, &member.id, member.node);
            let Some(map) = problems.keep(map) else { continue };
            let taken = Taken { shape, member, variant_of, map };
            if let Some(other) = found.insert(operation.id.name().to_owned(), taken) {
                let message = format!("`{}` has a typed map already", other.member.name());
                let help = "take `tinsmith.api#variantOf` off one of the two members";
                problems.push(member.node.error(message, help).about(&member.id));
            }
        }
    }
    found
}

/// An output that tells the next step.
struct Told<'m, 'a> {
    shape: &'m Shape<'a>,
    next_step: traits::NextStep<'a>,
    parameters: &'m Shape<'a>,
}

/// By the operation's name.
fn outputs<'m, 'a>(
    context: &Context<'m, 'a>,
    selection: &Selection<'m, 'a>,
    problems: &mut Diagnostics,
) -> BTreeMap<String, Told<'m, 'a>> {
    let mut found = BTreeMap::new();
    for operation in &selection.operations {
        let Some(id) = &operation.links.output else { continue };
        let Some(shape) = problems.keep(context.model.target(id, &operation.id, operation.node)) else {
            continue;
        };
        let trait_ = problems.keep(shape.traits.next_step().map_err(|error| error.within(&shape.id)));
        let Some(next_step) = trait_.flatten() else { continue };
        let Some(member) = problems.keep(member_of(shape, &next_step.parameters)) else { continue };
        let parameters = context.model.target(&member.target, &member.id, member.node);
        let Some(parameters) = problems.keep(parameters) else { continue };
        found.insert(operation.id.name().to_owned(), Told { shape, next_step, parameters });
    }
    found
}

fn member_of<'s, 'a>(shape: &'s Shape<'a>, name: &Text<'_>) -> Result<&'s Member<'a>> {
    shape.member(&name.text).ok_or_else(|| {
        let known = shape.members.iter().map(Member::name);
        check::unknown(name, "member", known).about(&shape.id).into()
    })
}

fn given_once(service: &Shape<'_>) -> Result<Option<GivenOnce>> {
    let read = || -> Result<Option<GivenOnce>> {
        let Some(given) = service.traits.given_once()? else { return Ok(None) };
        let mut problems = Diagnostics::default();
        problems.keep(check::type_name(&given.name));
        problems.keep(check::field_name(&given.setter));
        let mut names: Vec<&Text<'_>> = given.members.iter().map(|member| &member.name).collect();
        names.extend(given.secret.iter().map(|secret| &secret.name));
        check::distinct(names.iter().copied(), "name", &mut problems);
        for name in names {
            problems.keep(check::field_name(name));
        }
        problems.into_result(Some(GivenOnce {
            module: names::file(&given.name.text),
            name: given.name.text,
            setter: given.setter.text,
            docs: check::prose(&given.documentation),
            members: given
                .members
                .into_iter()
                .map(|member| GivenMember {
                    docs: check::prose(&member.documentation),
                    name: member.name.text,
                    wire: member.member.text,
                    sensitive: false,
                })
                .collect(),
            secret: given.secret.map(|secret| GivenSecret {
                docs: check::prose(&secret.documentation),
                name: secret.name.text,
            }),
        }))
    };
    read().map_err(|error| error.within(&service.id))
}

/// What an input does with its typed map.
fn input(typed: &Typed, taken: &Taken<'_, '_>, input: &Structure) -> Result<TypedInput> {
    let Taken { shape, member, variant_of, map } = taken;
    let mut problems = Diagnostics::default();
    // A map with problems of its own has told them.
    let index = typed.maps.iter().position(|lowered| lowered.shape == map.id.as_str());
    let lowered = index.map(|index| (index, &typed.maps[index])).ok_or_else(Diagnostics::default)?;
    let (index, lowered): (usize, &TypedMap) = lowered;
    let by = problems.keep(field(input, shape, &variant_of.member));
    if let Some(by) = by
        && by.type_.kind != TypeKind::Enumeration(lowered.enumeration.clone())
    {
        let message = format!("`{}` is not the enum that `{}` names", variant_of.member.text, map.id);
        let help = "name the member that holds the enum's value";
        problems.push(variant_of.member.node.error(message, help).about(&member.id));
    }
    let session = variant_of.session.as_ref().and_then(|session| {
        problems.keep(field(input, shape, session).and_then(|field| text_field(field, session, shape)))
    });
    problems.keep(check::setter(&variant_of.setter, input).map_err(|error| error.within(&member.id)));
    let mut given = Vec::new();
    for of in typed.given_once.iter().flat_map(|given_once| &given_once.members) {
        let own = input.fields.iter().find(|field| field.wire == of.wire);
        given.extend(own.map(|field| (of.name.clone(), field.name.clone())));
    }
    let computed_field = lowered.computed.as_ref().and_then(|computed| {
        let own = input.fields.iter().find(|field| field.wire == computed.member);
        if own.is_none() || !has_secret(typed) {
            let message = match own {
                None => format!(
                    "`{}` is computed from the member `{}`, which this input lacks",
                    computed.wire, computed.member
                ),
                Some(_) => format!("`{}` is computed with a secret, but the service has none", computed.wire),
            };
            let help =
                "name a member of the input, and give the service `tinsmith.api#givenOnce` with a `secret`";
            problems.push(map.node.error(message, help).about(&map.id));
        }
        own.map(|field| field.name.clone())
    });
    for example in &variant_of.examples {
        let known = || lowered.variants.iter().map(|variant| variant.value.as_str());
        if !known().any(|value| value == example.text) {
            problems.push(check::unknown(example, "variant", known()).about(&member.id));
        }
    }
    if let Some(given_once) = &typed.given_once
        && !given.is_empty()
    {
        let setter = Text { text: given_once.setter.clone(), node: shape.node };
        problems.keep(check::setter(&setter, input).map_err(|error| error.within(&shape.id)));
    }
    problems.into_result(TypedInput {
        map: index,
        setter: variant_of.setter.text.clone(),
        by_field: by.map(|field| field.name.clone()).unwrap_or_default(),
        map_field: names::field(member.name()),
        session_field: session.map(|field| field.name.clone()),
        given,
        computed_field,
        examples: variant_of.examples.iter().map(|example| example.text.clone()).collect(),
    })
}

fn has_secret(typed: &Typed) -> bool {
    typed.given_once.as_ref().is_some_and(|given_once| given_once.secret.is_some())
}

fn field<'s>(structure: &'s Structure, shape: &Shape<'_>, name: &Text<'_>) -> Result<&'s Field> {
    structure.fields.iter().find(|field| field.wire == name.text).ok_or_else(|| {
        let known = structure.fields.iter().map(|field| field.wire.as_str());
        check::unknown(name, "member", known).about(&shape.id).into()
    })
}

fn text_field<'s>(field: &'s Field, name: &Text<'_>, shape: &Shape<'_>) -> Result<&'s Field> {
    if field.type_.kind == TypeKind::String && field.optional {
        return Ok(field);
    }
    let message = format!("`{}` has to be a string that may be absent", name.text);
    Err(name.node.error(message, "name another member").about(&shape.id).into())
}

/// How an output tells the next step; `None` where its questions cannot be answered by any operation.
fn output(typed: &Typed, told: &Told<'_, '_>, output: &Structure) -> Result<Option<NextStep>> {
    let Told { shape, next_step, parameters } = told;
    let Some(index) = typed.questions.iter().position(|questions| questions.shape == parameters.id.as_str())
    else {
        return Ok(None);
    };
    let questions: &Questions = &typed.questions[index];
    let mut problems = Diagnostics::default();
    let done = problems.keep(field(output, shape, &next_step.done));
    let name = problems.keep(field(output, shape, &next_step.name));
    for (found, text, expected) in [
        (done, &next_step.done, TypeKind::Structure(questions.done.type_name.clone())),
        (name, &next_step.name, TypeKind::Enumeration(questions.enumeration.clone())),
    ] {
        if let Some(found) = found
            && (found.type_.kind != expected || !found.optional)
        {
            let message = format!("`{}` is not what `{}` names", text.text, parameters.id);
            problems.push(text.node.error(message, "name another member").about(&shape.id));
        }
    }
    let session = problems.keep(
        field(output, shape, &next_step.session)
            .and_then(|field| text_field(field, &next_step.session, shape)),
    );
    let mut members = Vec::new();
    for member in &questions.members {
        let name = Text { text: member.wire.clone(), node: next_step.parameters.node };
        members.extend(problems.keep(field(output, shape, &name)).map(|field| field.name.clone()));
    }
    let name_of = |field: Option<&Field>| field.map(|field| field.name.clone()).unwrap_or_default();
    problems.into_result(Some(NextStep {
        questions: index,
        done_field: name_of(done),
        name_field: name_of(name),
        parameters_field: names::field(&next_step.parameters.text),
        session_field: name_of(session),
        members,
    }))
}

/// The lowered maps by their shapes.
type Maps = BTreeMap<ShapeId, TypedMap>;
