//! One decision in full: whether somebody who holds things in several ways may go through a door.

use crate::changes::known;
use crate::names::Names;
use serde::Serialize;
use std::collections::BTreeMap;
use tenure::access::Decision;
use tenure::error::Result;
use tenure::space::Space;
use tenure::space::facts::{Facts, Party, Status};
use tenure::standing::{Holding, Source, Standing};
use tenure::time::{Day, Moment, TimeOfDay};

/// A decision with the names and sentences that explain it.
#[derive(Serialize)]
pub(crate) struct Explained {
    /// Who.
    pub(crate) name: String,
    /// When: noon of the last day.
    pub(crate) at: Moment,
    /// What they hold then.
    pub(crate) holdings: Vec<Held>,
    /// The reasons in words, in the decision's order.
    pub(crate) sentences: Vec<String>,
    /// The decision itself.
    pub(crate) decision: Decision,
}

/// Something that is held.
#[derive(Serialize)]
pub(crate) struct Held {
    /// What and how.
    pub(crate) what: String,
    /// What people read about it.
    pub(crate) label: &'static str,
    /// Its last day, if it ends.
    pub(crate) last_day: Option<Day>,
    /// Whether it is the effective one.
    pub(crate) effective: bool,
}

/// The decision about the first customer who holds things in the most ways, at noon of a day.
pub(crate) fn of(space: &Space, facts: &Facts, day: Day, names: &Names) -> Result<Option<Explained>> {
    let at = names.zone.resolve(day, TimeOfDay::from_seconds(12 * 3_600)?)?;
    let mut best: Option<(usize, Standing)> = None;
    for customer in &facts.customers {
        let Some(standing) = known(space.standing(&customer.id, at))? else { continue };
        let ways = ways(&standing);
        if best.as_ref().is_none_or(|(most, _)| ways > *most) {
            best = Some((ways, standing));
        }
    }
    let Some((_, standing)) = best else { return Ok(None) };
    let decision = space.may(&standing.customer, &permission(&standing, names), at)?;
    let held = |(number, holding): (usize, &Holding)| Held {
        what: names.holding(holding),
        label: holding.label(),
        last_day: holding.last_day,
        effective: standing.effective == Some(number),
    };
    Ok(Some(Explained {
        name: names.party(&Party::Customer(standing.customer.clone())),
        at,
        holdings: standing.holdings.iter().enumerate().map(held).collect(),
        sentences: decision.reasons.iter().map(|reason| reason.sentence()).collect(),
        decision,
    }))
}

/// In how many of the ways own, shared and inherited something is held now.
fn ways(standing: &Standing) -> usize {
    let now = |status| !matches!(status, Status::Expired | Status::Upcoming);
    let ways: [fn(&Source) -> bool; 3] = [
        |source| matches!(source, Source::Own),
        |source| matches!(source, Source::Shared { .. }),
        |source| matches!(source, Source::Inherited { .. }),
    ];
    let held = |way: &&fn(&Source) -> bool| standing.holdings.iter().any(|h| way(&h.source) && now(h.status));
    ways.iter().filter(held).count()
}

/// The permission, a door if there is one, that the most of what is held grants.
fn permission(standing: &Standing, names: &Names) -> String {
    let mut granted: BTreeMap<&str, usize> = BTreeMap::new();
    for path in standing.holdings.iter().flat_map(|holding| names.grants(&holding.plan)) {
        let times = granted.entry(path.strip_suffix("/*").unwrap_or(path)).or_default();
        *times = times.saturating_add(1);
    }
    let first =
        granted.iter().max_by_key(|(path, times)| (**times, path.starts_with("door/"), std::cmp::Reverse(**path)));
    first.map_or("door/main", |(path, _)| if *path == "*" { "door/main" } else { path }).to_owned()
}
