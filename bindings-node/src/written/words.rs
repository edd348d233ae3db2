//! Words and JSON of values.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{ToJs, arg};
use crate::fault::Result;
use crate::fault::enter;
use crate::js::Value;
use crate::js::{Answer, Arg};
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::error::Error;

macro_rules! json_of {
    ($type:ty, $value:ident) => {
        match $value.is_list()? {
            true => tenure::json::write(&arg::<Vec<$type>>($value, "value")?),
            false => tenure::json::write(&arg::<$type>($value, "value")?),
        }
    };
}

#[napi(catch_unwind, js_name = "reasonSentence")]
pub fn reason_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::access::Reason = arg(js.arg(value), "reason")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "bookingReasonSentence")]
pub fn booking_reason_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::booking::BookingReason = arg(js.arg(value), "bookingReason")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "entrySentence")]
pub fn entry_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::credit::Entry = arg(js.arg(value), "entry")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "noticeSentence")]
pub fn notice_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::notice::Notice = arg(js.arg(value), "notice")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "refusalSentence")]
pub fn refusal_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::change::Refusal = arg(js.arg(value), "refusal")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "remarkSentence")]
pub fn remark_sentence(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::change::Remark = arg(js.arg(value), "remark")?;
        value.sentence().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "derivationText")]
pub fn derivation_to_string(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::billing::Derivation = arg(js.arg(value), "derivation")?;
        value.to_string().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "invoiceDerivationText")]
pub fn invoice_derivation_to_string(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::billing::InvoiceDerivation = arg(js.arg(value), "invoiceDerivation")?;
        value.to_string().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "holdingLabel")]
pub fn holding_label(env: Env, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value: tenure::standing::Holding = arg(js.arg(value), "holding")?;
        value.label().to_js(js)
    })
}

#[napi(catch_unwind, js_name = "toJson")]
pub fn to_json(env: Env, ty: Arg, value: Arg) -> Called<Answer> {
    enter(env, |js| {
        let name: String = arg(js.arg(ty), "type")?;
        json(&name, js.arg(value))?.to_js(js)
    })
}

