//! Questions to calculators: plain functions on plain values.

pub(crate) mod cards;
mod changes;
mod credits;
mod cycles;
mod kill_bill;
mod leaves;
pub(crate) mod plain;
mod proration;
mod terms;

use crate::inputs::{Answer, Inputs, Trouble};
use crate::questions;
use serde_json::{Map, Value};
use tenure::error::Code;

/// The answer, and the error that it consists of, if it is one.
pub(crate) fn answer(op: &str, input: &Map<String, Value>) -> (Answer, Vec<Code>) {
    let inputs = Inputs::new(input);
    if op == "read" {
        return questions::read_text(&inputs);
    }
    let answer = ask(op, &inputs).and_then(|value| inputs.finish().map(|()| value));
    let codes = match &answer {
        Err(Trouble::Refused(error)) => vec![error.code],
        _ => Vec::new(),
    };
    (answer, codes)
}

fn ask(op: &str, inputs: &Inputs<'_>) -> Answer {
    match op {
        "bill_cycles" => kill_bill::bill_cycles(inputs),
        "billing_lines" => kill_bill::billing_lines(inputs),
        "billing_interval" => kill_bill::billing_interval(inputs),
        "stub_fraction" => kill_bill::stub_fraction(inputs),

        "first_cycle_date" => cycles::first_cycle_date(inputs),
        "add_periods" => cycles::add_periods(inputs),
        "align_within_month" => cycles::align_within_month(inputs),
        "whole_periods_between" => cycles::periods_between(inputs),
        "advance_period" => cycles::advance_period(inputs),
        "period_containing" => cycles::period_containing(inputs),
        "elapsed_cycles" => cycles::elapsed_cycles(inputs),
        "period_billed_at" => cycles::period_billed_at(inputs),
        "boundaries" => cycles::boundaries(inputs),
        "next_boundary" => cycles::next(inputs),
        "next_calendar_boundary" => cycles::next_calendar(inputs),
        "period_containing_instant" => cycles::period_containing_instant(inputs),
        "add_duration" => cycles::add_duration(inputs),
        "local_days_between" => cycles::local_days(inputs),
        "days_between_fixed_month" => cycles::days_of_fixed_months(inputs),

        "prorate_range" => proration::range(inputs),
        "prorate_days" => proration::days(inputs),
        "prorate_duration" => proration::duration(inputs),
        "period_fraction" => proration::period_fraction(inputs),
        "split_item" => proration::split_item(inputs),
        "split" => proration::split_by_weights(inputs),
        "cap_credit" => proration::capped_credit(inputs),
        "price" => proration::seats(inputs),

        "change_plan" => changes::plan(inputs),
        "change_components" => changes::components(inputs),
        "cancel_with_credit" => changes::cancelled(inputs),
        "store_replacement" => changes::replaced(inputs),

        "membership_dates" => terms::membership_dates(inputs),
        "membership_status" => terms::membership_status(inputs),
        "next_term" => terms::following(inputs),
        "renewal" => terms::renewed(inputs),
        "term_share" => terms::term_share(inputs),
        "event_share" => terms::event_share(inputs),
        "anniversary_ends" => terms::anniversary_ends(inputs),
        "first_period" => terms::first_period(inputs),

        "burn_down" => credits::burn_down(inputs),
        "effective_period" => credits::effective_period(inputs),
        "allocate" => credits::allocate(inputs),
        "trace" => credits::trace(inputs),
        "debit" => credits::debit(inputs),
        "prorate_grant" => credits::prorate_grant(inputs),
        "next_reset" => cycles::next_reset(inputs),
        "rollover" => credits::rollover(inputs),
        "rollover_on_plan_change" => credits::rollover_on_plan_change(inputs),
        "pool" => credits::pool(inputs),
        "ledger" => credits::ledger(inputs),

        "verify_ed25519" => cards::verify_ed25519(inputs),
        "verify_es256" => cards::verify_es256(inputs),
        "sign_ed25519" => cards::sign_ed25519(inputs),
        "verify_jws" => cards::verify_jws(inputs),
        "sign_jws" => cards::sign_jws(inputs),
        "jwk" => cards::jwk(inputs),
        "verify_cose" => cards::verify_cose(inputs),
        "verify_cwt" => cards::verify_cwt(inputs),
        "cbor_notation" => cards::cbor_notation(inputs),
        "base45_decode" => cards::base45_decode(inputs),
        "verify_card" => cards::verify_card(inputs),
        "scan_card" => cards::scan_card(inputs),
        "key_set" => cards::key_set(inputs),
        "deny_list" => cards::deny_list(inputs),
        "permission_numbers" => cards::permission_numbers(inputs),
        "presentation" => cards::presentation(inputs),

        "parse" => leaves::parse(inputs),
        "start_of_day" => leaves::start_of_day(inputs),
        "hours" => leaves::open(inputs),
        "round" => leaves::round(inputs),
        other => Err(Trouble::Unasked(other.to_owned())),
    }
}
