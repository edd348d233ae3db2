//! The pauses of a membership, as they bear on what is charged.
//!
//! Uses the facts and the catalogue of `space`.

use super::clock::day_after;
use super::cut::Cut;
use crate::space::facts::{PartCount, Policy};
use crate::space::{Between, Catalogue, Held};
use crate::time::Day;
use crate::zone::Zone;

/// Pauses that overlap or touch, as one. The policy of its first day decides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MergedPause<'a> {
    pub(crate) between: Between,
    pub(crate) policy: &'a Policy,
}

impl MergedPause<'_> {
    /// From when until when it bears on what is charged: where days count, on those on which nothing was to be had; `None`
    /// if there are none.
    pub(super) fn cuts(&self, zone: &Zone) -> Option<(Cut, Option<Cut>)> {
        let exact = counts_seconds(self.policy);
        let from =
            if exact { Cut::of(self.between.from, true, zone) } else { Cut::day(day_after(zone, self.between.from)) };
        let until = self.between.until.map(|until| Cut::of(until, exact, zone));
        until.is_none_or(|until| from < until).then_some((from, until))
    }

    /// The local days of that: its first, and the one after its last.
    pub(crate) fn days(&self, zone: &Zone) -> Option<(Day, Option<Day>)> {
        let (from, until) = self.cuts(zone)?;
        Some((from.day, until.map(|until| until.day)))
    }
}

/// Whether changes are charged from their instants on.
pub(crate) fn counts_seconds(policy: &Policy) -> bool {
    policy.proration.count == PartCount::Seconds
}

/// Whether parts of a period are days of it.
pub(super) fn counts_days(policy: &Policy) -> bool {
    matches!(policy.proration.count, PartCount::Days | PartCount::MonthOf(_))
}

/// In order of time.
pub(crate) fn merged_pauses<'a>(held: &Held, catalogue: &'a Catalogue) -> Vec<MergedPause<'a>> {
    let mut single: Vec<Between> = held.pauses.iter().map(|(between, _)| *between).collect();
    single.sort();
    let mut merged: Vec<MergedPause<'a>> = Vec::with_capacity(single.len());
    for pause in single {
        match merged.last_mut() {
            Some(last) if last.between.until.is_none_or(|until| pause.from <= until) => {
                // Open if either is.
                last.between.until = last.between.until.and_then(|until| Some(until.max(pause.until?)));
            }
            _ => {
                let policy = catalogue.policy_at(catalogue.zone().day_of(pause.from));
                merged.push(MergedPause { between: pause, policy });
            }
        }
    }
    merged
}
