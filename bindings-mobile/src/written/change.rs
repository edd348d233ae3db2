// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `change`.

use crate::mirror::{choice, codes, record};
use crate::leaf::{Amount, Day, Decimal, Facts, Moment, When};
use crate::written::access::{Reason};
use crate::written::booking::{BookingReason};
use crate::written::credit::{Entry};
use crate::written::notice::{Notice};
use crate::written::plan::{Allowance, CreditRate, CreditScope, Grant, Price, ReachWhen};
use crate::written::space::{ChargeDue, FactKind, GrantSource, InvoiceLine, Party, PaymentOutcome, Status, Unused};

record! {
    /// A time in which somebody gains or loses a permission, whatever the hours.
    AccessChange = tenure::change::AccessChange {
        /// Who.
        customer "customer": String,
        /// What, as plans write it: it may end in `/∗`.
        permission "permission": String,
        /// Whether it is gained; else it is lost.
        gained "gained": bool,
        /// Its first instant.
        from "from": Moment,
        /// The first instant after it; absent: as far as is looked, which is two years.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
    }
}

choice! {
    /// What can be done.
    Action = tenure::change::Action {
        /// Enters a customer or a company.
        Register "register" {
            /// Who.
            party "party": Party,
            /// The local day on which a customer became one. Absent: today.
            #[uniffi(default = None)]
            registered "registered": Option<Day>,
            /// The name and contacts.
            #[uniffi(default = None)]
            profile "profile": Option<Contact>,
        },
        /// Gives a customer or a company a membership, on terms that are agreed with them.
        Assign "assign" (value: Assign),
        /// A customer takes a public plan as it is offered.
        SignUp "sign_up" {
            /// Who.
            customer "customer": String,
            /// What.
            plan "plan": String,
            /// From when on. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// How many seats. Absent: one.
            #[uniffi(default = None)]
            seats "seats": Option<i64>,
            /// How many terms at once. Absent: one.
            #[uniffi(default = None)]
            terms "terms": Option<i64>,
            /// A coupon.
            #[uniffi(default = None)]
            coupon "coupon": Option<String>,
        },
        /// Changes to another plan, or to today's version of the same one.
        Switch "switch" {
            /// Which membership.
            membership "membership": String,
            /// To what.
            plan "plan": String,
            /// When.
            when "when": Effect,
            /// How many seats from then on. Absent: as before.
            #[uniffi(default = None)]
            seats "seats": Option<i64>,
            /// The agreed price of a period. Absent: the plan's.
            #[uniffi(default = None)]
            price "price": Option<Amount>,
        },
        /// Attaches an add-on.
        AddAddOn "add_add_on" {
            /// To which membership.
            membership "membership": String,
            /// Which.
            add_on "add_on": String,
            /// From when on. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// How many. Absent: one.
            #[uniffi(default = None)]
            quantity "quantity": Option<i64>,
            /// The agreed price of each.
            #[uniffi(default = None)]
            price "price": Option<Amount>,
        },
        /// Takes an add-on off.
        DropAddOn "drop_add_on" {
            /// From which membership.
            membership "membership": String,
            /// Which.
            add_on "add_on": String,
            /// When.
            when "when": Effect,
        },
        /// Changes the number of seats.
        ChangeSeats "change_seats" {
            /// Of which membership.
            membership "membership": String,
            /// How many from then on.
            seats "seats": i64,
            /// When.
            when "when": Effect,
        },
        /// Agrees on a price, or goes back to the plan's.
        ChangePrice "change_price" {
            /// Of which membership.
            membership "membership": String,
            /// The price of a period. Absent: the plan's.
            #[uniffi(default = None)]
            price "price": Option<Amount>,
            /// When.
            when "when": Effect,
        },
        /// Uses a coupon.
        Redeem "redeem" {
            /// On which membership.
            membership "membership": String,
            /// Which.
            coupon "coupon": String,
            /// For the periods that start on this day or later. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<Day>,
        },
        /// Covers a customer by a membership that is shared; where a member asks, once the customer has accepted.
        AddChild "add_child" {
            /// Which membership.
            membership "membership": String,
            /// Whom.
            child "child": String,
            /// From when on. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// Why the limit is exceeded, if it is: only a manager may.
            #[uniffi(default = None)]
            over_limit "over_limit": Option<String>,
        },
        /// Is covered by a membership, as its holder has asked.
        AcceptInvitation "accept_invitation" {
            /// Which invitation.
            invitation "invitation": String,
        },
        /// Ends that a customer is covered by a membership that is shared.
        RemoveChild "remove_child" {
            /// Which membership.
            membership "membership": String,
            /// Whom.
            child "child": String,
            /// The first day or instant without it. Absent: today.
            #[uniffi(default = None)]
            on "on": Option<When>,
        },
        /// Ties a customer to a company.
        Link "link" {
            /// Whom.
            customer "customer": String,
            /// To which.
            company "company": String,
            /// From when on. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// As what.
            #[uniffi(default = None)]
            role "role": Option<String>,
        },
        /// Ends all ties of a customer to a company.
        Unlink "unlink" {
            /// Whom.
            customer "customer": String,
            /// From which.
            company "company": String,
            /// The first day or instant without it. Absent: now.
            #[uniffi(default = None)]
            on "on": Option<When>,
        },
        /// Lets a membership rest.
        Pause "pause" {
            /// Which.
            membership "membership": String,
            /// From when on. Absent: today.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when. Absent: until it is resumed.
            #[uniffi(default = None)]
            until "until": Option<When>,
        },
        /// Ends a pause.
        Resume "resume" {
            /// Of which membership.
            membership "membership": String,
            /// The first day or instant after it. Absent: today.
            #[uniffi(default = None)]
            on "on": Option<When>,
        },
        /// Ends a membership.
        Cancel "cancel" {
            /// Which.
            membership "membership": String,
            /// When.
            when "when": Effect,
            /// What becomes of a period that is charged and not used up.
            unused "unused": Unused,
            /// Why.
            #[uniffi(default = None)]
            reason "reason": Option<String>,
            /// Whether notice and commitment are waived: only a manager may.
            #[uniffi(default = false)]
            waived "waived": bool,
        },
        /// Takes a cancellation back that has not taken effect.
        UndoCancellation "undo_cancellation" {
            /// Of which membership.
            membership "membership": String,
        },
        /// Takes back what has not taken effect, such as a switch at the end of the period; a manager also what has.
        Undo "undo" {
            /// What kind of fact it is.
            kind "kind": FactKind,
            /// Which.
            fact "fact": String,
            /// Why.
            #[uniffi(default = None)]
            reason "reason": Option<String>,
        },
        /// RenewalMode a membership: while it is current or in grace from its old end, after that from today.
        Renew "renew" {
            /// Which.
            membership "membership": String,
            /// For so many terms. Absent: one.
            #[uniffi(default = None)]
            terms "terms": Option<i64>,
            /// When. Absent: today.
            #[uniffi(default = None)]
            on "on": Option<When>,
        },
        /// Sets a status by hand.
        OverrideStatus "override_status" {
            /// Of which membership.
            membership "membership": String,
            /// What it is.
            status "status": Status,
            /// From when on. Absent: now.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when. Absent: for good.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// Why.
            #[uniffi(default = None)]
            reason "reason": Option<String>,
        },
        /// Reserves something.
        Book "book" {
            /// For whom.
            customer "customer": String,
            /// What.
            resource "resource": String,
            /// Its first instant.
            from "from": Moment,
            /// The first instant after it.
            until "until": Moment,
        },
        /// Gives a reservation up.
        CancelBooking "cancel_booking" {
            /// Which.
            booking "booking": String,
            /// Whether it is free although it is too late: only a manager may.
            #[uniffi(default = false)]
            waived "waived": bool,
        },
        /// Records a check-in.
        CheckIn "check_in" {
            /// Who.
            customer "customer": String,
            /// Where.
            #[uniffi(default = None)]
            place "place": Option<String>,
            /// The membership that it counts on. Absent: the effective one.
            #[uniffi(default = None)]
            under "under": Option<String>,
        },
        /// Uses credits for something other than a reservation.
        Use "use" {
            /// Who.
            customer "customer": String,
            /// Which kind.
            credit "credit": String,
            /// How much.
            amount "amount": Decimal,
            /// Under which membership. Absent: the effective one.
            #[uniffi(default = None)]
            under "under": Option<String>,
            /// What it costs where there are no credits left.
            #[uniffi(default = None)]
            rate "rate": Option<CreditRate>,
            /// The tax category of what is charged of it.
            #[uniffi(default = None)]
            tax "tax": Option<String>,
        },
        /// Gives credits.
        GrantCredits "grant_credits" {
            /// To whom.
            holder "holder": Party,
            /// Which kind.
            credit "credit": String,
            /// How much.
            amount "amount": Decimal,
            /// Where they come from; a pack is bought by `buy_pack`.
            source "source": GrantSource,
            /// From when on. Absent: now.
            #[uniffi(default = None)]
            from "from": Option<When>,
            /// Until when.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// What they may be drawn for.
            #[uniffi(default)]
            only "only": CreditScope,
        },
        /// Sells credits.
        BuyPack "buy_pack" {
            /// To whom.
            holder "holder": Party,
            /// Which kind.
            credit "credit": String,
            /// How much.
            amount "amount": Decimal,
            /// What they cost.
            price "price": Amount,
            /// The tax category of that.
            #[uniffi(default = None)]
            tax "tax": Option<String>,
            /// Until when.
            #[uniffi(default = None)]
            until "until": Option<When>,
            /// For no longer than this after they are first drawn on.
            #[uniffi(default = None)]
            lasts "lasts": Option<String>,
            /// What they may be drawn for.
            #[uniffi(default)]
            only "only": CreditScope,
        },
        /// Charges something by hand, or credits it.
        Charge "charge" {
            /// For whom.
            party "party": Party,
            /// How much; below zero it is a credit.
            amount "amount": Amount,
            /// What for.
            text "text": String,
            /// Its local day. Absent: today.
            #[uniffi(default = None)]
            on "on": Option<Day>,
            /// When it is invoiced.
            due "due": ChargeDue,
            /// Who pays, if it is somebody else.
            #[uniffi(default = None)]
            payer "payer": Option<Party>,
            /// The tax category of its line.
            #[uniffi(default = None)]
            tax "tax": Option<String>,
            /// The id of the party's recorded invoice line that it gives something back of.
            #[uniffi(default = None)]
            line "line": Option<String>,
        },
        /// Records a payment, its failure, or that it was given or taken back.
        RecordPayment "record_payment" {
            /// Who paid, or was to pay.
            payer "payer": Party,
            /// How much.
            amount "amount": Amount,
            /// What came of it.
            outcome "outcome": PaymentOutcome,
            /// When. Absent: now.
            #[uniffi(default = None)]
            on "on": Option<Moment>,
            /// For which invoice.
            #[uniffi(default = None)]
            invoice "invoice": Option<String>,
            /// For which membership, if there is no invoice yet.
            #[uniffi(default = None)]
            membership "membership": Option<String>,
        },
        /// Issues everything that is to be invoiced through a day.
        IssueInvoices "issue_invoices" {
            /// The last local day that is billed.
            through "through": Day,
        },
        /// Changes a plan's price from a day on.
        RepricePlan "reprice_plan" {
            /// Which plan.
            plan "plan": String,
            /// What one period costs then.
            price "price": Price,
            /// The first local day.
            from "from": Day,
            /// When it reaches those who hold the plan.
            reach "reach": ReachWhen,
        },
        /// Takes a plan off the market: those who hold it keep it.
        RetirePlan "retire_plan" {
            /// Which plan.
            plan "plan": String,
            /// The first local day on which nobody new can take it.
            from "from": Day,
        },
    }
}

