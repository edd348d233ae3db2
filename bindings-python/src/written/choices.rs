// Written by `cargo xtask bindings` from the core's source. Do not edit.
//! Choices of names.

use crate::choice::Choice;
use crate::trouble::Trouble;
use crate::{FromPy, ToPy};
use pyo3::prelude::*;

static AFTER_LAPSE: Choice = Choice::new("AfterLapse", &["RESTART", "KEEP", "SHIFT"], &["restart", "keep", "shift"]);

impl ToPy for tenure::space::facts::AfterLapse {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Restart => 0,
            Self::Keep => 1,
            Self::Shift => 2,
        };
        AFTER_LAPSE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::AfterLapse {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match AFTER_LAPSE.read(value)? {
            "restart" => Ok(Self::Restart),
            "keep" => Ok(Self::Keep),
            "shift" => Ok(Self::Shift),
            other => Err(AFTER_LAPSE.unknown(other)),
        }
    }
}

static AFTER_PAUSE: Choice = Choice::new("AfterPause", &["KEEP", "RESTART", "SHIFT"], &["keep", "restart", "shift"]);

impl ToPy for tenure::space::facts::AfterPause {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Keep => 0,
            Self::Restart => 1,
            Self::Shift => 2,
        };
        AFTER_PAUSE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::AfterPause {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match AFTER_PAUSE.read(value)? {
            "keep" => Ok(Self::Keep),
            "restart" => Ok(Self::Restart),
            "shift" => Ok(Self::Shift),
            other => Err(AFTER_PAUSE.unknown(other)),
        }
    }
}

static AFTER_SWITCH: Choice = Choice::new("AfterSwitch", &["KEEP", "RESTART"], &["keep", "restart"]);

impl ToPy for tenure::space::facts::AfterSwitch {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Keep => 0,
            Self::Restart => 1,
        };
        AFTER_SWITCH.member(py, number)
    }
}

impl FromPy for tenure::space::facts::AfterSwitch {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match AFTER_SWITCH.read(value)? {
            "keep" => Ok(Self::Keep),
            "restart" => Ok(Self::Restart),
            other => Err(AFTER_SWITCH.unknown(other)),
        }
    }
}

static ALLOWANCE_FOR: Choice =
    Choice::new("AllowanceFor", &["MEMBERSHIP", "SEAT", "PERSON"], &["membership", "seat", "person"]);

impl ToPy for tenure::plan::AllowanceFor {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Membership => 0,
            Self::Seat => 1,
            Self::Person => 2,
        };
        ALLOWANCE_FOR.member(py, number)
    }
}

impl FromPy for tenure::plan::AllowanceFor {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ALLOWANCE_FOR.read(value)? {
            "membership" => Ok(Self::Membership),
            "seat" => Ok(Self::Seat),
            "person" => Ok(Self::Person),
            other => Err(ALLOWANCE_FOR.unknown(other)),
        }
    }
}

static ATTENDANCE: Choice = Choice::new(
    "Attendance",
    &["AHEAD", "AWAITED", "ATTENDED", "NO_SHOW", "CANCELLED", "CANCELLED_LATE"],
    &["ahead", "awaited", "attended", "no_show", "cancelled", "cancelled_late"],
);

impl ToPy for tenure::booking::Attendance {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Ahead => 0,
            Self::Awaited => 1,
            Self::Attended => 2,
            Self::NoShow => 3,
            Self::Cancelled => 4,
            Self::CancelledLate => 5,
        };
        ATTENDANCE.member(py, number)
    }
}

impl FromPy for tenure::booking::Attendance {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ATTENDANCE.read(value)? {
            "ahead" => Ok(Self::Ahead),
            "awaited" => Ok(Self::Awaited),
            "attended" => Ok(Self::Attended),
            "no_show" => Ok(Self::NoShow),
            "cancelled" => Ok(Self::Cancelled),
            "cancelled_late" => Ok(Self::CancelledLate),
            other => Err(ATTENDANCE.unknown(other)),
        }
    }
}

static BOOKING_REASON_CODE: Choice = Choice::new(
    "BookingReasonCode",
    &[
        "NOTHING_HELD",
        "ENDS_BEFORE",
        "NOT_OFFERED",
        "PAST",
        "TOO_LONG",
        "TOO_SHORT",
        "TOO_FAR_AHEAD",
        "TOO_MANY_OPEN",
        "DAY_LIMIT",
        "WEEK_LIMIT",
        "CYCLE_LIMIT",
        "VISIT_LIMIT",
        "PASS_USED_UP",
        "OUTSIDE_HOURS",
        "OUTSIDE_GROUP_HOURS",
        "PLACE_CLOSED",
        "LOCKDOWN",
        "TAKEN",
        "FULL",
        "TOO_CLOSE",
        "NO_CREDITS",
        "CREDITS_RESERVED",
    ],
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
);

impl ToPy for tenure::booking::BookingReasonCode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::NothingHeld => 0,
            Self::EndsBefore => 1,
            Self::NotOffered => 2,
            Self::Past => 3,
            Self::TooLong => 4,
            Self::TooShort => 5,
            Self::TooFarAhead => 6,
            Self::TooManyOpen => 7,
            Self::DayLimit => 8,
            Self::WeekLimit => 9,
            Self::CycleLimit => 10,
            Self::VisitLimit => 11,
            Self::PassUsedUp => 12,
            Self::OutsideHours => 13,
            Self::OutsideGroupHours => 14,
            Self::PlaceClosed => 15,
            Self::Lockdown => 16,
            Self::Taken => 17,
            Self::Full => 18,
            Self::TooClose => 19,
            Self::NoCredits => 20,
            Self::CreditsReserved => 21,
        };
        BOOKING_REASON_CODE.member(py, number)
    }
}

impl FromPy for tenure::booking::BookingReasonCode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match BOOKING_REASON_CODE.read(value)? {
            "nothing_held" => Ok(Self::NothingHeld),
            "ends_before" => Ok(Self::EndsBefore),
            "not_offered" => Ok(Self::NotOffered),
            "past" => Ok(Self::Past),
            "too_long" => Ok(Self::TooLong),
            "too_short" => Ok(Self::TooShort),
            "too_far_ahead" => Ok(Self::TooFarAhead),
            "too_many_open" => Ok(Self::TooManyOpen),
            "day_limit" => Ok(Self::DayLimit),
            "week_limit" => Ok(Self::WeekLimit),
            "cycle_limit" => Ok(Self::CycleLimit),
            "visit_limit" => Ok(Self::VisitLimit),
            "pass_used_up" => Ok(Self::PassUsedUp),
            "outside_hours" => Ok(Self::OutsideHours),
            "outside_group_hours" => Ok(Self::OutsideGroupHours),
            "place_closed" => Ok(Self::PlaceClosed),
            "lockdown" => Ok(Self::Lockdown),
            "taken" => Ok(Self::Taken),
            "full" => Ok(Self::Full),
            "too_close" => Ok(Self::TooClose),
            "no_credits" => Ok(Self::NoCredits),
            "credits_reserved" => Ok(Self::CreditsReserved),
            other => Err(BOOKING_REASON_CODE.unknown(other)),
        }
    }
}

static CARD_AGE: Choice = Choice::new("CardAge", &["FRESH", "STALE", "OUTDATED"], &["fresh", "stale", "outdated"]);

impl ToPy for tenure::calculator::CardAge {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Fresh => 0,
            Self::Stale => 1,
            Self::Outdated => 2,
        };
        CARD_AGE.member(py, number)
    }
}

impl FromPy for tenure::calculator::CardAge {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CARD_AGE.read(value)? {
            "fresh" => Ok(Self::Fresh),
            "stale" => Ok(Self::Stale),
            "outdated" => Ok(Self::Outdated),
            other => Err(CARD_AGE.unknown(other)),
        }
    }
}

static CARD_PROOF: Choice =
    Choice::new("CardProof", &["BEARER", "MISSING", "SHOWN", "ANSWERED"], &["bearer", "missing", "shown", "answered"]);

impl ToPy for tenure::calculator::CardProof {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Bearer => 0,
            Self::Missing => 1,
            Self::Shown => 2,
            Self::Answered => 3,
        };
        CARD_PROOF.member(py, number)
    }
}

impl FromPy for tenure::calculator::CardProof {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CARD_PROOF.read(value)? {
            "bearer" => Ok(Self::Bearer),
            "missing" => Ok(Self::Missing),
            "shown" => Ok(Self::Shown),
            "answered" => Ok(Self::Answered),
            other => Err(CARD_PROOF.unknown(other)),
        }
    }
}

static CARD_VERDICT: Choice =
    Choice::new("CardVerdict", &["ALLOWED", "DENIED", "UNSURE"], &["allowed", "denied", "unsure"]);

