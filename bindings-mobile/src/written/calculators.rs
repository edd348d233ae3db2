// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Calculators: functions of plain values.

use crate::leaf::{Amount, Day, Decimal, Moment, When, Zone};
use crate::written::calculator::{CardKey, CardRoot, CardScan, CwtClaims, CycleSpan, DatedHours, DatedTerm, JwkKey, LeafKind, LocalDay, LotAmount, LotSpan, NumberedPermission, OpenPiece, PlainStatus, PoolFacts, PoolLedger, PoolLot, RenewedTerm, RevokedCard, Rhythm, RolledLot, RollingLot, TermDates, VerifiedCard, WeeklyWindow};
use crate::written::credit::{DrawnCredits};
use crate::written::money::{Rounding};
use crate::written::plan::{DrawBy, Price, Rollover, Term};
use crate::written::proration::{BilledPortion, Cancelled, Changed, Charged, Collected, CutAmount, FirstCharge, ProratedAmount, Remaining, Replaced, StoreReplacement};
use crate::written::space::{ChangeDay, Collect, PartCount, Proration, TaxMode};
use crate::written::time::{Timing};
use crate::error::{TenureError, arg, record};
use crate::mirror::FromCore;

/// The text of a signed card or presentation, as it stands in a QR code: `TN1:` and base45.
#[uniffi::export]
pub fn card_text(card: Vec<u8>) -> Result<String, TenureError> {
    let card: tenure::bytes::Bytes = arg("card", card)?;
    Ok(FromCore::from_core(tenure::calculator::card_text(&card)))
}

/// The bytes of a text that was scanned.
///
/// Fails with: `invalid_encoding`.
#[uniffi::export]
pub fn card_bytes(text: String) -> Result<Vec<u8>, TenureError> {
    let text: String = arg("text", text)?;
    Ok(FromCore::from_core(tenure::calculator::card_bytes(&text)?))
}

/// The keys of an issuer, to be signed by the root key of this id: each `sequence` is higher than those before.
///
/// Fails with: `invalid_encoding` for two keys of one id, `wrong_key`, `out_of_range`.
#[uniffi::export]
pub fn key_set_draft(issuer: String, sequence: i64, issued: Moment, keys: Vec<CardKey>, root_kid: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let issuer: String = arg("issuer", issuer)?;
    let sequence: u64 = arg("sequence", sequence)?;
    let issued: tenure::time::Moment = arg("issued", issued)?;
    let keys: Vec<tenure::calculator::CardKey> = arg("keys", keys)?;
    let root_kid: tenure::bytes::Bytes = arg("root_kid", root_kid)?;
    Ok(FromCore::from_core(tenure::calculator::key_set_draft(&issuer, sequence, issued, &keys, &root_kid)?))
}

/// The cards that an issuer revoked and that have not expired, to be signed by its key of this id.
///
/// Fails with: Those of `keySetDraft`.
#[uniffi::export]
pub fn deny_list_draft(issuer: String, sequence: i64, issued: Moment, cards: Vec<RevokedCard>, kid: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let issuer: String = arg("issuer", issuer)?;
    let sequence: u64 = arg("sequence", sequence)?;
    let issued: tenure::time::Moment = arg("issued", issued)?;
    let cards: Vec<tenure::calculator::RevokedCard> = arg("cards", cards)?;
    let kid: tenure::bytes::Bytes = arg("kid", kid)?;
    Ok(FromCore::from_core(tenure::calculator::deny_list_draft(&issuer, sequence, issued, &cards, &kid)?))
}

/// What the numbers on an issuer's cards stand for, to be signed by its key of this id.
///
/// Fails with: Those of `keySetDraft`.
#[uniffi::export]
pub fn permission_numbers_draft(issuer: String, sequence: i64, issued: Moment, numbers: Vec<NumberedPermission>, kid: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let issuer: String = arg("issuer", issuer)?;
    let sequence: u64 = arg("sequence", sequence)?;
    let issued: tenure::time::Moment = arg("issued", issued)?;
    let numbers: Vec<tenure::calculator::NumberedPermission> = arg("numbers", numbers)?;
    let kid: tenure::bytes::Bytes = arg("kid", kid)?;
    Ok(FromCore::from_core(tenure::calculator::permission_numbers_draft(&issuer, sequence, issued, &numbers, &kid)?))
}

/// A card that is shown by the device that it is bound to, to be signed by the device's key: over the answer to a verifier's
/// `challenge` of 16 bytes where there is a channel back, or over the time, anew every half minute.
///
/// Fails with: `invalid_encoding`, `invalid_bytes`; `wrong_key` if the card is bound to no device.
#[uniffi::export(default(challenge = None))]
pub fn presentation_draft(card: Vec<u8>, at: Moment, challenge: Option<Vec<u8>>) -> Result<Vec<u8>, TenureError> {
    let card: tenure::bytes::Bytes = arg("card", card)?;
    let at: tenure::time::Moment = arg("at", at)?;
    let challenge: Option<tenure::bytes::Bytes> = arg("challenge", challenge)?;
    Ok(FromCore::from_core(tenure::calculator::presentation_draft(&card, at, challenge.as_ref())?))
}

/// The bytes of a draft that are to be signed, where the key is.
///
/// Fails with: `invalid_encoding`.
#[uniffi::export]
pub fn draft_to_sign(draft: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let draft: tenure::bytes::Bytes = arg("draft", draft)?;
    Ok(FromCore::from_core(tenure::calculator::draft_to_sign(&draft)?))
}

/// The signed object of a draft and the signature of 64 bytes that was made of it elsewhere. Whether it fits is for who has
/// the public key to say.
///
/// Fails with: `invalid_encoding`, `invalid_bytes`.
#[uniffi::export]
pub fn attach_signature(draft: Vec<u8>, signature: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let draft: tenure::bytes::Bytes = arg("draft", draft)?;
    let signature: tenure::bytes::Bytes = arg("signature", signature)?;
    Ok(FromCore::from_core(tenure::calculator::attach_signature(&draft, &signature)?))
}

