//! Access to the file system, which tests can replace.

use std::io;
#[cfg(any(feature = "login", feature = "sso"))]
use std::io::Write;
use std::path::Path;

use tinsmith_runtime::aws_types::os_shim_internal::Fs;

/// Reads files, and replaces token files. `None` is the real file system.
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

    /// Replaces a file atomically. Only its owner can read it.
    #[cfg(any(feature = "login", feature = "sso"))]
    pub(crate) async fn replace(&self, path: &Path, contents: &[u8]) -> io::Result<()> {
        match &self.0 {
            Some(fs) => fs.write(path, contents).await,
            None => replace(path, contents),
        }
    }
}

#[cfg(any(feature = "login", feature = "sso"))]
fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.{:016x}", tinsmith_runtime::operation::random()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&temporary).and_then(|mut file| {
        file.write_all(contents)?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| std::fs::rename(&temporary, path));
    if replaced.is_err() {
        // The temporary file may not exist.
        _ = std::fs::remove_file(&temporary);
    }
    replaced
}

#[cfg(all(test, any(feature = "login", feature = "sso")))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_replaced_at_once_and_only_its_owner_can_read_it() {
        let folder = std::env::temp_dir().join(format!("tinsmith-config-files-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("token.json");
        for contents in ["a longer text", "short"] {
            Files::default().replace(&path, contents.as_bytes()).await.unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), contents);
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            }
        }
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        let missing = folder.join("no/such/folder");
        Files::default().replace(&missing, b"x").await.unwrap_err();
        // A folder cannot be replaced with a file. The temporary file must not stay behind.
        std::fs::create_dir(folder.join("folder")).unwrap();
        Files::default().replace(&folder.join("folder"), b"x").await.unwrap_err();
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
