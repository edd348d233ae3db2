//! How enums cross that are a choice of names.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{FromJs, ToJs};
use crate::fault::Result;
use crate::js::{Js, Value};
use tenure::error::Error;

impl ToJs for tenure::space::facts::AfterLapse {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::AfterLapse::Restart => "restart",
            tenure::space::facts::AfterLapse::Keep => "keep",
            tenure::space::facts::AfterLapse::Shift => "shift",
        })
    }
}

impl FromJs for tenure::space::facts::AfterLapse {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "restart" => Some(tenure::space::facts::AfterLapse::Restart),
            "keep" => Some(tenure::space::facts::AfterLapse::Keep),
            "shift" => Some(tenure::space::facts::AfterLapse::Shift),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["restart", "keep", "shift"]))?)
    }
}

impl ToJs for tenure::space::facts::AfterPause {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::AfterPause::Keep => "keep",
            tenure::space::facts::AfterPause::Restart => "restart",
            tenure::space::facts::AfterPause::Shift => "shift",
        })
    }
}

impl FromJs for tenure::space::facts::AfterPause {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "keep" => Some(tenure::space::facts::AfterPause::Keep),
            "restart" => Some(tenure::space::facts::AfterPause::Restart),
            "shift" => Some(tenure::space::facts::AfterPause::Shift),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["keep", "restart", "shift"]))?)
    }
}

impl ToJs for tenure::space::facts::AfterSwitch {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::AfterSwitch::Keep => "keep",
            tenure::space::facts::AfterSwitch::Restart => "restart",
        })
    }
}

impl FromJs for tenure::space::facts::AfterSwitch {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "keep" => Some(tenure::space::facts::AfterSwitch::Keep),
            "restart" => Some(tenure::space::facts::AfterSwitch::Restart),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["keep", "restart"]))?)
    }
}

impl ToJs for tenure::plan::AllowanceFor {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::AllowanceFor::Membership => "membership",
            tenure::plan::AllowanceFor::Seat => "seat",
            tenure::plan::AllowanceFor::Person => "person",
        })
    }
}

impl FromJs for tenure::plan::AllowanceFor {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "membership" => Some(tenure::plan::AllowanceFor::Membership),
            "seat" => Some(tenure::plan::AllowanceFor::Seat),
            "person" => Some(tenure::plan::AllowanceFor::Person),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["membership", "seat", "person"]))?)
    }
}

impl ToJs for tenure::booking::Attendance {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::booking::Attendance::Ahead => "ahead",
            tenure::booking::Attendance::Awaited => "awaited",
            tenure::booking::Attendance::Attended => "attended",
            tenure::booking::Attendance::NoShow => "no_show",
            tenure::booking::Attendance::Cancelled => "cancelled",
            tenure::booking::Attendance::CancelledLate => "cancelled_late",
        })
    }
}

impl FromJs for tenure::booking::Attendance {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "ahead" => Some(tenure::booking::Attendance::Ahead),
            "awaited" => Some(tenure::booking::Attendance::Awaited),
            "attended" => Some(tenure::booking::Attendance::Attended),
            "no_show" => Some(tenure::booking::Attendance::NoShow),
            "cancelled" => Some(tenure::booking::Attendance::Cancelled),
            "cancelled_late" => Some(tenure::booking::Attendance::CancelledLate),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(&name, &["ahead", "awaited", "attended", "no_show", "cancelled", "cancelled_late"])
        })?)
    }
}

impl ToJs for tenure::booking::BookingReasonCode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::booking::BookingReasonCode::NothingHeld => "nothing_held",
            tenure::booking::BookingReasonCode::EndsBefore => "ends_before",
            tenure::booking::BookingReasonCode::NotOffered => "not_offered",
            tenure::booking::BookingReasonCode::Past => "past",
            tenure::booking::BookingReasonCode::TooLong => "too_long",
            tenure::booking::BookingReasonCode::TooShort => "too_short",
            tenure::booking::BookingReasonCode::TooFarAhead => "too_far_ahead",
            tenure::booking::BookingReasonCode::TooManyOpen => "too_many_open",
            tenure::booking::BookingReasonCode::DayLimit => "day_limit",
            tenure::booking::BookingReasonCode::WeekLimit => "week_limit",
            tenure::booking::BookingReasonCode::CycleLimit => "cycle_limit",
            tenure::booking::BookingReasonCode::VisitLimit => "visit_limit",
            tenure::booking::BookingReasonCode::PassUsedUp => "pass_used_up",
            tenure::booking::BookingReasonCode::OutsideHours => "outside_hours",
            tenure::booking::BookingReasonCode::OutsideGroupHours => "outside_group_hours",
            tenure::booking::BookingReasonCode::PlaceClosed => "place_closed",
            tenure::booking::BookingReasonCode::Lockdown => "lockdown",
            tenure::booking::BookingReasonCode::Taken => "taken",
            tenure::booking::BookingReasonCode::Full => "full",
            tenure::booking::BookingReasonCode::TooClose => "too_close",
            tenure::booking::BookingReasonCode::NoCredits => "no_credits",
            tenure::booking::BookingReasonCode::CreditsReserved => "credits_reserved",
        })
    }
}

impl FromJs for tenure::booking::BookingReasonCode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "nothing_held" => Some(tenure::booking::BookingReasonCode::NothingHeld),
            "ends_before" => Some(tenure::booking::BookingReasonCode::EndsBefore),
            "not_offered" => Some(tenure::booking::BookingReasonCode::NotOffered),
            "past" => Some(tenure::booking::BookingReasonCode::Past),
            "too_long" => Some(tenure::booking::BookingReasonCode::TooLong),
            "too_short" => Some(tenure::booking::BookingReasonCode::TooShort),
            "too_far_ahead" => Some(tenure::booking::BookingReasonCode::TooFarAhead),
            "too_many_open" => Some(tenure::booking::BookingReasonCode::TooManyOpen),
            "day_limit" => Some(tenure::booking::BookingReasonCode::DayLimit),
            "week_limit" => Some(tenure::booking::BookingReasonCode::WeekLimit),
            "cycle_limit" => Some(tenure::booking::BookingReasonCode::CycleLimit),
            "visit_limit" => Some(tenure::booking::BookingReasonCode::VisitLimit),
            "pass_used_up" => Some(tenure::booking::BookingReasonCode::PassUsedUp),
            "outside_hours" => Some(tenure::booking::BookingReasonCode::OutsideHours),
            "outside_group_hours" => Some(tenure::booking::BookingReasonCode::OutsideGroupHours),
            "place_closed" => Some(tenure::booking::BookingReasonCode::PlaceClosed),
            "lockdown" => Some(tenure::booking::BookingReasonCode::Lockdown),
            "taken" => Some(tenure::booking::BookingReasonCode::Taken),
            "full" => Some(tenure::booking::BookingReasonCode::Full),
            "too_close" => Some(tenure::booking::BookingReasonCode::TooClose),
            "no_credits" => Some(tenure::booking::BookingReasonCode::NoCredits),
            "credits_reserved" => Some(tenure::booking::BookingReasonCode::CreditsReserved),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "nothing_held",
                    "ends_before",
                    "not_offered",
                    "past",
                    "too_long",
                    "too_short",
                    "too_far_ahead",
                    "too_many_open",
                    "day_limit",
                    "week_limit",
                    "cycle_limit",
                    "visit_limit",
                    "pass_used_up",
                    "outside_hours",
                    "outside_group_hours",
                    "place_closed",
                    "lockdown",
                    "taken",
                    "full",
                    "too_close",
                    "no_credits",
                    "credits_reserved",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::calculator::CardAge {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::calculator::CardAge::Fresh => "fresh",
            tenure::calculator::CardAge::Stale => "stale",
            tenure::calculator::CardAge::Outdated => "outdated",
        })
    }
}

impl FromJs for tenure::calculator::CardAge {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "fresh" => Some(tenure::calculator::CardAge::Fresh),
            "stale" => Some(tenure::calculator::CardAge::Stale),
            "outdated" => Some(tenure::calculator::CardAge::Outdated),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["fresh", "stale", "outdated"]))?)
    }
}

