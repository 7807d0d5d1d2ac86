//! The example of a conversation: typed values begin it, answer its questions and end it.

use crate::ir::typed::{Key, Question, Questions, TypedInput, TypedMap};
use crate::ir::{Crate, Operation};

use super::variant::{required, required_choice};

/// A documentation test, where the model names examples and the operations that take them are generated.
pub fn example(lowered: &Crate) -> Option<String> {
    let (begin, begun_with, questions) = lowered.operations.iter().find_map(|operation| {
        let typed = operation.typed.as_ref().filter(|typed| !typed.examples.is_empty())?;
        let questions = &lowered.typed.questions[operation.next_step.as_ref()?.questions];
        (typed.map != questions.answers).then_some((operation, typed, questions))
    })?;
    let (reply, replied_with) = lowered.operations.iter().find_map(|operation| {
        let typed = operation.typed.as_ref()?;
        let goes_on = operation.next_step.as_ref()?;
        let same = std::ptr::eq(&lowered.typed.questions[goes_on.questions], questions);
        (same && typed.map == questions.answers).then_some((operation, typed))
    })?;
    let (flows, answers) = (&lowered.typed.maps[begun_with.map], &lowered.typed.maps[questions.answers]);
    let first = begun_with.examples.first()?;
    let flow = flows.variants.iter().find(|variant| variant.value == *first && plain(variant))?;
    let arguments = placeholders(required(flow));
    let once = lowered.typed.given_once.as_ref().filter(|_| !begun_with.given.is_empty());
    let krate = lowered.package.name.replace('-', "_");

    let mut lines = vec![
        "```no_run".to_owned(),
        format!("use {krate}::config::{{Builder, Region}};"),
        format!("use {krate}::{}::{};", answers.module, answers.name),
        format!("use {krate}::{}::{};", questions.module, questions.name),
        format!("use {krate}::{}::{};", flows.module, flow.ident),
    ];
    lines.sort_by_key(|line| (line.starts_with("use"), line.clone()));
    lines.push(match once {
        Some(once) => format!("use {krate}::{{{}, Client}};", once.name),
        None => format!("use {krate}::Client;"),
    });
    lines.push(String::new());
    lines.push("# async fn converse() -> Result<(), Box<dyn std::error::Error>> {".to_owned());
    lines.push("// The credentials are taken from environment variables.".to_owned());
    lines.push("let config = Builder::from_env().region(Region::new(\"us-east-1\")).build();".to_owned());
    lines.push("let client = Client::from_conf(config);".to_owned());
    if let Some(once) = once {
        let members = once.members.iter().map(|member| format!("{:?}", spoken(&member.name)));
        let members = members.collect::<Vec<_>>().join(", ");
        lines.push(format!("let {} = {}::new({members});", once.module, once.name));
    }
    lines.push(format!("let {} = {}::new({arguments});", begun_with.setter, flow.ident));
    lines.push(format!(
        "let begun = client{}.send().await?;",
        call(lowered, begin, begun_with, &begun_with.setter)
    ));
    let next = next_arguments(lowered, questions);
    lines.push(format!("let mut step = begun.next_step({next})?;"));
    lines.push("let done = loop {".to_owned());
    lines.push(format!("    let answer: {} = match step {{", answers.name));
    lines.push(format!("        {}::{}(done) => break done,", questions.name, questions.done.name));
    lines.extend(replied_with.examples.iter().filter_map(|value| arm(questions, answers, value)));
    lines.push("        other => return Err(format!(\"unexpected: {other:?}\").into()),".to_owned());
    lines.push("    };".to_owned());
    let setter = &replied_with.setter;
    lines.push(format!("    let answered = client.{}().{setter}(answer).send().await?;", reply.module));
    lines.push(format!("    step = answered.next_step({next})?;"));
    lines.push("};".to_owned());
    lines.push("# drop(done);\n# Ok(())\n# }\n```".to_owned());
    Some(lines.join("\n"))
}

/// From the client to the builder that has everything.
fn call(lowered: &Crate, operation: &Operation, typed: &TypedInput, value: &str) -> String {
    let once = lowered.typed.given_once.as_ref().filter(|_| !typed.given.is_empty());
    let once = once.map(|once| format!(".{}(&{})", once.setter, once.module)).unwrap_or_default();
    format!(".{}(){once}.{}({value})", operation.module, typed.setter)
}

fn next_arguments(lowered: &Crate, questions: &Questions) -> String {
    let once = lowered.typed.given_once.as_ref().map(|once| format!("&{}", once.module));
    let given = questions.given.as_ref().map(|given| format!("{:?}", spoken(&given.name)));
    once.into_iter().chain(given).collect::<Vec<_>>().join(", ")
}

/// How a question of the example is answered.
fn arm(questions: &Questions, answers: &TypedMap, value: &str) -> Option<String> {
    let question = questions.variants.iter().find(|question| question.value == value)?;
    let answer = answers.variants.iter().find(|variant| variant.value == value && plain(variant))?;
    let asked = placeholders(required(answer).filter(|key| !is_known(questions, question, key)));
    Some(format!("        {}::{}(asked) => asked.answer({asked}).into(),", questions.name, question.name))
}

fn is_known(questions: &Questions, question: &Question, key: &Key) -> bool {
    questions.given.as_ref().is_some_and(|given| given.wire == key.wire)
        || question.carries.iter().any(|(wire, _)| *wire == key.wire)
}

fn plain(variant: &crate::ir::typed::Variant) -> bool {
    required_choice(variant).is_none() && required(variant).all(|key| !key.integer)
}

/// Texts that say what belongs in their place.
fn placeholders<'k>(keys: impl Iterator<Item = &'k Key>) -> String {
    keys.map(|key| format!("{:?}", spoken(&key.name))).collect::<Vec<_>>().join(", ")
}

fn spoken(name: &str) -> String {
    name.replace('_', " ")
}
