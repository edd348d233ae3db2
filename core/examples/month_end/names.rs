//! What things are called: ids are for programs.

use std::collections::HashMap;
use tenure::id::{MembershipId, PlanId};
use tenure::plan::Plan;
use tenure::space::Space;
use tenure::space::facts::{Facts, InvoiceLine, LineKind, LineRule, Party};
use tenure::standing::{Holding, Source};
use tenure::time::Day;
use tenure::zone::Zone;

/// The names of a space's parties, plans and extras.
pub(crate) struct Names<'a> {
    space: &'a Space,
    /// The zone of days without a zone.
    pub(crate) zone: &'a Zone,
    plans: HashMap<&'a PlanId, &'a Plan>,
    holders: HashMap<&'a MembershipId, &'a Party>,
    extras: HashMap<&'a str, String>,
}

impl<'a> Names<'a> {
    /// The names as they are on a day.
    pub(crate) fn of(space: &'a Space, facts: &'a Facts, today: Day) -> Names<'a> {
        let mut plans: HashMap<&PlanId, &Plan> = HashMap::new();
        for plan in &facts.plans {
            let known = plans.entry(&plan.plan).or_insert(plan);
            if plan.from <= today && plan.from >= known.from {
                *known = plan;
            }
        }
        let holders = facts.memberships.iter().map(|held| (&held.id, &held.holder)).collect();
        Names { space, zone: &facts.space.zone, plans, holders, extras: extras(facts) }
    }

    /// A customer or a company: the name of the profile, or the id where there is none.
    pub(crate) fn party(&self, party: &Party) -> String {
        let id = match party {
            Party::Customer(id) => id.to_string(),
            Party::Company(id) => id.to_string(),
        };
        self.space.profile(party).map_or(id, |profile| profile.name.clone())
    }

    /// A plan.
    pub(crate) fn plan(&self, plan: &PlanId) -> String {
        self.plans.get(plan).map_or_else(|| plan.to_string(), |version| version.name.clone())
    }

    /// The paths that a plan grants.
    pub(crate) fn grants(&self, plan: &PlanId) -> Vec<&'a str> {
        self.plans
            .get(plan)
            .map_or_else(Vec::new, |version| version.permissions.iter().map(|g| g.path.as_str()).collect())
    }

    /// What is held, and how.
    pub(crate) fn holding(&self, holding: &Holding) -> String {
        let plan = self.plan(&holding.plan);
        let holder = holding.holder.as_ref().map(|holder| self.party(holder)).unwrap_or_default();
        match holding.source {
            Source::Own => plan,
            Source::Shared { .. } => format!("{plan}, shared by {holder}"),
            Source::Inherited { .. } => format!("{plan}, through {holder}"),
            Source::Default => format!("{plan}, which everybody has"),
        }
    }

    /// The name of what a rule such as `add_on:locker-7` or `discount:welcome-1:fee:desk` names by its id.
    fn named_by(&self, rule: &str) -> Option<&String> {
        let id = match LineRule::parse(rule)? {
            LineRule::Fee(id) | LineRule::AddOn(id) | LineRule::Discount(id, _) => id,
            LineRule::Booking(id) | LineRule::Charge(id) | LineRule::Pack(id) => id,
            LineRule::UseOverage(id) | LineRule::BookingOverage(id) => id,
            LineRule::SignUp | LineRule::Deposit | LineRule::DepositReturn => return None,
        };
        self.extras.get(id)
    }

    /// What a line is for.
    pub(crate) fn line(&self, line: &InvoiceLine, payer: &Party) -> String {
        let plan = line.plan.as_ref().map(|plan| self.plan(plan)).unwrap_or_default();
        let extra = || self.named_by(&line.rule).cloned().unwrap_or_else(|| line.rule.clone());
        let what = match line.kind {
            LineKind::Fee => plan,
            LineKind::SignUp => format!("Sign-up fee: {plan}"),
            LineKind::Deposit => format!("Deposit: {plan}"),
            LineKind::DepositReturn => format!("Deposit returned: {plan}"),
            LineKind::AddOn | LineKind::Booking | LineKind::Charge | LineKind::Pack | LineKind::Overage => extra(),
            LineKind::Discount => format!("{}: {plan}", extra()),
        };
        let holder = line.membership.as_ref().and_then(|membership| self.holders.get(membership));
        match holder {
            Some(holder) if *holder != payer => format!("{what}, for {}", self.party(holder)),
            _ => what,
        }
    }
}

/// Add-ons, coupons, rooms and charges by the id of the fact that a line is for.
fn extras(facts: &Facts) -> HashMap<&str, String> {
    let mut extras = HashMap::new();
    for attachment in &facts.attachments {
        let add_on = facts.add_ons.iter().rfind(|add_on| add_on.add_on == attachment.add_on);
        extras.insert(attachment.id.as_str(), add_on.map_or_else(String::new, |add_on| add_on.name.clone()));
    }
    for redemption in &facts.redemptions {
        let coupon = facts.coupons.iter().find(|coupon| coupon.id == redemption.coupon);
        extras.insert(redemption.id.as_str(), coupon.map_or_else(String::new, |coupon| coupon.name.clone()));
    }
    let credit = |id: &tenure::id::CreditId| {
        facts.credits.iter().find(|kind| kind.id == *id).map_or_else(String::new, |kind| kind.name.clone())
    };
    for used in &facts.uses {
        extras.insert(used.id.as_str(), format!("Beyond the credits: {}", credit(&used.credit)));
    }
    for grant in &facts.grants {
        extras.insert(grant.id.as_str(), credit(&grant.credit));
    }
    for booking in &facts.bookings {
        let room = facts.resources.iter().rfind(|room| room.resource == booking.resource);
        let name = room.map_or_else(|| booking.resource.to_string(), |room| room.name.clone());
        let ((_, from), (_, until)) = (facts.space.zone.local(booking.from), facts.space.zone.local(booking.until));
        extras.insert(booking.id.as_str(), format!("{name}, {from} to {until}"));
    }
    extras.extend(facts.charges.iter().map(|charge| (charge.id.as_str(), charge.text.clone())));
    extras
}