impl ToJs for tenure::calculator::CardProof {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::calculator::CardProof::Bearer => "bearer",
            tenure::calculator::CardProof::Missing => "missing",
            tenure::calculator::CardProof::Shown => "shown",
            tenure::calculator::CardProof::Answered => "answered",
        })
    }
}

impl FromJs for tenure::calculator::CardProof {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "bearer" => Some(tenure::calculator::CardProof::Bearer),
            "missing" => Some(tenure::calculator::CardProof::Missing),
            "shown" => Some(tenure::calculator::CardProof::Shown),
            "answered" => Some(tenure::calculator::CardProof::Answered),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["bearer", "missing", "shown", "answered"]))?)
    }
}

impl ToJs for tenure::calculator::CardVerdict {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::calculator::CardVerdict::Allowed => "allowed",
            tenure::calculator::CardVerdict::Denied => "denied",
            tenure::calculator::CardVerdict::Unsure => "unsure",
        })
    }
}

impl FromJs for tenure::calculator::CardVerdict {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "allowed" => Some(tenure::calculator::CardVerdict::Allowed),
            "denied" => Some(tenure::calculator::CardVerdict::Denied),
            "unsure" => Some(tenure::calculator::CardVerdict::Unsure),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["allowed", "denied", "unsure"]))?)
    }
}

impl ToJs for tenure::space::facts::ChangeDay {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::ChangeDay::New => "new",
            tenure::space::facts::ChangeDay::Old => "old",
        })
    }
}

impl FromJs for tenure::space::facts::ChangeDay {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "new" => Some(tenure::space::facts::ChangeDay::New),
            "old" => Some(tenure::space::facts::ChangeDay::Old),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["new", "old"]))?)
    }
}

impl ToJs for tenure::space::facts::ChargeAs {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::ChargeAs::Prorated => "prorated",
            tenure::space::facts::ChargeAs::Difference => "difference",
            tenure::space::facts::ChargeAs::Time => "time",
            tenure::space::facts::ChargeAs::PeriodEnd => "period_end",
        })
    }
}

impl FromJs for tenure::space::facts::ChargeAs {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "prorated" => Some(tenure::space::facts::ChargeAs::Prorated),
            "difference" => Some(tenure::space::facts::ChargeAs::Difference),
            "time" => Some(tenure::space::facts::ChargeAs::Time),
            "period_end" => Some(tenure::space::facts::ChargeAs::PeriodEnd),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["prorated", "difference", "time", "period_end"]))?)
    }
}

impl ToJs for tenure::space::facts::ChargeDue {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::ChargeDue::NextInvoice => "next_invoice",
            tenure::space::facts::ChargeDue::Immediate => "immediate",
        })
    }
}

impl FromJs for tenure::space::facts::ChargeDue {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "next_invoice" => Some(tenure::space::facts::ChargeDue::NextInvoice),
            "immediate" => Some(tenure::space::facts::ChargeDue::Immediate),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["next_invoice", "immediate"]))?)
    }
}

impl ToJs for tenure::space::facts::ChildrenLeave {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::ChildrenLeave::Asked => "asked",
            tenure::space::facts::ChildrenLeave::ByThemselves => "by_themselves",
        })
    }
}

impl FromJs for tenure::space::facts::ChildrenLeave {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "asked" => Some(tenure::space::facts::ChildrenLeave::Asked),
            "by_themselves" => Some(tenure::space::facts::ChildrenLeave::ByThemselves),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["asked", "by_themselves"]))?)
    }
}

impl ToJs for tenure::space::facts::Collect {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::Collect::NextInvoice => "next_invoice",
            tenure::space::facts::Collect::AtOnce => "at_once",
            tenure::space::facts::Collect::NextRegular => "next_regular",
        })
    }
}

impl FromJs for tenure::space::facts::Collect {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "next_invoice" => Some(tenure::space::facts::Collect::NextInvoice),
            "at_once" => Some(tenure::space::facts::Collect::AtOnce),
            "next_regular" => Some(tenure::space::facts::Collect::NextRegular),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["next_invoice", "at_once", "next_regular"]))?)
    }
}

impl ToJs for tenure::space::facts::CreditFrom {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::CreditFrom::Recorded => "recorded",
            tenure::space::facts::CreditFrom::Price => "price",
            tenure::space::facts::CreditFrom::Paid => "paid",
        })
    }
}

impl FromJs for tenure::space::facts::CreditFrom {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "recorded" => Some(tenure::space::facts::CreditFrom::Recorded),
            "price" => Some(tenure::space::facts::CreditFrom::Price),
            "paid" => Some(tenure::space::facts::CreditFrom::Paid),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["recorded", "price", "paid"]))?)
    }
}

impl ToJs for tenure::space::facts::CreditsAfterSwitch {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::CreditsAfterSwitch::Kept => "kept",
            tenure::space::facts::CreditsAfterSwitch::Prorated => "prorated",
            tenure::space::facts::CreditsAfterSwitch::Restarted => "restarted",
        })
    }
}

impl FromJs for tenure::space::facts::CreditsAfterSwitch {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "kept" => Some(tenure::space::facts::CreditsAfterSwitch::Kept),
            "prorated" => Some(tenure::space::facts::CreditsAfterSwitch::Prorated),
            "restarted" => Some(tenure::space::facts::CreditsAfterSwitch::Restarted),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["kept", "prorated", "restarted"]))?)
    }
}

impl ToJs for tenure::space::facts::CreditsWithinPeriod {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::CreditsWithinPeriod::Share => "share",
            tenure::space::facts::CreditsWithinPeriod::Whole => "whole",
        })
    }
}

impl FromJs for tenure::space::facts::CreditsWithinPeriod {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "share" => Some(tenure::space::facts::CreditsWithinPeriod::Share),
            "whole" => Some(tenure::space::facts::CreditsWithinPeriod::Whole),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["share", "whole"]))?)
    }
}

impl ToJs for tenure::space::facts::DefaultOn {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::DefaultOn::Registering => "registering",
            tenure::space::facts::DefaultOn::Expiry => "expiry",
            tenure::space::facts::DefaultOn::Dropped => "dropped",
        })
    }
}

impl FromJs for tenure::space::facts::DefaultOn {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "registering" => Some(tenure::space::facts::DefaultOn::Registering),
            "expiry" => Some(tenure::space::facts::DefaultOn::Expiry),
            "dropped" => Some(tenure::space::facts::DefaultOn::Dropped),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["registering", "expiry", "dropped"]))?)
    }
}

impl ToJs for tenure::plan::DrawBy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::DrawBy::OwnBeforePooled => "own_before_pooled",
            tenure::plan::DrawBy::Expiry => "expiry",
            tenure::plan::DrawBy::Priority => "priority",
            tenure::plan::DrawBy::Age => "age",
            tenure::plan::DrawBy::Id => "id",
        })
    }
}

impl FromJs for tenure::plan::DrawBy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "own_before_pooled" => Some(tenure::plan::DrawBy::OwnBeforePooled),
            "expiry" => Some(tenure::plan::DrawBy::Expiry),
            "priority" => Some(tenure::plan::DrawBy::Priority),
            "age" => Some(tenure::plan::DrawBy::Age),
            "id" => Some(tenure::plan::DrawBy::Id),
            _ => None,
        };
        Ok(found
            .ok_or_else(|| Error::unknown_variant(&name, &["own_before_pooled", "expiry", "priority", "age", "id"]))?)
    }
}

impl ToJs for tenure::plan::DunningAction {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::DunningAction::Notice => "notice",
            tenure::plan::DunningAction::Suspend => "suspend",
            tenure::plan::DunningAction::End => "end",
        })
    }
}

impl FromJs for tenure::plan::DunningAction {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "notice" => Some(tenure::plan::DunningAction::Notice),
            "suspend" => Some(tenure::plan::DunningAction::Suspend),
            "end" => Some(tenure::plan::DunningAction::End),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["notice", "suspend", "end"]))?)
    }
}

const _: () = assert!(tenure::credit::EntryReason::ALL.len() == 21, "run `cargo xtask bindings`");
impl ToJs for tenure::credit::EntryReason {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self.as_str())
    }
}

