//! The oracle of law 15: a naive interpreter of the rules, to be read in one sitting. It scans all facts for every
//! question, keeps no index, takes no shortcut and works out no `until`. Written from the design and not from the code:
//! of the library it uses only the types of facts and answers, days, instants and zones.
//!
//! Here: which facts are known and have an effect, and steps of the calendar. `term`: one membership through time.
//! `course`: what is charged of it. `holds`: cover, standing
//! and access. `owed`: what it should have been billed. `bill`: what is billed. `recurring`: what
//! recurs by the month. `notices`: what falls due of some kinds.

mod bill;
mod course;
pub mod credits;
mod holds;
mod notices;
mod owed;
mod recurring;
mod term;

use std::collections::HashSet;
use tenure::id::{HoursId, PlanId};
use tenure::plan::{Allowance, Grant, Plan};
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment, TimeOfDay, Unit, When};
use tenure::zone::Zone;

pub struct Oracle {
    /// All that is known, void or not.
    known: Facts,
    /// What has an effect: nothing void, and every end where the endings put it.
    facts: Facts,
    zone: Zone,
}

impl Oracle {
    pub fn of(facts: &Facts) -> Oracle {
        Oracle { known: facts.clone(), facts: effective(facts), zone: facts.space.zone }
    }

    /// As it was known on an instant.
    pub fn known_on(facts: &Facts, at: Moment) -> Oracle {
        let mut known = facts.clone().filter(|_, _, recorded| recorded <= at);
        drop_dangling(&mut known, true);
        Oracle::of(&known)
    }

    fn inst(&self, when: When) -> Moment {
        self.zone.moment_of(when).unwrap()
    }

    fn day(&self, when: When) -> Day {
        self.zone.day_of(self.inst(when))
    }

    fn day_of(&self, at: Moment) -> Day {
        self.zone.day_of(at)
    }

    fn start(&self, day: Day) -> Moment {
        self.zone.start_of(day).unwrap()
    }

    fn between(&self, from: When, until: Option<When>, at: Moment) -> bool {
        self.inst(from) <= at && until.is_none_or(|until| at < self.inst(until))
    }

    /// Moved by n intervals: days and longer move the civil date, hours move elapsed time.
    fn shift(&self, when: When, by: Interval, n: i64) -> When {
        match (when, by.unit()) {
            (When::Day(day), unit) if unit != Unit::Hour => When::Day(plus(day, by, n)),
            (_, Unit::Hour) => {
                let hours = n * i64::from(by.count().get());
                When::Moment(Moment::from_micros(self.inst(when).micros() + hours * 3_600_000_000).unwrap())
            }
            (When::Moment(at), _) => {
                let (day, time) = self.zone.local(at);
                let moved = self.zone.resolve(plus(day, by, n), time).unwrap();
                When::Moment(Moment::from_micros(moved.micros() + at.micros().rem_euclid(1_000_000)).unwrap())
            }
            (When::Day(_), _) => unreachable!(),
        }
    }

    /// The version of a plan in force on a day: the last by (from, id), and before the first the first.
    fn plan_on(&self, plan: &PlanId, day: Day) -> &Plan {
        let versions = self.versions(plan);
        versions.iter().rev().find(|v| v.from <= day).unwrap_or(&versions[0])
    }

    fn versions(&self, plan: &PlanId) -> Vec<&Plan> {
        let mut versions: Vec<_> = self.facts.plans.iter().filter(|v| v.plan == *plan).collect();
        versions.sort_by_key(|v| (v.from, v.id.clone()));
        versions
    }

    /// The policy in force on a day. Before the first there is none, and the defaults hold.
    fn policy_on(&self, day: Day) -> Option<&Policy> {
        self.facts.policies.iter().filter(|p| p.from <= day).max_by_key(|p| (p.from, p.id.clone()))
    }
}

