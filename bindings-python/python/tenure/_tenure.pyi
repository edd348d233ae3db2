# Written by `cargo xtask bindings` from the core's source. Do not edit.
"""What is native: spaces, facts, amounts and the calculators."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from os import PathLike
from typing import Any, Final, final
from zoneinfo import ZoneInfo

from tenure._types import (
    Assumptions,
    Attendance,
    Balance,
    Bill,
    BilledPortion,
    Cancelled,
    Cancelling,
    CardDraft,
    CardKey,
    CardOptions,
    CardRoot,
    CardScan,
    ChangeDay,
    Changed,
    Charged,
    Collect,
    Collected,
    CompanyProfile,
    Comparison,
    CreditPayment,
    CustomerProfile,
    CutAmount,
    CwtClaims,
    CycleSpan,
    DatedHours,
    DatedTerm,
    Decision,
    Derivation,
    Difference,
    DraftInvoice,
    DrawBy,
    DrawnCredits,
    Finding,
    FirstCharge,
    Header,
    History,
    InactiveMember,
    InvoiceDerivation,
    JwkKey,
    LeafKind,
    Leaving,
    Limits,
    LocalDay,
    LotAmount,
    LotSpan,
    MonthEnd,
    Notice,
    NumberedPermission,
    Offer,
    OpenPiece,
    PartCount,
    Party,
    PlainStatus,
    Policy,
    PoolFacts,
    PoolLedger,
    PoolLot,
    Price,
    Profile,
    Proposal,
    ProratedAmount,
    Proration,
    RecurringRevenue,
    Relied,
    Remaining,
    RenewedTerm,
    Replaced,
    Request,
    Retention,
    RevokedCard,
    Rhythm,
    RolledLot,
    RollingLot,
    Rollover,
    Rounding,
    Settlement,
    SignUp,
    Simulation,
    Standing,
    Statement,
    StoreReplacement,
    TaxMode,
    Term,
    TermDates,
    Timing,
    Utilisation,
    VerifiedCard,
    Visitor,
    WeeklyWindow,
    WholeProfile,
)

__version__: Final[str]
TZ_VERSION: Final[str]

def _json(of: str, value: object) -> str: ...
def _say(of: str, value: object) -> str: ...
def _read_request(source: bytes | bytearray | str) -> Request:
    """A request as JSON has it, from its bytes or its text.

    Raises:
        TenureError: with everything that is wrong in ``errors``, each with its code and its path.
    """

@final
class Amount:
    """An exact amount of one currency, such as ``Amount(Decimal("12.00"), "EUR")``: a whole number of its minor unit.

    Raises:
        InvalidValueError: `too_many_decimals` if it is finer than the currency's minor unit, `unknown_currency`, `out_of_range`.
        WrongTypeError: `wrong_type` if the value is no ``Decimal``: a float cannot hold 0.1.

    >>> from decimal import Decimal
    >>> from tenure import Amount
    >>> rent = Amount(Decimal("190.00"), "EUR")
    >>> print(rent + Amount.parse("12.50 EUR"))
    202.50 EUR
    >>> rent.value, rent.currency
    (Decimal('190.00'), 'EUR')
    """

    __match_args__ = ("value", "currency")

    def __new__(cls, value: Decimal, currency: str) -> Amount: ...
    @staticmethod
    def parse(text: str) -> Amount:
        """Reads text such as ``"12.00 EUR"``.

        Raises:
            InvalidValueError: `invalid_amount` for another form, `unknown_currency`, `too_many_decimals`, `out_of_range`.
        """

    @property
    def value(self) -> Decimal:
        """How many major units, with the decimals of the currency."""

    @property
    def currency(self) -> str:
        """The currency's code."""

    def to_json(self) -> str:
        """As JSON, on one line: the same in every language."""

    def to_dict(self) -> str:
        """As JSON has it, which is text, such as ``"12.00 EUR"``."""

    def __format__(self, spec: str, /) -> str: ...
    def __copy__(self) -> Amount: ...
    def __deepcopy__(self, _memo: object) -> Amount: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __bool__(self) -> bool: ...
    def __lt__(self, other: Amount, /) -> bool: ...
    def __le__(self, other: Amount, /) -> bool: ...
    def __gt__(self, other: Amount, /) -> bool: ...
    def __ge__(self, other: Amount, /) -> bool: ...
    def __add__(self, other: Amount, /) -> Amount: ...
    def __radd__(self, other: int, /) -> Amount: ...
    def __sub__(self, other: Amount, /) -> Amount: ...
    def __mul__(self, times: int, /) -> Amount: ...
    def __rmul__(self, times: int, /) -> Amount: ...
    def __neg__(self) -> Amount: ...

