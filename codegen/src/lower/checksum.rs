//! `@httpChecksum`: the checksums of requests and responses (Smithy, "AWS HTTP checksums").

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::HttpChecksum;
use crate::json::{Node, member};
use crate::model::{Model, Shape};

pub fn http_checksum(model: &Model<'_>, operation: &Shape<'_>) -> Result<Option<HttpChecksum>> {
    let Some(node) = operation.traits.get("aws.protocols#httpChecksum") else { return Ok(None) };
    let properties = node.object().map_err(|found| found.within(&operation.id))?;
    let mut problems = Diagnostics::default();
    let input = match &operation.links.input {
        Some(id) => problems.keep(model.target(id, &operation.id, operation.node)),
        None => None,
    };
    let mut input_member = |property: &str| -> Option<String> {
        let node = member(&properties, property)?;
        let name = problems.keep(node.string())?.into_owned();
        if input.is_none_or(|input| input.member(&name).is_none()) {
            let message = format!("`{property}` is `{name}`, which is not a member of the input");
            problems.push(node.error(message, "name a member of the input").about(&operation.id));
        }
        Some(name)
    };
    let request_algorithm = input_member("requestAlgorithmMember");
    let validation_mode = input_member("requestValidationModeMember");
    let required = member(&properties, "requestChecksumRequired").map(Node::boolean);
    let request_required = required.and_then(|outcome| problems.keep(outcome)).unwrap_or_default();
    let algorithms = match member(&properties, "responseAlgorithms").map(Node::array) {
        Some(outcome) => problems.keep(outcome).unwrap_or_default(),
        None => Vec::new(),
    };
    let algorithms = algorithms.into_iter().filter_map(|node| problems.keep(node.string()));
    let response_algorithms = algorithms.map(|name| name.into_owned()).collect();
    let checksum = HttpChecksum { request_algorithm, request_required, validation_mode, response_algorithms };
    problems.into_result(Some(checksum)).map_err(|found| found.within(&operation.id))
}
