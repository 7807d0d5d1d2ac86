//! The region of a profile.

use tinsmith_runtime::aws_types::region::Region;

use super::ProfileSet;
use super::profile_file::ProfileFiles;
use crate::meta::region::{ProvideRegion, future};
use crate::provider_config::ProviderConfig;

/// Provides the `region` of the selected profile. If the profile has none, that of its `source_profile` is used, and so
/// on.
#[derive(Debug, Default)]
pub struct ProfileFileRegionProvider {
    config: ProviderConfig,
}

impl ProfileFileRegionProvider {
    /// Creates a provider that reads the default files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn region(&self) -> Option<Region> {
        region(self.config.profiles().await?).map(|region| Region::new(region.to_owned()))
    }
}

fn region(profiles: &ProfileSet) -> Option<&str> {
    let mut profile = profiles.get_profile(profiles.selected_profile())?;
    // More steps than there are profiles mean that the source profiles form a loop.
    for _ in profiles.profiles() {
        match profile.get("region").filter(|region| !region.is_empty()) {
            Some(region) => return Some(region),
            None => profile = profiles.get_profile(profile.get("source_profile")?)?,
        }
    }
    None
}

impl ProvideRegion for ProfileFileRegionProvider {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(self.region())
    }
}

/// Builds a [`ProfileFileRegionProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    profile_files: Option<ProfileFiles>,
    profile_name: Option<String>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment.
    pub fn configure(mut self, config: &ProviderConfig) -> Self {
        self.config = config.clone();
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.profile_name = Some(profile_name.into());
        self
    }

    /// Sets the profile files.
    pub fn profile_files(mut self, profile_files: ProfileFiles) -> Self {
        self.profile_files = Some(profile_files);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ProfileFileRegionProvider {
        ProfileFileRegionProvider { config: self.config.with_profiles(self.profile_files, self.profile_name) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn a_profile_uses_the_region_of_its_source_profile() {
        let profile = |properties: &[(&str, &str)]| -> HashMap<String, String> {
            properties.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        let profiles = [
            ("own", profile(&[("region", "a"), ("source_profile", "other")])),
            ("other", profile(&[("region", "b")])),
            ("source", profile(&[("source_profile", "between")])),
            ("between", profile(&[("region", ""), ("source_profile", "other")])),
            ("itself", profile(&[("source_profile", "itself")])),
            ("circle", profile(&[("source_profile", "circle-2")])),
            ("circle-2", profile(&[("source_profile", "circle")])),
            ("nothing", profile(&[])),
            ("missing", profile(&[("source_profile", "none")])),
        ];
        for (selected, expected) in [
            ("own", Some("a")),
            ("source", Some("b")),
            ("itself", None),
            ("circle", None),
            ("nothing", None),
            ("missing", None),
            ("none", None),
        ] {
            assert_eq!(region(&ProfileSet::of(selected, profiles.clone(), [])), expected, "{selected}");
        }
    }
}
