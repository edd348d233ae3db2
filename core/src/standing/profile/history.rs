//! One membership as people look back on it: what was held when, how it stood, and everything that changed it.
//!
//! Uses `space` and `term`.

use crate::id::{CustomerId, FactId, PlanId};
use crate::space::facts::{
    Attachment, Cancellation, Membership, OverLimit, Pause, PriceChange, Redemption, Renewal, SeatChange, Status,
    StatusOverride, Switch,
};
use crate::space::{Between, Catalogue, Held, Stretch};
use crate::term;
use crate::time::{Day, Moment};
use serde::Serialize;
use std::sync::Arc;

/// One membership with its whole history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MembershipHistory {
    /// The membership as it was recorded.
    pub membership: Membership,
    /// The join date that people count from.
    pub joined: Option<Day>,
    /// The plans that were held, in order.
    pub plans: Vec<PlanHeld>,
    /// How it stood, in order; the last without an end.
    pub statuses: Vec<StatusSpan>,
    /// Changes of plan, in order.
    pub switches: Vec<Switch>,
    /// Changes of the number of seats, in order.
    pub seat_changes: Vec<SeatChange>,
    /// Changes of the agreed price, in order.
    pub price_changes: Vec<PriceChange>,
    /// Pauses, by id.
    pub pauses: Vec<Pause>,
    /// Add-ons, by id.
    pub attachments: Vec<Attachment>,
    /// Coupons, in their order.
    pub redemptions: Vec<Redemption>,
    /// Renewals, in order.
    pub renewals: Vec<Renewal>,
    /// Cancellations, in order.
    pub cancellations: Vec<Cancellation>,
    /// Statuses that the staff has set, by id.
    pub overrides: Vec<StatusOverride>,
    /// Who shares it, or did, by share.
    pub children: Vec<Child>,
}

/// A plan that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlanHeld {
    /// The plan.
    pub plan: PlanId,
    /// The version that was joined or switched to.
    pub version: FactId,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
}

/// A status that a membership had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusSpan {
    /// The status.
    pub status: Status,
    /// Whether it let the holder do anything.
    pub admits: bool,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
}

/// Somebody who shares a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Child {
    /// The share.
    pub share: FactId,
    /// Who.
    pub child: CustomerId,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
    /// Who admitted them beyond the limit, and why.
    pub over_limit: Option<OverLimit>,
}

/// The history of one membership.
pub(super) fn of(held: &Held, catalogue: &Catalogue) -> MembershipHistory {
    let term = term::of(held, catalogue);
    MembershipHistory {
        membership: (*held.membership).clone(),
        joined: term.joined,
        plans: plans(&term.stretches),
        statuses: statuses(&term.stretches),
        switches: dated(&held.switches),
        seat_changes: dated(&held.seat_changes),
        price_changes: dated(&held.price_changes),
        pauses: dated(&held.pauses),
        attachments: dated(&held.attachments),
        redemptions: facts(&held.redemptions),
        renewals: dated(&held.renewals),
        cancellations: dated(&held.cancellations),
        overrides: dated(&held.overrides),
        children: held.shares.iter().map(|(between, share)| child(between, share)).collect(),
    }
}

fn child(between: &Between, share: &crate::space::facts::Share) -> Child {
    Child {
        share: share.id.clone(),
        child: share.child.clone(),
        from: between.from,
        until: between.until,
        over_limit: share.over_limit.clone(),
    }
}

/// The facts of a list, without what the index has worked out about them.
fn dated<D, T: Clone>(list: &[(D, Arc<T>)]) -> Vec<T> {
    list.iter().map(|(_, fact)| (**fact).clone()).collect()
}

/// The facts of a list.
pub(super) fn facts<T: Clone>(list: &[Arc<T>]) -> Vec<T> {
    list.iter().map(|fact| (**fact).clone()).collect()
}

/// Neighbouring stretches that are alike in the plan, as one; what follows the end belongs to no plan any more.
fn plans(stretches: &[Stretch]) -> Vec<PlanHeld> {
    let mut plans: Vec<PlanHeld> = Vec::new();
    let held = |stretch: &&Stretch| !matches!(stretch.status, Status::Expired | Status::Upcoming);
    for stretch in stretches.iter().filter(held) {
        match plans.last_mut() {
            Some(last) if last.version == stretch.plan.id && last.until == Some(stretch.from) => {
                last.until = stretch.until;
            }
            _ => plans.push(PlanHeld {
                plan: stretch.plan.plan.clone(),
                version: stretch.plan.id.clone(),
                from: stretch.from,
                until: stretch.until,
            }),
        }
    }
    plans
}

/// Neighbouring stretches that are alike in status, as one.
fn statuses(stretches: &[Stretch]) -> Vec<StatusSpan> {
    let mut spans: Vec<StatusSpan> = Vec::new();
    for stretch in stretches {
        match spans.last_mut() {
            Some(last) if last.status == stretch.status && last.admits == stretch.admits => last.until = stretch.until,
            _ => spans.push(StatusSpan {
                status: stretch.status,
                admits: stretch.admits,
                from: stretch.from,
                until: stretch.until,
            }),
        }
    }
    spans
}
