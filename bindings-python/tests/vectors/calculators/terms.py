"""Dates and statuses of memberships."""

from __future__ import annotations

from datetime import date
from typing import Any

import tenure
from tenure import (
    Amount,
    CycleAnchorCalendar,
    DatedTerm,
    LeafKind,
    Rhythm,
    Status,
    TenureError,
    TermCalendar,
    TermEvent,
    TermRolling,
    TermSeason,
)
from tenure.calculator import (
    boundary,
    canonical,
    cycle,
    cycle_at,
    next_term,
    prorate,
    renewal,
    round_to,
    status,
    term_dates,
)

from ..inputs import Inputs, check, day, interval, text, units
from ..native import shown
from .cycles import only_day
from .plain import billed_on, days_of, number, pair


def length(inputs: Inputs) -> str:
    return units(inputs.text("duration_unit"), inputs.whole("duration_interval"))


def month_day(value: Any) -> str:
    return canonical(LeafKind.MONTH_DAY, text(value))


def plan(inputs: Inputs) -> tenure.Term:
    """A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
    weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
    """
    lasts = length(inputs)
    starts, rollover = inputs.maybe("starts", month_day), inputs.maybe("rollover", month_day)
    period = inputs.text("period")
    if period == "rolling":
        return TermRolling(length=lasts)
    check(period == "fixed", f"there is no period {period!r}")
    if starts is not None or rollover is not None:
        return TermSeason(starts=starts or "01-01", length=lasts, rollover=rollover)
    return TermCalendar(length=lasts, rollover_day=inputs.maybe_whole("rollover_day"))


def plan_of(inputs: Inputs) -> tenure.Term:
    given = inputs.within("plan")
    term = plan(given)
    given.finish()
    return term


def after(value: date) -> date:
    """The day after one: end dates of other systems are the last day."""
    return only_day(boundary(Rhythm(anchor=value, every="P1D"), 1))


def end(inputs: Inputs, key: str) -> date | None:
    return inputs.maybe(key, lambda value: after(day(value)))


def optional(value: date | None) -> str | None:
    return None if value is None else shown(value)


def membership_dates(inputs: Inputs) -> Any:
    start, until = inputs.maybe("start_date", day), end(inputs, "end_date")
    term, joined = plan_of(inputs), inputs.day("join_date")
    try:
        dates = term_dates(term, joined, start, until)
    except TenureError as error:
        if error.path is None:
            raise
        return {"error_field": "end_date" if error.path == "until" else "start_date", "error": error.code}
    return {
        "join_date": shown(dates.joined),
        "start_date": shown(dates.start),
        "end_date": optional(dates.last_day),
    }


def following(inputs: Inputs) -> Any:
    """The first day of the term after so many, counted from a date."""
    lasts, alignment = length(inputs), inputs.text("alignment", "rolling")
    check(alignment in ("rolling", "calendar"), f"there is no alignment {alignment!r}")
    term: tenure.Term = TermRolling(length=lasts)
    if alignment == "calendar":
        check(inputs.text("week_starts", "monday") == "monday", "weeks start on Mondays")
        term = TermCalendar(length=lasts)
    return {"next_term_starts": optional(next_term(term, inputs.day("from"), inputs.maybe_whole("terms")))}


def renewed(inputs: Inputs) -> Any:
    """The term that a renewal buys."""
    until, grace = end(inputs, "end_date"), inputs.maybe("grace", interval)
    check(until, "what is renewed ends")
    assert until is not None
    bought = renewal(plan_of(inputs), inputs.day("renewed_on"), until, grace)
    return {"start_date": shown(bought.start), "end_date": optional(bought.last_day)}


def share(days: int, of: int) -> str:
    """A part of a term, as a decimal of two places."""
    return round_to(f"{days}/{of}", 2)


def term_share(inputs: Inputs) -> Any:
    """What is left of a calendar term for somebody who joins in it. The day of joining counts, or not."""
    start = inputs.day("start_date")
    check(inputs.text("alignment") == "calendar", "only a calendar term has a part that is over")
    term = cycle_at(Rhythm(anchor=start, every=length(inputs), align=CycleAnchorCalendar()), start)
    until = after(term.last_day)
    first = start if inputs.flag("count_start_day", True) else after(start)
    return {
        "fraction": share(days_of((first, until)), days_of((only_day(term.from_), until))),
        "start_date": shown(start),
        "end_date": shown(term.last_day),
    }


def event_share(inputs: Inputs) -> Any:
    """What is left of an event for somebody who joins on a date, and its share of the price."""
    from_, last = inputs.days("window")
    until = after(last)
    dates = term_dates(TermEvent(from_=from_, until=until), inputs.day("start_date"))
    left, whole = days_of((dates.start, until)), days_of((from_, until))
    price = prorate(Amount.parse(f"{inputs.text('price')} USD"), left, whole)
    return {
        "fraction": share(left, whole),
        "price": number(price.amount),
        "start_date": shown(dates.start),
        "end_date": optional(dates.last_day),
    }


def anniversary_ends(inputs: Inputs) -> Any:
    """The last days of the first monthly periods of memberships that start on these days."""
    check(inputs.text("billing") == "anniversary", "the periods are anniversaries")
    starts = [day(start) for start in inputs.value("starts")]
    return {"period_ends": [shown(cycle(Rhythm(anchor=start, every="P1M"), 0).last_day) for start in starts]}


def first_period(inputs: Inputs) -> Any:
    """The first period of somebody who joins between two billing days, as it is prorated, and as a whole."""
    joined = inputs.day("sign_up")
    whole = cycle_at(billed_on(joined, inputs.whole("billing_day"), "P1M"), joined)
    return {
        "with_proration": pair(joined, whole.until),
        "without_proration": pair(whole.from_, whole.until),
        "invoiced_on": shown(joined),
    }


def membership_status(inputs: Inputs) -> Any:
    """The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
    Grace for a month after it, Expired.
    """
    check(inputs.text("status_rules") == "civi_default", "the rules are CiviCRM's")
    dates = DatedTerm(
        joined=inputs.day("join_date"),
        start=inputs.day("start_date"),
        until=end(inputs, "end_date"),
        grace="P1M",
        new_for="P3M",
    )
    found = status(dates, inputs.day("as_of"))
    names = {Status.ACTIVE: "New" if found.is_new else "Current", Status.GRACE: "Grace", Status.EXPIRED: "Expired"}
    check(found.status in names or found.status == Status.UPCOMING, f"CiviCRM has no name for {found.status}")
    return {"status": names.get(found.status)}
