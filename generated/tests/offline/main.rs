//! What needs no connection: requests, responses, and the typed sign-in on top of them.

mod next_step;
mod responses;
mod srp;
mod typed;
mod wire;
