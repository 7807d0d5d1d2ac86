//! What a process costs: time on the clock, time on the processors, and the memory of the largest process in it.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Run a command and print what it cost: microseconds on the clock, in programs and in the system, and KiB.
///
/// The system counts for all processes that a process has started and seen end, so each command that is to be
/// measured is the only one that such a process starts.
#[derive(clap::Args)]
pub struct Measure {
    /// Let it have one processor only
    #[arg(long)]
    one_core: bool,
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

/// How many processors a command may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cores {
    One,
    All,
}

/// What a command and all processes that it started have cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    pub wall: Duration,
    pub user: Duration,
    pub system: Duration,
    /// The largest resident set of any one of the processes, in KiB; 0 where the system does not tell.
    pub memory: u64,
}

impl Cost {
    pub fn cpu(&self) -> Duration {
        self.user + self.system
    }
}

impl Measure {
    pub fn run(self) -> Result<ExitCode, String> {
        let (program, arguments) = self.command.split_first().ok_or("error: there is no command")?;
        if self.one_core {
            stay_on_one_core()?;
        }
        let started = Instant::now();
        let mut command = Command::new(program);
        let status = command.args(arguments).stdout(Stdio::null()).status();
        let wall = started.elapsed();
        let status = status.map_err(|error| format!("error: cannot run {program}: {error}"))?;
        if !status.success() {
            return Err(format!("error: {} failed with {status}", self.command.join(" ")));
        }
        let (user, system, memory) = children()?;
        println!("{} {} {} {memory}", wall.as_micros(), user.as_micros(), system.as_micros());
        Ok(ExitCode::SUCCESS)
    }
}

/// This process, and those that it starts, run on the first processor that they may run on.
#[cfg(target_os = "linux")]
fn stay_on_one_core() -> Result<(), String> {
    use nix::sched::{CpuSet, sched_getaffinity, sched_setaffinity};
    use nix::unistd::Pid;

    let this = Pid::from_raw(0);
    let stay = || {
        let allowed = sched_getaffinity(this)?;
        let mut one = CpuSet::new();
        for core in 0..CpuSet::count() {
            if allowed.is_set(core)? {
                one.set(core)?;
                break;
            }
        }
        sched_setaffinity(this, &one)
    };
    stay().map_err(|error| format!("error: the system does not confine a process to one processor: {error}"))
}

#[cfg(not(target_os = "linux"))]
fn stay_on_one_core() -> Result<(), String> {
    Err("error: only on Linux can a process be confined to one processor".to_owned())
}

#[cfg(unix)]
fn children() -> Result<(Duration, Duration, u64), String> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)
        .map_err(|error| format!("error: the system does not say what a process cost: {error}"))?;
    let time = |value: nix::sys::time::TimeVal| {
        Duration::from_micros(u64::try_from(value.num_microseconds()).unwrap_or_default())
    };
    let memory = u64::try_from(usage.max_rss()).unwrap_or_default();
    // Linux counts KiB, macOS bytes.
    let memory = if cfg!(target_os = "macos") { memory / 1024 } else { memory };
    Ok((time(usage.user_time()), time(usage.system_time()), memory))
}

#[cfg(not(unix))]
fn children() -> Result<(Duration, Duration, u64), String> {
    Ok(Default::default())
}

/// This program's file. Asked for before it is built anew, for a file that was replaced has no name any more.
pub fn own() -> Result<&'static Path, String> {
    static OWN: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let own = OWN.get_or_init(|| {
        std::env::current_exe().map_err(|error| format!("error: where is this program? {error}"))
    });
    own.as_deref().map_err(Clone::clone)
}

/// Runs a command in a process of its own that says what it cost.
pub fn cost(command: &Command) -> Result<Cost, String> {
    cost_on(Cores::All, command)
}

fn cost_on(cores: Cores, command: &Command) -> Result<Cost, String> {
    let mut measuring = Command::new(own()?);
    measuring.arg("measure");
    if cores == Cores::One {
        measuring.arg("--one-core");
    }
    measuring.arg("--").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => measuring.env(name, value),
            None => measuring.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        measuring.current_dir(folder);
    }
    let output = measuring.output().map_err(|error| format!("error: cannot run {measuring:?}: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim_end().to_owned());
    }
    read(&String::from_utf8_lossy(&output.stdout))
        .ok_or_else(|| format!("error: {measuring:?} did not say what {command:?} cost"))
}

fn read(text: &str) -> Option<Cost> {
    let mut numbers = text.split_whitespace().map(|word| word.parse::<u64>());
    let mut next = || numbers.next()?.ok();
    Some(Cost {
        wall: Duration::from_micros(next()?),
        user: Duration::from_micros(next()?),
        system: Duration::from_micros(next()?),
        memory: next()?,
    })
}

/// The cost of each of several runs; the disk's cache is warm.
pub fn costs(cores: Cores, runs: usize, command: impl Fn() -> Command) -> Result<Vec<Cost>, String> {
    cost_on(cores, &command())?;
    (0..runs.max(1)).map(|_| cost_on(cores, &command())).collect()
}

/// The value in the middle.
pub fn median<T: Ord + Copy>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

/// Runs what is not measured.
pub fn run(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: cannot run {command:?}: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("error: {command:?} failed with {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_four_numbers() {
        let micros = Duration::from_micros;
        assert_eq!(
            read("10 20 30 40\n"),
            Some(Cost { wall: micros(10), user: micros(20), system: micros(30), memory: 40 })
        );
        assert_eq!(read("10 20 30"), None);
        assert_eq!(read("a b c d"), None);
    }

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median([5, 1, 3]), Some(3));
        assert_eq!(median(Vec::<u8>::new()), None);
    }
}
