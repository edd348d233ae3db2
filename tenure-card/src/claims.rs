//! What a card says.
//!
//! Uses `error`, `cbor`, `cwt`, `time`, `hours`, `key` and `signed`. The claims of CWT (RFC 8392) where there is one, the
//! holder's key as RFC 8747 has it, and one private claim for the rest.

use crate::cbor::{Reader, Writer};
use crate::cose::Draft;
use crate::cwt;
use crate::error::{Code, Error, In, Result};
use crate::hours::{Hours, Offsets};
use crate::key::{Algorithm, PublicKey};
use crate::signed::Kind;
use crate::time::Instant;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// More bytes than this are not issued: a QR code of them is hard to read from a screen.
pub const LONGEST_TO_ISSUE: usize = 512;

/// No card lives longer than this, in seconds: 400 days.
pub const LONGEST_LIFE: i64 = 400 * 86_400;

/// The claim of a key that proves possession (RFC 8747).
const HOLDER: i64 = 8;
/// The private claim: numbers below -65536 are free to use.
const TENURE: i64 = -65_537;

/// The longest issuer, subject, permission and kind of credits, in bytes.
const LONGEST_TEXT: usize = 128;

/// What a permission is called on a card.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// By a number of the issuer's published [`Permissions`](crate::Permissions).
    Number(u32),
    /// By its path, such as `door/main`; one may end in `/*`.
    Path(String),
}

/// One thing that the holder may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What.
    pub permission: Permission,
    /// During which of the card's hours; absent: at any.
    pub hours: Option<u8>,
    /// From when, if that is after the card was issued: what is granted some time after joining.
    pub from: Option<Instant>,
    /// From when no longer, if that is before the card's end.
    pub until: Option<Instant>,
    /// Until when it is still allowed after that, as grace.
    pub grace: Option<Instant>,
    /// Whether a card that is no longer fresh is not enough.
    pub needs_fresh: bool,
}

impl Grant {
    /// A permission at any time while the card lives.
    #[must_use]
    pub fn new(permission: Permission) -> Grant {
        Grant { permission, hours: None, from: None, until: None, grace: None, needs_fresh: false }
    }

    /// What is left out at the end is as [`Grant::new`] has it; a permission alone stands without an array.
    fn write(&self, writer: &mut Writer) {
        let told =
            [self.hours.is_some(), self.from.is_some(), self.until.is_some(), self.grace.is_some(), self.needs_fresh];
        let told = told.iter().rposition(|told| *told).map_or(0, |last| last.saturating_add(1));
        if told > 0 {
            writer.array(told.saturating_add(1));
        }
        match &self.permission {
            Permission::Number(number) => writer.uint((*number).into()),
            Permission::Path(path) => writer.text(path),
        };
        let times = [self.from, self.until, self.grace];
        let numbers = core::iter::once(self.hours.map(i64::from)).chain(times.map(|time| time.map(Instant::unix)));
        for number in numbers.take(told) {
            match number {
                Some(number) => writer.int(number),
                None => writer.null(),
            };
        }
        if told == 5 {
            writer.bool(true);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Grant> {
        use crate::cbor::Kind;
        let told = match reader.kind() {
            Some(Kind::Array) => {
                reader.array()?.checked_sub(1).filter(|told| (1..=5).contains(told)).ok_or(Code::WrongShape)?
            }
            _ => 0,
        };
        let permission = match reader.kind() {
            Some(Kind::Text) => Permission::Path(short(reader)?),
            _ => Permission::Number(reader.number()?),
        };
        let mut grant = Grant::new(permission);
        let next = |reader: &mut Reader<'_>, place: usize| match reader.kind() {
            _ if told < place => Ok(None),
            Some(Kind::Simple) => reader.null().map(|()| None),
            _ => reader.uint().map(Some),
        };
        let instant = |seconds: Option<u64>| -> Result<Option<Instant>> {
            seconds.map(|seconds| Instant::from_unix(i64::try_from(seconds).map_err(|_| Code::OutOfRange)?)).transpose()
        };
        let hours = next(reader, 1)?.map(u8::try_from).transpose();
        grant.hours = hours.map_err(|_| Code::OutOfRange)?;
        grant.from = instant(next(reader, 2)?)?;
        grant.until = instant(next(reader, 3)?)?;
        grant.grace = instant(next(reader, 4)?)?;
        grant.needs_fresh = told == 5 && reader.bool()?;
        Ok(grant)
    }
}

/// Credits that the holder's device may spend with no network: see [`Lease`](crate::Lease).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leased {
    /// The lease's id.
    pub id: Vec<u8>,
    /// The kind of credits.
    pub credits: String,
    /// How many of their smallest step.
    pub units: u64,
    /// From when nothing may be spent any more.
    pub until: Instant,
    /// Until when receipts are taken; then what is unspent goes back.
    pub upload_until: Instant,
}

