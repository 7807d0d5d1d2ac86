//! `cargo xtask parity`: generates whole services and compares their public items with those of the official crates.

mod differences;
mod official;
mod source;
mod surface;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use tinsmith_codegen::diagnostic::Result as Generated;

use crate::regenerate::Regenerate;
use crate::{crate_files, project};
use differences::Explanation;
use source::Sources;
use surface::Surface;

/// The runtime library. Generated crates re-export its types, so that users see them as types of the generated crate.
const RUNTIME: &str = "tinsmith_runtime";
/// Crates whose items the official crates re-export. The same item can have several paths in them.
const SHARED: [&str; 5] =
    ["aws_credential_types", "aws_smithy_http", "aws_smithy_runtime_api", "aws_smithy_types", "aws_types"];
const SERVICES: &str = include_str!("parity/services.txt");
const EXPLANATIONS: &str = include_str!("parity/explanations.txt");

/// Generate whole services and compare their public items with those of the official crates.
#[derive(clap::Args, Default)]
pub struct Parity {
    /// Services to compare, separated by commas; all of those in services.txt if not given
    #[arg(long, value_delimiter = ',', conflicts_with_all = ["krate", "model"])]
    service: Vec<String>,
    /// The official crate's name, for a service that is not in services.txt
    #[arg(long = "crate", requires = "model")]
    krate: Option<String>,
    /// The official crate's version, instead of the one in services.txt or the newest one
    #[arg(long)]
    version: Option<String>,
    /// The folder with the official crate's source, instead of a published version
    #[arg(long)]
    official: Option<PathBuf>,
    /// The files of the model, for a service that is not in services.txt
    #[arg(long, requires = "krate")]
    model: Vec<PathBuf>,
    /// Also print the items that only the generated crate has
    #[arg(long)]
    extra: bool,
}

/// A service and the official crate that its generated crate is compared with.
struct Service {
    /// The service's name on the command line, which is also the name of its scratch folder.
    name: String,
    /// The official crate's name.
    krate: String,
    /// The official crate's version, or `*` for the newest one.
    version: String,
    /// The files of the model. Empty for the configured model. A folder is a crate that is compared as it is.
    model: Vec<PathBuf>,
}

