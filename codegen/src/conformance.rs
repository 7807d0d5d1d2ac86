//! Conformance: generates a package with the model's tests for clients of its service.

use std::collections::BTreeMap;

use crate::diagnostic::Result;
use crate::ir::TestPackage;
use crate::ir::endpoint::EndpointTest;
use crate::ir::protocol_test::{Origin, ProtocolTests};
use crate::{Request, emit, format, lower, model, select};

/// A package of tests.
pub struct Tests {
    /// The text of the files by their paths, as in [`Generated`](crate::Generated).
    pub files: BTreeMap<String, String>,
    pub cases: Vec<Case>,
}

/// One test, with its names in the model and in Rust's test harness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub kind: Kind,
    /// The test's ID in the model, or the documentation of a test of endpoint rules, because those have no IDs.
    pub id: String,
    /// The test's name in the package: `protocol::request_...`.
    pub function: String,
}

/// The kind of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An input and the request that it must become.
    Request,
    /// A response and the output or error that must be read from it.
    Response,
    /// The messages that an event stream sends or receives.
    Event,
    /// Parameters of the endpoint rules and the endpoint or error that they must resolve to.
    Endpoint,
}

impl Kind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Request, Self::Response, Self::Event, Self::Endpoint];

    /// Returns the name of the kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Event => "event",
            Self::Endpoint => "endpoint",
        }
    }
}

/// Generates the tests for the crate that [`generate`](crate::generate) generates from the same request.
///
/// # Errors
/// Returns the same errors as `generate`, and all problems with the tests themselves.
pub fn conformance_tests(request: Request<'_>, package: &TestPackage) -> Result<Tests> {
    let model = model::load_model(request.sources)?;
    model.validate()?;
    let selection = select::select_operations(&model, request.service, request.operations)?;
    let lowered = lower::lower_service(&model, &selection, request.protocol, request.package)?;
    let protocol = lower::lower_protocol_tests(&model, &selection, &lowered)?;
    let endpoint = match &lowered.endpoint {
        Some(rules) => lower::endpoint::lower_tests(selection.service, &rules.params)?,
        None => Vec::new(),
    };
    let files = emit::conformance(&lowered, package, &protocol, &endpoint);
    let files = format::format_files("cargo xtask conformance", &files)?;
    Ok(Tests { files, cases: cases(&protocol, &endpoint) })
}

fn cases(protocol: &ProtocolTests, endpoint: &[EndpointTest]) -> Vec<Case> {
    let case = |kind, origin: &Origin| Case {
        kind,
        id: origin.id.clone(),
        function: format!("protocol::{}", origin.function),
    };
    let requests = protocol.requests.iter().map(|test| case(Kind::Request, &test.origin));
    let responses = protocol.responses.iter().map(|test| case(Kind::Response, &test.origin));
    let events = protocol.events.iter().map(|test| case(Kind::Event, &test.origin));
    let endpoints = endpoint.iter().enumerate().map(|(index, test)| Case {
        kind: Kind::Endpoint,
        id: test.about.clone(),
        function: format!("endpoint::{}", emit::endpoint_test_function(index)),
    });
    requests.chain(responses).chain(events).chain(endpoints).collect()
}