record! {
    /// A membership on terms that are agreed with its holder.
    Assign = tenure::change::Assign {
        /// To whom.
        holder "holder": Party,
        /// What.
        plan "plan": String,
        /// From when on. Absent: today.
        #[uniffi(default = None)]
        from "from": Option<When>,
        /// When it ends, if that is not what the plan's term says.
        #[uniffi(default = None)]
        until "until": Option<When>,
        /// The join date that people count from, if it is not `from`.
        #[uniffi(default = None)]
        joined "joined": Option<Day>,
        /// How many terms at once. Absent: one.
        #[uniffi(default = None)]
        terms "terms": Option<i64>,
        /// How many seats. Absent: one.
        #[uniffi(default = None)]
        seats "seats": Option<i64>,
        /// The agreed price of a period.
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
        /// Its credits go into the pool of this company, a team.
        #[uniffi(default = None)]
        pool "pool": Option<String>,
        /// A coupon.
        #[uniffi(default = None)]
        coupon "coupon": Option<String>,
    }
}

record! {
    /// A line and the date of its invoice.
    BilledLine = tenure::change::BilledLine {
        /// The billing date.
        date "date": Day,
        /// The line.
        line "line": InvoiceLine,
    }
}

choice! {
    /// Who asks for a change.
    By = tenure::change::By {
        /// A customer, for themselves: they change what is their own, from today on, within the rules.
        Member "member" (value: String),
        /// Somebody of the staff: they may also change the past, agree on prices and go beyond limits, and are named for it.
        Manager "manager" (value: String),
        /// The program that the library is built into: what its payment provider or its other systems report, within the rules.
        Host "host",
    }
}

