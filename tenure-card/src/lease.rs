//! Credits that are spent with no network: an issuer leases units of a pool to whoever holds a key, a verifier or a
//! device; each spending is a receipt that they sign, linked to the one before; the issuer reconciles receipts in any
//! order, and twice if need be.
//!
//! Uses `error`, `cbor`, `claims`, `key`, `list`, `signed` and `time`. What is leased is set aside from the pool when it
//! is leased: so the sum of what leases can spend is never more than there was, and what comes of them is known late but
//! never too much.

use crate::card::Verified;
use crate::cbor::{Reader, Writer};
use crate::claims::{Leased, short};
use crate::cose::Draft;
use crate::error::{Code, Error, In, Result};
use crate::key::{Algorithm, PublicKey, SIGNATURE, SigningKey};
use crate::list::KeySet;
use crate::signed::Kind;
use crate::time::Instant;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// What names a receipt, and links the next one to it: the hash of what it says.
pub type Link = [u8; 32];

/// Units that somebody may spend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Who leases them.
    pub issuer: String,
    /// From when they may be spent.
    pub from: Instant,
    /// What, how many, and until when.
    pub leased: Leased,
    /// Whose key signs receipts.
    pub spender: PublicKey,
}

impl Lease {
    /// The lease that a card brings for the device that it is bound to.
    #[must_use]
    pub fn of(card: &Verified) -> Option<Lease> {
        let claims = card.claims();
        let (leased, spender) = (claims.lease.clone()?, claims.holder.clone()?);
        Some(Lease { issuer: claims.issuer.clone(), from: claims.issued, leased, spender })
    }

    fn payload(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.array(4).text(&self.issuer).int(self.from.unix());
        self.leased.write(&mut writer);
        self.spender.write(&mut writer);
        writer.finish()
    }

    /// A lease for a verifier, to be signed by the issuer's key of this id.
    #[must_use]
    pub fn draft(&self, kid: &[u8]) -> Draft {
        Kind::Lease.draft(Algorithm::EdDsa, kid, self.payload())
    }

    /// Reads a lease for a verifier.
    ///
    /// # Errors
    /// Those of every signed object.
    pub fn read(bytes: &[u8], sets: &[KeySet]) -> Result<Lease> {
        let unverified = Kind::Lease.read(bytes)?;
        let lease = Lease::of_payload(unverified.payload)?;
        unverified.verify(KeySet::of(sets, &lease.issuer)?.key(unverified.kid, lease.from)?)?;
        Ok(lease)
    }

    fn of_payload(payload: &[u8]) -> Result<Lease> {
        let lease = Reader::whole(payload, |reader| {
            reader.array_of(4)?;
            let (issuer, from) = (short(reader)?, Instant::read(reader)?);
            Ok(Lease { issuer, from, leased: Leased::read(reader)?, spender: PublicKey::read(reader)? })
        })
        .in_part("lease")?;
        if lease.payload() == payload { Ok(lease) } else { Err(Error::new(Code::NotCanonical, "lease")) }
    }

    /// What the first receipt is linked to.
    #[must_use]
    pub fn link(&self) -> Link {
        Sha256::digest(self.payload()).into()
    }
}

/// One spending.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt {
    /// The lease's id.
    pub lease: Vec<u8>,
    /// Its place, from 0 on.
    pub n: u64,
    /// How many units.
    pub units: u64,
    /// How many with all before it.
    pub total: u64,
    /// When, as the spender's clock showed.
    pub at: Instant,
    /// For what or whom, as the host calls it.
    pub memo: String,
    /// The receipt before, or the lease.
    pub previous: Link,
}

impl Receipt {
    fn payload(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.array(7).bytes(&self.lease).uint(self.n).uint(self.units).uint(self.total).int(self.at.unix());
        writer.text(&self.memo).bytes(&self.previous);
        writer.finish()
    }

    /// What names it.
    #[must_use]
    pub fn link(&self) -> Link {
        Sha256::digest(self.payload()).into()
    }

