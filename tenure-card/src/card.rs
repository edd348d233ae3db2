//! A card that was verified: the only one that can be asked.
//!
//! Uses `claims`, `cwt`, `list`, `signed` and `base45`.

use crate::base45;
use crate::cbor::{Reader, Writer};
use crate::claims::Claims;
use crate::cose::Draft;
use crate::cwt;
use crate::error::{Code, Error, In, Result};
use crate::key::Algorithm;
use crate::list::KeySet;
use crate::signed::Kind;
use crate::time::Instant;
use alloc::string::String;
use alloc::vec::Vec;

/// What the text of a card begins with.
pub const PREFIX: &str = "TN1:";

/// The text of a signed card or presentation, as it stands in a QR code.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    let mut text = String::from(PREFIX);
    text.push_str(&base45::encode(bytes));
    text
}

/// The bytes of a text that was scanned.
///
/// # Errors
/// [`Code::NoPrefix`], [`Code::NotBase45`], [`Code::TooLong`].
pub fn bytes(text: &str) -> Result<Vec<u8>> {
    let letters = text.strip_prefix(PREFIX).ok_or(Code::NoPrefix)?;
    // Two bytes take three letters.
    if letters.len() / 3 > Kind::Presentation.longest() / 2 {
        return Err(Code::TooLong.into());
    }
    base45::decode(letters)
}

/// A number that a verifier picks at random and never twice, for a device to prove that it is there.
pub type Challenge = [u8; 16];

/// What is known about who brought a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is good for whoever has a copy.
    Bearer,
    /// It is bound to a device, which has not shown that it is there.
    Missing,
    /// The device signed it anew at this time.
    Shown(Instant),
    /// The device answered the verifier's challenge.
    Answered,
}

/// A card whose signature, key and shape are right. That alone says who it is about; what they may do is for
/// [`check`](crate::check()) to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    claims: Claims,
    proof: Proof,
}

impl Verified {
    /// Verifies a card, or one that is shown by the device that it is bound to. If the verifier asked with a challenge,
    /// that one must be answered.
    ///
    /// # Errors
    /// What is wrong, by its code, and nothing of what was read.
    pub fn read(bytes: &[u8], sets: &[KeySet], challenge: Option<&Challenge>) -> Result<Verified> {
        match Kind::of(bytes)? {
            Kind::Card => Verified::bare(bytes, sets),
            Kind::Presentation => Verified::shown(bytes, sets, challenge),
            _ => Err(Code::WrongKind.into()),
        }
    }

    fn bare(bytes: &[u8], sets: &[KeySet]) -> Result<Verified> {
        let unverified = Kind::Card.read(bytes)?;
        let registered = cwt::Claims::read(unverified.payload)?;
        // Which key it must be follows from what it says; whether it says so, from that key.
        let missing = |part| Error::new(Code::WrongShape, part);
        let set = KeySet::of(sets, registered.issuer.ok_or(missing("issuer"))?)?;
        let issued = Instant::from_unix(registered.issued.ok_or(missing("issued"))?).in_part("issued")?;
        unverified.verify(set.key(unverified.kid, issued)?)?;
        let claims = Claims::read(&registered, unverified.payload)?;
        let proof = if claims.holder.is_some() { Proof::Missing } else { Proof::Bearer };
        Ok(Verified { claims, proof })
    }

    fn shown(bytes: &[u8], sets: &[KeySet], challenge: Option<&Challenge>) -> Result<Verified> {
        let unverified = Kind::Presentation.read(bytes)?;
        let (card, at, answer) = Reader::whole(unverified.payload, |reader| {
            let parts = reader.array()?;
            let (card, at) = (reader.bytes()?, Instant::read(reader)?);
            let answer: Option<Challenge> = match parts {
                2 => None,
                3 => Some(reader.bytes_of()?),
                _ => return Err(Code::WrongShape.into()),
            };
            Ok((card, at, answer))
        })
        .in_part("presentation")?;
        let verified = Verified::bare(card, sets)?;
        let holder = verified.claims.holder.as_ref().ok_or(Error::new(Code::UnknownKey, "presentation"))?;
        if !unverified.kid.is_empty() {
            return Err(Error::new(Code::NotCanonical, "presentation"));
        }
        unverified.verify(holder).in_part("presentation")?;
        let proof = match (challenge, answer) {
            (None, None) => Proof::Shown(at),
            (Some(asked), Some(answer)) if *asked == answer => Proof::Answered,
            // What is asked is to be answered, and the answer to another question is a copy of it.
            _ => Proof::Missing,
        };
        Ok(Verified { proof, ..verified })
    }

    /// One that a verified roster has, for a handle that anybody could copy.
    pub(crate) fn listed(claims: Claims) -> Verified {
        Verified { claims, proof: Proof::Bearer }
    }

    /// What the card says. It still identifies its holder when it is over.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// What is known about who brought it.
    #[must_use]
    pub fn proof(&self) -> Proof {
        self.proof
    }
}

/// A presentation, to be signed by the device's key: a card that is bound to the device, the time, and the answer to a
/// verifier's challenge if there is one. For a screen it is made anew every half minute.
#[must_use]
pub fn present(card: &[u8], at: Instant, challenge: Option<&Challenge>, algorithm: Algorithm) -> Draft {
    let mut writer = Writer::new();
    writer.array(if challenge.is_some() { 3 } else { 2 }).bytes(card).int(at.unix());
    if let Some(challenge) = challenge {
        writer.bytes(challenge);
    }
    Kind::Presentation.draft(algorithm, &[], writer.finish())
}
