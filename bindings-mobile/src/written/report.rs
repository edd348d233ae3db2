// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `report`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Day, Decimal, Facts, Moment};
use crate::written::billing::{Bill};
use crate::written::credit::{Balance, Statement};
use crate::written::notice::{Notice};
use crate::written::space::{Party, Status};
use crate::written::standing::{CompanyProfile, CustomerProfile, Source};

record! {
    /// What a simulation assumes.
    Assumptions = tenure::report::Assumptions {
        /// Whether those renew who have to say so.
        renewals "renewals": Renewals,
        /// How much is reserved and used.
        usage "usage": Usage,
    }
}

record! {
    /// Those who joined in one month.
    Cohort = tenure::report::Cohort {
        /// The first local day of the month.
        month "month": Day,
        /// How many joined.
        size "size": i64,
        /// Who is left at the end of that month, and of each month after it that the report is about.
        kept "kept": Vec<Kept>,
    }
}

record! {
    /// A member who has not been seen for a while.
    InactiveMember = tenure::report::InactiveMember {
        /// Who.
        customer "customer": String,
        /// When they were seen last: they came, a reservation of theirs began, or they used credits. `None`: never.
        #[uniffi(default = None)]
        last_seen "last_seen": Option<Moment>,
        /// From when on they count as not seen: the last time, or the start of what they hold without a break.
        since "since": Moment,
        /// When they became inactive.
        inactive_since "inactive_since": Moment,
        /// How many local days they have not been seen.
        days "days": i64,
        /// The membership that is their effective one.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// Its plan.
        plan "plan": String,
    }
}

record! {
    /// Who is left of a cohort at the end of a month.
    Kept = tenure::report::Kept {
        /// How many months after that of joining.
        after "after": i64,
        /// How many are members on its last day.
        members "members": i64,
        /// Of those who joined, in per cent with two decimals; `None` if nobody did.
        #[uniffi(default = None)]
        percent "percent": Option<String>,
    }
}

record! {
    /// Somebody's money in one currency, as all recorded invoices and payments say.
    MoneySum = tenure::report::MoneySum {
        /// The currency.
        currency "currency": String,
        /// What their invoices asked to be paid.
        invoiced "invoiced": Amount,
        /// What they paid.
        received "received": Amount,
        /// What was given back to them of that.
        refunded "refunded": Amount,
        /// What is still open of their invoices.
        open "open": Amount,
        /// The account credit that the next invoice uses.
        account_credit "account_credit": Amount,
    }
}

record! {
    /// Everything that an operator looks at when a month is over.
    MonthEnd = tenure::report::MonthEnd {
        /// The space's id.
        space "space": String,
        /// The edition of the rules.
        edition "edition": i64,
        /// The first day of the month.
        from "from": Day,
        /// The last day that counts: a boundary on it is billed.
        through "through": Day,
        /// What is to be invoiced.
        bill "bill": Bill,
        /// The sums of the invoices, by currency.
        totals "totals": Vec<MonthTotal>,
        /// What recurs by the month at the end of this calendar month, by what is known so far, and how it moved, by currency.
        revenue "revenue": Vec<RevenueMonth>,
        /// What became of credits: by kind, then by those who draw together.
        pools "pools": Vec<PoolUse>,
        /// How what each party holds changed, by instant, party, source and membership.
        turns "turns": Vec<Turn>,
        /// What falls due in the month that follows the last day: in as many days, or as far as the end of a shorter month.
        notices "notices": Vec<Notice>,
    }
}

record! {
    /// What the invoices of a currency come to.
    MonthTotal = tenure::report::MonthTotal {
        /// The currency.
        currency "currency": String,
        /// How many invoices.
        invoices "invoices": i64,
        /// Before tax.
        net "net": Amount,
        /// Tax.
        tax "tax": Amount,
        /// Both.
        total "total": Amount,
        /// What is left to pay once money on account is used.
        due "due": Amount,
    }
}

choice! {
    /// How what recurs of a holder moved.
    Movement = tenure::report::Movement {
        /// From nothing, for the first time.
        New "new",
        /// From nothing, not for the first time.
        Reactivated "reactivated",
        /// To more.
        Expansion "expansion",
        /// To less.
        Contraction "contraction",
        /// To nothing.
        Churned "churned",
    }
}

record! {
    /// What of an invoice was to be paid, and is still.
    OwedInvoice = tenure::report::OwedInvoice {
        /// The invoice.
        invoice "invoice": String,
        /// Its billing date.
        date "date": Day,
        /// What it asked to be paid.
        to_pay "to_pay": Amount,
        /// What is still open: payments that name no invoice go to the oldest first.
        open "open": Amount,
    }
}

