//! A roster: the cards of those who carry a handle only, such as a printed number or an NFC tag, in one signed list. A
//! scanner looks one up without reading the whole, and brings the list up to date by signed changes.
//!
//! Uses `error`, `cbor`, `card`, `claims`, `cwt`, `list`, `signed` and `time`.
//!
//! The signed head has, for each block of entries, the first handle's name and the block's hash; so a look-up reads the
//! head once and one block. A handle is stored by its hash alone: who finds a scanner does not find the handles.

use crate::card::Verified;
use crate::cbor::{Reader, Writer};
use crate::claims::{Claims, short};
use crate::cose::Draft;
use crate::cwt;
use crate::error::{Code, Error, In, Result};
use crate::key::Algorithm;
use crate::list::KeySet;
use crate::signed::Kind;
use crate::time::Instant;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// How many entries a block has, but for the last.
const BLOCK: usize = 32;

/// A handle's name: the first half of its hash, with the issuer's name.
type Name = [u8; 16];

fn name(issuer: &str, handle: &[u8]) -> Name {
    let mut hash = Sha256::new();
    hash.update([u8::try_from(issuer.len()).unwrap_or(u8::MAX)]);
    hash.update(issuer.as_bytes());
    hash.update(handle);
    let hash: [u8; 32] = hash.finalize().into();
    let mut name = Name::default();
    name.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    name
}

/// A roster that is about to be published: its head, to be signed, and its blocks, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The head.
    pub head: Draft,
    /// The blocks, by their numbers.
    pub blocks: Vec<Vec<u8>>,
}

/// Makes a roster of handles and the claims of their cards.
///
/// # Errors
/// [`Code::Duplicate`] for a handle that stands twice; [`Code::WrongIssuer`]; as [`Claims::check`].
pub fn issue(issuer: &str, sequence: u64, issued: Instant, cards: &[(&[u8], Claims)], kid: &[u8]) -> Result<Issue> {
    let mut entries = Vec::new();
    for (handle, claims) in cards {
        claims.check()?;
        if claims.issuer != issuer {
            return Err(Code::WrongIssuer.into());
        }
        entries.push((name(issuer, handle), claims.write()));
    }
    entries.sort();
    if !entries.is_sorted_by(|a, b| a.0 < b.0) {
        return Err(Code::Duplicate.into());
    }
    let mut index = Writer::new();
    let blocks: Vec<Vec<u8>> = entries
        .chunks(BLOCK)
        .map(|chunk| {
            let mut block = Writer::new();
            block.array(chunk.len());
            for (name, claims) in chunk {
                block.array(2).bytes(name).bytes(claims);
            }
            let block = block.finish();
            let first = chunk.first().map_or(Name::default(), |(name, _)| *name);
            index.array(2).bytes(&first).bytes(&Sha256::digest(&block));
            block
        })
        .collect();
    let mut head = Writer::new();
    head.array(4).text(issuer).uint(sequence).int(issued.unix()).array(blocks.len()).raw(&index.finish());
    Ok(Issue { head: Kind::Roster.draft(Algorithm::EdDsa, kid, head.finish()), blocks })
}

/// What differs from one roster to a later one, to be signed: cards that are new or others, and handles that are gone.
///
/// # Errors
/// As [`issue`]; [`Code::OldSequence`] unless `sequence` is above `since`.
pub fn change(
    issuer: &str,
    (since, sequence): (u64, u64),
    issued: Instant,
    cards: &[(&[u8], Option<Claims>)],
    kid: &[u8],
) -> Result<Draft> {
    if sequence <= since {
        return Err(Code::OldSequence.into());
    }
    let mut entries = BTreeMap::new();
    for (handle, claims) in cards {
        if let Some(claims) = claims {
            claims.check()?;
            if claims.issuer != issuer {
                return Err(Code::WrongIssuer.into());
            }
        }
        if entries.insert(name(issuer, handle), claims.as_ref().map(Claims::write)).is_some() {
            return Err(Code::Duplicate.into());
        }
    }
    let mut writer = Writer::new();
    writer.array(5).text(issuer).uint(since).uint(sequence).int(issued.unix()).array(entries.len());
    for (name, claims) in &entries {
        match claims {
            Some(claims) => writer.array(2).bytes(name).bytes(claims),
            None => writer.array(1).bytes(name),
        };
    }
    Ok(Kind::Change.draft(Algorithm::EdDsa, kid, writer.finish()))
}

/// What a scanner has of a roster in memory: the head, and the changes since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// Whose it is.
    pub issuer: String,
    /// The number of the newest change.
    pub sequence: u64,
    /// When that was signed.
    pub issued: Instant,
    index: Vec<(Name, [u8; 32])>,
    changed: BTreeMap<Name, Option<Claims>>,
}

