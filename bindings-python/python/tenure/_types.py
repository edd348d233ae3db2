# Written by `cargo xtask bindings` from the core's source. Do not edit.
"""The records that go in and come out: frozen, with keyword arguments, equal by value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar, Literal, final
from zoneinfo import ZoneInfo

from tenure._record import Choice, Record, put, settled
from tenure._tenure import Amount, Facts, _say


class AfterLapse(Choice):
    """Where the cycles begin when somebody returns after a lapse."""

    RESTART = "restart"
    """On the day of the return."""

    KEEP = "keep"
    """Where they did."""

    SHIFT = "shift"
    """Where they did, moved by the whole days of the lapse."""


class AfterPause(Choice):
    """Where the cycles begin after a pause."""

    KEEP = "keep"
    """Where they did."""

    RESTART = "restart"
    """On the first day after the pause."""

    SHIFT = "shift"
    """Where they did, moved by the whole days of the pause."""


class AfterSwitch(Choice):
    """Where the cycles begin after a switch to a plan of the same rhythm. A plan of another rhythm always begins its own."""

    KEEP = "keep"
    """Where they did."""

    RESTART = "restart"
    """At the switch."""


class AllowanceFor(Choice):
    """What the amount of an allowance is for. Who comes in the middle of a period brings the amount, or its share if it is
    prorated; who leaves takes nothing back.
    """

    MEMBERSHIP = "membership"
    """The membership, whoever it covers."""

    SEAT = "seat"
    """Each of its seats."""

    PERSON = "person"
    """Each person whom it covers: the holder and the children, or those who inherit it."""


class Attendance(Choice):
    """What became of a reservation, as known at an instant."""

    AHEAD = "ahead"
    """It has not started."""

    AWAITED = "awaited"
    """It has started, and nobody has come yet."""

    ATTENDED = "attended"
    """Its customer has come."""

    NO_SHOW = "no_show"
    """It is over, and nobody came."""

    CANCELLED = "cancelled"
    """It was given up in time."""

    CANCELLED_LATE = "cancelled_late"
    """It was given up too late, and is charged all the same."""


class BookingReasonCode(Choice):
    """What stands in the way of a reservation."""

    NOTHING_HELD = "nothing_held"
    """Nothing is held when it starts that admits."""

    ENDS_BEFORE = "ends_before"
    """What is held ends, or rests, before it is over."""

    NOT_OFFERED = "not_offered"
    """The plan does not offer the resource."""

    PAST = "past"
    """It starts in the past."""

    TOO_LONG = "too_long"
    """It is longer than the plan allows."""

    TOO_SHORT = "too_short"
    """It is shorter than the plan allows."""

    TOO_FAR_AHEAD = "too_far_ahead"
    """It is further ahead than the plan allows."""

    TOO_MANY_OPEN = "too_many_open"
    """There are as many open reservations as the plan allows."""

    DAY_LIMIT = "day_limit"
    """It is more than the plan allows on a day."""

    WEEK_LIMIT = "week_limit"
    """It is more than the plan allows in a week."""

    CYCLE_LIMIT = "cycle_limit"
    """It is more than the plan allows in a billing cycle."""

    VISIT_LIMIT = "visit_limit"
    """The allowed number of visits is used up."""

    PASS_USED_UP = "pass_used_up"
    """The uses of the pass are taken, by visits and by other reservations."""

    OUTSIDE_HOURS = "outside_hours"
    """The plan's hours are closed during it."""

    OUTSIDE_GROUP_HOURS = "outside_group_hours"
    """The hours of a group of the customer are closed during it."""

    PLACE_CLOSED = "place_closed"
    """The place is closed during it."""

    LOCKDOWN = "lockdown"
    """Everything is locked down during it, or the place is."""

    TAKEN = "taken"
    """Something else is reserved then."""

    FULL = "full"
    """It has as many reservations then as it takes."""

    TOO_CLOSE = "too_close"
    """It is too close to another reservation."""

    NO_CREDITS = "no_credits"
    """There are not enough credits, and the plan allows no overage."""

    CREDITS_RESERVED = "credits_reserved"
    """The credits are there, but are reserved for later."""


class CardAge(Choice):
    """How old a card is."""

    FRESH = "fresh"
    """What it says is as new as its issuer wants it."""

    STALE = "stale"
    """What it says is still good, and should be renewed."""

    OUTDATED = "outdated"
    """It identifies its holder, and nothing more."""


class CardProof(Choice):
    """What is known about who brought a card."""

    BEARER = "bearer"
    """It is good for whoever has a copy."""

    MISSING = "missing"
    """It is bound to a device, which has not shown that it is there."""

    SHOWN = "shown"
    """The device signed it anew, at a time that scanning looks at."""

    ANSWERED = "answered"
    """The device answered the challenge."""


class CardVerdict(Choice):
    """What a card comes to."""

    ALLOWED = "allowed"
    """They may."""

    DENIED = "denied"
    """They may not."""

    UNSURE = "unsure"
    """What is known here does not suffice to say; a person, or the network, may."""


class ChangeDay(Choice):
    """Who owns the day of a change."""

    NEW = "new"
    """What is held after it."""

    OLD = "old"
    """What was held before it."""


class ChargeAs(Choice):
    """How a switch within a period is charged."""

    PRORATED = "prorated"
    """A credit for what is unused, and a charge for the new plan: two lines."""

    DIFFERENCE = "difference"
    """The difference for the rest of the running period: one line."""

    TIME = "time"
    """Nothing: what is unused buys days of the new plan."""

    PERIOD_END = "period_end"
    """Nothing until the running period ends."""


class ChargeDue(Choice):
    """When a charge is invoiced."""

    NEXT_INVOICE = "next_invoice"
    """With the payer's next invoice."""

    IMMEDIATE = "immediate"
    """On its own day."""


class ChildrenLeave(Choice):
    """Who may end that a child is covered, besides the staff and the holder of the membership."""

    ASKED = "asked"
    """Nobody: the child asks the staff."""

    BY_THEMSELVES = "by_themselves"
    """The child, too."""


class Collect(Choice):
    """When a change is collected."""

    NEXT_INVOICE = "next_invoice"
    """On the payer's next invoice; if there is none through the day that is billed, on one of that day."""

    AT_ONCE = "at_once"
    """On an invoice of the day of the change."""

    NEXT_REGULAR = "next_regular"
    """On the payer's next invoice that comes by itself within a year: until then it waits. If none is to come, as
    `next_invoice`. For who bills every day.
    """


class CreditFrom(Choice):
    """From what the credit for unused time comes. It is never more than was billed."""

    RECORDED = "recorded"
    """What was billed, after its discounts."""

    PRICE = "price"
    """The plan's price: discounts stay as they were given."""

    PAID = "paid"
    """What was paid: what is still owed is cancelled against the open invoice, and only the rest is given back."""


class CreditsAfterSwitch(Choice):
    """What becomes of the allowances of a period in which a membership switches to another plan."""

    KEPT = "kept"
    """They are kept to the end of their period, and the new plan adds what it grants more; where the rhythm changes, its whole
    amount. What was granted for days that are not served goes as `credits_within_period` says, where the new plan grants
    less in the period, where the new period would be over first, and of a period that began with a switch itself.
    """

    PRORATED = "prorated"
    """They end, and the new plan grants its share of the period that is left."""

    RESTARTED = "restarted"
    """They end, and the new plan grants its whole amount."""


class CreditsWithinPeriod(Choice):
    """What a seat, a person or another plan brings of an allowance in the middle of its period, and takes when it goes."""

    SHARE = "share"
    """Its share, by the days of the period that are left, today's included. What goes takes back what it brought for the
    days from then on, as far as it has not been used.
    """

    WHOLE = "whole"
    """The whole amount; what goes takes nothing back."""


class DefaultOn(Choice):
    """What makes a customer hold the default plan."""

    REGISTERING = "registering"
    """Being a customer: whoever holds nothing holds it."""

    EXPIRY = "expiry"
    """A membership of their own has ended."""

    DROPPED = "dropped"
    """Having been covered by another's membership or by a company's."""


class DrawBy(Choice):
    """One thing that an order of lots looks at."""

    OWN_BEFORE_POOLED = "own_before_pooled"
    """A person's own lots before those of the pool."""

    EXPIRY = "expiry"
    """The soonest to expire first; never last."""

    PRIORITY = "priority"
    """The lowest priority number first."""

    AGE = "age"
    """The oldest first."""

    ID = "id"
    """The smallest id first."""


class DunningAction(Choice):
    """What is due at a step of dunning."""

    NOTICE = "notice"
    """A message."""

    SUSPEND = "suspend"
    """The membership is suspended until the payment is made good."""

    END = "end"
    """The membership ends."""


class EntryReason(Choice):
    """Why an entry stands in a ledger. The names are stable."""

    GRANTED = "granted"
    """A lot begins."""

    REFILLED = "refilled"
    """A lot that comes again is filled."""

    ROLLED_IN = "rolled_in"
    """What was left of a lot goes on into the next period: taken into it."""

    TOPPED_UP = "topped_up"
    """A lot is brought up to the minimum of its rollover."""

    TRANSFERRED_IN = "transferred_in"
    """From another lot."""

    DRAWN = "drawn"
    """Drawn from a lot."""

    PAID = "paid"
    """Carried overage that a lot pays."""

    RETURNED = "returned"
    """A slice that a draw gives back."""

    LAPSED = "lapsed"
    """A slice that a draw gives back to a lot that does not live any more. It moves nothing."""

    EXPIRED = "expired"
    """What was left when a lot ended."""

    RESET = "reset"
    """What a reset did not leave."""

    REPLACED = "replaced"
    """What was left when a lot was filled again: use it or lose it."""

    VOIDED = "voided"
    """What was left when a lot was taken back."""

    ROLLED_OUT = "rolled_out"
    """What was left of a lot goes on into the next period: taken out of the old one."""

    TRANSFERRED_OUT = "transferred_out"
    """To another lot."""

    TRANSFER_SHORT = "transfer_short"
    """What a transfer asked for and the lot did not have. It moves nothing."""

    REFUSED = "refused"
    """What no lot covered and should not have been used. It moves nothing."""

    CHARGED = "charged"
    """What no lot covered and is charged. It moves nothing."""

    CARRIED = "carried"
    """What no lot covered and is owed from now on."""

    GIVEN_UP = "given_up"
    """What no lot had covered of a draw that is given up."""

    DROPPED = "dropped"
    """Carried overage that a reset drops."""


class FactKind(Choice):
    """A kind of fact."""

    POLICY = "policy"
    """The facts in `policies` of a space file."""

    TAX = "tax"
    """The facts in `taxes` of a space file."""

    CREDIT = "credit"
    """The facts in `credits` of a space file."""

    HOURS = "hours"
    """The facts in `hours` of a space file."""

    EXCEPTION = "exception"
    """The facts in `exceptions` of a space file."""

    PLACE = "place"
    """The facts in `places` of a space file."""

    LOCKDOWN = "lockdown"
    """The facts in `lockdowns` of a space file."""

    PLAN = "plan"
    """The facts in `plans` of a space file."""

    ADD_ON = "add_on"
    """The facts in `add_ons` of a space file."""

    COUPON = "coupon"
    """The facts in `coupons` of a space file."""

    RESOURCE = "resource"
    """The facts in `resources` of a space file."""

    GROUP = "group"
    """The facts in `groups` of a space file."""

    CUSTOMER = "customer"
    """The facts in `customers` of a space file."""

    COMPANY = "company"
    """The facts in `companies` of a space file."""

    GROUP_MEMBER = "group_member"
    """The facts in `group_members` of a space file."""

    LINK = "link"
    """The facts in `links` of a space file."""

    MEMBERSHIP = "membership"
    """The facts in `memberships` of a space file."""

    SWITCH = "switch"
    """The facts in `switches` of a space file."""

    SEAT_CHANGE = "seat_change"
    """The facts in `seat_changes` of a space file."""

    PRICE_CHANGE = "price_change"
    """The facts in `price_changes` of a space file."""

    PAUSE = "pause"
    """The facts in `pauses` of a space file."""

    ATTACHMENT = "attachment"
    """The facts in `attachments` of a space file."""

    REDEMPTION = "redemption"
    """The facts in `redemptions` of a space file."""

    RENEWAL = "renewal"
    """The facts in `renewals` of a space file."""

    CANCELLATION = "cancellation"
    """The facts in `cancellations` of a space file."""

    STATUS_OVERRIDE = "status_override"
    """The facts in `status_overrides` of a space file."""

    SHARE = "share"
    """The facts in `shares` of a space file."""

    INVITATION = "invitation"
    """The facts in `invitations` of a space file."""

    ENDING = "ending"
    """The facts in `endings` of a space file."""

    BOOKING = "booking"
    """The facts in `bookings` of a space file."""

    BOOKING_CANCELLATION = "booking_cancellation"
    """The facts in `booking_cancellations` of a space file."""

    WAITLIST_ENTRY = "waitlist_entry"
    """The facts in `waitlist` of a space file."""

    VISIT = "visit"
    """The facts in `visits` of a space file."""

    USE = "use"
    """The facts in `uses` of a space file."""

    GRANT = "grant"
    """The facts in `grants` of a space file."""

    CHARGE = "charge"
    """The facts in `charges` of a space file."""

    PAYMENT = "payment"
    """The facts in `payments` of a space file."""

    INVOICE = "invoice"
    """The facts in `invoices` of a space file."""

    CLOSING = "closing"
    """The facts in `closings` of a space file."""

    MESSAGE = "message"
    """The facts in `messages` of a space file."""

    SUPPORT_REQUEST = "support_request"
    """The facts in `support_requests` of a space file."""

    VOID = "void"
    """The facts in `voids` of a space file."""


class FindingCode(Choice):
    """What a finding of the lint is, as a stable name."""

    WINDOWS_OVERLAP = "windows_overlap"
    """Two windows of one set of hours overlap, so that one of them says less than it seems."""

    HOURS_NEVER_OPEN = "hours_never_open"
    """Hours without any window, and no exception opens them: nobody is ever let in."""

    GRANT_NEVER_OPEN = "grant_never_open"
    """The hours of a permission and those of its plan have no time in common."""

    PERMISSION_NOBODY_GRANTS = "permission_nobody_grants"
    """Neither a plan nor an add-on grants it, so nobody is ever let in there."""

    GRANT_SHADOWED = "grant_shadowed"
    """A permission is limited to hours or to a time after joining, and another of the same plan grants it without."""

    GRANT_NEVER_STARTS = "grant_never_starts"
    """A permission starts some time after joining, when the membership is over."""

    UPGRADE_CHEAPER = "upgrade_cheaper"
    """A plan of a higher rank costs less a day."""

    MORE_SEATS_CHEAPER = "more_seats_cheaper"
    """One seat more makes the whole cheaper."""

    TIER_UNREACHABLE = "tier_unreachable"
    """A tier of a price holds no number of seats."""

    FIRST_STUB_IDLE = "first_stub_idle"
    """It says what a first part period costs, and its cycles begin on the day of joining, so that there is none."""

    NOTHING_TO_PAY = "nothing_to_pay"
    """It waits for payments that are never asked for: no date reaches Active, or no dunning ever starts."""

    STATUS_UNREACHABLE = "status_unreachable"
    """A status that the plan speaks of and no date reaches."""

    SHARE_OF_NOTHING = "share_of_nothing"
    """A share covers nobody: no plan that its membership has can be shared."""

    ALWAYS_NEW = "always_new"
    """Its holders count as new until it ends."""

    COMMITMENT_BEYOND_TERM = "commitment_beyond_term"
    """The commitment is longer than the term, or counts cycles of a plan that has none."""

    NOTICE_BEYOND_TERM = "notice_beyond_term"
    """A cancellation must be asked for longer before its effect than the term is."""

    RENEWAL_WITHOUT_TERM = "renewal_without_term"
    """It says how it is renewed, and has no term that ends."""

    SEASON_NOT_A_YEAR = "season_not_a_year"
    """Its seasons leave a gap or overlap, since they start once a year."""

    ROLLOVER_IDLE = "rollover_idle"
    """The day from which a joiner gets the next term too is never reached, or always."""

    DUNNING_UNREACHED = "dunning_unreached"
    """A step of dunning that changes nothing, being behind the end or behind a suspension."""

    VISIT_LIMIT_IDLE = "visit_limit_idle"
    """More visits are allowed than can be made."""

    BOOKING_IMPOSSIBLE = "booking_impossible"
    """The booking limits leave no reservation that is short and long enough."""

    SHARED_WITH_NOBODY = "shared_with_nobody"
    """It can be shared or inherited, by nobody."""

    ALLOWANCE_UNUSABLE = "allowance_unusable"
    """Credits that cannot be used up: nothing takes them, or the booking limits are lower."""

    ROLLOVER_CONTRADICTS = "rollover_contradicts"
    """What is topped up to at least is more than what may be kept at most."""

    REACH_OF_FIRST_VERSION = "reach_of_first_version"
    """It says when it reaches the holders of an older version, and there is none."""

    VERSION_NEVER_IN_FORCE = "version_never_in_force"
    """Another version takes its place on the day on which it begins."""

    TAX_UNKNOWN = "tax_unknown"
    """A tax category that no tax names, so that nothing is taxed by it."""

    PERCENT_SMALL = "percent_small"
    """A percentage below one, which reads as if a fraction had been meant."""

    CLOSED_AHEAD = "closed_ahead"
    """Books that are closed through a day which had not come, so that nothing is billed until it is over."""

    NEVER_OFFERED = "never_offered"
    """It is withdrawn before anybody could take it."""


class FirstDay(Choice):
    """Whether the day of joining or returning is charged."""

    CHARGED = "charged"
    """It counts."""

    FREE = "free"
    """It is free; cycles are counted from it all the same."""


class GrantSource(Choice):
    """Where credits come from that were given by hand."""

    BONUS = "bonus"
    """A gift."""

    PACK = "pack"
    """Bought."""

    REFUND = "refund"
    """Given back."""

    CORRECTION = "correction"
    """A mistake made good."""

    POINTS = "points"
    """Loyalty."""

    TRANSFER = "transfer"
    """From another lot."""


class HeldBy(Choice):
    """What keeps a membership from being left at once."""

    NOTICE = "notice"
    """A cancellation must be asked for so long before its effect."""

    COMMITMENT = "commitment"
    """So many periods were promised on joining."""


class JudgedBy(Choice):
    """By what a switch is an upgrade or a downgrade."""

    RANK = "rank"
    """The plans' ranks."""

    PRICE = "price"
    """The price of a period."""

    PRICE_A_DAY = "price_a_day"
    """The price of a day, a month being a twelfth of 365.25 days."""


class LastDay(Choice):
    """Whether the day from which a cancellation takes effect is charged."""

    FREE = "free"
    """It is the first that is free. (An instant within a day charges that day.)"""

    CHARGED = "charged"
    """A cancellation consumes its day."""


class LeafKind(Choice):
    """A kind of value that is written as text."""

    DAY = "day"
    """A date: `2026-02-28`."""

    MOMENT = "moment"
    """An instant: `2026-02-28T09:00:00Z`, or with an offset."""

    WHEN = "when"
    """A date or an instant."""

    TIME = "time"
    """A time of day: `09:00`, up to `24:00`."""

    MONTH_DAY = "month_day"
    """A month and a day: `09-01`."""

    INTERVAL = "interval"
    """So many of one unit: `P1M`, `P2W`, `PT8H`."""

    DECIMAL = "decimal"
    """A plain decimal number: `-0.50`."""

    RATIO = "ratio"
    """A decimal number or a fraction: `1/3`."""

    PERCENT = "percent"
    """A percentage from 0 to 100: `12.5`."""

    AMOUNT = "amount"
    """An amount and a currency: `12.00 EUR`."""

    CURRENCY = "currency"
    """The code of a currency: `EUR`."""

    ZONE = "zone"
    """The name of a time zone: `Europe/Lisbon`."""

    ID = "id"
    """The id of anything."""


class LimitLowered(Choice):
    """What becomes of those who are in when a change of plan or of seats would leave fewer places."""

    REFUSED = "refused"
    """The change is refused; children, unless a manager makes it, who then carries them over."""

    NEWEST_WAIT = "newest_wait"
    """The newest wait."""

    CARRIED_OVER = "carried_over"
    """Children are carried over beyond the new limit; for seats it is refused."""


class LineKind(Choice):
    """What kind of amount a line is."""

    FEE = "fee"
    """The price of a plan for a period."""

    SIGN_UP = "sign_up"
    """A sign-up fee."""

    ADD_ON = "add_on"
    """The price of an add-on for a period."""

    DISCOUNT = "discount"
    """What a coupon takes off."""

    DEPOSIT = "deposit"
    """A deposit."""

    DEPOSIT_RETURN = "deposit_return"
    """A deposit given back."""

    BOOKING = "booking"
    """A reservation."""

    CHARGE = "charge"
    """A charge by hand."""

    PACK = "pack"
    """Credits that were bought."""

    OVERAGE = "overage"
    """Use that no credits covered."""


class MembersCancel(Choice):
    """How members may cancel by themselves, after notice and commitment."""

    PERIOD_END = "period_end"
    """When a period ends."""

    CREDITED = "credited"
    """At any time; unused days are credited."""

    KEPT = "kept"
    """At any time; a period that is charged stays charged."""


class MembersLower(Choice):
    """When members may come to pay less by themselves, after notice and commitment: by a plan of a lower rank or price, fewer
    seats, an add-on that they drop, a pause that is credited.
    """

    AT_ONCE = "at_once"
    """At any time. Credits that a period brought and that were used by then stay used, though its rest is given back."""

    PERIOD_END = "period_end"
    """When a period ends."""


class Movement(Choice):
    """How what recurs of a holder moved."""

    NEW = "new"
    """From nothing, for the first time."""

    REACTIVATED = "reactivated"
    """From nothing, not for the first time."""

    EXPANSION = "expansion"
    """To more."""

    CONTRACTION = "contraction"
    """To less."""

    CHURNED = "churned"
    """To nothing."""


class Negative(Choice):
    """What becomes of a negative total."""

    ACCOUNT_CREDIT = "account_credit"
    """Account credit, which the next invoices use first."""

    REFUND = "refund"
    """It is to be paid back."""

    FORFEIT = "forfeit"
    """It is lost."""

    SPLIT = "split"
    """What is still owed on open invoices is cancelled, and the rest is to be paid back."""


class NoticeKind(Choice):
    """The event that a notice is about."""

    WELCOME = "welcome"
    """The membership starts to admit."""

    ONBOARDING = "onboarding"
    """The same, for the steps that follow a welcome."""

    ACCESS_GRANTED = "access_granted"
    """Somebody whom a membership covers gets access. Given without a rule."""

    ACCESS_ENDED = "access_ended"
    """They lose it. Given without a rule."""

    SEAT_WAITING = "seat_waiting"
    """Somebody waits for a place in a membership that covers fewer. Given without a rule."""

    RENEWAL = "renewal"
    """A term ends and is renewed by itself; of a plan without one a billing period."""

    ENDING = "ending"
    """The membership ends."""

    TRIAL_ENDING = "trial_ending"
    """The trial ends, and the membership goes on."""

    INVOICE_DUE = "invoice_due"
    """An invoice is not paid."""

    PAYMENT_FAILED = "payment_failed"
    """A payment failed, or a step of the plan's dunning is due. Given without a rule."""

    PACK_NEARLY_USED = "pack_nearly_used"
    """A pass has few uses left, or a pack few credits."""

    CREDITS_EXPIRING = "credits_expiring"
    """Credits end with something left of them."""

    TOP_UP = "top_up"
    """There are fewer credits than their kind wants there to be. Given without a rule."""

    CARD_REISSUE = "card_reissue"
    """What a member's card carries has changed. Given without a rule."""

    MOVED_UP = "moved_up"
    """Somebody who waited for what was full has it now. Given without a rule."""

    INACTIVE = "inactive"
    """A member has not been seen."""

    SUPPORT_UNANSWERED = "support_unanswered"
    """A request for support has no answer."""

    PRICE_CHANGE = "price_change"
    """A holder's price changes by an edit of the plan or of the agreement."""

    PLAN_RETIRED = "plan_retired"
    """The plan that is held is no longer offered."""


class OutsideSpan(Choice):
    """What a span costs that is empty, or longer than the whole."""

    NOTHING_TO_WHOLE = "nothing_to_whole"
    """An empty one nothing, a longer one no more than the whole."""

    WHOLE = "whole"
    """Either the whole (OpenMeter)."""


class Overage(Choice):
    """What happens to the part of a draw that no lot covers."""

    REFUSED = "refused"
    """It should not have been used: the ledger says so, and nothing follows from it."""

    CHARGED = "charged"
    """It is charged to whoever drew."""

    CARRIED = "carried"
    """It is owed, and paid first by the next lot or refill."""


class PaymentOutcome(Choice):
    """What came of a payment."""

    RECEIVED = "received"
    """The money came."""

    FAILED = "failed"
    """It did not: the plan's dunning starts."""

    REFUNDED = "refunded"
    """It was given back. What no invoice said was to be paid back is owed again."""

    CHARGED_BACK = "charged_back"
    """It was taken back by the payer or their bank: what it paid is owed again, and the plan's dunning starts."""


class ReachWhen(Choice):
    """When an edit of a plan reaches its holders."""

    NEVER = "never"
    """They keep their version (grandfathering)."""

    NEXT_CYCLE = "next_cycle"
    """From the first cycle that starts on or after the version's date."""

    AT_ONCE = "at_once"
    """From the version's date."""


class ReasonCode(Choice):
    """Why somebody may, or may not."""

    GRANTED = "granted"
    """The holding grants it, now."""

    LOCKDOWN = "lockdown"
    """Everything is locked down, or the place is."""

    NOTHING_HELD = "nothing_held"
    """Nothing at all is held, and no default plan applies."""

    NOT_GRANTED = "not_granted"
    """The plan does not grant it."""

    NOT_YET = "not_yet"
    """The plan grants it some time after joining, which is not yet."""

    OUTSIDE_HOURS = "outside_hours"
    """The plan's hours (or the grant's) are closed."""

    OUTSIDE_GROUP_HOURS = "outside_group_hours"
    """The hours of a group that the customer is in are closed."""

    PLACE_CLOSED = "place_closed"
    """The place is closed."""

    VISIT_LIMIT = "visit_limit"
    """The allowed number of visits is used up."""

    WAITING = "waiting"
    """The cover waits for a place."""

    PENDING = "pending"
    """The membership waits for its first payment."""

    UPCOMING = "upcoming"
    """The membership has not started."""

    PAUSED = "paused"
    """The membership rests."""

    IN_GRACE = "in_grace"
    """The membership is past its end, and its grace does not admit."""

    SUSPENDED = "suspended"
    """The membership is withheld."""

    EXPIRED = "expired"
    """The membership has ended."""


class RefusalCode(Choice):
    """Why a command is refused, as a stable name."""

    NOT_PERMITTED = "not_permitted"
    """Who asks may not do this: members change what is their own, within the rules."""

    ID_USED = "id_used"
    """Another command has been carried out under this id: each takes an id of its own."""

    BY_STAFF = "by_staff"
    """A manager or the host did it: only they undo it."""

    WITHHELD = "withheld"
    """A membership of theirs is suspended: only the staff gives them another."""

    IN_THE_PAST = "in_the_past"
    """Only a manager or the host dates something before today."""

    ALREADY_REGISTERED = "already_registered"
    """The customer or the company is entered already."""

    NOT_OFFERED = "not_offered"
    """Nobody new can take the plan on that day."""

    NOT_PUBLIC = "not_public"
    """A member takes public plans only; the staff assigns the others."""

    ALREADY_HELD = "already_held"
    """They hold this plan then already."""

    SAME_PLAN = "same_plan"
    """The membership has this version of this plan then already."""

    IS_CHILD = "is_child"
    """They are covered by another's membership: they can neither switch nor sign up until a manager unlinks them, passes excepted."""

    NOT_SHAREABLE = "not_shareable"
    """The membership cannot be shared: its plan does not allow it."""

    OWN_CHILD = "own_child"
    """The holder of a membership is not one of its children."""

    LIMIT_REACHED = "limit_reached"
    """As many children are covered as the plan allows; only a manager goes beyond, who says why."""

    ALREADY_COVERED = "already_covered"
    """They are covered by this membership then already."""

    ALREADY_MEMBER = "already_member"
    """They hold a membership of their own, or another covers them: only a manager adds them."""

    ALREADY_INVITED = "already_invited"
    """They are asked already, and have not accepted yet."""

    NOT_INVITED = "not_invited"
    """The invitation is not open: it was accepted, declined or withdrawn, or its time is over."""

    NOT_COVERED = "not_covered"
    """The membership does not cover them then."""

    TOO_MANY_CHILDREN = "too_many_children"
    """The plan covers fewer children than the membership has: only a manager makes the newest wait."""

    SEATS_IN_USE = "seats_in_use"
    """More people are in than there would be seats."""

    ALREADY_LINKED = "already_linked"
    """They are linked to the company then already."""

    NOT_LINKED = "not_linked"
    """They are not linked to the company then."""

    WOULD_DISPLACE = "would_displace"
    """The link is dated before others and would take the place of somebody who is admitted."""

    NOT_RUNNING = "not_running"
    """The membership has not started then, or it is over."""

    ALREADY_PAUSED = "already_paused"
    """The membership rests then already."""

    NOT_PAUSED = "not_paused"
    """The membership does not rest then."""

    NOT_PAUSABLE = "not_pausable"
    """Passes do not rest."""

    ALREADY_ATTACHED = "already_attached"
    """The membership has this add-on then already."""

    NOT_ATTACHED = "not_attached"
    """The membership does not have this add-on then."""

    ALREADY_REDEEMED = "already_redeemed"
    """The coupon is used on this membership already."""

    TOO_EARLY = "too_early"
    """Notice and commitment hold the membership longer."""

    ALREADY_CANCELLED = "already_cancelled"
    """The membership is cancelled for that day or an earlier one."""

    NOT_CANCELLED = "not_cancelled"
    """No cancellation of the membership is to come."""

    TOOK_EFFECT = "took_effect"
    """It has taken effect: only a manager takes it back."""

    NOT_UNDOABLE = "not_undoable"
    """Facts of this kind are not taken back by this command."""

    RENEWS_BY_ITSELF = "renews_by_itself"
    """The membership goes on by itself: there is nothing to renew."""

    NOT_RENEWABLE = "not_renewable"
    """The plan does not let the membership be renewed: it has no end, or it ends for good."""

    ALREADY_WAITS = "already_waits"
    """They are on the waiting list of it already."""

    NOT_BOOKABLE = "not_bookable"
    """The reservation may not be made; its reasons say why."""

    ALREADY_GIVEN_UP = "already_given_up"
    """The reservation is cancelled already."""

    BOOKING_STARTED = "booking_started"
    """The reservation has started: only a manager gives it up."""

    NOT_ADMITTED = "not_admitted"
    """Nothing that they hold lets them in then."""

    NOT_ENOUGH_CREDITS = "not_enough_credits"
    """There are not enough credits, and the plan allows no overage."""


class RemarkCode(Choice):
    """What there is to say of an accepted command, as a stable name."""

    TAKES_EFFECT = "takes_effect"
    """It takes effect on this day."""

    HELD_BY_NOTICE = "held_by_notice"
    """A cancellation must be asked for so long before its effect."""

    HELD_BY_COMMITMENT = "held_by_commitment"
    """So many periods were promised on joining."""

    AWAITS_PAYMENT = "awaits_payment"
    """Access and credits wait for the first payment."""

    AWAITS_ACCEPTANCE = "awaits_acceptance"
    """They are covered once they accept."""

    TRIAL_ENDS = "trial_ends"
    """Its trial ends with this."""

    CHANGES_LAPSE = "changes_lapse"
    """Changes that were to come at its end or later come to nothing."""

    CHANGES_STAND = "changes_stand"
    """Changes of plan that were to come still come."""

    ON_TRIAL = "on_trial"
    """It starts with a trial, which ends on this day."""

    CHILDREN_CARRIED_OVER = "children_carried_over"
    """The children of the membership come along to the new plan."""

    CHILDREN_DROPPED = "children_dropped"
    """The children of the membership are no longer covered."""

    CHILDREN_WAIT = "children_wait"
    """Those children wait who came last: there are fewer places."""

    BENEFICIARIES_DROPPED = "beneficiaries_dropped"
    """Those who are linked to the company no longer inherit the membership."""

    OVER_LIMIT = "over_limit"
    """A manager goes beyond the limit, and is named in the fact."""

    WAITS = "waits"
    """There are too few places: they wait."""

    LEAVES_OWN = "leaves_own"
    """They keep what they hold themselves."""

    BOOKING_STANDS = "booking_stands"
    """A reservation under the membership stands: it is not given up by this."""

    FROM_OLD_END = "from_old_end"
    """It goes on from its old end."""

    STARTS_ANEW = "starts_anew"
    """It starts anew; the join date is kept."""

    CHARGED_LATE = "charged_late"
    """It is too late to be free: the reservation is charged all the same."""

    ON_WAITLIST = "on_waitlist"
    """It is full: they wait in order, and have it when it is their turn."""

    MOVED_UP = "moved_up"
    """Those who waited move up, and have a reservation now."""

    TURN_LOST = "turn_lost"
    """Those who waited could not have it as their turn came: they wait no longer."""

    UNCOVERED = "uncovered"
    """Credits cover only a part: the rest is overage."""

    PLAN_RETIRED = "plan_retired"
    """Those who hold the plan keep it."""

    HOLDERS_TOUCHED = "holders_touched"
    """So many memberships are touched."""

    ALREADY_DONE = "already_done"
    """The command has been carried out before: its facts are there, and nothing is added."""

    NOTHING_TO_ISSUE = "nothing_to_issue"
    """There is nothing to be invoiced."""


