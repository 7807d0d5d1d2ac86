//! Bearer tokens (RFC 6750, section 2.1).

use aws_credential_types::Token;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::body::SdkBody;
use http::{HeaderValue, Request, header};

/// Checks that the token can be sent in a header.
///
/// # Errors
/// If it cannot. The error does not show the token.
pub fn check(token: &Token) -> Result<(), BoxError> {
    value(token).map(drop)
}

/// Adds the identity's token to a request.
///
/// # Errors
/// If the identity is not a bearer token, or its token cannot be sent.
pub fn authorize(request: &mut Request<SdkBody>, identity: &Identity) -> Result<(), BoxError> {
    let token = identity.data::<Token>().ok_or("the identity is not a bearer token")?;
    request.headers_mut().insert(header::AUTHORIZATION, value(token)?);
    Ok(())
}

fn value(token: &Token) -> Result<HeaderValue, BoxError> {
    if token.token().is_empty() {
        return Err("the bearer token is empty".into());
    }
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.token())).map_err(|_| {
        "the bearer token is not a valid HTTP header value: it has a control character, such as a line break at its end"
    })?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authorized(token: &str) -> Result<Request<SdkBody>, String> {
        let token = Token::new(token, None);
        let mut request = Request::new(SdkBody::empty());
        let outcome = authorize(&mut request, &token.clone().into());
        assert_eq!(outcome.is_ok(), check(&token).is_ok());
        outcome.map(|()| request).map_err(|error| error.to_string())
    }

    #[test]
    fn the_token_is_sent_and_not_shown() {
        let request = authorized("hidden.token-1~+/=").unwrap();
        assert_eq!(request.headers()["authorization"], "Bearer hidden.token-1~+/=");
        assert!(!format!("{request:?}").contains("hidden"), "{request:?}");
    }

    #[test]
    fn an_invalid_token_is_not_shown_either() {
        for token in ["", "hidden\n", "hid\0den", "hidden\r\nx-other: 1"] {
            let error = authorized(token).unwrap_err();
            assert!(error.contains("bearer token") && !error.contains("hid"), "{error}");
        }
    }
}