/// The signed object of a draft, by a private key of Ed25519 that is at hand.
///
/// Fails with: `invalid_encoding`, `invalid_bytes`.
#[uniffi::export]
pub fn sign_draft(draft: Vec<u8>, seed: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let draft: tenure::bytes::Bytes = arg("draft", draft)?;
    let seed: tenure::bytes::Bytes = arg("seed", seed)?;
    Ok(FromCore::from_core(tenure::calculator::sign_draft(&draft, &seed)?))
}

/// Who it is whose card was scanned, and nothing about what they may do.
///
/// `published` is what the issuer published, keys first; `roots` are the keys that the verifier was delivered with.
///
/// Fails with: What is wrong with the card, or with what was published: `invalid_encoding`, `wrong_key`, `bad_signature`,
/// `out_of_range`, `superseded`. Then nobody is named.
#[uniffi::export(default(challenge = None))]
pub fn verify_card(text: String, published: Vec<Vec<u8>>, roots: Vec<CardRoot>, challenge: Option<Vec<u8>>) -> Result<VerifiedCard, TenureError> {
    let text: String = arg("text", text)?;
    let published: Vec<tenure::bytes::Bytes> = arg("published", published)?;
    let roots: Vec<tenure::calculator::CardRoot> = arg("roots", roots)?;
    let challenge: Option<tenure::bytes::Bytes> = arg("challenge", challenge)?;
    Ok(FromCore::from_core(tenure::calculator::verify_card(&text, &published, &roots, challenge.as_ref())?))
}

/// Reads a card, and says who it is and whether they may do something at this time.
///
/// `published` is what the issuer published since `state` was kept: keys first, then lists. `state` is what the last scan
/// answered, which holds all that was published before, the highest time seen and the generations; `None`: nothing was
/// scanned yet. `roots` are the keys that the verifier was delivered with. `challenge`: the 16 bytes that the device was
/// asked to sign, if it was.
///
/// Fails with: Those of `verifyCard`; `newer_format` for a state of a newer release.
#[uniffi::export(default(challenge = None, state = None))]
pub fn scan_card(text: String, permission: String, at: Moment, published: Vec<Vec<u8>>, roots: Vec<CardRoot>, challenge: Option<Vec<u8>>, state: Option<Vec<u8>>) -> Result<CardScan, TenureError> {
    let text: String = arg("text", text)?;
    let permission: String = arg("permission", permission)?;
    let at: tenure::time::Moment = arg("at", at)?;
    let published: Vec<tenure::bytes::Bytes> = arg("published", published)?;
    let roots: Vec<tenure::calculator::CardRoot> = arg("roots", roots)?;
    let challenge: Option<tenure::bytes::Bytes> = arg("challenge", challenge)?;
    let state: Option<tenure::bytes::Bytes> = arg("state", state)?;
    Ok(FromCore::from_core(tenure::calculator::scan_card(&text, &permission, at, &published, &roots, challenge.as_ref(), state.as_ref())?))
}

/// What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
/// it, one after it nothing.
///
/// `count`: in what it is counted; `None`: in days. A period that is not of whole months, counted in months or by months of so
/// many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `None`:
/// of the new one. `every`: how long the period is by its rule; `None`: so many months if one day of the month gives both of its
/// ends, clamped to the month's end.
///
/// Fails with: `invalid_question` for a count in seconds, which days do not have: ask `remainingTime`; `reversed_span` if the period ends
/// before it begins, `out_of_range` beyond the year 9999.
#[uniffi::export(default(count = None, day = None, every = None))]
pub fn remaining_days(from: Day, until: Day, on: Day, count: Option<PartCount>, day: Option<ChangeDay>, every: Option<String>) -> Result<Remaining, TenureError> {
    let from: tenure::time::Day = arg("from", from)?;
    let until: tenure::time::Day = arg("until", until)?;
    let on: tenure::time::Day = arg("on", on)?;
    let count: Option<tenure::space::facts::PartCount> = record("count", count)?;
    let day: Option<tenure::space::facts::ChangeDay> = record("day", day)?;
    let every: Option<tenure::time::Interval> = arg("every", every)?;
    Ok(FromCore::from_core(tenure::calculator::remaining_days(from, until, on, count, day, every)?))
}

/// What is left of a period at an instant, in microseconds. An instant before the period leaves all of it, one after it nothing.
///
/// Fails with: `reversed_span` if the period ends before it begins.
#[uniffi::export]
pub fn remaining_time(from: Moment, until: Moment, at: Moment) -> Result<Remaining, TenureError> {
    let from: tenure::time::Moment = arg("from", from)?;
    let until: tenure::time::Moment = arg("until", until)?;
    let at: tenure::time::Moment = arg("at", at)?;
    Ok(FromCore::from_core(tenure::calculator::remaining_time(from, until, at)?))
}

/// What is left of a period once a fraction of it is over: a decimal number such as `0.5`, or a fraction such as `14/31`.
///
/// Fails with: `invalid_decimal` for another text, `out_of_range` if the fraction does not fit.
#[uniffi::export]
pub fn remaining_after(elapsed: String) -> Result<Remaining, TenureError> {
    let elapsed: String = arg("elapsed", elapsed)?;
    Ok(FromCore::from_core(tenure::calculator::remaining_after(&elapsed)?))
}

/// What a change within a period comes to: what of the old price is given back, and what the rest costs at the new one.
///
/// The prices are those of the whole period, for all seats: `None` before for something that is added, `None` after for
/// something that is removed. `paid`: no more is given back than was paid for the old price; `None`: no such limit.
/// `credited`: less what was credited before; `None`: nothing was. `proration`: what is rounded first; `None`: nothing.
/// `rounding`: how each line is rounded; `None`: a half away from zero. Both are those of a space's policy.
///
/// Fails with: `invalid_question` if there is neither price, and at `credited` if `paid` is not given; `currency_mismatch`, `out_of_range`.
#[uniffi::export(default(old = None, new = None, paid = None, credited = None, proration = None, rounding = None))]
pub fn plan_change(old: Option<Amount>, new: Option<Amount>, remaining: Remaining, paid: Option<Amount>, credited: Option<Amount>, proration: Option<Proration>, rounding: Option<Rounding>) -> Result<Changed, TenureError> {
    let old: Option<tenure::money::Amount> = arg("old", old)?;
    let new: Option<tenure::money::Amount> = arg("new", new)?;
    let remaining: tenure::proration::Remaining = record("remaining", remaining)?;
    let paid: Option<tenure::money::Amount> = arg("paid", paid)?;
    let credited: Option<tenure::money::Amount> = arg("credited", credited)?;
    let proration: Option<tenure::space::facts::Proration> = record("proration", proration)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::plan_change(old, new, remaining, paid, credited, proration, rounding)?))
}

