//! Who became active, changed or expired in a month, and whose membership ends soon.

use crate::names::Names;
use serde::Serialize;
use tenure::error::{Code, Result};
use tenure::space::Space;
use tenure::space::facts::{Facts, Party, Status};
use tenure::standing::{MembershipHistory, Source, Standing};
use tenure::time::{Day, Moment};

/// A day on which somebody's standing changed.
#[derive(Serialize, PartialEq)]
pub(crate) struct Change {
    /// Who.
    pub(crate) name: String,
    /// The local day: the first of what is new; for what is over, its last.
    pub(crate) day: Day,
    /// What they held before.
    pub(crate) before: Option<String>,
    /// What they hold now.
    pub(crate) after: Option<String>,
}

/// A membership that ends soon.
#[derive(Serialize)]
pub(crate) struct Ending {
    /// Who holds it.
    pub(crate) name: String,
    /// What it is.
    pub(crate) plan: String,
    /// Its last day.
    pub(crate) last_day: Day,
    /// The first instant without it.
    pub(crate) until: Moment,
}

/// What somebody has at an instant: of people the effective holding, else the first one that is not over.
#[derive(Clone, PartialEq)]
struct State {
    admits: bool,
    pending: bool,
    what: String,
}

type Changes = (Vec<Change>, Vec<Change>, Vec<Change>);

/// Who became active, who changed, who expired: people by what they hold in any way, companies by what they hold.
pub(crate) fn of(space: &Space, facts: &Facts, through: Day, names: &Names) -> Result<Changes> {
    let (from, until) = span(through, names)?;
    let mut changes = Changes::default();
    for customer in &facts.customers {
        let mut before = None;
        let name = names.party(&Party::Customer(customer.id.clone()));
        let standings = known(space.timeline(&customer.id, from, until))?.unwrap_or_default();
        for (number, standing) in standings.iter().enumerate() {
            let now = state(standing, names);
            if let Some(at) = standing.from.filter(|at| number > 0 && *at >= from) {
                note(&mut changes, &name, at, before, &now, names);
            }
            before = now;
        }
    }
    for company in &facts.companies {
        let name = names.party(&Party::Company(company.id.clone()));
        let Some(profile) = known(space.company_profile(&company.id, until))? else { continue };
        for held in &profile.memberships {
            of_company(&mut changes, &name, held, (from, until), names);
        }
    }
    let (active, changed, expired) = &mut changes;
    for list in [active, changed, expired] {
        list.sort_by(|a, b| (a.day, &a.name).cmp(&(b.day, &b.name)));
    }
    Ok(changes)
}

/// The answer about a party, unless it was recorded in error: then there is none.
pub(crate) fn known<T>(answer: Result<T>) -> Result<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.code == Code::InvalidQuestion => Ok(None),
        Err(error) => Err(error),
    }
}

/// From the first instant of the month until the first after the day.
fn span(through: Day, names: &Names) -> Result<(Moment, Moment)> {
    Ok((names.zone.start_of(through.month_start())?, names.zone.start_of(through.next()?)?))
}

fn note(changes: &mut Changes, name: &str, at: Moment, before: Option<State>, now: &Option<State>, names: &Names) {
    let (active, changed, expired) = changes;
    let list = match (&before, now) {
        (before, now) if before == now => return,
        (None, None) => return,
        (_, None) => expired,
        (None, Some(now)) if !now.admits => changed,
        (Some(before), Some(now)) if !(before.pending && now.admits) => changed,
        _ => active,
    };
    let last = if now.is_none() { at.previous().unwrap_or(at) } else { at };
    let (before, after) = (before.map(|state| state.what), now.clone().map(|state| state.what));
    list.push(Change { name: name.to_owned(), day: names.zone.day_of(last), before, after });
}

fn state(standing: &Standing, names: &Names) -> Option<State> {
    let held = |status| !matches!(status, Status::Expired | Status::Upcoming);
    let effective = standing.effective.and_then(|at| standing.holdings.get(at));
    let present = standing.holdings.iter().find(|holding| held(holding.status) && !holding.waiting);
    let holding = effective.or(present).filter(|holding| holding.source != Source::Default)?;
    let what = names.holding(holding) + words(holding.status);
    Some(State { admits: holding.admits, pending: holding.status == Status::Pending, what })
}

