//! What a model's service is called and which operations it has: what a caller asks before generating anything.

use heck::ToKebabCase;

use crate::diagnostic::Result;
use crate::json::Source;
use crate::lower;
use crate::model::{Shape, load_model};

/// A service from the outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The service's shape ID.
    pub service: String,
    /// A crate's name for it: the SDK ID in small letters with dashes, such as `cognito-identity-provider`.
    pub module: String,
    /// The names of all its operations, sorted.
    pub operations: Vec<String>,
}

/// Outlines the model's service (`service` names it where there are several).
///
/// # Errors
/// Every problem that keeps the model from being loaded or its service from being found.
pub fn outline(sources: &[Source], service: Option<&str>) -> Result<Outline> {
    let model = load_model(sources)?;
    let service = model.service(service)?;
    let module = module(service)?;
    let operations = model.operations(service)?.iter().map(|id| id.name().to_owned()).collect();
    Ok(Outline { service: service.id.to_string(), module, operations })
}

/// A service of a model, before anybody generates it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The service's shape ID.
    pub service: String,
    /// As in [`Outline`].
    pub module: String,
    /// Why no crate can be generated for it: its protocols are others.
    pub unsupported: Option<String>,
}

/// All services of a model, sorted by ID.
///
/// # Errors
/// Every problem that keeps the model from being loaded or its services from being read.
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

/// A name that cargo takes, and that hides none of the crates that Rust brings along.
fn package_name(name: String) -> String {
    match name.as_str() {
        "" => "service".to_owned(),
        "alloc" | "core" | "proc-macro" | "std" | "test" => format!("service-{name}"),
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => format!("service-{name}"),
        _ => name,
    }
}

/// Words become parts; nothing else does, so that `DynamoDB` is `dynamodb`, as it is in the names of other SDKs.
fn module_name(sdk_id: &str) -> String {
    let words = sdk_id.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_called_as_the_sdk_id_says() {
        assert_eq!(module_name("Cognito Identity Provider"), "cognito-identity-provider");
        assert_eq!(module_name("DynamoDB"), "dynamodb");
        assert_eq!(module_name("EC2 Instance Connect"), "ec2-instance-connect");
    }

    #[test]
    fn names_that_cargo_rejects_get_a_suffix() {
        for (sdk_id, expected) in
            [("3D Scans", "service-3d-scans"), ("Std", "service-std"), ("日本", "service"), ("S3", "s3")]
        {
            assert_eq!(package_name(module_name(sdk_id)), expected, "{sdk_id}");
        }
    }

    #[test]
    fn a_service_without_an_sdk_id_gives_its_own_name() {
        let text = r#"{"smithy": "2.0", "shapes": {
            "a#PetShop": {"type": "service", "version": "1", "operations": [{"target": "a#Sell"}, {"target": "a#Buy"}]}
        }}"#;
        let sources = [Source { name: "m.json".into(), text: text.into() }];
        let found = outline(&sources, None).unwrap();
        assert_eq!((found.service.as_str(), found.module.as_str()), ("a#PetShop", "pet-shop"));
        assert_eq!(found.operations, ["Buy", "Sell"]);
    }
}