/// What is collected now of a change, and what the next invoice comes to that charges `price` for the period after this one.
/// `collect`: when the change is collected; `None`: with the next invoice.
///
/// Fails with: `currency_mismatch`, `out_of_range`.
#[uniffi::export(default(collect = None))]
pub fn collected(changed: Changed, price: Amount, collect: Option<Collect>) -> Result<Collected, TenureError> {
    let changed: tenure::proration::Changed = record("changed", changed)?;
    let price: tenure::money::Amount = arg("price", price)?;
    let collect: Option<tenure::space::facts::Collect> = record("collect", collect)?;
    Ok(FromCore::from_core(tenure::calculator::collected(&changed, price, collect)?))
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
///
/// `proration`: how a stub is counted, and what of it is rounded first; `None`: days of the cycle that contains it, and nothing.
/// `rounding`: `None`: a half away from zero.
///
/// Fails with: `invalid_interval` for hours or for days on a fixed day of the month, `out_of_range` beyond the year 9999.
#[uniffi::export(default(proration = None, rounding = None))]
pub fn first_charge(price: Amount, rhythm: Rhythm, on: Day, proration: Option<Proration>, rounding: Option<Rounding>) -> Result<FirstCharge, TenureError> {
    let price: tenure::money::Amount = arg("price", price)?;
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let on: tenure::time::Day = arg("on", on)?;
    let proration: Option<tenure::space::facts::Proration> = record("proration", proration)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::first_charge(price, &rhythm, on, proration, rounding)?))
}

/// What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
///
/// All amounts are below zero, as on a line. `percent`: the tax; `None`: there is none. `mode`: whether the price holds it
/// already; `None`: it comes on top. `proration`: what is rounded first; `None`: nothing. `rounding`: `None`: a half away from
/// zero.
///
/// Fails with: `out_of_range` if an amount does not fit.
#[uniffi::export(default(percent = None, mode = None, proration = None, rounding = None))]
pub fn cancellation(price: Amount, remaining: Remaining, percent: Option<Decimal>, mode: Option<TaxMode>, proration: Option<Proration>, rounding: Option<Rounding>) -> Result<Cancelled, TenureError> {
    let price: tenure::money::Amount = arg("price", price)?;
    let remaining: tenure::proration::Remaining = record("remaining", remaining)?;
    let percent: Option<tenure::money::Percent> = arg("percent", percent)?;
    let mode: Option<tenure::space::facts::TaxMode> = record("mode", mode)?;
    let proration: Option<tenure::space::facts::Proration> = record("proration", proration)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::cancellation(price, remaining, percent, mode, proration, rounding)?))
}

/// What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
/// subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.
///
/// Fails with: `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
#[uniffi::export]
pub fn replacement(of: StoreReplacement) -> Result<Replaced, TenureError> {
    let of: tenure::proration::StoreReplacement = record("of", of)?;
    Ok(FromCore::from_core(tenure::calculator::replacement(&of)?))
}

/// The cycles that have something in `[from, until)`, in order. The first may begin before it, and the last end after it.
///
/// A date stands for its start where boundaries are instants, and an instant for its local day where they are dates.
///
/// Fails with: `reversed_span` if there is nothing in `[from, until)`, `too_many` if there are more than 100 000, `invalid_interval` for
/// hours from a date or days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
#[uniffi::export]
pub fn cycles(rhythm: Rhythm, from: When, until: When) -> Result<Vec<CycleSpan>, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let from: tenure::time::When = arg("from", from)?;
    let until: tenure::time::When = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::cycles(&rhythm, from, until)?))
}

/// The cycle of this number: 0 begins at the anchor, those before it are negative.
///
/// Fails with: `invalid_interval` and `out_of_range`, as for `cycles`.
#[uniffi::export]
pub fn cycle(rhythm: Rhythm, number: i64) -> Result<CycleSpan, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let number: i64 = arg("number", number)?;
    Ok(FromCore::from_core(tenure::calculator::cycle(&rhythm, number)?))
}

/// The cycle that contains a date or an instant. There is one before the anchor as well.
///
/// Fails with: `invalid_interval` and `out_of_range`, as for `cycles`.
#[uniffi::export]
pub fn cycle_at(rhythm: Rhythm, at: When) -> Result<CycleSpan, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let at: tenure::time::When = arg("at", at)?;
    Ok(FromCore::from_core(tenure::calculator::cycle_at(&rhythm, at)?))
}

/// The boundary of this number: 0 is the anchor, those before it are negative. So it adds any number of intervals to a date.
///
/// Fails with: `invalid_interval` and `out_of_range`, as for `cycles`.
#[uniffi::export]
pub fn boundary(rhythm: Rhythm, number: i64) -> Result<When, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let number: i64 = arg("number", number)?;
    Ok(FromCore::from_core(tenure::calculator::boundary(&rhythm, number)?))
}

/// The first boundary after a date or an instant.
///
/// `inclusive`: a boundary at `after` itself counts; `None`: it does not. `notBefore`: the first boundary at or after this
/// one, if it is later; `None`: no such limit. `ends`: this itself, if the boundary would lie after it; `None`: there is no end.
///
/// Fails with: `invalid_interval` and `out_of_range`, as for `cycles`.
#[uniffi::export(default(inclusive = None, not_before = None, ends = None))]
pub fn next_boundary(rhythm: Rhythm, after: When, inclusive: Option<bool>, not_before: Option<When>, ends: Option<When>) -> Result<When, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let after: tenure::time::When = arg("after", after)?;
    let inclusive: Option<bool> = arg("inclusive", inclusive)?;
    let not_before: Option<tenure::time::When> = arg("not_before", not_before)?;
    let ends: Option<tenure::time::When> = arg("ends", ends)?;
    Ok(FromCore::from_core(tenure::calculator::next_boundary(&rhythm, after, inclusive, not_before, ends)?))
}

