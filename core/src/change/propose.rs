//! The question: may this be done, and what comes of it.
//!
//! Uses the files beside it.

use super::command::{Action as A, Command, Request};
use super::difference::{Difference, touched};
use super::draft::{Attempt, Draft, Stop};
use super::refusal::{Refusal, RefusalCode, Remark, RemarkCode};
use super::relied::Relied;
use super::{again, holding, instead, joining, leaving, paying, permitted, sharing, using};
use crate::error::{Code, Error, Errors};
use crate::id::FactId;
use crate::space::facts::{FactKind, Facts};
use crate::space::{AnyFact, Space};
use crate::time::{Day, Interval, Moment};
use serde::Serialize;

/// What is answered to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// When it was asked for.
    pub at: Moment,
    /// Whether every command is accepted. If not, nothing is done.
    pub accepted: bool,
    /// Why not: one for each command that is refused, up to the first that those after it may depend on.
    pub refusals: Vec<Refusal>,
    /// What there is to know about what is accepted, in the order of the commands.
    pub remarks: Vec<Remark>,
    /// What is to be stored: a fragment in the space file's own shape, to be appended by [`Space::with`]. Empty if refused.
    pub facts: Facts,
    /// What comes of it; absent if refused.
    pub difference: Option<Difference>,
    /// What it was worked out from.
    pub relied: Vec<Relied>,
}

