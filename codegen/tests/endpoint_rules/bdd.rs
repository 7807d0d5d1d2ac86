//! Tests `smithy.rules#endpointBdd`: rules in the form of a binary decision diagram (BDD).

use serde_json::{Value, json};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Generated, Request, Wanted, generate};

use super::{Path, around, package};

/// Returns the model of a service with this BDD instead of a rule set.
fn with(bdd: Value, tests: Value) -> Value {
    let mut model = around(json!({}), tests);
    let traits = model["shapes"]["example#Service"]["traits"].as_object_mut().unwrap();
    traits.remove("smithy.rules#endpointRuleSet");
    traits.insert("smithy.rules#endpointBdd".to_owned(), bdd);
    model
}

fn own() -> Value {
    serde_json::from_str(include_str!("bdd.json")).unwrap()
}

pub fn model() -> Value {
    with(own(), serde_json::from_str(include_str!("bdd.tests.json")).unwrap())
}

fn generated(bdd: Value) -> Result<Generated, String> {
    let text = serde_json::to_string_pretty(&with(bdd, json!({}))).unwrap();
    let sources = [Source { name: "m.json".to_owned(), text }];
    let package = package("any", Path::new("runtime"));
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    generate(request).map_err(|problems| problems.to_string())
}

fn base64(numbers: &[[i32; 3]]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bytes: Vec<u8> = numbers.iter().flatten().flat_map(|number| number.to_be_bytes()).collect();
    // Twelve bytes are sixteen digits without padding.
    let threes =
        bytes.chunks(3).map(|three| three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte)));
    threes.flat_map(|bits| [18, 12, 6, 0].map(|shift| char::from(DIGITS[bits >> shift & 63]))).collect()
}

/// Returns our own BDD with other nodes.
fn nodes(root: i64, nodes: &[[i32; 3]]) -> Value {
    let mut bdd = own();
    bdd["root"] = root.into();
    bdd["nodeCount"] = nodes.len().into();
    bdd["nodes"] = base64(nodes).into();
    bdd
}

const END: [i32; 3] = [-1, 1, -1];

#[test]
fn mistakes_in_a_bdd_are_reported() {
    let without = |name: &str| {
        let mut bdd = own();
        bdd.as_object_mut().unwrap().remove(name);
        bdd
    };
    let changed = |name: &str, value: Value| {
        let mut bdd = own();
        bdd[name] = value;
        bdd
    };
    for (bdd, expected) in [
        (without("nodes"), "a binary decision diagram (BDD) has no `nodes`"),
        (changed("version", json!("3.0")), "the rule set has the unknown version 3.0"),
        (changed("root", json!(1.5)), "`root` must be an integer"),
        (changed("root", json!(-2)), "the BDD's root is negative"),
        (changed("root", json!(9)), "the BDD's root is 9, which does not exist"),
        (changed("nodeCount", json!(5)), "the BDD has 4 nodes, but says that there are 5"),
        (changed("nodes", json!("!")), "not Base64 with three numbers for each node"),
        (changed("nodes", json!("AAAA")), "not Base64 with three numbers for each node"),
        (nodes(2, &[END, [7, 1, -1]]), "node 1 of the BDD tests condition 7, which does not exist"),
        (nodes(2, &[END, [0, 1, 0]]), "node 1 of the BDD leads to 0, which does not exist"),
        (nodes(2, &[END, [0, 100_000_003, 1]]), "node 1 of the BDD leads to 100000003, which does not exist"),
        (nodes(2, &[END, [0, 2, 1]]), "node 1 of the BDD leads to an earlier condition"),
        (nodes(2, &[END, [0, 100_000_001, 1]]), "there is no `url` here"),
        (
            changed("results", json!([{ "type": "tree", "rules": [] }, { "type": "error", "error": "e" }])),
            "a result must be an endpoint or an error",
        ),
    ] {
        let problem = generated(bdd).err().unwrap_or_else(|| panic!("{expected}"));
        assert!(problem.contains(expected), "{problem}");
        assert!(problem.starts_with("error: m.json:") && problem.contains("example#Service: "), "{problem}");
    }
}

/// Returns a BDD that tests whether an odd number of conditions hold. It has two nodes for each condition, but each
/// condition doubles the size of the equivalent tree.
fn odd_or_even(conditions: i32) -> Value {
    let mut all = vec![END];
    for condition in 0..conditions {
        let (even, odd) = match condition + 1 == conditions {
            true => (100_000_000, 100_000_002),
            false => (2 * condition + 4, 2 * condition + 5),
        };
        all.extend([[condition, odd, even], [condition, even, odd]]);
    }
    let mut bdd = nodes(2, &all);
    let equals = |number| json!({ "fn": "stringEquals", "argv": ["{Url}", format!("{number}")] });
    bdd["conditions"] = (0..conditions).map(equals).collect();
    bdd
}

#[test]
fn a_bdd_that_is_too_large_as_a_tree_leaves_the_crate_without_a_resolver() {
    let small = generated(odd_or_even(6)).unwrap();
    assert!(small.warnings.is_empty() && small.files.contains_key("src/config/endpoint.rs"));
    let large = generated(odd_or_even(60)).unwrap();
    assert!(!large.files.contains_key("src/config/endpoint.rs"));
    let warning = large.warnings[0].to_string();
    assert!(warning.contains("is too large to be written as code"), "{warning}");
    assert!(warning.starts_with("warning: m.json:") && warning.contains("example#Service: "), "{warning}");
}
