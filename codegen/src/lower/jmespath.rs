//! Resolves the names in JMESPath expressions, and determines the types of their values.

mod kind;
mod lexer;
mod operator;
mod syntax;

use crate::diagnostic::nearest;
use crate::ir::jmespath::{Comparison, Kind, Literal, Node, Number, Owner, Value};
use crate::ir::{Field, Operation, Structure, TypeDefinition, TypeKind, TypeName, Union};

use kind::{described, item_of, view};
use operator::{compare, contains, literal, literal_value};
use syntax::Expression;

/// The operation and the types that expressions refer to.
pub struct Lookup<'c> {
    pub operation: &'c Operation,
    pub types: &'c [TypeDefinition],
}

/// Lowers an expression that is evaluated on `root`.
///
/// # Errors
/// Returns a message if the expression is invalid, or a part of it is not supported.
pub fn lower_jmespath(lookup: &Lookup<'_>, text: &str, root: Owner) -> Result<Value, String> {
    let node = match root {
        Owner::Input => Node::Input,
        Owner::Output => Node::Output,
        _ => Node::Both,
    };
    lookup.lower(&syntax::parse(text)?, &Value::certain(node, Kind::Record(root)))
}

/// Compares a value with a literal.
pub fn equals(value: Value, expected: Literal) -> Result<Value, String> {
    let right = literal_value(expected);
    compare(Comparison::Equal, value, right)
}

/// Compares the items of a list with a text. The result is true if all items (`everywhere`) or any of them are equal.
pub fn list_equals(value: Value, text: String, everywhere: bool) -> Result<Value, String> {
    match item_of(&value.kind) {
        Some(Kind::Text) => {
            let of = Box::new(value);
            let node = if everywhere { Node::All { of, text } } else { Node::Any { of, text } };
            Ok(Value::certain(node, Kind::Boolean))
        }
        _ => Err(format!("it gives {}, not a list of strings", described(&value.kind))),
    }
}

/// Returns the items of a list if they are of this kind.
pub fn list_of(value: Value, kind: &Kind) -> Option<Value> {
    let item = item_of(&value.kind).filter(|item| item == kind)?;
    if matches!(value.kind, Kind::Items(_)) {
        return Some(value);
    }
    let then = Box::new(element(item.clone()));
    Some(over(value, |of| Node::Each { of, then }, Kind::Items(Box::new(item))))
}

fn element(kind: Kind) -> Value {
    Value::certain(Node::Element, kind)
}