/// What is said of a status besides the plan.
fn words(status: Status) -> &'static str {
    match status {
        Status::Active => "",
        Status::Trialing => ": on trial",
        Status::Grace => ": in grace",
        Status::Pending => ": not paid yet",
        Status::Paused => ": paused",
        Status::Suspended => ": suspended",
        Status::Upcoming => ": to come",
        Status::Expired => ": over",
    }
}

fn of_company(changes: &mut Changes, name: &str, held: &MembershipHistory, span: (Moment, Moment), names: &Names) {
    let within = |at: Moment| span.0 <= at && at < span.1;
    let mut before: Option<State> = None;
    for stretch in &held.statuses {
        let what = plan_at(held, stretch.from, names) + words(stretch.status);
        let over = matches!(stretch.status, Status::Expired | Status::Upcoming);
        let now = State { admits: stretch.admits, pending: stretch.status == Status::Pending, what };
        let now = Some(now).filter(|_| !over);
        if within(stretch.from) {
            note(changes, name, stretch.from, before, &now, names);
        }
        before = now;
    }
    let mut seats = held.membership.seats.unwrap_or(1);
    for change in &held.seat_changes {
        let at = names.zone.moment_of(change.at).unwrap_or(Moment::MIN);
        if within(at) && change.seats != seats {
            let plan = plan_at(held, at, names);
            let words = |seats: u32| Some(format!("{plan}, {seats} seats"));
            let day = names.zone.day_of(at);
            changes.1.push(Change { name: name.to_owned(), day, before: words(seats), after: words(change.seats) });
        }
        seats = change.seats;
    }
    for (old, new) in held.plans.iter().zip(held.plans.iter().skip(1)) {
        if within(new.from) && old.plan != new.plan && old.until == Some(new.from) {
            let (before, after) = (Some(names.plan(&old.plan)), Some(names.plan(&new.plan)));
            changes.1.push(Change { name: name.to_owned(), day: names.zone.day_of(new.from), before, after });
        }
    }
}

fn plan_at(held: &MembershipHistory, at: Moment, names: &Names) -> String {
    let plan = held.plans.iter().rfind(|plan| plan.from <= at).map_or(&held.membership.plan, |plan| &plan.plan);
    names.plan(plan)
}

/// Memberships that are current at the end of a day and end within the thirty days after it.
pub(crate) fn ending(space: &Space, facts: &Facts, through: Day, names: &Names) -> Result<Vec<Ending>> {
    let (_, from) = span(through, names)?;
    let until = names.zone.start_of(through.add_days(31)?)?;
    let soon = |end: Moment| from < end && end <= until;
    let mut endings = Vec::new();
    for customer in &facts.customers {
        let Some(standing) = known(space.standing(&customer.id, from))? else { continue };
        for holding in standing.holdings.iter().filter(|holding| holding.source == Source::Own) {
            let present = !matches!(holding.status, Status::Expired | Status::Upcoming);
            if let Some(end) = holding.ends.filter(|end| present && soon(*end)) {
                let name = names.party(&Party::Customer(customer.id.clone()));
                endings.push(self::end(name, names.plan(&holding.plan), end, names));
            }
        }
    }
    for company in &facts.companies {
        let Some(profile) = known(space.company_profile(&company.id, from))? else { continue };
        for held in &profile.memberships {
            let over = |status| matches!(status, Status::Expired | Status::Grace);
            let pairs = held.statuses.iter().zip(held.statuses.iter().skip(1));
            let mut ends = pairs.filter(|(before, after)| !over(before.status) && over(after.status));
            if let Some((_, last)) = ends.find(|(_, after)| soon(after.from)) {
                let name = names.party(&Party::Company(company.id.clone()));
                endings.push(end(name, plan_at(held, last.from, names), last.from, names));
            }
        }
    }
    endings.sort_by(|a, b| (a.until, &a.name).cmp(&(b.until, &b.name)));
    Ok(endings)
}

fn end(name: String, plan: String, until: Moment, names: &Names) -> Ending {
    let last_day = names.zone.day_of(until.previous().unwrap_or(until));
    Ending { name, plan, last_day, until }
}
