//! How figures are printed.

use std::time::Duration;

/// A line of a table: what it is about, then cells of the same width.
pub fn row(what: &str, cells: &[String]) {
    print!("{what:<50}");
    for cell in cells {
        print!(" {cell:>13}");
    }
    println!();
}

/// A title for a table, and one for each of its columns.
pub fn head(title: &str, columns: &[&str]) {
    println!();
    row(title, &columns.iter().map(|&column| column.to_owned()).collect::<Vec<_>>());
}

/// Time in the unit that suits it.
pub fn time(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.1} s"),
        seconds if seconds >= 0.001 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{:.1} us", seconds * 1e6),
    }
}

/// KiB as MB.
pub fn memory(kib: u64) -> String {
    format!("{:.0} MB", kib as f64 * 1024.0 / 1e6)
}

/// Bytes as MB.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.2} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_time_has_its_unit() {
        assert_eq!(time(Duration::from_millis(1500)), "1.5 s");
        assert_eq!(time(Duration::from_micros(2500)), "2.5 ms");
        assert_eq!(time(Duration::from_nanos(45_250)), "45.2 us");
        assert_eq!((memory(1000), megabytes(1_234_567)), ("1 MB".to_owned(), "1.23 MB".to_owned()));
    }
}
