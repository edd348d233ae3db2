//! What every signed object has in common: its kind, which is signed along, so that none is ever taken for another.
//!
//! Uses `error`, `cose` and `key`.

use crate::cose::{Draft, Sign1};
use crate::error::{Code, Error, Result};
use crate::key::{Algorithm, PublicKey};
use alloc::vec::Vec;

/// The kinds of signed objects. Each names itself in its protected headers (`typ`, RFC 9596).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A card.
    Card,
    /// The keys of an issuer.
    Keys,
    /// The cards that are revoked.
    DenyList,
    /// What the numbers of permissions stand for.
    Permissions,
    /// The list of those whose cards are a handle only.
    Roster,
    /// What differs between two rosters.
    Change,
    /// Credits that somebody may spend offline.
    Lease,
    /// One spending.
    Receipt,
    /// A card shown by the device that it is bound to.
    Presentation,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 9] = [
        Kind::Card,
        Kind::Keys,
        Kind::DenyList,
        Kind::Permissions,
        Kind::Roster,
        Kind::Change,
        Kind::Lease,
        Kind::Receipt,
        Kind::Presentation,
    ];

    /// The name that is signed along.
    #[must_use]
    pub const fn typ(self) -> &'static str {
        match self {
            Kind::Card => "tn-card",
            Kind::Keys => "tn-keys",
            Kind::DenyList => "tn-deny",
            Kind::Permissions => "tn-permissions",
            Kind::Roster => "tn-roster",
            Kind::Change => "tn-change",
            Kind::Lease => "tn-lease",
            Kind::Receipt => "tn-receipt",
            Kind::Presentation => "tn-shown",
        }
    }

    /// The kind that these bytes claim to be; whether they are is for their signature to say.
    ///
    /// # Errors
    /// Those of [`Sign1::read`]; [`Code::WrongKind`] if it is none of these.
    pub fn of(bytes: &[u8]) -> Result<Kind> {
        let typ = Sign1::read(bytes)?.typ();
        Ok(Kind::ALL.into_iter().find(|kind| typ == Some(kind.typ())).ok_or(Code::WrongKind)?)
    }

    /// How many bytes one may have: what is scanned is short, what is loaded is bounded.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Kind::Card => 1_024,
            Kind::Receipt | Kind::Lease => 512,
            Kind::Presentation => 1_280,
            Kind::Keys => 1 << 16,
            Kind::DenyList | Kind::Permissions => 1 << 20,
            Kind::Roster | Kind::Change => 1 << 24,
        }
    }

    /// A payload of this kind, to be signed.
    pub(crate) fn draft(self, algorithm: Algorithm, kid: &[u8], payload: Vec<u8>) -> Draft {
        Draft::new(algorithm, kid, Some(self.typ()), payload)
    }

    /// Reads one whose signature is still to be checked: its payload is not to be believed yet.
    pub(crate) fn read(self, bytes: &[u8]) -> Result<Unverified<'_>> {
        if bytes.len() > self.longest() {
            return Err(Code::TooLong.into());
        }
        let signed = Sign1::read(bytes)?.strict()?;
        match (signed.typ(), signed.kid(), signed.payload()) {
            (Some(typ), ..) if typ != self.typ() => Err(Code::WrongKind.into()),
            (Some(_), Some(kid), Some(payload)) => Ok(Unverified { signed, kid, payload }),
            _ => Err(Error::new(Code::WrongKind, "typ")),
        }
    }
}

/// A signed object of a known kind, before its signature is checked.
pub(crate) struct Unverified<'a> {
    signed: Sign1<'a>,
    /// The id of the key that it is said to be signed with.
    pub(crate) kid: &'a [u8],
    /// What it says, if the signature fits.
    pub(crate) payload: &'a [u8],
}

impl<'a> Unverified<'a> {
    /// What it says, now that the signature fits.
    pub(crate) fn verify(&self, key: &PublicKey) -> Result<&'a [u8]> {
        self.signed.verify(key, &[]).map(|()| self.payload)
    }
}
