//! What an app keeps: the lists that it learned, its clock, the generations it saw, its leases and its receipts, as one
//! value; and the one call of a scan.
//!
//! Uses every other file. It reads no clock, holds no file and opens no socket: times and bytes are given, and what is to be
//! stored is given back.

use crate::card::{self, Challenge, Proof, Verified};
use crate::cbor::{Kind as Next, Reader, Writer};
use crate::check::{Decision, Generations, Known, check};
use crate::claims::Claims;
use crate::clock::{Behind, Clock, Reading};
use crate::error::{Code, Error, In, Result};
use crate::key::SIGNATURE;
use crate::lease::{Lease, Link, Spending, Tab};
use crate::list::{DenyList, Entry, KeySet, List, Permissions, Root};
use crate::roster::{Found, Roster};
use crate::signed::Kind;
use crate::slots;
use crate::time::Instant;
use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// The format of what is saved.
const FORMAT: u64 = 1;

/// A list of each issuer's, with the bytes that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lists<E> {
    lists: Vec<List<E>>,
    bytes: Vec<Vec<u8>>,
}

impl<E> Default for Lists<E> {
    fn default() -> Lists<E> {
        Lists { lists: Vec::new(), bytes: Vec::new() }
    }
}

impl<E: Entry> Lists<E> {
    fn keep(&mut self, sound: impl Fn(&[u8]) -> bool) {
        let sound: Vec<bool> = self.bytes.iter().map(|bytes| sound(bytes)).collect();
        let (mut a, mut b) = (sound.iter(), sound.iter());
        self.lists.retain(|_| a.next() == Some(&true));
        self.bytes.retain(|_| b.next() == Some(&true));
    }

    fn learn(&mut self, list: List<E>, bytes: &[u8]) -> Result<()> {
        let known = self.lists.iter_mut().zip(&mut self.bytes).find(|(known, _)| known.issuer == list.issuer);
        match known {
            Some((known, kept)) => {
                *known = list.after(known)?;
                *kept = bytes.to_vec();
            }
            None => {
                self.lists.push(list);
                self.bytes.push(bytes.to_vec());
            }
        }
        Ok(())
    }
}

/// What a scan found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Who it is, as the card says: known also when they may not.
    pub card: Claims,
    /// Who brought it.
    pub proof: Proof,
    /// What they may do.
    pub decision: Decision,
}

/// Which of the two slots to write, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    /// 0 or 1.
    pub slot: u8,
    /// Its bytes, whole.
    pub bytes: Vec<u8>,
}

/// Everything that a door, a scanner or a member's phone keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verifier {
    roots: Vec<Root>,
    keys: Lists<crate::IssuerKey>,
    denied: Lists<crate::DeniedCard>,
    permissions: Lists<crate::Numbered>,
    roster: Option<Roster>,
    /// The head of the roster and the changes since.
    roster_bytes: Vec<Vec<u8>>,
    clock: Clock,
    generations: Generations,
    tabs: Vec<Tab>,
    receipts: Vec<Vec<u8>>,
    saves: u64,
}

impl Verifier {
    /// One that trusts these roots, and knows nothing yet.
    #[must_use]
    pub fn new(roots: Vec<Root>) -> Verifier {
        Verifier {
            roots,
            keys: Lists::default(),
            denied: Lists::default(),
            permissions: Lists::default(),
            roster: None,
            roster_bytes: Vec::new(),
            clock: Clock::default(),
            generations: Generations::default(),
            tabs: Vec::new(),
            receipts: Vec::new(),
            saves: 0,
        }
    }

    /// Learns what an issuer published or gave: keys first, then lists, a roster and its changes, leases. What is known
    /// already changes nothing.
    ///
    /// # Errors
    /// What is wrong with it; then nothing was learned.
    pub fn learn(&mut self, bytes: &[u8]) -> Result<Kind> {
        let kind = Kind::of(bytes)?;
        let keys = &self.keys.lists;
        let signed = match kind {
            Kind::Keys => {
                let list = KeySet::read(bytes, &self.roots)?;
                let issued = list.issued;
                self.keys.learn(list, bytes)?;
                self.forget_what_no_key_signed();
                issued
            }
            Kind::DenyList => {
                let list = DenyList::read_with(bytes, keys)?;
                let issued = list.issued;
                self.denied.learn(list, bytes).map(|()| issued)?
            }
            Kind::Permissions => {
                let list = Permissions::read_with(bytes, keys)?;
                let issued = list.issued;
                self.permissions.learn(list, bytes).map(|()| issued)?
            }
            Kind::Roster => self.learn_roster(bytes)?,
            Kind::Change => {
                let roster = self.roster.clone().ok_or(Error::new(Code::OldSequence, "roster"))?;
                let (known, roster) = (roster.sequence, roster.after(bytes, keys)?);
                let issued = roster.issued;
                if roster.sequence > known {
                    self.roster_bytes.push(bytes.to_vec());
                    self.roster = Some(roster);
                }
                issued
            }
            Kind::Lease => {
                let lease = Lease::read(bytes, keys)?;
                let from = lease.from;
                self.learn_lease(lease);
                from
            }
            Kind::Card | Kind::Receipt | Kind::Presentation => return Err(Code::WrongKind.into()),
        };
        self.clock = self.clock.signed(signed);
        Ok(kind)
    }

