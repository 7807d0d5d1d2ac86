// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

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
