//! Keys: Ed25519 (RFC 8032), and P-256 (ES256) for devices whose secure hardware has no other. A key is for one algorithm.
//!
//! Uses `error` and `cbor`. Verification is `verify_strict` throughout: canonical encodings, no key and no commitment of
//! small order, so that every verifier gives the same verdict.

use crate::cbor::{Reader, Writer};
use crate::error::{Code, Result};
use alloc::vec::Vec;
use core::fmt;
use ed25519_dalek::Signer;

/// How long a signature is, of either algorithm.
pub const SIGNATURE: usize = 64;

/// What a key is for, by its number in COSE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Ed25519, which COSE calls EdDSA (-8).
    EdDsa,
    /// ECDSA on P-256 with SHA-256 (-7): for holders' devices alone.
    Es256,
}

impl Algorithm {
    /// The number in COSE.
    #[must_use]
    pub const fn id(self) -> i64 {
        match self {
            Algorithm::EdDsa => -8,
            Algorithm::Es256 => -7,
        }
    }
}

#[derive(Clone, PartialEq, Eq)]
enum Point {
    Ed25519(ed25519_dalek::VerifyingKey),
    #[cfg(feature = "p256")]
    P256(p256::ecdsa::VerifyingKey),
}

/// A public key, decoded and known to be sound.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Point);

impl PublicKey {
    /// An Ed25519 key from its 32 bytes.
    ///
    /// # Errors
    /// [`Code::BadKey`] for another length, a point off the curve or of small order, or an encoding that is not canonical.
    pub fn ed25519(bytes: &[u8]) -> Result<PublicKey> {
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| Code::BadKey)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| Code::BadKey)?;
        if key.is_weak() || key.to_edwards().compress().as_bytes() != bytes {
            return Err(Code::BadKey.into());
        }
        Ok(PublicKey(Point::Ed25519(key)))
    }

    /// A P-256 key from its encoding of SEC 1: compressed (33 bytes) or not (65).
    ///
    /// # Errors
    /// [`Code::BadKey`].
    #[cfg(feature = "p256")]
    pub fn p256(sec1: &[u8]) -> Result<PublicKey> {
        let tagged = matches!((sec1.first(), sec1.len()), (Some(2 | 3), 33) | (Some(4), 65));
        let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(sec1).ok().filter(|_| tagged).ok_or(Code::BadKey)?;
        Ok(PublicKey(Point::P256(key)))
    }

    /// A key from its bytes: 32 are one of Ed25519, others P-256 as SEC 1 has it.
    ///
    /// # Errors
    /// [`Code::BadKey`].
    pub fn of(bytes: &[u8]) -> Result<PublicKey> {
        #[cfg(feature = "p256")]
        if bytes.len() != 32 {
            return PublicKey::p256(bytes);
        }
        PublicKey::ed25519(bytes)
    }

    /// What it is for.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        match self.0 {
            Point::Ed25519(_) => Algorithm::EdDsa,
            #[cfg(feature = "p256")]
            Point::P256(_) => Algorithm::Es256,
        }
    }

    /// Its encoding: 32 bytes of Ed25519; of P-256 the 33 of the compressed form of SEC 1.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match &self.0 {
            Point::Ed25519(key) => key.as_bytes().to_vec(),
            #[cfg(feature = "p256")]
            Point::P256(key) => key.to_encoded_point(true).as_bytes().to_vec(),
        }
    }

    /// Both coordinates, for a key of P-256.
    #[cfg(all(feature = "p256", feature = "jose"))]
    pub(crate) fn coordinates(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let Point::P256(key) = &self.0 else { return None };
        let point = key.to_encoded_point(false);
        Some((point.x()?.to_vec(), point.y()?.to_vec()))
    }

    /// Checks that a signature is one of these bytes by this key.
    ///
    /// # Errors
    /// [`Code::BadSignature`].
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<()> {
        let fits = match &self.0 {
            Point::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            #[cfg(feature = "p256")]
            Point::P256(key) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| p256::ecdsa::signature::Verifier::verify(key, message, &signature).is_ok()),
        };
        if fits { Ok(()) } else { Err(Code::BadSignature.into()) }
    }

    /// Writes it as a COSE_Key (RFC 9052, section 7; RFC 9053, section 7).
    pub(crate) fn write(&self, writer: &mut Writer) {
        let bytes = self.to_bytes();
        match self.0 {
            Point::Ed25519(_) => writer.map(3).int(1).int(1).int(-1).int(6).int(-2).bytes(&bytes),
            #[cfg(feature = "p256")]
            Point::P256(_) => {
                let (sign, x) = bytes.split_first().unwrap_or((&2, &[]));
                writer.map(4).int(1).int(2).int(-1).int(1).int(-2).bytes(x).int(-3).bool(*sign == 3)
            }
        };
    }

    /// Reads a COSE_Key as [`PublicKey::write`] writes it.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<PublicKey> {
        let mut keys = reader.map()?;
        let (mut kind, mut curve, mut x, mut odd) = (0, 0, &[][..], None);
        while let Some(key) = keys.next(reader)? {
            match key {
                1 => kind = reader.int()?,
                -1 => curve = reader.int()?,
                -2 => x = reader.bytes()?,
                -3 => odd = Some(reader.bool()?),
                _ => return Err(Code::WrongShape.into()),
            }
        }
        match (kind, curve, odd) {
            (1, 6, None) => PublicKey::ed25519(x),
            #[cfg(feature = "p256")]
            (2, 1, Some(odd)) => {
                let mut sec1 = alloc::vec![if odd { 3 } else { 2 }];
                sec1.extend(x);
                PublicKey::p256(&sec1)
            }
            _ => Err(Code::BadKey.into()),
        }
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({:?})", self.algorithm())
    }
}

/// Checks a signature of Ed25519, all given as bytes: the calculator to [`PublicKey::verify`].
///
/// # Errors
/// [`Code::BadKey`], [`Code::BadSignature`].
pub fn verify_ed25519(key: &[u8], message: &[u8], signature: &[u8]) -> Result<()> {
    PublicKey::ed25519(key)?.verify(message, signature)
}

/// Checks a signature of ES256 (r and s, 32 bytes each), all given as bytes and the key as SEC 1 has it.
///
/// # Errors
/// [`Code::BadKey`], [`Code::BadSignature`].
#[cfg(feature = "p256")]
pub fn verify_es256(key: &[u8], message: &[u8], signature: &[u8]) -> Result<()> {
    PublicKey::p256(key)?.verify(message, signature)
}

/// A private key of Ed25519. It is wiped when it is dropped, and never printed.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key with this seed: 32 random bytes, which RFC 8032 calls the private key.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> SigningKey {
        SigningKey(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// Its public key.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(Point::Ed25519(self.0.verifying_key()))
    }

    /// Signs these bytes. The same bytes give the same signature.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}
