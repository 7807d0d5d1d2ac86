//! The `User-Agent` of a client (AWS SDKs, "User-Agent" header, version 2.1 of its format).

use std::env;

use aws_types::app_name::AppName;
use aws_types::build_metadata::BUILD_METADATA;
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use http::HeaderValue;

use super::Service;

/// Returns the `User-Agent` of a client. The runtime's version stands for the client's, the crate's version for the
/// API's.
pub fn user_agent(service: &Service, app: Option<&AppName>, frameworks: &[FrameworkMetadata]) -> HeaderValue {
    let environment = env::var("AWS_EXECUTION_ENV").ok();
    let text = text(service, environment.as_deref(), app, frameworks);
    // All parts consist of characters that are allowed in a header.
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static("tinsmith-rust"))
}

fn text(
    service: &Service,
    environment: Option<&str>,
    app: Option<&AppName>,
    frameworks: &[FrameworkMetadata],
) -> String {
    let id: String = service.id.chars().filter(|c| !c.is_whitespace()).collect();
    let system = match env::consts::OS {
        known @ ("linux" | "windows" | "macos" | "ios" | "android") => known,
        _ => "other",
    };
    let mut text = format!(
        "tinsmith-rust/{} ua/2.1 api/{}/{} os/{system} lang/rust/{}",
        env!("CARGO_PKG_VERSION"),
        token(&id.to_ascii_lowercase()),
        token(service.version),
        token(BUILD_METADATA.rust_version),
    );
    if let Some(environment) = environment {
        text.push_str(&format!(" exec-env/{}", token(environment)));
    }
    for framework in frameworks {
        text.push_str(&format!(" lib/{}", token(framework.name())));
        if let Some(version) = framework.version() {
            text.push_str(&format!("/{}", token(version)));
        }
    }
    if let Some(app) = app {
        text.push_str(&format!(" app/{}", token(app.as_ref())));
    }
    text
}

/// Replaces the characters that a token (RFC 9110, section 5.6.2) cannot have by hyphens.
fn token(text: &str) -> String {
    let mut token = String::with_capacity(text.len());
    for character in text.chars() {
        token.push(match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => character,
            '!' | '#' | '$' | '%' | '&' | '\'' | '*' | '+' | '-' | '.' | '^' | '_' | '`' | '|' | '~' => {
                character
            }
            _ => '-',
        });
    }
    token
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICE: Service = Service::new("Cognito Identity Provider", "cognito-idp", "0.1.0");

    #[test]
    fn every_part_has_its_place() {
        let app = AppName::new("my-app").unwrap();
        let framework = FrameworkMetadata::new("axum", Some("0.9")).unwrap();
        let text = text(&SERVICE, Some("AWS Lambda\nrust"), Some(&app), &[framework]);
        let parts: Vec<_> = text.split(' ').collect();
        assert_eq!(parts.len(), 8, "{text}");
        assert!(parts[0].starts_with("tinsmith-rust/"));
        assert_eq!(parts[1..3], ["ua/2.1", "api/cognitoidentityprovider/0.1.0"]);
        assert!(parts[3].starts_with("os/") && parts[4].starts_with("lang/rust/1."));
        assert_eq!(parts[5..], ["exec-env/AWS-Lambda-rust", "lib/axum/0.9", "app/my-app"]);
    }
}