    /// A key that its issuer withdrew signs nothing any more: what it signed is to be signed anew with another.
    fn forget_what_no_key_signed(&mut self) {
        let keys = &self.keys.lists;
        self.denied.keep(|bytes| DenyList::read_with(bytes, keys).is_ok());
        self.permissions.keep(|bytes| Permissions::read_with(bytes, keys).is_ok());
        let head = self.roster_bytes.first().map(|head| Roster::read(head, keys));
        let changed = self.roster_bytes.iter().skip(1);
        let still = head.map(|head| changed.fold(head, |roster, change| roster?.after(change, keys)));
        if still.is_none_or(|roster| roster.is_err()) {
            (self.roster, self.roster_bytes) = (None, Vec::new());
        }
    }

    fn learn_roster(&mut self, head: &[u8]) -> Result<Instant> {
        let roster = Roster::read(head, &self.keys.lists)?;
        if self.roster.as_ref().is_some_and(|known| known.issuer == roster.issuer && known.sequence > roster.sequence) {
            return Err(Error::new(Code::OldSequence, "roster"));
        }
        let issued = roster.issued;
        self.roster_bytes = alloc::vec![head.to_vec()];
        self.roster = Some(roster);
        Ok(issued)
    }

    fn learn_lease(&mut self, lease: Lease) {
        let same = |tab: &Tab| tab.lease().issuer == lease.issuer && tab.lease().leased.id == lease.leased.id;
        if !self.tabs.iter().any(same) {
            self.tabs.push(Tab::new(lease));
        }
    }

    /// Reads what was scanned, and says who it is and whether they may do something at this time.
    ///
    /// `challenge` is what the verifier asked the device, if it did.
    ///
    /// # Errors
    /// What is wrong with the card; then nobody is named.
    pub fn scan(&mut self, text: &str, permission: &str, challenge: Option<&Challenge>, now: Instant) -> Result<Scan> {
        let verified = self.verify(text, challenge)?;
        Ok(self.check(verified, permission, now))
    }

    /// Who it is that was scanned, and nothing about what they may do.
    ///
    /// # Errors
    /// What is wrong with the card; then nobody is named.
    pub fn verify(&self, text: &str, challenge: Option<&Challenge>) -> Result<Verified> {
        Verified::read(&card::bytes(text)?, &self.keys.lists, challenge)
    }

    /// Where the card of a handle is: a printed number, or what an NFC tag says.
    ///
    /// # Errors
    /// [`Code::UnknownIssuer`] without a roster.
    pub fn find(&self, handle: &[u8]) -> Result<Found> {
        Ok(self.roster.as_ref().ok_or(Error::new(Code::UnknownIssuer, "roster"))?.find(handle))
    }

    /// The card of a handle, from the block of the roster that [`Verifier::find`] named.
    ///
    /// # Errors
    /// As [`Roster::in_block`] and [`Verifier::find`].
    pub fn in_block(&self, handle: &[u8], number: usize, block: &[u8]) -> Result<Option<Verified>> {
        let roster = self.roster.as_ref().ok_or(Error::new(Code::UnknownIssuer, "roster"))?;
        roster.in_block(handle, number, block)
    }

    /// Whether the holder of a card that was verified here may do something at this time.
    pub fn check(&mut self, verified: Verified, permission: &str, now: Instant) -> Scan {
        let claims = verified.claims();
        self.clock = self.clock.signed(claims.issued);
        self.generations.saw(&claims.issuer, &claims.subject, claims.generation);
        let reading = self.time(now);
        let known =
            Known { denied: &self.denied.lists, permissions: &self.permissions.lists, generations: &self.generations };
        let decision = check(&verified, permission, known, &reading);
        Scan { card: claims.clone(), proof: verified.proof(), decision }
    }

    fn time(&mut self, now: Instant) -> Reading {
        let (reading, next) = self.clock.read(now);
        self.clock = next;
        reading
    }

    /// The issuers whose keys are known, with the number of each key set.
    pub fn issuers(&self) -> impl Iterator<Item = (&str, u64)> {
        self.keys.lists.iter().map(|set| (set.issuer.as_str(), set.sequence))
    }

    /// What is known about time.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The leases, and how much is left of each.
    #[must_use]
    pub fn tabs(&self) -> &[Tab] {
        &self.tabs
    }

    /// Takes up the lease that a card brings, on the device that the card is bound to.
    ///
    /// # Errors
    /// [`Code::NotInLease`] if it brings none.
    pub fn take_up(&mut self, card: &Verified) -> Result<()> {
        self.learn_lease(Lease::of(card).ok_or(Code::NotInLease)?);
        Ok(())
    }

