"""`core/tests/bad_input.json`: what must be refused in every language, here through the package. After each refusal a good
question is still answered.
"""

from __future__ import annotations

import base64
import importlib.resources
import io
import json
import sys
import zoneinfo
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal, localcontext
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import tenure
from shared import BAD, FRIDAY, quay
from tenure import Amount, PartyCustomer, PoolLot, Rhythm, Space, TenureError, WrongTypeError, read_request
from tenure.calculator import cycles, draw, local_day, prorate, round_to, split
from vectors import native

SPACE = quay()


def content(case: Any) -> bytes:
    """The bytes of a file that is to be read."""
    if "text" in case:
        return str(case["text"]).encode()
    if "base64" in case:
        return base64.b64decode(case["base64"])
    if "repeat" in case:
        part = case["repeat"]
        return str(part["before"] + part["text"] * part["times"] + part["after"]).encode()
    return json.dumps(BAD["space"] | case["with"]).encode()


def found(error: TenureError) -> list[Any]:
    return [{"code": one.code, "path": one.path} for one in error.errors]


def still_answers() -> None:
    assert SPACE.may("ann", "door/main", FRIDAY).allowed


def names(cases: list[Any]) -> list[str]:
    return [case["name"] for case in cases]


FILES = BAD["reading"] + BAD["changed"]


@pytest.mark.parametrize("case", FILES, ids=names(FILES))
def test_a_file(case: Any) -> None:
    for given in (content(case), bytearray(content(case))):
        with pytest.raises(TenureError) as caught:
            Space.read(given)
        assert found(caught.value) == case["errors"]
    still_answers()


def ask(op: str, given: Any) -> Any:
    def moment(key: str) -> datetime:
        return native.moment(given[key])

    def day(key: str) -> date:
        return native.day(given[key])

    match op:
        case "may":
            return SPACE.may(given["customer"], given["permission"], moment("at"))
        case "standing":
            return SPACE.standing(given["customer"], moment("at"))
        case "timeline":
            return SPACE.timeline(given["customer"], moment("from"), moment("until"))
        case "balance":
            return SPACE.balance(native.made(tenure.Party, given["party"]), given["credit"], moment("at"))
        case "explain":
            return SPACE.explain(given["line"], day("through"))
        case "may_book":
            return SPACE.may_book(
                given["customer"], given["resource"], moment("from"), moment("until"), moment("at")
            )
        case "propose":
            return SPACE.propose(read_request(json.dumps(given["request"])))
        case "compare_presets":
            return SPACE.compare_presets(given["b"], day("through"), a=given["a"])
        case "due":
            return SPACE.due(moment("from"), moment("until"))
        case "recurring_revenue":
            return SPACE.recurring_revenue(day("from"), day("until"))
        case "prorate":
            return prorate(Amount.parse(given["price"]), given["part"], given["whole"])
        case "split":
            return split(Amount.parse(given["total"]), given["weights"])
        case "cycles":
            return cycles(native.made(Rhythm, given["rhythm"]), day("from"), day("until"))
        case "draw":
            lots = [native.made(PoolLot, lot) for lot in given["lots"]]
            step = Decimal(given["step"]) if "step" in given else None
            return draw(lots, Decimal(given["amount"]), step=step)
        case "round_to":
            return round_to(given["value"], given["places"])
        case _:
            raise AssertionError(f"`{op}` is not asked here")


@pytest.mark.parametrize("case", BAD["asking"], ids=names(BAD["asking"]))
def test_a_question(case: Any) -> None:
    with pytest.raises(TenureError) as caught:
        ask(case["op"], case["in"])
    assert found(caught.value) == [case["error"]]
    still_answers()


EUR = Amount(Decimal(100), "EUR")
LOTS = [PoolLot(id="a", amount=Decimal(60), from_=FRIDAY)]


def wrong(value: Any) -> Any:
    """A value that a type checker would refuse."""
    return value


NATIVE: dict[str, Callable[[], Any]] = {
    "a float as an amount": lambda: prorate(wrong(100.0), 1, 2),
    "a float as credits": lambda: draw(LOTS, wrong(15.0)),
    "not a number as credits": lambda: draw(LOTS, wrong(float("nan"))),
    "a whole number as an amount": lambda: prorate(wrong(100), 1, 2),
    "a date-time without a zone": lambda: SPACE.may("ann", "door/main", datetime(2026, 1, 16, 18)),
    "a date where an instant is wanted": lambda: SPACE.may("ann", "door/main", wrong(date(2026, 1, 16))),
    "an instant where a date is wanted": lambda: SPACE.bill(FRIDAY),
    "a number as an id": lambda: SPACE.may(wrong(7), "door/main", FRIDAY),
    "nothing as an id": lambda: SPACE.may(wrong(None), "door/main", FRIDAY),
    "a truth as a whole number": lambda: prorate(EUR, True, 2),
    "a fraction as a whole number": lambda: prorate(EUR, wrong(1.5), 2),
    "a whole number beyond all bounds": lambda: prorate(EUR, 2**70, 2),
    "text where a list is wanted": lambda: split(EUR, wrong("12")),
    "a list where a record is wanted": lambda: SPACE.balance(wrong([]), "minutes", FRIDAY),
    "a number among the weights that is text": lambda: split(EUR, [1, wrong("2")]),
    "a rounding that there is not": lambda: round_to("1.5", 0, wrong("up")),
    "text that is no Unicode": lambda: SPACE.may("\ud800", "door/main", FRIDAY),
}

