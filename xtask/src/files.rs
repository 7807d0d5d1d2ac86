//! Writing files, and putting many messages into one.

use std::fmt::Display;
use std::fs;
use std::path::Path;

/// Writes a file whole or not at all: under another name first, then moved into place.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let name = path.file_name().ok_or_else(|| format!("{}: is not the name of a file", path.display()))?;
    let temporary = path.with_file_name(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path)).map_err(|error| {
        // What is left of the attempt is of no use; that it cannot be removed is less news than why it is there.
        let _ = fs::remove_file(&temporary);
        failed(error)
    })
}

/// One message for all of them.
pub fn lines<T: Display>(messages: Vec<T>) -> String {
    messages.iter().map(T::to_string).collect::<Vec<_>>().join("\n")
}
