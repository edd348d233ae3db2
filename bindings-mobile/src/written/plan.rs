// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `plan`.

use crate::mirror::{choice, codes, record};
use crate::leaf::{Amount, Day, Decimal};
use crate::written::time::{Window};

record! {
    /// Credits that a plan grants every period.
    Allowance = tenure::plan::Allowance {
        /// The kind of credit.
        credit "credit": String,
        /// How much.
        amount "amount": Decimal,
        /// How often, from the start of the membership. Absent: with each billing cycle.
        #[uniffi(default = None)]
        every "every": Option<String>,
        /// What is left goes on into the next period. Absent: it is lost.
        #[uniffi(default = None)]
        rollover "rollover": Option<Rollover>,
        /// Whether a part period grants its share only.
        #[uniffi(default = false)]
        prorated "prorated": bool,
        /// Lower is drawn first among lots that expire together.
        #[uniffi(default = 0)]
        priority "priority": i32,
        /// What the amount is for.
        each "each": AllowanceFor,
        /// What the credits may be drawn for.
        #[uniffi(default)]
        only "only": CreditScope,
    }
}

choice! {
    /// What the amount of an allowance is for. Who comes in the middle of a period brings the amount, or its share if it is
    /// prorated; who leaves takes nothing back.
    AllowanceFor = tenure::plan::AllowanceFor {
        /// The membership, whoever it covers.
        Membership "membership",
        /// Each of its seats.
        Seat "seat",
        /// Each person whom it covers: the holder and the children, or those who inherit it.
        Person "person",
    }
}

record! {
    /// An amount of money for an amount of credits.
    CreditRate = tenure::plan::CreditRate {
        /// How much money.
        amount "amount": Amount,
        /// For how many credits.
        per "per": Decimal,
    }
}

record! {
    /// What credits may be drawn for. What is empty does not limit.
    CreditScope = tenure::plan::CreditScope {
        /// Only these resources, or those of `kinds` or at `places`.
        #[uniffi(default = [])]
        resources "resources": Vec<String>,
        /// Only resources of these kinds, or those of `resources` or at `places`.
        #[uniffi(default = [])]
        kinds "kinds": Vec<String>,
        /// Only resources at these places, or those of `resources` or of `kinds`.
        #[uniffi(default = [])]
        places "places": Vec<String>,
        /// Only within one of these windows of the week, where the resource is.
        #[uniffi(default = [])]
        windows "windows": Vec<Window>,
    }
}

choice! {
    /// How much of the pooled lots one person may draw. It is counted for each group of lots, from one reset to the next.
    CreditShare = tenure::plan::CreditShare {
        /// Whatever there is.
        None "none",
        /// At most this much.
        Cap "cap" (value: Decimal),
        /// What there has been in the period, divided equally by the members of the instant; what does not divide goes to the
        /// first of them by id, a step each. Who is no member then draws nothing.
        Equal "equal",
    }
}

choice! {
    /// Where cycles begin.
    CycleAnchor = tenure::plan::CycleAnchor {
        /// On the day of joining (after a trial).
        Anniversary "anniversary",
        /// On a fixed day of the month, its phase taken from the month of joining.
        Day "day" {
            /// 1 to 31, clamped to the month's end.
            day "day": i32,
        },
        /// On the calendar's own: Mondays, first days of months, quarters, half years and years.
        Calendar "calendar",
    }
}

choice! {
    /// One thing that an order of lots looks at.
    DrawBy = tenure::plan::DrawBy {
        /// A person's own lots before those of the pool.
        OwnBeforePooled "own_before_pooled",
        /// The soonest to expire first; never last.
        Expiry "expiry",
        /// The lowest priority number first.
        Priority "priority",
        /// The oldest first.
        Age "age",
        /// The smallest id first.
        Id "id",
    }
}

choice! {
    /// What is due at a step of dunning.
    DunningAction = tenure::plan::DunningAction {
        /// A message.
        Notice "notice",
        /// The membership is suspended until the payment is made good.
        Suspend "suspend",
        /// The membership ends.
        End "end",
    }
}

record! {
    /// One thing that would surprise.
    Finding = tenure::plan::Finding {
        /// The plan that it is about, if it is about one.
        #[uniffi(default = None)]
        plan "plan": Option<String>,
        /// The version of a plan, an add-on or a set of hours that it is about.
        #[uniffi(default = None)]
        version "version": Option<String>,
        /// What it is.
        code "code": FindingCode,
        /// What surprises, in a sentence that names the parts.
        sentence "sentence": String,
    }
}