impl FromJs for tenure::credit::EntryReason {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "granted" => Some(tenure::credit::EntryReason::Granted),
            "refilled" => Some(tenure::credit::EntryReason::Refilled),
            "rolled_in" => Some(tenure::credit::EntryReason::RolledIn),
            "topped_up" => Some(tenure::credit::EntryReason::ToppedUp),
            "transferred_in" => Some(tenure::credit::EntryReason::TransferredIn),
            "drawn" => Some(tenure::credit::EntryReason::Drawn),
            "paid" => Some(tenure::credit::EntryReason::Paid),
            "returned" => Some(tenure::credit::EntryReason::Returned),
            "lapsed" => Some(tenure::credit::EntryReason::Lapsed),
            "expired" => Some(tenure::credit::EntryReason::Expired),
            "reset" => Some(tenure::credit::EntryReason::Reset),
            "replaced" => Some(tenure::credit::EntryReason::Replaced),
            "voided" => Some(tenure::credit::EntryReason::Voided),
            "rolled_out" => Some(tenure::credit::EntryReason::RolledOut),
            "transferred_out" => Some(tenure::credit::EntryReason::TransferredOut),
            "transfer_short" => Some(tenure::credit::EntryReason::TransferShort),
            "refused" => Some(tenure::credit::EntryReason::Refused),
            "charged" => Some(tenure::credit::EntryReason::Charged),
            "carried" => Some(tenure::credit::EntryReason::Carried),
            "given_up" => Some(tenure::credit::EntryReason::GivenUp),
            "dropped" => Some(tenure::credit::EntryReason::Dropped),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "granted",
                    "refilled",
                    "rolled_in",
                    "topped_up",
                    "transferred_in",
                    "drawn",
                    "paid",
                    "returned",
                    "lapsed",
                    "expired",
                    "reset",
                    "replaced",
                    "voided",
                    "rolled_out",
                    "transferred_out",
                    "transfer_short",
                    "refused",
                    "charged",
                    "carried",
                    "given_up",
                    "dropped",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::FactKind {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::FactKind::Policy => "policy",
            tenure::space::facts::FactKind::Tax => "tax",
            tenure::space::facts::FactKind::Credit => "credit",
            tenure::space::facts::FactKind::Hours => "hours",
            tenure::space::facts::FactKind::Exception => "exception",
            tenure::space::facts::FactKind::Place => "place",
            tenure::space::facts::FactKind::Lockdown => "lockdown",
            tenure::space::facts::FactKind::Plan => "plan",
            tenure::space::facts::FactKind::AddOn => "add_on",
            tenure::space::facts::FactKind::Coupon => "coupon",
            tenure::space::facts::FactKind::Resource => "resource",
            tenure::space::facts::FactKind::Group => "group",
            tenure::space::facts::FactKind::Customer => "customer",
            tenure::space::facts::FactKind::Company => "company",
            tenure::space::facts::FactKind::GroupMember => "group_member",
            tenure::space::facts::FactKind::Link => "link",
            tenure::space::facts::FactKind::Membership => "membership",
            tenure::space::facts::FactKind::Switch => "switch",
            tenure::space::facts::FactKind::SeatChange => "seat_change",
            tenure::space::facts::FactKind::PriceChange => "price_change",
            tenure::space::facts::FactKind::Pause => "pause",
            tenure::space::facts::FactKind::Attachment => "attachment",
            tenure::space::facts::FactKind::Redemption => "redemption",
            tenure::space::facts::FactKind::Renewal => "renewal",
            tenure::space::facts::FactKind::Cancellation => "cancellation",
            tenure::space::facts::FactKind::StatusOverride => "status_override",
            tenure::space::facts::FactKind::Share => "share",
            tenure::space::facts::FactKind::Invitation => "invitation",
            tenure::space::facts::FactKind::Ending => "ending",
            tenure::space::facts::FactKind::Booking => "booking",
            tenure::space::facts::FactKind::BookingCancellation => "booking_cancellation",
            tenure::space::facts::FactKind::WaitlistEntry => "waitlist_entry",
            tenure::space::facts::FactKind::Visit => "visit",
            tenure::space::facts::FactKind::Use => "use",
            tenure::space::facts::FactKind::Grant => "grant",
            tenure::space::facts::FactKind::Charge => "charge",
            tenure::space::facts::FactKind::Payment => "payment",
            tenure::space::facts::FactKind::Invoice => "invoice",
            tenure::space::facts::FactKind::Closing => "closing",
            tenure::space::facts::FactKind::Message => "message",
            tenure::space::facts::FactKind::SupportRequest => "support_request",
            tenure::space::facts::FactKind::Void => "void",
        })
    }
}

impl FromJs for tenure::space::facts::FactKind {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "policy" => Some(tenure::space::facts::FactKind::Policy),
            "tax" => Some(tenure::space::facts::FactKind::Tax),
            "credit" => Some(tenure::space::facts::FactKind::Credit),
            "hours" => Some(tenure::space::facts::FactKind::Hours),
            "exception" => Some(tenure::space::facts::FactKind::Exception),
            "place" => Some(tenure::space::facts::FactKind::Place),
            "lockdown" => Some(tenure::space::facts::FactKind::Lockdown),
            "plan" => Some(tenure::space::facts::FactKind::Plan),
            "add_on" => Some(tenure::space::facts::FactKind::AddOn),
            "coupon" => Some(tenure::space::facts::FactKind::Coupon),
            "resource" => Some(tenure::space::facts::FactKind::Resource),
            "group" => Some(tenure::space::facts::FactKind::Group),
            "customer" => Some(tenure::space::facts::FactKind::Customer),
            "company" => Some(tenure::space::facts::FactKind::Company),
            "group_member" => Some(tenure::space::facts::FactKind::GroupMember),
            "link" => Some(tenure::space::facts::FactKind::Link),
            "membership" => Some(tenure::space::facts::FactKind::Membership),
            "switch" => Some(tenure::space::facts::FactKind::Switch),
            "seat_change" => Some(tenure::space::facts::FactKind::SeatChange),
            "price_change" => Some(tenure::space::facts::FactKind::PriceChange),
            "pause" => Some(tenure::space::facts::FactKind::Pause),
            "attachment" => Some(tenure::space::facts::FactKind::Attachment),
            "redemption" => Some(tenure::space::facts::FactKind::Redemption),
            "renewal" => Some(tenure::space::facts::FactKind::Renewal),
            "cancellation" => Some(tenure::space::facts::FactKind::Cancellation),
            "status_override" => Some(tenure::space::facts::FactKind::StatusOverride),
            "share" => Some(tenure::space::facts::FactKind::Share),
            "invitation" => Some(tenure::space::facts::FactKind::Invitation),
            "ending" => Some(tenure::space::facts::FactKind::Ending),
            "booking" => Some(tenure::space::facts::FactKind::Booking),
            "booking_cancellation" => Some(tenure::space::facts::FactKind::BookingCancellation),
            "waitlist_entry" => Some(tenure::space::facts::FactKind::WaitlistEntry),
            "visit" => Some(tenure::space::facts::FactKind::Visit),
            "use" => Some(tenure::space::facts::FactKind::Use),
            "grant" => Some(tenure::space::facts::FactKind::Grant),
            "charge" => Some(tenure::space::facts::FactKind::Charge),
            "payment" => Some(tenure::space::facts::FactKind::Payment),
            "invoice" => Some(tenure::space::facts::FactKind::Invoice),
            "closing" => Some(tenure::space::facts::FactKind::Closing),
            "message" => Some(tenure::space::facts::FactKind::Message),
            "support_request" => Some(tenure::space::facts::FactKind::SupportRequest),
            "void" => Some(tenure::space::facts::FactKind::Void),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "policy",
                    "tax",
                    "credit",
                    "hours",
                    "exception",
                    "place",
                    "lockdown",
                    "plan",
                    "add_on",
                    "coupon",
                    "resource",
                    "group",
                    "customer",
                    "company",
                    "group_member",
                    "link",
                    "membership",
                    "switch",
                    "seat_change",
                    "price_change",
                    "pause",
                    "attachment",
                    "redemption",
                    "renewal",
                    "cancellation",
                    "status_override",
                    "share",
                    "invitation",
                    "ending",
                    "booking",
                    "booking_cancellation",
                    "waitlist_entry",
                    "visit",
                    "use",
                    "grant",
                    "charge",
                    "payment",
                    "invoice",
                    "closing",
                    "message",
                    "support_request",
                    "void",
                ],
            )
        })?)
    }
}

