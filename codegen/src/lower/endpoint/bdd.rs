//! `smithy.rules#endpointBdd`: converts rules in the form of a binary decision diagram (BDD) into a tree of rules.
//! Nodes that several paths lead to are repeated in the tree.
//!
//! <https://smithy.io/2.0/additional-specs/rules-engine/specification.html> defines the format of BDDs.

use std::collections::BTreeMap;

use crate::diagnostic::Result;
use crate::ir::endpoint::{EndpointRules, Outcome, Rule};
use crate::json::{Node, member};

use super::super::base64;
use super::scope::Scope;
use super::{always, check_version, lower_outcome, lower_params, lower_when, required};

/// References above this number are results. This number plus one is the first result.
const RESULTS: i64 = 100_000_000;

/// The maximum number of rules that are turned into code, because more would take too long to compile. The largest
/// services have a few hundred.
const MOST_RULES: u64 = 5_000;

/// The maximum depth of rules.
const DEEPEST: u64 = 64;

/// The maximum number of conditions.
const MOST_CONDITIONS: usize = 1_000;

/// The size of each number in a node, in bytes.
const NUMBER: usize = 4;

struct Bdd<'a> {
    conditions: Vec<Node<'a>>,
    results: Vec<Node<'a>>,
    /// Each node has a condition, the reference to follow if it holds, and the one to follow if it does not.
    nodes: Vec<[i64; 3]>,
    root: i64,
}

/// The target of a reference.
enum Target {
    NoMatch,
    Result(usize),
    /// Conditions, the reference to follow if all of them hold, and the one to follow otherwise.
    Test(Vec<usize>, i64, i64),
}

/// Returns the rules, or `None` if there are [too many](is_too_large).
pub fn lower_bdd(node: Node<'_>) -> Result<Option<EndpointRules>> {
    let members = node.object()?;
    if let Some(version) = member(&members, "version") {
        check_version(version)?;
    }
    let params = lower_params(&members)?;
    let bdd = read(node)?;
    if !bdd.is_sensible() {
        return Ok(None);
    }
    let mut scope = Scope::new(&params);
    let rules = lower_target(&mut scope, &bdd, bdd.root)?;
    let reads_params = scope.reads_params;
    Ok(Some(EndpointRules { params, rules, reads_params }))
}

/// Whether the tree would have too many rules or conditions, or be too deep.
pub fn is_too_large(node: Node<'_>) -> bool {
    read(node).is_ok_and(|bdd| !bdd.is_sensible())
}

fn read(node: Node<'_>) -> Result<Bdd<'_>> {
    let members = node.object()?;
    let required = |name| required(node, &members, name, "a binary decision diagram (BDD)");
    let integer = |name| -> Result<i64> {
        let node = required(name)?;
        let number = node.number()?.as_i64();
        number.ok_or_else(|| node.error(format!("`{name}` must be an integer"), "correct it").into())
    };
    let (conditions, results) = (required("conditions")?.array()?, required("results")?.array()?);
    let (root, count, text) = (integer("root")?, integer("nodeCount")?, required("nodes")?);
    let broken = |message: String| text.error(message, "get the model again, or compile the BDD again");
    let bytes =
        base64::decode(&text.string()?).filter(|bytes| bytes.len() % (3 * NUMBER) == 0).ok_or_else(|| {
            broken("the BDD's nodes are not Base64 with three numbers for each node".to_owned())
        })?;
    let numbers: Vec<i64> = bytes
        .chunks_exact(NUMBER)
        .map(|four| four.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)))
        .map(|number| i64::from(number.cast_signed()))
        .collect();
    let nodes: Vec<[i64; 3]> =
        numbers.chunks_exact(3).filter_map(|three| <[i64; 3]>::try_from(three).ok()).collect();
    if usize::try_from(count) != Ok(nodes.len()) {
        let message = format!("the BDD has {} nodes, but says that there are {count}", nodes.len());
        return Err(broken(message).into());
    }
    let bdd = Bdd { conditions, results, nodes, root };
    match bdd.fault() {
        Some(message) => Err(broken(message).into()),
        None => Ok(bdd),
    }
}

