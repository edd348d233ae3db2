//! How what parties hold changes in a span: the differences between one standing and the next.
//!
//! Uses `standing` and the rooms below it.

use crate::error::Result;
use crate::id::{MembershipId, PlanId};
use crate::space::facts::{Party, Status};
use crate::space::{Account, Space, Stretch};
use crate::standing::{Holding, Source};
use crate::term;
use crate::time::Moment;
use serde::Serialize;
use std::collections::BTreeMap;

/// A change in what somebody holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// When.
    pub at: Moment,
    /// Whose.
    pub party: Party,
    /// How they hold it.
    pub source: Source,
    /// The membership. Absent for the default plan.
    pub membership: Option<MembershipId>,
    /// How it stood; `None` if it was not held.
    pub before: Option<Stand>,
    /// How it stands; `None` if it is not held any more.
    pub after: Option<Stand>,
}

/// How something that is held stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stand {
    /// The plan.
    pub plan: PlanId,
    /// Where it stands.
    pub status: Status,
    /// Whether it lets its holder do anything.
    pub admits: bool,
    /// Whether it waits for a place.
    pub waiting: bool,
}

/// What is held at an instant, by how.
type Held = BTreeMap<(Source, Option<MembershipId>), Stand>;

impl Space {
    /// How what each party holds changes in `(at, end)`.
    pub(in crate::report) fn turns(&self, at: Moment, end: Moment) -> Result<Vec<Turn>> {
        let mut turns = Vec::new();
        for (_, account) in self.accounts().filter(|(_, account)| account.exists) {
            let Some(party) = &account.party else { continue };
            let stands = match party {
                Party::Customer(customer) => {
                    let standings = self.timeline(customer, at, end)?;
                    let stand =
                        |holding: &Holding| ((holding.source.clone(), holding.membership.clone()), Stand::of(holding));
                    standings
                        .iter()
                        .map(|one| (one.from.unwrap_or(Moment::MIN), one.holdings.iter().map(stand).collect()))
                        .collect()
                }
                Party::Company(_) => self.stands(account, at, end),
            };
            between(party, &stands, &mut turns);
        }
        turns.sort_by(|a, b| {
            (a.at, &a.party, &a.source, &a.membership).cmp(&(b.at, &b.party, &b.source, &b.membership))
        });
        Ok(turns)
    }

    /// What a company holds itself, at an instant and at each change before another.
    fn stands(&self, company: &Account, at: Moment, end: Moment) -> Vec<(Moment, Held)> {
        let terms = || company.held.iter().map(|held| (held, term::of(held, self.catalogue())));
        let mut instants: Vec<Moment> =
            terms().flat_map(|(_, term)| term.stretches.iter().map(|one| one.from)).collect();
        instants.retain(|instant| at < *instant && *instant < end);
        instants.push(at);
        instants.sort_unstable();
        instants.dedup();
        let stand = |at: Moment| {
            let now = terms().filter_map(|(held, term)| {
                let stand = match term.at(at).value {
                    Some(stretch) => Stand::at(stretch),
                    None => Stand { status: Status::Upcoming, admits: false, ..Stand::at(term.stretches.first()?) },
                };
                Some(((Source::Own, Some(held.membership.id.clone())), stand))
            });
            (at, now.collect())
        };
        instants.into_iter().map(stand).collect()
    }
}

impl Stand {
    fn of(holding: &Holding) -> Stand {
        Stand { plan: holding.plan.clone(), status: holding.status, admits: holding.admits, waiting: holding.waiting }
    }

    fn at(stretch: &Stretch) -> Stand {
        Stand { plan: stretch.plan.plan.clone(), status: stretch.status, admits: stretch.admits, waiting: false }
    }
}

/// The differences between what is held at one instant and at the next.
fn between(party: &Party, stands: &[(Moment, Held)], turns: &mut Vec<Turn>) {
    for pair in stands.windows(2) {
        let [(_, before), (at, after)] = pair else { continue };
        let keys: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).collect();
        for key in keys.into_iter().filter(|key| before.get(*key) != after.get(*key)) {
            turns.push(Turn {
                at: *at,
                party: party.clone(),
                source: key.0.clone(),
                membership: key.1.clone(),
                before: before.get(key).cloned(),
                after: after.get(key).cloned(),
            });
        }
    }
}