class Renewals(Choice):
    """Whether those renew who have to say so."""

    AS_RECORDED = "as_recorded"
    """Only as recorded."""

    HAPPEN = "happen"
    """Each membership whose plan is renewed by hand is renewed on its last day, for one term, again and again. One that is
    cancelled, or ends by a date of its own, is not.
    """


class Replacement(Choice):
    """How one subscription is replaced by another within a period that is paid."""

    CHARGE_PRORATED_PRICE = "charge_prorated_price"
    """The difference for the rest of the running period is charged now. The billing date stays."""

    WITH_TIME_PRORATION = "with_time_proration"
    """Nothing is charged now: what is unused buys days of the new subscription, which is charged after them."""

    WITHOUT_PRORATION = "without_proration"
    """Nothing is charged and nothing is given back: the new subscription is charged from the next billing date on."""

    CHARGE_FULL_PRICE = "charge_full_price"
    """A whole period of the new subscription is charged now, and what is unused buys days after it."""

    DEFERRED = "deferred"
    """The new subscription begins on the next billing date."""


class RolloverOver(Choice):
    """What a rollover's percentage, maximum and minimum count over."""

    EACH = "each"
    """What is left of each period's grant, by itself."""

    TOGETHER = "together"
    """All that is left of all of them; the oldest are trimmed first."""


class RoundedPart(Choice):
    """What is rounded of a fee that was billed for longer than it is held: of 249.95 of which 3/10 were used, 74.985 stay and
    174.965 are given back.
    """

    KEPT = "kept"
    """The part that stays, 74.99; 174.96 are given back."""

    UNUSED = "unused"
    """The unused part: 174.97 are given back (Kill Bill, Lago, Stripe)."""


class Rounding(Choice):
    """Which whole number stands for a value between two of them."""

    HALF_AWAY_FROM_ZERO = "half_away_from_zero"
    """The nearest; a half goes away from zero: 2.5 → 3, −2.5 → −3. What invoices do almost everywhere."""

    HALF_EVEN = "half_even"
    """The nearest; a half goes to the even neighbour: 2.5 → 2, 3.5 → 4."""

    TOWARD_ZERO = "toward_zero"
    """Cut off: 2.9 → 2, −2.9 → −2."""

    AWAY_FROM_ZERO = "away_from_zero"
    """Any fraction counts as a whole: 2.1 → 3, −2.1 → −3."""


class SignUpStep(Choice):
    """What a visitor has to do next."""

    LOG_IN = "log_in"
    """Log in."""

    CREATE_ACCOUNT = "create_account"
    """Create an account."""

    CONFIRM = "confirm"
    """Confirm that they take the plan."""

    PAY = "pay"
    """Pay: the membership waits for it."""

    DONE = "done"
    """Nothing: they hold it."""


class Status(Choice):
    """Where a membership stands, in detail."""

    PENDING = "pending"
    """It waits for its first payment."""

    UPCOMING = "upcoming"
    """It has not started."""

    TRIALING = "trialing"
    """It is in its trial."""

    ACTIVE = "active"
    """It is current."""

    GRACE = "grace"
    """It is past its end or past due, and not lost yet."""

    PAUSED = "paused"
    """It rests."""

    SUSPENDED = "suspended"
    """It is withheld, because a payment failed or the staff said so."""

    EXPIRED = "expired"
    """It has ended."""


class StubOf(Choice):
    """What the days of a stub are counted against."""

    CYCLE = "cycle"
    """The aligned cycle that contains it."""

    UNCLAMPED = "unclamped"
    """The interval that ends with a first stub, or that starts with a last one, its day of the month not clamped again
    (Kill Bill's).
    """


class TaxBy(Choice):
    """On what tax is rounded."""

    LINE = "line"
    """On each line."""

    INVOICE = "invoice"
    """Once for each rate of an invoice, and shared out over its lines. Corrections are taxed by line all the same."""


class TaxMode(Choice):
    """Whether prices hold the tax already."""

    EXCLUSIVE = "exclusive"
    """It comes on top."""

    INCLUSIVE = "inclusive"
    """It is in the price."""


class Timing(Choice):
    """When a cycle is charged."""

    ADVANCE = "advance"
    """At its start: through a day, everything up to the end of the cycle that contains the day."""

    ARREARS = "arrears"
    """At its end: through a day, the cycles that are complete, and all of it if it has ended."""

    ARREARS_GREEDY = "arrears_greedy"
    """At its end, but through a day also the cycle that is running."""


class TrialOnSwitch(Choice):
    """What a switch does to a trial."""

    ENDS = "ends"
    """It ends the trial: what is switched to is charged from its day on."""

    KEPT = "kept"
    """It keeps what is left of the trial of the plan that was joined: what is switched to is charged as that ends."""


class Unused(Choice):
    """What becomes of a period that is charged and not used up."""

    CREDITED = "credited"
    """Its unused days are credited."""

    KEPT = "kept"
    """It stays charged."""


class Weekday(Choice):
    """A day of the week, written `mon` to `sun`. Weeks are ordered from Monday."""

    MON = "mon"
    """Monday."""

    TUE = "tue"
    """Tuesday."""

    WED = "wed"
    """Wednesday."""

    THU = "thu"
    """Thursday."""

    FRI = "fri"
    """Friday."""

    SAT = "sat"
    """Saturday."""

    SUN = "sun"
    """Sunday."""


class WithinADay(Choice):
    """What is charged of what begins and ends within one day, where whole days count."""

    CHARGED = "charged"
    """That day: of several plans, or numbers of seats, the dearest."""

    NETTED = "netted"
    """Nothing: it nets out (Kill Bill's). A member can then have the dearest plan all day, every day, for nothing."""


class ZeroInvoice(Choice):
    """Whether an invoice whose lines come to nothing is issued."""

    ISSUED = "issued"
    """It is."""

    CARRIED = "carried"
    """Its lines wait for the payer's next one."""


@final
class AccessChange(Record):
    """A time in which somebody gains or loses a permission, whatever the hours.

    Attributes:
        customer: Who.
        permission: What, as plans write it: it may end in `/*`.
        gained: Whether it is gained; else it is lost.
        from_: Its first instant.
        until: The first instant after it; absent: as far as is looked, which is two years.
    """

    __slots__ = ("customer", "permission", "gained", "from_", "until")
    __match_args__ = ("customer", "permission", "gained", "from_", "until")
    _of = "AccessChange"
    customer: str
    permission: str
    gained: bool
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(
        self,
        *,
        customer: str,
        permission: str,
        gained: bool,
        from_: dt.datetime,
        until: dt.datetime | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "permission", permission)
        put(self, "gained", gained)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class ActionRegister(Record):
    """Enters a customer or a company.

    Attributes:
        party: Who.
        registered: The local day on which a customer became one. Absent: today.
        profile: The name and contacts.
    """

    __slots__ = ("party", "registered", "profile")
    __match_args__ = ("party", "registered", "profile")
    _of = "Action"
    type: ClassVar[Literal["register"]] = "register"
    party: Party
    registered: dt.date | None
    profile: Contact | None

    def __init__(self, *, party: Party, registered: dt.date | None = None, profile: Contact | None = None) -> None:
        put(self, "party", party)
        put(self, "registered", registered)
        put(self, "profile", profile)


@final
class ActionAssign(Record):
    """Gives a customer or a company a membership, on terms that are agreed with them."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Action"
    type: ClassVar[Literal["assign"]] = "assign"
    value: Assign

    def __init__(self, value: Assign) -> None:
        put(self, "value", value)


@final
class ActionSignUp(Record):
    """A customer takes a public plan as it is offered.

    Attributes:
        customer: Who.
        plan: What.
        from_: From when on. Absent: today.
        seats: How many seats. Absent: one.
        terms: How many terms at once. Absent: one.
        coupon: A coupon.
    """

    __slots__ = ("customer", "plan", "from_", "seats", "terms", "coupon")
    __match_args__ = ("customer", "plan", "from_", "seats", "terms", "coupon")
    _of = "Action"
    type: ClassVar[Literal["sign_up"]] = "sign_up"
    customer: str
    plan: str
    from_: dt.date | dt.datetime | None
    seats: int | None
    terms: int | None
    coupon: str | None

    def __init__(
        self,
        *,
        customer: str,
        plan: str,
        from_: dt.date | dt.datetime | None = None,
        seats: int | None = None,
        terms: int | None = None,
        coupon: str | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "plan", plan)
        put(self, "from_", from_)
        put(self, "seats", seats)
        put(self, "terms", terms)
        put(self, "coupon", coupon)


@final
class ActionAddAddOn(Record):
    """Attaches an add-on.

    Attributes:
        membership: To which membership.
        add_on: Which.
        from_: From when on. Absent: today.
        until: Until when.
        quantity: How many. Absent: one.
        price: The agreed price of each.
    """

    __slots__ = ("membership", "add_on", "from_", "until", "quantity", "price")
    __match_args__ = ("membership", "add_on", "from_", "until", "quantity", "price")
    _of = "Action"
    type: ClassVar[Literal["add_add_on"]] = "add_add_on"
    membership: str
    add_on: str
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    quantity: int | None
    price: Amount | None

    def __init__(
        self,
        *,
        membership: str,
        add_on: str,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        quantity: int | None = None,
        price: Amount | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "add_on", add_on)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "quantity", quantity)
        put(self, "price", price)


@final
class ActionRedeem(Record):
    """Uses a coupon.

    Attributes:
        membership: On which membership.
        coupon: Which.
        from_: For the periods that start on this day or later. Absent: today.
    """

    __slots__ = ("membership", "coupon", "from_")
    __match_args__ = ("membership", "coupon", "from_")
    _of = "Action"
    type: ClassVar[Literal["redeem"]] = "redeem"
    membership: str
    coupon: str
    from_: dt.date | None

    def __init__(self, *, membership: str, coupon: str, from_: dt.date | None = None) -> None:
        put(self, "membership", membership)
        put(self, "coupon", coupon)
        put(self, "from_", from_)


@final
class ActionAddChild(Record):
    """Covers a customer by a membership that is shared; where a member asks, once the customer has accepted.

    Attributes:
        membership: Which membership.
        child: Whom.
        from_: From when on. Absent: today.
        until: Until when.
        over_limit: Why the limit is exceeded, if it is: only a manager may.
    """

    __slots__ = ("membership", "child", "from_", "until", "over_limit")
    __match_args__ = ("membership", "child", "from_", "until", "over_limit")
    _of = "Action"
    type: ClassVar[Literal["add_child"]] = "add_child"
    membership: str
    child: str
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    over_limit: str | None

    def __init__(
        self,
        *,
        membership: str,
        child: str,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        over_limit: str | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "child", child)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "over_limit", over_limit)


@final
class ActionAcceptInvitation(Record):
    """Is covered by a membership, as its holder has asked.

    Attributes:
        invitation: Which invitation.
    """

    __slots__ = ("invitation",)
    __match_args__ = ("invitation",)
    _of = "Action"
    type: ClassVar[Literal["accept_invitation"]] = "accept_invitation"
    invitation: str

    def __init__(self, *, invitation: str) -> None:
        put(self, "invitation", invitation)


@final
class ActionRemoveChild(Record):
    """Ends that a customer is covered by a membership that is shared.

    Attributes:
        membership: Which membership.
        child: Whom.
        on: The first day or instant without it. Absent: today.
    """

    __slots__ = ("membership", "child", "on")
    __match_args__ = ("membership", "child", "on")
    _of = "Action"
    type: ClassVar[Literal["remove_child"]] = "remove_child"
    membership: str
    child: str
    on: dt.date | dt.datetime | None

    def __init__(self, *, membership: str, child: str, on: dt.date | dt.datetime | None = None) -> None:
        put(self, "membership", membership)
        put(self, "child", child)
        put(self, "on", on)


@final
class ActionLink(Record):
    """Ties a customer to a company.

    Attributes:
        customer: Whom.
        company: To which.
        from_: From when on. Absent: today.
        until: Until when.
        role: As what.
    """

    __slots__ = ("customer", "company", "from_", "until", "role")
    __match_args__ = ("customer", "company", "from_", "until", "role")
    _of = "Action"
    type: ClassVar[Literal["link"]] = "link"
    customer: str
    company: str
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    role: str | None

    def __init__(
        self,
        *,
        customer: str,
        company: str,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        role: str | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "company", company)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "role", role)


@final
class ActionUnlink(Record):
    """Ends all ties of a customer to a company.

    Attributes:
        customer: Whom.
        company: From which.
        on: The first day or instant without it. Absent: now.
    """

    __slots__ = ("customer", "company", "on")
    __match_args__ = ("customer", "company", "on")
    _of = "Action"
    type: ClassVar[Literal["unlink"]] = "unlink"
    customer: str
    company: str
    on: dt.date | dt.datetime | None

    def __init__(self, *, customer: str, company: str, on: dt.date | dt.datetime | None = None) -> None:
        put(self, "customer", customer)
        put(self, "company", company)
        put(self, "on", on)


@final
class ActionPause(Record):
    """Lets a membership rest.

    Attributes:
        membership: Which.
        from_: From when on. Absent: today.
        until: Until when. Absent: until it is resumed.
    """

    __slots__ = ("membership", "from_", "until")
    __match_args__ = ("membership", "from_", "until")
    _of = "Action"
    type: ClassVar[Literal["pause"]] = "pause"
    membership: str
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None

    def __init__(
        self,
        *,
        membership: str,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class ActionResume(Record):
    """Ends a pause.

    Attributes:
        membership: Of which membership.
        on: The first day or instant after it. Absent: today.
    """

    __slots__ = ("membership", "on")
    __match_args__ = ("membership", "on")
    _of = "Action"
    type: ClassVar[Literal["resume"]] = "resume"
    membership: str
    on: dt.date | dt.datetime | None

    def __init__(self, *, membership: str, on: dt.date | dt.datetime | None = None) -> None:
        put(self, "membership", membership)
        put(self, "on", on)


@final
class ActionUndoCancellation(Record):
    """Takes a cancellation back that has not taken effect.

    Attributes:
        membership: Of which membership.
    """

    __slots__ = ("membership",)
    __match_args__ = ("membership",)
    _of = "Action"
    type: ClassVar[Literal["undo_cancellation"]] = "undo_cancellation"
    membership: str

    def __init__(self, *, membership: str) -> None:
        put(self, "membership", membership)


@final
class ActionUndo(Record):
    """Takes back what has not taken effect, such as a switch at the end of the period; a manager also what has.

    Attributes:
        kind: What kind of fact it is.
        fact: Which.
        reason: Why.
    """

    __slots__ = ("kind", "fact", "reason")
    __match_args__ = ("kind", "fact", "reason")
    _of = "Action"
    type: ClassVar[Literal["undo"]] = "undo"
    kind: FactKind
    fact: str
    reason: str | None

    def __init__(self, *, kind: FactKind, fact: str, reason: str | None = None) -> None:
        put(self, "kind", kind)
        put(self, "fact", fact)
        put(self, "reason", reason)


@final
class ActionRenew(Record):
    """RenewalMode a membership: while it is current or in grace from its old end, after that from today.

    Attributes:
        membership: Which.
        terms: For so many terms. Absent: one.
        on: When. Absent: today.
    """

    __slots__ = ("membership", "terms", "on")
    __match_args__ = ("membership", "terms", "on")
    _of = "Action"
    type: ClassVar[Literal["renew"]] = "renew"
    membership: str
    terms: int | None
    on: dt.date | dt.datetime | None

    def __init__(self, *, membership: str, terms: int | None = None, on: dt.date | dt.datetime | None = None) -> None:
        put(self, "membership", membership)
        put(self, "terms", terms)
        put(self, "on", on)


@final
class ActionOverrideStatus(Record):
    """Sets a status by hand.

    Attributes:
        membership: Of which membership.
        status: What it is.
        from_: From when on. Absent: now.
        until: Until when. Absent: for good.
        reason: Why.
    """

    __slots__ = ("membership", "status", "from_", "until", "reason")
    __match_args__ = ("membership", "status", "from_", "until", "reason")
    _of = "Action"
    type: ClassVar[Literal["override_status"]] = "override_status"
    membership: str
    status: Status
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    reason: str | None

    def __init__(
        self,
        *,
        membership: str,
        status: Status,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        reason: str | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "status", status)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "reason", reason)


@final
class ActionBook(Record):
    """Reserves something.

    Attributes:
        customer: For whom.
        resource: What.
        from_: Its first instant.
        until: The first instant after it.
    """

    __slots__ = ("customer", "resource", "from_", "until")
    __match_args__ = ("customer", "resource", "from_", "until")
    _of = "Action"
    type: ClassVar[Literal["book"]] = "book"
    customer: str
    resource: str
    from_: dt.datetime
    until: dt.datetime

    def __init__(self, *, customer: str, resource: str, from_: dt.datetime, until: dt.datetime) -> None:
        put(self, "customer", customer)
        put(self, "resource", resource)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class ActionCancelBooking(Record):
    """Gives a reservation up.

    Attributes:
        booking: Which.
        waived: Whether it is free although it is too late: only a manager may.
    """

    __slots__ = ("booking", "waived")
    __match_args__ = ("booking", "waived")
    _of = "Action"
    type: ClassVar[Literal["cancel_booking"]] = "cancel_booking"
    booking: str
    waived: bool

    def __init__(self, *, booking: str, waived: bool = False) -> None:
        put(self, "booking", booking)
        put(self, "waived", waived)


@final
class ActionCheckIn(Record):
    """Records a check-in.

    Attributes:
        customer: Who.
        place: Where.
        under: The membership that it counts on. Absent: the effective one.
    """

    __slots__ = ("customer", "place", "under")
    __match_args__ = ("customer", "place", "under")
    _of = "Action"
    type: ClassVar[Literal["check_in"]] = "check_in"
    customer: str
    place: str | None
    under: str | None

    def __init__(self, *, customer: str, place: str | None = None, under: str | None = None) -> None:
        put(self, "customer", customer)
        put(self, "place", place)
        put(self, "under", under)


@final
class ActionUse(Record):
    """Uses credits for something other than a reservation.

    Attributes:
        customer: Who.
        credit: Which kind.
        amount: How much.
        under: Under which membership. Absent: the effective one.
        rate: What it costs where there are no credits left.
        tax: The tax category of what is charged of it.
    """

    __slots__ = ("customer", "credit", "amount", "under", "rate", "tax")
    __match_args__ = ("customer", "credit", "amount", "under", "rate", "tax")
    _of = "Action"
    type: ClassVar[Literal["use"]] = "use"
    customer: str
    credit: str
    amount: Decimal
    under: str | None
    rate: CreditRate | None
    tax: str | None

    def __init__(
        self,
        *,
        customer: str,
        credit: str,
        amount: Decimal,
        under: str | None = None,
        rate: CreditRate | None = None,
        tax: str | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "under", under)
        put(self, "rate", rate)
        put(self, "tax", tax)


@final
class ActionCharge(Record):
    """Charges something by hand, or credits it.

    Attributes:
        party: For whom.
        amount: How much; below zero it is a credit.
        text: What for.
        on: Its local day. Absent: today.
        due: When it is invoiced.
        payer: Who pays, if it is somebody else.
        tax: The tax category of its line.
        line: The id of the party's recorded invoice line that it gives something back of.
    """

    __slots__ = ("party", "amount", "text", "on", "due", "payer", "tax", "line")
    __match_args__ = ("party", "amount", "text", "on", "due", "payer", "tax", "line")
    _of = "Action"
    type: ClassVar[Literal["charge"]] = "charge"
    party: Party
    amount: Amount
    text: str
    on: dt.date | None
    due: ChargeDue
    payer: Party | None
    tax: str | None
    line: str | None

    def __init__(
        self,
        *,
        party: Party,
        amount: Amount,
        text: str,
        on: dt.date | None = None,
        due: ChargeDue = ChargeDue.NEXT_INVOICE,
        payer: Party | None = None,
        tax: str | None = None,
        line: str | None = None,
    ) -> None:
        put(self, "party", party)
        put(self, "amount", amount)
        put(self, "text", text)
        put(self, "on", on)
        put(self, "due", due)
        put(self, "payer", payer)
        put(self, "tax", tax)
        put(self, "line", line)


@final
class ActionRecordPayment(Record):
    """Records a payment, its failure, or that it was given or taken back.

    Attributes:
        payer: Who paid, or was to pay.
        amount: How much.
        outcome: What came of it.
        on: When. Absent: now.
        invoice: For which invoice.
        membership: For which membership, if there is no invoice yet.
    """

    __slots__ = ("payer", "amount", "outcome", "on", "invoice", "membership")
    __match_args__ = ("payer", "amount", "outcome", "on", "invoice", "membership")
    _of = "Action"
    type: ClassVar[Literal["record_payment"]] = "record_payment"
    payer: Party
    amount: Amount
    outcome: PaymentOutcome
    on: dt.datetime | None
    invoice: str | None
    membership: str | None

    def __init__(
        self,
        *,
        payer: Party,
        amount: Amount,
        outcome: PaymentOutcome,
        on: dt.datetime | None = None,
        invoice: str | None = None,
        membership: str | None = None,
    ) -> None:
        put(self, "payer", payer)
        put(self, "amount", amount)
        put(self, "outcome", outcome)
        put(self, "on", on)
        put(self, "invoice", invoice)
        put(self, "membership", membership)


@final
class ActionIssueInvoices(Record):
    """Issues everything that is to be invoiced through a day.

    Attributes:
        through: The last local day that is billed.
    """

    __slots__ = ("through",)
    __match_args__ = ("through",)
    _of = "Action"
    type: ClassVar[Literal["issue_invoices"]] = "issue_invoices"
    through: dt.date

    def __init__(self, *, through: dt.date) -> None:
        put(self, "through", through)


@final
class ActionRepricePlan(Record):
    """Changes a plan's price from a day on.

    Attributes:
        plan: Which plan.
        price: What one period costs then.
        from_: The first local day.
        reach: When it reaches those who hold the plan.
    """

    __slots__ = ("plan", "price", "from_", "reach")
    __match_args__ = ("plan", "price", "from_", "reach")
    _of = "Action"
    type: ClassVar[Literal["reprice_plan"]] = "reprice_plan"
    plan: str
    price: Price
    from_: dt.date
    reach: ReachWhen

    def __init__(self, *, plan: str, price: Price, from_: dt.date, reach: ReachWhen = ReachWhen.NEVER) -> None:
        put(self, "plan", plan)
        put(self, "price", price)
        put(self, "from_", from_)
        put(self, "reach", reach)


@final
class ActionRetirePlan(Record):
    """Takes a plan off the market: those who hold it keep it.

    Attributes:
        plan: Which plan.
        from_: The first local day on which nobody new can take it.
    """

    __slots__ = ("plan", "from_")
    __match_args__ = ("plan", "from_")
    _of = "Action"
    type: ClassVar[Literal["retire_plan"]] = "retire_plan"
    plan: str
    from_: dt.date

    def __init__(self, *, plan: str, from_: dt.date) -> None:
        put(self, "plan", plan)
        put(self, "from_", from_)


@final
class Assign(Record):
    """A membership on terms that are agreed with its holder.

    Attributes:
        holder: To whom.
        plan: What.
        from_: From when on. Absent: today.
        until: When it ends, if that is not what the plan's term says.
        joined: The join date that people count from, if it is not `from_`.
        terms: How many terms at once. Absent: one.
        seats: How many seats. Absent: one.
        price: The agreed price of a period.
        payer: Who pays, if not the holder.
        permissions: Instead of the plan's.
        hours: Instead of the plan's.
        allowances: Instead of the plan's.
        commitment: How many cycles were committed to, instead of what its plans say; 0: none.
        places: How many may share it, instead of what its plans say. No pass and no free plan can be shared.
        pool: Its credits go into the pool of this company, a team.
        coupon: A coupon.
    """

    __slots__ = ("holder", "plan", "from_", "until", "joined", "terms", "seats", "price", "payer", "permissions", "hours", "allowances", "commitment", "places", "pool", "coupon")
    __match_args__ = ("holder", "plan", "from_", "until", "joined", "terms", "seats", "price", "payer", "permissions", "hours", "allowances", "commitment", "places", "pool", "coupon")
    _of = "Assign"
    holder: Party
    plan: str
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    joined: dt.date | None
    terms: int | None
    seats: int | None
    price: Amount | None
    payer: Party | None
    permissions: tuple[Grant, ...] | None
    hours: str | None
    allowances: tuple[Allowance, ...] | None
    commitment: int | None
    places: int | None
    pool: str | None
    coupon: str | None

    def __init__(
        self,
        *,
        holder: Party,
        plan: str,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        joined: dt.date | None = None,
        terms: int | None = None,
        seats: int | None = None,
        price: Amount | None = None,
        payer: Party | None = None,
        permissions: Sequence[Grant] | None = None,
        hours: str | None = None,
        allowances: Sequence[Allowance] | None = None,
        commitment: int | None = None,
        places: int | None = None,
        pool: str | None = None,
        coupon: str | None = None,
    ) -> None:
        put(self, "holder", holder)
        put(self, "plan", plan)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "joined", joined)
        put(self, "terms", terms)
        put(self, "seats", seats)
        put(self, "price", price)
        put(self, "payer", payer)
        put(self, "permissions", settled(permissions))
        put(self, "hours", hours)
        put(self, "allowances", settled(allowances))
        put(self, "commitment", commitment)
        put(self, "places", places)
        put(self, "pool", pool)
        put(self, "coupon", coupon)


@final
class Attachment(Record):
    """An add-on held with a membership.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: With which membership.
        add_on: Which add-on, in the version in force on the day of `from_`.
        from_: From when on.
        until: Until when.
        quantity: How many. Absent: one.
        price: The agreed price of each, instead of the add-on's.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "add_on", "from_", "until", "quantity", "price", "by")
    __match_args__ = ("id", "recorded", "membership", "add_on", "from_", "until", "quantity", "price", "by")
    _of = "Attachment"
    id: str
    recorded: dt.datetime
    membership: str
    add_on: str
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime | None
    quantity: int | None
    price: Amount | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        add_on: str,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime | None = None,
        quantity: int | None = None,
        price: Amount | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "add_on", add_on)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "quantity", quantity)
        put(self, "price", price)
        put(self, "by", by)


@final
class Balance(Record):
    """What somebody can draw at an instant, after everything that happens at it, and the span around the instant in which
    that is constant.

    Attributes:
        party: Whose.
        credit: Of which kind.
        from_: The first instant from which it has been so; absent: always.
        until: The first instant at which it differs, as far as is known; absent: not within 800 days of the last known draw.
        left: What is left in the lots that they can draw on.
        reserved: What is left in them and is drawn later, by reservations that are known.
        available: What they could draw now, for nothing in particular, so that nobody who has drawn or will draw gets less: neither
            what is reserved, nor what is for certain things only, nor beyond a person's share. It is what a reservation that
            begins now can draw.
        available_for: The same for resources for which lots are set aside, by id, where it is another amount.
        owed: Carried overage of theirs that the next lots pay.
        top_up: What is to be bought now, if less is available than the kind says.
        lots: The lots that they can draw on, the oldest first, also those with nothing left.
    """

    __slots__ = ("party", "credit", "from_", "until", "left", "reserved", "available", "available_for", "owed", "top_up", "lots")
    __match_args__ = ("party", "credit", "from_", "until", "left", "reserved", "available", "available_for", "owed", "top_up", "lots")
    _of = "Balance"
    party: Party
    credit: str
    from_: dt.datetime | None
    until: dt.datetime | None
    left: Decimal
    reserved: Decimal
    available: Decimal
    available_for: tuple[ResourceCredits, ...]
    owed: Decimal
    top_up: Decimal | None
    lots: tuple[LotBalance, ...]

    def __init__(
        self,
        *,
        party: Party,
        credit: str,
        from_: dt.datetime | None = None,
        until: dt.datetime | None = None,
        left: Decimal,
        reserved: Decimal,
        available: Decimal,
        available_for: Sequence[ResourceCredits] = (),
        owed: Decimal,
        top_up: Decimal | None = None,
        lots: Sequence[LotBalance],
    ) -> None:
        put(self, "party", party)
        put(self, "credit", credit)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "left", left)
        put(self, "reserved", reserved)
        put(self, "available", available)
        put(self, "available_for", settled(available_for))
        put(self, "owed", owed)
        put(self, "top_up", top_up)
        put(self, "lots", settled(lots))


@final
class Bill(Record):
    """What is to be invoiced through a day.

    Attributes:
        through: The last local day that is billed: a boundary on it is.
        invoices: One for each payer, currency and billing date; by date, then payer, then currency.
        held: What is not invoiced yet, being below the policy's minimum or nothing at all, or waiting for the payer's next invoice;
            by payer, then currency.
        failed: Whose part could not be worked out. It is nobody else's: what is left out here is all that is left out.
    """

    __slots__ = ("through", "invoices", "held", "failed")
    __match_args__ = ("through", "invoices", "held", "failed")
    _of = "Bill"
    through: dt.date
    invoices: tuple[DraftInvoice, ...]
    held: tuple[HeldBack, ...]
    failed: tuple[Unbilled, ...]

    def __init__(
        self,
        *,
        through: dt.date,
        invoices: Sequence[DraftInvoice],
        held: Sequence[HeldBack],
        failed: Sequence[Unbilled],
    ) -> None:
        put(self, "through", through)
        put(self, "invoices", settled(invoices))
        put(self, "held", settled(held))
        put(self, "failed", settled(failed))


@final
class BilledLine(Record):
    """A line and the date of its invoice.

    Attributes:
        date: The billing date.
        line: The line.
    """

    __slots__ = ("date", "line")
    __match_args__ = ("date", "line")
    _of = "BilledLine"
    date: dt.date
    line: InvoiceLine

    def __init__(self, *, date: dt.date, line: InvoiceLine) -> None:
        put(self, "date", date)
        put(self, "line", line)


@final
class BilledPortion(Record):
    """A cycle or a part of one that is charged, with its share of a whole cycle's price.

    Attributes:
        number: Which cycle, counted from the anchor.
        from_: The first day that is charged.
        until: The day after the last.
        last_day: The last day.
        numerator: How much that counts as: days, or what the settings count.
        denominator: How much a whole cycle counts as.
        whole: Whether it is a whole cycle; then numerator and denominator are equal.
    """

    __slots__ = ("number", "from_", "until", "last_day", "numerator", "denominator", "whole")
    __match_args__ = ("number", "from_", "until", "last_day", "numerator", "denominator", "whole")
    _of = "BilledPortion"
    number: int
    from_: dt.date
    until: dt.date
    last_day: dt.date
    numerator: int
    denominator: int
    whole: bool

    def __init__(
        self,
        *,
        number: int,
        from_: dt.date,
        until: dt.date,
        last_day: dt.date,
        numerator: int,
        denominator: int,
        whole: bool,
    ) -> None:
        put(self, "number", number)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "last_day", last_day)
        put(self, "numerator", numerator)
        put(self, "denominator", denominator)
        put(self, "whole", whole)


@final
class Booking(Record):
    """A reservation of a resource.

    Attributes:
        id: Its id.
        recorded: When it was entered, which is when it was made.
        customer: Who reserved it.
        resource: What.
        from_: Its first instant.
        until: The first instant after it.
        under: The membership that it is made under, whose payer pays. Absent: the customer's own account.
        price: What it costs in money, frozen when it was made, besides the credits that it takes.
        takes: The credits that it takes, frozen when it was made.
        tax: The tax category of its lines. Absent: untaxed.
        waited: The place on the waiting list from which it moved up.
    """

    __slots__ = ("id", "recorded", "customer", "resource", "from_", "until", "under", "price", "takes", "tax", "waited")
    __match_args__ = ("id", "recorded", "customer", "resource", "from_", "until", "under", "price", "takes", "tax", "waited")
    _of = "Booking"
    id: str
    recorded: dt.datetime
    customer: str
    resource: str
    from_: dt.datetime
    until: dt.datetime
    under: str | None
    price: Amount | None
    takes: Takes | None
    tax: str | None
    waited: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        customer: str,
        resource: str,
        from_: dt.datetime,
        until: dt.datetime,
        under: str | None = None,
        price: Amount | None = None,
        takes: Takes | None = None,
        tax: str | None = None,
        waited: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "customer", customer)
        put(self, "resource", resource)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "under", under)
        put(self, "price", price)
        put(self, "takes", takes)
        put(self, "tax", tax)
        put(self, "waited", waited)


@final
class BookingReason(Record):
    """Why a reservation may not be made: a stable code and its arguments. `BookingReason.sentence` words it.

    Attributes:
        code: What it is.
        limit: The limit that it is beyond: minutes, or a number of reservations.
        booking: The reservation that stands in the way.
        hours: The hours that are closed.
        group: The group whose hours are closed.
        place: The place that is closed, or locked down.
    """

    __slots__ = ("code", "limit", "booking", "hours", "group", "place")
    __match_args__ = ("code", "limit", "booking", "hours", "group", "place")
    _of = "BookingReason"
    code: BookingReasonCode
    limit: int | None
    booking: str | None
    hours: str | None
    group: str | None
    place: str | None

    def __init__(
        self,
        *,
        code: BookingReasonCode,
        limit: int | None = None,
        booking: str | None = None,
        hours: str | None = None,
        group: str | None = None,
        place: str | None = None,
    ) -> None:
        put(self, "code", code)
        put(self, "limit", limit)
        put(self, "booking", booking)
        put(self, "hours", hours)
        put(self, "group", group)
        put(self, "place", place)

    def sentence(self) -> str:
        """One English sentence."""
        return _say("BookingReason.sentence", self)


