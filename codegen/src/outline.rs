//! An overview of a model's services and operations, for callers that have not decided yet what to generate.

use heck::ToKebabCase;

use crate::diagnostic::Result;
use crate::json::Source;
use crate::lower;
use crate::model::{Shape, load_model};
use crate::names::is_crate_name;

/// An overview of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The service's shape ID.
    pub service: String,
    /// The default name of its crate: the SDK ID in lower case with dashes, such as `cognito-identity-provider`.
    pub module: String,
    /// The names of all its operations, sorted.
    pub operations: Vec<String>,
}

/// Returns the outline of the model's service. If there are several, `service` selects one.
///
/// # Errors
/// Returns all problems that prevent the model from being loaded, or an error if there is no such service.
pub fn outline(sources: &[Source], service: Option<&str>) -> Result<Outline> {
    let model = load_model(sources)?;
    let service = model.service(service)?;
    let module = module(service)?;
    let operations = model.operations(service)?.iter().map(|id| id.name().to_owned()).collect();
    Ok(Outline { service: service.id.to_string(), module, operations })
}

/// A service of a model, in a list of all services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The service's shape ID.
    pub service: String,
    /// The default name of its crate, as in [`Outline`].
    pub module: String,
    /// The reason why no crate can be generated for the service, if none of its protocols is supported.
    pub unsupported: Option<String>,
}

/// Returns all services of a model, sorted by ID.
///
/// # Errors
/// Returns all problems that prevent the model from being loaded or its services from being read.
pub fn services(sources: &[Source]) -> Result<Vec<Listed>> {
    let model = load_model(sources)?;
    let mut listed = Vec::new();
    for id in model.services() {
        let service = model.shape(id)?;
        let unsupported = lower::protocol(service, None)
            .err()
            .map(|problems| problems.0.first().map_or_else(String::new, |problem| problem.message.clone()));
        listed.push(Listed { service: id.to_string(), module: module(service)?, unsupported });
    }
    Ok(listed)
}

fn module(service: &Shape<'_>) -> Result<String> {
    Ok(package_name(match service.traits.sdk_id()? {
        Some(sdk_id) => module_name(&sdk_id),
        None => service.id.name().to_kebab_case(),
    }))
}

/// Returns a name that cargo accepts, and that does not hide any of Rust's own crates.
fn package_name(name: String) -> String {
    match name.as_str() {
        "" => "service".to_owned(),
        name if !is_crate_name(name) => format!("service-{name}"),
        _ => name,
    }
}

/// Converts an SDK ID into a crate's name. Only its words are separated by dashes, so that `DynamoDB` is `dynamodb`, as
/// in other SDKs.
fn module_name(sdk_id: &str) -> String {
    let words = sdk_id.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_named_after_the_sdk_id() {
        assert_eq!(module_name("Cognito Identity Provider"), "cognito-identity-provider");
        assert_eq!(module_name("DynamoDB"), "dynamodb");
        assert_eq!(module_name("EC2 Instance Connect"), "ec2-instance-connect");
    }

    #[test]
    fn names_that_cargo_rejects_get_a_prefix() {
        for (sdk_id, expected) in
            [("3D Scans", "service-3d-scans"), ("Std", "service-std"), ("日本", "service"), ("S3", "s3")]
        {
            assert_eq!(package_name(module_name(sdk_id)), expected, "{sdk_id}");
        }
    }

    #[test]
    fn crates_of_services_without_an_sdk_id_are_named_after_the_shape() {
        let text = r#"{"smithy": "2.0", "shapes": {
            "a#PetShop": {"type": "service", "version": "1", "operations": [{"target": "a#Sell"}, {"target": "a#Buy"}]}
        }}"#;
        let sources = [Source { name: "m.json".into(), text: text.into() }];
        let found = outline(&sources, None).unwrap();
        assert_eq!((found.service.as_str(), found.module.as_str()), ("a#PetShop", "pet-shop"));
        assert_eq!(found.operations, ["Buy", "Sell"]);
    }
}