impl ToPy for tenure::calculator::CardVerdict {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Allowed => 0,
            Self::Denied => 1,
            Self::Unsure => 2,
        };
        CARD_VERDICT.member(py, number)
    }
}

impl FromPy for tenure::calculator::CardVerdict {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CARD_VERDICT.read(value)? {
            "allowed" => Ok(Self::Allowed),
            "denied" => Ok(Self::Denied),
            "unsure" => Ok(Self::Unsure),
            other => Err(CARD_VERDICT.unknown(other)),
        }
    }
}

static CHANGE_DAY: Choice = Choice::new("ChangeDay", &["NEW", "OLD"], &["new", "old"]);

impl ToPy for tenure::space::facts::ChangeDay {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::New => 0,
            Self::Old => 1,
        };
        CHANGE_DAY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::ChangeDay {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CHANGE_DAY.read(value)? {
            "new" => Ok(Self::New),
            "old" => Ok(Self::Old),
            other => Err(CHANGE_DAY.unknown(other)),
        }
    }
}

static CHARGE_AS: Choice = Choice::new(
    "ChargeAs",
    &["PRORATED", "DIFFERENCE", "TIME", "PERIOD_END"],
    &["prorated", "difference", "time", "period_end"],
);

impl ToPy for tenure::space::facts::ChargeAs {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Prorated => 0,
            Self::Difference => 1,
            Self::Time => 2,
            Self::PeriodEnd => 3,
        };
        CHARGE_AS.member(py, number)
    }
}

impl FromPy for tenure::space::facts::ChargeAs {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CHARGE_AS.read(value)? {
            "prorated" => Ok(Self::Prorated),
            "difference" => Ok(Self::Difference),
            "time" => Ok(Self::Time),
            "period_end" => Ok(Self::PeriodEnd),
            other => Err(CHARGE_AS.unknown(other)),
        }
    }
}

static CHARGE_DUE: Choice = Choice::new("ChargeDue", &["NEXT_INVOICE", "IMMEDIATE"], &["next_invoice", "immediate"]);

impl ToPy for tenure::space::facts::ChargeDue {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::NextInvoice => 0,
            Self::Immediate => 1,
        };
        CHARGE_DUE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::ChargeDue {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CHARGE_DUE.read(value)? {
            "next_invoice" => Ok(Self::NextInvoice),
            "immediate" => Ok(Self::Immediate),
            other => Err(CHARGE_DUE.unknown(other)),
        }
    }
}

static CHILDREN_LEAVE: Choice = Choice::new("ChildrenLeave", &["ASKED", "BY_THEMSELVES"], &["asked", "by_themselves"]);

impl ToPy for tenure::space::facts::ChildrenLeave {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Asked => 0,
            Self::ByThemselves => 1,
        };
        CHILDREN_LEAVE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::ChildrenLeave {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CHILDREN_LEAVE.read(value)? {
            "asked" => Ok(Self::Asked),
            "by_themselves" => Ok(Self::ByThemselves),
            other => Err(CHILDREN_LEAVE.unknown(other)),
        }
    }
}

static COLLECT: Choice =
    Choice::new("Collect", &["NEXT_INVOICE", "AT_ONCE", "NEXT_REGULAR"], &["next_invoice", "at_once", "next_regular"]);

impl ToPy for tenure::space::facts::Collect {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::NextInvoice => 0,
            Self::AtOnce => 1,
            Self::NextRegular => 2,
        };
        COLLECT.member(py, number)
    }
}

impl FromPy for tenure::space::facts::Collect {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match COLLECT.read(value)? {
            "next_invoice" => Ok(Self::NextInvoice),
            "at_once" => Ok(Self::AtOnce),
            "next_regular" => Ok(Self::NextRegular),
            other => Err(COLLECT.unknown(other)),
        }
    }
}

static CREDIT_FROM: Choice = Choice::new("CreditFrom", &["RECORDED", "PRICE", "PAID"], &["recorded", "price", "paid"]);

impl ToPy for tenure::space::facts::CreditFrom {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Recorded => 0,
            Self::Price => 1,
            Self::Paid => 2,
        };
        CREDIT_FROM.member(py, number)
    }
}

impl FromPy for tenure::space::facts::CreditFrom {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CREDIT_FROM.read(value)? {
            "recorded" => Ok(Self::Recorded),
            "price" => Ok(Self::Price),
            "paid" => Ok(Self::Paid),
            other => Err(CREDIT_FROM.unknown(other)),
        }
    }
}

static CREDITS_AFTER_SWITCH: Choice =
    Choice::new("CreditsAfterSwitch", &["KEPT", "PRORATED", "RESTARTED"], &["kept", "prorated", "restarted"]);

impl ToPy for tenure::space::facts::CreditsAfterSwitch {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Kept => 0,
            Self::Prorated => 1,
            Self::Restarted => 2,
        };
        CREDITS_AFTER_SWITCH.member(py, number)
    }
}

impl FromPy for tenure::space::facts::CreditsAfterSwitch {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CREDITS_AFTER_SWITCH.read(value)? {
            "kept" => Ok(Self::Kept),
            "prorated" => Ok(Self::Prorated),
            "restarted" => Ok(Self::Restarted),
            other => Err(CREDITS_AFTER_SWITCH.unknown(other)),
        }
    }
}

static CREDITS_WITHIN_PERIOD: Choice = Choice::new("CreditsWithinPeriod", &["SHARE", "WHOLE"], &["share", "whole"]);

impl ToPy for tenure::space::facts::CreditsWithinPeriod {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Share => 0,
            Self::Whole => 1,
        };
        CREDITS_WITHIN_PERIOD.member(py, number)
    }
}

impl FromPy for tenure::space::facts::CreditsWithinPeriod {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match CREDITS_WITHIN_PERIOD.read(value)? {
            "share" => Ok(Self::Share),
            "whole" => Ok(Self::Whole),
            other => Err(CREDITS_WITHIN_PERIOD.unknown(other)),
        }
    }
}

static DEFAULT_ON: Choice =
    Choice::new("DefaultOn", &["REGISTERING", "EXPIRY", "DROPPED"], &["registering", "expiry", "dropped"]);

impl ToPy for tenure::space::facts::DefaultOn {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Registering => 0,
            Self::Expiry => 1,
            Self::Dropped => 2,
        };
        DEFAULT_ON.member(py, number)
    }
}

impl FromPy for tenure::space::facts::DefaultOn {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match DEFAULT_ON.read(value)? {
            "registering" => Ok(Self::Registering),
            "expiry" => Ok(Self::Expiry),
            "dropped" => Ok(Self::Dropped),
            other => Err(DEFAULT_ON.unknown(other)),
        }
    }
}

static DRAW_BY: Choice = Choice::new(
    "DrawBy",
    &["OWN_BEFORE_POOLED", "EXPIRY", "PRIORITY", "AGE", "ID"],
    &["own_before_pooled", "expiry", "priority", "age", "id"],
);

impl ToPy for tenure::plan::DrawBy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::OwnBeforePooled => 0,
            Self::Expiry => 1,
            Self::Priority => 2,
            Self::Age => 3,
            Self::Id => 4,
        };
        DRAW_BY.member(py, number)
    }
}

impl FromPy for tenure::plan::DrawBy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match DRAW_BY.read(value)? {
            "own_before_pooled" => Ok(Self::OwnBeforePooled),
            "expiry" => Ok(Self::Expiry),
            "priority" => Ok(Self::Priority),
            "age" => Ok(Self::Age),
            "id" => Ok(Self::Id),
            other => Err(DRAW_BY.unknown(other)),
        }
    }
}

static DUNNING_ACTION: Choice =
    Choice::new("DunningAction", &["NOTICE", "SUSPEND", "END"], &["notice", "suspend", "end"]);

impl ToPy for tenure::plan::DunningAction {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Notice => 0,
            Self::Suspend => 1,
            Self::End => 2,
        };
        DUNNING_ACTION.member(py, number)
    }
}

impl FromPy for tenure::plan::DunningAction {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match DUNNING_ACTION.read(value)? {
            "notice" => Ok(Self::Notice),
            "suspend" => Ok(Self::Suspend),
            "end" => Ok(Self::End),
            other => Err(DUNNING_ACTION.unknown(other)),
        }
    }
}

static ENTRY_REASON: Choice = Choice::new(
    "EntryReason",
    &[
        "GRANTED",
        "REFILLED",
        "ROLLED_IN",
        "TOPPED_UP",
        "TRANSFERRED_IN",
        "DRAWN",
        "PAID",
        "RETURNED",
        "LAPSED",
        "EXPIRED",
        "RESET",
        "REPLACED",
        "VOIDED",
        "ROLLED_OUT",
        "TRANSFERRED_OUT",
        "TRANSFER_SHORT",
        "REFUSED",
        "CHARGED",
        "CARRIED",
        "GIVEN_UP",
        "DROPPED",
    ],
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
);
const _: () = assert!(tenure::credit::EntryReason::ALL.len() == 21, "run `cargo xtask bindings`");