const _: () = assert!(tenure::plan::FindingCode::ALL.len() == 31, "run `cargo xtask bindings`");
impl ToJs for tenure::plan::FindingCode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self.as_str())
    }
}

impl FromJs for tenure::plan::FindingCode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "windows_overlap" => Some(tenure::plan::FindingCode::WindowsOverlap),
            "hours_never_open" => Some(tenure::plan::FindingCode::HoursNeverOpen),
            "grant_never_open" => Some(tenure::plan::FindingCode::GrantNeverOpen),
            "permission_nobody_grants" => Some(tenure::plan::FindingCode::PermissionNobodyGrants),
            "grant_shadowed" => Some(tenure::plan::FindingCode::GrantShadowed),
            "grant_never_starts" => Some(tenure::plan::FindingCode::GrantNeverStarts),
            "upgrade_cheaper" => Some(tenure::plan::FindingCode::UpgradeCheaper),
            "more_seats_cheaper" => Some(tenure::plan::FindingCode::MoreSeatsCheaper),
            "tier_unreachable" => Some(tenure::plan::FindingCode::TierUnreachable),
            "first_stub_idle" => Some(tenure::plan::FindingCode::FirstStubIdle),
            "nothing_to_pay" => Some(tenure::plan::FindingCode::NothingToPay),
            "status_unreachable" => Some(tenure::plan::FindingCode::StatusUnreachable),
            "share_of_nothing" => Some(tenure::plan::FindingCode::ShareOfNothing),
            "always_new" => Some(tenure::plan::FindingCode::AlwaysNew),
            "commitment_beyond_term" => Some(tenure::plan::FindingCode::CommitmentBeyondTerm),
            "notice_beyond_term" => Some(tenure::plan::FindingCode::NoticeBeyondTerm),
            "renewal_without_term" => Some(tenure::plan::FindingCode::RenewalWithoutTerm),
            "season_not_a_year" => Some(tenure::plan::FindingCode::SeasonNotAYear),
            "rollover_idle" => Some(tenure::plan::FindingCode::RolloverIdle),
            "dunning_unreached" => Some(tenure::plan::FindingCode::DunningUnreached),
            "visit_limit_idle" => Some(tenure::plan::FindingCode::VisitLimitIdle),
            "booking_impossible" => Some(tenure::plan::FindingCode::BookingImpossible),
            "shared_with_nobody" => Some(tenure::plan::FindingCode::SharedWithNobody),
            "allowance_unusable" => Some(tenure::plan::FindingCode::AllowanceUnusable),
            "rollover_contradicts" => Some(tenure::plan::FindingCode::RolloverContradicts),
            "reach_of_first_version" => Some(tenure::plan::FindingCode::ReachOfFirstVersion),
            "version_never_in_force" => Some(tenure::plan::FindingCode::VersionNeverInForce),
            "tax_unknown" => Some(tenure::plan::FindingCode::TaxUnknown),
            "percent_small" => Some(tenure::plan::FindingCode::PercentSmall),
            "closed_ahead" => Some(tenure::plan::FindingCode::ClosedAhead),
            "never_offered" => Some(tenure::plan::FindingCode::NeverOffered),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "windows_overlap",
                    "hours_never_open",
                    "grant_never_open",
                    "permission_nobody_grants",
                    "grant_shadowed",
                    "grant_never_starts",
                    "upgrade_cheaper",
                    "more_seats_cheaper",
                    "tier_unreachable",
                    "first_stub_idle",
                    "nothing_to_pay",
                    "status_unreachable",
                    "share_of_nothing",
                    "always_new",
                    "commitment_beyond_term",
                    "notice_beyond_term",
                    "renewal_without_term",
                    "season_not_a_year",
                    "rollover_idle",
                    "dunning_unreached",
                    "visit_limit_idle",
                    "booking_impossible",
                    "shared_with_nobody",
                    "allowance_unusable",
                    "rollover_contradicts",
                    "reach_of_first_version",
                    "version_never_in_force",
                    "tax_unknown",
                    "percent_small",
                    "closed_ahead",
                    "never_offered",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::FirstDay {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::FirstDay::Charged => "charged",
            tenure::space::facts::FirstDay::Free => "free",
        })
    }
}

impl FromJs for tenure::space::facts::FirstDay {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "charged" => Some(tenure::space::facts::FirstDay::Charged),
            "free" => Some(tenure::space::facts::FirstDay::Free),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["charged", "free"]))?)
    }
}

impl ToJs for tenure::space::facts::GrantSource {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::GrantSource::Bonus => "bonus",
            tenure::space::facts::GrantSource::Pack => "pack",
            tenure::space::facts::GrantSource::Refund => "refund",
            tenure::space::facts::GrantSource::Correction => "correction",
            tenure::space::facts::GrantSource::Points => "points",
            tenure::space::facts::GrantSource::Transfer => "transfer",
        })
    }
}

impl FromJs for tenure::space::facts::GrantSource {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "bonus" => Some(tenure::space::facts::GrantSource::Bonus),
            "pack" => Some(tenure::space::facts::GrantSource::Pack),
            "refund" => Some(tenure::space::facts::GrantSource::Refund),
            "correction" => Some(tenure::space::facts::GrantSource::Correction),
            "points" => Some(tenure::space::facts::GrantSource::Points),
            "transfer" => Some(tenure::space::facts::GrantSource::Transfer),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(&name, &["bonus", "pack", "refund", "correction", "points", "transfer"])
        })?)
    }
}

impl ToJs for tenure::term::HeldBy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::term::HeldBy::Notice => "notice",
            tenure::term::HeldBy::Commitment => "commitment",
        })
    }
}

impl FromJs for tenure::term::HeldBy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "notice" => Some(tenure::term::HeldBy::Notice),
            "commitment" => Some(tenure::term::HeldBy::Commitment),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["notice", "commitment"]))?)
    }
}

impl ToJs for tenure::space::facts::JudgedBy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::JudgedBy::Rank => "rank",
            tenure::space::facts::JudgedBy::Price => "price",
            tenure::space::facts::JudgedBy::PriceADay => "price_a_day",
        })
    }
}

impl FromJs for tenure::space::facts::JudgedBy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "rank" => Some(tenure::space::facts::JudgedBy::Rank),
            "price" => Some(tenure::space::facts::JudgedBy::Price),
            "price_a_day" => Some(tenure::space::facts::JudgedBy::PriceADay),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["rank", "price", "price_a_day"]))?)
    }
}

impl ToJs for tenure::space::facts::LastDay {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::LastDay::Free => "free",
            tenure::space::facts::LastDay::Charged => "charged",
        })
    }
}

impl FromJs for tenure::space::facts::LastDay {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "free" => Some(tenure::space::facts::LastDay::Free),
            "charged" => Some(tenure::space::facts::LastDay::Charged),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["free", "charged"]))?)
    }
}

impl ToJs for tenure::calculator::LeafKind {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::calculator::LeafKind::Day => "day",
            tenure::calculator::LeafKind::Moment => "moment",
            tenure::calculator::LeafKind::When => "when",
            tenure::calculator::LeafKind::Time => "time",
            tenure::calculator::LeafKind::MonthDay => "month_day",
            tenure::calculator::LeafKind::Interval => "interval",
            tenure::calculator::LeafKind::Decimal => "decimal",
            tenure::calculator::LeafKind::Ratio => "ratio",
            tenure::calculator::LeafKind::Percent => "percent",
            tenure::calculator::LeafKind::Amount => "amount",
            tenure::calculator::LeafKind::Currency => "currency",
            tenure::calculator::LeafKind::Zone => "zone",
            tenure::calculator::LeafKind::Id => "id",
        })
    }
}

