//! The files that profiles are read from.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;
use tracing::{debug, warn};

use super::ProfileFileLoadError;
use crate::files::Files;
use crate::home::{self, Platform};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileFileKind {
    /// The format of `~/.aws/config`: sections such as `[profile name]`, and other kinds of sections.
    Config,
    /// The format of `~/.aws/credentials`: every section is a profile, such as `[name]`.
    Credentials,
}

impl ProfileFileKind {
    fn variable(self) -> &'static str {
        match self {
            Self::Config => "AWS_CONFIG_FILE",
            Self::Credentials => "AWS_SHARED_CREDENTIALS_FILE",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Credentials => "credentials",
        }
    }

    /// Returns the path of the file: the one in the environment, or else the default path in the home directory.
    pub(super) fn location(self, env: &Env, platform: Platform) -> Option<PathBuf> {
        match variable(env, self.variable()) {
            Some(path) => Some(home::expand(&path, env, platform)),
            None => home::below(env, platform, &[".aws", self.name()]),
        }
    }
}

/// The files that profiles are read from, in this order. Properties in later files replace those in earlier ones.
///
/// ```
/// use tinsmith_config::profile::profile_file::{ProfileFileKind, ProfileFiles};
///
/// let files = ProfileFiles::builder()
///     .include_default_config_file(true)
///     .with_file(ProfileFileKind::Credentials, "some/path/to/credentials")
///     .build();
/// ```
#[derive(Clone, Debug)]
pub struct ProfileFiles {
    files: Vec<File>,
}

/// The default config and credentials files.
impl Default for ProfileFiles {
    fn default() -> Self {
        Self {
            files: vec![File::Default(ProfileFileKind::Config), File::Default(ProfileFileKind::Credentials)],
        }
    }
}

impl ProfileFiles {
    /// Creates a builder without files.
    pub fn builder() -> Builder {
        Builder::new()
    }
}

#[derive(Clone)]
enum File {
    Default(ProfileFileKind),
    Path(ProfileFileKind, PathBuf),
    Contents(ProfileFileKind, String),
}

/// The contents may be secret and are not shown.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default(kind) => f.debug_tuple("Default").field(kind).finish(),
            Self::Path(kind, path) => f.debug_tuple("Path").field(kind).field(path).finish(),
            Self::Contents(kind, _) => f.debug_tuple("Contents").field(kind).finish_non_exhaustive(),
        }
    }
}

/// The content of a file.
pub(super) struct Source {
    pub(super) kind: ProfileFileKind,
    /// The path, for messages.
    pub(super) path: String,
    pub(super) text: String,
}

impl ProfileFiles {
    /// Reads the files.
    ///
    /// # Errors
    /// If a file that the program has named cannot be read. The default files may be missing.
    pub(super) async fn read(&self, files: &Files, env: &Env) -> Result<Vec<Source>, ProfileFileLoadError> {
        let mut sources = Vec::new();
        for file in &self.files {
            let (kind, path, bytes) = match file {
                File::Default(kind) => {
                    let Some(path) = kind.location(env, Platform::current()) else { continue };
                    let Some(bytes) = read_default(files, &path, *kind, env).await else { continue };
                    (kind, path.display().to_string(), bytes)
                }
                File::Path(kind, path) => {
                    let bytes = files
                        .read(path)
                        .await
                        .map_err(|source| CouldNotReadProfileFile::new(path, source))?;
                    (kind, path.display().to_string(), bytes)
                }
                File::Contents(kind, text) => {
                    (kind, format!("the {} that the program has set", kind.name()), text.clone().into_bytes())
                }
            };
            match String::from_utf8(bytes) {
                Ok(text) => sources.push(Source { kind: *kind, path, text }),
                Err(_) => warn!(path, "the profile file is ignored because it is not UTF-8"),
            }
        }
        Ok(sources)
    }
}

async fn read_default(files: &Files, path: &Path, kind: ProfileFileKind, env: &Env) -> Option<Vec<u8>> {
    match files.read(path).await {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let missing = error.kind() == io::ErrorKind::NotFound;
            match missing && variable(env, kind.variable()).is_none() {
                true => debug!(path = %path.display(), "there is no such profile file"),
                false => warn!(path = %path.display(), %error, "the profile file cannot be read"),
            }
            None
        }
    }
}

/// The error for a profile file that the program has set and that cannot be read.
#[derive(Clone, Debug)]
pub struct CouldNotReadProfileFile {
    path: PathBuf,
    source: Arc<io::Error>,
}

impl CouldNotReadProfileFile {
    fn new(path: &Path, source: io::Error) -> Self {
        Self { path: path.to_owned(), source: Arc::new(source) }
    }
}

impl fmt::Display for CouldNotReadProfileFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the profile file `{}` cannot be read", self.path.display())
    }
}

impl std::error::Error for CouldNotReadProfileFile {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Builds [`ProfileFiles`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: bool,
    credentials: bool,
    files: Vec<File>,
}

impl Builder {
    /// Creates a builder without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets whether the default config file is read first. The default is `false`.
    pub fn include_default_config_file(mut self, include_default_config_file: bool) -> Self {
        self.config = include_default_config_file;
        self
    }

    /// Sets whether the default credentials file is read next. The default is `false`.
    pub fn include_default_credentials_file(mut self, include_default_credentials_file: bool) -> Self {
        self.credentials = include_default_credentials_file;
        self
    }

    /// Adds a file, which must exist.
    pub fn with_file(mut self, kind: ProfileFileKind, file: impl Into<PathBuf>) -> Self {
        self.files.push(File::Path(kind, file.into()));
        self
    }

    /// Adds the contents of a file.
    pub fn with_contents(mut self, kind: ProfileFileKind, contents: impl Into<String>) -> Self {
        self.files.push(File::Contents(kind, contents.into()));
        self
    }

    /// Builds the list of files. Without files, there are no profiles.
    pub fn build(self) -> ProfileFiles {
        let default = |included: bool, kind| included.then_some(File::Default(kind));
        let defaults = default(self.config, ProfileFileKind::Config)
            .into_iter()
            .chain(default(self.credentials, ProfileFileKind::Credentials));
        ProfileFiles { files: defaults.chain(self.files).collect() }
    }
}
