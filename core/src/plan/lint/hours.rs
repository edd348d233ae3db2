//! Findings about weekly hours.

use super::{CatalogueOffer, Finding, FindingCode, Opening};
use crate::id::HoursId;
use crate::plan::Plan;
use crate::time::Window;
use std::collections::BTreeMap;

const DAY: u32 = 86_400;
const WEEK: u32 = 7 * DAY;

/// The windows of a week as seconds since Monday 00:00, in order; what crosses the week's end is cut in two.
fn stretches(windows: &[Window]) -> Vec<(u32, u32)> {
    let mut all = Vec::new();
    for window in windows {
        let range = window.range();
        let length = if range.crosses_midnight() {
            DAY.saturating_sub(range.from().seconds()).saturating_add(range.until().seconds())
        } else {
            range.until().seconds().saturating_sub(range.from().seconds())
        };
        for day in window.days() {
            let from = u32::from(day.days_from_monday()).saturating_mul(DAY).saturating_add(range.from().seconds());
            let until = from.saturating_add(length);
            all.push((from, until.min(WEEK)));
            if until > WEEK {
                all.push((0, until.saturating_sub(WEEK)));
            }
        }
    }
    all.sort_unstable();
    all
}

/// Whether two lists of stretches, each in order and without an overlap, have some time in common.
fn meet(a: &[(u32, u32)], b: &[(u32, u32)]) -> bool {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        if x.0.max(y.0) < x.1.min(y.1) {
            return true;
        }
        if x.1 < y.1 {
            a.next()
        } else {
            b.next()
        };
    }
    false
}

/// All versions of a set of hours: when any of them is open, and whether an exception opens one besides.
#[derive(Default)]
struct Opened {
    stretches: Vec<(u32, u32)>,
    by_exception: bool,
}

impl Opened {
    /// Sets of hours by their ids.
    fn of<'a>(hours: &[Opening<'a>]) -> BTreeMap<&'a HoursId, Opened> {
        let mut all: BTreeMap<&HoursId, Opened> = BTreeMap::new();
        for opening in hours {
            let opened = all.entry(opening.hours).or_default();
            opened.stretches.extend(stretches(opening.windows));
            opened.by_exception |= opening.opened_by_exception;
        }
        for opened in all.values_mut() {
            opened.stretches.sort_unstable();
            opened.stretches.dedup_by(|next, last| {
                let joins = next.0 <= last.1;
                last.1 = if joins { last.1.max(next.1) } else { last.1 };
                joins
            });
        }
        all
    }
}

/// `wed 09:30` for seconds since Monday 00:00.
fn clock(seconds: u32) -> String {
    let day = crate::time::Weekday::ALL.get(usize::try_from(seconds / DAY).unwrap_or(0)).copied();
    let (hour, minute) = (seconds % DAY / 3_600, seconds % 3_600 / 60);
    format!("{} {hour:02}:{minute:02}", day.map_or("", |day| day.as_str()))
}

pub(super) fn findings(offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for opening in offer.hours {
        let about = |code, sentence| Finding { plan: None, version: Some(opening.version.clone()), code, sentence };
        let open = stretches(opening.windows);
        if open.is_empty() && !opening.opened_by_exception {
            let sentence = format!("the hours `{}` never open", opening.hours);
            found.push(about(FindingCode::HoursNeverOpen, sentence));
        }
        let both = open.iter().zip(open.iter().skip(1)).find(|(earlier, later)| later.0 < earlier.1);
        if let Some((_, later)) = both {
            let sentence =
                format!("two windows of the hours `{}` hold {} and the time after it", opening.hours, clock(later.0));
            found.push(about(FindingCode::WindowsOverlap, sentence));
        }
    }
    // An add-on may widen the plan's hours, so that only hours without an extension are judged.
    if offer.add_ons.iter().all(|add_on| add_on.extends_hours.is_none()) {
        let opened = Opened::of(offer.hours);
        for plan in offer.plans {
            found.extend(never_open(plan, &opened));
        }
    }
    found
}

/// Permissions whose hours and those of their plan, in every version, have no time in common.
fn never_open(plan: &Plan, opened: &BTreeMap<&HoursId, Opened>) -> Vec<Finding> {
    let Some((own, of_plan)) = plan.hours.as_ref().and_then(|own| Some((own, opened.get(own)?))) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for grant in &plan.permissions {
        let Some((hours, of_grant)) = grant.hours.as_ref().and_then(|hours| Some((hours, opened.get(hours)?))) else {
            continue;
        };
        let exceptions = of_plan.by_exception || of_grant.by_exception;
        if !exceptions && !meet(&of_plan.stretches, &of_grant.stretches) {
            let sentence =
                format!("`{}` is granted within `{hours}`, which never meets the plan's own `{own}`", grant.path);
            found.push(Finding::of_plan(plan, FindingCode::GrantNeverOpen, sentence));
        }
    }
    found
}
