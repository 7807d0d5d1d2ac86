//! `cargo xtask parity`: whole services generated, and their public items compared with those of the official crates.

mod declare;
mod differences;
mod expand;
mod official;
mod phrase;
mod resolve;
mod services;
mod source;
mod surface;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use tinsmith_codegen::diagnostic::Diagnostics;

use crate::regenerate::Regenerate;
use crate::{crate_files, project};
use differences::{Deliberate, Difference, Judgement, Kind};
use official::Roots;
use resolve::Crates;
use surface::{Subject, Surface};

/// The library whose types users of a generated crate meet as that crate's own.
const RUNTIME: &str = "tinsmith_runtime";
/// Crates from which the official ones re-export; the same item has several paths in them.
const SHARED: [&str; 5] =
    ["aws_credential_types", "aws_smithy_http", "aws_smithy_runtime_api", "aws_smithy_types", "aws_types"];
/// The differences that are meant to be: those of every crate, and those of each.
const DELIBERATE: &str = "xtask/src/parity/differences";
const COMMON: &str = "common";

/// Generate whole services and compare their public items with those of the official crates.
#[derive(clap::Args)]
pub struct Parity {
    /// Services instead of all that are known, separated by commas
    #[arg(long, value_delimiter = ',', conflicts_with_all = ["krate", "model"])]
    service: Vec<String>,
    /// The official crate's name, for a service that is not known
    #[arg(long = "crate", requires = "model")]
    krate: Option<String>,
    /// The official crate's version, instead of the known one
    #[arg(long)]
    version: Option<String>,
    /// The official crate's source, instead of what cargo finds
    #[arg(long)]
    official: Option<PathBuf>,
    /// Files of the model, for a service that is not known
    #[arg(long, requires = "krate")]
    model: Vec<PathBuf>,
    /// Print, too, what only the generated crate has
    #[arg(long)]
    extra: bool,
}

/// What is compared with what.
struct Pair {
    /// The folder's and the list's name.
    name: String,
    krate: String,
    version: String,
    /// None for the configured one.
    model: Vec<PathBuf>,
    lists: Vec<String>,
}

