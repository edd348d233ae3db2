//! Cards as values: what one says, what an issuer publishes beside cards, and scanning.
//!
//! Uses `bytes`, `time` and the files beside it, and the crate `tenure-card`, which has the form of cards and decides.

use super::hours::{DatedHours, OpenRange, WeeklyWindow};
use super::signatures::{public_key, signing_key};
use crate::bytes::Bytes;
use crate::error::{Code, Error, Result};
use crate::time::{Day, Moment, TimeOfDay, Weekday, moment};
use serde::{Deserialize, Serialize};
use tenure_card::cose::Draft;
use tenure_card::{
    Age, Challenge, Claims, DeniedCard, DenyList, Grant, Hours, Instant, IssuerKey, KeySet, Leased, Numbered, Offsets,
    Permission, Permissions, Proof, Range, Root, SIGNATURE, Verdict, Verifier, card,
};

/// Everything that a card says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardClaims {
    /// Who issued it.
    pub issuer: String,
    /// Whom it is about.
    pub subject: String,
    /// The card's own id, by which it is revoked.
    pub id: Bytes,
    /// When it was issued.
    pub issued: Moment,
    /// Until when it is fresh; after that it is still good, and flagged.
    pub fresh_until: Moment,
    /// From when it identifies its holder and nothing more.
    pub expires: Moment,
    /// How often what it says has been revoked by a newer one.
    pub generation: u64,
    /// What the holder may do.
    #[serde(default)]
    pub grants: Vec<CardGrant>,
    /// The hours that grants refer to, by number.
    #[serde(default)]
    pub hours: Vec<CardHours>,
    /// The offsets from UTC that hours refer to, by number.
    #[serde(default)]
    pub zones: Vec<CardZone>,
    /// Credits to be spent by the holder's device.
    pub lease: Option<CardLease>,
    /// The key of the device that it is bound to. Absent: it is a bearer card, good for whoever has a copy.
    pub holder: Option<Bytes>,
}

/// One thing that the holder of a card may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardGrant {
    /// Its path, such as `door/main`; absent: it goes by its number.
    pub permission: Option<String>,
    /// Its number in what the issuer published.
    pub number: Option<u32>,
    /// During which of the card's hours; absent: at any.
    pub hours: Option<u8>,
    /// From when, if that is after the card was issued.
    pub from: Option<Moment>,
    /// From when no longer, if that is before the card's end.
    pub until: Option<Moment>,
    /// Until when it is still allowed after that, as grace.
    pub grace: Option<Moment>,
    /// Whether a card that is no longer fresh is not enough.
    #[serde(default)]
    pub needs_fresh: bool,
}

/// Weekly hours on a card. What crosses midnight is split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardHours {
    /// The windows of the week.
    pub windows: Vec<WeeklyWindow>,
    /// Days that have hours of their own instead.
    #[serde(default)]
    pub exceptions: Vec<DatedHours>,
    /// Which of the card's zones.
    pub zone: u8,
}

/// How far local time is ahead of UTC while a card lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardZone {
    /// Minutes, before the first change.
    pub minutes: i32,
    /// From when it is another number.
    #[serde(default)]
    pub changes: Vec<CardOffset>,
}

/// A change of clocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardOffset {
    /// From when.
    pub from: Moment,
    /// Minutes by which local time is ahead of UTC then.
    pub minutes: i32,
}

/// Credits that the holder's device may spend with no network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLease {
    /// The lease's id, 1 to 32 bytes.
    pub id: Bytes,
    /// The kind of credits.
    pub credit: String,
    /// How many of their smallest step.
    pub units: u64,
    /// From when nothing may be spent any more.
    pub until: Moment,
    /// Until when receipts are taken; then what is unspent goes back.
    pub upload_until: Moment,
}

/// A key that an issuer signs with, between two instants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardKey {
    /// Its id, by which cards name it.
    pub kid: Bytes,
    /// The public key, of Ed25519.
    pub key: Bytes,
    /// What was signed before is not by this key.
    pub from: Moment,
    /// What is signed from here on is not either.
    pub until: Moment,
}

/// A key that a verifier is delivered with, and which signs the keys of an issuer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRoot {
    /// Whose keys it signs.
    pub issuer: String,
    /// Its id.
    pub kid: Bytes,
    /// The public key, of Ed25519.
    pub key: Bytes,
}

/// A card that is revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokedCard {
    /// The card's id.
    pub card: Bytes,
    /// When it ends in any case: from then on it need not be listed.
    pub expires: Moment,
}

/// What a number on an issuer's cards stands for. Once published, it stands for that for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberedPermission {
    /// The number.
    pub number: u32,
    /// The permission's path.
    pub path: String,
}