record! {
    /// One change that is asked for.
    Command = tenure::change::Command {
        /// Its id. The facts that it makes are `id.1`, `id.2`…: asked twice, it makes the same.
        id "id": String,
        /// What is to be done.
        action "do": Action,
    }
}

record! {
    /// The name and contacts of who is entered.
    Contact = tenure::change::Contact {
        /// The name.
        name "name": String,
        /// Where they get mail.
        #[uniffi(default = None)]
        email "email": Option<String>,
        /// Where they are called.
        #[uniffi(default = None)]
        phone "phone": Option<String>,
    }
}

record! {
    /// What somebody can draw of a kind of credit.
    CreditChange = tenure::change::CreditChange {
        /// Who.
        party "party": Party,
        /// Which kind.
        credit "credit": String,
        /// What they could draw at the instant.
        before "before": Decimal,
        /// What they can draw.
        after "after": Decimal,
        /// What happens to their credits through the last day that did not happen before; of a pool it is told once.
        added "added": Vec<Entry>,
        /// What does not happen any more.
        gone "gone": Vec<Entry>,
    }
}

record! {
    /// What is different in one space from another.
    Difference = tenure::change::Difference {
        /// The instant at which both are looked at: what comes after it may differ, and what is due by it is due now.
        at "at": Moment,
        /// The last local day for which bills and notices are compared.
        through "through": Day,
        /// The lines of bills and of newly issued invoices, by payer, then id.
        lines "lines": Vec<LineChange>,
        /// What payers owe, by payer, then currency; only where it differs.
        due "due": Vec<DueChange>,
        /// What people can draw, and what happens to credits, by party, then kind.
        credits "credits": Vec<CreditChange>,
        /// The plans that people effectively hold, by customer, then date.
        standings "standings": Vec<StandingChange>,
        /// What people may do, by customer, then permission, then date.
        access "access": Vec<AccessChange>,
        /// What is to be said through the day, by date, then id.
        notices "notices": Vec<NoticeChange>,
    }
}

