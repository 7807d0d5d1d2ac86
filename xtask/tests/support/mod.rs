//! Runs the commands as a user does, and provides small models for them.

// No test program uses all of this module.
#![allow(dead_code)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The output and the exit code of a command.
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    #[track_caller]
    pub fn assert_success(&self) {
        assert_eq!(self.code, Some(0), "{}\n{}", self.stdout, self.stderr);
    }

    /// Asserts that the command failed with error messages that contain all of `words`.
    #[track_caller]
    pub fn assert_error(&self, words: &[&str]) {
        assert_eq!(self.code, Some(1), "{}\n{}", self.stdout, self.stderr);
        assert_eq!(self.stdout, "");
        for word in words.iter().chain(&["error: ", "\n  help: "]) {
            assert!(self.stderr.contains(word), "`{word}` is not in:\n{}", self.stderr);
        }
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
    }
}

/// Runs `cargo xtask` with these arguments.
pub fn xtask<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments))
}

pub fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Creates an empty folder with that name.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes a file and returns its path.
pub fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, content).unwrap();
    path.display().to_string()
}

pub fn gzipped(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// A service with one operation, in Smithy's format.
pub const SMITHY: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "org.example#Forge": {
            "type": "service",
            "version": "2020-01-02",
            "operations": [{ "target": "org.example#Strike" }],
            "traits": {
                "aws.api#service": { "sdkId": "Forge Works", "endpointPrefix": "forge" },
                "aws.auth#sigv4": { "name": "forge" },
                "aws.protocols#awsJson1_1": {},
                "smithy.api#title": "The Forge"
            }
        },
        "org.example#Strike": {
            "type": "operation",
            "input": { "target": "org.example#StrikeInput" },
            "output": { "target": "smithy.api#Unit" }
        },
        "org.example#StrikeInput": {
            "type": "structure",
            "members": { "Times": { "target": "smithy.api#Integer" } },
            "traits": { "smithy.api#input": {} }
        }
    }
}
"#;

/// The same service in botocore's format.
pub const DESCRIPTION: &str = r#"{
  "version": "2.0",
  "metadata": {
    "apiVersion": "2020-01-02",
    "endpointPrefix": "forge",
    "jsonVersion": "1.1",
    "protocol": "json",
    "serviceFullName": "The Forge",
    "serviceId": "Forge Works",
    "signatureVersion": "v4",
    "targetPrefix": "Forge"
  },
  "operations": {
    "Strike": {
      "name": "Strike",
      "http": { "method": "POST", "requestUri": "/" },
      "input": { "shape": "StrikeInput" },
      "documentation": "Strikes while the iron is hot."
    }
  },
  "shapes": {
    "StrikeInput": {
      "type": "structure",
      "members": {
        "Times": { "shape": "Count" }
      }
    },
    "Count": { "type": "integer", "box": true }
  }
}
"#;
