"""Credits: lots, draws, rollover, ledgers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tenure import (
    DrawBy,
    EntryReason,
    LeafKind,
    LotAmount,
    Overage,
    PoolDraw,
    PoolFacts,
    PoolLedger,
    PoolLot,
    PoolReset,
    PoolReturn,
    PoolVoid,
    Rhythm,
    Rollover,
    RolloverOver,
    RollingLot,
    Slice,
)
from tenure.calculator import (
    boundary,
    canonical,
    draw,
    lot_span,
    micros_between,
    opening,
    prorate_credits,
    replay,
    resume,
    roll_over,
    round_to,
    sum_exact,
)

from .. import native
from ..inputs import Inputs, check, interval, moment, text, units

OPENMETER = (DrawBy.PRIORITY, DrawBy.EXPIRY, DrawBy.AGE, DrawBy.ID)
ZERO = Decimal(0)

START = native.moment("1970-01-01T00:00:00Z")
"""Where cases begin that have no dates of their own."""


def after(at: datetime, every: str, number: int) -> datetime:
    """So many intervals after an instant."""
    found: date = boundary(Rhythm(anchor=at, every=every), number)
    assert isinstance(found, datetime)
    return found


def hours_after(at: datetime, number: int) -> datetime:
    return after(at, "PT1H", number)


def credits(value: Any) -> Decimal:
    """An amount of credits as text, or of minor units as a number."""
    return Decimal(canonical(LeafKind.DECIMAL, str(value) if type(value) is int else text(value)))


def amount(inputs: Inputs, key: str) -> Decimal:
    return credits(inputs.value(key))


def minor(value: Decimal) -> int:
    """An amount of minor units as a number."""
    return int(round_to(str(value), 0))


def total(amounts: Iterable[Decimal]) -> str:
    return sum_exact([str(one) for one in amounts])


def by_lot(slices: Iterable[Slice]) -> dict[str, str]:
    """Slices by their lots."""
    return {part.lot: str(part.amount) for part in slices}


def left_of(ledger: PoolLedger) -> dict[str, Decimal]:
    """What is left of each lot."""
    return {tally.lot: tally.left for tally in ledger.lots}


def words(inputs: Inputs, key: str) -> tuple[str, ...]:
    return tuple(text(word) for word in inputs.get(key, []))


# Ledgers as OpenMeter asks for them.


def grant(inputs: Inputs) -> PoolLot:
    """A grant; without a maximum a reset leaves nothing of it."""
    maximum, minimum = inputs.maybe("rollover_max", credits), inputs.maybe("rollover_min", credits)
    every = anchor = None
    if inputs.get("recurrence") is not None:
        inner = inputs.within("recurrence")
        every, anchor = units(inner.text("unit"), inner.whole("count")), inner.moment("anchor")
        inner.finish()
    return PoolLot(
        id=inputs.text("id"),
        amount=amount(inputs, "amount"),
        from_=inputs.moment("effective_at"),
        until=inputs.maybe("expires_at", moment),
        priority=inputs.maybe_whole("priority"),
        rollover=Rollover(maximum=ZERO if maximum is None else maximum, minimum=minimum),
        every=every,
        anchor=anchor,
    )


def burn_down(inputs: Inputs) -> Any:
    """What is left of grants after usage, resets and recurrences."""
    until, keep = inputs.moment("until"), inputs.flag("preserve_overage", False)
    usage = inputs.objects("usage", lambda one: (one.moment("at"), amount(one, "amount")))
    resets = [moment(at) for at in inputs.get("resets", [])]
    pool = PoolFacts(
        step=inputs.maybe("step", credits),
        order=OPENMETER,
        overage=Overage.CARRIED,
        lots=inputs.objects("grants", grant),
        draws=[PoolDraw(id=f"usage {n}", at=at, amount=used) for n, (at, used) in enumerate(usage)],
        resets=[PoolReset(id=f"reset {n}", at=at, keep_overage=keep) for n, at in enumerate(resets)],
    )
    start = inputs.within("start")
    at, overage = start.moment("at"), amount(start, "overage")
    balances = {lot: credits(value) for lot, value in start.value("balances").items()}
    start.finish()
    # A grant that begins later begins with its own amount, and one that has ended has nothing.
    over = {lot.id for lot in pool.lots if at < lot.from_ or (lot.until is not None and lot.until <= at)}
    begun = [LotAmount(lot=lot, amount=value) for lot, value in sorted(balances.items()) if lot not in over]
    ledger = resume(pool, opening(at, begun, overage), until)
    last_reset = max((at for at in resets if at <= until), default=None)

    def since(*reasons: EntryReason) -> str:
        entries = (entry for entry in ledger.entries if last_reset is None or entry.at > last_reset)
        return total(entry.amount for entry in entries if entry.reason in reasons)

    return {
        "balances": {lot: str(value) for lot, value in left_of(ledger).items()},
        "total_balance": str(ledger.balance),
        "overage": str(ledger.owed),
        "covered_since_reset": since(EntryReason.DRAWN, EntryReason.PAID),
        "usage_since_reset": since(EntryReason.DRAWN, EntryReason.CARRIED),
    }


def effective_period(inputs: Inputs) -> Any:
    taken_back = (inputs.maybe("voided_at", moment), inputs.maybe("deleted_at", moment))
    voided = min((at for at in taken_back if at is not None), default=None)
    span = lot_span(inputs.moment("effective_at"), inputs.maybe("expires_at", moment), voided)
    return {"from": native.shown(span.from_), "to": None if span.until is None else native.shown(span.until)}


# Wallets.


@dataclass
class Wallet:
    """A wallet that pays for some kinds of fee, or for all."""

    id: str
    left: Decimal
    priority: int | None
    only: tuple[str, ...]


def allocate(inputs: Inputs) -> Any:
    """Which wallets pay for fees, each restricted to kinds of fee."""
    into_debt = inputs.flag("last_eligible_may_go_negative", False)
    wallets = inputs.objects(
        "wallets",
        lambda one: Wallet(
            id=one.text("id"),
            left=amount(one, "balance_minor"),
            priority=one.maybe_whole("priority"),
            only=words(one, "only_fee_types"),
        ),
    )
    fees = inputs.objects(
        "fees",
        lambda one: (amount(one, "amount_minor"), one.text("type", "usage"), one.get("target") is not None),
    )
    paid: dict[str, list[Decimal]] = {wallet.id: [] for wallet in wallets}
    for fee, kind, targeted in fees:
        lots = [
            PoolLot(id=wallet.id, amount=wallet.left, from_=START, priority=wallet.priority, only=wallet.only)
            for wallet in wallets
            if not targeted and (not wallet.only or kind in wallet.only)
        ]
        for part in draw(lots, fee, [DrawBy.PRIORITY], into_debt=into_debt).slices:
            paid[part.lot].append(part.amount)
            for wallet in wallets:
                if wallet.id == part.lot:
                    wallet.left = max(wallet.left - part.amount, ZERO)
    return {"allocation_minor": {wallet: minor(Decimal(total(parts))) for wallet, parts in paid.items()}}


def trace(inputs: Inputs) -> Any:
    """From which grants each draw was taken, the oldest first."""
    lots = inputs.objects(
        "grants",
        lambda one: PoolLot(
            id=one.text("id"), amount=amount(one, "amount_minor"), from_=START, order=one.whole("granted_order")
        ),
    )
    amounts = inputs.objects("draws", lambda one: amount(one, "amount_minor"))
    draws = [PoolDraw(id=f"draw {n}", at=hours_after(START, n), amount=one) for n, one in enumerate(amounts)]
    ledger = replay(PoolFacts(order=[DrawBy.AGE], lots=lots, draws=draws), hours_after(START, 1_000))
    return {
        "remaining_minor": {lot: minor(left) for lot, left in left_of(ledger).items()},
        "drawn_from": [{part.lot: minor(part.amount) for part in taken.slices} for taken in ledger.draws],
    }


def debit(inputs: Inputs) -> Any:
    """What is left of grants after one debit."""
    grants = inputs.objects(
        "grants", lambda one: (amount(one, "amount"), one.maybe("expires_at", moment), one.maybe_whole("priority"))
    )
    last = 2**31 - 1
    lots = [
        PoolLot(id=str(n), amount=held, from_=START, until=until, priority=last if priority is None else priority)
        for n, (held, until, priority) in enumerate(grants)
    ]
    drawn = draw(lots, amount(inputs, "debit"), OPENMETER)
    amounts = [lot.amount for lot in lots] + [-part.amount for part in drawn.slices]
    return {"balance": total(amounts), "uncovered": str(drawn.uncovered)}


# Grants of periods.


def prorate_grant(inputs: Inputs) -> Any:
    """The share of a grant from an instant to the end of its period."""
    from_, until = inputs.moments("period")
    starts, scale = inputs.moment("starts"), inputs.whole("scale")
    unit = {"second_based": 1_000_000, "day_based": 86_400_000_000}[inputs.text("strategy")]
    part, whole = micros_between(starts, until) // unit, micros_between(from_, until) // unit
    # One in the last of so many decimals.
    step = Decimal(round_to(f"1/{10**scale}", scale))
    granted = prorate_credits(amount(inputs, "credits"), part, whole, step, inputs.rounding())
    return {"credits": str(granted), "coefficient": round_to(f"{part}/{whole}", 16)}


def rule(inputs: Inputs) -> Rollover:
    """The rule of a grant whose rollovers are trimmed over all of them, the oldest first."""
    percent = inputs.maybe("max_percent", lambda value: Decimal(str(value)))
    return Rollover(maximum=inputs.maybe("max", credits), percent=percent, over=RolloverOver.TOGETHER)


def rollover(inputs: Inputs) -> Any:
    """A monthly grant that rolls over, used and reset step by step."""
    grant = inputs.within("grant")
    granted, kept, every = amount(grant, "granted"), rule(grant), grant.interval("interval")
    for key in ("order", "trim"):
        check(grant.text(key, "oldest_first") == "oldest_first", "the oldest come first")
    grant.finish()

    def lot(number: int) -> PoolLot:
        return PoolLot(id=f"{number:04}", amount=granted, from_=after(START, every, number), rollover=kept)

    lots, draws, resets = [lot(0)], list[PoolDraw](), list[PoolReset]()
    now, period, after_each = START, 0, []
    steps = inputs.objects("steps", lambda one: (one.text("do"), one.maybe("amount", credits)))
    for n, (what, used) in enumerate(steps):
        if what == "use" and used is not None:
            now = hours_after(now, 1)
            draws.append(PoolDraw(id=f"step {n}", at=now, amount=used))
        else:
            check(what == "reset" and used is None, f"there is no step {what!r}")
            period += 1
            now = after(START, every, period)
            lots.append(lot(period))
            resets.append(PoolReset(id=f"step {n}", at=now))
        pool = PoolFacts(order=[DrawBy.AGE], lots=lots, draws=draws, resets=resets)
        ledger = replay(pool, hours_after(now, 1))
        rolled = [left for of, left in sorted(left_of(ledger).items()) if of != f"{period:04}" and left > 0]
        after_each.append({"rollovers": [str(left) for left in rolled], "total": str(ledger.balance)})
    return {"after_each_step": after_each}


def rollover_on_plan_change(inputs: Inputs) -> Any:
    """What a plan with another cap leaves of what had rolled over, beside its own grant."""

    def plan(key: str) -> tuple[Decimal, Rollover]:
        inner = inputs.within(key)
        found = amount(inner, "granted"), rule(inner)
        inner.finish()
        return found

    (granted, _), (fresh, new) = plan("old"), plan("new")
    check(inputs.text("trim", "oldest_first") == "oldest_first", "the oldest are trimmed first")
    lots = [
        RollingLot(lot=str(n), granted=granted, left=credits(left), since=hours_after(START, n))
        for n, left in enumerate(inputs.value("rollovers_before"))
    ]
    kept = [lot.kept for lot in roll_over(lots, hours_after(START, 1_000), rule=new)]
    return {"rollovers": [str(one) for one in kept], "total": total([*kept, fresh])}


def pool(inputs: Inputs) -> Any:
    """Draws on pools that are reset at different rhythms: the soonest to be reset first."""
    check(inputs.text("order") == "shortest_reset_first", "the soonest to be reset comes first")
    lots = inputs.objects(
        "pools",
        lambda one: PoolLot(
            id=one.text("id"),
            amount=amount(one, "amount"),
            from_=START,
            until=after(START, one.interval("reset"), 1),
        ),
    )
    draws: list[PoolDraw] = []
    after_each = []
    for n, one in enumerate(inputs.objects("draws", lambda one: amount(one, "amount"))):
        draws.append(PoolDraw(id=f"draw {n}", at=START, amount=one, order=n))
        ledger = replay(PoolFacts(lots=lots, draws=draws), hours_after(START, 1))
        pools = {lot: str(left) for lot, left in left_of(ledger).items()}
        drawn = by_lot(ledger.draws[-1].slices)
        after_each.append({"remaining": str(ledger.balance), "pools": pools, "drawn_from": drawn})
    return {"after_each_draw": after_each}


# Ledgers in the library's own words.


def ledger(inputs: Inputs) -> Any:
    """Lots, draws and what became of them."""
    facts = PoolFacts(
        step=inputs.maybe("step", credits),
        zone=inputs.zone(),
        overage=inputs.maybe("overage", Overage),
        lots=inputs.objects(
            "lots",
            lambda one: PoolLot(
                id=one.text("id"),
                amount=amount(one, "amount"),
                from_=one.moment("from"),
                until=one.maybe("until", moment),
                owner=one.maybe("owner", text),
                only=words(one, "only"),
                every=one.maybe("every", interval),
            ),
        ),
        voids=inputs.objects(
            "voids", lambda one: PoolVoid(id=one.text("id"), lot=one.text("lot"), at=one.moment("at"))
        ),
        draws=inputs.objects(
            "draws",
            lambda one: PoolDraw(
                id=one.text("id"),
                at=one.moment("at"),
                amount=amount(one, "amount"),
                by=one.maybe("by", text),
                of=words(one, "for"),
            ),
        ),
        returns=inputs.objects(
            "returns",
            lambda one: PoolReturn(
                id=one.text("id"),
                draw=one.text("draw"),
                at=one.moment("at"),
                amount=one.maybe("amount", credits),
            ),
        ),
    )
    found = replay(facts, inputs.moment("until"))
    drawn = {taken.draw: {"slices": by_lot(taken.slices), "uncovered": str(taken.uncovered)} for taken in found.draws}
    return {
        "balance": str(found.balance),
        "drawn": drawn,
        "history": [entry.to_dict() for entry in found.entries],
    }