impl Parity {
    pub fn run(self) -> Result<ExitCode, String> {
        // Whether an explanation is unused is only known after all services have been compared.
        let mut is_complete = self.service.is_empty() && self.krate.is_none();
        let mut equal = true;
        let mut explanations = differences::read_explanations(EXPLANATIONS)?;
        for service in self.services(SERVICES)? {
            match service.model.iter().find(|path| !path.exists()) {
                Some(missing) => {
                    println!("{}: skipped: there is no {}", service.name, missing.display());
                    is_complete = false;
                }
                None => equal &= self.compare(&service, &mut explanations)?,
            }
        }
        let (text, is_needed) = differences::usage(&explanations, is_complete);
        print!("{text}");
        equal &= is_needed;
        Ok(if equal { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// Returns the services to compare. `table` is the text of services.txt.
    fn services(&self, table: &str) -> Result<Vec<Service>, String> {
        let mut known = Vec::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let [name, krate, version, model] = line.split_whitespace().collect::<Vec<_>>()[..] else {
                return Err(format!(
                    "error: xtask/src/parity/services.txt: this line does not have four words: {line}"
                ));
            };
            let model = (model != "-").then(|| project::root().join(model)).into_iter().collect();
            let [name, krate, version] = [name, krate, version].map(str::to_owned);
            known.push(Service { name, krate, version, model });
        }
        if let Some(unknown) = self.service.iter().find(|name| known.iter().all(|it| it.name != **name)) {
            let known: Vec<String> = known.into_iter().map(|service| service.name).collect();
            let known = known.join(", ");
            return Err(format!(
                "error: no official crate is known for `{unknown}`\n  help: use one of {known}, or give the crate and \
                 the model with --crate and --model"
            ));
        }
        known.retain(|service| self.service.is_empty() || self.service.contains(&service.name));
        if let Some(krate) = &self.krate {
            let (name, version) = (krate.clone(), "*".to_owned());
            known = vec![Service { name, krate: krate.clone(), version, model: self.model.clone() }];
        }
        if known.len() > 1 && (self.version.is_some() || self.official.is_some()) {
            return Err(
                "error: --version and --official need a single service: name it with --service".to_owned()
            );
        }
        for service in &mut known {
            service.version = self.version.clone().unwrap_or_else(|| service.version.clone());
        }
        Ok(known)
    }

    /// Compares the crates of one service and prints the report. Returns whether all differences are explained.
    fn compare(&self, service: &Service, explanations: &mut [Explanation]) -> Result<bool, String> {
        let scratch = project::root().join("target/parity").join(&service.name);
        let folder = self.official.as_deref().map(project::absolute).transpose();
        let folder = folder.map_err(|problems| problems.to_string())?;
        let package = scratch.join("official");
        let mut found = official::find(&package, &service.krate, &service.version, folder.as_deref())?;
        let finished = service.model.iter().find(|path| path.is_dir());
        let protocol = if finished.is_some() { String::new() } else { format!(", {}", found.protocol) };
        println!("{}: {} {}{protocol}", service.name, service.krate, found.version);
        // Reading the official crate takes about as long as generating ours, so both happen at the same time.
        let out = finished.cloned().unwrap_or_else(|| scratch.join("ours"));
        let (official, ours) = thread::scope(|scope| {
            let krate = service.krate.replace('-', "_");
            let roots = &found.roots;
            let official = scope.spawn(move || read(roots, &[&krate], &BTreeSet::new()));
            let ours = match finished {
                Some(folder) => crate_name(folder),
                None => write(service, found.protocol, &out).map_err(|problems| problems.to_string()),
            };
            (official.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), ours)
        });
        let (official, ours) = (official?, ours?);
        found.roots.insert(RUNTIME.to_owned(), project::root().join("codegen/runtime/src/lib.rs"));
        found.roots.insert(ours.clone(), out.join("src/lib.rs"));
        let ours = read(&found.roots, &[&ours, RUNTIME], &surface::types(&official))?;
        let (text, equal) = report(&ours, &official, explanations, self.extra);
        print!("{text}");
        Ok(equal)
    }
}

/// Generates a service's crate into `out`. Returns the crate's name as it is spelled in source code.
fn write(service: &Service, protocol: &str, out: &Path) -> Generated<String> {
    let mut plan = Regenerate::whole_service(&service.model, None, out)?;
    // A model may offer several protocols, and the API depends on the chosen one.
    plan.protocol = Some(protocol.to_owned());
    crate_files::compare(out, &plan.generate()?.files)?.write()?;
    Ok(plan.module.replace('-', "_"))
}

/// Returns the name of the crate in a folder as it is spelled in source code.
fn crate_name(folder: &Path) -> Result<String, String> {
    let manifest = folder.join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest)
        .map_err(|error| format!("error: cannot read {}: {error}", manifest.display()))?;
    let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let name =
        name.ok_or_else(|| format!("error: {}: there is no line `name = \"...\"`", manifest.display()))?;
    Ok(name.replace('-', "_"))
}

/// Returns the public items of the first of these crates. The items of the others count as its own.
fn read(
    roots: &BTreeMap<String, PathBuf>,
    crates: &[&str],
    preferred: &BTreeSet<String>,
) -> Result<Surface, String> {
    let mut sources = Sources::new()?;
    // The crate itself comes last, because expanding its macro calls needs the macros of the others.
    for name in SHARED.iter().chain(crates.iter().rev()) {
        match roots.get(*name) {
            Some(root) => sources.read_crate(name, root)?,
            None if crates.contains(name) => return Err(format!("error: cargo finds no library {name}")),
            None => {}
        }
    }
    sources.link();
    Ok(surface::surface(&sources, crates, preferred))
}

/// Returns the report about two crates, and whether all differences are explained.
fn report(
    ours: &Surface,
    official: &Surface,
    explanations: &mut [Explanation],
    extra: bool,
) -> (String, bool) {
    let found = differences::differences(ours, official);
    let (extras, found): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.official.is_none());
    let unexplained = differences::explain(&found, explanations);
    let mut text = String::new();
    for difference in extras.iter().filter(|_| extra).chain(unexplained.iter().copied()) {
        text += &format!("{}\n", difference.title);
        for (whose, declaration) in [("ours:    ", &difference.ours), ("official:", &difference.official)] {
            text += &declaration.as_ref().map_or(String::new(), |it| format!("    {whose} {it}\n"));
        }
    }
    let (all, missed, unexplained, extras) = (official.len(), found.len(), unexplained.len(), extras.len());
    text += &format!(
        "{all} public items of the official crate: {} equal, {} explained, {unexplained} unexplained; {extras} only in ours\n",
        all - missed,
        missed - unexplained,
    );
    (text, unexplained == 0)
}
