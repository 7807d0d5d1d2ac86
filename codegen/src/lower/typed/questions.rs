//! A map that comes: `tinsmith.api#questions` -> an enum of what can be asked and a structure for each question.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::TypeKind;
use crate::ir::typed::{
    Done, Given, GivenOnce, KeyKind, Question, QuestionKey, QuestionKind, QuestionMember, Questions, Srp,
    SrpIdentity, Variant,
};
use crate::model::typed::{self as traits, Text};
use crate::model::{Shape, ShapeType};
use crate::names;

use super::super::Context;
use super::super::field::lower_member_type;
use super::{Maps, check, map};

/// `None` where no operation that is generated takes the answers.
pub fn lower(
    context: &Context<'_, '_>,
    parameters: &Shape<'_>,
    given_once: Option<&GivenOnce>,
    maps: &mut Maps,
) -> Result<Option<Questions>> {
    read(context, parameters, given_once, maps).map_err(|error| error.within(&parameters.id))
}

fn read(
    context: &Context<'_, '_>,
    parameters: &Shape<'_>,
    given_once: Option<&GivenOnce>,
    maps: &mut Maps,
) -> Result<Option<Questions>> {
    let Some(questions) = parameters.traits.questions()? else {
        let help = "give the map `tinsmith.api#questions`, or take `tinsmith.api#nextStep` off the output";
        return Err(parameters.node.error("its keys say what is asked, but not said is how", help).into());
    };
    map::strings_to_strings(context, parameters)?;
    context.model.target(&questions.answers, &parameters.id, questions.node)?;
    let Some(position) = maps.keys().position(|id| *id == questions.answers) else { return Ok(None) };
    let enumeration = map::enumeration(context, &questions.by, questions.node)?;
    let mut problems = Diagnostics::default();
    problems.keep(check::type_name(&questions.name));
    problems.keep(check::module_name(&questions.module));
    problems.keep(check::type_name(&questions.done.name));
    let values: Vec<&Text<'_>> = questions.variants.iter().map(|question| &question.value).collect();
    map::every_value(&enumeration, &values, questions.node, &mut problems);
    let Some(answers) = maps.get_mut(&questions.answers) else { return Ok(None) };
    answers.has_origin = true;
    if answers.enumeration != enumeration.name {
        let message = format!("`{}` answers by another enum", questions.answers);
        problems.push(questions.node.error(message, "name the same enum in both maps"));
    }
    let given = questions.given.as_ref().and_then(|given| {
        let name =
            answers.variants.iter().flat_map(|variant| &variant.keys).find(|key| key.wire == given.key.text);
        if name.is_none() {
            let known =
                answers.variants.iter().flat_map(|variant| &variant.keys).map(|key| key.wire.as_str());
            problems.push(check::unknown(&given.key, "key", known));
        }
        name.map(|key| Given {
            wire: key.wire.clone(),
            name: key.name.clone(),
            sensitive: key.sensitive,
            from: given.from.clone(),
            docs: check::prose(&given.documentation),
        })
    });
    let mut variants = Vec::new();
    let mut members: Vec<QuestionMember> = Vec::new();
    for question in &questions.variants {
        let found = enumeration.variants.iter().find(|known| known.value == question.value.text);
        let Some(known) = found else { continue };
        let taken =
            [&*questions.name.text, &*questions.done.name.text, "Other", "Common", "NextStepError", "Secret"];
        problems.keep(map::free_name(known, &taken, &question.value));
        let own = problems.keep(own_members(context, question, parameters)).unwrap_or_default();
        for member in &own {
            if !members.contains(member) {
                members.push(member.clone());
            }
        }
        let keys: Vec<_> = question.keys.iter().filter_map(|key| problems.keep(lower_key(key))).collect();
        check::distinct(question.keys.iter().map(|key| &key.key), "key", &mut problems);
        let names = question
            .keys
            .iter()
            .map(|key| &key.name)
            .chain(question.members.iter().map(|member| &member.name));
        check::distinct(names, "name", &mut problems);
        let answer = answers.variants.iter().find(|answer| answer.value == known.value);
        let carries = problems.keep(carries(question, &keys, answer)).unwrap_or_default();
        let asked = answer.map(|answer| asked(answer, given.as_ref(), &carries)).unwrap_or_default();
        let srp = question.srp.as_ref();
        let srp = srp.and_then(|srp| problems.keep(lower_srp(srp, &keys, &asked, given_once)));
        variants.push(Question {
            ident: names::definition(&known.name),
            module: names::file(&known.name),
            name: known.name.clone(),
            value: known.value.clone(),
            docs: check::prose(&question.documentation),
            keys,
            members: own,
            carries,
            session: question.session.as_ref().map(check::prose),
            srp,
        });
    }
    variants.sort_by(|a, b| a.value.cmp(&b.value));
    members.sort_by(|a, b| a.wire.cmp(&b.wire));
    let done = problems.keep(done(context, &questions, parameters)).flatten();
    let Some(done) = done else { return Err(problems) };
    problems.into_result(Some(Questions {
        shape: parameters.id.to_string(),
        name: questions.name.text.clone(),
        module: questions.module.text.clone(),
        deprecated: enumeration.variants.iter().any(|variant| variant.docs.deprecated.is_some()),
        enumeration: enumeration.name,
        docs: check::prose(&questions.documentation),
        done,
        given,
        answers: position,
        variants,
        members,
    }))
}

