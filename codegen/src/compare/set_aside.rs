//! What a comparison does not count as a difference, each with its reason.

use std::collections::BTreeMap;

/// Something that was not compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    pub what: &'static str,
    pub count: usize,
    pub reason: &'static str,
}

/// Text for people: never compared.
const PROSE: [(&str, &str); 4] = [
    ("smithy.api#deprecated/message", "prose; models here keep facts only"),
    ("smithy.api#documentation", "prose; models here keep facts only"),
    ("smithy.api#examples", "prose; botocore keeps examples apart and mostly empty"),
    ("smithy.api#externalDocumentation", "prose; models here keep facts only"),
];

/// Facts that botocore's format has no room for. They are set aside where one model has them and the other has not;
/// where both have them, they have to agree.
const NOT_IN_FORMAT: [(&str, &str); 14] = [
    ("aws.api#service/arnNamespace", "botocore does not say it; no client needs it"),
    ("aws.api#service/cloudFormationName", "botocore does not say it; no client needs it"),
    ("aws.api#service/cloudTrailEventSource", "botocore does not say it; no client needs it"),
    ("aws.protocols#awsQueryError", "botocore keeps these codes for few services"),
    (
        "messages of errors",
        "botocore leaves them out of some services' errors; clients read them all the same",
    ),
    ("names of enum members", "botocore has the values only; names are made from them"),
    ("smithy.api#httpError", "botocore keeps the status of few JSON services; errors are told apart by name"),
    ("smithy.api#suppress", "it silences a linter"),
    ("smithy.api#xmlName", "botocore leaves XML names out where the protocol is JSON"),
    ("smithy.api#xmlNamespace", "botocore leaves XML names out where the protocol is JSON"),
    ("smithy.rules#endpointTests", "botocore does not publish them beside the rules"),
    ("smithy.test#smokeTests", "botocore does not publish them"),
    ("smithy.api#http", "botocore has the one path that the protocol uses"),
    ("smithy.api#tags", "labels for people and tools"),
];

/// Whether a trait is text for people.
pub(super) fn prose(key: &str) -> bool {
    PROSE.iter().any(|(name, _)| *name == key)
}

/// Why a trait that only one model has is no difference.
pub(super) fn reason(key: &str) -> Option<&'static str> {
    entry(key).map(|(_, reason)| reason)
}

fn entry(key: &str) -> Option<(&'static str, &'static str)> {
    PROSE.iter().chain(&NOT_IN_FORMAT).copied().find(|(name, _)| *name == key)
}

/// Counts what is set aside, so that it is said how much there was.
#[derive(Default)]
pub(super) struct Tally(BTreeMap<&'static str, usize>);

impl Tally {
    pub(super) fn count(&mut self, key: &str) {
        if let Some((name, _)) = entry(key) {
            *self.0.entry(name).or_default() += 1;
        }
    }

    pub(super) fn finish(self) -> Vec<SetAside> {
        let counted = self.0.into_iter();
        counted
            .map(|(what, count)| SetAside { what, count, reason: reason(what).unwrap_or_default() })
            .collect()
    }
}
