//! A command on its way to becoming facts: what it sees, what it has made so far, and why it stops.
//!
//! Uses `standing` and the rooms below it.

use super::command::{Action, By, Command, Effect, Request};
use super::refusal::{Refusal, RefusalCode, Remark, RemarkCode};
use crate::error::{Code, Error};
use crate::id::{CustomerId, FactId, MembershipId, PlanId};
use crate::plan::Plan;
use crate::space::facts::{Facts, PartCount, Party, Status};
use crate::space::{Account, Held, PartyIx, Space, Stretch};
use crate::standing::Holds;
use crate::term;
use crate::time::{Day, Moment, When};
use std::sync::Arc;

/// A command is refused, or cannot be read as a question to this space.
#[derive(Debug)]
pub(super) enum Stop {
    Refused(Box<Refusal>),
    Broken(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Broken(error)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(Box::new(refusal))
    }
}

/// What a step of a command comes to.
pub(super) type Attempt<T = ()> = std::result::Result<T, Stop>;

/// One command, in the space as those before it leave it.
pub(super) struct Draft<'a> {
    pub(super) space: &'a Space,
    pub(super) request: &'a Request,
    pub(super) command: &'a Command,
    /// What it makes.
    pub(super) facts: Facts,
    pub(super) remarks: Vec<Remark>,
    made: u32,
}

impl<'a> Draft<'a> {
    pub(super) fn new(space: &'a Space, request: &'a Request, command: &'a Command) -> Draft<'a> {
        let facts = Facts::new(space.header().clone());
        Draft { space, request, command, facts, remarks: Vec::new(), made: 0 }
    }

    /// The id of the next fact that it makes, and when that is recorded.
    pub(super) fn next(&mut self) -> Attempt<(FactId, Moment)> {
        self.made = self.made.saturating_add(1);
        Ok((FactId::new(format!("{}.{}", self.command.id, self.made))?, self.request.at))
    }

    pub(super) fn next_membership(&mut self) -> Attempt<(MembershipId, Moment)> {
        let (id, recorded) = self.next()?;
        Ok((MembershipId::new(id.as_str())?, recorded))
    }

    pub(super) fn at(&self) -> Moment {
        self.request.at
    }

    pub(super) fn today(&self) -> Day {
        self.day_of(When::Moment(self.request.at))
    }

    pub(super) fn day_of(&self, when: When) -> Day {
        match when {
            When::Day(day) => day,
            When::Moment(at) => self.space.catalogue().zone().day_of(at),
        }
    }

    pub(super) fn moment_of(&self, when: When) -> Attempt<Moment> {
        Ok(self.space.catalogue().zone().moment_of(when)?)
    }

    /// The instant at which it is judged what somebody holds when something is to begin: today is judged as it stands now.
    pub(super) fn judged(&self, when: When) -> Attempt<Moment> {
        let at = self.moment_of(when)?;
        Ok(if self.day_of(when) == self.today() { at.max(self.at()) } else { at })
    }

    /// Whether somebody of the staff asks, who may change the past and go beyond limits.
    pub(super) fn manager(&self) -> Option<&'a str> {
        match &self.request.by {
            By::Manager(name) => Some(name),
            By::Member(_) | By::Host => None,
        }
    }

