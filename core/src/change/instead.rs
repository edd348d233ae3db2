//! What would be accepted in the place of a command that is refused. Nothing is promised that was not tried: a command that is
//! named instead, or a day on which it could be done, is put to the same space and gives way to what its own refusal names.
//!
//! Uses the files beside it.

use super::command::{Action, By, Command, Effect, Request};
use super::draft::Stop;
use super::propose::carried_out;
use super::refusal::Refusal;
use crate::space::Space;
use crate::time::When;

/// How often one gives way to another.
const TRIES: usize = 4;

/// A refusal whose `instead` and `earliest` would be accepted, or are not there.
pub(super) fn settled(space: &Space, request: &Request, command: &Command, refusal: Refusal) -> Refusal {
    let (mut instead, mut by_manager) = (refusal.instead.clone(), refusal.instead_by_manager);
    for _ in 0..TRIES {
        let Some(tried) = &instead else { break };
        match refused(space, request, tried, by_manager) {
            None => break,
            Some(next) => {
                by_manager |= next.instead_by_manager;
                instead = next.instead.filter(|other| other != tried);
            }
        }
    }
    let accepted = |tried: &Command| refused(space, request, tried, by_manager).is_none();
    // What is held for a while may be let go with the period.
    let at_period_end = || {
        let action = refusal.instead.as_ref().and(command.action.on(Effect::PeriodEnd))?;
        Some(Command { id: command.id.clone(), action })
    };
    let instead = instead.filter(accepted).or_else(|| at_period_end().filter(accepted));
    let mut earliest = refusal.earliest;
    for _ in 0..TRIES {
        let Some(action) = earliest.and_then(|day| command.action.on(Effect::On(When::Day(day)))) else { break };
        let tried = Command { id: command.id.clone(), action };
        match refused(space, request, &tried, false) {
            None => break,
            Some(next) => earliest = next.earliest.filter(|later| Some(*later) > earliest),
        }
    }
    Refusal { instead_by_manager: by_manager && instead.is_some(), instead, earliest, ..refusal }
}

/// Why a command would be refused, if so.
fn refused(space: &Space, request: &Request, command: &Command, by_manager: bool) -> Option<Refusal> {
    let by = if by_manager { By::Manager("-".to_owned()) } else { request.by.clone() };
    let asked = Request { at: request.at, by, commands: Vec::new(), through: None };
    match carried_out(space, &asked, command) {
        Ok(_) => None,
        Err(Stop::Refused(refusal)) => Some(*refusal),
        Err(Stop::Broken(_)) => Some(Refusal::of(&command.id, super::RefusalCode::NotPermitted)),
    }
}

impl Action {
    /// The same at another time, if it can be dated so.
    pub(super) fn on(&self, effect: Effect) -> Option<Action> {
        use Action as A;
        let mut action = self.clone();
        let dated = match effect {
            Effect::On(when) => Some(when),
            Effect::Now | Effect::PeriodEnd => None,
        };
        let day = match dated {
            Some(When::Day(day)) => Some(day),
            Some(When::Moment(_)) | None => None,
        };
        match &mut action {
            A::Switch { when, .. }
            | A::DropAddOn { when, .. }
            | A::ChangeSeats { when, .. }
            | A::ChangePrice { when, .. }
            | A::Cancel { when, .. } => *when = effect,
            A::Assign(asked) => asked.from = Some(dated?),
            A::SignUp { from, .. }
            | A::AddAddOn { from, .. }
            | A::AddChild { from, .. }
            | A::Link { from, .. }
            | A::Pause { from, .. }
            | A::OverrideStatus { from, .. }
            | A::GrantCredits { from, .. } => *from = Some(dated?),
            A::RemoveChild { on, .. } | A::Unlink { on, .. } | A::Resume { on, .. } | A::Renew { on, .. } => {
                *on = dated
            }
            A::Redeem { from, .. } => *from = Some(day?),
            A::RepricePlan { from, .. } | A::RetirePlan { from, .. } => *from = day?,
            A::Register { .. }
            | A::AcceptInvitation { .. }
            | A::UndoCancellation { .. }
            | A::Undo { .. }
            | A::Book { .. }
            | A::CancelBooking { .. }
            | A::CheckIn { .. }
            | A::Use { .. }
            | A::BuyPack { .. }
            | A::Charge { .. }
            | A::RecordPayment { .. }
            | A::IssueInvoices { .. } => return None,
        }
        Some(action)
    }
}
