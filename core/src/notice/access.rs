//! Access that is granted and that ends, of everybody whom a membership covers; and who waits for a place.
//!
//! A pause is no end: what rests goes on afterwards. What is withheld, as after a failed payment, is.
//!
//! Uses `cover`, `standing` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::holding::last_day;
use super::recorded::{Endings, RecordedDates};
use super::rules::plan_at;
use crate::cover;
use crate::error::Result;
use crate::id::CustomerId;
use crate::plan::NoticeKind;
use crate::space::facts::{FactKind, Party, Status};
use crate::space::{Account, Between, Coverage, Held, Timeline};
use crate::standing::Source;
use crate::term;
use crate::time::Moment;
use std::collections::HashMap;

/// All who are covered by a membership.
pub(super) fn of<'a>(
    found: &mut Found<'a>,
    account: &'a Account,
    held: &'a Held,
    endings: &Endings<'a>,
    dates: &RecordedDates<'a>,
) -> Result<()> {
    let term = term::of(held, found.catalogue());
    let mut covering = Covering { held, term, spells: spells(term), endings, dates, ties: HashMap::new() };
    if let Party::Customer(holder) = &held.membership.holder {
        covering.access(found, holder, &Source::Own, Between { from: Moment::MIN, until: None }, None)?;
    }
    for (between, share) in &held.shares {
        covering.tie(&share.child, *between, FactKind::Share, share.id.as_str(), share.recorded);
    }
    let children = &cover::children(found.catalogue(), held).0;
    let mut covers: Vec<Cover<'a>> = children
        .iter()
        .map(|coverage| Cover { coverage, source: Source::Shared { share: coverage.through.clone() } })
        .collect();
    if let Party::Company(company) = &held.membership.holder {
        for tie in &account.links {
            let link = &tie.link;
            covering.tie(&link.customer, tie.between, FactKind::Link, link.id.as_str(), link.recorded);
        }
        let inherits = |coverage: &'a Coverage| {
            let source = Source::Inherited { company: company.clone(), link: coverage.through.clone() };
            Cover { coverage, source }
        };
        covers.extend(cover::beneficiaries(found.catalogue(), account, held).0.iter().map(inherits));
        covers.sort_by(|a, b| (&a.coverage.who, a.coverage.from).cmp(&(&b.coverage.who, b.coverage.from)));
    }
    for edges in covering.ties.values_mut() {
        edges.sort_unstable();
        let mut last = Moment::MIN;
        for (_, recorded) in edges {
            last = last.max(*recorded);
            *recorded = last;
        }
    }
    covering.people(found, &covers)
}

/// How a membership covers somebody for a while.
struct Cover<'a> {
    coverage: &'a Coverage,
    source: Source,
}

/// A membership, as it covers people.
struct Covering<'a, 'e> {
    held: &'a Held,
    term: &'a Timeline,
    /// When it admits, pauses counted.
    spells: Vec<Between>,
    endings: &'e Endings<'a>,
    dates: &'e RecordedDates<'a>,
    /// The instants at which the shares or links of somebody start and end, and when that, or an earlier one, was recorded
    /// last.
    ties: HashMap<&'a CustomerId, Vec<(Moment, Moment)>>,
}

/// When a membership admits. Pauses do not break it.
fn spells(term: &Timeline) -> Vec<Between> {
    let mut spells: Vec<Between> = Vec::new();
    for stretch in &term.stretches {
        let goes_on = spells.last_mut().filter(|last| last.until == Some(stretch.from));
        match goes_on {
            Some(last) if stretch.admits || stretch.status == Status::Paused => last.until = stretch.until,
            _ if stretch.admits => spells.push(Between { from: stretch.from, until: stretch.until }),
            _ => {}
        }
    }
    spells
}

/// What two stretches have in common.
fn common(a: Between, b: Between) -> Option<Between> {
    let until = match (a.until, b.until) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    let from = a.from.max(b.from);
    until.is_none_or(|until| from < until).then_some(Between { from, until })
}

