// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `standing`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Day, Moment};
use crate::written::space::{Attachment, Booking, Cancellation, Charge, CreditGrant, Membership, Message, OverLimit, Party, Pause, Payment, PriceChange, Profile, Redemption, Renewal, SeatChange, Status, StatusOverride, SupportRequest, Switch, Use};

record! {
    /// A reservation, and what became of it.
    BookingRecord = tenure::standing::BookingRecord {
        /// The reservation.
        booking "booking": Booking,
        /// When it was given up, if it was.
        #[uniffi(default = None)]
        cancelled "cancelled": Option<Moment>,
        /// Whether it is to be paid: it was not given up, or too late.
        charged "charged": bool,
    }
}

record! {
    /// Somebody who shares a membership.
    Child = tenure::standing::Child {
        /// The share.
        share "share": String,
        /// Who.
        child "child": String,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// Who admitted them beyond the limit, and why.
        #[uniffi(default = None)]
        over_limit "over_limit": Option<OverLimit>,
    }
}

record! {
    /// A link of a customer to a company, seen from the customer.
    CompanyLink = tenure::standing::CompanyLink {
        /// The link.
        link "link": String,
        /// The company.
        company "company": String,
        /// Its name, unless it was never given or is forgotten.
        #[uniffi(default = None)]
        name "name": Option<String>,
        /// Such as `employee`.
        #[uniffi(default = None)]
        role "role": Option<String>,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// All that is known of a company.
    CompanyProfile = tenure::standing::CompanyProfile {
        /// Which.
        company "company": String,
        /// The instant that `customers` are linked at, or not, and `visits` are about. The rest is the whole history, with
        /// what is known of the future.
        at "at": Moment,
        /// Name and contacts, unless they were never given or are forgotten.
        #[uniffi(default = None)]
        contact "contact": Option<Profile>,
        /// The memberships that it holds, ever, by id.
        memberships "memberships": Vec<MembershipHistory>,
        /// The customers that are linked to it, or were, by link.
        customers "customers": Vec<CustomerLink>,
        /// Reservations under its memberships, by id.
        bookings "bookings": Vec<BookingRecord>,
        /// Visits that name its memberships.
        visits "visits": Visits,
        /// Credits that were used under its memberships, in order.
        uses "uses": Vec<Use>,
        /// Credits that were given to it by hand, or that it bought, by id.
        credits "credits": Vec<CreditGrant>,
        /// Charges by hand, by id.
        charges "charges": Vec<Charge>,
        /// Payments by it, or for its memberships, in order.
        payments "payments": Vec<Payment>,
        /// Invoices to it, and those that hold lines for it, by date, then id.
        invoices "invoices": Vec<InvoiceRecord>,
        /// Messages to it, in order.
        messages "messages": Vec<Message>,
        /// Requests for support by the customers who are linked to it at the instant, in order.
        support "support": Vec<SupportRequest>,
    }
}

record! {
    /// A share that covers a customer.
    Cover = tenure::standing::Cover {
        /// The share.
        share "share": String,
        /// The membership that is shared.
        membership "membership": String,
        /// Who holds it.
        #[uniffi(default = None)]
        parent "parent": Option<Party>,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// Who admitted them beyond the limit, and why.
        #[uniffi(default = None)]
        over_limit "over_limit": Option<OverLimit>,
    }
}

record! {
    /// A link of a customer to a company, seen from the company.
    CustomerLink = tenure::standing::CustomerLink {
        /// The link.
        link "link": String,
        /// The customer.
        customer "customer": String,
        /// Their name, unless it was never given or is forgotten.
        #[uniffi(default = None)]
        name "name": Option<String>,
        /// Such as `employee`.
        #[uniffi(default = None)]
        role "role": Option<String>,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// Whether they are linked at the instant of the profile.
        linked "linked": bool,
        /// The company's memberships that they inherit then, by id.
        inherits "inherits": Vec<String>,
        /// Those that they wait for, since the cap is reached, by id.
        waits_for "waits_for": Vec<String>,
    }
}

record! {
    /// All that is known of a customer.
    CustomerProfile = tenure::standing::CustomerProfile {
        /// Who.
        customer "customer": String,
        /// The instant that `standing`, `visits` and `unanswered` are about. The rest is the whole history, with what is
        /// known of the future.
        at "at": Moment,
        /// Name and contacts, unless they were never given or are forgotten.
        #[uniffi(default = None)]
        contact "contact": Option<Profile>,
        /// The local day on which they became a customer.
        #[uniffi(default = None)]
        registered "registered": Option<Day>,
        /// What they hold at the instant.
        standing "standing": Standing,
        /// The memberships that they hold themselves, ever, by id.
        memberships "memberships": Vec<MembershipHistory>,
        /// The shares that cover them, or did, by id.
        covers "covers": Vec<Cover>,
        /// The companies that they are linked to, or were, by link.
        companies "companies": Vec<CompanyLink>,
        /// The groups that they are in, or were, by fact.
        groups "groups": Vec<GroupPlace>,
        /// Reservations by them, and by others under their memberships, by id.
        bookings "bookings": Vec<BookingRecord>,
        /// When they were there.
        visits "visits": Visits,
        /// Credits that they used, in order.
        uses "uses": Vec<Use>,
        /// Credits that were given to them by hand, or that they bought, by id.
        credits "credits": Vec<CreditGrant>,
        /// Charges by hand, by id.
        charges "charges": Vec<Charge>,
        /// Payments by them, or for their memberships, in order.
        payments "payments": Vec<Payment>,
        /// Invoices to them, and those that hold lines for them, by date, then id.
        invoices "invoices": Vec<InvoiceRecord>,
        /// Messages to them, in order.
        messages "messages": Vec<Message>,
        /// Their requests for support, in order.
        support "support": Vec<SupportRequest>,
        /// Those made by the instant and not answered by then, in order.
        unanswered "unanswered": Vec<String>,
    }
}

record! {
    /// A place in a group.
    GroupPlace = tenure::standing::GroupPlace {
        /// The group.
        group "group": String,
        /// Its name.
        #[uniffi(default = None)]
        name "name": Option<String>,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// One thing that a customer holds, and how.
    Holding = tenure::standing::Holding {
        /// How.
        source "source": Source,
        /// The membership. Absent for the default plan.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// Who holds the membership: the customer, the parent or the company. Absent for the default plan.
        #[uniffi(default = None)]
        holder "holder": Option<Party>,
        /// The plan.
        plan "plan": String,
        /// The version of the plan that was joined or switched to.
        version "version": String,
        /// Where the membership stands. For the default plan `Active`.
        status "status": Status,
        /// Whether this holding lets its customer do anything: its status admits, and it is not waiting.
        admits "admits": bool,
        /// The cover waits, because the limit of a share or the cap of a company is reached.
        waiting "waiting": bool,
        /// Within the plan's window for new holders.
        new "new": bool,
        /// The seats of the membership.
        seats "seats": i64,
        /// When the membership ends, or ended; absent: it has no end.
        #[uniffi(default = None)]
        ends "ends": Option<Moment>,
        /// The last local day with the membership, if it ends.
        #[uniffi(default = None)]
        last_day "last_day": Option<Day>,
    }
}

record! {
    /// An invoice that was issued, in short.
    InvoiceRecord = tenure::standing::InvoiceRecord {
        /// The invoice.
        invoice "invoice": String,
        /// Its billing date.
        date "date": Day,
        /// Who owes it.
        payer "payer": Party,
        /// Its currency.
        currency "currency": String,
        /// The sum of its lines with their taxes. Absent: beyond what an amount can hold.
        #[uniffi(default = None)]
        total "total": Option<Amount>,
        /// Account credit that it used up.
        #[uniffi(default = None)]
        credit_used "credit_used": Option<Amount>,
        /// Account credit that it gave.
        #[uniffi(default = None)]
        credit_given "credit_given": Option<Amount>,
    }
}

record! {
    /// One membership with its whole history.
    MembershipHistory = tenure::standing::MembershipHistory {
        /// The membership as it was recorded.
        membership "membership": Membership,
        /// The join date that people count from.
        #[uniffi(default = None)]
        joined "joined": Option<Day>,
        /// The plans that were held, in order.
        plans "plans": Vec<PlanHeld>,
        /// How it stood, in order; the last without an end.
        statuses "statuses": Vec<StatusSpan>,
        /// Changes of plan, in order.
        switches "switches": Vec<Switch>,
        /// Changes of the number of seats, in order.
        seat_changes "seat_changes": Vec<SeatChange>,
        /// Changes of the agreed price, in order.
        price_changes "price_changes": Vec<PriceChange>,
        /// Pauses, by id.
        pauses "pauses": Vec<Pause>,
        /// Add-ons, by id.
        attachments "attachments": Vec<Attachment>,
        /// Coupons, in their order.
        redemptions "redemptions": Vec<Redemption>,
        /// Renewals, in order.
        renewals "renewals": Vec<Renewal>,
        /// Cancellations, in order.
        cancellations "cancellations": Vec<Cancellation>,
        /// Statuses that the staff has set, by id.
        overrides "overrides": Vec<StatusOverride>,
        /// Who shares it, or did, by share.
        children "children": Vec<Child>,
    }
}

record! {
    /// A plan that was held.
    PlanHeld = tenure::standing::PlanHeld {
        /// The plan.
        plan "plan": String,
        /// The version that was joined or switched to.
        version "version": String,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

choice! {
    /// How a customer comes to hold something.
    Source = tenure::standing::Source {
        /// Their own membership.
        Own "own",
        /// Covered by another customer's or a company's membership.
        Shared "shared" {
            /// The share that covers them.
            share "share": String,
        },
        /// Linked to a company.
        Inherited "inherited" {
            /// The company.
            company "company": String,
            /// The link of the present unbroken run that began first, then the smallest id.
            link "link": String,
        },
        /// Nothing else is held.
        Default "default",
    }
}

record! {
    /// What a customer holds, and the span around the instant in which that is constant.
    Standing = tenure::standing::Standing {
        /// Who.
        customer "customer": String,
        /// The first instant from which it has been so; absent: always.
        #[uniffi(default = None)]
        from "from": Option<Moment>,
        /// The first instant at which it differs; absent: never, as far as is known.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// Every holding: own ones by membership id (past and future ones too), then shared, then inherited, then the default.
        holdings "holdings": Vec<Holding>,
        /// Where in `holdings` the effective one stands: the first that admits in the order own, shared, inherited, default,
        /// among those of one source the plan of the highest rank, then the membership with the smallest id. Absent: none admits.
        #[uniffi(default = None)]
        effective "effective": Option<i64>,
    }
}

record! {
    /// A status that a membership had.
    StatusSpan = tenure::standing::StatusSpan {
        /// The status.
        status "status": Status,
        /// Whether it let the holder do anything.
        admits "admits": bool,
        /// Since when.
        from "from": Moment,
        /// Until when.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

record! {
    /// Visits, up to an instant.
    Visits = tenure::standing::Visits {
        /// How many.
        count "count": i64,
        /// On how many local days.
        days "days": i64,
        /// The first.
        #[uniffi(default = None)]
        first "first": Option<Moment>,
        /// The last: when they were last seen.
        #[uniffi(default = None)]
        last "last": Option<Moment>,
    }
}
