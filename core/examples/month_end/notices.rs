//! What falls due in the coming month: whom to tell what, and what other systems are to do.

use crate::names::Names;
use crate::text::day as written;
use serde::Serialize;
use tenure::error::Result;
use tenure::notice::Notice;
use tenure::plan::{DunningAction, NoticeKind};
use tenure::space::Space;
use tenure::space::facts::Party;
use tenure::standing::Source;
use tenure::time::Day;

/// One notice, for people.
#[derive(Serialize)]
pub(crate) struct Due {
    /// The local day on which to act.
    pub(crate) day: Day,
    /// The name of whom it is for.
    pub(crate) name: String,
    /// In words.
    pub(crate) what: String,
    /// The notice itself.
    pub(crate) notice: Notice,
}

/// What falls due in the month after a day.
pub(crate) fn of(space: &Space, through: Day, names: &Names) -> Result<Vec<Due>> {
    let first = through.next()?;
    let (from, until) = (names.zone.start_of(first)?, names.zone.start_of(first.add_months(1)?)?);
    let due = |notice: Notice| Due {
        day: names.zone.day_of(notice.at),
        name: names.party(&notice.party),
        what: words(&notice, names),
        notice,
    };
    Ok(space.due(from, until)?.into_iter().map(due).collect())
}

fn words(notice: &Notice, names: &Names) -> String {
    let plan = notice.plan.as_ref().map(|plan| names.plan(plan)).unwrap_or_default();
    let through = match &notice.source {
        Some(Source::Shared { .. }) => ", shared".to_owned(),
        Some(Source::Inherited { company, .. }) => {
            format!(", through {}", names.party(&Party::Company(company.clone())))
        }
        _ => String::new(),
    };
    let on = written(names.zone.day_of(notice.on));
    let last = notice.last_day.map(|last| format!(", last day {}", written(last))).unwrap_or_default();
    let amount = notice.amount.map(|amount| amount.to_string()).unwrap_or_default();
    let credits = notice.credits.map(|credits| credits.0.to_string()).unwrap_or_default();
    let credit = notice.credit.as_ref().map(ToString::to_string).unwrap_or_default();
    let id = |id: &Option<tenure::id::FactId>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    match notice.kind {
        NoticeKind::Welcome => format!("welcome: {plan}"),
        NoticeKind::Onboarding => format!("getting started since {on}: {plan}"),
        NoticeKind::AccessGranted => format!("gets access: {plan}{through}{last}"),
        NoticeKind::AccessEnded => format!("loses access: {plan}{through}{last}"),
        NoticeKind::SeatWaiting => format!("waits for a place: {plan}"),
        NoticeKind::Renewal => format!("renewed on {on} for {amount}: {plan}"),
        NoticeKind::Ending => format!("ends: {plan}{last}"),
        NoticeKind::TrialEnding => format!("the trial ends{last}, then {amount}: {plan}"),
        NoticeKind::InvoiceDue => format!("{amount} open of invoice {} of {on}", id(&notice.invoice)),
        NoticeKind::PaymentFailed => {
            let step = match notice.action {
                Some(DunningAction::Notice) => "reminder of a failed payment",
                Some(DunningAction::Suspend) => "suspended for a failed payment",
                Some(DunningAction::End) => "ended for a failed payment",
                None => "a payment failed",
            };
            format!("{step}: {amount}, payment {}", id(&notice.payment))
        }
        NoticeKind::PackNearlyUsed => match notice.number {
            Some(left) => format!("{left} uses left: {plan}"),
            None => format!("{credits} left: {credit}"),
        },
        NoticeKind::CreditsExpiring => format!("{credits} are lost after{last}: {credit}"),
        NoticeKind::TopUp => format!("{credits} to be topped up: {credit}"),
        NoticeKind::MovedUp => format!("moves up from the waiting list: reservation {}", id(&notice.booking)),
        NoticeKind::CardReissue => format!("a new card: {plan}{through}"),
        NoticeKind::Inactive => format!("not seen since {on}: {plan}{through}"),
        NoticeKind::SupportUnanswered => format!("request {} of {on} has no answer", id(&notice.request)),
        NoticeKind::PriceChange => format!("from {on} for {amount}: {plan}"),
        NoticeKind::PlanRetired => format!("no longer offered from {on}: {plan}"),
    }
}
