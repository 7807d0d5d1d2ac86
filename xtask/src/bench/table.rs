//! Prints figures as Markdown tables.

use std::time::Duration;

/// Prints a row of a table: its title and its figures.
pub fn row(what: &str, cells: &[String]) {
    println!("| {what} | {} |", cells.join(" | "));
}

/// Prints the title of a table and the titles of its columns.
pub fn head(title: &str, columns: &[&str]) {
    println!("\n| {title} | {} |\n| --- |{}", columns.join(" | "), " ---: |".repeat(columns.len()));
}

/// Prints a row with the figures of the official crate and of ours, their ratio, and the required minimum of the ratio.
pub fn compared(what: &str, [official, ours]: [Duration; 2], at_least: &str) {
    let ratio = official.as_secs_f64() / ours.as_secs_f64().max(f64::MIN_POSITIVE);
    row(what, &[time(official), time(ours), format!("{ratio:.1}"), at_least.to_owned()]);
}

/// The same for sizes in bytes.
pub fn compared_sizes(what: &str, [official, ours]: [u64; 2], at_least: &str) {
    let ratio = official as f64 / ours.max(1) as f64;
    row(what, &[megabytes(official), megabytes(ours), format!("{ratio:.1}"), at_least.to_owned()]);
}

/// Returns a duration in a suitable unit.
pub fn time(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.1} s"),
        seconds if seconds >= 0.001 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{:.1} µs", seconds * 1e6),
    }
}

/// Returns a number of bytes in MB.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_has_its_unit() {
        assert_eq!(time(Duration::from_millis(1500)), "1.5 s");
        assert_eq!(time(Duration::from_micros(2500)), "2.5 ms");
        assert_eq!(time(Duration::from_nanos(45_250)), "45.2 µs");
        assert_eq!(megabytes(1_234_567), "1.2 MB");
    }
}
