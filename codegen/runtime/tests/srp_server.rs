//! Tests sign-ins with the test's own server: the server's side of RFC 5054, with another big-integer library, HKDF
//! from a crate and a separate parser for the timestamp.

#![cfg(feature = "srp")]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_smithy_types::base64;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use num_bigint::{BigInt, BigUint};
use sha2::{Digest, Sha256};
use tinsmith_runtime::srp::{Challenge, Claim, DeviceSecret, Ephemeral, Error, Identity};

const POOL: &str = "us-east-1_AbC";
const USER: &str = "8d8cb01e-2c0e-4d3c-9a01-4f4f7a0d2f6e";
const SECRET_BLOCK: &[u8] = b"what the server wants to see again";

/// A server for one sign-in, with an identity's salt and verifier and its own exponent.
struct Server {
    identity: String,
    salt: BigUint,
    verifier: BigUint,
    exponent: BigUint,
}

/// Computes N by RFC 3526's formula: 2^3072 - 2^3008 - 1 + 2^64 * (floor(2^2942 * pi) + 1690314).
fn prime() -> BigUint {
    let one = BigUint::from(1u8);
    let pi = pi_times_power_of_two(2942);
    (&one << 3072u32) - (&one << 3008u32) - &one + ((pi + 1_690_314u32) << 64u32)
}

/// Computes pi by Machin's formula, 16 arctan(1/5) - 4 arctan(1/239), with 128 extra bits.
fn pi_times_power_of_two(power: u32) -> BigUint {
    let one = BigInt::from(1) << (power + 128);
    let arctan_of_inverse = |x: u32| {
        let (mut term, mut sum, mut divisor) = (&one / x, BigInt::ZERO, 1i64);
        while term != BigInt::ZERO {
            sum += &term / divisor;
            term /= x * x;
            divisor = -(divisor + 2 * divisor.signum());
        }
        sum
    };
    let pi: BigInt = (arctan_of_inverse(5) * 16 - arctan_of_inverse(239) * 4) >> 128u32;
    pi.to_biguint().expect("pi is positive")
}

fn number(bytes: &[u8]) -> BigUint {
    BigUint::from_bytes_be(bytes)
}

/// Encodes a number for a hash, as Java does.
fn java_bytes(number: &BigUint) -> Vec<u8> {
    BigInt::from(number.clone()).to_signed_bytes_be()
}

fn hash(parts: &[&[u8]]) -> BigUint {
    number(&Sha256::digest(parts.concat()))
}

/// Returns an exponent that is the same in each run and different for each `seed`.
fn exponent(seed: u8) -> BigUint {
    number(&[Sha256::digest([seed]), Sha256::digest([seed, seed])].concat())
}

impl Server {
    /// Creates a server for a user who signed up with this password.
    fn for_password(realm: &str, name: &str, password: &str, seed: u8) -> Self {
        let salt = number(&Sha256::digest([seed, 1])[..16]);
        let inner = Sha256::digest(format!("{realm}{name}:{password}"));
        let private_key = hash(&[&java_bytes(&salt), &inner]);
        let verifier = BigUint::from(2u8).modpow(&private_key, &prime());
        Self { identity: format!("{realm}{name}"), salt, verifier, exponent: exponent(seed) }
    }

    /// Creates a server for a device that sent these values with `ConfirmDevice`.
    fn for_device(group_key: &str, key: &str, verifier: &str, salt: &str, seed: u8) -> Self {
        let [verifier, salt] = [verifier, salt].map(|text| {
            let bytes = base64::decode(text).expect("Base64");
            let number = number(&bytes);
            assert_eq!(java_bytes(&number), bytes, "as Java writes numbers");
            number
        });
        Self { identity: format!("{group_key}{key}"), salt, verifier, exponent: exponent(seed) }
    }

    /// Computes B = k * v + g^b.
    fn public(&self) -> BigUint {
        let prime = prime();
        let multiplier = hash(&[&java_bytes(&prime), &[2]]);
        (multiplier * &self.verifier + BigUint::from(2u8).modpow(&self.exponent, &prime)) % prime
    }

    fn ask(&self) -> [String; 3] {
        [self.public().to_str_radix(16), self.salt.to_str_radix(16), base64::encode(SECRET_BLOCK)]
    }

    /// Whether the claim proves the password, and has the present time to the second.
    fn accepts(&self, srp_a: &str, claim: &Claim, now: SystemTime) -> bool {
        let prime = prime();
        let client = BigUint::parse_bytes(srp_a.as_bytes(), 16).expect("SRP_A is hexadecimal");
        assert!(client < prime && client != BigUint::ZERO, "SRP_A is in the group");
        let scrambling = hash(&[&java_bytes(&client), &java_bytes(&self.public())]);
        let shared = (client * self.verifier.modpow(&scrambling, &prime)).modpow(&self.exponent, &prime);
        let mut key = [0; 16];
        let derivation = Hkdf::<Sha256>::new(Some(&java_bytes(&scrambling)), &java_bytes(&shared));
        derivation.expand(b"Caldera Derived Key", &mut key).expect("16 bytes are not too many");
        let block = base64::decode(&claim.secret_block).expect("Base64");
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
        mac.update(&[self.identity.as_bytes(), &block, claim.timestamp.as_bytes()].concat());
        let signature = base64::decode(&claim.signature).expect("Base64");
        mac.verify_slice(&signature).is_ok()
            && block == SECRET_BLOCK
            && seconds(&claim.timestamp) == since_epoch(now)
    }
}