impl ToPy for tenure::credit::EntryReason {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self.as_str() {
            "granted" => 0,
            "refilled" => 1,
            "rolled_in" => 2,
            "topped_up" => 3,
            "transferred_in" => 4,
            "drawn" => 5,
            "paid" => 6,
            "returned" => 7,
            "lapsed" => 8,
            "expired" => 9,
            "reset" => 10,
            "replaced" => 11,
            "voided" => 12,
            "rolled_out" => 13,
            "transferred_out" => 14,
            "transfer_short" => 15,
            "refused" => 16,
            "charged" => 17,
            "carried" => 18,
            "given_up" => 19,
            "dropped" => 20,
            _ => usize::MAX,
        };
        ENTRY_REASON.member(py, number)
    }
}

impl FromPy for tenure::credit::EntryReason {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ENTRY_REASON.read(value)? {
            "granted" => Ok(Self::Granted),
            "refilled" => Ok(Self::Refilled),
            "rolled_in" => Ok(Self::RolledIn),
            "topped_up" => Ok(Self::ToppedUp),
            "transferred_in" => Ok(Self::TransferredIn),
            "drawn" => Ok(Self::Drawn),
            "paid" => Ok(Self::Paid),
            "returned" => Ok(Self::Returned),
            "lapsed" => Ok(Self::Lapsed),
            "expired" => Ok(Self::Expired),
            "reset" => Ok(Self::Reset),
            "replaced" => Ok(Self::Replaced),
            "voided" => Ok(Self::Voided),
            "rolled_out" => Ok(Self::RolledOut),
            "transferred_out" => Ok(Self::TransferredOut),
            "transfer_short" => Ok(Self::TransferShort),
            "refused" => Ok(Self::Refused),
            "charged" => Ok(Self::Charged),
            "carried" => Ok(Self::Carried),
            "given_up" => Ok(Self::GivenUp),
            "dropped" => Ok(Self::Dropped),
            other => Err(ENTRY_REASON.unknown(other)),
        }
    }
}

static FACT_KIND: Choice = Choice::new(
    "FactKind",
    &[
        "POLICY",
        "TAX",
        "CREDIT",
        "HOURS",
        "EXCEPTION",
        "PLACE",
        "LOCKDOWN",
        "PLAN",
        "ADD_ON",
        "COUPON",
        "RESOURCE",
        "GROUP",
        "CUSTOMER",
        "COMPANY",
        "GROUP_MEMBER",
        "LINK",
        "MEMBERSHIP",
        "SWITCH",
        "SEAT_CHANGE",
        "PRICE_CHANGE",
        "PAUSE",
        "ATTACHMENT",
        "REDEMPTION",
        "RENEWAL",
        "CANCELLATION",
        "STATUS_OVERRIDE",
        "SHARE",
        "INVITATION",
        "ENDING",
        "BOOKING",
        "BOOKING_CANCELLATION",
        "WAITLIST_ENTRY",
        "VISIT",
        "USE",
        "GRANT",
        "CHARGE",
        "PAYMENT",
        "INVOICE",
        "CLOSING",
        "MESSAGE",
        "SUPPORT_REQUEST",
        "VOID",
    ],
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
);

impl ToPy for tenure::space::facts::FactKind {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Policy => 0,
            Self::Tax => 1,
            Self::Credit => 2,
            Self::Hours => 3,
            Self::Exception => 4,
            Self::Place => 5,
            Self::Lockdown => 6,
            Self::Plan => 7,
            Self::AddOn => 8,
            Self::Coupon => 9,
            Self::Resource => 10,
            Self::Group => 11,
            Self::Customer => 12,
            Self::Company => 13,
            Self::GroupMember => 14,
            Self::Link => 15,
            Self::Membership => 16,
            Self::Switch => 17,
            Self::SeatChange => 18,
            Self::PriceChange => 19,
            Self::Pause => 20,
            Self::Attachment => 21,
            Self::Redemption => 22,
            Self::Renewal => 23,
            Self::Cancellation => 24,
            Self::StatusOverride => 25,
            Self::Share => 26,
            Self::Invitation => 27,
            Self::Ending => 28,
            Self::Booking => 29,
            Self::BookingCancellation => 30,
            Self::WaitlistEntry => 31,
            Self::Visit => 32,
            Self::Use => 33,
            Self::Grant => 34,
            Self::Charge => 35,
            Self::Payment => 36,
            Self::Invoice => 37,
            Self::Closing => 38,
            Self::Message => 39,
            Self::SupportRequest => 40,
            Self::Void => 41,
        };
        FACT_KIND.member(py, number)
    }
}

impl FromPy for tenure::space::facts::FactKind {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match FACT_KIND.read(value)? {
            "policy" => Ok(Self::Policy),
            "tax" => Ok(Self::Tax),
            "credit" => Ok(Self::Credit),
            "hours" => Ok(Self::Hours),
            "exception" => Ok(Self::Exception),
            "place" => Ok(Self::Place),
            "lockdown" => Ok(Self::Lockdown),
            "plan" => Ok(Self::Plan),
            "add_on" => Ok(Self::AddOn),
            "coupon" => Ok(Self::Coupon),
            "resource" => Ok(Self::Resource),
            "group" => Ok(Self::Group),
            "customer" => Ok(Self::Customer),
            "company" => Ok(Self::Company),
            "group_member" => Ok(Self::GroupMember),
            "link" => Ok(Self::Link),
            "membership" => Ok(Self::Membership),
            "switch" => Ok(Self::Switch),
            "seat_change" => Ok(Self::SeatChange),
            "price_change" => Ok(Self::PriceChange),
            "pause" => Ok(Self::Pause),
            "attachment" => Ok(Self::Attachment),
            "redemption" => Ok(Self::Redemption),
            "renewal" => Ok(Self::Renewal),
            "cancellation" => Ok(Self::Cancellation),
            "status_override" => Ok(Self::StatusOverride),
            "share" => Ok(Self::Share),
            "invitation" => Ok(Self::Invitation),
            "ending" => Ok(Self::Ending),
            "booking" => Ok(Self::Booking),
            "booking_cancellation" => Ok(Self::BookingCancellation),
            "waitlist_entry" => Ok(Self::WaitlistEntry),
            "visit" => Ok(Self::Visit),
            "use" => Ok(Self::Use),
            "grant" => Ok(Self::Grant),
            "charge" => Ok(Self::Charge),
            "payment" => Ok(Self::Payment),
            "invoice" => Ok(Self::Invoice),
            "closing" => Ok(Self::Closing),
            "message" => Ok(Self::Message),
            "support_request" => Ok(Self::SupportRequest),
            "void" => Ok(Self::Void),
            other => Err(FACT_KIND.unknown(other)),
        }
    }
}

static FINDING_CODE: Choice = Choice::new(
    "FindingCode",
    &[
        "WINDOWS_OVERLAP",
        "HOURS_NEVER_OPEN",
        "GRANT_NEVER_OPEN",
        "PERMISSION_NOBODY_GRANTS",
        "GRANT_SHADOWED",
        "GRANT_NEVER_STARTS",
        "UPGRADE_CHEAPER",
        "MORE_SEATS_CHEAPER",
        "TIER_UNREACHABLE",
        "FIRST_STUB_IDLE",
        "NOTHING_TO_PAY",
        "STATUS_UNREACHABLE",
        "SHARE_OF_NOTHING",
        "ALWAYS_NEW",
        "COMMITMENT_BEYOND_TERM",
        "NOTICE_BEYOND_TERM",
        "RENEWAL_WITHOUT_TERM",
        "SEASON_NOT_A_YEAR",
        "ROLLOVER_IDLE",
        "DUNNING_UNREACHED",
        "VISIT_LIMIT_IDLE",
        "BOOKING_IMPOSSIBLE",
        "SHARED_WITH_NOBODY",
        "ALLOWANCE_UNUSABLE",
        "ROLLOVER_CONTRADICTS",
        "REACH_OF_FIRST_VERSION",
        "VERSION_NEVER_IN_FORCE",
        "TAX_UNKNOWN",
        "PERCENT_SMALL",
        "CLOSED_AHEAD",
        "NEVER_OFFERED",
    ],
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
);
const _: () = assert!(tenure::plan::FindingCode::ALL.len() == 31, "run `cargo xtask bindings`");

