"""How values behave as values of Python: equal, frozen, hashable, shown, copied, pickled, matched."""

from __future__ import annotations

import copy
import importlib
import importlib.metadata
import json
import pickle
import sys
import typing
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import tenure
from shared import FRIDAY, HARBOUR, ROOT, at, quay
from tenure import (
    Amount,
    Choice,
    Facts,
    PartyCompany,
    PartyCustomer,
    PoolLot,
    Proration,
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
    assert weakref.ref(decision)() is decision
    assert isinstance(decision.reasons, tuple)


class Own(Sequence[str]):
    """A sequence that is no list."""

    def __init__(self, items: list[str]) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: Any) -> Any:
        return self.items[index]

    def append(self, item: str) -> None:
        self.items.append(item)


class Longer(list[str]):
    pass


@pytest.mark.parametrize("kind", [list, Longer, deque, Own])
def test_a_list_that_was_given_can_change_and_the_record_does_not(kind: Callable[[list[str]], Any]) -> None:
    only = kind(["print"])
    lot = PoolLot(id="a", amount=Decimal(60), from_=FRIDAY, only=only)
    only.append("call")
    assert lot.only == ("print",)
    assert hash(lot) == hash(PoolLot(id="a", amount=Decimal(60), from_=FRIDAY, only=("print",)))


@pytest.mark.parametrize("text", ["print", b"print", bytearray(b"print")])
def test_text_is_no_list(text: Any) -> None:
    lot = PoolLot(id="a", amount=Decimal(60), from_=FRIDAY, only=text)
    with pytest.raises(WrongTypeError) as caught:
        lot.to_json()
    assert caught.value.path == "only"


@pytest.mark.parametrize("of", [Rhythm, tenure.RoundFirstNothing, Amount, Space, Facts])
def test_no_class_is_below(of: Any) -> None:
    with pytest.raises(TypeError, match="is not an acceptable base type"):
        type("Mine", (of,), {"__slots__": ()})
    with pytest.raises(TypeError):
        type("Mine", (dict, of), {})


def test_types_are_known_as_the_program_runs() -> None:
    kinds = [kind for kind in vars(tenure).values() if isinstance(kind, type) and issubclass(kind, Record)]
    assert len(kinds) > 200
    for kind in kinds:
        if kind is not Record:
            assert set(kind.__slots__) <= set(typing.get_type_hints(kind))
            typing.get_type_hints(kind.__init__)
    assert typing.get_type_hints(tenure.Decision)["until"] == datetime | None


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
    assert Proration() == Proration(
        count=tenure.PartCountDays(),
        round_first=tenure.RoundFirstNothing(),
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
    one = prorate(Amount.parse("0.05 EUR"), 1, 2, rounding=how)
    assert one == prorate(Amount.parse("0.05 EUR"), 1, 2, rounding=Rounding.HALF_EVEN)
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
    assert sum([twelve, one]) == twelve + one and sum([]) == 0
    for other in (1, 0.0, False, "0", None):
        with pytest.raises(TypeError):
            other + one  # type: ignore[operator]
    assert 3 * one == one * 3 == Amount.parse("3.00 EUR") and -1 * one == -one
    for times in (1.5, True, Decimal(2), "2", one):
        with pytest.raises(TypeError):
            one * times  # type: ignore[operator]
    with pytest.raises(TenureError) as caught:
        one * 10**30
    assert caught.value.code == "out_of_range"
    assert (f"{one:>10}|{one}", one.to_json(), one.to_dict()) == ("  1.00 EUR|1.00 EUR", '"1.00 EUR"', "1.00 EUR")
    with pytest.raises(ValueError, match="format"):
        f"{one:.2f}"
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
        assert other == SPACE and hash(other) == hash(SPACE)
        assert len({other, SPACE}) == 1
    wider = SPACE.with_facts(Facts.read(json.dumps(SPACE.facts().to_dict() | {"customers": [{"id": "ben", "recorded": "2026-01-10T09:00:00Z"}]})))
    assert wider != SPACE and SPACE != wider and SPACE != SPACE.facts()
    assert copy.copy(SPACE) is copy.deepcopy(SPACE) is weakref.ref(SPACE)() is SPACE
    with pytest.raises(FileNotFoundError):
        Space.open(tmp_path / "gone.json")
    assert SPACE.header().zone == ZoneInfo("Europe/Lisbon")
    assert len(Space.open(HARBOUR).facts()) > 1_000


def test_facts() -> None:
    facts = SPACE.facts()
    assert len(facts) == sum(facts.counts().values()) > 0
    assert Facts.read(facts.to_json()) == facts
    assert facts.to_dict()["space"]["id"] == "quay"
    assert facts.write() == SPACE.write() and json.loads(facts.write()) == facts.to_dict()
    assert copy.copy(facts) is copy.deepcopy(facts) is weakref.ref(facts)() is facts
    # They are a list: what comes first counts, such as in the paths of errors.
    two = [{"id": id, "recorded": "2026-01-10T09:00:00Z"} for id in ("ben", "cyd")]
    one, other = (Facts.read(json.dumps(facts.to_dict() | {"customers": customers})) for customers in (two, two[::-1]))
    assert one != other and one.write() == other.write()
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
    # One that a test raises, say.
    for kind in (TenureError, WrongTypeError):
        mine = kind("no doors today")
        assert (str(mine), mine.message, mine.code, mine.path) == ("no doors today", "no doors today", "", None)
        assert (str(kind()), pickle.loads(pickle.dumps(mine)).errors) == ("", mine.errors)


@pytest.mark.parametrize("call", [copy.copy, copy.deepcopy], ids=["copy", "deepcopy"])
def test_copies_are_the_same_object(call: Callable[[Any], Any]) -> None:
    assert call(ANN) is ANN


def test_replaced() -> None:
    rhythm = Rhythm(anchor=date(2026, 1, 31), every="P1M")
    changed = Rhythm(anchor=date(2026, 1, 31), every="P1Y")
    assert rhythm.replace(every="P1Y") == rhythm.__replace__(every="P1Y") == changed
    if sys.version_info >= (3, 13):
        assert copy.replace(rhythm, every="P1Y") == changed
    assert PartyCustomer("ann").replace(value="ben") == PartyCustomer("ben")
    with pytest.raises(TypeError, match="colour"):
        rhythm.replace(colour="red")
    assert isinstance(rhythm, Record)


def test_pickles_go_by_name() -> None:
    rhythm = Rhythm(anchor=date(2026, 1, 31), every="P1M")
    made, (kind, fields) = rhythm.__reduce__()
    # Written by a release that had fewer fields, or others.
    assert made(kind, {name: fields[name] for name in ("every", "anchor")}) == rhythm
    with pytest.raises(TypeError, match="colour"):
        made(kind, fields | {"colour": "red"})
    with pytest.raises(TypeError, match="anchor"):
        made(kind, {"every": "P1M"})


def test_what_the_package_says_of_itself() -> None:
    about = importlib.metadata.metadata("tenure")
    assert about.get_all("Requires-Dist") == ["tzdata"]
    licences = {"LICENSE-MIT", "LICENSE-APACHE"}
    assert set(about.get_all("License-File") or ()) == licences
    found = {file.name: file for file in importlib.metadata.files("tenure") or () if file.name in licences}
    for name in licences:
        assert found[name].read_text() == (ROOT / name).read_text(encoding="utf-8")