@final
class BookingRecord(Record):
    """A reservation, and what became of it.

    Attributes:
        booking: The reservation.
        cancelled: When it was given up, if it was.
        charged: Whether it is to be paid: it was not given up, or too late.
    """

    __slots__ = ("booking", "cancelled", "charged")
    __match_args__ = ("booking", "cancelled", "charged")
    _of = "BookingRecord"
    booking: Booking
    cancelled: dt.datetime | None
    charged: bool

    def __init__(self, *, booking: Booking, cancelled: dt.datetime | None = None, charged: bool) -> None:
        put(self, "booking", booking)
        put(self, "cancelled", cancelled)
        put(self, "charged", charged)


@final
class ByMember(Record):
    """A customer, for themselves: they change what is their own, from today on, within the rules."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "By"
    type: ClassVar[Literal["member"]] = "member"
    value: str

    def __init__(self, value: str) -> None:
        put(self, "value", value)


@final
class ByManager(Record):
    """Somebody of the staff: they may also change the past, agree on prices and go beyond limits, and are named for it."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "By"
    type: ClassVar[Literal["manager"]] = "manager"
    value: str

    def __init__(self, value: str) -> None:
        put(self, "value", value)


@final
class ByHost(Record):
    """The program that the library is built into: what its payment provider or its other systems report, within the rules."""

    __slots__ = ()
    __match_args__ = ()
    _of = "By"
    type: ClassVar[Literal["host"]] = "host"


@final
class Cancellation(Record):
    """An end of a membership.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        at: When it takes effect: the first day, or instant, without it.
        unused: What becomes of a period that is charged and not used up.
        reason: Why.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "at", "unused", "reason", "by")
    __match_args__ = ("id", "recorded", "membership", "at", "unused", "reason", "by")
    _of = "Cancellation"
    id: str
    recorded: dt.datetime
    membership: str
    at: dt.date | dt.datetime
    unused: Unused
    reason: str | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        at: dt.date | dt.datetime,
        unused: Unused = Unused.CREDITED,
        reason: str | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "at", at)
        put(self, "unused", unused)
        put(self, "reason", reason)
        put(self, "by", by)


@final
class Cancelled(Record):
    """What a cancellation within a paid period gives back.

    Attributes:
        remaining: What is left of the period.
        credit: What is given back, without a tax on top.
        tax: The tax that is given back with it: on top of the credit if it is exclusive, held in it if it is inclusive.
        total: All that is given back.
    """

    __slots__ = ("remaining", "credit", "tax", "total")
    __match_args__ = ("remaining", "credit", "tax", "total")
    _of = "Cancelled"
    remaining: Remaining
    credit: Amount
    tax: Amount
    total: Amount

    def __init__(self, *, remaining: Remaining, credit: Amount, tax: Amount, total: Amount) -> None:
        put(self, "remaining", remaining)
        put(self, "credit", credit)
        put(self, "tax", tax)
        put(self, "total", total)


@final
class Cancelling(Record):
    """What cancelling a reservation comes to.

    Attributes:
        late: Whether it is too late: it is charged all the same, and gives nothing back.
        returned: The slices that go back to their lots, the last drawn first; what is drawn later only is not among them.
    """

    __slots__ = ("late", "returned")
    __match_args__ = ("late", "returned")
    _of = "Cancelling"
    late: bool
    returned: tuple[Slice, ...]

    def __init__(self, *, late: bool, returned: Sequence[Slice]) -> None:
        put(self, "late", late)
        put(self, "returned", settled(returned))


@final
class CardClaims(Record):
    """Everything that a card says.

    Attributes:
        issuer: Who issued it.
        subject: Whom it is about.
        id: The card's own id, by which it is revoked.
        issued: When it was issued.
        fresh_until: Until when it is fresh; after that it is still good, and flagged.
        expires: From when it identifies its holder and nothing more.
        generation: How often what it says has been revoked by a newer one.
        grants: What the holder may do.
        hours: The hours that grants refer to, by number.
        zones: The offsets from UTC that hours refer to, by number.
        lease: Credits to be spent by the holder's device.
        holder: The key of the device that it is bound to. Absent: it is a bearer card, good for whoever has a copy.
    """

    __slots__ = ("issuer", "subject", "id", "issued", "fresh_until", "expires", "generation", "grants", "hours", "zones", "lease", "holder")
    __match_args__ = ("issuer", "subject", "id", "issued", "fresh_until", "expires", "generation", "grants", "hours", "zones", "lease", "holder")
    _of = "CardClaims"
    issuer: str
    subject: str
    id: bytes
    issued: dt.datetime
    fresh_until: dt.datetime
    expires: dt.datetime
    generation: int
    grants: tuple[CardGrant, ...]
    hours: tuple[CardHours, ...]
    zones: tuple[CardZone, ...]
    lease: CardLease | None
    holder: bytes | None

    def __init__(
        self,
        *,
        issuer: str,
        subject: str,
        id: bytes,
        issued: dt.datetime,
        fresh_until: dt.datetime,
        expires: dt.datetime,
        generation: int,
        grants: Sequence[CardGrant] = (),
        hours: Sequence[CardHours] = (),
        zones: Sequence[CardZone] = (),
        lease: CardLease | None = None,
        holder: bytes | None = None,
    ) -> None:
        put(self, "issuer", issuer)
        put(self, "subject", subject)
        put(self, "id", id)
        put(self, "issued", issued)
        put(self, "fresh_until", fresh_until)
        put(self, "expires", expires)
        put(self, "generation", generation)
        put(self, "grants", settled(grants))
        put(self, "hours", settled(hours))
        put(self, "zones", settled(zones))
        put(self, "lease", lease)
        put(self, "holder", holder)


@final
class CardDraft(Record):
    """A card to be signed.

    Attributes:
        card: What it says.
        draft: The card, for `sign_draft` and `attach_signature`.
        to_sign: The bytes to sign with the key, wherever it is.
    """

    __slots__ = ("card", "draft", "to_sign")
    __match_args__ = ("card", "draft", "to_sign")
    _of = "CardDraft"
    card: CardClaims
    draft: bytes
    to_sign: bytes

    def __init__(self, *, card: CardClaims, draft: bytes, to_sign: bytes) -> None:
        put(self, "card", card)
        put(self, "draft", draft)
        put(self, "to_sign", to_sign)


@final
class CardGrant(Record):
    """One thing that the holder of a card may do.

    Attributes:
        permission: Its path, such as `door/main`; absent: it goes by its number.
        number: Its number in what the issuer published.
        hours: During which of the card's hours; absent: at any.
        from_: From when, if that is after the card was issued.
        until: From when no longer, if that is before the card's end.
        grace: Until when it is still allowed after that, as grace.
        needs_fresh: Whether a card that is no longer fresh is not enough.
    """

    __slots__ = ("permission", "number", "hours", "from_", "until", "grace", "needs_fresh")
    __match_args__ = ("permission", "number", "hours", "from_", "until", "grace", "needs_fresh")
    _of = "CardGrant"
    permission: str | None
    number: int | None
    hours: int | None
    from_: dt.datetime | None
    until: dt.datetime | None
    grace: dt.datetime | None
    needs_fresh: bool

    def __init__(
        self,
        *,
        permission: str | None = None,
        number: int | None = None,
        hours: int | None = None,
        from_: dt.datetime | None = None,
        until: dt.datetime | None = None,
        grace: dt.datetime | None = None,
        needs_fresh: bool = False,
    ) -> None:
        put(self, "permission", permission)
        put(self, "number", number)
        put(self, "hours", hours)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "grace", grace)
        put(self, "needs_fresh", needs_fresh)


@final
class CardHours(Record):
    """Weekly hours on a card. What crosses midnight is split.

    Attributes:
        windows: The windows of the week.
        exceptions: Days that have hours of their own instead.
        zone: Which of the card's zones.
    """

    __slots__ = ("windows", "exceptions", "zone")
    __match_args__ = ("windows", "exceptions", "zone")
    _of = "CardHours"
    windows: tuple[WeeklyWindow, ...]
    exceptions: tuple[DatedHours, ...]
    zone: int

    def __init__(self, *, windows: Sequence[WeeklyWindow], exceptions: Sequence[DatedHours] = (), zone: int) -> None:
        put(self, "windows", settled(windows))
        put(self, "exceptions", settled(exceptions))
        put(self, "zone", zone)


@final
class CardKey(Record):
    """A key that an issuer signs with, between two instants.

    Attributes:
        kid: Its id, by which cards name it.
        key: The public key, of Ed25519.
        from_: What was signed before is not by this key.
        until: What is signed from here on is not either.
    """

    __slots__ = ("kid", "key", "from_", "until")
    __match_args__ = ("kid", "key", "from_", "until")
    _of = "CardKey"
    kid: bytes
    key: bytes
    from_: dt.datetime
    until: dt.datetime

    def __init__(self, *, kid: bytes, key: bytes, from_: dt.datetime, until: dt.datetime) -> None:
        put(self, "kid", kid)
        put(self, "key", key)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class CardLease(Record):
    """Credits that the holder's device may spend with no network.

    Attributes:
        id: The lease's id, 1 to 32 bytes.
        credit: The kind of credits.
        units: How many of their smallest step.
        until: From when nothing may be spent any more.
        upload_until: Until when receipts are taken; then what is unspent goes back.
    """

    __slots__ = ("id", "credit", "units", "until", "upload_until")
    __match_args__ = ("id", "credit", "units", "until", "upload_until")
    _of = "CardLease"
    id: bytes
    credit: str
    units: int
    until: dt.datetime
    upload_until: dt.datetime

    def __init__(self, *, id: bytes, credit: str, units: int, until: dt.datetime, upload_until: dt.datetime) -> None:
        put(self, "id", id)
        put(self, "credit", credit)
        put(self, "units", units)
        put(self, "until", until)
        put(self, "upload_until", upload_until)


@final
class CardOffset(Record):
    """A change of clocks.

    Attributes:
        from_: From when.
        minutes: Minutes by which local time is ahead of UTC then.
    """

    __slots__ = ("from_", "minutes")
    __match_args__ = ("from_", "minutes")
    _of = "CardOffset"
    from_: dt.datetime
    minutes: int

    def __init__(self, *, from_: dt.datetime, minutes: int) -> None:
        put(self, "from_", from_)
        put(self, "minutes", minutes)


@final
class CardOptions(Record):
    """How a card is to be made.

    Attributes:
        id: The card's own id, 1 to 32 bytes, never used before: random, or counted.
        generation: How often what this customer's cards say has been withdrawn: verifiers that saw a higher one refuse the card.
        lives: How long it lives, in seconds; 400 days at most.
        fresh: For how long of that it is fresh, in seconds.
        permissions: What it carries.
        numbers: The published numbers of permissions; those that are not among them are written as text.
        holder: The key of the device that it is bound to: 32 bytes of Ed25519, or P-256 as SEC 1 has it. Without one it is good for
            whoever has a copy.
        lease: Credits that the device may spend: no more than the customer could draw. They are to be drawn from the pool when the
            card is issued: record the use of them before handing out the card, and a top-up of what comes back.
    """

    __slots__ = ("id", "generation", "lives", "fresh", "permissions", "numbers", "holder", "lease")
    __match_args__ = ("id", "generation", "lives", "fresh", "permissions", "numbers", "holder", "lease")
    _of = "CardOptions"
    id: bytes
    generation: int
    lives: int
    fresh: int
    permissions: tuple[Carried, ...]
    numbers: tuple[NumberedPermission, ...]
    holder: bytes | None
    lease: CardLease | None

    def __init__(
        self,
        *,
        id: bytes,
        generation: int,
        lives: int,
        fresh: int,
        permissions: Sequence[Carried] = (),
        numbers: Sequence[NumberedPermission] = (),
        holder: bytes | None = None,
        lease: CardLease | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "generation", generation)
        put(self, "lives", lives)
        put(self, "fresh", fresh)
        put(self, "permissions", settled(permissions))
        put(self, "numbers", settled(numbers))
        put(self, "holder", holder)
        put(self, "lease", lease)


@final
class CardReason(Record):
    """Why a card comes to that.

    Attributes:
        code: The stable code, of those that the page on cards lists.
        sentence: One sentence.
    """

    __slots__ = ("code", "sentence")
    __match_args__ = ("code", "sentence")
    _of = "CardReason"
    code: str
    sentence: str

    def __init__(self, *, code: str, sentence: str) -> None:
        put(self, "code", code)
        put(self, "sentence", sentence)


@final
class CardRoot(Record):
    """A key that a verifier is delivered with, and which signs the keys of an issuer.

    Attributes:
        issuer: Whose keys it signs.
        kid: Its id.
        key: The public key, of Ed25519.
    """

    __slots__ = ("issuer", "kid", "key")
    __match_args__ = ("issuer", "kid", "key")
    _of = "CardRoot"
    issuer: str
    kid: bytes
    key: bytes

    def __init__(self, *, issuer: str, kid: bytes, key: bytes) -> None:
        put(self, "issuer", issuer)
        put(self, "kid", kid)
        put(self, "key", key)


@final
class CardScan(Record):
    """What a scan found.

    Attributes:
        card: Who it is, as the card says: known also when they may not.
        proof: What is known about who brought it.
        age: How old the card is.
        verdict: The answer.
        reasons: Why.
        until: The first instant at which the answer or a reason differs, as far as this card goes.
        state: What the scanner is to keep, and to give to the next scan.
    """

    __slots__ = ("card", "proof", "age", "verdict", "reasons", "until", "state")
    __match_args__ = ("card", "proof", "age", "verdict", "reasons", "until", "state")
    _of = "CardScan"
    card: CardClaims
    proof: CardProof
    age: CardAge
    verdict: CardVerdict
    reasons: tuple[CardReason, ...]
    until: dt.datetime | None
    state: bytes

    def __init__(
        self,
        *,
        card: CardClaims,
        proof: CardProof,
        age: CardAge,
        verdict: CardVerdict,
        reasons: Sequence[CardReason],
        until: dt.datetime | None = None,
        state: bytes,
    ) -> None:
        put(self, "card", card)
        put(self, "proof", proof)
        put(self, "age", age)
        put(self, "verdict", verdict)
        put(self, "reasons", settled(reasons))
        put(self, "until", until)
        put(self, "state", state)


@final
class CardZone(Record):
    """How far local time is ahead of UTC while a card lives.

    Attributes:
        minutes: Minutes, before the first change.
        changes: From when it is another number.
    """

    __slots__ = ("minutes", "changes")
    __match_args__ = ("minutes", "changes")
    _of = "CardZone"
    minutes: int
    changes: tuple[CardOffset, ...]

    def __init__(self, *, minutes: int, changes: Sequence[CardOffset] = ()) -> None:
        put(self, "minutes", minutes)
        put(self, "changes", settled(changes))


@final
class Carried(Record):
    """A permission that a card is to carry, if its holder has it.

    Attributes:
        permission: Its path, such as `door/main`. One that ends in `/*` is for everything below, which must all be held at the same times; what
            is held at more is carried besides.
        needs_fresh: Whether a card that is no longer fresh is not enough for it.
    """

    __slots__ = ("permission", "needs_fresh")
    __match_args__ = ("permission", "needs_fresh")
    _of = "Carried"
    permission: str
    needs_fresh: bool

    def __init__(self, *, permission: str, needs_fresh: bool = False) -> None:
        put(self, "permission", permission)
        put(self, "needs_fresh", needs_fresh)


@final
class ChangePolicy(Record):
    """How changes of plan, seats and price are charged. The policy in force on the day of the change decides.

    Attributes:
        day: Who owns the day of a change.
        within_a_day: What is charged of what begins and ends within one day, where whole days count.
        trial: What a switch does to a trial.
        judged_by: By what a switch is an upgrade or a downgrade. What is neither is charged as an upgrade.
        upgrade: How an upgrade is charged.
        downgrade: How a downgrade is charged.
        credit: From what the credit for unused time comes.
        collect: When a change is collected.
    """

    __slots__ = ("day", "within_a_day", "trial", "judged_by", "upgrade", "downgrade", "credit", "collect")
    __match_args__ = ("day", "within_a_day", "trial", "judged_by", "upgrade", "downgrade", "credit", "collect")
    _of = "ChangePolicy"
    day: ChangeDay
    within_a_day: WithinADay
    trial: TrialOnSwitch
    judged_by: JudgedBy
    upgrade: ChargeAs
    downgrade: ChargeAs
    credit: CreditFrom
    collect: Collect

    def __init__(
        self,
        *,
        day: ChangeDay = ChangeDay.NEW,
        within_a_day: WithinADay = WithinADay.CHARGED,
        trial: TrialOnSwitch = TrialOnSwitch.ENDS,
        judged_by: JudgedBy = JudgedBy.RANK,
        upgrade: ChargeAs = ChargeAs.PRORATED,
        downgrade: ChargeAs = ChargeAs.PRORATED,
        credit: CreditFrom = CreditFrom.RECORDED,
        collect: Collect = Collect.NEXT_INVOICE,
    ) -> None:
        put(self, "day", day)
        put(self, "within_a_day", within_a_day)
        put(self, "trial", trial)
        put(self, "judged_by", judged_by)
        put(self, "upgrade", upgrade)
        put(self, "downgrade", downgrade)
        put(self, "credit", credit)
        put(self, "collect", collect)


@final
class Changed(Record):
    """A change within a period: two lines, and their sum.

    Attributes:
        remaining: What is left of the period.
        credit: What is given back of the old price, not above zero; `None` if there was nothing before.
        charge: What the rest costs at the new price; `None` if there is nothing after.
        net: Their sum.
    """

    __slots__ = ("remaining", "credit", "charge", "net")
    __match_args__ = ("remaining", "credit", "charge", "net")
    _of = "Changed"
    remaining: Remaining
    credit: Amount | None
    charge: Amount | None
    net: Amount

    def __init__(
        self,
        *,
        remaining: Remaining,
        credit: Amount | None = None,
        charge: Amount | None = None,
        net: Amount,
    ) -> None:
        put(self, "remaining", remaining)
        put(self, "credit", credit)
        put(self, "charge", charge)
        put(self, "net", net)


@final
class Charge(Record):
    """A charge by hand.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        party: For whom. A child of a share pays for its own.
        payer: Who pays, if it is somebody else.
        at: Its local day.
        amount: How much; a negative amount is a credit.
        due: When it is invoiced.
        tax: The tax category of its line. Absent: untaxed.
        text: What for.
        line: The id of the party's invoice line that it gives something back of. What is given back so is not given back again when
            what the line is for ends or becomes cheaper.
    """

    __slots__ = ("id", "recorded", "party", "payer", "at", "amount", "due", "tax", "text", "line")
    __match_args__ = ("id", "recorded", "party", "payer", "at", "amount", "due", "tax", "text", "line")
    _of = "Charge"
    id: str
    recorded: dt.datetime
    party: Party
    payer: Party | None
    at: dt.date
    amount: Amount
    due: ChargeDue
    tax: str | None
    text: str
    line: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        party: Party,
        payer: Party | None = None,
        at: dt.date,
        amount: Amount,
        due: ChargeDue = ChargeDue.NEXT_INVOICE,
        tax: str | None = None,
        text: str,
        line: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "party", party)
        put(self, "payer", payer)
        put(self, "at", at)
        put(self, "amount", amount)
        put(self, "due", due)
        put(self, "tax", tax)
        put(self, "text", text)
        put(self, "line", line)


@final
class Charged(Record):
    """The days that one question is about.

    Attributes:
        from_: The first day that is charged.
        until: The first day that is no longer charged; `None`: open.
        through: Charged through this day, itself included: a boundary on it counts.
    """

    __slots__ = ("from_", "until", "through")
    __match_args__ = ("from_", "until", "through")
    _of = "Charged"
    from_: dt.date
    until: dt.date | None
    through: dt.date

    def __init__(self, *, from_: dt.date, until: dt.date | None = None, through: dt.date) -> None:
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "through", through)


@final
class Child(Record):
    """Somebody who shares a membership.

    Attributes:
        share: The share.
        child: Who.
        from_: Since when.
        until: Until when.
        over_limit: Who admitted them beyond the limit, and why.
    """

    __slots__ = ("share", "child", "from_", "until", "over_limit")
    __match_args__ = ("share", "child", "from_", "until", "over_limit")
    _of = "Child"
    share: str
    child: str
    from_: dt.datetime
    until: dt.datetime | None
    over_limit: OverLimit | None

    def __init__(
        self,
        *,
        share: str,
        child: str,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        over_limit: OverLimit | None = None,
    ) -> None:
        put(self, "share", share)
        put(self, "child", child)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "over_limit", over_limit)


@final
class Cohort(Record):
    """Those who joined in one month.

    Attributes:
        month: The first local day of the month.
        size: How many joined.
        kept: Who is left at the end of that month, and of each month after it that the report is about.
    """

    __slots__ = ("month", "size", "kept")
    __match_args__ = ("month", "size", "kept")
    _of = "Cohort"
    month: dt.date
    size: int
    kept: tuple[Kept, ...]

    def __init__(self, *, month: dt.date, size: int, kept: Sequence[Kept]) -> None:
        put(self, "month", month)
        put(self, "size", size)
        put(self, "kept", settled(kept))


@final
class Collected(Record):
    """When a change is paid.

    Attributes:
        now: What is collected now.
        next_invoice: What the next invoice comes to, which charges the period after this one.
    """

    __slots__ = ("now", "next_invoice")
    __match_args__ = ("now", "next_invoice")
    _of = "Collected"
    now: Amount
    next_invoice: Amount

    def __init__(self, *, now: Amount, next_invoice: Amount) -> None:
        put(self, "now", now)
        put(self, "next_invoice", next_invoice)


@final
class Command(Record):
    """One change that is asked for.

    Attributes:
        id: Its id. The facts that it makes are `id.1`, `id.2`…: asked twice, it makes the same.
        do: What is to be done.
    """

    __slots__ = ("id", "do")
    __match_args__ = ("id", "do")
    _of = "Command"
    id: str
    do: Action

    def __init__(self, *, id: str, do: Action) -> None:
        put(self, "id", id)
        put(self, "do", do)


@final
class CompanyLink(Record):
    """A link of a customer to a company, seen from the customer.

    Attributes:
        link: The link.
        company: The company.
        name: Its name, unless it was never given or is forgotten.
        role: Such as `employee`.
        from_: Since when.
        until: Until when.
    """

    __slots__ = ("link", "company", "name", "role", "from_", "until")
    __match_args__ = ("link", "company", "name", "role", "from_", "until")
    _of = "CompanyLink"
    link: str
    company: str
    name: str | None
    role: str | None
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(
        self,
        *,
        link: str,
        company: str,
        name: str | None = None,
        role: str | None = None,
        from_: dt.datetime,
        until: dt.datetime | None = None,
    ) -> None:
        put(self, "link", link)
        put(self, "company", company)
        put(self, "name", name)
        put(self, "role", role)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class CompanyProfile(Record):
    """All that is known of a company.

    Attributes:
        company: Which.
        at: The instant that `customers` are linked at, or not, and `visits` are about. The rest is the whole history, with
            what is known of the future.
        contact: Name and contacts, unless they were never given or are forgotten.
        memberships: The memberships that it holds, ever, by id.
        customers: The customers that are linked to it, or were, by link.
        bookings: Reservations under its memberships, by id.
        visits: Visits that name its memberships.
        uses: Credits that were used under its memberships, in order.
        credits: Credits that were given to it by hand, or that it bought, by id.
        charges: Charges by hand, by id.
        payments: Payments by it, or for its memberships, in order.
        invoices: Invoices to it, and those that hold lines for it, by date, then id.
        messages: Messages to it, in order.
        support: Requests for support by the customers who are linked to it at the instant, in order.
    """

    __slots__ = ("company", "at", "contact", "memberships", "customers", "bookings", "visits", "uses", "credits", "charges", "payments", "invoices", "messages", "support")
    __match_args__ = ("company", "at", "contact", "memberships", "customers", "bookings", "visits", "uses", "credits", "charges", "payments", "invoices", "messages", "support")
    _of = "CompanyProfile"
    company: str
    at: dt.datetime
    contact: Profile | None
    memberships: tuple[MembershipHistory, ...]
    customers: tuple[CustomerLink, ...]
    bookings: tuple[BookingRecord, ...]
    visits: Visits
    uses: tuple[Use, ...]
    credits: tuple[CreditGrant, ...]
    charges: tuple[Charge, ...]
    payments: tuple[Payment, ...]
    invoices: tuple[InvoiceRecord, ...]
    messages: tuple[Message, ...]
    support: tuple[SupportRequest, ...]

    def __init__(
        self,
        *,
        company: str,
        at: dt.datetime,
        contact: Profile | None = None,
        memberships: Sequence[MembershipHistory],
        customers: Sequence[CustomerLink],
        bookings: Sequence[BookingRecord],
        visits: Visits,
        uses: Sequence[Use],
        credits: Sequence[CreditGrant],
        charges: Sequence[Charge],
        payments: Sequence[Payment],
        invoices: Sequence[InvoiceRecord],
        messages: Sequence[Message],
        support: Sequence[SupportRequest],
    ) -> None:
        put(self, "company", company)
        put(self, "at", at)
        put(self, "contact", contact)
        put(self, "memberships", settled(memberships))
        put(self, "customers", settled(customers))
        put(self, "bookings", settled(bookings))
        put(self, "visits", visits)
        put(self, "uses", settled(uses))
        put(self, "credits", settled(credits))
        put(self, "charges", settled(charges))
        put(self, "payments", settled(payments))
        put(self, "invoices", settled(invoices))
        put(self, "messages", settled(messages))
        put(self, "support", settled(support))


@final
class ComparedLine(Record):
    """A line that differs.

    Attributes:
        payer: Who owes it.
        line: Its key: the line's id without its number, `subject/rule/period`.
        kind: What kind of amount it is.
        membership: The membership that it is for.
        plan: The plan that it is for.
        a: As it is under the first; `None` if it is not billed.
        b: As it is under the second.
        difference: What the second comes to less what the first does, tax on top included.
        points: What makes the difference: that which moves the line when it alone is taken from the second; `together` if only
            several do.
    """

    __slots__ = ("payer", "line", "kind", "membership", "plan", "a", "b", "difference", "points")
    __match_args__ = ("payer", "line", "kind", "membership", "plan", "a", "b", "difference", "points")
    _of = "ComparedLine"
    payer: Party
    line: str
    kind: LineKind
    membership: str | None
    plan: str | None
    a: ComparedSide | None
    b: ComparedSide | None
    difference: Amount
    points: tuple[str, ...]

    def __init__(
        self,
        *,
        payer: Party,
        line: str,
        kind: LineKind,
        membership: str | None = None,
        plan: str | None = None,
        a: ComparedSide | None = None,
        b: ComparedSide | None = None,
        difference: Amount,
        points: Sequence[str],
    ) -> None:
        put(self, "payer", payer)
        put(self, "line", line)
        put(self, "kind", kind)
        put(self, "membership", membership)
        put(self, "plan", plan)
        put(self, "a", a)
        put(self, "b", b)
        put(self, "difference", difference)
        put(self, "points", settled(points))


@final
class ComparedPayer(Record):
    """What one payer is billed in one currency.

    Attributes:
        payer: Who.
        a: With tax, under the first.
        b: With tax, under the second.
        difference: The second less the first.
        lines: How many lines differ.
    """

    __slots__ = ("payer", "a", "b", "difference", "lines")
    __match_args__ = ("payer", "a", "b", "difference", "lines")
    _of = "ComparedPayer"
    payer: Party
    a: Amount
    b: Amount
    difference: Amount
    lines: int

    def __init__(self, *, payer: Party, a: Amount, b: Amount, difference: Amount, lines: int) -> None:
        put(self, "payer", payer)
        put(self, "a", a)
        put(self, "b", b)
        put(self, "difference", difference)
        put(self, "lines", lines)


@final
class ComparedSide(Record):
    """A line under one of the two.

    Attributes:
        from_: The first local day that it is for.
        until: The local day after the last.
        amount: Its amount, as on an invoice.
        tax: Its tax.
        date: The date of its invoice.
    """

    __slots__ = ("from_", "until", "amount", "tax", "date")
    __match_args__ = ("from_", "until", "amount", "tax", "date")
    _of = "ComparedSide"
    from_: dt.date
    until: dt.date
    amount: Amount
    tax: Amount
    date: dt.date

    def __init__(self, *, from_: dt.date, until: dt.date, amount: Amount, tax: Amount, date: dt.date) -> None:
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "amount", amount)
        put(self, "tax", tax)
        put(self, "date", date)


@final
class ComparedTotal(Record):
    """What all payers are billed in one currency.

    Attributes:
        currency: The currency.
        a: With tax, under the first.
        b: With tax, under the second.
        difference: The second less the first.
        lines: How many lines differ.
    """

    __slots__ = ("currency", "a", "b", "difference", "lines")
    __match_args__ = ("currency", "a", "b", "difference", "lines")
    _of = "ComparedTotal"
    currency: str
    a: Amount
    b: Amount
    difference: Amount
    lines: int

    def __init__(self, *, currency: str, a: Amount, b: Amount, difference: Amount, lines: int) -> None:
        put(self, "currency", currency)
        put(self, "a", a)
        put(self, "b", b)
        put(self, "difference", difference)
        put(self, "lines", lines)


@final
class Comparison(Record):
    """What is billed under one policy, or one catalogue, and under another, from the beginning.

    Attributes:
        through: The last local day that is billed.
        settings: On what the two differ: settings of a policy by their keys in a space file, such as `proration.count`; what a
            catalogue offers by kind and id, such as `plan:desk`.
        lines: The lines that differ, by payer, currency and line.
        alike: How many lines do not.
        payers: The sums of everything that is billed, by payer and currency.
        totals: The sums over all payers, by currency.
    """

    __slots__ = ("through", "settings", "lines", "alike", "payers", "totals")
    __match_args__ = ("through", "settings", "lines", "alike", "payers", "totals")
    _of = "Comparison"
    through: dt.date
    settings: tuple[str, ...]
    lines: tuple[ComparedLine, ...]
    alike: int
    payers: tuple[ComparedPayer, ...]
    totals: tuple[ComparedTotal, ...]

    def __init__(
        self,
        *,
        through: dt.date,
        settings: Sequence[str],
        lines: Sequence[ComparedLine],
        alike: int,
        payers: Sequence[ComparedPayer],
        totals: Sequence[ComparedTotal],
    ) -> None:
        put(self, "through", through)
        put(self, "settings", settled(settings))
        put(self, "lines", settled(lines))
        put(self, "alike", alike)
        put(self, "payers", settled(payers))
        put(self, "totals", settled(totals))


@final
class Contact(Record):
    """The name and contacts of who is entered.

    Attributes:
        name: The name.
        email: Where they get mail.
        phone: Where they are called.
    """

    __slots__ = ("name", "email", "phone")
    __match_args__ = ("name", "email", "phone")
    _of = "Contact"
    name: str
    email: str | None
    phone: str | None

    def __init__(self, *, name: str, email: str | None = None, phone: str | None = None) -> None:
        put(self, "name", name)
        put(self, "email", email)
        put(self, "phone", phone)


@final
class Cover(Record):
    """A share that covers a customer.

    Attributes:
        share: The share.
        membership: The membership that is shared.
        parent: Who holds it.
        from_: Since when.
        until: Until when.
        over_limit: Who admitted them beyond the limit, and why.
    """

    __slots__ = ("share", "membership", "parent", "from_", "until", "over_limit")
    __match_args__ = ("share", "membership", "parent", "from_", "until", "over_limit")
    _of = "Cover"
    share: str
    membership: str
    parent: Party | None
    from_: dt.datetime
    until: dt.datetime | None
    over_limit: OverLimit | None

    def __init__(
        self,
        *,
        share: str,
        membership: str,
        parent: Party | None = None,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        over_limit: OverLimit | None = None,
    ) -> None:
        put(self, "share", share)
        put(self, "membership", membership)
        put(self, "parent", parent)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "over_limit", over_limit)


@final
class CreditChange(Record):
    """What somebody can draw of a kind of credit.

    Attributes:
        party: Who.
        credit: Which kind.
        before: What they could draw at the instant.
        after: What they can draw.
        added: What happens to their credits through the last day that did not happen before; of a pool it is told once.
        gone: What does not happen any more.
    """

    __slots__ = ("party", "credit", "before", "after", "added", "gone")
    __match_args__ = ("party", "credit", "before", "after", "added", "gone")
    _of = "CreditChange"
    party: Party
    credit: str
    before: Decimal
    after: Decimal
    added: tuple[Entry, ...]
    gone: tuple[Entry, ...]

    def __init__(
        self,
        *,
        party: Party,
        credit: str,
        before: Decimal,
        after: Decimal,
        added: Sequence[Entry],
        gone: Sequence[Entry],
    ) -> None:
        put(self, "party", party)
        put(self, "credit", credit)
        put(self, "before", before)
        put(self, "after", after)
        put(self, "added", settled(added))
        put(self, "gone", settled(gone))


@final
class CreditPayment(Record):
    """What money credits pay of one line. A host records it as a use of the credits and as a payment of the invoice.

    Attributes:
        credit: Which kind of credit.
        line: The line.
        resource: For which resource, where the line is for a reservation of one: the use names it too, for credits that are `only` for it.
        amount: How much.
    """

    __slots__ = ("credit", "line", "resource", "amount")
    __match_args__ = ("credit", "line", "resource", "amount")
    _of = "CreditPayment"
    credit: str
    line: str
    resource: str | None
    amount: Amount

    def __init__(self, *, credit: str, line: str, resource: str | None = None, amount: Amount) -> None:
        put(self, "credit", credit)
        put(self, "line", line)
        put(self, "resource", resource)
        put(self, "amount", amount)


@final
class CreditRate(Record):
    """An amount of money for an amount of credits.

    Attributes:
        amount: How much money.
        per: For how many credits.
    """

    __slots__ = ("amount", "per")
    __match_args__ = ("amount", "per")
    _of = "CreditRate"
    amount: Amount
    per: Decimal

    def __init__(self, *, amount: Amount, per: Decimal) -> None:
        put(self, "amount", amount)
        put(self, "per", per)


@final
class CreditScope(Record):
    """What credits may be drawn for. What is empty does not limit.

    Attributes:
        resources: Only these resources, or those of `kinds` or at `places`.
        kinds: Only resources of these kinds, or those of `resources` or at `places`.
        places: Only resources at these places, or those of `resources` or of `kinds`.
        windows: Only within one of these windows of the week, where the resource is.
    """

    __slots__ = ("resources", "kinds", "places", "windows")
    __match_args__ = ("resources", "kinds", "places", "windows")
    _of = "CreditScope"
    resources: tuple[str, ...]
    kinds: tuple[str, ...]
    places: tuple[str, ...]
    windows: tuple[Window, ...]

    def __init__(
        self,
        *,
        resources: Sequence[str] = (),
        kinds: Sequence[str] = (),
        places: Sequence[str] = (),
        windows: Sequence[Window] = (),
    ) -> None:
        put(self, "resources", settled(resources))
        put(self, "kinds", settled(kinds))
        put(self, "places", settled(places))
        put(self, "windows", settled(windows))


@final
class CreditShareNone(Record):
    """Whatever there is."""

    __slots__ = ()
    __match_args__ = ()
    _of = "CreditShare"
    type: ClassVar[Literal["none"]] = "none"


@final
class CreditShareCap(Record):
    """At most this much."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "CreditShare"
    type: ClassVar[Literal["cap"]] = "cap"
    value: Decimal

    def __init__(self, value: Decimal) -> None:
        put(self, "value", value)


