//! What users of a crate see: its public items under their public paths, with signatures that can be compared.

use std::collections::{BTreeMap, BTreeSet};

use super::phrase::{self, Name, Piece};
use super::resolve::{Crates, Home, Place, Space, Target, item, resolve, text};
use super::source::{Impl, Item, Kind, Member};

/// Signatures by what they are the signatures of, such as `method types::Foo::bar`.
pub type Surface = BTreeMap<Label, String>;

/// Stands for a type parameter of an `impl` block: any type.
pub const ANY: &str = "?";

/// Which item it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The public module that it is in; empty for the crate's root.
    pub module: String,
    /// Kind and path.
    pub what: String,
}

/// A crate, and what is known of others.
pub struct Subject<'c> {
    pub crates: &'c Crates,
    pub krate: &'c str,
    /// Crates whose items count as this one's where it re-exports them.
    pub parts: &'c [&'c str],
    /// What to call an item that has several public paths, if it is one of these.
    pub favourites: &'c BTreeSet<String>,
}

/// A public name.
struct Shown {
    path: Vec<String>,
    thing: Thing,
}

enum Thing {
    Module,
    Item(Home),
    /// A re-export from another crate.
    Foreign(String),
}

/// Everything that is needed to write down a signature.
struct Context<'c> {
    subject: &'c Subject<'c>,
    /// The public path of each item: of several the one that the other crate has, too, or the shortest.
    names: BTreeMap<Home, Vec<String>>,
}

/// The public items of a crate.
pub fn surface(subject: &Subject) -> Surface {
    let mut shown = Vec::new();
    let root = Place { krate: subject.krate.to_owned(), module: Vec::new() };
    walk(subject, &root, &[], &mut BTreeSet::new(), &mut shown);
    let mut names: BTreeMap<Home, Vec<String>> = BTreeMap::new();
    for Shown { path, thing } in &shown {
        if let Thing::Item(home) = thing {
            let best = names.entry(home.clone()).or_insert_with(|| path.clone());
            let rank =
                |path: &[String]| (!subject.favourites.contains(&path.join("::")), path.len(), path.to_vec());
            if rank(path) < rank(best) {
                *best = path.clone();
            }
        }
    }
    let context = Context { subject, names };
    let impls = context.impls();
    let mut surface = Surface::new();
    for Shown { path, thing } in shown {
        let (inside, name) = (path[..path.len() - 1].join("::"), path.join("::"));
        let mut add = |what: String, signature: String| {
            surface.insert(Label { module: inside.clone(), what }, signature);
        };
        match thing {
            Thing::Module => add(format!("mod {name}"), String::new()),
            Thing::Foreign(from) => add(format!("type {name}"), format!("use {from}")),
            Thing::Item(home) => {
                let Some(item) = item(subject.crates, &home) else { continue };
                if context.names.get(&home) != Some(&path) {
                    add(format!("{} {name}", word(item.kind)), format!("use {}", context.home(&home)));
                    continue;
                }
                context.item(item, &home, &name, &mut add);
                for (at, block) in impls.get(&home).into_iter().flatten() {
                    context.implementation(at, block, &home, &name, &mut add);
                }
            }
        }
    }
    surface
}

/// The paths of a surface's own types.
pub fn paths(surface: &Surface) -> BTreeSet<String> {
    let types = surface.iter().filter(|(_, signature)| !signature.starts_with("use "));
    types.filter_map(|(label, _)| label.what.strip_prefix("type ")).map(str::to_owned).collect()
}

/// Collects the public names of a module, which users see as `path`.
fn walk(
    subject: &Subject,
    at: &Place,
    path: &[String],
    around: &mut BTreeSet<Place>,
    shown: &mut Vec<Shown>,
) {
    let Some(module) = subject.crates.get(&at.krate).and_then(|krate| krate.modules.get(&at.module)) else {
        return;
    };
    // A module may re-export one that it is in.
    if !around.insert(at.clone()) {
        return;
    }
    let own = |krate: &str| krate == subject.krate || subject.parts.contains(&krate);
    let named = |name: &str| path.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>();
    for child in module.children.iter().filter(|child| child.public) {
        let inner = Place {
            krate: at.krate.clone(),
            module: at.module.iter().chain([&child.name]).cloned().collect(),
        };
        shown.push(Shown { path: named(&child.name), thing: Thing::Module });
        walk(subject, &inner, &named(&child.name), around, shown);
    }
    for item in module.items.iter().filter(|item| item.public) {
        let home = Home { place: at.clone(), name: item.name.clone(), space: item.kind.space() };
        shown.push(Shown { path: named(&item.name), thing: Thing::Item(home) });
    }
    for import in module.imports.iter().filter(|import| import.public) {
        let Some(name) = &import.name else {
            match resolve(subject.crates, at, &import.from, Space::Types) {
                Some(Target::Module(place)) if own(&place.krate) => {
                    walk(subject, &place, path, around, shown);
                }
                Some(Target::Module(place)) => {
                    shown.push(Shown { path: named("*"), thing: Thing::Foreign(text(&place)) });
                }
                _ => {}
            }
            continue;
        };
        let found =
            [Space::Types, Space::Values].map(|space| resolve(subject.crates, at, &import.from, space));
        // What is not declared in any known source is found under both, as the same guess.
        let known = |target: &Target| !matches!(target, Target::Foreign(_));
        let certain: Vec<Target> = found.iter().flatten().filter(|it| known(it)).cloned().collect();
        let guess = found.into_iter().flatten().take(usize::from(certain.is_empty()));
        for target in certain.iter().cloned().chain(guess) {
            match target {
                Target::Module(place) if own(&place.krate) => {
                    shown.push(Shown { path: named(name), thing: Thing::Module });
                    walk(subject, &place, &named(name), around, shown);
                }
                Target::Module(place) => {
                    shown.push(Shown { path: named(name), thing: Thing::Foreign(text(&place)) });
                }
                Target::Item(home) if own(&home.place.krate) => {
                    shown.push(Shown { path: named(name), thing: Thing::Item(home) });
                }
                Target::Item(home) => {
                    let from = format!("{}::{}", text(&home.place), home.name);
                    shown.push(Shown { path: named(name), thing: Thing::Foreign(from) });
                }
                Target::Foreign(from) => {
                    shown.push(Shown { path: named(name), thing: Thing::Foreign(from) });
                }
            }
        }
    }
    around.remove(at);
}