impl FromJs for tenure::calculator::LeafKind {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "day" => Some(tenure::calculator::LeafKind::Day),
            "moment" => Some(tenure::calculator::LeafKind::Moment),
            "when" => Some(tenure::calculator::LeafKind::When),
            "time" => Some(tenure::calculator::LeafKind::Time),
            "month_day" => Some(tenure::calculator::LeafKind::MonthDay),
            "interval" => Some(tenure::calculator::LeafKind::Interval),
            "decimal" => Some(tenure::calculator::LeafKind::Decimal),
            "ratio" => Some(tenure::calculator::LeafKind::Ratio),
            "percent" => Some(tenure::calculator::LeafKind::Percent),
            "amount" => Some(tenure::calculator::LeafKind::Amount),
            "currency" => Some(tenure::calculator::LeafKind::Currency),
            "zone" => Some(tenure::calculator::LeafKind::Zone),
            "id" => Some(tenure::calculator::LeafKind::Id),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "day",
                    "moment",
                    "when",
                    "time",
                    "month_day",
                    "interval",
                    "decimal",
                    "ratio",
                    "percent",
                    "amount",
                    "currency",
                    "zone",
                    "id",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::LimitLowered {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::LimitLowered::Refused => "refused",
            tenure::space::facts::LimitLowered::NewestWait => "newest_wait",
            tenure::space::facts::LimitLowered::CarriedOver => "carried_over",
        })
    }
}

impl FromJs for tenure::space::facts::LimitLowered {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "refused" => Some(tenure::space::facts::LimitLowered::Refused),
            "newest_wait" => Some(tenure::space::facts::LimitLowered::NewestWait),
            "carried_over" => Some(tenure::space::facts::LimitLowered::CarriedOver),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["refused", "newest_wait", "carried_over"]))?)
    }
}

impl ToJs for tenure::space::facts::LineKind {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::LineKind::Fee => "fee",
            tenure::space::facts::LineKind::SignUp => "sign_up",
            tenure::space::facts::LineKind::AddOn => "add_on",
            tenure::space::facts::LineKind::Discount => "discount",
            tenure::space::facts::LineKind::Deposit => "deposit",
            tenure::space::facts::LineKind::DepositReturn => "deposit_return",
            tenure::space::facts::LineKind::Booking => "booking",
            tenure::space::facts::LineKind::Charge => "charge",
            tenure::space::facts::LineKind::Pack => "pack",
            tenure::space::facts::LineKind::Overage => "overage",
        })
    }
}

impl FromJs for tenure::space::facts::LineKind {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "fee" => Some(tenure::space::facts::LineKind::Fee),
            "sign_up" => Some(tenure::space::facts::LineKind::SignUp),
            "add_on" => Some(tenure::space::facts::LineKind::AddOn),
            "discount" => Some(tenure::space::facts::LineKind::Discount),
            "deposit" => Some(tenure::space::facts::LineKind::Deposit),
            "deposit_return" => Some(tenure::space::facts::LineKind::DepositReturn),
            "booking" => Some(tenure::space::facts::LineKind::Booking),
            "charge" => Some(tenure::space::facts::LineKind::Charge),
            "pack" => Some(tenure::space::facts::LineKind::Pack),
            "overage" => Some(tenure::space::facts::LineKind::Overage),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "fee",
                    "sign_up",
                    "add_on",
                    "discount",
                    "deposit",
                    "deposit_return",
                    "booking",
                    "charge",
                    "pack",
                    "overage",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::MembersCancel {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::MembersCancel::PeriodEnd => "period_end",
            tenure::space::facts::MembersCancel::Credited => "credited",
            tenure::space::facts::MembersCancel::Kept => "kept",
        })
    }
}

impl FromJs for tenure::space::facts::MembersCancel {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "period_end" => Some(tenure::space::facts::MembersCancel::PeriodEnd),
            "credited" => Some(tenure::space::facts::MembersCancel::Credited),
            "kept" => Some(tenure::space::facts::MembersCancel::Kept),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["period_end", "credited", "kept"]))?)
    }
}

impl ToJs for tenure::space::facts::MembersLower {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::MembersLower::AtOnce => "at_once",
            tenure::space::facts::MembersLower::PeriodEnd => "period_end",
        })
    }
}

impl FromJs for tenure::space::facts::MembersLower {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "at_once" => Some(tenure::space::facts::MembersLower::AtOnce),
            "period_end" => Some(tenure::space::facts::MembersLower::PeriodEnd),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["at_once", "period_end"]))?)
    }
}

impl ToJs for tenure::report::Movement {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::report::Movement::New => "new",
            tenure::report::Movement::Reactivated => "reactivated",
            tenure::report::Movement::Expansion => "expansion",
            tenure::report::Movement::Contraction => "contraction",
            tenure::report::Movement::Churned => "churned",
        })
    }
}

impl FromJs for tenure::report::Movement {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "new" => Some(tenure::report::Movement::New),
            "reactivated" => Some(tenure::report::Movement::Reactivated),
            "expansion" => Some(tenure::report::Movement::Expansion),
            "contraction" => Some(tenure::report::Movement::Contraction),
            "churned" => Some(tenure::report::Movement::Churned),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(&name, &["new", "reactivated", "expansion", "contraction", "churned"])
        })?)
    }
}

impl ToJs for tenure::space::facts::Negative {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::Negative::AccountCredit => "account_credit",
            tenure::space::facts::Negative::Refund => "refund",
            tenure::space::facts::Negative::Forfeit => "forfeit",
            tenure::space::facts::Negative::Split => "split",
        })
    }
}

impl FromJs for tenure::space::facts::Negative {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "account_credit" => Some(tenure::space::facts::Negative::AccountCredit),
            "refund" => Some(tenure::space::facts::Negative::Refund),
            "forfeit" => Some(tenure::space::facts::Negative::Forfeit),
            "split" => Some(tenure::space::facts::Negative::Split),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["account_credit", "refund", "forfeit", "split"]))?)
    }
}

impl ToJs for tenure::plan::NoticeKind {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::NoticeKind::Welcome => "welcome",
            tenure::plan::NoticeKind::Onboarding => "onboarding",
            tenure::plan::NoticeKind::AccessGranted => "access_granted",
            tenure::plan::NoticeKind::AccessEnded => "access_ended",
            tenure::plan::NoticeKind::SeatWaiting => "seat_waiting",
            tenure::plan::NoticeKind::Renewal => "renewal",
            tenure::plan::NoticeKind::Ending => "ending",
            tenure::plan::NoticeKind::TrialEnding => "trial_ending",
            tenure::plan::NoticeKind::InvoiceDue => "invoice_due",
            tenure::plan::NoticeKind::PaymentFailed => "payment_failed",
            tenure::plan::NoticeKind::PackNearlyUsed => "pack_nearly_used",
            tenure::plan::NoticeKind::CreditsExpiring => "credits_expiring",
            tenure::plan::NoticeKind::TopUp => "top_up",
            tenure::plan::NoticeKind::CardReissue => "card_reissue",
            tenure::plan::NoticeKind::MovedUp => "moved_up",
            tenure::plan::NoticeKind::Inactive => "inactive",
            tenure::plan::NoticeKind::SupportUnanswered => "support_unanswered",
            tenure::plan::NoticeKind::PriceChange => "price_change",
            tenure::plan::NoticeKind::PlanRetired => "plan_retired",
        })
    }
}

