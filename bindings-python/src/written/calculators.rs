// Written by `cargo xtask bindings` from the core's source. Do not edit.
//! The calculators.

use crate::trouble::Trouble;
use crate::{ToPy, argument, record};
use pyo3::prelude::*;

/// The text of a signed card or presentation, as it stands in a QR code: `TN1:` and base45.
#[pyfunction]
#[pyo3(signature = (card))]
fn card_text<'py>(py: Python<'py>, card: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let card: tenure::bytes::Bytes = argument("card", card)?;
    let answer = py.detach(|| tenure::calculator::card_text(&card));
    Ok(answer.to_py(py)?)
}

/// The bytes of a text that was scanned.
///
/// Raises:
///     TenureError: `invalid_encoding`.
#[pyfunction]
#[pyo3(signature = (text))]
fn card_bytes<'py>(py: Python<'py>, text: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let text: String = argument("text", text)?;
    let answer = py.detach(|| tenure::calculator::card_bytes(&text))?;
    Ok(answer.to_py(py)?)
}

/// The keys of an issuer, to be signed by the root key of this id: each `sequence` is higher than those before.
///
/// Raises:
///     TenureError: `invalid_encoding` for two keys of one id, `wrong_key`, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (issuer, sequence, issued, keys, root_kid))]
fn key_set_draft<'py>(
    py: Python<'py>,
    issuer: &Bound<'py, PyAny>,
    sequence: &Bound<'py, PyAny>,
    issued: &Bound<'py, PyAny>,
    keys: &Bound<'py, PyAny>,
    root_kid: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let issuer: String = argument("issuer", issuer)?;
    let sequence: u64 = argument("sequence", sequence)?;
    let issued: tenure::time::Moment = argument("issued", issued)?;
    let keys: Vec<tenure::calculator::CardKey> = argument("keys", keys)?;
    let root_kid: tenure::bytes::Bytes = argument("root_kid", root_kid)?;
    let answer = py.detach(|| tenure::calculator::key_set_draft(&issuer, sequence, issued, &keys, &root_kid))?;
    Ok(answer.to_py(py)?)
}

/// The cards that an issuer revoked and that have not expired, to be signed by its key of this id.
///
/// Raises:
///     TenureError: Those of `key_set_draft`.
#[pyfunction]
#[pyo3(signature = (issuer, sequence, issued, cards, kid))]
fn deny_list_draft<'py>(
    py: Python<'py>,
    issuer: &Bound<'py, PyAny>,
    sequence: &Bound<'py, PyAny>,
    issued: &Bound<'py, PyAny>,
    cards: &Bound<'py, PyAny>,
    kid: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let issuer: String = argument("issuer", issuer)?;
    let sequence: u64 = argument("sequence", sequence)?;
    let issued: tenure::time::Moment = argument("issued", issued)?;
    let cards: Vec<tenure::calculator::RevokedCard> = argument("cards", cards)?;
    let kid: tenure::bytes::Bytes = argument("kid", kid)?;
    let answer = py.detach(|| tenure::calculator::deny_list_draft(&issuer, sequence, issued, &cards, &kid))?;
    Ok(answer.to_py(py)?)
}

/// What the numbers on an issuer's cards stand for, to be signed by its key of this id.
///
/// Raises:
///     TenureError: Those of `key_set_draft`.
#[pyfunction]
#[pyo3(signature = (issuer, sequence, issued, numbers, kid))]
fn permission_numbers_draft<'py>(
    py: Python<'py>,
    issuer: &Bound<'py, PyAny>,
    sequence: &Bound<'py, PyAny>,
    issued: &Bound<'py, PyAny>,
    numbers: &Bound<'py, PyAny>,
    kid: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let issuer: String = argument("issuer", issuer)?;
    let sequence: u64 = argument("sequence", sequence)?;
    let issued: tenure::time::Moment = argument("issued", issued)?;
    let numbers: Vec<tenure::calculator::NumberedPermission> = argument("numbers", numbers)?;
    let kid: tenure::bytes::Bytes = argument("kid", kid)?;
    let answer =
        py.detach(|| tenure::calculator::permission_numbers_draft(&issuer, sequence, issued, &numbers, &kid))?;
    Ok(answer.to_py(py)?)
}

/// A card that is shown by the device that it is bound to, to be signed by the device's key: over the answer to a verifier's
/// `challenge` of 16 bytes where there is a channel back, or over the time, anew every half minute.
///
/// Raises:
///     TenureError: `invalid_encoding`, `invalid_bytes`; `wrong_key` if the card is bound to no device.
#[pyfunction]
#[pyo3(signature = (card, at, challenge = None))]
fn presentation_draft<'py>(
    py: Python<'py>,
    card: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
    challenge: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let card: tenure::bytes::Bytes = argument("card", card)?;
    let at: tenure::time::Moment = argument("at", at)?;
    let challenge: Option<tenure::bytes::Bytes> = challenge.map(|value| argument("challenge", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::presentation_draft(&card, at, challenge.as_ref()))?;
    Ok(answer.to_py(py)?)
}

/// The bytes of a draft that are to be signed, where the key is.
///
/// Raises:
///     TenureError: `invalid_encoding`.
#[pyfunction]
#[pyo3(signature = (draft))]
fn draft_to_sign<'py>(py: Python<'py>, draft: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let draft: tenure::bytes::Bytes = argument("draft", draft)?;
    let answer = py.detach(|| tenure::calculator::draft_to_sign(&draft))?;
    Ok(answer.to_py(py)?)
}

/// The signed object of a draft and the signature of 64 bytes that was made of it elsewhere. Whether it fits is for who has
/// the public key to say.
///
/// Raises:
///     TenureError: `invalid_encoding`, `invalid_bytes`.
#[pyfunction]
#[pyo3(signature = (draft, signature))]
fn attach_signature<'py>(
    py: Python<'py>,
    draft: &Bound<'py, PyAny>,
    signature: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let draft: tenure::bytes::Bytes = argument("draft", draft)?;
    let signature: tenure::bytes::Bytes = argument("signature", signature)?;
    let answer = py.detach(|| tenure::calculator::attach_signature(&draft, &signature))?;
    Ok(answer.to_py(py)?)
}

/// The signed object of a draft, by a private key of Ed25519 that is at hand.
///
/// Raises:
///     TenureError: `invalid_encoding`, `invalid_bytes`.
#[pyfunction]
#[pyo3(signature = (draft, seed))]
fn sign_draft<'py>(
    py: Python<'py>,
    draft: &Bound<'py, PyAny>,
    seed: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let draft: tenure::bytes::Bytes = argument("draft", draft)?;
    let seed: tenure::bytes::Bytes = argument("seed", seed)?;
    let answer = py.detach(|| tenure::calculator::sign_draft(&draft, &seed))?;
    Ok(answer.to_py(py)?)
}

/// Who it is whose card was scanned, and nothing about what they may do.
///
/// `published` is what the issuer published, keys first; `roots` are the keys that the verifier was delivered with.
///
/// Raises:
///     TenureError: What is wrong with the card, or with what was published: `invalid_encoding`, `wrong_key`, `bad_signature`,
///         `out_of_range`, `superseded`. Then nobody is named.
#[pyfunction]
#[pyo3(signature = (text, published, roots, challenge = None))]
fn verify_card<'py>(
    py: Python<'py>,
    text: &Bound<'py, PyAny>,
    published: &Bound<'py, PyAny>,
    roots: &Bound<'py, PyAny>,
    challenge: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let text: String = argument("text", text)?;
    let published: Vec<tenure::bytes::Bytes> = argument("published", published)?;
    let roots: Vec<tenure::calculator::CardRoot> = argument("roots", roots)?;
    let challenge: Option<tenure::bytes::Bytes> = challenge.map(|value| argument("challenge", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::verify_card(&text, &published, &roots, challenge.as_ref()))?;
    Ok(answer.to_py(py)?)
}