@final
class Facts:
    """Dated facts, as a space file has them: a whole file or a fragment that is appended to one. Equal facts in the same order are
    equal.
    """

    @staticmethod
    def read(source: bytes | bytearray | str) -> Facts:
        """Reads facts, strictly; they are checked with the space that they are appended to.

        Raises:
            TenureError: the first thing that is wrong, with its code and its path.
        """

    def plus(self, other: Facts) -> Facts:
        """The facts of both, these first."""

    def write(self) -> bytes:
        """The space file: canonical, so that equal facts give equal bytes."""

    def to_json(self) -> str:
        """As a space file, on one line."""

    def to_dict(self) -> dict[str, Any]:
        """The same as dicts and lists of plain values, as JSON has them."""

    def counts(self) -> dict[str, int]:
        """How many facts there are of each kind, by the name of their list in a space file."""

    def __len__(self) -> int: ...
    def __copy__(self) -> Facts: ...
    def __deepcopy__(self, _memo: object) -> Facts: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Space:
    """One operator's world: a set of dated facts, and the questions that can be asked of it.

    A space is a value: it does not change, and ``with_facts`` gives another. Nothing in it reads a clock: every question
    carries its date. It may be asked from any number of threads at once. Spaces of the same facts are equal.

    >>> from tenure import Space
    >>> space = Space.read('''{"format": 1, "edition": 1,
    ...     "space": {"id": "quay", "name": "The Quay", "currency": "EUR", "zone": "Europe/Lisbon"}}''')
    >>> space.header().zone
    zoneinfo.ZoneInfo(key='Europe/Lisbon')
    """

    def __copy__(self) -> Space: ...
    def __deepcopy__(self, _memo: object) -> Space: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    @staticmethod
    def read(source: bytes | bytearray | str) -> Space:
        """Reads a space file, from its bytes or its text, strictly.

        Raises:
            TenureError: with everything that is wrong in ``errors``, each with its code and its path. Nothing is half loaded.
        """

    @staticmethod
    def open(path: str | PathLike[str]) -> Space:
        """Reads a space file by its path.

        Raises:
            OSError: if the file cannot be read.
            TenureError: as ``read``.
        """

    @staticmethod
    def from_facts(facts: Facts) -> Space:
        """The space of these facts.

        Raises:
            TenureError: with everything that is wrong with them, as ``read``.
        """

    def write(self) -> bytes:
        """The space file: canonical, one fact a line, so that equal spaces give equal bytes."""

    def header(self) -> Header:
        """What does not change about the space."""

    def facts(self) -> Facts:
        """The facts, each array by id."""

    def with_facts(self, facts: Facts) -> Space:
        """The space with more facts: the union by id. The same fact again changes nothing.

        It costs what the facts touch: the accounts of the parties that they are about. Facts of the catalogue and voids,
        which are rare and reach far, index the space anew.

        Raises:
            TenureError: Everything that is wrong with the facts, or with the space that has them: `duplicate_id` if a different fact
                bears a used id, `dangling_id`, and so on. `invalid_fact` if the header is another space's.
        """

    def known_on(self, at: dt.datetime) -> Space:
        """The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
        that was not.

        Raises:
            TenureError: What would be wrong with a file of these facts alone.
        """

    def within(self, limits: Limits) -> Space:
        """The same space within other limits.

        Raises:
            TenureError: `too_many` if it has more facts than there may be.
        """

    def limits(self) -> Limits:
        """Within what limits it answers."""

    def forget(self, customer: str) -> Space:
        """The space without the name and contacts of a customer. No fact goes, and no answer changes."""

    def profile(self, party: Party) -> Profile | None:
        """The name and contacts of a party, unless they were forgotten."""

    def standing(self, customer: str, at: dt.datetime) -> Standing:
        """What a customer holds at an instant, and how: everything of their own (past and future too), what is shared with
        them, what they inherit from companies, and the default plan if it applies; with the span around the instant on
        which all of that is the same.

        Raises:
            TenureError: `invalid_question` for a customer that the space does not have.
        """

    def timeline(self, customer: str, from_: dt.datetime, until: dt.datetime) -> tuple[Standing, ...]:
        """The standings of a customer in `[from, until)`, in order and without gaps. The first may have begun before
        `from_`, and the last may end after `until`.

        Raises:
            TenureError: `invalid_question` for a customer that the space does not have, `reversed_span` unless `from_` is
                before `until`, `too_many` beyond 10,000 standings.
        """

    def may(self, customer: str, permission: str, at: dt.datetime) -> Decision:
        """Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
        which the answer stays as it is.

        Raises:
            TenureError: `invalid_question` for a customer that the space does not have, or a permission with a wildcard or an empty
                part.
        """

    def allowed(self, customer: str, permission: str, at: dt.datetime) -> bool:
        """Whether a customer may do something at an instant: `may` without its reasons and its span, for a door that
        only opens or does not.

        Raises:
            TenureError: As `may`.
        """

    def holders_of(self, permission: str, at: dt.datetime) -> tuple[str, ...]:
        """The customers who may do something at an instant, by id.

        Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.

        Raises:
            TenureError: `invalid_question` for a permission with a wildcard or an empty part.
        """

    def may_book(self, customer: str, resource: str, from_: dt.datetime, until: dt.datetime, at: dt.datetime) -> Offer:
        """Whether a customer may reserve a resource, as is known at `at`: under which membership, for which credits and what
        money, and who pays; or what stands in the way. What is held when the reservation starts decides.

        Of several things that are held, it is made under the first in the order of the standing that lets it be made.

        Raises:
            TenureError: `invalid_question` for a customer or a resource that the space does not have,
                `reversed_span` unless `from_` is before `until`,
                `out_of_range` where an amount does not fit.
        """

    def cancelling(self, booking: str, at: dt.datetime) -> Cancelling:
        """What cancelling a reservation would come to at an instant. It is too late from the resource's notice before the
        start on; without one from the start on.

        Raises:
            TenureError: `invalid_question` for a reservation that the space does not have, or that is cancelled;
                `out_of_range` where an amount does not fit.
        """

    def attendance(self, booking: str, at: dt.datetime) -> Attendance:
        """What became of a reservation. Somebody has come who checked in between its start (or an hour before) and its end.

        Raises:
            TenureError: `invalid_question` for a reservation that the space does not have.
        """

    def balance(self, party: Party, credit: str, at: dt.datetime) -> Balance:
        """What a customer can draw of a kind of credit at an instant, or what a company has in its pool; past and future
        alike. As it was known then: ask `known_on`.

        Raises:
            TenureError: `invalid_question` for a party or a kind of credit that the space does not have; `out_of_range` where an
                amount does not fit.
        """

    def ledger(self, party: Party, credit: str, until: dt.datetime) -> History:
        """What became of somebody's credits of a kind, up to an instant: everything that happened to the lots that are theirs,
        or on which they draw at that instant, with a reason for each entry.

        Raises:
            TenureError: As `balance`.
        """

    def statement(self, party: Party, credit: str, from_: dt.datetime, until: dt.datetime) -> Statement:
        """What became of somebody's credits of a kind in `[from, until)`, such as a month, as sums.

        Raises:
            TenureError: As `balance`; `reversed_span` unless `from_` is before `until`.
        """

    def bill(self, through: dt.date) -> Bill:
        """What is to be invoiced through a day, that day included, given what was invoiced before.

        It reads each account once, and of it only what is its own. Nothing is rounded but each line, and its tax.


        One account's mistake is that account's: whose part cannot be worked out is in `Bill.failed`, with
        `out_of_range` if an amount does not fit or a period ends beyond the year 9999,
        `too_many` if there are more cycles than the space's
        `Limits` allow; the path names the membership.

        Raises:
            TenureError: `out_of_range` if the day is at the end of time.
        """

    def explain(self, line: str, through: dt.date) -> Derivation:
        """How the amount of a line came about: of a line that is to be billed through a day, or else of a recorded one, worked
        out from what was known when its invoice was recorded.

        The amounts of all steps but `tax` sum to the line's amount. The codes:

        | code | what the step is |
        |---|---|
        | `share` | days at one price, as a part of a whole period |
        | `first_stub` | the first part period is free, or charged in full |
        | `price` | an amount that is charged as it stands |
        | `discount` | what a coupon takes off what is left of the fee |
        | `unused` | of what was billed for longer the unused part is rounded, not what stays |
        | `recorded` | what was billed before, taken off |
        | `given` | what a charge by hand for the line gave back before |
        | `closed` | the period was closed: what was known by then, and not billed, stays so |
        | `otherwise` | the line was not made by these rules |
        | `tax` | the line's tax: held in its amount if it is inclusive, on top of it if it is exclusive |

        Raises:
            TenureError: `invalid_question` if there is no such line; else as for `bill`.
        """

    def explain_all(self, through: dt.date) -> tuple[Derivation, ...]:
        """How the amounts of all lines that are to be billed through a day came about, each as `explain` has it; for
        one after the other the books would be read anew each time.

        Raises:
            TenureError: As for `bill`.
        """

    def explain_bill(self, through: dt.date) -> tuple[InvoiceDerivation, ...]:
        """How each invoice of a bill came about, line by line: the derivations sum to the lines, and the lines to the invoice.

        Raises:
            TenureError: As for `bill`.
        """

    def explain_invoice(self, invoice: str) -> InvoiceDerivation:
        """How a recorded invoice came about, line by line, worked out from what was known when it was recorded.

        Raises:
            TenureError: `invalid_question` if there is no such invoice, or it is void; else as for `bill`.
        """

    def settlements(self, bill: Bill, at: dt.datetime) -> tuple[Settlement, ...]:
        """What money credits pay of each invoice of a bill at an instant, in the order of the bill, and what is left due: what
        pays one invoice does not pay the next. It is what `credit_payments` gives when each invoice is issued, and
        what credits pay of it is recorded, before the next is asked about.

        Raises:
            TenureError: As `balance`.
        """

    def credit_payments(self, invoice: DraftInvoice, at: dt.datetime) -> tuple[CreditPayment, ...]:
        """What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
        id, as far as they are available, and no more together than is due. Of several invoices ask `settlements`.

        Raises:
            TenureError: As `balance`.
        """

    def invoice_facts(self, bill: Bill, recorded: dt.datetime, prefix: str) -> Facts:
        """The invoices of a bill as facts of this space, to be appended to it: issuing an invoice is storing it. Their ids are
        the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`. The numbers begin anew
        with each bill, so two bills that are recorded in one space need two prefixes.

        Raises:
            TenureError: `invalid_id` if the prefix makes no id.
        """

    def policy_on(self, day: dt.date) -> Policy:
        """The policy in force on a day; before the first, the one that has set nothing."""

    def compare_policies(self, a: Policy, b: Policy, through: dt.date) -> Comparison:
        """What each payer would be billed through a day under two policies, each as if it had been in force from the first day
        there is and nothing had been invoiced or closed yet: line against line, with the settings that make the difference.
        A host asks this before it changes its policy, or before it moves here from another system
        (see `compare_presets`). `billing_starts` holds as ever.

        The settings of a line are found by taking them from `b` one at a time, the others being those of `a`. The default
        plan of either policy plays no part: it is never billed.

        Raises:
            TenureError: As for `bill`.
        """

    def compare_presets(self, b: str, through: dt.date, *, a: str | None = None) -> Comparison:
        """The same with ready-made policies, by their names: `default`, `kill_bill`, `lago`, `stripe`, `openmeter`, `store`.
        Without `a` it is the policy in force on the last day.

        Raises:
            TenureError: `invalid_question` for a name that there is not; as for `bill`.
        """

    def leaving(self, membership: str, asked: dt.datetime) -> Leaving:
        """When a membership can be left if that is asked for at an instant.

        The notice is that of the plan's version in force on the day asked. The commitment is the longest of the plans that
        were held by then, so that no switch sheds it, in whole cycles from the first that began on joining (after a trial); days paused before it is over lengthen it,
        those of an open pause up to the day asked. Nothing is refused: what a host allows is its own business.

        Raises:
            TenureError: `invalid_question` for a membership that the space does not have, `out_of_range` beyond year 9999.
        """

    def propose(self, request: Request) -> Proposal:
        """What would come of some commands, without doing any of it.

        The commands are accepted or refused together; each sees what those before it do. A command that is accepted is
        answered with facts. An id stands for one command for ever: one whose first fact the space has has been carried out, and is
        answered with none.

        Raises:
            TenureError: A request that cannot be put to this space, with the path of what is wrong: `dangling_id` for what the space does
                not have, `duplicate_id` for two commands of one id, and those of the questions
                that are asked for it.
        """

    def sign_up(self, plan: str, visitor: Visitor, at: dt.datetime) -> SignUp:
        """The next step of a visitor who wants a public plan: log in or create an account, confirm, pay, done.

        Raises:
            TenureError: `dangling_id` for a plan that the space does not have, and those of `propose`.
        """

    def diff(self, after: Space, at: dt.datetime, through: dt.date) -> Difference:
        """What is different in another space, such as this one with some facts more: from an instant on, and for bills and notices
        through a local day.

        It looks at those parties only of whom something is recorded in one space and not in the other, and at all who have to
        do with them; at everybody if the catalogue differs.

        Raises:
            TenureError: Those of the questions that it asks of both.
        """

    def due(self, from_: dt.datetime, until: dt.datetime) -> tuple[Notice, ...]:
        """What falls due in `[from, until)`, in order of time, then of id: every notice that is not recorded as sent, by a
        `Message` that is not void and names the notice's id.

        What the timetables are is the plan's (`Plan.notices`), or else the space's
        (`Policy.notices`); some kinds come without a rule
        (`NoticeKind`). A notice comes at the start of the local day that its rule says, or at the
        event itself, but not before its cause was recorded: what is entered late still gives its notice in the next run.
        Spans add up: what falls due in two spans, one after the other, is what falls due in both.

        Raises:
            TenureError: `reversed_span` unless `from_` is before `until`; `too_many` beyond 100 years or 1,000,000 notices;
                `out_of_range` where an amount does not fit.
        """

    def customer_profile(self, customer: str, at: dt.datetime) -> CustomerProfile:
        """All that is known of a customer: contact, standing, plans held, shares, companies, use, money and messages.

        Raises:
            TenureError: `invalid_question` for a customer that the space does not have.
        """

    def company_profile(self, company: str, at: dt.datetime) -> CompanyProfile:
        """All that is known of a company: contact, plans held, the customers linked to it, use, money and messages.

        Raises:
            TenureError: `invalid_question` for a company that the space does not have.
        """

    def whole_profile(self, party: Party, at: dt.datetime) -> WholeProfile:
        """All that is known of a customer or a company: contact, plans held, use, messages and requests for support
        (`customer_profile`, `company_profile`), invoices and what of them is open, and balances of credits.

        Raises:
            TenureError: `invalid_question` for a party that the space does not have,
                `out_of_range` where a sum does not fit.
        """

    def recurring_revenue(self, from_: dt.date, until: dt.date) -> RecurringRevenue:
        """What recurs at the end of each calendar month of which a day lies in `[from, until)`, by the month, and how it moved.

        What recurs of a holder is the price of a period, by the month, of every plan and add-on of theirs that is charged by
        cycles on the last day of the month: after agreed prices and seats, before coupons and tax, whoever pays. A price for
        n months counts an nth; one for days or weeks is converted by a month of 365.25 / 12 days. The sum of a holder is
        rounded once, as the policy of that day rounds; nothing else is. What is charged once, trials, pauses that cost
        nothing, and memberships that wait for their first payment count nothing.

        Raises:
            TenureError: `reversed_span` unless `from_` is before `until`,
                `too_many` beyond 1,200 months,
                `out_of_range` if an amount does not fit.
        """

    def retention(self, from_: dt.date, until: dt.date) -> Retention:
        """Of those who joined in each calendar month of which a day lies in `[from, until)`, how many are still members at the
        end of that month and of each that follows, up to the last of these months.

        A member is a customer or a company with a membership of their own that is no pass. They joined on the earliest join
        date of these. On a day they are still a member if one of them admits then, or has its join date before it starts
        here and the day lies between. Who was never admitted is left out.

        Raises:
            TenureError: `reversed_span` unless `from_` is before `until`,
                `too_many` beyond 1,200 months.
        """

    def utilisation(self, from_: dt.date, until: dt.date) -> Utilisation:
        """How much of what there is was used in the local days `[from, until)`: reserved minutes of rooms out of the open ones,
        covered people out of the seats of companies, used credits out of those that were there.

        A room is open as its place is, with exceptions to its hours; without a place, always. Lockdowns are not left out.

        Raises:
            TenureError: `reversed_span` unless `from_` is before `until`; `too_many` for a span of more than a hundred years;
                `out_of_range` where an amount of credits does not fit.
        """

    def inactive(self, at: dt.datetime, after: str) -> tuple[InactiveMember, ...]:
        """The customers who hold a membership that admits them at an instant, of their own, shared or inherited, and who have
        not been seen for an interval: the longest unseen first, then by id.

        Somebody is seen when they come, when a reservation of theirs begins that was not cancelled, and when they use
        credits. Who was never seen since they hold something without a break counts from the start of that. Who has reserved
        for later is not inactive. Intervals of days or longer run to the start of the local day that many days later.

        Raises:
            TenureError: `out_of_range` beyond the year 9999.
        """

    def simulate(self, at: dt.datetime, until: dt.date, assumptions: Assumptions) -> Simulation:
        """What will come of the space from an instant through a local day, if what is assumed happens and nothing else.

        The answer is that of the space with the assumed facts, which stand in it: recorded, they are billed to the same lines.
        All facts of the space count, those recorded after `at` too; ask `known_on` for less.

        Raises:
            TenureError: `reversed_span` if the last day ends by `at`; `too_many` for more than
                10,000 standings of one customer, or renewals of one membership; as for
                `bill` and `due`.
        """

    def compare(self, catalogue: Facts, through: dt.date) -> Comparison:
        """What each payer would be billed through a day, from the beginning, if the space had another catalogue: line against
        line, with what of the catalogue makes the difference.

        Of `catalogue` the plans, add-ons, taxes, coupons and policies count. Each of these kinds of which it has any takes
        the place of all that the space has of it, so it must have every id that the space's facts name; a kind of which it
        has none stays as it is. Nothing counts as invoiced or closed, so that both bills are whole; `billing_starts` holds
        as ever.

        What makes the difference is found by taking it alone from `catalogue`: a plan with all its versions (`plan:desk`), an
        add-on, a tax category, a coupon, or a setting of the policies (`change.credit`; `policies` where they do not pair by
        id and date).

        Raises:
            TenureError: Everything that is wrong with the facts of the space beside that catalogue, with its path in them: an id that it does
                not have is `dangling_id`. `invalid_fact` if it is another space's. Besides as for `bill`.
        """

    def month_end(self, through: dt.date) -> MonthEnd:
        """The end of the month that holds a day, as far as that day: what is to be invoiced through it, what became of credits
        and of what people hold since the first of the month, and the notices of the month that follows the day. What recurs is
        that of the whole calendar month, at its end.

        Raises:
            TenureError: As `bill`, `recurring_revenue`, `utilisation` and `due`.
        """

    def lint(self) -> tuple[Finding, ...]:
        """Everything in the catalogue that would surprise those who sell it. What is void is left out.

        Somebody should be able to get into every place: what it covers is asked for, and if it covers nothing of its own,
        `place/` and its id. What a single membership grants counts as well. So does a share of what cannot be shared.
        """

    def issue_card(self, customer: str, options: CardOptions, kid: bytes, at: dt.datetime) -> CardDraft:
        """A card for a customer, issued at this instant, to be signed by the issuer's key of this id.

        Raises:
            TenureError: `invalid_question` for a customer that the space does not have, a wildcard below which something is held at other times,
                or a lease of more than they could draw; `out_of_range` if the card would live for too long, be over 512 bytes, or say what cannot be put on
                one; `wrong_key` for a device's key that is none.
        """

    def reissue_card(self, customer: str, card: bytes, options: CardOptions, at: dt.datetime) -> dt.datetime:
        """The first instant from `at` on at which a card that was issued says too much or too little of what the space knows now;
        if it never does, the card's end. What it should carry is what `options` ask for.

        Raises:
            TenureError: Those of `issue_card`; `invalid_encoding` for a card that is none.
        """

    def stale(self, proposal: Proposal) -> tuple[Relied, ...]:
        """What it was worked out from that has changed in a space since, such as a seat that somebody else has taken."""

    def still_valid(self, proposal: Proposal, at: dt.datetime) -> bool:
        """Whether what it says still comes of its facts, stored in a space at an instant: nothing has changed there that it was
        worked out from, and it has not aged. It ages with the local day on which it was asked for, since what may be done goes
        by the day, and when a reservation that it makes begins; ask again then.
        """


