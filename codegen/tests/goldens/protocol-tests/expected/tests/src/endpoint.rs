// Written by `cargo xtask conformance`. Do not edit: change the model or the generator.

//! The model's test cases for the service's endpoint rules.

use std::collections::{BTreeMap, HashMap};
use golden_protocol_tests::primitives::Document;
use golden_protocol_tests::config::endpoint::{Endpoint, Params, ParamsBuilder, resolve};

fn answer(params: ParamsBuilder) -> Result<Endpoint, String> {
    let params = params.build().map_err(|error| error.to_string())?;
    resolve(&params).map_err(|error| error.to_string())
}

fn check(
    params: ParamsBuilder,
    url: &str,
    headers: &[(&str, &[&str])],
    properties: HashMap<String, Document>,
) {
    let endpoint = answer(params).unwrap();
    assert_eq!(endpoint.url(), url);
    let found: BTreeMap<&str, Vec<&str>> = endpoint
        .headers()
        .map(|(name, values)| (name, values.collect()))
        .collect();
    let expected = headers
        .iter()
        .map(|(name, values)| (*name, values.to_vec()))
        .collect();
    assert_eq!(found, expected);
    let owned = |(name, value): (&std::borrow::Cow<'static, str>, &Document)| (
        name.to_string(),
        value.clone(),
    );
    let mut found: HashMap<String, Document> = endpoint
        .properties()
        .iter()
        .map(owned)
        .collect();
    if !endpoint.auth_schemes().is_empty() || properties.contains_key("authSchemes") {
        let schemes = endpoint
            .auth_schemes()
            .iter()
            .map(|scheme| scheme.as_document())
            .collect();
        found.insert("authSchemes".to_owned(), Document::Array(schemes));
    }
    assert_eq!(found, properties);
}

/// A region.
#[test]
fn case_1() {
    check(
        Params::builder().region("here"),
        "https://echo.here.example.com",
        &[],
        HashMap::new(),
    );
}
