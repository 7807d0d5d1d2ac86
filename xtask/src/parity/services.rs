//! The services whose crates are compared, and where their models are.

use std::path::PathBuf;

use crate::project;

/// A service and the official crate that its model belongs to.
pub struct Service {
    /// How the command line calls it, and the name of its list of differences.
    pub name: &'static str,
    pub krate: &'static str,
    /// The release that was made from the same model; a later one differs by what the service has learnt since.
    pub version: &'static str,
    /// The model's file, from the repository's root on; none for the configured one.
    pub model: Option<&'static str>,
}

/// The models beside the repository are from the end of April 2025, and so are these releases. Of those weeks'
/// releases the API of DynamoDB's differs: account IDs in endpoints got the type that all crates share now.
pub const SERVICES: [Service; 4] = [
    Service {
        name: "cognito-identity-provider",
        krate: "aws-sdk-cognitoidentityprovider",
        version: "1.144.0",
        model: None,
    },
    Service {
        name: "dynamodb",
        krate: "aws-sdk-dynamodb",
        version: "1.73.0",
        model: Some("../shared/models/aws/dynamodb.json"),
    },
    Service {
        name: "kms",
        krate: "aws-sdk-kms",
        version: "1.67.0",
        model: Some("../shared/models/aws/kms.json"),
    },
    Service {
        name: "sqs",
        krate: "aws-sdk-sqs",
        version: "1.66.0",
        model: Some("../shared/models/aws/sqs.json"),
    },
];

impl Service {
    /// The model's file, whether it exists or not.
    pub fn model(&self) -> Option<PathBuf> {
        self.model.map(|path| project::root().join(path))
    }
}

/// The services of these names; all of them if there are none.
pub fn named(names: &[String]) -> Result<Vec<&'static Service>, String> {
    if names.is_empty() {
        return Ok(SERVICES.iter().collect());
    }
    let find = |name: &String| {
        SERVICES.iter().find(|service| service.name == name).ok_or_else(|| {
            let known: Vec<&str> = SERVICES.iter().map(|service| service.name).collect();
            format!(
                "error: no official crate is known for `{name}`\n  help: take one of {}, or name crate, version and \
                 model with --crate, --version and --model",
                known.join(", ")
            )
        })
    };
    names.iter().map(find).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_is_an_error_that_lists_the_known_ones() {
        let names = |names: &[&str]| named(&names.iter().map(|name| name.to_string()).collect::<Vec<_>>());
        assert_eq!(names(&[]).map(|all| all.len()), Ok(SERVICES.len()));
        assert_eq!(names(&["kms"]).map(|all| all[0].krate), Ok("aws-sdk-kms"));
        let error = names(&["kms", "s3"]).err().expect("an error");
        assert!(error.contains("`s3`") && error.contains("dynamodb, kms, sqs"), "{error}");
    }
}