/// Reads a card, and says who it is and whether they may do something at this time.
///
/// `published` is what the issuer published since `state` was kept: keys first, then lists. `state` is what the last scan
/// answered, which holds all that was published before, the highest time seen and the generations; `None`: nothing was
/// scanned yet. `roots` are the keys that the verifier was delivered with. `challenge`: the 16 bytes that the device was
/// asked to sign, if it was.
///
/// Raises:
///     TenureError: Those of `verify_card`; `newer_format` for a state of a newer release.
#[pyfunction]
#[pyo3(signature = (text, permission, at, published, roots, challenge = None, state = None))]
fn scan_card<'py>(
    py: Python<'py>,
    text: &Bound<'py, PyAny>,
    permission: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
    published: &Bound<'py, PyAny>,
    roots: &Bound<'py, PyAny>,
    challenge: Option<&Bound<'py, PyAny>>,
    state: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let text: String = argument("text", text)?;
    let permission: String = argument("permission", permission)?;
    let at: tenure::time::Moment = argument("at", at)?;
    let published: Vec<tenure::bytes::Bytes> = argument("published", published)?;
    let roots: Vec<tenure::calculator::CardRoot> = argument("roots", roots)?;
    let challenge: Option<tenure::bytes::Bytes> = challenge.map(|value| argument("challenge", value)).transpose()?;
    let state: Option<tenure::bytes::Bytes> = state.map(|value| argument("state", value)).transpose()?;
    let answer = py.detach(|| {
        tenure::calculator::scan_card(&text, &permission, at, &published, &roots, challenge.as_ref(), state.as_ref())
    })?;
    Ok(answer.to_py(py)?)
}

/// What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
/// it, one after it nothing.
///
/// `count`: in what it is counted; `None`: in days. A period that is not of whole months, counted in months or by months of so
/// many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `None`:
/// of the new one. `every`: how long the period is by its rule; `None`: so many months if one day of the month gives both of its
/// ends, clamped to the month's end.
///
/// Raises:
///     TenureError: `invalid_question` for a count in seconds, which days do not have: ask `remaining_time`; `reversed_span` if the period ends
///         before it begins, `out_of_range` beyond the year 9999.
#[pyfunction]
#[pyo3(signature = (from_, until, on, count = None, day = None, every = None))]
fn remaining_days<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    on: &Bound<'py, PyAny>,
    count: Option<&Bound<'py, PyAny>>,
    day: Option<&Bound<'py, PyAny>>,
    every: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::Day = argument("from_", from_)?;
    let until: tenure::time::Day = argument("until", until)?;
    let on: tenure::time::Day = argument("on", on)?;
    let count: Option<tenure::space::facts::PartCount> = count.map(|value| record("count", value)).transpose()?;
    let day: Option<tenure::space::facts::ChangeDay> = day.map(|value| record("day", value)).transpose()?;
    let every: Option<tenure::time::Interval> = every.map(|value| argument("every", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::remaining_days(from, until, on, count, day, every))?;
    Ok(answer.to_py(py)?)
}

/// What is left of a period at an instant, in microseconds. An instant before the period leaves all of it, one after it nothing.
///
/// Raises:
///     TenureError: `reversed_span` if the period ends before it begins.
#[pyfunction]
#[pyo3(signature = (from_, until, at))]
fn remaining_time<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::Moment = argument("from_", from_)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let at: tenure::time::Moment = argument("at", at)?;
    let answer = py.detach(|| tenure::calculator::remaining_time(from, until, at))?;
    Ok(answer.to_py(py)?)
}

/// What is left of a period once a fraction of it is over: a decimal number such as `0.5`, or a fraction such as `14/31`.
///
/// Raises:
///     TenureError: `invalid_decimal` for another text, `out_of_range` if the fraction does not fit.
#[pyfunction]
#[pyo3(signature = (elapsed))]
fn remaining_after<'py>(py: Python<'py>, elapsed: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let elapsed: String = argument("elapsed", elapsed)?;
    let answer = py.detach(|| tenure::calculator::remaining_after(&elapsed))?;
    Ok(answer.to_py(py)?)
}

/// What a change within a period comes to: what of the old price is given back, and what the rest costs at the new one.
///
/// The prices are those of the whole period, for all seats: `None` before for something that is added, `None` after for
/// something that is removed. `paid`: no more is given back than was paid for the old price; `None`: no such limit.
/// `credited`: less what was credited before; `None`: nothing was. `proration`: what is rounded first; `None`: nothing.
/// `rounding`: how each line is rounded; `None`: a half away from zero. Both are those of a space's policy.
///
/// Raises:
///     TenureError: `invalid_question` if there is neither price, and at `credited` if `paid` is not given; `currency_mismatch`, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (remaining, paid = None, credited = None, proration = None, rounding = None, *, old = None, new = None))]
fn plan_change<'py>(
    py: Python<'py>,
    remaining: &Bound<'py, PyAny>,
    paid: Option<&Bound<'py, PyAny>>,
    credited: Option<&Bound<'py, PyAny>>,
    proration: Option<&Bound<'py, PyAny>>,
    rounding: Option<&Bound<'py, PyAny>>,
    old: Option<&Bound<'py, PyAny>>,
    new: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let old: Option<tenure::money::Amount> = old.map(|value| argument("old", value)).transpose()?;
    let new: Option<tenure::money::Amount> = new.map(|value| argument("new", value)).transpose()?;
    let remaining: tenure::proration::Remaining = record("remaining", remaining)?;
    let paid: Option<tenure::money::Amount> = paid.map(|value| argument("paid", value)).transpose()?;
    let credited: Option<tenure::money::Amount> = credited.map(|value| argument("credited", value)).transpose()?;
    let proration: Option<tenure::space::facts::Proration> =
        proration.map(|value| record("proration", value)).transpose()?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer =
        py.detach(|| tenure::calculator::plan_change(old, new, remaining, paid, credited, proration, rounding))?;
    Ok(answer.to_py(py)?)
}

/// What is collected now of a change, and what the next invoice comes to that charges `price` for the period after this one.
/// `collect`: when the change is collected; `None`: with the next invoice.
///
/// Raises:
///     TenureError: `currency_mismatch`, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (changed, price, collect = None))]
fn collected<'py>(
    py: Python<'py>,
    changed: &Bound<'py, PyAny>,
    price: &Bound<'py, PyAny>,
    collect: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let changed: tenure::proration::Changed = record("changed", changed)?;
    let price: tenure::money::Amount = argument("price", price)?;
    let collect: Option<tenure::space::facts::Collect> = collect.map(|value| record("collect", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::collected(&changed, price, collect))?;
    Ok(answer.to_py(py)?)
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
///
/// `proration`: how a stub is counted, and what of it is rounded first; `None`: days of the cycle that contains it, and nothing.
/// `rounding`: `None`: a half away from zero.
///
/// Raises:
///     TenureError: `invalid_interval` for hours or for days on a fixed day of the month, `out_of_range` beyond the year 9999.
#[pyfunction]
#[pyo3(signature = (price, rhythm, on, proration = None, rounding = None))]
fn first_charge<'py>(
    py: Python<'py>,
    price: &Bound<'py, PyAny>,
    rhythm: &Bound<'py, PyAny>,
    on: &Bound<'py, PyAny>,
    proration: Option<&Bound<'py, PyAny>>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let price: tenure::money::Amount = argument("price", price)?;
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let on: tenure::time::Day = argument("on", on)?;
    let proration: Option<tenure::space::facts::Proration> =
        proration.map(|value| record("proration", value)).transpose()?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::first_charge(price, &rhythm, on, proration, rounding))?;
    Ok(answer.to_py(py)?)
}