record! {
    /// What a payer owes in a currency: on issued invoices and on those to be issued, after account credit.
    DueChange = tenure::change::DueChange {
        /// Who.
        payer "payer": Party,
        /// In which currency.
        currency "currency": String,
        /// What was due by the day of the instant.
        before_now "before_now": Amount,
        /// What is due by then.
        now "now": Amount,
        /// What was due through the last day.
        before_through "before_through": Amount,
        /// What is due through it.
        through "through": Amount,
    }
}

choice! {
    /// When something takes effect.
    Effect = tenure::change::Effect {
        /// On the local day on which it is asked for, where the policy counts seconds at the instant; a cancellation at the
        /// instant in any case.
        Now "now",
        /// When the running period ends.
        PeriodEnd "period_end",
        /// On a day or at an instant.
        On "on" (value: When),
    }
}

record! {
    /// A line that comes, goes, or is another.
    LineChange = tenure::change::LineChange {
        /// Who pays it.
        payer "payer": Party,
        /// Its id.
        line "line": String,
        /// As it was to be billed before; absent: not at all.
        #[uniffi(default = None)]
        before "before": Option<BilledLine>,
        /// As it is to be billed, or is invoiced; absent: not at all.
        #[uniffi(default = None)]
        after "after": Option<BilledLine>,
        /// What it comes to more than before, with its tax.
        difference "difference": Amount,
    }
}