/// How many whole intervals have gone by from one date to another; negative from the later to the earlier.
///
/// Fails with: `invalid_interval` for hours.
#[uniffi::export]
pub fn whole_periods(from: Day, until: Day, every: String) -> Result<i64, TenureError> {
    let from: tenure::time::Day = arg("from", from)?;
    let until: tenure::time::Day = arg("until", until)?;
    let every: tenure::time::Interval = arg("every", every)?;
    Ok(FromCore::from_core(tenure::calculator::whole_periods(from, until, every)?))
}

/// How many local days lie between two dates or instants: 0 within one day, 1 from late on one to early on the next,
/// negative from the later to the earlier.
///
/// `monthDays`: as if every month had so many days, from 1 to 255, days beyond that counting as the last: 30 for 30/360
/// (30E/360); `None`: the days that there are. `zone`: where local days begin; `None`: UTC.
///
/// Fails with: `out_of_range` for a month of more than 255 days.
#[uniffi::export(default(month_days = None, zone = None))]
pub fn days_between(from: When, until: When, month_days: Option<i64>, zone: Option<Zone>) -> Result<i64, TenureError> {
    let from: tenure::time::When = arg("from", from)?;
    let until: tenure::time::When = arg("until", until)?;
    let month_days: Option<u32> = arg("month_days", month_days)?;
    let zone: Option<tenure::zone::Zone> = arg("zone", zone)?;
    Ok(FromCore::from_core(tenure::calculator::days_between(from, until, month_days, zone)?))
}

/// How many microseconds have elapsed from one instant to another; negative from the later to the earlier.
#[uniffi::export]
pub fn micros_between(from: Moment, until: Moment) -> Result<i64, TenureError> {
    let from: tenure::time::Moment = arg("from", from)?;
    let until: tenure::time::Moment = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::micros_between(from, until)))
}

/// The local day that a date names, or in which an instant lies. `zone`: where it begins; `None`: UTC.
///
/// Fails with: `out_of_range` at the ends of time.
#[uniffi::export(default(zone = None))]
pub fn local_day(when: When, zone: Option<Zone>) -> Result<LocalDay, TenureError> {
    let when: tenure::time::When = arg("when", when)?;
    let zone: Option<tenure::zone::Zone> = arg("zone", zone)?;
    Ok(FromCore::from_core(tenure::calculator::local_day(when, zone)?))
}

/// Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
/// nothing is asked about their spans, owners and scopes. The order in which they are given plays no part.
///
/// `order`: by what lots are sorted, by id at last; `None`: own before pooled, then expiry, priority, age. `step`: what
/// all amounts are whole numbers of; `None`: 1. `intoDebt`: whether the last lot in the order goes below zero, so that
/// something is uncovered only without any lot; `None`: no.
///
/// Fails with: `negative_amount` and `off_step`, with the path of the amount; `duplicate_id`; `out_of_range` for a step that is none.
#[uniffi::export(default(order = None, step = None, into_debt = None))]
pub fn draw(lots: Vec<PoolLot>, amount: Decimal, order: Option<Vec<DrawBy>>, step: Option<Decimal>, into_debt: Option<bool>) -> Result<DrawnCredits, TenureError> {
    let lots: Vec<tenure::calculator::PoolLot> = arg("lots", lots)?;
    let amount: tenure::plan::Credits = arg("amount", amount)?;
    let order: Option<Vec<tenure::plan::DrawBy>> = arg("order", order)?;
    let step: Option<tenure::plan::Credits> = arg("step", step)?;
    let into_debt: Option<bool> = arg("into_debt", into_debt)?;
    Ok(FromCore::from_core(tenure::calculator::draw(&lots, amount, order, step, into_debt)?))
}

/// What a reset at `at` leaves of lots, in their order.
///
/// `rule`: at most its maximum and its percentage of the grant, at least its minimum, nothing that is older than its age;
/// for each lot, or over all of them, the oldest trimmed first. `None`: nothing is left. `zone`: where local days begin, for
/// an age; `None`: UTC. `step`: what all amounts are whole numbers of; `None`: 1.
///
/// Fails with: `negative_amount` and `off_step`, with the path of the amount; `out_of_range` for a step that is none.
#[uniffi::export(default(rule = None, zone = None, step = None))]
pub fn roll_over(lots: Vec<RollingLot>, at: Moment, rule: Option<Rollover>, zone: Option<Zone>, step: Option<Decimal>) -> Result<Vec<RolledLot>, TenureError> {
    let lots: Vec<tenure::calculator::RollingLot> = arg("lots", lots)?;
    let at: tenure::time::Moment = arg("at", at)?;
    let rule: Option<tenure::plan::Rollover> = record("rule", rule)?;
    let zone: Option<tenure::zone::Zone> = arg("zone", zone)?;
    let step: Option<tenure::plan::Credits> = arg("step", step)?;
    Ok(FromCore::from_core(tenure::calculator::roll_over(&lots, at, rule, zone, step)?))
}

/// The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.
///
/// `part` and `whole` count the same thing: days, seconds. A part below nothing counts as nothing, one beyond the whole as the
/// whole. `step`: the smallest amount; `None`: 1. `rounding`: the mode; `None`:
/// a half away from zero.
///
/// Fails with: `invalid_question` if the whole is not above zero, `out_of_range` for a step that is none, or beyond what can be represented.
#[uniffi::export(default(step = None, rounding = None))]
pub fn prorate_credits(amount: Decimal, part: i64, whole: i64, step: Option<Decimal>, rounding: Option<Rounding>) -> Result<Decimal, TenureError> {
    let amount: tenure::plan::Credits = arg("amount", amount)?;
    let part: i64 = arg("part", part)?;
    let whole: i64 = arg("whole", whole)?;
    let step: Option<tenure::plan::Credits> = arg("step", step)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::prorate_credits(amount, part, whole, step, rounding)?))
}

/// The span in which a lot can be drawn, given its `from`, its `until` (`None`: it has none) and when it was voided (`None`: it
/// was not). It is empty for one that ended, or was voided, before it began.
#[uniffi::export(default(until = None, voided = None))]
pub fn lot_span(from: Moment, until: Option<Moment>, voided: Option<Moment>) -> Result<LotSpan, TenureError> {
    let from: tenure::time::Moment = arg("from", from)?;
    let until: Option<tenure::time::Moment> = arg("until", until)?;
    let voided: Option<tenure::time::Moment> = arg("voided", voided)?;
    Ok(FromCore::from_core(tenure::calculator::lot_span(from, until, voided)))
}

