// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! What values say of themselves: in JSON, and in words.

use crate::written::access::{Decision, Reason};
use crate::written::billing::{Bill, Comparison, CreditPayment, Derivation, DraftInvoice, InvoiceDerivation, Settlement};
use crate::written::booking::{BookingReason, Cancelling, Offer};
use crate::written::calculator::{CardKey, CardRoot, CardScan, CwtClaims, CycleSpan, DatedHours, DatedTerm, JwkKey, LocalDay, LotAmount, LotSpan, NumberedPermission, OpenPiece, PlainStatus, PoolFacts, PoolLedger, PoolLot, RenewedTerm, RevokedCard, Rhythm, RolledLot, RollingLot, TermDates, VerifiedCard, WeeklyWindow};
use crate::written::card::{CardDraft, CardOptions};
use crate::written::change::{Difference, Proposal, Refusal, Relied, Remark, Request, SignUp, Visitor};
use crate::written::credit::{Balance, DrawnCredits, Entry, History, Statement};
use crate::written::notice::{Notice};
use crate::written::plan::{Finding, Price, Rollover, Term};
use crate::written::proration::{BilledPortion, Cancelled, Changed, Charged, Collected, CutAmount, FirstCharge, ProratedAmount, Remaining, Replaced, StoreReplacement};
use crate::written::report::{Assumptions, InactiveMember, MonthEnd, RecurringRevenue, Retention, Simulation, Utilisation, WholeProfile};
use crate::written::space::{Header, Limits, PartCount, Party, Policy, Profile, Proration};
use crate::written::standing::{CompanyProfile, CustomerProfile, Holding, Standing};
use crate::written::term::{Leaving};
use crate::error::TenureError;
use crate::mirror::IntoCore;
use crate::space::json;

#[uniffi::export]
impl Assumptions {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::Assumptions>(self.clone())
    }
}

#[uniffi::export]
impl Balance {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::credit::Balance>(self.clone())
    }
}

#[uniffi::export]
impl Bill {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::Bill>(self.clone())
    }
}

#[uniffi::export]
impl BilledPortion {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::BilledPortion>(self.clone())
    }
}

#[uniffi::export]
impl BookingReason {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::booking::BookingReason>(self.clone())
    }

    /// One English sentence.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::booking::BookingReason = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl Cancelled {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Cancelled>(self.clone())
    }
}

#[uniffi::export]
impl Cancelling {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::booking::Cancelling>(self.clone())
    }
}

#[uniffi::export]
impl CardDraft {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::card::CardDraft>(self.clone())
    }
}

#[uniffi::export]
impl CardKey {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::CardKey>(self.clone())
    }
}

#[uniffi::export]
impl CardOptions {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::card::CardOptions>(self.clone())
    }
}

#[uniffi::export]
impl CardRoot {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::CardRoot>(self.clone())
    }
}

#[uniffi::export]
impl CardScan {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::CardScan>(self.clone())
    }
}

#[uniffi::export]
impl Changed {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Changed>(self.clone())
    }
}

#[uniffi::export]
impl Charged {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Charged>(self.clone())
    }
}

#[uniffi::export]
impl Collected {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Collected>(self.clone())
    }
}

#[uniffi::export]
impl CompanyProfile {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::standing::CompanyProfile>(self.clone())
    }
}

#[uniffi::export]
impl Comparison {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::Comparison>(self.clone())
    }
}

#[uniffi::export]
impl CreditPayment {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::CreditPayment>(self.clone())
    }
}

#[uniffi::export]
impl CustomerProfile {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::standing::CustomerProfile>(self.clone())
    }
}

#[uniffi::export]
impl CutAmount {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::CutAmount>(self.clone())
    }
}

#[uniffi::export]
impl CwtClaims {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::CwtClaims>(self.clone())
    }
}

#[uniffi::export]
impl CycleSpan {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::CycleSpan>(self.clone())
    }
}

#[uniffi::export]
impl DatedHours {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::DatedHours>(self.clone())
    }
}

#[uniffi::export]
impl DatedTerm {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::DatedTerm>(self.clone())
    }
}

#[uniffi::export]
impl Decision {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::access::Decision>(self.clone())
    }
}

#[uniffi::export]
impl Derivation {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::Derivation>(self.clone())
    }

    /// The same as text, line by line.
    pub fn text(&self) -> Result<String, TenureError> {
        let core: tenure::billing::Derivation = self.clone().into_core()?;
        Ok(core.to_string().to_string())
    }
}

#[uniffi::export]
impl Difference {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Difference>(self.clone())
    }
}

#[uniffi::export]
impl DraftInvoice {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::DraftInvoice>(self.clone())
    }
}

#[uniffi::export]
impl DrawnCredits {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::credit::DrawnCredits>(self.clone())
    }
}

#[uniffi::export]
impl Entry {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::credit::Entry>(self.clone())
    }

    /// One English sentence: why the balance is what it is.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::credit::Entry = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl Finding {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::plan::Finding>(self.clone())
    }
}

#[uniffi::export]
impl FirstCharge {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::FirstCharge>(self.clone())
    }
}

#[uniffi::export]
impl Header {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::Header>(self.clone())
    }
}

#[uniffi::export]
impl History {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::credit::History>(self.clone())
    }
}

#[uniffi::export]
impl Holding {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::standing::Holding>(self.clone())
    }

    /// What people read: `Active` if and only if the holding admits, `Expired` if its end is past, and the detail otherwise.
    pub fn label(&self) -> Result<String, TenureError> {
        let core: tenure::standing::Holding = self.clone().into_core()?;
        Ok(core.label().to_string())
    }
}

#[uniffi::export]
impl InactiveMember {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::InactiveMember>(self.clone())
    }
}