@final
class CreditShareEqual(Record):
    """What there has been in the period, divided equally by the members of the instant; what does not divide goes to the
    first of them by id, a step each. Who is no member then draws nothing.
    """

    __slots__ = ()
    __match_args__ = ()
    _of = "CreditShare"
    type: ClassVar[Literal["equal"]] = "equal"


@final
class CustomerCredits(Record):
    """How many credits a customer has to do with.

    Attributes:
        customer: Who; none if the facts name nobody.
        amount: How many.
    """

    __slots__ = ("customer", "amount")
    __match_args__ = ("customer", "amount")
    _of = "CustomerCredits"
    customer: str | None
    amount: Decimal

    def __init__(self, *, customer: str | None = None, amount: Decimal) -> None:
        put(self, "customer", customer)
        put(self, "amount", amount)


@final
class CustomerLink(Record):
    """A link of a customer to a company, seen from the company.

    Attributes:
        link: The link.
        customer: The customer.
        name: Their name, unless it was never given or is forgotten.
        role: Such as `employee`.
        from_: Since when.
        until: Until when.
        linked: Whether they are linked at the instant of the profile.
        inherits: The company's memberships that they inherit then, by id.
        waits_for: Those that they wait for, since the cap is reached, by id.
    """

    __slots__ = ("link", "customer", "name", "role", "from_", "until", "linked", "inherits", "waits_for")
    __match_args__ = ("link", "customer", "name", "role", "from_", "until", "linked", "inherits", "waits_for")
    _of = "CustomerLink"
    link: str
    customer: str
    name: str | None
    role: str | None
    from_: dt.datetime
    until: dt.datetime | None
    linked: bool
    inherits: tuple[str, ...]
    waits_for: tuple[str, ...]

    def __init__(
        self,
        *,
        link: str,
        customer: str,
        name: str | None = None,
        role: str | None = None,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        linked: bool,
        inherits: Sequence[str],
        waits_for: Sequence[str],
    ) -> None:
        put(self, "link", link)
        put(self, "customer", customer)
        put(self, "name", name)
        put(self, "role", role)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "linked", linked)
        put(self, "inherits", settled(inherits))
        put(self, "waits_for", settled(waits_for))


@final
class CustomerProfile(Record):
    """All that is known of a customer.

    Attributes:
        customer: Who.
        at: The instant that `standing`, `visits` and `unanswered` are about. The rest is the whole history, with what is
            known of the future.
        contact: Name and contacts, unless they were never given or are forgotten.
        registered: The local day on which they became a customer.
        standing: What they hold at the instant.
        memberships: The memberships that they hold themselves, ever, by id.
        covers: The shares that cover them, or did, by id.
        companies: The companies that they are linked to, or were, by link.
        groups: The groups that they are in, or were, by fact.
        bookings: Reservations by them, and by others under their memberships, by id.
        visits: When they were there.
        uses: Credits that they used, in order.
        credits: Credits that were given to them by hand, or that they bought, by id.
        charges: Charges by hand, by id.
        payments: Payments by them, or for their memberships, in order.
        invoices: Invoices to them, and those that hold lines for them, by date, then id.
        messages: Messages to them, in order.
        support: Their requests for support, in order.
        unanswered: Those made by the instant and not answered by then, in order.
    """

    __slots__ = ("customer", "at", "contact", "registered", "standing", "memberships", "covers", "companies", "groups", "bookings", "visits", "uses", "credits", "charges", "payments", "invoices", "messages", "support", "unanswered")
    __match_args__ = ("customer", "at", "contact", "registered", "standing", "memberships", "covers", "companies", "groups", "bookings", "visits", "uses", "credits", "charges", "payments", "invoices", "messages", "support", "unanswered")
    _of = "CustomerProfile"
    customer: str
    at: dt.datetime
    contact: Profile | None
    registered: dt.date | None
    standing: Standing
    memberships: tuple[MembershipHistory, ...]
    covers: tuple[Cover, ...]
    companies: tuple[CompanyLink, ...]
    groups: tuple[GroupPlace, ...]
    bookings: tuple[BookingRecord, ...]
    visits: Visits
    uses: tuple[Use, ...]
    credits: tuple[CreditGrant, ...]
    charges: tuple[Charge, ...]
    payments: tuple[Payment, ...]
    invoices: tuple[InvoiceRecord, ...]
    messages: tuple[Message, ...]
    support: tuple[SupportRequest, ...]
    unanswered: tuple[str, ...]

    def __init__(
        self,
        *,
        customer: str,
        at: dt.datetime,
        contact: Profile | None = None,
        registered: dt.date | None = None,
        standing: Standing,
        memberships: Sequence[MembershipHistory],
        covers: Sequence[Cover],
        companies: Sequence[CompanyLink],
        groups: Sequence[GroupPlace],
        bookings: Sequence[BookingRecord],
        visits: Visits,
        uses: Sequence[Use],
        credits: Sequence[CreditGrant],
        charges: Sequence[Charge],
        payments: Sequence[Payment],
        invoices: Sequence[InvoiceRecord],
        messages: Sequence[Message],
        support: Sequence[SupportRequest],
        unanswered: Sequence[str],
    ) -> None:
        put(self, "customer", customer)
        put(self, "at", at)
        put(self, "contact", contact)
        put(self, "registered", registered)
        put(self, "standing", standing)
        put(self, "memberships", settled(memberships))
        put(self, "covers", settled(covers))
        put(self, "companies", settled(companies))
        put(self, "groups", settled(groups))
        put(self, "bookings", settled(bookings))
        put(self, "visits", visits)
        put(self, "uses", settled(uses))
        put(self, "credits", settled(credits))
        put(self, "charges", settled(charges))
        put(self, "payments", settled(payments))
        put(self, "invoices", settled(invoices))
        put(self, "messages", settled(messages))
        put(self, "support", settled(support))
        put(self, "unanswered", settled(unanswered))


@final
class CutAmount(Record):
    """An amount in two pieces that sum to it.

    Attributes:
        first: The first piece, rounded.
        rest: What remains.
    """

    __slots__ = ("first", "rest")
    __match_args__ = ("first", "rest")
    _of = "CutAmount"
    first: Amount
    rest: Amount

    def __init__(self, *, first: Amount, rest: Amount) -> None:
        put(self, "first", first)
        put(self, "rest", rest)


@final
class CwtClaim(Record):
    """A claim that is not a registered one.

    Attributes:
        claim: Its number.
        value: Its value, as CBOR.
    """

    __slots__ = ("claim", "value")
    __match_args__ = ("claim", "value")
    _of = "CwtClaim"
    claim: int
    value: bytes

    def __init__(self, *, claim: int, value: bytes) -> None:
        put(self, "claim", claim)
        put(self, "value", value)


@final
class CwtClaims(Record):
    """The registered claims of a CWT (RFC 8392), and the others unread.

    Attributes:
        issuer: Who signed it.
        subject: Whom it is about.
        audience: For whom it is.
        expires: From when it is no longer valid, in seconds since 1970.
        not_before: From when it is valid.
        issued: When it was signed.
        id: Its own id.
        others: The other claims.
    """

    __slots__ = ("issuer", "subject", "audience", "expires", "not_before", "issued", "id", "others")
    __match_args__ = ("issuer", "subject", "audience", "expires", "not_before", "issued", "id", "others")
    _of = "CwtClaims"
    issuer: str | None
    subject: str | None
    audience: str | None
    expires: int | None
    not_before: int | None
    issued: int | None
    id: bytes | None
    others: tuple[CwtClaim, ...]

    def __init__(
        self,
        *,
        issuer: str | None = None,
        subject: str | None = None,
        audience: str | None = None,
        expires: int | None = None,
        not_before: int | None = None,
        issued: int | None = None,
        id: bytes | None = None,
        others: Sequence[CwtClaim] = (),
    ) -> None:
        put(self, "issuer", issuer)
        put(self, "subject", subject)
        put(self, "audience", audience)
        put(self, "expires", expires)
        put(self, "not_before", not_before)
        put(self, "issued", issued)
        put(self, "id", id)
        put(self, "others", settled(others))


@final
class CycleAnchorAnniversary(Record):
    """On the day of joining (after a trial)."""

    __slots__ = ()
    __match_args__ = ()
    _of = "CycleAnchor"
    type: ClassVar[Literal["anniversary"]] = "anniversary"


@final
class CycleAnchorDay(Record):
    """On a fixed day of the month, its phase taken from the month of joining.

    Attributes:
        day: 1 to 31, clamped to the month's end.
    """

    __slots__ = ("day",)
    __match_args__ = ("day",)
    _of = "CycleAnchor"
    type: ClassVar[Literal["day"]] = "day"
    day: int

    def __init__(self, *, day: int) -> None:
        put(self, "day", day)


@final
class CycleAnchorCalendar(Record):
    """On the calendar's own: Mondays, first days of months, quarters, half years and years."""

    __slots__ = ()
    __match_args__ = ()
    _of = "CycleAnchor"
    type: ClassVar[Literal["calendar"]] = "calendar"


@final
class CycleSpan(Record):
    """One cycle: from its boundary until the next.

    Attributes:
        number: Which, counted from the anchor; those before it are negative.
        from_: Its boundary.
        until: The next boundary.
        last_day: The last local day in it, as people read it: "to 30 November".
    """

    __slots__ = ("number", "from_", "until", "last_day")
    __match_args__ = ("number", "from_", "until", "last_day")
    _of = "CycleSpan"
    number: int
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime
    last_day: dt.date

    def __init__(
        self,
        *,
        number: int,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime,
        last_day: dt.date,
    ) -> None:
        put(self, "number", number)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "last_day", last_day)


@final
class DatedHours(Record):
    """Days whose windows are replaced by others: a holiday, a closure, an extra opening.

    Attributes:
        from_: The first day.
        until: The day after the last.
        open: What starts on each of these days instead. None at all: closed.
    """

    __slots__ = ("from_", "until", "open")
    __match_args__ = ("from_", "until", "open")
    _of = "DatedHours"
    from_: dt.date
    until: dt.date
    open: tuple[OpenRange, ...]

    def __init__(self, *, from_: dt.date, until: dt.date, open: Sequence[OpenRange] = ()) -> None:
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "open", settled(open))


@final
class DatedTerm(Record):
    """The dates of a membership, and what the staff has set.

    Attributes:
        joined: The date that people count from. `None`: the start.
        start: The first day.
        until: The day after the last. `None`: it is open.
        grace: Time after the end in which it can still be renewed as if it were current. `None`: there is none.
        new_for: For how long after joining a holder counts as new. `None`: never.
        set: A status that the staff has set. `None`: the dates say.
        set_until: The day after the last on which it holds. `None`: for good.
    """

    __slots__ = ("joined", "start", "until", "grace", "new_for", "set", "set_until")
    __match_args__ = ("joined", "start", "until", "grace", "new_for", "set", "set_until")
    _of = "DatedTerm"
    joined: dt.date | None
    start: dt.date
    until: dt.date | None
    grace: str | None
    new_for: str | None
    set: Status | None
    set_until: dt.date | None

    def __init__(
        self,
        *,
        joined: dt.date | None = None,
        start: dt.date,
        until: dt.date | None = None,
        grace: str | None = None,
        new_for: str | None = None,
        set: Status | None = None,
        set_until: dt.date | None = None,
    ) -> None:
        put(self, "joined", joined)
        put(self, "start", start)
        put(self, "until", until)
        put(self, "grace", grace)
        put(self, "new_for", new_for)
        put(self, "set", set)
        put(self, "set_until", set_until)


@final
class Decision(Record):
    """Whether a customer may do something at an instant, why, and the span around the instant in which that is constant.

    Attributes:
        customer: Who.
        permission: The permission that was asked for, such as `door/main`.
        allowed: Whether they may: some reason is `ReasonCode.GRANTED`.
        from_: The first instant from which the verdict and every reason have been so without a break; absent: always.
        until: The first instant at which the verdict or a reason differs; absent: never, as far as is known.
        reasons: One reason for each holding, in the order of the standing, or a single one that stands above them all (a lockdown,
            nothing held).
    """

    __slots__ = ("customer", "permission", "allowed", "from_", "until", "reasons")
    __match_args__ = ("customer", "permission", "allowed", "from_", "until", "reasons")
    _of = "Decision"
    customer: str
    permission: str
    allowed: bool
    from_: dt.datetime | None
    until: dt.datetime | None
    reasons: tuple[Reason, ...]

    def __init__(
        self,
        *,
        customer: str,
        permission: str,
        allowed: bool,
        from_: dt.datetime | None = None,
        until: dt.datetime | None = None,
        reasons: Sequence[Reason],
    ) -> None:
        put(self, "customer", customer)
        put(self, "permission", permission)
        put(self, "allowed", allowed)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "reasons", settled(reasons))


@final
class Derivation(Record):
    """How a line's amount came about, in steps that a bookkeeper can follow.

    Attributes:
        line: The line, as it is to be billed or as it was recorded.
        steps: The steps; each gives an exact value, and the amounts of the steps with a sign sum to the line's amount.
    """

    __slots__ = ("line", "steps")
    __match_args__ = ("line", "steps")
    _of = "Derivation"
    line: InvoiceLine
    steps: tuple[DerivationStep, ...]

    def __init__(self, *, line: InvoiceLine, steps: Sequence[DerivationStep]) -> None:
        put(self, "line", line)
        put(self, "steps", settled(steps))

    def __str__(self) -> str:
        return _say("Derivation.to_string", self)


@final
class DerivationStep(Record):
    """One step of a derivation.

    Attributes:
        code: A stable name: `price`, `share`, `discount`, `recorded`, `tax`…
        from_: The first local day that it is about.
        until: The local day after the last that it is about.
        price: The price of a whole period, where one is shared out.
        numerator: How much of the whole is charged.
        denominator: How much the whole is.
        unit: In what both are counted: `days`, `seconds`, `months`, `period`…
        exact: The exact value, before rounding, as a decimal or as `numerator/denominator`, in the currency's major unit.
        rounding: How it was rounded.
        amount: What the step contributes.
        text: In words.
    """

    __slots__ = ("code", "from_", "until", "price", "numerator", "denominator", "unit", "exact", "rounding", "amount", "text")
    __match_args__ = ("code", "from_", "until", "price", "numerator", "denominator", "unit", "exact", "rounding", "amount", "text")
    _of = "DerivationStep"
    code: str
    from_: dt.date | None
    until: dt.date | None
    price: Amount | None
    numerator: int | None
    denominator: int | None
    unit: str | None
    exact: str | None
    rounding: Rounding | None
    amount: Amount
    text: str

    def __init__(
        self,
        *,
        code: str,
        from_: dt.date | None = None,
        until: dt.date | None = None,
        price: Amount | None = None,
        numerator: int | None = None,
        denominator: int | None = None,
        unit: str | None = None,
        exact: str | None = None,
        rounding: Rounding | None = None,
        amount: Amount,
        text: str,
    ) -> None:
        put(self, "code", code)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "price", price)
        put(self, "numerator", numerator)
        put(self, "denominator", denominator)
        put(self, "unit", unit)
        put(self, "exact", exact)
        put(self, "rounding", rounding)
        put(self, "amount", amount)
        put(self, "text", text)


@final
class Difference(Record):
    """What is different in one space from another.

    Attributes:
        at: The instant at which both are looked at: what comes after it may differ, and what is due by it is due now.
        through: The last local day for which bills and notices are compared.
        lines: The lines of bills and of newly issued invoices, by payer, then id.
        due: What payers owe, by payer, then currency; only where it differs.
        credits: What people can draw, and what happens to credits, by party, then kind.
        standings: The plans that people effectively hold, by customer, then date.
        access: What people may do, by customer, then permission, then date.
        notices: What is to be said through the day, by date, then id.
    """

    __slots__ = ("at", "through", "lines", "due", "credits", "standings", "access", "notices")
    __match_args__ = ("at", "through", "lines", "due", "credits", "standings", "access", "notices")
    _of = "Difference"
    at: dt.datetime
    through: dt.date
    lines: tuple[LineChange, ...]
    due: tuple[DueChange, ...]
    credits: tuple[CreditChange, ...]
    standings: tuple[StandingChange, ...]
    access: tuple[AccessChange, ...]
    notices: tuple[NoticeChange, ...]

    def __init__(
        self,
        *,
        at: dt.datetime,
        through: dt.date,
        lines: Sequence[LineChange],
        due: Sequence[DueChange],
        credits: Sequence[CreditChange],
        standings: Sequence[StandingChange],
        access: Sequence[AccessChange],
        notices: Sequence[NoticeChange],
    ) -> None:
        put(self, "at", at)
        put(self, "through", through)
        put(self, "lines", settled(lines))
        put(self, "due", settled(due))
        put(self, "credits", settled(credits))
        put(self, "standings", settled(standings))
        put(self, "access", settled(access))
        put(self, "notices", settled(notices))


@final
class DraftInvoice(Record):
    """An invoice to be issued.

    Attributes:
        payer: Who owes it.
        currency: Its currency.
        date: Its billing date.
        lines: What it is made of, by line id.
        net: The sum of the lines without their tax.
        tax: The sum of the lines' taxes.
        total: `net` and `tax`.
        credit_used: Account credit that it uses up.
        credit_given: Account credit that it gives, its total being negative.
        refund: What is to be paid back, its total being negative.
        offset: What it cancels of what earlier invoices still owe, its total being negative.
        forfeited: What is lost, its total being negative.
        due: What is to be paid: `total` less `credit_used`, plus `credit_given`, `refund`, `offset` and `forfeited`; never
            negative.
        credit_after: The payer's account credit in this currency after it.
    """

    __slots__ = ("payer", "currency", "date", "lines", "net", "tax", "total", "credit_used", "credit_given", "refund", "offset", "forfeited", "due", "credit_after")
    __match_args__ = ("payer", "currency", "date", "lines", "net", "tax", "total", "credit_used", "credit_given", "refund", "offset", "forfeited", "due", "credit_after")
    _of = "DraftInvoice"
    payer: Party
    currency: str
    date: dt.date
    lines: tuple[InvoiceLine, ...]
    net: Amount
    tax: Amount
    total: Amount
    credit_used: Amount
    credit_given: Amount
    refund: Amount
    offset: Amount
    forfeited: Amount
    due: Amount
    credit_after: Amount

    def __init__(
        self,
        *,
        payer: Party,
        currency: str,
        date: dt.date,
        lines: Sequence[InvoiceLine],
        net: Amount,
        tax: Amount,
        total: Amount,
        credit_used: Amount,
        credit_given: Amount,
        refund: Amount,
        offset: Amount,
        forfeited: Amount,
        due: Amount,
        credit_after: Amount,
    ) -> None:
        put(self, "payer", payer)
        put(self, "currency", currency)
        put(self, "date", date)
        put(self, "lines", settled(lines))
        put(self, "net", net)
        put(self, "tax", tax)
        put(self, "total", total)
        put(self, "credit_used", credit_used)
        put(self, "credit_given", credit_given)
        put(self, "refund", refund)
        put(self, "offset", offset)
        put(self, "forfeited", forfeited)
        put(self, "due", due)
        put(self, "credit_after", credit_after)


@final
class DrawTaken(Record):
    """What one draw took, also of what was owed first and paid later, and what is uncovered: together what was drawn, whatever
    was given back since.

    Attributes:
        draw: Which draw.
        slices: What it took, in the order in which it took it.
        uncovered: What no lot had.
    """

    __slots__ = ("draw", "slices", "uncovered")
    __match_args__ = ("draw", "slices", "uncovered")
    _of = "DrawTaken"
    draw: str
    slices: tuple[Slice, ...]
    uncovered: Decimal

    def __init__(self, *, draw: str, slices: Sequence[Slice] = (), uncovered: Decimal) -> None:
        put(self, "draw", draw)
        put(self, "slices", settled(slices))
        put(self, "uncovered", uncovered)


@final
class DrawnCredits(Record):
    """What came of a draw. The slices and what is uncovered sum to what was asked for.

    Attributes:
        slices: What was taken, in the order in which it was taken.
        uncovered: What no lot had.
    """

    __slots__ = ("slices", "uncovered")
    __match_args__ = ("slices", "uncovered")
    _of = "DrawnCredits"
    slices: tuple[Slice, ...]
    uncovered: Decimal

    def __init__(self, *, slices: Sequence[Slice] = (), uncovered: Decimal) -> None:
        put(self, "slices", settled(slices))
        put(self, "uncovered", uncovered)


@final
class DueChange(Record):
    """What a payer owes in a currency: on issued invoices and on those to be issued, after account credit.

    Attributes:
        payer: Who.
        currency: In which currency.
        before_now: What was due by the day of the instant.
        now: What is due by then.
        before_through: What was due through the last day.
        through: What is due through it.
    """

    __slots__ = ("payer", "currency", "before_now", "now", "before_through", "through")
    __match_args__ = ("payer", "currency", "before_now", "now", "before_through", "through")
    _of = "DueChange"
    payer: Party
    currency: str
    before_now: Amount
    now: Amount
    before_through: Amount
    through: Amount

    def __init__(
        self,
        *,
        payer: Party,
        currency: str,
        before_now: Amount,
        now: Amount,
        before_through: Amount,
        through: Amount,
    ) -> None:
        put(self, "payer", payer)
        put(self, "currency", currency)
        put(self, "before_now", before_now)
        put(self, "now", now)
        put(self, "before_through", before_through)
        put(self, "through", through)


@final
class EdgeDays(Record):
    """Which days at the edges of a membership are charged.

    Attributes:
        first: Whether the day of joining or returning is.
        last: Whether the day of a cancellation is.
    """

    __slots__ = ("first", "last")
    __match_args__ = ("first", "last")
    _of = "EdgeDays"
    first: FirstDay
    last: LastDay

    def __init__(self, *, first: FirstDay = FirstDay.CHARGED, last: LastDay = LastDay.FREE) -> None:
        put(self, "first", first)
        put(self, "last", last)


@final
class EffectNow(Record):
    """On the local day on which it is asked for, where the policy counts seconds at the instant; a cancellation at the
    instant in any case.
    """

    __slots__ = ()
    __match_args__ = ()
    _of = "Effect"
    type: ClassVar[Literal["now"]] = "now"


@final
class EffectPeriodEnd(Record):
    """When the running period ends."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Effect"
    type: ClassVar[Literal["period_end"]] = "period_end"


@final
class EffectOn(Record):
    """On a day or at an instant."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Effect"
    type: ClassVar[Literal["on"]] = "on"
    value: dt.date | dt.datetime

    def __init__(self, value: dt.date | dt.datetime) -> None:
        put(self, "value", value)


@final
class Entry(Record):
    """One line of a ledger's history.

    Attributes:
        at: When.
        reason: Why.
        lot: Of which lot; absent where the entry is about what no lot covered, or about all those that a reset leaves as they are:
            what goes on with a second reset, or a later one, stands there as one sum.
        fact: By what: the id of a draw, a return, a transfer, a reset or a void; absent where the lot itself says so. In a space
            it tells the kind of fact first, as in `use:u1`, and what follows from facts is named after them, so it is any text.
        by: Who drew, for a draw and what follows from it.
        amount: How much, above zero; the reason says in which direction.
        balance: What is left in all lots after the entry.
        owed: The carried overage that is owed after the entry.
    """

    __slots__ = ("at", "reason", "lot", "fact", "by", "amount", "balance", "owed")
    __match_args__ = ("at", "reason", "lot", "fact", "by", "amount", "balance", "owed")
    _of = "Entry"
    at: dt.datetime
    reason: EntryReason
    lot: str | None
    fact: str | None
    by: str | None
    amount: Decimal
    balance: Decimal
    owed: Decimal

    def __init__(
        self,
        *,
        at: dt.datetime,
        reason: EntryReason,
        lot: str | None = None,
        fact: str | None = None,
        by: str | None = None,
        amount: Decimal,
        balance: Decimal,
        owed: Decimal,
    ) -> None:
        put(self, "at", at)
        put(self, "reason", reason)
        put(self, "lot", lot)
        put(self, "fact", fact)
        put(self, "by", by)
        put(self, "amount", amount)
        put(self, "balance", balance)
        put(self, "owed", owed)

    def sentence(self) -> str:
        """One English sentence: why the balance is what it is."""
        return _say("Entry.sentence", self)


@final
class Finding(Record):
    """One thing that would surprise.

    Attributes:
        plan: The plan that it is about, if it is about one.
        version: The version of a plan, an add-on or a set of hours that it is about.
        code: What it is.
        sentence: What surprises, in a sentence that names the parts.
    """

    __slots__ = ("plan", "version", "code", "sentence")
    __match_args__ = ("plan", "version", "code", "sentence")
    _of = "Finding"
    plan: str | None
    version: str | None
    code: FindingCode
    sentence: str

    def __init__(
        self,
        *,
        plan: str | None = None,
        version: str | None = None,
        code: FindingCode,
        sentence: str,
    ) -> None:
        put(self, "plan", plan)
        put(self, "version", version)
        put(self, "code", code)
        put(self, "sentence", sentence)


@final
class FirstCharge(Record):
    """The first charge of a plan that has cycles of its own.

    Attributes:
        from_: The first day that is charged.
        until: The day after the last: the plan's first boundary.
        last_day: The last day.
        numerator: How much that counts as: days, or what the settings count.
        denominator: How much the whole price is for.
        amount: What it costs.
    """

    __slots__ = ("from_", "until", "last_day", "numerator", "denominator", "amount")
    __match_args__ = ("from_", "until", "last_day", "numerator", "denominator", "amount")
    _of = "FirstCharge"
    from_: dt.date
    until: dt.date
    last_day: dt.date
    numerator: int
    denominator: int
    amount: Amount

    def __init__(
        self,
        *,
        from_: dt.date,
        until: dt.date,
        last_day: dt.date,
        numerator: int,
        denominator: int,
        amount: Amount,
    ) -> None:
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "last_day", last_day)
        put(self, "numerator", numerator)
        put(self, "denominator", denominator)
        put(self, "amount", amount)


@final
class Grant(Record):
    """A permission that a plan grants.

    Attributes:
        path: Such as `door/main` or `content/courses/rust`; it may end in `/*`, which covers everything below.
        after: Granted only so long after joining (drip).
        hours: Only during these hours, on top of the plan's own.
    """

    __slots__ = ("path", "after", "hours")
    __match_args__ = ("path", "after", "hours")
    _of = "Grant"
    path: str
    after: str | None
    hours: str | None

    def __init__(self, *, path: str, after: str | None = None, hours: str | None = None) -> None:
        put(self, "path", path)
        put(self, "after", after)
        put(self, "hours", hours)


@final
class GroupPlace(Record):
    """A place in a group.

    Attributes:
        group: The group.
        name: Its name.
        from_: Since when.
        until: Until when.
    """

    __slots__ = ("group", "name", "from_", "until")
    __match_args__ = ("group", "name", "from_", "until")
    _of = "GroupPlace"
    group: str
    name: str | None
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(
        self,
        *,
        group: str,
        name: str | None = None,
        from_: dt.datetime,
        until: dt.datetime | None = None,
    ) -> None:
        put(self, "group", group)
        put(self, "name", name)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class Header(Record):
    """What does not change about a space.

    Attributes:
        id: The space's own id.
        name: What people call it.
        currency: The currency of what is sold here.
        zone: The time zone of billing and entitlement. Places may have their own.
        billing_starts: Nothing is billed for periods that start before this day: a host that migrates is not billed for its past.
    """

    __slots__ = ("id", "name", "currency", "zone", "billing_starts")
    __match_args__ = ("id", "name", "currency", "zone", "billing_starts")
    _of = "Header"
    id: str
    name: str
    currency: str
    zone: ZoneInfo
    billing_starts: dt.date | None

    def __init__(
        self,
        *,
        id: str,
        name: str,
        currency: str,
        zone: ZoneInfo,
        billing_starts: dt.date | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "name", name)
        put(self, "currency", currency)
        put(self, "zone", zone)
        put(self, "billing_starts", billing_starts)


@final
class HeldBack(Record):
    """Lines that wait for more: they come again in a later bill.

    Attributes:
        payer: Who owes them.
        currency: Their currency.
        total: What they come to, with their tax.
    """

    __slots__ = ("payer", "currency", "total")
    __match_args__ = ("payer", "currency", "total")
    _of = "HeldBack"
    payer: Party
    currency: str
    total: Amount

    def __init__(self, *, payer: Party, currency: str, total: Amount) -> None:
        put(self, "payer", payer)
        put(self, "currency", currency)
        put(self, "total", total)


@final
class History(Record):
    """What became of somebody's credits: an entry, with its reason, for everything that happened to the lots that are theirs or
    that they draw on.

    Attributes:
        party: Whose.
        credit: Of which kind.
        entries: In order; `balance` is what is left in these lots.
    """

    __slots__ = ("party", "credit", "entries")
    __match_args__ = ("party", "credit", "entries")
    _of = "History"
    party: Party
    credit: str
    entries: tuple[Entry, ...]

    def __init__(self, *, party: Party, credit: str, entries: Sequence[Entry]) -> None:
        put(self, "party", party)
        put(self, "credit", credit)
        put(self, "entries", settled(entries))


@final
class Holding(Record):
    """One thing that a customer holds, and how.

    Attributes:
        source: How.
        membership: The membership. Absent for the default plan.
        holder: Who holds the membership: the customer, the parent or the company. Absent for the default plan.
        plan: The plan.
        version: The version of the plan that was joined or switched to.
        status: Where the membership stands. For the default plan `Active`.
        admits: Whether this holding lets its customer do anything: its status admits, and it is not waiting.
        waiting: The cover waits, because the limit of a share or the cap of a company is reached.
        new: Within the plan's window for new holders.
        seats: The seats of the membership.
        ends: When the membership ends, or ended; absent: it has no end.
        last_day: The last local day with the membership, if it ends.
    """

    __slots__ = ("source", "membership", "holder", "plan", "version", "status", "admits", "waiting", "new", "seats", "ends", "last_day")
    __match_args__ = ("source", "membership", "holder", "plan", "version", "status", "admits", "waiting", "new", "seats", "ends", "last_day")
    _of = "Holding"
    source: Source
    membership: str | None
    holder: Party | None
    plan: str
    version: str
    status: Status
    admits: bool
    waiting: bool
    new: bool
    seats: int
    ends: dt.datetime | None
    last_day: dt.date | None

    def __init__(
        self,
        *,
        source: Source,
        membership: str | None = None,
        holder: Party | None = None,
        plan: str,
        version: str,
        status: Status,
        admits: bool,
        waiting: bool,
        new: bool,
        seats: int,
        ends: dt.datetime | None = None,
        last_day: dt.date | None = None,
    ) -> None:
        put(self, "source", source)
        put(self, "membership", membership)
        put(self, "holder", holder)
        put(self, "plan", plan)
        put(self, "version", version)
        put(self, "status", status)
        put(self, "admits", admits)
        put(self, "waiting", waiting)
        put(self, "new", new)
        put(self, "seats", seats)
        put(self, "ends", ends)
        put(self, "last_day", last_day)

    def label(self) -> str:
        """What people read: `Active` if and only if the holding admits, `Expired` if its end is past, and the detail otherwise."""
        return _say("Holding.label", self)