impl FromJs for tenure::plan::NoticeKind {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "welcome" => Some(tenure::plan::NoticeKind::Welcome),
            "onboarding" => Some(tenure::plan::NoticeKind::Onboarding),
            "access_granted" => Some(tenure::plan::NoticeKind::AccessGranted),
            "access_ended" => Some(tenure::plan::NoticeKind::AccessEnded),
            "seat_waiting" => Some(tenure::plan::NoticeKind::SeatWaiting),
            "renewal" => Some(tenure::plan::NoticeKind::Renewal),
            "ending" => Some(tenure::plan::NoticeKind::Ending),
            "trial_ending" => Some(tenure::plan::NoticeKind::TrialEnding),
            "invoice_due" => Some(tenure::plan::NoticeKind::InvoiceDue),
            "payment_failed" => Some(tenure::plan::NoticeKind::PaymentFailed),
            "pack_nearly_used" => Some(tenure::plan::NoticeKind::PackNearlyUsed),
            "credits_expiring" => Some(tenure::plan::NoticeKind::CreditsExpiring),
            "top_up" => Some(tenure::plan::NoticeKind::TopUp),
            "card_reissue" => Some(tenure::plan::NoticeKind::CardReissue),
            "moved_up" => Some(tenure::plan::NoticeKind::MovedUp),
            "inactive" => Some(tenure::plan::NoticeKind::Inactive),
            "support_unanswered" => Some(tenure::plan::NoticeKind::SupportUnanswered),
            "price_change" => Some(tenure::plan::NoticeKind::PriceChange),
            "plan_retired" => Some(tenure::plan::NoticeKind::PlanRetired),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "welcome",
                    "onboarding",
                    "access_granted",
                    "access_ended",
                    "seat_waiting",
                    "renewal",
                    "ending",
                    "trial_ending",
                    "invoice_due",
                    "payment_failed",
                    "pack_nearly_used",
                    "credits_expiring",
                    "top_up",
                    "card_reissue",
                    "moved_up",
                    "inactive",
                    "support_unanswered",
                    "price_change",
                    "plan_retired",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::OutsideSpan {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::OutsideSpan::NothingToWhole => "nothing_to_whole",
            tenure::space::facts::OutsideSpan::Whole => "whole",
        })
    }
}

impl FromJs for tenure::space::facts::OutsideSpan {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "nothing_to_whole" => Some(tenure::space::facts::OutsideSpan::NothingToWhole),
            "whole" => Some(tenure::space::facts::OutsideSpan::Whole),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["nothing_to_whole", "whole"]))?)
    }
}

impl ToJs for tenure::plan::Overage {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::Overage::Refused => "refused",
            tenure::plan::Overage::Charged => "charged",
            tenure::plan::Overage::Carried => "carried",
        })
    }
}

impl FromJs for tenure::plan::Overage {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "refused" => Some(tenure::plan::Overage::Refused),
            "charged" => Some(tenure::plan::Overage::Charged),
            "carried" => Some(tenure::plan::Overage::Carried),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["refused", "charged", "carried"]))?)
    }
}

impl ToJs for tenure::space::facts::PaymentOutcome {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::PaymentOutcome::Received => "received",
            tenure::space::facts::PaymentOutcome::Failed => "failed",
            tenure::space::facts::PaymentOutcome::Refunded => "refunded",
            tenure::space::facts::PaymentOutcome::ChargedBack => "charged_back",
        })
    }
}

impl FromJs for tenure::space::facts::PaymentOutcome {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "received" => Some(tenure::space::facts::PaymentOutcome::Received),
            "failed" => Some(tenure::space::facts::PaymentOutcome::Failed),
            "refunded" => Some(tenure::space::facts::PaymentOutcome::Refunded),
            "charged_back" => Some(tenure::space::facts::PaymentOutcome::ChargedBack),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["received", "failed", "refunded", "charged_back"]))?)
    }
}

impl ToJs for tenure::plan::ReachWhen {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::ReachWhen::Never => "never",
            tenure::plan::ReachWhen::NextCycle => "next_cycle",
            tenure::plan::ReachWhen::AtOnce => "at_once",
        })
    }
}

impl FromJs for tenure::plan::ReachWhen {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "never" => Some(tenure::plan::ReachWhen::Never),
            "next_cycle" => Some(tenure::plan::ReachWhen::NextCycle),
            "at_once" => Some(tenure::plan::ReachWhen::AtOnce),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["never", "next_cycle", "at_once"]))?)
    }
}

impl ToJs for tenure::access::ReasonCode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::access::ReasonCode::Granted => "granted",
            tenure::access::ReasonCode::Lockdown => "lockdown",
            tenure::access::ReasonCode::NothingHeld => "nothing_held",
            tenure::access::ReasonCode::NotGranted => "not_granted",
            tenure::access::ReasonCode::NotYet => "not_yet",
            tenure::access::ReasonCode::OutsideHours => "outside_hours",
            tenure::access::ReasonCode::OutsideGroupHours => "outside_group_hours",
            tenure::access::ReasonCode::PlaceClosed => "place_closed",
            tenure::access::ReasonCode::VisitLimit => "visit_limit",
            tenure::access::ReasonCode::Waiting => "waiting",
            tenure::access::ReasonCode::Pending => "pending",
            tenure::access::ReasonCode::Upcoming => "upcoming",
            tenure::access::ReasonCode::Paused => "paused",
            tenure::access::ReasonCode::InGrace => "in_grace",
            tenure::access::ReasonCode::Suspended => "suspended",
            tenure::access::ReasonCode::Expired => "expired",
        })
    }
}

impl FromJs for tenure::access::ReasonCode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "granted" => Some(tenure::access::ReasonCode::Granted),
            "lockdown" => Some(tenure::access::ReasonCode::Lockdown),
            "nothing_held" => Some(tenure::access::ReasonCode::NothingHeld),
            "not_granted" => Some(tenure::access::ReasonCode::NotGranted),
            "not_yet" => Some(tenure::access::ReasonCode::NotYet),
            "outside_hours" => Some(tenure::access::ReasonCode::OutsideHours),
            "outside_group_hours" => Some(tenure::access::ReasonCode::OutsideGroupHours),
            "place_closed" => Some(tenure::access::ReasonCode::PlaceClosed),
            "visit_limit" => Some(tenure::access::ReasonCode::VisitLimit),
            "waiting" => Some(tenure::access::ReasonCode::Waiting),
            "pending" => Some(tenure::access::ReasonCode::Pending),
            "upcoming" => Some(tenure::access::ReasonCode::Upcoming),
            "paused" => Some(tenure::access::ReasonCode::Paused),
            "in_grace" => Some(tenure::access::ReasonCode::InGrace),
            "suspended" => Some(tenure::access::ReasonCode::Suspended),
            "expired" => Some(tenure::access::ReasonCode::Expired),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "granted",
                    "lockdown",
                    "nothing_held",
                    "not_granted",
                    "not_yet",
                    "outside_hours",
                    "outside_group_hours",
                    "place_closed",
                    "visit_limit",
                    "waiting",
                    "pending",
                    "upcoming",
                    "paused",
                    "in_grace",
                    "suspended",
                    "expired",
                ],
            )
        })?)
    }
}

const _: () = assert!(tenure::change::RefusalCode::ALL.len() == 44, "run `cargo xtask bindings`");
impl ToJs for tenure::change::RefusalCode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self.as_str())
    }
}