/// Where a handle is to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is known without reading a block.
    Card(Box<Verified>),
    /// Nobody has this handle.
    Nobody,
    /// In the block of this number, if it is there: ask [`Roster::in_block`].
    Block(usize),
}

impl Roster {
    /// Reads the head of a roster.
    ///
    /// # Errors
    /// Those of every signed object.
    pub fn read(head: &[u8], sets: &[KeySet]) -> Result<Roster> {
        let unverified = Kind::Roster.read(head)?;
        let roster = Reader::whole(unverified.payload, |reader| {
            reader.array_of(4)?;
            let (issuer, sequence, issued) = (short(reader)?, reader.uint()?, Instant::read(reader)?);
            let index = reader.list(|reader| {
                reader.array_of(2)?;
                Ok((reader.bytes_of()?, reader.bytes_of()?))
            })?;
            Ok(Roster { issuer, sequence, issued, index, changed: BTreeMap::new() })
        })
        .in_part("roster")?;
        unverified.verify(KeySet::of(sets, &roster.issuer)?.key(unverified.kid, roster.issued)?)?;
        if roster.index.is_sorted_by(|a, b| a.0 < b.0) { Ok(roster) } else { Err(Code::NotCanonical.into()) }
    }

    /// The roster after a signed change. One that it has already changes nothing.
    ///
    /// # Errors
    /// Those of every signed object; [`Code::WrongIssuer`]; [`Code::OldSequence`] if the change begins at another number
    /// than the roster has: one in between is missing.
    pub fn after(mut self, change: &[u8], sets: &[KeySet]) -> Result<Roster> {
        let unverified = Kind::Change.read(change)?;
        let (issuer, since, sequence, issued, entries) = Reader::whole(unverified.payload, |reader| {
            reader.array_of(5)?;
            let (issuer, since, sequence) = (short(reader)?, reader.uint()?, reader.uint()?);
            let issued = Instant::read(reader)?;
            let entries = reader.list(|reader| match reader.array()? {
                1 => Ok((reader.bytes_of::<16>()?, None)),
                2 => Ok((reader.bytes_of()?, Some(reader.bytes()?))),
                _ => Err(Code::WrongShape.into()),
            })?;
            Ok((issuer, since, sequence, issued, entries))
        })
        .in_part("change")?;
        if issuer != self.issuer {
            return Err(Code::WrongIssuer.into());
        }
        unverified.verify(KeySet::of(sets, &issuer)?.key(unverified.kid, issued)?)?;
        if !entries.is_sorted_by(|a, b| a.0 < b.0) || sequence <= since {
            return Err(Error::new(Code::NotCanonical, "change"));
        }
        if sequence <= self.sequence {
            return Ok(self);
        }
        if since != self.sequence {
            return Err(Code::OldSequence.into());
        }
        for (name, claims) in entries {
            self.changed.insert(name, claims.map(|claims| self.claims(claims)).transpose()?);
        }
        (self.sequence, self.issued) = (sequence, issued);
        Ok(self)
    }

    fn claims(&self, payload: &[u8]) -> Result<Claims> {
        let claims = Claims::read(&cwt::Claims::read(payload)?, payload)?;
        if claims.issuer == self.issuer { Ok(claims) } else { Err(Code::WrongIssuer.into()) }
    }

    /// Where a handle's card is.
    #[must_use]
    pub fn find(&self, handle: &[u8]) -> Found {
        let name = name(&self.issuer, handle);
        match self.changed.get(&name) {
            Some(Some(claims)) => Found::Card(Box::new(Verified::listed(claims.clone()))),
            Some(None) => Found::Nobody,
            None => match self.index.partition_point(|(first, _)| *first <= name).checked_sub(1) {
                Some(block) => Found::Block(block),
                None => Found::Nobody,
            },
        }
    }

    /// The handle's card, if the block of this number has it.
    ///
    /// # Errors
    /// [`Code::Damaged`] if the block is not the one that was signed.
    pub fn in_block(&self, handle: &[u8], number: usize, block: &[u8]) -> Result<Option<Verified>> {
        let (_, hash) = self.index.get(number).ok_or(Code::OutOfRange)?;
        if Sha256::digest(block)[..] != hash[..] {
            return Err(Code::Damaged.into());
        }
        let name = name(&self.issuer, handle);
        let found = Reader::whole(block, |reader| {
            let mut found = None;
            for _ in 0..reader.array()? {
                reader.array_of(2)?;
                let (listed, claims) = (reader.bytes()?, reader.bytes()?);
                if listed == name {
                    found = Some(claims);
                }
            }
            Ok(found)
        })?;
        found.map(|claims| self.claims(claims).map(Verified::listed)).transpose()
    }
}