/// What is known about who brought a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardProof {
    /// It is good for whoever has a copy.
    Bearer,
    /// It is bound to a device, which has not shown that it is there.
    Missing,
    /// The device signed it anew, at a time that scanning looks at.
    Shown,
    /// The device answered the challenge.
    Answered,
}

/// How old a card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardAge {
    /// What it says is as new as its issuer wants it.
    Fresh,
    /// What it says is still good, and should be renewed.
    Stale,
    /// It identifies its holder, and nothing more.
    Outdated,
}

/// What a card comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardVerdict {
    /// They may.
    Allowed,
    /// They may not.
    Denied,
    /// What is known here does not suffice to say; a person, or the network, may.
    Unsure,
}

/// Why a card comes to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardReason {
    /// The stable code, of those that the page on cards lists.
    pub code: String,
    /// One sentence.
    pub sentence: String,
}

/// Who it is, and nothing about what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifiedCard {
    /// What the card says.
    pub card: CardClaims,
    /// What is known about who brought it.
    pub proof: CardProof,
}

/// What a scan found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardScan {
    /// Who it is, as the card says: known also when they may not.
    pub card: CardClaims,
    /// What is known about who brought it.
    pub proof: CardProof,
    /// How old the card is.
    pub age: CardAge,
    /// The answer.
    pub verdict: CardVerdict,
    /// Why.
    pub reasons: Vec<CardReason>,
    /// The first instant at which the answer or a reason differs, as far as this card goes.
    pub until: Option<Moment>,
    /// What the scanner is to keep, and to give to the next scan.
    pub state: Bytes,
}

/// The text of a signed card or presentation, as it stands in a QR code: `TN1:` and base45.
#[must_use]
pub fn card_text(card: &Bytes) -> String {
    card::text(card)
}

/// The bytes of a text that was scanned.
///
/// # Errors
/// `invalid_encoding`.
pub fn card_bytes(text: &str) -> Result<Bytes> {
    card::bytes(text).map(Bytes::from).map_err(Error::of_card)
}

/// The keys of an issuer, to be signed by the root key of this id: each `sequence` is higher than those before.
///
/// # Errors
/// `invalid_encoding` for two keys of one id, `wrong_key`, `out_of_range`.
pub fn key_set_draft(issuer: &str, sequence: u64, issued: Moment, keys: &[CardKey], root_kid: &Bytes) -> Result<Bytes> {
    let key = |entry: &CardKey| {
        let (from, until) = (instant(entry.from)?, instant(entry.until)?);
        Ok(IssuerKey { kid: entry.kid.to_vec(), key: public_key(&entry.key)?, from, until })
    };
    let entries = keys.iter().map(key).collect::<Result<_>>()?;
    let list = KeySet::new(issuer, sequence, instant(issued)?, entries).map_err(Error::of_card)?;
    Ok(list.draft(root_kid).write().into())
}

/// The cards that an issuer revoked and that have not expired, to be signed by its key of this id.
///
/// # Errors
/// Those of `key_set_draft`.
pub fn deny_list_draft(
    issuer: &str,
    sequence: u64,
    issued: Moment,
    cards: &[RevokedCard],
    kid: &Bytes,
) -> Result<Bytes> {
    let card = |entry: &RevokedCard| Ok(DeniedCard { card: entry.card.to_vec(), expires: instant(entry.expires)? });
    let entries = cards.iter().map(card).collect::<Result<_>>()?;
    let list = DenyList::new(issuer, sequence, instant(issued)?, entries).map_err(Error::of_card)?;
    Ok(list.draft(kid).write().into())
}

/// What the numbers on an issuer's cards stand for, to be signed by its key of this id.
///
/// # Errors
/// Those of `key_set_draft`.
pub fn permission_numbers_draft(
    issuer: &str,
    sequence: u64,
    issued: Moment,
    numbers: &[NumberedPermission],
    kid: &Bytes,
) -> Result<Bytes> {
    let entry = |entry: &NumberedPermission| Numbered { number: entry.number, path: entry.path.clone() };
    let entries = numbers.iter().map(entry).collect();
    let list = Permissions::new(issuer, sequence, instant(issued)?, entries).map_err(Error::of_card)?;
    Ok(list.draft(kid).write().into())
}

/// A card that is shown by the device that it is bound to, to be signed by the device's key: over the answer to a verifier's
/// `challenge` of 16 bytes where there is a channel back, or over the time, anew every half minute.
///
/// # Errors
/// `invalid_encoding`, `invalid_bytes`; `wrong_key` if the card is bound to no device.
pub fn presentation_draft(card: &Bytes, at: Moment, challenge: Option<&Bytes>) -> Result<Bytes> {
    let holder = Claims::unverified(card).map_err(Error::of_card)?.holder;
    let holder = holder.ok_or_else(|| Error::new(Code::WrongKey, "the card is bound to no device"))?;
    let challenge = challenge.map(challenge_of).transpose()?;
    Ok(card::present(card, instant(at)?, challenge.as_ref(), holder.algorithm()).write().into())
}

