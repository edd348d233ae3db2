//! One membership through time: where it stands at each instant, when it ends, and which days of it are charged.
//!
//! The events of a membership, in order, make its eras (from joining, or from a return after a lapse, to
//! an end) and their phases (one plan each). What is swept over them gives its stretches and its runs.
//!
//! The calculators ([`natural_end`], [`dates`], [`renew`], [`status`], [`cycles`]) are what the rest is made of.
//!
//! Uses `space` and the rooms below it.

pub(crate) mod clock;
mod cycles;
mod ends;
mod eras;
#[cfg(test)]
pub(crate) mod fixture;
mod passes;
mod payments;
mod plain;
mod runs;
mod status;
#[cfg(test)]
mod tests;

pub use cycles::cycles;
pub use ends::{Dates, dates, natural_end, renew};
pub use plain::{PlainTerm, status};

use crate::space::Catalogue;
use crate::space::Held;
use crate::space::{Stretch, Term};
use crate::time::{Moment, Piece};

/// The membership through time, worked out when first asked for.
pub(crate) fn of<'a>(held: &'a Held, catalogue: &Catalogue) -> &'a Term {
    held.term.get_or_init(|| compile(held, catalogue).unwrap_or_default())
}

fn compile(held: &Held, catalogue: &Catalogue) -> Option<Term> {
    let history = eras::history(held, catalogue)?;
    let joined = held.membership.joined.unwrap_or(history.joined);
    Some(Term {
        joined: Some(joined),
        stretches: status::stretches(&history, joined, held, catalogue.zone()),
        runs: runs::runs(&history, held, catalogue.zone()),
    })
}

impl Term {
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
}