/// The core's JSON of a value of the type of this name.
fn json(name: &str, value: Value<'_>) -> Result<String> {
    Ok(match name {
        "AccessChange" => json_of!(tenure::change::AccessChange, value),
        "Action" => json_of!(tenure::change::Action, value),
        "Allowance" => json_of!(tenure::plan::Allowance, value),
        "AllowanceFor" => json_of!(tenure::plan::AllowanceFor, value),
        "Assign" => json_of!(tenure::change::Assign, value),
        "Assumptions" => json_of!(tenure::report::Assumptions, value),
        "Attachment" => json_of!(tenure::space::facts::Attachment, value),
        "Attendance" => json_of!(tenure::booking::Attendance, value),
        "Balance" => json_of!(tenure::credit::Balance, value),
        "Bill" => json_of!(tenure::billing::Bill, value),
        "BilledLine" => json_of!(tenure::change::BilledLine, value),
        "BilledPortion" => json_of!(tenure::calculator::BilledPortion, value),
        "Booking" => json_of!(tenure::space::facts::Booking, value),
        "BookingReason" => json_of!(tenure::booking::BookingReason, value),
        "BookingReasonCode" => json_of!(tenure::booking::BookingReasonCode, value),
        "BookingRecord" => json_of!(tenure::standing::BookingRecord, value),
        "By" => json_of!(tenure::change::By, value),
        "Cancellation" => json_of!(tenure::space::facts::Cancellation, value),
        "Cancelled" => json_of!(tenure::billing::Cancelled, value),
        "Cancelling" => json_of!(tenure::booking::Cancelling, value),
        "ChangeDay" => json_of!(tenure::space::facts::ChangeDay, value),
        "Changed" => json_of!(tenure::billing::Changed, value),
        "Charge" => json_of!(tenure::space::facts::Charge, value),
        "ChargeDue" => json_of!(tenure::space::facts::ChargeDue, value),
        "Charged" => json_of!(tenure::time::Charged, value),
        "Child" => json_of!(tenure::standing::Child, value),
        "Cohort" => json_of!(tenure::report::Cohort, value),
        "Collect" => json_of!(tenure::space::facts::Collect, value),
        "Collected" => json_of!(tenure::calculator::Collected, value),
        "Command" => json_of!(tenure::change::Command, value),
        "CompanyLink" => json_of!(tenure::standing::CompanyLink, value),
        "CompanyProfile" => json_of!(tenure::standing::CompanyProfile, value),
        "ComparedLine" => json_of!(tenure::billing::ComparedLine, value),
        "ComparedPayer" => json_of!(tenure::billing::ComparedPayer, value),
        "ComparedSide" => json_of!(tenure::billing::ComparedSide, value),
        "ComparedTotal" => json_of!(tenure::billing::ComparedTotal, value),
        "Comparison" => json_of!(tenure::billing::Comparison, value),
        "Contact" => json_of!(tenure::change::Contact, value),
        "Cover" => json_of!(tenure::standing::Cover, value),
        "CreditChange" => json_of!(tenure::change::CreditChange, value),
        "CreditGrant" => json_of!(tenure::space::facts::CreditGrant, value),
        "CreditPayment" => json_of!(tenure::billing::CreditPayment, value),
        "CreditRate" => json_of!(tenure::plan::CreditRate, value),
        "CreditScope" => json_of!(tenure::plan::CreditScope, value),
        "CreditShare" => json_of!(tenure::plan::CreditShare, value),
        "CustomerCredits" => json_of!(tenure::credit::CustomerCredits, value),
        "CustomerLink" => json_of!(tenure::standing::CustomerLink, value),
        "CustomerProfile" => json_of!(tenure::standing::CustomerProfile, value),
        "CutAmount" => json_of!(tenure::calculator::CutAmount, value),
        "CycleAnchor" => json_of!(tenure::plan::CycleAnchor, value),
        "CycleSpan" => json_of!(tenure::calculator::CycleSpan, value),
        "DatedHours" => json_of!(tenure::calculator::DatedHours, value),
        "DatedTerm" => json_of!(tenure::calculator::DatedTerm, value),
        "Decision" => json_of!(tenure::access::Decision, value),
        "Derivation" => json_of!(tenure::billing::Derivation, value),
        "DerivationStep" => json_of!(tenure::billing::Step, value),
        "Difference" => json_of!(tenure::change::Difference, value),
        "DraftInvoice" => json_of!(tenure::billing::DraftInvoice, value),
        "DrawTaken" => json_of!(tenure::calculator::DrawTaken, value),
        "DrawnCredits" => json_of!(tenure::calculator::DrawnCredits, value),
        "DueChange" => json_of!(tenure::change::DueChange, value),
        "DunningAction" => json_of!(tenure::plan::DunningAction, value),
        "Effect" => json_of!(tenure::change::Effect, value),
        "Entry" => json_of!(tenure::credit::Entry, value),
        "EntryReason" => json_of!(tenure::credit::Reason, value),
        "FactKind" => json_of!(tenure::space::facts::FactKind, value),
        "Facts" => json_of!(tenure::space::facts::Facts, value),
        "Finding" => json_of!(tenure::plan::Finding, value),
        "FindingCode" => json_of!(tenure::plan::FindingCode, value),
        "FirstBilled" => json_of!(tenure::calculator::FirstBilled, value),
        "Grant" => json_of!(tenure::plan::Grant, value),
        "GrantSource" => json_of!(tenure::space::facts::GrantSource, value),
        "GroupPlace" => json_of!(tenure::standing::GroupPlace, value),
        "Header" => json_of!(tenure::space::facts::Header, value),
        "HeldBack" => json_of!(tenure::billing::HeldBack, value),
        "HeldBy" => json_of!(tenure::term::HeldBy, value),
        "History" => json_of!(tenure::credit::History, value),
        "Holding" => json_of!(tenure::standing::Holding, value),
        "InvoiceDerivation" => json_of!(tenure::billing::InvoiceDerivation, value),
        "InvoiceLine" => json_of!(tenure::space::facts::InvoiceLine, value),
        "InvoiceRecord" => json_of!(tenure::standing::InvoiceRecord, value),
        "Kept" => json_of!(tenure::report::Kept, value),
        "LeafKind" => json_of!(tenure::calculator::LeafKind, value),
        "Leaving" => json_of!(tenure::term::Leaving, value),
        "LineChange" => json_of!(tenure::change::LineChange, value),
        "LineKind" => json_of!(tenure::space::facts::LineKind, value),
        "LineTax" => json_of!(tenure::space::facts::LineTax, value),
        "LocalDay" => json_of!(tenure::calculator::LocalDay, value),
        "LotAmount" => json_of!(tenure::calculator::LotAmount, value),
        "LotBalance" => json_of!(tenure::credit::LotBalance, value),
        "LotSource" => json_of!(tenure::credit::LotSource, value),
        "LotSpan" => json_of!(tenure::calculator::LotSpan, value),
        "LotTally" => json_of!(tenure::calculator::LotTally, value),
        "Membership" => json_of!(tenure::space::facts::Membership, value),
        "MembershipHistory" => json_of!(tenure::standing::MembershipHistory, value),
        "Message" => json_of!(tenure::space::facts::Message, value),
        "MoneySum" => json_of!(tenure::report::MoneySum, value),
        "MonthEnd" => json_of!(tenure::report::MonthEnd, value),
        "MonthTotal" => json_of!(tenure::report::MonthTotal, value),
        "Movement" => json_of!(tenure::report::Movement, value),
        "Notice" => json_of!(tenure::notice::Notice, value),
        "NoticeChange" => json_of!(tenure::change::NoticeChange, value),
        "NoticeKind" => json_of!(tenure::plan::NoticeKind, value),
        "Offer" => json_of!(tenure::booking::Offer, value),
        "OpenPiece" => json_of!(tenure::calculator::OpenPiece, value),
        "OpenRange" => json_of!(tenure::calculator::OpenRange, value),
        "OrderBy" => json_of!(tenure::calculator::OrderBy, value),
        "OutsideSpan" => json_of!(tenure::money::OutsideSpan, value),
        "OverLimit" => json_of!(tenure::space::facts::OverLimit, value),
        "Overage" => json_of!(tenure::plan::Overage, value),
        "OwedInvoice" => json_of!(tenure::report::OwedInvoice, value),
        "PartCount" => json_of!(tenure::space::facts::PartCount, value),
        "Party" => json_of!(tenure::space::facts::Party, value),
        "Pause" => json_of!(tenure::space::facts::Pause, value),
        "Payment" => json_of!(tenure::space::facts::Payment, value),
        "PaymentOutcome" => json_of!(tenure::space::facts::PaymentOutcome, value),
        "PlainStatus" => json_of!(tenure::calculator::PlainStatus, value),
        "PlanHeld" => json_of!(tenure::standing::PlanHeld, value),
        "PoolDraw" => json_of!(tenure::calculator::PoolDraw, value),
        "PoolFacts" => json_of!(tenure::calculator::PoolFacts, value),
        "PoolLedger" => json_of!(tenure::calculator::PoolLedger, value),
        "PoolLot" => json_of!(tenure::calculator::PoolLot, value),
        "PoolMember" => json_of!(tenure::calculator::PoolMember, value),
        "PoolReset" => json_of!(tenure::calculator::PoolReset, value),
        "PoolReturn" => json_of!(tenure::calculator::PoolReturn, value),
        "PoolShare" => json_of!(tenure::calculator::PoolShare, value),
        "PoolTransfer" => json_of!(tenure::calculator::PoolTransfer, value),
        "PoolUse" => json_of!(tenure::report::PoolUse, value),
        "PoolVoid" => json_of!(tenure::calculator::PoolVoid, value),
        "Price" => json_of!(tenure::plan::Price, value),
        "PriceChange" => json_of!(tenure::space::facts::PriceChange, value),
        "Profile" => json_of!(tenure::space::facts::Profile, value),
        "Proposal" => json_of!(tenure::change::Proposal, value),
        "ProratedAmount" => json_of!(tenure::calculator::ProratedAmount, value),
        "ProrationRounding" => json_of!(tenure::money::ProrationRounding, value),
        "QuietMember" => json_of!(tenure::report::QuietMember, value),
        "ReachWhen" => json_of!(tenure::plan::ReachWhen, value),
        "Reason" => json_of!(tenure::access::Reason, value),
        "ReasonCode" => json_of!(tenure::access::ReasonCode, value),
        "RecurringRevenue" => json_of!(tenure::report::RecurringRevenue, value),
        "Redemption" => json_of!(tenure::space::facts::Redemption, value),
        "Refusal" => json_of!(tenure::change::Refusal, value),
        "RefusalCode" => json_of!(tenure::change::RefusalCode, value),
        "Relied" => json_of!(tenure::change::Relied, value),
        "Remaining" => json_of!(tenure::billing::Remaining, value),
        "Remark" => json_of!(tenure::change::Remark, value),
        "RemarkCode" => json_of!(tenure::change::RemarkCode, value),
        "Renewal" => json_of!(tenure::space::facts::Renewal, value),
        "Renewals" => json_of!(tenure::report::Renewals, value),
        "RenewedTerm" => json_of!(tenure::calculator::RenewedTerm, value),
        "Replaced" => json_of!(tenure::billing::Replaced, value),
        "Replacement" => json_of!(tenure::billing::Replacement, value),
        "Request" => json_of!(tenure::change::Request, value),
        "Retention" => json_of!(tenure::report::Retention, value),
        "RevenueMonth" => json_of!(tenure::report::RevenueMonth, value),
        "RevenueMove" => json_of!(tenure::report::RevenueMove, value),
        "Rhythm" => json_of!(tenure::calculator::Rhythm, value),
        "RolledLot" => json_of!(tenure::calculator::RolledLot, value),
        "RollingLot" => json_of!(tenure::calculator::RollingLot, value),
        "Rollover" => json_of!(tenure::plan::Rollover, value),
        "RolloverOver" => json_of!(tenure::plan::RolloverOver, value),
        "RoomUse" => json_of!(tenure::report::RoomUse, value),
        "RoundFirst" => json_of!(tenure::money::RoundFirst, value),
        "Rounding" => json_of!(tenure::money::Rounding, value),
        "SeatChange" => json_of!(tenure::space::facts::SeatChange, value),
        "SeatUse" => json_of!(tenure::report::SeatUse, value),
        "Settlement" => json_of!(tenure::billing::Settlement, value),
        "SignUp" => json_of!(tenure::change::SignUp, value),
        "SignUpStep" => json_of!(tenure::change::SignUpStep, value),
        "Simulation" => json_of!(tenure::report::Simulation, value),
        "Slice" => json_of!(tenure::credit::Slice, value),
        "Source" => json_of!(tenure::standing::Source, value),
        "Stand" => json_of!(tenure::report::Stand, value),
        "Standing" => json_of!(tenure::standing::Standing, value),
        "StandingChange" => json_of!(tenure::change::StandingChange, value),
        "Statement" => json_of!(tenure::credit::Statement, value),
        "Status" => json_of!(tenure::space::facts::Status, value),
        "StatusOverride" => json_of!(tenure::space::facts::StatusOverride, value),
        "StatusSpan" => json_of!(tenure::standing::StatusSpan, value),
        "StoreReplacement" => json_of!(tenure::calculator::StoreReplacement, value),
        "StubDenominator" => json_of!(tenure::time::StubDenominator, value),
        "Subscription" => json_of!(tenure::billing::Subscription, value),
        "SupportRequest" => json_of!(tenure::space::facts::SupportRequest, value),
        "Switch" => json_of!(tenure::space::facts::Switch, value),
        "TakenFrom" => json_of!(tenure::space::facts::TakenFrom, value),
        "Takes" => json_of!(tenure::space::facts::Takes, value),
        "TaxMode" => json_of!(tenure::space::facts::TaxMode, value),
        "Term" => json_of!(tenure::plan::Term, value),
        "TermDates" => json_of!(tenure::calculator::TermDates, value),
        "Tier" => json_of!(tenure::plan::Tier, value),
        "Timing" => json_of!(tenure::time::Timing, value),
        "Turn" => json_of!(tenure::report::Turn, value),
        "Unused" => json_of!(tenure::space::facts::Unused, value),
        "Usage" => json_of!(tenure::report::Usage, value),
        "Use" => json_of!(tenure::space::facts::Use, value),
        "Utilisation" => json_of!(tenure::report::Utilisation, value),
        "Visitor" => json_of!(tenure::change::Visitor, value),
        "Visits" => json_of!(tenure::standing::Visits, value),
        "Weekday" => json_of!(tenure::time::Weekday, value),
        "WeeklyWindow" => json_of!(tenure::calculator::WeeklyWindow, value),
        "WholeProfile" => json_of!(tenure::report::WholeProfile, value),
        "Window" => json_of!(tenure::time::Window, value),
        other => Err(Error::unknown_variant(
            other,
            &[
                "AccessChange",
                "Action",
                "Allowance",
                "AllowanceFor",
                "Assign",
                "Assumptions",
                "Attachment",
                "Attendance",
                "Balance",
                "Bill",
                "BilledLine",
                "BilledPortion",
                "Booking",
                "BookingReason",
                "BookingReasonCode",
                "BookingRecord",
                "By",
                "Cancellation",
                "Cancelled",
                "Cancelling",
                "ChangeDay",
                "Changed",
                "Charge",
                "ChargeDue",
                "Charged",
                "Child",
                "Cohort",
                "Collect",
                "Collected",
                "Command",
                "CompanyLink",
                "CompanyProfile",
                "ComparedLine",
                "ComparedPayer",
                "ComparedSide",
                "ComparedTotal",
                "Comparison",
                "Contact",
                "Cover",
                "CreditChange",
                "CreditGrant",
                "CreditPayment",
                "CreditRate",
                "CreditScope",
                "CreditShare",
                "CustomerCredits",
                "CustomerLink",
                "CustomerProfile",
                "CutAmount",
                "CycleAnchor",
                "CycleSpan",
                "DatedHours",
                "DatedTerm",
                "Decision",
                "Derivation",
                "DerivationStep",
                "Difference",
                "DraftInvoice",
                "DrawTaken",
                "DrawnCredits",
                "DueChange",
                "DunningAction",
                "Effect",
                "Entry",
                "EntryReason",
                "FactKind",
                "Facts",
                "Finding",
                "FindingCode",
                "FirstBilled",
                "Grant",
                "GrantSource",
                "GroupPlace",
                "Header",
                "HeldBack",
                "HeldBy",
                "History",
                "Holding",
                "InvoiceDerivation",
                "InvoiceLine",
                "InvoiceRecord",
                "Kept",
                "LeafKind",
                "Leaving",
                "LineChange",
                "LineKind",
                "LineTax",
                "LocalDay",
                "LotAmount",
                "LotBalance",
                "LotSource",
                "LotSpan",
                "LotTally",
                "Membership",
                "MembershipHistory",
                "Message",
                "MoneySum",
                "MonthEnd",
                "MonthTotal",
                "Movement",
                "Notice",
                "NoticeChange",
                "NoticeKind",
                "Offer",
                "OpenPiece",
                "OpenRange",
                "OrderBy",
                "OutsideSpan",
                "OverLimit",
                "Overage",
                "OwedInvoice",
                "PartCount",
                "Party",
                "Pause",
                "Payment",
                "PaymentOutcome",
                "PlainStatus",
                "PlanHeld",
                "PoolDraw",
                "PoolFacts",
                "PoolLedger",
                "PoolLot",
                "PoolMember",
                "PoolReset",
                "PoolReturn",
                "PoolShare",
                "PoolTransfer",
                "PoolUse",
                "PoolVoid",
                "Price",
                "PriceChange",
                "Profile",
                "Proposal",
                "ProratedAmount",
                "ProrationRounding",
                "QuietMember",
                "ReachWhen",
                "Reason",
                "ReasonCode",
                "RecurringRevenue",
                "Redemption",
                "Refusal",
                "RefusalCode",
                "Relied",
                "Remaining",
                "Remark",
                "RemarkCode",
                "Renewal",
                "Renewals",
                "RenewedTerm",
                "Replaced",
                "Replacement",
                "Request",
                "Retention",
                "RevenueMonth",
                "RevenueMove",
                "Rhythm",
                "RolledLot",
                "RollingLot",
                "Rollover",
                "RolloverOver",
                "RoomUse",
                "RoundFirst",
                "Rounding",
                "SeatChange",
                "SeatUse",
                "Settlement",
                "SignUp",
                "SignUpStep",
                "Simulation",
                "Slice",
                "Source",
                "Stand",
                "Standing",
                "StandingChange",
                "Statement",
                "Status",
                "StatusOverride",
                "StatusSpan",
                "StoreReplacement",
                "StubDenominator",
                "Subscription",
                "SupportRequest",
                "Switch",
                "TakenFrom",
                "Takes",
                "TaxMode",
                "Term",
                "TermDates",
                "Tier",
                "Timing",
                "Turn",
                "Unused",
                "Usage",
                "Use",
                "Utilisation",
                "Visitor",
                "Visits",
                "Weekday",
                "WeeklyWindow",
                "WholeProfile",
                "Window",
            ],
        )
        .within("type")),
    }?)
}
