//! Two Smithy models side by side: what differs in what they mean, not in how they write it.

mod normal;
mod set_aside;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::diagnostic::{Diagnostics, Result};
use crate::model::Model;

use normal::{Member, Shape, normalize};
use set_aside::{SetAside, Tally};

/// What a comparison found.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// One line for each difference, sorted by shape. `-` stands only in the first model, `+` only in the second,
    /// `~` in both but differently.
    pub differences: Vec<String>,
    /// What was not compared, how often it came up, and why.
    pub set_aside: Vec<SetAside>,
}

/// Compares two models, each with its `apply` statements and mixins.
///
/// # Errors
/// Shapes that cannot be read, of both models.
pub fn compare(first: &Model<'_>, second: &Model<'_>) -> Result<Comparison> {
    let mut tally = Tally::default();
    let mut problems = Diagnostics::default();
    let (first, second) = (problems.keep(normalize(first)), problems.keep(normalize(second)));
    let (Some(first), Some(second)) = (first, second) else { return Err(problems) };
    let mut lines = Vec::new();
    let ids: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    for id in ids {
        let name = id.rsplit('#').next().unwrap_or(id);
        match (first.get(id), second.get(id)) {
            (Some(one), Some(two)) => {
                let sides = Sides { first: &first, second: &second };
                shapes(&sides, name, one, two, &mut lines, &mut tally);
            }
            (Some(one), None) => lines.push(format!("- {name}: {}", one.kind)),
            (None, Some(two)) => lines.push(format!("+ {name}: {}", two.kind)),
            (None, None) => {}
        }
    }
    Ok(Comparison { differences: lines, set_aside: tally.finish() })
}

struct Sides<'a> {
    first: &'a BTreeMap<String, Shape>,
    second: &'a BTreeMap<String, Shape>,
}

fn shapes(sides: &Sides, name: &str, one: &Shape, two: &Shape, lines: &mut Vec<String>, tally: &mut Tally) {
    if one.kind != two.kind {
        lines.push(format!("~ {name}: {} -> {}", one.kind, two.kind));
        return;
    }
    if one.enum_names != two.enum_names {
        tally.count("names of enum members");
    }
    for part in keys(&one.parts, &two.parts) {
        let (one, two) = (one.parts.get(part), two.parts.get(part));
        if !same_target(sides, one, two) {
            lines.push(format!("~ {name}: {part} {} -> {}", shown(one), shown(two)));
        }
    }
    for (part, one, two) in
        [("errors", &one.errors, &two.errors), ("operations", &one.operations, &two.operations)]
    {
        for gone in one.difference(two) {
            lines.push(format!("- {name}: {part} {}", short(gone)));
        }
        for new in two.difference(one) {
            lines.push(format!("+ {name}: {part} {}", short(new)));
        }
    }
    traits(name, &one.traits, &two.traits, lines, tally);
    members(sides, name, one, two, lines, tally);
}

fn members(sides: &Sides, name: &str, one: &Shape, two: &Shape, lines: &mut Vec<String>, tally: &mut Tally) {
    // botocore's errors may go without the message that every error has.
    let message = |member: &Member| {
        one.traits.contains_key("smithy.api#error") && member.name.eq_ignore_ascii_case("message")
    };
    for member in &one.members {
        match two.member(&member.name) {
            Some(other) => pair(sides, name, member, other, lines, tally),
            None if message(member) => tally.count("messages of errors"),
            None => lines.push(format!("- {name}${}: {}", member.name, described(member))),
        }
    }
    for member in &two.members {
        match one.member(&member.name) {
            Some(_) => {}
            None if message(member) => tally.count("messages of errors"),
            None => lines.push(format!("+ {name}${}: {}", member.name, described(member))),
        }
    }
    let order = |from: &Shape, other: &Shape| -> Vec<String> {
        let names = from.members.iter().map(|member| &member.name);
        names.filter(|name| other.member(name).is_some()).cloned().collect()
    };
    let (first, second) = (order(one, two), order(two, one));
    if first != second {
        lines.push(format!("~ {name}: order {} -> {}", first.join(" "), second.join(" ")));
    }
}

fn pair(sides: &Sides, name: &str, one: &Member, two: &Member, lines: &mut Vec<String>, tally: &mut Tally) {
    let name = format!("{name}${}", one.name);
    if !same_target(sides, Some(&one.target), Some(&two.target)) {
        lines.push(format!("~ {name}: {} -> {}", short(&one.target), short(&two.target)));
    }
    if one.presence != two.presence {
        lines.push(format!("~ {name}: {} -> {}", one.presence, two.presence));
    }
    traits(&name, &one.traits, &two.traits, lines, tally);
}

fn traits(
    name: &str,
    one: &BTreeMap<String, Value>,
    two: &BTreeMap<String, Value>,
    lines: &mut Vec<String>,
    tally: &mut Tally,
) {
    for key in keys(one, two) {
        match (one.get(key), two.get(key)) {
            (Some(one), Some(two)) if set_aside::prose(key) || normal::same(one, two) => {}
            (Some(one), Some(two)) => {
                let (path, one, two) = normal::first_difference(one, two);
                lines.push(format!("~ {name}: {key}{path} {one} -> {two}"));
            }
            _ if set_aside::reason(key).is_some() => tally.count(key),
            (one, two) => {
                let sign = if one.is_some() { '-' } else { '+' };
                lines.push(format!("{sign} {name}: {key} {}", one.or(two).map(brief).unwrap_or_default()));
            }
        }
    }
}

fn keys<'a, T>(one: &'a BTreeMap<String, T>, two: &'a BTreeMap<String, T>) -> BTreeSet<&'a String> {
    one.keys().chain(two.keys()).collect()
}

/// The same shape, or the same plain type: a model may name a string of its own where the other uses Smithy's.
fn same_target(sides: &Sides, one: Option<&String>, two: Option<&String>) -> bool {
    let (Some(one), Some(two)) = (one, two) else {
        return one == two;
    };
    let plain = |shapes: &BTreeMap<String, Shape>, id: &String| match id.strip_prefix("smithy.api#") {
        Some(name) => Some(name.trim_start_matches("Primitive").to_lowercase()),
        None => shapes.get(id).filter(|shape| shape.is_plain()).map(|shape| shape.kind.to_lowercase()),
    };
    let prelude = one.starts_with("smithy.api#") || two.starts_with("smithy.api#");
    one == two
        || (prelude && plain(sides.first, one).is_some_and(|one| Some(one) == plain(sides.second, two)))
}

fn described(member: &Member) -> String {
    format!("{}, {}", short(&member.target), member.presence)
}

fn short(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}

fn shown(id: Option<&String>) -> &str {
    id.map_or("nothing", |id| short(id))
}

/// A value on one line, cut where it is long.
fn brief(value: &Value) -> String {
    const LONGEST: usize = 160;
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    format!("{}...", text.chars().take(LONGEST).collect::<String>())
}

#[cfg(test)]
mod tests;
