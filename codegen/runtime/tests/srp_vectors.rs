//! Compares claims, device secrets and secret hashes with the results of `pycognito` and `amazon-cognito-identity-js`
//! for the same inputs.
//!
//! `srp_vectors.json` has the results of both, including edge cases; `.ci/srp --bless` writes it. `.ci/srp` also
//! generates random cases, computes the results of both, and sets `TINSMITH_SRP_CASES` to the file.

#![cfg(feature = "srp")]

use std::time::{Duration, UNIX_EPOCH};

use serde_json::Value;
use tinsmith_runtime::secret_hash::secret_hash;
use tinsmith_runtime::srp::{Challenge, DeviceSecret, Ephemeral, Identity};

const VECTORS: &str = include_str!("srp_vectors.json");

#[test]
fn results_match_the_vectors_in_the_repository() {
    assert_eq!(compare(VECTORS), 16);
}

#[test]
fn results_match_other_implementations_now() {
    let Some(path) = std::env::var_os("TINSMITH_SRP_CASES") else {
        println!("not compared: TINSMITH_SRP_CASES names no file; .ci/srp makes one and runs this test");
        return;
    };
    let expected =
        std::env::var("TINSMITH_SRP_COUNT").expect("TINSMITH_SRP_COUNT says how many cases there are");
    let cases = std::fs::read_to_string(path).expect("the cases can be read");
    let compared = compare(&cases);
    assert_eq!(compared.to_string(), expected);
    println!("{compared} cases: the same results as pycognito and amazon-cognito-identity-js");
}

/// Compares every case with both implementations, on all cores, and returns the number of cases.
fn compare(cases: &str) -> usize {
    let cases: Vec<Value> = serde_json::from_str(cases).expect("the cases are JSON");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for share in cases.chunks(cases.len().div_ceil(threads).max(1)) {
            scope.spawn(|| share.iter().for_each(compare_case));
        }
    });
    cases.len()
}

fn compare_case(case: &Value) {
    let name = text(case, "name");
    let answer = answer(case);
    for (peer, keys) in [("pycognito", 10), ("amazon-cognito-identity-js", 9)] {
        let expected =
            case["answers"][peer].as_object().unwrap_or_else(|| panic!("{name}: no result of {peer}"));
        assert_eq!(expected.len(), keys, "{name}: {peer}");
        for (key, expected) in expected {
            assert_eq!(answer[key], *expected, "{name}: {key} of {peer}");
        }
    }
}

/// Returns what this client sends in a case.
fn answer(case: &Value) -> Value {
    let (user, device) = (&case["user"], &case["device"]);
    let at = UNIX_EPOCH + Duration::from_secs(case["seconds"].as_u64().expect("seconds"));
    let user_id = text(case, "user_id");

    let (group_key, key) = (text(device, "group_key"), text(device, "key"));
    let (password, salt) = (bytes(device, "password_bytes"), bytes(device, "salt_bytes"));
    let secret = DeviceSecret::from_random(group_key, key, &password, &salt);

    let identity =
        Identity::user(text(case, "pool_id"), user_id, text(case, "password")).expect("a pool's id");
    let ephemeral = Ephemeral::from_secret(&bytes(user, "ephemeral"));
    let srp_a = ephemeral.srp_a();
    let claim = ephemeral.claim(&identity, &challenge(user), at).expect("a claim");

    let identity = Identity::device(group_key, key, secret.password());
    let ephemeral = Ephemeral::from_secret(&bytes(device, "ephemeral"));
    let device_srp_a = ephemeral.srp_a();
    let device_claim = ephemeral.claim(&identity, &challenge(device), at).expect("a claim");
    assert_eq!(claim.secret_block, text(user, "secret_block"));
    assert_eq!(device_claim.secret_block, text(device, "secret_block"));

    serde_json::json!({
        "srp_a": srp_a,
        "signature": claim.signature,
        "timestamp": claim.timestamp,
        "secret_hash": secret_hash(user_id, text(case, "client_id"), text(case, "client_secret")),
        "device_srp_a": device_srp_a,
        "device_signature": device_claim.signature,
        "device_timestamp": device_claim.timestamp,
        "device_password": secret.password(),
        "device_verifier": secret.password_verifier(),
        "device_salt": secret.salt(),
    })
}

fn challenge(part: &Value) -> Challenge<'_> {
    Challenge {
        srp_b: text(part, "srp_b"),
        salt: text(part, "salt"),
        secret_block: text(part, "secret_block"),
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is no text"))
}

fn bytes<const SIZE: usize>(value: &Value, key: &str) -> [u8; SIZE] {
    let digits = text(value, key);
    assert_eq!(digits.len(), 2 * SIZE, "{key}");
    std::array::from_fn(|i| u8::from_str_radix(&digits[2 * i..2 * i + 2], 16).expect("hexadecimal"))
}