@final
class InactiveMember(Record):
    """A member who has not been seen for a while.

    Attributes:
        customer: Who.
        last_seen: When they were seen last: they came, a reservation of theirs began, or they used credits. `None`: never.
        since: From when on they count as not seen: the last time, or the start of what they hold without a break.
        inactive_since: When they became inactive.
        days: How many local days they have not been seen.
        membership: The membership that is their effective one.
        plan: Its plan.
    """

    __slots__ = ("customer", "last_seen", "since", "inactive_since", "days", "membership", "plan")
    __match_args__ = ("customer", "last_seen", "since", "inactive_since", "days", "membership", "plan")
    _of = "InactiveMember"
    customer: str
    last_seen: dt.datetime | None
    since: dt.datetime
    inactive_since: dt.datetime
    days: int
    membership: str | None
    plan: str

    def __init__(
        self,
        *,
        customer: str,
        last_seen: dt.datetime | None = None,
        since: dt.datetime,
        inactive_since: dt.datetime,
        days: int,
        membership: str | None = None,
        plan: str,
    ) -> None:
        put(self, "customer", customer)
        put(self, "last_seen", last_seen)
        put(self, "since", since)
        put(self, "inactive_since", inactive_since)
        put(self, "days", days)
        put(self, "membership", membership)
        put(self, "plan", plan)


@final
class InvoiceDerivation(Record):
    """How an invoice came about: the derivations of its lines, which sum to it.

    Attributes:
        invoice: The recorded invoice; `None` for one that is to be issued.
        payer: Who owes it.
        date: Its billing date.
        lines: How each line came about, in the invoice's order.
        net: The sum of the lines without their tax.
        tax: The sum of the lines' taxes.
        total: `net` and `tax`.
    """

    __slots__ = ("invoice", "payer", "date", "lines", "net", "tax", "total")
    __match_args__ = ("invoice", "payer", "date", "lines", "net", "tax", "total")
    _of = "InvoiceDerivation"
    invoice: str | None
    payer: Party
    date: dt.date
    lines: tuple[Derivation, ...]
    net: Amount
    tax: Amount
    total: Amount

    def __init__(
        self,
        *,
        invoice: str | None = None,
        payer: Party,
        date: dt.date,
        lines: Sequence[Derivation],
        net: Amount,
        tax: Amount,
        total: Amount,
    ) -> None:
        put(self, "invoice", invoice)
        put(self, "payer", payer)
        put(self, "date", date)
        put(self, "lines", settled(lines))
        put(self, "net", net)
        put(self, "tax", tax)
        put(self, "total", total)

    def __str__(self) -> str:
        return _say("InvoiceDerivation.to_string", self)


@final
class InvoiceLine(Record):
    """One amount that is owed, or given back.

    Attributes:
        id: `subject/rule/period/n`, the same whenever it is worked out: a host can use it as an idempotency key.
        kind: What kind of amount it is.
        membership: The membership that it is for.
        plan: The plan that it is for.
        rule: The rule that it comes from, such as `fee:hot-desk`.
        from_: The first local day that it is for.
        until: The local day after the last that it is for.
        amount: How much, with its tax if that is inclusive, and without if it is exclusive.
        tax: Its tax. Absent: untaxed.
        corrects: The recorded lines that it adjusts.
    """

    __slots__ = ("id", "kind", "membership", "plan", "rule", "from_", "until", "amount", "tax", "corrects")
    __match_args__ = ("id", "kind", "membership", "plan", "rule", "from_", "until", "amount", "tax", "corrects")
    _of = "InvoiceLine"
    id: str
    kind: LineKind
    membership: str | None
    plan: str | None
    rule: str
    from_: dt.date
    until: dt.date
    amount: Amount
    tax: LineTax | None
    corrects: tuple[str, ...]

    def __init__(
        self,
        *,
        id: str,
        kind: LineKind,
        membership: str | None = None,
        plan: str | None = None,
        rule: str,
        from_: dt.date,
        until: dt.date,
        amount: Amount,
        tax: LineTax | None = None,
        corrects: Sequence[str] = (),
    ) -> None:
        put(self, "id", id)
        put(self, "kind", kind)
        put(self, "membership", membership)
        put(self, "plan", plan)
        put(self, "rule", rule)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "amount", amount)
        put(self, "tax", tax)
        put(self, "corrects", settled(corrects))


@final
class InvoicePolicy(Record):
    """Which invoices are issued, how they are taxed, and what becomes of a negative one. The policy in force on the invoice's
    date decides.

    Attributes:
        negative: What becomes of a negative total.
        tax_by: On what tax is rounded.
        minimum: An invoice of less than this waits for the payer's next one; at most one amount a currency.
        zero: Whether an invoice whose lines come to nothing is issued.
    """

    __slots__ = ("negative", "tax_by", "minimum", "zero")
    __match_args__ = ("negative", "tax_by", "minimum", "zero")
    _of = "InvoicePolicy"
    negative: Negative
    tax_by: TaxBy
    minimum: tuple[Amount, ...]
    zero: ZeroInvoice

    def __init__(
        self,
        *,
        negative: Negative = Negative.ACCOUNT_CREDIT,
        tax_by: TaxBy = TaxBy.LINE,
        minimum: Sequence[Amount] = (),
        zero: ZeroInvoice = ZeroInvoice.ISSUED,
    ) -> None:
        put(self, "negative", negative)
        put(self, "tax_by", tax_by)
        put(self, "minimum", settled(minimum))
        put(self, "zero", zero)


@final
class InvoiceRecord(Record):
    """An invoice that was issued, in short.

    Attributes:
        invoice: The invoice.
        date: Its billing date.
        payer: Who owes it.
        currency: Its currency.
        total: The sum of its lines with their taxes. Absent: beyond what an amount can hold.
        credit_used: Account credit that it used up.
        credit_given: Account credit that it gave.
    """

    __slots__ = ("invoice", "date", "payer", "currency", "total", "credit_used", "credit_given")
    __match_args__ = ("invoice", "date", "payer", "currency", "total", "credit_used", "credit_given")
    _of = "InvoiceRecord"
    invoice: str
    date: dt.date
    payer: Party
    currency: str
    total: Amount | None
    credit_used: Amount | None
    credit_given: Amount | None

    def __init__(
        self,
        *,
        invoice: str,
        date: dt.date,
        payer: Party,
        currency: str,
        total: Amount | None = None,
        credit_used: Amount | None = None,
        credit_given: Amount | None = None,
    ) -> None:
        put(self, "invoice", invoice)
        put(self, "date", date)
        put(self, "payer", payer)
        put(self, "currency", currency)
        put(self, "total", total)
        put(self, "credit_used", credit_used)
        put(self, "credit_given", credit_given)


@final
class JwkKey(Record):
    """A public key that came as a JWK.

    Attributes:
        kid: Its id, if it has one.
        algorithm: What it is for: `EdDSA` or `ES256`.
        key: The key: 32 bytes of Ed25519; of P-256 the 33 of the compressed form of SEC 1.
    """

    __slots__ = ("kid", "algorithm", "key")
    __match_args__ = ("kid", "algorithm", "key")
    _of = "JwkKey"
    kid: str | None
    algorithm: str
    key: bytes

    def __init__(self, *, kid: str | None = None, algorithm: str, key: bytes) -> None:
        put(self, "kid", kid)
        put(self, "algorithm", algorithm)
        put(self, "key", key)


@final
class Kept(Record):
    """Who is left of a cohort at the end of a month.

    Attributes:
        after: How many months after that of joining.
        members: How many are members on its last day.
        percent: Of those who joined, in per cent with two decimals; `None` if nobody did.
    """

    __slots__ = ("after", "members", "percent")
    __match_args__ = ("after", "members", "percent")
    _of = "Kept"
    after: int
    members: int
    percent: str | None

    def __init__(self, *, after: int, members: int, percent: str | None = None) -> None:
        put(self, "after", after)
        put(self, "members", members)
        put(self, "percent", percent)


@final
class Leaving(Record):
    """When a membership can be left that is asked to be left at an instant.

    Attributes:
        membership: Which.
        asked: The local day on which it is asked for.
        earliest: The first day on which a cancellation may take effect: the first that is not held.
        period_end: The first beginning of a period on that day or later, for who leaves at the end of a period. Without billing the
            same day.
        held_by: What holds it beyond the day on which it is asked for: of two the later.
    """

    __slots__ = ("membership", "asked", "earliest", "period_end", "held_by")
    __match_args__ = ("membership", "asked", "earliest", "period_end", "held_by")
    _of = "Leaving"
    membership: str
    asked: dt.date
    earliest: dt.date
    period_end: dt.date
    held_by: HeldBy | None

    def __init__(
        self,
        *,
        membership: str,
        asked: dt.date,
        earliest: dt.date,
        period_end: dt.date,
        held_by: HeldBy | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "asked", asked)
        put(self, "earliest", earliest)
        put(self, "period_end", period_end)
        put(self, "held_by", held_by)


@final
class Limits(Record):
    """How much a space may hold, and how much one question may work out of it, so that a small file cannot ask for a large
    amount of work. They are the host's to set; no honest space meets the defaults. What is beyond one of them is refused as
    `too_many`, by a message that names the limit.

    Attributes:
        facts: Facts of the space.
        facts_of_account: Facts that matter to one customer or company.
        cycles_of_account: Billing cycles of one customer or company that a question goes through.
        cycles: Billing cycles that a question goes through in all; and `for_each_fact` more for each fact of the space.
        periods: Periods of allowances of one kind of credits of all who draw together; and `for_each_fact` more for each fact of the
            space.
        for_each_fact: What the facts of a space add to what a question may work out of them.
    """

    __slots__ = ("facts", "facts_of_account", "cycles_of_account", "cycles", "periods", "for_each_fact")
    __match_args__ = ("facts", "facts_of_account", "cycles_of_account", "cycles", "periods", "for_each_fact")
    _of = "Limits"
    facts: int
    facts_of_account: int
    cycles_of_account: int
    cycles: int
    periods: int
    for_each_fact: int

    def __init__(
        self,
        *,
        facts: int,
        facts_of_account: int,
        cycles_of_account: int,
        cycles: int,
        periods: int,
        for_each_fact: int,
    ) -> None:
        put(self, "facts", facts)
        put(self, "facts_of_account", facts_of_account)
        put(self, "cycles_of_account", cycles_of_account)
        put(self, "cycles", cycles)
        put(self, "periods", periods)
        put(self, "for_each_fact", for_each_fact)


@final
class LineChange(Record):
    """A line that comes, goes, or is another.

    Attributes:
        payer: Who pays it.
        line: Its id.
        before: As it was to be billed before; absent: not at all.
        after: As it is to be billed, or is invoiced; absent: not at all.
        difference: What it comes to more than before, with its tax.
    """

    __slots__ = ("payer", "line", "before", "after", "difference")
    __match_args__ = ("payer", "line", "before", "after", "difference")
    _of = "LineChange"
    payer: Party
    line: str
    before: BilledLine | None
    after: BilledLine | None
    difference: Amount

    def __init__(
        self,
        *,
        payer: Party,
        line: str,
        before: BilledLine | None = None,
        after: BilledLine | None = None,
        difference: Amount,
    ) -> None:
        put(self, "payer", payer)
        put(self, "line", line)
        put(self, "before", before)
        put(self, "after", after)
        put(self, "difference", difference)


@final
class LineTax(Record):
    """The tax of a line.

    Attributes:
        category: Its category.
        percent: The rate.
        mode: Whether the line's amount holds it already.
        amount: How much.
    """

    __slots__ = ("category", "percent", "mode", "amount")
    __match_args__ = ("category", "percent", "mode", "amount")
    _of = "LineTax"
    category: str
    percent: Decimal
    mode: TaxMode
    amount: Amount

    def __init__(self, *, category: str, percent: Decimal, mode: TaxMode = TaxMode.EXCLUSIVE, amount: Amount) -> None:
        put(self, "category", category)
        put(self, "percent", percent)
        put(self, "mode", mode)
        put(self, "amount", amount)


@final
class LocalDay(Record):
    """A local day, as instants.

    Attributes:
        day: Which.
        from_: Its first instant.
        until: The first instant of the next day.
        seconds: How many seconds it has: 86 400, but for days on which clocks change.
    """

    __slots__ = ("day", "from_", "until", "seconds")
    __match_args__ = ("day", "from_", "until", "seconds")
    _of = "LocalDay"
    day: dt.date
    from_: dt.datetime
    until: dt.datetime
    seconds: int

    def __init__(self, *, day: dt.date, from_: dt.datetime, until: dt.datetime, seconds: int) -> None:
        put(self, "day", day)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "seconds", seconds)


@final
class LotAmount(Record):
    """What there is of a lot.

    Attributes:
        lot: The id of the lot: any text.
        amount: How much.
    """

    __slots__ = ("lot", "amount")
    __match_args__ = ("lot", "amount")
    _of = "LotAmount"
    lot: str
    amount: Decimal

    def __init__(self, *, lot: str, amount: Decimal) -> None:
        put(self, "lot", lot)
        put(self, "amount", amount)


@final
class LotBalance(Record):
    """One lot of a balance.

    Attributes:
        lot: Its id: where it comes from and the local day on which it begins.
        source: Where it comes from.
        holder: Who has it: its owner, or whose membership or grant it comes from.
        pooled: Whether others draw on it too.
        from_: Its first instant.
        until: The first instant without it; absent: for good.
        granted: What was granted.
        left: What is left.
        reserved: What of that is drawn later, by reservations that are known.
    """

    __slots__ = ("lot", "source", "holder", "pooled", "from_", "until", "granted", "left", "reserved")
    __match_args__ = ("lot", "source", "holder", "pooled", "from_", "until", "granted", "left", "reserved")
    _of = "LotBalance"
    lot: str
    source: LotSource
    holder: Party
    pooled: bool
    from_: dt.datetime
    until: dt.datetime | None
    granted: Decimal
    left: Decimal
    reserved: Decimal

    def __init__(
        self,
        *,
        lot: str,
        source: LotSource,
        holder: Party,
        pooled: bool,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        granted: Decimal,
        left: Decimal,
        reserved: Decimal,
    ) -> None:
        put(self, "lot", lot)
        put(self, "source", source)
        put(self, "holder", holder)
        put(self, "pooled", pooled)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "granted", granted)
        put(self, "left", left)
        put(self, "reserved", reserved)


@final
class LotSourceAllowance(Record):
    """The allowance of a membership.

    Attributes:
        membership: Whose.
    """

    __slots__ = ("membership",)
    __match_args__ = ("membership",)
    _of = "LotSource"
    type: ClassVar[Literal["allowance"]] = "allowance"
    membership: str

    def __init__(self, *, membership: str) -> None:
        put(self, "membership", membership)


@final
class LotSourceAddOn(Record):
    """The allowance of an add-on.

    Attributes:
        membership: With which membership.
        attachment: Which.
    """

    __slots__ = ("membership", "attachment")
    __match_args__ = ("membership", "attachment")
    _of = "LotSource"
    type: ClassVar[Literal["add_on"]] = "add_on"
    membership: str
    attachment: str

    def __init__(self, *, membership: str, attachment: str) -> None:
        put(self, "membership", membership)
        put(self, "attachment", attachment)


@final
class LotSourceGrant(Record):
    """Given by hand, bought, given back, transferred.

    Attributes:
        grant: Which.
    """

    __slots__ = ("grant",)
    __match_args__ = ("grant",)
    _of = "LotSource"
    type: ClassVar[Literal["grant"]] = "grant"
    grant: str

    def __init__(self, *, grant: str) -> None:
        put(self, "grant", grant)


@final
class LotSpan(Record):
    """The span in which a lot can be drawn.

    Attributes:
        from_: From when on.
        until: Until before when. `None`: for good. At `from_`: never.
    """

    __slots__ = ("from_", "until")
    __match_args__ = ("from_", "until")
    _of = "LotSpan"
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(self, *, from_: dt.datetime, until: dt.datetime | None = None) -> None:
        put(self, "from_", from_)
        put(self, "until", until)


@final
class LotTally(Record):
    """What has become of a lot:

    > granted + rolled in + topped up + transferred in = drawn − returned + expired + voided + rolled out + transferred out + left

    Attributes:
        lot: Which.
        granted: Granted at first, and at each refill.
        rolled_in: Taken into a new period by a reset.
        topped_up: Given by a reset to reach a minimum.
        transferred_in: Had from other lots.
        drawn: Drawn, and paid of carried overage.
        returned: Given back by draws.
        expired: Lost by expiry, reset or refill.
        voided: Lost by being taken back.
        rolled_out: Taken out of an old period by a reset.
        transferred_out: Given to other lots.
        left: What is left.
    """

    __slots__ = ("lot", "granted", "rolled_in", "topped_up", "transferred_in", "drawn", "returned", "expired", "voided", "rolled_out", "transferred_out", "left")
    __match_args__ = ("lot", "granted", "rolled_in", "topped_up", "transferred_in", "drawn", "returned", "expired", "voided", "rolled_out", "transferred_out", "left")
    _of = "LotTally"
    lot: str
    granted: Decimal
    rolled_in: Decimal
    topped_up: Decimal
    transferred_in: Decimal
    drawn: Decimal
    returned: Decimal
    expired: Decimal
    voided: Decimal
    rolled_out: Decimal
    transferred_out: Decimal
    left: Decimal

    def __init__(
        self,
        *,
        lot: str,
        granted: Decimal,
        rolled_in: Decimal,
        topped_up: Decimal,
        transferred_in: Decimal,
        drawn: Decimal,
        returned: Decimal,
        expired: Decimal,
        voided: Decimal,
        rolled_out: Decimal,
        transferred_out: Decimal,
        left: Decimal,
    ) -> None:
        put(self, "lot", lot)
        put(self, "granted", granted)
        put(self, "rolled_in", rolled_in)
        put(self, "topped_up", topped_up)
        put(self, "transferred_in", transferred_in)
        put(self, "drawn", drawn)
        put(self, "returned", returned)
        put(self, "expired", expired)
        put(self, "voided", voided)
        put(self, "rolled_out", rolled_out)
        put(self, "transferred_out", transferred_out)
        put(self, "left", left)


@final
class Membership(Record):
    """One plan held by a customer or a company.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        holder: Who holds it.
        plan: What they hold, at first. They hold the version in force on `from_`.
        from_: From when on.
        until: When it ends, if that is not what the plan's term says.
        joined: The join date that people count from, if it is not `from_`.
        terms: How many terms were bought at once. Absent: one.
        seats: How many seats. Absent: one.
        price: The agreed price of a period, instead of the plan's.
        payer: Who pays, if not the holder.
        permissions: Instead of the plan's.
        hours: Instead of the plan's.
        allowances: Instead of the plan's.
        commitment: How many cycles were committed to, instead of what its plans say; 0: none.
        places: How many may share it, instead of what its plans say. No pass and no free plan can be shared.
        pool: Its credits go into the pool of this company, a team, on which all draw who are linked to it.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "holder", "plan", "from_", "until", "joined", "terms", "seats", "price", "payer", "permissions", "hours", "allowances", "commitment", "places", "pool", "by")
    __match_args__ = ("id", "recorded", "holder", "plan", "from_", "until", "joined", "terms", "seats", "price", "payer", "permissions", "hours", "allowances", "commitment", "places", "pool", "by")
    _of = "Membership"
    id: str
    recorded: dt.datetime
    holder: Party
    plan: str
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime | None
    joined: dt.date | None
    terms: int | None
    seats: int | None
    price: Amount | None
    payer: Party | None
    permissions: tuple[Grant, ...] | None
    hours: str | None
    allowances: tuple[Allowance, ...] | None
    commitment: int | None
    places: int | None
    pool: str | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        holder: Party,
        plan: str,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime | None = None,
        joined: dt.date | None = None,
        terms: int | None = None,
        seats: int | None = None,
        price: Amount | None = None,
        payer: Party | None = None,
        permissions: Sequence[Grant] | None = None,
        hours: str | None = None,
        allowances: Sequence[Allowance] | None = None,
        commitment: int | None = None,
        places: int | None = None,
        pool: str | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "holder", holder)
        put(self, "plan", plan)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "joined", joined)
        put(self, "terms", terms)
        put(self, "seats", seats)
        put(self, "price", price)
        put(self, "payer", payer)
        put(self, "permissions", settled(permissions))
        put(self, "hours", hours)
        put(self, "allowances", settled(allowances))
        put(self, "commitment", commitment)
        put(self, "places", places)
        put(self, "pool", pool)
        put(self, "by", by)


@final
class MembershipHistory(Record):
    """One membership with its whole history.

    Attributes:
        membership: The membership as it was recorded.
        joined: The join date that people count from.
        plans: The plans that were held, in order.
        statuses: How it stood, in order; the last without an end.
        switches: Changes of plan, in order.
        seat_changes: Changes of the number of seats, in order.
        price_changes: Changes of the agreed price, in order.
        pauses: Pauses, by id.
        attachments: Add-ons, by id.
        redemptions: Coupons, in their order.
        renewals: Renewals, in order.
        cancellations: Cancellations, in order.
        overrides: Statuses that the staff has set, by id.
        children: Who shares it, or did, by share.
    """

    __slots__ = ("membership", "joined", "plans", "statuses", "switches", "seat_changes", "price_changes", "pauses", "attachments", "redemptions", "renewals", "cancellations", "overrides", "children")
    __match_args__ = ("membership", "joined", "plans", "statuses", "switches", "seat_changes", "price_changes", "pauses", "attachments", "redemptions", "renewals", "cancellations", "overrides", "children")
    _of = "MembershipHistory"
    membership: Membership
    joined: dt.date | None
    plans: tuple[PlanHeld, ...]
    statuses: tuple[StatusSpan, ...]
    switches: tuple[Switch, ...]
    seat_changes: tuple[SeatChange, ...]
    price_changes: tuple[PriceChange, ...]
    pauses: tuple[Pause, ...]
    attachments: tuple[Attachment, ...]
    redemptions: tuple[Redemption, ...]
    renewals: tuple[Renewal, ...]
    cancellations: tuple[Cancellation, ...]
    overrides: tuple[StatusOverride, ...]
    children: tuple[Child, ...]

    def __init__(
        self,
        *,
        membership: Membership,
        joined: dt.date | None = None,
        plans: Sequence[PlanHeld],
        statuses: Sequence[StatusSpan],
        switches: Sequence[Switch],
        seat_changes: Sequence[SeatChange],
        price_changes: Sequence[PriceChange],
        pauses: Sequence[Pause],
        attachments: Sequence[Attachment],
        redemptions: Sequence[Redemption],
        renewals: Sequence[Renewal],
        cancellations: Sequence[Cancellation],
        overrides: Sequence[StatusOverride],
        children: Sequence[Child],
    ) -> None:
        put(self, "membership", membership)
        put(self, "joined", joined)
        put(self, "plans", settled(plans))
        put(self, "statuses", settled(statuses))
        put(self, "switches", settled(switches))
        put(self, "seat_changes", settled(seat_changes))
        put(self, "price_changes", settled(price_changes))
        put(self, "pauses", settled(pauses))
        put(self, "attachments", settled(attachments))
        put(self, "redemptions", settled(redemptions))
        put(self, "renewals", settled(renewals))
        put(self, "cancellations", settled(cancellations))
        put(self, "overrides", settled(overrides))
        put(self, "children", settled(children))


@final
class Message(Record):
    """A message that was sent; what it said is the host's.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        party: To whom.
        at: When.
        channel: Such as `email`.
        notice: The id of the notice that it was sent for.
    """

    __slots__ = ("id", "recorded", "party", "at", "channel", "notice")
    __match_args__ = ("id", "recorded", "party", "at", "channel", "notice")
    _of = "Message"
    id: str
    recorded: dt.datetime
    party: Party
    at: dt.datetime
    channel: str
    notice: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        party: Party,
        at: dt.datetime,
        channel: str,
        notice: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "party", party)
        put(self, "at", at)
        put(self, "channel", channel)
        put(self, "notice", notice)


@final
class MoneySum(Record):
    """Somebody's money in one currency, as all recorded invoices and payments say.

    Attributes:
        currency: The currency.
        invoiced: What their invoices asked to be paid.
        received: What they paid.
        refunded: What was given back to them of that.
        open: What is still open of their invoices.
        account_credit: The account credit that the next invoice uses.
    """

    __slots__ = ("currency", "invoiced", "received", "refunded", "open", "account_credit")
    __match_args__ = ("currency", "invoiced", "received", "refunded", "open", "account_credit")
    _of = "MoneySum"
    currency: str
    invoiced: Amount
    received: Amount
    refunded: Amount
    open: Amount
    account_credit: Amount

    def __init__(
        self,
        *,
        currency: str,
        invoiced: Amount,
        received: Amount,
        refunded: Amount,
        open: Amount,
        account_credit: Amount,
    ) -> None:
        put(self, "currency", currency)
        put(self, "invoiced", invoiced)
        put(self, "received", received)
        put(self, "refunded", refunded)
        put(self, "open", open)
        put(self, "account_credit", account_credit)


@final
class MonthEnd(Record):
    """Everything that an operator looks at when a month is over.

    Attributes:
        space: The space's id.
        edition: The edition of the rules.
        from_: The first day of the month.
        through: The last day that counts: a boundary on it is billed.
        bill: What is to be invoiced.
        totals: The sums of the invoices, by currency.
        revenue: What recurs by the month at the end of this calendar month, by what is known so far, and how it moved, by currency.
        pools: What became of credits: by kind, then by those who draw together.
        turns: How what each party holds changed, by instant, party, source and membership.
        notices: What falls due in the month that follows the last day: in as many days, or as far as the end of a shorter month.
    """

    __slots__ = ("space", "edition", "from_", "through", "bill", "totals", "revenue", "pools", "turns", "notices")
    __match_args__ = ("space", "edition", "from_", "through", "bill", "totals", "revenue", "pools", "turns", "notices")
    _of = "MonthEnd"
    space: str
    edition: int
    from_: dt.date
    through: dt.date
    bill: Bill
    totals: tuple[MonthTotal, ...]
    revenue: tuple[RevenueMonth, ...]
    pools: tuple[PoolUse, ...]
    turns: tuple[Turn, ...]
    notices: tuple[Notice, ...]

    def __init__(
        self,
        *,
        space: str,
        edition: int,
        from_: dt.date,
        through: dt.date,
        bill: Bill,
        totals: Sequence[MonthTotal],
        revenue: Sequence[RevenueMonth],
        pools: Sequence[PoolUse],
        turns: Sequence[Turn],
        notices: Sequence[Notice],
    ) -> None:
        put(self, "space", space)
        put(self, "edition", edition)
        put(self, "from_", from_)
        put(self, "through", through)
        put(self, "bill", bill)
        put(self, "totals", settled(totals))
        put(self, "revenue", settled(revenue))
        put(self, "pools", settled(pools))
        put(self, "turns", settled(turns))
        put(self, "notices", settled(notices))


@final
class MonthTotal(Record):
    """What the invoices of a currency come to.

    Attributes:
        currency: The currency.
        invoices: How many invoices.
        net: Before tax.
        tax: Tax.
        total: Both.
        due: What is left to pay once money on account is used.
    """

    __slots__ = ("currency", "invoices", "net", "tax", "total", "due")
    __match_args__ = ("currency", "invoices", "net", "tax", "total", "due")
    _of = "MonthTotal"
    currency: str
    invoices: int
    net: Amount
    tax: Amount
    total: Amount
    due: Amount

    def __init__(self, *, currency: str, invoices: int, net: Amount, tax: Amount, total: Amount, due: Amount) -> None:
        put(self, "currency", currency)
        put(self, "invoices", invoices)
        put(self, "net", net)
        put(self, "tax", tax)
        put(self, "total", total)
        put(self, "due", due)


@final
class Notice(Record):
    """Something that a host should say or do.

    Attributes:
        id: `kind/subject/date`, and the step if there are several: the same whenever it is worked out. What was recorded as sent
            under it does not come again.
        kind: What it is about.
        at: When to act: by the timetable, but not before the cause was recorded.
        on: When the thing itself happens.
        party: Whom it is for.
        membership: The membership that it is about.
        plan: The plan that is held with it then; of an end, that was held.
        source: How the party comes to hold it, where access is granted or ends.
        invoice: The invoice that is not paid.
        payment: The payment that failed.
        request: The request that is not answered.
        booking: The reservation that somebody moved up to.
        credit: The kind of credit that runs low, or ends.
        lot: The lot of it.
        until: The first instant without what is granted, renewed or held, where that is known.
        last_day: The last local day with it.
        amount: How much money: of the next period or term, or what is open, or failed. Before discounts, and before tax that comes on
            top.
        credits: How many credits: what is left, or what is to be topped up.
        number: The step of dunning, counted from 1; how many uses are left.
        action: What is due at that step.
    """

    __slots__ = ("id", "kind", "at", "on", "party", "membership", "plan", "source", "invoice", "payment", "request", "booking", "credit", "lot", "until", "last_day", "amount", "credits", "number", "action")
    __match_args__ = ("id", "kind", "at", "on", "party", "membership", "plan", "source", "invoice", "payment", "request", "booking", "credit", "lot", "until", "last_day", "amount", "credits", "number", "action")
    _of = "Notice"
    id: str
    kind: NoticeKind
    at: dt.datetime
    on: dt.datetime
    party: Party
    membership: str | None
    plan: str | None
    source: Source | None
    invoice: str | None
    payment: str | None
    request: str | None
    booking: str | None
    credit: str | None
    lot: str | None
    until: dt.datetime | None
    last_day: dt.date | None
    amount: Amount | None
    credits: Decimal | None
    number: int | None
    action: DunningAction | None

    def __init__(
        self,
        *,
        id: str,
        kind: NoticeKind,
        at: dt.datetime,
        on: dt.datetime,
        party: Party,
        membership: str | None = None,
        plan: str | None = None,
        source: Source | None = None,
        invoice: str | None = None,
        payment: str | None = None,
        request: str | None = None,
        booking: str | None = None,
        credit: str | None = None,
        lot: str | None = None,
        until: dt.datetime | None = None,
        last_day: dt.date | None = None,
        amount: Amount | None = None,
        credits: Decimal | None = None,
        number: int | None = None,
        action: DunningAction | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "kind", kind)
        put(self, "at", at)
        put(self, "on", on)
        put(self, "party", party)
        put(self, "membership", membership)
        put(self, "plan", plan)
        put(self, "source", source)
        put(self, "invoice", invoice)
        put(self, "payment", payment)
        put(self, "request", request)
        put(self, "booking", booking)
        put(self, "credit", credit)
        put(self, "lot", lot)
        put(self, "until", until)
        put(self, "last_day", last_day)
        put(self, "amount", amount)
        put(self, "credits", credits)
        put(self, "number", number)
        put(self, "action", action)

    def sentence(self) -> str:
        """The notice as one English sentence.

        It is for people; programs read `Notice.kind` and the fields beside it, which do not change with the wording.
        """
        return _say("Notice.sentence", self)


@final
class NoticeChange(Record):
    """Something to be said, or not any more.

    Attributes:
        notice: What.
        added: Whether it comes; else it does not come any more.
    """

    __slots__ = ("notice", "added")
    __match_args__ = ("notice", "added")
    _of = "NoticeChange"
    notice: Notice
    added: bool

    def __init__(self, *, notice: Notice, added: bool) -> None:
        put(self, "notice", notice)
        put(self, "added", added)


@final
class NoticeRule(Record):
    """Something that a host should say, and when: at the event itself, or at the start of a local day before or after it.

    Attributes:
        notice: What.
        before: So long before the event, in days or longer. Not together with `after`.
        after: So long after the event, in days or longer.
        left: For `pack_nearly_used` only: when so many uses, or credits, are left. Absent: one.
    """

    __slots__ = ("notice", "before", "after", "left")
    __match_args__ = ("notice", "before", "after", "left")
    _of = "NoticeRule"
    notice: NoticeKind
    before: str | None
    after: str | None
    left: int | None

    def __init__(
        self,
        *,
        notice: NoticeKind,
        before: str | None = None,
        after: str | None = None,
        left: int | None = None,
    ) -> None:
        put(self, "notice", notice)
        put(self, "before", before)
        put(self, "after", after)
        put(self, "left", left)


@final
class NumberedPermission(Record):
    """What a number on an issuer's cards stands for. Once published, it stands for that for ever.

    Attributes:
        number: The number.
        path: The permission's path.
    """

    __slots__ = ("number", "path")
    __match_args__ = ("number", "path")
    _of = "NumberedPermission"
    number: int
    path: str

    def __init__(self, *, number: int, path: str) -> None:
        put(self, "number", number)
        put(self, "path", path)


@final
class Offer(Record):
    """What a reservation would come to, if it may be made.

    Attributes:
        customer: For whom.
        resource: What.
        from_: Its first instant.
        until: The first instant after it.
        allowed: Whether it may be made: there is no reason against it.
        under: The membership that it would be under; absent: under none.
        payer: Who would pay the price and the overage.
        price: What it would cost in money, whatever credits there are.
        credit: The kind of credit that it would take.
        takes: How much of it.
        rate: What that is at, where there are no credits left.
        slices: The lots that it would take from.
        uncovered: What nothing would cover.
        overage: What that would cost.
        tax: The tax category of its lines.
        reasons: Why it may not be made; empty if it may.
        valid_until: The first instant at which the answer differs; absent: never, as far as is known.
    """

    __slots__ = ("customer", "resource", "from_", "until", "allowed", "under", "payer", "price", "credit", "takes", "rate", "slices", "uncovered", "overage", "tax", "reasons", "valid_until")
    __match_args__ = ("customer", "resource", "from_", "until", "allowed", "under", "payer", "price", "credit", "takes", "rate", "slices", "uncovered", "overage", "tax", "reasons", "valid_until")
    _of = "Offer"
    customer: str
    resource: str
    from_: dt.datetime
    until: dt.datetime
    allowed: bool
    under: str | None
    payer: Party
    price: Amount | None
    credit: str | None
    takes: Decimal
    rate: CreditRate | None
    slices: tuple[Slice, ...]
    uncovered: Decimal
    overage: Amount | None
    tax: str | None
    reasons: tuple[BookingReason, ...]
    valid_until: dt.datetime | None

    def __init__(
        self,
        *,
        customer: str,
        resource: str,
        from_: dt.datetime,
        until: dt.datetime,
        allowed: bool,
        under: str | None = None,
        payer: Party,
        price: Amount | None = None,
        credit: str | None = None,
        takes: Decimal,
        rate: CreditRate | None = None,
        slices: Sequence[Slice],
        uncovered: Decimal,
        overage: Amount | None = None,
        tax: str | None = None,
        reasons: Sequence[BookingReason],
        valid_until: dt.datetime | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "resource", resource)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "allowed", allowed)
        put(self, "under", under)
        put(self, "payer", payer)
        put(self, "price", price)
        put(self, "credit", credit)
        put(self, "takes", takes)
        put(self, "rate", rate)
        put(self, "slices", settled(slices))
        put(self, "uncovered", uncovered)
        put(self, "overage", overage)
        put(self, "tax", tax)
        put(self, "reasons", settled(reasons))
        put(self, "valid_until", valid_until)


@final
class OpenPiece(Record):
    """Whether it is open, and the span on which that is so.

    Attributes:
        open: Whether it is open.
        from_: Since when. `None`: since ever.
        until: Until when. `None`: for ever.
    """

    __slots__ = ("open", "from_", "until")
    __match_args__ = ("open", "from_", "until")
    _of = "OpenPiece"
    open: bool
    from_: dt.datetime | None
    until: dt.datetime | None

    def __init__(self, *, open: bool, from_: dt.datetime | None = None, until: dt.datetime | None = None) -> None:
        put(self, "open", open)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class OpenRange(Record):
    """A range of one day, half-open.

    Attributes:
        from_: When it starts, before `24:00`.
        until: When it ends; not after `from_`: on the next day.
    """

    __slots__ = ("from_", "until")
    __match_args__ = ("from_", "until")
    _of = "OpenRange"
    from_: str
    until: str

    def __init__(self, *, from_: str, until: str) -> None:
        put(self, "from_", from_)
        put(self, "until", until)


@final
class OverLimit(Record):
    """Who exceeded a limit, and why.

    Attributes:
        by: Who.
        reason: Why.
    """

    __slots__ = ("by", "reason")
    __match_args__ = ("by", "reason")
    _of = "OverLimit"
    by: str
    reason: str

    def __init__(self, *, by: str, reason: str) -> None:
        put(self, "by", by)
        put(self, "reason", reason)


@final
class OwedInvoice(Record):
    """What of an invoice was to be paid, and is still.

    Attributes:
        invoice: The invoice.
        date: Its billing date.
        to_pay: What it asked to be paid.
        open: What is still open: payments that name no invoice go to the oldest first.
    """

    __slots__ = ("invoice", "date", "to_pay", "open")
    __match_args__ = ("invoice", "date", "to_pay", "open")
    _of = "OwedInvoice"
    invoice: str
    date: dt.date
    to_pay: Amount
    open: Amount

    def __init__(self, *, invoice: str, date: dt.date, to_pay: Amount, open: Amount) -> None:
        put(self, "invoice", invoice)
        put(self, "date", date)
        put(self, "to_pay", to_pay)
        put(self, "open", open)


@final
class PartCountDays(Record):
    """Whole local days."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PartCount"
    type: ClassVar[Literal["days"]] = "days"