/// What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
///
/// All amounts are below zero, as on a line. `percent`: the tax; `None`: there is none. `mode`: whether the price holds it
/// already; `None`: it comes on top. `proration`: what is rounded first; `None`: nothing. `rounding`: `None`: a half away from
/// zero.
///
/// Raises:
///     TenureError: `out_of_range` if an amount does not fit.
#[pyfunction]
#[pyo3(signature = (price, remaining, percent = None, mode = None, proration = None, rounding = None))]
fn cancellation<'py>(
    py: Python<'py>,
    price: &Bound<'py, PyAny>,
    remaining: &Bound<'py, PyAny>,
    percent: Option<&Bound<'py, PyAny>>,
    mode: Option<&Bound<'py, PyAny>>,
    proration: Option<&Bound<'py, PyAny>>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let price: tenure::money::Amount = argument("price", price)?;
    let remaining: tenure::proration::Remaining = record("remaining", remaining)?;
    let percent: Option<tenure::money::Percent> = percent.map(|value| argument("percent", value)).transpose()?;
    let mode: Option<tenure::space::facts::TaxMode> = mode.map(|value| record("mode", value)).transpose()?;
    let proration: Option<tenure::space::facts::Proration> =
        proration.map(|value| record("proration", value)).transpose()?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer =
        py.detach(|| tenure::calculator::cancellation(price, remaining, percent, mode, proration, rounding))?;
    Ok(answer.to_py(py)?)
}

/// What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
/// subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.
///
/// Raises:
///     TenureError: `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (of))]
fn replacement<'py>(py: Python<'py>, of: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let of: tenure::proration::StoreReplacement = record("of", of)?;
    let answer = py.detach(|| tenure::calculator::replacement(&of))?;
    Ok(answer.to_py(py)?)
}

/// The cycles that have something in `[from, until)`, in order. The first may begin before it, and the last end after it.
///
/// A date stands for its start where boundaries are instants, and an instant for its local day where they are dates.
///
/// Raises:
///     TenureError: `reversed_span` if there is nothing in `[from, until)`, `too_many` if there are more than 100 000, `invalid_interval` for
///         hours from a date or days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
#[pyfunction]
#[pyo3(signature = (rhythm, from_, until))]
fn cycles<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let from: tenure::time::When = argument("from_", from_)?;
    let until: tenure::time::When = argument("until", until)?;
    let answer = py.detach(|| tenure::calculator::cycles(&rhythm, from, until))?;
    Ok(answer.to_py(py)?)
}

/// The cycle of this number: 0 begins at the anchor, those before it are negative.
///
/// Raises:
///     TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
#[pyfunction]
#[pyo3(signature = (rhythm, number))]
fn cycle<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    number: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let number: i64 = argument("number", number)?;
    let answer = py.detach(|| tenure::calculator::cycle(&rhythm, number))?;
    Ok(answer.to_py(py)?)
}

/// The cycle that contains a date or an instant. There is one before the anchor as well.
///
/// Raises:
///     TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
#[pyfunction]
#[pyo3(signature = (rhythm, at))]
fn cycle_at<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let at: tenure::time::When = argument("at", at)?;
    let answer = py.detach(|| tenure::calculator::cycle_at(&rhythm, at))?;
    Ok(answer.to_py(py)?)
}

/// The boundary of this number: 0 is the anchor, those before it are negative. So it adds any number of intervals to a date.
///
/// Raises:
///     TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
#[pyfunction]
#[pyo3(signature = (rhythm, number))]
fn boundary<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    number: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let number: i64 = argument("number", number)?;
    let answer = py.detach(|| tenure::calculator::boundary(&rhythm, number))?;
    Ok(answer.to_py(py)?)
}

/// The first boundary after a date or an instant.
///
/// `inclusive`: a boundary at `after` itself counts; `None`: it does not. `not_before`: the first boundary at or after this
/// one, if it is later; `None`: no such limit. `ends`: this itself, if the boundary would lie after it; `None`: there is no end.
///
/// Raises:
///     TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
#[pyfunction]
#[pyo3(signature = (rhythm, after, inclusive = None, not_before = None, ends = None))]
fn next_boundary<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    after: &Bound<'py, PyAny>,
    inclusive: Option<&Bound<'py, PyAny>>,
    not_before: Option<&Bound<'py, PyAny>>,
    ends: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let after: tenure::time::When = argument("after", after)?;
    let inclusive: Option<bool> = inclusive.map(|value| argument("inclusive", value)).transpose()?;
    let not_before: Option<tenure::time::When> = not_before.map(|value| argument("not_before", value)).transpose()?;
    let ends: Option<tenure::time::When> = ends.map(|value| argument("ends", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::next_boundary(&rhythm, after, inclusive, not_before, ends))?;
    Ok(answer.to_py(py)?)
}

/// How many whole intervals have gone by from one date to another; negative from the later to the earlier.
///
/// Raises:
///     TenureError: `invalid_interval` for hours.
#[pyfunction]
#[pyo3(signature = (from_, until, every))]
fn whole_periods<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    every: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::Day = argument("from_", from_)?;
    let until: tenure::time::Day = argument("until", until)?;
    let every: tenure::time::Interval = argument("every", every)?;
    let answer = py.detach(|| tenure::calculator::whole_periods(from, until, every))?;
    Ok(answer.to_py(py)?)
}

/// How many local days lie between two dates or instants: 0 within one day, 1 from late on one to early on the next,
/// negative from the later to the earlier.
///
/// `month_days`: as if every month had so many days, from 1 to 255, days beyond that counting as the last: 30 for 30/360
/// (30E/360); `None`: the days that there are. `zone`: where local days begin; `None`: UTC.
///
/// Raises:
///     TenureError: `out_of_range` for a month of more than 255 days.
#[pyfunction]
#[pyo3(signature = (from_, until, month_days = None, zone = None))]
fn days_between<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    month_days: Option<&Bound<'py, PyAny>>,
    zone: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::When = argument("from_", from_)?;
    let until: tenure::time::When = argument("until", until)?;
    let month_days: Option<u32> = month_days.map(|value| argument("month_days", value)).transpose()?;
    let zone: Option<tenure::zone::Zone> = zone.map(|value| argument("zone", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::days_between(from, until, month_days, zone))?;
    Ok(answer.to_py(py)?)
}

/// How many microseconds have elapsed from one instant to another; negative from the later to the earlier.
#[pyfunction]
#[pyo3(signature = (from_, until))]
fn micros_between<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::Moment = argument("from_", from_)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let answer = py.detach(|| tenure::calculator::micros_between(from, until));
    Ok(answer.to_py(py)?)
}

/// The local day that a date names, or in which an instant lies. `zone`: where it begins; `None`: UTC.
///
/// Raises:
///     TenureError: `out_of_range` at the ends of time.
#[pyfunction]
#[pyo3(signature = (when, zone = None))]
fn local_day<'py>(
    py: Python<'py>,
    when: &Bound<'py, PyAny>,
    zone: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let when: tenure::time::When = argument("when", when)?;
    let zone: Option<tenure::zone::Zone> = zone.map(|value| argument("zone", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::local_day(when, zone))?;
    Ok(answer.to_py(py)?)
}

/// Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
/// nothing is asked about their spans, owners and scopes. The order in which they are given plays no part.
///
/// `order`: by what lots are sorted, by id at last; `None`: own before pooled, then expiry, priority, age. `step`: what
/// all amounts are whole numbers of; `None`: 1. `into_debt`: whether the last lot in the order goes below zero, so that
/// something is uncovered only without any lot; `None`: no.
///
/// Raises:
///     TenureError: `negative_amount` and `off_step`, with the path of the amount; `duplicate_id`; `out_of_range` for a step that is none.
#[pyfunction]
#[pyo3(signature = (lots, amount, order = None, step = None, into_debt = None))]
fn draw<'py>(
    py: Python<'py>,
    lots: &Bound<'py, PyAny>,
    amount: &Bound<'py, PyAny>,
    order: Option<&Bound<'py, PyAny>>,
    step: Option<&Bound<'py, PyAny>>,
    into_debt: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let lots: Vec<tenure::calculator::PoolLot> = argument("lots", lots)?;
    let amount: tenure::plan::Credits = argument("amount", amount)?;
    let order: Option<Vec<tenure::plan::DrawBy>> = order.map(|value| argument("order", value)).transpose()?;
    let step: Option<tenure::plan::Credits> = step.map(|value| argument("step", value)).transpose()?;
    let into_debt: Option<bool> = into_debt.map(|value| argument("into_debt", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::draw(&lots, amount, order, step, into_debt))?;
    Ok(answer.to_py(py)?)
}

/// What a reset at `at` leaves of lots, in their order.
///
/// `rule`: at most its maximum and its percentage of the grant, at least its minimum, nothing that is older than its age;
/// for each lot, or over all of them, the oldest trimmed first. `None`: nothing is left. `zone`: where local days begin, for
/// an age; `None`: UTC. `step`: what all amounts are whole numbers of; `None`: 1.
///
/// Raises:
///     TenureError: `negative_amount` and `off_step`, with the path of the amount; `out_of_range` for a step that is none.
#[pyfunction]
#[pyo3(signature = (lots, at, rule = None, zone = None, step = None))]
fn roll_over<'py>(
    py: Python<'py>,
    lots: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
    rule: Option<&Bound<'py, PyAny>>,
    zone: Option<&Bound<'py, PyAny>>,
    step: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let lots: Vec<tenure::calculator::RollingLot> = argument("lots", lots)?;
    let at: tenure::time::Moment = argument("at", at)?;
    let rule: Option<tenure::plan::Rollover> = rule.map(|value| record("rule", value)).transpose()?;
    let zone: Option<tenure::zone::Zone> = zone.map(|value| argument("zone", value)).transpose()?;
    let step: Option<tenure::plan::Credits> = step.map(|value| argument("step", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::roll_over(&lots, at, rule, zone, step))?;
    Ok(answer.to_py(py)?)
}

/// The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.
///
/// `part` and `whole` count the same thing: days, seconds. A part below nothing counts as nothing, one beyond the whole as the
/// whole. `step`: the smallest amount; `None`: 1. `rounding`: the mode; `None`:
/// a half away from zero.
///
/// Raises:
///     TenureError: `invalid_question` if the whole is not above zero, `out_of_range` for a step that is none, or beyond what can be represented.
#[pyfunction]
#[pyo3(signature = (amount, part, whole, step = None, rounding = None))]
fn prorate_credits<'py>(
    py: Python<'py>,
    amount: &Bound<'py, PyAny>,
    part: &Bound<'py, PyAny>,
    whole: &Bound<'py, PyAny>,
    step: Option<&Bound<'py, PyAny>>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let amount: tenure::plan::Credits = argument("amount", amount)?;
    let part: i64 = argument("part", part)?;
    let whole: i64 = argument("whole", whole)?;
    let step: Option<tenure::plan::Credits> = step.map(|value| argument("step", value)).transpose()?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::prorate_credits(amount, part, whole, step, rounding))?;
    Ok(answer.to_py(py)?)
}

/// The span in which a lot can be drawn, given its `from_`, its `until` (`None`: it has none) and when it was voided (`None`: it
/// was not). It is empty for one that ended, or was voided, before it began.
#[pyfunction]
#[pyo3(signature = (from_, until = None, voided = None))]
fn lot_span<'py>(
    py: Python<'py>,
    from_: &Bound<'py, PyAny>,
    until: Option<&Bound<'py, PyAny>>,
    voided: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let from: tenure::time::Moment = argument("from_", from_)?;
    let until: Option<tenure::time::Moment> = until.map(|value| argument("until", value)).transpose()?;
    let voided: Option<tenure::time::Moment> = voided.map(|value| argument("voided", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::lot_span(from, until, voided));
    Ok(answer.to_py(py)?)
}

/// Whether weekly windows are open at an instant, and the whole span around it on which that is so.
///
/// Windows follow the local wall clock: one shrinks where clocks jump over a part of it, and where they go back both
/// occurrences of a time count. On a day of an exception the windows that start that day are replaced; of exceptions that
/// overlap the one that is listed later holds. `zone`: where the clock hangs; `None`: UTC.
///
/// Raises:
///     TenureError: `invalid_time` for a range that is empty or starts at 24:00, `reversed_span` for an exception that has no day.
#[pyfunction]
#[pyo3(signature = (windows, exceptions, at, zone = None))]
fn hours<'py>(
    py: Python<'py>,
    windows: &Bound<'py, PyAny>,
    exceptions: &Bound<'py, PyAny>,
    at: &Bound<'py, PyAny>,
    zone: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let windows: Vec<tenure::calculator::WeeklyWindow> = argument("windows", windows)?;
    let exceptions: Vec<tenure::calculator::DatedHours> = argument("exceptions", exceptions)?;
    let at: tenure::time::Moment = argument("at", at)?;
    let zone: Option<tenure::zone::Zone> = zone.map(|value| argument("zone", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::hours(&windows, &exceptions, at, zone))?;
    Ok(answer.to_py(py)?)
}

/// The open and closed pieces that have an instant in `[from, until)`, in order. The first may begin before it, and the last
/// end after it. `zone`: where the clock hangs; `None`: UTC.
///
/// Raises:
///     TenureError: Those of `hours`; `reversed_span` if there is no instant, `too_many` beyond 100 000 pieces.
#[pyfunction]
#[pyo3(signature = (windows, exceptions, from_, until, zone = None))]
fn hours_between<'py>(
    py: Python<'py>,
    windows: &Bound<'py, PyAny>,
    exceptions: &Bound<'py, PyAny>,
    from_: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    zone: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let windows: Vec<tenure::calculator::WeeklyWindow> = argument("windows", windows)?;
    let exceptions: Vec<tenure::calculator::DatedHours> = argument("exceptions", exceptions)?;
    let from: tenure::time::Moment = argument("from_", from_)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let zone: Option<tenure::zone::Zone> = zone.map(|value| argument("zone", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::hours_between(&windows, &exceptions, from, until, zone))?;
    Ok(answer.to_py(py)?)
}

/// Reads a value as strictly as a space file is read, and writes it as it is written there: instants in UTC, amounts with
/// all the decimals of their currency, fractions reduced.
///
/// Raises:
///     TenureError: Those of the kind: `invalid_day`, `invalid_amount`, `unknown_zone` and so on; `out_of_range`.
#[pyfunction]
#[pyo3(signature = (kind, text))]
fn canonical<'py>(
    py: Python<'py>,
    kind: &Bound<'py, PyAny>,
    text: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let kind: tenure::calculator::LeafKind = record("kind", kind)?;
    let text: String = argument("text", text)?;
    let answer = py.detach(|| tenure::calculator::canonical(kind, &text))?;
    Ok(answer.to_py(py)?)
}

