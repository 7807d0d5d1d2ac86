// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
pub(crate) mod r#box;
mod core_shape;
pub(crate) mod default;
mod endpoint;
mod error2;
pub(crate) mod hash;
pub(crate) mod iterator;
pub(crate) mod none;
pub(crate) mod option;
pub(crate) mod result;
mod self_value;
pub(crate) mod send;
pub(crate) mod some;
mod std_shape;
pub(crate) mod string;
pub(crate) mod sync;
pub(crate) mod to_owned;
mod _9_shape;

pub use r#box::BoxShape as Box;
pub use core_shape::Core;
pub use default::DefaultShape as Default;
pub use endpoint::Endpoint;
pub use error2::Error2;
pub use hash::HashShape as Hash;
pub use iterator::IteratorShape as Iterator;
pub use none::NoneShape as None;
pub use option::OptionShape as Option;
pub use result::ResultShape as Result;
pub use self_value::SelfValue;
pub use send::SendShape as Send;
pub use some::SomeShape as Some;
pub use std_shape::Std;
pub use string::StringShape as String;
pub use sync::SyncShape as Sync;
pub use to_owned::ToOwnedShape as ToOwned;
pub use _9_shape::_9;