codes! {
    /// What a finding of the lint is, as a stable name.
    FindingCode = tenure::plan::FindingCode {
        /// Two windows of one set of hours overlap, so that one of them says less than it seems.
        WindowsOverlap "windows_overlap",
        /// Hours without any window, and no exception opens them: nobody is ever let in.
        HoursNeverOpen "hours_never_open",
        /// The hours of a permission and those of its plan have no time in common.
        GrantNeverOpen "grant_never_open",
        /// Neither a plan nor an add-on grants it, so nobody is ever let in there.
        PermissionNobodyGrants "permission_nobody_grants",
        /// A permission is limited to hours or to a time after joining, and another of the same plan grants it without.
        GrantShadowed "grant_shadowed",
        /// A permission starts some time after joining, when the membership is over.
        GrantNeverStarts "grant_never_starts",
        /// A plan of a higher rank costs less a day.
        UpgradeCheaper "upgrade_cheaper",
        /// One seat more makes the whole cheaper.
        MoreSeatsCheaper "more_seats_cheaper",
        /// A tier of a price holds no number of seats.
        TierUnreachable "tier_unreachable",
        /// It says what a first part period costs, and its cycles begin on the day of joining, so that there is none.
        FirstStubIdle "first_stub_idle",
        /// It waits for payments that are never asked for: no date reaches Active, or no dunning ever starts.
        NothingToPay "nothing_to_pay",
        /// A status that the plan speaks of and no date reaches.
        StatusUnreachable "status_unreachable",
        /// A share covers nobody: no plan that its membership has can be shared.
        ShareOfNothing "share_of_nothing",
        /// Its holders count as new until it ends.
        AlwaysNew "always_new",
        /// The commitment is longer than the term, or counts cycles of a plan that has none.
        CommitmentBeyondTerm "commitment_beyond_term",
        /// A cancellation must be asked for longer before its effect than the term is.
        NoticeBeyondTerm "notice_beyond_term",
        /// It says how it is renewed, and has no term that ends.
        RenewalWithoutTerm "renewal_without_term",
        /// Its seasons leave a gap or overlap, since they start once a year.
        SeasonNotAYear "season_not_a_year",
        /// The day from which a joiner gets the next term too is never reached, or always.
        RolloverIdle "rollover_idle",
        /// A step of dunning that changes nothing, being behind the end or behind a suspension.
        DunningUnreached "dunning_unreached",
        /// More visits are allowed than can be made.
        VisitLimitIdle "visit_limit_idle",
        /// The booking limits leave no reservation that is short and long enough.
        BookingImpossible "booking_impossible",
        /// It can be shared or inherited, by nobody.
        SharedWithNobody "shared_with_nobody",
        /// Credits that cannot be used up: nothing takes them, or the booking limits are lower.
        AllowanceUnusable "allowance_unusable",
        /// What is topped up to at least is more than what may be kept at most.
        RolloverContradicts "rollover_contradicts",
        /// It says when it reaches the holders of an older version, and there is none.
        ReachOfFirstVersion "reach_of_first_version",
        /// Another version takes its place on the day on which it begins.
        VersionNeverInForce "version_never_in_force",
        /// A tax category that no tax names, so that nothing is taxed by it.
        TaxUnknown "tax_unknown",
        /// A percentage below one, which reads as if a fraction had been meant.
        PercentSmall "percent_small",
        /// Books that are closed through a day which had not come, so that nothing is billed until it is over.
        ClosedAhead "closed_ahead",
        /// It is withdrawn before anybody could take it.
        NeverOffered "never_offered",
    } last NeverOffered
}

record! {
    /// A permission that a plan grants.
    Grant = tenure::plan::Grant {
        /// Such as `door/main` or `content/courses/rust`; it may end in `/∗`, which covers everything below.
        path "path": String,
        /// Granted only so long after joining (drip).
        #[uniffi(default = None)]
        after "after": Option<String>,
        /// Only during these hours, on top of the plan's own.
        #[uniffi(default = None)]
        hours "hours": Option<String>,
    }
}

choice! {
    /// The event that a notice is about.
    NoticeKind = tenure::plan::NoticeKind {
        /// The membership starts to admit.
        Welcome "welcome",
        /// The same, for the steps that follow a welcome.
        Onboarding "onboarding",
        /// Somebody whom a membership covers gets access. Given without a rule.
        AccessGranted "access_granted",
        /// They lose it. Given without a rule.
        AccessEnded "access_ended",
        /// Somebody waits for a place in a membership that covers fewer. Given without a rule.
        SeatWaiting "seat_waiting",
        /// A term ends and is renewed by itself; of a plan without one a billing period.
        Renewal "renewal",
        /// The membership ends.
        Ending "ending",
        /// The trial ends, and the membership goes on.
        TrialEnding "trial_ending",
        /// An invoice is not paid.
        InvoiceDue "invoice_due",
        /// A payment failed, or a step of the plan's dunning is due. Given without a rule.
        PaymentFailed "payment_failed",
        /// A pass has few uses left, or a pack few credits.
        PackNearlyUsed "pack_nearly_used",
        /// Credits end with something left of them.
        CreditsExpiring "credits_expiring",
        /// There are fewer credits than their kind wants there to be. Given without a rule.
        TopUp "top_up",
        /// What a member's card carries has changed. Given without a rule.
        CardReissue "card_reissue",
        /// Somebody who waited for what was full has it now. Given without a rule.
        MovedUp "moved_up",
        /// A member has not been seen.
        Inactive "inactive",
        /// A request for support has no answer.
        SupportUnanswered "support_unanswered",
        /// A holder's price changes by an edit of the plan or of the agreement.
        PriceChange "price_change",
        /// The plan that is held is no longer offered.
        PlanRetired "plan_retired",
    }
}