def card_text(card: bytes) -> str:
    """The text of a signed card or presentation, as it stands in a QR code: `TN1:` and base45."""

def card_bytes(text: str) -> bytes:
    """The bytes of a text that was scanned.

    Raises:
        TenureError: `invalid_encoding`.
    """

def key_set_draft(issuer: str, sequence: int, issued: dt.datetime, keys: Sequence[CardKey], root_kid: bytes) -> bytes:
    """The keys of an issuer, to be signed by the root key of this id: each `sequence` is higher than those before.

    Raises:
        TenureError: `invalid_encoding` for two keys of one id, `wrong_key`, `out_of_range`.
    """

def deny_list_draft(
    issuer: str,
    sequence: int,
    issued: dt.datetime,
    cards: Sequence[RevokedCard],
    kid: bytes,
) -> bytes:
    """The cards that an issuer revoked and that have not expired, to be signed by its key of this id.

    Raises:
        TenureError: Those of `key_set_draft`.
    """

def permission_numbers_draft(
    issuer: str,
    sequence: int,
    issued: dt.datetime,
    numbers: Sequence[NumberedPermission],
    kid: bytes,
) -> bytes:
    """What the numbers on an issuer's cards stand for, to be signed by its key of this id.

    Raises:
        TenureError: Those of `key_set_draft`.
    """

