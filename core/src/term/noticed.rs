//! What notices ask of a membership's history: the version whose notices hold, the terms that renew by themselves, and the
//! steps of dunning.
//!
//! Uses the eras of this room.

use super::eras::history;
use crate::id::FactId;
use crate::plan::{self, Aspect, DunningAction, Kind, Plan, RenewalMode, Terms};
use crate::space::{Catalogue, Held};
use crate::time::{Day, Moment};
use std::sync::Arc;

/// The version whose notices hold at an instant; before the start as at it.
pub(crate) fn noticed<'a>(held: &'a Held, catalogue: &'a Catalogue, at: Moment) -> Option<&'a Arc<Plan>> {
    let history = history(held, catalogue)?;
    let at = history.eras.first()?.from.max(at);
    Some(history.phase_at(at)?.version(Aspect::Notices, catalogue.zone().day_of(at)))
}

/// A time in which terms renew by themselves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Renewing<'a> {
    /// The first instant without them.
    pub(crate) until: Option<Moment>,
    /// The local day from which they are counted.
    pub(crate) day: Day,
    /// How many terms it begins with.
    pub(crate) bought: u32,
    pub(crate) terms: &'a Terms,
}

/// The times of a membership in which terms renew by themselves, in order.
pub(crate) fn renewing<'a>(held: &'a Held, catalogue: &'a Catalogue) -> Vec<Renewing<'a>> {
    let Some(history) = history(held, catalogue) else { return Vec::new() };
    let mut found = Vec::new();
    for (n, era) in history.eras.iter().enumerate() {
        // An agreed end does not renew by itself.
        if n == 0 && held.membership.until.is_some() {
            continue;
        }
        for (n, phase) in era.phases.iter().enumerate() {
            let terms = &phase.plan.terms;
            let renews = terms.renewal == RenewalMode::Auto
                && !matches!(terms.term, plan::Term::Open | plan::Term::Event { .. })
                && !matches!(phase.plan.kind, Kind::DayPass { .. });
            let next = n.checked_add(1).and_then(|next| era.phases.get(next)).map(|next| next.from);
            let until = next.or(era.end.at);
            if renews && until.is_none_or(|until| phase.from < until) {
                found.push(Renewing { until, day: phase.day, bought: phase.bought, terms });
            }
        }
    }
    found
}

/// A step of dunning that is due, or was.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dunned<'a> {
    /// The payment that failed.
    pub(crate) payment: &'a FactId,
    /// When it failed.
    pub(crate) failed: Moment,
    pub(crate) due: Moment,
    /// Which step of the plan's timetable, counted from 1.
    pub(crate) number: u32,
    pub(crate) action: DunningAction,
}

/// The steps that failed payments bring which were not made good, in no particular order.
pub(crate) fn dunned<'a>(held: &'a Held, catalogue: &'a Catalogue) -> Vec<Dunned<'a>> {
    if held.payments.iter().all(|payment| !payment.outcome.is_failure()) {
        return Vec::new();
    }
    history(held, catalogue).map(|history| history.dunned).unwrap_or_default()
}
