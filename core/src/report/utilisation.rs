//! How much is used of what there is: rooms, the seats of companies, and pools of credits.
//!
//! Uses `credit`, `cover` and the rooms below them.

use super::months::{before, percent};
use crate::cover;
use crate::credit::{CustomerCredits, Drawers, History, Statement, first, replay};
use crate::error::{Code, Error, Result};
use crate::id::{CreditId, CustomerId, MembershipId, PlaceId, PlanId, ResourceId};
use crate::plan::{Cap, Credits};
use crate::space::facts::{Party, Resource, Status};
use crate::space::{Account, Held, PartyIx, Space, start_of};
use crate::term;
use crate::time::{Day, Moment};
use crate::zone::{Hours, Zone};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How much of what there is was used in a span of local days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Utilisation {
    /// The first day.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// What can be reserved, by id.
    pub rooms: Vec<RoomUse>,
    /// The memberships of companies at the end of the last day, by company, then id.
    pub seats: Vec<SeatUse>,
    /// Credits on which somebody draws, or could: by kind, then by those who draw together.
    pub pools: Vec<PoolUse>,
}

/// How much of a resource was reserved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomUse {
    /// Which.
    pub resource: ResourceId,
    /// What it is called on the last day.
    pub name: String,
    /// Where it is on the last day.
    pub place: Option<PlaceId>,
    /// How many reservations reach into the span and were not cancelled.
    pub bookings: usize,
    /// For how many minutes of the span it was reserved by them.
    pub booked_minutes: i64,
    /// How many reservations that reach into the span were cancelled, charged or not.
    pub cancelled: usize,
    /// For how many minutes of the span it had been reserved by those.
    pub cancelled_minutes: i64,
    /// For how many minutes its place is open.
    pub open_minutes: i64,
    /// What was reserved of what is open, in per cent with two decimals; `None` if it is never open. More than a hundred if
    /// it is reserved outside the hours of its place.
    pub percent: Option<String>,
}

/// How many of a company's seats are taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatUse {
    /// The company.
    pub company: Party,
    /// Its membership.
    pub membership: MembershipId,
    /// What it holds.
    pub plan: PlanId,
    /// How many seats were bought.
    pub bought: u32,
    /// How many customers it can cover: its seats, or what the plan says; `None`: any number.
    pub places: Option<u32>,
    /// How many customers it covers.
    pub admitted: usize,
    /// How many wait for a place.
    pub waiting: usize,
    /// The covered ones of the places, in per cent with two decimals; `None` if there is no limit, or no place.
    pub percent: Option<String>,
}

/// What became of credits on which some draw together, or somebody alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PoolUse {
    /// The kind.
    pub credit: CreditId,
    /// Those who draw together, by party.
    pub parties: Vec<Party>,
    /// What there was, came, was used, was lost and is left, as of a [`History`].
    pub statement: Statement,
    /// What all of them used.
    pub used: Credits,
    /// What all of them drew that nothing covered.
    pub overage: Credits,
    /// What was used of what there was and came, in per cent with two decimals; `None` if there was nothing.
    pub percent: Option<String>,
}

impl Space {
    /// How much of what there is was used in the local days `[from, until)`: reserved minutes of rooms out of the open ones,
    /// covered people out of the seats of companies, used credits out of those that were there.
    ///
    /// A room is open as its place is, with exceptions to its hours; without a place, always. Lockdowns are not left out.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] unless `from` is before `until`; [`Code::TooMany`] for a span of more than a hundred years;
    /// [`Code::OutOfRange`] where an amount of credits does not fit.
    pub fn utilisation(&self, from: Day, until: Day) -> Result<Utilisation> {
        if from >= until {
            return Err(Error::new(Code::ReversedSpan, format!("from {from} until {until} is no span")));
        }
        if until.days_since(from) > 36_525 {
            return Err(Error::new(Code::TooMany, "more than a hundred years: ask for a shorter span"));
        }
        Ok(Utilisation {
            from,
            until,
            rooms: self.rooms(from, until),
            seats: self.seats(before(until, self.catalogue().zone())),
            pools: self.pools(from, until)?,
        })
    }