impl Leased {
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.array(5).bytes(&self.id).text(&self.credits).uint(self.units);
        writer.int(self.until.unix()).int(self.upload_until.unix());
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Leased> {
        reader.array_of(5)?;
        let id = id(reader)?;
        let (credits, units) = (short(reader)?, reader.uint()?);
        let (until, upload_until) = (Instant::read(reader)?, Instant::read(reader)?);
        if upload_until < until {
            return Err(Code::OutOfRange.into());
        }
        Ok(Leased { id, credits, units, until, upload_until })
    }
}

/// Everything that a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// Who issued it.
    pub issuer: String,
    /// Whom it is about.
    pub subject: String,
    /// The card's own id, 1 to 32 bytes, by which it is revoked.
    pub id: Vec<u8>,
    /// When it was issued.
    pub issued: Instant,
    /// Until when it is fresh; after that it is still good, and flagged.
    pub fresh_until: Instant,
    /// From when it identifies its holder and nothing more.
    pub expires: Instant,
    /// How often what it says has been revoked by a newer one: of a subject's cards the highest counts.
    pub generation: u64,
    /// What the holder may do.
    pub grants: Vec<Grant>,
    /// The hours that grants refer to, by number.
    pub hours: Vec<Hours>,
    /// The offsets that hours refer to, by number.
    pub zones: Vec<Offsets>,
    /// Credits to be spent by the holder's device.
    pub lease: Option<Leased>,
    /// The key of the device that the card is bound to. Absent: it is a bearer card, good for whoever has a copy.
    pub holder: Option<PublicKey>,
}

impl Claims {
    /// How long the card lives, in seconds.
    #[must_use]
    pub fn lifetime(&self) -> i64 {
        self.expires.since(self.issued)
    }

