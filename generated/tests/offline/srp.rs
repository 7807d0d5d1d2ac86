//! Sign-ins by SRP with the typed API, against the test's own server, which verifies the claim with another big-integer
//! library.
#![cfg(feature = "srp")]

use std::collections::HashMap;

use aws_smithy_types::base64;
use cognito_identity_provider::challenge::NextStep;
use cognito_identity_provider::flow::UserSrpAuth;
use cognito_identity_provider::http::Response;
use cognito_identity_provider::operation::Operation;
use cognito_identity_provider::operation::admin_initiate_auth::{
    AdminInitiateAuth, AdminInitiateAuthInput, AdminInitiateAuthOutput,
};
use cognito_identity_provider::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeInput, AdminRespondToAuthChallengeOutput,
};
use cognito_identity_provider::srp::{DeviceSecret, Ephemeral};
use cognito_identity_provider::types::AuthenticationResultType;
use cognito_identity_provider::{AppClient, answer::Answer};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use num_bigint::{BigInt, BigUint};
use sha2::{Digest, Sha256};

/// The 3072-bit prime of RFC 5054, appendix A.
const PRIME: [&str; 8] = [
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd",
    "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed",
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f",
    "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b",
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510",
    "15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7",
    "abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c",
    "bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
];
const ENDPOINT: &str = "https://cognito-idp.us-east-1.amazonaws.com";
const SECRET_BLOCK: &[u8] = b"what the server wants to see again";
const USER: &str = "8d8cb01e-2c0e-4d3c-9a01-4f4f7a0d2f6e";
const GROUP_KEY: &str = "-AbCdEfGh";
const DEVICE_KEY: &str = "us-east-1_0f0e0d0c-aaaa-bbbb-cccc-000102030405";

/// A server's data about a user or a device, and its exponent for one sign-in.
struct Verifier {
    identity: String,
    salt: BigUint,
    verifier: BigUint,
    exponent: BigUint,
}

fn prime() -> BigUint {
    BigUint::parse_bytes(PRIME.concat().as_bytes(), 16).expect("hexadecimal")
}

/// Encodes a number for a hash, as Java does.
fn java(number: &BigUint) -> Vec<u8> {
    BigInt::from(number.clone()).to_signed_bytes_be()
}

fn hash(parts: &[&[u8]]) -> BigUint {
    BigUint::from_bytes_be(&Sha256::digest(parts.concat()))
}

impl Verifier {
    fn of_user(password: &str) -> Self {
        let salt = hash(&[b"salt"]) >> 128u8;
        let inner = Sha256::digest(format!("EXAMPLE{USER}:{password}"));
        let verifier = BigUint::from(2u8).modpow(&hash(&[&java(&salt), &inner]), &prime());
        Self { identity: format!("EXAMPLE{USER}"), salt, verifier, exponent: hash(&[b"exponent"]) }
    }

    fn of_device(secret: &DeviceSecret) -> Self {
        let [salt, verifier] = [secret.salt(), secret.password_verifier()]
            .map(|text| BigUint::from_bytes_be(&base64::decode(text).expect("Base64")));
        Self { identity: format!("{GROUP_KEY}{DEVICE_KEY}"), salt, verifier, exponent: hash(&[b"another"]) }
    }

    /// Computes B = k * v + g^b.
    fn public(&self) -> BigUint {
        let multiplier = hash(&[&java(&prime()), &[2]]);
        (multiplier * &self.verifier + BigUint::from(2u8).modpow(&self.exponent, &prime())) % prime()
    }

    /// Returns the challenge's parameters as members of a JSON object.
    fn parameters(&self) -> String {
        format!(
            r#""SRP_B":"{:x}","SALT":"{:x}","SECRET_BLOCK":"{}""#,
            self.public(),
            self.salt,
            base64::encode(SECRET_BLOCK)
        )
    }

    fn accepts(&self, srp_a: &str, keys: &HashMap<String, String>) -> bool {
        let client = BigUint::parse_bytes(srp_a.as_bytes(), 16).expect("hexadecimal");
        let scrambling = hash(&[&java(&client), &java(&self.public())]);
        let shared = (client * self.verifier.modpow(&scrambling, &prime())).modpow(&self.exponent, &prime());
        let mut key = [0; 16];
        let derivation = Hkdf::<Sha256>::new(Some(&java(&scrambling)), &java(&shared));
        derivation.expand(b"Caldera Derived Key", &mut key).expect("16 bytes are not too many");
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
        mac.update(&[self.identity.as_bytes(), SECRET_BLOCK, keys["TIMESTAMP"].as_bytes()].concat());
        let signature = base64::decode(&keys["PASSWORD_CLAIM_SIGNATURE"]).expect("Base64");
        mac.verify_slice(&signature).is_ok()
            && keys["PASSWORD_CLAIM_SECRET_BLOCK"] == base64::encode(SECRET_BLOCK)
    }
}

fn app() -> AppClient {
    AppClient::new("us-east-1_EXAMPLE", "client").secret("app-secret")
}