@final
class PartCountSeconds(Record):
    """Elapsed seconds: changes cut a period at their instant."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PartCount"
    type: ClassVar[Literal["seconds"]] = "seconds"


@final
class PartCountMonthOf(Record):
    """Days of months that all have so many, 30 for 30/360. Cycles of days or weeks are counted in days."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "PartCount"
    type: ClassVar[Literal["month_of"]] = "month_of"
    value: int

    def __init__(self, value: int) -> None:
        put(self, "value", value)


@final
class PartCountMonths(Record):
    """Whole months: one that is begun belongs to what is charged first in it. Cycles of days or weeks are counted in days."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PartCount"
    type: ClassVar[Literal["months"]] = "months"


@final
class PartCountNone(Record):
    """Nothing is prorated: the period belongs to what is charged first in it."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PartCount"
    type: ClassVar[Literal["none"]] = "none"


@final
class PartyCustomer(Record):
    """A person."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Party"
    type: ClassVar[Literal["customer"]] = "customer"
    value: str

    def __init__(self, value: str) -> None:
        put(self, "value", value)


@final
class PartyCompany(Record):
    """A company."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Party"
    type: ClassVar[Literal["company"]] = "company"
    value: str

    def __init__(self, value: str) -> None:
        put(self, "value", value)


@final
class Pause(Record):
    """A time in which a membership neither admits nor costs.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        from_: From when on.
        until: Until when.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "from_", "until", "by")
    __match_args__ = ("id", "recorded", "membership", "from_", "until", "by")
    _of = "Pause"
    id: str
    recorded: dt.datetime
    membership: str
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "by", by)


@final
class PauseFeeCredit(Record):
    """The days of the pause are not charged."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PauseFee"
    type: ClassVar[Literal["credit"]] = "credit"


@final
class PauseFeeSkipCycles(Record):
    """Cycles that begin in it are not charged, the others are whole."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PauseFee"
    type: ClassVar[Literal["skip_cycles"]] = "skip_cycles"


@final
class PauseFeeFee(Record):
    """Instead of the plan's price this is charged for a period."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "PauseFee"
    type: ClassVar[Literal["fee"]] = "fee"
    value: Amount

    def __init__(self, value: Amount) -> None:
        put(self, "value", value)


@final
class PauseFeeShift(Record):
    """Nothing is credited: the rest of the running period comes after the pause, and cycles, terms and the end move with it."""

    __slots__ = ()
    __match_args__ = ()
    _of = "PauseFee"
    type: ClassVar[Literal["shift"]] = "shift"


@final
class Payment(Record):
    """A payment, received or failed.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        payer: Who paid, or was to pay.
        at: When.
        amount: How much.
        outcome: What came of it.
        invoice: The invoice that it is for.
        membership: The membership that it is for, if there is no invoice yet.
    """

    __slots__ = ("id", "recorded", "payer", "at", "amount", "outcome", "invoice", "membership")
    __match_args__ = ("id", "recorded", "payer", "at", "amount", "outcome", "invoice", "membership")
    _of = "Payment"
    id: str
    recorded: dt.datetime
    payer: Party
    at: dt.datetime
    amount: Amount
    outcome: PaymentOutcome
    invoice: str | None
    membership: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        payer: Party,
        at: dt.datetime,
        amount: Amount,
        outcome: PaymentOutcome,
        invoice: str | None = None,
        membership: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "payer", payer)
        put(self, "at", at)
        put(self, "amount", amount)
        put(self, "outcome", outcome)
        put(self, "invoice", invoice)
        put(self, "membership", membership)


@final
class PlainStatus(Record):
    """Where a membership stands.

    Attributes:
        status: The status.
        is_new: Whether its holder counts as new, whatever the status.
    """

    __slots__ = ("status", "is_new")
    __match_args__ = ("status", "is_new")
    _of = "PlainStatus"
    status: Status
    is_new: bool

    def __init__(self, *, status: Status, is_new: bool) -> None:
        put(self, "status", status)
        put(self, "is_new", is_new)


@final
class PlanHeld(Record):
    """A plan that was held.

    Attributes:
        plan: The plan.
        version: The version that was joined or switched to.
        from_: Since when.
        until: Until when.
    """

    __slots__ = ("plan", "version", "from_", "until")
    __match_args__ = ("plan", "version", "from_", "until")
    _of = "PlanHeld"
    plan: str
    version: str
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(self, *, plan: str, version: str, from_: dt.datetime, until: dt.datetime | None = None) -> None:
        put(self, "plan", plan)
        put(self, "version", version)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class PoolDraw(Record):
    """Credits that somebody drew.

    Attributes:
        id: Its id.
        at: When.
        amount: How much.
        by: Who. `None`: nobody in particular, who draws on pooled lots only.
        of: What for, in the words that the lots have in `only`.
        pool_groups: The pool groups whose lots it may take, besides those of none.
        then: Those whose lots it takes when all these have nothing left for it.
        overage: What happens to what no lot covers of it. `None`: what the pool says.
        order: Among draws at one instant: lower first, then by id. `None`: 0.
    """

    __slots__ = ("id", "at", "amount", "by", "of", "pool_groups", "then", "overage", "order")
    __match_args__ = ("id", "at", "amount", "by", "of", "pool_groups", "then", "overage", "order")
    _of = "PoolDraw"
    id: str
    at: dt.datetime
    amount: Decimal
    by: str | None
    of: tuple[str, ...]
    pool_groups: tuple[str, ...]
    then: tuple[str, ...]
    overage: Overage | None
    order: int | None

    def __init__(
        self,
        *,
        id: str,
        at: dt.datetime,
        amount: Decimal,
        by: str | None = None,
        of: Sequence[str] = (),
        pool_groups: Sequence[str] = (),
        then: Sequence[str] = (),
        overage: Overage | None = None,
        order: int | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "at", at)
        put(self, "amount", amount)
        put(self, "by", by)
        put(self, "of", settled(of))
        put(self, "pool_groups", settled(pool_groups))
        put(self, "then", settled(then))
        put(self, "overage", overage)
        put(self, "order", order)


@final
class PoolFacts(Record):
    """The facts about the lots of one kind of credit that several people draw on together, or one alone. The order in which
    they stand plays no part.

    Facts at one instant come in this order: lots end (also those that are voided), resets, lots start, refills, transfers,
    returns of earlier draws, draws, returns of draws of that instant; then by their `order`, then by id.

    Attributes:
        step: The smallest amount of the kind, which all amounts are whole numbers of. `None`: 1.
        zone: Where local days begin, for what comes again and what ages. `None`: UTC.
        order: In which order lots are drawn: by the first thing that tells two of them apart, by id if none does. `None`: own before
            pooled, then expiry, priority, age and id.
        overage: What happens to what no lot covers, unless a draw says otherwise. `None`: it is charged.
        share: How much of the pooled lots one person may draw. `None`: whatever there is.
        shares: The same for the lots of some groups.
        members: Who shares equally, and when. Looked at for equal shares only.
        lots: The lots, own and pooled.
        voids: Lots that were taken back.
        draws: What was drawn.
        returns: What was given back of it.
        transfers: What went from one lot to another.
        resets: Where periods end.
    """

    __slots__ = ("step", "zone", "order", "overage", "share", "shares", "members", "lots", "voids", "draws", "returns", "transfers", "resets")
    __match_args__ = ("step", "zone", "order", "overage", "share", "shares", "members", "lots", "voids", "draws", "returns", "transfers", "resets")
    _of = "PoolFacts"
    step: Decimal | None
    zone: ZoneInfo | None
    order: tuple[DrawBy, ...] | None
    overage: Overage | None
    share: CreditShare | None
    shares: tuple[PoolShare, ...]
    members: tuple[PoolMember, ...]
    lots: tuple[PoolLot, ...]
    voids: tuple[PoolVoid, ...]
    draws: tuple[PoolDraw, ...]
    returns: tuple[PoolReturn, ...]
    transfers: tuple[PoolTransfer, ...]
    resets: tuple[PoolReset, ...]

    def __init__(
        self,
        *,
        step: Decimal | None = None,
        zone: ZoneInfo | None = None,
        order: Sequence[DrawBy] | None = None,
        overage: Overage | None = None,
        share: CreditShare | None = None,
        shares: Sequence[PoolShare] = (),
        members: Sequence[PoolMember] = (),
        lots: Sequence[PoolLot] = (),
        voids: Sequence[PoolVoid] = (),
        draws: Sequence[PoolDraw] = (),
        returns: Sequence[PoolReturn] = (),
        transfers: Sequence[PoolTransfer] = (),
        resets: Sequence[PoolReset] = (),
    ) -> None:
        put(self, "step", step)
        put(self, "zone", zone)
        put(self, "order", settled(order))
        put(self, "overage", overage)
        put(self, "share", share)
        put(self, "shares", settled(shares))
        put(self, "members", settled(members))
        put(self, "lots", settled(lots))
        put(self, "voids", settled(voids))
        put(self, "draws", settled(draws))
        put(self, "returns", settled(returns))
        put(self, "transfers", settled(transfers))
        put(self, "resets", settled(resets))


@final
class PoolLedger(Record):
    """What follows from the facts of a pool up to an instant.

    Attributes:
        balance: What is left in all lots at the end.
        owed: The carried overage that is owed at the end.
        entries: The history in order, each entry with its reason and the balance after it.
        draws: What each draw took: by instant, order and id.
        lots: What has become of each lot that has begun, by id.
    """

    __slots__ = ("balance", "owed", "entries", "draws", "lots")
    __match_args__ = ("balance", "owed", "entries", "draws", "lots")
    _of = "PoolLedger"
    balance: Decimal
    owed: Decimal
    entries: tuple[Entry, ...]
    draws: tuple[DrawTaken, ...]
    lots: tuple[LotTally, ...]

    def __init__(
        self,
        *,
        balance: Decimal,
        owed: Decimal,
        entries: Sequence[Entry] = (),
        draws: Sequence[DrawTaken] = (),
        lots: Sequence[LotTally] = (),
    ) -> None:
        put(self, "balance", balance)
        put(self, "owed", owed)
        put(self, "entries", settled(entries))
        put(self, "draws", settled(draws))
        put(self, "lots", settled(lots))


@final
class PoolLot(Record):
    """Credits granted at once.

    Attributes:
        id: Its id: any text.
        amount: How much is granted.
        from_: From when on it can be drawn.
        until: Until before when. `None`: for good.
        lasts: For no longer than this after its first use. `None`: its use ends nothing.
        priority: Lower is drawn first, where the order looks at it. `None`: 0.
        granted: When it was granted, which is its age. `None`: its `from_`.
        order: Among lots granted at one instant: lower is older. `None`: 0.
        owner: Whose own it is. `None`: it is pooled, and every member draws on it.
        pool_group: Only draws that name this pool group may take it. `None`: any draw.
        only: Only for one of these: resources, kinds of resource, places, in words of the host's own. None at all: for anything.
        hours: Only for what is drawn within these hours of the week. None at all: at any time.
        group: The allowance that it belongs to: a reset names one, and a person's share is counted for each. `None`: to none.
        rollover: What a reset leaves of it. `None`: nothing.
        every: It comes again so often: at each boundary it is set back to its amount. `None`: it does not.
        anchor: From where those boundaries are counted. `None`: from its `from_`.
    """

    __slots__ = ("id", "amount", "from_", "until", "lasts", "priority", "granted", "order", "owner", "pool_group", "only", "hours", "group", "rollover", "every", "anchor")
    __match_args__ = ("id", "amount", "from_", "until", "lasts", "priority", "granted", "order", "owner", "pool_group", "only", "hours", "group", "rollover", "every", "anchor")
    _of = "PoolLot"
    id: str
    amount: Decimal
    from_: dt.datetime
    until: dt.datetime | None
    lasts: str | None
    priority: int | None
    granted: dt.datetime | None
    order: int | None
    owner: str | None
    pool_group: str | None
    only: tuple[str, ...]
    hours: tuple[WeeklyWindow, ...]
    group: str | None
    rollover: Rollover | None
    every: str | None
    anchor: dt.datetime | None

    def __init__(
        self,
        *,
        id: str,
        amount: Decimal,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        lasts: str | None = None,
        priority: int | None = None,
        granted: dt.datetime | None = None,
        order: int | None = None,
        owner: str | None = None,
        pool_group: str | None = None,
        only: Sequence[str] = (),
        hours: Sequence[WeeklyWindow] = (),
        group: str | None = None,
        rollover: Rollover | None = None,
        every: str | None = None,
        anchor: dt.datetime | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "amount", amount)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "lasts", lasts)
        put(self, "priority", priority)
        put(self, "granted", granted)
        put(self, "order", order)
        put(self, "owner", owner)
        put(self, "pool_group", pool_group)
        put(self, "only", settled(only))
        put(self, "hours", settled(hours))
        put(self, "group", group)
        put(self, "rollover", rollover)
        put(self, "every", every)
        put(self, "anchor", anchor)


@final
class PoolMember(Record):
    """Somebody who belongs to a pool for a while.

    Attributes:
        customer: Who.
        pool_group: Of the lots of which pool group. `None`: of those of none.
        from_: Since when.
        until: Until before when. `None`: for good.
    """

    __slots__ = ("customer", "pool_group", "from_", "until")
    __match_args__ = ("customer", "pool_group", "from_", "until")
    _of = "PoolMember"
    customer: str
    pool_group: str | None
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(
        self,
        *,
        customer: str,
        pool_group: str | None = None,
        from_: dt.datetime,
        until: dt.datetime | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "pool_group", pool_group)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class PoolReset(Record):
    """The end of a period: each lot keeps what its rollover says. Lots that start at that instant are not touched.

    Attributes:
        id: Its id.
        at: When.
        group: Only the lots of this group. `None`: all.
        pool_group: Only what draws of this pool group owe is dropped. `None`: whatever is owed.
        keep_overage: Whether overage that is carried stays owed, and is paid at once from what rolled over. `None`: it is dropped.
    """

    __slots__ = ("id", "at", "group", "pool_group", "keep_overage")
    __match_args__ = ("id", "at", "group", "pool_group", "keep_overage")
    _of = "PoolReset"
    id: str
    at: dt.datetime
    group: str | None
    pool_group: str | None
    keep_overage: bool | None

    def __init__(
        self,
        *,
        id: str,
        at: dt.datetime,
        group: str | None = None,
        pool_group: str | None = None,
        keep_overage: bool | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "at", at)
        put(self, "group", group)
        put(self, "pool_group", pool_group)
        put(self, "keep_overage", keep_overage)


@final
class PoolReturn(Record):
    """A draw that was given up, such as a booking that was cancelled. What nothing covered is given up first, then what it took
    returns to its lots, the last first, if they still live.

    Attributes:
        id: Its id.
        draw: Which draw.
        at: When. Before its draw it counts as at its draw.
        amount: How much of it. `None`, or more than there is: all.
        order: Among returns at one instant: lower first, then by id. `None`: 0.
    """

    __slots__ = ("id", "draw", "at", "amount", "order")
    __match_args__ = ("id", "draw", "at", "amount", "order")
    _of = "PoolReturn"
    id: str
    draw: str
    at: dt.datetime
    amount: Decimal | None
    order: int | None

    def __init__(
        self,
        *,
        id: str,
        draw: str,
        at: dt.datetime,
        amount: Decimal | None = None,
        order: int | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "draw", draw)
        put(self, "at", at)
        put(self, "amount", amount)
        put(self, "order", order)


@final
class PoolShare(Record):
    """How much of the pooled lots of a group one person may draw.

    Attributes:
        group: Which group. Of two shares of one group the later counts.
        share: How much.
        but: Whom a cap does not limit: the holder. `None`: nobody.
    """

    __slots__ = ("group", "share", "but")
    __match_args__ = ("group", "share", "but")
    _of = "PoolShare"
    group: str
    share: CreditShare
    but: str | None

    def __init__(self, *, group: str, share: CreditShare, but: str | None = None) -> None:
        put(self, "group", group)
        put(self, "share", share)
        put(self, "but", but)


@final
class PoolTransfer(Record):
    """Credits that went from one lot to another, as far as the one has them and both live.

    Attributes:
        id: Its id.
        at: When.
        from_: From which lot.
        to: To which lot.
        amount: How much.
        order: Among transfers at one instant: lower first, then by id. `None`: 0.
    """

    __slots__ = ("id", "at", "from_", "to", "amount", "order")
    __match_args__ = ("id", "at", "from_", "to", "amount", "order")
    _of = "PoolTransfer"
    id: str
    at: dt.datetime
    from_: str
    to: str
    amount: Decimal
    order: int | None

    def __init__(
        self,
        *,
        id: str,
        at: dt.datetime,
        from_: str,
        to: str,
        amount: Decimal,
        order: int | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "at", at)
        put(self, "from_", from_)
        put(self, "to", to)
        put(self, "amount", amount)
        put(self, "order", order)


@final
class PoolUse(Record):
    """What became of credits on which some draw together, or somebody alone.

    Attributes:
        credit: The kind.
        parties: Those who draw together, by party.
        statement: What there was, came, was used, was lost and is left, as of a `History`.
        used: What all of them used.
        overage: What all of them drew that nothing covered.
        percent: What was used of what there was and came, in per cent with two decimals; `None` if there was nothing.
    """

    __slots__ = ("credit", "parties", "statement", "used", "overage", "percent")
    __match_args__ = ("credit", "parties", "statement", "used", "overage", "percent")
    _of = "PoolUse"
    credit: str
    parties: tuple[Party, ...]
    statement: Statement
    used: Decimal
    overage: Decimal
    percent: str | None

    def __init__(
        self,
        *,
        credit: str,
        parties: Sequence[Party],
        statement: Statement,
        used: Decimal,
        overage: Decimal,
        percent: str | None = None,
    ) -> None:
        put(self, "credit", credit)
        put(self, "parties", settled(parties))
        put(self, "statement", statement)
        put(self, "used", used)
        put(self, "overage", overage)
        put(self, "percent", percent)


@final
class PoolVoid(Record):
    """A lot that was taken back: it ends.

    Attributes:
        id: Its id.
        lot: Which lot. A lot can be voided once only.
        at: From when on.
    """

    __slots__ = ("id", "lot", "at")
    __match_args__ = ("id", "lot", "at")
    _of = "PoolVoid"
    id: str
    lot: str
    at: dt.datetime

    def __init__(self, *, id: str, lot: str, at: dt.datetime) -> None:
        put(self, "id", id)
        put(self, "lot", lot)
        put(self, "at", at)


@final
class PriceFlat(Record):
    """One amount.

    Attributes:
        amount: For the period, whatever the number of seats.
    """

    __slots__ = ("amount",)
    __match_args__ = ("amount",)
    _of = "Price"
    type: ClassVar[Literal["flat"]] = "flat"
    amount: Amount

    def __init__(self, *, amount: Amount) -> None:
        put(self, "amount", amount)


@final
class PricePerSeat(Record):
    """An amount for each seat.

    Attributes:
        amount: For each seat.
        minimum: At least this much for a period.
    """

    __slots__ = ("amount", "minimum")
    __match_args__ = ("amount", "minimum")
    _of = "Price"
    type: ClassVar[Literal["per_seat"]] = "per_seat"
    amount: Amount
    minimum: Amount | None

    def __init__(self, *, amount: Amount, minimum: Amount | None = None) -> None:
        put(self, "amount", amount)
        put(self, "minimum", minimum)


@final
class PriceGraduated(Record):
    """Each seat at the price of the tier that it falls in.

    Attributes:
        tiers: In rising order; the last has no `up_to`.
        minimum: At least this much for a period.
    """

    __slots__ = ("tiers", "minimum")
    __match_args__ = ("tiers", "minimum")
    _of = "Price"
    type: ClassVar[Literal["graduated"]] = "graduated"
    tiers: tuple[Tier, ...]
    minimum: Amount | None

    def __init__(self, *, tiers: Sequence[Tier], minimum: Amount | None = None) -> None:
        put(self, "tiers", settled(tiers))
        put(self, "minimum", minimum)


@final
class PriceVolume(Record):
    """All seats at the price of the tier that their number falls in.

    Attributes:
        tiers: In rising order; the last has no `up_to`.
        minimum: At least this much for a period.
    """

    __slots__ = ("tiers", "minimum")
    __match_args__ = ("tiers", "minimum")
    _of = "Price"
    type: ClassVar[Literal["volume"]] = "volume"
    tiers: tuple[Tier, ...]
    minimum: Amount | None

    def __init__(self, *, tiers: Sequence[Tier], minimum: Amount | None = None) -> None:
        put(self, "tiers", settled(tiers))
        put(self, "minimum", minimum)


@final
class PricePackage(Record):
    """An amount for every so many seats: a package that is begun is whole.

    Attributes:
        amount: For each package.
        size: How many seats a package holds.
        minimum: At least this much for a period.
    """

    __slots__ = ("amount", "size", "minimum")
    __match_args__ = ("amount", "size", "minimum")
    _of = "Price"
    type: ClassVar[Literal["package"]] = "package"
    amount: Amount
    size: int
    minimum: Amount | None

    def __init__(self, *, amount: Amount, size: int, minimum: Amount | None = None) -> None:
        put(self, "amount", amount)
        put(self, "size", size)
        put(self, "minimum", minimum)


@final
class PriceChange(Record):
    """A change of an agreed price.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        at: When it takes effect.
        price: The agreed price of a period from then on. Absent: the plan's.
    """

    __slots__ = ("id", "recorded", "membership", "at", "price")
    __match_args__ = ("id", "recorded", "membership", "at", "price")
    _of = "PriceChange"
    id: str
    recorded: dt.datetime
    membership: str
    at: dt.date | dt.datetime
    price: Amount | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        at: dt.date | dt.datetime,
        price: Amount | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "at", at)
        put(self, "price", price)


@final
class Profile(Record):
    """Names and contacts of a customer or a company. No answer depends on them.

    Attributes:
        party: Whose.
        name: The name.
        email: Where they get mail.
        phone: Where they are called.
        address: Where they live.
        note: What the staff wrote down.
    """

    __slots__ = ("party", "name", "email", "phone", "address", "note")
    __match_args__ = ("party", "name", "email", "phone", "address", "note")
    _of = "Profile"
    party: Party
    name: str
    email: str | None
    phone: str | None
    address: str | None
    note: str | None

    def __init__(
        self,
        *,
        party: Party,
        name: str,
        email: str | None = None,
        phone: str | None = None,
        address: str | None = None,
        note: str | None = None,
    ) -> None:
        put(self, "party", party)
        put(self, "name", name)
        put(self, "email", email)
        put(self, "phone", phone)
        put(self, "address", address)
        put(self, "note", note)


@final
class Proposal(Record):
    """What is answered to a request.

    Attributes:
        at: When it was asked for.
        accepted: Whether every command is accepted. If not, nothing is done.
        refusals: Why not: one for each command that is refused, up to the first that those after it may depend on.
        remarks: What there is to know about what is accepted, in the order of the commands.
        facts: What is to be stored: a fragment in the space file's own shape, to be appended by `with_facts`. Empty if refused.
        difference: What comes of it; absent if refused.
        relied: What it was worked out from.
    """

    __slots__ = ("at", "accepted", "refusals", "remarks", "facts", "difference", "relied")
    __match_args__ = ("at", "accepted", "refusals", "remarks", "facts", "difference", "relied")
    _of = "Proposal"
    at: dt.datetime
    accepted: bool
    refusals: tuple[Refusal, ...]
    remarks: tuple[Remark, ...]
    facts: Facts
    difference: Difference | None
    relied: tuple[Relied, ...]

    def __init__(
        self,
        *,
        at: dt.datetime,
        accepted: bool,
        refusals: Sequence[Refusal],
        remarks: Sequence[Remark],
        facts: Facts,
        difference: Difference | None = None,
        relied: Sequence[Relied],
    ) -> None:
        put(self, "at", at)
        put(self, "accepted", accepted)
        put(self, "refusals", settled(refusals))
        put(self, "remarks", settled(remarks))
        put(self, "facts", facts)
        put(self, "difference", difference)
        put(self, "relied", settled(relied))


@final
class ProratedAmount(Record):
    """A part of a price, with all that it came from.

    Attributes:
        amount: What the part costs, rounded to the minor unit.
        price: What the whole costs.
        numerator: How many days (or seconds, or months) are charged; from 0 to `denominator`.
        denominator: How many there are in the whole.
        exact: The value in minor units before it was rounded: a decimal number, or a fraction such as `53215/3`. What is to be
            rounded first is rounded in it.
        each: What one day (second, month) of the whole costs in major units, exactly: a decimal number, or a fraction.
    """

    __slots__ = ("amount", "price", "numerator", "denominator", "exact", "each")
    __match_args__ = ("amount", "price", "numerator", "denominator", "exact", "each")
    _of = "ProratedAmount"
    amount: Amount
    price: Amount
    numerator: int
    denominator: int
    exact: str
    each: str

    def __init__(
        self,
        *,
        amount: Amount,
        price: Amount,
        numerator: int,
        denominator: int,
        exact: str,
        each: str,
    ) -> None:
        put(self, "amount", amount)
        put(self, "price", price)
        put(self, "numerator", numerator)
        put(self, "denominator", denominator)
        put(self, "exact", exact)
        put(self, "each", each)


@final
class Reason(Record):
    """One reason of a decision: a stable code and its arguments. `Reason.sentence` words it.

    A reason about a holding says how it is held, the membership, its holder, its plan and its last day. Beside these,
    `granted`, `not_yet` and `visit_limit` name the grant; `outside_hours` the grant and the hours, `outside_group_hours`
    the grant, the group and its hours, `place_closed` the grant, the place and its hours if it has any. `lockdown` names
    the lockdown and its place, if it has one.

    Attributes:
        code: What it is.
        source: How the holding is held that it is about.
        membership: The membership.
        holder: Who holds the membership.
        plan: The plan.
        grant: The grant that covers the permission, as the plan writes it.
        hours: The hours that are closed; of a plan that add-ons extend, the plan's.
        group: The group whose hours are closed.
        place: The place that is closed, or locked down.
        lockdown: The lockdown.
        until: The first instant at which this reason differs; absent: never, as far as is known.
        last_day: The last local day of the membership, when it is over or its end is known.
    """

    __slots__ = ("code", "source", "membership", "holder", "plan", "grant", "hours", "group", "place", "lockdown", "until", "last_day")
    __match_args__ = ("code", "source", "membership", "holder", "plan", "grant", "hours", "group", "place", "lockdown", "until", "last_day")
    _of = "Reason"
    code: ReasonCode
    source: Source | None
    membership: str | None
    holder: Party | None
    plan: str | None
    grant: str | None
    hours: str | None
    group: str | None
    place: str | None
    lockdown: str | None
    until: dt.datetime | None
    last_day: dt.date | None

    def __init__(
        self,
        *,
        code: ReasonCode,
        source: Source | None = None,
        membership: str | None = None,
        holder: Party | None = None,
        plan: str | None = None,
        grant: str | None = None,
        hours: str | None = None,
        group: str | None = None,
        place: str | None = None,
        lockdown: str | None = None,
        until: dt.datetime | None = None,
        last_day: dt.date | None = None,
    ) -> None:
        put(self, "code", code)
        put(self, "source", source)
        put(self, "membership", membership)
        put(self, "holder", holder)
        put(self, "plan", plan)
        put(self, "grant", grant)
        put(self, "hours", hours)
        put(self, "group", group)
        put(self, "place", place)
        put(self, "lockdown", lockdown)
        put(self, "until", until)
        put(self, "last_day", last_day)

    def sentence(self) -> str:
        """The reason as one English sentence.

        It is for people; programs read `Reason.code` and the fields beside it, which do not change with the wording.
        """
        return _say("Reason.sentence", self)


@final
class RecurringRevenue(Record):
    """What recurs, by calendar month and currency.

    Attributes:
        months: By month, then currency: the space's own, and every other in which something recurs.
    """

    __slots__ = ("months",)
    __match_args__ = ("months",)
    _of = "RecurringRevenue"
    months: tuple[RevenueMonth, ...]

    def __init__(self, *, months: Sequence[RevenueMonth]) -> None:
        put(self, "months", settled(months))