impl Lookup<'_> {
    fn lower(&self, expression: &Expression, current: &Value) -> Result<Value, String> {
        match expression {
            Expression::Current => Ok(current.clone()),
            Expression::Field(name) => self.field(current, name),
            Expression::Index(index) => index_of(current.clone(), *index),
            Expression::Literal(value) => literal(value),
            Expression::Then(of, then) => {
                let of = self.lower(of, current)?;
                self.then(of, then)
            }
            Expression::Each(of, then) => {
                let of = match &**of {
                    Expression::Flatten(of) => flatten(self.lower(of, current)?)?,
                    of => self.lower(of, current)?,
                };
                self.each(of, then)
            }
            Expression::Flatten(of) => flatten(self.lower(of, current)?),
            Expression::Values(of, then) => {
                let of = self.lower(of, current)?;
                let Kind::Map { value, .. } = &of.kind else {
                    return Err(format!("`*` cannot be applied to {}, only to a map", described(&of.kind)));
                };
                let items = Kind::Items(Box::new(view(value)));
                let values = over(of, |of| Node::Values { of }, items);
                self.each(values, then)
            }
            Expression::Filter { of, condition, then } => {
                let of = self.lower(of, current)?;
                let item = item_of(&of.kind).ok_or_else(|| {
                    format!("a filter cannot be applied to {}, only to a list", described(&of.kind))
                })?;
                if condition.reads() == 0 || matches!(item, Kind::Items(_)) {
                    return Err("a filter that does not look into the items is not supported".to_owned());
                }
                let condition = Box::new(self.condition(condition, &element(item.clone()))?);
                let filtered = over(of, |of| Node::Filter { of, condition }, Kind::Items(Box::new(item)));
                self.each(filtered, then)
            }
            Expression::Several(parts) => self.several(parts, current),
            Expression::Call { name, arguments } => self.call(name, arguments, current),
            Expression::Compare(comparison, left, right) => {
                compare(*comparison, self.lower(left, current)?, self.lower(right, current)?)
            }
            Expression::And(..) | Expression::Or(..) | Expression::Not(_) => {
                if let Expression::And(left, right) | Expression::Or(left, right) = expression {
                    for side in [left, right] {
                        let side = self.lower(side, current)?;
                        if side.kind != Kind::Boolean {
                            let kind = described(&side.kind);
                            return Err(format!(
                                "`&&` and `||` between {kind} and something are not supported"
                            ));
                        }
                    }
                }
                self.condition(expression, current)
            }
        }
    }

    /// Converts an expression's value to a boolean. Absent, false and empty values are false.
    fn condition(&self, expression: &Expression, current: &Value) -> Result<Value, String> {
        let node = match expression {
            Expression::And(left, right) => {
                Node::And(Box::new(self.condition(left, current)?), Box::new(self.condition(right, current)?))
            }
            Expression::Or(left, right) => {
                Node::Or(Box::new(self.condition(left, current)?), Box::new(self.condition(right, current)?))
            }
            Expression::Not(of) => Node::Not(Box::new(self.condition(of, current)?)),
            other => {
                let value = self.lower(other, current)?;
                return match (&value.kind, &value.node, value.optional) {
                    (Kind::Boolean, Node::Literal(_), _) | (Kind::Null | Kind::Row(..), ..) => {
                        Err("a condition that is always the same is not supported".to_owned())
                    }
                    (Kind::Boolean, _, false) => Ok(value),
                    (Kind::Number(_) | Kind::Record(_) | Kind::Union(_) | Kind::Opaque, _, false) => {
                        Err("a condition that always holds is not supported".to_owned())
                    }
                    (Kind::Number(_) | Kind::Record(_) | Kind::Union(_) | Kind::Opaque, _, true) => {
                        Ok(Value::certain(Node::Exists { of: Box::new(value) }, Kind::Boolean))
                    }
                    _ => Ok(Value::certain(Node::Truth { of: Box::new(value) }, Kind::Boolean)),
                };
            }
        };
        Ok(Value::certain(node, Kind::Boolean))
    }

    /// Evaluates an expression on a value that may be absent.
    fn then(&self, of: Value, then: &Expression) -> Result<Value, String> {
        if !of.optional && (then.reads() <= 1 || is_place(&of)) {
            return self.lower(then, &of);
        }
        let then = self.lower(then, &element(of.kind.clone()))?;
        if matches!(then.node, Node::Element) {
            return Ok(of);
        }
        if matches!(then.node, Node::Literal(_)) {
            return Err("a literal after `.` or `|` is not supported".to_owned());
        }
        let (kind, optional) = (then.kind.clone(), of.optional || then.optional);
        Ok(Value { node: Node::Then { of: Box::new(of), then: Box::new(then) }, kind, optional })
    }

    /// Evaluates an expression on each item of a list.
    fn each(&self, of: Value, then: &Expression) -> Result<Value, String> {
        let item = item_of(&of.kind).ok_or_else(|| {
            format!("a projection cannot be applied to {}, only to a list", described(&of.kind))
        })?;
        if then.reads() == 0 {
            return Err("a projection that does not use its items is not supported".to_owned());
        }
        let then = self.lower(then, &element(item))?;
        let items = Kind::Items(Box::new(then.kind.clone()));
        if matches!(then.node, Node::Element) && matches!(of.kind, Kind::Items(_)) {
            return Ok(of);
        }
        let then = Box::new(then);
        Ok(over(of, |of| Node::Each { of, then }, items))
    }

    fn several(&self, parts: &[Expression], current: &Value) -> Result<Value, String> {
        let values = parts.iter().map(|part| self.lower(part, current)).collect::<Result<Vec<_>, _>>()?;
        let kind = values[0].kind.clone();
        if values.iter().any(|value| value.kind != kind) {
            return Err("a multi-select list of different types is not supported".to_owned());
        }
        let row = Kind::Row(Box::new(kind), values.len());
        Ok(Value::certain(Node::Several(values), row))
    }

    fn call(&self, name: &str, arguments: &[Expression], current: &Value) -> Result<Value, String> {
        let values = arguments.iter().map(|argument| self.lower(argument, current));
        let values = values.collect::<Result<Vec<_>, _>>()?;
        match (name, <[Value; 1]>::try_from(values.clone()), <[Value; 2]>::try_from(values)) {
            ("length", Ok([of]), _) => match &of.kind {
                Kind::Text | Kind::List { .. } | Kind::Map { .. } | Kind::Items(_) => {
                    Ok(over(of, |of| Node::Length { of }, Kind::Number(Number::Count)))
                }
                kind => Err(format!("`length` cannot be applied to {}", described(kind))),
            },
            ("keys", Ok([of]), _) => match &of.kind {
                Kind::Map { key, .. } => {
                    let items = Kind::Items(Box::new(view(key)));
                    Ok(over(of, |of| Node::Keys { of }, items))
                }
                kind => Err(format!("`keys` cannot be applied to {}, only to a map", described(kind))),
            },
            ("contains", _, Ok([of, what])) => contains(of, what),
            ("length" | "keys" | "contains", ..) => Err(format!("`{name}` has another number of arguments")),
            _ => Err(format!("the function `{name}` is not supported; `contains`, `keys` and `length` are")),
        }
    }

    fn field(&self, of: &Value, name: &str) -> Result<Value, String> {
        if of.optional {
            return self.then(of.clone(), &Expression::Field(name.to_owned()));
        }
        let boxed = Box::new(of.clone());
        match &of.kind {
            Kind::Record(Owner::Both) => match name {
                "input" => Ok(Value::certain(Node::Input, Kind::Record(Owner::Input))),
                "output" => Ok(Value::certain(Node::Output, Kind::Record(Owner::Output))),
                _ => Err(format!("it begins with `{name}`, not with `input` or `output`")),
            },
            Kind::Record(owner) => {
                let fields = self.fields(owner);
                let field = fields
                    .iter()
                    .find(|field| field.wire == name)
                    .ok_or_else(|| no_member(name, fields.iter().map(|field| field.wire.as_str())))?;
                let type_ = field.type_.kind.clone();
                let kind = view(&type_);
                let node = Node::Field { of: boxed, name: field.name.clone(), type_ };
                Ok(Value { node, kind, optional: field.optional })
            }
            Kind::Union(union) => {
                let variants = self.union(union).map_or(&[][..], |union| &union.variants);
                let variant = variants
                    .iter()
                    .find(|variant| variant.wire == name)
                    .ok_or_else(|| no_member(name, variants.iter().map(|variant| variant.wire.as_str())))?;
                let (method, type_) = (variant.method.clone(), variant.type_.kind.clone());
                let kind = view(&type_);
                let node = Node::Variant { of: boxed, method, type_, boxed: variant.boxed };
                Ok(Value { node, kind, optional: true })
            }
            Kind::Map { key: TypeKind::String, value, .. } => {
                let kind = view(value);
                Ok(Value { node: Node::Entry { of: boxed, key: name.to_owned() }, kind, optional: true })
            }
            kind => Err(format!("`{name}` cannot be applied to {}, only to a structure", described(kind))),
        }
    }

    fn fields(&self, owner: &Owner) -> &[Field] {
        match owner {
            Owner::Input => &self.operation.input.fields,
            Owner::Output => &self.operation.output.fields,
            Owner::Both => &[],
            Owner::Named(name) => self.structure(name).map_or(&[], |structure| &structure.fields),
        }
    }

    fn definition(&self, name: &TypeName) -> Option<&TypeDefinition> {
        let index = self.types.binary_search_by(|definition| definition.name().cmp(name)).ok()?;
        Some(&self.types[index])
    }

    fn structure(&self, name: &TypeName) -> Option<&Structure> {
        match self.definition(name)? {
            TypeDefinition::Structure(structure) => Some(structure),
            _ => None,
        }
    }

    fn union(&self, name: &TypeName) -> Option<&Union> {
        match self.definition(name)? {
            TypeDefinition::Union(union) => Some(union),
            _ => None,
        }
    }
}