    fn rooms(&self, from: Day, until: Day) -> Vec<RoomUse> {
        let zone = self.catalogue().zone();
        let span = (start_of(zone, from), start_of(zone, until));
        let mut booked: BTreeMap<&ResourceId, Booked> = BTreeMap::new();
        for (_, account) in self.accounts() {
            for (booking, cancellation) in account.bookings.iter().filter(|(one, _)| is_own(account, &one.customer)) {
                let micros = overlap((booking.from, booking.until), span);
                if micros > 0 {
                    booked.entry(&booking.resource).or_default().add(micros, cancellation.is_some());
                }
            }
        }
        let room = |(id, versions): (&ResourceId, &[Arc<Resource>])| {
            let of = booked.get(id).copied().unwrap_or_default();
            let open = self.open(versions, from, until);
            let last = self.catalogue().resource_at(id, until.previous().unwrap_or(from));
            RoomUse {
                resource: id.clone(),
                name: last.map(|version| version.name.clone()).unwrap_or_default(),
                place: last.and_then(|version| version.place.clone()),
                bookings: of.kept.0,
                booked_minutes: minutes(of.kept.1),
                cancelled: of.cancelled.0,
                cancelled_minutes: minutes(of.cancelled.1),
                open_minutes: minutes(open),
                percent: percent(i128::from(of.kept.1), i128::from(open)),
            }
        };
        self.catalogue().resources().map(room).collect()
    }

    /// For how many microseconds a resource is open, through its versions.
    fn open(&self, versions: &[Arc<Resource>], from: Day, until: Day) -> i64 {
        let catalogue = self.catalogue();
        let mut sum = 0_i64;
        for (n, version) in versions.iter().enumerate() {
            let begins = if n == 0 { from } else { version.from.max(from) };
            let next = versions.get(n.saturating_add(1)).map_or(until, |next| next.from.min(until));
            if begins < next {
                let span = (start_of(catalogue.zone(), begins), start_of(catalogue.zone(), next));
                let place = version.place.as_ref().and_then(|id| catalogue.places().iter().find(|one| one.id == *id));
                sum = sum.saturating_add(match place {
                    Some(place) => open_micros(&place.hours, &catalogue.zone_of(Some(&place.id), begins), span),
                    None => span.1.micros_since(span.0),
                });
            }
        }
        sum
    }

    fn seats(&self, at: Moment) -> Vec<SeatUse> {
        let mut seats = Vec::new();
        for (_, account) in self.accounts() {
            let Some(company @ Party::Company(_)) = account.party.as_ref().filter(|_| account.exists) else { continue };
            seats.extend(account.held.iter().filter_map(|held| self.seats_of(company, account, held, at)));
        }
        seats.sort_by(|a, b| (&a.company, &a.membership).cmp(&(&b.company, &b.membership)));
        seats
    }

    fn seats_of(&self, company: &Party, account: &Account, held: &Held, at: Moment) -> Option<SeatUse> {
        let stretch = term::of(held, self.catalogue()).at(at).value?;
        if matches!(stretch.status, Status::Expired | Status::Upcoming) {
            return None;
        }
        let cap = stretch.sharing.inheritance.as_ref().map(|inheritance| inheritance.cap).unwrap_or_default();
        let places = match cap {
            Cap::None => None,
            Cap::Fixed { places } => Some(places),
            Cap::Seats => Some(stretch.seats),
            Cap::Nobody => Some(0),
        };
        let coverages = cover::beneficiaries(self.catalogue(), account, held).0.iter();
        let now = coverages.filter(|coverage| coverage.from <= at && coverage.until.is_none_or(|until| at < until));
        let (waiting, admitted): (Vec<_>, Vec<_>) = now.partition(|coverage| coverage.waiting);
        let count = i128::try_from(admitted.len()).unwrap_or(i128::MAX);
        Some(SeatUse {
            company: company.clone(),
            membership: held.membership.id.clone(),
            plan: stretch.plan.plan.clone(),
            bought: stretch.seats,
            places,
            admitted: admitted.len(),
            waiting: waiting.len(),
            percent: places.and_then(|places| percent(count, i128::from(places))),
        })
    }

