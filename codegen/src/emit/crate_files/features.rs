//! The features of a generated crate: once, for its `Cargo.toml`, its README and its documentation.

use crate::ir::{Crate, Feature};

fn features(lowered: &Crate) -> Vec<Feature> {
    let mut features = vec![
        Feature {
            name: "client",
            is_default: true,
            enables: &["tinsmith-runtime/client"],
            docs: "`Client`, `Config` and `send()`. Without this feature, the crate does no I/O.",
        },
        Feature {
            name: "rustls",
            is_default: true,
            enables: &["client", "tinsmith-runtime/rustls"],
            docs: "An HTTP client with TLS. Without this feature, set one in `Config`.",
        },
        Feature {
            name: "validation",
            is_default: false,
            enables: &["tinsmith-runtime/validation"],
            docs: "`validate()`, which checks an input against the lengths, ranges and patterns of the model.",
        },
    ];
    features.extend(&lowered.inlined.features);
    features
}

/// The lines below `[features]`.
pub fn toml(lowered: &Crate) -> String {
    let features = features(lowered);
    let default: Vec<_> =
        features.iter().filter(|feature| feature.is_default).map(|feature| feature.name).collect();
    let mut text = format!("default = {default:?}\n");
    for Feature { name, enables, docs, .. } in features {
        text.push_str(&format!("# {docs}\n{name} = {enables:?}\n"));
    }
    text
}

/// A list in Markdown.
pub fn list(lowered: &Crate) -> String {
    let line = |feature: Feature| {
        let default = if feature.is_default { " (default)" } else { "" };
        format!("- `{}`{default}: {}\n", feature.name, feature.docs)
    };
    features(lowered).into_iter().map(line).collect()
}