    /// The claims as a CWT, in their one spelling.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.map(if self.holder.is_some() { 7 } else { 6 }).int(1).text(&self.issuer).int(2).text(&self.subject);
        writer.int(4).int(self.expires.unix()).int(6).int(self.issued.unix()).int(7).bytes(&self.id);
        if let Some(holder) = &self.holder {
            holder.write(writer.int(HOLDER).map(1).int(1));
        }
        let parts = [!self.grants.is_empty(), !self.hours.is_empty(), !self.zones.is_empty(), self.lease.is_some()];
        let parts = parts.iter().filter(|part| **part).count().saturating_add(2);
        writer.int(TENURE).map(parts).int(1).uint(self.generation);
        writer.int(2).int(self.fresh_until.since(self.issued));
        if !self.grants.is_empty() {
            writer.int(3).array(self.grants.len());
            self.grants.iter().for_each(|grant| grant.write(&mut writer));
        }
        if !self.hours.is_empty() {
            writer.int(4).array(self.hours.len());
            self.hours.iter().for_each(|hours| hours.write(&mut writer, day_of(self.issued)));
        }
        if !self.zones.is_empty() {
            writer.int(5).array(self.zones.len());
            self.zones.iter().for_each(|zone| zone.write(&mut writer));
        }
        if let Some(lease) = &self.lease {
            lease.write(writer.int(6));
        }
        writer.finish()
    }

    /// What a card says, for who issued it and kept it: whether it is signed is not asked, and it cannot be checked.
    ///
    /// # Errors
    /// Those of every signed object, but for its key and its signature.
    pub fn unverified(card: &[u8]) -> Result<Claims> {
        let payload = Kind::Card.read(card)?.payload;
        Claims::read(&cwt::Claims::read(payload)?, payload)
    }

    /// Reads claims, and only in the spelling that [`Claims::write`] gives them.
    pub(crate) fn read(claims: &cwt::Claims<'_>, payload: &[u8]) -> Result<Claims> {
        let needed = |part| Error::new(Code::WrongShape, part);
        let time = |time: Option<i64>, part| Instant::from_unix(time.ok_or(needed(part))?).in_part(part);
        let mut read = Claims {
            issuer: claims.issuer.ok_or(needed("issuer"))?.to_string(),
            subject: claims.subject.ok_or(needed("subject"))?.to_string(),
            id: claims.id.ok_or(needed("id"))?.to_vec(),
            issued: time(claims.issued, "issued")?,
            fresh_until: Instant::MIN,
            expires: time(claims.expires, "expires")?,
            generation: 0,
            grants: Vec::new(),
            hours: Vec::new(),
            zones: Vec::new(),
            lease: None,
            holder: None,
        };
        for (claim, value) in &claims.others {
            match *claim {
                HOLDER => read.holder = Some(Reader::whole(value, holder).in_part("holder")?),
                TENURE => Reader::whole(value, |reader| read.private(reader))?,
                _ => return Err(needed("claims")),
            }
        }
        read.check()?;
        // The last word on whether this is the one spelling: also of what stands in another order or as a default.
        if read.write() == payload { Ok(read) } else { Err(Code::NotCanonical.into()) }
    }

    fn private(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        let mut keys = reader.map()?;
        while let Some(key) = keys.next(reader)? {
            match key {
                1 => self.generation = reader.uint().in_part("generation")?,
                2 => self.fresh_until = self.issued.plus(reader.int().in_part("fresh until")?),
                3 => self.grants = reader.list(Grant::read).in_part("grants")?,
                4 => self.hours = reader.list(|reader| Hours::read(reader, day_of(self.issued))).in_part("hours")?,
                5 => self.zones = reader.list(Offsets::read).in_part("zones")?,
                6 => self.lease = Some(Leased::read(reader).in_part("lease")?),
                _ => return Err(Error::new(Code::WrongShape, "claims")),
            }
        }
        Ok(())
    }

    /// Checks that the parts agree: what who issues must keep to, and who reads relies on.
    ///
    /// # Errors
    /// [`Code::OutOfRange`], [`Code::WrongShape`], [`Code::NotCanonical`], with the part.
    pub fn check(&self) -> Result<()> {
        let texts = [("issuer", &self.issuer), ("subject", &self.subject)];
        for (part, text) in texts {
            sized(text.len(), LONGEST_TEXT).in_part(part)?;
        }
        sized(self.id.len(), 32).in_part("id")?;
        let lives = (1..=LONGEST_LIFE).contains(&self.lifetime());
        if !(lives && (self.issued..=self.expires).contains(&self.fresh_until)) {
            return Err(Error::new(Code::OutOfRange, "expires"));
        }
        for grant in &self.grants {
            if let Permission::Path(path) = &grant.permission {
                sized(path.len(), LONGEST_TEXT).in_part("grants")?;
            }
            let hours = grant.hours.is_none_or(|hours| usize::from(hours) < self.hours.len());
            let times = [grant.from, grant.until, grant.grace].into_iter().flatten().collect::<Vec<_>>();
            let within = times.is_sorted() && times.iter().all(|time| (self.issued..=self.expires).contains(time));
            if !hours || !within || (grant.grace.is_some() && grant.until.is_none()) {
                return Err(Error::new(Code::OutOfRange, "grants"));
            }
        }
        for hours in &self.hours {
            hours.check().in_part("hours")?;
            if usize::from(hours.zone) >= self.zones.len() {
                return Err(Error::new(Code::OutOfRange, "hours"));
            }
        }
        // Only a device with a key of its own can sign for what it spends.
        if self.lease.is_some() && self.holder.is_none() {
            return Err(Error::new(Code::WrongShape, "lease"));
        }
        Ok(())
    }

    /// The card, to be signed by the issuer's key of this id: sign [`Draft::to_sign`], wherever the key is, and
    /// [`Draft::attach`] what comes of it; or [`Draft::sign`].
    ///
    /// # Errors
    /// [`Code::TooLargeToIssue`] over [`LONGEST_TO_ISSUE`] bytes; as [`Claims::check`].
    pub fn draft(&self, kid: &[u8]) -> Result<Draft> {
        self.check()?;
        let draft = Kind::Card.draft(Algorithm::EdDsa, kid, self.write());
        if draft.signed_len() > LONGEST_TO_ISSUE { Err(Code::TooLargeToIssue.into()) } else { Ok(draft) }
    }
}

fn holder(reader: &mut Reader<'_>) -> Result<PublicKey> {
    let mut keys = reader.map()?;
    match (keys.left(), keys.next(reader)?) {
        (1, Some(1)) => PublicKey::read(reader),
        _ => Err(Code::WrongShape.into()),
    }
}

/// The day since 1970 from which a card counts its exceptions.
fn day_of(issued: Instant) -> i64 {
    issued.unix().div_euclid(86_400)
}

fn sized(length: usize, longest: usize) -> Result<()> {
    if (1..=longest).contains(&length) { Ok(()) } else { Err(Code::OutOfRange.into()) }
}

/// Text that is short, and there.
pub(crate) fn short(reader: &mut Reader<'_>) -> Result<String> {
    let text = reader.text()?;
    sized(text.len(), LONGEST_TEXT)?;
    Ok(text.to_string())
}

/// An id of 1 to 32 bytes.
pub(crate) fn id(reader: &mut Reader<'_>) -> Result<Vec<u8>> {
    let id = reader.bytes()?;
    sized(id.len(), 32)?;
    Ok(id.to_vec())
}
