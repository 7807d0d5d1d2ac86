//! Names for the members of an enum, because a description has only their values.

use std::collections::BTreeSet;

use super::is_identifier;

/// One name for each value: the one that `own_name` knows, or else one made from the value. Runs of `-`, `.`, `:`, `/`
/// and spaces become `_`, as in Smithy's own conversion. If the result is not an identifier, or is taken, it is changed
/// until it is a free identifier.
pub(super) fn member_names<'n>(
    values: &[&'n str],
    own_name: impl Fn(&str) -> Option<&'n str>,
) -> Vec<String> {
    let known = |value: &'n str| own_name(value).or_else(|| is_identifier(value).then_some(value));
    // Names that need no change are kept, wherever they are in the list.
    let mut taken: BTreeSet<String> =
        values.iter().filter_map(|value| known(value)).map(str::to_owned).collect();
    values
        .iter()
        .map(|value| {
            if let Some(name) = known(value) {
                return name.to_owned();
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
