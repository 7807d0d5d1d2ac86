//! What a process costs: time on the clock, time on the processors, and the memory of the largest process in it.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// Run a command and print what it cost: microseconds on the clock, in programs and in the system, and bytes.
///
/// The system adds up what all processes cost that a process has started, so each command that is measured is the only
/// one of such a process.
#[derive(clap::Args)]
pub struct Measure {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

/// What a command and all processes that it started have cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub wall: Duration,
    pub user: Duration,
    pub system: Duration,
    /// The largest resident set of any one of the processes, in bytes.
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
        .map_err(|error| format!("error: the system does not say what a process cost: {error}"))?;
    // macOS counts bytes, all others KiB.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let (user, system) = (usage.user_time(), usage.system_time());
    Ok((user.num_microseconds(), system.num_microseconds(), usage.max_rss() * unit))
}

#[cfg(not(unix))]
fn children() -> Result<(i64, i64, i64), String> {
    Err("error: what a process costs can be measured on Unix only".to_owned())
}

/// Runs a command in a process of its own that says what it cost; the program for that is this one.
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
        return Err(format!("error: {text:?} is not what {command:?} cost"));
    };
    let [wall, user, system] = [wall, user, system].map(Duration::from_micros);
    Ok(Cost { wall, user, system, memory })
}

/// The cost of each of several runs; the disk's cache is warm.
pub fn costs(measurer: &Path, runs: usize, command: impl Fn() -> Command) -> Result<Vec<Cost>, String> {
    cost(measurer, &command())?;
    (0..runs).map(|_| cost(measurer, &command())).collect()
}

/// The value in the middle.
pub fn median<T: Ord + Copy + Default>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Runs what is not measured.
pub fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: {command:?} failed with {status}")) }
}

/// What a command prints.
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