impl<'c> Context<'c> {
    /// The blocks of each item, wherever they are written.
    fn impls(&self) -> BTreeMap<Home, Vec<(Place, &'c Impl)>> {
        let subject = self.subject;
        let mut found: BTreeMap<Home, Vec<(Place, &Impl)>> = BTreeMap::new();
        for name in subject.parts.iter().chain([&subject.krate]) {
            let Some(krate) = subject.crates.get(*name) else { continue };
            for (path, module) in &krate.modules {
                let at = Place { krate: (*name).to_owned(), module: path.clone() };
                for block in &module.impls {
                    if let Some(Target::Item(home)) =
                        resolve(subject.crates, &at, &block.target, Space::Types)
                    {
                        found.entry(home).or_default().push((at.clone(), block));
                    }
                }
            }
        }
        found
    }

    fn item(&self, item: &Item, home: &Home, name: &str, add: &mut dyn FnMut(String, String)) {
        let mut signature = self.print(&item.signature, &home.place, Some(home));
        if item.kind == Kind::Trait {
            // A trait without supertraits still has the colon of their list.
            signature = signature.trim_end_matches(':').to_owned();
        }
        let kind = match item.kind {
            Kind::Struct => "struct",
            Kind::Enum => "enum",
            Kind::Trait => "trait",
            Kind::Alias => "type",
            _ => "",
        };
        let open = if item.non_exhaustive { " #[non_exhaustive]" } else { "" };
        add(format!("{} {name}", word(item.kind)), format!("{kind}{signature}{open}"));
        self.members(&item.members, &home.place, home, name, add);
    }

    fn implementation(
        &self,
        at: &Place,
        block: &Impl,
        home: &Home,
        name: &str,
        add: &mut dyn FnMut(String, String),
    ) {
        let Some(of) = &block.of else {
            return self.members(&block.members, at, home, name, add);
        };
        // The last part says which trait it is: one trait has several paths.
        let (first, arguments) = match of.split_first() {
            Some((Piece::Path(path), rest)) => (path.parts.last().cloned().unwrap_or_default(), rest),
            _ => (String::new(), &of[..]),
        };
        let arguments = phrase::print(arguments, &mut |name| match name.parts.as_slice() {
            [single] if block.parameters.contains(single) => ANY.to_owned(),
            _ => self.name(name, at, Some(home)),
        });
        add(format!("impl {first}{arguments} for {name}"), String::new());
    }

    fn members(
        &self,
        members: &[Member],
        at: &Place,
        home: &Home,
        name: &str,
        add: &mut dyn FnMut(String, String),
    ) {
        for member in members {
            let kind = match member.kind {
                Kind::Function => "method",
                other => word(other),
            };
            add(format!("{kind} {name}::{}", member.name), self.print(&member.signature, at, Some(home)));
        }
    }

    fn print(&self, phrase: &[Piece], at: &Place, owner: Option<&Home>) -> String {
        phrase::print(phrase, &mut |name| self.name(name, at, owner))
    }

    /// A path in full.
    fn name(&self, name: &Name, at: &Place, owner: Option<&Home>) -> String {
        if let (Some(home), Some("Self")) = (owner, name.parts.first().map(String::as_str)) {
            let rest = name.parts[1..].iter().map(|part| format!("::{part}")).collect::<String>();
            return format!("{}{rest}", self.home(home));
        }
        // A receiver, not a module.
        if name.parts == ["self"] {
            return "self".to_owned();
        }
        match resolve(self.subject.crates, at, name, Space::Types) {
            Some(Target::Item(home)) => match item(self.subject.crates, &home).map(|it| &it.stands_for) {
                Some(Some(other)) => self.name(other, &home.place, None),
                _ => self.home(&home),
            },
            Some(Target::Module(place)) => text(&place),
            Some(Target::Foreign(path)) => path,
            None => name.parts.join("::"),
        }
    }

    /// An item's public path if it has one, and else the place where it is hidden.
    fn home(&self, home: &Home) -> String {
        match self.names.get(home) {
            Some(path) => format!("crate::{}", path.join("::")),
            None => {
                let path = format!("{}::{}", text(&home.place), home.name);
                match path.strip_prefix(&format!("::{}::", self.subject.krate)) {
                    Some(inside) => format!("crate::{inside}"),
                    None => path,
                }
            }
        }
    }
}

/// How a label calls things of this kind.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Struct | Kind::Enum | Kind::Trait | Kind::Alias => "type",
        Kind::Function => "fn",
        Kind::Constant => "const",
        Kind::Field => "field",
        Kind::Variant => "variant",
    }
}
