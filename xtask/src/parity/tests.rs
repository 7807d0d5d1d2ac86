//! Small crates against each other: what is the same however it is written, and what is not.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::differences::{Difference, Kind, differences, judge, read_deliberate};
use super::surface::{Subject, Surface, paths, surface};
use super::{official, read, read_official, report, source};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes crates; a file's path starts with the name of its crate.
fn folder(test: &str, files: &[(&str, &str)]) -> Folder {
    let folder = Folder(std::env::temp_dir().join(format!("tinsmith-parity-{test}-{}", std::process::id())));
    for (path, text) in files {
        crate::files::write(&folder.0.join(path), text).expect("a writable folder");
    }
    folder
}

/// The surface of one of the crates, with the others known to it and a crate `runtime` part of it.
fn seen(folder: &Folder, krate: &str, known: &[&str], favourites: &BTreeSet<String>) -> Surface {
    let roots =
        known.iter().chain([&krate]).map(|name| (name.to_string(), folder.0.join(name).join("lib.rs")));
    let crates = read(&roots.collect()).expect("crates that can be read");
    surface(&Subject { crates: &crates, krate, parts: &["runtime"], favourites })
}

/// What is printed of the differences between a crate `ours` and a crate `official` of one file each.
fn between(test: &str, ours: &str, official: &str) -> Vec<String> {
    let folder = folder(test, &[("ours/lib.rs", ours), ("official/lib.rs", official)]);
    let none = BTreeSet::new();
    let (ours, official) = (seen(&folder, "ours", &[], &none), seen(&folder, "official", &[], &none));
    differences(&ours, &official).iter().map(Difference::title).collect()
}

