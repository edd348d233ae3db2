//! What is assumed of the future, as facts: renewals, and use as in the months before.
//!
//! Uses `term` and the rooms below it.

use crate::error::{Code, Error, Errors, Result};
use crate::id::FactId;
use crate::plan::RenewalMode;
use crate::space::facts::{Booking, FactKind, Facts, Party, Renewal, Use};
use crate::space::{Held, PartyIx, Space};
use crate::term;
use crate::time::{Day, Interval, Moment, Unit, When};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// The most renewals of one membership that are assumed.
const MAX_RENEWALS: usize = 10_000;

/// What a simulation assumes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumptions {
    /// Whether those renew who have to say so.
    #[serde(default)]
    pub renewals: Renewals,
    /// How much is reserved and used.
    #[serde(default)]
    pub usage: Usage,
}

/// Whether those renew who have to say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Renewals {
    /// Only as recorded.
    #[default]
    AsRecorded,
    /// Each membership whose plan is renewed by hand is renewed on its last day, for one term, again and again. One that is
    /// cancelled, or ends by a date of its own, is not.
    Happen,
}

/// How much is reserved and used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    /// Only what is recorded.
    #[default]
    None,
    /// As in so many months before, again and again, besides what is recorded: each reservation that was not cancelled, and
    /// each use of credits, as many months later at the same local time, at the same price, while the membership that it is
    /// under still admits.
    AsInLast(NonZeroU32),
}

/// Something that was reserved or used.
enum Done<'a> {
    Booking(&'a Booking),
    Use(&'a Use),
}

impl Space {
    /// The space with what is assumed for `[at, end)`, and the facts of that.
    pub(super) fn assuming(
        &self,
        at: Moment,
        end: Moment,
        assumptions: &Assumptions,
    ) -> Result<(Space, Facts), Errors> {
        let (mut space, mut facts) = (self.clone(), self.facts_of_none());
        // What is recorded by the last closing is known to it.
        let closed = self.catalogue().closing().and_then(|closing| closing.recorded.next());
        let recorded = closed.map_or(at, |closed| at.max(closed));
        if assumptions.renewals == Renewals::Happen {
            (space, facts) = self.renewed((at, end), recorded)?;
        }
        if let Usage::AsInLast(months) = assumptions.usage {
            let used = space.used_again((at, end), months, recorded)?;
            space = space.with(used.clone())?;
            facts = facts.plus(used);
        }
        Ok((space, facts))
    }

    fn facts_of_none(&self) -> Facts {
        Facts::new(self.header().clone())
    }

    /// Renews every membership that would end in a span.
    fn renewed(&self, (at, end): (Moment, Moment), recorded: Moment) -> Result<(Space, Facts), Errors> {
        let (mut space, mut facts) = (self.clone(), self.facts_of_none());
        let existing = self.accounts().filter(|(_, account)| account.exists);
        let mut all: Vec<(PartyIx, &Held)> =
            existing.flat_map(|(ix, account)| account.held.iter().map(move |held| (ix, held))).collect();
        all.sort_by_key(|(_, held)| &held.membership.id);
        let mut numbers = Numbers::new(self, FactKind::Renewal, "renewal");
        for (ix, held) in all {
            let mut count = 0_usize;
            while let Some(ends) = renewable(&space, ix, held).filter(|ends| at < *ends && *ends < end) {
                count = count.saturating_add(1);
                if count > MAX_RENEWALS {
                    let message = format!("more than {MAX_RENEWALS} renewals of `{}`", held.membership.id);
                    return Err(Error::new(Code::TooMany, message).into());
                }
                let last = self.catalogue().zone().day_of(ends.previous().unwrap_or(ends));
                let mut fragment = self.facts_of_none();
                fragment.renewals.push(Renewal {
                    id: numbers.peek(),
                    recorded,
                    membership: held.membership.id.clone(),
                    at: When::Day(last),
                    terms: None,
                    by: None,
                });
                let next = space.with(fragment.clone())?;
                // A cancellation stands in its way, or there is no other term.
                if renewable(&next, ix, held).is_some_and(|later| later <= ends) {
                    break;
                }
                numbers.take();
                (space, facts) = (next, facts.plus(fragment));
            }
        }
        Ok((space, facts))
    }

    /// What was reserved and used in so many months before a span, again and again in it.
    fn used_again(&self, (at, end): (Moment, Moment), months: NonZeroU32, recorded: Moment) -> Result<Facts> {
        let zone = self.catalogue().zone();
        let every = Interval::new(months.get(), Unit::Month)?;
        let since = zone.start_of(every.add_to(zone.day_of(at), -1)?)?;
        let (mut bookings, mut uses) = (Vec::new(), Vec::new());
        for (_, account) in self.accounts() {
            let Some(Party::Customer(own)) = account.party.as_ref().filter(|_| account.exists) else { continue };
            let kept = account.bookings.iter().filter(|(booking, cancellation)| {
                booking.customer == *own && cancellation.is_none() && since <= booking.from && booking.from < at
            });
            bookings.extend(kept.map(|(booking, _)| Done::Booking(booking)));
            let used = account.uses.iter().filter(|used| used.customer == *own && since <= used.at && used.at < at);
            uses.extend(used.map(|used| Done::Use(used)));
        }
        let mut facts = self.facts_of_none();
        for (kind, word, mut all) in [(FactKind::Booking, "booking", bookings), (FactKind::Use, "use", uses)] {
            all.sort_by_key(Done::id);
            let mut numbers = Numbers::new(self, kind, word);
            for done in all {
                for n in 1_i64.. {
                    let Some(to) = shifted(done.from(), every, n, zone).filter(|to| *to < end) else { break };
                    if at <= to && done.is_admitted(self, to) {
                        let entered = shifted(done.recorded(), every, n, zone).map_or(recorded, |to| to.max(recorded));
                        done.again(numbers.take(), entered, to, &mut facts)?;
                    }
                }
            }
        }
        Ok(facts)
    }
}

impl Done<'_> {
    fn id(&self) -> FactId {
        match self {
            Done::Booking(booking) => booking.id.clone(),
            Done::Use(used) => used.id.clone(),
        }
    }

    fn from(&self) -> Moment {
        match self {
            Done::Booking(booking) => booking.from,
            Done::Use(used) => used.at,
        }
    }

    fn recorded(&self) -> Moment {
        match self {
            Done::Booking(booking) => booking.recorded,
            Done::Use(used) => used.recorded,
        }
    }

    /// Whether the membership that it is under admits at an instant.
    fn is_admitted(&self, space: &Space, at: Moment) -> bool {
        let under = match self {
            Done::Booking(booking) => &booking.under,
            Done::Use(used) => &used.under,
        };
        under.as_ref().is_none_or(|under| {
            let held = space.membership(under).map(|(_, held)| held);
            held.and_then(|held| term::of(held, space.catalogue()).at(at).value).is_some_and(|stretch| stretch.admits)
        })
    }

    /// The same at another time.
    fn again(&self, id: FactId, recorded: Moment, to: Moment, facts: &mut Facts) -> Result<()> {
        match *self {
            Done::Booking(booking) => {
                let until = to.add_micros(booking.until.micros_since(booking.from))?;
                facts.bookings.push(Booking { id, recorded, from: to, until, ..booking.clone() });
            }
            Done::Use(used) => facts.uses.push(Use { id, recorded, at: to, ..used.clone() }),
        }
        Ok(())
    }
}