def presentation_draft(card: bytes, at: dt.datetime, challenge: bytes | None = None) -> bytes:
    """A card that is shown by the device that it is bound to, to be signed by the device's key: over the answer to a verifier's
    `challenge` of 16 bytes where there is a channel back, or over the time, anew every half minute.

    Raises:
        TenureError: `invalid_encoding`, `invalid_bytes`; `wrong_key` if the card is bound to no device.
    """

def draft_to_sign(draft: bytes) -> bytes:
    """The bytes of a draft that are to be signed, where the key is.

    Raises:
        TenureError: `invalid_encoding`.
    """

def attach_signature(draft: bytes, signature: bytes) -> bytes:
    """The signed object of a draft and the signature of 64 bytes that was made of it elsewhere. Whether it fits is for who has
    the public key to say.

    Raises:
        TenureError: `invalid_encoding`, `invalid_bytes`.
    """

def sign_draft(draft: bytes, seed: bytes) -> bytes:
    """The signed object of a draft, by a private key of Ed25519 that is at hand.

    Raises:
        TenureError: `invalid_encoding`, `invalid_bytes`.
    """

def verify_card(
    text: str,
    published: Sequence[bytes],
    roots: Sequence[CardRoot],
    challenge: bytes | None = None,
) -> VerifiedCard:
    """Who it is whose card was scanned, and nothing about what they may do.

    `published` is what the issuer published, keys first; `roots` are the keys that the verifier was delivered with.

    Raises:
        TenureError: What is wrong with the card, or with what was published: `invalid_encoding`, `wrong_key`, `bad_signature`,
            `out_of_range`, `superseded`. Then nobody is named.
    """