/// Whether weekly windows are open at an instant, and the whole span around it on which that is so.
///
/// Windows follow the local wall clock: one shrinks where clocks jump over a part of it, and where they go back both
/// occurrences of a time count. On a day of an exception the windows that start that day are replaced; of exceptions that
/// overlap the one that is listed later holds. `zone`: where the clock hangs; `None`: UTC.
///
/// Fails with: `invalid_time` for a range that is empty or starts at 24:00, `reversed_span` for an exception that has no day.
#[uniffi::export(default(zone = None))]
pub fn hours(windows: Vec<WeeklyWindow>, exceptions: Vec<DatedHours>, at: Moment, zone: Option<Zone>) -> Result<OpenPiece, TenureError> {
    let windows: Vec<tenure::calculator::WeeklyWindow> = arg("windows", windows)?;
    let exceptions: Vec<tenure::calculator::DatedHours> = arg("exceptions", exceptions)?;
    let at: tenure::time::Moment = arg("at", at)?;
    let zone: Option<tenure::zone::Zone> = arg("zone", zone)?;
    Ok(FromCore::from_core(tenure::calculator::hours(&windows, &exceptions, at, zone)?))
}

/// The open and closed pieces that have an instant in `[from, until)`, in order. The first may begin before it, and the last
/// end after it. `zone`: where the clock hangs; `None`: UTC.
///
/// Fails with: Those of `hours`; `reversed_span` if there is no instant, `too_many` beyond 100 000 pieces.
#[uniffi::export(default(zone = None))]
pub fn hours_between(windows: Vec<WeeklyWindow>, exceptions: Vec<DatedHours>, from: Moment, until: Moment, zone: Option<Zone>) -> Result<Vec<OpenPiece>, TenureError> {
    let windows: Vec<tenure::calculator::WeeklyWindow> = arg("windows", windows)?;
    let exceptions: Vec<tenure::calculator::DatedHours> = arg("exceptions", exceptions)?;
    let from: tenure::time::Moment = arg("from", from)?;
    let until: tenure::time::Moment = arg("until", until)?;
    let zone: Option<tenure::zone::Zone> = arg("zone", zone)?;
    Ok(FromCore::from_core(tenure::calculator::hours_between(&windows, &exceptions, from, until, zone)?))
}

/// Reads a value as strictly as a space file is read, and writes it as it is written there: instants in UTC, amounts with
/// all the decimals of their currency, fractions reduced.
///
/// Fails with: Those of the kind: `invalid_day`, `invalid_amount`, `unknown_zone` and so on; `out_of_range`.
#[uniffi::export]
pub fn canonical(kind: LeafKind, text: String) -> Result<String, TenureError> {
    let kind: tenure::calculator::LeafKind = record("kind", kind)?;
    let text: String = arg("text", text)?;
    Ok(FromCore::from_core(tenure::calculator::canonical(kind, &text)?))
}

/// What `part` of `whole` costs where the whole costs `price`: the exact fraction, rounded once.
///
/// `part` and `whole` count the same thing: days, seconds, months. A part beyond the whole counts as the whole; one that is not
/// above zero counts as `proration.outside` says, by default as nothing. `proration` says besides what is rounded before the
/// line; `None`: nothing. `rounding`: how the line is; `None`: a half away from zero. Both are those of a space's policy.
///
/// Fails with: `invalid_question` if the whole is not above zero, `out_of_range` if a value does not fit.
#[uniffi::export(default(proration = None, rounding = None))]
pub fn prorate(price: Amount, part: i64, whole: i64, proration: Option<Proration>, rounding: Option<Rounding>) -> Result<ProratedAmount, TenureError> {
    let price: tenure::money::Amount = arg("price", price)?;
    let part: i64 = arg("part", part)?;
    let whole: i64 = arg("whole", whole)?;
    let proration: Option<tenure::space::facts::Proration> = record("proration", proration)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::prorate(price, part, whole, proration, rounding)?))
}

/// Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
/// part. A negative amount is split as the positive one is.
///
/// Fails with: `invalid_question` if there is no weight, or none above zero.
#[uniffi::export]
pub fn split(total: Amount, weights: Vec<i64>) -> Result<Vec<Amount>, TenureError> {
    let total: tenure::money::Amount = arg("total", total)?;
    let weights: Vec<u32> = arg("weights", weights)?;
    Ok(FromCore::from_core(tenure::calculator::split(total, &weights)?))
}

/// Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.
///
/// `rounding` is how the first is rounded; `None`: a half away from zero.
///
/// Fails with: Those of `prorate`.
#[uniffi::export(default(rounding = None))]
pub fn cut(amount: Amount, part: i64, whole: i64, rounding: Option<Rounding>) -> Result<CutAmount, TenureError> {
    let amount: tenure::money::Amount = arg("amount", amount)?;
    let part: i64 = arg("part", part)?;
    let whole: i64 = arg("whole", whole)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::cut(amount, part, whole, rounding)?))
}

/// What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. It is no
/// line: all four amounts are above zero.
///
/// Fails with: `currency_mismatch`, `out_of_range`.
#[uniffi::export]
pub fn cap_credit(potential: Amount, paid: Amount, previous: Amount) -> Result<Amount, TenureError> {
    let potential: tenure::money::Amount = arg("potential", potential)?;
    let paid: tenure::money::Amount = arg("paid", paid)?;
    let previous: tenure::money::Amount = arg("previous", previous)?;
    Ok(FromCore::from_core(tenure::calculator::cap_credit(potential, paid, previous)?))
}

/// What a whole period costs for so many seats. A tier is reached by the first seat that falls in it; without a seat no tier
/// is reached, and nothing is charged. The minimum of a price per seat holds for no seat too.
///
/// Fails with: `invalid_plan` if no tier holds so many seats, `currency_mismatch` if the parts are of different currencies,
/// `out_of_range` if the amount does not fit.
#[uniffi::export]
pub fn price_of(price: Price, seats: i64) -> Result<Amount, TenureError> {
    let price: tenure::plan::Price = record("price", price)?;
    let seats: u32 = arg("seats", seats)?;
    Ok(FromCore::from_core(tenure::calculator::price_of(&price, seats)?))
}

