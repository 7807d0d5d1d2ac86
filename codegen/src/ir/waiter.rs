//! Waiters, which call an operation repeatedly, and their conditions for responses.

use super::Docs;
use super::jmespath::Value;

/// One waiter of `smithy.waiters#waitable`.
#[derive(Clone, Debug)]
pub struct Waiter {
    /// The name in the model: `TableExists`.
    pub name: String,
    /// The name in upper camel case, from which those of the waiter's types are derived: `TableExists`.
    pub camel: String,
    /// The name of the module, and in the method `wait_until_NAME`: `table_exists`.
    pub module: String,
    /// The acceptors in their order: the first one that matches a result applies.
    pub acceptors: Vec<Acceptor>,
    /// The minimum delay between calls in seconds.
    pub min_delay: u64,
    /// The maximum delay between calls in seconds.
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
    /// Any output if `true`, or any error if `false`.
    Success(bool),
    /// An error of the operation, by the name in its method `is_NAME`.
    Modeled(String),
    /// An error that the operation does not list, by its code.
    Code(String),
    /// A condition for the output and the input.
    Holds(Box<Value>),
}