#[uniffi::export]
impl InvoiceDerivation {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::InvoiceDerivation>(self.clone())
    }

    /// The same as text, line by line.
    pub fn text(&self) -> Result<String, TenureError> {
        let core: tenure::billing::InvoiceDerivation = self.clone().into_core()?;
        Ok(core.to_string().to_string())
    }
}

#[uniffi::export]
impl JwkKey {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::JwkKey>(self.clone())
    }
}

#[uniffi::export]
impl Leaving {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::term::Leaving>(self.clone())
    }
}

#[uniffi::export]
impl Limits {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::Limits>(self.clone())
    }
}

#[uniffi::export]
impl LocalDay {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::LocalDay>(self.clone())
    }
}

#[uniffi::export]
impl LotAmount {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::LotAmount>(self.clone())
    }
}

#[uniffi::export]
impl LotSpan {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::LotSpan>(self.clone())
    }
}

#[uniffi::export]
impl MonthEnd {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::MonthEnd>(self.clone())
    }
}

#[uniffi::export]
impl Notice {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::notice::Notice>(self.clone())
    }

    /// The notice as one English sentence.
    ///
    /// It is for people; programs read `Notice.kind` and the fields beside it, which do not change with the wording.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::notice::Notice = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl NumberedPermission {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::NumberedPermission>(self.clone())
    }
}

#[uniffi::export]
impl Offer {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::booking::Offer>(self.clone())
    }
}

#[uniffi::export]
impl OpenPiece {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::OpenPiece>(self.clone())
    }
}

#[uniffi::export]
impl PartCount {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::PartCount>(self.clone())
    }
}

#[uniffi::export]
impl Party {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::Party>(self.clone())
    }
}

#[uniffi::export]
impl PlainStatus {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::PlainStatus>(self.clone())
    }
}

#[uniffi::export]
impl Policy {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::Policy>(self.clone())
    }
}

#[uniffi::export]
impl PoolFacts {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::PoolFacts>(self.clone())
    }
}

#[uniffi::export]
impl PoolLedger {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::PoolLedger>(self.clone())
    }
}

#[uniffi::export]
impl PoolLot {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::PoolLot>(self.clone())
    }
}

#[uniffi::export]
impl Price {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::plan::Price>(self.clone())
    }
}

#[uniffi::export]
impl Profile {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::Profile>(self.clone())
    }
}

#[uniffi::export]
impl Proposal {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Proposal>(self.clone())
    }
}

#[uniffi::export]
impl ProratedAmount {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::ProratedAmount>(self.clone())
    }
}

#[uniffi::export]
impl Proration {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::space::facts::Proration>(self.clone())
    }
}

#[uniffi::export]
impl Reason {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::access::Reason>(self.clone())
    }

    /// The reason as one English sentence.
    ///
    /// It is for people; programs read `Reason.code` and the fields beside it, which do not change with the wording.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::access::Reason = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl RecurringRevenue {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::RecurringRevenue>(self.clone())
    }
}

#[uniffi::export]
impl Refusal {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Refusal>(self.clone())
    }

    /// One English sentence.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::change::Refusal = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl Relied {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Relied>(self.clone())
    }
}

#[uniffi::export]
impl Remaining {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Remaining>(self.clone())
    }
}

#[uniffi::export]
impl Remark {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Remark>(self.clone())
    }

    /// One English sentence.
    pub fn sentence(&self) -> Result<String, TenureError> {
        let core: tenure::change::Remark = self.clone().into_core()?;
        Ok(core.sentence().to_string())
    }
}

#[uniffi::export]
impl RenewedTerm {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::RenewedTerm>(self.clone())
    }
}

#[uniffi::export]
impl Replaced {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::Replaced>(self.clone())
    }
}

#[uniffi::export]
impl Request {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Request>(self.clone())
    }
}

#[uniffi::export]
impl Retention {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::Retention>(self.clone())
    }
}

#[uniffi::export]
impl RevokedCard {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::RevokedCard>(self.clone())
    }
}

#[uniffi::export]
impl Rhythm {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::Rhythm>(self.clone())
    }
}

#[uniffi::export]
impl RolledLot {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::RolledLot>(self.clone())
    }
}

#[uniffi::export]
impl RollingLot {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::RollingLot>(self.clone())
    }
}

#[uniffi::export]
impl Rollover {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::plan::Rollover>(self.clone())
    }
}

#[uniffi::export]
impl Settlement {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::billing::Settlement>(self.clone())
    }
}

#[uniffi::export]
impl SignUp {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::SignUp>(self.clone())
    }
}

#[uniffi::export]
impl Simulation {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::Simulation>(self.clone())
    }
}

#[uniffi::export]
impl Standing {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::standing::Standing>(self.clone())
    }
}

#[uniffi::export]
impl Statement {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::credit::Statement>(self.clone())
    }
}

#[uniffi::export]
impl StoreReplacement {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::proration::StoreReplacement>(self.clone())
    }
}

#[uniffi::export]
impl Term {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::plan::Term>(self.clone())
    }
}

#[uniffi::export]
impl TermDates {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::TermDates>(self.clone())
    }
}

#[uniffi::export]
impl Utilisation {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::Utilisation>(self.clone())
    }
}

#[uniffi::export]
impl VerifiedCard {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::VerifiedCard>(self.clone())
    }
}

#[uniffi::export]
impl Visitor {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::change::Visitor>(self.clone())
    }
}

#[uniffi::export]
impl WeeklyWindow {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::calculator::WeeklyWindow>(self.clone())
    }
}

#[uniffi::export]
impl WholeProfile {
    /// The value in JSON, as the library writes it.
    pub fn to_json(&self) -> Result<String, TenureError> {
        json::<_, tenure::report::WholeProfile>(self.clone())
    }
}