impl ToPy for tenure::plan::FindingCode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self.as_str() {
            "windows_overlap" => 0,
            "hours_never_open" => 1,
            "grant_never_open" => 2,
            "permission_nobody_grants" => 3,
            "grant_shadowed" => 4,
            "grant_never_starts" => 5,
            "upgrade_cheaper" => 6,
            "more_seats_cheaper" => 7,
            "tier_unreachable" => 8,
            "first_stub_idle" => 9,
            "nothing_to_pay" => 10,
            "status_unreachable" => 11,
            "share_of_nothing" => 12,
            "always_new" => 13,
            "commitment_beyond_term" => 14,
            "notice_beyond_term" => 15,
            "renewal_without_term" => 16,
            "season_not_a_year" => 17,
            "rollover_idle" => 18,
            "dunning_unreached" => 19,
            "visit_limit_idle" => 20,
            "booking_impossible" => 21,
            "shared_with_nobody" => 22,
            "allowance_unusable" => 23,
            "rollover_contradicts" => 24,
            "reach_of_first_version" => 25,
            "version_never_in_force" => 26,
            "tax_unknown" => 27,
            "percent_small" => 28,
            "closed_ahead" => 29,
            "never_offered" => 30,
            _ => usize::MAX,
        };
        FINDING_CODE.member(py, number)
    }
}

impl FromPy for tenure::plan::FindingCode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match FINDING_CODE.read(value)? {
            "windows_overlap" => Ok(Self::WindowsOverlap),
            "hours_never_open" => Ok(Self::HoursNeverOpen),
            "grant_never_open" => Ok(Self::GrantNeverOpen),
            "permission_nobody_grants" => Ok(Self::PermissionNobodyGrants),
            "grant_shadowed" => Ok(Self::GrantShadowed),
            "grant_never_starts" => Ok(Self::GrantNeverStarts),
            "upgrade_cheaper" => Ok(Self::UpgradeCheaper),
            "more_seats_cheaper" => Ok(Self::MoreSeatsCheaper),
            "tier_unreachable" => Ok(Self::TierUnreachable),
            "first_stub_idle" => Ok(Self::FirstStubIdle),
            "nothing_to_pay" => Ok(Self::NothingToPay),
            "status_unreachable" => Ok(Self::StatusUnreachable),
            "share_of_nothing" => Ok(Self::ShareOfNothing),
            "always_new" => Ok(Self::AlwaysNew),
            "commitment_beyond_term" => Ok(Self::CommitmentBeyondTerm),
            "notice_beyond_term" => Ok(Self::NoticeBeyondTerm),
            "renewal_without_term" => Ok(Self::RenewalWithoutTerm),
            "season_not_a_year" => Ok(Self::SeasonNotAYear),
            "rollover_idle" => Ok(Self::RolloverIdle),
            "dunning_unreached" => Ok(Self::DunningUnreached),
            "visit_limit_idle" => Ok(Self::VisitLimitIdle),
            "booking_impossible" => Ok(Self::BookingImpossible),
            "shared_with_nobody" => Ok(Self::SharedWithNobody),
            "allowance_unusable" => Ok(Self::AllowanceUnusable),
            "rollover_contradicts" => Ok(Self::RolloverContradicts),
            "reach_of_first_version" => Ok(Self::ReachOfFirstVersion),
            "version_never_in_force" => Ok(Self::VersionNeverInForce),
            "tax_unknown" => Ok(Self::TaxUnknown),
            "percent_small" => Ok(Self::PercentSmall),
            "closed_ahead" => Ok(Self::ClosedAhead),
            "never_offered" => Ok(Self::NeverOffered),
            other => Err(FINDING_CODE.unknown(other)),
        }
    }
}

static FIRST_DAY: Choice = Choice::new("FirstDay", &["CHARGED", "FREE"], &["charged", "free"]);

impl ToPy for tenure::space::facts::FirstDay {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Charged => 0,
            Self::Free => 1,
        };
        FIRST_DAY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::FirstDay {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match FIRST_DAY.read(value)? {
            "charged" => Ok(Self::Charged),
            "free" => Ok(Self::Free),
            other => Err(FIRST_DAY.unknown(other)),
        }
    }
}

static GRANT_SOURCE: Choice = Choice::new(
    "GrantSource",
    &["BONUS", "PACK", "REFUND", "CORRECTION", "POINTS", "TRANSFER"],
    &["bonus", "pack", "refund", "correction", "points", "transfer"],
);

impl ToPy for tenure::space::facts::GrantSource {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Bonus => 0,
            Self::Pack => 1,
            Self::Refund => 2,
            Self::Correction => 3,
            Self::Points => 4,
            Self::Transfer => 5,
        };
        GRANT_SOURCE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::GrantSource {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match GRANT_SOURCE.read(value)? {
            "bonus" => Ok(Self::Bonus),
            "pack" => Ok(Self::Pack),
            "refund" => Ok(Self::Refund),
            "correction" => Ok(Self::Correction),
            "points" => Ok(Self::Points),
            "transfer" => Ok(Self::Transfer),
            other => Err(GRANT_SOURCE.unknown(other)),
        }
    }
}

static HELD_BY: Choice = Choice::new("HeldBy", &["NOTICE", "COMMITMENT"], &["notice", "commitment"]);

impl ToPy for tenure::term::HeldBy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Notice => 0,
            Self::Commitment => 1,
        };
        HELD_BY.member(py, number)
    }
}

impl FromPy for tenure::term::HeldBy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match HELD_BY.read(value)? {
            "notice" => Ok(Self::Notice),
            "commitment" => Ok(Self::Commitment),
            other => Err(HELD_BY.unknown(other)),
        }
    }
}

static JUDGED_BY: Choice =
    Choice::new("JudgedBy", &["RANK", "PRICE", "PRICE_A_DAY"], &["rank", "price", "price_a_day"]);

impl ToPy for tenure::space::facts::JudgedBy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Rank => 0,
            Self::Price => 1,
            Self::PriceADay => 2,
        };
        JUDGED_BY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::JudgedBy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match JUDGED_BY.read(value)? {
            "rank" => Ok(Self::Rank),
            "price" => Ok(Self::Price),
            "price_a_day" => Ok(Self::PriceADay),
            other => Err(JUDGED_BY.unknown(other)),
        }
    }
}

static LAST_DAY: Choice = Choice::new("LastDay", &["FREE", "CHARGED"], &["free", "charged"]);

impl ToPy for tenure::space::facts::LastDay {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Free => 0,
            Self::Charged => 1,
        };
        LAST_DAY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::LastDay {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match LAST_DAY.read(value)? {
            "free" => Ok(Self::Free),
            "charged" => Ok(Self::Charged),
            other => Err(LAST_DAY.unknown(other)),
        }
    }
}

static LEAF_KIND: Choice = Choice::new(
    "LeafKind",
    &[
        "DAY",
        "MOMENT",
        "WHEN",
        "TIME",
        "MONTH_DAY",
        "INTERVAL",
        "DECIMAL",
        "RATIO",
        "PERCENT",
        "AMOUNT",
        "CURRENCY",
        "ZONE",
        "ID",
    ],
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
);

impl ToPy for tenure::calculator::LeafKind {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Day => 0,
            Self::Moment => 1,
            Self::When => 2,
            Self::Time => 3,
            Self::MonthDay => 4,
            Self::Interval => 5,
            Self::Decimal => 6,
            Self::Ratio => 7,
            Self::Percent => 8,
            Self::Amount => 9,
            Self::Currency => 10,
            Self::Zone => 11,
            Self::Id => 12,
        };
        LEAF_KIND.member(py, number)
    }
}

impl FromPy for tenure::calculator::LeafKind {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match LEAF_KIND.read(value)? {
            "day" => Ok(Self::Day),
            "moment" => Ok(Self::Moment),
            "when" => Ok(Self::When),
            "time" => Ok(Self::Time),
            "month_day" => Ok(Self::MonthDay),
            "interval" => Ok(Self::Interval),
            "decimal" => Ok(Self::Decimal),
            "ratio" => Ok(Self::Ratio),
            "percent" => Ok(Self::Percent),
            "amount" => Ok(Self::Amount),
            "currency" => Ok(Self::Currency),
            "zone" => Ok(Self::Zone),
            "id" => Ok(Self::Id),
            other => Err(LEAF_KIND.unknown(other)),
        }
    }
}

static LIMIT_LOWERED: Choice = Choice::new(
    "LimitLowered",
    &["REFUSED", "NEWEST_WAIT", "CARRIED_OVER"],
    &["refused", "newest_wait", "carried_over"],
);

impl ToPy for tenure::space::facts::LimitLowered {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Refused => 0,
            Self::NewestWait => 1,
            Self::CarriedOver => 2,
        };
        LIMIT_LOWERED.member(py, number)
    }
}

