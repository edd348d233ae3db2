//! COSE_Sign1 (RFC 9052, section 4.2): a payload with one signature.
//!
//! Uses `error`, `cbor` and `key`. [`Sign1::read`] reads what any verifier of COSE would, so long as it is in its one
//! spelling; [`Sign1::strict`] holds it to the one form that everything here is signed in, so that no second spelling of
//! a signed object exists.

use crate::cbor::{Kind, Reader, Writer};
use crate::error::{Code, Error, In, Result};
use crate::key::{Algorithm, PublicKey, SIGNATURE, SigningKey};
use alloc::vec::Vec;

const TAG: u64 = 18;
const ALGORITHM: i64 = 1;
const CRITICAL: i64 = 2;
const KEY_ID: i64 = 4;
/// What is signed (RFC 9596).
const TYPE: i64 = 16;

/// A COSE_Sign1 that was read, and whose signature is not checked yet.
#[derive(Clone, Debug)]
pub struct Sign1<'a> {
    tagged: bool,
    protected: &'a [u8],
    /// Whether the headers are those that are written here, all of them protected.
    plain: bool,
    algorithm: Option<i64>,
    kid: Option<&'a [u8]>,
    typ: Option<&'a str>,
    payload: Option<&'a [u8]>,
    signature: &'a [u8],
}

impl<'a> Sign1<'a> {
    /// Reads one, tagged or not. Headers that are not known are passed over, but for critical ones.
    ///
    /// # Errors
    /// Those of [`Reader`]; [`Code::WrongShape`]; [`Code::Duplicate`] for a header that is both protected and not;
    /// [`Code::Critical`].
    pub fn read(bytes: &'a [u8]) -> Result<Sign1<'a>> {
        Reader::whole(bytes, |reader| {
            let tagged = reader.kind() == Some(Kind::Tag);
            if tagged && reader.tag()? != TAG {
                return Err(Error::new(Code::WrongShape, "tag"));
            }
            reader.array_of(4)?;
            let protected = reader.bytes().in_part("protected")?;
            let mut read = Sign1 {
                tagged,
                protected,
                plain: true,
                algorithm: None,
                kid: None,
                typ: None,
                payload: None,
                signature: &[],
            };
            let mut labels = Vec::new();
            if !protected.is_empty() {
                Reader::whole(protected, |reader| read.headers(reader, &mut labels)).in_part("protected")?;
            }
            let signed = labels.len();
            read.headers(reader, &mut labels).in_part("unprotected")?;
            read.plain &= labels.len() == signed;
            match reader.kind() {
                Some(Kind::Simple) => reader.null().in_part("payload")?,
                _ => read.payload = Some(reader.bytes().in_part("payload")?),
            }
            read.signature = reader.bytes().in_part("signature")?;
            Ok(read)
        })
    }

    fn headers(&mut self, reader: &mut Reader<'a>, labels: &mut Vec<&'a [u8]>) -> Result<()> {
        let mut keys = reader.map()?;
        while let Some(label) = keys.next_of(reader, Reader::value)? {
            if labels.contains(&label) {
                return Err(Code::Duplicate.into());
            }
            labels.push(label);
            let number = Reader::whole(label, Reader::int).ok();
            match (number, reader.kind()) {
                (Some(ALGORITHM), Some(Kind::Uint | Kind::Nint)) => self.algorithm = Some(reader.int()?),
                (Some(ALGORITHM), _) => return Err(Code::WrongAlgorithm.into()),
                (Some(CRITICAL), _) => return Err(Code::Critical.into()),
                (Some(KEY_ID), _) => self.kid = Some(reader.bytes()?),
                (Some(TYPE), Some(Kind::Text)) => self.typ = Some(reader.text()?),
                _ => {
                    reader.value()?;
                    self.plain = false;
                }
            }
        }
        Ok(())
    }

    /// Holds it to the one form of what is signed here: tagged, every header protected and known, the payload inside.
    ///
    /// # Errors
    /// [`Code::WrongShape`], with the part that is not so.
    pub fn strict(self) -> Result<Sign1<'a>> {
        let wrong = [
            ("tag", !self.tagged),
            ("headers", !self.plain),
            ("algorithm", self.algorithm.is_none()),
            ("key id", self.kid.is_none()),
            ("payload", self.payload.is_none()),
            ("signature", self.signature.len() != SIGNATURE),
        ];
        match wrong.into_iter().find(|(_, wrong)| *wrong) {
            Some((part, _)) => Err(Error::new(Code::WrongShape, part)),
            None => Ok(self),
        }
    }