impl FromJs for tenure::change::RefusalCode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "not_permitted" => Some(tenure::change::RefusalCode::NotPermitted),
            "id_used" => Some(tenure::change::RefusalCode::IdUsed),
            "by_staff" => Some(tenure::change::RefusalCode::ByStaff),
            "withheld" => Some(tenure::change::RefusalCode::Withheld),
            "in_the_past" => Some(tenure::change::RefusalCode::InThePast),
            "already_registered" => Some(tenure::change::RefusalCode::AlreadyRegistered),
            "not_offered" => Some(tenure::change::RefusalCode::NotOffered),
            "not_public" => Some(tenure::change::RefusalCode::NotPublic),
            "already_held" => Some(tenure::change::RefusalCode::AlreadyHeld),
            "same_plan" => Some(tenure::change::RefusalCode::SamePlan),
            "is_child" => Some(tenure::change::RefusalCode::IsChild),
            "not_shareable" => Some(tenure::change::RefusalCode::NotShareable),
            "own_child" => Some(tenure::change::RefusalCode::OwnChild),
            "limit_reached" => Some(tenure::change::RefusalCode::LimitReached),
            "already_covered" => Some(tenure::change::RefusalCode::AlreadyCovered),
            "already_member" => Some(tenure::change::RefusalCode::AlreadyMember),
            "already_invited" => Some(tenure::change::RefusalCode::AlreadyInvited),
            "not_invited" => Some(tenure::change::RefusalCode::NotInvited),
            "not_covered" => Some(tenure::change::RefusalCode::NotCovered),
            "too_many_children" => Some(tenure::change::RefusalCode::TooManyChildren),
            "seats_in_use" => Some(tenure::change::RefusalCode::SeatsInUse),
            "already_linked" => Some(tenure::change::RefusalCode::AlreadyLinked),
            "not_linked" => Some(tenure::change::RefusalCode::NotLinked),
            "would_displace" => Some(tenure::change::RefusalCode::WouldDisplace),
            "not_running" => Some(tenure::change::RefusalCode::NotRunning),
            "already_paused" => Some(tenure::change::RefusalCode::AlreadyPaused),
            "not_paused" => Some(tenure::change::RefusalCode::NotPaused),
            "not_pausable" => Some(tenure::change::RefusalCode::NotPausable),
            "already_attached" => Some(tenure::change::RefusalCode::AlreadyAttached),
            "not_attached" => Some(tenure::change::RefusalCode::NotAttached),
            "already_redeemed" => Some(tenure::change::RefusalCode::AlreadyRedeemed),
            "too_early" => Some(tenure::change::RefusalCode::TooEarly),
            "already_cancelled" => Some(tenure::change::RefusalCode::AlreadyCancelled),
            "not_cancelled" => Some(tenure::change::RefusalCode::NotCancelled),
            "took_effect" => Some(tenure::change::RefusalCode::TookEffect),
            "not_undoable" => Some(tenure::change::RefusalCode::NotUndoable),
            "renews_by_itself" => Some(tenure::change::RefusalCode::RenewsByItself),
            "not_renewable" => Some(tenure::change::RefusalCode::NotRenewable),
            "already_waits" => Some(tenure::change::RefusalCode::AlreadyWaits),
            "not_bookable" => Some(tenure::change::RefusalCode::NotBookable),
            "already_given_up" => Some(tenure::change::RefusalCode::AlreadyGivenUp),
            "booking_started" => Some(tenure::change::RefusalCode::BookingStarted),
            "not_admitted" => Some(tenure::change::RefusalCode::NotAdmitted),
            "not_enough_credits" => Some(tenure::change::RefusalCode::NotEnoughCredits),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "not_permitted",
                    "id_used",
                    "by_staff",
                    "withheld",
                    "in_the_past",
                    "already_registered",
                    "not_offered",
                    "not_public",
                    "already_held",
                    "same_plan",
                    "is_child",
                    "not_shareable",
                    "own_child",
                    "limit_reached",
                    "already_covered",
                    "already_member",
                    "already_invited",
                    "not_invited",
                    "not_covered",
                    "too_many_children",
                    "seats_in_use",
                    "already_linked",
                    "not_linked",
                    "would_displace",
                    "not_running",
                    "already_paused",
                    "not_paused",
                    "not_pausable",
                    "already_attached",
                    "not_attached",
                    "already_redeemed",
                    "too_early",
                    "already_cancelled",
                    "not_cancelled",
                    "took_effect",
                    "not_undoable",
                    "renews_by_itself",
                    "not_renewable",
                    "already_waits",
                    "not_bookable",
                    "already_given_up",
                    "booking_started",
                    "not_admitted",
                    "not_enough_credits",
                ],
            )
        })?)
    }
}

const _: () = assert!(tenure::change::RemarkCode::ALL.len() == 28, "run `cargo xtask bindings`");
impl ToJs for tenure::change::RemarkCode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self.as_str())
    }
}

impl FromJs for tenure::change::RemarkCode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "takes_effect" => Some(tenure::change::RemarkCode::TakesEffect),
            "held_by_notice" => Some(tenure::change::RemarkCode::HeldByNotice),
            "held_by_commitment" => Some(tenure::change::RemarkCode::HeldByCommitment),
            "awaits_payment" => Some(tenure::change::RemarkCode::AwaitsPayment),
            "awaits_acceptance" => Some(tenure::change::RemarkCode::AwaitsAcceptance),
            "trial_ends" => Some(tenure::change::RemarkCode::TrialEnds),
            "changes_lapse" => Some(tenure::change::RemarkCode::ChangesLapse),
            "changes_stand" => Some(tenure::change::RemarkCode::ChangesStand),
            "on_trial" => Some(tenure::change::RemarkCode::OnTrial),
            "children_carried_over" => Some(tenure::change::RemarkCode::ChildrenCarriedOver),
            "children_dropped" => Some(tenure::change::RemarkCode::ChildrenDropped),
            "children_wait" => Some(tenure::change::RemarkCode::ChildrenWait),
            "beneficiaries_dropped" => Some(tenure::change::RemarkCode::BeneficiariesDropped),
            "over_limit" => Some(tenure::change::RemarkCode::OverLimit),
            "waits" => Some(tenure::change::RemarkCode::Waits),
            "leaves_own" => Some(tenure::change::RemarkCode::LeavesOwn),
            "booking_stands" => Some(tenure::change::RemarkCode::BookingStands),
            "from_old_end" => Some(tenure::change::RemarkCode::FromOldEnd),
            "starts_anew" => Some(tenure::change::RemarkCode::StartsAnew),
            "charged_late" => Some(tenure::change::RemarkCode::ChargedLate),
            "on_waitlist" => Some(tenure::change::RemarkCode::OnWaitlist),
            "moved_up" => Some(tenure::change::RemarkCode::MovedUp),
            "turn_lost" => Some(tenure::change::RemarkCode::TurnLost),
            "uncovered" => Some(tenure::change::RemarkCode::Uncovered),
            "plan_retired" => Some(tenure::change::RemarkCode::PlanRetired),
            "holders_touched" => Some(tenure::change::RemarkCode::HoldersTouched),
            "already_done" => Some(tenure::change::RemarkCode::AlreadyDone),
            "nothing_to_issue" => Some(tenure::change::RemarkCode::NothingToIssue),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &[
                    "takes_effect",
                    "held_by_notice",
                    "held_by_commitment",
                    "awaits_payment",
                    "awaits_acceptance",
                    "trial_ends",
                    "changes_lapse",
                    "changes_stand",
                    "on_trial",
                    "children_carried_over",
                    "children_dropped",
                    "children_wait",
                    "beneficiaries_dropped",
                    "over_limit",
                    "waits",
                    "leaves_own",
                    "booking_stands",
                    "from_old_end",
                    "starts_anew",
                    "charged_late",
                    "on_waitlist",
                    "moved_up",
                    "turn_lost",
                    "uncovered",
                    "plan_retired",
                    "holders_touched",
                    "already_done",
                    "nothing_to_issue",
                ],
            )
        })?)
    }
}

impl ToJs for tenure::report::Renewals {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::report::Renewals::AsRecorded => "as_recorded",
            tenure::report::Renewals::Happen => "happen",
        })
    }
}

impl FromJs for tenure::report::Renewals {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "as_recorded" => Some(tenure::report::Renewals::AsRecorded),
            "happen" => Some(tenure::report::Renewals::Happen),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["as_recorded", "happen"]))?)
    }
}

impl ToJs for tenure::proration::Replacement {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::proration::Replacement::ChargeProratedPrice => "charge_prorated_price",
            tenure::proration::Replacement::WithTimeProration => "with_time_proration",
            tenure::proration::Replacement::WithoutProration => "without_proration",
            tenure::proration::Replacement::ChargeFullPrice => "charge_full_price",
            tenure::proration::Replacement::Deferred => "deferred",
        })
    }
}

impl FromJs for tenure::proration::Replacement {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "charge_prorated_price" => Some(tenure::proration::Replacement::ChargeProratedPrice),
            "with_time_proration" => Some(tenure::proration::Replacement::WithTimeProration),
            "without_proration" => Some(tenure::proration::Replacement::WithoutProration),
            "charge_full_price" => Some(tenure::proration::Replacement::ChargeFullPrice),
            "deferred" => Some(tenure::proration::Replacement::Deferred),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &["charge_prorated_price", "with_time_proration", "without_proration", "charge_full_price", "deferred"],
            )
        })?)
    }
}

impl ToJs for tenure::plan::RolloverOver {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::plan::RolloverOver::Each => "each",
            tenure::plan::RolloverOver::Together => "together",
        })
    }
}

impl FromJs for tenure::plan::RolloverOver {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "each" => Some(tenure::plan::RolloverOver::Each),
            "together" => Some(tenure::plan::RolloverOver::Together),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["each", "together"]))?)
    }
}

impl ToJs for tenure::space::facts::RoundedPart {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::RoundedPart::Kept => "kept",
            tenure::space::facts::RoundedPart::Unused => "unused",
        })
    }
}

