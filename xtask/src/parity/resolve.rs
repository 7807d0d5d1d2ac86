//! What a path means: through imports, re-exports and crates to the place where the thing is declared.

use std::collections::BTreeMap;

use super::phrase::Name;
use super::source::{Crate, Item, Kind, ModulePath};

/// Crates by the name that source code has for them.
pub type Crates = BTreeMap<String, Crate>;

/// A module of a crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub krate: String,
    pub module: ModulePath,
}

/// Where an item is declared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    pub place: Place,
    pub name: String,
    pub space: Space,
}

/// Rust lets a type and a function have the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Space {
    Types,
    Values,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Module(Place),
    Item(Home),
    /// Something of a crate whose source is not known, such as `::std::fmt::Debug`; or of a known one, made
    /// there by a macro.
    Foreign(String),
}

/// Names that every module has, and where they come from.
const PRELUDE: [(&str, &str); 12] = [
    ("borrow", "ToOwned"),
    ("boxed", "Box"),
    ("clone", "Clone"),
    ("cmp", "Eq Ord PartialEq PartialOrd"),
    ("convert", "AsMut AsRef From Into TryFrom TryInto"),
    ("default", "Default"),
    ("iter", "DoubleEndedIterator ExactSizeIterator Extend FromIterator IntoIterator Iterator"),
    ("marker", "Copy Send Sized Sync Unpin"),
    ("ops", "Drop Fn FnMut FnOnce"),
    ("option", "Option"),
    ("result", "Result"),
    ("string", "String ToString"),
];

/// A chain of re-exports longer than this one goes in a circle.
const LONGEST_CHAIN: usize = 40;

impl Kind {
    pub fn space(self) -> Space {
        match self {
            Kind::Function | Kind::Constant => Space::Values,
            _ => Space::Types,
        }
    }
}

/// What a path means in a module; nothing if it is a primitive type or a type parameter.
pub fn resolve(crates: &Crates, at: &Place, name: &Name, space: Space) -> Option<Target> {
    follow(crates, at, name, space, 0)
}

/// The item that is declared at a place.
pub fn item<'c>(crates: &'c Crates, home: &Home) -> Option<&'c Item> {
    let module = crates.get(&home.place.krate)?.modules.get(&home.place.module)?;
    module.items.iter().find(|item| item.name == home.name && item.kind.space() == home.space)
}

fn follow(crates: &Crates, at: &Place, name: &Name, space: Space, depth: usize) -> Option<Target> {
    if depth > LONGEST_CHAIN {
        return None;
    }
    let first = name.parts.first()?;
    let space_of = |index: usize| if index + 1 == name.parts.len() { space } else { Space::Types };
    let mut target = match first.as_str() {
        _ if name.global => extern_crate(crates, first),
        "crate" => Target::Module(Place { krate: at.krate.clone(), module: Vec::new() }),
        "self" => Target::Module(at.clone()),
        "super" => above(at.clone())?,
        _ => match look_up(crates, at, first, space_of(0), depth) {
            Some(target) => target,
            None => match prelude(first) {
                Some(target) => target,
                // In a path that goes on, a name that the module does not have is that of a crate.
                None if name.parts.len() > 1 || crates.contains_key(first) => extern_crate(crates, first),
                None => return None,
            },
        },
    };
    for (index, part) in name.parts.iter().enumerate().skip(1) {
        target = match target {
            Target::Module(place) if part == "super" => above(place)?,
            Target::Module(place) => look_up(crates, &place, part, space_of(index), depth)
                .unwrap_or_else(|| Target::Foreign(format!("{}::{part}", text(&place)))),
            Target::Item(home) => Target::Foreign(format!("{}::{}::{part}", text(&home.place), home.name)),
            Target::Foreign(path) => Target::Foreign(format!("{path}::{part}")),
        };
    }
    Some(target)
}

fn above(mut place: Place) -> Option<Target> {
    place.module.pop()?;
    Some(Target::Module(place))
}

fn extern_crate(crates: &Crates, name: &str) -> Target {
    match name {
        // What these have is in `std`, too.
        "core" | "alloc" => Target::Foreign("::std".to_owned()),
        _ if crates.contains_key(name) => {
            Target::Module(Place { krate: name.to_owned(), module: Vec::new() })
        }
        _ => Target::Foreign(format!("::{name}")),
    }
}

fn prelude(name: &str) -> Option<Target> {
    if name == "Vec" {
        return Some(Target::Foreign("::std::vec::Vec".to_owned()));
    }
    let (module, _) = PRELUDE.iter().find(|(_, names)| names.split(' ').any(|known| known == name))?;
    Some(Target::Foreign(format!("::std::{module}::{name}")))
}

/// What a name means inside of a module, without the names that every module has.
fn look_up(crates: &Crates, at: &Place, name: &str, space: Space, depth: usize) -> Option<Target> {
    let module = crates.get(&at.krate)?.modules.get(&at.module)?;
    if space == Space::Types && module.children.iter().any(|child| child.name == name) {
        let inner = at.module.iter().cloned().chain([name.to_owned()]).collect();
        return Some(Target::Module(Place { krate: at.krate.clone(), module: inner }));
    }
    if module.items.iter().any(|item| item.name == name && item.kind.space() == space) {
        return Some(Target::Item(Home { place: at.clone(), name: name.to_owned(), space }));
    }
    let named = module.imports.iter().filter(|import| import.name.as_deref() == Some(name));
    for import in named {
        // `use x;` of a crate `x` must not find itself.
        let own = import.from.parts.len() == 1 && import.from.parts[0] == name && !import.from.global;
        let found = match own {
            true => Some(extern_crate(crates, name)),
            false => follow(crates, at, &import.from, space, depth + 1),
        };
        if found.is_some() {
            return found;
        }
    }
    let globs = module.imports.iter().filter(|import| import.name.is_none());
    for import in globs {
        if let Some(Target::Module(place)) = follow(crates, at, &import.from, Space::Types, depth + 1)
            && depth < LONGEST_CHAIN
            && let Some(found) = look_up(crates, &place, name, space, depth + 1)
        {
            return Some(found);
        }
    }
    None
}

/// A place as a path that starts with its crate.
pub fn text(place: &Place) -> String {
    let mut text = format!("::{}", place.krate);
    for part in &place.module {
        text.push_str("::");
        text.push_str(part);
    }
    text
}