impl FromPy for tenure::space::facts::LimitLowered {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match LIMIT_LOWERED.read(value)? {
            "refused" => Ok(Self::Refused),
            "newest_wait" => Ok(Self::NewestWait),
            "carried_over" => Ok(Self::CarriedOver),
            other => Err(LIMIT_LOWERED.unknown(other)),
        }
    }
}

static LINE_KIND: Choice = Choice::new(
    "LineKind",
    &["FEE", "SIGN_UP", "ADD_ON", "DISCOUNT", "DEPOSIT", "DEPOSIT_RETURN", "BOOKING", "CHARGE", "PACK", "OVERAGE"],
    &["fee", "sign_up", "add_on", "discount", "deposit", "deposit_return", "booking", "charge", "pack", "overage"],
);

impl ToPy for tenure::space::facts::LineKind {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Fee => 0,
            Self::SignUp => 1,
            Self::AddOn => 2,
            Self::Discount => 3,
            Self::Deposit => 4,
            Self::DepositReturn => 5,
            Self::Booking => 6,
            Self::Charge => 7,
            Self::Pack => 8,
            Self::Overage => 9,
        };
        LINE_KIND.member(py, number)
    }
}

impl FromPy for tenure::space::facts::LineKind {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match LINE_KIND.read(value)? {
            "fee" => Ok(Self::Fee),
            "sign_up" => Ok(Self::SignUp),
            "add_on" => Ok(Self::AddOn),
            "discount" => Ok(Self::Discount),
            "deposit" => Ok(Self::Deposit),
            "deposit_return" => Ok(Self::DepositReturn),
            "booking" => Ok(Self::Booking),
            "charge" => Ok(Self::Charge),
            "pack" => Ok(Self::Pack),
            "overage" => Ok(Self::Overage),
            other => Err(LINE_KIND.unknown(other)),
        }
    }
}

static MEMBERS_CANCEL: Choice =
    Choice::new("MembersCancel", &["PERIOD_END", "CREDITED", "KEPT"], &["period_end", "credited", "kept"]);

impl ToPy for tenure::space::facts::MembersCancel {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::PeriodEnd => 0,
            Self::Credited => 1,
            Self::Kept => 2,
        };
        MEMBERS_CANCEL.member(py, number)
    }
}

impl FromPy for tenure::space::facts::MembersCancel {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match MEMBERS_CANCEL.read(value)? {
            "period_end" => Ok(Self::PeriodEnd),
            "credited" => Ok(Self::Credited),
            "kept" => Ok(Self::Kept),
            other => Err(MEMBERS_CANCEL.unknown(other)),
        }
    }
}

static MEMBERS_LOWER: Choice = Choice::new("MembersLower", &["AT_ONCE", "PERIOD_END"], &["at_once", "period_end"]);

impl ToPy for tenure::space::facts::MembersLower {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::AtOnce => 0,
            Self::PeriodEnd => 1,
        };
        MEMBERS_LOWER.member(py, number)
    }
}

impl FromPy for tenure::space::facts::MembersLower {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match MEMBERS_LOWER.read(value)? {
            "at_once" => Ok(Self::AtOnce),
            "period_end" => Ok(Self::PeriodEnd),
            other => Err(MEMBERS_LOWER.unknown(other)),
        }
    }
}

static MOVEMENT: Choice = Choice::new(
    "Movement",
    &["NEW", "REACTIVATED", "EXPANSION", "CONTRACTION", "CHURNED"],
    &["new", "reactivated", "expansion", "contraction", "churned"],
);

impl ToPy for tenure::report::Movement {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::New => 0,
            Self::Reactivated => 1,
            Self::Expansion => 2,
            Self::Contraction => 3,
            Self::Churned => 4,
        };
        MOVEMENT.member(py, number)
    }
}

impl FromPy for tenure::report::Movement {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match MOVEMENT.read(value)? {
            "new" => Ok(Self::New),
            "reactivated" => Ok(Self::Reactivated),
            "expansion" => Ok(Self::Expansion),
            "contraction" => Ok(Self::Contraction),
            "churned" => Ok(Self::Churned),
            other => Err(MOVEMENT.unknown(other)),
        }
    }
}

static NEGATIVE: Choice = Choice::new(
    "Negative",
    &["ACCOUNT_CREDIT", "REFUND", "FORFEIT", "SPLIT"],
    &["account_credit", "refund", "forfeit", "split"],
);

impl ToPy for tenure::space::facts::Negative {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::AccountCredit => 0,
            Self::Refund => 1,
            Self::Forfeit => 2,
            Self::Split => 3,
        };
        NEGATIVE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::Negative {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match NEGATIVE.read(value)? {
            "account_credit" => Ok(Self::AccountCredit),
            "refund" => Ok(Self::Refund),
            "forfeit" => Ok(Self::Forfeit),
            "split" => Ok(Self::Split),
            other => Err(NEGATIVE.unknown(other)),
        }
    }
}

static NOTICE_KIND: Choice = Choice::new(
    "NoticeKind",
    &[
        "WELCOME",
        "ONBOARDING",
        "ACCESS_GRANTED",
        "ACCESS_ENDED",
        "SEAT_WAITING",
        "RENEWAL",
        "ENDING",
        "TRIAL_ENDING",
        "INVOICE_DUE",
        "PAYMENT_FAILED",
        "PACK_NEARLY_USED",
        "CREDITS_EXPIRING",
        "TOP_UP",
        "CARD_REISSUE",
        "MOVED_UP",
        "INACTIVE",
        "SUPPORT_UNANSWERED",
        "PRICE_CHANGE",
        "PLAN_RETIRED",
    ],
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
);

impl ToPy for tenure::plan::NoticeKind {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Welcome => 0,
            Self::Onboarding => 1,
            Self::AccessGranted => 2,
            Self::AccessEnded => 3,
            Self::SeatWaiting => 4,
            Self::Renewal => 5,
            Self::Ending => 6,
            Self::TrialEnding => 7,
            Self::InvoiceDue => 8,
            Self::PaymentFailed => 9,
            Self::PackNearlyUsed => 10,
            Self::CreditsExpiring => 11,
            Self::TopUp => 12,
            Self::CardReissue => 13,
            Self::MovedUp => 14,
            Self::Inactive => 15,
            Self::SupportUnanswered => 16,
            Self::PriceChange => 17,
            Self::PlanRetired => 18,
        };
        NOTICE_KIND.member(py, number)
    }
}

impl FromPy for tenure::plan::NoticeKind {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match NOTICE_KIND.read(value)? {
            "welcome" => Ok(Self::Welcome),
            "onboarding" => Ok(Self::Onboarding),
            "access_granted" => Ok(Self::AccessGranted),
            "access_ended" => Ok(Self::AccessEnded),
            "seat_waiting" => Ok(Self::SeatWaiting),
            "renewal" => Ok(Self::Renewal),
            "ending" => Ok(Self::Ending),
            "trial_ending" => Ok(Self::TrialEnding),
            "invoice_due" => Ok(Self::InvoiceDue),
            "payment_failed" => Ok(Self::PaymentFailed),
            "pack_nearly_used" => Ok(Self::PackNearlyUsed),
            "credits_expiring" => Ok(Self::CreditsExpiring),
            "top_up" => Ok(Self::TopUp),
            "card_reissue" => Ok(Self::CardReissue),
            "moved_up" => Ok(Self::MovedUp),
            "inactive" => Ok(Self::Inactive),
            "support_unanswered" => Ok(Self::SupportUnanswered),
            "price_change" => Ok(Self::PriceChange),
            "plan_retired" => Ok(Self::PlanRetired),
            other => Err(NOTICE_KIND.unknown(other)),
        }
    }
}

static OUTSIDE_SPAN: Choice =
    Choice::new("OutsideSpan", &["NOTHING_TO_WHOLE", "WHOLE"], &["nothing_to_whole", "whole"]);

impl ToPy for tenure::space::facts::OutsideSpan {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::NothingToWhole => 0,
            Self::Whole => 1,
        };
        OUTSIDE_SPAN.member(py, number)
    }
}

impl FromPy for tenure::space::facts::OutsideSpan {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match OUTSIDE_SPAN.read(value)? {
            "nothing_to_whole" => Ok(Self::NothingToWhole),
            "whole" => Ok(Self::Whole),
            other => Err(OUTSIDE_SPAN.unknown(other)),
        }
    }
}

static OVERAGE: Choice = Choice::new("Overage", &["REFUSED", "CHARGED", "CARRIED"], &["refused", "charged", "carried"]);

impl ToPy for tenure::plan::Overage {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Refused => 0,
            Self::Charged => 1,
            Self::Carried => 2,
        };
        OVERAGE.member(py, number)
    }
}

