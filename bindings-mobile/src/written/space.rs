// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `space`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Day, Decimal, Moment, When, Zone};
use crate::written::plan::{Allowance, CreditRate, CreditScope, Grant};

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
    /// When a change is collected.
    Collect = tenure::space::facts::Collect {
        /// On the payer's next invoice; if there is none through the day that is billed, on one of that day.
        NextInvoice "next_invoice",
        /// On an invoice of the day of the change.
        AtOnce "at_once",
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
        /// The facts in `endings` of a space file.
        Ending "ending",
        /// The facts in `bookings` of a space file.
        Booking "booking",
        /// The facts in `booking_cancellations` of a space file.
        BookingCancellation "booking_cancellation",
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
        /// Its credits go into the pool of this company, a team, on which all draw who are linked to it.
        #[uniffi(default = None)]
        pool "pool": Option<String>,
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
        /// It was given back.
        Refunded "refunded",
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
    /// Whether prices hold the tax already.
    TaxMode = tenure::space::facts::TaxMode {
        /// It comes on top.
        Exclusive "exclusive",
        /// It is in the price.
        Inclusive "inclusive",
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
