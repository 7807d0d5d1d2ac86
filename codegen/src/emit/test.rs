//! The package with the model's tests for clients of its service.

pub mod protocol_test;