/// The end of a membership that is renewed by hand.
fn renewable(space: &Space, ix: PartyIx, held: &Held) -> Option<Moment> {
    let held = space.account(ix)?.membership(&held.membership.id)?;
    let term = term::of(held, space.catalogue());
    let ends = term.stretches.last()?.ends?;
    let plan = &term.at(ends.previous()?).value?.plan;
    let is_pass = plan.kind.is_pass();
    (plan.terms.renewal == RenewalMode::Manual && !is_pass).then_some(ends)
}

/// The same local time so many intervals later; `None` beyond the ends of time.
fn shifted(at: Moment, every: Interval, n: i64, zone: &Zone) -> Option<Moment> {
    let (day, time): (Day, _) = zone.local(at);
    zone.resolve(every.add_to(day, n).ok()?, time).ok()
}

/// Ids that no fact of a kind has: `simulated.renewal.1`, `simulated.renewal.2`…
struct Numbers<'a> {
    space: &'a Space,
    kind: FactKind,
    word: &'static str,
    next: u64,
}

impl<'a> Numbers<'a> {
    fn new(space: &'a Space, kind: FactKind, word: &'static str) -> Numbers<'a> {
        Numbers { space, kind, word, next: 1 }
    }

    fn peek(&mut self) -> FactId {
        loop {
            let id = format!("simulated.{}.{}", self.word, self.next);
            if self.space.fact(self.kind, &id).is_none() {
                return FactId::derived(id);
            }
            self.next = self.next.saturating_add(1);
        }
    }

    fn take(&mut self) -> FactId {
        let id = self.peek();
        self.next = self.next.saturating_add(1);
        id
    }
}