/// What `part` of `whole` costs where the whole costs `price`: the exact fraction, rounded once.
///
/// `part` and `whole` count the same thing: days, seconds, months. A part beyond the whole counts as the whole; one that is not
/// above zero counts as `proration.outside` says, by default as nothing. `proration` says besides what is rounded before the
/// line; `None`: nothing. `rounding`: how the line is; `None`: a half away from zero. Both are those of a space's policy.
///
/// Raises:
///     TenureError: `invalid_question` if the whole is not above zero, `out_of_range` if a value does not fit.
#[pyfunction]
#[pyo3(signature = (price, part, whole, proration = None, rounding = None))]
fn prorate<'py>(
    py: Python<'py>,
    price: &Bound<'py, PyAny>,
    part: &Bound<'py, PyAny>,
    whole: &Bound<'py, PyAny>,
    proration: Option<&Bound<'py, PyAny>>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let price: tenure::money::Amount = argument("price", price)?;
    let part: i64 = argument("part", part)?;
    let whole: i64 = argument("whole", whole)?;
    let proration: Option<tenure::space::facts::Proration> =
        proration.map(|value| record("proration", value)).transpose()?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::prorate(price, part, whole, proration, rounding))?;
    Ok(answer.to_py(py)?)
}

/// Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
/// part. A negative amount is split as the positive one is.
///
/// Raises:
///     TenureError: `invalid_question` if there is no weight, or none above zero.
#[pyfunction]
#[pyo3(signature = (total, weights))]
fn split<'py>(
    py: Python<'py>,
    total: &Bound<'py, PyAny>,
    weights: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let total: tenure::money::Amount = argument("total", total)?;
    let weights: Vec<u32> = argument("weights", weights)?;
    let answer = py.detach(|| tenure::calculator::split(total, &weights))?;
    Ok(answer.to_py(py)?)
}

/// Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.
///
/// `rounding` is how the first is rounded; `None`: a half away from zero.
///
/// Raises:
///     TenureError: Those of `prorate`.
#[pyfunction]
#[pyo3(signature = (amount, part, whole, rounding = None))]
fn cut<'py>(
    py: Python<'py>,
    amount: &Bound<'py, PyAny>,
    part: &Bound<'py, PyAny>,
    whole: &Bound<'py, PyAny>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let amount: tenure::money::Amount = argument("amount", amount)?;
    let part: i64 = argument("part", part)?;
    let whole: i64 = argument("whole", whole)?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::cut(amount, part, whole, rounding))?;
    Ok(answer.to_py(py)?)
}

/// What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. It is no
/// line: all four amounts are above zero.
///
/// Raises:
///     TenureError: `currency_mismatch`, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (potential, paid, previous))]
fn cap_credit<'py>(
    py: Python<'py>,
    potential: &Bound<'py, PyAny>,
    paid: &Bound<'py, PyAny>,
    previous: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let potential: tenure::money::Amount = argument("potential", potential)?;
    let paid: tenure::money::Amount = argument("paid", paid)?;
    let previous: tenure::money::Amount = argument("previous", previous)?;
    let answer = py.detach(|| tenure::calculator::cap_credit(potential, paid, previous))?;
    Ok(answer.to_py(py)?)
}

/// What a whole period costs for so many seats. A tier is reached by the first seat that falls in it; without a seat no tier
/// is reached, and nothing is charged. The minimum of a price per seat holds for no seat too.
///
/// Raises:
///     TenureError: `invalid_plan` if no tier holds so many seats, `currency_mismatch` if the parts are of different currencies,
///         `out_of_range` if the amount does not fit.
#[pyfunction]
#[pyo3(signature = (price, seats))]
fn price_of<'py>(
    py: Python<'py>,
    price: &Bound<'py, PyAny>,
    seats: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let price: tenure::plan::Price = record("price", price)?;
    let seats: u32 = argument("seats", seats)?;
    let answer = py.detach(|| tenure::calculator::price_of(&price, seats))?;
    Ok(answer.to_py(py)?)
}

/// Rounds a decimal number or a fraction to so many decimals (at most 38), and writes it with all of them.
///
/// `rounding` is the mode; `None`: a half away from zero.
///
/// Raises:
///     TenureError: `invalid_decimal` if the text is neither a plain decimal number nor a fraction, `out_of_range` for more decimals, or if
///         the value does not fit.
#[pyfunction]
#[pyo3(signature = (value, places, rounding = None))]
fn round_to<'py>(
    py: Python<'py>,
    value: &Bound<'py, PyAny>,
    places: &Bound<'py, PyAny>,
    rounding: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let value: String = argument("value", value)?;
    let places: u32 = argument("places", places)?;
    let rounding: Option<tenure::money::Rounding> = rounding.map(|value| record("rounding", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::round_to(&value, places, rounding))?;
    Ok(answer.to_py(py)?)
}

/// The exact sum of decimal numbers and fractions, as the shortest text: a decimal number, or a fraction such as `1/3`.
/// Without any it is `0`.
///
/// Raises:
///     TenureError: `invalid_decimal` if a text is neither, `out_of_range` if the sum does not fit.
#[pyfunction]
#[pyo3(signature = (values))]
fn sum_exact<'py>(py: Python<'py>, values: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let values: Vec<String> = argument("values", values)?;
    let answer = py.detach(|| tenure::calculator::sum_exact(&values))?;
    Ok(answer.to_py(py)?)
}

/// The sum of amounts of one currency.
///
/// Raises:
///     TenureError: `invalid_question` if there is none, `currency_mismatch`, `out_of_range`.
#[pyfunction]
#[pyo3(signature = (amounts))]
fn sum_amounts<'py>(py: Python<'py>, amounts: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let amounts: Vec<tenure::money::Amount> = argument("amounts", amounts)?;
    let answer = py.detach(|| tenure::calculator::sum_amounts(&amounts))?;
    Ok(answer.to_py(py)?)
}

/// The amount of so many minor units of a currency, such as cents.
#[pyfunction]
#[pyo3(signature = (minor, currency))]
fn amount_of_minor<'py>(
    py: Python<'py>,
    minor: &Bound<'py, PyAny>,
    currency: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let minor: i64 = argument("minor", minor)?;
    let currency: tenure::money::Currency = argument("currency", currency)?;
    let answer = py.detach(|| tenure::calculator::amount_of_minor(minor, currency));
    Ok(answer.to_py(py)?)
}

/// How many minor units of its currency an amount is, such as cents.
#[pyfunction]
#[pyo3(signature = (amount))]
fn minor_of<'py>(py: Python<'py>, amount: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let amount: tenure::money::Amount = argument("amount", amount)?;
    let answer = py.detach(|| tenure::calculator::minor_of(amount));
    Ok(answer.to_py(py)?)
}

/// The cycles and stubs that are charged through a day, in order.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start. `proration`: how a stub is counted, as a
/// space's policy says; `None`: in days of the cycle that contains it. An anchor that is an instant counts as its local day.
///
/// Raises:
///     TenureError: `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
///         or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
#[pyfunction]
#[pyo3(signature = (rhythm, charged, timing = None, proration = None))]
fn portions<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    charged: &Bound<'py, PyAny>,
    timing: Option<&Bound<'py, PyAny>>,
    proration: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let charged: tenure::proration::Charged = record("charged", charged)?;
    let timing: Option<tenure::time::Timing> = timing.map(|value| record("timing", value)).transpose()?;
    let proration: Option<tenure::space::facts::Proration> =
        proration.map(|value| record("proration", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::portions(&rhythm, charged, timing, proration))?;
    Ok(answer.to_py(py)?)
}