impl Bdd<'_> {
    /// Checks the diagram, and returns a message about the first fault. The first node is the end of all paths, and is
    /// never followed.
    fn fault(&self) -> Option<String> {
        if self.root < 0 {
            return Some("the BDD's root is negative".to_owned());
        }
        let is_after = |reference: &i64, condition: i64| {
            self.node(*reference).is_none_or(|[below, ..]| below > condition)
        };
        for (index, [condition, high, low]) in self.nodes.iter().enumerate().skip(1) {
            if usize::try_from(*condition).map_or(true, |condition| condition >= self.conditions.len()) {
                return Some(format!(
                    "node {index} of the BDD tests condition {condition}, which does not exist"
                ));
            }
            for reference in [high, low] {
                if !self.leads_somewhere(*reference) {
                    return Some(format!(
                        "node {index} of the BDD leads to {reference}, which does not exist"
                    ));
                }
                // The ascending order of conditions rules out cycles, and limits the depth to the number of conditions.
                if !is_after(reference, *condition) {
                    return Some(format!("node {index} of the BDD leads to an earlier condition"));
                }
            }
        }
        (!self.leads_somewhere(self.root))
            .then(|| format!("the BDD's root is {}, which does not exist", self.root))
    }

    fn leads_somewhere(&self, reference: i64) -> bool {
        match reference {
            0 => false,
            RESULTS.. => usize::try_from(reference - RESULTS).is_ok_and(|index| index <= self.results.len()),
            _ => reference.abs() == 1 || self.node(reference).is_some(),
        }
    }

    /// Returns the condition, the reference to follow if it holds, and the one to follow if it does not. A negative
    /// reference swaps the two.
    fn node(&self, reference: i64) -> Option<[i64; 3]> {
        let index = usize::try_from(reference.abs()).ok()?.checked_sub(1).filter(|index| *index > 0)?;
        let [condition, high, low] = *self.nodes.get(index)?;
        Some(if reference > 0 { [condition, high, low] } else { [condition, low, high] })
    }

    fn target(&self, reference: i64) -> Target {
        if reference >= RESULTS {
            return match usize::try_from(reference - RESULTS) {
                Ok(index @ 1..) => Target::Result(index - 1),
                _ => Target::NoMatch,
            };
        }
        let Some([condition, mut then, otherwise]) = self.node(reference) else { return Target::NoMatch };
        let mut conditions = vec![condition];
        while let Some([next, high, low]) = self.node(then)
            && low == otherwise
        {
            conditions.push(next);
            then = high;
        }
        let conditions = conditions.into_iter().filter_map(|condition| usize::try_from(condition).ok());
        Target::Test(conditions.collect(), then, otherwise)
    }

    fn is_sensible(&self) -> bool {
        self.conditions.len() <= MOST_CONDITIONS && {
            let (rules, depth) = self.size(self.root, &mut BTreeMap::new());
            rules <= MOST_RULES && depth <= DEEPEST
        }
    }

    /// Returns the number of rules in the tree below a reference, and their depth.
    fn size(&self, reference: i64, known: &mut BTreeMap<i64, (u64, u64)>) -> (u64, u64) {
        if let Some(size) = known.get(&reference) {
            return *size;
        }
        let size = match self.target(reference) {
            Target::NoMatch => (0, 0),
            Target::Result(_) => (1, 0),
            Target::Test(_, then, otherwise) => {
                let (inside, after) = (self.size(then, known), self.size(otherwise, known));
                (inside.0.saturating_add(after.0).saturating_add(1), after.1.max(inside.1 + 1))
            }
        };
        known.insert(reference, size);
        size
    }
}

/// Returns the rules below a reference. They are complete: if none of them applies, no rule of the diagram does.
fn lower_target(scope: &mut Scope, bdd: &Bdd<'_>, reference: i64) -> Result<Vec<Rule>> {
    let mut rules = Vec::new();
    let mut next = reference;
    while let Target::Test(conditions, then, otherwise) = bdd.target(next) {
        let conditions = conditions.into_iter().filter_map(|index| bdd.conditions.get(index).copied());
        let rule = lower_when(scope, conditions, |scope| {
            let mut inside = lower_target(scope, bdd, then)?;
            Ok(match inside.as_slice() {
                [only] if only.conditions.is_empty() => inside.remove(0).outcome,
                _ => Outcome::Rules(inside),
            })
        })?;
        let ends = rule.as_ref().is_some_and(always);
        rules.extend(rule);
        if ends {
            return Ok(rules);
        }
        next = otherwise;
    }
    if let Target::Result(index) = bdd.target(next)
        && let Some(node) = bdd.results.get(index)
    {
        let outcome = lower_outcome(scope, *node, &node.object()?)?;
        if matches!(outcome, Outcome::Rules(_)) {
            return Err(node.error("a result must be an endpoint or an error", "write one of these").into());
        }
        rules.push(Rule { conditions: Vec::new(), outcome });
    }
    Ok(rules)
}
