//! What is charged of an era, stage after stage: which plan, and in the cycles of which segment.
//!
//! Uses the cuts and segments of this room.

use super::super::cut::Cut;
use super::super::segment::Segment;
use crate::money::{Currency, Ratio};
use crate::plan::Plan;
use crate::space::ChargedFor;
use crate::time::Day;
use std::sync::Arc;

/// The stages of an era, as far as its events have been gone through.
#[derive(Debug, Default)]
pub(in crate::term) struct Stages<'a> {
    /// In order of time. Of several that begin at one cut the last rules.
    pub(in crate::term) list: Vec<Stage<'a>>,
    /// In order of time.
    pub(in crate::term) tails: Vec<Tail<'a>>,
    pub(super) bought: Option<Bought>,
    /// What the switches of the latest cut replaced.
    replaced: Option<Replaced<'a>>,
}

/// From when on what is charged.
#[derive(Clone, Copy, Debug)]
pub(in crate::term) struct Stage<'a> {
    pub(in crate::term) from: Cut,
    pub(in crate::term) of: Owner,
    pub(in crate::term) charged: Charging<'a>,
    /// It waits for a period of another plan to end: a switch before that replaces it.
    pub(super) waits: bool,
}

/// Whose plan, seats and price are charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::term) struct Owner {
    /// The phase of the era.
    pub(in crate::term) phase: usize,
    /// How many switches of the membership had taken effect by then.
    pub(in crate::term) switched: usize,
}

#[derive(Clone, Copy, Debug)]
pub(in crate::term) enum Charging<'a> {
    Cycles(Segment<'a>, ChargedFor),
    /// Whole terms, each at once.
    Terms,
    Nothing,
}

/// Days of the plan charged before that were turned into time of another, which is charged already.
#[derive(Clone, Copy, Debug)]
pub(in crate::term) struct Tail<'a> {
    pub(in crate::term) from: Cut,
    pub(in crate::term) until: Cut,
    pub(in crate::term) segment: Segment<'a>,
}

/// Days of the plan that is held which are paid for already.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bought {
    /// From when on they run; `None`: not before a pause ends, which is open.
    pub(super) since: Option<Cut>,
    pub(super) until: Option<Cut>,
    /// The end of the last period that was charged.
    pub(super) paid: Cut,
    /// What one of them is worth, in the minor unit.
    pub(super) a_day: Option<(Ratio, Currency)>,
}

/// What was held before the switches of a cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before<'a> {
    pub(super) plan: &'a Arc<Plan>,
    pub(super) segment: Segment<'a>,
    pub(super) switched: usize,
}

#[derive(Debug)]
struct Replaced<'a> {
    cut: Cut,
    /// The local day on which they took effect; absent: between two.
    day: Option<Day>,
    before: Before<'a>,
    stages: usize,
    tails: usize,
    replaced: Vec<Stage<'a>>,
    cut_off: Vec<Tail<'a>>,
    bought: Option<Bought>,
}

impl<'a> Stages<'a> {
    pub(super) fn push(&mut self, from: Cut, of: Owner, charged: Charging<'a>) {
        self.list.push(Stage { from, of, charged, waits: false });
    }

    pub(super) fn push_waiting(&mut self, from: Cut, of: Owner, charged: Charging<'a>) {
        self.list.push(Stage { from, of, charged, waits: true });
    }

    /// The first cut that may be charged, of an era that is charged from `opens` on: terms are charged on a first day
    /// that is free, too.
    pub(in crate::term) fn first(&self, opens: Cut) -> Option<Cut> {
        let first = self.list.first()?.from;
        let of_first = self.list.iter().take_while(|stage| stage.from == first || stage.from < opens).last()?;
        Some(if matches!(of_first.charged, Charging::Terms) { of_first.from } else { first.max(opens) })
    }

    /// The stage that is charged at a cut, and whether others follow.
    pub(super) fn at(&self, cut: Cut) -> Option<(Stage<'a>, bool)> {
        let begun = self.begun(cut);
        let stage = begun.checked_sub(1).and_then(|last| self.list.get(last))?;
        Some((*stage, begun < self.list.len()))
    }

    /// How many stages have begun at a cut.
    fn begun(&self, cut: Cut) -> usize {
        self.list.partition_point(|stage| stage.from < cut || stage.from == cut && !stage.waits)
    }

    /// Drops what has not begun at a cut.
    pub(super) fn drop_later(&mut self, cut: Cut) -> (Vec<Stage<'a>>, Vec<Tail<'a>>) {
        let begun = self.begun(cut);
        let tails = self.tails.partition_point(|tail| tail.from < cut);
        (self.list.split_off(begun), self.tails.split_off(tails))
    }

    /// Makes way for a switch on a local day. Those that went before at the same cut, or on the same day where days count,
    /// are as if they had not been; then tells what was held before them.
    pub(super) fn make_way(&mut self, cut: Cut, day: Option<Day>, before: Before<'a>) -> Option<Before<'a>> {
        let same = |replaced: &Replaced<'_>| {
            let one_day = day.is_some() && replaced.day == day;
            replaced.cut == cut || one_day && replaced.cut.at.is_none() && cut.at.is_none()
        };
        let again = self.replaced.take().filter(same);
        let mut first = None;
        if let Some(again) = again {
            self.list.truncate(again.stages);
            self.list.extend(again.replaced);
            self.tails.truncate(again.tails);
            self.tails.extend(again.cut_off);
            self.bought = again.bought;
            first = Some(again.before);
        }
        let (replaced, cut_off) = self.drop_later(cut);
        self.replaced = Some(Replaced {
            cut,
            day,
            before: first.unwrap_or(before),
            stages: self.list.len(),
            tails: self.tails.len(),
            replaced,
            cut_off,
            bought: self.bought,
        });
        first
    }

    /// Goes on as before the switches of a cut, which led back to where they began.
    pub(super) fn go_on(&mut self, cut: Cut, of: Owner, before: &Before<'a>) {
        let Some(replaced) = &self.replaced else { return };
        if let Some(current) = self.list.last().copied().filter(|current| current.of.switched == before.switched) {
            self.list.push(Stage { from: cut, of, ..current });
        }
        self.list.extend(replaced.replaced.iter().map(|stage| Stage { of, ..*stage }));
        self.tails.extend(replaced.cut_off.iter().copied());
    }

    /// Charges the running period to its end, and then, or when what was bought is used up, something else: what overlaps
    /// is a tail, and between them nothing is charged.
    pub(super) fn wait(&mut self, paid: Cut, until: Option<Cut>, of: Owner, charged: Charging<'a>) {
        let running = self.list.last().copied();
        match (until, running.map(|stage| (stage.of, stage.charged))) {
            (Some(until), Some((_, Charging::Cycles(segment, _)))) if until < paid => {
                self.tails.push(Tail { from: until, until: paid, segment });
            }
            (Some(until), _) if until == paid => {}
            (_, Some((of, Charging::Cycles(..)))) => self.push(paid, of, Charging::Nothing),
            _ => {}
        }
        if let Some(until) = until {
            self.push(until, of, charged);
        }
    }
}
