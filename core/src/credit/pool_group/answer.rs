//! The answers about credits of a space: flat, owned records.

use super::LotSource;
use crate::credit::{Entry, EntryReason, LotId};
use crate::id::{CreditId, CustomerId, ResourceId};
use crate::plan::Credits;
use crate::space::facts::Party;
use crate::time::Moment;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// What somebody can draw at an instant, after everything that happens at it, and the span around the instant in which
/// that is constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// Whose.
    pub party: Party,
    /// Of which kind.
    pub credit: CreditId,
    /// The first instant from which it has been so; absent: always.
    pub from: Option<Moment>,
    /// The first instant at which it differs, as far as is known; absent: not within 800 days of the last known draw.
    pub until: Option<Moment>,
    /// What is left in the lots that they can draw on.
    pub left: Credits,
    /// What is left in them and is drawn later, by reservations that are known.
    pub reserved: Credits,
    /// What they could draw now, for nothing in particular, so that nobody who has drawn or will draw gets less: neither
    /// what is reserved, nor what is for certain things only, nor beyond a person's share. It is what a reservation that
    /// begins now can draw.
    pub available: Credits,
    /// The same for resources for which lots are set aside, by id, where it is another amount.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_for: Vec<ResourceCredits>,
    /// Carried overage of theirs that the next lots pay.
    pub owed: Credits,
    /// What is to be bought now, if less is available than the kind says.
    pub top_up: Option<Credits>,
    /// The lots that they can draw on, the oldest first, also those with nothing left.
    pub lots: Vec<LotBalance>,
}

/// How many credits could be drawn for a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResourceCredits {
    /// For which.
    pub resource: ResourceId,
    /// How many.
    pub amount: Credits,
}

/// One lot of a balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LotBalance {
    /// Its id: where it comes from and the local day on which it begins.
    pub lot: LotId,
    /// Where it comes from.
    pub source: LotSource,
    /// Who has it: its owner, or whose membership or grant it comes from.
    pub holder: Party,
    /// Whether others draw on it too.
    pub pooled: bool,
    /// Its first instant.
    pub from: Moment,
    /// The first instant without it; absent: for good.
    pub until: Option<Moment>,
    /// What was granted.
    pub granted: Credits,
    /// What is left.
    pub left: Credits,
    /// What of that is drawn later, by reservations that are known.
    pub reserved: Credits,
}

/// What became of somebody's credits: an entry, with its reason, for everything that happened to the lots that are theirs or
/// that they draw on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct History {
    /// Whose.
    pub party: Party,
    /// Of which kind.
    pub credit: CreditId,
    /// In order; `balance` is what is left in these lots.
    pub entries: Vec<Entry>,
}

/// What became of somebody's credits in a span, such as a month:
///
/// > opening + granted + rolled in + topped up + transferred in = used + expired + voided + rolled out + transferred out + closing
///
/// What ends with the span counts in it: lots that expire at its end, and what they lose or give to the next period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// What there was.
    pub opening: Credits,
    /// What was granted.
    pub granted: Credits,
    /// What came over from the period before.
    pub rolled_in: Credits,
    /// What brought lots up to a minimum.
    pub topped_up: Credits,
    /// What came from others' lots.
    pub transferred_in: Credits,
    /// What each customer drew, less what they gave back, by id.
    pub used: Vec<CustomerCredits>,
    /// What was lost.
    pub expired: Credits,
    /// What was taken back.
    pub voided: Credits,
    /// What goes over to the next period.
    pub rolled_out: Credits,
    /// What went to others' lots.
    pub transferred_out: Credits,
    /// What there is.
    pub closing: Credits,
    /// What each customer drew and nothing covered, less what they gave up, by id.
    pub overage: Vec<CustomerCredits>,
}

/// How many credits a customer has to do with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerCredits {
    /// Who; none if the facts name nobody.
    pub customer: Option<CustomerId>,
    /// How many.
    pub amount: Credits,
}

impl Balance {
    /// What is neither drawn nor reserved.
    pub(super) fn free(&self) -> Credits {
        Credits(self.left.0.saturating_sub(self.reserved.0))
    }
}

impl History {
    /// What became of the credits in `[from, until)`.
    #[must_use]
    pub fn statement(&self, from: Moment, until: Moment) -> Statement {
        let ends = |reason| {
            matches!(
                reason,
                EntryReason::Expired
                    | EntryReason::Reset
                    | EntryReason::Replaced
                    | EntryReason::Voided
                    | EntryReason::RolledOut
            )
        };
        // At one instant a period ends before the next begins.
        let is_before = |entry: &Entry, at: Moment| entry.at < at || (entry.at == at && ends(entry.reason));
        let mut statement = Statement::default();
        let mut used: BTreeMap<Option<CustomerId>, Decimal> = BTreeMap::new();
        let mut overage: BTreeMap<Option<CustomerId>, Decimal> = BTreeMap::new();
        for entry in self.entries.iter().filter(|entry| is_before(entry, until)) {
            let amount = entry.amount.0;
            let by = super::ask::gained(entry.reason);
            let signed = if by < 0 { amount.saturating_mul(Decimal::NEGATIVE_ONE) } else { amount };
            if by != 0 {
                add(&mut statement.closing, signed);
            }
            if is_before(entry, from) {
                if by != 0 {
                    add(&mut statement.opening, signed);
                }
                continue;
            }
            let field = match entry.reason {
                EntryReason::Granted | EntryReason::Refilled => &mut statement.granted,
                EntryReason::RolledIn => &mut statement.rolled_in,
                EntryReason::ToppedUp => &mut statement.topped_up,
                EntryReason::TransferredIn => &mut statement.transferred_in,
                EntryReason::Expired | EntryReason::Reset | EntryReason::Replaced => &mut statement.expired,
                EntryReason::Voided => &mut statement.voided,
                EntryReason::RolledOut => &mut statement.rolled_out,
                EntryReason::TransferredOut => &mut statement.transferred_out,
                EntryReason::Drawn | EntryReason::Paid | EntryReason::Returned => {
                    let sum = used.entry(entry.by.clone()).or_default();
                    *sum = sum.saturating_sub(signed);
                    continue;
                }
                EntryReason::Refused | EntryReason::Charged | EntryReason::Carried => {
                    let sum = overage.entry(entry.by.clone()).or_default();
                    *sum = sum.saturating_add(amount);
                    continue;
                }
                EntryReason::GivenUp => {
                    let sum = overage.entry(entry.by.clone()).or_default();
                    *sum = sum.saturating_sub(amount);
                    continue;
                }
                EntryReason::Lapsed | EntryReason::TransferShort | EntryReason::Dropped => continue,
            };
            add(field, amount);
        }
        let listed = |sums: BTreeMap<Option<CustomerId>, Decimal>| {
            let left = sums.into_iter().filter(|(_, sum)| !sum.is_zero());
            left.map(|(customer, sum)| CustomerCredits { customer, amount: Credits(sum.normalize()) }).collect()
        };
        Statement { used: listed(used), overage: listed(overage), ..statement }
    }
}

fn add(sum: &mut Credits, amount: Decimal) {
    *sum = Credits(sum.0.saturating_add(amount).normalize());
}
