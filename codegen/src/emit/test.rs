//! The package of tests that a model has for clients of its service.

pub mod protocol_test;
