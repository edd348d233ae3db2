//! A pool's facts, checked, counted in steps and put in order.
//!
//! Uses `error`, `id`, `time` and `zone`.

mod by_id;
mod listing;
mod orders;

use super::place::ListPlace;
use crate::credit::rollover::Rule;
use crate::credit::{CreditShare, Draw, Lot, LotId, Member, Overage, Pool, Scope};
use crate::error::{Code, Error, Errors, Result};
use crate::id::{CustomerId, FactId};
use crate::time::{Interval, Moment};
use crate::zone::{Hours, MomentCycles};
use by_id::ById;
use listing::Listing;
use orders::InOrder;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

type Hasher = foldhash::fast::RandomState;

/// A pool, ready for replay. Lots are known by their place in the order of their ids, draws and other facts by their place
/// in the pool's lists.
pub(super) struct LedgerFacts<'a> {
    pub(super) pool: &'a Pool,
    pub(super) lots: Vec<LotFact<'a>>,
    /// The lots by from, order and id.
    pub(super) starts: Listing,
    /// Those of them that end, by until, order and id.
    pub(super) ends: Listing,
    /// The lots by shelf, and on each in the order of a draw, as long as no first use sets an end.
    pub(super) shelved: Listing,
    in_order: InOrder,
    pub(super) shelves: Vec<Shelf<'a>>,
    /// The shelves of each person's own lots, and those of the pool.
    pub(super) own: HashMap<&'a CustomerId, Vec<usize>, Hasher>,
    pub(super) pooled: Vec<usize>,
    pub(super) groups: Vec<Option<&'a str>>,
    places_of_groups: HashMap<&'a str, usize, Hasher>,
    /// All lots by id, also those that are refused.
    known: ById,
    pub(super) draws_by_id: ById,
    pub(super) moves: Vec<Move>,
    /// Of each return the place of its draw, and of each transfer those of its lots; of what is refused, any.
    pub(super) returned: Vec<usize>,
    pub(super) transferred: Vec<(usize, usize)>,
    /// The resets by instant and id, each with its group if it names one.
    pub(super) resets: Vec<(usize, Option<usize>)>,
    /// How much of each group one person may draw, and whom a cap does not limit.
    pub(super) limits: Vec<(Limit, Option<&'a CustomerId>)>,
    pub(super) members: Vec<&'a Member>,
}

/// A lot as a replay reads it: all that it needs of most lots, together.
pub(super) struct LotFact<'a> {
    pub(super) lot: &'a Lot,
    pub(super) units: i64,
    pub(super) from: Moment,
    /// When it ends, by its span or by a void.
    pub(super) until: Option<Moment>,
    pub(super) order: i32,
    pub(super) shelf: ListPlace,
    /// Where it stands among all lots in the order of a draw, and where among those of its shelf, which stand together.
    pub(super) rank: ListPlace,
    pub(super) on_shelf: ListPlace,
    pub(super) more: Option<Box<More>>,
}

/// What few lots have.
#[derive(Default)]
pub(super) struct More {
    pub(super) rule: Option<Rule>,
    /// When it is taken back, and by which void.
    pub(super) void: Option<(Moment, usize)>,
    pub(super) again: Option<MomentCycles>,
    pub(super) lasts: Option<Interval>,
}

impl LotFact<'_> {
    /// When it ends, if it does, and where it stands among those that end at once.
    pub(super) fn ends(&self) -> Option<(Moment, i32)> {
        self.until.map(|until| (until, self.order))
    }

    pub(super) fn rule(&self) -> Option<&Rule> {
        self.more.as_ref()?.rule.as_ref()
    }

    pub(super) fn void(&self) -> Option<(Moment, usize)> {
        self.more.as_ref()?.void
    }

    pub(super) fn again(&self) -> Option<&MomentCycles> {
        self.more.as_ref()?.again.as_ref()
    }

    pub(super) fn lasts(&self) -> Option<Interval> {
        self.more.as_ref()?.lasts
    }
}

/// Lots that the same draws may take: of one owner, one pool group, one scope and one group.
pub(super) struct Shelf<'a> {
    pub(super) pooled: bool,
    pub(super) pool_group: Option<&'a Arc<str>>,
    pub(super) group: usize,
    /// Whether there is a limit to what one person may draw.
    pub(super) limited: bool,
    /// The places of its lots among those of all shelves.
    pub(super) places: Range<usize>,
    scope: &'a Scope,
    hours: Option<Hours>,
}

/// Whose a shelf is, in which pool group, for what, and of which group.
type ShelfKey<'a> = (Option<&'a CustomerId>, Option<&'a Arc<str>>, &'a Scope, usize);

