//! Findings about weekly hours.

use super::{CatalogueOffer, Finding, FindingCode, Opening};
use crate::id::HoursId;
use crate::plan::Plan;
use crate::time::Window;

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

fn meet(a: &[(u32, u32)], b: &[(u32, u32)]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x.0.max(y.0) < x.1.min(y.1)))
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
    for plan in offer.plans {
        found.extend(never_open(plan, offer));
    }
    found
}

/// Permissions whose hours and those of their plan, in every version, have no time in common.
fn never_open(plan: &Plan, offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let Some(own) = &plan.hours else { return Vec::new() };
    let versions = |hours: &HoursId| -> Vec<&Opening<'_>> { offer.hours.iter().filter(|o| o.hours == hours).collect() };
    // An add-on may widen the plan's hours, so that only hours without an extension are judged.
    if offer.add_ons.iter().any(|add_on| add_on.extends_hours.is_some()) {
        return Vec::new();
    }
    let of_plan = versions(own);
    let mut found = Vec::new();
    for grant in &plan.permissions {
        let Some(hours) = &grant.hours else { continue };
        let of_grant = versions(hours);
        let known = !of_plan.is_empty() && !of_grant.is_empty();
        let exceptions = of_plan.iter().chain(&of_grant).any(|opening| opening.opened_by_exception);
        let common =
            of_plan.iter().any(|a| of_grant.iter().any(|b| meet(&stretches(a.windows), &stretches(b.windows))));
        if known && !exceptions && !common {
            let sentence =
                format!("`{}` is granted within `{hours}`, which never meets the plan's own `{own}`", grant.path);
            found.push(Finding::of_plan(plan, FindingCode::GrantNeverOpen, sentence));
        }
    }
    found
}
