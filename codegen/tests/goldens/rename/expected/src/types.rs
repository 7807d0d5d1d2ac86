// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
mod other_thing;
mod thing;

pub use other_thing::OtherThing;
pub use thing::Thing;