@final
class Redemption(Record):
    """A coupon used on a membership.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        coupon: The coupon.
        membership: On which membership.
        from_: From the first period on that starts on this local day or later.
        order: Among several: lower first, then by id.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "coupon", "membership", "from_", "order", "by")
    __match_args__ = ("id", "recorded", "coupon", "membership", "from_", "order", "by")
    _of = "Redemption"
    id: str
    recorded: dt.datetime
    coupon: str
    membership: str
    from_: dt.date
    order: int
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        coupon: str,
        membership: str,
        from_: dt.date,
        order: int = 0,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "coupon", coupon)
        put(self, "membership", membership)
        put(self, "from_", from_)
        put(self, "order", order)
        put(self, "by", by)


@final
class Refusal(Record):
    """Why one command is refused.

    Attributes:
        command: Which command.
        code: Why.
        earliest: The earliest day on which it would be accepted.
        limit: How many the rule allows.
        count: How many there are.
        fact: The fact that stands in the way: the share, the link, the pause, the cancellation, the other membership.
        booking: Why a reservation may not be made.
        access: Why they are not let in: one reason for each thing that they hold, as the question whether they may answers.
        instead: A command that would be accepted in its place, where there is one: by who asked, unless `instead_by` says otherwise.
        instead_by_manager: Whether only a manager may give that command.
    """

    __slots__ = ("command", "code", "earliest", "limit", "count", "fact", "booking", "access", "instead", "instead_by_manager")
    __match_args__ = ("command", "code", "earliest", "limit", "count", "fact", "booking", "access", "instead", "instead_by_manager")
    _of = "Refusal"
    command: str
    code: RefusalCode
    earliest: dt.date | None
    limit: int | None
    count: int | None
    fact: str | None
    booking: tuple[BookingReason, ...]
    access: tuple[Reason, ...]
    instead: Command | None
    instead_by_manager: bool

    def __init__(
        self,
        *,
        command: str,
        code: RefusalCode,
        earliest: dt.date | None = None,
        limit: int | None = None,
        count: int | None = None,
        fact: str | None = None,
        booking: Sequence[BookingReason],
        access: Sequence[Reason],
        instead: Command | None = None,
        instead_by_manager: bool,
    ) -> None:
        put(self, "command", command)
        put(self, "code", code)
        put(self, "earliest", earliest)
        put(self, "limit", limit)
        put(self, "count", count)
        put(self, "fact", fact)
        put(self, "booking", settled(booking))
        put(self, "access", settled(access))
        put(self, "instead", instead)
        put(self, "instead_by_manager", instead_by_manager)

    def sentence(self) -> str:
        """One English sentence."""
        return _say("Refusal.sentence", self)


@final
class ReliedCatalogue(Record):
    """What the space offers, and its rules.

    Attributes:
        facts: The hash.
    """

    __slots__ = ("facts",)
    __match_args__ = ("facts",)
    _of = "Relied"
    type: ClassVar[Literal["catalogue"]] = "catalogue"
    facts: str

    def __init__(self, *, facts: str) -> None:
        put(self, "facts", facts)


@final
class ReliedParty(Record):
    """A customer or a company.

    Attributes:
        party: Who.
        facts: The hash.
    """

    __slots__ = ("party", "facts")
    __match_args__ = ("party", "facts")
    _of = "Relied"
    type: ClassVar[Literal["party"]] = "party"
    party: Party
    facts: str

    def __init__(self, *, party: Party, facts: str) -> None:
        put(self, "party", party)
        put(self, "facts", facts)


@final
class ReliedHolders(Record):
    """Who has held a plan, and what is recorded of them.

    Attributes:
        plan: Which.
        facts: The hash.
    """

    __slots__ = ("plan", "facts")
    __match_args__ = ("plan", "facts")
    _of = "Relied"
    type: ClassVar[Literal["holders"]] = "holders"
    plan: str
    facts: str

    def __init__(self, *, plan: str, facts: str) -> None:
        put(self, "plan", plan)
        put(self, "facts", facts)


@final
class ReliedEverybody(Record):
    """All customers and companies.

    Attributes:
        facts: The hash.
    """

    __slots__ = ("facts",)
    __match_args__ = ("facts",)
    _of = "Relied"
    type: ClassVar[Literal["everybody"]] = "everybody"
    facts: str

    def __init__(self, *, facts: str) -> None:
        put(self, "facts", facts)


@final
class ReliedResource(Record):
    """The reservations of a resource.

    Attributes:
        resource: Which.
        facts: The hash.
    """

    __slots__ = ("resource", "facts")
    __match_args__ = ("resource", "facts")
    _of = "Relied"
    type: ClassVar[Literal["resource"]] = "resource"
    resource: str
    facts: str

    def __init__(self, *, resource: str, facts: str) -> None:
        put(self, "resource", resource)
        put(self, "facts", facts)


@final
class Remaining(Record):
    """What is left of a period when something in it changes: so many of its days (or seconds, or months).

    Attributes:
        part: How many are left; between 0 and `whole`.
        whole: How many there are; 0 for a period without any.
    """

    __slots__ = ("part", "whole")
    __match_args__ = ("part", "whole")
    _of = "Remaining"
    part: int
    whole: int

    def __init__(self, *, part: int, whole: int) -> None:
        put(self, "part", part)
        put(self, "whole", whole)


@final
class Remark(Record):
    """One thing to know about a command that is accepted.

    Attributes:
        command: Which command.
        code: What.
        on: The day that it is about.
        count: How many it is about.
        about: Whom or what it is about: a child, a reservation.
    """

    __slots__ = ("command", "code", "on", "count", "about")
    __match_args__ = ("command", "code", "on", "count", "about")
    _of = "Remark"
    command: str
    code: RemarkCode
    on: dt.date | None
    count: int | None
    about: tuple[str, ...]

    def __init__(
        self,
        *,
        command: str,
        code: RemarkCode,
        on: dt.date | None = None,
        count: int | None = None,
        about: Sequence[str],
    ) -> None:
        put(self, "command", command)
        put(self, "code", code)
        put(self, "on", on)
        put(self, "count", count)
        put(self, "about", settled(about))

    def sentence(self) -> str:
        """One English sentence."""
        return _say("Remark.sentence", self)


@final
class Renewal(Record):
    """A renewal of a membership for more terms.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        at: When it was renewed. While current or in grace it extends from the old end; after a lapse it starts anew.
        terms: For so many terms. Absent: one.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "at", "terms", "by")
    __match_args__ = ("id", "recorded", "membership", "at", "terms", "by")
    _of = "Renewal"
    id: str
    recorded: dt.datetime
    membership: str
    at: dt.date | dt.datetime
    terms: int | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        at: dt.date | dt.datetime,
        terms: int | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "at", at)
        put(self, "terms", terms)
        put(self, "by", by)


@final
class RenewedTerm(Record):
    """The term that a renewal buys.

    Attributes:
        start: Its first day.
        until: The day after its last. `None`: it is open.
        last_day: Its last day. `None`: it is open.
    """

    __slots__ = ("start", "until", "last_day")
    __match_args__ = ("start", "until", "last_day")
    _of = "RenewedTerm"
    start: dt.date
    until: dt.date | None
    last_day: dt.date | None

    def __init__(self, *, start: dt.date, until: dt.date | None = None, last_day: dt.date | None = None) -> None:
        put(self, "start", start)
        put(self, "until", until)
        put(self, "last_day", last_day)


@final
class Replaced(Record):
    """What a replacement comes to.

    Attributes:
        begins: The day from which the new subscription is held.
        charge_now: What is charged now; below zero if the difference is.
        next_charge: What is charged next.
        next_charge_on: When that is.
        days_bought: How many days of the new subscription the unused part of the old one buys.
    """

    __slots__ = ("begins", "charge_now", "next_charge", "next_charge_on", "days_bought")
    __match_args__ = ("begins", "charge_now", "next_charge", "next_charge_on", "days_bought")
    _of = "Replaced"
    begins: dt.date
    charge_now: Amount
    next_charge: Amount
    next_charge_on: dt.date
    days_bought: int

    def __init__(
        self,
        *,
        begins: dt.date,
        charge_now: Amount,
        next_charge: Amount,
        next_charge_on: dt.date,
        days_bought: int,
    ) -> None:
        put(self, "begins", begins)
        put(self, "charge_now", charge_now)
        put(self, "next_charge", next_charge)
        put(self, "next_charge_on", next_charge_on)
        put(self, "days_bought", days_bought)


@final
class Request(Record):
    """Commands that are accepted or refused together.

    Attributes:
        at: When it is asked for. What it makes is recorded then.
        by: Who asks.
        commands: What, in order: each sees what those before it do.
        through: The last local day for which the outcome shows what is billed. Absent: a month after the day of `at`.
    """

    __slots__ = ("at", "by", "commands", "through")
    __match_args__ = ("at", "by", "commands", "through")
    _of = "Request"
    at: dt.datetime
    by: By
    commands: tuple[Command, ...]
    through: dt.date | None

    def __init__(
        self,
        *,
        at: dt.datetime,
        by: By,
        commands: Sequence[Command],
        through: dt.date | None = None,
    ) -> None:
        put(self, "at", at)
        put(self, "by", by)
        put(self, "commands", settled(commands))
        put(self, "through", through)


@final
class ResourceCredits(Record):
    """How many credits could be drawn for a resource.

    Attributes:
        resource: For which.
        amount: How many.
    """

    __slots__ = ("resource", "amount")
    __match_args__ = ("resource", "amount")
    _of = "ResourceCredits"
    resource: str
    amount: Decimal

    def __init__(self, *, resource: str, amount: Decimal) -> None:
        put(self, "resource", resource)
        put(self, "amount", amount)


@final
class Retention(Record):
    """Who stays, by month of joining.

    Attributes:
        cohorts: By month, also those in which nobody joined.
    """

    __slots__ = ("cohorts",)
    __match_args__ = ("cohorts",)
    _of = "Retention"
    cohorts: tuple[Cohort, ...]

    def __init__(self, *, cohorts: Sequence[Cohort]) -> None:
        put(self, "cohorts", settled(cohorts))


@final
class RevenueMonth(Record):
    """What recurs in one currency at the end of a month, and how it came from what recurred at the end of the month before:

    > opening + new + reactivated + expansion + contraction + churned = closing

    Attributes:
        month: The first local day of the month.
        currency: The currency.
        opening: What recurred on the last day of the month before.
        new: Of holders of whom nothing recurred before.
        reactivated: Of holders of whom nothing recurred at the opening, but something once before.
        expansion: What recurs more of holders who were there.
        contraction: What recurs less of holders who stay; never positive.
        churned: What recurred of holders who left; never positive.
        closing: What recurs on the last day of the month.
        coupons: What coupons take off the closing, shown apart: no part of the sum; never positive.
        holders_opening: How many holders there were at the opening.
        holders_new: How many are new.
        holders_reactivated: How many came back.
        holders_churned: How many left.
        holders_closing: How many there are at the closing: those at the opening, the new ones and those who came back, less those who left.
        churn_percent: How many of those at the opening left, in per cent with two decimals; `None` if there were none.
        moves: Each holder of whom more or less recurs, by party. Their changes sum to the movements.
    """

    __slots__ = ("month", "currency", "opening", "new", "reactivated", "expansion", "contraction", "churned", "closing", "coupons", "holders_opening", "holders_new", "holders_reactivated", "holders_churned", "holders_closing", "churn_percent", "moves")
    __match_args__ = ("month", "currency", "opening", "new", "reactivated", "expansion", "contraction", "churned", "closing", "coupons", "holders_opening", "holders_new", "holders_reactivated", "holders_churned", "holders_closing", "churn_percent", "moves")
    _of = "RevenueMonth"
    month: dt.date
    currency: str
    opening: Amount
    new: Amount
    reactivated: Amount
    expansion: Amount
    contraction: Amount
    churned: Amount
    closing: Amount
    coupons: Amount
    holders_opening: int
    holders_new: int
    holders_reactivated: int
    holders_churned: int
    holders_closing: int
    churn_percent: str | None
    moves: tuple[RevenueMove, ...]

    def __init__(
        self,
        *,
        month: dt.date,
        currency: str,
        opening: Amount,
        new: Amount,
        reactivated: Amount,
        expansion: Amount,
        contraction: Amount,
        churned: Amount,
        closing: Amount,
        coupons: Amount,
        holders_opening: int,
        holders_new: int,
        holders_reactivated: int,
        holders_churned: int,
        holders_closing: int,
        churn_percent: str | None = None,
        moves: Sequence[RevenueMove],
    ) -> None:
        put(self, "month", month)
        put(self, "currency", currency)
        put(self, "opening", opening)
        put(self, "new", new)
        put(self, "reactivated", reactivated)
        put(self, "expansion", expansion)
        put(self, "contraction", contraction)
        put(self, "churned", churned)
        put(self, "closing", closing)
        put(self, "coupons", coupons)
        put(self, "holders_opening", holders_opening)
        put(self, "holders_new", holders_new)
        put(self, "holders_reactivated", holders_reactivated)
        put(self, "holders_churned", holders_churned)
        put(self, "holders_closing", holders_closing)
        put(self, "churn_percent", churn_percent)
        put(self, "moves", settled(moves))


@final
class RevenueMove(Record):
    """How what recurs of one holder moved in a month.

    Attributes:
        holder: Who holds it.
        movement: How.
        before: What recurred at the opening.
        after: What recurs at the closing.
        change: The difference.
    """

    __slots__ = ("holder", "movement", "before", "after", "change")
    __match_args__ = ("holder", "movement", "before", "after", "change")
    _of = "RevenueMove"
    holder: Party
    movement: Movement
    before: Amount
    after: Amount
    change: Amount

    def __init__(self, *, holder: Party, movement: Movement, before: Amount, after: Amount, change: Amount) -> None:
        put(self, "holder", holder)
        put(self, "movement", movement)
        put(self, "before", before)
        put(self, "after", after)
        put(self, "change", change)


@final
class RevokedCard(Record):
    """A card that is revoked.

    Attributes:
        card: The card's id.
        expires: When it ends in any case: from then on it need not be listed.
    """

    __slots__ = ("card", "expires")
    __match_args__ = ("card", "expires")
    _of = "RevokedCard"
    card: bytes
    expires: dt.datetime

    def __init__(self, *, card: bytes, expires: dt.datetime) -> None:
        put(self, "card", card)
        put(self, "expires", expires)


@final
class Rhythm(Record):
    """How something recurs: boundaries at the anchor and every interval from there, in both directions. Each is counted from
    the anchor, and clamped to the month's end: 31 January, 28 February, 31 March.

    An anchor that is a date gives boundaries that are dates; one that is an instant gives instants, which keep its local
    time. Hours, which are elapsed time, need an instant.

    Attributes:
        anchor: From where boundaries are counted: this is boundary 0, unless they are aligned otherwise.
        every: How far apart they are.
        align: Where they lie: on the anchor, on a fixed day of the month (its phase taken from the anchor's month), or on the
            calendar's own. `None`: on the anchor.
        week_starts: The first day of a week, for weeks on the calendar. `None`: Monday.
        zone: Where local days begin. `None`: UTC.
    """

    __slots__ = ("anchor", "every", "align", "week_starts", "zone")
    __match_args__ = ("anchor", "every", "align", "week_starts", "zone")
    _of = "Rhythm"
    anchor: dt.date | dt.datetime
    every: str
    align: CycleAnchor | None
    week_starts: Weekday | None
    zone: ZoneInfo | None

    def __init__(
        self,
        *,
        anchor: dt.date | dt.datetime,
        every: str,
        align: CycleAnchor | None = None,
        week_starts: Weekday | None = None,
        zone: ZoneInfo | None = None,
    ) -> None:
        put(self, "anchor", anchor)
        put(self, "every", every)
        put(self, "align", align)
        put(self, "week_starts", week_starts)
        put(self, "zone", zone)


@final
class RolledLot(Record):
    """What goes on of a lot into the next period. What there was and `topped_up` sum to `kept` and `lost`.

    Attributes:
        lot: Which.
        kept: What it begins the next period with.
        lost: What it lost.
        topped_up: What it was given, to reach a minimum.
    """

    __slots__ = ("lot", "kept", "lost", "topped_up")
    __match_args__ = ("lot", "kept", "lost", "topped_up")
    _of = "RolledLot"
    lot: str
    kept: Decimal
    lost: Decimal
    topped_up: Decimal

    def __init__(self, *, lot: str, kept: Decimal, lost: Decimal, topped_up: Decimal) -> None:
        put(self, "lot", lot)
        put(self, "kept", kept)
        put(self, "lost", lost)
        put(self, "topped_up", topped_up)


@final
class RollingLot(Record):
    """A lot that comes to the end of a period.

    Attributes:
        lot: Its id: any text.
        granted: What was granted at first: a percentage is of this.
        left: What is left.
        since: When it was granted: its age counts from here, and the oldest are trimmed first.
    """

    __slots__ = ("lot", "granted", "left", "since")
    __match_args__ = ("lot", "granted", "left", "since")
    _of = "RollingLot"
    lot: str
    granted: Decimal
    left: Decimal
    since: dt.datetime

    def __init__(self, *, lot: str, granted: Decimal, left: Decimal, since: dt.datetime) -> None:
        put(self, "lot", lot)
        put(self, "granted", granted)
        put(self, "left", left)
        put(self, "since", since)


@final
class Rollover(Record):
    """What is left at the end of a period goes on into the next.

    Attributes:
        percent: At most this share of the grant.
        maximum: At most this much.
        minimum: Topped up to at least this much.
        age: For no longer than this.
        over: Whether it counts for the grant of each period, or over all that has rolled.
    """

    __slots__ = ("percent", "maximum", "minimum", "age", "over")
    __match_args__ = ("percent", "maximum", "minimum", "age", "over")
    _of = "Rollover"
    percent: Decimal | None
    maximum: Decimal | None
    minimum: Decimal | None
    age: str | None
    over: RolloverOver

    def __init__(
        self,
        *,
        percent: Decimal | None = None,
        maximum: Decimal | None = None,
        minimum: Decimal | None = None,
        age: str | None = None,
        over: RolloverOver = RolloverOver.EACH,
    ) -> None:
        put(self, "percent", percent)
        put(self, "maximum", maximum)
        put(self, "minimum", minimum)
        put(self, "age", age)
        put(self, "over", over)


@final
class RoomUse(Record):
    """How much of a resource was reserved.

    Attributes:
        resource: Which.
        name: What it is called on the last day.
        place: Where it is on the last day.
        bookings: How many reservations reach into the span and were not cancelled.
        booked_minutes: For how many minutes of the span it was reserved by them.
        cancelled: How many reservations that reach into the span were cancelled, charged or not.
        cancelled_minutes: For how many minutes of the span it had been reserved by those.
        open_minutes: For how many minutes its place is open.
        percent: What was reserved of what is open, in per cent with two decimals; `None` if it is never open. More than a hundred if
            it is reserved outside the hours of its place.
    """

    __slots__ = ("resource", "name", "place", "bookings", "booked_minutes", "cancelled", "cancelled_minutes", "open_minutes", "percent")
    __match_args__ = ("resource", "name", "place", "bookings", "booked_minutes", "cancelled", "cancelled_minutes", "open_minutes", "percent")
    _of = "RoomUse"
    resource: str
    name: str
    place: str | None
    bookings: int
    booked_minutes: int
    cancelled: int
    cancelled_minutes: int
    open_minutes: int
    percent: str | None

    def __init__(
        self,
        *,
        resource: str,
        name: str,
        place: str | None = None,
        bookings: int,
        booked_minutes: int,
        cancelled: int,
        cancelled_minutes: int,
        open_minutes: int,
        percent: str | None = None,
    ) -> None:
        put(self, "resource", resource)
        put(self, "name", name)
        put(self, "place", place)
        put(self, "bookings", bookings)
        put(self, "booked_minutes", booked_minutes)
        put(self, "cancelled", cancelled)
        put(self, "cancelled_minutes", cancelled_minutes)
        put(self, "open_minutes", open_minutes)
        put(self, "percent", percent)


@final
class RoundFirstNothing(Record):
    """Nothing: the line is rounded from the exact value."""

    __slots__ = ()
    __match_args__ = ()
    _of = "RoundFirst"
    type: ClassVar[Literal["nothing"]] = "nothing"


@final
class RoundFirstFraction(Record):
    """The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill)."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "RoundFirst"
    type: ClassVar[Literal["fraction"]] = "fraction"
    value: int

    def __init__(self, value: int) -> None:
        put(self, "value", value)


@final
class RoundFirstUnitPrice(Record):
    """The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
    0.33 a day, so 15 days cost 4.95.
    """

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "RoundFirst"
    type: ClassVar[Literal["unit_price"]] = "unit_price"
    value: int

    def __init__(self, value: int) -> None:
        put(self, "value", value)


@final
class SeatChange(Record):
    """A change of the number of seats.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        at: When it takes effect.
        seats: How many from then on.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "at", "seats", "by")
    __match_args__ = ("id", "recorded", "membership", "at", "seats", "by")
    _of = "SeatChange"
    id: str
    recorded: dt.datetime
    membership: str
    at: dt.date | dt.datetime
    seats: int
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        at: dt.date | dt.datetime,
        seats: int,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "at", at)
        put(self, "seats", seats)
        put(self, "by", by)


@final
class SeatUse(Record):
    """How many of a company's seats are taken.

    Attributes:
        company: The company.
        membership: Its membership.
        plan: What it holds.
        bought: How many seats were bought.
        places: How many customers it can cover: its seats, or what the plan says; `None`: any number.
        admitted: How many customers it covers.
        waiting: How many wait for a place.
        percent: The covered ones of the places, in per cent with two decimals; `None` if there is no limit, or no place.
    """

    __slots__ = ("company", "membership", "plan", "bought", "places", "admitted", "waiting", "percent")
    __match_args__ = ("company", "membership", "plan", "bought", "places", "admitted", "waiting", "percent")
    _of = "SeatUse"
    company: Party
    membership: str
    plan: str
    bought: int
    places: int | None
    admitted: int
    waiting: int
    percent: str | None

    def __init__(
        self,
        *,
        company: Party,
        membership: str,
        plan: str,
        bought: int,
        places: int | None = None,
        admitted: int,
        waiting: int,
        percent: str | None = None,
    ) -> None:
        put(self, "company", company)
        put(self, "membership", membership)
        put(self, "plan", plan)
        put(self, "bought", bought)
        put(self, "places", places)
        put(self, "admitted", admitted)
        put(self, "waiting", waiting)
        put(self, "percent", percent)


@final
class Settlement(Record):
    """What money credits pay of an invoice, and what that leaves.

    Attributes:
        payer: Who owes the invoice.
        date: Its billing date.
        payments: What they pay of each line.
        paid_by_credits: What they pay together: never more than is due.
        left_due: What is still to be paid.
    """

    __slots__ = ("payer", "date", "payments", "paid_by_credits", "left_due")
    __match_args__ = ("payer", "date", "payments", "paid_by_credits", "left_due")
    _of = "Settlement"
    payer: Party
    date: dt.date
    payments: tuple[CreditPayment, ...]
    paid_by_credits: Amount
    left_due: Amount

    def __init__(
        self,
        *,
        payer: Party,
        date: dt.date,
        payments: Sequence[CreditPayment],
        paid_by_credits: Amount,
        left_due: Amount,
    ) -> None:
        put(self, "payer", payer)
        put(self, "date", date)
        put(self, "payments", settled(payments))
        put(self, "paid_by_credits", paid_by_credits)
        put(self, "left_due", left_due)


@final
class SignUp(Record):
    """How far a visitor is on the way to a public plan.

    Attributes:
        plan: The plan.
        next: What comes next: one of these; empty if they cannot take it.
        refusal: Why they cannot take it.
        membership: Their membership, once they have confirmed.
        due: What is due today if they confirm now, by currency; when they pay, what is due.
    """

    __slots__ = ("plan", "next", "refusal", "membership", "due")
    __match_args__ = ("plan", "next", "refusal", "membership", "due")
    _of = "SignUp"
    plan: str
    next: tuple[SignUpStep, ...]
    refusal: Refusal | None
    membership: str | None
    due: tuple[Amount, ...]

    def __init__(
        self,
        *,
        plan: str,
        next: Sequence[SignUpStep],
        refusal: Refusal | None = None,
        membership: str | None = None,
        due: Sequence[Amount],
    ) -> None:
        put(self, "plan", plan)
        put(self, "next", settled(next))
        put(self, "refusal", refusal)
        put(self, "membership", membership)
        put(self, "due", settled(due))


@final
class Simulation(Record):
    """What will come of a space.

    Attributes:
        at: From when on.
        until: The last local day of it: a boundary on it is billed.
        assumptions: What was assumed.
        facts: The facts that were assumed: a fragment to be appended to the space.
        turns: How what each party holds changes, by instant, party, source and membership.
        bill: What is to be invoiced through the last day, with dates: also what is due already and was not invoiced.
        credits: What becomes of credits from the day of `at` to the end of the last day: by kind, then by those who draw together.
        notices: What a host is to say, or have done, from `at` to the end of the last day.
    """

    __slots__ = ("at", "until", "assumptions", "facts", "turns", "bill", "credits", "notices")
    __match_args__ = ("at", "until", "assumptions", "facts", "turns", "bill", "credits", "notices")
    _of = "Simulation"
    at: dt.datetime
    until: dt.date
    assumptions: Assumptions
    facts: Facts
    turns: tuple[Turn, ...]
    bill: Bill
    credits: tuple[PoolUse, ...]
    notices: tuple[Notice, ...]

    def __init__(
        self,
        *,
        at: dt.datetime,
        until: dt.date,
        assumptions: Assumptions,
        facts: Facts,
        turns: Sequence[Turn],
        bill: Bill,
        credits: Sequence[PoolUse],
        notices: Sequence[Notice],
    ) -> None:
        put(self, "at", at)
        put(self, "until", until)
        put(self, "assumptions", assumptions)
        put(self, "facts", facts)
        put(self, "turns", settled(turns))
        put(self, "bill", bill)
        put(self, "credits", settled(credits))
        put(self, "notices", settled(notices))


@final
class Slice(Record):
    """What a draw took from one lot.

    Attributes:
        lot: From which.
        amount: How much, above zero.
    """

    __slots__ = ("lot", "amount")
    __match_args__ = ("lot", "amount")
    _of = "Slice"
    lot: str
    amount: Decimal

    def __init__(self, *, lot: str, amount: Decimal) -> None:
        put(self, "lot", lot)
        put(self, "amount", amount)


@final
class SourceOwn(Record):
    """Their own membership."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Source"
    type: ClassVar[Literal["own"]] = "own"


@final
class SourceShared(Record):
    """Covered by another customer's or a company's membership.

    Attributes:
        share: The share that covers them.
    """

    __slots__ = ("share",)
    __match_args__ = ("share",)
    _of = "Source"
    type: ClassVar[Literal["shared"]] = "shared"
    share: str

    def __init__(self, *, share: str) -> None:
        put(self, "share", share)


@final
class SourceInherited(Record):
    """Linked to a company.

    Attributes:
        company: The company.
        link: The link of the present unbroken run that began first, then the smallest id.
    """

    __slots__ = ("company", "link")
    __match_args__ = ("company", "link")
    _of = "Source"
    type: ClassVar[Literal["inherited"]] = "inherited"
    company: str
    link: str

    def __init__(self, *, company: str, link: str) -> None:
        put(self, "company", company)
        put(self, "link", link)


@final
class SourceDefault(Record):
    """Nothing else is held."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Source"
    type: ClassVar[Literal["default"]] = "default"


@final
class Stand(Record):
    """How something that is held stands.

    Attributes:
        plan: The plan.
        status: Where it stands.
        admits: Whether it lets its holder do anything.
        waiting: Whether it waits for a place.
    """

    __slots__ = ("plan", "status", "admits", "waiting")
    __match_args__ = ("plan", "status", "admits", "waiting")
    _of = "Stand"
    plan: str
    status: Status
    admits: bool
    waiting: bool

    def __init__(self, *, plan: str, status: Status, admits: bool, waiting: bool) -> None:
        put(self, "plan", plan)
        put(self, "status", status)
        put(self, "admits", admits)
        put(self, "waiting", waiting)


@final
class Standing(Record):
    """What a customer holds, and the span around the instant in which that is constant.

    Attributes:
        customer: Who.
        from_: The first instant from which it has been so; absent: always.
        until: The first instant at which it differs; absent: never, as far as is known.
        holdings: Every holding: own ones by membership id (past and future ones too), then shared, then inherited, then the default.
        effective: Where in `holdings` the effective one stands: the first that admits in the order own, shared, inherited, default,
            among those of one source the plan of the highest rank, then the membership with the smallest id. Absent: none admits.
    """

    __slots__ = ("customer", "from_", "until", "holdings", "effective")
    __match_args__ = ("customer", "from_", "until", "holdings", "effective")
    _of = "Standing"
    customer: str
    from_: dt.datetime | None
    until: dt.datetime | None
    holdings: tuple[Holding, ...]
    effective: int | None

    def __init__(
        self,
        *,
        customer: str,
        from_: dt.datetime | None = None,
        until: dt.datetime | None = None,
        holdings: Sequence[Holding],
        effective: int | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "holdings", settled(holdings))
        put(self, "effective", effective)


@final
class StandingChange(Record):
    """A time in which somebody's effective plan is another.

    Attributes:
        customer: Who.
        from_: Its first instant.
        until: The first instant after it; absent: as far as is looked, which is two years.
        before: What was effectively held then; absent: nothing.
        after: What is.
    """

    __slots__ = ("customer", "from_", "until", "before", "after")
    __match_args__ = ("customer", "from_", "until", "before", "after")
    _of = "StandingChange"
    customer: str
    from_: dt.datetime
    until: dt.datetime | None
    before: str | None
    after: str | None

    def __init__(
        self,
        *,
        customer: str,
        from_: dt.datetime,
        until: dt.datetime | None = None,
        before: str | None = None,
        after: str | None = None,
    ) -> None:
        put(self, "customer", customer)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "before", before)
        put(self, "after", after)


@final
class Statement(Record):
    """What became of somebody's credits in a span, such as a month:

    > opening + granted + rolled in + topped up + transferred in = used + expired + voided + rolled out + transferred out + closing

    What ends with the span counts in it: lots that expire at its end, and what they lose or give to the next period.

    Attributes:
        opening: What there was.
        granted: What was granted.
        rolled_in: What came over from the period before.
        topped_up: What brought lots up to a minimum.
        transferred_in: What came from others' lots.
        used: What each customer drew, less what they gave back, by id.
        expired: What was lost.
        voided: What was taken back.
        rolled_out: What goes over to the next period.
        transferred_out: What went to others' lots.
        closing: What there is.
        overage: What each customer drew and nothing covered, less what they gave up, by id.
    """

    __slots__ = ("opening", "granted", "rolled_in", "topped_up", "transferred_in", "used", "expired", "voided", "rolled_out", "transferred_out", "closing", "overage")
    __match_args__ = ("opening", "granted", "rolled_in", "topped_up", "transferred_in", "used", "expired", "voided", "rolled_out", "transferred_out", "closing", "overage")
    _of = "Statement"
    opening: Decimal
    granted: Decimal
    rolled_in: Decimal
    topped_up: Decimal
    transferred_in: Decimal
    used: tuple[CustomerCredits, ...]
    expired: Decimal
    voided: Decimal
    rolled_out: Decimal
    transferred_out: Decimal
    closing: Decimal
    overage: tuple[CustomerCredits, ...]

    def __init__(
        self,
        *,
        opening: Decimal,
        granted: Decimal,
        rolled_in: Decimal,
        topped_up: Decimal,
        transferred_in: Decimal,
        used: Sequence[CustomerCredits],
        expired: Decimal,
        voided: Decimal,
        rolled_out: Decimal,
        transferred_out: Decimal,
        closing: Decimal,
        overage: Sequence[CustomerCredits],
    ) -> None:
        put(self, "opening", opening)
        put(self, "granted", granted)
        put(self, "rolled_in", rolled_in)
        put(self, "topped_up", topped_up)
        put(self, "transferred_in", transferred_in)
        put(self, "used", settled(used))
        put(self, "expired", expired)
        put(self, "voided", voided)
        put(self, "rolled_out", rolled_out)
        put(self, "transferred_out", transferred_out)
        put(self, "closing", closing)
        put(self, "overage", settled(overage))


@final
class StatusOverride(Record):
    """A status that the staff has set.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        status: What it is.
        from_: From when on.
        until: Until when. Absent: for good.
        by: Who set it.
        reason: Why.
    """

    __slots__ = ("id", "recorded", "membership", "status", "from_", "until", "by", "reason")
    __match_args__ = ("id", "recorded", "membership", "status", "from_", "until", "by", "reason")
    _of = "StatusOverride"
    id: str
    recorded: dt.datetime
    membership: str
    status: Status
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime | None
    by: str
    reason: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        status: Status,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime | None = None,
        by: str,
        reason: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "status", status)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "by", by)
        put(self, "reason", reason)


@final
class StatusSpan(Record):
    """A status that a membership had.

    Attributes:
        status: The status.
        admits: Whether it let the holder do anything.
        from_: Since when.
        until: Until when.
    """

    __slots__ = ("status", "admits", "from_", "until")
    __match_args__ = ("status", "admits", "from_", "until")
    _of = "StatusSpan"
    status: Status
    admits: bool
    from_: dt.datetime
    until: dt.datetime | None

    def __init__(self, *, status: Status, admits: bool, from_: dt.datetime, until: dt.datetime | None = None) -> None:
        put(self, "status", status)
        put(self, "admits", admits)
        put(self, "from_", from_)
        put(self, "until", until)


@final
class StoreReplacement(Record):
    """One subscription that takes the place of another within a period that is paid.

    Attributes:
        mode: How.
        old: What was held.
        from_: The first day of the period that is paid.
        until: The day after its last.
        new: What is held then.
        on: The day of the change.
        day: Whose that day is. `None`: still that of the old one, as the stores have it.
        proration: How parts are counted, and what of them is rounded first. `None`: in days, nothing.
        rounding: How lines are rounded. `None`: a half away from zero.
    """

    __slots__ = ("mode", "old", "from_", "until", "new", "on", "day", "proration", "rounding")
    __match_args__ = ("mode", "old", "from_", "until", "new", "on", "day", "proration", "rounding")
    _of = "StoreReplacement"
    mode: Replacement
    old: Subscription
    from_: dt.date
    until: dt.date
    new: Subscription
    on: dt.date
    day: ChangeDay | None
    proration: Proration | None
    rounding: Rounding | None

    def __init__(
        self,
        *,
        mode: Replacement,
        old: Subscription,
        from_: dt.date,
        until: dt.date,
        new: Subscription,
        on: dt.date,
        day: ChangeDay | None = None,
        proration: Proration | None = None,
        rounding: Rounding | None = None,
    ) -> None:
        put(self, "mode", mode)
        put(self, "old", old)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "new", new)
        put(self, "on", on)
        put(self, "day", day)
        put(self, "proration", proration)
        put(self, "rounding", rounding)


@final
class Subscription(Record):
    """A price for a period of some length.

    Attributes:
        price: What a period costs.
        every: How long a period is.
    """

    __slots__ = ("price", "every")
    __match_args__ = ("price", "every")
    _of = "Subscription"
    price: Amount
    every: str

    def __init__(self, *, price: Amount, every: str) -> None:
        put(self, "price", price)
        put(self, "every", every)


@final
class SupportRequest(Record):
    """A request for support; what it said is the host's.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        customer: From whom.
        at: When.
        answered: When it was answered.
    """

    __slots__ = ("id", "recorded", "customer", "at", "answered")
    __match_args__ = ("id", "recorded", "customer", "at", "answered")
    _of = "SupportRequest"
    id: str
    recorded: dt.datetime
    customer: str
    at: dt.datetime
    answered: dt.datetime | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        customer: str,
        at: dt.datetime,
        answered: dt.datetime | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "customer", customer)
        put(self, "at", at)
        put(self, "answered", answered)


