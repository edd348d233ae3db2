"""A member's year at The Quay: join, share, book, upgrade, be billed, lapse, come back. The same tour is in every language.

python bindings-python/examples/tour.py
"""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import tenure
from tenure import (
    ActionAddChild,
    ActionBook,
    ActionCancel,
    ActionRegister,
    ActionSignUp,
    ActionSwitch,
    Amount,
    By,
    ByHost,
    ByMember,
    Command,
    EffectNow,
    EffectPeriodEnd,
    NoticeKind,
    PartyCustomer,
    Proposal,
    ReasonCode,
    Request,
    Space,
)

QUAY = Path(__file__).resolve().parents[2] / "core" / "examples" / "tour" / "space.json"


def main() -> None:
    space = Space.open(QUAY)
    party = PartyCustomer("ann")

    # Join. On 5 January the host enters ann, and she takes a desk from the 16th on.
    space, _ = done(space, "2026-01-05T10:00", ByHost(), "c1", register("ann"))
    sign_up = ActionSignUp(customer="ann", plan="desk", from_=date(2026, 1, 16))
    space, joined = done(space, "2026-01-05T10:05", ByMember("ann"), "c2", sign_up)
    membership = "c2.1"
    assert joined.facts.to_dict()["memberships"][0]["id"] == membership

    # She is let in on Friday the 16th, until eight in the evening.
    decision = space.may("ann", "door/main", at("2026-01-16T09:00"))
    assert decision.allowed
    assert decision.until == at("2026-01-16T20:00")
    # On Saturday she is not.
    closed = space.may("ann", "door/main", at("2026-01-17T09:00"))
    assert (closed.allowed, closed.reasons[0].code) == (False, ReasonCode.OUTSIDE_HOURS)

    # Be billed. Sixteen of January's 31 days: 190 × 16/31 = 98.0645…
    january = date(2026, 1, 31)
    bill = space.bill(january)
    assert bill.invoices[0].total == eur("98.06")
    print(space.explain(bill.invoices[0].lines[0].id, january))
    # What is issued is recorded, and not billed again.
    space = space.with_facts(space.invoice_facts(bill, at("2026-01-31T18:00"), "jan"))
    assert not space.bill(january).invoices

    # Share. In February ben comes along; he holds nothing himself.
    space, _ = done(space, "2026-02-02T09:00", ByHost(), "c3", register("ben"))
    child = ActionAddChild(membership=membership, child="ben")
    space, _ = done(space, "2026-02-02T09:05", ByHost(), "c4", child)
    assert space.may("ben", "door/main", at("2026-02-03T10:00")).allowed

    # February is billed on its first day.
    bill = space.bill(date(2026, 2, 1))
    assert bill.invoices[0].total == eur("190.00")
    space = space.with_facts(space.invoice_facts(bill, at("2026-02-02T18:00"), "feb"))

    # Book. Two hours of the blue room are 120 of the 300 minutes that they share in February.
    from_, until = at("2026-02-10T09:00"), at("2026-02-10T11:00")
    offer = space.may_book("ben", "blue", from_, until, at("2026-02-05T12:00"))
    assert (offer.allowed, offer.takes, offer.overage) == (True, Decimal(120), None)
    book = ActionBook(customer="ben", resource="blue", from_=from_, until=until)
    space, _ = done(space, "2026-02-05T12:00", ByMember("ben"), "c5", book)
    balance = space.balance(party, "minutes", at("2026-02-12T12:00"))
    assert balance.available == Decimal(180)

    # Upgrade. From 16 February on, 13 of 28 days: 190 × 13/28 = 88.2142… come back, 310 × 13/28 = 143.9285… are charged.
    upgrade = ActionSwitch(membership=membership, plan="studio", when=EffectNow())
    space, upgraded = done(space, "2026-02-16T09:00", ByMember("ann"), "c6", upgrade)
    assert space.may("ben", "studio/mixer", at("2026-02-17T10:00")).allowed
    # What she was shown beforehand is what is billed: 55.72 more for February.
    shown = upgraded.difference
    assert shown is not None, "an accepted command says what it changes"
    february = date(2026, 2, 28)
    bill = space.bill(february)
    assert bill.invoices[0].total == eur("55.72")
    assert [line.amount for line in bill.invoices[0].lines] == [eur("-88.21"), eur("143.93")]
    foreseen = {line.line for line in shown.lines}
    assert all(line.id in foreseen for line in bill.invoices[0].lines)
    space = space.with_facts(space.invoice_facts(bill, at("2026-02-28T18:00"), "change"))

    # Lapse. In March she leaves, at the end of the period that she has paid for.
    cancel = ActionCancel(membership=membership, when=EffectPeriodEnd(), reason="moves away")
    space, _ = done(space, "2026-03-10T09:00", ByMember("ann"), "c7", cancel)
    notices = space.due(at("2026-03-20T00:00"), at("2026-04-02T00:00"))
    # A week before the end, and as it comes.
    week_before, ended = at("2026-03-25T00:00"), at("2026-03-31T23:00")
    ending, access = NoticeKind.ENDING, NoticeKind.ACCESS_ENDED
    assert [(notice.at, notice.kind) for notice in notices] == [(week_before, ending), (ended, access), (ended, access)]
    for notice in notices:
        print(notice.sentence())
    gone = at("2026-04-02T10:00")
    assert space.standing("ann", gone).holdings[0].label() == "Expired"
    assert not space.may("ben", "door/main", gone).allowed

    # Come back. In September she takes a desk again; her year is still there.
    again = ActionSignUp(customer="ann", plan="desk")
    space, _ = done(space, "2026-09-01T08:00", ByMember("ann"), "c8", again)
    assert space.may("ann", "door/main", at("2026-09-01T10:00")).allowed
    year = space.timeline("ann", at("2026-01-01T00:00"), at("2026-12-31T00:00"))
    labels = [piece.holdings[0].label() for piece in year]
    assert labels == ["Upcoming", "Active", "Active", "Expired", "Expired"]
    assert year[4].holdings[1].label() == "Active"
    # 98.06 + 190.00 + 55.72 were invoiced, and nothing was paid.
    money = space.whole_profile(party, at("2026-09-02T00:00")).money[0]
    assert (money.invoiced, money.open) == (eur("343.78"), eur("343.78"))
    assert Space.read(space.write()).write() == space.write()


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


def eur(text: str) -> Amount:
    return Amount(Decimal(text), "EUR")


def register(customer: str) -> ActionRegister:
    return ActionRegister(party=PartyCustomer(customer))


def done(space: Space, when: str, by: By, id: str, action: tenure.Action) -> tuple[Space, Proposal]:
    """Puts one command to the space: what comes of it, and the space in which it is done."""
    proposal = space.propose(Request(at=at(when), by=by, commands=[Command(id=id, do=action)]))
    assert proposal.accepted, proposal.refusals
    return space.with_facts(proposal.facts), proposal


if __name__ == "__main__":
    main()