impl<'a> Covering<'a, '_> {
    fn tie(&mut self, who: &'a CustomerId, between: Between, kind: FactKind, id: &str, recorded: Moment) {
        let edges = self.ties.entry(who).or_default();
        edges.push((between.from, recorded));
        edges.extend(between.until.map(|until| (until, self.endings.end_of(kind, id, recorded))));
    }

    /// Those who are covered or wait, by (who, from). A company's membership may cover somebody in two ways at once.
    fn people(&self, found: &mut Found<'a>, covers: &[Cover<'a>]) -> Result<()> {
        for of_one in covers.chunk_by(|a, b| a.coverage.who == b.coverage.who) {
            let mut admitted: Vec<(Between, &Cover<'a>)> = Vec::new();
            for cover in of_one.iter().filter(|cover| !cover.coverage.waiting) {
                let Coverage { from, until, .. } = *cover.coverage;
                match admitted.last_mut().filter(|(last, _)| last.until.is_none_or(|last| from <= last)) {
                    Some((last, _)) => last.until = last.until.zip(until).map(|(last, until)| last.max(until)),
                    None => admitted.push((Between { from, until }, cover)),
                }
            }
            for (n, (between, cover)) in admitted.iter().enumerate() {
                let next = admitted.get(n.saturating_add(1)).map(|(next, _)| next.from);
                self.access(found, &cover.coverage.who, &cover.source, *between, next)?;
            }
            for cover in of_one.iter().filter(|cover| cover.coverage.waiting) {
                let Coverage { from, until, .. } = *cover.coverage;
                let first = admitted.partition_point(|(in_it, _)| in_it.until.is_some_and(|end| end <= from));
                let inside = admitted.get(first).is_some_and(|(in_it, _)| until.is_none_or(|until| in_it.from < until));
                if !inside {
                    self.waiting(found, cover.coverage, Between { from, until })?;
                }
            }
        }
        Ok(())
    }

    /// What somebody is told who is covered for a time, and after that again from `next` on.
    fn access(
        &self,
        found: &mut Found<'a>,
        who: &CustomerId,
        source: &Source,
        covered: Between,
        next: Option<Moment>,
    ) -> Result<()> {
        let mut spells = self.spells_in(covered).peekable();
        while let Some(spell) = spells.next() {
            // Who comes in a pause gets access after it.
            let begun =
                self.term.stretches.partition_point(|stretch| stretch.until.is_some_and(|end| end <= spell.from));
            let admits = self.term.stretches.iter().skip(begun).find(|stretch| stretch.admits);
            let first = admits.and_then(|s| common(spell, Between { from: s.from, until: s.until }));
            let Some(from) = first.map(|first| first.from) else { continue };
            let mut granted = self.cause(found, NoticeKind::AccessGranted, who, from, from);
            granted.lasts = spell.until;
            granted.notice.until = spell.until;
            granted.notice.last_day = spell.until.and_then(|until| last_day(found.zone(), until));
            granted.notice.source = Some(source.clone());
            found.add(&granted)?;
            let Some(end) = spell.until else { continue };
            let mut ended = self.cause(found, NoticeKind::AccessEnded, who, end, end.previous().unwrap_or(end));
            ended.lasts = spells.peek().map(|next| next.from).or(next);
            ended.notice.source = Some(source.clone());
            ended.notice.last_day = last_day(found.zone(), end);
            found.add(&ended)?;
        }
        Ok(())
    }

    /// What the spells in which the membership admits have in common with a stretch, in order.
    fn spells_in(&self, between: Between) -> impl Iterator<Item = Between> + '_ {
        let first = self.spells.partition_point(|spell| spell.until.is_some_and(|end| end <= between.from));
        self.spells.iter().skip(first).map_while(move |spell| common(*spell, between))
    }

    /// Somebody for whom there is no place, while others have access.
    fn waiting(&self, found: &mut Found<'a>, coverage: &Coverage, between: Between) -> Result<()> {
        let Some(waits) = self.spells_in(between).next() else { return Ok(()) };
        let mut cause = self.cause(found, NoticeKind::SeatWaiting, &coverage.who, waits.from, waits.from);
        cause.lasts = between.until;
        found.add(&cause)
    }

    fn cause(&self, found: &Found<'a>, kind: NoticeKind, who: &CustomerId, on: Moment, held_at: Moment) -> Cause<'a> {
        let stretch = self.term.at(held_at).value;
        let notice = Notice {
            membership: Some(self.held.membership.id.clone()),
            plan: stretch.map(|stretch| stretch.plan.plan.clone()),
            ..Notice::about(kind, &Party::Customer(who.clone()), on)
        };
        let ties = self.ties.get(who).map(Vec::as_slice).unwrap_or_default();
        let begun = ties.partition_point(|(at, _)| *at <= on);
        let tied = begun.checked_sub(1).and_then(|last| ties.get(last)).map(|(_, recorded)| *recorded);
        Cause {
            notice,
            subject: format!("{}/{who}", self.held.membership.id),
            known: tied.unwrap_or(Moment::MIN).max(self.dates.recorded(on)),
            lasts: None,
            plan: plan_at(found.catalogue(), self.held, held_at),
        }
    }
}
