//! Imports botocore API descriptions, the second format that `--model` takes, as Smithy JSON AST.
//!
//! A description is a folder of files: `service-2` with the shapes and operations, and beside it endpoint rules,
//! paginators and waiters. [`load::load_description`] reads them; everything after that is pure.

mod bindings;
mod entry;
mod enumeration;
pub mod facts;
pub mod load;
mod members;
mod naming;
mod operations;
mod pagination;
mod pattern;
pub mod print;
mod protocol;
mod report;
mod rules;
mod service;
mod shapes;
mod supplement;
mod uses;
mod waiters;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Result};
use crate::json::{Node, Source, member};

use entry::Entry;
use protocol::Wire;
use report::Report;
use supplement::Supplement;
use uses::Uses;

/// The files of one service's description, parsed.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The text of `service-2`, under the name that messages give it.
    pub source: Source,
    /// `service-2`: metadata, operations, shapes.
    pub service: Value,
    /// `endpoint-rule-set-1`.
    pub endpoint_rule_set: Option<Value>,
    /// `paginators-1`.
    pub paginators: Option<Value>,
    /// `waiters-2`.
    pub waiters: Option<Value>,
}

/// The options of an import.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The namespace of the shapes; by default `com.amazonaws.` and the service ID in lower case.
    pub namespace: Option<String>,
    /// Whether to keep AWS's documentation. By default only facts are imported.
    pub keep_documentation: bool,
}

/// A Smithy model, and warnings about facts in the description that Smithy cannot express.
#[derive(Clone, Debug)]
pub struct Imported {
    pub model: Value,
    /// One warning for each fact that is left out.
    pub warnings: Vec<Diagnostic>,
}

/// Why a valid description cannot be imported: Smithy has none of its service's protocols. `None` if Smithy has one, or
/// if the text does not name any.
pub fn unsupported_protocol(description: &Source) -> Option<String> {
    let properties = Node::root(description).ok()?.object().ok()?;
    protocol::unsupported(member(&properties, "metadata")?.value().ok()?.as_object()?)
}

/// The lookup tables that every part of the import shares.
struct Context<'a> {
    namespace: String,
    /// The shapes of the description, by name.
    shapes: &'a Map<String, Value>,
    operations: &'a Map<String, Value>,
    uses: Uses,
    supplement: Supplement,
    wire: Wire,
    keep_documentation: bool,
    report: &'a Report,
}

/// Traits of one shape or member, sorted by name.
type Traits = BTreeMap<String, Value>;

/// Converts a description into a Smithy 2.0 model in the JSON AST.
///
/// The order of the shapes in the description does not matter to the result.
///
/// # Errors
/// Everything that is wrong with the description, each with the file, the shape and, if the file has lines, the line.
pub fn import(sources: &Sources, options: &Options) -> Result<Imported> {
    import_with(sources, options, supplement::TEXT)
}

/// Converts a description with another supplement than the project's own.
fn import_with(sources: &Sources, options: &Options, supplement: &str) -> Result<Imported> {
    let report = Report::default();
    let model = convert(sources, options, supplement, &report);
    let (errors, warnings) = report.finish(&sources.source);
    match model {
        Some(model) if !errors.has_errors() => Ok(Imported { model, warnings }),
        _ => Err(errors),
    }
}