impl Shelf<'_> {
    /// Whether a draw may take from it, of the lots of these groups and of none.
    pub(super) fn admits(&self, draw: &Draw, groups: &[Arc<str>], pool: &Pool) -> bool {
        self.pool_group.is_none_or(|group| groups.contains(group))
            && (self.scope.of.is_empty() || self.scope.of.iter().any(|one| draw.of.contains(one)))
            && self.hours.as_ref().is_none_or(|hours| hours.open_in(&pool.zone, draw.at))
    }

    /// Whether it admits what is drawn for nothing that is known.
    pub(super) fn unscoped(&self) -> bool {
        self.pool_group.is_none() && self.scope.of.is_empty() && self.hours.is_none()
    }
}

/// How much of a group one person may draw, in steps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    None,
    Cap(i64),
    Equal,
}

/// What happens between the boundaries of lots and periods: so much, by the fact at this place of its list.
#[derive(Clone, Copy)]
pub(super) struct Move {
    pub(super) at: Moment,
    pub(super) units: i64,
    pub(super) place: ListPlace,
    pub(super) class: Class,
    /// What happens to what no lot covers, if it is a draw.
    pub(super) overage: Overage,
}

/// What a move is, in the order in which moves of one instant happen.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Transfer,
    ReturnOfEarlier,
    Draw,
    ReturnAtOnce,
}

/// How many draws are looked at together.
const AT_HAND: usize = 64;

/// What was seen of the draws on the way through them.
struct Draws {
    /// Whether each comes later than the one before it, as a rule: if nothing else moves, nothing is to be sorted then.
    in_order: bool,
    /// What is wrong with their amounts.
    errors: Vec<Error>,
}

/// The value, or nothing and the error written down.
fn kept<T>(result: Result<T>, errors: &mut Vec<Error>, path: impl FnOnce() -> String) -> Option<T> {
    result.map_err(|error| errors.push(error.at(path()))).ok()
}

fn dangling(what: &str, id: impl std::fmt::Display) -> Error {
    Error::new(Code::DanglingId, format!("there is no {what} `{id}`"))
}