    /// Reads a receipt of this lease.
    ///
    /// # Errors
    /// Those of every signed object; [`Code::NotInLease`].
    pub fn read(bytes: &[u8], lease: &Lease) -> Result<Receipt> {
        let unverified = Kind::Receipt.read(bytes)?;
        let receipt = Reader::whole(unverified.payload, |reader| {
            reader.array_of(7)?;
            Ok(Receipt {
                lease: reader.bytes()?.to_vec(),
                n: reader.uint()?,
                units: reader.uint()?,
                total: reader.uint()?,
                at: Instant::read(reader)?,
                memo: reader.text()?.into(),
                previous: reader.bytes_of()?,
            })
        })
        .in_part("receipt")?;
        if receipt.lease != lease.leased.id {
            return Err(Code::NotInLease.into());
        }
        unverified.verify(&lease.spender).in_part("receipt")?;
        let within = receipt.units > 0 && receipt.units <= receipt.total && receipt.total <= lease.leased.units;
        if !within || !unverified.kid.is_empty() {
            return Err(Error::new(Code::OutOfRange, "receipt"));
        }
        Ok(receipt)
    }
}

/// Where a spender stands with a lease. It is kept **before** what was paid for is handed out: after a crash in between a
/// unit may be lost to the member, but none is spent twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    lease: Lease,
    n: u64,
    spent: u64,
    last: Link,
}

/// A receipt to be signed, and the tab after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spending {
    /// What will be signed.
    pub receipt: Receipt,
    algorithm: Algorithm,
    after: Tab,
}

impl Tab {
    /// A lease of which nothing has been spent.
    #[must_use]
    pub fn new(lease: Lease) -> Tab {
        let last = lease.link();
        Tab { lease, n: 0, spent: 0, last }
    }

    /// The lease.
    #[must_use]
    pub fn lease(&self) -> &Lease {
        &self.lease
    }

    /// How many units are left.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.lease.leased.units.saturating_sub(self.spent)
    }

    /// Spends units.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] for none at all, or a memo over 64 bytes; [`Code::LeaseOver`]; [`Code::Overspent`].
    pub fn spend(&self, units: u64, memo: &str, at: Instant) -> Result<Spending> {
        if units == 0 || memo.len() > 64 {
            return Err(Code::OutOfRange.into());
        }
        if !(self.lease.from..self.lease.leased.until).contains(&at) {
            return Err(Code::LeaseOver.into());
        }
        let spent = self.spent.checked_add(units).filter(|spent| *spent <= self.lease.leased.units);
        let spent = spent.ok_or(Code::Overspent)?;
        let receipt = Receipt {
            lease: self.lease.leased.id.clone(),
            n: self.n,
            units,
            total: spent,
            at,
            memo: memo.into(),
            previous: self.last,
        };
        let after = Tab { n: self.n.saturating_add(1), spent, last: receipt.link(), ..self.clone() };
        Ok(Spending { receipt, algorithm: self.lease.spender.algorithm(), after })
    }

    /// What the next receipt will be linked to.
    pub(crate) fn last(&self) -> Link {
        self.last
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.array(4).bytes(&self.lease.payload()).uint(self.n).uint(self.spent).bytes(&self.last);
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Tab> {
        reader.array_of(4)?;
        let lease = Lease::of_payload(reader.bytes()?)?;
        Ok(Tab { lease, n: reader.uint()?, spent: reader.uint()?, last: reader.bytes_of()? })
    }
}

impl Spending {
    fn draft(&self) -> Draft {
        Kind::Receipt.draft(self.algorithm, &[], self.receipt.payload())
    }

    /// The bytes to sign.
    #[must_use]
    pub fn to_sign(&self) -> Vec<u8> {
        self.draft().to_sign()
    }

    /// The tab to keep, and the receipt to keep until the issuer has it.
    #[must_use]
    pub fn attach(self, signature: &[u8; SIGNATURE]) -> (Tab, Vec<u8>) {
        let receipt = self.draft().attach(signature);
        (self.after, receipt)
    }

    /// The same, by a key that is at hand.
    #[must_use]
    pub fn sign(self, key: &SigningKey) -> (Tab, Vec<u8>) {
        let signature = key.sign(&self.to_sign());
        self.attach(&signature)
    }
}

