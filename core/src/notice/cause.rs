//! From a cause to its notices: the timetable, and what of it is in the span that is asked for.
//!
//! Uses `space` and `zone`.

use super::answer::Notice;
use super::ask::MAX_NOTICES;
use super::lots::LotThroughTime;
use super::rules::{Asked, rules};
use crate::error::{Code, Error, Result};
use crate::plan::{NoticeKind, NoticeRule, Plan};
use crate::space::{Catalogue, PartyIx, Space};
use crate::time::{Interval, Moment};
use crate::zone::Zone;
use std::collections::HashMap;

/// Something that happens, and of which somebody should hear.
pub(super) struct Cause<'a> {
    /// What is said; its id and its instant follow from the rest.
    pub(super) notice: Notice,
    /// Whom or what it happens to, told apart from all others of the kind. Ids hold no slash, and so are joined by it.
    pub(super) subject: String,
    /// When it was recorded.
    pub(super) known: Moment,
    /// The first instant at which there is no more to say.
    pub(super) lasts: Option<Moment>,
    /// The version whose rules it follows.
    pub(super) plan: Option<&'a Plan>,
}

/// The notices of a span, as they are found.
pub(super) struct Found<'a> {
    pub(super) space: &'a Space,
    pub(super) asked: Asked,
    pub(super) from: Moment,
    pub(super) until: Moment,
    pub(super) list: Vec<Notice>,
    /// The lots of accounts that were looked at together with another's, by kind, until it is their turn.
    pub(super) lots: HashMap<(&'a str, PartyIx), Vec<LotThroughTime<'a>>>,
}

impl<'a> Found<'a> {
    pub(super) fn new(space: &'a Space, from: Moment, until: Moment) -> Found<'a> {
        Found { space, asked: Asked::of(space.catalogue()), from, until, list: Vec::new(), lots: HashMap::new() }
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.space.catalogue()
    }

    pub(super) fn zone(&self) -> &'a Zone {
        self.catalogue().zone()
    }

    /// The rules of a kind for an event, none if nobody asks for it.
    pub(super) fn rules(&self, kind: NoticeKind, plan: Option<&Plan>, on: Moment) -> Vec<NoticeRule> {
        if self.asked.has(kind) { rules(self.catalogue(), kind, plan, on) } else { Vec::new() }
    }

    /// Adds what follows from a cause by all rules of its kind.
    pub(super) fn add(&mut self, cause: &Cause<'_>) -> Result<()> {
        for rule in self.rules(cause.notice.kind, cause.plan, cause.notice.on) {
            self.add_by(cause, &rule)?;
        }
        Ok(())
    }

    /// Adds what follows from a cause by one rule.
    pub(super) fn add_by(&mut self, cause: &Cause<'_>, rule: &NoticeRule) -> Result<()> {
        let on = cause.notice.on;
        // There is no reminding of what is over.
        if rule.before.is_some() && cause.known >= on {
            return Ok(());
        }
        let timetable = match (rule.before, rule.after) {
            (Some(before), _) => days_from(self.zone(), on, before, -1),
            (None, Some(after)) => days_from(self.zone(), on, after, 1),
            (None, None) => Some(on),
        };
        let Some(at) = timetable.map(|at| at.max(cause.known)) else { return Ok(()) };
        if cause.lasts.is_some_and(|lasts| lasts <= at) {
            return Ok(());
        }
        let id = format!("{}{}", self.id(cause), step(rule));
        self.push(Notice { id, at, ..cause.notice.clone() })
    }

    /// The id of what follows from a cause, without its step.
    pub(super) fn id(&self, cause: &Cause<'_>) -> String {
        let (zone, on) = (self.zone(), cause.notice.on);
        let day = zone.day_of(on);
        let starts = zone.start_of(day).is_ok_and(|start| start == on);
        let when = if starts { day.to_string() } else { on.to_string() };
        format!("{}/{}/{when}", name(cause.notice.kind), cause.subject)
    }

    /// Keeps a notice that is in the span.
    pub(super) fn push(&mut self, notice: Notice) -> Result<()> {
        if notice.at < self.from || self.until <= notice.at {
            return Ok(());
        }
        if self.list.len() >= MAX_NOTICES {
            let message = format!("more than {MAX_NOTICES} notices: ask for a shorter span");
            return Err(Error::new(Code::TooMany, message));
        }
        self.list.push(notice);
        Ok(())
    }
}

/// The start of the local day that lies so many times an interval from that of an instant; `None` beyond the ends of time.
pub(super) fn days_from(zone: &Zone, at: Moment, interval: Interval, n: i64) -> Option<Moment> {
    zone.start_of(interval.add_to(zone.day_of(at), n).ok()?).ok()
}

/// What tells the notices apart that several rules of a kind give of one event.
fn step(rule: &NoticeRule) -> String {
    let left = rule.left.map(|left| format!("/{left}")).unwrap_or_default();
    match (rule.before, rule.after) {
        (Some(before), _) => format!("{left}/-{before}"),
        (None, Some(after)) => format!("{left}/+{after}"),
        (None, None) => left,
    }
}

/// The name of a kind, as a space file has it.
pub(super) fn name(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Welcome => "welcome",
        NoticeKind::Onboarding => "onboarding",
        NoticeKind::AccessGranted => "access_granted",
        NoticeKind::AccessEnded => "access_ended",
        NoticeKind::SeatWaiting => "seat_waiting",
        NoticeKind::Renewal => "renewal",
        NoticeKind::Ending => "ending",
        NoticeKind::TrialEnding => "trial_ending",
        NoticeKind::InvoiceDue => "invoice_due",
        NoticeKind::PaymentFailed => "payment_failed",
        NoticeKind::PackNearlyUsed => "pack_nearly_used",
        NoticeKind::CreditsExpiring => "credits_expiring",
        NoticeKind::TopUp => "top_up",
        NoticeKind::CardReissue => "card_reissue",
        NoticeKind::MovedUp => "moved_up",
        NoticeKind::Inactive => "inactive",
        NoticeKind::SupportUnanswered => "support_unanswered",
        NoticeKind::PriceChange => "price_change",
        NoticeKind::PlanRetired => "plan_retired",
    }
}
