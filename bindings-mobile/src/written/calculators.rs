// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Calculators: functions of plain values.

use crate::leaf::{Amount, Day, Decimal, Moment, When, Zone};
use crate::written::calculator::{CycleSpan, DatedHours, DatedTerm, LeafKind, LocalDay, LotAmount, LotSpan, OpenPiece, PlainStatus, PoolFacts, PoolLedger, PoolLot, RenewedTerm, Rhythm, RolledLot, RollingLot, TermDates, WeeklyWindow};
use crate::written::credit::{DrawnCredits};
use crate::written::money::{Rounding};
use crate::written::plan::{DrawBy, Price, Rollover, Term};
use crate::written::proration::{BilledPortion, Cancelled, Changed, Charged, Collected, CutAmount, FirstCharge, ProratedAmount, Remaining, Replaced, StoreReplacement};
use crate::written::space::{ChangeDay, Collect, PartCount, Proration, TaxMode};
use crate::written::time::{Timing};
use crate::error::{TenureError, arg, record};
use crate::mirror::FromCore;

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
