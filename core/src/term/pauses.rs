//! The pauses of a membership, as they bear on what is charged.
//!
//! Uses the facts and the catalogue of `space`.

use super::cut::Cut;
use crate::space::facts::{PartCount, Policy};
use crate::space::{Between, Catalogue, Held};
use crate::time::Day;
use crate::zone::Zone;

/// Pauses that overlap or touch, as one. The policy of its first day decides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rest<'a> {
    pub(crate) between: Between,
    pub(crate) policy: &'a Policy,
}

impl Rest<'_> {
    /// From when until when it bears on what is charged; `None` if it has no whole day and days count.
    pub(super) fn cuts(&self, zone: &Zone) -> Option<(Cut, Option<Cut>)> {
        let exact = counts_seconds(self.policy);
        let from = Cut::of(self.between.from, exact, zone);
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
pub(super) fn counts_seconds(policy: &Policy) -> bool {
    policy.proration.count == PartCount::Seconds
}

/// In order of time.
pub(crate) fn rests<'a>(held: &Held, catalogue: &'a Catalogue) -> Vec<Rest<'a>> {
    let mut pauses: Vec<Between> = held.pauses.iter().map(|(between, _)| *between).collect();
    pauses.sort();
    let mut rests: Vec<Rest<'a>> = Vec::with_capacity(pauses.len());
    for pause in pauses {
        match rests.last_mut() {
            Some(last) if last.between.until.is_none_or(|until| pause.from <= until) => {
                // Open if either is.
                last.between.until = last.between.until.and_then(|until| Some(until.max(pause.until?)));
            }
            _ => {
                let policy = catalogue.policy_at(catalogue.zone().day_of(pause.from));
                rests.push(Rest { between: pause, policy });
            }
        }
    }
    rests
}