/// The bytes of a draft that are to be signed, where the key is.
///
/// # Errors
/// `invalid_encoding`.
pub fn draft_to_sign(draft: &Bytes) -> Result<Bytes> {
    Ok(draft_of(draft)?.to_sign().into())
}

/// The signed object of a draft and the signature of 64 bytes that was made of it elsewhere. Whether it fits is for who has
/// the public key to say.
///
/// # Errors
/// `invalid_encoding`, `invalid_bytes`.
pub fn attach_signature(draft: &Bytes, signature: &Bytes) -> Result<Bytes> {
    let signature: Result<&[u8; SIGNATURE], _> = signature[..].try_into();
    let signature = signature.map_err(|_| Error::new(Code::InvalidBytes, "a signature has 64 bytes"))?;
    Ok(draft_of(draft)?.attach(signature).into())
}

/// The signed object of a draft, by a private key of Ed25519 that is at hand.
///
/// # Errors
/// `invalid_encoding`, `invalid_bytes`.
pub fn sign_draft(draft: &Bytes, seed: &Bytes) -> Result<Bytes> {
    Ok(draft_of(draft)?.sign(&signing_key(seed)?).into())
}

/// Who it is whose card was scanned, and nothing about what they may do.
///
/// `published` is what the issuer published, keys first; `roots` are the keys that the verifier was delivered with.
///
/// # Errors
/// What is wrong with the card, or with what was published: `invalid_encoding`, `wrong_key`, `bad_signature`,
/// `out_of_range`, `superseded`. Then nobody is named.
pub fn verify_card(
    text: &str,
    published: &[Bytes],
    roots: &[CardRoot],
    challenge: Option<&Bytes>,
) -> Result<VerifiedCard> {
    let challenge = challenge.map(challenge_of).transpose()?;
    let verified = verifier(None, published, roots)?;
    let verified = verified.verify(text, challenge.as_ref()).map_err(Error::of_card)?;
    Ok(VerifiedCard { card: CardClaims::of(verified.claims())?, proof: verified.proof().into() })
}

/// Reads a card, and says who it is and whether they may do something at this time.
///
/// `published` is what the issuer published since `state` was kept: keys first, then lists. `state` is what the last scan
/// answered, which holds all that was published before, the highest time seen and the generations; `None`: nothing was
/// scanned yet. `roots` are the keys that the verifier was delivered with. `challenge`: the 16 bytes that the device was
/// asked to sign, if it was.
///
/// # Errors
/// Those of `verify_card`; `newer_format` for a state of a newer release.
pub fn scan_card(
    text: &str,
    permission: &str,
    at: Moment,
    published: &[Bytes],
    roots: &[CardRoot],
    challenge: Option<&Bytes>,
    state: Option<&Bytes>,
) -> Result<CardScan> {
    let challenge = challenge.map(challenge_of).transpose()?;
    let mut verifier = verifier(state, published, roots)?;
    let scan = verifier.scan(text, permission, challenge.as_ref(), instant(at)?).map_err(Error::of_card)?;
    let reason = |reason: &tenure_card::Reason| CardReason {
        code: reason.as_str().to_owned(),
        sentence: reason.sentence().to_owned(),
    };
    Ok(CardScan {
        card: CardClaims::of(&scan.card)?,
        proof: scan.proof.into(),
        age: match scan.decision.age {
            Age::Fresh => CardAge::Fresh,
            Age::Stale => CardAge::Stale,
            Age::Outdated => CardAge::Outdated,
        },
        verdict: match scan.decision.verdict {
            Verdict::Allowed => CardVerdict::Allowed,
            Verdict::Denied => CardVerdict::Denied,
            Verdict::Unsure => CardVerdict::Unsure,
        },
        reasons: scan.decision.reasons.iter().map(reason).collect(),
        until: scan.decision.until.map(moment_of).transpose()?,
        state: verifier.save().bytes.into(),
    })
}

fn verifier(state: Option<&Bytes>, published: &[Bytes], roots: &[CardRoot]) -> Result<Verifier> {
    let root =
        |root: &CardRoot| Ok(Root { issuer: root.issuer.clone(), kid: root.kid.to_vec(), key: public_key(&root.key)? });
    let roots = roots.iter().map(root).collect::<Result<Vec<_>>>()?;
    let mut verifier = match state {
        Some(state) => Verifier::load([state, &[]], roots).map_err(Error::of_card)?,
        None => Verifier::new(roots),
    };
    for (n, object) in published.iter().enumerate() {
        verifier.learn(object).map_err(|error| Error::of_card(error).at(format!("published[{n}]")))?;
    }
    Ok(verifier)
}

