//! The question: may this be done, and what comes of it.
//!
//! Uses the files beside it.

use super::command::{Action, Command, Request};
use super::difference::{Difference, touched};
use super::draft::{Attempt, Draft, Stop};
use super::refusal::{Refusal, RefusalCode, Remark, RemarkCode};
use super::relied::Relied;
use super::{holding, joining, leaving, paying, permitted, sharing, using};
use crate::error::{Code, Error, Errors};
use crate::id::FactId;
use crate::space::Space;
use crate::space::facts::{FactKind, Facts, GrantSource};
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
                    refusals.push(*refusal);
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
        let difference = accepted.then(|| self.diff_of(&space, &touched, request.at, through)).transpose()?;
        let relied = self.relied(&touched, request, difference.as_ref());
        Ok(Proposal { at: request.at, accepted, refusals, remarks, facts: facts.sorted(), difference, relied })
    }
}

impl Space {
    /// Whether a command has been carried out: what it made is there.
    fn has_made(&self, command: &FactId) -> bool {
        let first = format!("{command}.1");
        FactKind::ALL.iter().any(|kind| self.fact(*kind, &first).is_some())
    }
}

fn a_month_later(day: Day) -> Day {
    Interval::MONTH.add_to(day, 1).unwrap_or(Day::MAX)
}

/// What a command makes: its facts, the space with them, and what there is to know.
fn carried_out(space: &Space, request: &Request, command: &Command) -> Attempt<(Facts, Space, Vec<Remark>)> {
    let mut draft = Draft::new(space, request, command);
    if !permitted::permitted(&request.by, &command.action) {
        return draft.refuse(RefusalCode::NotPermitted);
    }
    if space.has_made(&command.id) {
        draft.remark(RemarkCode::AlreadyDone);
        return Ok((draft.facts, space.clone(), draft.remarks));
    }
    act(&mut draft, &command.action)?;
    let after = draft.made()?;
    Ok((draft.facts, after, draft.remarks))
}

fn act(draft: &mut Draft<'_>, action: &Action) -> Attempt {
    match action {
        Action::Register { party, registered, profile } => {
            joining::register(draft, party, *registered, profile.as_ref())
        }
        Action::Assign(asked) => joining::assign(draft, asked),
        Action::SignUp { customer, plan, from, seats, terms, coupon } => {
            joining::sign_up(draft, customer, plan, *from, (*seats, *terms), coupon.as_ref())
        }
        Action::Switch { membership, plan, when, seats, price } => {
            let to = holding::ToPlan { plan, seats: *seats, price: *price };
            holding::switch(draft, membership, *when, &to)
        }
        Action::AddAddOn { membership, add_on, from, until, quantity, price } => {
            let extra = holding::Extra { add_on, from: *from, until: *until, quantity: *quantity, price: *price };
            holding::add_add_on(draft, membership, &extra)
        }
        Action::DropAddOn { membership, add_on, when } => holding::drop_add_on(draft, membership, add_on, *when),
        Action::ChangeSeats { membership, seats, when } => holding::change_seats(draft, membership, *seats, *when),
        Action::ChangePrice { membership, price, when } => holding::change_price(draft, membership, *price, *when),
        Action::Redeem { membership, coupon, from } => holding::redeem(draft, membership, coupon, *from),
        Action::AddChild { membership, child, from, until, over_limit } => {
            let asked = sharing::ChildAsked { child, from: *from, until: *until, over_limit: over_limit.as_deref() };
            sharing::add_child(draft, membership, &asked)
        }
        Action::RemoveChild { membership, child, on } => sharing::remove_child(draft, membership, child, *on),
        Action::Link { customer, company, from, until, role } => {
            let asked = sharing::Tied { customer, company, from: *from, until: *until, role: role.as_deref() };
            sharing::link(draft, &asked)
        }
        Action::Unlink { customer, company, on } => sharing::unlink(draft, customer, company, *on),
        Action::Pause { membership, from, until } => holding::pause(draft, membership, *from, *until),
        Action::Resume { membership, on } => holding::resume(draft, membership, *on),
        Action::Cancel { membership, when, unused, reason, waived } => {
            let leave = leaving::Leave { when: *when, unused: *unused, reason: reason.as_deref(), waived: *waived };
            leaving::cancel(draft, membership, &leave)
        }
        Action::UndoCancellation { membership } => leaving::undo_cancellation(draft, membership),
        Action::Undo { kind, fact, reason } => leaving::undo(draft, *kind, fact, reason.as_deref()),
        Action::Renew { membership, terms, on } => joining::renew(draft, membership, *terms, *on),
        Action::OverrideStatus { membership, status, from, until, reason } => {
            let set = holding::ByHand { status: *status, from: *from, until: *until, reason: reason.as_deref() };
            holding::override_status(draft, membership, &set)
        }
        used => act_on_activity(draft, used),
    }
}

fn act_on_activity(draft: &mut Draft<'_>, action: &Action) -> Attempt {
    match action {
        Action::Book { customer, resource, from, until } => using::book(draft, customer, resource, (*from, *until)),
        Action::CancelBooking { booking, waived } => using::cancel_booking(draft, booking, *waived),
        Action::CheckIn { customer, place, under } => using::check_in(draft, customer, place.as_ref(), under.as_ref()),
        Action::Use { customer, credit, amount, under, rate, tax } => {
            let using = using::Using { credit, amount: *amount, under: under.as_ref(), rate: *rate, tax: tax.as_ref() };
            using::use_credits(draft, customer, &using)
        }
        Action::GrantCredits { holder, credit, amount, source, from, until, only } => {
            let given = using::Given {
                holder,
                credit,
                amount: *amount,
                source: *source,
                from: *from,
                until: *until,
                price: None,
                tax: None,
                lasts: None,
                only,
            };
            using::give(draft, &given)
        }
        Action::BuyPack { holder, credit, amount, price, tax, until, lasts, only } => {
            let given = using::Given {
                holder,
                credit,
                amount: *amount,
                source: GrantSource::Pack,
                from: None,
                until: *until,
                price: Some(*price),
                tax: tax.as_ref(),
                lasts: *lasts,
                only,
            };
            using::give(draft, &given)
        }
        Action::Charge { party, amount, text, on, due, payer, tax } => {
            let charged = paying::ChargeAsked {
                amount: *amount,
                text,
                on: *on,
                due: *due,
                payer: payer.as_ref(),
                tax: tax.as_ref(),
            };
            paying::charge(draft, party, &charged)
        }
        Action::RecordPayment { payer, amount, outcome, on, invoice, membership } => {
            let paid = paying::PaymentAsked {
                amount: *amount,
                outcome: *outcome,
                on: *on,
                invoice: invoice.as_ref(),
                membership: membership.as_ref(),
            };
            paying::record_payment(draft, payer, &paid)
        }
        Action::IssueInvoices { through } => paying::issue_invoices(draft, *through),
        Action::RepricePlan { plan, price, from, reach } => paying::reprice_plan(draft, plan, price, *from, *reach),
        Action::RetirePlan { plan, from } => paying::retire_plan(draft, plan, *from),
        // Every other is acted on above.
        _ => Err(Error::new(Code::InvalidQuestion, "this cannot be done").into()),
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
