//! What people hold and may do.
//!
//! Uses `access` and the rooms below it.

use super::{AccessChange, Pair, StandingChange};
use crate::access::{Granted, granted};
use crate::id::CustomerId;
use crate::space::Space;
use crate::space::facts::Party;
use crate::time::Moment;
use std::collections::BTreeSet;

/// How far ahead is looked: two years.
const AHEAD: i64 = 731 * 86_400;
/// How many pieces of one customer's time are looked at.
const PIECES: usize = 10_000;

/// What somebody is granted from an instant on, piece by piece.
type Course<'a> = Vec<(Moment, Granted<'a>)>;

pub(super) fn changes(pair: &Pair<'_>) -> (Vec<StandingChange>, Vec<AccessChange>) {
    let Pair { before, after, touched, at, .. } = *pair;
    let until = at.add_seconds(AHEAD).unwrap_or(Moment::MAX);
    let (mut standings, mut accesses) = (Vec::new(), Vec::new());
    for party in &touched.around {
        let Party::Customer(customer) = party else { continue };
        let (old, new) = (course(before, customer, at, until), course(after, customer, at, until));
        if old == new {
            continue;
        }
        let pieces = together(&old, &new);
        standings.extend(plans(customer, &pieces));
        accesses.extend(permissions(customer, &pieces));
    }
    (standings, accesses)
}

fn course<'a>(space: &'a Space, customer: &CustomerId, from: Moment, until: Moment) -> Course<'a> {
    let Ok((_, account)) = space.customer(customer) else { return vec![(from, Granted::default())] };
    let mut course: Course<'a> = Vec::new();
    let mut at = Some(from);
    for _ in 0..PIECES {
        let Some(start) = at.filter(|start| *start < until) else { break };
        let (value, next) = granted(space, account, start);
        if course.last().is_none_or(|(_, last)| *last != value) {
            course.push((start, value));
        }
        at = next;
    }
    course
}

/// A piece in which nothing about either course changes.
struct Piece<'a> {
    from: Moment,
    until: Option<Moment>,
    old: Granted<'a>,
    new: Granted<'a>,
}

fn together<'a>(old: &Course<'a>, new: &Course<'a>) -> Vec<Piece<'a>> {
    let instants: BTreeSet<Moment> = old.iter().chain(new).map(|(at, _)| *at).collect();
    let instants: Vec<Moment> = instants.into_iter().collect();
    let at = |course: &Course<'a>, instant: Moment| {
        let begun = course.partition_point(|(from, _)| *from <= instant);
        begun.checked_sub(1).and_then(|last| course.get(last)).map_or_else(Granted::default, |(_, value)| value.clone())
    };
    let piece = |(n, from): (usize, &Moment)| Piece {
        from: *from,
        until: instants.get(n.saturating_add(1)).copied(),
        old: at(old, *from),
        new: at(new, *from),
    };
    instants.iter().enumerate().map(piece).collect()
}

fn plans(customer: &CustomerId, pieces: &[Piece<'_>]) -> Vec<StandingChange> {
    let mut changes: Vec<StandingChange> = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.old.plan != piece.new.plan) {
        let (before, after) = (piece.old.plan.cloned(), piece.new.plan.cloned());
        match changes.last_mut() {
            Some(last) if last.until == Some(piece.from) && last.before == before && last.after == after => {
                last.until = piece.until;
            }
            _ => changes.push(StandingChange {
                customer: customer.clone(),
                from: piece.from,
                until: piece.until,
                before,
                after,
            }),
        }
    }
    changes
}

fn permissions(customer: &CustomerId, pieces: &[Piece<'_>]) -> Vec<AccessChange> {
    let paths: BTreeSet<&str> =
        pieces.iter().flat_map(|piece| piece.old.paths.symmetric_difference(&piece.new.paths)).copied().collect();
    let mut changes: Vec<AccessChange> = Vec::new();
    for path in paths {
        let first = changes.len();
        for piece in pieces.iter().filter(|piece| piece.old.paths.contains(path) != piece.new.paths.contains(path)) {
            let gained = piece.new.paths.contains(path);
            match changes.get_mut(first..).and_then(<[AccessChange]>::last_mut) {
                Some(last) if last.until == Some(piece.from) && last.gained == gained => last.until = piece.until,
                _ => changes.push(AccessChange {
                    customer: customer.clone(),
                    permission: path.to_owned(),
                    gained,
                    from: piece.from,
                    until: piece.until,
                }),
            }
        }
    }
    changes
}
