//! `cargo xtask`: arguments, reading, writing, printing. What is generated is decided in `tinsmith-codegen`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod compare;
mod crate_files;
mod files;
mod import;
mod parity;
mod project;
mod regenerate;

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
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Regenerate(command) => command.run(),
        Command::Import(command) => command.run(),
        Command::Compare(command) => command.run(),
        Command::Parity(command) => command.run(),
        Command::Bench(command) => command.run(),
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
