//! Stage 5, emit: turns the intermediate representation into the files of a crate, as tokens. This module lists the
//! files; each folder emits one part of a crate.

mod client;
mod crate_files;
mod deprecation;
mod document;
mod endpoint;
mod inlined;
mod jmespath;
mod operation;
mod scope;
mod shape;
mod test;
mod text;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;

use crate::ir::endpoint::{EndpointTest, Param};
use crate::ir::protocol_test::ProtocolTests;
use crate::ir::{Crate, Place, TestPackage, TypeDefinition, TypeName};
use crate::names::stem;

use client::{config, fluent, paginator, waiter};
use crate_files::{library, manifest};
use shape::{error, types};
use test::protocol_test;

/// A file to write: its path inside the crate, with `/` between the parts, and its content.
pub struct File<'c> {
    pub path: String,
    pub content: Content<'c>,
}

/// The content of a file. Tokens are created on the thread that formats them, because they cannot be sent between
/// threads.
pub enum Content<'c> {
    Text(String),
    /// Hand-written Rust.
    Verbatim(&'static str),
    Rust(Box<dyn Fn() -> TokenStream + Send + Sync + 'c>),
}

/// Returns all files of the crate.
pub fn emit_crate(lowered: &Crate) -> Vec<File<'_>> {
    let context = Context { lowered, deprecated: deprecated(lowered) };
    let mut files = vec![
        text("Cargo.toml", manifest::cargo_toml(lowered)),
        text("README.md", manifest::readme(lowered)),
        text("src/rustfmt.toml", manifest::RUSTFMT.to_owned()),
        rust("src/lib.rs", move || library::lib(lowered)),
        rust("src/error.rs", {
            let context = context.clone();
            move || error::module(&context)
        }),
        rust("src/primitives.rs", move || library::primitives(lowered)),
        rust("src/operation.rs", move || library::operations(lowered)),
        rust("src/types.rs", {
            let context = context.clone();
            move || library::types(&context)
        }),
    ];
    files.push(rust("src/client.rs", {
        let context = context.clone();
        move || client::file(&context)
    }));
    files.push(rust("src/meta.rs", move || client::meta(lowered)));
    files.push(rust("src/config.rs", move || config::file(lowered)));
    files.push(rust("src/config/settings.rs", move || config::settings(lowered)));
    if let Some(rules) = &lowered.endpoint {
        files.push(rust("src/config/endpoint.rs", move || endpoint::file(rules)));
    }
    if client::is_presignable(lowered) {
        files.push(rust("src/presigning.rs", client::presigning));
    }
    files.extend(inlined::files(lowered));
    let waiters = waiter::waiters(lowered);
    if !waiters.is_empty() {
        files.push(rust("src/waiters.rs", move || waiter::module(lowered)));
    }
    for (operation, waiter) in waiters {
        let context = context.clone();
        let path = format!("src/waiters/{}.rs", stem(&waiter.module));
        files.push(rust(&path, move || waiter::file(&context, operation, waiter)));
    }
    let types: Vec<&TypeName> = lowered.types.iter().map(TypeDefinition::name).collect();
    let with_builders =
        lowered.types.iter().any(|definition| matches!(definition, TypeDefinition::Structure(_)));
    if with_builders {
        files.push(rust("src/types/builders.rs", move || library::type_builders(lowered)));
    }
    for (definition, name) in lowered.types.iter().zip(types) {
        let context = context.clone();
        files.push(rust(&format!("src/types/{}.rs", stem(&name.file)), move || {
            types::file(&context, definition)
        }));
    }
    if lowered.event_streams().next().is_some() {
        files.push(rust("src/primitives/event_stream.rs", library::event_streams));
    }
    for (union, stream) in lowered.event_streams() {
        let path = format!("src/types/error/{}.rs", stem(&stream.error.file));
        files.push(rust(&path, move || error::stream_error(&union.name, stream, union.serializes)));
    }
    if library::has_errors(lowered) {
        files.push(rust("src/types/error.rs", {
            let context = context.clone();
            move || library::errors(&context)
        }));
        files.push(rust("src/types/error/builders.rs", move || library::error_builders(lowered)));
    }
    for error in &lowered.errors {
        let context = context.clone();
        let path = format!("src/types/error/{}.rs", stem(&error.name.file));
        files.push(rust(&path, move || types::error_file(&context, error)));
    }
    for operation in &lowered.operations {
        let context = context.clone();
        let path = format!("src/operation/{}.rs", stem(&operation.module));
        files.push(rust(&path, {
            let context = context.clone();
            move || operation::file(&context, operation)
        }));
        let path = format!("src/operation/{}/builders.rs", stem(&operation.module));
        files.push(rust(&path, {
            let context = context.clone();
            move || operation::builders(&context, operation)
        }));
        let path = format!("src/operation/{}/client.rs", stem(&operation.module));
        files.push(rust(&path, {
            let context = context.clone();
            move || fluent::file(&context, operation)
        }));
        if let Some(paginator) = &operation.paginator {
            let path = format!("src/operation/{}/paginator.rs", stem(&operation.module));
            files.push(rust(&path, move || paginator::file(&context, operation, paginator)));
        }
    }
    files
}