def scan_card(
    text: str,
    permission: str,
    at: dt.datetime,
    published: Sequence[bytes],
    roots: Sequence[CardRoot],
    challenge: bytes | None = None,
    state: bytes | None = None,
) -> CardScan:
    """Reads a card, and says who it is and whether they may do something at this time.

    `published` is what the issuer published since `state` was kept: keys first, then lists. `state` is what the last scan
    answered, which holds all that was published before, the highest time seen and the generations; `None`: nothing was
    scanned yet. `roots` are the keys that the verifier was delivered with. `challenge`: the 16 bytes that the device was
    asked to sign, if it was.

    Raises:
        TenureError: Those of `verify_card`; `newer_format` for a state of a newer release.
    """

def remaining_days(
    from_: dt.date,
    until: dt.date,
    on: dt.date,
    count: PartCount | None = None,
    day: ChangeDay | None = None,
    every: str | None = None,
) -> Remaining:
    """What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
    it, one after it nothing.

    `count`: in what it is counted; `None`: in days. A period that is not of whole months, counted in months or by months of so
    many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `None`:
    of the new one. `every`: how long the period is by its rule; `None`: so many months if one day of the month gives both of its
    ends, clamped to the month's end.

    Raises:
        TenureError: `invalid_question` for a count in seconds, which days do not have: ask `remaining_time`; `reversed_span` if the period ends
            before it begins, `out_of_range` beyond the year 9999.
    """

def remaining_time(from_: dt.datetime, until: dt.datetime, at: dt.datetime) -> Remaining:
    """What is left of a period at an instant, in microseconds. An instant before the period leaves all of it, one after it nothing.

    Raises:
        TenureError: `reversed_span` if the period ends before it begins.
    """

def remaining_after(elapsed: str) -> Remaining:
    """What is left of a period once a fraction of it is over: a decimal number such as `0.5`, or a fraction such as `14/31`.

    Raises:
        TenureError: `invalid_decimal` for another text, `out_of_range` if the fraction does not fit.
    """

def plan_change(
    remaining: Remaining,
    paid: Amount | None = None,
    credited: Amount | None = None,
    proration: Proration | None = None,
    rounding: Rounding | None = None,
    *,
    old: Amount | None = None,
    new: Amount | None = None,
) -> Changed:
    """What a change within a period comes to: what of the old price is given back, and what the rest costs at the new one.

    The prices are those of the whole period, for all seats: `None` before for something that is added, `None` after for
    something that is removed. `paid`: no more is given back than was paid for the old price; `None`: no such limit.
    `credited`: less what was credited before; `None`: nothing was. `proration`: what is rounded first; `None`: nothing.
    `rounding`: how each line is rounded; `None`: a half away from zero. Both are those of a space's policy.

    Raises:
        TenureError: `invalid_question` if there is neither price, and at `credited` if `paid` is not given; `currency_mismatch`, `out_of_range`.
    """

def collected(changed: Changed, price: Amount, collect: Collect | None = None) -> Collected:
    """What is collected now of a change, and what the next invoice comes to that charges `price` for the period after this one.
    `collect`: when the change is collected; `None`: with the next invoice.

    Raises:
        TenureError: `currency_mismatch`, `out_of_range`.
    """

def first_charge(
    price: Amount,
    rhythm: Rhythm,
    on: dt.date,
    proration: Proration | None = None,
    rounding: Rounding | None = None,
) -> FirstCharge:
    """What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.

    `proration`: how a stub is counted, and what of it is rounded first; `None`: days of the cycle that contains it, and nothing.
    `rounding`: `None`: a half away from zero.

    Raises:
        TenureError: `invalid_interval` for hours or for days on a fixed day of the month, `out_of_range` beyond the year 9999.
    """

