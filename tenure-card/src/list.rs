//! What an issuer publishes beside cards: its keys, the cards that it revoked, and what the numbers of permissions stand
//! for. Each is one signed list with a sequence number that only rises.
//!
//! Uses `error`, `cbor`, `claims`, `key`, `signed` and `time`.

use crate::cbor::{Reader, Writer};
use crate::claims::{id, short};
use crate::cose::Draft;
use crate::error::{Code, In, Result};
use crate::key::{Algorithm, PublicKey};
use crate::signed::Kind;
use crate::time::Instant;
use alloc::string::String;
use alloc::vec::Vec;

/// What stands in a list.
pub trait Entry: Sized + Clone + PartialEq {
    /// What kind of object a list of these is.
    const KIND: Kind;
    /// What a list is ordered by, and has once at most.
    type Name: Ord + ?Sized;

    /// Its name.
    fn name(&self) -> &Self::Name;
    /// Writes it as one value.
    fn write(&self, writer: &mut Writer);
    /// Reads it as it is written.
    ///
    /// # Errors
    /// Those of [`Reader`].
    fn read(reader: &mut Reader<'_>) -> Result<Self>;
    /// Whether a newer list may leave it out or say something else under its name.
    fn may_change() -> bool {
        true
    }
}

/// A list that an issuer signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<E> {
    /// Whose list it is.
    pub issuer: String,
    /// Its number: a verifier that has seen one refuses lower ones.
    pub sequence: u64,
    /// When it was signed.
    pub issued: Instant,
    /// What it has, in the order of names.
    entries: Vec<E>,
}

impl<E: Entry> List<E> {
    /// A list of these entries, in any order.
    ///
    /// # Errors
    /// [`Code::Duplicate`] for two of one name.
    pub fn new(issuer: &str, sequence: u64, issued: Instant, mut entries: Vec<E>) -> Result<List<E>> {
        entries.sort_by(|a, b| a.name().cmp(b.name()));
        if !entries.is_sorted_by(|a, b| a.name() < b.name()) {
            return Err(Code::Duplicate.into());
        }
        Ok(List { issuer: issuer.into(), sequence, issued, entries })
    }

    /// What it has, in the order of names.
    #[must_use]
    pub fn entries(&self) -> &[E] {
        &self.entries
    }

    /// The entry of this name.
    #[must_use]
    pub fn get(&self, name: &E::Name) -> Option<&E> {
        let place = self.entries.binary_search_by(|entry| entry.name().cmp(name)).ok()?;
        self.entries.get(place)
    }

    fn payload(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.array(4).text(&self.issuer).uint(self.sequence).int(self.issued.unix()).array(self.entries.len());
        self.entries.iter().for_each(|entry| entry.write(&mut writer));
        writer.finish()
    }

    /// The list, to be signed by the key of this id: a root's for keys, one of the issuer's for the others.
    #[must_use]
    pub fn draft(&self, kid: &[u8]) -> Draft {
        E::KIND.draft(Algorithm::EdDsa, kid, self.payload())
    }

    /// Reads one whose key `key_of` finds, by its issuer and the key's id.
    fn read_by<'k>(bytes: &[u8], key_of: impl FnOnce(&List<E>, &[u8]) -> Result<&'k PublicKey>) -> Result<List<E>> {
        let unverified = E::KIND.read(bytes)?;
        let list = Reader::whole(unverified.payload, |reader| {
            reader.array_of(4)?;
            let (issuer, sequence, issued) = (short(reader)?, reader.uint()?, Instant::read(reader)?);
            Ok(List { issuer, sequence, issued, entries: reader.list(E::read)? })
        })?;
        unverified.verify(key_of(&list, unverified.kid)?)?;
        if !list.entries.is_sorted_by(|a, b| a.name() < b.name()) || list.payload() != unverified.payload {
            return Err(Code::NotCanonical.into());
        }
        Ok(list)
    }

    /// Takes the place of the list that was known before: whoever keeps lists asks this before keeping a newer one.
    ///
    /// # Errors
    /// [`Code::WrongIssuer`]; [`Code::OldSequence`] for a lower number; [`Code::Changed`] if the same number, or the same
    /// number of a permission, says something else.
    pub fn after(self, known: &List<E>) -> Result<List<E>> {
        if self.issuer != known.issuer {
            return Err(Code::WrongIssuer.into());
        }
        if self.sequence < known.sequence {
            return Err(Code::OldSequence.into());
        }
        let kept = E::may_change() || known.entries.iter().all(|entry| self.get(entry.name()) == Some(entry));
        if !kept || (self.sequence == known.sequence && self != *known) {
            return Err(Code::Changed.into());
        }
        Ok(self)
    }
}

/// A key that an issuer signs with, between two dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuerKey {
    /// Its id, by which cards name it.
    pub kid: Vec<u8>,
    /// The key, of Ed25519.
    pub key: PublicKey,
    /// What was signed before is not by this key.
    pub from: Instant,
    /// What is signed from here on is not either. What was signed before stays good: keys overlap when they are changed.
    pub until: Instant,
}