    pub(super) fn pools(&self, from: Day, until: Day) -> Result<Vec<PoolUse>> {
        let zone = self.catalogue().zone();
        let (from, until) = (start_of(zone, from), start_of(zone, until));
        let mut pools = Vec::new();
        for kind in self.catalogue().credits() {
            let mut seen: BTreeSet<PartyIx> = BTreeSet::new();
            for (ix, account) in self.accounts().filter(|(_, account)| account.exists) {
                if seen.contains(&ix) {
                    continue;
                }
                let drawers = Drawers::of(self, ix, kind);
                let pool_group = drawers.pool_group(until)?;
                seen.extend(drawers.people());
                let (Some(own), false) =
                    (&account.party, pool_group.pool.lots.is_empty() && pool_group.pool.draws.is_empty())
                else {
                    continue;
                };
                let ledger = replay(&pool_group.pool, until).map_err(first)?;
                let entries = ledger.entries().collect();
                let history = History { party: own.clone(), credit: kind.id.clone(), entries };
                let mut parties: Vec<Party> =
                    drawers.people().iter().filter_map(|ix| self.account(*ix)?.party.clone()).collect();
                parties.sort();
                pools.push(PoolUse::of(kind.id.clone(), parties, history.statement(from, until)));
            }
        }
        pools.sort_by(|a, b| (&a.credit, &a.parties).cmp(&(&b.credit, &b.parties)));
        Ok(pools)
    }
}

impl PoolUse {
    fn of(credit: CreditId, parties: Vec<Party>, statement: Statement) -> PoolUse {
        let sum = |list: &[CustomerCredits]| total(list.iter().map(|part| part.amount));
        let (used, overage) = (sum(&statement.used), sum(&statement.overage));
        let there = total([
            statement.opening,
            statement.granted,
            statement.rolled_in,
            statement.topped_up,
            statement.transferred_in,
        ]);
        let scaled = |credits: Credits| credits.0.checked_mul(Decimal::ONE_HUNDRED);
        let percent = Some(there).filter(|there| there.0 > Decimal::ZERO).and_then(|there| {
            let share = scaled(used)?.checked_div(there.0)?;
            Some(format!(
                "{:.2}",
                share.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            ))
        });
        PoolUse { credit, parties, statement, used, overage, percent }
    }
}

fn total(amounts: impl IntoIterator<Item = Credits>) -> Credits {
    let sum = amounts.into_iter().fold(Decimal::ZERO, |sum, amount| sum.saturating_add(amount.0));
    Credits(sum.normalize())
}

/// Reservations of one resource: how many, and for how many microseconds.
#[derive(Clone, Copy, Debug, Default)]
struct Booked {
    kept: (usize, i64),
    cancelled: (usize, i64),
}

impl Booked {
    fn add(&mut self, micros: i64, is_cancelled: bool) {
        let sum = if is_cancelled { &mut self.cancelled } else { &mut self.kept };
        *sum = (sum.0.saturating_add(1), sum.1.saturating_add(micros));
    }
}

/// Whether this is the account of the one who reserved: others see the reservations under their memberships too.
fn is_own(account: &Account, customer: &CustomerId) -> bool {
    matches!(&account.party, Some(Party::Customer(own)) if own == customer)
}

/// How long two stretches of time overlap, in microseconds.
fn overlap(a: (Moment, Moment), b: (Moment, Moment)) -> i64 {
    a.1.min(b.1).micros_since(a.0.max(b.0)).max(0)
}

fn minutes(micros: i64) -> i64 {
    micros.div_euclid(60_000_000)
}

/// For how many microseconds of a span hours are open.
fn open_micros(hours: &Hours, zone: &Zone, (from, until): (Moment, Moment)) -> i64 {
    let (mut at, mut sum) = (from, 0_i64);
    while at < until {
        let piece = hours.piece(zone, at);
        let end = piece.until.map_or(until, |end| end.min(until));
        if piece.value {
            sum = sum.saturating_add(end.micros_since(at));
        }
        at = end;
    }
    sum
}
