//! Calculators.
// Written by `cargo xtask bindings` from the core's source.

use crate::convert::{ToJs, arg, record};
use crate::fault::enter;
use crate::js::{Answer, Arg};
use napi::{Env, Result as Called};
use napi_derive::napi;

#[napi(catch_unwind, js_name = "cardText")]
pub fn card_text(env: Env, card: Arg) -> Called<Answer> {
    enter(env, |js| {
        let card_: tenure::bytes::Bytes = arg(js.arg(card), "card")?;
        tenure::calculator::card_text(&card_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cardBytes")]
pub fn card_bytes(env: Env, text: Arg) -> Called<Answer> {
    enter(env, |js| {
        let text_: String = arg(js.arg(text), "text")?;
        tenure::calculator::card_bytes(&text_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "keySetDraft")]
pub fn key_set_draft(env: Env, issuer: Arg, sequence: Arg, issued: Arg, keys: Arg, root_kid: Arg) -> Called<Answer> {
    enter(env, |js| {
        let issuer_: String = arg(js.arg(issuer), "issuer")?;
        let sequence_: u64 = arg(js.arg(sequence), "sequence")?;
        let issued_: tenure::time::Moment = arg(js.arg(issued), "issued")?;
        let keys_: Vec<tenure::calculator::CardKey> = arg(js.arg(keys), "keys")?;
        let root_kid_: tenure::bytes::Bytes = arg(js.arg(root_kid), "rootKid")?;
        tenure::calculator::key_set_draft(&issuer_, sequence_, issued_, &keys_, &root_kid_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "denyListDraft")]
pub fn deny_list_draft(env: Env, issuer: Arg, sequence: Arg, issued: Arg, cards: Arg, kid: Arg) -> Called<Answer> {
    enter(env, |js| {
        let issuer_: String = arg(js.arg(issuer), "issuer")?;
        let sequence_: u64 = arg(js.arg(sequence), "sequence")?;
        let issued_: tenure::time::Moment = arg(js.arg(issued), "issued")?;
        let cards_: Vec<tenure::calculator::RevokedCard> = arg(js.arg(cards), "cards")?;
        let kid_: tenure::bytes::Bytes = arg(js.arg(kid), "kid")?;
        tenure::calculator::deny_list_draft(&issuer_, sequence_, issued_, &cards_, &kid_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "permissionNumbersDraft")]
pub fn permission_numbers_draft(
    env: Env,
    issuer: Arg,
    sequence: Arg,
    issued: Arg,
    numbers: Arg,
    kid: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let issuer_: String = arg(js.arg(issuer), "issuer")?;
        let sequence_: u64 = arg(js.arg(sequence), "sequence")?;
        let issued_: tenure::time::Moment = arg(js.arg(issued), "issued")?;
        let numbers_: Vec<tenure::calculator::NumberedPermission> = arg(js.arg(numbers), "numbers")?;
        let kid_: tenure::bytes::Bytes = arg(js.arg(kid), "kid")?;
        tenure::calculator::permission_numbers_draft(&issuer_, sequence_, issued_, &numbers_, &kid_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "presentationDraft")]
pub fn presentation_draft(env: Env, card: Arg, at: Arg, challenge: Arg) -> Called<Answer> {
    enter(env, |js| {
        let card_: tenure::bytes::Bytes = arg(js.arg(card), "card")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let challenge_: Option<tenure::bytes::Bytes> = arg(js.arg(challenge), "challenge")?;
        tenure::calculator::presentation_draft(&card_, at_, challenge_.as_ref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "draftToSign")]
pub fn draft_to_sign(env: Env, draft: Arg) -> Called<Answer> {
    enter(env, |js| {
        let draft_: tenure::bytes::Bytes = arg(js.arg(draft), "draft")?;
        tenure::calculator::draft_to_sign(&draft_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "attachSignature")]
pub fn attach_signature(env: Env, draft: Arg, signature: Arg) -> Called<Answer> {
    enter(env, |js| {
        let draft_: tenure::bytes::Bytes = arg(js.arg(draft), "draft")?;
        let signature_: tenure::bytes::Bytes = arg(js.arg(signature), "signature")?;
        tenure::calculator::attach_signature(&draft_, &signature_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "signDraft")]
pub fn sign_draft(env: Env, draft: Arg, seed: Arg) -> Called<Answer> {
    enter(env, |js| {
        let draft_: tenure::bytes::Bytes = arg(js.arg(draft), "draft")?;
        let seed_: tenure::bytes::Bytes = arg(js.arg(seed), "seed")?;
        tenure::calculator::sign_draft(&draft_, &seed_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyCard")]
pub fn verify_card(env: Env, text: Arg, published: Arg, roots: Arg, challenge: Arg) -> Called<Answer> {
    enter(env, |js| {
        let text_: String = arg(js.arg(text), "text")?;
        let published_: Vec<tenure::bytes::Bytes> = arg(js.arg(published), "published")?;
        let roots_: Vec<tenure::calculator::CardRoot> = arg(js.arg(roots), "roots")?;
        let challenge_: Option<tenure::bytes::Bytes> = arg(js.arg(challenge), "challenge")?;
        tenure::calculator::verify_card(&text_, &published_, &roots_, challenge_.as_ref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "scanCard")]
pub fn scan_card(
    env: Env,
    text: Arg,
    permission: Arg,
    at: Arg,
    published: Arg,
    roots: Arg,
    challenge: Arg,
    state: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let text_: String = arg(js.arg(text), "text")?;
        let permission_: String = arg(js.arg(permission), "permission")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let published_: Vec<tenure::bytes::Bytes> = arg(js.arg(published), "published")?;
        let roots_: Vec<tenure::calculator::CardRoot> = arg(js.arg(roots), "roots")?;
        let challenge_: Option<tenure::bytes::Bytes> = arg(js.arg(challenge), "challenge")?;
        let state_: Option<tenure::bytes::Bytes> = arg(js.arg(state), "state")?;
        tenure::calculator::scan_card(
            &text_,
            &permission_,
            at_,
            &published_,
            &roots_,
            challenge_.as_ref(),
            state_.as_ref(),
        )?
        .to_js(js)
    })
}

#[napi(catch_unwind, js_name = "remainingDays")]
pub fn remaining_days(env: Env, from: Arg, until: Arg, on: Arg, count: Arg, day: Arg, every: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::Day = arg(js.arg(from), "from")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        let on_: tenure::time::Day = arg(js.arg(on), "on")?;
        let count_: Option<tenure::space::facts::PartCount> = record(js.arg(count), "count")?;
        let day_: Option<tenure::space::facts::ChangeDay> = record(js.arg(day), "day")?;
        let every_: Option<tenure::time::Interval> = arg(js.arg(every), "every")?;
        tenure::calculator::remaining_days(from_, until_, on_, count_, day_, every_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "remainingTime")]
pub fn remaining_time(env: Env, from: Arg, until: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        tenure::calculator::remaining_time(from_, until_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "remainingAfter")]
pub fn remaining_after(env: Env, elapsed: Arg) -> Called<Answer> {
    enter(env, |js| {
        let elapsed_: String = arg(js.arg(elapsed), "elapsed")?;
        tenure::calculator::remaining_after(&elapsed_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "planChange")]
pub fn plan_change(
    env: Env,
    old: Arg,
    new: Arg,
    remaining: Arg,
    paid: Arg,
    credited: Arg,
    proration: Arg,
    rounding: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let old_: Option<tenure::money::Amount> = arg(js.arg(old), "old")?;
        let new_: Option<tenure::money::Amount> = arg(js.arg(new), "new")?;
        let remaining_: tenure::proration::Remaining = record(js.arg(remaining), "remaining")?;
        let paid_: Option<tenure::money::Amount> = arg(js.arg(paid), "paid")?;
        let credited_: Option<tenure::money::Amount> = arg(js.arg(credited), "credited")?;
        let proration_: Option<tenure::space::facts::Proration> = record(js.arg(proration), "proration")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::plan_change(old_, new_, remaining_, paid_, credited_, proration_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "collected")]
pub fn collected(env: Env, changed: Arg, price: Arg, collect: Arg) -> Called<Answer> {
    enter(env, |js| {
        let changed_: tenure::proration::Changed = record(js.arg(changed), "changed")?;
        let price_: tenure::money::Amount = arg(js.arg(price), "price")?;
        let collect_: Option<tenure::space::facts::Collect> = record(js.arg(collect), "collect")?;
        tenure::calculator::collected(&changed_, price_, collect_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "firstCharge")]
pub fn first_charge(env: Env, price: Arg, rhythm: Arg, on: Arg, proration: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price_: tenure::money::Amount = arg(js.arg(price), "price")?;
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let on_: tenure::time::Day = arg(js.arg(on), "on")?;
        let proration_: Option<tenure::space::facts::Proration> = record(js.arg(proration), "proration")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::first_charge(price_, &rhythm_, on_, proration_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cancellation")]
pub fn cancellation(
    env: Env,
    price: Arg,
    remaining: Arg,
    percent: Arg,
    mode: Arg,
    proration: Arg,
    rounding: Arg,
) -> Called<Answer> {
    enter(env, |js| {
        let price_: tenure::money::Amount = arg(js.arg(price), "price")?;
        let remaining_: tenure::proration::Remaining = record(js.arg(remaining), "remaining")?;
        let percent_: Option<tenure::money::Percent> = arg(js.arg(percent), "percent")?;
        let mode_: Option<tenure::space::facts::TaxMode> = record(js.arg(mode), "mode")?;
        let proration_: Option<tenure::space::facts::Proration> = record(js.arg(proration), "proration")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::cancellation(price_, remaining_, percent_, mode_, proration_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "replacement")]
pub fn replacement(env: Env, of: Arg) -> Called<Answer> {
    enter(env, |js| {
        let of_: tenure::proration::StoreReplacement = record(js.arg(of), "of")?;
        tenure::calculator::replacement(&of_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cycles")]
pub fn cycles(env: Env, rhythm: Arg, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let from_: tenure::time::When = arg(js.arg(from), "from")?;
        let until_: tenure::time::When = arg(js.arg(until), "until")?;
        tenure::calculator::cycles(&rhythm_, from_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cycle")]
pub fn cycle(env: Env, rhythm: Arg, number: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let number_: i64 = arg(js.arg(number), "number")?;
        tenure::calculator::cycle(&rhythm_, number_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cycleAt")]
pub fn cycle_at(env: Env, rhythm: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let at_: tenure::time::When = arg(js.arg(at), "at")?;
        tenure::calculator::cycle_at(&rhythm_, at_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "boundary")]
pub fn boundary(env: Env, rhythm: Arg, number: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let number_: i64 = arg(js.arg(number), "number")?;
        tenure::calculator::boundary(&rhythm_, number_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "nextBoundary")]
pub fn next_boundary(env: Env, rhythm: Arg, after: Arg, inclusive: Arg, not_before: Arg, ends: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let after_: tenure::time::When = arg(js.arg(after), "after")?;
        let inclusive_: Option<bool> = arg(js.arg(inclusive), "inclusive")?;
        let not_before_: Option<tenure::time::When> = arg(js.arg(not_before), "notBefore")?;
        let ends_: Option<tenure::time::When> = arg(js.arg(ends), "ends")?;
        tenure::calculator::next_boundary(&rhythm_, after_, inclusive_, not_before_, ends_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "wholePeriods")]
pub fn whole_periods(env: Env, from: Arg, until: Arg, every: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::Day = arg(js.arg(from), "from")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        let every_: tenure::time::Interval = arg(js.arg(every), "every")?;
        tenure::calculator::whole_periods(from_, until_, every_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "daysBetween")]
pub fn days_between(env: Env, from: Arg, until: Arg, month_days: Arg, zone: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::When = arg(js.arg(from), "from")?;
        let until_: tenure::time::When = arg(js.arg(until), "until")?;
        let month_days_: Option<u32> = arg(js.arg(month_days), "monthDays")?;
        let zone_: Option<tenure::zone::Zone> = arg(js.arg(zone), "zone")?;
        tenure::calculator::days_between(from_, until_, month_days_, zone_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "microsBetween")]
pub fn micros_between(env: Env, from: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::calculator::micros_between(from_, until_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "localDay")]
pub fn local_day(env: Env, when: Arg, zone: Arg) -> Called<Answer> {
    enter(env, |js| {
        let when_: tenure::time::When = arg(js.arg(when), "when")?;
        let zone_: Option<tenure::zone::Zone> = arg(js.arg(zone), "zone")?;
        tenure::calculator::local_day(when_, zone_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "draw")]
pub fn draw(env: Env, lots: Arg, amount: Arg, order: Arg, step: Arg, into_debt: Arg) -> Called<Answer> {
    enter(env, |js| {
        let lots_: Vec<tenure::calculator::PoolLot> = arg(js.arg(lots), "lots")?;
        let amount_: tenure::plan::Credits = arg(js.arg(amount), "amount")?;
        let order_: Option<Vec<tenure::plan::DrawBy>> = arg(js.arg(order), "order")?;
        let step_: Option<tenure::plan::Credits> = arg(js.arg(step), "step")?;
        let into_debt_: Option<bool> = arg(js.arg(into_debt), "intoDebt")?;
        tenure::calculator::draw(&lots_, amount_, order_, step_, into_debt_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "rollOver")]
pub fn roll_over(env: Env, lots: Arg, at: Arg, rule: Arg, zone: Arg, step: Arg) -> Called<Answer> {
    enter(env, |js| {
        let lots_: Vec<tenure::calculator::RollingLot> = arg(js.arg(lots), "lots")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let rule_: Option<tenure::plan::Rollover> = record(js.arg(rule), "rule")?;
        let zone_: Option<tenure::zone::Zone> = arg(js.arg(zone), "zone")?;
        let step_: Option<tenure::plan::Credits> = arg(js.arg(step), "step")?;
        tenure::calculator::roll_over(&lots_, at_, rule_, zone_, step_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "prorateCredits")]
pub fn prorate_credits(env: Env, amount: Arg, part: Arg, whole: Arg, step: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let amount_: tenure::plan::Credits = arg(js.arg(amount), "amount")?;
        let part_: i64 = arg(js.arg(part), "part")?;
        let whole_: i64 = arg(js.arg(whole), "whole")?;
        let step_: Option<tenure::plan::Credits> = arg(js.arg(step), "step")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::prorate_credits(amount_, part_, whole_, step_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "lotSpan")]
pub fn lot_span(env: Env, from: Arg, until: Arg, voided: Arg) -> Called<Answer> {
    enter(env, |js| {
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: Option<tenure::time::Moment> = arg(js.arg(until), "until")?;
        let voided_: Option<tenure::time::Moment> = arg(js.arg(voided), "voided")?;
        tenure::calculator::lot_span(from_, until_, voided_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "hours")]
pub fn hours(env: Env, windows: Arg, exceptions: Arg, at: Arg, zone: Arg) -> Called<Answer> {
    enter(env, |js| {
        let windows_: Vec<tenure::calculator::WeeklyWindow> = arg(js.arg(windows), "windows")?;
        let exceptions_: Vec<tenure::calculator::DatedHours> = arg(js.arg(exceptions), "exceptions")?;
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let zone_: Option<tenure::zone::Zone> = arg(js.arg(zone), "zone")?;
        tenure::calculator::hours(&windows_, &exceptions_, at_, zone_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "hoursBetween")]
pub fn hours_between(env: Env, windows: Arg, exceptions: Arg, from: Arg, until: Arg, zone: Arg) -> Called<Answer> {
    enter(env, |js| {
        let windows_: Vec<tenure::calculator::WeeklyWindow> = arg(js.arg(windows), "windows")?;
        let exceptions_: Vec<tenure::calculator::DatedHours> = arg(js.arg(exceptions), "exceptions")?;
        let from_: tenure::time::Moment = arg(js.arg(from), "from")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        let zone_: Option<tenure::zone::Zone> = arg(js.arg(zone), "zone")?;
        tenure::calculator::hours_between(&windows_, &exceptions_, from_, until_, zone_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "canonical")]
pub fn canonical(env: Env, kind: Arg, text: Arg) -> Called<Answer> {
    enter(env, |js| {
        let kind_: tenure::calculator::LeafKind = record(js.arg(kind), "kind")?;
        let text_: String = arg(js.arg(text), "text")?;
        tenure::calculator::canonical(kind_, &text_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "prorate")]
pub fn prorate(env: Env, price: Arg, part: Arg, whole: Arg, proration: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price_: tenure::money::Amount = arg(js.arg(price), "price")?;
        let part_: i64 = arg(js.arg(part), "part")?;
        let whole_: i64 = arg(js.arg(whole), "whole")?;
        let proration_: Option<tenure::space::facts::Proration> = record(js.arg(proration), "proration")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::prorate(price_, part_, whole_, proration_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "split")]
pub fn split(env: Env, total: Arg, weights: Arg) -> Called<Answer> {
    enter(env, |js| {
        let total_: tenure::money::Amount = arg(js.arg(total), "total")?;
        let weights_: Vec<u32> = arg(js.arg(weights), "weights")?;
        tenure::calculator::split(total_, &weights_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cut")]
pub fn cut(env: Env, amount: Arg, part: Arg, whole: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let amount_: tenure::money::Amount = arg(js.arg(amount), "amount")?;
        let part_: i64 = arg(js.arg(part), "part")?;
        let whole_: i64 = arg(js.arg(whole), "whole")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::cut(amount_, part_, whole_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "capCredit")]
pub fn cap_credit(env: Env, potential: Arg, paid: Arg, previous: Arg) -> Called<Answer> {
    enter(env, |js| {
        let potential_: tenure::money::Amount = arg(js.arg(potential), "potential")?;
        let paid_: tenure::money::Amount = arg(js.arg(paid), "paid")?;
        let previous_: tenure::money::Amount = arg(js.arg(previous), "previous")?;
        tenure::calculator::cap_credit(potential_, paid_, previous_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "priceOf")]
pub fn price_of(env: Env, price: Arg, seats: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price_: tenure::plan::Price = record(js.arg(price), "price")?;
        let seats_: u32 = arg(js.arg(seats), "seats")?;
        tenure::calculator::price_of(&price_, seats_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "roundTo")]
pub fn round_to(env: Env, value: Arg, places: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let value_: String = arg(js.arg(value), "value")?;
        let places_: u32 = arg(js.arg(places), "places")?;
        let rounding_: Option<tenure::money::Rounding> = record(js.arg(rounding), "rounding")?;
        tenure::calculator::round_to(&value_, places_, rounding_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "sumExact")]
pub fn sum_exact(env: Env, values: Arg) -> Called<Answer> {
    enter(env, |js| {
        let values_: Vec<String> = arg(js.arg(values), "values")?;
        tenure::calculator::sum_exact(&values_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "sumAmounts")]
pub fn sum_amounts(env: Env, amounts: Arg) -> Called<Answer> {
    enter(env, |js| {
        let amounts_: Vec<tenure::money::Amount> = arg(js.arg(amounts), "amounts")?;
        tenure::calculator::sum_amounts(&amounts_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "amountOfMinor")]
pub fn amount_of_minor(env: Env, minor: Arg, currency: Arg) -> Called<Answer> {
    enter(env, |js| {
        let minor_: i64 = arg(js.arg(minor), "minor")?;
        let currency_: tenure::money::Currency = arg(js.arg(currency), "currency")?;
        tenure::calculator::amount_of_minor(minor_, currency_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "minorOf")]
pub fn minor_of(env: Env, amount: Arg) -> Called<Answer> {
    enter(env, |js| {
        let amount_: tenure::money::Amount = arg(js.arg(amount), "amount")?;
        tenure::calculator::minor_of(amount_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "portions")]
pub fn portions(env: Env, rhythm: Arg, charged: Arg, timing: Arg, proration: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let charged_: tenure::proration::Charged = record(js.arg(charged), "charged")?;
        let timing_: Option<tenure::time::Timing> = record(js.arg(timing), "timing")?;
        let proration_: Option<tenure::space::facts::Proration> = record(js.arg(proration), "proration")?;
        tenure::calculator::portions(&rhythm_, charged_, timing_, proration_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "chargedUntil")]
pub fn charged_until(env: Env, rhythm: Arg, charged: Arg, timing: Arg) -> Called<Answer> {
    enter(env, |js| {
        let rhythm_: tenure::calculator::Rhythm = record(js.arg(rhythm), "rhythm")?;
        let charged_: tenure::proration::Charged = record(js.arg(charged), "charged")?;
        let timing_: Option<tenure::time::Timing> = record(js.arg(timing), "timing")?;
        tenure::calculator::charged_until(&rhythm_, charged_, timing_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "replay")]
pub fn replay(env: Env, pool: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let pool_: tenure::calculator::PoolFacts = record(js.arg(pool), "pool")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::calculator::replay(&pool_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "checkpoint")]
pub fn checkpoint(env: Env, pool: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let pool_: tenure::calculator::PoolFacts = record(js.arg(pool), "pool")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::calculator::checkpoint(&pool_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "opening")]
pub fn opening(env: Env, at: Arg, balances: Arg, overage: Arg) -> Called<Answer> {
    enter(env, |js| {
        let at_: tenure::time::Moment = arg(js.arg(at), "at")?;
        let balances_: Vec<tenure::calculator::LotAmount> = arg(js.arg(balances), "balances")?;
        let overage_: Option<tenure::plan::Credits> = arg(js.arg(overage), "overage")?;
        tenure::calculator::opening(at_, &balances_, overage_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "resume")]
pub fn resume(env: Env, pool: Arg, checkpoint: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let pool_: tenure::calculator::PoolFacts = record(js.arg(pool), "pool")?;
        let checkpoint_: String = arg(js.arg(checkpoint), "checkpoint")?;
        let until_: tenure::time::Moment = arg(js.arg(until), "until")?;
        tenure::calculator::resume(&pool_, &checkpoint_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "base45Encode")]
pub fn base45_encode(env: Env, bytes: Arg) -> Called<Answer> {
    enter(env, |js| {
        let bytes_: tenure::bytes::Bytes = arg(js.arg(bytes), "bytes")?;
        tenure::calculator::base45_encode(&bytes_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "base45Decode")]
pub fn base45_decode(env: Env, text: Arg) -> Called<Answer> {
    enter(env, |js| {
        let text_: String = arg(js.arg(text), "text")?;
        tenure::calculator::base45_decode(&text_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cborNotation")]
pub fn cbor_notation(env: Env, cbor: Arg) -> Called<Answer> {
    enter(env, |js| {
        let cbor_: tenure::bytes::Bytes = arg(js.arg(cbor), "cbor")?;
        tenure::calculator::cbor_notation(&cbor_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "ed25519PublicKey")]
pub fn ed25519_public_key(env: Env, seed: Arg) -> Called<Answer> {
    enter(env, |js| {
        let seed_: tenure::bytes::Bytes = arg(js.arg(seed), "seed")?;
        tenure::calculator::ed25519_public_key(&seed_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "signEd25519")]
pub fn sign_ed25519(env: Env, seed: Arg, message: Arg) -> Called<Answer> {
    enter(env, |js| {
        let seed_: tenure::bytes::Bytes = arg(js.arg(seed), "seed")?;
        let message_: tenure::bytes::Bytes = arg(js.arg(message), "message")?;
        tenure::calculator::sign_ed25519(&seed_, &message_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyEd25519")]
pub fn verify_ed25519(env: Env, key: Arg, message: Arg, signature: Arg) -> Called<Answer> {
    enter(env, |js| {
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        let message_: tenure::bytes::Bytes = arg(js.arg(message), "message")?;
        let signature_: tenure::bytes::Bytes = arg(js.arg(signature), "signature")?;
        tenure::calculator::verify_ed25519(&key_, &message_, &signature_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyEs256")]
pub fn verify_es256(env: Env, key: Arg, message: Arg, signature: Arg) -> Called<Answer> {
    enter(env, |js| {
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        let message_: tenure::bytes::Bytes = arg(js.arg(message), "message")?;
        let signature_: tenure::bytes::Bytes = arg(js.arg(signature), "signature")?;
        tenure::calculator::verify_es256(&key_, &message_, &signature_).to_js(js)
    })
}

#[napi(catch_unwind, js_name = "signCose")]
pub fn sign_cose(env: Env, payload: Arg, seed: Arg, kid: Arg, typ: Arg) -> Called<Answer> {
    enter(env, |js| {
        let payload_: tenure::bytes::Bytes = arg(js.arg(payload), "payload")?;
        let seed_: tenure::bytes::Bytes = arg(js.arg(seed), "seed")?;
        let kid_: tenure::bytes::Bytes = arg(js.arg(kid), "kid")?;
        let typ_: Option<String> = arg(js.arg(typ), "typ")?;
        tenure::calculator::sign_cose(&payload_, &seed_, &kid_, typ_.as_deref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyCose")]
pub fn verify_cose(env: Env, cose: Arg, key: Arg, external: Arg) -> Called<Answer> {
    enter(env, |js| {
        let cose_: tenure::bytes::Bytes = arg(js.arg(cose), "cose")?;
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        let external_: Option<tenure::bytes::Bytes> = arg(js.arg(external), "external")?;
        tenure::calculator::verify_cose(&cose_, &key_, external_.as_ref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "cwtClaims")]
pub fn cwt_claims(env: Env, payload: Arg) -> Called<Answer> {
    enter(env, |js| {
        let payload_: tenure::bytes::Bytes = arg(js.arg(payload), "payload")?;
        tenure::calculator::cwt_claims(&payload_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyCwt")]
pub fn verify_cwt(env: Env, cwt: Arg, key: Arg, kid: Arg, external: Arg) -> Called<Answer> {
    enter(env, |js| {
        let cwt_: tenure::bytes::Bytes = arg(js.arg(cwt), "cwt")?;
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        let kid_: tenure::bytes::Bytes = arg(js.arg(kid), "kid")?;
        let external_: Option<tenure::bytes::Bytes> = arg(js.arg(external), "external")?;
        tenure::calculator::verify_cwt(&cwt_, &key_, &kid_, external_.as_ref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "jwkKey")]
pub fn jwk_key(env: Env, jwk: Arg) -> Called<Answer> {
    enter(env, |js| {
        let jwk_: String = arg(js.arg(jwk), "jwk")?;
        tenure::calculator::jwk_key(&jwk_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "jwkKeys")]
pub fn jwk_keys(env: Env, set: Arg) -> Called<Answer> {
    enter(env, |js| {
        let set_: String = arg(js.arg(set), "set")?;
        tenure::calculator::jwk_keys(&set_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "jwk")]
pub fn jwk(env: Env, key: Arg, kid: Arg) -> Called<Answer> {
    enter(env, |js| {
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        let kid_: Option<String> = arg(js.arg(kid), "kid")?;
        tenure::calculator::jwk(&key_, kid_.as_deref())?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "jwkThumbprint")]
pub fn jwk_thumbprint(env: Env, key: Arg) -> Called<Answer> {
    enter(env, |js| {
        let key_: tenure::bytes::Bytes = arg(js.arg(key), "key")?;
        tenure::calculator::jwk_thumbprint(&key_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "signJws")]
pub fn sign_jws(env: Env, payload: Arg, seed: Arg) -> Called<Answer> {
    enter(env, |js| {
        let payload_: tenure::bytes::Bytes = arg(js.arg(payload), "payload")?;
        let seed_: tenure::bytes::Bytes = arg(js.arg(seed), "seed")?;
        tenure::calculator::sign_jws(&payload_, &seed_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "verifyJws")]
pub fn verify_jws(env: Env, jws: Arg, jwk: Arg) -> Called<Answer> {
    enter(env, |js| {
        let jws_: String = arg(js.arg(jws), "jws")?;
        let jwk_: String = arg(js.arg(jwk), "jwk")?;
        tenure::calculator::verify_jws(&jws_, &jwk_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "termDates")]
pub fn term_dates(env: Env, term: Arg, joined: Arg, start: Arg, until: Arg) -> Called<Answer> {
    enter(env, |js| {
        let term_: tenure::plan::Term = record(js.arg(term), "term")?;
        let joined_: tenure::time::Day = arg(js.arg(joined), "joined")?;
        let start_: Option<tenure::time::Day> = arg(js.arg(start), "start")?;
        let until_: Option<tenure::time::Day> = arg(js.arg(until), "until")?;
        tenure::calculator::term_dates(&term_, joined_, start_, until_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "nextTerm")]
pub fn next_term(env: Env, term: Arg, start: Arg, terms: Arg) -> Called<Answer> {
    enter(env, |js| {
        let term_: tenure::plan::Term = record(js.arg(term), "term")?;
        let start_: tenure::time::Day = arg(js.arg(start), "start")?;
        let terms_: Option<u32> = arg(js.arg(terms), "terms")?;
        tenure::calculator::next_term(&term_, start_, terms_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "renewal")]
pub fn renewal(env: Env, term: Arg, on: Arg, until: Arg, grace: Arg) -> Called<Answer> {
    enter(env, |js| {
        let term_: tenure::plan::Term = record(js.arg(term), "term")?;
        let on_: tenure::time::Day = arg(js.arg(on), "on")?;
        let until_: tenure::time::Day = arg(js.arg(until), "until")?;
        let grace_: Option<tenure::time::Interval> = arg(js.arg(grace), "grace")?;
        tenure::calculator::renewal(&term_, on_, until_, grace_)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "status")]
pub fn status(env: Env, dates: Arg, on: Arg) -> Called<Answer> {
    enter(env, |js| {
        let dates_: tenure::calculator::DatedTerm = record(js.arg(dates), "dates")?;
        let on_: tenure::time::Day = arg(js.arg(on), "on")?;
        tenure::calculator::status(&dates_, on_)?.to_js(js)
    })
}
