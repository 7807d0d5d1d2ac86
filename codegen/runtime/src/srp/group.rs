//! The group of Cognito's SRP, and numbers as Cognito reads, writes and hashes them.

use crypto_bigint::modular::{ConstMontyForm, ConstMontyParams};
use crypto_bigint::{U256, U3072, const_monty_params};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::Error;

// The prime N of the 3072-bit group: RFC 5054, appendix A, and originally RFC 3526, section 4.
const_monty_params!(
    Modulus,
    U3072,
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
     EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
     EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
     83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
     E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
     15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
     ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
     BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF"
);

/// A number modulo N.
pub(super) type Element = ConstMontyForm<Modulus, { U3072::LIMBS }>;

/// The size of a number below N in bytes.
const SIZE: usize = 384;

/// The generator g. It is 5 for this group in RFC 5054, but 2 in Cognito's clients and in RFC 3526.
const GENERATOR: u8 = 2;

/// Computes g to the power of the lowest `bits` bits of `exponent`, in time that does not depend on their values.
pub(super) fn generator_power(exponent: &U3072, bits: u32) -> Element {
    Element::new(&U3072::from_u8(GENERATOR)).pow_bounded_exp(exponent, bits)
}

/// Computes k, the hash of N and g. RFC 5054 pads g to N's length, but Cognito does not.
pub(super) fn multiplier() -> Element {
    let prime = signed(Modulus::PARAMS.modulus());
    let digest = Sha256::new().chain_update(prime).chain_update([GENERATOR]);
    Element::new(&from_digest(&digest.finalize().into()))
}

/// Converts the big-endian bytes of a hash into a number.
pub(super) fn from_digest(digest: &[u8; 32]) -> U3072 {
    U256::from_be_slice(digest).resize()
}

/// Parses a server's public value, which is a hexadecimal number from 1 to N - 1.
pub(super) fn server_value(parameter: &'static str, text: &str) -> Result<U3072, Error> {
    let bytes = minimal_bytes(parameter, text)?;
    let mut padded = [0; SIZE];
    let start = SIZE.checked_sub(bytes.len()).ok_or(Error::ServerValue)?;
    padded[start..].copy_from_slice(&bytes);
    let number = U3072::from_be_slice(&padded);
    let reduced = Element::new(&number).retrieve();
    match number == U3072::ZERO || number != reduced {
        true => Err(Error::ServerValue),
        false => Ok(number),
    }
}

/// Formats a number as lower-case hexadecimal digits without leading zeros, as Cognito's other clients do.
pub(super) fn hexadecimal(number: &U3072) -> String {
    let digits: String = number.to_be_bytes().as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    digits.trim_start_matches('0').to_owned()
}

/// Encodes a number for a hash, in the format that all of Cognito's clients share: the bytes of Java's
/// `BigInteger.toByteArray`, which is the shortest two's complement. A number whose first bit is set is preceded by a
/// zero byte. The length is visible in the timing, which Cognito's format makes unavoidable.
pub(super) fn signed(number: &U3072) -> Zeroizing<Vec<u8>> {
    let mut bytes = number.to_be_bytes();
    let signed = Zeroizing::new(with_sign(without_zeros(bytes.as_ref())));
    bytes.zeroize();
    signed
}

/// Encodes a number of any length, given as hexadecimal text, for a hash.
pub(super) fn signed_from_text(parameter: &'static str, text: &str) -> Result<Vec<u8>, Error> {
    Ok(with_sign(&minimal_bytes(parameter, text)?))
}

/// Encodes a number of any length, given as bytes, for a hash.
pub(super) fn signed_from_bytes(bytes: &[u8]) -> Vec<u8> {
    with_sign(without_zeros(bytes))
}

fn with_sign(bytes: &[u8]) -> Vec<u8> {
    let mut signed = Vec::with_capacity(bytes.len() + 1);
    if bytes.first().is_none_or(|first| *first >= 0x80) {
        signed.push(0);
    }
    signed.extend_from_slice(bytes);
    signed
}

fn without_zeros(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    &bytes[zeros..]
}

/// Returns the bytes of a hexadecimal number, which may have an odd number of digits. Zero has no bytes.
fn minimal_bytes(parameter: &'static str, text: &str) -> Result<Vec<u8>, Error> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits: Option<Vec<u8>> = text.as_bytes().iter().map(digit).collect();
    let digits = digits.filter(|digits| !digits.is_empty()).ok_or(Error::NotHexadecimal { parameter })?;
    let pairs = digits.rchunks(2).rev();
    let bytes: Vec<u8> = pairs.map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    Ok(without_zeros(&bytes).to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SHA-256 of N's 385 bytes and one byte 2, computed with Python's `hashlib` from RFC 3526's formula for N: 2^3072
    /// - 2^3008 - 1 + 2^64 * (floor(2^2942 * pi) + 1690314).
    #[test]
    fn the_multiplier_is_that_of_cognitos_clients() {
        let expected = "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6";
        assert_eq!(hexadecimal(&multiplier().retrieve()), expected);
    }

    #[test]
    fn numbers_are_hashed_in_twos_complement() {
        let text = |text| signed_from_text("SALT", text).unwrap();
        assert_eq!(text("7f"), [0x7f]);
        assert_eq!(text("80"), [0, 0x80]);
        assert_eq!(text("abc"), [0x0a, 0xbc]);
        assert_eq!(text("0000ABCD"), [0, 0xab, 0xcd]);
        assert_eq!(text("0"), [0]);
        assert_eq!(signed_from_bytes(&[0, 0, 0x7f, 1]), [0x7f, 1]);
        assert_eq!(signed_from_bytes(&[0, 0, 0xff]), [0, 0xff]);
        assert_eq!(*signed(&U3072::from_u32(0x80_00)), [0, 0x80, 0]);
        assert_eq!(*signed(&U3072::from_u32(0x7f_00)), [0x7f, 0]);
        assert_eq!(signed(&U3072::MAX).len(), SIZE + 1);
    }

    #[test]
    fn invalid_numbers_are_refused() {
        for text in ["", "g", "0x1", "+1", "-1", "1 ", " ", "1_0", "é", "\u{ff11}"] {
            let error = signed_from_text("SALT", text).unwrap_err();
            assert_eq!(error, Error::NotHexadecimal { parameter: "SALT" }, "{text:?}");
        }
    }

    #[test]
    fn a_server_value_is_from_1_to_the_prime() {
        let prime = Element::ONE.neg().retrieve().wrapping_add(&U3072::ONE);
        let below = hexadecimal(&prime.wrapping_sub(&U3072::ONE));
        assert_eq!(hexadecimal(&server_value("SRP_B", &below).unwrap()), below);
        assert_eq!(server_value("SRP_B", "0001").unwrap(), U3072::ONE);
        let above = hexadecimal(&prime.wrapping_add(&U3072::ONE));
        let double = format!("1{}", hexadecimal(&prime.wrapping_add(&prime)));
        for refused in ["0", "000", &hexadecimal(&prime), &above, &hexadecimal(&U3072::MAX), &double] {
            assert_eq!(server_value("SRP_B", refused), Err(Error::ServerValue), "{refused}");
        }
    }

    #[test]
    fn powers_take_as_many_bits_as_they_are_told() {
        assert_eq!(generator_power(&U3072::from_u32(10), 256).retrieve(), U3072::from_u32(1024));
        assert_eq!(generator_power(&U3072::from_u32(0x1_0001), 16).retrieve(), U3072::from_u8(2));
    }
}