fn convert(sources: &Sources, options: &Options, supplement: &str, report: &Report) -> Option<Value> {
    let is_object = |key| sources.service.get(key).is_some_and(Value::is_object);
    if !(is_object("metadata") && (is_object("operations") || is_object("shapes"))) {
        let found = if sources.service.get("smithy").is_some() {
            "this is a Smithy model already"
        } else {
            "there is no `metadata` with `operations` and `shapes` here"
        };
        report.problem(None, found, "give the `service-2.json` of a botocore API description");
        return None;
    }
    let description = Entry::new(report, "the description", &sources.service)?;
    let empty = Map::new();
    let metadata = description.entry("metadata")?;
    let operations = description.object("operations").unwrap_or(&empty);
    let shapes = description.object("shapes").unwrap_or(&empty);
    let documentation = description.text("documentation");
    let client_context = description.object("clientContextParams");
    // The version of the format, and requests that documentation pages show.
    description.ignore(&["version", "examples"]);

    let service_id = metadata.text("serviceId").unwrap_or_default();
    let supplement = Supplement::of(service_id, supplement, operations, shapes, report);
    let is_taken = |name: &str| shapes.contains_key(name) || operations.contains_key(name);
    let (namespace, mut service, wire) = service::service(metadata, options, report, &is_taken)?;
    let context = Context {
        namespace,
        shapes,
        operations,
        uses: Uses::of(operations, shapes),
        supplement,
        wire,
        keep_documentation: options.keep_documentation,
        report,
    };
    shapes::deprecated(&description, options.keep_documentation, &mut service.traits);
    description.finish();
    rules::client_context(&context, client_context, &mut service.traits);
    rules::endpoint_rule_set(&context, sources.endpoint_rule_set.as_ref(), &mut service.traits);
    if let Some(text) = documentation {
        add_documentation(&context, text, &mut service.traits);
    }

    let mut out: BTreeMap<String, Value> = BTreeMap::new();
    for (name, value) in shapes {
        if !is_identifier(name) {
            let what = format!("`{name}` is not a name that Smithy allows");
            report.problem(Some(name), what, "rename the shape in the description: letters, digits and `_`");
        } else if let Some(shape) = shapes::shape(&context, name, value) {
            out.insert(context.shape_id(name), shape);
        }
        if context.gives_way(name) {
            naming::give_way(&context, name, value);
        }
    }
    shapes::add_twins(&context, &mut out);
    let mut paginated = pagination::paginated(&context, sources.paginators.as_ref(), operations);
    paginated.extend(context.supplement.paginated.clone());
    let mut extras = operations::Extras {
        paginated,
        waitable: waiters::waitable(&context, sources.waiters.as_ref(), operations),
    };
    for (name, value) in operations {
        if let Some(operation) = operations::operation(&context, name, value, &mut extras) {
            out.insert(context.id(name), operation);
        }
    }
    context.supplement.add_traits(&context, &mut out);
    operations::endpoint_discovery(&context, operations, &mut service.traits);
    out.extend(operations::invalid_endpoint(&context, operations));
    let id = context.id(&service.name);
    if out.insert(id, service::to_shape(&context, &service, operations)).is_some() {
        let what = "the service's `targetPrefix` is also the name of a shape or operation";
        report.problem(Some(&service.name), what, "rename the shape in the description");
    }
    let shapes: Map<String, Value> = out.into_iter().collect();
    Some(json!({ "smithy": "2.0", "shapes": shapes }))
}

impl Context<'_> {
    /// The absolute ID of a name in the imported namespace.
    fn id(&self, name: &str) -> String {
        format!("{}#{name}", self.namespace)
    }

    /// The ID of a shape of the description.
    fn shape_id(&self, name: &str) -> String {
        match self.gives_way(name) {
            true => self.id(&naming::beside_an_operation(name)),
            false => self.id(name),
        }
    }

    /// Whether a shape has the name of an operation. The operation keeps the name.
    fn gives_way(&self, name: &str) -> bool {
        self.operations.contains_key(name) && self.shapes.contains_key(name)
    }

    /// The ID that a reference stands for, if the shape exists.
    fn target(&self, from: &str, name: &str) -> Option<String> {
        if self.shapes.contains_key(name) {
            return Some(self.shape_id(name));
        }
        let what = format!("it refers to `{name}`, which the description does not define");
        self.report.problem(Some(from), what, "check that the file is complete, or add the shape");
        None
    }

    /// A string field of another shape, whose problems are reported when that shape is read.
    fn peek(&self, shape: &str, key: &str) -> Option<&Value> {
        self.shapes.get(shape).and_then(|shape| shape.get(key))
    }

    fn is_kind(&self, shape: &str, kinds: &[&str]) -> bool {
        self.peek(shape, "type").and_then(Value::as_str).is_some_and(|kind| kinds.contains(&kind))
    }
}

fn add_documentation(context: &Context, text: &str, traits: &mut Traits) {
    if context.keep_documentation && !text.is_empty() {
        traits.insert("smithy.api#documentation".into(), json!(text));
    }
}

/// Adds `traits` to a shape or member, unless there are none.
fn with_traits(mut shape: Map<String, Value>, traits: Traits) -> Value {
    if !traits.is_empty() {
        shape.insert("traits".into(), Value::Object(traits.into_iter().collect()));
    }
    Value::Object(shape)
}

/// Whether a name is an identifier by Smithy's grammar.
fn is_identifier(name: &str) -> bool {
    let mut rest = name.trim_start_matches('_').chars();
    rest.next()
        .is_some_and(|first| first.is_ascii_alphabetic() || (first.is_ascii_digit() && name.starts_with('_')))
        && rest.all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests;