/// Every output that has these questions holds the same type for their end.
fn done(
    context: &Context<'_, '_>,
    questions: &traits::Questions<'_>,
    parameters: &Shape<'_>,
) -> Result<Option<Done>> {
    for output in asking(context, parameters)? {
        let Some(next_step) = output.traits.next_step()? else { continue };
        let Some(member) = output.member(&next_step.done.text) else { continue };
        let type_ = lower_member_type(context, member)?;
        let TypeKind::Structure(type_name) = type_.kind else {
            let message = format!("`{}` is no structure", next_step.done.text);
            return Err(next_step.done.node.error(message, "name another member").about(&output.id).into());
        };
        let (name, docs) = (questions.done.name.text.clone(), check::prose(&questions.done.documentation));
        return Ok(Some(Done { name, type_name, docs }));
    }
    Err(questions
        .node
        .error(
            "no output names what comes when nothing is asked",
            "write `done` in its `tinsmith.api#nextStep`",
        )
        .into())
}

/// The selected outputs with these questions.
fn asking<'m, 'a>(context: &Context<'m, 'a>, parameters: &Shape<'_>) -> Result<Vec<&'m Shape<'a>>> {
    let mut found = Vec::new();
    for shape in context.shapes.values().filter(|shape| shape.kind == ShapeType::Structure) {
        let holds = |member: &crate::model::Member<'_>| member.target == parameters.id;
        if shape.traits.next_step()?.is_some() && shape.members.iter().any(holds) {
            found.push(*shape);
        }
    }
    Ok(found)
}

fn own_members(
    context: &Context<'_, '_>,
    question: &traits::Question<'_>,
    parameters: &Shape<'_>,
) -> Result<Vec<QuestionMember>> {
    let mut problems = Diagnostics::default();
    let mut lowered = Vec::new();
    for named in &question.members {
        problems.keep(check::key_name(&named.name, true));
        for output in asking(context, parameters)?.into_iter().take(1) {
            match output.member(&named.member.text) {
                Some(member) => {
                    lowered.extend(problems.keep(lower_member_type(context, member)).map(|type_| {
                        QuestionMember {
                            name: named.name.text.clone(),
                            wire: named.member.text.clone(),
                            docs: check::prose(&named.documentation),
                            type_,
                        }
                    }))
                }
                None => {
                    let known = output.members.iter().map(|member| member.name());
                    problems.push(check::unknown(&named.member, "member", known));
                }
            }
        }
    }
    problems.into_result(lowered)
}

fn lower_key(key: &traits::QuestionKey<'_>) -> Result<QuestionKey> {
    check::key_name(&key.name, true)?;
    let strip = key.strip.as_ref().map(|strip| strip.text.clone()).unwrap_or_default();
    let kind = match key.json.as_ref().map(|json| (json, json.text.as_str())) {
        None => QuestionKind::Text,
        Some((_, "strings")) => QuestionKind::Strings(strip),
        Some((_, "object")) => QuestionKind::Object(strip),
        Some((json, _)) => {
            return Err(check::unknown(json, "form of JSON", ["strings", "object"].into_iter()).into());
        }
    };
    let is_text = matches!(kind, QuestionKind::Text);
    if (key.required && !is_text) || (key.strip.is_some() && is_text) {
        let message = format!("what is said of the key `{}` cannot all be true", key.key.text);
        let help = "JSON is empty where it is absent and so never required; `strip` needs `json`";
        return Err(key.key.node.error(message, help).into());
    }
    Ok(QuestionKey {
        name: key.name.text.clone(),
        wire: key.key.text.clone(),
        docs: check::prose(&key.documentation),
        required: key.required,
        sensitive: key.sensitive,
        kind,
    })
}

