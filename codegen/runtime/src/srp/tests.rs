//! Tests the parts of a claim. Whole claims are tested in `tests/`.

use std::time::Duration;

use super::*;

const CHALLENGE: Challenge<'_> = Challenge { srp_b: "1234", salt: "5a17", secret_block: "c2VjcmV0" };

fn claim(challenge: &Challenge<'_>) -> Result<Claim, Error> {
    let user = Identity::user("us-east-1_AbC", "alice", "correct horse")?;
    Ephemeral::from_secret(&[7; 128]).claim(&user, challenge, UNIX_EPOCH)
}

#[test]
fn timestamps_are_javas() {
    let at = |seconds| timestamp(UNIX_EPOCH + Duration::from_secs(seconds));
    assert_eq!(at(0).unwrap(), "Thu Jan 1 00:00:00 UTC 1970");
    assert_eq!(at(951_782_400).unwrap(), "Tue Feb 29 00:00:00 UTC 2000");
    assert_eq!(at(1_793_588_645).unwrap(), "Mon Nov 2 03:04:05 UTC 2026");
    assert_eq!(at(1_798_761_599).unwrap(), "Thu Dec 31 23:59:59 UTC 2026");
    assert_eq!(at(253_402_300_799).unwrap(), "Fri Dec 31 23:59:59 UTC 9999");
    let fraction = UNIX_EPOCH + Duration::new(1, 999_999_999);
    assert_eq!(timestamp(fraction).unwrap(), "Thu Jan 1 00:00:01 UTC 1970");
}

#[test]
fn a_time_that_cannot_be_written_is_refused() {
    assert_eq!(timestamp(UNIX_EPOCH - Duration::from_secs(1)), Err(Error::Time));
    assert_eq!(timestamp(UNIX_EPOCH + Duration::from_secs(253_402_300_800)), Err(Error::Time));
    assert_eq!(timestamp(UNIX_EPOCH + Duration::from_secs(i64::MAX as u64)), Err(Error::Time));
}

#[test]
fn malformed_values_are_named_and_not_shown() {
    let not_hexadecimal = |parameter| Error::NotHexadecimal { parameter };
    let cases = [
        (Challenge { srp_b: "hush", ..CHALLENGE }, not_hexadecimal("SRP_B")),
        (Challenge { salt: "hush", ..CHALLENGE }, not_hexadecimal("SALT")),
        (Challenge { salt: "", ..CHALLENGE }, not_hexadecimal("SALT")),
        (Challenge { secret_block: "hushh!", ..CHALLENGE }, Error::NotBase64 { parameter: "SECRET_BLOCK" }),
    ];
    for (challenge, expected) in cases {
        let error = claim(&challenge).unwrap_err();
        assert_eq!(error, expected);
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
    let error = not_hexadecimal("SALT");
    assert_eq!(error.to_string(), "`SALT` is not hexadecimal");
}

#[test]
fn invalid_base64_in_a_secret_block_is_skipped_and_sent_back() {
    let plain = claim(&Challenge { secret_block: "c2VjcmV0", ..CHALLENGE }).unwrap();
    let dashed = claim(&Challenge { secret_block: "c2Vj-cmV0", ..CHALLENGE }).unwrap();
    assert_eq!(dashed.signature, plain.signature);
    assert_eq!(dashed.secret_block, "c2Vj-cmV0");
}

#[test]
fn a_server_value_of_zero_is_refused() {
    let prime = group::Element::ONE.neg().retrieve().wrapping_add(&U3072::ONE);
    let twice = format!("1{}", group::hexadecimal(&prime.wrapping_add(&prime)));
    for srp_b in ["0", "00", &group::hexadecimal(&prime), &twice] {
        assert_eq!(claim(&Challenge { srp_b, ..CHALLENGE }), Err(Error::ServerValue), "{srp_b}");
    }
}

#[test]
fn a_scrambling_parameter_of_zero_is_refused() {
    let ephemeral = Ephemeral::from_secret(&[7; 128]);
    let premaster = |scrambling| ephemeral.premaster(&U3072::ONE, &U3072::ONE, &scrambling);
    assert_eq!(premaster(U3072::ZERO), Err(Error::ZeroScramblingParameter));
    assert!(premaster(U3072::ONE).is_ok());
}

/// All bits are set, which reveals a bound on the exponent that is too low. S = (B - k * g^x) ^ (a + u * x) consists of
/// two powers here, of which the first is compared with repeated squaring.
#[test]
fn the_largest_exponents_count_in_full() {
    let largest = Ephemeral::from_secret(&[0xff; 128]);
    let mut square = group::generator_power(&U3072::ONE, 64);
    for _ in 0..1024 {
        square = square.square();
    }
    let two = group::generator_power(&U3072::ONE, 64);
    assert_eq!(group::Element::new(&largest.public).mul(&two), square);

    let digest = group::from_digest(&[0xff; 32]);
    let server = U3072::from_u64(0x1234_5678_9abc_def1);
    let verifier = group::generator_power(&digest, DIGEST_BITS);
    let base = group::Element::new(&server).sub(&group::multiplier().mul(&verifier));
    let first = base.pow(&largest.secret);
    let second = base.pow(&digest).pow(&digest);
    let premaster = largest.premaster(&server, &digest, &digest).unwrap();
    assert_eq!(*premaster, first.mul(&second).retrieve());
}

#[test]
fn a_pool_has_a_short_name() {
    for pool in ["", "us-east-1", "us-east-1_", "_"] {
        assert_eq!(Identity::user(pool, "alice", "hush").unwrap_err(), Error::PoolId, "{pool}");
    }
    assert_eq!(Identity::user("us-gov-west-1_AbC", "alice", "hush").unwrap().realm, "AbC");
    assert_eq!(Identity::user("a_region_AbC", "alice", "hush").unwrap().realm, "AbC");
}

#[test]
fn each_ephemeral_is_new() {
    let [one, two] = [(), ()].map(|()| Ephemeral::generate().unwrap());
    assert_ne!(one.srp_a(), two.srp_a());
    assert!(*one.secret > U3072::ONE.shl(900) && *two.secret > U3072::ONE.shl(900));
}

#[test]
fn debug_hides_secrets() {
    let ephemeral = Ephemeral::from_secret(&[0xab; 128]);
    let secret = group::hexadecimal(&ephemeral.secret);
    let debug = format!("{ephemeral:?}").to_lowercase();
    assert!(!debug.contains(&secret[..16]) && debug.contains(&ephemeral.srp_a()), "{debug}");

    let user = Identity::user("us-east-1_AbC", "alice", "correct horse").unwrap();
    let debug = format!("{user:?}");
    assert!(!debug.contains("horse") && !debug.contains("alice") && debug.contains("AbC"), "{debug}");

    let claim = claim(&CHALLENGE).unwrap();
    let debug = format!("{claim:?} {CHALLENGE:?}");
    assert!(!debug.contains(&claim.signature) && !debug.contains(&claim.secret_block), "{debug}");
    assert_eq!(debug.matches(REDACTED).count(), 3, "{debug}");
}
