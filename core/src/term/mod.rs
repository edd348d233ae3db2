//! One membership through time: where it stands at each instant, when it ends, and which days of it are charged.
//!
//! The events of a membership, in order, make its eras (from joining, or from a return after a lapse, to
//! an end) and their phases (one plan each). What is swept over them gives its stretches and its runs.
//!
//! When it can be left says [`Space::leaving`](crate::space::Space::leaving).
//!
//! The calculators ([`natural_end`], [`dates`], [`renew`], [`status`], [`cycles`]) are what the rest is made of.
//!
//! Uses `space` and the rooms below it.

mod anchors;
pub(crate) mod clock;
mod cut;
mod cycles;
mod ends;
mod eras;
#[cfg(test)]
pub(crate) mod fixture;
mod leaving;
mod noticed;
mod passes;
mod pauses;
mod payments;
mod plain;
mod runs;
mod segment;
mod status;
#[cfg(test)]
mod tests;

pub(crate) use anchors::{Anchors, opens};
pub(crate) use cut::Cut;
pub use cycles::cycles;
pub use ends::{Dates, dates, natural_end, renew};
pub use leaving::{HeldBy, Leaving};
pub(crate) use noticed::{Renewing, dunned, noticed, renewing};
pub(crate) use pauses::{counts_seconds, merged_pauses};
pub(crate) use payments::failures;
pub use plain::{PlainTerm, status};
pub(crate) use segment::around;

use crate::plan::Plan;
use crate::space::Catalogue;
use crate::space::Held;
use crate::space::{Stretch, Timeline};
use crate::time::{Day, Moment, Piece};
use crate::zone::Zone;
use std::sync::Arc;

/// The membership through time, worked out when first asked for.
pub(crate) fn of<'a>(held: &'a Held, catalogue: &Catalogue) -> &'a Timeline {
    held.term.get_or_init(|| compile(held, catalogue).unwrap_or_default())
}

fn compile(held: &Held, catalogue: &Catalogue) -> Option<Timeline> {
    let history = eras::history(held, catalogue)?;
    let joined = held.membership.joined.unwrap_or(history.joined);
    Some(Timeline {
        joined: Some(joined),
        eras: history.eras.iter().map(|era| era.from).collect(),
        // A switch as it starts leaves nothing of it.
        trial: history.trial.filter(|_| history.eras.first().is_some_and(|era| era.begins_on_trial())),
        stretches: status::stretches(&history, joined, held, catalogue.zone()),
        runs: runs::runs(&history, held, catalogue),
    })
}

impl Timeline {
    /// The stretch at an instant; `None` before the first, when the membership is upcoming and everything else about it
    /// is as in the first.
    pub(crate) fn at(&self, at: Moment) -> Piece<Option<&Stretch>> {
        let begun = self.stretches.partition_point(|stretch| stretch.from <= at);
        let stretch = begun.checked_sub(1).and_then(|last| self.stretches.get(last));
        Piece {
            value: stretch,
            from: stretch.map(|stretch| stretch.from).filter(|from| *from > Moment::MIN),
            until: stretch.map_or_else(|| self.stretches.first().map(|first| first.from), |stretch| stretch.until),
        }
    }

    /// The versions that were joined or switched to, each with its first local day, which is not before that of joining (a
    /// status may be set before it); of several on one day the last.
    pub(crate) fn plans(&self, zone: &Zone, start: Day) -> Vec<(Day, &Arc<Plan>)> {
        let mut plans: Vec<(Day, &Arc<Plan>)> = Vec::new();
        for stretch in self.stretches.iter().filter(|stretch| stretch.from > Moment::MIN) {
            let day = zone.day_of(stretch.from).max(start);
            match plans.last_mut() {
                Some((_, last)) if Arc::ptr_eq(last, &stretch.plan) => {}
                Some(last) if last.0 == day => last.1 = &stretch.plan,
                _ => plans.push((day, &stretch.plan)),
            }
        }
        plans.dedup_by(|next, last| Arc::ptr_eq(next.1, last.1));
        plans
    }
}
