//! Names for the members of an enum: a description holds their values only.

use std::collections::BTreeSet;

use super::is_identifier;

/// One name for each value: runs of `-`, `.`, `:`, `/` and spaces become `_`, as Smithy itself does for values
/// without a name. Where that gives no identifier, or one that is taken, the name is bent until it is good.
pub(super) fn member_names(values: &[&str]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    // Values that are names already keep theirs, wherever they stand in the list.
    for value in values {
        if is_identifier(value) {
            taken.insert((*value).to_owned());
        }
    }
    values
        .iter()
        .map(|value| {
            if is_identifier(value) {
                return (*value).to_owned();
            }
            let base = identifier(value);
            let mut name = base.clone();
            let mut count = 2;
            while !taken.insert(name.clone()) {
                name = format!("{base}_{count}");
                count += 1;
            }
            name
        })
        .collect()
}

fn identifier(value: &str) -> String {
    let mut name = String::new();
    let mut in_run = false;
    for c in value.chars() {
        let separates = !(c.is_ascii_alphanumeric() || c == '_');
        if !separates {
            name.push(c);
        } else if !in_run {
            name.push('_');
        }
        in_run = separates;
    }
    if is_identifier(&name) {
        return name;
    }
    let trimmed = name.trim_matches('_');
    match trimmed.chars().next() {
        None => "EMPTY".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{trimmed}"),
        Some(_) => trimmed.to_owned(),
    }
}