#[test]
fn each_kind_of_difference_is_found() {
    let ours = "
        #[derive(Clone)] pub struct A { pub x: u8, pub y: u8 }
        impl A { pub fn get(&self) -> u8 { self.x } pub fn own(&self) {} }
        pub enum E { One(u8), Two }
        pub type T = u8;
        pub const C: u8 = 1;
        pub mod m {}";
    let official = "
        #[derive(Clone, PartialEq)] #[non_exhaustive] pub struct A { pub x: u16, pub z: u8 }
        impl A { pub fn get(self) -> u8 { 0 } pub fn other() {} }
        impl From<u8> for A { fn from(_: u8) -> Self { todo!() } }
        pub enum E { One(u16), Three }
        pub type T = u16;
        pub const C: u16 = 1;
        pub fn f() {}
        pub mod m {} pub mod n {}";
    let expected = [
        "differs const C",
        "differs field A::x",
        "extra field A::y",
        "missing field A::z",
        "missing fn f",
        "missing impl From<u8> for A",
        "missing impl PartialEq for A",
        "differs method A::get",
        "missing method A::other",
        "extra method A::own",
        "missing mod n",
        "differs type A",
        "differs type T",
        "differs variant E::One",
        "missing variant E::Three",
        "extra variant E::Two",
    ];
    let mut found = between("kinds", ours, official);
    found.sort_by_key(|title| title.split_once(' ').map(|(_, what)| what.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn spelling_makes_no_difference() {
    let ours = "
        use std::collections::HashMap as Map;
        use std::fmt;
        mod hidden { #[derive(Debug)] pub struct A; pub struct B; }
        pub mod types { pub use super::hidden::*; mod lower { pub use super::super::hidden::A as C; } }
        use types::A;
        type Answer<T, E = fmt::Error> = Result<T, E>;
        pub fn f(mut first: Map<String, Vec<A>>, r: &mut Option<A>) -> Answer<(), fmt::Error> { let _ = first; Ok(()) }
        impl A { pub fn me(mut self) -> Self { self } }
        pub(crate) fn internal() {}
        #[doc(hidden)] pub fn also_internal() {}
        #[cfg(not(feature = \"b\"))] pub struct Instead;
        #[cfg(test)] mod tests;";
    let official = "
        pub mod types {
            pub use crate::types::_a::A;
            #[cfg(feature = \"b\")] pub struct B;
            mod _a {
                #[derive(::std::fmt::Debug)] pub struct A;
                impl A { pub fn me(self) -> crate::types::A { self } }
            }
        }
        pub fn f(
            other: ::std::collections::HashMap<::std::string::String, ::std::vec::Vec<crate::types::A>>,
            _: &mut ::core::option::Option<self::types::A>,
        ) -> ::std::result::Result<(), ::std::fmt::Error> { todo!() }";
    assert_eq!(between("spelling", ours, official), Vec::<String>::new());
}

#[test]
fn type_parameters_are_what_they_are_for() {
    let ours = "
        pub struct A;
        impl<E, R> From<Result<E, R>> for A { fn from(_: Result<E, R>) -> A { A } }
        pub fn f<F: Fn(C), C>(_: F) where C: ::std::fmt::Debug {}
        pub mod b { pub struct C; }
        pub fn g<B>(_: B) -> b::C { b::C }";
    let official = "
        pub struct A;
        impl<R> From<Result<u8, R>> for A { fn from(_: Result<u8, R>) -> A { A } }
        impl<R> From<Result<Vec<u8>, R>> for A { fn from(_: Result<Vec<u8>, R>) -> A { A } }
        impl<R> From<Option<R>> for A { fn from(_: Option<R>) -> A { A } }
        pub fn f<F: Fn(MapE), MapE>(_: F) where MapE: ::std::fmt::Debug {}
        pub mod b { pub struct C; }
        pub fn g<C>(_: C) -> b::C { b::C }";
    let mut found = between("parameters", ours, official);
    found.sort();
    assert_eq!(
        found,
        [
            "extra impl From<::std::result::Result<?, ?>> for A",
            "missing impl From<::std::option::Option<?>> for A"
        ]
    );
}

#[test]
fn re_exports_lead_to_one_item() {
    let folder = folder(
        "exports",
        &[
            ("shared/lib.rs", "pub mod error { mod inner { pub struct Data; } pub use inner::Data; }"),
            ("runtime/lib.rs", "pub use shared; pub mod unknown { pub struct Odd; impl Odd { pub fn is(&self) {} } }"),
            (
                "ours/lib.rs",
                "pub mod error { pub use runtime::shared::error::Data; pub use runtime::unknown::Odd; }
                 pub use operation::Thing; pub mod operation; use error::Data; pub fn data() -> Data { Data }
                 pub fn thing() -> Thing { Thing }",
            ),
            ("ours/operation.rs", "pub mod builders { pub use super::Thing; } mod deep; pub struct Thing;"),
            ("ours/operation/deep.rs", "use super::super::error::Odd; impl super::Thing { pub fn odd(_: Odd) {} }"),
            (
                "official/lib.rs",
                "pub mod error { pub use ::shared::error::Data; pub struct Odd; impl Odd { pub fn is(&self) {} } }
                 pub fn data() -> crate::error::Data { todo!() }
                 pub mod operation { pub mod builders { pub struct Thing; impl Thing { pub fn odd(_: crate::error::Odd) {} } } }
                 pub fn thing() -> operation::builders::Thing { todo!() }",
            ),
        ],
    );
    let official = seen(&folder, "official", &["shared"], &BTreeSet::new());
    let ours = seen(&folder, "ours", &["shared", "runtime"], &paths(&official));
    let found: Vec<String> = differences(&ours, &official).iter().map(Difference::title).collect();
    assert_eq!(found, ["extra type Thing", "extra type operation::Thing"]);
}

#[test]
fn circles_end() {
    let folder = folder(
        "circles",
        &[(
            "ours/lib.rs",
            "pub mod a { pub use super::*; pub use super::b::X; } pub mod b { pub use super::a::X; } pub use a::*;",
        )],
    );
    let seen = seen(&folder, "ours", &[], &BTreeSet::new());
    assert!(seen.keys().any(|label| label.what == "mod a"));
}

#[test]
fn an_unused_entry_is_reported() {
    let folder = folder("unused", &[("ours/lib.rs", ""), ("official/lib.rs", "pub fn f() {} pub fn g() {}")]);
    let none = BTreeSet::new();
    let (ours, official) = (seen(&folder, "ours", &[], &none), seen(&folder, "official", &[], &none));
    let list = read_deliberate("list.txt", "missing fn f -- later\nmissing fn h -- never\n").expect("a list");
    let found = differences(&ours, &official);
    let judgement = judge(&found, &list);
    assert_eq!(judgement.counts, [1, 0]);
    let unexplained: Vec<_> = judgement.unexplained.iter().map(|it| (it.title(), &it.kind)).collect();
    let missing = Kind::Missing { official: "fn()".to_owned() };
    assert_eq!(unexplained, [("missing fn g".to_owned(), &missing)]);
    let text = report(&found, &list, &judgement, &ours, &official, false);
    assert!(text.contains("list.txt:2: nothing matches `missing fn h`"), "{text}");
    assert!(
        text.contains(
            "2 public items of the official crate: 0 equal, 1 deliberately different, 1 unexplained"
        )
    );
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let folder =
        folder("broken", &[("a/lib.rs", "pub mod gone;"), ("b/lib.rs", "pub fn {"), ("c/lib.rs", "}")]);
    let error = |name: &str| source::read_crate(&folder.0.join(name).join("lib.rs")).expect_err("an error");
    assert!(error("a").contains("module gone is neither in"));
    assert!(error("b").contains("cannot be parsed"));
    assert!(error("c").contains("cannot be parsed"));
    assert!(error("nowhere").contains("cannot read"));
}

/// Needs the official crate in cargo's cache, where the command puts it.
#[test]
fn the_official_crate_is_equal_to_itself() {
    let scratch = folder("itself", &[]);
    let name = "aws-sdk-cognitoidentityprovider";
    let Ok(roots) = official::cached_roots(&scratch.0, name, &official::Wanted::Version("1.144.0")) else {
        eprintln!("skipped: {name} is not in cargo's cache; `cargo xtask parity` gets it");
        return;
    };
    let all = read_official(name, &roots).expect("the official crate");
    assert!(all.len() > 20_000, "only {} items", all.len());
    assert_eq!(differences(&all, &read_official(name, &roots).expect("the official crate")), []);
}
