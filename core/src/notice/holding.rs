//! What is said of a membership to who holds it: welcome, onboarding, the end, the trial's end, a new price, a plan that is no
//! longer offered, a pass that is nearly used up.
//!
//! Uses `term`, `billing` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::recorded::RecordedDates;
use super::renewal;
use super::rules::plan_at;
use crate::billing::price_of;
use crate::error::Result;
use crate::plan::{Kind, NoticeKind, NoticeRule, VisitCount};
use crate::space::facts::{Party, Status, Visit};
use crate::space::{Held, Run, Stretch, Timeline};
use crate::term;
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::sync::Arc;

/// The kinds of this file, and of renewals.
const KINDS: &[NoticeKind] = &[
    NoticeKind::Welcome,
    NoticeKind::Onboarding,
    NoticeKind::Renewal,
    NoticeKind::Ending,
    NoticeKind::TrialEnding,
    NoticeKind::PackNearlyUsed,
    NoticeKind::PriceChange,
    NoticeKind::PlanRetired,
];

/// All that is said of one membership.
pub(super) fn of<'a>(found: &mut Found<'a>, held: &'a Held, dates: &RecordedDates<'a>) -> Result<()> {
    if !found.asked.any(KINDS) {
        return Ok(());
    }
    let about = About { held, term: term::of(held, found.catalogue()), dates };
    about.welcome(found)?;
    about.ending(found)?;
    about.trial_ending(found)?;
    about.price_change(found)?;
    about.plan_retired(found)?;
    about.nearly_used(found)?;
    renewal::of(found, &about)
}

/// A membership of which something is said.
pub(super) struct About<'a, 'e> {
    pub(super) held: &'a Held,
    pub(super) term: &'a Timeline,
    pub(super) dates: &'e RecordedDates<'a>,
}

