//! The file system: the real one, or one that a test brings.

use std::io;
use std::path::Path;

use tinsmith_runtime::aws_types::os_shim_internal::Fs;

/// Reads files. `None` is the real file system.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(Option<Fs>);

impl From<Fs> for Files {
    fn from(fs: Fs) -> Self {
        Self(Some(fs))
    }
}

impl Files {
    pub(crate) async fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match &self.0 {
            Some(fs) => fs.read_to_end(path).await,
            None => std::fs::read(path),
        }
    }
}
