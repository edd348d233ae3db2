"""Changes within a period, cancellations, and what stores do when one subscription replaces another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tenure import (
    Amount,
    ChangeDay,
    Changed,
    Collect,
    PartCount,
    Proration,
    Remaining,
    Replacement,
    StoreReplacement,
    StubOf,
    Subscription,
    TaxMode,
)
from tenure.calculator import (
    amount_of_minor,
    cancellation,
    collected,
    first_charge,
    local_day,
    minor_of,
    plan_change,
    remaining_after,
    remaining_days,
    remaining_time,
    replacement,
    sum_amounts,
    sum_exact,
)

from .. import native
from ..inputs import Inputs, check, interval, text
from ..native import shown
from .plain import amount, billed_on, currency, instant, is_day, number, price, proration

COLLECT = {
    "at_once": Collect.AT_ONCE,
    "immediately": Collect.AT_ONCE,
    "at_next_invoice": Collect.NEXT_INVOICE,
    "next_invoice": Collect.NEXT_INVOICE,
}


def price_of(side: Inputs, code: str) -> Amount:
    """The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`."""
    quantity = side.get("quantity", 1)
    unit = side.get("unit_price")
    each = price(side, code) if unit is None else amount(unit, code)
    return amount_of_minor(minor_of(each) * quantity, code)


def owner(inputs: Inputs, default: str) -> ChangeDay:
    return ChangeDay(inputs.text("day_of_change", default))


def remaining(inputs: Inputs, period: Inputs) -> Remaining:
    """What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole."""
    count = inputs.maybe("count", lambda value: native.made(PartCount, value))
    whose = owner(inputs, "new")
    if (elapsed := inputs.get("elapsed_fraction")) is not None:
        period.get("period")
        return remaining_after(text(elapsed))
    if inputs.get("remaining") is not None:
        part, whole = inputs.pair("remaining")
        return Remaining(part=part, whole=whole)
    from_, until = period.pair("period")
    if all(is_day(value) for value in (from_, until, inputs.value("change"))):
        from_, until = period.days("period")
        return remaining_days(from_, until, inputs.day("change"), count, whose)
    zone = inputs.zone()
    return remaining_time(instant(from_, zone), instant(until, zone), inputs.moment("change"))


def period_of(inputs: Inputs, *sides: Inputs | None) -> Inputs:
    """Where the period stands: beside the change, or with the old or the new price."""
    has = (one for one in (inputs, *sides) if one is not None and one.get("period") is not None)
    return next(has, inputs)


def changed(inputs: Inputs, old: Amount | None, new: Amount | None, left: Remaining, places: int | None) -> Changed:
    """The change, of whose credit no more is given than was paid if the vector says what that was."""
    code = currency(inputs)
    paid = inputs.maybe("amount_paid", lambda value: amount(value, code))
    credited = inputs.maybe("previous_credits", lambda value: amount(value, code))
    return plan_change(left, paid, credited, proration(inputs, places), inputs.rounding(), old=old, new=new)


def amount_or_none(value: Amount | None) -> str | None:
    return None if value is None else number(value)


def line(kind: str, from_: date, to: date, value: Amount) -> Any:
    return {"kind": kind, "from": shown(from_), "to": shown(to), "amount": number(value)}


def side_of(inputs: Inputs, key: str) -> Inputs | None:
    """A side of the change, unless it is null."""
    return inputs.maybe(key, Inputs)


def plan(inputs: Inputs) -> Any:
    check(inputs.text("billing", "in_advance") == "in_advance", "what is billed in arrears has nothing to give back")
    code = currency(inputs)
    old, new = side_of(inputs, "old"), side_of(inputs, "new")
    old_price = None if old is None else price_of(old, code)
    new_price = None if new is None else price_of(new, code)
    own = None if new is None else new.maybe("interval", interval)
    period = period_of(inputs, old, new)
    if own is not None and new is not None and old is not None:
        answer = own_cycles(inputs, period, new, own, old_price, new_price)
    else:
        answer = within_period(inputs, period, old_price, new_price)
    for side in (old, new):
        if side is not None:
            side.finish()
    return answer


def within_period(inputs: Inputs, period: Inputs, old: Amount | None, new: Amount | None) -> Any:
    found = changed(inputs, old, new, remaining(inputs, period), None)
    answer: dict[str, Any] = {
        "remaining_days": found.remaining.part,
        "period_days": found.remaining.whole,
        "credit": amount_or_none(found.credit),
        "charge": amount_or_none(found.charge),
        "net": number(found.net),
    }
    collect = COLLECT[inputs.text("collect", "at_once")]
    span = period.get("period")
    if span is not None and all(is_day(value) for value in span):
        _, until = period.days("period")
        from_ = inputs.day("change") if is_day(inputs.get("change")) else until
        amounts = (("credit", found.credit), ("charge", found.charge))
        answer["lines"] = [line(kind, from_, until, part) for kind, part in amounts if part]
        answer["total"] = number(found.net)
        if new is not None:
            due = collected(found, new, collect)
            answer["now_total"] = number(due.now)
            answer["next_invoice_total"] = number(due.next_invoice)
            answer["next_invoice_date"] = shown(until)
    return answer


def own_cycles(
    inputs: Inputs, period: Inputs, new: Inputs, every: str, old_price: Amount | None, new_price: Amount | None
) -> Any:
    """A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods
    charged.
    """
    assert new_price is not None
    on = inputs.day("change")
    given_back = changed(inputs, old_price, None, remaining(inputs, period), 9)
    cycle_day = inputs.maybe_whole("bill_cycle_day") or new.maybe_whole("bill_cycle_day") or on.day
    rhythm = billed_on(on, cycle_day, every)
    how = proration(inputs, 9)
    stubs = Proration(stub_of=StubOf.UNCLAMPED, round_first=how.round_first, rounded=how.rounded)
    first = first_charge(new_price, rhythm, on, stubs, inputs.rounding())
    lines = []
    if given_back.net:
        span = period.get("period")
        until = period.days("period")[1] if span is not None else on
        lines.append(line("credit", on, until, given_back.net))
    lines.append(line("charge", first.from_, first.until, first.amount))
    total = number(sum_amounts([given_back.net, first.amount]))
    return {
        "remaining_days": given_back.remaining.part,
        "period_days": given_back.remaining.whole,
        "credit": number(given_back.net),
        "charge": number(first.amount),
        "net": total,
        "lines": lines,
        "total": total,
    }


def components(inputs: Inputs) -> Any:
    code = currency(inputs)
    left = remaining(inputs, inputs)

    def one(component: Inputs) -> Changed:
        old, new = (component.maybe(key, lambda value: amount(value, code)) for key in ("old", "new"))
        given = {"replace": (True, True), "add": (False, True), "remove": (True, False)}[component.text("action")]
        check(given == (old is not None, new is not None), "an action with other prices")
        return changed(inputs, old, new, left, None)

    changes = inputs.objects("components", one)
    lines = [number(part) for found in changes for part in (found.credit, found.charge) if part]
    return {"lines": lines, "net": number(sum_amounts([found.net for found in changes]))}


def cancelled(inputs: Inputs) -> Any:
    whole = price_of(inputs, currency(inputs))
    whose = ChangeDay.OLD if inputs.flag("cancel_day_consumed", False) else ChangeDay.NEW
    from_, until = inputs.days("period")
    zone = inputs.zone()
    day = local_day(instant(inputs.value("cancelled_at"), zone), zone).day
    count = inputs.maybe("count", lambda value: native.made(PartCount, value))
    left = remaining_days(from_, until, day, count, whose)
    mode = inputs.maybe("tax_mode", TaxMode)
    # A percentage is a hundred times the fraction.
    percent = inputs.maybe("tax_rate", lambda rate: Decimal(sum_exact([text(rate)] * 100)))
    found = cancellation(whole, left, percent, mode, proration(inputs), inputs.rounding())
    # The source's credit note is above zero.
    item, tax, total = -found.credit, -found.tax, -found.total
    return {
        "unused_days": left.part,
        "period_days": left.whole,
        "item_minor": minor_of(item),
        "tax_minor": minor_of(tax),
        "total_minor": minor_of(total),
        "item": number(item),
        "tax": number(tax),
        "total": number(total),
    }


def replaced(inputs: Inputs) -> Any:
    code = currency(inputs)
    old, new = inputs.within("old"), inputs.within("new")

    def of(side: Inputs) -> Subscription:
        return Subscription(price=price_of(side, code), every=side.interval("interval"))

    from_, until = period_of(inputs, old).days("period")
    found = replacement(
        StoreReplacement(
            mode=Replacement(inputs.text("mode")),
            old=of(old),
            from_=from_,
            until=until,
            new=of(new),
            on=inputs.day("change"),
            day=owner(inputs, "old"),
            proration=proration(inputs),
            rounding=inputs.rounding(),
        )
    )
    old.finish()
    new.finish()
    return {
        "begins": shown(found.begins),
        "charge_now": number(found.charge_now),
        "next_charge": number(found.next_charge),
        "next_charge_on": shown(found.next_charge_on),
        "days_bought": found.days_bought,
    }
