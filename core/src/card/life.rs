//! One permission of one customer while a card lives: when it is held, and when the hours of what holds it are open.
//!
//! Uses `standing` and `access`.

use super::{instant, moment_of};
use crate::access::{Decision, ReasonCode, hours_zone};
use crate::error::Result;
use crate::id::CustomerId;
use crate::space::Space;
use crate::space::facts::Status;
use crate::standing::Standing;
use crate::time::Moment;
use crate::zone::Zone;
use tenure_card::Instant;

/// What is so from one instant to another, in whole seconds: what is allowed is cut short, never drawn out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LifePiece {
    pub(super) from: Instant,
    pub(super) until: Instant,
    /// Something held grants it, whatever the hours.
    pub(super) held: bool,
    /// And the hours are open.
    pub(super) open: bool,
    /// All that grants it is past its end, and admits as grace.
    pub(super) grace: bool,
}

/// A run of time in which a permission is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GrantedSpan {
    pub(super) from: Instant,
    pub(super) until: Instant,
    /// From when it is held as grace, to the run's end.
    pub(super) grace: Option<Instant>,
}

/// The stretches of a card's life, in order.
pub(super) struct Life {
    pub(super) stretches: Vec<LifePiece>,
    /// The zone in which hours are read at the start.
    pub(super) zone: Zone,
}

impl Life {
    pub(super) fn of(
        space: &Space,
        customer: &CustomerId,
        permission: &str,
        issued: Instant,
        expires: Instant,
    ) -> Result<Life> {
        let (mut at, end) = (moment_of(issued)?, moment_of(expires)?);
        let mut stretches = Vec::new();
        while at < end {
            let decision = space.may(customer, permission, at)?;
            let standing = space.standing(customer, at)?;
            let next = [decision.until, standing.until, Some(end)].into_iter().flatten().min().unwrap_or(end);
            let (held, grace) = held(&decision, &standing);
            let (from, until) = if held && decision.allowed {
                (second_from(at)?, instant(next)?)
            } else {
                (instant(at)?, second_from(next)?)
            };
            stretches.push(LifePiece { from, until, held, open: decision.allowed, grace });
            at = next;
        }
        Ok(Life { stretches, zone: hours_zone(space, permission, moment_of(issued)?) })
    }

    /// Whether another is open whenever this one is.
    pub(super) fn within(&self, other: &Life) -> bool {
        let open = other.open();
        let covered = |(from, until): &(Instant, Instant)| open.iter().any(|(a, b)| a <= from && until <= b);
        self.open().iter().all(covered)
    }

    /// The runs in which it is allowed.
    fn open(&self) -> Vec<(Instant, Instant)> {
        let mut runs: Vec<(Instant, Instant)> = Vec::new();
        for stretch in self.stretches.iter().filter(|stretch| stretch.held && stretch.open) {
            match runs.last_mut() {
                Some((_, until)) if *until >= stretch.from => *until = stretch.until,
                _ => runs.push((stretch.from, stretch.until)),
            }
        }
        runs
    }

    /// The runs in which it is held.
    pub(super) fn spans(&self) -> Vec<GrantedSpan> {
        let mut spans: Vec<GrantedSpan> = Vec::new();
        let mut broken = true;
        for stretch in &self.stretches {
            match spans.last_mut() {
                Some(last) if stretch.held && !broken => {
                    last.until = stretch.until;
                    last.grace = if stretch.grace { last.grace.or(Some(stretch.from)) } else { None };
                }
                _ if stretch.held => {
                    let grace = stretch.grace.then_some(stretch.from);
                    spans.push(GrantedSpan { from: stretch.from, until: stretch.until, grace });
                }
                _ => {}
            }
            broken = !stretch.held;
        }
        spans.retain(|span| span.from < span.until);
        spans
    }
}

/// Whether something held grants it but for the hours; and whether all that lets them in now, or would, is in grace.
fn held(decision: &Decision, standing: &Standing) -> (bool, bool) {
    let granting = |code: &ReasonCode| {
        use ReasonCode::{Granted, OutsideGroupHours, OutsideHours, PlaceClosed};
        matches!(code, OutsideHours | OutsideGroupHours | PlaceClosed) && !decision.allowed || *code == Granted
    };
    let mut by = decision.reasons.iter().filter(|reason| granting(&reason.code)).peekable();
    let held = by.peek().is_some();
    let grace = by.all(|reason| {
        standing.holdings.iter().any(|holding| {
            holding.membership == reason.membership
                && Some(&holding.source) == reason.source.as_ref()
                && holding.status == Status::Grace
        })
    });
    (held, held && grace)
}

/// The first whole second that is not before an instant.
pub(super) fn second_from(at: Moment) -> Result<Instant> {
    at.previous().map_or_else(|| instant(at), |before| instant(before).map(|second| second.plus(1)))
}