def cancellation(
    price: Amount,
    remaining: Remaining,
    percent: Decimal | None = None,
    mode: TaxMode | None = None,
    proration: Proration | None = None,
    rounding: Rounding | None = None,
) -> Cancelled:
    """What is given back when somebody leaves within a period that is paid, with the tax of what is given back.

    All amounts are below zero, as on a line. `percent`: the tax; `None`: there is none. `mode`: whether the price holds it
    already; `None`: it comes on top. `proration`: what is rounded first; `None`: nothing. `rounding`: `None`: a half away from
    zero.

    Raises:
        TenureError: `out_of_range` if an amount does not fit.
    """

def replacement(of: StoreReplacement) -> Replaced:
    """What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
    subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.

    Raises:
        TenureError: `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
    """

def cycles(rhythm: Rhythm, from_: dt.date | dt.datetime, until: dt.date | dt.datetime) -> tuple[CycleSpan, ...]:
    """The cycles that have something in `[from, until)`, in order. The first may begin before it, and the last end after it.

    A date stands for its start where boundaries are instants, and an instant for its local day where they are dates.

    Raises:
        TenureError: `reversed_span` if there is nothing in `[from, until)`, `too_many` if there are more than 100 000, `invalid_interval` for
            hours from a date or days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
    """

def cycle(rhythm: Rhythm, number: int) -> CycleSpan:
    """The cycle of this number: 0 begins at the anchor, those before it are negative.

    Raises:
        TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
    """

def cycle_at(rhythm: Rhythm, at: dt.date | dt.datetime) -> CycleSpan:
    """The cycle that contains a date or an instant. There is one before the anchor as well.

    Raises:
        TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
    """

def boundary(rhythm: Rhythm, number: int) -> dt.date | dt.datetime:
    """The boundary of this number: 0 is the anchor, those before it are negative. So it adds any number of intervals to a date.

    Raises:
        TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
    """

def next_boundary(
    rhythm: Rhythm,
    after: dt.date | dt.datetime,
    inclusive: bool | None = None,
    not_before: dt.date | dt.datetime | None = None,
    ends: dt.date | dt.datetime | None = None,
) -> dt.date | dt.datetime:
    """The first boundary after a date or an instant.

    `inclusive`: a boundary at `after` itself counts; `None`: it does not. `not_before`: the first boundary at or after this
    one, if it is later; `None`: no such limit. `ends`: this itself, if the boundary would lie after it; `None`: there is no end.

    Raises:
        TenureError: `invalid_interval` and `out_of_range`, as for `cycles`.
    """

def whole_periods(from_: dt.date, until: dt.date, every: str) -> int:
    """How many whole intervals have gone by from one date to another; negative from the later to the earlier.

    Raises:
        TenureError: `invalid_interval` for hours.
    """

def days_between(
    from_: dt.date | dt.datetime,
    until: dt.date | dt.datetime,
    month_days: int | None = None,
    zone: ZoneInfo | None = None,
) -> int:
    """How many local days lie between two dates or instants: 0 within one day, 1 from late on one to early on the next,
    negative from the later to the earlier.

    `month_days`: as if every month had so many days, from 1 to 255, days beyond that counting as the last: 30 for 30/360
    (30E/360); `None`: the days that there are. `zone`: where local days begin; `None`: UTC.

    Raises:
        TenureError: `out_of_range` for a month of more than 255 days.
    """

def micros_between(from_: dt.datetime, until: dt.datetime) -> int:
    """How many microseconds have elapsed from one instant to another; negative from the later to the earlier."""

def local_day(when: dt.date | dt.datetime, zone: ZoneInfo | None = None) -> LocalDay:
    """The local day that a date names, or in which an instant lies. `zone`: where it begins; `None`: UTC.

    Raises:
        TenureError: `out_of_range` at the ends of time.
    """

def draw(
    lots: Sequence[PoolLot],
    amount: Decimal,
    order: Sequence[DrawBy] | None = None,
    step: Decimal | None = None,
    into_debt: bool | None = None,
) -> DrawnCredits:
    """Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
    nothing is asked about their spans, owners and scopes. The order in which they are given plays no part.

    `order`: by what lots are sorted, by id at last; `None`: own before pooled, then expiry, priority, age. `step`: what
    all amounts are whole numbers of; `None`: 1. `into_debt`: whether the last lot in the order goes below zero, so that
    something is uncovered only without any lot; `None`: no.

    Raises:
        TenureError: `negative_amount` and `off_step`, with the path of the amount; `duplicate_id`; `out_of_range` for a step that is none.
    """

def roll_over(
    lots: Sequence[RollingLot],
    at: dt.datetime,
    rule: Rollover | None = None,
    zone: ZoneInfo | None = None,
    step: Decimal | None = None,
) -> tuple[RolledLot, ...]:
    """What a reset at `at` leaves of lots, in their order.

    `rule`: at most its maximum and its percentage of the grant, at least its minimum, nothing that is older than its age;
    for each lot, or over all of them, the oldest trimmed first. `None`: nothing is left. `zone`: where local days begin, for
    an age; `None`: UTC. `step`: what all amounts are whole numbers of; `None`: 1.

    Raises:
        TenureError: `negative_amount` and `off_step`, with the path of the amount; `out_of_range` for a step that is none.
    """

def prorate_credits(
    amount: Decimal,
    part: int,
    whole: int,
    step: Decimal | None = None,
    rounding: Rounding | None = None,
) -> Decimal:
    """The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.

    `part` and `whole` count the same thing: days, seconds. A part below nothing counts as nothing, one beyond the whole as the
    whole. `step`: the smallest amount; `None`: 1. `rounding`: the mode; `None`:
    a half away from zero.

    Raises:
        TenureError: `invalid_question` if the whole is not above zero, `out_of_range` for a step that is none, or beyond what can be represented.
    """

def lot_span(from_: dt.datetime, until: dt.datetime | None = None, voided: dt.datetime | None = None) -> LotSpan:
    """The span in which a lot can be drawn, given its `from_`, its `until` (`None`: it has none) and when it was voided (`None`: it
    was not). It is empty for one that ended, or was voided, before it began.
    """

