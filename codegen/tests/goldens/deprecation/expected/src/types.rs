// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs are made of.

#![allow(deprecated, reason = "what the model deprecates is still written and read")]

pub mod builders;
pub mod error;
mod choice;
mod color;
mod old_color;
mod old_shape;

pub use choice::Choice;
pub use color::Color;
pub use old_color::OldColor;
pub use old_shape::OldShape;