REFUSED_BY_PYTHON: dict[str, Callable[[], Any]] = {
    # A party is a class of its own here: Python itself refuses the argument.
    "a field that the record does not have": lambda: PartyCustomer("ann", **{"colour": "red"}),
}


@pytest.mark.parametrize("case", BAD["native"], ids=names(BAD["native"]))
def test_a_value_of_python(case: Any) -> None:
    name, code = case["name"], case["error"]["code"]
    if name in REFUSED_BY_PYTHON:
        with pytest.raises(TypeError, match="colour"):
            REFUSED_BY_PYTHON[name]()
    else:
        with pytest.raises(TenureError) as caught:
            NATIVE[name]()
        assert found(caught.value) == [case["error"]]
        # The wrong type is a `TypeError`, as everywhere in Python.
        assert isinstance(caught.value, TypeError) == (code == "wrong_type")
    still_answers()


def test_every_case_is_there() -> None:
    given = names(BAD["native"])
    assert sorted(given) == sorted([*NATIVE, *REFUSED_BY_PYTHON])
    assert len(FILES) + len(BAD["asking"]) + len(given) >= 40


def nameless() -> ZoneInfo:
    """A zone of which there are only the rules."""
    rules = (importlib.resources.files("tzdata") / "zoneinfo" / "Europe" / "Lisbon").read_bytes()
    return ZoneInfo.from_file(io.BytesIO(rules))


def cancelled(when: datetime) -> object:
    command = tenure.Command(id="c1", do=tenure.ActionCancel(membership="m1", when=tenure.EffectOn(when)))
    return SPACE.propose(tenure.Request(at=FRIDAY, by=tenure.ByHost(), commands=[command]))


OWN: list[tuple[str, Callable[[], Any], str, str | None]] = [
    ("a path as a file", lambda: Space.read(wrong(7)), "wrong_type", "source"),
    ("text that is half a character", lambda: Space.read('{"format": "\ud800"}'), "invalid_json", None),
    ("text of a file as facts", lambda: SPACE.with_facts(wrong("{}")), "wrong_type", "facts"),
    ("text as an instant", lambda: SPACE.may("ann", "door/main", wrong("2026")), "wrong_type", "at"),
    ("a float in an amount", lambda: Amount(wrong(12.5), "EUR"), "wrong_type", "value"),
    ("NaN in an amount", lambda: Amount(Decimal("NaN"), "EUR"), "invalid_decimal", "value"),
    ("infinity in an amount", lambda: Amount(Decimal("-Infinity"), "EUR"), "invalid_decimal", "value"),
    ("an amount finer than a cent", lambda: Amount(Decimal("1.005"), "EUR"), "too_many_decimals", None),
    ("an amount of 10 to the 400", lambda: Amount(Decimal("1e400"), "EUR"), "out_of_range", "value"),
    ("an amount of 10 to the -400", lambda: Amount(Decimal("1e-400"), "EUR"), "out_of_range", "value"),
    ("credits of 10 to the 400", lambda: draw(LOTS, Decimal("1e400")), "out_of_range", "amount"),
    ("a number as facts", lambda: tenure.Facts.read(wrong(7)), "wrong_type", "source"),
    ("text that holds half a character", lambda: round_to("1\ud800", 0), "wrong_type", "value"),
    ("a currency with half a character", lambda: Amount(Decimal(1), "EU\ud800"), "wrong_type", "currency"),
    ("a zone without a name", lambda: local_day(FRIDAY, nameless()), "unknown_zone", "zone"),
    ("a local time as a day or an instant", lambda: cancelled(datetime(2026, 1, 16)), "wrong_type", "commands[0].do.cancel.when.on"),
    ("a currency that there is not", lambda: Amount(Decimal(1), "XXQ"), "unknown_currency", "currency"),
    ("two currencies", lambda: EUR + Amount(Decimal(1), "USD"), "currency_mismatch", None),
    ("a set where a list is wanted", lambda: split(EUR, wrong({1, 2})), "wrong_type", "weights"),
    ("bytes where a list is wanted", lambda: split(EUR, wrong(b"12")), "wrong_type", "weights"),
    ("a record of another class", lambda: SPACE.propose(wrong(EUR)), "wrong_type", "request"),
    ("below zero where nothing is", lambda: split(EUR, [1, -1]), "out_of_range", "weights[1]"),
]


@pytest.mark.parametrize(("name", "call", "code", "path"), OWN, ids=[name for name, *_ in OWN])
def test_what_only_python_can_give(name: str, call: Callable[[], Any], code: str, path: str | None) -> None:
    with pytest.raises(TenureError) as caught:
        call()
    assert found(caught.value) == [{"code": code, "path": path}]
    still_answers()


