"""What a part of a whole costs, and what an amount is made of."""

from __future__ import annotations

from datetime import date
from typing import Any

import tenure
from tenure import Amount, OutsideSpan, ProratedAmount, Proration, RoundFirstNothing, RoundFirstUnitPrice
from tenure.calculator import (
    cap_credit,
    cut,
    micros_between,
    minor_of,
    price_of,
    prorate,
    round_to,
    split,
    sum_amounts,
)

from .. import native
from ..inputs import Inputs, check
from .plain import amount, currency, days_of, number, price, proration


def signed_price(inputs: Inputs) -> Amount:
    """The price of the whole; of a credit it is below zero."""
    whole = price(inputs, currency(inputs))
    line = inputs.text("line", "charge")
    check(line in ("charge", "credit"), f"there is no line {line!r}")
    return whole if line == "charge" else -whole


def answer(prorated: ProratedAmount) -> dict[str, Any]:
    return {
        "days": prorated.numerator,
        "period_days": prorated.denominator,
        "amount": number(prorated.amount),
        "amount_minor": minor_of(prorated.amount),
        "precise_minor": round_to(prorated.exact, 4),
    }


def by_range(inputs: Inputs) -> Any:
    portion, period = days_of(inputs.days("portion")), days_of(inputs.days("period"))
    return answer(prorate(signed_price(inputs), portion, period, proration(inputs), inputs.rounding()))


def by_days(inputs: Inputs) -> Any:
    line, places = inputs.rounding(), inputs.get("per_day_scale", 2)
    by_day = inputs.flag("round_per_day_first", False)
    how = Proration(round_first=RoundFirstUnitPrice(places) if by_day else RoundFirstNothing())
    prorated = prorate(signed_price(inputs), inputs.whole("days"), inputs.whole("period_days"), how, line)
    return answer(prorated) | {"per_day": round_to(prorated.each, places, line)}


def by_duration(inputs: Inputs) -> Any:
    on_zero, capped = inputs.text("on_zero_length", "nothing"), inputs.flag("cap_at_full", True)
    check(capped and on_zero in ("nothing", "full_amount"), "an empty span costs nothing or the whole")
    outside = OutsideSpan.WHOLE if on_zero == "full_amount" else OutsideSpan.NOTHING_TO_WHOLE
    how = Proration(outside=outside)
    part, whole = micros_between(*inputs.moments("service_period")), micros_between(*inputs.moments("full_period"))
    return answer(prorate(signed_price(inputs), part, whole, how, inputs.rounding()))


def period_fraction(inputs: Inputs) -> Any:
    partial, full = inputs.days("partial"), inputs.days("full")
    shared = days_of((max(partial[0], full[0]), min(partial[1], full[1])))
    return {"numerator_days": max(shared, 0), "denominator_days": days_of(full)}


def split_item(inputs: Inputs) -> Any:
    (from_, until), at = inputs.days("period"), inputs.day("cut_at")
    whole = amount(inputs.value("amount"), currency(inputs))
    pieces = cut(whole, days_of((from_, at)), days_of((from_, until)), inputs.rounding())

    def line(first: date, second: date, part: Amount) -> Any:
        return {"from": native.shown(first), "to": native.shown(second), "amount": number(part)}

    total = number(sum_amounts([pieces.first, pieces.rest]))
    return {"lines": [line(from_, at, pieces.first), line(at, until, pieces.rest)], "total": total}


def split_by_weights(inputs: Inputs) -> Any:
    parts = split(Amount.parse(inputs.text("amount")), inputs.value("weights"))
    return {"parts": [str(part) for part in parts]}


def capped_credit(inputs: Inputs) -> Any:
    code = currency(inputs)
    potential, paid, previous = (
        amount(inputs.value(key), code) for key in ("potential", "amount_paid", "previous_credits")
    )
    return {"credit": number(cap_credit(potential, paid, previous))}


def seats(inputs: Inputs) -> Any:
    """What a period costs for each of several numbers of seats."""
    of_seats = native.made(tenure.Price, inputs.value("price"))
    return {"amounts": [str(price_of(of_seats, number_of)) for number_of in inputs.value("seats")]}