record! {
    /// Something to be said, or not any more.
    NoticeChange = tenure::change::NoticeChange {
        /// What.
        notice "notice": Notice,
        /// Whether it comes; else it does not come any more.
        added "added": bool,
    }
}

record! {
    /// What is answered to a request.
    Proposal = tenure::change::Proposal {
        /// When it was asked for.
        at "at": Moment,
        /// Whether every command is accepted. If not, nothing is done.
        accepted "accepted": bool,
        /// Why not: one for each command that is refused, up to the first that those after it may depend on.
        refusals "refusals": Vec<Refusal>,
        /// What there is to know about what is accepted, in the order of the commands.
        remarks "remarks": Vec<Remark>,
        /// What is to be stored: a fragment in the space file's own shape, to be appended by `with`. Empty if refused.
        facts "facts": Facts,
        /// What comes of it; absent if refused.
        #[uniffi(default = None)]
        difference "difference": Option<Difference>,
        /// What it was worked out from.
        relied "relied": Vec<Relied>,
    }
}

record! {
    /// Why one command is refused.
    Refusal = tenure::change::Refusal {
        /// Which command.
        command "command": String,
        /// Why.
        code "code": RefusalCode,
        /// The earliest day on which it would be accepted.
        #[uniffi(default = None)]
        earliest "earliest": Option<Day>,
        /// How many the rule allows.
        #[uniffi(default = None)]
        limit "limit": Option<i64>,
        /// How many there are.
        #[uniffi(default = None)]
        count "count": Option<i64>,
        /// The fact that stands in the way: the share, the link, the pause, the cancellation, the other membership.
        #[uniffi(default = None)]
        fact "fact": Option<String>,
        /// Why a reservation may not be made.
        booking "booking": Vec<BookingReason>,
        /// Why they are not let in: one reason for each thing that they hold, as the question whether they may answers.
        access "access": Vec<Reason>,
        /// A command that would be accepted in its place, where there is one: by who asked, unless `instead_by` says otherwise.
        #[uniffi(default = None)]
        instead "instead": Option<Command>,
        /// Whether only a manager may give that command.
        instead_by_manager "instead_by_manager": bool,
    }
}

