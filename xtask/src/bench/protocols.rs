//! Measures the user CPU time of a call in several protocols, with the official crates and with ours.

use std::net::SocketAddr;
use std::path::Path;

use super::measure::{median, run};
use super::programs::call;
use super::services::{Client, cargo, sides};
use super::table::{compared, head};
use super::{executable, server};

const PROGRAM: &str = include_str!("programs/protocols.rs");

/// Small services, because the official crates must be compiled. `.ci/botocore 1.44.8` downloads the model of Keyspaces; the
/// one in ../shared is older than its support of CBOR.
const CLIENTS: [Client; 3] = [
    Client {
        name: "ebs",
        version: "1.119.0",
        model: "../shared/models/aws-more/ebs.json",
        operations: "ListSnapshotBlocks",
    },
    Client {
        name: "keyspaces",
        version: "1.126.0",
        model: "target/botocore/1.44.8/botocore/data/keyspaces/2022-02-10/service-2.json.gz",
        operations: "ListTables",
    },
    Client {
        name: "sts",
        version: "1.66.0",
        model: "../shared/models/aws-more/sts.json",
        operations: "GetCallerIdentity",
    },
];

pub fn bench(generator: &Path, root: &Path, runs: usize) -> Result<(), String> {
    let scratch = root.join("target/bench/protocols");
    let Some(sides) = sides(generator, root, &scratch, &CLIENTS, PROGRAM)? else { return Ok(()) };
    for side in &sides {
        run(cargo(side, &["build", "--quiet", "--offline", "--release"]))?;
    }
    head("a call over loopback HTTP, user CPU", &["official", "ours", "official / ours", "at least"]);
    for (protocol, operation, address) in servers().map_err(|error| format!("error: {error}"))? {
        let url = format!("http://{address}");
        let mut times = [Vec::new(), Vec::new()];
        // The sides alternate, so that other load on the machine affects both.
        for _ in 0..runs {
            for (side, times) in sides.iter().zip(&mut times) {
                let program = side.join("target/release").join(executable("program"));
                times.push(call(generator, &program, &[&url, operation])?);
            }
        }
        compared(&format!("{protocol}, `{operation}`"), times.map(median), "2.2");
    }
    Ok(())
}

/// Starts a server for each protocol, with a response to its operation.
fn servers() -> std::io::Result<[(&'static str, &'static str, SocketAddr); 3]> {
    let identity = "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
        <GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/alice</Arn><UserId>AIDA0123456789EXAMPLE</UserId>\
        <Account>123456789012</Account></GetCallerIdentityResult><ResponseMetadata>\
        <RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
    let block =
        r#"{"BlockIndex":1000,"BlockToken":"AAUBAcuWqOCnDNuKle11s7IIX6jp6FYcC/q8oT93913HhvLvA+3JRrSybp/0"}"#;
    let blocks = format!(
        r#"{{"Blocks":[{}],"BlockSize":524288,"ExpiryTime":1576287332.806,"NextToken":null,"VolumeSize":100}}"#,
        [block; 10].join(",")
    );
    let (query, rest, cbor) = (
        "Content-Type: text/xml\r\n",
        "Content-Type: application/json\r\n",
        "Content-Type: application/cbor\r\nsmithy-protocol: rpc-v2-cbor\r\n",
    );
    Ok([
        ("awsQuery", "GetCallerIdentity", server::start(query, identity.as_bytes())?),
        ("restJson1", "ListSnapshotBlocks", server::start(rest, blocks.as_bytes())?),
        ("rpcv2Cbor", "ListTables", server::start(cbor, &tables())?),
    ])
}

/// Returns a list of ten tables in CBOR (RFC 8949, section 3.1).
fn tables() -> Vec<u8> {
    let text = |text: &str| match u8::try_from(text.len()) {
        Ok(length @ 0..=23) => [&[0x60 + length], text.as_bytes()].concat(),
        Ok(length) => [&[0x78, length], text.as_bytes()].concat(),
        Err(_) => unreachable!("all texts are short"),
    };
    let table = [
        vec![0xa3],
        text("keyspaceName"),
        text("users"),
        text("tableName"),
        text("addresses"),
        text("resourceArn"),
        text("arn:aws:cassandra:us-east-1:123456789012:/keyspace/users/table/addresses"),
    ];
    [vec![0xa1], text("tables"), vec![0x8a], table.concat().repeat(10)].concat()
}
