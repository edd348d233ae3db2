//! What a reset leaves of the lots of a period.
//!
//! Uses `error`, `money`, `plan`, `time` and `zone`.

use super::{LotId, Step};
use crate::error::Result;
use crate::money::{Ratio, Rounding};
use crate::plan::{Credits, Rollover, RolloverOver};
use crate::time::{Interval, Moment};
use crate::zone::{MomentCycles, Zone};

/// A lot that comes to the end of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolling {
    /// Which.
    pub lot: LotId,
    /// What was granted at first: a percentage is of this.
    pub granted: Credits,
    /// What is left.
    pub left: Credits,
    /// When it was granted: its age counts from here, and the oldest are trimmed first.
    pub since: Moment,
}

/// What goes on of a lot into the next period. `left + topped_up = kept + lost`, where `left` is what there was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolled {
    /// Which.
    pub lot: LotId,
    /// What it begins the next period with.
    pub kept: Credits,
    /// What it lost.
    pub lost: Credits,
    /// What it was given, to reach a minimum.
    pub topped_up: Credits,
}

/// What a reset at `at` leaves of lots: without a rule nothing.
///
/// A rule keeps at most its maximum and at most its percentage of the grant (rounded down to the step), tops up to its
/// minimum as far as these allow, and drops what is older than its age. It does so for each lot, or over all of them
/// together: then the oldest are trimmed first, the percentage is of the newest lot's grant, and the newest is topped up.
///
/// The answers come in the order of the lots.
///
/// # Errors
/// [`NegativeAmount`](crate::error::Code::NegativeAmount) and [`OffStep`](crate::error::Code::OffStep), with their path.
///
/// ```
/// use tenure::credit::{Rolling, Step, roll_over};
/// use tenure::plan::{Credits, Rollover, RolloverOver};
/// use tenure::{time::Moment, zone::Zone};
/// let rolling = |lot: &str, since| Rolling { lot: lot.into(), granted: Credits(500.into()), left: Credits(500.into()), since };
/// let [may, june, july] = ["05", "06", "07"].map(|m| Moment::parse(&format!("2024-{m}-01T00:00:00Z")));
/// let rule = Rollover { maximum: Some(Credits(600.into())), over: RolloverOver::Together, ..Rollover::default() };
/// let rolled = roll_over(&[rolling("may", may?), rolling("june", june?)], Some(&rule), july?, Zone::utc(), Step::ONE)?;
/// assert_eq!(rolled.iter().map(|r| r.kept).collect::<Vec<_>>(), [Credits(100.into()), Credits(500.into())]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn roll_over(lots: &[Rolling], rule: Option<&Rollover>, at: Moment, zone: Zone, step: Step) -> Result<Vec<Rolled>> {
    let rule = rule.map(|rule| Rule::compile(rule, step)).transpose()?;
    let mut units = Vec::with_capacity(lots.len());
    for (n, lot) in lots.iter().enumerate() {
        let granted = step.count(lot.granted).map_err(|error| error.at(format!("lots[{n}].granted")))?;
        let left = step.count(lot.left).map_err(|error| error.at(format!("lots[{n}].left")))?;
        units.push(Units { granted, left, since: (lot.since, 0), id: n });
    }
    // Age ties are broken by id.
    let mut by_id: Vec<usize> = (0..lots.len()).collect();
    by_id.sort_by_key(|n| lots.get(*n).map(|lot| &lot.lot));
    for (rank, n) in by_id.into_iter().enumerate() {
        if let Some(lot) = units.get_mut(n) {
            lot.id = rank;
        }
    }
    let kept = match &rule {
        None => vec![0; lots.len()],
        Some(rule) if rule.over == RolloverOver::Each => units.iter().map(|lot| rule.each(lot, at, zone)).collect(),
        Some(rule) => rule.together(&units, 0, at, zone),
    };
    let rolled = |((lot, units), kept): ((&Rolling, &Units), i64)| Rolled {
        lot: lot.lot.clone(),
        kept: step.credits(kept),
        lost: step.credits(units.left.saturating_sub(kept).max(0)),
        topped_up: step.credits(kept.saturating_sub(units.left).max(0)),
    };
    Ok(lots.iter().zip(&units).zip(kept).map(rolled).collect())
}

