//! From which day the cycles of what comes with every period are counted, through switches, pauses and returns.
//!
//! Uses the pauses and the cycles of this room, and `space`.

use super::cycles::cycles;
use super::eras::keeps_trial;
use super::pauses::MergedPause;
use super::segment::same_rhythm;
use crate::plan::{CycleAnchor, Plan};
use crate::space::facts::{AfterPause, AfterSwitch, PauseFee};
use crate::space::{Catalogue, Stretch, Timeline};
use crate::time::{Day, Moment};
use std::sync::Arc;

/// From which day the billing cycles of allowances are counted: that of joining (after a trial), of a return after a lapse,
/// and of a switch to another rhythm, or by a policy that restarts; and as pauses move it. What a fee waits for changes
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
    day: Day,
    /// Since when they have been counted from there.
    since: Day,
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
    pub(crate) fn next(&mut self, stretch: &'a Stretch, at: Moment) -> Day {
        let zone = self.catalogue.zone();
        let day = zone.day_of(at);
        let era = self.term.eras.partition_point(|from| *from <= at).max(1);
        let mut anchor = match self.last.filter(|last| last.era == era) {
            Some(last) => last,
            None => {
                let begins = self.term.eras.get(era.saturating_sub(1)).map_or(day, |from| zone.day_of(*from));
                let begins = self.term.trial.filter(|_| era == 1).unwrap_or(begins);
                Anchor { era, plan: &stretch.plan, day: begins, since: begins }
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
                (anchor.day, anchor.since) = (day, day);
            }
            anchor.plan = &stretch.plan;
        }
        self.last = Some(anchor);
        anchor.day
    }

    /// As a pause leaves it that is over.
    fn resumed(&mut self, pause: &MergedPause<'_>, anchor: Anchor<'a>) -> Anchor<'a> {
        let Some((from, Some(until))) = pause.days(self.catalogue.zone()) else { return anchor };
        let from = from.max(anchor.since);
        let gap = until.days_since(from);
        if gap <= 0 {
            return anchor;
        }
        let running = || cycles(anchor.day, anchor.plan.billing.as_ref()?).ok()?.containing(from).ok();
        let day = match Moves::of(pause, anchor.plan) {
            Moves::Nothing => return anchor,
            Moves::Restart => Some(until),
            Moves::Shift => anchor.day.add_days(gap).ok(),
            Moves::ShiftOne => running().and_then(|cycle| {
                let begins = from == cycle.span.from() || from == anchor.since;
                if begins { Some(until) } else { cycle.span.until().add_days(gap).ok() }
            }),
        };
        self.moves = self.moves.saturating_add(u32::from(Moves::of(pause, anchor.plan) != Moves::Restart));
        Anchor { day: day.unwrap_or(anchor.day), since: until, ..anchor }
    }

    /// Whether a pause holds the cycles at an instant.
    pub(crate) fn holds(&self, stretch: &Stretch, at: Moment) -> bool {
        let pause =
            self.pauses.get(self.over).filter(|pause| pause.between.from <= at && pause.between.until.is_some());
        let pause = pause.filter(|pause| pause.days(self.catalogue.zone()).is_some());
        pause.is_some_and(|pause| matches!(Moves::of(pause, &stretch.plan), Moves::Shift | Moves::ShiftOne))
    }
}