SAID: list[tuple[Callable[[], Any], str]] = [
    (
        lambda: Amount(wrong("5"), "EUR"),
        'an exact decimal is wanted, such as `Decimal("7.5")`; this is a `str`',
    ),
    (
        lambda: Amount(wrong(5), "EUR"),
        'an exact decimal is wanted, such as `Decimal("7.5")`; this is an `int`',
    ),
    (
        lambda: Amount(wrong(5.0), "EUR"),
        'an exact decimal is wanted, such as `Decimal("7.5")`; this is a `float`, which is binary and cannot hold 0.1',
    ),
    (
        lambda: prorate(wrong("5.00 EUR"), 1, 2),
        'an amount is wanted, such as `Amount(Decimal("12.00"), "EUR")` or `Amount.parse("12.00 EUR")`; this is a `str`',
    ),
    (
        lambda: local_day(FRIDAY, wrong("Europe/Lisbon")),
        'a time zone is wanted, such as `ZoneInfo("Europe/Lisbon")`; this is a `str`',
    ),
    (
        lambda: SPACE.may("ann", "door/main", wrong("2026-01-16T18:00:00Z")),
        "an instant is wanted, such as `datetime(2026, 1, 31, 9, tzinfo=timezone.utc)`; this is a `str`",
    ),
    (
        lambda: SPACE.may("ann", "door/main", datetime(2026, 1, 16, 18)),
        "an instant is wanted, such as `datetime(2026, 1, 31, 9, tzinfo=timezone.utc)`; "
        "this is a `datetime` without a zone or an offset",
    ),
    (
        lambda: SPACE.bill(FRIDAY),
        "a day is wanted, such as `date(2026, 1, 31)`; this is a `datetime`: take its day in the zone that you mean",
    ),
    (lambda: SPACE.may(wrong(None), "door/main", FRIDAY), "an id is wanted, which is a `str`; this is `None`"),
    (
        lambda: SPACE.may("ann\ud800", "door/main", FRIDAY),
        "the text holds half a character, a surrogate without its other half, and so is no Unicode",
    ),
]


@pytest.mark.parametrize(("call", "message"), SAID, ids=[message for _, message in SAID])
def test_a_message_says_how_it_is_written_in_python(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(TenureError) as caught:
        call()
    assert caught.value.message == message


def test_a_decimal_is_its_value_however_it_is_written() -> None:
    cent = Decimal("0.01")
    # Tens of digits, of which all but one are zeros.
    long = [Decimal("1." + "0" * 60), Decimal("1E+2") * cent, Decimal("100E-2")]
    zeros = [Decimal("0E+50"), Decimal("0E-50"), Decimal("-0"), Decimal("0E+999999")]
    for capitals in (0, 1):
        with localcontext() as context:
            context.capitals = capitals
            assert {str(Amount(number, "EUR")) for number in long} == {"1.00 EUR"}
            assert {str(Amount(number, "EUR")) for number in zeros} == {"0.00 EUR"}
            assert str(Amount(Decimal("1.2E+3"), "EUR")) == "1200.00 EUR"
            for number in [Decimal("1E+400"), Decimal("1E-400"), Decimal("1E+999999")]:
                with pytest.raises(TenureError) as caught:
                    Amount(number, "EUR")
                assert caught.value.code == "out_of_range"


def test_a_zone_that_the_system_does_not_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in files of the system nor in the package `tzdata`."""
    space = Space.read(json.dumps(BAD["space"] | {"space": BAD["space"]["space"] | {"zone": "Pacific/Chatham"}}))
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "tzdata", None)
        zoneinfo.reset_tzpath([])
        try:
            with pytest.raises(tenure.InvalidValueError, match="Pacific/Chatham.*tzdata") as caught:
                space.header()
        finally:
            zoneinfo.reset_tzpath()
    assert caught.value.code == "unknown_zone"
    assert space.header().zone == ZoneInfo("Pacific/Chatham")


def test_what_a_record_holds_is_checked_where_it_is_given() -> None:
    lot = PoolLot(id="a", amount=wrong(1.5), from_=FRIDAY)
    with pytest.raises(WrongTypeError) as caught:
        draw([lot], Decimal(1))
    assert caught.value.path == "lots[0].amount"


def test_a_list_that_holds_itself() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(WrongTypeError) as caught:
        split(EUR, endless)
    assert caught.value.path == "weights[0]"
    still_answers()


def test_what_is_wrong_within_what_is_given() -> None:
    command = tenure.Command(id="c1", do=tenure.ActionCancel(membership="a/b", when=tenure.EffectNow()))
    with pytest.raises(TenureError) as caught:
        SPACE.propose(tenure.Request(at=FRIDAY, by=tenure.ByHost(), commands=[command]))
    assert (caught.value.code, caught.value.path) == ("invalid_id", "commands[0].do.cancel.membership")


def test_a_list_that_fails_as_it_is_read() -> None:
    class Odd(Sequence[int]):
        def __len__(self) -> int:
            return 2

        def __getitem__(self, index: Any) -> Any:
            raise RuntimeError("odd")

    with pytest.raises(RuntimeError, match="odd"):
        split(EUR, Odd())
    still_answers()
