// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What the waiters of the client are made of; the trait [`Waiters`](crate::client::Waiters) has their
//! methods.

pub mod book_back;
pub mod book_gone;
