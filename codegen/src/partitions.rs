//! Converts `models/partitions.json` into the runtime's table of AWS partitions.

use std::fmt::Write;

use crate::diagnostic::{Diagnostics, Result};
use crate::json::{Node, Source, member};

/// The end of all patterns for regions: a hyphen, a word, a hyphen and a number.
const PATTERN_END: &str = r"\-\w+\-\d+$";

struct Partition {
    name: String,
    dns_suffix: String,
    dual_stack_dns_suffix: String,
    implicit_global_region: String,
    supports_fips: bool,
    supports_dual_stack: bool,
    prefixes: Vec<String>,
    /// The regions that do not match the pattern.
    others: Vec<String>,
}

/// Returns the table as the text of a Rust module.
///
/// # Errors
/// Returns an error for everything that is missing or not understood.
pub fn partitions_table(source: &Source) -> Result<String> {
    let root = Node::root(source)?;
    let mut problems = Diagnostics::default();
    let partitions = required(root, "partitions")?.array()?;
    let partitions: Vec<_> =
        partitions.into_iter().filter_map(|node| problems.keep(read_partition(node))).collect();
    if partitions.first().is_none_or(|first| first.name != "aws") {
        problems
            .push(root.error("the first partition is not `aws`", "put it first: other regions belong to it"));
    }
    problems.into_result(print(&partitions))
}

fn required<'a>(node: Node<'a>, name: &str) -> Result<Node<'a>> {
    member(&node.object()?, name).ok_or_else(|| {
        node.error(format!("`{name}` is missing"), "add it, as AWS's partitions.json has it").into()
    })
}

fn read_partition(node: Node<'_>) -> Result<Partition> {
    let outputs = required(node, "outputs")?;
    let text = |name| Ok::<_, Diagnostics>(required(outputs, name)?.string()?.into_owned());
    let prefixes = prefixes(required(node, "regionRegex")?)?;
    let mut others = Vec::new();
    for region in required(node, "regions")?.array()? {
        let region = region.string()?;
        if !prefixes.iter().any(|prefix| region.strip_prefix(prefix.as_str()).is_some_and(is_word_and_number))
        {
            others.push(region.into_owned());
        }
    }
    Ok(Partition {
        name: required(node, "id")?.string()?.into_owned(),
        dns_suffix: text("dnsSuffix")?,
        dual_stack_dns_suffix: text("dualStackDnsSuffix")?,
        implicit_global_region: text("implicitGlobalRegion")?,
        supports_fips: required(outputs, "supportsFIPS")?.boolean()?,
        supports_dual_stack: required(outputs, "supportsDualStack")?.boolean()?,
        prefixes,
        others,
    })
}

/// Returns the prefixes of regions in a pattern such as `^(us|eu)\-\w+\-\d+$`, because the runtime has no regular
/// expressions.
fn prefixes(node: Node<'_>) -> Result<Vec<String>> {
    let pattern = node.string()?;
    let unknown = || {
        let message = format!("the pattern `{pattern}` is not understood");
        node.error(message, format!(r"write `^`, names, at most one group of them, and `{PATTERN_END}`"))
    };
    let start =
        pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix(PATTERN_END)).ok_or_else(unknown)?;
    let start = start.replace(r"\-", "-");
    let (before, group, after) = match start.split_once('(') {
        Some((before, rest)) => {
            let (group, after) = rest.split_once(')').ok_or_else(unknown)?;
            (before, group, after)
        }
        None => (start.as_str(), "", ""),
    };
    let prefixes: Vec<_> = group.split('|').map(|name| format!("{before}{name}{after}-")).collect();
    let is_plain = |text: &String| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !prefixes.iter().all(is_plain) {
        return Err(unknown().into());
    }
    Ok(prefixes)
}

fn is_word_and_number(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(word, number)| is_word(word) && is_number(number))
}