    /// Who of the staff asks, as facts name them.
    pub(super) fn staff(&self) -> Option<&'a str> {
        match &self.request.by {
            By::Manager(name) => Some(name),
            By::Host => Some("host"),
            By::Member(_) => None,
        }
    }

    /// What the staff did, only they undo.
    pub(super) fn theirs(&self, fact: &FactId, by: Option<&String>) -> Attempt {
        match (self.by_member(), by) {
            (Some(_), Some(_)) => Err(self.refusal(RefusalCode::ByStaff).by(fact.as_str()).into()),
            _ => Ok(()),
        }
    }

    pub(super) fn by_member(&self) -> Option<&'a CustomerId> {
        match &self.request.by {
            By::Member(customer) => Some(customer),
            By::Manager(_) | By::Host => None,
        }
    }

    pub(super) fn refusal(&self, code: RefusalCode) -> Refusal {
        Refusal::of(&self.command.id, code)
    }

    pub(super) fn refuse<T>(&self, code: RefusalCode) -> Attempt<T> {
        Err(self.refusal(code).into())
    }

    /// The same command with another action.
    pub(super) fn other(&self, action: Action) -> Command {
        Command { id: self.command.id.clone(), action }
    }

    pub(super) fn remark(&mut self, code: RemarkCode) -> &mut Remark {
        self.remarks.push(Remark { command: self.command.id.clone(), code, on: None, count: None, about: Vec::new() });
        let last = self.remarks.len().saturating_sub(1);
        // Just pushed.
        #[allow(clippy::indexing_slicing)]
        &mut self.remarks[last]
    }

    /// An error about a field of the command, which names something that the space does not have.
    pub(super) fn unknown(&self, field: &str, id: impl std::fmt::Display) -> Stop {
        Error::new(Code::DanglingId, format!("there is no `{id}`"))
            .at(format!("do.{}.{field}", self.command.action.name()))
            .into()
    }

    /// A date that was given, or now: the local day, or where the policy counts seconds the instant.
    pub(super) fn when(&self, given: Option<When>) -> Attempt<When> {
        let today = self.today();
        let Some(when) = given else { return Ok(self.now()) };
        let is_past = match when {
            When::Day(day) => day < today,
            When::Moment(at) => at < self.at() && self.space.catalogue().zone().day_of(at) < today,
        };
        if is_past && self.by_member().is_some() {
            return Err(Refusal { earliest: Some(today), ..self.refusal(RefusalCode::InThePast) }.into());
        }
        Ok(when)
    }

    /// Now, as a change of what is held is dated.
    pub(super) fn now(&self) -> When {
        let today = self.today();
        match self.space.catalogue().policy_at(today).proration.count {
            PartCount::Seconds => When::Moment(self.at()),
            _ => When::Day(today),
        }
    }

    /// When a change of a membership takes effect.
    pub(super) fn effect(&self, effect: Effect, held: &Held) -> Attempt<When> {
        match effect {
            Effect::Now => Ok(self.now()),
            Effect::On(when) => self.when(Some(when)),
            Effect::PeriodEnd => self.period_end(held, self.today()),
        }
    }

    /// The boundary at which the running period ends, or the first on or after a later day; where nothing recurs that day,
    /// or the one after the membership.
    pub(super) fn period_end(&self, held: &Held, earliest: Day) -> Attempt<When> {
        let zone = self.space.catalogue().zone();
        let after = self.at().next().unwrap_or(self.at());
        let from = if earliest > self.today() { self.moment_of(When::Day(earliest))? } else { after };
        if let Some(boundary) = self.space.period_from(&held.membership.id, from) {
            return Ok(When::Moment(boundary));
        }
        let ends = self.stretch(held, self.at()).and_then(|stretch| stretch.ends).filter(|_| earliest <= self.today());
        Ok(When::Day(ends.map_or(earliest, |ends| term::clock::day_after(zone, ends))))
    }

    /// A membership that the space has.
    pub(super) fn held(&self, id: &MembershipId) -> Attempt<(PartyIx, &'a Held)> {
        self.space.membership(id).ok_or_else(|| self.unknown("membership", id))
    }

    /// The same, which a member has to hold.
    pub(super) fn own(&self, id: &MembershipId) -> Attempt<&'a Held> {
        let (_, held) = self.held(id)?;
        match self.by_member() {
            Some(member) if held.membership.holder != Party::Customer(member.clone()) => {
                self.refuse(RefusalCode::NotPermitted)
            }
            _ => Ok(held),
        }
    }

    /// The stretch of a membership at an instant; before its start the first.
    pub(super) fn stretch(&self, held: &'a Held, at: Moment) -> Option<&'a Stretch> {
        let term = term::of(held, self.space.catalogue());
        term.at(at).value.or_else(|| term.stretches.first())
    }

    /// The stretch of a membership that runs at an instant: it has begun, and is not over.
    pub(super) fn running(&self, held: &'a Held, at: Moment) -> Attempt<&'a Stretch> {
        let stretch = term::of(held, self.space.catalogue()).at(at).value;
        match stretch.filter(|stretch| !matches!(stretch.status, Status::Expired | Status::Upcoming)) {
            Some(stretch) => Ok(stretch),
            None => Err(self.refusal(RefusalCode::NotRunning).by(held.membership.id.as_str()).into()),
        }
    }

    /// A customer that the space has.
    pub(super) fn customer(&self, id: &CustomerId, field: &str) -> Attempt<(PartyIx, &'a Arc<Account>)> {
        self.space.customer(id).map_err(|_| self.unknown(field, id))
    }

    pub(super) fn account(&self, party: &Party, field: &str) -> Attempt<(PartyIx, &'a Arc<Account>)> {
        match party {
            Party::Customer(id) => self.customer(id, field),
            Party::Company(id) => self.space.company(id).map_err(|_| self.unknown(field, id)),
        }
    }

    /// The version of a plan that is taken on a day, if anybody may take it then.
    pub(super) fn offered(&self, plan: &PlanId, day: Day) -> Attempt<&'a Arc<Plan>> {
        let versions = self.space.catalogue().plan_versions(plan);
        let Some(first) = versions.first() else { return Err(self.unknown("plan", plan)) };
        if day < first.from {
            return Err(Refusal { earliest: Some(first.from), ..self.refusal(RefusalCode::NotOffered) }.into());
        }
        let version = self.space.catalogue().plan_at(plan, day).unwrap_or(first);
        match version.offered_until {
            Some(until) if until <= day => self.refuse(RefusalCode::NotOffered),
            _ => Ok(version),
        }
    }

    /// What a customer holds at an instant that lets them in, the effective one first: the membership.
    pub(super) fn effective(&self, account: &'a Account, at: Moment) -> Option<MembershipId> {
        let holds = Holds::at(self.space, account, at);
        let effective = holds.effective().and_then(|place| holds.list.get(place))?;
        effective.membership().cloned()
    }

    /// The space with what was made so far.
    pub(super) fn made(&self) -> Attempt<Space> {
        let broken = |errors| Stop::Broken(Error { path: None, ..first(errors) });
        self.space.with(self.facts.clone()).map_err(broken)
    }
}

/// The first of several errors.
pub(super) fn first(errors: crate::error::Errors) -> Error {
    errors.first().cloned().unwrap_or_else(|| Error::new(Code::InvalidFact, "the facts are not whole"))
}