codes! {
    /// Why a command is refused, as a stable name.
    RefusalCode = tenure::change::RefusalCode {
        /// Who asks may not do this: members change what is their own, within the rules.
        NotPermitted "not_permitted",
        /// Another command has been carried out under this id: each takes an id of its own.
        IdUsed "id_used",
        /// A manager or the host did it: only they undo it.
        ByStaff "by_staff",
        /// A membership of theirs is suspended: only the staff gives them another.
        Withheld "withheld",
        /// Only a manager or the host dates something before today.
        InThePast "in_the_past",
        /// The customer or the company is entered already.
        AlreadyRegistered "already_registered",
        /// Nobody new can take the plan on that day.
        NotOffered "not_offered",
        /// A member takes public plans only; the staff assigns the others.
        NotPublic "not_public",
        /// They hold this plan then already.
        AlreadyHeld "already_held",
        /// The membership has this version of this plan then already.
        SamePlan "same_plan",
        /// They are covered by another's membership: they can neither switch nor sign up until a manager unlinks them, passes excepted.
        IsChild "is_child",
        /// The membership cannot be shared: its plan does not allow it.
        NotShareable "not_shareable",
        /// The holder of a membership is not one of its children.
        OwnChild "own_child",
        /// As many children are covered as the plan allows; only a manager goes beyond, who says why.
        LimitReached "limit_reached",
        /// They are covered by this membership then already.
        AlreadyCovered "already_covered",
        /// They hold a membership of their own, or another covers them: only a manager adds them.
        AlreadyMember "already_member",
        /// They are asked already, and have not accepted yet.
        AlreadyInvited "already_invited",
        /// The invitation is not open: it was accepted, declined or withdrawn, or its time is over.
        NotInvited "not_invited",
        /// The membership does not cover them then.
        NotCovered "not_covered",
        /// The plan covers fewer children than the membership has: only a manager makes the newest wait.
        TooManyChildren "too_many_children",
        /// More people are in than there would be seats.
        SeatsInUse "seats_in_use",
        /// They are linked to the company then already.
        AlreadyLinked "already_linked",
        /// They are not linked to the company then.
        NotLinked "not_linked",
        /// The link is dated before others and would take the place of somebody who is admitted.
        WouldDisplace "would_displace",
        /// The membership has not started then, or it is over.
        NotRunning "not_running",
        /// The membership rests then already.
        AlreadyPaused "already_paused",
        /// The membership does not rest then.
        NotPaused "not_paused",
        /// Passes do not rest.
        NotPausable "not_pausable",
        /// The membership has this add-on then already.
        AlreadyAttached "already_attached",
        /// The membership does not have this add-on then.
        NotAttached "not_attached",
        /// The coupon is used on this membership already.
        AlreadyRedeemed "already_redeemed",
        /// Notice and commitment hold the membership longer.
        TooEarly "too_early",
        /// The membership is cancelled for that day or an earlier one.
        AlreadyCancelled "already_cancelled",
        /// No cancellation of the membership is to come.
        NotCancelled "not_cancelled",
        /// It has taken effect: only a manager takes it back.
        TookEffect "took_effect",
        /// Facts of this kind are not taken back by this command.
        NotUndoable "not_undoable",
        /// The membership goes on by itself: there is nothing to renew.
        RenewsByItself "renews_by_itself",
        /// The plan does not let the membership be renewed: it has no end, or it ends for good.
        NotRenewable "not_renewable",
        /// They are on the waiting list of it already.
        AlreadyWaits "already_waits",
        /// The reservation may not be made; its reasons say why.
        NotBookable "not_bookable",
        /// The reservation is cancelled already.
        AlreadyGivenUp "already_given_up",
        /// The reservation has started: only a manager gives it up.
        BookingStarted "booking_started",
        /// Nothing that they hold lets them in then.
        NotAdmitted "not_admitted",
        /// There are not enough credits, and the plan allows no overage.
        NotEnoughCredits "not_enough_credits",
    } last NotEnoughCredits
}

choice! {
    /// One thing that a proposal was worked out from. `facts` is a hash of the ids of what was recorded of it, in hexadecimal.
    Relied = tenure::change::Relied {
        /// What the space offers, and its rules.
        Catalogue "catalogue" {
            /// The hash.
            facts "facts": String,
        },
        /// A customer or a company.
        Party "party" {
            /// Who.
            party "party": Party,
            /// The hash.
            facts "facts": String,
        },
        /// Who has held a plan, and what is recorded of them.
        Holders "holders" {
            /// Which.
            plan "plan": String,
            /// The hash.
            facts "facts": String,
        },
        /// All customers and companies.
        Everybody "everybody" {
            /// The hash.
            facts "facts": String,
        },
        /// The reservations of a resource.
        Resource "resource" {
            /// Which.
            resource "resource": String,
            /// The hash.
            facts "facts": String,
        },
    }
}

record! {
    /// One thing to know about a command that is accepted.
    Remark = tenure::change::Remark {
        /// Which command.
        command "command": String,
        /// What.
        code "code": RemarkCode,
        /// The day that it is about.
        #[uniffi(default = None)]
        on "on": Option<Day>,
        /// How many it is about.
        #[uniffi(default = None)]
        count "count": Option<i64>,
        /// Whom or what it is about: a child, a reservation.
        about "about": Vec<String>,
    }
}

