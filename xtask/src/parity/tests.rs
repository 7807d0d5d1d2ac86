//! Compares small crates: which spellings count as the same API, and which differences are reported.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use super::differences::{differences, read_explanations, usage};
use super::surface::{Surface, types};
use super::{EXPLANATIONS, Parity, RUNTIME, SERVICES, crate_name, read, report};

/// A temporary folder, which is removed when it is dropped.
pub struct Folder(pub PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Writes files, given by path and text, to a new temporary folder.
pub fn folder(test: &str, files: &[(&str, &str)]) -> Folder {
    let folder = Folder(std::env::temp_dir().join(format!("tinsmith-parity-{test}-{}", std::process::id())));
    for (path, text) in files {
        crate::files::write(&folder.0.join(path), text).expect("a writable folder");
    }
    folder
}

/// Returns the public items of the first of these crates. Each crate is a folder in `folder`.
fn public(folder: &Folder, crates: &[&str], preferred: &BTreeSet<String>) -> Result<Surface, String> {
    let folders = fs::read_dir(&folder.0).expect("a folder").flatten();
    let names = folders.map(|folder| folder.file_name().into_string().expect("a name"));
    let roots: BTreeMap<_, _> =
        names.map(|name| (name.clone(), folder.0.join(name).join("lib.rs"))).collect();
    read(&roots, crates, preferred)
}

/// Returns the titles of the differences between the crate `official` and `crates[0]`.
fn titles(folder: &Folder, crates: &[&str]) -> Vec<String> {
    let official = public(folder, &["official"], &BTreeSet::new()).expect("a crate");
    let ours = public(folder, crates, &types(&official)).expect("a crate");
    differences(&ours, &official).into_iter().map(|difference| difference.title).collect()
}

/// Returns the titles of the differences between two crates, given by their source.
fn compare(test: &str, ours: &str, official: &str) -> Vec<String> {
    titles(&folder(test, &[("ours/lib.rs", ours), ("official/lib.rs", official)]), &["ours"])
}

#[test]
fn each_kind_of_difference_is_found() {
    let ours = "
        #[derive(Clone)] pub struct A { pub x: u8, pub y: u8 }
        impl A { pub const N: u8 = 1; pub fn get(&self) -> u8 { self.x } pub fn own(&self) {} }
        pub enum E { One(u8), Two }
        pub type T = u8;
        pub trait S { fn same(&self); fn other(&self) {} }
        pub const C: u8 = 1;
        pub mod m {}";
    let official = "
        #[derive(Clone, PartialEq)] #[non_exhaustive] pub struct A { pub x: u16, pub z: u8 }
        impl A { pub const N: u16 = 1; pub fn get(self) -> u8 { 0 } pub fn other() {} }
        impl From<u8> for A { fn from(_: u8) -> Self { todo!() } }
        pub enum E { One(u16), Three }
        pub type T = u16;
        pub trait S: Clone { fn same(&self); fn other(&mut self); }
        pub const C: u16 = 1;
        pub fn f() {}
        pub mod m {} pub mod n {}";
    let expected = [
        "missing impl From<u8> for A",
        "missing impl PartialEq for A",
        "differs type A",
        "differs const A::N",
        "differs method A::get",
        "missing method A::other",
        "extra method A::own",
        "differs field A::x",
        "extra field A::y",
        "missing field A::z",
        "differs const C",
        "differs variant E::One",
        "missing variant E::Three",
        "extra variant E::Two",
        "differs type S",
        "differs method S::other",
        "differs type T",
        "missing fn f",
        "missing mod n",
    ];
    assert_eq!(compare("kinds", ours, official), expected);
}

#[test]
fn spelling_and_private_items_are_ignored() {
    let ours = "
        use std::collections::HashMap as Map;
        use std::fmt::{self};
        mod hidden { #[derive(Debug)] pub struct A; pub struct B; }
        pub mod types { pub use super::hidden::*; mod lower { pub use super::super::hidden::A as C; } }
        use types::A;
        type Answer<T, E = fmt::Error> = std::result::Result<T, E>;
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
    assert_eq!(compare("spelling", ours, official), Vec::<String>::new());
}

#[test]
fn names_of_type_parameters_are_ignored() {
    let ours = "
        pub struct A; pub struct W<X>(X);
        impl<X> W<X> { pub fn map<Y: Into<X>>(_: Y) -> X::Item { todo!() } }
        impl<E, R> From<Result<E, R>> for A { fn from(_: Result<E, R>) -> A { A } }
        pub fn f<F: Fn(C), C>(_: F) where C: ::std::fmt::Debug {}
        pub mod b { pub struct C; }
        pub fn g<B>(_: B) -> b::C { b::C }";
    let official = "
        pub struct A; pub struct W<T>(T);
        impl<T> W<T> { pub fn map<A: Into<T>>(_: A) -> T::Item { todo!() } }
        impl<R> From<Result<u8, R>> for A { fn from(_: Result<u8, R>) -> A { A } }
        impl<R> From<Result<Vec<u8>, R>> for A { fn from(_: Result<Vec<u8>, R>) -> A { A } }
        impl<R> From<Option<R>> for A { fn from(_: Option<R>) -> A { A } }
        pub fn f<F: Fn(MapE), MapE>(_: F) where MapE: ::std::fmt::Debug {}
        pub mod b { pub struct C; }
        pub fn g<C>(_: C) -> b::C { b::C }";
    let expected = [
        "missing impl From<::std::option::Option<ANY>> for A",
        "extra impl From<::std::result::Result<ANY, ANY>> for A",
    ];
    assert_eq!(compare("parameters", ours, official), expected);
}

#[test]
fn an_item_with_several_paths_is_one_item() {
    let folder = folder(
        "exports",
        &[
            ("aws_types/lib.rs", "pub mod error { mod inner { pub struct Data; } pub use inner::Data; }"),
            ("runtime/lib.rs", "pub use aws_types; pub mod odd { pub struct Odd; impl Odd { pub fn is(&self) {} } }"),
            (
                "ours/lib.rs",
                "pub mod error { pub use runtime::aws_types::error::Data; pub use runtime::odd::Odd; }
                 pub use operation::Thing; pub mod operation; use error::Data; pub fn data() -> Data { Data }
                 pub fn thing() -> Thing { Thing }",
            ),
            ("ours/operation.rs", "pub mod builders { pub use super::Thing; } mod deep; pub struct Thing;"),
            ("ours/operation/deep.rs", "use super::super::error::Odd; impl super::Thing { pub fn odd(_: Odd) {} }"),
            (
                "official/lib.rs",
                "pub mod error { pub use ::aws_types::error::Data; pub struct Odd; impl Odd { pub fn is(&self) {} } }
                 pub fn data() -> crate::error::Data { todo!() }
                 pub mod operation { pub mod builders {
                     pub struct Thing; impl Thing { pub fn odd(_: crate::error::Odd) {} }
                 } }
                 pub fn thing() -> operation::builders::Thing { todo!() }",
            ),
        ],
    );
    assert_eq!(titles(&folder, &["ours", "runtime"]), ["extra type Thing", "extra type operation::Thing"]);
}

#[test]
fn the_runtimes_macros_and_generic_types_are_expanded() {
    let runtime = "
        #[macro_export] macro_rules! outer {
            ($name:ident as $text:tt) => { $crate::inner!($name as $text); };
            ($name:ident) => { $crate::outer!($name as \"\"); }
        }
        #[macro_export] macro_rules! inner { ($name:ident as $text:tt) => {
            impl ::std::fmt::Display for $name { fn fmt(&self) { $text; } }
            impl $crate::Own for $name {}
        } }
        #[macro_export] macro_rules! each { ($($name:ty),*) => { $(impl $crate::Own for $name {})* }; }
        #[derive(Clone)] pub struct Builder<E> { error: E }
        impl<E> Default for Builder<E> {}
        impl<E: Own> Builder<E> { pub fn build<I: Into<E>>(self, _: I) -> Option<E> { todo!() } }";
    let ours = "pub struct A; tinsmith_runtime::outer!(A); pub type ABuilder = tinsmith_runtime::Builder<A>;
         pub struct B; pub mod m { pub struct C; } tinsmith_runtime::each!(B, m::C);";
    let official = "
        pub struct A; impl std::fmt::Display for A {}
        #[derive(Clone, Default)] pub struct ABuilder {}
        impl ABuilder { pub fn build<I: Into<A>>(self, _: I) -> Option<A> { todo!() } pub fn more(&self) {} }
        pub struct B; pub mod m { pub struct C; }";
    let lib = format!("{RUNTIME}/lib.rs");
    let folder = folder("macros", &[(&lib, runtime), ("ours/lib.rs", ours), ("official/lib.rs", official)]);
    let expected = [
        "extra impl Own for A",
        "missing method ABuilder::more",
        "extra impl Own for B",
        "extra impl Own for m::C",
    ];
    assert_eq!(titles(&folder, &["ours", RUNTIME]), expected);
}

#[test]
fn an_own_type_instead_of_a_re_exported_one_is_a_single_difference() {
    let ours = "pub mod p { pub struct Sender; } pub fn f(_: Option<p::Sender>) {}";
    let official = "pub mod p { pub use ::aws_types::Sender; } pub fn f(_: Option<::aws_types::Sender>) {}";
    assert_eq!(compare("versions", ours, official), ["differs type p::Sender"]);
}

#[test]
fn items_from_unknown_macros_are_found_in_their_module() {
    let folder = folder(
        "made",
        &[
            ("aws_types/lib.rs", "pub mod bytes { make! { pub struct Stream; } }"),
            ("runtime/lib.rs", "pub use aws_types;"),
            (
                "ours/lib.rs",
                "mod a { use crate::z::Stream; impl crate::T { pub fn s(_: Stream) {} } } pub mod z { pub use runtime::aws_types::bytes::Stream; } pub struct T;",
            ),
            (
                "official/lib.rs",
                "pub mod z { pub use ::aws_types::bytes::Stream; } pub struct T; impl T { pub fn s(_: ::aws_types::bytes::Stream) {} }",
            ),
        ],
    );
    assert_eq!(titles(&folder, &["ours", "runtime"]), [""; 0]);
}

#[test]
fn cyclic_re_exports_are_resolved() {
    let text = "pub mod a { pub use super::*; pub use super::b::X; } pub mod b { pub use super::a::X; } pub use a::*;";
    let folder = folder("circles", &[("ours/lib.rs", text)]);
    let public = public(&folder, &["ours"], &BTreeSet::new()).expect("a crate");
    assert!(public.contains_key(&("a".to_owned(), "mod".to_owned())));
}

#[test]
fn the_report_lists_unexplained_differences_and_unused_explanations() {
    let folder =
        folder("report", &[("ours/lib.rs", ""), ("official/lib.rs", "pub fn f() {} pub fn g(_: u8) {}")]);
    let crates = ["ours", "official"].map(|name| public(&folder, &[name], &BTreeSet::new()));
    let [Ok(ours), Ok(official)] = crates else { panic!("crates that can be read") };
    let mut list = read_explanations("missing fn h -- never\nmissing fn f -- later\nmissing * -- too late")
        .expect("a list");
    let (text, equal) = report(&ours, &official, &mut list[..2], false);
    for expected in [
        "missing fn g\n    official: fn g(_: u8)\n",
        "2 public items of the official crate: 0 equal, 1 explained, 1 unexplained; 0 only in ours",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    assert!(!equal);
    assert!(report(&ours, &official, &mut list, false).1);
    let counts = "     2 x missing fn f: later\n     1 x missing *: too late\n";
    assert_eq!(usage(&list, false), (counts.to_owned(), true));
    let unused = "explanations.txt:1: `missing fn h` explains nothing: remove it\n";
    assert_eq!(usage(&list, true), (format!("{unused}{counts}"), false));
    assert!(read_explanations(EXPLANATIONS).is_ok());
}

#[test]
fn unreadable_input_is_an_error() {
    let folder =
        folder("broken", &[("a/lib.rs", "pub mod gone;"), ("b/lib.rs", "pub fn {"), ("c/lib.rs", "}")]);
    let error = |name: &str| public(&folder, &[name], &BTreeSet::new()).expect_err("an error");
    assert!(error("a").contains("cannot read") && error("a").contains("gone"));
    assert!(error("b").contains("cannot parse"));
    assert!(error("c").contains("cannot parse"));
    assert!(error("nowhere").contains("cargo finds no library nowhere"));
}

#[test]
fn services_are_selected_by_name() {
    let services = |table: &str, names: &[&str], version: Option<&str>| {
        let service = names.iter().map(|name| name.to_string()).collect();
        Parity { service, version: version.map(str::to_owned), ..Parity::default() }.services(table)
    };
    let table = "# name\nkms aws-sdk-kms 1.67.0 kms.json\nours aws-sdk-ours 1.0.0 -\n";
    assert_eq!(services(table, &[], None).expect("services").len(), 2);
    let ours = services(table, &["ours"], Some("2.0.0")).expect("a service").remove(0);
    assert_eq!((ours.krate.as_str(), ours.version.as_str(), ours.model.len()), ("aws-sdk-ours", "2.0.0", 0));
    let error = services(table, &["kms", "s3"], None).err().expect("an error");
    assert!(error.contains("`s3`") && error.contains("kms, ours"), "{error}");
    assert!(services(table, &[], Some("2.0.0")).is_err_and(|error| error.contains("--version")));
    assert!(services(SERVICES, &[], None).is_ok());
}

#[test]
fn a_crate_that_is_not_generated_has_its_name_in_its_manifest() {
    let manifests =
        [("good/Cargo.toml", "[package]\nname = \"my-crate\"\n"), ("bad/Cargo.toml", "[workspace]\n")];
    let folder = folder("manifest", &manifests);
    assert_eq!(crate_name(&folder.0.join("good")).unwrap(), "my_crate");
    assert!(crate_name(&folder.0.join("bad")).unwrap_err().contains("name ="));
    assert!(crate_name(&folder.0.join("none")).unwrap_err().contains("cannot read"));
}