fn print(partitions: &[Partition]) -> String {
    let mut text =
        "//! AWS's partitions. Written by `cargo xtask regenerate` from `models/partitions.json`.\n\n\
                    use super::partition::Partition;\n\n\
                    /// `aws` is the first.\n"
            .to_owned();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "pub(super) static PARTITIONS: [Partition; {}] = [", partitions.len());
    for partition in partitions {
        text.push_str("    Partition {\n");
        let fields = [
            ("name", format!("{:?}", partition.name)),
            ("dns_suffix", format!("{:?}", partition.dns_suffix)),
            ("dual_stack_dns_suffix", format!("{:?}", partition.dual_stack_dns_suffix)),
            ("implicit_global_region", format!("{:?}", partition.implicit_global_region)),
            ("supports_fips", partition.supports_fips.to_string()),
            ("supports_dual_stack", partition.supports_dual_stack.to_string()),
            ("prefixes", format!("&{:?}", partition.prefixes)),
            ("others", format!("&{:?}", partition.others)),
        ];
        for (name, value) in fields {
            let _ = writeln!(text, "        {name}: {value},");
        }
        text.push_str("    },\n");
    }
    text.push_str("];\n");
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use serde_json::Value;

    use super::*;

    const MODEL: &str = include_str!("../../models/partitions.json");

    fn table(text: &str) -> Result<String> {
        partitions_table(&Source { name: "partitions.json".to_owned(), text: text.to_owned() })
    }

    #[test]
    fn patterns_become_prefixes() {
        let table = table(MODEL).unwrap();
        for line in [
            r#"prefixes: &["us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-"],"#,
            r#"prefixes: &["us-iso-"],"#,
            r#"prefixes: &["eusc-de-"],"#,
            r#"others: &["aws-global"],"#,
            "others: &[],",
        ] {
            assert!(table.contains(line), "{line}\n{table}");
        }
        for pattern in
            [r"^cn\\-\\w+$", r"^c.\\-\\w+\\-\\d+$", r"^(a|(b))\\-\\w+\\-\\d+$", r"^(a\\-\\w+\\-\\d+$"]
        {
            let problem = super::tests::table(&MODEL.replace(r"^cn\\-\\w+\\-\\d+$", pattern)).unwrap_err();
            assert!(problem.to_string().contains("partitions.json:"), "{problem}");
            assert!(problem.to_string().contains("is not understood"), "{problem}");
        }
        let problem =
            super::tests::table(&MODEL.replace("\"dnsSuffix\"", "\"suffix\"")).unwrap_err().to_string();
        assert!(problem.contains("`dnsSuffix` is missing"), "{problem}");
    }

    /// Our file is newer than the one from AWS, so it must have everything that is in that, but may have more.
    #[test]
    fn partitions_are_those_of_aws() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/endpoint-rules/partitions.json");
        let Ok(text) = std::fs::read_to_string(&path) else {
            println!("skipped: {} is missing", path.display());
            return;
        };
        let by_id = |text: &str| -> BTreeMap<String, Value> {
            let file: Value = serde_json::from_str(text).unwrap();
            let partitions = file["partitions"].as_array().unwrap().iter();
            partitions
                .map(|partition| (partition["id"].as_str().unwrap().to_owned(), partition.clone()))
                .collect()
        };
        let (ours, theirs) = (by_id(MODEL), by_id(&text));
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (id, theirs) in theirs {
            let ours = &ours[&id];
            assert_eq!(ours["regionRegex"], theirs["regionRegex"], "{id}");
            for (name, value) in ours["outputs"].as_object().unwrap() {
                assert_eq!(*value, theirs["outputs"][name], "{id}: {name}");
            }
            let regions = ours["regions"].as_array().unwrap();
            for region in theirs["regions"].as_object().unwrap().keys() {
                assert!(regions.contains(&Value::from(region.as_str())), "{id}: {region}");
            }
        }
    }
}
