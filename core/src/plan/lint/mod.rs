//! Lint: what in a catalogue would surprise those who sell it.
//!
//! Nothing here is wrong in the sense of the reader, which refuses what contradicts itself: each finding is a plan that
//! reads as if it did something that it never does. Uses `error`, `id`, `money`, `time` and the plan itself.

mod access;
mod allowances;
mod books;
mod hours;
mod length;
mod price;
mod terms;
mod versions;

#[cfg(test)]
mod tests;

use super::{AddOn, Plan};
use crate::id::{CreditId, FactId, HoursId, PlanId, ResourceId, TaxCategory};
use crate::money::Percent;
use crate::time::{Day, Window};
use serde::Serialize;
use std::fmt;

/// What is looked through: the catalogue as plain values.
#[derive(Clone, Copy, Debug, Default)]
pub struct CatalogueOffer<'a> {
    /// Every version of every plan.
    pub plans: &'a [Plan],
    /// Every version of every add-on.
    pub add_ons: &'a [AddOn],
    /// Every version of every set of hours.
    pub hours: &'a [Opening<'a>],
    /// The permissions that somebody should be able to hold, such as those that a place covers; they may end in `/*`.
    pub wanted: &'a [&'a str],
    /// What somebody was granted besides plans and add-ons.
    pub granted: &'a [&'a str],
    /// What can be reserved.
    pub bookable: &'a [Bookable<'a>],
    /// The kinds of credit that somebody has used otherwise, such as prints.
    pub used: &'a [&'a CreditId],
    /// The categories that some tax names. Absent: they are not looked at.
    pub taxed: Option<&'a [&'a TaxCategory]>,
    /// The rates of taxes and what coupons take off, by the ids of both.
    pub percents: &'a [(&'a FactId, Percent)],
    /// Through when books are closed, and the local day on which they were.
    pub closings: &'a [(&'a FactId, Day, Day)],
}

/// One version of a set of weekly hours.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    /// The hours that this is a version of.
    pub hours: &'a HoursId,
    /// This version's own id.
    pub version: &'a FactId,
    /// The first local day on which it is in force.
    pub from: Day,
    /// When it is open, each week.
    pub windows: &'a [Window],
    /// Some dated exception opens these hours besides.
    pub opened_by_exception: bool,
}

/// Something that can be reserved, and what pays for it.
#[derive(Clone, Copy, Debug)]
pub struct Bookable<'a> {
    /// What can be reserved.
    pub resource: &'a ResourceId,
    /// The kind of credit that pays for it.
    pub credit: Option<&'a CreditId>,
    /// Whether that credit counts minutes, and not money.
    pub minutes: bool,
}

/// One thing that would surprise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The plan that it is about, if it is about one.
    pub plan: Option<PlanId>,
    /// The version of a plan, an add-on or a set of hours that it is about.
    pub version: Option<FactId>,
    /// What it is.
    pub code: FindingCode,
    /// What surprises, in a sentence that names the parts.
    pub sentence: String,
}

macro_rules! findings {
    ($($variant:ident => $name:literal, $doc:literal, $example:literal;)*) => {
        /// What a finding is, as a stable name. New codes may be added; a name never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum FindingCode { $(#[doc = $doc] #[doc = ""] #[doc = concat!("For example: ", $example)] $variant,)* }

        impl FindingCode {
            /// Every code.
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(FindingCode::$variant => $name,)* }
            }

            /// One sentence on what it means.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(FindingCode::$variant => $doc,)* }
            }

            /// What brings it about.
            #[must_use]
            pub fn example(self) -> &'static str {
                match self { $(FindingCode::$variant => $example,)* }
            }
        }
    };
}