impl Entry for IssuerKey {
    const KIND: Kind = Kind::Keys;
    type Name = [u8];

    fn name(&self) -> &[u8] {
        &self.kid
    }

    fn write(&self, writer: &mut Writer) {
        self.key.write(writer.array(4).bytes(&self.kid));
        writer.int(self.from.unix()).int(self.until.unix());
    }

    fn read(reader: &mut Reader<'_>) -> Result<IssuerKey> {
        reader.array_of(4)?;
        let (kid, key) = (id(reader)?, PublicKey::read(reader)?);
        let (from, until) = (Instant::read(reader)?, Instant::read(reader)?);
        // A device's algorithm is no issuer's.
        if key.algorithm() != Algorithm::EdDsa || from >= until {
            return Err(Code::BadKey.into());
        }
        Ok(IssuerKey { kid, key, from, until })
    }
}

/// The keys of an issuer, signed by a root key.
pub type KeySet = List<IssuerKey>;

/// A key that a verifier is delivered with, and which signs key sets: it is kept apart, and used seldom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Whose keys it signs.
    pub issuer: String,
    /// Its id.
    pub kid: Vec<u8>,
    /// The key.
    pub key: PublicKey,
}

impl KeySet {
    /// Reads the keys that a root signed.
    ///
    /// # Errors
    /// Those of every signed object; [`Code::UnknownIssuer`], [`Code::UnknownKey`].
    pub fn read(bytes: &[u8], roots: &[Root]) -> Result<KeySet> {
        List::read_by(bytes, |list, kid| {
            let mut known = roots.iter().filter(|root| root.issuer == list.issuer).peekable();
            known.peek().ok_or(Code::UnknownIssuer)?;
            let mut known = known.filter(|root| root.kid == kid && root.key.algorithm() == Algorithm::EdDsa);
            Ok(&known.next().ok_or(Code::UnknownKey)?.key)
        })
    }

    /// The key of this id, for what was signed at this instant.
    ///
    /// # Errors
    /// [`Code::UnknownKey`], [`Code::KeyNotValid`].
    pub fn key(&self, kid: &[u8], signed: Instant) -> Result<&PublicKey> {
        let known = self.get(kid).ok_or(Code::UnknownKey)?;
        if (known.from..known.until).contains(&signed) { Ok(&known.key) } else { Err(Code::KeyNotValid.into()) }
    }

    /// The keys of this issuer among several.
    ///
    /// # Errors
    /// [`Code::UnknownIssuer`].
    pub fn of<'k>(sets: &'k [KeySet], issuer: &str) -> Result<&'k KeySet> {
        Ok(sets.iter().find(|set| set.issuer == issuer).ok_or(Code::UnknownIssuer)?)
    }
}

/// A card that is revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeniedCard {
    /// The card's id.
    pub card: Vec<u8>,
    /// When it ends in any case: from then on it need not be listed.
    pub expires: Instant,
}

impl Entry for DeniedCard {
    const KIND: Kind = Kind::DenyList;
    type Name = [u8];

    fn name(&self) -> &[u8] {
        &self.card
    }

    fn write(&self, writer: &mut Writer) {
        writer.array(2).bytes(&self.card).int(self.expires.unix());
    }

    fn read(reader: &mut Reader<'_>) -> Result<DeniedCard> {
        reader.array_of(2)?;
        Ok(DeniedCard { card: id(reader)?, expires: Instant::read(reader)? })
    }
}

/// The cards that an issuer revoked and that have not expired.
pub type DenyList = List<DeniedCard>;

/// What a number on a card stands for. Once published, it stands for that for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The number.
    pub number: u32,
    /// The permission's path; one may end in `/*`.
    pub path: String,
}

impl Entry for Numbered {
    const KIND: Kind = Kind::Permissions;
    type Name = u32;

    fn name(&self) -> &u32 {
        &self.number
    }

    fn write(&self, writer: &mut Writer) {
        writer.array(2).uint(self.number.into()).text(&self.path);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Numbered> {
        reader.array_of(2)?;
        Ok(Numbered { number: reader.number()?, path: short(reader)? })
    }

    fn may_change() -> bool {
        false
    }
}

/// What the numbers on an issuer's cards stand for.
pub type Permissions = List<Numbered>;

/// Lists that an issuer's own keys sign.
pub trait ByIssuer: Entry {}
impl ByIssuer for DeniedCard {}
impl ByIssuer for Numbered {}

impl<E: ByIssuer> List<E> {
    /// Reads a list that one of these keys signed.
    ///
    /// # Errors
    /// Those of every signed object; as [`KeySet::of`] and [`KeySet::key`].
    pub fn read_with(bytes: &[u8], sets: &[KeySet]) -> Result<List<E>> {
        // The list is what the key is looked up by, and the key lives in the sets.
        List::read_by(bytes, |list, kid| KeySet::of(sets, &list.issuer)?.key(kid, list.issued)).in_part(E::KIND.typ())
    }
}
