//! Measures the time and memory for downloading and uploading a gigabyte with S3 over loopback HTTP.

use std::fs;
use std::io::{BufRead, BufReader, Read, Result as IoResult, Write, copy, sink};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use super::executable;
use super::measure::{Cost, costs, median, run};
use super::table::{head, megabytes, row, time};
use crate::files;

const MODEL: &str = "../shared/models/aws-more/s3.json";
const PROGRAM: &str = include_str!("programs/streams.rs");
const MANIFEST: &str = r#"[package]
name = "streams"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
s3 = { path = "../s3" }
tokio = { version = "1", features = ["macros", "rt"] }
"#;

/// The length of the object.
const BYTES: u64 = 1 << 30;

/// Measures the transfers and prints the table.
pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    if !root.join(MODEL).exists() {
        println!("\nstreams: skipped, since there is no {MODEL}");
        return Ok(());
    }
    let scratch = root.join("target/bench/streams");
    let mut command = Command::new(generator);
    command.args(["regenerate", "--model", MODEL, "--operations", "GetObject,PutObject", "--module", "s3"]);
    command.arg("--out").arg(scratch.join("s3")).current_dir(root);
    run(command)?;
    let folder = scratch.join("program");
    for (path, text) in [("Cargo.toml", MANIFEST), ("src/main.rs", PROGRAM)] {
        files::write(&folder.join(path), text).map_err(|problems| problems.to_string())?;
    }
    let target = scratch.join("target");
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.args(["build", "--quiet", "--release"]).current_dir(&folder).env("CARGO_TARGET_DIR", &target);
    run(build)?;
    let problem = |error: std::io::Error| format!("error: {error}");
    let source = scratch.join("object");
    fs::File::create(&source).and_then(|file| file.set_len(BYTES)).map_err(problem)?;
    let address = start().map_err(problem)?;
    head("1 GiB over loopback HTTP", &["wall", "CPU", "memory"]);
    for (what, direction) in
        [("download", "get"), ("upload of a file, with a checksum and signed chunks", "put")]
    {
        let costs = costs(generator, runs, || {
            let mut command = Command::new(target.join("release").join(executable("streams")));
            command.arg(format!("http://{address}")).arg(direction).arg(&source);
            command
        })?;
        let middle = |of: fn(&Cost) -> Duration| time(median(costs.iter().map(of)));
        let memory = costs.iter().map(|cost| cost.memory).max().unwrap_or_default();
        row(what, &[middle(|cost| cost.wall), middle(Cost::cpu), megabytes(memory)]);
    }
    fs::remove_file(&source).map_err(problem)
}

/// Starts a server that returns one object and accepts any upload. It ends with the program.
fn start() -> IoResult<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Errors are ignored, because clients may disconnect at any time.
            thread::spawn(move || drop(serve(stream)));
        }
    });
    Ok(address)
}

fn serve(mut stream: TcpStream) -> IoResult<()> {
    let mut reader = BufReader::with_capacity(1 << 18, stream.try_clone()?);
    loop {
        let (mut first, mut line, mut length) = (String::new(), String::new(), 0);
        if reader.read_line(&mut first)? == 0 {
            return Ok(());
        }
        while reader.read_line(&mut line)? > 2 {
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
            line.clear();
        }
        copy(&mut reader.by_ref().take(length), &mut sink())?;
        let body = if first.starts_with("GET") { BYTES } else { 0 };
        write!(stream, "HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: {body}\r\n\r\n")?;
        let piece = vec![0; 1 << 18];
        for _ in 0..body >> 18 {
            stream.write_all(&piece)?;
        }
    }
}
