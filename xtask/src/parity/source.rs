//! A crate's source as declarations: which modules there are, what each declares and imports.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use super::declare::{Declared, read_file};
use super::phrase::{Name, Phrase};

/// The way from a crate's root to one of its modules.
pub type ModulePath = Vec<String>;

/// What all files of a crate say.
#[derive(Debug, Default)]
pub struct Crate {
    pub modules: BTreeMap<ModulePath, Module>,
}

/// What one module says.
#[derive(Debug, Default)]
pub struct Module {
    pub children: Vec<Child>,
    pub imports: Vec<Import>,
    pub items: Vec<Item>,
    pub impls: Vec<Impl>,
}

#[derive(Debug)]
pub struct Child {
    pub name: String,
    pub public: bool,
}

#[derive(Debug)]
pub struct Import {
    pub from: Name,
    /// The name that the module gives to it; none for a glob.
    pub name: Option<String>,
    pub public: bool,
}

/// What an item is; decides, too, which of Rust's name spaces it lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Struct,
    Enum,
    Trait,
    Alias,
    Function,
    Constant,
    Field,
    Variant,
}

#[derive(Debug)]
pub struct Item {
    pub name: String,
    pub public: bool,
    pub kind: Kind,
    /// Everything besides its name and its members.
    pub signature: Phrase,
    /// What it is another name for, with the same type parameters.
    pub stands_for: Option<Name>,
    pub non_exhaustive: bool,
    pub members: Vec<Member>,
}

/// A public field, variant, method or associated constant.
#[derive(Debug)]
pub struct Member {
    pub name: String,
    pub kind: Kind,
    pub signature: Phrase,
}

#[derive(Debug)]
pub struct Impl {
    /// None for a type's own methods.
    pub of: Option<Phrase>,
    /// Its own type parameters, which stand for any type.
    pub parameters: Vec<String>,
    pub target: Name,
    pub members: Vec<Member>,
}

/// A file that a module is in.
struct File {
    module: ModulePath,
    path: PathBuf,
    /// Where the files of modules inside of it are.
    folder: PathBuf,
}

/// Reads a crate from its root file on, as many files at a time as there are processors.
pub fn read_crate(root: &Path) -> Result<Crate, String> {
    let folder = root.parent().unwrap_or(root).to_owned();
    let mut files = vec![File { module: Vec::new(), path: root.to_owned(), folder }];
    let mut found = Crate::default();
    // Which files there are only their parents know, so the crate is read level by level.
    while !files.is_empty() {
        let mut next = Vec::new();
        for declared in read_level(&files)? {
            found.modules.extend(declared.modules);
            for (module, path) in declared.elsewhere {
                next.push(locate(module, path)?);
            }
        }
        files = next;
    }
    Ok(found)
}

fn read_level(files: &[File]) -> Result<Vec<Declared>, String> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = files
            .chunks(share)
            .map(|files| scope.spawn(|| files.iter().map(read_one).collect::<Result<Vec<_>, _>>()))
            .collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.join().map_err(|_| "error: a file could not be parsed".to_owned())??);
        }
        Ok(all)
    })
}

fn read_one(file: &File) -> Result<Declared, String> {
    let text = fs::read_to_string(&file.path)
        .map_err(|error| format!("error: cannot read {}: {error}", file.path.display()))?;
    read_file(&text, &file.module, &file.folder)
        .map_err(|error| format!("error: {} cannot be parsed: {error}", file.path.display()))
}

/// `mod x;` in `folder` is in `x.rs` or in `x/mod.rs`.
fn locate(module: ModulePath, path: PathBuf) -> Result<File, String> {
    if path.extension().is_some() {
        let folder = path.parent().unwrap_or(&path).to_owned();
        return Ok(File { module, path, folder });
    }
    let beside = path.with_extension("rs");
    let inside = path.join("mod.rs");
    match (beside.is_file(), inside.is_file()) {
        (true, _) => Ok(File { module, path: beside, folder: path }),
        (false, true) => Ok(File { module, path: inside, folder: path }),
        (false, false) => Err(format!(
            "error: the module {} is neither in {} nor in {}",
            module.join("::"),
            beside.display(),
            inside.display()
        )),
    }
}