/// The day until which is charged through a day; nothing before anything can be: before the first day, and in arrears before the
/// first boundary. It is never beyond the end, and is the very start as long as nothing is charged.
///
/// `timing`: whether a cycle is charged at its start or at its end; `None`: at its start.
///
/// Raises:
///     TenureError: `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
#[pyfunction]
#[pyo3(signature = (rhythm, charged, timing = None))]
fn charged_until<'py>(
    py: Python<'py>,
    rhythm: &Bound<'py, PyAny>,
    charged: &Bound<'py, PyAny>,
    timing: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let rhythm: tenure::calculator::Rhythm = record("rhythm", rhythm)?;
    let charged: tenure::proration::Charged = record("charged", charged)?;
    let timing: Option<tenure::time::Timing> = timing.map(|value| record("timing", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::charged_until(&rhythm, charged, timing))?;
    Ok(answer.to_py(py)?)
}

/// Works the facts of a pool through to an instant: lots that end, periods that end, lots that begin or are filled again up
/// to and at `until`, and what is drawn, returned and transferred before it.
///
/// Raises:
///     TenureError: All that is wrong with the facts, each with its path: `negative_amount`, `off_step`, `reversed_span`, `overlapping_voids`,
///         `duplicate_id`, `dangling_id`, `invalid_time`; `too_many` beyond 100 000 refills; `out_of_range`.
#[pyfunction]
#[pyo3(signature = (pool, until))]
fn replay<'py>(
    py: Python<'py>,
    pool: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let answer = py.detach(|| tenure::calculator::replay(&pool, until))?;
    Ok(answer.to_py(py)?)
}

/// How a pool stands at an instant, as a text that `resume` takes: it holds what lots have left, what is owed, and what can
/// still be given back.
///
/// Raises:
///     TenureError: Those of `replay`.
#[pyfunction]
#[pyo3(signature = (pool, until))]
fn checkpoint<'py>(
    py: Python<'py>,
    pool: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let answer = py.detach(|| tenure::calculator::checkpoint(&pool, until))?;
    Ok(answer.to_py(py)?)
}

/// A checkpoint of balances and carried overage that come from elsewhere, such as another system. `overage`: what is owed;
/// `None`: nothing.
///
/// Raises:
///     TenureError: `duplicate_id` for a lot that is named twice. It is `resume` that compares it with a pool.
#[pyfunction]
#[pyo3(signature = (at, balances, overage = None))]
fn opening<'py>(
    py: Python<'py>,
    at: &Bound<'py, PyAny>,
    balances: &Bound<'py, PyAny>,
    overage: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let at: tenure::time::Moment = argument("at", at)?;
    let balances: Vec<tenure::calculator::LotAmount> = argument("balances", balances)?;
    let overage: Option<tenure::plan::Credits> = overage.map(|value| argument("overage", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::opening(at, &balances, overage))?;
    Ok(answer.to_py(py)?)
}

/// Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
/// The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.
///
/// Raises:
///     TenureError: Those of `replay`; `invalid_json` for a text that is no checkpoint, `dangling_id` for one that names what the pool does
///         not have, `reversed_span` if `until` lies before it.
#[pyfunction]
#[pyo3(signature = (pool, checkpoint, until))]
fn resume<'py>(
    py: Python<'py>,
    pool: &Bound<'py, PyAny>,
    checkpoint: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let pool: tenure::calculator::PoolFacts = record("pool", pool)?;
    let checkpoint: String = argument("checkpoint", checkpoint)?;
    let until: tenure::time::Moment = argument("until", until)?;
    let answer = py.detach(|| tenure::calculator::resume(&pool, &checkpoint, until))?;
    Ok(answer.to_py(py)?)
}

/// Writes bytes in the letters that a QR code writes most densely (RFC 9285).
#[pyfunction]
#[pyo3(signature = (bytes))]
fn base45_encode<'py>(py: Python<'py>, bytes: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let bytes: tenure::bytes::Bytes = argument("bytes", bytes)?;
    let answer = py.detach(|| tenure::calculator::base45_encode(&bytes));
    Ok(answer.to_py(py)?)
}

/// Reads base45 in its one spelling (RFC 9285).
///
/// Raises:
///     TenureError: `invalid_encoding`.
#[pyfunction]
#[pyo3(signature = (text))]
fn base45_decode<'py>(py: Python<'py>, text: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let text: String = argument("text", text)?;
    let answer = py.detach(|| tenure::calculator::base45_decode(&text))?;
    Ok(answer.to_py(py)?)
}

/// What CBOR says, in the diagnostic notation of RFC 8949. It must be in its one spelling (section 4.2.1), and without floats.
///
/// Raises:
///     TenureError: `invalid_encoding`.
#[pyfunction]
#[pyo3(signature = (cbor))]
fn cbor_notation<'py>(py: Python<'py>, cbor: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let cbor: tenure::bytes::Bytes = argument("cbor", cbor)?;
    let answer = py.detach(|| tenure::calculator::cbor_notation(&cbor))?;
    Ok(answer.to_py(py)?)
}

/// The public key of Ed25519 that belongs to a seed: 32 random bytes, which RFC 8032 calls the private key.
///
/// Raises:
///     TenureError: `invalid_bytes` for another length.
#[pyfunction]
#[pyo3(signature = (seed))]
fn ed25519_public_key<'py>(py: Python<'py>, seed: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let seed: tenure::bytes::Bytes = argument("seed", seed)?;
    let answer = py.detach(|| tenure::calculator::ed25519_public_key(&seed))?;
    Ok(answer.to_py(py)?)
}

/// Signs a message with Ed25519 (RFC 8032). The same message gives the same signature.
///
/// Raises:
///     TenureError: `invalid_bytes` if the seed has not 32 bytes.
#[pyfunction]
#[pyo3(signature = (seed, message))]
fn sign_ed25519<'py>(
    py: Python<'py>,
    seed: &Bound<'py, PyAny>,
    message: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let seed: tenure::bytes::Bytes = argument("seed", seed)?;
    let message: tenure::bytes::Bytes = argument("message", message)?;
    let answer = py.detach(|| tenure::calculator::sign_ed25519(&seed, &message))?;
    Ok(answer.to_py(py)?)
}

/// Whether a signature is one of these bytes by this key of Ed25519: strictly, so that an encoding that is not canonical and
/// a point of small order are refused. What is no key signs nothing.
#[pyfunction]
#[pyo3(signature = (key, message, signature))]
fn verify_ed25519<'py>(
    py: Python<'py>,
    key: &Bound<'py, PyAny>,
    message: &Bound<'py, PyAny>,
    signature: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let message: tenure::bytes::Bytes = argument("message", message)?;
    let signature: tenure::bytes::Bytes = argument("signature", signature)?;
    let answer = py.detach(|| tenure::calculator::verify_ed25519(&key, &message, &signature));
    Ok(answer.to_py(py)?)
}

/// Whether a signature (r and s, 32 bytes each) is one of these bytes by this key of P-256, with SHA-256. What is no key
/// signs nothing.
#[pyfunction]
#[pyo3(signature = (key, message, signature))]
fn verify_es256<'py>(
    py: Python<'py>,
    key: &Bound<'py, PyAny>,
    message: &Bound<'py, PyAny>,
    signature: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let message: tenure::bytes::Bytes = argument("message", message)?;
    let signature: tenure::bytes::Bytes = argument("signature", signature)?;
    let answer = py.detach(|| tenure::calculator::verify_es256(&key, &message, &signature));
    Ok(answer.to_py(py)?)
}