def hours(
    windows: Sequence[WeeklyWindow],
    exceptions: Sequence[DatedHours],
    at: dt.datetime,
    zone: ZoneInfo | None = None,
) -> OpenPiece:
    """Whether weekly windows are open at an instant, and the whole span around it on which that is so.

    Windows follow the local wall clock: one shrinks where clocks jump over a part of it, and where they go back both
    occurrences of a time count. On a day of an exception the windows that start that day are replaced; of exceptions that
    overlap the one that is listed later holds. `zone`: where the clock hangs; `None`: UTC.

    Raises:
        TenureError: `invalid_time` for a range that is empty or starts at 24:00, `reversed_span` for an exception that has no day.
    """

def hours_between(
    windows: Sequence[WeeklyWindow],
    exceptions: Sequence[DatedHours],
    from_: dt.datetime,
    until: dt.datetime,
    zone: ZoneInfo | None = None,
) -> tuple[OpenPiece, ...]:
    """The open and closed pieces that have an instant in `[from, until)`, in order. The first may begin before it, and the last
    end after it. `zone`: where the clock hangs; `None`: UTC.

    Raises:
        TenureError: Those of `hours`; `reversed_span` if there is no instant, `too_many` beyond 100 000 pieces.
    """

def canonical(kind: LeafKind, text: str) -> str:
    """Reads a value as strictly as a space file is read, and writes it as it is written there: instants in UTC, amounts with
    all the decimals of their currency, fractions reduced.

    Raises:
        TenureError: Those of the kind: `invalid_day`, `invalid_amount`, `unknown_zone` and so on; `out_of_range`.
    """

def prorate(
    price: Amount,
    part: int,
    whole: int,
    proration: Proration | None = None,
    rounding: Rounding | None = None,
) -> ProratedAmount:
    """What `part` of `whole` costs where the whole costs `price`: the exact fraction, rounded once.

    `part` and `whole` count the same thing: days, seconds, months. A part beyond the whole counts as the whole; one that is not
    above zero counts as `proration.outside` says, by default as nothing. `proration` says besides what is rounded before the
    line; `None`: nothing. `rounding`: how the line is; `None`: a half away from zero. Both are those of a space's policy.

    Raises:
        TenureError: `invalid_question` if the whole is not above zero, `out_of_range` if a value does not fit.
    """

def split(total: Amount, weights: Sequence[int]) -> tuple[Amount, ...]:
    """Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
    part. A negative amount is split as the positive one is.

    Raises:
        TenureError: `invalid_question` if there is no weight, or none above zero.
    """

def cut(amount: Amount, part: int, whole: int, rounding: Rounding | None = None) -> CutAmount:
    """Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.

    `rounding` is how the first is rounded; `None`: a half away from zero.

    Raises:
        TenureError: Those of `prorate`.
    """

def cap_credit(potential: Amount, paid: Amount, previous: Amount) -> Amount:
    """What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. It is no
    line: all four amounts are above zero.

    Raises:
        TenureError: `currency_mismatch`, `out_of_range`.
    """

def price_of(price: Price, seats: int) -> Amount:
    """What a whole period costs for so many seats. A tier is reached by the first seat that falls in it; without a seat no tier
    is reached, and nothing is charged. The minimum of a price per seat holds for no seat too.

    Raises:
        TenureError: `invalid_plan` if no tier holds so many seats, `currency_mismatch` if the parts are of different currencies,
            `out_of_range` if the amount does not fit.
    """

def round_to(value: str, places: int, rounding: Rounding | None = None) -> str:
    """Rounds a decimal number or a fraction to so many decimals (at most 38), and writes it with all of them.

    `rounding` is the mode; `None`: a half away from zero.

    Raises:
        TenureError: `invalid_decimal` if the text is neither a plain decimal number nor a fraction, `out_of_range` for more decimals, or if
            the value does not fit.
    """

def sum_exact(values: Sequence[str]) -> str:
    """The exact sum of decimal numbers and fractions, as the shortest text: a decimal number, or a fraction such as `1/3`.
    Without any it is `0`.

    Raises:
        TenureError: `invalid_decimal` if a text is neither, `out_of_range` if the sum does not fit.
    """

def sum_amounts(amounts: Sequence[Amount]) -> Amount:
    """The sum of amounts of one currency.

    Raises:
        TenureError: `invalid_question` if there is none, `currency_mismatch`, `out_of_range`.
    """

def amount_of_minor(minor: int, currency: str) -> Amount:
    """The amount of so many minor units of a currency, such as cents."""

def minor_of(amount: Amount) -> int:
    """How many minor units of its currency an amount is, such as cents."""

def portions(
    rhythm: Rhythm,
    charged: Charged,
    timing: Timing | None = None,
    proration: Proration | None = None,
) -> tuple[BilledPortion, ...]:
    """The cycles and stubs that are charged through a day, in order.

    `timing`: whether a cycle is charged at its start or at its end; `None`: at its start. `proration`: how a stub is counted, as a
    space's policy says; `None`: in days of the cycle that contains it. An anchor that is an instant counts as its local day.

    Raises:
        TenureError: `reversed_span` if what is charged ends before it begins, `too_many` beyond 100 000 cycles, `invalid_interval` for hours
            or for days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
    """

def charged_until(rhythm: Rhythm, charged: Charged, timing: Timing | None = None) -> dt.date | None:
    """The day until which is charged through a day; nothing before anything can be: before the first day, and in arrears before the
    first boundary. It is never beyond the end, and is the very start as long as nothing is charged.

    `timing`: whether a cycle is charged at its start or at its end; `None`: at its start.

    Raises:
        TenureError: `reversed_span` if what is charged ends before it begins, `invalid_interval` and `out_of_range` as for `portions`.
    """

def replay(pool: PoolFacts, until: dt.datetime) -> PoolLedger:
    """Works the facts of a pool through to an instant: lots that end, periods that end, lots that begin or are filled again up
    to and at `until`, and what is drawn, returned and transferred before it.

    Raises:
        TenureError: All that is wrong with the facts, each with its path: `negative_amount`, `off_step`, `reversed_span`, `overlapping_voids`,
            `duplicate_id`, `dangling_id`, `invalid_time`; `too_many` beyond 100 000 refills; `out_of_range`.
    """

def checkpoint(pool: PoolFacts, until: dt.datetime) -> str:
    """How a pool stands at an instant, as a text that `resume` takes: it holds what lots have left, what is owed, and what can
    still be given back.

    Raises:
        TenureError: Those of `replay`.
    """

def opening(at: dt.datetime, balances: Sequence[LotAmount], overage: Decimal | None = None) -> str:
    """A checkpoint of balances and carried overage that come from elsewhere, such as another system. `overage`: what is owed;
    `None`: nothing.

    Raises:
        TenureError: `duplicate_id` for a lot that is named twice. It is `resume` that compares it with a pool.
    """

