//! What another catalogue would change in what everybody is billed.
//!
//! Uses `billing` and the rooms below it.

use crate::billing::{Comparison, comparison, differing};
use crate::error::{Code, Error, Errors, Result};
use crate::space::facts::{FactKind, Facts, Header, Policy};
use crate::space::{AnyFact, Space};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

impl Space {
    /// What each payer would be billed through a day, from the beginning, if the space had another catalogue: line against
    /// line, with what of the catalogue makes the difference.
    ///
    /// Of `catalogue` the plans, add-ons, taxes, coupons and policies count. Each of these kinds of which it has any takes
    /// the place of all that the space has of it, so it must have every id that the space's facts name; a kind of which it
    /// has none stays as it is. Nothing counts as invoiced or closed, so that both bills are whole; `billing_starts` holds
    /// as ever.
    ///
    /// What makes the difference is found by taking it alone from `catalogue`: a plan with all its versions (`plan:desk`), an
    /// add-on, a tax category, a coupon, or a setting of the policies (`change.credit`; `policies` where they do not pair by
    /// id and date).
    ///
    /// # Errors
    /// Everything that is wrong with the facts of the space beside that catalogue, with its path in them: an id that it does
    /// not have is [`Code::DanglingId`]. [`Code::InvalidFact`] if it is another space's. Besides as for [`Space::bill`].
    ///
    /// # Example
    /// ```
    /// use tenure::{space::Space, time::Day};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    ///     "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2026-01-01"}]
    /// }"#)?;
    /// let mut dearer = space.facts();
    /// dearer.plans[0].price = Some(tenure::plan::Price::Flat { amount: tenure::money::Amount::parse("320.00 EUR")? });
    /// let comparison = space.compare(&dearer, Day::parse("2026-02-28")?)?;
    /// assert_eq!(comparison.totals[0].difference.to_string(), "20.00 EUR");
    /// assert_eq!(comparison.lines[0].points, ["plan:desk"]);
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    pub fn compare(&self, catalogue: &Facts, through: Day) -> Result<Comparison, Errors> {
        if catalogue.space.id != self.header().id || catalogue.space.currency != self.header().currency {
            return Err(Error::new(Code::InvalidFact, "the catalogue is that of another space").at("space").into());
        }
        let (rest, own) = apart(AnyFact::of(self.facts()));
        let (_, theirs) = apart(AnyFact::of(catalogue.clone()));
        let kinds: BTreeSet<FactKind> = theirs.keys().map(|(kind, _)| *kind).collect();
        let kept = own.iter().filter(|((kind, _), _)| !kinds.contains(kind));
        let other: Lines = kept.chain(&theirs).map(|(key, line)| (key.clone(), line.clone())).collect();
        let space = |lines: &Lines| Space::from_facts(joined(self.header(), &rest, lines));
        let b = space(&other)?;
        // What cannot be had alone, such as a plan with a tax that only the other catalogue has, explains nothing alone.
        let mixed = |change: &Change| Ok(space(&change.made(&own, &other)).ok());
        Ok(comparison(self, &b, changes(&own, &other), mixed, through)?)
    }
}

/// Everything that is said of one thing that a catalogue offers, voids too, by its kind and id. All policies are one.
type Lines = BTreeMap<(FactKind, String), Vec<AnyFact>>;

/// Takes a catalogue out of facts.
fn apart(all: Vec<AnyFact>) -> (Vec<AnyFact>, Lines) {
    let keys: HashMap<(FactKind, String), String> =
        all.iter().filter_map(|fact| Some(((fact.kind(), fact.id().to_owned()), key(fact)?.to_owned()))).collect();
    let (mut rest, mut lines) = (Vec::new(), Lines::new());
    for fact in all {
        let named = match &fact {
            AnyFact::Void(void) => (void.kind, void.fact.as_str().to_owned()),
            own => (own.kind(), own.id().to_owned()),
        };
        match keys.get(&named) {
            Some(key) => lines.entry((named.0, key.clone())).or_default().push(fact),
            None => rest.push(fact),
        }
    }
    (rest, lines)
}