record! {
    /// Something that a host should say, and when: at the event itself, or at the start of a local day before or after it.
    NoticeRule = tenure::plan::NoticeRule {
        /// What.
        notice "notice": NoticeKind,
        /// So long before the event, in days or longer. Not together with `after`.
        #[uniffi(default = None)]
        before "before": Option<String>,
        /// So long after the event, in days or longer.
        #[uniffi(default = None)]
        after "after": Option<String>,
        /// For `pack_nearly_used` only: when so many uses, or credits, are left. Absent: one.
        #[uniffi(default = None)]
        left "left": Option<i64>,
    }
}

choice! {
    /// What happens to the part of a draw that no lot covers.
    Overage = tenure::plan::Overage {
        /// It should not have been used: the ledger says so, and nothing follows from it.
        Refused "refused",
        /// It is charged to whoever drew.
        Charged "charged",
        /// It is owed, and paid first by the next lot or refill.
        Carried "carried",
    }
}

choice! {
    /// What one period costs.
    Price = tenure::plan::Price {
        /// One amount.
        Flat "flat" {
            /// For the period, whatever the number of seats.
            amount "amount": Amount,
        },
        /// An amount for each seat.
        PerSeat "per_seat" {
            /// For each seat.
            amount "amount": Amount,
            /// At least this much for a period.
            #[uniffi(default = None)]
            minimum "minimum": Option<Amount>,
        },
        /// Each seat at the price of the tier that it falls in.
        Graduated "graduated" {
            /// In rising order; the last has no `upTo`.
            tiers "tiers": Vec<Tier>,
            /// At least this much for a period.
            #[uniffi(default = None)]
            minimum "minimum": Option<Amount>,
        },
        /// All seats at the price of the tier that their number falls in.
        Volume "volume" {
            /// In rising order; the last has no `upTo`.
            tiers "tiers": Vec<Tier>,
            /// At least this much for a period.
            #[uniffi(default = None)]
            minimum "minimum": Option<Amount>,
        },
        /// An amount for every so many seats: a package that is begun is whole.
        Package "package" {
            /// For each package.
            amount "amount": Amount,
            /// How many seats a package holds.
            size "size": i64,
            /// At least this much for a period.
            #[uniffi(default = None)]
            minimum "minimum": Option<Amount>,
        },
    }
}

choice! {
    /// When an edit of a plan reaches its holders.
    ReachWhen = tenure::plan::ReachWhen {
        /// They keep their version (grandfathering).
        Never "never",
        /// From the first cycle that starts on or after the version's date.
        NextCycle "next_cycle",
        /// From the version's date.
        AtOnce "at_once",
    }
}

record! {
    /// What is left at the end of a period goes on into the next.
    Rollover = tenure::plan::Rollover {
        /// At most this share of the grant.
        #[uniffi(default = None)]
        percent "percent": Option<Decimal>,
        /// At most this much.
        #[uniffi(default = None)]
        maximum "maximum": Option<Decimal>,
        /// Topped up to at least this much.
        #[uniffi(default = None)]
        minimum "minimum": Option<Decimal>,
        /// For no longer than this.
        #[uniffi(default = None)]
        age "age": Option<String>,
        /// Whether it counts for the grant of each period, or over all that has rolled.
        over "over": RolloverOver,
    }
}

choice! {
    /// What a rollover's percentage, maximum and minimum count over.
    RolloverOver = tenure::plan::RolloverOver {
        /// What is left of each period's grant, by itself.
        Each "each",
        /// All that is left of all of them; the oldest are trimmed first.
        Together "together",
    }
}

choice! {
    /// How long a membership lasts.
    Term = tenure::plan::Term {
        /// Until it is ended.
        Open "open",
        /// So long from the start.
        Rolling "rolling" {
            /// From the start of the membership.
            length "length": String,
        },
        /// A fixed season; whoever joins in the middle has what is left of it.
        Season "season" {
            /// The first day of each season.
            starts "starts": String,
            /// How long a season lasts.
            length "length": String,
            /// Who joins on or after this day gets the next season too.
            #[uniffi(default = None)]
            rollover "rollover": Option<String>,
        },
        /// Whole calendar units: the one in which a member joins counts in full.
        Calendar "calendar" {
            /// So many days, weeks (from Monday), months or years.
            length "length": String,
            /// Who joins on or after this day of the unit's last month gets one unit more. 1 to 31.
            #[uniffi(default = None)]
            rollover_day "rollover_day": Option<i32>,
        },
        /// The dates of one event.
        Event "event" {
            /// The first day.
            from "from": Day,
            /// The day after the last.
            until "until": Day,
        },
    }
}

record! {
    /// One step of a price by number of seats.
    Tier = tenure::plan::Tier {
        /// The last seat that this tier holds. Absent: all the rest.
        #[uniffi(default = None)]
        up_to "up_to": Option<i64>,
        /// For each seat in the tier.
        each "each": Amount,
        /// Added once when the tier is reached.
        #[uniffi(default = None)]
        flat "flat": Option<Amount>,
    }
}
