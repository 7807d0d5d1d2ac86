//! Generates or checks the crates that `smithy-build.json` lists, on disk. Except for [`load`](crate::import::load),
//! the rest of this library does not access files.
//!
//! To use it in your own workspace, add a small program, which is usually called `xtask`:
//!
//! ```no_run
//! use std::path::Path;
//! use std::process::ExitCode;
//!
//! use tinsmith_codegen::project::Regenerate;
//!
//! fn main() -> ExitCode {
//!     let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
//!     let mut regenerate = Regenerate::new(root.join("smithy-build.json"));
//!     regenerate.check = std::env::args().any(|argument| argument == "--check");
//!     regenerate.print()
//! }
//! ```

pub mod crate_files;
pub mod files;
pub mod paths;
mod plan;
mod regenerate;
mod vendored;

pub use plan::Plan;
pub use regenerate::{Outcome, Regenerate};
