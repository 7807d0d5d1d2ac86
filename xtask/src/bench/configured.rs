//! Measures the builds of a program that loads its configuration and makes one call: with `aws-config` and the official
//! crate, with `tinsmith-config` and ours, and with the latter and the system's TLS library.

use std::path::Path;

use super::measure::{Cost, median};
use super::programs::Side;
use super::table::{head, megabytes, row, time};

/// The program. `CRATE` stands for the client's crate, and `CONFIG` for the crate that loads the configuration.
const PROGRAM: &str = include_str!("programs/configured.rs");

pub fn bench(measurer: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let side = |krate, name: &str| Side {
        krate,
        folder: root.join("target/bench").join(format!("configured-{name}")),
        measurer,
    };
    let (official, ours) = ("aws-sdk-cognitoidentityprovider", "cognito-identity-provider");
    let sides = [side(official, "official"), side(ours, "ours"), side(ours, "native-tls")];
    let path = |folder: &str| format!("path = {:?}", root.join(folder).display().to_string());
    let (krate, config) = (path("generated"), path("codegen/config"));
    let dependencies = [
        format!(
            "{official} = {{ version = \"=1.144.0\", default-features = false, features = [\"default-https-client\", \
             \"rt-tokio\"] }}\naws-config = \"=1.13.0\"\n"
        ),
        format!("{ours} = {{ {krate} }}\ntinsmith-config = {{ {config} }}\n"),
        format!(
            "{ours} = {{ {krate}, default-features = false, features = [\"client\", \"native-tls\", \"secret-hash\"] }}\n\
             tinsmith-config = {{ {config}, default-features = false, features = [\"native-tls\", \"process\", \"sso\", \
             \"sts\"] }}\n"
        ),
    ];
    for (side, dependencies) in sides.iter().zip(&dependencies) {
        let config = if side.krate == official { "aws_config" } else { "tinsmith_config" };
        side.write(&[("program", &PROGRAM.replace("CONFIG", config))], dependencies)?;
    }
    let mut builds = [Vec::new(), Vec::new(), Vec::new()];
    // The builds alternate, so that other load on the machine affects all of them.
    for _ in 0..runs {
        for (side, builds) in sides.iter().zip(&mut builds) {
            builds.push(side.clean_build(&["--release"])?);
        }
    }
    let cpu = builds.each_ref().map(|builds| median(builds.iter().map(Cost::cpu)));
    let wall = builds.each_ref().map(|builds| median(builds.iter().map(|cost| cost.wall)));
    let [official, ours, native] = cpu.map(|cpu| cpu.as_secs_f64().max(f64::MIN_POSITIVE));
    head("a program that loads its configuration", &["official", "ours", "ours, `native-tls`", "bounds"]);
    let cells = |cells: [String; 3], bounds: &str| [&cells[..], &[bounds.to_owned()]].concat();
    row("clean release build, wall", &cells(wall.map(time), ""));
    row("clean release build, CPU", &cells(cpu.map(time), "`native-tls` below two thirds of ours"));
    let ratios = [String::new(), format!("{:.1}", official / ours), format!("{:.1}", official / native)];
    row("official / ours, CPU", &cells(ratios, "at least 4.5; 6"));
    let mut crates = Vec::new();
    let mut binaries = Vec::new();
    for side in &sides {
        crates.push(side.crates()?.to_string());
        binaries.push(megabytes(side.binary()?));
    }
    row("crates that a user builds", &[&crates[..], &["at most 100".to_owned()]].concat());
    row("stripped binary", &[&binaries[..], &[String::new()]].concat());
    println!("\n`native-tls` takes {:.2} of the CPU of ours.", native / ours);
    Ok(())
}