/// Receipts of one place of a chain that say different things: the spender was restored from an older state, or cheats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// What they all follow.
    pub previous: Link,
    /// The receipts, by their links.
    pub receipts: Vec<Link>,
}

/// What the issuer knows of a lease: a set of receipts, so that neither their order nor how often they come matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    lease: Lease,
    receipts: BTreeMap<Link, Receipt>,
    late: BTreeMap<Link, Receipt>,
    closed: Option<Instant>,
}

/// What a lease came to, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Units drawn from the pool: what receipts say, and what those that are missing must have said; never more than were
    /// leased.
    pub spent: u64,
    /// Units that go back to the pool: all that were not spent, once the window for receipts is over; none before.
    pub returned: u64,
    /// Units that receipts say were spent beyond what was leased: forks alone can bring that about. They are the
    /// spender's to answer for; the pool does not pay them.
    pub beyond: u64,
    /// Units of receipts that came after the lease was closed: what they spent had gone back.
    pub late: u64,
    /// Units of receipts that must exist and have not come.
    pub missing: u64,
    /// Where receipts contradict each other.
    pub forks: Vec<Fork>,
    /// Whether the window for receipts is over and the rest has gone back.
    pub closed: bool,
}

impl Account {
    /// A lease of which no receipt has come.
    #[must_use]
    pub fn new(lease: Lease) -> Account {
        Account { lease, receipts: BTreeMap::new(), late: BTreeMap::new(), closed: None }
    }

    /// Takes a receipt at this time. One that is known already changes nothing; one that comes when the lease is closed
    /// is kept as late.
    ///
    /// # Errors
    /// As [`Receipt::read`].
    pub fn receive(&mut self, bytes: &[u8], at: Instant) -> Result<Receipt> {
        let receipt = Receipt::read(bytes, &self.lease)?;
        self.close(at);
        let link = receipt.link();
        if self.closed.is_some() && !self.receipts.contains_key(&link) {
            self.late.insert(link, receipt.clone());
        } else {
            self.receipts.insert(link, receipt.clone());
        }
        Ok(receipt)
    }

    /// Closes the lease if the window for its receipts is over at this time.
    pub fn close(&mut self, at: Instant) {
        if at >= self.lease.leased.upload_until && self.closed.is_none() {
            self.closed = Some(at);
        }
    }

    /// The receipts that count, by their places.
    #[must_use]
    pub fn receipts(&self) -> Vec<&Receipt> {
        let mut receipts: Vec<&Receipt> = self.receipts.values().collect();
        receipts.sort_by_key(|receipt| (receipt.n, receipt.link()));
        receipts
    }

    /// What the lease comes to: a function of the receipts alone, and of whether it is closed.
    #[must_use]
    pub fn settle(&self) -> Settlement {
        let sum = |receipts: &BTreeMap<Link, Receipt>| {
            receipts.values().fold(0u64, |sum, receipt| sum.saturating_add(receipt.units))
        };
        let told = sum(&self.receipts);
        // The last of a chain says what all before it came to, whether they are here or not.
        let least = self.receipts.values().map(|receipt| receipt.total).max().unwrap_or(0);
        let (claimed, leased) = (told.max(least), self.lease.leased.units);
        let spent = claimed.min(leased);
        let closed = self.closed.is_some();
        Settlement {
            spent,
            returned: if closed { leased.saturating_sub(spent) } else { 0 },
            beyond: claimed.saturating_sub(leased),
            late: sum(&self.late),
            missing: claimed.saturating_sub(told),
            forks: self.forks(),
            closed,
        }
    }

    fn forks(&self) -> Vec<Fork> {
        let mut following: BTreeMap<Link, BTreeSet<Link>> = BTreeMap::new();
        for (link, receipt) in self.receipts.iter().chain(&self.late) {
            following.entry(receipt.previous).or_default().insert(*link);
        }
        let forked = following.into_iter().filter(|(_, receipts)| receipts.len() > 1);
        forked.map(|(previous, receipts)| Fork { previous, receipts: receipts.into_iter().collect() }).collect()
    }
}
