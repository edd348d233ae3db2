//! The answer: a flat, owned record.

use crate::id::{CreditId, FactId, MembershipId, PlanId};
use crate::money::Amount;
use crate::plan::{Credits, DunningAction, NoticeKind};
use crate::space::facts::Party;
use crate::standing::Source;
use crate::time::{Day, Moment};
use serde::Serialize;

/// Something that a host should say or do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// `kind/subject/date`, and the step if there are several: the same whenever it is worked out. What was recorded as sent
    /// under it does not come again.
    pub id: String,
    /// What it is about.
    pub kind: NoticeKind,
    /// When to act: by the timetable, but not before the cause was recorded.
    pub at: Moment,
    /// When the thing itself happens.
    pub on: Moment,
    /// Whom it is for.
    pub party: Party,
    /// The membership that it is about.
    pub membership: Option<MembershipId>,
    /// The plan that is held with it then; of an end, that was held.
    pub plan: Option<PlanId>,
    /// How the party comes to hold it, where access is granted or ends.
    pub source: Option<Source>,
    /// The invoice that is not paid.
    pub invoice: Option<FactId>,
    /// The payment that failed.
    pub payment: Option<FactId>,
    /// The request that is not answered.
    pub request: Option<FactId>,
    /// The reservation that somebody moved up to.
    pub booking: Option<FactId>,
    /// The kind of credit that runs low, or ends.
    pub credit: Option<CreditId>,
    /// The lot of it.
    pub lot: Option<String>,
    /// The first instant without what is granted, renewed or held, where that is known.
    pub until: Option<Moment>,
    /// The last local day with it.
    pub last_day: Option<Day>,
    /// How much money: of the next period or term, or what is open, or failed. Before discounts, and before tax that comes on
    /// top.
    pub amount: Option<Amount>,
    /// How many credits: what is left, or what is to be topped up.
    pub credits: Option<Credits>,
    /// The step of dunning, counted from 1; how many uses are left.
    pub number: Option<u32>,
    /// What is due at that step.
    pub action: Option<DunningAction>,
}

impl Notice {
    /// A notice about something that happens to a party at an instant, with nothing else said yet.
    pub(super) fn about(kind: NoticeKind, party: &Party, on: Moment) -> Notice {
        Notice {
            id: String::new(),
            kind,
            at: on,
            on,
            party: party.clone(),
            membership: None,
            plan: None,
            source: None,
            invoice: None,
            payment: None,
            request: None,
            booking: None,
            credit: None,
            lot: None,
            until: None,
            last_day: None,
            amount: None,
            credits: None,
            number: None,
            action: None,
        }
    }
}