/// Begins a sign-in. Returns the public value that was sent, and the output for the server's response `answer`.
fn begin(flow: UserSrpAuth, answer: &str) -> (String, AdminInitiateAuthOutput) {
    let input = AdminInitiateAuthInput::builder().app_client(&app()).flow(flow).build().expect("complete");
    let srp_a = input.auth_parameters().expect("keys")["SRP_A"].clone();
    AdminInitiateAuth::request(&input, ENDPOINT).expect("complete");
    (srp_a, AdminInitiateAuth::response(&Response::new(answer)).expect("an output"))
}

/// Returns the parameters of an answer in the request, and the server's response to them.
fn reply(
    answer: impl Into<Answer>,
    judge: impl Fn(&HashMap<String, String>) -> String,
) -> AdminRespondToAuthChallengeOutput {
    let builder = AdminRespondToAuthChallengeInput::builder().challenge(answer);
    let request = AdminRespondToAuthChallenge::request(&builder.build().expect("complete"), ENDPOINT);
    let body: serde_json::Value = serde_json::from_slice(request.expect("complete").body()).expect("JSON");
    let keys = body["ChallengeResponses"].as_object().expect("keys").iter();
    let keys = keys.map(|(key, value)| (key.clone(), value.as_str().expect("a string").to_owned())).collect();
    AdminRespondToAuthChallenge::response(&Response::new(judge(&keys))).expect("an output")
}

/// Signs in with a password; `None` if the server rejects the claim.
fn sign_in(password: &str) -> Option<AuthenticationResultType> {
    let user = Verifier::of_user("correct horse");
    let ephemeral = Ephemeral::generate().expect("randomness");
    let asks = format!(
        r#"{{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{{"USER_ID_FOR_SRP":"{USER}",{}}}}}"#,
        user.parameters()
    );
    let (srp_a, output) = begin(UserSrpAuth::new("alice@example.com", ephemeral.srp_a()), &asks);
    let step = output.next_step(&app(), "alice@example.com").expect("a step");
    let NextStep::PasswordVerifier(asked) = step else { panic!("{step:?}") };
    let answer = asked.answer_with_password(ephemeral, password).expect("an answer");
    let output = reply(answer, |keys| {
        assert_eq!(keys["USERNAME"], USER);
        assert!(keys.contains_key("SECRET_HASH"));
        match user.accepts(&srp_a, keys) {
            true => r#"{"AuthenticationResult":{"AccessToken":"token"}}"#.to_owned(),
            false => "{}".to_owned(),
        }
    });
    match output.next_step(&app(), "alice@example.com") {
        Ok(NextStep::Authenticated(tokens)) => Some(tokens),
        _ => None,
    }
}

#[test]
fn only_the_right_password_signs_in() {
    assert_eq!(sign_in("correct horse").expect("tokens").access_token(), Some("token"));
    assert!(sign_in("correct horsf").is_none());
}

#[test]
fn a_remembered_device_replaces_mfa() {
    let secret = DeviceSecret::generate(GROUP_KEY, DEVICE_KEY).expect("randomness");
    let device = Verifier::of_device(&secret);
    for (password, believed) in [(secret.password(), true), ("another", false)] {
        let asks = r#"{"ChallengeName":"DEVICE_SRP_AUTH","Session":"one","ChallengeParameters":{}}"#;
        let flow = UserSrpAuth::new("alice", "a1").device_key(DEVICE_KEY);
        let (_, output) = begin(flow, asks);
        let step = output.next_step(&app(), "alice").expect("a step");
        let NextStep::DeviceSrpAuth(asked) = step else { panic!("{step:?}") };
        let ephemeral = Ephemeral::generate().expect("randomness");
        let srp_a = ephemeral.srp_a();
        let output = reply(asked.answer(DEVICE_KEY, srp_a.as_str()), |keys| {
            assert_eq!(keys["SRP_A"], srp_a);
            format!(
                r#"{{"ChallengeName":"DEVICE_PASSWORD_VERIFIER","Session":"two","ChallengeParameters":
                    {{"DEVICE_KEY":"{DEVICE_KEY}",{}}}}}"#,
                device.parameters()
            )
        });
        let step = output.next_step(&app(), "alice").expect("a step");
        let NextStep::DevicePasswordVerifier(asked) = step else { panic!("{step:?}") };
        let answer = asked.answer_with_password(ephemeral, GROUP_KEY, password).expect("an answer");
        reply(answer, |keys| {
            assert_eq!(keys["DEVICE_KEY"], DEVICE_KEY);
            assert_eq!(device.accepts(&srp_a, keys), believed, "{password}");
            "{}".to_owned()
        });
    }
}

#[test]
fn a_dishonest_server_gets_no_proof() {
    let prime = PRIME.concat();
    let asks = format!(
        r#"{{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":
            {{"USER_ID_FOR_SRP":"{USER}","SRP_B":"{prime}","SALT":"5a","SECRET_BLOCK":""}}}}"#
    );
    let ephemeral = Ephemeral::generate().expect("randomness");
    let (_, output) = begin(UserSrpAuth::new("alice", ephemeral.srp_a()), &asks);
    let step = output.next_step(&app(), "alice").expect("a step");
    let NextStep::PasswordVerifier(asked) = step else { panic!("{step:?}") };
    let error = asked.answer_with_password(ephemeral, "topsecret").expect_err("B is 0 modulo N");
    assert!(!format!("{error} {error:?}").contains("topsecret"));
}
