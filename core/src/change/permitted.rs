//! Who may ask for what. Members change what is their own, within the rules; the staff also goes beyond limits, agrees on
//! prices and changes the past, and is named for it; the host reports what other systems did.
//!
//! Uses `space`.

use super::command::{Action, By};
use crate::id::CustomerId;

/// Whether somebody may ask for this at all. Whether what it is about is their own is judged with it.
pub(super) fn permitted(by: &By, action: &Action) -> bool {
    match by {
        By::Manager(_) => true,
        By::Host => !beyond_the_rules(action),
        By::Member(member) => !beyond_the_rules(action) && of_member(member, action),
    }
}

/// What only a person can answer for, who is named in the facts.
fn beyond_the_rules(action: &Action) -> bool {
    match action {
        Action::AddChild { over_limit, .. } => over_limit.is_some(),
        Action::Cancel { waived, .. } | Action::CancelBooking { waived, .. } => *waived,
        Action::OverrideStatus { .. } => true,
        _ => false,
    }
}

/// What a member may ask for, for themselves.
fn of_member(member: &CustomerId, action: &Action) -> bool {
    match action {
        Action::SignUp { customer, .. } | Action::Book { customer, .. } | Action::CheckIn { customer, .. } => {
            customer == member
        }
        Action::Use { customer, rate, tax, .. } => customer == member && rate.is_none() && tax.is_none(),
        Action::Switch { price, .. } | Action::AddAddOn { price, .. } => price.is_none(),
        // Whoever leaves a share or a company asks the staff.
        Action::AddChild { .. } | Action::AcceptInvitation { .. } | Action::RemoveChild { .. } => true,
        Action::DropAddOn { .. }
        | Action::ChangeSeats { .. }
        | Action::Redeem { .. }
        | Action::Pause { .. }
        | Action::Resume { .. }
        | Action::Cancel { .. }
        | Action::UndoCancellation { .. }
        | Action::Undo { .. }
        | Action::Renew { .. }
        | Action::CancelBooking { .. } => true,
        Action::Register { .. }
        | Action::Assign(_)
        | Action::ChangePrice { .. }
        | Action::Link { .. }
        | Action::Unlink { .. }
        | Action::OverrideStatus { .. }
        | Action::GrantCredits { .. }
        | Action::BuyPack { .. }
        | Action::Charge { .. }
        | Action::RecordPayment { .. }
        | Action::IssueInvoices { .. }
        | Action::RepricePlan { .. }
        | Action::RetirePlan { .. } => false,
    }
}

impl Action {
    /// Its stable name, as it stands in a request.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Action::Register { .. } => "register",
            Action::Assign(_) => "assign",
            Action::SignUp { .. } => "sign_up",
            Action::Switch { .. } => "switch",
            Action::AddAddOn { .. } => "add_add_on",
            Action::DropAddOn { .. } => "drop_add_on",
            Action::ChangeSeats { .. } => "change_seats",
            Action::ChangePrice { .. } => "change_price",
            Action::Redeem { .. } => "redeem",
            Action::AddChild { .. } => "add_child",
            Action::AcceptInvitation { .. } => "accept_invitation",
            Action::RemoveChild { .. } => "remove_child",
            Action::Link { .. } => "link",
            Action::Unlink { .. } => "unlink",
            Action::Pause { .. } => "pause",
            Action::Resume { .. } => "resume",
            Action::Cancel { .. } => "cancel",
            Action::UndoCancellation { .. } => "undo_cancellation",
            Action::Undo { .. } => "undo",
            Action::Renew { .. } => "renew",
            Action::OverrideStatus { .. } => "override_status",
            Action::Book { .. } => "book",
            Action::CancelBooking { .. } => "cancel_booking",
            Action::CheckIn { .. } => "check_in",
            Action::Use { .. } => "use",
            Action::GrantCredits { .. } => "grant_credits",
            Action::BuyPack { .. } => "buy_pack",
            Action::Charge { .. } => "charge",
            Action::RecordPayment { .. } => "record_payment",
            Action::IssueInvoices { .. } => "issue_invoices",
            Action::RepricePlan { .. } => "reprice_plan",
            Action::RetirePlan { .. } => "retire_plan",
        }
    }
}