/// Signs a payload as a tagged COSE_Sign1 (RFC 9052) with Ed25519. The id of the key and `typ` (RFC 9596) are protected.
///
/// Raises:
///     TenureError: `invalid_bytes` if the seed has not 32 bytes.
#[pyfunction]
#[pyo3(signature = (payload, seed, kid, typ = None))]
fn sign_cose<'py>(
    py: Python<'py>,
    payload: &Bound<'py, PyAny>,
    seed: &Bound<'py, PyAny>,
    kid: &Bound<'py, PyAny>,
    typ: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let payload: tenure::bytes::Bytes = argument("payload", payload)?;
    let seed: tenure::bytes::Bytes = argument("seed", seed)?;
    let kid: tenure::bytes::Bytes = argument("kid", kid)?;
    let typ: Option<String> = typ.map(|value| argument("typ", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::sign_cose(&payload, &seed, &kid, typ.as_deref()))?;
    Ok(answer.to_py(py)?)
}

/// The payload of a COSE_Sign1 (RFC 9052) that this key signed, tagged or not, whatever other headers it has.
///
/// `external` are bytes that are signed along and stand elsewhere; `None`: none.
///
/// Raises:
///     TenureError: `invalid_encoding`, also for a critical header; `wrong_key` if it is no key, or of another algorithm; `bad_signature`.
#[pyfunction]
#[pyo3(signature = (cose, key, external = None))]
fn verify_cose<'py>(
    py: Python<'py>,
    cose: &Bound<'py, PyAny>,
    key: &Bound<'py, PyAny>,
    external: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let cose: tenure::bytes::Bytes = argument("cose", cose)?;
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let external: Option<tenure::bytes::Bytes> = external.map(|value| argument("external", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::verify_cose(&cose, &key, external.as_ref()))?;
    Ok(answer.to_py(py)?)
}

/// The claims of a CWT (RFC 8392), once its payload was verified: times are whole seconds.
///
/// Raises:
///     TenureError: `invalid_encoding`.
#[pyfunction]
#[pyo3(signature = (payload))]
fn cwt_claims<'py>(py: Python<'py>, payload: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let payload: tenure::bytes::Bytes = argument("payload", payload)?;
    let answer = py.detach(|| tenure::calculator::cwt_claims(&payload))?;
    Ok(answer.to_py(py)?)
}

/// The claims of a CWT (RFC 8392) that this key signed, under this id and in the one form that cards have: tagged, with
/// protected headers alone.
///
/// Raises:
///     TenureError: `invalid_encoding`, `wrong_key`, `bad_signature`.
#[pyfunction]
#[pyo3(signature = (cwt, key, kid, external = None))]
fn verify_cwt<'py>(
    py: Python<'py>,
    cwt: &Bound<'py, PyAny>,
    key: &Bound<'py, PyAny>,
    kid: &Bound<'py, PyAny>,
    external: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let cwt: tenure::bytes::Bytes = argument("cwt", cwt)?;
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let kid: tenure::bytes::Bytes = argument("kid", kid)?;
    let external: Option<tenure::bytes::Bytes> = external.map(|value| argument("external", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::verify_cwt(&cwt, &key, &kid, external.as_ref()))?;
    Ok(answer.to_py(py)?)
}

/// The key of a JWK (RFC 7517, RFC 8037). Members that are not known are passed over; a private key is not looked at.
///
/// Raises:
///     TenureError: `invalid_encoding`; `wrong_key` if it is no key, of another curve, or not for verifying.
#[pyfunction]
#[pyo3(signature = (jwk))]
fn jwk_key<'py>(py: Python<'py>, jwk: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let jwk: String = argument("jwk", jwk)?;
    let answer = py.detach(|| tenure::calculator::jwk_key(&jwk))?;
    Ok(answer.to_py(py)?)
}

/// The keys of a JWK set: each must be one that is read here, and no id stands twice.
///
/// Raises:
///     TenureError: Those of `jwk_key`.
#[pyfunction]
#[pyo3(signature = (set))]
fn jwk_keys<'py>(py: Python<'py>, set: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let set: String = argument("set", set)?;
    let answer = py.detach(|| tenure::calculator::jwk_keys(&set))?;
    Ok(answer.to_py(py)?)
}

/// A key as a JWK. `kid`: its id; `None`: it has none.
///
/// Raises:
///     TenureError: `wrong_key`.
#[pyfunction]
#[pyo3(signature = (key, kid = None))]
fn jwk<'py>(
    py: Python<'py>,
    key: &Bound<'py, PyAny>,
    kid: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let kid: Option<String> = kid.map(|value| argument("kid", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::jwk(&key, kid.as_deref()))?;
    Ok(answer.to_py(py)?)
}

/// The thumbprint of a key with SHA-256 (RFC 7638), as base64url.
///
/// Raises:
///     TenureError: `wrong_key`.
#[pyfunction]
#[pyo3(signature = (key))]
fn jwk_thumbprint<'py>(py: Python<'py>, key: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>, Trouble> {
    let key: tenure::bytes::Bytes = argument("key", key)?;
    let answer = py.detach(|| tenure::calculator::jwk_thumbprint(&key))?;
    Ok(answer.to_py(py)?)
}

/// Signs a payload as a compact JWS (RFC 7515) with the header `{"alg":"EdDSA"}`.
///
/// Raises:
///     TenureError: `invalid_bytes` if the seed has not 32 bytes.
#[pyfunction]
#[pyo3(signature = (payload, seed))]
fn sign_jws<'py>(
    py: Python<'py>,
    payload: &Bound<'py, PyAny>,
    seed: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let payload: tenure::bytes::Bytes = argument("payload", payload)?;
    let seed: tenure::bytes::Bytes = argument("seed", seed)?;
    let answer = py.detach(|| tenure::calculator::sign_jws(&payload, &seed))?;
    Ok(answer.to_py(py)?)
}

/// The payload of a compact JWS that is signed with EdDSA by the key of this JWK, or by that one of a JWK set which its header
/// names. No other algorithm is read, and no header that could bring a key along.
///
/// Raises:
///     TenureError: `invalid_encoding`, `wrong_key`, `bad_signature`.
#[pyfunction]
#[pyo3(signature = (jws, jwk))]
fn verify_jws<'py>(
    py: Python<'py>,
    jws: &Bound<'py, PyAny>,
    jwk: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let jws: String = argument("jws", jws)?;
    let jwk: String = argument("jwk", jwk)?;
    let answer = py.detach(|| tenure::calculator::verify_jws(&jws, &jwk))?;
    Ok(answer.to_py(py)?)
}

/// The dates of a new membership of one term: what is not given follows from the term.
///
/// A rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day, an
/// event not before its own first day. `start` and `until` (the day after the last) are those that were agreed; `None`: they
/// follow from the term.
///
/// Raises:
///     TenureError: `invalid_fact` at `start` if the start that is given lies before the join date, `reversed_span` at `until` if the end lies
///         before the start or on it; those of `next_term`.
#[pyfunction]
#[pyo3(signature = (term, joined, start = None, until = None))]
fn term_dates<'py>(
    py: Python<'py>,
    term: &Bound<'py, PyAny>,
    joined: &Bound<'py, PyAny>,
    start: Option<&Bound<'py, PyAny>>,
    until: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let term: tenure::plan::Term = record("term", term)?;
    let joined: tenure::time::Day = argument("joined", joined)?;
    let start: Option<tenure::time::Day> = start.map(|value| argument("start", value)).transpose()?;
    let until: Option<tenure::time::Day> = until.map(|value| argument("until", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::term_dates(&term, joined, start, until))?;
    Ok(answer.to_py(py)?)
}

/// The first day after so many terms that begin on a day; nothing if the term is open.
///
/// Months never drift: each end is counted from `start` in one step. Who joins on or after the rollover day of a season or
/// of a calendar unit gets one more. `terms`: how many; `None`: one.
///
/// Raises:
///     TenureError: `out_of_range` beyond the year 9999, `invalid_interval` for a length in hours.
#[pyfunction]
#[pyo3(signature = (term, start, terms = None))]
fn next_term<'py>(
    py: Python<'py>,
    term: &Bound<'py, PyAny>,
    start: &Bound<'py, PyAny>,
    terms: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let term: tenure::plan::Term = record("term", term)?;
    let start: tenure::time::Day = argument("start", start)?;
    let terms: Option<u32> = terms.map(|value| argument("terms", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::next_term(&term, start, terms))?;
    Ok(answer.to_py(py)?)
}