impl FromPy for tenure::plan::Overage {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match OVERAGE.read(value)? {
            "refused" => Ok(Self::Refused),
            "charged" => Ok(Self::Charged),
            "carried" => Ok(Self::Carried),
            other => Err(OVERAGE.unknown(other)),
        }
    }
}

static PAYMENT_OUTCOME: Choice = Choice::new(
    "PaymentOutcome",
    &["RECEIVED", "FAILED", "REFUNDED", "CHARGED_BACK"],
    &["received", "failed", "refunded", "charged_back"],
);

impl ToPy for tenure::space::facts::PaymentOutcome {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Received => 0,
            Self::Failed => 1,
            Self::Refunded => 2,
            Self::ChargedBack => 3,
        };
        PAYMENT_OUTCOME.member(py, number)
    }
}

impl FromPy for tenure::space::facts::PaymentOutcome {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match PAYMENT_OUTCOME.read(value)? {
            "received" => Ok(Self::Received),
            "failed" => Ok(Self::Failed),
            "refunded" => Ok(Self::Refunded),
            "charged_back" => Ok(Self::ChargedBack),
            other => Err(PAYMENT_OUTCOME.unknown(other)),
        }
    }
}

static REACH_WHEN: Choice =
    Choice::new("ReachWhen", &["NEVER", "NEXT_CYCLE", "AT_ONCE"], &["never", "next_cycle", "at_once"]);

impl ToPy for tenure::plan::ReachWhen {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Never => 0,
            Self::NextCycle => 1,
            Self::AtOnce => 2,
        };
        REACH_WHEN.member(py, number)
    }
}

impl FromPy for tenure::plan::ReachWhen {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match REACH_WHEN.read(value)? {
            "never" => Ok(Self::Never),
            "next_cycle" => Ok(Self::NextCycle),
            "at_once" => Ok(Self::AtOnce),
            other => Err(REACH_WHEN.unknown(other)),
        }
    }
}

static REASON_CODE: Choice = Choice::new(
    "ReasonCode",
    &[
        "GRANTED",
        "LOCKDOWN",
        "NOTHING_HELD",
        "NOT_GRANTED",
        "NOT_YET",
        "OUTSIDE_HOURS",
        "OUTSIDE_GROUP_HOURS",
        "PLACE_CLOSED",
        "VISIT_LIMIT",
        "WAITING",
        "PENDING",
        "UPCOMING",
        "PAUSED",
        "IN_GRACE",
        "SUSPENDED",
        "EXPIRED",
    ],
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
);

impl ToPy for tenure::access::ReasonCode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Granted => 0,
            Self::Lockdown => 1,
            Self::NothingHeld => 2,
            Self::NotGranted => 3,
            Self::NotYet => 4,
            Self::OutsideHours => 5,
            Self::OutsideGroupHours => 6,
            Self::PlaceClosed => 7,
            Self::VisitLimit => 8,
            Self::Waiting => 9,
            Self::Pending => 10,
            Self::Upcoming => 11,
            Self::Paused => 12,
            Self::InGrace => 13,
            Self::Suspended => 14,
            Self::Expired => 15,
        };
        REASON_CODE.member(py, number)
    }
}

impl FromPy for tenure::access::ReasonCode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match REASON_CODE.read(value)? {
            "granted" => Ok(Self::Granted),
            "lockdown" => Ok(Self::Lockdown),
            "nothing_held" => Ok(Self::NothingHeld),
            "not_granted" => Ok(Self::NotGranted),
            "not_yet" => Ok(Self::NotYet),
            "outside_hours" => Ok(Self::OutsideHours),
            "outside_group_hours" => Ok(Self::OutsideGroupHours),
            "place_closed" => Ok(Self::PlaceClosed),
            "visit_limit" => Ok(Self::VisitLimit),
            "waiting" => Ok(Self::Waiting),
            "pending" => Ok(Self::Pending),
            "upcoming" => Ok(Self::Upcoming),
            "paused" => Ok(Self::Paused),
            "in_grace" => Ok(Self::InGrace),
            "suspended" => Ok(Self::Suspended),
            "expired" => Ok(Self::Expired),
            other => Err(REASON_CODE.unknown(other)),
        }
    }
}

static REFUSAL_CODE: Choice = Choice::new(
    "RefusalCode",
    &[
        "NOT_PERMITTED",
        "ID_USED",
        "BY_STAFF",
        "WITHHELD",
        "IN_THE_PAST",
        "ALREADY_REGISTERED",
        "NOT_OFFERED",
        "NOT_PUBLIC",
        "ALREADY_HELD",
        "SAME_PLAN",
        "IS_CHILD",
        "NOT_SHAREABLE",
        "OWN_CHILD",
        "LIMIT_REACHED",
        "ALREADY_COVERED",
        "ALREADY_MEMBER",
        "ALREADY_INVITED",
        "NOT_INVITED",
        "NOT_COVERED",
        "TOO_MANY_CHILDREN",
        "SEATS_IN_USE",
        "ALREADY_LINKED",
        "NOT_LINKED",
        "WOULD_DISPLACE",
        "NOT_RUNNING",
        "ALREADY_PAUSED",
        "NOT_PAUSED",
        "NOT_PAUSABLE",
        "ALREADY_ATTACHED",
        "NOT_ATTACHED",
        "ALREADY_REDEEMED",
        "TOO_EARLY",
        "ALREADY_CANCELLED",
        "NOT_CANCELLED",
        "TOOK_EFFECT",
        "NOT_UNDOABLE",
        "RENEWS_BY_ITSELF",
        "NOT_RENEWABLE",
        "ALREADY_WAITS",
        "NOT_BOOKABLE",
        "ALREADY_GIVEN_UP",
        "BOOKING_STARTED",
        "NOT_ADMITTED",
        "NOT_ENOUGH_CREDITS",
    ],
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
);
const _: () = assert!(tenure::change::RefusalCode::ALL.len() == 44, "run `cargo xtask bindings`");

impl ToPy for tenure::change::RefusalCode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self.as_str() {
            "not_permitted" => 0,
            "id_used" => 1,
            "by_staff" => 2,
            "withheld" => 3,
            "in_the_past" => 4,
            "already_registered" => 5,
            "not_offered" => 6,
            "not_public" => 7,
            "already_held" => 8,
            "same_plan" => 9,
            "is_child" => 10,
            "not_shareable" => 11,
            "own_child" => 12,
            "limit_reached" => 13,
            "already_covered" => 14,
            "already_member" => 15,
            "already_invited" => 16,
            "not_invited" => 17,
            "not_covered" => 18,
            "too_many_children" => 19,
            "seats_in_use" => 20,
            "already_linked" => 21,
            "not_linked" => 22,
            "would_displace" => 23,
            "not_running" => 24,
            "already_paused" => 25,
            "not_paused" => 26,
            "not_pausable" => 27,
            "already_attached" => 28,
            "not_attached" => 29,
            "already_redeemed" => 30,
            "too_early" => 31,
            "already_cancelled" => 32,
            "not_cancelled" => 33,
            "took_effect" => 34,
            "not_undoable" => 35,
            "renews_by_itself" => 36,
            "not_renewable" => 37,
            "already_waits" => 38,
            "not_bookable" => 39,
            "already_given_up" => 40,
            "booking_started" => 41,
            "not_admitted" => 42,
            "not_enough_credits" => 43,
            _ => usize::MAX,
        };
        REFUSAL_CODE.member(py, number)
    }
}

