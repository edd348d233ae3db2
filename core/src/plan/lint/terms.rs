//! Findings about how long a plan lasts and what payment has to do with it.

use super::length::{Length, lasts};
use super::{Finding, FindingCode};
use crate::plan::{DunningAction, PastDue, PaymentGate, Plan, RenewalMode, Term};
use crate::time::{Day, Interval, MonthDay};

pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    let terms = &plan.terms;
    let pass = plan.kind.is_pass();
    if let Some(end) = lasts(plan) {
        if let Some(trial) = plan.trial.filter(|trial| Length::from(*trial).reaches(&end)) {
            let sentence =
                format!("the trial of {trial} takes the whole term of {end}, so that no date reaches Active");
            add(FindingCode::StatusUnreachable, sentence);
        }
        if let Some(new) = terms.new_for.filter(|new| Length::from(*new).reaches(&end)) {
            add(FindingCode::AlwaysNew, format!("holders count as new for {new}, and the membership ends after {end}"));
        }
        if let Some(notice) = terms.notice.filter(|notice| Length::from(*notice).exceeds(&end)) {
            let sentence = format!("notice of {notice} is longer than the term of {end}");
            add(FindingCode::NoticeBeyondTerm, sentence);
        }
        for grant in &plan.permissions {
            if let Some(after) = grant.after.filter(|after| Length::from(*after).reaches(&end)) {
                let sentence =
                    format!("`{}` starts {after} after joining, and the membership ends after {end}", grant.path);
                add(FindingCode::GrantNeverStarts, sentence);
            }
        }
    }
    if terms.grace.is_some() && pass {
        add(FindingCode::StatusUnreachable, "a pass has no grace, so that no date reaches Grace".to_owned());
    } else if terms.grace.is_some() && lasts(plan).is_none() {
        let sentence = "it has no end of its own, so that no date reaches Grace unless a membership was given an end";
        add(FindingCode::StatusUnreachable, sentence.to_owned());
    }
    if terms.renewal != RenewalMode::Auto && !pass && terms.term == Term::Open {
        let sentence = "it says how it is renewed, and an open term has no end to be renewed at";
        add(FindingCode::RenewalWithoutTerm, sentence.to_owned());
    }
    if let Some(cycles) = terms.commitment {
        match (&plan.billing, lasts(plan)) {
            (None, _) => {
                let sentence = format!("a commitment of {cycles} cycles, on a plan without cycles");
                add(FindingCode::CommitmentBeyondTerm, sentence);
            }
            (Some(billing), Some(end)) => {
                let committed = Length::from(billing.every).times(cycles.get());
                if committed.exceeds(&end) {
                    let sentence = format!("a commitment of {committed} is longer than the term of {end}");
                    add(FindingCode::CommitmentBeyondTerm, sentence);
                }
            }
            _ => {}
        }
    }
    found.extend(season(plan));
    found.extend(dunning(plan));
    found
}

fn season(plan: &Plan) -> Vec<Finding> {
    let Term::Season { starts, length, rollover } = &plan.terms.term else { return Vec::new() };
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    let (mine, year) = (Length::from(*length), Length::from(Interval::YEAR));
    if !mine.reaches(&year) {
        let sentence =
            format!("seasons of {length} from {starts} leave a gap: who joins in it has the next season as well");
        add(FindingCode::SeasonNotAYear, sentence);
    } else if mine.exceeds(&year) {
        add(FindingCode::SeasonNotAYear, format!("seasons of {length} from {starts} overlap the next one"));
    }
    match rollover {
        Some(rollover) if rollover == starts => {
            add(
                FindingCode::RolloverIdle,
                format!("a rollover on {rollover}, the first day, gives everybody two seasons"),
            );
        }
        Some(rollover) if rolls_beyond(*starts, *length, *rollover) => {
            let sentence = format!("a season of {length} from {starts} is over before it rolls over on {rollover}");
            add(FindingCode::RolloverIdle, sentence);
        }
        _ => {}
    }
    found
}

/// Whether a season that begins in 2021, which has no leap day in it or behind it, is over when it would roll over.
fn rolls_beyond(starts: MonthDay, length: Interval, rollover: MonthDay) -> bool {
    let judged = || -> crate::error::Result<bool> {
        let first: Day = starts.in_year(2021)?;
        let this_year = rollover.in_year(2021)?;
        let at = if this_year < first { rollover.in_year(2022)? } else { this_year };
        Ok(at >= length.add_to(first, 1)?)
    };
    judged().unwrap_or(false)
}

fn dunning(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    let terms = &plan.terms;
    let costs = plan.price.is_some() || plan.sign_up_fee.is_some() || plan.deposit.is_some();
    if terms.payment == PaymentGate::OncePaid && !costs {
        let sentence = "it waits for its first payment and nothing is to be paid, so that no date reaches Active";
        add(FindingCode::NothingToPay, sentence.to_owned());
    }
    if !terms.dunning.is_empty() && !costs {
        add(FindingCode::NothingToPay, "it has a timetable for failed payments and nothing is to be paid".to_owned());
    }
    for (n, step) in terms.dunning.iter().enumerate() {
        let mine = Length::from(step.after);
        let behind = |action: DunningAction| {
            terms.dunning.iter().enumerate().find(|(other, earlier)| {
                *other != n
                    && earlier.action == action
                    && mine.reaches(&Length::from(earlier.after))
                    // Of two steps on one day the one that was written first counts.
                    && (mine.exceeds(&Length::from(earlier.after)) || *other < n)
            })
        };
        if let Some((_, end)) = behind(DunningAction::End) {
            let sentence = format!("a step after {} comes behind the end after {}", step.after, end.after);
            add(FindingCode::DunningUnreached, sentence);
        } else if step.action == DunningAction::Suspend {
            if terms.past_due == PastDue::Ended {
                let sentence = "a failed payment ends access at once, so that the step that suspends changes nothing";
                add(FindingCode::DunningUnreached, sentence.to_owned());
            } else if let Some((_, earlier)) = behind(DunningAction::Suspend) {
                let sentence =
                    format!("it is suspended after {} already, not only after {}", earlier.after, step.after);
                add(FindingCode::DunningUnreached, sentence);
            }
        }
    }
    found
}
