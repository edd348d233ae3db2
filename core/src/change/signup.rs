//! The way in from a website: the next step that a visitor must take to hold a public plan.
//!
//! Uses `billing` and the rooms below it.

use super::command::{Action, By, Command, Request};
use super::refusal::Refusal;
use crate::cover;
use crate::error::{Code, Error, Errors, Result};
use crate::id::{CustomerId, FactId, MembershipId, PlanId};
use crate::money::Amount;
use crate::space::Space;
use crate::space::facts::Status;
use crate::term;
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// What is known of somebody who looks at a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Visitor {
    /// Nothing.
    Unknown,
    /// They have an account, and have not logged in.
    Known,
    /// They have logged in as this customer.
    LoggedIn(CustomerId),
}

/// What a visitor has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpStep {
    /// Log in.
    LogIn,
    /// Create an account.
    CreateAccount,
    /// Confirm that they take the plan.
    Confirm,
    /// Pay: the membership waits for it.
    Pay,
    /// Nothing: they hold it.
    Done,
}

/// How far a visitor is on the way to a public plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignUp {
    /// The plan.
    pub plan: PlanId,
    /// What comes next: one of these; empty if they cannot take it.
    pub next: Vec<SignUpStep>,
    /// Why they cannot take it.
    pub refusal: Option<Refusal>,
    /// Their membership, once they have confirmed.
    pub membership: Option<MembershipId>,
    /// What is due today if they confirm now, by currency; when they pay, what is due.
    pub due: Vec<Amount>,
}

impl Space {
    /// The next step of a visitor who wants a public plan: log in or create an account, confirm, pay, done.
    ///
    /// # Errors
    /// [`Code::DanglingId`] for a plan that the space does not have, and those of [`Space::propose`].
    pub fn sign_up(&self, plan: &PlanId, visitor: &Visitor, at: Moment) -> Result<SignUp, Errors> {
        if self.catalogue().plan_versions(plan).is_empty() {
            return Err(Error::new(Code::DanglingId, format!("there is no plan `{plan}`")).at("plan").into());
        }
        let bare = SignUp { plan: plan.clone(), next: Vec::new(), refusal: None, membership: None, due: Vec::new() };
        let account = match visitor {
            Visitor::LoggedIn(customer) => self.customer(customer).ok().map(|(_, account)| (customer, account)),
            Visitor::Known | Visitor::Unknown => None,
        };
        let Some((customer, account)) = account else {
            let next = match visitor {
                Visitor::Unknown => vec![SignUpStep::LogIn, SignUpStep::CreateAccount],
                Visitor::Known => vec![SignUpStep::LogIn],
                // Nobody whom the space knows.
                Visitor::LoggedIn(_) => vec![SignUpStep::CreateAccount],
            };
            return Ok(match self.not_offered(plan, at) {
                Some(refusal) => SignUp { refusal: Some(refusal), ..bare },
                None => SignUp { next, ..bare },
            });
        };
        for held in &account.held {
            let stretch = term::of(held, self.catalogue()).at(at).value;
            let current = stretch.filter(|stretch| stretch.plan.plan == *plan && stretch.status != Status::Expired);
            let Some(stretch) = current else { continue };
            let membership = Some(held.membership.id.clone());
            if stretch.status != Status::Pending {
                return Ok(SignUp { next: vec![SignUpStep::Done], membership, ..bare });
            }
            let today = self.catalogue().zone().day_of(at);
            let payer = cover::payer_of(self, &held.membership).clone();
            let payers = std::iter::once(payer.clone()).collect();
            let bill = self.bill_of(&payers, &std::iter::once(held.membership.holder.clone()).collect(), today)?;
            let mut due: Vec<Amount> = bill.invoices.iter().map(|invoice| invoice.due).collect();
            due.push(self.open_of(&payer, self.header().currency)?);
            return Ok(SignUp { next: vec![SignUpStep::Pay], membership, due: summed(due)?, ..bare });
        }
        let proposal = self.propose(&confirming(plan, customer, at)?)?;
        if let Some(refusal) = proposal.refusals.into_iter().next() {
            return Ok(SignUp { refusal: Some(refusal), ..bare });
        }
        let mut due = Vec::new();
        for change in proposal.difference.iter().flat_map(|difference| &difference.due) {
            due.push(change.now.checked_sub(change.before_now)?);
        }
        Ok(SignUp { next: vec![SignUpStep::Confirm], due: summed(due)?, ..bare })
    }

    /// Why nobody can take a plan from a website.
    fn not_offered(&self, plan: &PlanId, at: Moment) -> Option<Refusal> {
        use super::refusal::RefusalCode;
        let day = self.catalogue().zone().day_of(at);
        let version = self.catalogue().plan_versions(plan).iter().rev().find(|version| version.from <= day);
        let code = match version {
            None => RefusalCode::NotOffered,
            Some(version) if version.offered_until.is_some_and(|until| until <= day) => RefusalCode::NotOffered,
            Some(version) if !version.public => RefusalCode::NotPublic,
            Some(_) => return None,
        };
        Some(Refusal::of(&FactId::unnamed(), code))
    }
}

fn confirming(plan: &PlanId, customer: &CustomerId, at: Moment) -> Result<Request> {
    let action = Action::SignUp {
        customer: customer.clone(),
        plan: plan.clone(),
        from: None,
        seats: None,
        terms: None,
        coupon: None,
    };
    let command = Command { id: FactId::new("sign-up")?, action };
    Ok(Request { at, by: By::Member(customer.clone()), commands: vec![command], through: None })
}

/// The sums of amounts by currency, without those that come to nothing.
fn summed(amounts: Vec<Amount>) -> Result<Vec<Amount>> {
    let mut sums: Vec<Amount> = Vec::new();
    for amount in amounts {
        match sums.iter_mut().find(|sum| sum.currency() == amount.currency()) {
            Some(sum) => *sum = sum.checked_add(amount)?,
            None => sums.push(amount),
        }
    }
    Ok(sums.into_iter().filter(|sum| !sum.is_zero()).collect())
}
