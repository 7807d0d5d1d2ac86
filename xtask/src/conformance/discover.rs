//! Finds the services to test in the models in files and folders, and sets aside unsupported ones.

use std::fs;
use std::path::{Path, PathBuf};

use tinsmith_codegen::diagnostic::{Diagnostic, Diagnostics, Result};
use tinsmith_codegen::import::{self, Options, load};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::outline::services;

use crate::files;

/// The services and files that were found.
#[derive(Default)]
pub struct Found {
    pub services: Vec<Candidate>,
    /// Files without a supported service, with the reasons.
    pub set_aside: Vec<(PathBuf, String)>,
}

/// A service to generate.
pub struct Candidate {
    pub sources: Vec<Source>,
    /// The service's shape ID.
    pub service: String,
    /// The unique name of the service's crate.
    pub module: String,
}

/// Finds the services in all paths. A folder with a botocore description stands for that, and other folders stand for
/// all JSON files in them, including subfolders.
pub fn discover(paths: &[PathBuf]) -> Result<Found> {
    let mut problems = Diagnostics::default();
    let mut found = Found::default();
    for path in paths {
        let mut models = Vec::new();
        problems.keep(list(path, &mut models));
        for model in models {
            // A file that is given by name must be a model, but folders may contain other files.
            let is_named = model == *path;
            problems.keep(look_into(&model, is_named, &mut found));
        }
    }
    problems.into_result(found)
}

fn list(path: &Path, models: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        models.push(path.to_owned());
        return Ok(());
    }
    let unreadable = |error: std::io::Error| {
        Diagnostics::from(Diagnostic::error(
            format!("cannot list {}: {error}", path.display()),
            "check the path",
        ))
    };
    let mut entries = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        entries.push(entry.map_err(unreadable)?.path());
    }
    entries.sort();
    let is_description = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name == "service-2.json" || name == "service-2.json.gz")
    };
    if let Some(description) = entries.iter().find(|path| is_description(path)) {
        models.push(description.clone());
        return Ok(());
    }
    let is_model = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
    for entry in entries {
        if entry.is_dir() || is_model(&entry) {
            list(&entry, models)?;
        }
    }
    Ok(())
}

fn look_into(path: &Path, is_named: bool, found: &mut Found) -> Result<()> {
    let options = Options { keep_documentation: true, ..Options::default() };
    let name = files::name(path)?;
    let source = load::read(path, &name)?;
    if load::is_description(&source.text)
        && let Some(reason) = import::unsupported_protocol(&source)
    {
        found.set_aside.push((path.to_owned(), reason));
        return Ok(());
    }
    let loaded = load::load_source(path, &name, &options)?;
    if !is_named && load::is_something_else(&loaded.source) {
        found.set_aside.push((path.to_owned(), "it is not a model".to_owned()));
        return Ok(());
    }
    let sources = vec![loaded.source];
    let listed = services(&sources)?;
    if listed.is_empty() {
        found.set_aside.push((path.to_owned(), "it has no service".to_owned()));
    }
    for service in listed {
        match service.unsupported {
            Some(reason) => found.set_aside.push((path.to_owned(), reason)),
            None => {
                let module = free_name(&service.module, &found.services);
                found.services.push(Candidate { sources: sources.clone(), service: service.service, module });
            }
        }
    }
    Ok(())
}

/// Returns the name, with a number if there is already a crate with that name.
fn free_name(name: &str, services: &[Candidate]) -> String {
    let is_free = |name: &String| {
        let tests = super::workspace::tests_of(name);
        services.iter().all(|known| {
            let known_tests = super::workspace::tests_of(&known.module);
            known.module != *name && known.module != tests && known_tests != *name
        })
    };
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_crates_are_unique() {
        let candidate = |module: &str| Candidate {
            sources: Vec::new(),
            service: "a#A".to_owned(),
            module: module.to_owned(),
        };
        let services = [candidate("kms"), candidate("kms-2"), candidate("load"), candidate("web-tests")];
        assert_eq!(free_name("sqs", &services), "sqs");
        assert_eq!(free_name("kms", &services), "kms-3");
        assert_eq!(free_name("load-tests", &services), "load-tests-2");
        assert_eq!(free_name("web", &services), "web-2");
    }
}
