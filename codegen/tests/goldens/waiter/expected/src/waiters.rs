// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the client's waiters. The trait [`Waiters`](crate::client::Waiters) has their methods.

pub mod book_back;
pub mod book_gone;
