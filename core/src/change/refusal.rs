//! Why a command is refused, and what there is to know about one that is accepted: stable codes and their arguments.
//!
//! Uses `booking` and the rooms below it.

use super::command::Command;
use crate::access::Reason;
use crate::booking::BookingReason;
use crate::id::FactId;
use crate::time::Day;
use serde::Serialize;

macro_rules! refusals {
    ($($variant:ident => $name:literal, $meaning:literal;)*) => {
        /// Why a command is refused, as a stable name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum RefusalCode { $(#[doc = $meaning] $variant,)* }

        impl RefusalCode {
            /// Every code, in the order in which the documentation lists them.
            pub const ALL: &'static [RefusalCode] = &[$(RefusalCode::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(RefusalCode::$variant => $name,)* }
            }

            /// One sentence on what the code means.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(RefusalCode::$variant => $meaning,)* }
            }
        }
    };
}

refusals! {
    NotPermitted => "not_permitted", "Who asks may not do this: members change what is their own, within the rules.";
    IdUsed => "id_used", "Another command has been carried out under this id: each takes an id of its own.";
    ByStaff => "by_staff", "A manager or the host did it: only they undo it.";
    Withheld => "withheld", "A membership of theirs is suspended: only the staff gives them another.";
    InThePast => "in_the_past", "Only a manager or the host dates something before today.";
    AlreadyRegistered => "already_registered", "The customer or the company is entered already.";
    NotOffered => "not_offered", "Nobody new can take the plan on that day.";
    NotPublic => "not_public", "A member takes public plans only; the staff assigns the others.";
    AlreadyHeld => "already_held", "They hold this plan then already.";
    SamePlan => "same_plan", "The membership has this version of this plan then already.";
    IsChild => "is_child", "They are covered by another's membership: they can neither switch nor sign up until a manager unlinks them, passes excepted.";
    NotShareable => "not_shareable", "The membership cannot be shared: its plan does not allow it.";
    OwnChild => "own_child", "The holder of a membership is not one of its children.";
    LimitReached => "limit_reached", "As many children are covered as the plan allows; only a manager goes beyond, who says why.";
    AlreadyCovered => "already_covered", "They are covered by this membership then already.";
    AlreadyMember => "already_member", "They hold a membership of their own, or another covers them: only a manager adds them.";
    AlreadyInvited => "already_invited", "They are asked already, and have not accepted yet.";
    NotInvited => "not_invited", "The invitation is not open: it was accepted, declined or withdrawn, or its time is over.";
    NotCovered => "not_covered", "The membership does not cover them then.";
    TooManyChildren => "too_many_children", "The plan covers fewer children than the membership has: only a manager makes the newest wait.";
    SeatsInUse => "seats_in_use", "More people are in than there would be seats.";
    AlreadyLinked => "already_linked", "They are linked to the company then already.";
    NotLinked => "not_linked", "They are not linked to the company then.";
    WouldDisplace => "would_displace", "The link is dated before others and would take the place of somebody who is admitted.";
    NotRunning => "not_running", "The membership has not started then, or it is over.";
    AlreadyPaused => "already_paused", "The membership rests then already.";
    NotPaused => "not_paused", "The membership does not rest then.";
    NotPausable => "not_pausable", "Passes do not rest.";
    AlreadyAttached => "already_attached", "The membership has this add-on then already.";
    NotAttached => "not_attached", "The membership does not have this add-on then.";
    AlreadyRedeemed => "already_redeemed", "The coupon is used on this membership already.";
    TooEarly => "too_early", "Notice and commitment hold the membership longer.";
    AlreadyCancelled => "already_cancelled", "The membership is cancelled for that day or an earlier one.";
    NotCancelled => "not_cancelled", "No cancellation of the membership is to come.";
    TookEffect => "took_effect", "It has taken effect: only a manager takes it back.";
    NotUndoable => "not_undoable", "Facts of this kind are not taken back by this command.";
    RenewsByItself => "renews_by_itself", "The membership goes on by itself: there is nothing to renew.";
    NotRenewable => "not_renewable", "The plan does not let the membership be renewed: it has no end, or it ends for good.";
    AlreadyWaits => "already_waits", "They are on the waiting list of it already.";
    NotBookable => "not_bookable", "The reservation may not be made; its reasons say why.";
    AlreadyGivenUp => "already_given_up", "The reservation is cancelled already.";
    BookingStarted => "booking_started", "The reservation has started: only a manager gives it up.";
    NotAdmitted => "not_admitted", "Nothing that they hold lets them in then.";
    NotEnoughCredits => "not_enough_credits", "There are not enough credits, and the plan allows no overage.";
}

/// Why one command is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Which command.
    pub command: FactId,
    /// Why.
    pub code: RefusalCode,
    /// The earliest day on which it would be accepted.
    pub earliest: Option<Day>,
    /// How many the rule allows.
    pub limit: Option<u32>,
    /// How many there are.
    pub count: Option<u32>,
    /// The fact that stands in the way: the share, the link, the pause, the cancellation, the other membership.
    pub fact: Option<FactId>,
    /// Why a reservation may not be made.
    pub booking: Vec<BookingReason>,
    /// Why they are not let in: one reason for each thing that they hold, as the question whether they may answers.
    pub access: Vec<Reason>,
    /// A command that would be accepted in its place, where there is one: by who asked, unless `instead_by` says otherwise.
    pub instead: Option<Command>,
    /// Whether only a manager may give that command.
    pub instead_by_manager: bool,
}

