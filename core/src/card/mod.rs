//! Cards, issued: what `access` answers over a card's life, as claims that `tenure-card` writes and reads.
//!
//! Uses `standing`, `access` and the rooms below them, and the crate `tenure-card`, which has the form of cards and needs
//! nothing of this one.
//!
//! Nothing is derived a second time: each permission is asked about from piece to piece until the card ends, and what came
//! of it is put as a span with weekly hours. Days on which that would say something else are exceptions. So the hours of
//! plans, add-ons, grants, groups and places, exceptions, drips, pauses and what is known to end are all in it.

mod life;
mod reissue;
#[cfg(test)]
mod tests;
mod week;
mod wildcard;

pub use reissue::reissue;

use crate::bytes::Bytes;
use crate::calculator::{CardClaims, CardLease, NumberedPermission, instant, moment_of};
use crate::error::{Code, Error, Result};
use crate::id::{CreditId, CustomerId};
use crate::space::Space;
use crate::space::facts::Party;
use crate::time::Moment;
use crate::zone::Zone;
use serde::{Deserialize, Serialize};
use tenure_card::{Claims, Grant, Hours, Instant, Leased, Offsets, Permission, PublicKey};

/// A permission that a card is to carry, if its holder has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Its path, such as `door/main`. One that ends in `/*` is for everything below, which must all be held at the same times; what
    /// is held at more is carried besides.
    pub permission: String,
    /// Whether a card that is no longer fresh is not enough for it.
    #[serde(default)]
    pub needs_fresh: bool,
}

impl Carried {
    /// A permission for which a stale card will do.
    #[must_use]
    pub fn new(permission: impl Into<String>) -> Carried {
        Carried { permission: permission.into(), needs_fresh: false }
    }
}

/// How a card is to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardOptions {
    /// The card's own id, 1 to 32 bytes, never used before: random, or counted.
    pub id: Bytes,
    /// How often what this customer's cards say has been withdrawn: verifiers that saw a higher one refuse the card.
    pub generation: u64,
    /// How long it lives, in seconds; 400 days at most.
    pub lives: u32,
    /// For how long of that it is fresh, in seconds.
    pub fresh: u32,
    /// What it carries.
    #[serde(default)]
    pub permissions: Vec<Carried>,
    /// The published numbers of permissions; those that are not among them are written as text.
    #[serde(default)]
    pub numbers: Vec<NumberedPermission>,
    /// The key of the device that it is bound to: 32 bytes of Ed25519, or P-256 as SEC 1 has it. Without one it is good for
    /// whoever has a copy.
    pub holder: Option<Bytes>,
    /// Credits that the device may spend: no more than the customer could draw. They are to be drawn from the pool when the
    /// card is issued: record the use of them before handing out the card, and a top-up of what comes back.
    pub lease: Option<CardLease>,
}

impl CardOptions {
    /// A card that carries nothing yet, is good for whoever has a copy, and brings no lease.
    #[must_use]
    pub fn new(id: impl Into<Bytes>, lives: u32, fresh: u32) -> CardOptions {
        let (permissions, numbers) = (Vec::new(), Vec::new());
        CardOptions { id: id.into(), generation: 1, lives, fresh, permissions, numbers, holder: None, lease: None }
    }
}

/// A card to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardDraft {
    /// What it says.
    pub card: CardClaims,
    /// The card, for `sign_draft` and `attach_signature`.
    pub draft: Bytes,
    /// The bytes to sign with the key, wherever it is.
    pub to_sign: Bytes,
}

/// The claims of a card for a customer, issued at this instant: [`Claims::draft`] makes bytes to sign of them.
///
/// # Errors
/// [`Code::InvalidQuestion`] for a customer that the space does not have, a wildcard below which something is held at other
/// times, or a lease of more than they could draw;
/// [`Code::OutOfRange`] if the card would live for too long, or what it says cannot be put on one.
///
/// # Example
/// ```
/// use tenure::card::{Carried, CardOptions, claims};
/// use tenure::{id::CustomerId, space::Space, time::Moment};
///
/// let space = Space::read(br#"{
///   "format": 1, "edition": 1,
///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
///   "hours": [{"id": "day-1", "recorded": "2024-01-01T09:00:00Z", "hours": "day", "from": "2024-01-01",
///     "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "until": "18:00"}]}],
///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
///     "name": "Desk", "kind": "recurring", "permissions": [{"path": "door/*"}], "hours": "day"}],
///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
///     "plan": "desk", "from": "2024-01-01"}]
/// }"#).map_err(|errors| errors.to_string())?;
///
/// let permissions = vec![Carried::new("door/main"), Carried::new("sauna")];
/// let options = CardOptions { permissions, ..CardOptions::new([1; 8], 30 * 86_400, 7 * 86_400) };
/// let claims = claims(&space, &CustomerId::new("ann")?, &options, Moment::parse("2025-01-10T19:00:00Z")?)?;
/// // The door, from Monday to Friday; the sauna is not hers.
/// assert_eq!((claims.grants.len(), claims.hours[0].week.len(), claims.hours[0].week[0].days), (1, 1, 0b1_1111));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn claims(space: &Space, customer: &CustomerId, options: &CardOptions, at: Moment) -> Result<Claims> {
    // A card names nobody whom the space does not have, whatever it carries.
    space.standing(customer, at)?;
    let issued = instant(at)?;
    let expires = issued.plus(options.lives.into());
    let mut claims = Claims {
        issuer: space.header().id.to_string(),
        subject: customer.to_string(),
        id: options.id.to_vec(),
        issued,
        fresh_until: issued.plus(options.fresh.into()).min(expires),
        expires,
        generation: options.generation,
        grants: Vec::new(),
        hours: Vec::new(),
        zones: Vec::new(),
        lease: options.lease.as_ref().map(|lease| leased(space, customer, lease, at)).transpose()?,
        holder: options.holder.as_ref().map(|key| PublicKey::of(key).map_err(Error::of_card)).transpose()?,
    };
    let mut zones = Vec::new();
    let all = options.permissions.iter().map(|carried| carried.permission.as_str()).collect();
    for carried in &options.permissions {
        let life = wildcard::life(space, customer, &carried.permission, &all, (issued, expires))?;
        let hours = match life.week(&mut zones)? {
            Some(hours) => Some(place_of(&mut claims.hours, hours)?),
            None => None,
        };
        let permission = named(&carried.permission, &options.numbers);
        for span in life.spans() {
            claims.grants.push(Grant {
                hours,
                from: Some(span.from).filter(|from| *from > issued),
                until: span.grace.or(Some(span.until)).filter(|until| *until < expires || span.grace.is_some()),
                grace: span.grace.map(|_| span.until),
                needs_fresh: carried.needs_fresh,
                ..Grant::new(permission.clone())
            });
        }
    }
    claims.zones = zones.into_iter().map(|zone| offsets(zone, issued, expires)).collect::<Result<_>>()?;
    claims.check().map_err(Error::of_card)?;
    Ok(claims)
}