/// The answer's key and the question's field that it is taken from.
fn carries(
    question: &traits::Question<'_>,
    keys: &[QuestionKey],
    answer: Option<&Variant>,
) -> Result<Vec<(String, String)>> {
    let Some(answer) = answer else { return Ok(Vec::new()) };
    let mut problems = Diagnostics::default();
    let mut lowered = Vec::new();
    for carry in &question.carries {
        let wanted = |key: &&crate::ir::typed::Key| matches!(key.kind, KeyKind::Required) && !key.integer;
        let required = answer.keys.iter().filter(wanted).map(|key| key.wire.as_str());
        let to = required.clone().find(|wire| *wire == carry.key.text);
        let there = keys.iter().filter(|key| key.required);
        let from = there.clone().find(|key| key.wire == carry.from.text);
        match (to, from) {
            (Some(to), Some(from)) => lowered.push((to.to_owned(), from.name.clone())),
            (None, _) => problems.push(check::unknown(&carry.key, "required key in the answer", required)),
            (_, None) => {
                let known = there.map(|key| key.wire.as_str());
                problems.push(check::unknown(&carry.from, "required key in the question", known));
            }
        }
    }
    problems.into_result(lowered)
}

/// The answer's keys that are neither given nor carried.
fn asked(answer: &Variant, given: Option<&Given>, carries: &[(String, String)]) -> Vec<String> {
    let required = answer.keys.iter().filter(|key| matches!(key.kind, KeyKind::Required));
    let wires = required.map(|key| key.wire.clone());
    let is_known = |wire: &String| {
        given.is_some_and(|given| given.wire == *wire) || carries.iter().any(|(carried, _)| carried == wire)
    };
    wires.filter(|wire| !is_known(wire)).collect()
}

/// The question has the values that the server gave, and its answer lacks but signature and time.
fn lower_srp(
    srp: &traits::Srp<'_>,
    keys: &[QuestionKey],
    asked: &[String],
    given_once: Option<&GivenOnce>,
) -> Result<Srp> {
    let mut problems = Diagnostics::default();
    let mut field = |text: &Text<'_>| match keys.iter().find(|key| key.required && key.wire == text.text) {
        Some(key) => key.name.clone(),
        None => {
            let known = keys.iter().filter(|key| key.required).map(|key| key.wire.as_str());
            problems.push(check::unknown(text, "required key in the question", known));
            String::new()
        }
    };
    let (name, server_value) = (field(&srp.name), field(&srp.server_value));
    let (salt, secret_block) = (field(&srp.salt), field(&srp.secret_block));
    let identity = match (srp.identity.text.as_str(), &srp.realm) {
        ("device", None) => SrpIdentity::Device,
        ("user", Some(realm)) => {
            let members = || given_once.iter().flat_map(|given_once| &given_once.members);
            let found = members().find(|member| member.wire == realm.text);
            if found.is_none() {
                let known = members().map(|member| member.wire.as_str());
                problems.push(check::unknown(realm, "member given once", known));
            }
            SrpIdentity::User { realm: found.map(|member| member.name.clone()).unwrap_or_default() }
        }
        _ => {
            let help = "write \"user\" and a `realm`, or \"device\" without one";
            problems.push(srp.identity.node.error("it is not said who proves a password", help));
            SrpIdentity::Device
        }
    };
    // They are the arguments of `answer`, in this order.
    let proof = [srp.signature.text.as_str(), srp.timestamp.text.as_str()];
    if asked != proof {
        let message = format!("the answer does not lack `{}` and nothing else", proof.join("` and `"));
        let help = "let it have these two last, and `carries` any other required key from the question";
        problems.push(srp.signature.node.error(message, help));
    }
    problems.into_result(Srp { identity, name, server_value, salt, secret_block })
}
