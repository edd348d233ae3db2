//! A pool's facts, checked, counted in steps and put in order.
//!
//! Uses `error`, `id`, `time` and `zone`.

use crate::credit::order::Key;
use crate::credit::rollover::Rule;
use crate::credit::{CreditShare, Draw, Lot, LotId, Member, Pool, Return, Scope};
use crate::error::{Code, Error, Errors, Result};
use crate::id::{CustomerId, FactId};
use crate::time::Moment;
use crate::zone::{Hours, MomentCycles};
use std::collections::HashMap;
use std::sync::Arc;

/// A pool, ready for replay. Lots are known by their place in the order of their ids, draws and other facts by their place
/// in the pool's lists.
pub(super) struct Facts<'a> {
    pub(super) pool: &'a Pool,
    pub(super) lots: Vec<LotFact<'a>>,
    /// The lots by from, order and id.
    pub(super) starts: Vec<usize>,
    pub(super) shelves: Vec<Shelf<'a>>,
    /// The shelves of each person's own lots, and those of the pool.
    pub(super) own: HashMap<&'a CustomerId, Vec<usize>>,
    pub(super) pooled: Vec<usize>,
    pub(super) groups: Vec<Option<&'a str>>,
    places_of_groups: HashMap<&'a str, usize>,
    /// All lots by id, also those that are refused.
    known: Vec<usize>,
    /// The draws by id.
    draws_by_id: Vec<usize>,
    pub(super) moves: Vec<Move<'a>>,
    /// The resets by instant and id, each with its group if it names one.
    pub(super) resets: Vec<(usize, Option<usize>)>,
    /// How much of each group one person may draw, and whom a cap does not limit.
    pub(super) limits: Vec<(Limit, Option<&'a CustomerId>)>,
    pub(super) members: Vec<&'a Member>,
}

pub(super) struct LotFact<'a> {
    pub(super) lot: &'a Lot,
    pub(super) units: i64,
    pub(super) key: Key,
    pub(super) shelf: usize,
    pub(super) group: usize,
    pub(super) rule: Option<Box<Rule>>,
    /// When it ends, and by which void if by one.
    pub(super) until: Option<Moment>,
    pub(super) void: Option<(Moment, usize)>,
    pub(super) again: Option<Box<MomentCycles>>,
}

/// Lots that the same draws may take: of one owner, one circle, one scope and one group.
pub(super) struct Shelf<'a> {
    pub(super) pooled: bool,
    pub(super) circle: Option<&'a Arc<str>>,
    pub(super) group: usize,
    scope: &'a Scope,
    hours: Option<Hours>,
}

/// Whose a shelf is, in which circle, for what, and of which group.
type ShelfKey<'a> = (Option<&'a CustomerId>, Option<&'a Arc<str>>, &'a Scope, usize);

impl Shelf<'_> {
    pub(super) fn admits(&self, draw: &Draw, pool: &Pool) -> bool {
        self.circle.is_none_or(|circle| draw.circles.contains(circle))
            && (self.scope.of.is_empty() || self.scope.of.iter().any(|one| draw.of.contains(one)))
            && self.hours.as_ref().is_none_or(|hours| hours.open_in(&pool.zone, draw.at))
    }

    /// Whether it admits what is drawn for nothing that is known.
    pub(super) fn unscoped(&self) -> bool {
        self.circle.is_none() && self.scope.of.is_empty() && self.hours.is_none()
    }
}

/// How much of a group one person may draw, in steps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    None,
    Cap(i64),
    Equal,
}

/// What happens between the boundaries of lots and periods.
pub(super) struct Move<'a> {
    pub(super) at: Moment,
    class: Class,
    order: i32,
    id: &'a FactId,
    pub(super) what: What,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Transfer,
    ReturnOfEarlier,
    Draw,
    ReturnAtOnce,
}