findings! {
    WindowsOverlap => "windows_overlap", "Two windows of one set of hours overlap, so that one of them says less than it seems.",
        "Sunday 22:00 to 06:00 beside Monday 05:00 to 12:00.";
    HoursNeverOpen => "hours_never_open", "Hours without any window, and no exception opens them: nobody is ever let in.",
        "a set of hours whose only window names no day of the week.";
    GrantNeverOpen => "grant_never_open", "The hours of a permission and those of its plan have no time in common.",
        "a night plan (20:00 to 06:00) that grants `door/gym` from 09:00 to 17:00.";
    PermissionNobodyGrants => "permission_nobody_grants", "Neither a plan nor an add-on grants it, so nobody is ever let in there.",
        "a second location covers `door/east/*` and every plan grants `door/west/*`.";
    GrantShadowed => "grant_shadowed", "A permission is limited to hours or to a time after joining, and another of the same plan grants it without.",
        "`course/2` only after three months, beside `course/*`.";
    GrantNeverStarts => "grant_never_starts", "A permission starts some time after joining, when the membership is over.",
        "`course/advanced` after P3M on a plan that ends after two months.";
    UpgradeCheaper => "upgrade_cheaper", "A plan of a higher rank costs less a day.",
        "rank 2 at 300.00 a month, rank 1 at 80.00 a week.";
    MoreSeatsCheaper => "more_seats_cheaper", "One seat more makes the whole cheaper.",
        "by volume 10.00 each up to 9 seats and 8.00 each from 10: nine cost 90.00, ten 80.00.";
    TierUnreachable => "tier_unreachable", "A tier of a price holds no number of seats.",
        "a tier up to 5 behind a tier up to 10.";
    FirstStubIdle => "first_stub_idle", "It says what a first part period costs, and its cycles begin on the day of joining, so that there is none.",
        "`first_stub` free with an anniversary anchor.";
    NothingToPay => "nothing_to_pay", "It waits for payments that are never asked for: no date reaches Active, or no dunning ever starts.",
        "access once paid, on a plan without price, fee and deposit.";
    StatusUnreachable => "status_unreachable", "A status that the plan speaks of and no date reaches.",
        "a grace period on a plan that renews by itself; a trial as long as the term.";
    ShareOfNothing => "share_of_nothing", "A share covers nobody: no plan that its membership has can be shared.",
        "a child of a membership whose plan has no `sharing`.";
    AlwaysNew => "always_new", "Its holders count as new until it ends.",
        "new for P3M on a plan of one month.";
    CommitmentBeyondTerm => "commitment_beyond_term", "The commitment is longer than the term, or counts cycles of a plan that has none.",
        "24 monthly cycles on a plan that ends after a year.";
    NoticeBeyondTerm => "notice_beyond_term", "A cancellation must be asked for longer before its effect than the term is.",
        "notice of P3M on a plan of two months.";
    RenewalWithoutTerm => "renewal_without_term", "It says how it is renewed, and has no term that ends.",
        "renewal by hand on an open term.";
    SeasonNotAYear => "season_not_a_year", "Its seasons leave a gap or overlap, since they start once a year.",
        "seasons of nine months from 1 September: who joins in July has the next one as well.";
    RolloverIdle => "rollover_idle", "The day from which a joiner gets the next term too is never reached, or always.",
        "seasons of six months from 1 January that roll over on 1 October.";
    DunningUnreached => "dunning_unreached", "A step of dunning that changes nothing, being behind the end or behind a suspension.",
        "a notice after P30D, and the end after P20D.";
    VisitLimitIdle => "visit_limit_idle", "More visits are allowed than can be made.",
        "ten visits a week where all visits of a day count as one.";
    BookingImpossible => "booking_impossible", "The booking limits leave no reservation that is short and long enough.",
        "at least 120 minutes, at most 90.";
    SharedWithNobody => "shared_with_nobody", "It can be shared or inherited, by nobody.",
        "sharing with at most 0 others.";
    AllowanceUnusable => "allowance_unusable", "Credits that cannot be used up: nothing takes them, or the booking limits are lower.",
        "600 minutes a month, and at most 300 minutes of bookings in a cycle.";
    RolloverContradicts => "rollover_contradicts", "What is topped up to at least is more than what may be kept at most.",
        "rollover with a minimum of 20 and a maximum of 10.";
    ReachOfFirstVersion => "reach_of_first_version", "It says when it reaches the holders of an older version, and there is none.",
        "`reach` with the price at once on the only version of a plan.";
    VersionNeverInForce => "version_never_in_force", "Another version takes its place on the day on which it begins.",
        "two versions of one plan from 1 March.";
    TaxUnknown => "tax_unknown", "A tax category that no tax names, so that nothing is taxed by it.",
        "a plan taxed as `standart`, and taxes of `standard`.";
    PercentSmall => "percent_small", "A percentage below one, which reads as if a fraction had been meant.",
        "a tax of 0.23 percent.";
    ClosedAhead => "closed_ahead", "Books that are closed through a day which had not come, so that nothing is billed until it is over.",
        "closed in January 2026 through 2062.";
    NeverOffered => "never_offered", "It is withdrawn before anybody could take it.",
        "a version from 1 March that is offered until 1 February.";
}

impl fmt::Display for FindingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Finding {
    fn of_plan(plan: &Plan, code: FindingCode, sentence: impl Into<String>) -> Finding {
        Finding { plan: Some(plan.plan.clone()), version: Some(plan.id.clone()), code, sentence: sentence.into() }
    }
}

/// Everything in a catalogue that would surprise, by plan, version and code.
///
/// ```
/// use tenure::plan::{CatalogueOffer, FindingCode, Plan, lint};
/// let plan: Plan = serde_json::from_str(
///     r#"{"id": "spring", "recorded": "2026-01-01T00:00:00Z", "plan": "hot-desk", "from": "2026-01-01", "name": "Hot desk",
///         "kind": "fixed_term", "terms": {"term": {"rolling": {"length": "P1M"}}, "renewal": "none", "new_for": "P3M"}}"#,
/// )
/// .map_err(|error| error.to_string())?;
/// let findings = lint(&CatalogueOffer { plans: &[plan], ..CatalogueOffer::default() });
/// assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::AlwaysNew]);
/// assert_eq!(findings[0].sentence, "holders count as new for P3M, and the membership ends after P1M");
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn lint(offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let mut found = hours::findings(offer);
    found.extend(access::nobody_grants(offer));
    found.extend(versions::findings(offer.plans));
    found.extend(price::cheaper_upgrades(offer.plans));
    found.extend(books::findings(offer));
    let takers = allowances::Takers::of(offer);
    for plan in offer.plans {
        found.extend(terms::findings(plan));
        found.extend(price::findings(plan));
        found.extend(access::findings(plan));
        found.extend(allowances::findings(plan, &takers));
    }
    found.sort();
    found.dedup();
    found
}
