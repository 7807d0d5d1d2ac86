//! `smithy.rules#endpointTests`: the endpoints that a rule set must resolve to.

use crate::diagnostic::{Diagnostics, Result};
use crate::ir::endpoint::{EndpointTest, Expected, Param, ParamValue};
use crate::json::{Members, Node, member};
use crate::model::Shape;

use super::params::lower_value;
use super::required;

/// Returns the test cases of the service.
pub fn lower_tests(service: &Shape<'_>, params: &[Param]) -> Result<Vec<EndpointTest>> {
    let Some(node) = service.traits.get("smithy.rules#endpointTests") else { return Ok(Vec::new()) };
    let read = || {
        let mut problems = Diagnostics::default();
        let mut tests = Vec::new();
        let members = node.object()?;
        let cases = member(&members, "testCases").map(Node::array).transpose()?.unwrap_or_default();
        for (index, case) in cases.into_iter().enumerate() {
            tests.extend(problems.keep(lower_test(case, index, params)));
        }
        problems.into_result(tests)
    };
    read().map_err(|problems: Diagnostics| problems.within(&service.id))
}

fn lower_test(node: Node<'_>, index: usize, params: &[Param]) -> Result<EndpointTest> {
    let members = node.object()?;
    let about = match member(&members, "documentation") {
        Some(text) => text.string()?.into_owned(),
        None => format!("Case {}.", index + 1),
    };
    let given = member(&members, "params").map(Node::object).transpose()?.unwrap_or_default();
    let given = given.into_iter().map(|(name, value)| lower_given(params, &name, value));
    let expect = required(node, &members, "expect", "a test case")?.object()?;
    let expected = match (member(&expect, "error"), member(&expect, "endpoint")) {
        (Some(error), _) => Expected::Error(error.string()?.into_owned()),
        (None, Some(endpoint)) => lower_expected(endpoint, &endpoint.object()?)?,
        (None, None) => {
            let help = "add `endpoint` or `error` to `expect`";
            return Err(node.error("the test case expects nothing", help).into());
        }
    };
    Ok(EndpointTest { about, params: given.collect::<Result<_>>()?, expected })
}

fn lower_given(params: &[Param], name: &str, value: Node<'_>) -> Result<(String, ParamValue)> {
    match params.iter().find(|param| param.wire == name) {
        Some(param) => Ok((param.name.clone(), lower_value(value, name, param.kind)?)),
        None => {
            let message = format!("the test case sets `{name}`, which is not a parameter of the rule set");
            Err(value.error(message, "remove it, or declare the parameter").into())
        }
    }
}

fn lower_expected(node: Node<'_>, members: &Members<'_>) -> Result<Expected> {
    let url = required(node, members, "url", "an endpoint")?.string()?.into_owned();
    let mut headers = Vec::new();
    for (name, values) in member(members, "headers").map(Node::object).transpose()?.unwrap_or_default() {
        let values = values.array()?.into_iter().map(|value| Ok(value.string()?.into_owned()));
        headers.push((name.into_owned(), values.collect::<Result<_>>()?));
    }
    let properties = member(members, "properties").map(Node::value).transpose()?;
    let properties = properties.unwrap_or_else(|| serde_json::json!({}));
    Ok(Expected::Endpoint { url, headers, properties })
}
