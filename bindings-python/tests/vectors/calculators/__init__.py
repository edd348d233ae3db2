"""Questions to calculators: plain functions on plain values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .. import questions
from ..inputs import Inputs, Unasked
from . import cards, changes, credits, cycles, kill_bill, leaves, proration, terms

OPERATIONS: dict[str, Callable[[Inputs], Any]] = {
    "verify_ed25519": cards.signature_ed25519,
    "verify_es256": cards.signature_es256,
    "sign_ed25519": cards.signed_ed25519,
    "verify_jws": cards.jws,
    "sign_jws": cards.signed_jws,
    "jwk": cards.jwk,
    "verify_cose": cards.cose,
    "verify_cwt": cards.cwt,
    "cbor_notation": cards.cbor,
    "base45_decode": cards.base45,
    "verify_card": cards.verified,
    "scan_card": cards.scanned,
    "key_set": cards.key_set,
    "deny_list": cards.deny_list,
    "permission_numbers": cards.permission_numbers,
    "presentation": cards.presentation,
    "bill_cycles": kill_bill.bill_cycles,
    "billing_lines": kill_bill.billing_lines,
    "billing_interval": kill_bill.billing_interval,
    "stub_fraction": kill_bill.stub_fraction,
    "first_cycle_date": cycles.first_cycle_date,
    "add_periods": cycles.add_periods,
    "align_within_month": cycles.align_within_month,
    "whole_periods_between": cycles.periods_between,
    "advance_period": cycles.advance_period,
    "period_containing": cycles.period_containing,
    "elapsed_cycles": cycles.elapsed_cycles,
    "period_billed_at": cycles.period_billed_at,
    "boundaries": cycles.boundaries,
    "next_boundary": cycles.following,
    "next_calendar_boundary": cycles.next_calendar,
    "period_containing_instant": cycles.period_containing_instant,
    "local_days_between": cycles.local_days,
    "days_between_fixed_month": cycles.days_of_fixed_months,
    "prorate_range": proration.by_range,
    "prorate_days": proration.by_days,
    "prorate_duration": proration.by_duration,
    "period_fraction": proration.period_fraction,
    "split_item": proration.split_item,
    "split": proration.split_by_weights,
    "cap_credit": proration.capped_credit,
    "price": proration.seats,
    "change_plan": changes.plan,
    "change_components": changes.components,
    "cancel_with_credit": changes.cancelled,
    "store_replacement": changes.replaced,
    "membership_dates": terms.membership_dates,
    "membership_status": terms.membership_status,
    "next_term": terms.following,
    "renewal": terms.renewed,
    "term_share": terms.term_share,
    "event_share": terms.event_share,
    "anniversary_ends": terms.anniversary_ends,
    "first_period": terms.first_period,
    "burn_down": credits.burn_down,
    "effective_period": credits.effective_period,
    "allocate": credits.allocate,
    "trace": credits.trace,
    "debit": credits.debit,
    "prorate_grant": credits.prorate_grant,
    "next_reset": cycles.next_reset,
    "rollover": credits.rollover,
    "rollover_on_plan_change": credits.rollover_on_plan_change,
    "pool": credits.pool,
    "ledger": credits.ledger,
    "parse": leaves.parse,
    "start_of_day": leaves.start_of_day,
    "hours": leaves.open_at,
    "round": leaves.rounded,
}


def answer(op: str, given: dict[str, Any]) -> Any:
    """What comes of a question."""
    inputs = Inputs(given)
    if op == "read":
        return questions.read_text(inputs.text("text"))
    if op not in OPERATIONS:
        raise Unasked(op)
    found = OPERATIONS[op](inputs)
    inputs.finish()
    return found