impl<'a> LedgerFacts<'a> {
    pub(super) fn compile(pool: &'a Pool) -> Result<LedgerFacts<'a>, Errors> {
        let lists = [
            pool.lots.len(),
            pool.draws.len(),
            pool.returns.len(),
            pool.transfers.len(),
            pool.resets.len(),
            pool.voids.len(),
        ];
        if lists.into_iter().any(|len| len > ListPlace::MOST) {
            let message = format!("a pool has at most {} facts of a kind", ListPlace::MOST);
            return Err(Error::new(Code::TooMany, message).into());
        }
        let mut errors = Vec::new();
        let mut members: Vec<&Member> = pool.members.iter().collect();
        members.sort_by(|a, b| (&a.customer, a.from).cmp(&(&b.customer, b.from)));
        for (n, member) in pool.members.iter().enumerate() {
            if member.until.is_some_and(|until| until <= member.from) {
                errors.push(reversed().at(format!("members[{n}].until")));
            }
        }
        let mut facts = LedgerFacts {
            pool,
            lots: Vec::with_capacity(pool.lots.len()),
            starts: Listing::default(),
            ends: Listing::default(),
            shelved: Listing::default(),
            in_order: InOrder::default(),
            shelves: Vec::new(),
            own: HashMap::default(),
            pooled: Vec::new(),
            groups: vec![None],
            places_of_groups: HashMap::default(),
            known: ById::default(),
            draws_by_id: ById::default(),
            moves: Vec::new(),
            returned: Vec::new(),
            transferred: Vec::new(),
            resets: Vec::new(),
            limits: Vec::new(),
            members,
        };
        let draws = facts.draws(&mut errors);
        facts.known = ById::of(&pool.lots, |lot| &lot.id, "lots", &mut errors);
        facts.lots(&mut errors);
        facts.limits(&mut errors);
        facts.voids(&mut errors);
        facts.moves(draws, &mut errors);
        facts.resets(&mut errors);
        Errors::check(errors)?;
        facts.orders();
        Ok(facts)
    }

    /// The place of a lot.
    pub(super) fn find_lot(&self, id: &LotId) -> Option<usize> {
        self.lots.binary_search_by(|fact| fact.lot.id.cmp(id)).ok()
    }

    fn knows(&self, id: &LotId) -> bool {
        self.known.find(|n| self.pool.lots.get(n).map(|lot| &lot.id).cmp(&Some(id))).is_some()
    }

    /// The place of a group; `None` for one that no lot belongs to.
    pub(super) fn find_group(&self, name: Option<&str>) -> Option<usize> {
        name.map_or(Some(0), |name| self.places_of_groups.get(name).copied())
    }

    /// The place of a draw.
    pub(super) fn find_draw(&self, id: &FactId) -> Option<usize> {
        self.draws_by_id.find(|n| self.pool.draws.get(n).map(|draw| &draw.id).cmp(&Some(id)))
    }

    fn lots(&mut self, errors: &mut Vec<Error>) {
        let pool = self.pool;
        let mut shelves: HashMap<ShelfKey<'a>, usize, Hasher> = HashMap::default();
        let mut last: Option<(ShelfKey<'a>, usize)> = None;
        let known = std::mem::take(&mut self.known);
        for n in known.iter() {
            let Some(lot) = pool.lots.get(n) else { continue };
            let units = kept(pool.step.count(lot.amount), errors, || format!("lots[{n}].amount"));
            if lot.until.is_some_and(|until| until <= lot.from) {
                errors.push(reversed().at(format!("lots[{n}].until")));
            }
            let (Some(more), Some(units)) = (self.more(lot, n, errors), units) else { continue };
            let group = match &lot.group {
                None => 0,
                Some(name) => *self.places_of_groups.entry(name).or_insert_with(|| {
                    self.groups.push(Some(name));
                    self.groups.len().saturating_sub(1)
                }),
            };
            let shelf_key = (lot.owner.as_ref(), lot.pool_group.as_ref(), &lot.scope, group);
            // Neighbours are alike, as a rule.
            let shelf = match last {
                Some((key, shelf)) if key == shelf_key => shelf,
                None => self.new_shelf(lot, group),
                Some((key, shelf)) => {
                    shelves.insert(key, shelf);
                    *shelves.entry(shelf_key).or_insert_with(|| self.new_shelf(lot, group))
                }
            };
            last = Some((shelf_key, shelf));
            // Looked at here, where the lots are at hand.
            self.in_order.add(self.lots.last().map(|fact| fact.lot), lot, &pool.order);
            let (rank, shelf) = (ListPlace::new(self.lots.len()), ListPlace::new(shelf));
            let Lot { from, until, order, .. } = *lot;
            self.lots.push(LotFact { lot, units, from, until, order, shelf, rank, on_shelf: rank, more });
        }
        self.known = known;
    }

    /// What few lots have: of most lots nothing; and nothing at all where it is wrong.
    #[allow(clippy::option_option)]
    fn more(&self, lot: &Lot, n: usize, errors: &mut Vec<Error>) -> Option<Option<Box<More>>> {
        if lot.rollover.is_none() && lot.again.is_none() && lot.lasts.is_none() {
            return Some(None);
        }
        let pool = self.pool;
        let rule = lot.rollover.as_ref().map(|rule| Rule::compile(rule, pool.step)).transpose();
        let rule = rule.map_err(|error| {
            let below = error.path.clone().unwrap_or_default();
            errors.push(error.at(format!("lots[{n}].{below}")));
        });
        let cycles = |again: crate::credit::Recurrence| MomentCycles::anniversary(again.anchor, pool.zone, again.every);
        let again = kept(lot.again.map(cycles).transpose(), errors, || format!("lots[{n}].again"));
        let (Ok(rule), Some(again)) = (rule, again) else { return None };
        Some(Some(Box::new(More { rule, again, lasts: lot.lasts, void: None })))
    }

    /// A shelf for lots like this one.
    fn new_shelf(&mut self, lot: &'a Lot, group: usize) -> usize {
        let place = self.shelves.len();
        let hours = Some(&lot.scope.hours).filter(|hours| !hours.is_empty());
        self.shelves.push(Shelf {
            pooled: lot.owner.is_none(),
            pool_group: lot.pool_group.as_ref(),
            group,
            limited: false,
            places: 0..0,
            scope: &lot.scope,
            hours: hours.map(|hours| Hours::new(hours, &[])),
        });
        match &lot.owner {
            Some(owner) => self.own.entry(owner).or_default().push(place),
            None => self.pooled.push(place),
        }
        place
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
        for shelf in self.shelves.iter_mut().filter(|shelf| shelf.pooled) {
            shelf.limited = self.limits.get(shelf.group).is_some_and(|(limit, _)| *limit != Limit::None);
        }
    }

    fn voids(&mut self, errors: &mut Vec<Error>) {
        ById::of(&self.pool.voids, |void| &void.id, "voids", errors);
        for (n, void) in self.pool.voids.iter().enumerate() {
            let Some(fact) = self.find_lot(&void.lot).and_then(|ix| self.lots.get_mut(ix)) else {
                // A lot that was refused itself is known all the same.
                if !self.knows(&void.lot) {
                    errors.push(dangling("lot", &void.lot).at(format!("voids[{n}].lot")));
                }
                continue;
            };
            if fact.void().is_some() {
                let message = format!("`{}` is taken back twice", void.lot);
                errors.push(Error::new(Code::OverlappingVoids, message).at(format!("voids[{n}].lot")));
            }
            fact.more.get_or_insert_default().void = Some((void.at, n));
            fact.until = Some(fact.until.map_or(void.at, |until| until.min(void.at)));
        }
    }

    /// Goes through the draws once, for they are many. What is wrong with their amounts is said later, with the other moves.
    fn draws(&mut self, errors: &mut Vec<Error>) -> Draws {
        let pool = self.pool;
        let moves = [pool.draws.len(), pool.returns.len(), pool.transfers.len()];
        self.moves.reserve_exact(moves.into_iter().fold(0, usize::saturating_add));
        let mut draws = Draws { in_order: true, errors: Vec::new() };
        let (mut before, mut by_id) = (None, true);
        // So many at a time that they are at hand when they are looked at again.
        for (chunk, place) in pool.draws.chunks(AT_HAND).zip((0_usize..).step_by(AT_HAND)) {
            let joined = pool.draws.get(place.saturating_sub(1)..=place).unwrap_or(&[]);
            by_id = by_id && [joined, chunk].iter().all(|draws| draws.is_sorted_by(|a, b| a.id < b.id));
            for (n, draw) in chunk.iter().enumerate() {
                let n = place.saturating_add(n);
                let units = kept(pool.step.count(draw.amount), &mut draws.errors, || format!("draws[{n}].amount"));
                draws.in_order &= before < Some(draw.at);
                before = Some(draw.at);
                let overage = draw.overage.unwrap_or(pool.overage);
                let (units, place) = (units.unwrap_or(0), ListPlace::new(n));
                self.moves.push(Move { at: draw.at, units, place, class: Class::Draw, overage });
            }
        }
        self.draws_by_id = match by_id {
            true => ById::as_it_stands(pool.draws.len()),
            false => ById::of(&pool.draws, |draw| &draw.id, "draws", errors),
        };
        draws
    }

    fn moves(&mut self, draws: Draws, errors: &mut Vec<Error>) {
        let pool = self.pool;
        errors.extend(draws.errors);
        ById::of(&pool.returns, |fact| &fact.id, "returns", errors);
        self.returned = vec![0; pool.returns.len()];
        for (n, (fact, place)) in pool.returns.iter().zip(&mut self.returned).enumerate() {
            let Some(draw) = self.draws_by_id.find(|n| pool.draws.get(n).map(|draw| &draw.id).cmp(&Some(&fact.draw)))
            else {
                errors.push(dangling("draw", &fact.draw).at(format!("returns[{n}].draw")));
                continue;
            };
            let units = fact.amount.map(|amount| pool.step.count(amount)).transpose();
            let Some(units) = kept(units, errors, || format!("returns[{n}].amount")) else { continue };
            *place = draw;
            let drawn = pool.draws.get(draw).map_or(fact.at, |draw| draw.at);
            let class = if fact.at > drawn { Class::ReturnOfEarlier } else { Class::ReturnAtOnce };
            let (at, units) = (drawn.max(fact.at), units.unwrap_or(i64::MAX));
            self.moves.push(Move { at, units, place: ListPlace::new(n), class, overage: pool.overage });
        }
        ById::of(&pool.transfers, |fact| &fact.id, "transfers", errors);
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
            self.transferred.push(from.zip(to).unwrap_or_default());
            let (Some(units), Some(_), Some(_)) = (units, from, to) else { continue };
            let (place, class) = (ListPlace::new(n), Class::Transfer);
            self.moves.push(Move { at: fact.at, units, place, class, overage: pool.overage });
        }
        let ties = |fact: &Move| -> Option<(i32, &FactId)> {
            let n = fact.place.get();
            match fact.class {
                Class::Transfer => pool.transfers.get(n).map(|fact| (fact.order, &fact.id)),
                Class::Draw => pool.draws.get(n).map(|fact| (fact.order, &fact.id)),
                Class::ReturnOfEarlier | Class::ReturnAtOnce => pool.returns.get(n).map(|fact| (fact.order, &fact.id)),
            }
        };
        let order = |a: &Move, b: &Move| (a.at, a.class).cmp(&(b.at, b.class)).then_with(|| ties(a).cmp(&ties(b)));
        if !draws.in_order || self.moves.len() > pool.draws.len() {
            self.moves.sort_by(order);
        }
    }

    fn resets(&mut self, errors: &mut Vec<Error>) {
        let order = ById::of(&self.pool.resets, |reset| &reset.id, "resets", errors);
        for n in order.iter() {
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