record! {
    /// What became of credits on which some draw together, or somebody alone.
    PoolUse = tenure::report::PoolUse {
        /// The kind.
        credit "credit": String,
        /// Those who draw together, by party.
        parties "parties": Vec<Party>,
        /// What there was, came, was used, was lost and is left, as of a `History`.
        statement "statement": Statement,
        /// What all of them used.
        used "used": Decimal,
        /// What all of them drew that nothing covered.
        overage "overage": Decimal,
        /// What was used of what there was and came, in per cent with two decimals; `None` if there was nothing.
        #[uniffi(default = None)]
        percent "percent": Option<String>,
    }
}

record! {
    /// What recurs, by calendar month and currency.
    RecurringRevenue = tenure::report::RecurringRevenue {
        /// By month, then currency: the space's own, and every other in which something recurs.
        months "months": Vec<RevenueMonth>,
    }
}

choice! {
    /// Whether those renew who have to say so.
    Renewals = tenure::report::Renewals {
        /// Only as recorded.
        AsRecorded "as_recorded",
        /// Each membership whose plan is renewed by hand is renewed on its last day, for one term, again and again. One that is
        /// cancelled, or ends by a date of its own, is not.
        Happen "happen",
    }
}

record! {
    /// Who stays, by month of joining.
    Retention = tenure::report::Retention {
        /// By month, also those in which nobody joined.
        cohorts "cohorts": Vec<Cohort>,
    }
}

record! {
    /// What recurs in one currency at the end of a month, and how it came from what recurred at the end of the month before:
    ///
    /// > opening + new + reactivated + expansion + contraction + churned = closing
    RevenueMonth = tenure::report::RevenueMonth {
        /// The first local day of the month.
        month "month": Day,
        /// The currency.
        currency "currency": String,
        /// What recurred on the last day of the month before.
        opening "opening": Amount,
        /// Of holders of whom nothing recurred before.
        new "new": Amount,
        /// Of holders of whom nothing recurred at the opening, but something once before.
        reactivated "reactivated": Amount,
        /// What recurs more of holders who were there.
        expansion "expansion": Amount,
        /// What recurs less of holders who stay; never positive.
        contraction "contraction": Amount,
        /// What recurred of holders who left; never positive.
        churned "churned": Amount,
        /// What recurs on the last day of the month.
        closing "closing": Amount,
        /// What coupons take off the closing, shown apart: no part of the sum; never positive.
        coupons "coupons": Amount,
        /// How many holders there were at the opening.
        holders_opening "holders_opening": i64,
        /// How many are new.
        holders_new "holders_new": i64,
        /// How many came back.
        holders_reactivated "holders_reactivated": i64,
        /// How many left.
        holders_churned "holders_churned": i64,
        /// How many there are at the closing: those at the opening, the new ones and those who came back, less those who left.
        holders_closing "holders_closing": i64,
        /// How many of those at the opening left, in per cent with two decimals; `None` if there were none.
        #[uniffi(default = None)]
        churn_percent "churn_percent": Option<String>,
        /// Each holder of whom more or less recurs, by party. Their changes sum to the movements.
        moves "moves": Vec<RevenueMove>,
    }
}

record! {
    /// How what recurs of one holder moved in a month.
    RevenueMove = tenure::report::RevenueMove {
        /// Who holds it.
        holder "holder": Party,
        /// How.
        movement "movement": Movement,
        /// What recurred at the opening.
        before "before": Amount,
        /// What recurs at the closing.
        after "after": Amount,
        /// The difference.
        change "change": Amount,
    }
}

record! {
    /// How much of a resource was reserved.
    RoomUse = tenure::report::RoomUse {
        /// Which.
        resource "resource": String,
        /// What it is called on the last day.
        name "name": String,
        /// Where it is on the last day.
        #[uniffi(default = None)]
        place "place": Option<String>,
        /// How many reservations reach into the span and were not cancelled.
        bookings "bookings": i64,
        /// For how many minutes of the span it was reserved by them.
        booked_minutes "booked_minutes": i64,
        /// How many reservations that reach into the span were cancelled, charged or not.
        cancelled "cancelled": i64,
        /// For how many minutes of the span it had been reserved by those.
        cancelled_minutes "cancelled_minutes": i64,
        /// For how many minutes its place is open.
        open_minutes "open_minutes": i64,
        /// What was reserved of what is open, in per cent with two decimals; `None` if it is never open. More than a hundred if
        /// it is reserved outside the hours of its place.
        #[uniffi(default = None)]
        percent "percent": Option<String>,
    }
}

