//! Waiters: which operation is called again and again, and what its answers mean.

use super::Docs;
use super::jmespath::Value;

/// One waiter of `smithy.waiters#waitable`.
#[derive(Clone, Debug)]
pub struct Waiter {
    /// As the model has it: `TableExists`.
    pub name: String,
    /// What the waiter's types are called after: `TableExists`.
    pub camel: String,
    /// The module, and what follows `wait_until_`: `table_exists`.
    pub module: String,
    /// In this order: the first that fits an answer counts.
    pub acceptors: Vec<Acceptor>,
    /// In seconds.
    pub min_delay: u64,
    /// In seconds.
    pub max_delay: u64,
    pub docs: Docs,
}

#[derive(Clone, Debug)]
pub struct Acceptor {
    pub state: State,
    pub matcher: Matcher,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Success,
    Failure,
    Retry,
}

#[derive(Clone, Debug)]
pub enum Matcher {
    /// Any output, or any error.
    Success(bool),
    /// An error of the operation: what follows `is_`.
    Modeled(String),
    /// An error that the operation does not list, by its code.
    Code(String),
    /// What holds of an output, and of the input to it.
    Holds(Box<Value>),
}