/// Rounds a decimal number or a fraction to so many decimals (at most 38), and writes it with all of them.
///
/// `rounding` is the mode; `None`: a half away from zero.
///
/// Fails with: `invalid_decimal` if the text is neither a plain decimal number nor a fraction, `out_of_range` for more decimals, or if
/// the value does not fit.
#[uniffi::export(default(rounding = None))]
pub fn round_to(value: String, places: i64, rounding: Option<Rounding>) -> Result<String, TenureError> {
    let value: String = arg("value", value)?;
    let places: u32 = arg("places", places)?;
    let rounding: Option<tenure::money::Rounding> = record("rounding", rounding)?;
    Ok(FromCore::from_core(tenure::calculator::round_to(&value, places, rounding)?))
}

/// The exact sum of decimal numbers and fractions, as the shortest text: a decimal number, or a fraction such as `1/3`.
/// Without any it is `0`.
///
/// Fails with: `invalid_decimal` if a text is neither, `out_of_range` if the sum does not fit.
#[uniffi::export]
pub fn sum_exact(values: Vec<String>) -> Result<String, TenureError> {
    let values: Vec<String> = arg("values", values)?;
    Ok(FromCore::from_core(tenure::calculator::sum_exact(&values)?))
}

/// The sum of amounts of one currency.
///
/// Fails with: `invalid_question` if there is none, `currency_mismatch`, `out_of_range`.
#[uniffi::export]
pub fn sum_amounts(amounts: Vec<Amount>) -> Result<Amount, TenureError> {
    let amounts: Vec<tenure::money::Amount> = arg("amounts", amounts)?;
    Ok(FromCore::from_core(tenure::calculator::sum_amounts(&amounts)?))
}

/// The amount of so many minor units of a currency, such as cents.
#[uniffi::export]
pub fn amount_of_minor(minor: i64, currency: String) -> Result<Amount, TenureError> {
    let minor: i64 = arg("minor", minor)?;
    let currency: tenure::money::Currency = arg("currency", currency)?;
    Ok(FromCore::from_core(tenure::calculator::amount_of_minor(minor, currency)))
}

/// How many minor units of its currency an amount is, such as cents.
#[uniffi::export]
pub fn minor_of(amount: Amount) -> Result<i64, TenureError> {
    let amount: tenure::money::Amount = arg("amount", amount)?;
    Ok(FromCore::from_core(tenure::calculator::minor_of(amount)))
}

/// The cycles and stubs that are charged through a day, in order.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start. `proration`: how a stub is counted, as a
/// space's policy says; `None`: in days of the cycle that contains it. An anchor that is an instant counts as its local day.
///
/// Fails with: `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
/// or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
#[uniffi::export(default(timing = None, proration = None))]
pub fn portions(rhythm: Rhythm, charged: Charged, timing: Option<Timing>, proration: Option<Proration>) -> Result<Vec<BilledPortion>, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let charged: tenure::proration::Charged = record("charged", charged)?;
    let timing: Option<tenure::time::Timing> = record("timing", timing)?;
    let proration: Option<tenure::space::facts::Proration> = record("proration", proration)?;
    Ok(FromCore::from_core(tenure::calculator::portions(&rhythm, charged, timing, proration)?))
}

/// The day until which is charged through a day; nothing before anything can be: before the first day, and in arrears before the
/// first boundary. It is never beyond the end, and is the very start as long as nothing is charged.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start.
///
/// Fails with: `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
#[uniffi::export(default(timing = None))]
pub fn charged_until(rhythm: Rhythm, charged: Charged, timing: Option<Timing>) -> Result<Option<Day>, TenureError> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let charged: tenure::proration::Charged = record("charged", charged)?;
    let timing: Option<tenure::time::Timing> = record("timing", timing)?;
    Ok(FromCore::from_core(tenure::calculator::charged_until(&rhythm, charged, timing)?))
}

/// Works the facts of a pool through to an instant: lots that end, periods that end, lots that begin or are filled again up
/// to and at `until`, and what is drawn, returned and transferred before it.
///
/// Fails with: All that is wrong with the facts, each with its path: `negative_amount`, `off_step`, `reversed_span`, `overlapping_voids`,
/// `duplicate_id`, `dangling_id`, `invalid_time`; `too_many` beyond 100 000 refills; `out_of_range`.
#[uniffi::export]
pub fn replay(pool: PoolFacts, until: Moment) -> Result<PoolLedger, TenureError> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let until: tenure::time::Moment = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::replay(&pool, until)?))
}

/// How a pool stands at an instant, as a text that `resume` takes: it holds what lots have left, what is owed, and what can
/// still be given back.
///
/// Fails with: Those of `replay`.
#[uniffi::export]
pub fn checkpoint(pool: PoolFacts, until: Moment) -> Result<String, TenureError> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let until: tenure::time::Moment = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::checkpoint(&pool, until)?))
}

/// A checkpoint of balances and carried overage that come from elsewhere, such as another system. `overage`: what is owed;
/// `None`: nothing.
///
/// Fails with: `duplicate_id` for a lot that is named twice. It is `resume` that compares it with a pool.
#[uniffi::export(default(overage = None))]
pub fn opening(at: Moment, balances: Vec<LotAmount>, overage: Option<Decimal>) -> Result<String, TenureError> {
    let at: tenure::time::Moment = arg("at", at)?;
    let balances: Vec<tenure::calculator::LotAmount> = arg("balances", balances)?;
    let overage: Option<tenure::plan::Credits> = arg("overage", overage)?;
    Ok(FromCore::from_core(tenure::calculator::opening(at, &balances, overage)?))
}

/// Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
/// The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.
///
/// Fails with: Those of `replay`; `invalid_json` for a text that is no checkpoint, `dangling_id` for one that names what the pool does
/// not have, `reversed_span` if `until` lies before it.
#[uniffi::export]
pub fn resume(pool: PoolFacts, checkpoint: String, until: Moment) -> Result<PoolLedger, TenureError> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let checkpoint: String = arg("checkpoint", checkpoint)?;
    let until: tenure::time::Moment = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::resume(&pool, &checkpoint, until)?))
}