record! {
    /// How many of a company's seats are taken.
    SeatUse = tenure::report::SeatUse {
        /// The company.
        company "company": Party,
        /// Its membership.
        membership "membership": String,
        /// What it holds.
        plan "plan": String,
        /// How many seats were bought.
        bought "bought": i64,
        /// How many customers it can cover: its seats, or what the plan says; `None`: any number.
        #[uniffi(default = None)]
        places "places": Option<i64>,
        /// How many customers it covers.
        admitted "admitted": i64,
        /// How many wait for a place.
        waiting "waiting": i64,
        /// The covered ones of the places, in per cent with two decimals; `None` if there is no limit, or no place.
        #[uniffi(default = None)]
        percent "percent": Option<String>,
    }
}

record! {
    /// What will come of a space.
    Simulation = tenure::report::Simulation {
        /// From when on.
        at "at": Moment,
        /// The last local day of it: a boundary on it is billed.
        until "until": Day,
        /// What was assumed.
        assumptions "assumptions": Assumptions,
        /// The facts that were assumed: a fragment to be appended to the space.
        facts "facts": Facts,
        /// How what each party holds changes, by instant, party, source and membership.
        turns "turns": Vec<Turn>,
        /// What is to be invoiced through the last day, with dates: also what is due already and was not invoiced.
        bill "bill": Bill,
        /// What becomes of credits from the day of `at` to the end of the last day: by kind, then by those who draw together.
        credits "credits": Vec<PoolUse>,
        /// What a host is to say, or have done, from `at` to the end of the last day.
        notices "notices": Vec<Notice>,
    }
}

record! {
    /// How something that is held stands.
    Stand = tenure::report::Stand {
        /// The plan.
        plan "plan": String,
        /// Where it stands.
        status "status": Status,
        /// Whether it lets its holder do anything.
        admits "admits": bool,
        /// Whether it waits for a place.
        waiting "waiting": bool,
    }
}

record! {
    /// A change in what somebody holds.
    Turn = tenure::report::Turn {
        /// When.
        at "at": Moment,
        /// Whose.
        party "party": Party,
        /// How they hold it.
        source "source": Source,
        /// The membership. Absent for the default plan.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// How it stood; `None` if it was not held.
        #[uniffi(default = None)]
        before "before": Option<Stand>,
        /// How it stands; `None` if it is not held any more.
        #[uniffi(default = None)]
        after "after": Option<Stand>,
    }
}

choice! {
    /// How much is reserved and used.
    Usage = tenure::report::Usage {
        /// Only what is recorded.
        None "none",
        /// As in so many months before, again and again, besides what is recorded: each reservation that was not cancelled, and
        /// each use of credits, as many months later at the same local time, at the same price, while the membership that it is
        /// under still admits.
        AsInLast "as_in_last" (value: i64),
    }
}

record! {
    /// How much of what there is was used in a span of local days.
    Utilisation = tenure::report::Utilisation {
        /// The first day.
        from "from": Day,
        /// The day after the last.
        until "until": Day,
        /// What can be reserved, by id.
        rooms "rooms": Vec<RoomUse>,
        /// The memberships of companies at the end of the last day, by company, then id.
        seats "seats": Vec<SeatUse>,
        /// Credits on which somebody draws, or could: by kind, then by those who draw together.
        pools "pools": Vec<PoolUse>,
    }
}

record! {
    /// All that is known of somebody.
    WholeProfile = tenure::report::WholeProfile {
        /// Who.
        party "party": Party,
        /// The instant that the standing and the balances are about.
        at "at": Moment,
        /// Contact, what is held, use, payments and messages of a customer.
        #[uniffi(default = None)]
        customer "customer": Option<CustomerProfile>,
        /// The same of a company.
        #[uniffi(default = None)]
        company "company": Option<CompanyProfile>,
        /// When a customer was seen last by then: they came, a reservation began, or they used credits.
        #[uniffi(default = None)]
        last_seen "last_seen": Option<Moment>,
        /// The invoices that they owe or owed, by date, then id, with what is still open.
        owed "owed": Vec<OwedInvoice>,
        /// What was asked, paid and is open, by currency.
        money "money": Vec<MoneySum>,
        /// What they can draw of each kind of credit of which they have any, by kind.
        balances "balances": Vec<Balance>,
    }
}
