//! How long an interval is, as far as that can be said without a date: a month has 28 to 31 days.

use crate::plan::{DayPassValidity, Kind, Plan, RenewalMode, Term};
use crate::time::Interval;
use std::fmt;

/// A length whose days are known within bounds.
#[derive(Clone, Debug)]
pub(super) struct Length {
    months: Option<i64>,
    least: i64,
    most: i64,
    text: String,
}

impl Length {
    fn days(days: i64) -> Length {
        Length { months: None, least: days, most: days, text: format!("P{days}D") }
    }

    pub(super) fn times(&self, n: u32) -> Length {
        let n = i64::from(n);
        Length {
            months: self.months.map(|months| months.saturating_mul(n)),
            least: self.least.saturating_mul(n),
            most: self.most.saturating_mul(n),
            text: format!("{n} × {}", self.text),
        }
    }

    /// Whether it is at least as long as the other, on whatever date both begin.
    pub(super) fn reaches(&self, other: &Length) -> bool {
        match (self.months, other.months) {
            (Some(mine), Some(theirs)) => mine >= theirs,
            _ => self.least >= other.most,
        }
    }

    /// Whether it is longer than the other, on whatever date both begin.
    pub(super) fn exceeds(&self, other: &Length) -> bool {
        match (self.months, other.months) {
            (Some(mine), Some(theirs)) => mine > theirs,
            _ => self.least > other.most,
        }
    }

    /// The most days that it can have.
    pub(super) fn most_days(&self) -> i64 {
        self.most
    }
}

impl From<Interval> for Length {
    fn from(interval: Interval) -> Length {
        let months = interval.months();
        let (least, most) = match (months, interval.days()) {
            (Some(months), _) => {
                let (years, rest) = (months.div_euclid(12), months.rem_euclid(12));
                let days =
                    |year: i64, month: i64| years.saturating_mul(year).saturating_add(rest.saturating_mul(month));
                (days(365, 28), days(366, 31))
            }
            (_, Some(days)) => (days, days),
            _ => {
                let hours = interval.hours().unwrap_or(0);
                (hours.div_euclid(24), hours.saturating_add(23).div_euclid(24))
            }
        };
        Length { months, least, most, text: interval.to_string() }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The length of one term, whatever happens at its end.
pub(super) fn term_of(plan: &Plan) -> Option<Length> {
    match (&plan.kind, &plan.terms.term) {
        (Kind::DayPass { valid: DayPassValidity::FromCheckIn { .. } }, _) => None,
        (Kind::DayPass { .. }, _) => Some(Length::days(1)),
        (_, Term::Open) => None,
        (_, Term::Rolling { length } | Term::Season { length, .. } | Term::Calendar { length, .. }) => {
            Some((*length).into())
        }
        (_, Term::Event { from, until }) => Some(Length::days(until.days_since(*from))),
    }
}

/// How long a membership lasts at first if nobody does anything; `None`: it goes on.
pub(super) fn lasts(plan: &Plan) -> Option<Length> {
    let goes_on = plan.terms.renewal == RenewalMode::Auto && !matches!(plan.terms.term, Term::Event { .. });
    let pass = matches!(plan.kind, Kind::DayPass { .. });
    if goes_on && !pass { None } else { term_of(plan) }
}
