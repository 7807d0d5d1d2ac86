//! Reading model files of either format from disk. The only part of the generator that does I/O.

use std::cell::Cell;
use std::fmt;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_core::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::diagnostic::{Diagnostic, Result};
use crate::json::{Node, Source};

use super::{Options, Sources, import};

/// The largest file that is unpacked. No model comes near this size.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A model for [`crate::model::load_model`], and the warnings from reading it.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub source: Source,
    pub warnings: Vec<Diagnostic>,
}

/// Reads a model file, gzipped or not. A botocore description is converted into Smithy's format.
///
/// `name` is the file's name in messages. A converted model has a single line, so that messages do not name lines that
/// the file on disk does not have.
///
/// # Errors
/// A file that cannot be read or unpacked, and everything that is wrong with a description. A Smithy model is not
/// validated here.
pub fn load_source(path: &Path, name: &str, options: &Options) -> Result<Loaded> {
    let source = read(path, name)?;
    if !is_description(&source.text) {
        return Ok(Loaded { source, warnings: Vec::new() });
    }
    let imported = import(&description(path, source)?, options)?;
    let source = Source { name: name.to_owned(), text: imported.model.to_string() };
    Ok(Loaded { source, warnings: imported.warnings })
}

/// Reads a botocore description and the files beside it, each gzipped or not.
///
/// # Errors
/// A file that cannot be read, unpacked or parsed.
pub fn load_description(path: &Path, name: &str) -> Result<Sources> {
    description(path, read(path, name)?)
}

fn description(path: &Path, source: Source) -> Result<Sources> {
    let mut service = Node::root(&source)?.value()?;
    let sibling = |stem| sibling(path, &source.name, stem);
    // botocore's own corrections of what the services publish.
    if let Some(extras) = sibling("service-2.sdk-extras")?
        && let Some(changes) = extras.get("merge")
    {
        merge(&mut service, changes);
    }
    Ok(Sources {
        service,
        endpoint_rule_set: sibling("endpoint-rule-set-1")?,
        paginators: sibling("paginators-1")?,
        waiters: sibling("waiters-2")?,
        source,
    })
}

fn sibling(path: &Path, name: &str, stem: &str) -> Result<Option<Value>> {
    for file in [format!("{stem}.json"), format!("{stem}.json.gz")] {
        let path = path.with_file_name(&file);
        if path.is_file() {
            let name = Path::new(name).with_file_name(file).display().to_string();
            return Ok(Some(Node::root(&read(&path, &name)?)?.value()?));
        }
    }
    Ok(None)
}

fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from.clone(),
    }
}

/// Reads one text file. Its content, not its name, decides whether it is unpacked.
///
/// # Errors
/// A file that is not there, is no file, cannot be unpacked, or is not text.
pub fn read(path: &Path, name: &str) -> Result<Source> {
    let problem = |what: String, help: &str| Diagnostic::error(what, help).at(name, None);
    if path.is_dir() {
        let help = match model_in(path) {
            Some(file) => format!("give the file in it: {}", Path::new(name).join(file).display()),
            None => "give the path of a file".to_owned(),
        };
        return Err(problem("this is a folder".to_owned(), &help).into());
    }
    let mut bytes =
        fs::read(path).map_err(|error| problem(format!("cannot be read: {error}"), "check the path"))?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        flate2::read::MultiGzDecoder::new(bytes.as_slice())
            .take(LARGEST + 1)
            .read_to_end(&mut plain)
            .map_err(|error| problem(format!("cannot be unpacked: {error}"), "get the file again, whole"))?;
        if plain.len() as u64 > LARGEST {
            let what = format!("unpacks to more than {} MB", LARGEST / 1024 / 1024);
            return Err(problem(what, "give a model: no service has one that large").into());
        }
        bytes = plain;
    } else if path.extension().is_some_and(|extension| extension == "gz") && !begins_as_json(&bytes) {
        let what = "its name says that it is gzipped, and it is neither that nor JSON";
        return Err(problem(what.to_owned(), "get the file again, whole").into());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let what = format!("is not UTF-8 text: {}", error.utf8_error());
        problem(what, "give a Smithy JSON AST file, or botocore's service-2.json, plain or gzipped")
    })?;
    Ok(Source { name: name.to_owned(), text })
}

/// The description in a folder.
fn model_in(folder: &Path) -> Option<PathBuf> {
    let likely = ["model.json", "service-2.json", "service-2.json.gz"].map(PathBuf::from);
    likely.into_iter().find(|file| folder.join(file).is_file())
}

fn begins_as_json(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first().is_some_and(|first| b"{[\"".contains(first))
}

/// Whether a text is a botocore description. Reading stops at the first key that decides, because most files are Smithy
/// models and are read again.
pub fn is_description(text: &str) -> bool {
    let found = Cell::new(false);
    let mut deserializer = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    // The keys before an error decide. The error itself is reported when the file is loaded.
    let _ = deserializer.deserialize_map(Keys(&found));
    found.get()
}

/// Whether a text is JSON, but neither a Smithy model nor a botocore description: what else lies in folders of models.
pub fn is_something_else(source: &Source) -> bool {
    let Ok(root) = Node::root(source) else { return false };
    let is_model = root.object().is_ok_and(|members| members.iter().any(|(key, _)| key == "smithy"));
    !is_model && !is_description(&source.text)
}

struct Keys<'c>(&'c Cell<bool>);

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a model")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<(), A::Error> {
        let (mut metadata, mut shapes) = (false, false);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "smithy" => {
                    self.0.set(false);
                    return Ok(());
                }
                "metadata" => metadata = true,
                "shapes" => shapes = true,
                // A Smithy model has no such key, so this decides.
                "operations" if metadata => {
                    self.0.set(true);
                    return Ok(());
                }
                "operations" => shapes = true,
                _ => {}
            }
            map.next_value::<IgnoredAny>()?;
            self.0.set(metadata && shapes);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::is_description;

    #[test]
    fn formats_are_told_apart_by_their_outermost_keys() {
        for text in [
            r#"{"version": "2.0", "metadata": {}, "operations": {"A": {}}, "shapes": {}}"#,
            r#"{"shapes": {}, "operations": {}, "metadata": {}}"#,
            r#"{"metadata": {}, "shapes": {}}"#,
            r#"{"metadata": {}, "operations": {"A"#,
        ] {
            assert!(is_description(text), "{text}");
        }
        for text in [
            r#"{"smithy": "2.0", "metadata": {}, "shapes": {}}"#,
            r#"{"metadata": {}, "shapes": {}, "smithy": "2.0"}"#,
            r#"{"shapes": {}}"#,
            r#"{"metadata": {}, "apiV"#,
            "[1]",
            "",
        ] {
            assert!(!is_description(text), "{text}");
        }
    }
}