impl Refusal {
    pub(super) fn of(command: &FactId, code: RefusalCode) -> Refusal {
        Refusal {
            command: command.clone(),
            code,
            earliest: None,
            limit: None,
            count: None,
            fact: None,
            booking: Vec::new(),
            access: Vec::new(),
            instead: None,
            instead_by_manager: false,
        }
    }

    pub(super) fn by(mut self, fact: impl AsRef<str>) -> Refusal {
        self.fact = FactId::new(fact).ok();
        self
    }

    pub(super) fn instead(mut self, command: Command) -> Refusal {
        self.instead = Some(command);
        self
    }

    /// One English sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = self.code.meaning().trim_end_matches('.').to_owned();
        let fact = self.fact.as_ref().map(|fact| format!("it is `{fact}`"));
        let count = match (self.count, self.limit) {
            (Some(count), Some(limit)) => Some(format!("there are {count}, and {limit} are allowed")),
            (Some(count), None) => Some(format!("there are {count}")),
            (None, Some(limit)) => Some(format!("{limit} are allowed")),
            (None, None) => None,
        };
        let earliest = self.earliest.map(|day| format!("the earliest day is {day}"));
        let booking: Vec<String> = self.booking.iter().map(BookingReason::sentence).collect();
        let booking = (!booking.is_empty()).then(|| booking.join(" "));
        let access: Vec<String> = self.access.iter().map(Reason::sentence).collect();
        let access = (!access.is_empty()).then(|| access.join(" "));
        for more in [fact, count, earliest, booking, access].into_iter().flatten() {
            text.push_str("; ");
            text.push_str(more.trim_end_matches('.'));
        }
        text.push('.');
        text
    }
}

macro_rules! remarks {
    ($($variant:ident => $name:literal, $meaning:literal;)*) => {
        /// What there is to know about a command that is accepted, as a stable name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum RemarkCode { $(#[doc = $meaning] $variant,)* }

        impl RemarkCode {
            /// Every code, in the order in which the documentation lists them.
            pub const ALL: &'static [RemarkCode] = &[$(RemarkCode::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(RemarkCode::$variant => $name,)* }
            }

            /// One sentence on what the code means.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(RemarkCode::$variant => $meaning,)* }
            }
        }
    };
}

remarks! {
    TakesEffect => "takes_effect", "It takes effect on this day.";
    HeldByNotice => "held_by_notice", "A cancellation must be asked for so long before its effect.";
    HeldByCommitment => "held_by_commitment", "So many periods were promised on joining.";
    AwaitsPayment => "awaits_payment", "Access and credits wait for the first payment.";
    AwaitsAcceptance => "awaits_acceptance", "They are covered once they accept.";
    TrialEnds => "trial_ends", "Its trial ends with this.";
    ChangesLapse => "changes_lapse", "Changes that were to come at its end or later come to nothing.";
    ChangesStand => "changes_stand", "Changes of plan that were to come still come.";
    OnTrial => "on_trial", "It starts with a trial, which ends on this day.";
    ChildrenCarriedOver => "children_carried_over", "The children of the membership come along to the new plan.";
    ChildrenDropped => "children_dropped", "The children of the membership are no longer covered.";
    ChildrenWait => "children_wait", "Those children wait who came last: there are fewer places.";
    BeneficiariesDropped => "beneficiaries_dropped", "Those who are linked to the company no longer inherit the membership.";
    OverLimit => "over_limit", "A manager goes beyond the limit, and is named in the fact.";
    Waits => "waits", "There are too few places: they wait.";
    LeavesOwn => "leaves_own", "They keep what they hold themselves.";
    BookingStands => "booking_stands", "A reservation under the membership stands: it is not given up by this.";
    FromOldEnd => "from_old_end", "It goes on from its old end.";
    StartsAnew => "starts_anew", "It starts anew; the join date is kept.";
    ChargedLate => "charged_late", "It is too late to be free: the reservation is charged all the same.";
    OnWaitlist => "on_waitlist", "It is full: they wait in order, and have it when it is their turn.";
    MovedUp => "moved_up", "Those who waited move up, and have a reservation now.";
    TurnLost => "turn_lost", "Those who waited could not have it as their turn came: they wait no longer.";
    Uncovered => "uncovered", "Credits cover only a part: the rest is overage.";
    PlanRetired => "plan_retired", "Those who hold the plan keep it.";
    HoldersTouched => "holders_touched", "So many memberships are touched.";
    AlreadyDone => "already_done", "The command has been carried out before: its facts are there, and nothing is added.";
    NothingToIssue => "nothing_to_issue", "There is nothing to be invoiced.";
}

/// One thing to know about a command that is accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Which command.
    pub command: FactId,
    /// What.
    pub code: RemarkCode,
    /// The day that it is about.
    pub on: Option<Day>,
    /// How many it is about.
    pub count: Option<u32>,
    /// Whom or what it is about: a child, a reservation.
    pub about: Vec<FactId>,
}

impl Remark {
    /// One English sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = self.code.meaning().trim_end_matches('.').to_owned();
        let about: Vec<String> = self.about.iter().map(|id| format!("`{id}`")).collect();
        let on = self.on.map(|day| day.to_string());
        let count = self.count.map(|count| count.to_string());
        for more in [on, count, (!about.is_empty()).then(|| about.join(", "))].into_iter().flatten() {
            text.push_str(": ");
            text.push_str(&more);
        }
        text.push('.');
        text
    }
}