/// Writes bytes in the letters that a QR code writes most densely (RFC 9285).
#[uniffi::export]
pub fn base45_encode(bytes: Vec<u8>) -> Result<String, TenureError> {
    let bytes: tenure::bytes::Bytes = arg("bytes", bytes)?;
    Ok(FromCore::from_core(tenure::calculator::base45_encode(&bytes)))
}

/// Reads base45 in its one spelling (RFC 9285).
///
/// Fails with: `invalid_encoding`.
#[uniffi::export]
pub fn base45_decode(text: String) -> Result<Vec<u8>, TenureError> {
    let text: String = arg("text", text)?;
    Ok(FromCore::from_core(tenure::calculator::base45_decode(&text)?))
}

/// What CBOR says, in the diagnostic notation of RFC 8949. It must be in its one spelling (section 4.2.1), and without floats.
///
/// Fails with: `invalid_encoding`.
#[uniffi::export]
pub fn cbor_notation(cbor: Vec<u8>) -> Result<String, TenureError> {
    let cbor: tenure::bytes::Bytes = arg("cbor", cbor)?;
    Ok(FromCore::from_core(tenure::calculator::cbor_notation(&cbor)?))
}

/// The public key of Ed25519 that belongs to a seed: 32 random bytes, which RFC 8032 calls the private key.
///
/// Fails with: `invalid_bytes` for another length.
#[uniffi::export]
pub fn ed25519_public_key(seed: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let seed: tenure::bytes::Bytes = arg("seed", seed)?;
    Ok(FromCore::from_core(tenure::calculator::ed25519_public_key(&seed)?))
}

/// Signs a message with Ed25519 (RFC 8032). The same message gives the same signature.
///
/// Fails with: `invalid_bytes` if the seed has not 32 bytes.
#[uniffi::export]
pub fn sign_ed25519(seed: Vec<u8>, message: Vec<u8>) -> Result<Vec<u8>, TenureError> {
    let seed: tenure::bytes::Bytes = arg("seed", seed)?;
    let message: tenure::bytes::Bytes = arg("message", message)?;
    Ok(FromCore::from_core(tenure::calculator::sign_ed25519(&seed, &message)?))
}

/// Whether a signature is one of these bytes by this key of Ed25519: strictly, so that an encoding that is not canonical and
/// a point of small order are refused. What is no key signs nothing.
#[uniffi::export]
pub fn verify_ed25519(key: Vec<u8>, message: Vec<u8>, signature: Vec<u8>) -> Result<bool, TenureError> {
    let key: tenure::bytes::Bytes = arg("key", key)?;
    let message: tenure::bytes::Bytes = arg("message", message)?;
    let signature: tenure::bytes::Bytes = arg("signature", signature)?;
    Ok(FromCore::from_core(tenure::calculator::verify_ed25519(&key, &message, &signature)))
}

/// Whether a signature (r and s, 32 bytes each) is one of these bytes by this key of P-256, with SHA-256. What is no key
/// signs nothing.
#[uniffi::export]
pub fn verify_es256(key: Vec<u8>, message: Vec<u8>, signature: Vec<u8>) -> Result<bool, TenureError> {
    let key: tenure::bytes::Bytes = arg("key", key)?;
    let message: tenure::bytes::Bytes = arg("message", message)?;
    let signature: tenure::bytes::Bytes = arg("signature", signature)?;
    Ok(FromCore::from_core(tenure::calculator::verify_es256(&key, &message, &signature)))
}

/// Signs a payload as a tagged COSE_Sign1 (RFC 9052) with Ed25519. The id of the key and `typ` (RFC 9596) are protected.
///
/// Fails with: `invalid_bytes` if the seed has not 32 bytes.
#[uniffi::export(default(typ = None))]
pub fn sign_cose(payload: Vec<u8>, seed: Vec<u8>, kid: Vec<u8>, typ: Option<String>) -> Result<Vec<u8>, TenureError> {
    let payload: tenure::bytes::Bytes = arg("payload", payload)?;
    let seed: tenure::bytes::Bytes = arg("seed", seed)?;
    let kid: tenure::bytes::Bytes = arg("kid", kid)?;
    let typ: Option<String> = arg("typ", typ)?;
    Ok(FromCore::from_core(tenure::calculator::sign_cose(&payload, &seed, &kid, typ.as_deref())?))
}

/// The payload of a COSE_Sign1 (RFC 9052) that this key signed, tagged or not, whatever other headers it has.
///
/// `external` are bytes that are signed along and stand elsewhere; `None`: none.
///
/// Fails with: `invalid_encoding`, also for a critical header; `wrong_key` if it is no key, or of another algorithm; `bad_signature`.
#[uniffi::export(default(external = None))]
pub fn verify_cose(cose: Vec<u8>, key: Vec<u8>, external: Option<Vec<u8>>) -> Result<Vec<u8>, TenureError> {
    let cose: tenure::bytes::Bytes = arg("cose", cose)?;
    let key: tenure::bytes::Bytes = arg("key", key)?;
    let external: Option<tenure::bytes::Bytes> = arg("external", external)?;
    Ok(FromCore::from_core(tenure::calculator::verify_cose(&cose, &key, external.as_ref())?))
}

/// The claims of a CWT (RFC 8392), once its payload was verified: times are whole seconds.
///
/// Fails with: `invalid_encoding`.
#[uniffi::export]
pub fn cwt_claims(payload: Vec<u8>) -> Result<CwtClaims, TenureError> {
    let payload: tenure::bytes::Bytes = arg("payload", payload)?;
    Ok(FromCore::from_core(tenure::calculator::cwt_claims(&payload)?))
}

/// The claims of a CWT (RFC 8392) that this key signed, under this id and in the one form that cards have: tagged, with
/// protected headers alone.
///
/// Fails with: `invalid_encoding`, `wrong_key`, `bad_signature`.
#[uniffi::export(default(external = None))]
pub fn verify_cwt(cwt: Vec<u8>, key: Vec<u8>, kid: Vec<u8>, external: Option<Vec<u8>>) -> Result<CwtClaims, TenureError> {
    let cwt: tenure::bytes::Bytes = arg("cwt", cwt)?;
    let key: tenure::bytes::Bytes = arg("key", key)?;
    let kid: tenure::bytes::Bytes = arg("kid", kid)?;
    let external: Option<tenure::bytes::Bytes> = arg("external", external)?;
    Ok(FromCore::from_core(tenure::calculator::verify_cwt(&cwt, &key, &kid, external.as_ref())?))
}