impl FromJs for tenure::space::facts::RoundedPart {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "kept" => Some(tenure::space::facts::RoundedPart::Kept),
            "unused" => Some(tenure::space::facts::RoundedPart::Unused),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["kept", "unused"]))?)
    }
}

impl ToJs for tenure::money::Rounding {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::money::Rounding::HalfAwayFromZero => "half_away_from_zero",
            tenure::money::Rounding::HalfEven => "half_even",
            tenure::money::Rounding::TowardZero => "toward_zero",
            tenure::money::Rounding::AwayFromZero => "away_from_zero",
        })
    }
}

impl FromJs for tenure::money::Rounding {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "half_away_from_zero" => Some(tenure::money::Rounding::HalfAwayFromZero),
            "half_even" => Some(tenure::money::Rounding::HalfEven),
            "toward_zero" => Some(tenure::money::Rounding::TowardZero),
            "away_from_zero" => Some(tenure::money::Rounding::AwayFromZero),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(&name, &["half_away_from_zero", "half_even", "toward_zero", "away_from_zero"])
        })?)
    }
}

impl ToJs for tenure::change::SignUpStep {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::change::SignUpStep::LogIn => "log_in",
            tenure::change::SignUpStep::CreateAccount => "create_account",
            tenure::change::SignUpStep::Confirm => "confirm",
            tenure::change::SignUpStep::Pay => "pay",
            tenure::change::SignUpStep::Done => "done",
        })
    }
}

impl FromJs for tenure::change::SignUpStep {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "log_in" => Some(tenure::change::SignUpStep::LogIn),
            "create_account" => Some(tenure::change::SignUpStep::CreateAccount),
            "confirm" => Some(tenure::change::SignUpStep::Confirm),
            "pay" => Some(tenure::change::SignUpStep::Pay),
            "done" => Some(tenure::change::SignUpStep::Done),
            _ => None,
        };
        Ok(found
            .ok_or_else(|| Error::unknown_variant(&name, &["log_in", "create_account", "confirm", "pay", "done"]))?)
    }
}

impl ToJs for tenure::space::facts::Status {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::Status::Pending => "pending",
            tenure::space::facts::Status::Upcoming => "upcoming",
            tenure::space::facts::Status::Trialing => "trialing",
            tenure::space::facts::Status::Active => "active",
            tenure::space::facts::Status::Grace => "grace",
            tenure::space::facts::Status::Paused => "paused",
            tenure::space::facts::Status::Suspended => "suspended",
            tenure::space::facts::Status::Expired => "expired",
        })
    }
}

impl FromJs for tenure::space::facts::Status {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "pending" => Some(tenure::space::facts::Status::Pending),
            "upcoming" => Some(tenure::space::facts::Status::Upcoming),
            "trialing" => Some(tenure::space::facts::Status::Trialing),
            "active" => Some(tenure::space::facts::Status::Active),
            "grace" => Some(tenure::space::facts::Status::Grace),
            "paused" => Some(tenure::space::facts::Status::Paused),
            "suspended" => Some(tenure::space::facts::Status::Suspended),
            "expired" => Some(tenure::space::facts::Status::Expired),
            _ => None,
        };
        Ok(found.ok_or_else(|| {
            Error::unknown_variant(
                &name,
                &["pending", "upcoming", "trialing", "active", "grace", "paused", "suspended", "expired"],
            )
        })?)
    }
}

impl ToJs for tenure::space::facts::StubOf {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::StubOf::Cycle => "cycle",
            tenure::space::facts::StubOf::Unclamped => "unclamped",
        })
    }
}

impl FromJs for tenure::space::facts::StubOf {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "cycle" => Some(tenure::space::facts::StubOf::Cycle),
            "unclamped" => Some(tenure::space::facts::StubOf::Unclamped),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["cycle", "unclamped"]))?)
    }
}

impl ToJs for tenure::space::facts::TaxBy {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::TaxBy::Line => "line",
            tenure::space::facts::TaxBy::Invoice => "invoice",
        })
    }
}

impl FromJs for tenure::space::facts::TaxBy {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "line" => Some(tenure::space::facts::TaxBy::Line),
            "invoice" => Some(tenure::space::facts::TaxBy::Invoice),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["line", "invoice"]))?)
    }
}

impl ToJs for tenure::space::facts::TaxMode {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::TaxMode::Exclusive => "exclusive",
            tenure::space::facts::TaxMode::Inclusive => "inclusive",
        })
    }
}

impl FromJs for tenure::space::facts::TaxMode {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "exclusive" => Some(tenure::space::facts::TaxMode::Exclusive),
            "inclusive" => Some(tenure::space::facts::TaxMode::Inclusive),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["exclusive", "inclusive"]))?)
    }
}

impl ToJs for tenure::time::Timing {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::time::Timing::Advance => "advance",
            tenure::time::Timing::Arrears => "arrears",
            tenure::time::Timing::ArrearsGreedy => "arrears_greedy",
        })
    }
}

impl FromJs for tenure::time::Timing {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "advance" => Some(tenure::time::Timing::Advance),
            "arrears" => Some(tenure::time::Timing::Arrears),
            "arrears_greedy" => Some(tenure::time::Timing::ArrearsGreedy),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["advance", "arrears", "arrears_greedy"]))?)
    }
}

impl ToJs for tenure::space::facts::TrialOnSwitch {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::TrialOnSwitch::Ends => "ends",
            tenure::space::facts::TrialOnSwitch::Kept => "kept",
        })
    }
}

impl FromJs for tenure::space::facts::TrialOnSwitch {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "ends" => Some(tenure::space::facts::TrialOnSwitch::Ends),
            "kept" => Some(tenure::space::facts::TrialOnSwitch::Kept),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["ends", "kept"]))?)
    }
}

impl ToJs for tenure::space::facts::Unused {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::Unused::Credited => "credited",
            tenure::space::facts::Unused::Kept => "kept",
        })
    }
}

impl FromJs for tenure::space::facts::Unused {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "credited" => Some(tenure::space::facts::Unused::Credited),
            "kept" => Some(tenure::space::facts::Unused::Kept),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["credited", "kept"]))?)
    }
}

impl ToJs for tenure::time::Weekday {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::time::Weekday::Mon => "mon",
            tenure::time::Weekday::Tue => "tue",
            tenure::time::Weekday::Wed => "wed",
            tenure::time::Weekday::Thu => "thu",
            tenure::time::Weekday::Fri => "fri",
            tenure::time::Weekday::Sat => "sat",
            tenure::time::Weekday::Sun => "sun",
        })
    }
}

impl FromJs for tenure::time::Weekday {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "mon" => Some(tenure::time::Weekday::Mon),
            "tue" => Some(tenure::time::Weekday::Tue),
            "wed" => Some(tenure::time::Weekday::Wed),
            "thu" => Some(tenure::time::Weekday::Thu),
            "fri" => Some(tenure::time::Weekday::Fri),
            "sat" => Some(tenure::time::Weekday::Sat),
            "sun" => Some(tenure::time::Weekday::Sun),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))?)
    }
}

impl ToJs for tenure::space::facts::WithinADay {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::WithinADay::Charged => "charged",
            tenure::space::facts::WithinADay::Netted => "netted",
        })
    }
}

impl FromJs for tenure::space::facts::WithinADay {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "charged" => Some(tenure::space::facts::WithinADay::Charged),
            "netted" => Some(tenure::space::facts::WithinADay::Netted),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["charged", "netted"]))?)
    }
}

impl ToJs for tenure::space::facts::ZeroInvoice {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(match self {
            tenure::space::facts::ZeroInvoice::Issued => "issued",
            tenure::space::facts::ZeroInvoice::Carried => "carried",
        })
    }
}

impl FromJs for tenure::space::facts::ZeroInvoice {
    fn from_js(value: Value<'_>) -> Result<Self> {
        let name = String::from_js(value)?;
        let found = match name.as_str() {
            "issued" => Some(tenure::space::facts::ZeroInvoice::Issued),
            "carried" => Some(tenure::space::facts::ZeroInvoice::Carried),
            _ => None,
        };
        Ok(found.ok_or_else(|| Error::unknown_variant(&name, &["issued", "carried"]))?)
    }
}