fn since_epoch(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).expect("after 1970").as_secs()
}

/// Parses a timestamp such as `Mon Nov 2 03:04:05 UTC 2026` by counting days from 1970. Panics on anything else.
fn seconds(timestamp: &str) -> u64 {
    let parts: Vec<&str> = timestamp.split(' ').collect();
    let [weekday, month, day, time, "UTC", year] = parts[..] else { panic!("{timestamp}") };
    let leap = |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let year: u64 = year.parse().expect("a year");
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.iter().position(|name| *name == month).expect("a month");
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    assert!(!day.starts_with('0'), "the day has no zero in front: {timestamp}");
    let day: u64 = day.parse().expect("a day");
    assert!((1..=lengths[month]).contains(&day), "{timestamp}");
    let years: u64 = (1970..year).map(|year| 365 + u64::from(leap(year))).sum();
    let days = years + lengths[..month].iter().sum::<u64>() + day - 1;
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    assert_eq!(weekday, weekdays[(days % 7) as usize], "{timestamp}");
    assert!(time.len() == 8, "{timestamp}");
    let clock = time.split(':').map(|part| part.parse::<u64>().expect("a number")).collect::<Vec<_>>();
    let [hours, minutes, seconds] = clock[..] else { panic!("{timestamp}") };
    days * 86_400 + hours * 3_600 + minutes * 60 + seconds
}

/// Returns the messages of the client: `SRP_A` and the claim.
fn sign_in(server: &Server, identity: &Identity<'_>, at: SystemTime) -> (String, Claim) {
    let ephemeral = Ephemeral::generate().expect("randomness");
    let srp_a = ephemeral.srp_a();
    let [srp_b, salt, secret_block] = server.ask();
    let challenge = Challenge { srp_b: &srp_b, salt: &salt, secret_block: &secret_block };
    (srp_a, ephemeral.claim(identity, &challenge, at).expect("a claim"))
}

#[test]
fn the_right_password_signs_in() {
    for (seed, password) in ["correct horse", "", "pässwörd 漢字 😀", "a:b_c"].iter().enumerate() {
        let server = Server::for_password("AbC", USER, password, seed as u8);
        let now = SystemTime::now();
        let user = Identity::user(POOL, USER, password).expect("a pool's id");
        let (srp_a, claim) = sign_in(&server, &user, now);
        assert!(server.accepts(&srp_a, &claim, now), "{password}");
    }
}

#[test]
fn the_wrong_password_user_pool_or_time_does_not_sign_in() {
    let server = Server::for_password("AbC", USER, "correct horse", 9);
    let now = UNIX_EPOCH + Duration::from_secs(1_793_588_645);
    let attempt = |pool, user, password, at| {
        let identity = Identity::user(pool, user, password).expect("a pool's id");
        let (srp_a, claim) = sign_in(&server, &identity, at);
        server.accepts(&srp_a, &claim, now)
    };
    assert!(attempt(POOL, USER, "correct horse", now));
    assert!(!attempt(POOL, USER, "correct horsf", now));
    assert!(!attempt(POOL, "another", "correct horse", now));
    assert!(!attempt("us-east-1_AbD", USER, "correct horse", now));
    assert!(!attempt(POOL, USER, "correct horse", now + Duration::from_secs(1)));
}

#[test]
fn a_claim_is_only_valid_for_one_server_value_and_cannot_be_changed() {
    let server = Server::for_password("AbC", USER, "correct horse", 10);
    let now = SystemTime::now();
    let user = Identity::user(POOL, USER, "correct horse").expect("a pool's id");
    let (srp_a, claim) = sign_in(&server, &user, now);
    assert!(server.accepts(&srp_a, &claim, now));
    let later = Server { exponent: exponent(11), ..Server::for_password("AbC", USER, "correct horse", 10) };
    assert!(!later.accepts(&srp_a, &claim, now));
    let (other_srp_a, other) = sign_in(&server, &user, now);
    assert_ne!(other.signature, claim.signature);
    assert!(!server.accepts(&other_srp_a, &claim, now));
}

#[test]
fn a_confirmed_device_signs_in() {
    let (group_key, key) = ("-AbCdEfGh", "us-east-1_0f0e0d0c-aaaa-bbbb-cccc-000102030405");
    let now = SystemTime::now();
    for seed in 0..4 {
        let secret = DeviceSecret::generate(group_key, key).expect("randomness");
        let server = Server::for_device(group_key, key, secret.password_verifier(), secret.salt(), seed);
        let (srp_a, claim) = sign_in(&server, &Identity::device(group_key, key, secret.password()), now);
        assert!(server.accepts(&srp_a, &claim, now));
        let (srp_a, claim) = sign_in(&server, &Identity::device(group_key, key, "another password"), now);
        assert!(!server.accepts(&srp_a, &claim, now));
    }
}

/// RFC 5054, section 2.5.3: a client aborts if B is 0 modulo N.
#[test]
fn a_dishonest_server_gets_no_claim() {
    let prime = prime();
    for multiple in 0..4u8 {
        let srp_b = (&prime * multiple).to_str_radix(16);
        let challenge = Challenge { srp_b: &srp_b, salt: "5a17", secret_block: "" };
        let user = Identity::user(POOL, USER, "correct horse").expect("a pool's id");
        let claim = Ephemeral::generate().expect("randomness").claim(&user, &challenge, SystemTime::now());
        assert_eq!(claim, Err(Error::ServerValue), "{multiple} times N");
    }
}
