//! From where the cycles of what comes with every period are counted, through switches, pauses and returns.
//!
//! Uses the pauses and the cycles of this room, and `space`.

use super::cut::Cut;
use super::cycles::cycles;
use super::eras::keeps_trial;
use super::pauses::{MergedPause, counts_seconds};
use super::segment::{around, same_rhythm};
use crate::plan::{CycleAnchor, Plan};
use crate::space::facts::{AfterPause, AfterSwitch, PauseFee};
use crate::space::{Catalogue, Stretch, Timeline};
use crate::time::Moment;
use std::sync::Arc;

/// From where the billing cycles of allowances are counted, and at which local time they begin: from joining (after a trial), from a return after a lapse,
/// and from a switch to another rhythm, or by a policy that restarts; and as pauses move it. What a fee waits for changes
/// nothing about them.
pub(crate) struct Anchors<'a> {
    term: &'a Timeline,
    catalogue: &'a Catalogue,
    pauses: &'a [MergedPause<'a>],
    /// How many of them are over.
    over: usize,
    /// How many pauses have moved the cycles by now.
    pub(crate) moves: u32,
    last: Option<Anchor<'a>>,
}

/// As of the piece before.
#[derive(Clone, Copy)]
struct Anchor<'a> {
    era: usize,
    plan: &'a Arc<Plan>,
    cut: Cut,
    /// Since when they have been counted from there.
    since: Cut,
}

/// What a pause does to cycles that are counted from the day of joining.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moves {
    Nothing,
    /// They begin anew on the day of return.
    Restart,
    /// They are later by the days of the pause.
    Shift,
    /// The running one is later by them, and the next are counted from its end.
    ShiftOne,
}

impl Moves {
    fn of(pause: &MergedPause<'_>, plan: &Plan) -> Moves {
        let Some(billing) = &plan.billing else { return Moves::Nothing };
        let by_joining = billing.anchor == CycleAnchor::Anniversary;
        match (pause.policy.pause, pause.policy.after_pause) {
            (PauseFee::Shift, _) if by_joining => Moves::ShiftOne,
            (PauseFee::Shift, _) | (_, AfterPause::Keep) => Moves::Nothing,
            (_, AfterPause::Restart) => Moves::Restart,
            (_, AfterPause::Shift) if by_joining => Moves::Shift,
            (_, AfterPause::Shift) => Moves::Nothing,
        }
    }
}

impl<'a> Anchors<'a> {
    /// Before the first instant that is asked for; the next are asked for in order.
    pub(crate) fn new(term: &'a Timeline, catalogue: &'a Catalogue, pauses: &'a [MergedPause<'a>]) -> Anchors<'a> {
        Anchors { term, catalogue, pauses, over: 0, moves: 0, last: None }
    }

    /// The anchor at an instant of a stretch.
    pub(crate) fn next(&mut self, stretch: &'a Stretch, at: Moment) -> Cut {
        let zone = self.catalogue.zone();
        let day = zone.day_of(at);
        let era = self.term.eras.partition_point(|from| *from <= at).max(1);
        let mut anchor = match self.last.filter(|last| last.era == era) {
            Some(last) => last,
            None => {
                let begins = self.term.eras.get(era.saturating_sub(1)).copied().unwrap_or(at);
                let trial = self.term.trial.filter(|_| era == 1);
                let begins = trial.map_or_else(|| opens(self.catalogue, begins), Cut::day);
                Anchor { era, plan: &stretch.plan, cut: begins, since: begins }
            }
        };
        while let Some(pause) =
            self.pauses.get(self.over).filter(|pause| pause.between.until.is_some_and(|end| end <= at))
        {
            self.over = self.over.saturating_add(1);
            anchor = self.resumed(pause, anchor);
        }
        if !Arc::ptr_eq(anchor.plan, &stretch.plan) {
            let policy = self.catalogue.policy_at(day);
            let restarts = policy.after_switch == AfterSwitch::Restart;
            let tried = era == 1 && self.term.trial.is_some_and(|trial| day < trial);
            let kept = tried && keeps_trial(policy);
            // What is switched to in a trial that goes on begins as that ends.
            if !kept && (tried || restarts || !same_rhythm(anchor.plan, &stretch.plan)) {
                let begins = opens(self.catalogue, at);
                (anchor.cut, anchor.since) = (begins, begins);
            }
            anchor.plan = &stretch.plan;
        }
        self.last = Some(anchor);
        anchor.cut
    }

    /// As a pause leaves it that is over.
    fn resumed(&mut self, pause: &MergedPause<'_>, anchor: Anchor<'a>) -> Anchor<'a> {
        let zone = self.catalogue.zone();
        let Some((from, Some(until))) = pause.cuts(zone) else { return anchor };
        let from = from.max(anchor.since);
        let gap = until.day.days_since(from.day);
        if gap <= 0 {
            return anchor;
        }
        let running = || {
            let cycles = cycles(anchor.cut.day, anchor.plan.billing.as_ref()?).ok()?;
            around(anchor.cut, &cycles, from, zone).ok()
        };
        let cut = match Moves::of(pause, anchor.plan) {
            Moves::Nothing => return anchor,
            Moves::Restart => Some(until),
            Moves::Shift => anchor.cut.later(gap, zone),
            Moves::ShiftOne => running().and_then(|(begins, ends)| {
                let whole = from == begins || from == anchor.since;
                if whole { Some(until) } else { ends.later(gap, zone) }
            }),
        };
        self.moves = self.moves.saturating_add(u32::from(Moves::of(pause, anchor.plan) != Moves::Restart));
        Anchor { cut: cut.unwrap_or(anchor.cut), since: until, ..anchor }
    }

    /// Whether a pause holds the cycles at an instant.
    pub(crate) fn holds(&self, stretch: &Stretch, at: Moment) -> bool {
        let pause =
            self.pauses.get(self.over).filter(|pause| pause.between.from <= at && pause.between.until.is_some());
        let pause = pause.filter(|pause| pause.days(self.catalogue.zone()).is_some());
        pause.is_some_and(|pause| matches!(Moves::of(pause, &stretch.plan), Moves::Shift | Moves::ShiftOne))
    }
}

/// Where cycles begin that are counted from an instant: there, where seconds are counted; else with its local day.
pub(crate) fn opens(catalogue: &Catalogue, at: Moment) -> Cut {
    let zone = catalogue.zone();
    Cut::of(at, counts_seconds(catalogue.policy_at(zone.day_of(at))), zone)
}
