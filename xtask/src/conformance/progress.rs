//! Shows progress: a bar on a terminal, or plain lines in a log.

use std::io::{IsTerminal, Write, stderr};

/// The progress display on standard error.
pub struct Progress {
    is_terminal: bool,
}

impl Progress {
    pub fn new() -> Self {
        Self { is_terminal: stderr().is_terminal() }
    }

    /// Shows that `done` of `total` are `what`, such as `compiled`, the last of them being `name`.
    pub fn step(&self, what: &str, name: &str, done: usize, total: usize) {
        let mut out = stderr().lock();
        // Failing to show progress is not an error.
        let _ = match self.is_terminal {
            true => write!(out, "\r{}\x1b[K", bar(what, name, done, total)),
            false => writeln!(out, "{what} {done}/{total}: {name}"),
        };
        let _ = out.flush();
    }

    /// Clears the bar.
    pub fn finish(&self) {
        if self.is_terminal {
            eprint!("\r\x1b[K");
        }
    }
}

fn bar(what: &str, name: &str, done: usize, total: usize) -> String {
    const WIDTH: usize = 30;
    let filled = WIDTH * done.min(total) / total.max(1);
    format!("[{}{}] {done}/{total} {what} {name}", "#".repeat(filled), "-".repeat(WIDTH - filled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        assert_eq!(bar("compiled", "kms", 0, 4), format!("[{}] 0/4 compiled kms", "-".repeat(30)));
        assert_eq!(bar("compiled", "kms", 4, 4), format!("[{}] 4/4 compiled kms", "#".repeat(30)));
        assert!(bar("compiled", "kms", 5, 4).starts_with(&format!("[{}]", "#".repeat(30))));
        assert!(bar("compiled", "kms", 0, 0).contains("0/0"));
    }
}
