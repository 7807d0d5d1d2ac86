//! Measures the cost of commands: wall time, CPU time, and the memory of the largest process.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// Run a command and print its cost: wall, user and system time in microseconds, and memory in bytes.
///
/// The system only reports the total for all child processes, so each command is measured in a process of its own.
#[derive(clap::Args)]
pub struct Measure {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

/// The cost of a command, including all processes that it started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub wall: Duration,
    pub user: Duration,
    pub system: Duration,
    /// The largest resident set of a single process, in bytes.
    pub memory: u64,
}

impl Cost {
    pub fn cpu(&self) -> Duration {
        self.user + self.system
    }
}

impl Measure {
    pub fn run(self) -> Result<ExitCode, String> {
        let started = Instant::now();
        let mut command = Command::new(&self.command[0]);
        command.args(&self.command[1..]).stdout(Stdio::null());
        run(command)?;
        let wall = started.elapsed();
        let (user, system, memory) = children()?;
        println!("{} {user} {system} {memory}", wall.as_micros());
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(unix)]
fn children() -> Result<(i64, i64, i64), String> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)
        .map_err(|error| format!("error: cannot get the resource usage of a process: {error}"))?;
    // macOS reports bytes, all other systems report KiB.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let (user, system) = (usage.user_time(), usage.system_time());
    Ok((user.num_microseconds(), system.num_microseconds(), usage.max_rss() * unit))
}

#[cfg(not(unix))]
fn children() -> Result<(i64, i64, i64), String> {
    Err("error: the cost of a process can only be measured on Unix".to_owned())
}

/// Measures a command. `measurer` is the path of this program, which runs the command with `measure`.
pub fn cost(measurer: &Path, command: &Command) -> Result<Cost, String> {
    let mut measuring = Command::new(measurer);
    measuring.args(["measure", "--"]).arg(command.get_program()).args(command.get_args());
    measuring.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = command.get_current_dir() {
        measuring.current_dir(folder);
    }
    let text = output(measuring)?;
    let numbers: Vec<u64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [wall, user, system, memory] = numbers[..] else {
        return Err(format!("error: {text:?} is not the cost of {command:?}"));
    };
    let [wall, user, system] = [wall, user, system].map(Duration::from_micros);
    Ok(Cost { wall, user, system, memory })
}

/// Measures several runs, after one that warms up the disk cache.
pub fn costs(measurer: &Path, runs: usize, command: impl Fn() -> Command) -> Result<Vec<Cost>, String> {
    cost(measurer, &command())?;
    (0..runs).map(|_| cost(measurer, &command())).collect()
}

/// Returns the median.
pub fn median<T: Ord + Copy + Default>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Runs a command without measuring it.
pub fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: {command:?} failed with {status}")) }
}

/// Returns the output of a command.
pub fn output(mut command: Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(String::from_utf8_lossy(&output.stderr).trim_end().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median([5, 1, 3]), 3);
        assert_eq!(median(Vec::<u8>::new()), 0);
    }
}
