// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `space`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Day, Decimal, Moment, When, Zone};
use crate::written::money::{Rounding};
use crate::written::plan::{Allowance, CreditRate, CreditScope, Grant, NoticeRule};

choice! {
    /// Where the cycles begin when somebody returns after a lapse.
    AfterLapse = tenure::space::facts::AfterLapse {
        /// On the day of the return.
        Restart "restart",
        /// Where they did.
        Keep "keep",
        /// Where they did, moved by the whole days of the lapse.
        Shift "shift",
    }
}

choice! {
    /// Where the cycles begin after a pause.
    AfterPause = tenure::space::facts::AfterPause {
        /// Where they did.
        Keep "keep",
        /// On the first day after the pause.
        Restart "restart",
        /// Where they did, moved by the whole days of the pause.
        Shift "shift",
    }
}

choice! {
    /// Where the cycles begin after a switch to a plan of the same rhythm. A plan of another rhythm always begins its own.
    AfterSwitch = tenure::space::facts::AfterSwitch {
        /// Where they did.
        Keep "keep",
        /// At the switch.
        Restart "restart",
    }
}

record! {
    /// An add-on held with a membership.
    Attachment = tenure::space::facts::Attachment {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// With which membership.
        membership "membership": String,
        /// Which add-on, in the version in force on the day of `from`.
        add_on "add_on": String,
        /// From when on.
        from "from": When,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// How many. Absent: one.
        #[uniffi(default = None)]
        quantity "quantity": Option<i64>,
        /// The agreed price of each, instead of the add-on's.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

record! {
    /// A reservation of a resource.
    Booking = tenure::space::facts::Booking {
        /// Its id.
        id "id": String,
        /// When it was entered, which is when it was made.
        recorded "recorded": Moment,
        /// Who reserved it.
        customer "customer": String,
        /// What.
        resource "resource": String,
        /// Its first instant.
        from "from": Moment,
        /// The first instant after it.
        until "until": Moment,
        /// The membership that it is made under, whose payer pays. Absent: the customer's own account.
        #[uniffi(default = None)]
        under "under": Option<String>,
        /// What it costs in money, frozen when it was made, besides the credits that it takes.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// The credits that it takes, frozen when it was made.
        #[uniffi(default = None)]
        takes "takes": Option<Takes>,
        /// The tax category of its lines. Absent: untaxed.
        #[uniffi(default = None)]
        tax "tax": Option<String>,
        /// The place on the waiting list from which it moved up.
        #[uniffi(default = None)]
        waited "waited": Option<String>,
    }
}

record! {
    /// An end of a membership.
    Cancellation = tenure::space::facts::Cancellation {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// When it takes effect: the first day, or instant, without it.
        at "at": When,
        /// What becomes of a period that is charged and not used up.
        unused "unused": Unused,
        /// Why.
        #[uniffi(default = None)]
        reason "reason": Option<String>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

choice! {
    /// Who owns the day of a change.
    ChangeDay = tenure::space::facts::ChangeDay {
        /// What is held after it.
        New "new",
        /// What was held before it.
        Old "old",
    }
}

record! {
    /// How changes of plan, seats and price are charged. The policy in force on the day of the change decides.
    ChangePolicy = tenure::space::facts::ChangePolicy {
        /// Who owns the day of a change.
        day "day": ChangeDay,
        /// What is charged of what begins and ends within one day, where whole days count.
        within_a_day "within_a_day": WithinADay,
        /// What a switch does to a trial.
        trial "trial": TrialOnSwitch,
        /// By what a switch is an upgrade or a downgrade. What is neither is charged as an upgrade.
        judged_by "judged_by": JudgedBy,
        /// How an upgrade is charged.
        upgrade "upgrade": ChargeAs,
        /// How a downgrade is charged.
        downgrade "downgrade": ChargeAs,
        /// From what the credit for unused time comes.
        credit "credit": CreditFrom,
        /// When a change is collected.
        collect "collect": Collect,
    }
}

record! {
    /// A charge by hand.
    Charge = tenure::space::facts::Charge {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// For whom. A child of a share pays for its own.
        party "party": Party,
        /// Who pays, if it is somebody else.
        #[uniffi(default = None)]
        payer "payer": Option<Party>,
        /// Its local day.
        at "at": Day,
        /// How much; a negative amount is a credit.
        amount "amount": Amount,
        /// When it is invoiced.
        due "due": ChargeDue,
        /// The tax category of its line. Absent: untaxed.
        #[uniffi(default = None)]
        tax "tax": Option<String>,
        /// What for.
        text "text": String,
        /// The id of the party's invoice line that it gives something back of. What is given back so is not given back again when
        /// what the line is for ends or becomes cheaper.
        #[uniffi(default = None)]
        line "line": Option<String>,
    }
}

choice! {
    /// How a switch within a period is charged.
    ChargeAs = tenure::space::facts::ChargeAs {
        /// A credit for what is unused, and a charge for the new plan: two lines.
        Prorated "prorated",
        /// The difference for the rest of the running period: one line.
        Difference "difference",
        /// Nothing: what is unused buys days of the new plan.
        Time "time",
        /// Nothing until the running period ends.
        PeriodEnd "period_end",
    }
}

choice! {
    /// When a charge is invoiced.
    ChargeDue = tenure::space::facts::ChargeDue {
        /// With the payer's next invoice.
        NextInvoice "next_invoice",
        /// On its own day.
        Immediate "immediate",
    }
}

choice! {
    /// Who may end that a child is covered, besides the staff and the holder of the membership.
    ChildrenLeave = tenure::space::facts::ChildrenLeave {
        /// Nobody: the child asks the staff.
        Asked "asked",
        /// The child, too.
        ByThemselves "by_themselves",
    }
}

choice! {
    /// When a change is collected.
    Collect = tenure::space::facts::Collect {
        /// On the payer's next invoice; if there is none through the day that is billed, on one of that day.
        NextInvoice "next_invoice",
        /// On an invoice of the day of the change.
        AtOnce "at_once",
        /// On the payer's next invoice that comes by itself within a year: until then it waits. If none is to come, as
        /// `next_invoice`. For who bills every day.
        NextRegular "next_regular",
    }
}

choice! {
    /// From what the credit for unused time comes. It is never more than was billed.
    CreditFrom = tenure::space::facts::CreditFrom {
        /// What was billed, after its discounts.
        Recorded "recorded",
        /// The plan's price: discounts stay as they were given.
        Price "price",
        /// What was paid: what is still owed is cancelled against the open invoice, and only the rest is given back.
        Paid "paid",
    }
}

record! {
    /// Credits that were given by hand, or bought.
    CreditGrant = tenure::space::facts::CreditGrant {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// To whom.
        holder "holder": Party,
        /// The kind of credit.
        credit "credit": String,
        /// How much.
        amount "amount": Decimal,
        /// From when on they can be drawn.
        from "from": When,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// Lower is drawn first among lots that expire together.
        #[uniffi(default = 0)]
        priority "priority": i32,
        /// Where they come from.
        source "source": GrantSource,
        /// What they cost, for whoever they are given to.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// The tax category of what they cost. Absent: untaxed.
        #[uniffi(default = None)]
        tax "tax": Option<String>,
        /// For no longer than this after they are first drawn on.
        #[uniffi(default = None)]
        lasts "lasts": Option<String>,
        /// What they may be drawn for.
        #[uniffi(default)]
        only "only": CreditScope,
        /// They are taken from another lot, as far as that has them.
        #[uniffi(default = None)]
        taken_from "taken_from": Option<TakenFrom>,
        /// Among grants at one instant: lower first, then by id.
        #[uniffi(default = 0)]
        order "order": i32,
    }
}

choice! {
    /// What becomes of the allowances of a period in which a membership switches to another plan.
    CreditsAfterSwitch = tenure::space::facts::CreditsAfterSwitch {
        /// They are kept to the end of their period, and the new plan adds what it grants more; where the rhythm changes, its whole
        /// amount. What was granted for days that are not served goes as `creditsWithinPeriod` says, where the new plan grants
        /// less in the period, where the new period would be over first, and of a period that began with a switch itself.
        Kept "kept",
        /// They end, and the new plan grants its share of the period that is left.
        Prorated "prorated",
        /// They end, and the new plan grants its whole amount.
        Restarted "restarted",
    }
}

choice! {
    /// What a seat, a person or another plan brings of an allowance in the middle of its period, and takes when it goes.
    CreditsWithinPeriod = tenure::space::facts::CreditsWithinPeriod {
        /// Its share, by the days of the period that are left, today's included. What goes takes back what it brought for the
        /// days from then on, as far as it has not been used.
        Share "share",
        /// The whole amount; what goes takes nothing back.
        Whole "whole",
    }
}

choice! {
    /// What makes a customer hold the default plan.
    DefaultOn = tenure::space::facts::DefaultOn {
        /// Being a customer: whoever holds nothing holds it.
        Registering "registering",
        /// A membership of their own has ended.
        Expiry "expiry",
        /// Having been covered by another's membership or by a company's.
        Dropped "dropped",
    }
}

record! {
    /// Which days at the edges of a membership are charged.
    EdgeDays = tenure::space::facts::EdgeDays {
        /// Whether the day of joining or returning is.
        first "first": FirstDay,
        /// Whether the day of a cancellation is.
        last "last": LastDay,
    }
}

choice! {
    /// A kind of fact.
    FactKind = tenure::space::facts::FactKind {
        /// The facts in `policies` of a space file.
        Policy "policy",
        /// The facts in `taxes` of a space file.
        Tax "tax",
        /// The facts in `credits` of a space file.
        Credit "credit",
        /// The facts in `hours` of a space file.
        Hours "hours",
        /// The facts in `exceptions` of a space file.
        Exception "exception",
        /// The facts in `places` of a space file.
        Place "place",
        /// The facts in `lockdowns` of a space file.
        Lockdown "lockdown",
        /// The facts in `plans` of a space file.
        Plan "plan",
        /// The facts in `add_ons` of a space file.
        AddOn "add_on",
        /// The facts in `coupons` of a space file.
        Coupon "coupon",
        /// The facts in `resources` of a space file.
        Resource "resource",
        /// The facts in `groups` of a space file.
        Group "group",
        /// The facts in `customers` of a space file.
        Customer "customer",
        /// The facts in `companies` of a space file.
        Company "company",
        /// The facts in `group_members` of a space file.
        GroupMember "group_member",
        /// The facts in `links` of a space file.
        Link "link",
        /// The facts in `memberships` of a space file.
        Membership "membership",
        /// The facts in `switches` of a space file.
        Switch "switch",
        /// The facts in `seat_changes` of a space file.
        SeatChange "seat_change",
        /// The facts in `price_changes` of a space file.
        PriceChange "price_change",
        /// The facts in `pauses` of a space file.
        Pause "pause",
        /// The facts in `attachments` of a space file.
        Attachment "attachment",
        /// The facts in `redemptions` of a space file.
        Redemption "redemption",
        /// The facts in `renewals` of a space file.
        Renewal "renewal",
        /// The facts in `cancellations` of a space file.
        Cancellation "cancellation",
        /// The facts in `status_overrides` of a space file.
        StatusOverride "status_override",
        /// The facts in `shares` of a space file.
        Share "share",
        /// The facts in `invitations` of a space file.
        Invitation "invitation",
        /// The facts in `endings` of a space file.
        Ending "ending",
        /// The facts in `bookings` of a space file.
        Booking "booking",
        /// The facts in `booking_cancellations` of a space file.
        BookingCancellation "booking_cancellation",
        /// The facts in `waitlist` of a space file.
        WaitlistEntry "waitlist_entry",
        /// The facts in `visits` of a space file.
        Visit "visit",
        /// The facts in `uses` of a space file.
        Use "use",
        /// The facts in `grants` of a space file.
        Grant "grant",
        /// The facts in `charges` of a space file.
        Charge "charge",
        /// The facts in `payments` of a space file.
        Payment "payment",
        /// The facts in `invoices` of a space file.
        Invoice "invoice",
        /// The facts in `closings` of a space file.
        Closing "closing",
        /// The facts in `messages` of a space file.
        Message "message",
        /// The facts in `support_requests` of a space file.
        SupportRequest "support_request",
        /// The facts in `voids` of a space file.
        Void "void",
    }
}

choice! {
    /// Whether the day of joining or returning is charged.
    FirstDay = tenure::space::facts::FirstDay {
        /// It counts.
        Charged "charged",
        /// It is free; cycles are counted from it all the same.
        Free "free",
    }
}

choice! {
    /// Where credits come from that were given by hand.
    GrantSource = tenure::space::facts::GrantSource {
        /// A gift.
        Bonus "bonus",
        /// Bought.
        Pack "pack",
        /// Given back.
        Refund "refund",
        /// A mistake made good.
        Correction "correction",
        /// Loyalty.
        Points "points",
        /// From another lot.
        Transfer "transfer",
    }
}

record! {
    /// What does not change about a space.
    Header = tenure::space::facts::Header {
        /// The space's own id.
        id "id": String,
        /// What people call it.
        name "name": String,
        /// The currency of what is sold here.
        currency "currency": String,
        /// The time zone of billing and entitlement. Places may have their own.
        zone "zone": Zone,
        /// Nothing is billed for periods that start before this day: a host that migrates is not billed for its past.
        #[uniffi(default = None)]
        billing_starts "billing_starts": Option<Day>,
    }
}

record! {
    /// One amount that is owed, or given back.
    InvoiceLine = tenure::space::facts::InvoiceLine {
        /// `subject/rule/period/n`, the same whenever it is worked out: a host can use it as an idempotency key.
        id "id": String,
        /// What kind of amount it is.
        kind "kind": LineKind,
        /// The membership that it is for.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// The plan that it is for.
        #[uniffi(default = None)]
        plan "plan": Option<String>,
        /// The rule that it comes from, such as `fee:hot-desk`.
        rule "rule": String,
        /// The first local day that it is for.
        from "from": Day,
        /// The local day after the last that it is for.
        until "until": Day,
        /// How much, with its tax if that is inclusive, and without if it is exclusive.
        amount "amount": Amount,
        /// Its tax. Absent: untaxed.
        #[uniffi(default = None)]
        tax "tax": Option<LineTax>,
        /// The recorded lines that it adjusts.
        #[uniffi(default = [])]
        corrects "corrects": Vec<String>,
    }
}

record! {
    /// Which invoices are issued, how they are taxed, and what becomes of a negative one. The policy in force on the invoice's
    /// date decides.
    InvoicePolicy = tenure::space::facts::InvoicePolicy {
        /// What becomes of a negative total.
        negative "negative": Negative,
        /// On what tax is rounded.
        tax_by "tax_by": TaxBy,
        /// An invoice of less than this waits for the payer's next one; at most one amount a currency.
        #[uniffi(default = [])]
        minimum "minimum": Vec<Amount>,
        /// Whether an invoice whose lines come to nothing is issued.
        zero "zero": ZeroInvoice,
    }
}

choice! {
    /// By what a switch is an upgrade or a downgrade.
    JudgedBy = tenure::space::facts::JudgedBy {
        /// The plans' ranks.
        Rank "rank",
        /// The price of a period.
        Price "price",
        /// The price of a day, a month being a twelfth of 365.25 days.
        PriceADay "price_a_day",
    }
}

choice! {
    /// Whether the day from which a cancellation takes effect is charged.
    LastDay = tenure::space::facts::LastDay {
        /// It is the first that is free. (An instant within a day charges that day.)
        Free "free",
        /// A cancellation consumes its day.
        Charged "charged",
    }
}

choice! {
    /// What becomes of those who are in when a change of plan or of seats would leave fewer places.
    LimitLowered = tenure::space::facts::LimitLowered {
        /// The change is refused; children, unless a manager makes it, who then carries them over.
        Refused "refused",
        /// The newest wait.
        NewestWait "newest_wait",
        /// Children are carried over beyond the new limit; for seats it is refused.
        CarriedOver "carried_over",
    }
}

record! {
    /// How much a space may hold, and how much one question may work out of it, so that a small file cannot ask for a large
    /// amount of work. They are the host's to set; no honest space meets the defaults. What is beyond one of them is refused as
    /// `too_many`, by a message that names the limit.
    Limits = tenure::space::Limits {
        /// Facts of the space.
        facts "facts": i64,
        /// Facts that matter to one customer or company.
        facts_of_account "facts_of_account": i64,
        /// Billing cycles of one customer or company that a question goes through.
        cycles_of_account "cycles_of_account": i64,
        /// Billing cycles that a question goes through in all; and `forEachFact` more for each fact of the space.
        cycles "cycles": i64,
        /// Periods of allowances of one kind of credits of all who draw together; and `forEachFact` more for each fact of the
        /// space.
        periods "periods": i64,
        /// What the facts of a space add to what a question may work out of them.
        for_each_fact "for_each_fact": i64,
    }
}

choice! {
    /// What kind of amount a line is.
    LineKind = tenure::space::facts::LineKind {
        /// The price of a plan for a period.
        Fee "fee",
        /// A sign-up fee.
        SignUp "sign_up",
        /// The price of an add-on for a period.
        AddOn "add_on",
        /// What a coupon takes off.
        Discount "discount",
        /// A deposit.
        Deposit "deposit",
        /// A deposit given back.
        DepositReturn "deposit_return",
        /// A reservation.
        Booking "booking",
        /// A charge by hand.
        Charge "charge",
        /// Credits that were bought.
        Pack "pack",
        /// Use that no credits covered.
        Overage "overage",
    }
}

record! {
    /// The tax of a line.
    LineTax = tenure::space::facts::LineTax {
        /// Its category.
        category "category": String,
        /// The rate.
        percent "percent": Decimal,
        /// Whether the line's amount holds it already.
        mode "mode": TaxMode,
        /// How much.
        amount "amount": Amount,
    }
}

choice! {
    /// How members may cancel by themselves, after notice and commitment.
    MembersCancel = tenure::space::facts::MembersCancel {
        /// When a period ends.
        PeriodEnd "period_end",
        /// At any time; unused days are credited.
        Credited "credited",
        /// At any time; a period that is charged stays charged.
        Kept "kept",
    }
}

choice! {
    /// When members may come to pay less by themselves, after notice and commitment: by a plan of a lower rank or price, fewer
    /// seats, an add-on that they drop, a pause that is credited.
    MembersLower = tenure::space::facts::MembersLower {
        /// At any time. Credits that a period brought and that were used by then stay used, though its rest is given back.
        AtOnce "at_once",
        /// When a period ends.
        PeriodEnd "period_end",
    }
}

record! {
    /// One plan held by a customer or a company.
    Membership = tenure::space::facts::Membership {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Who holds it.
        holder "holder": Party,
        /// What they hold, at first. They hold the version in force on `from`.
        plan "plan": String,
        /// From when on.
        from "from": When,
        /// When it ends, if that is not what the plan's term says.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// The join date that people count from, if it is not `from`.
        #[uniffi(default = None)]
        joined "joined": Option<Day>,
        /// How many terms were bought at once. Absent: one.
        #[uniffi(default = None)]
        terms "terms": Option<i64>,
        /// How many seats. Absent: one.
        #[uniffi(default = None)]
        seats "seats": Option<i64>,
        /// The agreed price of a period, instead of the plan's.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// Who pays, if not the holder.
        #[uniffi(default = None)]
        payer "payer": Option<Party>,
        /// Instead of the plan's.
        #[uniffi(default = None)]
        permissions "permissions": Option<Vec<Grant>>,
        /// Instead of the plan's.
        #[uniffi(default = None)]
        hours "hours": Option<String>,
        /// Instead of the plan's.
        #[uniffi(default = None)]
        allowances "allowances": Option<Vec<Allowance>>,
        /// How many cycles were committed to, instead of what its plans say; 0: none.
        #[uniffi(default = None)]
        commitment "commitment": Option<i64>,
        /// How many may share it, instead of what its plans say. No pass and no free plan can be shared.
        #[uniffi(default = None)]
        places "places": Option<i64>,
        /// Its credits go into the pool of this company, a team, on which all draw who are linked to it.
        #[uniffi(default = None)]
        pool "pool": Option<String>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

record! {
    /// A message that was sent; what it said is the host's.
    Message = tenure::space::facts::Message {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// To whom.
        party "party": Party,
        /// When.
        at "at": Moment,
        /// Such as `email`.
        channel "channel": String,
        /// The id of the notice that it was sent for.
        #[uniffi(default = None)]
        notice "notice": Option<String>,
    }
}

choice! {
    /// What becomes of a negative total.
    Negative = tenure::space::facts::Negative {
        /// Account credit, which the next invoices use first.
        AccountCredit "account_credit",
        /// It is to be paid back.
        Refund "refund",
        /// It is lost.
        Forfeit "forfeit",
        /// What is still owed on open invoices is cancelled, and the rest is to be paid back.
        Split "split",
    }
}

choice! {
    /// What a span costs that is empty, or longer than the whole.
    OutsideSpan = tenure::space::facts::OutsideSpan {
        /// An empty one nothing, a longer one no more than the whole.
        NothingToWhole "nothing_to_whole",
        /// Either the whole (OpenMeter).
        Whole "whole",
    }
}

record! {
    /// Who exceeded a limit, and why.
    OverLimit = tenure::space::facts::OverLimit {
        /// Who.
        by "by": String,
        /// Why.
        reason "reason": String,
    }
}

choice! {
    /// In what a part of a period is counted.
    PartCount = tenure::space::facts::PartCount {
        /// Whole local days.
        Days "days",
        /// Elapsed seconds: changes cut a period at their instant.
        Seconds "seconds",
        /// Days of months that all have so many, 30 for 30/360. Cycles of days or weeks are counted in days.
        MonthOf "month_of" (value: i32),
        /// Whole months: one that is begun belongs to what is charged first in it. Cycles of days or weeks are counted in days.
        Months "months",
        /// Nothing is prorated: the period belongs to what is charged first in it.
        None "none",
    }
}

choice! {
    /// Who can hold a membership or owe money.
    Party = tenure::space::facts::Party {
        /// A person.
        Customer "customer" (value: String),
        /// A company.
        Company "company" (value: String),
    }
}

record! {
    /// A time in which a membership neither admits nor costs.
    Pause = tenure::space::facts::Pause {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// From when on.
        from "from": When,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

choice! {
    /// What a pause does to the fee. The policy in force on its first day decides. A commitment is lengthened by it in any case.
    PauseFee = tenure::space::facts::PauseFee {
        /// The days of the pause are not charged.
        Credit "credit",
        /// Cycles that begin in it are not charged, the others are whole.
        SkipCycles "skip_cycles",
        /// Instead of the plan's price this is charged for a period.
        Fee "fee" (value: Amount),
        /// Nothing is credited: the rest of the running period comes after the pause, and cycles, terms and the end move with it.
        Shift "shift",
    }
}

record! {
    /// A payment, received or failed.
    Payment = tenure::space::facts::Payment {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Who paid, or was to pay.
        payer "payer": Party,
        /// When.
        at "at": Moment,
        /// How much.
        amount "amount": Amount,
        /// What came of it.
        outcome "outcome": PaymentOutcome,
        /// The invoice that it is for.
        #[uniffi(default = None)]
        invoice "invoice": Option<String>,
        /// The membership that it is for, if there is no invoice yet.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
    }
}

choice! {
    /// What came of a payment.
    PaymentOutcome = tenure::space::facts::PaymentOutcome {
        /// The money came.
        Received "received",
        /// It did not: the plan's dunning starts.
        Failed "failed",
        /// It was given back. What no invoice said was to be paid back is owed again.
        Refunded "refunded",
        /// It was taken back by the payer or their bank: what it paid is owed again, and the plan's dunning starts.
        ChargedBack "charged_back",
    }
}

record! {
    /// The space's settings from a date on.
    Policy = tenure::space::facts::Policy {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// The first local day on which it is in force.
        from "from": Day,
        /// How each line is rounded, once.
        rounding "rounding": Rounding,
        /// Where the cycles begin after a switch of plan.
        after_switch "after_switch": AfterSwitch,
        /// Where the cycles begin after a pause.
        after_pause "after_pause": AfterPause,
        /// Where the cycles begin when somebody returns after a lapse.
        after_lapse "after_lapse": AfterLapse,
        /// What becomes of the allowances of a period in which a membership switches.
        credits_after_switch "credits_after_switch": CreditsAfterSwitch,
        /// What seats, people and changes of plan bring and take of an allowance in the middle of its period.
        credits_within_period "credits_within_period": CreditsWithinPeriod,
        /// What becomes of those who are in when a change would leave fewer places. Only proposals go by it: a fact that is
        /// recorded all the same makes the newest wait.
        fewer_places "fewer_places": LimitLowered,
        /// Who may end that a child is covered, besides the staff and the holder of the membership.
        children_leave "children_leave": ChildrenLeave,
        /// How members may cancel by themselves. Only proposals go by it: the staff cancels as it likes.
        members_cancel "members_cancel": MembersCancel,
        /// When members may come to pay less by themselves. Only proposals go by it: the staff changes as it likes.
        members_lower "members_lower": MembersLower,
        /// What customers hold who hold nothing else.
        #[uniffi(default = None)]
        default_plan "default_plan": Option<String>,
        /// When they hold it. Empty: never.
        #[uniffi(default = [])]
        default_on "default_on": Vec<DefaultOn>,
        /// How parts of a period are charged.
        #[uniffi(default)]
        proration "proration": Proration,
        /// How changes of plan, seats and price are charged.
        #[uniffi(default)]
        change "change": ChangePolicy,
        /// What a pause does to the fee.
        pause "pause": PauseFee,
        /// Which days at the edges of a membership are charged.
        #[uniffi(default)]
        edges "edges": EdgeDays,
        /// Which invoices are issued, how they are taxed, and what becomes of a negative one.
        #[uniffi(default)]
        invoices "invoices": InvoicePolicy,
        /// What a host should say to everybody, and when. A plan's own rules of a kind replace these.
        #[uniffi(default = [])]
        notices "notices": Vec<NoticeRule>,
    }
}

record! {
    /// A change of an agreed price.
    PriceChange = tenure::space::facts::PriceChange {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// When it takes effect.
        at "at": When,
        /// The agreed price of a period from then on. Absent: the plan's.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
    }
}

record! {
    /// Names and contacts of a customer or a company. No answer depends on them.
    Profile = tenure::space::facts::Profile {
        /// Whose.
        party "party": Party,
        /// The name.
        name "name": String,
        /// Where they get mail.
        #[uniffi(default = None)]
        email "email": Option<String>,
        /// Where they are called.
        #[uniffi(default = None)]
        phone "phone": Option<String>,
        /// Where they live.
        #[uniffi(default = None)]
        address "address": Option<String>,
        /// What the staff wrote down.
        #[uniffi(default = None)]
        note "note": Option<String>,
    }
}

record! {
    /// How parts of a period are charged. The policy in force on the first day of the cycle decides.
    Proration = tenure::space::facts::Proration {
        /// In what a part is counted.
        count "count": PartCount,
        /// What the days of a stub are counted against.
        stub_of "stub_of": StubOf,
        /// What is rounded before the line is.
        round_first "round_first": RoundFirst,
        /// What a part costs that is empty, or longer than the whole.
        outside "outside": OutsideSpan,
        /// What is rounded of a fee that was billed for longer than it is held.
        rounded "rounded": RoundedPart,
    }
}

record! {
    /// A coupon used on a membership.
    Redemption = tenure::space::facts::Redemption {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// The coupon.
        coupon "coupon": String,
        /// On which membership.
        membership "membership": String,
        /// From the first period on that starts on this local day or later.
        from "from": Day,
        /// Among several: lower first, then by id.
        #[uniffi(default = 0)]
        order "order": i32,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

record! {
    /// A renewal of a membership for more terms.
    Renewal = tenure::space::facts::Renewal {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// When it was renewed. While current or in grace it extends from the old end; after a lapse it starts anew.
        at "at": When,
        /// For so many terms. Absent: one.
        #[uniffi(default = None)]
        terms "terms": Option<i64>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

choice! {
    /// What is rounded before the line is.
    RoundFirst = tenure::space::facts::RoundFirst {
        /// Nothing: the line is rounded from the exact value.
        Nothing "nothing",
        /// The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill).
        Fraction "fraction" (value: i32),
        /// The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
        /// 0.33 a day, so 15 days cost 4.95.
        UnitPrice "unit_price" (value: i32),
    }
}

choice! {
    /// What is rounded of a fee that was billed for longer than it is held: of 249.95 of which 3/10 were used, 74.985 stay and
    /// 174.965 are given back.
    RoundedPart = tenure::space::facts::RoundedPart {
        /// The part that stays, 74.99; 174.96 are given back.
        Kept "kept",
        /// The unused part: 174.97 are given back (Kill Bill, Lago, Stripe).
        Unused "unused",
    }
}

record! {
    /// A change of the number of seats.
    SeatChange = tenure::space::facts::SeatChange {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// When it takes effect.
        at "at": When,
        /// How many from then on.
        seats "seats": i64,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

choice! {
    /// Where a membership stands, in detail.
    Status = tenure::space::facts::Status {
        /// It waits for its first payment.
        Pending "pending",
        /// It has not started.
        Upcoming "upcoming",
        /// It is in its trial.
        Trialing "trialing",
        /// It is current.
        Active "active",
        /// It is past its end or past due, and not lost yet.
        Grace "grace",
        /// It rests.
        Paused "paused",
        /// It is withheld, because a payment failed or the staff said so.
        Suspended "suspended",
        /// It has ended.
        Expired "expired",
    }
}

record! {
    /// A status that the staff has set.
    StatusOverride = tenure::space::facts::StatusOverride {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// What it is.
        status "status": Status,
        /// From when on.
        from "from": When,
        /// Until when. Absent: for good.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// Who set it.
        by "by": String,
        /// Why.
        #[uniffi(default = None)]
        reason "reason": Option<String>,
    }
}

choice! {
    /// What the days of a stub are counted against.
    StubOf = tenure::space::facts::StubOf {
        /// The aligned cycle that contains it.
        Cycle "cycle",
        /// The interval that ends with a first stub, or that starts with a last one, its day of the month not clamped again
        /// (Kill Bill's).
        Unclamped "unclamped",
    }
}

record! {
    /// A request for support; what it said is the host's.
    SupportRequest = tenure::space::facts::SupportRequest {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// From whom.
        customer "customer": String,
        /// When.
        at "at": Moment,
        /// When it was answered.
        #[uniffi(default = None)]
        answered "answered": Option<Moment>,
    }
}

record! {
    /// A change to another plan, or to the version of today of the same plan.
    Switch = tenure::space::facts::Switch {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Of which membership.
        membership "membership": String,
        /// When it takes effect. On that day the new plan is charged.
        at "at": When,
        /// To which plan, in the version in force on that day.
        plan "plan": String,
        /// The agreed price of a period from then on. Absent: the plan's.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// How many seats from then on. Absent: as before.
        #[uniffi(default = None)]
        seats "seats": Option<i64>,
        /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
        /// it is not known.
        #[uniffi(default = None)]
        by "by": Option<String>,
    }
}

record! {
    /// The lot that credits were taken from.
    TakenFrom = tenure::space::facts::TakenFrom {
        /// Whose lot it is.
        party "party": Party,
        /// Its id, as a balance shows it.
        lot "lot": String,
    }
}

record! {
    /// The credits that a reservation takes.
    Takes = tenure::space::facts::Takes {
        /// The kind of credit.
        credit "credit": String,
        /// How much.
        amount "amount": Decimal,
        /// What it costs where there are no credits left. Absent: nothing.
        #[uniffi(default = None)]
        rate "rate": Option<CreditRate>,
    }
}

choice! {
    /// On what tax is rounded.
    TaxBy = tenure::space::facts::TaxBy {
        /// On each line.
        Line "line",
        /// Once for each rate of an invoice, and shared out over its lines. Corrections are taxed by line all the same.
        Invoice "invoice",
    }
}

choice! {
    /// Whether prices hold the tax already.
    TaxMode = tenure::space::facts::TaxMode {
        /// It comes on top.
        Exclusive "exclusive",
        /// It is in the price.
        Inclusive "inclusive",
    }
}

choice! {
    /// What a switch does to a trial.
    TrialOnSwitch = tenure::space::facts::TrialOnSwitch {
        /// It ends the trial: what is switched to is charged from its day on.
        Ends "ends",
        /// It keeps what is left of the trial of the plan that was joined: what is switched to is charged as that ends.
        Kept "kept",
    }
}

choice! {
    /// What becomes of a period that is charged and not used up.
    Unused = tenure::space::facts::Unused {
        /// Its unused days are credited.
        Credited "credited",
        /// It stays charged.
        Kept "kept",
    }
}

record! {
    /// Credits that were used for something other than a booking.
    Use = tenure::space::facts::Use {
        /// Its id.
        id "id": String,
        /// When it was entered.
        recorded "recorded": Moment,
        /// Who.
        customer "customer": String,
        /// The kind of credit.
        credit "credit": String,
        /// How much.
        amount "amount": Decimal,
        /// When.
        at "at": Moment,
        /// The membership that it is drawn under.
        #[uniffi(default = None)]
        under "under": Option<String>,
        /// What it is for, which opens lots that are `only` for that. Absent: nothing in particular.
        #[uniffi(default = None)]
        resource "resource": Option<String>,
        /// What it costs where there are no credits left. Absent: nothing.
        #[uniffi(default = None)]
        rate "rate": Option<CreditRate>,
        /// The tax category of what is charged of it. Absent: untaxed.
        #[uniffi(default = None)]
        tax "tax": Option<String>,
        /// Among uses at one instant: lower first, then by id.
        #[uniffi(default = 0)]
        order "order": i32,
    }
}

choice! {
    /// What is charged of what begins and ends within one day, where whole days count.
    WithinADay = tenure::space::facts::WithinADay {
        /// That day: of several plans, or numbers of seats, the dearest.
        Charged "charged",
        /// Nothing: it nets out (Kill Bill's). A member can then have the dearest plan all day, every day, for nothing.
        Netted "netted",
    }
}

choice! {
    /// Whether an invoice whose lines come to nothing is issued.
    ZeroInvoice = tenure::space::facts::ZeroInvoice {
        /// It is.
        Issued "issued",
        /// Its lines wait for the payer's next one.
        Carried "carried",
    }
}