#[derive(Clone, Copy)]
pub(super) enum What {
    Transfer { fact: usize, from: usize, to: usize, units: i64 },
    Return { fact: usize, draw: usize, units: Option<i64> },
    Draw { draw: usize, units: i64 },
}

/// The places of facts in the order of their ids, which must differ.
fn by_id<'a, T, I: Ord + std::fmt::Display + 'a>(
    facts: &'a [T],
    id: impl Fn(&'a T) -> &'a I,
    list: &str,
    errors: &mut Vec<Error>,
) -> Vec<usize> {
    let mut places: Vec<usize> = (0..facts.len()).collect();
    if facts.is_sorted_by(|a, b| id(a) < id(b)) {
        return places;
    }
    places.sort_by(|a, b| facts.get(*a).map(&id).cmp(&facts.get(*b).map(&id)));
    for pair in places.windows(2) {
        let [one, other] = pair else { continue };
        if let (Some(a), Some(b)) = (facts.get(*one), facts.get(*other)) {
            if id(a) == id(b) {
                let message = format!("two of them are named `{}`", id(b));
                errors.push(Error::new(Code::DuplicateId, message).at(format!("{list}[{other}].id")));
            }
        }
    }
    places
}

/// The value, or nothing and the error written down.
fn kept<T>(result: Result<T>, errors: &mut Vec<Error>, path: impl FnOnce() -> String) -> Option<T> {
    result.map_err(|error| errors.push(error.at(path()))).ok()
}

fn dangling(what: &str, id: impl std::fmt::Display) -> Error {
    Error::new(Code::DanglingId, format!("there is no {what} `{id}`"))
}

impl<'a> Facts<'a> {
    pub(super) fn compile(pool: &'a Pool) -> Result<Facts<'a>, Errors> {
        let mut errors = Vec::new();
        let mut members: Vec<&Member> = pool.members.iter().collect();
        members.sort_by(|a, b| (&a.customer, a.from).cmp(&(&b.customer, b.from)));
        for (n, member) in pool.members.iter().enumerate() {
            if member.until.is_some_and(|until| until <= member.from) {
                errors.push(reversed().at(format!("members[{n}].until")));
            }
        }
        let mut facts = Facts {
            pool,
            lots: Vec::new(),
            starts: Vec::new(),
            shelves: Vec::new(),
            own: HashMap::new(),
            pooled: Vec::new(),
            groups: vec![None],
            places_of_groups: HashMap::new(),
            known: Vec::new(),
            draws_by_id: by_id(&pool.draws, |draw| &draw.id, "draws", &mut errors),
            moves: Vec::new(),
            resets: Vec::new(),
            limits: Vec::new(),
            members,
        };
        facts.lots(&mut errors);
        facts.limits(&mut errors);
        facts.voids(&mut errors);
        facts.moves(&mut errors);
        facts.resets(&mut errors);
        Errors::check(errors)?;
        Ok(facts)
    }

    /// The place of a lot.
    pub(super) fn find_lot(&self, id: &LotId) -> Option<usize> {
        self.lots.binary_search_by(|fact| fact.lot.id.cmp(id)).ok()
    }

    fn knows(&self, id: &LotId) -> bool {
        self.known.binary_search_by(|n| self.pool.lots.get(*n).map(|lot| &lot.id).cmp(&Some(id))).is_ok()
    }

    /// The place of a group; `None` for one that no lot belongs to.
    pub(super) fn find_group(&self, name: Option<&str>) -> Option<usize> {
        name.map_or(Some(0), |name| self.places_of_groups.get(name).copied())
    }

    /// The place of a draw.
    pub(super) fn find_draw(&self, id: &FactId) -> Option<usize> {
        let found =
            self.draws_by_id.binary_search_by(|ix| self.pool.draws.get(*ix).map(|draw| &draw.id).cmp(&Some(id)));
        found.ok().and_then(|place| self.draws_by_id.get(place).copied())
    }

    /// The places of the draws in the order of their ids.
    pub(super) fn draws_by_id(&self) -> &[usize] {
        &self.draws_by_id
    }

    fn lots(&mut self, errors: &mut Vec<Error>) {
        let pool = self.pool;
        let mut shelves: HashMap<ShelfKey<'a>, usize> = HashMap::new();
        let mut last: Option<(ShelfKey<'a>, usize)> = None;
        self.lots.reserve(pool.lots.len());
        self.known = by_id(&pool.lots, |lot| &lot.id, "lots", errors);
        for n in self.known.clone() {
            let Some(lot) = pool.lots.get(n) else { continue };
            let units = kept(pool.step.count(lot.amount), errors, || format!("lots[{n}].amount"));
            if lot.until.is_some_and(|until| until <= lot.from) {
                errors.push(reversed().at(format!("lots[{n}].until")));
            }
            let rule = lot.rollover.as_ref().map(|rule| Rule::compile(rule, pool.step).map(Box::new)).transpose();
            let rule = rule.map_err(|error| {
                let below = error.path.clone().unwrap_or_default();
                errors.push(error.at(format!("lots[{n}].{below}")));
            });
            let cycles = |again: crate::credit::Recurrence| {
                MomentCycles::anniversary(again.anchor, pool.zone, again.every).map(Box::new)
            };
            let again = lot.again.map(cycles).transpose();
            let again = kept(again, errors, || format!("lots[{n}].again"));
            let (Some(units), Ok(rule), Some(again)) = (units, rule, again) else { continue };
            let group = match &lot.group {
                None => 0,
                Some(name) => *self.places_of_groups.entry(name).or_insert_with(|| {
                    self.groups.push(Some(name));
                    self.groups.len().saturating_sub(1)
                }),
            };
            let shelf_key = (lot.owner.as_ref(), lot.circle.as_ref(), &lot.scope, group);
            // Neighbours are alike, as a rule.
            let shelf = match last {
                Some((key, shelf)) if key == shelf_key => shelf,
                _ => *shelves.entry(shelf_key).or_insert_with(|| {
                    let place = self.shelves.len();
                    let hours = Some(&lot.scope.hours).filter(|hours| !hours.is_empty());
                    let hours = hours.map(|hours| Hours::new(hours, &[]));
                    self.shelves.push(Shelf {
                        pooled: lot.owner.is_none(),
                        circle: lot.circle.as_ref(),
                        group,
                        scope: &lot.scope,
                        hours,
                    });
                    match &lot.owner {
                        Some(owner) => self.own.entry(owner).or_default().push(place),
                        None => self.pooled.push(place),
                    }
                    place
                }),
            };
            last = Some((shelf_key, shelf));
            let key = pool.order.key(lot, lot.until);
            self.lots.push(LotFact { lot, units, key, shelf, group, rule, until: lot.until, void: None, again });
        }
        self.starts = (0..self.lots.len()).collect();
        let lots = &self.lots;
        self.starts.sort_by_key(|ix| lots.get(*ix).map(|fact| (fact.lot.from, fact.lot.order)));
    }

    fn limits(&mut self, errors: &mut Vec<Error>) {
        let pool = self.pool;
        let mut limit = |share: CreditShare, path: &dyn Fn() -> String| match share {
            CreditShare::None => Limit::None,
            CreditShare::Cap(cap) => kept(pool.step.count(cap), errors, path).map_or(Limit::None, Limit::Cap),
            CreditShare::Equal => Limit::Equal,
        };
        let all = limit(pool.share, &|| "share".to_owned());
        self.limits = vec![(all, None); self.groups.len()];
        for (name, own) in &pool.shares {
            let found = limit(own.share, &|| format!("shares[{name}]"));
            if let Some(place) = self.find_group(Some(name)).and_then(|group| self.limits.get_mut(group)) {
                *place = (found, own.but.as_ref());
            }
        }
    }

    fn voids(&mut self, errors: &mut Vec<Error>) {
        by_id(&self.pool.voids, |void| &void.id, "voids", errors);
        for (n, void) in self.pool.voids.iter().enumerate() {
            let Some(fact) = self.find_lot(&void.lot).and_then(|ix| self.lots.get_mut(ix)) else {
                // A lot that was refused itself is known all the same.
                if !self.knows(&void.lot) {
                    errors.push(dangling("lot", &void.lot).at(format!("voids[{n}].lot")));
                }
                continue;
            };
            if fact.void.is_some() {
                let message = format!("`{}` is taken back twice", void.lot);
                errors.push(Error::new(Code::OverlappingVoids, message).at(format!("voids[{n}].lot")));
            }
            fact.void = Some((void.at, n));
            fact.until = Some(fact.until.map_or(void.at, |until| until.min(void.at)));
        }
    }

    fn moves(&mut self, errors: &mut Vec<Error>) {
        let pool = self.pool;
        self.moves.reserve(pool.draws.len());
        for (n, draw) in pool.draws.iter().enumerate() {
            let units = kept(pool.step.count(draw.amount), errors, || format!("draws[{n}].amount")).unwrap_or(0);
            let what = What::Draw { draw: n, units };
            self.moves.push(Move { at: draw.at, class: Class::Draw, order: draw.order, id: &draw.id, what });
        }
        by_id(&pool.returns, |fact| &fact.id, "returns", errors);
        for (n, fact) in pool.returns.iter().enumerate() {
            let Some(draw) = self.find_draw(&fact.draw) else {
                errors.push(dangling("draw", &fact.draw).at(format!("returns[{n}].draw")));
                continue;
            };
            let units = fact.amount.map(|amount| pool.step.count(amount)).transpose();
            let Some(units) = kept(units, errors, || format!("returns[{n}].amount")) else { continue };
            let drawn = pool.draws.get(draw).map_or(fact.at, |draw| draw.at);
            let Return { at, order, id, .. } = fact;
            let class = if *at > drawn { Class::ReturnOfEarlier } else { Class::ReturnAtOnce };
            let what = What::Return { fact: n, draw, units };
            self.moves.push(Move { at: drawn.max(*at), class, order: *order, id, what });
        }
        by_id(&pool.transfers, |fact| &fact.id, "transfers", errors);
        for (n, fact) in pool.transfers.iter().enumerate() {
            let units = kept(pool.step.count(fact.amount), errors, || format!("transfers[{n}].amount"));
            let mut find = |id, name: &str| {
                let found = self.find_lot(id);
                if found.is_none() && !self.knows(id) {
                    errors.push(dangling("lot", id).at(format!("transfers[{n}].{name}")));
                }
                found
            };
            let (from, to) = (find(&fact.from, "from"), find(&fact.to, "to"));
            let (Some(units), Some(from), Some(to)) = (units, from, to) else { continue };
            let what = What::Transfer { fact: n, from, to, units };
            self.moves.push(Move { at: fact.at, class: Class::Transfer, order: fact.order, id: &fact.id, what });
        }
        self.moves.sort_by(|a, b| (a.at, a.class, a.order, a.id).cmp(&(b.at, b.class, b.order, b.id)));
    }

    fn resets(&mut self, errors: &mut Vec<Error>) {
        let order = by_id(&self.pool.resets, |reset| &reset.id, "resets", errors);
        for n in order {
            let Some(reset) = self.pool.resets.get(n) else { continue };
            // A group without lots has nothing to lose.
            let group = reset.group.as_deref().map(|name| self.find_group(Some(name)).unwrap_or(usize::MAX));
            self.resets.push((n, group));
        }
        let resets = &self.pool.resets;
        self.resets.sort_by_key(|(n, _)| resets.get(*n).map(|reset| reset.at));
    }
}

fn reversed() -> Error {
    Error::new(Code::ReversedSpan, "it ends before or when it starts")
}