/// The key of a JWK (RFC 7517, RFC 8037). Members that are not known are passed over; a private key is not looked at.
///
/// Fails with: `invalid_encoding`; `wrong_key` if it is no key, of another curve, or not for verifying.
#[uniffi::export]
pub fn jwk_key(jwk: String) -> Result<JwkKey, TenureError> {
    let jwk: String = arg("jwk", jwk)?;
    Ok(FromCore::from_core(tenure::calculator::jwk_key(&jwk)?))
}

/// The keys of a JWK set: each must be one that is read here, and no id stands twice.
///
/// Fails with: Those of `jwkKey`.
#[uniffi::export]
pub fn jwk_keys(set: String) -> Result<Vec<JwkKey>, TenureError> {
    let set: String = arg("set", set)?;
    Ok(FromCore::from_core(tenure::calculator::jwk_keys(&set)?))
}

/// A key as a JWK. `kid`: its id; `None`: it has none.
///
/// Fails with: `wrong_key`.
#[uniffi::export(default(kid = None))]
pub fn jwk(key: Vec<u8>, kid: Option<String>) -> Result<String, TenureError> {
    let key: tenure::bytes::Bytes = arg("key", key)?;
    let kid: Option<String> = arg("kid", kid)?;
    Ok(FromCore::from_core(tenure::calculator::jwk(&key, kid.as_deref())?))
}

/// The thumbprint of a key with SHA-256 (RFC 7638), as base64url.
///
/// Fails with: `wrong_key`.
#[uniffi::export]
pub fn jwk_thumbprint(key: Vec<u8>) -> Result<String, TenureError> {
    let key: tenure::bytes::Bytes = arg("key", key)?;
    Ok(FromCore::from_core(tenure::calculator::jwk_thumbprint(&key)?))
}

/// Signs a payload as a compact JWS (RFC 7515) with the header `{"alg":"EdDSA"}`.
///
/// Fails with: `invalid_bytes` if the seed has not 32 bytes.
#[uniffi::export]
pub fn sign_jws(payload: Vec<u8>, seed: Vec<u8>) -> Result<String, TenureError> {
    let payload: tenure::bytes::Bytes = arg("payload", payload)?;
    let seed: tenure::bytes::Bytes = arg("seed", seed)?;
    Ok(FromCore::from_core(tenure::calculator::sign_jws(&payload, &seed)?))
}

/// The payload of a compact JWS that is signed with EdDSA by the key of this JWK, or by that one of a JWK set which its header
/// names. No other algorithm is read, and no header that could bring a key along.
///
/// Fails with: `invalid_encoding`, `wrong_key`, `bad_signature`.
#[uniffi::export]
pub fn verify_jws(jws: String, jwk: String) -> Result<Vec<u8>, TenureError> {
    let jws: String = arg("jws", jws)?;
    let jwk: String = arg("jwk", jwk)?;
    Ok(FromCore::from_core(tenure::calculator::verify_jws(&jws, &jwk)?))
}

/// The dates of a new membership of one term: what is not given follows from the term.
///
/// A rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day, an
/// event not before its own first day. `start` and `until` (the day after the last) are those that were agreed; `None`: they
/// follow from the term.
///
/// Fails with: `invalid_fact` at `start` if the start that is given lies before the join date, `reversed_span` at `until` if the end lies
/// before the start or on it; those of `nextTerm`.
#[uniffi::export(default(start = None, until = None))]
pub fn term_dates(term: Term, joined: Day, start: Option<Day>, until: Option<Day>) -> Result<TermDates, TenureError> {
    let term: tenure::plan::Term = record("term", term)?;
    let joined: tenure::time::Day = arg("joined", joined)?;
    let start: Option<tenure::time::Day> = arg("start", start)?;
    let until: Option<tenure::time::Day> = arg("until", until)?;
    Ok(FromCore::from_core(tenure::calculator::term_dates(&term, joined, start, until)?))
}

/// The first day after so many terms that begin on a day; nothing if the term is open.
///
/// Months never drift: each end is counted from `start` in one step. Who joins on or after the rollover day of a season or
/// of a calendar unit gets one more. `terms`: how many; `None`: one.
///
/// Fails with: `out_of_range` beyond the year 9999, `invalid_interval` for a length in hours.
#[uniffi::export(default(terms = None))]
pub fn next_term(term: Term, start: Day, terms: Option<i64>) -> Result<Option<Day>, TenureError> {
    let term: tenure::plan::Term = record("term", term)?;
    let start: tenure::time::Day = arg("start", start)?;
    let terms: Option<u32> = arg("terms", terms)?;
    Ok(FromCore::from_core(tenure::calculator::next_term(&term, start, terms)?))
}

/// The term that a renewal buys: from the old end while current or within grace of it, else from the day of the renewal.
///
/// `until` is the old end, the day after the last. `grace`: time after it in which it can still be renewed as if it were
/// current; `None`: there is none.
///
/// Fails with: Those of `nextTerm`; `reversed_span` at `until` for an event that is over, which no renewal prolongs.
#[uniffi::export(default(grace = None))]
pub fn renewal(term: Term, on: Day, until: Day, grace: Option<String>) -> Result<RenewedTerm, TenureError> {
    let term: tenure::plan::Term = record("term", term)?;
    let on: tenure::time::Day = arg("on", on)?;
    let until: tenure::time::Day = arg("until", until)?;
    let grace: Option<tenure::time::Interval> = arg("grace", grace)?;
    Ok(FromCore::from_core(tenure::calculator::renewal(&term, on, until, grace)?))
}

/// Where a membership of these dates stands on a day. What the staff has set beats the dates.
///
/// Fails with: `reversed_span` at `until` if it ends before it starts or when it does, `out_of_range` if grace or the time as a new holder
/// ends beyond the year 9999, `invalid_interval` if either is in hours.
#[uniffi::export]
pub fn status(dates: DatedTerm, on: Day) -> Result<PlainStatus, TenureError> {
    let dates: tenure::calculator::DatedTerm = record("dates", dates)?;
    let on: tenure::time::Day = arg("on", on)?;
    Ok(FromCore::from_core(tenure::calculator::status(&dates, on)?))
}