fn draft_of(bytes: &Bytes) -> Result<Draft> {
    Draft::read(bytes).map_err(Error::of_card)
}

fn challenge_of(bytes: &Bytes) -> Result<Challenge> {
    let challenge: Result<Challenge, _> = bytes[..].try_into();
    challenge.map_err(|_| Error::new(Code::InvalidBytes, "a challenge has 16 bytes"))
}

/// The second in which an instant lies: cards count no fractions.
pub(crate) fn instant(at: Moment) -> Result<Instant> {
    Instant::from_unix(at.micros().div_euclid(moment::SECOND)).map_err(Error::of_card)
}

/// The instant at which a card's second begins.
pub(crate) fn moment_of(at: Instant) -> Result<Moment> {
    Moment::from_micros(0)?.add_seconds(at.unix())
}

impl CardClaims {
    /// What a card says, as flat values.
    pub(crate) fn of(claims: &Claims) -> Result<CardClaims> {
        Ok(CardClaims {
            issuer: claims.issuer.clone(),
            subject: claims.subject.clone(),
            id: claims.id.clone().into(),
            issued: moment_of(claims.issued)?,
            fresh_until: moment_of(claims.fresh_until)?,
            expires: moment_of(claims.expires)?,
            generation: claims.generation,
            grants: claims.grants.iter().map(CardGrant::of).collect::<Result<_>>()?,
            hours: claims.hours.iter().map(CardHours::of).collect::<Result<_>>()?,
            zones: claims.zones.iter().map(CardZone::of).collect::<Result<_>>()?,
            lease: claims.lease.as_ref().map(CardLease::of).transpose()?,
            holder: claims.holder.as_ref().map(|holder| holder.to_bytes().into()),
        })
    }
}

impl CardGrant {
    fn of(grant: &Grant) -> Result<CardGrant> {
        let (permission, number) = match &grant.permission {
            Permission::Path(path) => (Some(path.clone()), None),
            Permission::Number(number) => (None, Some(*number)),
        };
        let time = |time: Option<Instant>| time.map(moment_of).transpose();
        let (from, until, grace) = (time(grant.from)?, time(grant.until)?, time(grant.grace)?);
        let Grant { hours, needs_fresh, .. } = *grant;
        Ok(CardGrant { permission, number, hours, from, until, grace, needs_fresh })
    }
}

impl CardHours {
    fn of(hours: &Hours) -> Result<CardHours> {
        let clock = |minutes: u16| TimeOfDay::from_seconds(u32::from(minutes).saturating_mul(60));
        let range = |range: &Range| Ok(OpenRange { from: clock(range.from)?, until: clock(range.until)? });
        let windows = hours.week.iter().map(|window| {
            let on = |day: &Weekday| window.days & (1 << day.days_from_monday()) != 0;
            let OpenRange { from, until } = range(&window.range)?;
            Ok(WeeklyWindow { days: Weekday::ALL.into_iter().filter(on).collect(), from, until })
        });
        let exceptions = hours.exceptions.iter().map(|exception| {
            let from = Day::from_number(exception.day)?;
            let open = exception.ranges.iter().map(range).collect::<Result<_>>()?;
            Ok(DatedHours { from, until: from.add_days(exception.days.into())?, open })
        });
        let (windows, exceptions) = (windows.collect::<Result<_>>()?, exceptions.collect::<Result<_>>()?);
        Ok(CardHours { windows, exceptions, zone: hours.zone })
    }
}

impl CardZone {
    fn of(zone: &Offsets) -> Result<CardZone> {
        let change =
            |(from, minutes): &(Instant, i16)| Ok(CardOffset { from: moment_of(*from)?, minutes: (*minutes).into() });
        Ok(CardZone { minutes: zone.first.into(), changes: zone.changes.iter().map(change).collect::<Result<_>>()? })
    }
}

impl CardLease {
    fn of(lease: &Leased) -> Result<CardLease> {
        Ok(CardLease {
            id: lease.id.clone().into(),
            credit: lease.credits.clone(),
            units: lease.units,
            until: moment_of(lease.until)?,
            upload_until: moment_of(lease.upload_until)?,
        })
    }

    /// As it stands on a card.
    pub(crate) fn leased(&self) -> Result<Leased> {
        let (until, upload_until) = (instant(self.until)?, instant(self.upload_until)?);
        Ok(Leased { id: self.id.to_vec(), credits: self.credit.clone(), units: self.units, until, upload_until })
    }
}

impl From<Proof> for CardProof {
    fn from(proof: Proof) -> CardProof {
        match proof {
            Proof::Bearer => CardProof::Bearer,
            Proof::Missing => CardProof::Missing,
            Proof::Shown(_) => CardProof::Shown,
            Proof::Answered => CardProof::Answered,
        }
    }
}