impl<'a> About<'a, '_> {
    pub(super) fn holder(&self) -> &'a Party {
        &self.held.membership.holder
    }

    /// A cause that follows the rules of the plan that is held at an instant.
    pub(super) fn cause(&self, found: &Found<'a>, kind: NoticeKind, on: Moment, held_at: Moment) -> Cause<'a> {
        let stretch = self.term.at(held_at).value.or_else(|| self.term.stretches.first());
        let notice = Notice {
            membership: Some(self.held.membership.id.clone()),
            plan: stretch.map(|stretch| stretch.plan.plan.clone()),
            ..Notice::about(kind, self.holder(), on)
        };
        Cause {
            notice,
            subject: self.held.membership.id.to_string(),
            known: self.dates.recorded(on),
            lasts: None,
            plan: plan_at(found.catalogue(), self.held, held_at),
        }
    }

    /// The run that charges a local day.
    pub(super) fn run_on(&self, day: Day) -> Option<&'a Run> {
        self.term.runs.iter().rev().find(|run| run.from <= day && run.until.is_none_or(|until| day < until))
    }

    fn welcome(&self, found: &mut Found<'a>) -> Result<()> {
        let Some(first) = self.term.stretches.iter().find(|stretch| stretch.admits) else { return Ok(()) };
        let over = self.over_after(first.from);
        for kind in [NoticeKind::Welcome, NoticeKind::Onboarding] {
            if found.asked.has(kind) {
                let mut cause = self.cause(found, kind, first.from, first.from);
                cause.lasts = over;
                found.add(&cause)?;
            }
        }
        Ok(())
    }

    /// When the membership is over that admits at an instant.
    fn over_after(&self, at: Moment) -> Option<Moment> {
        let first = self.term.stretches.partition_point(|stretch| stretch.from <= at);
        self.term.stretches.iter().skip(first).find(|stretch| is_over(stretch)).map(|stretch| stretch.from)
    }

    fn ending(&self, found: &mut Found<'a>) -> Result<()> {
        if !found.asked.has(NoticeKind::Ending) {
            return Ok(());
        }
        for stretch in &self.term.stretches {
            let Some(end) = stretch.ends.filter(|end| stretch.from < *end) else { continue };
            let moved = stretch.until.is_some_and(|until| until < end);
            // It may be renewed on that day, or the staff may have let it go on.
            let then = self.term.at(end).value;
            let goes_on = then.is_some_and(|then| then.admits && then.status != Status::Grace);
            let never = stretch.status == Status::Upcoming || matches!(stretch.plan.kind, Kind::DayPass { .. });
            if moved || goes_on || never {
                continue;
            }
            let mut cause = self.cause(found, NoticeKind::Ending, end, end.previous().unwrap_or(end));
            (cause.notice.until, cause.notice.last_day) = (Some(end), last_day(found.zone(), end));
            // Who has come back is not asked to.
            let first = self.term.stretches.partition_point(|next| next.from < end);
            let back = self.term.stretches.iter().skip(first).find(|next| next.ends != Some(end));
            cause.lasts = back.map(|back| back.from);
            found.add(&cause)?;
        }
        Ok(())
    }

    fn trial_ending(&self, found: &mut Found<'a>) -> Result<()> {
        let Some(day) = self.term.trial.filter(|_| found.asked.has(NoticeKind::TrialEnding)) else { return Ok(()) };
        let Ok(on) = found.zone().start_of(day) else { return Ok(()) };
        let on_trial = on.previous().and_then(|before| self.term.at(before).value);
        let on_trial = on_trial.is_some_and(|stretch| matches!(stretch.status, Status::Trialing | Status::Paused));
        let goes_on = self.term.at(on).value.is_some_and(|stretch| !is_over(stretch));
        if !on_trial || !goes_on {
            return Ok(());
        }
        let mut cause = self.cause(found, NoticeKind::TrialEnding, on, on);
        cause.notice.amount = self.run_on(day).map(price_of).transpose()?.flatten();
        (cause.notice.until, cause.notice.last_day) = (Some(on), last_day(found.zone(), on));
        found.add(&cause)
    }

    /// From one run to the next of one plan, by an edit or by an agreement.
    fn price_change(&self, found: &mut Found<'a>) -> Result<()> {
        if !found.asked.has(NoticeKind::PriceChange) {
            return Ok(());
        }
        for (old, new) in self.term.runs.iter().zip(self.term.runs.iter().skip(1)) {
            let same = old.plan.plan == new.plan.plan && old.seats == new.seats && !old.once && !new.once;
            if !same || old.until != Some(new.from) {
                continue;
            }
            let (was, is) = (price_of(old)?, price_of(new)?);
            if was == is {
                continue;
            }
            let on = new.begins(found.zone());
            let mut cause = self.cause(found, NoticeKind::PriceChange, on, on);
            if old.plan.id != new.plan.id {
                cause.known = cause.known.max(new.plan.recorded);
            }
            cause.notice.amount = is;
            found.add(&cause)?;
        }
        Ok(())
    }

    fn plan_retired(&self, found: &mut Found<'a>) -> Result<()> {
        if !found.asked.has(NoticeKind::PlanRetired) {
            return Ok(());
        }
        let Some(last) = self.term.stretches.last() else { return Ok(()) };
        for version in found.catalogue().plan_versions(&last.plan.plan) {
            let retired = version.offered_until.and_then(|day| found.zone().start_of(day).ok());
            let Some(on) = retired else { continue };
            let holds = |stretch: &Stretch| stretch.plan.plan == version.plan && !is_over(stretch);
            let on = if self.term.at(on).value.is_some_and(holds) { on } else { continue };
            let mut cause = self.cause(found, NoticeKind::PlanRetired, on, on);
            cause.known = cause.known.max(version.recorded);
            found.add(&cause)?;
            break;
        }
        Ok(())
    }

    fn nearly_used(&self, found: &mut Found<'a>) -> Result<()> {
        if !found.asked.has(NoticeKind::PackNearlyUsed) {
            return Ok(());
        }
        let zone = found.zone();
        for (from, until, stretch) in self.phases() {
            let Kind::PunchPass { uses } = &stretch.plan.kind else { continue };
            let counted = stretch.plan.visits.as_ref().map(|rule| rule.counted).unwrap_or_default();
            let visits = self.held.visits.iter().filter(|v| from <= v.at && until.is_none_or(|until| v.at < until));
            let visits = counting(visits, counted, zone);
            let plan = plan_at(found.catalogue(), self.held, from);
            for rule in found.rules(NoticeKind::PackNearlyUsed, plan, from) {
                let left = rule.left.unwrap_or(1);
                let before = uses.get().checked_sub(left).and_then(|used| used.checked_sub(1));
                let visit = before.and_then(|n| visits.get(usize::try_from(n).ok()?));
                let Some(visit) = visit else { continue };
                let mut cause = self.cause(found, NoticeKind::PackNearlyUsed, visit.at, visit.at);
                cause.known = cause.known.max(visit.recorded);
                cause.lasts = self.over_after(visit.at);
                cause.notice.number = Some(left);
                found.add_by(&cause, &NoticeRule { left: Some(left), ..rule })?;
            }
        }
        Ok(())
    }

    /// The times of the plans that were held, with their first stretches: from joining, a switch or a return.
    fn phases(&self) -> Vec<(Moment, Option<Moment>, &'a Stretch)> {
        let mut phases: Vec<(Moment, Option<Moment>, &'a Stretch)> = Vec::new();
        for stretch in &self.term.stretches {
            let begins = self.term.eras.binary_search(&stretch.from).is_ok();
            match phases.last_mut() {
                Some(last) if !begins && Arc::ptr_eq(&last.2.plan, &stretch.plan) => {}
                last => {
                    last.into_iter().for_each(|last| last.1 = Some(stretch.from));
                    phases.push((stretch.from, None, stretch));
                }
            }
        }
        phases
    }
}

/// The visits that count, in order: all of them, or the first of each local day.
fn counting<'v>(visits: impl Iterator<Item = &'v Arc<Visit>>, counted: VisitCount, zone: &Zone) -> Vec<&'v Visit> {
    let mut counting: Vec<&Visit> = visits.map(|visit| &**visit).collect();
    if counted == VisitCount::OnceADay {
        counting.dedup_by_key(|visit| zone.day_of(visit.at));
    }
    counting
}

/// Whether a stretch lies after the end of the membership.
pub(super) fn is_over(stretch: &Stretch) -> bool {
    !stretch.admits && matches!(stretch.status, Status::Expired | Status::Grace)
}

/// The local day just before an end.
pub(super) fn last_day(zone: &Zone, end: Moment) -> Option<Day> {
    end.previous().map(|last| zone.day_of(last))
}