impl Parity {
    pub fn run(self) -> Result<ExitCode, String> {
        let mut equal = true;
        for pair in self.pairs()? {
            if let Some(missing) = pair.model.iter().find(|path| !path.exists()) {
                println!("{}: skipped, since there is no {}", pair.name, missing.display());
                continue;
            }
            equal &= self.compare(&pair)?;
        }
        Ok(if equal { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn pairs(&self) -> Result<Vec<Pair>, String> {
        if let Some(krate) = &self.krate {
            let version = match (&self.version, &self.official) {
                (None, None) => {
                    return Err(format!("error: say which version of {krate}, as in --version 1.0.0"));
                }
                (version, _) => version.clone().unwrap_or_default(),
            };
            let lists = vec![COMMON.to_owned()];
            let model = self.model.clone();
            return Ok(vec![Pair { name: krate.clone(), krate: krate.clone(), version, model, lists }]);
        }
        let services = services::named(&self.service)?;
        if services.len() > 1 && (self.version.is_some() || self.official.is_some()) {
            return Err(
                "error: --version and --official are about one service: name it with --service".to_owned()
            );
        }
        let pair = |service: &services::Service| Pair {
            name: service.name.to_owned(),
            krate: service.krate.to_owned(),
            version: self.version.clone().unwrap_or_else(|| service.version.to_owned()),
            model: service.model().into_iter().collect(),
            lists: vec![COMMON.to_owned(), service.name.to_owned()],
        };
        Ok(services.into_iter().map(pair).collect())
    }

    /// Whether there are no differences but those that are meant to be.
    fn compare(&self, pair: &Pair) -> Result<bool, String> {
        let started = Instant::now();
        let folder = project::root().join("target/parity").join(&pair.name);
        let roots = self.official(pair, &folder.join("official"))?;
        // The two halves of the work have nothing to do with each other until both are read.
        let (official, ours) = thread::scope(|scope| {
            let official = scope.spawn(|| read_official(&pair.krate, &roots));
            let ours = ours(pair, &folder.join("ours"), &roots);
            let official = official
                .join()
                .unwrap_or_else(|_| Err("error: reading the official crate failed".to_owned()));
            (official, ours)
        });
        let (official, (crates, name)) = (official?, ours?);
        let favourites = surface::paths(&official);
        let ours = surface::surface(&Subject {
            crates: &crates,
            krate: &name,
            parts: &[RUNTIME],
            favourites: &favourites,
        });
        let mut list = Vec::new();
        for name in &pair.lists {
            let file = format!("{DELIBERATE}/{name}.txt");
            let text = std::fs::read_to_string(project::root().join(&file))
                .map_err(|error| format!("error: {file}: {error}"))?;
            list.extend(differences::read_deliberate(&file, &text)?);
        }
        let found = differences::differences(&ours, &official);
        let judgement = differences::judge(&found, &list);
        println!("{}: against {} {}", pair.name, pair.krate, pair.version);
        print!("{}", report(&found, &list, &judgement, &ours, &official, self.extra));
        println!("{} ms", started.elapsed().as_millis());
        Ok(!judgement.counts.contains(&0) && judgement.unexplained.is_empty())
    }

    fn official(&self, pair: &Pair, scratch: &Path) -> Result<Roots, String> {
        let folder = self.official.as_deref().map(project::absolute).transpose().map_err(told)?;
        let wanted = match &folder {
            Some(folder) => official::Wanted::Folder(folder),
            None => official::Wanted::Version(&pair.version),
        };
        official::roots(scratch, &pair.krate, &wanted)
    }
}

/// Writes the generated crate and reads it again, with those that it re-exports from; its name, too.
fn ours(pair: &Pair, out: &Path, official: &Roots) -> Result<(Crates, String), String> {
    let plan = Regenerate::whole_service(&pair.model, None, out).map_err(told)?;
    let generated = plan.generate().map_err(told)?;
    crate_files::compare(out, &generated.files).map_err(told)?.write().map_err(told)?;
    let name = plan.module.replace('-', "_");
    let mut roots = shared(official);
    roots.insert(RUNTIME.to_owned(), project::root().join("codegen/runtime/src/lib.rs"));
    roots.insert(name.clone(), out.join("src/lib.rs"));
    Ok((read(&roots)?, name))
}

/// What this command's own errors are: text.
fn told(problems: Diagnostics) -> String {
    problems.to_string()
}

fn shared(roots: &Roots) -> Roots {
    let known = roots.iter().filter(|(name, _)| SHARED.contains(&name.as_str()));
    known.map(|(name, path)| (name.clone(), path.clone())).collect()
}

fn read_official(name: &str, roots: &Roots) -> Result<Surface, String> {
    let name = name.replace('-', "_");
    let root = roots.get(&name).ok_or_else(|| format!("error: cargo knows no library {name}"))?;
    let mut all = shared(roots);
    all.insert(name.clone(), root.clone());
    let crates = read(&all)?;
    Ok(surface::surface(&Subject { crates: &crates, krate: &name, parts: &[], favourites: &BTreeSet::new() }))
}

fn read(roots: &Roots) -> Result<Crates, String> {
    roots.iter().map(|(name, root)| Ok((name.clone(), source::read_crate(root)?))).collect()
}

/// Everything that is printed.
fn report(
    found: &[Difference],
    list: &[Deliberate],
    judgement: &Judgement,
    ours: &Surface,
    official: &Surface,
    extra: bool,
) -> String {
    let mut text = String::new();
    let is_extra = |it: &&Difference| matches!(it.kind, Kind::Extra { .. });
    let extras: Vec<&Difference> = found.iter().filter(is_extra).collect();
    if extra {
        describe(&extras, &mut text);
    }
    describe(&judgement.unexplained, &mut text);
    for (entry, count) in list.iter().zip(&judgement.counts) {
        match count {
            0 => text.push_str(&format!(
                "{}:{}: nothing matches `{}`: remove the entry\n",
                entry.file, entry.line, entry.pattern
            )),
            _ => text.push_str(&format!("{count:6} x {}: {}\n", entry.pattern, entry.reason)),
        }
    }
    let missed = found.len() - extras.len();
    text.push_str(&format!(
        "{} public items of the official crate: {} equal, {} deliberately different, {} unexplained; {} of ours besides {}\n",
        official.len(),
        official.len() - missed,
        judgement.counts.iter().sum::<usize>(),
        judgement.unexplained.len(),
        extras.len(),
        ours.len() - extras.len(),
    ));
    text
}

/// One paragraph for each module.
fn describe(found: &[&Difference], text: &mut String) {
    let modules: BTreeSet<&str> = found.iter().map(|it| it.label.module.as_str()).collect();
    for module in modules {
        let inside: Vec<_> = found.iter().filter(|it| it.label.module == module).collect();
        let name = if module.is_empty() { "the crate's root" } else { module };
        text.push_str(&format!("{name}: {}\n", inside.len()));
        for difference in inside {
            text.push_str(&format!("  {}", difference.title()));
            match &difference.kind {
                Kind::Differs { ours, official } => {
                    text.push_str(&format!("\n    ours:     {ours}\n    official: {official}\n"));
                }
                Kind::Missing { official: signature } | Kind::Extra { ours: signature } => {
                    let gap = if signature.is_empty() { "" } else { ": " };
                    text.push_str(&format!("{gap}{signature}\n"));
                }
            }
        }
    }
}
