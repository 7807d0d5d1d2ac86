//! The algorithms, and computing with them.

use aws_smithy_types::base64;
use crc::{CRC_32_ISCSI, CRC_64_NVME, Crc, Table};
use http::{HeaderName, HeaderValue};
use sha1::Sha1;
use sha2::{Digest, Sha256};

static CRC32C: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISCSI);
static CRC64_NVME: Crc<u64, Table<16>> = Crc::<u64, Table<16>>::new(&CRC_64_NVME);

/// An algorithm of `@httpChecksum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// CRC-64/NVME
    Crc64Nvme,
    /// CRC-32C, also called CRC-32/ISCSI
    Crc32c,
    /// CRC-32, also called CRC-32/ISO-HDLC
    Crc32,
    /// SHA-1
    Sha1,
    /// SHA-256
    Sha256,
}

impl Algorithm {
    /// All algorithms, in the order in which the official clients look for them in a response.
    pub(super) const ALL: [Self; 5] = [Self::Crc64Nvme, Self::Crc32c, Self::Crc32, Self::Sha1, Self::Sha256];

    /// The algorithm with this name in models.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(name))
    }

    /// The name in models.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crc64Nvme => "CRC64NVME",
            Self::Crc32c => "CRC32C",
            Self::Crc32 => "CRC32",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
        }
    }

    /// The header or trailer with the checksum.
    pub fn header(self) -> HeaderName {
        HeaderName::from_static(match self {
            Self::Crc64Nvme => "x-amz-checksum-crc64nvme",
            Self::Crc32c => "x-amz-checksum-crc32c",
            Self::Crc32 => "x-amz-checksum-crc32",
            Self::Sha1 => "x-amz-checksum-sha1",
            Self::Sha256 => "x-amz-checksum-sha256",
        })
    }

    /// The algorithm of the checksum that the value of `x-amz-trailer` announces.
    #[cfg(feature = "client")]
    pub(crate) fn of_header(name: &HeaderValue) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.header().as_str().as_bytes() == name.as_bytes())
    }

    /// How many bytes a checksum has.
    pub(crate) fn size(self) -> usize {
        match self {
            Self::Crc32c | Self::Crc32 => 4,
            Self::Crc64Nvme => 8,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }

    /// The checksum of `bytes`.
    pub fn checksum(self, bytes: &[u8]) -> Checksum {
        let mut hasher = Hasher::new(self);
        hasher.update(bytes);
        hasher.finish()
    }
}

/// A checksum.
#[derive(Clone, PartialEq, Eq)]
pub struct Checksum(Vec<u8>);

impl Checksum {
    /// Decodes the value of a header. A checksum of the wrong size is `None`.
    pub(super) fn parse(algorithm: Algorithm, value: &HeaderValue) -> Option<Self> {
        let bytes = base64::decode(value.to_str().ok()?).ok()?;
        (bytes.len() == algorithm.size()).then_some(Self(bytes))
    }

    /// The checksum in Base64, as headers have it.
    pub fn encode(&self) -> String {
        base64::encode(&self.0)
    }
}

impl std::fmt::Debug for Checksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.encode())
    }
}

/// Computes a checksum piece by piece.
pub struct Hasher(State);

enum State {
    Crc64Nvme(crc::Digest<'static, u64, Table<16>>),
    Crc32c(crc::Digest<'static, u32, Table<16>>),
    Crc32(crc32fast::Hasher),
    Sha1(Sha1),
    Sha256(Sha256),
}

impl Hasher {
    /// Starts with no bytes.
    pub fn new(algorithm: Algorithm) -> Self {
        Self(match algorithm {
            Algorithm::Crc64Nvme => State::Crc64Nvme(CRC64_NVME.digest()),
            Algorithm::Crc32c => State::Crc32c(CRC32C.digest()),
            Algorithm::Crc32 => State::Crc32(crc32fast::Hasher::new()),
            Algorithm::Sha1 => State::Sha1(Sha1::new()),
            Algorithm::Sha256 => State::Sha256(Sha256::new()),
        })
    }

    /// Adds the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        match &mut self.0 {
            State::Crc64Nvme(digest) => digest.update(bytes),
            State::Crc32c(digest) => digest.update(bytes),
            State::Crc32(digest) => digest.update(bytes),
            State::Sha1(digest) => digest.update(bytes),
            State::Sha256(digest) => digest.update(bytes),
        }
    }

    /// Returns the checksum of all bytes.
    pub fn finish(self) -> Checksum {
        Checksum(match self.0 {
            State::Crc64Nvme(digest) => digest.finalize().to_be_bytes().to_vec(),
            State::Crc32c(digest) => digest.finalize().to_be_bytes().to_vec(),
            State::Crc32(digest) => digest.finalize().to_be_bytes().to_vec(),
            State::Sha1(digest) => digest.finalize().to_vec(),
            State::Sha256(digest) => digest.finalize().to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The CRCs of `123456789` are the check values of the CRC catalogue, the hashes of `abc` are from FIPS 180.
    #[test]
    fn checksums_are_those_that_are_published() {
        for (algorithm, text, hex) in [
            (Algorithm::Crc32, "123456789", "cbf43926"),
            (Algorithm::Crc32c, "123456789", "e3069283"),
            (Algorithm::Crc64Nvme, "123456789", "ae8b14860a799888"),
            (Algorithm::Sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (Algorithm::Sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ] {
            let found = algorithm.checksum(text.as_bytes());
            let found: String = found.0.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(found, hex, "{algorithm:?}");
            let mut hasher = Hasher::new(algorithm);
            text.as_bytes().chunks(2).for_each(|piece| hasher.update(piece));
            assert_eq!(hasher.finish(), algorithm.checksum(text.as_bytes()));
        }
    }

    #[test]
    fn names_are_those_of_models_in_any_case() {
        for algorithm in Algorithm::ALL {
            assert_eq!(Algorithm::named(&algorithm.name().to_lowercase()), Some(algorithm));
            assert!(algorithm.header().as_str().ends_with(&algorithm.name().to_lowercase()));
        }
        assert_eq!(Algorithm::named("XXHASH3"), None);
    }

    #[test]
    fn invalid_checksums_are_ignored() {
        let parse = |text| Checksum::parse(Algorithm::Crc32, &HeaderValue::from_static(text));
        assert_eq!(parse("y/Q5Jg=="), Some(Algorithm::Crc32.checksum(b"123456789")));
        for wrong in ["", "y/Q5", "y/Q5Jg", "!!!!", "ba7816bf8f01cfea"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