    /// Spends units of a lease at this time: the bytes to sign, for [`Verifier::spent`].
    ///
    /// # Errors
    /// [`Code::NotInLease`] for a lease that is not here; as [`Tab::spend`]; [`Code::LeaseOver`] also while the clock is
    /// in doubt.
    pub fn spend(&mut self, lease: &[u8], units: u64, memo: &str, now: Instant) -> Result<Spending> {
        let reading = self.time(now);
        let tab = self.tabs.iter().find(|tab| tab.lease().leased.id == lease).ok_or(Code::NotInLease)?;
        let lasts = tab.lease().leased.until.since(tab.lease().from);
        if !reading.believed(lasts) {
            return Err(Error::new(Code::LeaseOver, "clock"));
        }
        tab.spend(units, memo, reading.at)
    }

    /// Takes down what was spent, with the signature. **Save before what was paid for is handed out.**
    ///
    /// # Errors
    /// [`Code::BadSignature`]; [`Code::Changed`] if something else was spent in between.
    pub fn spent(&mut self, spending: Spending, signature: &[u8; SIGNATURE]) -> Result<Vec<u8>> {
        let link = spending.receipt.previous;
        let tab = self.tabs.iter_mut().find(|tab| tab.last() == link).ok_or(Code::Changed)?;
        tab.lease().spender.verify(&spending.to_sign(), signature)?;
        let (after, receipt) = spending.attach(signature);
        *tab = after;
        self.receipts.push(receipt.clone());
        Ok(receipt)
    }

    /// The receipts that the issuer has not confirmed.
    #[must_use]
    pub fn receipts(&self) -> &[Vec<u8>] {
        &self.receipts
    }

    /// Forgets receipts that the issuer confirmed to have, named by the hashes of their bytes.
    pub fn confirmed(&mut self, hashes: &[Link]) {
        self.receipts.retain(|receipt| !hashes.iter().any(|hash| Sha256::digest(receipt)[..] == *hash));
    }

    /// What to store, and in which of the two slots. The other is to be left as it is until this one is written.
    pub fn save(&mut self) -> Save {
        self.saves = self.saves.saturating_add(1);
        let bytes = slots::write(self.saves, &self.written());
        Save { slot: u8::from(self.saves % 2 == 0), bytes }
    }

    fn written(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.array(6).uint(FORMAT).array(4);
        for lists in [&self.keys.bytes, &self.denied.bytes, &self.permissions.bytes, &self.roster_bytes] {
            writer.array(lists.len());
            lists.iter().for_each(|list| {
                writer.bytes(list);
            });
        }
        writer.array(3).int(self.clock.highest.unix()).int(self.clock.signed.unix());
        match self.clock.behind {
            Some(behind) => writer.array(2).int(behind.since.unix()).int(behind.highest.unix()),
            None => writer.null(),
        };
        writer.array(self.generations.iter().count());
        for (issuer, subject, generation) in self.generations.iter() {
            writer.array(3).text(issuer).text(subject).uint(generation);
        }
        writer.array(self.tabs.len());
        self.tabs.iter().for_each(|tab| tab.write(&mut writer));
        writer.array(self.receipts.len());
        self.receipts.iter().for_each(|receipt| {
            writer.bytes(receipt);
        });
        writer.finish()
    }

    /// Takes up what was stored: the newer of the slots that are whole. Lists are verified anew under these roots; those
    /// that no longer are signed by them are left out, and to be fetched. Leases and receipts are kept in any case.
    ///
    /// # Errors
    /// [`Code::Damaged`] if no slot is whole, [`Code::NewerFormat`].
    pub fn load(slots: [&[u8]; 2], roots: Vec<Root>) -> Result<Verifier> {
        let [a, b] = slots.map(slots::read);
        let (saves, saved) = match (a, b) {
            (Ok(a), Ok(b)) => {
                if a.0 >= b.0 {
                    a
                } else {
                    b
                }
            }
            (Ok(one), Err(_)) | (Err(_), Ok(one)) => one,
            (Err(a), Err(b)) => return Err(if a.code == Code::NewerFormat { a } else { b }),
        };
        let mut verifier = Verifier { saves, ..Verifier::new(roots) };
        Reader::whole(saved, |reader| verifier.take_in(reader)).in_part("saved")?;
        Ok(verifier)
    }

    fn take_in(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        let parts = reader.array()?;
        if reader.uint()? != FORMAT || parts != 6 {
            return Err(Code::NewerFormat.into());
        }
        reader.array_of(4)?;
        // Keys stand first, since the others are signed by them.
        for _ in 0..4 {
            for list in reader.list(Reader::bytes)? {
                let _ = self.learn(list);
            }
        }
        reader.array_of(3)?;
        self.clock = Clock { highest: Instant::read(reader)?, signed: Instant::read(reader)?, behind: None };
        if reader.kind() == Some(Next::Array) {
            reader.array_of(2)?;
            self.clock.behind = Some(Behind { since: Instant::read(reader)?, highest: Instant::read(reader)? });
        } else {
            reader.null()?;
        }
        for _ in 0..reader.array()? {
            reader.array_of(3)?;
            self.generations.saw(reader.text()?, reader.text()?, reader.uint()?);
        }
        self.tabs = reader.list(Tab::read)?;
        self.receipts = reader.list(|reader| Ok(reader.bytes()?.to_vec()))?;
        Ok(())
    }
}