/// The term that a renewal buys: from the old end while current or within grace of it, else from the day of the renewal.
///
/// `until` is the old end, the day after the last. `grace`: time after it in which it can still be renewed as if it were
/// current; `None`: there is none.
///
/// Raises:
///     TenureError: Those of `next_term`; `reversed_span` at `until` for an event that is over, which no renewal prolongs.
#[pyfunction]
#[pyo3(signature = (term, on, until, grace = None))]
fn renewal<'py>(
    py: Python<'py>,
    term: &Bound<'py, PyAny>,
    on: &Bound<'py, PyAny>,
    until: &Bound<'py, PyAny>,
    grace: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let term: tenure::plan::Term = record("term", term)?;
    let on: tenure::time::Day = argument("on", on)?;
    let until: tenure::time::Day = argument("until", until)?;
    let grace: Option<tenure::time::Interval> = grace.map(|value| argument("grace", value)).transpose()?;
    let answer = py.detach(|| tenure::calculator::renewal(&term, on, until, grace))?;
    Ok(answer.to_py(py)?)
}

/// Where a membership of these dates stands on a day. What the staff has set beats the dates.
///
/// Raises:
///     TenureError: `reversed_span` at `until` if it ends before it starts or when it does, `out_of_range` if grace or the time as a new holder
///         ends beyond the year 9999, `invalid_interval` if either is in hours.
#[pyfunction]
#[pyo3(signature = (dates, on))]
fn status<'py>(
    py: Python<'py>,
    dates: &Bound<'py, PyAny>,
    on: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>, Trouble> {
    let dates: tenure::calculator::DatedTerm = record("dates", dates)?;
    let on: tenure::time::Day = argument("on", on)?;
    let answer = py.detach(|| tenure::calculator::status(&dates, on))?;
    Ok(answer.to_py(py)?)
}

/// Adds them to the module.
pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(card_text, module)?)?;
    module.add_function(wrap_pyfunction!(card_bytes, module)?)?;
    module.add_function(wrap_pyfunction!(key_set_draft, module)?)?;
    module.add_function(wrap_pyfunction!(deny_list_draft, module)?)?;
    module.add_function(wrap_pyfunction!(permission_numbers_draft, module)?)?;
    module.add_function(wrap_pyfunction!(presentation_draft, module)?)?;
    module.add_function(wrap_pyfunction!(draft_to_sign, module)?)?;
    module.add_function(wrap_pyfunction!(attach_signature, module)?)?;
    module.add_function(wrap_pyfunction!(sign_draft, module)?)?;
    module.add_function(wrap_pyfunction!(verify_card, module)?)?;
    module.add_function(wrap_pyfunction!(scan_card, module)?)?;
    module.add_function(wrap_pyfunction!(remaining_days, module)?)?;
    module.add_function(wrap_pyfunction!(remaining_time, module)?)?;
    module.add_function(wrap_pyfunction!(remaining_after, module)?)?;
    module.add_function(wrap_pyfunction!(plan_change, module)?)?;
    module.add_function(wrap_pyfunction!(collected, module)?)?;
    module.add_function(wrap_pyfunction!(first_charge, module)?)?;
    module.add_function(wrap_pyfunction!(cancellation, module)?)?;
    module.add_function(wrap_pyfunction!(replacement, module)?)?;
    module.add_function(wrap_pyfunction!(cycles, module)?)?;
    module.add_function(wrap_pyfunction!(cycle, module)?)?;
    module.add_function(wrap_pyfunction!(cycle_at, module)?)?;
    module.add_function(wrap_pyfunction!(boundary, module)?)?;
    module.add_function(wrap_pyfunction!(next_boundary, module)?)?;
    module.add_function(wrap_pyfunction!(whole_periods, module)?)?;
    module.add_function(wrap_pyfunction!(days_between, module)?)?;
    module.add_function(wrap_pyfunction!(micros_between, module)?)?;
    module.add_function(wrap_pyfunction!(local_day, module)?)?;
    module.add_function(wrap_pyfunction!(draw, module)?)?;
    module.add_function(wrap_pyfunction!(roll_over, module)?)?;
    module.add_function(wrap_pyfunction!(prorate_credits, module)?)?;
    module.add_function(wrap_pyfunction!(lot_span, module)?)?;
    module.add_function(wrap_pyfunction!(hours, module)?)?;
    module.add_function(wrap_pyfunction!(hours_between, module)?)?;
    module.add_function(wrap_pyfunction!(canonical, module)?)?;
    module.add_function(wrap_pyfunction!(prorate, module)?)?;
    module.add_function(wrap_pyfunction!(split, module)?)?;
    module.add_function(wrap_pyfunction!(cut, module)?)?;
    module.add_function(wrap_pyfunction!(cap_credit, module)?)?;
    module.add_function(wrap_pyfunction!(price_of, module)?)?;
    module.add_function(wrap_pyfunction!(round_to, module)?)?;
    module.add_function(wrap_pyfunction!(sum_exact, module)?)?;
    module.add_function(wrap_pyfunction!(sum_amounts, module)?)?;
    module.add_function(wrap_pyfunction!(amount_of_minor, module)?)?;
    module.add_function(wrap_pyfunction!(minor_of, module)?)?;
    module.add_function(wrap_pyfunction!(portions, module)?)?;
    module.add_function(wrap_pyfunction!(charged_until, module)?)?;
    module.add_function(wrap_pyfunction!(replay, module)?)?;
    module.add_function(wrap_pyfunction!(checkpoint, module)?)?;
    module.add_function(wrap_pyfunction!(opening, module)?)?;
    module.add_function(wrap_pyfunction!(resume, module)?)?;
    module.add_function(wrap_pyfunction!(base45_encode, module)?)?;
    module.add_function(wrap_pyfunction!(base45_decode, module)?)?;
    module.add_function(wrap_pyfunction!(cbor_notation, module)?)?;
    module.add_function(wrap_pyfunction!(ed25519_public_key, module)?)?;
    module.add_function(wrap_pyfunction!(sign_ed25519, module)?)?;
    module.add_function(wrap_pyfunction!(verify_ed25519, module)?)?;
    module.add_function(wrap_pyfunction!(verify_es256, module)?)?;
    module.add_function(wrap_pyfunction!(sign_cose, module)?)?;
    module.add_function(wrap_pyfunction!(verify_cose, module)?)?;
    module.add_function(wrap_pyfunction!(cwt_claims, module)?)?;
    module.add_function(wrap_pyfunction!(verify_cwt, module)?)?;
    module.add_function(wrap_pyfunction!(jwk_key, module)?)?;
    module.add_function(wrap_pyfunction!(jwk_keys, module)?)?;
    module.add_function(wrap_pyfunction!(jwk, module)?)?;
    module.add_function(wrap_pyfunction!(jwk_thumbprint, module)?)?;
    module.add_function(wrap_pyfunction!(sign_jws, module)?)?;
    module.add_function(wrap_pyfunction!(verify_jws, module)?)?;
    module.add_function(wrap_pyfunction!(term_dates, module)?)?;
    module.add_function(wrap_pyfunction!(next_term, module)?)?;
    module.add_function(wrap_pyfunction!(renewal, module)?)?;
    module.add_function(wrap_pyfunction!(status, module)?)?;
    Ok(())
}
