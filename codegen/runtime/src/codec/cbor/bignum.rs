//! Conversion of integers of any size between the decimal digits of the `aws-smithy-types` types and the bytes of a
//! CBOR bignum (RFC 8949, section 3.4.3).
//!
//! The conversion takes time that grows with the square of the length, so the length of received numbers is limited.

use crate::serde::DeserializeError;

/// The largest size of a bignum in bytes. It is far above that of any number in use, and keeps the worst case cheap.
const LARGEST: usize = 1024;

/// How many decimal digits are converted at once, and ten to the power of that number.
const CHUNK: (usize, u32) = (9, 1_000_000_000);

/// Returns the big-endian bytes of a number that is not negative, without leading zeros.
pub fn to_bytes(digits: &str) -> Vec<u8> {
    // The least significant limb comes first.
    let mut limbs: Vec<u32> = Vec::new();
    let (first, rest) = digits.split_at(digits.len() % CHUNK.0);
    let rest = rest.as_bytes().chunks(CHUNK.0);
    for chunk in std::iter::once(first.as_bytes()).chain(rest) {
        let value = chunk.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        let mut carry = value;
        for limb in &mut limbs {
            let sum = u64::from(*limb) * u64::from(CHUNK.1) + carry;
            *limb = low(sum);
            carry = sum >> 32;
        }
        if carry > 0 {
            limbs.push(low(carry));
        }
    }
    let bytes = limbs.iter().rev().flat_map(|limb| limb.to_be_bytes());
    bytes.skip_while(|byte| *byte == 0).collect()
}

/// Subtracts one from a number, which must not be zero.
pub fn minus_one(mut bytes: Vec<u8>) -> Vec<u8> {
    for byte in bytes.iter_mut().rev() {
        let borrows = *byte == 0;
        *byte = byte.wrapping_sub(1);
        if !borrows {
            break;
        }
    }
    match bytes.first() {
        Some(0) => bytes.split_off(1),
        _ => bytes,
    }
}

/// Returns the decimal digits of a bignum.
///
/// # Errors
/// If the bignum is longer than the limit.
pub fn to_digits(bytes: &[u8], negative: bool) -> Result<String, DeserializeError> {
    let significant = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    let bytes = &bytes[significant..];
    if bytes.len() > LARGEST {
        return Err(DeserializeError::new(format!("a number of more than {LARGEST} bytes")));
    }
    // The most significant limb comes first.
    let limbs = bytes.rchunks(4).rev();
    let limb = |chunk: &[u8]| chunk.iter().fold(0, |limb, byte| limb << 8 | u32::from(*byte));
    let mut limbs: Vec<u32> = limbs.map(limb).collect();
    // A negative bignum stands for -1 - n.
    if negative
        && limbs.iter_mut().rev().all(|limb| {
            *limb = limb.wrapping_add(1);
            *limb == 0
        })
    {
        limbs.insert(0, 1);
    }
    let mut chunks = Vec::new();
    while !limbs.is_empty() {
        let mut remainder = 0;
        for limb in &mut limbs {
            let value = u64::from(remainder) << 32 | u64::from(*limb);
            *limb = low(value / u64::from(CHUNK.1));
            remainder = low(value % u64::from(CHUNK.1));
        }
        chunks.push(remainder);
        if limbs.first() == Some(&0) {
            limbs.remove(0);
        }
    }
    let mut digits = format!("{}{}", if negative { "-" } else { "" }, chunks.pop().unwrap_or_default());
    for chunk in chunks.iter().rev() {
        digits.push_str(&format!("{chunk:09}"));
    }
    Ok(digits)
}

/// Returns the lower half of a number.
fn low(value: u64) -> u32 {
    (value & u64::from(u32::MAX)) as u32
}
