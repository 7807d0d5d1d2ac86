//! Reading a description from disk. The only part of the import that does I/O.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Options, Problem, Sources, import, looks_like_botocore};

/// No description is near this size; a file that unpacks to more is not one.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads a description and the files beside it, each plain or gzipped.
pub fn load(path: &Path) -> Result<Sources, Problem> {
    sources(path, read(path)?)
}

/// Reads a model in either format: a Smithy model as it is, a botocore description converted.
pub fn load_model(path: &Path, options: &Options) -> Result<Value, Vec<Problem>> {
    let document = read(path).map_err(|problem| vec![problem])?;
    if !looks_like_botocore(&document) {
        return Ok(document);
    }
    let sources = sources(path, document).map_err(|problem| vec![problem])?;
    Ok(import(&sources, options)?.model)
}

fn sources(path: &Path, mut service: Value) -> Result<Sources, Problem> {
    let folder = path.parent().unwrap_or(Path::new(""));
    // botocore's own corrections to what the services publish.
    if let Some(extras) = sibling(folder, "service-2.sdk-extras")?
        && let Some(changes) = extras.get("merge")
    {
        merge(&mut service, changes);
    }
    Ok(Sources {
        file: path.display().to_string(),
        service,
        endpoint_rule_set: sibling(folder, "endpoint-rule-set-1")?,
        paginators: sibling(folder, "paginators-1")?,
        waiters: sibling(folder, "waiters-2")?,
    })
}

fn sibling(folder: &Path, name: &str) -> Result<Option<Value>, Problem> {
    let candidates: [PathBuf; 2] = [".json", ".json.gz"].map(|end| folder.join(format!("{name}{end}")));
    candidates.iter().find(|path| path.is_file()).map(|path| read(path)).transpose()
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

/// Reads and parses one JSON file, gzipped or not: the content tells, not the name.
pub fn read(path: &Path) -> Result<Value, Problem> {
    let problem = |what: String, remedy: &str| Problem {
        file: path.display().to_string(),
        shape: None,
        what,
        remedy: remedy.to_owned(),
    };
    let mut bytes = fs::read(path).map_err(|error| problem(error.to_string(), "check the path"))?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        flate2::read::MultiGzDecoder::new(bytes.as_slice())
            .take(LARGEST)
            .read_to_end(&mut plain)
            .map_err(|error| problem(format!("cannot be unpacked: {error}"), "fetch the file again"))?;
        bytes = plain;
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        let remedy = if error.is_eof() { "the file ends early: fetch it again" } else { "it has to be JSON" };
        problem(error.to_string(), remedy)
    })
}