impl Space {
    /// A card for a customer, issued at this instant, to be signed by the issuer's key of this id.
    ///
    /// # Errors
    /// `invalid_question` for a customer that the space does not have, a wildcard below which something is held at other times,
    /// or a lease of more than they could draw; `out_of_range` if the card would live for too long, be over 512 bytes, or say what cannot be put on
    /// one; `wrong_key` for a device's key that is none.
    pub fn issue_card(
        &self,
        customer: &CustomerId,
        options: &CardOptions,
        kid: &Bytes,
        at: Moment,
    ) -> Result<CardDraft> {
        let claims = claims(self, customer, options, at)?;
        let draft = claims.draft(kid).map_err(Error::of_card)?;
        Ok(CardDraft { card: CardClaims::of(&claims)?, draft: draft.write().into(), to_sign: draft.to_sign().into() })
    }

    /// The first instant from `at` on at which a card that was issued says too much or too little of what the space knows now;
    /// if it never does, the card's end. What it should carry is what `options` ask for.
    ///
    /// # Errors
    /// Those of `issue_card`; `invalid_encoding` for a card that is none.
    pub fn reissue_card(
        &self,
        customer: &CustomerId,
        card: &Bytes,
        options: &CardOptions,
        at: Moment,
    ) -> Result<Moment> {
        reissue(self, customer, &Claims::unverified(card).map_err(Error::of_card)?, options, at)
    }
}

/// A lease, if its customer could draw what it is of.
fn leased(space: &Space, customer: &CustomerId, lease: &CardLease, at: Moment) -> Result<Leased> {
    let credit = CreditId::new(&lease.credit)?;
    let balance = space.balance(&Party::Customer(customer.clone()), &credit, at)?;
    let step = space.credit_kind(&credit)?.step;
    let asked = step.0.checked_mul(lease.units.into()).ok_or_else(|| Error::out_of_range(lease.units))?;
    if asked > balance.available.0 {
        let (left, name) = (balance.available.0, &lease.credit);
        return Err(Error::new(
            Code::InvalidQuestion,
            format!("a lease of {asked} {name}, of which they could draw {left}"),
        ));
    }
    lease.leased()
}

/// What a permission is called on a card.
fn named(permission: &str, numbers: &[NumberedPermission]) -> Permission {
    let known = numbers.iter().find(|entry| entry.path == permission);
    known.map_or_else(|| Permission::Path(permission.to_owned()), |entry| Permission::Number(entry.number))
}

/// Where these hours stand among a card's: where the same do, or at the end.
fn place_of(all: &mut Vec<Hours>, hours: Hours) -> Result<u8> {
    let place = all.iter().position(|known| *known == hours).unwrap_or_else(|| {
        all.push(hours);
        all.len().saturating_sub(1)
    });
    u8::try_from(place).map_err(|_| Error::new(Code::OutOfRange, "a card has 256 different hours at most"))
}

/// The offsets of a zone while a card lives.
fn offsets(zone: Zone, issued: Instant, expires: Instant) -> Result<Offsets> {
    let minutes = |seconds: i32| {
        let whole = seconds % 60 == 0;
        let minutes = i16::try_from(seconds / 60).ok().filter(|_| whole);
        minutes.ok_or_else(|| Error::new(Code::OutOfRange, format!("{zone} is not whole minutes off UTC at that time")))
    };
    let mut piece = zone.offset_at(moment_of(issued)?);
    let mut offsets = Offsets { first: minutes(piece.value)?, changes: Vec::new() };
    while let Some(change) = piece.until {
        let from = instant(change)?;
        if from >= expires {
            break;
        }
        piece = zone.offset_at(change);
        offsets.changes.push((from, minutes(piece.value)?));
    }
    Ok(offsets)
}