/// Returns the file with the tests of the endpoint rules.
pub fn endpoint_tests<'c>(package: &'c str, params: &'c [Param], tests: &'c [EndpointTest]) -> File<'c> {
    rust("tests/endpoint.rs", move || endpoint::tests::file(package, params, tests))
}

/// Returns the name of the test function for the endpoint test case at `index`.
pub fn endpoint_test_function(index: usize) -> String {
    endpoint::tests::function(index)
}

/// Returns all files of the package with the crate's tests.
pub fn conformance<'c>(
    lowered: &'c Crate,
    package: &'c TestPackage,
    protocol: &'c ProtocolTests,
    endpoint: &'c [EndpointTest],
) -> Vec<File<'c>> {
    let under_test = &lowered.package.name;
    let manifest =
        protocol_test::manifest(&package.name, under_test, &package.crate_path, &package.support_path);
    let has_protocol =
        !protocol.requests.is_empty() || !protocol.responses.is_empty() || !protocol.events.is_empty();
    let rules = lowered.endpoint.as_ref().filter(|_| !endpoint.is_empty());
    let mut files = vec![
        text("Cargo.toml", manifest),
        rust("src/lib.rs", move || protocol_test::library(has_protocol, rules.is_some())),
    ];
    if has_protocol {
        files.push(rust("src/protocol.rs", move || protocol_test::file(under_test, lowered, protocol)));
    }
    if let Some(rules) = rules {
        files.push(rust("src/endpoint.rs", move || {
            endpoint::tests::file(under_test, &rules.params, endpoint)
        }));
    }
    files
}

/// The crate, and facts about it that several files need.
#[derive(Clone)]
struct Context<'c> {
    lowered: &'c Crate,
    /// The types and errors that the model deprecates. Files that mention them need `#![allow(deprecated)]`.
    deprecated: BTreeSet<&'c TypeName>,
}

impl<'c> Context<'c> {
    /// Returns the definition of a generated type.
    fn definition(&self, name: &TypeName) -> Option<&'c TypeDefinition> {
        let found = self.lowered.types.binary_search_by(|definition| definition.name().cmp(name));
        found.ok().map(|index| &self.lowered.types[index])
    }

    /// Whether any type in `place` is deprecated.
    fn has_deprecated(&self, place: Place) -> bool {
        self.deprecated.iter().any(|name| name.place == place)
    }
}

fn deprecated(lowered: &Crate) -> BTreeSet<&TypeName> {
    let is_deprecated = |definition: &&TypeDefinition| match definition {
        TypeDefinition::Structure(structure) => structure.docs.deprecated.is_some(),
        TypeDefinition::Union(union) => union.docs.deprecated.is_some(),
        TypeDefinition::Enumeration(enumeration) => enumeration.docs.deprecated.is_some(),
    };
    let errors = lowered.errors.iter().filter(|error| error.docs.deprecated.is_some());
    let types = lowered.types.iter().filter(is_deprecated).map(TypeDefinition::name);
    types.chain(errors.map(|error| &error.name)).collect()
}

fn text<'c>(path: &str, content: String) -> File<'c> {
    File { path: path.to_owned(), content: Content::Text(content) }
}

fn rust<'c>(path: &str, content: impl Fn() -> TokenStream + Send + Sync + 'c) -> File<'c> {
    File { path: path.to_owned(), content: Content::Rust(Box::new(content)) }
}
