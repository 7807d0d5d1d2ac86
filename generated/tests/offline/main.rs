//! Tests that need no connection: requests, responses, and the typed sign-in.

mod next_step;
mod responses;
mod srp;
mod typed;
mod wire;
