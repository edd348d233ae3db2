"""How values behave as values of Python: equal, frozen, hashable, shown, copied, pickled, matched."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import tenure
from shared import FRIDAY, HARBOUR, at, quay
from tenure import (
    Amount,
    Choice,
    Facts,
    PartyCompany,
    PartyCustomer,
    PoolLot,
    ProrationRounding,
    Reason,
    ReasonCode,
    Record,
    Rhythm,
    Rounding,
    Space,
    TenureError,
    WrongTypeError,
)
from tenure.calculator import local_day, prorate

SPACE = quay()
ANN = PartyCustomer("ann")


def answers() -> list[Any]:
    """Answers of many shapes."""
    return [
        SPACE.may("ann", "door/main", FRIDAY),
        SPACE.standing("ann", FRIDAY),
        SPACE.bill(date(2026, 1, 31)),
        SPACE.whole_profile(ANN, FRIDAY),
        SPACE.balance(ANN, "minutes", FRIDAY),
        SPACE.header(),
        SPACE.facts(),
        SPACE.month_end(date(2026, 1, 31)),
        Amount.parse("12.00 EUR"),
        Rounding.HALF_EVEN,
        ANN,
    ]


@pytest.mark.parametrize("value", answers(), ids=lambda value: type(value).__name__)
def test_a_value(value: Any) -> None:
    for other in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert other == value
        assert hash(other) == hash(value)
        assert repr(other) == repr(value)
        assert type(other) is type(value)
    assert value != "something else"
    assert type(value).__name__ in repr(value)


def test_frozen() -> None:
    decision = SPACE.may("ann", "door/main", FRIDAY)
    mutable: Any = decision
    with pytest.raises(AttributeError, match="allowed"):
        mutable.allowed = False
    with pytest.raises(AttributeError, match="allowed"):
        del mutable.allowed
    with pytest.raises(AttributeError):
        mutable.colour = "red"
    amount: Any = Amount.parse("12.00 EUR")
    with pytest.raises(AttributeError):
        amount.value = Decimal(13)
    assert not hasattr(decision, "__dict__")
    assert isinstance(decision.reasons, tuple)


def test_a_list_that_was_given_can_change_and_the_record_does_not() -> None:
    only = ["print"]
    lot = PoolLot(id="a", amount=Decimal(60), from_=FRIDAY, only=only)
    only.append("call")
    assert lot.only == ("print",)


def test_what_is_made_equals_what_is_answered() -> None:
    answered = SPACE.may("ann", "door/main", FRIDAY)
    made = tenure.Decision(**{name: getattr(answered, name) for name in answered.__slots__})
    assert made == answered
    assert made.to_json() == answered.to_json()
    assert eval(repr(answered), vars(tenure) | {"datetime": importlib.import_module("datetime")}) == answered


def test_shown() -> None:
    assert repr(ANN) == "PartyCustomer(value='ann')"
    assert repr(Amount.parse("12.00 EUR")) == "Amount(Decimal('12.00'), 'EUR')"
    assert str(Amount.parse("-0.50 EUR")) == "-0.50 EUR"
    assert repr(Rhythm(anchor=date(2026, 1, 31), every="P1M")) == (
        "Rhythm(anchor=datetime.date(2026, 1, 31), every='P1M', align=None, week_starts=None, zone=None)"
    )
    assert repr(SPACE) == "<Space quay>"


def test_defaults_are_the_core_s() -> None:
    assert ProrationRounding() == ProrationRounding(
        line=Rounding.HALF_AWAY_FROM_ZERO,
        first=tenure.RoundFirstNothing(),
        outside=tenure.OutsideSpan.NOTHING_TO_WHOLE,
    )
    with pytest.raises(TypeError, match="every"):
        Rhythm(anchor=date(2026, 1, 31))  # type: ignore[call-arg]


def test_variants() -> None:
    assert ANN.type == "customer"
    assert ANN != PartyCompany("ann")
    match SPACE.bill(date(2026, 1, 31)).invoices[0].payer:
        case PartyCustomer(customer):
            assert customer == "ann"
        case PartyCompany():
            pytest.fail("ann pays for herself")


def test_choices_are_text() -> None:
    assert Rounding("half_even") is Rounding.HALF_EVEN
    name: Any = "half_even"
    assert Rounding.HALF_EVEN == name
    assert f"{Rounding.HALF_EVEN} {Rounding.HALF_EVEN!s}" == "half_even half_even"
    assert json.dumps([Rounding.HALF_EVEN]) == '["half_even"]'
    # The text of a member is as good as the member.
    how: Any = "half_even"
    one = prorate(Amount.parse("0.05 EUR"), 1, 2, ProrationRounding(line=how))
    assert one == prorate(Amount.parse("0.05 EUR"), 1, 2, ProrationRounding(line=Rounding.HALF_EVEN))
    assert issubclass(Rounding, Choice)


def test_dicts_are_json() -> None:
    bill = SPACE.bill(date(2026, 1, 31))
    assert json.loads(bill.to_json()) == bill.to_dict()
    assert bill.to_dict()["invoices"][0]["total"] == str(bill.invoices[0].total)


def test_sentences() -> None:
    reason = SPACE.may("ann", "door/main", FRIDAY).reasons[0]
    assert isinstance(reason, Reason) and reason.code is ReasonCode.GRANTED
    assert "desk" in reason.sentence()


def test_amounts() -> None:
    twelve, one = Amount(Decimal("12.00"), "EUR"), Amount.parse("1.00 EUR")
    assert twelve == Amount(Decimal("12"), "EUR") and hash(twelve) == hash(Amount(Decimal("12"), "EUR"))
    assert Amount(Decimal("1.2E+3"), "EUR") == Amount.parse("1200.00 EUR")
    assert (twelve + one, twelve - one, -one) == tuple(map(Amount.parse, ("13.00 EUR", "11.00 EUR", "-1.00 EUR")))
    assert one < twelve and max(one, twelve) is twelve and sorted([twelve, one])[0] is one
    assert one != Amount.parse("1.00 USD")
    assert not Amount.parse("0.00 EUR")
    with pytest.raises(TenureError, match="EUR"):
        _ = one < Amount.parse("1.00 USD")
    with pytest.raises(TypeError):
        _ = one + 1  # type: ignore[operator]
    match twelve:
        case Amount(value, currency):
            assert (value, currency) == (Decimal("12.00"), "EUR")
    assert str(Amount(Decimal(100), "JPY").value) == "100"


def test_instants_are_of_any_zone_and_come_in_utc() -> None:
    lisbon = datetime(2026, 7, 1, 9, 30, 15, 123456, tzinfo=ZoneInfo("Europe/Lisbon"))
    decision = SPACE.may("ann", "door/main", lisbon)
    assert decision == SPACE.may("ann", "door/main", lisbon.astimezone(timezone(timedelta(hours=-7))))
    until = decision.until
    assert until is not None and until.tzinfo is timezone.utc
    assert local_day(lisbon, ZoneInfo("Europe/Lisbon")).day == date(2026, 7, 1)
    # The clock goes back: `fold` tells the two apart.
    zone = ZoneInfo("Europe/Lisbon")
    night = [datetime(2026, 10, 25, 1, 30, tzinfo=zone, fold=fold) for fold in (0, 1)]
    # Python compares times of one zone by the clock on the wall.
    assert [lot_from(moment).hour for moment in night] == [0, 1]
    for moment in (datetime.min.replace(tzinfo=timezone.utc), datetime.max.replace(tzinfo=timezone.utc)):
        assert lot_from(moment) == moment


def lot_from(moment: datetime) -> datetime:
    return tenure.calculator.lot_span(moment).from_


def test_classes_of_ones_own() -> None:
    class Tomorrow(date):
        pass

    class Text(str):
        pass

    class Number(int):
        pass

    assert SPACE.bill(Tomorrow(2026, 1, 31)) == SPACE.bill(date(2026, 1, 31))
    assert SPACE.may(Text("ann"), "door/main", FRIDAY).allowed
    assert prorate(Amount.parse("10.00 EUR"), Number(1), Number(2)).amount == Amount.parse("5.00 EUR")


def test_arguments_by_name_and_by_place() -> None:
    assert SPACE.may("ann", "door/main", FRIDAY) == SPACE.may(customer="ann", permission="door/main", at=FRIDAY)
    month = SPACE.timeline(customer="ann", from_=at("2026-01-01"), until=at("2026-02-01"))
    assert month == SPACE.timeline("ann", at("2026-01-01"), at("2026-02-01"))
    with pytest.raises(TypeError, match="permission"):
        SPACE.may("ann", at=FRIDAY)  # type: ignore[call-arg]


def test_spaces(tmp_path: Path) -> None:
    file = tmp_path / "quay.json"
    file.write_bytes(SPACE.write())
    for other in (Space.open(file), Space.open(str(file)), pickle.loads(pickle.dumps(SPACE)), Space.from_facts(SPACE.facts())):
        assert other.write() == SPACE.write()
    with pytest.raises(FileNotFoundError):
        Space.open(tmp_path / "gone.json")
    assert SPACE.header().zone == ZoneInfo("Europe/Lisbon")
    assert len(Space.open(HARBOUR).facts()) > 1_000


def test_facts() -> None:
    facts = SPACE.facts()
    assert len(facts) == sum(facts.counts().values()) > 0
    assert Facts.read(facts.to_json()) == facts
    assert facts.to_dict()["space"]["id"] == "quay"
    ann = json.dumps(facts.to_dict() | {"customers": [{"id": "ben", "recorded": "2026-01-10T09:00:00Z"}]})
    more = SPACE.with_facts(Facts.read(ann))
    assert len(more.facts()) == len(facts) + 1
    assert len(SPACE.facts()) == len(facts)


def test_errors() -> None:
    assert issubclass(WrongTypeError, TenureError) and issubclass(WrongTypeError, TypeError)
    assert issubclass(TenureError, ValueError)
    with pytest.raises(tenure.QuestionError) as caught:
        SPACE.may("zoe", "door/main", FRIDAY)
    error = caught.value
    assert (error.code, error.path) == ("invalid_question", None)
    assert "zoe" in error.message and error.code in str(error)
    assert error.errors == ((error.code, error.path, error.message),)
    with pytest.raises(tenure.FactError):
        Space.read(SPACE.write().replace(b'"plan":"desk","from":"2026-01-16"', b'"plan":"office","from":"2026-01-16"'))
    with pytest.raises(tenure.InvalidValueError):
        Amount.parse("12.005 EUR")
    with pytest.raises(tenure.FormatError):
        Space.read("{")
    other = pickle.loads(pickle.dumps(error))
    assert (type(other), other.errors) == (type(error), error.errors)


@pytest.mark.parametrize("call", [copy.copy, copy.deepcopy], ids=["copy", "deepcopy"])
def test_copies_are_the_same_object(call: Callable[[Any], Any]) -> None:
    assert call(ANN) is ANN


def test_replaced() -> None:
    rhythm = Rhythm(anchor=date(2026, 1, 31), every="P1M")
    changed = rhythm.__replace__(every="P1Y")
    assert changed == Rhythm(anchor=date(2026, 1, 31), every="P1Y")
    assert isinstance(rhythm, Record)
