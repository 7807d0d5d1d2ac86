//! Passes on the trace of a Lambda function in its requests. Lambda detects functions that call themselves in an
//! endless loop by their trace, and stops them (AWS Lambda Developer Guide, "Recursive loop detection").

use std::fmt::Write as _;

use aws_types::os_shim_internal::Env;
use http::header::{HeaderMap, HeaderName, HeaderValue};

const HEADER: HeaderName = HeaderName::from_static("x-amzn-trace-id");

/// Whether the program is a Lambda function.
pub(super) fn in_lambda(env: &Env) -> bool {
    env.get("AWS_LAMBDA_FUNCTION_NAME").is_ok_and(|name| !name.is_empty())
}

/// Adds the trace, unless the request has one. Lambda changes the variable with each invocation.
pub(super) fn pass_on(headers: &mut HeaderMap, env: &Env) {
    let trace = env.get("_X_AMZN_TRACE_ID").ok().filter(|trace| !trace.is_empty());
    if let Some(trace) = trace.and_then(|trace| HeaderValue::try_from(encode(&trace)).ok()) {
        headers.entry(HEADER).or_insert(trace);
    }
}

/// Percent-encodes the bytes that a header cannot contain.
fn encode(trace: &str) -> String {
    let mut encoded = String::with_capacity(trace.len());
    for byte in trace.bytes() {
        match byte {
            b' '..=b'~' => encoded.push(byte.into()),
            _ => _ = write!(encoded, "%{byte:02X}"),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(env: &[(&str, &str)], before: Option<&'static str>) -> Option<String> {
        let env = Env::from_slice(env);
        let mut headers = HeaderMap::new();
        if let Some(before) = before {
            headers.insert(HEADER, HeaderValue::from_static(before));
        }
        if in_lambda(&env) {
            pass_on(&mut headers, &env);
        }
        headers.remove(HEADER).map(|trace| trace.to_str().unwrap().to_owned())
    }

    #[test]
    fn lambda_functions_pass_their_trace_on() {
        let lambda = ("AWS_LAMBDA_FUNCTION_NAME", "f");
        let trace = ("_X_AMZN_TRACE_ID", "Root=1-5;Lineage=a:1|b:2");
        assert_eq!(header(&[lambda, trace], None).as_deref(), Some("Root=1-5;Lineage=a:1|b:2"));
        assert_eq!(header(&[lambda, trace], Some("own")).as_deref(), Some("own"));
        assert_eq!(header(&[lambda], None), None);
        assert_eq!(header(&[trace], None), None);
        assert_eq!(header(&[lambda, ("_X_AMZN_TRACE_ID", "")], None), None);
    }

    #[test]
    fn bytes_that_a_header_cannot_contain_are_encoded() {
        assert_eq!(encode("a b%\t\r\n\u{7f}ü"), "a b%%09%0D%0A%7F%C3%BC");
    }
}
