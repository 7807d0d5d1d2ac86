//! The names that a rule can refer to: parameters, and the variables that earlier conditions have bound.

use std::collections::BTreeMap;

use crate::ir::endpoint::{Kind, Node, Param, ParamKind, Value};
use crate::names;

pub struct Scope {
    /// By the name in the rule set.
    values: BTreeMap<String, Value>,
    locals: Vec<Local>,
    /// Parameters that the condition at hand needs, with the variables that hold them.
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

    /// The state before a scope was entered, which [`leave`](Self::leave) restores.
    pub fn enter(&self) -> BTreeMap<String, Value> {
        self.values.clone()
    }

    pub fn leave(&mut self, outer: BTreeMap<String, Value>) {
        self.values = outer;
    }

    pub fn knows(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    pub fn define(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_owned(), value);
    }

    /// Binds the name to a variable that holds the value; returns the variable's number.
    pub fn bind(&mut self, name: &str, value: &Value) -> usize {
        let local = self.local(name);
        let kind = match value.kind {
            // The variable borrows it.
            Kind::OwnedText if value.is_place() => Kind::Text,
            kind => kind,
        };
        self.define(name, Value { node: Node::Local(local.clone()), kind, optional: false });
        self.locals.push(Local { name: local, used: false });
        self.locals.len() - 1
    }

    /// Marks the parameter as set from here on.
    pub fn narrow(&mut self, name: &str, param: &Value) -> usize {
        self.values.remove(name);
        self.bind(name, param)
    }

    /// Runs `read` on a condition; also returns the parameters without which the condition cannot hold.
    pub fn condition<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Vec<(Value, usize)>) {
        self.implied = Some(Vec::new());
        let result = read(self);
        (result, self.implied.take().unwrap_or_default())
    }

    /// Runs `read` on something whose absence does not make the whole condition fail.
    pub fn tolerant<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let implied = self.implied.take();
        let result = read(self);
        self.implied = implied;
        result
    }

    /// The variable of a parameter that the condition at hand needs; `None` where there is no condition.
    pub fn imply(&mut self, param: &Value) -> Option<Value> {
        let Node::Param(field) = &param.node else { return None };
        self.implied.as_ref()?;
        let is_param = |value: &Value| matches!(&value.node, Node::Param(name) if name == field);
        let name = self.values.iter().find(|(_, value)| is_param(value))?.0.clone();
        let local = self.narrow(&name, param);
        self.implied.as_mut()?.push((param.clone(), local));
        self.get(&name)
    }

    /// A Rust name that is not used in this scope.
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

    /// The value that the name refers to.
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

    /// The variable's name, if it is used.
    pub fn used(&self, local: usize) -> Option<String> {
        self.locals.get(local).filter(|local| local.used).map(|local| local.name.clone())
    }
}