/// What a fact of a catalogue is a version of; `None` for what no other catalogue replaces.
fn key(fact: &AnyFact) -> Option<&str> {
    match fact {
        AnyFact::Plan(plan) => Some(plan.plan.as_str()),
        AnyFact::AddOn(add_on) => Some(add_on.add_on.as_str()),
        AnyFact::Tax(tax) => Some(tax.category.as_str()),
        AnyFact::Coupon(coupon) => Some(coupon.id.as_str()),
        AnyFact::Policy(_) => Some(""),
        _ => None,
    }
}

fn joined(header: &Header, rest: &[AnyFact], lines: &Lines) -> Facts {
    let mut facts = Facts::new(header.clone());
    rest.iter().chain(lines.values().flatten()).for_each(|fact| fact.append_to(&mut facts));
    facts
}

/// One thing in which two catalogues differ.
enum Change {
    /// What is said of something that is offered, or of all policies.
    Line((FactKind, String)),
    /// A setting of policies that pair.
    Setting(&'static str),
}

impl Change {
    /// The first catalogue, with this alone as in the second.
    fn made(&self, own: &Lines, other: &Lines) -> Lines {
        let mut lines = own.clone();
        match self {
            Change::Line(key) => match other.get(key) {
                Some(line) => drop(lines.insert(key.clone(), line.clone())),
                None => drop(lines.remove(key)),
            },
            Change::Setting(name) => {
                let taken = |a: &AnyFact| match (a, pair(a, other)) {
                    (AnyFact::Policy(a), Some(b)) => {
                        let mixed = differing(a, b).into_iter().find(|(setting, _)| setting == name);
                        AnyFact::Policy(mixed.map_or_else(|| Arc::clone(a), |(_, mixed)| Arc::new(mixed)))
                    }
                    _ => a.clone(),
                };
                if let Some(line) = lines.get_mut(&policies()) {
                    *line = line.iter().map(taken).collect();
                }
            }
        }
        lines
    }
}

fn policies() -> (FactKind, String) {
    (FactKind::Policy, String::new())
}

/// The policy of the same id, for the same day, in another catalogue.
fn pair<'a>(a: &AnyFact, other: &'a Lines) -> Option<&'a Policy> {
    other.get(&policies())?.iter().find_map(|b| match (a, b) {
        (AnyFact::Policy(a), AnyFact::Policy(b)) if a.id == b.id && a.from == b.from => Some(&**b),
        _ => None,
    })
}

/// Everything in which two catalogues differ, by name.
fn changes(own: &Lines, other: &Lines) -> Vec<(String, Change)> {
    let keys: BTreeSet<&(FactKind, String)> = own.keys().chain(other.keys()).collect();
    let mut changes = Vec::new();
    for key in keys.into_iter().filter(|key| !is_same(own.get(*key), other.get(*key))) {
        let kind = match key.0 {
            FactKind::Plan => "plan",
            FactKind::AddOn => "add_on",
            FactKind::Tax => "tax",
            FactKind::Coupon => "coupon",
            _ => match settings(own, other) {
                Some(settings) => {
                    changes.extend(settings.into_iter().map(|name| (name.to_owned(), Change::Setting(name))));
                    continue;
                }
                None => {
                    changes.push(("policies".to_owned(), Change::Line(key.clone())));
                    continue;
                }
            },
        };
        changes.push((format!("{kind}:{}", key.1), Change::Line(key.clone())));
    }
    changes
}

/// The settings that differ of policies, if every one has its pair and all else that is said of them is the same.
fn settings(own: &Lines, other: &Lines) -> Option<BTreeSet<&'static str>> {
    let (a, b) = (own.get(&policies())?, other.get(&policies())?);
    let mut names = BTreeSet::new();
    for fact in a {
        match fact {
            AnyFact::Policy(policy) => {
                names.extend(differing(policy, pair(fact, other)?).into_iter().map(|(name, _)| name));
            }
            void => drop(b.iter().find(|other| void.same(other))?),
        }
    }
    (a.len() == b.len()).then_some(names)
}

fn is_same(a: Option<&Vec<AnyFact>>, b: Option<&Vec<AnyFact>>) -> bool {
    let (a, b) = (a.map_or(&[][..], Vec::as_slice), b.map_or(&[][..], Vec::as_slice));
    a.len() == b.len() && a.iter().all(|fact| b.iter().any(|other| fact.same(other)))
}