fn no_member<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> String {
    match nearest(name, names).first() {
        Some(near) => format!("there is no `{name}`; did you mean `{near}`?"),
        None => format!("there is no `{name}`"),
    }
}

/// Returns a value that is computed from another one, and is absent if that is absent.
fn over(of: Value, make: impl FnOnce(Box<Value>) -> Node, kind: Kind) -> Value {
    let optional = of.optional;
    Value { node: make(Box::new(of)), kind, optional }
}

/// Whether the value only consists of fields, so that evaluating it twice costs nothing.
fn is_place(value: &Value) -> bool {
    match &value.node {
        Node::Input | Node::Output | Node::Both | Node::Element => true,
        Node::Field { of, .. } => is_place(of),
        _ => false,
    }
}

fn flatten(of: Value) -> Result<Value, String> {
    let item = item_of(&of.kind)
        .ok_or_else(|| format!("`[]` cannot be applied to {}, only to a list", described(&of.kind)))?;
    match item_of(&item) {
        Some(inner) => Ok(over(of, |of| Node::Flatten { of }, Kind::Items(Box::new(inner)))),
        None => Ok(of),
    }
}

fn index_of(of: Value, index: i64) -> Result<Value, String> {
    let item = item_of(&of.kind)
        .ok_or_else(|| format!("`[{index}]` cannot be applied to {}, only to a list", described(&of.kind)))?;
    if index < 0 && !matches!(of.kind, Kind::List { .. }) {
        return Err("an index from the end of a projection is not supported".to_owned());
    }
    Ok(Value { node: Node::Index { of: Box::new(of), index }, kind: item, optional: true })
}
