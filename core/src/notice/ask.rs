//! The question: what falls due in a span.
//!
//! Uses `space` and the files beside it.

use super::answer::Notice;
use super::cause::Found;
use super::recorded::{Endings, RecordedDates};
use super::{access, card, credits, holding, money, people};
use crate::error::{Code, Error, Result};
use crate::space::facts::Party;
use crate::space::{Account, PartyIx, Space};
use crate::time::Moment;
use std::collections::{BTreeSet, HashSet};

/// The most notices that one question gives, sent ones counted.
pub const MAX_NOTICES: usize = 1_000_000;
/// The longest span that can be asked for, in years of 366 days.
pub const MAX_YEARS: i64 = 100;

impl Space {
    /// What falls due in `[from, until)`, in order of time, then of id: every notice that is not recorded as sent, by a
    /// [`Message`](crate::space::facts::Message) that is not void and names the notice's id.
    ///
    /// What the timetables are is the plan's ([`Plan::notices`](crate::plan::Plan::notices)), or else the space's
    /// ([`Policy::notices`](crate::space::facts::Policy::notices)); some kinds come without a rule
    /// ([`NoticeKind`](crate::plan::NoticeKind)). A notice comes at the start of the local day that its rule says, or at the
    /// event itself, but not before its cause was recorded: what is entered late still gives its notice in the next run.
    /// Spans add up: what falls due in two spans, one after the other, is what falls due in both.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] unless `from` is before `until`; [`Code::TooMany`] beyond [`MAX_YEARS`] years or [`MAX_NOTICES`] notices;
    /// [`Code::OutOfRange`] where an amount does not fit.
    ///
    /// # Example
    /// ```
    /// use tenure::{space::Space, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
    ///     "name": "Desk", "kind": "recurring", "notices": [{"notice": "ending", "before": "P7D"}]}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2024-01-01", "until": "2024-03-01"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    ///
    /// let due = space.due(Moment::parse("2024-02-01T00:00:00Z")?, Moment::parse("2024-04-01T00:00:00Z")?)?;
    /// let ids: Vec<&str> = due.iter().map(|notice| notice.id.as_str()).collect();
    /// assert_eq!(ids, ["ending/m1/2024-03-01/-P7D", "access_ended/m1/ann/2024-03-01"]);
    /// assert_eq!(due[0].at, Moment::parse("2024-02-23T00:00:00Z")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn due(&self, from: Moment, until: Moment) -> Result<Vec<Notice>> {
        let mut found = self.span_of_notices(from, until)?;
        for (ix, account) in self.accounts() {
            of_account(&mut found, ix, account)?;
        }
        let sent = sent(self.accounts().map(|(_, account)| &**account));
        Ok(open(found.list, &sent))
    }

    /// The same, of some accounts: what follows from what they hold themselves, also for those whom it covers, and what is
    /// said to them of their money, credits, use and requests. Messages are looked for in these accounts, and in those of
    /// whom the notices are for.
    pub(crate) fn due_of(&self, accounts: &BTreeSet<PartyIx>, from: Moment, until: Moment) -> Result<Vec<Notice>> {
        let mut found = self.span_of_notices(from, until)?;
        for ix in accounts {
            if let Some(account) = self.account(*ix) {
                of_account(&mut found, *ix, account)?;
            }
        }
        let parties: HashSet<&Party> = found.list.iter().map(|notice| &notice.party).collect();
        let others = parties.into_iter().filter_map(|party| self.find(party));
        let concerned: BTreeSet<PartyIx> = others.chain(accounts.iter().copied()).collect();
        let sent = sent(concerned.iter().filter_map(|ix| self.account(*ix)).map(|account| &**account));
        Ok(open(found.list, &sent))
    }

    fn span_of_notices(&self, from: Moment, until: Moment) -> Result<Found<'_>> {
        if from >= until {
            return Err(Error::new(Code::ReversedSpan, format!("from {from} until {until} is no span")));
        }
        if until.micros_since(from) > MAX_YEARS.saturating_mul(366 * 86_400_000_000) {
            return Err(Error::new(Code::TooMany, format!("more than {MAX_YEARS} years: ask for a shorter span")));
        }
        Ok(Found::new(self, from, until))
    }
}

/// What follows from one account.
fn of_account<'a>(found: &mut Found<'a>, ix: PartyIx, account: &'a Account) -> Result<()> {
    let Some(party) = account.party.as_ref().filter(|_| account.exists) else { return Ok(()) };
    let endings = Endings::of(account);
    for held in &account.held {
        let dates = RecordedDates::of(held, &endings);
        holding::of(found, held, &dates)?;
        access::of(found, account, held, &endings, &dates)?;
        money::dunning(found, held)?;
    }
    money::of(found, account, party)?;
    if let Party::Customer(customer) = party {
        card::of(found, account, customer)?;
        people::of(found, account, customer)?;
    }
    credits::of(found, ix, account, party)
}

/// The ids of the notices that were sent.
fn sent<'a>(accounts: impl Iterator<Item = &'a Account>) -> HashSet<&'a str> {
    accounts.flat_map(|account| &account.messages).filter_map(|message| message.notice.as_deref()).collect()
}

fn open(mut list: Vec<Notice>, sent: &HashSet<&str>) -> Vec<Notice> {
    list.retain(|notice| !sent.contains(notice.id.as_str()));
    list.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    list
}