impl Space {
    /// What would come of some commands, without doing any of it.
    ///
    /// The commands are accepted or refused together; each sees what those before it do. A command that is accepted is
    /// answered with facts. An id stands for one command for ever: one whose first fact the space has has been carried out, and is
    /// answered with none.
    ///
    /// # Errors
    /// A request that cannot be put to this space, with the path of what is wrong: [`Code::DanglingId`] for what the space does
    /// not have, [`Code::DuplicateId`] for two commands of one id, and those of the questions
    /// that are asked for it.
    ///
    /// # Example
    /// ```
    /// use tenure::change::Request;
    /// use tenure::space::Space;
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [
    ///     {"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    ///      "public": true, "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}},
    ///     {"id": "office-1", "recorded": "2026-01-01T09:00:00Z", "plan": "office", "from": "2026-01-01", "name": "Office",
    ///      "public": true, "kind": "recurring", "price": {"flat": {"amount": "620.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2026-01-01"}]
    /// }"#)?;
    /// let request = Request::read(br#"{"at": "2026-01-22T10:00:00Z", "by": {"member": "ann"}, "through": "2026-01-31",
    ///   "commands": [{"id": "c7", "do": {"switch": {"membership": "m1", "plan": "office"}}}]}"#)?;
    /// let proposal = space.propose(&request)?;
    /// assert!(proposal.accepted);
    /// assert_eq!(proposal.facts.switches[0].id.as_str(), "c7.1");
    ///
    /// // January has not been billed: 21 days of the desk instead of 31, and ten of the office on the next invoice.
    /// let due = &proposal.difference.as_ref().unwrap().due[0];
    /// assert_eq!((due.before_through.to_string(), due.through.to_string()), ("310.00 EUR".into(), "410.00 EUR".into()));
    ///
    /// // What was shown is what is billed.
    /// let after = space.with(proposal.facts.clone())?;
    /// let billed: Vec<_> = after.bill("2026-01-31".parse()?)?.invoices.iter().map(|invoice| invoice.due.to_string()).collect();
    /// assert_eq!(billed, ["210.00 EUR", "200.00 EUR"]);
    /// assert!(proposal.still_valid(&space, proposal.at) && !proposal.still_valid(&after, proposal.at));
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    pub fn propose(&self, request: &Request) -> Result<Proposal, Errors> {
        let mut space = self.clone();
        let mut facts = Facts::new(self.header().clone());
        let (mut refusals, mut remarks) = (Vec::new(), Vec::new());
        for (n, command) in request.commands.iter().enumerate() {
            if request.commands.iter().take(n).any(|earlier| earlier.id == command.id) {
                let message = format!("another command of this request has the id `{}`", command.id);
                return Err(Error::new(Code::DuplicateId, message).at(format!("commands[{n}].id")).into());
            }
            let located = |error: Error| {
                let path = match &error.path {
                    Some(path) => format!("commands[{n}].{path}"),
                    None => format!("commands[{n}].do.{}", command.action.name()),
                };
                Errors::from(error.at(path))
            };
            match carried_out(&space, request, command) {
                Ok((made, next, more)) => {
                    facts = facts.plus(made);
                    space = next;
                    remarks.extend(more);
                }
                Err(Stop::Refused(refusal)) => {
                    refusals.push(instead::settled(&space, request, command, *refusal));
                    // What comes after may need what this would have made.
                    break;
                }
                Err(Stop::Broken(error)) => return Err(located(error)),
            }
        }
        let accepted = refusals.is_empty();
        if !accepted {
            (facts, remarks, space) = (Facts::new(self.header().clone()), Vec::new(), self.clone());
        }
        let through = match request.through {
            Some(through) => through,
            None => a_month_later(self.catalogue().zone().day_of(request.at)),
        };
        let touched = touched(self, &space);
        let difference = accepted.then(|| self.diff_of(&space, &touched, request.at, through)).transpose();
        let difference = difference.map_err(|error| error.at("commands"))?;
        let relied = self.relied(&touched, request, difference.as_ref());
        Ok(Proposal { at: request.at, accepted, refusals, remarks, facts: facts.sorted(), difference, relied })
    }
}

impl Space {
    /// The first fact that a command made, if it has been carried out: of each kind the one that bears its first id.
    fn made_by(&self, command: &FactId) -> Vec<&AnyFact> {
        let first = format!("{command}.1");
        FactKind::ALL.iter().filter_map(|kind| self.fact(*kind, &first)).collect()
    }
}

fn a_month_later(day: Day) -> Day {
    Interval::MONTH.add_to(day, 1).unwrap_or(Day::MAX)
}

/// What a command makes: its facts, the space with them, and what there is to know.
pub(super) fn carried_out(space: &Space, request: &Request, command: &Command) -> Attempt<(Facts, Space, Vec<Remark>)> {
    let mut draft = Draft::new(space, request, command);
    if !permitted::permitted(&request.by, &command.action) {
        return draft.refuse(RefusalCode::NotPermitted);
    }
    let made = space.made_by(&command.id);
    if !made.is_empty() {
        if !again::is_same(&draft, &command.action, &made) {
            return draft.refuse(RefusalCode::IdUsed);
        }
        draft.remark(RemarkCode::AlreadyDone);
        return Ok((draft.facts, space.clone(), draft.remarks));
    }
    act(&mut draft, &command.action)?;
    if let Some(by) = draft.staff() {
        draft.facts = draft.facts.signed(by);
    }
    let after = draft.made()?;
    Ok((draft.facts, after, draft.remarks))
}

/// One arm a command.
fn act(draft: &mut Draft<'_>, action: &A) -> Attempt {
    match action {
        A::Register { party, registered, profile } => joining::register(draft, party, *registered, profile.as_ref()),
        A::Assign(asked) => joining::assign(draft, asked),
        A::SignUp { customer, plan, from, seats, terms, coupon } => {
            joining::sign_up(draft, customer, plan, *from, *seats, *terms, coupon.as_ref())
        }
        A::Renew { membership, terms, on } => joining::renew(draft, membership, *terms, *on),
        A::Switch { membership, plan, when, seats, price } => {
            holding::switch(draft, membership, plan, *when, *seats, *price)
        }
        A::AddAddOn { membership, add_on, from, until, quantity, price } => {
            holding::add_add_on(draft, membership, add_on, (*from, *until), *quantity, *price)
        }
        A::DropAddOn { membership, add_on, when } => holding::drop_add_on(draft, membership, add_on, *when),
        A::ChangeSeats { membership, seats, when } => holding::change_seats(draft, membership, *seats, *when),
        A::ChangePrice { membership, price, when } => holding::change_price(draft, membership, *price, *when),
        A::Redeem { membership, coupon, from } => holding::redeem(draft, membership, coupon, *from),
        A::Pause { membership, from, until } => holding::pause(draft, membership, *from, *until),
        A::Resume { membership, on } => holding::resume(draft, membership, *on),
        A::OverrideStatus { membership, status, from, until, reason } => {
            holding::override_status(draft, membership, *status, (*from, *until), reason.as_deref())
        }
        A::AddChild { membership, child, from, until, over_limit } => {
            sharing::add_child(draft, membership, child, (*from, *until), over_limit.as_deref())
        }
        A::AcceptInvitation { invitation } => sharing::accept(draft, invitation),
        A::RemoveChild { membership, child, on } => sharing::remove_child(draft, membership, child, *on),
        A::Link { customer, company, from, until, role } => {
            sharing::link(draft, customer, company, (*from, *until), role.as_deref())
        }
        A::Unlink { customer, company, on } => sharing::unlink(draft, customer, company, *on),
        A::Cancel { membership, when, unused, reason, waived } => {
            leaving::cancel(draft, membership, *when, *unused, reason.as_deref(), *waived)
        }
        A::UndoCancellation { membership } => leaving::undo_cancellation(draft, membership),
        A::Undo { kind, fact, reason } => leaving::undo(draft, *kind, fact, reason.as_deref()),
        A::Book { customer, resource, from, until } => using::book(draft, customer, resource, *from, *until),
        A::CancelBooking { booking, waived } => using::cancel_booking(draft, booking, *waived),
        A::CheckIn { customer, place, under } => using::check_in(draft, customer, place.as_ref(), under.as_ref()),
        A::Use { customer, credit, amount, under, rate, tax } => {
            using::use_credits(draft, customer, credit, *amount, under.as_ref(), *rate, tax.as_ref())
        }
        A::GrantCredits { holder, credit, amount, source, from, until, only } => {
            using::grant(draft, holder, credit, *amount, *source, (*from, *until), only)
        }
        A::BuyPack { holder, credit, amount, price, tax, until, lasts, only } => {
            using::sell(draft, holder, credit, *amount, (*price, tax.as_ref(), *lasts), *until, only)
        }
        A::Charge { party, amount, text, on, due, payer, tax, line } => {
            let taxed = (tax.as_ref(), line.as_deref());
            paying::charge(draft, (party, payer.as_ref()), *amount, text, *on, *due, taxed)
        }
        A::RecordPayment { payer, amount, outcome, on, invoice, membership } => {
            paying::record_payment(draft, payer, *amount, *outcome, *on, invoice.as_ref(), membership.as_ref())
        }
        A::IssueInvoices { through } => paying::issue_invoices(draft, *through),
        A::RepricePlan { plan, price, from, reach } => paying::reprice_plan(draft, plan, price, *from, *reach),
        A::RetirePlan { plan, from } => paying::retire_plan(draft, plan, *from),
    }
}

impl Proposal {
    /// What it was worked out from that has changed in a space since, such as a seat that somebody else has taken.
    #[must_use]
    pub fn stale(&self, space: &Space) -> Vec<Relied> {
        self.relied.iter().filter(|relied| !relied.holds(space)).cloned().collect()
    }

    /// Whether what it says still comes of its facts, stored in a space at an instant: nothing has changed there that it was
    /// worked out from, and it has not aged. It ages with the local day on which it was asked for, since what may be done goes
    /// by the day, and when a reservation that it makes begins; ask again then.
    #[must_use]
    pub fn still_valid(&self, space: &Space, at: Moment) -> bool {
        let zone = space.catalogue().zone();
        let begun = self.facts.bookings.iter().any(|booking| self.at < booking.from && booking.from <= at);
        self.at <= at && zone.day_of(at) == zone.day_of(self.at) && !begun && self.stale(space).is_empty()
    }
}
