//! Retention by cohort: of those who joined in a month, how many are still members after so many more.
//!
//! Uses `term` and the rooms below it.

use super::months::{last_instant, months, percent};
use crate::error::Result;
use crate::space::{Account, Catalogue, Held, Space, Stretch, start_of};
use crate::term;
use crate::time::{Day, Moment};
use serde::Serialize;
use std::collections::BTreeMap;

/// Who stays, by month of joining.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// By month, also those in which nobody joined.
    pub cohorts: Vec<Cohort>,
}

/// Those who joined in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cohort {
    /// The first local day of the month.
    pub month: Day,
    /// How many joined.
    pub size: usize,
    /// Who is left at the end of that month, and of each month after it that the report is about.
    pub kept: Vec<Kept>,
}

/// Who is left of a cohort at the end of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// How many months after that of joining.
    pub after: usize,
    /// How many are members on its last day.
    pub members: usize,
    /// Of those who joined, in per cent with two decimals; `None` if nobody did.
    pub percent: Option<String>,
}

impl Space {
    /// Of those who joined in each calendar month of which a day lies in `[from, until)`, how many are still members at the
    /// end of that month and of each that follows, up to the last of these months.
    ///
    /// A member is a customer or a company with a membership of their own that is no pass. They joined on the earliest join
    /// date of these. On a day they are still a member if one of them admits then, or has its join date before it starts
    /// here and the day lies between. Who was never admitted is left out.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`](crate::error::Code::ReversedSpan) unless `from` is before `until`,
    /// [`Code::TooMany`](crate::error::Code::TooMany) beyond [`MAX_MONTHS`](super::MAX_MONTHS) months.
    pub fn retention(&self, from: Day, until: Day) -> Result<Retention> {
        let (months, catalogue) = (months(from, until)?, self.catalogue());
        let ends: Vec<Moment> = months.iter().map(|first| last_instant(*first, catalogue.zone())).collect();
        let mut sizes: BTreeMap<Day, (usize, Vec<usize>)> = BTreeMap::new();
        for (_, account) in self.accounts() {
            let own = || account.held.iter().filter(|held| is_member(held, catalogue));
            let Some(joined) = joined(account, catalogue) else { continue };
            let Ok(first) = months.binary_search(&joined.month_start()) else { continue };
            let ends = ends.get(first..).unwrap_or_default();
            let (size, kept) = sizes.entry(joined.month_start()).or_insert_with(|| (0, vec![0; ends.len()]));
            *size = size.saturating_add(1);
            for (at, members) in ends.iter().zip(kept) {
                let stays = own().any(|held| admits(held, catalogue, *at));
                *members = members.saturating_add(usize::from(stays));
            }
        }
        let count = |n: usize| i128::try_from(n).unwrap_or(i128::MAX);
        let cohort = |(n, month): (usize, &Day)| {
            let none = || (0, vec![0; ends.len().saturating_sub(n)]);
            let (size, kept) = sizes.remove(month).unwrap_or_else(none);
            let kept = kept.into_iter().enumerate().map(|(after, members)| Kept {
                after,
                members,
                percent: percent(count(members), count(size)),
            });
            Cohort { month: *month, size, kept: kept.collect() }
        };
        Ok(Retention { cohorts: months.iter().enumerate().map(cohort).collect() })
    }
}

/// The day on which a party became a member; `None` if it never was one.
pub(super) fn joined(account: &Account, catalogue: &Catalogue) -> Option<Day> {
    let own = account.held.iter().filter(|held| is_member(held, catalogue));
    own.filter_map(|held| term::of(held, catalogue).joined).min()
}

/// Whether a membership admits at some time, other than as a pass.
fn is_member(held: &Held, catalogue: &Catalogue) -> bool {
    term::of(held, catalogue).stretches.iter().any(counts)
}

fn counts(stretch: &Stretch) -> bool {
    stretch.admits && !stretch.plan.kind.is_pass()
}

fn admits(held: &Held, catalogue: &Catalogue, at: Moment) -> bool {
    let term = term::of(held, catalogue);
    let since = term.joined.map(|joined| start_of(catalogue.zone(), joined));
    match term.eras.first() {
        // It is a member's, from before the space was kept here.
        Some(start) if at < *start => since.is_some_and(|since| since <= at) && term.stretches.iter().any(counts),
        _ => term.at(at).value.is_some_and(counts),
    }
}