impl FromPy for tenure::change::RefusalCode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match REFUSAL_CODE.read(value)? {
            "not_permitted" => Ok(Self::NotPermitted),
            "id_used" => Ok(Self::IdUsed),
            "by_staff" => Ok(Self::ByStaff),
            "withheld" => Ok(Self::Withheld),
            "in_the_past" => Ok(Self::InThePast),
            "already_registered" => Ok(Self::AlreadyRegistered),
            "not_offered" => Ok(Self::NotOffered),
            "not_public" => Ok(Self::NotPublic),
            "already_held" => Ok(Self::AlreadyHeld),
            "same_plan" => Ok(Self::SamePlan),
            "is_child" => Ok(Self::IsChild),
            "not_shareable" => Ok(Self::NotShareable),
            "own_child" => Ok(Self::OwnChild),
            "limit_reached" => Ok(Self::LimitReached),
            "already_covered" => Ok(Self::AlreadyCovered),
            "already_member" => Ok(Self::AlreadyMember),
            "already_invited" => Ok(Self::AlreadyInvited),
            "not_invited" => Ok(Self::NotInvited),
            "not_covered" => Ok(Self::NotCovered),
            "too_many_children" => Ok(Self::TooManyChildren),
            "seats_in_use" => Ok(Self::SeatsInUse),
            "already_linked" => Ok(Self::AlreadyLinked),
            "not_linked" => Ok(Self::NotLinked),
            "would_displace" => Ok(Self::WouldDisplace),
            "not_running" => Ok(Self::NotRunning),
            "already_paused" => Ok(Self::AlreadyPaused),
            "not_paused" => Ok(Self::NotPaused),
            "not_pausable" => Ok(Self::NotPausable),
            "already_attached" => Ok(Self::AlreadyAttached),
            "not_attached" => Ok(Self::NotAttached),
            "already_redeemed" => Ok(Self::AlreadyRedeemed),
            "too_early" => Ok(Self::TooEarly),
            "already_cancelled" => Ok(Self::AlreadyCancelled),
            "not_cancelled" => Ok(Self::NotCancelled),
            "took_effect" => Ok(Self::TookEffect),
            "not_undoable" => Ok(Self::NotUndoable),
            "renews_by_itself" => Ok(Self::RenewsByItself),
            "not_renewable" => Ok(Self::NotRenewable),
            "already_waits" => Ok(Self::AlreadyWaits),
            "not_bookable" => Ok(Self::NotBookable),
            "already_given_up" => Ok(Self::AlreadyGivenUp),
            "booking_started" => Ok(Self::BookingStarted),
            "not_admitted" => Ok(Self::NotAdmitted),
            "not_enough_credits" => Ok(Self::NotEnoughCredits),
            other => Err(REFUSAL_CODE.unknown(other)),
        }
    }
}

static REMARK_CODE: Choice = Choice::new(
    "RemarkCode",
    &[
        "TAKES_EFFECT",
        "HELD_BY_NOTICE",
        "HELD_BY_COMMITMENT",
        "AWAITS_PAYMENT",
        "AWAITS_ACCEPTANCE",
        "TRIAL_ENDS",
        "CHANGES_LAPSE",
        "CHANGES_STAND",
        "ON_TRIAL",
        "CHILDREN_CARRIED_OVER",
        "CHILDREN_DROPPED",
        "CHILDREN_WAIT",
        "BENEFICIARIES_DROPPED",
        "OVER_LIMIT",
        "WAITS",
        "LEAVES_OWN",
        "BOOKING_STANDS",
        "FROM_OLD_END",
        "STARTS_ANEW",
        "CHARGED_LATE",
        "ON_WAITLIST",
        "MOVED_UP",
        "TURN_LOST",
        "UNCOVERED",
        "PLAN_RETIRED",
        "HOLDERS_TOUCHED",
        "ALREADY_DONE",
        "NOTHING_TO_ISSUE",
    ],
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
);
const _: () = assert!(tenure::change::RemarkCode::ALL.len() == 28, "run `cargo xtask bindings`");

impl ToPy for tenure::change::RemarkCode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self.as_str() {
            "takes_effect" => 0,
            "held_by_notice" => 1,
            "held_by_commitment" => 2,
            "awaits_payment" => 3,
            "awaits_acceptance" => 4,
            "trial_ends" => 5,
            "changes_lapse" => 6,
            "changes_stand" => 7,
            "on_trial" => 8,
            "children_carried_over" => 9,
            "children_dropped" => 10,
            "children_wait" => 11,
            "beneficiaries_dropped" => 12,
            "over_limit" => 13,
            "waits" => 14,
            "leaves_own" => 15,
            "booking_stands" => 16,
            "from_old_end" => 17,
            "starts_anew" => 18,
            "charged_late" => 19,
            "on_waitlist" => 20,
            "moved_up" => 21,
            "turn_lost" => 22,
            "uncovered" => 23,
            "plan_retired" => 24,
            "holders_touched" => 25,
            "already_done" => 26,
            "nothing_to_issue" => 27,
            _ => usize::MAX,
        };
        REMARK_CODE.member(py, number)
    }
}

impl FromPy for tenure::change::RemarkCode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match REMARK_CODE.read(value)? {
            "takes_effect" => Ok(Self::TakesEffect),
            "held_by_notice" => Ok(Self::HeldByNotice),
            "held_by_commitment" => Ok(Self::HeldByCommitment),
            "awaits_payment" => Ok(Self::AwaitsPayment),
            "awaits_acceptance" => Ok(Self::AwaitsAcceptance),
            "trial_ends" => Ok(Self::TrialEnds),
            "changes_lapse" => Ok(Self::ChangesLapse),
            "changes_stand" => Ok(Self::ChangesStand),
            "on_trial" => Ok(Self::OnTrial),
            "children_carried_over" => Ok(Self::ChildrenCarriedOver),
            "children_dropped" => Ok(Self::ChildrenDropped),
            "children_wait" => Ok(Self::ChildrenWait),
            "beneficiaries_dropped" => Ok(Self::BeneficiariesDropped),
            "over_limit" => Ok(Self::OverLimit),
            "waits" => Ok(Self::Waits),
            "leaves_own" => Ok(Self::LeavesOwn),
            "booking_stands" => Ok(Self::BookingStands),
            "from_old_end" => Ok(Self::FromOldEnd),
            "starts_anew" => Ok(Self::StartsAnew),
            "charged_late" => Ok(Self::ChargedLate),
            "on_waitlist" => Ok(Self::OnWaitlist),
            "moved_up" => Ok(Self::MovedUp),
            "turn_lost" => Ok(Self::TurnLost),
            "uncovered" => Ok(Self::Uncovered),
            "plan_retired" => Ok(Self::PlanRetired),
            "holders_touched" => Ok(Self::HoldersTouched),
            "already_done" => Ok(Self::AlreadyDone),
            "nothing_to_issue" => Ok(Self::NothingToIssue),
            other => Err(REMARK_CODE.unknown(other)),
        }
    }
}

static RENEWALS: Choice = Choice::new("Renewals", &["AS_RECORDED", "HAPPEN"], &["as_recorded", "happen"]);

impl ToPy for tenure::report::Renewals {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::AsRecorded => 0,
            Self::Happen => 1,
        };
        RENEWALS.member(py, number)
    }
}

impl FromPy for tenure::report::Renewals {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match RENEWALS.read(value)? {
            "as_recorded" => Ok(Self::AsRecorded),
            "happen" => Ok(Self::Happen),
            other => Err(RENEWALS.unknown(other)),
        }
    }
}

static REPLACEMENT: Choice = Choice::new(
    "Replacement",
    &["CHARGE_PRORATED_PRICE", "WITH_TIME_PRORATION", "WITHOUT_PRORATION", "CHARGE_FULL_PRICE", "DEFERRED"],
    &["charge_prorated_price", "with_time_proration", "without_proration", "charge_full_price", "deferred"],
);

impl ToPy for tenure::proration::Replacement {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::ChargeProratedPrice => 0,
            Self::WithTimeProration => 1,
            Self::WithoutProration => 2,
            Self::ChargeFullPrice => 3,
            Self::Deferred => 4,
        };
        REPLACEMENT.member(py, number)
    }
}

impl FromPy for tenure::proration::Replacement {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match REPLACEMENT.read(value)? {
            "charge_prorated_price" => Ok(Self::ChargeProratedPrice),
            "with_time_proration" => Ok(Self::WithTimeProration),
            "without_proration" => Ok(Self::WithoutProration),
            "charge_full_price" => Ok(Self::ChargeFullPrice),
            "deferred" => Ok(Self::Deferred),
            other => Err(REPLACEMENT.unknown(other)),
        }
    }
}

static ROLLOVER_OVER: Choice = Choice::new("RolloverOver", &["EACH", "TOGETHER"], &["each", "together"]);

impl ToPy for tenure::plan::RolloverOver {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Each => 0,
            Self::Together => 1,
        };
        ROLLOVER_OVER.member(py, number)
    }
}

impl FromPy for tenure::plan::RolloverOver {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ROLLOVER_OVER.read(value)? {
            "each" => Ok(Self::Each),
            "together" => Ok(Self::Together),
            other => Err(ROLLOVER_OVER.unknown(other)),
        }
    }
}

static ROUNDED_PART: Choice = Choice::new("RoundedPart", &["KEPT", "UNUSED"], &["kept", "unused"]);

impl ToPy for tenure::space::facts::RoundedPart {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Kept => 0,
            Self::Unused => 1,
        };
        ROUNDED_PART.member(py, number)
    }
}

impl FromPy for tenure::space::facts::RoundedPart {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ROUNDED_PART.read(value)? {
            "kept" => Ok(Self::Kept),
            "unused" => Ok(Self::Unused),
            other => Err(ROUNDED_PART.unknown(other)),
        }
    }
}

