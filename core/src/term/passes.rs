//! When a pass ends: by the clock, or because it is used up.
//!
//! Uses `plan` and `zone`.

use crate::plan::{DayPassValidity, Kind, Plan, VisitCount};
use crate::space::facts::Visit;
use crate::time::{Moment, TimeOfDay};
use crate::zone::Zone;
use std::num::NonZeroU32;
use std::sync::Arc;

/// When a day pass starts to admit that is valid from `from`: a window opens later on that day.
pub(super) fn day_pass_start(valid: &DayPassValidity, from: Moment, zone: &Zone) -> Moment {
    match valid {
        DayPassValidity::Window { from: opens, .. } => {
            zone.resolve(zone.day_of(from), *opens).map_or(from, |opens| opens.max(from))
        }
        DayPassValidity::LocalDay | DayPassValidity::FromCheckIn { .. } => from,
    }
}

/// When a day pass ends that starts at `from`. `visits` are those that name it, in order of time.
pub(super) fn day_pass_end(
    valid: &DayPassValidity,
    from: Moment,
    visits: &[Arc<Visit>],
    zone: &Zone,
) -> Option<Moment> {
    let day = zone.day_of(from);
    match valid {
        DayPassValidity::LocalDay => zone.resolve(day, TimeOfDay::END).ok(),
        DayPassValidity::FromCheckIn { hours } => {
            let seconds = i64::from(hours.get()).saturating_mul(3_600);
            since(visits, from).first()?.at.add_seconds(seconds).ok()
        }
        DayPassValidity::Window { until, .. } => zone.resolve(day, *until).ok(),
    }
}

/// When a punch pass that starts at `from` is used up, if it is: after the last visit that it admits, or, where all
/// visits of a day count as one, at the end of that day.
pub(super) fn used_up(plan: &Plan, from: Moment, visits: &[Arc<Visit>], zone: &Zone) -> Option<Moment> {
    let Kind::PunchPass { uses } = &plan.kind else { return None };
    let visits = since(visits, from);
    match plan.visits.as_ref().map(|rule| rule.counted).unwrap_or_default() {
        VisitCount::Each => visits.get(before_last(*uses))?.at.next(),
        VisitCount::OnceADay => {
            let mut days = visits.iter().map(|visit| zone.day_of(visit.at));
            let mut last = days.next()?;
            for _ in 1..uses.get() {
                last = days.find(|day| *day != last)?;
            }
            zone.resolve(last, TimeOfDay::END).ok()
        }
    }
}

fn since(visits: &[Arc<Visit>], from: Moment) -> &[Arc<Visit>] {
    visits.get(visits.partition_point(|visit| visit.at < from)..).unwrap_or_default()
}

fn before_last(uses: NonZeroU32) -> usize {
    usize::try_from(uses.get().saturating_sub(1)).unwrap_or(usize::MAX)
}