/// A day moved by n intervals of days or longer, clamped to the month's end.
fn plus(day: Day, by: Interval, n: i64) -> Day {
    let count = n * i64::from(by.count().get());
    let months = match by.unit() {
        Unit::Hour => panic!("hours do not lead from a day to a day"),
        Unit::Day => return day.add_days(count).unwrap(),
        Unit::Week => return day.add_days(7 * count).unwrap(),
        Unit::Month => count,
        Unit::Year => 12 * count,
    };
    let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 + months;
    Day::clamped((month.div_euclid(12)) as i32, (month.rem_euclid(12) + 1) as u8, day.day()).unwrap()
}

fn next(day: Day) -> Day {
    day.add_days(1).unwrap()
}

fn seconds(time: TimeOfDay) -> i64 {
    i64::from(time.seconds())
}

/// Void facts, what needs them, and spans that are empty are left out; endings are applied.
fn effective(facts: &Facts) -> Facts {
    let void = |kind: FactKind, id: &str| facts.voids.iter().any(|v| v.kind == kind && v.fact.as_str() == id);
    let mut live = facts.clone().filter(|kind, id, _| !void(kind, id));
    drop_dangling(&mut live, false);
    let zone = &facts.space.zone;
    let inst = |when: When| zone.moment_of(when).unwrap();
    let endings = live.endings.clone();
    let earliest = |own: Option<When>, of: EndingOf| {
        let ends = endings.iter().filter(|e| e.of == of).map(|e| e.at);
        ends.chain(own).min_by_key(|when| inst(*when))
    };
    macro_rules! end {
        ($($array:ident: $kind:ident),*) => {$(
            for fact in &mut live.$array {
                fact.until = earliest(fact.until, EndingOf::$kind(fact.id.clone()));
            }
            live.$array.retain(|fact| fact.until.is_none_or(|until| inst(fact.from) < inst(until)));
        )*};
    }
    end!(links: Link, shares: Share, pauses: Pause, attachments: Attachment, group_members: GroupMember, status_overrides: StatusOverride);
    for grant in &mut live.grants {
        let own = grant.until;
        grant.until = earliest(own, EndingOf::Grant(grant.id.clone()));
    }
    for lockdown in &mut live.lockdowns {
        let of = EndingOf::Lockdown(lockdown.id.clone());
        lockdown.until = earliest(lockdown.until.map(When::Moment), of).map(inst);
    }
    live.lockdowns.retain(|lockdown| lockdown.until.is_none_or(|until| lockdown.from < until));
    live
}

