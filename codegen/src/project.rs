//! Crates on the disk: `smithy-build.json` says which, and one call makes or checks all of them. Everything else in
//! this library is pure.
//!
//! A workspace of your own needs a program of a few lines for that, by custom called `xtask`:
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
