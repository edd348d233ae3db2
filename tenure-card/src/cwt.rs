//! The claims of a CWT (RFC 8392).
//!
//! Uses `error`, `cbor`, `cose` and `key`. Times are whole seconds: the floats that RFC 8392 allows beside them would
//! give one instant two spellings.

use crate::cbor::{Kind, Reader};
use crate::cose::Sign1;
use crate::error::{Code, Error, In, Result};
use crate::key::PublicKey;
use alloc::vec::Vec;

/// The claims that are registered, as they stand; and the others, unread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims<'a> {
    /// Who signed it (1).
    pub issuer: Option<&'a str>,
    /// Whom it is about (2).
    pub subject: Option<&'a str>,
    /// For whom it is (3).
    pub audience: Option<&'a str>,
    /// From when it is no longer valid, in seconds since 1970 (4).
    pub expires: Option<i64>,
    /// From when it is valid (5).
    pub not_before: Option<i64>,
    /// When it was signed (6).
    pub issued: Option<i64>,
    /// Its own id (7).
    pub id: Option<&'a [u8]>,
    /// The other claims with number keys, each with its value's bytes.
    pub others: Vec<(i64, &'a [u8])>,
}

impl<'a> Claims<'a> {
    /// Reads claims. Keys that are text are refused: none is used here.
    ///
    /// # Errors
    /// Those of [`Reader`].
    pub fn read(payload: &'a [u8]) -> Result<Claims<'a>> {
        Reader::whole(payload, |reader| {
            let mut claims = Claims::default();
            let mut keys = reader.map()?;
            while let Some(key) = keys.next(reader)? {
                match key {
                    1 => claims.issuer = Some(reader.text().in_part("issuer")?),
                    2 => claims.subject = Some(reader.text().in_part("subject")?),
                    3 => claims.audience = Some(reader.text().in_part("audience")?),
                    4 => claims.expires = Some(time(reader).in_part("expires")?),
                    5 => claims.not_before = Some(time(reader).in_part("not before")?),
                    6 => claims.issued = Some(time(reader).in_part("issued")?),
                    7 => claims.id = Some(reader.bytes().in_part("id")?),
                    other => claims.others.push((other, reader.value()?)),
                }
            }
            Ok(claims)
        })
    }
}

fn time(reader: &mut Reader<'_>) -> Result<i64> {
    match reader.kind() {
        Some(Kind::Uint | Kind::Nint) => reader.int(),
        // A float is CBOR that is unsupported; anything else is no time.
        _ => reader.value().and(Err(Code::WrongShape.into())),
    }
}

/// The claims of a signed CWT in the form of what is signed here, for a key whose id is known: the calculator to
/// [`Verified`](crate::Verified).
///
/// # Errors
/// Those of [`Sign1::read`], [`Sign1::strict`], [`Sign1::verify`] and [`Claims::read`]; [`Code::UnknownKey`] if it is
/// said to be signed by another key.
pub fn verify<'a>(bytes: &'a [u8], key: &PublicKey, kid: &[u8], aad: &[u8]) -> Result<Claims<'a>> {
    let signed = Sign1::read(bytes)?.strict()?;
    if signed.kid() != Some(kid) {
        return Err(Code::UnknownKey.into());
    }
    signed.verify(key, aad)?;
    Claims::read(signed.payload().ok_or(Error::new(Code::WrongShape, "payload"))?)
}