def resume(pool: PoolFacts, checkpoint: str, until: dt.datetime) -> PoolLedger:
    """Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
    The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.

    Raises:
        TenureError: Those of `replay`; `invalid_json` for a text that is no checkpoint, `dangling_id` for one that names what the pool does
            not have, `reversed_span` if `until` lies before it.
    """

def base45_encode(bytes: bytes) -> str:
    """Writes bytes in the letters that a QR code writes most densely (RFC 9285)."""

def base45_decode(text: str) -> bytes:
    """Reads base45 in its one spelling (RFC 9285).

    Raises:
        TenureError: `invalid_encoding`.
    """

def cbor_notation(cbor: bytes) -> str:
    """What CBOR says, in the diagnostic notation of RFC 8949. It must be in its one spelling (section 4.2.1), and without floats.

    Raises:
        TenureError: `invalid_encoding`.
    """

def ed25519_public_key(seed: bytes) -> bytes:
    """The public key of Ed25519 that belongs to a seed: 32 random bytes, which RFC 8032 calls the private key.

    Raises:
        TenureError: `invalid_bytes` for another length.
    """

def sign_ed25519(seed: bytes, message: bytes) -> bytes:
    """Signs a message with Ed25519 (RFC 8032). The same message gives the same signature.

    Raises:
        TenureError: `invalid_bytes` if the seed has not 32 bytes.
    """

def verify_ed25519(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature is one of these bytes by this key of Ed25519: strictly, so that an encoding that is not canonical and
    a point of small order are refused. What is no key signs nothing.
    """

def verify_es256(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature (r and s, 32 bytes each) is one of these bytes by this key of P-256, with SHA-256. What is no key
    signs nothing.
    """

def sign_cose(payload: bytes, seed: bytes, kid: bytes, typ: str | None = None) -> bytes:
    """Signs a payload as a tagged COSE_Sign1 (RFC 9052) with Ed25519. The id of the key and `typ` (RFC 9596) are protected.

    Raises:
        TenureError: `invalid_bytes` if the seed has not 32 bytes.
    """

def verify_cose(cose: bytes, key: bytes, external: bytes | None = None) -> bytes:
    """The payload of a COSE_Sign1 (RFC 9052) that this key signed, tagged or not, whatever other headers it has.

    `external` are bytes that are signed along and stand elsewhere; `None`: none.

    Raises:
        TenureError: `invalid_encoding`, also for a critical header; `wrong_key` if it is no key, or of another algorithm; `bad_signature`.
    """

def cwt_claims(payload: bytes) -> CwtClaims:
    """The claims of a CWT (RFC 8392), once its payload was verified: times are whole seconds.

    Raises:
        TenureError: `invalid_encoding`.
    """

def verify_cwt(cwt: bytes, key: bytes, kid: bytes, external: bytes | None = None) -> CwtClaims:
    """The claims of a CWT (RFC 8392) that this key signed, under this id and in the one form that cards have: tagged, with
    protected headers alone.

    Raises:
        TenureError: `invalid_encoding`, `wrong_key`, `bad_signature`.
    """

def jwk_key(jwk: str) -> JwkKey:
    """The key of a JWK (RFC 7517, RFC 8037). Members that are not known are passed over; a private key is not looked at.

    Raises:
        TenureError: `invalid_encoding`; `wrong_key` if it is no key, of another curve, or not for verifying.
    """

def jwk_keys(set: str) -> tuple[JwkKey, ...]:
    """The keys of a JWK set: each must be one that is read here, and no id stands twice.

    Raises:
        TenureError: Those of `jwk_key`.
    """

def jwk(key: bytes, kid: str | None = None) -> str:
    """A key as a JWK. `kid`: its id; `None`: it has none.

    Raises:
        TenureError: `wrong_key`.
    """

def jwk_thumbprint(key: bytes) -> str:
    """The thumbprint of a key with SHA-256 (RFC 7638), as base64url.

    Raises:
        TenureError: `wrong_key`.
    """

def sign_jws(payload: bytes, seed: bytes) -> str:
    """Signs a payload as a compact JWS (RFC 7515) with the header `{"alg":"EdDSA"}`.

    Raises:
        TenureError: `invalid_bytes` if the seed has not 32 bytes.
    """

def verify_jws(jws: str, jwk: str) -> bytes:
    """The payload of a compact JWS that is signed with EdDSA by the key of this JWK, or by that one of a JWK set which its header
    names. No other algorithm is read, and no header that could bring a key along.

    Raises:
        TenureError: `invalid_encoding`, `wrong_key`, `bad_signature`.
    """

def term_dates(term: Term, joined: dt.date, start: dt.date | None = None, until: dt.date | None = None) -> TermDates:
    """The dates of a new membership of one term: what is not given follows from the term.

    A rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day, an
    event not before its own first day. `start` and `until` (the day after the last) are those that were agreed; `None`: they
    follow from the term.

    Raises:
        TenureError: `invalid_fact` at `start` if the start that is given lies before the join date, `reversed_span` at `until` if the end lies
            before the start or on it; those of `next_term`.
    """

def next_term(term: Term, start: dt.date, terms: int | None = None) -> dt.date | None:
    """The first day after so many terms that begin on a day; nothing if the term is open.

    Months never drift: each end is counted from `start` in one step. Who joins on or after the rollover day of a season or
    of a calendar unit gets one more. `terms`: how many; `None`: one.

    Raises:
        TenureError: `out_of_range` beyond the year 9999, `invalid_interval` for a length in hours.
    """

def renewal(term: Term, on: dt.date, until: dt.date, grace: str | None = None) -> RenewedTerm:
    """The term that a renewal buys: from the old end while current or within grace of it, else from the day of the renewal.

    `until` is the old end, the day after the last. `grace`: time after it in which it can still be renewed as if it were
    current; `None`: there is none.

    Raises:
        TenureError: Those of `next_term`; `reversed_span` at `until` for an event that is over, which no renewal prolongs.
    """

def status(dates: DatedTerm, on: dt.date) -> PlainStatus:
    """Where a membership of these dates stands on a day. What the staff has set beats the dates.

    Raises:
        TenureError: `reversed_span` at `until` if it ends before it starts or when it does, `out_of_range` if grace or the time as a new holder
            ends beyond the year 9999, `invalid_interval` if either is in hours.
    """