codes! {
    /// What there is to say of an accepted command, as a stable name.
    RemarkCode = tenure::change::RemarkCode {
        /// It takes effect on this day.
        TakesEffect "takes_effect",
        /// A cancellation must be asked for so long before its effect.
        HeldByNotice "held_by_notice",
        /// So many periods were promised on joining.
        HeldByCommitment "held_by_commitment",
        /// Access and credits wait for the first payment.
        AwaitsPayment "awaits_payment",
        /// They are covered once they accept.
        AwaitsAcceptance "awaits_acceptance",
        /// Its trial ends with this.
        TrialEnds "trial_ends",
        /// Changes that were to come at its end or later come to nothing.
        ChangesLapse "changes_lapse",
        /// Changes of plan that were to come still come.
        ChangesStand "changes_stand",
        /// It starts with a trial, which ends on this day.
        OnTrial "on_trial",
        /// The children of the membership come along to the new plan.
        ChildrenCarriedOver "children_carried_over",
        /// The children of the membership are no longer covered.
        ChildrenDropped "children_dropped",
        /// Those children wait who came last: there are fewer places.
        ChildrenWait "children_wait",
        /// Those who are linked to the company no longer inherit the membership.
        BeneficiariesDropped "beneficiaries_dropped",
        /// A manager goes beyond the limit, and is named in the fact.
        OverLimit "over_limit",
        /// There are too few places: they wait.
        Waits "waits",
        /// They keep what they hold themselves.
        LeavesOwn "leaves_own",
        /// A reservation under the membership stands: it is not given up by this.
        BookingStands "booking_stands",
        /// It goes on from its old end.
        FromOldEnd "from_old_end",
        /// It starts anew; the join date is kept.
        StartsAnew "starts_anew",
        /// It is too late to be free: the reservation is charged all the same.
        ChargedLate "charged_late",
        /// It is full: they wait in order, and have it when it is their turn.
        OnWaitlist "on_waitlist",
        /// Those who waited move up, and have a reservation now.
        MovedUp "moved_up",
        /// Those who waited could not have it as their turn came: they wait no longer.
        TurnLost "turn_lost",
        /// Credits cover only a part: the rest is overage.
        Uncovered "uncovered",
        /// Those who hold the plan keep it.
        PlanRetired "plan_retired",
        /// So many memberships are touched.
        HoldersTouched "holders_touched",
        /// The command has been carried out before: its facts are there, and nothing is added.
        AlreadyDone "already_done",
        /// There is nothing to be invoiced.
        NothingToIssue "nothing_to_issue",
    } last NothingToIssue
}

record! {
    /// Commands that are accepted or refused together.
    Request = tenure::change::Request {
        /// When it is asked for. What it makes is recorded then.
        at "at": Moment,
        /// Who asks.
        by "by": By,
        /// What, in order: each sees what those before it do.
        commands "commands": Vec<Command>,
        /// The last local day for which the outcome shows what is billed. Absent: a month after the day of `at`.
        #[uniffi(default = None)]
        through "through": Option<Day>,
    }
}

record! {
    /// How far a visitor is on the way to a public plan.
    SignUp = tenure::change::SignUp {
        /// The plan.
        plan "plan": String,
        /// What comes next: one of these; empty if they cannot take it.
        next "next": Vec<SignUpStep>,
        /// Why they cannot take it.
        #[uniffi(default = None)]
        refusal "refusal": Option<Refusal>,
        /// Their membership, once they have confirmed.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// What is due today if they confirm now, by currency; when they pay, what is due.
        due "due": Vec<Amount>,
    }
}

choice! {
    /// What a visitor has to do next.
    SignUpStep = tenure::change::SignUpStep {
        /// Log in.
        LogIn "log_in",
        /// Create an account.
        CreateAccount "create_account",
        /// Confirm that they take the plan.
        Confirm "confirm",
        /// Pay: the membership waits for it.
        Pay "pay",
        /// Nothing: they hold it.
        Done "done",
    }
}

record! {
    /// A time in which somebody's effective plan is another.
    StandingChange = tenure::change::StandingChange {
        /// Who.
        customer "customer": String,
        /// Its first instant.
        from "from": Moment,
        /// The first instant after it; absent: as far as is looked, which is two years.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// What was effectively held then; absent: nothing.
        #[uniffi(default = None)]
        before "before": Option<String>,
        /// What is.
        #[uniffi(default = None)]
        after "after": Option<String>,
    }
}

choice! {
    /// What is known of somebody who looks at a plan.
    Visitor = tenure::change::Visitor {
        /// Nothing.
        Unknown "unknown",
        /// They have an account, and have not logged in.
        Known "known",
        /// They have logged in as this customer.
        LoggedIn "logged_in" (value: String),
    }
}