static ROUNDING: Choice = Choice::new(
    "Rounding",
    &["HALF_AWAY_FROM_ZERO", "HALF_EVEN", "TOWARD_ZERO", "AWAY_FROM_ZERO"],
    &["half_away_from_zero", "half_even", "toward_zero", "away_from_zero"],
);

impl ToPy for tenure::money::Rounding {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::HalfAwayFromZero => 0,
            Self::HalfEven => 1,
            Self::TowardZero => 2,
            Self::AwayFromZero => 3,
        };
        ROUNDING.member(py, number)
    }
}

impl FromPy for tenure::money::Rounding {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ROUNDING.read(value)? {
            "half_away_from_zero" => Ok(Self::HalfAwayFromZero),
            "half_even" => Ok(Self::HalfEven),
            "toward_zero" => Ok(Self::TowardZero),
            "away_from_zero" => Ok(Self::AwayFromZero),
            other => Err(ROUNDING.unknown(other)),
        }
    }
}

static SIGN_UP_STEP: Choice = Choice::new(
    "SignUpStep",
    &["LOG_IN", "CREATE_ACCOUNT", "CONFIRM", "PAY", "DONE"],
    &["log_in", "create_account", "confirm", "pay", "done"],
);

impl ToPy for tenure::change::SignUpStep {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::LogIn => 0,
            Self::CreateAccount => 1,
            Self::Confirm => 2,
            Self::Pay => 3,
            Self::Done => 4,
        };
        SIGN_UP_STEP.member(py, number)
    }
}

impl FromPy for tenure::change::SignUpStep {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match SIGN_UP_STEP.read(value)? {
            "log_in" => Ok(Self::LogIn),
            "create_account" => Ok(Self::CreateAccount),
            "confirm" => Ok(Self::Confirm),
            "pay" => Ok(Self::Pay),
            "done" => Ok(Self::Done),
            other => Err(SIGN_UP_STEP.unknown(other)),
        }
    }
}

static STATUS: Choice = Choice::new(
    "Status",
    &["PENDING", "UPCOMING", "TRIALING", "ACTIVE", "GRACE", "PAUSED", "SUSPENDED", "EXPIRED"],
    &["pending", "upcoming", "trialing", "active", "grace", "paused", "suspended", "expired"],
);

impl ToPy for tenure::space::facts::Status {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Pending => 0,
            Self::Upcoming => 1,
            Self::Trialing => 2,
            Self::Active => 3,
            Self::Grace => 4,
            Self::Paused => 5,
            Self::Suspended => 6,
            Self::Expired => 7,
        };
        STATUS.member(py, number)
    }
}

impl FromPy for tenure::space::facts::Status {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match STATUS.read(value)? {
            "pending" => Ok(Self::Pending),
            "upcoming" => Ok(Self::Upcoming),
            "trialing" => Ok(Self::Trialing),
            "active" => Ok(Self::Active),
            "grace" => Ok(Self::Grace),
            "paused" => Ok(Self::Paused),
            "suspended" => Ok(Self::Suspended),
            "expired" => Ok(Self::Expired),
            other => Err(STATUS.unknown(other)),
        }
    }
}

static STUB_OF: Choice = Choice::new("StubOf", &["CYCLE", "UNCLAMPED"], &["cycle", "unclamped"]);

impl ToPy for tenure::space::facts::StubOf {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Cycle => 0,
            Self::Unclamped => 1,
        };
        STUB_OF.member(py, number)
    }
}

impl FromPy for tenure::space::facts::StubOf {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match STUB_OF.read(value)? {
            "cycle" => Ok(Self::Cycle),
            "unclamped" => Ok(Self::Unclamped),
            other => Err(STUB_OF.unknown(other)),
        }
    }
}

static TAX_BY: Choice = Choice::new("TaxBy", &["LINE", "INVOICE"], &["line", "invoice"]);

impl ToPy for tenure::space::facts::TaxBy {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Line => 0,
            Self::Invoice => 1,
        };
        TAX_BY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::TaxBy {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match TAX_BY.read(value)? {
            "line" => Ok(Self::Line),
            "invoice" => Ok(Self::Invoice),
            other => Err(TAX_BY.unknown(other)),
        }
    }
}

static TAX_MODE: Choice = Choice::new("TaxMode", &["EXCLUSIVE", "INCLUSIVE"], &["exclusive", "inclusive"]);

impl ToPy for tenure::space::facts::TaxMode {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Exclusive => 0,
            Self::Inclusive => 1,
        };
        TAX_MODE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::TaxMode {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match TAX_MODE.read(value)? {
            "exclusive" => Ok(Self::Exclusive),
            "inclusive" => Ok(Self::Inclusive),
            other => Err(TAX_MODE.unknown(other)),
        }
    }
}

static TIMING: Choice =
    Choice::new("Timing", &["ADVANCE", "ARREARS", "ARREARS_GREEDY"], &["advance", "arrears", "arrears_greedy"]);

impl ToPy for tenure::time::Timing {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Advance => 0,
            Self::Arrears => 1,
            Self::ArrearsGreedy => 2,
        };
        TIMING.member(py, number)
    }
}

impl FromPy for tenure::time::Timing {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match TIMING.read(value)? {
            "advance" => Ok(Self::Advance),
            "arrears" => Ok(Self::Arrears),
            "arrears_greedy" => Ok(Self::ArrearsGreedy),
            other => Err(TIMING.unknown(other)),
        }
    }
}

static TRIAL_ON_SWITCH: Choice = Choice::new("TrialOnSwitch", &["ENDS", "KEPT"], &["ends", "kept"]);

impl ToPy for tenure::space::facts::TrialOnSwitch {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Ends => 0,
            Self::Kept => 1,
        };
        TRIAL_ON_SWITCH.member(py, number)
    }
}

impl FromPy for tenure::space::facts::TrialOnSwitch {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match TRIAL_ON_SWITCH.read(value)? {
            "ends" => Ok(Self::Ends),
            "kept" => Ok(Self::Kept),
            other => Err(TRIAL_ON_SWITCH.unknown(other)),
        }
    }
}

static UNUSED: Choice = Choice::new("Unused", &["CREDITED", "KEPT"], &["credited", "kept"]);

impl ToPy for tenure::space::facts::Unused {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Credited => 0,
            Self::Kept => 1,
        };
        UNUSED.member(py, number)
    }
}

impl FromPy for tenure::space::facts::Unused {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match UNUSED.read(value)? {
            "credited" => Ok(Self::Credited),
            "kept" => Ok(Self::Kept),
            other => Err(UNUSED.unknown(other)),
        }
    }
}

static WEEKDAY: Choice = Choice::new(
    "Weekday",
    &["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"],
    &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
);

impl ToPy for tenure::time::Weekday {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Mon => 0,
            Self::Tue => 1,
            Self::Wed => 2,
            Self::Thu => 3,
            Self::Fri => 4,
            Self::Sat => 5,
            Self::Sun => 6,
        };
        WEEKDAY.member(py, number)
    }
}

impl FromPy for tenure::time::Weekday {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match WEEKDAY.read(value)? {
            "mon" => Ok(Self::Mon),
            "tue" => Ok(Self::Tue),
            "wed" => Ok(Self::Wed),
            "thu" => Ok(Self::Thu),
            "fri" => Ok(Self::Fri),
            "sat" => Ok(Self::Sat),
            "sun" => Ok(Self::Sun),
            other => Err(WEEKDAY.unknown(other)),
        }
    }
}

static WITHIN_A_DAY: Choice = Choice::new("WithinADay", &["CHARGED", "NETTED"], &["charged", "netted"]);

impl ToPy for tenure::space::facts::WithinADay {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Charged => 0,
            Self::Netted => 1,
        };
        WITHIN_A_DAY.member(py, number)
    }
}

impl FromPy for tenure::space::facts::WithinADay {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match WITHIN_A_DAY.read(value)? {
            "charged" => Ok(Self::Charged),
            "netted" => Ok(Self::Netted),
            other => Err(WITHIN_A_DAY.unknown(other)),
        }
    }
}

static ZERO_INVOICE: Choice = Choice::new("ZeroInvoice", &["ISSUED", "CARRIED"], &["issued", "carried"]);

impl ToPy for tenure::space::facts::ZeroInvoice {
    fn to_py<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let number = match self {
            Self::Issued => 0,
            Self::Carried => 1,
        };
        ZERO_INVOICE.member(py, number)
    }
}

impl FromPy for tenure::space::facts::ZeroInvoice {
    fn from_py(value: &Bound<'_, PyAny>) -> Result<Self, Trouble> {
        match ZERO_INVOICE.read(value)? {
            "issued" => Ok(Self::Issued),
            "carried" => Ok(Self::Carried),
            other => Err(ZERO_INVOICE.unknown(other)),
        }
    }
}