@final
class Switch(Record):
    """A change to another plan, or to the version of today of the same plan.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        membership: Of which membership.
        at: When it takes effect. On that day the new plan is charged.
        plan: To which plan, in the version in force on that day.
        price: The agreed price of a period from then on. Absent: the plan's.
        seats: How many seats from then on. Absent: as before.
        by: Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
            it is not known.
    """

    __slots__ = ("id", "recorded", "membership", "at", "plan", "price", "seats", "by")
    __match_args__ = ("id", "recorded", "membership", "at", "plan", "price", "seats", "by")
    _of = "Switch"
    id: str
    recorded: dt.datetime
    membership: str
    at: dt.date | dt.datetime
    plan: str
    price: Amount | None
    seats: int | None
    by: str | None

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        membership: str,
        at: dt.date | dt.datetime,
        plan: str,
        price: Amount | None = None,
        seats: int | None = None,
        by: str | None = None,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "membership", membership)
        put(self, "at", at)
        put(self, "plan", plan)
        put(self, "price", price)
        put(self, "seats", seats)
        put(self, "by", by)


@final
class TakenFrom(Record):
    """The lot that credits were taken from.

    Attributes:
        party: Whose lot it is.
        lot: Its id, as a balance shows it.
    """

    __slots__ = ("party", "lot")
    __match_args__ = ("party", "lot")
    _of = "TakenFrom"
    party: Party
    lot: str

    def __init__(self, *, party: Party, lot: str) -> None:
        put(self, "party", party)
        put(self, "lot", lot)


@final
class Takes(Record):
    """The credits that a reservation takes.

    Attributes:
        credit: The kind of credit.
        amount: How much.
        rate: What it costs where there are no credits left. Absent: nothing.
    """

    __slots__ = ("credit", "amount", "rate")
    __match_args__ = ("credit", "amount", "rate")
    _of = "Takes"
    credit: str
    amount: Decimal
    rate: CreditRate | None

    def __init__(self, *, credit: str, amount: Decimal, rate: CreditRate | None = None) -> None:
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "rate", rate)


@final
class TermOpen(Record):
    """Until it is ended."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Term"
    type: ClassVar[Literal["open"]] = "open"


@final
class TermRolling(Record):
    """So long from the start.

    Attributes:
        length: From the start of the membership.
    """

    __slots__ = ("length",)
    __match_args__ = ("length",)
    _of = "Term"
    type: ClassVar[Literal["rolling"]] = "rolling"
    length: str

    def __init__(self, *, length: str) -> None:
        put(self, "length", length)


@final
class TermSeason(Record):
    """A fixed season; whoever joins in the middle has what is left of it.

    Attributes:
        starts: The first day of each season.
        length: How long a season lasts.
        rollover: Who joins on or after this day gets the next season too.
    """

    __slots__ = ("starts", "length", "rollover")
    __match_args__ = ("starts", "length", "rollover")
    _of = "Term"
    type: ClassVar[Literal["season"]] = "season"
    starts: str
    length: str
    rollover: str | None

    def __init__(self, *, starts: str, length: str, rollover: str | None = None) -> None:
        put(self, "starts", starts)
        put(self, "length", length)
        put(self, "rollover", rollover)


@final
class TermCalendar(Record):
    """Whole calendar units: the one in which a member joins counts in full.

    Attributes:
        length: So many days, weeks (from Monday), months or years.
        rollover_day: Who joins on or after this day of the unit's last month gets one unit more. 1 to 31.
    """

    __slots__ = ("length", "rollover_day")
    __match_args__ = ("length", "rollover_day")
    _of = "Term"
    type: ClassVar[Literal["calendar"]] = "calendar"
    length: str
    rollover_day: int | None

    def __init__(self, *, length: str, rollover_day: int | None = None) -> None:
        put(self, "length", length)
        put(self, "rollover_day", rollover_day)


@final
class TermEvent(Record):
    """The dates of one event.

    Attributes:
        from_: The first day.
        until: The day after the last.
    """

    __slots__ = ("from_", "until")
    __match_args__ = ("from_", "until")
    _of = "Term"
    type: ClassVar[Literal["event"]] = "event"
    from_: dt.date
    until: dt.date

    def __init__(self, *, from_: dt.date, until: dt.date) -> None:
        put(self, "from_", from_)
        put(self, "until", until)


@final
class TermDates(Record):
    """Join date, start and end of a membership.

    Attributes:
        joined: The date that people count from; renewals keep it.
        start: The first day.
        until: The day after the last. `None`: it is open.
        last_day: The last day, as people read it. `None`: it is open.
    """

    __slots__ = ("joined", "start", "until", "last_day")
    __match_args__ = ("joined", "start", "until", "last_day")
    _of = "TermDates"
    joined: dt.date
    start: dt.date
    until: dt.date | None
    last_day: dt.date | None

    def __init__(
        self,
        *,
        joined: dt.date,
        start: dt.date,
        until: dt.date | None = None,
        last_day: dt.date | None = None,
    ) -> None:
        put(self, "joined", joined)
        put(self, "start", start)
        put(self, "until", until)
        put(self, "last_day", last_day)


@final
class Tier(Record):
    """One step of a price by number of seats.

    Attributes:
        up_to: The last seat that this tier holds. Absent: all the rest.
        each: For each seat in the tier.
        flat: Added once when the tier is reached.
    """

    __slots__ = ("up_to", "each", "flat")
    __match_args__ = ("up_to", "each", "flat")
    _of = "Tier"
    up_to: int | None
    each: Amount
    flat: Amount | None

    def __init__(self, *, up_to: int | None = None, each: Amount, flat: Amount | None = None) -> None:
        put(self, "up_to", up_to)
        put(self, "each", each)
        put(self, "flat", flat)


@final
class Turn(Record):
    """A change in what somebody holds.

    Attributes:
        at: When.
        party: Whose.
        source: How they hold it.
        membership: The membership. Absent for the default plan.
        before: How it stood; `None` if it was not held.
        after: How it stands; `None` if it is not held any more.
    """

    __slots__ = ("at", "party", "source", "membership", "before", "after")
    __match_args__ = ("at", "party", "source", "membership", "before", "after")
    _of = "Turn"
    at: dt.datetime
    party: Party
    source: Source
    membership: str | None
    before: Stand | None
    after: Stand | None

    def __init__(
        self,
        *,
        at: dt.datetime,
        party: Party,
        source: Source,
        membership: str | None = None,
        before: Stand | None = None,
        after: Stand | None = None,
    ) -> None:
        put(self, "at", at)
        put(self, "party", party)
        put(self, "source", source)
        put(self, "membership", membership)
        put(self, "before", before)
        put(self, "after", after)


@final
class Unbilled(Record):
    """Somebody for whom a bill could not be worked out, and why.

    Attributes:
        party: Whose memberships, charges and use they are, or who was to be invoiced for them.
        code: The stable name of the error.
        path: What it is about, such as `memberships.m1`.
        message: What is wrong.
    """

    __slots__ = ("party", "code", "path", "message")
    __match_args__ = ("party", "code", "path", "message")
    _of = "Unbilled"
    party: Party
    code: str
    path: str | None
    message: str

    def __init__(self, *, party: Party, code: str, path: str | None = None, message: str) -> None:
        put(self, "party", party)
        put(self, "code", code)
        put(self, "path", path)
        put(self, "message", message)


@final
class UsageNone(Record):
    """Only what is recorded."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Usage"
    type: ClassVar[Literal["none"]] = "none"


@final
class UsageAsInLast(Record):
    """As in so many months before, again and again, besides what is recorded: each reservation that was not cancelled, and
    each use of credits, as many months later at the same local time, at the same price, while the membership that it is
    under still admits.
    """

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Usage"
    type: ClassVar[Literal["as_in_last"]] = "as_in_last"
    value: int

    def __init__(self, value: int) -> None:
        put(self, "value", value)


@final
class Use(Record):
    """Credits that were used for something other than a booking.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        customer: Who.
        credit: The kind of credit.
        amount: How much.
        at: When.
        under: The membership that it is drawn under.
        resource: What it is for, which opens lots that are `only` for that. Absent: nothing in particular.
        rate: What it costs where there are no credits left. Absent: nothing.
        tax: The tax category of what is charged of it. Absent: untaxed.
        order: Among uses at one instant: lower first, then by id.
    """

    __slots__ = ("id", "recorded", "customer", "credit", "amount", "at", "under", "resource", "rate", "tax", "order")
    __match_args__ = ("id", "recorded", "customer", "credit", "amount", "at", "under", "resource", "rate", "tax", "order")
    _of = "Use"
    id: str
    recorded: dt.datetime
    customer: str
    credit: str
    amount: Decimal
    at: dt.datetime
    under: str | None
    resource: str | None
    rate: CreditRate | None
    tax: str | None
    order: int

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        customer: str,
        credit: str,
        amount: Decimal,
        at: dt.datetime,
        under: str | None = None,
        resource: str | None = None,
        rate: CreditRate | None = None,
        tax: str | None = None,
        order: int = 0,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "customer", customer)
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "at", at)
        put(self, "under", under)
        put(self, "resource", resource)
        put(self, "rate", rate)
        put(self, "tax", tax)
        put(self, "order", order)


@final
class Utilisation(Record):
    """How much of what there is was used in a span of local days.

    Attributes:
        from_: The first day.
        until: The day after the last.
        rooms: What can be reserved, by id.
        seats: The memberships of companies at the end of the last day, by company, then id.
        pools: Credits on which somebody draws, or could: by kind, then by those who draw together.
    """

    __slots__ = ("from_", "until", "rooms", "seats", "pools")
    __match_args__ = ("from_", "until", "rooms", "seats", "pools")
    _of = "Utilisation"
    from_: dt.date
    until: dt.date
    rooms: tuple[RoomUse, ...]
    seats: tuple[SeatUse, ...]
    pools: tuple[PoolUse, ...]

    def __init__(
        self,
        *,
        from_: dt.date,
        until: dt.date,
        rooms: Sequence[RoomUse],
        seats: Sequence[SeatUse],
        pools: Sequence[PoolUse],
    ) -> None:
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "rooms", settled(rooms))
        put(self, "seats", settled(seats))
        put(self, "pools", settled(pools))


@final
class VerifiedCard(Record):
    """Who it is, and nothing about what they may do.

    Attributes:
        card: What the card says.
        proof: What is known about who brought it.
    """

    __slots__ = ("card", "proof")
    __match_args__ = ("card", "proof")
    _of = "VerifiedCard"
    card: CardClaims
    proof: CardProof

    def __init__(self, *, card: CardClaims, proof: CardProof) -> None:
        put(self, "card", card)
        put(self, "proof", proof)


@final
class VisitorUnknown(Record):
    """Nothing."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Visitor"
    type: ClassVar[Literal["unknown"]] = "unknown"


@final
class VisitorKnown(Record):
    """They have an account, and have not logged in."""

    __slots__ = ()
    __match_args__ = ()
    _of = "Visitor"
    type: ClassVar[Literal["known"]] = "known"


@final
class VisitorLoggedIn(Record):
    """They have logged in as this customer."""

    __slots__ = ("value",)
    __match_args__ = ("value",)
    _of = "Visitor"
    type: ClassVar[Literal["logged_in"]] = "logged_in"
    value: str

    def __init__(self, value: str) -> None:
        put(self, "value", value)


@final
class Visits(Record):
    """Visits, up to an instant.

    Attributes:
        count: How many.
        days: On how many local days.
        first: The first.
        last: The last: when they were last seen.
    """

    __slots__ = ("count", "days", "first", "last")
    __match_args__ = ("count", "days", "first", "last")
    _of = "Visits"
    count: int
    days: int
    first: dt.datetime | None
    last: dt.datetime | None

    def __init__(
        self,
        *,
        count: int,
        days: int,
        first: dt.datetime | None = None,
        last: dt.datetime | None = None,
    ) -> None:
        put(self, "count", count)
        put(self, "days", days)
        put(self, "first", first)
        put(self, "last", last)


@final
class WeeklyWindow(Record):
    """A range of the day on some days of the week; it belongs to the day on which it starts.

    Attributes:
        days: The days of the week on which it starts.
        from_: When it starts, before `24:00`.
        until: When it ends; not after `from_`: on the next day.
    """

    __slots__ = ("days", "from_", "until")
    __match_args__ = ("days", "from_", "until")
    _of = "WeeklyWindow"
    days: tuple[Weekday, ...]
    from_: str
    until: str

    def __init__(self, *, days: Sequence[Weekday], from_: str, until: str) -> None:
        put(self, "days", settled(days))
        put(self, "from_", from_)
        put(self, "until", until)


@final
class WholeProfile(Record):
    """All that is known of somebody.

    Attributes:
        party: Who.
        at: The instant that the standing and the balances are about.
        customer: Contact, what is held, use, payments and messages of a customer.
        company: The same of a company.
        last_seen: When a customer was seen last by then: they came, a reservation began, or they used credits.
        owed: The invoices that they owe or owed, by date, then id, with what is still open.
        money: What was asked, paid and is open, by currency.
        balances: What they can draw of each kind of credit of which they have any, by kind.
    """

    __slots__ = ("party", "at", "customer", "company", "last_seen", "owed", "money", "balances")
    __match_args__ = ("party", "at", "customer", "company", "last_seen", "owed", "money", "balances")
    _of = "WholeProfile"
    party: Party
    at: dt.datetime
    customer: CustomerProfile | None
    company: CompanyProfile | None
    last_seen: dt.datetime | None
    owed: tuple[OwedInvoice, ...]
    money: tuple[MoneySum, ...]
    balances: tuple[Balance, ...]

    def __init__(
        self,
        *,
        party: Party,
        at: dt.datetime,
        customer: CustomerProfile | None = None,
        company: CompanyProfile | None = None,
        last_seen: dt.datetime | None = None,
        owed: Sequence[OwedInvoice],
        money: Sequence[MoneySum],
        balances: Sequence[Balance],
    ) -> None:
        put(self, "party", party)
        put(self, "at", at)
        put(self, "customer", customer)
        put(self, "company", company)
        put(self, "last_seen", last_seen)
        put(self, "owed", settled(owed))
        put(self, "money", settled(money))
        put(self, "balances", settled(balances))


@final
class Window(Record):
    """A range of the day on some days of the week; it belongs to the day on which it starts.

    Attributes:
        days: The days of the week on which it starts.
        from_: When it starts, before `24:00`.
        until: When it ends; not after `from_`: on the next day.
    """

    __slots__ = ("days", "from_", "until")
    __match_args__ = ("days", "from_", "until")
    _of = "Window"
    days: tuple[Weekday, ...]
    from_: str
    until: str

    def __init__(self, *, days: Sequence[Weekday], from_: str, until: str) -> None:
        put(self, "days", settled(days))
        put(self, "from_", from_)
        put(self, "until", until)


@final
class ActionSwitch(Record):
    """Changes to another plan, or to today's version of the same one.

    Attributes:
        membership: Which membership.
        plan: To what.
        when: When.
        seats: How many seats from then on. Absent: as before.
        price: The agreed price of a period. Absent: the plan's.
    """

    __slots__ = ("membership", "plan", "when", "seats", "price")
    __match_args__ = ("membership", "plan", "when", "seats", "price")
    _of = "Action"
    type: ClassVar[Literal["switch"]] = "switch"
    membership: str
    plan: str
    when: Effect
    seats: int | None
    price: Amount | None

    def __init__(
        self,
        *,
        membership: str,
        plan: str,
        when: Effect = EffectNow(),
        seats: int | None = None,
        price: Amount | None = None,
    ) -> None:
        put(self, "membership", membership)
        put(self, "plan", plan)
        put(self, "when", when)
        put(self, "seats", seats)
        put(self, "price", price)


@final
class ActionDropAddOn(Record):
    """Takes an add-on off.

    Attributes:
        membership: From which membership.
        add_on: Which.
        when: When.
    """

    __slots__ = ("membership", "add_on", "when")
    __match_args__ = ("membership", "add_on", "when")
    _of = "Action"
    type: ClassVar[Literal["drop_add_on"]] = "drop_add_on"
    membership: str
    add_on: str
    when: Effect

    def __init__(self, *, membership: str, add_on: str, when: Effect = EffectNow()) -> None:
        put(self, "membership", membership)
        put(self, "add_on", add_on)
        put(self, "when", when)


@final
class ActionChangeSeats(Record):
    """Changes the number of seats.

    Attributes:
        membership: Of which membership.
        seats: How many from then on.
        when: When.
    """

    __slots__ = ("membership", "seats", "when")
    __match_args__ = ("membership", "seats", "when")
    _of = "Action"
    type: ClassVar[Literal["change_seats"]] = "change_seats"
    membership: str
    seats: int
    when: Effect

    def __init__(self, *, membership: str, seats: int, when: Effect = EffectNow()) -> None:
        put(self, "membership", membership)
        put(self, "seats", seats)
        put(self, "when", when)


@final
class ActionChangePrice(Record):
    """Agrees on a price, or goes back to the plan's.

    Attributes:
        membership: Of which membership.
        price: The price of a period. Absent: the plan's.
        when: When.
    """

    __slots__ = ("membership", "price", "when")
    __match_args__ = ("membership", "price", "when")
    _of = "Action"
    type: ClassVar[Literal["change_price"]] = "change_price"
    membership: str
    price: Amount | None
    when: Effect

    def __init__(self, *, membership: str, price: Amount | None = None, when: Effect = EffectNow()) -> None:
        put(self, "membership", membership)
        put(self, "price", price)
        put(self, "when", when)


@final
class ActionCancel(Record):
    """Ends a membership.

    Attributes:
        membership: Which.
        when: When.
        unused: What becomes of a period that is charged and not used up.
        reason: Why.
        waived: Whether notice and commitment are waived: only a manager may.
    """

    __slots__ = ("membership", "when", "unused", "reason", "waived")
    __match_args__ = ("membership", "when", "unused", "reason", "waived")
    _of = "Action"
    type: ClassVar[Literal["cancel"]] = "cancel"
    membership: str
    when: Effect
    unused: Unused
    reason: str | None
    waived: bool

    def __init__(
        self,
        *,
        membership: str,
        when: Effect = EffectNow(),
        unused: Unused = Unused.CREDITED,
        reason: str | None = None,
        waived: bool = False,
    ) -> None:
        put(self, "membership", membership)
        put(self, "when", when)
        put(self, "unused", unused)
        put(self, "reason", reason)
        put(self, "waived", waived)


@final
class ActionGrantCredits(Record):
    """Gives credits.

    Attributes:
        holder: To whom.
        credit: Which kind.
        amount: How much.
        source: Where they come from; a pack is bought by `buy_pack`.
        from_: From when on. Absent: now.
        until: Until when.
        only: What they may be drawn for.
    """

    __slots__ = ("holder", "credit", "amount", "source", "from_", "until", "only")
    __match_args__ = ("holder", "credit", "amount", "source", "from_", "until", "only")
    _of = "Action"
    type: ClassVar[Literal["grant_credits"]] = "grant_credits"
    holder: Party
    credit: str
    amount: Decimal
    source: GrantSource
    from_: dt.date | dt.datetime | None
    until: dt.date | dt.datetime | None
    only: CreditScope

    def __init__(
        self,
        *,
        holder: Party,
        credit: str,
        amount: Decimal,
        source: GrantSource,
        from_: dt.date | dt.datetime | None = None,
        until: dt.date | dt.datetime | None = None,
        only: CreditScope = CreditScope(),
    ) -> None:
        put(self, "holder", holder)
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "source", source)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "only", only)


@final
class ActionBuyPack(Record):
    """Sells credits.

    Attributes:
        holder: To whom.
        credit: Which kind.
        amount: How much.
        price: What they cost.
        tax: The tax category of that.
        until: Until when.
        lasts: For no longer than this after they are first drawn on.
        only: What they may be drawn for.
    """

    __slots__ = ("holder", "credit", "amount", "price", "tax", "until", "lasts", "only")
    __match_args__ = ("holder", "credit", "amount", "price", "tax", "until", "lasts", "only")
    _of = "Action"
    type: ClassVar[Literal["buy_pack"]] = "buy_pack"
    holder: Party
    credit: str
    amount: Decimal
    price: Amount
    tax: str | None
    until: dt.date | dt.datetime | None
    lasts: str | None
    only: CreditScope

    def __init__(
        self,
        *,
        holder: Party,
        credit: str,
        amount: Decimal,
        price: Amount,
        tax: str | None = None,
        until: dt.date | dt.datetime | None = None,
        lasts: str | None = None,
        only: CreditScope = CreditScope(),
    ) -> None:
        put(self, "holder", holder)
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "price", price)
        put(self, "tax", tax)
        put(self, "until", until)
        put(self, "lasts", lasts)
        put(self, "only", only)


@final
class Allowance(Record):
    """Credits that a plan grants every period.

    Attributes:
        credit: The kind of credit.
        amount: How much.
        every: How often, from the start of the membership. Absent: with each billing cycle.
        rollover: What is left goes on into the next period. Absent: it is lost.
        prorated: Whether a part period grants its share only.
        priority: Lower is drawn first among lots that expire together.
        each: What the amount is for.
        only: What the credits may be drawn for.
    """

    __slots__ = ("credit", "amount", "every", "rollover", "prorated", "priority", "each", "only")
    __match_args__ = ("credit", "amount", "every", "rollover", "prorated", "priority", "each", "only")
    _of = "Allowance"
    credit: str
    amount: Decimal
    every: str | None
    rollover: Rollover | None
    prorated: bool
    priority: int
    each: AllowanceFor
    only: CreditScope

    def __init__(
        self,
        *,
        credit: str,
        amount: Decimal,
        every: str | None = None,
        rollover: Rollover | None = None,
        prorated: bool = False,
        priority: int = 0,
        each: AllowanceFor = AllowanceFor.MEMBERSHIP,
        only: CreditScope = CreditScope(),
    ) -> None:
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "every", every)
        put(self, "rollover", rollover)
        put(self, "prorated", prorated)
        put(self, "priority", priority)
        put(self, "each", each)
        put(self, "only", only)


@final
class Assumptions(Record):
    """What a simulation assumes.

    Attributes:
        renewals: Whether those renew who have to say so.
        usage: How much is reserved and used.
    """

    __slots__ = ("renewals", "usage")
    __match_args__ = ("renewals", "usage")
    _of = "Assumptions"
    renewals: Renewals
    usage: Usage

    def __init__(self, *, renewals: Renewals = Renewals.AS_RECORDED, usage: Usage = UsageNone()) -> None:
        put(self, "renewals", renewals)
        put(self, "usage", usage)


@final
class CreditGrant(Record):
    """Credits that were given by hand, or bought.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        holder: To whom.
        credit: The kind of credit.
        amount: How much.
        from_: From when on they can be drawn.
        until: Until when.
        priority: Lower is drawn first among lots that expire together.
        source: Where they come from.
        price: What they cost, for whoever they are given to.
        tax: The tax category of what they cost. Absent: untaxed.
        lasts: For no longer than this after they are first drawn on.
        only: What they may be drawn for.
        taken_from: They are taken from another lot, as far as that has them.
        order: Among grants at one instant: lower first, then by id.
    """

    __slots__ = ("id", "recorded", "holder", "credit", "amount", "from_", "until", "priority", "source", "price", "tax", "lasts", "only", "taken_from", "order")
    __match_args__ = ("id", "recorded", "holder", "credit", "amount", "from_", "until", "priority", "source", "price", "tax", "lasts", "only", "taken_from", "order")
    _of = "CreditGrant"
    id: str
    recorded: dt.datetime
    holder: Party
    credit: str
    amount: Decimal
    from_: dt.date | dt.datetime
    until: dt.date | dt.datetime | None
    priority: int
    source: GrantSource
    price: Amount | None
    tax: str | None
    lasts: str | None
    only: CreditScope
    taken_from: TakenFrom | None
    order: int

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        holder: Party,
        credit: str,
        amount: Decimal,
        from_: dt.date | dt.datetime,
        until: dt.date | dt.datetime | None = None,
        priority: int = 0,
        source: GrantSource,
        price: Amount | None = None,
        tax: str | None = None,
        lasts: str | None = None,
        only: CreditScope = CreditScope(),
        taken_from: TakenFrom | None = None,
        order: int = 0,
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "holder", holder)
        put(self, "credit", credit)
        put(self, "amount", amount)
        put(self, "from_", from_)
        put(self, "until", until)
        put(self, "priority", priority)
        put(self, "source", source)
        put(self, "price", price)
        put(self, "tax", tax)
        put(self, "lasts", lasts)
        put(self, "only", only)
        put(self, "taken_from", taken_from)
        put(self, "order", order)


@final
class Proration(Record):
    """How parts of a period are charged. The policy in force on the first day of the cycle decides.

    Attributes:
        count: In what a part is counted.
        stub_of: What the days of a stub are counted against.
        round_first: What is rounded before the line is.
        outside: What a part costs that is empty, or longer than the whole.
        rounded: What is rounded of a fee that was billed for longer than it is held.
    """

    __slots__ = ("count", "stub_of", "round_first", "outside", "rounded")
    __match_args__ = ("count", "stub_of", "round_first", "outside", "rounded")
    _of = "Proration"
    count: PartCount
    stub_of: StubOf
    round_first: RoundFirst
    outside: OutsideSpan
    rounded: RoundedPart

    def __init__(
        self,
        *,
        count: PartCount = PartCountDays(),
        stub_of: StubOf = StubOf.CYCLE,
        round_first: RoundFirst = RoundFirstNothing(),
        outside: OutsideSpan = OutsideSpan.NOTHING_TO_WHOLE,
        rounded: RoundedPart = RoundedPart.KEPT,
    ) -> None:
        put(self, "count", count)
        put(self, "stub_of", stub_of)
        put(self, "round_first", round_first)
        put(self, "outside", outside)
        put(self, "rounded", rounded)


@final
class Policy(Record):
    """The space's settings from a date on.

    Attributes:
        id: Its id.
        recorded: When it was entered.
        from_: The first local day on which it is in force.
        rounding: How each line is rounded, once.
        after_switch: Where the cycles begin after a switch of plan.
        after_pause: Where the cycles begin after a pause.
        after_lapse: Where the cycles begin when somebody returns after a lapse.
        credits_after_switch: What becomes of the allowances of a period in which a membership switches.
        credits_within_period: What seats, people and changes of plan bring and take of an allowance in the middle of its period.
        fewer_places: What becomes of those who are in when a change would leave fewer places. Only proposals go by it: a fact that is
            recorded all the same makes the newest wait.
        children_leave: Who may end that a child is covered, besides the staff and the holder of the membership.
        members_cancel: How members may cancel by themselves. Only proposals go by it: the staff cancels as it likes.
        members_lower: When members may come to pay less by themselves. Only proposals go by it: the staff changes as it likes.
        default_plan: What customers hold who hold nothing else.
        default_on: When they hold it. Empty: never.
        proration: How parts of a period are charged.
        change: How changes of plan, seats and price are charged.
        pause: What a pause does to the fee.
        edges: Which days at the edges of a membership are charged.
        invoices: Which invoices are issued, how they are taxed, and what becomes of a negative one.
        notices: What a host should say to everybody, and when. A plan's own rules of a kind replace these.
    """

    __slots__ = ("id", "recorded", "from_", "rounding", "after_switch", "after_pause", "after_lapse", "credits_after_switch", "credits_within_period", "fewer_places", "children_leave", "members_cancel", "members_lower", "default_plan", "default_on", "proration", "change", "pause", "edges", "invoices", "notices")
    __match_args__ = ("id", "recorded", "from_", "rounding", "after_switch", "after_pause", "after_lapse", "credits_after_switch", "credits_within_period", "fewer_places", "children_leave", "members_cancel", "members_lower", "default_plan", "default_on", "proration", "change", "pause", "edges", "invoices", "notices")
    _of = "Policy"
    id: str
    recorded: dt.datetime
    from_: dt.date
    rounding: Rounding
    after_switch: AfterSwitch
    after_pause: AfterPause
    after_lapse: AfterLapse
    credits_after_switch: CreditsAfterSwitch
    credits_within_period: CreditsWithinPeriod
    fewer_places: LimitLowered
    children_leave: ChildrenLeave
    members_cancel: MembersCancel
    members_lower: MembersLower
    default_plan: str | None
    default_on: tuple[DefaultOn, ...]
    proration: Proration
    change: ChangePolicy
    pause: PauseFee
    edges: EdgeDays
    invoices: InvoicePolicy
    notices: tuple[NoticeRule, ...]

    def __init__(
        self,
        *,
        id: str,
        recorded: dt.datetime,
        from_: dt.date,
        rounding: Rounding = Rounding.HALF_AWAY_FROM_ZERO,
        after_switch: AfterSwitch = AfterSwitch.KEEP,
        after_pause: AfterPause = AfterPause.KEEP,
        after_lapse: AfterLapse = AfterLapse.RESTART,
        credits_after_switch: CreditsAfterSwitch = CreditsAfterSwitch.KEPT,
        credits_within_period: CreditsWithinPeriod = CreditsWithinPeriod.SHARE,
        fewer_places: LimitLowered = LimitLowered.REFUSED,
        children_leave: ChildrenLeave = ChildrenLeave.ASKED,
        members_cancel: MembersCancel = MembersCancel.PERIOD_END,
        members_lower: MembersLower = MembersLower.AT_ONCE,
        default_plan: str | None = None,
        default_on: Sequence[DefaultOn] = (),
        proration: Proration = Proration(),
        change: ChangePolicy = ChangePolicy(),
        pause: PauseFee = PauseFeeCredit(),
        edges: EdgeDays = EdgeDays(),
        invoices: InvoicePolicy = InvoicePolicy(),
        notices: Sequence[NoticeRule] = (),
    ) -> None:
        put(self, "id", id)
        put(self, "recorded", recorded)
        put(self, "from_", from_)
        put(self, "rounding", rounding)
        put(self, "after_switch", after_switch)
        put(self, "after_pause", after_pause)
        put(self, "after_lapse", after_lapse)
        put(self, "credits_after_switch", credits_after_switch)
        put(self, "credits_within_period", credits_within_period)
        put(self, "fewer_places", fewer_places)
        put(self, "children_leave", children_leave)
        put(self, "members_cancel", members_cancel)
        put(self, "members_lower", members_lower)
        put(self, "default_plan", default_plan)
        put(self, "default_on", settled(default_on))
        put(self, "proration", proration)
        put(self, "change", change)
        put(self, "pause", pause)
        put(self, "edges", edges)
        put(self, "invoices", invoices)
        put(self, "notices", settled(notices))


Action = (
    ActionRegister
    | ActionAssign
    | ActionSignUp
    | ActionSwitch
    | ActionAddAddOn
    | ActionDropAddOn
    | ActionChangeSeats
    | ActionChangePrice
    | ActionRedeem
    | ActionAddChild
    | ActionAcceptInvitation
    | ActionRemoveChild
    | ActionLink
    | ActionUnlink
    | ActionPause
    | ActionResume
    | ActionCancel
    | ActionUndoCancellation
    | ActionUndo
    | ActionRenew
    | ActionOverrideStatus
    | ActionBook
    | ActionCancelBooking
    | ActionCheckIn
    | ActionUse
    | ActionGrantCredits
    | ActionBuyPack
    | ActionCharge
    | ActionRecordPayment
    | ActionIssueInvoices
    | ActionRepricePlan
    | ActionRetirePlan
)
"""What can be done."""


By = (
    ByMember
    | ByManager
    | ByHost
)
"""Who asks for a change."""


CreditShare = (
    CreditShareNone
    | CreditShareCap
    | CreditShareEqual
)
"""How much of the pooled lots one person may draw. It is counted for each group of lots, from one reset to the next."""


CycleAnchor = (
    CycleAnchorAnniversary
    | CycleAnchorDay
    | CycleAnchorCalendar
)
"""Where cycles begin."""


Effect = (
    EffectNow
    | EffectPeriodEnd
    | EffectOn
)
"""When something takes effect."""


LotSource = (
    LotSourceAllowance
    | LotSourceAddOn
    | LotSourceGrant
)
"""Where a lot comes from."""


PartCount = (
    PartCountDays
    | PartCountSeconds
    | PartCountMonthOf
    | PartCountMonths
    | PartCountNone
)
"""In what a part of a period is counted."""


Party = (
    PartyCustomer
    | PartyCompany
)
"""Who can hold a membership or owe money."""


PauseFee = (
    PauseFeeCredit
    | PauseFeeSkipCycles
    | PauseFeeFee
    | PauseFeeShift
)
"""What a pause does to the fee. The policy in force on its first day decides. A commitment is lengthened by it in any case."""


Price = (
    PriceFlat
    | PricePerSeat
    | PriceGraduated
    | PriceVolume
    | PricePackage
)
"""What one period costs."""


Relied = (
    ReliedCatalogue
    | ReliedParty
    | ReliedHolders
    | ReliedEverybody
    | ReliedResource
)
"""One thing that a proposal was worked out from. `facts` is a hash of the ids of what was recorded of it, in hexadecimal."""


RoundFirst = (
    RoundFirstNothing
    | RoundFirstFraction
    | RoundFirstUnitPrice
)
"""What is rounded before the line is."""


Source = (
    SourceOwn
    | SourceShared
    | SourceInherited
    | SourceDefault
)
"""How a customer comes to hold something."""


Term = (
    TermOpen
    | TermRolling
    | TermSeason
    | TermCalendar
    | TermEvent
)
"""How long a membership lasts."""


Usage = (
    UsageNone
    | UsageAsInLast
)
"""How much is reserved and used."""


Visitor = (
    VisitorUnknown
    | VisitorKnown
    | VisitorLoggedIn
)
"""What is known of somebody who looks at a plan."""