    /// The id of the key that it is said to be signed with.
    #[must_use]
    pub fn kid(&self) -> Option<&'a [u8]> {
        self.kid
    }

    /// What it is said to be.
    #[must_use]
    pub fn typ(&self) -> Option<&'a str> {
        self.typ
    }

    /// What is signed; nothing if that is kept elsewhere.
    #[must_use]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }

    /// Checks the signature, with bytes that are signed along and stand elsewhere (`external_aad`).
    ///
    /// # Errors
    /// [`Code::WrongAlgorithm`] unless the header's is the key's; [`Code::WrongShape`] without a payload;
    /// [`Code::BadSignature`].
    pub fn verify(&self, key: &PublicKey, aad: &[u8]) -> Result<()> {
        if self.algorithm != Some(key.algorithm().id()) {
            return Err(Code::WrongAlgorithm.into());
        }
        let payload = self.payload.ok_or(Error::new(Code::WrongShape, "payload"))?;
        key.verify(&to_be_signed(self.protected, aad, payload), self.signature)
    }
}

/// The payload of a COSE_Sign1 that this key signed, whatever other headers it has: the calculator to [`Sign1`], as any
/// verifier of COSE answers.
///
/// # Errors
/// Those of [`Sign1::read`] and [`Sign1::verify`].
pub fn verify<'a>(bytes: &'a [u8], key: &PublicKey, aad: &[u8]) -> Result<&'a [u8]> {
    let signed = Sign1::read(bytes)?;
    signed.verify(key, aad)?;
    signed.payload().ok_or(Error::new(Code::WrongShape, "payload"))
}

/// The bytes that are signed (RFC 9052, section 4.4).
fn to_be_signed(protected: &[u8], aad: &[u8], payload: &[u8]) -> Vec<u8> {
    // A map without headers is signed as if there were none.
    let protected = if protected == [0xa0] { &[] } else { protected };
    let mut writer = Writer::new();
    writer.array(4).text("Signature1").bytes(protected).bytes(aad).bytes(payload);
    writer.finish()
}

/// Something to be signed: by [`SigningKey`], or elsewhere, where the key is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    protected: Vec<u8>,
    payload: Vec<u8>,
}

impl Draft {
    /// A payload of this type, to be signed by the key of this id.
    #[must_use]
    pub fn new(algorithm: Algorithm, kid: &[u8], typ: Option<&str>, payload: Vec<u8>) -> Draft {
        let mut protected = Writer::new();
        protected.map(if typ.is_some() { 3 } else { 2 }).int(ALGORITHM).int(algorithm.id()).int(KEY_ID).bytes(kid);
        if let Some(typ) = typ {
            protected.int(TYPE).text(typ);
        }
        Draft { protected: protected.finish(), payload }
    }

    /// As bytes, for wherever the signing key is: the signed object with a signature of no length.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        self.with(&[])
    }

    /// Reads what [`Draft::write`] wrote.
    ///
    /// # Errors
    /// Those of [`Sign1::read`]; [`Code::NotCanonical`] for anything else.
    pub fn read(bytes: &[u8]) -> Result<Draft> {
        let read = Sign1::read(bytes)?;
        let payload = read.payload.ok_or(Error::new(Code::WrongShape, "payload"))?;
        let draft = Draft { protected: read.protected.to_vec(), payload: payload.to_vec() };
        if draft.write() == bytes { Ok(draft) } else { Err(Code::NotCanonical.into()) }
    }

    /// The bytes to sign.
    #[must_use]
    pub fn to_sign(&self) -> Vec<u8> {
        to_be_signed(&self.protected, &[], &self.payload)
    }

    /// The signed object. Whether the signature fits is for who has the key to say.
    #[must_use]
    pub fn attach(&self, signature: &[u8; SIGNATURE]) -> Vec<u8> {
        self.with(signature)
    }

    fn with(&self, signature: &[u8]) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.tag(TAG).array(4).bytes(&self.protected).map(0).bytes(&self.payload).bytes(signature);
        writer.finish()
    }

    /// The signed object, by a key that is at hand.
    #[must_use]
    pub fn sign(&self, key: &SigningKey) -> Vec<u8> {
        self.attach(&key.sign(&self.to_sign()))
    }

    /// How many bytes the signed object will have.
    #[must_use]
    pub fn signed_len(&self) -> usize {
        self.attach(&[0; SIGNATURE]).len()
    }
}
