//! Which rules a notice follows: the plan's of its kind, or else the space's, or else, for what a host's other systems start
//! from, none but the event itself.
//!
//! Uses `space` and `plan`.

use crate::plan::{NoticeKind, NoticeRule, Plan};
use crate::space::{Catalogue, Held};
use crate::term;
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::collections::BTreeSet;

/// The kinds that are asked for by some rule of a space, or come without one.
#[derive(Debug)]
pub(super) struct Asked {
    kinds: BTreeSet<NoticeKind>,
    rules: Vec<NoticeRule>,
}

/// The kinds that come without a rule.
const OPERATIONAL: [NoticeKind; 7] = [
    NoticeKind::AccessGranted,
    NoticeKind::AccessEnded,
    NoticeKind::SeatWaiting,
    NoticeKind::PaymentFailed,
    NoticeKind::TopUp,
    NoticeKind::CardReissue,
    NoticeKind::MovedUp,
];

impl Asked {
    pub(super) fn of(catalogue: &Catalogue) -> Asked {
        let plans = catalogue.plans().flat_map(|(_, versions)| versions).flat_map(|plan| &plan.notices);
        let policies = catalogue.policies().iter().flat_map(|policy| &policy.notices);
        let rules: Vec<NoticeRule> = plans.chain(policies).copied().collect();
        Asked { kinds: rules.iter().map(|rule| rule.notice).chain(OPERATIONAL).collect(), rules }
    }

    pub(super) fn has(&self, kind: NoticeKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Between which days an event may lie of which something is said in a span, whichever rule of its kind it follows, if
    /// it was recorded before it happened.
    pub(super) fn days(&self, kind: NoticeKind, zone: &Zone, from: Moment, until: Moment) -> (Day, Day) {
        let of_kind = || self.rules.iter().filter(|rule| rule.notice == kind);
        let moved = |day: Day, interval: crate::time::Interval, n: i64| interval.add_to(day, n).ok();
        // Months are clamped to their ends: a few days more than enough.
        let (first, last) = (zone.day_of(from).add_days(-4), zone.day_of(until).add_days(4));
        let (first, last) = (first.unwrap_or(Day::MIN), last.unwrap_or(Day::MAX));
        let afters = of_kind().filter_map(|rule| rule.after);
        let befores = of_kind().filter_map(|rule| rule.before);
        (
            afters.map(|after| moved(first, after, -1).unwrap_or(Day::MIN)).fold(first, Day::min),
            befores.map(|before| moved(last, before, 1).unwrap_or(Day::MAX)).fold(last, Day::max),
        )
    }

    pub(super) fn any(&self, kinds: &[NoticeKind]) -> bool {
        kinds.iter().any(|kind| self.has(*kind))
    }
}

/// The rules of a kind that the day of an event goes by.
pub(super) fn rules(catalogue: &Catalogue, kind: NoticeKind, plan: Option<&Plan>, on: Moment) -> Vec<NoticeRule> {
    let of = |rules: &[NoticeRule]| rules.iter().filter(|rule| rule.notice == kind).copied().collect::<Vec<_>>();
    let own = plan.map(|plan| of(&plan.notices)).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let spaces = of(&catalogue.policy_at(catalogue.zone().day_of(on)).notices);
    if spaces.is_empty() && OPERATIONAL.contains(&kind) {
        return vec![NoticeRule { notice: kind, before: None, after: None, left: None }];
    }
    spaces
}

/// The version of a membership's plan whose notices hold at an instant.
pub(super) fn plan_at<'a>(catalogue: &'a Catalogue, held: &'a Held, at: Moment) -> Option<&'a Plan> {
    let term = term::of(held, catalogue);
    let base = term.at(at).value.or_else(|| term.stretches.first()).map(|stretch| &stretch.plan)?;
    let versions = catalogue.plan_versions(&base.plan);
    if versions.iter().all(|version| version.reach.notices == crate::plan::ReachWhen::Never) {
        return Some(base);
    }
    term::noticed(held, catalogue, at).map(|plan| &**plan)
}
