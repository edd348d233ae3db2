//! What falls due, of some kinds: access, ends, trials, failed payments and their dunning, silence. Where everything was
//! recorded before anything happened.

use super::term::Life;
use super::{Oracle, plus};
use std::collections::BTreeSet;
use tenure::id::{CustomerId, MembershipId};
use tenure::plan::{Kind, NoticeKind, NoticeRule, Plan};
use tenure::space::facts::*;
use tenure::time::Moment;

/// When to act, and the id.
pub type Due = BTreeSet<(Moment, String)>;

fn just_before(at: Moment) -> Moment {
    at.previous().unwrap()
}

impl Oracle {
    /// The version whose notices hold for a membership.
    fn noticed<'a>(&'a self, life: &Life<'a>, at: Moment) -> &'a Plan {
        self.version(life, at.max(life.start), |reach| reach.notices)
    }

    fn rules(&self, kind: NoticeKind, plan: Option<&Plan>, on: Moment) -> Vec<NoticeRule> {
        let of = |rules: &[NoticeRule]| rules.iter().filter(|rule| rule.notice == kind).copied().collect::<Vec<_>>();
        let own = plan.map_or(vec![], |plan| of(&plan.notices));
        let spaces = self.policy_on(self.day_of(on)).map_or(vec![], |policy| of(&policy.notices));
        let operational =
            matches!(kind, NoticeKind::AccessGranted | NoticeKind::AccessEnded | NoticeKind::PaymentFailed);
        match () {
            () if !own.is_empty() => own,
            () if spaces.is_empty() && operational => {
                vec![NoticeRule { notice: kind, before: None, after: None, left: None }]
            }
            () => spaces,
        }
    }

    /// What follows from an event by some rules.
    fn follow(&self, rules: Vec<NoticeRule>, name: &str, subject: &str, on: Moment, due: &mut Due) {
        let day = self.day_of(on);
        let when = if self.start(day) == on { day.to_string() } else { on.to_string() };
        for rule in rules {
            let (at, step) = match (rule.before, rule.after) {
                (Some(before), _) => (self.start(plus(day, before, -1)), format!("/-{before}")),
                (_, Some(after)) => (self.start(plus(day, after, 1)), format!("/+{after}")),
                _ => (on, String::new()),
            };
            due.insert((at, format!("{name}/{subject}/{when}{step}")));
        }
    }

    /// Access of one customer by all that they hold, asked at all these instants in order; and when they are inactive.
    pub fn due_to_a_customer(&self, customer: &CustomerId, instants: &[Moment]) -> Due {
        let mut due = Due::new();
        let mut inside: BTreeSet<MembershipId> = BTreeSet::new();
        let mut spells: Vec<(Moment, Moment)> = vec![];
        for at in instants {
            let (holdings, effective) = self.standing(customer, *at);
            for m in self.memberships() {
                // Who is linked to a company may also share what it holds.
                let held = || holdings.iter().filter(|h| h.membership.as_ref() == Some(&m.id) && !h.waiting);
                let paused = held().any(|h| h.status == Status::Paused);
                let (was, admits) = (inside.contains(&m.id), held().any(|h| h.admits));
                let (kind, name, then) = match (was, admits || was && paused) {
                    (false, true) => (NoticeKind::AccessGranted, "access_granted", *at),
                    (true, false) => (NoticeKind::AccessEnded, "access_ended", just_before(*at)),
                    _ => continue,
                };
                if was {
                    inside.remove(&m.id);
                } else {
                    inside.insert(m.id.clone());
                }
                let rules = self.rules(kind, Some(self.noticed(&self.life(m), then)), *at);
                self.follow(rules, name, &format!("{}/{customer}", m.id), *at, &mut due);
            }
            let holds = effective.is_some_and(|n| holdings[n].membership.is_some());
            match spells.last_mut().filter(|last| last.1 == Moment::MAX) {
                Some(open) if !holds => open.1 = *at,
                None if holds => spells.push((*at, Moment::MAX)),
                _ => {}
            }
        }
        for (from, until) in spells {
            self.inactive(customer, from, until, &mut due);
        }
        due
    }

    fn inactive(&self, customer: &CustomerId, from: Moment, until: Moment, due: &mut Due) {
        let kept = |b: &&Booking| self.facts.booking_cancellations.iter().all(|c| c.booking != b.id);
        let visits = self.facts.visits.iter().filter(|v| v.customer == *customer).map(|v| v.at);
        let bookings = self.facts.bookings.iter().filter(|b| b.customer == *customer).filter(kept).map(|b| b.from);
        let seen = visits.chain(bookings).max().unwrap_or(Moment::MIN);
        if seen >= until {
            return;
        }
        let on = from.max(seen);
        let (holdings, effective) = self.standing(customer, on);
        let membership = holdings[effective.unwrap()].membership.clone().unwrap();
        let m = self.memberships().into_iter().find(|m| m.id == membership).unwrap();
        let mut silent = Due::new();
        let rules = self.rules(NoticeKind::Inactive, Some(self.noticed(&self.life(m), on)), on);
        self.follow(rules, "inactive", customer.as_str(), on, &mut silent);
        due.extend(silent.into_iter().filter(|(at, _)| *at < until));
    }

    /// The ends and trials of all memberships, and what failed payments bring.
    pub fn due_of_memberships(&self, instants: &[Moment]) -> Due {
        let mut due = Due::new();
        for m in self.memberships() {
            let life = self.life(m);
            let ends: BTreeSet<Moment> = instants.iter().filter_map(|at| self.state(&life, *at).ends).collect();
            for end in ends.into_iter().filter(|end| *end > Moment::MIN) {
                let (before, then) = (self.state(&life, just_before(end)), self.state(&life, end));
                let goes_on = then.admits && then.status != Status::Grace;
                let pass = matches!(before.base.kind, Kind::DayPass { .. });
                if before.ends == Some(end) && before.status != Status::Upcoming && !goes_on && !pass {
                    let plan = self.noticed(&life, just_before(end));
                    let rules = self.rules(NoticeKind::Ending, Some(plan), end);
                    self.follow(rules, "ending", m.id.as_str(), end, &mut due);
                }
            }
            if let Some(on) = life.trial.map(|trial| self.start(trial)) {
                let (before, then) = (self.state(&life, just_before(on)), self.state(&life, on));
                let switched = life
                    .bases
                    .iter()
                    .skip(1)
                    .any(|(from, _)| *from <= life.start && self.kept_trial(&life, *from).is_none());
                let tried = matches!(before.status, Status::Trialing | Status::Paused) && !switched;
                let over = !then.admits && matches!(then.status, Status::Expired | Status::Grace);
                if tried && !over {
                    let rules = self.rules(NoticeKind::TrialEnding, Some(self.noticed(&life, on)), on);
                    self.follow(rules, "trial_ending", m.id.as_str(), on, &mut due);
                }
            }
            for (failed, terms) in &life.failures {
                if self.made_good(m, failed).is_none() {
                    for (n, step) in terms.dunning.iter().enumerate() {
                        let on = self.start(plus(self.day_of(failed.at), step.after, 1));
                        let plain =
                            NoticeRule { notice: NoticeKind::PaymentFailed, before: None, after: None, left: None };
                        let subject = format!("{}/{}/{}", failed.id, m.id, n + 1);
                        self.follow(vec![plain], "payment_failed", &subject, on, &mut due);
                    }
                }
            }
        }
        due
    }
}
