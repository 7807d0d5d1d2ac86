//! `cargo xtask`: the command line of the project. The generator itself is in `tinsmith-codegen`.

use std::fmt::Display;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod compare;
mod conformance;
mod files;
mod import;
mod parity;
mod project;
mod regenerate;

use tinsmith_codegen::project::crate_files;

/// Commands of the Tinsmith project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Regenerate(regenerate::Regenerate),
    Import(import::Import),
    Compare(compare::Compare),
    Parity(parity::Parity),
    Conformance(conformance::Conformance),
    Bench(bench::Bench),
    #[command(hide = true)]
    Measure(bench::Measure),
    #[command(hide = true)]
    Generate(bench::Generate),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Regenerate(command) => report(command.run()),
        Command::Import(command) => report(command.run()),
        Command::Compare(command) => report(command.run()),
        Command::Parity(command) => report(command.run()),
        Command::Conformance(command) => report(command.run()),
        Command::Bench(command) => report(command.run()),
        Command::Measure(command) => report(command.run()),
        Command::Generate(command) => report(command.run()),
    }
}

fn report(outcome: Result<ExitCode, impl Display>) -> ExitCode {
    outcome.unwrap_or_else(|problems| {
        eprintln!("{problems}");
        ExitCode::FAILURE
    })
}