/// Drops the facts that refer to what is not there, until nothing changes: those that need it, or (`all`) that name it.
fn drop_dangling(f: &mut Facts, all: bool) {
    loop {
        let before = f.count();
        macro_rules! ids {
            ($array:ident) => {
                ids!($array, id)
            };
            ($array:ident, $field:ident) => {
                f.$array.iter().map(|x| x.$field.to_string()).collect::<HashSet<_>>()
            };
        }
        let (customers, companies, memberships) = (ids!(customers), ids!(companies), ids!(memberships));
        let (plans, hours, places) = (ids!(plans, plan), ids!(hours, hours), ids!(places, place));
        let (add_ons, resources, credits) = (ids!(add_ons, add_on), ids!(resources, resource), ids!(credits));
        let (coupons, groups, invoices, bookings) = (ids!(coupons), ids!(groups), ids!(invoices), ids!(bookings));
        let has = |set: &HashSet<String>, id: &str| set.contains(id);
        let party = |party: &Party| match party {
            Party::Customer(id) => has(&customers, id.as_str()),
            Party::Company(id) => has(&companies, id.as_str()),
        };
        // Named and not needed: only of interest where all counts.
        let named = |ok: bool| ok || !all;
        let time = |id: &Option<HoursId>| named(id.as_ref().is_none_or(|id| has(&hours, id.as_str())));
        let grants = |grants: &[Grant]| grants.iter().all(|g| time(&g.hours));
        let credit = |list: &[Allowance]| named(list.iter().all(|a| has(&credits, a.credit.as_str())));
        let plan = |id: &PlanId| has(&plans, id.as_str());
        f.policies.retain(|x| named(x.default_plan.as_ref().is_none_or(plan)));
        f.exceptions.retain(|x| match &x.of {
            ExceptionOf::Hours(id) => has(&hours, id.as_str()),
            ExceptionOf::Place(id) => has(&places, id.as_str()),
        });
        f.places.retain(|x| time(&x.hours));
        f.lockdowns.retain(|x| x.place.as_ref().is_none_or(|id| has(&places, id.as_str())));
        f.plans.retain(|x| {
            let resources = x.booking.resources.iter().all(|id| has(&resources, id.as_str()));
            time(&x.hours) && grants(&x.permissions) && credit(&x.allowances) && named(resources)
        });
        f.add_ons.retain(|x| time(&x.extends_hours) && grants(&x.permissions) && credit(&x.allowances));
        f.coupons.retain(|x| named(x.plans.iter().all(plan)));
        f.resources.retain(|x| {
            let credit = x.credit.as_ref().is_none_or(|id| has(&credits, id.as_str()));
            named(credit && x.place.as_ref().is_none_or(|id| has(&places, id.as_str())))
        });
        f.groups.retain(|x| time(&x.hours));
        f.group_members.retain(|x| has(&groups, x.group.as_str()) && has(&customers, x.customer.as_str()));
        f.links.retain(|x| has(&customers, x.customer.as_str()) && has(&companies, x.company.as_str()));
        f.memberships.retain(|x| {
            let own = x.permissions.as_deref().is_none_or(grants) && x.allowances.as_deref().is_none_or(credit);
            party(&x.holder) && plan(&x.plan) && own && time(&x.hours) && named(x.payer.as_ref().is_none_or(party))
        });
        macro_rules! of_membership {
            ($($array:ident),*) => { $(f.$array.retain(|x| has(&memberships, x.membership.as_str()));)* };
        }
        of_membership!(
            switches,
            seat_changes,
            price_changes,
            pauses,
            attachments,
            redemptions,
            renewals,
            cancellations,
            status_overrides,
            shares
        );
        f.switches.retain(|x| plan(&x.plan));
        f.attachments.retain(|x| has(&add_ons, x.add_on.as_str()));
        f.redemptions.retain(|x| has(&coupons, x.coupon.as_str()));
        f.shares.retain(|x| has(&customers, x.child.as_str()));
        f.bookings.retain(|x| {
            let under = x.under.as_ref().is_none_or(|id| has(&memberships, id.as_str()));
            under && has(&customers, x.customer.as_str()) && has(&resources, x.resource.as_str())
        });
        f.booking_cancellations.retain(|x| has(&bookings, x.booking.as_str()));
        f.visits.retain(|x| {
            let under = x.under.as_ref().is_none_or(|id| has(&memberships, id.as_str()));
            under
                && has(&customers, x.customer.as_str())
                && named(x.place.as_ref().is_none_or(|id| has(&places, id.as_str())))
        });
        f.uses.retain(|x| {
            let under = x.under.as_ref().is_none_or(|id| has(&memberships, id.as_str()));
            under && has(&customers, x.customer.as_str()) && has(&credits, x.credit.as_str())
        });
        f.grants.retain(|x| {
            party(&x.holder)
                && has(&credits, x.credit.as_str())
                && named(x.taken_from.as_ref().is_none_or(|from| party(&from.party)))
        });
        f.charges.retain(|x| party(&x.party) && named(x.payer.as_ref().is_none_or(party)));
        f.payments.retain(|x| {
            let membership = x.membership.as_ref().is_none_or(|id| has(&memberships, id.as_str()));
            party(&x.payer) && membership && x.invoice.as_ref().is_none_or(|id| has(&invoices, id.as_str()))
        });
        f.invoices.retain(|x| {
            let known = x.lines.iter().all(|l| {
                l.membership.as_ref().is_none_or(|id| has(&memberships, id.as_str()))
                    && l.plan.as_ref().is_none_or(plan)
            });
            party(&x.payer) && named(known)
        });
        if f.count() == before {
            return;
        }
    }
}
