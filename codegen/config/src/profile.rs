//! Profiles: settings and credentials from `~/.aws/config` and `~/.aws/credentials`.
//!
//! `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` set other paths. `AWS_PROFILE` selects another profile than
//! `default`. The files are read once, when they are first needed.

mod chain;
pub mod credentials;
pub mod parser;
pub mod profile_file;
pub mod region;
mod set;
#[cfg(feature = "sso")]
pub mod token;

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};
use tinsmith_runtime::client::environment::variable;

pub use credentials::ProfileFileCredentialsProvider;
pub use parser::ProfileParseError;
pub use profile_file::CouldNotReadProfileFile;
pub use region::ProfileFileRegionProvider;
pub use set::{Profile, ProfileSet, SsoSession};
#[cfg(feature = "sso")]
pub use token::ProfileFileTokenProvider;

use self::profile_file::ProfileFiles;
use crate::files::Files;

/// Reads profiles from these files.
///
/// # Errors
/// If a file cannot be parsed, or if a file that the program has named cannot be read.
pub async fn load(
    fs: &Fs,
    env: &Env,
    profile_files: &ProfileFiles,
    selected_profile_override: Option<Cow<'static, str>>,
) -> Result<ProfileSet, ProfileFileLoadError> {
    load_from(&Files::from(fs.clone()), env, profile_files, selected_profile_override).await
}

pub(crate) async fn load_from(
    files: &Files,
    env: &Env,
    profile_files: &ProfileFiles,
    selected: Option<Cow<'static, str>>,
) -> Result<ProfileSet, ProfileFileLoadError> {
    let selected = selected.or_else(|| variable(env, "AWS_PROFILE").map(Cow::Owned));
    let mut set = ProfileSet::new(selected.unwrap_or(Cow::Borrowed("default")));
    for source in profile_files.read(files, env).await? {
        set.add(source.kind, &source.text, &source.path)?;
    }
    Ok(set)
}

/// Why the profile files could not be loaded.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ProfileFileLoadError {
    /// A file could not be parsed.
    ParseError(ProfileParseError),
    /// A file that the program has named could not be read.
    CouldNotReadFile(CouldNotReadProfileFile),
}

impl fmt::Display for ProfileFileLoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the profile files could not be loaded")
    }
}

impl std::error::Error for ProfileFileLoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::ParseError(error) => Some(error),
            Self::CouldNotReadFile(error) => Some(error),
        }
    }
}

impl From<ProfileParseError> for ProfileFileLoadError {
    fn from(error: ProfileParseError) -> Self {
        Self::ParseError(error)
    }
}

impl From<CouldNotReadProfileFile> for ProfileFileLoadError {
    fn from(error: CouldNotReadProfileFile) -> Self {
        Self::CouldNotReadFile(error)
    }
}

#[cfg(test)]
mod tests;
