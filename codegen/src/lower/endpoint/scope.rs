//! The names that a rule can refer to: parameters, and variables that are bound by earlier conditions.

use std::collections::BTreeMap;

use crate::ir::endpoint::{Kind, Node, Param, ParamKind, Value};
use crate::names;

pub struct Scope {
    /// The values by their names in the rule set.
    values: BTreeMap<String, Value>,
    locals: Vec<Local>,
    /// Parameters that the current condition needs, with the variables for their values. `None` outside of conditions,
    /// and where a value may be absent.
    implied: Option<Vec<(Value, usize)>>,
    pub reads_params: bool,
}

struct Local {
    /// The Rust name.
    name: String,
    used: bool,
}

impl Scope {
    pub fn new(params: &[Param]) -> Self {
        let value = |param: &Param| {
            let kind = match (param.kind, param.required) {
                (ParamKind::Boolean, _) => Kind::Boolean,
                (ParamKind::StringArray, _) => Kind::StringArray,
                (ParamKind::Text, true) => Kind::OwnedText,
                (ParamKind::Text, false) => Kind::Text,
            };
            Value { node: Node::Param(param.name.clone()), kind, optional: !param.required }
        };
        let values = params.iter().map(|param| (param.wire.clone(), value(param))).collect();
        Self { values, locals: Vec::new(), implied: None, reads_params: false }
    }

    /// Enters an inner scope. Returns the state that [`leave`](Self::leave) restores.
    pub fn enter(&self) -> BTreeMap<String, Value> {
        self.values.clone()
    }

    /// Leaves an inner scope.
    pub fn leave(&mut self, outer: BTreeMap<String, Value>) {
        self.values = outer;
    }

    pub fn knows(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// Makes the name refer to a value.
    pub fn define(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_owned(), value);
    }

    /// Binds the name to a variable that holds the value. Returns the variable's number.
    pub fn bind(&mut self, name: &str, value: &Value) -> usize {
        let local = self.local(name);
        let kind = match value.kind {
            // The variable borrows the text.
            Kind::OwnedText if value.is_place() => Kind::Text,
            kind => kind,
        };
        self.define(name, Value { node: Node::Local(local.clone()), kind, optional: false });
        self.locals.push(Local { name: local, used: false });
        self.locals.len() - 1
    }

    /// Binds the name of a parameter that is known to be set from here on. Returns the variable's number.
    pub fn narrow(&mut self, name: &str, param: &Value) -> usize {
        self.values.remove(name);
        self.bind(name, param)
    }

    /// Runs `read` on a condition. Also returns the parameters that must be set for the condition to hold.
    pub fn condition<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Vec<(Value, usize)>) {
        self.implied = Some(Vec::new());
        let result = read(self);
        (result, self.implied.take().unwrap_or_default())
    }

    /// Runs `read` on a part of a condition that may be absent without making the whole condition fail.
    pub fn tolerant<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let implied = self.implied.take();
        let result = read(self);
        self.implied = implied;
        result
    }

    /// Binds a parameter that the current condition needs to a variable. Returns `None` if the value is not a
    /// parameter, or if it cannot become a condition here.
    pub fn imply(&mut self, param: &Value) -> Option<Value> {
        let Node::Param(field) = &param.node else { return None };
        self.implied.as_ref()?;
        let is_param = |value: &Value| matches!(&value.node, Node::Param(name) if name == field);
        let name = self.values.iter().find(|(_, value)| is_param(value))?.0.clone();
        let local = self.narrow(&name, param);
        self.implied.as_mut()?.push((param.clone(), local));
        self.get(&name)
    }

    /// Returns a Rust name that is not used in this scope.
    fn local(&self, name: &str) -> String {
        let base = match names::snake_case(name) {
            name if matches!(name.as_str(), "params" | "rules") => format!("{name}_value"),
            name => names::escape_keyword(&name),
        };
        let taken = |candidate: &str| {
            self.values.values().any(|value| matches!(&value.node, Node::Local(local) if local == candidate))
        };
        let numbered = (2..).map(|number| format!("{}_{number}", names::stem(&base)));
        std::iter::once(base.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(base)
    }

    /// Returns the value that the name refers to, and marks its variable as used.
    pub fn get(&mut self, name: &str) -> Option<Value> {
        let value = self.values.get(name)?.clone();
        match &value.node {
            Node::Param(_) => self.reads_params = true,
            Node::Local(local) => {
                // The latest binding of a name hides the earlier ones.
                if let Some(local) = self.locals.iter_mut().rev().find(|other| other.name == *local) {
                    local.used = true;
                }
            }
            _ => {}
        }
        Some(value)
    }

    /// Returns the name of a variable if it is used.
    pub fn used(&self, local: usize) -> Option<String> {
        self.locals.get(local).filter(|local| local.used).map(|local| local.name.clone())
    }
}