/// A rolling lot, counted in steps. `since` and then `id` say which is older.
pub(super) struct Units {
    pub(super) granted: i64,
    pub(super) left: i64,
    pub(super) since: (Moment, i32),
    pub(super) id: usize,
}

/// A rule, counted in steps.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    percent: Option<Ratio>,
    maximum: Option<i64>,
    minimum: i64,
    pub(super) age: Option<Interval>,
    pub(super) over: RolloverOver,
}

impl Rule {
    pub(super) fn compile(rule: &Rollover, step: Step) -> Result<Rule> {
        let count = |amount: Option<Credits>, name: &str| {
            amount.map(|amount| step.count(amount)).transpose().map_err(|error| error.at(format!("rollover.{name}")))
        };
        Ok(Rule {
            percent: rule.percent.map(crate::money::Percent::ratio),
            maximum: count(rule.maximum, "maximum")?,
            minimum: count(rule.minimum, "minimum")?.unwrap_or(0),
            age: rule.age,
            over: rule.over,
        })
    }

    /// Whether a lot with nothing left can still be topped up.
    pub(super) fn tops_up(&self) -> bool {
        self.minimum > 0
    }

    fn most(&self, granted: i64) -> i64 {
        let share = self.percent.and_then(|percent| {
            let exact = percent.checked_mul(Ratio::new(i128::from(granted), 1).ok()?).ok()?;
            i64::try_from(exact.round(Rounding::TowardZero)).ok()
        });
        [share, self.maximum].into_iter().flatten().min().unwrap_or(i64::MAX)
    }

    pub(super) fn too_old(&self, since: Moment, at: Moment, zone: Zone) -> bool {
        let ends = |age| MomentCycles::anniversary(since, zone, age).and_then(|cycles| cycles.boundary(1));
        self.age.is_some_and(|age| ends(age).is_ok_and(|end| end <= at))
    }

    /// What is kept of one lot.
    pub(super) fn each(&self, lot: &Units, at: Moment, zone: Zone) -> i64 {
        if self.too_old(lot.since.0, at, zone) {
            return 0;
        }
        lot.left.max(self.minimum).min(self.most(lot.granted))
    }

    /// How much of a total is trimmed, where the newest lot was of so much; below zero: how much is added.
    pub(super) fn excess(&self, total: i64, newest: i64) -> i64 {
        total.saturating_sub(total.max(self.minimum).min(self.most(newest)))
    }

    /// What is kept of each of several lots, over which the rule counts together with others that have so much left. Those
    /// are newer than what is trimmed, and not the newest.
    pub(super) fn together(&self, lots: &[Units], others: i64, at: Moment, zone: Zone) -> Vec<i64> {
        let mut kept: Vec<i64> =
            lots.iter().map(|lot| if self.too_old(lot.since.0, at, zone) { 0 } else { lot.left }).collect();
        let mut oldest_first: Vec<usize> = (0..lots.len()).collect();
        oldest_first.sort_by_key(|n| lots.get(*n).map(|lot| (lot.since, lot.id)));
        let Some(newest) = oldest_first.last().copied() else { return kept };
        let total = kept.iter().fold(others, |sum, left| sum.saturating_add(*left));
        let mut excess = self.excess(total, lots.get(newest).map_or(0, |lot| lot.granted));
        for n in oldest_first {
            if let Some(left) = kept.get_mut(n) {
                let trimmed = excess.clamp(0, *left);
                *left = left.saturating_sub(trimmed);
                excess = excess.saturating_sub(trimmed);
            }
        }
        // What is short of the minimum is below zero here.
        if let Some(left) = kept.get_mut(newest).filter(|_| excess < 0) {
            *left = left.saturating_sub(excess);
        }
        kept
    }
}
