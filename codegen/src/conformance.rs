//! Conformance: the tests that a model has for clients of its service, as a package beside the crate under test.

use std::collections::BTreeMap;

use crate::diagnostic::Result;
use crate::ir::TestPackage;
use crate::ir::endpoint::EndpointTest;
use crate::ir::protocol_test::{Origin, ProtocolTests};
use crate::{Request, emit, format, lower, model, select};

/// A package of tests.
pub struct Tests {
    /// Text by path, as in [`Generated`](crate::Generated).
    pub files: BTreeMap<String, String>,
    pub cases: Vec<Case>,
}

/// One test, as the model and as Rust's test harness know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub kind: Kind,
    /// The test's ID in the model or, as tests of endpoint rules have none, what it says about itself.
    pub id: String,
    /// The test's name in the package: `protocol::request_...`.
    pub function: String,
}

/// What a test is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An input and the request that it must become.
    Request,
    /// An answer and what must be read from it.
    Response,
    /// What an event stream sends or receives.
    Event,
    /// Parameters of the endpoint rules and the URL that must be found.
    Endpoint,
}

impl Kind {
    /// All kinds, in the order in which people name them.
    pub const ALL: [Self; 4] = [Self::Request, Self::Response, Self::Event, Self::Endpoint];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Event => "event",
            Self::Endpoint => "endpoint",
        }
    }
}

/// The tests of the crate that [`generate`](crate::generate) makes of the same request.
///
/// # Errors
/// As with `generate`, and every problem of the tests themselves.
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
